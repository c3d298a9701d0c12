"""The edge-of-chaos map, in print and on the screen: where gradients vanish, where they explode, and who is where."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QLinearGradient, QPainter, QPen

from desktop import theme
from desktop.color_maps import lookup
from desktop.figures.axes import Frame, tick_text
from desktop.figures.figure import Figure, Row, letters
from desktop.figures.lines import between, draw_line
from desktop.figures.phase_field import (
    GAIN_TICKS,
    LARGEST_GAIN,
    Field,
    bias_axis,
    field_image,
    read,
    weight_axis,
)
from desktop.figures.phase_labels import marked, paint_marked
from desktop.figures.phase_points import MapPoint
from desktop.labels import translated

__all__ = ["PhaseMapFigure", "bar_height", "edge_note", "paint_bar", "paint_field", "phase_map_title"]

_LETTERS, _NOTE_LETTERS = 11, 11
_HEIGHT = 0.56
_BAR, _BAR_WIDTH, _LEAST_BAR, _TICK, _GAP = 12.0, 240.0, 130.0, 3.0, 6.0
_SAMPLE = 28.0
_RING, _SMALL_RING = 11.0, 6.0
_AT_ZERO = 0.01
"""A line that begins lower than this part of the map's height begins at 0."""


@dataclass(frozen=True)
class PhaseMapFigure(Figure):
    """The field as a picture; edge, markers, axes and letters as lines.

    Attributes:
        field: of the activation.
        points: every marker.
        notes: what is not on the map, a paragraph a line.
    """

    field: Field
    points: tuple[MapPoint, ...]
    notes: tuple[str, ...] = ()

    @property
    def least_width(self) -> float:
        """Room for the colour bar and the words beside it."""
        return 520.0

    def height(self, width: float) -> float:
        """The colour bar over a plot of fixed proportions, notes under it."""
        return self._top() + width * _HEIGHT + sum(rect.height() for rect in self._paragraphs(width))

    def paint(self, painter: QPainter, width: float) -> None:
        """Colour bar, map, notes."""
        font = letters(_LETTERS)
        paint_bar(painter, QRectF(0, 0, width, bar_height(font)), font, self.field, "light")
        painter.save()
        painter.translate(0, self._top())
        span, height = self.field.span, width * _HEIGHT
        frame = Frame(weight_axis(span), bias_axis(span), width, height)
        frame.paint(painter)
        paint_field(painter, frame.plot, self.field, field_image(self.field, "light"), "light")
        paint_marked(painter, marked(self.points, span, frame.plot, font), frame.plot, font, "light")
        painter.translate(0, height)
        painter.setFont(letters(_NOTE_LETTERS))
        painter.setPen(QColor(theme.chart_colors("light").muted))
        for text, rect in zip(self.notes, self._paragraphs(width), strict=True):
            painter.drawText(rect, _WRAPPED, text)
            painter.translate(0, rect.height())
        painter.restore()

    def table(self) -> Iterator[Row]:
        """One row a cell of the map, then one a contender's layer, with the theory for that very network beside it."""
        yield ["activation", "sigma_w", "sigma_b", "q", "gain", "contender", "layer", "layer q", "layer gain"]
        name, diagram = self.field.activation, self.field.diagram
        columns, gains = diagram.weight_scales.tolist(), diagram.gradient_gain
        for row, bias in enumerate(diagram.bias_scales.tolist()):
            cells = zip(columns, diagram.q[row].tolist(), gains[row].tolist(), strict=True)
            yield from ([name, weight, bias, q, gain, "", "", "", ""] for weight, q, gain in cells)
        for point in self.points:
            for layer, each in zip(point.layers, point.predictions, strict=True):
                there = read(name, each.weight_scale, each.bias_scale)
                place: list[str | float] = [name, each.weight_scale, each.bias_scale, there.q, there.gain]
                yield [*place, point.contender, layer, each.q, each.gradient_gain]

    def _top(self) -> float:
        return bar_height(letters(_LETTERS)) + _GAP

    def _paragraphs(self, width: float) -> list[QRectF]:
        metrics = QFontMetricsF(letters(_NOTE_LETTERS))
        rooms = [metrics.boundingRect(QRectF(0, 0, width, 1e4), _WRAPPED, text) for text in self.notes]
        return [QRectF(0, 3, width, room.height() + 3) for room in rooms]


_WRAPPED = Qt.TextFlag.TextWordWrap


def phase_map_title(activation: str) -> str:
    """Of the map of an activation, by its name."""
    return _tr("Edge of chaos: {activation}").format(activation=translated(activation))


def edge_note(field: Field) -> str:
    """What the edge of chaos of this activation is, where it is not simply a line; "" where it is."""
    if field.edge == "point":
        text = _tr(
            "The edge of chaos of {activation} is a single point, σ_w = {scale:.4g} with σ_b = 0 (ring). With biases "
            "the gradient keeps its size there, too, but the signal grows for ever (dashed)."
        )
        return text.format(activation=translated(field.name), scale=float(field.line[0][0]))
    if field.edge == "line":
        start = float(field.line[1].min())
        if start < _AT_ZERO * field.span.top:
            return ""
        return _tr(
            "The edge of chaos of {activation} begins at σ_b = {start:.2g}: below, the signal does not come to rest "
            "where χ = 1."
        ).format(activation=translated(field.name), start=start)
    if field.anywhere:
        return _tr("The edge of chaos of {activation} is beyond this map.").format(activation=translated(field.name))
    return _tr("{activation} has no edge of chaos: where χ = 1, its signal does not come to rest.").format(
        activation=translated(field.name)
    )


def paint_field(painter: QPainter, plot: QRectF, field: Field, image: QImage, name: theme.ThemeName | None) -> None:
    """The gains as ``image``, and the edge of chaos, in the rectangle ``plot``."""
    painter.save()
    painter.setClipRect(plot)
    y, span = bias_axis(field.span), field.span
    ground = plot.bottom() - float(y.place(np.zeros(1))[0]) * plot.height()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(plot.left(), plot.top(), plot.width(), ground - plot.top()), image)
    pen = _edge_pen(name)
    across = plot.left() + weight_axis(span).place(field.line[0]) * plot.width()
    down = plot.bottom() - y.place(field.line[1]) * plot.height()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if field.edge == "line":
        draw_line(painter, *between(across, down, plot.top(), ground), pen)
    elif field.edge == "point":
        middle = QPointF(float(across[0]), float(down[0]))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, _RING, _RING)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(middle.x(), middle.y() - _RING), QPointF(middle.x(), plot.top()))
    painter.restore()


def bar_height(font: QFont) -> float:
    """Of the colour bar with its numbers."""
    return _BAR + _TICK + QFontMetricsF(font).height() + 2


def paint_bar(painter: QPainter, room: QRectF, font: QFont, field: Field, name: theme.ThemeName | None) -> None:
    """What the colours are, in words and numbers; and what the line is."""
    colors, metrics = theme.chart_colors(name), QFontMetricsF(font)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(colors.foreground))
    before, after, line = _tr("gradient vanishes"), _tr("explodes"), _tr("edge of chaos")
    words = sum(map(metrics.horizontalAdvance, (before, after))) + 2 * _GAP
    beside = metrics.horizontalAdvance(line) + _SAMPLE + 4 * _GAP
    if field.edge != "none" and room.width() - words - beside >= _LEAST_BAR:
        words += beside
    bar = QRectF(0, room.top(), max(60.0, min(_BAR_WIDTH, room.width() - words)), _BAR)
    bar.moveLeft(room.left() + metrics.horizontalAdvance(before) + _GAP)
    _write(painter, before, room.left(), bar.center().y())
    end = _write(painter, after, bar.right() + _GAP, bar.center().y())
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    table = lookup("diverging", name)
    for index in range(0, 256, 5):
        gradient.setColorAt(index / 255, QColor(*table[index, :3].tolist()))
    painter.setPen(QPen(QColor(colors.muted), 0.8))
    painter.setBrush(gradient)
    painter.drawRect(bar)
    # Narrow, it has numbers at its ends and in its middle.
    for gain in GAIN_TICKS if bar.width() > 4 * metrics.horizontalAdvance("≤ 0.25") else GAIN_TICKS[::2]:
        x = bar.left() + (0.5 + 0.5 * math.log(gain) / math.log(LARGEST_GAIN)) * bar.width()
        painter.setPen(QPen(QColor(colors.muted), 0.8))
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x, bar.bottom() + _TICK))
        painter.setPen(QColor(colors.foreground))
        sign = {GAIN_TICKS[0]: "≤ ", GAIN_TICKS[-1]: "≥ "}.get(gain, "×")
        below = QRectF(x - 40, bar.bottom() + _TICK, 80, metrics.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip, f"{sign}{tick_text(gain)}")
    if field.edge != "none" and end + 4 * _GAP + _SAMPLE + metrics.horizontalAdvance(line) <= room.right():
        painter.setPen(_edge_pen(name))
        start = QPointF(end + 3 * _GAP, bar.center().y())
        if field.edge == "point":
            # As on the map.
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(start + QPointF(_SAMPLE / 2, 0), _SMALL_RING, _SMALL_RING)
        else:
            painter.drawLine(start, start + QPointF(_SAMPLE, 0))
        painter.setPen(QColor(colors.foreground))
        _write(painter, line, end + 4 * _GAP + _SAMPLE, bar.center().y())
    painter.restore()


def _edge_pen(name: theme.ThemeName | None) -> QPen:
    return QPen(QColor(theme.chart_colors(name).foreground), 2.2)


def _write(painter: QPainter, text: str, left: float, middle: float) -> float:
    """Write a line of text; returns where it ends."""
    metrics = QFontMetricsF(painter.font())
    painter.drawText(QPointF(left, middle + (metrics.ascent() - metrics.descent()) / 2), text)
    return left + metrics.horizontalAdvance(text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PhaseMap", text)
