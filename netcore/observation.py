"""What can be seen of a network in training: the cells of its histograms, and what it makes of each sample."""

import math
from dataclasses import replace

import numpy as np

from netcore.arrays import Batch, FloatArray, IntArray, Labels, Weights
from netcore.network import Network
from netcore.snapshot import Cell, signal_cells

__all__ = ["activation_cells", "cells_under_way", "gradient_cells", "predictions", "sample_losses", "update_cells"]


def activation_cells(network: Network) -> list[Cell]:
    """What every layer holds since its last forward pass; of the output layer the logits."""
    *hidden, last = signal_cells(network.layers)
    return [*hidden, replace(last, output=True)]


def gradient_cells(network: Network) -> list[Cell]:
    """dL/dW of every layer since its last backward pass."""
    count = len(network.layers)
    return [
        Cell(
            index,
            layer.activation,
            "gradients",
            layer.weight_gradient,
            floored=layer.gradient_floored and not network.weight_decay,
            output=index == count,
        )
        for index, layer in enumerate(network.layers, start=1)
    ]


def update_cells(network: Network, before: tuple[Weights, ...]) -> list[Cell]:
    """ΔW of every layer against its weights ``before`` the update."""
    cells = []
    for index, (layer, old) in enumerate(zip(network.layers, before, strict=True), start=1):
        update = layer.weights - old
        output = index == len(before)
        cells.append(Cell(index, layer.activation, "updates", update, update_ratio=_ratio(update, old), output=output))
    return cells


def cells_under_way(network: Network, made: int) -> list[Cell]:
    """The cells after ``made`` phases of an iteration: gradients that have arrived, else activations, else nothing."""
    count = len(network.layers)
    cells = []
    for held, gradient in zip(activation_cells(network), gradient_cells(network), strict=True):
        # Of layer i the forward pass is phase i + 1, the backward pass phase 2 · count + 3 - i.
        if made >= 2 * count + 3 - held.index:
            cells.append(gradient)
        elif made > held.index:
            cells.append(held)
        else:
            cells.append(Cell(held.index, held.activation, output=held.output))
    return cells


def predictions(logits: Batch) -> IntArray:
    """(samples,), the class of each sample's largest logit; -1 where a logit of ``logits`` is not finite."""
    return np.where(np.isfinite(logits).all(axis=1), logits.argmax(axis=1), -1)


def sample_losses(logits: Batch, labels: Labels) -> FloatArray:
    """(samples,), float64, each sample's cross-entropy −ln p[label]; NaN where a logit is not finite."""
    with np.errstate(over="ignore", invalid="ignore"):
        shifted = logits.astype(np.float64) - logits.max(axis=1, keepdims=True)
        losses = np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(labels)), labels]
    return np.where(np.isfinite(losses), losses, np.nan)


def _ratio(update: Weights, old: Weights) -> float:
    """‖ΔW‖ / ‖W‖ in Frobenius norms; NaN where W is 0."""
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        size = float(np.linalg.norm(old.astype(np.float64)))
        return float(np.linalg.norm(update.astype(np.float64))) / size if size else math.nan
