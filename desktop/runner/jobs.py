"""Work that takes longer than a frame: one piece after another, in a thread of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.runner.worker_thread import WorkerThread

__all__ = ["Jobs"]


@dataclass(frozen=True)
class _Job:
    work: Callable[[], Any]
    done: Callable[[Any], None]
    wanted: Callable[[], bool]


class _Worker(QObject):
    """Lives in a thread that is not the window's.

    It knows jobs by number alone. What is to be done with an answer holds on to widgets, and a widget whose last
    reference goes in this thread is deleted twice: here, by PySide, and by the window that it is part of.
    """

    answered = Signal(object, object)

    def __init__(self, jobs: dict[int, _Job]) -> None:
        super().__init__()
        self._jobs = jobs

    @Slot(object)
    def run(self, number: int) -> None:
        """Do one piece of work; whatever it raises is its result."""
        self.answered.emit(number, self._result(number))

    def _result(self, number: int) -> Any:
        # Until the window has the answer, the job is held there, too.
        job = self._jobs[number]
        try:
            return job.work() if job.wanted() else _UNWANTED
        except Exception as error:  # handed to whoever asked
            return error
        finally:
            # A traceback keeps this frame.
            del job

    @Slot()
    def finish(self) -> None:
        """After all that waits: asked to quit from outside, the thread would leave it undone."""
        self.thread().quit()


_UNWANTED = object()


class Jobs(QObject):
    """Owns the thread.

    Signals:
        left: the thread has ended after ``leave``.
    """

    left = Signal()
    _run = Signal(object)
    _finish = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count()
        self._jobs: dict[int, _Job] = {}
        self._worker = _Worker(self._jobs)
        self._thread = WorkerThread(self._worker, self)
        self._run.connect(self._worker.run)
        self._finish.connect(self._worker.finish)
        self._worker.answered.connect(self._on_answer)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether there is work without an answer, wanted or not."""
        return bool(self._jobs)

    def submit(
        self, work: Callable[[], Any], done: Callable[[Any], None], wanted: Callable[[], bool] = lambda: True
    ) -> None:
        """Do ``work`` when its turn comes, if it is still ``wanted``.

        ``done`` is called in this thread with what ``work`` returned, or with the exception that it raised.
        """
        number = next(self._numbers)
        self._jobs[number] = _Job(work, done, wanted)
        self._run.emit(number)

    def shut_down(self) -> None:
        """End the thread, and wait for the work under way."""
        self._thread.end()

    def leave(self) -> None:
        """End the thread after the work under way, without waiting for it; ``left`` tells when."""
        self._thread.finished.connect(self.left)
        self._thread.quit()

    def finish(self) -> None:
        """End the thread after all work that waits and is still wanted, and wait for that."""
        self._finish.emit()
        self._thread.wait()

    @Slot(object, object)
    def _on_answer(self, number: int, result: Any) -> None:
        job = self._jobs.pop(number)
        if result is not _UNWANTED:
            job.done(result)
