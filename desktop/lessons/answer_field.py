"""Where a question of a lesson is answered: one of several, or a number with its unit."""

from dataclasses import asdict
from string import Template

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from desktop import theme
from desktop.flow_layout import FlowLayout
from desktop.forms.editor import mark_invalid
from desktop.forms.numbers import parse_number
from desktop.lessons.lesson import Amount, Answer, Asked, Choice, Guess

__all__ = ["AnswerField"]

_LETTERS = 22
"""Width of a number, in letters of average width."""

_RADIO = Template("""
QRadioButton { spacing: 6px; padding: 2px; border: 1px solid transparent; border-radius: 6px; }
QRadioButton:focus { border: 2px solid $accent; padding: 1px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $border; border-radius: 8px; background: $base; }
QRadioButton::indicator:checked {
    border: 1px solid $accent;
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 $accent, stop: 0.5 $accent, stop: 0.62 $base, stop: 1 $base);
}
QRadioButton::indicator:disabled { border-color: $line; background: $window; }
""")
"""Fusion's own circles can hardly be seen in the dark theme."""


class AnswerField(QWidget):
    """Shows what there is to choose, or a line for a number. What was there stays, off, while figures are on their way.

    Signals:
        options_changed: there are other widgets to reach by Tab.
        edited: the person has chosen another option, or typed.
    """

    options_changed = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lesson_answer")
        self._options: tuple[str, ...] = ()
        self._leaves_space = False
        self.group = QButtonGroup(self)
        self._choices, self._amount = QWidget(), QWidget()
        self._flow = FlowLayout(self._choices, 12)
        self.number = QLineEdit()
        self.number.setObjectName("lesson_number")
        self.number.setMaximumWidth(_LETTERS * self.fontMetrics().averageCharWidth())
        self.unit = QLabel()
        self.unit.setObjectName("lesson_unit")
        row = QHBoxLayout(self._amount)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.number)
        row.addWidget(self.unit)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._choices)
        column.addWidget(self._amount)
        self.group.buttonToggled.connect(self._on_toggled)
        self.group.idClicked.connect(self.edited)
        self.number.textEdited.connect(self.edited)
        theme.notifier.changed.connect(self._on_theme)
        self._on_theme()
        self.retranslate()
        self.clear()

    def retranslate(self) -> None:
        """Name everything in the language that is spoken now."""
        self.number.setAccessibleName(self.tr("Your answer"))
        self.number.setPlaceholderText(self.tr("a number"))
        self.number.setToolTip(self.tr("A number, as 0.5 or 1e-3; Enter checks it."))
        for button in self.group.buttons():
            button.setToolTip(self.tr("Choose this answer, then press Check."))

    def clear(self) -> None:
        """Forget question and answer."""
        self.number.clear()
        mark_invalid(self.number, False)
        self._set_options(())
        self._choices.hide()
        self._amount.hide()

    def show_asked(self, asked: Asked | None) -> None:
        """Offer what can be answered; None while nothing can."""
        self.setEnabled(asked is not None)
        if isinstance(asked, Choice | Guess):
            self._set_options(asked.options)
        elif isinstance(asked, Amount):
            self.unit.setText(asked.unit)
            self.unit.setVisible(bool(asked.unit))
        if asked is not None:
            self._choices.setVisible(isinstance(asked, Choice | Guess))
            self._amount.setVisible(isinstance(asked, Amount))

    def unchoose(self) -> None:
        """Have no option chosen."""
        self.group.setExclusive(False)
        for button in self.group.buttons():
            button.setChecked(False)
        self.group.setExclusive(True)

    def leave_space(self, leaves: bool) -> None:
        """Whether Space is the run's on an option that is chosen already, where it would do nothing."""
        self._leaves_space = leaves
        self._on_toggled()

    def answer(self) -> Answer | None:
        """The option chosen, -1 for none, or the number; None for a text that is none, which is marked."""
        if self._amount.isHidden():
            return self.group.checkedId()
        number = parse_number(self.number.text().rstrip("% "), integer=False)
        mark_invalid(self.number, number is None)
        return number

    def inputs(self) -> list[QWidget]:
        """What the keyboard reaches, in its order."""
        return [*self.group.buttons(), self.number]

    def _set_options(self, options: tuple[str, ...]) -> None:
        if options == self._options:
            return
        self._options = options
        for button in self.group.buttons():
            self.group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            # Its name is free at once, though Qt deletes it only later.
            button.setObjectName("")
            button.deleteLater()
        for index, option in enumerate(options):
            self._add_option(index, option)
        self.retranslate()
        self.options_changed.emit()

    def _add_option(self, index: int, option: str) -> None:
        button = QRadioButton(option.replace("&", "&&"))
        button.setObjectName(f"lesson_option_{index}")
        button.setAccessibleName(option)
        # Not the run's steps.
        button.setProperty("uses_arrows", True)
        self.group.addButton(button, index)
        self._flow.addWidget(button)
        button.show()

    @Slot()
    def _on_toggled(self) -> None:
        for button in self.group.buttons():
            button.setProperty("leaves_space", self._leaves_space and button.isChecked())

    @Slot()
    def _on_theme(self) -> None:
        self._choices.setStyleSheet(_RADIO.substitute(asdict(theme.window_colors())))
