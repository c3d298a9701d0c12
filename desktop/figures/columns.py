"""Where the bars of a histogram stand, and how high they are."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF

from desktop.figures.look import Counts
from netcore.arrays import FloatArray, IntArray, Vector
from netcore.statistics import nice_above

__all__ = ["Columns", "bar_height", "bar_heights", "decades", "round_middle", "stand", "tidy_top"]

_ROOM = {"linear": 2.2, "log": 100.0}
"""Counts flicker from batch to batch: an axis stays while they fill more than this part of it."""
_COUNT_STEPS = (1, 1.5, 2, 3, 4, 5, 6, 8)
_LEAST = 0.5
"""Where a logarithmic axis begins: from 1 on, a bin of one value would look empty."""
_SAME = 1e-6


@dataclass(frozen=True)
class Columns:
    """The bins from left to right.

    Where values that are exactly 0 have a bar of their own, the axis opens at 0: neither bar hides the other.

    Attributes:
        bins: (columns,), the bin that each column shows; a bin with 0 inside is two columns.
        left, width: (columns,), in the painter's units.
        zero_left, zero_width: the place of the bar of zeros; no width where there is none.
        zero_after: how many columns stand left of it.
        zero_share: where 0 is between the limits, as a share.
    """

    bins: IntArray
    left: Vector
    width: Vector
    zero_left: float
    zero_width: float
    zero_after: int
    zero_share: float
    start: float
    length: float

    def place(self, share: float) -> float:
        """Where a value is that lies ``share`` of the way from the lower limit to the upper one."""
        opened = self.zero_width * (0.5 if abs(share - self.zero_share) < _SAME else share > self.zero_share)
        return self.start + share * (self.length - self.zero_width) + opened

    def outline(self, heights: Vector, zeros: float, bottom: float) -> list[tuple[float, float]]:
        """Corners of the steps over bars of ``heights`` (bins,) and, in its place, the bar of zeros."""
        steps = list(zip(self.left.tolist(), self.width.tolist(), heights[self.bins].tolist(), strict=True))
        if self.zero_width:
            steps.insert(self.zero_after, (self.zero_left, self.zero_width, zeros))
        corners = [(self.start, bottom)]
        for left, width, height in steps:
            corners += [(left, bottom - height), (left + width, bottom - height)]
        corners.append((self.start + self.length, bottom))
        return corners


def stand(plot: QRectF, limits: tuple[float, float], bins: int, slot: float, exact: bool) -> Columns:
    """Give ``bins`` equal bins their places in ``plot``.

    Args:
        plot: where the bars are.
        limits: lowest and highest value.
        bins: how many.
        slot: width of the place of zeros, where 0 is within the limits; 0 for none.
        exact: whether columns may end between two pixels.
    """
    low, high = limits
    # Halved, for their difference may be infinite.
    share = (-low / 2) / (high / 2 - low / 2)
    if not 0 <= share <= 1:
        slot = 0.0
    edges = np.linspace(0.0, 1.0, bins + 1)
    shown = np.arange(bins)
    after = int(np.argmin(np.abs(edges - share)))
    if slot and abs(edges[after] - share) > _SAME:
        after = int(np.searchsorted(edges, share))
        edges = np.insert(edges, after, share)
        shown = np.insert(shown, after, after - 1)
    places = plot.left() + edges * (plot.width() - slot)
    if not exact:
        # Whole pixels, or rounding leaves hairlines between some bars.
        places = np.round(places)
    left = places[:-1].copy()
    left[after:] += slot
    return Columns(
        shown, left, np.diff(places), float(places[after]), slot, after, share, plot.left(), plot.width()
    )  # fmt: skip


def bar_heights(counts: IntArray | Vector, top: float, height: float, scale: Counts) -> FloatArray:
    """(bins,): how high the bars are in a plot of ``height`` whose axis ends at ``top``.

    A bin that holds a value is seen, whatever the axis; one that holds none has no height.
    """
    if scale == "linear":
        return np.asarray(np.clip(counts * (height / top), counts > 0, height))
    logarithms: FloatArray = np.log10(np.maximum(counts, _LEAST) / _LEAST) * (height / math.log10(top / _LEAST))
    return np.asarray(np.clip(logarithms, counts > 0, height))


def bar_height(count: float, top: float, height: float, scale: Counts) -> float:
    """``bar_heights`` of one bar."""
    if not count:
        return 0.0
    share = count / top if scale == "linear" else math.log(count / _LEAST) / math.log(top / _LEAST)
    return min(max(share * height, 1.0), height)


def tidy_top(highest: float, shown: float, scale: Counts) -> float:
    """A round number not below ``highest`` for the end of the axis; ``shown``, where it still serves."""
    if shown and shown / _ROOM[scale] <= highest <= shown:
        return shown
    if scale == "log":
        return max(nice_above(highest, (1,)), 10.0)
    return nice_above(highest, _COUNT_STEPS) or 1.0


def round_middle(low: float, high: float) -> float:
    """The round number nearest to the middle of a range: of −0.0002 to 1 it is 0.5, not 0.4999."""
    middle = low / 2 + high / 2
    step = 10.0 ** math.floor(math.log10(high / 2 - low / 2)) / 2
    # Through the text, so that 0.3 is not 0.30000000000000004.
    return float(f"{round(middle / step) * step:.6g}") if step > 0 else middle


def decades(top: float, height: float, letters: float) -> list[tuple[float, float, bool]]:
    """Ticks of a logarithmic axis from 1 to ``top``: count, height over its foot, and whether there is room to name it.

    Args:
        top: a power of ten.
        height: of the plot.
        letters: how high a number is.
    """
    powers = round(math.log10(top))
    each = height / math.log10(top / _LEAST)
    every = max(1, math.ceil(letters / each))
    return [
        (10.0**power, (power - math.log10(_LEAST)) * each, (powers - power) % every == 0)
        for power in range(powers + 1)
    ]  # fmt: skip
