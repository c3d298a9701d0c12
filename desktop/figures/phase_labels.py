"""Markers on a map with their labels beside them: none over another, each tied to its marker by a line."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop import theme
from desktop.figures.phase_field import Span, bias_axis, weight_axis
from desktop.figures.phase_points import MapPoint
from desktop.markers import marker_path

__all__ = ["LABEL_PAPER", "Marked", "marked", "paint_marked"]

_SIZES = (15.0, 10.0, 6.0)
"""Of markers at one place, one on another."""
_LABEL_WIDTH, _LABEL_LETTERS = 190.0, 30
LABEL_PAPER = 225
"""How much of the map a label's paper hides, of 255."""
_PADDING, _LIFT = 4.0, 12.0


@dataclass(frozen=True)
class Marked:
    """A point, where its marker is and how large, and where its label is; null where there is no room for one."""

    point: MapPoint
    place: QPointF
    size: float
    room: QRectF


def marked(points: Sequence[MapPoint], span: Span, plot: QRectF, font: QFont) -> tuple[Marked, ...]:
    """Where ``points`` and their labels in ``font`` are in the rectangle ``plot``, which covers ``span``."""
    across = weight_axis(span).place(np.array([each.weight_scale for each in points], np.float64))
    up = bias_axis(span).place(np.array([each.bias_scale for each in points], np.float64))
    places = [
        QPointF(plot.left() + x * plot.width(), plot.bottom() - y * plot.height())
        for x, y in zip(across.tolist(), up.tolist(), strict=True)
    ]
    metrics = QFontMetricsF(font)
    rooms: dict[int, QRectF] = {}
    # From right to left: a label extends to the right of its marker, so that no line to one further left crosses it.
    for index in sorted(range(len(points)), key=lambda each: -places[each].x()):
        width = min(metrics.horizontalAdvance(points[index].label), _most(metrics)) + 2 * _PADDING
        rooms[index] = _room(places[index], width, metrics.height() + 1, plot, list(rooms.values()))
    sizes = _sizes(places)
    return tuple(Marked(points[i], places[i], sizes[i], rooms[i]) for i in range(len(points)))


def _room(place: QPointF, width: float, height: float, plot: QRectF, taken: Sequence[QRectF]) -> QRectF:
    """The lowest free place over a marker; a null rectangle if there is none."""
    left = max(plot.left() + 2, min(place.x() - _PADDING, plot.right() - 2 - width))
    top = place.y() - _LIFT - height
    while top >= plot.top() + 2:
        room = QRectF(left, top, width, height)
        line = QRectF(place.x() - 1, top, 2, max(place.y() - top, 1))
        if not any(room.intersects(each) or line.intersects(each) for each in taken):
            return room
        top -= height + 2
    # Where a line has to cross a label, better that than no label.
    top = place.y() - _LIFT - height
    while top >= plot.top() + 2:
        room = QRectF(left, top, width, height)
        if not any(room.intersects(each) for each in taken):
            return room
        top -= height + 2
    return QRectF()


def _sizes(places: Sequence[QPointF]) -> list[float]:
    """Smaller for every marker that is over others."""
    sizes: list[float] = []
    for index, place in enumerate(places):
        under = sum((place - other).manhattanLength() < 3 for other in places[:index])
        sizes.append(_SIZES[min(under, len(_SIZES) - 1)])
    return sizes


def paint_marked(
    painter: QPainter, items: Sequence[Marked], plot: QRectF, font: QFont, name: theme.ThemeName | None
) -> None:
    """Lines, labels, markers on top; and how many labels there was no room for."""
    colors = theme.chart_colors(name)
    painter.setPen(QPen(QColor(colors.foreground), 1.0))
    for each in items:
        if not each.room.isNull():
            painter.drawLine(each.place, QPointF(each.place.x(), each.room.bottom()))
    painter.setFont(font)
    for each in items:
        if not each.room.isNull():
            _paint_label(painter, each.room, each.point.label, colors)
    for each in items:
        _paint_marker(painter, each, name)
    if left_out := sum(each.room.isNull() for each in items):
        text = QCoreApplication.translate("PhaseMap", "No room for {n} labels").format(n=left_out)
        width = QFontMetricsF(font).horizontalAdvance(text) + 2 * _PADDING
        room = QRectF(plot.left() + 4, plot.top() + 4, width, QFontMetricsF(font).height() + 1)
        _paint_label(painter, room, text, colors)


def _most(metrics: QFontMetricsF) -> float:
    """What is wider is shortened."""
    return max(_LABEL_WIDTH, _LABEL_LETTERS * metrics.averageCharWidth())


def _paint_label(painter: QPainter, room: QRectF, text: str, colors: theme.ChartColors) -> None:
    paper = QColor(colors.background)
    paper.setAlpha(LABEL_PAPER)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paper)
    painter.drawRoundedRect(room, 3, 3)
    painter.setPen(QColor(colors.foreground))
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, _most(metrics))
    painter.drawText(room.adjusted(_PADDING, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, shown)


def _paint_marker(painter: QPainter, item: Marked, name: theme.ThemeName | None) -> None:
    style, paper = theme.contender_style(item.point.style, name), QColor(theme.chart_colors(name).background)
    painter.save()
    painter.translate(item.place)
    painter.scale(item.size, item.size)
    # Its edge keeps it apart from a field of the same colour.
    painter.setPen(QPen(paper, 4.0 / item.size))
    painter.setBrush(paper)
    painter.drawPath(marker_path(style.marker))
    if not item.point.hollow:
        painter.fillPath(marker_path(style.marker), QColor(style.color))
    else:
        painter.setPen(QPen(QColor(style.color), 1.8 / item.size))
        painter.drawPath(marker_path(style.marker))
    painter.restore()
