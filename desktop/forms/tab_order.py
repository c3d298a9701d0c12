"""The order of Tab as the eye reads: Qt's own is the order in which widgets were made, and parts are made anew."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QTabWidget, QWidget

__all__ = ["move_focus", "stops"]


def move_focus(root: QWidget, forward: bool) -> bool:
    """Move the focus in ``root`` to the next place where Tab stops, or the one before; whether there is one."""
    order = list(stops(root))
    focus: QWidget | None = root.focusWidget()
    if not order:
        return False
    # A part of an input has the focus for the whole.
    while focus is not None and focus is not root and focus not in order:
        focus = focus.parentWidget()
    if focus in order:
        wanted = order[(order.index(focus) + (1 if forward else -1)) % len(order)]
    else:
        wanted = order[0 if forward else -1]
    wanted.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _reveal(wanted)
    return True


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Everything in ``widget`` that takes the focus by Tab now, in reading order."""
    if not (widget.isVisible() and widget.isEnabled()):
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    for part in _parts(widget):
        yield from stops(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    layout = widget.layout()
    shown: list[QWidget | None]
    if isinstance(widget, QTabWidget):
        shown = [widget.tabBar(), widget.currentWidget()]
    elif isinstance(widget, QStackedWidget):
        shown = [widget.currentWidget()]
    elif isinstance(widget, QSplitter):
        shown = [widget.widget(index) for index in range(widget.count())]
    elif isinstance(widget, QScrollArea):
        shown = [widget.widget()]
    else:
        shown = []
    yield from (each for each in shown if each is not None)
    if not shown and layout is not None:
        laid = list(_laid(layout))
        yield from laid
        # What stands over the others, as a button in the corner of a chart.
        yield from (each for each in _children(widget) if each not in laid)


def _children(widget: QWidget) -> list[QWidget]:
    found = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [each for each in found if not each.isWindow()]


def _laid(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid(inner)


def _reveal(widget: QWidget) -> None:
    """Scroll to it where it is out of sight."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
