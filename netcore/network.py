"""A stack of layers over one flat parameter vector and one flat gradient vector, and the classifier made of it."""

from collections.abc import Callable, Iterator, Sequence
from copy import copy
from typing import Any, Self

import numpy as np

from netcore import activations, initializers
from netcore.activations import Activation
from netcore.arrays import Batch, DTypeLike, Labels, Vector, aligned
from netcore.initializers import Initializer, Lsuv
from netcore.layers import BatchNorm, Dense, Dropout, Layer
from netcore.losses import softmax_cross_entropy

__all__ = ["EVALUATION_ROWS", "Network", "Stack"]

EVALUATION_ROWS = 512
"""Samples per forward pass in evaluation: large enough for the matrix product, small enough for the cache."""


class Stack:
    """Layers one after another, each with its activation.

    Args:
        sizes: units of input, then of every layer.
        activation: an id or an ``Activation`` for all layers, or one per layer.
        initializer: an id or an ``Initializer``; draws the weights of all layers. Biases start at 0.
        rng: every layer draws from a child of its own, so that equal generators give equal draws layer by layer,
            whatever the rules, the sizes of other layers, or the number of layers.
        dtype: float32 or float64.
        batch_norm: for all layers, or one per layer.
        dropout: share of outputs dropped in training; 0 for none.

    Attributes:
        layers: the layers, each with ``weights`` (fan_in, fan_out) and ``bias`` (fan_out,) that can be written.
        parameters, gradients: (length,), all weights, biases, γ and β, layer by layer, in the same order.

    Raises:
        ValueError: for an unknown id, a wrong number of activations, a size below 1 or another dtype.
    """

    weight_decay = 0.0
    """λ of the penalty, which only a ``Network`` has."""

    def __init__(
        self,
        sizes: Sequence[int],
        activation: str | Activation | Sequence[str | Activation],
        initializer: str | Initializer,
        rng: np.random.Generator,
        dtype: DTypeLike = np.float32,
        batch_norm: bool | Sequence[bool] = False,
        dropout: float = 0.0,
    ) -> None:
        depth = len(sizes) - 1
        self.sizes = tuple(int(size) for size in sizes)
        self.dtype = np.dtype(dtype)
        self.initializer = initializers.get(initializer)
        functions = [activations.get(each) for each in _per_layer(activation, depth, (str, Activation))]
        norms = _per_layer(batch_norm, depth, (bool, np.bool_))
        self._check(depth, dropout)
        self._rngs = rng.spawn(depth + 1)
        self._allocate(norms)
        dropouts = [Dropout(dropout, self._rngs[-1]) if self._drops(i) and dropout else None for i in range(depth)]
        self.layers: list[Layer] = [
            Layer(dense, function, norm, drop)
            for (dense, norm), function, drop in zip(self._parts(norms), functions, dropouts, strict=True)
        ]
        self._samples = 0
        self.initialize()

    def initialize(self) -> None:
        """Draw the weights."""
        for layer, rng in zip(self.layers, self._rngs, strict=False):
            layer.weights[:] = self.initializer.sample(rng, layer.weights.shape, self.dtype)

    def renew(self, initializer: str | Initializer, rng: np.random.Generator) -> None:
        """Become a new stack of the same sizes, activations, normalisation and dropout, in the memory that is there.

        What the layers hold of their last passes, and the gradients, stay until the next passes.
        """
        self.initializer = initializers.get(initializer)
        self._rngs = rng.spawn(len(self._rngs))
        self.parameters.fill(0)
        for layer in self.layers:
            if layer.norm is not None:
                layer.norm.reset()
            if layer.dropout is not None:
                layer.dropout.rng = self._rngs[-1]
        self.initialize()

    def calibrate(self, x: Batch) -> None:
        """Rescale data-dependent weights (LSUV) on a batch ``x`` (samples, inputs); nothing for other rules.

        Mishkin and Matas 2015, algorithm 1: layer by layer, W ← W / √Var(x W) until |Var − 1| < tolerance.
        """
        rule = self.initializer
        if not isinstance(rule, Lsuv):
            return
        self.make_ready(len(x))
        for layer in self.layers:
            for _ in range(rule.rounds):
                variance = float(np.var(x @ layer.weights, dtype=np.float64))
                if abs(variance - 1) < rule.tolerance or variance == 0:
                    break
                layer.weights[:] /= np.sqrt(variance)
            x = layer.forward(x, training=False)

    def forward(self, x: Batch, training: bool = False) -> Batch:
        """The last layer's outputs for ``x`` (samples, inputs); valid until the next call."""
        self.make_ready(len(x))
        for index in range(len(self.layers)):
            self.forward_layer(index, x, training)
        return self.layers[-1].outputs

    def backward(self, x: Batch, x_delta: Batch | None = None) -> None:
        """Fill ``gradients`` from the last layer's ``delta``, after ``forward(x, training=True)``.

        ``x_delta``, if given, (samples, inputs), is filled with dL/dx.
        """
        for index in range(len(self.layers) - 1, -1, -1):
            self.backward_layer(index, x, x_delta)

    def make_ready(self, samples: int) -> None:
        """Make room for a batch of ``samples``, if it is not there; before ``forward_layer``."""
        if samples != self._samples:
            self._make_room(samples)

    def watch(self, wanted: bool) -> None:
        """Let every layer keep what the next passes overwrite, or no more; ``make_ready`` first."""
        for layer in self.layers:
            layer.watch(wanted)

    def forward_layer(self, index: int, x: Batch, training: bool) -> None:
        """One layer's part of ``forward``, from what the layer below it holds."""
        if index:
            below = self.layers[index - 1]
            self.layers[index].forward(below.outputs, training, below.signal_floored)
        else:
            self.layers[0].forward(x, training)

    def backward_layer(self, index: int, x: Batch, x_delta: Batch | None = None) -> None:
        """One layer's part of ``backward``: its gradients, with the penalty's, and ``delta`` of the layer below."""
        if index:
            below = self.layers[index - 1]
            self.layers[index].backward(below.outputs, below.delta)
        else:
            self.layers[0].backward(x, x_delta)
        if self.weight_decay:
            gradient = self.layers[index].weight_gradient
            gradient += self.weight_decay * self.layers[index].weights

    def state(self) -> dict[str, Any]:
        """Copies of all that training changes in here: parameters, running statistics, dropout's random state."""
        norms = [layer.norm for layer in self.layers if layer.norm is not None]
        return {
            "parameters": self.parameters.copy(),
            "running": [(norm.running_mean.copy(), norm.running_variance.copy()) for norm in norms],
            "dropout": self._rngs[-1].bit_generator.state,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to a ``state()``."""
        self.parameters[:] = state["parameters"]
        norms = [layer.norm for layer in self.layers if layer.norm is not None]
        for norm, (mean, variance) in zip(norms, state["running"], strict=True):
            norm.running_mean[:] = mean
            norm.running_variance[:] = variance
        self._rngs[-1].bit_generator.state = state["dropout"]

    def twin(self) -> Self:
        """The same parameters and running statistics with arrays of its own.

        A forward pass through the twin leaves what the layers hold of this network's last pass as it is.
        """
        twin = copy(self)
        twin.layers = [copy(layer) for layer in self.layers]
        twin._make_room(0)
        return twin

    def _make_room(self, samples: int) -> None:
        # One scratch array for all layers: what does not leave the cache need not be fetched again.
        scratch = aligned(samples * max(self.sizes[1:]), self.dtype)
        for layer in self.layers:
            layer.allocate(samples, scratch)
        self._samples = samples

    def _drops(self, index: int) -> bool:
        return True

    def _check(self, depth: int, dropout: float) -> None:
        if depth < 1 or min(self.sizes) < 1:
            raise ValueError(f"sizes must be an input and at least one layer, each of 1 unit or more, not {self.sizes}")
        if self.dtype not in (np.float32, np.float64):
            raise ValueError(f"dtype must be float32 or float64, not {self.dtype}")
        if not 0.0 <= dropout < 1.0:
            raise ValueError(f"dropout must be at least 0 and below 1, not {dropout}")

    def _allocate(self, norms: Sequence[bool]) -> None:
        length = sum(
            fan_in * units + units * (3 if norm else 1)
            for fan_in, units, norm in zip(self.sizes[:-1], self.sizes[1:], norms, strict=True)
        )
        self.parameters: Vector = aligned(length, self.dtype)
        self.gradients: Vector = aligned(length, self.dtype)

    def _parts(self, norms: Sequence[bool]) -> Iterator[tuple[Dense, BatchNorm | None]]:
        """The layers' parts, on consecutive views of the flat vectors."""
        parameters, gradients = _cutter(self.parameters), _cutter(self.gradients)
        for fan_in, units, norm in zip(self.sizes[:-1], self.sizes[1:], norms, strict=True):
            shape = (fan_in, units)
            dense = Dense(parameters(*shape), parameters(units), gradients(*shape), gradients(units))
            yield dense, self._norm(units, parameters, gradients) if norm else None

    @staticmethod
    def _norm(units: int, parameters: Callable[..., Vector], gradients: Callable[..., Vector]) -> BatchNorm:
        norm = BatchNorm(parameters(units), parameters(units), gradients(units), gradients(units))
        norm.reset()
        return norm


class Network(Stack):
    """A classifier: hidden layers, then a linear output layer under softmax cross-entropy.

    Args:
        sizes: units of input, hidden layers and output (classes).
        activation, batch_norm: of the hidden layers: one for all, or one per hidden layer.
        initializer, rng, dtype, dropout: as in ``Stack``; the initialiser draws the output layer too.
        weight_decay: λ of the penalty λ/2 · ΣW², biases, γ and β left out.

    Attributes:
        penalised: the penalty's part of the loss that was computed last.
    """

    def __init__(
        self,
        sizes: Sequence[int],
        activation: str | Activation | Sequence[str | Activation],
        initializer: str | Initializer,
        rng: np.random.Generator,
        dtype: DTypeLike = np.float32,
        weight_decay: float = 0.0,
        batch_norm: bool | Sequence[bool] = False,
        dropout: float = 0.0,
    ) -> None:
        hidden = len(sizes) - 2
        functions = [*_per_layer(activation, hidden, (str, Activation)), "identity"]
        norms = [*_per_layer(batch_norm, hidden, (bool, np.bool_)), False]
        super().__init__(sizes, functions, initializer, rng, dtype, norms, dropout)
        self.weight_decay = weight_decay
        self.penalised = 0.0

    @property
    def hidden(self) -> list[Layer]:
        """The hidden layers."""
        return self.layers[:-1]

    def loss(self, x: Batch, labels: Labels, training: bool = False) -> float:
        """Mean cross-entropy of ``x`` (samples, inputs) and ``labels`` (samples,), plus weight decay.

        With ``training`` batch normalisation uses the batch and dropout drops, as in ``loss_and_gradient``.
        """
        self.penalised = self.penalty()
        return softmax_cross_entropy(self.forward(x, training), labels) + self.penalised

    def loss_and_gradient(self, x: Batch, labels: Labels) -> float:
        """The loss in training, from the forward pass that the gradient needs anyway; fills ``gradients``."""
        self.forward(x, training=True)
        loss = self.loss_of_outputs(labels)
        self.backward(x)
        return loss

    def loss_of_outputs(self, labels: Labels) -> float:
        """The loss of the outputs that ``forward(x, training=True)`` left; fills the last layer's ``delta``."""
        last = self.layers[-1]
        self.penalised = self.penalty()
        return softmax_cross_entropy(last.outputs, labels, last.delta) + self.penalised

    def accuracy(self, x: Batch, labels: Labels) -> float:
        """Share of samples whose largest logit is their label's, in evaluation."""
        right = 0
        for start in range(0, len(x), EVALUATION_ROWS):
            rows = slice(start, start + EVALUATION_ROWS)
            right += int(np.count_nonzero(self.forward(x[rows]).argmax(axis=1) == labels[rows]))
        return right / max(len(x), 1)

    def penalty(self) -> float:
        """Weight decay's part of the loss, λ/2 · ΣW²."""
        if not self.weight_decay:
            return 0.0
        squares = sum(float(np.vdot(layer.weights, layer.weights)) for layer in self.layers)
        return 0.5 * self.weight_decay * squares

    def _drops(self, index: int) -> bool:
        return index < len(self.sizes) - 2


def _per_layer(choice: Any, depth: int, single: tuple[type, ...]) -> list[Any]:
    """``choice`` for each of ``depth`` layers: itself if it is a ``single``, else one of its items each."""
    if isinstance(choice, single):
        return [choice] * depth
    if len(choice) != depth:
        raise ValueError(f"{len(choice)} values for {depth} hidden layers; give one for all, or one per layer")
    return list(choice)


def _cutter(vector: Vector) -> Callable[..., Vector]:
    """A function that cuts the next view of the given shape off ``vector``."""
    position = 0

    def cut(*shape: int) -> Vector:
        nonlocal position
        start, position = position, position + int(np.prod(shape))
        return vector[start:position].reshape(shape)

    return cut
