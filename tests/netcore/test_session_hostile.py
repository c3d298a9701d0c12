"""Damaged, truncated and hostile files: refused in words, with nothing run and nothing left behind."""

import io
import json
import pickle
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from test_session import DIGITS, SPEC, config, run, started, written

from netcore import Comparison, ContenderConfig, NetworkConfig
from netcore.initializers import He, Normal
from netcore.session import SessionError, read
from netcore.timeline import Timeline

TINY = NetworkConfig((4,), batch_norm=True, dropout=0.2)
Entries = dict[str, bytes]


def tiny() -> bytes:
    """A session of all that there is: two checkpoints, averages, a ghost, a diverged contender, live rates."""
    wild = ContenderConfig("wild", Normal(std=100.0), learning_rate=100.0, batch_norm=False, optimizer="sgd")
    chosen = config(TINY, contenders=(wild, ContenderConfig("He", He(), optimizer="adam")), batch_size=2)
    chosen = msgspec.structs.replace(chosen, network=msgspec.structs.replace(TINY, activation="identity"))
    line = run(started(chosen), 20)
    near = line.session().newest
    line.set_learning_rates(chosen)
    run(line, 25)
    line.go(22)
    line.branch()
    session = replace(run(line, 23).session(), near=near)
    assert session.remains[0]
    file = io.BytesIO()
    session.write(file)
    return file.getvalue()


WHOLE = tiny()


def older() -> bytes:
    """As it was written before inputs could be standardised and samples limited."""
    entries = entries_of(WHOLE)
    document = json.loads(entries["config.json"])
    del document["config"]["standardize"], document["config"]["training"]["train_samples"]
    return archived(entries | {"config.json": json.dumps(document).encode()})


def entries_of(data: bytes) -> Entries:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


ENTRIES = entries_of(WHOLE)
DOCUMENT = json.loads(ENTRIES["config.json"])


def archived(entries: Entries, compression: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, data in entries.items():
            archive.writestr(zipfile.ZipInfo(name), data, compression)
    return file.getvalue()


def changed(document: Any = None, **arrays: Any) -> bytes:
    """A whole archive with another document, or other arrays ("losses", "newest_00_parameters")."""
    entries = ENTRIES | ({} if document is None else {"config.json": json.dumps(document).encode()})
    for name, array in arrays.items():
        file = io.BytesIO()
        np.save(file, array)
        entries[name.replace("_", "/") + ".npy"] = file.getvalue()
    return archived(entries)


def stored(name: str) -> Any:
    return np.load(io.BytesIO(ENTRIES[name]))


def edited(path: str, value: Any) -> bytes:
    """The document with the field at ``path`` set to ``value``."""
    document = json.loads(ENTRIES["config.json"])
    *way, last = [int(each) if each.isdigit() else each for each in path.split(".")]
    place = document
    for each in way:
        place = place[each]
    place[last] = value
    return changed(document)


def refuse(data: bytes, match: str = ".") -> None:
    with pytest.raises(SessionError, match=match) as caught:
        read(io.BytesIO(data))
    assert 10 < len(str(caught.value)) < 410


def test_the_whole_file_is_read() -> None:
    session = read(io.BytesIO(changed()))
    assert session.remains[0]
    assert session.near is not None
    assert session.ghosts
    line = started(session.config)
    line.resume(session)
    run(line, 30)


# Damaged


@pytest.mark.parametrize("part", range(64))
def test_truncated(part: int) -> None:
    refuse(WHOLE[: len(WHOLE) * part // 64])


def regions() -> dict[str, range]:
    start = struct.unpack("<L", WHOLE[-6:-2])[0]
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as archive:
        places = {info.filename: (info.header_offset, info.file_size) for info in archive.infolist()}
    heads = {name: at + 30 + len(name) for name, (at, _) in places.items()}
    losses, parameters = "losses.npy", "newest/01/parameters.npy"
    return {
        "local headers": range(places[losses][0], heads[losses]),
        "json": range(heads["config.json"], heads["config.json"] + places["config.json"][1]),
        "array header": range(heads[losses], heads[losses] + 128),
        "losses": range(heads[losses] + 128, heads[losses] + places[losses][1]),
        "parameters": range(heads[parameters], heads[parameters] + places[parameters][1]),
        "directory": range(start, len(WHOLE) - 22),
        "end": range(len(WHOLE) - 22, len(WHOLE)),
        "anywhere": range(len(WHOLE)),
    }


@pytest.mark.parametrize("region", regions())
def test_flipped_bytes_are_found_or_harmless(region: str) -> None:
    rng = np.random.default_rng(list(region.encode()))
    expected, refused = written(read(io.BytesIO(WHOLE))), 0
    for _ in range(150):
        data = bytearray(WHOLE)
        data[rng.choice(regions()[region])] ^= 1 << rng.integers(8)
        try:
            # In dates and versions, which nobody looks at.
            assert written(read(io.BytesIO(data))) == expected
        except SessionError:
            refused += 1
    assert refused >= (150 if region in ("json", "array header", "losses", "parameters", "end") else 60)


# Archives that no session is


@pytest.mark.parametrize(
    "name", ["../evil", "/etc/passwd", "C:\\evil", "newest/../x.npy", "other.npy", "newest/", "\0"]
)
def test_unknown_names(name: str, tmp_path: Path) -> None:
    refuse(archived(ENTRIES | {name: b"evil"}))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ENTRIES)
def test_missing_entries(name: str) -> None:
    refuse(archived({each: data for each, data in ENTRIES.items() if each != name}), "missing")


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ENTRIES)
def test_names_that_are_there_twice(name: str) -> None:
    file = io.BytesIO(WHOLE)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(name, ENTRIES[name])
    refuse(file.getvalue(), "twice")


@pytest.mark.parametrize("compression", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_compressed_entries(compression: int) -> None:
    refuse(archived(ENTRIES, compression), "compressed")


def patched(at: int, form: str, *values: int) -> bytes:
    """The archive with its last bytes, from ``at`` on, overwritten."""
    data = bytearray(WHOLE)
    struct.pack_into(form, data, len(data) + at, *values)
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        WHOLE + b"more",
        b"before" + WHOLE,
        WHOLE[:-2] + b"\4\0note",
        patched(-18, "<H", 1),
        patched(-16, "<H", 1),
        patched(-14, "<H", 7),
        patched(-14, "<HH", 3000, 3000),
        patched(-14, "<HH", 65535, 65535),
        patched(-10, "<L", 2**32 - 1),
        patched(-6, "<L", 2**32 - 1),
        patched(-6, "<L", 0),
        WHOLE[:-22] + struct.pack("<4sLQL", b"PK\6\7", 0, 0, 1) + WHOLE[-22:],
        WHOLE[:-42] + struct.pack("<4sLQL", b"PK\6\7", 0, 0, 1) + WHOLE[-22:],
        b"",
        b"PK",
        WHOLE[-22:],
        b"{}" * 100,
        pickle.dumps([1] * 100),
    ],
)
def test_ends_of_archives(data: bytes) -> None:
    refuse(data)


def directory_patched(offset: int, form: str, value: int, record: int = 1) -> bytes:
    """The archive with a field of the directory's ``record``-th entry overwritten."""
    at = struct.unpack("<L", WHOLE[-6:-2])[0]
    for _ in range(record):
        at = WHOLE.index(b"PK\1\2", at + 1)
    return patched(at + offset - len(WHOLE), form, value)


@pytest.mark.parametrize(
    ("offset", "form", "value"),
    [
        *((8, "<H", 1), (8, "<H", 0x800), (10, "<H", 8), (10, "<H", 99), (16, "<L", 1), (20, "<L", 2**32 - 1)),
        *((20, "<L", 0), (24, "<L", 2**31), (30, "<H", 8), (32, "<H", 8), (34, "<H", 1), (42, "<L", 0)),
        (42, "<L", 2**31),
    ],
)
def test_entries_of_the_directory(offset: int, form: str, value: int) -> None:
    refuse(directory_patched(offset, form, value))


# Documents that do not hold together

FIELDS = [
    ("format", "other", "format 'other' is not 'initscope-session'"),
    ("version", 2, "newer InitScope.*update InitScope"),
    ("version", 2**70, "newer InitScope|config.json"),
    ("version", 0, "version"),
    ("program", "x" * 101, "program"),
    ("more", 1, "more"),
    ("config.more", 1, "more"),
    ("config.training.batch_size", 0, "batch_size"),
    ("config.training.batch_size", 3, "remains/00.npy"),
    ("config.training.iterations", 22, "newest.iteration: 23 of 22"),
    ("config.training.evaluate_every", 1, "evaluations.npy"),
    ("config.training.evaluate_every", 7, "evaluations.npy"),
    ("config.training.optimizer", "none", "config.training.optimizer: unknown"),
    ("config.network.hidden_sizes", [5], "parameters.npy|remains"),
    ("config.network.hidden_sizes", [2048] * 100, "config.network.hidden_sizes"),
    ("config.network.hidden_sizes", [2048], "remains|parameters"),
    ("config.network.activation", "x" * 10_000, "unknown"),
    ("config.dtype", "float64", "npy"),
    ("config.contenders.1.optimizer", "sgd", "averages.npy"),
    ("config.contenders.1.batch_norm", False, "parameters.npy"),
    ("features", 65, "parameters.npy"),
    ("features", 10**6, "parameters.npy"),
    ("classes", 11, "remains/00.npy"),
    ("fingerprint", "0", "fingerprint"),
    ("newest.iteration", 22, "newest"),
    ("newest.iteration", -1, "iteration"),
    ("newest.iteration", 10**9, "iteration"),
    ("newest.contenders", [], "newest.contenders"),
    ("newest.contenders.0.diverged_at", 24, "diverged_at: 24; the iteration is 23"),
    ("newest.contenders.0.diverged_at", None, "floored"),
    ("near.contenders.0.diverged_at", None, "near.contenders\\[0\\]"),
    ("newest.contenders.1.diverged_at", 3, "23; more than"),
    ("newest.contenders.1.diverged_at", 0, "diverged_at"),
    ("newest.contenders.1.steps", 24, "24; more than iterations"),
    ("newest.contenders.1.steps", 0, "averages.npy"),
    ("newest.contenders", [{"steps": 5, "diverged_at": 6}] * 2, "all diverged, but not in the newest"),
    ("near.iteration", 23, "must be before"),
    ("near.contenders", [{"steps": 1}], "near.contenders"),
    ("near", None, "unknown entry"),
    ("changes", 0, "changes"),
    ("changes", 25, "changes: 25 in 23"),
    ("ghosts.0.start", 36, "ghosts\\[0\\]"),
    ("ghosts.0.start", -1, "start"),
    ("ghosts.0.length", 0, "length"),
    ("ghosts", [{"start": 1, "length": 1}] * 4, "ghosts"),
    ("floored", [], "floored"),
    ("floored.0", [True], "floored"),
    ("floored.1", [True, True], "floored"),
]


@pytest.mark.parametrize(("path", "value", "match"), FIELDS)
def test_documents(path: str, value: Any, match: str) -> None:
    refuse(edited(path, value), match)


@pytest.mark.parametrize(
    "document",
    [
        *(b"", b"{", b"\xff\xfe", b"[]", b"[" * 900_000, b'{"a":' * 100_000, b" " * (2**20 + 1), b"null"),
        *(b'{"format": 1}', b'{"format": "initscope-session", "version": 1}'),
        b'{"format": "initscope-session", "version": 1e400}',
    ],
)
def test_what_is_no_document(document: bytes) -> None:
    refuse(archived(ENTRIES | {"config.json": document}), "config.json")


# Arrays that do not


def losses(at: tuple[int, int], value: float) -> Any:
    array = stored("losses.npy").copy()
    array[at] = value
    return array


RANDOM = stored("newest/batches.npy")
EVEN, KEPT, HALF = (RANDOM.copy() for _ in range(3))
EVEN[3] -= 1
KEPT[4] = 2
HALF[5] = 2**32

ARRAYS = [
    ("losses", losses((1, 5), np.inf)),
    ("losses", losses((1, 5), np.nan)),
    ("losses", losses((0, 22), 1.0)),
    ("losses", stored("losses.npy").astype(np.float32)),
    ("losses", np.asfortranarray(stored("losses.npy"))),
    ("losses", stored("losses.npy").T),
    ("losses", stored("losses.npy").astype(">f8")),
    ("losses", np.zeros(23, "V16")),
    ("losses", np.zeros((2, 23), "M8[s]")),
    ("ghosts_0", np.full((2, 3), -np.inf)),
    ("evaluations", stored("evaluations.npy") + 1),
    ("evaluations", stored("evaluations.npy") * [1, 0]),
    ("evaluations", stored("evaluations.npy") * [1, 10**15]),
    ("accuracies", stored("accuracies.npy") + 1.5),
    ("accuracies", np.zeros((3, 2))),
    ("accuracies", np.full((3, 2), np.nan)),
    ("changes", np.array([0, 0])),
    ("changes", np.array([1, 20])),
    ("changes", np.array([0, 24])),
    ("changes", np.array([0, -1])),
    *(("rates", np.array([[0.1, 0.1], [0.1, rate]])) for rate in (np.nan, np.inf, 0.0, -1.0, 101.0)),
    *(("newest_batches", state) for state in (EVEN, KEPT, HALF)),
    *(("near_01_dropout", state) for state in (EVEN, KEPT, HALF)),
]


@pytest.mark.parametrize(("name", "array"), ARRAYS, ids=[f"{name} {at}" for at, (name, _) in enumerate(ARRAYS)])
def test_arrays(name: str, array: Any) -> None:
    refuse(changed(**{name: array}), name.replace("_", "/"))


@pytest.mark.parametrize(
    "header",
    [
        {"descr": "|O", "fortran_order": False, "shape": (2, 23)},
        {"descr": "<f8", "fortran_order": True, "shape": (2, 23)},
        {"descr": "<f8", "fortran_order": False, "shape": (10**12, 10**12)},
        {"descr": "<f8", "fortran_order": False, "shape": (-2, -23)},
        {"descr": "<f8", "fortran_order": False, "shape": (46,)},
        {"descr": "<f8", "fortran_order": False, "shape": (2, 23), "more": 1},
        {"descr": [("a", "<f8")], "fortran_order": False, "shape": (2, 23)},
    ],
)
def test_headers_of_arrays(header: dict[str, Any]) -> None:
    file = io.BytesIO()
    np.lib.format.write_array_header_1_0(file, header)
    data = file.getvalue() + ENTRIES["losses.npy"][128:]
    refuse(archived(ENTRIES | {"losses.npy": data}), "losses.npy")


def test_version_2_of_npy_is_refused() -> None:
    data = b"\x93NUMPY\2\0" + ENTRIES["losses.npy"][8:]
    refuse(archived(ENTRIES | {"losses.npy": data}), "losses.npy: its header")


class Payload:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return Path.touch, (self.path,)


@pytest.mark.parametrize("name", [name for name in ENTRIES if name.endswith(".npy")])
def test_arrays_of_another_length(name: str) -> None:
    for data in (ENTRIES[name] + b"more", ENTRIES[name][:-1], ENTRIES[name][:20]):
        refuse(archived(ENTRIES | {name: data}), f"{name}: [0-9,]+ bytes")


def test_bytes_between_the_last_entry_and_the_directory() -> None:
    start = struct.unpack("<L", WHOLE[-6:-2])[0]
    refuse(WHOLE[:start] + b"more" + WHOLE[start:-6] + struct.pack("<LH", start + 4, 0), "directory does not begin")


@pytest.mark.parametrize("name", [name for name in ENTRIES if name.endswith(".npy")])
def test_pickles_are_not_run(name: str, tmp_path: Path) -> None:
    run_by = tmp_path / "run"
    file = io.BytesIO()
    np.save(file, np.array([Payload(run_by)] * 50, object), allow_pickle=True)
    for data in (file.getvalue(), file.getvalue()[: len(ENTRIES[name])].ljust(len(ENTRIES[name]))):
        refuse(archived(ENTRIES | {name: data}), name)
    assert not run_by.exists()
    pickle.loads(pickle.dumps(Payload(run_by)))
    assert run_by.exists()


def go_on(chosen: Any, file: io.BytesIO) -> None:
    session = read(file)
    line = Timeline(Comparison(chosen, DIGITS))
    line.resume(session)
    for _ in range(2):
        line.advance()
    line.go(line.newest, before=True)
    line.view(SPEC)
    again = io.BytesIO()
    line.session().write(again)
    read(again)


def test_parameters_may_be_anything() -> None:
    parameters = stored("newest/01/parameters.npy").copy()
    parameters[:3] = np.nan, np.inf, -np.inf
    session = read(io.BytesIO(changed(newest_01_parameters=parameters)))
    go_on(session.config, io.BytesIO(changed(newest_01_parameters=parameters)))


def test_a_session_from_before_there_were_training_accuracies_opens() -> None:
    session, now = read(io.BytesIO(older())), read(io.BytesIO(WHOLE))
    assert (session.config, repr(session.evaluations)) == (now.config, repr(now.evaluations))
    assert (session.config.standardize, session.config.training.train_samples) == ("off", None)
    assert not any(each.training for each in session.evaluations)


def limited() -> Entries:
    """A session with training accuracies, one of which is of a contender that has diverged."""
    wild = ContenderConfig("wild", Normal(std=100.0), ("identity",), (False,), 0.0, learning_rate=100.0)
    chosen = config(TINY, contenders=(wild, ContenderConfig("He", He())), batch_size=2, train_samples=40)
    file = io.BytesIO()
    run(started(chosen), 20).session().write(file)
    return entries_of(file.getvalue())


def test_training_accuracies_are_checked() -> None:
    entries, name = limited(), "training_accuracies.npy"
    session = read(io.BytesIO(archived(entries)))
    shares = np.load(io.BytesIO(entries[name]))
    np.testing.assert_array_equal([each.training for each in session.evaluations], shares)
    assert np.isnan(shares[-1, 0])
    assert 0 <= shares[-1, 1] <= 1
    for place, value in (((-1, 1), 1.5), ((-1, 1), np.nan), ((-1, 0), 0.5), ((0, 1), -0.1)):
        wrong = shares.copy()
        wrong[place] = value
        file = io.BytesIO()
        np.save(file, wrong)
        with pytest.raises(SessionError, match="training_accuracies"):
            read(io.BytesIO(archived(entries | {name: file.getvalue()})))
    with pytest.raises(SessionError, match="training_accuracies"):
        read(io.BytesIO(archived({key: value for key, value in entries.items() if key != name})))
    with pytest.raises(SessionError, match="training_accuracies"):
        read(io.BytesIO(archived(ENTRIES | {name: entries[name]})))
