"""The real MNIST, where INITSCOPE_MNIST names its folder."""

import hashlib
import os
import struct
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from netcore.datasets import Dataset, Split, idx, load_dataset

pytestmark = pytest.mark.skipif(
    not os.environ.get("INITSCOPE_MNIST"), reason="INITSCOPE_MNIST names no folder with the MNIST files"
)

# Of the unpacked files: images, labels.
CHECKSUMS = {
    "train": (
        "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    ),
    "test": (
        "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
        "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
    ),
}
COUNTS = {
    "train": [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949],
    "test": [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009],
}


@pytest.fixture(scope="module")
def mnist() -> Dataset:
    return load_dataset("mnist")


def split_of(dataset: Dataset, part: str) -> Split:
    return dataset.train if part == "train" else dataset.test


def sha256(header: bytes, content: bytes) -> str:
    return hashlib.sha256(header + content).hexdigest()


def test_shapes(mnist: Dataset) -> None:
    assert mnist.train.inputs.shape == (60_000, 784)
    assert mnist.test.inputs.shape == (10_000, 784)
    assert mnist.image_shape == (28, 28)


@pytest.mark.parametrize("part", ["train", "test"])
def test_label_histogram(mnist: Dataset, part: str) -> None:
    assert np.bincount(split_of(mnist, part).labels).tolist() == COUNTS[part]


@pytest.mark.parametrize("part", ["train", "test"])
def test_files_written_back_have_the_known_checksums(mnist: Dataset, part: str) -> None:
    split = split_of(mnist, part)
    samples = len(split)
    images = sha256(struct.pack(">4I", 0x803, samples, 28, 28), split.inputs.tobytes())
    labels = sha256(struct.pack(">2I", 0x801, samples), split.labels.astype(np.uint8).tobytes())
    assert (images, labels) == CHECKSUMS[part]


def test_loading_takes_little_more_memory_than_the_data() -> None:
    folder = Path(os.environ["INITSCOPE_MNIST"])
    tracemalloc.start()
    try:
        idx.load_folder(folder, "mnist", "MNIST", "")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    # 55 MB of pixels; the buffer that they are read into may be an eighth too long.
    assert peak < 70_000_000
