"""How fast a run goes: so many iterations a second, or as fast as it can."""

import math
import time

__all__ = ["SLOW", "Pace"]

SLOW = 20.0
"""Iterations a second up to which every single one is shown, as in steps."""

_LATEST = 0.25
"""Seconds that a pace may catch up: a run that fell further behind goes on from where it is."""


class Pace:
    """Says when the next iteration is due.

    Attributes:
        rate: iterations a second; None for no limit.
    """

    def __init__(self) -> None:
        self.rate: float | None = None
        self._next = 0.0

    @property
    def is_slow(self) -> bool:
        """Whether every iteration can be shown."""
        return self.rate is not None and self.rate <= SLOW

    def set_rate(self, rate: float | None) -> None:
        """Take another pace from now on."""
        self.rate = rate
        self.restart()

    def restart(self) -> None:
        """The next iteration is due now."""
        self._next = time.perf_counter()

    def is_due(self, now: float) -> bool:
        """Whether it is time for one more iteration at ``now`` (``time.perf_counter``); if so, it is counted."""
        if self.rate is None:
            return True
        if now < self._next:
            return False
        self._next = max(self._next, now - _LATEST) + 1 / self.rate
        return True

    def milliseconds_left(self, now: float) -> int:
        """Whole milliseconds from ``now`` until the next iteration is due, rounded up."""
        return max(0, math.ceil(1000 * (self._next - now)))
