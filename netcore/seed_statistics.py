"""What the runs of many seeds have in common: mean, spread and extremes of each contender's loss and accuracy."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from netcore.arrays import FloatArray, IntArray, Vector
from netcore.builder import styles
from netcore.config import Config
from netcore.seed_runs import SeedFailure, SeedRun, seeds_from
from netcore.statistics import envelope, smooth_known

__all__ = ["ContenderSeeds", "Sample", "SeedsSummarizer", "SeedsView", "Spread", "sample_of", "spread_of"]

_BLOCK = 2**20
"""Losses looked at together: what is made of them on the way is small."""

_LINES = 16_000
"""Points of all single runs together, thinned for the screen, unless so many runs need more."""
_LEAST = 40

_QUARTILES = (0.25, 0.5, 0.75)


@dataclass(frozen=True)
class Sample:
    """Moments of some numbers, those that are finite.

    Attributes:
        n: how many.
        mean: NaN for none.
        std: with n - 1 as divisor; NaN for fewer than two.
        minimum, maximum: NaN for none.
    """

    n: int
    mean: float
    std: float
    minimum: float
    maximum: float


@dataclass(frozen=True)
class Spread:
    """One contender's loss over the seeds, each (iterations,) float64, by iteration.

    Of those runs that have not diverged by then: so there may be fewer and fewer, and a mean that falls where one of
    them drops out does not say that anything was learnt.

    Attributes:
        n: how many runs there are.
        mean: NaN for none.
        std: with n - 1 as divisor; NaN for fewer than two.
        minimum, maximum: NaN for none.
        lower, median, upper: the quartiles, with linear interpolation; NaN for none.
    """

    n: IntArray
    mean: Vector
    std: Vector
    minimum: Vector
    maximum: Vector
    lower: Vector
    median: Vector
    upper: Vector


@dataclass(frozen=True)
class ContenderSeeds:
    """One contender in all runs.

    Attributes:
        label, style: the contender's name, and the number of its colour and marker.
        spread: of its smoothed loss.
        runs: of each run (iterations,), its smoothed loss, NaN after it diverged.
        lines: of each run (n,) iterations, from 1, and (n,) values, thinned for the screen.
        final: its smoothed loss after the last iteration.
        accuracy: on all test samples after the last iteration, a share.
        diverged: in how many runs.
    """

    label: str
    style: int
    spread: Spread
    runs: tuple[Vector, ...]
    lines: tuple[tuple[IntArray, Vector], ...]
    final: Sample
    accuracy: Sample
    diverged: int


@dataclass(frozen=True)
class SeedsView:
    """Everything a chart shows of the runs there are.

    Attributes:
        config: of all runs but for the seed.
        wanted: the seeds that were asked for.
        seeds: those of which there are runs, in the same order.
        failures: those of which there will be none.
        window: iterations over which the losses are smoothed.
        contenders: in the order of the configuration.
    """

    config: Config
    wanted: tuple[int, ...]
    seeds: tuple[int, ...]
    failures: tuple[SeedFailure, ...]
    window: int
    contenders: tuple[ContenderSeeds, ...]


def sample_of(values: Iterable[float]) -> Sample:
    """Moments of the finite ones of ``values``."""
    finite = np.array([each for each in values if math.isfinite(each)])
    spread = spread_of(finite[:, None]) if len(finite) else None
    if spread is None:
        return Sample(0, math.nan, math.nan, math.nan, math.nan)
    moments = (spread.mean, spread.std, spread.minimum, spread.maximum)
    return Sample(len(finite), *(float(each[0]) for each in moments))


def spread_of(losses: FloatArray) -> Spread:
    """Statistics over the first axis of ``losses`` (runs, iterations), NaN where a run has diverged."""
    runs, iterations = losses.shape
    result = Spread(np.zeros(iterations, np.int64), *(np.full(iterations, np.nan) for _ in range(7)))
    step = max(1, _BLOCK // max(runs, 1))
    for start in range(0, iterations if runs else 0, step):
        _fill(result, slice(start, start + step), losses[:, start : start + step])
    for each in vars(result).values():
        each.flags.writeable = False
    return result


class SeedsSummarizer:
    """Makes views of runs that become more; each is smoothed once.

    Args:
        config: of the runs, but for the seed.
        count: of the seeds that were asked for.
        window: iterations to smooth over.
    """

    def __init__(self, config: Config, count: int, window: int) -> None:
        self.config = config
        self.window = window
        self._wanted = seeds_from(config, count)
        self._smoothed: dict[int, FloatArray] = {}

    def view(self, runs: Sequence[SeedRun], failures: tuple[SeedFailure, ...] = ()) -> SeedsView:
        """Everything a chart shows of ``runs``, in the order of the seeds that were asked for."""
        runs = sorted(runs, key=lambda run: self._wanted.index(run.seed))
        for run in runs:
            if run.seed not in self._smoothed:
                smoothed = np.array([smooth_known(losses, self.window) for losses in run.losses])
                smoothed.flags.writeable = False
                self._smoothed[run.seed] = smoothed
        contenders = tuple(self._contender(row, runs) for row in range(len(self.config.contenders)))
        seeds = tuple(run.seed for run in runs)
        return SeedsView(self.config, self._wanted, seeds, failures, self.window, contenders)

    def _contender(self, row: int, runs: Sequence[SeedRun]) -> ContenderSeeds:
        iterations = self.config.training.iterations
        smoothed = [self._smoothed[run.seed][row] for run in runs]
        points = max(_LEAST, _LINES // max(1, len(runs) * len(self.config.contenders)))
        lines = tuple(_thinned(losses, points) for losses in smoothed)
        # The last measurement of a run that ended early is not of the last iteration.
        ends = [run.evaluations[-1] for run in runs]
        return ContenderSeeds(
            self.config.contenders[row].label,
            styles(self.config)[row],
            spread_of(np.array(smoothed).reshape(len(runs), iterations)),
            tuple(smoothed),
            lines,
            sample_of(float(losses[-1]) for losses in smoothed),
            sample_of(each.accuracies[row] for each in ends),
            sum(run.diverged_at[row] is not None for run in runs),
        )


def _thinned(losses: Vector, points: int) -> tuple[IntArray, Vector]:
    known = losses[: np.count_nonzero(~np.isnan(losses))]
    positions, values = envelope(known, points)
    return positions + 1, np.array(values)


def _fill(result: Spread, at: slice, losses: FloatArray) -> None:
    """NaN is sorted to the end, and what is looked up beyond the last number is NaN, too."""
    ordered = np.sort(losses, axis=0)
    n = np.count_nonzero(~np.isnan(losses), axis=0)
    top = _at(ordered, n - 1)
    # In units of the largest: the square of 1e200 would overflow.
    scale = np.where(top > 0, top, 1.0)
    with np.errstate(invalid="ignore", divide="ignore"):
        # Sorted, so that rounding does not depend on the order of the runs.
        scaled = ordered / scale
        mean = np.nansum(scaled, axis=0) / n
        squares = np.nansum((scaled - mean) ** 2, axis=0)
        result.std[at] = np.where(n > 1, np.sqrt(squares / (n - 1)) * scale, np.nan)
    result.n[at] = n
    result.mean[at] = mean * scale
    result.minimum[at], result.maximum[at] = ordered[0], top
    for array, share in zip((result.lower, result.median, result.upper), _QUARTILES, strict=True):
        place = np.maximum(n - 1, 0) * share
        below = np.floor(place).astype(np.int64)
        low, high = _at(ordered, below), _at(ordered, np.ceil(place).astype(np.int64))
        array[at] = low + (high - low) * (place - below)


def _at(ordered: FloatArray, rows: IntArray) -> Vector:
    return np.asarray(np.take_along_axis(ordered, np.maximum(rows, 0)[None], axis=0)[0])
