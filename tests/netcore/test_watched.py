"""Watched iterations: all quantities that can be looked at, against a backward pass written out by hand."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import msgspec
import numpy as np
import pytest

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
from netcore.arrays import FloatArray
from netcore.history import FIGURES, History, record
from netcore.initializers import He, Normal, Xavier
from netcore.optimizers import CATALOGUE
from netcore.snapshot import LayerView, Quantity, SymmetrySpec
from netcore.timeline import Timeline

DIGITS = load_dataset("digits")
QUANTITIES: tuple[Quantity, ...] = (
    "pre_activations", "activations", "activation_gradients", "gradients", "weights", "updates",
)  # fmt: skip
NETWORKS = {
    "plain": NetworkConfig((9, 7)),
    "tanh": NetworkConfig((9, 7), activation="tanh"),
    "dropout": NetworkConfig((9, 7), dropout=0.4),
    "batch norm": NetworkConfig((9, 7), batch_norm=True),
}


def config(network: str = "plain", optimizer: str = "sgd", **changes: Any) -> Config:
    training = TrainingConfig(optimizer, 0.05, 16, 60, evaluate_every=50)
    contenders = (ContenderConfig("He", He()), ContenderConfig("small", Normal(std=0.1)))
    whole = Config(contenders, network=NETWORKS[network], training=training, dtype="float64")
    return msgspec.structs.replace(whole, **changes)


def run(chosen: Config, iterations: int, watched: Callable[[int], bool] = lambda _: False) -> Comparison:
    comparison = Comparison(chosen, DIGITS)
    for index in range(iterations):
        comparison.step(watched(index))
    return comparison


def by_hand(comparison: Comparison, contender: int) -> dict[Quantity, list[FloatArray]]:
    """What the next iteration will leave, from the weights as they are: no dropout, no normalisation."""
    twin = Comparison(comparison.config, DIGITS)
    twin.restore(comparison.checkpoint())
    # Only to know the mini-batch.
    twin.step()
    x, labels = twin._batch.copy(), twin._labels
    layers = comparison.contenders[contender].network.layers
    weights = [layer.weights.copy() for layer in layers]
    signals: list[FloatArray] = [x]
    sums: list[FloatArray] = []
    for layer, w in zip(layers, weights, strict=True):
        sums.append(signals[-1] @ w + layer.bias)
        last = layer is layers[-1]
        is_tanh = comparison.config.network.activation == "tanh"
        signals.append(sums[-1] if last else np.tanh(sums[-1]) if is_tanh else np.maximum(sums[-1], 0))
    p = np.exp(sums[-1] - sums[-1].max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(p)), labels] -= 1
    arriving = p / len(p)
    slopes: list[FloatArray] = []
    gradients: list[FloatArray] = []
    found: dict[Quantity, list[FloatArray]] = {"activation_gradients": []}
    for index in reversed(range(len(layers))):
        found["activation_gradients"].insert(0, arriving)
        a = signals[index + 1]
        slope = np.ones_like(a) if index == len(layers) - 1 else 1 - a**2 if is_tanh else (a > 0).astype(float)
        slopes.insert(0, arriving * slope)
        gradients.insert(0, signals[index].T @ slopes[0])
        arriving = slopes[0] @ weights[index].T
    rate = comparison.config.training.learning_rate
    updates: list[FloatArray] = [-rate * gradient for gradient in gradients]
    found["pre_activations"] = sums
    found["activations"] = signals[1:]
    found["gradients"] = gradients
    found["updates"] = updates
    found["weights"] = [w + update for w, update in zip(weights, updates, strict=True)]
    return found


@pytest.mark.parametrize("network", ["plain", "tanh"])
@pytest.mark.parametrize("quantity", QUANTITIES)
def test_a_watched_iteration_shows_what_a_hand_written_one_computes(network: str, quantity: Quantity) -> None:
    comparison = run(config(network), 7)
    expected = [by_hand(comparison, contender)[quantity] for contender in range(2)]
    comparison.step(watched=True)
    assert comparison.watched
    view = comparison.view(ViewSpec(quantity=quantity, range_mode="own"))
    for row, values in zip(view.contenders, expected, strict=True):
        assert [layer.quantity for layer in row.layers] == [quantity] * 2
        for layer, each in zip(row.layers, values, strict=False):
            assert layer.summary.mean == pytest.approx(each.mean(), rel=1e-9, abs=1e-12)
            assert layer.summary.std == pytest.approx(each.std(), rel=1e-9)
            assert layer.summary.maximum == pytest.approx(each.max(), rel=1e-9)
            assert layer.histogram.total == each.size


@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize("optimizer", CATALOGUE)
def test_to_watch_changes_nothing(network: str, optimizer: str) -> None:
    chosen = config(network, optimizer, dtype="float32")
    plain, watched = run(chosen, 30), run(chosen, 30, lambda index: index % 3 == 0)
    assert plain.losses.tobytes() == watched.losses.tobytes()
    for one, other in zip(plain.contenders, watched.contenders, strict=True):
        assert one.network.parameters.tobytes() == other.network.parameters.tobytes()
        assert one.network.gradients.tobytes() == other.network.gradients.tobytes()


@pytest.mark.parametrize("quantity", ["pre_activations", "activation_gradients", "updates"])
def test_what_was_not_watched_is_not_made_up(quantity: Quantity) -> None:
    comparison = run(config(), 5, lambda index: index < 4)
    assert not comparison.watched
    view = comparison.view(ViewSpec(quantity=quantity))
    assert {layer.quantity for row in view.contenders for layer in row.layers} == {"nothing"}
    comparison.step(watched=True)
    view = comparison.view(ViewSpec(quantity=quantity))
    assert {layer.quantity for row in view.contenders for layer in row.layers} == {quantity}


def test_dropout_stands_between_what_arrives_and_the_activations_gradient() -> None:
    comparison = run(config("dropout"), 3)
    comparison.step(watched=True)
    for contender in comparison.contenders:
        layer = contender.network.layers[0]
        assert layer.watched is not None
        kept = layer.outputs != 0
        dropped = (layer.activations != 0) & ~kept
        assert dropped.any()
        arrived, passed = layer.watched.output_gradient, layer.watched.activation_gradient
        assert (passed[dropped] == 0).all()
        # Inverted dropout: what is kept is scaled up by 1 / (1 - 0.4), back as well as forth.
        assert passed[kept] == pytest.approx(arrived[kept] / 0.6, rel=1e-12)


def test_batch_norm_shows_what_the_activation_gets() -> None:
    comparison = run(config("batch norm"), 1, lambda _: True)
    layer = comparison.view(ViewSpec(quantity="pre_activations", range_mode="own")).contenders[0].layers[0]
    # γ and β were 1 and 0 in the first forward pass.
    assert (layer.summary.mean, layer.summary.std) == pytest.approx((0, 1), abs=1e-4)


# Two quantities at a time


def test_two_quantities_stand_beside_or_over_one_another() -> None:
    comparison = run(config(), 4, lambda _: True)
    spec = ViewSpec(range_mode="own", second="activation_gradients")
    beside = comparison.view(spec).contenders[0].layers[0]
    alone = comparison.view(replace(spec, quantity="activation_gradients", second=None)).contenders[0].layers[0]
    assert beside.second is not None
    assert beside.second.histogram.counts.tolist() == alone.histogram.counts.tolist()
    assert (beside.second.histogram.low, beside.second.histogram.high) == (alone.histogram.low, alone.histogram.high)
    over = comparison.view(replace(spec, overlaid=True)).contenders[0].layers[0]
    assert over.second is not None
    ranges = {(each.histogram.low, each.histogram.high) for each in (over, over.second)}
    low, high = ranges.pop()
    assert not ranges
    assert low <= min(beside.histogram.low, beside.second.histogram.low)
    assert high >= max(beside.histogram.high, beside.second.histogram.high)


def test_a_shared_range_is_one_of_each_quantity() -> None:
    comparison = run(config(), 4, lambda _: True)
    view = comparison.view(ViewSpec(range_mode="shared", second="weights"))
    layers = [layer for row in view.contenders for layer in row.layers]
    seconds = [layer.second for layer in layers if layer.second is not None]
    assert len({(each.histogram.low, each.histogram.high) for each in layers}) == 1
    assert len({(each.histogram.low, each.histogram.high) for each in seconds}) == 1
    assert not any(each.histogram.outside for each in [*layers, *seconds])


# In phases, and in the past


def quantities(line: Timeline, spec: ViewSpec) -> list[Quantity]:
    return [layer.quantity for layer in line.view(spec).contenders[0].layers]


@pytest.mark.parametrize(
    ("quantity", "known"),
    # Phases 1: batch, 2 to 4: forward, 5: loss, 6 to 8: backward from the top, 9: update.
    [
        ("pre_activations", {2: (1, 0, 0), 4: (1, 1, 1), 7: (1, 1, 1)}),
        ("activation_gradients", {5: (0, 0, 0), 6: (0, 0, 1), 7: (0, 1, 1), 8: (1, 1, 1)}),
        ("gradients", {5: (0, 0, 0), 6: (0, 0, 1), 8: (1, 1, 1)}),
        ("weights", {1: (1, 1, 1), 9: (1, 1, 1)}),
        ("updates", {1: (0, 0, 0), 8: (0, 0, 0), 9: (1, 1, 1)}),
    ],
)
def test_a_phase_shows_of_a_quantity_what_is_computed(quantity: Quantity, known: dict[int, tuple[int, ...]]) -> None:
    line = Timeline(Comparison(config(), DIGITS))
    line.advance()
    for made, cells in known.items():
        assert line.go(1, made)
        shown = quantities(line, ViewSpec(quantity=quantity))
        assert shown == [quantity if each else "nothing" for each in cells], made


@pytest.mark.parametrize("quantity", QUANTITIES)
@pytest.mark.parametrize("network", NETWORKS)
def test_the_past_shows_every_quantity_as_it_was(network: str, quantity: Quantity) -> None:
    spec = ViewSpec(quantity=quantity, second="weights", range_mode="own", insights=True)
    line = Timeline(Comparison(config(network), DIGITS))
    seen = []
    for _ in range(40):
        line.advance(watched=True)
        seen.append(line.view(spec))
    for iteration in (1, 17, 33, 40):
        assert line.go(iteration)
        now, then = line.view(spec), seen[iteration - 1]
        for one, other in zip(now.contenders, then.contenders, strict=True):
            assert [each.summary for each in one.layers] == [each.summary for each in other.layers]
        assert [each.evidence for each in now.insights] == [each.evidence for each in then.insights]


@pytest.mark.parametrize("quantity", QUANTITIES)
def test_what_changed_compares_the_chosen_quantity(quantity: Quantity) -> None:
    line = Timeline(Comparison(config(), DIGITS))
    line.look_at(quantity)
    spec = ViewSpec(quantity=quantity, before=True, range_mode="own")
    for _ in range(5):
        line.advance(before=True)
    behind = line.view(spec).contenders[0].layers
    line.go(4, before=True)
    shown = line.view(spec).contenders[0].layers
    for later, earlier in zip(behind, shown, strict=True):
        assert later.before is not None
        assert later.before.total == earlier.histogram.total
        low, high = later.before.low, later.before.high
        inside = np.histogram(_values(line, earlier), 30, (low, high))[0]
        assert np.abs(later.before.counts - inside).sum() <= 2


def _values(line: Timeline, layer: LayerView) -> FloatArray:
    contender = line.comparison.contenders[0]
    of_layer = contender.network.layers[layer.index - 1]
    assert of_layer.watched is not None
    return {
        "pre_activations": of_layer.watched.pre_activations,
        "activations": of_layer.activations,
        "activation_gradients": of_layer.watched.activation_gradient,
        "gradients": of_layer.weight_gradient,
        "weights": of_layer.weights,
        "updates": of_layer.weights - contender.before_update[layer.index - 1],
    }[layer.quantity]


# Visits, to fill in the past


def test_a_visit_leaves_the_place_where_it_is() -> None:
    line = Timeline(Comparison(config(), DIGITS))
    for _ in range(50):
        line.advance()
    line.go(45)
    spec = ViewSpec(insights=True)
    view = line.view(spec)
    assert line.visit(20)
    assert (line.comparison.iteration, line.comparison.watched) == (20, True)
    assert line.position() == (45, 0)
    assert not line.shows()
    line.go(*line.position())
    again = line.view(spec)
    assert [each.evidence for each in again.insights] == [each.evidence for each in view.insights]
    for _ in range(5):
        line.advance()
    plain = run(config(), 55)
    assert line.comparison.losses.tobytes() == plain.losses.tobytes()


def test_a_visit_that_is_given_up_or_cannot_be_made() -> None:
    line = Timeline(Comparison(config(), DIGITS))
    for _ in range(50):
        line.advance()
    assert not line.visit(31, abandoned=lambda: True)
    assert line.go(50)
    assert line.view(ViewSpec()).iteration == 50
    poor = Timeline(Comparison(config(), DIGITS), budget=0)
    for _ in range(5):
        poor.advance()
    assert not poor.visit(2)
    assert poor.view(ViewSpec()).iteration == 5


def test_the_past_that_is_filled_in_is_that_which_is_seen_while_it_runs() -> None:
    line, live, filled = Timeline(Comparison(config(), DIGITS)), History(), History()
    for _ in range(40):
        line.advance(watched=True)
        live.add(record(line.comparison))
    for iteration in (3, 40, 22, 1):
        assert line.visit(iteration)
        filled.add(record(line.comparison))
    seen, made = live.view(), filled.view()
    assert made.iterations.tolist() == [1, 3, 22, 40]
    assert made.figures.tobytes() == seen.figures[made.iterations - 1].tobytes()
    assert made.counts.tobytes() == seen.counts[made.iterations - 1].tobytes()
    ratio = made.figures[..., FIGURES.index("update_ratio")]
    assert (ratio > 0).all()


# Insights


def test_insights_of_a_run() -> None:
    comparison = Comparison(presets.get("digits-comparison"), DIGITS)
    before = comparison.view(ViewSpec(insights=True)).insights
    assert all(not each.evidence and not each.findings and each.predictions for each in before)
    for _ in range(299):
        comparison.step()
    comparison.step(watched=True)
    slow, _, he = comparison.view(ViewSpec(insights=True)).insights
    assert (slow.label, slow.trained) == ("std = 0.01", 300)
    assert "vanishing_gradient" in {each.id for each in slow.findings}
    assert [each.id for each in he.findings] == ["healthy"]
    # Four hidden layers and the output layer; the theory is of the hidden ones.
    assert [len(he.evidence), len(he.predictions), len(he.stds)] == [5, 4, 5]
    assert all(np.isfinite(each.arrived) for each in he.evidence)
    comparison.step_phase()
    assert comparison.view(ViewSpec(insights=True)).insights == ()


def test_insights_of_a_run_that_diverges() -> None:
    training = TrainingConfig("sgd", 100.0, 16, 60)
    wild = Config(
        (ContenderConfig("wild", Normal(std=1.0)), ContenderConfig("He", He(), learning_rate=1e-4)), training=training
    )
    comparison = Comparison(wild, DIGITS)
    while comparison.contenders[0].diverged_at is None:
        comparison.step(watched=True)
    comparison.step(watched=True)
    diverged, _ = comparison.view(ViewSpec(insights=True)).insights
    assert diverged.findings[0].id == "diverged"
    assert diverged.findings[0].value == comparison.contenders[0].diverged_at
    assert not diverged.evidence
    for quantity in QUANTITIES:
        row = comparison.view(ViewSpec(quantity=quantity)).contenders[0]
        known = quantity in ("activations", "weights")
        assert {layer.quantity for layer in row.layers} == {quantity if known else "nothing"}


def test_a_gradient_is_sent_back_through_untrained_networks() -> None:
    chosen = msgspec.structs.replace(presets.get("relu-three"), dtype="float64")
    result = PropagationStudy(chosen).run(backward=True)
    view = result.view(ViewSpec(quantity="activation_gradients", insights=True, range_mode="own"))
    for signals, insight, row in zip(result.contenders, view.insights, view.contenders, strict=True):
        weights = [layer.weights for layer in signals.layers]
        outputs = [result.inputs]
        for w in weights:
            outputs.append(np.maximum(outputs[-1] @ w, 0))
        top = signals.layers[-1].watched
        assert top is not None
        gradient = top.output_gradient
        assert np.sqrt(np.mean(gradient**2)) == pytest.approx(1, rel=1e-6)
        for index in reversed(range(5)):
            assert insight.evidence[index].arrived == pytest.approx(np.sqrt(np.mean(gradient**2)), rel=1e-9)
            assert row.layers[index].summary.std == pytest.approx(gradient.std(), rel=1e-9)
            gradient = (gradient * (outputs[index + 1] > 0)) @ weights[index].T


def test_without_a_gradient_there_is_no_verdict() -> None:
    view = PropagationStudy(presets.get("relu-three")).run().view(ViewSpec(insights=True, quantity="gradients"))
    assert all(not each.evidence and not each.findings and each.predictions for each in view.insights)


def test_nobody_looks_at_the_layers_unasked() -> None:
    result = PropagationStudy(presets.get("sigmoid-three")).run(backward=True)
    assert result.view(ViewSpec(histograms=False)).contenders == ()
    assert result.view(ViewSpec()).insights == ()


# Symmetry


@pytest.mark.parametrize("of", ["weights", "gradients", "activations"])
def test_symmetry_of_both_studies(of: Any) -> None:
    result = PropagationStudy(presets.get("all-equal")).run(backward=True)
    found = result.view(ViewSpec(symmetry=SymmetrySpec(0, 2, of))).symmetry
    assert found is not None
    assert (found.units, found.distinct) == (100, (1,) * 5)
    assert float(found.distances.max()) < 1e-3
    comparison = run(config(contenders=(ContenderConfig("X", Xavier()),)), 3, lambda _: True)
    trained = comparison.view(ViewSpec(symmetry=SymmetrySpec(0, 2, of))).symmetry
    assert trained is not None
    assert (trained.units, trained.distinct, trained.sizes) == (7, (9, 7), (9, 7))
    assert comparison.view(ViewSpec(symmetry=SymmetrySpec(1, 1, of))).symmetry is None
    assert comparison.view(ViewSpec(symmetry=SymmetrySpec(0, 3, of))).symmetry is None
