"""``desktop.suggestions``: that what is offered helps is found out by simulation."""

from functools import lru_cache
from typing import Any

import msgspec
import numpy as np
import pytest

from desktop.suggestions import Suggestion, applied, right_rule, suggestions
from netcore import (
    Comparison,
    Config,
    ContenderConfig,
    NetworkConfig,
    PropagationStudy,
    TrainingConfig,
    ViewSpec,
    load_dataset,
    presets,
)
from netcore.builder import with_rates
from netcore.config import ConfigError, validate
from netcore.datasets.dataset import Dataset, Split
from netcore.diagnosis import Finding
from netcore.initializers import Constant, He, Identity, Initializer, Lsuv, Normal, Orthogonal, Xavier, Zeros

SIGNALS = [
    (preset.id, index)
    for preset in presets.CATALOGUE.values()
    if preset.view == "signals"
    for index in range(len(preset.config.contenders))
]
WORSE = ("good", "warning", "problem")


@lru_cache(maxsize=64)
def findings(config: Config, index: int) -> tuple[Finding, ...]:
    result = PropagationStudy(config).run(backward=True)
    return result.view(ViewSpec(histograms=False, insights=True)).insights[index].findings


def edits(config: Config, index: int = 0, trained: bool = False, ids: tuple[str, ...] = ()) -> list[Suggestion]:
    found = tuple(Finding(id, "problem") for id in ids) or findings(config, index)  # type: ignore[arg-type]
    return [each for each in suggestions(config, index, found, trained) if each.edits]


def signals(rule: object, activation: str = "relu", label: str = "one", depth: int = 5, **options: object) -> Config:
    contender = ContenderConfig(label, rule, **options)  # type: ignore[arg-type]
    return Config((contender,), dataset="gaussian", network=NetworkConfig((100,) * depth, activation))


# What helps


@pytest.mark.parametrize(("preset", "index"), SIGNALS)
def test_the_first_suggestion_removes_the_first_finding_of_a_preset(preset: str, index: int) -> None:
    config = presets.get(preset)
    before = findings(config, index)
    offered = edits(config, index)
    if before[0].id == "healthy":
        assert not offered
        return
    after = findings(applied(config, offered[0]), index)
    assert before[0].id not in {each.id for each in after}


@pytest.mark.parametrize(("preset", "index"), SIGNALS)
def test_two_steps_heal_every_preset(preset: str, index: int) -> None:
    """A sigmoid's wrong std is mended first (Xavier's rule), then its gradient (tanh)."""
    config = presets.get(preset)
    for _ in range(2):
        for offered in edits(config, index)[:1]:
            config = applied(config, offered)
    assert [each.id for each in findings(config, index)] == ["healthy"]


@pytest.mark.parametrize(("preset", "index"), SIGNALS)
def test_whatever_is_offered_makes_the_first_finding_less(preset: str, index: int) -> None:
    config = presets.get(preset)
    first = findings(config, index)[0]
    for offered in edits(config, index):
        after = {each.id: each.severity for each in findings(applied(config, offered), index)}
        assert WORSE.index(after.get(first.id, "good")) < WORSE.index(first.severity), offered


@pytest.mark.parametrize("depth", [3, 5, 10])
@pytest.mark.parametrize("rule", [Normal(0.001), Normal(0.02), Normal(0.5), Normal(2.0), Zeros(), Constant(0.1)])
@pytest.mark.parametrize("activation", ["relu", "leaky_relu", "tanh", "sigmoid", "elu", "gelu", "softplus", "swish"])
def test_the_first_suggestion_helps_other_networks(activation: str, rule: object, depth: int) -> None:
    config = signals(rule, activation, depth=depth)
    before = findings(config, 0)
    if before[0].id == "healthy":
        return
    after = {each.id: each.severity for each in findings(applied(config, edits(config)[0]), 0)}
    assert WORSE.index(after.get(before[0].id, "good")) < WORSE.index(before[0].severity)


@pytest.mark.parametrize("depth", [3, 5])
@pytest.mark.parametrize("activation", ["relu", "leaky_relu", "tanh", "elu", "selu", "gelu", "softplus", "swish"])
def test_the_right_rule_is_right(activation: str, depth: int) -> None:
    config = signals(right_rule([activation]), activation, depth=depth)
    assert [each.id for each in findings(config, 0)] == ["healthy"]


@pytest.mark.parametrize("depth", [20, 50])
@pytest.mark.parametrize("activation", ["relu", "leaky_relu", "tanh", "elu", "selu", "gelu", "softplus", "swish"])
@pytest.mark.parametrize("rule", [Normal(0.01), He()])
def test_no_deep_network_is_left_with_a_problem(activation: str, rule: Initializer, depth: int) -> None:
    config = signals(rule, activation, depth=depth)
    for _ in range(2):
        if (found := edits(config)) and findings(config, 0)[0].severity == "problem":
            config = applied(config, found[0])
    assert {each.severity for each in findings(config, 0)} <= {"good", "warning"}


@pytest.mark.parametrize("activation", ["relu", "gelu", "swish"])
def test_no_batch_normalisation_is_offered_where_it_makes_gradients_explode(activation: str) -> None:
    deep = signals(He(), activation, depth=50)
    assert "batch_norm" not in {each.id for each in edits(deep)}
    normalised = msgspec.structs.replace(deep, network=msgspec.structs.replace(deep.network, batch_norm=True))
    assert findings(normalised, 0)[0].id == "exploding_gradient"


def trained(config: Config, index: int, iterations: int = 250) -> tuple[Finding, ...]:
    run = Comparison(config, load_dataset(config.dataset))
    while run.iteration < iterations:
        run.step(watched=run.iteration == iterations - 1)
    return run.view(ViewSpec(histograms=False, insights=True)).insights[index].findings


def test_a_stuck_network_learns_with_the_first_suggestion() -> None:
    config = presets.get("digits-comparison")
    before = trained(config, 0)
    assert before[0].id == "stuck"
    offered = next(each for each in suggestions(config, 0, before, True) if each.edits)
    assert [each.id for each in trained(applied(config, offered), 0)] == ["healthy"]


def classifier(rule: Initializer, activation: str = "relu", depth: int = 5, **training: Any) -> Config:
    """The preset's data and batches with one network."""
    config = presets.get("digits-comparison")
    training = {"iterations": 250, "record_loss": "before", "evaluate_every": 250} | training
    return msgspec.structs.replace(
        config,
        contenders=(ContenderConfig("one", rule),),
        network=NetworkConfig((100,) * depth, activation),
        training=msgspec.structs.replace(config.training, **training),
    )


@pytest.mark.parametrize(
    ("activation", "optimizer", "rate", "id"),
    [("tanh", "sgd", 1.0, "above_guessing"), ("tanh", "adam", 0.1, "stuck"), ("sigmoid", "adam", 0.1, "stuck")],
)
def test_where_steps_overshoot_smaller_ones_are_offered(activation: str, optimizer: str, rate: float, id: str) -> None:
    config = classifier(Xavier(), activation, optimizer=optimizer, learning_rate=rate)
    found = trained(config, 0)
    assert found[0].id == id
    offered = [each for each in suggestions(config, 0, found, True) if each.edits]
    after = applied(config, offered[0])
    assert after.contenders[0].learning_rate == pytest.approx(rate / 10)
    assert accuracy(config) < 0.2 < 0.7 < accuracy(after)


def test_a_loss_that_comes_down_from_far_above_guessing_needs_no_other_rate() -> None:
    """It classifies most samples right: larger steps, as of what is stuck, and smaller ones are both worse."""
    config = classifier(Normal(3.0), depth=1)
    found = trained(config, 0)
    (worse,) = (each for each in found if each.id == "above_guessing")
    assert worse.value < worse.first
    assert accuracy(config) > 0.6
    offered = [each for each in suggestions(config, 0, found, True) if each.edits]
    assert "learning_rate" not in {each.id for each in offered}
    assert accuracy(applied(config, offered[0])) > accuracy(config)


@pytest.mark.parametrize("decay", [0.5, 1.0])
def test_weight_decay_that_is_too_strong_is_named_and_made_weaker(decay: float) -> None:
    config = classifier(He(), weight_decay=decay)
    found = trained(config, 0)
    assert [each.id for each in found[:2]] == ["stuck", "decayed"]
    offered = [each for each in suggestions(config, 0, found, True) if each.edits]
    assert (offered[0].id, "learning_rate" in {each.id for each in offered}) == ("weight_decay", False)
    after = applied(config, offered[0])
    assert after.contenders[0].weight_decay == pytest.approx(decay / 10)
    assert accuracy(config) < 0.2 < 0.6 < accuracy(after)
    assert "decayed" not in {each.id for each in trained(after, 0)}


def table(scale: float) -> Dataset:
    """Two classes, six of twenty features apart, all of them ``scale`` times as large as standardised ones."""
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 2, 3000)
    apart = 0.8 * (2 * labels - 1)[:, None] * (np.arange(20) < 6)
    inputs = (scale * (rng.standard_normal((3000, 20)) + apart)).astype(np.float32)
    first, last = Split(inputs[:2000], labels[:2000]), Split(inputs[2000:], labels[2000:])
    return Dataset("table", "T", first, last, 1.0, 2, None, "drawn")


@pytest.mark.parametrize(
    ("scale", "depth", "first", "id"),
    [
        (100.0, 5, "diverged", "large_scale"),
        (1000.0, 1, "diverged", "large_scale"),
        (0.001, 1, "stuck", "small_scale"),
    ],
)
def test_inputs_that_are_too_large_or_too_small_are_named_and_standardised(
    scale: float, depth: int, first: str, id: str
) -> None:
    data = table(scale)
    training = TrainingConfig(iterations=210, evaluate_every=210)
    config = Config((ContenderConfig("one", He()),), "table", NetworkConfig((100,) * depth), training)

    def outcome(config: Config) -> tuple[tuple[Finding, ...], float]:
        run, spec = Comparison(config, data), ViewSpec(histograms=False, insights=True)
        run.step(watched=True)
        begun = [each.id for each in run.view(spec).insights[0].findings]
        assert begun == ([id] if config.standardize == "off" else ["healthy"])
        while not run.done:
            run.step(watched=run.iteration == 209)
        return run.view(spec).insights[0].findings, float(run.losses[0, -1])

    found, loss = outcome(config)
    assert [each.id for each in found[:2]] == [first, id]
    offered = suggestions(config, 0, found, True)[0]
    assert offered.id == "standardize"
    after = applied(config, offered)
    found, better = outcome(after)
    assert [each.id for each in found] == ["healthy"]
    assert better < 0.5 < np.nan_to_num(loss, nan=np.inf)


@pytest.mark.parametrize(("std", "id"), [(1e-4, "small_scale"), (3.0, "large_scale"), (100.0, "large_scale")])
def test_of_one_hidden_layer_the_scale_is_judged(std: float, id: str) -> None:
    config = signals(Normal(std), depth=1)
    assert [each.id for each in findings(config, 0)] == [id]
    (offered,) = edits(config)
    assert offered.id == "rule"
    assert [each.id for each in findings(applied(config, offered), 0)] == ["healthy"]


def with_dropout(config: Config, share: float) -> Config:
    return msgspec.structs.replace(config, network=msgspec.structs.replace(config.network, dropout=share))


def test_what_dropout_keeps_from_learning_gets_less_of_it() -> None:
    config = with_dropout(classifier(He()), 0.5)
    found = trained(config, 0)
    assert [each.id for each in found] == ["stuck"]
    offered = [each for each in suggestions(config, 0, found, True) if each.edits]
    assert [each.id for each in offered] == ["dropout", "learning_rate"]
    after = applied(config, offered[0])
    assert 0 < (after.contenders[0].dropout or 0) <= 0.25
    assert accuracy(config) + 0.2 < accuracy(after)


def test_a_signal_that_grows_by_dropout_grows_less_with_less_of_it() -> None:
    config = with_dropout(signals(He(), depth=15), 0.5)
    assert findings(config, 0)[0].id == "exploding_signal"
    (offered, *_) = edits(config)
    assert offered.id == "dropout"
    assert [each.id for each in findings(applied(config, offered), 0)] == ["healthy"]
    assert "dropout" not in {each.id for each in edits(with_dropout(config, 0.05), ids=("exploding_signal",))}


def test_a_network_that_diverged_does_not_with_lower_learning_rates() -> None:
    """From 50 it takes two steps: 5 still diverges, 0.5 is right."""
    config = presets.get("digits-comparison")
    config = msgspec.structs.replace(config, training=TrainingConfig(learning_rate=50.0))
    found = trained(config, 2, 50)
    assert found[0].id == "diverged"
    for _ in range(2):
        offered = suggestions(config, 2, [Finding("diverged", "problem")], True)[0]
        config = applied(config, offered)
    # Steps as large as that may cost units, but it learns.
    assert "problem" not in {each.severity for each in trained(config, 2)}


@pytest.mark.parametrize(
    ("activation", "rule", "norm"),
    [
        ("sigmoid", Normal(1.0), False),
        ("sigmoid", Xavier(), False),
        ("sigmoid", Normal(0.01), False),
        ("tanh", Normal(0.5), False),
        ("relu", Normal(0.35), False),
        ("relu", Normal(0.01), False),
        ("relu", Xavier(), False),
        ("relu", Zeros(), False),
        ("relu", Zeros(), True),
    ],
)
@pytest.mark.parametrize("after", [0, 100])
def test_the_first_remedy_makes_no_network_worse(activation: str, rule: Initializer, norm: bool, after: int) -> None:
    """Trained before and after, whether it is offered of the untrained network or in the run."""
    config = presets.get("digits-comparison")
    config = msgspec.structs.replace(
        config,
        contenders=(ContenderConfig("one", rule),),
        network=NetworkConfig((100,) * 5, activation, batch_norm=norm),
        training=msgspec.structs.replace(config.training, iterations=500, record_loss="before"),
    )
    found = trained(config, 0, after) if after else findings(config, 0)
    offered = [each for each in suggestions(config, 0, found, after > 0) if each.edits]
    if not offered:
        assert found[0].id == "healthy"
        return
    assert accuracy(applied(config, offered[0])) > accuracy(config) - 0.02, offered[0]


@lru_cache(maxsize=64)
def accuracy(config: Config) -> float:
    """On the test digits; 0 for a network that diverged."""
    run = Comparison(config, load_dataset(config.dataset))
    while not run.done:
        run.step()
    return float(np.nan_to_num(run.evaluations[-1].accuracies[0]))


def test_the_rate_named_is_the_one_that_is_left() -> None:
    config = with_rates(presets.get("digits-comparison"), (50.0, 50.0, 0.01))
    texts = [
        next(
            each.text
            for each in suggestions(config, index, [Finding("diverged", "problem")], True)
            if "rate" in each.id
        )
        for index in (1, 2)
    ]
    assert texts == ["Learning rate 5, not 50", "Learning rate 0.001, not 0.01"]


@pytest.mark.parametrize(
    "id", ["exploding_gradient", "vanishing_signal", "vanishing_gradient", "saturated", "diverged"]
)
def test_batch_normalisation_gets_no_rule(id: str) -> None:
    config = msgspec.structs.replace(signals(Normal(1.0)), network=NetworkConfig((100,) * 5, batch_norm=True))
    assert not {"rule", "batch_norm"} & {each.id for each in edits(config, 0, True, (id,))}


# What is offered


@pytest.mark.parametrize(
    ("rule", "activation", "new", "label"),
    [
        (Normal(0.01), "relu", He(), "He"),
        (Zeros(), "relu", He(), "He"),
        (Normal(1.0), "tanh", Xavier(), "Xavier"),
        (Constant(0.01), "sigmoid", Xavier(), "Xavier"),
    ],
)
def test_the_rule_follows_the_activation(rule: object, activation: str, new: object, label: str) -> None:
    old = f"all {rule.value:g}" if isinstance(rule, Constant) else "zeros" if rule == Zeros() else f"std = {rule.std:g}"  # type: ignore[attr-defined]
    config = signals(rule, activation, old)
    after = applied(config, edits(config)[0])
    assert after == validate(after)
    assert (after.contenders[0].rule, after.contenders[0].label) == (new, label)
    # Nothing else changes.
    assert msgspec.structs.replace(after, contenders=config.contenders) == config


@pytest.mark.parametrize("rule", [He(), Orthogonal(gain=2**0.5), Lsuv()])
def test_no_rule_is_offered_to_those_that_have_it(rule: object) -> None:
    assert "rule" not in {each.id for each in edits(signals(rule), ids=("vanishing_signal",))}


def test_identity_weights_are_no_random_ones() -> None:
    assert edits(signals(Identity()), ids=("exploding_signal",))[0].id == "rule"


@pytest.mark.parametrize(
    ("label", "new"),
    [
        ("std 0.01, mine", "He"),
        ("std 0.010", "std 0.010"),
        ("my normal one", "He"),
        ("abnormal", "abnormal"),
        ("标准差", "标准差"),
        ("<b>", "<b>"),
    ],
)
def test_a_label_that_tells_of_the_rule_tells_of_the_new_one(label: str, new: str) -> None:
    config = signals(Normal(0.01), label=label)
    assert applied(config, edits(config)[0]).contenders[0].label == new


def test_a_new_label_is_unlike_those_of_others() -> None:
    config = presets.get("relu-three")
    labels = [each.label for each in applied(config, edits(config, 0)[0]).contenders]
    assert labels == ["He′", "Xavier", "He"]


def test_a_label_that_tells_of_the_activation_follows_it() -> None:
    config = signals(Xavier(), "sigmoid", "Sigmoid, my way")
    after = applied(config, next(each for each in edits(config) if each.id == "tanh")).contenders[0]
    assert (after.label, after.activation, after.rule) == ("Tanh, my way", "tanh", Xavier())


def test_the_learning_rate_is_lowered_for_the_contender_alone() -> None:
    config = Config(
        (ContenderConfig("lr = 0.1", He()), ContenderConfig("other", He(), learning_rate=3.0)),
        training=TrainingConfig(learning_rate=0.1),
    )
    first = applied(config, edits(config, 0, True, ("diverged",))[0])
    assert first.contenders[0] == ContenderConfig("lr = 0.01", He(), learning_rate=0.01)
    assert first.training == config.training
    second = applied(config, edits(config, 1, True, ("diverged",))[0])
    assert second.contenders[1] == ContenderConfig("other", He(), learning_rate=0.3)


def test_weights_that_are_too_large_are_blamed_before_the_learning_rate() -> None:
    large, right = signals(Normal(1.0)), signals(He())
    assert [each.id for each in edits(large, 0, True, ("diverged",))] == ["rule", "learning_rate"]
    assert [each.id for each in edits(right, 0, True, ("diverged", "dead_units"))] == ["learning_rate"]


def test_a_healthy_network_that_is_stuck_gets_larger_steps() -> None:
    config = msgspec.structs.replace(signals(He()), training=TrainingConfig(learning_rate=1e-6))
    (offered,) = edits(config, 0, True, ("stuck",))
    assert applied(config, offered).contenders[0].learning_rate == pytest.approx(1e-5)
    # 100 is the most that may be.
    fast = msgspec.structs.replace(config, training=TrainingConfig(learning_rate=50.0))
    assert edits(fast, 0, True, ("stuck",)) == []


def test_dead_rectifiers_get_a_slope() -> None:
    config = signals(He())
    assert [each.id for each in edits(config, ids=("dead_units",))] == ["leaky_relu"]
    assert [each.id for each in edits(config, 0, True, ("dead_units",))] == ["leaky_relu", "learning_rate"]
    mixed = signals(He(), activation=None, depth=2)  # type: ignore[arg-type]
    mixed = msgspec.structs.replace(mixed, network=NetworkConfig((9, 9), ("tanh", "relu")))
    after = applied(mixed, edits(mixed, ids=("dead_units",))[0])
    assert after.contenders[0].activation == ("tanh", "leaky_relu")


def test_at_most_three_edits_and_no_id_twice() -> None:
    ids = ("saturated", "collapsed", "dead_units", "vanishing_gradient")
    offered = suggestions(signals(Normal(1.0), "sigmoid"), 0, [Finding(id, "problem") for id in ids])  # type: ignore[arg-type]
    assert len([each for each in offered if each.edits]) == 3
    assert len({each.id for each in offered}) == len(offered)


@pytest.mark.parametrize(
    ("id", "trained", "views"),
    [
        ("vanishing_signal", False, ["signals", "theory"]),
        ("vanishing_signal", True, ["over_time"]),
        ("saturated", False, ["signals"]),
        ("symmetric", False, ["symmetry"]),
        ("diverged", True, ["training", "over_time"]),
        ("stuck", True, ["training", "over_time"]),
        ("healthy", False, ["theory"]),
    ],
)
def test_where_to_look(id: str, trained: bool, views: list[str]) -> None:
    offered = suggestions(signals(Normal(0.01)), 0, [Finding(id, "problem")], trained)  # type: ignore[arg-type]
    assert [each.view for each in offered if each.view] == views


def test_no_theory_of_weights_that_are_not_random() -> None:
    offered = suggestions(signals(Constant(0.01)), 0, [Finding("vanishing_signal", "problem")])
    assert "theory" not in {each.view for each in offered}


def test_nothing_to_say_without_findings() -> None:
    assert suggestions(signals(He()), 0, ()) == ()


def test_edits_of_another_configuration_are_refused() -> None:
    config = presets.get("sigmoid-three")
    offered = edits(config, 2)[0]
    with pytest.raises((IndexError, ConfigError)):
        applied(signals(He()), offered)
