"""Networks: gradients by central differences, losses and batch normalisation by plain formulas, flat vectors, state."""

import math
from typing import Any

import numpy as np
import pytest

from netcore import SGD, Network, activations, gradient_error
from netcore.activations import Activation, Tanh
from netcore.arrays import FloatArray, IntArray
from netcore.gradient_check import numerical_gradient
from netcore.layers import BatchNorm, Dropout
from netcore.network import Stack

SIZES = (6, 7, 5, 4)
VARIANTS: dict[str, dict[str, Any]] = {
    "plain": {},
    "batch norm": {"batch_norm": True},
    "batch norm in one layer": {"batch_norm": (False, True)},
    "dropout": {"dropout": 0.4},
    "weight decay": {"weight_decay": 0.3},
    "all": {"batch_norm": True, "dropout": 0.4, "weight_decay": 0.3},
}
MIX = ("sigmoid", "sigmoid", "tanh", "tanh", "tanh")


def batch(samples: int = 9, features: int = 6, classes: int = 4) -> tuple[FloatArray, IntArray]:
    rng = np.random.default_rng(8)
    return rng.standard_normal((samples, features)), rng.integers(0, classes, samples)


def build(activation: Any = "tanh", seed: int = 1, sizes: tuple[int, ...] = SIZES, **options: Any) -> Network:
    """A float64 network whose biases, γ and β are random too."""
    options = {"dtype": np.float64, **options}
    network = Network(sizes, activation, "he", np.random.default_rng(seed), **options)
    network.parameters += (0.3 * np.random.default_rng(seed + 50).standard_normal(len(network.parameters))).astype(
        network.dtype
    )
    return network


def freeze_dropout(network: Network) -> None:
    for layer in network.layers:
        if layer.dropout is not None:
            layer.dropout.frozen = True


def plain_cross_entropy(logits: FloatArray, labels: IntArray) -> float:
    losses = [math.log(math.fsum(math.exp(z) for z in row)) - row[k] for row, k in zip(logits, labels, strict=True)]
    return math.fsum(losses) / len(losses)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("activation", activations.CATALOGUE)
def test_gradient(activation: str, variant: str) -> None:
    network = build(activation, **VARIANTS[variant])
    freeze_dropout(network)
    assert gradient_error(network, *batch()) < 1e-6


@pytest.mark.parametrize("variant", ["plain", "batch norm", "dropout", "weight decay", "all"])
def test_gradient_with_one_activation_per_layer(variant: str) -> None:
    network = build(MIX, sizes=(6, 5, 4, 5, 4, 5, 3), **VARIANTS[variant])
    freeze_dropout(network)
    assert gradient_error(network, *batch(classes=3)) < 1e-6


def test_gradient_is_that_of_an_independent_difference() -> None:
    network, (x, labels) = build("tanh", weight_decay=0.2), batch()

    def loss_at(parameters: FloatArray) -> float:
        other = build("tanh", weight_decay=0.2)
        other.parameters[:] = parameters
        return other.loss(x, labels)

    network.loss_and_gradient(x, labels)
    for i in range(0, len(network.parameters), 7):
        nudge = np.zeros_like(network.parameters)
        nudge[i] = 1e-5
        expected = (loss_at(network.parameters + nudge) - loss_at(network.parameters - nudge)) / 2e-5
        assert network.gradients[i] == pytest.approx(expected, rel=1e-5, abs=1e-9)


class WrongTanh(Tanh):
    """Tanh with the sigmoid's derivative."""

    def derivative(self, z: FloatArray, a: FloatArray, out: FloatArray) -> FloatArray:
        return np.multiply(a, 1 - a, out=out)


def test_gradient_check_finds_a_wrong_derivative() -> None:
    assert gradient_error(build(WrongTanh()), *batch()) > 0.1


def test_gradient_check_leaves_the_parameters_alone_and_wants_float64() -> None:
    network = build()
    kept = network.parameters.copy()
    gradient_error(network, *batch())
    np.testing.assert_array_equal(network.parameters, kept)
    with pytest.raises(ValueError, match="float64"):
        numerical_gradient(build(dtype=np.float32), *batch())


def test_gradient_of_the_input() -> None:
    network, (x, labels) = build("tanh"), batch()
    network.loss_and_gradient(x, labels)
    found = np.empty_like(x)
    network.loss_and_gradient(x, labels)
    network.layers[-1].delta[:] = softmax_delta(network.layers[-1].outputs, labels)
    network.backward(x, found)
    for index in ((0, 0), (3, 2), (8, 5)):
        nudge = np.zeros_like(x)
        nudge[index] = 1e-5
        expected = (network.loss(x + nudge, labels) - network.loss(x - nudge, labels)) / 2e-5
        assert found[index] == pytest.approx(expected, rel=1e-6, abs=1e-10)


def softmax_delta(logits: FloatArray, labels: IntArray) -> FloatArray:
    p: FloatArray = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    p[np.arange(len(labels)), labels] -= 1
    return p / len(labels)


@pytest.mark.parametrize("activation", activations.CATALOGUE)
def test_loss_is_the_formula(activation: str) -> None:
    network, (x, labels) = build(activation, weight_decay=0.3), batch()
    signal: FloatArray = x
    for layer in network.layers[:-1]:
        signal = activations.get(activation)(signal @ layer.weights + layer.bias)
    logits = signal @ network.layers[-1].weights + network.layers[-1].bias
    penalty = 0.5 * 0.3 * sum(float((layer.weights**2).sum()) for layer in network.layers)
    expected = plain_cross_entropy(logits, labels) + penalty
    assert network.loss(x, labels) == pytest.approx(expected, rel=1e-12)
    assert network.loss_and_gradient(x, labels) == pytest.approx(expected, rel=1e-12)
    assert network.accuracy(x, labels) == np.mean(logits.argmax(axis=1) == labels)


def test_accuracy_of_many_samples_is_that_of_all() -> None:
    network, (x, labels) = build(), batch(1300)
    right = [int(network.forward(row[None])[0].argmax()) == k for row, k in zip(x, labels, strict=True)]
    assert network.accuracy(x, labels) == sum(right) / 1300
    assert 0 < sum(right) < 1300


def test_batches_of_changing_size_do_not_disturb_each_other() -> None:
    network, (x, labels) = build(), batch(20)
    whole = network.forward(x).copy()
    np.testing.assert_allclose(network.forward(x[:3]).copy(), whole[:3], rtol=1e-12)
    network.loss_and_gradient(x[:5], labels[:5])
    small = network.gradients.copy()
    network.loss_and_gradient(x, labels)
    network.loss_and_gradient(x[:5], labels[:5])
    np.testing.assert_array_equal(network.gradients, small)


def plain_norm(z: FloatArray, gamma: FloatArray, beta: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
    mean, variance = z.mean(axis=0), z.var(axis=0)
    return gamma * (z - mean) / np.sqrt(variance + 1e-6) + beta, mean, variance


def norm_of(units: int) -> BatchNorm:
    rng = np.random.default_rng(5)
    gamma, beta = rng.standard_normal(units), rng.standard_normal(units)
    return BatchNorm(gamma, beta, np.empty(units), np.empty(units))


def test_batch_norm_in_training_and_in_evaluation() -> None:
    norm, rng = norm_of(4), np.random.default_rng(6)
    mean, variance = np.zeros(4), np.ones(4)
    for samples in (10, 10, 25):
        z = 5 + 3 * rng.standard_normal((samples, 4))
        expected, batch_mean, batch_variance = plain_norm(z, norm.gamma, norm.beta)
        np.testing.assert_allclose(norm.forward(z.copy(), training=True), expected, rtol=1e-10)
        mean, variance = 0.9 * mean + 0.1 * batch_mean, 0.9 * variance + 0.1 * batch_variance
    np.testing.assert_allclose(norm.running_mean, mean, rtol=1e-12)
    np.testing.assert_allclose(norm.running_variance, variance, rtol=1e-12)
    z = rng.standard_normal((3, 4))
    expected = norm.gamma * (z - mean) / np.sqrt(variance + 1e-6) + norm.beta
    np.testing.assert_allclose(norm.forward(z.copy(), training=False), expected, rtol=1e-10)
    # Evaluation learns nothing.
    np.testing.assert_allclose(norm.running_mean, mean, rtol=1e-12)


def test_batch_norm_of_a_constant_batch_is_beta() -> None:
    norm = norm_of(3)
    np.testing.assert_allclose(norm.forward(np.full((8, 3), 7.0), training=True), np.tile(norm.beta, (8, 1)))


def test_network_normalises_before_the_activation_and_not_at_the_output() -> None:
    network, (x, labels) = build("relu", batch_norm=True), batch()
    found = network.loss(x, labels, training=True)
    signal: FloatArray = x
    for layer in network.hidden:
        assert layer.norm is not None
        z = signal @ layer.weights + layer.bias
        signal = np.maximum(plain_norm(z, layer.norm.gamma, layer.norm.beta)[0], 0)
    assert network.layers[-1].norm is None
    logits = signal @ network.layers[-1].weights + network.layers[-1].bias
    assert found == pytest.approx(plain_cross_entropy(logits, labels), rel=1e-10)


def test_batch_norm_starts_as_identity() -> None:
    network = Network(SIZES, "tanh", "he", np.random.default_rng(0), batch_norm=True)
    for layer in network.hidden:
        assert layer.norm is not None
        assert (layer.norm.gamma == 1).all()
        assert (layer.norm.beta == 0).all()


@pytest.mark.parametrize("rate", [0.2, 0.5, 0.9])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_dropout_drops_its_share_and_scales_the_rest(rate: float, dtype: type[np.floating]) -> None:
    dropout = Dropout(rate, np.random.default_rng(3))
    x = np.ones((400, 250), dtype)
    assert dropout.forward(x, training=True) is x
    kept = x != 0
    np.testing.assert_allclose(x[kept], 1 / (1 - rate), rtol=1e-6)
    # Four standard errors of a share of 100,000.
    assert abs(kept.mean() - (1 - rate)) < 4 * math.sqrt(rate * (1 - rate) / x.size)
    assert x.mean() == pytest.approx(1, abs=4 * math.sqrt(rate / (1 - rate) / x.size))
    delta = np.full_like(x, 2)
    np.testing.assert_array_equal(dropout.backward(delta), 2 * x)


def test_dropout_changes_nothing_in_evaluation_and_its_mask_in_training() -> None:
    dropout, x = Dropout(0.5, np.random.default_rng(3)), np.random.default_rng(0).random((30, 20))
    np.testing.assert_array_equal(dropout.forward(x.copy(), training=False), x)
    first, second = dropout.forward(x.copy(), training=True), dropout.forward(x.copy(), training=True)
    assert (first != second).any()
    dropout.frozen = True
    np.testing.assert_array_equal(dropout.forward(x.copy(), training=True), second)


def test_network_drops_hidden_outputs_alone() -> None:
    network, (x, labels) = build("sigmoid", dropout=0.5), batch()
    assert [layer.dropout is not None for layer in network.layers] == [True, True, False]
    network.loss(x, labels, training=True)
    for layer in network.hidden:
        dropped = layer.outputs == 0
        assert 0.2 < dropped.mean() < 0.8
        np.testing.assert_allclose(layer.outputs[~dropped], 2 * layer.activations[~dropped], rtol=1e-12)
    expected = Network(SIZES, "sigmoid", "he", np.random.default_rng(1), np.float64)
    expected.parameters[:] = network.parameters
    assert network.loss(x, labels) == expected.loss(x, labels)


@pytest.mark.parametrize("norms", [False, True, (True, False)])
def test_flat_vectors_are_the_layers_in_order(norms: Any) -> None:
    network = build(batch_norm=norms)
    network.loss_and_gradient(*batch())
    ours, slopes = [], []
    for layer in network.layers:
        ours += [layer.weights.ravel(), layer.bias]
        slopes += [layer.weight_gradient.ravel(), layer.dense.bias_gradient]
        if layer.norm is not None:
            ours += [layer.norm.gamma, layer.norm.beta]
            slopes += [layer.norm.gamma_gradient, layer.norm.beta_gradient]
    np.testing.assert_array_equal(np.concatenate(ours), network.parameters)
    np.testing.assert_array_equal(np.concatenate(slopes), network.gradients)
    assert all(np.shares_memory(each, network.parameters) for each in ours)
    assert all(np.shares_memory(each, network.gradients) for each in slopes)


def test_written_weights_are_the_weights() -> None:
    network, (x, labels) = build(), batch()
    before = network.loss(x, labels)
    network.layers[0].weights[:] = 0
    network.layers[0].bias[:] = 0
    assert (network.parameters[: 6 * 7 + 7] == 0).all()
    assert network.loss(x, labels) != before
    network.parameters[:] = 0
    assert network.loss(x, labels) == pytest.approx(math.log(4), rel=1e-14)
    assert (network.layers[1].weights == 0).all()


def test_shapes_and_defaults() -> None:
    network = Network((784, 100, 50, 10), "relu", "he", np.random.default_rng(0))
    assert [layer.weights.shape for layer in network.layers] == [(784, 100), (100, 50), (50, 10)]
    assert [layer.bias.shape for layer in network.layers] == [(100,), (50,), (10,)]
    assert network.parameters.shape == network.gradients.shape == (784 * 100 + 100 + 100 * 50 + 50 + 50 * 10 + 10,)
    assert network.parameters.dtype == network.gradients.dtype == np.float32
    assert all((layer.bias == 0).all() for layer in network.layers)
    assert [layer.activation.id for layer in network.layers] == ["relu", "relu", "identity"]


def test_one_activation_per_layer() -> None:
    network = build(MIX, sizes=(6, 5, 4, 5, 4, 5, 3))
    x, _ = batch()
    assert [layer.activation.id for layer in network.layers] == [*MIX, "identity"]
    network.forward(x)
    signal: FloatArray = x
    for layer, name in zip(network.hidden, MIX, strict=True):
        z = signal @ layer.weights + layer.bias
        signal = 1 / (1 + np.exp(-z)) if name == "sigmoid" else np.tanh(z)
        np.testing.assert_allclose(layer.activations, signal, rtol=1e-12)


def test_objects_serve_as_well_as_ids() -> None:
    choices: list[str | Activation] = ["tanh", activations.get("relu")]
    network = build(choices)
    assert [layer.activation.id for layer in network.hidden] == ["tanh", "relu"]


def test_layers_draw_from_generators_of_their_own() -> None:
    """A wider or deeper network starts with the same layers where the shapes agree, whatever the rule."""
    small = Network((6, 7, 4), "tanh", "he", np.random.default_rng(0), np.float64)
    deeper = Network((6, 7, 9, 4), "tanh", "xavier", np.random.default_rng(0), np.float64)
    np.testing.assert_allclose(small.layers[0].weights, deeper.layers[0].weights * math.sqrt(2), rtol=1e-14)
    assert (small.layers[0].weights != small.layers[1].weights[0, 0]).all()


def test_hidden_layers_of_a_network_are_those_of_a_stack() -> None:
    network = Network((6, 7, 5, 4), "tanh", "orthogonal", np.random.default_rng(3))
    stack = Stack((6, 7, 5), "tanh", "orthogonal", np.random.default_rng(3))
    for ours, theirs in zip(network.hidden, stack.layers, strict=True):
        np.testing.assert_array_equal(ours.weights, theirs.weights)


def train(network: Network, steps: int) -> list[float]:
    x, labels = batch()
    optimizer, losses = SGD(0.1), []
    for _ in range(steps):
        losses.append(network.loss_and_gradient(x.astype(network.dtype), labels))
        optimizer.update(network.parameters, network.gradients)
    return losses


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("variant", VARIANTS)
def test_restored_state_goes_on_bit_for_bit(variant: str, dtype: type[np.floating]) -> None:
    network = build("relu", dtype=dtype, **VARIANTS[variant])
    train(network, 4)
    state = network.state()
    losses = train(network, 6)
    parameters, evaluated = network.parameters.copy(), network.forward(batch()[0].astype(dtype)).copy()
    twin = build("relu", seed=9, dtype=dtype, **VARIANTS[variant])
    for each in (network, twin):
        each.restore(state)
        assert train(each, 6) == losses
        np.testing.assert_array_equal(each.parameters, parameters)
        np.testing.assert_array_equal(each.forward(batch()[0].astype(dtype)), evaluated)


def test_training_lowers_the_loss() -> None:
    losses = train(build(), 200)
    assert losses[-1] < 0.2 * losses[0]


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"sizes": (5,)}, "sizes|hidden"),
    ({"sizes": (5, 0, 2)}, "1 unit"),
    ({"sizes": (0, 3, 2)}, "1 unit"),
    ({"dtype": np.float16}, "float32 or float64"),
    ({"dtype": np.int64}, "float32 or float64"),
    ({"activation": ("tanh",)}, "2 hidden layers"),
    ({"activation": ("tanh", "relu", "tanh")}, "2 hidden layers"),
    ({"activation": "than"}, "unknown activation"),
    ({"initializer": "hee"}, "unknown initializer"),
    ({"batch_norm": (True,)}, "2 hidden layers"),
    ({"dropout": 1.0}, "dropout"),
    ({"dropout": -0.1}, "dropout"),
]


@pytest.mark.parametrize(("wrong", "message"), WRONG)
def test_wrong_arguments_are_named(wrong: dict[str, Any], message: str) -> None:
    arguments: dict[str, Any] = {"sizes": SIZES, "activation": "tanh", "initializer": "he"}
    with pytest.raises(ValueError, match=message):
        Network(**{**arguments, "rng": np.random.default_rng(0), **wrong})


def test_input_of_another_width_is_refused() -> None:
    with pytest.raises(ValueError, match="shapes"):
        build().forward(np.zeros((3, 5)))
