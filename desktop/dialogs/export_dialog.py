"""Which chart, which format, how large, where to; with a picture of what it comes to."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QImage, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import why
from desktop.export.choices import LARGEST_CM, LARGEST_PIXELS, SMALLEST_CM, SMALLEST_PIXELS, Choices
from desktop.export.csv import table
from desktop.export.png import image
from desktop.export.writer import content, document, folder_files, page, write_files
from desktop.figures.figure import Captioned
from desktop.forms.combo import Combo
from desktop.runner.jobs import Jobs
from desktop.text_size import fixed_font, scaled

__all__ = ["ExportDialog"]

_DPI = (96, 150, 300, 600)
_PREVIEW = 460
_LINES = 18
_TYPED_MS = 120
_ALL = -1
_ENDINGS = {".png", ".svg", ".pdf", ".csv", ".html"}


class ExportDialog(QDialog):
    """Writes one of ``figures``, or all of them; stays open, and says why, where that fails.

    Args:
        figures: what there is to export.
        choices: how it was exported the last time.
        folder: where to.
        jobs: does the work.
        chosen: the figure to begin with; ``all_charts`` for all of them.

    Signals:
        exported: the paths written.
        copy_wanted: the figure to put on the clipboard, and the choices.
    """

    exported = Signal(object)
    copy_wanted = Signal(object, object)
    all_charts = _ALL

    def __init__(
        self,
        figures: Sequence[Captioned],
        choices: Choices,
        folder: Path,
        jobs: Jobs,
        chosen: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(self.tr("Export"))
        self._figures, self._jobs, self._folder = figures, jobs, folder
        self._may_replace: Path | None = None
        self._previews = 0
        self._writing = False
        self._build(choices)
        self._lay_out()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_TYPED_MS)
        self._later.timeout.connect(self._ask_preview)
        self.chart.setCurrentIndex(self.chart.findData(chosen))
        self._wire()
        self._on_chart()
        self.format.setCurrentIndex(max(0, self.format.findData(choices.format)))
        self._on_change()

    def choices(self) -> Choices:
        """What is chosen."""
        return Choices(
            format=self.format.currentData(),
            unit=self.unit.currentData(),
            centimetres=self.centimetres.value(),
            pixels=self.pixels.value(),
            dpi=self.dpi.currentData(),
            transparent=self.transparent.isChecked(),
            titled=self.titled.isChecked(),
            captioned=self.captioned.isChecked(),
        )

    def accept(self) -> None:
        """Write the files; close once they are there."""
        if self._writing:
            return
        path = Path(self.path.text().strip())
        try:
            path = self._completed(path.expanduser())
            files = self._files(path)
            there = [each for each in files if each.exists()]
        except (OSError, RuntimeError, ValueError) as error:
            # RuntimeError: the home of somebody who is not known here. ValueError: a name with a zero in it.
            self._tell_failure(path, error)
            return
        if there and path != self._may_replace:
            self._may_replace = path
            text = self.tr("{path} is there already. Save again to replace it.").format(path=there[0])
            if len(there) > 1:
                text = self.tr("{n} of these files are in {folder} already. Save again to replace them.").format(
                    n=len(there), folder=path
                )
            self._tell(text)
            return
        self._set_writing(True)
        work = partial(_written, files, path if self._is_folder() else None)
        self._jobs.submit(work, partial(self._on_written, path))

    def reject(self) -> None:
        """Close; not while files are written, for nobody would be left to say what became of them."""
        if not self._writing:
            super().reject()

    def done(self, result: int) -> None:
        """Close, and want no preview any more: it would arrive after the dialog is gone."""
        self._later.stop()
        self._previews += 1
        super().done(result)

    # Building

    def _build(self, choices: Choices) -> None:
        names = [(each.figure.title, index) for index, each in enumerate(self._figures)]
        if len(names) > 1:
            names.append((self.tr("All charts"), _ALL))
        self.chart = self._choice("export_which", self.tr("Chart"), names)
        self.format = self._choice("export_format", self.tr("Format"), [])
        self.centimetres, self.pixels = QDoubleSpinBox(), QSpinBox()
        self.centimetres.setDecimals(1)
        self.centimetres.setRange(SMALLEST_CM, LARGEST_CM)
        self.centimetres.setValue(choices.centimetres)
        self.pixels.setRange(SMALLEST_PIXELS, LARGEST_PIXELS)
        self.pixels.setSingleStep(100)
        self.pixels.setValue(choices.pixels)
        for name, box in (("export_centimetres", self.centimetres), ("export_pixels", self.pixels)):
            box.setObjectName(name)
            box.setAccessibleName(self.tr("Width"))
            box.setToolTip(self.tr("Width of the picture; its height follows."))
        self.unit = self._choice("export_unit", self.tr("Unit"), [(self.tr("cm"), "cm"), (self.tr("pixels"), "px")])
        self.unit.setCurrentIndex(self.unit.findData(choices.unit))
        self.dpi = self._choice(
            "export_dpi", self.tr("Resolution"), [(self.tr("{n} dpi").format(n=n), n) for n in _DPI]
        )
        self.dpi.setCurrentIndex(_DPI.index(choices.dpi))
        self.dpi.setToolTip(self.tr("Dots per inch: 96 for a screen, 300 for print."))
        self.transparent = self._check("export_transparent", self.tr("&Transparent background"), choices.transparent)
        self.titled = self._check("export_titled", self.tr("T&itle"), choices.titled)
        self.captioned = self._check(
            "export_captioned", self.tr("C&aption: initialisers with formulas, data, seed"), choices.captioned
        )
        self.path = QLineEdit()
        self.path.setObjectName("export_path")
        self.path.setAccessibleName(self.tr("File"))
        self.path.setMinimumWidth(scaled(340))
        self.problem = QLabel()
        self.problem.setObjectName("export_problem")
        self.problem.setProperty("role", "error")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.preview = QLabel()
        self.preview.setObjectName("export_preview")
        self.preview.setAccessibleName(self.tr("Preview"))
        self.preview.setFixedSize(_PREVIEW, round(_PREVIEW * 0.8))
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.measures = QLabel()
        self.measures.setObjectName("export_measures")
        self.measures.setProperty("role", "small")

    def _choice(self, name: str, label: str, choices: Sequence[tuple[str, object]]) -> QComboBox:
        box = Combo()
        box.setObjectName(name)
        box.setAccessibleName(label)
        for text, data in choices:
            box.addItem(text, data)
        return box

    def _check(self, name: str, text: str, checked: bool) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(name)
        box.setChecked(checked)
        return box

    def _lay_out(self) -> None:
        self.browse = QPushButton(self.tr("&Browse …"))
        self.browse.setObjectName("export_browse")
        self.browse.setToolTip(self.tr("Choose where to."))
        file, width = QHBoxLayout(), QHBoxLayout()
        file.addWidget(self.path, 1)
        file.addWidget(self.browse)
        for widget in (self.centimetres, self.pixels, self.unit, self.dpi):
            width.addWidget(widget)
        width.addStretch(1)
        # In one widget: it is disabled while files are written.
        self._form = QWidget()
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("&Chart"), self.chart)
        form.addRow(self.tr("&Format"), self.format)
        self._width_label = QLabel(self.tr("&Width"))
        form.addRow(self._width_label, width)
        for box in (self.transparent, self.titled, self.captioned):
            form.addRow("", box)
        self._path_label = QLabel(self.tr("F&ile"))
        self._path_label.setBuddy(self.path)
        form.addRow(self._path_label, file)
        left = QVBoxLayout()
        left.addWidget(self._form)
        left.addWidget(self.problem)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.preview, 1)
        right.addWidget(self.measures)
        both = QHBoxLayout()
        both.addLayout(left)
        both.addSpacing(12)
        both.addLayout(right)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.setObjectName("export_buttons")
        self.copy = self.buttons.addButton(self.tr("Copy &picture"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setObjectName("export_copy")
        self.copy.setToolTip(self.tr("Put this picture, or this table, on the clipboard."))
        column = QVBoxLayout(self)
        column.addLayout(both)
        column.addWidget(self.buttons)

    def _wire(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.copy.clicked.connect(self._on_copy)
        self.browse.clicked.connect(self._on_browse)
        self.chart.currentIndexChanged.connect(self._on_chart)
        for changed in (
            self.format.currentIndexChanged,
            self.unit.currentIndexChanged,
            self.dpi.currentIndexChanged,
            self.centimetres.valueChanged,
            self.pixels.valueChanged,
            self.transparent.toggled,
            self.titled.toggled,
            self.captioned.toggled,
        ):
            changed.connect(self._on_change)

    # What is chosen

    def _is_all(self) -> bool:
        return bool(self.chart.currentData() == _ALL)

    def _is_folder(self) -> bool:
        return self._is_all() and self.format.currentData() in ("png", "svg", "csv")

    @Slot()
    def _on_chart(self) -> None:
        """The formats of one chart, or of all of them."""
        kept = self.format.currentData()
        formats = [
            (self.tr("PNG picture"), "png"),
            (self.tr("SVG drawing"), "svg"),
            (self.tr("PDF document"), "pdf"),
            (self.tr("CSV table"), "csv"),
        ]
        if self._is_all():
            formats = [
                (self.tr("Folder of PNG pictures and CSV tables"), "png"),
                (self.tr("Folder of SVG drawings and CSV tables"), "svg"),
                (self.tr("One PDF document, a chart a page"), "pdf"),
                (self.tr("One HTML report, with losses and configuration"), "html"),
                (self.tr("Folder of CSV tables"), "csv"),
            ]
        self.format.blockSignals(True)
        self.format.clear()
        for text, data in formats:
            self.format.addItem(text, data)
        self.format.setCurrentIndex(max(0, self.format.findData(kept)))
        self.format.blockSignals(False)
        self._on_change()

    @Slot()
    def _on_change(self) -> None:
        """Show what belongs to the format, a name that fits, and soon a picture."""
        choices = self.choices()
        picture = choices.format == "png"
        drawn = choices.format != "csv"
        self.unit.setVisible(picture)
        self.dpi.setVisible(picture and choices.unit == "cm")
        self.pixels.setVisible(choices.in_pixels)
        self.centimetres.setVisible(not choices.in_pixels)
        suffix = "" if picture else self.tr(" cm")
        if suffix != self.centimetres.suffix():
            # Set again, it would rewrite the number that a person is typing.
            self.centimetres.setSuffix(suffix)
        for widget in (self.centimetres, self.titled, self.captioned):
            widget.setEnabled(drawn)
        self._width_label.setBuddy(self.pixels if choices.in_pixels else self.centimetres)
        self.transparent.setEnabled(picture)
        self.copy.setText(self.tr("Copy &picture") if drawn else self.tr("Copy &table"))
        self.copy.setEnabled(not self._is_all())
        self._path_label.setText(self.tr("F&older") if self._is_folder() else self.tr("F&ile"))
        self._suggest()
        self._later.start()

    def _suggest(self) -> None:
        """A name that says what it is, in the folder of last time; a name that somebody typed keeps all but its end."""
        self.problem.hide()
        self._may_replace = None
        if self.path.isModified():
            self.path.setText(str(self._completed(Path(self.path.text().strip()))))
            self.path.setModified(True)
            return
        name = "charts" if self._is_folder() else "report"
        if not self._is_all():
            name = self._figures[self.chart.currentData()].figure.name
        self.path.setText(str(self._completed(self._folder / name)))

    def _completed(self, path: Path) -> Path:
        """``path`` with the ending of the format: a picture must not go by the name of a table."""
        suffix = f".{self.format.currentData()}"
        known = path.suffix.lower() in _ENDINGS
        if not path.name or (path.suffix.lower() == suffix and not self._is_folder()):
            return path
        if self._is_folder():
            return path.with_suffix("") if known else path
        return path.with_suffix(suffix) if known else path.with_name(path.name + suffix)

    def _files(self, path: Path) -> dict[Path, Callable[[], bytes]]:
        choices = self.choices()
        if self._is_folder():
            return folder_files(path, self._figures, choices)
        if self._is_all():
            return {path: partial(document, self._figures, choices)}
        return {path: partial(content, self._figures[self.chart.currentData()], choices)}

    # Preview

    @Slot()
    def _ask_preview(self) -> None:
        self._previews += 1
        number, choices = self._previews, self.choices()
        figure = self._figures[max(0, self.chart.currentData())]
        size = (self.preview.width() - 2, self.preview.height() - 2)
        work = partial(_preview, figure, choices, size, self.devicePixelRatioF())
        self._jobs.submit(work, partial(self._on_preview, number), lambda: number == self._previews)

    def _on_preview(self, number: int, made: Any) -> None:
        if number != self._previews:
            return
        if isinstance(made, Exception):
            self._show_text(str(made), QFont())
            self.preview.setWordWrap(True)
        elif isinstance(made, str):
            self._show_text(made, fixed_font())
            self.preview.setWordWrap(False)
        else:
            picture, text = made
            self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.preview.setPixmap(QPixmap.fromImage(picture))
            self.measures.setText(self._measures(text))

    def _show_text(self, text: str, font: QFont) -> None:
        self.preview.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.preview.setFont(font)
        self.preview.setText(text)
        self.measures.setText("")

    def _measures(self, size: tuple[float, float]) -> str:
        choices = self.choices()
        width, height = size
        if choices.format != "png":
            return self.tr("{w:.1f} × {h:.1f} cm").format(w=width, h=height)
        pixels = choices.pixel_width
        text = self.tr("{x} × {y} pixels").format(x=pixels, y=round(pixels * height / width))
        if choices.in_pixels:
            return text
        return self.tr("{w:.1f} × {h:.1f} cm, {pixels}").format(w=width, h=height, pixels=text)

    # Results

    def _on_written(self, path: Path, result: Any) -> None:
        self._set_writing(False)
        if isinstance(result, Exception):
            self._tell_failure(path, result)
            self.path.setFocus()
            return
        self.exported.emit(result)
        super().accept()

    def _set_writing(self, writing: bool) -> None:
        self._writing = writing
        # What is written is settled; and it cannot be taken back.
        self._form.setEnabled(not writing)
        for button in (QDialogButtonBox.StandardButton.Save, QDialogButtonBox.StandardButton.Cancel):
            self.buttons.button(button).setEnabled(not writing)
        self.copy.setEnabled(not writing and not self._is_all())
        if writing:
            self._tell(self.tr("Writing …"))
        else:
            self.problem.hide()

    def _tell_failure(self, path: Path, error: Exception) -> None:
        name = getattr(error, "filename", None) or path
        self._tell(self.tr("Cannot write {path}: {why}").format(path=name, why=why(error)))

    def _tell(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()

    @Slot()
    def _on_copy(self) -> None:
        self.copy_wanted.emit(self._figures[self.chart.currentData()], self.choices())

    @Slot()
    def _on_browse(self) -> None:
        if self._is_folder():
            chosen = QFileDialog.getExistingDirectory(self, self.windowTitle(), str(Path(self.path.text()).parent))
        else:
            chosen, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), self.path.text())
        if chosen:
            completed = self._completed(Path(chosen))
            self.path.setText(str(completed))
            self.path.setModified(True)
            # The file dialog has asked already, but of the name that it gave.
            self._may_replace = completed if completed == Path(chosen) and not self._is_folder() else None


def _written(files: dict[Path, Callable[[], bytes]], folder: Path | None) -> list[Path]:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    return write_files(files)


def _preview(
    figure: Captioned, choices: Choices, size: tuple[int, int], ratio: float
) -> str | tuple[QImage, tuple[float, float]]:
    """The first lines of a table, or a picture that fits ``size``, with width and height in cm."""
    if choices.format == "csv":
        rows = list(islice(figure.figure.table(), _LINES + 1))
        text = table(rows[:_LINES]).replace("\r\n", "\n")
        return text if len(rows) <= _LINES else f"{text}…"
    paper = page(figure, choices)
    width, height = paper.size.width(), paper.size.height()
    shown = min(size[0], size[1] * width / height)
    picture = image(paper, max(1, round(shown * ratio)))
    picture.setDevicePixelRatio(ratio)
    return picture, (width * 2.54 / 96, height * 2.54 / 96)
