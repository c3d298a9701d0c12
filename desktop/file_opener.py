"""Files that macOS hands over: a double click on one there is an event for the program, not an argument."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent

__all__ = ["FileOpener"]


class FileOpener(QObject):
    """Watches an application for files that it is to open, before its window is there and after.

    Args:
        application: that gets the events; this belongs to it.

    Signals:
        wanted: the ``Path`` of a file, for whoever listens after ``begin``.
    """

    wanted = Signal(object)

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        self._waiting: Path | None = None
        self._begun = False
        application.installEventFilter(self)

    def begin(self) -> None:
        """There is a window now; what was asked for before comes first."""
        self._begun = True
        if self._waiting is not None:
            path, self._waiting = self._waiting, None
            self.wanted.emit(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Take the files, and nothing else."""
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return False
        path = Path(event.file())
        if self._begun:
            self.wanted.emit(path)
        else:
            # The newest: there is one window.
            self._waiting = path
        return True
