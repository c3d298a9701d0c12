"""The units of one layer against one another, for a chart: who is a copy of whom, and how many different ones are left.

A module of its own: ``netcore.snapshot`` stands on ``netcore.symmetry``.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from netcore.arrays import FloatArray, IntArray
from netcore.layers import Layer
from netcore.snapshot import SymmetryOf, SymmetrySpec, SymmetryView
from netcore.symmetry import distinct_in_layer, tolerance_of, unit_distances, unit_parameters

__all__ = ["MOST_UNITS", "symmetry_view"]

MOST_UNITS = 128
"""Compared pair by pair, at most: more cells than that are not seen, and the cost grows with their square."""


def symmetry_view(
    layers: Sequence[Layer],
    spec: SymmetrySpec,
    label: str,
    style: int,
    output: Layer | None = None,
    held: bool = True,
) -> SymmetryView:
    """Compare the units of one hidden layer as they are now, and count the different ones of every layer.

    ``distinct`` is always by parameters, as in ``diagnosis.LayerEvidence``, whatever the distances are of: activations
    and gradients may agree for one mini-batch, and only parameters say whether units can ever differ.

    Args:
        layers: the hidden ones, all of them; at least one.
        spec: whose units; of a layer that is not there, the last one is taken, and the view's own spec says so.
        label, style: the contender's.
        held: whether the layers hold activations and gradients of the moment on view.
        output: the layer above the last hidden one, whose weights are outgoing there; None if there is none.

    Returns:
        A view without units in ``distances`` where activations or gradients are asked for and none are of this moment.

    Raises:
        ValueError: if there are no layers.
    """
    if not layers:
        raise ValueError("no layers to compare units of")
    spec = replace(spec, layer=min(max(spec.layer, 1), len(layers)))
    layer = layers[spec.layer - 1]
    units = layer.weights.shape[1]
    flowed = spec.of == "weights" or (held and len(layer.activations) > 0)
    shown = _even_choice(units) if flowed else np.empty(0, np.int64)
    return SymmetryView(
        spec=spec,
        label=label,
        style=style,
        units=units,
        shown=shown,
        distances=unit_distances(_columns(layer, spec.of)[:, shown]) if flowed else np.empty((0, 0), np.float32),
        distinct=_distinct(layers, output),
        sizes=tuple(each.weights.shape[1] for each in layers),
        tolerance=tolerance_of(layer.weights.dtype),
    )


def _even_choice(units: int) -> IntArray:
    """The indices of at most ``MOST_UNITS`` units, at even distances, the first and the last among them."""
    return np.linspace(0, units - 1, min(units, MOST_UNITS)).round().astype(np.int64)


def _columns(layer: Layer, of: SymmetryOf) -> FloatArray:
    """(features, units), by which units are compared."""
    if of == "activations":
        return layer.activations
    if of == "weights":
        return unit_parameters(layer)
    norm = () if layer.norm is None else (layer.norm.gamma_gradient, layer.norm.beta_gradient)
    return np.vstack([layer.weight_gradient, layer.dense.bias_gradient, *norm])


def _distinct(layers: Sequence[Layer], output: Layer | None) -> tuple[int, ...]:
    above = (*layers[1:], output)
    return tuple(
        distinct_in_layer(unit_parameters(layer), None if top is None else top.weights.T)
        for layer, top in zip(layers, above, strict=True)
    )
