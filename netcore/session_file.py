"""The file format below a session: an uncompressed zip archive of one JSON document and .npy arrays.

Archives are read as if an enemy had made them. Nothing is extracted or decompressed, so nothing in memory is larger
than the file; every entry lies where the one before it ends; an array is read only if its size and its header are, byte
for byte, those of the shape that is expected.
"""

import struct
import zipfile
from collections.abc import Iterable, Mapping
from math import prod
from typing import Any, BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray

from netcore.errors import Phrase, WordedError

__all__ = [
    "LARGEST_FILE",
    "LARGEST_JSON",
    "MOST_ENTRIES",
    "ArchiveReader",
    "ArraySpec",
    "DirectoryError",
    "SessionError",
    "check_directory",
    "write_archive",
]

LARGEST_JSON = 2**20
"""Bytes of the JSON document: a configuration has a few thousand."""

MOST_ENTRIES = 200
"""Files in an archive."""

LARGEST_FILE = 2**31 - 2**20
"""Bytes of all arrays: beyond it a zip archive would need its 64-bit extension."""

_JSON = "config.json"
_LARGEST_DIRECTORY = 32 * 1024
_CHUNK = 2**20
_LONGEST_QUOTE = 200
_DATE = (1980, 1, 1, 0, 0, 0)
"""Of every entry, so that equal sessions make equal files."""

_END = struct.Struct("<4s4H2LH")
_END_MARK, _ZIP64_MARK = b"PK\5\6", b"PK\6\7"
_ZIP64_LOCATOR, _LOCAL_HEADER = 20, 30
_ARRAY_HEADER = 128


class SessionError(WordedError):
    """A session that cannot be opened; the message says what is wrong, where, and what would be right."""

    def __init__(self, template: str, /, **values: object) -> None:
        # It may quote the file.
        self._say(Phrase(template, **values).shortened(_LONGEST_QUOTE))


class DirectoryError(SessionError):
    """An archive of more than ``MOST_ENTRIES`` files, or whose names are too long."""


class ArraySpec(NamedTuple):
    """What an array in the archive has to be: its dtype as NumPy writes it ("<f4"), and its shape."""

    dtype: str
    shape: tuple[int, ...]

    @property
    def entry_size(self) -> int:
        """Bytes of the .npy file."""
        return _ARRAY_HEADER + prod(self.shape) * np.dtype(self.dtype).itemsize

    @property
    def header(self) -> bytes:
        """The first bytes of the .npy file, version 1.0, exactly as ``np.save`` writes them."""
        text = f"{{'descr': '{self.dtype}', 'fortran_order': False, 'shape': {self.shape}, }}"
        padded = text.ljust(_ARRAY_HEADER - 11).encode() + b"\n"
        return b"\x93NUMPY\1\0" + struct.pack("<H", len(padded)) + padded


def write_archive(
    file: BinaryIO, document: bytes, specs: Mapping[str, ArraySpec], arrays: Mapping[str, Iterable[NDArray[Any]]]
) -> None:
    """Write an archive to ``file``, which can seek.

    Args:
        document: the JSON document.
        specs: of every array, by the name of its entry.
        arrays: of every entry the parts that make up its values, one after the other.

    Raises:
        OSError: if it cannot be written, or is too large for a zip archive.
    """
    size = sum(spec.entry_size for spec in specs.values())
    if size > LARGEST_FILE:
        raise OSError(
            Phrase("{size:,} bytes are too many for a session file, which holds {most:,}", size=size, most=LARGEST_FILE)
        )
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED, allowZip64=False) as archive:
        archive.writestr(zipfile.ZipInfo(_JSON, _DATE), document)
        for name, spec in specs.items():
            info = zipfile.ZipInfo(name, _DATE)
            info.file_size = spec.entry_size
            with archive.open(info, "w") as entry:
                entry.write(spec.header)
                for part in arrays[name]:
                    entry.write(np.ascontiguousarray(part, spec.dtype).reshape(-1).view(np.uint8).data)


class ArchiveReader:
    """The entries of an archive.

    Args:
        file: can seek; is left open.

    Raises:
        SessionError: if it is no archive as ``write_archive`` makes it. Others of ``zipfile`` too: they are the
            caller's to translate.
    """

    def __init__(self, file: BinaryIO) -> None:
        directory = check_directory(file)
        self._archive = zipfile.ZipFile(file)
        self._entries = _check_entries(self._archive.infolist(), directory)

    def document(self) -> bytes:
        """The JSON document.

        Raises:
            SessionError: if there is none, or it is too large.
        """
        info = self._entries.get(_JSON)
        if info is None:
            raise SessionError("{json}: missing; this is not a session of InitScope", json=_JSON)
        if info.file_size > LARGEST_JSON:
            raise SessionError(
                "{json}: {size:,} bytes; at most {most:,} are read", json=_JSON, size=info.file_size, most=LARGEST_JSON
            )
        return self._archive.read(info)

    def arrays(self, specs: Mapping[str, ArraySpec]) -> dict[str, NDArray[Any]]:
        """All arrays, once every entry's size is checked against ``specs``.

        Raises:
            SessionError: if an entry is missing, unknown, or of another size, dtype or shape.
        """
        for name in self._entries.keys() - specs.keys() - {_JSON}:
            raise SessionError(
                "{name!r}: unknown entry; a session of this configuration has none of this name", name=name
            )
        for name, spec in specs.items():
            if name not in self._entries:
                raise SessionError("{name}: missing; the file is damaged", name=name)
            size = self._entries[name].file_size
            if size != spec.entry_size:
                raise SessionError(
                    "{name}: {size:,} bytes; its configuration makes it {wanted:,}",
                    name=name,
                    size=size,
                    wanted=spec.entry_size,
                )
        return {name: self._array(name, spec) for name, spec in specs.items()}

    def _array(self, name: str, spec: ArraySpec) -> NDArray[Any]:
        with self._archive.open(self._entries[name]) as entry:
            if entry.read(_ARRAY_HEADER) != spec.header:
                raise SessionError(
                    "{name}: its header does not say {dtype} of shape {shape}",
                    name=name,
                    dtype=spec.dtype,
                    shape=spec.shape,
                )
            array = np.empty(spec.shape, spec.dtype)
            values = array.reshape(-1).view(np.uint8)
            for start in range(0, len(values), _CHUNK):
                part = values[start : start + _CHUNK]
                # A read of all at once would hold everything twice.
                part[:] = np.frombuffer(entry.read(len(part)), np.uint8)
            entry.read(1)  # the check sum is looked at where the entry ends
        return array


def check_directory(file: BinaryIO) -> int:
    """Where the archive's directory begins; it is looked at before zipfile reads it into memory."""
    size = file.seek(0, 2)
    if size < _END.size + _ZIP64_LOCATOR:
        raise SessionError("not a session of InitScope, or cut off: it is too short")
    file.seek(size - _END.size - _ZIP64_LOCATOR)
    tail = file.read(_END.size + _ZIP64_LOCATOR)
    mark, *disks, entries, total, length, start, comment = _END.unpack(tail[_ZIP64_LOCATOR:])
    if mark != _END_MARK:
        raise SessionError("not a session of InitScope, or cut off: the end of the file is missing")
    if any(disks) or comment or entries != total or tail.startswith(_ZIP64_MARK):
        raise SessionError("not a session of InitScope: its archive has parts, a comment or the 64-bit extension")
    if total > MOST_ENTRIES or length > _LARGEST_DIRECTORY:
        raise DirectoryError(
            "its directory has {total:,} entries in {length:,} bytes; a session has fewer", total=total, length=length
        )
    if start + length + _END.size != size:
        raise SessionError("its directory is not where the archive says; the file is damaged or was added to")
    return int(start)


def _check_entries(infos: list[zipfile.ZipInfo], end: int) -> dict[str, zipfile.ZipInfo]:
    """By name; one after the other up to ``end``: where entries overlap, a small file could fill the memory."""
    at = 0
    for info in sorted(infos, key=lambda each: each.header_offset):
        if info.compress_type != zipfile.ZIP_STORED or info.compress_size != info.file_size:
            raise SessionError(
                "{name!r}: compressed; entries of a session are stored as they are", name=info.orig_filename
            )
        if info.flag_bits or info.extra or info.comment or info.volume:
            raise SessionError(
                "{name!r}: encrypted, commented or extended, which no session's entry is", name=info.orig_filename
            )
        if info.header_offset != at:
            raise SessionError("{name!r}: does not begin where the entry before it ends", name=info.orig_filename)
        at += _LOCAL_HEADER + len(info.orig_filename) + info.file_size
    if at != end:
        raise SessionError("its directory does not begin where its last entry ends")
    entries = {info.orig_filename: info for info in infos}
    if len(entries) != len(infos):
        raise SessionError("an entry is there twice; the file is damaged")
    return entries
