"""From a network's layers to a verdict: figures per layer, then findings with the threshold that each one crossed.

Findings carry ids and numbers; the words are the window's. One set of thresholds serves all networks; each says where
it comes from. Of the literature's rules of thumb one has no finding: that an update of a thousandth of the weights is
right (Karpathy's, folklore) depends on the learning rate and the optimiser.
"""

import math
import operator
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

import numpy as np

from netcore.arrays import Batch, FloatArray, Labels, Vector, Weights
from netcore.layers import Layer
from netcore.network import Network, Stack
from netcore.statistics import dead_share, moments_of, root_mean_square, saturated_share
from netcore.symmetry import distinct_in_layer, unit_parameters

__all__ = [
    "ENOUGH_TO_NORMALISE", "Finding", "FindingId", "Guess", "LayerEvidence", "Severity", "beginning", "diagnose",
    "evidence", "input_gradient", "learns", "norm", "ratio", "share", "unit_gradient",
]  # fmt: skip

FindingId: TypeAlias = Literal[
    "diverged", "symmetric", "stuck", "above_guessing", "decayed", "large_scale", "small_scale",
    "exploding_signal", "vanishing_signal", "saturated", "collapsed", "dead_units", "exploding_gradient",
    "vanishing_gradient", "healthy",
]  # fmt: skip
"""Causes before what follows from them."""

Severity: TypeAlias = Literal["problem", "warning", "good"]

Limits: TypeAlias = Mapping[Severity, float]
"""The worse first."""

LOST = math.exp(-3)
"""A signal or gradient that falls to 0.050 of its size is a problem.

Correlations fall as exp(−depth / ξ) in random networks, which train up to a depth of about 6 ξ (Schoenholz et al. 2017,
Deep information propagation, figure 5, for tanh). Taken over to mean squares, which fall in the same way, that is
exp(−6), a root mean square of exp(−3): reasoned, not theirs. Measured (``MEASURED``): below it the loss is still within
2 % of guessing's, of 23 networks in all."""

DECAYED = LOST
"""What weight decay may leave of the product of all layers' weight sizes, which is what the outputs are made of: of a
signal as little would be lost. Measured on digits, He's rule, 5 layers, SGD at 0.01: with a λ of 0.5 it leaves 6e-6
after 400 iterations, and the loss is that of guessing; with 0.1 it leaves 0.1, with 0.01 0.9, and both learn."""

FAINT = LOST**2
"""Layer 1's pre-activations below which the scale of weights or inputs is a problem; from ``LOST`` on down it is a
warning, from ``GREW`` on up, and from ``LARGE`` on up a problem: what the rules keep as large from layer to layer has
to begin near 1, for it is what the outputs are made of. Measured (``MEASURED``) with one hidden layer on digits: stds
that give 0.0004 stay at the loss of guessing, 0.04 learns slowly, 0.4 to 2 as well as any, 4 and 12 end 7 points lower,
the latter above the loss of guessing, as do 39 and 390. With He's rule and two classes: 0.0015 hardly learns, 0.015
slowly, 15 and 45 well from a loss of 13 and 33 times guessing's; with 154, 5 layers diverge within 6 iterations."""

SHORT_SCALE = 2.0
"""A depth scale ξ of two layers or less is a warning, once it has cost a factor e: the same rule would be a problem in
a network of a dozen layers. ReLU with a std of 1/√n, ξ = 1 / ln 2 = 1.4, is such a case: 22 layers still learn, 30
stall (He et al. 2015, section 2.2). tanh with that std is none: deeper layers lose less and less."""

GREW, LARGE = math.exp(2), math.exp(4)
"""Growth by 7.4 is a warning, by 55 a problem. Measured (``MEASURED``): up to 7 networks learn as fast as those of the
right rule, or faster, and as well within a point of test accuracy; from 9 to 46 they learn too, and end 2 to 30 points
lower; from 73 on those of ReLU diverge within 10 iterations, and those of tanh and the sigmoid do no better than
guessing, or little."""

EXPLODED = math.exp(6)
"""Growth by 403, a mean square of exp(12), of signals and gradients in a network that learns: learning itself makes
some directions grow. Measured on digits at 97 to 99 % test accuracy after 2,000 iterations, 4 activations and 4
optimisers: signals grow by up to 7 and gradients by 19 in 4 layers, by 14 and 36 in 10."""

NORMALISED: Mapping[str, Limits] = {
    "small": {"problem": 1 / EXPLODED, "warning": LOST}, "large": {"problem": EXPLODED, "warning": 1 / LOST},
}  # fmt: skip
"""Under batch normalisation the problem begins at ``EXPLODED``, or its inverse, and the warning at the inverse of
``LOST``, or at it. The scale of the weights is taken out, and gradients grow in ReLU networks by √(π / (π − 1)) = 1.21
a layer (Yang et al. 2019, A mean field theory of batch normalization); each step divides that by the weights' size.
Measured (``MEASURED``), He's rule: growth by 2.4 in 5 layers and 6.3 in 10 costs at most two points of test accuracy,
39 in 20 layers seven, 209 in 30 layers fifteen; after growth by 7,600 in 50 layers a third is right. With a std of
0.0001, whose square is lost in batch normalisation's ε, 5 and 10 layers learn (0.25, 0.044), 20 do not (0.0014)."""

MEASURED = "600 iterations of SGD, learning rate 0.01, mini-batches of 128 of the bundled digits, 5 to 30 layers of 100"
"""What thresholds were checked against: some 80 networks of ReLU, tanh and sigmoid, normal weights of stds from 0.01 to
10. ``tests/netcore/test_outcomes.py`` repeats a choice of them."""

SATURATED = 1 / 3
"""A third of a bounded function's values on its flat parts is a warning. Glorot and Bengio 2010, section 3, show what
saturation does, and name no figure. Reasoned: of N(0, 1), at which the rules aim, tanh has 0.8 % there and the sigmoid
nearly none; a third takes pre-activations of a std of 2.7 and 4.7. Sigmoids with half of their values there learn."""

MOSTLY_SATURATED = 0.85
"""A problem. Measured (``MEASURED``): with up to 79 % on flat parts the loss falls below that of guessing, with 90 %
and more it is still above it."""

SAME = 0.1
"""``LayerEvidence.diversity`` at which 99 % of a layer's mean square is one number that all units repeat. Reasoned:
the textbook, which shows the case ("many units do the work of one"), names no figure."""

MANY_DEAD = 0.4
"""A warning; Karpathy's example of a ReLU network gone wrong (CS231n, Neural networks 1), folklore like the above. In
healthy ones of 10 layers up to 28 % of a layer's 100 units are 0 for all of 128 samples."""

ALL_DEAD = 1.0
"""A problem: nothing passes a layer whose units are all dead (Lu et al. 2019, Dying ReLU and initialization)."""

GUESSING = 0.99
"""The share of the loss of guessing (``Guess``) above which the mean of the last losses is no progress. Reasoned:
after ``PATIENCE`` iterations the slowest of the textbook's networks that learn is at 0.96, std 0.01 at 0.9998."""

LEARNS = 0.9
"""The share of guessing's loss below which the mean of the ``LAST`` losses says that a network learns. Then nothing
can be what keeps it from learning: findings are warnings at the most, and those of a short depth scale, which foretell
what becomes of random weights, are none any more. Reasoned: a tenth is far more than the 0.1 % by which that mean
strays in networks that guess."""

ABOVE = 1.05
"""The share of guessing's loss above which a network does not guess any more: it is sure of what is wrong. Measured:
networks that guess, as biases stray about what is best for them, are at 1.007 at the most with sigmoids and SGD's
learning rates of 0.3 and 1, at 1.02 with a rate of 10, or with ReLU, a std of 0.001, single samples and a rate of 0.1;
what steps have thrown off is at 1.13 (tanh, Adam, 0.1) to 190 (tanh, SGD, 10)."""

MOVED = 1.25
"""By this factor, up or down, a loss is no longer that which the run began with. Reasoned: of the ``ENOUGH_SAMPLES``
that the beginning is taken from the mean strays by 6 % or so. Untrained networks of the right rules begin at 1.03 to
1.8 times the loss of guessing (one hidden layer, He's rule), and stay there where steps are too small to show."""

PATIENCE = 200
"""Losses to wait for before a run is said to be stuck, twice the ``RECENT`` ones that are averaged. Reasoned."""

RECENT = 100

LAST = 20
"""Batch normalisation with a std of 1 starts at twice the loss of guessing: the mean of 100 can be above it where the
last ones are well below. Of a network that guesses the mean of 20 strays by less than 0.001 of ln(classes)."""

STRAYS = 3.0
"""Standard deviations of a mean of losses that are chance, where classes are not equally frequent: of 20 losses with
2 % of one class, in batches of 128, the mean strays by 11 % of the loss of guessing. More than three times that it
is once in 700."""

DOUBT = 1 - LEARNS
"""The largest part of guessing's loss by which a mean of losses that is compared with it may stray by chance: of small
batches, and rare classes, more losses are averaged than of others."""

HOLD = 1.25
"""While a run streams, a finding stays until its figure is back beyond its threshold by this factor: from one
mini-batch of 128 of digits to the next, gradients stray by 5 % in 19 of 20 cases, with batch normalisation by 14 %."""

ENOUGH_SAMPLES = 16
"""Of fewer, nothing is said of dead units: a healthy unit of N(0, 1) is 0 for all of n samples with a chance of 2^-n,
and samples of one kind say less than independent ones. In healthy networks of 5 layers on digits, batches of 4 had over
40 % of a layer silent in a third of all looks, batches of 8 in none; twice that is asked for."""


ALIKE = 0.98
"""``LayerEvidence.alike`` from which on many samples say no more than a few: deep layers turn all of them into one
direction (Schoenholz et al. 2017, Deep information propagation), and then a healthy unit is 0 for all or for none.
Measured, untrained ReLU by He's rule on digits: 0.87 in layer 10, 0.93 in 20, 0.96 in 30, 0.99 in 50, where 44 %
of the units are 0 for all samples, and leaky ReLU in their place learns no better."""

ENOUGH_TO_NORMALISE = 32
"""Of fewer, the mean and the std that batch normalisation takes out are the samples' own in good part. Measured, ReLU,
5 layers, 20 seeds, the gradient's growth against the theory's 2.15, of infinitely many: 7.4 by 4 samples, 3.0 by 8, 2.4
by 16; of 2 all that is left is which one is larger."""


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
            ``watched`` while it was sent. Times √units it is the norm that is judged.
        normalised: whether batch normalisation takes the scale out of the layer's weights.
        floored: whether the signal fell below ``layers.SIGNAL_FLOOR`` and was set to 0.
        samples: how many the figures are of.
        dropped: share of the activations that dropout sets to 0 on their way to the next layer.
        alike: mean cosine between the outputs for two samples: 1 if they are all the same but for their size.
        delta: root mean square of dL/dz, z being the dense output: ``arrived`` times slopes; NaN as ``arrived`` is.
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
    normalised: bool
    floored: bool
    samples: int
    delta: float = math.nan
    dropped: float = 0.0
    alike: float = math.nan


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, or that nothing is.

    Attributes:
        id: what.
        severity: "problem": with plain SGD at an ordinary learning rate it hardly learns; "warning": it learns, at a
            cost; "good": "healthy" alone.
        layers: indices, from 1, of the layers concerned; empty where it is the whole network.
        value: the figure, of the worst layer. Exploding and vanishing: the size, of the signal relative to layer 1's,
            of ‖dL/da‖, over samples and units, relative to the top hidden layer's. "symmetric": distinct units.
            "saturated" and "dead_units": shares. "collapsed": the diversity. "stuck" and "above_guessing": the loss
            over that of guessing. "decayed": what is left of the product of all layers' stds. "large_scale"
            and "small_scale": the size of layer 1's pre-activations before training (``beginning``). "diverged": the
            iteration. "healthy": NaN.
        threshold: what ``value`` crossed; None where there is none.
        first: of a loss that was said to be "stuck" or "above_guessing", what it began with, over that of guessing.
        count: how many of the last losses ``value`` is the mean of.
    """

    id: FindingId
    severity: Severity
    layers: tuple[int, ...] = ()
    value: float = math.nan
    threshold: float | None = None
    first: float = math.nan
    count: int = 0


@dataclass(frozen=True)
class Guess:
    """What a network has that says the same of every sample.

    Attributes:
        loss: its cross-entropy, at best that of the labels themselves: −Σ p ln p of the classes' shares p, which the
            output layer's biases alone can reach. ln(classes) where all are equally frequent.
        stray: the standard deviation of a mini-batch's loss, √(Var(−ln p) / samples); 0 where they are.
    """

    loss: float
    stray: float = 0.0

    @classmethod
    def of(cls, labels: Labels, samples: int) -> "Guess":
        """Of ``labels`` (samples to train on,) in mini-batches of ``samples``."""
        counts = np.bincount(labels)
        shares = counts[counts > 0] / max(len(labels), 1)
        losses = -np.log(shares)
        loss = float(shares @ losses)
        return cls(loss, math.sqrt(float(shares @ (losses - loss) ** 2) / samples))

    def share(self, losses: Vector) -> float:
        """The mean of ``losses`` over that of guessing."""
        return float(np.mean(losses)) / self.loss

    @property
    def enough(self) -> int:
        """Of how many losses the mean strays by no more than ``DOUBT``."""
        return max(LAST, math.ceil((STRAYS * self.stray / self.loss / DOUBT) ** 2)) if self.loss else LAST

    def doubt(self, count: int) -> float:
        """By how much of its loss the mean of so many losses may stray."""
        return STRAYS * self.stray / math.sqrt(count) / self.loss


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
            network.watch(True)
            network.backward(x)
        above = [layer.weights.T for layer in network.layers[1:]]
        return tuple(
            _look(index, layer, outgoing, isinstance(network, Network) and outgoing is None)
            for index, (layer, outgoing) in enumerate(zip(network.layers, [*above, None], strict=True), start=1)
        )


def beginning(network: Stack, size: float) -> float:
    """The size of layer 1's pre-activations before training, of weights as the rule promises them.

    √fan_in · std · ``size``: a sum over fan_in independent weights of that std. NaN where another finding judges it,
    as with bounded activations, which saturate, or where the scale is taken out or set on data.

    Args:
        network: before or after training.
        size: root mean square of the inputs.
    """
    first = network.layers[0]
    if first.norm is not None or network.initializer.data_dependent or all(map(math.isfinite, first.activation.range)):
        return math.nan
    fan_in, fan_out = first.weights.shape
    return math.sqrt(fan_in) * network.initializer.target_std(fan_in, fan_out) * size


def input_gradient(first: Layer, weights: Weights | None = None) -> float:
    """Root mean square of dL/dx, which the ``first`` layer of a network in training has no use for, so sends nowhere.

    Args:
        weights: those that it was sent back through, where an update has changed them since.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        return root_mean_square(np.dot(first.delta, (first.weights if weights is None else weights).T))


def diagnose(
    evidence: Sequence[LayerEvidence],
    losses: Vector | None = None,
    diverged_at: int | None = None,
    guess: Guess | None = None,
    learning: bool = False,
    before: Sequence[Finding] = (),
    kept: float = math.nan,
    begins: float = math.nan,
) -> tuple[Finding, ...]:
    """What is wrong, problems first, causes before what follows from them; "healthy" if nothing is.

    Args:
        evidence: of all layers in order; may be empty.
        losses: (iterations,), the cross-entropies, NaN after a divergence; None for an untrained network.
        diverged_at: the iteration at which the loss stopped being finite.
        guess: what losses are compared with; None for no comparison.
        learning: whether it ``learns``: then there are other thresholds, and warnings at the most.
        before: findings of the last look at the same run, which hold until figures are well back (``HOLD``); empty for
            a verdict of this moment alone.
        kept: the product of all layers' stds over what it was before training, where there is weight decay.
        begins: the ``beginning`` of the network.
    """
    hidden = [each for each in evidence if not each.output]
    judge = _Judge(learning, before)
    samples = evidence[0].samples if evidence else ENOUGH_SAMPLES
    diverged = () if diverged_at is None else (Finding("diverged", "problem", value=float(diverged_at)),)
    layers = tuple(judge.layers(hidden))
    found = [
        *(diverged or _stuck(losses, guess, samples)),
        *judge.whole("decayed", kept, {"problem": DECAYED}, below=True),
        *(judge.scale(begins) if diverged or not _SCALES.intersection(each.id for each in layers) else ()),
        *layers,
        *judge.backward(hidden),
    ]
    # Sorting keeps the order of equals.
    return tuple(sorted(found, key=lambda each: each.severity != "problem")) or (Finding("healthy", "good"),)


def _look(index: int, layer: Layer, outgoing: FloatArray | None, output: bool) -> LayerEvidence:
    mean, std, signal, between, alike = _moments(layer.activations)
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
        diversity=ratio(between, signal) if units > 1 else math.nan,
        distinct=distinct_in_layer(unit_parameters(layer), outgoing),
        arrived=math.nan if layer.watched is None else root_mean_square(layer.watched.output_gradient),
        normalised=layer.norm is not None,
        floored=layer.signal_floored,
        samples=len(layer.activations),
        delta=math.nan if layer.watched is None else root_mean_square(layer.delta),
        dropped=0.0 if layer.dropout is None else layer.dropout.rate,
        alike=alike,
    )


def _saturated(layer: Layer) -> float | None:
    if not all(map(math.isfinite, layer.activation.range)):
        return None
    return saturated_share(layer.activations, layer.activation)


def _moments(values: Batch) -> tuple[float, float, float, float, float]:
    """Mean, std, root mean square, root of the mean variance between units, and mean cosine between samples, of
    ``values`` (samples, units).

    In one pass: all variance is that within samples plus that of the samples' means.
    """
    signal = root_mean_square(values)
    # Values as large or as small as that have no digits left in float32.
    narrow = values.dtype == np.float32 and 1e-12 < signal < 1e15
    away = values if narrow else values.astype(np.float64)
    lengths = np.sqrt(np.einsum("ij,ij->i", away, away))
    # The squared length of the mean of all directions; a sample of zeros has none.
    common = np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0) @ away / len(away)
    means = away.mean(axis=1)
    away = away - means[:, None]
    between = root_mean_square(away)
    mean, spread_of_means = moments_of(means.astype(np.float64))
    return mean, math.hypot(between, spread_of_means), signal, between, float(common @ common)


def ratio(value: float, to: float) -> float:
    """``value`` / ``to``; infinite where ``value`` is, NaN where ``to`` is 0, or infinite alone: what has overflowed is
    no measure."""
    if math.isinf(value):
        return math.inf
    return value / to if to and math.isfinite(to) else math.nan


def norm(layer: LayerEvidence) -> float:
    """‖dL/da‖ / √samples: its root mean square alone would depend on the widths of the layers."""
    return layer.arrived * math.sqrt(layer.units)


def share(layer: LayerEvidence, first: LayerEvidence) -> float:
    """Of layer 1's signal, which itself is judged only where it was too small to be kept."""
    return 0.0 if layer.floored else ratio(layer.signal, first.signal)


def learns(losses: Vector, guess: Guess) -> bool:
    """Whether the newest ``losses`` (iterations,), cross-entropies, are clearly below that of guessing; not once they
    are NaN."""
    if not guess.loss or len(losses) < guess.enough:
        return False
    return guess.share(losses[-guess.enough :]) < LEARNS


def _stuck(losses: Vector | None, guess: Guess | None, samples: int) -> tuple[Finding, ...]:
    """A loss that does not get below that of guessing: it stays there, or where it began, or it has left both."""
    if losses is None or guess is None or not guess.loss or len(losses) < max(PATIENCE, guess.enough):
        return ()
    # A loss that has come down from above guessing has moved: what it is at last counts.
    value, count = min((guess.share(losses[-count:]), count) for count in (max(RECENT, guess.enough), guess.enough))
    # Of one sample a loss says nothing.
    first = guess.share(losses[: max(1, ENOUGH_SAMPLES // samples)])
    if not value > min(GUESSING, 1 - guess.doubt(count)):
        return ()
    if value <= ABOVE or first / MOVED <= value <= first * MOVED:
        return (Finding("stuck", "problem", (), value, GUESSING, first, count),)
    return (Finding("above_guessing", "problem", (), value, ABOVE, first, count),)


_SCALES = frozenset({"symmetric", "exploding_signal", "vanishing_signal", "collapsed"})
"""What is said of layers that begin too large or too small together with what they make of it."""


@dataclass(frozen=True)
class _Judge:
    """Holds figures against thresholds: those of random weights, or of a network that is ``learning``."""

    learning: bool
    before: Sequence[Finding]

    def whole(self, id: FindingId, figure: float, limits: Limits, below: bool = False) -> Iterator[Finding]:
        """What is wrong with the whole of a network that does not learn."""
        if not self.learning:
            for each in self._reached(id, {0: figure}, limits, below):
                yield replace(each, layers=())

    def scale(self, begins: float) -> Iterator[Finding]:
        """Whether layer 1 is of a size that the layers above it should keep."""
        yield from self.whole("large_scale", begins, {"problem": LARGE, "warning": GREW})
        yield from self.whole("small_scale", begins, {"problem": FAINT, "warning": LOST}, below=True)

    def layers(self, hidden: Sequence[LayerEvidence]) -> Iterator[Finding]:
        """What is wrong with hidden layers, and with the signal on its way through them."""
        wide = [each for each in hidden if each.units > 1]
        # That of copies it learns no more than with one unit a layer holds also for one that learns a little.
        copies = {each.index: each.distinct for each in wide}
        yield from self._reached("symmetric", copies, {"problem": 1.0}, below=True)
        yield from self._chain("signal", hidden, {each.index: share(each, hidden[0]) for each in hidden})
        saturated = {each.index: each.saturated for each in hidden if each.saturated is not None}
        limits: Limits = {"problem": MOSTLY_SATURATED, "warning": SATURATED}
        yield from self._reached("saturated", saturated, {"warning": SATURATED} if self.learning else limits)
        alike = {each.index: each.diversity for each in wide}
        yield from self._reached("collapsed", alike, self._eased({"problem": SAME}), below=True)
        # The floor's zeros say nothing about the units.
        various = [each for each in hidden if each.samples >= ENOUGH_SAMPLES and not each.alike > ALIKE]
        dead = {each.index: each.dead for each in various if not each.floored}
        limits = {"warning": MANY_DEAD} if self.learning else {"problem": ALL_DEAD, "warning": MANY_DEAD}
        yield from self._reached("dead_units", dead, limits)

    def backward(self, hidden: Sequence[LayerEvidence]) -> Iterator[Finding]:
        """The gradient on its way back."""
        if hidden:
            top = norm(hidden[-1])
            yield from self._chain("gradient", hidden, {each.index: ratio(norm(each), top) for each in hidden})

    def _chain(
        self, what: Literal["signal", "gradient"], hidden: Sequence[LayerEvidence], sizes: Mapping[int, float]
    ) -> Iterator[Finding]:
        """Whether a size, by layer, relative to the layer where it starts, explodes or vanishes."""
        # Of the root mean square ξ leaves exp(−1 / (2 ξ)) in each layer.
        exponent = max(1.0, (len(sizes) - 1) / (2 * SHORT_SCALE))
        small: Limits = {"problem": LOST, "warning": max(LOST, math.exp(-exponent))}
        large: Limits = {"problem": LARGE, "warning": GREW}
        if self.learning:
            small, large = {"warning": LOST}, {"warning": EXPLODED}
        elif hidden and all(each.normalised for each in hidden):
            small, large = NORMALISED["small"], NORMALISED["large"]
        yield from self._reached("exploding_signal" if what == "signal" else "exploding_gradient", sizes, large)
        yield from self._reached(
            "vanishing_signal" if what == "signal" else "vanishing_gradient", sizes, small, below=True
        )

    def _eased(self, limits: Limits) -> Limits:
        """A problem of one that does not learn is a warning for one that does."""
        return {"warning": limits["problem"]} if self.learning else limits

    def _reached(
        self, id: FindingId, figures: Mapping[int, float], limits: Limits, below: bool = False
    ) -> Iterator[Finding]:
        """The finding of the layers whose figures are at or beyond the first of ``limits`` that any of them reaches."""
        beyond, worst = (operator.le, min) if below else (operator.ge, max)
        for severity, limit in limits.items():
            held = limit * (HOLD if below else 1 / HOLD) if self._had(id, severity) else limit
            layers = tuple(index for index, figure in figures.items() if beyond(figure, held))
            if layers:
                yield Finding(id, severity, layers, float(worst(figures[index] for index in layers)), limit)
                return

    def _had(self, id: FindingId, severity: Severity) -> bool:
        """Whether the last look found it, as bad as that."""
        return any(each.id == id and severity in (each.severity, "warning") for each in self.before)
