"""Activations: values by scalar formulas, derivatives by central differences, no overflow anywhere."""

import math
from collections.abc import Callable

import numpy as np
import pytest

from netcore import activations
from netcore.activations import Activation
from netcore.arrays import FloatArray

SELU_SCALE, SELU_ALPHA = 1.0507009873554805, 1.6732632423543772
EXTREMES = (-1e4, -1000.0, 1000.0, 1e4)
# No point at 0, where some have a kink.
GRID = np.linspace(-6.0, 6.0, 120) + 0.0137


def logistic(z: float) -> float:
    return 1 / (1 + math.exp(-z)) if z > 0 else math.exp(z) / (1 + math.exp(z))


def gelu(z: float) -> float:
    return 0.5 * z * (1 + math.tanh(math.sqrt(2 / math.pi) * (z + 0.044715 * z**3)))


FORMULAS: dict[str, Callable[[float], float]] = {
    "sigmoid": logistic,
    "tanh": math.tanh,
    "relu": lambda z: z if z > 0 else 0.0,
    "leaky_relu": lambda z: z if z > 0 else 0.01 * z,
    "elu": lambda z: z if z > 0 else math.expm1(z),
    "selu": lambda z: SELU_SCALE * (z if z > 0 else SELU_ALPHA * math.expm1(z)),
    "gelu": gelu,
    "softplus": lambda z: math.log1p(math.exp(-abs(z))) + max(z, 0.0),
    "swish": lambda z: z * logistic(z),
    "identity": lambda z: z,
}

# f(z) and f'(z) as z goes to minus and plus infinity; None where f itself grows without bound.
LIMITS: dict[str, tuple[float | None, float | None, float, float]] = {
    "sigmoid": (0, 1, 0, 0),
    "tanh": (-1, 1, 0, 0),
    "relu": (0, None, 0, 1),
    "leaky_relu": (None, None, 0.01, 1),
    "elu": (-1, None, 0, 1),
    "selu": (-SELU_SCALE * SELU_ALPHA, None, 0, SELU_SCALE),
    "gelu": (0, None, 0, 1),
    "softplus": (0, None, 0, 1),
    "swish": (0, None, 0, 1),
    "identity": (None, None, 1, 1),
}

every_formula = pytest.mark.parametrize("name", FORMULAS)
every_activation = pytest.mark.parametrize(
    "activation", activations.CATALOGUE.values(), ids=list(activations.CATALOGUE)
)
both_precisions = pytest.mark.parametrize("dtype", [np.float32, np.float64])


def tolerance(dtype: type[np.floating]) -> float:
    return 30 * float(np.finfo(dtype).eps)


@every_formula
@both_precisions
def test_value_is_the_formula(name: str, dtype: type[np.floating]) -> None:
    z = GRID.astype(dtype)
    value = activations.get(name)(z)
    assert value.dtype == dtype
    expected = [FORMULAS[name](float(each)) for each in z]
    np.testing.assert_allclose(value, expected, rtol=tolerance(dtype), atol=tolerance(dtype))


@every_formula
def test_value_at_zero_is_the_formula(name: str) -> None:
    assert float(activations.get(name)(np.zeros(1))[0]) == FORMULAS[name](0.0)


@every_formula
@both_precisions
def test_value_far_out_is_the_formula(name: str, dtype: type[np.floating]) -> None:
    value = activations.get(name)(np.array(EXTREMES, dtype))
    expected = [FORMULAS[name](each) for each in EXTREMES]
    np.testing.assert_allclose(value, expected, rtol=tolerance(dtype), atol=1e-30)


@every_formula
@both_precisions
def test_limits(name: str, dtype: type[np.floating]) -> None:
    activation = activations.get(name)
    values, slopes = activation(np.array(EXTREMES, dtype)), activation.slope(np.array(EXTREMES, dtype))
    low, high, slope_low, slope_high = LIMITS[name]
    for limit, ends in ((low, values[:2]), (high, values[2:]), (slope_low, slopes[:2]), (slope_high, slopes[2:])):
        if limit is not None:
            np.testing.assert_allclose(ends, limit, rtol=tolerance(dtype), atol=tolerance(dtype))


@every_activation
def test_derivative_is_the_central_difference(activation: Activation) -> None:
    step = 1e-5
    expected = (activation(GRID + step) - activation(GRID - step)) / (2 * step)
    np.testing.assert_allclose(activation.slope(GRID), expected, rtol=1e-8, atol=1e-9)


@every_activation
def test_derivative_in_float32_is_that_in_float64(activation: Activation) -> None:
    z = GRID.astype(np.float32)
    slope = activation.slope(z)
    assert slope.dtype == np.float32
    np.testing.assert_allclose(slope, activation.slope(z.astype(np.float64)), rtol=1e-5, atol=3e-6)


@every_activation
@both_precisions
def test_extremes_and_zeros_are_finite(activation: Activation, dtype: type[np.floating]) -> None:
    z = np.array([*EXTREMES, 0.0, -0.0, 88.8, -88.8, 104.0, -104.0, 710.0, -710.0, 1e-38, -1e-38, 1e30, -1e30], dtype)
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        assert np.isfinite(activation(z)).all()
        assert np.isfinite(activation.slope(z)).all()


@every_activation
def test_not_a_number_is_not_hidden(activation: Activation) -> None:
    with np.errstate(invalid="ignore"):
        assert np.isnan(activation(np.array([np.nan, 1.0]))).tolist() == [True, False]


@every_activation
@both_precisions
def test_output_array_is_filled_and_input_kept(activation: Activation, dtype: type[np.floating]) -> None:
    z = GRID.astype(dtype).reshape(10, 12)
    kept, out = z.copy(), np.full_like(z, np.nan)
    assert activation.value(z, out) is out
    a, slope = out.copy(), np.full_like(z, np.nan)
    assert activation.derivative(z, a, slope) is slope
    np.testing.assert_array_equal(z, kept)
    np.testing.assert_array_equal(a, out)
    np.testing.assert_array_equal(out, activation(z))
    np.testing.assert_array_equal(slope, activation.slope(z))


@pytest.mark.parametrize("activation", [each for each in activations.CATALOGUE.values() if each.in_place])
@both_precisions
def test_in_place_gives_the_same(activation: Activation, dtype: type[np.floating]) -> None:
    z = np.array([*GRID, *EXTREMES], dtype)
    overwritten = z.copy()
    assert activation.value(overwritten, overwritten) is overwritten
    np.testing.assert_array_equal(overwritten, activation(z))
    # The derivative must not need z, which is lost.
    slope = activation.derivative(np.full_like(z, np.nan), overwritten, np.empty_like(z))
    np.testing.assert_array_equal(slope, activation.slope(z))


@every_activation
def test_gain_keeps_the_mean_square_of_a_normal_sample(activation: Activation) -> None:
    sample = activation(np.random.default_rng(0).standard_normal(1_000_000))
    assert activation.gain == pytest.approx(1 / math.sqrt(float(np.mean(sample**2))), rel=0.005)


@pytest.mark.parametrize(("name", "gain"), [("sigmoid", 1.85), ("tanh", 1.59), ("relu", 1.41)])
def test_gain_as_measured_elsewhere(name: str, gain: float) -> None:
    assert round(activations.get(name).gain, 2) == gain


def test_gains_with_a_closed_form() -> None:
    assert activations.get("relu").gain == pytest.approx(math.sqrt(2), rel=1e-6)
    assert activations.get("leaky_relu").gain == pytest.approx(math.sqrt(2 / (1 + 0.01**2)), rel=1e-6)
    assert activations.get("identity").gain == pytest.approx(1, rel=1e-6)
    assert activations.get("selu").gain == pytest.approx(1, rel=1e-6)


@every_activation
@both_precisions
def test_range_holds_and_is_tight(activation: Activation, dtype: type[np.floating]) -> None:
    low, high = activation.range
    values = activation(np.linspace(-40, 40, 80_001).astype(dtype))
    slack = tolerance(dtype)
    assert low - slack <= values.min()
    assert values.max() <= high + slack
    assert values.min() < (-0.3 if low == -math.inf else low + 1e-4)
    assert values.max() > (30 if high == math.inf else high - 1e-4)


SATURATED: dict[str, Callable[[float], bool]] = {
    "sigmoid": lambda a: a < 0.01 or a > 0.99,
    "tanh": lambda a: abs(a) > 0.99,
    "relu": lambda a: a == 0,
}


@pytest.mark.parametrize("name", SATURATED)
def test_saturation_as_the_reference_defines_it(name: str) -> None:
    outputs: FloatArray = activations.get(name)(np.linspace(-6, 6, 241))
    found = activations.get(name).saturated(outputs)
    assert found is not None
    assert found.tolist() == [SATURATED[name](float(each)) for each in outputs]
    assert 0 < found.sum() < len(found)


@every_activation
def test_saturated_outputs_have_a_small_slope(activation: Activation) -> None:
    z = np.linspace(-20, 20, 4001)
    found = activation.saturated(activation(z))
    if found is None:
        assert np.abs(activation.slope(np.array([-20.0, 20.0]))).max() > 1e-3
    else:
        assert found.any()
        assert np.abs(activation.slope(z)[found]).max() <= 0.021


@every_activation
def test_texts_are_there(activation: Activation) -> None:
    assert activation.name.strip()
    assert activation.formula.strip()
    assert activation.reference.strip()
    assert activations.CATALOGUE[activation.id] is activation


def test_get_takes_an_id_or_an_object() -> None:
    own = activations.Tanh()
    assert activations.get(own) is own
    assert isinstance(activations.get("tanh"), activations.Tanh)


@pytest.mark.parametrize("wrong", ["rely", "", None, 3, []])
def test_unknown_id_lists_the_known_ones(wrong: object) -> None:
    with pytest.raises(ValueError, match="unknown activation") as caught:
        activations.get(wrong)  # type: ignore[arg-type]
    assert all(name in str(caught.value) for name in activations.CATALOGUE)
