"""Forward std and backward gradient of every layer, measured and as the theory has them: what the depth chart shows."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

import numpy as np
from PySide6.QtCore import QCoreApplication

from netcore.arrays import IntArray, Vector
from netcore.diagnosis import ENOUGH_TO_NORMALISE as ENOUGH
from netcore.insight import Insight

__all__ = [
    "HIGHEST", "LOWEST", "Decades", "DepthRow", "Quantity", "Reading", "decades", "depth_rows", "difference", "follow",
    "notes", "readings", "trained",
]  # fmt: skip

Quantity: TypeAlias = Literal["std", "gradient"]

LOWEST, HIGHEST = -12, 12
"""Powers of ten between which an axis ends: beyond them a drawing would show nothing but the worst layer."""

_SHRINK = 2
"""An axis shrinks only when it is this many powers of ten too long: it stands still while values move."""
_LABEL = 24
"""Letters of a label in a sentence."""

Decades: TypeAlias = tuple[int, int]
"""The powers of ten at an axis's ends."""


@dataclass(frozen=True)
class DepthRow:
    """One contender. Layer 0 is the input, of which only the gradient is known.

    Attributes:
        label, style: as in the configuration.
        layers: (layers,), the hidden layers' indices from 1 on, of what was measured.
        activations: (layers,), ids.
        std: (layers,), of the activations, over samples and units.
        gradient: (layers + 1,), root mean square of dL/dx, then of dL/d(outputs) of every layer, over that of the top
            hidden layer; NaN if unknown.
        theory_std: (n,), of layers 1 to n; empty where there is no theory.
        theory_gradient: (n + 1,), of the input and layers 1 to n; empty where there is no theory.
        top: root mean square of dL/d(outputs) of the top hidden layer, by which ``gradient`` is divided.
        obstacle: why there is no theory, as in ``netcore.theory.obstacle``.
        trained: number of updates made.
        few: samples that batch normalisation had, where they are too few for the theory; else None.
    """

    label: str
    style: int
    layers: IntArray
    activations: tuple[str, ...]
    std: Vector
    gradient: Vector
    theory_std: Vector
    theory_gradient: Vector
    top: float
    obstacle: str | None
    trained: int
    few: int | None = None

    @property
    def depth(self) -> int:
        """The last layer of which anything is known."""
        return max(int(self.layers[-1]) if len(self.layers) else 0, len(self.theory_std))

    def measured(self, quantity: Quantity) -> tuple[IntArray, Vector]:
        """(n,) indices and (n,) values: of gradients the first one is the input's, 0, where it is known."""
        if quantity == "std":
            return self.layers, self.std
        # What is not known of the input is no gap in a curve.
        start = int(not len(self.layers) or math.isnan(self.gradient[0]))
        return np.insert(self.layers, 0, 0)[start:], self.gradient[start:]

    def theory(self, quantity: Quantity) -> tuple[IntArray, Vector]:
        """(n,) indices and (n,) values: of gradients the first one is the input's, 0."""
        if quantity == "std":
            return np.arange(1, len(self.theory_std) + 1), self.theory_std
        return np.arange(len(self.theory_gradient)), self.theory_gradient


class Reading(NamedTuple):
    """A contender's values at one layer, NaN where there is none."""

    label: str
    measured: float
    theory: float


def depth_rows(insights: Iterable[Insight]) -> tuple[DepthRow, ...]:
    """What there is to show of each contender; the output layer is left out: logits are on a scale of their own."""
    return tuple(_row(each) for each in insights)


def _row(insight: Insight) -> DepthRow:
    hidden = [layer for layer in insight.evidence if not layer.output]
    arrived = np.array([layer.arrived for layer in hidden], np.float64)
    top = float(arrived[-1]) if hidden else math.nan
    arrived = np.insert(arrived, 0, insight.input_gradient)
    predictions = insight.predictions
    gradients = [predictions[0].gradient_below, *(each.gradient for each in predictions)] if predictions else []
    return DepthRow(
        label=insight.label,
        style=insight.style,
        layers=np.array([layer.index for layer in hidden], np.int64),
        activations=tuple(layer.activation for layer in hidden),
        std=np.array([layer.std for layer in hidden], np.float64),
        # Of a top that is 0 or not finite there is nothing to be said.
        gradient=arrived / top if math.isfinite(top) and top > 0 else np.full(len(arrived), np.nan),
        theory_std=np.array([each.std for each in predictions], np.float64),
        theory_gradient=np.array(gradients, np.float64),
        top=top,
        obstacle=insight.obstacle,
        trained=insight.trained,
        few=min((each.samples for each in hidden if each.normalised and each.samples < ENOUGH), default=None),
    )


def trained(rows: Iterable[DepthRow]) -> bool:
    """Whether the weights are not the ones that the theory is of."""
    return any(row.trained > 0 for row in rows)


# Axes


def decades(rows: Iterable[DepthRow], quantity: Quantity) -> Decades:
    """The powers of ten around everything measured and foretold: one apart at least, within 1e-12 and 1e12."""
    values = [part for row in rows for part in (row.measured(quantity)[1], row.theory(quantity)[1])]
    known = np.concatenate(values) if values else np.empty(0)
    known = known[np.isfinite(known) & (known > 0)]
    if not len(known):
        return -1, 0
    # Rounding must not open a decade for a 1 that was divided by itself.
    low = math.floor(math.log10(float(known.min())) + 1e-9)
    high = math.ceil(math.log10(float(known.max())) - 1e-9)
    low, high = max(LOWEST, min(low, HIGHEST - 1)), min(HIGHEST, max(high, LOWEST + 1))
    return (low, high) if high > low else (high - 1, high)


def follow(shown: Decades, wanted: Decades) -> Decades:
    """The ends of an axis that showed ``shown``: it grows at once, and shrinks where it is far too long."""
    low = wanted[0] if wanted[0] < shown[0] or wanted[0] > shown[0] + _SHRINK else shown[0]
    high = wanted[1] if wanted[1] > shown[1] or wanted[1] < shown[1] - _SHRINK else shown[1]
    return low, high


# Words


def readings(rows: Iterable[DepthRow], quantity: Quantity, layer: int) -> list[Reading]:
    """What every contender has at ``layer``, 0 for the input."""
    return [Reading(row.label, _at(*row.measured(quantity), layer), _at(*row.theory(quantity), layer)) for row in rows]


def _at(layers: IntArray, values: Vector, layer: int) -> float:
    found = np.flatnonzero(layers == layer)
    return float(values[found[0]]) if len(found) else math.nan


def difference(reading: Reading) -> float | None:
    """Of the measured value from the theory's, as a share of it; None where there is none."""
    if not (math.isfinite(reading.measured) and math.isfinite(reading.theory)) or reading.theory <= 0:
        return None
    return reading.measured / reading.theory - 1


def notes(rows: Sequence[DepthRow]) -> list[str]:
    """What the curves leave out, and why: a sentence each."""
    found = [*_obstacles(rows), *_few(rows)]
    for row in rows:
        found += [*_left_out(row, "std"), *_gradient(row)]
    return found


def _obstacles(rows: Sequence[DepthRow]) -> Iterator[str]:
    reasons = {
        "dependent_weights": _tr("weights are not independent draws"),
        "mixed_batch_norm": _tr("batch normalisation above a layer without it"),
    }
    for obstacle, reason in reasons.items():
        labels = [_short(row.label) for row in rows if row.obstacle == obstacle]
        if labels:
            yield _tr("no theory for {labels}: {reason}").format(labels=", ".join(labels), reason=reason)


def _few(rows: Sequence[DepthRow]) -> Iterator[str]:
    labels = [_short(row.label) for row in rows if row.few is not None and len(row.theory_gradient)]
    if labels:
        text = _tr("{labels}: batch normalisation over {n} samples; the theory is that of many, and {n} lose more")
        yield text.format(labels=", ".join(labels), n=min(row.few for row in rows if row.few is not None))


def _gradient(row: DepthRow) -> Iterator[str]:
    label = _short(row.label)
    if len(row.layers) and not (math.isfinite(row.top) and row.top > 0):
        if row.top == 0:
            yield _tr("{label}: no gradient arrives at the top hidden layer").format(label=label)
        elif math.isnan(row.top):
            yield _tr("{label}: no gradient measured yet").format(label=label)
        else:
            yield _tr("{label}: the gradient at the top hidden layer is not finite").format(label=label)
    else:
        yield from _left_out(row, "gradient")


def _left_out(row: DepthRow, quantity: Quantity) -> Iterator[str]:
    """Of values that have no place on the axis."""
    what = _tr("std") if quantity == "std" else _tr("gradient")
    foretold = _tr("theory of the std") if quantity == "std" else _tr("theory of the gradient")
    both = _tr("std, also in theory,") if quantity == "std" else _tr("gradient, also in theory,")
    measured, theory = _causes(*row.measured(quantity)), _causes(*row.theory(quantity))
    for cause in dict.fromkeys((*measured, *theory)):
        one, other = measured.get(cause, ()), theory.get(cause, ())
        # The input's may be known in theory alone.
        if one and one in (other, tuple(layer for layer in other if layer)):
            parts = [(both, one)]
        else:
            parts = [(subject, layers) for subject, layers in ((what, one), (foretold, other)) if layers]
        for subject, layers in parts:
            text = _tr("{label}: {subject} {cause} at {layers}")
            yield text.format(label=_short(row.label), subject=subject, cause=cause, layers=_named(layers))


def _causes(layers: IntArray, values: Vector) -> dict[str, tuple[int, ...]]:
    """The layers whose values are not drawn, by what these are."""
    finite = np.isfinite(values)
    with np.errstate(invalid="ignore"):
        below, above = (values > 0) & (values < 10.0**LOWEST), finite & (values > 10.0**HIGHEST)
    kinds = (
        (_tr("is 0"), values == 0),
        (_tr("is below 1e-12"), below),
        (_tr("is above 1e12"), above),
        (_tr("is not finite"), ~finite),
    )
    return {cause: tuple(layers[which].tolist()) for cause, which in kinds if which.any()}


def _named(layers: Sequence[int]) -> str:
    """As in "layer 4", "layers 1, 2, 5–9", "the input, layer 1"."""
    runs: list[list[int]] = []
    for layer in (each for each in layers if each):
        if runs and runs[-1][-1] == layer - 1:
            runs[-1].append(layer)
        else:
            runs.append([layer])
    listed = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)
    many = sum(map(len, runs)) > 1
    parts = [_tr("the input")] if 0 in layers else []
    if runs:
        parts.append((_tr("layers {layers}") if many else _tr("layer {layers}")).format(layers=listed))
    return ", ".join(parts)


def _short(label: str) -> str:
    return label if len(label) <= _LABEL else label[: _LABEL - 1] + "…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("depth", text)
