"""MNIST from public mirrors: what is received is checked by its content, and lands whole or not at all.

The mirrors' gzip files differ in their bytes, what is in them does not: so the SHA-256 is that of the unpacked content,
and what one mirror sent is never continued from another.
"""

import errno
import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple, TypeAlias
from urllib.parse import urlsplit

from netcore.datasets import idx
from netcore.datasets.dataset import DatasetError
from netcore.datasets.transfer import Limits, fetch, size_of
from netcore.datasets.troubles import DiskError, DownloadError, Reason, RefusedError, Trouble
from netcore.files import PART

__all__ = ["MIRRORS", "MNIST", "Limits", "Progress", "Remote", "download", "host_of", "kept", "total"]

MIRRORS = (
    # That of PyTorch and that of the CVDF, both made when the original site began to refuse programs.
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
)
"""Folders with the four packed files under their usual names."""

_CHUNK = 1 << 20
_MARGIN = 1 << 16
"""Bytes by which a packed file may be larger than what is in it."""
_ASIDE = ".damaged"


class Remote(NamedTuple):
    """A file to get.

    Attributes:
        stem: its name, as in ``idx.STEMS``.
        size: bytes of its content, unpacked.
        sha256: of its content, unpacked.
        packed: bytes to expect of a mirror, for the progress alone.
    """

    stem: str
    size: int
    sha256: str
    packed: int

    @property
    def name(self) -> str:
        """On the mirrors."""
        return self.stem.format("-") + ".gz"


MNIST = (
    Remote(idx.STEMS[0], 47_040_016, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db", 9_912_422),
    Remote(idx.STEMS[1], 60_008, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5", 28_881),
    Remote(idx.STEMS[2], 7_840_016, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7", 1_648_877),
    Remote(idx.STEMS[3], 10_008, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2", 4_542),
)
"""In the order of ``idx.Files``."""


class Progress(NamedTuple):
    """How far it is.

    Attributes:
        done, total: bytes, of all files together.
        mirror: the name of the server that is asked; "" before the first.
    """

    done: int
    total: int
    mirror: str


class _UnwantedError(Exception):
    """Nobody wants the files any more."""


Tell: TypeAlias = Callable[[Progress], None]
Wanted: TypeAlias = Callable[[], bool]


def download(
    folder: Path,
    tell: Tell | None = None,
    wanted: Wanted | None = None,
    *,
    mirrors: Sequence[str] = MIRRORS,
    files: Sequence[Remote] = MNIST,
    limits: Limits | None = None,
) -> Path | None:
    """Bring the files into ``folder``; those that are there and right are not fetched again.

    Args:
        folder: made if it is not there. What was received before something went wrong stays in it, and is gone on with.
        tell: is called with a ``Progress``, some 20 times a second.
        wanted: is asked as often; None is returned soon after it said no.
        mirrors: addresses of folders, ending in "/"; the next one is asked for what one does not give.
        files: what to get.
        limits: of patience with a server.

    Returns:
        ``folder``.

    Raises:
        DownloadError: if a file is to be had from no mirror, or cannot be written.
        DatasetError: if something that is no file has the name of one.
    """
    job = _Job(folder, list(mirrors), files, limits or Limits(), tell or _ignore, wanted or _always)
    with suppress(_UnwantedError), _told(folder, files):
        folder.mkdir(parents=True, exist_ok=True)
        for file in files:
            job.get(file)
        return folder
    return None


def total(files: Sequence[Remote] = MNIST) -> int:
    """Bytes to fetch, of all files together."""
    return sum(file.packed for file in files)


def kept(folder: Path, files: Sequence[Remote] = MNIST) -> int:
    """Bytes in ``folder`` that need not be fetched again, as far as sizes tell."""
    return sum(min(file.packed, max(map(size_of, _traces(folder, file)), default=0)) for file in files)


class _Job:
    def __init__(
        self, folder: Path, mirrors: list[str], files: Sequence[Remote], limits: Limits, tell: Tell, wanted: Wanted
    ) -> None:
        self._folder, self._mirrors, self._limits = folder, mirrors, limits
        self._tell, self._wanted = tell, wanted
        self._total = total(files)
        self._done = 0
        # What has the name of the file that is got, and is of no use; it stays until there is a better one.
        self._damaged: list[Path] = []

    def get(self, file: Remote) -> None:
        """Make sure that it is there."""
        self._note(file, "", 0)
        if not self._is_present(file):
            self._from_mirrors(file)
        self._done += file.packed

    def _is_present(self, file: Remote) -> bool:
        """Look at each name in the order in which they are read; what is damaged before a right one goes aside."""
        self._damaged = []
        idx.find_file(self._folder, file.stem)
        for path in map(self._folder.joinpath, idx.names_of(file.stem)):
            if not path.is_file():
                continue
            fault = _fault(path, file, self._wanted)
            if fault is Reason.OTHER:
                raise DownloadError([Trouble(str(self._folder), Reason.OTHER_DATA, path.name)])
            if fault is None:
                _set_aside(self._damaged)
                return True
            self._damaged.append(path)
        return False

    def _from_mirrors(self, file: Remote) -> None:
        troubles = []
        for mirror in tuple(self._mirrors):
            try:
                return self._from_mirror(mirror, file)
            except RefusedError as refused:
                troubles.append(Trouble(host_of(mirror), refused.reason, refused.detail))
                # It is asked last for the other files.
                self._mirrors.remove(mirror)
                self._mirrors.append(mirror)
        raise DownloadError(troubles)

    def _from_mirror(self, mirror: str, file: Remote) -> None:
        """As often as each try brings something, and from the start where what was there before was of no use."""
        url, part, most = mirror + file.name, _part(self._folder, file, mirror), file.size + _MARGIN
        tries = self._limits.tries
        while True:
            before, tries = size_of(part), tries - 1
            try:
                if not fetch(url, part, most, lambda size: self._note(file, host_of(mirror), size), self._limits):
                    raise _UnwantedError
            except RefusedError as refused:
                if tries and refused.reason in (Reason.CUT_OFF, Reason.SILENT) and size_of(part) > before:
                    continue
                raise
            fault = _fault(part, file, self._wanted)
            if fault is None:
                _set_aside(self._damaged)
                return _land(part, self._folder, file)
            part.unlink(missing_ok=True)
            if not before:
                raise RefusedError(fault)

    def _note(self, file: Remote, mirror: str, size: int) -> bool:
        self._tell(Progress(self._done + min(size, file.packed), self._total, mirror))
        return self._wanted()


def _fault(path: Path, file: Remote, wanted: Wanted) -> Reason | None:
    """What is wrong with what is in ``path``; None if it is right."""
    digest, size = hashlib.sha256(), 0
    try:
        with idx.opened(path) as reader:
            packed = reader.size is None
            # Of a bomb, no more is unpacked than the file can have.
            while size <= file.size and (chunk := reader.stream.read(_CHUNK)):
                if not wanted():
                    raise _UnwantedError
                size += len(chunk)
                digest.update(chunk)
    except DatasetError:
        return Reason.DAMAGED
    if digest.hexdigest() == file.sha256:
        return None
    return Reason.OTHER if packed or idx.is_whole(path, file.stem) else Reason.NO_GZIP


def _set_aside(damaged: Sequence[Path]) -> None:
    """Under names that nothing has: else they would be read in place of the right one."""
    for path in damaged:
        names = (f"{path.name}{_ASIDE}{number}" for number in ("", *range(2, 1000)))
        free = (path.with_name(name) for name in names if not os.path.lexists(path.with_name(name)))
        path.rename(next(free, path.with_name(path.name + _ASIDE)))


def _land(part: Path, folder: Path, file: Remote) -> None:
    """Put what is complete in its place, which is one step, and clear away what has become useless."""
    with idx.opened(part) as reader:
        packed = reader.size is None
    with part.open("r+b") as written:
        os.fsync(written.fileno())
    part.replace(folder / file.name.removesuffix("" if packed else ".gz"))
    for other in _parts(folder, file):
        other.unlink(missing_ok=True)


def _part(folder: Path, file: Remote, mirror: str) -> Path:
    """Where what a mirror sends grows: each has its own."""
    return folder / f"{file.name}.{hashlib.sha256(mirror.encode()).hexdigest()[:8]}{PART}"


def _parts(folder: Path, file: Remote) -> list[Path]:
    return list(folder.glob(f"{file.name}.????????{PART}"))


def _traces(folder: Path, file: Remote) -> Iterator[Path]:
    yield from (folder / name for name in idx.names_of(file.stem))
    yield from _parts(folder, file)


@contextmanager
def _told(folder: Path, files: Sequence[Remote]) -> Iterator[None]:
    """Turns a failure of the file system into words."""
    try:
        yield
    except (OSError, DiskError) as problem:
        error = problem.error if isinstance(problem, DiskError) else problem
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            trouble = Trouble(str(folder), Reason.FULL, f"{total(files) / 1e6:.1f} MB")
        else:
            trouble = Trouble(str(folder), Reason.FORBIDDEN, error.strerror or str(error))
        raise DownloadError([trouble]) from error


def host_of(mirror: str) -> str:
    """The name of a mirror's server."""
    return urlsplit(mirror).netloc


def _ignore(progress: Progress) -> None:
    """Where nobody is to be told."""


def _always() -> bool:
    return True
