"""A slider with its number: drag for a look around, type for an exact value."""

import math
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from desktop.forms.editor import pass_wheel_on
from desktop.forms.number_field import NumberField
from desktop.text_size import scaled
from netcore.fields import Field

__all__ = ["SliderField"]

_STEPS_PER_DECADE = 40
_LINEAR_STEPS = 200


class _Slider(QSlider):
    """A horizontal slider that leaves the wheel to the panel."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not pass_wheel_on(self, event):
            super().wheelEvent(event)


class SliderField(QWidget):
    """Emits ``value_changed`` while the slider moves.

    ``low`` and ``high`` bound the slider alone; the number takes all that the field allows. The parts are
    ``slider`` and ``number``, named after the whole: "std_0_slider", "std_0_number".
    """

    value_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(self, field: Field, low: float, high: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._integer, self._log = field.kind == "int", field.log
        self._low, self._high = low, high
        self.number = NumberField(field)
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, self._count())
        self.slider.setMinimumWidth(56)
        self.number.setFixedWidth(scaled(88))
        self._lay_out()
        self.slider.valueChanged.connect(self._slid)
        self.number.value_changed.connect(self._typed)
        self.number.problem_changed.connect(self.problem_changed)
        self._follow()

    def value(self) -> Any:
        """The value in force."""
        return self.number.value()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.number)
        self.setFocusProxy(self.number)

    def _count(self) -> int:
        if self._log:
            return round(math.log10(self._high / self._low) * _STEPS_PER_DECADE)
        return round(self._high - self._low) if self._integer else _LINEAR_STEPS

    def _at(self, position: int) -> float:
        share = position / self._count()
        if self._log:
            moved = self._low * (self._high / self._low) ** share
        else:
            moved = self._low + (self._high - self._low) * share
        return round(moved) if self._integer else float(f"{moved:.3g}")

    def _position(self, value: float) -> int:
        bounded = min(max(value, self._low), self._high)
        if self._log:
            share = math.log(bounded / self._low) / math.log(self._high / self._low)
        else:
            share = (bounded - self._low) / (self._high - self._low)
        return round(share * self._count())

    def _slid(self, position: int) -> None:
        value = self._at(position)
        if value != self.number.value():
            self.number.setValue(value)
            self.value_changed.emit(value)

    def _typed(self, value: object) -> None:
        self._follow()
        self.value_changed.emit(value)

    def _follow(self) -> None:
        """Put the slider where the number is."""
        if self.number.value() is None:
            return
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(self._position(self.number.value()))
        self.slider.blockSignals(blocked)

    def setValue(self, value: Any) -> None:  # noqa: N802 - the name that Qt's inputs have
        """Show ``value`` without a signal."""
        self.number.setValue(value)
        # While a person drags, the handle stays under the pointer.
        if self._at(self.slider.value()) != value:
            self._follow()

    def setObjectName(self, name: str) -> None:  # noqa: N802
        """Name the parts too."""
        super().setObjectName(name)
        self.slider.setObjectName(f"{name}_slider")
        self.number.setObjectName(f"{name}_number")

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """Name the parts too."""
        super().setAccessibleName(name)
        self.slider.setAccessibleName(name)
        self.number.setAccessibleName(name)
