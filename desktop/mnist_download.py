"""The way to MNIST from the net: one dialog, and what its files are taken for."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.experiment_model import ExperimentModel
from netcore.datasets import folders

if TYPE_CHECKING:
    from desktop.dialogs.mnist_dialog import MnistDialog

__all__ = ["MnistDownload"]


class MnistDownload(QObject):
    """Belongs to the window, which goes on while the dialog is open.

    Signals:
        told: a success, for the status bar.
    """

    told = Signal(str)

    def __init__(self, model: ExperimentModel, window: QWidget) -> None:
        super().__init__(window)
        self._model, self._window = model, window
        self.dialog: MnistDialog | None = None

    @Slot()
    def ask(self) -> None:
        """Open the dialog, or go to the one that is open: it stays in front of its window."""
        from desktop.dialogs.mnist_dialog import MnistDialog

        if self.dialog is None:
            in_use = self._model.config.dataset == "mnist"
            self.dialog = MnistDialog(folders.downloads(), in_use, self._window)
            self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.dialog.arrived.connect(self._on_arrived)
            self.dialog.use_wanted.connect(self._on_use)
            self.dialog.finished.connect(self._on_finished)
        self.dialog.show()
        self.dialog.activateWindow()

    def shut_down(self) -> None:
        """Close the dialog; what it was getting is kept as far as it is."""
        if self.dialog is not None:
            self.dialog.reject()

    @Slot(object)
    def _on_arrived(self, folder: Path) -> None:
        self._model.take_files("mnist", str(folder))
        self.told.emit(self.tr("MNIST is in {folder}.").format(folder=folder))

    @Slot()
    def _on_use(self) -> None:
        self._model.edit("dataset", "mnist")

    @Slot()
    def _on_finished(self) -> None:
        self.dialog = None
