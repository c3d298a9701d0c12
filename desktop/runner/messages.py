"""What the window and the training thread tell each other."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Literal

from desktop.runner.step import ONE_ITERATION, Step
from netcore import Config, ViewSpec
from netcore.conditions import Fired
from netcore.history import HistoryView
from netcore.session import Session
from netcore.snapshot import TrainingView
from netcore.timeline import DEFAULT_BUDGET

__all__ = ["End", "Frame", "Halt", "Move", "Past", "Reason", "Start", "Taken", "Want"]


class Reason(Enum):
    """How a run ended."""

    DONE = "done"
    DIVERGED = "diverged"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True)
class Start:
    """A run to prepare.

    Attributes:
        config: that of the session, where there is one.
        folder: of its data.
        spec: what its views show.
        budget: bytes for its checkpoints.
        session: where it goes on from, in place of its start.
    """

    run_id: int
    config: Config
    folder: Path | None
    spec: ViewSpec
    budget: int = DEFAULT_BUDGET
    session: Session | None = None


@dataclass(frozen=True)
class Move:
    """A way through the run, numbered in the order in which they were asked for.

    Attributes:
        kind: "run" to the end; "forward" and "back" by ``step``; "to" the end of iteration ``iteration``, and on by
            ``made`` phases; "phase" and "phase_back" by one phase; "newest"; "branch" from here.
        run_id: the id that the run takes if it had ended and "branch" revives it.
    """

    serial: int
    kind: Literal["run", "forward", "back", "to", "phase", "phase_back", "newest", "branch"]
    step: Step = ONE_ITERATION
    iteration: int = 0
    made: int = 0
    run_id: int = 0


@dataclass(frozen=True)
class Halt:
    """A run that stands still by itself: a move got where it was to, or conditions fired.

    Attributes:
        reaches: whether the memory for checkpoints let it go where it was asked to.
    """

    run_id: int
    serial: int
    fired: tuple[Fired, ...] = ()
    reaches: bool = True


@dataclass(frozen=True)
class End:
    """The end of a run.

    Attributes:
        message: empty unless it failed; a ``Phrase`` then.
        details: empty unless the failure is a defect of ours.
        fired: conditions that came true in its last iteration.
    """

    run_id: int
    reason: Reason
    message: str = ""
    details: str = ""
    fired: tuple[Fired, ...] = ()


@dataclass(frozen=True)
class Want:
    """A session to take.

    Attributes:
        purpose: comes back with it.
        most: bytes of a checkpoint; there is no session of a larger run.
    """

    purpose: object
    most: int | None = None


@dataclass(frozen=True)
class Taken:
    """A session, or the ``Phrase`` why there is none."""

    purpose: object
    session: Session | None
    problem: str = ""


@dataclass(frozen=True)
class Frame:
    """A view with the id of its run."""

    run_id: int
    view: TrainingView


@dataclass(frozen=True)
class Past:
    """What is known of the run's layers over time.

    Attributes:
        complete: whether there is nothing more to be computed while the run stands still.
        lacks: what keeps the rest from being computed: "memory" for checkpoints, or the remaining "phases" of the
            iteration under way; "" where nothing does.
    """

    run_id: int
    history: HistoryView
    complete: bool
    lacks: Literal["", "memory", "phases"] = ""
