"""One layer of one contender: bars, axes that stand still, and what the picture does not show in words."""

from dataclasses import dataclass

import numpy as np
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop import theme
from desktop.figures.lines import faint
from desktop.figures.words import Wordings, caption, compact
from desktop.palettes import ThemeName
from netcore.arrays import FloatArray, IntArray
from netcore.snapshot import LayerView
from netcore.statistics import nice_above

__all__ = ["ON_SCREEN", "HistogramCell", "Look", "fitting"]

_DWARFS = 2.5
"""A bar of zeros this many times higher than any other bar would be is cut off."""
_ROOM = 2.2
"""Counts flicker from batch to batch: an axis stays while they fill more than this part of it."""
_COUNT_STEPS = (1, 1.5, 2, 3, 4, 5, 6, 8)
_LEFT = 38.0
_PATTERNS = {
    "nothing": Qt.BrushStyle.NoBrush,
    "activations": Qt.BrushStyle.SolidPattern,
    "gradients": Qt.BrushStyle.Dense4Pattern,
    "updates": Qt.BrushStyle.Dense4Pattern,
}
"""The colour says whose it is; signals are solid, what belongs to weights is not."""
_SOLID = Qt.BrushStyle.SolidPattern
_PALE = 0.5
_TICK = 3.0


@dataclass(frozen=True)
class Look:
    """How cells are painted.

    Attributes:
        theme: whose colours; None for the one that is shown.
        exact: for paper, where a bar need not end at a pixel; on the screen it does, or there were hairlines.
        textbook: titles and axes as in the textbook's figures; in words only what the bars hide.
    """

    theme: ThemeName | None = None
    exact: bool = False
    textbook: bool = False


ON_SCREEN = Look()


class HistogramCell:
    """What one cell shows, and how it is painted.

    Args:
        style: the contender's number of colour and marker.
        view: the layer on view.
        look: how it is painted.

    Attributes:
        view: the layer on view.
        top: the count at the upper end of the axis; a bar that goes beyond it is drawn with a gap.
        lines: the caption, each line in several lengths.
        alarm: whether the caption's second line is one.
    """

    def __init__(self, style: int, view: LayerView, look: Look = ON_SCREEN) -> None:
        self.style = style
        self.view = view
        self._look = look
        self.top = 0.0
        self.lines: tuple[Wordings, ...] = ()
        self.alarm = False
        self._diverged_at: int | None = None
        self._range = (0.0, 0.0)
        self._bars = PrimitiveArray(QRectF, 4)
        self._plot = QRectF()

    @property
    def text(self) -> str:
        """The caption in its longest wording."""
        return "\n".join(line[0] for line in self.lines)

    @property
    def is_cut(self) -> bool:
        """Whether a bar goes beyond the axis."""
        return bool(self.view.histogram.counts.max() > self.top)

    def show_layer(self, view: LayerView, diverged_at: int | None) -> None:
        """Take a layer; ``set_top`` and ``write_caption`` follow."""
        self.view = view
        self._diverged_at = diverged_at

    def needed_top(self) -> float:
        """A round number that no bin exceeds, but for a bar of zeros that would dwarf all others."""
        highest = float(self.view.histogram.counts.max())
        without_zeros = float(self.view.tallest_without_zeros)
        before = self.view.before
        if before is not None:
            # Its zeros are in the same bin.
            rest = np.delete(before.counts, [] if before.zero_bin is None else [before.zero_bin])
            without_zeros = max(without_zeros, float(rest.max(initial=0)))
            highest = max(highest, float(before.counts.max()))
        needed = without_zeros if without_zeros and highest > _DWARFS * without_zeros else highest
        if self.top and self.top / _ROOM <= needed <= self.top:
            return self.top
        return nice_above(needed, _COUNT_STEPS) or 1.0

    def set_top(self, top: float) -> bool:
        """Give the axes their ranges; returns whether they changed."""
        limits = (self.view.histogram.low, self.view.histogram.high)
        changed = top != self.top or limits != self._range
        self.top, self._range = top, limits
        return changed

    def write_caption(self) -> bool:
        """Say what the bars show and hide; returns whether that is something new."""
        moments, hidden, alarm = caption(self.view, self._diverged_at, self.is_cut)
        lines: tuple[Wordings, ...] = (moments, hidden)
        if self._look.textbook:
            lines = (hidden,)
        changed = (lines, alarm) != (self.lines, self.alarm)
        self.lines, self.alarm = lines, alarm
        return changed

    def paint_bars(self, painter: QPainter, area: QRectF, metrics: QFontMetricsF) -> None:
        """Paint the bars of the cell that fills ``area``, as one array of rectangles without outlines."""
        plot = self._plot_area(area, metrics)
        counts = self.view.histogram.counts
        rows = self._rectangles(plot, len(counts))
        # A bin that holds a value is seen, whatever the axis.
        heights = np.clip(counts * (plot.height() / self.top), counts > 0, plot.height())
        np.subtract(plot.bottom(), heights, out=rows[:, 1])
        rows[:, 3] = heights
        color = QColor(theme.contender_style(self.style, self._look.theme).color)
        if self._look.exact:
            self._paint_area(painter, plot, rows, color)
        else:
            painter.setBrush(QBrush(color, _PATTERNS[self.view.quantity]))
            painter.drawRects(*self._bars.drawargs())
        if self.view.before is not None:
            self._paint_before(painter, plot, rows, self.view.before.counts)
        if self.is_cut:
            paper = QColor(theme.chart_colors(self._look.theme).background)
            for left, width in rows[counts > self.top][:, [0, 2]]:
                painter.fillRect(QRectF(left, plot.top() + 5, width, 3), paper)

    def _paint_area(self, painter: QPainter, plot: QRectF, rows: FloatArray, color: QColor) -> None:
        """All bars as one area. A pattern would be a bitmap: what belongs to weights has an edge and is pale."""
        points = [plot.bottomLeft()]
        for left, top, width, _ in rows.tolist():
            points += [QPointF(left, top), QPointF(left + width, top)]
        points.append(plot.bottomRight())
        pattern = _PATTERNS[self.view.quantity]
        if pattern is Qt.BrushStyle.Dense4Pattern:
            painter.setPen(QPen(color, 0.7))
            color = faint(color.name(), _PALE)
        painter.setBrush(QBrush(color, Qt.BrushStyle.NoBrush if pattern is Qt.BrushStyle.NoBrush else _SOLID))
        painter.drawPolygon(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_before(self, painter: QPainter, plot: QRectF, rows: FloatArray, counts: IntArray) -> None:
        """The outline of the iteration before. Over the bars: behind them, what has grown since could not be seen."""
        heights = np.clip(counts * (plot.height() / self.top), 0, plot.height())
        points = [QPointF(plot.left(), plot.bottom())]
        for (left, _, width, _), height in zip(rows, heights, strict=True):
            y = plot.bottom() - height
            points += [QPointF(left, y), QPointF(left + width, y)]
        points.append(QPointF(plot.right(), plot.bottom()))
        painter.setPen(QPen(QColor(theme.chart_colors(self._look.theme).foreground), 1))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)

    def paint_frame(self, painter: QPainter, area: QRectF, metrics: QFontMetricsF) -> None:
        """Paint caption and axes of the cell that fills ``area``."""
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
        if self.view.quantity == "nothing" and self.view.before is None:
            # Numbers on an axis of nothing would be made up.
            return
        self._paint_ticks(painter, plot, metrics)

    def _plot_area(self, area: QRectF, metrics: QFontMetricsF) -> QRectF:
        """Where the bars are: under the caption, beside and over the ticks' numbers."""
        height = metrics.height()
        lines = 1 if self._look.textbook else 2
        return area.adjusted(_LEFT, lines * height + height / 2, -10, -height - _TICK - 1)

    def _rectangles(self, plot: QRectF, bins: int) -> FloatArray:
        """(bins, 4): left, top, width, height of each bar; left and width are set."""
        if plot != self._plot or bins != len(self._bars):
            self._plot = plot
            self._bars.resize(bins)
            edges = np.linspace(plot.left(), plot.right(), bins + 1)
            if not self._look.exact:
                # Whole pixels, or rounding leaves hairlines between some bars.
                edges = np.round(edges)
            self._bars.ndarray()[:, 0] = edges[:-1]
            self._bars.ndarray()[:, 2] = np.diff(edges)
        rows: FloatArray = self._bars.ndarray()
        return rows

    def _paint_ticks(self, painter: QPainter, plot: QRectF, metrics: QFontMetricsF) -> None:
        low, high = self._range
        above, right = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        height = metrics.height()
        for share in (0.0, 0.5, 1.0):
            x = plot.left() + share * plot.width()
            painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + _TICK))
            painter.drawText(
                QRectF(x - 40, plot.bottom() + _TICK, 80, height), above, compact(low + share * (high - low))
            )
            y = plot.bottom() - share * plot.height()
            painter.drawLine(QPointF(plot.left() - _TICK, y), QPointF(plot.left(), y))
            room = QRectF(plot.left() - _LEFT, y - height / 2, _LEFT - _TICK - 2, height)
            painter.drawText(room, right, compact(share * self.top))


def fitting(wordings: Wordings, width: float, metrics: QFontMetricsF) -> str:
    """The longest of ``wordings`` that takes no more than ``width``; the shortest one cut, where none does."""
    for wording in wordings:
        if metrics.horizontalAdvance(wording) <= width:
            return wording
    return metrics.elidedText(wordings[-1], Qt.TextElideMode.ElideRight, width)
