"""Frozen views of one moment: everything a chart shows, and nothing that somebody still writes."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

import numpy as np

from netcore.activations import Activation
from netcore.arrays import FloatArray, IntArray, PixelArray
from netcore.insight import Insight
from netcore.phases import Phase
from netcore.statistics import Histogram, Summary, histogram, nice_range, summarize
from netcore.symmetry import tolerance_of

__all__ = [
    "BatchView",
    "Cell",
    "ContenderView",
    "Evaluation",
    "Ghost",
    "LayerView",
    "PropagationView",
    "Quantity",
    "RangeMode",
    "Ranges",
    "Row",
    "SeenCell",
    "SymmetryOf",
    "SymmetrySpec",
    "SymmetryView",
    "TrainingView",
    "ViewSpec",
    "see_row",
    "shared_ranges",
    "view_contenders",
    "view_row",
]

RangeMode = Literal["unit", "shared", "own"]
Quantity = Literal[
    "nothing", "pre_activations", "activations", "activation_gradients", "gradients", "weights", "updates"
]


SymmetryOf = Literal["weights", "gradients", "activations"]


@dataclass(frozen=True)
class SymmetrySpec:
    """Whose units to compare with one another.

    Attributes:
        contender: index, from 0.
        layer: from 1.
        of: the units' incoming weights with their biases, the gradients of these, or their activations.
    """

    contender: int = 0
    layer: int = 1
    of: SymmetryOf = "weights"


@dataclass(frozen=True)
class SymmetryView:
    """How much the units of one layer differ, and how many different ones every layer has.

    Attributes:
        spec: what it is of.
        label, style: the contender's.
        units: of the layer.
        shown: (count,), the indices of the units in ``distances``, from 0: all of them, or an even choice.
        distances: (count, count), float32, as ``symmetry.unit_distances`` has them; NaN where it is not finite.
        distinct: how many different units each hidden layer has.
        sizes: how many units each hidden layer has.
        tolerance: the distance up to which units count as the same, as in ``symmetry.distinct_units``.
    """

    spec: SymmetrySpec
    label: str
    style: int
    units: int
    shown: IntArray
    distances: FloatArray
    distinct: tuple[int, ...]
    sizes: tuple[int, ...]
    tolerance: float = tolerance_of(np.dtype(np.float32))


@dataclass(frozen=True)
class ViewSpec:
    """What a person wants to see.

    Attributes:
        bins: of each histogram.
        range_mode: "unit" is (0, 1), as in the textbook; "shared" fits one range to all cells, without far outliers,
            "own" one to each cell.
            Gradients and updates, of which (0, 1) shows nothing, take a range of their own in its place.
        histograms: whether to look at the layers at all; losses and accuracies cost nothing.
        before: whether each cell also shows the iteration before.
        batch: whether to show the mini-batch's samples.
        quantity: what the cells show.
        second: what they show beside it; None for nothing.
        overlaid: whether both stand in the same bins, one over the other.
        insights: whether to look for what is wrong.
        steady: whether findings of the last look hold until figures are well back: in frames that stream, so that
            verdicts do not flicker from mini-batch to mini-batch. Without, a moment has but one verdict.
        symmetry: whose units to compare; None for nobody's.
        history: whether to keep figures and distributions of the layers over time.
    """

    bins: int = 30
    range_mode: RangeMode = "unit"
    histograms: bool = True
    before: bool = False
    batch: bool = False
    quantity: Quantity = "activations"
    second: Quantity | None = None
    overlaid: bool = False
    insights: bool = False
    symmetry: SymmetrySpec | None = None
    history: bool = False
    steady: bool = False

    @property
    def looks_inside(self) -> bool:
        """Whether it takes more than the losses."""
        return self.histograms or self.insights or self.history or self.symmetry is not None


@dataclass(frozen=True)
class LayerView:
    """One histogram cell.

    Attributes:
        index: of the layer, from 1.
        activation: the activation's id.
        histogram, summary: of all values of ``quantity``.
        floored: the signal fell below ``layers.SIGNAL_FLOOR``, or the gradient below ``layers.GRADIENT_FLOOR``, and
            was set to 0.
        quantity: "pre_activations" z, after batch normalisation. "activations" f(z), over samples and units, before
            dropout; of the output layer the logits. "activation_gradients" dL/da. "gradients" dL/dW. "weights" W.
            "updates" ΔW of the last iteration. "nothing" where none is computed yet: no values.
        before: the same quantity one iteration earlier, in the same bins; None where it was not asked for or is not
            known.
        update_ratio: ‖ΔW‖ / ‖W‖, Frobenius norms, W as before the update; None unless ``quantity`` is "updates".
        output: whether it is the output layer.
        second: another quantity of the same layer, to be shown beside it, or over it where its bins are the same.
    """

    index: int
    activation: str
    histogram: Histogram
    summary: Summary
    floored: bool
    quantity: Quantity = "activations"
    before: Histogram | None = None
    update_ratio: float | None = None
    output: bool = False
    second: "LayerView | None" = None


@dataclass(frozen=True)
class ContenderView:
    """One row of cells.

    Attributes:
        label: the contender's name.
        style: the number of its colour and marker.
        layers: one cell a layer: the hidden ones, and in a view of a phase the output layer.
        diverged_at: the iteration at which its loss stopped being finite, or None.
    """

    label: str
    style: int
    layers: tuple[LayerView, ...]
    diverged_at: int | None = None


@dataclass(frozen=True)
class PropagationView:
    """Signals in untrained networks.

    Attributes:
        contenders: histograms.
        samples: how many were sent through.
        insights: of each contender, if they were asked for.
        symmetry: if it was asked for.
    """

    contenders: tuple[ContenderView, ...]
    samples: int
    insights: tuple[Insight, ...] = ()
    symmetry: SymmetryView | None = None


@dataclass(frozen=True)
class Evaluation:
    """Accuracy after some iterations: a share per contender, NaN for those that diverged.

    Attributes:
        iteration: number of updates made.
        accuracies: on test samples.
        samples: how many these were.
        training: on samples that the run trains on, where their number is limited; else empty.
    """

    iteration: int
    accuracies: tuple[float, ...]
    samples: int
    training: tuple[float, ...] = ()


@dataclass(frozen=True)
class BatchView:
    """The samples of a mini-batch, and what each contender makes of them.

    Attributes:
        iteration: whose mini-batch it is, from 1.
        inputs: (samples, features), as they are stored: uint8 for images.
        divisor: what stored values are divided by; black is 0, white is ``divisor``.
        image_shape: (rows, columns) where a sample is an image.
        labels: (samples,), class indices.
        predictions: per contender (samples,), the class of the largest logit in training, before the update, -1 where
            a logit is not finite; empty until the forward pass is done.
        losses: per contender (samples,), -ln p[label] before the update, NaN where it is not finite; empty until the
            loss is computed. Their mean is the mini-batch's loss without weight decay.
    """

    iteration: int
    inputs: PixelArray | FloatArray
    divisor: float
    image_shape: tuple[int, int] | None
    labels: IntArray
    predictions: tuple[IntArray, ...] = ()
    losses: tuple[FloatArray, ...] = ()


@dataclass(frozen=True)
class Ghost:
    """What a branch left behind.

    Attributes:
        start: the iteration from which it branched off.
        losses: (contenders, iteration), read-only: the losses of iterations ``start`` + 1 and following.
    """

    start: int
    losses: FloatArray


@dataclass(frozen=True)
class TrainingView:
    """A comparison at one iteration, the newest or one that a person went back to.

    Attributes:
        iteration: number of updates made at the moment on view.
        iterations: number of updates of the whole run.
        losses: (contenders, iteration), read-only, up to the newest one; NaN after a contender diverged.
        evaluations: all up to the newest iteration.
        contenders: histograms of the last mini-batch; empty before the first iteration.
        phase: what was done last, where a person steps by phases: of iteration ``iteration`` + 1, but for "update",
            which ends iteration ``iteration``.
        depth: number of layers, the output layer among them.
        batch_losses: where a person steps by phases, each contender's loss of the mini-batch before its update, with
            weight decay, NaN where it is not finite; empty until it is computed.
        batch: the samples, if they were asked for and there are any.
        ghosts: what branches left behind, the latest last.
        rates: the learning rates of all contenders by the iteration after which they were set.
        insights: of each contender, if they were asked for.
        symmetry: if it was asked for.
    """

    iteration: int
    iterations: int
    losses: FloatArray
    evaluations: tuple[Evaluation, ...]
    contenders: tuple[ContenderView, ...]
    phase: Phase | None = None
    depth: int = 0
    batch_losses: tuple[float, ...] = ()
    batch: BatchView | None = None
    ghosts: tuple[Ghost, ...] = ()
    rates: Mapping[int, tuple[float, ...]] = field(default_factory=dict)
    insights: tuple[Insight, ...] = ()
    symmetry: SymmetryView | None = None

    @property
    def newest(self) -> int:
        """The newest iteration of the run."""
        return int(self.losses.shape[1])

    @property
    def at_newest(self) -> bool:
        """Whether this is the newest moment, or a phase of the iteration that follows it."""
        return self.iteration == self.newest


@dataclass(frozen=True)
class Cell:
    """What a cell is made of; ``values`` and ``before`` of any shape."""

    index: int
    activation: Activation
    quantity: Quantity = "nothing"
    values: FloatArray | None = None
    before: FloatArray | None = None
    floored: bool = False
    update_ratio: float | None = None
    output: bool = False
    second: "Cell | None" = None


@dataclass(frozen=True)
class Row:
    """A contender and its cells."""

    label: str
    style: int
    cells: list[Cell]
    diverged_at: int | None = None


class SeenCell(NamedTuple):
    """A cell, its summary, and what stands beside it."""

    cell: Cell
    summary: Summary
    second: "SeenCell | None"


Ranges: TypeAlias = Mapping[Quantity, tuple[float, float]]


def view_contenders(rows: list[Row], spec: ViewSpec) -> tuple[ContenderView, ...]:
    """Histogram and summary of every cell of every row."""
    seen = [see_row(row) for row in rows]
    shared = shared_ranges(seen)
    return tuple(view_row(row, cells, spec, shared) for row, cells in zip(rows, seen, strict=True))


def see_row(row: Row) -> list[SeenCell]:
    """Summaries of a row's cells."""
    # A diverged network overflows on the way: that is what is to be shown, not a warning.
    with np.errstate(over="ignore", invalid="ignore"):
        return [_see(cell) for cell in row.cells]


def view_row(row: Row, cells: list[SeenCell], spec: ViewSpec, shared: Ranges) -> ContenderView:
    """A row with its histograms, of which ``shared`` ranges hold where ``spec`` says so."""
    with np.errstate(over="ignore", invalid="ignore"):
        layers = tuple(_view_cell(each, spec, shared) for each in cells)
    return ContenderView(row.label, row.style, layers, row.diverged_at)


def shared_ranges(rows: list[list[SeenCell]]) -> Ranges:
    """One range for all cells of a quantity, without far outliers; logits, on a scale of their own, left out."""
    seen = [cell for row in rows for cell in row]
    cells = [*seen, *(each.second for each in seen if each.second is not None)]
    return {
        quantity: _span(
            [
                each.summary
                for each in cells
                if each.cell.quantity == quantity and not (each.cell.output and quantity == "activations")
            ],
            _FAR_STDS,
        )
        for quantity in {each.cell.quantity for each in cells}
    }


def _see(cell: Cell) -> SeenCell:
    return SeenCell(cell, _summarize(cell), None if cell.second is None else _see(cell.second))


_NOTHING = np.empty(0, np.float32)


def _summarize(cell: Cell) -> Summary:
    if cell.values is None:
        return Summary(math.nan, math.nan, math.nan, math.nan, 0.0, 0.0, None)
    return summarize(cell.values, cell.activation if cell.quantity == "activations" else None)


def _view_cell(seen: SeenCell, spec: ViewSpec, shared: Ranges) -> LayerView:
    limits = _limits(seen.cell, seen.summary, spec, shared)
    if seen.second is None:
        return _counted(seen, spec.bins, limits, None)
    beside = _limits(seen.second.cell, seen.second.summary, spec, shared)
    if spec.overlaid:
        limits = beside = min(limits[0], beside[0]), max(limits[1], beside[1])
    return _counted(seen, spec.bins, limits, _counted(seen.second, spec.bins, beside, None))


def _counted(seen: SeenCell, bins: int, limits: tuple[float, float], second: LayerView | None) -> LayerView:
    cell, (low, high) = seen.cell, limits
    values = _NOTHING if cell.values is None else cell.values
    return LayerView(
        cell.index,
        cell.activation.id,
        histogram(values, bins, low, high),
        seen.summary,
        cell.floored,
        cell.quantity,
        None if cell.before is None else histogram(cell.before, bins, low, high),
        cell.update_ratio,
        cell.output,
        second,
    )


def _limits(cell: Cell, summary: Summary, spec: ViewSpec, shared: Ranges) -> tuple[float, float]:
    signal = cell.quantity in ("nothing", "activations") and not cell.output
    if spec.range_mode == "unit" and signal:
        return 0.0, 1.0
    if spec.range_mode == "shared" and not (cell.output and cell.quantity == "activations"):
        return shared[cell.quantity]
    low, high = _span([summary] if cell.before is None else [summary, summarize(cell.before)])
    if signal or (cell.output and cell.quantity == "activations"):
        return low, high
    # Gradients and updates go both ways: 0 stands in the middle.
    return -max(-low, high), max(-low, high)


def _span(summaries: list[Summary], stds: float = math.inf) -> tuple[float, float]:
    """A round range of all values; of no more than ``stds`` about the means, where the rest would leave them a corner.

    What lies outside is counted by the histograms, as everywhere.
    """
    finite = [each for each in summaries if np.isfinite(each.minimum) and np.isfinite(each.maximum)]
    if not finite:
        return 0.0, 1.0
    low, high = min(each.minimum for each in finite), max(each.maximum for each in finite)
    if stds < math.inf:
        near_low = max(low, min(each.mean - stds * each.std for each in finite))
        near_high = min(high, max(each.mean + stds * each.std for each in finite))
        if high - low > _CORNER * (near_high - near_low) > 0:
            low, high = near_low, near_high
    return nice_range(low, high)


_FAR_STDS = 4.0
"""Outliers are farther from the mean: of normal values one in 16,000."""
_CORNER = 3.0
"""They are left out where with them the range would be more than this many times as wide."""
