# mypy: disable-error-code="no-untyped-call"
"""``desktop.forms.step_size`` and ``speed_slider``: the toolbar's inputs, by mouse, keyboard and wheel."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QSlider, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.forms.speed_slider import RATES, SpeedSlider
from desktop.forms.step_size import StepSize
from desktop.runner.step import Step


@pytest.fixture
def step_size(qapp: QApplication, shown: Any) -> StepSize:
    theme.apply(qapp, "light")
    made: StepSize = shown(StepSize())
    return made


@pytest.fixture
def speed(qapp: QApplication, shown: Any) -> SpeedSlider:
    theme.apply(qapp, "light")
    made: SpeedSlider = shown(SpeedSlider())
    return made


def kinds(widget: StepSize) -> QComboBox:
    found = widget.findChild(QComboBox, "step_size")
    assert isinstance(found, QComboBox)
    return found


def count(widget: StepSize) -> QSpinBox:
    found = widget.findChild(QSpinBox, "step_count")
    assert isinstance(found, QSpinBox)
    return found


def slider(widget: SpeedSlider) -> QSlider:
    found = widget.findChild(QSlider, "speed")
    assert isinstance(found, QSlider)
    return found


def choose(qtbot: QtBot, widget: StepSize, text: str) -> None:
    box = kinds(widget)
    qtbot.keyClick(box, Qt.Key.Key_Home)
    while box.currentText() != text:
        before = box.currentIndex()
        qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() > before, text


def type_over(qtbot: QtBot, box: QSpinBox, text: str) -> None:
    box.selectAll()
    qtbot.keyClicks(box, text)


def test_a_step_is_one_iteration_at_first(step_size: StepSize) -> None:
    assert step_size.value() == Step("iterations", 1) == Step()
    assert [kinds(step_size).itemText(i) for i in range(4)] == [
        "1 iteration", "N iterations", "1 epoch", "until iteration"
    ]  # fmt: skip
    assert not count(step_size).isEnabled()


@pytest.mark.parametrize(
    ("text", "step", "enabled"),
    [
        ("1 iteration", Step("iterations", 1), False), ("N iterations", Step("iterations", 10), True),
        ("1 epoch", Step("epoch", 1), False), ("until iteration", Step("until", 1000), True),
    ],
)  # fmt: skip
def test_every_kind(step_size: StepSize, qtbot: QtBot, text: str, step: Step, enabled: bool) -> None:
    choose(qtbot, step_size, text)
    assert step_size.value() == step
    assert count(step_size).value() == step.count
    assert count(step_size).isEnabled() is enabled


def test_a_choice_says_so_once(step_size: StepSize, qtbot: QtBot) -> None:
    told: list[Step] = []
    step_size.changed.connect(lambda: told.append(step_size.value()))
    qtbot.keyClick(kinds(step_size), Qt.Key.Key_Down)
    qtbot.keyClick(kinds(step_size), Qt.Key.Key_End)
    assert told == [Step("iterations", 10), Step("until", 1000)]


def test_each_kind_remembers_its_number(step_size: StepSize, qtbot: QtBot) -> None:
    choose(qtbot, step_size, "N iterations")
    with qtbot.waitSignal(step_size.changed):
        type_over(qtbot, count(step_size), "25")
    assert step_size.value() == Step("iterations", 25)
    choose(qtbot, step_size, "until iteration")
    with qtbot.waitSignal(step_size.changed):
        qtbot.keyClick(count(step_size), Qt.Key.Key_Up)
    assert step_size.value() == Step("until", 1001)
    choose(qtbot, step_size, "1 epoch")
    assert step_size.value() == Step("epoch", 1)
    choose(qtbot, step_size, "N iterations")
    assert step_size.value() == Step("iterations", 25)
    choose(qtbot, step_size, "until iteration")
    assert step_size.value() == Step("until", 1001)


def test_numbers_from_1_to_a_million_without_separators(step_size: StepSize, qtbot: QtBot) -> None:
    choose(qtbot, step_size, "until iteration")
    type_over(qtbot, count(step_size), "1000000")
    assert step_size.value().count == 1_000_000
    assert count(step_size).text() == "1000000"
    qtbot.keyClick(count(step_size), Qt.Key.Key_Up)
    assert step_size.value().count == 1_000_000
    type_over(qtbot, count(step_size), "0")
    qtbot.keyClick(count(step_size), Qt.Key.Key_Return)
    assert step_size.value().count == 1


@pytest.mark.parametrize(
    "step", [Step(), Step("iterations", 7), Step("epoch", 1), Step("until", 5), Step("until", 1), Step("iterations", 2)]
)
def test_a_step_that_is_set_comes_back_silently(step_size: StepSize, qtbot: QtBot, step: Step) -> None:
    with qtbot.assertNotEmitted(step_size.changed):
        step_size.setValue(step)
    assert step_size.value() == step
    assert count(step_size).value() == step.count


def test_the_step_size_fits_the_toolbar_and_explains_itself(step_size: StepSize, qtbot: QtBot) -> None:
    assert step_size.sizeHint().width() <= 230
    assert step_size.width() <= 230
    for i, text in enumerate(("1 iteration", "N iterations", "1 epoch", "until iteration")):
        choose(qtbot, step_size, text)
        assert kinds(step_size).itemData(i, Qt.ItemDataRole.ToolTipRole)
        assert text in kinds(step_size).toolTip()
        assert count(step_size).accessibleName()
        assert count(step_size).toolTip()
        # The arrow takes 22 pixels, the padding and the border 14.
        assert kinds(step_size).fontMetrics().horizontalAdvance(text) <= kinds(step_size).width() - 36
    assert kinds(step_size).accessibleName() == "Step size"
    choose(qtbot, step_size, "1 epoch")
    assert "with replacement" in kinds(step_size).toolTip()
    digits = count(step_size).fontMetrics().horizontalAdvance("1000000")
    assert digits <= count(step_size).lineEdit().width() - 4


def test_a_run_is_unlimited_at_first(speed: SpeedSlider) -> None:
    assert speed.rate() is None
    assert slider(speed).value() == slider(speed).maximum()
    assert speed.words.text() == "unlimited"


def test_every_position_by_keyboard(speed: SpeedSlider, qtbot: QtBot) -> None:
    told: list[float | None] = []
    speed.rate_changed.connect(told.append)
    qtbot.keyClick(slider(speed), Qt.Key.Key_Home)
    for _ in range(9):
        qtbot.keyClick(slider(speed), Qt.Key.Key_Right)
    assert told == [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, None]
    qtbot.keyClick(slider(speed), Qt.Key.Key_Right)
    assert len(told) == 10


def test_a_drag_by_mouse(speed: SpeedSlider, qtbot: QtBot) -> None:
    target = slider(speed)
    told: list[float | None] = []
    speed.rate_changed.connect(told.append)
    handle = QPoint(target.width() - 8, target.height() // 2)
    qtbot.mousePress(target, Qt.MouseButton.LeftButton, pos=handle)
    qtbot.mouseMove(target, QPoint(0, target.height() // 2))
    qtbot.mouseRelease(target, Qt.MouseButton.LeftButton, pos=QPoint(0, target.height() // 2))
    assert speed.rate() == 1.0
    assert told[-1] == 1.0


@pytest.mark.parametrize("rate", RATES)
def test_words_for_every_rate(speed: SpeedSlider, qtbot: QtBot, rate: float | None) -> None:
    width = speed.words.width()
    with qtbot.assertNotEmitted(speed.rate_changed):
        speed.set_rate(rate)
    assert speed.rate() == rate
    assert speed.words.text() == ("unlimited" if rate is None else f"{rate:g} per s")
    assert speed.words.width() == width >= speed.words.sizeHint().width()
    spoken = slider(speed).accessibleDescription()
    assert spoken.startswith("unlimited" if rate is None else f"at most {rate:g} iteration")
    assert ("iterations" in spoken) is (rate is not None and rate > 1)


@pytest.mark.parametrize(
    ("asked", "given"), [(0.01, 1.0), (3.0, 2.0), (30.0, 20.0), (40.0, 50.0), (1e9, 500.0), (float("inf"), None)]
)
def test_other_rates_go_to_the_nearest(speed: SpeedSlider, asked: float, given: float | None) -> None:
    speed.set_rate(asked)
    assert speed.rate() == given


@pytest.mark.parametrize("rate", [0.0, -1.0, float("nan")])
def test_no_rate_at_all_is_refused(speed: SpeedSlider, rate: float) -> None:
    with pytest.raises(ValueError, match="must be above 0, or None"):
        speed.set_rate(rate)
    assert speed.rate() is None


def test_the_speed_fits_the_toolbar_and_explains_itself(speed: SpeedSlider) -> None:
    assert speed.sizeHint().width() <= 180
    assert slider(speed).accessibleName() == "Speed"
    assert "iterations a second" in slider(speed).toolTip()


def test_the_wheel_is_for_the_focused_input_alone(qapp: QApplication, shown: Any, wheel_on: Any) -> None:
    theme.apply(qapp, "light")
    panel = QWidget()
    layout = QVBoxLayout(panel)
    steps, rates = StepSize(), SpeedSlider()
    layout.addWidget(steps)
    layout.addWidget(rates)
    shown(panel)
    steps.setValue(Step("iterations", 10))
    rates.set_rate(20.0)
    targets: tuple[QWidget, ...] = (kinds(steps), count(steps), slider(rates))
    for target in targets:
        others = next(each for each in targets if each is not target)
        others.setFocus()
        before = (steps.value(), rates.rate())
        assert not wheel_on(target).isAccepted()
        assert (steps.value(), rates.rate()) == before
    for target in (count(steps), slider(rates), kinds(steps)):
        target.setFocus()
        before = (steps.value(), rates.rate())
        assert wheel_on(target).isAccepted()
        assert (steps.value(), rates.rate()) != before
