"""The catalogue of optimisers: each turns the flat gradient into a step of the flat parameters, in place.

State belongs to one optimiser object, and an object to one network. To add one, write one class below and list it in
``_CLASSES``; panels, help and tests pick it up from there.
"""

import math
from abc import ABC, abstractmethod
from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

import numpy as np

from netcore.arrays import Vector, aligned

__all__ = ["CATALOGUE", "SGD", "AdaGrad", "Adam", "Momentum", "Nesterov", "Optimizer", "RMSprop", "get"]

EPSILON = 1e-7
"""Keeps a division by a gradient's size finite; the textbook's value."""

_BLOCK = 32_768
"""Values per pass: parameters, gradients, averages and scratch of one block stay in the cache between operations."""

_FLUSH_EVERY = 64
_FLUSH_BELOW = 1e-30
"""Averages of a gradient that has become exactly 0 (a dead unit) decay into float32 denormals, below 1.2e-38,
which make every operation on them some 100 times slower and never reach 0: cut them off on the way."""


class Optimizer(ABC):
    """An update rule with its state.

    Attributes:
        learning_rate: the step size η; may be changed between two updates.
        steps: number of updates so far.
        state: the rule's moving averages by name, each a vector like the parameters; empty before the first update.
        code: one update as NumPy statements that write to ``p`` (parameters) and to the averages by their
            ``state_names``, given ``g`` (gradient), ``rate`` and ``t`` (updates, this one included): what a standalone
            program says (``netcore.script``).
    """

    id: ClassVar[str]
    name: ClassVar[str]
    formula: ClassVar[str]
    reference: ClassVar[str]
    default_learning_rate: ClassVar[float] = 0.01
    state_names: ClassVar[tuple[str, ...]] = ()
    code: ClassVar[str]

    def __init__(self, learning_rate: float | None = None) -> None:
        self.learning_rate = self.default_learning_rate if learning_rate is None else learning_rate
        self.steps = 0
        self.state: dict[str, Vector] = {}
        self._scratch: Vector = aligned(0, np.float64)

    def checkpoint(self) -> tuple[int, tuple[Vector, ...]]:
        """``steps`` and copies of the averages; the learning rate is not among what training changes."""
        return self.steps, tuple(average.copy() for average in self.state.values())

    def restore(self, checkpoint: tuple[int, tuple[Vector, ...]]) -> None:
        """Go back to a ``checkpoint()`` of this optimiser."""
        self.steps, averages = checkpoint
        if len(self.state) != len(averages):
            # Averages are there from the first update on.
            named = zip(self.state_names, averages, strict=False)
            self.state = {name: aligned(average.shape, average.dtype) for name, average in named}
        for average, kept in zip(self.state.values(), averages, strict=True):
            average[:] = kept

    def update(self, parameters: Vector, gradients: Vector) -> None:
        """Move ``parameters`` one step against ``gradients`` (same length and dtype), in place.

        Raises:
            ValueError: if the lengths differ from each other or from those of the first update.
        """
        if not self.state:
            self.state = {name: aligned(parameters.shape, parameters.dtype) for name in self.state_names}
        self._check(parameters, gradients)
        if not self._scratch.size or self._scratch.dtype != parameters.dtype:
            self._scratch = aligned(_BLOCK, parameters.dtype)
        self.steps += 1
        flush = self.steps % _FLUSH_EVERY == 0
        for start in range(0, len(parameters), _BLOCK):
            rows = slice(start, start + _BLOCK)
            averages = [average[rows] for average in self.state.values()]
            block = parameters[rows]
            scratch = self._scratch[: len(block)]
            self._step(block, gradients[rows], scratch, *averages)
            if flush:
                _flush(averages, scratch)

    @abstractmethod
    def _step(self, parameters: Vector, gradients: Vector, scratch: Vector, *averages: Vector) -> None:
        """The rule itself on one block, with its averages in the order of ``state_names``.

        ``scratch`` may be overwritten, ``gradients`` may not.
        """

    def _check(self, parameters: Vector, gradients: Vector) -> None:
        for name, vector in (("gradients", gradients), *self.state.items()):
            if vector.shape != parameters.shape:
                raise ValueError(f"{name} have shape {vector.shape}, parameters {parameters.shape}; one network each")


class SGD(Optimizer):
    """Stochastic gradient descent."""

    id = "sgd"
    name = "SGD"
    formula = "θ ← θ − η g"
    reference = "Robbins and Monro 1951, A stochastic approximation method"
    code = "p -= rate * g"

    def _step(self, parameters: Vector, gradients: Vector, scratch: Vector, *averages: Vector) -> None:
        np.multiply(gradients, self.learning_rate, out=scratch)
        parameters -= scratch


class Momentum(Optimizer):
    """Gradient descent with a velocity."""

    id = "momentum"
    name = "Momentum"
    formula = "v ← 0.9 v − η g,  θ ← θ + v"
    reference = "Polyak 1964, Some methods of speeding up the convergence of iteration methods"
    state_names = ("velocity",)
    momentum: ClassVar[float] = 0.9
    code = f"""\
velocity *= {momentum}
velocity -= rate * g
p += velocity"""

    def _step(self, parameters: Vector, gradients: Vector, scratch: Vector, *averages: Vector) -> None:
        (velocity,) = averages
        velocity *= self.momentum
        np.multiply(gradients, self.learning_rate, out=scratch)
        velocity -= scratch
        parameters += velocity


class Nesterov(Optimizer):
    """Momentum whose gradient is taken one step ahead, written for the parameters that are ahead."""

    id = "nesterov"
    name = "Nesterov"
    formula = "v ← 0.9 v − η g,  θ ← θ + 0.9 v − η g"
    reference = "Nesterov 1983; in this form Bengio et al. 2013, Advances in optimizing recurrent networks, eq. 7"
    state_names = ("velocity",)
    momentum: ClassVar[float] = 0.9
    code = f"""\
velocity *= {momentum}
velocity -= rate * g
p += {momentum} * velocity - rate * g"""

    def _step(self, parameters: Vector, gradients: Vector, scratch: Vector, *averages: Vector) -> None:
        (velocity,) = averages
        velocity *= self.momentum
        np.multiply(gradients, self.learning_rate, out=scratch)
        velocity -= scratch
        parameters -= scratch
        np.multiply(velocity, self.momentum, out=scratch)
        parameters += scratch


class AdaGrad(Optimizer):
    """Steps shrink with the sum of all squared gradients."""

    id = "adagrad"
    name = "AdaGrad"
    formula = "h ← h + g²,  θ ← θ − η g / (√h + 1e−7)"
    reference = "Duchi et al. 2011, Adaptive subgradient methods"
    state_names = ("squares",)
    code = f"""\
squares += g**2
p -= rate * g / (np.sqrt(squares) + {EPSILON})"""

    def _step(self, parameters: Vector, gradients: Vector, scratch: Vector, *averages: Vector) -> None:
        (squares,) = averages
        np.multiply(gradients, gradients, out=scratch)
        squares += scratch
        _subtract_scaled(parameters, gradients, squares, self.learning_rate, scratch)


class RMSprop(Optimizer):
    """Steps shrink with a moving average of squared gradients."""

    id = "rmsprop"
    name = "RMSprop"
    formula = "h ← 0.99 h + 0.01 g²,  θ ← θ − η g / (√h + 1e−7)"
    reference = "Tieleman and Hinton 2012, Lecture 6.5"
    state_names = ("squares",)
    decay: ClassVar[float] = 0.99
    code = f"""\
squares[:] = {decay} * squares + (1 - {decay}) * g**2
p -= rate * g / (np.sqrt(squares) + {EPSILON})"""

    def _step(self, parameters: Vector, gradients: Vector, scratch: Vector, *averages: Vector) -> None:
        (squares,) = averages
        squares *= self.decay
        np.multiply(gradients, gradients, out=scratch)
        scratch *= 1 - self.decay
        squares += scratch
        _subtract_scaled(parameters, gradients, squares, self.learning_rate, scratch)


class Adam(Optimizer):
    """Moving averages of gradient and squared gradient, corrected for their start at 0."""

    id = "adam"
    name = "Adam"
    formula = "m ← 0.9 m + 0.1 g,  v ← 0.999 v + 0.001 g²,  θ ← θ − η √(1 − 0.999ᵗ) / (1 − 0.9ᵗ) · m / (√v + 1e−7)"
    reference = "Kingma and Ba 2014, Adam: a method for stochastic optimization, the order of section 2's last lines"
    default_learning_rate = 0.001
    state_names = ("mean", "squares")
    beta1: ClassVar[float] = 0.9
    beta2: ClassVar[float] = 0.999
    code = f"""\
mean[:] = {beta1} * mean + (1 - {beta1}) * g
squares[:] = {beta2} * squares + (1 - {beta2}) * g**2
corrected = rate * (1 - {beta2}**t) ** 0.5 / (1 - {beta1}**t)
p -= corrected * mean / (np.sqrt(squares) + {EPSILON})"""

    def _step(self, parameters: Vector, gradients: Vector, scratch: Vector, *averages: Vector) -> None:
        mean, squares = averages
        mean *= self.beta1
        np.multiply(gradients, 1 - self.beta1, out=scratch)
        mean += scratch
        squares *= self.beta2
        np.multiply(gradients, gradients, out=scratch)
        scratch *= 1 - self.beta2
        squares += scratch
        corrected = self.learning_rate * math.sqrt(1 - self.beta2**self.steps) / (1 - self.beta1**self.steps)
        _subtract_scaled(parameters, mean, squares, corrected, scratch)


def _flush(averages: list[Vector], scratch: Vector) -> None:
    for average in averages:
        np.abs(average, out=scratch)
        average *= scratch >= _FLUSH_BELOW


def _subtract_scaled(parameters: Vector, direction: Vector, squares: Vector, rate: float, scratch: Vector) -> None:
    """parameters −= rate · direction / (√squares + ε)."""
    np.sqrt(squares, out=scratch)
    scratch += EPSILON
    np.divide(direction, scratch, out=scratch)
    scratch *= rate
    parameters -= scratch


_CLASSES: tuple[type[Optimizer], ...] = (SGD, Momentum, Nesterov, AdaGrad, RMSprop, Adam)

CATALOGUE: Mapping[str, type[Optimizer]] = MappingProxyType({cls.id: cls for cls in _CLASSES})


def get(optimizer: str, learning_rate: float | None = None) -> Optimizer:
    """A new optimiser with this id; its default learning rate where none is given.

    Raises:
        ValueError: for an unknown id; the message lists the known ones.
    """
    try:
        return CATALOGUE[optimizer](learning_rate)
    except (KeyError, TypeError):
        raise ValueError(f"unknown optimizer {optimizer!r}; known: {', '.join(CATALOGUE)}") from None
