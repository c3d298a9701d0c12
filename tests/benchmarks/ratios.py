"""How many times slower one piece of code is than another, whatever the machine and its mood."""

import statistics
import time
from collections.abc import Callable
from typing import TypeAlias

__all__ = ["alternating_ratio", "best_ratio"]

Work: TypeAlias = Callable[[], object]


def alternating_ratio(f: Work, g: Work, rounds: int, calls: int) -> float:
    """The time of ``f`` over that of ``g``: the median over ``rounds`` of ``calls`` calls of one, then of the other.

    Both blocks of a round meet the same clock frequency and the same neighbours; a disturbance spoils one round.
    """
    _block(f, calls)
    _block(g, calls)
    return statistics.median(_block(f, calls) / _block(g, calls) for _ in range(rounds))


def best_ratio(f: Work, g: Work, rounds: int, calls: int, tries: int = 3) -> float:
    """The smallest of ``tries`` ratios: a busy machine only ever adds."""
    return min(alternating_ratio(f, g, rounds, calls) for _ in range(tries))


def _block(work: Work, calls: int) -> float:
    start = time.perf_counter()
    for _ in range(calls):
        work()
    return time.perf_counter() - start
