"""What is run on what: preset, data, seed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.experiment_model import ExperimentModel
from desktop.forms.editor import small_label
from desktop.forms.foldable import Foldable
from desktop.labels import translated
from desktop.panels.bound_form import BoundForm
from desktop.panels.data_folder import DataFolder
from desktop.panels.preset_box import PresetBox
from desktop.panels.table_file import TableFile
from netcore import presets
from netcore.config import Config

__all__ = ["ExperimentPanel"]


class ExperimentPanel(QWidget):
    """The preset on top, because most people start there; what few change is folded away."""

    def __init__(self, model: ExperimentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.preset_box = PresetBox()
        self._description = small_label()
        self._description.setObjectName("preset_description")
        self._data = BoundForm(model, "", Config, ("dataset",))
        self.folder = DataFolder(model)
        self._table = TableFile(model)
        self._form = BoundForm(model, "", Config, ("input_size", "standardize", "samples", "seed"))
        self._details = BoundForm(model, "", Config, ("draws", "dtype"))
        self._lay_out()
        self.preset_box.preset_chosen.connect(model.choose_preset)
        model.config_changed.connect(self._show)
        self._show(model.config)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        more = Foldable(self.tr("Details"), self._details, unfolded=False, minor=True)
        more.setObjectName("experiment_details")
        for widget in (self.preset_box, self._description, self._data, self.folder, self._table, self._form, more):
            layout.addWidget(widget)

    def _show(self, config: Config) -> None:
        for form in (self._data, self._form, self._details):
            form.show_config(config)
        self._form.rows["input_size"].setVisible(config.dataset == "gaussian")
        self.folder.refresh()
        self.folder.setVisible(config.dataset != "table")
        self._table.setVisible(config.dataset == "table")
        self.preset_box.show_preset(self._model.preset_id)
        self._description.setText(self._words())

    def _words(self) -> str:
        if not self._model.preset_id:
            return self.tr("An experiment of your own.")
        text = translated(presets.CATALOGUE[self._model.preset_id].description)
        if self._model.is_modified():
            text = self.tr("{description} (Changed; choose the preset again to undo.)").format(description=text)
        return text
