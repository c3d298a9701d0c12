"""Samples of an NPZ file, ``netcore.datasets.table_samples``: block by block, in bounded memory, and stopped soon."""

import subprocess
import sys
import tracemalloc
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from netcore.datasets import DatasetError, TableOptions, table, table_samples
from netcore.datasets.dataset import Dataset
from netcore.datasets.table_samples import Samples

RNG = np.random.default_rng(5)
MEASURED = """
import resource, sys
from pathlib import Path
from netcore.datasets import TableOptions, table
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
found = table.read(Path(sys.argv[1]), TableOptions(header=False))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, sum(found.counts))
"""


def npz(folder: Path, **arrays: Any) -> Path:
    np.savez(folder / "mine.npz", **arrays)
    return folder / "mine.npz"


def samples(path: Path, **options: Any) -> Samples:
    with path.open("rb") as file:
        return table_samples.read(file, path, TableOptions(**options), lambda _: True)


@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize("size", [4, 100, 1000, 1 << 20])
def test_blocks_together_are_the_array(order: Any, size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_samples, "BLOCK", size)
    monkeypatch.setattr(table_samples, "_LABELS", 7)
    inputs = RNG.normal(size=(200, 3, 2, 4))
    labels = np.array(["b", "a", "c "])[RNG.integers(0, 3, 200)]
    path = npz(tmp_path, X=np.asarray(inputs, order=order), y=labels)
    found = samples(path)
    np.testing.assert_array_equal(np.concatenate(found.inputs), inputs.reshape(200, 24).astype(np.float32))
    assert [found.texts[code] for code in found.codes] == [label.strip() for label in labels]
    # With samples that are dropped, for either reason.
    inputs[[3, 4, 150], 0, 1, 2] = np.nan, -np.inf, 2e37
    labels[[4, 5, 199]] = "", "?", "NA"
    path = npz(tmp_path, X=np.asarray(inputs, order=order), y=labels)
    found = samples(path, missing="drop")
    kept = np.delete(np.arange(200), [3, 4, 5, 150, 199])
    np.testing.assert_array_equal(np.concatenate(found.inputs), inputs.reshape(200, 24)[kept].astype(np.float32))
    assert [found.texts[code] for code in found.codes] == [label.strip() for label in labels[kept]]
    assert found.dropped == 5
    with pytest.raises(DatasetError, match=r"X\[3\], value 6, is not finite, or beyond ±1e\+37; mend it"):
        samples(path)


def grown(path: Path) -> list[int]:
    """By how many KB a process has grown when it has read the file, and the number of samples."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path)], capture_output=True, text=True, timeout=120, check=True
    )
    return [int(number) for number in done.stdout.split()]


@pytest.mark.skipif(sys.platform != "linux", reason="counts in KB on Linux")
def test_inputs_of_an_npz_are_held_once(tmp_path: Path) -> None:
    # 96 MB, and a million labels.
    path = npz(tmp_path, X=np.ones((1_000_000, 24), np.float32), y=np.arange(1_000_000) % 10)
    size, count = grown(path)
    assert count == 1_000_000
    assert size < (96 + 30 + 30) * 1000


@pytest.mark.skipif(sys.platform != "linux", reason="counts in KB on Linux")
def test_inputs_of_a_csv_are_held_once(tmp_path: Path) -> None:
    # 40 MB in 100,000 samples.
    path, zeros = tmp_path / "mine.csv", ",0" * 100
    path.write_text("".join(f"{'ab'[i % 2]}{zeros}\n" for i in range(100_000)))
    size, count = grown(path)
    assert count == 100_000
    assert size < (40 + 3 + 20) * 1000


@pytest.fixture
def wordy(tmp_path: Path) -> Path:
    """60,000 labels of 200 characters, 48 MB, of two classes; packed they are 0.2 MB."""
    labels = np.array(["a" * 200, "b" * 200])[np.arange(60_000) % 2]
    np.savez_compressed(tmp_path / "wordy.npz", X=np.ones((60_000, 1), np.uint8), y=labels)
    return tmp_path / "wordy.npz"


def test_labels_are_not_held(wordy: Path) -> None:
    told = list[float]()
    tracemalloc.start()
    try:
        found = table.read(wordy, TableOptions(), told.append)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found is not None
    assert found.counts == (30_000, 30_000)
    assert peak < 12 << 20
    assert len(told) > 40
    assert told == sorted(told)


def test_labels_are_cancelled_soon(wordy: Path) -> None:
    asked = list[float]()
    assert table.read(wordy, TableOptions(), asked.append, lambda: len(asked) < 10) is None
    assert len(asked) == 10
    assert asked[-1] < 0.3


def test_too_many_labels_are_told_before_all_are_read(tmp_path: Path) -> None:
    path, told = npz(tmp_path, X=np.ones((1_000_000, 1), np.uint8), y=np.arange(1_000_000)), list[float]()
    with pytest.raises(DatasetError, match="y: more than 500 different labels"):
        table.read(path, TableOptions(), told.append)
    assert told[-1] < 0.2


def finite(data: Dataset) -> bool:
    return all(
        np.isfinite(data.standardized(mode).scaled(part.inputs, np.empty(part.inputs.shape, "f4"))).all()
        for mode in ("feature", "global")
        for part in (data.train, data.test)
    )


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("largest", [1e37, 1e-36, 1e-38, 1e-44])
def test_what_is_accepted_stays_finite(largest: float, tmp_path: Path) -> None:
    values = RNG.uniform(-1, 1, (40, 2)) * largest
    values[:2] = largest, -largest
    text = "x,y,k\n" + "".join(f"{x!r},{y!r},{'ab'[i % 2]}\n" for i, (x, y) in enumerate(values.tolist()))
    (tmp_path / "mine.csv").write_text(text)
    for found in (
        table.read(tmp_path / "mine.csv", TableOptions(label=2)),
        table.read(npz(tmp_path, X=values, y=np.arange(40) % 2), TableOptions()),
    ):
        assert found is not None
        assert sum(found.counts) == 40
        assert finite(found.dataset)


def test_what_is_too_large_is_told(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("x,k\n1,a\n-2e37,b\n3,a\n")
    with pytest.raises(DatasetError, match=r"row 3, column 1 \('x'\): '-2e37' is too large; .* at most 1e\+37"):
        table.read(path, TableOptions(label=1))
