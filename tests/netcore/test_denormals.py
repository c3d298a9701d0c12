"""Denormal numbers, which slow a processor down by orders of magnitude, never come up in float32."""

from collections.abc import Iterator

import numpy as np
import pytest

from netcore import Comparison, Config, ContenderConfig, NetworkConfig, PropagationStudy, TrainingConfig, ViewSpec
from netcore.arrays import FloatArray
from netcore.initializers import He, Initializer, Normal
from netcore.network import Network

SMALLEST_NORMAL = float(np.finfo(np.float32).tiny)
DEPTHS = (10, 20, 24, 26, 28, 29, 30, 31, 32, 33, 34, 36, 40, 60)


def denormals(values: FloatArray) -> int:
    return int(np.count_nonzero((values != 0) & (np.abs(values) < SMALLEST_NORMAL)))


def config(
    rule: Initializer, depth: int, activation: str = "relu", dtype: str = "float32", **training: object
) -> Config:
    shared = TrainingConfig(**{"iterations": 70, "batch_size": 128, **training})  # type: ignore[arg-type]
    contenders = (ContenderConfig("only", rule),)
    return Config(contenders, "digits", NetworkConfig((100,) * depth, activation), shared, dtype=dtype)  # type: ignore[arg-type]


def started(rule: Initializer, depth: int, activation: str = "relu", dtype: str = "float32") -> Comparison:
    run = Comparison(config(rule, depth, activation, dtype))
    for _ in range(3):
        run.step()
    return run


def everything(network: Network) -> Iterator[tuple[str, FloatArray]]:
    for index, layer in enumerate(network.layers, start=1):
        yield f"activations of layer {index}", layer.activations
        yield f"delta of layer {index}", layer.delta
        yield f"weight gradient of layer {index}", layer.weight_gradient
        yield f"bias gradient of layer {index}", layer.dense.bias_gradient
    yield "gradients", network.gradients


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("activation", ["relu", "tanh", "identity", "leaky_relu", "elu", "gelu", "swish"])
def test_vanishing_signals_and_gradients_hold_no_denormals(activation: str, depth: int) -> None:
    network = started(Normal(std=0.01), depth, activation).contenders[0].network
    assert {name: count for name, values in everything(network) if (count := denormals(values))} == {}


def test_without_the_guard_there_would_be_denormals() -> None:
    """So that the tests above can fail: the same weights in plain NumPy."""
    network = Comparison(config(Normal(std=0.01), 40)).contenders[0].network
    signal: FloatArray = np.random.default_rng(0).random((128, 64), dtype=np.float32)
    found = 0
    for layer in network.hidden:
        signal = np.maximum(signal @ layer.weights, 0)
        found += denormals(signal)
    assert found > 1000


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"])
def test_optimizers_keep_no_denormals(optimizer: str) -> None:
    run = Comparison(config(Normal(std=0.01), 31, optimizer=optimizer))
    for _ in range(64):
        run.step()
    contender = run.contenders[0]
    for name, state in contender.optimizer.state.items():
        assert denormals(state) == 0, name
    assert denormals(contender.network.parameters) == 0


def test_vanished_layers_are_flagged() -> None:
    run = started(Normal(std=0.01), 30)
    layers = run.contenders[0].network.hidden
    floored = [layer.signal_floored for layer in layers]
    # About 0.07 a layer: 1e-25 is reached after some 21 of them.
    assert not any(floored[:18])
    assert all(floored[25:])
    assert floored == sorted(floored)
    for layer in layers:
        assert layer.signal_floored == bool((layer.activations == 0).all())
    assert layers[0].gradient_floored
    assert not run.contenders[0].network.layers[-1].gradient_floored
    for layer in layers:
        assert layer.gradient_floored <= bool((layer.weight_gradient == 0).all())
    cells = run.view(ViewSpec()).contenders[0].layers
    assert [cell.floored for cell in cells] == floored


def test_a_study_shows_vanished_layers() -> None:
    rows = PropagationStudy(config(Normal(std=0.01), 30)).run().view(ViewSpec()).contenders
    floored = [cell.floored for cell in rows[0].layers]
    assert (floored[0], floored[-1]) == (False, True)


@pytest.mark.parametrize("depth", [4, 30, 60])
@pytest.mark.parametrize("activation", ["relu", "tanh", "leaky_relu", "elu"])
def test_healthy_layers_are_never_set_to_zero(activation: str, depth: int) -> None:
    run = started(He(), depth, activation)
    layers = run.contenders[0].network.layers
    assert not any(layer.signal_floored or layer.gradient_floored for layer in layers)
    assert all((layer.weight_gradient != 0).any() for layer in layers)
    assert not any(cell.floored for cell in run.view(ViewSpec()).contenders[0].layers)


@pytest.mark.parametrize("depth", [30, 60])
def test_float64_is_never_set_to_zero(depth: int) -> None:
    study = PropagationStudy(config(Normal(std=0.01), depth, dtype="float64")).run()
    layers = study.contenders[0].layers
    assert not any(layer.signal_floored for layer in layers)
    assert all((layer.activations != 0).any() for layer in layers)
    assert np.abs(layers[-1].activations).max() < 1e-28
    trained = started(Normal(std=0.01), depth, dtype="float64").contenders[0].network.layers
    assert not any(layer.signal_floored or layer.gradient_floored for layer in trained)


@pytest.mark.parametrize("depth", [10, 22, 26, 30, 34, 60])
def test_what_is_cut_off_is_negligible(depth: int) -> None:
    """A float32 gradient against the same network's in float64. Tanh: a ReLU at exactly 0 would pass nothing back."""
    exact, fast = (started(Normal(std=0.01), depth, "tanh", dtype) for dtype in ("float64", "float32"))
    for ours, theirs in zip(fast.contenders[0].network.layers, exact.contenders[0].network.layers, strict=True):
        for found, expected in (
            (ours.weight_gradient, theirs.weight_gradient),
            (ours.dense.bias_gradient, theirs.dense.bias_gradient),
        ):
            np.testing.assert_allclose(found, expected, rtol=1e-3, atol=1e-4 * np.abs(expected).max() + 1e-18)


@pytest.mark.parametrize("activation", ["relu", "tanh"])
@pytest.mark.parametrize("depth", [22, 30, 40])
def test_losses_of_vanishing_networks_are_those_of_float64(activation: str, depth: int) -> None:
    runs = [Comparison(config(Normal(std=0.01), depth, activation, dtype)) for dtype in ("float64", "float32")]
    for run in runs:
        for _ in run.run():
            pass
    np.testing.assert_allclose(runs[1].losses, runs[0].losses, rtol=1e-5)


def test_a_layer_that_recovers_is_no_longer_flagged() -> None:
    network = Network((64, 50, 50, 10), "relu", "he", np.random.default_rng(0))
    x, labels = np.random.default_rng(1).random((20, 64), dtype=np.float32), np.arange(20) % 10
    weights = network.layers[0].weights.copy()
    network.layers[0].weights[:] *= 1e-30
    network.loss_and_gradient(x, labels)
    assert network.layers[0].signal_floored
    network.layers[0].weights[:] = weights
    network.loss_and_gradient(x, labels)
    assert not any(layer.signal_floored or layer.gradient_floored for layer in network.layers)
    assert (network.layers[0].activations != 0).any()
