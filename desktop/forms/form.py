"""A form made from what a struct's fields declare: a row each, with title, input, tooltip and bounds."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.choice_field import ChoiceField
from desktop.forms.number_field import NumberField
from desktop.forms.per_layer_field import PerLayerField
from desktop.forms.row import EditorWidget, Row
from desktop.forms.sizes_field import SizesField
from desktop.forms.slider_field import SliderField
from desktop.forms.text_field import TextField
from desktop.forms.toggle_field import ToggleField
from desktop.labels import translated
from netcore.fields import Field, fields_of

__all__ = ["StructForm"]


class StructForm(QWidget):
    """Rows for the fields ``names`` of ``struct_type`` (all that have an input, if none are named).

    Args:
        object_name: how inputs are named after their field, as in "{name}_0" for those of contender 0.
        none_texts: what an optional field that is None is called, as in {"dropout": "as network"}.
        sliders: the range of the slider of fields that get one.
    """

    field_edited = Signal(str, object)

    def __init__(
        self,
        struct_type: type[Struct],
        names: Sequence[str] = (),
        *,
        object_name: str = "{name}",
        none_texts: Mapping[str, str] | None = None,
        sliders: Mapping[str, tuple[float, float]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._none_texts = none_texts or {}
        self._sliders = sliders or {}
        self.rows: dict[str, Row] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        fields = {field.name: field for field in fields_of(struct_type) if field.kind != "other"}
        for name in names or fields:
            self._add_row(fields[name], object_name.format(name=name))
        # Room to spare goes below the rows, not between them.
        self._layout.addStretch(1)

    def editor(self, name: str) -> EditorWidget:
        """The input of the field ``name``."""
        return self.rows[name].editor

    def set_values(self, struct: Struct) -> None:
        """Show the values of ``struct``; no signal is sent."""
        for name, row in self.rows.items():
            row.editor.setValue(getattr(struct, name))

    def set_error(self, name: str, reason: str) -> None:
        """Mark the field ``name`` with the reason why it was refused; an empty one clears the mark."""
        if name in self.rows:
            self.rows[name].set_error(reason)

    def set_object_names(self, pattern: str) -> None:
        """Name the inputs anew, where the contender they belong to has moved."""
        for name, row in self.rows.items():
            row.editor.setObjectName(pattern.format(name=name))

    def _add_row(self, field: Field, object_name: str) -> None:
        editor = self._editor(field)
        row = Row(translated(field.title), translated(field.help), editor)
        editor.setObjectName(object_name)
        editor.value_changed.connect(partial(self.field_edited.emit, field.name))
        self.rows[field.name] = row
        self._layout.addWidget(row)

    def _editor(self, field: Field) -> EditorWidget:
        if field.name in self._sliders:
            return SliderField(field, *self._sliders[field.name])
        none_text = self._none_texts.get(field.name, self.tr("default")) if field.optional else ""
        return _EDITORS[field.kind](field, none_text)


def _choice(field: Field, none_text: str) -> EditorWidget:
    if field.per_layer:
        return PerLayerField(field.choices, none_text)
    return ChoiceField(field.choices, none_text)


def _toggle(field: Field, none_text: str) -> EditorWidget:
    if not field.optional:
        return ToggleField()
    box = ChoiceField((), none_text)
    box.add_value(True, QCoreApplication.translate("StructForm", "On"))
    box.add_value(False, QCoreApplication.translate("StructForm", "Off"))
    return box


def _number(field: Field, none_text: str) -> EditorWidget:
    number = NumberField(field)
    number.lineEdit().setPlaceholderText(none_text)
    return number


def _text(field: Field, _: str) -> EditorWidget:
    return TextField(field)


def _sizes(field: Field, _: str) -> EditorWidget:
    return SizesField(field)


_EDITORS: Mapping[str, Callable[[Field, str], EditorWidget]] = {
    "int": _number, "float": _number, "bool": _toggle, "choice": _choice, "text": _text, "sizes": _sizes,
}  # fmt: skip
