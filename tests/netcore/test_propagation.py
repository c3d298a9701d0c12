"""Signals in untrained networks: the textbook's table, symmetry that never breaks, the catalogue of presets."""

import math
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

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
from netcore.initializers import Constant, Lsuv, Normal, Zeros

SEEDS = 20
MEAN, STD, SATURATED = range(3)


class Row(NamedTuple):
    """One row of the textbook's table: layers 1 to 5, as printed (the digits tell the rounding)."""

    preset: str
    contender: int
    mean: str
    std: str
    saturated: str


_HALF = ".50 .49 .50 .49 .49"
TABLE = (
    Row("sigmoid-std-1", 0, ".500 .515 .508 .503 .510", ".459 .438 .438 .436 .434", ".64 .50 .50 .49 .49"),
    Row("sigmoid-std-0.01", 0, ".500 .501 .501 .500 .500", ".0250 .0124 .0123 .0124 .0123", ".00 .00 .00 .00 .00"),
    Row("sigmoid-xavier", 0, ".500 .506 .504 .501 .502", ".208 .126 .122 .121 .119", ".00 .00 .00 .00 .00"),
    Row("tanh-xavier", 0, ".000 .000 .000 .000 .000", ".627 .485 .407 .356 .320", ".009 .000 .000 .000 .000"),
    Row("relu-std-0.01", 0, ".0398 .0029 .0002 .0000 .0000", ".0586 .00421 .00031 .00002 .000002", _HALF),
    Row("relu-xavier", 0, ".399 .290 .207 .146 .105", ".586 .421 .306 .216 .155", _HALF),
    Row("relu-he", 0, ".564 .580 .584 .583 .593", ".828 .842 .866 .864 .876", _HALF),
)


@lru_cache(maxsize=len(TABLE))
def measured(preset: str) -> FloatArray:
    """(seeds, 3, layers): mean, std and saturated share of every layer."""
    config = msgspec.structs.replace(presets.get(preset), dtype="float64")
    return np.array([of_one_seed(msgspec.structs.replace(config, seed=seed)) for seed in range(SEEDS)])


def of_one_seed(config: Config) -> list[list[float]]:
    layers = PropagationStudy(config).run().contenders[0].layers
    values = [layer.activations for layer in layers]
    assert [each.shape for each in values] == [(1000, 100)] * 5
    shares = [saturated_share(layer.activation.id, layer.activations) for layer in layers]
    return [[float(each.mean()) for each in values], [float(each.std()) for each in values], shares]


def saturated_share(activation: str, a: FloatArray) -> float:
    flat = {"sigmoid": (a < 0.01) | (a > 0.99), "tanh": np.abs(a) > 0.99, "relu": a == 0}[activation]
    return float(flat.mean())


def half_a_digit(printed: str) -> float:
    return 0.5 * 10.0 ** -len(printed.partition(".")[2])


@pytest.mark.parametrize("figure", [MEAN, STD, SATURATED], ids=["mean", "std", "saturated"])
@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.preset)
def test_table_of_the_textbook(row: Row, figure: int) -> None:
    """Both this mean and the printed one are over 20 seeds: their difference has √2 standard errors."""
    samples = measured(row.preset)[:, figure]
    errors = samples.std(axis=0, ddof=1) / math.sqrt(SEEDS)
    for layer, printed in enumerate((row.mean, row.std, row.saturated)[figure].split()):
        allowed = 3 * math.sqrt(2) * errors[layer] + half_a_digit(printed)
        found = float(samples[:, layer].mean())
        assert abs(found - float(printed)) <= allowed, f"layer {layer + 1}: {found:.6f} for {printed}, ±{allowed:.6f}"


@pytest.mark.parametrize("figure", [MEAN, STD], ids=["mean", "std"])
def test_table_tells_the_rows_apart(figure: int) -> None:
    """The tolerances above are narrower than what distinguishes one rule from another."""
    he, xavier = measured("relu-he")[:, figure], measured("relu-xavier")[:, figure]
    spread = he.std(axis=0, ddof=1) / math.sqrt(SEEDS)
    assert (he.mean(axis=0) - xavier.mean(axis=0) > 10 * spread).all()


def plain_signals(config: Config) -> list[FloatArray]:
    """The study in five lines, on the study's own input and weights."""
    result = PropagationStudy(config).run()
    functions: dict[str, Callable[[FloatArray], FloatArray]] = {
        "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
        "tanh": np.tanh,
        "relu": lambda z: np.maximum(z, 0),
    }
    signal, signals = result.inputs, []
    for layer in result.contenders[0].layers:
        signal = functions[layer.activation.id](signal @ layer.weights)
        signals.append(signal)
    return signals


@pytest.mark.parametrize("preset", ["sigmoid-std-1", "tanh-xavier", "relu-he", "sigmoid-tanh-mix"])
def test_study_is_the_plain_loop(preset: str) -> None:
    config = msgspec.structs.replace(presets.get(preset), dtype="float64", seed=3)
    layers = PropagationStudy(config).run().contenders[0].layers
    for layer, expected in zip(layers, plain_signals(config), strict=True):
        np.testing.assert_allclose(layer.activations, expected, rtol=1e-10, atol=1e-14)
        assert (layer.bias == 0).all()


def test_input_is_standard_normal_and_the_same_for_all_contenders() -> None:
    result = PropagationStudy(presets.get("relu-three")).run()
    assert result.inputs.shape == (1000, 100)
    assert abs(float(result.inputs.mean())) < 0.013
    assert abs(float(result.inputs.std()) - 1) < 0.01
    first, second, third = (each.layers for each in result.contenders)
    # The same draws: ReLU passes the ratio of the scales through.
    np.testing.assert_allclose(second[0].activations, 10 * first[0].activations, rtol=1e-4, atol=1e-6)
    np.testing.assert_allclose(third[1].activations, 2 * second[1].activations, rtol=1e-3, atol=1e-5)


@pytest.mark.parametrize("name", presets.CATALOGUE)
def test_every_preset_of_signals_runs_and_shows(name: str) -> None:
    preset = presets.CATALOGUE[name]
    config = preset.config
    if config.dataset not in {"gaussian", "digits"}:
        config = msgspec.structs.replace(config, dataset="digits")
    result = PropagationStudy(config).run()
    view = result.view(ViewSpec())
    assert view.samples == len(result.inputs) == min(config.samples, config.training.train_samples or config.samples)
    assert [each.label for each in view.contenders] == [each.label for each in config.contenders]
    for row, signals in zip(view.contenders, result.contenders, strict=True):
        assert [cell.index for cell in row.layers] == list(range(1, len(config.network.hidden_sizes) + 1))
        for cell, layer in zip(row.layers, signals.layers, strict=True):
            assert np.isfinite(layer.activations).all()
            assert cell.histogram.total == layer.activations.size
            assert cell.activation == layer.activation.id


@pytest.mark.parametrize("name", presets.CATALOGUE)
def test_every_preset_trains_on_digits(name: str) -> None:
    training = TrainingConfig(iterations=3)
    config = msgspec.structs.replace(presets.get(name), dataset="digits", training=training)
    run = Comparison(config)
    for _ in run.run():
        pass
    assert np.isfinite(run.losses).all()


def test_catalogue_of_presets() -> None:
    signals = {
        "sigmoid-std-1", "sigmoid-std-0.01", "sigmoid-xavier", "sigmoid-three", "tanh-xavier", "sigmoid-tanh-mix",
        "relu-std-0.01", "relu-xavier", "relu-he", "relu-three", "all-zeros", "all-equal",
        "standardize-off", "standardize-feature",
    }  # fmt: skip
    both = ("stds-16-plain", "stds-16-batch-norm", "overfitting-weight-decay", "overfitting-dropout", "optimizers")
    training = {"mnist-comparison", "digits-comparison", *both, *(f"{each}-digits" for each in both)}
    assert signals | training == set(presets.CATALOGUE)
    assert presets.DEFAULT in presets.CATALOGUE
    for name, preset in presets.CATALOGUE.items():
        assert preset.id == name
        assert preset.title.strip()
        assert preset.description.strip()
        if name in signals | training:
            assert preset.view == ("signals" if name in signals else "training")
    with pytest.raises(ValueError, match="relu-he"):
        presets.get("relu-hee")


def test_signals_presets_are_the_textbooks_experiment() -> None:
    for name in ("sigmoid-std-1", "sigmoid-std-0.01", "sigmoid-xavier", "tanh-xavier", "relu-he"):
        config = presets.get(name)
        assert (config.samples, config.input_size, config.network.hidden_sizes) == (1000, 100, (100,) * 5)
        assert config.dataset == "gaussian"


def test_mnist_preset_is_the_textbooks_experiment() -> None:
    config = presets.get("mnist-comparison")
    assert config.network == NetworkConfig(hidden_sizes=(100, 100, 100, 100), activation="relu")
    expected = TrainingConfig("sgd", 0.01, 128, 2000, record_loss="after")
    assert msgspec.structs.replace(config.training, evaluate_every=100) == expected
    assert [each.label for each in config.contenders] == ["std = 0.01", "Xavier", "He"]
    stds = [[each.rule.target_std(n, 100) for n in (784, 100)] for each in config.contenders]
    expected_stds = [[0.01, 0.01], [1 / 28, 0.1], [math.sqrt(2 / 784), math.sqrt(2 / 100)]]
    np.testing.assert_allclose(stds, expected_stds)
    assert (config.dataset, config.dtype) == ("mnist", "float32")


def test_mix_of_sigmoid_and_tanh() -> None:
    layers = PropagationStudy(presets.get("sigmoid-tanh-mix")).run().contenders[0].layers
    assert [layer.activation.id for layer in layers] == ["sigmoid", "sigmoid", "tanh", "tanh", "tanh"]
    assert all(layer.activations.min() >= 0 for layer in layers[:2])
    assert all(layer.activations.min() < -0.1 for layer in layers[2:])


@pytest.mark.parametrize("name", ["all-zeros", "all-equal"])
def test_equal_weights_make_equal_units(name: str) -> None:
    for layer in PropagationStudy(presets.get(name)).run().contenders[0].layers:
        # To rounding: a matrix product may add up the columns at its edge in another order.
        equal = np.tile(layer.activations[:, :1], 100)
        np.testing.assert_allclose(layer.activations, equal, rtol=0.0 if name == "all-zeros" else 1e-6)


@pytest.mark.parametrize("rule", [Zeros(), Constant(value=0.01), Constant(value=-0.3)], ids=lambda rule: rule.formula)
@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
def test_equal_units_stay_equal_in_training(rule: Zeros | Constant, activation: str) -> None:
    network = NetworkConfig((100, 100, 50), activation=activation)
    training = TrainingConfig(iterations=50, learning_rate=0.1)
    config = Config((ContenderConfig("equal", rule),), network=network, training=training, dtype="float64")
    run = Comparison(config)
    for _ in run.run():
        pass
    start, moved = Comparison(config).contenders[0].network.parameters, run.contenders[0].network.parameters
    assert (start != moved).any()
    for layer in run.contenders[0].network.hidden:
        # To rounding: a matrix product may add up the columns at its edge in another order.
        np.testing.assert_allclose(layer.weights, np.tile(layer.weights[:, :1], layer.weights.shape[1]), rtol=1e-9)
        np.testing.assert_allclose(layer.activations, np.tile(layer.activations[:, :1], len(layer.bias)), rtol=1e-9)


def test_different_units_stay_different_in_training() -> None:
    run = Comparison(msgspec.structs.replace(presets.get("digits-comparison"), training=TrainingConfig(iterations=5)))
    for _ in run.run():
        pass
    assert all(float(layer.activations.std(axis=1).min()) > 0 for layer in run.contenders[2].network.hidden)


def test_a_real_batch_flows_through() -> None:
    config = msgspec.structs.replace(presets.get("relu-he"), dataset="digits", samples=200, dtype="float64")
    result = PropagationStudy(config).run()
    assert result.inputs.shape == (200, 64)
    train = load_dataset("digits").train.inputs / 16
    rows = {row.tobytes() for row in train}
    assert all(row.tobytes() in rows for row in result.inputs)
    # Without replacement: as many different rows as the training data allow.
    assert len({row.tobytes() for row in result.inputs}) == 200
    assert [layer.activations.shape for layer in result.contenders[0].layers] == [(200, 100)] * 5
    other = PropagationStudy(msgspec.structs.replace(config, seed=1)).inputs()
    assert (other != result.inputs).any()


def test_more_samples_than_there_are_means_all() -> None:
    config = msgspec.structs.replace(presets.get("relu-he"), dataset="digits", samples=20_000)
    result = PropagationStudy(config).run()
    assert len(result.inputs) == 1437
    assert result.view(ViewSpec()).samples == 1437


@pytest.mark.parametrize("initializer", ["he", "orthogonal", "sparse", "truncated_normal"])
@pytest.mark.parametrize("draws", ["common", "independent"])
def test_signals_show_the_layers_that_training_starts_from(initializer: str, draws: str) -> None:
    contenders = (ContenderConfig("a", "xavier"), ContenderConfig("b", initializer))
    config = msgspec.structs.replace(Config(contenders, seed=5), draws=draws)
    study, run = PropagationStudy(config).run(), Comparison(config)
    for signals, contender in zip(study.contenders, run.contenders, strict=True):
        assert (signals.label, signals.style) == (contender.label, contender.style)
        for ours, theirs in zip(signals.layers, contender.network.hidden, strict=True):
            np.testing.assert_array_equal(ours.weights, theirs.weights)


def test_signals_of_lsuv_are_those_that_training_starts_from() -> None:
    config = Config((ContenderConfig("lsuv", "lsuv"),), seed=5, dtype="float64")
    study, run = PropagationStudy(config).run(), Comparison(config)
    for ours, theirs in zip(study.contenders[0].layers, run.contenders[0].network.hidden, strict=True):
        np.testing.assert_allclose(ours.weights, theirs.weights, rtol=1e-9)


def test_the_same_seed_the_same_signals() -> None:
    config = presets.get("sigmoid-three")
    first, second = PropagationStudy(config).run(), PropagationStudy(config).run()
    for ours, theirs in zip(first.contenders, second.contenders, strict=True):
        for layer, other in zip(ours.layers, theirs.layers, strict=True):
            np.testing.assert_array_equal(layer.activations, other.activations)


@pytest.mark.parametrize("activation", ["relu", "gelu", "identity", "softplus"])
@pytest.mark.parametrize("mode", ["unit", "shared", "own"])
def test_an_exploding_signal_is_counted_and_warns_of_nothing(activation: str, mode: str) -> None:
    network = NetworkConfig((100,) * 50, activation=activation)
    contenders = (ContenderConfig("wild", Normal(std=1.0)), ContenderConfig("calm", "he"))
    result = PropagationStudy(Config(contenders, "gaussian", network, samples=50)).run()
    assert not np.isfinite(result.contenders[0].layers[-1].activations).all()
    view = result.view(ViewSpec(range_mode=mode))  # type: ignore[arg-type]
    assert all(cell.histogram.total == 5000 for row in view.contenders for cell in row.layers)


def test_one_range_for_all_leaves_far_outliers_out_and_counts_them() -> None:
    ranges = {}
    for id in ("standardize-off", "standardize-feature"):
        preset = presets.get(id)
        view = PropagationStudy(preset).run().view(ViewSpec(range_mode="shared"))
        (contender,) = view.contenders
        ranges[id] = {(layer.histogram.low, layer.histogram.high) for layer in contender.layers}
        for layer in contender.layers:
            assert layer.histogram.total == 100_000
            assert layer.histogram.outside < 0.002
            beyond = layer.summary.maximum > layer.histogram.high
            assert (layer.histogram.above > 0) == beyond
    # What the two presets are made to compare is seen in bins of one size.
    assert ranges["standardize-off"] == ranges["standardize-feature"] == {(0.0, 5.0)}


def test_range_modes() -> None:
    result = PropagationStudy(presets.get("relu-three")).run()
    largest = [[float(layer.activations.max()) for layer in each.layers] for each in result.contenders]
    unit, shared, own = (result.view(ViewSpec(range_mode=mode)) for mode in ("unit", "shared", "own"))
    for i, row in enumerate(largest):
        for j, top in enumerate(row):
            cells = [view.contenders[i].layers[j].histogram for view in (unit, shared, own)]
            assert (cells[0].low, cells[0].high) == (0, 1)
            assert cells[1].high >= max(max(each) for each in largest)
            assert top <= cells[2].high < 2.6 * top
            assert cells[0].above == int((result.contenders[i].layers[j].activations > 1).sum())
            assert cells[1].outside == cells[2].outside == 0


# What a study takes from the one before


@pytest.mark.parametrize("dataset", ["gaussian", "digits"])
@pytest.mark.parametrize("draws", ["common", "independent"])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"seed": 7},
        {"samples": 90},
        {"standardize": "feature"},
        {"draws": "independent"},
        {"network": NetworkConfig((12, 9), activation="tanh")},
        {"training": TrainingConfig(learning_rate=0.5, train_samples=50)},
        {"dtype": "float64"},
    ],
)
def test_a_study_after_another_is_as_one_by_itself(dataset: str, draws: str, changes: dict[str, Any]) -> None:
    contenders = tuple(ContenderConfig(f"std {std}", Normal(std=std), style=i) for i, std in enumerate((0.1, 0.3, 1.0)))
    first = Config(contenders, dataset=dataset, network=NetworkConfig((12, 9)), samples=80, draws=draws)  # type: ignore[arg-type]
    previous = PropagationStudy(first).run(backward=True)
    previous.view(ViewSpec(insights=True, range_mode="shared"))
    # Another order, another label, one other rule.
    other = msgspec.structs.replace(contenders[0], label="renamed", initializer=Normal(std=2.0))
    second = msgspec.structs.replace(first, contenders=(contenders[2], other, contenders[1]), **changes)
    after = PropagationStudy(second, previous=previous).run(backward=True)
    alone = PropagationStudy(second).run(backward=True)
    spec = ViewSpec(insights=True, range_mode="shared", second="activation_gradients")
    assert repr(after.view(spec)) == repr(alone.view(spec))
    for one, two in zip(after.contenders, alone.contenders, strict=True):
        assert one.layers[-1].activations.tobytes() == two.layers[-1].activations.tobytes()
    if not changes and draws == "common":
        assert after.contenders[0].stack is previous.contenders[2].stack
        assert after.inputs is previous.inputs
        assert after.made is previous.made


@pytest.mark.parametrize("backward", [True, False])
@pytest.mark.parametrize("rule", [Normal(std=0.5), Lsuv()], ids=lambda rule: rule.id)
@pytest.mark.parametrize(
    "network",
    [
        NetworkConfig((12, 9), activation="gelu"),
        NetworkConfig((12, 9), batch_norm=True, dropout=0.3),
        NetworkConfig((12, 9), activation=("tanh", "identity"), batch_norm=(True, False)),
    ],
    ids=["gelu", "normalised", "mixed"],
)
def test_what_a_study_leaves_is_written_anew(network: NetworkConfig, rule: Normal | Lsuv, backward: bool) -> None:
    # The last two are one network.
    before = (ContenderConfig("a", Normal(std=0.1)), ContenderConfig("b", "he"), ContenderConfig("c", "he"))
    first = Config(before, "gaussian", network, samples=80)
    second = msgspec.structs.replace(first, contenders=tuple(ContenderConfig(each, rule) for each in "abc"), seed=3)
    spec = ViewSpec(insights=True, range_mode="own", second="gradients")
    start = PropagationStudy(first).run(backward)
    shown = start.view(spec)
    text = repr(shown)
    # A study that knows its two equal contenders shares one stack between them.
    result = PropagationStudy(first, previous=start).run(backward)
    stacks = {id(each.stack) for each in result.contenders}
    assert len(stacks) == 2
    for config in (second, first):
        result = PropagationStudy(config, previous=result).run(backward)
        alone = PropagationStudy(config).run(backward)
        assert repr(result.view(spec)) == repr(alone.view(spec))
        for one, two in zip(result.contenders, alone.contenders, strict=True):
            assert one.stack.parameters.tobytes() == two.stack.parameters.tobytes()
            assert one.stack.gradients.tobytes() == two.stack.gradients.tobytes()
            assert [each.outputs.tobytes() for each in one.layers] == [each.outputs.tobytes() for each in two.layers]
        used = {id(each.stack) for each in result.contenders}
        assert stacks <= used
        stacks = used
        assert len(used) == 3
    # What was on view is no part of it.
    assert repr(shown) == text


def test_nothing_sent_back_leaves_no_gradient_of_the_study_before() -> None:
    first = presets.get("relu-he")
    second = msgspec.structs.replace(first, seed=1)
    result = PropagationStudy(second, previous=PropagationStudy(first).run(backward=True)).run()
    assert not result.contenders[0].stack.gradients.any()


def test_another_form_takes_memory_of_its_own() -> None:
    first = presets.get("relu-he")
    previous = PropagationStudy(first).run(backward=True)
    for network in (NetworkConfig((100,) * 4), NetworkConfig((100,) * 5, dropout=0.1), NetworkConfig((99,) * 5)):
        second = msgspec.structs.replace(first, network=network)
        result = PropagationStudy(second, previous=previous).run(backward=True)
        alone = PropagationStudy(second).run(backward=True)
        assert result.contenders[0].stack is not previous.contenders[0].stack
        assert result.contenders[0].layers[-1].outputs.tobytes() == alone.contenders[0].layers[-1].outputs.tobytes()


def test_a_file_with_another_column_takes_memory_of_its_own() -> None:
    first = msgspec.structs.replace(presets.get("relu-he"), dataset="digits", samples=50)
    digits = load_dataset("digits")
    train = replace(digits.train, inputs=digits.train.inputs[:, :60])
    previous = PropagationStudy(first, digits).run(backward=True)
    second = msgspec.structs.replace(first, seed=1)
    result = PropagationStudy(second, replace(digits, train=train), previous).run(backward=True)
    assert result.contenders[0].layers[0].weights.shape == (60, 100)
