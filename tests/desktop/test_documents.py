# mypy: disable-error-code="no-untyped-call"
"""``desktop.documents``: open and save in the real window, and what is asked before a run is lost."""

import errno
import os
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop import questions, settings
from desktop.main_window import MainWindow
from desktop.questions import Question
from desktop.runner.run_controller import State
from desktop.runner.step import Step
from netcore import Comparison, Config, load_dataset, presets
from netcore.arrays import FloatArray
from netcore.config import decode, encode
from netcore.session import Session, load
from netcore.timeline import Timeline

MakeConfig = Callable[..., Config]
OpenWindow = Callable[..., MainWindow]

ROOT = Path(__file__).parents[2]
LONG = 1_000_000


def losses_of(config: Config, iterations: int | None = None) -> FloatArray:
    run = Comparison(config)
    for _ in range(config.training.iterations if iterations is None else iterations):
        run.step()
    return run.losses


def session_of(config: Config, iterations: int, folder: Path | None = None) -> Session:
    timeline = Timeline(Comparison(config, load_dataset(config.dataset, folder)))
    for _ in range(iterations):
        timeline.advance()
    return timeline.session()


def losses(window: MainWindow) -> FloatArray:
    """Those that the chart draws."""
    assert window._view is not None
    return np.array(window._view.losses[:, : window._view.newest])


def stands(window: MainWindow, iteration: int) -> Callable[[], bool]:
    def check() -> bool:
        view = window._view
        still = window.runs.state in (State.PAUSED, State.FINISHED)
        return still and view is not None and view.newest == iteration

    return check


def ended(window: MainWindow) -> Callable[[], bool]:
    return lambda: window.runs.state is State.FINISHED


def trigger(window: MainWindow, action: str) -> None:
    assert window.actions_table[action].isEnabled(), action
    window.actions_table[action].trigger()


def step_to(qtbot: QtBot, window: MainWindow, iteration: int) -> None:
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED)
    window.workbench.step(Step("until", iteration))
    qtbot.waitUntil(stands(window, iteration))


def answers(monkeypatch: pytest.MonkeyPatch, path: Path | None, filter: str = "") -> list[str]:
    """Both file dialogs give ``path``; the suggestions and filters that they were opened with."""
    asked: list[str] = []

    def dialog(_parent: QWidget, _title: str, suggestion: str, filters: str) -> tuple[str, str]:
        asked.append(f"{suggestion}|{filters}")
        return (str(path) if path is not None else ""), filter or filters.split(";;")[0]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", dialog)
    return asked


def save_to(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, window: MainWindow, path: Path, action: str = "save"
) -> None:
    answers(monkeypatch, path)
    with qtbot.waitSignal(window.documents.told, check_params_cb=lambda text: text.startswith("Saved")):
        trigger(window, action)


def open_file(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.documents.opened):
        window.documents.open_file(path)


def shown_error(window: MainWindow) -> str:
    return window.error_bar.text.text() if window.error_bar.isVisible() else ""


@pytest.fixture
def asking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Questions are asked, as of a person."""
    monkeypatch.setattr(questions, "standing_answer", None)


def question(qtbot: QtBot, window: MainWindow) -> Question:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Question)))
    (found,) = window.findChildren(Question)
    assert isinstance(found, Question)
    return found


def press(qtbot: QtBot, question: QWidget, name: str) -> None:
    found = question.findChild(QPushButton, f"question_{name}")
    assert isinstance(found, QPushButton)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


@pytest.fixture
def begun(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window with a run at iteration 40 of 150, paused."""
    step_to(qtbot, window, 40)
    return window


# Saving and opening


def test_a_run_that_was_saved_goes_on_bit_for_bit(
    begun: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, open_window: OpenWindow
) -> None:
    config = begun.model.config
    assert begun.isWindowModified()
    assert begun.windowTitle() == "InitScope[*]"
    asked = answers(monkeypatch, tmp_path / "run")
    with qtbot.waitSignal(begun.documents.saved):
        trigger(begun, "save")
    assert "InitScope runs (*.initscope);;Configurations (*.json)" in asked[0]
    path = tmp_path / "run.initscope"
    assert load(path).iteration == 40
    assert begun.windowTitle() == "run.initscope[*] – InitScope"
    assert not begun.isWindowModified()
    assert begun.statusBar().currentMessage() == "Saved run.initscope"
    other = open_window(preset="relu-he")
    with qtbot.waitSignal(other.documents.opened):
        answers(monkeypatch, path)
        trigger(other, "open")
    qtbot.waitUntil(stands(other, 40))
    assert other.tabs.currentWidget() is other.training_tab
    assert other.model.config == config
    assert other.windowTitle() == "run.initscope[*] – InitScope"
    assert not other.isWindowModified()
    assert other.runs.state is State.PAUSED
    assert losses(other).tobytes() == losses_of(config, 40).tobytes()
    # Curves, accuracies and histograms are those of iteration 40.
    assert begun._view is not None
    assert other._view is not None
    assert other._view.evaluations == begun._view.evaluations
    here, there = begun._view.contenders, other._view.contenders
    assert here
    for ours, theirs in zip(here, there, strict=True):
        for one, another in zip(ours.layers, theirs.layers, strict=True):
            assert np.array_equal(one.histogram.counts, another.histogram.counts)
    trigger(other, "run")
    qtbot.waitUntil(lambda: other.runs.state is State.FINISHED)
    assert losses(other).tobytes() == losses_of(config).tobytes()
    assert other.isWindowModified()


def test_save_while_it_runs_disturbs_nothing(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, small: MakeConfig
) -> None:
    config = small(iterations=3000)
    window.model.set_config(config)
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED and window.runs.config == config)
    trigger(window, "run")
    qtbot.waitUntil(lambda: window.documents.unsaved)
    save_to(qtbot, monkeypatch, window, tmp_path / "run.initscope")
    saved = load(tmp_path / "run.initscope")
    assert saved.iteration > 0
    qtbot.waitUntil(lambda: window.runs.state is State.FINISHED, timeout=60_000)
    assert window.isWindowModified()
    assert losses(window).tobytes() == losses_of(config).tobytes()
    assert losses(window)[:, : saved.iteration].tobytes() == saved.losses.tobytes()


def test_save_of_a_past_and_inside_an_iteration_is_of_the_newest(
    begun: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begun.workbench.go(7)
    qtbot.waitUntil(lambda: begun._view is not None and begun._view.iteration == 7)
    save_to(qtbot, monkeypatch, begun, tmp_path / "past.initscope")
    assert load(tmp_path / "past.initscope").iteration == 40
    assert begun._view is not None
    assert begun._view.iteration == 7
    trigger(begun, "newest")
    qtbot.waitUntil(lambda: begun._view is not None and begun._view.iteration == 40)
    trigger(begun, "phase")
    qtbot.waitUntil(lambda: begun._view is not None and begun._view.phase is not None)
    save_to(qtbot, monkeypatch, begun, tmp_path / "phase.initscope", "save_as")
    assert load(tmp_path / "phase.initscope").iteration == 40
    assert not begun.isWindowModified()


def test_a_run_that_had_ended_opens_as_ended(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, open_window: OpenWindow
) -> None:
    config = window.model.config
    trigger(window, "run")
    qtbot.waitUntil(lambda: window.runs.state is State.FINISHED)
    save_to(qtbot, monkeypatch, window, tmp_path / "run.initscope")
    other = open_window(preset="relu-he")
    open_file(qtbot, other, tmp_path / "run.initscope")
    qtbot.waitUntil(stands(other, 150))
    assert other.runs.state is State.FINISHED
    assert "done" in other.run_status.text.text()
    assert not other.isWindowModified()
    trigger(other, "step_back")
    qtbot.waitUntil(lambda: other._view is not None and other._view.iteration == 149)
    trigger(other, "newest")
    qtbot.waitUntil(lambda: other._view is not None and other._view.iteration == 150)
    trigger(other, "run")
    qtbot.waitUntil(lambda: other.runs.state is State.FINISHED and other.documents.unsaved)
    assert other.documents.path is None
    assert losses(other).tobytes() == losses_of(config).tobytes()


def test_reset_of_an_opened_run_starts_it_anew(
    begun: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    save_to(qtbot, monkeypatch, begun, tmp_path / "run.initscope")
    open_file(qtbot, begun, tmp_path / "run.initscope")
    qtbot.waitUntil(stands(begun, 40))
    trigger(begun, "reset")
    qtbot.waitUntil(stands(begun, 0))
    # Another run: Save would not write over the one in the file.
    assert begun.windowTitle() == "InitScope[*]"
    asked = answers(monkeypatch, None)
    trigger(begun, "save")
    assert asked[0].startswith(f"{tmp_path / 'run.json'}|Configurations")


def test_learning_rates_of_a_branch_are_there_again(
    begun: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, open_window: OpenWindow
) -> None:
    begun.workbench.go(20)
    qtbot.waitUntil(lambda: begun._view is not None and begun._view.iteration == 20)
    begun.model.edit("training.learning_rate", 0.02)
    trigger(begun, "branch")
    step_to(qtbot, begun, 60)
    save_to(qtbot, monkeypatch, begun, tmp_path / "run.initscope")
    assert not begun.isWindowModified()
    other = open_window()
    open_file(qtbot, other, tmp_path / "run.initscope")
    qtbot.waitUntil(stands(other, 60))
    assert [each.learning_rate for each in other.model.config.contenders] == [0.02] * 3
    assert not other.side_panel.is_restart_needed()
    assert other._view is not None
    assert [ghost.start for ghost in other._view.ghosts] == [20]
    for window in (begun, other):
        trigger(window, "run")
        qtbot.waitUntil(ended(window))
    assert losses(other).tobytes() == losses(begun).tobytes()


def test_without_iterations_the_configuration_is_saved(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED)
    path = tmp_path / "mine.json"
    save_to(qtbot, monkeypatch, window, path)
    assert path.read_bytes() == encode(window.model.config)
    assert window.windowTitle() == "mine.json[*] – InitScope"
    window.model.edit("seed", 5)
    qtbot.waitUntil(lambda: window.runs.config is not None and window.runs.config.seed == 5)
    save_to(qtbot, monkeypatch, window, tmp_path / "never.json")
    assert decode(path.read_bytes()).seed == 5
    # A run goes into a file of its own.
    step_to(qtbot, window, 3)
    asked = answers(monkeypatch, None)
    trigger(window, "save")
    assert asked[0].startswith(str(tmp_path / "mine.initscope|"))


def test_what_is_typed_is_what_is_written_also_at_the_start(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED)
    save_to(qtbot, monkeypatch, window, tmp_path / "start.initscope")
    assert load(tmp_path / "start.initscope").iteration == 0
    assert not (tmp_path / "start.json").exists()


def test_a_run_saved_as_json_is_a_configuration_and_stays_unsaved(
    begun: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    save_to(qtbot, monkeypatch, begun, tmp_path / "run.json", "save_as")
    assert decode((tmp_path / "run.json").read_bytes()) == begun.model.config
    assert begun.isWindowModified()
    assert begun.documents.path is None


def test_an_opened_configuration_only_sets_the_panels(
    begun: MainWindow, qtbot: QtBot, tmp_path: Path, small: MakeConfig
) -> None:
    config = small(seed=77)
    (tmp_path / "c.json").write_bytes(encode(config))
    open_file(qtbot, begun, tmp_path / "c.json")
    assert begun.model.config == config
    assert begun.runs.config is not None
    assert begun.runs.config.seed != 77
    assert begun.side_panel.is_restart_needed()
    assert begun.isWindowModified()
    trigger(begun, "reset")
    qtbot.waitUntil(stands(begun, 0))
    assert begun.windowTitle() == "c.json[*] – InitScope"
    begun.model.load_preset("relu-he")
    assert begun.documents.path is None


def test_labels_or_not_decide_the_tab(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "c.json").write_bytes(encode(presets.get("relu-he")))
    open_file(qtbot, window, tmp_path / "c.json")
    assert window.tabs.currentWidget() is window.signals_tab
    assert window.model.preset_id == "relu-he"
    assert window.documents.path == tmp_path / "c.json"


# What goes wrong


@pytest.mark.parametrize("name", ["damaged.initscope", "damaged.json", "missing.initscope", "folder.initscope"])
def test_what_cannot_be_opened_leaves_the_run_running(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, small: MakeConfig, name: str
) -> None:
    config = small(iterations=LONG)
    window.model.set_config(config)
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED and window.runs.config == config)
    trigger(window, "run")
    path = tmp_path / name
    if name.startswith("damaged"):
        path.write_bytes(b"PK\x03\x04 nothing of ours" * 50)
    elif name.startswith("folder"):
        path.mkdir()
    with qtbot.waitSignal(window.documents.failed):
        window.documents.open_file(path)
    assert f"Cannot open {path}: " in shown_error(window)
    assert window.runs.state is State.RUNNING
    assert window.model.config == config
    before = window.last_iteration()
    qtbot.waitUntil(lambda: window.last_iteration() > before)


def test_a_truncated_run_is_told(
    begun: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "run.initscope"
    save_to(qtbot, monkeypatch, begun, path)
    path.write_bytes(path.read_bytes()[:-200])
    with qtbot.waitSignal(begun.documents.failed):
        begun.documents.open_file(path)
    assert str(path) in shown_error(begun)
    assert stands(begun, 40)()


def full(path: Path, patch: pytest.MonkeyPatch) -> Path:
    def fsync(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    patch.setattr(os, "fsync", fsync)
    return path


def read_only(path: Path, patch: pytest.MonkeyPatch) -> Path:
    def mkstemp(**_options: Any) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    # For root, who runs tests in containers, no folder is read-only.
    patch.setattr("netcore.files.tempfile.mkstemp", mkstemp)
    return path


def missing(path: Path, _: pytest.MonkeyPatch) -> Path:
    return path.parent / "missing" / path.name


def too_long(path: Path, _: pytest.MonkeyPatch) -> Path:
    return path.with_name("x" * 300 + path.suffix)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (full, "No space left on device"),
        (read_only, "Permission denied"),
        (missing, "No such file or directory"),
        (too_long, "File name too long"),
    ],
)
@pytest.mark.parametrize("ending", [".initscope", ".json"])
def test_what_cannot_be_saved_is_told_and_the_old_file_stays(
    begun: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    spoil: Callable[[Path, pytest.MonkeyPatch], Path],
    reason: str,
    ending: str,
) -> None:
    path = tmp_path / f"run{ending}"
    save_to(qtbot, monkeypatch, begun, path, "save_as")
    before = path.read_bytes()
    step_to(qtbot, begun, 50)
    with monkeypatch.context() as patch:
        target = spoil(path, patch)
        answers(monkeypatch, target)
        with qtbot.waitSignal(begun.documents.failed):
            trigger(begun, "save_as")
    assert f"Cannot save {target}: {reason}" in shown_error(begun)
    assert path.read_bytes() == before
    assert begun.isWindowModified()
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


@pytest.fixture
def mnist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with four files like MNIST's, of a few random digits."""
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    folder = tmp_path / "mnist"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for name, count in (("train", 200), ("t10k", 100)):
        pixels, labels = rng.integers(0, 256, (count, 28, 28), np.uint8), rng.integers(0, 10, count, np.uint8)
        images = struct.pack(">4i", 2051, count, 28, 28) + pixels.tobytes()
        (folder / f"{name}-images-idx3-ubyte").write_bytes(images)
        (folder / f"{name}-labels-idx1-ubyte").write_bytes(struct.pack(">2i", 2049, count) + labels.tobytes())
    return folder


def test_missing_data_can_be_chosen_later(
    open_window: OpenWindow, qtbot: QtBot, small: MakeConfig, tmp_path: Path, mnist: Path
) -> None:
    config = small(dataset="mnist")
    path = tmp_path / "run.initscope"
    session_of(config, 5, mnist).save(path)
    window = open_window(data_folder=tmp_path / "nothing")
    open_file(qtbot, window, path)
    qtbot.waitUntil(lambda: window.runs.state is State.FINISHED)
    assert window.runs.lost
    assert "nothing" in " ".join(label.text() for label in window.training_tab.findChildren(QLabel))
    assert window.documents.path == path
    window.model.set_data_folder(str(mnist))
    qtbot.waitUntil(stands(window, 5))
    assert window.documents.path == path
    assert not window.isWindowModified()


def test_other_data_are_told(open_window: OpenWindow, qtbot: QtBot, small: MakeConfig, tmp_path: Path) -> None:
    session = session_of(small(), 5)
    path = tmp_path / "run.initscope"
    replace(session, fingerprint="0" * len(session.fingerprint)).save(path)
    window = open_window()
    open_file(qtbot, window, path)
    qtbot.waitUntil(lambda: window.runs.state is State.FINISHED)
    words = " ".join(label.text() for label in window.training_tab.findChildren(QLabel))
    assert "this run cannot go on here: it was made with other data" in words


STARTED = """
import sys
from desktop import app
from desktop.cli import main
show = app.MainWindow.show
def shown(window):
    show(window)
    window.documents.failed.connect(lambda text, _: (print(text), window.close()))
    window.documents.opened.connect(lambda: (print(window.windowTitle()), window.close()))
app.MainWindow.show = shown
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("missing.initscope", "Cannot open {path}: No such file or directory"),
        ("damaged.initscope", "Cannot open {path}: "),
        ("damaged.json", "Cannot open {path}: not a configuration in JSON"),
        ("run.initscope", "run.initscope[*] – InitScope"),
    ],
)
def test_a_file_on_the_command_line(tmp_path: Path, small: MakeConfig, name: str, says: str) -> None:
    """The program as it is started; what cannot be opened is told in the window, which stays."""
    path = tmp_path / name
    if name.startswith("damaged"):
        path.write_bytes(b"nonsense")
    elif name.startswith("run"):
        session_of(small(), 4).save(path)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", STARTED, str(path)], cwd=ROOT, env=environment, capture_output=True, timeout=60,
        encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(says.format(path=path))
    assert "Traceback" not in done.stderr


# Recent files, drops


def test_recent_files(begun: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    menu = begun.recent_menu
    assert not menu.isEnabled()
    for number in range(12):
        save_to(qtbot, monkeypatch, begun, tmp_path / f"a & b {number}.initscope", "save_as")
    entries = [action for action in menu.actions() if action.data()]
    assert [Path(action.data()).name for action in entries] == [f"a & b {n}.initscope" for n in range(11, 1, -1)]
    assert "a && b 11.initscope" in entries[0].text()
    (tmp_path / "a & b 10.initscope").unlink()
    with qtbot.waitSignal(begun.documents.failed):
        entries[1].trigger()
    assert "a & b 10.initscope" in shown_error(begun)
    assert "No such file" in shown_error(begun)
    assert len([action for action in menu.actions() if action.data()]) == 9
    with qtbot.waitSignal(begun.documents.opened):
        [action for action in menu.actions() if action.data()][-1].trigger()
    assert begun.documents.path == tmp_path / "a & b 2.initscope"
    begun.close()
    preferences = settings.load(begun._preferences_path)
    assert Path(preferences.recent_files[0]).name == "a & b 2.initscope"
    found = menu.findChild(QAction, "clear_recent")
    assert isinstance(found, QAction)
    found.trigger()
    assert not begun.documents.recent
    assert not menu.isEnabled()


def drag(window: MainWindow, *urls: QUrl) -> tuple[bool, Callable[[], None]]:
    data = QMimeData()
    data.setUrls(urls)
    at = window.rect().center()
    enter = QDragEnterEvent(
        at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enter.ignore()
    QApplication.sendEvent(window, enter)

    def drop() -> None:
        event = QDropEvent(
            QPointF(at), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(window, event)

    return enter.isAccepted(), drop


def test_drops(window: MainWindow, qtbot: QtBot, small: MakeConfig, tmp_path: Path) -> None:
    path = tmp_path / "run.initscope"
    session_of(small(seed=9), 12).save(path)
    for refused in (
        [QUrl.fromLocalFile(str(tmp_path / "a.txt"))],
        [QUrl("https://example.org/run.initscope")],
        [QUrl.fromLocalFile(str(path))] * 2,
        [],
    ):
        taken, drop = drag(window, *refused)
        assert not taken, refused
    taken, drop = drag(window, QUrl.fromLocalFile(str(path)))
    assert taken
    with qtbot.waitSignal(window.documents.opened):
        drop()
    qtbot.waitUntil(stands(window, 12))
    assert window.model.config.seed == 9


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_name_that_is_not_text_is_not_remembered(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.json"))
    path.write_bytes(encode(window.model.config))
    open_file(qtbot, window, path)
    assert window.documents.path == path
    assert window.documents.recent == ()
    assert window.close()
    assert window._preferences_path.exists()


def test_a_path_that_is_not_text_costs_no_other_preference(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    assert settings.save(path, settings.Preferences(theme="dark", export_folder="bad\udcff"))
    assert settings.load(path) == settings.Preferences(theme="dark")


# Questions


@pytest.mark.usefixtures("asking")
def test_closing_asks_and_saves(
    begun: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert not begun.close()
    asked = question(qtbot, begun)
    names = [button.accessibleName() for button in asked.buttons()]
    assert sorted(names) == ["Cancel", "Don't save", "Save"]
    # Again, and it is the one that is there.
    assert not begun.close()
    assert question(qtbot, begun) is asked
    answers(monkeypatch, tmp_path / "run.json")
    with qtbot.waitSignal(begun.documents.closable):
        press(qtbot, asked, "save")
    # A configuration alone would lose the run.
    assert load(tmp_path / "run.initscope").iteration == 40
    qtbot.waitUntil(lambda: not begun.isVisible())


@pytest.mark.usefixtures("asking")
def test_closing_can_be_called_off(begun: MainWindow, qtbot: QtBot) -> None:
    trigger(begun, "quit")
    press(qtbot, question(qtbot, begun), "cancel")
    qtbot.waitUntil(lambda: not begun.findChildren(Question))
    assert begun.isVisible()
    begun.close()
    asked = question(qtbot, begun)
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not begun.findChildren(Question))
    assert begun.isVisible()
    step_to(qtbot, begun, 41)
    begun.close()
    press(qtbot, question(qtbot, begun), "discard")
    qtbot.waitUntil(lambda: not begun.isVisible())


@pytest.mark.usefixtures("asking")
def test_closing_does_not_ask_without_need(
    begun: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    save_to(qtbot, monkeypatch, begun, tmp_path / "run.initscope")
    assert begun.close()


@pytest.mark.usefixtures("asking")
def test_a_question_that_is_not_to_come_again(begun: MainWindow, qtbot: QtBot, open_window: OpenWindow) -> None:
    begun.close()
    asked = question(qtbot, begun)
    box = asked.findChild(QCheckBox, "question_again")
    assert isinstance(box, QCheckBox)
    box.click()
    press(qtbot, asked, "discard")
    qtbot.waitUntil(lambda: not begun.isVisible())
    assert not settings.load(begun._preferences_path).ask_before_losing
    other = open_window(config=begun.model.config, preferences_path=begun._preferences_path)
    step_to(qtbot, other, 3)
    assert other.close()


@pytest.mark.usefixtures("asking")
def test_a_save_that_fails_keeps_the_window_open(
    begun: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begun.close()
    answers(monkeypatch, tmp_path / "missing" / "run.initscope")
    with qtbot.waitSignal(begun.documents.failed):
        press(qtbot, question(qtbot, begun), "save")
    assert begun.isVisible()
    begun.close()
    press(qtbot, question(qtbot, begun), "discard")
    qtbot.waitUntil(lambda: not begun.isVisible())


@pytest.mark.parametrize("answer", ["cancel", "discard", "save"])
@pytest.mark.usefixtures("asking")
def test_opening_asks_about_the_run_there_is(
    begun: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    small: MakeConfig,
    answer: str,
) -> None:
    session_of(small(seed=9), 12).save(tmp_path / "other.initscope")
    begun.documents.open_file(tmp_path / "other.initscope")
    asked = question(qtbot, begun)
    answers(monkeypatch, tmp_path / "mine.initscope")
    press(qtbot, asked, answer)
    if answer == "cancel":
        qtbot.waitUntil(lambda: not begun.findChildren(Question))
        assert stands(begun, 40)()
    else:
        qtbot.waitUntil(stands(begun, 12))
        assert begun.documents.path == tmp_path / "other.initscope"
    assert (tmp_path / "mine.initscope").exists() is (answer == "save")
    monkeypatch.setattr(questions, "standing_answer", "discard")


@pytest.mark.usefixtures("asking")
def test_an_ending_that_was_added_asks_before_it_replaces(
    begun: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "run.initscope"
    path.write_bytes(b"old")
    answers(monkeypatch, tmp_path / "run")
    trigger(begun, "save")
    press(qtbot, question(qtbot, begun), "cancel")
    qtbot.waitUntil(lambda: not begun.findChildren(Question))
    assert path.read_bytes() == b"old"
    trigger(begun, "save")
    with qtbot.waitSignal(begun.documents.saved):
        press(qtbot, question(qtbot, begun), "replace")
    assert load(path).iteration == 40


def test_the_window_answers_while_a_disk_is_slow(
    begun: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """And closing waits for the file, which is whole."""
    go_on, writes = threading.Event(), threading.Event()
    fsync = os.fsync

    def slow(handle: int) -> None:
        writes.set()
        assert go_on.wait(30)
        fsync(handle)

    monkeypatch.setattr(os, "fsync", slow)
    answers(monkeypatch, tmp_path / "run.initscope")
    trigger(begun, "save")
    qtbot.waitUntil(writes.is_set)
    step_to(qtbot, begun, 60)
    trigger(begun, "show_signals")
    qtbot.waitUntil(lambda: begun.tabs.currentWidget() is begun.signals_tab)
    assert not begun.close()
    assert not (tmp_path / "run.initscope").exists()
    go_on.set()
    qtbot.waitUntil(lambda: not begun.isVisible())
    assert load(tmp_path / "run.initscope").iteration == 40


def test_a_menu_has_what_the_files_need(window: MainWindow) -> None:
    menus = [action.menu() for action in window.menuBar().actions()]
    file = menus[0]
    assert isinstance(file, QMenu)
    names = [action.objectName() for action in file.actions()]
    assert names[0] == "open"
    assert [name for name in names if name in ("save", "save_as", "bring_back", "open_folder")] == [
        "save", "save_as", "bring_back", "open_folder",
    ]  # fmt: skip
    assert file.actions()[1].menu() is window.recent_menu
