"""Figures of layers over iterations: which lines to draw, and what they look like in print."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop import theme
from desktop.figures.axes import Axis, Frame
from desktop.figures.curves import Curve, legend_height, paint_legend
from desktop.figures.figure import Figure, Row, letters
from desktop.figures.lines import between, draw_line, draw_marker, faint
from desktop.figures.training import Contenders
from netcore.arrays import BoolArray, IntArray, Vector
from netcore.history import FIGURES, FigureId, HistoryView

__all__ = [
    "RULE_OF_THUMB", "SHADES", "Choice", "HistoryFigure", "Line", "Panel", "figure_name", "history_figure",
    "layers_shown", "panels", "rule_text",
]  # fmt: skip

RULE_OF_THUMB = 1e-3
"""Updates that are a thousandth of the weights are said to be right: Karpathy (CS231n), folklore."""

SHADES = (0.4, 1.0)
"""How much of the contender's colour the lines of its first and its last layer have."""

_SHARES: tuple[FigureId, ...] = ("dead", "saturated")
_MOST_LAYERS = 12
"""Lines of one colour that can be told apart, with a number at the end of each."""
_MARKERS = 8
_LEAST, _LARGEST = 1e-300, 1e300

By: TypeAlias = Literal["contenders", "layers"]


@dataclass(frozen=True)
class Choice:
    """What to draw.

    Attributes:
        figure: one, or "all" under one another.
        by: a line a contender, of ``layer``; or a line a layer, of ``contender``.
        layer, contender: indices from 0.
    """

    figure: FigureId | Literal["all"] = "activation_std"
    by: By = "contenders"
    layer: int = 0
    contender: int = 0


@dataclass(frozen=True)
class Line:
    """One line of a panel.

    Attributes:
        label: the contender's, or the layer's number.
        style: the contender's number of colour and marker.
        shade: how much of its colour it has.
        x, y: (n,); NaN where there is nothing to draw.
        markers: indices of the points that have one.
        dashed: whether it is the output layer among others.
    """

    label: str
    style: int
    shade: float
    x: IntArray
    y: Vector
    markers: IntArray
    dashed: bool = False


@dataclass(frozen=True)
class Panel:
    """One plot: its y axis, its lines, and what is not drawn, in words."""

    figure: FigureId
    axis: Axis
    lines: tuple[Line, ...]
    note: str


def figure_name(figure: FigureId) -> str:
    """With its unit or formula."""
    return {
        "activation_std": _tr("Std of activations"),
        "gradient_norm": _tr("Gradient norm ‖∂L/∂W‖_F"),
        "update_ratio": _tr("Update / weights ‖ΔW‖_F / ‖W‖_F"),
        "dead": _tr("Dead units (share)"),
        "saturated": _tr("Saturated or 0 (share)"),
    }[figure]


def rule_text() -> str:
    """What the dotted line of the update ratio is."""
    return _tr("folklore: 0.001")


def layers_shown(layers: int) -> list[int]:
    """Indices of the layers that have a line: all, or an even choice of many, both ends among them."""
    return sorted({round(each) for each in np.linspace(0, layers - 1, min(layers, _MOST_LAYERS)).tolist()})


def panels(view: HistoryView, contenders: Contenders, choice: Choice, iterations: int) -> tuple[Panel, ...]:
    """What to draw of ``view``, of a run of ``iterations``."""
    figures = FIGURES if choice.figure == "all" else (choice.figure,)
    marked = _marked(view.iterations, iterations) if choice.by == "contenders" else np.empty(0, np.int64)
    return tuple(_panel(view, contenders, choice, figure, marked) for figure in figures)


def _panel(view: HistoryView, contenders: Contenders, choice: Choice, figure: FigureId, marked: IntArray) -> Panel:
    values = view.figures[..., FIGURES.index(figure)]
    logarithmic = figure not in _SHARES
    layers = values.shape[2]
    lines, raw = [], []
    if choice.by == "contenders":
        gone = [_diverged(view, row) for row in range(len(contenders))]
        for row, (label, style) in enumerate(contenders):
            raw.append(values[:, row, choice.layer])
            lines.append(Line(label, style, 1.0, view.iterations, _placed(raw[-1], logarithmic), marked))
    else:
        style, shown = contenders[choice.contender][1], layers_shown(layers)
        gone = [_diverged(view, choice.contender)] * len(shown)
        for layer in shown:
            shade = SHADES[0] + (SHADES[1] - SHADES[0]) * (layer / max(layers - 1, 1))
            raw.append(values[:, choice.contender, layer])
            y = _placed(raw[-1], logarithmic)
            dashed = layer == layers - 1 and layers > 1
            lines.append(Line(str(layer + 1), style, shade, view.iterations, y, marked, dashed))
    low, high = _range(lines, figure) if logarithmic else (0.0, 1.0)
    # Its name is too long to stand beside a low plot.
    axis = Axis("", low, high, logarithmic)
    return Panel(figure, axis, tuple(lines), _note(figure, choice, layers, raw, gone, logarithmic))


def _diverged(view: HistoryView, contender: int) -> BoolArray:
    """(n,): the moments at which nothing at all is known of a contender, as after it diverged."""
    return np.asarray(np.isnan(view.figures[:, contender]).all(axis=(1, 2)))


def _placed(values: Vector, logarithmic: bool) -> Vector:
    """NaN where ``values`` has no place on the axis."""
    with np.errstate(invalid="ignore"):
        fits = (values >= _LEAST) & (values <= _LARGEST) if logarithmic else np.isfinite(values)
    return np.where(fits, values, np.nan)


def _range(lines: list[Line], figure: FigureId) -> tuple[float, float]:
    """Powers of ten around all values: an axis that follows them changes in few, large steps."""
    drawn = [line.y for line in lines if not np.isnan(line.y).all()]
    ends = [float(end) for y in drawn for end in (np.nanmin(y), np.nanmax(y))]
    ends += [RULE_OF_THUMB] if figure == "update_ratio" else []
    if not ends:
        return 1e-3, 1.0
    low, high = math.floor(math.log10(min(ends)) + 1e-9), math.ceil(math.log10(max(ends)) - 1e-9)
    if low == high:
        low, high = low - 1, high + 1
    return 10.0**low, 10.0**high


def _note(
    figure: FigureId, choice: Choice, layers: int, raw: list[Vector], gone: list[BoolArray], logarithmic: bool
) -> str:
    """What is not drawn, and why."""
    values = np.array(raw)
    parts = []
    if choice.by == "layers" and len(raw) < layers:
        parts.append(_tr("{n} of {all} layers").format(n=len(raw), all=layers))
    missing, diverged = np.isnan(values), np.array(gone)
    unknown, infinite = int(np.count_nonzero(missing & ~diverged)), int(np.count_nonzero(np.isinf(values)))
    if unknown and missing.all():
        parts.append(_none(figure))
    elif unknown:
        parts.append(_unknown(figure).format(n=unknown))
    if after := int(np.count_nonzero(missing & diverged)):
        parts.append(_tr("diverged: {n} values").format(n=after))
    if logarithmic and (zeros := int(np.count_nonzero(values == 0))):
        parts.append(_tr("0, which has no place here: {n} values").format(n=zeros))
    if infinite:
        parts.append(_tr("infinite: {n} values").format(n=infinite))
    return "; ".join(parts)


def _unknown(figure: FigureId) -> str:
    """Why some values are not there of a contender that is well."""
    if figure == "saturated":
        return _tr("f has no flat part: {n} values")
    if figure == "update_ratio":
        return _tr("not computed yet, or weights of 0: {n} values")
    return _tr("not computed yet: {n} values")


def _none(figure: FigureId) -> str:
    if figure == "saturated":
        return _tr("this activation has no flat part")
    return _tr("not known of these iterations")


def _marked(iterations: IntArray, total: int) -> IntArray:
    """The first moment at or after each of a few even distances: markers that stay where they are."""
    if not len(iterations):
        return np.empty(0, np.int64)
    wanted = np.arange(1, _MARKERS + 1) * (total / _MARKERS) - total / (2 * _MARKERS)
    places = np.searchsorted(iterations, wanted)
    return np.unique(np.append(places[places < len(iterations)], len(iterations) - 1))


# In print

_PANEL, _SINGLE = 0.2, 0.5
"""Height of a plot over its width, of several and of one."""
_LETTERS = 11
_MARKER = 7.0
_ENDS = 22.0
"""Room for the layers' numbers right of the lines."""


@dataclass(frozen=True)
class HistoryFigure(Figure):
    """Plots under one another over one axis of iterations.

    Attributes:
        view: all moments.
        contenders: label and style of each.
        choice: what is drawn of them.
        iterations: of the whole run.
        mark: where on the axis a person was looking; None for the end.
    """

    view: HistoryView
    contenders: Contenders
    choice: Choice
    iterations: int
    mark: int | None = None

    @property
    def least_width(self) -> float:
        """Room for a few ticks."""
        return 380.0

    def height(self, width: float) -> float:
        """The legend, and plots of fixed proportions."""
        return self._top(width) + self._count() * self._panel_height(width)

    def paint(self, painter: QPainter, width: float) -> None:
        """Legend and plots, their left ends under one another."""
        painter.save()
        paint_legend(painter, self._legend(), width)
        self._say_whose(painter, width)
        painter.translate(0, self._top(width))
        found = panels(self.view, self.contenders, self.choice, self.iterations)
        height = self._panel_height(width)
        metrics = QFontMetricsF(letters(_LETTERS))
        inner = height - metrics.height()
        x = Axis(_tr("Iteration"), 0, self.iterations)
        frames = [Frame(x, panel.axis, width - _ENDS, inner) for panel in found]
        left = max((frame.plot.left() for frame in frames), default=0.0)
        for panel, frame in zip(found, frames, strict=True):
            frame.plot.setLeft(left)
            self._paint_note(painter, panel, frame, metrics)
            painter.translate(0, metrics.height())
            self._paint_panel(painter, panel, frame)
            painter.translate(0, inner)
        painter.restore()

    def table(self) -> Iterator[Row]:
        """One row an iteration, contender and layer, with all figures; empty where one is not known."""
        yield ["iteration", "contender", "layer", *FIGURES]
        for at, moment in zip(self.view.iterations.tolist(), self.view.figures, strict=True):
            for (label, _), layers in zip(self.contenders, moment.tolist(), strict=True):
                for layer, figures in enumerate(layers, start=1):
                    yield [at, label, layer, *("" if math.isnan(each) else each for each in figures)]

    # Inside

    def _count(self) -> int:
        return len(FIGURES) if self.choice.figure == "all" else 1

    def _panel_height(self, width: float) -> float:
        return width * (_PANEL if self.choice.figure == "all" else _SINGLE) + 30.0

    def _top(self, width: float) -> float:
        return legend_height(self._legend(), width) + QFontMetricsF(letters(_LETTERS)).height()

    def _legend(self) -> tuple[Curve, ...]:
        nothing = np.empty(0)
        whole = self.contenders
        shown = whole if self.choice.by == "contenders" else whole[self.choice.contender : self.choice.contender + 1]
        return tuple(Curve(label, style, nothing, nothing) for label, style in shown)

    def _say_whose(self, painter: QPainter, width: float) -> None:
        text = _tr("Layers by number, pale to full; the last one, dashed, is the output layer.")
        if self.choice.by == "contenders":
            text = _tr("Layer {n}").format(n=self.choice.layer + 1)
        painter.setFont(letters(_LETTERS))
        painter.setPen(QColor(theme.chart_colors("light").foreground))
        room = QRectF(0, legend_height(self._legend(), width), width, 20)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, text)

    def _paint_note(self, painter: QPainter, panel: Panel, frame: Frame, metrics: QFontMetricsF) -> None:
        painter.setFont(letters(_LETTERS))
        x = frame.plot.left()
        colors = theme.chart_colors("light")
        for text, color in ((figure_name(panel.figure), colors.foreground), (panel.note, colors.muted)):
            painter.setPen(QColor(color))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(frame.plot.right() - x, 0))
            painter.drawText(QPointF(x, metrics.ascent()), shown)
            x += metrics.horizontalAdvance(shown) + 14

    def _paint_panel(self, painter: QPainter, panel: Panel, frame: Frame) -> None:
        frame.paint(painter)
        colors, plot = theme.chart_colors("light"), frame.plot
        if panel.figure == "update_ratio":
            y = float(frame.places(np.array([0]), np.array([RULE_OF_THUMB]))[1][0])
            painter.setPen(QPen(QColor(colors.muted), 0.8, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setFont(letters(_LETTERS - 2))
            room = QRectF(plot.left(), y - 14, plot.width() - 4, 14)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight, rule_text())
        for line in panel.lines:
            self._paint_line(painter, line, frame)
        if self.mark is not None:
            x = float(frame.places(np.array([self.mark]), np.array([panel.axis.high]))[0][0])
            painter.setPen(QPen(QColor(colors.accent), 1.2))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    def _paint_line(self, painter: QPainter, line: Line, frame: Frame) -> None:
        style = theme.contender_style(line.style, "light")
        color = faint(style.color, line.shade)
        x, y = frame.places(line.x, line.y)
        pen = QPen(color, 1.4, Qt.PenStyle.DashLine if line.dashed else Qt.PenStyle.SolidLine)
        draw_line(painter, *between(x, y, frame.plot.top(), frame.plot.bottom()), pen)
        for index in line.markers.tolist():
            if not math.isnan(y[index]):
                draw_marker(painter, float(x[index]), float(y[index]), style.marker, _MARKER, style.color)
        known = np.flatnonzero(~np.isnan(line.y))
        if self.choice.by == "layers" and len(known):
            painter.setFont(letters(_LETTERS))
            painter.setPen(QColor(style.color))
            painter.drawText(QPointF(float(x[known[-1]]) + 4, float(y[known[-1]]) + 4), line.label)


def history_figure(
    view: HistoryView, contenders: Contenders, choice: Choice, iterations: int, mark: int | None = None
) -> HistoryFigure:
    """``choice`` of the moments of ``view``."""
    return HistoryFigure("history-chart", _tr("Layers over time"), view, contenders, choice, iterations, mark)


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
