"""Standard normal noise: the input of the textbook's signal study, for any width and number of samples."""

import numpy as np

from netcore.arrays import Batch, DTypeLike
from netcore.datasets.dataset import Dataset, DatasetError, Split
from netcore.registry import DATASETS

__all__ = ["load", "sample"]


def sample(rng: np.random.Generator, samples: int, features: int, dtype: DTypeLike = np.float32) -> Batch:
    """A batch (samples, features) of N(0, 1); the draws are the same for every ``dtype``, then rounded.

    Raises:
        DatasetError: if ``samples`` or ``features`` is below 1.
    """
    if min(samples, features) < 1:
        raise DatasetError(
            "gaussian: {samples} samples of {features} features; both must be at least 1",
            samples=samples,
            features=features,
        )
    batch: Batch = rng.standard_normal((samples, features)).astype(dtype, copy=False)
    return batch


def load(rng: np.random.Generator, samples: int, features: int, dtype: DTypeLike = np.float32) -> Dataset:
    """Noise as a dataset without classes: ``samples`` training rows, labels all 0, and an empty test split.

    Raises:
        DatasetError: if ``samples`` or ``features`` is below 1.
    """
    inputs = sample(rng, samples, features, dtype)
    labels = np.zeros(samples, dtype=np.int64)
    inputs.flags.writeable = False
    labels.flags.writeable = False
    return Dataset(
        id="gaussian",
        name=DATASETS["gaussian"].name,
        train=Split(inputs, labels),
        test=Split(inputs[:0], labels[:0]),
        divisor=1.0,
        classes=0,
        image_shape=None,
        source="Drawn from N(0, 1)",
    )
