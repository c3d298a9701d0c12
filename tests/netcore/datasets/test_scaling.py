"""Standardised inputs against whole-array means and deviations, and data of a configuration."""

import tracemalloc
from typing import Any

import msgspec
import numpy as np
import pytest

from netcore import Config, ContenderConfig, PropagationStudy, TrainingConfig, load_dataset
from netcore.builder import prepare_data
from netcore.datasets import Dataset, Split
from netcore.datasets.scaling import Scaling, moments
from netcore.theory import Inputs

DIGITS = load_dataset("digits")


def dataset(inputs: Any, test: Any, divisor: float) -> Dataset:
    train = Split(inputs, np.zeros(len(inputs), np.int64))
    return Dataset("digits", "made here", train, Split(test, np.zeros(len(test), np.int64)), divisor, 2, None, "")


def config(standardize: str = "off", train_samples: int | None = None, **options: Any) -> Config:
    training = TrainingConfig(train_samples=train_samples)
    return Config((ContenderConfig("a"),), training=training, standardize=standardize, **options)  # type: ignore[arg-type]


def scaled(data: Dataset, inputs: Any, dtype: str) -> Any:
    return data.scaled(inputs, np.empty(inputs.shape, dtype))


@pytest.mark.parametrize("samples", [1, 2, 1023, 1024, 1025, 3000])
@pytest.mark.parametrize("kind", ["uint8", "float32", "float64"])
def test_moments_in_chunks_are_those_of_the_whole(samples: int, kind: str) -> None:
    values = np.random.default_rng(samples).uniform(0, 256, (samples, 7)).astype(kind)
    mean, variance = moments(values)
    np.testing.assert_allclose(mean, values.mean(axis=0, dtype=np.float64), rtol=1e-12)
    np.testing.assert_allclose(variance, values.var(axis=0, dtype=np.float64), rtol=1e-10, atol=1e-12)


@pytest.mark.parametrize(("dtype", "tolerance"), [("float64", 1e-12), ("float32", 2e-5)])
@pytest.mark.parametrize("mode", ["global", "feature"])
def test_all_splits_take_the_figures_of_training(mode: str, dtype: str, tolerance: float) -> None:
    data = prepare_data(config(mode), DIGITS)
    axis = None if mode == "global" else 0
    pixels = DIGITS.train.inputs / 16
    mean, std = pixels.mean(axis=axis), pixels.std(axis=axis)
    expected = (DIGITS.test.inputs / 16 - mean) / np.where(std == 0, 1, std)
    assert (np.asarray(std) == 0).any() == (mode == "feature")
    np.testing.assert_allclose(scaled(data, DIGITS.test.inputs, dtype), expected, rtol=tolerance, atol=tolerance)
    trained = scaled(data, DIGITS.train.inputs, dtype).astype(np.float64)
    np.testing.assert_allclose(trained.mean(axis=axis), 0, atol=1e-6)
    np.testing.assert_allclose(trained.std(axis=axis), (np.asarray(std) > 0) * 1.0, atol=1e-5)


@pytest.mark.parametrize("mode", ["global", "feature"])
@pytest.mark.parametrize("value", [np.uint8(7), np.float32(0.1)])
def test_what_never_changes_is_only_centred(mode: str, value: Any) -> None:
    made = dataset(np.full((1500, 3), value), np.full((2, 3), 4 * value), 2.0).standardized(mode)  # type: ignore[arg-type]
    assert (scaled(made, made.train.inputs, "float64") == 0).all()
    np.testing.assert_allclose(scaled(made, made.test.inputs, "float64"), 3 * float(value) / 2, rtol=1e-6)


def test_off_and_all_samples_are_the_dataset_itself() -> None:
    assert prepare_data(config(), DIGITS) is DIGITS
    assert prepare_data(config(train_samples=1437), DIGITS) is DIGITS
    assert prepare_data(config(train_samples=60_000), DIGITS) is DIGITS


def test_the_same_configuration_is_computed_once() -> None:
    first = prepare_data(config("feature", 100), DIGITS)
    assert prepare_data(config("feature", 100), DIGITS) is first
    assert prepare_data(config("feature", 100, seed=1), DIGITS) is not first


def test_training_samples_are_chosen_by_the_seed_and_keep_their_order_and_labels() -> None:
    made = prepare_data(config(train_samples=300, seed=4), DIGITS)
    rows = np.sort(np.random.default_rng([4, 5]).permutation(1437)[:300])
    np.testing.assert_array_equal(made.train.inputs, DIGITS.train.inputs[rows])
    np.testing.assert_array_equal(made.train.labels, DIGITS.train.labels[rows])
    assert made.test is DIGITS.test
    assert made.fingerprint not in (DIGITS.fingerprint, prepare_data(config(train_samples=300), DIGITS).fingerprint)
    assert not made.train.inputs.flags.writeable


def test_figures_are_of_the_chosen_samples_alone() -> None:
    made = prepare_data(config("global", 50), DIGITS)
    values = scaled(made, made.train.inputs, "float64")
    assert abs(values.mean()) < 1e-12
    assert abs(values.std() - 1) < 1e-12


def test_a_batch_takes_no_memory() -> None:
    data = prepare_data(config("feature"), dataset(np.eye(2, 50_000, dtype=np.uint8), np.eye(1, 50_000), 2.0))
    stored, out = np.ones((40, 50_000), np.uint8), np.empty((40, 50_000), np.float32)
    data.scaled(stored, out)
    tracemalloc.start()
    try:
        data.scaled(stored, out)
        assert tracemalloc.get_traced_memory()[1] < out.nbytes / 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("mode", ["global", "feature"])
@pytest.mark.parametrize("data", ["digits", "gaussian"])
def test_signals_are_standardised_and_predicted(mode: str, data: str) -> None:
    plain = PropagationStudy(config(dataset=data, samples=1437)).inputs()
    found = PropagationStudy(config(mode, dataset=data, samples=1437)).inputs().astype(np.float64)
    axis = None if mode == "global" else 0
    assert found.shape == plain.shape
    np.testing.assert_allclose(found.mean(axis=axis), 0, atol=2e-6)
    spread = plain.std(axis=axis) > 0
    np.testing.assert_allclose(found.std(axis=axis)[spread] if axis == 0 else found.std(), 1, atol=1e-5)
    assert isinstance(Inputs.of(found), Inputs)


def test_layer_1_shows_it() -> None:
    """He's rule keeps E[x²]: a layer's E[z²] is twice that of its inputs, which is 1 if they are standardised."""
    found = []
    for mode in ("off", "global"):
        each = PropagationStudy(msgspec.structs.replace(config(mode, dataset="digits"), samples=1437))
        he = msgspec.structs.replace(each.config.contenders[0], initializer="he")
        study = PropagationStudy(msgspec.structs.replace(each.config, contenders=(he,)))
        found.append(float(study.run().contenders[0].layers[0].activations.std()))
    assert found[0] < 0.5
    assert 0.7 < found[1] < 0.95


def test_scaling_may_write_over_what_it_reads() -> None:
    values = np.random.default_rng(0).standard_normal((30, 4))
    expected = (values - values.mean(axis=0)) / values.std(axis=0)
    scaling = Scaling.of(values, "feature", 1.0)
    assert scaling.apply(values, values) is values
    np.testing.assert_allclose(values, expected, rtol=1e-12, atol=1e-14)
