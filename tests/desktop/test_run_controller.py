"""``desktop.runner.run_controller``: the state machine over a real thread."""

import gc
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QThread
from pytestqt.qtbot import QtBot

from desktop.runner.frame_clock import FrameClock
from desktop.runner.run_controller import End, Reason, RunController, State
from netcore import Comparison, Config, NetworkConfig, ViewSpec
from netcore.arrays import FloatArray
from netcore.snapshot import TrainingView

MakeConfig = Callable[..., Config]


class Watched:
    """A controller with everything it said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.wait = qtbot.waitUntil
        self.runs = RunController(FrameClock())
        self.states: list[State] = []
        self.views: list[TrainingView] = []
        self.ends: list[End] = []
        self.runs.state_changed.connect(self.states.append)
        self.runs.view_changed.connect(self.views.append)
        self.runs.finished.connect(self.ends.append)

    @property
    def iteration(self) -> int:
        return self.views[-1].iteration if self.views else -1

    def until(self, state: State) -> None:
        self.wait(lambda: self.runs.state is state)

    def reasons(self) -> list[Reason]:
        return [end.reason for end in self.ends]


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[Watched]:
    watched = Watched(qtbot)
    yield watched
    watched.runs.shut_down()
    watched.runs.deleteLater()


def losses_of(config: Config, iterations: int | None = None) -> FloatArray:
    run = Comparison(config)
    for _ in range(config.training.iterations if iterations is None else iterations):
        run.step()
    return run.losses


class Gate:
    """Holds a method of ``Comparison`` back until it is opened, in the worker's thread."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        self.reached, self.open = threading.Event(), threading.Event()
        method = getattr(Comparison, name)

        def gated(comparison: Comparison, *arguments: Any) -> Any:
            self.reached.set()
            assert self.open.wait(20)
            return method(comparison, *arguments)

        monkeypatch.setattr(Comparison, name, gated)


# The way of a run


def test_prepared_run_is_paused_before_its_first_iteration(watched: Watched, small: MakeConfig) -> None:
    watched.runs.prepare(small(), None)
    assert watched.runs.state is State.PREPARING
    watched.until(State.PAUSED)
    assert watched.states == [State.PREPARING, State.PAUSED]
    assert [view.iteration for view in watched.views] == [0]


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("histograms", [True, False])
def test_watched_run_is_bit_identical_to_an_unwatched_one(
    watched: Watched, small: MakeConfig, dtype: str, histograms: bool
) -> None:
    config = small(dtype=dtype, iterations=400)
    watched.runs.set_spec(ViewSpec(histograms=histograms))
    watched.runs.prepare(config, None)
    watched.runs.run()
    watched.until(State.FINISHED)
    last = watched.views[-1]
    assert last.iteration == 400
    assert last.losses.dtype == np.float64
    assert last.losses.tobytes() == losses_of(config).tobytes()
    assert [each.iteration for each in last.evaluations] == list(range(0, 401, 50))
    assert bool(last.contenders) == histograms
    assert watched.ends == [End(watched.ends[0].run_id, Reason.DONE)]


def test_paused_and_stepped_run_is_bit_identical_too(watched: Watched, small: MakeConfig, qtbot: QtBot) -> None:
    config = small(iterations=1_000_000)
    watched.runs.prepare(config, None)
    watched.until(State.PAUSED)
    watched.runs.step()
    watched.wait(lambda: watched.iteration == 1)
    watched.runs.run()
    watched.wait(lambda: watched.iteration > 20)
    with qtbot.waitSignal(watched.runs.view_changed):
        watched.runs.pause()
    stood = watched.iteration
    watched.runs.step()
    watched.wait(lambda: watched.iteration == stood + 1)
    assert watched.views[-1].losses.tobytes() == losses_of(config, stood + 1).tobytes()


def test_last_view_is_delivered_before_the_end(watched: Watched, small: MakeConfig) -> None:
    seen: list[int] = []
    watched.runs.finished.connect(lambda _: seen.append(watched.iteration))
    watched.runs.prepare(small(iterations=37), None)
    watched.runs.run()
    watched.until(State.FINISHED)
    assert seen == [37]


def test_views_come_in_order_and_none_is_stale(watched: Watched, small: MakeConfig) -> None:
    watched.runs.prepare(small(iterations=3000), None)
    watched.runs.run()
    watched.until(State.FINISHED)
    iterations = [view.iteration for view in watched.views]
    assert iterations == sorted(set(iterations))
    assert len(iterations) > 2
    # What was handed out is not written any more.
    last = watched.views[-1].losses
    for view in watched.views:
        assert np.array_equal(view.losses, last[:, : view.iteration])
        assert not view.losses.flags.writeable


def test_training_does_not_happen_in_the_windows_thread(
    watched: Watched, small: MakeConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = set()
    step = Comparison.step

    def noted(comparison: Comparison, watched: bool = False) -> None:
        threads.add(threading.get_ident())
        step(comparison, watched)

    monkeypatch.setattr(Comparison, "step", noted)
    watched.runs.prepare(small(iterations=5), None)
    watched.runs.run()
    watched.until(State.FINISHED)
    assert len(threads) == 1
    assert threading.get_ident() not in threads


# Requests that do not wait


def test_run_while_preparing_starts_when_ready(watched: Watched, small: MakeConfig) -> None:
    watched.runs.prepare(small(iterations=5), None)
    watched.runs.run()
    assert watched.runs.state is State.PREPARING
    watched.until(State.FINISHED)
    assert watched.states == [State.PREPARING, State.PAUSED, State.RUNNING, State.FINISHED]


def test_step_while_preparing_steps_when_ready(watched: Watched, small: MakeConfig) -> None:
    watched.runs.prepare(small(), None)
    watched.runs.step()
    watched.wait(lambda: watched.iteration == 1)
    watched.until(State.PAUSED)


def test_pause_while_preparing_takes_the_run_back(watched: Watched, small: MakeConfig) -> None:
    watched.runs.prepare(small(), None)
    watched.runs.run()
    watched.runs.pause()
    watched.until(State.PAUSED)
    QCoreApplication.processEvents()
    assert watched.states == [State.PREPARING, State.PAUSED]


def test_pause_stands_still(watched: Watched, small: MakeConfig, qtbot: QtBot) -> None:
    watched.runs.prepare(small(iterations=1_000_000), None)
    watched.runs.run()
    watched.wait(lambda: watched.iteration > 0)
    with qtbot.waitSignal(watched.runs.view_changed):
        watched.runs.pause()
    assert watched.runs.state is State.PAUSED
    stood = watched.iteration
    # A step is worked off after everything that was still under way.
    watched.runs.step()
    watched.wait(lambda: watched.iteration != stood)
    assert watched.iteration == stood + 1


def test_step_during_a_run_pauses_it(watched: Watched, small: MakeConfig, qtbot: QtBot) -> None:
    watched.runs.prepare(small(iterations=1_000_000), None)
    watched.runs.run()
    watched.wait(lambda: watched.iteration > 0)
    with qtbot.waitSignal(watched.runs.view_changed):
        watched.runs.step()
    assert watched.runs.state is State.PAUSED
    stood = watched.iteration
    watched.runs.step()
    watched.wait(lambda: watched.iteration != stood)
    assert watched.iteration == stood + 1


def test_many_steps_are_all_made(watched: Watched, small: MakeConfig) -> None:
    watched.runs.prepare(small(), None)
    watched.until(State.PAUSED)
    for _ in range(10):
        watched.runs.step()
    watched.wait(lambda: watched.iteration == 10)


def test_run_right_after_a_step_runs(watched: Watched, small: MakeConfig) -> None:
    watched.runs.prepare(small(iterations=1_000_000), None)
    watched.until(State.PAUSED)
    watched.runs.step()
    watched.runs.run()
    watched.wait(lambda: watched.iteration > 10)
    assert watched.runs.state is State.RUNNING
    assert watched.states[-1] is State.RUNNING


def test_run_right_after_a_pause_runs_on(watched: Watched, small: MakeConfig) -> None:
    watched.runs.prepare(small(iterations=1_000_000), None)
    watched.runs.run()
    watched.wait(lambda: watched.iteration > 0)
    watched.runs.pause()
    watched.runs.run()
    before = watched.iteration
    watched.wait(lambda: watched.iteration > before + 10)
    assert watched.runs.state is State.RUNNING


@pytest.mark.parametrize("request_", ["run", "pause", "step"])
def test_without_a_run_requests_do_nothing(watched: Watched, request_: str) -> None:
    getattr(watched.runs, request_)()
    QCoreApplication.processEvents()
    assert watched.runs.state is State.IDLE
    assert not watched.states
    assert not watched.ends


def test_learning_rates_apply_while_it_runs(watched: Watched, small: MakeConfig) -> None:
    slow, fast = small(learning_rate=0.01), small(learning_rate=0.5)
    watched.runs.prepare(slow, None)
    watched.runs.step()
    watched.wait(lambda: watched.iteration == 1)
    watched.runs.set_learning_rates(fast)
    watched.runs.step()
    watched.wait(lambda: watched.iteration == 2)
    expected = Comparison(slow)
    expected.step()
    expected.set_learning_rates(fast)
    expected.step()
    assert watched.views[-1].losses.tobytes() == expected.losses.tobytes()


# What views show


def test_paused_run_answers_another_spec_at_once(watched: Watched, small: MakeConfig, qtbot: QtBot) -> None:
    watched.runs.prepare(small(), None)
    watched.runs.step()
    watched.wait(lambda: watched.iteration == 1)
    watched.until(State.PAUSED)
    assert len(watched.views[-1].contenders[0].layers[0].histogram.counts) == 30
    with qtbot.waitSignal(watched.runs.view_changed):
        watched.runs.set_spec(ViewSpec(bins=7))
    assert len(watched.views[-1].contenders[0].layers[0].histogram.counts) == 7
    assert watched.iteration == 1
    assert watched.runs.state is State.PAUSED


def test_ended_run_answers_another_spec_too(watched: Watched, small: MakeConfig, qtbot: QtBot) -> None:
    watched.runs.prepare(small(iterations=5), None)
    watched.runs.run()
    watched.until(State.FINISHED)
    with qtbot.waitSignal(watched.runs.view_changed):
        watched.runs.set_spec(ViewSpec(bins=7))
    assert len(watched.views[-1].contenders[0].layers[0].histogram.counts) == 7
    assert watched.runs.state is State.FINISHED
    assert watched.reasons() == [Reason.DONE]


def test_spec_change_while_running_is_taken_over(watched: Watched, small: MakeConfig) -> None:
    watched.runs.prepare(small(iterations=1_000_000), None)
    watched.runs.run()
    watched.wait(lambda: watched.iteration > 0)
    watched.runs.set_spec(ViewSpec(bins=7))
    watched.wait(lambda: len(watched.views[-1].contenders[0].layers[0].histogram.counts) == 7)
    assert watched.runs.state is State.RUNNING


def test_newest_of_many_specs_is_answered(watched: Watched, small: MakeConfig) -> None:
    watched.runs.prepare(small(), None)
    watched.runs.step()
    watched.wait(lambda: watched.iteration == 1)
    for bins in range(2, 40):
        watched.runs.set_spec(ViewSpec(bins=bins))
    watched.wait(lambda: len(watched.views[-1].contenders[0].layers[0].histogram.counts) == 39)


# Ends


def test_failure_says_why(watched: Watched, small: MakeConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    def step(_: Comparison, _watched: bool = False) -> None:
        raise ArithmeticError("the third wheel came off")

    monkeypatch.setattr(Comparison, "step", step)
    watched.runs.prepare(small(), None)
    watched.runs.run()
    watched.until(State.FINISHED)
    (end,) = watched.ends
    assert (end.reason, end.message) == (Reason.FAILED, "the third wheel came off")
    assert "ArithmeticError" in end.details


def test_no_data_says_what_to_do(watched: Watched, small: MakeConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    watched.runs.prepare(small(dataset="mnist"), None)
    watched.runs.run()
    watched.until(State.FINISHED)
    assert watched.reasons() == [Reason.FAILED]
    assert "no folder given" in watched.ends[0].message
    assert State.RUNNING not in watched.states


def test_divergence_is_an_end(watched: Watched, small: MakeConfig) -> None:
    network = NetworkConfig((8, 8), activation="identity")
    watched.runs.prepare(small(learning_rate=100.0, iterations=1_000_000, network=network), None)
    watched.runs.run()
    watched.until(State.FINISHED)
    assert watched.reasons() == [Reason.DIVERGED]


def test_after_an_end_another_run_can_be_prepared(watched: Watched, small: MakeConfig) -> None:
    for _ in range(2):
        watched.runs.prepare(small(iterations=5), None)
        watched.runs.run()
        watched.until(State.FINISHED)
    assert watched.reasons() == [Reason.DONE, Reason.DONE]
    assert len({end.run_id for end in watched.ends}) == 2


def test_late_answers_of_older_runs_are_dropped(
    watched: Watched, small: MakeConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch, "step")
    watched.runs.prepare(small(iterations=1), None)
    watched.runs.run()
    watched.until(State.RUNNING)
    assert gate.reached.wait(20)
    # The end of the first run is on its way when the second one is asked for.
    watched.runs.prepare(small(iterations=9), None)
    gate.open.set()
    watched.until(State.PAUSED)
    assert watched.states == [
        State.PREPARING, State.PAUSED, State.RUNNING, State.PREPARING, State.PAUSED,
    ]  # fmt: skip
    assert (watched.views[-1].iteration, watched.views[-1].iterations) == (0, 9)
    # It ended, once, but the window shows another one.
    assert watched.reasons() == [Reason.DONE]


def test_an_older_run_that_gets_ready_is_not_taken_for_the_newer_one(
    watched: Watched, small: MakeConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, opened = threading.Event(), threading.Event()
    build = Comparison._build

    def gated(comparison: Comparison) -> Any:
        if comparison.iterations == 9:
            # By now the first run has said that it is ready.
            reached.set()
            assert opened.wait(20)
        return build(comparison)

    monkeypatch.setattr(Comparison, "_build", gated)
    watched.runs.prepare(small(iterations=1), None)
    watched.runs.prepare(small(iterations=9), None)
    assert reached.wait(20)
    QCoreApplication.processEvents()
    assert watched.states == [State.PREPARING]
    assert not watched.views
    opened.set()
    watched.until(State.PAUSED)
    assert [view.iterations for view in watched.views] == [9]


def test_of_many_prepared_runs_only_the_last_one_is_there(watched: Watched, small: MakeConfig) -> None:
    for iterations in range(1, 21):
        watched.runs.prepare(small(iterations=iterations), None)
    watched.runs.run()
    watched.until(State.FINISHED)
    assert {view.iterations for view in watched.views} == {20}
    assert watched.reasons().count(Reason.DONE) == 1


def test_dropped_run_is_gone(watched: Watched, small: MakeConfig) -> None:
    watched.runs.prepare(small(iterations=1_000_000), None)
    watched.runs.run()
    watched.wait(lambda: watched.iteration > 0)
    watched.runs.drop()
    assert watched.runs.state is State.IDLE
    assert watched.runs.config is None
    watched.runs.prepare(small(iterations=3), None)
    watched.runs.run()
    watched.until(State.FINISHED)
    assert watched.views[-1].iterations == 3


# Shutting down


def test_shut_down_in_a_long_run_waits_for_one_iteration(watched: Watched, small: MakeConfig) -> None:
    config = small(iterations=1_000_000, batch_size=1024, network=NetworkConfig((512, 512)))
    alone = Comparison(config)
    times = []
    for _ in range(3):
        started = time.perf_counter()
        alone.step()
        times.append(time.perf_counter() - started)
    watched.runs.prepare(config, None)
    watched.runs.run()
    watched.wait(lambda: watched.iteration > 0, timeout=20_000)
    started = time.perf_counter()
    watched.runs.shut_down()
    # Some iterations, for the machine may be busy; the run would have gone on for hours.
    assert time.perf_counter() - started < 2 + 10 * max(times)
    assert all(thread.isFinished() for thread in watched.runs.findChildren(QThread))


def test_shut_down_ends_the_run_as_stopped(watched: Watched, small: MakeConfig) -> None:
    watched.runs.prepare(small(iterations=1_000_000), None)
    watched.runs.run()
    watched.wait(lambda: watched.iteration > 0)
    watched.runs.shut_down()
    watched.until(State.FINISHED)
    watched.runs.shut_down()
    QCoreApplication.processEvents()
    assert watched.reasons() == [Reason.STOPPED]


def test_shut_down_twice_and_before_anything(watched: Watched) -> None:
    watched.runs.shut_down()
    watched.runs.shut_down()
    assert all(thread.isFinished() for thread in watched.runs.findChildren(QThread))


def test_a_controller_that_is_dropped_while_it_runs_ends_its_thread(small: MakeConfig, qtbot: QtBot) -> None:
    def running() -> "weakref.ref[RunController]":
        watched = Watched(qtbot)
        watched.runs.prepare(small(iterations=1_000_000), None)
        watched.runs.run()
        watched.wait(lambda: watched.iteration > 0)
        return weakref.ref(watched.runs)

    # Nobody closed anything: Qt would abort the process if the thread went with its object while it runs.
    gone = running()
    gc.collect()
    assert gone() is None


def test_shut_down_while_preparing(watched: Watched, small: MakeConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = Gate(monkeypatch, "_build")
    watched.runs.prepare(small(), None)
    watched.runs.run()
    assert gate.reached.wait(20)
    threading.Timer(0.01, gate.open.set).start()
    watched.runs.shut_down()
    assert all(thread.isFinished() for thread in watched.runs.findChildren(QThread))
