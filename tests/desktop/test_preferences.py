# mypy: disable-error-code="no-untyped-call"
"""Preferences that a person changes in the window: each is seen at once, or at the next start."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialogButtonBox, QSpinBox
from pytestqt.qtbot import QtBot
from threadpoolctl import threadpool_info

from desktop import language, last_session, settings, theme
from desktop.dialogs.preferences_dialog import PreferencesDialog
from desktop.export.choices import Choices
from desktop.export.writer import content
from desktop.main_window import MainWindow
from desktop.palettes import CONTENDERS
from desktop.runner.run_controller import State
from desktop.runner.seeds_controller import SeedsController
from desktop.settings import Preferences
from netcore import Config, presets
from netcore.config import encode
from netcore.many_seeds import ManySeeds, processors
from netcore.session import load_config
from netcore.statistics import smooth

OpenWindow = Callable[..., MainWindow]
MakeConfig = Callable[..., Config]
OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    yield
    theme.set_palette("okabe_ito")
    if language.current() != "en":
        language.apply(qapp, "en")


class Form:
    """The dialog of a window, in the hands of a person."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        window.actions_table["preferences"].trigger()
        (self.dialog,) = (each for each in window.findChildren(PreferencesDialog) if each.isVisible())

    def choose(self, name: str, value: Any) -> None:
        box = self.dialog.findChild(QComboBox, name)
        assert isinstance(box, QComboBox)
        self._qtbot.keyClick(box, Qt.Key.Key_Home)
        for _ in range(box.count()):
            if box.currentData() == value:
                return
            self._qtbot.keyClick(box, Qt.Key.Key_Down)
        pytest.fail(f"{value!r} is not in {name}")

    def type(self, name: str, number: int) -> None:
        box = self.dialog.findChild(QSpinBox, name)
        assert isinstance(box, QSpinBox)
        box.selectAll()
        self._qtbot.keyClicks(box, str(number))

    def tick(self, name: str) -> None:
        box = self.dialog.findChild(QCheckBox, name)
        assert isinstance(box, QCheckBox)
        self._qtbot.keyClick(box, Qt.Key.Key_Space)

    def press(self, which: QDialogButtonBox.StandardButton) -> None:
        buttons = self.dialog.findChild(QDialogButtonBox, "preferences_buttons")
        assert isinstance(buttons, QDialogButtonBox)
        self._qtbot.mouseClick(buttons.button(which), Qt.MouseButton.LeftButton)


def trained(window: MainWindow, qtbot: QtBot, iterations: int = 150) -> MainWindow:
    window.actions_table["show_training"].trigger()
    window.actions_table["run"].trigger()
    qtbot.waitUntil(lambda: window.runs.state is State.FINISHED and window.last_iteration() == iterations)
    return window


def drawn(window: MainWindow) -> list[str]:
    return [each.smooth.opts["pen"].color().name() for each in window.training_tab.loss.curves]


def loss_csv(window: MainWindow) -> dict[str, list[float]]:
    figure = next(each for each in window.exports.figures() if each.figure.name == "loss-chart")
    rows = list(csv.reader(content(figure, Choices(format="csv")).decode("utf-8-sig").splitlines()))
    return {name: [float(row[at]) for row in rows[1:]] for at, name in enumerate(rows[0])}


def test_colors_change_with_ok_and_not_with_cancel(window: MainWindow, qtbot: QtBot) -> None:
    trained(window, qtbot)
    for which, palette in ((CANCEL, "okabe_ito"), (OK, "tol_bright")):
        form = Form(qtbot, window)
        form.choose("palette", "tol_bright")
        assert drawn(window) == list(CONTENDERS["okabe_ito"]["light"][:3])
        form.press(which)
        assert drawn(window) == list(CONTENDERS[palette]["light"][:3])  # type: ignore[index]
        assert window.preferences.palette == palette


def test_smoothing_is_that_of_chart_caption_and_table(window: MainWindow, qtbot: QtBot) -> None:
    trained(window, qtbot)
    losses = window._view.losses if window._view is not None else np.empty((0, 0))
    form = Form(qtbot, window)
    form.choose("smoothing_window", 31)
    form.press(OK)
    assert window.training_tab.smoothing.value() == 31
    read = loss_csv(window)
    figure = next(each for each in window.exports.figures() if each.figure.name == "loss-chart")
    assert any("smoothed over 31 iterations" in each for each in figure.caption)
    for row, label, curves in zip(losses, ("std = 0.01", "Xavier", "He"), window.training_tab.loss.curves, strict=True):
        assert read[f"{label}: smoothed over 31"] == pytest.approx(smooth(row, 31).tolist(), rel=1e-12)
        assert curves.smooth.getData()[1] == pytest.approx(smooth(row, 31), rel=1e-12)
    assert not [each for each in read if each.endswith(": smoothed")]


def test_smoothing_that_is_off_is_said_nowhere(window: MainWindow, qtbot: QtBot) -> None:
    trained(window, qtbot)
    form = Form(qtbot, window)
    form.choose("smoothing_window", 1)
    form.press(OK)
    assert list(loss_csv(window)) == ["iteration", "std = 0.01: loss", "Xavier: loss", "He: loss"]
    figure = next(each for each in window.exports.figures() if each.figure.name == "loss-chart")
    assert not [each for each in figure.caption if "smooth" in each]
    window.training_tab.loss.pointed_at.emit((3, window.training_tab.loss._values_at(window._view, 3)))  # type: ignore[arg-type]
    assert "smoothed" not in window.training_tab.readout.whole_text()
    assert window.training_tab.readout.whole_text().startswith("Iteration 3, loss:  std = 0.01 2.")


def test_smoothing_is_there_at_the_next_start(
    open_window: OpenWindow, small: MakeConfig, tmp_path: Path, qtbot: QtBot
) -> None:
    assert settings.save(tmp_path / "p.json", Preferences(smoothing=101))
    window = trained(open_window(config=small()), qtbot)
    assert window.training_tab.smoothing.value() == 101
    assert "He: smoothed over 101" in loss_csv(window)
    # Also in the seeds' results.
    window.seeds.start(small(iterations=20), None, 1)
    qtbot.waitUntil(lambda: window.tabs.seeds.chart.view is not None, timeout=30_000)
    view = window.tabs.seeds.chart.view
    assert view is not None
    assert view.window == 101


def blas_threads() -> set[int]:
    return {each["num_threads"] for each in threadpool_info() if each["user_api"] == "blas"}


@pytest.mark.skipif(processors() < 2, reason="needs a second processor")
def test_threads_are_taken_at_once_or_by_the_next_run(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED)
    assert blas_threads() == {1}
    form = Form(qtbot, window)
    form.type("blas_threads", 2)
    form.press(OK)
    assert blas_threads() == {2}
    trained(window, qtbot)
    form = Form(qtbot, window)
    form.type("blas_threads", 1)
    form.press(OK)
    # The run's past is made again with as many as it was made with.
    assert blas_threads() == {2}
    window.actions_table["reset"].trigger()
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED)
    assert blas_threads() == {1}
    window.close()
    assert blas_threads() == {1}


def test_seeds_run_in_as_many_processes_as_chosen(window: MainWindow, qtbot: QtBot, small: MakeConfig) -> None:
    form = Form(qtbot, window)
    box = form.dialog.findChild(QSpinBox, "seed_processes")
    assert isinstance(box, QSpinBox)
    assert box.text() == f"all cores ({processors()})"
    form.type("seed_processes", 1)
    form.press(OK)
    assert window.seeds.processes == 1
    most: list[int] = []
    window.seeds.progress.connect(lambda progress: most.append(len(progress.running)))
    ends: list[Any] = []
    window.seeds.finished.connect(ends.append)
    window.seeds.start(small(iterations=20), None, 3)
    qtbot.waitUntil(lambda: bool(ends), timeout=30_000)
    assert len(ends[0].view.seeds) == 3
    assert max(most) == 1


def test_the_limit_reaches_the_processes(qtbot: QtBot, small: MakeConfig) -> None:
    asked: list[tuple[Any, ...]] = []

    def make(*arguments: Any) -> ManySeeds:
        asked.append(arguments[2:])
        return ManySeeds(*arguments)

    controller = SeedsController(make=make)
    for limit in (0, 1):
        controller.processes = limit
        with qtbot.waitSignal(controller.finished, timeout=30_000):
            controller.start(small(iterations=5), None, 2)
    assert asked == [(2,), (2, 1)]
    controller.shut_down()


def test_language_and_theme_change_at_once(window: MainWindow, qtbot: QtBot) -> None:
    trained(window, qtbot)
    form = Form(qtbot, window)
    form.choose("language", "ja")
    form.choose("theme", "dark")
    assert (language.current(), theme.current()) == ("en", "light")
    form.press(OK)
    assert (language.current(), theme.current()) == ("ja", "dark")
    assert window.actions_table["run"].text() != "&Run"
    assert window.actions_table["language_ja"].isChecked()
    assert window.actions_table["theme_dark"].isChecked()
    assert window.last_iteration() == 150
    assert (window.preferences.language, window.preferences.theme) == ("ja", "dark")


def test_the_defaults_are_in_the_form_alone(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> None:
    chosen = Preferences(
        palette="tol_bright", smoothing=31, checkpoint_megabytes=64, at_start="relu-three", ask_before_losing=False,
        tour_seen=True, export_folder="pictures",
    )  # fmt: skip
    assert settings.save(tmp_path / "p.json", chosen)
    window = open_window()
    for which in (CANCEL, OK):
        form = Form(qtbot, window)
        form.press(QDialogButtonBox.StandardButton.RestoreDefaults)
        assert window.preferences == chosen
        form.press(which)
    assert window.preferences == Preferences(tour_seen=True, export_folder="pictures")
    assert (theme.palette(), window.training_tab.smoothing.value()) == ("okabe_ito", 11)


def test_what_came_while_the_dialog_was_open_is_kept(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    form = Form(qtbot, window)
    window.documents._remember(tmp_path / "saved.initscope")
    form.tick("tour_again")
    form.press(OK)
    assert window.preferences.recent_files == (str(tmp_path / "saved.initscope"),)
    assert window.preferences.tour_seen


# What was open last


def test_the_first_start_is_the_default_comparison(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.model.preset_id == presets.DEFAULT == "digits-comparison"
    assert not window.model.is_modified()
    assert window.error_bar.isHidden()


def test_what_was_open_comes_back(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(preset="sigmoid-std-1")
    assert window.model.edit("seed", 41)
    window.actions_table["show_theory"].trigger()
    wanted = window.model.config
    window._central_widget.setSizes([400, 800])
    sizes = window._central_widget.sizes()
    window.close()
    assert load_config(tmp_path / "last-session.json") == wanted
    again = open_window()
    assert again.model.config == wanted
    assert (again.model.preset_id, again.model.is_modified()) == ("sigmoid-std-1", True)
    assert again.tabs.page() == "theory"
    assert again._central_widget.sizes()[0] == pytest.approx(sizes[0], abs=2)
    assert again.error_bar.isHidden()


def test_in_a_lesson_it_is_what_was_open_before_it(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(preset="relu-three")
    assert window.model.edit("seed", 41)
    wanted = window.model.config
    window.lessons.menu.lessons["zeros"].trigger()
    qtbot.waitUntil(lambda: window.model.config != wanted)
    window.close()
    again = open_window()
    assert (again.model.config, again.model.preset_id) == (wanted, "relu-three")


def test_an_experiment_of_no_preset_comes_back(open_window: OpenWindow, small: MakeConfig) -> None:
    open_window(config=small(seed=8)).close()
    window = open_window()
    assert (window.model.config, window.model.preset_id) == (small(seed=8), "")


def test_what_is_asked_for_wins(open_window: OpenWindow, small: MakeConfig) -> None:
    open_window(preset="relu-three").close()
    assert open_window(preset="sigmoid-std-1").model.preset_id == "sigmoid-std-1"
    assert open_window(config=small()).model.config == small()


def test_a_preset_can_be_what_opens(open_window: OpenWindow, small: MakeConfig, qtbot: QtBot) -> None:
    window = open_window(config=small())
    form = Form(qtbot, window)
    form.choose("at_start", "relu-three")
    form.press(OK)
    window.close()
    again = open_window()
    assert (again.model.preset_id, again.tabs.page()) == ("relu-three", "signals")


def test_a_preset_that_there_is_not_is_told(open_window: OpenWindow, tmp_path: Path) -> None:
    assert settings.save(tmp_path / "p.json", Preferences(at_start="from-the-future"))
    window = open_window()
    assert window.model.preset_id == presets.DEFAULT
    assert "from-the-future" in window.error_bar.text.text()
    assert window.error_bar.isVisible()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\x80\x04.", b'{"contenders": []}', b'{"contenders":' + b"[" * 100_000, b" " * 3_000_000],
    ids=["empty", "cut", "binary", "wrong", "deep", "large"],
)
def test_a_damaged_experiment_is_set_aside(open_window: OpenWindow, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "last-session.json").write_bytes(content)
    window = open_window()
    assert window.model.preset_id == presets.DEFAULT
    assert "the default comparison is open instead" in window.error_bar.text.text()
    assert window.error_bar.isVisible()
    assert (tmp_path / "last-session.damaged").read_bytes() == content
    window.close()
    assert load_config(tmp_path / "last-session.json") == presets.get(presets.DEFAULT)


def test_an_experiment_that_cannot_be_opened_stays(
    open_window: OpenWindow, small: MakeConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    path = tmp_path / "last-session.json"
    path.write_bytes(encode(small()))
    with monkeypatch.context() as patch:
        patch.setattr(last_session, "load_config", refuse)
        window = open_window()
    assert window.error_bar.text.text().endswith("the default comparison is open instead: Permission denied")
    assert load_config(path) == small()
    assert not path.with_suffix(".damaged").exists()


def test_a_saved_run_comes_back_with_its_iterations(
    open_window: OpenWindow, small: MakeConfig, tmp_path: Path, qtbot: QtBot
) -> None:
    window = trained(open_window(config=small()), qtbot)
    window.documents._save_to(tmp_path / "run.initscope", None)
    qtbot.waitUntil(lambda: not window.documents.unsaved)
    window.actions_table["show_over_time"].trigger()
    window.close()
    again = open_window()
    qtbot.waitUntil(lambda: again.last_iteration() == 150)
    assert again.documents.path == tmp_path / "run.initscope"
    assert again.tabs.page() == "over_time"
    again.close()
    (tmp_path / "run.initscope").unlink()
    third = open_window()
    qtbot.waitUntil(lambda: third.error_bar.isVisible())
    assert "Cannot open" in third.error_bar.text.text()
    assert "run.initscope" in third.error_bar.text.text()
    assert third.model.config == small()


def test_damaged_preferences_are_told(open_window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "p.json").write_text('{"version": 1, "theme": "pink", "checkpoint_megabytes": 64}')
    window = open_window()
    assert window.error_bar.isVisible()
    assert "p.damaged" in window.error_bar.text.text()
    assert window.runs.budget == 64 * 2**20
