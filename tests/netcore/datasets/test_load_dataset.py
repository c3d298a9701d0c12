"""``load_dataset``: ids, folders, the cache."""

import os
import struct
from pathlib import Path

import numpy as np
import pytest

from netcore.datasets import Dataset, DatasetError, load_dataset
from netcore.registry import DATASETS


def write_folder(folder: Path, samples: int = 4) -> Path:
    """A folder of IDX files with ``samples`` black images of 2x2 pixels in either part."""
    folder.mkdir(exist_ok=True)
    for part in ("train", "t10k"):
        images = struct.pack(">4I", 0x803, samples, 2, 2) + bytes(4 * samples)
        folder.joinpath(f"{part}-images-idx3-ubyte").write_bytes(images)
        folder.joinpath(f"{part}-labels-idx1-ubyte").write_bytes(struct.pack(">2I", 0x801, samples) + bytes(samples))
    return folder


@pytest.mark.parametrize("name", sorted(DATASETS.keys() - {"table"}))
def test_every_registered_dataset_loads_under_its_own_name(name: str, tmp_path: Path) -> None:
    dataset = load_dataset(name, write_folder(tmp_path))
    assert (dataset.id, dataset.name) == (name, DATASETS[name].name)
    assert (dataset.classes > 0) == DATASETS[name].has_labels
    assert dataset.source


def test_unknown_id_lists_the_known() -> None:
    with pytest.raises(DatasetError, match=r"'cifar'; known: digits, mnist, fashion-mnist, table, gaussian"):
        load_dataset("cifar")


@pytest.mark.parametrize(
    ("name", "variable"), [("mnist", "INITSCOPE_MNIST"), ("fashion-mnist", "INITSCOPE_FASHION_MNIST")]
)
def test_folder_comes_from_the_environment(
    name: str, variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, str(write_folder(tmp_path)))
    assert load_dataset(name).image_shape == (2, 2)
    assert len(load_dataset(name, str(write_folder(tmp_path / "given", 7))).train) == 7


@pytest.mark.parametrize("value", [None, ""])
def test_no_folder_says_what_to_do(value: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    if value is not None:
        monkeypatch.setenv("INITSCOPE_MNIST", value)
    with pytest.raises(DatasetError) as caught:
        load_dataset("mnist")
    for way in ("choose the one", "--data FOLDER", "INITSCOPE_MNIST"):
        assert way in str(caught.value)


def test_gaussian_takes_its_shape_and_generator() -> None:
    def noise(seed: int) -> Dataset:
        return load_dataset("gaussian", rng=np.random.default_rng(seed), samples=20, features=3)

    assert noise(1).train.inputs.shape == (20, 3)
    np.testing.assert_array_equal(noise(1).train.inputs, noise(1).train.inputs)
    assert not np.array_equal(noise(1).train.inputs, noise(2).train.inputs)


def test_gaussian_without_a_generator_repeats_itself() -> None:
    first, second = load_dataset("gaussian"), load_dataset("gaussian")
    assert first.train.inputs.shape == (1000, 100)
    np.testing.assert_array_equal(first.train.inputs, second.train.inputs)


def test_unchanged_files_are_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_dataset("mnist", write_folder(tmp_path))
    assert load_dataset("mnist", tmp_path) is first
    monkeypatch.chdir(tmp_path)
    assert load_dataset("mnist", ".") is first
    assert load_dataset("fashion-mnist", tmp_path) is not first
    assert load_dataset("digits") is load_dataset("digits")


def test_changed_files_are_read_again(tmp_path: Path) -> None:
    first = load_dataset("mnist", write_folder(tmp_path))
    labels = tmp_path / "t10k-labels-idx1-ubyte"
    labels.write_bytes(struct.pack(">2I", 0x801, 4) + bytes([9] * 4))
    os.utime(labels, ns=(0, 0))
    again = load_dataset("mnist", tmp_path)
    assert (first.test.labels.max(), again.test.labels.max()) == (0, 9)


def test_files_that_went_bad_are_not_served_from_memory(tmp_path: Path) -> None:
    load_dataset("mnist", write_folder(tmp_path))
    tmp_path.joinpath("t10k-labels-idx1-ubyte").unlink()
    with pytest.raises(DatasetError, match="t10k-labels"):
        load_dataset("mnist", tmp_path)


def test_at_most_two_folders_are_kept(tmp_path: Path) -> None:
    folders = [write_folder(tmp_path / name) for name in "abc"]
    first = [load_dataset("mnist", folder) for folder in folders]
    assert load_dataset("mnist", folders[2]) is first[2]
    assert load_dataset("mnist", folders[1]) is first[1]
    assert load_dataset("mnist", folders[0]) is not first[0]
