"""Two sliders for the network's shape: how many hidden layers, of how many units."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.experiment_model import ExperimentModel
from desktop.forms.row import Row
from desktop.forms.slider_field import SliderField
from netcore.config import Config, NetworkConfig
from netcore.fields import Field, fields_of

__all__ = ["ShapeSliders"]

_SIZES = next(field for field in fields_of(NetworkConfig) if field.name == "hidden_sizes")
_SLIDER_DEPTH, _SLIDER_UNITS = 30, 1024
"""Where the sliders end; the numbers beside them take all that a network may have."""


class ShapeSliders(QWidget):
    """Depth cuts or continues the list of sizes; units makes all layers equal. Both act while they move."""

    def __init__(self, model: ExperimentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        depth = Field(name="depth", kind="int", title="", minimum=1, maximum=_SIZES.max_count, default=1)
        units = Field(name="units", kind="int", title="", minimum=1, maximum=_SIZES.maximum, log=True, default=1)
        self.depth_field = SliderField(depth, 1, _SLIDER_DEPTH)
        self.units_field = SliderField(units, 1, _SLIDER_UNITS)
        rows = (
            Row(self.tr("Depth"), self.tr("How many hidden layers."), self.depth_field),
            Row(self.tr("Units"), self.tr("Units of every hidden layer."), self.units_field),
        )
        self.depth_field.setObjectName("depth")
        self.units_field.setObjectName("units")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for row in rows:
            layout.addWidget(row)
        self.depth_field.value_changed.connect(self._set_depth)
        self.units_field.value_changed.connect(self._set_units)

    def show_config(self, config: Config) -> None:
        """Follow the list of sizes."""
        sizes = config.network.hidden_sizes
        self.depth_field.setValue(len(sizes))
        self.units_field.setValue(sizes[0])

    def _set_depth(self, depth: int) -> None:
        sizes = self._model.config.network.hidden_sizes
        self._edit((*sizes, *sizes[-1:] * depth)[:depth])

    def _set_units(self, units: int) -> None:
        self._edit((units,) * len(self._model.config.network.hidden_sizes))

    def _edit(self, sizes: tuple[int, ...]) -> None:
        self._model.edit("network.hidden_sizes", sizes)
