"""Where a verdict could be wrong: nothing left of a signal, too few samples, sizes that overflowed, old gradients."""

from dataclasses import replace

import numpy as np
import pytest
from msgspec import structs

from netcore import Comparison, Config, ContenderConfig, NetworkConfig, PropagationStudy, Timeline, ViewSpec, presets
from netcore.diagnosis import ENOUGH_SAMPLES, diagnose, evidence
from netcore.initializers import Normal
from netcore.snapshot import SymmetrySpec, SymmetryView


def study(std: float, hidden: tuple[int, ...], samples: int = 100, seed: int = 0) -> tuple[str, ...]:
    rule = Normal(std) if std else "he"
    config = Config(
        (ContenderConfig("one", rule),), "gaussian", NetworkConfig(hidden), samples=samples, input_size=100, seed=seed
    )
    result = PropagationStudy(config).run(backward=True)
    return tuple(each.id for each in diagnose(evidence(result.contenders[0].stack, result.inputs)))


@pytest.mark.parametrize("hidden", [(100,) * 5, (50,)])
def test_a_signal_of_which_nothing_is_left_is_not_healthy(hidden: tuple[int, ...]) -> None:
    """1e-27 · √100 lies under what is kept of a float32 signal: set to 0 in the first layer already."""
    assert "vanishing_signal" in study(1e-27, hidden)


@pytest.mark.parametrize("samples", [2, 4, ENOUGH_SAMPLES, 128])
def test_few_samples_make_no_unit_dead(samples: int) -> None:
    for seed in range(10):
        assert study(0.0, (100,) * 5, samples, seed) == ("healthy",)


def test_batches_of_one_are_no_alarm() -> None:
    config = presets.get("digits-comparison")
    he = config.contenders[-1]
    training = structs.replace(config.training, batch_size=1, iterations=40)
    run = Comparison(structs.replace(config, contenders=(he,), training=training))
    for _ in range(40):
        run.step(watched=True)
        (insight,) = run.view(ViewSpec(histograms=False, insights=True)).insights
        assert "dead_units" not in {each.id for each in insight.findings}


def test_what_overflowed_is_no_measure_for_what_did_not() -> None:
    """A rectifier that overflows below a bounded layer: the bounded one has not vanished."""
    seen = presets.get("relu-three")
    result = PropagationStudy(seen).run(backward=True)
    first, second, *_ = evidence(result.contenders[2].stack, result.inputs)
    findings = diagnose([replace(first, signal=np.inf), replace(second, signal=0.7)])
    assert [each.id for each in findings if "signal" in each.id] == ["exploding_signal"]


def symmetry(timeline: Timeline, of: str) -> SymmetryView:
    spec = ViewSpec(histograms=False, symmetry=SymmetrySpec(0, 1, of))  # type: ignore[arg-type]
    view = timeline.view(spec).symmetry
    assert view is not None
    return view


@pytest.mark.parametrize("of", ["activations", "gradients"])
def test_units_are_not_compared_by_what_is_of_another_moment(of: str) -> None:
    config = presets.get("digits-comparison")
    timeline = Timeline(Comparison(structs.replace(config, training=structs.replace(config.training, iterations=20))))
    for _ in range(3):
        timeline.advance(watched=True)
    assert symmetry(timeline, of).distances.size
    timeline.go(3, 2)
    assert not symmetry(timeline, of).distances.size
    assert symmetry(timeline, "weights").distances.size


def test_units_of_a_network_that_diverged_have_weights_alone() -> None:
    config = presets.get("digits-comparison")
    first = structs.replace(config.contenders[0], initializer=Normal(3.0), learning_rate=100.0)
    training = structs.replace(config.training, iterations=20)
    timeline = Timeline(
        Comparison(structs.replace(config, contenders=(first, config.contenders[2]), training=training))
    )
    for _ in range(20):
        timeline.advance(watched=True)
    diverged_at = timeline.comparison.contenders[0].diverged_at
    assert diverged_at is not None
    assert diverged_at < 20
    assert not symmetry(timeline, "activations").distances.size
    assert symmetry(timeline, "weights").distances.size
