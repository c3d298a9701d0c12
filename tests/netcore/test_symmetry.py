"""``netcore.symmetry`` against loops over all pairs, and what training does to units that start as copies."""

import math

import numpy as np
import pytest

from netcore import Comparison, Config, ContenderConfig, Network, NetworkConfig, TrainingConfig, load_dataset
from netcore.arrays import FloatArray
from netcore.initializers import Constant, Initializer, Zeros
from netcore.symmetry import distinct_units, spread, unit_distances, unit_parameters

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
    assert spread(columns * scale) == pytest.approx(spread(columns))


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


def test_spread_sums_up_the_distances() -> None:
    columns = drawn(11, 13) + 1.0
    assert spread(columns) == pytest.approx(math.sqrt(np.mean(looped(columns) ** 2) / 2))
    assert spread(np.full((4, 5), 0.3)) == pytest.approx(0, abs=1e-12)
    assert spread(np.zeros((4, 5))) == 0


def test_a_units_parameters_are_its_column() -> None:
    plain, normed = (Network((3, 4, 2), "relu", "he", np.random.default_rng(0), batch_norm=on) for on in (False, True))
    plain.layers[0].bias[:] = [1, 2, 3, 4]
    found = unit_parameters(plain.layers[0])
    assert found.shape == (4, 4)
    np.testing.assert_array_equal(found[:, 2], [*plain.layers[0].weights[:, 2], 3])
    assert unit_parameters(normed.layers[0]).shape == (6, 4)


def trained(
    rule: str | Initializer, optimizer: str, activation: str, dropout: float = 0.0, rate: float = 0.1
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
    network = trained(rule, optimizer, activation)
    assert counts(network) == [1, 1, 1]
    for layer in network.hidden:
        assert unit_distances(unit_parameters(layer)).max() < 1e-5
        assert distinct_units(layer.activations) == 1


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
