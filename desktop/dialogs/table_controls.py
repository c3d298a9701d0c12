"""How a person's own table is read: what can be chosen."""

from itertools import pairwise

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QSpinBox, QWidget

from desktop.forms.combo import Combo
from netcore.datasets.scaling import Standardize
from netcore.datasets.table_options import TableOptions

__all__ = ["TableControls"]


class TableControls(QWidget):
    """Shows options and tells what a person changes in them.

    Signals:
        changed: the names of the options and their new values.
        structure_changed: header or delimiter; the same.
    """

    changed = Signal(object)
    structure_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[str, ...] = ()
        self._build()
        self._lay_out()
        self.retranslate()
        self.label.activated.connect(self._on_label)
        self.header.clicked.connect(self._on_structure)
        self.delimiter.activated.connect(self._on_structure)
        self.missing.activated.connect(self._on_missing)
        self.share.valueChanged.connect(self._on_share)

    def show_options(self, options: TableOptions, columns: tuple[str, ...], npz: bool) -> None:
        """Show ``options`` for a file with ``columns``; an NPZ file leaves less to choose."""
        if columns != self._columns:
            self._columns = columns
            self._name_columns()
        self.label.setCurrentIndex(options.label)
        for box, value in ((self.delimiter, options.delimiter), (self.missing, options.missing)):
            box.setCurrentIndex(max(0, box.findData(value)))
        self.header.setChecked(options.header)
        self.share.blockSignals(True)
        self.share.setValue(round(100 * options.test_share))
        self.share.blockSignals(False)
        for widget in (self.label, self.header, self.delimiter):
            widget.setEnabled(not npz)

    def set_standardize(self, standardize: Standardize) -> None:
        """Show how inputs are scaled."""
        self.scaling.setCurrentIndex(max(0, self.scaling.findData(standardize)))

    def standardize(self) -> Standardize:
        """How inputs are to be scaled: ``Config.standardize``."""
        chosen: Standardize = self.scaling.currentData()
        return chosen

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        texts: dict[QWidget, tuple[str, str]] = {
            self.label: (self.tr("&Label column"), self.tr("The column that names the class.")),
            self.delimiter: (self.tr("&Delimiter"), self.tr("What is between columns.")),
            self.header: (self.tr("First &row names the columns"), self.tr("Whether the first row holds no sample.")),
            self.missing: (self.tr("&Missing values"), self.tr("Empty cells, NaN and infinite values.")),
            self.share: (self.tr("&Test share"), self.tr("Share of each class that is kept for testing.")),
            self.scaling: (
                self.tr("&Scaling"),
                self.tr("Inputs get mean 0 and variance 1 over the training samples (LeCun et al. 1998)."),
            ),
        }
        for widget, (text, tip) in texts.items():
            widget.setAccessibleName(text.replace("&", ""))
            widget.setToolTip(tip)
            if widget in self._labels:
                self._labels[widget].setText(text)
        self.header.setText(texts[self.header][0])
        _fill(self.delimiter, ((self.tr("comma"), ","), (self.tr("semicolon"), ";"), (self.tr("tab"), "\t")))
        _fill(self.missing, ((self.tr("refuse, say where"), "refuse"), (self.tr("leave out the row"), "drop")))
        every, each, none = self.tr("over all values"), self.tr("feature by feature"), self.tr("none")
        _fill(self.scaling, ((each, "feature"), (every, "global"), (none, "off")))
        label = self.label.currentIndex()
        self._name_columns()
        self.label.setCurrentIndex(label)

    def _build(self) -> None:
        self.label, self.delimiter, self.missing, self.scaling = (Combo() for _ in range(4))
        self.header, self.share = QCheckBox(), QSpinBox()
        self.share.setRange(5, 90)
        self.share.setSingleStep(5)
        self.share.setSuffix(" %")
        # The style sheet's padding does not reach the text of a spin box.
        self.share.lineEdit().setTextMargins(4, 0, 0, 0)
        # Names of columns may be long.
        self.label.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.label.setMinimumContentsLength(16)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        places: tuple[tuple[str, QWidget, int, int], ...] = (
            ("table_label", self.label, 0, 0),
            ("table_delimiter", self.delimiter, 1, 0),
            ("table_header", self.header, 2, 0),
            ("table_missing", self.missing, 0, 2),
            ("table_share", self.share, 1, 2),
            ("table_scaling", self.scaling, 2, 2),
        )
        self._labels: dict[QWidget, QLabel] = {}
        for name, widget, row, column in places:
            widget.setObjectName(name)
            grid.addWidget(widget, row, column + 1)
            if widget is not self.header:
                self._labels[widget] = label = QLabel()
                label.setBuddy(widget)
                grid.addWidget(label, row, column)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for (_, before, *_), (_, after, *_) in pairwise(places):
            self.setTabOrder(before, after)

    def _name_columns(self) -> None:
        """In their order; all at once, for there may be thousands."""
        text = self.tr("{n}: {name}")
        self.label.clear()
        self.label.addItems(
            [
                text.format(n=number, name=name) if name else str(number)
                for number, name in enumerate(self._columns, start=1)
            ]
        )

    @Slot()
    def _on_label(self) -> None:
        self.changed.emit({"label": self.label.currentIndex()})

    @Slot()
    def _on_missing(self) -> None:
        self.changed.emit({"missing": self.missing.currentData()})

    @Slot()
    def _on_share(self) -> None:
        self.changed.emit({"test_share": self.share.value() / 100})

    @Slot()
    def _on_structure(self) -> None:
        self.structure_changed.emit({"header": self.header.isChecked(), "delimiter": self.delimiter.currentData()})

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def _fill(box: QComboBox, choices: tuple[tuple[str, str], ...]) -> None:
    """Name the choices anew; the one that is chosen stays."""
    chosen = box.currentData()
    box.clear()
    for text, data in choices:
        box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(chosen)))
