"""One run of a comparison with another seed, and the main function of a process that makes such runs."""

import os
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import connection
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
import numpy as np

# After NumPy, whose BLAS it looks for.
from threadpoolctl import threadpool_limits

from netcore.arrays import FloatArray
from netcore.comparison import Comparison
from netcore.config import Config, ConfigError, validate
from netcore.datasets import DatasetError, load_dataset
from netcore.errors import Phrase, term
from netcore.registry import DATASETS
from netcore.snapshot import Evaluation

__all__ = [
    "MAX_SEEDS",
    "Connection",
    "Message",
    "SeedFailure",
    "SeedRun",
    "check_seeds",
    "run_seed",
    "seeds_from",
    "work",
]

MAX_SEEDS = 64

MAX_SEED_LOSSES = 8_000_000
"""Of all runs together: 64 MB, and as much again smoothed."""

Connection: TypeAlias = "connection.Connection[Any, Any]"

_SEEDS = 2**32
_TELL_SECONDS = 0.1
_NICE = 5
"""Below the window, which would stutter where every core is busy."""


@dataclass(frozen=True)
class SeedRun:
    """One run of the comparison, to its end.

    Attributes:
        seed: of its configuration.
        losses: (contenders, iterations), float64, read-only; NaN after a contender diverged.
        evaluations: test accuracies; the last one, on all test samples, where the run ended.
        diverged_at: of each contender the iteration whose loss was not finite; None where there is none.
    """

    seed: int
    losses: FloatArray
    evaluations: tuple[Evaluation, ...]
    diverged_at: tuple[int | None, ...]


@dataclass(frozen=True)
class SeedFailure:
    """A seed of which there is no run, and why: a ``Phrase``, or the traceback of what nobody expected."""

    seed: int
    reason: str


def seeds_from(config: Config, count: int) -> tuple[int, ...]:
    """``count`` seeds: the configuration's own and those that follow; after the largest comes 0."""
    return tuple((config.seed + offset) % _SEEDS for offset in range(count))


def check_seeds(config: Config, count: int) -> Config:
    """Return ``config`` if it can be run for ``count`` seeds.

    Raises:
        ConfigError: saying why not, and what would be right.
    """
    config = validate(config)
    if not 1 <= count <= MAX_SEEDS:
        raise ConfigError("seed", "{count} seeds; choose from 1 to {most}", count=count, most=MAX_SEEDS)
    if not DATASETS[config.dataset].has_labels:
        name = term(DATASETS[config.dataset].name)
        raise ConfigError("dataset", "{data} has no labels to train on; choose digits or MNIST", data=name)
    losses = count * len(config.contenders) * config.training.iterations
    if losses > MAX_SEED_LOSSES:
        raise ConfigError(
            "training.iterations",
            "{losses:,} losses of all seeds together, at most {most:,} can be kept: use fewer seeds, "
            "iterations or contenders",
            losses=losses,
            most=MAX_SEED_LOSSES,
        )
    return config


def run_seed(
    config: Config, seed: int, folder: Path | None = None, tell: Callable[[int], None] | None = None
) -> SeedRun:
    """Run the comparison of ``config`` with another seed to its end.

    Args:
        config: everything but the seed.
        seed: in place of the configuration's own.
        folder: with the files of the dataset, if it needs one.
        tell: is called with the number of iterations made after each.

    Raises:
        ConfigError: for a configuration that cannot run.
        DatasetError: if the data cannot be loaded.
    """
    dataset = load_dataset(config.dataset, folder, options=config.table)
    comparison = Comparison(msgspec.structs.replace(config, seed=seed), dataset)
    while not comparison.done:
        comparison.step()
        if tell is not None:
            tell(comparison.iteration)
    # A run whose contenders have all diverged ends early.
    losses = np.full((len(config.contenders), config.training.iterations), np.nan)
    losses[:, : comparison.iteration] = comparison.losses
    losses.flags.writeable = False
    diverged_at = tuple(each.diverged_at for each in comparison.contenders)
    return SeedRun(seed, losses, tuple(comparison.evaluations), diverged_at)


# In the processes

Message: TypeAlias = int | SeedRun | str
"""Iterations made; a run; or why there is none."""


def work(there: Connection, config: Config, folder: Path | None) -> None:
    """Run every seed that comes, until no more can come; the main function of a process."""
    # Ctrl-C in a terminal reaches all processes of a program; which of them end is the window's business.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    with threadpool_limits(limits=1, user_api="blas"):
        try:
            while True:
                there.send(_answer(there.recv(), config, folder, _Teller(there)))
        except (EOFError, OSError):
            # Nobody is there any more.
            return


def _answer(seed: int, config: Config, folder: Path | None, tell: Callable[[int], None]) -> SeedRun | str:
    try:
        return run_seed(config, seed, folder, tell)
    except BrokenPipeError:
        raise
    except (ConfigError, DatasetError) as error:
        return error.phrase
    except MemoryError:
        return Phrase("not enough memory")
    except Exception:  # told in the window
        return traceback.format_exc()


class _Teller:
    """Sends how many iterations are made, a few times a second: what nobody reads fills no memory."""

    def __init__(self, there: Connection) -> None:
        self._there = there
        self._next = 0.0

    def __call__(self, iteration: int) -> None:
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _TELL_SECONDS
            self._there.send(iteration)
