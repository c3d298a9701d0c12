"""Signals: inputs flow through untrained networks, and every layer's activations are kept."""

import math
from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial
from typing import Any, TypeVar

import numpy as np
from msgspec import structs

from netcore.arrays import Batch
from netcore.builder import build_stack, calibration_rng, gradient_rng, prepare_data, styles
from netcore.config import Config, ContenderConfig, NetworkConfig, TrainingConfig, validate
from netcore.datasets import Dataset, gaussian, load_dataset
from netcore.datasets.scaling import Scaling
from netcore.diagnosis import beginning, diagnose, evidence, input_gradient, unit_gradient
from netcore.dialects import layer_stds
from netcore.insight import Insight
from netcore.layers import Layer
from netcore.network import Stack
from netcore.observation import cells_of
from netcore.snapshot import (
    ContenderView,
    PropagationView,
    Ranges,
    Row,
    SeenCell,
    SymmetrySpec,
    SymmetryView,
    ViewSpec,
    see_row,
    shared_ranges,
    view_row,
)
from netcore.statistics import root_mean_square
from netcore.theory import Inputs, obstacle, predict_for
from netcore.unit_view import symmetry_view

__all__ = ["ContenderSignals", "PropagationResult", "PropagationStudy"]

_T = TypeVar("_T")


@dataclass(frozen=True)
class ContenderSignals:
    """What went through one untrained network.

    Attributes:
        label, style: as in the configuration.
        stack: the network; its ``layers`` hold their weights and the forward pass of the study's samples.
        sent_back: whether they also hold a gradient that was sent back from the top, (samples, units of the last
            layer), N(0, 1) scaled to a root mean square of 1, the same for all contenders of equal width.
        made: what was computed of it last, by kind, with what it was computed for: nobody writes to the network.
    """

    label: str
    style: int
    stack: Stack
    sent_back: bool = False
    made: dict[str, tuple[Hashable, Any]] = field(default_factory=dict, repr=False, compare=False)

    def once(self, kind: str, key: Hashable, make: Callable[..., _T], *arguments: Any) -> _T:
        """``make(self, *arguments)``, computed anew only when ``key`` is another one than the last of its ``kind``."""
        if kind not in self.made or self.made[kind][0] != key:
            self.made[kind] = key, make(self, *arguments)
        made: _T = self.made[kind][1]
        return made

    @property
    def layers(self) -> list[Layer]:
        """The hidden layers; ``layers[k].activations`` is (samples, units)."""
        return self.stack.layers


@dataclass(frozen=True)
class PropagationResult:
    """All contenders' signals.

    Attributes:
        config: of the study.
        inputs: (samples, features), what was sent in.
        contenders: in the order of the configuration.
        made: what the theory has to know of the inputs, once it was asked for; results of the same inputs share it.
    """

    config: Config
    inputs: Batch
    contenders: tuple[ContenderSignals, ...]
    made: list[Inputs] = field(default_factory=list, repr=False, compare=False)

    def view(self, spec: ViewSpec) -> PropagationView:
        """What ``spec`` asks for: histograms of every layer, what is wrong and why."""
        symmetry = None if spec.symmetry is None else self._symmetry(spec.symmetry)
        # In one thread: many short operations, between which threads would wait for one another.
        rows = self._rows(spec) if spec.histograms else ()
        insights = tuple(self._insights()) if spec.insights else ()
        return PropagationView(rows, len(self.inputs), insights, symmetry)

    def _rows(self, spec: ViewSpec) -> tuple[ContenderView, ...]:
        contenders = self.contenders
        cells = (spec.quantity, spec.second)
        seen = [each.once("seen", cells, _seen, spec) for each in contenders]
        shared = shared_ranges(seen)
        # What a row looks like depends on the others only where they share a range.
        others = tuple(sorted(shared.items())) if spec.range_mode == "shared" else ()
        key = (spec.bins, spec.range_mode, spec.quantity, spec.second, spec.overlaid, others)
        return tuple(
            each.once("view", key, _viewed, cells, spec, shared) for each, cells in zip(contenders, seen, strict=True)
        )

    def _symmetry(self, spec: SymmetrySpec) -> SymmetryView | None:
        """None of a contender or a layer that there is not."""
        if spec.contender >= len(self.contenders):
            return None
        signals = self.contenders[spec.contender]
        known = spec.layer <= len(signals.layers)
        return symmetry_view(signals.layers, spec, signals.label, signals.style) if known else None

    def _insights(self) -> Iterator[Insight]:
        for index, signals in enumerate(self.contenders):
            yield signals.once("insight", (), self._insight, index)

    def _sent_in(self) -> Inputs:
        if not self.made:
            self.made.append(Inputs.of(self.inputs))
        return self.made[0]

    @cached_property
    def _size(self) -> float:
        return root_mean_square(self.inputs)

    def _insight(self, signals: ContenderSignals, index: int) -> Insight:
        seen = evidence(signals.stack, self.inputs) if signals.sent_back else ()
        begins = beginning(signals.stack, self._size)
        return Insight(
            signals.label,
            signals.style,
            seen,
            diagnose(seen, begins=begins) if seen else (),
            predict_for(self.config, index, self._sent_in()) or (),
            obstacle(self.config, index),
            layer_stds(signals.stack),
            input_gradient=input_gradient(signals.stack.layers[0]) if seen else math.nan,
            begins=begins,
        )


def _seen(signals: ContenderSignals, spec: ViewSpec) -> list[SeenCell]:
    cells = cells_of(signals.stack, spec.quantity)
    if spec.second is not None:
        seconds = cells_of(signals.stack, spec.second)
        cells = [replace(cell, second=second) for cell, second in zip(cells, seconds, strict=True)]
    return see_row(Row(signals.label, signals.style, cells))


def _viewed(signals: ContenderSignals, cells: list[SeenCell], spec: ViewSpec, shared: Ranges) -> ContenderView:
    return view_row(Row(signals.label, signals.style, []), cells, spec, shared)


_THREADS = 2
"""Contenders are studied two at a time; a matrix product keeps to its thread. More would take what the window needs."""


class PropagationStudy:
    """Sends one batch through every contender's untrained network.

    Args:
        config: which networks, which data, how many samples.
        dataset: the data, if it is loaded already; ignored for Gaussian input, which is drawn from the seed.
        previous: of a study of the same data, which is used up: contenders that are the same in both are taken from
            there, and the memory of the others is written anew. What ``view`` gave stays as it is.

    Raises:
        ConfigError: for a configuration that cannot run.
        DatasetError: if the data cannot be loaded.
    """

    def __init__(
        self, config: Config, dataset: Dataset | None = None, previous: PropagationResult | None = None
    ) -> None:
        self.config = validate(config)
        self._dataset = dataset
        self._known: dict[tuple[Config, int], ContenderSignals] = {}
        self._spare: dict[int, ContenderSignals] = {}
        if previous is not None:
            self._take(previous)
        self._sent: tuple[Batch, list[Inputs]] | None = None
        if previous is not None and _sent(previous.config) == _sent(self.config):
            self._sent = previous.inputs, previous.made

    def _take(self, previous: PropagationResult) -> None:
        """No more of it than is of use: what is let go makes room for what is to come."""
        wanted = [_decisive(self.config, index) for index in range(len(self.config.contenders))]
        # By stack: contenders that are the same share one.
        others: dict[int, tuple[Config, ContenderSignals]] = {}
        for index, each in enumerate(previous.contenders):
            key = _decisive(previous.config, index)
            if key in wanted:
                self._known[key] = each
            else:
                others[id(each.stack)] = _form(key[0]), each
        for index, key in enumerate(wanted):
            fitting = (each for each, (form, _) in others.items() if form == _form(key[0]))
            if key not in self._known and (found := next(fitting, None)) is not None:
                self._spare[index] = others.pop(found)[1]

    def run(self, backward: bool = False) -> PropagationResult:
        """All contenders, one after another; with ``backward`` a gradient is sent back through each."""
        inputs = self.inputs()
        return self._result(inputs, tuple(self.steps(inputs, backward)))

    def run_while(self, wanted: Callable[[], bool], backward: bool = False) -> PropagationResult | None:
        """All contenders; None once they are not ``wanted`` any more, which is asked before each of them is kept."""
        inputs, contenders = self.inputs(), []
        for signals in self.steps(inputs, backward):
            if not wanted():
                return None
            contenders.append(signals)
        return self._result(inputs, tuple(contenders))

    def _result(self, inputs: Batch, contenders: tuple[ContenderSignals, ...]) -> PropagationResult:
        return PropagationResult(self.config, inputs, contenders, [] if self._sent is None else self._sent[1])

    def steps(self, inputs: Batch, backward: bool = False) -> Iterator[ContenderSignals]:
        """One contender at a time, for a caller who may lose interest in between; the next ones are under way."""
        study, indices = partial(self._study, inputs, backward), range(len(self.config.contenders))
        if len(self._known) + 1 >= len(indices):
            # What is known takes no time, and what one network takes a thread would only lengthen.
            yield from map(study, indices)
            return
        with ThreadPoolExecutor(_THREADS) as pool:
            yield from pool.map(study, indices)

    def _study(self, inputs: Batch, backward: bool, index: int) -> ContenderSignals:
        config = self.config
        label, style = config.contenders[index].label, styles(config)[index]
        key = _decisive(config, index)
        known = self._known.get(key)
        if known is not None and known.sent_back == backward:
            named = (known.label, known.style) == (label, style)
            return known if named else replace(known, label=label, style=style, made={})
        stack = build_stack(config, index, inputs.shape[1], self._memory(index, inputs.shape[1], backward))
        stack.calibrate(inputs)
        # An exploding signal is a result: it is counted as outside or not a number.
        with np.errstate(over="ignore", invalid="ignore"):
            stack.make_ready(len(inputs))
            stack.watch(backward)
            stack.forward(inputs, training=True)
            if backward:
                np.copyto(stack.layers[-1].delta, _gradient(config.seed, len(inputs), stack.sizes[-1]))
                stack.backward(inputs)
        return ContenderSignals(label, style, stack, backward)

    def _memory(self, index: int, features: int, backward: bool) -> Stack | None:
        """What the study before has left for contender ``index``, once."""
        spare = self._spare.pop(index, None)
        # Where nothing is sent back now, gradients of then would stay; and a file may have got another column.
        if spare is None or (spare.sent_back, spare.stack.sizes[0]) != (backward, features):
            return None
        return spare.stack

    def inputs(self) -> Batch:
        """(samples, features): Gaussian noise, or samples of the training data drawn without replacement.

        Noise is standardised by the figures of what was drawn, which changes it by a few per cent.
        """
        if self._sent is not None:
            return self._sent[0]
        config, rng = self.config, calibration_rng(self.config)
        if config.dataset == "gaussian":
            noise = gaussian.sample(rng, config.samples, config.input_size, config.dtype)
            # What is drawn has not quite the mean and the variance of its distribution.
            mode = config.standardize
            return noise if mode == "off" else Scaling.of(noise, mode, 1.0).apply(noise, noise)
        dataset = prepare_data(config, self._dataset or load_dataset(config.dataset, options=config.table))
        rows = rng.permutation(len(dataset.train))[: config.samples]
        chosen = dataset.train.inputs[np.sort(rows)]
        return dataset.scaled(chosen, np.empty(chosen.shape, config.dtype))


# Of contenders of equal width, and while a slider moves, it is the same one.
@lru_cache(maxsize=4)
def _gradient(seed: int, samples: int, units: int) -> Batch:
    """(samples, units), float32: what is sent back from the top."""
    gradient = unit_gradient(samples, units, gradient_rng(seed))
    gradient.flags.writeable = False
    return gradient


def _decisive(config: Config, index: int) -> tuple[Config, int]:
    """All that decides contender ``index``'s signals."""
    own = structs.replace(
        config.contenders[index], label="any", style=None, optimizer=None, learning_rate=None, weight_decay=None
    )
    training = TrainingConfig(train_samples=config.training.train_samples)
    return structs.replace(config, contenders=(own,), training=training), index if config.draws == "independent" else 0


def _form(decisive: Config) -> Config:
    """Of what ``_decisive`` says, all that decides the shapes of the arrays, and what they are for."""
    own = structs.replace(decisive.contenders[0], initializer="any")
    return structs.replace(decisive, contenders=(own,), seed=0, draws="common")


def _sent(config: Config) -> Config:
    """All that decides what is sent in."""
    decisive, _ = _decisive(config, 0)
    return structs.replace(decisive, contenders=(ContenderConfig("any"),), network=NetworkConfig(), draws="common")
