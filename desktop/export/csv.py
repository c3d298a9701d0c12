"""A chart's data as CSV: UTF-8 with a signature, so that spreadsheets read it right."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from netcore.files import write_bytes

__all__ = ["write_csv"]


def write_csv(path: Path, rows: Iterable[Sequence[str | int | float]]) -> None:
    """Write ``rows`` to ``path``, whole or not at all.

    Raises:
        OSError: if it cannot be written; a file there was is left as it was.
    """
    text = io.StringIO(newline="")
    # csv writes floats by repr: reading them back gives the same numbers.
    csv.writer(text).writerows(rows)
    write_bytes(path, text.getvalue().encode("utf-8-sig"))
