"""The network that all contenders share."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.experiment_model import ExperimentModel
from desktop.forms.per_layer_field import PerLayerField
from desktop.panels.bound_form import BoundForm
from desktop.panels.shape_sliders import ShapeSliders
from netcore.config import Config, NetworkConfig

__all__ = ["NetworkPanel"]


class NetworkPanel(QWidget):
    """Its shape by sliders or as a list, then all that the network's declaration holds."""

    def __init__(self, model: ExperimentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = ShapeSliders(model)
        self._form = BoundForm(model, "network", NetworkConfig, ())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._shape)
        layout.addWidget(self._form)
        model.config_changed.connect(self._show)
        self._show(model.config)

    def _show(self, config: Config) -> None:
        self._shape.show_config(config)
        activation = self._form.editor("activation")
        if isinstance(activation, PerLayerField):
            activation.set_depth(len(config.network.hidden_sizes))
        self._form.show_config(config)
