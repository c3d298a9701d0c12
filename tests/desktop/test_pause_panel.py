# mypy: disable-error-code="no-untyped-call"
"""``desktop.panels.pause_panel``: ticks and numbers become conditions; what fires is said in words."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.forms.number_field import NumberField
from desktop.panels.pause_panel import PausePanel, words
from netcore.conditions import (
    AccuracyAbove,
    Condition,
    Diverged,
    Fired,
    IterationReached,
    LayerDead,
    LayerSaturated,
    LossAbove,
    LossBelow,
)

DEFAULTS: dict[str, Condition] = {
    "loss_below": LossBelow(0.5),
    "loss_above": LossAbove(3.0),
    "accuracy_above": AccuracyAbove(0.9),
    "iteration": IterationReached(1000),
    "diverged": Diverged(),
    "dead": LayerDead(0.5),
    "saturated": LayerSaturated(0.9),
}
NUMBERS = [name for name in DEFAULTS if name != "diverged"]
LABELS = ("std = 0.01", "Xavier", "He")


@pytest.fixture
def panel(qapp: QApplication, qtbot: QtBot) -> PausePanel:
    theme.apply(qapp, "light")
    widget = PausePanel()
    qtbot.addWidget(widget)
    # What is left of 320 pixels after margins and scroll bar.
    widget.setFixedWidth(286)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    return widget


def box(panel: PausePanel, name: str) -> QCheckBox:
    found = panel.findChild(QCheckBox, f"pause_{name}")
    assert isinstance(found, QCheckBox)
    return found


def number(panel: PausePanel, name: str) -> NumberField:
    found = panel.findChild(NumberField, f"pause_{name}_value")
    assert isinstance(found, NumberField)
    return found


def tick(qtbot: QtBot, panel: PausePanel, name: str) -> None:
    target = box(panel, name)
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.rect().center())


def type_over(qtbot: QtBot, field: NumberField, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_nothing_is_on_at_first(panel: PausePanel) -> None:
    assert panel.conditions() == ()
    assert panel.summary() == "none"


@pytest.mark.parametrize("name", DEFAULTS)
def test_a_tick_gives_the_condition_with_its_default(panel: PausePanel, qtbot: QtBot, name: str) -> None:
    with qtbot.waitSignal(panel.conditions_changed) as changed:
        tick(qtbot, panel, name)
    assert changed.args == [(DEFAULTS[name],)]
    assert panel.conditions() == (DEFAULTS[name],)
    with qtbot.waitSignal(panel.conditions_changed) as changed:
        qtbot.keyClick(box(panel, name), Qt.Key.Key_Space)
    assert changed.args == [()]


def test_all_together_in_the_order_of_the_rows(panel: PausePanel, qtbot: QtBot) -> None:
    for name in reversed(DEFAULTS):
        tick(qtbot, panel, name)
    assert panel.conditions() == tuple(DEFAULTS.values())
    assert panel.summary() == "7 on"


@pytest.mark.parametrize(
    ("name", "text", "condition"),
    [
        ("loss_below", "1e-3", LossBelow(0.001)), ("loss_above", "1e4", LossAbove(10_000.0)),
        ("accuracy_above", "58.3", AccuracyAbove(0.583)), ("iteration", "25", IterationReached(25)),
        ("dead", "0", LayerDead(0.0)), ("saturated", "99.9", LayerSaturated(0.999)),
    ],
)  # fmt: skip
def test_numbers_are_taken(panel: PausePanel, qtbot: QtBot, name: str, text: str, condition: Condition) -> None:
    tick(qtbot, panel, name)
    with qtbot.waitSignal(panel.conditions_changed) as changed:
        type_over(qtbot, number(panel, name), text)
        qtbot.keyClick(number(panel, name), Qt.Key.Key_Return)
    assert changed.args == [(condition,)]


def test_a_number_on_its_way_is_not_told(panel: PausePanel, qtbot: QtBot) -> None:
    tick(qtbot, panel, "loss_above")
    told: list[object] = []
    panel.conditions_changed.connect(told.append)
    type_over(qtbot, number(panel, "loss_above"), "10")
    # A run that starts now has the number already.
    assert panel.conditions() == (LossAbove(10.0),)
    assert told == []
    # Without Enter, when it has settled.
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(LossAbove(10.0),)]
    qtbot.keyClick(number(panel, "loss_above"), Qt.Key.Key_Return)
    assert len(told) == 1


def test_leaving_the_number_settles_it(panel: PausePanel, qtbot: QtBot) -> None:
    tick(qtbot, panel, "loss_above")
    number(panel, "loss_above").setFocus()
    type_over(qtbot, number(panel, "loss_above"), "10")
    told: list[object] = []
    panel.conditions_changed.connect(told.append)
    qtbot.keyClick(number(panel, "loss_above"), Qt.Key.Key_Tab)
    assert told == [(LossAbove(10.0),)]


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_of_a_row_that_is_off_changes_nothing(panel: PausePanel, qtbot: QtBot, name: str) -> None:
    with qtbot.assertNotEmitted(panel.conditions_changed):
        type_over(qtbot, number(panel, name), "7")
        qtbot.keyClick(number(panel, name), Qt.Key.Key_Return)
    assert not box(panel, name).isChecked()
    assert panel.conditions() == ()


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("loss_below", "0", "must be above 0 and at most 1,000,000,000"), ("loss_above", "abc", "must be a number"),
        ("accuracy_above", "100", "must be at least 0 and below 100"), ("iteration", "1.5", "must be a whole number"),
        ("iteration", "0", "must be from 1 to 1,000,000"), ("dead", "-1", "must be at least 0 and below 100"),
        ("saturated", "250", "must be at least 0 and below 100"),
    ],
)  # fmt: skip
def test_a_wrong_number_is_explained_and_the_old_one_stays(
    panel: PausePanel, qtbot: QtBot, name: str, text: str, reason: str
) -> None:
    tick(qtbot, panel, name)
    type_over(qtbot, number(panel, name), text)
    qtbot.keyClick(number(panel, name), Qt.Key.Key_Return)
    assert panel.conditions() == (DEFAULTS[name],)
    error = panel.rows[name].error()
    assert reason in error
    assert "stays in force" in error
    assert number(panel, name).property("invalid")
    assert number(panel, name).accessibleDescription() == error
    qtbot.keyClick(number(panel, name), Qt.Key.Key_Escape)
    assert panel.rows[name].error() == ""


def test_everything_has_a_name_and_an_explanation(panel: PausePanel) -> None:
    controls: list[QWidget] = [box(panel, name) for name in DEFAULTS]
    controls += [number(panel, name) for name in NUMBERS]
    for control in controls:
        assert control.accessibleName().startswith("Pause: ")
        assert "ause" in control.toolTip()
        # Qt does not wrap them.
        assert max(map(len, control.toolTip().split("\n"))) <= 130
    for name in ("loss_below", "loss_above", "diverged", "dead", "saturated"):
        assert "mini-batch" in box(panel, name).toolTip()
        assert "once per contender" in box(panel, name).toolTip()
    assert number(panel, "dead").accessibleName() == "Pause: Dead units above, in per cent"
    assert panel.findChild(NumberField, "pause_diverged_value") is None


def test_nothing_is_clipped_and_the_numbers_line_up(panel: PausePanel) -> None:
    for name in DEFAULTS:
        assert box(panel, name).width() >= box(panel, name).sizeHint().width()
    lefts = {number(panel, name).mapTo(panel, number(panel, name).rect().topLeft()).x() for name in NUMBERS}
    assert len(lefts) == 1
    units = [label for label in panel.findChildren(QLabel) if label.text() == "%"]
    assert len(units) == 3
    ends = {unit.mapTo(panel, unit.rect().topRight()).x() for unit in units}
    assert ends == {panel.width() - 1}


@pytest.mark.parametrize(
    ("fired", "text"),
    [
        (Fired(LossBelow(0.5), 7, 2, None, 0.49904), "He: loss 0.4990 is below 0.5"),
        (Fired(LossBelow(0.5), 7, 2, None, 0.499998), "He: loss 0.499998 is below 0.5"),
        (Fired(LossBelow(1e-5), 7, 2, None, 0.912e-5), "He: loss 9.12e-6 is below 1e-5"),
        (Fired(LossAbove(3.0), 7, 1, None, 3.25), "Xavier: loss 3.2500 is above 3"),
        (Fired(LossAbove(3.0), 7, 1, None, 12345678.0), "Xavier: loss 1.235e7 is above 3"),
        (Fired(AccuracyAbove(0.9), 7, 1, None, 0.903), "Xavier: test accuracy 90.3 % is above 90 %"),
        (Fired(AccuracyAbove(0.583), 7, 1, None, 0.5832), "Xavier: test accuracy 58.32 % is above 58.3 %"),
        (Fired(IterationReached(1000), 1000), "iteration 1000 reached"),
        (Fired(Diverged(), 7, 1), "Xavier diverged"),
        (Fired(LayerDead(0.5), 7, 0, 3, 0.62), "std = 0.01: 62 % of layer 3's units are dead"),
        (Fired(LayerSaturated(0.9), 7, 2, 1, 0.95), "He: 95 % of layer 1's values are saturated, or 0 in ReLU"),
        (Fired(LayerDead(0.5), 7, 0, 3, 1.0), "std = 0.01: 100 % of layer 3's units are dead"),
        (Fired(LayerDead(0.5), 7, 0, 3, 0.9991), "std = 0.01: 99.9 % of layer 3's units are dead"),
        (Fired(LayerDead(0.0), 7, 0, 3, 0.004), "std = 0.01: 0.4 % of layer 3's units are dead"),
        (Fired(AccuracyAbove(0.9), 7, 1, None, 0.9996), "Xavier: test accuracy 99.96 % is above 90 %"),
        (Fired(LayerSaturated(0.9), 7, 2, 1, 0.9001), "He: 90.01 % of layer 1's values are saturated, or 0 in ReLU"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_words(fired: Fired, text: str) -> None:
    assert words((fired,), LABELS) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, ""),
        (2, "std = 0.01 diverged; Xavier diverged"),
        (3, "std = 0.01 diverged; Xavier diverged; He diverged"),
        (5, "std = 0.01 diverged; Xavier diverged; He diverged; and 2 more"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_words_of_several(count: int, text: str) -> None:
    fired: Any = tuple(Fired(Diverged(), 7, i % 3) for i in range(count))
    assert words(fired, LABELS) == text
