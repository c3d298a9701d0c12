"""One plot over the layers: every contender's values as a pale line with markers, the theory as dashes on it."""

import html
import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from desktop import theme
from desktop.charts.chart import PADDING, style_axis
from desktop.charts.plot import Plot
from desktop.figures.axes import tick_text, ticks
from desktop.figures.depth import MARGIN, dashes, headings, marked, placeable, side_labels
from desktop.figures.depth_rows import Decades, DepthRow, Quantity, decades, follow
from desktop.figures.lines import faint
from desktop.figures.words import fitting
from desktop.text_size import points
from netcore.arrays import Vector

__all__ = ["DepthPanel"]

_TITLE_POINTS = 11
_NUMBERS = 11
"""Of layers under the x axis, at most."""
_WIDE, _WIDE_SHARE, _THEORY = 3, 0.45, 1
_MARKER, _SMALL = 9, 6
_FEW = 2
"""Powers of ten on the y axis that have numbers between them."""
_MANY = 12
"""Of more layers than that the markers are small."""


class _Lines:
    """One contender's."""

    def __init__(self, plot: Plot, style: int) -> None:
        self.style = style
        self.measured = pg.PlotCurveItem(segmentedLineMode="on", connect="finite")
        self.markers = pg.ScatterPlotItem(pxMode=True)
        self.theory = pg.PlotCurveItem(segmentedLineMode="off", connect="finite")
        # All markers lie over all dashes, and these over all lines.
        for z, item in enumerate(self.items):
            item.setZValue(z)
            plot.add(item, ignoreBounds=True)
        self._found: Vector | None = None
        self._smooth = False
        self._foretold: Vector | None = None
        self.retheme()

    @property
    def items(self) -> tuple[pg.GraphicsObject, ...]:
        """What is on the plot, from below."""
        return self.measured, self.theory, self.markers

    def show(self, row: DepthRow, quantity: Quantity, antialias: bool) -> None:
        layers, values = row.measured(quantity)
        # While another contender's slider moves, this one's stay.
        if not _same(values, self._found) or antialias != self._smooth:
            self._found, self._smooth = values, antialias
            values = np.log10(placeable(values))
            self.measured.setData(layers, values, antialias=antialias)
            at, size = marked(values), _MARKER if len(layers) <= _MANY else _SMALL
            self.markers.setData(layers[at], values[at], size=size, antialias=antialias)
        layers, values = row.theory(quantity)
        # It stays through a whole run.
        if not _same(values, self._foretold):
            self._foretold = values
            self.theory.setData(*dashes(layers, np.log10(placeable(values))), antialias=True)

    def retheme(self) -> None:
        style, paper = theme.contender_style(self.style), theme.chart_colors().background
        self.measured.setPen(pg.mkPen(faint(style.color, _WIDE_SHARE, paper), width=_WIDE))
        pen = QPen(QColor(style.color), _THEORY)
        pen.setDashPattern([6, 4])
        pen.setCosmetic(True)
        self.theory.setPen(pen)
        self.markers.setSymbol(style.marker)
        self.markers.setBrush(pg.mkBrush(QColor(style.color)))
        self.markers.setPen(pg.mkPen(QColor(paper), width=1))


class DepthPanel:
    """A plot of one quantity, with a logarithmic y axis.

    Attributes:
        plot: to be laid out by the chart.
        lines: the contenders'.
        range: the powers of ten at the ends of the y axis.
        pointer: the line at the layer that is pointed at.
    """

    def __init__(self, quantity: Quantity) -> None:
        self.quantity = quantity
        self.plot = Plot()
        # pyqtgraph's own title holds a plot as wide as its text is, and pushes what is beside it out of sight.
        self.title = self.plot.add_axis("top")
        self.title.setTicks([])
        self.title.setStyle(tickLength=0, showValues=False)
        self.title.setPen(pg.mkPen(None))
        self.plot.axis("left").setLogMode(False, True)
        self._titled = ("", "")
        self.lines: list[_Lines] = []
        self.range: Decades | None = None
        self.pointer = pg.InfiniteLine(angle=90, movable=False)
        self.pointer.setZValue(-1)
        self.pointer.hide()
        self.plot.add(self.pointer, ignoreBounds=True)
        self.depth = 0
        self.retheme()

    @property
    def first(self) -> int:
        """The first layer on the x axis: of gradients the theory knows the input's, layer 0."""
        return 1 if self.quantity == "std" else 0

    def clear(self) -> None:
        """No contenders; what comes has axes of its own."""
        for lines in self.lines:
            for item in lines.items:
                self.plot.remove(item)
        self.lines, self.range, self.depth = [], None, 0
        self.point(None)

    def show(self, rows: tuple[DepthRow, ...], antialias: bool) -> None:
        """Draw other values of the same contenders, or the first ones of others after ``clear``."""
        if not self.lines:
            self.lines = [_Lines(self.plot, row.style) for row in rows]
        for lines, row in zip(self.lines, rows, strict=True):
            lines.show(row, self.quantity, antialias)
        self._set_depth(max((row.depth for row in rows), default=0))
        wanted = decades(rows, self.quantity)
        wanted = wanted if self.range is None else follow(self.range, wanted)
        if wanted != self.range:
            self.range = wanted
            self.plot.set_y(*wanted, padding=PADDING)
            self.plot.axis("left").setTicks(_few_decades(*wanted))

    def layer_at(self, position: QPointF) -> int | None:
        """The layer nearest to a place of the scene; None outside the plot."""
        box = self.plot.vb
        if not self.depth or not box.sceneBoundingRect().contains(position):
            return None
        return max(self.first, min(round(float(box.mapSceneToView(position).x())), self.depth))

    def point(self, layer: int | None) -> None:
        """Mark a layer, or none."""
        shown = layer is not None and layer >= self.first
        if shown:
            self.pointer.setValue(layer)
        self.pointer.setVisible(shown)

    def fit_title(self, width: float) -> None:
        """Say what it is, in as many words as fit ``width``."""
        font = QFont(self.title.label.font())
        font.setPointSizeF(points(_TITLE_POINTS))
        text = fitting(headings()[self.quantity], width, QFontMetricsF(font))
        if (text, theme.current()) == self._titled:
            return
        self._titled = text, theme.current()
        style = {"color": theme.chart_colors().foreground, "font-size": f"{points(_TITLE_POINTS):g}pt"}
        self.title.setLabel(html.escape(text, quote=False), **style)
        # pyqtgraph puts a label in the middle only where its axis gets another size.
        self.title.resizeEvent()

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        for side, text in zip(("bottom", "left"), side_labels()[self.quantity], strict=True):
            style_axis(self.plot, side, text)
        self.plot.show_grid()
        self.pointer.setPen(pg.mkPen(QColor(theme.chart_colors().accent), width=1))
        for lines in self.lines:
            lines.retheme()

    def _set_depth(self, depth: int) -> None:
        if depth == self.depth:
            return
        self.depth = depth
        margin = max(MARGIN, PADDING * depth)
        low, high = self.first - margin, max(depth, 1) + margin
        self.plot.set_x(low, high, padding=0)
        numbers = [math.floor(each + 0.5) for each in ticks(self.first, high, _NUMBERS, 1.0)]
        self.plot.axis("bottom").setTicks([[(each, str(each)) for each in numbers]])


def _same(values: Vector, shown: Vector | None) -> bool:
    return shown is not None and np.array_equal(values, shown, equal_nan=True)


def _few_decades(low: int, high: int) -> list[list[tuple[float, str]]] | None:
    """Ticks at 1, 2 and 5 times the powers of ten, where pyqtgraph writes them all over one another; else its own."""
    if high - low > _FEW:
        return None
    values = [factor * 10.0**power for power in range(low, high) for factor in (1, 2, 5)]
    return [[(math.log10(value), tick_text(value)) for value in (*values, 10.0**high)]]
