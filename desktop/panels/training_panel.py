"""How all contenders train."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.experiment_model import ExperimentModel
from desktop.forms.foldable import Foldable
from desktop.panels.bound_form import BoundForm
from netcore.config import Config, TrainingConfig

__all__ = ["TrainingPanel"]


class _TrainingForm(BoundForm):
    """Choosing an optimiser sets the learning rate that suits it."""

    def edit(self, name: str, value: Any) -> None:
        if name == "optimizer":
            self.model.set_optimizer(value)
        else:
            super().edit(name, value)


class TrainingPanel(QWidget):
    """What people change often, and below, folded, the rest."""

    def __init__(self, model: ExperimentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        often = ("optimizer", "learning_rate", "batch_size", "iterations")
        self._often = _TrainingForm(model, "training", TrainingConfig, often)
        shown = {*often}
        rest = [name for name in TrainingConfig.__struct_fields__ if name not in shown]
        nothing = {"train_samples": self.tr("all")}
        self._rest = BoundForm(model, "training", TrainingConfig, rest, none_texts=nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._often)
        more = Foldable(self.tr("Details"), self._rest, unfolded=False, minor=True)
        more.setObjectName("training_details")
        layout.addWidget(more)
        model.config_changed.connect(self._show)
        self._show(model.config)

    def _show(self, config: Config) -> None:
        self._often.show_config(config)
        self._rest.show_config(config)
