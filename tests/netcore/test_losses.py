"""Softmax cross-entropy against sums of logarithms in plain Python."""

import math

import numpy as np
import pytest

from netcore.arrays import FloatArray, IntArray
from netcore.losses import softmax, softmax_cross_entropy

SAMPLES, CLASSES = 7, 5


def plain_probabilities(row: list[float]) -> list[float]:
    exponentials = [math.exp(z - max(row)) for z in row]
    return [each / math.fsum(exponentials) for each in exponentials]


def plain_loss(logits: FloatArray, labels: IntArray) -> float:
    losses = []
    for row, label in zip(logits.astype(np.float64).tolist(), labels.tolist(), strict=True):
        largest = max(row)
        losses.append(largest + math.log(math.fsum(math.exp(z - largest) for z in row)) - row[label])
    return math.fsum(losses) / len(losses)


def draw(dtype: type[np.floating], scale: float = 3.0) -> tuple[FloatArray, IntArray]:
    rng = np.random.default_rng(0)
    return (scale * rng.standard_normal((SAMPLES, CLASSES))).astype(dtype), rng.integers(0, CLASSES, SAMPLES)


@pytest.mark.parametrize(("dtype", "precision"), [(np.float32, 1e-6), (np.float64, 1e-14)])
def test_loss_is_the_formula(dtype: type[np.floating], precision: float) -> None:
    logits, labels = draw(dtype)
    assert softmax_cross_entropy(logits, labels) == pytest.approx(plain_loss(logits, labels), rel=precision)


@pytest.mark.parametrize(("dtype", "precision"), [(np.float32, 1e-6), (np.float64, 1e-14)])
def test_softmax_is_the_formula(dtype: type[np.floating], precision: float) -> None:
    logits, _ = draw(dtype)
    expected = [plain_probabilities(row) for row in logits.astype(np.float64).tolist()]
    np.testing.assert_allclose(softmax(logits), expected, rtol=precision)
    assert softmax(logits).dtype == dtype


def test_equal_logits_cost_the_logarithm_of_the_classes() -> None:
    labels = np.arange(10)
    assert softmax_cross_entropy(np.zeros((10, 10)), labels) == pytest.approx(math.log(10), rel=1e-15)


def test_gradient_is_the_central_difference() -> None:
    logits, labels = draw(np.float64)
    gradient = np.full_like(logits, np.nan)
    softmax_cross_entropy(logits, labels, gradient)
    for index in np.ndindex(*logits.shape):
        nudge = np.zeros_like(logits)
        nudge[index] = 1e-5
        expected = (plain_loss(logits + nudge, labels) - plain_loss(logits - nudge, labels)) / 2e-5
        assert gradient[index] == pytest.approx(expected, rel=1e-6, abs=1e-10)


def test_gradient_is_an_option_that_changes_nothing_else() -> None:
    logits, labels = draw(np.float32)
    kept = logits.copy()
    gradient = np.empty_like(logits)
    assert softmax_cross_entropy(logits, labels, gradient) == softmax_cross_entropy(logits, labels)
    np.testing.assert_array_equal(logits, kept)
    np.testing.assert_allclose(gradient.sum(axis=1), 0, atol=1e-7)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("scale", [1e4, 1e30])
def test_huge_logits_do_not_overflow(dtype: type[np.floating], scale: float) -> None:
    logits, labels = draw(dtype, scale)
    gradient = np.empty_like(logits)
    assert softmax_cross_entropy(logits, labels, gradient) == pytest.approx(plain_loss(logits, labels), rel=1e-5)
    assert np.isfinite(gradient).all()
    assert np.isfinite(softmax(logits)).all()


def test_shifted_logits_cost_the_same() -> None:
    logits, labels = draw(np.float64)
    shifted = softmax_cross_entropy(logits + 1000, labels)
    assert shifted == pytest.approx(softmax_cross_entropy(logits, labels), rel=1e-12)


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
def test_logits_that_are_no_numbers_make_the_loss_nan(bad: float) -> None:
    logits, labels = draw(np.float64)
    logits[3, labels[3]] = bad
    with np.errstate(invalid="ignore"):
        assert math.isnan(softmax_cross_entropy(logits, labels))
