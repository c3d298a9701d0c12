"""The window's end of the training thread: one state, plain requests, and a clock that hands views on."""

import time
from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop.runner.frame_clock import FrameClock
from desktop.runner.mailbox import Mailbox
from desktop.runner.messages import End, Frame, Halt, Move, Past, Reason, Start, Taken, Want
from desktop.runner.pace import SLOW
from desktop.runner.step import ONE_ITERATION, Step
from desktop.runner.training_worker import TrainingWorker
from desktop.runner.worker_thread import WorkerThread
from netcore import Config, ViewSpec
from netcore.conditions import Condition
from netcore.session import Session
from netcore.timeline import DEFAULT_BUDGET

__all__ = ["End", "Halt", "Past", "Reason", "RunController", "State", "Taken"]

_LET_GO = 0.008
"""Seconds that a pause waits for the worker at most: half of what the window may take at a time."""

_CLOSE_LOOK = 0.5
"""Seconds between two looks at what costs more than a histogram, and is read, not watched: verdicts, pairs of units."""

_MOST_PENDING = 32
"""Steps that wait their turn: a key that is held down on a slow network does not run on after it is let go."""


class State(Enum):
    """What the training thread was last asked to do, or how it answered."""

    IDLE = "idle"
    PREPARING = "preparing"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"


class RunController(QObject):
    """Owns the thread and its worker.

    Attributes:
        state: what the thread was last asked to do, or how it answered.
        branching: whether a branch was asked for and has not been made.
        will_run: whether it runs once it is prepared, or has branched.
        lost: whether it failed, so that there is nothing to go back in.

    Signals:
        state_changed: the new ``State``; also when frames begin or cease to stream.
        view_changed: the newest ``TrainingView``, at the clock's pace, and the last one of a run always.
        finished: the ``End`` of a run, exactly once for every run that was prepared or revived by a branch;
            ``is_current`` tells whether it is the one the window shows.
        halted: the ``Halt`` of a run that stands still by itself.
        branched: the run goes on from an earlier iteration.
        taken: the ``Taken`` that ``take_session`` asked for; also of a run that another one has replaced since.
        past_changed: the ``Past``, where ``spec.history`` asks for it.
    """

    state_changed = Signal(object)
    view_changed = Signal(object)
    finished = Signal(object)
    halted = Signal(object)
    branched = Signal()
    taken = Signal(object)
    past_changed = Signal(object)

    _prepare = Signal(object)
    _move = Signal(object)
    _pause = Signal()
    _look = Signal(object)
    _stop = Signal()
    _shut_down = Signal()
    _learning_rates = Signal(object)
    _conditions = Signal(object)
    _rate = Signal(object)
    _take = Signal(object)

    def __init__(self, clock: FrameClock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = State.IDLE
        self.config: Config | None = None
        self.spec = ViewSpec()
        self.budget = DEFAULT_BUDGET
        self.rate: float | None = None
        self.lost = False
        self._run_id = 0
        self._ids = 0
        self._branch_id = 0
        self._serial = 0
        self._pending = 0
        self._hurries = False
        self.branching = False
        self.will_run = False
        self._histograms_turn = False
        self._wanted: list[Callable[[], None]] = []
        self._mailbox: Mailbox[Frame] = Mailbox()
        self._pasts: Mailbox[Past] = Mailbox()
        self._looked_closely = 0.0
        self._clock = clock
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._show_newest)
        self._worker = TrainingWorker(self._mailbox, self._pasts)
        self._thread = WorkerThread(self._worker, self)
        self._wire()
        self._thread.start()

    @property
    def streams(self) -> bool:
        """Whether iterations come faster than every one of them can be shown."""
        return self.state is State.RUNNING and (self._hurries or self.rate is None or self.rate > SLOW)

    # Requests

    def prepare(self, config: Config, folder: Path | None, session: Session | None = None) -> None:
        """Set up a new run, paused before its first iteration or where ``session`` ends; a run there is is stopped."""
        self._run_id = self._new_id()
        self._worker.expect(self._run_id)
        self.config, self.lost = config, False
        self._forget_wishes()
        self._pending = 0
        self._set_state(State.PREPARING)
        self._prepare.emit(Start(self._run_id, config, folder, self.spec, self.budget, session))

    def drop(self) -> None:
        """End the run there is and have none."""
        self._run_id = self._new_id()
        self._worker.expect(self._run_id)
        self.config, self.lost = None, False
        self._forget_wishes()
        self._stop.emit()
        self._set_state(State.IDLE)

    def run(self) -> None:
        """Iterate from the newest iteration on; a run that is being prepared starts when it is ready."""
        if self._waits(self.run):
            self.will_run = True
        if self.branching or self.state is not State.PAUSED:
            return
        self._hurries = False
        self._set_state(State.RUNNING)
        self._request(kind="run")

    def pause(self) -> None:
        """Stand still after the iteration under way; a run that is being prepared will not start by itself."""
        # Neither what waits until a run is prepared nor what waits its turn.
        self._wanted.clear()
        self.will_run = False
        self._worker.cancel(self._serial)
        self._pending = 0
        if self.state is State.RUNNING:
            self._worker.interrupt()
            self._pause.emit()
            # Drawing, which follows, would keep the interpreter's lock from the worker.
            self._worker.stands.wait(_LET_GO)
            # At once: an answer that comes after the next request to run would be taken for its end.
            self._set_state(State.PAUSED)

    def step(self, step: Step = ONE_ITERATION) -> None:
        """Forward, then stand still; for a run that is being prepared, when it is ready. Nothing at the end."""
        if self._waits(lambda: self.step(step)):
            return
        long = step != ONE_ITERATION
        if self.state in (State.PAUSED, State.RUNNING) and long:
            self._hurries = True
            self._set_state(State.RUNNING)
            self._request(kind="forward", step=step)
        else:
            self._walk(kind="forward", step=step)

    def step_back(self, step: Step = ONE_ITERATION) -> None:
        """Back to an earlier iteration, then stand still."""
        self._walk(kind="back", step=step)

    def step_phase(self) -> None:
        """One phase of an iteration forward, then stand still."""
        if not self._waits(self.step_phase):
            self._walk(kind="phase")

    def step_phase_back(self) -> None:
        """One phase back, then stand still."""
        self._walk(kind="phase_back")

    def go(self, iteration: int, made: int = 0) -> None:
        """To the end of ``iteration`` and on by ``made`` phases; a newer target overtakes one that waits."""
        if not self._waits(lambda: self.go(iteration, made)):
            self._walk(kind="to", iteration=iteration, made=made)

    def go_newest(self) -> None:
        """To the newest iteration."""
        self._walk(kind="newest")

    def branch(self) -> None:
        """Go on from the iteration on view; what came after it stays as a ghost."""
        if self.branching or self.lost or self.state in (State.IDLE, State.PREPARING):
            return
        self.branching = True
        # A run that has ended, or ends before the worker reads this, ends once more, as another.
        self._branch_id = self._new_id()
        self._walk(kind="branch", run_id=self._branch_id)

    def set_learning_rates(self, config: Config) -> None:
        """Take over the learning rates of ``config`` while the run goes on."""
        self._learning_rates.emit(config)

    def set_conditions(self, conditions: tuple[Condition, ...]) -> None:
        """Pause when one of ``conditions`` comes true."""
        self._conditions.emit(conditions)

    def set_rate(self, rate: float | None) -> None:
        """Run at ``rate`` iterations a second; None for as fast as it can."""
        streamed = self.streams
        self.rate = rate
        self._rate.emit(rate)
        if self.streams != streamed:
            self._start_frames()
            self.state_changed.emit(self.state)

    def take_session(self, purpose: object, most: int | None = None) -> None:
        """Ask for the run as it is, to be written; ``taken`` brings it, with ``purpose``.

        It is that of the run there is now, though another one is prepared right after; none of a run whose checkpoint
        has more than ``most`` bytes.
        """
        self._take.emit(Want(purpose, most))

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
        if self.branching and run_id == self._branch_id:
            self._run_id = run_id
        if run_id != self._run_id:
            return
        self._set_state(State.PAUSED)
        self._show_newest()
        wanted, self._wanted = self._wanted, []
        branched, self.branching, self.will_run = self.branching, False, False
        if branched:
            self.branched.emit()
        for request in wanted:
            request()

    @Slot(object)
    def _on_still(self, run_id: int) -> None:
        if run_id == self._run_id:
            self._show_newest()

    @Slot(object)
    def _on_halted(self, halt: Halt) -> None:
        self._pending = max(0, self._pending - 1)
        if halt.run_id != self._run_id:
            return
        # The answer to an older request says nothing about the newer one.
        current = halt.serial == self._serial
        if current and self.state is State.RUNNING:
            self._set_state(State.PAUSED)
        self._show_newest()
        if current:
            # Of a branch, it says that there was nothing to branch off.
            self._forget_wishes()
            self.halted.emit(halt)

    @Slot(object)
    def _on_finished(self, end: End) -> None:
        if self.is_current(end):
            self._pending = 0
            self.lost = end.reason is Reason.FAILED
            if self.lost or not self.branching:
                self._forget_wishes()
            self._set_state(State.FINISHED)
            self._show_newest()
        self.finished.emit(end)

    @Slot()
    def _show_newest(self) -> None:
        past = self._pasts.take()
        if past is not None and past.run_id == self._run_id:
            self.past_changed.emit(past)
        frame = self._mailbox.take()
        current = (self._run_id, self._branch_id) if self.branching else (self._run_id,)
        if frame is not None and frame.run_id in current:
            started = time.thread_time()
            self.view_changed.emit(frame.view)
            self._clock.add(time.thread_time() - started)
        if self.state is State.RUNNING:
            if self.streams:
                self._ask()
            self._timer.setInterval(self._clock.next_interval())

    def _waits(self, request: Callable[[], None]) -> bool:
        """Whether ``request`` has to wait until the run is prepared, or has branched."""
        waits = self.state is State.PREPARING or self.branching
        if waits and len(self._wanted) < _MOST_PENDING:
            self._wanted.append(request)
        return waits

    def _new_id(self) -> int:
        self._ids += 1
        return self._ids

    def _forget_wishes(self) -> None:
        self._wanted.clear()
        self.branching = self.will_run = False

    def _walk(self, **move: Any) -> None:
        """Ask for a move after which the run stands still."""
        if self.branching and move["kind"] != "branch":
            self._waits(lambda: self._walk(**move))
            return
        counts = move["kind"] not in ("to", "newest", "branch")
        if self.lost or self.state in (State.IDLE, State.PREPARING) or (counts and self._pending >= _MOST_PENDING):
            return
        self._pending += counts
        self._request(**move)
        if self.state is State.RUNNING:
            self._set_state(State.PAUSED)

    def _request(self, **move: Any) -> None:
        self._serial += 1
        if move["kind"] in ("to", "newest", "run"):
            self._worker.aim(self._serial)
            # What waits is given up without an answer; what may train, and is not, no longer counts.
            self._pending = 0
        self._worker.interrupt()
        self._move.emit(Move(self._serial, **move))

    def _set_state(self, state: State) -> None:
        changed, self.state = state is not self.state, state
        self._start_frames()
        if changed:
            self.state_changed.emit(state)

    def _start_frames(self) -> None:
        if self.state is State.RUNNING:
            self._clock.restart()
            if self.streams:
                self._ask()
            self._timer.start(self._clock.next_interval())
        else:
            self._timer.stop()

    def _ask(self) -> None:
        """Want the next frame: curves and histograms take turns, at half the price a frame, and so do verdicts."""
        self._histograms_turn = not self._histograms_turn
        spec, turn = self.spec, self._histograms_turn
        closely = not turn and time.monotonic() - self._looked_closely > _CLOSE_LOOK
        if closely:
            self._looked_closely = time.monotonic()
        frame = replace(
            spec,
            histograms=spec.histograms and turn,
            before=False,
            batch=False,
            insights=spec.insights and closely,
            steady=True,
            symmetry=spec.symmetry if closely else None,
            history=spec.history and turn,
        )
        self._mailbox.ask(frame)

    def _wire(self) -> None:
        worker = self._worker
        self._prepare.connect(worker.prepare)
        self._move.connect(worker.move)
        self._pause.connect(worker.pause)
        self._look.connect(worker.look)
        self._stop.connect(worker.stop)
        self._shut_down.connect(worker.shut_down)
        self._learning_rates.connect(worker.set_learning_rates)
        self._conditions.connect(worker.set_conditions)
        self._rate.connect(worker.set_rate)
        self._take.connect(worker.take_session)
        worker.ready.connect(self._on_ready)
        worker.paused.connect(self._on_still)
        worker.looked.connect(self._on_still)
        worker.halted.connect(self._on_halted)
        worker.finished.connect(self._on_finished)
        worker.taken.connect(self.taken)
        worker.remembered.connect(self._on_still)
