"""Going back and anywhere: whatever is seen again is bit for bit what was seen the first time."""

import gc
import math
import tracemalloc
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import HealthCheck, settings, strategies
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from netcore import Comparison, Config, ContenderConfig, NetworkConfig, TrainingConfig, ViewSpec, load_dataset
from netcore.comparison import Traces
from netcore.initializers import He, Lsuv, Normal
from netcore.optimizers import CATALOGUE
from netcore.phases import Phase, phases
from netcore.snapshot import TrainingView
from netcore.timeline import Timeline

SPEC = ViewSpec(range_mode="own", before=True, batch=True)
DIGITS = load_dataset("digits")
STATES = {
    "plain": NetworkConfig((8, 6)),
    "batch norm": NetworkConfig((8, 6), batch_norm=True),
    "dropout": NetworkConfig((8, 6), dropout=0.3),
    "both": NetworkConfig((8, 6), activation="tanh", batch_norm=True, dropout=0.3),
}


def config(network: NetworkConfig = STATES["plain"], **training: Any) -> Config:
    defaults = {"iterations": 300, "batch_size": 16, "learning_rate": 0.05, "evaluate_every": 40}
    return Config(
        (ContenderConfig("He", He()), ContenderConfig("small", Normal(std=0.1))),
        network=network,
        training=TrainingConfig(**(defaults | training)),
    )


def timeline(chosen: Config | None = None, **options: Any) -> Timeline:
    return Timeline(Comparison(chosen or config(), DIGITS), **options)


def finish(line: Timeline) -> int:
    while not line.done:
        line.advance()
    return line.newest


def same(one: Any, other: Any) -> bool:
    """Bit for bit, whatever it is made of; a NaN is the same as a NaN."""
    if isinstance(one, np.ndarray):
        return bool(one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes())
    if is_dataclass(one) and not isinstance(one, type):
        return type(one) is type(other) and all(
            same(getattr(one, each.name), getattr(other, each.name)) for each in fields(one)
        )
    if isinstance(one, tuple | list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, float) and math.isnan(one):
        return isinstance(other, float) and math.isnan(other)
    return bool(one == other)


def everything(run: Comparison) -> list[Any]:
    """All that decides how it goes on."""
    checkpoint = run.checkpoint()
    return [checkpoint.iteration, dict(checkpoint.batches), checkpoint.contenders]


def looks(view: TrainingView) -> tuple[Any, ...]:
    """What does not depend on how far the run has come since."""
    return view.iteration, view.phase, view.contenders, view.batch, view.losses[:, : view.iteration]


# There and back


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("optimizer", CATALOGUE)
@pytest.mark.parametrize("record", ["before", "after"])
def test_every_past_iteration_is_bit_identical(optimizer: str, state: str, record: str) -> None:
    chosen = config(STATES[state], optimizer=optimizer, record_loss=record)
    chosen = msgspec.structs.replace(chosen, training=msgspec.structs.replace(chosen.training, learning_rate=0.01))
    line, seen = timeline(chosen), {}
    while not line.done:
        line.advance(before=True)
        if line.iteration in (1, 17, 150, 299, 300):
            seen[line.iteration] = looks(line.view(SPEC)), everything(line.comparison)
    losses, evaluations = line.comparison.losses.copy(), list(line.comparison.evaluations)
    for target in (1, 17, 150, 299, 300, 17, 299):
        assert line.go(target, before=True)
        view, state_there = seen[target]
        assert same(looks(line.view(SPEC)), view)
        assert same(everything(line.comparison), state_there)
        assert line.view(SPEC).newest == 300
    line.go(150)
    line.advance()
    # At the end there is nothing to advance to.
    assert (line.iteration, line.newest, line.done) == (300, 300, True)
    assert same(everything(line.comparison), seen[300][1])
    assert same(line.comparison.losses, losses)
    assert same(line.comparison.evaluations, evaluations)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("optimizer", CATALOGUE)
def test_running_on_after_going_back_is_bit_identical(optimizer: str, state: str) -> None:
    chosen = config(STATES[state], optimizer=optimizer, learning_rate=0.01, iterations=120)
    straight, line = Comparison(chosen, DIGITS), timeline(chosen)
    for _ in straight.run():
        pass
    rng = np.random.default_rng(0)
    while not line.done:
        line.advance()
        if line.iteration % 7 == 0:
            line.go(int(rng.integers(0, line.newest + 1)), int(rng.integers(0, 6)))
    assert same(everything(line.comparison), everything(straight))
    assert same(line.comparison.losses, straight.losses)
    assert same(line.comparison.evaluations, straight.evaluations)


# Phases


@pytest.mark.parametrize("record", ["before", "after"])
@pytest.mark.parametrize("decay", [0.0, 0.01])
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
def test_phases_make_the_same_iterations(optimizer: str, state: str, decay: float, record: str) -> None:
    chosen = config(STATES[state], optimizer=optimizer, weight_decay=decay, record_loss=record, iterations=25)
    straight, phased = Comparison(chosen, DIGITS), Comparison(chosen, DIGITS)
    while not straight.done:
        straight.step()
        # A part of it by phases, the rest at once; every seventh whole.
        for _ in range(straight.iteration % 7):
            phased.step_phase()
        phased.step()
        assert same(everything(phased), everything(straight))
    assert same(phased.losses, straight.losses)
    assert same(phased.evaluations, straight.evaluations)


def test_phases_come_in_order() -> None:
    run = Comparison(config(), DIGITS)
    run.step()
    seen = []
    while run.iteration < 2:
        run.step_phase()
        seen.append(run.phase)
    forward = [Phase("forward", layer) for layer in (1, 2, 3)]
    backward = [Phase("backward", layer) for layer in (3, 2, 1)]
    assert seen == [Phase("batch"), *forward, Phase("loss"), *backward, Phase("update")]
    assert tuple(seen) == phases(3) == run.phases
    assert run.phases_made == 0
    run.step()
    assert run.phase is None


def test_a_phase_shows_what_exists_and_nothing_else() -> None:
    run, whole = Comparison(config(), DIGITS), Comparison(config(), DIGITS)
    for _ in range(5):
        run.step()
        whole.step()
    old = [layer.weights.copy() for layer in run.contenders[0].network.layers]
    whole.step()
    cells = []
    for _ in run.phases:
        run.step_phase()
        view = run.view(ViewSpec(batch=True))
        assert len(view.contenders) == 2
        assert view.batch is not None
        cells.append([each.quantity[0] for each in view.contenders[0].layers])
        made = run.phases_made or len(run.phases)
        assert (len(view.batch.predictions), len(view.batch.losses)) == (2 * (made >= 4), 2 * (made >= 5))
    assert ["".join(row) for row in cells] == ["nnn", "ann", "aan", "aaa", "aaa", "aag", "agg", "ggg", "uuu"]
    for shown, layer, before in zip(
        run.view(ViewSpec(range_mode="own")).contenders[0].layers, whole.contenders[0].network.layers, old, strict=True
    ):
        update = layer.weights - before
        assert shown.histogram.total == update.size
        assert shown.summary.mean == pytest.approx(float(update.mean(dtype=np.float64)), rel=1e-5)
        assert shown.update_ratio == pytest.approx(float(np.linalg.norm(update) / np.linalg.norm(before)), rel=1e-5)


def test_gradients_of_a_phase_are_those_of_the_loss() -> None:
    run = Comparison(msgspec.structs.replace(config(STATES["plain"], weight_decay=0.01), dtype="float64"), DIGITS)
    run.step()
    for _ in range(8):
        run.step_phase()
    network = run.contenders[0].network
    batch = run.view(ViewSpec(batch=True)).batch
    assert batch is not None
    x = batch.inputs / batch.divisor
    layer, step = network.layers[1], 1e-6
    for place in ((0, 0), (3, 2), (7, 5)):
        found = layer.weight_gradient[place]
        layer.weights[place] += step
        above = network.loss(x, batch.labels)
        layer.weights[place] -= 2 * step
        below = network.loss(x, batch.labels)
        layer.weights[place] += step
        assert found == pytest.approx((above - below) / (2 * step), rel=1e-4, abs=1e-9)


def test_samples_add_up_to_the_recorded_loss() -> None:
    run = Comparison(config(), DIGITS)
    for _ in range(30):
        run.step()
    batch = run.view(ViewSpec(batch=True)).batch
    assert batch is not None
    assert batch.iteration == 30
    rows = [row for row in DIGITS.train.inputs if (row == batch.inputs[0]).all()]
    assert rows
    for losses, predicted, recorded in zip(batch.losses, batch.predictions, run.losses[:, -1], strict=True):
        assert losses.mean() == pytest.approx(recorded, rel=1e-5)
        # The largest of ten probabilities is above 1 in 10, any other below 1 in 2.
        assert (losses[predicted == batch.labels] < math.log(10)).all()
        assert (losses[predicted != batch.labels] > math.log(2)).all()
    run.step()
    assert batch.iteration == 30
    assert not same(batch.inputs, run.view(ViewSpec(batch=True)).batch.inputs)  # type: ignore[union-attr]


# Contenders that diverge


def diverging() -> Config:
    chosen = config(NetworkConfig((8, 6), activation="identity"), iterations=60)
    wild = msgspec.structs.replace(chosen.contenders[0], label="wild", learning_rate=2.0, initializer=Normal(std=0.5))
    return msgspec.structs.replace(chosen, contenders=(wild, chosen.contenders[1]))


def test_a_contender_that_diverged_shows_its_last_pass_from_everywhere() -> None:
    line, seen = timeline(diverging()), {}
    while not line.done:
        line.advance(before=True)
        seen[line.iteration] = looks(line.view(SPEC))
    at = line.comparison.contenders[0].diverged_at
    assert at is not None
    assert 1 < at < 50
    for target in (60, at + 1, at, at - 1, 1, 55, at):
        assert line.go(target, before=True)
        assert same(looks(line.view(SPEC)), seen[target])
    assert line.go(at - 1)
    assert [each.diverged_at for each in line.comparison.contenders] == [None, None]
    assert np.isnan(line.view(SPEC).losses[0, at - 1 :]).all()


def test_before_the_divergence_one_can_branch_to_a_lower_rate() -> None:
    line = timeline(diverging())
    while not line.done:
        line.advance()
    assert line.comparison.contenders[0].diverged_at is not None
    line.go(1)
    tame = msgspec.structs.replace(diverging().contenders[0], learning_rate=1e-6)
    line.set_learning_rates(msgspec.structs.replace(diverging(), contenders=(tame, diverging().contenders[1])))
    assert line.branch()
    assert line.newest == 1
    assert finish(line) == 60
    assert [each.diverged_at for each in line.comparison.contenders] == [None, None]
    assert np.isfinite(line.comparison.losses).all()


# Branches


def test_a_branch_leaves_a_ghost_and_goes_on_alike() -> None:
    line = timeline(config(iterations=100))
    while not line.done:
        line.advance()
    old = line.comparison.losses.copy()
    view = line.view(SPEC)
    line.go(40, 3)
    assert line.branch()
    assert (line.iteration, line.newest) == (40, 40)
    assert not line.branch()
    assert same(view.losses, old)
    (ghost,) = line.ghosts
    assert ghost.start == 40
    assert same(ghost.losses, old[:, 40:])
    assert [each.iteration for each in line.comparison.evaluations] == [0, 40]
    assert finish(line) == 100
    # Nothing was changed: the same again, and the ghost is still what it was.
    assert same(line.comparison.losses, old)
    assert same(ghost.losses, old[:, 40:])
    assert [each.iteration for each in line.comparison.evaluations] == [0, 40, 80, 100]


def test_only_so_many_ghosts_are_kept() -> None:
    line = timeline()
    for start in range(1, 7):
        for _ in range(10):
            line.advance()
        line.go(start)
        line.branch()
    assert [ghost.start for ghost in line.ghosts] == [4, 5, 6]


# Memory and errors


@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
@pytest.mark.parametrize("checkpoints", [2, 3, 5, 9, 40])
def test_checkpoints_stay_in_their_budget_and_reach_everywhere(optimizer: str, checkpoints: int) -> None:
    chosen = config(optimizer=optimizer, learning_rate=0.01, iterations=600)
    size = Comparison(chosen, DIGITS).checkpoint_size()
    line = timeline(chosen, budget=checkpoints * size + size // 2)
    assert line.reaches_back
    rng = np.random.default_rng(1)
    most, losses = 0, []
    while not line.done:
        line.advance()
        losses.append(line.comparison.losses[:, -1].copy())
        if line.iteration % 50 == 0:
            target = int(rng.integers(1, line.newest + 1))
            assert line.go(target)
            assert line.iteration == target
            most = max(most, line.nbytes)
    assert size < most <= checkpoints * size + size // 2
    assert same(line.view(SPEC).losses.T, np.array(losses))


def test_a_checkpoint_counts_what_it_takes() -> None:
    for hidden in ((1,), (8, 8), (100, 100)):
        run = Comparison(config(NetworkConfig(hidden), optimizer="adam"), DIGITS)
        run.step()
        gc.collect()
        tracemalloc.start()
        kept = [run.checkpoint() for _ in range(50)]
        taken = tracemalloc.get_traced_memory()[0] / 50
        tracemalloc.stop()
        assert taken <= run.checkpoint_size() * 1.05
        assert kept[0].nbytes == run.checkpoint_size()


def test_a_network_of_few_checkpoints_steps_back_cheaply() -> None:
    chosen = config(iterations=600)
    line = timeline(chosen, budget=4 * Comparison(chosen, DIGITS).checkpoint_size())
    finish(line)
    asked: list[int] = []
    line.go(500)
    for target in range(499, 479, -1):
        line.go(target, abandoned=lambda: bool(asked.append(1)))  # type: ignore[func-returns-value]
    # From the nearest of the checkpoints that are kept it would be 20 times some 240 iterations.
    assert len(asked) < 1200


def test_a_budget_for_one_checkpoint_does_not_reach_back_but_phases_go_on() -> None:
    chosen = config(iterations=40)
    line, straight = (
        timeline(chosen, budget=Comparison(chosen, DIGITS).checkpoint_size() + 10),
        Comparison(chosen, DIGITS),
    )
    assert not line.reaches_back
    for _ in range(20):
        line.advance(before=True)
    assert not line.go(3)
    for made in range(1, 10):
        assert line.go(20, made, before=True)
    assert not line.go(20, 4)
    assert line.go(21, 1)
    assert line.nbytes == 0
    # The end of an iteration made by phases is known as a whole, too.
    for made in range(2, 10):
        assert line.go(21, made)
    assert line.go(22)
    while not line.done:
        line.advance()
    for _ in straight.run():
        pass
    assert same(everything(line.comparison), everything(straight))


def test_a_replay_can_be_given_up() -> None:
    line = timeline()
    while not line.done:
        line.advance(before=True)
    seen = looks(line.view(SPEC))
    asked = 0

    def abandoned() -> bool:
        nonlocal asked
        asked += 1
        return asked > 2

    assert not line.go(141, abandoned=abandoned)
    assert asked == 3
    # It is where it was; only a view has to be computed again.
    assert (line.position(), line.iteration, line.newest) == ((300, 0), 300, 300)
    assert not line.shows()
    with pytest.raises(RuntimeError, match="go there again"):
        line.view(SPEC)
    assert line.go(*line.position(), before=True)
    assert same(looks(line.view(SPEC)), seen)
    assert line.go(141)
    assert line.iteration == 141
    assert line.newest == 300


@pytest.mark.parametrize("then", ["advance", "branch", "phase", "back"])
def test_after_a_replay_that_was_given_up_all_goes_on_from_where_one_was(then: str) -> None:
    line, straight = timeline(config(iterations=100)), Comparison(config(iterations=100), DIGITS)
    for _ in range(60):
        line.advance()
    line.go(50)
    assert not line.go(9, abandoned=lambda: True)
    if then == "advance":
        line.advance()
        assert (line.iteration, line.newest) == (61, 61)
    elif then == "branch":
        assert line.branch()
        assert (line.iteration, line.newest) == (50, 50)
    elif then == "phase":
        assert line.go(50, 3)
        assert line.position() == (50, 3)
    else:
        assert line.go(line.iteration - 1)
        assert line.iteration == 49
    finish(line)
    for _ in straight.run():
        pass
    assert same(everything(line.comparison), everything(straight))
    assert same(line.view(SPEC).losses, straight.losses)


def test_a_branch_can_be_given_up() -> None:
    line = timeline(config(iterations=100))
    finish(line)
    line.go(50)
    line._near.clear()
    assert not line.go(9, abandoned=lambda: True)
    assert not line.branch(abandoned=lambda: True)
    assert (line.iteration, line.newest, line.ghosts) == (50, 100, ())


def test_places_that_there_are_not_are_refused() -> None:
    line = timeline()
    line.advance()
    for iteration, made in ((-1, 0), (2, 0), (0, 10), (1, -1)):
        with pytest.raises(ValueError, match="no iteration"):
            line.go(iteration, made)
    ended = timeline(config(iterations=1))
    ended.advance()
    with pytest.raises(ValueError, match="no iteration"):
        ended.go(1, 1)
    line.go(1, 2)
    with pytest.raises(RuntimeError, match="finish the iteration"):
        line.comparison.checkpoint()


def test_weights_scaled_on_data_come_back_too() -> None:
    chosen = msgspec.structs.replace(config(iterations=20), contenders=(ContenderConfig("LSUV", Lsuv()),))
    line = timeline(chosen)
    start = everything(line.comparison)
    for _ in range(20):
        line.advance()
    line.go(0)
    assert same(everything(line.comparison), start)
    assert line.view(SPEC).contenders == ()


# Everything at once


class Model:
    """The simplest thing that can tell what should be there: a fresh run, made anew for every question."""

    def __init__(self, chosen: Config) -> None:
        self.config = chosen
        self.rates: list[float] = []
        self.rate = chosen.training.learning_rate
        self.at: tuple[int, int] = (0, 0)

    def run(self, iteration: int, made: int) -> tuple[Comparison, Traces]:
        fresh = Comparison(self.config, DIGITS)
        before: Traces = {}
        for index in range(iteration + (made > 0)):
            rate = self.rates[index] if index < len(self.rates) else self.rate
            training = msgspec.structs.replace(self.config.training, learning_rate=rate)
            fresh.set_learning_rates(msgspec.structs.replace(self.config, training=training))
            last = iteration if made else iteration - 1
            if index == last:
                before = fresh.traces(*(("activations", "gradients", "updates") if made else ("activations",)))
            if index == iteration:
                for _ in range(made):
                    fresh.step_phase()
            elif made and index == iteration - 1:
                fresh.step_phase()
                while fresh.phases_made:
                    fresh.step_phase()
            else:
                fresh.step()
        return fresh, before


class Journey(RuleBasedStateMachine):
    """Random ways through a run, against the model."""

    def __init__(self) -> None:
        super().__init__()
        network = NetworkConfig((4,), batch_norm=True, dropout=0.2)
        self.config = config(network, optimizer="adam", iterations=45, evaluate_every=10, learning_rate=0.02)
        self.start()

    def start(self) -> None:
        size = Comparison(self.config, DIGITS).checkpoint_size()
        self.line = timeline(self.config, budget=3 * size)
        self.model = Model(self.config)
        self.ghosts = 0

    @property
    def newest(self) -> int:
        return len(self.model.rates)

    @rule(count=strategies.integers(1, 12))
    def run(self, count: int) -> None:
        for _ in range(count):
            self.line.advance(before=True)
            if self.newest < 45:
                self.model.rates.append(self.model.rate)
        self.model.at = (self.newest, 0)

    @rule()
    def phase(self) -> None:
        iteration, made = self.model.at
        if made == 7:
            iteration, made = iteration + 1, 0
        if iteration == 45:
            return
        assert self.line.go(iteration, made + 1, before=True)
        self.model.at = (iteration, made + 1)
        if made + 1 == 7 and iteration == self.newest:
            self.model.rates.append(self.model.rate)

    @rule(data=strategies.data())
    def seek(self, data: strategies.DataObject) -> None:
        target = data.draw(strategies.integers(0, self.newest))
        assert self.line.go(target, before=True)
        self.model.at = (target, 0)

    @rule(data=strategies.data())
    def seek_phase(self, data: strategies.DataObject) -> None:
        if not self.newest:
            return
        target = data.draw(strategies.integers(0, self.newest - 1))
        made = data.draw(strategies.integers(1, 7))
        assert self.line.go(target, made, before=True)
        self.model.at = (target, made)

    @rule()
    def back(self) -> None:
        iteration, made = self.line.position()
        target = iteration if made else max(iteration - 1, 0)
        assert self.line.go(target, before=True)
        self.model.at = (target, 0)

    @rule()
    def look_at_the_iteration_before_or_not(self) -> None:
        assert self.line.go(*self.model.at)
        assert self.line.go(*self.model.at, before=True)

    @rule(rate=strategies.sampled_from([0.001, 0.005, 0.02, 0.1]))
    def change_rate(self, rate: float) -> None:
        training = msgspec.structs.replace(self.config.training, learning_rate=rate)
        self.line.set_learning_rates(msgspec.structs.replace(self.config, training=training))
        self.model.rate = rate

    @precondition(lambda self: self.newest > 0)
    @rule()
    def branch(self) -> None:
        iteration, made = self.model.at
        target = iteration + 1 if made == 7 else iteration
        if self.line.branch():
            self.ghosts += 1
            self.model.rates = self.model.rates[:target]
            self.model.at = (target, 0)

    @rule()
    def reset(self) -> None:
        self.start()

    @invariant()
    def is_what_the_model_says(self) -> None:
        iteration, made = self.model.at
        fresh, before = self.model.run(iteration, made)
        ours = self.line.comparison
        assert self.line.position() == (iteration, made)
        assert self.line.newest == self.newest
        assert len(self.line.ghosts) == min(self.ghosts, 3)
        for mine, theirs in zip(ours.contenders, fresh.contenders, strict=True):
            assert same(mine.network.state(), theirs.network.state())
            assert same(mine.optimizer.checkpoint(), theirs.optimizer.checkpoint())
        plain = ViewSpec(range_mode="own", batch=True)
        assert same(looks(self.line.view(plain)), looks(fresh.view(plain)))
        assert self.line.nbytes <= 3 * ours.checkpoint_size()

        assert same(looks(self.line.view(SPEC)), looks(fresh.view(SPEC, before)))


Journey.TestCase.settings = settings(
    max_examples=40, stateful_step_count=14, deadline=None, suppress_health_check=list(HealthCheck)
)
TestJourney = Journey.TestCase


@pytest.fixture(autouse=True)
def no_numpy_warnings() -> Iterator[None]:
    with np.errstate(all="ignore"):
        yield
