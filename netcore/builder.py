"""From a configuration to networks: what Signals and Training share."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

import numpy as np
from msgspec import structs

from netcore import optimizers
from netcore.config import Config
from netcore.datasets import Dataset
from netcore.datasets.scaling import Standardize
from netcore.network import Network, Stack
from netcore.optimizers import Optimizer

__all__ = [
    "batch_rng",
    "build_network",
    "build_optimizer",
    "build_stack",
    "calibration_rng",
    "evaluation_rng",
    "gradient_rng",
    "learning_rate",
    "lowest_free",
    "prepare_data",
    "styles",
    "training_evaluation_rng",
    "units_of",
    "weights_rng",
]

_T = TypeVar("_T")
_WEIGHTS, _BATCHES, _CALIBRATION, _EVALUATION, _GRADIENT, _TRAINING = range(6)


def _rng(seed: int, *stream: int) -> np.random.Generator:
    return np.random.default_rng([seed, *stream])


def weights_rng(config: Config, index: int) -> np.random.Generator:
    """The generator of contender ``index``'s weights and dropout: the same for all with common draws."""
    own = (index + 1,) if config.draws == "independent" else ()
    return _rng(config.seed, _WEIGHTS, *own)


def batch_rng(config: Config) -> np.random.Generator:
    """The generator of the mini-batches."""
    return _rng(config.seed, _BATCHES)


def calibration_rng(config: Config) -> np.random.Generator:
    """The generator that picks the samples on which data-dependent weights are scaled, and those of Signals."""
    return _rng(config.seed, _CALIBRATION)


def evaluation_rng(config: Config) -> np.random.Generator:
    """The generator that picks the test samples measured during a run."""
    return _rng(config.seed, _EVALUATION)


def gradient_rng(seed: int) -> np.random.Generator:
    """The generator of the gradient that Signals sends back, the same for all contenders of a configuration."""
    return _rng(seed, _GRADIENT)


def training_evaluation_rng(config: Config) -> np.random.Generator:
    """The generator that picks the training samples measured beside the test samples."""
    return _rng(config.seed, _EVALUATION, 1)


def prepare_data(config: Config, dataset: Dataset) -> Dataset:
    """``dataset`` as the configuration wants it: as many training samples as it says, inputs standardised.

    Figures to standardise by are those of the training samples that are left, for they are all that is known.
    """
    samples = config.training.train_samples
    if samples is None and config.standardize == "off":
        return dataset
    return _prepared(dataset, config.standardize, samples, config.seed)


# A slider in Signals asks anew for every picture: MNIST takes a tenth of a second.
@lru_cache(maxsize=2)
def _prepared(dataset: Dataset, standardize: Standardize, samples: int | None, seed: int) -> Dataset:
    if samples is not None:
        dataset = dataset.chosen(samples, _rng(seed, _TRAINING))
    return dataset.standardized(standardize)


def build_stack(config: Config, index: int, inputs: int, spare: Stack | None = None) -> Stack:
    """Contender ``index``'s hidden layers, without an output layer; made of ``spare``, if given, one of that form."""
    contender = config.contenders[index]
    if spare is not None:
        spare.renew(contender.rule, weights_rng(config, index))
        return spare
    return Stack(
        (inputs, *config.network.hidden_sizes),
        _or(contender.activation, config.network.activation),
        contender.rule,
        weights_rng(config, index),
        config.dtype,
        _or(contender.batch_norm, config.network.batch_norm),
        _or(contender.dropout, config.network.dropout),
    )


def build_network(config: Config, index: int, inputs: int, classes: int) -> Network:
    """Contender ``index``'s classifier; its hidden layers start as in ``build_stack``, LSUV before it is scaled."""
    contender = config.contenders[index]
    return Network(
        (inputs, *config.network.hidden_sizes, classes),
        _or(contender.activation, config.network.activation),
        contender.rule,
        weights_rng(config, index),
        config.dtype,
        _or(contender.weight_decay, config.training.weight_decay),
        _or(contender.batch_norm, config.network.batch_norm),
        _or(contender.dropout, config.network.dropout),
    )


def learning_rate(config: Config, index: int) -> float:
    """Contender ``index``'s own learning rate, or the training's."""
    return _or(config.contenders[index].learning_rate, config.training.learning_rate)


def with_rates(config: Config, rates: Sequence[float]) -> Config:
    """``config`` with the learning ``rates`` of its contenders, as they are after changes in mid-run."""
    if all(learning_rate(config, index) == rate for index, rate in enumerate(rates)):
        return config
    contenders = tuple(
        structs.replace(each, learning_rate=rate) for each, rate in zip(config.contenders, rates, strict=True)
    )
    return structs.replace(config, contenders=contenders)


def build_optimizer(config: Config, index: int) -> Optimizer:
    """Contender ``index``'s optimiser."""
    return optimizers.get(
        _or(config.contenders[index].optimizer, config.training.optimizer), learning_rate(config, index)
    )


def styles(config: Config) -> tuple[int, ...]:
    """Each contender's number of colour and marker: its own, else its position, else the lowest free one."""
    taken = {contender.style for contender in config.contenders if contender.style is not None}
    slots = []
    for position, contender in enumerate(config.contenders):
        slot = contender.style
        if slot is None:
            slot = lowest_free(taken) if position in taken else position
            taken.add(slot)
        slots.append(slot)
    return tuple(slots)


def units_of(config: Config) -> tuple[object, ...]:
    """Whose units there are, in which layers, of what data: the same for all that a rule's slider changes.

    A label may follow a slider.
    """
    return styles(config), config.network.hidden_sizes, config.dataset


def lowest_free(taken: set[int]) -> int:
    """The lowest number from 0 that is not ``taken``."""
    return next(slot for slot in range(len(taken) + 1) if slot not in taken)


def _or(own: _T | None, shared: _T) -> _T:
    return shared if own is None else own
