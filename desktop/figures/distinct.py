"""How many different units are left: bars by layer, and curves over the iterations of training."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop import theme
from desktop.figures.curves import CurvesFigure
from desktop.figures.figure import Figure, Row, letters
from desktop.palettes import ThemeName
from netcore.snapshot import SymmetryView

__all__ = ["Bars", "DistinctFigure", "bars_title"]

_GAP = 6.0
_WIDEST, _NARROW = 64.0, 8.0
_HEIGHT, _LOWEST = 170.0, 2.0


def bars_title() -> str:
    """What the bars show."""
    return _tr("Distinct units by hidden layer")


class Bars:
    """A bar a layer, in the contender's colour, in an outline as high as the layer has units.

    Args:
        view: what is shown.
        font: of all text.
        colors: the theme.
        titled: whether the title stands over it.
    """

    def __init__(self, view: SymmetryView, font: QFont, colors: ThemeName, titled: bool = True) -> None:
        self.view = view
        self._theme = colors
        self._titled = titled
        self._font, self._bold = QFont(font), QFont(font)
        self._bold.setBold(True)
        self._metrics = QFontMetricsF(self._font)
        self._bold_metrics = QFontMetricsF(self._bold)

    def bar(self, area: QRectF, layer: int) -> tuple[QRectF, QRectF]:
        """The outline and the bar of ``layer``, from 0."""
        slots = len(self.view.sizes)
        line = self._bold_metrics.height()
        top = (line + _GAP if self._titled else 0.0) + line + 2
        bottom = 2 * line + 2
        room = max(area.height() - top - bottom, 1.0)
        slot = (area.width() - 2 * _GAP) / slots
        width = min(max(slot * 0.7, 1.0), _WIDEST)
        left = area.left() + _GAP + (layer + 0.5) * slot - width / 2
        size = self.view.sizes[layer] / max(self.view.sizes) * room
        # There is always one unit: one of very many is seen, too.
        filled = max(self.view.distinct[layer] / max(self.view.sizes) * room, _LOWEST)
        floor = area.top() + top + room
        return QRectF(left, floor - size, width, size), QRectF(left, floor - filled, width, filled)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint all of it in ``area``."""
        colors = theme.chart_colors(self._theme)
        painter.setFont(self._bold)
        painter.setPen(QColor(colors.foreground))
        if self._titled:
            room = QRectF(area.left() + _GAP, area.top(), area.width() - 2 * _GAP - 24, self._bold_metrics.height())
            title = self._bold_metrics.elidedText(bars_title(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, title)
        every = self._every(area)
        for layer in range(len(self.view.sizes)):
            # The chosen one's number has its place; those that would stand on it give way.
            away = abs(layer - self.view.spec.layer + 1)
            self._paint_bar(painter, area, layer, not away or (layer % every == 0 and away >= every))
        height = self._metrics.height()
        painter.setFont(self._font)
        painter.setPen(QColor(colors.foreground))
        below = QRectF(area.left(), area.bottom() - height, area.width(), height)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip, _tr("Layer"))

    def _paint_bar(self, painter: QPainter, area: QRectF, layer: int, numbered: bool) -> None:
        colors, line = theme.chart_colors(self._theme), self._bold_metrics.height()
        outline, filled = self.bar(area, layer)
        if outline.width() < _NARROW:
            # An outline would hide the bar.
            painter.fillRect(outline, QColor(colors.grid))
        painter.fillRect(filled, QColor(theme.contender_style(self.view.style, self._theme).color))
        if outline.width() >= _NARROW:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors.muted), 1))
            painter.drawRect(outline)
        chosen = layer == self.view.spec.layer - 1
        painter.setFont(self._bold if chosen else self._font)
        painter.setPen(QColor(colors.foreground))
        centred = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip
        if numbered:
            painter.drawText(
                QRectF(outline.center().x() - 60, outline.bottom() + 2, 120, line), centred, str(layer + 1)
            )
        text = self._count(area, layer)
        if text:
            painter.drawText(QRectF(outline.center().x() - 60, outline.top() - line - 2, 120, line), centred, text)

    def _count(self, area: QRectF, layer: int) -> str:
        """The figures over a bar, as long as there is room; "" if there is none."""
        slot = (area.width() - 2 * _GAP) / len(self.view.sizes)
        distinct, units = self.view.distinct[layer], self.view.sizes[layer]
        long, short = _tr("{distinct} of {units}").format(distinct=distinct, units=units), f"{distinct}/{units}"
        fits = (each for each in (long, short) if self._bold_metrics.horizontalAdvance(each) <= slot - 2)
        return next(fits, "")

    def _every(self, area: QRectF) -> int:
        """Which layers have their number: each, or every second, fifth, tenth …"""
        slots = len(self.view.sizes)
        slot = (area.width() - 2 * _GAP) / slots
        needed = self._metrics.horizontalAdvance(str(slots)) + _GAP
        return next((each for each in (1, 2, 5, 10, 20, 50) if each * slot >= needed), slots)


@dataclass(frozen=True)
class DistinctFigure(Figure):
    """The bars of ``view``, and under them the curves, if there are any."""

    view: SymmetryView
    curves: CurvesFigure | None

    @property
    def least_width(self) -> float:
        """As the curves need it."""
        return 340.0

    def height(self, width: float) -> float:
        """One under the other."""
        return _HEIGHT + (2 * _GAP + self.curves.height(width) if self.curves is not None else 0.0)

    def paint(self, painter: QPainter, width: float) -> None:
        """Bars, then curves."""
        Bars(self.view, letters(11), "light", titled=False).paint(painter, QRectF(0, 0, width, _HEIGHT))
        if self.curves is not None:
            painter.save()
            painter.translate(QPointF(0, _HEIGHT + 2 * _GAP))
            self.curves.paint(painter, width)
            painter.restore()

    def table(self) -> Iterator[Row]:
        """A row an iteration and a column a layer; without training, a row a layer."""
        if self.curves is not None:
            yield from self.curves.table()
            return
        yield ["layer", "distinct units", "units"]
        for layer, (distinct, units) in enumerate(zip(self.view.distinct, self.view.sizes, strict=True), start=1):
            yield [layer, distinct, units]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Symmetry", text)
