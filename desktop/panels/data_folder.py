"""Where the files of a dataset are: a button and the folder's path."""

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from desktop import icons, theme
from desktop.experiment_model import ExperimentModel
from desktop.forms.elided_label import ElidedLabel
from netcore.datasets import default_folder

__all__ = ["DataFolder"]


class DataFolder(QWidget):
    """Enabled for datasets that live in a folder."""

    def __init__(self, model: ExperimentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.button = QPushButton(self.tr("Choose folder…"))
        self.button.setObjectName("choose_folder")
        self.button.setToolTip(self.tr("Choose the folder with the files of the dataset."))
        self._path = ElidedLabel()
        self._path.setProperty("role", "small")
        self._path.setObjectName("data_folder")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.button)
        layout.addWidget(self._path, 1)
        self.button.clicked.connect(self._choose)
        model.data_folder_changed.connect(self.refresh)
        model.config_changed.connect(self.refresh)
        theme.notifier.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Follow the model."""
        needed = self._model.needs_folder()
        self.button.setEnabled(needed)
        self.button.setIcon(icons.icon("folder"))
        self._path.set_whole_text(self._words(needed))

    def _words(self, needed: bool) -> str:
        if not needed:
            return self.tr("no folder needed")
        return self._model.data_folder or default_folder(self._model.config.dataset) or self.tr("no folder chosen")

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder with the dataset"), self._model.data_folder)
        if folder:
            self._model.set_data_folder(folder)
