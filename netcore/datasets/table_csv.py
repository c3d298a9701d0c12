"""Reads the rows of a CSV file in bounded memory, and says row and column of what is wrong.

Rows are counted as a spreadsheet counts them: the first is row 1, even where it names the columns; empty ones count.
A number is what Python's ``float`` reads, without underscores.
"""

import codecs
import csv
import io
import itertools
import math
import re
from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from pathlib import Path
from typing import BinaryIO, NamedTuple, TypeAlias

import numpy as np

from netcore.arrays import FloatArray
from netcore.datasets.dataset import DatasetError
from netcore.datasets.table_options import LARGEST, MAX_COLUMNS, TableOptions
from netcore.errors import Phrase

__all__ = [
    "MAX_NAME",
    "Block",
    "Row",
    "Unwanted",
    "blocks",
    "is_missing",
    "is_number",
    "is_unnamed",
    "lines_of",
    "quoted",
    "rows_of",
]

Row: TypeAlias = list[str]

MAX_LINE = 400_000
"""Characters of a line, and of a row, whose quoted cells may hold line ends: ``MAX_COLUMNS`` numbers of 17 digits fit
well."""
MAX_NAME = 200
"""Characters of a label."""
_BYTES = 1 << 16
_CELLS = 20_000
"""As many at a time: about 3 ms, and a few MB."""
_CHARACTERS = 1 << 20
"""No more at a time, where cells are long."""
_UNNAMED = frozenset({"", "?", "na", "n/a", "#n/a", "nan"})
"""No label. A dash or a word such as "none" may be the name of a class."""
_MISSING = _UNNAMED | {"-", "null", "none", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity", "+nan", "-nan"}
_COMMA = re.compile(r"[+-]?\d+,\d+$")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Unwanted(Exception):  # noqa: N818 - nothing is wrong
    """Nobody wants any more what was being read."""


class Block(NamedTuple):
    """Some rows of the file.

    Attributes:
        inputs: (samples, features), float32.
        labels: the text in the label's column, of each sample.
        dropped: rows left out for a value that is missing.
    """

    inputs: FloatArray
    labels: list[str]
    dropped: int


def lines_of(file: BinaryIO, path: Path, wanted: Callable[[], bool] = lambda: True) -> Iterator[str]:
    """The lines of a text in UTF-8, with or without its mark, each with its end; all line ends become ``\\n``.

    Raises:
        DatasetError: naming the line where it is no such text.
        Unwanted: once ``wanted``, which is asked every 64 KB, says no.
    """
    return itertools.chain.from_iterable(map(io.StringIO, _texts(file, path, wanted)))


def rows_of(lines: Iterable[str], delimiter: str, path: Path) -> Iterator[Row]:
    """The cells of each row; an empty line is a row without any.

    Raises:
        DatasetError: naming the line where quotes do not match, or where a row begins that is too long.
    """
    length, begins = 0, 1

    def counted() -> Iterator[str]:
        # The reader takes lines, and keeps their cells, until a quote is closed: that may be at the end of the file.
        nonlocal length
        for line in lines:
            length += len(line)
            if length > MAX_LINE:
                raise DatasetError(
                    "{path}: line {line}: the row that begins here has more than {most:,} characters; close its "
                    "double quote, or choose a table as CSV",
                    path=path,
                    line=begins,
                    most=MAX_LINE,
                )
            yield line

    # Its own limit, 131,072 characters of a cell, would refuse what is allowed here; it is one for the whole process.
    csv.field_size_limit(max(MAX_LINE, csv.field_size_limit()))
    reader = csv.reader(counted(), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            length, begins = 0, reader.line_num + 1
            yield row
    except csv.Error as error:
        raise DatasetError(
            "{path}: line {line}: {error}; a quoted field begins and ends with a double quote, and "
            "one within it is doubled",
            path=path,
            line=reader.line_num,
            error=error,
        ) from error


def blocks(rows: Iterator[Row], options: TableOptions, path: Path) -> Iterator[Block]:
    """The samples in ``rows``, as many at a time as are read in some milliseconds.

    Raises:
        DatasetError: naming row and column of the first value that cannot be used.
    """
    first = next(rows, [])
    number = 1
    while not first and (following := next(rows, None)) is not None:
        first, number = following, number + 1
    columns = _Columns(first, options, path)
    if not options.header:
        rows, number = itertools.chain([first], rows), number - 1
    for some in _batched(rows):
        yield columns.block(some, number + 1)
        number += len(some)


def is_missing(text: str) -> bool:
    """Whether a cell holds no value: empty, one of the usual words for it, NaN or infinite."""
    return text.strip().lower() in _MISSING


def is_unnamed(text: str) -> bool:
    """Whether a label names no class."""
    return text.strip().lower() in _UNNAMED


def is_number(text: str) -> bool:
    """Whether a cell holds a finite number."""
    try:
        return math.isfinite(float(text)) and "_" not in text
    except ValueError:
        return False


def quoted(text: str) -> str:
    """``text`` for a message, cut where it is long."""
    return repr(text if len(text) <= 40 else text[:40] + "…")


class _Columns:
    """Which column is what, by the first row that is not empty."""

    def __init__(self, first: Row, options: TableOptions, path: Path) -> None:
        self._path, self._drop, self._label = path, options.missing == "drop", options.label
        self._count = len(first)
        self._names = [name.strip() for name in first] if options.header else []
        self._kept = [index for index in range(self._count) if index not in {options.label, *options.left_out}]
        self._check(options)
        # Of one column, itemgetter gives no tuple.
        self._pick = itemgetter(*self._kept, self._label)

    def block(self, rows: list[Row], number: int) -> Block:
        """The samples of ``rows``, whose first is row ``number`` of the file."""
        block = self._at_once(rows)
        return block if block is not None else self._one_by_one(rows, number)

    def _check(self, options: TableOptions) -> None:
        path, count = self._path, self._count
        if not count:
            raise DatasetError("{path}: no rows; a table has one sample a row", path=path)
        if count > MAX_COLUMNS + 1:
            raise DatasetError(
                "{path}: {count:,} columns; at most {most:,} are read", path=path, count=count, most=MAX_COLUMNS + 1
            )
        outside = [index for index in (options.label, *options.left_out) if index >= count]
        if outside:
            raise DatasetError(
                "{path}: there is no column {column}: the first row has {count}; choose another label "
                "column or another delimiter",
                path=path,
                column=outside[0] + 1,
                count=count,
            )
        if not self._kept:
            raise DatasetError(
                "{path}: no column is left for the inputs: the first row has {count}; choose another "
                "delimiter, or take columns in",
                path=path,
                count=count,
            )

    def _at_once(self, rows: list[Row]) -> Block | None:
        """All rows as numbers; None where they need a closer look."""
        if any(len(row) != self._count for row in rows):
            return None
        width = len(self._kept)
        picked = list(map(self._pick, rows))
        labels = [row[width].strip() for row in picked]
        texts = _flat(picked, width)
        if any(is_unnamed(label) or len(label) > MAX_NAME for label in set(labels)) or "_" in "".join(texts):
            return None
        try:
            values = np.fromiter(map(float, texts), np.float64, len(texts))
        except ValueError:
            return None
        # NaN fails, too.
        if not np.abs(values).max() <= LARGEST:
            return None
        return Block(values.astype(np.float32).reshape(len(rows), width), labels, 0)

    def _one_by_one(self, rows: list[Row], number: int) -> Block:
        values: list[list[float]] = []
        labels: list[str] = []
        dropped = 0
        for index, row in enumerate(rows, start=number):
            if not row:
                continue
            if len(row) != self._count:
                raise DatasetError(
                    "{path}: row {row}: {columns} where the first row has {count}; mend the row, or choose "
                    "another delimiter",
                    path=self._path,
                    row=index,
                    columns=_columns(len(row)),
                    count=self._count,
                )
            sample = self._sample(row, index)
            if sample is None:
                dropped += 1
            else:
                values.append(sample)
                labels.append(row[self._label].strip())
        inputs = np.array(values, np.float32).reshape(len(values), len(self._kept))
        return Block(inputs, labels, dropped)

    def _sample(self, row: Row, number: int) -> list[float] | None:
        """The row's inputs; None if it is to be dropped."""
        for index in (*self._kept, self._label):
            if (is_unnamed if index == self._label else is_missing)(row[index]):
                if self._drop:
                    return None
                raise DatasetError(
                    "{where}: {problem}; fill it in, or drop such rows",
                    where=self._where(number, index),
                    problem=_what_is_missing(row[index]),
                )
        if len(row[self._label].strip()) > MAX_NAME:
            raise DatasetError(
                "{where}: a label of {count:,} characters; a class has a name of at most {most}: choose "
                "another label column",
                where=self._where(number, self._label),
                count=len(row[self._label]),
                most=MAX_NAME,
            )
        return [self._number(row[index], number, index) for index in self._kept]

    def _number(self, text: str, row: int, column: int) -> float:
        if not is_number(text):
            hint = Phrase("correct it, leave the column out, or choose it as the label")
            if _COMMA.match(text.strip()):
                hint = Phrase("write decimals with a point")
            raise DatasetError(
                "{where}: {text} is not a number; {hint}", where=self._where(row, column), text=quoted(text), hint=hint
            )
        value = float(text)
        if abs(value) > LARGEST:
            raise DatasetError(
                "{where}: {text} is too large; a number is at most {most:.3g}",
                where=self._where(row, column),
                text=quoted(text),
                most=LARGEST,
            )
        return value

    def _where(self, row: int, column: int) -> Phrase:
        name = f" ({quoted(self._names[column])})" if self._names else ""
        return Phrase(
            "{path}: row {row}, column {column}{name}", path=self._path, row=row, column=column + 1, name=name
        )


def _flat(picked: list[tuple[str, ...]], width: int) -> list[str]:
    """All cells but each row's label, which is its last."""
    texts = list(itertools.chain.from_iterable(picked))
    del texts[width :: width + 1]
    return texts


def _batched(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """Counted by cells and characters, for any row may be as long as one can be."""
    some: list[Row] = []
    cells = characters = 0
    for row in rows:
        some.append(row)
        cells += len(row) + 1
        characters += sum(map(len, row))
        if cells >= _CELLS or characters >= _CHARACTERS:
            yield some
            some, cells, characters = [], 0, 0
    if some:
        yield some


def _texts(file: BinaryIO, path: Path, wanted: Callable[[], bool]) -> Iterator[str]:
    """The text in pieces of whole lines."""
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("utf-8-sig")(), translate=True)
    line, rest, end = 1, "", False
    start = file.read(_BYTES)
    if start.startswith(_UTF_16):
        raise DatasetError("{path}: text in UTF-16; save it as CSV in UTF-8", path=path)
    while not end:
        if not wanted():
            raise Unwanted
        data, start = start or file.read(_BYTES), b""
        end = not data
        text = rest + _decoded(decoder, data, end, path, line)
        if "\0" in text:
            at = line + text[: text.index("\0")].count("\n")
            raise DatasetError(
                "{path}: line {line}: a zero byte, which no text has; choose a CSV or NPZ file", path=path, line=at
            )
        cut = len(text) if end else text.rfind("\n") + 1
        piece, rest = text[:cut], text[cut:]
        line += piece.count("\n")
        if len(rest) > MAX_LINE:
            raise DatasetError(
                "{path}: line {line}: longer than {most:,} characters; choose a table as CSV",
                path=path,
                line=line,
                most=MAX_LINE,
            )
        if piece:
            yield piece


def _decoded(decoder: io.IncrementalNewlineDecoder, data: bytes, end: bool, path: Path, line: int) -> str:
    try:
        return decoder.decode(data, end)
    except UnicodeDecodeError as error:
        at = line + len((error.object[: error.start] + b"?").splitlines()) - 1
        byte = error.object[error.start]
        raise DatasetError(
            "{path}: line {line}: the byte 0x{byte:02x} is not UTF-8; save the file as CSV in UTF-8",
            path=path,
            line=at,
            byte=byte,
        ) from error


def _columns(count: int) -> Phrase:
    return Phrase("1 column") if count == 1 else Phrase("{count:,} columns", count=count)


def _what_is_missing(text: str) -> Phrase:
    if not text.strip():
        return Phrase("no value")
    return Phrase("{text} is no finite number", text=quoted(text.strip()))
