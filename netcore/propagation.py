"""Signals: inputs flow through untrained networks, and every layer's activations are kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from netcore.arrays import Batch
from netcore.builder import build_stack, calibration_rng, gradient_rng, prepare_data, styles
from netcore.config import Config, validate
from netcore.datasets import Dataset, gaussian, load_dataset
from netcore.datasets.scaling import Scaling
from netcore.diagnosis import diagnose, evidence, unit_gradient
from netcore.dialects import layer_stds
from netcore.insight import Insight
from netcore.layers import Layer
from netcore.network import Stack
from netcore.observation import cells_of
from netcore.snapshot import Cell, PropagationView, Row, ViewSpec, view_contenders
from netcore.theory import Inputs, obstacle, predict_for

__all__ = ["ContenderSignals", "PropagationResult", "PropagationStudy"]


@dataclass(frozen=True)
class ContenderSignals:
    """What went through one untrained network.

    Attributes:
        label, style: as in the configuration.
        stack: the network; its ``layers`` hold their weights and the forward pass of the study's samples.
        sent_back: whether they also hold a gradient that was sent back from the top, (samples, units of the last
            layer), N(0, 1) scaled to a root mean square of 1, the same for all contenders of equal width.
    """

    label: str
    style: int
    stack: Stack
    sent_back: bool = False

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
    """

    config: Config
    inputs: Batch
    contenders: tuple[ContenderSignals, ...]

    def view(self, spec: ViewSpec) -> PropagationView:
        """What ``spec`` asks for: histograms of every layer, what is wrong and why."""
        rows = [Row(each.label, each.style, _cells(each.stack, spec)) for each in self.contenders]
        insights = self._insights() if spec.insights else ()
        return PropagationView(view_contenders(rows, spec), len(self.inputs), insights)

    def _insights(self) -> tuple[Insight, ...]:
        inputs = Inputs.of(self.inputs)
        return tuple(self._insight(index, each, inputs) for index, each in enumerate(self.contenders))

    def _insight(self, index: int, signals: ContenderSignals, inputs: Inputs) -> Insight:
        seen = evidence(signals.stack, self.inputs) if signals.sent_back else ()
        return Insight(
            signals.label,
            signals.style,
            seen,
            diagnose(seen) if seen else (),
            predict_for(self.config, index, inputs) or (),
            obstacle(self.config, index),
            layer_stds(signals.stack),
        )


class PropagationStudy:
    """Sends one batch through every contender's untrained network.

    Args:
        config: which networks, which data, how many samples.
        dataset: the data, if it is loaded already; ignored for Gaussian input, which is drawn from the seed.

    Raises:
        ConfigError: for a configuration that cannot run.
        DatasetError: if the data cannot be loaded.
    """

    def __init__(self, config: Config, dataset: Dataset | None = None) -> None:
        self.config = validate(config)
        self._dataset = dataset

    def run(self, backward: bool = False) -> PropagationResult:
        """All contenders, one after another; with ``backward`` a gradient is sent back through each."""
        inputs = self.inputs()
        return PropagationResult(self.config, inputs, tuple(self.steps(inputs, backward)))

    def run_while(self, wanted: Callable[[], bool], backward: bool = False) -> PropagationResult | None:
        """All contenders; None once they are not ``wanted`` any more, which is asked before each of them is kept."""
        inputs, contenders = self.inputs(), []
        for signals in self.steps(inputs, backward):
            if not wanted():
                return None
            contenders.append(signals)
        return PropagationResult(self.config, inputs, tuple(contenders))

    def steps(self, inputs: Batch, backward: bool = False) -> Iterator[ContenderSignals]:
        """One contender at a time, for a caller who may lose interest in between."""
        config = self.config
        for index, (contender, style) in enumerate(zip(config.contenders, styles(config), strict=True)):
            stack = build_stack(config, index, inputs.shape[1])
            stack.calibrate(inputs)
            # An exploding signal is a result: it is counted as outside or not a number.
            with np.errstate(over="ignore", invalid="ignore"):
                stack.make_ready(len(inputs))
                stack.watch(backward)
                stack.forward(inputs, training=True)
                if backward:
                    gradient = unit_gradient(stack, len(inputs), gradient_rng(config))
                    np.copyto(stack.layers[-1].delta, gradient)
                    stack.backward(inputs)
            yield ContenderSignals(contender.label, style, stack, backward)

    def inputs(self) -> Batch:
        """(samples, features): Gaussian noise, or samples of the training data drawn without replacement.

        Noise is standardised by the figures of what was drawn, which changes it by a few per cent.
        """
        config, rng = self.config, calibration_rng(self.config)
        if config.dataset == "gaussian":
            noise = gaussian.sample(rng, config.samples, config.input_size, config.dtype)
            # What is drawn has not quite the mean and the variance of its distribution.
            mode = config.standardize
            return noise if mode == "off" else Scaling.of(noise, mode, 1.0).apply(noise, noise)
        dataset = prepare_data(config, self._dataset or load_dataset(config.dataset))
        rows = rng.permutation(len(dataset.train))[: config.samples]
        chosen = dataset.train.inputs[np.sort(rows)]
        return dataset.scaled(chosen, np.empty(chosen.shape, config.dtype))


def _cells(stack: Stack, spec: ViewSpec) -> list[Cell]:
    cells = cells_of(stack, spec.quantity)
    if spec.second is None:
        return cells
    return [replace(cell, second=beside) for cell, beside in zip(cells, cells_of(stack, spec.second), strict=True)]
