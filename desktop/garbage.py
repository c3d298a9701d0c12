"""Python's garbage collector in the window's thread alone.

It runs in whichever thread happens to allocate the object that is one too many. In the training thread it would delete
widgets and timers of the window that were left in a reference cycle, which Qt answers with a crash.
"""

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

__all__ = ["WindowGarbage"]

_EVERY_MS = 1000
_OLD_EVERY = 30


class WindowGarbage(QObject):
    """Collects young garbage every second, old garbage every half minute, until ``stop``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turn = 0
        if gc.isenabled():
            gc.disable()
            # Once the window is gone: a collection while its parts are deleted was seen to wait for a lock for ever.
            parent.destroyed.connect(_enable_later)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def stop(self) -> None:
        """Collect no more; whoever had it before has it again once the window is deleted."""
        self._timer.stop()

    @Slot()
    def settle(self) -> None:
        """What is there now stays, where ``gc.freeze`` said so of what has been replaced since."""
        if gc.get_freeze_count():
            # Of what it froze, too, much may be garbage by now.
            gc.unfreeze()
            gc.collect()
            gc.freeze()

    @Slot()
    def _collect(self) -> None:
        self._turn += 1
        gc.collect(2 if self._turn % _OLD_EVERY == 0 else 1)


def _enable_later() -> None:
    if QCoreApplication.instance() is not None:
        QTimer.singleShot(0, gc.enable)
