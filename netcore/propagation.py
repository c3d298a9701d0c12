"""Signals: inputs flow through untrained networks, and every layer's activations are kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from netcore.arrays import Batch
from netcore.builder import build_stack, calibration_rng, styles
from netcore.config import Config, validate
from netcore.datasets import Dataset, gaussian, load_dataset
from netcore.layers import Layer
from netcore.network import Stack
from netcore.snapshot import PropagationView, Row, ViewSpec, signal_cells, view_contenders

__all__ = ["ContenderSignals", "PropagationResult", "PropagationStudy"]


@dataclass(frozen=True)
class ContenderSignals:
    """What went through one untrained network.

    Attributes:
        label, style: as in the configuration.
        stack: the network; its ``layers`` hold their weights and the forward pass of the study's samples.
    """

    label: str
    style: int
    stack: Stack

    @property
    def layers(self) -> list[Layer]:
        """The hidden layers; ``layers[k].activations`` is (samples, units)."""
        return self.stack.layers


@dataclass(frozen=True)
class PropagationResult:
    """All contenders' signals.

    Attributes:
        inputs: (samples, features), what was sent in.
        contenders: in the order of the configuration.
    """

    inputs: Batch
    contenders: tuple[ContenderSignals, ...]

    def view(self, spec: ViewSpec) -> PropagationView:
        """The histograms of every layer."""
        rows = [Row(each.label, each.style, signal_cells(each.layers)) for each in self.contenders]
        return PropagationView(view_contenders(rows, spec), len(self.inputs))


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

    def run(self) -> PropagationResult:
        """All contenders, one after another."""
        inputs = self.inputs()
        return PropagationResult(inputs, tuple(self.steps(inputs)))

    def run_while(self, wanted: Callable[[], bool]) -> PropagationResult | None:
        """All contenders; None once they are not ``wanted`` any more, which is asked before each of them is kept."""
        inputs, contenders = self.inputs(), []
        for signals in self.steps(inputs):
            if not wanted():
                return None
            contenders.append(signals)
        return PropagationResult(inputs, tuple(contenders))

    def steps(self, inputs: Batch) -> Iterator[ContenderSignals]:
        """One contender at a time, for a caller who may lose interest in between."""
        config = self.config
        for index, (contender, style) in enumerate(zip(config.contenders, styles(config), strict=True)):
            stack = build_stack(config, index, inputs.shape[1])
            stack.calibrate(inputs)
            # An exploding signal is a result: it is counted as outside or not a number.
            with np.errstate(over="ignore", invalid="ignore"):
                stack.forward(inputs, training=True)
            yield ContenderSignals(contender.label, style, stack)

    def inputs(self) -> Batch:
        """(samples, features): Gaussian noise, or samples of the training data drawn without replacement."""
        config, rng = self.config, calibration_rng(self.config)
        if config.dataset == "gaussian":
            return gaussian.sample(rng, config.samples, config.input_size, config.dtype)
        dataset = self._dataset or load_dataset(config.dataset)
        rows = rng.permutation(len(dataset.train))[: config.samples]
        chosen = dataset.train.inputs[np.sort(rows)]
        return dataset.scaled(chosen, np.empty(chosen.shape, config.dtype))
