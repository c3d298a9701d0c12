"""The signal's std forward and the gradient's size backward, layer by layer, with the theory; in print."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout, QTextOption

from desktop import theme
from desktop.figures.axes import Axis
from desktop.figures.curves import Curve, CurvesFigure, legend_height, paint_legend
from desktop.figures.depth_rows import (
    HIGHEST,
    LOWEST,
    Decades,
    DepthRow,
    Quantity,
    decades,
    depth_rows,
    notes,
    trained,
)
from desktop.figures.figure import Figure, Row, letters
from desktop.figures.words import Wordings, fitting
from netcore.arrays import IntArray, Vector
from netcore.insight import Insight

__all__ = [
    "MARGIN",
    "MARKED",
    "STACKED",
    "DepthFigure",
    "dashes",
    "depth_figure",
    "headings",
    "legend",
    "marked",
    "placeable",
    "side_labels",
]  # fmt: skip

MARKED, THINNED = 30, 20
"""More markers than the first would hide the curves; of more there are about so many as the second."""
MARGIN, LARGEST_MARGIN, MARGIN_SHARE = 0.25, 0.9, 0.02
"""Room at the ends of the x axis: layers, at least and at most, and as a share of all layers."""
STACKED = 420.0
"""In less width the plots stand one over the other."""

_LEAST, _GAP = 340.0, 12.0
_PROPORTION = 0.72
_TITLE, _NOTE = 12, 11
_DASH = 0.2
"""Layers to either side that a line of one point is drawn over: it could not be seen."""
_NOTHING: IntArray = np.empty(0, np.int64)


@dataclass(frozen=True)
class DepthFigure(Figure):
    """Two plots over the layers, "Forward" and "Backward", with one legend and what they leave out.

    Attributes:
        rows: the contenders.
        panels: the plots.
        entries: of the legend.
        notes: what the curves leave out, a sentence each.
    """

    rows: tuple[DepthRow, ...]
    panels: tuple[CurvesFigure, CurvesFigure]
    entries: tuple[Curve, ...]
    notes: tuple[str, ...]

    @property
    def least_width(self) -> float:
        """Room for a few ticks in plots that stand one over the other."""
        return _LEAST

    def height(self, width: float) -> float:
        """Legend, plots, notes."""
        heights = [self._panel_height(panel, width) for panel in self.panels]
        plots = sum(heights) + _GAP if width < STACKED else max(heights)
        notes = sum(each.boundingRect().height() for each in self._paragraphs(width))
        return legend_height(self.entries, width) + plots + (_GAP / 2 + notes if notes else 0.0)

    def paint(self, painter: QPainter, width: float) -> None:
        """Legend, plots side by side or one over the other, notes."""
        painter.save()
        paint_legend(painter, self.entries, width)
        painter.translate(0, legend_height(self.entries, width))
        stacked = width < STACKED
        for panel, wordings in zip(self.panels, headings().values(), strict=True):
            self._paint_panel(painter, panel, wordings, width)
            painter.translate(
                0 if stacked else _own(width) + _GAP, self._panel_height(panel, width) + _GAP if stacked else 0
            )
        painter.restore()
        self._paint_notes(painter, width)

    def table(self) -> Iterator[Row]:
        """One row a contender and layer; layer 0 is the input, of which only the gradient is known."""
        yield [
            "contender", "layer", "std of activations", "std, theory", "gradient rms / top hidden layer's",
            "gradient rms / top hidden layer's, theory", "activation",
        ]  # fmt: skip
        for row in self.rows:
            yield from _table_rows(row)

    # Inside

    def _panel_height(self, panel: CurvesFigure, width: float) -> float:
        return QFontMetricsF(letters(_TITLE, bold=True)).height() + _GAP / 2 + panel.height(_own(width))

    def _paint_panel(self, painter: QPainter, panel: CurvesFigure, wordings: Wordings, width: float) -> None:
        own, font = _own(width), letters(_TITLE, bold=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.chart_colors("light").foreground))
        painter.drawText(QPointF(0, metrics.ascent()), fitting(wordings, own, metrics))
        painter.save()
        painter.translate(0, metrics.height() + _GAP / 2)
        panel.paint(painter, own)
        painter.restore()

    def _paragraphs(self, width: float) -> list[QTextLayout]:
        return [_wrapped(text, width) for text in self.notes]

    def _paint_notes(self, painter: QPainter, width: float) -> None:
        paragraphs = self._paragraphs(width)
        top = self.height(width) - sum(each.boundingRect().height() for each in paragraphs)
        painter.setPen(QColor(theme.chart_colors("light").muted))
        for paragraph in paragraphs:
            paragraph.draw(painter, QPointF(0, top))
            top += paragraph.boundingRect().height()


def depth_figure(
    insights: Sequence[Insight],
    title: str = "",
    ranges: dict[Quantity, Decades] | None = None,
    name: str = "depth-chart",
) -> DepthFigure | None:
    """What is known of the contenders' layers; None where nothing is.

    Args:
        insights: of all contenders.
        title: above it; "" for its usual one.
        ranges: the powers of ten at the ends of the y axes; None for those that fit.
        name: of its file.
    """
    rows = depth_rows(insights)
    depth = max((row.depth for row in rows), default=0)
    if not depth:
        return None
    shown: dict[Quantity, Decades] = ranges or {each: decades(rows, each) for each in headings()}
    panels = [_panel(rows, quantity, shown[quantity], depth) for quantity in headings()]
    title = title or _tr("Signal and gradient by layer")
    return DepthFigure(name, title, rows, (panels[0], panels[1]), legend(rows), tuple(notes(rows)))


def headings() -> dict[Quantity, Wordings]:
    """What stands over each plot, in several lengths."""
    return {
        "std": (_tr("Forward: std of activations by layer"), _tr("Forward: std of activations"), _tr("Forward")),
        "gradient": (
            _tr("Backward: rms of the gradient that arrives, by layer"),
            _tr("Backward: rms of the gradient"),
            _tr("Backward"),
        ),
    }


def side_labels() -> dict[Quantity, tuple[str, str]]:
    """What stands at each plot's x and y axes."""
    return {
        "std": (_tr("Layer"), _tr("std of activations")),
        "gradient": (_tr("Layer (0: input)"), _tr("rms (top layer: 1)")),
    }


def legend(rows: Sequence[DepthRow]) -> tuple[Curve, ...]:
    """The contenders, and what dashes mean if there are any."""
    nothing = np.empty(0)
    entries = [Curve(row.label, row.style, nothing, nothing, "wide") for row in rows]
    if any(len(row.theory_std) for row in rows):
        text = (
            _tr("dashed: mean-field theory of the untrained network (Poole et al. 2016; Schoenholz et al. 2017)")
            if trained(rows)
            else _tr("dashed: mean-field theory (Poole et al. 2016; Schoenholz et al. 2017)")
        )
        entries.append(Curve(text, 0, nothing, nothing, "theory"))
    return tuple(entries)


# Lines


def placeable(values: Vector) -> Vector:
    """``values`` (n,) with NaN for those that have no place on any of the axes: what is not positive, or beyond."""
    with np.errstate(invalid="ignore"):
        inside = np.isfinite(values) & (values >= 10.0**LOWEST) & (values <= 10.0**HIGHEST)
    return np.where(inside, values, np.nan)


def marked(values: Vector) -> IntArray:
    """The indices of the ``values`` (n,), NaN where nothing is drawn, that have a marker: all of 30, about 20 of more.

    A point without neighbours always has one: no line goes through it.
    """
    known = ~np.isnan(values)
    every = 1 if len(values) <= MARKED else -(-len(values) // THINNED)
    chosen = np.arange(len(values)) % every == 0
    return np.flatnonzero(known & (chosen | _alone(known)))


def dashes(layers: IntArray, values: Vector) -> tuple[Vector, Vector]:
    """(m,) and (m,): the line through ``values`` (n,), which has no markers, with a short dash at a lonely point."""
    alone = _alone(~np.isnan(values))
    count = np.where(alone, 2, 1)
    x = np.repeat(layers.astype(np.float64), count)
    at = np.cumsum(count)[alone] - 1
    x[at - 1] -= _DASH
    x[at] += _DASH
    return x, np.repeat(values, count)


def _alone(known: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    around = np.concatenate([[False], known, [False]])
    return np.asarray(known & ~around[:-2] & ~around[2:])


def _own(width: float) -> float:
    """The width of each plot of a figure that is ``width`` wide."""
    return width if width < STACKED else (width - _GAP) / 2


def _panel(rows: Sequence[DepthRow], quantity: Quantity, shown: Decades, depth: int) -> CurvesFigure:
    measured, theory = [], []
    for row in rows:
        layers, values = row.measured(quantity)
        drawn = placeable(values)
        measured.append(_curve(row.style, layers, drawn, "wide", marked(drawn)))
        layers, values = row.theory(quantity)
        theory.append(_curve(row.style, *dashes(layers, placeable(values)), "theory", _NOTHING))
    across, up = side_labels()[quantity]
    first, margin = 1 if quantity == "std" else 0, min(max(MARGIN, MARGIN_SHARE * depth), LARGEST_MARGIN)
    return CurvesFigure(
        quantity,
        headings()[quantity][0],
        Axis(across, first - margin, depth + margin, whole=True),
        Axis(up, 10.0 ** shown[0], 10.0 ** shown[1], logarithmic=True),
        (*measured, *theory),
        (),
        proportion=_PROPORTION,
    )


def _curve(style: int, x: IntArray | Vector, y: Vector, kind: str, markers: IntArray) -> Curve:
    known = np.flatnonzero(~np.isnan(y))
    end = int(known[-1]) + 1 if len(known) else 0
    return Curve("", style, x[:end], y[:end], kind, markers)


def _table_rows(row: DepthRow) -> Iterator[Row]:
    measured, theory = _cell(row.gradient, 0), _cell(row.theory_gradient, 0)
    if measured != "" or theory != "":
        yield [row.label, 0, "", "", measured, theory, ""]
    for index in range(row.depth):
        activation = row.activations[index] if index < len(row.activations) else ""
        yield [
            row.label, index + 1, _cell(row.std, index), _cell(row.theory_std, index), _cell(row.gradient, index + 1),
            _cell(row.theory_gradient, index + 1), activation,
        ]  # fmt: skip


def _cell(values: Vector, index: int) -> float | str:
    value = float(values[index]) if index < len(values) else math.nan
    return "" if math.isnan(value) else value


def _wrapped(text: str, width: float) -> QTextLayout:
    """Broken between words, and within those that are longer than a line."""
    layout, option = QTextLayout(text, letters(_NOTE)), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _tr(text: str) -> str:
    return QCoreApplication.translate("depth", text)
