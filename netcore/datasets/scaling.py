"""Inputs moved and scaled so that they have mean 0 and variance 1 over the training samples.

LeCun, Bottou, Orr and Müller 1998, "Efficient BackProp", section 4.3.
"""

from typing import Literal, TypeAlias

import numpy as np

from netcore.arrays import Batch, FloatArray, PixelArray, Vector

__all__ = ["Scaling", "Standardize", "moments"]

Standardize: TypeAlias = Literal["off", "global", "feature"]

_ROWS = 1024
"""As many samples at a time as float64: 6 MB of MNIST's."""
_LEAST = 1e-37
"""A standard deviation below is 0: its inverse, or what it scales, would not be finite in single precision."""


class Scaling:
    """(stored - mean) · factor.

    Args:
        mean: (features,) or (), float64, of stored values.
        factor: (features,) or (), float64: 1 / standard deviation; 1 / divisor of what has none.
    """

    def __init__(self, mean: FloatArray, factor: FloatArray) -> None:
        self.mean, self.factor = mean, factor
        # Rounded once, and not for every batch.
        self._rounded = mean.astype(np.float32), factor.astype(np.float32)

    @classmethod
    def of(cls, stored: PixelArray | FloatArray, mode: Standardize, divisor: float) -> "Scaling":
        """By the figures of ``stored`` (samples, features): of all its values ("global"), or feature by feature.

        What never changes is only centred, on the scale that ``divisor`` gives.
        """
        mean, variance = moments(stored)
        if mode == "global":
            # Of all values: the mean of the variances and the variance of the means.
            variance = np.asarray(variance.mean() + mean.var())
            mean = np.asarray(mean.mean())
        std = np.sqrt(variance)
        return cls(mean, 1 / np.where(std > _LEAST, std, divisor))

    def apply(self, stored: PixelArray | FloatArray, out: Batch) -> Batch:
        """Write ``stored`` (samples, features), moved and scaled, to ``out``, which may be ``stored``; returns it."""
        mean, factor = (self.mean, self.factor) if out.dtype == np.float64 else self._rounded
        np.subtract(stored, mean, out=out, casting="same_kind")
        return np.multiply(out, factor, out=out)


def moments(stored: PixelArray | FloatArray) -> tuple[Vector, Vector]:
    """Mean and variance (with n as divisor) of each feature of ``stored`` (samples, features), float64."""
    # Counted from the first sample: of a feature that never changes the variance is 0 and not a rounding error.
    first = stored[0].astype(np.float64)
    sums, squares = np.zeros_like(first), np.zeros_like(first)
    for start in range(0, len(stored), _ROWS):
        moved = stored[start : start + _ROWS] - first
        sums += moved.sum(axis=0)
        squares += np.einsum("ij,ij->j", moved, moved)
    mean = sums / len(stored)
    return first + mean, np.maximum(squares / len(stored) - mean**2, 0)
