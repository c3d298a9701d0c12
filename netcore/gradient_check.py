"""Central differences against backpropagation."""

import numpy as np

from netcore.arrays import Batch, Labels, Vector
from netcore.network import Network

__all__ = ["gradient_error", "numerical_gradient"]


def numerical_gradient(network: Network, x: Batch, labels: Labels, step: float = 1e-6) -> Vector:
    """(parameters,), the central differences (L(θ + h) − L(θ − h)) / 2h of the loss in training.

    Needs float64 and a loss that is the same at every call: freeze dropout's mask first (``Dropout.frozen``).

    Raises:
        ValueError: for a float32 network, whose rounding is larger than the differences.
    """
    if network.dtype != np.float64:
        raise ValueError("a gradient check needs a float64 network")
    parameters = network.parameters
    gradient = np.empty_like(parameters)
    for i in range(len(parameters)):
        kept = parameters[i]
        parameters[i] = kept + step
        above = network.loss(x, labels, training=True)
        parameters[i] = kept - step
        gradient[i] = (above - network.loss(x, labels, training=True)) / (2 * step)
        parameters[i] = kept
    return gradient


def gradient_error(network: Network, x: Batch, labels: Labels, step: float = 1e-6) -> float:
    """max |backward − differences| / max(1e-3, |backward| + |differences|) over all parameters.

    The floor of the denominator keeps the rounding of the differences, about 1e-16 / ``step``, from counting where
    the gradient is 0.
    """
    expected = numerical_gradient(network, x, labels, step)
    network.loss_and_gradient(x, labels)
    found = network.gradients
    return float(np.max(np.abs(found - expected) / np.maximum(1e-3, np.abs(found) + np.abs(expected))))
