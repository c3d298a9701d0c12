"""The two items a histogram cell is made of: bars, and the numbers over them."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from desktop import theme
from netcore.statistics import Histogram

__all__ = ["Bars", "Caption"]


class Bars(pg.GraphicsObject):  # type: ignore[misc]
    """A histogram's bars as one array of rectangles without outline: half the time of a filled step curve."""

    def __init__(self) -> None:
        super().__init__()
        self._rectangles = PrimitiveArray(QRectF, 4)
        self._color = QColor()
        self._counts = np.zeros(0, np.int64)
        self._top = 1.0
        self._bounds = QRectF(0, 0, 1, 1)

    def set_color(self, color: str) -> None:
        """Fill with '#rrggbb'."""
        self._color = QColor(color)
        self.update()

    def show_histogram(self, histogram: Histogram) -> None:
        """Draw the counts, in the room that ``set_top`` gives."""
        counts = histogram.counts
        width = (histogram.high - histogram.low) / len(counts)
        self._rectangles.resize(len(counts))
        rows = self._rectangles.ndarray()
        rows[:, 0] = histogram.low + width * np.arange(len(counts))
        rows[:, 1] = 0
        rows[:, 2] = width
        self._counts = counts
        self._set_bounds(QRectF(histogram.low, 0, histogram.high - histogram.low, self._top))
        self.update()

    def set_top(self, top: float) -> None:
        """The count at the upper end of the axis; a bar that goes beyond it is drawn with a gap."""
        self._top = top
        self._set_bounds(QRectF(self._bounds.x(), 0, self._bounds.width(), top))

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Qt asks."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        pixel = 1 / max(abs(painter.worldTransform().m22()), 1e-300)
        rows = self._rectangles.ndarray()
        # A bin that holds a value is seen, whatever the axis.
        rows[:, 3] = np.where(self._counts > 0, np.clip(self._counts, pixel, self._top), 0)
        painter.drawRects(*self._rectangles.drawargs())
        for row in rows[self._counts > self._top]:
            gap = QRectF(row[0], self._top - 8 * pixel, row[2], 3 * pixel)
            painter.fillRect(gap, QColor(theme.chart_colors().background))

    def boundingRect(self) -> QRectF:
        """From (low, 0) to (high, the top)."""
        return self._bounds

    def _set_bounds(self, bounds: QRectF) -> None:
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds


class Caption(pg.GraphicsWidget):  # type: ignore[misc]
    """Two short lines of numbers over a cell, painted directly: rich text would cost more than the bars.

    Each line comes in several wordings, the longest first; the first that fits is shown.
    """

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._lines: tuple[tuple[str, ...], ...] = ()
        self._alarm = False
        self.setFixedHeight(2 * self._metrics.height() + 2)

    @property
    def text(self) -> str:
        """All lines in their longest wording."""
        return "\n".join(line[0] for line in self._lines)

    def set_lines(self, *lines: tuple[str, ...], alarm: bool = False) -> None:
        """Show lines, each with its wordings; the last one in the colour of errors if it is an ``alarm``."""
        if lines != self._lines or alarm != self._alarm:
            self._lines, self._alarm = lines, alarm
            self.setToolTip(self.text)
            self.update()

    def shown(self) -> list[str]:
        """What fits the width there is."""
        width = self.size().width()
        return [self._fitting(wordings, width) for wordings in self._lines]

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Qt asks."""
        colors = theme.chart_colors()
        painter.setFont(self._font)
        for row, line in enumerate(self.shown()):
            ink = colors.foreground if row == 0 else colors.error if self._alarm else colors.muted
            painter.setPen(QColor(ink))
            painter.drawText(QPointF(0, row * self._metrics.height() + self._metrics.ascent()), line)

    def _fitting(self, wordings: tuple[str, ...], width: float) -> str:
        for wording in wordings:
            if self._metrics.horizontalAdvance(wording) <= width:
                return wording
        return self._metrics.elidedText(wordings[-1], Qt.TextElideMode.ElideRight, width)
