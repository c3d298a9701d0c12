"""Trains in a thread of its own; every request is a queued slot, so nothing is locked and nothing half done."""

import time
import traceback
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.runner.mailbox import Mailbox
from netcore import Comparison, Config, ConfigError, DatasetError, ViewSpec, load_dataset
from netcore.snapshot import TrainingView

__all__ = ["End", "Frame", "Reason", "Start", "TrainingWorker"]

_SLICE_SECONDS = 0.004
"""Work between two looks at the thread's queue: a request waits this long plus the iteration under way."""


class Reason(Enum):
    """How a run ended."""

    DONE = "done"
    DIVERGED = "diverged"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True)
class Start:
    """A run to prepare: its id, its configuration, the folder of its data, and what its views show."""

    run_id: int
    config: Config
    folder: Path | None
    spec: ViewSpec


@dataclass(frozen=True)
class End:
    """The end of a run; ``message`` is empty unless it failed, ``details`` unless the failure is a defect of ours."""

    run_id: int
    reason: Reason
    message: str = ""
    details: str = ""


@dataclass(frozen=True)
class Frame:
    """A view with the id of its run."""

    run_id: int
    view: TrainingView


class TrainingWorker(QObject):
    """Owns the comparison; lives in a thread that is not the window's.

    Signals:
        ready: a run is prepared, its first view is in the mailbox. Carries the run's id.
        paused: it stands still, its newest view is in the mailbox. Carries the run's id.
        looked: a view as ``look`` asked for is in the mailbox. Carries the run's id.
        finished: it ended, in whatever way; exactly once for every run that was prepared. Carries an ``End``.
    """

    ready = Signal(object)
    paused = Signal(object)
    looked = Signal(object)
    finished = Signal(object)

    def __init__(self, mailbox: Mailbox[Frame]) -> None:
        super().__init__()
        self._mailbox = mailbox
        self._comparison: Comparison | None = None
        # Outlives the run, so that a person can look at its end in other ways.
        self._seen: Comparison | None = None
        self._run_id = 0
        self._expected = 0
        self._closing = False
        self._spec = ViewSpec()
        # A child, so that it moves to the thread with the worker.
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._tick)

    def expect(self, run_id: int) -> None:
        """Told by the window: requests for runs before this one are out of date. One assignment, so no lock."""
        self._expected = run_id

    def close(self) -> None:
        """Told by the window: whatever waits in the queue is not wanted any more."""
        self._closing = True

    @Slot(object)
    def prepare(self, start: Start) -> None:
        """Drop the run there is and set up a new one, paused before its first iteration."""
        self.stop()
        self._run_id, self._spec = start.run_id, start.spec
        if self._closing or start.run_id < self._expected:
            self._end(Reason.STOPPED)
            return
        try:
            self._seen = Comparison(start.config, load_dataset(start.config.dataset, start.folder))
        except (ConfigError, DatasetError, MemoryError) as error:
            self._end(Reason.FAILED, str(error) or "not enough memory for this network")
        except Exception as error:  # whatever it is, the run must end in one `finished`
            self._end(Reason.FAILED, str(error), traceback.format_exc())
        else:
            self._comparison = self._seen
            if self._deliver():
                self.ready.emit(self._run_id)

    @Slot()
    def run(self) -> None:
        """Iterate until paused or done."""
        if self._comparison is not None:
            self._timer.start()

    @Slot()
    def pause(self) -> None:
        """Stand still after the iteration under way."""
        self._timer.stop()
        self._stand()

    @Slot()
    def step(self) -> None:
        """One iteration, then stand still."""
        # Steps that wait in the queue end with their run.
        if self._closing or self._run_id < self._expected:
            return
        self._timer.stop()
        self._advance(0.0)
        self._stand()

    @Slot(object)
    def set_learning_rates(self, config: Config) -> None:
        """Take over the learning rates of ``config`` from the next iteration on."""
        if self._comparison is not None:
            self._comparison.set_learning_rates(config)

    @Slot(object)
    def look(self, spec: ViewSpec) -> None:
        """Leave a view as ``spec`` says, also of a run that stands still or has ended."""
        self._spec = spec
        if self._seen is not None and self._deliver():
            self.looked.emit(self._run_id)

    @Slot()
    def stop(self) -> None:
        """End the run, if there is one."""
        if self._comparison is not None:
            self._end(Reason.STOPPED)
        self._seen = None

    @Slot()
    def shut_down(self) -> None:
        """End the run, then the thread: asked to quit from outside, it would leave the request to stop undone."""
        self.stop()
        self.thread().quit()

    @Slot()
    def _tick(self) -> None:
        self._advance(_SLICE_SECONDS)
        self._answer()

    def _advance(self, seconds: float) -> None:
        """At least one iteration, and more while there is time."""
        comparison = self._comparison
        if comparison is None:
            return
        stop = time.perf_counter() + seconds
        try:
            comparison.step()
            while time.perf_counter() < stop and not comparison.done:
                comparison.step()
        except Exception as error:  # as in prepare
            self._fail(error)
            return
        if comparison.done:
            self._end(Reason.DIVERGED if comparison.all_diverged else Reason.DONE)

    def _answer(self) -> None:
        spec = self._mailbox.wanted()
        if spec is not None and self._comparison is not None:
            self._deliver(spec)

    def _stand(self) -> None:
        if self._comparison is not None and self._deliver():
            self.paused.emit(self._run_id)

    def _deliver(self, spec: ViewSpec | None = None) -> bool:
        """Leave a view in the mailbox, by default of all that is looked at; a run of which there can be none failed."""
        if self._seen is None:
            return False
        try:
            self._mailbox.put(Frame(self._run_id, self._seen.view(spec or self._spec)))
        except Exception as error:  # as in prepare
            if self._comparison is None:
                # It has ended already, and ends once.
                raise
            self._fail(error)
            return False
        return True

    def _fail(self, error: Exception) -> None:
        self._end(Reason.FAILED, str(error) or type(error).__name__, traceback.format_exc())

    def _end(self, reason: Reason, message: str = "", details: str = "") -> None:
        self._timer.stop()
        if reason is Reason.FAILED:
            self._seen = None
        elif not self._deliver():
            return
        self._comparison = None
        self.finished.emit(End(self._run_id, reason, message, details))
