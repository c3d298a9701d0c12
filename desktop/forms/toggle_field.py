"""An input for yes or no."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

__all__ = ["ToggleField"]


class ToggleField(QCheckBox):
    """A check box; one value per layer, where the layers differ, shows as half checked."""

    value_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mixed: tuple[bool, ...] | None = None
        self.checkStateChanged.connect(self._changed)

    def value(self) -> Any:
        """A bool, or the tuple that was set as long as nobody clicked."""
        return self.isChecked() if self._mixed is None else self._mixed

    def _changed(self, state: Qt.CheckState) -> None:
        self._mixed = None
        self.value_changed.emit(state == Qt.CheckState.Checked)

    def setValue(self, value: bool | tuple[bool, ...]) -> None:  # noqa: N802 - the name that Qt's inputs have
        """Show ``value`` without a signal."""
        each = value if isinstance(value, tuple) else (value,)
        self._mixed = value if isinstance(value, tuple) and len(set(value)) > 1 else None
        blocked = self.blockSignals(True)
        self.setTristate(self._mixed is not None)
        state = Qt.CheckState.PartiallyChecked if self._mixed else _state(all(each))
        if state != self.checkState():
            # Qt would paint it anew, and all that it lies on.
            self.setCheckState(state)
        self.blockSignals(blocked)

    def nextCheckState(self) -> None:  # noqa: N802
        """From half checked to checked; never back to half."""
        checked = self.checkState() == Qt.CheckState.Checked
        self.setTristate(False)
        self.setCheckState(_state(not checked))


def _state(checked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
