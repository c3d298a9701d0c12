"""How often to draw: as often as drawing may cost its share of the time."""

__all__ = ["FrameClock"]

_FASTEST = 0.042
"""24 frames a second: more are not seen to be smoother, and each costs training its share."""
_SLOWEST = 0.100
_SHARE = 0.10
"""Painting holds the interpreter's lock, so training loses about this share of its speed."""
_SMOOTHING = 0.8


class FrameClock:
    """Follows the cost of a frame: whoever draws adds the processor time it took the window's thread.

    Not the time that passed: while a network trains, most of that is waiting for the interpreter's lock, which costs
    training nothing.
    """

    def __init__(self) -> None:
        self._spent = 0.0
        self._cost = 0.0

    def add(self, seconds: float) -> None:
        """Seconds of the window's thread that the frame under way cost."""
        self._spent += seconds

    def restart(self) -> None:
        """Forget what was spent on something else, as on a paused run."""
        self._spent = 0.0

    def next_interval(self) -> int:
        """Milliseconds until the next frame; closes the frame under way."""
        self._cost = self._spent if self._cost == 0 else _SMOOTHING * self._cost + (1 - _SMOOTHING) * self._spent
        self._spent = 0.0
        return round(1000 * min(max(self._cost / _SHARE, _FASTEST), _SLOWEST))
