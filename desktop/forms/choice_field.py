"""An input for one of several named values."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.forms.combo import Combo
from desktop.forms.editor import mark_invalid, pass_wheel_on
from desktop.labels import translated
from netcore.fields import Choice

__all__ = ["ChoiceField"]


class ChoiceField(Combo):
    """A combo box whose values are ids; with ``none_text``, its first entry stands for None."""

    value_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(self, choices: Iterable[Choice], none_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # All choices in sight, without a scroll bar.
        self.setMaxVisibleItems(30)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if none_text:
            self.addItem(none_text, None)
        for choice in choices:
            self.add_value(choice.id, translated(choice.name), translated(choice.help))
        self.currentIndexChanged.connect(self._changed)

    def add_value(self, value: Any, text: str, tip: str = "") -> None:
        """Append an entry."""
        self.addItem(text, value)
        if tip:
            self.setItemData(self.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)

    def value(self) -> Any:
        """The chosen id."""
        return self.currentData()

    def rename_none(self, text: str) -> None:
        """Say what the entry for None stands for at the moment."""
        index = self.findData(None)
        if index >= 0:
            self.setItemText(index, text)

    def _changed(self) -> None:
        mark_invalid(self, False)
        self.value_changed.emit(self.value())

    def setValue(self, value: Any) -> None:  # noqa: N802 - the name that Qt's inputs have
        """Show ``value`` without a signal; nothing is chosen if it is not among the entries."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(self._index(value))
        self.blockSignals(blocked)

    def _index(self, value: Any) -> int:
        return next((i for i in range(self.count()) if self.itemData(i) == value), -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only a field that has the focus listens to the wheel."""
        if not pass_wheel_on(self, event):
            super().wheelEvent(event)
