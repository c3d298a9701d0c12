"""A place for one view: the newest wins, nothing queues up."""

from collections import deque
from typing import Generic, TypeVar

from netcore.snapshot import ViewSpec

__all__ = ["Mailbox"]

View = TypeVar("View")


class Mailbox(Generic[View]):
    """The window's thread asks and takes, the worker's puts.

    Every operation is one assignment, or one ``append`` or ``pop``, which a deque makes whole; no lock is needed.
    """

    def __init__(self) -> None:
        self._wanted: ViewSpec | None = None
        self._newest: deque[View] = deque(maxlen=1)

    def ask(self, spec: ViewSpec) -> None:
        """Want a view, made as ``spec`` says."""
        self._wanted = spec

    def wanted(self) -> ViewSpec | None:
        """What is asked for; None once it was put."""
        return self._wanted

    def put(self, view: View) -> None:
        """Leave a view in place of any older one."""
        self._wanted = None
        self._newest.append(view)

    def take(self) -> View | None:
        """The newest view, once."""
        # Looked at first, a view could be gone by the time it is taken.
        try:
            return self._newest.pop()
        except IndexError:
            return None
