"""``desktop.verdicts``: the right finding in words, and its numbers as a second computation has them."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest

from desktop.figures.words import number, percent
from desktop.verdicts import Verdict, headline, verdict
from netcore import PropagationStudy, ViewSpec, presets
from netcore.arrays import FloatArray
from netcore.diagnosis import Finding, FindingId, LayerEvidence, diagnose
from netcore.dialects import LayerStd
from netcore.insight import Insight
from netcore.propagation import PropagationResult

TITLES = {
    "sigmoid-std-1": ["saturated"],
    "sigmoid-std-0.01": ["collapsed"],
    "sigmoid-xavier": ["vanishing gradient"],
    "sigmoid-three": ["saturated", "collapsed", "vanishing gradient"],
    "tanh-xavier": ["healthy"],
    "sigmoid-tanh-mix": ["vanishing gradient"],
    "relu-std-0.01": ["vanishing signal"],
    "relu-xavier": ["vanishing signal"],
    "relu-he": ["healthy"],
    "relu-three": ["vanishing signal", "vanishing signal", "healthy"],
    "all-zeros": ["symmetric"],
    "all-equal": ["symmetric"],
}


@lru_cache(maxsize=16)
def studied(preset: str) -> tuple[PropagationResult, tuple[Insight, ...]]:
    result = PropagationStudy(presets.get(preset)).run(backward=True)
    return result, result.view(ViewSpec(histograms=False, insights=True)).insights


def words(preset: str, index: int = 0) -> str:
    return "\n".join(verdict(studied(preset)[1][index]).sentences)


def outputs(preset: str, index: int = 0) -> list[FloatArray]:
    return [layer.activations.astype(np.float64) for layer in studied(preset)[0].contenders[index].layers]


def sizes(preset: str, index: int = 0) -> list[float]:
    return [float(np.sqrt(np.mean(each**2))) for each in outputs(preset, index)]


def gradients(preset: str, index: int = 0) -> list[float]:
    """‖dL/da‖ of every layer, sent back anew from what arrives at the top, by the chain rule in float64."""
    layers = studied(preset)[0].contenders[index].layers
    watched = layers[-1].watched
    assert watched is not None
    back = watched.output_gradient.astype(np.float64)
    norms = [float(np.linalg.norm(back))]
    for layer in layers[:0:-1]:
        a = layer.activations.astype(np.float64)
        slopes = {"sigmoid": a * (1 - a), "tanh": 1 - a**2, "relu": np.sign(a)}
        back = (back * np.asarray(slopes[layer.activation.id], np.float64)) @ layer.weights.astype(np.float64).T
        norms.insert(0, float(np.linalg.norm(back)))
    return norms


def layer(index: int = 1, **changes: object) -> LayerEvidence:
    """A layer that nothing is wrong with, but for ``changes``."""
    sound = LayerEvidence(
        index, "relu", False, 100, 0.5, 0.8, 0.9, None, 0.0, 0.8, 100, 0.01, False, False, 128
    )  # fmt: skip
    return replace(sound, **changes)  # type: ignore[arg-type]


def say(
    layers: Sequence[LayerEvidence],
    trained: int = 0,
    findings: tuple[Finding, ...] | None = None,
    std: float = 0.1,
    learning: bool = False,
) -> Verdict:
    stds = tuple(LayerStd(100, each.units, std, std) for each in layers)
    found = diagnose(layers, learning=learning) if findings is None else findings
    guess = math.log(10)
    return verdict(Insight("x", 0, tuple(layers), found, (), None, stds, trained, learning=learning, guess=guess))


# The presets


def test_all_presets_of_the_textbooks_signals_are_here() -> None:
    signals = (preset for preset in presets.CATALOGUE.values() if preset.view == "signals")
    assert set(TITLES) == {preset.id for preset in signals if preset.config.dataset == "gaussian"}


@pytest.mark.parametrize("preset", TITLES)
def test_every_preset_has_its_title_and_two_or_three_sentences(preset: str) -> None:
    insights = studied(preset)[1]
    assert [verdict(each).title for each in insights] == TITLES[preset]
    for each in insights:
        said = verdict(each)
        assert (said.title, said.severity) == (headline(each.findings).title, each.findings[0].severity)
        assert 2 <= len(said.sentences) <= 3
        assert len(said.sources) == (0 if said.title == "healthy" else len(each.findings))
        # Every placeholder is filled, and every sentence is one.
        assert not re.search(r"[{}]|nan", " ".join((*said.sentences, *said.sources)))
        assert all(re.fullmatch(r"[A-ZÀ-Ý].*\.", text, re.DOTALL) for text in (*said.sentences, *said.sources))


def test_saturation_is_told_with_its_share_and_slope() -> None:
    a = outputs("sigmoid-std-1")[0]
    flat = (a < 0.01) | (a > 0.99)
    text = words("sigmoid-std-1")
    assert f"in layer 1, {percent(float(flat.mean()))} are below 0.01 or above 0.99" in text
    assert "(layers 1 to 5)" in text
    # The bound is that of the slopes there: none of them is above it, the next ones are.
    assert "the slope is below 0.0099" in text
    slopes = a * (1 - a)
    assert slopes[flat].max() <= 0.0099 < slopes[~flat].min() + 1e-4
    norms = gradients("sigmoid-std-1")
    assert f"‖∂L/∂a‖ in layer 1 is {number(norms[0] / norms[-1])} times that in the top hidden layer" in text
    # With Xavier's rule, as measured, sigmoids do not learn at all.
    assert "Better would be tanh with Xavier's rule" in text


def test_tanh_saturates_at_both_ends() -> None:
    text = "\n".join(say([layer(1, activation="tanh", saturated=0.5), layer(2, activation="tanh", saturated=0.4)]).sentences)  # noqa: E501  # fmt: skip
    assert "(layers 1 and 2): in layer 1, 50 % are beyond ±0.99, where the slope is below 0.0199" in text
    assert pytest.approx(0.0199) == 1 - 0.99**2


def test_a_collapse_is_told_with_what_is_between_units() -> None:
    a = outputs("sigmoid-std-0.01")
    between = [math.sqrt(float(np.mean(np.var(each, axis=1)))) for each in a]
    ratios = [each / size for each, size in zip(between, sizes("sigmoid-std-0.01"), strict=True)]
    worst = int(np.argmin(ratios))
    expected = f"in layer {worst + 1} their outputs are of size {number(sizes('sigmoid-std-0.01')[worst])}, but differ "
    expected += f"by {number(between[worst])} only, {number(ratios[worst])} times that."
    assert expected in words("sigmoid-std-0.01")
    norms = gradients("sigmoid-std-0.01")
    assert f"Also found: vanishing gradient (layer 1: {number(norms[0] / norms[-1])})" in words("sigmoid-std-0.01")


@pytest.mark.parametrize("preset", ["sigmoid-xavier", "sigmoid-tanh-mix"])
def test_a_vanishing_gradient_is_told_with_its_norm(preset: str) -> None:
    norms = gradients(preset)
    ratio = norms[0] / norms[-1]
    assert f"‖∂L/∂a‖ in layer 1 is {number(ratio)} times that in the top hidden layer" in words(preset)
    assert f"On average a layer multiplies it by {number(ratio ** (1 / 4))}." in words(preset)
    assert "a sigmoid's slope is 0.25 at most" in words(preset)


@pytest.mark.parametrize(("index", "right"), [(0, "0.141"), (1, "0.141")])
def test_a_vanishing_signal_is_told_with_its_root_mean_square(index: int, right: str) -> None:
    size = sizes("relu-three", index)
    text = words("relu-three", index)
    expected = f"its root mean square is {number(size[0])} in layer 1 and {number(size[-1])} in layer 5, "
    assert expected + f"{number(size[-1] / size[0])} times that." in text
    assert f"On average a layer multiplies it by {number((size[-1] / size[0]) ** (1 / 4))}." in text
    norms = gradients("relu-three", index)
    assert f"Also found: vanishing gradient (layer 1: {number(norms[0] / norms[-1])})" in text
    assert number(math.sqrt(2 / 100)) == right
    assert f"would be a std of {right}, by He's rule" in text
    assert ("It can learn, but more slowly" in text) == (index == 1)
    assert ("With plain SGD it hardly learns" in text) == (index == 0)


@pytest.mark.parametrize("preset", ["relu-he", "tanh-xavier"])
def test_health_is_told_with_both_sizes(preset: str) -> None:
    size, norms = sizes(preset), gradients(preset)
    assert f"in layer 5 the signal's root mean square is {number(size[-1] / size[0])} times that in layer 1" in words(preset)  # noqa: E501  # fmt: skip
    expected = f"‖∂L/∂a‖ in layer 1 is {number(norms[0] / norms[-1])} times that in the top hidden layer"
    assert expected in words(preset)


@pytest.mark.parametrize("preset", ["all-zeros", "all-equal"])
def test_copies_are_counted(preset: str) -> None:
    assert all(np.ptp(layer.weights) == 0 for layer in studied(preset)[0].contenders[0].layers)
    assert "(layers 1 to 5): of 100 units in layer 1 only 1 is different" in words(preset)
    assert "Xavier's rule draws them with a std of 0.1" in words(preset)


# Training


def test_of_a_network_that_learns_nothing_says_that_it_does_not() -> None:
    layers = [layer(1, activation="sigmoid", saturated=0.95), layer(2, activation="sigmoid", saturated=0.95)]
    assert "learns hardly or not at all" in "".join(say(layers).sentences)
    said = say(layers, trained=500, learning=True)
    assert said.severity == "warning"
    assert "It learns all the same." in "".join(said.sentences)
    assert "hardly" not in "".join(said.sentences)


def test_batch_normalisation_gets_no_advice_on_the_weights_std() -> None:
    layers = [layer(1, normalised=True, arrived=5.0), layer(2, normalised=True)]
    said = say(layers, std=1.0)
    assert said.title == "exploding gradient"
    assert "rule" not in "".join(said.sentences)
    assert "Yang" in said.sources[0]
    assert "fewer layers" in said.sentences[-1]


def test_few_samples_are_blamed_for_what_batch_normalisation_does_to_them() -> None:
    for size in (50.0, 0.0001):
        layers = [layer(1, normalised=True, arrived=size, samples=4), layer(2, normalised=True, samples=4)]
        said = say(layers)
        assert "Larger batches" in said.sentences[-1]
        assert "ε" not in "".join(said.sentences)
    layers = [layer(1, normalised=True, arrived=0.00001), layer(2, normalised=True)]
    assert "Larger batches" not in say(layers).sentences[-1]


@pytest.mark.parametrize("depth", [5, 20])
def test_hes_rule_is_not_right_for_what_it_is_not_made_for(depth: int) -> None:
    layers = [layer(index, activation="gelu", signal=0.6**index) for index in range(1, depth + 1)]
    said = say(layers, std=math.sqrt(2 / 100))
    assert "He's factor of 2 is made for ReLU: GELU passes on less" in said.sentences[-1]
    assert "about right" not in "".join(said.sentences)


def test_a_stuck_run_says_its_loss_and_why() -> None:
    layers = [layer(1), layer(2, signal=0.009), layer(3, output=True, units=10)]
    findings = (Finding("stuck", "problem", value=0.9996, threshold=0.99, count=20), *diagnose(layers))
    said = say(layers, 300, findings)
    assert said.title == "stuck"
    loss, guess = f"{0.9996 * math.log(10):.4g}", f"{math.log(10):.4g}"
    assert f"The mean of the last 20 losses is {loss}. Guessing" in said.sentences[0]
    assert f"frequent the classes are has {guess}: nothing is learnt" in said.sentences[0]
    assert "The signal shrinks" in said.sentences[1]
    assert "std of 0.141, by He's rule" in said.sentences[2]
    alone = say([layer(1), layer(2, output=True, units=10)], 300, findings[:1])
    assert "learning rate may be too low" in alone.sentences[-1]


@pytest.mark.parametrize(("now", "advice"), [(3.8e12, "lower learning rate"), (0.001, "less weight decay")])
def test_weights_that_training_changed_are_not_blamed_on_their_rule(now: float, advice: str) -> None:
    layers = (layer(1), layer(2, signal=100.0), layer(3, output=True, units=10))
    right, wrong = math.sqrt(2 / 100), 0.01

    def last(drawn: float, trained: int) -> str:
        stds = tuple(LayerStd(100, each.units, drawn, now) for each in layers)
        return verdict(Insight("x", 0, layers, diagnose(layers), (), None, stds, trained)).sentences[-1]

    assert f"drawn right, with a std of {number(right)}, and training has brought them to {number(now)}" in last(right, 6)  # noqa: E501  # fmt: skip
    assert advice in last(right, 6)
    assert f"std of {number(right)}, by He's rule; its weights were drawn with 0.01" in last(wrong, 6)
    assert f"by He's rule; its weights have {number(now)}" in last(right, 0)


def test_dropout_is_part_of_the_right_std() -> None:
    layers = [layer(1, dropped=0.5), layer(2, signal=100.0, dropped=0.5)]
    he = math.sqrt(2 / 100)
    right = he / math.sqrt(2)
    text = say(layers, std=he).sentences[-1]
    assert f"would be a std of {number(right)}, by He's rule; its weights have {number(he)}. That is √(1 − p)" in text
    assert "about right" in say(layers, std=right).sentences[-1]
    # The inputs themselves are not dropped.
    assert "about right" in say([layer(1, arrived=100.0, dropped=0.5), layer(2)], std=0.1).sentences[-1]


def test_weight_decay_is_told_with_what_it_left() -> None:
    layers = (layer(1), layer(2), layer(3, output=True, units=10))
    stds = (LayerStd(100, 100, 0.1, 0.02), LayerStd(100, 100, 0.1, 0.01), LayerStd(100, 10, 0.2, 0.1))
    findings = (Finding("decayed", "problem", (), 0.01, 0.0498),)
    said = verdict(Insight("x", 0, layers, findings, (), None, stds, 300, guess=math.log(10)))
    assert "layer 2 were drawn with a std of 0.1 and have 0.01 now" in said.sentences[0]
    assert "smaller weight decay" in said.sentences[-1]
    assert "exp(−3)" in said.sources[0]


@pytest.mark.parametrize(("first", "advice"), [(1.03, "lower learning rate"), (148.0, "smaller weights")])
def test_worse_than_guessing_is_not_nothing_learnt(first: float, advice: str) -> None:
    findings = (Finding("above_guessing", "problem", (), 17.0, 1.05, first, 100),)
    said = say([layer(1), layer(2, output=True, units=10)], 300, findings)
    assert f"is {17 * math.log(10):.4g}, worse than guessing" in said.sentences[0]
    assert f"began with {first * math.log(10):.4g}" in said.sentences[0]
    assert advice in said.sentences[-1]
    assert "nothing is learnt" not in "".join(said.sentences)
    assert "1.02" in said.sources[0]


def test_a_divergence_says_when_and_survives_what_is_not_a_number() -> None:
    nothing = [
        layer(1, signal=math.inf, diversity=math.nan, arrived=math.inf, mean=math.nan),
        layer(2, output=True, signal=math.nan, arrived=math.inf),
    ]
    said = say(nothing, 20, (Finding("diverged", "problem", value=7.0), *diagnose(nothing, np.full(20, np.nan))))
    assert "At iteration 7 the loss stopped being a finite number" in said.sentences[0]
    assert "exploding signal (layer 1: ∞)" in said.sentences[1]
    assert "lower learning rate" in said.sentences[2]
    assert "first iteration" in say(nothing, 20, (Finding("diverged", "problem", value=1.0),)).sentences[0]


def test_dead_units_are_told_with_their_share() -> None:
    said = say([layer(1), layer(2, dead=0.45)])
    assert said.severity == "warning"
    assert "(layer 2): 45 % of layer 2" in said.sentences[0]
    assert "leaky ReLU" in said.sentences[-1]
    assert "lower learning rate" in say([layer(1), layer(2, dead=0.45)], 9).sentences[-1]
    assert "All units of layer 2 are 0" in say([layer(1), layer(2, dead=1.0)]).sentences[0]


# Numbers and layers


@pytest.mark.parametrize(
    ("beyond", "text"),
    [
        ((2,), "(layer 2)"),
        ((2, 3), "(layers 2 and 3)"),
        ((2, 5), "(layers 2 and 5)"),
        ((2, 3, 4), "(layers 2 to 4)"),
        ((1, 3, 4), "(layers 1, 3, 4)"),
    ],
)
def test_layers_are_named(beyond: tuple[int, ...], text: str) -> None:
    said = say([layer(index, dead=0.5 if index in beyond else 0.0) for index in range(1, 7)])
    assert text in said.sentences[0]


def test_what_is_gone_or_infinite_is_said() -> None:
    gone = say([layer(1), layer(2, signal=0.0, diversity=math.nan, floored=True)]).sentences[0]
    assert "does not get through (layer 2): its root mean square is 0.9 in layer 1 and 0 in layer 2" in gone
    endless = say([layer(1), layer(2, signal=math.inf, diversity=math.nan)]).sentences[0]
    assert "0.9 in layer 1 and ∞ in layer 2" in endless


def test_growth_is_told() -> None:
    said = say([layer(1), layer(2), layer(3, signal=90.0)])
    assert said.title == "exploding signal"
    assert "0.9 in layer 1 and 90 in layer 3, 100 times that. On average a layer multiplies it by 10." in said.sentences[0]  # noqa: E501  # fmt: skip
    back = say([layer(1, arrived=1.0), layer(2), layer(3)])
    assert "‖∂L/∂a‖ in layer 1 is 100 times that in the top hidden layer. On average a layer multiplies it by 10." in back.sentences[0]  # noqa: E501  # fmt: skip


@pytest.mark.parametrize(("begins", "id"), [(150.0, "large_scale"), (0.001, "small_scale")])
@pytest.mark.parametrize("first", ["diverged", "stuck", "above_guessing", ""])
def test_a_scale_that_is_wrong_is_blamed_on_weights_or_inputs(begins: float, id: FindingId, first: FindingId) -> None:
    layers, right = (layer(1), layer(2, output=True, units=10)), math.sqrt(2 / 100)
    scale = Finding(id, "problem", (), begins, 1.0)
    findings = (Finding(first, "problem", (), 7.0, 1.0, 99.0, 100), scale) if first else (scale,)

    def last(std: float) -> Verdict:
        stds = tuple(LayerStd(100, each.units, std, 3.0) for each in layers)
        return verdict(Insight("x", 0, layers, findings, (), None, stds, 7, guess=1.0, begins=begins))

    assert f"pre-activations of size {number(begins)}" in last(right).sentences[1 if first else 0]
    inputs = number(begins / (math.sqrt(100) * right))
    assert f"std is about right, but the inputs are of size {inputs}: right would be standard" in last(right).sentences[-1]  # noqa: E501  # fmt: skip
    assert f"would be a std of {number(right)}, by He's rule" in last(1.0).sentences[-1]
    assert "layer 1's pre-activations" in last(right).sources[-1]


def test_one_hidden_layer_has_no_way_to_grow_or_shrink_on() -> None:
    insight = Insight("x", 0, (layer(1),), diagnose([layer(1)]), (), None, (), begins=1.41)
    first, last = verdict(insight).sentences
    assert "With one hidden layer nothing grows or shrinks" in first
    assert "a size of 1.41" in first
    assert last == "Nothing stands in the way of learning."


@pytest.mark.parametrize("layers", [[], [layer(1)], [layer(1, units=1, diversity=math.nan)]])
def test_little_to_see_is_no_error(layers: list[LayerEvidence]) -> None:
    assert say(layers).sentences == ("Nothing stands in the way of learning.",)


def test_a_hundred_layers_are_no_error() -> None:
    text = say([layer(index, signal=0.9**index, dead=0.5) for index in range(1, 101)]).sentences[0]
    assert f"{number(0.9**99)} times that" in text


def test_without_findings_there_are_no_data_yet() -> None:
    said = say([layer(1)], findings=())
    assert (said.title, said.severity, len(said.sentences), said.sources) == ("no data yet", "none", 1, ())


@pytest.mark.parametrize(
    ("id", "severity", "trained", "threshold", "source"),
    [
        ("vanishing_signal", "problem", 0, 0.0498, "Schoenholz"),
        ("vanishing_gradient", "warning", 0, 0.368, "He et al. 2015"),
        ("exploding_signal", "problem", 0, 54.6, "from 73 times on"),
        ("exploding_gradient", "warning", 9, 403.4, "exp(6)"),
        ("saturated", "problem", 0, 0.85, "600 iterations"),
        ("saturated", "warning", 0, 1 / 3, "Glorot and Bengio 2010"),
        ("symmetric", "problem", 0, 1.0, "Rumelhart"),
        ("collapsed", "problem", 0, 0.1, "99 %"),
        ("dead_units", "warning", 0, 0.4, "Karpathy"),
        ("dead_units", "problem", 0, 1.0, "Lu et al. 2019"),
        ("stuck", "problem", 9, 0.99, "guessing"),
        ("decayed", "problem", 0, 0.0498, "exp(−3)"),
        ("large_scale", "problem", 0, 54.6, "standardised inputs"),
        ("small_scale", "warning", 0, 0.0498, "standardised inputs"),
    ],
)
def test_each_threshold_has_its_source(
    id: FindingId, severity: str, trained: int, threshold: float, source: str
) -> None:
    layers = [layer(1, saturated=0.4), layer(2, saturated=0.4)]
    finding = Finding(id, severity, () if id == "stuck" else (1,), threshold, threshold)  # type: ignore[arg-type]
    (text,) = say(layers, trained, (finding,), learning=trained > 0).sources
    assert source in text
    shown = percent(threshold) if id in ("saturated", "dead_units") else number(threshold)
    assert f"Threshold: {shown}" in text
