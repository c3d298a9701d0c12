"""An input for the units of each hidden layer: "784, 100, 10" or "100 x 5"."""

import re
from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.forms.editor import bounds_reason, mark_invalid
from netcore.fields import Field

__all__ = ["SizesField", "format_sizes", "parse_sizes"]

_GROUP = re.compile(r"\s*(\d{1,9})\s*(?:[x×*]\s*(\d{1,4})\s*)?", re.IGNORECASE)
_SHORT_RUN = 4
"""Up to so many equal sizes in a row are written out."""


def parse_sizes(text: str) -> tuple[int, ...] | None:
    """The sizes in ``text``, None if it is no list of sizes; "a x n" stands for n layers of a units."""
    sizes: list[int] = []
    for part in re.split(r"[,;]", text.strip().rstrip(",;")):
        group = _GROUP.fullmatch(part)
        if group is None:
            return None
        sizes += [int(group[1])] * int(group[2] or 1)
    return tuple(sizes)


def format_sizes(sizes: Sequence[int]) -> str:
    """Sizes as text that ``parse_sizes`` reads; long runs of equal ones as "100 × 5"."""
    parts: list[str] = []
    for size, run in groupby(sizes):
        count = len(list(run))
        parts += [f"{size} × {count}"] if count > _SHORT_RUN else [str(size)] * count
    return ", ".join(parts)


class SizesField(QLineEdit):
    """Wrong text is marked, with the reason; the sizes before the edit stay in force."""

    value_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._value: tuple[int, ...] = tuple(field.default or ())
        self._settled = self._value
        self.textChanged.connect(self._read)
        self.editingFinished.connect(self._finish)
        self._show()

    def value(self) -> tuple[int, ...]:
        """The last valid sizes."""
        return self._value

    def _read(self, text: str) -> None:
        sizes = parse_sizes(text)
        reason = self._reason(sizes)
        mark_invalid(self, bool(reason))
        self.problem_changed.emit(reason)
        taken = sizes if sizes and not reason else self._settled
        if taken != self._value:
            self._value = taken
            self.value_changed.emit(taken)

    def _reason(self, sizes: tuple[int, ...] | None) -> str:
        if not sizes:
            return self.tr("must be sizes such as 100, 100, 100 or 100 x 5")
        if self.field.max_count is not None and len(sizes) > self.field.max_count:
            return self.tr("must be at most {n} layers").format(n=self.field.max_count)
        if not all(self.field.allows(size) for size in sizes):
            bounds = bounds_reason(self.field.minimum, self.field.maximum)
            return self.tr("each size {bounds}").format(bounds=bounds)
        return ""

    def _finish(self) -> None:
        if not self._reason(parse_sizes(self.text())):
            self._settled = self._value
            self._show()

    def _show(self) -> None:
        blocked = self.blockSignals(True)
        self.setText(format_sizes(self._value))
        self.blockSignals(blocked)
        mark_invalid(self, False)
        self.problem_changed.emit("")

    def setValue(self, value: tuple[int, ...]) -> None:  # noqa: N802 - the name that Qt's inputs have
        """Show ``value`` without a signal; what a person has typed stays as long as it is not replaced."""
        if tuple(value) != self._value:
            self._value = self._settled = tuple(value)
            self._show()
