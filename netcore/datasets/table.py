"""A person's own table, CSV or NPZ, as a dataset.

A CSV file has one sample a row: numbers, and in one column the label, which is text or a number. An NPZ file has the
arrays X (samples, features) and y (samples,), as ``numpy.savez("mine.npz", X=..., y=...)`` writes them.
"""

import os
import stat
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple, TypeAlias

import msgspec
import numpy as np

from netcore.arrays import FloatArray, IntArray
from netcore.datasets import table_csv, table_npz, table_samples
from netcore.datasets.blocks import Gathered
from netcore.datasets.dataset import Dataset, DatasetError
from netcore.datasets.table_csv import Block, Unwanted
from netcore.datasets.table_options import MAX_CLASSES, TableOptions
from netcore.datasets.table_split import Labels, check_count, classes_of, split
from netcore.errors import Phrase
from netcore.registry import DATASETS

__all__ = ["MAX_BYTES", "MAX_VALUES", "Table", "check_file", "is_npz", "load", "opened", "read"]

MAX_BYTES = 2_000_000_000
"""Of a file."""
MAX_VALUES = 100_000_000
"""Inputs times samples: 400 MB in float32."""

_Key: TypeAlias = tuple[str, int, int, TableOptions]


class Table(NamedTuple):
    """A table that was read.

    Attributes:
        dataset: its samples.
        options: with the file, and what is noted of it: features, classes, fingerprint.
        counts: samples of each class, in the order of ``dataset.class_names``.
        dropped: rows left out for a missing value.
    """

    dataset: Dataset
    options: TableOptions
    counts: tuple[int, ...]
    dropped: int


def is_npz(path: Path) -> bool:
    """Whether ``path`` is read as NPZ: by its name."""
    return path.suffix.lower() == ".npz"


def load(path: Path, options: TableOptions) -> Dataset:
    """The dataset in a file; it is read again only after it changed.

    Raises:
        DatasetError: saying what is wrong with the file and where, or that it is not what ``options`` note.
    """
    # One at a time: the networks and their signals want the same file at the same moment.
    with _loading:
        table = _newest.get(_key(path, options)) or read(path, options)
    assert table is not None
    dataset = table.dataset
    for noted, found, what in (
        (options.features, dataset.features, Phrase("features")),
        (options.classes, dataset.classes, Phrase("classes")),
    ):
        if noted not in (None, found):
            raise DatasetError(
                "{path}: {what}: {found}, but {noted} when it was chosen; choose the file again",
                path=path,
                found=found,
                what=what,
                noted=noted,
            )
    if options.fingerprint not in (None, dataset.fingerprint):
        raise DatasetError("{path}: not the data it held when it was chosen; choose the file again", path=path)
    return dataset


def read(
    path: Path,
    options: TableOptions,
    tell: Callable[[float], None] | None = None,
    wanted: Callable[[], bool] | None = None,
) -> Table | None:
    """Read a file, in the memory that its inputs need as float32, some 30 bytes more a sample, and some MB.

    Args:
        path: of the file.
        options: how to read it.
        tell: is called with how much is done, from 0 to 1.
        wanted: is asked every few milliseconds while the file is read, and between the steps after that; None is
            returned soon after it said no.

    Raises:
        DatasetError: saying what is wrong with the file, and where.
    """
    key = _key(path, options)

    def goes_on(done: float) -> bool:
        if tell is not None:
            tell(done)
        return wanted is None or wanted()

    try:
        with opened(path) as file:
            table = (_read_npz if is_npz(path) else _read_csv)(file, path, options, key[1], goes_on)
    except Unwanted:
        return None
    _newest.clear()
    _newest[key] = table
    return table


_loading = threading.Lock()
_newest: dict[_Key, Table] = {}
"""The one read last."""


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file, open; what fails while it is so becomes a DatasetError.

    Raises:
        DatasetError: if it cannot be read.
    """
    try:
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise _unreadable(path, error) from error
    except MemoryError as error:
        raise DatasetError("{path}: not enough memory for it; close other programs", path=path) from error


def check_file(path: Path) -> os.stat_result:
    """What the system says of a file that may be read.

    Raises:
        DatasetError: if there is none, or it is too large.
    """
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    if not stat.S_ISREG(status.st_mode):
        # A pipe would wait for ever.
        raise DatasetError("{path}: not a file; choose a CSV or NPZ file", path=path)
    if status.st_size > MAX_BYTES:
        raise DatasetError(
            "{path}: {size:,} bytes; at most {most:,} are read", path=path, size=status.st_size, most=MAX_BYTES
        )
    return status


def _key(path: Path, options: TableOptions) -> _Key:
    """Equal as long as nobody wrote to the file."""
    status = check_file(path)
    return str(path.absolute()), status.st_size, status.st_mtime_ns, msgspec.structs.replace(options.unread(), file="")


def _read_csv(file: BinaryIO, path: Path, options: TableOptions, size: int, goes_on: Callable[[float], bool]) -> Table:
    where = Phrase("column {number}", number=options.label + 1)
    gathered, codes, texts = Gathered(), list[IntArray](), dict[str, int]()
    values = dropped = 0
    # Not asked block by block: a single row may be long, and what is before the first one, too.
    lines = table_csv.lines_of(file, path, lambda: goes_on(file.tell() / max(1, size)))
    for block in table_csv.blocks(table_csv.rows_of(lines, options.delimiter, path), options, path):
        values += block.inputs.size
        _check_values(values, path)
        dropped += block.dropped
        gathered.add(block.inputs)
        codes.append(_codes(block, texts))
        if len(texts) > MAX_CLASSES:
            check_count(len(texts), path, where)
    inputs = gathered.all()
    if not sum(map(len, inputs)):
        why = Phrase("all {count:,} rows have a missing value", count=dropped) if dropped else Phrase("no rows")
        raise DatasetError("{path}: {why}; there is no sample to train on", path=path, why=why)
    labels = classes_of(np.concatenate(codes), list(texts), path, where)
    return _table(inputs, labels, path, options, dropped, goes_on)


def _read_npz(file: BinaryIO, path: Path, options: TableOptions, _: int, goes_on: Callable[[float], bool]) -> Table:
    head, labels_head = table_npz.headers(file, path)
    _check_values(int(np.prod(head.shape, dtype=np.float64)), path)
    samples = table_samples.read(file, path, options, goes_on)
    if not len(samples.codes):
        raise DatasetError(
            "{path}: all {count:,} samples have a value that is not finite", path=path, count=samples.dropped
        )
    labels = classes_of(samples.codes, samples.texts, path, labels_head.name)
    return _table(samples.inputs, labels, path, options, samples.dropped, goes_on)


def _table(
    inputs: deque[FloatArray],
    labels: Labels,
    path: Path,
    options: TableOptions,
    dropped: int,
    goes_on: Callable[[float], bool],
) -> Table:
    _check_wanted(goes_on)
    train, test = split(inputs, labels, options)
    if not len(test):
        raise DatasetError("{path}: every class has one sample alone; there must be some for testing, too", path=path)
    dataset = Dataset(
        id="table",
        name=DATASETS["table"].name,
        train=train,
        test=test,
        divisor=1.0,
        classes=len(labels.names),
        image_shape=None,
        source=path.name,
        class_names=labels.names,
    )
    _check_wanted(goes_on)
    noted = msgspec.structs.replace(
        options,
        file=str(path),
        features=dataset.features,
        classes=dataset.classes,
        fingerprint=dataset.fingerprint,
    )
    return Table(dataset, noted, labels.counts, dropped)


def _check_wanted(goes_on: Callable[[float], bool]) -> None:
    """Between the steps after the last block, each of which takes a second of a very large table."""
    if not goes_on(1.0):
        raise Unwanted


def _codes(block: Block, texts: dict[str, int]) -> IntArray:
    for label in block.labels:
        texts.setdefault(label, len(texts))
    return np.fromiter(map(texts.__getitem__, block.labels), np.int64, len(block.labels))


def _check_values(values: int, path: Path) -> None:
    if values > MAX_VALUES:
        raise DatasetError(
            "{path}: more than {most:,} values; use fewer samples or fewer columns", path=path, most=MAX_VALUES
        )


def _unreadable(path: Path, error: Exception) -> DatasetError:
    why = getattr(error, "strerror", None) or error
    return DatasetError(
        "{path}: cannot be read ({error}); check its name, its permissions and its disk", path=path, error=why
    )
