# mypy: disable-error-code="no-untyped-call"
"""``desktop.tour``, ``desktop.balloon``, ``desktop.spotlight``: what points, follows, and blocks nothing."""

import gc
import weakref
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.balloon import Balloon, Words
from desktop.main_window import MainWindow
from desktop.spotlight import Spotlight
from desktop.tour import Stop, Tour, first_minute

Shown = Callable[..., Any]


class Room(QWidget):
    """A window with things at its corners, and an input in its middle."""

    def __init__(self) -> None:
        super().__init__()
        self.corners = [QPushButton(each, self) for each in ("a", "b", "c", "d")]
        self.edit = QLineEdit(self)
        self.resize(900, 600)

    def place(self) -> None:
        width, height = self.width(), self.height()
        spots = ((4, 4), (width - 84, 4), (4, height - 34), (width - 84, height - 34))
        for corner, (x, y) in zip(self.corners, spots, strict=True):
            corner.setGeometry(x, y, 80, 30)
        self.edit.setGeometry(width // 2 - 60, height // 2, 120, 30)


def said(number: int) -> Callable[[], Words]:
    return lambda: Words(f"Title {number}", f"Text {number}, which goes on for a while. " * 3)


@pytest.fixture
def room(shown: Shown) -> Room:
    room: Room = shown(Room(), 900, 600)
    room.place()
    return room


@pytest.fixture
def tour(room: Room) -> Tour:
    return Tour(room, [Stop(each, said(number)) for number, each in enumerate(room.corners)], room)


def press(tour: Tour, qtbot: QtBot, name: str) -> None:
    button = tour.balloon.findChild(QPushButton, f"tour_{name}")
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def title_of(tour: Tour) -> str:
    label = tour.balloon.findChild(QLabel, "tour_title")
    assert isinstance(label, QLabel)
    return label.text()


def test_walks_through_its_stops(tour: Tour, room: Room, qtbot: QtBot) -> None:
    ends: list[bool] = []
    tour.dismissed.connect(ends.append)
    assert not tour.running
    tour.start()
    for number, corner in enumerate(room.corners):
        assert title_of(tour) == f"Title {number}"
        frame = tour.spotlight.geometry()
        target = QRect(corner.mapTo(room, QPoint()), corner.size())
        assert frame.contains(target.intersected(room.rect()))
        balloon = tour.balloon.geometry()
        assert room.rect().contains(balloon)
        assert not balloon.adjusted(10, 10, -10, -10).intersects(target), "it covers what it points at"
        assert tour.balloon.side is not None
        assert tour.balloon.back_button.isEnabled() == (number > 0)
        if number == 2:
            press(tour, qtbot, "back")
            assert title_of(tour) == "Title 1"
            press(tour, qtbot, "next")
        press(tour, qtbot, "next")
    assert ends == [True], "whoever has seen all of it need not see it again"
    assert not tour.running
    assert not tour.spotlight.isVisible()


@pytest.mark.parametrize(("ticks", "for_good"), [(0, False), (1, True), (2, False)])
def test_is_dismissed_for_good_if_that_is_ticked(tour: Tour, qtbot: QtBot, ticks: int, for_good: bool) -> None:
    tour.start()
    for _ in range(ticks):
        qtbot.mouseClick(
            tour.balloon.again, Qt.MouseButton.LeftButton, pos=QPoint(10, tour.balloon.again.height() // 2)
        )
    with qtbot.waitSignal(tour.dismissed) as signal:
        press(tour, qtbot, "skip")
    assert signal.args == [for_good]


def test_the_tick_of_the_last_stop_can_be_taken_away(tour: Tour, qtbot: QtBot) -> None:
    tour.start()
    for _ in range(3):
        press(tour, qtbot, "next")
    assert tour.balloon.next_button.text() == "Done"
    assert not tour.balloon.skip_button.isVisible()
    tour.balloon.again.click()
    with qtbot.waitSignal(tour.dismissed) as signal:
        press(tour, qtbot, "next")
    assert signal.args == [False]


def test_keyboard_and_focus(tour: Tour, room: Room, qtbot: QtBot) -> None:
    room.edit.setFocus()
    tour.start()
    assert tour.balloon.next_button.hasFocus()
    QTest.keyClick(tour.balloon.next_button, Qt.Key.Key_Return)
    QTest.keyClick(tour.balloon.next_button, Qt.Key.Key_Space)
    assert tour.index == 2
    reached = set()
    for _ in range(12):
        focused = room.focusWidget()
        reached.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {"tour_again", "tour_back", "tour_next", "tour_skip"} <= reached
    tour.balloon.skip_button.setFocus()
    with qtbot.waitSignal(tour.dismissed) as signal:
        QTest.keyClick(tour.balloon.skip_button, Qt.Key.Key_Escape)
    assert signal.args == [False]
    assert room.edit.hasFocus()


def test_does_not_take_the_focus_from_where_the_person_went(tour: Tour, room: Room, qtbot: QtBot) -> None:
    room.corners[0].setFocus()
    tour.start()
    # Nothing is blocked: the window can be used, and what is typed arrives.
    qtbot.mouseClick(room.edit, Qt.MouseButton.LeftButton)
    room.edit.setFocus()
    qtbot.keyClicks(room.edit, "yes")
    assert room.edit.text() == "yes"
    press(tour, qtbot, "next")
    room.edit.setFocus()
    tour.dismiss()
    assert room.edit.hasFocus()


def test_back_to_the_first_stop_leaves_no_focus_on_a_button_that_is_off(tour: Tour) -> None:
    tour.start()
    tour.next()
    tour.balloon.back_button.setFocus()
    QTest.keyClick(tour.balloon.back_button, Qt.Key.Key_Return)
    assert tour.index == 0
    assert tour.balloon.next_button.hasFocus()


def test_follows_its_widget(tour: Tour, room: Room, qtbot: QtBot) -> None:
    tour.start()
    tour.next()
    before = tour.spotlight.geometry(), tour.balloon.geometry()
    room.resize(1100, 700)
    room.place()
    qtbot.waitUntil(lambda: tour.spotlight.geometry().contains(room.corners[1].geometry().center()))
    assert (tour.spotlight.geometry(), tour.balloon.geometry()) != before
    assert room.rect().contains(tour.balloon.geometry())
    # Gone from view: told in the middle of the window, without an arrow.
    room.corners[1].hide()
    qtbot.waitUntil(lambda: not tour.spotlight.isVisible())
    assert tour.balloon.side is None
    assert tour.balloon.geometry().contains(room.rect().center())
    room.corners[1].show()
    qtbot.waitUntil(tour.spotlight.isVisible)
    # Deleted.
    room.corners[1].deleteLater()
    QCoreApplication.sendPostedEvents(None, 52)
    room.resize(900, 600)
    tour.spotlight.follow()
    assert tour.spotlight.target is None
    assert tour.running


def test_a_window_too_small_for_it_is_not_left(tour: Tour, room: Room) -> None:
    room.resize(200, 150)
    room.place()
    tour.start()
    for _ in room.corners:
        assert room.rect().contains(tour.balloon.geometry())
        tour.next()


def test_what_is_below_the_frame_can_be_clicked(tour: Tour, room: Room) -> None:
    tour.start()
    assert tour.spotlight.isVisible()
    edge = tour.spotlight.geometry().center()
    assert room.childAt(edge) is room.corners[0]
    assert tour.spotlight.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    # The frame's shape is the frame: a chart inside repaints without it.
    assert not tour.spotlight.mask().contains(tour.spotlight.rect().center())
    assert tour.spotlight.mask().contains(QPoint(0, 0))


def test_a_widget_that_is_scrolled_away_gets_no_frame(shown: Shown) -> None:
    outer = shown(QWidget(), 400, 300)
    hole = QWidget(outer)
    hole.setGeometry(0, 0, 100, 100)
    inside = QWidget(hole)
    inside.setGeometry(0, 90, 80, 40)
    hole.show()
    tour = Tour(outer, [Stop(inside, said(0))], outer)
    tour.start()
    assert tour.spotlight.area() == QRect(0, 90, 80, 10)
    inside.move(0, 150)
    tour.spotlight.follow()
    assert not tour.spotlight.isVisible()


class Marked(QTranslator):
    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"«{text}»" if context in ("Tour", "Balloon") else ""


def test_is_said_anew_in_another_language(room: Room, qapp: QApplication) -> None:
    tour = Tour(room, first_minute(*room.corners[:3]), room)
    tour.start()
    english = title_of(tour)
    language = Marked()
    qapp.installTranslator(language)
    try:
        QCoreApplication.processEvents()
        assert title_of(tour) == f"«{english}»"
        for each in tour.balloon.findChildren(QPushButton):
            assert each.text().startswith("«"), each.objectName()
    finally:
        qapp.removeTranslator(language)
    QCoreApplication.processEvents()
    assert title_of(tour) == english


def test_names_and_wrapping_at_twice_the_text_size(room: Room) -> None:
    tour = Tour(room, first_minute(*room.corners[:3]), room)
    font = tour.balloon.font()
    font.setPointSize(2 * font.pointSize())
    tour.balloon.setFont(font)
    tour.start()
    for _ in range(3):
        QApplication.processEvents()
        for label in tour.balloon.findChildren(QLabel):
            assert label.heightForWidth(label.width()) <= label.height(), label.objectName()
        for button in tour.balloon.findChildren(QPushButton):
            assert button.objectName()
            assert button.accessibleName()
            assert button.toolTip()
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width()
        assert tour.balloon.accessibleName()
        tour.next()


def test_points_at_the_real_window(open_window: Callable[..., MainWindow], qapp: QApplication) -> None:
    window = open_window()
    run = next(each for each in window.findChildren(QToolButton) if each.defaultAction() is window.actions_table["run"])
    stops = first_minute(window.side_panel.experiment.preset_box, run, window.tabs.tabBar())
    tour = Tour(window, stops, window)
    tour.start()
    for stop in stops:
        assert tour.spotlight.isVisible()
        assert tour.spotlight.target is stop.widget
        center = stop.widget.mapTo(window, stop.widget.rect().center())
        assert tour.spotlight.geometry().contains(center)
        assert window.rect().contains(tour.balloon.geometry())
        # In both themes it can be told from what is behind it.
        picture = tour.balloon.grab().toImage()
        inside = picture.pixelColor(picture.width() // 2, 16)
        assert inside.name() == theme.window_colors().base
        theme.apply(qapp, "dark" if theme.current() == "light" else "light")
        tour.next()
    assert not tour.running


def test_looking_again_takes_nothing_back_and_leaves_nothing(
    open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    def running() -> Tour:
        (tour,) = (each for each in window.findChildren(Tour) if each.running)
        return tour

    def seen() -> list[bool]:
        return [window.preferences.tour_seen]

    def kept() -> list[int]:
        return [len(window.findChildren(kind)) for kind in (Tour, Balloon, Spotlight)]

    window = open_window()
    assert seen() == [False]
    window.actions_table["tour"].trigger()
    before = kept()
    for name in ("next", "next"):
        press(running(), qtbot, name)
    # What is ticked on the last stop is no answer yet.
    window.set_text_scale(125)
    assert seen() == [False]
    for name in ("next", "next", "next"):
        press(running(), qtbot, name)
    assert seen() == [True]
    for _ in range(3):
        window.actions_table["tour"].trigger()
        press(running(), qtbot, "skip")
        assert seen() == [True]
    QCoreApplication.sendPostedEvents(None, 52)
    # The lessons have a spotlight of their own.
    assert kept() == before
    window.set_text_scale(100)


@pytest.mark.usefixtures("qtbot")
def test_the_window_is_let_go(drop: Callable[[QWidget], None]) -> None:
    room = Room()
    QVBoxLayout(room)
    room.show()
    tour = Tour(room, [Stop(room.edit, said(0))], room)
    tour.start()
    gone = [weakref.ref(each) for each in (room, tour, tour.balloon, tour.spotlight)]
    del tour
    drop(room)
    del room
    gc.collect()
    assert [each() for each in gone if each() is not None] == []
