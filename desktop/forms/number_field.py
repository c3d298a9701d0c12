"""An input for a number: floats such as 1e-3, and integers of any size.

Qt's own spin box cannot hold a 32-bit unsigned seed.
"""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from desktop.forms.editor import bounds_reason, mark_invalid, pass_wheel_on
from desktop.forms.numbers import format_number, next_125, parse_number, unfinished
from netcore.fields import Field

__all__ = ["NumberField"]


class NumberField(QAbstractSpinBox):
    """Wrong text stays as typed and is marked, with the reason; the value before the edit stays in force.

    A right one is taken while it is typed: a click on Run need not wait for Enter.

    An optional field that is empty holds None, and shows in grey what it takes instead (``set_inherited``).
    """

    value_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.problem = ""
        self._integer = field.kind == "int"
        self._value: Any = field.default
        # What wrong text falls back to: not to the 10 that was right for a moment on the way to 101.
        self._settled: Any = field.default
        self._inherited: float | None = None
        self.setKeyboardTracking(False)
        # Not Qt's WheelFocus, with which the wheel would first take the focus and then change the value.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The style sheet's padding does not reach the text of this class.
        self.lineEdit().setTextMargins(4, 0, 0, 0)
        self.lineEdit().textEdited.connect(self._read)
        self.editingFinished.connect(self._finish)
        self._show()

    def value(self) -> Any:
        """The last valid value; None for an empty optional field."""
        return self._value

    def set_inherited(self, value: float, words: str) -> None:
        """What an empty field stands for: a step starts from ``value``; ``words`` show in grey."""
        self._inherited = value
        self.lineEdit().setPlaceholderText(words)

    def _read(self, text: str) -> None:
        value, reason = self._parsed(text)
        if reason:
            self._take(self._settled)
            # "0" and "1e-" on the way to 0.01 get the border at once, and words only if they stay.
            self._mark(True, "" if self._may_become_valid(text) else reason)
            return
        self._mark(False, "")
        self._take(value)

    def _finish(self) -> None:
        reason = self._parsed(self.text())[1]
        if reason:
            kept = "" if self._value is None else format_number(self._value)
            self._mark(True, self.tr("{reason}; {value} stays in force").format(reason=reason, value=kept))
        else:
            self._settled = self._value
            self._show()

    def _parsed(self, text: str) -> tuple[Any, str]:
        """The value in ``text`` and "", or None and the reason why there is none."""
        if self.field.optional and not text.strip():
            return None, ""
        number = parse_number(text, integer=self._integer)
        if number is not None and self.field.allows(number):
            return (number if self._integer else float(number)), ""
        return None, self._reason(number)

    def _reason(self, number: float | None) -> str:
        if number is None and self._integer:
            return self.tr("must be a whole number, such as {example}").format(example=self._example())
        if number is None:
            return self.tr("must be a number, such as 0.01 or 1e-3")
        field = self.field
        return bounds_reason(
            field.minimum, field.maximum, above=field.exclusive_minimum, below=field.exclusive_maximum,
            plain=field.name == "seed",
        )  # fmt: skip

    def _example(self) -> str:
        return format_number(self._value if self._value is not None else 100)

    def _may_become_valid(self, text: str) -> bool:
        number = parse_number(text, integer=self._integer)
        if number is None:
            return unfinished(text)
        low = self.field.minimum
        return low is not None and 0 <= number <= low

    def _mark(self, invalid: bool, reason: str) -> None:
        mark_invalid(self, invalid)
        if reason != self.problem:
            self.problem = reason
            self.problem_changed.emit(reason)

    def _take(self, value: Any) -> None:
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)

    def _show(self) -> None:
        self.lineEdit().setText("" if self._value is None else format_number(self._value))
        self._mark(False, "")

    def _stepped(self, steps: int) -> float:
        field = self.field
        start = next((v for v in (self._value, self._inherited, field.minimum) if v is not None), 0)
        if field.log:
            moved = next_125(float(start), steps)
        else:
            moved = start + steps * (field.step or (1 if self._integer else 0.1))
        if self._integer:
            return round(moved)
        # 0.1 + 0.2 is to read 0.3.
        return float(f"{moved:.12g}")

    def _clipped(self, number: float) -> float:
        low, high = self.field.minimum, self.field.maximum
        if low is not None and number < low:
            number = int(low) if self._integer else low
        if high is not None and number > high:
            number = int(high) if self._integer else high
        return number

    def setValue(self, value: Any) -> None:  # noqa: N802 - the name that Qt's spin boxes have
        """Show ``value`` without a signal; what a person has typed stays as long as it is not replaced."""
        if value != self._value or type(value) is not type(self._value):
            self._value = self._settled = value
            self._show()

    def stepBy(self, steps: int) -> None:  # noqa: N802
        """Move the value by ``steps`` of the field's scale, as far as the bounds allow."""
        moved = self._clipped(self._stepped(steps))
        if self.field.allows(moved):
            value = moved if self._integer else float(moved)
            self.lineEdit().setText(format_number(value))
            self._mark(False, "")
            self._settled = value
            self._take(value)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:  # noqa: N802
        """Both ways; a step beyond a bound does nothing."""
        return QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Accept every text: wrong ones are marked, not refused."""
        return QValidator.State.Acceptable, text, pos

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape brings back the value in force."""
        if event.matches(QKeySequence.StandardKey.Cancel) and bool(self.property("invalid")):
            self._show()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, also after a click: most edits replace the number."""
        super().focusInEvent(event)
        self.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only a field that has the focus listens to the wheel."""
        if not pass_wheel_on(self, event):
            super().wheelEvent(event)
