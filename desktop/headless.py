"""A preset without a screen: results on stdout, progress on stderr, and files; no Qt but for those that are drawn."""

import csv
import io
import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TextIO, TypeAlias

import numpy as np

# After NumPy, whose BLAS it looks for.
from threadpoolctl import threadpool_limits

from desktop.cli import INTERRUPTED, Options, chosen_config, say
from netcore import (
    Comparison,
    Config,
    ConfigError,
    Dataset,
    DatasetError,
    PropagationStudy,
    Timeline,
    load_dataset,
    presets,
)
from netcore.files import write_bytes
from netcore.propagation import PropagationResult
from netcore.registry import DATASETS
from netcore.snapshot import ContenderView, PropagationView, ViewSpec
from netcore.statistics import smooth_known

__all__ = ["OutputError", "run", "run_signals", "run_training"]

PRINT_EVERY = 100
"""Iterations between two rows of losses, as in the textbook."""

SMOOTHING = 11

Formats: TypeAlias = tuple[str, ...] | None
"""What ``--export`` asks for; None where it was not given."""

FAILED = 2
_BROKEN_PIPE = 1


class OutputError(ValueError):
    """A folder or file that cannot be written; the message names it and why."""


def run(options: Options) -> int:
    """Run the preset ``options.headless`` and write its CSV file.

    Returns:
        the exit status: 0 done (a run that diverged is done), 2 for what cannot run, 130 if stopped by Ctrl-C.
    """
    try:
        with threadpool_limits(limits=1, user_api="blas"):
            status = _run(options)
            print(end="", flush=True)
            return status
    except (ConfigError, DatasetError, OutputError) as error:
        say(str(error))
        return FAILED
    except BrokenPipeError:
        # Whoever read our output has gone (as in "| head"); the interpreter's last flush must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _BROKEN_PIPE


def _run(options: Options) -> int:
    preset = presets.CATALOGUE[options.headless or presets.DEFAULT]
    config = chosen_config(options)
    _note_useless(options, preset)
    dataset = load_dataset(config.dataset, options.data, options=config.table)
    print(f"{preset.title}\n{dataset.name}, seed {config.seed}\n", flush=True)
    folder = options.out or Path("out") / preset.id
    if preset.view == "signals":
        return run_signals(config, dataset, folder, options.export)
    return run_training(config, dataset, folder, options.export)


def _note_useless(options: Options, preset: presets.Preset) -> None:
    if options.iterations is not None and preset.view == "signals":
        say(f"--iterations has no effect: {preset.id} trains nothing")
    if options.data is not None and not DATASETS[preset.config.dataset].needs_folder:
        say(f"--data has no effect: {preset.id} reads no files")


# Training


def run_training(config: Config, dataset: Dataset, folder: Path, formats: Formats = None) -> int:
    """Train, print the losses, write ``losses.csv`` or files in ``formats`` to ``folder``; the exit status.

    Raises:
        ConfigError: for a configuration that cannot run.
        OutputError: if the file cannot be written.
    """
    timeline = Timeline(Comparison(config, dataset))
    comparison = timeline.comparison
    _make(folder)
    progress = Progress(comparison.iterations, sys.stderr)
    status, whole = INTERRUPTED, True
    try:
        with _interruption() as stopped:
            _train(timeline, progress, stopped)
            status = INTERRUPTED if stopped() else 0
    except KeyboardInterrupt:
        whole = False
    progress.close(comparison.iteration)
    if status and not comparison.iteration:
        print("Stopped before the first iteration.")
        return status
    # The file first: Ctrl-C ends the reader of a pipe, too, and printing to it then fails.
    try:
        written = _write_training(timeline, folder, formats, whole)
    finally:
        _print_results(comparison)
    _print_written(written)
    return status


def _write_training(timeline: Timeline, folder: Path, formats: Formats, whole: bool) -> list[Path]:
    """``whole`` is whether the last iteration is complete for sure, for all contenders."""
    if formats is None:
        _write_csv(folder / "losses.csv", _loss_rows(timeline.comparison))
        return [folder / "losses.csv"]
    # Here, or a run without drawings would load Qt.
    from desktop.headless_export import export_training

    comparison = timeline.comparison
    # Of an iteration that some contenders have made and some have not, only the curves are sound.
    view = comparison.view(ViewSpec(histograms=whole), ghosts=timeline.ghosts)
    if not whole and "session" in formats:
        say("no session is written: the run was stopped in the middle of an iteration")
        formats = tuple(each for each in formats if each != "session")
    with _told(folder):
        return export_training(folder, formats, comparison.config, view, timeline.session())


@contextmanager
def _interruption() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl-C was pressed, to be asked between iterations; the second time, it interrupts at once."""
    pressed = False

    def note(_signal: int, _frame: object) -> None:
        nonlocal pressed
        if pressed:
            raise KeyboardInterrupt
        pressed = True

    # Not where it is ignored, as in the background, nor where whoever calls this handles it.
    handled = threading.current_thread() is threading.main_thread()
    handled = handled and signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if handled:
        signal.signal(signal.SIGINT, note)
    try:
        yield lambda: pressed
    finally:
        if handled:
            signal.signal(signal.SIGINT, signal.default_int_handler)


def _train(timeline: Timeline, progress: "Progress", stopped: Callable[[], bool]) -> None:
    comparison = timeline.comparison
    labels = [each.label for each in comparison.contenders]
    widths = [max(len(label), len("diverged")) for label in labels]
    _print_row("iteration", labels, widths)
    while not timeline.done and not stopped():
        timeline.advance()
        iteration, losses = comparison.iteration, comparison.losses[:, -1]
        progress.update(iteration)
        if iteration % PRINT_EVERY == 0 or comparison.done:
            progress.clear()
            _print_row(iteration, [f"{loss:.4f}" if np.isfinite(loss) else "diverged" for loss in losses], widths)


def _print_row(first: int | str, cells: Iterable[str], widths: Iterable[int]) -> None:
    columns = (f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))
    print(f"{first:>9}", *columns, sep="  ", flush=True)


def _print_results(comparison: Comparison) -> None:
    if not comparison.done:
        print(f"\nStopped at iteration {comparison.iteration} of {comparison.iterations}.")
    evaluation = comparison.evaluations[-1]
    width = max(len(each.label) for each in comparison.contenders)
    print(f"\nTest accuracy at iteration {evaluation.iteration}, {evaluation.samples:,} samples:")
    for contender, accuracy in zip(comparison.contenders, evaluation.accuracies, strict=True):
        diverged = f"diverged at iteration {contender.diverged_at}"
        result = f"{accuracy:6.1%}" if contender.diverged_at is None else diverged
        print(f"  {contender.label:<{width}}  {result}")


def _loss_rows(comparison: Comparison) -> Iterator[list[object]]:
    """A header, then per iteration every contender's loss, then every contender's smoothed loss."""
    labels = [each.label for each in comparison.contenders]
    yield ["iteration", *(f"{label}: loss" for label in labels), *(f"{label}: smoothed" for label in labels)]
    losses = comparison.losses
    table = np.vstack([losses, [smooth_known(row, SMOOTHING) for row in losses]])
    for iteration, values in enumerate(table.T.tolist(), start=1):
        yield [iteration, *map(_cell, values)]


# Signals


def run_signals(config: Config, dataset: Dataset, folder: Path, formats: Formats = None) -> int:
    """Send signals through the untrained networks, print each layer's figures, write ``signals.csv`` or files in
    ``formats`` to ``folder``; the exit status.

    Raises:
        ConfigError: for a configuration that cannot run.
        OutputError: if the file cannot be written.
    """
    study = PropagationStudy(config, dataset)
    _make(folder)
    inputs, done = study.inputs(), []
    try:
        for signals in study.steps(inputs):
            done.append(signals)  # noqa: PERF402 - what is done must survive an interruption
        status = 0
    except KeyboardInterrupt:
        status = INTERRUPTED
    if not done:
        print("Stopped before the first contender.")
        return status
    view = PropagationResult(config, inputs, tuple(done)).view(ViewSpec())
    try:
        written = _write_signals(config, view, folder, formats)
    finally:
        _print_signals(view)
    if status:
        print(f"\nStopped after {len(done)} of {len(config.contenders)} contenders.")
    _print_written(written)
    return status


def _write_signals(config: Config, view: PropagationView, folder: Path, formats: Formats) -> list[Path]:
    if formats is None:
        _write_csv(folder / "signals.csv", _signal_rows(view))
        return [folder / "signals.csv"]
    from desktop.headless_export import export_signals

    with _told(folder):
        return export_signals(folder, formats, config, view)


def _print_signals(view: PropagationView) -> None:
    width = max(len("contender"), *(len(each.label) for each in view.contenders))
    print(f"{'contender':<{width}}  layer  activation       mean        std  sat. or 0  outside (0, 1)")
    for contender in view.contenders:
        for layer in contender.layers:
            summary = layer.summary
            saturated = "-" if summary.saturated is None else f"{summary.saturated:.1%}"
            print(
                f"{contender.label:<{width}}  {layer.index:>5}  {layer.activation:<10}  {summary.mean:>9.3g}"
                f"  {summary.std:>9.3g}  {saturated:>9}  {layer.histogram.outside:>14.1%}"
            )


def _signal_rows(view: PropagationView) -> Iterator[list[object]]:
    """A header, then one row a histogram bin; the layer's own figures are repeated in each of its rows."""
    yield [
        "label", "layer", "activation", "bin low", "bin high", "count", "below", "above", "nan", "mean", "std"
    ]  # fmt: skip
    for contender in view.contenders:
        yield from _contender_rows(contender)


def _contender_rows(contender: ContenderView) -> Iterator[list[object]]:
    for layer in contender.layers:
        bins, summary = layer.histogram, layer.summary
        edges = bins.edges.tolist()
        figures = [bins.below, bins.above, bins.nan, _cell(summary.mean), _cell(summary.std)]
        for low, high, count in zip(edges, edges[1:], bins.counts.tolist(), strict=False):
            yield [contender.label, layer.index, layer.activation, low, high, count, *figures]


# Files


def _print_written(written: list[Path]) -> None:
    print()
    for path in written:
        print(f"Wrote {path}")


def _cell(value: float) -> float | str:
    """An empty cell for NaN: spreadsheets draw a gap there, and readers of CSV take it for a missing value."""
    return "" if np.isnan(value) else value


def _make(folder: Path) -> None:
    """Make sure, before a long run, that its results can be written."""
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass


def _write_csv(path: Path, rows: Iterable[list[object]]) -> None:
    """All of it or, if anything goes wrong, nothing."""
    text = io.StringIO(newline="")
    with _told(path):
        csv.writer(text).writerows(rows)
        # With a signature, or Excel takes UTF-8 for the system's old code page.
        write_bytes(path, text.getvalue().encode("utf-8-sig"))


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turns a failure of the file system into one line that says where and why."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"cannot write to {path}: {error.strerror or error}; choose another --out FOLDER") from error


class Progress:
    """One line on a terminal, rewritten in place ten times a second; elsewhere (a log) a plain line every ten seconds.

    Args:
        iterations: of the whole run.
        stream: usually stderr; None where a program has none.
    """

    def __init__(self, iterations: int, stream: TextIO | None) -> None:
        self._iterations = iterations
        self._stream = stream
        self._in_place = stream is not None and stream.isatty()
        self._interval = 0.1 if self._in_place else 10.0
        self._start = self._shown = time.monotonic()
        self._width = 0

    def update(self, iteration: int) -> None:
        """Say how far the run is, if it is time to."""
        now = time.monotonic()
        if now - self._shown < self._interval:
            return
        self._shown = now
        rate = iteration / (now - self._start)
        left = timedelta(seconds=round((self._iterations - iteration) / rate))
        self._write(f"iteration {iteration} of {self._iterations} - {rate:.0f} per second - {left} left")

    def clear(self) -> None:
        """Leave the line empty for other output."""
        if self._width:
            self._put("\r" + " " * self._width + "\r")
            self._width = 0

    def close(self, iteration: int) -> None:
        """Leave a last line: how much was done, and how fast."""
        self.clear()
        seconds = max(time.monotonic() - self._start, 1e-9)
        self._put(f"{iteration} iterations in {seconds:.1f} s - {iteration / seconds:.0f} per second\n")

    def _write(self, text: str) -> None:
        if self._in_place:
            self._put("\r" + text.ljust(self._width))
            self._width = len(text)
        else:
            self._put(text + "\n")

    def _put(self, text: str) -> None:
        if self._stream is not None:
            self._stream.write(text)
            self._stream.flush()
