"""One contender: colour and marker, name, initialiser, and what it does differently."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop import icons, theme
from desktop.forms.editor import small_label
from desktop.forms.text_field import TextField
from desktop.panels.initializer_editor import InitializerEditor
from desktop.panels.overrides import Overrides
from netcore.config import Config, ContenderConfig
from netcore.fields import fields_of

__all__ = ["ContenderRow"]

_LABEL = next(field for field in fields_of(ContenderConfig) if field.name == "label")
_BUTTONS = ("up", "down", "remove")


class ContenderRow(QFrame):
    """Row ``index`` of the panel; ``show_config`` fills it with the contender that is there."""

    field_edited = Signal(str, object)
    parameter_edited = Signal(str, object)
    action_asked = Signal(str)

    def __init__(self, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setObjectName(f"contender_{index}")
        self._slot = index
        self._swatch = QLabel()
        self.label = TextField(_LABEL)
        self.buttons = {name: QToolButton() for name in _BUTTONS}
        self._error = small_label(role="error")
        self._error.hide()
        self.initializer = InitializerEditor()
        self.overrides = Overrides(index)
        self._reasons: dict[str, str] = {}
        self._name(index)
        self._lay_out()
        self._connect()
        self.recolor()

    def show_config(self, config: Config, index: int, slot: int) -> None:
        """Show contender ``index`` of ``config`` in the colour and marker ``slot``."""
        contender = config.contenders[index]
        if slot != self._slot:
            self._slot = slot
            self.recolor()
        self.label.setValue(contender.label)
        self.initializer.show_rule(contender.rule, config)
        self.overrides.show_contender(contender, config)
        self.buttons["up"].setEnabled(index > 0)
        self.buttons["down"].setEnabled(index < len(config.contenders) - 1)
        self.buttons["remove"].setEnabled(len(config.contenders) > 1)

    def show_error(self, field: str, reason: str) -> None:
        """Say why an edit of ``field`` was refused; "" takes it back."""
        if field in self.overrides.form.rows:
            self.overrides.form.set_error(field, reason)
            return
        self._show_reason(field, reason)

    def recolor(self) -> None:
        """Draw swatch and buttons in the colours of the theme."""
        style = theme.contender_style(self._slot)
        self._swatch.setPixmap(theme.swatch(self._slot, 20).pixmap(QSize(20, 20), self.devicePixelRatio()))
        self._swatch.setToolTip(self.tr("Drawn with this colour, marker: {name}").format(name=style.marker_name))
        for name, button in self.buttons.items():
            button.setIcon(icons.icon(name))

    def _name(self, index: int) -> None:
        self.label.setObjectName(f"label_{index}")
        self.label.setAccessibleName(self.tr("Label of contender {n}").format(n=index + 1))
        self.label.setToolTip(self.tr("The name in legends and tables."))
        tips = {"up": self.tr("Move up"), "down": self.tr("Move down"), "remove": self.tr("Remove")}
        for name, button in self.buttons.items():
            button.setObjectName(f"{name}_{index}")
            button.setToolTip(tips[name])
            button.setAccessibleName(tips[name])
            button.setIconSize(QSize(16, 16))
        self.initializer.set_index(index)
        self.overrides.set_index(index)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._swatch)
        line.addWidget(self.label, 1)
        for button in self.buttons.values():
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 4)
        layout.setSpacing(8)
        layout.addLayout(line)
        for widget in (self._error, self.initializer, self.overrides):
            layout.addWidget(widget)

    def _connect(self) -> None:
        self.label.value_changed.connect(self._label_edited)
        self.label.problem_changed.connect(self._label_problem)
        self.initializer.rule_chosen.connect(self._rule_chosen)
        self.initializer.parameter_edited.connect(self.parameter_edited)
        self.overrides.field_edited.connect(self.field_edited)
        for name, button in self.buttons.items():
            button.clicked.connect(partial(self._ask, name))
        theme.notifier.changed.connect(self.recolor)

    def _ask(self, action: str) -> None:
        self.action_asked.emit(action)

    def _label_edited(self, label: object) -> None:
        self.field_edited.emit("label", label)

    def _rule_chosen(self, rule_id: str) -> None:
        self.field_edited.emit("initializer", rule_id)

    def _label_problem(self, reason: str) -> None:
        self._show_reason("label", reason)

    def _show_reason(self, field: str, reason: str) -> None:
        self._reasons[field] = reason
        text = " ".join(one for one in self._reasons.values() if one)
        self._error.setText(text)
        self._error.setVisible(bool(text))
