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
        self._bounds = QRectF(0, 0, 1, 1)

    def set_color(self, color: str) -> None:
        """Fill with '#rrggbb'."""
        self._color = QColor(color)
        self.update()

    def show_histogram(self, histogram: Histogram) -> None:
        """Draw the counts."""
        counts = histogram.counts
        width = (histogram.high - histogram.low) / len(counts)
        self._rectangles.resize(len(counts))
        rows = self._rectangles.ndarray()
        rows[:, 0] = histogram.low + width * np.arange(len(counts))
        rows[:, 1] = 0
        rows[:, 2] = width
        self._counts = counts
        bounds = QRectF(histogram.low, 0, histogram.high - histogram.low, max(int(counts.max()), 1))
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        self.update()

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Qt asks."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        # A bin that holds a value is seen: at least two pixels, whatever the axis.
        least = 2 / max(abs(painter.worldTransform().m22()), 1e-300)
        self._rectangles.ndarray()[:, 3] = np.where(self._counts > 0, np.maximum(self._counts, least), 0)
        painter.drawRects(*self._rectangles.drawargs())

    def boundingRect(self) -> QRectF:
        """From (low, 0) to (high, the highest count)."""
        return self._bounds


class Caption(pg.GraphicsWidget):  # type: ignore[misc]
    """Two short lines of numbers over a cell, painted directly: rich text would cost more than the bars."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._font = font
        self._lines: tuple[str, str] = ("", "")
        self._alarm = False
        metrics = QFontMetricsF(font)
        self._line_height = metrics.height()
        self.setFixedHeight(2 * self._line_height + 2)

    @property
    def text(self) -> str:
        """Both lines."""
        return "\n".join(self._lines)

    def set_lines(self, first: str, second: str, alarm: bool = False) -> None:
        """Show two lines; the second one in the colour of errors if it is an ``alarm``."""
        if (first, second) != self._lines or alarm != self._alarm:
            self._lines, self._alarm = (first, second), alarm
            self.setToolTip(self.text)
            self.update()

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Qt asks."""
        colors = theme.chart_colors()
        painter.setFont(self._font)
        metrics = QFontMetricsF(self._font)
        inks = (colors.foreground, colors.error if self._alarm else colors.muted)
        for row, (line, ink) in enumerate(zip(self._lines, inks, strict=True)):
            painter.setPen(QColor(ink))
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, self.size().width())
            painter.drawText(QPointF(0, row * self._line_height + metrics.ascent()), shown)
