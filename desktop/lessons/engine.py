"""Where a person is in which lesson: sets the stage for every step, and checks answers against what is on view."""

from dataclasses import dataclass
from functools import partial
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from desktop.lessons.catalogue import CATALOGUE, lesson
from desktop.lessons.judging import Try, is_right, judge
from desktop.lessons.lesson import Amount, Answer, Asked, Choice, Guess, Judgement, Lesson, Setup, Step
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
        feedback: on the last answer to the step's question; None before it, and once other figures are on view.
        right: how many tries it took to answer the questions of the steps that have been answered rightly.
        guess: the option that was guessed before there were figures.
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
        self.right: dict[int, int] = {}
        self.guess: int | None = None
        self.held = False
        self._wrong: dict[int, int] = {}
        self._given: Try | None = None
        self._judged: Asked | None = None
        self._setting = False
        self._start: _Start | None = None
        # A question that is answered late must not set the stage of a step that is over.
        self._serial = 0
        self._asked: Asked | None = None
        stage.changed.connect(self._on_stage)

    # What is shown

    @property
    def own_place(self) -> Place | None:
        """Where the person was before the first lesson, while there is one."""
        return self._start.place if self._start is not None else None

    @property
    def step(self) -> Step | None:
        """The step on view."""
        return self.lesson.steps[self.index] if self.lesson is not None and self.phase == "step" else None

    @property
    def asked(self) -> Asked | None:
        """The question with its answer, by the figures on view; None while they are not there."""
        return self._asked

    @property
    def waits_for_run(self) -> bool:
        """Whether the figures are those of a run that has not ended, for which Run is to be pressed."""
        step = self.step
        waits = self._asked is None or isinstance(self._asked, Guess)
        return step is not None and step.setup.trains and waits and not self.held

    @property
    def is_untouched(self) -> bool:
        """Whether the panels say what the step made them say: going back then loses nothing."""
        return self.step is not None and self._stage.is_as_set(self.step.setup.experiment())

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
        self.right, self._wrong = {}, {}
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
            self.phase = "end"
            self._forget_answer()
            self._asked = None
            self.held = False
            self._stage.highlight("")
            self.changed.emit()

    def close(self, bring_back: bool) -> None:
        """Have no lesson any more; ``bring_back`` what there was before, or stay with what there is."""
        if self.phase == "none":
            return
        start, self._start = self._start, None
        self._serial += 1
        self.lesson, self.phase, self._asked = None, "none", None
        self._forget_answer()
        self.held = False
        self._stage.highlight("")
        if bring_back and start is not None:
            self._stage.go_back_to(start.place)
        else:
            self._stage.stay()
        self.changed.emit()

    def check(self, answer: Answer) -> Judgement | None:
        """Judge ``answer`` by the figures that are on view now; a guess waits for them. None where there are none."""
        self._asked = asked = self._ask()
        if isinstance(asked, Guess):
            self.guess = int(answer) if 0 <= answer < len(asked.options) else None
            self.feedback = self._said_of_guess(asked)
        elif asked is not None:
            self._judge_now(asked, answer)
        self.changed.emit()
        return self.feedback if asked is not None else None

    def retranslate(self) -> None:
        """Say everything in the language that is spoken now."""
        if self.lesson is None:
            return
        self.lesson = lesson(self.lesson.id)
        self._asked = self._ask()
        asked = self._asked
        if isinstance(asked, Guess):
            self.feedback = self._said_of_guess(asked)
        elif asked is not None:
            self._judged = asked
            self._judge(asked)
        self.changed.emit()

    # Inside

    def _enter(self, index: int) -> None:
        self.index = index
        self._forget_answer()
        self._serial += 1
        step = self.step
        assert step is not None
        setup = step.setup
        self.held = setup.trains and self._stage.live().running != setup.experiment()
        # Of the step before.
        self._asked = None
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
        self._set(step.setup, anew=True)
        self._stage.highlight(step.look_at)
        self._asked = self._ask()
        self.changed.emit()

    def _set(self, setup: Setup, anew: bool = False) -> None:
        # Half of it set, what is on view belongs to no step.
        self._setting = True
        try:
            self._set_controls(setup, anew)
        finally:
            self._setting = False

    def _set_controls(self, setup: Setup, anew: bool) -> None:
        self._experiment(setup)
        if anew:
            self._stage.press("reset")
        elif not setup.trains:
            self._stage.clear_run()
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

    def _forget_answer(self) -> None:
        self.feedback = self.guess = self._given = self._judged = None

    @Slot()
    def _on_stage(self) -> None:
        if self.phase != "step" or self._setting:
            return
        asked = self._ask()
        if asked == self._asked:
            return
        self._asked = asked
        if isinstance(asked, Guess):
            # Another run, which the answer before was not about.
            self._forget_answer()
        elif asked is not None and self.guess is not None:
            guess, self.guess = self.guess, None
            self._judge_now(asked, guess, guessed=True)
        elif asked is not None and asked != self._judged:
            self._forget_answer()
        self.changed.emit()

    # Judging

    def _judge_now(self, asked: Choice | Amount, answer: Answer, guessed: bool = False) -> None:
        if isinstance(asked, Choice) and not 0 <= answer < len(asked.options):
            self.feedback = Judgement(None, self.tr("Choose one of the answers."))
            return
        wrong = self._wrong.get(self.index, 0)
        if is_right(asked, answer):
            self.right.setdefault(self.index, wrong + 1)
        else:
            wrong = self._wrong[self.index] = wrong + 1
        self._given, self._judged = Try(answer, guessed, wrong), asked
        self._judge(asked)

    def _judge(self, asked: Choice | Amount) -> None:
        if self.step is not None and self._given is not None:
            self.feedback = judge(asked, self._given, self.step.question)

    def _said_of_guess(self, asked: Guess) -> Judgement:
        if self.guess is None:
            return Judgement(None, self.tr("Choose your guess, then press Run."))
        text = self.tr("You guess: {option}. Press Run (Space): the figures will tell.")
        return Judgement(None, text.format(option=asked.options[self.guess]))
