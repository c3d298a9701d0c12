"""A thread for one worker, that ends with the object that owns it."""

from PySide6.QtCore import QObject, QThread, Slot

__all__ = ["WorkerThread"]


class WorkerThread(QThread):
    """Runs the slots of ``worker``, which it takes over, until ``end``.

    A thread that runs while its object is destroyed aborts the process: so it also ends where ``owner`` goes without
    a word, as with a window that nobody closed.
    """

    def __init__(self, worker: QObject, owner: QObject) -> None:
        super().__init__(owner)
        worker.moveToThread(self)
        self.finished.connect(worker.deleteLater)
        owner.destroyed.connect(self.end)

    @Slot()
    def end(self) -> None:
        """Quit, and wait for the slot under way."""
        self.quit()
        self.wait()
