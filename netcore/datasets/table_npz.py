"""Reads the arrays of an NPZ file, which nobody need trust: sizes are known before anything is unpacked."""

import math
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, BinaryIO, NamedTuple

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from netcore.arrays import BoolArray, FloatArray, IntArray
from netcore.datasets.dataset import DatasetError
from netcore.datasets.table_csv import MAX_NAME, is_unnamed, quoted
from netcore.datasets.table_options import MAX_CLASSES, MAX_COLUMNS, TableOptions
from netcore.errors import Phrase, WordedError
from netcore.session_file import MOST_ENTRIES, DirectoryError, SessionError, check_directory

__all__ = ["Arrays", "Header", "headers", "read", "sample_rows"]

INPUTS, LABELS = ("X", "x", "inputs", "data"), ("y", "Y", "labels", "target", "targets")
MAX_BYTES = 800_000_000
"""Of one array: 100 million values in double precision."""
_LARGEST_HEADER = 10_000
_CHUNK = 1 << 20
_LABELS = 4096
"""As many at a time."""
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

    def __str__(self) -> str:
        return f"{self.name} {self.dtype} {self.shape}"


class Arrays(NamedTuple):
    """The samples.

    Attributes:
        inputs: (samples, features), float32.
        codes: (samples,), which of ``texts`` is each sample's label.
        texts: labels as text.
        dropped: samples left out for a value that is NaN or infinite.
    """

    inputs: FloatArray
    codes: IntArray
    texts: list[str]
    dropped: int


def headers(file: BinaryIO, path: Path) -> tuple[Header, Header]:
    """Of the inputs and of the labels, checked against one another and against what may be held.

    Raises:
        DatasetError: saying what is wrong with the file.
    """
    with _opened(file, path) as archive:
        return _headers(archive, path)


def sample_rows(file: BinaryIO, path: Path, count: int) -> list[list[str]]:
    """Of the first ``count`` samples the label and the inputs; where these are in Fortran's order the label alone.

    Raises:
        DatasetError: saying what is wrong with the file.
    """
    with _opened(file, path) as archive:
        inputs, labels = _headers(archive, path)
        rows, width = min(count, inputs.shape[0]), math.prod(inputs.shape[1:])
        # In that order a sample is spread over the whole array.
        width = 0 if inputs.fortran else width
        values = _values(archive, inputs, rows * width).reshape(rows, width).tolist()
        names = _values(archive, labels, rows).tolist()
        return [[_text(name), *map(str, row)] for name, row in zip(names, values, strict=True)]


def read(file: BinaryIO, path: Path, options: TableOptions, tell: Callable[[float], bool]) -> Arrays | None:
    """The samples; None if ``tell``, which hears how much is done, from 0 to 1, and is asked often, says to stop.

    Raises:
        DatasetError: saying what is wrong with the file, and where.
    """
    with _opened(file, path) as archive:
        head, labels_head = _headers(archive, path)
        labels = _values(archive, labels_head)
        inputs = _inputs(archive, head, tell)
        if inputs is None:
            return None
        kept = _finite(inputs, labels, path, options, (head.name, labels_head.name))
        dropped = len(inputs) - int(kept.sum())
        if dropped:
            inputs, labels = inputs[kept], labels[kept]
        codes, texts = _coded(labels, f"{path}: {labels_head.name}")
    return Arrays(inputs, codes, texts, dropped)


def _coded(labels: NDArray[Any], where: str) -> tuple[IntArray, list[str]]:
    values, codes = np.unique(labels, return_inverse=True)
    if len(values) > MAX_CLASSES:
        raise DatasetError(
            "{where}: more than {most} different labels; a label names a class", where=where, most=MAX_CLASSES
        )
    return codes.reshape(-1), [_text(value) for value in values.tolist()]


@contextmanager
def _opened(file: BinaryIO, path: Path) -> Iterator[zipfile.ZipFile]:
    """An archive; whatever fails while it is open becomes a DatasetError."""
    try:
        check_directory(file)
        with zipfile.ZipFile(file) as archive:
            yield archive
    except DatasetError:
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


def _headers(archive: zipfile.ZipFile, path: Path) -> tuple[Header, Header]:
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


def _header(archive: zipfile.ZipFile, names: tuple[str, ...], what: Phrase, path: Path) -> Header:
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


def _values(archive: zipfile.ZipFile, head: Header, count: int | None = None) -> NDArray[Any]:
    """The first ``count`` values of an array, flat; by default all, for which its check sum is looked at, too."""
    wanted = (math.prod(head.shape) if count is None else count) * head.dtype.itemsize
    data = bytearray()
    with archive.open(f"{head.name}.npy") as entry:
        _skip_header(entry)
        while len(data) < wanted and (chunk := entry.read(min(_CHUNK, wanted - len(data)))):
            data += chunk
        if count is None:
            entry.read(1)
    if len(data) < wanted:
        raise EOFError(
            Phrase("{name} ends after {found:,} of {all:,} bytes", name=head.name, found=len(data), all=wanted)
        )
    return np.frombuffer(data, head.dtype)


def _inputs(archive: zipfile.ZipFile, head: Header, tell: Callable[[float], bool]) -> FloatArray | None:
    """All inputs as float32, turned into it chunk by chunk."""
    size = math.prod(head.shape)
    # Memory that nobody has written to is not there yet.
    flat = np.empty(size, np.float32)
    at = 0
    for part in _parts(archive, head):
        with np.errstate(over="ignore", invalid="ignore"):
            flat[at : at + len(part)] = part
        at += len(part)
        if not tell(at / size):
            return None
    if at < size:
        raise EOFError(Phrase("{name} ends after {found:,} of {all:,} values", name=head.name, found=at, all=size))
    shape = (head.shape[0], -1)
    if head.fortran:
        return np.ascontiguousarray(flat.reshape(head.shape, order="F").reshape(shape))
    return flat.reshape(shape)


def _parts(archive: zipfile.ZipFile, head: Header) -> Iterator[NDArray[Any]]:
    step = max(1, _CHUNK // head.dtype.itemsize) * head.dtype.itemsize
    with archive.open(f"{head.name}.npy") as entry:
        _skip_header(entry)
        while data := entry.read(step):
            whole = len(data) // head.dtype.itemsize * head.dtype.itemsize
            yield np.frombuffer(data[:whole], head.dtype)


def _finite(
    inputs: FloatArray, labels: NDArray[Any], path: Path, options: TableOptions, names: tuple[str, str]
) -> BoolArray:
    """Which samples can be used.

    Raises:
        DatasetError: naming the first value that cannot, unless such samples are dropped.
    """
    kept = np.ones(len(inputs), bool)
    for start in range(0, len(inputs), 1024):
        kept[start : start + 1024] = np.isfinite(inputs[start : start + 1024]).all(axis=1)
    both: BoolArray = kept & _named(labels)
    if options.missing == "drop" or both.all():
        return both
    row = int(np.argmin(both))
    if kept[row]:
        raise DatasetError(
            "{path}: {labels}[{row}] is {value}; mend it, or drop such rows",
            path=path,
            labels=names[1],
            row=row,
            value=_shown(labels[row]),
        )
    column = int(np.argmin(np.isfinite(inputs[row])))
    raise DatasetError(
        "{path}: {name}[{row}], value {column}, is not finite, or too large for single "
        "precision; mend it, or drop such rows",
        path=path,
        name=names[0],
        row=row,
        column=column,
    )


def _named(labels: NDArray[Any]) -> BoolArray:
    """Which labels say something: numbers that are finite, text that names a class in a CSV file, too."""
    if labels.dtype.kind not in "US":
        return np.asarray(np.isfinite(labels))
    named = np.empty(len(labels), bool)
    for start in range(0, len(labels), _LABELS):
        # All of them as Python's text would need many times their memory.
        texts, codes = np.unique(labels[start : start + _LABELS], return_inverse=True)
        named[start : start + _LABELS] = np.array([not is_unnamed(_text(text)) for text in texts.tolist()])[codes]
    return named


def _shown(value: object) -> str:
    return _text(value) or Phrase("empty")


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace").strip()
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value).strip()
