"""``netcore.files``: what takes the place of a file, and what of the old one stays."""

import os
import stat
import sys
from pathlib import Path

import pytest

from netcore.files import write_bytes

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes and symbolic links are others on Windows")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    real, link = tmp_path / "folder" / "real", tmp_path / "link"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert [path.name for path in (tmp_path / "folder").iterdir()] == ["real"]


@pytest.mark.parametrize("private", [0o600, 0o660])
def test_a_file_that_is_there_keeps_its_mode(tmp_path: Path, private: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    path.chmod(private)
    write_bytes(path, b"new")
    assert mode(path) == private


def test_a_new_file_has_the_mode_of_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    write_bytes(tmp_path / "file", b"new")
    assert mode(tmp_path / "file") == mode(tmp_path / "other")


def test_saving_leaves_the_umask_of_the_process_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def umask(_mask: int) -> int:
        pytest.fail("files of other threads would be made with this one")

    monkeypatch.setattr(os, "umask", umask)
    write_bytes(tmp_path / "file", b"new")
