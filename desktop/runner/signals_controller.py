"""Redraws the signals at initialisation in a thread of its own: the newest request wins."""

import time
import traceback
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.runner.worker_thread import WorkerThread
from netcore import Config, ConfigError, DatasetError, PropagationStudy, ViewSpec, load_dataset
from netcore.builder import units_of
from netcore.errors import Phrase
from netcore.propagation import PropagationResult
from netcore.snapshot import PropagationView

__all__ = ["SignalsController"]

_MOVING = 0.15
"""Seconds after a view within which another request is one of a slider that moves, and after which it rests."""
_TURN = 0.25
"""Seconds that insights of a slider that moves may be old. They and what is drawn of them, curves by layer and
verdicts, cost as much as the histograms: with them in every picture a slow machine draws 20 a second."""


@dataclass(frozen=True)
class _Request:
    """``wanted`` is what was asked for; ``spec`` what of it is due now."""

    id: int
    config: Config
    folder: Path | None
    wanted: ViewSpec
    spec: ViewSpec

    @property
    def is_whole(self) -> bool:
        return self.spec == self.wanted


@dataclass(frozen=True)
class _Answer:
    request: _Request
    view: PropagationView | None
    error: str = ""


class _Worker(QObject):
    """Computes what is asked last; lives in a thread that is not the window's."""

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.newest: _Request | None = None
        self.answer: _Answer | None = None
        self._made_of: tuple[Config, Path | None] | None = None
        self._result: PropagationResult | None = None

    @Slot()
    def compute(self) -> None:
        """Answer the newest request, unless it is answered already."""
        request = self.newest
        if request is None or (self.answer is not None and self.answer.request is request):
            return
        answer = self._compute(request)
        if answer is not None:
            self.answer = answer
            self.answered.emit()

    def _compute(self, request: _Request) -> _Answer | None:
        try:
            result = self._signals(request)
            return None if result is None else _Answer(request, result.view(request.spec))
        except (ConfigError, DatasetError) as error:
            return _Answer(request, None, error.phrase)
        except MemoryError:
            return _Answer(request, None, Phrase("not enough memory for this network"))
        except Exception:  # shown in the window, which goes on
            return _Answer(request, None, traceback.format_exc())

    def _signals(self, request: _Request) -> PropagationResult | None:
        made_of = (request.config, request.folder)
        if made_of == self._made_of and self._result is not None:
            return self._result
        config, known = request.config, self._result
        # The same contenders of the same data need not be computed again while another one's slider moves.
        if self._made_of is None or (self._made_of[1], self._made_of[0].dataset) != (request.folder, config.dataset):
            known = None
        self._result = None
        dataset = None
        if config.dataset != "gaussian":
            dataset = load_dataset(config.dataset, request.folder, options=config.table)
        study = PropagationStudy(config, dataset, known)
        del known
        # Only a window that closes breaks off: a person who moves a slider wants to see what is on the way.
        self._result = study.run_while(lambda: self.newest is not None, backward=True)
        self._made_of = made_of
        return self._result


class SignalsController(QObject):
    """Owns the thread and its worker.

    Attributes:
        shown: the configuration of the newest view, and how many samples are in it; None before the first one.
        pending: whether there is more to come of what was asked for.
        whole: whether the newest view has all that was asked for.

    Signals:
        view_changed: the ``PropagationView`` of the newest request. While a slider moves, insights come with some of
            them, and as soon as it rests.
        failed: why the newest request has no view: a ``Phrase``, or a traceback.
    """

    view_changed = Signal(object)
    # As Qt's own text a phrase would lose its parts.
    failed = Signal(object)
    _compute = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = self._shown = 0
        self.pending = self._busy = False
        self.whole = True
        self.shown: tuple[Config, int] | None = None
        self._answered = 0.0
        self._whole: tuple[float, _Request] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(round(1000 * _MOVING))
        self._rest.timeout.connect(self._on_rest)
        # Worker and window would wait for one another's lock at every step: what is asked for while a view is being
        # drawn begins when it is there.
        self._drawn = QTimer(self)
        self._drawn.setSingleShot(True)
        self._drawn.setInterval(0)
        self._drawn.timeout.connect(self._on_drawn)
        self._worker = _Worker()
        self._thread = WorkerThread(self._worker, self)
        self._compute.connect(self._worker.compute)
        self._worker.answered.connect(self._on_answer)
        self._thread.start()

    def request(self, config: Config, folder: Path | None, spec: ViewSpec) -> None:
        """Ask for a view; older requests are dropped."""
        self._rest.stop()
        self._ids += 1
        request = _Request(self._ids, config, folder, spec, spec)
        self._ask(replace(request, spec=replace(spec, insights=False)) if self._moves(request) else request)

    def _ask(self, request: _Request) -> None:
        self.pending = True
        self._worker.newest = request
        if not self._drawn.isActive():
            self._send()

    def _moves(self, request: _Request) -> bool:
        """Whether it is one of a slider that moves, and the insights that are shown will do for a moment."""
        if self._whole is None or not (request.spec.histograms and request.spec.insights):
            return False
        now, (at, last) = time.monotonic(), self._whole
        alike = (last.wanted, last.folder, units_of(last.config)) == (
            request.wanted,
            request.folder,
            units_of(request.config),
        )
        return alike and now - self._answered < _MOVING and now - at < _TURN

    def shut_down(self) -> None:
        """End the thread, and wait for it: at most the contender under way."""
        self._rest.stop()
        self._worker.newest = None
        self._thread.end()

    @Slot()
    def _on_answer(self) -> None:
        self._busy = False
        answer = self._worker.answer
        if answer is None or answer.request.id <= self._shown:
            return
        self._shown = answer.request.id
        newest = self._shown == self._ids
        self.whole = whole = answer.request.is_whole or answer.view is None
        self.pending = not (newest and whole)
        self._answered = time.monotonic()
        self._drawn.start()
        if whole:
            self._whole = (self._answered, answer.request) if answer.view is not None else None
        elif newest:
            self._rest.start()
        if answer.view is None:
            self.failed.emit(answer.error)
        else:
            self.shown = (answer.request.config, answer.view.samples)
            self.view_changed.emit(answer.view)

    def _send(self) -> None:
        if self._shown < self._ids and not self._busy:
            self._busy = True
            self._compute.emit()

    @Slot()
    def _on_drawn(self) -> None:
        self._send()

    @Slot()
    def _on_rest(self) -> None:
        """The slider rests: now the rest of what was asked for."""
        request = self._worker.newest
        if request is not None:
            self._ids += 1
            self._ask(replace(request, id=self._ids, spec=request.wanted))
