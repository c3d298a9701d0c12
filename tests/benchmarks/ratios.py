"""How many times slower one piece of code is than another, whatever the machine and its mood."""

import statistics
import time
from collections.abc import Callable
from typing import TypeAlias

import numpy as np

__all__ = ["alternating_ratio", "best_ratio", "slowness"]

Work: TypeAlias = Callable[[], object]

_HISTOGRAMS = 1.4e-3
"""Seconds for histograms of 12 layers of 128 × 100, where the limits in milliseconds were measured."""


def slowness() -> float:
    """How many times slower this machine is, at this moment, than the one of the limits in milliseconds; 1 at least."""
    rng = np.random.default_rng(0)
    layers = [rng.normal(size=(128, 100)).astype(np.float32) for _ in range(12)]

    def histograms() -> None:
        for layer in layers:
            np.histogram(layer, 30, (0, 1))

    return max(1.0, statistics.median(_block(histograms, 1) for _ in range(60)) / _HISTOGRAMS)


def alternating_ratio(f: Work, g: Work, rounds: int, calls: int) -> float:
    """The time of ``f`` over that of ``g``: the median over ``rounds`` of ``calls`` calls of one, then of the other.

    Both blocks of a round meet the same clock frequency and the same neighbours; a disturbance spoils one round.
    """
    _block(f, calls)
    _block(g, calls)
    return statistics.median(_block(f, calls) / _block(g, calls) for _ in range(rounds))


def best_ratio(f: Work, g: Work, rounds: int, calls: int, limit: float, tries: int = 3) -> float:
    """The smallest of up to ``tries`` ratios; one within ``limit`` is enough, for a busy machine only ever adds."""
    ratios: list[float] = []
    while not ratios or (ratios[-1] > limit and len(ratios) < tries):
        ratios.append(alternating_ratio(f, g, rounds, calls))
    return min(ratios)


def _block(work: Work, calls: int) -> float:
    start = time.perf_counter()
    for _ in range(calls):
        work()
    return time.perf_counter() - start
