"""What happened inside the layers over a run: figures and distributions of chosen iterations, a bounded number."""

import math
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Literal, TypeAlias, get_args

import numpy as np
from numpy.typing import NDArray

from netcore.activations import Activation
from netcore.arrays import Batch, FloatArray, IntArray, Vector
from netcore.comparison import Comparison, Contender
from netcore.layers import Layer
from netcore.statistics import moments_of, norm, update_ratio

__all__ = ["BINS", "FIGURES", "WANTED", "Distribution", "FigureId", "History", "HistoryView", "Moment", "record"]

FigureId: TypeAlias = Literal["activation_std", "gradient_norm", "update_ratio", "dead", "saturated"]
FIGURES: tuple[FigureId, ...] = get_args(FigureId)
"""In the order of the last axis of ``Moment.figures``:

"activation_std": √(mean (a − mean a)²) over all samples and units, a = f(z) before dropout, of finite values alone.
"gradient_norm": ‖dL/dW‖₂, the Frobenius norm, weight decay in L.
"update_ratio": ‖ΔW‖ / ‖W‖, Frobenius norms, W before the update; NaN where the update is not known, or W is 0.
"dead": share of units that are exactly 0 for every sample (Lu et al. 2019, Dying ReLU and initialization).
"saturated": share of values on a flat part of f (``Activation.saturated``; of a ReLU its zeros); NaN where f has none.
"""

BINS = 48
"""Of each histogram."""

MOST = 512
"""Moments that are kept."""

WANTED = 128
"""Moments that a run should have: enough that a curve over it looks whole."""

_MOST_BYTES = 32 * 2**20
"""Of 16 networks of 100 layers 512 moments would take 220 MB. While a moment is put between others, and as long as an
older view is on screen, there are up to three times as much."""

_LEAST_SPAN, _LARGEST_SPAN = 1e-30, 1e37
"""Of a range whose bins are found in float32."""

Counts: TypeAlias = NDArray[np.uint32]


@dataclass(frozen=True)
class Moment:
    """One iteration, as its mini-batch left the layers. NaN, and no values, of a contender that has diverged.

    Attributes:
        iteration: from 1.
        figures: (contenders, layers, FIGURES), float64; the output layer is the last one, its activations the logits.
        low, high: (contenders, layers), the smallest and the largest finite activation; NaN where there is none.
        counts: (contenders, layers, BINS), activations in equal bins from ``low`` to ``high``, exact zeros left out.
            Where ``low`` is ``high`` all are in the first bin.
        zeros: (contenders, layers), how many are exactly 0.
        not_finite: (contenders, layers), how many are infinite or not a number.
    """

    iteration: int
    figures: FloatArray
    low: FloatArray
    high: FloatArray
    counts: Counts
    zeros: Counts
    not_finite: Counts


_ARRAYS = tuple(each.name for each in fields(Moment) if each.name != "iteration")


@dataclass(frozen=True)
class Distribution:
    """One layer's activations over time; n moments.

    Attributes:
        iterations: (n,), ascending.
        low, high, zeros, not_finite: (n,), counts: (n, BINS), as in ``Moment``.
    """

    iterations: IntArray
    low: Vector
    high: Vector
    counts: Counts
    zeros: Counts
    not_finite: Counts

    @cached_property
    def totals(self) -> IntArray:
        """(n,), all values: in bins, exactly 0, and not finite; 0 of a contender that has diverged."""
        return np.asarray(self.counts.sum(axis=1, dtype=np.int64) + self.zeros + self.not_finite, np.int64)

    @property
    def zero_share(self) -> Vector:
        """(n,), the share of values that are exactly 0; NaN where there are no values."""
        totals = self.totals
        return np.where(totals > 0, self.zeros / np.maximum(totals, 1), np.nan)


@dataclass(frozen=True)
class HistoryView:
    """All moments that are known, read-only; n of them.

    Attributes:
        iterations: (n,), ascending.
        figures, low, high, counts, zeros, not_finite: as in ``Moment``, with an axis of n before the others.
    """

    iterations: IntArray
    figures: FloatArray
    low: FloatArray
    high: FloatArray
    counts: Counts
    zeros: Counts
    not_finite: Counts

    def __len__(self) -> int:
        return len(self.iterations)

    def column(self, contender: int, layer: int) -> Distribution:
        """The distribution over time of a contender's layer, both indices from 0."""
        pick = (slice(None), contender, layer)
        return Distribution(
            self.iterations, self.low[pick], self.high[pick], self.counts[pick], self.zeros[pick], self.not_finite[pick]
        )


class History:
    """Keeps moments by iteration, a bounded number: beyond it every other one is dropped, evenly over the run.

    Args:
        most: moments to keep; fewer of networks so large that they would fill the memory.
    """

    def __init__(self, most: int = MOST) -> None:
        self.most = max(most, 8)
        self._capacity = self.most
        self._count = 0
        self._iterations: IntArray = np.empty(0, np.int64)
        self._arrays: dict[str, NDArray[Any]] = {}
        self._view: HistoryView | None = None

    def __len__(self) -> int:
        return self._count

    def add(self, moment: Moment) -> None:
        """Keep ``moment``; one of an iteration that is known counts where it knows more, as its update.

        Raises:
            ValueError: for other networks than those of the moments before; ``clear()`` first.
        """
        if not self._count:
            self._allocate(moment)
        if moment.figures.shape != self._arrays["figures"].shape[1:]:
            raise ValueError(f"moments of {self._arrays['figures'].shape[1:]} figures, not {moment.figures.shape}")
        known = self._iterations[: self._count]
        place = int(np.searchsorted(known, moment.iteration))
        repeated = place < self._count and known[place] == moment.iteration
        if repeated and not self._knows_more(moment, place):
            return
        self._view = None
        if place == self._count < self._capacity:
            # In nobody's view yet.
            self._write(place, moment)
            self._count += 1
            return
        order = np.arange(self._count)
        self._rebuild(np.insert(order, place, 0) if not repeated else order)
        self._write(place, moment)
        if self._count > self._capacity:
            self._rebuild(_evenly(self._iterations[: self._count], (self._capacity + 1) // 2))

    def truncate(self, iteration: int) -> None:
        """Forget what came after ``iteration``: from there the run goes another way."""
        kept = int(np.searchsorted(self._iterations[: self._count], iteration, side="right"))
        if kept < self._count:
            # What is in a view must not be overwritten.
            self._rebuild(np.arange(kept))

    def clear(self) -> None:
        """Forget everything."""
        self._count, self._iterations, self._arrays, self._view = 0, np.empty(0, np.int64), {}, None

    def missing(self, newest: int, most: int = WANTED) -> int | None:
        """The iteration to be recorded next: the first, the newest, then the middle of the widest gap.

        Until no gap is wider than ``newest`` / ``most``, which takes at most 2 ``most`` moments; then None.
        """
        known = self._iterations[: int(np.searchsorted(self._iterations[: self._count], newest, side="right"))]
        if newest < 1:
            return None
        if not len(known) or known[0] != 1:
            return 1
        if known[-1] != newest:
            return newest
        # A quarter, or what is recorded would be dropped, and missing again.
        limit = max(1.0, newest / max(1, min(most, self._capacity // 4)))
        gaps = np.diff(known)
        if not len(gaps) or gaps.max() <= limit:
            return None
        widest = int(gaps.argmax())
        return int(known[widest] + known[widest + 1]) // 2

    def view(self) -> HistoryView:
        """All moments; the same object until something changes, and without a copy."""
        if self._view is None:
            names = _ARRAYS if self._arrays else ()
            arrays = {name: _frozen(self._arrays[name][: self._count]) for name in names} or _no_arrays()
            self._view = HistoryView(_frozen(self._iterations[: self._count]), **arrays)
        return self._view

    # Inside

    def _allocate(self, moment: Moment) -> None:
        size = sum(getattr(moment, name).nbytes for name in _ARRAYS)
        self._capacity = max(8, min(self.most, _MOST_BYTES // max(size, 1)))
        self._iterations = np.empty(self._capacity + 1, np.int64)
        parts = {name: getattr(moment, name) for name in _ARRAYS}
        self._arrays = {name: np.empty((self._capacity + 1, *part.shape), part.dtype) for name, part in parts.items()}

    def _write(self, place: int, moment: Moment) -> None:
        self._iterations[place] = moment.iteration
        for name, array in self._arrays.items():
            array[place] = getattr(moment, name)

    def _rebuild(self, order: IntArray) -> None:
        """In new arrays, for the old ones may be in view."""
        self._count, self._view = len(order), None
        self._iterations = _taken(self._iterations, order)
        self._arrays = {name: _taken(array, order) for name, array in self._arrays.items()}

    def _knows_more(self, moment: Moment, place: int) -> bool:
        unknown = np.isnan(self._arrays["figures"][place])
        return int(np.count_nonzero(np.isnan(moment.figures))) < int(np.count_nonzero(unknown))


def record(comparison: Comparison) -> Moment:
    """What the layers hold of the iteration that was made last.

    Updates are known of an iteration that was made by phases (``Contender.before_update``). A contender is NaN from the
    iteration on at which it diverged.

    Raises:
        RuntimeError: in the middle of an iteration, and where the layers hold none.
    """
    if comparison.phases_made or not comparison.holds:
        raise RuntimeError("a moment is what an iteration left: finish one first")
    contenders = comparison.contenders
    moment = _unknown(comparison.iteration, len(contenders), len(contenders[0].network.layers))
    # What overflows is to be shown, not warned about.
    with np.errstate(over="ignore", under="ignore", invalid="ignore", divide="ignore"):
        for row, contender in enumerate(contenders):
            if contender.diverged_at is None:
                _look(moment, row, contender)
    return moment


def _look(moment: Moment, row: int, contender: Contender) -> None:
    layers = contender.network.layers
    before = contender.before_update or (None,) * len(layers)
    for index, (layer, old) in enumerate(zip(layers, before, strict=True)):
        _count(moment, row, index, layer)
        moment.figures[row, index, 1] = norm(layer.weight_gradient)
        if old is not None:
            moment.figures[row, index, 2] = update_ratio(layer.weights - old, old)


def _count(moment: Moment, row: int, index: int, layer: Layer) -> None:
    """The figures and the histogram of a layer's activations."""
    values = layer.activations
    # Each unit's extremes, and from them all there is to know of zeros: in float32 a fraction of ``any(axis=0)``.
    largest, smallest = values.max(axis=0), values.min(axis=0)
    low, high = float(smallest.min()), float(largest.max())
    figures, flat = moment.figures[row, index], values.ravel()
    # NaN spreads into the extremes; both are then not numbers.
    if not (math.isfinite(low) and math.isfinite(high)):
        finite = flat[np.isfinite(flat)]
        moment.not_finite[row, index] = flat.size - finite.size
        flat = finite
        low, high = (float(flat.min()), float(flat.max())) if flat.size else (math.nan, math.nan)
    figures[3] = np.count_nonzero((largest == 0) & (smallest == 0)) / largest.size
    zeros = flat.size - int(np.count_nonzero(flat))
    moment.low[row, index], moment.high[row, index], moment.zeros[row, index] = low, high, zeros
    figures[4] = _flat_share(values, layer.activation)
    if flat.size:
        figures[0] = 0.0 if low == high else moments_of(flat)[1]
        moment.counts[row, index] = _bins(flat, low, high, zeros)


def _flat_share(values: Batch, activation: Activation) -> float:
    flat = activation.saturated(values)
    return math.nan if flat is None else np.count_nonzero(flat) / flat.size


def _bins(flat: Vector, low: float, high: float, zeros: int) -> IntArray:
    """(BINS,), how many of the finite values ``flat`` lie in each bin from ``low`` to ``high``, ``zeros`` left out."""
    span = high - low
    if flat.dtype == np.float32 and _LEAST_SPAN < span < _LARGEST_SPAN:
        place = flat - flat.dtype.type(low)
        place *= flat.dtype.type(BINS / span)
        # Rounded as the others are.
        zero = float((flat.dtype.type(0) - flat.dtype.type(low)) * flat.dtype.type(BINS / span))
    elif not span:
        return np.array([flat.size - zeros, *[0] * (BINS - 1)])
    else:
        # Halved, for their difference may be too large even for float64.
        place = (flat.astype(np.float64) / 2 - low / 2) / (high / 2 - low / 2) * BINS
        zero = (0.0 - low / 2) / (high / 2 - low / 2) * BINS
    counts = np.bincount(place.astype(np.intp), minlength=BINS + 1)
    # The upper end belongs to the last bin.
    counts[BINS - 1] += counts[BINS]
    if zeros:
        counts[min(int(zero), BINS - 1)] -= zeros
    return counts[:BINS]


def _unknown(iteration: int, contenders: int, layers: int) -> Moment:
    shape = (contenders, layers)
    return Moment(
        iteration,
        np.full((*shape, len(FIGURES)), np.nan),
        np.full(shape, np.nan),
        np.full(shape, np.nan),
        np.zeros((*shape, BINS), np.uint32),
        np.zeros(shape, np.uint32),
        np.zeros(shape, np.uint32),
    )


def _no_arrays() -> dict[str, NDArray[Any]]:
    nothing = _unknown(0, 0, 0)
    return {name: _frozen(getattr(nothing, name)[None][:0]) for name in _ARRAYS}


def _evenly(iterations: IntArray, count: int) -> IntArray:
    """Indices of at most ``count`` of ``iterations`` (n,), ascending: those nearest to an even spacing, both ends."""
    wanted = np.linspace(iterations[0], iterations[-1], count)
    return np.unique(np.searchsorted((iterations[1:] + iterations[:-1]) / 2, wanted))


def _taken(array: NDArray[Any], order: IntArray) -> NDArray[Any]:
    """A new array of the same size that begins with the rows ``order``."""
    moved = np.empty_like(array)
    np.take(array, order, axis=0, out=moved[: len(order)])
    return moved


def _frozen(array: NDArray[Any]) -> NDArray[Any]:
    array = array[:]
    array.flags.writeable = False
    return array
