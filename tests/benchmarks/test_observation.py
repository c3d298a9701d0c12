"""What looking costs: gradients, verdicts and the past in training, and a slider in Signals."""

import os
import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from msgspec import structs
from ratios import alternating_ratio, best_ratio
from threadpoolctl import threadpool_limits

from netcore import Comparison, Config, PropagationStudy, Timeline, ViewSpec, load_dataset, presets
from netcore.history import History, record
from netcore.initializers import Normal
from netcore.propagation import PropagationResult

FRAMES_PER_SECOND = 30
CLOSELY = 9
"""Of so many frames one is looked at closely, for verdicts: the window does so every 0.3 seconds."""


MOST, TRIES = 0.05, 5
"""The largest share of the training's time that looking may cost; a busy machine only ever adds."""


def textbook() -> Config:
    config = presets.get("mnist-comparison" if "INITSCOPE_MNIST" in os.environ else "digits-comparison")
    training = structs.replace(config.training, iterations=100_000, record_loss="before")
    return structs.replace(config, training=training)


class Trainer:
    """Trains as the window's worker does: a frame every so many iterations, curves and histograms in turn."""

    def __init__(self, spec: ViewSpec, every: int) -> None:
        config = textbook()
        self.timeline = Timeline(Comparison(config, load_dataset(config.dataset)))
        self.spec = spec
        self.every = every
        self.frames = 0
        self.history = History()

    def second(self) -> None:
        """As many iterations as a second has, with its frames."""
        for _ in range(FRAMES_PER_SECOND):
            self.frames += 1
            turn = self.frames % 2 == 0
            spec = replace(
                self.spec,
                histograms=self.spec.histograms and turn,
                insights=self.spec.insights and self.frames % CLOSELY == 0,
                history=self.spec.history and turn,
            )
            for _ in range(self.every - 1):
                self.timeline.advance()
            self.timeline.advance(watched=spec.looks_inside)
            if spec.history:
                self.history.add(record(self.timeline.comparison))
                self.history.view()
            self.timeline.view(spec)


def iterations_per_frame() -> int:
    config = textbook()
    run = Comparison(config, load_dataset(config.dataset))
    start, count = time.perf_counter(), 60
    for _ in range(count):
        run.step()
    return max(1, round(count / (time.perf_counter() - start) / FRAMES_PER_SECOND))


def extra(spec: ViewSpec) -> float:
    """What ``spec`` costs beside the histograms of activations alone; a try that nobody disturbed is enough."""
    with threadpool_limits(1):
        every = iterations_per_frame()
        plain, watched = Trainer(ViewSpec(), every), Trainer(spec, every)
        costs: list[float] = []
        while len(costs) < TRIES and min(costs, default=1.0) >= MOST:
            costs.append(alternating_ratio(watched.second, plain.second, rounds=3, calls=1) - 1)
        return min(costs)


def test_gradients_and_verdicts_cost_training_little() -> None:
    cost = extra(ViewSpec(second="activation_gradients", insights=True))
    print(f"\ngradients beside activations, and verdicts: {cost:+.1%} of the training's time")
    assert cost < MOST


def test_the_past_costs_training_little() -> None:
    cost = extra(ViewSpec(histograms=False, history=True))
    print(f"\nwhat Over time needs, in place of histograms: {cost:+.1%} of the training's time")
    assert cost < MOST


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
    """For the path from the slider to the picture to take less than a frame's 33 ms: measured in the window."""
    with threadpool_limits(1):
        ratio = best_ratio(Slider().move, products(), rounds=5, calls=3)
    print(f"\na slider's move against its bare products: {ratio:.1f}")
    assert ratio < 9
