"""Curves over iterations, in print: axes, a legend over the plot, and every number."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop import theme
from desktop.figures.axes import Axis, Frame
from desktop.figures.figure import Figure, Row, letters
from desktop.figures.lines import between, draw_line, draw_marker, faint
from desktop.markers import BEYOND
from desktop.palettes import ThemeName
from netcore.arrays import IntArray, Vector
from netcore.statistics import envelope, trailing_nans

__all__ = ["Column", "Curve", "CurvesFigure", "legend_height", "paint_legend"]

_POINTS = 3000
"""Of a line, at most: more are not seen at any size. The table has them all."""
_RAW, _CLEAR, _GHOST = 0.7, 1.7, 0.9
_WIDE, _THEORY = 3.2, 1.3
_FAINT = 0.35
_GHOST_SHARE = 0.7
_WIDE_SHARE = 0.45
_MARKER = 8.0
_ROWS = 4096
_LETTERS = 12
_SAMPLE, _GAP = 30.0, 8.0
_HEIGHT = 0.56
_NO_MARKERS: IntArray = np.empty(0, np.int64)


@dataclass(frozen=True)
class Curve:
    """One line.

    Attributes:
        label: the contender's; "" leaves it out of the legend.
        style: the contender's number of colour and marker.
        x, y: (n,), what is drawn; NaN leaves a gap.
        kind: "clear" is a line, "raw" a faint one, "ghost" a dashed one; "theory" a dashed one that is seen on a "wide"
            one, which is pale. In a legend "theory" is nobody's.
        markers: indices of the points that have one.
    """

    label: str
    style: int
    x: IntArray | Vector
    y: Vector
    kind: str = "clear"
    markers: IntArray = field(default_factory=lambda: _NO_MARKERS)


@dataclass(frozen=True)
class Column:
    """One column of the table: its name, the row of its first value, and its values."""

    name: str
    first: int
    values: Vector | IntArray


@dataclass(frozen=True)
class CurvesFigure(Figure):
    """Lines between two axes.

    Attributes:
        x, y: the axes.
        curves: in the order in which they are drawn.
        columns: of the table; empty cells where a column has no value, or NaN.
        mark: where on the x axis a person was looking; None for the end.
        proportion: the plot's height, with its axes, over its width.
    """

    x: Axis
    y: Axis
    curves: tuple[Curve, ...]
    columns: tuple[Column, ...]
    mark: int | None = None
    proportion: float = _HEIGHT

    @property
    def least_width(self) -> float:
        """Room for a few ticks."""
        return 340.0

    def height(self, width: float) -> float:
        """The legend over a plot of fixed proportions."""
        return legend_height(self.curves, width) + width * self.proportion

    def paint(self, painter: QPainter, width: float) -> None:
        """Legend, axes, lines, markers on top."""
        top = legend_height(self.curves, width)
        paint_legend(painter, self.curves, width)
        painter.save()
        painter.translate(0, top)
        frame = Frame(self.x, self.y, width, width * self.proportion)
        frame.paint(painter)
        for curve in self.curves:
            self._paint_curve(painter, frame, curve)
        for curve in self.curves:
            self._paint_markers(painter, frame, curve)
        self._paint_mark(painter, frame)
        painter.restore()

    def table(self) -> Iterator[Row]:
        """One row an iteration or a measurement."""
        yield [column.name for column in self.columns]
        rows = max((column.first + len(column.values) for column in self.columns), default=0)
        for start in range(0, rows, _ROWS):
            # A part at a time: as Python's numbers, all of a long run take a second and half a gigabyte.
            parts = [_part(column, start) for column in self.columns]
            yield from ([part[row] for part in parts] for row in range(min(_ROWS, rows - start)))

    def beyond(self) -> int:
        """How many values lie over the upper end of the axis, where nothing is drawn; of raw curves, if any."""
        raw = [curve for curve in self.curves if curve.kind == "raw"]
        shown = raw or [curve for curve in self.curves if curve.kind == "clear"]
        return sum(int(np.count_nonzero(curve.y > self.y.high)) for curve in shown)

    # Inside

    def _paint_curve(self, painter: QPainter, frame: Frame, curve: Curve) -> None:
        # What is not a number at the end would hide what came before it in its block.
        positions, y = envelope(curve.y[: len(curve.y) - trailing_nans(curve.y)], _POINTS)
        across, down = frame.places(curve.x[positions], y)
        across, down = between(across, down, frame.plot.top(), frame.plot.bottom())
        draw_line(painter, across, down, _pen(curve, theme.contender_style(curve.style, "light").color))

    def _paint_markers(self, painter: QPainter, frame: Frame, curve: Curve) -> None:
        style = theme.contender_style(curve.style, "light")
        across, down = frame.places(curve.x[curve.markers], curve.y[curve.markers])
        for x, y in zip(across.tolist(), down.tolist(), strict=True):
            if frame.plot.top() - 0.5 <= y <= frame.plot.bottom() + 0.5:
                draw_marker(painter, x, y, style.marker, _MARKER, style.color)
            elif y < frame.plot.top():
                draw_marker(painter, x, frame.plot.top(), BEYOND, 1.5 * _MARKER, style.color)

    def _paint_mark(self, painter: QPainter, frame: Frame) -> None:
        if self.mark is None:
            return
        color = QColor(theme.chart_colors("light").accent)
        x = float(frame.places(np.array([self.mark]), np.array([self.y.high]))[0][0])
        painter.setPen(QPen(color, 1.2))
        painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()))
        painter.setFont(letters(_LETTERS - 1))
        text, room = str(self.mark), QRectF(x + 4, frame.plot.top(), 80, 16)
        aligned = Qt.AlignmentFlag.AlignLeft
        if x > frame.plot.center().x():
            room.moveRight(x - 4)
            aligned = Qt.AlignmentFlag.AlignRight
        painter.drawText(room, aligned, text)


def legend_height(curves: Sequence[Curve], width: float) -> float:
    """Of a legend that is ``width`` wide; 0 for none."""
    return _entries(curves, width)[1]


def paint_legend(painter: QPainter, curves: Sequence[Curve], width: float, name: ThemeName = "light") -> None:
    """Samples and labels of those curves that have one, in the colours of the theme of that ``name``."""
    font = letters(_LETTERS)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for curve, text, place in _entries(curves, width)[0]:
        style, colors = theme.contender_style(curve.style, name), theme.chart_colors(name)
        middle = place.y() + metrics.height() / 2
        common = curve.kind == "theory"
        painter.setPen(_pen(curve, colors.muted if common else style.color, colors.background))
        painter.drawLine(QPointF(place.x(), middle), QPointF(place.x() + _SAMPLE - 4, middle))
        if not common:
            draw_marker(painter, place.x() + _SAMPLE / 2 - 2, middle, style.marker, _MARKER, style.color)
        painter.setPen(QColor(colors.foreground))
        painter.drawText(QPointF(place.x() + _SAMPLE + _GAP / 2, place.y() + metrics.ascent()), text)


def _entries(curves: Sequence[Curve], width: float) -> tuple[list[tuple[Curve, str, QPointF]], float]:
    """A legend's entries with the place of each, side by side and in as many rows as it takes; its height."""
    metrics = QFontMetricsF(letters(_LETTERS))
    row, x, y = metrics.height() + 4, 0.0, 0.0
    entries = []
    for curve in (each for each in curves if each.label):
        text = metrics.elidedText(curve.label, Qt.TextElideMode.ElideRight, width - _SAMPLE - _GAP)
        needed = _SAMPLE + _GAP / 2 + metrics.horizontalAdvance(text)
        if x and x + needed > width:
            x, y = 0.0, y + row
        entries.append((curve, text, QPointF(x, y)))
        x += needed + 2 * _GAP
    return entries, y + row + _GAP / 2 if entries else 0.0


def _pen(curve: Curve, color: str, paper: str = "#ffffff") -> QPen:
    if curve.kind == "raw":
        return QPen(faint(color, _FAINT, paper), _RAW)
    if curve.kind == "wide":
        return QPen(faint(color, _WIDE_SHARE, paper), _WIDE)
    if curve.kind in ("ghost", "theory"):
        ghost = curve.kind == "ghost"
        pen = QPen(faint(color, _GHOST_SHARE, paper) if ghost else QColor(color), _GHOST if ghost else _THEORY)
        pen.setDashPattern([6, 3] if ghost else [4, 3])
        return pen
    return QPen(QColor(color), _CLEAR)


def _part(column: Column, start: int) -> list[float | str]:
    """A column's cells of the rows from ``start``: empty where it has no value, and for NaN, which spreadsheets draw as
    a gap and readers of CSV take for a missing value."""
    first = start - column.first
    values = column.values[max(first, 0) : max(first + _ROWS, 0)].tolist()
    cells = ["" if math.isnan(value) else value for value in values]
    before = [""] * min(max(-first, 0), _ROWS)
    return [*before, *cells, *[""] * (_ROWS - len(before) - len(cells))]
