# mypy: disable-error-code="no-untyped-call"
"""``desktop.safety``: autosaves, what a crash leaves behind, and the run that another one replaced."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, Qt, QThread
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.autosave import Autosave
from desktop.main_window import MainWindow
from desktop.runner.run_controller import State, Taken
from desktop.runner.step import Step
from desktop.runner.training_worker import TrainingWorker
from netcore import Comparison, Config, DatasetError
from netcore.arrays import FloatArray
from netcore.config import encode
from netcore.session import Session, load
from netcore.timeline import Timeline

MakeConfig = Callable[..., Config]
OpenWindow = Callable[..., MainWindow]

ROOT = Path(__file__).parents[2]
DEADLINE = 60.0

CRASHING = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.main_window import MainWindow
from netcore.config import decode
app = QApplication([])
folder = Path(sys.argv[1])
window = MainWindow(
    config=decode((folder / "config.json").read_bytes()), preferences_path=folder / "p.json",
    autosave_folder=folder / "autosave", autosave_seconds=0.5,
)
window.show()
window.workbench.run()
app.exec()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "autosave"


@pytest.fixture
def make(open_window: OpenWindow, small: MakeConfig, folder: Path) -> Callable[..., MainWindow]:
    """A window that autosaves often, with a run of ``small``."""

    def build(**options: object) -> MainWindow:
        window = open_window(config=small(**options), autosave_folder=folder, autosave_seconds=0.05)
        window.actions_table["show_training"].trigger()
        return window

    return build


def session_of(config: Config, iterations: int) -> Session:
    timeline = Timeline(Comparison(config))
    for _ in range(iterations):
        timeline.advance()
    return timeline.session()


def losses_of(config: Config) -> FloatArray:
    run = Comparison(config)
    for _ in range(config.training.iterations):
        run.step()
    return run.losses


def stands(window: MainWindow, iteration: int) -> Callable[[], bool]:
    def check() -> bool:
        view = window._view
        return window.runs.state in (State.PAUSED, State.FINISHED) and view is not None and view.newest == iteration

    return check


def step_to(qtbot: QtBot, window: MainWindow, iteration: int) -> None:
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED)
    window.workbench.step(Step("until", iteration))
    qtbot.waitUntil(stands(window, iteration))


def autosaves(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.initscope")) if folder.is_dir() else []


def press(qtbot: QtBot, window: MainWindow, name: str) -> None:
    button = window.restore_bar.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def leave_behind(folder: Path, session: Session, name: str = "left") -> Path:
    """What a crash leaves: a run that nobody holds the lock of."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.initscope"
    session.save(path)
    return path


# Autosave


def test_unsaved_work_is_kept_and_a_clean_exit_leaves_nothing(
    make: Callable[..., MainWindow], qtbot: QtBot, folder: Path
) -> None:
    window = make()
    step_to(qtbot, window, 10)
    qtbot.waitUntil(lambda: bool(autosaves(folder)) and load(autosaves(folder)[0]).iteration == 10)
    step_to(qtbot, window, 20)
    qtbot.waitUntil(lambda: load(autosaves(folder)[0]).iteration == 20)
    (path,) = autosaves(folder)
    assert not QLockFile(str(path.with_suffix(".lock"))).tryLock(0)
    assert window.close()
    assert list(folder.iterdir()) == []


def test_what_is_saved_needs_no_autosave(
    make: Callable[..., MainWindow], qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    window = make()
    step_to(qtbot, window, 10)
    qtbot.waitUntil(lambda: bool(autosaves(folder)))
    window.documents.path = tmp_path / "run.initscope"
    window.actions_table["save"].trigger()
    qtbot.waitUntil(lambda: not autosaves(folder))
    assert not window.documents.unsaved


def test_an_autosave_that_fails_is_told_once(make: Callable[..., MainWindow], qtbot: QtBot, folder: Path) -> None:
    folder.write_text("in the way")
    window = make()
    told: list[str] = []
    window.safety.failed.connect(lambda text, _: told.append(text))
    step_to(qtbot, window, 10)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert f"Cannot autosave to {folder}: " in window.error_bar.text.text()
    step_to(qtbot, window, 20)
    # Failed again by now, and silent.
    qtbot.waitUntil(lambda: window.safety._kept is not None)
    qtbot.waitUntil(lambda: window.safety._kept is None)
    assert len(told) == 1


def test_an_autosave_for_which_there_is_no_memory_is_told_and_tried_again(
    make: Callable[..., MainWindow], qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_memory(_timeline: Timeline) -> Session:
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr(Timeline, "session", no_memory)
        window = make()
        with qtbot.waitSignal(window.safety.failed):
            step_to(qtbot, window, 10)
        assert "not enough memory" in window.error_bar.text.text()
    # Though it has not moved.
    qtbot.waitUntil(lambda: bool(autosaves(folder)))


# Restore


def test_a_crash_is_offered_and_restored(
    make: Callable[..., MainWindow], qtbot: QtBot, folder: Path, small: MakeConfig
) -> None:
    config = small(seed=3)
    leave_behind(folder, session_of(config, 30))
    window = make()
    qtbot.waitUntil(window.restore_bar.isVisible)
    text = window.restore_bar.text.text()
    assert text.startswith("A run of ")
    assert "iteration 30 of 150, was not saved when InitScope ended." in text
    press(qtbot, window, "restore")
    qtbot.waitUntil(stands(window, 30))
    assert not window.restore_bar.isVisible()
    assert window.model.config == config
    assert window.isWindowModified()
    # It is this window's autosave now.
    assert [path.name for path in autosaves(folder)] == ["left.initscope"]
    window.actions_table["run"].trigger()
    qtbot.waitUntil(lambda: window.runs.state is State.FINISHED)
    assert window._view is not None
    assert window._view.losses.tobytes() == losses_of(config).tobytes()
    window.close()
    assert list(folder.iterdir()) == []


def test_discard_deletes_and_offers_the_next(
    make: Callable[..., MainWindow], qtbot: QtBot, folder: Path, small: MakeConfig
) -> None:
    old, new = leave_behind(folder, session_of(small(), 5), "a"), leave_behind(folder, session_of(small(), 7), "b")
    os.utime(old, (1e9, 1e9))
    window = make()
    qtbot.waitUntil(window.restore_bar.isVisible)
    assert "iteration 7 of" in window.restore_bar.text.text()
    press(qtbot, window, "discard")
    qtbot.waitUntil(lambda: not new.exists())
    assert "iteration 5 of" in window.restore_bar.text.text()
    assert window.close()
    # Nobody has decided about this one.
    assert list(folder.iterdir()) == [old]


def test_damaged_autosaves_are_set_aside(make: Callable[..., MainWindow], qtbot: QtBot, folder: Path) -> None:
    folder.mkdir()
    (folder / "left.initscope").write_bytes(b"PK nonsense")
    (folder / "left.previous").write_bytes(b"PK nonsense")
    window = make()
    qtbot.waitUntil(window.error_bar.isVisible)
    assert str(folder / "left.damaged") in window.error_bar.text.text()
    assert (folder / "left.damaged").read_bytes() == b"PK nonsense"
    assert not window.restore_bar.isVisible()
    assert [path.name for path in folder.iterdir()] == ["left.damaged"]
    assert window.runs.state is not State.FINISHED


def test_windows_leave_each_other_alone(make: Callable[..., MainWindow], qtbot: QtBot, folder: Path) -> None:
    first = make()
    step_to(qtbot, first, 10)
    qtbot.waitUntil(lambda: bool(autosaves(folder)))
    second = make()
    with qtbot.waitSignal(second.safety.offered) as offered:
        second.safety.start()
    assert offered.args == [None]
    step_to(qtbot, second, 5)
    qtbot.waitUntil(lambda: len(autosaves(folder)) == 2)
    assert second.close()
    assert [load(path).iteration for path in autosaves(folder)] == [10]


def test_what_is_offered_in_one_window_is_not_in_another(
    make: Callable[..., MainWindow], qtbot: QtBot, folder: Path, small: MakeConfig
) -> None:
    leave_behind(folder, session_of(small(), 5))
    first = make()
    qtbot.waitUntil(first.restore_bar.isVisible)
    second = make()
    with qtbot.waitSignal(second.safety.offered) as offered:
        second.safety.start()
    assert offered.args == [None]
    assert not second.restore_bar.isVisible()


@pytest.fixture
def crashing(tmp_path: Path, small: MakeConfig) -> Iterator["subprocess.Popen[bytes]"]:
    """A window in a process of its own, which trains."""
    (tmp_path / "config.json").write_bytes(encode(small(iterations=100_000)))
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    process = subprocess.Popen([sys.executable, "-c", CRASHING, str(tmp_path)], cwd=ROOT, env=environment)
    yield process
    process.kill()
    process.wait(10)


def test_a_window_that_was_killed_is_restored(
    crashing: "subprocess.Popen[bytes]", make: Callable[..., MainWindow], qtbot: QtBot, folder: Path
) -> None:
    # Another process sends no signal: look often, up to a deadline.
    end = time.monotonic() + DEADLINE
    while not autosaves(folder) and time.monotonic() < end:
        assert crashing.poll() is None
        time.sleep(0.02)
    # While it lives, nobody else gets its work.
    window = make()
    with qtbot.waitSignal(window.safety.offered) as offered:
        window.safety.start()
    assert offered.args == [None]
    window.close()
    crashing.send_signal(signal.SIGKILL)
    crashing.wait(10)
    (path,) = autosaves(folder)
    saved = load(path)
    window = make()
    press(qtbot, window, "restore")
    qtbot.waitUntil(stands(window, saved.iteration))
    assert window._view is not None
    assert saved.iteration > 0
    assert window._view.losses.tobytes() == saved.losses.tobytes()
    assert window.documents.unsaved


# A run that fails


def fail(qtbot: QtBot, window: MainWindow) -> None:
    """The next iteration raises."""

    def boom(_watched: bool = False) -> None:
        raise RuntimeError("boom")

    timeline = window.runs._worker._timeline
    assert timeline is not None
    timeline.comparison.step = boom  # type: ignore[assignment, method-assign]
    window.workbench.run()
    qtbot.waitUntil(lambda: window.runs.lost)


@pytest.mark.parametrize("reset", [False, True])
def test_what_was_kept_of_a_run_that_failed_comes_back(
    make: Callable[..., MainWindow], qtbot: QtBot, folder: Path, reset: bool
) -> None:
    window = make()
    step_to(qtbot, window, 10)
    qtbot.waitUntil(lambda: bool(autosaves(folder)))
    with qtbot.waitSignal(window.safety.changed):
        fail(qtbot, window)
    assert window.error_bar.text.text() == "The run stopped: boom"
    assert window.statusBar().currentMessage().startswith("The run failed; what was kept of it can be brought back")
    assert not autosaves(folder)
    assert not window.isWindowModified()
    if reset:
        window.actions_table["reset"].trigger()
        qtbot.waitUntil(stands(window, 0))
    else:
        # It outlives the window.
        assert window.close()
        window = make()
        qtbot.waitUntil(window.actions_table["bring_back"].isEnabled)
    window.actions_table["bring_back"].trigger()
    qtbot.waitUntil(stands(window, 10))
    assert window.documents.unsaved


def test_of_a_run_that_failed_before_it_was_kept_nothing_comes_back(
    open_window: OpenWindow, qtbot: QtBot, small: MakeConfig, folder: Path
) -> None:
    window = open_window(config=small(), autosave_folder=folder, autosave_seconds=1000)
    step_to(qtbot, window, 10)
    fail(qtbot, window)
    assert window.close()
    assert not window.safety.can_bring_back


# The run that was replaced


def test_a_run_that_was_replaced_outlives_a_clean_exit(
    make: Callable[..., MainWindow], qtbot: QtBot, folder: Path
) -> None:
    window = make()
    step_to(qtbot, window, 30)
    window.actions_table["reset"].trigger()
    qtbot.waitUntil(stands(window, 0))
    qtbot.waitUntil(window.actions_table["bring_back"].isEnabled)
    assert window.close()
    assert [path.suffix for path in folder.iterdir()] == [".previous"]
    first = make()
    back = first.actions_table["bring_back"]
    qtbot.waitUntil(back.isEnabled)
    # Only one window has it.
    second = make()
    with qtbot.waitSignal(second.safety.offered):
        second.safety.start()
    assert not second.safety.can_bring_back
    assert second.close()
    back.trigger()
    qtbot.waitUntil(stands(first, 30))
    assert first.close()
    assert list(folder.iterdir()) == []


def test_only_the_newest_run_that_was_replaced_outlives_a_crash(
    make: Callable[..., MainWindow], qtbot: QtBot, folder: Path, small: MakeConfig
) -> None:
    for name, iteration, seconds in (("b", 5, 1e9), ("c", 7, 2e9), ("a", 3, 0.5e9)):
        path = leave_behind(folder, session_of(small(), iteration), name)
        os.utime(path, (seconds, seconds))
        path.rename(path.with_suffix(".previous"))
    window = make()
    qtbot.waitUntil(window.actions_table["bring_back"].isEnabled)
    (kept,) = folder.glob("*.previous")
    assert load(kept).iteration == 7


def test_reset_right_after_bring_back_keeps_the_run_that_it_replaces(
    make: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = make()
    step_to(qtbot, window, 30)
    window.actions_table["reset"].trigger()
    qtbot.waitUntil(stands(window, 0))
    step_to(qtbot, window, 8)
    back = window.actions_table["bring_back"]
    qtbot.waitUntil(back.isEnabled)
    back.trigger()
    window.actions_table["reset"].trigger()
    qtbot.waitUntil(stands(window, 0))
    qtbot.waitUntil(back.isEnabled)
    back.trigger()
    qtbot.waitUntil(stands(window, 8))


def test_reset_of_nothing_right_after_bring_back_keeps_what_was_to_come(
    make: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = make()
    step_to(qtbot, window, 30)
    window.actions_table["reset"].trigger()
    qtbot.waitUntil(stands(window, 0))
    back = window.actions_table["bring_back"]
    qtbot.waitUntil(back.isEnabled)
    back.trigger()
    window.actions_table["reset"].trigger()
    qtbot.waitUntil(back.isEnabled)
    assert stands(window, 0)() or window.runs.state is State.PREPARING
    back.trigger()
    qtbot.waitUntil(stands(window, 30))


def test_a_run_that_did_not_come_back_can_be_tried_again(
    make: Callable[..., MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(_path: Path) -> Session:
        raise PermissionError(13, "Permission denied")

    window = make()
    step_to(qtbot, window, 30)
    window.actions_table["reset"].trigger()
    qtbot.waitUntil(stands(window, 0))
    back = window.actions_table["bring_back"]
    qtbot.waitUntil(back.isEnabled)
    with monkeypatch.context() as patch:
        patch.setattr("desktop.autosave.load", unreadable)
        with qtbot.waitSignal(window.safety.failed):
            back.trigger()
    assert back.isEnabled()
    back.trigger()
    qtbot.waitUntil(stands(window, 30))


def test_a_run_that_was_replaced_comes_back_and_swaps(
    make: Callable[..., MainWindow], qtbot: QtBot, folder: Path
) -> None:
    window = make()
    back = window.actions_table["bring_back"]
    assert not back.isEnabled()
    step_to(qtbot, window, 30)
    window.actions_table["reset"].trigger()
    qtbot.waitUntil(back.isEnabled)
    qtbot.waitUntil(stands(window, 0))
    step_to(qtbot, window, 8)
    back.trigger()
    qtbot.waitUntil(stands(window, 30))
    assert window.documents.unsaved
    qtbot.waitUntil(back.isEnabled)
    back.trigger()
    qtbot.waitUntil(stands(window, 8))
    qtbot.waitUntil(back.isEnabled)
    # With nothing made since, it is taken back for good.
    window.actions_table["reset"].trigger()
    qtbot.waitUntil(stands(window, 0))
    qtbot.waitUntil(back.isEnabled)
    back.trigger()
    qtbot.waitUntil(stands(window, 8))
    assert not back.isEnabled()
    assert window.close()
    assert list(folder.iterdir()) == []


def test_the_run_before_reseed_and_after_the_end_comes_back(make: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = make(iterations=20)
    seed = window.model.config.seed
    back = window.actions_table["bring_back"]
    window.actions_table["run"].trigger()
    qtbot.waitUntil(stands(window, 20))
    window.actions_table["reseed"].trigger()
    qtbot.waitUntil(stands(window, 0))
    qtbot.waitUntil(back.isEnabled)
    back.trigger()
    qtbot.waitUntil(stands(window, 20))
    assert window.runs.state is State.FINISHED
    assert window.model.config.seed == seed
    window.actions_table["run"].trigger()
    qtbot.waitUntil(back.isEnabled)


def test_what_is_saved_need_not_be_kept(make: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path) -> None:
    window = make()
    step_to(qtbot, window, 10)
    window.documents.path = tmp_path / "run.initscope"
    with qtbot.waitSignal(window.documents.saved):
        window.actions_table["save"].trigger()
    taken: list[Taken] = []
    window.workbench.taken.connect(taken.append)
    window.actions_table["reset"].trigger()
    qtbot.waitUntil(stands(window, 0))
    # An autosave that was asked for while the file was being written may still come.
    assert not [each for each in taken if getattr(each.purpose, "kind", "") == "previous"]
    assert not window.safety.can_bring_back


def test_a_large_run_is_not_kept(
    make: Callable[..., MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.safety._MOST_BYTES", 1000)
    window = make()
    step_to(qtbot, window, 10)
    with qtbot.waitSignal(window.safety.failed):
        window.actions_table["reset"].trigger()
    assert not window.safety.can_bring_back
    assert window.error_bar.text.text() == "The run that was replaced cannot be kept: it is too large"


def test_a_restored_run_whose_data_are_missing_can_still_be_saved(
    make: Callable[..., MainWindow],
    qtbot: QtBot,
    folder: Path,
    small: MakeConfig,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_data(*_: object) -> None:
        raise DatasetError("the folder is gone")

    leave_behind(folder, session_of(small(), 30))
    window = make()
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED)
    monkeypatch.setattr("desktop.runner.training_worker.load_dataset", no_data)
    press(qtbot, window, "restore")
    qtbot.waitUntil(lambda: window.runs.state is State.FINISHED)
    assert window.documents.unsaved
    window.documents.path = tmp_path / "run.initscope"
    with qtbot.waitSignal(window.documents.saved):
        window.actions_table["save"].trigger()
    assert load(tmp_path / "run.initscope").iteration == 30


def test_keeping_costs_the_next_run_nothing(make: Callable[..., MainWindow], qtbot: QtBot) -> None:
    """The copy is taken in the training thread, the file written in another."""
    window = make()
    threads: list[bool] = []
    assert isinstance(window.runs._worker, TrainingWorker)
    keep = Autosave.keep_previous
    main = window.thread()

    def noted(self: Autosave, session: Session) -> None:
        threads.append(QThread.currentThread() not in (main, window.runs._thread))
        keep(self, session)

    window.safety._autosave.keep_previous = noted.__get__(window.safety._autosave)  # type: ignore[method-assign]
    step_to(qtbot, window, 10)
    window.actions_table["reset"].trigger()
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [True]
