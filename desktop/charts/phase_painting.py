"""How the chips of an iteration's phases are painted."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop import theme
from desktop.charts.phase_layout import EDGE, MIDDLE, TICK, PhaseLayout, triangle
from netcore.phases import Phase

__all__ = ["paint_chips", "paint_focus", "paint_words"]


def paint_words(painter: QPainter, layout: PhaseLayout, first: str, second: str) -> None:
    """The lines on the left; one alone stands in the middle."""
    width = layout.words_room - 12
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    top = QRectF(EDGE + 4, EDGE, width, layout.row if second else layout.height - 2 * EDGE)
    painter.setPen(QColor(theme.window_colors().text))
    painter.setFont(layout.bold if second else layout.font)
    metrics = layout.bold_metrics if second else layout.metrics
    painter.drawText(top, align, metrics.elidedText(first, Qt.TextElideMode.ElideRight, width))
    if second:
        painter.setFont(layout.font)
        below = QRectF(top.left(), EDGE + layout.row + MIDDLE, width, layout.row)
        painter.drawText(below, align, layout.metrics.elidedText(second, Qt.TextElideMode.ElideRight, width))


def paint_chips(painter: QPainter, layout: PhaseLayout, live: Phase | None, pointed: Phase | None) -> None:
    """All chips; those before ``live`` are done."""
    colors = theme.window_colors()
    painter.fillPath(layout.arrows, QColor(colors.muted))
    painter.setFont(layout.font)
    done = live is not None
    ticks: dict[bool, list[QRectF]] = {True: [], False: []}
    for phase, area in layout.areas.items():
        if phase == live:
            done = False
        elif area.width() < TICK:
            ticks[done].append(area)
        else:
            text_color = colors.text if done or live is None else colors.muted
            _paint_chip(painter, area, done, phase == pointed)
            painter.setPen(QColor(text_color))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, layout.texts.get(phase, ""))
    # Two calls for two hundred ticks, and no smooth edges, which would look like stripes.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    for filled, areas in ticks.items():
        painter.setBrush(_mixed(colors.accent, colors.window, 0.55) if filled else QColor(colors.line))
        painter.drawRects(areas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    if live is not None:
        _paint_live(painter, layout, live)


def paint_focus(painter: QPainter, area: QRectF) -> None:
    """A ring outside the chip in ``area``, which is seen on a live one too."""
    wider = max(TICK - area.width(), 0.0) / 2 + 1
    painter.setPen(QPen(QColor(theme.window_colors().text), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(-wider, -1, wider, 1), 4, 4)


def _paint_chip(painter: QPainter, area: QRectF, done: bool, pointed: bool) -> None:
    colors = theme.window_colors()
    fill = _mixed(colors.accent, colors.window, 0.3)
    painter.setPen(QPen(QColor(colors.accent if pointed else colors.muted if done else colors.border), 1))
    painter.setBrush(fill if done else QColor(colors.hover) if pointed else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def _paint_live(painter: QPainter, layout: PhaseLayout, phase: Phase) -> None:
    colors, area = theme.window_colors(), layout.areas[phase]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.accent))
    painter.drawRoundedRect(area, 4 if area.width() >= TICK else 0, 4)
    painter.setFont(layout.bold)
    painter.setPen(QColor(colors.on_accent))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, layout.texts.get(phase, ""))
    painter.setPen(Qt.PenStyle.NoPen)
    if phase.layer:
        painter.setBrush(QColor(colors.text))
        painter.drawPolygon(_marker_between(phase, area))
    else:
        painter.setBrush(QColor(colors.on_accent))
        painter.drawPolygon(triangle(QPointF(area.left() + 7.5, area.center().y()), 4, 0))


def _marker_between(phase: Phase, area: QRectF) -> QPolygonF:
    """A triangle between the rows that points at the live chip: seen also where chips are ticks."""
    if phase.kind == "forward":
        return triangle(QPointF(area.center().x(), area.bottom() + 1.5), 0, -4)
    return triangle(QPointF(area.center().x(), area.top() - 1.5), 0, 4)


def _mixed(color: str, background: str, share: float) -> QColor:
    """So much of a color on a background."""
    one, other = QColor(color), QColor(background)
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(share * a + (1 - share) * b) for a, b in pairs))
