"""What can go wrong with a download, in words."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from netcore.datasets.dataset import DatasetError
from netcore.errors import Phrase, term

__all__ = ["DiskError", "DownloadError", "Reason", "RefusedError", "Trouble"]


class Reason(Enum):
    """Why there is no file, in words that go on after the name of a server or a folder."""

    UNREACHABLE = "cannot be reached; is there a network connection?"
    PROXY = "cannot be reached through the proxy that the system names"
    INSECURE = "the secure connection failed; is the computer's date right?"
    SILENT = "sent nothing for {detail} s"
    CUT_OFF = "the connection broke off after {detail}"
    STATUS = "answers “{detail}”"
    REDIRECTS = "leads from one address to the next without an end"
    SCHEME = "leads to an address that is neither http nor https: {detail}"
    TOO_LONG = "sends more than the file can have"
    NO_GZIP = "sent something else in place of the file, maybe a network's log-in page"
    DAMAGED = "sent a damaged file"
    OTHER = "sent a file with other content (wrong checksum)"
    NONSENSE = "gave an answer that makes no sense ({detail})"
    FULL = "the disk is full; make room for {detail} there"
    FORBIDDEN = "cannot be written to ({detail}); choose another folder"
    OTHER_DATA = "{detail} there belongs to another dataset; move it away, or choose another folder"


_OF_FOLDERS = (Reason.FULL, Reason.FORBIDDEN, Reason.OTHER_DATA)


class RefusedError(Exception):
    """A server did not give the file."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason.value.format(detail=detail))
        self.reason, self.detail = reason, detail


class DiskError(Exception):
    """The file could not be written; ``error`` says why."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error


class Trouble(NamedTuple):
    """What went wrong, and where.

    Attributes:
        place: the name of a server, or the path of a folder.
        reason: why; ``str`` has it in words, with ``detail`` in them.
        detail: a number, a name or an error.
    """

    place: str
    reason: Reason
    detail: str = ""

    def __str__(self) -> str:
        return self.phrase

    @property
    def phrase(self) -> Phrase:
        """Both, in words."""
        return Phrase("{place}: {reason}", place=self.place, reason=term(self.reason.value, detail=self.detail))


class DownloadError(DatasetError):
    """Files that could not be had, or not be written.

    Attributes:
        troubles: one of each server, or that of the folder alone.
        retry: whether the same may go well later.
    """

    def __init__(self, troubles: Sequence[Trouble]) -> None:
        self.troubles = tuple(troubles)
        self.retry = not any(each.reason in _OF_FOLDERS for each in troubles)
        said = Phrase("MNIST could not be downloaded.")
        lines = [each.phrase for each in self.troubles]
        if self.retry:
            lines.append(Phrase("What was received is kept: try again later."))
        for line in lines:
            said = Phrase("{above}\n{line}", above=said, line=line)
        self._say(said)
