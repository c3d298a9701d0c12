"""A place for one view: the newest wins, nothing queues up."""

from typing import Generic, TypeVar

from netcore.snapshot import ViewSpec

__all__ = ["Mailbox"]

View = TypeVar("View")


class Mailbox(Generic[View]):
    """The window's thread asks and takes, the worker's puts.

    Every operation is one assignment or one swap of a reference, which the interpreter makes whole; no lock is needed.
    """

    def __init__(self) -> None:
        self._wanted: ViewSpec | None = None
        self._newest: list[View] = []

    def ask(self, spec: ViewSpec) -> None:
        """Want a view, made as ``spec`` says."""
        self._wanted = spec

    def wanted(self) -> ViewSpec | None:
        """What is asked for; None once it was put."""
        return self._wanted

    def put(self, view: View) -> None:
        """Leave a view in place of any older one."""
        self._wanted = None
        self._newest = [view]

    def take(self) -> View | None:
        """The newest view, once."""
        newest, self._newest = self._newest, []
        return newest[0] if newest else None
