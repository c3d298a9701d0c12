"""Trains in a thread of its own; every request is a queued slot, so nothing is locked and nothing half done."""

import threading
import time
import traceback
from dataclasses import replace
from math import inf

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop.runner.mailbox import Mailbox
from desktop.runner.messages import End, Frame, Halt, Move, Past, Reason, Start, Taken, Want
from desktop.runner.moves import iterations, target
from desktop.runner.pace import Pace
from desktop.runner.past import KnownPast
from desktop.runner.step import Step
from netcore import Comparison, Config, ConfigError, DatasetError, ViewSpec, load_dataset
from netcore.conditions import Condition, Fired, Watch
from netcore.errors import Phrase
from netcore.session import Session, SessionError
from netcore.snapshot import Quantity
from netcore.timeline import Timeline

__all__ = ["LOOKING", "TrainingWorker"]

LOOKING = 0.05
"""The largest share of the training's time that looks at cells and over time take while frames stream: the dearer they
are, the fewer. Measured on the textbook's comparison: up to 15 a second of activations, the window's pace; 6 of the
dearest pair, gradients and updates of weights."""

_LONGEST_WAIT = 1.0
"""Seconds between two looks, however dear: a picture that stands still looks like a run that does."""

_SLICE_SECONDS = 0.004
"""Work between two looks at the thread's queue: a request waits this long plus the iteration under way."""


class TrainingWorker(QObject):
    """Owns the run and its past; lives in a thread that is not the window's.

    Attributes:
        stands: set when a pause has reached it.

    Signals:
        ready: a run is prepared, or has branched, and its view is in the mailbox. Carries the run's id.
        paused: it stands still as ``pause`` asked, its newest view is in the mailbox. Carries the run's id.
        halted: it stands still where a move led, its view is in the mailbox. Carries a ``Halt``.
        looked: a view as ``look`` asked for is in the mailbox. Carries the run's id.
        remembered: more of the past is in the mailbox for it. Carries the run's id.
        finished: it ended, in whatever way; exactly once for every run that was prepared or revived. Carries an
            ``End``.
        taken: the answer to ``take_session``. Carries a ``Taken``.
    """

    ready = Signal(object)
    paused = Signal(object)
    halted = Signal(object)
    looked = Signal(object)
    finished = Signal(object)
    taken = Signal(object)
    remembered = Signal(object)
    _incomplete = Signal()
    _remember = Signal()

    def __init__(self, mailbox: Mailbox[Frame], pasts: Mailbox[Past]) -> None:
        super().__init__()
        self._mailbox, self._past = mailbox, KnownPast(pasts)
        # Outlives the end of the run, so that a person can go back in it.
        self._timeline: Timeline | None = None
        self._ended = True
        self._run_id = 0
        self._expected = 0
        self._cancelled = 0
        self._aim = 0
        self._closing = self._interrupted = False
        self.stands = threading.Event()
        self._spec = ViewSpec()
        self._watch = Watch()
        self._pace = Pace()
        self._until: int | None = None
        # What a frame shows that the next iteration has to be watched for.
        self._frame: ViewSpec | None = None
        # When cells may be looked at again.
        self._next_look = 0.0
        self._serial = 0
        # A child, so that it moves to the thread with the worker.
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._tick)
        # Through the queue, so that whatever was asked for meanwhile comes first.
        self._incomplete.connect(self._complete, Qt.ConnectionType.QueuedConnection)
        self._remember.connect(self._fill, Qt.ConnectionType.QueuedConnection)

    # Told by the window, from its thread: each is one assignment, so no lock.

    def expect(self, run_id: int) -> None:
        """Requests for runs before this one are out of date."""
        self._expected = run_id

    def cancel(self, serial: int) -> None:
        """Moves up to this one that have not begun are not wanted any more."""
        self._cancelled = serial

    def aim(self, serial: int) -> None:
        """Moves to a place before this one are overtaken by it."""
        self._aim = serial

    def interrupt(self) -> None:
        """A request is in the queue: look there after the iteration under way."""
        self.stands.clear()
        self._interrupted = True

    def close(self) -> None:
        """Whatever waits in the queue is not wanted any more."""
        self._closing = True

    # Requests

    @Slot(object)
    def prepare(self, start: Start) -> None:
        """Drop the run there is and set up a new one, paused before its first iteration or where its session ends."""
        self.stop()
        self._run_id, self._spec, self._ended = start.run_id, start.spec, False
        self._watch.forget()
        self._past.clear()
        if self._is_outdated():
            self._end(Reason.STOPPED)
            return
        try:
            dataset = load_dataset(start.config.dataset, start.folder, options=start.config.table)
            comparison = Comparison(start.config, dataset)
            self._timeline = Timeline(comparison, start.budget)
            self._timeline.look_at(*_quantities(self._spec))
            self._resume(self._timeline, start.session)
        except SessionError as error:
            self._end(Reason.FAILED, Phrase("this run cannot go on here: {error}", error=error))
        except (ConfigError, DatasetError) as error:
            self._end(Reason.FAILED, error.phrase)
        except MemoryError as error:
            known = Phrase.of(error) if str(error) else Phrase("not enough memory for this network")
            self._end(Reason.FAILED, known)
        except Exception as error:  # whatever it is, the run must end in one `finished`
            self._end(Reason.FAILED, Phrase.of(error), traceback.format_exc())
        else:
            if self._is_outdated():
                self._end(Reason.STOPPED)
            elif not self._ends(self._timeline, ()) and self._deliver():
                self.ready.emit(self._run_id)

    @Slot(object)
    def move(self, move: Move) -> None:
        """Go where ``move`` says."""
        self._interrupted = False
        # Moves that wait in the queue end with their run, with a pause, and with a newer aim.
        timeline = self._timeline
        if timeline is None or self._gives_up(move):
            return
        self._timer.stop()
        self._serial = move.serial
        try:
            self._go(timeline, move)
        except Exception as error:  # as in prepare
            self._fail(error)

    @Slot()
    def pause(self) -> None:
        """Stand still after the iteration under way."""
        self._interrupted = False
        self.stands.set()
        self._timer.stop()
        if not self._ended and self._show():
            self.paused.emit(self._run_id)

    @Slot(object)
    def set_learning_rates(self, config: Config) -> None:
        """Take over the learning rates of ``config`` from the next iteration on."""
        if self._timeline is not None:
            self._timeline.set_learning_rates(config)

    @Slot(object)
    def set_conditions(self, conditions: tuple[Condition, ...]) -> None:
        """Pause when one of ``conditions`` comes true."""
        self._watch = Watch(conditions, keeping=self._watch)

    @Slot(object)
    def set_rate(self, rate: float | None) -> None:
        """Run at ``rate`` iterations a second; None for as fast as it can."""
        self._pace.set_rate(rate)
        self._timer.setInterval(0)

    @Slot(object)
    def take_session(self, want: Want) -> None:
        """Answer with the run as it is, in copies; it goes on as if nobody had asked."""
        if self._closing:
            return
        timeline = self._timeline
        try:
            if timeline is None or timeline.comparison.checkpoint_size() > (want.most or inf):
                taken = Taken(want.purpose, None)
            else:
                taken = Taken(want.purpose, timeline.session())
        except Exception as error:  # whatever it is, whoever waits gets an answer
            problem = Phrase.of(error) if str(error) else Phrase("not enough memory for a copy of the run")
            taken = Taken(want.purpose, None, problem)
        self.taken.emit(taken)

    @Slot(object)
    def look(self, spec: ViewSpec) -> None:
        """Leave a view as ``spec`` says, also of a run that stands still or has ended."""
        self._spec = spec
        if self._timeline is not None:
            self._timeline.look_at(*_quantities(spec))
        if self._timeline is not None and not self._is_outdated() and self._show():
            self.looked.emit(self._run_id)

    @Slot()
    def stop(self) -> None:
        """End the run, if there is one."""
        if not self._ended:
            self._end(Reason.STOPPED)
        self._timeline = None

    @Slot()
    def shut_down(self) -> None:
        """End the run, then the thread: asked to quit from outside, it would leave the request to stop undone."""
        self.stop()
        self.thread().quit()

    def _resume(self, timeline: Timeline, session: Session | None) -> None:
        """Take up ``session``, and make again what its last iteration shows."""
        if session is not None:
            timeline.resume(session)
            timeline.go(*timeline.position(), self._spec.before, self._is_outdated)

    # Moves

    def _go(self, timeline: Timeline, move: Move) -> None:
        if move.kind == "run":
            self._start(None)
        elif move.kind == "forward":
            self._forward(timeline, move.step)
        elif move.kind == "branch":
            self._branch(timeline, move.run_id)
        else:
            iteration, made = target(timeline, move)
            if timeline.at_newest and timeline.done and iteration == timeline.newest:
                # There is no iteration after the last one.
                iteration, made = max(timeline.position(), (iteration, 0))
            self._arrive(timeline, move, iteration, made)

    def _forward(self, timeline: Timeline, step: Step) -> None:
        target = step.count if step.kind == "until" else timeline.iteration + iterations(timeline, step)
        if target <= timeline.newest or self._ended:
            move = Move(self._serial, "to")
            self._arrive(timeline, move, min(max(target, timeline.iteration), timeline.newest), 0)
        elif target == timeline.newest + 1:
            timeline.advance(self._spec.before, self._is_outdated, watched=True)
            fired = self._watch.check(timeline.comparison)
            if not self._ends(timeline, fired):
                self._halt(fired)
        else:
            self._start(target)

    def _arrive(self, timeline: Timeline, move: Move, iteration: int, made: int) -> None:
        newest = timeline.newest
        there = timeline.go(iteration, made, self._spec.before, lambda: self._gives_up(move))
        if not there and self._gives_up(move):
            return
        if timeline.newest == newest:
            self._halt((), there)
            return
        fired = self._watch.check(timeline.comparison)
        if not self._ends(timeline, fired):
            self._halt(fired)

    def _branch(self, timeline: Timeline, run_id: int) -> None:
        if not timeline.branch(self._is_outdated):
            self._halt()
            return
        self._watch.forget()
        self._past.truncate(timeline.iteration)
        if self._ended:
            self._run_id, self._ended = run_id, False
        if self._show():
            self.ready.emit(self._run_id)

    # Running

    def _start(self, until: int | None) -> None:
        if self._ended:
            return
        self._until = until
        self._pace.restart()
        self._timer.start(0)

    @Slot()
    def _tick(self) -> None:
        timeline = self._timeline
        if timeline is None or self._ended:
            self._timer.stop()
            return
        try:
            fired = self._advance(timeline)
        except Exception as error:  # as in prepare
            self._fail(error)
            return
        if fired is not None and self._timer.isActive():
            self._timer.stop()
            self._halt(fired)

    def _advance(self, timeline: Timeline) -> tuple[Fired, ...] | None:
        """Iterations for a few milliseconds, as many as the pace allows; None if there are more to come."""
        now = time.perf_counter()
        stop = now + _SLICE_SECONDS
        # A person who asked for many iterations at once waits for their end.
        paced = self._until is None and self._pace.rate is not None
        slow = paced and self._pace.is_slow
        while now < stop and not self._interrupted:
            if paced and not self._pace.is_due(now):
                break
            self._frame = self._frame or self._affordable(self._mailbox.wanted(), now)
            watched = slow or (self._frame is not None and self._frame.looks_inside)
            timeline.advance(slow and self._spec.before, self._gives_way, watched)
            fired = self._watch.check(timeline.comparison)
            if self._ends(timeline, fired) or fired:
                return fired
            if slow and self._deliver():
                self.looked.emit(self._run_id)
            elif self._frame is not None and not self._interrupted:
                self._deliver_at_a_price(self._frame)
            self._frame = None
            if self._until is not None and timeline.newest >= self._until:
                return ()
            now = time.perf_counter()
        self._timer.setInterval(self._pace.milliseconds_left(now) if paced else 0)
        return None

    def _affordable(self, wanted: ViewSpec | None, now: float) -> ViewSpec | None:
        """What is ``wanted``, without cells and the past where the last look at them has not been worked off."""
        if wanted is None or now >= self._next_look:
            return wanted
        return replace(wanted, histograms=False, history=False)

    def _deliver_at_a_price(self, spec: ViewSpec) -> None:
        started = time.thread_time()
        self._deliver(spec)
        if spec.histograms or spec.history:
            cost = time.thread_time() - started
            self._next_look = time.perf_counter() + min(cost / LOOKING, _LONGEST_WAIT)

    def _ends(self, timeline: Timeline, fired: tuple[Fired, ...]) -> bool:
        """Whether the iteration just made was the last one; then the run has ended."""
        if timeline.done:
            self._end(Reason.DIVERGED if timeline.comparison.all_diverged else Reason.DONE, fired=fired)
        return timeline.done

    # Answers

    def _halt(self, fired: tuple[Fired, ...] = (), reaches: bool = True) -> None:
        if self._show():
            self.halted.emit(Halt(self._run_id, self._serial, fired, reaches))

    def _show(self) -> bool:
        """Deliver what is there of all that is looked at; the rest follows when it is computed."""
        timeline = self._timeline
        if timeline is None:
            return False
        if self._timer.isActive():
            return self._deliver() if timeline.shows() else True
        if not timeline.shows(self._spec.before, self._spec.looks_inside):
            self._incomplete.emit()
        elif self._spec.history:
            self._remember.emit()
        return self._deliver() if timeline.shows() else True

    @Slot()
    def _complete(self) -> None:
        """Compute what a view lacks: the iteration before, or, after a way that was given up, where a person was."""
        timeline = self._timeline
        # A request that waits in the queue asks again.
        if timeline is None or self._timer.isActive() or self._interrupted or self._is_outdated():
            return
        try:
            there = timeline.go(*timeline.position(), self._spec.before, self._gives_way)
        except Exception as error:  # as in prepare
            self._fail(error)
            return
        if there and self._deliver():
            self.looked.emit(self._run_id)
            if self._spec.history:
                self._remember.emit()

    @Slot()
    def _fill(self) -> None:
        """While the run stands still, compute what is missing of its past, a moment at a time."""
        timeline = self._timeline
        if timeline is None or not self._spec.history or self._timer.isActive() or self._is_outdated():
            return
        missing = self._past.missing(timeline)
        try:
            if missing is not None and not self._gives_way() and self._past.fetch(missing, timeline, self._gives_way):
                self._remember.emit()
            elif missing is None and not timeline.shows(self._spec.before, watched=True):
                # Back to where a person is.
                self._incomplete.emit()
                return
        except Exception as error:  # as in prepare
            self._fail(error)
            return
        self._past.leave(self._run_id, timeline, missing is None)
        self.remembered.emit(self._run_id)

    def _deliver(self, spec: ViewSpec | None = None) -> bool:
        """Leave a view in the mailbox, by default of all that is looked at; a run of which there can be none failed."""
        if self._timeline is None:
            return False
        if spec is None:
            # While frames stream, what takes a copy of the mini-batch is left out.
            spec = self._spec if not self._streams() else replace(self._spec, before=False, batch=False)
        try:
            if spec.history:
                self._past.keep(self._run_id, self._timeline)
            self._mailbox.put(Frame(self._run_id, self._timeline.view(spec)))
        except Exception as error:  # as in prepare
            self._fail(error)
            return False
        return True

    def _streams(self) -> bool:
        return self._timer.isActive() and not self._pace.is_slow

    def _gives_up(self, move: Move) -> bool:
        """Whether ``move`` is not wanted any more: what may train, or branches, no newer place overtakes."""
        overtaken = move.serial < self._aim and move.kind not in ("forward", "phase", "branch")
        cancelled = move.serial <= self._cancelled and move.kind != "branch"
        return overtaken or cancelled or self._is_outdated()

    def _gives_way(self) -> bool:
        """Whether something that nobody asked for has to wait."""
        return self._interrupted or self._is_outdated()

    def _is_outdated(self) -> bool:
        return self._closing or self._run_id < self._expected

    def _fail(self, error: Exception) -> None:
        if self._ended:
            # It ends once: an answer for whoever waits, and the error for what shows those that nobody expects.
            self.halted.emit(Halt(self._run_id, self._serial))
            raise error
        self._end(Reason.FAILED, Phrase.of(error), traceback.format_exc())

    def _end(self, reason: Reason, message: str = "", details: str = "", fired: tuple[Fired, ...] = ()) -> None:
        self._timer.stop()
        if reason is Reason.FAILED:
            self._timeline = None
        elif self._timeline is not None and not self._is_outdated() and not self._show():
            return
        if not self._ended:
            self._ended = True
            self.finished.emit(End(self._run_id, reason, message, details, fired))


def _quantities(spec: ViewSpec) -> tuple[Quantity, ...]:
    """What the cells of a view show."""
    return (spec.quantity,) if spec.second in (None, spec.quantity) else (spec.quantity, spec.second)
