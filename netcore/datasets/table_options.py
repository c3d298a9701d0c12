"""How a person's own table is read: the part of it that belongs to a configuration."""

from typing import Annotated, Literal, TypeAlias

import msgspec
from msgspec import Meta, Struct

__all__ = ["LARGEST", "MAX_CLASSES", "MAX_COLUMNS", "Delimiter", "Missing", "TableOptions", "is_remote"]

MAX_CLASSES = 500
LARGEST = 1e37
"""Of an input, whatever its sign: single precision has room for sums of several."""
MAX_COLUMNS = 10_000
"""Of a sample: with more, the first layer alone would not fit."""

Delimiter: TypeAlias = Literal[",", ";", "\t"]
Missing: TypeAlias = Literal["refuse", "drop"]

_Column = Annotated[int, Meta(ge=0, le=MAX_COLUMNS)]


class TableOptions(Struct, frozen=True, forbid_unknown_fields=True):
    """Which file, and how it becomes samples with classes.

    ``label``, ``left_out``, ``header`` and ``delimiter`` are of CSV files alone; an NPZ file says all that itself.
    """

    file: Annotated[str, Meta(max_length=4096, title="File", description="A CSV or NPZ file.")] = ""
    label: Annotated[
        _Column, Meta(title="Label column", description="The column that names each sample's class; the first is 0.")
    ] = 0
    left_out: Annotated[
        tuple[_Column, ...],
        Meta(max_length=MAX_COLUMNS, title="Columns left out", description="Neither label nor input."),
    ] = ()  # fmt: skip
    header: Annotated[bool, Meta(title="Header", description="Whether the first row names the columns.")] = True
    delimiter: Annotated[Delimiter, Meta(title="Delimiter", description="What stands between two columns.")] = ","
    missing: Annotated[
        Missing,
        Meta(
            title="Missing values",
            description="Rows with a value that is missing, NaN or infinite: refuse the file, or drop them.",
        ),
    ] = "refuse"
    test_share: Annotated[
        float,
        Meta(
            ge=0.05,
            le=0.9,
            title="Test share",
            description="Share of each class's samples that is kept for testing, chosen by the split seed.",
            extra={"step": 0.05},
        ),
    ] = 0.2
    split_seed: Annotated[
        int, Meta(ge=0, le=2**32 - 1, title="Split seed", description="Decides which samples are kept for testing.")
    ] = 0
    features: Annotated[int, Meta(ge=1, le=MAX_COLUMNS)] | None = None
    """Length of one sample, noted when the file was read; None before."""
    classes: Annotated[int, Meta(ge=2, le=MAX_CLASSES)] | None = None
    """Number of classes, noted when the file was read; None before."""

    fingerprint: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")] | None = None
    """Of the samples, noted when the file was read; None before."""

    def unread(self) -> "TableOptions":
        """Without what was noted when the file was read."""
        return msgspec.structs.replace(self, features=None, classes=None, fingerprint=None)


def is_remote(file: str) -> bool:
    """Whether to look at a path would be to ask another computer for it: on Windows this sends the person's name."""
    return file[:2].replace("/", "\\") == "\\\\" or file.startswith("\\??\\")
