"""The lesson under way, beside the charts: what to look at, the question, and what came of the answer."""

from dataclasses import asdict
from string import Template
from typing import TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLabel,
    QLayout,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.flow_layout import FlowLayout
from desktop.lessons.answer_field import AnswerField
from desktop.lessons.catalogue import lesson
from desktop.lessons.engine import LessonEngine
from desktop.lessons.lesson import Guess
from desktop.stylesheet import SMALL_POINTS
from desktop.text_size import points, scaled

__all__ = ["LessonPanel"]

_SHARE, _LEAST, _MOST = 0.6, 260, 480
"""The panel's height: of the column that it stands in, and in pixels."""
_ROOM = 8
"""Around a text on a ground of its own."""

_FEEDBACK = Template("""
QLabel[role="right"] {
    background: $hover; color: $text; border: 0; border-left: 4px solid $accent; border-radius: 0;
    font-size: ${small}pt;
}
QLabel[role="wrong"] {
    background: $notice; color: $on_notice; border: 1px dashed $on_notice; border-radius: 6px; font-size: ${small}pt;
}
""")
"""Right and wrong differ in sign, word and shape, and not in colour alone."""


class LessonPanel(QFrame):
    """Shows an engine's lesson, and nothing while there is none.

    It stands below whatever else is in its column, and keeps its height, so that buttons stay where they are. Nothing
    in it is made anew while figures come in and the question stays the same.
    """

    def __init__(self, engine: LessonEngine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lesson_panel")
        self._engine = engine
        self._shown: tuple[str, int, str] = ("", -1, "")
        # Another step: the keyboard goes to the answer once there is one.
        self._wants_focus = False
        # The answer is another one than what was judged last.
        self._edited = False
        self._reveal_soon = QTimer(self)
        self._reveal_soon.setSingleShot(True)
        self._reveal_soon.setInterval(0)
        self.title, self.count = _label("lesson_title"), _label("lesson_step")
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.count.setProperty("role", "small")
        self.count.setWordWrap(False)
        self.text, self.question = _label("lesson_text"), _label("lesson_question")
        self.question.setFont(font)
        # Bold letters of a substituted font reach out of the line.
        self.question.setContentsMargins(0, scaled(2), 0, scaled(1))
        self.feedback = _label("lesson_feedback")
        self.feedback.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.answer = AnswerField()
        self.buttons: dict[str, QAbstractButton] = {
            name: _button(QPushButton(), name) for name in ("check", "return", "following", "stay", "back", "next")
        }
        self.buttons |= {name: _button(QToolButton(), name) for name in ("again", "leave")}
        self.scroll_area = QScrollArea()
        self.scroll_area.setObjectName("lesson_scroll_area")
        self._lay_out()
        self._wire()
        self.retranslate()

    # What is shown

    def retranslate(self) -> None:
        """Name the controls in the language that is spoken now."""
        self.setAccessibleName(self.tr("Lesson"))
        self.scroll_area.setAccessibleName(self.tr("Text of the lesson"))
        self.answer.retranslate()
        self._name_buttons()
        self._shown = ("", -1, "")
        self._engine.retranslate()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show where the engine is."""
        engine = self._engine
        if engine.lesson is None:
            self._shown = ("", -1, "")
            self._give_focus_back()
            self.hide()
            return
        where = (engine.lesson.id, engine.index, engine.phase)
        if where != self._shown:
            self._shown = where
            self._show_page()
        self.answer.show_asked(engine.asked)
        if isinstance(engine.asked, Guess) and engine.guess is None:
            self.answer.unchoose()
        self._show_feedback()
        self._show_buttons()
        self.show()
        self._leave_space()
        if self._wants_focus and engine.asked is not None and not engine.waits_for_run:
            self.take_focus()

    @Slot(str)
    def begin(self, id: str) -> None:
        """Begin a lesson; the keyboard goes to it."""
        self._engine.start(id)
        self._wants_focus = self._engine.asked is None or self._engine.waits_for_run
        self.take_focus()

    def take_focus(self) -> None:
        """The keyboard begins at the answer, or at the button that leads on, where Space is left to Run."""
        waits = self._engine.waits_for_run
        self._wants_focus = self._wants_focus and (self._engine.asked is None or waits)
        inputs = () if waits or self._is_right() else self.answer.inputs()
        for widget in (*inputs, self.buttons["next"]):
            if widget.isVisibleTo(self) and widget.isEnabled():
                widget.setFocus()
                return

    def _name_buttons(self) -> None:
        for name, (text, tip) in self._words().items():
            button = self.buttons[name]
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(tip)

    def _show_page(self) -> None:
        engine = self._engine
        assert engine.lesson is not None
        # One of them tells which lesson comes next.
        self._name_buttons()
        # In line with the buttons beside it.
        self.count.setMinimumHeight(self.buttons["again"].sizeHint().height())
        self.title.setText(engine.lesson.title)
        steps = len(engine.lesson.steps)
        step = engine.step
        self.answer.clear()
        self._wants_focus = step is not None and self.isAncestorOf(self.window().focusWidget() or self.window())
        self._edited = False
        if step is None:
            self.count.clear()
            self.text.setText(f"{engine.lesson.takeaway}\n\n{self._results(steps)}")
            back = self.tr("The experiment on view is the lesson's. “Back to my work” brings back yours.")
            self.question.setText(back if engine.offers_return else "")
        else:
            self.count.setText(self.tr("Step {n} of {steps}").format(n=engine.index + 1, steps=steps))
            self.text.setText(step.text)
            self.question.setText(step.question.text)
        self.question.setVisible(bool(self.question.text()))
        self.scroll_area.verticalScrollBar().setValue(0)

    def _results(self, steps: int) -> str:
        """How each question of the lesson was answered."""
        tries = self._engine.right
        first = sum(count == 1 for count in tries.values())
        lines = [self.tr("Right at the first try: {first} of {steps}.").format(first=first, steps=steps)]
        for index in range(steps):
            if index not in tries:
                text = self.tr("– Question {n}: not answered")
            elif tries[index] == 1:
                text = self.tr("✓ Question {n}: right at the first try")
            else:
                text = self.tr("… Question {n}: right at try {tries}")
            lines.append(text.format(n=index + 1, tries=tries.get(index, 0)))
        return "\n".join(lines)

    def _is_right(self) -> bool:
        """Whether the answer that stands there has been judged right."""
        feedback = self._engine.feedback
        return feedback is not None and feedback.right is True and not self._edited

    def _leave_space(self) -> None:
        """Where Run is to be pressed, Space does so, and presses no button here."""
        waits = self._engine.waits_for_run
        self.answer.leave_space(waits)
        for button in self.buttons.values():
            button.setProperty("leaves_space", waits)

    def _show_feedback(self) -> None:
        engine, step = self._engine, self._engine.step
        text, role = "", "small"
        if engine.feedback is not None:
            text, role = engine.feedback.text, {True: "right", False: "wrong", None: "small"}[engine.feedback.right]
        elif engine.held and step is not None:
            text = self.tr("This step takes a run of its own. Yours stays until you let it go: “Set again” asks anew.")
        elif step is not None and (engine.asked is None or engine.waits_for_run):
            text = step.waits or self.tr("The figures are not there. “Set again” sets the controls for this step.")
        self._say(text, role)

    def _say(self, text: str, role: str) -> None:
        label = self.feedback
        if role != label.property("role"):
            label.setProperty("role", role)
            label.style().unpolish(label)
            label.style().polish(label)
            # The style sheet's padding does not reach text that can be selected.
            room = 0 if role == "small" else _ROOM
            label.setContentsMargins(room, room, room, room)
        if text != label.text():
            label.setText(text)
            label.setAccessibleName(text)
            self._reveal_soon.start()
        label.setVisible(bool(text))

    def _show_buttons(self) -> None:
        engine = self._engine
        in_step, returns = engine.phase == "step", engine.phase == "end" and engine.offers_return
        shown = {
            "check": in_step,
            "back": True,
            "next": in_step,
            "again": in_step,
            "leave": in_step,
            "return": returns,
            "stay": engine.phase == "end",
            "following": engine.phase == "end" and bool(engine.following),
        }
        had = next((each for each in self.buttons.values() if each.hasFocus()), None)
        for name, button in self.buttons.items():
            button.setVisible(shown[name])
        self.buttons["check"].setEnabled(engine.asked is not None and not engine.waits_for_run)
        self.buttons["back"].setEnabled(engine.phase == "end" or engine.index > 0)
        words = self.tr("Finish") if engine.is_last else self.tr("Next")
        self.buttons["next"].setText(words)
        self.buttons["next"].setAccessibleName(words)
        stay = self.tr("Stay here") if returns else self.tr("Close")
        self.buttons["stay"].setText(stay)
        self.buttons["stay"].setAccessibleName(stay)
        right = in_step and self._is_right()
        if right and had is self.buttons["check"]:
            # Enter goes on: where the keyboard is, and the default button, are one.
            self.buttons["next"].setFocus()
        for name, default in (("next", right), ("check", in_step and not right), ("return", returns)):
            button = self.buttons[name]
            if isinstance(button, QPushButton):
                button.setDefault(default)
        if had is not None and not (had.isVisibleTo(self) and had.isEnabled()):
            self._refocus()

    def _give_focus_back(self) -> None:
        """To the middle of the window, where Space and the arrows are the run's."""
        window = self.window()
        focused = window.focusWidget()
        middle = window.centralWidget() if isinstance(window, QMainWindow) else None
        if middle is not None and focused is not None and self.isAncestorOf(focused):
            middle.setFocus()

    def _refocus(self) -> None:
        """To a button that is there, for the one with the keyboard has gone."""
        for name in ("return", "following", "stay", "next"):
            button = self.buttons[name]
            if button.isVisibleTo(self) and button.isEnabled():
                button.setFocus()
                return

    # What a person does

    @Slot()
    def _on_check(self) -> None:
        if self._engine.asked is None:
            return
        answer = self.answer.answer()
        if answer is None:
            self._say(self.tr("Type a number, as 0.5 or 1e-3."), "small")
            self.answer.number.setFocus()
        else:
            self._edited = False
            self._engine.check(answer)

    @Slot()
    def _on_edited(self) -> None:
        self._edited = True
        if isinstance(self._engine.asked, Guess):
            self._on_check()
        else:
            self._show_buttons()

    @Slot()
    def _on_again(self) -> None:
        self._shown = ("", -1, "")
        self._engine.again()

    @Slot()
    def _on_following(self) -> None:
        self._engine.start(self._engine.following)
        self.take_focus()

    @Slot()
    def _on_return(self) -> None:
        self._engine.close(bring_back=True)

    @Slot()
    def _on_stay(self) -> None:
        self._engine.close(bring_back=False)

    @Slot()
    def _on_leave(self) -> None:
        """At once, unless there is something of the person's own on view that they may want to keep."""
        if self._engine.is_untouched:
            self._engine.close(bring_back=True)
            return
        self._engine.leave()
        if not self._engine.offers_return:
            self._engine.close(bring_back=False)

    @Slot()
    def _on_theme(self) -> None:
        colors = asdict(theme.window_colors())
        self.feedback.setStyleSheet(_FEEDBACK.substitute(colors, small=f"{points(SMALL_POINTS):g}"))

    @Slot()
    def _reveal(self) -> None:
        """What came of the answer, where the text is longer than the panel."""
        if self._engine.feedback is not None:
            self.scroll_area.ensureWidgetVisible(self.feedback, 0, 4)

    # Building

    def _words(self) -> dict[str, tuple[str, str]]:
        following = self._engine.following
        title = lesson(following).title if following else ""
        return {
            "check": (self.tr("Check"), self.tr("Compare your answer with the figures on view.")),
            "back": (self.tr("Back"), self.tr("To the step before.")),
            "next": (self.tr("Next"), self.tr("On to the next step; an answer is not needed.")),
            "again": (self.tr("Set again"), self.tr("Set the controls for this step once more.")),
            "leave": (self.tr("Leave"), self.tr("End the lesson; what you had before comes back.")),
            "return": (
                self.tr("Back to my work"),
                self.tr("Bring back the experiment, the run and the view that were there before the lesson."),
            ),
            "stay": (self.tr("Stay here"), self.tr("Keep the experiment of the lesson, and close this panel.")),
            "following": (self.tr("Next lesson"), self.tr("Go on with: {title}").format(title=title)),
        }

    def _lay_out(self) -> None:
        below, buttons = QWidget(), QWidget()
        _fill(FlowLayout(below), self.count, self.buttons["again"], self.buttons["leave"])
        _fill(FlowLayout(buttons), *(each for each in self.buttons.values() if isinstance(each, QPushButton)))
        content = QWidget()
        body = QVBoxLayout(content)
        body.setContentsMargins(12, 0, 8, 0)
        body.setSpacing(8)
        _fill(body, self.text, self.question, self.answer, self.feedback)
        body.addStretch(1)
        self.scroll_area.setWidget(content)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line = QFrame()
        line.setProperty("role", "line")
        head, foot = QVBoxLayout(), QVBoxLayout()
        for part in (head, foot):
            part.setContentsMargins(12, 0, 12, 0)
        _fill(head, self.title, below)
        _fill(foot, buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        column.addWidget(line)
        column.addLayout(head)
        column.addWidget(self.scroll_area, 1)
        column.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    @Slot()
    def _order(self) -> None:
        """Options are made later than the buttons: Tab goes from top to bottom all the same."""
        before: QWidget = self.scroll_area
        for widget in (*self.answer.inputs(), *self.buttons.values()):
            QWidget.setTabOrder(before, widget)
            before = widget

    def _wire(self) -> None:
        buttons = self.buttons
        buttons["check"].clicked.connect(self._on_check)
        buttons["back"].clicked.connect(self._engine.back)
        buttons["next"].clicked.connect(self._engine.next)
        buttons["again"].clicked.connect(self._on_again)
        buttons["leave"].clicked.connect(self._on_leave)
        buttons["return"].clicked.connect(self._on_return)
        buttons["stay"].clicked.connect(self._on_stay)
        buttons["following"].clicked.connect(self._on_following)
        self._reveal_soon.timeout.connect(self._reveal)
        self.answer.options_changed.connect(self._order)
        self.answer.edited.connect(self._on_edited)
        theme.notifier.changed.connect(self._on_theme)
        self._on_theme()
        self._engine.changed.connect(self.refresh)

    def sizeHint(self) -> QSize:
        """A share of the column."""
        parent = self.parentWidget()
        height = round(_SHARE * parent.height()) if parent is not None else _MOST
        return QSize(scaled(300), max(scaled(_LEAST), min(height, scaled(_MOST))))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for 300 pixels; what does not fit scrolls."""
        return QSize(scaled(240), _LEAST)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Its text wraps, and scrolls: its height does not follow."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter checks an answer, and goes on from a right one; on a button it presses it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton | QToolButton):
                focused.click()
            elif self._is_right():
                self.buttons["next"].click()
            else:
                self._on_check()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _fill(layout: QLayout, *widgets: QWidget) -> None:
    for widget in widgets:
        layout.addWidget(widget)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


_Button = TypeVar("_Button", bound=QAbstractButton)


def _button(button: _Button, name: str) -> _Button:
    button.setObjectName(f"lesson_{name}")
    if isinstance(button, QToolButton):
        button.setProperty("role", "small")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
