"""``netcore.symmetry`` against loops over all pairs, and what training does to units that start as copies."""

import math

import msgspec
import numpy as np
import pytest

from netcore import Comparison, Config, ContenderConfig, Network, NetworkConfig, TrainingConfig, load_dataset, presets
from netcore.arrays import FloatArray
from netcore.diagnosis import evidence
from netcore.initializers import Constant, He, Initializer, Zeros
from netcore.snapshot import SymmetryOf, SymmetrySpec
from netcore.symmetry import distinct_in_layer, distinct_units, unit_distances, unit_parameters
from netcore.unit_view import MOST_UNITS, symmetry_view

HIDDEN = (20, 30, 20)


def looped(columns: FloatArray) -> FloatArray:
    """The definition, pair by pair."""
    units = [column.astype(np.float64) for column in columns.T]
    size = math.sqrt(sum(float(unit @ unit) for unit in units) / len(units))
    return np.array([[np.linalg.norm(a - b) / size for b in units] for a in units])


def connected(distances: FloatArray, reach: float) -> int:
    """Groups by merging labels until nothing changes."""
    labels = list(range(len(distances)))
    for i in range(len(labels)):
        for j in range(i):
            if distances[i, j] <= reach and labels[i] != labels[j]:
                old, new = labels[i], labels[j]
                labels = [new if label == old else label for label in labels]
    return len(set(labels))


def drawn(*shape: int, seed: int = 0) -> FloatArray:
    return np.random.default_rng(seed).standard_normal(shape)


@pytest.mark.parametrize("offset", [0.0, 3.0])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_distances_are_those_of_the_definition(dtype: type, offset: float) -> None:
    columns: FloatArray = (drawn(7, 12) + offset).astype(dtype)
    found = unit_distances(columns)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, looped(columns), atol=1e-6)


def test_distances_have_their_closed_forms() -> None:
    np.testing.assert_allclose(unit_distances(np.eye(5)), math.sqrt(2) * (1 - np.eye(5)), atol=1e-7)
    pair = np.array([[1.0, -1.0], [2.0, -2.0]])
    np.testing.assert_allclose(unit_distances(pair), [[0, 2], [2, 0]], atol=1e-7)
    assert not unit_distances(np.full((9, 4), 0.01, np.float32)).any()
    assert not unit_distances(np.zeros((9, 4))).any()


@pytest.mark.parametrize("scale", [1e-200, 1e-30, 1e200])
def test_scale_does_not_matter(scale: float) -> None:
    columns = drawn(6, 8)
    np.testing.assert_allclose(unit_distances(columns * scale), unit_distances(columns), rtol=1e-6)
    assert distinct_units(columns * scale) == 8


@pytest.mark.parametrize("features", [1, 3, 40])
@pytest.mark.parametrize("seed", range(5))
def test_groups_are_those_of_a_loop(features: int, seed: int) -> None:
    centers = drawn(features, 9, seed=seed)
    chosen = centers[:, np.random.default_rng(seed).integers(0, 9, 60)]
    for noise in (0.0, 0.02, 0.2):
        columns = chosen + noise * drawn(features, 60, seed=seed + 100)
        for reach in (1e-6, 0.05, 0.3):
            assert distinct_units(columns, reach) == connected(looped(columns), reach)


def test_a_chain_is_one_group_and_its_halves_are_two() -> None:
    line = np.zeros((30, 50))
    line[3] = 1 + 1e-3 * np.arange(50)
    assert distinct_units(line, 2e-3) == 1
    line[3, 25:] += 0.01
    assert distinct_units(line, 2e-3) == 2


def test_by_default_half_of_the_digits_are_rounding() -> None:
    columns = np.repeat(drawn(20, 1), 6, axis=1)
    columns[:, 1] *= 1 + 1e-5
    assert distinct_units(columns.astype(np.float32)) == 1
    assert distinct_units(columns) == 2


def test_one_unit_and_units_that_are_not_finite() -> None:
    assert distinct_units(drawn(5, 1)) == 1
    assert distinct_units(np.zeros((5, 4))) == 1
    for wrong in (np.nan, np.inf):
        columns = np.ones((5, 4))
        columns[2, 1] = wrong
        assert distinct_units(columns) == 4
        assert np.isnan(unit_distances(columns)[0, 1])


def test_the_largest_layers_fit() -> None:
    columns = drawn(64, 2048).astype(np.float32)
    assert distinct_units(columns) == 2048
    assert distinct_units(np.full_like(columns, 0.01)) == 1
    assert unit_distances(columns).nbytes == 2**24


def test_a_units_parameters_are_its_column() -> None:
    plain, normed = (Network((3, 4, 2), "relu", "he", np.random.default_rng(0), batch_norm=on) for on in (False, True))
    plain.layers[0].bias[:] = [1, 2, 3, 4]
    found = unit_parameters(plain.layers[0])
    assert found.shape == (4, 4)
    np.testing.assert_array_equal(found[:, 2], [*plain.layers[0].weights[:, 2], 3])
    assert unit_parameters(normed.layers[0]).shape == (6, 4)


def trained(
    rule: str | Initializer,
    optimizer: str,
    activation: str,
    dropout: float = 0.0,
    rate: float = 0.1,
) -> Network:
    """After 50 iterations on the digits."""
    config = Config(
        (ContenderConfig("one", rule),),
        network=NetworkConfig(HIDDEN, activation, dropout=dropout),
        training=TrainingConfig(optimizer, rate if optimizer == "sgd" else 0.01, iterations=50),
    )
    run = Comparison(config, load_dataset("digits"))
    for _ in run.run():
        pass
    return run.contenders[0].network


def counts(network: Network) -> list[int]:
    return [distinct_units(unit_parameters(layer)) for layer in network.hidden]


@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
@pytest.mark.parametrize("activation", ["sigmoid", "relu", "tanh"])
@pytest.mark.parametrize("rule", [Zeros(), Constant(0.01), Constant(0.1)])
def test_copies_stay_copies(rule: Initializer, activation: str, optimizer: str) -> None:
    """Independent units are 1.4 apart. Adam's steps do not know how small a difference is: how far rounding drives
    copies apart depends on how a machine sums."""
    network = trained(rule, optimizer, activation)
    for layer in network.hidden:
        assert unit_distances(unit_parameters(layer)).max() < 0.05
    if optimizer == "sgd":
        assert counts(network) == [1, 1, 1]
        assert all(distinct_units(layer.activations) == 1 for layer in network.hidden)


def test_and_they_do_learn_something_all_the_same() -> None:
    # Otherwise the test above would say nothing.
    network = trained(Constant(0.1), "adam", "tanh")
    assert np.ptp(network.layers[0].weights) > 0.01


@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
@pytest.mark.parametrize("activation", ["sigmoid", "relu", "tanh"])
def test_random_units_stay_different(activation: str, optimizer: str) -> None:
    assert counts(trained("he", optimizer, activation)) == list(HIDDEN)


def test_dropout_sets_copies_apart() -> None:
    assert counts(trained(Constant(0.1), "adam", "relu", dropout=0.3)) == list(HIDDEN)
    assert counts(trained(Zeros(), "sgd", "sigmoid", dropout=0.3)) == list(HIDDEN)


@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_but_not_where_nothing_flows(activation: str) -> None:
    network = trained(Zeros(), "adam", activation, dropout=0.3)
    assert counts(network) == [1, 1, 1]
    assert not any(layer.weights.any() for layer in network.layers)


# Views of units


def network_of(*sizes: int, batch_norm: bool = False) -> Network:
    return Network(sizes, "relu", "he", np.random.default_rng(3), batch_norm=batch_norm)


def test_two_copies_among_five_units() -> None:
    network = network_of(7, 5, 4, 3)
    layer = network.layers[0]
    layer.weights[:, 3] = layer.weights[:, 1]
    view = symmetry_view(network.hidden, SymmetrySpec(2, 1, "weights"), "mine", 6, network.layers[-1])
    assert (view.label, view.style, view.units, view.sizes) == ("mine", 6, 5, (5, 4))
    assert view.distinct == (4, 4)
    np.testing.assert_array_equal(view.shown, range(5))
    np.testing.assert_allclose(view.distances, looped(unit_parameters(layer)), atol=1e-6)
    same = {(i, j) for i in range(5) for j in range(5) if view.distances[i, j] < 1e-6}
    assert same == {(i, i) for i in range(5)} | {(1, 3), (3, 1)}


def test_units_with_equal_inputs_are_told_apart_by_their_outputs() -> None:
    network = network_of(7, 6, 5, 3)
    for layer in network.hidden:
        layer.weights[:] = 0.1
    network.layers[1].weights[:4] = 0.2
    view = symmetry_view(network.hidden, SymmetrySpec(), "", 0, network.layers[-1])
    assert not view.distances.any()
    # Layer 1: four units send on 0.2, two 0.1. Layer 2: its units are the same, but not the weights of the outputs.
    assert view.distinct == (2, 5)
    assert symmetry_view(network.hidden, SymmetrySpec(), "", 0).distinct == (2, 1)
    assert distinct_in_layer(np.ones((3, 4)), np.eye(4)) == 4
    assert distinct_in_layer(np.eye(4), np.ones((3, 4))) == 4
    assert distinct_in_layer(np.ones((3, 4)), None) == 1


@pytest.mark.parametrize("batch_norm", [False, True])
@pytest.mark.parametrize("of", ["weights", "gradients", "activations"])
def test_what_is_compared(of: SymmetryOf, batch_norm: bool) -> None:
    network = network_of(7, 6, 5, 3, batch_norm=batch_norm)
    x = drawn(20, 7).astype(np.float32)
    network.forward(x, training=True)
    network.layers[-1].delta[:] = drawn(20, 3, seed=1)
    network.backward(x)
    layer = network.layers[1]
    norm = () if layer.norm is None else (layer.norm.gamma_gradient, layer.norm.beta_gradient)
    columns = {
        "weights": unit_parameters(layer),
        "gradients": np.array([*layer.weight_gradient, layer.dense.bias_gradient, *norm]),
        "activations": layer.activations,
    }[of]
    view = symmetry_view(network.hidden, SymmetrySpec(0, 2, of), "", 0, network.layers[-1])
    np.testing.assert_allclose(view.distances, looped(columns), atol=1e-5)
    # The count is of the parameters, whatever the distances are of, and agrees with the verdict.
    assert view.distinct == (6, 5) == tuple(each.distinct for each in evidence(network, x) if not each.output)


def test_of_many_units_an_even_choice_is_shown() -> None:
    network = network_of(4, 1000, 3)
    view = symmetry_view(network.hidden, SymmetrySpec(), "", 0)
    assert len(view.shown) == MOST_UNITS
    assert (view.shown[0], view.shown[-1], view.units, view.distinct) == (0, 999, 1000, (1000,))
    assert set(np.diff(view.shown)) == {7, 8}
    np.testing.assert_allclose(view.distances, looped(unit_parameters(network.layers[0])[:, view.shown]), atol=1e-6)


def test_before_anything_has_flowed_there_are_only_weights() -> None:
    network = network_of(4, 6, 3)
    for of in ("gradients", "activations"):
        view = symmetry_view(network.hidden, SymmetrySpec(0, 1, of), "", 0)
        assert view.distances.shape == (0, 0)
        assert not len(view.shown)
    assert symmetry_view(network.hidden, SymmetrySpec(), "", 0).distances.shape == (6, 6)


def test_one_unit_no_layer_and_a_layer_that_is_not_there() -> None:
    network = network_of(4, 1, 6, 3)
    alone = symmetry_view(network.hidden, SymmetrySpec(), "", 0)
    assert (alone.distances.tolist(), alone.distinct) == ([[0.0]], (1, 6))
    assert symmetry_view(network.hidden, SymmetrySpec(0, 9), "", 0).spec.layer == 2
    with pytest.raises(ValueError, match="no layers"):
        symmetry_view([], SymmetrySpec(), "", 0)


def test_weights_that_are_not_finite_have_no_distances() -> None:
    network = network_of(4, 6, 3)
    network.layers[0].weights[1, 2] = np.nan
    view = symmetry_view(network.hidden, SymmetrySpec(), "", 0)
    assert np.isnan(view.distances[~np.eye(6, dtype=bool)]).all()
    assert view.distinct == (6,)


@pytest.fixture(scope="module")
def race() -> Comparison:
    """Zeros, equal weights and He on the preset's network, after 50 iterations of SGD."""
    rules: dict[str, Initializer] = {"zeros": Zeros(), "equal": Constant(0.1), "He": He()}
    config = msgspec.structs.replace(
        presets.get("digits-comparison"), contenders=tuple(ContenderConfig(*each) for each in rules.items())
    )
    run = Comparison(config)
    while run.iteration < 50:
        run.step()
    return run


@pytest.mark.parametrize("row", [0, 1])
@pytest.mark.parametrize("of", ["weights", "gradients", "activations"])
def test_after_training_copies_are_seen_to_be_copies(race: Comparison, row: int, of: SymmetryOf) -> None:
    network = race.contenders[row].network
    for layer in range(1, len(network.hidden) + 1):
        view = symmetry_view(network.hidden, SymmetrySpec(row, layer, of), "", row, network.layers[-1])
        assert view.distinct == (1,) * len(network.hidden)
        assert view.distances.shape == (100, 100)
        assert view.distances.max() < 1e-5


def test_after_training_random_units_are_about_the_root_of_two_apart(race: Comparison) -> None:
    network = race.contenders[2].network
    view = symmetry_view(network.hidden, SymmetrySpec(2, 2), "He", 2, network.layers[-1])
    assert view.distinct == (100,) * len(network.hidden)
    pairs = view.distances[np.triu_indices(100, 1)]
    assert float(np.median(pairs)) == pytest.approx(math.sqrt(2), abs=0.05)
    assert pairs.min() > 0.7
