"""Gaussian noise: moments, reproducibility, shape."""

import numpy as np
import pytest

from netcore.datasets import DatasetError, gaussian


def test_sample_has_the_moments_of_a_standard_normal() -> None:
    batch = gaussian.sample(np.random.default_rng(0), 1000, 1000, np.float64)
    # Standard errors for a million draws: mean 0.001, variance 0.0014, kurtosis 0.005; five of them.
    assert abs(batch.mean()) < 0.005
    assert abs(batch.var() - 1.0) < 0.007
    assert abs((batch**4).mean() - 3.0) < 0.05


def test_precision_rounds_the_same_draws() -> None:
    exact = gaussian.sample(np.random.default_rng(3), 10, 20, np.float64)
    rounded = gaussian.sample(np.random.default_rng(3), 10, 20, np.float32)
    assert rounded.dtype == np.float32
    np.testing.assert_array_equal(rounded, exact.astype(np.float32))


def test_dataset_has_rows_but_no_classes() -> None:
    dataset = gaussian.load(np.random.default_rng(0), 50, 7)
    assert dataset.train.inputs.shape == (50, 7)
    assert dataset.test.inputs.shape == (0, 7)
    assert (dataset.id, dataset.features, dataset.classes, dataset.image_shape) == ("gaussian", 7, 0, None)
    assert dataset.train.inputs.dtype == np.float32
    assert not dataset.train.labels.any()
    assert not dataset.train.inputs.flags.writeable
    assert not dataset.train.labels.flags.writeable


def test_dataset_scales_by_nothing() -> None:
    dataset = gaussian.load(np.random.default_rng(0), 5, 3)
    batch = dataset.scaled(dataset.train.inputs, np.empty((5, 3), dtype=np.float32))
    np.testing.assert_array_equal(batch, dataset.train.inputs)


@pytest.mark.parametrize(("samples", "features"), [(0, 5), (5, 0), (-1, 5)])
def test_empty_noise_is_refused(samples: int, features: int) -> None:
    with pytest.raises(DatasetError, match="at least 1"):
        gaussian.load(np.random.default_rng(0), samples, features)
