# mypy: disable-error-code="no-untyped-call"
"""``desktop.charts.timeline_slider``: where it stands, what it lets a person choose, and what it leaves to others."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.charts.loss_chart import LossChart
from desktop.charts.timeline_slider import TimelineSlider
from desktop.palettes import WindowColors
from netcore.snapshot import Ghost, TrainingView

LEFT = Qt.MouseButton.LeftButton
ITERATIONS = 1000


def view(iteration: int, newest: int, *branches: int, iterations: int = ITERATIONS) -> TrainingView:
    ghosts = tuple(Ghost(start, np.ones((1, 5))) for start in branches)
    return TrainingView(iteration, iterations, np.ones((1, newest)), (), (), ghosts=ghosts)


@pytest.fixture
def slider(qtbot: QtBot) -> TimelineSlider:
    """One that stands at 800 of 1000, the newest, an iteration a pixel from 50 on."""
    slider = TimelineSlider()
    qtbot.addWidget(slider)
    slider.resize(1100, slider.height())
    with qtbot.waitExposed(slider):
        slider.show()
    slider.set_run(ITERATIONS)
    slider.set_span(50.0, 1050.0)
    slider.show_view(view(800, 800))
    return slider


@pytest.fixture
def chosen(slider: TimelineSlider) -> list[int]:
    """What the slider emits."""
    emitted: list[int] = []
    slider.iteration_chosen.connect(emitted.append)
    return emitted


def at(slider: TimelineSlider, iteration: int) -> QPoint:
    return QPoint(50 + iteration, slider.height() // 2)


def test_names_and_range(slider: TimelineSlider) -> None:
    assert slider.objectName() == "timeline"
    assert slider.accessibleName() == "Timeline"
    assert (slider.minimum(), slider.maximum(), slider.newest) == (0, 1000, 800)
    assert slider.toolTip() == "Go to any past iteration: drag, or click on the curve"
    assert 20 <= slider.height() <= 26


@pytest.mark.parametrize("iterations", [1, 7, 500, 20_000])
def test_every_value_stands_under_its_iteration(qtbot: QtBot, iterations: int) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    chart, slider = LossChart(), TimelineSlider()
    column = QVBoxLayout(whole)
    column.addWidget(chart)
    column.addWidget(slider)
    chart.span_changed.connect(slider.set_span)
    whole.resize(900, 500)
    with qtbot.waitExposed(whole):
        whole.show()
    slider.set_run(iterations)
    chart.set_contenders((("He", 0),), iterations)

    def aligned() -> bool:
        return all(abs(chart_x(chart, k, whole) - slider_x(slider, k, whole)) < 1.5 for k in (0, 1, iterations))

    qtbot.waitUntil(aligned)
    right = chart_x(chart, iterations, whole)
    for width, height in ((1300, 400), (620, 700)):
        whole.resize(width, height)
        qtbot.waitUntil(lambda before=right: chart_x(chart, iterations, whole) != before)  # type: ignore[misc]
        qtbot.waitUntil(aligned)
        right = chart_x(chart, iterations, whole)
    # An axis with longer numbers takes more room.
    left = chart_x(chart, 0, whole)
    chart.set_logarithmic(True)
    chart.set_fitted(True)
    losses = np.full((1, iterations), 1e-9)
    losses[0, 0] = 1e9
    chart.show_view(TrainingView(iterations, iterations, losses, (), ()))
    chart.plot.axis("left").setLabel("Loss<br>of<br>three lines")
    qtbot.waitUntil(lambda: chart_x(chart, 0, whole) != left)
    qtbot.waitUntil(aligned)


def chart_x(chart: LossChart, iteration: int, whole: QWidget) -> int:
    there = chart.canvas.mapFromScene(chart.plot.vb.mapViewToScene(QPointF(iteration, 1.0)))
    return int(chart.canvas.viewport().mapTo(whole, there).x())


def slider_x(slider: TimelineSlider, iteration: int, whole: QWidget) -> float:
    return slider.mapTo(whole, QPointF(slider.position_of(iteration), 0)).x()


def test_without_a_span_it_fits_its_width(qtbot: QtBot) -> None:
    other = TimelineSlider()
    qtbot.addWidget(other)
    other.resize(300, 24)
    other.set_run(10)
    assert 7 <= other.position_of(0) <= 20
    assert 280 <= other.position_of(10) <= 293
    other.set_span(0.0, 0.0)
    assert other.iteration_at(12) == 0


def test_views_move_it_without_a_signal(slider: TimelineSlider, chosen: list[int]) -> None:
    for iteration, newest in ((800, 801), (3, 801), (3, 3), (0, 0), (1000, 1000)):
        slider.show_view(view(iteration, newest))
        assert (slider.value(), slider.newest) == (iteration, newest)
    slider.set_run(50)
    assert (slider.value(), slider.newest, slider.maximum()) == (0, 0, 50)
    assert chosen == []


def test_a_press_jumps_there_at_once(slider: TimelineSlider, chosen: list[int], qtbot: QtBot) -> None:
    for iteration in (300, 799, 0):
        qtbot.mousePress(slider, LEFT, pos=at(slider, iteration))
        assert chosen[-1] == slider.value() == iteration
        qtbot.mouseRelease(slider, LEFT, pos=at(slider, iteration))
    assert chosen == [300, 799, 0]


def test_the_handle_never_goes_beyond_the_newest(slider: TimelineSlider, chosen: list[int], qtbot: QtBot) -> None:
    slider.show_view(view(10, 800))
    qtbot.mouseClick(slider, LEFT, pos=at(slider, 950))
    assert (slider.value(), chosen) == (800, [800])
    qtbot.mouseClick(slider, LEFT, pos=at(slider, 990))
    assert chosen == [800]
    slider.setValue(999)
    assert slider.value() == 800


def test_a_drag_emits_every_change(slider: TimelineSlider, chosen: list[int], qtbot: QtBot) -> None:
    qtbot.mousePress(slider, LEFT, pos=at(slider, 500))
    for iteration in (501, 501, 480, 900, -40, 20):
        qtbot.mouseMove(slider, at(slider, iteration))
    qtbot.mouseRelease(slider, LEFT, pos=at(slider, 20))
    qtbot.mouseMove(slider, at(slider, 700))
    assert chosen == [500, 501, 480, 800, 0, 20]
    assert slider.value() == 20


def test_late_views_do_not_move_the_handle_under_the_pointer(
    slider: TimelineSlider, chosen: list[int], qtbot: QtBot
) -> None:
    qtbot.mousePress(slider, LEFT, pos=at(slider, 500))
    slider.show_view(view(800, 820))
    assert (slider.value(), slider.newest) == (500, 820)
    qtbot.mouseMove(slider, at(slider, 400))
    slider.show_view(view(500, 820))
    assert slider.value() == 400
    qtbot.mouseRelease(slider, LEFT, pos=at(slider, 400))
    assert slider.value() == 400
    slider.show_view(view(821, 821))
    assert slider.value() == 821
    assert chosen == [500, 400]


def test_a_new_run_ends_a_drag(slider: TimelineSlider, chosen: list[int], qtbot: QtBot) -> None:
    qtbot.mousePress(slider, LEFT, pos=at(slider, 500))
    slider.set_run(ITERATIONS)
    slider.show_view(view(3, 3))
    assert slider.value() == 3
    qtbot.mouseMove(slider, at(slider, 2))
    qtbot.mouseRelease(slider, LEFT, pos=at(slider, 2))
    assert chosen == [500]


def test_pages_are_a_tenth_of_the_run(slider: TimelineSlider, chosen: list[int], qtbot: QtBot) -> None:
    slider.show_view(view(650, 800))
    slider.setFocus()
    qtbot.waitUntil(slider.hasFocus)
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        qtbot.keyClick(slider, key)
    assert chosen == [750, 800, 700]
    slider.show_view(view(30, 800))
    qtbot.keyClick(slider, Qt.Key.Key_PageDown)
    assert chosen[-1] == slider.value() == 0


@pytest.mark.parametrize("key", ["Left", "Right", "Up", "Down", "Home", "End", "Space"])
def test_other_keys_are_the_windows(slider: TimelineSlider, chosen: list[int], key: str) -> None:
    slider.show_view(view(400, 800))
    event = QKeyEvent(QKeyEvent.Type.KeyPress, getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(slider, event)
    assert not event.isAccepted()
    assert slider.value() == 400
    assert chosen == []


def test_the_wheel_and_other_buttons_do_nothing(slider: TimelineSlider, chosen: list[int], qtbot: QtBot) -> None:
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        QPointF(90, 10), QPointF(90, 10), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, none,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(slider, event)
    assert not event.isAccepted()
    qtbot.mouseClick(slider, Qt.MouseButton.RightButton, pos=at(slider, 100))
    qtbot.mouseMove(slider, at(slider, 90))
    assert (slider.value(), chosen) == (800, [])


def test_nothing_to_go_back_to(slider: TimelineSlider, chosen: list[int], qtbot: QtBot) -> None:
    def accents() -> int:
        return count(slider.grab().toImage(), theme.window_colors().accent)

    assert accents() > 50
    slider.set_run(ITERATIONS)
    qtbot.mouseClick(slider, LEFT, pos=at(slider, 100))
    assert chosen == []
    slider.clearFocus()
    qtbot.waitUntil(lambda: accents() == 0)


def count(image: QImage, color: str) -> int:
    wanted = QColor(color).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_a_tick_stands_where_a_branch_was_made(slider: TimelineSlider) -> None:
    def column(iteration: int) -> list[int]:
        image = slider.grab().toImage()
        return [image.pixel(50 + iteration, y) for y in range(image.height())]

    plain = column(200)
    slider.show_view(view(800, 800, 200, 600))
    assert slider.branches == (200, 600)
    assert column(200) != plain
    assert column(200) == column(600)
    slider.show_view(view(800, 800))
    assert column(200) == plain


def test_it_follows_the_theme(slider: TimelineSlider, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    dark = theme.window_colors("dark")
    painted: list[object] = []

    def colors() -> WindowColors:
        painted.append(slider)
        return dark

    monkeypatch.setattr(theme, "window_colors", colors)
    theme.notifier.changed.emit("dark")
    qtbot.waitUntil(lambda: bool(painted))
    assert count(slider.grab().toImage(), dark.accent) > 50


def test_the_iteration_is_told_while_dragging(slider: TimelineSlider, qtbot: QtBot) -> None:
    def told() -> int:
        return count(slider.grab().toImage(), theme.window_colors().tooltip)

    assert told() == 0
    for iteration in (1, 321, 800):
        qtbot.mousePress(slider, LEFT, pos=at(slider, iteration))
        assert told() > 100
    qtbot.mouseRelease(slider, LEFT, pos=at(slider, 800))
    assert told() == 0
