"""What every test stands on: one BLAS thread, nobody's own settings, a real window, and nothing left behind."""

import gc
import os
import sys
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shiboken6
from mirror_server import Mirror, Request
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QStandardPaths, Qt, QThread, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from threadpoolctl import threadpool_limits

from desktop import autosave, questions, settings, theme
from desktop.main_window import MainWindow
from netcore import Config, ContenderConfig, NetworkConfig, TrainingConfig
from netcore.datasets import download, folders
from netcore.initializers import He, Normal, Xavier

# Without a screen, Qt would abort the whole test run.
if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A condition is waited for as long as a slow and busy machine needs: five seconds are pytest-qt's.
for _wait in (QtBot.waitUntil, QtBot.waitSignal):
    _wait.__kwdefaults__ = (_wait.__kwdefaults__ or {}) | {"timeout": 20_000}

_WHOLE = ("contenders", "dataset", "network", "seed", "draws", "dtype", "samples", "input_size")


@pytest.fixture(scope="session", autouse=True)
def one_blas_thread() -> Iterator[None]:
    """As in the app; with more, tests that run side by side would wait for one another."""
    assert np.zeros(1).size, "NumPy has to be loaded for its BLAS to be found"
    with threadpool_limits(limits=1, user_api="blas"):
        yield


@pytest.fixture(scope="session", autouse=True)
def nobodys_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the settings of the person who runs it."""
    folder = tmp_path_factory.mktemp("settings")
    QStandardPaths.setTestModeEnabled(True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "default_path", lambda: folder / "preferences.json")
        patch.setattr(autosave, "default_folder", lambda: folder / "autosave")
        patch.setattr(folders, "downloads", lambda: folder / "mnist")
        # Nor asks a server of the world.
        patch.setattr(download, "MIRRORS", ("http://127.0.0.1:9/",))
        # Processes of their own, which many seeds have, know it by this.
        patch.setenv("XDG_DATA_HOME", str(folder))
        for name in ("INITSCOPE_FASHION_MNIST", "QT_SCALE_FACTOR"):
            patch.delenv(name, raising=False)
        yield
    QStandardPaths.setTestModeEnabled(False)


@pytest.fixture
def start_mirror(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Mirror]]:
    """Starts servers on this machine that do as they are told; no proxy of the person who runs it comes between."""
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("NO_PROXY", "*")
    started: list[Mirror] = []

    def start(handler: Callable[[Any, Request], None]) -> Mirror:
        started.append(Mirror(handler))
        return started[-1]

    yield start
    for each in started:
        each.close()


@pytest.fixture(autouse=True)
def nobody_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows close without a question; a test that is about questions takes this back."""
    monkeypatch.setattr(questions, "standing_answer", "discard")


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard() -> Iterator[None]:
    """Off the screen, the clipboard outlives Python, and what was made in Python must not be deleted then."""
    yield
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


@pytest.fixture
def small() -> Callable[..., Config]:
    """Builds a configuration that trains in no time: two layers of 8 units on the bundled digits."""

    def build(*contenders: ContenderConfig, **options: Any) -> Config:
        whole = {key: options.pop(key) for key in _WHOLE if key in options}
        training = {"iterations": 150, "batch_size": 32, "learning_rate": 0.1, "evaluate_every": 50} | options
        three = (
            ContenderConfig("std = 0.01", Normal(std=0.01)),
            ContenderConfig("Xavier", Xavier()),
            ContenderConfig("He", He()),
        )
        defaults: dict[str, Any] = {
            "network": NetworkConfig((8, 8)),
            "training": TrainingConfig(**training),
            "samples": 100,
        }
        return Config(contenders or three, **(defaults | whole))

    return build


@pytest.fixture
def opened() -> list[MainWindow]:
    """Windows of the test, kept as the app keeps its own: one that is let go of would be taken apart by the garbage
    collector, in any order, which Qt answers with a crash."""
    return []


@pytest.fixture
def open_window(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    opened: list[MainWindow],
) -> Iterator[Callable[..., MainWindow]]:
    """Opens windows as the app does; all of them are closed and deleted at the end."""
    if not qapp.styleSheet():
        # Once: a style sheet set again is half of the time that a window takes.
        theme.apply(qapp, "light")
    # Of each test's own: the run that another one's window replaced last would be offered in this one.
    autosaves = tmp_path_factory.mktemp("autosave")

    def build(**arguments: Any) -> MainWindow:
        own = {"preferences_path": tmp_path / "p.json", "autosave_folder": autosaves}
        # As when the app starts: styled once the window is there, and before its tabs are.
        with theme.unstyled():
            window = MainWindow(**(own | arguments))
        opened.append(window)
        with qtbot.waitExposed(window):
            window.show()
        # As they are in a moment by themselves.
        window.tabs.build_all()
        return window

    yield build
    for window in opened:
        if shiboken6.isValid(window):
            window.close()
            window.deleteLater()
    flush_deletions()
    if theme.current() != "light":
        theme.apply(qapp, "light")


@pytest.fixture
def drop(opened: list[MainWindow]) -> Callable[[QWidget], None]:
    """Closes a widget and deletes it at once."""

    def close(widget: QWidget) -> None:
        widget.close()
        widget.deleteLater()
        flush_deletions()
        opened[:] = [each for each in opened if each is not widget]

    return close


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., Any]:
    """Shows a widget by itself, in a size of its own or in one given, and gives it back."""

    def show(widget: QWidget, width: int = 0, height: int = 0) -> QWidget:
        qtbot.addWidget(widget)
        if width and height:
            widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        return widget

    return show


@pytest.fixture
def wheel_on() -> Callable[[QWidget], QWheelEvent]:
    """Turns the wheel down by one notch over the middle of a widget; tells whether it was taken."""

    def turn(widget: QWidget) -> QWheelEvent:
        at = QPointF(widget.rect().center())
        event = QWheelEvent(
            at, widget.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)
        return event

    return turn


@pytest.fixture
def window(open_window: Callable[..., MainWindow], small: Callable[..., Config]) -> MainWindow:
    """The window on Training, with a small run prepared or about to be."""
    window = open_window(config=small())
    window.actions_table["show_training"].trigger()
    return window


@pytest.fixture(autouse=True)
def garbage_in_this_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """As in the app, where ``desktop.garbage`` sees to it: a widget that another thread collects is deleted twice."""
    if QApplication.instance() is None and "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    # In the middle of nothing.
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test that leaves a running thread, an active timer or a top-level widget behind fails (after napari)."""
    threads: weakref.WeakSet[QThread] = weakref.WeakSet()
    timers: weakref.WeakSet[QTimer] = weakref.WeakSet()
    _note_starts(monkeypatch, QThread, threads)
    _note_starts(monkeypatch, QTimer, timers)
    widgets_before = set(map(_address, _top_levels()))
    failed_before = request.session.testsfailed
    yield
    # The traceback of a test that failed keeps its widgets.
    if QApplication.instance() is None or request.session.testsfailed > failed_before:
        return
    # Else pytest would keep the fixtures' values until after this.
    request.node.funcargs.clear()
    flush_deletions()
    left = _left(threads, timers, widgets_before)
    if left:
        # What only a reference cycle holds is on its way out.
        gc.collect()
        flush_deletions()
        left = _left(threads, timers, widgets_before)
    if left:
        for widget in _top_levels():
            if _address(widget) not in widgets_before:
                widget.close()
                widget.deleteLater()
        flush_deletions()
        pytest.fail("left behind: " + "; ".join(left))


def flush_deletions() -> None:
    """Delete now what ``deleteLater`` was called for; not in the middle of it what Python would collect."""
    enabled = gc.isenabled()
    gc.disable()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if enabled:
        gc.enable()


def _note_starts(monkeypatch: pytest.MonkeyPatch, kind: type[Any], started: "weakref.WeakSet[Any]") -> None:
    start = kind.start

    def noting_start(self: QObject, *arguments: Any) -> None:
        started.add(self)
        start(self, *arguments)

    monkeypatch.setattr(kind, "start", noting_start)


def _address(widget: QWidget) -> int:
    """Of the C++ object: Python's own may be made anew at every look."""
    return int(shiboken6.getCppPointer(widget)[0])


def _top_levels() -> list[QWidget]:
    return QApplication.topLevelWidgets() if QApplication.instance() is not None else []


def _left(
    threads: "weakref.WeakSet[QThread]", timers: "weakref.WeakSet[QTimer]", widgets_before: set[int]
) -> list[str]:
    running = [f"running thread {each}" for each in threads if shiboken6.isValid(each) and each.isRunning()]
    active = [f"active timer {each}" for each in timers if shiboken6.isValid(each) and each.isActive()]
    # A menu or a popup with a parent goes when its parent goes, and is reported through it.
    widgets = [each for each in _top_levels() if _address(each) not in widgets_before and each.parent() is None]
    return [*running, *active, *(f"top-level widget {each}" for each in widgets)]
