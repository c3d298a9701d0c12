"""What looking costs: gradients, verdicts and the past in training, and a slider in Signals."""

import os
import time
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import get_args

import numpy as np
import pytest
from msgspec import structs
from threadpoolctl import threadpool_limits

from desktop.runner.training_worker import LOOKING
from netcore import Comparison, PropagationStudy, Timeline, ViewSpec, load_dataset, presets
from netcore.history import History, record
from netcore.initializers import Normal
from netcore.propagation import PropagationResult
from netcore.snapshot import Quantity

FRAMES, CLOSELY = 30, 2
"""Frames a second; of these every second one may show cells, and so many look for verdicts, as in the window."""
QUANTITIES: tuple[Quantity, ...] = get_args(Quantity)[1:]
PAIRS = tuple(combinations(QUANTITIES, 2))
MOST = 0.05
"""The largest share of the training's time that looking may cost beside histograms of activations alone."""


def cpu(work: Callable[[], object], calls: int = 12) -> float:
    """Seconds of this thread's own time, which neighbours hardly change: the smallest, for they only ever add."""
    found = []
    for _ in range(calls):
        start = time.thread_time()
        work()
        found.append(time.thread_time() - start)
    return min(found)


@pytest.fixture(scope="module")
def timeline() -> Iterator[Timeline]:
    """The textbook's comparison after an iteration that was watched."""
    config = presets.get("mnist-comparison" if "INITSCOPE_MNIST" in os.environ else "digits-comparison")
    training = structs.replace(config.training, iterations=100_000, record_loss="before")
    with threadpool_limits(1):
        timeline = Timeline(Comparison(structs.replace(config, training=training), load_dataset(config.dataset)))
        for _ in range(100):
            timeline.advance()
        timeline.advance(watched=True)
        yield timeline


def looks(timeline: Timeline, spec: ViewSpec) -> tuple[float, float]:
    """Of looks at cells: seconds each, and how many a second the worker affords."""
    cost = cpu(lambda: timeline.view(spec))
    return cost, min(FRAMES / 2, LOOKING / cost)


def watching(timeline: Timeline) -> float:
    """What an iteration costs more where it is watched."""

    def two(watched: bool) -> None:
        timeline.advance(watched=watched)
        timeline.advance()

    extra = cpu(lambda: two(True), 40) - cpu(lambda: two(False), 40)
    timeline.advance(watched=True)
    return max(0.0, extra)


def test_looking_costs_training_little(timeline: Timeline) -> None:
    """Every pair of quantities, verdicts included, at the rates of the window; at 30 a second it is but printed."""
    extra = watching(timeline)
    alone, often = looks(timeline, ViewSpec())
    verdicts = CLOSELY * (cpu(lambda: timeline.view(ViewSpec(histograms=False, insights=True))) + extra)
    plain = often * (alone + extra)
    print(f"\nactivations {plain:.1%} ({often:.0f} a second), verdicts {verdicts:.1%}; beside activations alone:")
    for first, second in PAIRS:
        cost, rate = looks(timeline, ViewSpec(quantity=first, second=second))
        more = rate * (cost + extra) + verdicts - plain
        constant = FRAMES * (cost - alone) + verdicts
        print(f"{first:>20} {second:<20} {more:+.1%} at {rate:.0f} a second; at {FRAMES} it would be {constant:+.1%}")
        assert more < MOST, (first, second)


def test_the_past_costs_training_little(timeline: Timeline) -> None:
    history = History()

    def keep() -> None:
        history.add(record(timeline.comparison))
        history.view()

    shares = []
    for _ in range(3):
        cost = cpu(keep)
        shares.append(min(FRAMES / 2, LOOKING / cost) * (cost + watching(timeline)))
    # A busy machine only ever adds.
    share = min(shares)
    print(f"\nwhat Over time needs, in place of histograms: {share:.1%}")
    assert share < 1.5 * MOST


def test_what_is_hidden_costs_nothing(timeline: Timeline) -> None:
    spec = ViewSpec(histograms=False)
    assert not spec.looks_inside
    share = FRAMES * cpu(lambda: timeline.view(spec))
    print(f"\nlosses alone: {share:.2%}")
    assert share < 0.01


class Slider:
    """Moves the std of one of three contenders, as in Signals with forward and backward shown."""

    def __init__(self) -> None:
        self.config = presets.get("relu-three")
        self.moves = 0
        self.result: PropagationResult | None = None

    def move(self) -> None:
        self.moves += 1
        first = structs.replace(self.config.contenders[0], initializer=Normal(0.01 + 1e-5 * (self.moves % 1000)))
        config = structs.replace(self.config, contenders=(first, *self.config.contenders[1:]))
        self.result = PropagationStudy(config, previous=self.result).run(backward=True)
        self.result.view(ViewSpec(second="activation_gradients", insights=True))


def products() -> Callable[[], None]:
    """The matrix products of one contender's passes, forward and back, and nothing else."""
    x, w = np.ones((1000, 100), np.float32), np.ones((100, 100), np.float32)
    y, gradient = np.empty_like(x), np.empty_like(w)

    def run() -> None:
        for _ in range(5):
            np.dot(x, w, out=y)
            np.dot(x.T, y, out=gradient)
            np.dot(x, w.T, out=y)

    return run


def test_a_slider_costs_few_times_its_products() -> None:
    """Two threads have to share its processor's time, so that all of it counts; the window's part is measured there."""
    slider, bare = Slider(), products()
    with threadpool_limits(1):
        for _ in range(3):
            slider.move()
        found = []
        for _ in range(15):
            start = time.process_time()
            slider.move()
            found.append(time.process_time() - start)
        ratio = min(found) / cpu(bare)
    print(f"\na slider's move against its bare products: {ratio:.1f}")
    assert ratio < 9
