"""A person's own table: what its columns are, what is kept for testing, and what comes of it."""

from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.table_controls import TableControls
from desktop.dialogs.table_loading import TableLoading
from desktop.dialogs.table_preview import TablePreview
from desktop.errors import why
from desktop.forms.editor import small_label
from desktop.forms.elided_label import ElidedLabel
from desktop.text_size import scaled
from netcore.datasets import Dataset, DatasetError, TableOptions
from netcore.datasets.scaling import Standardize
from netcore.datasets.table import Table, is_npz
from netcore.datasets.table_csv import quoted
from netcore.datasets.table_options import Delimiter
from netcore.datasets.table_preview import Preview

__all__ = ["TableDialog"]

_TYPED_MS = 150
_CLASSES, _LEFT_OUT = 8, 3
"""Classes, and columns that are no inputs, named in the summary."""


class TableDialog(QDialog):
    """Reads the file in the background whenever something is changed; can be accepted once that is done.

    Args:
        path: a CSV or NPZ file.
        options: how it was read the last time; by default that is guessed.
        standardize: how inputs are scaled.

    Attributes:
        table: what was read; None before, and where the file cannot be used.
    """

    def __init__(
        self,
        path: Path,
        options: TableOptions | None = None,
        standardize: Standardize = "feature",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("table_dialog")
        self._path, self._options = path, options or TableOptions()
        self._preview: Preview | None = None
        # Whether the first rows are to tell how they are best read, and the delimiter where it is known all the same.
        self._guesses = options is None
        self._delimiter: Delimiter | None = None
        self._problem: Exception | None = None
        self._stopped = self._closed = False
        self.table: Table | None = None
        self._loading = TableLoading(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_TYPED_MS)
        self._build()
        self._lay_out()
        self.controls.set_standardize(standardize)
        self._show_options()
        self._wire()
        self.resize(780, 560)
        self._look()
        self.retranslate()

    def chosen(self) -> tuple[Path, TableOptions]:
        """The file, and how it is read; with the numbers of features and classes once it has been."""
        return self._path, self.table.options if self.table is not None else self._options

    @property
    def dataset(self) -> Dataset | None:
        """What was read; None before."""
        return self.table.dataset if self.table is not None else None

    def standardize(self) -> Standardize:
        """How inputs are to be scaled: ``Config.standardize``."""
        return self.controls.standardize()

    def accept(self) -> None:
        """Close with what was read; not before it is."""
        self.controls.share.interpretText()
        if self.table is not None and not self._later.isActive():
            super().accept()

    def done(self, result: int) -> None:
        """Close, and read no more."""
        self._later.stop()
        if not self._closed:
            # With much in memory, the thread takes a second or two to notice.
            self._loading.leave(self._heir())
        self._closed = True
        super().done(result)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.setWindowTitle(self.tr("Own data"))
        self._file.set_whole_text(str(self._path))
        self.stop.setToolTip(self.tr("Stop reading the file, or read it again."))
        self.leave_out.setToolTip(self.tr("Whether the column chosen in the table is one of the inputs."))
        self.progress.setAccessibleName(self.tr("Progress"))
        self.summary.setAccessibleName(self.tr("Summary"))
        self._say()

    # Building

    def _build(self) -> None:
        self._file, self.rows, self.controls = ElidedLabel(), TablePreview(), TableControls()
        self.leave_out, self.stop = QPushButton(), QPushButton()
        for button in (self.leave_out, self.stop):
            button.setAutoDefault(False)
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.problem = small_label(role="error")
        for text in (self.summary, self.problem):
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        for name, widget in (
            ("table_file", self._file),
            ("table_leave_out", self.leave_out),
            ("table_stop", self.stop),
            ("table_progress", self.progress),
            ("table_summary", self.summary),
            ("table_problem", self.problem),
            ("table_buttons", self.buttons),
        ):
            widget.setObjectName(name)

    def _lay_out(self) -> None:
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._file, 1)
        top.addWidget(self.leave_out)
        bottom.addWidget(self.progress, 1)
        bottom.addWidget(self.stop)
        self.rows.setMinimumHeight(scaled(90))
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.rows, 1)
        column.addWidget(self.controls)
        column.addLayout(bottom)
        column.addWidget(self.summary)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)

    def _wire(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.controls.changed.connect(self._on_changed)
        self.controls.structure_changed.connect(self._on_structure)
        self.leave_out.clicked.connect(self._on_leave_out)
        self.stop.clicked.connect(self._on_stop)
        self.rows.column_chosen.connect(self._say)
        self._later.timeout.connect(self._load)
        self._loading.previewed.connect(self._on_preview)
        self._loading.progressed.connect(self._on_progress)
        self._loading.loaded.connect(self._on_loaded)
        self._loading.failed.connect(self._on_failed)

    # What is chosen

    @Slot(object)
    def _on_changed(self, changed: dict[str, Any]) -> None:
        if "label" in changed:
            left_out = tuple(each for each in self._options.left_out if each != changed["label"])
            changed = {**changed, "left_out": left_out}
        self._change(changed)

    @Slot()
    def _on_leave_out(self) -> None:
        column = self.rows.chosen_column()
        if column is not None and column != self._options.label:
            before = set(self._options.left_out)
            self._change({"left_out": tuple(sorted(before ^ {column}))})

    @Slot(object)
    def _on_structure(self, changed: dict[str, Any]) -> None:
        """Other columns, or other names: the first rows are looked at anew."""
        # With another delimiter they are other columns.
        self._guesses = changed["delimiter"] != self._options.delimiter
        self._forget(changed)
        self._delimiter, self._preview = changed["delimiter"], None
        self._later.stop()
        self._look()

    @Slot()
    def _on_stop(self) -> None:
        self._stopped = self._loading.active or self._later.isActive()
        self._later.stop()
        self._loading.cancel()
        if self._stopped:
            self._say()
        elif self._preview is None:
            self._look()
        else:
            self._load()

    def _change(self, changed: dict[str, Any]) -> None:
        if any(getattr(self._options, name) != value for name, value in changed.items()):
            self._forget(changed)
            self.rows.show_roles(self._options)
            self._later.start()
            self._say()

    def _look(self) -> None:
        self._stopped = False
        self._loading.look(self._path, None if self._guesses else self._options, self._delimiter)
        self._say()

    def _heir(self) -> QObject:
        parent, app = self.parentWidget(), QApplication.instance()
        assert app is not None
        return parent.window() if parent is not None else app

    def _forget(self, changed: dict[str, Any]) -> None:
        """Whatever was read, was read otherwise."""
        self._options = msgspec.structs.replace(self._options.unread(), **changed)
        self._loading.cancel()
        self.table = self._problem = None
        self._stopped = False

    @Slot()
    def _load(self) -> None:
        self._stopped, self._problem, self.table = False, None, None
        self.progress.setValue(0)
        self._loading.load(self._path, self._options)
        self._say()

    # What comes of it

    @Slot(object)
    def _on_preview(self, preview: Preview) -> None:
        self._preview = preview
        kept = {name: getattr(self._options, name) for name in ("missing", "test_share", "split_seed")}
        label = min(preview.options.label, len(preview.columns) - 1)
        self._options = msgspec.structs.replace(preview.options.unread(), label=label, **kept)
        self._preview = preview._replace(options=self._options)
        self.rows.show_preview(self._preview)
        self._show_options()
        self._load()

    @Slot(float)
    def _on_progress(self, done: float) -> None:
        self.progress.setValue(round(100 * done))
        self.summary.setText(self._summary(True))

    @Slot(object)
    def _on_loaded(self, table: Table) -> None:
        self.table = table
        self._say()

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self._problem = problem
        self._say()

    def _show_options(self) -> None:
        columns = self._preview.columns if self._preview is not None else ()
        self.controls.show_options(self._options, columns, is_npz(self._path))

    @Slot()
    def _say(self) -> None:
        """What is under way, what came of it, and what can be done."""
        busy = self._loading.active or self._later.isActive()
        self.progress.setVisible(busy)
        self.stop.setVisible(busy or self._stopped)
        self.stop.setText(self.tr("Stop reading") if busy else self.tr("Read again"))
        self.ok.setEnabled(self.table is not None)
        self.problem.setText(self._problem_text())
        self.problem.setVisible(self._problem is not None)
        self.summary.setText(self._summary(busy))
        self.summary.setVisible(self._problem is None)
        column = self.rows.chosen_column()
        is_out = column in self._options.left_out
        self.leave_out.setText(self.tr("Ta&ke column in") if is_out else self.tr("Lea&ve column out"))
        self.leave_out.setEnabled(column is not None and column != self._options.label and not is_npz(self._path))

    def _problem_text(self) -> str:
        if self._problem is None:
            return ""
        text = why(self._problem)
        if not isinstance(self._problem, DatasetError):
            return text
        # The path stands above.
        text = text.removeprefix(str(self._path)).lstrip(":： ")
        return text[:1].upper() + text[1:]

    def _summary(self, busy: bool) -> str:
        if self._stopped:
            return self.tr("Stopped; nothing has been read.")
        if busy or self.table is None:
            return self.tr("Reading the file … {n} %").format(n=self.progress.value())
        data, parts = self.table.dataset, [self._counts(self.table)]
        parts.append(
            self.tr("{train} samples to train on, {test} for testing.").format(
                train=f"{len(data.train):,}", test=f"{len(data.test):,}"
            )
        )
        if self.table.dropped:
            parts.append(self.tr("Rows left out for missing values: {n}.").format(n=f"{self.table.dropped:,}"))
        parts += self._left_out()
        if hidden := self.rows.hidden_columns():
            parts.append(self.tr("Columns not shown above: {n}.").format(n=f"{hidden:,}"))
        return " ".join(parts)

    def _left_out(self) -> list[str]:
        """Why columns are no inputs, of the first ones."""
        if self._preview is None:
            return []
        texts, text = self._preview.texts, self.tr("Column {n} ({name}) is left out: row {row} says {text}.")
        return [
            text.format(n=at + 1, name=self._preview.columns[at] or "–", row=texts[at][0], text=quoted(texts[at][1]))
            for at in self._options.left_out
            if at in texts
        ][:_LEFT_OUT]

    def _counts(self, table: Table) -> str:
        data = table.dataset
        named = [f"{name}: {count:,}" for name, count in zip(data.class_names, table.counts, strict=True)]
        classes = ", ".join(named[:_CLASSES]) + (", …" if len(named) > _CLASSES else "")
        return self.tr("Samples: {samples}, features: {features}, classes: {classes} ({names}).").format(
            samples=f"{sum(table.counts):,}", features=f"{data.features:,}", classes=data.classes, names=classes
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
