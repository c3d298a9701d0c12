"""Frozen views of one moment: everything a chart shows, and nothing that somebody still writes."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from netcore.arrays import FloatArray
from netcore.layers import Layer
from netcore.statistics import Histogram, Summary, histogram, nice_range, summarize

__all__ = [
    "ContenderView",
    "Evaluation",
    "LayerView",
    "PropagationView",
    "TrainingView",
    "ViewSpec",
    "view_contenders",
]

RangeMode = Literal["unit", "shared", "own"]


@dataclass(frozen=True)
class ViewSpec:
    """What a person wants to see.

    Attributes:
        bins: of each histogram.
        range_mode: "unit" is (0, 1), as in the textbook; "shared" fits one range to all cells, "own" one to each cell.
        histograms: whether to look at the layers at all; losses and accuracies cost nothing.
    """

    bins: int = 30
    range_mode: RangeMode = "unit"
    histograms: bool = True


@dataclass(frozen=True)
class LayerView:
    """One histogram cell.

    Attributes:
        index: of the hidden layer, from 1.
        activation: the activation's id.
        histogram, summary: of all activations f(z) of the layer, over samples and units, before dropout.
        floored: the layer fell below ``layers.SIGNAL_FLOOR`` and was set to 0.
    """

    index: int
    activation: str
    histogram: Histogram
    summary: Summary
    floored: bool

    @property
    def tallest_without_zeros(self) -> int:
        """The highest count of a bin if values that are exactly 0 were left out of theirs."""
        counted = self.histogram
        rest = counted.counts.copy()
        if counted.zero_bin is not None:
            rest[counted.zero_bin] -= round(self.summary.zeros * counted.total)
        return int(rest.max())


@dataclass(frozen=True)
class ContenderView:
    """One row of cells.

    Attributes:
        label: the contender's name.
        style: the number of its colour and marker.
        layers: one cell a hidden layer.
        diverged_at: the iteration at which its loss stopped being finite, or None.
    """

    label: str
    style: int
    layers: tuple[LayerView, ...]
    diverged_at: int | None = None


@dataclass(frozen=True)
class PropagationView:
    """Signals in untrained networks."""

    contenders: tuple[ContenderView, ...]
    samples: int


@dataclass(frozen=True)
class Evaluation:
    """Test accuracy after some iterations: a share per contender, NaN for those that diverged."""

    iteration: int
    accuracies: tuple[float, ...]
    samples: int


@dataclass(frozen=True)
class TrainingView:
    """A comparison at one iteration.

    Attributes:
        iteration: number of updates made; ``losses`` has as many columns.
        iterations: number of updates of the whole run.
        losses: (contenders, iteration), read-only; NaN after a contender diverged.
        evaluations: all so far.
        contenders: histograms of the last mini-batch; empty before the first iteration.
    """

    iteration: int
    iterations: int
    losses: FloatArray
    evaluations: tuple[Evaluation, ...]
    contenders: tuple[ContenderView, ...]


@dataclass(frozen=True)
class Row:
    """A contender whose layers hold a forward pass."""

    label: str
    style: int
    layers: list[Layer]
    diverged_at: int | None = None


def view_contenders(rows: list[Row], spec: ViewSpec) -> tuple[ContenderView, ...]:
    """Histogram and summary of every layer of every row."""
    # A diverged network overflows on the way: that is what is to be shown, not a warning.
    with np.errstate(over="ignore", invalid="ignore"):
        summaries = [[summarize(layer.activations, layer.activation) for layer in row.layers] for row in rows]
        shared = _span([each for row in summaries for each in row])
        return tuple(
            ContenderView(
                row.label,
                row.style,
                tuple(
                    _view_layer(index, layer, summary, spec, shared)
                    for index, (layer, summary) in enumerate(zip(row.layers, cells, strict=True), start=1)
                ),
                row.diverged_at,
            )
            for row, cells in zip(rows, summaries, strict=True)
        )


def _view_layer(index: int, layer: Layer, summary: Summary, spec: ViewSpec, shared: tuple[float, float]) -> LayerView:
    low, high = {"unit": (0.0, 1.0), "shared": shared, "own": _span([summary])}[spec.range_mode]
    counted = histogram(layer.activations, spec.bins, low, high)
    return LayerView(index, layer.activation.id, counted, summary, layer.signal_floored)


def _span(summaries: list[Summary]) -> tuple[float, float]:
    finite = [each for each in summaries if np.isfinite(each.minimum) and np.isfinite(each.maximum)]
    if not finite:
        return 0.0, 1.0
    return nice_range(min(each.minimum for each in finite), max(each.maximum for each in finite))
