"""Work in a thread of its own that tells how far it is and can be cancelled: the newest wish wins."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.runner.jobs import Jobs

__all__ = ["NewestJob", "Tell", "Wanted"]

_EVERY_MS = 50

Tell: TypeAlias = Callable[[Any], None]
"""Takes how far the work is."""
Wanted: TypeAlias = Callable[[], bool]
"""Whether the work is wanted still."""


@dataclass
class _Wish:
    """One thing to do; the thread writes ``done``, the window ``wanted``."""

    wanted: bool = True
    done: Any = None

    def tell(self, told: Any) -> None:
        self.done = told

    def is_wanted(self) -> bool:
        return self.wanted


class _Newest:
    """No QObject, and without the window: it is told of the end when these are half gone."""

    def __init__(self) -> None:
        self.wish: _Wish | None = None

    def forget(self, *_: object) -> None:
        """Want nothing any more."""
        if self.wish is not None:
            self.wish.wanted = False
            self.wish = None


class NewestJob(QObject):
    """Owns the thread.

    Signals:
        progressed: the newest of what the work told.
        failed: the exception.
    """

    progressed = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._newest = _Newest()
        # Before the thread, which is waited for, where a window goes without a word.
        self.destroyed.connect(self._newest.forget)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._on_timer)

    @property
    def active(self) -> bool:
        """Whether something is being done."""
        return self._newest.wish is not None

    def begin(self, work: Callable[[Tell, Wanted], Any], done: Callable[[Any], None]) -> None:
        """Do ``work`` in place of what is being done; ``done`` gets what it returned, in this thread."""
        self.cancel()
        self._newest.wish = wish = _Wish()
        self._jobs.submit(
            partial(work, wish.tell, wish.is_wanted), partial(self._on_answer, wish, done), wish.is_wanted
        )
        self._timer.start()

    def cancel(self) -> None:
        """Want nothing any more."""
        self._newest.forget()
        self._timer.stop()

    def shut_down(self) -> None:
        """End the thread, and wait for the milliseconds until it notices."""
        self.cancel()
        self._jobs.shut_down()

    def leave(self, heir: QObject) -> None:
        """End the thread without waiting for work that is long in noticing: ``heir`` owns this until it has.

        Only if ``heir`` goes before, the thread is waited for.
        """
        self.cancel()
        if not self._jobs.busy:
            self._jobs.shut_down()
            return
        self.setParent(heir)
        self._jobs.left.connect(self.deleteLater)
        self._jobs.leave()

    def _on_answer(self, wish: _Wish, done: Callable[[Any], None], result: Any) -> None:
        if wish is not self._newest.wish:
            return
        self.cancel()
        if isinstance(result, Exception):
            self.failed.emit(result)
        else:
            done(result)

    @Slot()
    def _on_timer(self) -> None:
        if self._newest.wish is not None and self._newest.wish.done is not None:
            self.progressed.emit(self._newest.wish.done)
