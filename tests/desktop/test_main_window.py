# mypy: disable-error-code="no-untyped-call"
"""``desktop.main_window``: the real window, by its real buttons and keys."""

import gc
import json
import weakref
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, QThread
from PySide6.QtGui import QAccessible, QAction, QColor, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QSlider,
    QSplitter,
    QStyle,
    QStyleOptionComboBox,
    QToolBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop import settings, theme
from desktop.charts.histogram_grid import HistogramGrid
from desktop.main_window import MainWindow
from desktop.runner.run_controller import State
from desktop.tabs.training_tab import TrainingTab
from netcore import Comparison, Config, ContenderConfig, NetworkConfig, presets
from netcore.arrays import FloatArray
from netcore.initializers import Normal

MakeConfig = Callable[..., Config]
OpenWindow = Callable[..., MainWindow]
T = TypeVar("T", bound=QObject)

LONG = 1_000_000


def find(window: QWidget, name: str, kind: type[T]) -> T:
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def button(window: MainWindow, action: str) -> QWidget:
    widget = find(window, "toolbar", QToolBar).widgetForAction(window.actions_table[action])
    assert widget is not None
    return widget


@pytest.fixture
def press(qtbot: QtBot) -> Callable[[MainWindow, str], None]:
    """Clicks a button of the toolbar, as soon as it can be clicked."""

    def click(window: MainWindow, action: str) -> None:
        widget = button(window, action)
        qtbot.waitUntil(widget.isEnabled)
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    return click


Press = Callable[[MainWindow, str], None]


def in_state(window: MainWindow, state: State) -> Callable[[], bool]:
    return lambda: window.runs.state is state


def type_over(qtbot: QtBot, window: MainWindow, name: str, text: str) -> None:
    field = find(window, name, QAbstractSpinBox)
    field.selectAll()
    qtbot.keyClicks(field, text)


def choose(qtbot: QtBot, window: MainWindow, name: str, text: str) -> None:
    """Goes up or down a list to the entry that begins with ``text``."""
    box = find(window, name, QComboBox)
    wanted = box.findText(text, Qt.MatchFlag.MatchStartsWith)
    for _ in range(box.count()):
        if wanted != box.currentIndex():
            qtbot.keyClick(box, Qt.Key.Key_Down if wanted > box.currentIndex() else Qt.Key.Key_Up)
    assert box.currentText().startswith(text)


def losses(window: MainWindow) -> FloatArray:
    """The numbers behind the loss chart."""
    rows = list(window.training_tab.loss.table())[1:]
    contenders = len(window.model.config.contenders)
    return np.array([row[1 : 1 + contenders] for row in rows], float).reshape(-1, contenders).T


def losses_of(config: Config, iterations: int | None = None) -> FloatArray:
    run = Comparison(config)
    for _ in range(config.training.iterations if iterations is None else iterations):
        run.step()
    return run.losses


def status(window: MainWindow) -> str:
    return find(window, "run_status", QLabel).text()


def shown_texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def counts(grid: HistogramGrid) -> list[list[int]]:
    return [[int(row[5]) for row in list(grid.table())[1:]]]


# Presets


def test_preset_chosen_by_keyboard_opens_its_tab_and_fills_it(
    open_window: OpenWindow, qtbot: QtBot, press: Press
) -> None:
    window = open_window()
    assert window.tabs.currentWidget() is window.training_tab
    choose(qtbot, window, "preset", "ReLU, He")
    qtbot.waitUntil(lambda: not window.signals.pending)
    assert window.model.config == presets.get("relu-he")
    assert window.tabs.currentWidget() is window.signals_tab
    assert [len(row) for row in window.signals_tab.grid.cells] == [5]
    assert window.signals_tab.grid.isVisible()
    choose(qtbot, window, "preset", "Digits")
    assert window.tabs.currentWidget() is window.training_tab
    press(window, "step")
    qtbot.waitUntil(window.training_tab.loss.has_data)
    assert losses(window).shape == (3, 1)
    assert [len(row) for row in window.training_tab.grid.cells] == [4, 4, 4]


def test_every_preset_opens_the_tab_it_is_made_for(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    for preset in presets.CATALOGUE.values():
        choose(qtbot, window, "preset", preset.title)
        assert window.model.config == preset.config
        signals = preset.view == "signals"
        assert window.tabs.currentWidget() is (window.signals_tab if signals else window.training_tab)
        if signals:
            qtbot.waitUntil(lambda: not window.signals.pending)
            assert [len(row) for row in window.signals_tab.grid.cells] == [5] * len(preset.config.contenders)


def test_window_opens_with_the_preset_asked_for(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(preset="relu-three")
    assert window.tabs.currentWidget() is window.signals_tab
    assert find(window, "preset", QComboBox).currentData() == "relu-three"
    qtbot.waitUntil(window.signals_tab.grid.has_data)
    assert not button(window, "run").isEnabled()


def test_a_changed_preset_opens_on_a_tab_that_can_show_it(open_window: OpenWindow, small: MakeConfig) -> None:
    assert (window := open_window(config=small())).tabs.currentWidget() is window.training_tab
    assert (window := open_window(config=small(dataset="gaussian"))).tabs.currentWidget() is window.signals_tab


# Running


def test_run_to_the_end(window: MainWindow, qtbot: QtBot, press: Press, small: MakeConfig) -> None:
    config = small(iterations=250)
    window.model.set_config(config)
    press(window, "run")
    qtbot.waitUntil(in_state(window, State.FINISHED))
    expected = losses_of(config)
    assert losses(window).tobytes() == expected.tobytes()
    assert "iteration 250 of 250" in status(window)
    assert "done" in status(window)
    bar = find(window, "progress", QProgressBar)
    assert (bar.value(), bar.maximum()) == (250, 250)
    lines = window.log_tab.toPlainText().splitlines()
    for number in (100, 200):
        at = lines.index(f"=========== iteration {number} ===========")
        labels = [each.label for each in config.contenders]
        assert lines[at + 1 : at + 4] == [
            f"{label}: {value:#.7g}" for label, value in zip(labels, expected[:, number - 1], strict=True)
        ]
    assert not any("iteration 300" in line for line in lines)
    assert "Done." in lines
    for curve in window.training_tab.accuracy.curves:
        at, values = curve.getData()
        assert list(at) == [0, 50, 100, 150, 200, 250]
        assert all(0 <= value <= 100 for value in values)
    assert not window.error_bar.isVisible()


def test_pause_and_step(window: MainWindow, qtbot: QtBot, press: Press, small: MakeConfig) -> None:
    config = small(iterations=LONG)
    window.model.set_config(config)
    press(window, "run")
    qtbot.waitUntil(window.training_tab.loss.has_data)
    assert not button(window, "run").isEnabled()
    with qtbot.waitSignal(window.runs.view_changed):
        press(window, "pause")
    assert "paused" in status(window)
    assert not button(window, "pause").isEnabled()
    assert button(window, "run").isEnabled()
    stood = losses(window).shape[1]
    for number in (1, 2):
        press(window, "step")
        qtbot.waitUntil(lambda number=number: losses(window).shape[1] == stood + number)  # type: ignore[misc]
    assert losses(window).tobytes() == losses_of(config, stood + 2).tobytes()
    press(window, "run")
    qtbot.waitUntil(lambda: losses(window).shape[1] > stood + 2)
    assert "per second" in status(window) or window.runs.state is State.RUNNING


def test_shortcuts_drive_the_run(window: MainWindow, qtbot: QtBot, small: MakeConfig) -> None:
    window.model.set_config(small(iterations=LONG))
    window.activateWindow()
    qtbot.waitUntil(in_state(window, State.PAUSED))
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.training_tab.loss.has_data)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(in_state(window, State.PAUSED))


def test_reset_gives_the_same_losses_and_reseed_others(
    window: MainWindow, qtbot: QtBot, press: Press, small: MakeConfig
) -> None:
    def run() -> bytes:
        press(window, "run")
        qtbot.waitUntil(in_state(window, State.FINISHED))
        return losses(window).tobytes()

    first = run()
    press(window, "reset")
    assert not window.training_tab.loss.has_data()
    qtbot.waitUntil(in_state(window, State.PAUSED))
    assert find(window, "progress", QProgressBar).value() == 0
    assert "ready" in status(window)
    assert run() == first
    press(window, "reseed")
    assert window.model.config.seed != 0
    assert find(window, "seed", QAbstractSpinBox).text() == str(window.model.config.seed)
    again = run()
    assert again != first
    assert again == losses_of(small(seed=window.model.config.seed)).tobytes()
    # Without Reset, Run after the end begins anew.
    assert run() == again


def test_reset_in_the_middle_of_a_run(window: MainWindow, qtbot: QtBot, press: Press, small: MakeConfig) -> None:
    window.model.set_config(small(iterations=LONG))
    press(window, "run")
    qtbot.waitUntil(window.training_tab.loss.has_data)
    press(window, "reset")
    qtbot.waitUntil(in_state(window, State.PAUSED))
    assert not window.training_tab.loss.has_data()
    assert "ready" in status(window)
    press(window, "step")
    qtbot.waitUntil(window.training_tab.loss.has_data)
    assert losses(window).shape[1] == 1


def test_divergence_is_told_and_is_no_error(window: MainWindow, qtbot: QtBot, press: Press, small: MakeConfig) -> None:
    network = NetworkConfig((8, 8), activation="identity")
    window.model.set_config(small(learning_rate=100.0, network=network, iterations=LONG))
    press(window, "run")
    qtbot.waitUntil(in_state(window, State.FINISHED))
    assert "diverged" in status(window)
    assert "diverged" in window.log_tab.toPlainText()
    assert not window.error_bar.isVisible()


# The panels during a run


def test_edit_during_a_run_waits_for_reset(window: MainWindow, qtbot: QtBot, press: Press, small: MakeConfig) -> None:
    config = small(iterations=LONG)
    window.model.set_config(config)
    press(window, "run")
    qtbot.waitUntil(window.training_tab.loss.has_data)
    notice = find(window, "restart_notice", QLabel)
    assert not notice.isVisible()
    type_over(qtbot, window, "batch_size", "64")
    assert window.model.config.training.batch_size == 64
    assert notice.isVisible()
    assert window.runs.state is State.RUNNING
    seen = losses(window).shape[1]
    qtbot.waitUntil(lambda: losses(window).shape[1] > seen)
    with qtbot.waitSignal(window.runs.view_changed):
        press(window, "pause")
    stood = losses(window).shape[1]
    assert losses(window).tobytes() == losses_of(config, stood).tobytes()
    type_over(qtbot, window, "batch_size", "32")
    assert not notice.isVisible(), "what runs is what the panels say again"
    type_over(qtbot, window, "batch_size", "64")
    press(window, "reset")
    assert not notice.isVisible()
    press(window, "step")
    qtbot.waitUntil(lambda: losses(window).shape[1] == 1)
    assert losses(window).tobytes() == losses_of(small(iterations=LONG, batch_size=64), 1).tobytes()


def test_learning_rate_applies_at_once(window: MainWindow, qtbot: QtBot, press: Press, small: MakeConfig) -> None:
    config = small(learning_rate=0.01)
    window.model.set_config(config)
    press(window, "step")
    qtbot.waitUntil(window.training_tab.loss.has_data)
    type_over(qtbot, window, "learning_rate", "0.5")
    assert not find(window, "restart_notice", QLabel).isVisible()
    press(window, "step")
    qtbot.waitUntil(lambda: losses(window).shape[1] == 2)
    press(window, "step")
    qtbot.waitUntil(lambda: losses(window).shape[1] == 3)
    expected = Comparison(config)
    expected.step()
    expected.set_learning_rates(small(learning_rate=0.5))
    expected.step()
    expected.step()
    assert losses(window).tobytes() == expected.losses.tobytes()


def test_edits_before_a_run_are_followed_without_reset(
    window: MainWindow, qtbot: QtBot, press: Press, small: MakeConfig
) -> None:
    type_over(qtbot, window, "iterations", "7")
    press(window, "run")
    qtbot.waitUntil(in_state(window, State.FINISHED))
    assert losses(window).tobytes() == losses_of(small(iterations=7)).tobytes()
    assert not find(window, "restart_notice", QLabel).isVisible()


def test_wrong_input_is_marked_and_not_taken(window: MainWindow, qtbot: QtBot, press: Press) -> None:
    type_over(qtbot, window, "iterations", "1000001")
    assert find(window, "iterations", QAbstractSpinBox).property("invalid")
    assert "must be from 1 to 1,000,000" in shown_texts(window.side_panel)
    assert window.model.config.training.iterations == 150
    press(window, "run")
    qtbot.waitUntil(in_state(window, State.FINISHED))
    assert losses(window).shape[1] == 150


# Data


def test_mnist_without_a_folder_is_explained_and_the_app_goes_on(
    window: MainWindow, qtbot: QtBot, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    choose(qtbot, window, "dataset", "MNIST")
    qtbot.waitUntil(in_state(window, State.FINISHED))
    place = window.training_tab.place
    assert place.is_empty()
    assert place.message.isVisible()
    assert "MNIST: no folder given" in place.message.text()
    assert "could not run" in status(window)
    assert not window.error_bar.isVisible()
    # Run tries again: the files may be there now.
    press(window, "run")
    qtbot.waitUntil(in_state(window, State.FINISHED))
    assert place.is_empty()
    choose(qtbot, window, "dataset", "Digits")
    press(window, "run")
    qtbot.waitUntil(window.training_tab.loss.has_data)
    assert not place.is_empty()


def test_other_data_after_a_failure_are_followed_at_once(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    choose(qtbot, window, "dataset", "MNIST")
    qtbot.waitUntil(window.training_tab.place.is_empty)
    choose(qtbot, window, "dataset", "Digits")
    assert not find(window, "restart_notice", QLabel).isVisible()
    qtbot.waitUntil(lambda: not window.training_tab.place.is_empty())
    qtbot.waitUntil(in_state(window, State.PAUSED))


def test_folder_chosen_in_the_menu_is_tried_at_once(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    choose(qtbot, window, "dataset", "MNIST")
    qtbot.waitUntil(window.training_tab.place.is_empty)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.actions_table["open_folder"].trigger()
    qtbot.waitUntil(lambda: str(tmp_path) in window.training_tab.place.message.text())


def test_data_without_labels_cannot_be_trained_on(window: MainWindow, qtbot: QtBot, press: Press) -> None:
    qtbot.waitUntil(in_state(window, State.PAUSED))
    choose(qtbot, window, "dataset", "Gaussian")
    qtbot.waitUntil(lambda: not button(window, "run").isEnabled())
    assert not button(window, "step").isEnabled()
    assert window.training_tab.place.message.isVisible()
    assert "no labels" in window.training_tab.place.message.text()
    choose(qtbot, window, "dataset", "Digits")
    press(window, "step")
    qtbot.waitUntil(window.training_tab.loss.has_data)


def test_a_preset_takes_the_place_of_the_run_which_can_be_brought_back(
    window: MainWindow, qtbot: QtBot, press: Press
) -> None:
    mine = window.model.config
    press(window, "run")
    qtbot.waitUntil(in_state(window, State.FINISHED))
    choose(qtbot, window, "preset", "All zeros")
    qtbot.waitUntil(lambda: window.model.preset_id == "all-zeros")
    # Nothing of the run is left on view, and nothing waits for a Reset.
    qtbot.waitUntil(in_state(window, State.IDLE))
    assert not window.side_panel.is_restart_needed()
    assert window.last_iteration() == 0
    assert "iteration" not in status(window)
    assert window.runs.config is None
    qtbot.waitUntil(lambda: window.safety.can_bring_back)
    window.actions_table["bring_back"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == mine.training.iterations)
    assert window.runs.config == mine


def test_choosing_the_same_preset_again_undoes_edits_and_keeps_the_run(
    open_window: OpenWindow, qtbot: QtBot, press: Press
) -> None:
    window = open_window(preset="digits-comparison")
    press(window, "step")
    qtbot.waitUntil(lambda: window.last_iteration() == 1)
    window.model.edit("training.batch_size", 64)
    qtbot.waitUntil(window.side_panel.is_restart_needed)
    box = window.side_panel.experiment.preset_box
    box.activated.emit(box.currentIndex())
    assert not window.model.is_modified()
    qtbot.waitUntil(lambda: not window.side_panel.is_restart_needed())
    assert window.last_iteration() == 1


def test_run_at_the_end_says_that_it_begins_again(
    open_window: OpenWindow, qtbot: QtBot, press: Press, small: MakeConfig
) -> None:
    window = open_window(config=small(iterations=20))
    window.actions_table["show_training"].trigger()
    run = window.actions_table["run"]
    assert run.text() == "&Run"
    press(window, "run")
    qtbot.waitUntil(in_state(window, State.FINISHED))
    assert run.text() == "&Run again"
    assert "can be brought back" in run.toolTip()
    assert button(window, "run").property("text") in ("Run again", "")
    press(window, "step_back")
    qtbot.waitUntil(lambda: run.text() == "&Run")
    press(window, "run")
    qtbot.waitUntil(lambda: run.text() == "&Run again")
    told: list[str] = []
    window.statusBar().messageChanged.connect(told.append)
    press(window, "run")
    qtbot.waitUntil(lambda: any("Bring back the last run" in each for each in told))
    assert window.safety.can_bring_back
    qtbot.waitUntil(in_state(window, State.FINISHED))
    window.model.choose_preset("relu-he")
    qtbot.waitUntil(lambda: "no labels" in run.toolTip())
    assert not run.isEnabled()


def test_languages_changed_in_quick_succession_leave_the_layout_as_it_was(
    open_window: OpenWindow, qtbot: QtBot, small: MakeConfig, qapp: QApplication
) -> None:
    window = open_window(config=small())
    window.actions_table["show_training"].trigger()
    qapp.processEvents()
    before = [splitter.sizes() for splitter in window.findChildren(QSplitter) if splitter.isVisible()]
    assert len(before) > 1
    for id in ("language_ja", "language_zh_CN", "theme_dark", "show_theory", "language_en", "language_ja"):
        # Faster than anything is laid out.
        window.actions_table[id].trigger()
    window.actions_table["language_en"].trigger()
    window.actions_table["show_training"].trigger()
    window.actions_table["theme_light"].trigger()
    qapp.processEvents()

    def sizes() -> list[list[int]]:
        return [splitter.sizes() for splitter in window.findChildren(QSplitter) if splitter.isVisible()]

    qtbot.waitUntil(lambda: len(sizes()) == len(before))
    qtbot.waitUntil(lambda: np.allclose(np.concatenate(sizes()), np.concatenate(before), atol=8))


def test_paused_run_can_go_on_while_other_data_are_chosen(window: MainWindow, qtbot: QtBot, press: Press) -> None:
    press(window, "step")
    qtbot.waitUntil(window.training_tab.loss.has_data)
    choose(qtbot, window, "dataset", "Gaussian")
    assert find(window, "restart_notice", QLabel).isVisible()
    window.actions_table["show_log"].trigger()
    window.actions_table["show_training"].trigger()
    press(window, "step")
    qtbot.waitUntil(lambda: losses(window).shape[1] == 2)


# Signals


def test_std_slider_redraws_the_signals(open_window: OpenWindow, qtbot: QtBot, small: MakeConfig) -> None:
    config = small(ContenderConfig("std", Normal(std=1.0)), dataset="gaussian")
    window = open_window(config=config)
    grid = window.signals_tab.grid
    qtbot.waitUntil(grid.has_data)
    before = counts(grid)
    slider = find(window, "std_0_slider", QSlider)
    with qtbot.waitSignal(window.signals.view_changed):
        qtbot.keyClick(slider, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: not window.signals.pending)
    assert counts(grid) != before
    rule = window.model.config.contenders[0].rule
    assert isinstance(rule, Normal)
    assert rule.std < 1.0


def test_range_of_the_signals(open_window: OpenWindow, qtbot: QtBot, small: MakeConfig) -> None:
    window = open_window(config=small(dataset="gaussian"))
    grid = window.signals_tab.grid
    qtbot.waitUntil(grid.has_data)
    assert {(row[3], row[4]) for row in list(grid.table())[1:]} >= {(0.0, 1 / 30)}
    with qtbot.waitSignal(window.signals.view_changed):
        qtbot.keyClick(find(window, "signals_range", QComboBox), Qt.Key.Key_End)
    assert len({row[4] for row in list(grid.table())[1:] if row[3] == 0.0}) > 1


# Tabs


@pytest.mark.parametrize("control", ["training_range", "training_shared_y"])
def test_histograms_of_a_run_that_ended_can_be_looked_at_in_other_ways(
    window: MainWindow, qtbot: QtBot, press: Press, control: str
) -> None:
    press(window, "run")
    qtbot.waitUntil(in_state(window, State.FINISHED))
    grid = window.training_tab.grid
    if control == "training_range":
        before = {row[4] for row in list(grid.table())[1:]}
        qtbot.keyClick(find(window, control, QComboBox), Qt.Key.Key_End)
        qtbot.waitUntil(lambda: {row[4] for row in list(grid.table())[1:]} != before)
    else:
        find(window, control, QAction).trigger()
        assert grid.shared_y
    assert window.runs.state is State.FINISHED


def test_run_watched_on_another_tab_is_there_when_one_comes_back(
    window: MainWindow, qtbot: QtBot, press: Press, small: MakeConfig
) -> None:
    window.actions_table["show_log"].trigger()
    press(window, "run")
    qtbot.waitUntil(in_state(window, State.FINISHED))
    assert "iteration 100" in window.log_tab.toPlainText()
    window.actions_table["show_training"].trigger()
    assert losses(window).tobytes() == losses_of(small()).tobytes()
    qtbot.waitUntil(window.training_tab.grid.isVisible)
    assert [len(row) for row in window.training_tab.grid.cells] == [2, 2, 2]


def test_export_works_from_every_tab(window: MainWindow, qtbot: QtBot, press: Press) -> None:
    press(window, "step")
    qtbot.waitUntil(lambda: window.last_iteration() == 1)
    for tab in ("show_log", "show_training"):
        window.actions_table[tab].trigger()
        assert button(window, "export_chart").isEnabled()
        assert "loss-chart" in [each.figure.name for each in window.exports.figures()]


def test_export_without_a_chart_says_how_to_get_one(window: MainWindow, qtbot: QtBot, press: Press) -> None:
    choose(qtbot, window, "dataset", "Gaussian")
    qtbot.waitUntil(window.training_tab.place.is_empty)
    press(window, "export_chart")
    assert window.error_bar.isVisible()
    assert "no chart to export yet" in window.error_bar.text.text()
    qtbot.mouseClick(find(window, "error_dismiss", QPushButton), Qt.MouseButton.LeftButton)
    assert not window.error_bar.isVisible()


# Errors


def test_unexpected_error_is_shown_with_details_and_reset_works(
    window: MainWindow, qtbot: QtBot, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    step = Comparison.step

    def fail(run: Comparison, watched: bool = False) -> None:
        if run.iteration == 3:
            raise ArithmeticError("the third wheel came off")
        step(run, watched)

    with monkeypatch.context() as broken:
        broken.setattr(Comparison, "step", fail)
        press(window, "run")
        qtbot.waitUntil(window.error_bar.isVisible)
    assert "the third wheel came off" in find(window, "error_text", QLabel).text()
    assert "could not run" in status(window)
    qtbot.mouseClick(find(window, "error_copy", QPushButton), Qt.MouseButton.LeftButton)
    assert "Traceback (most recent call last)" in QGuiApplication.clipboard().text()
    assert "ArithmeticError: the third wheel came off" in QGuiApplication.clipboard().text()
    press(window, "reset")
    assert not window.error_bar.isVisible()
    press(window, "run")
    qtbot.waitUntil(in_state(window, State.FINISHED))
    assert losses(window).shape[1] == 150
    assert not window.error_bar.isVisible()


# Looks


def test_theme_changes_the_charts(window: MainWindow, qtbot: QtBot, press: Press, qapp: QApplication) -> None:
    press(window, "run")
    qtbot.waitUntil(in_state(window, State.FINISHED))
    tab = window.training_tab
    assert isinstance(tab, TrainingTab)
    for name in ("dark", "light"):
        window.actions_table[f"theme_{name}"].trigger()
        background = QColor(theme.chart_colors(name).background)
        for chart in tab.charts():
            assert chart.canvas.backgroundBrush().color() == background
            assert not chart.isVisible() or chart.grab().toImage().pixelColor(1, 1) == background
        for slot, curves in enumerate(tab.loss.curves):
            assert curves.smooth.opts["pen"].color() == QColor(theme.contender_style(slot, name).color)
        assert window.preferences.theme == name
    assert theme.current() == "light"
    assert qapp.palette().window().color() == QColor(theme.window_colors("light").window)


def test_the_range_has_room_for_its_text_in_a_small_window(window: MainWindow, qtbot: QtBot) -> None:
    """On a screen of 1024 by 700 pixels, less the frame."""
    window.resize(1016, 680)
    box = find(window, "training_range", QComboBox)
    bar = box.parentWidget()
    assert bar is not None
    qtbot.waitUntil(lambda: bar.width() == window.training_tab.width() <= 700)
    assert bar.minimumSizeHint().width() <= bar.width()
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    style = box.style()
    room = style.subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    ).width()
    assert room >= max(box.fontMetrics().horizontalAdvance(box.itemText(i)) for i in range(box.count()))


# Preferences


def test_close_during_a_run_ends_threads_and_saves(
    window: MainWindow, qtbot: QtBot, press: Press, small: MakeConfig, tmp_path: Path
) -> None:
    window.model.set_config(small(iterations=LONG))
    press(window, "run")
    qtbot.waitUntil(window.training_tab.loss.has_data)
    window.actions_table["quit"].trigger()
    assert not window.isVisible()
    threads = window.findChildren(QThread)
    # Training, signals, exports and their figures, files, seeds, map.
    assert len(threads) == 7
    assert all(thread.isFinished() for thread in threads)
    assert json.loads((tmp_path / "p.json").read_text())["version"] == 2
    assert {path.name for path in tmp_path.iterdir()} == {"p.json", "last-session.json"}


def test_close_right_after_an_edit_leaves_nothing_behind(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(in_state(window, State.PAUSED))
    type_over(qtbot, window, "iterations", "9")
    window.close()
    assert not any(timer.isActive() for timer in window.findChildren(type(window.runs._timer)))


def test_reopening_restores_theme_and_folder(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window()
    window.actions_table["theme_dark"].trigger()
    window.model.set_data_folder(str(tmp_path))
    window.close()
    again = open_window()
    assert again.preferences.theme == "dark"
    assert again.actions_table["theme_dark"].isChecked()
    assert not again.actions_table["theme_light"].isChecked()
    saved = json.loads((tmp_path / "p.json").read_text())
    assert (saved["theme"], saved["data_folders"]) == ("dark", {"digits": str(tmp_path)})
    assert again.model.data_folder == str(tmp_path)


def test_a_folder_of_the_command_line_is_for_this_session_alone(
    open_window: OpenWindow, small: Callable[..., Config], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    remembered = {"mnist": "/mine", "table": "/table.csv"}
    settings.save(tmp_path / "p.json", settings.Preferences(data_folders=remembered))
    window = open_window(config=small(dataset="mnist"), data_folder=Path("given"))
    assert window.model.data_folder == str(tmp_path / "given")
    window.close()
    assert settings.load(tmp_path / "p.json").data_folders == remembered
    # What is chosen in the window is remembered.
    window = open_window(config=small(dataset="mnist"), data_folder=Path("given"))
    window.model.set_data_folder(str(tmp_path / "given"))
    window.close()
    assert settings.load(tmp_path / "p.json").data_folders == remembered | {"mnist": str(tmp_path / "given")}


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe\x00", b'{"theme": "pink"}', b'{"version": 99}', b"[" * 100_000, b"null"]
)
def test_damaged_preferences_are_no_preferences(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "p.json"
    path.write_bytes(content)
    assert settings.load(path) == settings.Preferences()
    assert not path.exists()
    assert (tmp_path / "p.damaged").read_bytes() == content


def test_damaged_preferences_are_set_aside(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    path.write_text("{")
    window = open_window()
    assert window.model.data_folder == ""
    window.actions_table["theme_light"].trigger()
    window.close()
    assert (tmp_path / "p.damaged").read_text() == "{"
    assert json.loads(path.read_text())["theme"] == "light"


def test_where_the_old_preferences_are_is_told(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    path = tmp_path / "p.json"
    path.write_text("{")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        window = open_window()
    assert window.error_bar.text.text().endswith(f"The old file is {path}")
    assert path.read_text() == "{"
    window = open_window()
    assert window.error_bar.text.text().endswith(f"The old file is {tmp_path / 'p.damaged'}")


def test_preferences_that_cannot_be_written_do_not_keep_the_window_open(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    window = open_window(preferences_path=tmp_path / "file" / "p.json")
    assert window.close()
    assert not window.isVisible()


# Names


def test_every_action_has_a_shortcut_of_its_own_and_a_tip(window: MainWindow) -> None:
    actions = list(window.actions_table)
    for action in actions:
        assert action.objectName()
        assert action.toolTip()
        assert not action.shortcut().isEmpty()
    keys = [action.shortcut().toString() for action in actions]
    assert [key for key, number in Counter(keys).items() if number > 1] == []


def test_names_that_others_rely_on(window: MainWindow) -> None:
    in_menus = [each for menu in window.menuBar().findChildren(QMenu) for each in menu.actions()]
    for name in ("run", "pause", "step", "reset", "reseed", "export_chart", "about", "quit"):
        assert find(window, name, QAction) in in_menus
    for name in (
        "loss_chart", "activation_histograms", "dataset", "batch_size", "iterations", "learning_rate", "optimizer",
        "hidden_sizes", "seed", "activation", "preset",
    ):  # fmt: skip
        assert len(window.findChildren(QWidget, name)) == 1, name


def test_window_builds_without_arguments(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    assert window.model.config == presets.get(presets.DEFAULT)
    window.close()


def test_every_control_says_what_it_is(window: MainWindow, qtbot: QtBot, press: Press) -> None:
    """By its accessible name, which Qt also takes from a button's text and from a label's buddy."""
    press(window, "step")
    qtbot.waitUntil(window.training_tab.loss.has_data)
    for tab in ("show_signals", "show_training", "show_log"):
        window.actions_table[tab].trigger()
        silent = [
            f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parent()).__name__}"
            for widget in window.findChildren(QWidget)
            if widget.isVisible() and can_have_focus(widget) and not name_of(widget)
        ]
        assert silent == []


def can_have_focus(widget: QWidget) -> bool:
    part_of_another = widget.objectName().startswith("qt_") or isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None and not part_of_another


def name_of(widget: QWidget) -> str:
    if type(widget).__name__ == "QTabBar":
        return "its tabs name themselves"
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def test_no_two_mnemonics_on_view_are_equal(window: MainWindow) -> None:
    """Or Alt and the letter would only go to and fro between them."""
    menus = [action.text() for action in window.menuBar().actions()]
    for tab in ("show_signals", "show_training", "show_log"):
        window.actions_table[tab].trigger()
        labels = [each.text() for each in window.findChildren(QLabel) if each.isVisible() and each.buddy() is not None]
        buttons = [each.text() for each in window.findChildren(QAbstractButton) if each.isVisible()]
        keys = Counter(
            key for text in (*menus, *labels, *buttons) if not (key := QKeySequence.mnemonic(text)).isEmpty()
        )
        assert [key.toString() for key, number in keys.items() if number > 1] == []


# Nothing grows


def test_about_dialog_opens_and_goes(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_table["about"].trigger()
    dialog = find(window, "about_dialog", QDialog)
    qtbot.waitExposed(dialog)
    assert "InitScope" in find(dialog, "about_text", QLabel).text()
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.findChild(QDialog, "about_dialog") is None


def test_closed_windows_leave_nothing_in_memory(
    open_window: OpenWindow, qtbot: QtBot, press: Press, small: MakeConfig, drop: Callable[[Any], None]
) -> None:
    gone: list[tuple[str, weakref.ref[Any]]] = []
    for _ in range(3):
        window = open_window(config=small())
        press(window, "run")
        qtbot.waitUntil(in_state(window, State.FINISHED))
        window.actions_table["show_signals"].trigger()
        qtbot.waitUntil(window.signals_tab.grid.has_data)
        parts = {
            "window": window, "model": window.model, "runs": window.runs, "signals": window.signals,
            "loss": window.training_tab.loss, "plot": window.training_tab.loss.plot, "panel": window.side_panel,
            "grid": window.signals_tab.grid, "workbench": window.workbench, "actions": window.actions_table,
        }  # fmt: skip
        gone += [(name, weakref.ref(part)) for name, part in parts.items()]
        parts.clear()
        drop(window)
        del window
    gc.collect()
    assert [name for name, part in gone if part() is not None] == []
