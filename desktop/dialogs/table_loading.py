"""Reads a person's table in a thread of its own: the newest wish wins."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.runner.jobs import Jobs
from netcore.datasets import table
from netcore.datasets.table import Table
from netcore.datasets.table_options import Delimiter, TableOptions
from netcore.datasets.table_preview import Preview, preview

__all__ = ["TableLoading"]

_EVERY_MS = 50


@dataclass
class _Wish:
    """One thing to do; the thread writes ``done``, the window ``wanted``."""

    wanted: bool = True
    done: float = 0.0

    def tell(self, done: float) -> None:
        self.done = done

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


class TableLoading(QObject):
    """Owns the thread.

    Signals:
        previewed: a ``Preview``.
        progressed: how much is read, from 0 to 1.
        loaded: a ``Table``.
        failed: the exception.
    """

    previewed = Signal(object)
    progressed = Signal(float)
    loaded = Signal(object)
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

    def look(self, path: Path, options: TableOptions | None, delimiter: Delimiter | None = None) -> None:
        """Ask for the first rows, in place of what is being done."""
        wish = self._begin()
        self._jobs.submit(partial(preview, path, options, delimiter), partial(self._on_preview, wish), wish.is_wanted)

    def load(self, path: Path, options: TableOptions) -> None:
        """Ask for the whole table, in place of what is being done."""
        wish = self._begin()
        work = partial(table.read, path, options, wish.tell, wish.is_wanted)
        self._jobs.submit(work, partial(self._on_table, wish), wish.is_wanted)
        self._timer.start()

    def cancel(self) -> None:
        """Want nothing any more."""
        self._newest.forget()
        self._timer.stop()

    def shut_down(self) -> None:
        """End the thread, and wait for the milliseconds until it notices."""
        self.cancel()
        self._jobs.shut_down()

    def _begin(self) -> _Wish:
        self.cancel()
        self._newest.wish = wish = _Wish()
        return wish

    def _ends(self, wish: _Wish, result: Any) -> bool:
        """Whether ``result`` is what is wanted still."""
        if wish is not self._newest.wish:
            return False
        self.cancel()
        if isinstance(result, Exception):
            self.failed.emit(result)
            return False
        return True

    def _on_preview(self, wish: _Wish, result: Preview | Exception) -> None:
        if self._ends(wish, result):
            self.previewed.emit(result)

    def _on_table(self, wish: _Wish, result: Table | Exception | None) -> None:
        if self._ends(wish, result):
            self.loaded.emit(result)

    @Slot()
    def _on_timer(self) -> None:
        if self._newest.wish is not None:
            self.progressed.emit(self._newest.wish.done)
