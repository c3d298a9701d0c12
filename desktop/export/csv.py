"""A chart's data as CSV: UTF-8 with a signature, so that spreadsheets read it right."""

import csv
import io
from collections.abc import Iterable, Sequence

__all__ = ["table"]


def table(rows: Iterable[Sequence[str | int | float]], delimiter: str = ",") -> str:
    """``rows`` as text; reading it back gives the same numbers, for csv writes floats by repr."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()
