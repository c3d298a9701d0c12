"""Dense, BatchNorm and Dropout, and the Layer that chains them around an activation.

Parameters and gradients are views into the flat vectors of ``netcore.network``; every intermediate array is allocated
once per batch size and written in place. The order is that of the batch normalisation paper: dense, batch
normalisation, activation, dropout.
"""

from dataclasses import dataclass

import numpy as np

from netcore.activations import Activation, Identity
from netcore.arrays import Batch, FloatArray, Vector, Weights, aligned

__all__ = ["SIGNAL_FLOOR", "BatchNorm", "Dense", "Dropout", "Layer", "Watched"]

SIGNAL_FLOOR = 1e-25
"""In float32, a layer whose largest signal is below this is set to 0. Two layers further its products would be
denormal numbers (below 1.2e-38), which make an iteration 20 times slower, and in a sum with healthy values no bit of
them survives."""

GRADIENT_FLOOR = 1e-19
"""In float32, a weight gradient whose every entry must be below this is set to 0: next to a weight of 0.001 it is
twelve orders below the last bit, and its square is denormal."""

_SUSPICIOUS = 1e-36
"""A sample whose summed squares are below this sets off the exact checks (rms 1e-19 for 100 units): half a
microsecond a layer, where the maximum of every layer would cost 4 % of an iteration."""

_SUSPICIOUS_DELTA = 1e-14
"""The same for dL/dz (rms 1e-8 for 100 units): far larger, for its product with a signal of down to ``SIGNAL_FLOOR``
must not be denormal. A std of 0.01 gives such pairs from depth 26 on, in leaky ReLU's gradient 40,000 at depth 30."""


class Dense:
    """y = x W + b.

    Attributes:
        weights, weight_gradient: (fan_in, fan_out) views of the flat vectors.
        bias, bias_gradient: (fan_out,) views of the flat vectors.
    """

    def __init__(self, weights: Weights, bias: Vector, weight_gradient: Weights, bias_gradient: Vector) -> None:
        self.weights = weights
        self.bias = bias
        self.weight_gradient = weight_gradient
        self.bias_gradient = bias_gradient
        self._transposed = weights.T
        self._ones = np.empty(0, weights.dtype)

    def forward(self, x: Batch, out: Batch) -> Batch:
        """Write x W + b, (samples, fan_out), to ``out``."""
        # np.dot costs 1 us less than np.matmul for each of a small network's products.
        np.dot(x, self.weights, out=out)
        return np.add(out, self.bias, out=out)

    def backward(self, x: Batch, delta: Batch, out: Batch | None) -> None:
        """From dL/dy ``delta`` fill the gradients, and write dL/dx to ``out`` if it is given."""
        if len(self._ones) != len(delta):
            self._ones = np.ones(len(delta), delta.dtype)
        np.dot(x.T, delta, out=self.weight_gradient)
        # As a matrix product the sum over the batch takes a third of the time of delta.sum(axis=0).
        np.dot(self._ones, delta, out=self.bias_gradient)
        if out is not None:
            np.dot(delta, self._transposed, out=out)


class BatchNorm:
    """Normalise each unit over the batch, then scale by γ and shift by β (Ioffe and Szegedy 2015, algorithm 1).

    In evaluation the running mean and variance take the batch's place.

    Attributes:
        gamma, beta: (units,) views of the flat parameter vector.
        running_mean, running_variance: (units,), moving averages with momentum 0.9.
    """

    momentum = 0.9
    epsilon = 1e-6
    """Keeps the division finite; the textbook's value."""

    def __init__(self, gamma: Vector, beta: Vector, gamma_gradient: Vector, beta_gradient: Vector) -> None:
        self.gamma = gamma
        self.beta = beta
        self.gamma_gradient = gamma_gradient
        self.beta_gradient = beta_gradient
        self.running_mean = np.zeros_like(gamma)
        self.running_variance = np.ones_like(gamma)
        self._normalized: Batch = np.empty((0, len(gamma)), gamma.dtype)
        self._inverse_std: Vector = np.ones_like(gamma)

    def reset(self) -> None:
        """As before training: γ = 1, β = 0, and nothing seen of any batch."""
        self.gamma.fill(1)
        self.beta.fill(0)
        self.running_mean.fill(0)
        self.running_variance.fill(1)

    def forward(self, x: Batch, training: bool) -> Batch:
        """Normalise ``x`` (samples, units) in place and return it."""
        if not training:
            scale = self.gamma / np.sqrt(self.running_variance + self.epsilon)
            x *= scale
            x += self.beta - self.running_mean * scale
            return x
        mean = x.mean(axis=0)
        x -= mean
        variance = np.einsum("ij,ij->j", x, x) / len(x)
        self._inverse_std = 1 / np.sqrt(variance + self.epsilon)
        x *= self._inverse_std
        if self._normalized.shape != x.shape:
            self._normalized = np.empty_like(x)
        np.copyto(self._normalized, x)
        _follow(self.running_mean, mean, self.momentum)
        _follow(self.running_variance, variance, self.momentum)
        x *= self.gamma
        x += self.beta
        return x

    def backward(self, delta: Batch) -> Batch:
        """From dL/dy make dL/dx in place; fills the gradients of γ and β. For the last training batch."""
        samples = len(delta)
        np.einsum("ij,ij->j", delta, self._normalized, out=self.gamma_gradient)
        np.sum(delta, axis=0, out=self.beta_gradient)
        delta -= self.beta_gradient / samples
        # The last use of the normalised batch: it may be overwritten.
        self._normalized *= self.gamma_gradient / samples
        delta -= self._normalized
        delta *= self.gamma * self._inverse_std
        return delta


class Dropout:
    """Set a share ``rate`` of the values to 0 in training and divide the rest by 1 − rate (inverted dropout).

    Srivastava et al. 2014, section 10. The textbook scales in evaluation instead; here evaluation changes nothing.

    Attributes:
        frozen: keep the last mask; for gradient checks.
    """

    def __init__(self, rate: float, rng: np.random.Generator) -> None:
        self.rate = rate
        self.rng = rng
        self.frozen = False
        self._mask: FloatArray = np.empty((0, 0))

    def forward(self, x: Batch, training: bool) -> Batch:
        """Drop values of ``x`` in place and return it."""
        if not training:
            return x
        if self._mask.shape != x.shape or self._mask.dtype != x.dtype:
            self._mask = np.empty_like(x)
            self._redraw()
        elif not self.frozen:
            self._redraw()
        x *= self._mask
        return x

    def backward(self, delta: Batch) -> Batch:
        """Multiply ``delta`` by the last mask in place and return it."""
        delta *= self._mask
        return delta

    def _redraw(self) -> None:
        self.rng.random(out=self._mask, dtype=self._mask.dtype.type)
        np.greater_equal(self._mask, self.rate, out=self._mask)
        self._mask *= 1 / (1 - self.rate)


@dataclass(frozen=True)
class Watched:
    """What a layer overwrites on its way, in copies.

    Attributes:
        pre_activations: (samples, units), z, after batch normalisation, before the activation.
        output_gradient: (samples, units), dL/d(outputs), as the layer above sent it.
        activation_gradient: (samples, units), dL/da, before dropout: ``output_gradient`` itself where there is none.
    """

    pre_activations: Batch
    output_gradient: Batch
    activation_gradient: Batch


class Layer:
    """Dense, then (each optional) batch normalisation, activation and dropout.

    Attributes:
        activations: (samples, units), a = f(z), before dropout.
        outputs: (samples, units), what the layer passes on: ``activations`` itself where there is no dropout.
        delta: (samples, units), dL/d(outputs); ``backward`` turns it into dL/d(dense output).
        signal_floored: whether the last forward pass fell below ``SIGNAL_FLOOR`` and was set to 0.
        watched: None, unless somebody wants to look at what the layer overwrites: see ``watch``.
        gradient_floored: whether the last weight gradient fell below ``GRADIENT_FLOOR`` and was set to 0.
    """

    def __init__(self, dense: Dense, activation: Activation, norm: BatchNorm | None, dropout: Dropout | None) -> None:
        self.dense = dense
        self.activation = activation
        self.norm = norm
        self.dropout = dropout
        self.watched: Watched | None = None
        self._kept: Watched | None = None
        self.signal_floored = False
        self.gradient_floored = False
        self._linear = isinstance(activation, Identity)
        # In float64 nothing denormal comes up before 1e-308.
        self._guarded = dense.weights.dtype == np.float32
        self.allocate(0, aligned(0, dense.weights.dtype))

    @property
    def weights(self) -> Weights:
        """(fan_in, fan_out), a view that can be written."""
        return self.dense.weights

    @property
    def bias(self) -> Vector:
        """(fan_out,), a view that can be written."""
        return self.dense.bias

    @property
    def weight_gradient(self) -> Weights:
        """(fan_in, fan_out), a view of the flat gradient."""
        return self.dense.weight_gradient

    def allocate(self, samples: int, scratch: Vector) -> None:
        """Make room for batches of ``samples``; ``scratch``, shared by all layers, holds samples x units values."""
        shape, dtype = (samples, self.weights.shape[1]), self.weights.dtype
        self.watched = self._kept = None
        self.activations: Batch = aligned(shape, dtype)
        self._pre_activations: Batch = self.activations if self.activation.in_place else aligned(shape, dtype)
        self.outputs: Batch = self.activations if self.dropout is None else aligned(shape, dtype)
        self.delta: Batch = aligned(shape, dtype)
        self._slope: Batch = scratch[: self.delta.size].reshape(shape)
        self._first_signal: Vector = self.activations[:1].ravel()
        self._first_delta: Vector = self.delta[:1].ravel()

    def watch(self, wanted: bool) -> None:
        """Keep copies of what the next passes overwrite, or no more; ``allocate`` first."""
        if wanted and self._kept is None:
            overwritten = self._pre_activations is self.activations
            shape, dtype = self.delta.shape, self.delta.dtype
            # Not zeros_like, which writes them: zeros come from the system at no cost.
            z = np.zeros(shape, dtype) if overwritten else self._pre_activations
            arrived = np.zeros(shape, dtype)
            self._kept = Watched(z, arrived, arrived if self.dropout is None else np.zeros(shape, dtype))
        self.watched = self._kept if wanted else None

    def forward(self, x: Batch, training: bool, vanished: bool = False) -> Batch:
        """What the layer passes on for ``x`` (samples, fan_in), valid until the next call; ``allocate`` first.

        ``vanished`` says that the layer below was set to 0 by the floor.
        """
        z = self.dense.forward(x, self._pre_activations)
        if self.norm is not None:
            self.norm.forward(z, training)
        if self.watched is not None and self.watched.pre_activations is not z:
            np.copyto(self.watched.pre_activations, z)
        self.activation.value(z, self.activations)
        if self._guarded:
            self._guard_signal(vanished)
        if self.dropout is not None:
            np.copyto(self.outputs, self.activations)
            self.dropout.forward(self.outputs, training)
        return self.outputs

    def backward(self, x: Batch, x_delta: Batch | None) -> None:
        """From dL/d(outputs) in ``delta`` fill the gradients, and write dL/dx to ``x_delta`` if it is given."""
        delta = self.delta
        if self.watched is not None:
            np.copyto(self.watched.output_gradient, delta)
        if self.dropout is not None:
            self.dropout.backward(delta)
            if self.watched is not None:
                np.copyto(self.watched.activation_gradient, delta)
        if not self._linear:
            self.activation.derivative(self._pre_activations, self.activations, self._slope)
            delta *= self._slope
        if self.norm is not None:
            self.norm.backward(delta)
        self.gradient_floored = self._guarded and self._gradient_is_negligible(x)
        if self.gradient_floored:
            self._skip_gradient(x_delta)
        else:
            self.dense.backward(x, delta, x_delta)

    def _guard_signal(self, vanished: bool) -> None:
        first = self._first_signal
        self.signal_floored = False
        if first.dot(first) < _SUSPICIOUS:
            size = largest(self.activations)
            # All zeros are the floor's doing only where it was at work before: they may be the initialiser's.
            self.signal_floored = 0 < size < SIGNAL_FLOOR or (vanished and size == 0)
            if self.signal_floored:
                self.activations.fill(0)

    def _gradient_is_negligible(self, x: Batch) -> bool:
        """Whether samples · max|x| · max|delta|, a bound of every entry of xᵀ delta, is below the floor."""
        first = self._first_delta
        if first.dot(first) >= _SUSPICIOUS_DELTA:
            return False
        size = largest(self.delta)
        if size < SIGNAL_FLOOR:
            self.delta.fill(0)
        return len(x) * largest(x) * size < GRADIENT_FLOOR

    def _skip_gradient(self, x_delta: Batch | None) -> None:
        self.dense.weight_gradient.fill(0)
        # The bias sees delta alone, which need not be small where x is.
        np.sum(self.delta, axis=0, out=self.dense.bias_gradient)
        if largest(self.dense.bias_gradient) < GRADIENT_FLOOR:
            self.dense.bias_gradient.fill(0)
        if x_delta is not None:
            np.matmul(self.delta, self.dense.weights.T, out=x_delta)


def _follow(average: Vector, value: Vector, momentum: float) -> None:
    """average ← momentum · average + (1 − momentum) · value."""
    average *= momentum
    average += (1 - momentum) * value


def largest(array: FloatArray) -> float:
    """max |entry|; 0 for an empty array."""
    return max(float(array.max(initial=0)), -float(array.min(initial=0)))
