"""Training: contenders learn side by side on the same mini-batches, one ``step()`` at a time."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from netcore.arrays import Batch, FloatArray, IntArray
from netcore.builder import (
    batch_rng,
    build_network,
    build_optimizer,
    calibration_rng,
    evaluation_rng,
    learning_rate,
    styles,
)
from netcore.config import Config, ConfigError, validate
from netcore.datasets import Dataset, Split, load_dataset
from netcore.network import EVALUATION_ROWS, Network
from netcore.optimizers import Optimizer
from netcore.snapshot import Evaluation, Row, TrainingView, ViewSpec, view_contenders

__all__ = ["Comparison", "Contender"]

EVALUATION_SAMPLES = 1000
"""Test samples measured during a run; all of them at its end. 10,000 for three networks take 100 iterations' time."""

CALIBRATION_SAMPLES = 1000
"""Training samples on which data-dependent weights are scaled."""


@dataclass
class Contender:
    """One network in training.

    Attributes:
        shadow: has the network's parameters but arrays of its own, so that the loss after an update leaves the layers
            as the mini-batch left them; None where the loss is recorded before it.
        diverged_at: the iteration whose loss was not finite, from which on it stands still; None while it learns.
    """

    label: str
    style: int
    network: Network
    optimizer: Optimizer
    shadow: Network | None
    diverged_at: int | None = None


class Comparison:
    """Contenders that train on the same mini-batches.

    Args:
        config: which networks, which data, how to train.
        dataset: the data, if it is loaded already.

    Attributes:
        config: the configuration, as it was checked.
        dataset: the data.
        contenders: in the order of the configuration.
        iteration: number of updates made so far.
        evaluations: test accuracies measured so far, from iteration 0.

    Raises:
        ConfigError: for a configuration that cannot run.
        DatasetError: if the data cannot be loaded.
    """

    def __init__(self, config: Config, dataset: Dataset | None = None) -> None:
        self.config = validate(config)
        self.dataset = dataset if dataset is not None else load_dataset(config.dataset)
        if not self.dataset.classes:
            raise ConfigError("dataset", f"{self.dataset.name} has no labels to train on; choose digits or MNIST")
        self.iteration = 0
        self.evaluations: list[Evaluation] = []
        self._losses = np.full((len(config.contenders), min(config.training.iterations, 4096)), np.nan)
        self._batches = batch_rng(config)
        self._prepare_batch()
        self.contenders = self._build()
        self._calibrate()
        self._test = self._evaluation_split()
        self._evaluate(self._test)

    @property
    def iterations(self) -> int:
        """Number of updates of the whole run."""
        return self.config.training.iterations

    @property
    def losses(self) -> FloatArray:
        """(contenders, iteration), float64, read-only: every loss so far; NaN after a contender diverged."""
        view = self._losses[:, : self.iteration]
        view.flags.writeable = False
        return view

    @property
    def done(self) -> bool:
        """Whether all iterations are made or all contenders diverged."""
        return self.iteration >= self.iterations or self.all_diverged

    @property
    def all_diverged(self) -> bool:
        """Whether no contender is left that can learn."""
        return all(contender.diverged_at is not None for contender in self.contenders)

    def run(self) -> Iterator[tuple[int, tuple[float, ...]]]:
        """Step until done; yields each iteration's number, from 1, and its losses."""
        while not self.done:
            self.step()
            yield self.iteration, tuple(self._losses[:, self.iteration - 1])

    def step(self) -> None:
        """Advance every contender by one iteration on the same batch; nothing if the run is done."""
        if self.done:
            return
        if self.iteration == self._losses.shape[1]:
            self._grow()
        inputs, labels = self._next_batch()
        # A run that diverges is a result: it is marked, not warned about.
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            for row, contender in enumerate(self.contenders):
                if contender.diverged_at is None:
                    self._losses[row, self.iteration] = self._advance(contender, inputs, labels)
        self.iteration += 1
        self._evaluate_if_due()

    def set_learning_rates(self, config: Config) -> None:
        """Take over the learning rates of ``config``, which has the same contenders, from the next iteration on."""
        for index, contender in enumerate(self.contenders):
            contender.optimizer.learning_rate = learning_rate(config, index)

    def view(self, spec: ViewSpec) -> TrainingView:
        """Everything a chart shows of this moment: losses, accuracies, histograms of the last mini-batch."""
        rows = [Row(each.label, each.style, each.network.hidden, each.diverged_at) for each in self.contenders]
        return TrainingView(
            self.iteration,
            self.iterations,
            self.losses,
            tuple(self.evaluations),
            view_contenders(rows, spec) if self.iteration and spec.histograms else (),
        )

    def _advance(self, contender: Contender, inputs: Batch, labels: IntArray) -> float:
        """One update; the loss as the configuration wants it recorded."""
        network = contender.network
        loss = network.loss_and_gradient(inputs, labels)
        if math.isfinite(loss):
            contender.optimizer.update(network.parameters, network.gradients)
            if contender.shadow is not None:
                loss = contender.shadow.loss(inputs, labels)
        if math.isfinite(loss):
            return loss
        contender.diverged_at = self.iteration + 1
        return math.nan

    def _next_batch(self) -> tuple[Batch, IntArray]:
        """The next mini-batch, drawn with replacement; valid until the next call."""
        train = self.dataset.train
        rows = self._batches.integers(0, len(train), len(self._stored))
        # mode="clip" spares the check of every index, which are right by construction.
        np.take(train.inputs, rows, axis=0, out=self._stored, mode="clip")
        return self.dataset.scaled(self._stored, self._batch), train.labels[rows]

    def _prepare_batch(self) -> None:
        shape = (self.config.training.batch_size, self.dataset.features)
        self._stored = np.empty_like(self.dataset.train.inputs, shape=shape)
        self._batch: Batch = np.empty(shape, self.config.dtype)

    def _build(self) -> list[Contender]:
        config, data = self.config, self.dataset
        contenders = []
        for index, (each, style) in enumerate(zip(config.contenders, styles(config), strict=True)):
            network = build_network(config, index, data.features, data.classes)
            shadow = network.twin() if config.training.record_loss == "after" else None
            contenders.append(Contender(each.label, style, network, build_optimizer(config, index), shadow))
        return contenders

    def _calibrate(self) -> None:
        rows = calibration_rng(self.config).permutation(len(self.dataset.train))[:CALIBRATION_SAMPLES]
        inputs = self._scaled(self.dataset.train, rows)
        for contender in self.contenders:
            contender.network.calibrate(inputs)

    def _evaluation_split(self) -> Split:
        """The test samples measured during the run: all, or a fixed random choice of them."""
        test = self.dataset.test
        if len(test) <= EVALUATION_SAMPLES:
            return test
        rows = np.sort(evaluation_rng(self.config).permutation(len(test))[:EVALUATION_SAMPLES])
        return Split(test.inputs[rows], test.labels[rows])

    def _evaluate_if_due(self) -> None:
        if self.done:
            self._evaluate(self.dataset.test)
        elif self.iteration % self.config.training.evaluate_every == 0:
            self._evaluate(self._test)

    def _evaluate(self, split: Split) -> None:
        # Through twins, so that the layers keep the last mini-batch, which is what a view shows.
        with np.errstate(over="ignore", invalid="ignore"):
            accuracies = tuple(
                math.nan if each.diverged_at is not None else self._accuracy(each.network.twin(), split)
                for each in self.contenders
            )
        self.evaluations.append(Evaluation(self.iteration, accuracies, len(split)))

    def _accuracy(self, network: Network, split: Split) -> float:
        """In chunks, so that memory stays small."""
        right = 0.0
        for start in range(0, len(split), EVALUATION_ROWS):
            rows = np.arange(start, min(start + EVALUATION_ROWS, len(split)))
            right += len(rows) * network.accuracy(self._scaled(split, rows), split.labels[rows])
        return right / len(split)

    def _scaled(self, split: Split, rows: IntArray) -> Batch:
        chosen = split.inputs[rows]
        return self.dataset.scaled(chosen, np.empty(chosen.shape, self.config.dtype))

    def _grow(self) -> None:
        """Double the room for losses; views handed out keep the old array, which nobody writes any more."""
        rows, columns = self._losses.shape
        grown = np.full((rows, min(2 * columns, self.iterations)), np.nan)
        grown[:, :columns] = self._losses
        self._losses = grown
