"""What was open last, for the next start: the configuration in a file of its own, so that no damage to it is one to the
preferences."""

import contextlib
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop.errors import why
from desktop.settings import DAMAGED, LAST, Preferences
from netcore import presets
from netcore.config import Config, ConfigError, encode
from netcore.files import write_bytes
from netcore.session import load_config

__all__ = ["Opening", "file_beside", "keep", "opening"]


@dataclass(frozen=True)
class Opening:
    """What a window opens with.

    Attributes:
        preset: the preset's id; "" for the default one.
        config: in place of the preset's own; None for that.
        page: the id of the tab; "" for the one that suits the experiment.
        file: a run to be opened.
        problem: what could not be had, for a person to read.
    """

    preset: str = ""
    config: Config | None = None
    page: str = ""
    file: Path | None = None
    problem: str = ""


def file_beside(preferences: Path) -> Path:
    """The file of the configuration that was open, beside that of the preferences."""
    return preferences.with_name("last-session.json")


def keep(path: Path, config: Config) -> None:
    """Remember ``config``; where it cannot be written, the next start has the one before it, or none."""
    with contextlib.suppress(OSError, UnicodeEncodeError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(path, encode(config))


def opening(preferences: Preferences, path: Path) -> Opening:
    """What the preferences ask for, with the configuration in ``path``; whatever is wrong with it, there is an opening.

    A file with no configuration is renamed to end in ``.damaged``; one that cannot be opened may be whole, and stays.
    """
    if preferences.at_start != LAST:
        if preferences.at_start in presets.CATALOGUE:
            return Opening(preferences.at_start)
        return Opening(problem=_tr("The preset to open at start is not known: {id}").format(id=preferences.at_start))
    try:
        config = load_config(path)
    except FileNotFoundError:
        return Opening(file=_file(preferences))
    except (OSError, ConfigError) as error:
        if isinstance(error, ConfigError):
            with contextlib.suppress(OSError):
                path.replace(path.with_suffix(DAMAGED))
        text = _tr("What was open last cannot be read, and the default comparison is open instead: {why}")
        return Opening(file=_file(preferences), problem=text.format(why=why(error)))
    preset = preferences.last_preset if preferences.last_preset in presets.CATALOGUE else ""
    return Opening(preset, config, preferences.last_page, _file(preferences))


def _file(preferences: Preferences) -> Path | None:
    return Path(preferences.last_file) if preferences.last_file else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("last_session", text)
