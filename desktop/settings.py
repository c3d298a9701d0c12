"""Typed preferences in one JSON file, versioned; a damaged file is set aside, not fatal, and what is whole is kept."""

import stat
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta
from PySide6.QtCore import QByteArray, QSaveFile, QStandardPaths

from desktop.export.choices import Choices
from desktop.language import LanguageChoice
from desktop.palettes import PaletteName
from desktop.text_size import TextScale

__all__ = ["DAMAGED", "LAST", "MOST_RECENT", "Preferences", "default_path", "load", "read", "save"]

LAST = "last"
"""In place of a preset's id: what was open last."""
DAMAGED = ".damaged"
"""The ending of a file that was set aside."""
MOST_RECENT = 10
"""Files that are remembered."""

_VERSION = 2
_MOST_BYTES = 4 * 2**20
"""A thousand times what the app writes."""


class Preferences(msgspec.Struct, frozen=True):
    """What the app remembers between two starts.

    Attributes:
        smoothing: iterations that the clear loss curves are smoothed over; 1 for none.
        blas_threads: of a run in the window.
        seed_processes: of many seeds, at most; 0 for as many as there are processors.
        at_start: a preset's id, or ``LAST``.
        last_preset, last_page, last_file: what was open: the preset that was begun with, the tab, the run's file.
        splitter: widths of the side panel and of what is beside it.
    """

    version: int = _VERSION
    theme: Literal["light", "dark", "system"] = "system"
    language: LanguageChoice = "system"
    palette: PaletteName = "okabe_ito"
    text_scale: TextScale = 100
    smoothing: Annotated[int, Meta(ge=1, le=201)] = 11
    blas_threads: Annotated[int, Meta(ge=1, le=1024)] = 1
    seed_processes: Annotated[int, Meta(ge=0, le=1024)] = 0
    checkpoint_megabytes: Annotated[int, Meta(ge=16, le=65536)] = 256
    at_start: str = LAST
    ask_before_losing: bool = True
    tour_seen: bool = False
    data_folders: dict[str, str] = {}
    export_folder: str = ""
    export_choices: Choices = Choices()
    recent_files: tuple[str, ...] = ()
    last_preset: str = ""
    last_page: str = ""
    last_file: str = ""
    geometry: str = ""
    splitter: tuple[Annotated[int, Meta(ge=0, le=100_000)], ...] = ()


def default_path() -> Path:
    """Where this person's preferences are."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder) / "preferences.json"


def load(path: Path) -> Preferences:
    """The preferences in ``path``, as ``read`` has them."""
    return read(path)[0]


def read(path: Path) -> tuple[Preferences, Path | None]:
    """The preferences in ``path``, or the defaults; where something was wrong, also where the file is now.

    A file of an older version is taken as it is: each version has only added fields. A damaged file, or one of a newer
    version, is renamed to end in ``.damaged``; of one with some wrong fields, the others are kept in its place. One
    that cannot be opened may be whole, and stays. Of recent files, each a line of the menu, ``MOST_RECENT`` are read.
    """
    try:
        data = _bytes(path)
    except FileNotFoundError:
        return Preferences(), None
    except OSError:
        return Preferences(), path
    try:
        preferences = msgspec.json.decode(data, type=Preferences)
        if 1 <= preferences.version <= _VERSION:
            recent = preferences.recent_files[:MOST_RECENT]
            return msgspec.structs.replace(preferences, version=_VERSION, recent_files=recent), None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    kept = _whole_fields(data)
    aside = path.with_suffix(DAMAGED)
    try:
        path.replace(aside)
    except OSError:
        # Read-only: what there is does for this session.
        return kept, path
    if kept != Preferences():
        save(path, kept)
    return kept, aside


def save(path: Path, preferences: Preferences) -> bool:
    """Write ``preferences`` whole or not at all, but for paths that are not UTF-8; returns whether it succeeded."""
    try:
        text = msgspec.json.format(msgspec.json.encode(_writable(preferences)), indent=2)
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        return False
    file.write(QByteArray(text))
    return file.commit()


def _writable(preferences: Preferences) -> Preferences:
    """Without the paths that JSON has no way to write: the others are not to be lost for them."""
    if _is_text(preferences):
        return preferences
    defaults, kept = Preferences(), dict[str, Any]()
    for name in Preferences.__struct_fields__:
        value = getattr(preferences, name)
        if isinstance(value, dict):
            value = {key: each for key, each in value.items() if _is_text((key, each))}
        elif isinstance(value, tuple):
            value = tuple(each for each in value if _is_text(each))
        kept[name] = value if _is_text(value) else getattr(defaults, name)
    return Preferences(**kept)


def _is_text(value: object) -> bool:
    try:
        msgspec.json.encode(value)
    except UnicodeEncodeError:
        return False
    return True


def _bytes(path: Path) -> bytes:
    """All of the file; nothing of what is none, as a pipe, which would wait for ever, and of what is far too large.

    Raises:
        OSError: if it cannot be opened.
    """
    status = path.stat()
    if not stat.S_ISREG(status.st_mode) or status.st_size > _MOST_BYTES:
        return b""
    return path.read_bytes()


def _whole_fields(data: bytes) -> Preferences:
    """What can be read field by field; nothing of a version that nobody knows."""
    try:
        fields = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Preferences()
    kept: dict[str, Any] = {}
    for field in msgspec.structs.fields(Preferences):
        try:
            kept[field.name] = msgspec.json.decode(fields[field.name], type=field.type)
        except (KeyError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            continue
    kept["recent_files"] = kept.get("recent_files", ())[:MOST_RECENT]
    known = "version" not in fields or kept.pop("version", 0) in range(1, _VERSION + 1)
    return Preferences(**kept) if known else Preferences()
