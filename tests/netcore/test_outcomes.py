"""What a verdict says of an untrained network against what becomes of it: trained on digits, as its level foretells."""

import math
from dataclasses import dataclass
from functools import lru_cache

import pytest
from msgspec import structs

from netcore import Comparison, Config, ContenderConfig, NetworkConfig, PropagationStudy, ViewSpec, presets
from netcore.diagnosis import Finding
from netcore.initializers import Normal, Xavier

GUESS = math.log(10)
ITERATIONS = 300
"""Enough for the right rules to come below half of guessing's loss."""


@dataclass(frozen=True)
class Outcome:
    """Of the run: the mean of the last 20 losses, NaN if it diverged, the first one, and its last findings."""

    loss: float
    first: float
    findings: tuple[Finding, ...]


def network(
    activation: str,
    rule: str | float,
    depth: int = 5,
    norm: bool = False,
    optimizer: str = "sgd",
    rate: float = 0.01,
    width: int = 100,
) -> Config:
    """The preset's training, with another network; ``rule`` is a name or a std."""
    config = presets.get("digits-comparison")
    training = structs.replace(
        config.training,
        optimizer=optimizer,
        learning_rate=rate,
        iterations=ITERATIONS,
        record_loss="before",
        evaluate_every=ITERATIONS,
    )
    contender = ContenderConfig("one", rule if isinstance(rule, str) else Normal(rule))
    layers = NetworkConfig((width,) * depth, activation, batch_norm=norm)
    return structs.replace(config, contenders=(contender,), network=layers, training=training)


@lru_cache(maxsize=64)
def foretold(config: Config) -> tuple[Finding, ...]:
    view = PropagationStudy(config).run(backward=True).view(ViewSpec(histograms=False, insights=True))
    return view.insights[0].findings


@lru_cache(maxsize=64)
def outcome(config: Config) -> Outcome:
    run = Comparison(config)
    while not run.done:
        run.step(watched=run.iteration == ITERATIONS - 1)
    (insight,) = run.view(ViewSpec(histograms=False, insights=True)).insights
    return Outcome(float(run.losses[0, -20:].mean()), float(run.losses[0, 0]), insight.findings)


PROBLEMS = {
    "relu, std 0.01": network("relu", 0.01),
    "relu, std 0.05": network("relu", 0.05),
    "relu, Xavier, 12 layers": network("relu", "xavier", 12),
    "relu, std 0.5": network("relu", 0.5),
    "relu, std 0.3, 10 layers": network("relu", 0.3, 10),
    "sigmoid, std 0.01": network("sigmoid", 0.01),
    "sigmoid, Xavier": network("sigmoid", "xavier"),
    "sigmoid, std 5": network("sigmoid", 5.0),
    "tanh, std 0.03": network("tanh", 0.03),
    "tanh, std 1, 10 layers": network("tanh", 1.0, 10),
    "relu, zeros": network("relu", "zeros"),
}
WARNINGS = {
    "relu, Xavier": network("relu", "xavier"),
    "relu, std 0.35": network("relu", 0.35),
    "sigmoid, std 1": network("sigmoid", 1.0),
    "tanh, std 0.5": network("tanh", 0.5),
    "relu, He, batch norm, 20 layers": network("relu", "he", 20, norm=True, width=30),
}
HEALTHY = {
    "relu, He": network("relu", "he"),
    "relu, He, 12 layers": network("relu", "he", 12),
    "tanh, Xavier": network("tanh", "xavier"),
    "relu, He, batch norm": network("relu", "he", norm=True),
    "relu, std 1, batch norm": network("relu", 1.0, norm=True),
    "relu, std 0.01, batch norm": network("relu", 0.01, norm=True),
}


@pytest.mark.parametrize("name", PROBLEMS)
def test_a_problem_hardly_learns(name: str) -> None:
    """It diverges, or after a time in which the right rules learn it is still near guessing, or above."""
    assert foretold(PROBLEMS[name])[0].severity == "problem"
    assert not outcome(PROBLEMS[name]).loss < 0.97 * GUESS


@pytest.mark.parametrize("name", WARNINGS)
def test_a_warning_learns_at_a_cost(name: str) -> None:
    """It leaves guessing behind, but more slowly than the right rule, or from a loss many times as large."""
    assert {each.severity for each in foretold(WARNINGS[name])} == {"warning"}
    seen = outcome(WARNINGS[name])
    assert seen.loss < 0.97 * GUESS
    right = outcome(HEALTHY["tanh, Xavier" if name.startswith("tanh") else "relu, He"])
    assert seen.loss > 1.2 * right.loss or seen.first > 2 * right.first


@pytest.mark.parametrize("name", HEALTHY)
def test_what_is_healthy_learns(name: str) -> None:
    assert [each.id for each in foretold(HEALTHY[name])] == ["healthy"]
    assert outcome(HEALTHY[name]).loss < 0.6 * GUESS


@pytest.mark.parametrize("name", [*WARNINGS, *HEALTHY])
def test_of_a_network_that_learns_nothing_is_called_a_problem(name: str) -> None:
    seen = outcome((WARNINGS | HEALTHY)[name])
    if seen.loss < 0.9 * GUESS:
        assert "problem" not in {each.severity for each in seen.findings}


@pytest.mark.parametrize(
    ("rule", "optimizer", "rate"), [(1.0, "sgd", 0.1), ("xavier", "adam", 0.01), ("xavier", "adam", 0.001)]
)
def test_sigmoids_that_learn_are_no_problem(rule: str | float, optimizer: str, rate: float) -> None:
    """As the words say, Adam gets over a small gradient; and flat units only slow sigmoids down."""
    seen = outcome(network("sigmoid", rule, optimizer=optimizer, rate=rate))
    assert seen.loss < 0.9 * GUESS
    assert "problem" not in {each.severity for each in seen.findings}


def test_xaviers_rule_would_keep_a_saturated_sigmoid_from_learning() -> None:
    """Why it is not offered."""
    flat = network("sigmoid", 1.0)
    contender = structs.replace(flat.contenders[0], initializer=Xavier())
    assert outcome(structs.replace(flat, contenders=(contender,))).loss > 0.99 * GUESS > outcome(flat).loss
