"""IDX files: good ones are read exactly, hostile ones fail with a DatasetError and without using memory."""

import gzip
import os
import struct
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netcore.arrays import PixelArray
from netcore.datasets import Dataset, DatasetError, idx

MEGABYTE = 1_000_000
IMAGES, LABELS = "train-images-idx3-ubyte", "train-labels-idx1-ubyte"
TEST_IMAGES, TEST_LABELS = "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"
PIXELS = np.random.default_rng(0).integers(0, 256, (12, 4, 5), dtype=np.uint8)
DIGITS = np.arange(12, dtype=np.uint8) % 10


def header(*words: int) -> bytes:
    return struct.pack(f">{len(words)}I", *words)


def images(pixels: PixelArray) -> bytes:
    return header(0x803, *pixels.shape) + pixels.tobytes()


def labels(digits: PixelArray) -> bytes:
    return header(0x801, len(digits)) + digits.tobytes()


GOOD = {
    IMAGES: images(PIXELS),
    LABELS: labels(DIGITS),
    TEST_IMAGES: images(PIXELS[:3]),
    TEST_LABELS: labels(DIGITS[:3]),
}


def write(folder: Path, **changed: bytes) -> Path:
    """A good folder, but for the files named by ``changed``: images, labels, test_images, test_labels."""
    for name, content in GOOD.items():
        folder.joinpath(name).write_bytes(content)
    for key, content in changed.items():
        name = {"images": IMAGES, "labels": LABELS, "test_images": TEST_IMAGES, "test_labels": TEST_LABELS}[key]
        folder.joinpath(name).write_bytes(content)
    return folder


def load(folder: Path) -> Dataset:
    return idx.load_folder(folder, "mnist", "MNIST", "nowhere")


def failure(folder: Path) -> str:
    with pytest.raises(DatasetError) as caught:
        load(folder)
    return str(caught.value)


def traced_peak(function: Callable[[], object]) -> int:
    """Bytes that ``function`` had allocated at its hungriest."""
    tracemalloc.start()
    try:
        function()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzzed")


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("dotted", [False, True])
@pytest.mark.parametrize("ending", ["", ".gz"])
def test_good_folder_under_each_naming(tmp_path: Path, packed: bool, dotted: bool, ending: str) -> None:
    for name, content in GOOD.items():
        name = name.replace("-idx", ".idx") if dotted else name
        tmp_path.joinpath(name + ending).write_bytes(gzip.compress(content, mtime=0) if packed else content)
    dataset = load(tmp_path)
    np.testing.assert_array_equal(dataset.train.inputs, PIXELS.reshape(12, 20))
    np.testing.assert_array_equal(dataset.train.labels, DIGITS)
    np.testing.assert_array_equal(dataset.test.inputs, PIXELS[:3].reshape(3, 20))
    np.testing.assert_array_equal(dataset.test.labels, DIGITS[:3])


def test_metadata_and_read_only_arrays(tmp_path: Path) -> None:
    dataset = load(write(tmp_path))
    assert (dataset.divisor, dataset.classes, dataset.image_shape, dataset.features) == (
        255.0,
        10,
        (4, 5),
        20,
    )
    for split in (dataset.train, dataset.test):
        assert split.inputs.dtype == np.uint8
        assert split.labels.dtype == np.int64
        assert not split.inputs.flags.writeable
        assert not split.labels.flags.writeable


def test_content_of_many_chunks_is_read_whole(tmp_path: Path) -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (40, 256, 256), dtype=np.uint8)
    content = images(pixels)
    write(tmp_path, labels=labels(np.zeros(40, np.uint8)), test_images=images(pixels[:3]), images=content)
    np.testing.assert_array_equal(load(tmp_path).train.inputs, pixels.reshape(40, -1))


def test_missing_folder_and_file_for_folder(tmp_path: Path) -> None:
    assert "no such folder" in failure(tmp_path / "absent")
    file = tmp_path / "file"
    file.touch()
    assert "not a folder" in failure(file)


def test_missing_files_are_named_with_the_names_looked_for(tmp_path: Path) -> None:
    write(tmp_path)
    tmp_path.joinpath(LABELS).unlink()
    tmp_path.joinpath(TEST_IMAGES).unlink()
    message = failure(tmp_path)
    assert "2 of 4 files missing" in message
    for name in (LABELS, "train-labels.idx1-ubyte", TEST_IMAGES, "t10k-images.idx3-ubyte", ".gz"):
        assert name in message
    assert IMAGES not in message


def test_folder_in_place_of_a_file(tmp_path: Path) -> None:
    write(tmp_path).joinpath(IMAGES).unlink()
    tmp_path.joinpath(IMAGES).mkdir()
    assert f"{IMAGES}: not a file" in failure(tmp_path)
    tmp_path.joinpath(f"{IMAGES}.gz").write_bytes(gzip.compress(GOOD[IMAGES], mtime=0))
    assert len(load(tmp_path).train) == 12


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_named_pipe_does_not_block(tmp_path: Path) -> None:
    write(tmp_path).joinpath(LABELS).unlink()
    os.mkfifo(tmp_path / LABELS)
    assert "not a file" in failure(tmp_path)


def test_permission_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # By hand, for root may read what nobody else may.
    def refuse(*_: Any) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    write(tmp_path)
    monkeypatch.setattr(Path, "open", refuse)
    message = failure(tmp_path)
    assert f"{LABELS}: cannot be read (Permission denied)" in message


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (GOOD[LABELS], "looks like labels where images are wanted"),
        (header(0x803, 2**31, 28, 28) + bytes(1000), "claims 2,147,483,648 samples"),
        (header(0x803, 0, 4, 5), "claims 0 samples"),
        (header(0x803, 12, 0, 5), "claims 0 rows"),
        (header(0x803, 12, 4, 2**32 - 1), "claims 4,294,967,295 columns"),
        (header(0x803, 900_000, 250, 250), "at most 200,000,000"),
        (header(0x802, 12, 20) + bytes(240), "data of 2 axes; images have 3"),
        (header(0xD03, 12, 4, 5) + bytes(960), "float32; only uint8"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "no IDX file"),
        (b"", "ends within its header"),
        (GOOD[IMAGES][:9], "ends within its header"),
        (GOOD[IMAGES][:-1], "truncated: 239 bytes of data where the header claims 240"),
        (GOOD[IMAGES] + b"\0", "goes on after the 240 bytes"),
        (images(PIXELS[:11]), "11 images, but train-labels-idx1-ubyte has 12 labels"),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_bad_images(tmp_path: Path, content: bytes, problem: str, packed: bool) -> None:
    message = failure(write(tmp_path, images=gzip.compress(content, mtime=0) if packed else content))
    assert problem in message
    assert IMAGES in message


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (GOOD[IMAGES], "looks like images where labels are wanted"),
        (labels(np.append(DIGITS[:11], np.uint8(10))), "label 10 at sample 11; labels are 0 to 9"),
        (header(0x801, idx.MAX_SAMPLES + 1) + bytes(10), "claims 1,000,001 samples"),
        (GOOD[LABELS][:-3], "truncated: 9 bytes of data where the header claims 12"),
        (GOOD[LABELS] + b"\0", "goes on after the 12 bytes"),
    ],
)
def test_bad_labels(tmp_path: Path, content: bytes, problem: str) -> None:
    message = failure(write(tmp_path, labels=content))
    assert problem in message
    assert LABELS in message


def test_test_images_of_another_shape(tmp_path: Path) -> None:
    message = failure(write(tmp_path, test_images=images(PIXELS[:3].reshape(3, 5, 4))))
    assert f"{TEST_IMAGES}: images of 5×4 pixels, but {IMAGES} has 4×5" in message


@pytest.mark.parametrize(
    "content",
    [
        gzip.compress(GOOD[IMAGES], mtime=0)[:-1],
        gzip.compress(GOOD[IMAGES], mtime=0)[:40],
        gzip.compress(GOOD[IMAGES], mtime=0)[:-8] + bytes(8),
        gzip.compress(GOOD[IMAGES], mtime=0) + b"rubbish",
        b"\x1f\x8b",
        b"\x1f\x8b" + bytes(50),
        b"\x1f\x8b\x08\0\0\0\0\0\0\0" + b"\xff" * 50,
    ],
)
def test_damaged_gzip(tmp_path: Path, content: bytes) -> None:
    assert f"{IMAGES}: damaged gzip file" in failure(write(tmp_path, images=content))


def test_file_above_the_cap_is_not_read(tmp_path: Path) -> None:
    write(tmp_path)
    with tmp_path.joinpath(IMAGES).open("r+b") as file:
        file.truncate(idx.MAX_BYTES + 1)
    assert traced_peak(lambda: failure(tmp_path)) < MEGABYTE


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("words", [(2**31, 28, 28), (3000, 256, 256)], ids=["above the caps", "within the caps"])
def test_lying_header_allocates_nothing(tmp_path: Path, words: tuple[int, ...], packed: bool) -> None:
    content = header(0x803, *words) + bytes(1000)
    write(
        tmp_path,
        labels=labels(np.zeros(3000, np.uint8)),
        images=gzip.compress(content, mtime=0) if packed else content,
    )
    assert traced_peak(lambda: failure(tmp_path)) < 3 * MEGABYTE


def test_gzip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    # 2 GB of zeros in 2 MB: members of one gzip file are unpacked one after another.
    bomb = gzip.compress(GOOD[IMAGES], mtime=0) + 2000 * gzip.compress(bytes(MEGABYTE))
    write(tmp_path, images=bomb)
    assert traced_peak(lambda: failure(tmp_path)) < 3 * MEGABYTE


def test_bomb_that_claims_its_size_fails_on_the_labels_first(tmp_path: Path) -> None:
    bomb = gzip.compress(header(0x803, 3000, 256, 256)) + 197 * gzip.compress(bytes(MEGABYTE))
    write(tmp_path, images=bomb)
    assert traced_peak(lambda: failure(tmp_path)) < 3 * MEGABYTE


def load_or_refuse(folder: Path) -> None:
    """Anything but a well-formed dataset or a DatasetError fails the test."""
    try:
        dataset = load(folder)
    except DatasetError:
        return
    assert dataset.train.inputs.shape == (len(dataset.train.labels), dataset.features)


FILES = st.sampled_from(["images", "labels", "test_images", "test_labels"])


@settings(deadline=None)
@given(key=FILES, content=st.binary(max_size=300))
def test_any_bytes(fuzzed: Path, key: str, content: bytes) -> None:
    load_or_refuse(write(fuzzed, **{key: content}))


@settings(deadline=None)
@given(
    name=st.sampled_from(sorted(GOOD)),
    edits=st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), max_size=6),
    length=st.integers(0, 300) | st.none(),
    packed=st.sampled_from(["not", "before", "after"]),
)
def test_mutated_and_truncated_files(
    fuzzed: Path, name: str, edits: list[tuple[int, int]], length: int | None, packed: str
) -> None:
    content = bytearray(gzip.compress(GOOD[name], mtime=0) if packed == "before" else GOOD[name])
    for position, value in edits:
        # Most of the draws fall on the header, where they hurt.
        content[position % min(len(content), 24)] = value
    del content[length if length is not None else len(content) :]
    write(fuzzed).joinpath(name).write_bytes(gzip.compress(content, mtime=0) if packed == "after" else content)
    load_or_refuse(fuzzed)
