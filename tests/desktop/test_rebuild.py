# mypy: disable-error-code="no-untyped-call"
"""The view built anew, as for another text size or language: nothing that a person set or saw is lost."""

import gc
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QSlider,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop import text_size, theme
from desktop.main_window import MainWindow
from desktop.runner.run_controller import State
from desktop.runner.step import Step
from netcore import Config, ContenderConfig
from netcore.conditions import Condition
from netcore.initializers import Xavier

MakeConfig = Callable[..., Config]
OpenWindow = Callable[..., MainWindow]
T = TypeVar("T", bound=QObject)

LONG = 1_000_000


@pytest.fixture(autouse=True)
def usual_letters(qapp: QApplication) -> Iterator[None]:
    yield
    if text_size.chosen() != 100:
        text_size.set_scale(100)
        theme.apply(qapp, "light")


def find(window: QWidget, name: str, kind: type[T]) -> T:
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def rebuild(window: MainWindow) -> None:
    """Other letters, by the menu."""
    before = window.tabs
    window.actions_table["text_larger" if text_size.chosen() == 100 else "text_normal"].trigger()
    assert window.tabs is not before


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.mouseClick(find(window, name, QAbstractButton), Qt.MouseButton.LeftButton)


def tick(qtbot: QtBot, window: MainWindow, name: str, number: str = "") -> None:
    """Have the run pause when something comes true."""
    window.side_panel.pause.set_unfolded(True)
    if number:
        field = find(window, f"{name}_value", QAbstractSpinBox)
        field.selectAll()
        qtbot.keyClicks(field, number)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    find(window, name, QAbstractButton).click()


def paused(window: MainWindow) -> Callable[[], bool]:
    return lambda: window.runs.state is State.PAUSED


def status(window: MainWindow) -> str:
    # The one before is deleted when the event loop comes round.
    return window.run_status.text.text()


# What a run pauses at


def test_a_run_pauses_at_the_number_that_is_shown(open_window: OpenWindow, small: MakeConfig, qtbot: QtBot) -> None:
    window = open_window(config=small(iterations=100_000))
    tick(qtbot, window, "pause_iteration", "900")
    rebuild(window)
    assert find(window, "pause_iteration_value", QAbstractSpinBox).text() == "900"
    assert find(window, "pause_iteration", QAbstractButton).isChecked()
    assert window.side_panel.pause._summary.text() == "1 on"
    window.actions_table["run"].trigger()
    qtbot.waitUntil(lambda: window.runs.state is State.RUNNING)
    qtbot.waitUntil(paused(window))
    assert window.last_iteration() == 900


def test_a_run_is_told_nothing_of_what_it_watches_for_already(
    open_window: OpenWindow, small: MakeConfig, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(config=small(iterations=LONG))
    tick(qtbot, window, "pause_loss_below", "0.0001")
    tick(qtbot, window, "pause_diverged")
    told: list[tuple[Condition, ...]] = []
    monkeypatch.setattr(window.runs, "set_conditions", told.append)
    watched = window.side_panel.pauses.conditions()
    rebuild(window)
    assert told == []
    assert window.side_panel.pauses.conditions() == watched
    # A change is told, whole.
    tick(qtbot, window, "pause_diverged")
    assert told == [watched[:1]]


def test_a_number_that_has_not_settled_is_told_afterwards(
    open_window: OpenWindow, small: MakeConfig, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(config=small(iterations=LONG))
    tick(qtbot, window, "pause_iteration")
    field = find(window, "pause_iteration_value", QAbstractSpinBox)
    field.selectAll()
    qtbot.keyClicks(field, "70")
    told: list[tuple[Condition, ...]] = []
    monkeypatch.setattr(window.runs, "set_conditions", told.append)
    rebuild(window)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [window.side_panel.pauses.conditions()]
    assert find(window, "pause_iteration_value", QAbstractSpinBox).text() == "70"


# The toolbar


def test_the_toolbars_inputs_say_what_is_in_force(window: MainWindow, qtbot: QtBot) -> None:
    slider = find(window, "speed", QSlider)
    for _ in range(6):
        qtbot.keyClick(slider, Qt.Key.Key_Left)
    kind, count = find(window, "step_size", QComboBox), find(window, "step_count", QSpinBox)
    for row, number in ((1, 50), (3, 300)):
        kind.setCurrentIndex(row)
        count.setValue(number)
    assert window.runs.rate == 10
    rebuild(window)
    assert window.runs.rate == 10
    slider = find(window, "speed", QSlider)
    assert find(window, "speed_words", QLabel).text() == "10 per s"
    assert window._toolbar.step_size.value() == Step("until", 300)
    # The number of the kind that was not chosen, too.
    find(window, "step_size", QComboBox).setCurrentIndex(1)
    assert window._toolbar.step_size.value() == Step("iterations", 50)
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert window.runs.rate == 5


# Every tab


def test_tabs_without_labels_say_what_they_said(open_window: OpenWindow, qtbot: QtBot) -> None:
    def said(window: MainWindow) -> list[Any]:
        tabs = window.tabs
        texts = [each.place.message.text() for each in (tabs.training, tabs.over_time)]
        boxes = (tabs.symmetry.contender, tabs.symmetry.chosen_source)
        return [*texts, *([box.itemText(row) for row in range(box.count())] for box in boxes)]

    window = open_window(preset="sigmoid-std-1")
    qtbot.waitUntil(lambda: window.runs.state is State.IDLE)
    qtbot.waitUntil(lambda: "no labels" in window.tabs.training.place.message.text())
    before = said(window)
    rebuild(window)
    assert said(window) == before
    assert before[2:] == [[each.label for each in window.model.config.contenders], ["untrained"]]


@pytest.mark.parametrize("textbook", [False, True])
def test_how_histograms_are_drawn_stays(window: MainWindow, qtbot: QtBot, textbook: bool) -> None:
    window.training_tab.choices.set_quantities("weights", "gradients")
    actions = [f"training_{each}" for each in ("overlaid", "shared_y", "counts")]
    for name in actions:
        find(window, name, QAction).trigger()
    if textbook:
        click(qtbot, window, "training_textbook")
    rebuild(window)
    assert find(window, "training_textbook", QAbstractButton).isChecked() == textbook
    if textbook:
        click(qtbot, window, "training_textbook")
    assert all(find(window, name, QAction).isChecked() for name in actions)
    fields = window.training_tab.choices.spec_fields()
    assert (fields["quantity"], fields["second"], fields["overlaid"]) == ("weights", "gradients", True)
    assert not find(window, "signals_shared_y", QAction).isChecked()


def test_an_error_on_view_stays(window: MainWindow, qtbot: QtBot) -> None:
    window.show_error("The file is gone.", "Traceback")
    shown: list[str] = []
    window.help.note_error = shown.append  # type: ignore[assignment, method-assign]
    rebuild(window)
    assert find(window, "error_text", QLabel).text() == "The file is gone."
    qtbot.waitUntil(find(window, "error_bar", QWidget).isVisible)
    assert shown == []
    find(window, "error_copy", QPushButton).click()
    assert QApplication.clipboard().text() == "The file is gone.\n\nTraceback"
    find(window, "error_dismiss", QPushButton).click()
    rebuild(window)
    assert find(window, "error_bar", QWidget).isHidden()


def test_the_note_that_the_run_keeps_its_settings_stays(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 1)
    window.model.edit("training.batch_size", 16)
    assert find(window, "restart_notice", QLabel).isVisible()
    rebuild(window)
    qtbot.waitUntil(find(window, "restart_notice", QLabel).isVisible)
    window.actions_table["reset"].trigger()
    rebuild(window)
    assert find(window, "restart_notice", QLabel).isHidden()


def test_why_a_run_stands_still_stays_until_it_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    tick(qtbot, window, "pause_iteration", "120")
    window.actions_table["run"].trigger()
    qtbot.waitUntil(lambda: "paused: iteration 120 reached" in status(window))
    before = status(window)
    rebuild(window)
    assert status(window) == before
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 121)
    qtbot.waitUntil(lambda: "reached" not in status(window))
    rebuild(window)
    assert status(window).endswith("paused")


def test_a_run_that_a_branch_has_revived_is_not_done(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_table["run"].trigger()
    qtbot.waitUntil(lambda: "done" in status(window))
    rebuild(window)
    assert "done" in status(window)
    for id in ("step_back", "branch"):
        qtbot.waitUntil(window.actions_table[id].isEnabled)
        window.actions_table[id].trigger()
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED)
    before = status(window)
    rebuild(window)
    assert status(window) == before
    assert "done" not in before


def test_the_details_of_a_verdict_stay_open(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: len(window.training_tab.verdicts.badges) == 3)
    window.training_tab.verdicts.badges[2].click()
    window.actions_table["show_signals"].trigger()
    qtbot.waitUntil(lambda: len(window.signals_tab.verdicts.badges) == 3)
    window.signals_tab.verdicts.badges[1].click()
    rebuild(window)
    assert (window.signals_tab.verdicts.opened, window.training_tab.verdicts.opened) == (1, 2)
    qtbot.waitUntil(lambda: not window.signals_tab.place.is_empty())
    assert window.signals_tab.verdicts.opened == 1
    assert window.signals_tab.verdicts.badges[1].isChecked()


def test_the_map_and_the_lens_stay_where_they_were(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_table["show_theory"].trigger()
    qtbot.waitUntil(lambda: not window.tabs.theory.place.is_empty())
    box = find(window, "map_activation", QComboBox)
    own = box.currentData()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    chosen = box.currentData()
    find(window, "lens_contender", QComboBox).setCurrentIndex(2)
    find(window, "lens_layer", QComboBox).setCurrentIndex(1)
    rule = find(window, "lens_rule", QLabel).text()
    rebuild(window)
    qtbot.waitUntil(lambda: not window.tabs.theory.place.is_empty())
    assert chosen != own
    assert find(window, "map_activation", QComboBox).currentData() == chosen
    assert find(window, "lens_contender", QComboBox).currentIndex() == 2
    assert find(window, "lens_layer", QComboBox).currentIndex() == 1
    assert find(window, "lens_rule", QLabel).text() == rule


def test_seeds_that_run_go_on_where_they_are_seen(open_window: OpenWindow, small: MakeConfig, qtbot: QtBot) -> None:
    window = open_window(config=small(ContenderConfig("Xavier", Xavier()), iterations=3000))
    window.seeds.processes = 1
    window.actions_table["show_seeds"].trigger()
    find(window, "seeds_count", QSpinBox).setValue(3)
    click(qtbot, window, "seeds_start")
    qtbot.waitUntil(lambda: _says(window, "running"))
    said = window.tabs.seeds.status.text()
    rebuild(window)
    assert window.seeds.running
    assert window.tabs.seeds.status.text() == said
    assert find(window, "seeds_count", QSpinBox).value() == 3
    click(qtbot, window, "seeds_stop")
    qtbot.waitUntil(lambda: _says(window, "stopped"))
    said = window.tabs.seeds.status.text()
    rebuild(window)
    assert window.tabs.seeds.status.text() == said
    assert find(window, "seeds_count", QSpinBox).value() == 3


def _says(window: MainWindow, word: str) -> bool:
    return word in window.tabs.seeds.status.text()


def test_the_log_keeps_earlier_runs(window: MainWindow, qtbot: QtBot) -> None:
    for id in ("run", "reset", "run"):
        qtbot.waitUntil(window.actions_table[id].isEnabled)
        window.actions_table[id].trigger()
        qtbot.waitUntil(lambda: window.runs.state in (State.FINISHED, State.PAUSED))
    qtbot.waitUntil(lambda: window.log_tab.toPlainText().count("Done.") == 2)
    before = window.log_tab.toPlainText()
    rebuild(window)
    assert window.log_tab.toPlainText() == before
    # The next run has its heading, once.
    window.actions_table["reset"].trigger()
    qtbot.waitUntil(paused(window))
    rebuild(window)
    assert window.log_tab.toPlainText() == before
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 1)
    rebuild(window)
    assert window.log_tab.toPlainText().count("Run: ") == 3


def noted(window: MainWindow) -> list[int]:
    """The moments of the first contender's curve."""
    history = window.tabs.symmetry.distinct.histories.get(0)
    return [] if history is None else list(history.iterations)


def test_the_curves_of_distinct_units_stay(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_table["show_symmetry"].trigger()
    for number in range(1, 4):
        window.actions_table["step"].trigger()
        qtbot.waitUntil(lambda number=number: noted(window)[-1:] == [number])  # type: ignore[misc]
    before = noted(window)
    assert len(before) > 2
    rebuild(window)
    qtbot.waitUntil(lambda: not window.tabs.symmetry.place.is_empty())
    assert noted(window) == before
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: noted(window) == [*before, 4])


# What it costs


def delete_later() -> None:
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def test_nothing_of_the_old_view_is_left(window: MainWindow, qtbot: QtBot) -> None:
    def counts() -> list[int]:
        delete_later()
        kinds = (QWidget, QAction, QObject)
        return [len(QApplication.topLevelWidgets()), *(len(window.findChildren(kind)) for kind in kinds)]

    def both_ways() -> list[int]:
        rebuild(window)
        rebuild(window)
        return counts()

    qtbot.waitUntil(paused(window))
    before = both_ways()
    assert both_ways() == before


def test_what_was_frozen_for_the_collector_is_so_again(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(paused(window))
    gc.collect()
    gc.freeze()
    try:
        rebuild(window)
        qtbot.waitUntil(lambda: len(gc.get_objects()) < gc.get_freeze_count() / 50)
    finally:
        gc.unfreeze()
