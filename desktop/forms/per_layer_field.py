"""An input for a choice that is one for all hidden layers, or one per layer."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.forms.choice_field import ChoiceField
from desktop.forms.editor import discard
from netcore.fields import Choice

__all__ = ["PerLayerField"]

_PER_LAYER = "per layer"


class PerLayerField(QWidget):
    """A combo box; its last entry, "one per layer", opens a box for each layer.

    The box for all has the field's name, the others "activation_layer_0" and so on.
    """

    value_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(self, choices: Iterable[Choice], none_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._value: Any = None
        self._depth = 1
        self.box = ChoiceField(self._choices, none_text)
        self.box.add_value(_PER_LAYER, self.tr("One per layer"))
        self.box.value_changed.connect(self._box_changed)
        self.layer_boxes: list[ChoiceField] = []
        self._layers = QWidget()
        self._layers.hide()
        self._grid = QGridLayout(self._layers)
        self._lay_out()

    def value(self) -> Any:
        """An id, a tuple of ids, or None."""
        return self._value

    def set_depth(self, depth: int) -> None:
        """How many layers there are to choose for."""
        self._depth = depth

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.box)
        layout.addWidget(self._layers)
        self.setFocusProxy(self.box)

    def _box_changed(self, choice: object) -> None:
        if choice != _PER_LAYER:
            self._take(choice)
        elif not isinstance(self._value, tuple):
            # Start from what was in force; None has no id of its own.
            start = self._value if self._value is not None else self._choices[0].id
            self._take((start,) * self._depth)

    def _layer_changed(self) -> None:
        self._take(tuple(box.value() for box in self.layer_boxes))

    def _take(self, value: Any) -> None:
        self.setValue(value)
        self.value_changed.emit(value)

    def _show_layers(self, value: tuple[str, ...]) -> None:
        while len(self.layer_boxes) < len(value):
            self._add_layer()
        while len(self.layer_boxes) > len(value):
            self._drop_layer()
        for box, one in zip(self.layer_boxes, value, strict=True):
            box.setValue(one)
        self._layers.setVisible(bool(value))

    def _add_layer(self) -> None:
        index, box = len(self.layer_boxes), ChoiceField(self._choices)
        box.setObjectName(f"{self.box.objectName()}_layer_{index}")
        box.setAccessibleName(self.tr("{field}, layer {n}").format(field=self.accessibleName(), n=index + 1))
        box.setToolTip(box.accessibleName())
        box.value_changed.connect(self._layer_changed)
        self._grid.addWidget(QLabel(str(index + 1)), index, 0)
        self._grid.addWidget(box, index, 1)
        self.layer_boxes.append(box)

    def _drop_layer(self) -> None:
        box = self.layer_boxes.pop()
        number = self._grid.itemAtPosition(len(self.layer_boxes), 0)
        for widget in (box, number.widget() if number else None):
            if widget is not None:
                self._grid.removeWidget(widget)
                discard(widget)

    def setValue(self, value: Any) -> None:  # noqa: N802 - the name that Qt's inputs have
        """Show ``value`` without a signal."""
        self._value = value
        layered = isinstance(value, tuple)
        self.box.setValue(_PER_LAYER if layered else value)
        self._show_layers(value if layered else ())

    def setObjectName(self, name: str) -> None:  # noqa: N802
        """Name the box: it is what people and tests look for."""
        super().setObjectName(f"{name}_field")
        self.box.setObjectName(name)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """Name the box too."""
        super().setAccessibleName(name)
        self.box.setAccessibleName(name)
