"""What there is to say of the distances between units: a title with the count, and what the colours leave out."""

import math

import numpy as np
from PySide6.QtCore import QCoreApplication

from desktop.figures.words import Wordings, number
from netcore.arrays import FloatArray
from netcore.snapshot import SymmetryOf, SymmetryView

__all__ = ["FARTHEST", "heat_title", "marks", "remarks", "said"]

FARTHEST = 2.0
"""Where the colours end: the distance of two units of equal size and opposite sign."""
_EXACT = 1e-7
"""Smaller distances are rounding, and said as 0."""


def heat_title(view: SymmetryView, label: str | None = None) -> str:
    """What is shown and what it comes to; ``label`` in place of the contender's, if it had to be cut."""
    distinct = view.distinct[view.spec.layer - 1]
    text = _tr("Layer {n} of '{label}': {distinct} distinct units of {units}")
    if np.isnan(view.distances).any():
        text = _tr("Layer {n} of '{label}': values are not finite")
    elif distinct == 1:
        text = _tr("Layer {n} of '{label}': {distinct} distinct unit of {units}")
    shown = view.label if label is None else label
    return text.format(n=view.spec.layer, label=shown, distinct=distinct, units=view.units)


def remarks(view: SymmetryView) -> tuple[str, ...]:
    """What the colours do not say, most important first."""
    found = [_sameness(view), _unsaid(view)]
    if 0 < len(view.shown) < view.units:
        text = _tr("{shown} of the {units} units are shown.")
        found.append(text.format(shown=len(view.shown), units=view.units))
    return tuple(each for each in found if each)


def _sameness(view: SymmetryView) -> str:
    """How equal the units are, in one sentence."""
    if not len(view.shown):
        return _tr("Nothing has flowed through the network yet.")
    if view.units == 1:
        return _tr("The layer has one unit only.")
    pairs = _pairs(view)
    finite = pairs[np.isfinite(pairs)]
    if not len(finite):
        return ""
    low, high = float(finite.min()), float(finite.max())
    if high > view.tolerance:
        return _range(view.spec.of, low, high)
    if view.spec.of == "gradients":
        return _tr("All units get the same gradient.")
    if view.spec.of == "activations":
        return _tr("All units say the same of every sample.")
    if view.distinct[view.spec.layer - 1] == 1:
        return _tr("All units are copies of one another.")
    if not high:
        return _tr("All units have the same incoming weights; only their outgoing weights differ.")
    return _range(view.spec.of, low, high)


def _range(of: SymmetryOf, low: float, high: float) -> str:
    text = {
        "weights": _tr("Distances of weights from {low} to {high}."),
        "gradients": _tr("Distances of gradients from {low} to {high}."),
        "activations": _tr("Distances of activations from {low} to {high}."),
    }[of]
    return text.format(low=said(low), high=said(high))


def said(distance: float) -> str:
    """A distance in digits."""
    return number(distance if distance >= _EXACT else 0.0)


def _unsaid(view: SymmetryView) -> str:
    """What is wrong with the values, or beyond the colours."""
    pairs = _pairs(view)
    if len(pairs) and np.isnan(pairs).all():
        return _tr("Hatched: values are not finite, so that there are no distances.")
    if missing := int(np.isnan(pairs).sum()):
        return _tr("Pairs without a distance, for values are not finite, hatched: {n}.").format(n=missing)
    if far := int((pairs > FARTHEST).sum()):
        return _tr("Pairs farther apart than 2, drawn as 2: {n}.").format(n=far)
    return ""


def marks() -> dict[float, Wordings]:
    """What stands beside the colours."""
    return {
        0.0: (_tr("0  copies"), "0"),
        math.sqrt(2): (_tr("√2  independent"), "√2"),
        FARTHEST: (_tr("2  opposite"), "2"),
    }


def _pairs(view: SymmetryView) -> FloatArray:
    """(pairs,), the distance of every two units."""
    return np.asarray(view.distances[np.triu_indices(len(view.shown), 1)])


def _tr(text: str) -> str:
    return QCoreApplication.translate("Symmetry", text)
