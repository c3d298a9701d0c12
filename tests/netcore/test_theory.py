"""Mean-field theory against closed forms, another quadrature, wide networks and the textbook's figures."""

import math
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import Any

import msgspec
import numpy as np
import pytest

from netcore import Config, ContenderConfig, NetworkConfig, PropagationStudy, presets
from netcore.activations import CATALOGUE, Activation
from netcore.arrays import FloatArray, Vector
from netcore.initializers import Constant, He, Identity, Initializer, Lsuv, Normal, Orthogonal, Sparse, Xavier, Zeros
from netcore.network import Stack
from netcore.statistics import summarize
from netcore.theory import (
    Inputs,
    LayerPrediction,
    LayerSpec,
    critical_line,
    edge_of_chaos,
    moments,
    obstacle,
    predict,
    predict_for,
)

WIDTH, DEPTH, SAMPLES, SEEDS = 1000, 5, 32, 20
SCALES = {"xavier": 1 / math.sqrt(WIDTH), "he": math.sqrt(2 / WIDTH), "std-1": 1.0}
MEAN, STD, GAIN = range(3)
VARIANCES = np.array([1e-12, 1e-4, 0.3, 1.0, 50.0, 1e6, 1e30])

every_activation = pytest.mark.parametrize("name", CATALOGUE)


def square(name: str, std: float, width: int = WIDTH, depth: int = DEPTH, **options: Any) -> list[LayerSpec]:
    return [LayerSpec(CATALOGUE[name], width, width, std, **options)] * depth


def column(predictions: tuple[LayerPrediction, ...] | None, field: str) -> Vector:
    assert predictions is not None
    return np.array([getattr(each, field) for each in predictions])


# Expectations


def test_relu_has_closed_forms() -> None:
    found = moments(CATALOGUE["relu"], VARIANCES)
    np.testing.assert_allclose(found.second, VARIANCES / 2, rtol=1e-9)
    np.testing.assert_allclose(found.mean, np.sqrt(VARIANCES / (2 * np.pi)), rtol=1e-9)
    np.testing.assert_allclose(found.variance, VARIANCES * (0.5 - 0.5 / np.pi), rtol=1e-9)
    np.testing.assert_allclose(found.slope, 0.5, rtol=1e-9)


def test_leaky_relu_and_identity_have_closed_forms() -> None:
    leaky, linear = moments(CATALOGUE["leaky_relu"], VARIANCES), moments(CATALOGUE["identity"], VARIANCES)
    np.testing.assert_allclose(leaky.second, VARIANCES * (1 + 0.01**2) / 2, rtol=1e-9)
    np.testing.assert_allclose(leaky.mean, 0.99 * np.sqrt(VARIANCES / (2 * np.pi)), rtol=1e-9)
    np.testing.assert_allclose(linear.variance, VARIANCES, rtol=1e-9)
    np.testing.assert_allclose(linear.slope, 1, rtol=1e-12)


def test_selu_keeps_mean_0_and_variance_1() -> None:
    """Its constants are made for that: Klambauer et al. 2017."""
    found = moments(CATALOGUE["selu"], np.ones(1))
    assert found.mean[0] == pytest.approx(0, abs=1e-9)
    assert found.variance[0] == pytest.approx(1, rel=1e-9)


def expectation(g: Callable[[FloatArray], FloatArray], q: float) -> float:
    """E[g(z)], z ~ N(0, q), within ±12 σ: Gauss-Legendre of 20 nodes in panels no wider than 1, one ending at 0."""
    half = max(24, math.ceil(12 * math.sqrt(q)))
    nodes, weights = np.polynomial.legendre.leggauss(20)
    edges = np.linspace(-12, 12, 2 * half + 1)
    x = (edges[:-1, None] + (nodes + 1) * 6 / half).ravel()
    density = np.exp(-0.5 * x * x) / math.sqrt(2 * math.pi)
    return float(np.tile(weights * 6 / half, 2 * half) @ (g(math.sqrt(q) * x) * density))


@every_activation
@pytest.mark.parametrize("q", [1e-8, 1e-4, 0.3, 1.0, 10.0, 1e4, 1e6])
def test_moments_by_another_quadrature(name: str, q: float) -> None:
    f = CATALOGUE[name]
    found, mean = moments(f, np.array([q])), expectation(f, q)
    variance = expectation(lambda z: (f(z) - mean) ** 2, q)
    assert found.mean[0] == pytest.approx(mean, rel=1e-8, abs=1e-8 * math.sqrt(variance))
    assert found.variance[0] == pytest.approx(variance, rel=1e-8)
    assert found.slope[0] == pytest.approx(expectation(lambda z: f.slope(z) ** 2, q), rel=1e-8)


@every_activation
def test_no_signal_and_a_boundless_one(name: str) -> None:
    f = CATALOGUE[name]
    found = moments(f, np.array([0.0, 1e300]))
    assert found.mean[0] == pytest.approx(float(f(np.zeros(1))[0]), abs=1e-15)
    assert found.variance[0] == pytest.approx(0, abs=1e-30)
    assert np.isfinite(found).all()


# Against wide networks: 20 seeds, width 1000, layers 1 to 5.


@lru_cache(maxsize=1)
def measured() -> dict[tuple[str, str], FloatArray]:
    """(mean, std, gradient gain; layer), means over 20 seeds, by activation and scale."""
    stacks = {name: Stack((WIDTH,) * (DEPTH + 1), name, "zeros", np.random.default_rng(0)) for name in CATALOGUE}
    totals: dict[tuple[str, str], FloatArray] = {
        (name, scale): np.zeros((3, DEPTH)) for name in CATALOGUE for scale in SCALES
    }
    for seed in range(SEEDS):
        rng = np.random.default_rng(seed)
        draws = rng.standard_normal((DEPTH, WIDTH, WIDTH), dtype=np.float32)
        x, top = rng.standard_normal((2, SAMPLES, WIDTH), dtype=np.float32)
        for (name, scale), total in totals.items():
            for layer, draw in zip(stacks[name].layers, draws, strict=True):
                np.multiply(draw, np.float32(SCALES[scale]), out=layer.weights)
            total += figures(stacks[name], x, top) / SEEDS
    return totals


def figures(stack: Stack, x: FloatArray, top: FloatArray) -> FloatArray:
    """(3, layers): mean and std of the activations, and what each layer multiplies the gradient's rms by."""
    stack.forward(x, training=True)
    summaries = [summarize(layer.activations) for layer in stack.layers]
    return np.array([[each.mean for each in summaries], [each.std for each in summaries], gains(stack, x, top)])


def gains(stack: Stack, x: FloatArray, top: FloatArray) -> list[float]:
    stack.layers[-1].delta[:] = top
    sizes, x_delta = [rms(top)], np.empty_like(x)
    for index in range(len(stack.layers) - 1, -1, -1):
        stack.backward_layer(index, x, x_delta)
        sizes.append(rms(stack.layers[index - 1].delta if index else x_delta))
    return [below / above for above, below in pairwise(sizes)][::-1]


def rms(values: FloatArray) -> float:
    return math.sqrt(float(np.mean(np.square(values, dtype=np.float64))))


@every_activation
@pytest.mark.parametrize("scale", SCALES)
def test_wide_networks_do_as_predicted(name: str, scale: str) -> None:
    predictions = predict(square(name, SCALES[scale]), Inputs.noise(WIDTH))
    found, std = measured()[name, scale], column(predictions, "std")
    np.testing.assert_allclose(found[STD], std, rtol=0.05)
    np.testing.assert_allclose(found[GAIN], column(predictions, "gradient_gain"), rtol=0.10)
    np.testing.assert_allclose(found[MEAN] / std, column(predictions, "mean") / std, atol=0.05)


@pytest.mark.parametrize(
    ("name", "std", "backward"),
    [("sigmoid", 1.0, 0.73), ("sigmoid", 0.1, 0.00064), ("tanh", 0.1, 0.37), ("relu", math.sqrt(0.02), 1.04)],
)
def test_backward_figures_of_the_textbooks_networks(name: str, std: float, backward: float) -> None:
    """Measured at width 100 through 5 layers, for a gradient of rms 1 at the top."""
    bottom = predict(square(name, std, width=100), Inputs.noise(100))[0]
    assert bottom.gradient_below == pytest.approx(backward, rel=0.20)


@pytest.mark.parametrize(
    ("preset", "stds"),
    [
        ("sigmoid-std-1", ".459 .438 .438 .436 .434"),
        ("sigmoid-std-0.01", ".0250 .0124 .0123 .0124 .0123"),
        ("sigmoid-xavier", ".208 .126 .122 .121 .119"),
        ("tanh-xavier", ".627 .485 .407 .356 .320"),
        ("relu-std-0.01", ".0586 .00421 .00031 .00002 .000002"),
        ("relu-xavier", ".586 .421 .306 .216 .155"),
        ("relu-he", ".828 .842 .866 .864 .876"),
    ],
)
def test_stds_of_the_textbooks_table(preset: str, stds: str) -> None:
    """Width 100 and 20 seeds: ReLU strays by 6 %; its last printed digits tell less than that."""
    found = column(predict_for(presets.get(preset), 0, Inputs.noise(100)), "std")
    for each, printed in zip(found, stds.split(), strict=True):
        allowed = 0.07 * float(printed) + 0.5 * 10.0 ** -len(printed.partition(".")[2])
        assert abs(each - float(printed)) <= allowed


# Rules, data, batch normalisation, dropout: the study itself, layer by layer


def study(rule: Initializer, dataset: str = "digits", samples: int = 400, **network: Any) -> Config:
    sizes: dict[str, Any] = {"hidden_sizes": (600, 400, 600), "activation": "tanh"}
    contender = ContenderConfig("one", rule)
    return Config((contender,), dataset, NetworkConfig(**(sizes | network)), samples=samples, input_size=300)


def deviations(config: Config, seeds: int = 4) -> FloatArray:
    """(std, gradient gain; layer): measured over predicted, means over seeds."""
    ratios = []
    for seed in range(seeds):
        seeded = msgspec.structs.replace(config, seed=seed)
        result = PropagationStudy(seeded).run()
        stack, rng = result.contenders[0].stack, np.random.default_rng([9, seed])
        predictions = predict_for(seeded, 0, Inputs.of(result.inputs))
        stds = [summarize(layer.activations).std for layer in stack.layers]
        top = rng.standard_normal(stack.layers[-1].delta.shape).astype(np.float32)
        found = np.array([stds, gains(stack, result.inputs, top)])
        ratios.append(found / np.array([column(predictions, "std"), column(predictions, "gradient_gain")]))
    return np.asarray(np.mean(ratios, axis=0))


@pytest.mark.parametrize(
    "rule", [He(), Xavier(), Orthogonal(gain=1.3), Lsuv(), Sparse(std=0.1), Normal(std=0.001)], ids=lambda rule: rule.id
)
@pytest.mark.parametrize("dataset", ["digits", "gaussian"])
def test_rules_on_data_and_noise(rule: Initializer, dataset: str) -> None:
    """Widths that differ tell fan_in, which the signal sees, from fan_out, which the gradient sees."""
    np.testing.assert_allclose(deviations(study(rule, dataset)), 1, atol=0.05)


def test_samples_of_different_brightness_are_told_apart() -> None:
    """One mean square for all samples would be off: half of them are dark, half saturate the tanh."""
    rng = np.random.default_rng(0)
    x = rng.standard_normal((400, 500)) * np.where(np.arange(400) < 200, 0.1, 5.0)[:, None]
    stack = Stack((500, 800), "tanh", "xavier", rng, np.float64)
    stack.forward(x)
    layer = [LayerSpec(CATALOGUE["tanh"], 500, 800, 1 / math.sqrt(500))]
    inputs = Inputs.of(x)
    found, one = (
        predict(layer, inputs)[0],
        predict(layer, Inputs(500, inputs.second_moments.mean(keepdims=True), 1.0))[0],
    )
    std = summarize(stack.layers[0].activations).std
    assert found.std == pytest.approx(std, rel=0.01)
    assert abs(one.std / std - 1) > 0.2


@pytest.mark.parametrize("activation", ["tanh", "relu", "gelu"])
@pytest.mark.parametrize("rule", [He(), Normal(std=1e-4), Lsuv()], ids=lambda rule: rule.id)
def test_batch_norm_on_noise(activation: str, rule: Initializer) -> None:
    config = study(rule, "gaussian", activation=activation, batch_norm=True)
    np.testing.assert_allclose(deviations(config, 2), 1, atol=0.02)


@pytest.mark.parametrize("batch_norm", [True, (True, True, False)], ids=["all", "not-the-last"])
def test_batch_norm_on_digits(batch_norm: bool | tuple[bool, ...]) -> None:
    """Few directions in which digits differ: their units are not quite Gaussian over the samples."""
    np.testing.assert_allclose(deviations(study(He(), batch_norm=batch_norm)), 1, atol=0.08)


def test_batch_norm_over_rectifiers_makes_gradients_explode() -> None:
    """By π / (π − 1) a layer: Yang et al. 2019, A mean field theory of batch normalization."""
    predictions = predict(square("relu", 0.123, batch_norm=True), Inputs.noise(WIDTH))
    np.testing.assert_allclose(column(predictions, "chi")[1:], math.pi / (math.pi - 1), rtol=1e-4)


@pytest.mark.parametrize("rule", [He(), Lsuv()], ids=lambda rule: rule.id)
@pytest.mark.parametrize("batch_norm", [False, True])
def test_dropout(rule: Initializer, batch_norm: bool) -> None:
    config = study(rule, "gaussian", samples=200, dropout=0.3, batch_norm=batch_norm)
    np.testing.assert_allclose(deviations(config), 1, atol=0.03)


def test_lsuv_leaves_what_is_near_1() -> None:
    """An orthonormal layer of 300 passes noise on at variance 1; one that starts at 1.05 is left there."""
    within = LayerSpec(CATALOGUE["tanh"], 100, 100, math.sqrt(1.05 / 100), tolerance=0.1)
    beyond = LayerSpec(CATALOGUE["tanh"], 100, 100, math.sqrt(1.15 / 100), tolerance=0.1)
    assert predict([within], Inputs.noise(100))[0].q == pytest.approx(1.05)
    assert predict([beyond], Inputs.noise(100))[0].q == pytest.approx(1.0)


def test_bias_adds_to_the_variance() -> None:
    rng = np.random.default_rng(0)
    stack = Stack((800, 800, 800), "tanh", "xavier", rng, np.float64)
    for layer in stack.layers:
        layer.bias[:] = rng.normal(0, 0.7, layer.bias.shape)
    stack.forward(rng.standard_normal((100, 800)), training=True)
    predictions = predict(square("tanh", 1 / math.sqrt(800), 800, 2, bias_std=0.7), Inputs.noise(800))
    found = [summarize(layer.activations).std for layer in stack.layers]
    np.testing.assert_allclose(found, column(predictions, "std"), rtol=0.03)
    assert predictions[0].q == pytest.approx(1 + 0.49)
    assert predictions[0].weight_scale == pytest.approx(1)
    assert predictions[0].bias_scale == 0.7


def test_zeros_leave_a_constant_signal_and_no_gradient() -> None:
    for each in predict_for(study(Zeros(), activation="sigmoid"), 0, Inputs.noise(64)) or ():
        assert (each.q, each.chi) == (0, 0)
        assert each.mean == pytest.approx(0.5)
        assert each.std == pytest.approx(0, abs=1e-15)


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        (study(Constant()), "dependent_weights"),
        (study(Identity()), "dependent_weights"),
        (study(He(), batch_norm=(False, True, True)), "mixed_batch_norm"),
        (study(He(), batch_norm=(True, False, True)), "mixed_batch_norm"),
        (study(He(), batch_norm=(True, True, False)), None),
        (study(Zeros()), None),
        (study(Constant(value=0.0)), None),
    ],
)
def test_where_the_theory_does_not_hold(config: Config, expected: str | None) -> None:
    assert obstacle(config, 0) == expected
    assert (predict_for(config, 0, Inputs.noise(64)) is None) == (expected is not None)


def test_mixed_batch_norm_is_refused() -> None:
    plain, normalized = square("relu", 0.1, depth=1), square("relu", 0.1, depth=1, batch_norm=True)
    with pytest.raises(ValueError, match="not predicted"):
        predict([*plain, *normalized], Inputs.noise(WIDTH))


@every_activation
@pytest.mark.parametrize("std", [0.0, 1e-3, 100.0])
def test_a_hundred_layers_without_a_warning(name: str, std: float) -> None:
    predictions = predict(square(name, std, 2048, 100), Inputs.noise(2048))
    for field in ("q", "mean", "std", "chi"):
        assert np.isfinite(column(predictions, field)).all()
    assert not np.isnan(column(predictions, "gradient")).any()


# The edge of chaos

WEIGHT_SCALES, BIAS_SCALES = np.linspace(0, 5, 60), np.linspace(0, 3, 60)


def iterated(activation: Activation, weight_scale: float, bias_scale: float) -> float:
    """q after 2000 layers, from 1 on; inf beyond 1e12."""
    q: Vector = np.ones(1)
    for _ in range(2000):
        q = weight_scale**2 * moments(activation, q).second + bias_scale**2
        if q[0] > 1e12:
            return math.inf
    return float(q[0])


@every_activation
def test_map_is_where_many_layers_lead(name: str) -> None:
    f = CATALOGUE[name]
    diagram = edge_of_chaos(f, WEIGHT_SCALES, BIAS_SCALES)
    assert diagram.q.shape == diagram.chi.shape == (60, 60)
    for row, col in np.random.default_rng(0).integers(0, 60, (12, 2)):
        q, scale = iterated(f, WEIGHT_SCALES[col], BIAS_SCALES[row]), WEIGHT_SCALES[col]
        assert diagram.q[row, col] == pytest.approx(q, rel=1e-3, abs=1e-10)
        chi = scale**2 * moments(f, np.array([min(q, 1e12)])).slope[0]
        assert diagram.chi[row, col] == pytest.approx(chi, rel=1e-3)


def test_relu_map_is_half_the_weight_variance() -> None:
    diagram = edge_of_chaos(CATALOGUE["relu"], WEIGHT_SCALES, BIAS_SCALES)
    np.testing.assert_allclose(diagram.chi, np.broadcast_to(WEIGHT_SCALES**2 / 2, (60, 60)), rtol=1e-9)
    np.testing.assert_allclose(diagram.gradient_gain**2, diagram.chi)
    grows = WEIGHT_SCALES**2 > 2
    assert np.isinf(diagram.q[1:, grows]).all()
    expected = BIAS_SCALES[:, None] ** 2 / (1 - WEIGHT_SCALES[~grows] ** 2 / 2)
    np.testing.assert_allclose(diagram.q[:, ~grows], expected, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("name", ["elu", "softplus"])
def test_at_the_scale_of_relu_q_grows_for_ever(name: str) -> None:
    """From 1 on, E[f²] is above q / 2: q = 2 E[f²] has no solution there."""
    q: Vector = np.logspace(0, 8, 41)
    assert (2 * moments(CATALOGUE[name], q).second > q).all()
    grows: Vector = np.ones(1)
    for _ in range(5000):
        before, grows = grows, 2 * moments(CATALOGUE[name], grows).second
        assert grows > before
    diagram = edge_of_chaos(CATALOGUE[name], np.array([math.sqrt(2)]), np.array([0.0, 0.5]))
    assert np.isinf(diagram.q).all()


@pytest.mark.parametrize(("name", "scale"), [("relu", math.sqrt(2)), ("identity", 1.0)])
def test_piecewise_linear_ones_are_critical_at_a_point(name: str, scale: float) -> None:
    weights, biases = critical_line(CATALOGUE[name])
    assert weights == pytest.approx([scale])
    assert biases == pytest.approx([0.0])


def critical_tanh(bias_scale: float) -> float:
    """σ_w where χ = 1, by bisection on q with 200 Gauss-Hermite nodes."""
    x, weights = np.polynomial.hermite_e.hermegauss(200)
    low, high = 1e-3, 10.0
    for _ in range(60):
        q = (low + high) / 2
        a = np.tanh(math.sqrt(q) * x)
        second, slope = (np.average(each, weights=weights) for each in (a * a, (1 - a * a) ** 2))
        low, high = (q, high) if q - second / slope < bias_scale**2 else (low, q)
    return float(1 / math.sqrt(slope))


def test_critical_line_of_sigmoid_goes_on_to_no_bias() -> None:
    f = CATALOGUE["sigmoid"]
    weights, biases = critical_line(f)
    assert biases[0] == 0.0
    # By bisection on the map itself, not on the points of the line.
    low, high = 8.0, 12.0
    for _ in range(40):
        middle = (low + high) / 2
        chi = float(edge_of_chaos(f, np.array([middle]), np.zeros(1)).chi[0, 0])
        low, high = (middle, high) if chi < 1 else (low, middle)
    assert weights[0] == pytest.approx(low, rel=2e-3)
    assert (np.diff(biases) > 0).all()


def test_critical_line_of_tanh() -> None:
    """It starts at (1, 0), and passes through the variances 1.76 and 0.05 (Pennington et al. 2017)."""
    weights, biases = critical_line(CATALOGUE["tanh"])
    assert weights[0] == pytest.approx(1, rel=1e-4)
    assert biases[0] == 0
    assert np.interp(math.sqrt(0.05), biases, weights) ** 2 == pytest.approx(1.76, abs=0.005)
    for bias_scale in (0.05, 0.2, 1.0, 2.0):
        assert np.interp(bias_scale, biases, weights) == pytest.approx(critical_tanh(bias_scale), rel=1e-3)


@every_activation
def test_gradients_keep_their_size_on_the_critical_line(name: str) -> None:
    f = CATALOGUE[name]
    weights, biases = critical_line(f)
    assert len(weights) or name == "softplus", "only softplus has no edge of chaos: it would grow for ever"
    shown = np.flatnonzero((weights < 20) & (biases < 10))[::40]
    for weight_scale, bias_scale in zip(weights[shown], biases[shown], strict=True):
        diagram = edge_of_chaos(f, np.array([weight_scale]), np.array([bias_scale]))
        assert diagram.chi[0, 0] == pytest.approx(1, rel=1e-3)
        assert math.isfinite(diagram.q[0, 0])


@pytest.mark.parametrize("samples", [1, 7, 100, 1000])
def test_inputs_of_any_number_of_samples_have_the_mean_square_of_all(samples: int) -> None:
    batch = np.random.default_rng(0).lognormal(size=(samples, 5))
    assert Inputs.of(batch).second_moments.mean() == pytest.approx(np.mean(batch**2), rel=1e-12)
