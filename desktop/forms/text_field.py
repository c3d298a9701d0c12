"""An input for a short text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.forms.editor import mark_invalid
from netcore.fields import Field

__all__ = ["TextField"]


class TextField(QLineEdit):
    """A line of text within the field's length; wrong text is marked, the one before the edit stays."""

    value_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._value: str = field.default or ""
        self._settled = self._value
        self.textChanged.connect(self._read)
        self.editingFinished.connect(self._settle)

    def value(self) -> str:
        """The last valid text."""
        return self._value

    def _read(self, text: str) -> None:
        text = text.strip()
        valid = self.field.allows(len(text))
        mark_invalid(self, not valid)
        self.problem_changed.emit("" if valid else self._reason(text))
        taken = text if valid else self._settled
        if taken != self._value:
            self._value = taken
            self.value_changed.emit(taken)

    def _settle(self) -> None:
        self._settled = self._value

    def _reason(self, text: str) -> str:
        if not text:
            return self.tr("must not be empty")
        return self.tr("must have at most {n} characters").format(n=int(self.field.maximum or 0))

    def setValue(self, value: str) -> None:  # noqa: N802 - the name that Qt's inputs have
        """Show ``value`` without a signal; what a person has typed stays as long as it is not replaced."""
        if value == self._value:
            return
        self._value = self._settled = value
        blocked = self.blockSignals(True)
        self.setText(value)
        self.blockSignals(blocked)
        mark_invalid(self, False)
        self.problem_changed.emit("")
