"""From a network's layers to a verdict: figures per layer, then findings with the threshold that each one crossed.

Findings carry ids and numbers; the words are the window's. One set of thresholds serves all networks; each says where
it comes from. Of the literature's rules of thumb one has no finding: that an update of a thousandth of the weights is
right (Karpathy's, folklore) depends on the learning rate and the optimiser; ``LayerEvidence.gradient_ratio`` is for
those who want to look.
"""

import math
import operator
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from netcore.arrays import Batch, FloatArray, Vector
from netcore.layers import Layer
from netcore.network import Network, Stack
from netcore.statistics import dead_share, moments_of, root_mean_square, saturated_share
from netcore.symmetry import distinct_in_layer, spread, unit_parameters

__all__ = ["Finding", "FindingId", "LayerEvidence", "Severity", "diagnose", "evidence", "unit_gradient"]

FindingId: TypeAlias = Literal[
    "diverged", "symmetric", "stuck", "exploding_signal", "vanishing_signal", "saturated", "collapsed", "dead_units",
    "exploding_gradient", "vanishing_gradient", "healthy",
]  # fmt: skip
"""Causes before what follows from them."""

Severity: TypeAlias = Literal["problem", "warning", "good"]

Limits: TypeAlias = Mapping[Severity, float]
"""The worse first."""

LOST = math.exp(-3)
"""A signal or gradient that falls to 0.050 of its size, or in an untrained network grows by the inverse, 20, is a
problem.

Correlations fall as exp(−depth / ξ) in random networks, which train up to a depth of about 6 ξ (Schoenholz et al. 2017,
Deep information propagation, figure 5, for tanh). Taken over to mean squares, which fall in the same way, that is
exp(−6), a root mean square of exp(−3): reasoned, not theirs. He et al. 2015, section 2.2, blame a factor of 1/17,000
for "diminishing gradients"."""

SHORT_SCALE = 2.0
"""A depth scale ξ of two layers or less is a warning, once it has cost a factor e: the same rule would be a problem in
a network of a dozen layers. ReLU with a std of 1/√n, ξ = 1 / ln 2 = 1.4, is such a case: 22 layers still learn, 30
stall (He et al. 2015, section 2.2). tanh with that std is none: deeper layers lose less and less."""

EXPLODED = math.exp(6)
"""In training only growth by 403, a mean square of exp(12), is a problem, and there is no warning: the theory above is
of random weights, and learning itself makes some directions grow. Measured on digits at 97 to 99 % test accuracy
after 2,000 iterations, 4 activations and 4 optimisers: signals grow by up to 7 and gradients by 19 in 4 layers, by 14
and 36 in 10."""

SATURATED = 1 / 3
"""A third of a bounded function's values on its flat parts. Glorot and Bengio 2010, section 3, show what saturation
does, and name no figure. Reasoned: of N(0, 1), at which the rules aim, tanh has 0.8 % there and the sigmoid nearly
none; a third takes pre-activations of a std of 2.7 and 4.7. tanh networks that learnt digits had up to 23 %."""

SAME = 0.1
"""``LayerEvidence.diversity`` at which 99 % of a layer's mean square is one number that all units repeat. Reasoned:
the textbook, which shows the case ("many units do the work of one"), names no figure."""

MANY_DEAD = 0.4
"""A warning; Karpathy's example of a ReLU network gone wrong (CS231n, Neural networks 1), folklore like the above. In
healthy ones of 10 layers up to 28 % of a layer's 100 units are 0 for all of 128 samples."""

ALL_DEAD = 1.0
"""A problem: nothing passes a layer whose units are all dead (Lu et al. 2019, Dying ReLU and initialization)."""

GUESSING = 0.99
"""The share of ln(classes), the loss of guessing, above which the mean of the last losses is no progress. Reasoned:
after ``PATIENCE`` iterations the slowest of the textbook's networks that learn is at 0.96, std 0.01 at 0.9998."""

PATIENCE = 200
"""Losses to wait for before a run is said to be stuck, twice the ``RECENT`` ones that are averaged. Reasoned."""

RECENT = 100

LAST = 20
"""Batch normalisation with a std of 1 starts at twice the loss of guessing: the mean of 100 can be above it where the
last ones are well below. Of a network that guesses the mean of 20 strays by less than 0.001 of ln(classes)."""

ENOUGH_SAMPLES = 16
"""Of fewer, nothing is said of dead units: a healthy unit of N(0, 1) is 0 for all of n samples with a chance of 2^-n,
and samples of one kind say less than independent ones. In healthy networks of 5 layers on digits, batches of 4 had over
40 % of a layer silent in a third of all looks, batches of 8 in none; twice that is asked for."""


@dataclass(frozen=True)
class LayerEvidence:
    """What one layer holds, in figures; those that overflowed are infinite, those that make no sense NaN.

    Attributes:
        index: of the layer, from 1.
        activation: the activation's id.
        output: whether it is a classifier's output layer, whose values are logits.
        units: how many.
        mean, std, signal: of all activations f(z), before dropout; ``signal`` is their root mean square.
        saturated: share of values on flat parts; None unless the activation is bounded on both sides. A rectifier's
            flat side is its design, not its failure (Glorot et al. 2011, Deep sparse rectifier neural networks).
        dead: share of units that are exactly 0 for every sample.
        diversity: √(mean over samples of the variance between units) / ``signal``: 0 if for each sample all units say
            the same, near 1 if their mean is 0. NaN for a signal of 0 and for a single unit.
        distinct: how many different units there are, by incoming weights and bias, and, where these are all the same,
            by outgoing weights (``symmetry.distinct_in_layer``).
        arrived: root mean square of dL/d(outputs), what the layers above send to this one; NaN unless the layer was
            ``watched`` while it was sent.
        gradient: root mean square of dL/dz over samples and units, z being the dense output, before normalisation:
            what Glorot and Bengio 2010, eq. 6, follow through the layers.
        gradient_ratio: root mean square of dL/dW over that of W, without the learning rate; NaN where W is 0.
        weight_std: of all weights, about their mean.
        weight_spread: how much incoming weights and biases differ between units (``symmetry.spread``), 0 to 1.
        floored: whether the signal fell below ``layers.SIGNAL_FLOOR`` and was set to 0.
        samples: how many the figures are of.
    """

    index: int
    activation: str
    output: bool
    units: int
    mean: float
    std: float
    signal: float
    saturated: float | None
    dead: float
    diversity: float
    distinct: int
    arrived: float
    gradient: float
    gradient_ratio: float
    weight_std: float
    weight_spread: float
    floored: bool
    samples: int


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, or that nothing is.

    Attributes:
        id: what.
        severity: "problem": it will not learn; "warning": it costs; "good": "healthy" alone.
        layers: indices, from 1, of the layers concerned; empty where it is the whole network.
        value: the figure, of the worst layer. Exploding and vanishing: the size, of the signal relative to layer 1's,
            of the gradient's norm relative to the last layer's. "symmetric": distinct units. "saturated" and
            "dead_units": shares. "collapsed": the diversity. "stuck": the loss over ln(classes). "diverged": the
            iteration. "healthy": NaN.
        threshold: what ``value`` crossed; None where there is none.
    """

    id: FindingId
    severity: Severity
    layers: tuple[int, ...] = ()
    value: float = math.nan
    threshold: float | None = None


def unit_gradient(samples: int, units: int, rng: np.random.Generator) -> Batch:
    """(samples, units of the last layer), float32, N(0, 1) scaled to a root mean square of 1: for ``evidence``."""
    gradient = rng.standard_normal((samples, units), dtype=np.float32)
    gradient /= root_mean_square(gradient)
    return gradient


def evidence(network: Stack, x: Batch, delta_top: Batch | None = None) -> tuple[LayerEvidence, ...]:
    """The figures of every layer since ``network.forward(x, training=True)``.

    Args:
        network: a classifier's output layer counts as a layer.
        x: (samples, inputs), what was sent forward.
        delta_top: (samples, units of the last layer), dL/d(outputs) to send back first; it fills the network's
            gradients. None where they are there: in training, where weights are those after the update.
    """
    # What diverges is to be shown, not warned about.
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        if delta_top is not None:
            np.copyto(network.layers[-1].delta, delta_top)
            network.backward(x)
        above = [layer.weights.T for layer in network.layers[1:]]
        return tuple(
            _look(index, layer, outgoing, isinstance(network, Network) and outgoing is None)
            for index, (layer, outgoing) in enumerate(zip(network.layers, [*above, None], strict=True), start=1)
        )


def diagnose(
    evidence: Sequence[LayerEvidence],
    losses: Vector | None = None,
    diverged_at: int | None = None,
    classes: int | None = None,
) -> tuple[Finding, ...]:
    """What is wrong, problems first, causes before what follows from them; "healthy" if nothing is.

    Args:
        evidence: of all layers in order; may be empty.
        losses: (iterations,), the recorded ones, NaN after a divergence; None for an untrained network.
        diverged_at: the iteration at which the loss stopped being finite.
        classes: None where the loss says more than the cross-entropy, as with weight decay: then it is not compared
            with that of guessing.
    """
    hidden = [each for each in evidence if not each.output]
    trained = losses is not None
    found = [*_training(losses, diverged_at, classes), *_layers(hidden, trained), *_backward(evidence, trained)]
    # Sorting keeps the order of equals.
    return tuple(sorted(found, key=lambda each: each.severity != "problem")) or (Finding("healthy", "good"),)


def _look(index: int, layer: Layer, outgoing: FloatArray | None, output: bool) -> LayerEvidence:
    mean, std, signal, between = _moments(layer.activations)
    parameters = unit_parameters(layer)
    units = layer.weights.shape[1]
    return LayerEvidence(
        index=index,
        activation=layer.activation.id,
        output=output,
        units=units,
        mean=mean,
        std=std,
        signal=signal,
        saturated=_saturated(layer),
        dead=dead_share(layer.activations),
        diversity=_ratio(between, signal) if units > 1 else math.nan,
        distinct=distinct_in_layer(parameters, outgoing),
        arrived=math.nan if layer.watched is None else root_mean_square(layer.watched.output_gradient),
        gradient=root_mean_square(layer.delta),
        gradient_ratio=_ratio(root_mean_square(layer.weight_gradient), root_mean_square(layer.weights)),
        weight_std=float(layer.weights.std(dtype=np.float64)),
        weight_spread=spread(parameters),
        floored=layer.signal_floored,
        samples=len(layer.activations),
    )


def _saturated(layer: Layer) -> float | None:
    if not all(map(math.isfinite, layer.activation.range)):
        return None
    return saturated_share(layer.activations, layer.activation)


def _moments(values: Batch) -> tuple[float, float, float, float]:
    """Mean, std, root mean square, and root of the mean variance between units of ``values`` (samples, units).

    In one pass: all variance is that within samples plus that of the samples' means.
    """
    signal = root_mean_square(values)
    # Values as large or as small as that have no digits left in float32.
    narrow = values.dtype == np.float32 and 1e-12 < signal < 1e15
    away = values if narrow else values.astype(np.float64)
    means = away.mean(axis=1)
    away = away - means[:, None]
    between = root_mean_square(away)
    mean, spread_of_means = moments_of(means.astype(np.float64))
    return mean, math.hypot(between, spread_of_means), signal, between


def _ratio(value: float, to: float) -> float:
    """``value`` / ``to``; infinite where ``value`` is, NaN where ``to`` is 0, or infinite alone: what has overflowed is
    no measure."""
    if math.isinf(value):
        return math.inf
    return value / to if to and math.isfinite(to) else math.nan


def _training(losses: Vector | None, diverged_at: int | None, classes: int | None) -> Iterator[Finding]:
    if diverged_at is not None:
        yield Finding("diverged", "problem", value=float(diverged_at))
    elif losses is not None and classes is not None and classes > 1 and len(losses) >= PATIENCE:
        # A loss that has come down from above guessing has moved: what it is at last counts.
        value = min(float(np.mean(losses[-RECENT:])), float(np.mean(losses[-LAST:]))) / math.log(classes)
        if value > GUESSING:
            yield Finding("stuck", "problem", value=value, threshold=GUESSING)


def _layers(hidden: Sequence[LayerEvidence], trained: bool) -> Iterator[Finding]:
    """What is wrong with hidden layers, and with the signal on its way through them."""
    wide = [each for each in hidden if each.units > 1]
    yield from _reached("symmetric", {each.index: each.distinct for each in wide}, {"problem": 1.0}, below=True)
    yield from _chain("signal", {each.index: _share(each, hidden[0]) for each in hidden}, trained)
    saturated = {each.index: each.saturated for each in hidden if each.saturated is not None}
    yield from _reached("saturated", saturated, {"problem": SATURATED})
    yield from _reached("collapsed", {each.index: each.diversity for each in wide}, {"problem": SAME}, below=True)
    # The floor's zeros say nothing about the units.
    dead = {each.index: each.dead for each in hidden if not each.floored and each.samples >= ENOUGH_SAMPLES}
    yield from _reached("dead_units", dead, {"problem": ALL_DEAD, "warning": MANY_DEAD})


def _share(layer: LayerEvidence, first: LayerEvidence) -> float:
    """Of layer 1's signal, which itself is judged only where it was too small to be kept."""
    return 0.0 if layer.floored else _ratio(layer.signal, first.signal)


def _backward(evidence: Sequence[LayerEvidence], trained: bool) -> Iterator[Finding]:
    """The gradient on its way back, as a norm: its root mean square would depend on the width of the layer above."""
    norms = {each.index: each.gradient * math.sqrt(each.units) for each in evidence}
    if norms:
        top = norms[evidence[-1].index]
        yield from _chain("gradient", {index: _ratio(norm, top) for index, norm in norms.items()}, trained)


def _chain(what: Literal["signal", "gradient"], sizes: Mapping[int, float], trained: bool) -> Iterator[Finding]:
    """Whether a size, by layer, relative to the layer where it starts, explodes or vanishes."""
    # Of the root mean square ξ leaves exp(−1 / (2 ξ)) in each layer.
    exponent = max(1.0, (len(sizes) - 1) / (2 * SHORT_SCALE))
    small: Limits = {"problem": LOST, "warning": max(LOST, math.exp(-exponent))}
    large: Limits = {"problem": EXPLODED} if trained else {each: 1 / limit for each, limit in small.items()}
    yield from _reached("exploding_signal" if what == "signal" else "exploding_gradient", sizes, large)
    yield from _reached("vanishing_signal" if what == "signal" else "vanishing_gradient", sizes, small, below=True)


def _reached(id: FindingId, figures: Mapping[int, float], limits: Limits, below: bool = False) -> Iterator[Finding]:
    """The finding of the layers whose figures are at or beyond the first of ``limits`` that any of them reaches."""
    beyond, worst = (operator.le, min) if below else (operator.ge, max)
    for severity, limit in limits.items():
        layers = tuple(index for index, figure in figures.items() if beyond(figure, limit))
        if layers:
            yield Finding(id, severity, layers, float(worst(figures[index] for index in layers)), limit)
            return
