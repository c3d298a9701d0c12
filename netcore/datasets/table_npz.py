"""Opens the arrays of an NPZ file, which nobody need trust: sizes are known before anything is unpacked."""

import math
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, BinaryIO, NamedTuple, TypeAlias

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from netcore.datasets.dataset import DatasetError
from netcore.datasets.table_csv import MAX_NAME, Unwanted, quoted
from netcore.datasets.table_options import MAX_COLUMNS
from netcore.errors import Phrase, WordedError
from netcore.session_file import MOST_ENTRIES, DirectoryError, SessionError, check_directory

__all__ = ["Archive", "Header", "checked_headers", "headers", "opened_archive", "parts_of", "sample_rows", "text_of"]

Archive: TypeAlias = zipfile.ZipFile

INPUTS, LABELS = ("X", "x", "inputs", "data"), ("y", "Y", "labels", "target", "targets")
MAX_BYTES = 800_000_000
"""Of one array: 100 million values in double precision."""
_LARGEST_HEADER = 10_000
_CHUNK = 1 << 20
_DEFLATE = 1032
"""No deflated byte becomes more of them."""


class Header(NamedTuple):
    """What an array says of itself.

    Attributes:
        name: its entry's, without ".npy".
        dtype, shape, fortran: as NumPy stores them.
    """

    name: str
    dtype: np.dtype[Any]
    shape: tuple[int, ...]
    fortran: bool

    @property
    def size(self) -> int:
        """In bytes, without the header."""
        return math.prod(self.shape) * self.dtype.itemsize

    def __str__(self) -> str:
        return f"{self.name} {self.dtype} {self.shape}"


def headers(file: BinaryIO, path: Path) -> tuple[Header, Header]:
    """Of the inputs and of the labels, checked against one another and against what may be held.

    Raises:
        DatasetError: saying what is wrong with the file.
    """
    with opened_archive(file, path) as archive:
        return checked_headers(archive, path)


def sample_rows(file: BinaryIO, path: Path, count: int) -> list[list[str]]:
    """Of the first ``count`` samples the label and the inputs; where these are in Fortran's order the label alone.

    Raises:
        DatasetError: saying what is wrong with the file.
    """
    with opened_archive(file, path) as archive:
        inputs, labels = checked_headers(archive, path)
        rows, width = min(count, inputs.shape[0]), math.prod(inputs.shape[1:])
        # In that order a sample is spread over the whole array.
        width = 0 if inputs.fortran else width
        values = _values(archive, inputs, rows * width).reshape(rows, width).tolist()
        names = _values(archive, labels, rows).tolist()
        return [[text_of(name), *map(str, row)] for name, row in zip(names, values, strict=True)]


@contextmanager
def opened_archive(file: BinaryIO, path: Path) -> Iterator[Archive]:
    """An archive; whatever fails while it is open becomes a DatasetError.

    Raises:
        DatasetError: if it is no NPZ file, or a damaged one.
    """
    try:
        check_directory(file)
        with zipfile.ZipFile(file) as archive:
            yield archive
    except (DatasetError, Unwanted):
        raise
    except DirectoryError as error:
        raise DatasetError(
            "{path}: too many arrays, or too long names of them: at most {most} are read; save X and y alone",
            path=path,
            most=MOST_ENTRIES,
        ) from error
    except SessionError as error:
        raise DatasetError(
            "{path}: no NPZ file as numpy.savez writes it, or cut off; save it again", path=path
        ) from error
    except MemoryError as error:
        raise DatasetError("{path}: not enough memory for it; close other programs", path=path) from error
    # zipfile, struct and NumPy meet bytes that anyone may have written, and there is no list of what they raise then.
    except Exception as error:
        raise DatasetError(
            "{path}: damaged: {error}; save it again", path=path, error=Phrase.of(error).shortened(200)
        ) from error


def checked_headers(archive: Archive, path: Path) -> tuple[Header, Header]:
    """As ``headers``, of an archive that is open.

    Raises:
        DatasetError: saying what is wrong with the file.
    """
    inputs = _header(archive, INPUTS, Phrase("inputs"), path)
    labels = _header(archive, LABELS, Phrase("labels"), path)
    if inputs.dtype.kind not in "biuf" or inputs.dtype.itemsize > 8:
        raise DatasetError(
            "{path}: {inputs} is of type {type}; inputs must be numbers",
            path=path,
            inputs=inputs.name,
            type=inputs.dtype,
        )
    if labels.dtype.itemsize > (4 * MAX_NAME if labels.dtype.kind in "US" else 8):
        raise DatasetError(
            "{path}: {labels} is of type {type}; labels are numbers or text of up to {most} signs",
            path=path,
            labels=labels.name,
            type=labels.dtype,
            most=MAX_NAME,
        )
    samples, features = inputs.shape[0] if inputs.shape else 0, math.prod(inputs.shape[1:])
    if len(inputs.shape) < 2 or not samples or not 1 <= features <= MAX_COLUMNS:
        raise DatasetError(
            "{path}: {inputs} has the shape {shape}; it should be (samples, features), with 1 to {most:,} features",
            path=path,
            inputs=inputs.name,
            shape=inputs.shape,
            most=MAX_COLUMNS,
        )
    if labels.shape not in ((samples,), (samples, 1)):
        raise DatasetError(
            "{path}: {labels} has the shape {shape}; it should be ({samples},), one label for each sample of {inputs}",
            path=path,
            labels=labels.name,
            shape=labels.shape,
            samples=samples,
            inputs=inputs.name,
        )
    return inputs, labels


def _header(archive: Archive, names: tuple[str, ...], what: Phrase, path: Path) -> Header:
    there = {info.filename: info for info in archive.infolist()}
    name = next((name for name in names if f"{name}.npy" in there), None)
    if name is None:
        found = ", ".join(sorted(quoted(each.removesuffix(".npy")) for each in there)[:10]) or Phrase("none")
        raise DatasetError(
            "{path}: no array {name!r} with the {what}; it has {found}; name them X and y",
            path=path,
            name=names[0],
            what=what,
            found=found,
        )
    info = there[f"{name}.npy"]
    if info.flag_bits & 1 or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise DatasetError(
            "{path}: {name} is encrypted or packed otherwise than numpy.savez does it", path=path, name=name
        )
    with archive.open(info) as entry:
        header = _parsed(entry, name)
        start = entry.tell()
    if header.dtype.kind not in "biufUS" or not header.dtype.itemsize or any(length < 0 for length in header.shape):
        raise DatasetError("{path}: {header}: save plain numbers, or text for labels", path=path, header=header)
    size = start + math.prod(header.shape) * header.dtype.itemsize
    if size > MAX_BYTES:
        raise DatasetError(
            "{path}: {name}: {size:,} bytes; at most {most:,} are read", path=path, name=name, size=size, most=MAX_BYTES
        )
    if info.file_size != size or info.compress_size * _DEFLATE < size - _CHUNK:
        raise DatasetError(
            "{path}: {name}: its header claims {size:,} bytes, which are not there; save it again",
            path=path,
            name=name,
            size=size,
        )
    return header


def _parsed(entry: IO[bytes], name: str) -> Header:
    version = npy.read_magic(entry)
    if version not in ((1, 0), (2, 0)):
        raise WordedError(
            "{name} is in version {version} of NumPy's format; 1.0 and 2.0 are read", name=name, version=version
        )
    parse = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
    shape, fortran, dtype = parse(entry, max_header_size=_LARGEST_HEADER)
    return Header(name, dtype, shape, fortran)


def _skip_header(entry: IO[bytes]) -> None:
    _parsed(entry, "")


def _values(archive: Archive, head: Header, count: int) -> NDArray[Any]:
    """The first ``count`` values of an array, flat."""
    wanted = count * head.dtype.itemsize
    with archive.open(f"{head.name}.npy") as entry:
        _skip_header(entry)
        data = entry.read(wanted)
    if len(data) < wanted:
        raise EOFError(
            Phrase("{name} ends after {found:,} of {all:,} bytes", name=head.name, found=len(data), all=wanted)
        )
    return np.frombuffer(data, head.dtype)


def parts_of(archive: Archive, head: Header) -> Iterator[NDArray[Any]]:
    """All values of an array, flat, in the order in which they are stored, about 1 MB at a time.

    Raises:
        EOFError: if some are not there.
    """
    step = max(1, _CHUNK // head.dtype.itemsize) * head.dtype.itemsize
    found = 0
    with archive.open(f"{head.name}.npy") as entry:
        _skip_header(entry)
        while data := entry.read(step):
            part = np.frombuffer(data[: len(data) // head.dtype.itemsize * head.dtype.itemsize], head.dtype)
            found += len(part)
            yield part
    if found < math.prod(head.shape):
        raise EOFError(
            Phrase(
                "{name} ends after {found:,} of {all:,} values", name=head.name, found=found, all=math.prod(head.shape)
            )
        )


def text_of(value: object) -> str:
    """A label as text; whole numbers without a point."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace").strip()
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value).strip()
