"""The first rows of a person's table, and what it seems to be, without reading the whole file."""

import itertools
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from netcore.datasets import table_npz
from netcore.datasets.dataset import DatasetError
from netcore.datasets.table import check_file, is_npz, opened
from netcore.datasets.table_csv import Row, is_missing, is_number, lines_of, rows_of
from netcore.datasets.table_options import MAX_COLUMNS, Delimiter, TableOptions

__all__ = ["Preview", "preview"]

_ROWS = 50
_CELLS = 200_000
_CHARACTERS = 4_000_000
_DELIMITERS: tuple[Delimiter, ...] = ("\t", ";", ",")
"""Where they do equally well, the comma is the last: it may belong to numbers."""
_LABEL_NAMES = ("label", "labels", "class", "target", "y", "species", "category", "digit", "diagnosis", "outcome")


class Preview(NamedTuple):
    """The beginning of a table.

    Attributes:
        options: as given, or as guessed.
        columns: a name for each column; "" where the file has none.
        rows: the first samples as text; cells a damaged row has too few or too many of stay so.
        texts: of each column with a cell that is no number, the first such cell, and its row as the file counts them.
    """

    options: TableOptions
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    texts: dict[int, tuple[int, str]] = {}  # noqa: RUF012 - of a tuple, which nobody writes


def preview(
    path: Path,
    options: TableOptions | None = None,
    delimiter: Delimiter | None = None,
    wanted: Callable[[], bool] = lambda: True,
) -> Preview:
    """The first rows of a file; without ``options``, how it is best read is guessed, perhaps all but the ``delimiter``.

    Raises:
        DatasetError: if it cannot be read, or holds no table.
        Unwanted: soon after ``wanted``, which is asked every few milliseconds, said no.
    """
    check_file(path)
    if is_npz(path):
        return _npz(path, options)
    delimiter = options.delimiter if options else delimiter or _guessed_delimiter(path, wanted)
    numbered = _first_rows(path, delimiter, wanted)
    rows = [row for _, row in numbered]
    if not rows:
        raise DatasetError("{path}: no rows; a table has one sample a row", path=path)
    if len(rows[0]) > MAX_COLUMNS + 1:
        raise DatasetError(
            "{path}: {count:,} columns; at most {most:,} are read", path=path, count=len(rows[0]), most=MAX_COLUMNS + 1
        )
    if options is None:
        options = _guessed(rows, delimiter)
    options = msgspec.structs.replace(options, file=str(path))
    names = tuple(name.strip() for name in rows[0]) if options.header else ("",) * len(rows[0])
    body = numbered[1:] if options.header else numbered
    return Preview(options, names, tuple(row for _, row in body), _texts(body))


def _npz(path: Path, options: TableOptions | None) -> Preview:
    with opened(path) as file:
        inputs, labels = table_npz.headers(file, path)
        rows = table_npz.sample_rows(file, path, _ROWS)
    columns = (labels.name, *(f"{inputs.name}[{index}]" for index in range(math.prod(inputs.shape[1:]))))
    options = msgspec.structs.replace(options or TableOptions(), file=str(path), label=0, left_out=())
    return Preview(options, columns, tuple(rows))


def _first_rows(path: Path, delimiter: str, wanted: Callable[[], bool]) -> list[tuple[int, Row]]:
    """The first rows that are not empty, each with its number in the file."""
    with opened(path) as file:
        rows = enumerate(rows_of(lines_of(file, path, wanted), delimiter, path), start=1)
        return list(_some((number, row) for number, row in rows if row))


def _some(rows: Iterator[tuple[int, Row]]) -> Iterator[tuple[int, Row]]:
    cells = characters = 0
    for number, row in itertools.islice(rows, _ROWS + 1):
        yield number, row
        cells += len(row)
        characters += sum(map(len, row))
        if cells > _CELLS or characters > _CHARACTERS:
            return


def _texts(rows: list[tuple[int, Row]]) -> dict[int, tuple[int, str]]:
    found: dict[int, tuple[int, str]] = {}
    for number, row in rows:
        for at, cell in enumerate(row):
            if at not in found and not is_number(cell) and not is_missing(cell):
                found[at] = number, cell
    return found


def _guessed_delimiter(path: Path, wanted: Callable[[], bool]) -> Delimiter:
    """The one that makes rows of equal length, and of these the longest."""
    found: dict[Delimiter, tuple[bool, int]] = {}
    for delimiter in _DELIMITERS:
        try:
            lengths = [len(row) for _, row in _first_rows(path, delimiter, wanted)]
        except DatasetError:
            # Quotes that do not fit this one may fit another; what is wrong with all of them is said later.
            continue
        if lengths:
            found[delimiter] = (len(set(lengths)) == 1 and lengths[0] > 1, lengths[0])
    return max(found, key=lambda each: found[each]) if found else ","


def _guessed(rows: list[Row], delimiter: Delimiter) -> TableOptions:
    header = _has_header(rows)
    body = [row for row in rows[header:] if len(row) == len(rows[0])]
    numeric = [all(is_number(row[at]) or is_missing(row[at]) for row in body) for at in range(len(rows[0]))]
    label = _guessed_label(rows[0] if header else [], body, numeric)
    left_out = tuple(at for at, is_numeric in enumerate(numeric) if not is_numeric and at != label)
    # Where nothing would be left, the file is not what it seems: reading it says why.
    left_out = left_out if len(left_out) < len(numeric) - 1 else ()
    return TableOptions(label=label, left_out=left_out, header=header, delimiter=delimiter)


def _has_header(rows: list[Row]) -> bool:
    """Whether no cell of the first row is a number, but some below are."""
    first, others = rows[0], rows[1:]
    if any(is_number(cell) for cell in first):
        return False
    return any(is_number(cell) for row in others for cell in row)


def _guessed_label(names: Row, body: list[Row], numeric: list[bool]) -> int:
    plain = [name.strip().lower() for name in names]
    for name in _LABEL_NAMES:
        if name in plain:
            return plain.index(name)
    text = [at for at, is_numeric in enumerate(numeric) if not is_numeric]
    if text:
        # Of several, the one that says the same thing most often.
        return min(reversed(text), key=lambda at: len({row[at] for row in body}))
    last = len(numeric) - 1
    return last if _whole(body, last) or not _whole(body, 0) else 0


def _whole(body: list[Row], column: int) -> bool:
    return all(not is_number(row[column]) or float(row[column]).is_integer() for row in body)
