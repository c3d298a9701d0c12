"""What is known of a run's layers over time, kept in the training thread."""

from collections.abc import Callable
from typing import Literal

from desktop.runner.mailbox import Mailbox
from desktop.runner.messages import Past
from netcore.history import History, record
from netcore.timeline import Timeline

__all__ = ["KnownPast"]


class KnownPast:
    """Moments of a run, and the mailbox in which the window finds them."""

    def __init__(self, mailbox: Mailbox[Past]) -> None:
        self._mailbox = mailbox
        self._history = History()

    def clear(self) -> None:
        """Know nothing: another run begins."""
        self._history.clear()

    def truncate(self, iteration: int) -> None:
        """Forget what came after ``iteration``."""
        self._history.truncate(iteration)

    def missing(self, timeline: Timeline) -> int | None:
        """The iteration to be recorded next; None if there are enough."""
        return self._history.missing(timeline.newest)

    def keep(self, run_id: int, timeline: Timeline) -> None:
        """Add the iteration on view, where it is whole and was watched."""
        comparison = timeline.comparison
        if comparison.watched and not comparison.phases_made:
            self._history.add(record(comparison))
            self.leave(run_id, timeline, complete=False)

    def fetch(self, iteration: int, timeline: Timeline, abandoned: Callable[[], bool]) -> bool:
        """Compute ``iteration`` again and add it; whether that could be done."""
        if not timeline.visit(iteration, abandoned):
            return False
        self._history.add(record(timeline.comparison))
        return True

    def leave(self, run_id: int, timeline: Timeline, complete: bool) -> None:
        """Leave what is known in the mailbox, with what keeps the rest from being computed."""
        lacks: Literal["", "memory", "phases"] = ""
        if not complete:
            lacks = "memory" if not timeline.reaches_back else "phases" if timeline.is_held else ""
        self._mailbox.put(Past(run_id, self._history.view(), complete or lacks == "memory", lacks))
