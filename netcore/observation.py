"""What can be seen of a network in training: the cells of its histograms, and what it makes of each sample."""

import numpy as np

from netcore.arrays import Batch, FloatArray, IntArray, Labels, Weights
from netcore.layers import Layer
from netcore.network import Network, Stack
from netcore.snapshot import Cell, Quantity
from netcore.statistics import update_ratio

__all__ = ["cells_of", "cells_under_way", "predictions", "sample_losses", "update_cells"]


def cells_of(network: Stack, quantity: Quantity, before: tuple[Weights, ...] = ()) -> list[Cell]:
    """One cell a layer with what it holds of ``quantity`` since its last passes; "nothing" where it has not kept it.

    Args:
        network: a classifier's output layer is marked as such; its activations are the logits.
        quantity: what to look at.
        before: the weights before the last update, layer by layer, where these were kept.
    """
    if quantity == "updates" and before:
        return update_cells(network, before)
    output = len(network.layers) if isinstance(network, Network) else 0
    return [
        _cell(network, index, layer, quantity, output=index == output)
        for index, layer in enumerate(network.layers, start=1)
    ]


def _cell(network: Stack, index: int, layer: Layer, quantity: Quantity, output: bool) -> Cell:
    values: FloatArray | None = None
    floored = False
    if quantity == "activations":
        values, floored = layer.activations, layer.signal_floored
    elif quantity == "gradients":
        values, floored = layer.weight_gradient, layer.gradient_floored and not network.weight_decay
    elif quantity == "weights":
        values = layer.weights
    elif quantity == "pre_activations" and layer.watched is not None:
        values = layer.watched.pre_activations
    elif quantity == "activation_gradients" and layer.watched is not None:
        values = layer.watched.activation_gradient
    shown: Quantity = "nothing" if values is None else quantity
    return Cell(index, layer.activation, shown, values, floored=floored, output=output)


def update_cells(network: Stack, before: tuple[Weights, ...]) -> list[Cell]:
    """ΔW of every layer against its weights ``before`` the update."""
    output = len(network.layers) if isinstance(network, Network) else 0
    cells = []
    for index, (layer, old) in enumerate(zip(network.layers, before, strict=True), start=1):
        update = layer.weights - old
        ratio = update_ratio(update, old)
        cells.append(Cell(index, layer.activation, "updates", update, update_ratio=ratio, output=index == output))
    return cells


def cells_under_way(network: Network, quantity: Quantity, made: int, follows: bool = True) -> list[Cell]:
    """The cells after ``made`` phases of an iteration, as far as they are computed, else "nothing".

    With ``follows``, "activations" follow what happens: gradients take their place where they have arrived.
    """
    cells = cells_of(network, quantity)
    arrived = cells_of(network, "gradients") if follows and quantity == "activations" else cells
    return [
        _known(cell, gradient, quantity, made, len(network.layers))
        for cell, gradient in zip(cells, arrived, strict=True)
    ]


def _known(cell: Cell, gradient: Cell, quantity: Quantity, made: int, count: int) -> Cell:
    # Of layer i the forward pass is phase i + 1, the backward pass phase 2 · count + 3 - i.
    forward, backward = made > cell.index, made >= 2 * count + 3 - cell.index
    if backward or quantity == "weights":
        return gradient
    if forward and quantity in ("activations", "pre_activations"):
        return cell
    return Cell(cell.index, cell.activation, output=cell.output)


def predictions(logits: Batch) -> IntArray:
    """(samples,), the class of each sample's largest logit; -1 where a logit of ``logits`` is not finite."""
    return np.where(np.isfinite(logits).all(axis=1), logits.argmax(axis=1), -1)


def sample_losses(logits: Batch, labels: Labels) -> FloatArray:
    """(samples,), float64, each sample's cross-entropy −ln p[label]; NaN where a logit is not finite."""
    with np.errstate(over="ignore", invalid="ignore"):
        shifted = logits.astype(np.float64) - logits.max(axis=1, keepdims=True)
        losses = np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(labels)), labels]
    return np.where(np.isfinite(losses), losses, np.nan)
