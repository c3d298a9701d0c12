"""Files that are there whole or not at all."""

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

__all__ = ["PART", "write_bytes", "writing"]

PART = ".part"
"""The ending of a file that is being written."""

# Once: it can only be read by setting it, for all threads of the process.
_UMASK = os.umask(0)
os.umask(_UMASK)


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes the place of ``path`` once it is complete.

    It is a temporary file in the same folder, and so on the same disk; renaming it is one step. Whatever goes wrong
    before that, the full disk among it, leaves ``path`` as it was. A symbolic link stays one: what it points to is
    replaced; a file that is there keeps its mode.

    Raises:
        OSError: if it cannot be written.
    """
    if path.is_symlink():
        path = Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".initscope-", suffix=PART)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _mode(path: Path) -> int:
    """That of the file there is, or what any new file would have: mkstemp makes it private."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return 0o666 & ~_UMASK


def write_bytes(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``, whole or not at all.

    Raises:
        OSError: if it cannot be written; a file there was is left as it was.
    """
    with writing(path) as file:
        file.write(data)
