"""What a lesson is made of: plain data. Its answers are not in it: they are read off what is on view when asked."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from desktop.config_paths import replaced
from desktop.figures.words import number
from netcore import Config, presets
from netcore.snapshot import PropagationView, TrainingView

__all__ = ["Amount", "Answer", "Asked", "Choice", "Guess", "Judgement", "Lesson", "Live", "Question", "Setup", "Step"]


@dataclass(frozen=True)
class Live:
    """What the window shows at this moment.

    Attributes:
        config: of ``signals``.
        signals: the newest view of the untrained networks; None while another one is being computed.
        running: of ``training``.
        training: the newest view of the run.
        ended: whether the run has made all of its iterations, and shows the last one.
    """

    config: Config | None = None
    signals: PropagationView | None = None
    running: Config | None = None
    training: TrainingView | None = None
    ended: bool = False


class Judgement(NamedTuple):
    """Whether an answer is right, None for none that can be judged yet, and why, with the live figures."""

    right: bool | None
    text: str


@dataclass(frozen=True)
class Guess:
    """One of several can be guessed before there are figures."""

    options: tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """One of several, with the figure of each.

    Attributes:
        options: what can be chosen.
        figures: of each option, in words.
        right: the indices of the options that are right: of equal figures, all.
        why: says of the figures what makes one right, as in "The smallest of these stds is meant".
        because: what the figures come from, where there is more to say, with figures of its own.
    """

    options: tuple[str, ...]
    figures: tuple[str, ...]
    right: frozenset[int]
    why: str
    because: str = ""


@dataclass(frozen=True)
class Amount:
    """A number that stands somewhere in the window.

    Attributes:
        value: it.
        share, least: how far an answer may be from it: by this share of it, or by ``least`` where that is more.
        unit: that stands behind it, as "%".
        why: what stands there, with the number.
        where: the same without it, for who has to look once more.
        decimals: as it is told; None for three significant digits.
    """

    value: float
    why: str
    where: str = ""
    share: float = 0.1
    least: float = 0.0
    unit: str = ""
    decimals: int | None = None

    def fits(self, answer: float) -> bool:
        """Whether ``answer`` is near enough."""
        room = max(self.share * abs(self.value), self.least)
        # Within rounding of the limit: 0.55 is 10 % from 0.5.
        return math.isfinite(answer) and abs(answer - self.value) <= room * (1 + 1e-9)

    def told(self) -> str:
        """The value, as the window writes it, with its unit."""
        text = number(self.value) if self.decimals is None else f"{self.value:.{self.decimals}f}"
        return f"{text} {self.unit}".strip()


Asked: TypeAlias = Choice | Amount | Guess
Answer: TypeAlias = int | float
"""The index of an option, or a number."""


@dataclass(frozen=True)
class Question:
    """What is asked, and how the answer is found.

    Attributes:
        text: the question.
        ask: what the window shows is turned into what is right; None while the figures are not there.
        lesson: what is to be learned from it, told with the right answer.
        hint: why a wrong answer cannot be right, without the right one; of a number that is too large.
        hint_small: the same of one that is too small; "" for ``hint``.
    """

    text: str
    ask: Callable[[Live], Asked | None]
    lesson: str
    hint: str
    hint_small: str = ""


@dataclass(frozen=True)
class Setup:
    """How the controls are to be set for a step.

    Attributes:
        page: the tab to show.
        preset: the preset to load, unless ``config`` is given.
        edits: what is changed of the preset: paths of fields, and their values.
        config: an experiment that is no preset.
        trains: whether the step is about a run of this experiment, which has to be the one there is.
        press: the action to trigger where the run has not ended yet; "" for none.
        choices: controls above the charts, by their names, and the data, or index, of what is to be chosen there, or
            whether they are on.
    """

    page: str
    preset: str = ""
    edits: tuple[tuple[str, object], ...] = ()
    config: Config | None = None
    trains: bool = False
    press: str = ""
    choices: tuple[tuple[str, str | int | bool], ...] = ()

    def experiment(self) -> Config:
        """What the panels say once it is set."""
        config = presets.get(self.preset) if self.config is None else self.config
        for path, value in self.edits:
            config = replaced(config, path, value)
        return config


@dataclass(frozen=True)
class Step:
    """One page of a lesson.

    Attributes:
        setup: of the controls.
        text: what it is about, and what to look at.
        look_at: the name of the widget in the frame; an action's id stands for its button in the toolbar.
        question: what is asked.
        waits: what a person can do, or has to wait for, while the figures are not there; "" for that they come.
    """

    setup: Setup
    text: str
    look_at: str
    question: Question
    waits: str = ""


@dataclass(frozen=True)
class Lesson:
    """A few steps.

    Attributes:
        id: as in the action "lesson_zeros".
        title: as in the menu.
        steps: in their order.
        takeaway: what to keep of it.
    """

    id: str
    title: str
    steps: tuple[Step, ...]
    takeaway: str
