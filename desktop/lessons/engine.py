"""Where a person is in which lesson: sets the stage for every step, and checks answers against what is on view."""

from dataclasses import dataclass
from functools import partial
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from desktop.forms.numbers import format_number
from desktop.lessons.catalogue import CATALOGUE, lesson
from desktop.lessons.lesson import Amount, Answer, Asked, Choice, Judgement, Lesson, Setup, Step
from desktop.lessons.protocol import LessonStage, Place

__all__ = ["LessonEngine", "Phase"]

Phase: TypeAlias = Literal["none", "step", "end"]


@dataclass(frozen=True)
class _Start:
    """Where a person was before the first lesson; None once it does not matter any more."""

    place: Place


class LessonEngine(QObject):
    """No lesson, a step of one, or its end, where the person can have back what there was before.

    Attributes:
        lesson: the one under way, None for none.
        index: of its step, from 0.
        feedback: on the last answer to the step's question; None before it.
        right: the indices of the steps whose question was answered rightly.
        held: whether the step waits until the person lets the run there is go.

    Signals:
        changed: any of these, or ``asked``.
    """

    changed = Signal()

    def __init__(self, stage: LessonStage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self.lesson: Lesson | None = None
        self.index = 0
        self.phase: Phase = "none"
        self.feedback: Judgement | None = None
        self.right: set[int] = set()
        self.held = False
        self._answer: Answer | None = None
        self._start: _Start | None = None
        # A question that is answered late must not set the stage of a step that is over.
        self._serial = 0
        self._asked: Asked | None = None
        stage.changed.connect(self._on_stage)

    # What is shown

    @property
    def step(self) -> Step | None:
        """The step on view."""
        return self.lesson.steps[self.index] if self.lesson is not None and self.phase == "step" else None

    @property
    def asked(self) -> Asked | None:
        """The question with its answer, by the figures on view; None while they are not there."""
        return self._asked

    @property
    def is_last(self) -> bool:
        """Whether the lesson ends after this step."""
        return self.lesson is not None and self.index + 1 == len(self.lesson.steps)

    @property
    def offers_return(self) -> bool:
        """Whether what there was before the lesson is not what there is now."""
        return self._start is not None and not self._stage.is_at(self._start.place)

    @property
    def following(self) -> str:
        """The id of the lesson after this one; "" after the last one."""
        ids = list(CATALOGUE)
        place = ids.index(self.lesson.id) + 1 if self.lesson is not None else len(ids)
        return ids[place] if place < len(ids) else ""

    # What a person does

    def start(self, id: str) -> None:
        """Begin a lesson at its first step; what there was before the first of several is kept.

        Raises:
            KeyError: for an unknown lesson.
        """
        self.lesson = lesson(id)
        if self._start is None:
            self._start = _Start(self._stage.place())
        self.right = set()
        self.phase = "step"
        self._enter(0)

    @Slot()
    def next(self) -> None:
        """On to the next step, or to the end."""
        if self.step is None:
            return
        if self.is_last:
            self.leave()
        else:
            self._enter(self.index + 1)

    @Slot()
    def back(self) -> None:
        """To the step before; from the end, to the last step."""
        if self.phase == "end":
            self.phase = "step"
            self._enter(self.index)
        elif self.phase == "step" and self.index:
            self._enter(self.index - 1)

    @Slot()
    def again(self) -> None:
        """Set the controls for this step once more."""
        if self.phase == "step":
            self._enter(self.index)

    @Slot()
    def leave(self) -> None:
        """Go to the end of the lesson, wherever it is."""
        if self.phase == "step":
            self._serial += 1
            self.phase, self.feedback, self._answer, self._asked = "end", None, None, None
            self.held = False
            self._stage.highlight("")
            self.changed.emit()

    def close(self, bring_back: bool) -> None:
        """Have no lesson any more; ``bring_back`` what there was before, or stay with what there is."""
        if self.phase == "none":
            return
        start, self._start = self._start, None
        self._serial += 1
        self.lesson, self.phase, self.feedback, self._answer, self._asked = None, "none", None, None, None
        self.held = False
        self._stage.highlight("")
        if bring_back and start is not None:
            self._stage.go_back_to(start.place)
        self.changed.emit()

    def check(self, answer: Answer) -> Judgement | None:
        """Judge ``answer`` by the figures that are on view now; None where there are none."""
        self._asked = self._ask()
        if self._asked is None:
            self.changed.emit()
            return None
        self._answer = answer
        self.feedback = self._judge(self._asked, answer)
        if self.feedback.right:
            self.right.add(self.index)
        self.changed.emit()
        return self.feedback

    def retranslate(self) -> None:
        """Say everything in the language that is spoken now."""
        if self.lesson is None:
            return
        self.lesson = lesson(self.lesson.id)
        self._asked = self._ask()
        if self._answer is not None and self._asked is not None:
            self.feedback = self._judge(self._asked, self._answer)
        self.changed.emit()

    # Inside

    def _enter(self, index: int) -> None:
        self.index, self.feedback, self._answer = index, None, None
        self._serial += 1
        step = self.step
        assert step is not None
        setup = step.setup
        self.held = setup.trains and self._stage.live().running != setup.experiment()
        if self.held:
            self._stage.may_replace_run(partial(self._replace_run, self._serial))
        else:
            self._set(setup)
        # Perhaps at once.
        self._stage.highlight("" if self.held else step.look_at)
        self._asked = self._ask()
        self.changed.emit()

    def _replace_run(self, serial: int) -> None:
        step = self.step
        if serial != self._serial or step is None:
            return
        self.held = False
        self._experiment(step.setup)
        self._stage.press("reset")
        self._set(step.setup)
        self._stage.highlight(step.look_at)
        self.changed.emit()

    def _set(self, setup: Setup) -> None:
        self._experiment(setup)
        self._stage.show_page(setup.page)
        for name, what in setup.choices:
            self._stage.choose(name, what)
        if setup.press and not self._stage.live().ended:
            self._stage.press(setup.press)

    def _experiment(self, setup: Setup) -> None:
        if setup.config is not None:
            self._stage.set_config(setup.config)
            return
        self._stage.set_preset(setup.preset)
        for path, value in setup.edits:
            self._stage.edit(path, value)

    def _ask(self) -> Asked | None:
        step = self.step
        return step.question.ask(self._stage.live()) if step is not None and not self.held else None

    @Slot()
    def _on_stage(self) -> None:
        if self.phase != "step":
            return
        asked = self._ask()
        if asked != self._asked:
            self._asked = asked
            self.changed.emit()

    def _judge(self, asked: Asked, answer: Answer) -> Judgement:
        step = self.step
        lesson = step.question.lesson if step is not None else ""
        if isinstance(asked, Choice):
            return self._judge_choice(asked, int(answer), lesson)
        return self._judge_amount(asked, float(answer), lesson)

    def _judge_choice(self, asked: Choice, answer: int, lesson: str) -> Judgement:
        if not 0 <= answer < len(asked.options):
            return Judgement(False, self.tr("Choose one of the answers."))
        chosen = self.tr("{option}: {figure}.").format(option=asked.options[answer], figure=asked.figures[answer])
        if answer in asked.right:
            return Judgement(True, self.tr("Right. {chosen} {lesson}").format(chosen=chosen, lesson=lesson))
        others = "\n".join(
            self.tr("{option}: {figure}").format(option=option, figure=figure)
            for index, (option, figure) in enumerate(zip(asked.options, asked.figures, strict=True))
            if index != answer
        )
        text = self.tr("Not yet. {chosen} {why}\n{others}")
        return Judgement(False, text.format(chosen=chosen, why=asked.why, others=others))

    def _judge_amount(self, asked: Amount, answer: float, lesson: str) -> Judgement:
        if asked.fits(answer):
            text = self.tr("Right: {value}. {why} {lesson}")
            return Judgement(True, text.format(value=asked.told(), why=asked.why, lesson=lesson))
        too = self.tr("{answer} is too large.") if answer > asked.value else self.tr("{answer} is too small.")
        text = self.tr("Not yet. {too} {why}")
        return Judgement(False, text.format(too=too.format(answer=format_number(answer)), why=asked.why))
