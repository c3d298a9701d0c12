"""What one contender does differently from the others."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.choice_field import ChoiceField
from desktop.forms.foldable import Foldable
from desktop.forms.form import StructForm
from desktop.forms.number_field import NumberField
from desktop.forms.numbers import format_number
from desktop.forms.per_layer_field import PerLayerField
from netcore.config import Config, ContenderConfig, NetworkConfig
from netcore.fields import fields_of

__all__ = ["Overrides"]

_FIELDS = {field.name: field for field in fields_of(ContenderConfig) if field.optional and field.title}
_OWN = ("label", "initializer", "style")
_OVERRIDES = tuple(name for name in _FIELDS if name not in _OWN)


class Overrides(QWidget):
    """Folded; a field that is not set says what it takes from the network or from the training."""

    field_edited = Signal(str, object)

    def __init__(self, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        none_texts = {name: self._none_text(name) for name in _OVERRIDES}
        self.form = StructForm(ContenderConfig, _OVERRIDES, object_name=f"{{name}}_{index}", none_texts=none_texts)
        self.foldable = Foldable(self.tr("Overrides"), self.form, unfolded=False, minor=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.foldable)
        self.form.field_edited.connect(self.field_edited)

    def set_index(self, index: int) -> None:
        """Name the inputs after contender ``index``."""
        self.form.set_object_names(f"{{name}}_{index}")
        self.foldable.header.setObjectName(f"overrides_{index}")

    def show_contender(self, contender: ContenderConfig, config: Config) -> None:
        """Show what ``contender`` overrides, and what it takes over."""
        for name, row in self.form.rows.items():
            if isinstance(row.editor, PerLayerField):
                row.editor.set_depth(len(config.network.hidden_sizes))
            self._show_inherited(row.editor, name, config)
        self.form.set_values(contender)
        count = sum(getattr(contender, name) is not None for name in _OVERRIDES)
        self.foldable.set_summary(self.tr("{n} set").format(n=count) if count else self.tr("none"))

    def _none_text(self, name: str) -> str:
        return self.tr("as network") if name in NetworkConfig.__struct_fields__ else self.tr("as training")

    def _show_inherited(self, editor: QWidget, name: str, config: Config) -> None:
        owner = config.network if name in NetworkConfig.__struct_fields__ else config.training
        value, words = getattr(owner, name), self._none_text(name)
        if isinstance(editor, NumberField):
            editor.set_inherited(value, self.tr("{source}: {value}").format(source=words, value=format_number(value)))
        elif isinstance(editor, ChoiceField | PerLayerField):
            box = editor.box if isinstance(editor, PerLayerField) else editor
            box.setItemText(0, words)
