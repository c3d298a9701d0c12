"""``desktop.settings``: the memory for checkpoints is checked when it is read."""

from pathlib import Path

import pytest

from desktop.settings import Preferences, load, save


@pytest.mark.parametrize("megabytes", [16, 256, 65536])
def test_what_is_saved_comes_back(tmp_path: Path, megabytes: int) -> None:
    chosen = Preferences(theme="dark", checkpoint_megabytes=megabytes)
    assert save(tmp_path / "p.json", chosen)
    assert load(tmp_path / "p.json") == chosen


def test_a_file_from_before_has_the_default(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    path.write_bytes(b'{"version": 1, "theme": "dark"}')
    assert load(path) == Preferences(theme="dark", checkpoint_megabytes=256)
    assert path.exists()


@pytest.mark.parametrize("value", ["15", "65537", "0", "-1", "1.5", '"256"', "null", "true", "1" + "0" * 30])
def test_nonsense_is_set_aside_and_the_rest_kept(tmp_path: Path, value: str) -> None:
    path = tmp_path / "p.json"
    text = f'{{"version": 1, "theme": "dark", "checkpoint_megabytes": {value}}}'
    path.write_text(text)
    assert load(path) == Preferences(theme="dark")
    assert load(path) == Preferences(theme="dark")
    assert (tmp_path / "p.damaged").read_text() == text
