"""Optimisers against their formulas, one number at a time."""

import math
from collections.abc import Callable

import numpy as np
import pytest

from netcore import optimizers
from netcore.arrays import FloatArray

STEPS = 200
FLUSH_EVERY = 64
every_rule = pytest.mark.parametrize("name", optimizers.CATALOGUE)

# One parameter's way: gradients and learning rate in, parameter after each step out.
Rule = Callable[[float, list[float], float], list[float]]


def sgd(theta: float, gradients: list[float], rate: float) -> list[float]:
    path = []
    for g in gradients:
        theta = theta - rate * g
        path.append(theta)
    return path


def momentum(theta: float, gradients: list[float], rate: float) -> list[float]:
    path, v = [], 0.0
    for g in gradients:
        v = 0.9 * v - rate * g
        theta = theta + v
        path.append(theta)
    return path


def nesterov(theta: float, gradients: list[float], rate: float) -> list[float]:
    """The textbook's form: the old velocity, squared momentum."""
    path, v = [], 0.0
    for g in gradients:
        theta = theta + 0.9 * 0.9 * v - (1 + 0.9) * rate * g
        v = 0.9 * v - rate * g
        path.append(theta)
    return path


def adagrad(theta: float, gradients: list[float], rate: float) -> list[float]:
    path, h = [], 0.0
    for g in gradients:
        h = h + g * g
        theta = theta - rate * g / (math.sqrt(h) + 1e-7)
        path.append(theta)
    return path


def rmsprop(theta: float, gradients: list[float], rate: float) -> list[float]:
    path, h = [], 0.0
    for g in gradients:
        h = 0.99 * h + 0.01 * g * g
        theta = theta - rate * g / (math.sqrt(h) + 1e-7)
        path.append(theta)
    return path


def adam(theta: float, gradients: list[float], rate: float) -> list[float]:
    path, m, v = [], 0.0, 0.0
    for t, g in enumerate(gradients, start=1):
        m = m + (1 - 0.9) * (g - m)
        v = v + (1 - 0.999) * (g * g - v)
        step = rate * math.sqrt(1 - 0.999**t) / (1 - 0.9**t)
        theta = theta - step * m / (math.sqrt(v) + 1e-7)
        path.append(theta)
    return path


RULES: dict[str, Rule] = {
    "sgd": sgd, "momentum": momentum, "nesterov": nesterov, "adagrad": adagrad, "rmsprop": rmsprop, "adam": adam,
}  # fmt: skip
DEFAULTS = {"sgd": 0.01, "momentum": 0.01, "nesterov": 0.01, "adagrad": 0.01, "rmsprop": 0.01, "adam": 0.001}


def plain(name: str, start: FloatArray, gradients: FloatArray, rate: float) -> FloatArray:
    """(steps, parameters): every parameter's way by itself."""
    columns = [RULES[name](float(s), g.tolist(), rate) for s, g in zip(start, gradients.T, strict=True)]
    return np.array(columns).T


def walk(name: str, start: FloatArray, gradients: FloatArray, rate: float | None = None) -> FloatArray:
    optimizer, parameters, path = optimizers.get(name, rate), start.copy(), []
    for gradient in gradients:
        optimizer.update(parameters, gradient)
        path.append(parameters.copy())
    return np.array(path)


def problem(parameters: int, steps: int = STEPS) -> tuple[FloatArray, FloatArray]:
    """A start, and gradients of sizes from 1e-4 to 10 with a slow drift."""
    rng = np.random.default_rng(4)
    sizes = np.logspace(-4, 1, parameters)
    drift = np.sin(np.arange(steps) / 15)[:, None]
    return rng.standard_normal(parameters), sizes * (rng.standard_normal((steps, parameters)) + drift)


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("rate", [None, 0.03])
def test_every_step_is_the_formula(name: str, rate: float | None) -> None:
    start, gradients = problem(11)
    expected = plain(name, start, gradients, DEFAULTS[name] if rate is None else rate)
    np.testing.assert_allclose(walk(name, start, gradients, rate), expected, rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize("name", RULES)
def test_float32_follows_the_formula_to_its_precision(name: str) -> None:
    start, gradients = problem(11)
    start, gradients = start.astype(np.float32), gradients.astype(np.float32)
    path = walk(name, start, gradients)
    assert path.dtype == np.float32
    np.testing.assert_allclose(path, plain(name, start, gradients, DEFAULTS[name]), rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("name", RULES)
def test_vectors_longer_than_a_block_are_moved_whole_and_once(name: str) -> None:
    start, gradients = problem(70_001, steps=3)
    chosen = [0, 1, 32_767, 32_768, 65_535, 65_536, 70_000]
    expected = plain(name, start[chosen], gradients[:, chosen], DEFAULTS[name])
    path = walk(name, start, gradients)
    np.testing.assert_allclose(path[:, chosen], expected, rtol=1e-12)
    assert (path[0] != start).all()
    # Blocks must not matter: a vector is the same as its parts.
    np.testing.assert_array_equal(path[:, 30_000:40_000], walk(name, start[30_000:40_000], gradients[:, 30_000:40_000]))


@every_rule
def test_update_is_in_place_and_keeps_the_gradient(name: str) -> None:
    start, gradients = problem(11, steps=1)
    parameters, gradient = start.copy(), gradients[0].copy()
    view = parameters[3:5]
    optimizers.get(name).update(parameters, gradient)
    np.testing.assert_array_equal(gradient, gradients[0])
    assert (view != start[3:5]).all()


@every_rule
def test_state_belongs_to_one_object(name: str) -> None:
    start, gradients = problem(11, steps=20)
    alone = walk(name, start, gradients)
    first, second = optimizers.get(name), optimizers.get(name)
    ours, others = start.copy(), start.copy()
    for gradient in gradients:
        first.update(ours, gradient)
        second.update(others, -3 * gradient)
    np.testing.assert_array_equal(ours, alone[-1])
    assert first.steps == second.steps == 20
    assert set(first.state) == set(first.state_names)


@pytest.mark.parametrize("name", ["momentum", "nesterov", "adagrad", "rmsprop", "adam"])
def test_state_can_be_put_back(name: str) -> None:
    start, gradients = problem(11, steps=30)
    optimizer, parameters = optimizers.get(name), start.copy()
    for gradient in gradients[:15]:
        optimizer.update(parameters, gradient)
    successor = optimizers.get(name)
    successor.steps, successor.state = optimizer.steps, {key: each.copy() for key, each in optimizer.state.items()}
    for gradient in gradients[15:]:
        successor.update(parameters, gradient)
    np.testing.assert_array_equal(parameters, walk(name, start, gradients)[-1])


@every_rule
def test_learning_rate_may_change_on_the_way(name: str) -> None:
    start, gradients = problem(11, steps=2)
    optimizer, parameters = optimizers.get(name), start.copy()
    optimizer.update(parameters, gradients[0])
    optimizer.learning_rate = 0.0
    optimizer.update(parameters, np.zeros(11))
    # Momentum's velocity goes on; every other rule stands still.
    moves = name in {"momentum", "nesterov"}
    assert (parameters != walk(name, start, gradients[:1])[-1]).any() == moves


@pytest.mark.parametrize("name", ["momentum", "nesterov", "adagrad", "rmsprop", "adam"])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_averages_of_dead_units_are_cut_off_and_nothing_else(name: str, dtype: type[np.floating]) -> None:
    """With gradients of 0 averages only decay: after step 64 those below 1e-30 are 0, the others as ever."""
    size = 400
    optimizer, parameters = optimizers.get(name), np.zeros(size, dtype)
    optimizer.update(parameters, np.zeros(size, dtype))
    values = np.logspace(-36, 0, size).astype(dtype)
    for key, state in optimizer.state.items():
        state[:] = -values if key in {"velocity", "mean"} else values
    decays = {"velocity": 0.9, "mean": 0.9, "squares": {"adagrad": 1.0, "rmsprop": 0.99, "adam": 0.999}.get(name, 1.0)}
    for _ in range(FLUSH_EVERY - 1):
        optimizer.update(parameters, np.zeros(size, dtype))
    for key, state in optimizer.state.items():
        expected = values.astype(np.float64) * decays[key] ** (FLUSH_EVERY - 1)
        kept = expected > 1.001e-30
        np.testing.assert_allclose(np.abs(state[kept]), expected[kept], rtol=1e-5 if dtype == np.float32 else 1e-13)
        assert (state[expected < 0.999e-30] == 0).all()
        assert 0 < kept.sum() < size


@pytest.mark.parametrize("name", RULES)
def test_healthy_steps_around_the_cut_are_the_formula(name: str) -> None:
    """Squares of gradients down to 1e-14 stay above the cut."""
    rng = np.random.default_rng(2)
    gradients = np.logspace(-14, 0, 9) * rng.standard_normal((STEPS, 9))
    start = np.zeros(9)
    expected = plain(name, start, gradients, DEFAULTS[name])
    np.testing.assert_allclose(walk(name, start, gradients), expected, rtol=1e-9, atol=1e-30)


@pytest.mark.parametrize("name", DEFAULTS)
def test_default_learning_rate(name: str) -> None:
    assert optimizers.get(name).learning_rate == DEFAULTS[name]
    assert optimizers.get(name, 0.5).learning_rate == 0.5


@every_rule
def test_lengths_must_agree(name: str) -> None:
    optimizer = optimizers.get(name)
    with pytest.raises(ValueError, match="gradients"):
        optimizer.update(np.zeros(5), np.zeros(4))
    optimizer = optimizers.get(name)
    optimizer.update(np.zeros(5), np.zeros(5))
    if optimizer.state_names:
        with pytest.raises(ValueError, match="one network each"):
            optimizer.update(np.zeros(6), np.zeros(6))


@every_rule
def test_texts_are_there(name: str) -> None:
    rule = optimizers.CATALOGUE[name]
    assert rule.id == name
    assert rule.name.strip()
    assert rule.formula.strip()
    assert rule.reference.strip()


def test_catalogue_has_the_textbooks_rules() -> None:
    assert set(RULES) <= set(optimizers.CATALOGUE)


@pytest.mark.parametrize("wrong", ["sdg", "", None, []])
def test_unknown_id_lists_the_known_ones(wrong: object) -> None:
    with pytest.raises(ValueError, match="unknown optimizer") as caught:
        optimizers.get(wrong)  # type: ignore[arg-type]
    assert all(name in str(caught.value) for name in optimizers.CATALOGUE)
