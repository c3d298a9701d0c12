"""Work that takes longer than a frame: one piece after another, in a thread of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.runner.worker_thread import WorkerThread

__all__ = ["Jobs"]


@dataclass(frozen=True)
class _Job:
    work: Callable[[], Any]
    done: Callable[[Any], None]
    wanted: Callable[[], bool]


@dataclass(frozen=True)
class _Answer:
    job: _Job
    result: Any


class _Worker(QObject):
    """Lives in a thread that is not the window's."""

    answered = Signal(object)

    @Slot(object)
    def run(self, job: _Job) -> None:
        """Do one piece of work; whatever it raises is its result."""
        if not job.wanted():
            return
        try:
            result = job.work()
        except Exception as error:  # handed to whoever asked
            result = error
        self.answered.emit(_Answer(job, result))

    @Slot()
    def finish(self) -> None:
        """After all that waits: asked to quit from outside, the thread would leave it undone."""
        self.thread().quit()


class Jobs(QObject):
    """Owns the thread."""

    _run = Signal(object)
    _finish = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = _Worker()
        self._thread = WorkerThread(self._worker, self)
        self._run.connect(self._worker.run)
        self._finish.connect(self._worker.finish)
        self._worker.answered.connect(self._on_answer)
        self._thread.start()

    def submit(
        self, work: Callable[[], Any], done: Callable[[Any], None], wanted: Callable[[], bool] = lambda: True
    ) -> None:
        """Do ``work`` when its turn comes, if it is still ``wanted``.

        ``done`` is called in this thread with what ``work`` returned, or with the exception that it raised.
        """
        self._run.emit(_Job(work, done, wanted))

    def shut_down(self) -> None:
        """End the thread, and wait for the work under way."""
        self._thread.end()

    def finish(self) -> None:
        """End the thread after all work that waits and is still wanted, and wait for that."""
        self._finish.emit()
        self._thread.wait()

    @Slot(object)
    def _on_answer(self, answer: _Answer) -> None:
        answer.job.done(answer.result)
