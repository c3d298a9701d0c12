"""Small files that claim to be huge, and huge ones: refused before memory is filled.

Run as a script it reads the files of a folder and prints by how many bytes the process grew.
"""

import io
import itertools
import json
import os
import struct
import subprocess
import sys
import tracemalloc
import zlib
from pathlib import Path
from typing import Any

import msgspec
import pytest
from test_session import config
from test_session_hostile import DOCUMENT, ENTRIES, WHOLE, Entries, archived, changed, edited, entries_of, refuse

from netcore import ConfigError, NetworkConfig
from netcore.config import encode
from netcore.session import SessionError, load, load_config, read
from netcore.session_manifest import decode as decode_manifest
from netcore.session_manifest import specs


def deflated_zeros(count: int) -> tuple[bytes, int]:
    """``count`` zero bytes as a stream, and their check sum; ``count`` is a multiple of 16 MB."""
    block = bytes(2**24)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = 0
    for _ in range(count // len(block)):
        checksum = zlib.crc32(block, checksum)
    return piece * (count // len(block)) + packer.flush(), checksum


def raw_archive(entries: list[tuple[str, int, int, int, bytes]]) -> bytes:
    """Of (name, compression, check sum, claimed size, stored bytes)."""
    data, directory = b"", b""
    for name, method, checksum, size, content in entries:
        common = struct.pack("<5H3L2H", 20, 0, method, 0, 33, checksum, len(content), size, len(name), 0)
        head = b"PK\1\2" + struct.pack("<H", 20) + common + struct.pack("<3H2L", 0, 0, 0, 0, len(data))
        directory += head + name.encode()
        data += b"PK\3\4" + common + name.encode() + content
    end = struct.pack("<4H2LH", 0, 0, len(entries), len(entries), len(directory), len(data), 0)
    return data + directory + b"PK\5\6" + end


def raw(entries: Entries) -> list[tuple[str, int, int, int, bytes]]:
    return [(name, 0, zlib.crc32(data), len(data), data) for name, data in entries.items()]


def overlapping() -> bytes:
    """Entries that all hold the same bytes: each one's contents are the next one's header and contents."""
    content = bytes(2**20)
    names = [name for name in ENTRIES if name.endswith("parameters.npy")]
    spans = []
    for name in names:
        head = struct.pack("<5H3L2H", 20, 0, 0, 0, 33, zlib.crc32(content), len(content), len(content), len(name), 0)
        spans.append((name, head, len(content), zlib.crc32(content)))
        content = b"PK\3\4" + head + name.encode() + content
    directory, at = b"", 0
    for name, head, size, _ in reversed(spans):
        directory += b"PK\1\2" + struct.pack("<H", 20) + head + struct.pack("<3H2L", 0, 0, 0, 0, at) + name.encode()
        at = len(content) - size
    end = struct.pack("<4H2LH", 0, 0, len(spans), len(spans), len(directory), len(content), 0)
    return content + directory + b"PK\5\6" + end


def huge_network(**document: Any) -> bytes:
    """Few bytes that claim the largest networks that a configuration may have."""
    chosen = msgspec.structs.replace(config(NetworkConfig((2048,) * 5)), samples=2)
    whole = DOCUMENT | {"config": json.loads(encode(chosen)), "floored": [[], []], "ghosts": [], "near": None}
    newest = {"iteration": 0, "contenders": [{"steps": 0}] * 2}
    return changed(whole | {"newest": newest, "changes": 1} | document)


def long_run() -> bytes:
    """Few bytes that claim a million iterations, tested after each."""
    chosen = config(iterations=1_000_000, evaluate_every=1)
    newest = {"iteration": 1_000_000, "contenders": [{"steps": 1_000_000}] * 2}
    return huge_network(config=json.loads(encode(chosen)), newest=newest, changes=1_000_000)


def headers_alone() -> bytes:
    """Arrays that say the right thing and hold nothing."""
    document = entries_of(huge_network())["config.json"]
    wanted = specs(decode_manifest(document))
    return archived({"config.json": document} | {name: spec.header for name, spec in wanted.items()})


def hostile_files(folder: Path) -> None:
    stream, checksum = deflated_zeros(2**30)
    bomb = [each for each in raw(ENTRIES) if each[0] != "losses.npy"]
    record = WHOLE[WHOLE.index(b"PK\1\2") :][: 46 + len("config.json")]
    huge = record * 65_535
    files = {
        "bomb": raw_archive([*bomb, ("losses.npy", 8, checksum, 2**30, stream)]),
        "bomb that says it is stored": raw_archive([*bomb, ("losses.npy", 0, checksum, 2**30, stream)]),
        "document bomb": raw_archive([("config.json", 8, checksum, 2**30, stream)]),
        "small document bomb": raw_archive([("config.json", 8, checksum, 100, stream)]),
        "directory": huge + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 65_535, 65_535, len(huge), 0, 0),
        "directory that says it is small": huge + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 9, 9, len(huge), 0, 0),
        "long document": archived(ENTRIES | {"config.json": b" " * 2**26}),
        "brackets": archived(ENTRIES | {"config.json": b"[" * 2**20}),
        "sizes": edited("config.network.hidden_sizes", [1] * 300_000),
        "contenders": edited("newest.contenders", [{"steps": 1}] * 80_000),
        "key": edited("x" * 1_000_000, 1),
        "network": huge_network(),
        "run": long_run(),
        "headers": headers_alone(),
        "overlapping": overlapping(),
        "name": archived(ENTRIES | {"x" * 65_000: b""}),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    with (folder / "sparse").open("wb") as file:
        file.truncate(2**32 - 2**16)
        file.seek(0, 2)
        file.write(struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 9, 9, 2**31, 2**31 - 2**16, 0))


def most_resident() -> int:
    """The largest size of the process so far, in bytes; 0 where the system does not tell."""
    # ru_maxrss would not do: of a new process it is at least what its parent had.
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")), 0)


def grown(folder: Path) -> int:
    """By how many bytes the process grows at most while it reads all files in ``folder``."""
    read(io.BytesIO(WHOLE))
    tracemalloc.start()
    before = most_resident()
    for path, reader in itertools.product(folder.iterdir(), (load, load_config)):
        try:
            reader(path)
        except (SessionError, ConfigError):
            continue
        raise AssertionError(f"{path} was read")
    return max(most_resident() - before, tracemalloc.get_traced_memory()[1])


def test_memory_hardly_grows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    hostile_files(folder)
    # A network's memory claimed by few bytes has to stay refused, however large the limits become.
    for name in ("network", "run", "headers", "overlapping"):
        refuse((folder / name).read_bytes(), "npy")
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, __file__, str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    with capsys.disabled():
        print(f"\nhostile files: memory grows by {int(done.stdout) / 1e6:.1f} MB")
    assert int(done.stdout) < 50_000_000
    assert [each.name for each in tmp_path.iterdir()] == ["files"]


if __name__ == "__main__":
    print(grown(Path(sys.argv[1])))
