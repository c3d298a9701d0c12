"""Which chart, which format, where to."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from desktop.charts.chart import Chart
from desktop.export.csv import write_csv
from desktop.export.png import write_png

__all__ = ["ExportDialog"]

_SCALES = (1, 2, 3, 4)


class ExportDialog(QDialog):
    """Writes one of ``charts``; stays open, and says why, where that fails."""

    def __init__(self, charts: Sequence[Chart], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(self.tr("Export chart"))
        self._charts = charts
        self.written: Path | None = None
        self._may_replace: Path | None = None
        self.chart = self._choice(
            "export_which", self.tr("Chart"), [(chart.title, i) for i, chart in enumerate(charts)]
        )
        formats = [(self.tr("PNG picture"), "png"), (self.tr("CSV table"), "csv")]
        self.format = self._choice("export_format", self.tr("Format"), formats)
        sizes = [(self.tr("{n} × the size on the screen").format(n=n), n) for n in _SCALES]
        self.scale = self._choice("export_scale", self.tr("Size"), sizes)
        self.scale.setCurrentIndex(_SCALES.index(2))
        self.path = QLineEdit()
        self.path.setObjectName("export_path")
        self.path.setAccessibleName(self.tr("File"))
        self.path.setMinimumWidth(360)
        self._folder = folder
        self.problem = QLabel()
        self.problem.setObjectName("export_problem")
        self.problem.setProperty("role", "error")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._lay_out()
        self._suggest()

    def accept(self) -> None:
        """Write the file; close if that succeeded."""
        path = Path(self.path.text().strip())
        try:
            path = self._suffixed(path.expanduser())
            if path.exists() and path != self._may_replace:
                self._may_replace = path
                self._tell(self.tr("{path} is there already. Save again to replace it.").format(path=path))
                return
            self._write(path)
        except (OSError, RuntimeError) as error:
            # RuntimeError: the home of somebody who is not known here.
            why = getattr(error, "strerror", None) or str(error)
            self._tell(self.tr("Cannot write {path}: {why}").format(path=path, why=why))
            return
        self.written = path
        super().accept()

    def _tell(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()

    def _suffixed(self, path: Path) -> Path:
        """``path`` with the ending of the format: a picture must not go by the name of a table."""
        suffix = f".{self.format.currentData()}"
        if path.suffix.lower() == suffix or not path.name:
            return path
        known = path.suffix.lower() in {".png", ".csv"}
        return path.with_suffix(suffix) if known else path.with_name(path.name + suffix)

    def _write(self, path: Path) -> None:
        chart = self._charts[self.chart.currentData()]
        if self.format.currentData() == "csv":
            write_csv(path, chart.table())
        else:
            write_png(path, chart.canvas, self.scale.currentData())

    def _choice(self, name: str, label: str, choices: Sequence[tuple[str, object]]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(label)
        for text, data in choices:
            box.addItem(text, data)
        return box

    def _lay_out(self) -> None:
        browse = QPushButton(self.tr("&Browse …"))
        browse.setObjectName("export_browse")
        browse.clicked.connect(self._on_browse)
        file = QHBoxLayout()
        file.addWidget(self.path, 1)
        file.addWidget(browse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.setObjectName("export_buttons")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(self.tr("&Chart"), self.chart)
        form.addRow(self.tr("&Format"), self.format)
        form.addRow(self.tr("Si&ze"), self.scale)
        label = QLabel(self.tr("F&ile"))
        label.setBuddy(self.path)
        form.addRow(label, file)
        form.addRow(self.problem)
        form.addRow(buttons)
        self.chart.currentIndexChanged.connect(self._suggest)
        self.format.currentIndexChanged.connect(self._suggest)

    @Slot()
    def _suggest(self) -> None:
        """A name that says what it is, in the folder of last time; a name that somebody typed keeps all but its end."""
        kind = self.format.currentData()
        self.scale.setEnabled(kind == "png")
        self.problem.hide()
        if self.path.isModified():
            self.path.setText(str(self._suffixed(Path(self.path.text().strip()))))
            self.path.setModified(True)
            return
        stem = self._charts[self.chart.currentData()].objectName().replace("_", "-")
        self.path.setText(str(self._folder / f"{stem}.{kind}"))

    @Slot()
    def _on_browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), self.path.text())
        if chosen:
            self.path.setText(chosen)
            self.path.setModified(True)
            # The file dialog has asked already.
            self._may_replace = Path(chosen)
