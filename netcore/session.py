"""A run to be put away and taken up again: all that decides how it goes on, bit for bit."""

import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec

from netcore import session_manifest as manifests
from netcore.builder import build_network, learning_rate
from netcore.comparison import Checkpoint, Comparison, Record
from netcore.config import Config, ConfigError, decode
from netcore.errors import Phrase, term
from netcore.files import writing
from netcore.network import Network
from netcore.session_arrays import (
    packed_checkpoint,
    packed_ghosts,
    packed_record,
    unpacked_checkpoint,
    unpacked_ghosts,
    unpacked_record,
)
from netcore.session_file import LARGEST_JSON, ArchiveReader, SessionError, write_archive
from netcore.session_manifest import ContenderState, Ghosted, Manifest, Moment
from netcore.snapshot import Ghost

__all__ = ["Session", "SessionError", "load", "load_config", "read"]


@dataclass(frozen=True)
class Session(Record):
    """A run at its newest iteration. It holds copies: another thread may write it while the run goes on.

    Attributes:
        config: as the run was prepared with.
        features, classes: of the data.
        fingerprint: of the data.
        newest: the state after the newest iteration.
        near: the nearest earlier state that is known, from which the newest iteration is made again to be looked at;
            None where that is the start.
        ghosts: what branches left behind, the latest last.
    """

    config: Config
    features: int
    classes: int
    fingerprint: str
    newest: Checkpoint
    near: Checkpoint | None
    ghosts: tuple[Ghost, ...]

    @property
    def iteration(self) -> int:
        """The newest iteration."""
        return self.newest.iteration

    def shown_config(self) -> Config:
        """``config`` with the newest learning rates, which are what the panels show."""
        latest = self.rates[max(self.rates)]
        contenders = tuple(
            each if learning_rate(self.config, index) == rate else msgspec.structs.replace(each, learning_rate=rate)
            for index, (each, rate) in enumerate(zip(self.config.contenders, latest, strict=True))
        )
        return msgspec.structs.replace(self.config, contenders=contenders)

    def networks(self) -> list[Network]:
        """Every contender's network after the newest iteration."""
        networks = []
        for index, (state, _, _) in enumerate(self.newest.contenders):
            network = build_network(self.config, index, self.features, self.classes)
            network.restore(state)
            networks.append(network)
        return networks

    def save(self, path: Path, program: str = "") -> None:
        """Write it to ``path``, whole or not at all; ``program`` is the name and version of what does it.

        Raises:
            OSError: if it cannot be written; a file there was is left as it was.
        """
        with writing(path) as file:
            self.write(file, program)

    def write(self, file: BinaryIO, program: str = "") -> None:
        """Write it to ``file``, which can seek.

        Raises:
            OSError: if it cannot be written.
        """
        manifest = _manifest(self, program[:100])
        document = msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"
        arrays = packed_record(self) | packed_ghosts(self.ghosts) | packed_checkpoint("newest", self.newest)
        if self.near is not None:
            arrays |= packed_checkpoint("near", self.near)
        write_archive(file, document, manifests.specs(manifest), arrays)

    def check_fits(self, comparison: Comparison) -> None:
        """Whether ``comparison`` is of the same configuration and data, and its networks of the same size.

        Raises:
            SessionError: if not.
        """
        data = comparison.dataset
        if data.fingerprint != self.fingerprint or (data.features, data.classes) != (self.features, self.classes):
            raise SessionError(
                "it was made with other data than the {data} here; choose the same files", data=term(data.name)
            )
        here = [each.network.parameters.shape for each in comparison.contenders]
        stored = [network["parameters"].shape for network, _, _ in self.newest.contenders]
        if comparison.config != self.config or here != stored:
            raise SessionError("it belongs to a run of another configuration")


def load(path: Path) -> Session:
    """The session in a file, which nobody need trust.

    Raises:
        SessionError: for anything that is wrong with what the file holds.
        OSError: if it cannot be read.
    """
    with _opened(path) as file:
        return read(file)


def read(file: BinaryIO) -> Session:
    """The session in an open file, which can seek.

    Raises:
        SessionError: for anything that is wrong with what the file holds.
        OSError: if it cannot be read.
    """
    try:
        return _read(ArchiveReader(file))
    except (SessionError, OSError):
        raise
    except MemoryError:
        raise SessionError("there is not enough memory for it; close other programs") from None
    # zipfile, struct and NumPy meet bytes that anyone may have written, and there is no list of what they raise then.
    except Exception as error:
        raise SessionError("the file is damaged: {error}", error=error) from error


def load_config(path: Path) -> Config:
    """The configuration in a JSON file.

    Raises:
        ConfigError: for what is no configuration.
        OSError: if it cannot be read.
    """
    with _opened(path) as file:
        data = file.read(LARGEST_JSON + 1)
    if len(data) > LARGEST_JSON:
        raise ConfigError("", "more than {most:,} bytes; a configuration has a few thousand", most=LARGEST_JSON)
    return decode(data)


def _opened(path: Path) -> BinaryIO:
    # A pipe would wait for ever, a device never end.
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(Phrase("{path}: not a file", path=path))
    return path.open("rb")


def _read(archive: ArchiveReader) -> Session:
    manifest = manifests.decode(archive.document())
    arrays = archive.arrays(manifests.specs(manifest))
    near = manifest.near
    return Session(
        **vars(unpacked_record(manifest, arrays)),
        config=manifest.config,
        features=manifest.features,
        classes=manifest.classes,
        fingerprint=manifest.fingerprint,
        newest=unpacked_checkpoint("newest", manifest.newest, manifest, arrays),
        near=None if near is None else unpacked_checkpoint("near", near, manifest, arrays),
        ghosts=unpacked_ghosts(manifest, arrays),
    )


def _manifest(session: Session, program: str) -> Manifest:
    return Manifest(
        format="initscope-session",
        version=1,
        program=program,
        config=session.config,
        features=session.features,
        classes=session.classes,
        fingerprint=session.fingerprint,
        newest=_moment(session.newest),
        near=None if session.near is None else _moment(session.near),
        changes=len(session.rates),
        ghosts=tuple(Ghosted(each.start, each.losses.shape[1]) for each in session.ghosts),
        floored=tuple(tuple(floored for _, floored in each) for each in session.remains),
    )


def _moment(checkpoint: Checkpoint) -> Moment:
    states = tuple(ContenderState(steps, diverged_at) for _, (steps, _), diverged_at in checkpoint.contenders)
    return Moment(checkpoint.iteration, states)
