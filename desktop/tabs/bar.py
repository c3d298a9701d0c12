"""The row of small controls over a tab's charts."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from desktop.forms.combo import Combo
from desktop.text_size import scaled

__all__ = ["Bar"]

_NUMBER_WIDTH = 64
"""Room for three digits; Qt would take half as much again."""


class Bar(QWidget):
    """Labelled controls from left to right; each gets its name, tooltip and accessible name here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(8, 4, 8, 4)
        self.row.setSpacing(6)

    def add_choice(self, name: str, label: str, tip: str, choices: Sequence[tuple[str, str]]) -> Combo:
        """A list of (data, text)."""
        box = Combo()
        for data, text in choices:
            box.addItem(text, data)
        self._place(box, name, label, tip)
        return box

    def add_check(self, name: str, label: str, tip: str) -> QCheckBox:
        """A box to tick."""
        box = QCheckBox(label)
        self._name(box, name, label, tip)
        self.row.addWidget(box)
        return box

    def add_number(self, name: str, label: str, tip: str, low: int, high: int, step: int) -> QSpinBox:
        """A whole number."""
        box = QSpinBox()
        box.setRange(low, high)
        box.setSingleStep(step)
        box.setFixedWidth(scaled(_NUMBER_WIDTH))
        # The style sheet's padding does not reach the text of a spin box.
        box.lineEdit().setTextMargins(4, 0, 0, 0)
        self._place(box, name, label, tip)
        return box

    def add_stretch(self) -> None:
        """What follows stands on the right."""
        self.row.addStretch(1)

    def _place(self, box: QWidget, name: str, label: str, tip: str) -> None:
        text = QLabel(label)
        text.setBuddy(box)
        self._name(box, name, label, tip)
        self.row.addWidget(text)
        self.row.addWidget(box)

    @staticmethod
    def _name(box: QWidget, name: str, label: str, tip: str) -> None:
        box.setObjectName(name)
        box.setAccessibleName(label.replace("&", ""))
        box.setToolTip(tip)
