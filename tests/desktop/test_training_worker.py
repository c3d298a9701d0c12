"""``desktop.runner``: the mailbox, the frame clock, and the worker by itself, in the test's own thread."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop.runner.frame_clock import FrameClock
from desktop.runner.mailbox import Mailbox
from desktop.runner.messages import End, Frame, Halt, Move, Reason, Start
from desktop.runner.training_worker import TrainingWorker
from netcore import Comparison, Config, ViewSpec
from netcore.config import NetworkConfig

MakeConfig = Callable[..., Config]


class Bench:
    """A worker with everything it said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.wait = qtbot.waitUntil
        self.mailbox: Mailbox[Frame] = Mailbox()
        self.worker = TrainingWorker(self.mailbox, Mailbox())
        self.ready: list[int] = []
        self.paused: list[int] = []
        self.ends: list[End] = []
        self.halts: list[Halt] = []
        self.serial = 0
        self.worker.halted.connect(self.halts.append)
        self.worker.ready.connect(self.ready.append)
        self.worker.paused.connect(self.paused.append)
        self.worker.finished.connect(self.ends.append)

    def prepare(self, config: Config, run_id: int = 1) -> None:
        self.worker.prepare(Start(run_id, config, None, ViewSpec()))

    def move(self, kind: Any = "forward", **options: Any) -> None:
        self.serial += 1
        self.worker.move(Move(self.serial, kind, **options))

    def ask(self, request: str) -> None:
        if request in ("run", "step"):
            self.move("run" if request == "run" else "forward")
        else:
            getattr(self.worker, request)(*((ViewSpec(),) if request == "look" else ()))

    def reasons(self) -> list[tuple[int, Reason]]:
        return [(end.run_id, end.reason) for end in self.ends]

    def frame(self) -> Frame:
        frame = self.mailbox.take()
        assert frame is not None
        return frame


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


@pytest.fixture
def failing_step(monkeypatch: pytest.MonkeyPatch) -> None:
    def step(_self: Comparison, _watched: bool = False) -> None:
        raise ArithmeticError("the third wheel came off")

    monkeypatch.setattr(Comparison, "step", step)


# The mailbox and the clock


def test_mailbox_has_one_place_and_the_newest_wins() -> None:
    mailbox: Mailbox[str] = Mailbox()
    assert mailbox.take() is None
    mailbox.put("older")
    mailbox.put("newer")
    assert mailbox.take() == "newer"
    assert mailbox.take() is None


def take_while(mailbox: Mailbox[str], at: int, act: Callable[[], None]) -> tuple[str | None, int]:
    """What ``take`` gives if another thread acts before its instruction number ``at``; and how many there are."""
    passed = 0

    def watch(frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal passed
        if frame.f_code is not Mailbox.take.__code__:
            return None
        frame.f_trace_opcodes = True
        if event == "opcode":
            if passed == at:
                act()
            passed += 1
        return watch

    before = sys.gettrace()
    sys.settrace(watch)
    try:
        return mailbox.take(), passed
    finally:
        sys.settrace(before)


@pytest.mark.parametrize("older", [True, False])
def test_no_view_is_lost_that_is_put_in_the_middle_of_a_take(older: bool) -> None:
    at, steps = 0, 1
    while at < steps:
        mailbox: Mailbox[str] = Mailbox()
        if older:
            mailbox.put("older")
        found, steps = take_while(mailbox, at, lambda mailbox=mailbox: mailbox.put("last"))  # type: ignore[misc]
        assert "last" in (found, mailbox.take()), f"lost at instruction {at}"
        at += 1
    assert at > 5


def test_mailbox_is_asked_once_and_answered_once() -> None:
    mailbox: Mailbox[str] = Mailbox()
    assert mailbox.wanted() is None
    mailbox.ask(ViewSpec(bins=10))
    mailbox.ask(ViewSpec(bins=20))
    assert mailbox.wanted() == ViewSpec(bins=20)
    assert mailbox.wanted() == ViewSpec(bins=20), "looking does not answer"
    mailbox.put("view")
    assert mailbox.wanted() is None
    mailbox.take()
    assert mailbox.wanted() is None, "taking does not ask"


@pytest.mark.parametrize(("cost", "interval"), [(0.0, 42), (0.001, 42), (0.005, 50), (0.020, 100), (10.0, 100)])
def test_frames_cost_about_a_tenth_of_the_time_at_10_to_30_hertz(cost: float, interval: int) -> None:
    clock = FrameClock()
    for _ in range(50):
        clock.add(cost / 2)
        clock.add(cost / 2)
        chosen = clock.next_interval()
    assert chosen == pytest.approx(interval, rel=0.2 if 42 < interval < 100 else 0)


def test_what_was_spent_before_a_run_is_not_charged_to_its_first_frame() -> None:
    clock = FrameClock()
    clock.add(5.0)
    clock.restart()
    assert clock.next_interval() == 42


# Ends: exactly one for every run


def run_to_the_end(bench: Bench) -> None:
    bench.move("run")
    bench.wait(lambda: bool(bench.ends))


def test_done(bench: Bench, small: MakeConfig) -> None:
    bench.prepare(small(iterations=20))
    assert bench.ready == [1]
    run_to_the_end(bench)
    assert bench.ends == [End(1, Reason.DONE)]
    assert bench.frame().view.iteration == 20


def test_done_by_steps(bench: Bench, small: MakeConfig) -> None:
    bench.prepare(small(iterations=3))
    for _ in range(3):
        bench.move()
    assert bench.reasons() == [(1, Reason.DONE)]
    assert [halt.run_id for halt in bench.halts] == [1, 1]


def test_diverged(bench: Bench, small: MakeConfig) -> None:
    bench.prepare(small(learning_rate=100.0, iterations=1000, network=NetworkConfig((8, 8), activation="identity")))
    run_to_the_end(bench)
    assert bench.ends == [End(1, Reason.DIVERGED)]
    view = bench.frame().view
    assert all(each.diverged_at is not None for each in view.contenders)
    assert not np.isfinite(view.losses[:, -1]).any()


def test_stopped_by_stop(bench: Bench, small: MakeConfig) -> None:
    bench.prepare(small())
    bench.worker.stop()
    assert bench.ends == [End(1, Reason.STOPPED)]


def test_stopped_by_the_next_run(bench: Bench, small: MakeConfig) -> None:
    bench.prepare(small(iterations=1_000_000))
    bench.move("run")
    bench.mailbox.take()
    bench.mailbox.ask(ViewSpec())
    bench.wait(lambda: bench.mailbox.wanted() is None)
    bench.prepare(small(iterations=5), 2)
    assert bench.reasons() == [(1, Reason.STOPPED)]
    assert bench.frame().run_id == 2
    run_to_the_end(bench)
    bench.wait(lambda: len(bench.ends) == 2)
    assert bench.reasons() == [(1, Reason.STOPPED), (2, Reason.DONE)]


def test_no_data(bench: Bench, small: MakeConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    bench.prepare(small(dataset="mnist"))
    (end,) = bench.ends
    assert (end.run_id, end.reason, end.details) == (1, Reason.FAILED, "")
    assert "MNIST: no folder given" in end.message
    assert not bench.ready


def test_a_folder_without_data(bench: Bench, small: MakeConfig, tmp_path: Path) -> None:
    bench.worker.prepare(Start(1, small(dataset="mnist"), tmp_path, ViewSpec()))
    (end,) = bench.ends
    assert end.reason is Reason.FAILED
    assert str(tmp_path) in end.message


def test_no_labels(bench: Bench, small: MakeConfig) -> None:
    bench.prepare(small(dataset="gaussian"))
    (end,) = bench.ends
    assert end.reason is Reason.FAILED
    assert "labels" in end.message
    assert end.details == ""


@pytest.mark.parametrize(
    ("error", "message"), [(MemoryError(), "not enough memory"), (RuntimeError("what is this"), "what is this")]
)
def test_failure_while_preparing(
    bench: Bench, small: MakeConfig, monkeypatch: pytest.MonkeyPatch, error: Exception, message: str
) -> None:
    def init(_self: Comparison, *_: Any) -> None:
        raise error

    monkeypatch.setattr(Comparison, "__init__", init)
    bench.prepare(small())
    (end,) = bench.ends
    assert end.reason is Reason.FAILED
    assert message in end.message
    assert bool(end.details) == isinstance(error, RuntimeError)


@pytest.mark.usefixtures("failing_step")
def test_failure_in_a_run(bench: Bench, small: MakeConfig) -> None:
    bench.prepare(small())
    run_to_the_end(bench)
    (end,) = bench.ends
    assert (end.reason, end.message) == (Reason.FAILED, "the third wheel came off")
    assert "ArithmeticError: the third wheel came off" in end.details
    assert "Traceback" in end.details


@pytest.mark.usefixtures("failing_step")
def test_failure_in_a_step(bench: Bench, small: MakeConfig) -> None:
    bench.prepare(small())
    bench.move()
    assert bench.reasons() == [(1, Reason.FAILED)]
    assert not bench.paused


@pytest.mark.parametrize("request_", ["run", "pause", "step", "look"])
def test_failure_of_a_view(bench: Bench, small: MakeConfig, monkeypatch: pytest.MonkeyPatch, request_: str) -> None:
    def view(_self: Comparison, *_: object) -> None:
        raise ArithmeticError("nothing to see")

    bench.prepare(small(iterations=1_000_000))
    monkeypatch.setattr(Comparison, "view", view)
    bench.mailbox.ask(ViewSpec())
    bench.ask(request_)
    bench.wait(lambda: bool(bench.ends))
    assert bench.reasons() == [(1, Reason.FAILED)]
    assert "nothing to see" in bench.ends[0].details


def test_failure_of_the_last_view(bench: Bench, small: MakeConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    def view(_self: Comparison, *_: object) -> None:
        raise ArithmeticError("nothing to see")

    bench.prepare(small(iterations=1))
    monkeypatch.setattr(Comparison, "view", view)
    bench.move("run")
    bench.wait(lambda: bool(bench.ends))
    assert bench.reasons() == [(1, Reason.FAILED)]


@pytest.mark.parametrize("request_", ["run", "pause", "step", "look", "stop"])
def test_without_a_run_requests_do_nothing(bench: Bench, small: MakeConfig, request_: str) -> None:
    bench.ask(request_)
    bench.worker.set_learning_rates(small())
    assert not bench.ready
    assert not bench.paused
    assert not bench.ends
    assert bench.mailbox.take() is None


@pytest.mark.parametrize("request_", ["run", "pause", "step", "look", "stop"])
def test_after_its_end_a_run_says_no_more(bench: Bench, small: MakeConfig, request_: str) -> None:
    bench.prepare(small(iterations=1))
    bench.move()
    assert bench.reasons() == [(1, Reason.DONE)]
    bench.ask(request_)
    assert bench.reasons() == [(1, Reason.DONE)]
    assert not bench.paused


# What a run does


def test_prepared_run_stands_before_its_first_iteration(bench: Bench, small: MakeConfig) -> None:
    bench.prepare(small(iterations=7))
    view = bench.frame().view
    assert (view.iteration, view.iterations) == (0, 7)
    assert len(view.evaluations) == 1


def test_look_shows_what_is_there_in_another_way(bench: Bench, small: MakeConfig) -> None:
    bench.prepare(small(iterations=2))
    for _ in range(2):
        bench.move()
        bench.worker.look(ViewSpec(bins=5))
        view = bench.frame().view
        assert {len(layer.histogram.counts) for each in view.contenders for layer in each.layers} == {5}
    assert bench.reasons() == [(1, Reason.DONE)]


def test_step_is_one_iteration(bench: Bench, small: MakeConfig) -> None:
    bench.prepare(small())
    for number in (1, 2, 3):
        bench.move()
        assert bench.frame().view.iteration == number


def test_learning_rates_are_taken_over_between_iterations(bench: Bench, small: MakeConfig) -> None:
    slow, fast = small(learning_rate=0.01), small(learning_rate=0.5)
    bench.prepare(slow)
    expected = Comparison(slow)
    for _ in range(3):
        bench.move()
        expected.step()
    bench.worker.set_learning_rates(fast)
    for contender in expected.contenders:
        contender.optimizer.learning_rate = 0.5
    for _ in range(3):
        bench.move()
        expected.step()
    assert bench.frame().view.losses.tobytes() == expected.losses.tobytes()
