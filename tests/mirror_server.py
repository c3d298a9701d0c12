"""A mirror on this machine that does what each test says, good or bad; and small files for it."""

import contextlib
import gzip
import hashlib
import random
import socket
import struct
import threading
from collections.abc import Callable, Mapping
from typing import NamedTuple

from netcore.datasets import idx
from netcore.datasets.download import Remote

__all__ = ["Mirror", "Request", "cut_off", "good", "idx_set", "reply", "trickle"]


class Request(NamedTuple):
    """What was asked."""

    path: str
    headers: Mapping[str, str]

    @property
    def start(self) -> int:
        """The first byte that is wanted."""
        return int(self.headers.get("range", "bytes=0-").removeprefix("bytes=").rstrip("-"))


Handler = Callable[[socket.socket, Request], None]


class Mirror:
    """Answers in threads; ``requests`` is what was asked so far."""

    def __init__(self, handler: Handler) -> None:
        self.handler = handler
        self.requests: list[Request] = []
        self.closing = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.host = f"127.0.0.1:{self._socket.getsockname()[1]}"
        self.url = f"http://{self.host}/mnist/"
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def close(self) -> None:
        """Let all go."""
        self.closing.set()
        for each in (self._socket, *self._open):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self._open.append(connection)
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            head = b""
            while b"\r\n\r\n" not in head:
                received = connection.recv(4096)
                if not received:
                    return
                head += received
            lines = head.decode("latin-1").split("\r\n")
            fields = (line.split(": ", 1) for line in lines[1:] if ": " in line)
            request = Request(lines[0].split()[1], {name.lower(): value for name, value in fields})
            self.requests.append(request)
            self.handler(connection, request)
        except OSError:
            pass
        finally:
            connection.close()


def reply(connection: socket.socket, status: str, body: bytes = b"", **headers: str) -> None:
    """A whole answer; ``headers`` have "_" for "-"."""
    fields = {"Content-Length": str(len(body)), "Connection": "close"}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value)
    connection.sendall(f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body)


def good(files: Mapping[str, bytes], *, ranges: bool = True) -> Handler:
    """Gives the files by their names, from the byte that is asked for unless not ``ranges``."""

    def handle(connection: socket.socket, request: Request) -> None:
        body, start = files[request.path.rsplit("/", 1)[-1]], request.start if ranges else 0
        if not start:
            reply(connection, "200 OK", body)
        elif start >= len(body):
            reply(connection, "416 Range Not Satisfiable")
        else:
            span = f"bytes {start}-{len(body) - 1}/{len(body)}"
            reply(connection, "206 Partial Content", body[start:], Content_Range=span)

    return handle


def cut_off(body: bytes, after: int) -> Handler:
    """Breaks off in the middle."""
    return lambda connection, _: reply(connection, "200 OK", body[:after], Content_Length=str(len(body)))


def trickle(body: bytes, step: int, seconds: float, closing: threading.Event) -> Handler:
    """So many bytes at a time, with a wait between."""

    def handle(connection: socket.socket, _: Request) -> None:
        reply(connection, "200 OK", Content_Length=str(len(body)))
        for at in range(0, len(body), step):
            connection.sendall(body[at : at + step])
            if closing.wait(seconds):
                return

    return handle


def idx_set(samples: int = 300, seed: int = 0) -> tuple[tuple[Remote, ...], dict[str, bytes]]:
    """A small set of images of 28x28 pixels that cannot be packed tightly: what to get, and the packed files."""
    random_bytes = random.Random(seed).randbytes
    remotes, files = [], {}
    for stem in idx.STEMS:
        if "images" in stem:
            content = struct.pack(">4I", 0x803, samples, 28, 28) + random_bytes(samples * 784)
        else:
            content = struct.pack(">2I", 0x801, samples) + bytes(at % 10 for at in range(samples))
        packed = gzip.compress(content, mtime=0)
        remote = Remote(stem, len(content), hashlib.sha256(content).hexdigest(), len(packed))
        remotes.append(remote)
        files[remote.name] = packed
    return tuple(remotes), files
