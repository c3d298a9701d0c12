"""One comparison for many seeds, on all cores: what of a result is the rule and what is the luck of the draw.

Every seed runs in a spawned process with one BLAS thread, bit for bit as ``Comparison`` runs it. The entry point of a
frozen program has to call ``multiprocessing.freeze_support()`` before anything else.
"""

import multiprocessing
import os
import signal
import threading
import time
from dataclasses import dataclass, field
from itertools import pairwise
from multiprocessing import connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType

from netcore.config import MAX_VALUES, Config
from netcore.datasets import load_dataset
from netcore.errors import Phrase
from netcore.seed_runs import (
    MAX_SEEDS,
    Connection,
    Message,
    SeedFailure,
    SeedRun,
    check_seeds,
    run_seed,
    seeds_from,
    work,
)

__all__ = [
    "MAX_SEEDS",
    "ManySeeds",
    "SeedFailure",
    "SeedRun",
    "SeedsProgress",
    "check_seeds",
    "processors",
    "run_seed",
    "seeds_from",
]

_PATIENCE_SECONDS = 5.0


@dataclass(frozen=True)
class SeedsProgress:
    """How far it is.

    Attributes:
        seeds: how many were asked for.
        done, failed: how many have ended.
        running: (seed, iterations made) of those under way.
        iterations: of one run.
        seconds_left: at the speed so far; None as long as nothing is known.
    """

    seeds: int
    done: int
    failed: int
    running: tuple[tuple[int, int], ...]
    iterations: int
    seconds_left: float | None = None

    @property
    def share(self) -> float:
        """Of all iterations those that are made, or will not be; from 0 to 1."""
        made = (self.done + self.failed) * self.iterations + sum(iteration for _, iteration in self.running)
        return made / (self.seeds * self.iterations)


def processors() -> int:
    """How many this process may use."""
    # Fewer than there are, where it is bound to some of them; not every system tells.
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1


@dataclass
class _Worker:
    """A process with the seed that it is at, None for none any more."""

    process: BaseProcess
    connection: Connection
    seed: int
    begun: float
    iteration: int = 0


@dataclass
class _State:
    """What came of the seeds, and what it took: iterations and seconds of all processes."""

    runs: dict[int, SeedRun] = field(default_factory=dict)
    failures: dict[int, SeedFailure] = field(default_factory=dict)
    iterations: int = 0
    seconds: float = 0.0


class ManySeeds:
    """Runs a comparison for many seeds, each in a process; used by one thread, but for ``cancel``.

    >>> with ManySeeds(config, None, 8) as many:
    ...     while many.take(1.0):
    ...         print(many.progress())

    A process that dies takes the seed that it is at with it, and another one takes its place.

    Args:
        config: everything but the seeds, which begin at its own.
        folder: with the files of the dataset, if it needs one.
        count: of seeds.
        processes: at most; by default as many as there are processors. Fewer, where so many would together hold more
            than the largest configuration may.

    Attributes:
        config: as it was checked.
        seeds: all that were asked for.
        processes: at most.

    Raises:
        ConfigError: for what cannot run.
        DatasetError: if the data cannot be loaded.
    """

    def __init__(self, config: Config, folder: Path | None, count: int, processes: int | None = None) -> None:
        self.config = check_seeds(config, count)
        # Said once and at once, and not by every process.
        features = load_dataset(config.dataset, folder, options=self.config.table).features
        fitting = max(1, MAX_VALUES // _values(self.config, features))
        self.seeds = seeds_from(self.config, count)
        self.processes = max(1, min(count, processors() if processes is None else processes, fitting))
        self._folder = folder
        self._context = multiprocessing.get_context("spawn")
        self._waiting = list(self.seeds)
        self._workers: list[_Worker] = []
        self._state = _State()
        self._cancelled = threading.Event()

    def __enter__(self) -> "ManySeeds":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def done(self) -> bool:
        """Whether nothing more comes."""
        return self._cancelled.is_set() or not (self._waiting or self._workers)

    @property
    def cancelled(self) -> bool:
        """Whether it was called off."""
        return self._cancelled.is_set()

    @property
    def runs(self) -> tuple[SeedRun, ...]:
        """Those that have ended, in the order of the seeds."""
        return tuple(self._state.runs[seed] for seed in self.seeds if seed in self._state.runs)

    @property
    def failures(self) -> tuple[SeedFailure, ...]:
        """In the order of the seeds."""
        return tuple(self._state.failures[seed] for seed in self.seeds if seed in self._state.failures)

    def pids(self) -> dict[int, int]:
        """The processes under way, by seed."""
        return {each.seed: each.process.pid or 0 for each in self._workers}

    def progress(self) -> SeedsProgress:
        """How far it is."""
        return SeedsProgress(
            len(self.seeds),
            len(self._state.runs),
            len(self._state.failures),
            tuple((each.seed, each.iteration) for each in self._workers),
            self.config.training.iterations,
            self._seconds_left(),
        )

    def take(self, seconds: float) -> bool:
        """Start what is due, and take in what has come, for which it waits ``seconds`` at the most.

        Returns:
            whether there is more to come.
        """
        # One at a time: it takes a while, and what comes meanwhile, as a cancel, is to be heard.
        if not self._cancelled.is_set() and self._waiting and len(self._workers) < self.processes:
            self._spawn(self._waiting.pop(0))
            seconds = 0.0
        by_connection = {each.connection: each for each in self._workers}
        for ready in connection.wait(list(by_connection), seconds) if by_connection else ():
            self._hear(by_connection[ready])  # type: ignore[index]
        if self.done:
            self.close()
        return not self.done

    def cancel(self) -> None:
        """Call it off, from any thread; the processes end with the next ``take`` or ``close``."""
        self._cancelled.set()

    def close(self) -> None:
        """End all processes at once, wherever they are, and wait for them: they hold nothing that would be lost."""
        workers, self._workers, self._waiting = self._workers, [], []
        for each in workers:
            # Also those that are stopped, which would not hear anything else.
            each.process.kill()
        for each in workers:
            self._bury(each)

    # Inside

    def _spawn(self, seed: int) -> None:
        here, there = self._context.Pipe()
        process = self._context.Process(target=work, args=(there, self.config, self._folder), daemon=True)
        try:
            process.start()
        except OSError as error:
            here.close()
            self._state.failures[seed] = SeedFailure(
                seed, Phrase("its process could not be started: {error}", error=error)
            )
            return
        finally:
            # Else its death would not be heard.
            there.close()
        worker = _Worker(process, here, seed, time.monotonic())
        self._workers.append(worker)
        self._send(worker, seed)

    def _send(self, worker: _Worker, seed: int) -> None:
        worker.seed, worker.iteration, worker.begun = seed, 0, time.monotonic()
        try:
            worker.connection.send(seed)
        except OSError:
            self._lose(worker)

    def _hear(self, worker: _Worker) -> None:
        try:
            message: Message = worker.connection.recv()
        except (EOFError, OSError):
            self._lose(worker)
            return
        if isinstance(message, int):
            worker.iteration = message
            return
        if isinstance(message, SeedRun):
            # What went through a pipe can be written to.
            message.losses.flags.writeable = False
            self._state.runs[worker.seed] = message
            self._state.iterations += self.config.training.iterations
            self._state.seconds += time.monotonic() - worker.begun
        else:
            self._state.failures[worker.seed] = SeedFailure(worker.seed, message)
        if self._waiting:
            self._send(worker, self._waiting.pop(0))
        else:
            self._workers.remove(worker)
            self._bury(worker)

    def _lose(self, worker: _Worker) -> None:
        """A process has died."""
        self._workers.remove(worker)
        code = self._bury(worker)
        self._state.failures[worker.seed] = SeedFailure(worker.seed, _cause_of_death(code))

    def _seconds_left(self) -> float | None:
        now = time.monotonic()
        made = self._state.iterations + sum(each.iteration for each in self._workers)
        if not made:
            return None
        each_takes = (self._state.seconds + sum(now - each.begun for each in self._workers)) / made
        whole = self.config.training.iterations
        rest = [whole - each.iteration for each in self._workers]
        rest += [0] * (min(self.processes, len(self._waiting) + len(rest)) - len(rest))
        for _ in self._waiting:
            # To the process that is free first.
            rest[rest.index(min(rest))] += whole
        return max(rest, default=0) * each_takes

    @staticmethod
    def _bury(worker: _Worker) -> int | None:
        """Let a process end, or end it; returns its exit code."""
        worker.connection.close()
        process = worker.process
        process.join(_PATIENCE_SECONDS)
        if process.exitcode is None:
            process.kill()
            process.join()
        code = process.exitcode
        process.close()
        return code


def _values(config: Config, features: int) -> int:
    """What one comparison holds, as ``config.validate`` reckons."""
    sizes = (features, *config.network.hidden_sizes)
    parameters = sum(one * other for one, other in pairwise(sizes))
    return len(config.contenders) * 4 * (parameters + config.training.batch_size * sum(sizes))


def _cause_of_death(code: int | None) -> Phrase:
    if code is not None and code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = str(-code)
        if name == "SIGKILL":
            return Phrase("its process was ended from outside by signal {name}; perhaps the memory ran out", name=name)
        return Phrase("its process was ended from outside by signal {name}", name=name)
    return Phrase("its process ended without an answer, exit code {code}", code=code)
