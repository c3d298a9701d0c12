"""What is wrong with a contender, in two or three sentences with its own numbers."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QCoreApplication

from desktop.figures.words import number, percent
from desktop.suggestions import SMOOTH, fades, right_rule
from desktop.verdict_figures import Seen, common, size_text, titles
from desktop.verdict_sources import source
from netcore import activations
from netcore.diagnosis import ENOUGH_TO_NORMALISE, Finding, FindingId, Severity, ratio
from netcore.initializers import He
from netcore.insight import Insight

__all__ = ["Headline", "Level", "Verdict", "headline", "level_name", "verdict"]

Level: TypeAlias = Severity | Literal["none"]
"""A finding's severity; "none" before there is anything to judge."""

MOST_OTHERS = 3


@dataclass(frozen=True)
class Headline:
    """What a badge says: one to three words, and how bad it is."""

    title: str
    severity: Level


@dataclass(frozen=True)
class Verdict:
    """What there is to say of one contender.

    Attributes:
        title: one to three words.
        severity: of the worst finding.
        sentences: the cause, what follows from it, what would be right.
        sources: of each finding the threshold that it crossed, and where that comes from.
    """

    title: str
    severity: Level
    sentences: tuple[str, ...]
    sources: tuple[str, ...] = ()


def headline(findings: Sequence[Finding]) -> Headline:
    """The first of ``findings``, which are in the order of ``diagnose``."""
    if not findings:
        return Headline(_tr("no data yet"), "none")
    return Headline(titles()[findings[0].id], findings[0].severity)


def level_name(severity: Level) -> str:
    """How bad it is, in a word."""
    return {
        "problem": _tr("problem"), "warning": _tr("warning"), "good": _tr("healthy"), "none": _tr("waiting"),
    }[severity]  # fmt: skip


def verdict(insight: Insight) -> Verdict:
    """The findings of ``insight`` in words; all numbers are those of its evidence and findings."""
    title, severity = headline(insight.findings).title, headline(insight.findings).severity
    if not insight.findings:
        return Verdict(title, severity, (_tr("Nothing has gone through this network yet."),))
    first, *others = insight.findings
    seen = Seen(insight)
    if first.id == "healthy":
        return Verdict(title, severity, _healthy(seen))
    scale = next((each for each in others if each.id.endswith("_scale")), None)
    why = others[0] if first.id == "stuck" and others else scale
    if first.id in ("stuck", "above_guessing", "diverged") and why is not None:
        # That nothing is learnt is what follows; another finding says why.
        sentences = (_cause(seen, first), _cause(seen, why), _right(seen, why))
    else:
        sentences = (_cause(seen, first), _follows(seen, first, others), _right(seen, first))
    sources = tuple(
        _tr("{title} – {source}").format(
            title=titles()[each.id].capitalize(), source=source(each, insight.learning, seen.normalised)
        )
        for each in insight.findings
    )
    return Verdict(title, severity, tuple(each for each in sentences if each), sources)


_Words: TypeAlias = Callable[[Seen, Finding], str]


# The cause


def _cause(seen: Seen, finding: Finding) -> str:
    return _CAUSES[finding.id](seen, finding)


def _signal(seen: Seen, finding: Finding) -> str:
    layer = seen.worst(finding)
    if not 0 < finding.value < math.inf:
        text = _tr(
            "The signal does not get through ({layers}): its root mean square is {first} in layer 1 and {last} in "
            "layer {n}."
        )
    elif finding.id == "vanishing_signal":
        text = _tr(
            "The signal shrinks on its way ({layers}): its root mean square is {first} in layer 1 and {last} in layer "
            "{n}, {value} times that. On average a layer multiplies it by {each}."
        )
    else:
        text = _tr(
            "The signal grows on its way ({layers}): its root mean square is {first} in layer 1 and {last} in layer "
            "{n}, {value} times that. On average a layer multiplies it by {each}."
        )
    first, last = size_text(seen.hidden[0].signal), size_text(layer.signal)
    return text.format(first=first, last=last, **common(seen, finding))


def _gradient(seen: Seen, finding: Finding) -> str:
    if not 0 < finding.value < math.inf:
        text = _tr(
            "The gradient does not get back ({layers}): ‖∂L/∂a‖ in layer {n} is {value} times that in the top hidden "
            "layer."
        )
    elif finding.id == "exploding_gradient":
        text = _tr(
            "The gradient grows on its way back ({layers}): ‖∂L/∂a‖ in layer {n} is {value} times that in the top "
            "hidden layer. On average a layer multiplies it by {each}."
        )
    elif "sigmoid" in seen.activations:
        text = _tr(
            "The gradient shrinks on its way back ({layers}): ‖∂L/∂a‖ in layer {n} is {value} times that in the top "
            "hidden layer, for a sigmoid's slope is 0.25 at most. On average a layer multiplies it by {each}."
        )
    else:
        text = _tr(
            "The gradient shrinks on its way back ({layers}): ‖∂L/∂a‖ in layer {n} is {value} times that in the top "
            "hidden layer. On average a layer multiplies it by {each}."
        )
    return text.format(**common(seen, finding))


def _saturated(seen: Seen, finding: Finding) -> str:
    texts = {
        # f' = a (1 − a) and 1 − a², at the limits of Activation.saturated.
        "sigmoid": _tr(
            "Sigmoid outputs pile up at 0 and 1 ({layers}): in layer {n}, {share} are below 0.01 or above 0.99, where "
            "the slope is below 0.0099; at its steepest it is 0.25."
        ),
        "tanh": _tr(
            "Tanh outputs pile up at −1 and 1 ({layers}): in layer {n}, {share} are beyond ±0.99, where the slope is "
            "below 0.0199; at its steepest it is 1."
        ),
    }
    other = _tr("Outputs pile up where the activation is flat ({layers}): in layer {n}, {share} of them.")
    return texts.get(seen.worst(finding).activation, other).format(
        share=percent(finding.value), **common(seen, finding)
    )


def _collapsed(seen: Seen, finding: Finding) -> str:
    layer = seen.worst(finding)
    if finding.value == 0:
        text = _tr(
            "For any one sample all units of a layer say the same ({layers}): in layer {n} one number, of size "
            "{signal}, for all {units} units."
        )
    else:
        text = _tr(
            "For any one sample the units of a layer say nearly the same ({layers}): in layer {n} their outputs are of "
            "size {signal}, but differ by {between} only, {value} times that."
        )
    between = size_text(layer.diversity * layer.signal)
    return text.format(signal=size_text(layer.signal), between=between, units=layer.units, **common(seen, finding))


def _symmetric(seen: Seen, finding: Finding) -> str:
    text = _tr(
        "The units of a layer are copies of one another ({layers}): of {units} units in layer {n} only 1 is different. "
        "Copies get equal gradients, so they stay copies (but for rounding and dropout): the layer does the work of "
        "one unit."
    )
    return text.format(units=seen.worst(finding).units, **common(seen, finding))


def _dead(seen: Seen, finding: Finding) -> str:
    if finding.value >= 1:
        text = _tr(
            "All units of layer {n} are 0 for every sample ({layers}): neither signal nor gradient gets through."
        )
    else:
        text = _tr(
            "Many units are 0 for every sample ({layers}): {share} of layer {n}. No gradient reaches their weights, so "
            "they seldom come back."
        )
    return text.format(share=percent(finding.value), **common(seen, finding))


def _diverged(_: Seen, finding: Finding) -> str:
    if finding.value <= 1:
        return _tr(
            "The loss was no finite number from the first iteration on: the signal or the first step is too large."
        )
    text = _tr("At iteration {n} the loss stopped being a finite number: step by step the weights had grown too large.")
    return text.format(n=f"{finding.value:.0f}")


def _stuck(seen: Seen, finding: Finding) -> str:
    guess = seen.insight.guess
    if finding.id == "above_guessing":
        text = _tr(
            "The mean of the last {count} losses is {loss}, worse than guessing, which has {guess}: the network is "
            "sure of wrong answers. Its loss began with {first}."
        )
    else:
        text = _tr(
            "The mean of the last {count} losses is {loss}. Guessing by how frequent the classes are has {guess}: "
            "nothing is learnt yet."
        )
    return text.format(
        count=finding.count,
        loss=f"{finding.value * guess:.4g}",
        guess=f"{guess:.4g}",
        first=f"{finding.first * guess:.4g}",
    )


def _decayed(seen: Seen, _: Finding) -> str:
    stds = [each for each in seen.insight.stds if each.target]
    if not stds:
        return _tr("Weight decay has shrunk the weights.")
    worst = min(stds, key=lambda each: each.actual / each.target)
    text = _tr(
        "Weight decay has shrunk the weights: those of layer {n} were drawn with a std of {target} and have {actual} "
        "now."
    )
    return text.format(
        n=seen.insight.stds.index(worst) + 1, target=size_text(worst.target), actual=size_text(worst.actual)
    )


def _scale(_: Seen, finding: Finding) -> str:
    if finding.id == "large_scale":
        text = _tr(
            "Layer 1 begins too large: weights and inputs give pre-activations of size {value}; 1 is about right."
        )
    else:
        text = _tr(
            "Layer 1 begins too small: weights and inputs give pre-activations of size {value}; 1 is about right."
        )
    return text.format(value=size_text(finding.value))


_CAUSES: Mapping[FindingId, _Words] = {
    "diverged": _diverged,
    "symmetric": _symmetric,
    "stuck": _stuck,
    "above_guessing": _stuck,
    "decayed": _decayed,
    "large_scale": _scale,
    "small_scale": _scale,
    "exploding_signal": _signal,
    "vanishing_signal": _signal,
    "saturated": _saturated,
    "collapsed": _collapsed,
    "dead_units": _dead,
    "exploding_gradient": _gradient,
    "vanishing_gradient": _gradient,
}


# What follows


def _follows(seen: Seen, first: Finding, others: Sequence[Finding]) -> str:
    """Whether it learns, and what else was found."""
    text = _consequence(seen, first)
    if first.id == "saturated":
        text = " ".join(each for each in (text, _size_of_gradient(seen, others)) if each)
    listed = ", ".join(_short(seen, each) for each in others[:MOST_OTHERS])
    found = _tr("Also found: {others}.").format(others=listed) if listed else ""
    return " ".join(each for each in (text, found) if each)


def _consequence(seen: Seen, first: Finding) -> str:
    """What it means for learning: tested against what networks do in ``tests/netcore/test_outcomes.py``."""
    if first.severity == "warning" and seen.insight.learning:
        return _tr("It learns all the same.")
    return (_problems() if first.severity == "problem" else _warnings()).get(first.id, "")


def _problems() -> dict[FindingId, str]:
    small = _tr("With plain SGD it hardly learns; Adam, whose steps do not shrink with the gradient, may get over it.")
    return {
        "diverged": _tr("Since then it learns nothing."),
        "symmetric": _tr("Whatever the optimiser, it learns no more than a network with one unit a layer."),
        "stuck": _tr("Like this it hardly learns."),
        "above_guessing": "",
        "decayed": _tr("Like this it hardly learns."),
        "large_scale": _tr("With plain SGD at an ordinary learning rate the first steps are far too large."),
        "small_scale": small,
        "exploding_signal": _tr(
            "With plain SGD at an ordinary learning rate the first steps are far too large: it diverges."
        ),
        "exploding_gradient": _tr(
            "With plain SGD it learns hardly or not at all: steps that suit the upper layers are too large for the "
            "lower ones."
        ),
        "vanishing_signal": small,
        "vanishing_gradient": small,
        "collapsed": small,
        "saturated": _tr("With plain SGD it learns hardly or not at all, for flat units hardly change."),
        "dead_units": _tr("Like this it hardly learns."),
    }


def _warnings() -> dict[FindingId, str]:
    grown = _tr("It can learn, but starts from a large loss, unsteadily, and often ends less accurate.")
    slow = _tr("It can learn, but more slowly.")
    return {
        "large_scale": grown,
        "small_scale": slow,
        "exploding_signal": grown,
        "exploding_gradient": grown,
        "vanishing_signal": slow,
        "vanishing_gradient": slow,
        "saturated": _tr("Flat units hardly change: it learns, but slowly at first."),
        "dead_units": slow,
    }


def _size_of_gradient(seen: Seen, others: Sequence[Finding]) -> str:
    """That of saturation it tells nothing, where nothing is wrong with it."""
    size = seen.figure("vanishing_gradient", seen.hidden[0].index)
    if not math.isfinite(size) or any(each.id.endswith("gradient") for each in others):
        return ""
    return _tr(
        "The gradient's size does not tell: ‖∂L/∂a‖ in layer 1 is {value} times that in the top hidden layer, for "
        "large weights make up for flat slopes."
    ).format(value=number(size))


def _short(seen: Seen, finding: Finding) -> str:
    """A finding in a half sentence."""
    title = titles()[finding.id]
    if not finding.layers:
        return title
    value = percent(finding.value) if finding.id in ("saturated", "dead_units") else size_text(finding.value)
    return _tr("{title} (layer {n}: {value})").format(title=title, n=seen.worst(finding).index, value=value)


# What would be right


def _right(seen: Seen, finding: Finding) -> str:
    if finding.id in _RIGHT:
        return _RIGHT[finding.id](seen, finding)
    if finding.id == "dead_units":
        return _alive(seen, finding)
    if finding.id in ("vanishing_gradient", "saturated") and "sigmoid" in seen.activations:
        # Xavier's rule takes the sigmoid out of its flat parts, and the gradient with it.
        return _tr("Better would be tanh with Xavier's rule, whose slope goes up to 1, or ReLU with He's rule.")
    if seen.normalised and finding.id != "symmetric":
        return _normalised(seen, finding)
    if finding.id.startswith("vanishing") and fades(seen.activations, len(seen.hidden)):
        return _faded(seen)
    return _std(seen, finding) or _as_it_should(seen, finding)


def _faded(seen: Seen) -> str:
    name = activations.get(next(each for each in seen.activations if each in SMOOTH)).name
    return _tr(
        "He's factor of 2 is made for ReLU: {activation} passes on less, and over {n} layers that adds up. Better "
        "would be ReLU with He's rule, or fewer layers."
    ).format(activation=name, n=len(seen.hidden))


def _slower(_: Seen, finding: Finding) -> str:
    """Of a loss above guessing."""
    if finding.value > finding.first:
        return _tr("Right would be a lower learning rate: its steps overshoot.")
    return _tr("It comes down from there: smaller weights to begin with, or standardised inputs, would help.")


def _faster(seen: Seen, _: Finding) -> str:
    shared = math.prod(1 - each.dropped for each in seen.hidden)
    if shared < math.exp(-1):
        text = _tr(
            "The layers look healthy, but dropout leaves {share} of what two passes of a sample have in "
            "common: less of it would help, or fewer layers."
        )
        return text.format(share=percent(shared))
    return _tr("The layers look healthy: the learning rate may be too low for its steps to show.")


def _normalised(seen: Seen, finding: Finding) -> str:
    """Batch normalisation takes the scale of the weights out of the matter."""
    samples = seen.hidden[0].samples
    if samples < ENOUGH_TO_NORMALISE and not finding.id.startswith("saturated"):
        return _tr(
            "Batch normalisation has {n} samples here: it takes out their own mean and std, and with them much of what "
            "tells the samples apart. Larger batches would do."
        ).format(n=samples)
    if finding.id.startswith("exploding"):
        return _tr("Batch normalisation makes gradients grow, whatever the weights' std: fewer layers may help.")
    if finding.id.startswith("vanishing"):
        return _tr(
            "The weights are so small that their squares are lost in batch normalisation's ε: larger ones, of any std, "
            "would do."
        )
    return ""


def _alive(seen: Seen, finding: Finding) -> str:
    if seen.worst(finding).activation != "relu":
        return ""
    if seen.trained:
        return _tr("Right would be leaky ReLU, whose slope is 0.01 below 0, or a lower learning rate.")
    return _tr("Right would be leaky ReLU, whose slope is 0.01 below 0.")


def _std(seen: Seen, finding: Finding) -> str:
    """The std that the right rule would give, where the weights have another; "" where they have it."""
    index = _blamed(seen, finding)
    if index > len(seen.insight.stds):
        return ""
    has, rule = seen.insight.stds[index - 1], right_rule(seen.activations)
    std = rule.target_std(has.fan_in, has.fan_out) * _left_by_dropout(seen, index)
    # What the weights have become in training is not what their rule is to blame for.
    drawn = has.target if seen.trained else has.actual
    if finding.id != "symmetric" and 0.8 <= drawn / std <= 1.25:
        return ""
    if finding.id == "symmetric":
        he = _tr(
            "Right would be random weights: for the {inputs} inputs of layer {n}, He's rule draws them with a std of "
            "{std}."
        )
        xavier = _tr(
            "Right would be random weights: for the {inputs} inputs of layer {n}, Xavier's rule draws them with a std "
            "of {std}."
        )
    elif seen.trained:
        he = _tr(
            "Right for the {inputs} inputs of layer {n} would be a std of {std}, by He's rule; its weights were drawn "
            "with {drawn}."
        )
        xavier = _tr(
            "Right for the {inputs} inputs of layer {n} would be a std of {std}, by Xavier's rule; its weights were "
            "drawn with {drawn}."
        )
    else:
        he = _tr(
            "Right for the {inputs} inputs of layer {n} would be a std of {std}, by He's rule; its weights have "
            "{drawn}."
        )
        xavier = _tr(
            "Right for the {inputs} inputs of layer {n} would be a std of {std}, by Xavier's rule; its weights have "
            "{drawn}."
        )
    text = he if isinstance(rule, He) else xavier
    if _left_by_dropout(seen, index) < 1:
        text += " " + _tr("That is √(1 − p) times the rule's, for dropout makes what it leaves larger.")
    return text.format(drawn=size_text(drawn), inputs=has.fan_in, n=index, std=size_text(std))


def _standardised(seen: Seen, _: Finding) -> str:
    """The std or the inputs, whichever is not as it should be."""
    first, rule = seen.insight.stds[0], right_rule(seen.activations)
    std = rule.target_std(first.fan_in, first.fan_out)
    inputs = ratio(seen.insight.begins, math.sqrt(first.fan_in) * first.target)
    if 0.8 <= first.target / std <= 1.25:
        text = _tr(
            "The weights' std is about right, but the inputs are of size {size}: right would be standardised ones."
        )
    elif isinstance(rule, He):
        text = _tr("Right for the {inputs} inputs of layer 1, of size {size}, would be a std of {std}, by He's rule.")
    else:
        text = _tr(
            "Right for the {inputs} inputs of layer 1, of size {size}, would be a std of {std}, by Xavier's rule."
        )
    return text.format(size=size_text(inputs), inputs=first.fan_in, std=size_text(std))


_RIGHT: Mapping[FindingId, _Words] = {
    "diverged": lambda *_: _tr("Right would be a lower learning rate, or smaller weights to begin with."),
    "decayed": lambda *_: _tr("Right would be a smaller weight decay."),
    "stuck": _faster,
    "above_guessing": _slower,
    "large_scale": _standardised,
    "small_scale": _standardised,
}


def _left_by_dropout(seen: Seen, index: int) -> float:
    """√(1 − p) of the layer below: what dropout leaves it divides by 1 − p, which is 1 / (1 − p) on mean square."""
    below = seen.layers.get(index - 1)
    return 1.0 if below is None else math.sqrt(1 - below.dropped)


def _blamed(seen: Seen, finding: Finding) -> int:
    """The layer whose weights are to blame: of a gradient that changed on its way back those of the layer above."""
    index = seen.worst(finding).index
    return min(index + 1, seen.insight.evidence[-1].index) if finding.id.endswith("gradient") else index


def _as_it_should(seen: Seen, finding: Finding) -> str:
    changed = _changed(seen, finding)
    if changed:
        return changed
    if finding.id.startswith("vanishing") and not SMOOTH.isdisjoint(seen.activations):
        return _faded(seen)
    if finding.id.startswith("vanishing"):
        return _tr("The weights' std is about right; batch normalisation may help, or fewer layers.")
    if seen.trained:
        return _tr("The weights' std is about right; a lower learning rate may help.")
    return _tr("The weights' std is about right; fewer layers may help.")


def _changed(seen: Seen, finding: Finding) -> str:
    """What training has made of weights that were drawn as they should be; "" where they are much as they were."""
    index = _blamed(seen, finding)
    if not seen.trained or index > len(seen.insight.stds):
        return ""
    has = seen.insight.stds[index - 1]
    if has.actual > 1.25 * has.target:
        text = _tr(
            "The weights of layer {n} were drawn right, with a std of {drawn}, and training has brought them to {now}: "
            "a lower learning rate would help."
        )
    elif has.actual < 0.8 * has.target:
        text = _tr(
            "The weights of layer {n} were drawn right, with a std of {drawn}, and training has brought them to {now}: "
            "a lower learning rate would help, or less weight decay if there is any."
        )
    else:
        return ""
    return text.format(n=index, drawn=size_text(has.target), now=size_text(has.actual))


def _healthy(seen: Seen) -> tuple[str, ...]:
    well = _tr("Nothing stands in the way of learning.")
    if len(seen.hidden) == 1 and math.isfinite(seen.insight.begins):
        text = _tr(
            "With one hidden layer nothing grows or shrinks on its way; its pre-activations begin with a size of "
            "{value}, and 1 is about right."
        )
        return text.format(value=number(seen.insight.begins)), well
    if len(seen.hidden) < 2:
        return (well,)
    last, first = seen.hidden[-1].index, seen.hidden[0].index
    forward, back = seen.figure("vanishing_signal", last), seen.figure("vanishing_gradient", first)
    if not (math.isfinite(forward) and math.isfinite(back)):
        return (well,)
    sizes = _tr(
        "Signal and gradient get through: in layer {n} the signal's root mean square is {signal} times that in layer "
        "1; ‖∂L/∂a‖ in layer 1 is {gradient} times that in the top hidden layer."
    )
    return sizes.format(n=last, signal=number(forward), gradient=number(back)), well


def _tr(text: str) -> str:
    return QCoreApplication.translate("Verdicts", text)
