"""Moves through a run: the worker and the controller, over a real thread."""

import threading
from collections.abc import Callable, Iterator

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from desktop.runner.frame_clock import FrameClock
from desktop.runner.pace import SLOW, Pace
from desktop.runner.run_controller import End, Halt, Past, Reason, RunController, State
from desktop.runner.step import Step
from netcore import Comparison, Config, ContenderConfig, NetworkConfig, ViewSpec
from netcore.conditions import Diverged, IterationReached, LossBelow
from netcore.initializers import Normal
from netcore.phases import phases
from netcore.snapshot import TrainingView

MakeConfig = Callable[..., Config]


class Gates:
    """Holds replays back, in the worker's thread."""

    def __init__(self) -> None:
        self.shut = False
        self.replayed = 0
        self.waiting, self.open = threading.Event(), threading.Event()

    def let_on(self) -> None:
        self.shut = False
        self.open.set()


class Watched:
    """A controller with everything it said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.runs = RunController(FrameClock())
        self.views: list[TrainingView] = []
        self.ends: list[End] = []
        self.halts: list[Halt] = []
        self.branches = 0
        self.runs.view_changed.connect(self.views.append)
        self.runs.finished.connect(self.ends.append)
        self.runs.halted.connect(self.halts.append)
        self.runs.branched.connect(self._on_branched)

    def _on_branched(self) -> None:
        self.branches += 1

    @property
    def view(self) -> TrainingView:
        return self.views[-1]

    def prepare(self, config: Config) -> None:
        self.runs.prepare(config, None)
        self.qtbot.waitUntil(lambda: self.runs.state is State.PAUSED)

    def finish(self) -> None:
        self.runs.run()
        self.qtbot.waitUntil(lambda: self.runs.state is State.FINISHED, timeout=20_000)

    def reaches(self, iteration: int, newest: int | None = None, made: int | None = None) -> None:
        def there() -> bool:
            if not self.views or self.view.iteration != iteration:
                return False
            phase = self.view.phase
            right = made is None or (
                phase is None if made == 0 else phase is not None and phase == phases(self.view.depth)[made - 1]
            )
            return right and (newest is None or self.view.newest == newest)

        self.qtbot.waitUntil(there)


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[Watched]:
    watched = Watched(qtbot)
    yield watched
    watched.runs.shut_down()
    watched.runs.deleteLater()


def after(config: Config, iterations: int) -> Comparison:
    run = Comparison(config)
    for _ in range(iterations):
        run.step()
    return run


# Steps


def test_steps_of_every_size(watched: Watched, small: MakeConfig) -> None:
    watched.prepare(small(iterations=400, batch_size=32))
    watched.runs.step()
    watched.reaches(1)
    watched.runs.step(Step("iterations", 25))
    watched.reaches(26)
    watched.runs.step(Step("epoch"))
    # 1,437 samples in batches of 32.
    watched.reaches(26 + 45)
    watched.runs.step(Step("until", 100))
    watched.reaches(100)
    assert watched.runs.state is State.PAUSED
    watched.runs.step(Step("until", 90))
    watched.runs.step()
    watched.reaches(101)
    expected = after(small(iterations=400, batch_size=32), 101).losses
    assert watched.view.losses.tobytes() == expected.tobytes()
    assert not watched.ends


def test_steps_back_and_forth_in_the_past(watched: Watched, small: MakeConfig) -> None:
    config = small(iterations=60)
    watched.prepare(config)
    watched.finish()
    assert [end.reason for end in watched.ends] == [Reason.DONE]
    ways: tuple[tuple[Callable[[], None], int], ...] = (
        (lambda: watched.runs.step_back(), 59),
        (lambda: watched.runs.step_back(Step("iterations", 10)), 49),
        (lambda: watched.runs.step(Step("iterations", 4)), 53),
        (lambda: watched.runs.step(), 54),
        (lambda: watched.runs.step(Step("until", 58)), 58),
        (lambda: watched.runs.go(7), 7),
        (lambda: watched.runs.step_back(Step("iterations", 10)), 0),
        (lambda: watched.runs.go_newest(), 60),
        (lambda: watched.runs.step_back(Step("epoch")), 15),
        (lambda: watched.runs.step(Step("epoch")), 60),
    )
    for request, there in ways:
        request()
        watched.reaches(there, newest=60)
        assert watched.runs.state is State.FINISHED
        if there:
            seen = watched.view.contenders
            expected = after(config, there).view(watched.runs.spec).contenders
            for mine, theirs in zip(seen, expected, strict=True):
                assert [each.histogram.counts.tolist() for each in mine.layers] == [
                    each.histogram.counts.tolist() for each in theirs.layers
                ]
        else:
            assert watched.view.contenders == ()
    # At the end there is no step, and nothing begins anew.
    watched.runs.step()
    watched.runs.step_phase()
    watched.reaches(60, newest=60, made=0)
    assert len(watched.ends) == 1


def test_a_step_from_the_past_goes_beyond_the_newest(watched: Watched, small: MakeConfig) -> None:
    watched.prepare(small(iterations=200))
    watched.runs.step(Step("until", 100))
    watched.reaches(100)
    for back, step, there in ((80, Step("iterations", 45), 125), (30, Step("until", 150), 150)):
        watched.runs.go(back)
        watched.reaches(back)
        watched.runs.step(step)
        watched.reaches(there, newest=there)
        watched.qtbot.waitUntil(lambda: watched.runs.state is State.PAUSED)
    assert watched.view.losses.tobytes() == after(small(iterations=200), 150).losses.tobytes()


def test_phases_forth_and_back(watched: Watched, small: MakeConfig) -> None:
    config = small(iterations=30)
    watched.prepare(config)
    watched.runs.step()
    watched.reaches(1)
    count = 2 * 3 + 3
    for made in range(1, count):
        watched.runs.step_phase()
        watched.reaches(1, newest=1, made=made)
    watched.runs.step_phase()
    watched.reaches(2, newest=2, made=count)
    for made in range(count - 1, 0, -1):
        watched.runs.step_phase_back()
        watched.reaches(1, newest=2, made=made)
    watched.runs.step_phase_back()
    watched.reaches(1, newest=2, made=count)
    watched.runs.go(1, 4)
    watched.reaches(1, made=4)
    watched.runs.step()
    watched.reaches(2, made=0)
    watched.runs.step_phase()
    watched.reaches(2, made=1)
    watched.finish()
    assert watched.view.losses.tobytes() == after(config, 30).losses.tobytes()


def test_the_last_iteration_can_be_made_by_phases_and_ends_the_run(watched: Watched, small: MakeConfig) -> None:
    watched.prepare(small(iterations=1))
    for _ in range(9):
        watched.runs.step_phase()
    watched.qtbot.waitUntil(lambda: watched.runs.state is State.FINISHED)
    assert [end.reason for end in watched.ends] == [Reason.DONE]
    assert watched.view.phase is not None
    watched.runs.step_phase_back()
    watched.reaches(0, newest=1, made=8)


def test_the_newest_target_wins(watched: Watched, small: MakeConfig) -> None:
    watched.prepare(small(iterations=2000))
    watched.finish()
    seen = len(watched.views)
    for target in range(100, 1900, 3):
        watched.runs.go(target)
    watched.reaches(1897)
    # Not one view a target: those that were overtaken are not computed.
    assert len(watched.views) - seen < 60


def test_before_and_batch_come_with_a_step_and_not_with_a_stream(watched: Watched, small: MakeConfig) -> None:
    watched.runs.set_spec(ViewSpec(before=True, batch=True))
    watched.prepare(small(iterations=3000))
    for _ in range(3):
        watched.runs.step()
    watched.reaches(3)
    assert watched.view.contenders[0].layers[0].before is not None
    assert watched.view.batch is not None
    assert watched.view.batch.iteration == 3
    seen = len(watched.views)
    watched.finish()
    streamed = watched.views[seen:-1]
    assert streamed
    assert all(view.batch is None or view.iteration in (3, 3000) for view in streamed)
    # At rest, all is there again.
    watched.qtbot.waitUntil(lambda: watched.view.contenders[0].layers[0].before is not None)
    assert watched.view.batch is not None
    watched.runs.set_spec(ViewSpec())
    watched.qtbot.waitUntil(lambda: watched.view.batch is None)


# Branches


def slower(config: Config, rate: float) -> Config:
    return msgspec.structs.replace(config, training=msgspec.structs.replace(config.training, learning_rate=rate))


@pytest.mark.parametrize("ended", [True, False])
def test_a_branch_goes_on_from_the_past(watched: Watched, small: MakeConfig, ended: bool) -> None:
    config = small(iterations=200)
    watched.prepare(config)
    if ended:
        watched.finish()
    else:
        watched.runs.step(Step("until", 100))
        watched.reaches(100)
    newest = watched.view.newest
    old = watched.view.losses.copy()
    watched.runs.go(50)
    watched.reaches(50)
    watched.runs.set_learning_rates(slower(config, 0.01))
    watched.runs.branch()
    watched.reaches(50, newest=50)
    watched.qtbot.waitUntil(lambda: watched.runs.state is State.PAUSED)
    assert watched.branches == 1
    (ghost,) = watched.view.ghosts
    assert (ghost.start, ghost.losses.shape[1]) == (50, newest - 50)
    watched.finish()
    straight = Comparison(config)
    for iteration in range(200):
        if iteration == 50:
            straight.set_learning_rates(slower(config, 0.01))
        straight.step()
    assert watched.view.losses.tobytes() == straight.losses.tobytes()
    assert ghost.losses.tobytes() == old[:, 50:].tobytes()
    assert [end.reason for end in watched.ends] == [Reason.DONE] * (1 + ended)
    assert len({end.run_id for end in watched.ends}) == len(watched.ends)


def test_without_a_past_nothing_branches(watched: Watched, small: MakeConfig) -> None:
    watched.prepare(small(iterations=20))
    watched.finish()
    watched.runs.branch()
    watched.qtbot.waitUntil(lambda: bool(watched.halts))
    assert watched.runs.state is State.FINISHED
    assert watched.view.ghosts == ()
    watched.runs.go(3)
    watched.reaches(3)
    assert watched.branches == 0


# Pausing by itself


def test_conditions_pause_a_run_and_let_it_go_on(watched: Watched, small: MakeConfig) -> None:
    config = small(iterations=1_000_000)
    watched.runs.set_conditions((IterationReached(40), IterationReached(70)))
    watched.prepare(config)
    for there in (40, 70):
        watched.runs.run()
        watched.qtbot.waitUntil(lambda: watched.runs.state is State.PAUSED)
        assert watched.view.iteration == there
        assert [fired.condition for fired in watched.halts[-1].fired] == [IterationReached(there)]
    watched.runs.run()
    watched.qtbot.waitUntil(lambda: watched.view.iteration > 80)
    assert watched.runs.state is State.RUNNING


def test_a_loss_pauses_where_it_first_falls(watched: Watched, small: MakeConfig) -> None:
    config = small(iterations=2000)
    losses = after(config, 600).losses
    value = float(losses[2, 300:310].min())
    first = int((losses < value).any(axis=0).argmax()) + 1
    watched.runs.set_conditions((LossBelow(value),))
    watched.prepare(config)
    watched.runs.run()
    watched.qtbot.waitUntil(lambda: bool(watched.halts))
    assert watched.view.iteration == first
    (fired,) = watched.halts[-1].fired
    assert fired.value == losses[fired.contender or 0, first - 1]


def test_a_divergence_pauses_and_the_others_go_on(watched: Watched, small: MakeConfig) -> None:
    wild = ContenderConfig("wild", Normal(std=0.5), activation="identity", learning_rate=50.0)
    config = small(wild, ContenderConfig("tame"), iterations=100)
    watched.runs.set_conditions((Diverged(),))
    watched.prepare(config)
    watched.runs.run()
    watched.qtbot.waitUntil(lambda: bool(watched.halts))
    assert watched.halts[-1].fired[0].contender == 0
    watched.finish()
    assert [end.reason for end in watched.ends] == [Reason.DONE]


def test_a_condition_stops_a_long_step_too(watched: Watched, small: MakeConfig) -> None:
    watched.runs.set_conditions((IterationReached(15),))
    watched.prepare(small(iterations=1000))
    watched.runs.step(Step("iterations", 200))
    watched.qtbot.waitUntil(lambda: watched.runs.state is State.PAUSED)
    assert watched.view.iteration == 15


# Speed


class Clock:
    now = 100.0

    def perf_counter(self) -> float:
        return self.now


@pytest.mark.parametrize("rate", [1.0, 20.0, 500.0])
def test_a_pace_lets_so_many_through(rate: float, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr("desktop.runner.pace.time", clock)
    pace = Pace()
    pace.set_rate(rate)
    made = 0
    for tick in range(10_000):
        now = clock.now + tick / 1000
        while pace.is_due(now):
            made += 1
        assert 0 <= pace.milliseconds_left(now) <= 1000 / rate + 1
    assert made == pytest.approx(10 * rate, abs=1.01)
    assert pace.is_slow == (rate <= SLOW)


def test_a_pace_that_was_held_up_does_not_rush(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr("desktop.runner.pace.time", clock)
    pace = Pace()
    pace.set_rate(100.0)
    assert pace.is_due(100.0)
    made = 0
    while pace.is_due(160.0):
        made += 1
    assert made < 30


def test_a_slow_run_shows_every_iteration(watched: Watched, small: MakeConfig) -> None:
    watched.runs.set_spec(ViewSpec(before=True, batch=True))
    watched.runs.set_rate(20.0)
    watched.prepare(small(iterations=8))
    watched.finish()
    assert [view.iteration for view in watched.views if view.iteration] == sorted(
        {view.iteration for view in watched.views if view.iteration}
    )
    assert len({view.iteration for view in watched.views}) >= 7
    assert all(view.batch is not None for view in watched.views if view.iteration)


def test_the_speed_can_change_while_it_runs(watched: Watched, small: MakeConfig) -> None:
    watched.runs.set_rate(1.0)
    watched.prepare(small(iterations=1_000_000))
    watched.runs.run()
    streams = [watched.runs.streams]
    watched.qtbot.waitUntil(lambda: watched.view.iteration == 1)
    watched.runs.set_rate(None)
    streams.append(watched.runs.streams)
    assert streams == [False, True]
    watched.qtbot.waitUntil(lambda: watched.view.iteration > 50)
    watched.runs.set_rate(1.0)
    watched.runs.pause()
    assert watched.runs.state is State.PAUSED


def test_a_long_step_does_not_wait_for_the_pace(watched: Watched, small: MakeConfig) -> None:
    watched.runs.set_rate(1.0)
    watched.prepare(small(iterations=1000))
    watched.runs.step(Step("iterations", 300))
    watched.reaches(300)


# Memory


def test_a_network_too_large_to_go_back_says_so(watched: Watched, small: MakeConfig) -> None:
    watched.runs.budget = 1000
    watched.prepare(small(iterations=50))
    watched.runs.step(Step("iterations", 20))
    watched.reaches(20)
    watched.runs.step_back()
    watched.qtbot.waitUntil(lambda: bool(watched.halts) and not watched.halts[-1].reaches)
    assert (watched.view.iteration, watched.runs.state) == (20, State.PAUSED)
    watched.finish()


@pytest.fixture
def pasts(watched: Watched) -> list[Past]:
    """What was told of the layers over time."""
    told: list[Past] = []
    watched.runs.past_changed.connect(told.append)
    watched.runs.set_spec(ViewSpec(history=True))
    return told


@pytest.mark.parametrize("by", ["steps", "run"])
def test_a_past_that_the_memory_cannot_hold_says_so(
    watched: Watched, small: MakeConfig, pasts: list[Past], by: str
) -> None:
    watched.runs.budget = 1000
    watched.prepare(small(iterations=1_000_000))
    if by == "steps":
        watched.runs.step(Step("iterations", 27))
        watched.reaches(27)
    else:
        watched.runs.run()
        watched.qtbot.waitUntil(lambda: bool(pasts))
        assert (pasts[-1].lacks, pasts[-1].complete) == ("memory", True)
        watched.runs.pause()
    pasts.clear()
    watched.runs.set_spec(ViewSpec(history=True, bins=20))
    watched.qtbot.waitUntil(lambda: bool(pasts))
    assert (pasts[-1].lacks, pasts[-1].complete) == ("memory", True)


def test_the_past_waits_for_the_end_of_an_iteration_made_by_phases(
    watched: Watched, small: MakeConfig, pasts: list[Past]
) -> None:
    watched.runs.set_spec(ViewSpec())
    watched.prepare(small(iterations=100))
    watched.runs.step(Step("iterations", 27))
    watched.reaches(27)
    watched.runs.step_phase()
    watched.reaches(27, made=1)
    watched.runs.set_spec(ViewSpec(history=True))
    watched.qtbot.waitUntil(lambda: bool(pasts))
    assert (pasts[-1].lacks, pasts[-1].complete) == ("phases", False)
    watched.runs.step()
    watched.qtbot.waitUntil(lambda: pasts[-1].complete)
    assert (pasts[-1].lacks, pasts[-1].history.iterations[-1]) == ("", 28)


def test_pause_drops_the_steps_that_wait(watched: Watched, small: MakeConfig) -> None:
    watched.prepare(small(iterations=1000, network=NetworkConfig((200, 200)), batch_size=512))
    for _ in range(30):
        watched.runs.step()
    watched.runs.pause()
    watched.runs.step_phase()
    watched.qtbot.waitUntil(lambda: watched.view.phase is not None)
    assert watched.view.newest < 30


# Long replays


@pytest.fixture
def slow_to_replay(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gates]:
    """A replay waits before each of its iterations until it is let on."""
    gates = Gates()
    step = Comparison.step

    def gated(run: Comparison, watched: bool = False) -> None:
        if run.iteration < run.newest:
            gates.replayed += 1
            if gates.shut:
                gates.waiting.set()
                assert gates.open.wait(20)
        step(run, watched)

    monkeypatch.setattr(Comparison, "step", gated)
    yield gates
    gates.let_on()


def far_back(watched: Watched, small: MakeConfig, gates: Gates) -> None:
    """At iteration 150 of 150 that are made, on the way back to 15 from the start."""
    watched.prepare(small(iterations=1000))
    watched.runs.step(Step("until", 150))
    watched.reaches(150)
    gates.shut = True
    watched.runs.go(15)
    assert gates.waiting.wait(20)


@pytest.mark.parametrize("then", ["run", "go", "pause and step", "close", "prepare", "branch"])
def test_a_long_way_back_can_be_given_up(watched: Watched, small: MakeConfig, slow_to_replay: Gates, then: str) -> None:
    far_back(watched, small, slow_to_replay)
    if then == "run":
        watched.runs.run()
        slow_to_replay.let_on()
        watched.qtbot.waitUntil(lambda: watched.view.newest > 160)
    elif then == "go":
        watched.runs.go(148)
        slow_to_replay.let_on()
        watched.reaches(148, newest=150)
        assert 15 not in [view.iteration for view in watched.views]
    elif then == "pause and step":
        watched.runs.pause()
        watched.runs.step()
        slow_to_replay.let_on()
        watched.reaches(151, newest=151)
    elif then == "close":
        before = slow_to_replay.replayed
        watched.runs._worker.close()
        slow_to_replay.let_on()
        watched.runs.shut_down()
        assert slow_to_replay.replayed <= before + 1
    elif then == "prepare":
        before = slow_to_replay.replayed
        watched.runs.prepare(small(iterations=9), None)
        slow_to_replay.let_on()
        watched.finish()
        assert watched.view.iteration == 9
        assert slow_to_replay.replayed <= before + 1
    else:
        # A branch is from where one went.
        watched.runs.branch()
        slow_to_replay.let_on()
        watched.reaches(15, newest=15)


def test_a_run_that_was_given_up_too_stands_where_one_was(
    watched: Watched, small: MakeConfig, slow_to_replay: Gates
) -> None:
    far_back(watched, small, slow_to_replay)
    watched.runs.run()
    watched.runs.pause()
    slow_to_replay.let_on()
    watched.runs.set_spec(ViewSpec(bins=20))
    watched.qtbot.waitUntil(
        lambda: bool(watched.view.contenders) and len(watched.view.contenders[0].layers[0].histogram.counts) == 20
    )
    assert watched.view.iteration == watched.view.newest == 150


def test_a_pause_is_answered_before_the_iteration_before_is_computed(
    watched: Watched, small: MakeConfig, slow_to_replay: Gates
) -> None:
    watched.runs.set_spec(ViewSpec(before=True))
    watched.prepare(small(iterations=1_000_000))
    watched.runs.run()
    watched.qtbot.waitUntil(lambda: watched.view.newest > 50)
    slow_to_replay.shut = True
    watched.runs.pause()
    assert slow_to_replay.waiting.wait(20)
    watched.qtbot.waitUntil(lambda: watched.view.newest > 50 and bool(watched.view.contenders))
    newest = watched.view.newest
    assert watched.view.contenders[0].layers[0].before is None
    slow_to_replay.let_on()
    watched.qtbot.waitUntil(lambda: watched.view.contenders[0].layers[0].before is not None)
    # The view before may have been one of those that streamed.
    assert watched.view.iteration == watched.view.newest >= newest


@pytest.mark.parametrize("overtakes", ["run", "go_newest", "go"])
def test_steps_that_a_newer_aim_overtook_do_not_keep_a_step_from_being_made(
    watched: Watched, small: MakeConfig, slow_to_replay: Gates, overtakes: str
) -> None:
    far_back(watched, small, slow_to_replay)
    for _ in range(40):
        watched.runs.step_back()
    ways: dict[str, Callable[[], None]] = {
        "run": watched.runs.run,
        "go_newest": watched.runs.go_newest,
        "go": lambda: watched.runs.go(148),
    }
    ways[overtakes]()
    slow_to_replay.let_on()
    if overtakes == "run":
        watched.qtbot.waitUntil(lambda: watched.view.newest > 155)
        with watched.qtbot.waitSignal(watched.runs.halted):
            watched.runs.step()
        assert watched.runs.state is State.PAUSED
    else:
        there = 150 if overtakes == "go_newest" else 148
        watched.reaches(there)
        for _ in range(2):
            watched.runs.step_back()
        watched.reaches(there - 2)
