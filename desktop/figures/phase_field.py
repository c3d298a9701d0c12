"""The field of the edge-of-chaos map: what is computed, its colours, its axes, and a reading of one place in words."""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from desktop.color_maps import Colors, diverging
from desktop.figures.axes import Axis
from desktop.figures.words import number
from desktop.theme import ThemeName
from netcore import activations
from netcore.arrays import Vector
from netcore.theory import PhaseDiagram, critical_line, edge_of_chaos

__all__ = [
    "GAIN_TICKS",
    "LARGEST_GAIN",
    "Edge",
    "Field",
    "Reading",
    "ScaleAxis",
    "Span",
    "bias_axis",
    "field_image",
    "field_of",
    "gain_colors",
    "gain_words",
    "read",
    "weight_axis",
]

LARGEST_GAIN = 4.0
"""Gains of 4 and more, and of 1/4 and less, have the colours of the ends."""
GAIN_TICKS = (0.25, 0.5, 1.0, 2.0, 4.0)

_COLUMNS, _ROWS = 160, 100
_BELOW = 0.07
"""Room under σ_b = 0, where most markers are, as a share of the axis."""
_SAME = 1e-3

Edge: TypeAlias = Literal["line", "point", "none"]


@dataclass(frozen=True)
class Span:
    """What the map covers: σ_w from ``low`` to ``high``, logarithmic, and σ_b from 0 to ``top``."""

    low: float = 0.05
    high: float = 20.0
    top: float = 2.0


@dataclass(frozen=True)
class Field:
    """The map of one activation.

    Attributes:
        activation: its id.
        span: what it covers.
        diagram: theory at the middles of 160 x 100 cells, even in log σ_w and in σ_b.
        line: (n,) σ_w and (n,) σ_b of the edge of chaos within the span.
        edge: whether that is a line; one point, as of rectifiers; or nothing that is within the span.
        anywhere: whether there is an edge of chaos, be it beyond the span.
    """

    activation: str
    span: Span
    diagram: PhaseDiagram
    line: tuple[Vector, Vector]
    edge: Edge
    anywhere: bool

    @property
    def name(self) -> str:
        """The activation's name."""
        return activations.CATALOGUE[self.activation].name


@dataclass(frozen=True)
class Reading:
    """The theory at one place: q* of deep layers, and what one of them multiplies the rms of a gradient by."""

    q: float
    gain: float


class ScaleAxis(Axis):
    """A logarithmic axis with 1, 2 and 5 times powers of ten where there is room for them."""

    def ticks(self, most: int) -> list[float]:
        """Between the ends."""
        first, last = math.floor(math.log10(self.low)), math.ceil(math.log10(self.high))
        for factors in ((1, 2, 5), (1,)):
            found = [factor * 10.0**power for power in range(first, last + 1) for factor in factors]
            found = [each for each in found if self.low * (1 - 1e-9) <= each <= self.high * (1 + 1e-9)]
            if len(found) <= most:
                return found
        return super().ticks(most)


def weight_axis(span: Span) -> ScaleAxis:
    """σ_w, from left to right."""
    return ScaleAxis(_tr("Weight scale σ_w = std · √n_in"), span.low, span.high, True)


def bias_axis(span: Span) -> Axis:
    """σ_b, upward; it begins below 0, so that markers at 0 are seen whole."""
    return Axis(_tr("Bias scale σ_b"), -_BELOW * span.top, span.top)


@lru_cache(maxsize=16)
def field_of(activation: str, span: Span) -> Field:
    """The map of ``activation``: up to 40 ms of work the first time."""
    function = activations.CATALOGUE[activation]
    edges = np.linspace(math.log(span.low), math.log(span.high), _COLUMNS + 1)
    rows = (np.arange(_ROWS) + 0.5) * span.top / _ROWS
    diagram = edge_of_chaos(function, np.exp((edges[1:] + edges[:-1]) / 2), rows)
    x, y = critical_line(function)
    line, edge = _within(x, y, span)
    return Field(activation, span, diagram, line, edge, bool(len(x)))


def _within(x: Vector, y: Vector, span: Span) -> tuple[tuple[Vector, Vector], Edge]:
    inside = (x >= span.low) & (x <= span.high) & (y <= span.top)
    if not inside.any():
        return (x[:0], y[:0]), "none"
    if np.ptp(x) < _SAME * x[0] and y.max() < _SAME:
        return (x[:1], y[:1]), "point"
    # With the first point beyond, or the line would end short of the frame.
    last = min(int(np.flatnonzero(inside)[-1]) + 2, len(x))
    return (x[:last], y[:last]), "line"


def read(activation: str, weight_scale: float, bias_scale: float) -> Reading:
    """The theory at one place; a tenth of a millisecond once the map of ``activation`` has been made."""
    found = edge_of_chaos(activations.CATALOGUE[activation], np.array([weight_scale]), np.array([bias_scale]))
    return Reading(float(found.q[0, 0]), float(found.gradient_gain[0, 0]))


def gain_colors(gains: Vector, theme: ThemeName | None = None) -> Colors:
    """(..., 4): blue where gradients vanish, neutral at 1, orange where they explode; even in log gain."""
    with np.errstate(divide="ignore"):
        return diverging(np.log(gains) / math.log(LARGEST_GAIN), theme)


def field_image(field: Field, theme: ThemeName | None = None) -> QImage:
    """The gains as a picture, σ_b upward."""
    colors = np.ascontiguousarray(gain_colors(field.diagram.gradient_gain, theme)[::-1])
    rows, columns = colors.shape[:2]
    # A copy, for QImage does not keep the array alive.
    return QImage(colors.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()


def gain_words(gain: float) -> str:
    """As in "gain 0.707 a layer: the gradient halves every 2 layers (depth scale 1.44)".

    The depth scale is 1 / |ln χ|, the layers in which the gradient's mean square changes by a factor of e
    (Schoenholz et al. 2017).
    """
    text = _tr("gain {gain} a layer").format(gain=number(gain))
    if gain == 0:
        return _tr("{text}: no gradient passes").format(text=text)
    if not math.isfinite(gain):
        return text
    rate = abs(math.log(gain))
    if rate < 5e-4:
        return _tr("{text}: the gradient keeps its size").format(text=text)
    words = _tr("{text}: the gradient halves every {layers} layers (depth scale {depth})")
    if gain > 1:
        words = _tr("{text}: the gradient doubles every {layers} layers (depth scale {depth})")
    return words.format(text=text, layers=number(math.log(2) / rate), depth=number(0.5 / rate))


def _tr(text: str) -> str:
    return QCoreApplication.translate("PhaseMap", text)
