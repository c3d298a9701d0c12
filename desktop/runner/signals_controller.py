"""Redraws the signals at initialisation in a thread of its own: the newest request wins."""

import traceback
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.runner.worker_thread import WorkerThread
from netcore import Config, ConfigError, DatasetError, PropagationStudy, ViewSpec, load_dataset
from netcore.errors import Phrase
from netcore.propagation import PropagationResult
from netcore.snapshot import PropagationView

__all__ = ["SignalsController"]


@dataclass(frozen=True)
class _Request:
    id: int
    config: Config
    folder: Path | None
    spec: ViewSpec


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

    Signals:
        view_changed: the ``PropagationView`` of the newest request.
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
        self.shown: tuple[Config, int] | None = None
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
        self._ids += 1
        self.pending = True
        self._worker.newest = _Request(self._ids, config, folder, spec)
        if not self._drawn.isActive():
            self._send()

    def shut_down(self) -> None:
        """End the thread, and wait for it: at most the contender under way."""
        self._worker.newest = None
        self._thread.end()

    @Slot()
    def _on_answer(self) -> None:
        self._busy = False
        answer = self._worker.answer
        if answer is None or answer.request.id <= self._shown:
            return
        self._shown = answer.request.id
        self.pending = self._shown < self._ids
        self._drawn.start()
        if answer.view is None:
            self.failed.emit(answer.error)
        else:
            self.shown = (answer.request.config, answer.view.samples)
            self.view_changed.emit(answer.view)

    def _send(self) -> None:
        if self.pending and not self._busy:
            self._busy = True
            self._compute.emit()

    @Slot()
    def _on_drawn(self) -> None:
        self._send()
