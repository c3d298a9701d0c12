"""Mean-field theory: what every layer's signal and gradient will be, from the weights' std alone, before any draw.

In a wide layer each pre-activation is a sum of many independent terms, so it is Gaussian; its variance q follows from
that of the layer below, and the gradient shrinks or grows by a known factor per layer (Poole et al. 2016, Exponential
expressivity in deep neural networks through transient chaos; Schoenholz et al. 2017, Deep information propagation).

With W (fan_in, fan_out) of mean 0 and std s, biases of std σ_b, and z ~ N(0, q):

    q = fan_in · s² · E[h²] + σ_b²         h is what the layer receives: the inputs, or f(z) of the layer below
    χ = fan_out · s² · E[f'(z)²]           the gradient's mean square before W over that after f, going backward

The weights have mean 0, so q needs the mean *square* of h, not its variance: the mean of a sigmoid's or a rectifier's
outputs counts. The scales of the papers are σ_w = s · √fan_in and σ_b.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple, Self

import numpy as np

from netcore import activations
from netcore.activations import Activation
from netcore.arrays import Batch, Vector
from netcore.config import Config
from netcore.initializers import Constant, Identity, Lsuv
from netcore.layers import BatchNorm

__all__ = [
    "Inputs",
    "LayerPrediction",
    "LayerSpec",
    "Moments",
    "PhaseDiagram",
    "critical_line",
    "edge_of_chaos",
    "moments",
    "obstacle",
    "predict",
    "predict_for",
    "specs_for",
]

LARGEST_VARIANCE = 1e280
"""Variances stop growing here: their squares and the next layer's products stay finite."""

_GROUPS = 16
_STEP = 0.17
_SMALLEST_NODE, _LARGEST_NODE = 1e-12, 9.0
_LOWEST, _HIGHEST, _PER_DECADE = -12, 12, 50
_ROUNDING = 1e-14
"""Of a sum of 704 products of the same size, in units of it: 1e-15 is found."""


class Moments(NamedTuple):
    """Of f(z) for z ~ N(0, q), each of q's shape.

    Attributes:
        mean: E[f].
        variance: E[(f − E[f])²], taken as it stands: E[f²] − E[f]² loses its digits where f hardly varies.
        slope: E[f'²].
    """

    mean: Vector
    variance: Vector
    slope: Vector

    @property
    def second(self) -> Vector:
        """E[f²]."""
        return self.mean**2 + self.variance


def moments(activation: Activation, q: Vector) -> Moments:
    """Expectations over z ~ N(0, q) for variances ``q`` (count,) of 0 or more; above 1e280 those of 1e280.

    Good to 1e-8 of the value at any q for functions that are smooth but for a kink at 0, as all of the catalogue are.
    """
    x, weights = _quadrature()
    z = np.sqrt(np.minimum(q, LARGEST_VARIANCE))[:, None] * x
    a = activation(z)
    slope = activation.derivative(z, a, np.empty_like(z))
    mean = a @ weights
    a -= mean[:, None]
    return Moments(mean, np.square(a, out=a) @ weights, np.square(slope, out=slope) @ weights)


@cache
def _quadrature() -> tuple[Vector, Vector]:
    """Nodes and weights, 352 each, of E[g(x)] for x ~ N(0, 1).

    The trapezoidal rule in t for x = ±exp(t). Gauss-Hermite nodes are 0.2 apart at best; a sigmoid at q = 1000 takes
    its step within 0.03, a rectifier has its kink at 0. Nodes in geometric progression from both sides of 0 fit every
    scale alike, and for analytic g the error falls as exp(−π² / (2 step)) (Takahasi and Mori 1974).
    """
    t = np.arange(math.log(_SMALLEST_NODE), math.log(_LARGEST_NODE), _STEP)
    x = np.exp(t)
    weights = x * np.exp(-0.5 * x * x)
    weights /= 2.0 * weights.sum()
    # Cut off at the ends, the variance is 1 but for 2e-11: of a rectifier at the edge of chaos that would be a drift.
    x /= math.sqrt(2.0 * float(weights @ x**2))
    return np.concatenate([-x, x]), np.concatenate([weights, weights])


@dataclass(frozen=True)
class Inputs:
    """What the theory has to know of the data.

    Attributes:
        features: length of a sample.
        second_moments: (groups,), mean of x² over the features of a sample: one value for all, or one for each of
            equally large groups of samples. A dark and a bright image have signals of different size in every layer.
        variance: over the samples, mean over the features; batch normalisation takes the mean over the samples off.
    """

    features: int
    second_moments: Vector
    variance: float

    @classmethod
    def noise(cls, features: int) -> Self:
        """N(0, 1), the input of the textbook's signal study."""
        return cls(features, np.ones(1), 1.0)

    @classmethod
    def of(cls, batch: Batch) -> Self:
        """Those of ``batch`` (samples, features), in at most 16 groups from the smallest sample to the largest."""
        squares = np.sort(np.einsum("ij,ij->i", batch, batch, dtype=np.float64)) / batch.shape[1]
        groups = min(_GROUPS, len(squares))
        # A sample on the border of two groups counts in part in each: groups of equal size have equal weight.
        ends = np.interp(
            np.linspace(0, len(squares), groups + 1),
            np.arange(len(squares) + 1),
            np.concatenate([[0.0], np.cumsum(squares)]),
        )
        variance = float(np.var(batch, axis=0, dtype=np.float64).mean())
        return cls(batch.shape[1], np.diff(ends) * groups / len(squares), variance)


@dataclass(frozen=True)
class LayerSpec:
    """A layer before its weights are drawn.

    Attributes:
        activation: f.
        fan_in, fan_out: shape of W.
        std: of the weights.
        bias_std: σ_b.
        batch_norm: whether z is normalised over the batch, with γ = 1 and β = 0.
        dropout: share of the outputs that is dropped (inverted dropout: the rest is scaled up).
        tolerance: for LSUV: W is scaled to Var(xW) = 1 where that is not within ``tolerance`` of 1; None for others.
    """

    activation: Activation
    fan_in: int
    fan_out: int
    std: float
    bias_std: float = 0.0
    batch_norm: bool = False
    dropout: float = 0.0
    tolerance: float | None = None


@dataclass(frozen=True)
class LayerPrediction:
    """What the theory says of one layer.

    Signals are those of ``Layer.activations``: after f, before dropout. Mean, std and second moment are over all
    values of the layer, samples and units alike, as ``statistics.summarize`` measures them; so std contains that the
    units of one network differ in their means. Gradients are those of a random gradient at the top.

    Attributes:
        weight_scale, bias_scale: σ_w = std · √fan_in (of LSUV after its scaling) and σ_b: the layer's place in the
            phase diagram, which knows no batch normalisation.
        q: variance of the pre-activations (with batch normalisation after it).
        mean, std: of the activations.
        chi: mean square of the gradient at the layer's inputs over that at its outputs.
        gradient: rms of the gradient that arrives at the layer's outputs, relative to that at the top layer's.
    """

    weight_scale: float
    bias_scale: float
    q: float
    mean: float
    std: float
    chi: float
    gradient: float

    @property
    def gradient_gain(self) -> float:
        """√χ: what the layer multiplies the rms of a gradient by."""
        return math.sqrt(self.chi)

    @property
    def gradient_below(self) -> float:
        """Rms of the gradient at the layer's inputs, relative to that at the top layer's outputs."""
        return self.gradient * self.gradient_gain


class _Forward(NamedTuple):
    """One layer after the forward pass, (groups,) where it differs between groups of samples.

    ``normalizer`` is what batch normalisation multiplies squares by, 1 without it.
    """

    q: Vector
    signal: Moments
    normalizer: float


def predict(layers: Sequence[LayerSpec], inputs: Inputs) -> tuple[LayerPrediction, ...]:
    """The theory for a stack of ``layers``, from the first to the top.

    Exact for infinite width. At width 1000 the mean over 20 networks is within 2 % in all of 5 layers; one network's
    std was up to 14 % off for rectifiers, whose samples grow alike and so share its luck, and that grows as
    √(layers / width). With batch normalisation the batch counts as infinite (Yang et al. 2019, A mean field theory of
    batch normalization): over a normalised layer, square ReLU layers have χ = π / (π − 1) whatever their weights.

    Raises:
        ValueError: for batch normalisation above a layer without it: that needs how similar the samples are there.
    """
    layers = _calibrated(layers, inputs)
    return tuple(_backward(layers, _forward(layers, inputs)))


def _calibrated(layers: Sequence[LayerSpec], inputs: Inputs) -> list[LayerSpec]:
    """The layers with the stds that LSUV scales them to (Mishkin and Matas 2015, algorithm 1).

    As ``Stack.calibrate`` does it: in evaluation, so before any dropout or normalisation.
    """
    if all(layer.tolerance is None for layer in layers):
        return list(layers)
    second, calibrated = inputs.second_moments, []
    for layer in layers:
        std = layer.std * _lsuv_scale(layer, float(second.mean()))
        calibrated.append(replace(layer, std=std))
        second = moments(layer.activation, layer.fan_in * std**2 * second + layer.bias_std**2).second
    return calibrated


def _lsuv_scale(layer: LayerSpec, second: float) -> float:
    """What the layer's weights are multiplied by on inputs of this mean square."""
    variance = layer.fan_in * layer.std**2 * second
    if layer.tolerance is None or abs(variance - 1.0) < layer.tolerance or variance == 0.0:
        return 1.0
    return 1.0 / math.sqrt(variance)


def _forward(layers: Sequence[LayerSpec], inputs: Inputs) -> list[_Forward]:
    second, variance = inputs.second_moments, inputs.variance
    passed: list[_Forward] = []
    for layer in layers:
        if layer.batch_norm and math.isnan(variance):
            raise ValueError("batch normalisation above a layer without it is not predicted")
        passed.append(_pass(layer, second, variance))
        signal = passed[-1].signal
        second = signal.second / (1.0 - layer.dropout)
        # Normalised units all have the same mean over the samples; others' means differ, and are not followed here.
        variance = float(np.mean(second - signal.mean**2)) if layer.batch_norm else math.nan
    return passed


def _pass(layer: LayerSpec, second: Vector, variance: float) -> _Forward:
    """One layer, for the mean square and, over the samples of each unit, the variance of what it receives."""
    q, normalizer = layer.fan_in * layer.std**2 * second + layer.bias_std**2, 1.0
    if layer.batch_norm:
        unnormalized = layer.fan_in * layer.std**2 * variance
        normalizer = 1.0 / (unnormalized + BatchNorm.epsilon)
        q = np.full_like(q, unnormalized * normalizer)
    return _Forward(q, moments(layer.activation, q), normalizer)


def _backward(layers: Sequence[LayerSpec], passed: Sequence[_Forward]) -> list[LayerPrediction]:
    predictions: list[LayerPrediction] = []
    gradient = 1.0
    # Each group's share in the gradient's mean square; the mean of the shares is 1.
    shares = np.ones_like(passed[-1].q)
    for layer, forward in zip(reversed(layers), reversed(passed), strict=True):
        factor = layer.fan_out * layer.std**2 * forward.normalizer / (1.0 - layer.dropout)
        gains = shares * factor * forward.signal.slope
        chi = float(gains.mean())
        predictions.append(_prediction(layer, forward, chi, gradient))
        gradient *= math.sqrt(chi)
        if chi > 0.0:
            shares = gains / chi
    return predictions[::-1]


_ROUNDING = 1e-15


def _prediction(layer: LayerSpec, forward: _Forward, chi: float, gradient: float) -> LayerPrediction:
    signal = forward.signal
    mean, std = float(signal.mean.mean()), math.sqrt(float(signal.variance.mean() + signal.mean.var()))
    return LayerPrediction(
        weight_scale=layer.std * math.sqrt(layer.fan_in),
        bias_scale=layer.bias_std,
        q=float(forward.q.mean()),
        mean=mean,
        # Within the groups of samples, and between them; of a constant the quadrature's rounding is left.
        std=std if std > _ROUNDING * abs(mean) else 0.0,
        chi=chi,
        gradient=gradient,
    )


def predict_for(config: Config, index: int, inputs: Inputs) -> tuple[LayerPrediction, ...] | None:
    """The theory for the hidden layers of contender ``index`` before training; None where ``obstacle`` names one."""
    if obstacle(config, index) is not None:
        return None
    return predict(specs_for(config, index, inputs.features), inputs)


def obstacle(config: Config, index: int) -> str | None:
    """Why the theory does not hold for contender ``index``, as an id; None where it does.

    "dependent_weights": constant and identity weights are not independent draws of mean 0 (zeros are: of std 0).
    "mixed_batch_norm": a layer with batch normalisation above one without.
    """
    rule = config.contenders[index].rule
    if (isinstance(rule, Constant) and rule.value != 0) or (isinstance(rule, Identity) and rule.gain != 0):
        return "dependent_weights"
    norms = _norms(config, index)
    if any(norm and not below for below, norm in pairwise(norms)):
        return "mixed_batch_norm"
    return None


def specs_for(config: Config, index: int, features: int) -> tuple[LayerSpec, ...]:
    """The hidden layers of contender ``index`` on samples of ``features`` values, with its rule's target stds."""
    contender, shared = config.contenders[index], config.network
    rule, sizes = contender.rule, (features, *shared.hidden_sizes)
    chosen = shared.activation if contender.activation is None else contender.activation
    names = [chosen] * len(shared.hidden_sizes) if isinstance(chosen, str) else chosen
    dropout = shared.dropout if contender.dropout is None else contender.dropout
    tolerance = rule.tolerance if isinstance(rule, Lsuv) else None
    return tuple(
        LayerSpec(activations.get(name), n_in, n_out, rule.target_std(n_in, n_out), 0.0, norm, dropout, tolerance)
        for name, n_in, n_out, norm in zip(names, sizes[:-1], sizes[1:], _norms(config, index), strict=True)
    )


def _norms(config: Config, index: int) -> tuple[bool, ...]:
    own = config.contenders[index].batch_norm
    norms = config.network.batch_norm if own is None else own
    return (norms,) * len(config.network.hidden_sizes) if isinstance(norms, bool) else norms


@dataclass(frozen=True)
class PhaseDiagram:
    """Where gradients vanish (χ < 1, order) and where they explode (χ > 1, chaos) in deep square layers.

    Attributes:
        weight_scales: (columns,), σ_w = std · √fan_in.
        bias_scales: (rows,), σ_b.
        q: (rows, columns), the variance that the pre-activations settle at, from 1 on; inf where they grow for ever.
        chi: (rows, columns), the gradient's gain per layer at q, as a factor of its mean square.
    """

    weight_scales: Vector
    bias_scales: Vector
    q: Vector
    chi: Vector

    @property
    def gradient_gain(self) -> Vector:
        """(rows, columns), √χ: what a layer multiplies the rms of a gradient by."""
        return np.sqrt(self.chi)


class _Table(NamedTuple):
    """E[f²] and E[f'²], (count,) each, for q from 1e-12 to 1e12."""

    q: Vector
    second: Vector
    slope: Vector


@lru_cache(maxsize=16)
def _table(activation: Activation) -> _Table:
    q = np.logspace(_LOWEST, _HIGHEST, (_HIGHEST - _LOWEST) * _PER_DECADE + 1)
    found = moments(activation, q)
    return _Table(q, found.second, found.slope)


def edge_of_chaos(activation: Activation, weight_scales: Vector, bias_scales: Vector) -> PhaseDiagram:
    """The phase diagram of ``activation`` over σ_w (columns,) and σ_b (rows,), all 0 or more.

    q* solves q = σ_w² E[f(z)²] + σ_b², z ~ N(0, q) (Poole et al. 2016, eq. 3), and χ = σ_w² E[f'(z)²] there
    (Schoenholz et al. 2017, eq. 5). E[f²] grows with q, so layer after layer q goes from 1 straight to the next
    solution above or below it, which is read off a table. Both are good to 0.1 %.
    """
    columns, rows = np.asarray(weight_scales, np.float64), np.asarray(bias_scales, np.float64)
    table = _table(activation)
    q = np.stack([_settled(table, scale**2, rows**2) for scale in columns], axis=1)
    return PhaseDiagram(columns, rows, q, columns**2 * _slopes(table, q))


def critical_line(activation: Activation) -> tuple[Vector, Vector]:
    """Points (σ_w, σ_b) of the edge of chaos, χ = 1 at a q that the network settles at; in order of q.

    For each q, σ_w² = 1 / E[f'²] and σ_b² = q − σ_w² E[f²]. Of rectifiers and linear units it is a single point
    (√2 and 0 for ReLU: Hayou et al. 2019, On the impact of the activation function on deep neural networks training):
    with a bias they have χ = 1 at the same σ_w, but q grows for ever. Of softplus, GELU and Swish parts of it or all
    are missing, where such a q would be left at the slightest push.
    """
    table = _table(activation)
    weights = 1.0 / table.slope
    biases = _without_rounding(table.q - weights * table.second, table.q)
    # A little above q the sum must not carry q further up: a solution that repels is never reached.
    beyond = _without_rounding(table.q[1:] - weights[:-1] * table.second[1:], table.q[1:])
    possible = np.flatnonzero((biases[:-1] >= 0.0) & (beyond >= biases[:-1]))
    settled = [float(_settled(table, weights[i], biases[i : i + 1])[0]) for i in possible]
    reached = possible[np.isclose(settled, table.q[possible], rtol=1e-3)]
    line = weights[reached], biases[reached]
    if len(reached) and reached[0] and biases[reached[0] - 1] < 0.0 < biases[reached[0]]:
        # Between two points of the table: it goes on to σ_b = 0, or a sigmoid's would seem to end at 0.2.
        pair = slice(reached[0] - 1, reached[0] + 1)
        line = np.insert(line[0], 0, np.interp(0.0, biases[pair], weights[pair])), np.insert(line[1], 0, 0.0)
    return np.sqrt(line[0]), np.sqrt(line[1])


def _settled(table: _Table, weight_variance: float, bias_variances: Vector) -> Vector:
    """(count,), where q comes to rest from 1 on, for one σ_w² and each σ_b²; inf if nowhere below 1e12.

    q rests where q − σ_w² E[f²] reaches σ_b²: above 1 at the first point of its running maximum that does, below 1 at
    the last one of its running minimum.
    """
    excess = _without_rounding(table.q - weight_variance * table.second, table.q)
    start = int(np.searchsorted(table.q, 1.0))
    above = np.maximum.accumulate(excess[start:])
    below = np.minimum.accumulate(excess[start::-1])[::-1]
    up = np.interp(bias_variances, above, table.q[start:], right=math.inf)
    # Of softplus at ReLU's σ_w a growth is left that is lost beside such a q.
    up = np.where(up < table.q[-1], up, math.inf)
    down = np.interp(bias_variances, below, table.q[: start + 1], left=0.0)
    return np.where(bias_variances > excess[start], up, down)


def _without_rounding(excess: Vector, q: Vector) -> Vector:
    """``excess`` with 0 for what is only rounding: for a critical rectifier all of it is.

    For ELU at the same σ_w it is −1 at any q, which is no rounding though it is small beside q: layer after layer q
    grows for ever.
    """
    return np.where(np.abs(excess) < _ROUNDING * q, 0.0, excess)


def _slopes(table: _Table, q: Vector) -> Vector:
    """E[f'²] at any ``q``; beyond the table's ends that of the ends."""
    bounded = np.clip(q, table.q[0], table.q[-1])
    return np.interp(np.log(bounded), np.log(table.q), table.slope)
