"""``netcore.datasets.download`` and ``transfer``: from mirrors that behave, and from all kinds that do not."""

import errno
import gzip
import hashlib
import io
import os
import socket
import struct
import threading
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from mirror_server import Mirror, Request, cut_off, good, idx_set, reply, trickle

from netcore.datasets import DatasetError, default_folder, download, folders, idx, load_dataset
from netcore.datasets.download import MIRRORS, MNIST, Limits, Progress, Remote
from netcore.datasets.troubles import DownloadError, Reason

Start: TypeAlias = Callable[..., Mirror]

FILES, PACKED = idx_set()
IMAGES = FILES[0]
BODY = PACKED[IMAGES.name]
QUICK = Limits(patience=20, poll=0.01, chunk=4096)
IMPATIENT = QUICK._replace(patience=0.5)
HANGS = QUICK._replace(patience=60)


def get(
    folder: Path, *mirrors: Mirror | str, limits: Limits = QUICK, files: Sequence[Remote] = FILES[:1]
) -> Path | None:
    urls = [each if isinstance(each, str) else each.url for each in mirrors]
    return download.download(folder, mirrors=urls, files=files, limits=limits)


def troubles(folder: Path, *mirrors: Mirror, limits: Limits = QUICK) -> list[Reason]:
    with pytest.raises(DownloadError) as caught:
        get(folder, *mirrors, limits=limits)
    # Nothing that could be taken for the file is there.
    assert idx.find_file(folder, IMAGES.stem) is None
    return [each.reason for each in caught.value.troubles]


def landed(folder: Path) -> bool:
    return (folder / IMAGES.name).read_bytes() == BODY and [each.name for each in folder.iterdir()] == [IMAGES.name]


def parts(folder: Path) -> list[Path]:
    return list(folder.glob("*.part"))


# What a good mirror gives


def test_all_files_land_and_are_read(tmp_path: Path, start_mirror: Start) -> None:
    mirror = start_mirror(good(PACKED))
    folder = tmp_path / "made" / "on the way"
    told: list[Progress] = []
    assert download.download(folder, told.append, mirrors=[mirror.url], files=FILES, limits=QUICK) == folder
    assert sorted(each.name for each in folder.iterdir()) == sorted(PACKED)
    assert [each.path for each in mirror.requests] == [f"/mnist/{file.name}" for file in FILES]
    assert load_dataset("mnist", folder).train.inputs.shape == (300, 784)
    assert [each.done for each in told] == sorted(each.done for each in told)
    assert {each.total for each in told} == {sum(map(len, PACKED.values()))}
    assert told[-1] == (told[0].total, told[0].total, mirror.host)


def test_the_real_files_are_the_ones_of_the_reference() -> None:
    assert [file.name for file in MNIST] == [
        "train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz",
        "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz",
    ]  # fmt: skip
    assert len(MIRRORS) >= 2
    assert all(each.startswith("https://") and each.endswith("/") for each in MIRRORS)
    folder = os.environ.get("INITSCOPE_MNIST")
    if not folder:
        pytest.skip("INITSCOPE_MNIST names no folder")
    for file in MNIST:
        path = idx.find_file(Path(folder), file.stem)
        assert path is not None
        with idx.opened(path) as reader:
            content = reader.stream.read()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (file.size, file.sha256)


def test_what_is_there_and_right_is_not_fetched_again(tmp_path: Path, start_mirror: Start) -> None:
    mirror = start_mirror(good(PACKED))
    tmp_path.joinpath(FILES[0].name).write_bytes(PACKED[FILES[0].name])
    # Unpacked, under the other naming.
    tmp_path.joinpath(FILES[1].stem.format(".")).write_bytes(gzip.decompress(PACKED[FILES[1].name]))
    get(tmp_path, mirror, files=FILES)
    assert [each.path for each in mirror.requests] == [f"/mnist/{file.name}" for file in FILES[2:]]
    get(tmp_path, mirror, files=FILES)
    assert len(mirror.requests) == 2


@pytest.mark.parametrize("content", [BODY[:-1], b"", b"rubbish", BODY[:100] + b"?" + BODY[101:]])
@pytest.mark.parametrize("ending", ["", ".gz"])
def test_a_damaged_file_is_set_aside(tmp_path: Path, start_mirror: Start, content: bytes, ending: str) -> None:
    there = tmp_path / (IMAGES.stem.format("-") + ending)
    there.write_bytes(content)
    get(tmp_path, start_mirror(good(PACKED)))
    found = idx.find_file(tmp_path, IMAGES.stem)
    assert found is not None
    assert found.read_bytes() == BODY
    assert there.with_name(there.name + ".damaged").read_bytes() == content


def test_another_dataset_is_left_alone(tmp_path: Path, start_mirror: Start) -> None:
    mirror = start_mirror(good(PACKED))
    other = idx_set(seed=1)[1][IMAGES.name]
    tmp_path.joinpath(IMAGES.name).write_bytes(other)
    with pytest.raises(DownloadError, match=r"train-images-idx3-ubyte.gz there belongs to another dataset; move it"):
        get(tmp_path, mirror)
    assert tmp_path.joinpath(IMAGES.name).read_bytes() == other
    assert not mirror.requests


@pytest.mark.parametrize("count", [200, 299, 301])
def test_another_dataset_of_another_size_is_left_alone(tmp_path: Path, start_mirror: Start, count: int) -> None:
    mirror = start_mirror(good(PACKED))
    other = struct.pack(">4I", 0x803, count, 28, 28) + bytes(count * 784)
    there = tmp_path / IMAGES.stem.format("-")
    there.write_bytes(other)
    with pytest.raises(DownloadError, match=r"train-images-idx3-ubyte there belongs to another dataset; move it"):
        get(tmp_path, mirror)
    assert [each.name for each in tmp_path.iterdir()] == [there.name]
    assert there.read_bytes() == other
    assert not mirror.requests


def test_a_right_file_behind_a_damaged_one_is_kept(tmp_path: Path, start_mirror: Start) -> None:
    mirror = start_mirror(good(PACKED))
    there = tmp_path / IMAGES.stem.format("-")
    there.write_bytes(gzip.decompress(BODY)[:-1])
    tmp_path.joinpath(IMAGES.name).write_bytes(BODY)
    get(tmp_path, mirror)
    assert not mirror.requests
    assert {each.name for each in tmp_path.iterdir()} == {IMAGES.name, there.name + ".damaged"}
    assert idx.find_file(tmp_path, IMAGES.stem) == tmp_path / IMAGES.name


def test_what_is_read_after_a_right_file_is_not_touched(tmp_path: Path, start_mirror: Start) -> None:
    tmp_path.joinpath(IMAGES.stem.format("-")).write_bytes(gzip.decompress(BODY))
    tmp_path.joinpath(IMAGES.name).write_bytes(b"rubbish")
    get(tmp_path, start_mirror(good(PACKED)))
    assert tmp_path.joinpath(IMAGES.name).read_bytes() == b"rubbish"


def test_what_was_set_aside_before_is_kept(tmp_path: Path, start_mirror: Start) -> None:
    mirror = start_mirror(good(PACKED))
    for content in (b"first", b"second", b"third"):
        tmp_path.joinpath(IMAGES.name).write_bytes(content)
        get(tmp_path, mirror)
    aside = [tmp_path / f"{IMAGES.name}.damaged{number}" for number in ("", 2, 3)]
    assert [each.read_bytes() for each in aside] == [b"first", b"second", b"third"]


def test_a_damaged_file_stays_until_there_is_a_better_one(tmp_path: Path, start_mirror: Start) -> None:
    tmp_path.joinpath(IMAGES.name).write_bytes(b"rubbish")
    with pytest.raises(DownloadError):
        get(tmp_path, start_mirror(lambda to, _: reply(to, "404 Not Found")))
    assert [each.name for each in tmp_path.iterdir()] == [IMAGES.name]


def test_a_mirror_that_calls_packing_an_encoding(tmp_path: Path, start_mirror: Start) -> None:
    get(tmp_path, start_mirror(lambda to, _: reply(to, "200 OK", BODY, Content_Encoding="gzip")))
    assert landed(tmp_path)


def test_a_mirror_that_unpacks(tmp_path: Path, start_mirror: Start) -> None:
    get(tmp_path, start_mirror(lambda to, _: reply(to, "200 OK", gzip.decompress(BODY))))
    assert tmp_path.joinpath(IMAGES.stem.format("-")).read_bytes() == gzip.decompress(BODY)


# Going on


def test_cut_off_and_resumed_at_once(tmp_path: Path, start_mirror: Start) -> None:
    whole = good(PACKED)

    def handle(connection: socket.socket, request: Request) -> None:
        (whole if request.start else cut_off(BODY, 100_000))(connection, request)

    mirror = start_mirror(handle)
    get(tmp_path, mirror)
    assert landed(tmp_path)
    first, second = mirror.requests
    assert "range" not in first.headers
    # What came is not asked for again, but for less than a chunk.
    assert 100_000 - QUICK.chunk < second.start <= 100_000


def test_cancelled_and_resumed_later(tmp_path: Path, start_mirror: Start) -> None:
    stop = threading.Event()
    mirror = start_mirror(trickle(BODY, 8192, 0.02, stop))
    sizes: list[int] = []
    answer = download.download(
        tmp_path,
        lambda progress: sizes.append(progress.done),
        lambda: not sizes or sizes[-1] < 40_000,
        mirrors=[mirror.url],
        files=FILES[:1],
        limits=QUICK,
    )
    assert answer is None
    (part,) = parts(tmp_path)
    assert BODY.startswith(part.read_bytes())
    assert part.stat().st_size >= 40_000
    assert download.kept(tmp_path, FILES[:1]) == part.stat().st_size
    kept, mirror.handler = part.stat().st_size, good(PACKED)
    get(tmp_path, mirror)
    assert landed(tmp_path)
    assert mirror.requests[-1].start == kept


def test_a_mirror_that_ignores_ranges_starts_anew(tmp_path: Path, start_mirror: Start) -> None:
    mirror = start_mirror(cut_off(BODY, 50_000))
    assert troubles(tmp_path, mirror) == [Reason.CUT_OFF]
    mirror.handler = good(PACKED, ranges=False)
    get(tmp_path, mirror)
    assert landed(tmp_path)
    assert mirror.requests[-1].start > 0


def test_a_mirror_that_sends_another_part(tmp_path: Path, start_mirror: Start) -> None:
    mirror = start_mirror(cut_off(BODY, 50_000))
    assert troubles(tmp_path, mirror) == [Reason.CUT_OFF]
    mirror.handler = lambda to, _: reply(to, "206 Partial", BODY[9:], Content_Range=f"bytes 9-{len(BODY) - 1}/*")
    assert troubles(tmp_path, mirror) == [Reason.NONSENSE]
    mirror.handler = good(PACKED)
    get(tmp_path, mirror)
    assert landed(tmp_path)


@pytest.mark.parametrize("rubbish", [b"rubbish" * 1000, b"x" * len(BODY), b"x" * 2_000_000])
def test_a_part_with_wrong_content_traps_nobody(tmp_path: Path, start_mirror: Start, rubbish: bytes) -> None:
    mirror = start_mirror(cut_off(BODY, 50_000))
    assert troubles(tmp_path, mirror) == [Reason.CUT_OFF]
    parts(tmp_path)[0].write_bytes(rubbish)
    mirror.handler = good(PACKED)
    get(tmp_path, mirror)
    assert landed(tmp_path)


def test_a_part_that_is_complete_is_taken(tmp_path: Path, start_mirror: Start) -> None:
    mirror = start_mirror(cut_off(BODY, 50_000))
    assert troubles(tmp_path, mirror) == [Reason.CUT_OFF]
    parts(tmp_path)[0].write_bytes(BODY)
    mirror.handler = good(PACKED)
    get(tmp_path, mirror)
    assert landed(tmp_path)
    assert mirror.requests[-1].start == len(BODY)


def test_what_one_mirror_sent_is_not_continued_from_another(tmp_path: Path, start_mirror: Start) -> None:
    broken = start_mirror(cut_off(BODY, 50_000))
    # The same content, other bytes.
    other = start_mirror(good({IMAGES.name: gzip.compress(gzip.decompress(BODY), 1, mtime=9)}))
    get(tmp_path, broken, other)
    assert [each.start for each in other.requests] == [0]
    assert not parts(tmp_path)


# The next mirror


def bad_bytes() -> bytes:
    return BODY[:5000] + bytes([BODY[5000] ^ 1]) + BODY[5001:]


@pytest.mark.parametrize(
    ("handler", "reason"),
    [
        (lambda to, _: reply(to, "200 OK", bad_bytes()), Reason.DAMAGED),
        (lambda to, _: reply(to, "200 OK", idx_set(seed=1)[1][IMAGES.name]), Reason.OTHER),
        (lambda to, _: reply(to, "200 OK", gzip.compress(b"short")), Reason.OTHER),
        (lambda to, _: reply(to, "200 OK", b"<html>Log in first</html>"), Reason.NO_GZIP),
        (lambda to, _: reply(to, "200 OK"), Reason.NO_GZIP),
        (lambda to, _: reply(to, "200 OK", BODY, Content_Length="5000"), Reason.DAMAGED),
        (lambda to, _: reply(to, "200 OK", BODY, Content_Length="many"), Reason.NONSENSE),
        (lambda to, _: reply(to, "200 OK", BODY, Content_Length="9" * 15), Reason.TOO_LONG),
        (lambda to, _: reply(to, "404 Not Found", b"no"), Reason.STATUS),
        (lambda to, _: reply(to, "500 Internal Server Error"), Reason.STATUS),
        (lambda to, _: reply(to, "206 Partial Content", BODY), Reason.STATUS),
        (lambda to, _: reply(to, "302 Found"), Reason.STATUS),
        (lambda to, request: reply(to, "302 Found", Location=request.path), Reason.REDIRECTS),
        (lambda to, _: reply(to, "302 Found", Location="file:///etc/passwd"), Reason.SCHEME),
        (lambda to, _: reply(to, "302 Found", Location="ftp://127.0.0.1/x.gz"), Reason.SCHEME),
        (lambda to, _: reply(to, "302 Found", Location="http://[bad"), Reason.NONSENSE),
        (lambda to, _: to.sendall(b"\x00\xff nothing like HTTP\r\n\r\n"), Reason.UNREACHABLE),
        (lambda *_: None, Reason.UNREACHABLE),
    ],
)
def test_the_next_mirror_is_asked(
    tmp_path: Path, start_mirror: Start, handler: Callable[[Any, Request], None], reason: Reason
) -> None:
    bad = start_mirror(handler)
    assert troubles(tmp_path / "alone", bad) == [reason]
    get(tmp_path / "both", bad, start_mirror(good(PACKED)))
    assert landed(tmp_path / "both")


def test_a_redirection_is_followed(tmp_path: Path, start_mirror: Start) -> None:
    there = start_mirror(good(PACKED))
    get(tmp_path, start_mirror(lambda to, _: reply(to, "302 Found", Location=there.url + IMAGES.name)))
    assert landed(tmp_path)


def test_a_mirror_that_failed_is_asked_last_for_the_others(tmp_path: Path, start_mirror: Start) -> None:
    bad = start_mirror(lambda to, _: reply(to, "503 Service Unavailable"))
    get(tmp_path, bad, start_mirror(good(PACKED)), files=FILES)
    assert len(bad.requests) == 1


def test_a_reason_without_an_end_is_cut(tmp_path: Path, start_mirror: Start) -> None:
    mirror = start_mirror(lambda to, _: reply(to, f"404 {'no ' * 20_000}"))
    with pytest.raises(DownloadError) as caught:
        get(tmp_path, mirror)
    (trouble,) = caught.value.troubles
    assert trouble.detail.startswith("404 no no")
    assert len(trouble.detail) == 80


def test_all_fail_and_each_is_told(tmp_path: Path, start_mirror: Start) -> None:
    closed = start_mirror(good(PACKED))
    closed.close()
    others = [
        start_mirror(lambda to, _: reply(to, "404 Not Found")),
        start_mirror(lambda to, _: reply(to, "200 OK", b"?")),
    ]
    with pytest.raises(DatasetError) as caught:
        get(tmp_path, closed, *others)
    assert str(caught.value) == (
        f"MNIST could not be downloaded.\n{closed.host}: cannot be reached; is there a network connection?\n"
        f"{others[0].host}: answers “404 Not Found”\n"
        f"{others[1].host}: sent something else in place of the file, maybe a network's log-in page\n"
        "What was received is kept: try again later."
    )


# Servers that do not stop, or do not begin


def endless(connection: socket.socket, _: Request) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(os.urandom(65536))


def endless_redirection(connection: socket.socket, _: Request) -> None:
    connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\n\r\n")
    while True:
        connection.sendall(bytes(65536))


@pytest.mark.parametrize(("handler", "reason"), [(endless, Reason.TOO_LONG), (endless_redirection, Reason.REDIRECTS)])
def test_an_endless_body_fills_neither_memory_nor_disk(
    tmp_path: Path, start_mirror: Start, handler: Callable[[Any, Request], None], reason: Reason
) -> None:
    mirror = start_mirror(handler)
    tracemalloc.start()
    assert troubles(tmp_path, mirror) == [reason]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 30_000_000  # most of it is requests itself
    assert sum(each.stat().st_size for each in parts(tmp_path)) <= IMAGES.size + 65536


def test_a_bomb_is_not_unpacked(tmp_path: Path, start_mirror: Start) -> None:
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb") as file:
        for _ in range(200):
            file.write(bytes(1_000_000))
    mirror = start_mirror(lambda to, _: reply(to, "200 OK", packed.getvalue()))
    import pooch  # noqa: F401 - not what is measured

    tracemalloc.start()
    assert troubles(tmp_path, mirror) == [Reason.OTHER]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000
    assert not parts(tmp_path)


def hang_before_headers(mirror: list[Mirror]) -> Callable[[Any, Request], None]:
    def handle(*_: object) -> None:
        mirror[0].closing.wait(60)

    return handle


def hang_in_the_middle(mirror: list[Mirror]) -> Callable[[Any, Request], None]:
    def handle(connection: socket.socket, request: Request) -> None:
        cut_off(BODY, 20_000)(connection, request)
        mirror[0].closing.wait(60)

    return handle


@pytest.mark.parametrize("behaviour", [hang_before_headers, hang_in_the_middle])
def test_a_silent_server_is_given_up(tmp_path: Path, start_mirror: Start, behaviour: Any) -> None:
    mirror: list[Mirror] = []
    mirror.append(start_mirror(behaviour(mirror)))
    start = time.monotonic()
    assert troubles(tmp_path, mirror[0], limits=IMPATIENT) == [Reason.SILENT]
    # Of the 60 s that it would hang.
    assert time.monotonic() - start < 30


@pytest.mark.parametrize("behaviour", [hang_before_headers, hang_in_the_middle, "trickle"])
def test_cancel_answers_at_once(tmp_path: Path, start_mirror: Start, behaviour: Any) -> None:
    mirror: list[Mirror] = []
    never = threading.Event()
    handler = trickle(BODY, 1, 0.05, never) if behaviour == "trickle" else behaviour(mirror)
    mirror.append(start_mirror(handler))
    pressed: list[float] = []

    def wanted() -> bool:
        if mirror[0].requests and not pressed:
            pressed.append(time.monotonic())
        return not pressed

    arguments: dict[str, Any] = {"mirrors": [mirror[0].url], "files": FILES[:1], "limits": HANGS}
    assert download.download(tmp_path, None, wanted, **arguments) is None
    # Of the 60 s that would be waited for it.
    assert time.monotonic() - pressed[0] < 10
    never.set()


def test_what_was_given_up_writes_no_more(tmp_path: Path, start_mirror: Start) -> None:
    never = threading.Event()
    mirror = start_mirror(trickle(BODY, 4096, 0.01, never))
    sizes: list[int] = []
    before = set(threading.enumerate())
    arguments: dict[str, Any] = {"mirrors": [mirror.url], "files": FILES[:1], "limits": HANGS}
    download.download(tmp_path, lambda each: sizes.append(each.done), lambda: sizes[-1] < 20_000, **arguments)
    size = parts(tmp_path)[0].stat().st_size
    mine = [each for each in set(threading.enumerate()) - before if each.name.endswith("(_run)")]
    for thread in mine:
        thread.join(10)
        assert not thread.is_alive()
    assert parts(tmp_path)[0].stat().st_size == size
    never.set()


# The disk


def test_a_full_disk(tmp_path: Path, start_mirror: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    mirror, second = start_mirror(good(PACKED)), start_mirror(good(PACKED))

    class Full(io.FileIO):
        def write(self, data: Any) -> int:
            if self.tell() + len(data) > 60_000:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return super().write(data)

    real = Path.open
    monkeypatch.setattr(
        Path, "open", lambda path, mode="r": Full(path, mode) if "+" in mode or "x" in mode else real(path, mode)
    )
    with pytest.raises(DownloadError) as caught:
        get(tmp_path, mirror, second)
    assert str(caught.value) == (
        f"MNIST could not be downloaded.\n{tmp_path}: the disk is full; make room for {len(BODY) / 1e6:.1f} MB there"
    )
    assert not second.requests
    monkeypatch.undo()
    monkeypatch.setenv("NO_PROXY", "*")
    get(tmp_path, mirror)
    assert landed(tmp_path)
    assert mirror.requests[-1].start > 0


@pytest.mark.skipif(os.name != "posix", reason="the system has no limit for the size of a file")
def test_a_disk_that_takes_no_more(tmp_path: Path, start_mirror: Start) -> None:
    import resource

    mirror = start_mirror(good(PACKED))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, hard))
    try:
        assert troubles(tmp_path, mirror) == [Reason.FORBIDDEN]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    get(tmp_path, mirror)
    assert landed(tmp_path)
    assert 0 < mirror.requests[-1].start <= 60_000


@pytest.mark.skipif(os.name != "posix", reason="Windows forbids otherwise")
def test_a_folder_that_must_not_be_written(
    tmp_path: Path, start_mirror: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *_: Any, **__: Any) -> Any:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    # As root, which tests may be run as, all folders can be written.
    monkeypatch.setattr(Path, "open", refuse)
    assert troubles(tmp_path, start_mirror(good(PACKED))) == [Reason.FORBIDDEN]
    monkeypatch.setattr(Path, "mkdir", refuse)
    assert troubles(tmp_path / "in it", start_mirror(good(PACKED))) == [Reason.FORBIDDEN]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path, start_mirror: Start) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(DownloadError, match=r"cannot be written to \(Permission denied\)"):
        get(tmp_path / "in it", start_mirror(good(PACKED)))
    with pytest.raises(DownloadError, match=r"cannot be written to \(Permission denied\)"):
        get(tmp_path, start_mirror(good(PACKED)))
    tmp_path.chmod(0o700)


def test_a_file_in_place_of_the_folder(tmp_path: Path, start_mirror: Start) -> None:
    tmp_path.joinpath("file").write_bytes(b"")
    with pytest.raises(DownloadError, match=r"file: cannot be written to \(File exists\)"):
        get(tmp_path / "file", start_mirror(good(PACKED)))
    with pytest.raises(DownloadError, match=r"cannot be written to \(Not a directory\)"):
        get(tmp_path / "file" / "in it", start_mirror(good(PACKED)))


def test_a_folder_in_place_of_the_file(tmp_path: Path, start_mirror: Start) -> None:
    tmp_path.joinpath(IMAGES.name).mkdir()
    with pytest.raises(DatasetError, match="not a file"):
        get(tmp_path, start_mirror(good(PACKED)))


# Where it is found


def test_what_was_downloaded_is_found_without_a_word(
    tmp_path: Path, start_mirror: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    monkeypatch.setattr(folders, "downloads", lambda: tmp_path / "here")
    assert default_folder("mnist") == ""
    with pytest.raises(DatasetError, match="no folder given; download it"):
        load_dataset("mnist")
    get(folders.downloads(), start_mirror(good(PACKED)), files=FILES)
    assert default_folder("mnist") == str(tmp_path / "here")
    assert default_folder("fashion-mnist") == default_folder("digits") == ""
    assert len(load_dataset("mnist").train) == 300
    # What a person says comes first.
    monkeypatch.setenv("INITSCOPE_MNIST", str(tmp_path / "elsewhere"))
    with pytest.raises(DatasetError, match=r"elsewhere: no such folder.*; or download it"):
        load_dataset("mnist")


def test_nothing_of_the_net_is_loaded_before_it_is_needed() -> None:
    import subprocess
    import sys

    loaded = "import netcore.datasets.download, sys; print('requests' in sys.modules or 'pooch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True).stdout.strip() == "False"
