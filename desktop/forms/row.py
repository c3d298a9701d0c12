"""One line of a form: title, input, and under the input why it is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.forms.choice_field import ChoiceField
from desktop.forms.editor import mark_invalid, small_label
from desktop.forms.number_field import NumberField
from desktop.forms.per_layer_field import PerLayerField
from desktop.forms.sizes_field import SizesField
from desktop.forms.slider_field import SliderField
from desktop.forms.text_field import TextField
from desktop.forms.toggle_field import ToggleField
from desktop.text_size import scaled

__all__ = ["TITLE_WIDTH", "EditorWidget", "Row"]

EditorWidget = NumberField | ChoiceField | ToggleField | TextField | SizesField | SliderField | PerLayerField

TITLE_WIDTH = 96
"""Of every form in the side panel, so that their inputs line up."""


class Row(QWidget):
    """The tooltip and the accessible name of the input come from here."""

    def __init__(self, title: str, help_text: str, editor: EditorWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._typed = ""
        self._reported = ""
        self._title = QLabel(title)
        self._title.setWordWrap(True)
        self._title.setBuddy(editor)
        self._error = small_label(role="error")
        self._error.hide()
        self._lay_out()
        self._describe(title, help_text)
        editor.problem_changed.connect(self._show_typed)

    def error(self) -> str:
        """What is wrong, as shown; empty if nothing is."""
        return self._error.text() if not self._error.isHidden() else ""

    def set_error(self, reason: str) -> None:
        """Show why the model refused the value; an empty reason takes the mark away."""
        self._reported = reason
        self._show_error()
        if not self._typed:
            mark_invalid(self._marked(), bool(reason))

    def _show_typed(self, reason: str) -> None:
        self._typed = reason
        if reason:
            self._reported = ""
        self._show_error()

    def _show_error(self) -> None:
        reason = self._typed or self._reported
        self._error.setText(reason)
        self._error.setVisible(bool(reason))
        self._marked().setAccessibleDescription(reason)

    def _marked(self) -> QWidget:
        if isinstance(self.editor, SliderField):
            return self.editor.number
        return self.editor.box if isinstance(self.editor, PerLayerField) else self.editor

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(4)
        layout.setColumnMinimumWidth(0, scaled(TITLE_WIDTH))
        layout.setColumnStretch(1, 1)
        self._title.setFixedWidth(scaled(TITLE_WIDTH))
        layout.addWidget(self._title, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._title.setMinimumHeight(scaled(28))
        layout.addWidget(self.editor, 0, 1)
        layout.addWidget(self._error, 1, 1)

    def _describe(self, title: str, help_text: str) -> None:
        self.editor.setAccessibleName(title)
        for widget in (self._title, self.editor):
            widget.setToolTip(help_text or title)
