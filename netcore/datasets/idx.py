"""Reads the IDX files of MNIST and its kin, and believes no header before it has checked it.

An IDX file is a header of big-endian 32-bit words, then one unsigned byte a value, last axis fastest:

    images  0x00000803, samples, rows, columns
    labels  0x00000801, samples

The bytes of the first word are 0, 0, the code of the values' type and the number of axes. Memory grows
with the bytes that the file really holds, within the caps below, whatever its header claims.
"""

import gzip
import io
import math
import os
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeAlias

import numpy as np

from netcore.arrays import IntArray, PixelArray
from netcore.datasets.dataset import Dataset, DatasetError, Split
from netcore.errors import Phrase

__all__ = [
    "MAX_BYTES",
    "MAX_SAMPLES",
    "MAX_SIDE",
    "STEMS",
    "Files",
    "Fingerprint",
    "find_file",
    "find_files",
    "fingerprint",
    "is_whole",
    "load_folder",
    "names_of",
    "opened",
]

MAX_BYTES = 200_000_000
"""Of one file, packed and unpacked: four times MNIST's training images."""
MAX_SAMPLES = 1_000_000
MAX_SIDE = 256
"""Rows or columns of an image, in pixels."""
CLASSES = 10

Fingerprint: TypeAlias = tuple[tuple[str, int, int], ...]
"""Name, size in bytes and time of change in ns of each file: equal as long as nobody wrote to them."""

_CHUNK = 1 << 20
_GZIP_MAGIC = b"\x1f\x8b"
_UINT8 = 0x08
STEMS = (
    "train-images{}idx3-ubyte",
    "train-labels{}idx1-ubyte",
    "t10k-images{}idx3-ubyte",
    "t10k-labels{}idx1-ubyte",
)
"""The four names, in the order of ``Files``, with "-" or "." between their parts, and with ".gz" or without."""
_TYPES = {_UINT8: "uint8", 0x09: "int8", 0x0B: "int16", 0x0C: "int32", 0x0D: "float32", 0x0E: "float64"}


class Files(NamedTuple):
    """Where the four parts of a dataset are."""

    train_images: Path
    train_labels: Path
    test_images: Path
    test_labels: Path


class _Kind(NamedTuple):
    """What a file should hold: the first word of its header, and the caps of its axes."""

    plural: Phrase
    magic: int
    caps: dict[Phrase, int]


_SAMPLES = Phrase("samples")
_LABELS = _Kind(Phrase("labels"), 0x801, {_SAMPLES: MAX_SAMPLES})
_IMAGES = _Kind(Phrase("images"), 0x803, {_SAMPLES: MAX_SAMPLES, Phrase("rows"): MAX_SIDE, Phrase("columns"): MAX_SIDE})


def load_folder(folder: Path, id: str, name: str, source: str) -> Dataset:
    """The dataset in the four IDX files of ``folder``, packed with gzip or not, under either usual naming.

    Inputs are uint8 (samples, rows * columns), divisor 255; labels 0 to 9.

    Raises:
        DatasetError: naming the file that is missing, unreadable, damaged or at odds with another, and why.
    """
    files = find_files(folder)
    train, shape = _read_split(files.train_images, files.train_labels)
    test, test_shape = _read_split(files.test_images, files.test_labels)
    if test_shape != shape:
        raise DatasetError(
            "{path}: images of {one} pixels, but {other_file} has {other}; take all four files from one dataset",
            path=files.test_images,
            one=_by(test_shape),
            other_file=files.train_images.name,
            other=_by(shape),
        )
    return Dataset(id, name, train, test, divisor=255.0, classes=CLASSES, image_shape=shape, source=source)


def find_files(folder: Path) -> Files:
    """The four files of ``folder``; an unpacked one is preferred to a packed one.

    Raises:
        DatasetError: if there is no such folder, or naming the missing files and the names looked for.
    """
    try:
        if not folder.is_dir():
            problem = Phrase("not a folder") if folder.exists() else Phrase("no such folder")
            raise DatasetError(
                "{folder}: {problem}; choose the one that holds {file} and its kin",
                folder=folder,
                problem=problem,
                file=STEMS[0].format("-"),
            )
        found = [find_file(folder, stem) for stem in STEMS]
    except OSError as error:
        raise _unreadable(folder, error) from error
    present = [path for path in found if path is not None]
    if len(present) < len(STEMS):
        missing = [stem for stem, path in zip(STEMS, found, strict=True) if path is None]
        wanted = [Phrase("{one} or {other}", one=stem.format("-"), other=stem.format(".")) for stem in missing]
        raise DatasetError(
            "{folder}: {count} of {all} files missing; looked for {wanted}, each also with .gz",
            folder=folder,
            count=len(missing),
            all=len(STEMS),
            wanted=wanted,
        )
    return Files(*present)


def fingerprint(files: Files) -> Fingerprint:
    """What tells these files from changed ones without reading them.

    Raises:
        DatasetError: if one of them has gone.
    """
    return tuple(_stamp(path) for path in files)


@dataclass(frozen=True)
class _Reader:
    """The unpacked content of a file.

    Attributes:
        path: the file, for messages.
        stream: at the first byte not read yet.
        size: bytes of the whole content, None where gzip hides it.
    """

    path: Path
    stream: io.BufferedIOBase
    size: int | None

    def shape(self, kind: _Kind) -> tuple[int, ...]:
        """Read the header: the lengths of the axes, within the caps and what the file can hold."""
        (magic,) = self._words(1)
        if magic != kind.magic:
            raise DatasetError("{path}: {problem}", path=self.path, problem=_what_is_wrong_with(magic, kind))
        shape = self._words(len(kind.caps))
        for (axis, cap), length in zip(kind.caps.items(), shape, strict=True):
            if not 1 <= length <= cap:
                raise DatasetError(
                    "{path}: the header claims {length:,} {axis}; there can be 1 to {most:,}",
                    path=self.path,
                    length=length,
                    axis=axis,
                    most=cap,
                )
        self._check_size(4 * (1 + len(shape)), math.prod(shape))
        return shape

    def values(self, count: int) -> PixelArray:
        """Read the ``count`` bytes after the header, which must be the last: (count,), read-only."""
        data = bytearray()
        while len(data) < count and (chunk := self.stream.read(min(_CHUNK, count - len(data)))):
            data += chunk
        if len(data) < count:
            raise self._truncated(len(data), count)
        # At its end a gzip stream also checks its checksum.
        if self.stream.read(1):
            raise DatasetError(
                "{path}: goes on after the {count:,} bytes of data that its header claims", path=self.path, count=count
            )
        return np.frombuffer(memoryview(data).toreadonly(), dtype=np.uint8)

    def _words(self, count: int) -> tuple[int, ...]:
        data = self.stream.read(4 * count)
        if len(data) < 4 * count:
            raise DatasetError("{path}: ends within its header; the file is truncated or no IDX file", path=self.path)
        return struct.unpack(f">{count}I", data)

    def _check_size(self, header: int, count: int) -> None:
        if header + count > MAX_BYTES:
            raise DatasetError(
                "{path}: the header claims {count:,} bytes of data; at most {most:,} are read",
                path=self.path,
                count=count,
                most=MAX_BYTES,
            )
        if self.size is not None and self.size < header + count:
            raise self._truncated(self.size - header, count)

    def _truncated(self, found: int, claimed: int) -> DatasetError:
        return DatasetError(
            "{path}: truncated: {found:,} bytes of data where the header claims {claimed:,}; download it again",
            path=self.path,
            found=found,
            claimed=claimed,
        )


@contextmanager
def opened(path: Path) -> Iterator[_Reader]:
    """A reader of ``path``, packed with gzip or not; what fails while it is open becomes a DatasetError."""
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > MAX_BYTES:
                raise DatasetError(
                    "{path}: {size:,} bytes; at most {most:,} are read", path=path, size=size, most=MAX_BYTES
                )
            if file.peek(2).startswith(_GZIP_MAGIC):
                with gzip.GzipFile(fileobj=file) as unpacked:
                    yield _Reader(path, unpacked, None)
            else:
                yield _Reader(path, file, size)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise DatasetError("{path}: damaged gzip file ({error}); download it again", path=path, error=error) from error
    except OSError as error:
        raise _unreadable(path, error) from error


def is_whole(path: Path, stem: str) -> bool:
    """Whether the header is that of a file of the name, and all is there that it claims, as far as sizes tell."""
    try:
        with opened(path) as reader:
            reader.shape(_LABELS if "labels" in stem else _IMAGES)
    except DatasetError:
        return False
    return True


def _read_split(images: Path, labels: Path) -> tuple[Split, tuple[int, int]]:
    """The samples of the two files, and the images' (rows, columns)."""
    # The labels first: they are small, and tell before the images are read whether the two belong together.
    classes = _read_labels(labels)
    with opened(images) as reader:
        samples, rows, columns = reader.shape(_IMAGES)
        if samples != len(classes):
            raise DatasetError(
                "{path}: {samples:,} images, but {labels} has {count:,} labels; take both from one dataset",
                path=images,
                samples=samples,
                labels=labels.name,
                count=len(classes),
            )
        pixels = reader.values(samples * rows * columns)
    return Split(pixels.reshape(samples, rows * columns), classes), (rows, columns)


def _read_labels(path: Path) -> IntArray:
    with opened(path) as reader:
        (samples,) = reader.shape(_LABELS)
        stored = reader.values(samples)
    wrong = int(np.argmax(stored))
    if stored[wrong] >= CLASSES:
        raise DatasetError(
            "{path}: label {label} at sample {sample}; labels are 0 to {most}",
            path=path,
            label=stored[wrong],
            sample=wrong,
            most=CLASSES - 1,
        )
    labels = stored.astype(np.int64)
    labels.flags.writeable = False
    return labels


def _what_is_wrong_with(magic: int, wanted: _Kind) -> Phrase:
    kind = wanted.plural
    expected = Phrase(
        "a file of {kind} starts with 0x{wanted:08x}, this one with 0x{found:08x}",
        kind=kind,
        wanted=wanted.magic,
        found=magic,
    )
    code, axes = divmod(magic, 0x100)
    other = next((kind for kind in (_LABELS, _IMAGES) if kind.magic == magic), None)
    if other:
        return Phrase(
            "looks like {other} where {kind} are wanted; are two files swapped? ({expected})",
            other=other.plural,
            kind=kind,
            expected=expected,
        )
    if code not in _TYPES:
        return Phrase("no IDX file: {expected}", expected=expected)
    if code != _UINT8:
        return Phrase("values of type {type}; only uint8 is read ({expected})", type=_TYPES[code], expected=expected)
    return Phrase(
        "data of {axes} axes; {kind} have {wanted} ({expected})",
        axes=axes,
        kind=kind,
        wanted=len(wanted.caps),
        expected=expected,
    )


def names_of(stem: str) -> list[str]:
    """Under which a file may be there; the first one is preferred."""
    return [stem.format(mark) + ending for mark in "-." for ending in ("", ".gz")]


def find_file(folder: Path, stem: str) -> Path | None:
    """The file that would be read; None where there is none.

    Raises:
        DatasetError: if something else than a file has its name.
    """
    present = [path for path in map(folder.joinpath, names_of(stem)) if path.exists()]
    files = [path for path in present if path.is_file()]
    if present and not files:
        raise DatasetError("{path}: not a file; the IDX file itself should be here", path=present[0])
    return files[0] if files else None


def _stamp(path: Path) -> tuple[str, int, int]:
    try:
        status = path.stat()
    except OSError as error:
        raise _unreadable(path, error) from error
    return path.name, status.st_size, status.st_mtime_ns


def _unreadable(path: Path, error: OSError) -> DatasetError:
    return DatasetError(
        "{path}: cannot be read ({error}); check its permissions and its disk", path=path, error=error.strerror or error
    )


def _by(shape: tuple[int, int]) -> str:
    return f"{shape[0]}×{shape[1]}"
