"""What a picture says about an array: histogram, moments, shares; and the smoothing of loss curves."""

import math
import sys
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np

from netcore.activations import Activation
from netcore.arrays import FloatArray, IntArray, Vector

__all__ = [
    "Histogram",
    "Smoother",
    "Summary",
    "dead_share",
    "envelope",
    "histogram",
    "moments_of",
    "nice_above",
    "nice_range",
    "norm",
    "root_mean_square",
    "saturated_share",
    "smooth",
    "smooth_known",
    "summarize",
    "trailing_nans",
    "update_ratio",
]


_CHUNK = 50_000
"""Values counted at a time: with all that is made of them on the way they need little room."""

_LARGE = 1e37
"""Ranges beyond it overflow on the way to a position, in float32 or, near its end, in float64."""
_SMALL = 1e-30
"""Of a smaller one bins are so narrow that their number for a unit overflows in float32."""


@dataclass(frozen=True)
class Histogram:
    """Counts in equal bins, and what lies outside them: nothing is left out silently.

    Attributes:
        low, high: the range; a bin holds its lower edge, the last one both.
        counts: (bins,), values in each bin.
        below, above, nan: values under ``low``, over ``high`` and not a number; infinities count as under or over.
        zero_bin: the bin that holds values that are exactly 0; None where 0 is outside.
        zeros: values that are exactly 0. They are counted in ``zero_bin`` too, or outside.
    """

    low: float
    high: float
    counts: IntArray
    below: int
    above: int
    nan: int
    zero_bin: int | None
    zeros: int

    @property
    def edges(self) -> Vector:
        """(bins + 1,), the bins' limits."""
        return np.linspace(self.low, self.high, len(self.counts) + 1)

    @cached_property
    def without_zeros(self) -> IntArray:
        """(bins,), values in each bin that are not exactly 0."""
        if not self.zeros_inside:
            return self.counts
        rest = self.counts.copy()
        rest[self.zero_bin] -= self.zeros
        return rest

    @property
    def zeros_inside(self) -> int:
        """Values that are exactly 0, if 0 is in the range."""
        return 0 if self.zero_bin is None else self.zeros

    @cached_property
    def total(self) -> int:
        """All values, inside and outside."""
        return int(self.counts.sum()) + self.below + self.above + self.nan

    @property
    def outside(self) -> float:
        """Share of the values that lie in no bin."""
        return (self.below + self.above + self.nan) / self.total if self.total else 0.0


@dataclass(frozen=True)
class Summary:
    """Moments and shares of one layer's values.

    Attributes:
        mean, std, minimum, maximum: over all finite values; std with the number of values as divisor. NaN for none.
        zeros: share of values that are exactly 0.
        infinite: share of values that are plus or minus infinity; the moments leave them out.
        saturated: share of values on a flat part of the activation; None where it has none.
    """

    mean: float
    std: float
    minimum: float
    maximum: float
    zeros: float
    infinite: float
    saturated: float | None


def histogram(values: FloatArray, bins: int, low: float, high: float) -> Histogram:
    """Count ``values`` of any shape in ``bins`` equal bins from ``low`` to ``high``.

    Scaled and counted by ``np.bincount``: a quarter of the time of ``np.histogram``, and the values outside come with
    it. A value within rounding of an inner edge may be counted on either side of it.

    Raises:
        ValueError: unless ``low < high`` and ``bins >= 1``.
    """
    if not low < high or bins < 1:
        raise ValueError(f"a histogram needs low < high and at least one bin, not {low} to {high} in {bins}")
    flat = values.ravel()
    slots = np.zeros(bins + 2, np.intp)
    pieces = -(-flat.size // _CHUNK)
    with np.errstate(over="ignore"):
        for piece in range(pieces):
            slots += _counted(flat[flat.size * piece // pieces : flat.size * (piece + 1) // pieces], bins, low, high)
    nan = flat.size - int(slots.sum())
    zero = _bin_of_zero(flat.dtype, bins, low, high)
    return Histogram(low, high, slots[1:-1], int(slots[0]), int(slots[-1]), nan, zero, _zeros(flat))


@lru_cache(maxsize=64)
def _bin_of_zero(dtype: np.dtype[Any], bins: int, low: float, high: float) -> int | None:
    zero = int(_counted(np.zeros(1, dtype), bins, low, high).argmax()) - 1
    return zero if 0 <= zero < bins else None


def _counted(flat: FloatArray, bins: int, low: float, high: float) -> IntArray:
    """(bins + 2,), how many of ``flat`` (n,) lie below the range, in each bin, and above; NaN lies nowhere."""
    start, end = low, high
    if max(-low, high) > _LARGE or high - low < _SMALL:
        flat, start, end = flat.astype(np.float64) / 256, low / 256, high / 256
    least, most = flat.min(initial=end), flat.max(initial=start)
    if np.isnan(least):
        return _counted(flat[~np.isnan(flat)], bins, start, end)
    scale = bins / (end - start)
    slots = np.zeros(bins + 2, np.intp)
    if least >= start and most <= end:
        # Computed as below: what lies between them is in the same bin.
        first, last = int((least - start) * scale), int((most - start) * scale)
        if first == last:
            slots[1 + min(first, bins - 1)] = flat.size
            return slots
        counts = _tallied((flat - start) * scale, bins + 1)
        slots[1:-1] = counts[:bins]
        # The upper edge, and what rounding carries there, are one beyond the last bin.
        slots[bins] += counts[bins]
        return slots
    # Clipped before it becomes an integer, for inf has none; from 0 on, to cut digits off is to round down.
    position = np.clip((flat - start) * scale, -1, bins)
    position += 1
    slots += _tallied(position, bins + 2)
    # The last bin has the upper edge; and rounding carries over the ends: a tanh of 0.99999994 + 1 is 2 in float32.
    below, above = np.count_nonzero(flat < start), np.count_nonzero(flat > end)
    slots[1] += slots[0] - below
    slots[bins] += slots[bins + 1] - above
    slots[0], slots[bins + 1] = below, above
    return slots


def _tallied(position: FloatArray, side: int) -> IntArray:
    """(side,), how often each whole number is in ``position`` (n,), from 0 to below ``side``, its digits cut off.

    Two values at a time, as one number of side · side: of those half as many have to be counted, which matters most
    where nearly all fall into one bin, for each addition to it waits for the one before.
    """
    if side > _PAIRED:
        return np.bincount(position.astype(np.intp), minlength=side)
    small, half = position.astype(np.uint8), len(position) // 2
    pairs = np.multiply(small[:half], side, dtype=np.uint16)
    pairs += small[half : 2 * half]
    table = np.bincount(pairs, minlength=side * side).reshape(side, side)
    counts: IntArray = table.sum(axis=0) + table.sum(axis=1)
    counts[small[2 * half :]] += 1
    return counts


_PAIRED = 102
"""Of more numbers the table of pairs would cost more than it saves; to 255 a pair has room in 16 bits."""


def _zeros(flat: FloatArray) -> int:
    """How many of ``flat`` (n,) are exactly 0, at a fifth of the time of ``count_nonzero`` of floats."""
    return int(np.count_nonzero(flat == 0))


def summarize(values: FloatArray, activation: Activation | None = None) -> Summary:
    """Moments and shares of ``values`` of any shape; saturation by the activation they came from."""
    flat = values.ravel()
    low, high = float(flat.min(initial=math.inf)), float(flat.max(initial=-math.inf))
    # A NaN spreads into both.
    finite = flat if -math.inf < low <= high < math.inf else flat[np.isfinite(flat)]
    infinite = float(np.count_nonzero(np.isinf(flat)) / flat.size) if finite.size < flat.size else 0.0
    if not finite.size:
        return Summary(math.nan, math.nan, math.nan, math.nan, 0.0, infinite, None)
    mean, std = moments_of(finite)
    saturated = activation.saturated(flat) if activation is not None else None
    if finite is not flat:
        low, high = float(finite.min()), float(finite.max())
    return Summary(
        mean,
        std,
        low,
        high,
        _zeros(flat) / flat.size,
        infinite,
        None if saturated is None else float(np.count_nonzero(saturated) / flat.size),
    )


def moments_of(values: FloatArray) -> tuple[float, float]:
    """Mean and std, with the number as divisor, of finite ``values`` of any shape, at least one.

    About the mean: a variance from E[x²] − E[x]² loses all digits where the mean is large. The std of float32 values is
    good to six digits.
    """
    flat = values.ravel()
    mean = float(flat.mean(dtype=np.float64))
    near = flat.dtype.type(mean)
    rest = mean - float(near)
    # A range that float32 does not hold.
    with np.errstate(over="ignore"):
        size = root_mean_square(flat - near)
    if math.isinf(size):
        return mean, float(flat.std(dtype=np.float64))
    # Hypotenuse and leg: no square under- or overflows.
    return mean, math.sqrt(max(size - abs(rest), 0.0)) * math.sqrt(size + abs(rest))


_LEAST_SQUARE, _LARGEST_SQUARE = 1e-28, 1e34
"""Mean squares outside were made of float32 values whose squares under- or overflow."""


def root_mean_square(values: FloatArray) -> float:
    """√(mean v²) of ``values`` of any shape, good to six digits; infinite if a value is not finite, 0 for none."""
    flat = values.ravel()
    if flat.dtype != np.float32:
        return _wide_root_mean_square(flat)
    square = _mean_square(flat)
    if _LEAST_SQUARE < square < _LARGEST_SQUARE:
        return math.sqrt(square)
    most = max(float(flat.max(initial=0)), -float(flat.min(initial=0)))
    if not _LEAST_NORMAL < most < math.inf:
        return _wide_root_mean_square(flat)
    # By a power of two, which changes no digit, their squares stay where float32 has room for them.
    power = math.frexp(most)[1] - 1
    return math.ldexp(math.sqrt(_mean_square(np.ldexp(flat, -power))), power)


_LEAST_NORMAL = 1e-35
"""Where the largest float32 value is below, others that count have lost digits to it: no more than these are left."""


def norm(values: FloatArray) -> float:
    """√Σv², the Frobenius norm of ``values`` of any shape; infinite if a value is not finite."""
    return root_mean_square(values) * math.sqrt(values.size)


def update_ratio(update: FloatArray, weights: FloatArray) -> float:
    """‖ΔW‖ / ‖W‖, Frobenius norms, W before the update; NaN where W is 0."""
    size = norm(weights)
    return norm(update) / size if size else math.nan


def _wide_root_mean_square(flat: FloatArray) -> float:
    """In float64."""
    wide = flat.astype(np.float64, copy=False)
    size = math.sqrt(float(np.vdot(wide, wide)) / max(wide.size, 1))
    return size if math.isfinite(size) else math.inf


def _mean_square(flat: FloatArray) -> float:
    """In pieces, which are summed in float64: one sum of 100,000 products in float32 has four right digits."""
    whole = flat.size - flat.size % _PIECE
    pieces = flat[:whole].reshape(-1, _PIECE)
    rest = flat[whole:]
    # Then the caller takes another way.
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        square = float(np.einsum("ij,ij->i", pieces, pieces).sum(dtype=np.float64))
        return (square + float(np.dot(rest, rest))) / max(flat.size, 1)


_PIECE = 256


def dead_share(activations: FloatArray) -> float:
    """Share of units that are exactly 0 for every sample of ``activations`` (samples, units).

    The dying ReLU (Lu et al. 2019, Dying ReLU and initialization), seen on these samples alone: others may wake a unit.
    """
    alive = activations.any(axis=0)
    # Not 1 - alive / all: of 10 units 3 would be a share above 0.3.
    return (alive.size - np.count_nonzero(alive)) / alive.size


def saturated_share(activations: FloatArray, activation: Activation) -> float | None:
    """Share of ``activations``, of any shape, on a flat part of ``activation``; None where it has none."""
    flat = activation.saturated(activations)
    return None if flat is None else np.count_nonzero(flat) / flat.size


_SMALLEST = 1e-290
"""A range this narrow has no bins: their number divided by it overflows."""


def nice_range(low: float, high: float) -> tuple[float, float]:
    """The smallest range that holds 0 and ``low`` to ``high`` and ends at round numbers (``nice_above``).

    So an axis that follows a signal changes in few, large steps.
    """
    if not (math.isfinite(low) and math.isfinite(high)):
        return 0.0, 1.0
    low, high = min(low, 0.0), max(high, 0.0)
    if high - low < _SMALLEST:
        return 0.0, 1.0
    return (-nice_above(-low) or 0.0, nice_above(high)) if low < high else (0.0, 1.0)


def nice_above(value: float, factors: tuple[float, ...] = (1, 2, 5)) -> float:
    """The smallest of ``factors`` times a power of ten that is not below ``value``; 0 for 0."""
    if value == 0:
        return 0.0
    power = math.floor(math.log10(value))
    # Through the decimal text, so that 0.05 is 0.05 and not 0.05000000000000001.
    candidates = [float(f"{factor}e{power}") for factor in factors]
    nice = next((each for each in candidates if each >= value), float(f"{factors[0]}e{power + 1}"))
    return min(nice, sys.float_info.max)


def envelope(values: Vector, points: int) -> tuple[IntArray, Vector]:
    """Positions and values of at most about ``points`` of ``values`` (n,) that draw the same line: no peak is lost.

    Each block of neighbours keeps its smallest and its largest value, in their order, or its NaN. A series
    of no more than ``points`` comes back whole.
    """
    n = len(values)
    block = -(-2 * n // points)
    if n <= points or block < 3:
        return np.arange(n), np.asarray(values)
    whole = n - n % block
    rows = values[:whole].reshape(-1, block)
    ends = np.sort(np.stack([rows.argmin(axis=1), rows.argmax(axis=1)], axis=1), axis=1)
    positions = (ends + np.arange(0, whole, block)[:, None]).ravel()
    positions = np.concatenate([positions, np.arange(whole, n)])
    return positions, values[positions]


@lru_cache(maxsize=8)
def _kaiser(window: int) -> Vector:
    kernel = np.kaiser(window, 2.0)
    return np.asarray(kernel / kernel.sum())


def smooth(values: Vector, window: int = 11) -> Vector:
    """``values`` (n,) averaged over a Kaiser window (beta = 2) centred on each; the textbook's smoothing.

    At the ends the series is reflected, so the last ``window // 2`` values move as data arrive. A series shorter than
    the window is averaged over the longest odd window that fits.
    """
    window = min(window, len(values))
    window -= 1 - window % 2
    if window < 3:
        return np.array(values, dtype=np.float64)
    half = window // 2
    padded = np.pad(np.asarray(values, dtype=np.float64), half, mode="reflect")
    return np.convolve(padded, _kaiser(window), mode="valid")


def smooth_known(values: Vector, window: int = 11) -> Vector:
    """``smooth`` of ``values`` (n,) that are NaN from a divergence on, and NaN from there on.

    A NaN in the average would spread over half a window before it.
    """
    known = len(values) - trailing_nans(values)
    result = np.full(len(values), np.nan)
    result[:known] = smooth(values[:known], window)
    return result


def trailing_nans(values: Vector) -> int:
    """How many NaNs there are in a series (n,) that has none but at its end."""
    if not len(values) or not np.isnan(values[-1]):
        return 0
    return int(np.count_nonzero(np.isnan(values)))


class Smoother:
    """``smooth`` of a series that grows, at a cost proportional to what is new.

    Args:
        window: odd number of values.
    """

    def __init__(self, window: int) -> None:
        self.window = window
        self._values = np.empty(0)
        self._known = 0

    def update(self, values: Vector) -> Vector:
        """``smooth(values, window)``; ``values`` is the series of the last call, longer or equal."""
        half = self.window // 2
        if len(values) < self._known or len(values) < 4 * self.window:
            self._known = 0
        if len(self._values) < len(values):
            self._values = np.concatenate([self._values, np.empty(len(values) + 1024)])
        # All but the last half window of the known values are final; the tail is redone with room to its left.
        start = max(0, self._known - half - self.window)
        tail = smooth(values[start:], self.window)
        keep = 0 if start == 0 else half
        self._values[start + keep : len(values)] = tail[keep:]
        self._known = len(values)
        return self._values[: len(values)]
