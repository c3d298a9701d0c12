"""The one place that asks: one question at a time, over the window, while its event loop goes on."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QMessageBox, QPushButton, QWidget

translate = QCoreApplication.translate

__all__ = ["Answer", "Question", "ask_replace", "ask_unsaved", "is_open"]

Answer: TypeAlias = Literal["save", "discard", "replace", "cancel"]
Answered: TypeAlias = Callable[[Answer, bool], None]

standing_answer: Answer | None = None
"""Given at once in place of any question; for tests, which have nobody to ask."""

_ROLES = {
    "save": QMessageBox.ButtonRole.AcceptRole,
    "replace": QMessageBox.ButtonRole.AcceptRole,
    "discard": QMessageBox.ButtonRole.DestructiveRole,
    "cancel": QMessageBox.ButtonRole.RejectRole,
}


def ask_unsaved(parent: QWidget, name: str, answered: Answered) -> None:
    """Ask what to do with a run before it is lost.

    Args:
        parent: the window that the question belongs to.
        name: of the run's file; "" where it has none.
        answered: gets "save", "discard" or "cancel", and whether never to ask again.
    """
    text = translate("Questions", "Save the run before it is gone?")
    if name:
        text = translate("Questions", "Save the run to {name} before it is gone?").format(name=name)
    note = translate("Questions", "Iterations that are in no file would be lost.")
    choices: dict[Answer, str] = {
        "save": translate("Questions", "&Save"),
        "discard": translate("Questions", "&Don't save"),
        "cancel": translate("Questions", "&Cancel"),
    }
    _ask(parent, (text, note), choices, answered, translate("Questions", "Do not ask &again"))


def ask_replace(parent: QWidget, path: Path, answered: Answered) -> None:
    """Ask whether to write over a file; ``answered`` gets "replace" or "cancel"."""
    text = translate("Questions", "{name} is there already. Replace it?").format(name=path.name)
    note = translate("Questions", "In {folder}.").format(folder=path.parent)
    _ask(
        parent,
        (text, note),
        {"replace": translate("Questions", "&Replace"), "cancel": translate("Questions", "&Cancel")},
        answered,
    )


def is_open(parent: QWidget) -> bool:
    """Whether a question waits for its answer; it is brought to the front."""
    question = parent.findChild(Question)
    if question is None or not question.isVisible():
        return False
    question.activateWindow()
    return True


class Question(QMessageBox):
    """A text, one button a choice, and perhaps a box to tick."""

    def __init__(
        self, parent: QWidget, text: tuple[str, str], choices: dict[Answer, str], answered: Answered, again: str = ""
    ) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        # Alike everywhere, and within reach of tests and screen readers.
        self.setOption(QMessageBox.Option.DontUseNativeDialog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("InitScope")
        self.setIcon(QMessageBox.Icon.Question)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text[0])
        self.setInformativeText(text[1])
        self._answered = answered
        self._buttons = {id: self._add(id, words) for id, words in choices.items()}
        self.setEscapeButton(self._buttons["cancel"])
        # setCheckBox alone would leave it to Python, which deletes it.
        self._again = box = QCheckBox(again, self)
        box.setVisible(bool(again))
        if again:
            box.setObjectName("question_again")
            box.setAccessibleName(again.replace("&", ""))
            box.setToolTip(translate("Questions", "Preferences can bring this question back."))
            self.setCheckBox(box)
        self.finished.connect(self._on_finished)

    def _add(self, id: Answer, words: str) -> QPushButton:
        button = self.addButton(words, _ROLES[id])
        button.setObjectName(f"question_{id}")
        button.setAccessibleName(words.replace("&", ""))
        if id in ("save", "replace"):
            self.setDefaultButton(button)
        return button

    @Slot()
    def _on_finished(self) -> None:
        clicked = self.clickedButton()
        answer: Answer = "cancel"
        for id, button in self._buttons.items():
            if button is clicked:
                answer = id
        self._answered(answer, self._again.isChecked())


def _ask(
    parent: QWidget, text: tuple[str, str], choices: dict[Answer, str], answered: Answered, again: str = ""
) -> None:
    if standing_answer is not None:
        answered(standing_answer, False)
    elif is_open(parent):
        answered("cancel", False)
    else:
        Question(parent, text, choices, answered, again).open()
