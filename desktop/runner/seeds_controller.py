"""Runs a comparison for many seeds beside the window: a thread that starts processes and listens to them."""

import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.runner.worker_thread import WorkerThread
from netcore import Config, ConfigError, DatasetError
from netcore.errors import Phrase
from netcore.many_seeds import ManySeeds, SeedFailure, SeedRun, SeedsProgress
from netcore.seed_statistics import SeedsSummarizer, SeedsView

__all__ = ["SeedsController", "SeedsEnd"]

_LISTEN_SECONDS = 0.05
"""A cancel is heard after that, at the latest."""
_TELL_SECONDS = 0.1
_WINDOW = 11

MakeMany = Callable[..., ManySeeds]


@dataclass(frozen=True)
class SeedsEnd:
    """How it ended.

    Attributes:
        cancelled: whether it was called off.
        view: of the runs there are; None for none.
    """

    cancelled: bool
    view: SeedsView | None


@dataclass(frozen=True)
class _Request:
    id: int
    config: Config
    folder: Path | None
    count: int
    processes: int
    cancelled: threading.Event


@dataclass(frozen=True)
class _News:
    """One of the three, and of which request."""

    id: int
    progress: SeedsProgress | None = None
    view: SeedsView | None = None
    end: SeedsEnd | str | None = None


@dataclass
class _Results:
    """What there is to make a view of, and of which request."""

    id: int
    count: int
    config: Config
    runs: tuple[SeedRun, ...] = ()
    failures: tuple[SeedFailure, ...] = ()
    summarizer: SeedsSummarizer | None = None


class _Worker(QObject):
    """Lives in a thread that is not the window's."""

    told = Signal(object)

    def __init__(self, make: MakeMany) -> None:
        super().__init__()
        self.window = _WINDOW
        # Of the request under way, or the newest: set from the window's thread, for this one's is busy.
        self.cancelled = threading.Event()
        self._make = make
        self._results: _Results | None = None

    @Slot(object)
    def run(self, request: _Request) -> None:
        """Run all seeds, to the end or until they are called off; whatever happens, it ends in one ``end``."""
        end: SeedsEnd | str
        try:
            end = self._run(request)
        except (ConfigError, DatasetError) as error:
            end = error.phrase
        except MemoryError:
            end = Phrase("not enough memory for so many runs")
        except Exception:  # shown in the window, which goes on
            end = traceback.format_exc()
        self.told.emit(_News(request.id, end=end))

    @Slot()
    def smooth_anew(self) -> None:
        """Make another view of the same runs, if they are to be smoothed otherwise."""
        if self._results is not None and self._results.runs:
            self._show(self._results)

    @Slot()
    def cancel(self) -> None:
        """Call off what is under way, from any thread."""
        self.cancelled.set()

    # Inside

    def _run(self, request: _Request) -> SeedsEnd:
        if request.cancelled.is_set():
            return SeedsEnd(True, None)
        limit = (request.processes,) if request.processes else ()
        with self._make(request.config, request.folder, request.count, *limit) as many:
            results = _Results(request.id, request.count, many.config)
            told, goes_on = 0.0, True
            while goes_on and not request.cancelled.is_set():
                goes_on = many.take(_LISTEN_SECONDS)
                now = time.monotonic()
                ended = self._take_in(many, results)
                if ended or now - told >= _TELL_SECONDS:
                    told = now
                    self.told.emit(_News(request.id, progress=many.progress()))
        view = self._view(results) if results.runs else None
        return SeedsEnd(request.cancelled.is_set(), view)

    def _take_in(self, many: ManySeeds, results: _Results) -> bool:
        """Make a view where there is more to show; whether there was."""
        runs, failures = many.runs, many.failures
        same_runs = len(runs) + len(failures) == len(results.runs) + len(results.failures)
        if same_runs and (results.summarizer is None or results.summarizer.window == self.window):
            return False
        results.runs, results.failures = runs, failures
        # Those of the last request stay until there is something in their place.
        self._results = results
        self._show(results)
        return True

    def _show(self, results: _Results) -> None:
        self.told.emit(_News(results.id, view=self._view(results)))

    def _view(self, results: _Results) -> SeedsView:
        if results.summarizer is None or results.summarizer.window != self.window:
            results.summarizer = SeedsSummarizer(results.config, results.count, self.window)
        return results.summarizer.view(results.runs, results.failures)


class SeedsController(QObject):
    """Owns the thread, which owns the processes.

    Args:
        make: makes what runs the seeds.

    Attributes:
        running: whether seeds are under way.
        processes: at most, of seeds that are started; 0 for as many as there are processors.

    Signals:
        progress: a ``SeedsProgress``, a few times a second.
        results_changed: a ``SeedsView``, whenever a seed has ended, or the smoothing is another.
        finished: a ``SeedsEnd``; after every start, either this one or
        failed: why nothing could be run: a ``Phrase``, or a traceback.
    """

    progress = Signal(object)
    results_changed = Signal(object)
    finished = Signal(object)
    # As Qt's own text a phrase would lose its parts.
    failed = Signal(object)
    _run = Signal(object)
    _smooth = Signal()

    def __init__(self, parent: QObject | None = None, make: MakeMany = ManySeeds) -> None:
        super().__init__(parent)
        self.running = False
        self.processes = 0
        self._ids = 0
        self._shown = 0
        self._worker = _Worker(make)
        # Before the thread listens to it: else it would be waited for until all seeds are done.
        self.destroyed.connect(self._worker.cancel, Qt.ConnectionType.DirectConnection)
        self._thread = WorkerThread(self._worker, self)
        self._run.connect(self._worker.run)
        self._smooth.connect(self._worker.smooth_anew)
        self._worker.told.connect(self._on_told)
        self._thread.start()

    def start(self, config: Config, folder: Path | None, count: int) -> None:
        """Run ``count`` seeds, from the configuration's own; what is under way is called off without a word."""
        self._worker.cancel()
        self._ids += 1
        self.running = True
        # One for each request: the last one may still have to hear that it is called off.
        self._worker.cancelled = threading.Event()
        self._run.emit(_Request(self._ids, config, folder, count, self.processes, self._worker.cancelled))

    def cancel(self) -> None:
        """Call off what is under way; what has ended stays."""
        self._worker.cancel()

    def set_window(self, length: int) -> None:
        """Smooth over ``length`` iterations; 1 for none."""
        if length != self._worker.window:
            self._worker.window = length
            self._smooth.emit()

    def shut_down(self) -> None:
        """End all processes and the thread, and wait for them."""
        self._worker.cancel()
        self._thread.end()

    @Slot(object)
    def _on_told(self, news: _News) -> None:
        # Also of an earlier request that is on view, smoothed anew while nothing has come of the present one.
        if news.view is not None and news.id in (self._ids, self._shown):
            self._shown = news.id
            self.results_changed.emit(news.view)
        if news.id != self._ids:
            return
        if news.progress is not None and self.running:
            self.progress.emit(news.progress)
        if news.end is not None:
            self.running = False
            self._tell_end(news.end)

    def _tell_end(self, end: SeedsEnd | str) -> None:
        if isinstance(end, str):
            self.failed.emit(end)
        else:
            self.finished.emit(end)
