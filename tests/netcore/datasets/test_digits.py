"""The bundled digits: intact, split as documented, the same as scikit-learn's."""

import hashlib
import re
from pathlib import Path

import numpy as np
import pytest

import resources
from netcore.datasets import DatasetError, Split, digits

TRAIN_COUNTS = [142, 146, 141, 147, 144, 146, 145, 143, 139, 144]
TEST_COUNTS = [36, 36, 36, 36, 37, 36, 36, 36, 35, 36]


def test_file_has_the_checksum_that_its_readme_states() -> None:
    stated = re.findall(r"`([0-9a-f]{64})`", resources.path("data", "README.md").read_text("utf-8"))
    assert stated == [hashlib.sha256(resources.path("data", "digits.npz").read_bytes()).hexdigest()]


def test_shape_range_and_metadata() -> None:
    dataset = digits.load()
    assert dataset.train.inputs.shape == (1437, 64)
    assert dataset.test.inputs.shape == (360, 64)
    assert (dataset.id, dataset.divisor, dataset.classes, dataset.image_shape) == ("digits", 16.0, 10, (8, 8))
    assert dataset.features == 64
    assert dataset.train.inputs.min() == 0
    assert dataset.train.inputs.max() == 16
    assert "CC BY 4.0" in dataset.source


@pytest.mark.parametrize(("split", "counts"), [(digits.load().train, TRAIN_COUNTS), (digits.load().test, TEST_COUNTS)])
def test_every_class_is_in_both_splits(split: Split, counts: list[int]) -> None:
    assert np.bincount(split.labels).tolist() == counts


@pytest.mark.parametrize("split", [digits.load().train, digits.load().test])
def test_arrays_are_compact_and_read_only(split: Split) -> None:
    assert split.inputs.dtype == np.uint8
    assert split.labels.dtype == np.int64
    with pytest.raises(ValueError, match="read-only"):
        split.inputs[0, 0] = 1
    with pytest.raises(ValueError, match="read-only"):
        split.labels[0] = 1


def test_scaled_inputs_run_from_0_to_1() -> None:
    dataset = digits.load()
    batch = dataset.scaled(dataset.test.inputs, np.empty((360, 64), dtype=np.float32))
    assert (batch.min(), batch.max()) == (0.0, 1.0)


def test_same_as_scikit_learn_split_by_the_documented_rule() -> None:
    sklearn = pytest.importorskip("sklearn.datasets", reason="scikit-learn is not installed; compared where it is")
    pixels, labels = sklearn.load_digits(return_X_y=True)
    is_test = np.zeros(len(labels), dtype=bool)
    is_test[np.argsort(labels, kind="stable")[::5]] = True
    dataset = digits.load()
    np.testing.assert_array_equal(dataset.train.inputs, pixels[~is_test])
    np.testing.assert_array_equal(dataset.train.labels, labels[~is_test])
    np.testing.assert_array_equal(dataset.test.inputs, pixels[is_test])
    np.testing.assert_array_equal(dataset.test.labels, labels[is_test])


@pytest.mark.parametrize("content", [None, b"", b"no archive", "truncated"])
def test_damaged_installation_is_reported(
    content: bytes | str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "digits.npz"
    if content is not None:
        whole = resources.path("data", "digits.npz").read_bytes()
        file.write_bytes(content if isinstance(content, bytes) else whole[: len(whole) // 2])
    monkeypatch.setattr(resources, "path", lambda *_: file)
    with pytest.raises(DatasetError, match=r"digits\.npz: .* install the app again"):
        digits.load.__wrapped__()


def test_flipped_bit_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = bytearray(resources.path("data", "digits.npz").read_bytes())
    content[len(content) // 2] ^= 0x10
    file = tmp_path / "digits.npz"
    file.write_bytes(content)
    monkeypatch.setattr(resources, "path", lambda *_: file)
    with pytest.raises(DatasetError, match="install the app again"):
        digits.load.__wrapped__()
