"""Where own data are: a button and the file's path."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from desktop import icons, theme
from desktop.experiment_model import ExperimentModel
from desktop.forms.elided_label import ElidedLabel
from netcore.datasets.table_options import is_remote

__all__ = ["TableFile"]


class TableFile(QWidget):
    """Chooses a CSV or NPZ file, and asks how it is to be read."""

    def __init__(self, model: ExperimentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.button = QPushButton()
        self.button.setObjectName("choose_table")
        self._path = ElidedLabel()
        self._path.setProperty("role", "small")
        self._path.setObjectName("table_path")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.button)
        layout.addWidget(self._path, 1)
        self.button.clicked.connect(self._choose)
        model.data_folder_changed.connect(self.refresh)
        model.config_changed.connect(self.refresh)
        theme.notifier.changed.connect(self.refresh)
        self.retranslate()

    @Slot()
    def refresh(self) -> None:
        """Follow the model."""
        self.button.setIcon(icons.icon("folder"))
        self._path.set_whole_text(self._file() or self.tr("no file chosen"))

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.button.setText(self.tr("Choose file…"))
        self.button.setAccessibleName(self.tr("Choose file"))
        self.button.setToolTip(self.tr("Choose a table of your own, CSV or NPZ, and how it is read."))
        self.refresh()

    def ask(self, path: Path) -> None:
        """Show what is in ``path``, and take it if that is wanted."""
        from desktop.dialogs.table_dialog import TableDialog

        config = self._model.config
        known = config.table if config.table is not None and self._file() == str(path) else None
        # Columns of a table have units of their own: as they are, the largest would drown the others.
        scaling = config.standardize if config.table is not None else "feature"
        dialog = TableDialog(path, known, scaling, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._on_accepted)
        dialog.open()

    def _file(self) -> str:
        table = self._model.config.table
        return (self._model.data_folder or table.file) if table is not None else ""

    @Slot()
    def _choose(self) -> None:
        filters = ";;".join((self.tr("Tables (*.csv *.tsv *.txt *.npz)"), self.tr("All files (*)")))
        # The dialog looks at what it begins with.
        begin = self._model.data_folder or ("" if is_remote(self._file()) else self._file())
        name, _ = QFileDialog.getOpenFileName(self, self.tr("A table of your own"), begin, filters)
        if name:
            self.ask(Path(name))

    @Slot()
    def _on_accepted(self) -> None:
        from desktop.dialogs.table_dialog import TableDialog

        dialog = self.sender()
        if isinstance(dialog, TableDialog):
            self._model.set_table(dialog.chosen()[1], dialog.standardize())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
