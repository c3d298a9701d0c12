"""Where the files of a dataset are: a button and the folder's path; for MNIST also the way to get them."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QGridLayout, QPushButton, QWidget

from desktop import icons, theme
from desktop.experiment_model import ExperimentModel
from desktop.forms.elided_label import ElidedLabel
from netcore.datasets.folders import default_folder, is_usable

__all__ = ["DataFolder"]


class DataFolder(QWidget):
    """Enabled for datasets that live in a folder.

    Signals:
        get_wanted: MNIST is to be downloaded.
    """

    get_wanted = Signal()

    def __init__(self, model: ExperimentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.button = QPushButton(self.tr("Choose folder…"))
        self.button.setObjectName("choose_folder")
        self.button.setToolTip(self.tr("Choose the folder with the files of the dataset."))
        self._path = ElidedLabel()
        self._path.setProperty("role", "small")
        self._path.setObjectName("data_folder")
        self.get = QPushButton(self.tr("Get MNIST…"))
        self.get.setObjectName("get_mnist_here")
        self.get.setToolTip(self.tr("Download the files of MNIST, 11.6 MB."))
        self._known: tuple[str, str, str] | None = None
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self.button, 0, 0)
        layout.addWidget(self._path, 0, 1)
        layout.addWidget(self.get, 1, 0)
        self.button.clicked.connect(self._choose)
        self.get.clicked.connect(self.get_wanted)
        model.data_folder_changed.connect(self._on_folder)
        model.config_changed.connect(self.refresh)
        theme.notifier.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Follow the model."""
        dataset, chosen = self._model.config.dataset, self._model.data_folder
        # While a slider moves, the disk is left alone, and nothing is painted.
        if self._known == (dataset, chosen, theme.current()):
            return
        self._known = (dataset, chosen, theme.current())
        needed = self._model.needs_folder()
        self.button.setEnabled(needed)
        self.button.setIcon(icons.icon("folder"))
        folder = chosen or default_folder(dataset)
        self._path.set_whole_text((folder or self.tr("no folder chosen")) if needed else self.tr("no folder needed"))
        self.get.setVisible(dataset == "mnist" and not (folder and is_usable(Path(folder))))

    @Slot()
    def _on_folder(self) -> None:
        self._known = None
        self.refresh()

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder with the dataset"), self._model.data_folder)
        if folder:
            self._model.set_data_folder(folder)
