"""Datasets by id: digits (bundled), MNIST and Fashion-MNIST (IDX files in a folder), a table (CSV or NPZ), noise."""

from functools import lru_cache
from pathlib import Path

import numpy as np

from netcore.datasets import digits, gaussian, idx, table
from netcore.datasets.dataset import Dataset, DatasetError, Split
from netcore.datasets.folders import default_folder, variable_of
from netcore.datasets.table_options import TableOptions, is_remote
from netcore.errors import Phrase, term
from netcore.registry import DATASETS

__all__ = ["SOURCES", "Dataset", "DatasetError", "Split", "TableOptions", "default_folder", "load_dataset"]

SOURCES = {
    "mnist": "MNIST, Y. LeCun, C. Cortes and C. J. C. Burges 1998; CC BY-SA 3.0",
    "fashion-mnist": "Fashion-MNIST, H. Xiao, K. Rasul and R. Vollgraf 2017 (Zalando SE); MIT",
}
"""Who made the datasets of IDX files, and their licences."""

_GET_MNIST = Phrase("download it (File, Get MNIST; or python main.py --get-mnist)")
"""The way for whoever has no files, before the others."""


def load_dataset(
    id: str,
    folder: Path | str | None = None,
    *,
    options: TableOptions | None = None,
    rng: np.random.Generator | None = None,
    samples: int = 1000,
    features: int = 100,
) -> Dataset:
    """The dataset named ``id``; files are read again only after they changed.

    Args:
        id: "digits", "mnist", "fashion-mnist", "table" or "gaussian".
        folder: where the IDX files are; by default what INITSCOPE_MNIST or INITSCOPE_FASHION_MNIST names, or where
            MNIST was downloaded to. Of a table the file, where it is no longer the one that ``options`` name, or is on
            another computer: what ``options`` alone say of that is not looked at.
        options: how a table is read, as a configuration's ``table`` has it.
        rng: draws the Gaussian noise; without one it is the same noise at every call (seed 0).
        samples, features: shape of the Gaussian noise.

    Raises:
        DatasetError: if ``id`` is unknown, or the data are missing or unusable; it says what to do.
    """
    if id == "digits":
        return digits.load()
    if id == "gaussian":
        return gaussian.load(rng or np.random.default_rng(0), samples, features)
    if id == "table":
        return _load_table(folder, options)
    if id in SOURCES:
        return _load_idx(id, _folder_of(id, folder))
    raise DatasetError("unknown dataset: {id!r}; known: {known}", id=id, known=[*DATASETS])


def _folder_of(dataset: str, folder: Path | str | None) -> Path:
    chosen = folder or default_folder(dataset)
    if not chosen:
        choose = Phrase("choose the one with its four IDX files")
        raise DatasetError(
            "{data}: no folder given; {ways}, pass --data FOLDER on the command line, or set {variable}",
            data=term(DATASETS[dataset].name),
            ways=[_GET_MNIST, choose] if dataset == "mnist" else [choose],
            variable=variable_of(dataset),
        )
    return Path(chosen)


def _load_table(file: Path | str | None, options: TableOptions | None) -> Dataset:
    if options is None or not (file or options.file):
        raise DatasetError(
            "{data}: no file chosen; choose a CSV or NPZ file under Data", data=term(DATASETS["table"].name)
        )
    if not file and is_remote(options.file):
        # Who wrote the configuration may have wanted nothing but to be asked for it.
        raise DatasetError(
            "{path}: on another computer, and named by a configuration alone; choose the file again under Data",
            path=options.file,
        )
    return table.load(Path(file or options.file), options)


def _load_idx(dataset: str, folder: Path) -> Dataset:
    try:
        files = idx.find_files(folder)
    except DatasetError as error:
        if dataset != "mnist":
            raise
        raise DatasetError("{problem}; or {way}", problem=error, way=_GET_MNIST) from error
    return _read_idx(dataset, folder.resolve(), idx.fingerprint(files))


# Two, so that a person can go to and fro between MNIST and Fashion-MNIST: 55 MB each.
@lru_cache(maxsize=2)
def _read_idx(dataset: str, folder: Path, _fingerprint: idx.Fingerprint) -> Dataset:
    return idx.load_folder(folder, dataset, DATASETS[dataset].name, SOURCES[dataset])
