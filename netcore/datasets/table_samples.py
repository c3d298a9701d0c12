"""Reads the samples of an NPZ file block by block, and turns their labels into codes on the way."""

import math
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray

from netcore.arrays import BoolArray, FloatArray, IntArray
from netcore.datasets.blocks import BLOCK, empty_block
from netcore.datasets.dataset import DatasetError
from netcore.datasets.table_csv import Unwanted, is_unnamed
from netcore.datasets.table_npz import Archive, Header, checked_headers, opened_archive, parts_of, text_of
from netcore.datasets.table_options import LARGEST, MAX_CLASSES, TableOptions
from netcore.datasets.table_split import check_count
from netcore.errors import Phrase

__all__ = ["Samples", "read"]

_LABELS = 1 << 14
"""As many at a time: a few milliseconds."""
_UNNAMED = -1


class Samples(NamedTuple):
    """What can be used of the file.

    Attributes:
        inputs: blocks (samples, features), float32.
        codes: (samples,), which of ``texts`` is each sample's label.
        texts: labels as text.
        dropped: samples left out for a value that is missing or too large.
    """

    inputs: deque[FloatArray]
    codes: IntArray
    texts: list[str]
    dropped: int


def read(file: BinaryIO, path: Path, options: TableOptions, tell: Callable[[float], bool]) -> Samples:
    """The samples.

    Args:
        file, path: the file, open.
        options: whether samples with a missing value are dropped.
        tell: hears every few milliseconds how much is done, from 0 to 1, and says whether to go on.

    Raises:
        DatasetError: saying what is wrong with the file, and where.
        Unwanted: once ``tell`` says no.
    """
    with opened_archive(file, path) as archive:
        head, labels_head = checked_headers(archive, path)
        pace = _Pace(head.size + labels_head.size, tell)
        blocks = _inputs(archive, head, pace)
        kept = _usable(blocks, pace)
        codes, texts = _coded(archive, labels_head, _Reader(path, options.missing == "drop", head, blocks, kept), pace)
    dropped = len(kept) - int(kept.sum())
    if dropped:
        blocks, codes = _without(blocks, kept), codes[kept]
    return Samples(deque(blocks), codes, texts, dropped)


class _Pace:
    """Tells how many of all bytes were read."""

    def __init__(self, size: int, tell: Callable[[float], bool]) -> None:
        self._size, self._tell, self._done = size, tell, 0

    def add(self, size: int) -> None:
        """So many more.

        Raises:
            Unwanted: if nobody wants them.
        """
        self._done += size
        if not self._tell(min(1.0, self._done / self._size)):
            raise Unwanted


class _Codes:
    """Numbers labels in the order in which they come."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._known: dict[object, int] = {}

    def of(self, labels: NDArray[Any]) -> IntArray:
        """The code of each; ``_UNNAMED`` of what names no class: text as in a CSV file, numbers that are not finite."""
        if labels.dtype.kind in "US":
            return np.array([self._code(each) for each in labels.tolist()], np.int64)
        distinct, places = np.unique(labels, return_inverse=True)
        return np.array([self._code(each) for each in distinct.tolist()], np.int64)[places.reshape(-1)]

    def _code(self, label: object) -> int:
        code = self._known.get(label)
        if code is not None:
            return code
        text = text_of(label)
        if is_unnamed(text) or (isinstance(label, float) and not math.isfinite(label)):
            return _UNNAMED
        self._known[label] = len(self.texts)
        self.texts.append(text)
        return self._known[label]


class _Reader(NamedTuple):
    """What the labels are looked at with.

    Attributes:
        drop: whether samples that cannot be used are left out; otherwise the first one is told.
        head, blocks: of the inputs.
        kept: (samples,), which can be used; those whose label says nothing are taken out.
    """

    path: Path
    drop: bool
    head: Header
    blocks: list[FloatArray]
    kept: BoolArray

    def check(self, name: str, start: int, labels: NDArray[Any], usable: BoolArray) -> None:
        """Look at the samples from ``start`` on, whose inputs are ``usable``.

        Raises:
            DatasetError: naming the first value that cannot be used, unless such samples are dropped.
        """
        kept = self.kept[start : start + len(labels)]
        if self.drop or kept.all():
            return
        at = int(np.argmin(kept))
        if not usable[at]:
            self._refuse_input(start + at)
        raise DatasetError(
            "{path}: {labels}[{row}] is {value}; mend it, or drop such rows",
            path=self.path,
            labels=name,
            row=start + at,
            value=text_of(labels[at]) or Phrase("empty"),
        )

    def _refuse_input(self, row: int) -> None:
        block, at = divmod(row, len(self.blocks[0]))
        raise DatasetError(
            "{path}: {name}[{row}], value {column}, is not finite, or beyond ±{most:.3g}; mend it, or drop such rows",
            path=self.path,
            name=self.head.name,
            row=row,
            column=int(np.argmin(np.abs(self.blocks[block][at]) <= LARGEST)),
            most=LARGEST,
        )


def _inputs(archive: Archive, head: Header, pace: _Pace) -> list[FloatArray]:
    """All inputs as float32, turned into it chunk by chunk."""
    samples, features = head.shape[0], math.prod(head.shape[1:])
    rows = max(1, BLOCK // features)
    blocks = [empty_block(min(rows, samples - start), features) for start in range(0, samples, rows)]
    # Where each column of Fortran's order belongs.
    places = np.arange(features).reshape(head.shape[1:]).ravel(order="F").tolist()
    at = 0
    for part in parts_of(archive, head):
        with np.errstate(over="ignore", invalid="ignore"):
            if head.fortran:
                _put_columns(blocks, part, at, samples, places)
            else:
                _put_rows(blocks, part, at)
        at += len(part)
        pace.add(part.nbytes)
    return blocks


def _put_rows(blocks: list[FloatArray], values: NDArray[Any], at: int) -> None:
    """Write what begins at value ``at``, counted row by row."""
    size = blocks[0].size
    while len(values):
        block, start = divmod(at, size)
        target = blocks[block].reshape(-1)[start : start + len(values)]
        target[:] = values[: len(target)]
        values, at = values[len(target) :], at + len(target)


def _put_columns(blocks: list[FloatArray], values: NDArray[Any], at: int, samples: int, places: list[int]) -> None:
    """Write what begins at value ``at``, counted column by column."""
    rows = len(blocks[0])
    while len(values):
        column, row = divmod(at, samples)
        block, start = divmod(row, rows)
        target = blocks[block][start : start + len(values), places[column]]
        target[:] = values[: len(target)]
        values, at = values[len(target) :], at + len(target)


def _usable(blocks: list[FloatArray], pace: _Pace) -> BoolArray:
    """Which samples have finite inputs that are not too large."""
    found = []
    for block in blocks:
        found.append((np.abs(block) <= LARGEST).all(axis=1))
        pace.add(0)
    return np.concatenate(found)


def _coded(archive: Archive, head: Header, reader: _Reader, pace: _Pace) -> tuple[IntArray, list[str]]:
    """Each sample's code, and the labels as text; held are those that differ alone."""
    codes, known = np.zeros(len(reader.kept), np.int64), _Codes()
    at = 0
    for part in parts_of(archive, head):
        for start in range(0, len(part), _LABELS):
            labels = part[start : start + _LABELS]
            kept = reader.kept[at : at + len(labels)]
            usable = kept.copy()
            # What is dropped is no class either.
            codes[at : at + len(labels)][usable] = found = known.of(labels[usable])
            kept[usable] = found != _UNNAMED
            reader.check(head.name, at, labels, usable)
            if len(known.texts) > MAX_CLASSES:
                check_count(len(known.texts), reader.path, head.name)
            at += len(labels)
            pace.add(labels.nbytes)
    return codes, known.texts


def _without(blocks: list[FloatArray], kept: BoolArray) -> list[FloatArray]:
    """The samples that are kept, moved together within their blocks."""
    at, found = 0, []
    for block in blocks:
        rows = block[kept[at : at + len(block)]]
        block[: len(rows)] = rows
        found.append(block[: len(rows)])
        at += len(block)
    return found
