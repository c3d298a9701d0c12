"""How far apart the units of a layer are, and how many different ones there are: what equal weights never change.

Units with equal incoming and equal outgoing parameters get equal gradients, so that they stay equal whatever the
optimiser does (Rumelhart et al. 1986, Learning internal representations by error propagation: symmetry breaking).
Dropout treats them differently and so sets them apart, unless nothing flows: ReLU and tanh units with all weights 0
stay at 0. Rounding ends it in the long run, for a matrix product does not sum all columns in the same order: with Adam,
whose steps do not know how small a difference is, a few units part within 500 iterations.
"""

import math
from functools import lru_cache
from typing import Any

import numpy as np

from netcore.arrays import BoolArray, FloatArray, IntArray
from netcore.layers import Layer, largest
from netcore.statistics import root_mean_square

__all__ = ["distinct_in_layer", "distinct_units", "tolerance_of", "unit_distances", "unit_parameters"]

_DIRECTIONS = 16
"""Of a hundred features: enough that no two of 2048 independent units seem close, few enough that it costs little."""


def unit_parameters(layer: Layer) -> FloatArray:
    """(fan_in + 1, units): each unit's incoming weights and bias; with batch normalisation γ and β below them."""
    norm = () if layer.norm is None else (layer.norm.gamma, layer.norm.beta)
    return np.vstack([layer.weights, layer.bias, *norm])


def unit_distances(columns: FloatArray) -> FloatArray:
    """(units, units), float32: d_ij = ‖c_i − c_j‖ / √(mean_k ‖c_k‖²); 0 where all of ``columns`` is 0.

    0 for copies, about √2 for independent units of mean 0, NaN where a value is not finite. For 2048 units with as
    many inputs: 0.3 s, 100 MB.

    Args:
        columns: (features, units), such as ``unit_parameters``, or a layer's activations: then samples are features.
    """
    with np.errstate(invalid="ignore", over="ignore"):
        result = _distances(_centered(_scaled(columns)))
    return result.astype(np.float32)


def tolerance_of(dtype: np.dtype[Any]) -> float:
    """√ε: the distance up to which units of ``dtype`` count as the same."""
    return math.sqrt(np.finfo(dtype).eps)


def distinct_units(columns: FloatArray, tolerance: float | None = None) -> int:
    """How many different units there are: groups connected by ``unit_distances`` of at most ``tolerance``.

    Where a value is not finite, no two units are the same.

    Args:
        columns: (features, units), as in ``unit_distances``.
        tolerance: by default √ε of the dtype, 0.00035 in float32: half of the digits are left to the rounding that
            sums in different order leave between copies, and that training adds up.
    """
    reach = tolerance_of(columns.dtype) if tolerance is None else tolerance
    with np.errstate(invalid="ignore", over="ignore"):
        near = _maybe_near(columns, reach)
        if not near.any():
            return int(columns.shape[1])
        units = _scaled(columns).T
        near &= _distances((units @ _directions(units.shape[1])).T) <= reach
        np.fill_diagonal(near, True)
        alone = np.count_nonzero(near, axis=1) <= 1
        groups, rest = np.count_nonzero(alone), ~alone
        while rest.any():
            members = _connected(near, int(rest.argmax()))
            rest &= ~members
            groups += _groups(units[members], reach)
    return int(groups)


def distinct_in_layer(parameters: FloatArray, outgoing: FloatArray | None) -> int:
    """How many different units a layer has, by what training can tell them apart by.

    Args:
        parameters: (features, units), ``unit_parameters`` of the layer.
        outgoing: (units above, units), the transposed weights of the layer above, which count where ``parameters`` are
            all the same: units with the same outgoing weights get the same gradients. None where nothing is above.
    """
    count = distinct_units(parameters)
    return distinct_units(outgoing) if count == 1 and outgoing is not None else count


def _maybe_near(columns: FloatArray, reach: float) -> BoolArray:
    """(units, units), which pairs could be within ``reach``, at the price of one thin product in their own dtype.

    A projection only brings units closer: those far apart in a few dimensions need no look at all of them. Twice the
    reach leaves room for rounding. A unit is not near to itself.
    """
    size = root_mean_square(columns) * math.sqrt(len(columns))
    if not 0 < size < math.inf:
        return np.ones((columns.shape[1],) * 2, bool)
    thin = columns.T @ _directions(len(columns)).astype(columns.dtype)
    near: BoolArray = _distances(thin.T.astype(np.float64) / size) <= 2 * reach
    np.fill_diagonal(near, False)
    return near


def _scaled(columns: FloatArray) -> FloatArray:
    """``columns`` as float64, scaled to a root mean square norm of 1; 0 stays 0."""
    # First by the largest: the square of 1e-200 is 0.
    most = largest(columns)
    if not most:
        return np.zeros(columns.shape)
    scaled = np.divide(columns, most, dtype=np.float64)
    scaled /= math.sqrt(float(np.vdot(scaled, scaled)) / columns.shape[1])
    return scaled


def _centered(columns: FloatArray) -> FloatArray:
    """``columns`` without the mean unit, in place: what all units share has no part in distances but rounding."""
    columns -= columns.mean(axis=1, keepdims=True)
    return columns


def _distances(columns: FloatArray) -> FloatArray:
    """(units, units), ‖c_i − c_j‖ from ‖c_i‖² + ‖c_j‖² − 2 c_i·c_j, right to 1e-8 of the largest norm."""
    squares = np.einsum("ij,ij->j", columns, columns)
    result = columns.T @ columns
    result *= -2
    result += squares
    result += squares[:, None]
    np.maximum(result, 0, out=result)
    np.fill_diagonal(result, 0)
    return np.sqrt(result, out=result)


@lru_cache(maxsize=16)
def _directions(features: int) -> FloatArray:
    """(features, at most _DIRECTIONS), orthonormal columns, the same at every call."""
    gaussian = np.random.default_rng(0).standard_normal((features, min(features, _DIRECTIONS)))
    return np.asarray(np.linalg.qr(gaussian)[0])


def _connected(near: BoolArray, start: int) -> BoolArray:
    """(units,), which units are connected with ``start`` by ``near`` (units, units)."""
    found: BoolArray = near[start].copy()
    size = 0
    while size < (size := int(np.count_nonzero(found))):
        found |= near[found].any(axis=0)
    return found


def _groups(units: FloatArray, reach: float) -> int:
    """Connected groups of ``units`` (units, features): each grows from one member by those within ``reach``."""
    groups = 0
    left: IntArray = np.arange(len(units))
    while len(left):
        groups += 1
        frontier, left = left[:1], left[1:]
        while len(frontier) and len(left):
            near = np.linalg.norm(units[left] - units[frontier[0]], axis=1) <= reach
            frontier, left = np.concatenate([frontier[1:], left[near]]), left[~near]
    return groups
