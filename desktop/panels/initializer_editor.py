"""The rule that draws a contender's first weights: which one, its parameters, its formula."""

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.choice_field import ChoiceField
from desktop.forms.editor import discard, small_label
from desktop.forms.form import StructForm
from desktop.formula_line import formula_text, layer_shapes
from desktop.labels import summary, translated
from netcore import initializers
from netcore.config import Config
from netcore.fields import Choice, fields_of
from netcore.initializers import Initializer

__all__ = ["InitializerEditor"]

_LOG_SLIDER = (1e-4, 10.0)
"""Where the slider of a parameter on a logarithmic scale starts and ends."""


class InitializerEditor(QWidget):
    """The parameters' inputs are made anew when another rule is chosen, and only then."""

    rule_chosen = Signal(object)
    parameter_edited = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = 0
        self._form: StructForm | None = None
        self._form_of = ""
        self.box = ChoiceField(Choice(key, rule.name, rule.formula) for key, rule in _rules())
        self.box.setAccessibleName(self.tr("Initialiser"))
        self.formula = small_label()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.box)
        self._layout.addWidget(self.formula)
        self.box.value_changed.connect(self.rule_chosen)

    def set_index(self, index: int) -> None:
        """Name the inputs after contender ``index``."""
        self._index = index
        self.box.setObjectName(f"initializer_{index}")
        self.formula.setObjectName(f"formula_{index}")
        if self._form is not None:
            self._form.set_object_names(f"{{name}}_{index}")

    def show_rule(self, rule: Initializer, config: Config) -> None:
        """Show ``rule`` with its target std in the layers of ``config``."""
        self.box.setValue(rule.id)
        self.box.setToolTip(summary(rule))
        if rule.id != self._form_of:
            self._replace_form(rule)
        if self._form is not None:
            self._form.set_values(rule)
        self.formula.setText(formula_text(rule, layer_shapes(config)))
        self.formula.setToolTip(translated(rule.reference))

    def _replace_form(self, rule: Initializer) -> None:
        if self._form is not None:
            self._layout.removeWidget(self._form)
            discard(self._form)
        self._form_of, self._form = rule.id, None
        if not rule.__struct_fields__:
            return
        self._form = StructForm(type(rule), object_name=f"{{name}}_{self._index}", sliders=_log_sliders(type(rule)))
        self._form.field_edited.connect(self.parameter_edited)
        self._layout.insertWidget(1, self._form)


def _rules() -> list[tuple[str, type[Initializer]]]:
    return list(initializers.CATALOGUE.items())


def _log_sliders(rule_type: type[Struct]) -> dict[str, tuple[float, float]]:
    return {field.name: _LOG_SLIDER for field in fields_of(rule_type) if field.log}
