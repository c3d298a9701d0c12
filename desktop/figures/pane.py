"""One histogram with its axes: bars, a bar of their own for zeros, and lines over them."""

from collections.abc import Iterator

import numpy as np
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop import theme
from desktop.figures.columns import Columns, bar_height, bar_heights, decades, round_middle, stand, tidy_top
from desktop.figures.lines import faint
from desktop.figures.look import Look
from desktop.figures.words import Wordings, compact, fitting
from netcore.arrays import FloatArray, IntArray, Vector
from netcore.snapshot import LayerView
from netcore.statistics import Histogram

__all__ = ["Pane"]

_DWARFS = 2.5
"""A bar of zeros this many times higher than any other bar would be is cut off."""
_LEFT, _LEFT_OF_HALF = 38.0, 34.0
_WIDEST = "7.5k"
_PATTERNS = {
    "nothing": Qt.BrushStyle.NoBrush,
    "pre_activations": Qt.BrushStyle.Dense2Pattern,
    "activations": Qt.BrushStyle.SolidPattern,
    "activation_gradients": Qt.BrushStyle.Dense3Pattern,
    "gradients": Qt.BrushStyle.Dense4Pattern,
    "weights": Qt.BrushStyle.Dense5Pattern,
    "updates": Qt.BrushStyle.Dense4Pattern,
}
"""The colour says whose it is; activations are solid, what belongs to weights is thinnest."""
_PALE = {
    Qt.BrushStyle.Dense2Pattern: 0.75,
    Qt.BrushStyle.Dense3Pattern: 0.6,
    Qt.BrushStyle.Dense4Pattern: 0.5,
    Qt.BrushStyle.Dense5Pattern: 0.3,
}
"""A pattern would be a bitmap in print."""
_SOLID = Qt.BrushStyle.SolidPattern
_TICK = 3.0
_SLOT, _SLOT_IN_PRINT = 7.0, 5.0
"""The place of the bar of zeros, with some air on both sides."""
_HATCH, _RUNGS = 3.0, 4
_ENDS_ONLY = 72.0
"""In a plot less wide there is no room for a number in the middle of its axis."""


class Pane:
    """What one histogram shows, and how it is painted.

    Args:
        style: the contender's number of colour and marker.
        view: the layer on view.
        look: how it is painted.

    Attributes:
        view: the layer on view.
        over: another quantity in the same bins, a line over the bars; or None. Where there are more values of one than
            of the other, both are drawn as shares of their own number.
        half: whether it shares its cell with another one.
        slotted: whether zeros have a place of their own.
        top: the count at the upper end of the axis; a bar that goes beyond it is drawn with a gap.
        lines: the caption, each line in several lengths.
        alarm: whether the caption's last line is one.
    """

    def __init__(self, style: int, view: LayerView, look: Look) -> None:
        self.style = style
        self.view = view
        self.over: LayerView | None = None
        self.half = False
        self.slotted = False
        self.top = 0.0
        self.lines: tuple[Wordings, ...] = ()
        self.alarm = False
        self._look = look
        self._axes: object = None
        self._bars = PrimitiveArray(QRectF, 4)
        self._ladder = PrimitiveArray(QRectF, 4)
        self._columns: Columns | None = None
        self._stood: object = None
        self._asked: tuple[LayerView | None, LayerView | None, float] = (None, None, 0.0)
        self._needed = 0.0

    @property
    def has_zeros(self) -> bool:
        """Whether there are zeros to be drawn apart."""
        return not self._look.textbook and any(each.zeros_inside for each in self._drawn())

    @property
    def is_cut(self) -> bool:
        """Whether a bar goes beyond the axis."""
        return any(self.cuts(each) for each in (self.view, self.over) if each is not None)

    @property
    def beyond(self) -> tuple[bool, bool]:
        """Whether there are values below and above the axis."""
        shown = [self.view.histogram, *([self.over.histogram] if self.over else [])]
        return any(each.below for each in shown), any(each.above for each in shown)

    @property
    def shares(self) -> bool:
        """Whether the axis is one of shares: of other numbers of values, counts cannot be compared."""
        counted = self.view.histogram.total
        return self.over is not None and 0 < counted != self.over.histogram.total > 0

    def cuts(self, view: LayerView) -> bool:
        """Whether a bar of ``view`` goes beyond the axis."""
        return self._highest(view.histogram) > self.top

    def needed_top(self) -> float:
        """A round number that no bin exceeds, but for a bar of zeros that would dwarf all others."""
        view, over, top = self._asked
        # While another contender's slider moves it does not change.
        if view is not self.view or over is not self.over or top != self.top:
            self._asked, self._needed = (self.view, self.over, self.top), self._top()
        return self._needed

    def _top(self) -> float:
        rest = max(float(each.without_zeros.max()) * self._scale(each) for each in self._drawn())
        plain = self._look.textbook
        zeros = max(each.zeros_inside * self._scale(each) for each in self._drawn())
        highest = max(self._highest(each) for each in self._drawn()) if plain else max(rest, zeros)
        cut = self._look.counts == "linear" and rest and highest > _DWARFS * rest
        top, unit = float(rest if cut else highest), 1.0
        if self.shares and self._look.counts == "linear":
            # Round numbers of per cent.
            unit = self.view.histogram.total / 100
        return tidy_top(top / unit, self.top / unit, self._look.counts) * unit

    def set_top(self, top: float, slotted: bool) -> bool:
        """Give the axes their ranges; returns whether they changed."""
        axes = (top, slotted, self.view.histogram.low, self.view.histogram.high)
        changed = axes != self._axes
        self.top, self.slotted, self._axes = top, slotted, axes
        return changed

    # Bars

    def paint_bars(self, painter: QPainter, area: QRectF, metrics: QFontMetricsF) -> None:
        """Paint the bars of the pane that fills ``area``, as one array of rectangles without outlines."""
        plot = self._plot_area(area, metrics)
        counted = self.view.histogram
        columns = self._stand(plot, len(counted.counts))
        heights = self._heights(self._counts(counted), plot)
        zeros = self._zero_height(counted, plot)
        color = QColor(theme.contender_style(self.style, self._look.theme).color)
        if self._look.exact:
            self._paint_area(painter, columns.outline(heights, 0.0, plot.bottom()), color)
        else:
            rows = self._bars.ndarray()
            rows[:, 3] = heights[columns.bins]
            np.subtract(plot.bottom(), rows[:, 3], out=rows[:, 1])
            painter.setBrush(QBrush(color, _PATTERNS[self.view.quantity]))
            painter.drawRects(*self._bars.drawargs())
        if zeros:
            self._paint_zeros(painter, plot, columns, zeros, color)
        if self.view.before is not None:
            ink = QColor(theme.chart_colors(self._look.theme).foreground)
            self._paint_line(painter, plot, columns, self.view.before, QPen(ink, 1))
        if self.over is not None:
            dark = (self._look.theme or theme.current()) == "dark"
            ink = color.lighter(160) if dark else color.darker(190)
            self._paint_line(painter, plot, columns, self.over.histogram, QPen(ink, 1.5 if self._look.exact else 2))
        if self.is_cut:
            self._paint_gaps(painter, plot, columns)

    def _paint_area(self, painter: QPainter, corners: list[tuple[float, float]], color: QColor) -> None:
        """All bars as one area. A pattern would be a bitmap: all but activations have an edge and are pale."""
        pattern = _PATTERNS[self.view.quantity]
        if pattern in _PALE:
            painter.setPen(QPen(color, 0.7))
            color = faint(color.name(), _PALE[pattern])
        painter.setBrush(QBrush(color, Qt.BrushStyle.NoBrush if pattern is Qt.BrushStyle.NoBrush else _SOLID))
        painter.drawPolygon(QPolygonF([QPointF(*each) for each in corners]))
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_zeros(self, painter: QPainter, plot: QRectF, columns: Columns, height: float, color: QColor) -> None:
        """The bar of zeros: hatched on paper, a ladder on the screen."""
        if self._look.exact:
            bar = QRectF(columns.zero_left + 0.7, plot.bottom() - height, columns.zero_width - 1.4, height)
            painter.setPen(QPen(color, 0.7))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar)
            painter.drawLines(list(_hatching(bar)))
        else:
            # Of solid rectangles: one with a pattern and an outline takes ten times as long.
            tall = max(round(height), 2)
            foot, left, wide = round(plot.bottom()), columns.zero_left + 1, columns.zero_width - 2
            rungs = -(-tall // _RUNGS)
            self._ladder.resize(rungs + 2)
            rows = self._ladder.ndarray()
            rows[:rungs] = (left, 0.0, wide, 1.0)
            rows[:rungs, 1] = np.arange(foot - tall, foot, _RUNGS)
            rows[rungs:] = ((left, foot - tall, 1.0, tall), (left + wide - 1, foot - tall, 1.0, tall))
            painter.setBrush(color)
            painter.drawRects(*self._ladder.drawargs())
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_line(self, painter: QPainter, plot: QRectF, columns: Columns, counted: Histogram, pen: QPen) -> None:
        """An outline over the bars: behind them, where it is lower could not be seen."""
        heights = self._heights(self._counts(counted), plot)
        corners = columns.outline(heights, self._zero_height(counted, plot), plot.bottom())
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([QPointF(*each) for each in corners]))
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_gaps(self, painter: QPainter, plot: QRectF, columns: Columns) -> None:
        """Through every bar that goes beyond the axis."""
        paper = QColor(theme.chart_colors(self._look.theme).background)
        counts = self._counts(self.view.histogram)
        places: list[tuple[float, float]] = []
        if counts.max() > self.top:
            cut = counts[columns.bins] > self.top
            places = list(zip(columns.left[cut].tolist(), columns.width[cut].tolist(), strict=True))
        shown = [self.view.histogram, *([self.over.histogram] if self.over else [])]
        if columns.zero_width and max(each.zeros_inside * self._scale(each) for each in shown) > self.top:
            places.append((columns.zero_left, columns.zero_width))
        for left, width in places:
            painter.fillRect(QRectF(left, plot.top() + 5, width, 3), paper)

    # What stands still

    def paint_frame(self, painter: QPainter, area: QRectF, metrics: QFontMetricsF) -> None:
        """Paint caption and axes of the pane that fills ``area``."""
        colors = theme.chart_colors(self._look.theme)
        for row, wordings in enumerate(self.lines):
            last = row == len(self.lines) - 1
            ink = colors.foreground if not last else colors.error if self.alarm else colors.muted
            painter.setPen(QColor(ink))
            baseline = area.top() + row * metrics.height() + metrics.ascent()
            painter.drawText(QPointF(area.left(), baseline), fitting(wordings, area.width(), metrics))
        plot = self._plot_area(area, metrics)
        painter.setPen(QColor(colors.muted))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        painter.drawLine(plot.bottomLeft(), plot.topLeft())
        if self.view.quantity == "nothing" and self.view.before is None and self.over is None:
            # Numbers on an axis of nothing would be made up.
            return
        self._paint_ticks(painter, plot, metrics)
        self._paint_counts(painter, plot, metrics)
        if not self._look.textbook:
            _paint_ends(painter, plot, self.beyond, QColor(colors.foreground))

    def _paint_ticks(self, painter: QPainter, plot: QRectF, metrics: QFontMetricsF) -> None:
        low, high = self.view.histogram.low, self.view.histogram.high
        columns = self._stand(plot, len(self.view.histogram.counts))
        middle = round_middle(low, high)
        named = (low, middle, high) if plot.width() > _ENDS_ONLY or not self.half else (low, high)
        for value in named:
            x = columns.place((value - low) / (high - low))
            painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + _TICK))
            room = QRectF(x - 40, plot.bottom() + _TICK, 80, metrics.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, compact(value))

    def _paint_counts(self, painter: QPainter, plot: QRectF, metrics: QFontMetricsF) -> None:
        right, height = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, metrics.height()
        ticks = [(share * self.top, share * plot.height(), True) for share in (0.0, 0.5, 1.0)]
        if self._look.counts == "log":
            ticks = decades(self.top, plot.height(), height)
        below, _ = self.beyond
        for count, above, named in ticks:
            y = plot.bottom() - above
            painter.drawLine(QPointF(plot.left() - _TICK, y), QPointF(plot.left(), y))
            # At the foot there may be an arrow.
            air = _TICK + (8 if below and above < height and not self._look.textbook else 2)
            if named:
                left = max(_LEFT, self._counts_room(metrics))
                room = QRectF(plot.left() - left, y - height / 2, left - air, height)
                painter.drawText(room, right, self._count_text(count))

    # Inside

    def _drawn(self) -> Iterator[Histogram]:
        """All histograms on its axis of counts."""
        yield self.view.histogram
        if self.view.before is not None:
            yield self.view.before
        if self.over is not None:
            yield self.over.histogram

    def _counts(self, counted: Histogram) -> IntArray | Vector:
        """(bins,): what the bars show, in counts of the first quantity."""
        counts = counted.counts if self._look.textbook else counted.without_zeros
        scale = self._scale(counted)
        return counts if scale == 1 else counts * scale

    def _scale(self, counted: Histogram) -> float:
        """By which counts become those that as large a share of the first quantity would be."""
        return self.view.histogram.total / counted.total if self.shares and counted.total else 1.0

    def _count_text(self, count: float) -> str:
        if not self.shares or self._look.counts == "log":
            return compact(count)
        return f"{compact(float(f'{100 * count / self.view.histogram.total:.2g}'))}%"

    def _highest(self, counted: Histogram) -> float:
        """The highest count of a bar."""
        zeros = 0 if self._look.textbook else counted.zeros_inside
        return max(float(self._counts(counted).max()), zeros * self._scale(counted))

    def _heights(self, counts: IntArray | Vector, plot: QRectF) -> FloatArray:
        return bar_heights(counts, self.top, plot.height(), self._look.counts)

    def _zero_height(self, counted: Histogram, plot: QRectF) -> float:
        if self._look.textbook or not counted.zeros_inside:
            return 0.0
        return bar_height(counted.zeros_inside * self._scale(counted), self.top, plot.height(), self._look.counts)

    def _plot_area(self, area: QRectF, metrics: QFontMetricsF) -> QRectF:
        """Where the bars are: under the caption, beside and over the ticks' numbers."""
        height = metrics.height()
        lines = 1 if self._look.textbook else 2
        left = max(_LEFT_OF_HALF if self.half else _LEFT, self._counts_room(metrics))
        return area.adjusted(left, lines * height + height / 2, -10, -height - _TICK - 1)

    @staticmethod
    def _counts_room(metrics: QFontMetricsF) -> float:
        """For a number at the axis of counts, and an arrow."""
        return metrics.horizontalAdvance(_WIDEST) + _TICK + 8

    def _stand(self, plot: QRectF, bins: int) -> Columns:
        """The bars' places, computed when they change."""
        limits = (self.view.histogram.low, self.view.histogram.high)
        stood = (plot, limits, bins, self.slotted)
        if self._columns is None or stood != self._stood:
            self._stood = stood
            slot = _SLOT_IN_PRINT if self._look.exact else _SLOT
            self._columns = stand(plot, limits, bins, slot if self.slotted else 0.0, self._look.exact)
            self._bars.resize(len(self._columns.bins))
            self._bars.ndarray()[:, 0] = self._columns.left
            self._bars.ndarray()[:, 2] = self._columns.width
        return self._columns


def _hatching(bar: QRectF) -> Iterator[QLineF]:
    """Lines across ``bar``, rising to the right."""
    for y in np.arange(bar.bottom(), bar.top() + bar.width(), -_HATCH).tolist():
        yield QLineF(bar.left(), y, bar.right(), y - bar.width())


def _paint_ends(painter: QPainter, plot: QRectF, beyond: tuple[bool, bool], ink: QColor) -> None:
    """Arrow heads at the ends of the axis beyond which there are values."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for present, x, reach in ((beyond[0], plot.left() - 3, -6.0), (beyond[1], plot.right() + 3, 6.0)):
        if present:
            y = plot.bottom()
            painter.drawPolygon(QPolygonF([QPointF(x, y - 4), QPointF(x + reach, y), QPointF(x, y + 4)]))
    painter.restore()
