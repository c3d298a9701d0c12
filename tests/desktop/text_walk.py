"""Walks through all that a window shows and tells what is cut off, shortened without a tooltip, or overlapping."""

import html
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
from painted_text import Piece, painted
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QScrollArea,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolBar,
    QWidget,
)

from desktop.charts.histogram_grid import HistogramGrid
from desktop.forms.combo import Combo
from desktop.spotlight import Spotlight
from desktop.verdict_badge import Badge

__all__ = ["overlapping", "problems", "seen"]

_SLACK = 1.5
"""Pixels: a letter may reach out of its advance."""
_TOUCH = 0.2
"""Of their height."""
_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class _Placed(NamedTuple):
    piece: Piece
    ink: QRectF
    """In the window, as much of it as can be seen."""


def problems(window: QWidget, known: Callable[[str], bool] = lambda _: False) -> list[str]:
    """What is wrong with the texts of ``window``, a line each.

    Args:
        window: the window, or a part of it.
        known: whether a text with "…" is meant to have it.
    """
    widgets = seen(window)
    found = [line for widget in widgets for line in _of_widget(widget)]
    placed: list[_Placed] = []
    for widget in widgets:
        for piece in painted(widget):
            # Tabs that do not fit are told of as a whole.
            found += _cut(piece) if not isinstance(widget, QTabBar) else ()
            # A badge has "…" for a sign.
            if "…" in piece.text and not isinstance(widget, Badge) and not known(piece.text):
                found += _shortened(piece)
            visible = _in_window(widget, piece.ink.intersected(piece.clip))
            if visible.width() > 0 and visible.height() > 0:
                placed.append(_Placed(piece, visible))
    return found + overlapping(placed) + _covered(placed, widgets)


def seen(window: QWidget) -> list[QWidget]:
    """``window`` and what is in it, but for windows of its own and what has no size."""
    return [
        each
        for each in (window, *window.findChildren(QWidget))
        if each.isVisible() and each.window() is window.window() and each.width() > 1 and each.height() > 1
    ]


def overlapping(placed: list[_Placed]) -> list[str]:
    """Texts over one another."""
    if not placed:
        return []
    box = np.array([_edges(each.ink) for each in placed])
    wide = np.minimum(box[:, None, 2], box[None, :, 2]) - np.maximum(box[:, None, 0], box[None, :, 0])
    high = np.minimum(box[:, None, 3], box[None, :, 3]) - np.maximum(box[:, None, 1], box[None, :, 1])
    lines = []
    for one, other in zip(*np.nonzero(np.triu((wide > _SLACK) & (high > _SLACK), 1)), strict=True):
        a, b = placed[one], placed[other]
        same = a.piece.widget is b.piece.widget
        # Some styles write twice for a relief; and a label's own words, with indices among them, are Qt's matter.
        twice = a.piece.text == b.piece.text or (same and isinstance(a.piece.widget, QLabel))
        # Of one line in two fonts, bold letters touch.
        touching = same and other == one + 1 and wide[one, other] < _TOUCH * a.ink.height()
        if not twice and not touching:
            lines.append(f"{_named(a.piece.widget)}: {a.piece.text!r} and {b.piece.text!r} overlap")
    return lines


def _covered(placed: list[_Placed], widgets: list[QWidget]) -> list[str]:
    """Texts under a widget that is none of their own."""
    areas = [_in_window(each, QRectF(each.rect())) for each in widgets]
    box = np.array([_edges(each) for each in areas]).reshape(-1, 4)
    order = {widget: at for at, widget in enumerate(widgets)}
    lines = []
    for piece, ink in placed:
        x0, y0, x1, y1 = _edges(ink)
        wide = np.minimum(box[:, 2], x1) - np.maximum(box[:, 0], x0)
        high = np.minimum(box[:, 3], y1) - np.maximum(box[:, 1], y0)
        for at in np.nonzero((wide > _SLACK) & (high > _SLACK))[0]:
            other = widgets[at]
            if isinstance(other, Spotlight) or other is piece.widget or other.isAncestorOf(piece.widget):
                continue
            if piece.widget.isAncestorOf(other) or order[piece.widget] < order[other]:
                lines.append(f"{_named(piece.widget)}: {piece.text!r} is under {_named(other)}")
                break
    return lines


def _edges(area: QRectF) -> tuple[float, float, float, float]:
    """Left, top, right, bottom."""
    return area.left(), area.top(), area.right(), area.bottom()


def _named(widget: QWidget) -> str:
    names: list[str] = []
    each: QWidget | None = widget
    while each is not None and len(names) < 3:
        names.append(each.objectName() if not each.objectName().startswith("qt_") else "")
        each = each.parentWidget()
    return f"{type(widget).__name__} {'<'.join(name for name in names if name)}"


def _in_window(widget: QWidget, area: QRectF) -> QRectF:
    """The part of ``area`` that no ancestor cuts off."""
    each: QWidget | None = widget
    while each is not None:
        area = area.intersected(QRectF(each.rect()))
        if each.isWindow():
            break
        area = area.translated(QRectF(each.geometry()).topLeft())
        each = each.parentWidget()
    return area


def _area_of(widget: QWidget) -> QAbstractScrollArea | None:
    """The scroll area whose viewport ``widget`` is."""
    parent = widget.parentWidget()
    return parent if isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget else None


def _cut(piece: Piece) -> Iterator[str]:
    """Whether the widget, its clip or an ancestor cuts the text off, but for what can be scrolled to."""
    ink, each = piece.ink, piece.widget
    left, top, right, bottom = _edges(piece.clip)
    across, down = True, True
    while True:
        area = _area_of(each)
        if area is not None:
            # A table's head scrolls with it.
            table = area.parentWidget() if isinstance(area, QHeaderView) else None
            area = table if isinstance(table, QAbstractScrollArea) else area
            across &= area.horizontalScrollBarPolicy() == _OFF or isinstance(area, QGraphicsView)
            down &= area.verticalScrollBarPolicy() == _OFF or isinstance(area, QGraphicsView)
        x0, y0, x1, y1 = _edges(ink)
        out = []
        if across and (x0 < left - _SLACK or x1 > right + _SLACK):
            out.append(f"{max(left - x0, x1 - right):.0f} px wider than its place")
        if down and (y0 < top - _SLACK or y1 > bottom + _SLACK):
            out.append(f"{max(top - y0, y1 - bottom):.0f} px higher than its place")
        if out and not _told(piece):
            yield f"{_named(piece.widget)}: {piece.text!r} is {' and '.join(out)} ({_named(each)})"
        parent = each.parentWidget()
        if out or each.isWindow() or parent is None:
            return
        ink = ink.translated(QRectF(each.geometry()).topLeft())
        each = parent
        left, top, right, bottom = _edges(QRectF(each.rect()))


def _plain(tip: str) -> str:
    return html.unescape(re.sub("<[^>]*>", "", tip))


def _told(piece: Piece) -> bool:
    """Whether a line's whole text, which a person may scroll, is in its tooltip."""
    return isinstance(piece.widget, QLineEdit) and piece.widget.text() in _plain(piece.widget.toolTip())


def _tip(widget: QWidget, parts: list[str]) -> str:
    if isinstance(widget, Combo):
        return widget.whole_tip()
    view = widget.parentWidget()
    chart = view.parentWidget() if view is not None else None
    while chart is not None and not isinstance(chart, HistogramGrid):
        chart = chart.parentWidget()
    if chart is not None and isinstance(view, QGraphicsView):
        return "\n".join(cell.tip for row in chart.cells for cell in row)
    if isinstance(view, QTableView) and view.viewport() is widget:
        model = view.model()
        cells = (model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount()))
        tips = (str(model.data(cell, Qt.ItemDataRole.ToolTipRole)) for cell in cells)
        return next((each for each in tips if all(part in each for part in parts)), widget.toolTip())
    return widget.toolTip()


def _shortened(piece: Piece) -> Iterator[str]:
    """A text with "…" whose parts no tooltip tells."""
    parts = [part.strip() for part in piece.text.split("…")]
    widget: QWidget | None = piece.widget
    while widget is not None:
        tip = _plain(_tip(widget, parts))
        if tip and all(part in tip for part in parts):
            return
        widget = widget.parentWidget() if not widget.isWindow() else None
    yield f"{_named(piece.widget)}: {piece.text!r} is shortened, and no tooltip tells the whole"


def _of_widget(widget: QWidget) -> Iterator[str]:
    """What is not painted now but will be: other choices, menus, the ends of a range."""
    if isinstance(widget, QComboBox):
        yield from _combo(widget)
    elif isinstance(widget, QSpinBox):
        yield from _spin_box(widget)
    elif not _whole(widget):
        yield f"{_named(widget)}: not all of it is in sight"
    for menu in widget.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
        screen, needed = widget.screen().availableGeometry(), menu.sizeHint()
        # A menu that is too high scrolls.
        if needed.width() > screen.width():
            yield f"{_named(menu)}: a menu of {needed.width()} px on a screen of {screen.width()}"


def _whole(widget: QWidget) -> bool:
    """Whether all tabs, menus, buttons of a toolbar or columns of what does not scroll are in sight."""
    if isinstance(widget, QTabBar) and widget.count():
        return widget.tabRect(widget.count() - 1).right() <= widget.width()
    if isinstance(widget, QMenuBar):
        return all(widget.rect().contains(widget.actionGeometry(each)) for each in widget.actions())
    if isinstance(widget, QToolBar):
        more = widget.findChild(QWidget, "qt_toolbar_ext_button")
        return more is None or not more.isVisible()
    content = widget.widget() if isinstance(widget, QScrollArea) else None
    if isinstance(widget, QScrollArea) and content is not None and widget.horizontalScrollBarPolicy() == _OFF:
        return content.width() <= widget.viewport().width()
    return True


def _spin_box(box: QSpinBox) -> Iterator[str]:
    metrics, room = QFontMetricsF(box.font()), _room(box.lineEdit())
    for value in (box.minimum(), box.maximum()):
        text = box.specialValueText() if value == box.minimum() else ""
        text = text or f"{box.prefix()}{box.textFromValue(value)}{box.suffix()}"
        if metrics.horizontalAdvance(text) > room + _SLACK:
            yield f"{_named(box)}: {text!r} needs {metrics.horizontalAdvance(text):.0f} px, has {room:.0f}"


def _room(line: QLineEdit) -> float:
    margins = line.textMargins()
    # Qt keeps two pixels on both sides.
    return line.contentsRect().width() - margins.left() - margins.right() - 4


def _combo(box: QComboBox) -> Iterator[str]:
    metrics = QFontMetricsF(box.font())
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box).width()
    popup = max(box.view().minimumWidth(), box.width())
    for row in range(box.count()):
        needed = metrics.horizontalAdvance(box.itemText(row))
        if not box.itemIcon(row).isNull():
            needed += box.iconSize().width() + 4
        tip = _plain(str(box.itemData(row, Qt.ItemDataRole.ToolTipRole) or "") + box.toolTip())
        if needed > room + _SLACK and not isinstance(box, Combo) and box.itemText(row) not in tip:
            yield f"{_named(box)}: {box.itemText(row)!r} needs {needed:.0f} px, has {room}"
    if box.count() and not isinstance(box, Combo) and box.view().sizeHintForColumn(0) > popup + _SLACK:
        yield f"{_named(box)}: its list needs {box.view().sizeHintForColumn(0)} px, has {popup}"
