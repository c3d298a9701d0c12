"""The 8x8 digits that ship with the app; ``resources/data/README.md`` tells their origin and their split."""

import zipfile
import zlib
from functools import lru_cache

import numpy as np

import resources
from netcore.arrays import PixelArray
from netcore.datasets.dataset import Dataset, DatasetError, Split
from netcore.registry import DATASETS

__all__ = ["TRAINING_SAMPLES", "load"]

TRAINING_SAMPLES = 1437
"""The file stores these first; the other 360 are for testing."""

SOURCE = (
    "Optical Recognition of Handwritten Digits, E. Alpaydin and C. Kaynak 1998, "
    "UCI Machine Learning Repository, doi 10.24432/C50P49; CC BY 4.0"
)


@lru_cache(maxsize=1)
def load() -> Dataset:
    """The 1,797 digits: inputs (samples, 64) of 0 to 16, labels 0 to 9.

    Raises:
        DatasetError: if the bundled file is missing or damaged.
    """
    inputs, labels = _read()
    return Dataset(
        id="digits",
        name=DATASETS["digits"].name,
        train=_split(inputs[:TRAINING_SAMPLES], labels[:TRAINING_SAMPLES]),
        test=_split(inputs[TRAINING_SAMPLES:], labels[TRAINING_SAMPLES:]),
        divisor=16.0,
        classes=10,
        image_shape=(8, 8),
        source=SOURCE,
    )


def _read() -> tuple[PixelArray, PixelArray]:
    """The stored arrays: inputs (1797, 64) and labels (1797,), both uint8."""
    file = resources.path("data", "digits.npz")
    try:
        # Opened here, for np.load leaves a damaged archive open.
        with file.open("rb") as opened, np.load(opened, allow_pickle=False) as arrays:
            return arrays["inputs"], arrays["labels"]
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile, zlib.error) as error:
        raise DatasetError(
            "{file}: part of the app, but unreadable ({error}); install the app again", file=file, error=error
        ) from error


def _split(inputs: PixelArray, labels: PixelArray) -> Split:
    classes = labels.astype(np.int64)
    inputs.flags.writeable = False
    classes.flags.writeable = False
    return Split(inputs, classes)
