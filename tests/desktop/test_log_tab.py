"""The log: what a long run that was opened leaves in it, and in how many pieces."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop.runner.run_controller import End, Reason
from desktop.tabs import log_tab
from desktop.tabs.log_tab import LogTab
from netcore import Config
from netcore.snapshot import TrainingView


@pytest.fixture
def log(shown: Callable[..., Any], small: Callable[..., Config], monkeypatch: pytest.MonkeyPatch) -> LogTab:
    monkeypatch.setattr(log_tab, "_LINES", 1000)
    made: LogTab = shown(LogTab(), 600, 400)
    made.begin(small())
    return made


def view_of(newest: int) -> TrainingView:
    losses = np.tile(np.arange(1.0, newest + 1), (3, 1))
    return TrainingView(newest, newest, losses, (), ())


def test_of_a_long_run_only_what_is_kept_is_written(log: LogTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    pieces: list[int] = []
    append = log.appendPlainText

    def noting_append(text: str) -> None:
        pieces.append(text.count("\n") + 1)
        append(text)

    monkeypatch.setattr(log, "appendPlainText", noting_append)
    log.show_view(view_of(1_000_000))
    log.show_end(End(1, Reason.DONE), None)
    qtbot.waitUntil(lambda: log.toPlainText().endswith("Done."))
    # A thousand lines, and the heading and the end; in pieces that a frame has room for.
    assert sum(pieces) == 1002
    assert max(pieces) <= 400
    lines = log.toPlainText().splitlines()
    assert lines[-5:] == [
        "=========== iteration 1000000 ===========",
        *(f"{label}: 1e6" for label in ("std = 0.01", "Xavier", "He")),
        "Done.",
    ]
    assert (len(lines), lines[0]) == (1000, "std = 0.01: 9.75e5")


def test_a_short_run_is_written_at_once(log: LogTab) -> None:
    log.show_view(view_of(250))
    log.show_view(view_of(300))
    lines = log.toPlainText().splitlines()
    assert [line for line in lines if "===" in line] == [
        f"=========== iteration {n} ===========" for n in (100, 200, 300)
    ]
    assert lines[0].startswith("Run: ")
    assert len(lines) == 1 + 3 * 4
