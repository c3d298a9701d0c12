# mypy: disable-error-code="no-untyped-call"
"""Getting MNIST: the dialog, the ways to it, and the command line, with mirrors on this machine."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias, TypeVar

import pytest
from mirror_server import Mirror, Request, cut_off, good, idx_set, reply, trickle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop import cli
from desktop.dialogs.mnist_dialog import MnistDialog
from desktop.main_window import MainWindow
from desktop.runner.run_controller import State
from netcore import Config
from netcore.datasets import download, folders
from netcore.datasets.download import Limits

Start: TypeAlias = Callable[..., Mirror]
Opener: TypeAlias = Callable[..., MnistDialog]
W = TypeVar("W", bound=QWidget)

FILES, PACKED = idx_set()
BODY = PACKED[FILES[0].name]
QUICK = Limits(patience=20, poll=0.01, chunk=4096)


def find(parent: QWidget, name: str, kind: type[W]) -> W:
    found = parent.findChild(kind, name)
    assert found is not None
    return found


def click(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def mnist_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This person's folder for MNIST, without a file."""
    folder = tmp_path / "home" / "mnist"
    monkeypatch.setattr(folders, "downloads", lambda: folder)
    monkeypatch.setattr(download, "MNIST", FILES)
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    return folder


@pytest.fixture
def serve(start_mirror: Start, monkeypatch: pytest.MonkeyPatch, mnist_home: Path) -> Start:
    """Starts mirrors that take the place of the public ones."""
    assert not mnist_home.exists()

    def start(*handlers: object) -> Mirror:
        mirrors = [start_mirror(each) for each in handlers]
        monkeypatch.setattr(download, "MIRRORS", tuple(each.url for each in mirrors))
        return mirrors[0]

    return start


@pytest.fixture
def open_dialog(qtbot: QtBot, mnist_home: Path) -> Iterator[Opener]:
    # qtbot has none of them: the last to have one would be its thread, which then ended with it.
    dialogs: list[MnistDialog] = []

    def opened(in_use: bool = False) -> MnistDialog:
        dialog = MnistDialog(mnist_home, in_use, limits=QUICK)
        dialogs.append(dialog)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        dialog.activateWindow()
        return dialog

    yield opened
    for each in dialogs:
        each.reject()


# The dialog


def test_it_says_what_and_asks_nobody_before_its_button_is_pressed(
    qtbot: QtBot, serve: Start, open_dialog: Opener, mnist_home: Path
) -> None:
    mirror = serve(good(PACKED))
    dialog = open_dialog()
    text = " ".join(each.text() for each in dialog.findChildren(QLabel))
    for part in ("70,000 handwritten digits", f"{download.total(FILES) / 1e6:.1f} MB", mirror.host, "CC BY-SA 3.0"):
        assert part in text
    where = find(dialog, "mnist_folder", QLabel)
    assert where.toolTip() == str(mnist_home)
    assert not mirror.requests
    with qtbot.waitSignal(dialog.arrived, timeout=20_000) as arrived:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert arrived.args == [mnist_home]
    assert sorted(each.name for each in mnist_home.iterdir()) == sorted(PACKED)
    assert dialog.progress.value() == dialog.progress.maximum()
    assert "MNIST is there" in dialog.status.text()
    assert dialog.use.hasFocus()
    with qtbot.waitSignals([dialog.use_wanted, dialog.accepted]):
        qtbot.keyClick(dialog.use, Qt.Key.Key_Space)


def test_where_mnist_is_in_use_it_need_not_be_chosen(qtbot: QtBot, serve: Start, open_dialog: Opener) -> None:
    serve(good(PACKED))
    dialog = open_dialog(in_use=True)
    with qtbot.waitSignal(dialog.arrived, timeout=20_000):
        click(qtbot, dialog.get)
    assert not dialog.use.isVisible()
    assert dialog.leave.hasFocus()


def test_progress_cancel_and_on_from_there(qtbot: QtBot, serve: Start, open_dialog: Opener, mnist_home: Path) -> None:
    stop = threading.Event()
    mirror = serve(trickle(BODY, 8192, 0.02, stop))
    dialog = open_dialog()
    click(qtbot, dialog.get)
    qtbot.waitUntil(lambda: dialog.progress.value() > 300, timeout=20_000)
    assert f"MB, from {mirror.host}" in dialog.status.text()
    assert not dialog.get.isVisible()
    assert dialog.leave.hasFocus()
    click(qtbot, dialog.leave)
    assert dialog.isVisible()
    assert "MB are here already" in dialog.status.text()
    assert dialog.get.text() == "&Go on"
    qtbot.waitUntil(lambda: len(list(mnist_home.glob("*.part"))) == 1)
    mirror.handler = good(PACKED)
    with qtbot.waitSignal(dialog.arrived, timeout=20_000):
        click(qtbot, dialog.get)
    again = next(each for each in mirror.requests[1:] if each.path.endswith(FILES[0].name))
    assert again.start > 0.25 * len(BODY)


def test_each_mirrors_reason_and_retry(qtbot: QtBot, serve: Start, open_dialog: Opener) -> None:
    first = serve(lambda to, _: reply(to, "404 Not Found"), lambda to, _: reply(to, "200 OK", b"<html>Log in</html>"))
    second = download.MIRRORS[1].split("/")[2]
    dialog = open_dialog()
    click(qtbot, dialog.get)
    qtbot.waitUntil(dialog.problem.isVisible, timeout=20_000)
    assert dialog.problem.text() == (
        "MNIST could not be downloaded.\n"
        f"{first.host}: answers “404 Not Found”\n"
        f"{second}: sent something else in place of the file, maybe a network's log-in page"
    )
    assert "digits can be used" in dialog.status.text()
    assert dialog.get.text() == "&Retry"
    assert dialog.get.hasFocus()
    # A screen reader that follows the focus reads it.
    assert dialog.problem.text() in dialog.get.accessibleDescription()
    first.handler = good(PACKED)
    with qtbot.waitSignal(dialog.arrived, timeout=20_000):
        click(qtbot, dialog.get)
    assert not dialog.problem.isVisible()


def test_another_folder_where_this_one_cannot_be_written(
    qtbot: QtBot, serve: Start, open_dialog: Opener, mnist_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve(good(PACKED))
    mnist_home.parent.write_bytes(b"")
    dialog = open_dialog()
    click(qtbot, dialog.get)
    qtbot.waitUntil(dialog.problem.isVisible, timeout=20_000)
    assert f"{mnist_home}: cannot be written to" in dialog.problem.text()
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
    click(qtbot, dialog.choose)
    assert not dialog.problem.isVisible()
    with qtbot.waitSignal(dialog.arrived, timeout=20_000) as arrived:
        click(qtbot, dialog.get)
    assert arrived.args == [other]


@pytest.mark.parametrize("way", ["escape", "close"])
def test_a_dialog_that_closes_ends_the_download_at_once(
    qtbot: QtBot, serve: Start, open_dialog: Opener, way: str
) -> None:
    never = threading.Event()
    mirror = serve(lambda *_: never.wait(60) and None)
    dialog = open_dialog()
    click(qtbot, dialog.get)
    qtbot.waitUntil(lambda: bool(mirror.requests), timeout=20_000)
    start = time.monotonic()
    with qtbot.waitSignal(dialog.finished):
        if way == "escape":
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            dialog.close()
    # Of the 60 s that the server hangs.
    assert time.monotonic() - start < 10
    never.set()


# The window


def test_the_button_in_the_panel_gets_mnist_and_the_run_has_it(
    open_window: Callable[..., MainWindow],
    small: Callable[..., Config],
    qtbot: QtBot,
    serve: Start,
    mnist_home: Path,
    tmp_path: Path,
) -> None:
    serve(good(PACKED))
    window = open_window(config=small())
    window.actions_table["show_training"].trigger()
    get = find(window, "get_mnist_here", QPushButton)
    assert not get.isVisible()
    box = find(window, "dataset", QComboBox)
    box.setCurrentIndex(box.findText("MNIST"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(window.training_tab.place.is_empty)
    assert "File, Get MNIST" in window.training_tab.place.message.text()
    click(qtbot, get)
    dialog = window.mnist.dialog
    assert dialog is not None
    with qtbot.waitSignal(dialog.arrived, timeout=20_000):
        click(qtbot, dialog.get)
    click(qtbot, dialog.leave)
    assert window.model.data_folder == str(mnist_home)
    assert not get.isVisible()
    assert find(window, "data_folder", QLabel).toolTip() == str(mnist_home)
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED, timeout=20_000)
    assert not window.training_tab.place.is_empty()
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 1)
    # And the next time.
    window.close()
    assert json.loads(tmp_path.joinpath("p.json").read_text())["data_folders"] == {"mnist": str(mnist_home)}


def test_files_that_went_and_came_back_are_tried_again(
    open_window: Callable[..., MainWindow], small: Callable[..., Config], qtbot: QtBot, serve: Start, mnist_home: Path
) -> None:
    serve(good(PACKED))
    window = open_window(config=small(dataset="mnist"), data_folder=mnist_home)
    window.actions_table["show_training"].trigger()
    qtbot.waitUntil(window.training_tab.place.is_empty)
    assert "no such folder" in window.training_tab.place.message.text()
    window.actions_table["get_mnist"].trigger()
    dialog = window.mnist.dialog
    assert dialog is not None
    with qtbot.waitSignal(dialog.arrived, timeout=20_000):
        click(qtbot, dialog.get)
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED, timeout=20_000)
    assert not window.training_tab.place.is_empty()


def test_from_the_menu_the_run_stays_until_mnist_is_chosen(
    open_window: Callable[..., MainWindow], small: Callable[..., Config], qtbot: QtBot, serve: Start
) -> None:
    serve(good(PACKED))
    window = open_window(config=small())
    action = window.actions_table["get_mnist"]
    assert action.isEnabled()
    menu = window.menuBar().actions()[0].menu()
    assert isinstance(menu, QMenu)
    assert action in menu.actions()
    qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = window.mnist.dialog
    assert dialog is not None
    action.trigger()
    assert window.mnist.dialog is dialog
    # The run goes on meanwhile.
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 1)
    with qtbot.waitSignal(dialog.arrived, timeout=20_000):
        click(qtbot, dialog.get)
    assert window.model.config.dataset == "digits"
    click(qtbot, dialog.use)
    qtbot.waitUntil(lambda: window.mnist.dialog is None)
    assert window.model.config.dataset == "mnist"
    window.actions_table["reset"].trigger()
    qtbot.waitUntil(lambda: window.runs.config is not None and window.runs.config.dataset == "mnist")
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED, timeout=20_000)


def test_a_window_that_closes_in_the_middle_of_it(
    open_window: Callable[..., MainWindow], small: Callable[..., Config], qtbot: QtBot, serve: Start, mnist_home: Path
) -> None:
    never = threading.Event()

    def hang(connection: socket.socket, request: Request) -> None:
        cut_off(BODY, 100_000)(connection, request)
        never.wait(60)

    serve(hang)
    window = open_window(config=small())
    window.actions_table["get_mnist"].trigger()
    dialog = window.mnist.dialog
    assert dialog is not None
    click(qtbot, dialog.get)
    qtbot.waitUntil(lambda: dialog.progress.value() > 100, timeout=20_000)
    start = time.monotonic()
    window.close()
    # Of the 60 s that the server hangs.
    assert time.monotonic() - start < 10
    assert not window.isVisible()
    assert len(list(mnist_home.glob("*.part"))) == 1
    never.set()


# The terminal


def test_the_command_line_gets_it(serve: Start, mnist_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mirror = serve(good(PACKED))
    assert cli.main(["--get-mnist"]) == 0
    told = capsys.readouterr()
    assert told.out == f"{mnist_home}\n"
    size = f"{download.total(FILES) / 1e6:.1f}"
    assert f"{size} of {size} MB - {mirror.host}\n" in told.err
    assert told.err.endswith("initscope: MNIST is there, and is found without --data\n")
    assert folders.default_folder("mnist") == str(mnist_home)
    asked = len(mirror.requests)
    assert cli.main(["--get-mnist"]) == 0
    assert len(mirror.requests) == asked


def test_the_command_line_into_a_folder(
    serve: Start, mnist_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    serve(good(PACKED))
    assert cli.main(["--get-mnist", "--data", str(tmp_path / "mine")]) == 0
    assert f"use it with --data {tmp_path / 'mine'}" in capsys.readouterr().err
    assert not mnist_home.exists()


def test_the_command_line_says_what_failed(serve: Start, capsys: pytest.CaptureFixture[str]) -> None:
    mirror = serve(lambda to, _: reply(to, "404 Not Found"))
    assert cli.main(["--get-mnist"]) == 2
    assert f"{mirror.host}: answers “404 Not Found”" in capsys.readouterr().err


def test_ctrl_c_keeps_what_came(
    serve: Start, mnist_home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    never = threading.Event()
    serve(trickle(BODY, 8192, 0.01, never))
    real = download.download

    def interrupted(folder: Path, tell: Callable[[download.Progress], None], **arguments: object) -> None:
        def press(progress: download.Progress) -> None:
            tell(progress)
            if progress.done > 80_000:
                raise KeyboardInterrupt

        real(folder, press, **arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(download, "download", interrupted)
    assert cli.main(["--get-mnist"]) == 130
    (part,) = mnist_home.glob("*.part")
    assert BODY.startswith(part.read_bytes())
    assert f"stopped; {part.stat().st_size / 1e6:.1f} MB are kept in {mnist_home}" in capsys.readouterr().err
    never.set()


@pytest.mark.parametrize("other", [["--headless", "digits-comparison"], ["--seed", "1"], ["run.initscope"]])
def test_nothing_else_goes_with_it(other: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--get-mnist", *other])
    assert "not allowed with" in capsys.readouterr().err
