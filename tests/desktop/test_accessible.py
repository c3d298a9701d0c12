"""By keyboard and screen reader: whatever takes the focus has a name, and Tab leads there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QDialog, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from netcore import Config

PAGES = ("signals", "training", "over_time", "theory", "symmetry", "seeds", "log")


def inputs(place: QWidget) -> list[QWidget]:
    """Whatever Tab has to lead to: the parts of a composite have the focus of the whole."""
    found = []
    for widget in place.findChildren(QWidget):
        if not (widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
            continue
        if widget.focusProxy() is not None or isinstance(widget, QScrollBar):
            continue
        if isinstance(widget.parent(), QAbstractSpinBox | QComboBox) or widget.window() is not place.window():
            continue
        found.append(widget)
    return found


def name_of(widget: QWidget) -> str:
    """What a screen reader says."""
    interface = QAccessible.queryAccessibleInterface(widget)
    text = interface.text(QAccessible.Text.Name) if interface is not None else ""
    return text or widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parent()).__name__}"


def by_tab(window: QWidget) -> set[QWidget]:
    """Where Tab leads, round and round."""
    order: list[QWidget] = []
    for _ in range(600):
        QTest.keyClick(window.window().focusWidget() or window, Qt.Key.Key_Tab)
        focus = window.window().focusWidget()
        if focus is not None and len(order) > 2 and focus is order[0]:
            break
        if focus is not None:
            order.append(focus)
    return set(order)


@pytest.mark.parametrize("page", PAGES)
def test_every_control_of_the_window_has_a_name_and_is_reached_by_tab(
    open_window: Callable[..., MainWindow], small: Callable[..., Config], qtbot: QtBot, page: str
) -> None:
    window = open_window(config=small())
    window.resize(1400, 900)
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 1)
    window.actions_table[f"show_{page}"].trigger()
    qtbot.waitUntil(lambda: not window.signals.pending)
    window.activateWindow()
    QApplication.processEvents()
    wanted = inputs(window)
    assert len(wanted) > 15
    assert not [described(each) for each in wanted if not name_of(each).strip()]
    window._central_widget.setFocus()
    reached = by_tab(window)
    assert not [described(each) for each in wanted if each not in reached]


@pytest.mark.parametrize("action", ["preferences", "shortcuts", "about", "export_chart", "export_all", "get_mnist"])
def test_every_control_of_a_dialog_has_a_name_and_is_reached_by_tab(
    open_window: Callable[..., MainWindow], small: Callable[..., Config], qtbot: QtBot, action: str
) -> None:
    window = open_window(config=small())
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 1)
    window.actions_table[action].trigger()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QDialog)))
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    dialog.activateWindow()
    QApplication.processEvents()
    wanted = inputs(dialog)
    assert wanted
    assert not [described(each) for each in wanted if not name_of(each).strip()]
    reached = by_tab(dialog)
    assert not [described(each) for each in wanted if each not in reached]
    dialog.reject()
