# mypy: disable-error-code="no-untyped-call"
"""Sequences and values that went wrong once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.figures.words import compact
from desktop.main_window import MainWindow
from desktop.run_status import RunStatus
from desktop.runner.run_controller import End, Reason, State
from netcore import Comparison, Config, ConfigError, ContenderConfig, NetworkConfig, PropagationStudy, ViewSpec
from netcore.builder import styles
from netcore.config import validate
from netcore.initializers import He, Normal
from netcore.snapshot import TrainingView
from netcore.statistics import histogram

MakeConfig = Callable[..., Config]


def ready(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED, timeout=10_000)


def test_an_edit_right_after_run_does_not_lose_the_run(qtbot: QtBot, window: MainWindow) -> None:
    ready(qtbot, window)
    window.actions_table["run"].trigger()
    window.model.edit("training.learning_rate", 0.02)
    qtbot.waitUntil(lambda: window.last_iteration() == window.model.config.training.iterations, timeout=20_000)


def test_a_changed_folder_needs_a_reset(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    ready(qtbot, window)
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 1)
    window.model.set_data_folder(str(tmp_path))
    assert window.side_panel.is_restart_needed()


def test_reset_leaves_no_chart_of_the_run_before(qtbot: QtBot, window: MainWindow) -> None:
    ready(qtbot, window)
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: "activation-histograms" in [each.figure.name for each in window.exports.figures()])
    window.actions_table["reset"].trigger()
    assert "activation-histograms" not in [each.figure.name for each in window.exports.figures()]


def test_steps_in_the_queue_end_with_their_run(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready(qtbot, window)
    made: list[int] = []
    step = Comparison.step

    def counted(comparison: Comparison, watched: bool = False) -> None:
        made.append(id(comparison))
        step(comparison, watched)

    monkeypatch.setattr(Comparison, "step", counted)
    for _ in range(200):
        window.runs.step()
    window.actions_table["reset"].trigger()
    ready(qtbot, window)
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 1)
    assert len(made) < 201


def test_a_label_is_text_not_markup(qtbot: QtBot, open_window: Callable[..., MainWindow], small: MakeConfig) -> None:
    window = open_window(config=small(ContenderConfig("loss <b>0.1</b> & more", He())))
    ready(qtbot, window)
    legend = window.training_tab.loss.legend
    assert legend.labels == ["loss <b>0.1</b> & more"]


def test_the_log_has_no_heading_of_a_run_that_never_ran(qtbot: QtBot, window: MainWindow) -> None:
    ready(qtbot, window)
    for seed in range(3):
        window.model.edit("seed", seed + 10)
        window.actions_table["reset"].trigger()
    ready(qtbot, window)
    assert window.log_tab.toPlainText() == ""
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: "Digits 8×8" in window.log_tab.toPlainText())
    assert window.log_tab.toPlainText().count("Run:") == 1


def test_infinite_values_are_an_alarm() -> None:
    network = NetworkConfig((50,) * 40, "relu")
    config = Config((ContenderConfig("std = 100", Normal(std=100.0)),), "gaussian", network, samples=50, input_size=50)
    layers = PropagationStudy(config).run().view(ViewSpec(range_mode="own")).contenders[0].layers
    for layer in layers:
        raw = layer.summary.infinite + layer.histogram.nan / layer.histogram.total
        assert (raw > 0) or np.isfinite(layer.summary.std)
    assert any(layer.summary.infinite > 0 for layer in layers)


@pytest.mark.parametrize(("low", "high"), [(-0.1, 0.02), (-0.02, 0.1), (-0.05, 0.01), (0.0, 1.0), (-1.0, 0.0)])
def test_the_bin_of_zeros_is_the_one_that_counts_them(low: float, high: float) -> None:
    counted = histogram(np.zeros(1000, np.float32), 30, low, high)
    assert counted.zero_bin is not None
    assert counted.counts[counted.zero_bin] == 1000
    assert histogram(np.zeros(3), 30, 0.5, 1.0).zero_bin is None


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (12_800, "12.8k"), (999_999.5, "1M"), (2e9, "2e9"), (1e37, "1e37"), (0.05, "0.05")]
)
def test_ticks_are_short(value: float, text: str) -> None:
    assert compact(value) == text


def test_what_would_not_fit_in_memory_is_refused(small: MakeConfig) -> None:
    many: Any = tuple(ContenderConfig(f"He {i}", He()) for i in range(16))
    config = msgspec.structs.replace(small(*many), network=NetworkConfig((440,) * 100), samples=20_000)
    with pytest.raises(ConfigError, match="use fewer contenders"):
        validate(config)


def test_styles_never_collide(small: MakeConfig) -> None:
    config = small(ContenderConfig("a", He(), style=1), ContenderConfig("b", He()), ContenderConfig("c", He()))
    assert styles(config) == (1, 0, 2)


def test_the_loss_after_the_update_leaves_the_batch_on_view(small: MakeConfig) -> None:
    network = NetworkConfig((8, 8), batch_norm=True, dropout=0.5)
    views = []
    for record_loss in ("before", "after"):
        run = Comparison(small(network=network, record_loss=record_loss))
        run.step()
        views.append([layer.summary for layer in run.view(ViewSpec()).contenders[2].layers])
    assert views[0] == views[1]


def test_tab_goes_through_the_panel_as_the_eye_reads(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1400, 900)
    window.model.add_contender()
    window.model.edit_contender(1, "initializer", "normal")
    for rule in ("xavier", "normal"):
        window.model.edit_contender(0, "initializer", rule)
    panel = window.side_panel
    content = panel.scroll_area.widget()
    assert content is not None
    start = panel.findChild(QWidget, "label_0")
    assert start is not None
    start.setFocus()
    seen = []
    for _ in range(14):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append((focus.mapTo(content, QPoint(0, 0)).y(), focus.objectName()))
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert [y for y, _ in seen] == sorted(y for y, _ in seen), seen
    assert len({name for _, name in seen}) > 10


def test_progress_is_full_even_if_the_last_view_comes_before_the_end(qtbot: QtBot) -> None:
    status = RunStatus()
    qtbot.addWidget(status)
    status.show_state(State.RUNNING)
    for iteration in (1, 250):
        status.show_view(TrainingView(iteration, 250, np.zeros((1, iteration)), (), ()))
    status.show_state(State.FINISHED)
    status.show_end(End(1, Reason.DONE))
    assert status.bar.value() == 250
    assert "iteration 250 of 250" in status.text.text()
