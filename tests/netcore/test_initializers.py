"""Initialisers: sample moments, structure and scale against the formulas they state."""

import math
from collections.abc import Callable

import msgspec
import numpy as np
import pytest

from netcore import Network, initializers
from netcore.arrays import FloatArray
from netcore.initializers import Initializer

# std by fan_in and fan_out, as the papers have it.
STDS: dict[str, Callable[[int, int], float]] = {
    "normal": lambda _in, _out: 0.01,
    "uniform": lambda _in, _out: 0.05 / math.sqrt(3),
    "truncated_normal": lambda _in, _out: 0.01,
    "lecun_normal": lambda n_in, _out: 1 / math.sqrt(n_in),
    "lecun_uniform": lambda n_in, _out: 1 / math.sqrt(n_in),
    "xavier_normal": lambda n_in, n_out: math.sqrt(2 / (n_in + n_out)),
    "xavier_uniform": lambda n_in, n_out: math.sqrt(2 / (n_in + n_out)),
    "he_normal": lambda n_in, _out: math.sqrt(2 / n_in),
    "he_uniform": lambda n_in, _out: math.sqrt(2 / n_in),
    "xavier": lambda n_in, _out: 1 / math.sqrt(n_in),
    "he": lambda n_in, _out: math.sqrt(2 / n_in),
    "orthogonal": lambda n_in, n_out: 1 / math.sqrt(max(n_in, n_out)),
    "lsuv": lambda n_in, n_out: 1 / math.sqrt(max(n_in, n_out)),
    "sparse": lambda n_in, _out: 0.01 * math.sqrt((n_in - math.ceil(0.9 * n_in)) / n_in),
    "zeros": lambda _in, _out: 0,
    "constant": lambda _in, _out: 0,
}
NORMALS = ("normal", "xavier", "he", "lecun_normal", "xavier_normal", "he_normal")
# Half the width of the interval.
UNIFORMS: dict[str, Callable[[int, int], float]] = {
    "uniform": lambda _in, _out: 0.05,
    "lecun_uniform": lambda n_in, _out: math.sqrt(3 / n_in),
    "xavier_uniform": lambda n_in, n_out: math.sqrt(6 / (n_in + n_out)),
    "he_uniform": lambda n_in, _out: math.sqrt(6 / n_in),
}
SHAPES = [(1000, 1000), (784, 100), (100, 784), (100, 10), (1, 5), (5, 1), (1, 1)]

every_rule = pytest.mark.parametrize("name", initializers.CATALOGUE)


def sample(rule: str | Initializer, shape: tuple[int, int], seed: int = 0) -> FloatArray:
    return initializers.get(rule).sample(np.random.default_rng(seed), shape)


@every_rule
def test_sample_std_is_the_target(name: str) -> None:
    rule = initializers.get(name)
    assert sample(rule, (1000, 1000)).std() == pytest.approx(rule.target_std(1000, 1000), rel=0.02, abs=1e-15)


@pytest.mark.parametrize("name", STDS)
@pytest.mark.parametrize("shape", [(1000, 1000), (784, 100), (100, 784), (7, 3)])
def test_target_is_the_formula(name: str, shape: tuple[int, int]) -> None:
    assert initializers.get(name).target_std(*shape) == pytest.approx(STDS[name](*shape), rel=1e-12)


@pytest.mark.parametrize("name", STDS)
@pytest.mark.parametrize("shape", [(784, 100), (100, 784)])
def test_fan_in_is_not_mistaken_for_fan_out(name: str, shape: tuple[int, int]) -> None:
    assert sample(name, shape).std() == pytest.approx(STDS[name](*shape), rel=0.02, abs=1e-15)


@pytest.mark.parametrize(("name", "std"), [("xavier", 0.0357), ("xavier_normal", 0.0476), ("he", 0.0505)])
def test_first_layer_of_mnist(name: str, std: float) -> None:
    rule = initializers.get(name)
    assert round(rule.target_std(784, 100), 4) == std
    assert sample(rule, (784, 100)).std() == pytest.approx(std, rel=0.02)


@every_rule
@pytest.mark.parametrize("shape", SHAPES)
def test_shape_and_dtype(name: str, shape: tuple[int, int]) -> None:
    weights = sample(name, shape)
    assert weights.shape == shape
    assert weights.dtype == np.float64
    assert np.isfinite(weights).all()


@every_rule
def test_float32_is_the_rounded_float64(name: str) -> None:
    exact = sample(name, (60, 40))
    rounded = initializers.get(name).sample(np.random.default_rng(0), (60, 40), np.float32)
    assert rounded.dtype == np.float32
    np.testing.assert_array_equal(rounded, exact.astype(np.float32))


@every_rule
def test_equal_generators_equal_weights_and_others_not(name: str) -> None:
    np.testing.assert_array_equal(sample(name, (30, 20), 5), sample(name, (30, 20), 5))
    if name not in {"zeros", "constant", "identity"}:
        assert (sample(name, (30, 20), 5) != sample(name, (30, 20), 6)).any()


@pytest.mark.parametrize("name", NORMALS)
def test_normal_rules_scale_the_same_draws(name: str) -> None:
    draws = np.random.default_rng(3).standard_normal((784, 100))
    np.testing.assert_array_equal(sample(name, (784, 100), 3), draws * STDS[name](784, 100))


@pytest.mark.parametrize("name", UNIFORMS)
def test_uniform_rules_scale_the_same_draws_and_fill_their_interval(name: str) -> None:
    limit = UNIFORMS[name](784, 100)
    weights = sample(name, (784, 100), 3)
    np.testing.assert_allclose(weights / limit, sample("uniform", (784, 100), 3) / 0.05, rtol=1e-12)
    assert 0.999 * limit < weights.max() <= limit
    assert -limit <= weights.min() < -0.999 * limit
    # A uniform distribution's kurtosis is 1.8, a normal one's 3.
    assert np.mean(weights**4) / np.mean(weights**2) ** 2 == pytest.approx(1.8, abs=0.03)


@pytest.mark.parametrize("name", NORMALS)
def test_normal_rules_are_normal(name: str) -> None:
    weights = sample(name, (1000, 1000))
    assert abs(weights.mean()) < 0.005 * weights.std()
    for size, share in ((1, math.erf(1 / math.sqrt(2))), (2, math.erf(2 / math.sqrt(2)))):
        assert np.mean(np.abs(weights) < size * STDS[name](1000, 1000)) == pytest.approx(share, abs=0.003)


@pytest.mark.parametrize("std", [0.01, 0.5])
def test_truncated_normal_is_cut_at_two_s_and_has_its_std_after_the_cut(std: float) -> None:
    weights = sample(initializers.TruncatedNormal(std=std), (1000, 1000))
    before = std / 0.8796256610342398
    assert 1.99 * before < np.abs(weights).max() <= 2 * before * (1 + 1e-12)
    assert weights.std() == pytest.approx(std, rel=0.005)
    # Shares of a normal distribution, given that the value lies within two stds.
    inside = math.erf(1 / math.sqrt(2)) / math.erf(2 / math.sqrt(2))
    assert np.mean(np.abs(weights) < before) == pytest.approx(inside, abs=0.003)


@pytest.mark.parametrize("name", ["orthogonal", "lsuv"])
@pytest.mark.parametrize("shape", [(300, 200), (200, 300), (150, 150), (1, 4), (4, 1)])
def test_orthonormal_columns_or_rows(name: str, shape: tuple[int, int]) -> None:
    weights = sample(name, shape)
    product = weights.T @ weights if shape[0] >= shape[1] else weights @ weights.T
    np.testing.assert_allclose(product, np.eye(min(shape)), atol=1e-12)


def test_orthogonal_gain_scales() -> None:
    twice = sample(initializers.Orthogonal(gain=2.0), (50, 30))
    np.testing.assert_array_equal(twice, 2 * sample("orthogonal", (50, 30)))


def test_orthogonal_is_uniform_over_all_rotations() -> None:
    # QR alone has the signs of R's diagonal in Q: its first entry would be negative nearly always.
    rng = np.random.default_rng(0)
    firsts = np.array([np.diag(initializers.get("orthogonal").sample(rng, (3, 3))) for _ in range(1000)])
    # A coordinate of a random unit vector in three dimensions has variance 1/3.
    assert np.abs(firsts.mean(axis=0)).max() < 4 * math.sqrt(1 / 3 / 1000)
    np.testing.assert_allclose(firsts.var(axis=0), 1 / 3, rtol=0.15)


@pytest.mark.parametrize("shape", [(5, 5), (3, 6), (6, 3)])
def test_identity_passes_inputs_on(shape: tuple[int, int]) -> None:
    weights = sample(initializers.Identity(gain=1.5), shape)
    assert all(weights[i, j] == (1.5 if i == j else 0) for i in range(shape[0]) for j in range(shape[1]))
    assert weights.std() == pytest.approx(initializers.Identity(gain=1.5).target_std(*shape))


def test_constant_and_zeros_are_what_they_say() -> None:
    assert (sample(initializers.Constant(value=-0.3), (40, 20)) == -0.3).all()
    assert (sample("zeros", (40, 20)) == 0).all()


@pytest.mark.parametrize(
    ("sparsity", "fan_in", "zeros"),
    [(0.9, 1000, 900), (0.9, 784, 706), (0.9, 7, 7), (0.5, 10, 5), (0.55, 100, 55), (0.0, 20, 0), (1.0, 20, 20)],
)
def test_sparse_has_the_same_number_of_zeros_in_every_column(sparsity: float, fan_in: int, zeros: int) -> None:
    rule = initializers.Sparse(sparsity=sparsity, std=0.5)
    weights = sample(rule, (fan_in, 50))
    assert np.count_nonzero(weights == 0, axis=0).tolist() == [zeros] * 50
    assert rule.target_std(fan_in, 50) == pytest.approx(0.5 * math.sqrt(1 - zeros / fan_in))


def test_sparse_spreads_its_weights_and_draws_them_from_a_normal() -> None:
    weights = sample(initializers.Sparse(sparsity=0.9, std=0.5), (1000, 1000))
    kept = weights[weights != 0]
    assert kept.std() == pytest.approx(0.5, rel=0.02)
    assert np.mean(np.abs(kept) < 0.5) == pytest.approx(math.erf(1 / math.sqrt(2)), abs=0.01)
    # Rows are hit by chance: 100 of 1000 columns each, with a binomial's spread.
    per_row = np.count_nonzero(weights, axis=1)
    assert per_row.std() == pytest.approx(math.sqrt(1000 * 0.1 * 0.9), rel=0.1)


@pytest.mark.parametrize("activation", ["relu", "tanh", "sigmoid", "selu"])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_lsuv_gives_every_layer_unit_variance(activation: str, dtype: type[np.floating]) -> None:
    rng = np.random.default_rng(1)
    network = Network((50, 80, 80, 30, 80, 10), activation, "lsuv", rng, dtype)
    x = (3 * rng.random((500, 50))).astype(dtype)
    starts = [layer.weights.astype(np.float64) for layer in network.layers]
    network.calibrate(x)
    signal: FloatArray = x.astype(np.float64)
    scaled = 0
    for start, layer in zip(starts, network.layers, strict=True):
        z = signal @ layer.weights.astype(np.float64)
        assert abs(float(z.var()) - 1) < 0.1
        ratio = layer.weights / start
        np.testing.assert_allclose(ratio, ratio.flat[0], rtol=1e-4)
        scaled += abs(float(ratio.flat[0]) - 1) > 0.1
        signal = layer.activation(z)
    assert scaled, "the batch was such that nothing had to be scaled"


def test_lsuv_leaves_a_dead_layer_alone() -> None:
    network = Network((5, 4, 3), "relu", "lsuv", np.random.default_rng(0))
    kept = network.parameters.copy()
    network.calibrate(np.zeros((10, 5), np.float32))
    np.testing.assert_array_equal(network.parameters, kept)


@pytest.mark.parametrize("name", [each for each in initializers.CATALOGUE if each != "lsuv"])
def test_calibration_is_for_data_dependent_rules_alone(name: str) -> None:
    network = Network((5, 4, 3), "relu", name, np.random.default_rng(0))
    kept = network.parameters.copy()
    network.calibrate(np.ones((10, 5), np.float32))
    np.testing.assert_array_equal(network.parameters, kept)
    assert not network.initializer.data_dependent


@every_rule
def test_texts_id_and_json(name: str) -> None:
    rule = initializers.get(name)
    assert rule.id == name
    assert rule.name.strip()
    assert rule.formula.strip()
    assert rule.reference.strip()
    assert rule.uses in {"", "n_in", "n_out", "n_in + n_out", "max(n_in, n_out)"}
    assert msgspec.json.decode(msgspec.json.encode(rule), type=initializers.AnyInitializer) == rule


def changed_std(rule: Initializer, wider: tuple[int, int]) -> bool:
    return rule.target_std(200, 100) != rule.target_std(*wider)


@every_rule
def test_uses_tells_which_n_matters(name: str) -> None:
    rule = initializers.get(name)
    in_matters, out_matters = changed_std(rule, (205, 100)), changed_std(rule, (200, 103))
    if rule.uses == "":
        assert (in_matters, out_matters) == (False, False)
    elif rule.uses == "n_in":
        assert not out_matters
    elif rule.uses == "n_in + n_out":
        assert (in_matters, out_matters) == (True, True)
    else:
        assert (in_matters, out_matters, changed_std(rule, (100, 203))) == (True, False, True)


def test_catalogue_has_all_documented_rules() -> None:
    assert {*STDS, "identity"} <= set(initializers.CATALOGUE)


@every_rule
@pytest.mark.parametrize("shape", [(0, 5), (5, 0), (-1, 5)])
def test_empty_shapes_are_refused(name: str, shape: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="at least"):
        sample(name, shape)


def test_get_takes_parameters_or_an_object() -> None:
    own = initializers.Normal(std=0.3)
    assert initializers.get(own) is own
    assert initializers.get("normal", std=0.3) == own


@pytest.mark.parametrize("wrong", ["hee", "", None, 3, []])
def test_unknown_id_lists_the_known_ones(wrong: object) -> None:
    with pytest.raises(ValueError, match="unknown initializer") as caught:
        initializers.get(wrong)  # type: ignore[arg-type]
    assert all(name in str(caught.value) for name in initializers.CATALOGUE)


def test_unknown_parameter_is_named() -> None:
    with pytest.raises(ValueError, match=r"normal.*sigma"):
        initializers.get("normal", sigma=1.0)
