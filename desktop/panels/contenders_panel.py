"""The networks that are compared, in the order of the charts."""

import re
from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop import icons, theme
from desktop.experiment_model import MAX_CONTENDERS, ExperimentModel
from desktop.forms.editor import discard
from desktop.labels import worded
from desktop.panels.contender_row import ContenderRow
from netcore.config import Config

__all__ = ["ContendersPanel"]

_PATH = re.compile(r"contenders\[(\d+)\]\.(\w+)")


class ContendersPanel(QWidget):
    """Rows belong to positions and are filled anew, so that typing in one never loses the focus."""

    def __init__(self, model: ExperimentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.rows: list[ContenderRow] = []
        self.add_button = QPushButton(self.tr("Add contender"))
        self.add_button.setObjectName("add_contender")
        self.add_button.setToolTip(self.tr("Compare one more initialiser."))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.add_button)
        self.add_button.clicked.connect(self._add)
        model.config_changed.connect(self._show)
        model.error_changed.connect(self._show_error)
        theme.notifier.changed.connect(self._recolor)
        self._recolor()
        self._show(model.config)

    def _show(self, config: Config) -> None:
        while len(self.rows) < len(config.contenders):
            self._append_row()
        while len(self.rows) > len(config.contenders):
            self._drop_row()
        for index, (row, slot) in enumerate(zip(self.rows, self._model.slots(), strict=True)):
            row.show_config(config, index, slot)
        self.add_button.setEnabled(len(self.rows) < MAX_CONTENDERS)

    def _append_row(self) -> None:
        index = len(self.rows)
        row = ContenderRow(index)
        row.field_edited.connect(partial(self._model.edit_contender, index))
        row.parameter_edited.connect(partial(self._model.edit_initializer, index))
        row.action_asked.connect(partial(self._act, index))
        self.rows.append(row)
        self._layout.insertWidget(index, row)

    def _drop_row(self) -> None:
        row = self.rows.pop()
        self._layout.removeWidget(row)
        discard(row)

    def _act(self, index: int, action: str) -> None:
        if action == "remove":
            self._model.remove_contender(index)
        else:
            self._model.move_contender(index, index + (1 if action == "down" else -1))

    def _add(self) -> None:
        if self._model.add_contender():
            self.rows[-1].label.setFocus()

    def _show_error(self, path: str, reason: str) -> None:
        match = _PATH.fullmatch(path)
        if match and int(match[1]) < len(self.rows):
            self.rows[int(match[1])].show_error(match[2], worded(reason))

    def _recolor(self) -> None:
        self.add_button.setIcon(icons.icon("add"))
