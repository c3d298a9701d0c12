"""Where data are that nobody said the place of."""

import os
from pathlib import Path

import platformdirs

from netcore.datasets import idx
from netcore.datasets.dataset import DatasetError

__all__ = ["default_folder", "downloads", "is_usable", "variable_of"]

_VARIABLES = {"mnist": "INITSCOPE_MNIST", "fashion-mnist": "INITSCOPE_FASHION_MNIST"}


def downloads() -> Path:
    """This person's folder for MNIST as it is downloaded."""
    return platformdirs.user_data_path("InitScope", appauthor=False) / "mnist"


def variable_of(dataset: str) -> str:
    """The environment's name for the folder of a dataset; "" where data need none."""
    return _VARIABLES.get(dataset, "")


def default_folder(dataset: str) -> str:
    """The folder that the environment names for a dataset, or to which MNIST was downloaded; "" for none."""
    variable = variable_of(dataset)
    if named := variable and os.environ.get(variable, ""):
        return named
    if dataset == "mnist" and is_usable(downloads()):
        return str(downloads())
    return ""


def is_usable(folder: Path) -> bool:
    """Whether there are files of all four names; what is in them is not looked at."""
    try:
        idx.find_files(folder)
    except (DatasetError, ValueError):
        # The latter for a name that is no name here.
        return False
    return True
