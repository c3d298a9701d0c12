"""The window's end of the training thread: one state, plain requests, and a clock that hands views on."""

import time
from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop.runner.frame_clock import FrameClock
from desktop.runner.mailbox import Mailbox
from desktop.runner.training_worker import End, Frame, Reason, Start, TrainingWorker
from desktop.runner.worker_thread import WorkerThread
from netcore import Config, ViewSpec

__all__ = ["End", "Reason", "RunController", "State"]


class State(Enum):
    """What the training thread was last asked to do, or how it answered."""

    IDLE = "idle"
    PREPARING = "preparing"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"


class RunController(QObject):
    """Owns the thread and its worker.

    Signals:
        state_changed: the new ``State``.
        view_changed: the newest ``TrainingView``, at the clock's pace, and the last one of a run always.
        finished: the ``End`` of a run, exactly once for every run that was prepared; ``is_current`` tells whether it
            is the one the window shows.
    """

    state_changed = Signal(object)
    view_changed = Signal(object)
    finished = Signal(object)

    _prepare = Signal(object)
    _run = Signal()
    _pause = Signal()
    _step = Signal()
    _look = Signal(object)
    _stop = Signal()
    _shut_down = Signal()
    _learning_rates = Signal(object)

    def __init__(self, clock: FrameClock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = State.IDLE
        self.config: Config | None = None
        self.spec = ViewSpec()
        self._run_id = 0
        self._histograms_turn = False
        self._wanted: Callable[[], None] | None = None
        self._mailbox: Mailbox[Frame] = Mailbox()
        self._clock = clock
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._show_newest)
        self._worker = TrainingWorker(self._mailbox)
        self._thread = WorkerThread(self._worker, self)
        self._wire()
        self._thread.start()

    # Requests

    def prepare(self, config: Config, folder: Path | None) -> None:
        """Set up a new run, paused before its first iteration; a run there is ends as stopped."""
        self._run_id += 1
        self._worker.expect(self._run_id)
        self.config = config
        self._wanted = None
        self._set_state(State.PREPARING)
        self._prepare.emit(Start(self._run_id, config, folder, self.spec))

    def drop(self) -> None:
        """End the run there is and have none."""
        self._run_id += 1
        self._worker.expect(self._run_id)
        self.config = None
        self._wanted = None
        self._stop.emit()
        self._set_state(State.IDLE)

    def run(self) -> None:
        """Iterate; a run that is being prepared starts when it is ready."""
        if self.state is State.PREPARING:
            self._wanted = self.run
        elif self.state is State.PAUSED:
            self._set_state(State.RUNNING)
            self._run.emit()

    def pause(self) -> None:
        """Stand still after the iteration under way; a run that is being prepared will not start by itself."""
        self._wanted = None
        if self.state is State.RUNNING:
            # At once: an answer that comes after the next request to run would be taken for its end.
            self._set_state(State.PAUSED)
            self._pause.emit()

    def step(self) -> None:
        """One iteration, then stand still; for a run that is being prepared, when it is ready."""
        if self.state is State.PREPARING:
            self._wanted = self.step
        elif self.state in (State.PAUSED, State.RUNNING):
            self._set_state(State.PAUSED)
            self._step.emit()

    def set_learning_rates(self, config: Config) -> None:
        """Take over the learning rates of ``config`` while the run goes on."""
        self._learning_rates.emit(config)

    def is_current(self, end: End) -> bool:
        """Whether ``end`` is that of the newest run."""
        return end.run_id == self._run_id

    def set_spec(self, spec: ViewSpec) -> None:
        """Change what views show, from the next one on."""
        self.spec = spec
        self._look.emit(spec)

    def shut_down(self) -> None:
        """End the run and the thread, and wait for it: at most the iteration under way."""
        self._timer.stop()
        self._worker.close()
        self._shut_down.emit()
        self._thread.wait()

    # Answers

    @Slot(object)
    def _on_ready(self, run_id: int) -> None:
        if run_id != self._run_id:
            return
        self._set_state(State.PAUSED)
        self._show_newest()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    @Slot(object)
    def _on_still(self, run_id: int) -> None:
        if run_id == self._run_id:
            self._show_newest()

    @Slot(object)
    def _on_finished(self, end: End) -> None:
        if self.is_current(end):
            self._set_state(State.FINISHED)
            self._show_newest()
        self.finished.emit(end)

    @Slot()
    def _show_newest(self) -> None:
        frame = self._mailbox.take()
        if frame is not None and frame.run_id == self._run_id:
            started = time.thread_time()
            self.view_changed.emit(frame.view)
            self._clock.add(time.thread_time() - started)
        if self.state is State.RUNNING:
            self._ask()
            self._timer.setInterval(self._clock.next_interval())

    def _set_state(self, state: State) -> None:
        if state is State.RUNNING:
            self._clock.restart()
            self._ask()
            self._timer.start(self._clock.next_interval())
        else:
            self._timer.stop()
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)

    def _ask(self) -> None:
        """Want the next frame: curves and histograms take turns, at half the price a frame."""
        self._histograms_turn = not self._histograms_turn
        histograms = self.spec.histograms and self._histograms_turn
        self._mailbox.ask(replace(self.spec, histograms=histograms))

    def _wire(self) -> None:
        worker = self._worker
        self._prepare.connect(worker.prepare)
        self._run.connect(worker.run)
        self._pause.connect(worker.pause)
        self._step.connect(worker.step)
        self._look.connect(worker.look)
        self._stop.connect(worker.stop)
        self._shut_down.connect(worker.shut_down)
        self._learning_rates.connect(worker.set_learning_rates)
        worker.ready.connect(self._on_ready)
        worker.paused.connect(self._on_still)
        worker.looked.connect(self._on_still)
        worker.finished.connect(self._on_finished)
