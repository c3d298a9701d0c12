"""``desktop.runner.seeds_controller``: processes beside the window, and their one end."""

import multiprocessing
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from desktop.runner.seeds_controller import SeedsController, SeedsEnd
from netcore import Config
from netcore.many_seeds import ManySeeds, SeedsProgress, run_seed
from netcore.seed_statistics import SeedsSummarizer, SeedsView

MakeConfig = Callable[..., Config]


class Watched:
    """A controller with everything it said."""

    def __init__(self, qtbot: QtBot, controller: SeedsController) -> None:
        self.controller = controller
        self._qtbot = qtbot
        self.progress: list[SeedsProgress] = []
        self.views: list[SeedsView] = []
        self.ends: list[SeedsEnd] = []
        self.errors: list[str] = []
        for signal, said in (
            (controller.progress, self.progress),
            (controller.results_changed, self.views),
            (controller.finished, self.ends),
            (controller.failed, self.errors),
        ):
            signal.connect(said.append)

    def until(self, condition: Callable[[], Any]) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=30_000)

    def ended(self) -> None:
        self.until(lambda: not self.controller.running)


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[Watched]:
    watched = Watched(qtbot, SeedsController())
    yield watched
    watched.controller.shut_down()
    watched.controller.deleteLater()
    assert multiprocessing.active_children() == []


def under_way(watched: Watched) -> bool:
    return bool(watched.progress) and any(made for _, made in watched.progress[-1].running)


def same(one: SeedsView, other: SeedsView) -> bool:
    """Equal in every number."""
    arrays = [
        [(name, values.tobytes()) for each in view.contenders for name, values in vars(each.spread).items()]
        for view in (one, other)
    ]
    samples = [repr([(each.final, each.accuracy, each.diverged) for each in view.contenders]) for view in (one, other)]
    return arrays[0] == arrays[1] and samples[0] == samples[1] and one.seeds == other.seeds


def test_results_are_those_of_runs_made_one_after_another(watched: Watched, small: MakeConfig) -> None:
    config = small(seed=5)
    watched.controller.start(config, None, 3)
    assert watched.controller.running
    watched.ended()
    runs = [run_seed(config, seed) for seed in (5, 6, 7)]
    expected = SeedsSummarizer(config, 3, 11).view(runs)
    assert same(watched.views[-1], expected)
    (end,) = watched.ends
    assert not end.cancelled
    assert end.view is not None
    assert same(end.view, expected)
    assert watched.views[-1].config == config
    assert [len(view.seeds) for view in watched.views] == sorted({len(view.seeds) for view in watched.views})
    assert watched.progress[-1].done == 3
    assert not watched.errors


def test_nothing_is_started_in_the_windows_thread(qtbot: QtBot, small: MakeConfig) -> None:
    threads: list[int] = []

    def make(config: Config, folder: Path | None, count: int) -> ManySeeds:
        threads.append(threading.get_ident())
        return ManySeeds(config, folder, count)

    watched = Watched(qtbot, SeedsController(make=make))
    watched.controller.start(small(), None, 2)
    watched.ended()
    assert threads
    assert threading.get_ident() not in threads
    watched.controller.shut_down()


def test_cancel_keeps_what_is_done(watched: Watched, small: MakeConfig) -> None:
    watched.controller.start(small(iterations=2000), None, 64)
    watched.until(lambda: watched.views)
    watched.controller.cancel()
    watched.ended()
    (end,) = watched.ends
    assert end.cancelled
    assert end.view is not None
    assert 1 <= len(end.view.seeds) < 64
    assert same(end.view, watched.views[-1])
    assert multiprocessing.active_children() == []


def test_cancel_before_anything_has_begun(watched: Watched, small: MakeConfig) -> None:
    watched.controller.start(small(iterations=100_000), None, 4)
    watched.controller.cancel()
    watched.ended()
    assert [end.cancelled for end in watched.ends] == [True]
    assert watched.ends[0].view is None
    assert not watched.views


def test_shut_down_ends_all_processes(qtbot: QtBot, small: MakeConfig) -> None:
    watched = Watched(qtbot, SeedsController())
    watched.controller.start(small(iterations=100_000), None, 4)
    watched.until(lambda: under_way(watched))
    assert multiprocessing.active_children()
    watched.controller.shut_down()
    assert multiprocessing.active_children() == []


def test_a_controller_that_goes_without_a_word_ends_all_processes(qtbot: QtBot, small: MakeConfig) -> None:
    owner = QObject()
    watched = Watched(qtbot, SeedsController(owner))
    watched.controller.start(small(iterations=100_000), None, 4)
    watched.until(lambda: under_way(watched))
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert multiprocessing.active_children() == []


def test_another_start_takes_the_place_of_the_one_under_way(watched: Watched, small: MakeConfig) -> None:
    watched.controller.start(small(iterations=100_000), None, 4)
    watched.until(lambda: under_way(watched))
    other = small(seed=9)
    watched.controller.start(other, None, 2)
    assert watched.controller.running
    watched.ended()
    assert [view.config for view in watched.views] == [other] * len(watched.views)
    assert [end.cancelled for end in watched.ends] == [False]
    assert watched.views[-1].seeds == (9, 10)


def test_what_cannot_run_fails_once_and_the_next_one_runs(
    watched: Watched, small: MakeConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    watched.controller.start(small(dataset="mnist"), None, 2)
    watched.ended()
    assert len(watched.errors) == 1
    assert "no folder given" in watched.errors[0]
    assert "Traceback" not in watched.errors[0]
    assert not watched.ends
    watched.controller.start(small(iterations=20), None, 2)
    watched.ended()
    assert len(watched.ends) == 1
    assert len(watched.errors) == 1


@pytest.mark.parametrize("error", [RuntimeError("out of luck"), MemoryError()])
def test_an_unexpected_error_is_told(qtbot: QtBot, small: MakeConfig, error: Exception) -> None:
    def make(*_: Any) -> ManySeeds:
        raise error

    watched = Watched(qtbot, SeedsController(make=make))
    watched.controller.start(small(), None, 2)
    watched.ended()
    watched.controller.shut_down()
    assert len(watched.errors) == 1
    assert ("out of luck" if str(error) else "memory") in watched.errors[0]
    assert not watched.ends


def test_other_smoothing_is_another_view_of_the_same_runs(watched: Watched, small: MakeConfig) -> None:
    config = small(iterations=100)
    watched.controller.start(config, None, 2)
    watched.ended()
    told = len(watched.views)
    watched.controller.set_window(1)
    watched.until(lambda: len(watched.views) > told)
    view = watched.views[-1]
    assert view.window == 1
    raw = np.mean([run_seed(config, seed).losses[0] for seed in (0, 1)], axis=0)
    assert view.contenders[0].spread.mean == pytest.approx(raw)
    watched.controller.set_window(1)
    watched.controller.start(msgspec.structs.replace(config, seed=1), None, 2)
    watched.ended()
    assert watched.views[-1].window == 1
