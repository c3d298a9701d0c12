"""A form on one part of the model's configuration: edits go to the model, the model's values come back."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from desktop.experiment_model import ExperimentModel
from desktop.forms.form import StructForm
from desktop.labels import worded

__all__ = ["BoundForm"]


class BoundForm(StructForm):
    """``path`` says where the struct is in the configuration: "training", or "" for the whole of it."""

    def __init__(
        self,
        model: ExperimentModel,
        path: str,
        struct_type: type[Struct],
        names: Sequence[str],
        parent: QWidget | None = None,
        none_texts: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(struct_type, names, none_texts=none_texts, parent=parent)
        self.model = model
        self._path = path
        self.field_edited.connect(self.edit)
        model.error_changed.connect(self._show_error)

    def show_config(self, config: Struct) -> None:
        """Show this form's part of ``config``."""
        self.set_values(getattr(config, self._path) if self._path else config)

    def edit(self, name: str, value: Any) -> None:
        """Send an edit to the model."""
        self.model.edit(self._full(name), value)

    def _full(self, name: str) -> str:
        return f"{self._path}.{name}" if self._path else name

    def _show_error(self, path: str, reason: str) -> None:
        for name in self.rows:
            if path == self._full(name):
                self.set_error(name, worded(reason))
