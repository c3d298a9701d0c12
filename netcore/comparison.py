"""Training: contenders learn side by side on the same mini-batches, one ``step()`` at a time."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np

from netcore.arrays import Batch, FloatArray, IntArray, Vector
from netcore.builder import (
    batch_rng,
    build_network,
    build_optimizer,
    calibration_rng,
    evaluation_rng,
    learning_rate,
    prepare_data,
    styles,
    training_evaluation_rng,
)
from netcore.config import Config, ConfigError, validate
from netcore.datasets import Dataset, Split, load_dataset
from netcore.diagnosis import RECENT, Finding, Guess, beginning, diagnose, evidence, input_gradient, learns, ratio
from netcore.dialects import LayerStd, layer_stds
from netcore.errors import term
from netcore.insight import Insight
from netcore.network import EVALUATION_ROWS, Network
from netcore.observation import cells_of, cells_under_way, predictions, sample_losses
from netcore.optimizers import Optimizer
from netcore.phases import Phase, phases
from netcore.snapshot import (
    BatchView,
    Cell,
    Evaluation,
    Ghost,
    Quantity,
    Row,
    SymmetrySpec,
    SymmetryView,
    TrainingView,
    ViewSpec,
    view_contenders,
)
from netcore.statistics import root_mean_square
from netcore.theory import Inputs, LayerPrediction, obstacle, predict_for
from netcore.unit_view import symmetry_view

__all__ = ["Checkpoint", "Comparison", "Contender", "Record", "Remains", "Traces"]

EVALUATION_SAMPLES = 1000
"""Test samples measured during a run; all of them at its end. 10,000 for three networks take 100 iterations' time."""

CALIBRATION_SAMPLES = 1000
"""Training samples on which data-dependent weights are scaled."""


_STATE_BYTES, _CONTENDER_BYTES = 1024, 1536
"""What Python's objects around a checkpoint's arrays take, the generators' states among them."""

_MOST_TRACES = 256 * 2**20
"""Bytes of values that are copied for a comparison with the iteration before; of larger networks there is none."""

Traces: TypeAlias = Mapping[tuple[int, int, Quantity], FloatArray]
"""Values of one iteration by contender (from 0), layer (from 1) and quantity."""

Remains: TypeAlias = tuple[tuple[FloatArray, bool], ...]
"""What each layer of a diverged contender held, (samples, units), and whether the floor had set it to 0; else empty."""


@dataclass
class Contender:
    """One network in training.

    Attributes:
        shadow: has the network's parameters but arrays of its own, so that the loss after an update leaves the layers
            as the mini-batch left them; None where the loss is recorded before it.
        diverged_at: the iteration whose loss was not finite, from which on it stands still; None while it learns.
        remains: copies of what its layers held when it diverged: replays overwrite the layers.
        loss: of the forward pass under way.
        before_update: the weights as they were before the last update, layer by layer, where that was watched.
    """

    label: str
    style: int
    network: Network
    optimizer: Optimizer
    shadow: Network | None
    diverged_at: int | None = None
    remains: tuple[Cell, ...] = ()
    loss: float = math.nan
    before_update: tuple[FloatArray, ...] = ()


@dataclass(frozen=True)
class Checkpoint:
    """All that decides how a comparison goes on from an iteration, in copies.

    Attributes:
        iteration: number of updates made.
        batches: the state of the mini-batches' generator.
        contenders: of each the network's state, the optimiser's, and the iteration at which it diverged.
    """

    iteration: int
    batches: Mapping[str, Any]
    contenders: tuple[tuple[dict[str, Any], tuple[int, tuple[Vector, ...]], int | None], ...]

    @property
    def nbytes(self) -> int:
        """Bytes in memory, to a few hundred."""
        arrays = [array for state, _, _ in self.contenders for pair in state["running"] for array in pair]
        arrays += [state["parameters"] for state, _, _ in self.contenders]
        arrays += [average for _, (_, averages), _ in self.contenders for average in averages]
        return _STATE_BYTES + len(self.contenders) * _CONTENDER_BYTES + sum(int(array.nbytes) for array in arrays)


@dataclass(frozen=True)
class Record:
    """All that is known of a run up to its newest iteration beside a ``Checkpoint`` of it; nobody writes to its arrays.

    Attributes:
        losses: (contenders, iteration), float64, read-only; NaN after a contender diverged.
        evaluations: test accuracies, from iteration 0 on.
        rates: the learning rates of all contenders by the iteration after which they were set.
        remains: of each contender, empty unless it has diverged.
    """

    losses: FloatArray
    evaluations: tuple[Evaluation, ...]
    rates: Mapping[int, tuple[float, ...]]
    remains: tuple[Remains, ...]


class Comparison:
    """Contenders that train on the same mini-batches.

    It can be set back to a ``checkpoint()``; from there ``step()`` and ``step_phase()`` repeat, bit for bit, what
    happened, without recording it again, up to the newest iteration.

    Args:
        config: which networks, which data, how to train.
        dataset: the data, if it is loaded already.

    Attributes:
        config: the configuration, as it was checked.
        dataset: the data, with as many training samples as the configuration says, and standardised if it says so.
        contenders: in the order of the configuration.
        iteration: number of updates made so far.
        newest: the largest number of updates ever made: ``iteration``, unless it was set back.
        phase: what was done last where the iteration is made phase by phase; None after a whole one.
        evaluations: test accuracies measured so far, from iteration 0 to the newest.

    Raises:
        ConfigError: for a configuration that cannot run.
        DatasetError: if the data cannot be loaded.
    """

    def __init__(self, config: Config, dataset: Dataset | None = None) -> None:
        self.config = validate(config)
        self.dataset = prepare_data(config, dataset or load_dataset(config.dataset, options=config.table))
        if not self.dataset.classes:
            raise ConfigError(
                "dataset", "{data} has no labels to train on; choose digits or MNIST", data=term(self.dataset.name)
            )
        self.iteration = self.newest = 0
        self.phase: Phase | None = None
        self.evaluations: list[Evaluation] = []
        self._losses = np.full((len(config.contenders), min(config.training.iterations, 4096)), np.nan)
        # Weight decay's part of each.
        self._penalties = np.zeros_like(self._losses)
        self._batches = batch_rng(config)
        self._prepare_batch()
        self.contenders = self._build()
        self.phases = phases(len(self.contenders[0].network.layers))
        self._rates = {0: tuple(each.optimizer.learning_rate for each in self.contenders)}
        # Whether the layers hold the last mini-batch.
        self._holds = False
        # Whether they keep what they overwrite of it.
        self._watched = False
        # Each contender's findings at the last look.
        self._found: tuple[tuple[Finding, ...], ...] = ((),) * len(self.contenders)
        self._calibrate()
        self._test = self._evaluation_split()
        self._trained = self._training_split()
        self._evaluate(self._test)

    @property
    def iterations(self) -> int:
        """Number of updates of the whole run."""
        return self.config.training.iterations

    @property
    def iterations_per_epoch(self) -> int:
        """Iterations that draw as many samples as there are to train on."""
        return -(-len(self.dataset.train) // self.config.training.batch_size)

    @property
    def losses(self) -> FloatArray:
        """(contenders, iteration), float64, read-only: every loss so far; NaN after a contender diverged."""
        return self._losses_until(self.iteration)

    @property
    def done(self) -> bool:
        """Whether all iterations are made or all contenders diverged."""
        return self.iteration >= self.iterations or self.all_diverged

    @property
    def all_diverged(self) -> bool:
        """Whether no contender is left that can learn."""
        return all(contender.diverged_at is not None for contender in self.contenders)

    @property
    def phases_made(self) -> int:
        """How many phases of the iteration under way are made; 0 between two iterations."""
        return 0 if self.phase in (None, self.phases[-1]) else self.phases.index(self.phase) + 1

    @property
    def holds(self) -> bool:
        """Whether the layers hold the last mini-batch, and not what was there before the comparison was set back."""
        return self._holds

    @property
    def watched(self) -> bool:
        """Whether all of the last mini-batch is held: pre-activations, gradients of activations, updates, too."""
        return self._holds and self._watched

    # Forward

    def run(self) -> Iterator[tuple[int, tuple[float, ...]]]:
        """Step until done; yields each iteration's number, from 1, and its losses."""
        while not self.done:
            self.step()
            yield self.iteration, tuple(self._losses[:, self.iteration - 1])

    def step(self, watched: bool = False) -> None:
        """Advance every contender by one iteration on the same batch, or to the end of the one that is under way.

        Nothing if the run is done.

        Args:
            watched: keep all that can be looked at. It changes no result, and costs a copy of the weights.
        """
        if self.done:
            return
        if self.phases_made:
            while self.phases_made:
                self.step_phase()
            self.leave_phases()
            return
        self.leave_phases()
        self._begin(watched)
        # A run that diverges is a result: it is marked, not warned about.
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            for row, contender in enumerate(self.contenders):
                if contender.diverged_at is None:
                    contender.loss = contender.network.loss_and_gradient(self._batch, self._labels)
                    self._update(row, contender)
        self._end()

    def step_phase(self) -> None:
        """Make the next phase of the iteration, for all contenders; nothing if the run is done.

        All phases of an iteration do exactly what ``step()`` does.
        """
        if self.done:
            return
        phase = self.phases[self.phases_made]
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            if phase.kind == "batch":
                self._begin(watched=True)
            for row, contender in enumerate(self.contenders):
                if contender.diverged_at is None:
                    self._make(phase, row, contender)
        self.phase = phase
        if phase.kind == "update":
            self._end()

    def set_learning_rates(self, config: Config) -> None:
        """Take over the learning rates of ``config``, which has the same contenders, after the newest iteration."""
        self._rates[self.newest] = tuple(learning_rate(config, index) for index in range(len(self.contenders)))
        if self.iteration == self.newest:
            self._apply_rates()

    def leave_phases(self) -> None:
        """Between two iterations: look at the last one as a whole, and forget its updates."""
        self.phase = None

    def _begin(self, watched: bool) -> None:
        if watched != self._watched:
            self._watched = watched
            for contender in self.contenders:
                contender.network.make_ready(len(self._batch))
                contender.network.watch(watched)
                # As large as the network.
                contender.before_update = ()
        if self.iteration == self._losses.shape[1]:
            self._grow()
        if self.iteration in self._rates:
            self._apply_rates()
        self._next_batch()

    def _make(self, phase: Phase, row: int, contender: Contender) -> None:
        network = contender.network
        if phase.kind == "forward":
            network.make_ready(len(self._batch))
            network.forward_layer(phase.layer - 1, self._batch, training=True)
        elif phase.kind == "loss":
            contender.loss = network.loss_of_outputs(self._labels)
        elif phase.kind == "backward":
            network.backward_layer(phase.layer - 1, self._batch)
        elif phase.kind == "update":
            self._update(row, contender)

    def _update(self, row: int, contender: Contender) -> None:
        """Move the parameters, if the loss allows it; record the loss as the configuration wants it."""
        loss = contender.loss
        if self._watched:
            contender.before_update = tuple(layer.weights.copy() for layer in contender.network.layers)
        lossy = contender.network
        if math.isfinite(loss):
            contender.optimizer.update(contender.network.parameters, contender.network.gradients)
            if contender.shadow is not None and self.iteration == self.newest:
                lossy = contender.shadow
                loss = lossy.loss(self._batch, self._labels)
        if self.iteration == self.newest or contender.shadow is None:
            # Made again, too: of a run that was opened it is not known.
            self._penalties[row, self.iteration] = lossy.penalised
        if self.iteration < self.newest:
            loss = self._losses[row, self.iteration]
        if math.isfinite(loss):
            self._losses[row, self.iteration] = loss
            return
        contender.diverged_at = self.iteration + 1
        contender.remains = tuple(
            replace(cell, values=np.copy(cell.values))
            for cell in cells_of(contender.network, "activations")
            if cell.values is not None
        )

    def _end(self) -> None:
        self._holds = True
        self.iteration += 1
        if self.iteration > self.newest:
            self.newest = self.iteration
            self._evaluate_if_due()

    def _apply_rates(self) -> None:
        """Of the last change before the next iteration."""
        rates = self._rates[max(at for at in self._rates if at <= self.iteration)]
        for contender, rate in zip(self.contenders, rates, strict=True):
            contender.optimizer.learning_rate = rate

    # Back

    def checkpoint(self) -> Checkpoint:
        """What is needed to come back here, between two iterations.

        Raises:
            RuntimeError: in the middle of an iteration.
        """
        if self.phases_made:
            raise RuntimeError("a checkpoint holds no phases: finish the iteration first")
        contenders = tuple(
            (each.network.state(), each.optimizer.checkpoint(), each.diverged_at) for each in self.contenders
        )
        return Checkpoint(self.iteration, self._batches.bit_generator.state, contenders)

    def checkpoint_size(self) -> int:
        """Bytes of a checkpoint, at the most: before the first update an optimiser has no averages."""
        return _STATE_BYTES + sum(
            _CONTENDER_BYTES
            + each.network.parameters.nbytes * (1 + len(each.optimizer.state_names))
            + sum(layer.norm.running_mean.nbytes * 2 for layer in each.network.layers if layer.norm is not None)
            for each in self.contenders
        )

    def restore(self, checkpoint: Checkpoint) -> None:
        """Go to a ``checkpoint()`` of this comparison; what happened after it can be repeated."""
        for contender, (network, optimizer, diverged_at) in zip(self.contenders, checkpoint.contenders, strict=True):
            contender.network.restore(network)
            contender.optimizer.restore(optimizer)
            contender.diverged_at = diverged_at
        self._batches.bit_generator.state = checkpoint.batches
        self.iteration = checkpoint.iteration
        self.leave_phases()
        self._holds = False
        # What is looked at next is not what follows them.
        self._found = ((),) * len(self.contenders)
        self._apply_rates()

    def record(self) -> Record:
        """All that is known up to the newest iteration, also where the comparison was set back."""
        losses = self._losses_until(self.newest).copy()
        losses.flags.writeable = False
        # A contender may have been set back to before it diverged.
        diverged = [bool(np.isnan(row[-1:]).any()) for row in losses]
        remains = tuple(
            tuple((cell.values, cell.floored) for cell in each.remains if cell.values is not None) if stood else ()
            for each, stood in zip(self.contenders, diverged, strict=True)
        )
        return Record(losses, tuple(self.evaluations), dict(self._rates), remains)

    def resume(self, record: Record, checkpoint: Checkpoint) -> None:
        """Go to the newest iteration of a comparison of the same configuration and data.

        Args:
            record: its ``record()``.
            checkpoint: its ``checkpoint()`` at the newest iteration.
        """
        self.newest = checkpoint.iteration
        self.evaluations = list(record.evaluations)
        self._rates = dict(record.rates)
        rows, columns = self._losses.shape
        self._losses = np.full((rows, max(columns, self.newest)), np.nan)
        self._losses[:, : self.newest] = record.losses
        self._penalties = np.zeros_like(self._losses)
        for contender, remains in zip(self.contenders, record.remains, strict=True):
            # One that has diverged makes no pass any more that would do it.
            contender.network.make_ready(len(self._batch))
            # Empty unless it has diverged.
            contender.remains = tuple(
                replace(cell, values=values, floored=floored)
                for cell, (values, floored) in zip(cells_of(contender.network, "activations"), remains, strict=False)
            )
        self.restore(checkpoint)
        for row, contender in enumerate(self.contenders):
            # What they were is not recorded: of late as large as now, for weights change by little in that time.
            penalty = contender.network.penalty()
            self._penalties[row, : self.newest] = penalty
            self._penalties[row, : max(0, self.newest - RECENT)] = np.nan if penalty else 0.0

    def truncate(self) -> FloatArray:
        """Forget what happened after this iteration: it goes on from here, with the newest learning rates.

        Returns:
            (contenders, iteration), read-only: the losses that are forgotten.
        """
        forgotten = self._losses_until(self.newest)[:, self.iteration :]
        # Views of the old array are in other hands.
        self._losses = self._losses.copy()
        self._losses[:, self.iteration :] = np.nan
        self.evaluations = [each for each in self.evaluations if each.iteration <= self.iteration]
        latest = self._rates[max(self._rates)]
        self._rates = {at: rates for at, rates in self._rates.items() if at < self.iteration} | {self.iteration: latest}
        self.newest = self.iteration
        self._apply_rates()
        return forgotten

    # Views

    def view(self, spec: ViewSpec, before: Traces | None = None, ghosts: tuple[Ghost, ...] = ()) -> TrainingView:
        """Everything a chart shows of this moment: losses, accuracies, histograms, samples.

        Args:
            spec: what is wanted.
            before: the ``traces()`` of the iteration before.
            ghosts: are handed on.
        """
        layers = spec.histograms and (self.phase is not None or self._holds)
        with np.errstate(over="ignore", invalid="ignore"):
            rows = [
                Row(each.label, each.style, self._cells(row, each, spec, before or {}), each.diverged_at)
                for row, each in enumerate(self.contenders if layers else ())
            ]
        return TrainingView(
            self.iteration,
            self.iterations,
            self._losses_until(self.newest),
            tuple(self.evaluations),
            view_contenders(rows, spec),
            self.phase,
            len(self.contenders[0].network.layers),
            self._batch_losses(),
            self._view_batch() if spec.batch and (self.phase is not None or self._holds) else None,
            ghosts,
            dict(self._rates),
            self._insights(spec.steady) if spec.insights else (),
            self._symmetry(spec.symmetry) if spec.symmetry is not None and self._holds else None,
        )

    def traces(self, *quantities: Quantity) -> Traces:
        """Copies of what the layers hold between two iterations, to be compared with what follows.

        Empty where the layers hold nothing, or so much that copies would fill the memory; some quantities only after
        an iteration that was watched.
        """
        if not self._holds or self.phases_made or self._trace_size(*quantities) > _MOST_TRACES:
            return {}
        # The update of a weight that overflowed is not a number.
        with np.errstate(over="ignore", invalid="ignore"):
            return {
                (row, cell.index, cell.quantity): cell.values.copy()
                for row, contender in enumerate(self.contenders)
                for quantity in quantities
                for cell in self._cells_at_rest(contender, quantity)
                if cell.values is not None
            }

    def _trace_size(self, *quantities: Quantity) -> int:
        signals = sum(layer.activations.nbytes for each in self.contenders for layer in each.network.layers)
        weights = sum(each.network.parameters.nbytes for each in self.contenders)
        of_units = ("activations", "pre_activations", "activation_gradients")
        return sum(signals if quantity in of_units else weights for quantity in quantities)

    def _cells(self, row: int, contender: Contender, spec: ViewSpec, before: Traces) -> list[Cell]:
        """One cell a hidden layer; in a view of a phase the output layer's, too."""
        cells = self._followed(row, contender, spec.quantity, before, follows=True)
        if spec.second is not None:
            seconds = self._followed(row, contender, spec.second, before, follows=False)
            cells = [replace(cell, second=second) for cell, second in zip(cells, seconds, strict=True)]
        return cells if self.phase is not None else cells[:-1]

    def _followed(
        self, row: int, contender: Contender, quantity: Quantity, before: Traces, follows: bool
    ) -> list[Cell]:
        """Every layer's cell of one quantity, with what was there one iteration ``before``."""
        if self.phase is None or self._stood(contender):
            cells = self._cells_at_rest(contender, quantity)
        elif self.phase.kind == "update":
            shown: Quantity = "updates" if follows and quantity == "activations" else quantity
            cells = cells_of(contender.network, shown, contender.before_update)
        else:
            cells = cells_under_way(contender.network, quantity, self.phases_made, follows)
        return [replace(cell, before=before.get((row, cell.index, _compared(cell, quantity)))) for cell in cells]

    def _cells_at_rest(self, contender: Contender, quantity: Quantity) -> list[Cell]:
        """Every layer's cell between two iterations; of a contender that diverged before, what it left."""
        if not self._stood(contender):
            return cells_of(contender.network, quantity, contender.before_update)
        if quantity == "activations":
            return list(contender.remains)
        cells = cells_of(contender.network, "weights")
        if quantity == "weights":
            return cells
        return [replace(cell, quantity="nothing", values=None) for cell in cells]

    def _insights(self, steady: bool) -> tuple[Insight, ...]:
        """Of every contender; none in the middle of an iteration, whose gradients are not all there, and none after one
        that was not watched, unless it left nothing but divergence to tell."""
        if self.phases_made or (self._holds and not self._watched and not self.all_diverged):
            return ()
        found = tuple(self._insight(index, each, steady) for index, each in enumerate(self.contenders))
        self._found = tuple(each.findings for each in found)
        return found

    def _symmetry(self, spec: SymmetrySpec) -> SymmetryView | None:
        """None of a contender or a layer that there is not."""
        if spec.contender >= len(self.contenders):
            return None
        contender = self.contenders[spec.contender]
        hidden = contender.network.hidden
        if spec.layer > len(hidden):
            return None
        # In the middle of an iteration, and after a divergence, layers hold what is of another one.
        held = not self.phases_made and not self._stood(contender)
        return symmetry_view(hidden, spec, contender.label, contender.style, contender.network.layers[-1], held)

    def _insight(self, index: int, contender: Contender, steady: bool) -> Insight:
        network, diverged_at = contender.network, contender.diverged_at
        held = self._holds and not self._stood(contender)
        seen = evidence(network, self._batch) if held else ()
        losses, before = self._losses[index, : self.iteration], self._found[index] if steady else ()
        if network.weight_decay:
            losses = losses - self._penalties[index, : self.iteration]
        learning = learns(losses, self._guess)
        stds = layer_stds(network)
        findings: tuple[Finding, ...] = ()
        if seen or diverged_at is not None:
            kept, begins = _kept(network, stds), self._beginnings[index]
            findings = diagnose(seen, losses, diverged_at, self._guess, learning, before, kept, begins)
        return Insight(
            contender.label,
            contender.style,
            seen,
            findings,
            self._predictions[index],
            obstacle(self.config, index),
            stds,
            self.iteration,
            input_gradient(network.layers[0], contender.before_update[0]) if held and self._watched else math.nan,
            learning,
            self._guess.loss,
            self._beginnings[index],
        )

    @cached_property
    def _beginnings(self) -> tuple[float, ...]:
        size = root_mean_square(self._calibration_inputs())
        return tuple(beginning(each.network, size) for each in self.contenders)

    @cached_property
    def _guess(self) -> Guess:
        return Guess.of(self.dataset.train.labels, self.config.training.batch_size)

    @cached_property
    def _predictions(self) -> tuple[tuple[LayerPrediction, ...], ...]:
        """The theory of the untrained networks, on the samples that data-dependent weights are scaled on."""
        inputs = Inputs.of(self._calibration_inputs())
        return tuple(predict_for(self.config, index, inputs) or () for index in range(len(self.contenders)))

    def _stood(self, contender: Contender) -> bool:
        """Whether the contender had diverged before the iteration on view."""
        return contender.diverged_at is not None and contender.diverged_at < self._batch_number()

    def _batch_losses(self) -> tuple[float, ...]:
        computed = self.phase is not None and self.phases.index(self.phase) >= self.phases.index(Phase("loss"))
        return tuple(math.nan if self._stood(each) else each.loss for each in self.contenders) if computed else ()

    def _view_batch(self) -> BatchView:
        made = self.phases_made or len(self.phases)
        count = len(self.contenders[0].network.layers)
        # A contender that stands still makes nothing of this batch.
        logits = [
            np.full_like(each.network.layers[-1].outputs, np.nan)
            if self._stood(each)
            else each.network.layers[-1].outputs
            for each in self.contenders
        ]
        return BatchView(
            self._batch_number(),
            self._stored.copy(),
            self.dataset.divisor,
            self.dataset.image_shape,
            self._labels,
            tuple(predictions(each) for each in logits) if made > count else (),
            tuple(sample_losses(each, self._labels) for each in logits) if made > count + 1 else (),
        )

    def _batch_number(self) -> int:
        """The iteration, from 1, of the mini-batch that is held."""
        return self.iteration + (1 if self.phases_made else 0)

    def _losses_until(self, iteration: int) -> FloatArray:
        view = self._losses[:, :iteration]
        view.flags.writeable = False
        return view

    # Inside

    def _prepare_batch(self) -> None:
        shape = (self.config.training.batch_size, self.dataset.features)
        self._stored = np.empty_like(self.dataset.train.inputs, shape=shape)
        self._batch: Batch = np.empty(shape, self.config.dtype)
        self._labels: IntArray = self.dataset.train.labels[:0]

    def _next_batch(self) -> None:
        """Draw the next mini-batch, with replacement."""
        train = self.dataset.train
        rows = self._batches.integers(0, len(train), len(self._stored))
        # mode="clip" spares the check of every index, which are right by construction.
        np.take(train.inputs, rows, axis=0, out=self._stored, mode="clip")
        self.dataset.scaled(self._stored, self._batch)
        self._labels = train.labels[rows]

    def _build(self) -> list[Contender]:
        config, data = self.config, self.dataset
        contenders = []
        for index, (each, style) in enumerate(zip(config.contenders, styles(config), strict=True)):
            network = build_network(config, index, data.features, data.classes)
            shadow = network.twin() if config.training.record_loss == "after" else None
            contenders.append(Contender(each.label, style, network, build_optimizer(config, index), shadow))
        return contenders

    def _calibrate(self) -> None:
        inputs = self._calibration_inputs()
        for contender in self.contenders:
            contender.network.calibrate(inputs)

    def _calibration_inputs(self) -> Batch:
        rows = calibration_rng(self.config).permutation(len(self.dataset.train))[:CALIBRATION_SAMPLES]
        return self._scaled(self.dataset.train, rows)

    def _evaluation_split(self) -> Split:
        """The test samples measured during the run: all, or a fixed random choice of them."""
        test = self.dataset.test
        if len(test) <= EVALUATION_SAMPLES:
            return test
        rows = np.sort(evaluation_rng(self.config).permutation(len(test))[:EVALUATION_SAMPLES])
        return Split(test.inputs[rows], test.labels[rows])

    def _training_split(self) -> Split | None:
        """Training samples measured beside them, where the run trains on a choice; a fixed choice of these."""
        if self.config.training.train_samples is None:
            return None
        train = self.dataset.train
        rows = training_evaluation_rng(self.config).permutation(len(train))[: len(self._test)]
        return Split(train.inputs[np.sort(rows)], train.labels[np.sort(rows)])

    def _evaluate_if_due(self) -> None:
        if self.done:
            self._evaluate(self.dataset.test)
        elif self.iteration % self.config.training.evaluate_every == 0:
            self._evaluate(self._test)

    def _evaluate(self, split: Split) -> None:
        training = () if self._trained is None else self._accuracies(self._trained)
        self.evaluations.append(Evaluation(self.iteration, self._accuracies(split), len(split), training))

    def _accuracies(self, split: Split) -> tuple[float, ...]:
        # Through twins, so that the layers keep the last mini-batch, which is what a view shows.
        with np.errstate(over="ignore", invalid="ignore"):
            return tuple(
                math.nan if each.diverged_at is not None else self._accuracy(each.network.twin(), split)
                for each in self.contenders
            )

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
        penalties = np.zeros_like(grown)
        penalties[:, :columns] = self._penalties
        self._penalties = penalties


def _kept(network: Network, stds: Sequence[LayerStd]) -> float:
    """What training has left of the product of the layers' stds, where there is weight decay; NaN where that is not
    known. Batch normalisation makes up for what its layers' weights lose."""
    if not network.weight_decay or network.initializer.data_dependent:
        return math.nan
    # A single weight has no std.
    plain = [
        std for layer, std in zip(network.layers, stds, strict=True) if layer.norm is None and layer.weights.size > 1
    ]
    return math.prod(ratio(std.actual, std.target) for std in plain)


def _compared(cell: Cell, quantity: Quantity) -> Quantity:
    """What of the iteration before stands behind a cell; where nothing is computed yet, what is to come."""
    return quantity if cell.quantity == "nothing" else cell.quantity
