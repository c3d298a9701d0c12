"""Two axes around a plot: round numbers, a grid, labels with units; and the way from values to places."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop import theme
from desktop.figures.figure import letters
from netcore.arrays import IntArray, Vector

__all__ = ["Axis", "Frame", "ticks"]

_LETTERS, _LABEL_LETTERS = 11, 12
_TICK, _GAP = 4.0, 4.0
_TICK_WIDTH, _TICK_HEIGHT = 70.0, 36.0
"""Room between two ticks, at the least."""


@dataclass(frozen=True)
class Axis:
    """One axis: its label, with its unit, its ends, whether it is logarithmic, and whether it counts whole things."""

    label: str
    low: float
    high: float
    logarithmic: bool = False
    whole: bool = False

    def place(self, values: IntArray | Vector) -> Vector:
        """(n,) where ``values`` (n,) are: 0 at the low end, 1 at the high end."""
        if not self.logarithmic:
            return np.asarray((values - self.low) / (self.high - self.low), np.float64)
        # A logarithmic axis has no place for 0: far below.
        with np.errstate(divide="ignore", invalid="ignore"):
            placed = np.log10(np.maximum(values, 0) / self.low) / math.log10(self.high / self.low)
        return np.maximum(placed, -1e3)

    def ticks(self, most: int) -> list[float]:
        """At most about ``most`` round values between the ends."""
        if self.logarithmic:
            return _powers(self.low, self.high, most)
        # Small numbers need less room.
        return ticks(self.low, self.high, 2 * most, 1.0) if self.whole else ticks(self.low, self.high, most)


def ticks(low: float, high: float, most: int, least: float = 0.0) -> list[float]:
    """Multiples of 1, 2 or 5 times a power of ten from ``low`` to ``high``, at most about ``most`` of them, and at
    least ``least`` apart."""
    rough = max((high - low) / max(most, 1), least)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * (1 - 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [index * step for index in range(first, last + 1)]


def _powers(low: float, high: float, most: int) -> list[float]:
    first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
    if last - first < 1:
        # Less than two powers of ten: their multiples.
        return [each for each in ticks(0, high, 2 * most) if each >= low]
    every = max(1, math.ceil((last - first + 1) / max(most, 1)))
    return [10.0**power for power in range(first, last + 1, every)]


def tick_text(value: float) -> str:
    """A number under a tick."""
    if value == round(value) and abs(value) < 1e9:
        return f"{value:.0f}"
    return f"{value:.6g}"


class Frame:
    """The axes of one plot, ``size`` units large, and where values are in it.

    Attributes:
        plot: the rectangle between the axes.
    """

    def __init__(self, x: Axis, y: Axis, width: float, height: float) -> None:
        self._x, self._y = x, y
        self._letters, self._label_letters = letters(_LETTERS), letters(_LABEL_LETTERS)
        self._metrics, self._label_metrics = QFontMetricsF(self._letters), QFontMetricsF(self._label_letters)
        bottom = _TICK + _GAP + self._metrics.height() + self._label_metrics.height()
        self._rows = y.ticks(max(2, int((height - bottom) / _TICK_HEIGHT)))
        widest = max((self._metrics.horizontalAdvance(tick_text(each)) for each in self._rows), default=0)
        left = self._label_metrics.height() + widest + _TICK + 2 * _GAP
        # Half a number stands out beyond the last tick.
        right = self._metrics.horizontalAdvance(tick_text(x.high)) / 2 + 2
        above = self._metrics.height() / 2
        self.plot = QRectF(left, above, width - left - right, height - bottom - above)
        self._columns = x.ticks(max(2, int(self.plot.width() / _TICK_WIDTH)))

    def places(self, x: IntArray | Vector, y: Vector) -> tuple[Vector, Vector]:
        """(n,) and (n,): where points are, in units."""
        across, up = self._x.place(x), self._y.place(y)
        return self.plot.left() + across * self.plot.width(), self.plot.bottom() - up * self.plot.height()

    def paint(self, painter: QPainter) -> None:
        """Grid, axes, numbers and labels."""
        colors = theme.chart_colors("light")
        plot = self.plot
        painter.setFont(self._letters)
        for value in self._columns:
            x = float(self.places(np.array([value]), np.array([self._y.low]))[0][0])
            self._line(painter, colors.grid, QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            self._line(painter, colors.muted, QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + _TICK))
            room = QRectF(x - 50, plot.bottom() + _TICK + 1, 100, self._metrics.height())
            self._write(painter, colors.foreground, room, tick_text(value), Qt.AlignmentFlag.AlignHCenter)
        for value in self._rows:
            y = float(self.places(np.array([self._x.low]), np.array([value]))[1][0])
            self._line(painter, colors.grid, QPointF(plot.left(), y), QPointF(plot.right(), y))
            self._line(painter, colors.muted, QPointF(plot.left() - _TICK, y), QPointF(plot.left(), y))
            room = QRectF(0, y - self._metrics.height() / 2, plot.left() - _TICK - 2, self._metrics.height())
            aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            self._write(painter, colors.foreground, room, tick_text(value), aligned)
        self._line(painter, colors.muted, plot.bottomLeft(), plot.bottomRight())
        self._line(painter, colors.muted, plot.bottomLeft(), plot.topLeft())
        self._paint_labels(painter, colors.foreground)

    def _paint_labels(self, painter: QPainter, ink: str) -> None:
        plot, height = self.plot, self._label_metrics.height()
        painter.setFont(self._label_letters)
        below = QRectF(plot.left(), plot.bottom() + _TICK + self._metrics.height() + _GAP, plot.width(), height)
        self._write(painter, ink, below, self._x.label, Qt.AlignmentFlag.AlignHCenter)
        painter.save()
        painter.translate(0, plot.center().y())
        painter.rotate(-90)
        beside = QRectF(-plot.height() / 2, 0, plot.height(), height)
        self._write(painter, ink, beside, self._y.label, Qt.AlignmentFlag.AlignHCenter)
        painter.restore()

    @staticmethod
    def _line(painter: QPainter, color: str, start: QPointF, end: QPointF) -> None:
        painter.setPen(QPen(QColor(color), 0.8))
        painter.drawLine(start, end)

    @staticmethod
    def _write(painter: QPainter, color: str, room: QRectF, text: str, alignment: Qt.AlignmentFlag) -> None:
        painter.setPen(QColor(color))
        painter.drawText(room, alignment | Qt.TextFlag.TextDontClip, text)
