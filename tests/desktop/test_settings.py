"""``desktop.settings``: files of every version, and whatever may have become of one."""

import json
import os
from pathlib import Path

import msgspec
import pytest

from desktop.export.choices import Choices
from desktop.settings import MOST_RECENT, Preferences, load, read, save

# As version 1 wrote it, with nothing left at its default.
VERSION_1 = """{
  "version": 1, "theme": "dark", "language": "ja",
  "data_folders": {"mnist": "/data/mnist"}, "export_folder": "/pictures",
  "export_choices": {"format": "svg"}, "geometry": "AdnQywADAAA=",
  "recent_files": ["/runs/a.initscope", "/runs/b.json"], "ask_before_losing": false, "tour_seen": true,
  "checkpoint_megabytes": 512
}"""
OLD = Preferences(
    theme="dark", language="ja", data_folders={"mnist": "/data/mnist"}, export_folder="/pictures",
    export_choices=Choices(format="svg"), geometry="AdnQywADAAA=", recent_files=("/runs/a.initscope", "/runs/b.json"),
    ask_before_losing=False, tour_seen=True, checkpoint_megabytes=512,
)  # fmt: skip


def test_a_file_of_version_1_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    path.write_text(VERSION_1)
    assert read(path) == (OLD, None)
    assert save(path, OLD)
    assert json.loads(path.read_text())["version"] == 2
    assert load(path) == OLD
    assert [each.name for each in tmp_path.iterdir()] == ["p.json"]


def test_every_field_comes_back(tmp_path: Path) -> None:
    everything = msgspec.structs.replace(
        OLD, palette="tol_bright", text_scale=125, smoothing=31, blas_threads=2, seed_processes=3,
        at_start="relu-three", last_preset="relu-three", last_page="theory", last_file="/runs/a.initscope",
        splitter=(300, 900),
    )  # fmt: skip
    defaults = Preferences()
    changed = [each for each in Preferences.__struct_fields__ if getattr(everything, each) != getattr(defaults, each)]
    assert set(changed) == set(Preferences.__struct_fields__) - {"version"}
    assert save(tmp_path / "p.json", everything)
    assert load(tmp_path / "p.json") == everything


@pytest.mark.parametrize("damage", [{}, {"theme": "pink"}])
def test_of_many_recent_files_some_are_read(tmp_path: Path, damage: dict[str, str]) -> None:
    path = tmp_path / "p.json"
    many = [f"/runs/{number}.initscope" for number in range(50_000)]
    path.write_text(json.dumps({"version": 2, "recent_files": many} | damage))
    assert load(path).recent_files == tuple(many[:MOST_RECENT])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("theme", '"pink"'), ("palette", '"rainbow"'), ("language", "3"), ("smoothing", "0"), ("smoothing", "1e400"),
        ("blas_threads", "0"), ("seed_processes", "-1"), ("recent_files", '["a", 1]'), ("data_folders", "[]"),
        ("export_choices", '{"format": "bmp"}'), ("splitter", "[1, -1]"), ("at_start", "null"),
        ("geometry", "[" * 500 + "]" * 500),
    ],
)  # fmt: skip
def test_one_wrong_field_costs_that_field_alone(tmp_path: Path, field: str, value: str) -> None:
    path = tmp_path / "p.json"
    fields = json.loads(VERSION_1) | {"version": 2}
    fields.pop(field, None)
    text = json.dumps(fields)[:-1] + f', "{field}": {value}}}'
    path.write_text(text)
    wanted = msgspec.structs.replace(OLD, **{field: getattr(Preferences(), field)})
    assert read(path) == (wanted, tmp_path / "p.damaged")
    assert (tmp_path / "p.damaged").read_text() == text
    # The next start has the same, and nothing to tell.
    assert read(path) == (wanted, None)


@pytest.mark.parametrize(
    "content",
    [
        VERSION_1.encode()[:200],
        bytes(range(256)) * 40,
        b'{"version": 2, "geometry": ' + b"[" * 1_000_000,
        b'{"a":' * 200_000,
        b'{"version": 3, "theme": "dark"}',
        b'{"version": "2", "theme": "dark"}',
        b'{"version": 0, "theme": "dark"}',
        b'{"version": 2, "theme": "dark", "export_folder": "\xff\xfe"',
        b"[1, 2]",
        b'{"theme": "dark", "geometry": "' + b"A" * 5_000_000 + b'"}',
    ],
    ids=["truncated", "binary", "deep", "nested", "newer", "no number", "older", "not UTF-8", "a list", "large"],
)
def test_what_cannot_be_read_is_set_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "p.json"
    path.write_bytes(content)
    assert read(path) == (Preferences(), tmp_path / "p.damaged")
    assert not path.exists()
    assert (tmp_path / "p.damaged").read_bytes() == content


def test_a_folder_in_its_place_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "p.json").mkdir()
    assert read(tmp_path / "p.json") == (Preferences(), tmp_path / "p.damaged")
    assert (tmp_path / "p.damaged").is_dir()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.json")
    assert read(tmp_path / "p.json") == (Preferences(), tmp_path / "p.damaged")


def test_what_cannot_be_set_aside_is_no_obstacle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    path = tmp_path / "p.json"
    path.write_text('{"theme": "dark", "smoothing": 0}')
    monkeypatch.setattr(Path, "replace", refuse)
    assert read(path) == (Preferences(theme="dark"), path)
    assert path.read_text() == '{"theme": "dark", "smoothing": 0}'


def test_what_cannot_be_opened_may_be_whole_and_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "p.json"
    path.write_text(VERSION_1)
    # As root, which tests may be run as, all files can be opened.
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", refuse)
        assert read(path) == (Preferences(), path)
    assert [each.name for each in tmp_path.iterdir()] == ["p.json"]
    assert read(path) == (OLD, None)


def test_a_path_that_json_cannot_write_costs_that_path_alone(tmp_path: Path) -> None:
    strange = os.fsdecode(b"/strange\xff") if os.name == "posix" else "/strange\udcff"
    preferences = msgspec.structs.replace(
        OLD, data_folders=OLD.data_folders | {"table": strange}, recent_files=(strange, *OLD.recent_files),
        last_file=strange,
    )  # fmt: skip
    assert save(tmp_path / "p.json", preferences)
    assert read(tmp_path / "p.json") == (OLD, None)
