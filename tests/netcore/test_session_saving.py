"""Saving: whole or not at all, small, and quick.

Run as a script it saves two sessions over one file and is killed in the middle of it, again and again.
"""

import errno
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pytest
from test_session import config, run, started, written

from netcore import Comparison, NetworkConfig, load_dataset, presets, session_file
from netcore.session import Session, load
from netcore.timeline import Timeline

KILLED = 50


def sessions() -> tuple[Session, Session]:
    """Two of different lengths."""
    line = run(started(config(NetworkConfig((300, 300)), optimizer="adam")), 2)
    first = line.session()
    return first, run(line, 18).session()


def kill_while_saving(path: Path) -> None:
    """Exits with an error if ``path`` is ever anything but one of the two sessions."""
    both = sessions()
    wholes = {written(each) for each in both}
    both[0].save(path)
    chance = random.Random(0)
    for _ in range(KILLED):
        child = os.fork()
        if not child:
            while True:
                for each in both:
                    each.save(path)
        time.sleep(chance.uniform(0.002, 0.05))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert written(load(path)) in wholes


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_in_the_middle_of_saving(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, __file__, str(tmp_path / "run.initscope")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    # What it was writing then stays behind: it was killed in the middle.
    assert len(list(tmp_path.iterdir())) > KILLED // 4


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = sessions()
    expected = written(first)
    path = tmp_path / "run.initscope"
    first.save(path)
    write = session_file.write_archive

    def full(file: BinaryIO, *arguments: object) -> None:
        write(file, *arguments)  # type: ignore[arg-type]
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("netcore.session.write_archive", full)
        with pytest.raises(OSError, match="No space"):
            second.save(path)
    assert written(load(path)) == expected
    assert list(tmp_path.iterdir()) == [path]


def test_a_session_too_large_for_a_zip_archive_is_not_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session_file, "LARGEST_FILE", 1000)
    with pytest.raises(OSError, match="too many for a session file"):
        run(started(config()), 3).session().save(tmp_path / "run.initscope")
    assert not list(tmp_path.iterdir())


def test_headers_are_those_of_numpy(tmp_path: Path) -> None:
    for dtype in ("<f4", "<f8", "<i8", "<u8"):
        for shape in ((0,), (6,), (0, 5), (16, 250_000), (109_386,), (2, 19_999_999)):
            spec = session_file.ArraySpec(dtype, shape)
            with (tmp_path / "a.npy").open("w+b") as file:
                np.lib.format.write_array_header_1_0(file, {"descr": dtype, "fortran_order": False, "shape": shape})
                file.seek(0)
                assert file.read() == spec.header


@pytest.mark.skipif(not os.environ.get("INITSCOPE_MNIST"), reason="INITSCOPE_MNIST names no folder with MNIST")
def test_the_comparison_on_mnist_is_small_and_quick(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = Timeline(Comparison(presets.get("mnist-comparison"), load_dataset("mnist")))
    run(line, 100)
    started_at = time.perf_counter()
    run(line, 200)
    training = time.perf_counter() - started_at
    path = tmp_path / "run.initscope"
    started_at = time.perf_counter()
    session = line.session()
    taken = time.perf_counter() - started_at
    session.save(path, "InitScope 1.0")
    saving = time.perf_counter() - started_at
    started_at = time.perf_counter()
    load(path)
    loading = time.perf_counter() - started_at
    size = path.stat().st_size
    with capsys.disabled():
        times = f"session {taken * 1e3:.1f}, saved after {saving * 1e3:.1f}, loaded in {loading * 1e3:.1f} ms"
        print(f"\nmnist-comparison at 200: {size / 1e6:.2f} MB, {times}; 100 iterations {training * 1e3:.0f} ms")
    assert size < 6_000_000
    # A save takes a few iterations' time; the first one also looks at all data.
    assert saving < 2 * training
    assert loading < 2 * training


if __name__ == "__main__":
    kill_while_saving(Path(sys.argv[1]))
