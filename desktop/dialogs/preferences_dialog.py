"""What the app remembers, for a person to change."""

from typing import Any

import msgspec
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop import language, theme
from desktop.dialogs.palette_preview import PalettePreview
from desktop.forms.combo import Combo
from desktop.forms.editor import small_label
from desktop.labels import translated
from desktop.settings import LAST, Preferences
from desktop.text_size import scaled
from netcore import presets
from netcore.fields import fields_of
from netcore.many_seeds import processors

__all__ = ["PreferencesDialog"]

_MEGABYTES = next(field for field in fields_of(Preferences) if field.name == "checkpoint_megabytes")
_WINDOWS = (1, 11, 31, 101)
_NOTE_WIDTH, _NUMBER_WIDTH = 340, 120
_WIDEST, _HIGHEST = 960, 620
"""With the title bar, in a screen of 1024 by 700 pixels."""

_Choices = list[tuple[str, Any]]


class PreferencesDialog(QDialog):
    """Changes nothing itself: once accepted, ``changes`` says what is wanted."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferences_dialog")
        self.setWindowTitle(self.tr("Preferences"))
        self._preferences = preferences
        self._build_looks()
        self._build_computing()
        self._build_start()
        self.preview = PalettePreview()
        for box in (self.theme, self.palette_choice):
            box.currentIndexChanged.connect(self._show_preview)
        self._fill(preferences)
        self.tour.setChecked(not preferences.tour_seen)
        self._lay_out()

    def changes(self) -> dict[str, Any]:
        """The fields of ``Preferences`` that are chosen here, with their values."""
        chosen: dict[str, Any] = {
            "theme": self.theme.currentData(),
            "palette": self.palette_choice.currentData(),
            "smoothing": self.smoothing.currentData(),
            "blas_threads": self.threads.value(),
            "seed_processes": self.processes.value(),
            "checkpoint_megabytes": self.megabytes.value(),
            "at_start": self.at_start.currentData(),
            "ask_before_losing": self.asks.isChecked(),
            "tour_seen": not self.tour.isChecked(),
        }
        return chosen | ({"language": self.language.currentData()} if self.language.count() > 1 else {})

    def chosen(self) -> Preferences:
        """The preferences with what was chosen here."""
        return msgspec.structs.replace(self._preferences, **self.changes())

    def accept(self) -> None:
        """Take what has been typed, though the number may have the focus still."""
        for number in (self.megabytes, self.threads, self.processes):
            number.interpretText()
        super().accept()

    # Building

    def _build_looks(self) -> None:
        names = language.available()
        known: _Choices = [(self.tr("Language of the system"), "system"), *((name, id) for id, name in names.items())]
        self.language = self._choice("language", self.tr("Language"), known if len(names) > 1 else known[:1])
        self.language.setToolTip(self.tr("Of the window, of charts and of exports; at once, also while a run goes on."))
        themes: _Choices = [
            (self.tr("Theme of the system"), "system"), (self.tr("Light"), "light"), (self.tr("Dark"), "dark"),
        ]  # fmt: skip
        self.theme = self._choice("theme", self.tr("Theme"), themes)
        self.theme.setToolTip(self.tr("Of the window; what is exported is dark on white."))
        palettes: _Choices = [("Okabe-Ito", "okabe_ito"), (self.tr("Paul Tol, bright"), "tol_bright")]
        self.palette_choice = self._choice("palette", self.tr("Contenders' colours"), palettes)
        self.palette_choice.setToolTip(
            self.tr("In charts, panels and exports alike. Colour-blind people can tell both sets apart.")
        )
        self.smoothing = self._choice("smoothing_window", self.tr("Smoothing of losses"), self._windows())
        self.smoothing.setToolTip(
            self.tr("Iterations in the Kaiser window (beta 2) of the clear curves, when the window opens.")
        )

    def _windows(self) -> _Choices:
        words = {1: self.tr("Off"), 11: self.tr("11 iterations, as the textbook")}
        lengths = sorted({*_WINDOWS, self._preferences.smoothing})
        return [(words.get(each, self.tr("{n} iterations").format(n=each)), each) for each in lengths]

    def _build_computing(self) -> None:
        cores = processors()
        most, many = (max(cores, each) for each in (self._preferences.blas_threads, self._preferences.seed_processes))
        self.threads = self._number("blas_threads", self.tr("Threads of matrix products"), 1, most)
        self.threads.setToolTip(self.tr("From {low} to {high}.").format(low=1, high=self.threads.maximum()))
        self.processes = self._number("seed_processes", self.tr("Processes of Seeds"), 0, many)
        self.processes.setSpecialValueText(self.tr("all cores ({n})").format(n=cores))
        self.processes.setToolTip(self.tr("How many of the tab's seeds are run at one time."))
        low, high = int(_MEGABYTES.minimum or 0), int(_MEGABYTES.maximum or 0)
        self.megabytes = self._number("checkpoint_megabytes", self.tr("Memory for going back"), low, high)
        self.megabytes.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        self.megabytes.setToolTip(self.tr("From {low} to {high} MB.").format(low=low, high=high))
        self.megabytes.setSingleStep(64)
        self.megabytes.setSuffix(self.tr(" MB"))

    def _build_start(self) -> None:
        known: _Choices = [(self.tr("What was open last"), LAST)]
        known += [(translated(each.title), id) for id, each in presets.CATALOGUE.items()]
        self.at_start = self._choice("at_start", self.tr("At start"), known)
        self.at_start.insertSeparator(1)
        self.at_start.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.at_start.setToolTip(
            self.tr("What the window opens with: the last experiment with its run, if that was saved, or a preset.")
        )
        self.asks = QCheckBox(self.tr("&Ask before a run that is not saved is lost"))
        self.asks.setObjectName("ask_before_losing")
        self.asks.setAccessibleName(self.tr("Ask before a run that is not saved is lost"))
        self.asks.setToolTip(self.tr("When the window closes, and when a file is opened in its place."))
        self.tour = QCheckBox(self.tr("Sho&w the tour of the first minute at the next start"))
        self.tour.setObjectName("tour_again")
        self.tour.setAccessibleName(self.tr("Show the tour of the first minute at the next start"))
        self.tour.setToolTip(self.tr("Three steps: the preset, Run, and the tabs. It is in the menu Help, too."))

    def _choice(self, name: str, title: str, choices: _Choices) -> QComboBox:
        box = Combo()
        box.setObjectName(name)
        box.setAccessibleName(title)
        for text, data in choices:
            box.addItem(text, data)
        return box

    def _number(self, name: str, title: str, low: int, high: int) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(name)
        box.setAccessibleName(title)
        # The style sheet's padding does not reach the text of a spin box.
        box.lineEdit().setTextMargins(4, 0, 0, 0)
        box.setRange(low, high)
        box.setMinimumWidth(scaled(_NUMBER_WIDTH))
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return box

    def _lay_out(self) -> None:
        columns = QWidget()
        row = QHBoxLayout(columns)
        row.setContentsMargins(24, 16, 24, 8)
        row.setSpacing(32)
        for column in (self._left(), self._right()):
            column.addStretch(1)
            row.addLayout(column, 1)
        area = QScrollArea()
        area.setObjectName("preferences_area")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        # It scrolls by itself to what has the focus.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(columns)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel | standard.RestoreDefaults)
        buttons.setObjectName("preferences_buttons")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        restore = buttons.button(standard.RestoreDefaults)
        restore.setObjectName("restore_defaults")
        restore.setToolTip(self.tr("Put the defaults into this form; nothing changes before OK."))
        restore.clicked.connect(self._restore_defaults)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 8, 24, 16)
        foot.addWidget(buttons)
        layout.addLayout(foot)
        wanted = columns.sizeHint()
        self.resize(min(wanted.width() + 8, _WIDEST), min(wanted.height() + foot.sizeHint().height() + 8, _HIGHEST))

    def _left(self) -> QVBoxLayout:
        column = _section(self.tr("Appearance"))
        form = _form()
        form.addRow(self.tr("&Language"), self.language)
        form.addRow(self.tr("&Theme"), self.theme)
        form.addRow(self.tr("&Contenders' colours"), self.palette_choice)
        form.addRow("", self.preview)
        form.addRow(self.tr("S&moothing of losses"), self.smoothing)
        column.addLayout(form)
        column.addSpacing(16)
        column.addWidget(_title(self.tr("Start and end")))
        form = _form()
        form.addRow(self.tr("At &start"), self.at_start)
        column.addLayout(form)
        column.addWidget(self.asks)
        column.addWidget(self.tour)
        return column

    def _right(self) -> QVBoxLayout:
        column, form = _section(self.tr("Computing")), _form()
        for title, box, note in (
            (
                self.tr("T&hreads of matrix products"), self.threads,
                self.tr(
                    "One is the default: a second one costs the window its smoothness for little speed, and with it "
                    "the last digits of a run may differ. Where a run has begun, it applies from the next one."
                ),
            ),
            (
                self.tr("&Processes of Seeds"), self.processes,
                self.tr("Each has one thread and a copy of the data. Applies when seeds are started."),
            ),
            (
                self.tr("&Memory for going back"), self.megabytes,
                self.tr(
                    "Checkpoints of a run are thinned out so that they fit; more memory makes a jump to a past "
                    "iteration faster. Applies from the next run."
                ),
            ),
        ):  # fmt: skip
            box.setAccessibleDescription(note)
            form.addRow(title, box)
            text = small_label(note)
            text.setMinimumWidth(_NOTE_WIDTH)
            form.addRow(text)
        column.addLayout(form)
        return column

    # What happens

    def _fill(self, preferences: Preferences) -> None:
        for box, value in (
            (self.language, preferences.language),
            (self.theme, preferences.theme),
            (self.palette_choice, preferences.palette),
            (self.smoothing, preferences.smoothing),
            (self.at_start, preferences.at_start),
        ):
            # What is not known here, as a preset of another version, is what comes first.
            box.setCurrentIndex(max(box.findData(value), 0))
        self.threads.setValue(preferences.blas_threads)
        self.processes.setValue(preferences.seed_processes)
        self.megabytes.setValue(preferences.checkpoint_megabytes)
        self.asks.setChecked(preferences.ask_before_losing)
        self._show_preview()

    @Slot()
    def _restore_defaults(self) -> None:
        # The tour is a wish for the next start, not a setting.
        self._fill(Preferences())

    @Slot()
    def _show_preview(self) -> None:
        self.preview.show_palette(self.palette_choice.currentData(), theme.resolved(self.theme.currentData()))


def _section(title: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(_title(title))
    return column


def _title(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    return form
