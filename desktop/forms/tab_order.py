"""The order of Tab as the eye reads: Qt's own is the order in which widgets were made, and parts are made anew."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QStackedWidget, QTabWidget, QWidget

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
        # Without a layout it is an input with parts of its own, as a menu or a line of text.
        shown = list(_in_reading_order(widget)) if widget.layout() is not None else []
    yield from (each for each in shown if each is not None)


def _in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    """Its children row by row, by where they are.

    Not by its layouts: an item of a layout that has gone may come back in PySide as the wrong kind of another one.
    """
    if (layout := widget.layout()) is not None:
        # Parts that have just been made get their places now, not when the event loop comes round.
        layout.activate()
    found = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    rows: list[list[QWidget]] = []
    # What has never been shown has a place that says nothing.
    shown = [each for each in found if each.isVisible() and not each.isWindow()]
    for each in sorted(shown, key=lambda each: (each.y(), each.x())):
        # On the row of another where its middle is no lower than that one's end.
        if rows and each.geometry().center().y() <= rows[-1][0].geometry().bottom():
            rows[-1].append(each)
        else:
            rows.append([each])
    for row in rows:
        yield from sorted(row, key=lambda each: (each.x(), each.y()))


def _reveal(widget: QWidget) -> None:
    """Scroll to it where it is out of sight."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
