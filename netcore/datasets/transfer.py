"""One file from one address, into a file that a later try can go on with; Python's and pooch's, no Qt.

Everything that can block, from the look-up of a name to a server that says nothing, happens in a daemon thread: whoever
waits here can always give up at once. What has been given up writes nothing any more.
"""

import contextlib
import re
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple
from urllib.parse import urljoin, urlsplit

from netcore.datasets.troubles import DiskError, Reason, RefusedError

if TYPE_CHECKING:
    import requests

__all__ = ["Limits", "fetch", "size_of"]


class Limits(NamedTuple):
    """How much patience a server gets.

    Attributes:
        patience: seconds without a chunk, or without an answer.
        redirects: one after another.
        tries: of one server that breaks off, as long as each of them brings something.
        chunk: bytes; what came of a chunk before the connection broke is lost.
        poll: seconds between two looks whether the file is still wanted.
    """

    patience: float = 20.0
    redirects: int = 5
    tries: int = 10
    chunk: int = 16_384
    poll: float = 0.05


class _RedirectedError(Exception):
    """The file is elsewhere."""


class _WholeError(Exception):
    """There is nothing after what is here."""


class _AbandonedError(Exception):
    """Nobody waits any more."""


def fetch(url: str, part: Path, most: int, goes_on: Callable[[int], bool], limits: Limits) -> bool:
    """Complete ``part`` from ``url``; from the start where the server cannot go on in the middle.

    Args:
        url: http or https.
        part: grows; kept whatever happens.
        most: bytes that it may have in the end.
        goes_on: is told every ``limits.poll`` seconds how many bytes there are, and whether to go on is its answer.
        limits: of patience.

    Returns:
        whether it is complete, as far as the server says; False soon after ``goes_on`` said no.

    Raises:
        RefusedError: if the server does not give it.
        DiskError: if it cannot be written.
    """
    sink = _Sink(part, most)
    threading.Thread(target=_run, args=(url, sink, limits), daemon=True).start()
    heard, since = -1, time.monotonic()
    try:
        while not sink.ended.wait(limits.poll):
            if not goes_on(sink.size):
                return False
            if sink.chunks != heard:
                heard, since = sink.chunks, time.monotonic()
            elif time.monotonic() - since > limits.patience:
                raise RefusedError(Reason.SILENT, f"{limits.patience:g}")
    finally:
        sink.abandon()
    if sink.problem is not None:
        raise sink.problem
    return goes_on(sink.size)


def size_of(path: Path) -> int:
    """In bytes; 0 where there is none."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


class _Sink:
    """What a transfer writes to: the file, until nobody waits any more.

    Attributes:
        size: bytes of the file.
        chunks: how many came.
        ended: set once the transfer has.
        problem: why it did.
    """

    def __init__(self, part: Path, most: int) -> None:
        self._part, self._most = part, most
        self._lock = threading.Lock()
        self._file: BinaryIO | None = None
        self._response: requests.Response | None = None
        self._abandoned = False
        self.size, self.chunks = size_of(part), 0
        self.expected: int | None = None
        self.ended = threading.Event()
        self.problem: Exception | None = None

    @property
    def begun(self) -> bool:
        """Whether the server sends the file."""
        return self._file is not None

    def begin(self, response: "requests.Response", *_: Any, **__: Any) -> None:
        """Look at the head of an answer: requests calls this before it reads on."""
        with self._lock:
            self._response = response
        try:
            self._take(response)
        except BaseException:
            response.close()
            raise

    def _take(self, response: "requests.Response") -> None:
        status = response.status_code
        location = response.headers.get("Location")
        if status in (301, 302, 303, 307, 308) and location:
            raise _RedirectedError(location)
        if status == 416 and self.size:
            raise _WholeError
        if status not in (200, 206) or (status == 206 and not self.size):
            raise RefusedError(Reason.STATUS, f"{status} {response.reason}".strip()[:80])
        start = self.size if status == 206 else 0
        if start and _first_byte(response) != start:
            self._open(0)
            raise RefusedError(Reason.NONSENSE, "another part of the file than was asked for")
        # The file itself is packed: a server that also calls this an encoding must not have it unpacked.
        response.raw.headers.pop("Content-Encoding", None)
        length = response.headers.get("Content-Length", "")
        self.expected = start + int(length) if length.isdecimal() else None
        if (self.expected or 0) > self._most:
            raise RefusedError(Reason.TOO_LONG)
        self._open(start)

    def write(self, chunk: bytes) -> None:
        """Append; what the server sends beyond the limit is refused."""
        if self.size + len(chunk) > self._most:
            raise RefusedError(Reason.TOO_LONG)
        with self._lock:
            if self._abandoned or self._file is None:
                raise _AbandonedError
            try:
                self._file.write(chunk)
                self._file.flush()
            except OSError as error:
                raise DiskError(error) from error
            self.size += len(chunk)
            self.chunks += 1

    def flush(self) -> None:
        """Done with every chunk."""

    def abandon(self) -> None:
        """Write nothing any more, and wake the thread if it waits for a server."""
        with self._lock:
            self._abandoned = True
            if self._file is not None:
                # Of a full disk, closing complains again.
                with contextlib.suppress(OSError):
                    self._file.close()
            response = self._response
        if response is not None and not self.ended.is_set():
            # It may have ended meanwhile; urllib3 has this since 2.3, without it the time-out wakes the thread.
            with contextlib.suppress(Exception):
                response.raw.shutdown()

    def hang_up(self) -> None:
        """Close the connection: only the thread that reads from it can."""
        if self._response is not None:
            self._response.close()

    def _open(self, start: int) -> None:
        with self._lock:
            if self._abandoned:
                raise _AbandonedError
            try:
                if not start:
                    # A new file: another window may be about to check the one there was.
                    self._part.unlink(missing_ok=True)
                self._file = self._part.open("r+b" if start else "xb")
                self._file.seek(start)
            except OSError as error:
                raise DiskError(error) from error
            self.size = start


def _run(url: str, sink: _Sink, limits: Limits) -> None:
    try:
        _transfer(url, sink, limits)
        if sink.expected is not None and sink.size < sink.expected:
            raise RefusedError(Reason.CUT_OFF, _amount(sink.size))
    except (RefusedError, DiskError, _AbandonedError) as problem:
        sink.problem = problem
    except Exception as error:  # a server can make a library raise anything
        sink.problem = _refusal(error, sink)
    finally:
        sink.hang_up()
        sink.ended.set()


def _transfer(url: str, sink: _Sink, limits: Limits) -> None:
    # Half a second, and only who downloads needs it.
    import pooch

    for _ in range(limits.redirects + 1):
        if urlsplit(url).scheme not in ("http", "https"):
            raise RefusedError(Reason.SCHEME, url[:80])
        headers = {"Accept-Encoding": "identity", "User-Agent": "InitScope"}
        if sink.size:
            headers["Range"] = f"bytes={sink.size}-"
        # requests would read the whole body of every redirection, however long. Twice the patience: whoever waits
        # for this loses it first, and words it.
        get = pooch.HTTPDownloader(
            chunk_size=limits.chunk,
            timeout=2 * limits.patience,
            headers=headers,
            allow_redirects=False,
            hooks={"response": sink.begin},
        )
        try:
            get(url, sink, None)
        except _RedirectedError as redirected:
            url = urljoin(url, str(redirected))
            continue
        except _WholeError:
            pass
        return
    raise RefusedError(Reason.REDIRECTS)


def _first_byte(response: "requests.Response") -> int:
    """Where the part begins that a server sends; -1 if it does not say."""
    found = re.match(r"bytes (\d{1,15})-", response.headers.get("Content-Range", ""))
    return int(found[1]) if found else -1


def _refusal(error: Exception, sink: _Sink) -> RefusedError:
    from requests import exceptions

    if sink.begun and isinstance(error, exceptions.ConnectionError | exceptions.ChunkedEncodingError):
        return RefusedError(Reason.CUT_OFF, _amount(sink.size))
    known = {
        exceptions.ProxyError: Reason.PROXY,
        exceptions.SSLError: Reason.INSECURE,
        exceptions.ConnectionError: Reason.UNREACHABLE,
        exceptions.Timeout: Reason.UNREACHABLE,
    }
    for kind, reason in known.items():
        if isinstance(error, kind):
            return RefusedError(reason)
    return RefusedError(Reason.NONSENSE, f"{type(error).__name__}: {error}"[:200])


def _amount(size: int) -> str:
    return f"{size / 1e6:.1f} MB"
