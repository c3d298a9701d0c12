"""What a crash would lose, in files of this window alone; the next start finds what was left behind."""

import contextlib
import time
import uuid
import zipfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths

from desktop.file_names import RUN
from desktop.version import PROGRAM
from netcore import files
from netcore.errors import Phrase
from netcore.session import Session, SessionError, load

__all__ = ["Autosave", "Left", "Search", "default_folder", "discard", "release"]

_LOCK, _PREVIOUS, _DAMAGED = ".lock", ".previous", ".damaged"
_ABANDONED_SECONDS = 3600.0
"""A file that was being written when a process died; nothing takes that long to write."""


def default_folder() -> Path:
    """Where this person's autosaves are."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(folder) / "autosave"


@dataclass(frozen=True)
class Left:
    """A run that was not saved when its window ended; nobody else gets it while the lock is held.

    Attributes:
        path: its file.
        lock: held.
        saved_at: seconds since the epoch.
        iteration, iterations: how far it was, of how many.
    """

    path: Path
    lock: QLockFile
    saved_at: float
    iteration: int
    iterations: int


@dataclass(frozen=True)
class Search:
    """What was found: runs, the newest first, and damaged files with what is wrong with them, set aside.

    Attributes:
        previous: whether this window has the run that one before it had replaced.
    """

    left: tuple[Left, ...]
    damaged: tuple[tuple[Path, str], ...]
    previous: bool = False


class Autosave:
    """The files of one window; all of it is for the thread of files.

    A lock beside them says that their process lives: Qt takes over that of a process that does not.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / f"{uuid.uuid4()}{RUN}"
        self._lock: QLockFile | None = None

    def write(self, session: Session) -> None:
        """Keep ``session`` in case of a crash.

        Raises:
            OSError: if it cannot be written.
        """
        self._own()
        session.save(self._path, PROGRAM)

    def remove(self) -> None:
        """It is saved, or not wanted."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def keep_previous(self, session: Session) -> None:
        """Keep the run that was replaced by another.

        Raises:
            OSError: if it cannot be written.
        """
        self._own()
        session.save(self._previous, PROGRAM)

    def keep_lost(self) -> bool:
        """Of a run that failed there is what was autosaved, if anything: from now on it is the one that was replaced.

        Raises:
            OSError: if it cannot be renamed.
        """
        try:
            self._path.replace(self._previous)
        except FileNotFoundError:
            return False
        return True

    def take_previous(self) -> Session:
        """The run that was replaced, which is kept no longer; what cannot be read stays.

        Raises:
            OSError, SessionError: if it cannot be read.
        """
        session = load(self._previous)
        self.remove_previous()
        return session

    def remove_previous(self) -> None:
        """Nobody can bring it back."""
        with contextlib.suppress(OSError):
            self._previous.unlink(missing_ok=True)

    def end(self) -> None:
        """Leave nothing behind but the run that was replaced, for the next start."""
        self.remove()
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    # What others left behind

    def find(self) -> Search:
        """All autosaves whose process is gone; those that cannot be read are renamed.

        Of the runs that such processes had replaced, the newest one is this window's from now on.
        """
        left, damaged = [], []
        for path in self._orphans():
            lock = _locked(path)
            if lock is None:
                continue
            self._inherit(path.with_suffix(_PREVIOUS))
            try:
                left.append(_described(path, lock))
            except FileNotFoundError:
                # The lock alone, or what had been replaced.
                lock.unlock()
            except (OSError, SessionError) as error:
                damaged.append((_set_aside(path), Phrase.of(error)))
                lock.unlock()
        newest_first = sorted(left, key=lambda each: -each.saved_at)
        return Search(tuple(newest_first), tuple(damaged), self._previous.exists())

    def take_over(self, left: Left) -> None:
        """From now on ``left`` is this window's autosave."""
        with contextlib.suppress(OSError):
            self._previous.replace(left.path.with_suffix(_PREVIOUS))
        self.end()
        self._path, self._lock = left.path, left.lock

    @property
    def _previous(self) -> Path:
        return self._path.with_suffix(_PREVIOUS)

    def _inherit(self, theirs: Path) -> None:
        with contextlib.suppress(OSError):
            # Looked at no closer: all of it may be a quarter of a gigabyte.
            if not zipfile.is_zipfile(theirs) or _time(theirs) < _time(self._previous):
                theirs.unlink(missing_ok=True)
                return
            self._own()
            theirs.replace(self._previous)

    def _orphans(self) -> list[Path]:
        if not self._folder.is_dir():
            return []
        _clear_parts(self._folder)
        names = {each.stem for each in self._folder.iterdir() if each.suffix in (RUN, _PREVIOUS, _LOCK)}
        return [self._folder / f"{name}{RUN}" for name in sorted(names - {self._path.stem})]

    def _own(self) -> None:
        """Hold the lock before there is anything to lock."""
        if self._lock is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock = _locked(self._path)
        if self._lock is None:
            raise OSError(Phrase("cannot lock {path}", path=self._path))


def discard(left: Left) -> None:
    """Delete what was left behind."""
    with contextlib.suppress(OSError):
        left.path.unlink(missing_ok=True)
    left.lock.unlock()


def release(left: Left) -> None:
    """Leave it for the next start."""
    left.lock.unlock()


def _locked(path: Path) -> QLockFile | None:
    lock = QLockFile(str(path.with_suffix(_LOCK)))
    # However old: only a process that is gone makes it stale.
    lock.setStaleLockTime(0)
    return lock if lock.tryLock(0) else None


def _time(path: Path) -> float:
    """When it was written; before everything where it is not there."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _described(path: Path, lock: QLockFile) -> Left:
    saved_at = path.stat().st_mtime
    session = load(path)
    return Left(path, lock, saved_at, session.iteration, session.config.training.iterations)


def _set_aside(path: Path) -> Path:
    aside = path.with_suffix(_DAMAGED)
    try:
        return path.replace(aside)
    except OSError:
        return path


def _clear_parts(folder: Path) -> None:
    """Delete what was being written when a process died."""
    for part in folder.glob(f"*{files.PART}"):
        with contextlib.suppress(OSError):
            if time.time() - part.stat().st_mtime > _ABANDONED_SECONDS:
                part.unlink()
