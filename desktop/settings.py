"""Typed preferences in one JSON file, versioned; a damaged file is set aside, not fatal."""

from pathlib import Path
from typing import Annotated, Literal

import msgspec
from PySide6.QtCore import QByteArray, QSaveFile, QStandardPaths

from desktop.export.choices import Choices
from desktop.language import LanguageChoice
from desktop.text_size import TextScale

__all__ = ["Preferences", "default_path", "load", "save"]

_VERSION = 1


class Preferences(msgspec.Struct, frozen=True):
    """What the app remembers between two starts."""

    version: int = _VERSION
    theme: Literal["light", "dark", "system"] = "system"
    language: LanguageChoice = "system"
    data_folders: dict[str, str] = {}
    export_folder: str = ""
    export_choices: Choices = Choices()
    geometry: str = ""
    recent_files: tuple[str, ...] = ()
    ask_before_losing: bool = True
    tour_seen: bool = False
    text_scale: TextScale = 100
    checkpoint_megabytes: Annotated[int, msgspec.Meta(ge=16, le=65536)] = 256


def default_path() -> Path:
    """Where this person's preferences are."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder) / "preferences.json"


def load(path: Path) -> Preferences:
    """The preferences in ``path``; the defaults where there are none, or where the file cannot be read.

    A damaged file, or one of a newer version, is renamed to end in ``.damaged``.
    """
    try:
        preferences = msgspec.json.decode(path.read_bytes(), type=Preferences)
        if preferences.version == _VERSION:
            return preferences
    except FileNotFoundError:
        return Preferences()
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    try:
        path.replace(path.with_suffix(".damaged"))
    except OSError:
        # Read-only: the defaults do for this session.
        return Preferences()
    return Preferences()


def save(path: Path, preferences: Preferences) -> bool:
    """Write ``preferences`` whole or not at all; returns whether it succeeded."""
    try:
        text = msgspec.json.format(msgspec.json.encode(preferences), indent=2)
        path.parent.mkdir(parents=True, exist_ok=True)
    except (OSError, UnicodeEncodeError):
        # JSON has no way to write a path that is not UTF-8.
        return False
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        return False
    file.write(QByteArray(text))
    return file.commit()
