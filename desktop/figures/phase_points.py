"""Where contenders are on the edge-of-chaos map: a point for every layer, and in words what has none."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from desktop.figures.phase_field import Span, gain_words, read
from desktop.figures.words import number
from netcore.config import Config
from netcore.diagnosis import SATURATED
from netcore.insight import Insight
from netcore.theory import LayerPrediction

__all__ = [
    "MapContender",
    "MapPoint",
    "contenders_of",
    "first_activation",
    "layers_text",
    "place_text",
    "points_of",
    "span_for",
]

_LOWS = (0.05, 0.005, 0.0005)
_HIGHS = (20.0, 200.0, 2000.0, 20000.0)
_TOPS = (2.0, 5.0, 20.0, 100.0)


@dataclass(frozen=True)
class MapContender:
    """What the map has to know of a contender.

    Attributes:
        label, style: as everywhere.
        predictions: of its hidden layers; empty where there are none.
        obstacle: why there are none, as in ``theory.obstacle``; None where there are.
        activations: ids, one a hidden layer.
        batch_norm: whether any layer has it.
        dropout: share of the outputs that is dropped.
        shapes: (fan_in, fan_out) of the hidden layers.
        saturated: the largest share of values on flat parts that a hidden layer has; 0 where there are no such parts.
    """

    label: str
    style: int
    predictions: tuple[LayerPrediction, ...]
    obstacle: str | None
    activations: tuple[str, ...]
    batch_norm: bool = False
    dropout: float = 0.0
    shapes: tuple[tuple[int, int], ...] = ()
    saturated: float = 0.0


@dataclass(frozen=True)
class MapPoint:
    """One marker: layers of a contender that are at one place.

    Attributes:
        label: what stands beside it.
        contender, style: whose it is.
        weight_scale, bias_scale: σ_w and σ_b.
        layers: numbers, from 1.
        predictions: of these layers.
        hollow: whether these layers have another activation than the map's, whose gain is not the colour below.
    """

    label: str
    contender: str
    style: int
    weight_scale: float
    bias_scale: float
    layers: tuple[int, ...]
    predictions: tuple[LayerPrediction, ...]
    hollow: bool = False


def contenders_of(config: Config, insights: Sequence[Insight]) -> tuple[MapContender, ...]:
    """The contenders of ``config`` with what is known of each, in the same order."""
    shared, found = config.network, []
    for own, insight in zip(config.contenders, insights, strict=True):
        activation = shared.activation if own.activation is None else own.activation
        norms = shared.batch_norm if own.batch_norm is None else own.batch_norm
        count = len(shared.hidden_sizes)
        found.append(
            MapContender(
                insight.label,
                insight.style,
                insight.predictions,
                insight.obstacle,
                (activation,) * count if isinstance(activation, str) else tuple(activation),
                norms if isinstance(norms, bool) else any(norms),
                shared.dropout if own.dropout is None else own.dropout,
                tuple((each.fan_in, each.fan_out) for each in insight.stds[:count]),
                max((each.saturated or 0.0 for each in insight.evidence if not each.output), default=0.0),
            )
        )
    return tuple(found)


def first_activation(contenders: Sequence[MapContender]) -> str | None:
    """The one that the map begins with: the first layer's of the first contender that has a place on it."""
    drawn = [each for each in contenders if _drawable(each)] or list(contenders)
    return drawn[0].activations[0] if drawn and drawn[0].activations else None


def span_for(contenders: Sequence[MapContender]) -> Span:
    """The usual span, or the next larger one that holds all contenders with some room around them."""
    drawn = [each for contender in contenders if _drawable(contender) for each in contender.predictions]
    scales = [each.weight_scale for each in drawn if each.weight_scale > 0] or [1.0]
    tallest = max((each.bias_scale for each in drawn), default=0.0)
    return Span(
        next((low for low in _LOWS if low <= 0.8 * min(scales)), _LOWS[-1]),
        next((high for high in _HIGHS if high >= 1.25 * max(scales)), _HIGHS[-1]),
        next((top for top in _TOPS if top >= 1.1 * tallest), _TOPS[-1]),
    )


def points_of(
    contenders: Sequence[MapContender], activation: str, span: Span
) -> tuple[tuple[MapPoint, ...], tuple[str, ...]]:
    """Every marker on the map of ``activation``, and in words what is not on it or not as it says."""
    points: list[MapPoint] = []
    missing: dict[str, list[str]] = {}
    for contender in contenders:
        if reason := _reason(contender):
            missing.setdefault(reason, []).append(contender.label)
            continue
        for point in _points(contender, activation):
            if reason := _beyond(point, span):
                missing.setdefault(reason, []).append(point.label)
            else:
                points.append(point)
    notes = [_tr("Not on the map: {who}. {why}").format(who=", ".join(who), why=why) for why, who in missing.items()]
    return tuple(points), (*notes, *_cautions(contenders, points))


def place_text(activation: str, weight_scale: float, bias_scale: float, point: MapPoint | None = None) -> str:
    """The theory at one place in words; with a marker, whose it is and what its own layers come to."""
    there = read(activation, weight_scale, bias_scale)
    q = _tr("q* grows for ever") if math.isinf(there.q) else _tr("q* = {q}").format(q=number(there.q))
    text = _tr("σ_w = {w}, σ_b = {b}: {q}, {gain}.").format(
        w=number(weight_scale), b=number(bias_scale), q=q, gain=gain_words(there.gain)
    )
    if point is None:
        return text
    gains = [number(each.gradient_gain) for each in point.predictions]
    own = _tr("Gains of its own layers, in the order of the layers: {gains}.")
    return f"{point.label}, {text} {own.format(gains=', '.join(gains))}"


def layers_text(layers: Sequence[int]) -> str:
    """As in "layer 1", "layers 2–5", "layers 1, 3–4"."""
    runs: list[str] = []
    for _, run in groupby(enumerate(layers), lambda pair: pair[1] - pair[0]):
        numbers = [each for _, each in run]
        runs.append(str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}")
    text = _tr("layer {n}") if len(layers) == 1 else _tr("layers {n}")
    return text.format(n=", ".join(runs))


def _drawable(contender: MapContender) -> bool:
    return bool(contender.predictions) and contender.obstacle is None and not contender.batch_norm


def _reason(contender: MapContender) -> str:
    """Why a contender has no place on the map; "" where it has one."""
    if contender.obstacle == "dependent_weights":
        return _tr("The theory is of independent weights of mean 0, and these are neither.")
    if contender.obstacle == "mixed_batch_norm":
        return _tr("The theory does not cover batch normalisation above a layer without it.")
    if contender.obstacle is not None or not contender.predictions:
        return _tr("There is no prediction for it.")
    if contender.batch_norm:
        return _tr("The map knows no batch normalisation, which sets the signal's size whatever the weights.")
    return ""


def _beyond(point: MapPoint, span: Span) -> str:
    scale = point.weight_scale
    if scale == 0:
        return _tr("All weights are 0 (σ_w = 0): neither signal nor gradient passes.")
    if not math.isfinite(scale) or not span.low <= scale <= span.high:
        return _tr("σ_w = {scale} is beyond its edge.").format(scale=number(scale))
    if not point.bias_scale <= span.top:
        return _tr("σ_b = {scale} is beyond its edge.").format(scale=number(point.bias_scale))
    return ""


def _points(contender: MapContender, activation: str) -> list[MapPoint]:
    """Layers at one place, to three digits, and of one activation, share a marker."""
    together: dict[tuple[str, str, bool], list[int]] = {}
    for layer, prediction in enumerate(contender.predictions, start=1):
        other = contender.activations[layer - 1] != activation
        key = (f"{prediction.weight_scale:.2e}", f"{prediction.bias_scale:.2e}", other)
        together.setdefault(key, []).append(layer)
    points = []
    for (_, _, hollow), layers in together.items():
        predictions = tuple(contender.predictions[layer - 1] for layer in layers)
        label = contender.label
        if len(together) > 1:
            label = _tr("{label}, {layers}").format(label=label, layers=layers_text(layers))
        scales = predictions[0].weight_scale, predictions[0].bias_scale
        points.append(MapPoint(label, contender.label, contender.style, *scales, tuple(layers), predictions, hollow))
    return points


def _cautions(contenders: Sequence[MapContender], points: Sequence[MapPoint]) -> list[str]:
    """What the map leaves out of the networks that are on it."""
    cautions = []
    if any(point.hollow for point in points):
        cautions.append(_tr("Hollow markers: these layers have another activation than the map's."))
    drawn = [each for each in contenders if _drawable(each)]
    if (flat := max(drawn, key=lambda each: each.saturated, default=None)) and flat.saturated >= SATURATED:
        text = _tr(
            "The colour is the gradient's alone. In “{label}” up to {share} % of the outputs are saturated: large "
            "weights carry the gradient through, though these units hardly answer to their inputs."
        )
        cautions.append(text.format(label=flat.label, share=round(100 * flat.saturated)))
    uneven = dict.fromkeys(shape for each in drawn for shape in each.shapes if shape[0] != shape[1])
    if uneven:
        n_in, n_out = next(iter(uneven))
        text = _tr("The map is of square layers: {n_in} × {n_out} weights multiply the gradient by a further {factor}.")
        cautions.append(text.format(n_in=n_in, n_out=n_out, factor=f"√(n_out / n_in) = {math.sqrt(n_out / n_in):.3g}"))
    if any(each.dropout for each in drawn):
        share = next(each.dropout for each in drawn if each.dropout)
        text = _tr("Dropout of {share:g} acts like a σ_w {factor:.3g} times as large; the markers are without it.")
        cautions.append(text.format(share=share, factor=1 / math.sqrt(1 - share)))
    return cautions


def _tr(text: str) -> str:
    return QCoreApplication.translate("PhaseMap", text)
