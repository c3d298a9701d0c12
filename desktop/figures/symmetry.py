"""The units of a layer against one another: a square of distances, painted on the screen and in print alike."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from desktop import theme
from desktop.color_maps import lookup
from desktop.figures.axes import ticks
from desktop.figures.figure import Figure, Row, letters
from desktop.figures.symmetry_words import FARTHEST, heat_title, marks, remarks, said
from desktop.palettes import ThemeName
from netcore.arrays import IntArray, PixelArray
from netcore.snapshot import SymmetryView

__all__ = ["HeatMap", "SymmetryFigure"]

_CELLS = 64
"""Units up to which print has a rectangle a cell; of more, an image."""
_ENLARGED = 8
_TICK, _GAP, _BAR = 4.0, 6.0, 12.0
_TICK_ROOM = 34.0
_LEAST_FRAME = 7.0
_CORNER = 26.0
"""Height of the button over a chart."""


class HeatMap:
    """The square of distances with its axes, its colour bar and its remarks.

    Args:
        view: what is shown.
        font: of all text.
        colors: the theme.
        titled: whether the title stands over it.

    Attributes:
        remarks: what the colours do not say.
        square: where the cells are, once ``lay_out`` has been called.
    """

    def __init__(self, view: SymmetryView, font: QFont, colors: ThemeName, titled: bool = True) -> None:
        self.view = view
        self.square = QRectF()
        self._titled = titled
        self._theme = colors
        self._font, self._bold = QFont(font), QFont(font)
        self._bold.setBold(True)
        self._metrics, self._bold_metrics = QFontMetricsF(self._font), QFontMetricsF(self._bold)
        self.remarks = remarks(view)
        self._pixels = self._colored()
        self._image = _image(self._pixels)

    def height_for(self, width: float) -> float:
        """In which the square fills ``width``."""
        left, right, top, bottom = self._margins(width)
        return width - left - right + top + bottom

    def lay_out(self, area: QRectF) -> None:
        """Find the largest square that leaves room for what is around it."""
        left, right, top, bottom = self._margins(area.width())
        side = max(min(area.width() - left - right, area.height() - top - bottom), 1.0)
        spare = max(area.width() - left - right - side, 0.0)
        self._area = area
        self.square = QRectF(area.left() + left + spare / 2, area.top() + top, side, side)

    def paint(self, painter: QPainter, area: QRectF, vector: bool = False) -> None:
        """Paint all of it in ``area``; ``vector`` to have few cells as rectangles."""
        self.lay_out(area)
        painter.setFont(self._bold)
        painter.setPen(QColor(theme.chart_colors(self._theme).foreground))
        if self._titled:
            room = QRectF(area.left() + _GAP, area.top(), area.width() - 2 * _GAP - _TICK_ROOM, self._line())
            painter.drawText(
                room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._title(room.width())
            )
        painter.setFont(self._font)
        self._paint_cells(painter, vector)
        if len(self.view.shown):
            self._paint_axes(painter)
            self._paint_bar(painter, vector)
        self._paint_remarks(painter)

    def pair_at(self, position: QPointF) -> str:
        """The two units of the cell at a point, and their distance; "" outside."""
        count, square = len(self.view.shown), self.square
        if not count or not square.contains(position):
            return ""
        column = min(int((position.x() - square.left()) / square.width() * count), count - 1)
        row = min(int((position.y() - square.top()) / square.height() * count), count - 1)
        return self.pair(row, column)

    def pair(self, row: int, column: int) -> str:
        """The two units of a cell, and their distance."""
        value = float(self.view.distances[row, column])
        text = _tr("units {a} and {b}: {distance}")
        distance = said(value) if math.isfinite(value) else _tr("not finite")
        return text.format(a=int(self.view.shown[row]) + 1, b=int(self.view.shown[column]) + 1, distance=distance)

    def paint_frame(self, painter: QPainter, row: int, column: int) -> None:
        """Show where a cell is: a frame around it, that is seen also where the cell is small."""
        square, side = self.square, self.square.width() / len(self.view.shown)
        cell = QRectF(square.left() + column * side, square.top() + row * side, side, side)
        grown = max(0.0, (_LEAST_FRAME - side) / 2) + 1
        cell.adjust(-grown, -grown, grown, grown)
        colors = theme.chart_colors(self._theme)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in ((colors.background, 4), (colors.accent, 2)):
            painter.setPen(QPen(QColor(color), width))
            painter.drawRect(cell)

    # Inside

    def _line(self) -> float:
        return self._bold_metrics.height() + 2

    def _margins(self, width: float) -> tuple[float, float, float, float]:
        """Left, right, top and bottom of the square."""
        digits = self._metrics.horizontalAdvance(str(self.view.units))
        left = self._metrics.height() + digits + _TICK + 2 * _GAP
        words = self._metrics.horizontalAdvance(max((each[0] for each in marks().values()), key=len))
        # In a narrow place the bar has numbers alone.
        words = words if width > 4 * words else self._metrics.horizontalAdvance("√2")
        right = 2 * _GAP + _BAR + _TICK + words + _GAP
        # The uppermost word at the colours stands half above them, and over it is the chart's button.
        top = self._metrics.height() / 2 + (max(self._line(), _CORNER) if self._titled else 0)
        bottom = _TICK + 2 * self._metrics.height() + _GAP + 2 * self._line()
        return left, right, top, bottom

    def _title(self, room: float) -> str:
        rest = self._bold_metrics.horizontalAdvance(heat_title(self.view, ""))
        label = self._bold_metrics.elidedText(self.view.label, Qt.TextElideMode.ElideRight, max(room - rest, 0))
        # Without any room Qt leaves nothing, not even a sign that there was a name.
        title = heat_title(self.view, label or "…")
        return self._bold_metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)

    def _colored(self) -> PixelArray:
        """(count, count, 4), uint8, red green blue alpha."""
        with np.errstate(invalid="ignore"):
            index = np.nan_to_num(np.clip(self.view.distances / FARTHEST, 0, 1), nan=0.0) * 255
        pixels = lookup("sequential", self._theme)[np.rint(index).astype(np.intp)]
        gray = QColor(theme.chart_colors(self._theme).grid)
        pixels[np.isnan(self.view.distances)] = (gray.red(), gray.green(), gray.blue(), 255)
        return np.ascontiguousarray(pixels)

    def _paint_cells(self, painter: QPainter, vector: bool) -> None:
        square, count = self.square, len(self.view.shown)
        colors = theme.chart_colors(self._theme)
        painter.save()
        # Smooth edges would leave seams between cells.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        if vector and count <= _CELLS:
            for cell, color in _runs(self._pixels, square):
                painter.fillRect(cell, color)
        elif count and vector:
            # What opens the file would blur the few pixels in between.
            larger = self._image.size() * _ENLARGED
            painter.drawImage(square, self._image.scaled(larger, mode=Qt.TransformationMode.FastTransformation))
        elif count:
            painter.drawImage(square, self._image)
        missing = np.isnan(self.view.distances)
        if missing.any():
            hatched = QBrush(QColor(colors.muted), Qt.BrushStyle.BDiagPattern)
            for cell, _ in _runs(missing[:, :, None].astype(np.uint8), square, only=True):
                painter.fillRect(cell, hatched)
        painter.setPen(QPen(QColor(colors.muted), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(square)
        painter.restore()

    def _paint_axes(self, painter: QPainter) -> None:
        square, metrics, colors = self.square, self._metrics, theme.chart_colors(self._theme)
        height = metrics.height()
        for unit in _unit_ticks(self.view.units, int(square.width() / _TICK_ROOM)):
            along = float(np.interp(unit - 1, self.view.shown, np.arange(len(self.view.shown)))) + 0.5
            along *= square.width() / len(self.view.shown)
            x, y = square.left() + along, square.top() + along
            painter.setPen(QPen(QColor(colors.muted), 1))
            painter.drawLine(QPointF(x, square.bottom()), QPointF(x, square.bottom() + _TICK))
            painter.drawLine(QPointF(square.left() - _TICK, y), QPointF(square.left(), y))
            painter.setPen(QColor(colors.foreground))
            below = QRectF(x - 40, square.bottom() + _TICK, 80, height)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip, str(unit))
            beside = QRectF(square.left() - _TICK - 2 - 80, y - height / 2, 80, height)
            aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            painter.drawText(beside, aligned, str(unit))
        below = QRectF(square.left(), square.bottom() + _TICK + height, square.width(), height)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip, _tr("Unit"))
        digits = metrics.horizontalAdvance(str(self.view.units))
        painter.save()
        painter.translate(square.left() - _TICK - digits - _GAP - height, square.center().y())
        painter.rotate(-90)
        beside = QRectF(-square.height() / 2, 0, square.height(), height)
        painter.drawText(beside, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip, _tr("Unit"))
        painter.restore()

    def _paint_bar(self, painter: QPainter, vector: bool) -> None:
        """What the colours mean, from 0 at the bottom to 2."""
        colors, square, height = theme.chart_colors(self._theme), self.square, self._metrics.height()
        bar = QRectF(square.right() + 2 * _GAP, square.top(), _BAR, square.height())
        scale = np.ascontiguousarray(lookup("sequential", self._theme)[::-1, None, :])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if vector:
            for cell, color in _runs(scale[::4], bar):
                painter.fillRect(cell, color)
        else:
            painter.drawImage(bar, _image(scale))
        painter.setPen(QPen(QColor(colors.muted), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        painter.restore()
        painter.setPen(QColor(colors.foreground))
        left, room = bar.right() + _TICK, self._margins(self._area.width())[1] - 2 * _GAP - _BAR - _TICK
        for value, wordings in marks().items():
            y = bar.bottom() - value / FARTHEST * bar.height()
            text = next((each for each in wordings if self._metrics.horizontalAdvance(each) <= room), wordings[-1])
            place = QRectF(left, y - height / 2, room, height)
            aligned = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            painter.drawText(place, aligned, text)

    def _paint_remarks(self, painter: QPainter) -> None:
        painter.setPen(QColor(theme.chart_colors(self._theme).foreground))
        top = self.square.bottom() + _TICK + 2 * self._metrics.height() + _GAP
        width = self._area.width() - 2 * _GAP
        first, rest = self.remarks[:1], " ".join(self.remarks[1:])
        for line, (text, font) in enumerate([*((each, self._bold) for each in first), (rest, self._font)]):
            painter.setFont(font)
            metrics = QFontMetricsF(font)
            room = QRectF(self._area.left() + _GAP, top + line * self._line(), width, self._line())
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, cut)


@dataclass(frozen=True)
class SymmetryFigure(Figure):
    """The distances of ``view`` in print."""

    view: SymmetryView

    @property
    def least_width(self) -> float:
        """Room for the axes and the words at the colours."""
        return 340.0

    def height(self, width: float) -> float:
        """A square, and what is around it; no wider than is useful."""
        return self._map().height_for(min(width, 560.0))

    def paint(self, painter: QPainter, width: float) -> None:
        """The map, in the middle."""
        used = min(width, 560.0)
        area = QRectF((width - used) / 2, 0, used, self.height(width))
        self._map().paint(painter, area, vector=True)

    def table(self) -> Iterator[Row]:
        """A row and a column a unit; empty where there is no distance."""
        units = [int(each) + 1 for each in self.view.shown]
        yield [_tr("unit"), *units]
        for unit, distances in zip(units, self.view.distances, strict=True):
            yield [unit, *("" if math.isnan(value) else value for value in distances.tolist())]

    def _map(self) -> HeatMap:
        return HeatMap(self.view, letters(11), "light", titled=False)


def _unit_ticks(units: int, most: int) -> list[int]:
    """Round numbers from 1 to ``units``, at most about ``most`` of them, 1 among them."""
    if units == 1:
        return [1]
    found = [round(each) for each in ticks(0, units, max(2, most)) if each >= 1 and each == round(each)]
    step = found[1] - found[0] if len(found) > 1 else units
    return found if found and found[0] < 2 else [1, *(each for each in found if each - 1 > step / 2)]


def _image(pixels: PixelArray) -> QImage:
    rows, columns = pixels.shape[:2]
    # A copy, for the array may be gone before the image is.
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()


def _runs(pixels: PixelArray, area: QRectF, only: bool = False) -> Iterator[tuple[QRectF, QColor]]:
    """Rectangles that cover ``area``: cells side by side of one colour are one, and so are equal rows.

    ``only`` leaves out runs of 0.
    """
    rows, columns = pixels.shape[:2]
    changed = np.flatnonzero((pixels[1:] != pixels[:-1]).any(axis=(1, 2))) + 1
    for top, bottom in _spans(changed, rows):
        line = pixels[top]
        for left, right in _spans(np.flatnonzero((line[1:] != line[:-1]).any(axis=1)) + 1, columns):
            if only and not line[left].any():
                continue
            x, y = left / columns * area.width(), top / rows * area.height()
            width, height = (right - left) / columns * area.width(), (bottom - top) / rows * area.height()
            color = QColor(*line[left].tolist()) if len(line[left]) == 4 else QColor()
            yield QRectF(area.left() + x, area.top() + y, width, height), color


def _spans(starts: IntArray, length: int) -> Iterator[tuple[int, int]]:
    return pairwise([0, *starts.tolist(), length])


def _tr(text: str) -> str:
    return QCoreApplication.translate("Symmetry", text)
