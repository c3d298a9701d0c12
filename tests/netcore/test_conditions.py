"""``netcore.conditions``: what fires, of whom, with which figure, and that it fires once."""

import math
from dataclasses import dataclass, field
from typing import Any, cast

import msgspec
import numpy as np
import pytest

from netcore import Comparison, Config, ContenderConfig, Network, NetworkConfig, TrainingConfig
from netcore.arrays import FloatArray
from netcore.conditions import (
    AccuracyAbove,
    Condition,
    Diverged,
    Fired,
    IterationReached,
    LayerDead,
    LayerSaturated,
    LossAbove,
    LossBelow,
    Watch,
)
from netcore.initializers import He, Normal
from netcore.layers import Layer
from netcore.snapshot import Evaluation

ALL: tuple[Condition, ...] = (
    LossBelow(0.5), LossAbove(3.0), AccuracyAbove(0.9), IterationReached(7), Diverged(), LayerDead(0.5),
    LayerSaturated(0.9),
)  # fmt: skip


@dataclass
class Entry:
    network: Network
    diverged_at: int | None = None


@dataclass
class Moment:
    """As much of a comparison as a watch may look at."""

    losses: FloatArray
    contenders: list[Entry] = field(default_factory=list)
    evaluations: list[Evaluation] = field(default_factory=list)

    @property
    def iteration(self) -> int:
        return int(self.losses.shape[1])


def check(watch: Watch, moment: Moment) -> tuple[Fired, ...]:
    return watch.check(cast(Comparison, moment))


def at(*losses: float, iteration: int = 7, **options: Any) -> Moment:
    history = np.full((len(losses), iteration), 99.0)
    history[:, -1] = losses
    return Moment(history, **options)


def network(activation: str = "relu", hidden: tuple[int, ...] = (4, 5), **options: Any) -> Network:
    return Network((3, *hidden, 2), activation, "he", np.random.default_rng(0), **options)


def dead_units() -> Network:
    """Relu layers of 4 and 5 units, of which 3 and 0 are dead on the batch that went through."""
    made = network()
    made.layers[0].weights[:] = 0
    made.layers[0].bias[:] = [1.0, -1.0, 0.0, -2.0]
    made.layers[1].weights[:] = 0
    # Exactly one sample of eight keeps each unit of the second layer alive.
    made.layers[0].weights[0, 0] = 1.0
    made.layers[1].weights[0] = 1.0
    made.layers[1].bias[:] = -5.5
    batch = np.zeros((8, 3), np.float32)
    batch[3, 0] = 5.0
    made.forward(batch, training=True)
    return made


def test_each_loss_is_held_against_the_number() -> None:
    below, above = LossBelow(0.5), LossAbove(3.0)
    fired = check(Watch((below, above)), at(0.4999, 0.5, math.nan, 3.0, 3.5))
    assert fired == (Fired(below, 7, 0, None, 0.4999), Fired(above, 7, 4, None, 3.5))


def test_only_the_newest_loss_counts() -> None:
    moment = at(1.0)
    moment.losses[0, :-1] = 0.1
    assert check(Watch((LossBelow(0.5),)), moment) == ()


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_losses_to_wait_for_are_finite(value: float) -> None:
    for kind in (LossBelow, LossAbove):
        with pytest.raises(ValueError, match=r"finite number, such as 0\.5, not"):
            kind(value)


@pytest.mark.parametrize("share", [-0.01, 1.01, 90.0, math.nan, math.inf])
def test_shares_are_from_0_to_1(share: float) -> None:
    for kind in (AccuracyAbove, LayerDead, LayerSaturated):
        with pytest.raises(ValueError, match=r"from 0 to 1, such as 0\.9 for 90 %"):
            kind(share)


@pytest.mark.parametrize("iteration", [0, -1, 1.5, math.nan])
def test_iterations_are_whole_and_from_1(iteration: Any) -> None:
    with pytest.raises(ValueError, match="whole number of at least 1"):
        IterationReached(iteration)


def test_conditions_survive_json() -> None:
    text = msgspec.json.encode(ALL)
    assert msgspec.json.decode(text, type=tuple[Condition, ...]) == ALL
    with pytest.raises(msgspec.ValidationError, match="from 0 to 1"):
        msgspec.json.decode(b'{"kind":"layer_dead","share":2}', type=Condition)


def test_accuracy_only_where_it_was_measured_just_now() -> None:
    condition = AccuracyAbove(0.9)
    evaluations = [Evaluation(0, (0.95, 0.95, 0.95), 10), Evaluation(7, (0.9, 0.91, math.nan), 10)]
    moment = at(1.0, 1.0, 1.0, evaluations=evaluations)
    assert check(Watch((condition,)), moment) == (Fired(condition, 7, 1, None, 0.91),)
    late = at(1.0, 1.0, 1.0, iteration=8, evaluations=evaluations)
    assert check(Watch((condition,)), late) == ()
    assert check(Watch((condition,)), at(1.0)) == ()


def test_an_iteration_fires_once_where_it_is_crossed() -> None:
    condition = IterationReached(3)
    watch = Watch((condition,))
    fired = {n: check(watch, at(1.0, iteration=n)) for n in range(1, 6)}
    assert fired == {1: (), 2: (), 3: (Fired(condition, 3),), 4: (), 5: ()}


def test_an_iteration_that_was_passed_over_between_two_checks_fires_late() -> None:
    watch = Watch((IterationReached(3),))
    assert check(watch, at(1.0, iteration=2)) == ()
    assert [each.iteration for each in check(watch, at(1.0, iteration=5))] == [5]


def test_an_iteration_long_past_does_not_pause_a_run() -> None:
    assert check(Watch((IterationReached(1000),)), at(1.0, iteration=1500)) == ()
    # Nor after a way back without a crossing.
    watch = Watch((IterationReached(3),))
    assert [bool(check(watch, at(1.0, iteration=n))) for n in (9, 2, 3, 4)] == [False, False, True, False]


def test_divergence_fires_at_its_own_iteration() -> None:
    condition = Diverged()
    entries = [Entry(network(), 7), Entry(network(), 6), Entry(network())]
    moment = at(math.nan, math.nan, 1.0, contenders=entries)
    assert check(Watch((condition,)), moment) == (Fired(condition, 7, 0),)


def test_dead_units_are_those_that_are_0_for_every_sample() -> None:
    made = dead_units()
    first, second = (layer.activations for layer in made.hidden)
    shares = [np.mean([not column.any() for column in layer.T]) for layer in (first, second)]
    assert shares == [0.75, 0.0]
    assert (second != 0).mean() == 1 / 8
    moment = at(1.0, contenders=[Entry(made)])
    condition = LayerDead(0.74)
    assert check(Watch((condition,)), moment) == (Fired(condition, 7, 0, 1, 0.75),)
    assert check(Watch((LayerDead(0.75),)), moment) == ()


def test_a_share_is_above_only_if_it_is() -> None:
    made = network(hidden=(10,))
    made.layers[0].weights[:] = 0
    made.layers[0].bias[:] = [0] * 3 + [1] * 7
    made.forward(np.ones((2, 3), np.float32), training=True)
    moment = at(1.0, contenders=[Entry(made)])
    assert check(Watch((LayerDead(0.3), LayerSaturated(0.3))), moment) == ()
    assert len(check(Watch((LayerDead(0.29), LayerSaturated(0.29))), moment)) == 2


def test_the_output_layer_and_dropped_units_are_not_dead() -> None:
    made = network(dropout=0.9)
    for layer in made.layers[:-1]:
        layer.bias[:] = 10
    made.layers[-1].weights[:] = 0
    made.forward(np.ones((1, 3), np.float32), training=True)
    assert not made.layers[0].outputs.all()
    assert check(Watch((LayerDead(0.0),)), at(1.0, contenders=[Entry(made)])) == ()


@pytest.mark.parametrize("condition", [LayerDead(0.0), LayerSaturated(0.0)])
def test_zeros_of_the_floor_are_no_dead_units(condition: Condition) -> None:
    made = network()
    for layer in made.layers:
        layer.weights[:] = 1e-30
    made.forward(np.ones((8, 3), np.float32), training=True)
    assert made.layers[0].signal_floored
    assert not made.layers[0].activations.any()
    assert check(Watch((condition,)), at(1.0, contenders=[Entry(made)])) == ()


def test_saturation_by_each_layers_own_activation() -> None:
    made = Network((3, 4, 4, 4, 2), ("tanh", "leaky_relu", "relu"), "he", np.random.default_rng(0))
    made.forward(np.zeros((2, 3), np.float32), training=True)
    tanh = np.array([[0.995, -0.995, 0.99, 0.0], [1.0, 0.5, -0.98, -1.0]], np.float32)
    share = sum(abs(float(v)) > np.float32(0.99) for v in tanh.ravel()) / 8
    assert share == 0.5
    made.layers[0].activations[:] = tanh
    made.layers[1].activations[:] = 0
    made.layers[2].activations[:] = [[0, 0, 0, 1], [0, 0, 0, 1]]
    condition = LayerSaturated(0.49)
    fired = check(Watch((condition,)), at(1.0, contenders=[Entry(made)]))
    assert fired == (Fired(condition, 7, 0, 1, 0.5), Fired(condition, 7, 0, 3, 0.75))
    assert [each.layer for each in check(Watch((LayerSaturated(0.5),)), at(1.0, contenders=[Entry(made)]))] == [3]


def test_layers_of_a_contender_that_diverged_are_left_alone() -> None:
    moment = at(1.0, 1.0, contenders=[Entry(dead_units(), 3), Entry(dead_units())])
    fired = check(Watch((LayerDead(0.5), LayerSaturated(0.5))), moment)
    assert {each.contender for each in fired} == {1}


def test_each_fires_once_a_contender() -> None:
    condition = LossBelow(0.5)
    watch = Watch((condition,))
    assert [each.contender for each in check(watch, at(0.1, 0.9, iteration=1))] == [0]
    assert check(watch, at(0.2, 0.9, iteration=2)) == ()
    assert [each.contender for each in check(watch, at(0.9, 0.4, iteration=3))] == [1]
    assert check(watch, at(0.1, 0.4, iteration=4)) == ()


def test_each_fires_once_a_layer() -> None:
    made = dead_units()
    watch = Watch((LayerDead(0.5),))
    assert [each.layer for each in check(watch, at(1.0, iteration=1, contenders=[Entry(made)]))] == [1]
    made.layers[1].activations[:] = 0
    assert [each.layer for each in check(watch, at(1.0, iteration=2, contenders=[Entry(made)]))] == [2]
    assert check(watch, at(1.0, iteration=3, contenders=[Entry(made)])) == ()


def test_a_layer_that_has_fired_is_not_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = at(1.0, contenders=[Entry(dead_units())])
    measured: list[Layer] = []
    measure = LayerDead.measure

    def noting(condition: LayerDead, layer: Layer) -> float:
        measured.append(layer)
        return measure(condition, layer)

    monkeypatch.setattr(LayerDead, "measure", noting)
    watch = Watch((LayerDead(0.5),))
    check(watch, moment)
    check(watch, moment)
    hidden = moment.contenders[0].network.hidden
    assert measured == [*hidden, hidden[1]]


def test_forgetting_makes_it_new() -> None:
    watch = Watch((LossBelow(0.5), IterationReached(7)))
    before = check(watch, at(0.1))
    assert len(before) == 2
    assert check(watch, at(0.1)) == ()
    watch.forget()
    assert check(watch, at(0.1)) == before


def test_an_edit_arms_only_what_was_edited() -> None:
    old = Watch((LossBelow(0.5), LossAbove(3.0)))
    assert len(check(old, at(0.1, 4.0))) == 2
    new = Watch((LossBelow(0.5), LossAbove(2.0), Diverged()), keeping=old)
    assert check(new, at(0.1, 4.0, contenders=[])) == (Fired(LossAbove(2.0), 7, 1, None, 4.0),)
    # The new watch has its own memory.
    assert check(old, at(0.4, 0.4)) == (Fired(LossBelow(0.5), 7, 1, None, 0.4),)
    assert check(new, at(0.4, 1.0)) == ()
    # Unticked and ticked again: armed.
    again = Watch((LossBelow(0.5),), keeping=Watch((), keeping=new))
    assert [each.contender for each in check(again, at(0.1, 4.0))] == [0]


def test_several_at_once_in_the_order_of_the_conditions() -> None:
    entries = [Entry(dead_units()), Entry(dead_units(), 7)]
    moment = at(0.1, math.nan, contenders=entries, evaluations=[Evaluation(7, (0.95, math.nan), 10)])
    fired = check(Watch(ALL), moment)
    assert [(type(each.condition), each.contender, each.layer) for each in fired] == [
        (LossBelow, 0, None), (AccuracyAbove, 0, None), (IterationReached, None, None), (Diverged, 1, None),
        (LayerDead, 0, 1),
    ]  # fmt: skip


def test_without_conditions_nothing_is_looked_at() -> None:
    class Untouchable:
        @property
        def losses(self) -> FloatArray:
            raise AssertionError

        iteration = 5

    assert Watch().check(cast(Comparison, Untouchable())) == ()


def test_nothing_holds_before_the_first_iteration() -> None:
    moment = Moment(np.empty((1, 0)), [Entry(network())], [Evaluation(0, (1.0,), 10)])
    assert check(Watch((*ALL, LayerDead(0.0))), moment) == ()


def test_the_same_condition_twice_fires_once() -> None:
    assert len(check(Watch((LossBelow(0.5), LossBelow(0.5))), at(0.1))) == 1


def test_a_run_of_the_real_thing() -> None:
    config = Config(
        (ContenderConfig("He", He()), ContenderConfig("dead", Normal(std=100.0), learning_rate=100.0)),
        network=NetworkConfig((8, 8)),
        training=TrainingConfig(iterations=60, batch_size=32, learning_rate=0.1, evaluate_every=20),
    )
    run = Comparison(config)
    watch = Watch((LossBelow(2.0), AccuracyAbove(0.11), IterationReached(10), LayerDead(0.3), Diverged()))
    found: list[Fired] = []
    for _ in run.run():
        found += watch.check(run)
    losses = run.losses
    for each in found:
        if isinstance(each.condition, LossBelow):
            assert each.contender is not None
            below = np.flatnonzero(losses[each.contender] < 2.0)
            assert (each.iteration, each.value) == (below[0] + 1, losses[each.contender, below[0]])
        if isinstance(each.condition, AccuracyAbove):
            assert each.iteration % 20 == 0
    keys = [(each.condition, each.contender, each.layer) for each in found]
    assert len(keys) == len(set(keys))
    assert Fired(IterationReached(10), 10) in found
    assert any(isinstance(each.condition, LossBelow) and each.contender == 0 for each in found)
