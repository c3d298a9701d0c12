"""``desktop.garbage``: what is left in cycles goes, and in the window's thread."""

import gc
import threading
from collections.abc import Callable
from typing import ClassVar

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from desktop import garbage
from desktop.main_window import MainWindow


class Node:
    """In a cycle with itself; notes where it dies."""

    died_in: ClassVar[list[int]] = []

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        Node.died_in.append(threading.get_ident())


def test_garbage_is_collected_in_the_windows_thread(
    open_window: Callable[..., MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "_EVERY_MS", 20)
    Node.died_in.clear()
    window = open_window()
    assert not gc.isenabled()

    def litter() -> None:
        for _ in range(5000):
            Node()

    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()
    assert Node.died_in == []
    qtbot.waitUntil(lambda: len(Node.died_in) == 5000)
    assert set(Node.died_in) == {threading.get_ident()}
    window.close()


def test_python_collects_again_once_the_window_is_deleted(qtbot: QtBot) -> None:
    gc.enable()
    owner = QObject()
    garbage.WindowGarbage(owner).stop()
    assert not gc.isenabled()
    owner.deleteLater()
    qtbot.waitUntil(gc.isenabled)
    gc.disable()
    # Not where it was not collecting before.
    owner = QObject()
    garbage.WindowGarbage(owner).stop()
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    QCoreApplication.processEvents()
    assert not gc.isenabled()
