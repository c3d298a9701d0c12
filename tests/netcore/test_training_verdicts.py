"""The verdict of every preset of training, on digits: the same networks as on MNIST, in seconds."""

from functools import lru_cache
from itertools import pairwise

import pytest
from msgspec import structs

from netcore import Comparison, ContenderConfig, NetworkConfig, Timeline, ViewSpec, presets
from netcore.initializers import Normal

HEALTHY = {"healthy"}
GONE = {"stuck", "vanishing_signal", "vanishing_gradient"}
"""Nothing gets through, nothing comes back, and the loss stays that of guessing."""

TABLE: dict[str, tuple[set[str], ...]] = {
    "digits-comparison": (GONE, HEALTHY, HEALTHY),
    # Of stds from 1 down to 0.0001 the two largest explode; 0.29 and 0.16 learn; below, less and less gets through.
    "stds-16-plain-digits": ({"diverged"}, {"diverged"}, HEALTHY, HEALTHY, set(), *[GONE] * 11),
    # Batch normalisation takes the std out of the matter.
    "stds-16-batch-norm-digits": (HEALTHY,) * 16,
    "overfitting-weight-decay-digits": (HEALTHY, HEALTHY),
    "overfitting-dropout-digits": (HEALTHY, HEALTHY),
    "optimizers-digits": (HEALTHY,) * 4,
}
"""Findings that there have to be, of each contender; "healthy" alone; nothing is asked of a case on the border."""

ITERATIONS = 300


@lru_cache(maxsize=2)
def verdicts(preset: str, seed: int) -> tuple[set[tuple[str, str]], ...]:
    config = presets.get(preset)
    training = structs.replace(config.training, iterations=min(ITERATIONS, config.training.iterations))
    run = Comparison(structs.replace(config, seed=seed, training=training))
    while not run.done:
        run.step(watched=run.iteration + 1 == training.iterations)
    view = run.view(ViewSpec(histograms=False, insights=True))
    return tuple({(each.id, each.severity) for each in insight.findings} for insight in view.insights)


@pytest.mark.parametrize("preset", TABLE)
@pytest.mark.parametrize("seed", [0, 1])
def test_every_preset_of_training_has_its_verdict(preset: str, seed: int) -> None:
    for found, expected in zip(verdicts(preset, seed), TABLE[preset], strict=True):
        ids = {id for id, _ in found}
        if expected == HEALTHY:
            # Dead units of a network that learns are told, as what they cost, not as what is wrong.
            assert "problem" not in {severity for _, severity in found}
        assert expected - HEALTHY <= ids
        assert not expected or ids <= expected | {"dead_units"}


def test_the_table_has_every_preset_of_training() -> None:
    trained = {each.id for each in presets.CATALOGUE.values() if each.view == "training"}
    twins = {id.removesuffix("-digits") for id in TABLE} | {"mnist-comparison"}
    assert trained <= set(TABLE) | twins


def looks(steady: bool) -> list[str]:
    """The first finding of a network on a border, iteration by iteration."""
    preset = presets.get("digits-comparison")
    # Its gradient, on its way back, keeps a share that is near exp(−1), and small batches make it stray.
    contender, network = ContenderConfig("one", Normal(0.15)), NetworkConfig((50,) * 5)
    training = structs.replace(preset.training, batch_size=32, learning_rate=0.001)
    run = Comparison(structs.replace(preset, contenders=(contender,), network=network, training=training))
    spec = ViewSpec(histograms=False, insights=True, steady=steady)
    seen: list[str] = []
    for _ in range(40):
        run.step(watched=True)
        seen.append(run.view(spec).insights[0].findings[0].id)
    return seen


def test_verdicts_of_a_run_that_streams_change_less_often() -> None:
    changes = [sum(one != next for one, next in pairwise(looks(steady))) for steady in (False, True)]
    # 22 and 0 here; rounding of another processor may make it a few more or less.
    assert changes[0] > 5
    assert changes[1] <= 3


def test_an_iteration_has_one_verdict_however_one_comes_there() -> None:
    config = presets.get("stds-16-batch-norm-digits")
    timeline = Timeline(Comparison(structs.replace(config, contenders=config.contenders[14:15])))
    spec, found = ViewSpec(histograms=False, insights=True), {}
    for iteration in range(1, 21):
        timeline.advance(watched=True)
        # Frames that stream in between leave no trace.
        timeline.view(ViewSpec(histograms=False, insights=True, steady=True))
        found[iteration] = timeline.view(spec).insights[0].findings
    for iteration in (20, 3, 11, 12):
        timeline.go(iteration)
        assert timeline.view(spec).insights[0].findings == found[iteration]
