"""Questions' answers, read off what is on view: one function a kind of figure, each None where it is not there."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from desktop.figures.words import loss_text, number
from desktop.lessons.lesson import Amount, Asked, Choice, Guess, Live
from netcore import Config
from netcore.insight import Insight
from netcore.snapshot import LayerView, Quantity
from netcore.statistics import smooth_known

__all__ = [
    "accuracy_at_the_end",
    "faintest_gradient",
    "fate_of_the_gradient",
    "first_below",
    "layer_of_least_gradient",
    "layer_of_least_std",
    "loss_at_the_end",
    "lowest_loss",
    "mean_of",
    "saturated_share",
    "std_of",
    "std_ratio",
    "steadiest_signal",
    "strongest_gradient",
    "units_that_differ",
    "zero_share",
]

translate = QCoreApplication.translate

Ask = Callable[[Live], Asked | None]

_LONGEST = 30
"""Letters of a contender's name that stand in an answer."""


# One cell of the Signals tab


def mean_of(layer: int, rule: str = "") -> Ask:
    """The mean of what a layer passes on, of the contender with ``rule``, or of the first one."""

    def ask(live: Live) -> Amount | None:
        cell = _cell(live, layer, rule)
        if cell is None:
            return None
        why = translate("Lessons", "Layer {layer}: mean {mean}, std {std}.")
        where = translate("Lessons", "The mean stands under the title of layer {layer}.").format(layer=layer)
        mean, std = number(cell.summary.mean), number(cell.summary.std)
        return Amount(cell.summary.mean, why.format(layer=layer, mean=mean, std=std), where, least=0.005)

    return ask


def std_of(layer: int, rule: str = "", quantity: Quantity = "activations") -> Ask:
    """The std of a layer's values."""

    def ask(live: Live) -> Amount | None:
        cell = _cell(live, layer, rule, quantity)
        if cell is None:
            return None
        why = translate("Lessons", "Layer {layer}: mean {mean}, std {std}.")
        where = translate("Lessons", "The std stands under the title of layer {layer}.").format(layer=layer)
        mean, std = number(cell.summary.mean), number(cell.summary.std)
        return Amount(cell.summary.std, why.format(layer=layer, mean=mean, std=std), where)

    return ask


def saturated_share(layer: int) -> Ask:
    """The share of a layer's values on flat parts of its activation, in per cent; all layers are told."""

    def ask(live: Live) -> Amount | None:
        cell = _cell(live, layer)
        if cell is None or cell.summary.saturated is None:
            return None
        shares = [each.summary.saturated for each in _cells(live)]
        listed = ", ".join(f"{100 * each:.0f}" for each in shares if each is not None)
        why = translate("Lessons", "Saturated, layer by layer: {shares} %.").format(shares=listed)
        return Amount(100 * cell.summary.saturated, why, _where_share(layer), least=1.0, unit="%", decimals=0)

    return ask


def zero_share(layer: int, rule: str = "") -> Ask:
    """The share of a layer's values that are exactly 0, in per cent."""

    def ask(live: Live) -> Amount | None:
        cell = _cell(live, layer, rule)
        if cell is None:
            return None
        share = 100 * cell.summary.zeros
        why = translate("Lessons", "Layer {layer}: {share} % zero.")
        said = why.format(layer=layer, share=f"{share:.0f}")
        return Amount(share, said, _where_share(layer), least=1.0, unit="%", decimals=0)

    return ask


# Cells side by side


def std_ratio(upper: int, lower: int) -> Ask:
    """The std of one layer divided by that of another."""

    def ask(live: Live) -> Amount | None:
        above, below = _cell(live, upper), _cell(live, lower)
        if above is None or below is None or not below.summary.std > 0:
            return None
        ratio = above.summary.std / below.summary.std
        why = translate("Lessons", "Layer {upper} has std {above}, layer {lower} has {below}: divided, {ratio}.")
        above_text, below_text = number(above.summary.std), number(below.summary.std)
        said = why.format(upper=upper, lower=lower, above=above_text, below=below_text, ratio=f"{ratio:.2f}")
        where = translate("Lessons", "The stds stand under the titles of layers {upper} and {lower}.")
        return Amount(ratio, said, where.format(upper=upper, lower=lower), decimals=2)

    return ask


def layer_of_least_std(live: Live) -> Choice | None:
    """In which layer the signal is weakest."""
    cells = _cells(live)
    why = translate("Lessons", "The layer with the smallest std is meant.")
    return _extreme(_layers(cells), [each.summary.std for each in cells], why) if len(cells) > 1 else None


def first_below(limit: float) -> Ask:
    """The first layer whose std is below ``limit``; none where it never is."""

    def ask(live: Live) -> Choice | None:
        cells = _cells(live)
        stds = [each.summary.std for each in cells]
        below = [index for index, std in enumerate(stds) if std < limit]
        if len(cells) < 2 or not below or not all(map(math.isfinite, stds)):
            return None
        why = translate("Lessons", "The first layer whose std is below {limit} is meant.").format(limit=number(limit))
        return Choice(_layers(cells), _stds(stds), frozenset(below[:1]), why)

    return ask


def steadiest_signal(live: Live) -> Choice | None:
    """Whose signal has in the last layer the size nearest to that in the first, as a factor."""
    view = live.signals
    if view is None or len(view.contenders) < 2 or not _shows(view.contenders[0].layers, "activations"):
        return None
    ratios = [_quotient(row.layers[-1].summary.std, row.layers[0].summary.std) for row in view.contenders]
    if not all(ratio > 0 and math.isfinite(ratio) for ratio in ratios):
        return None
    said = translate("Lessons", "last std / first std = {ratio}")
    figures = tuple(said.format(ratio=number(ratio)) for ratio in ratios)
    why = translate("Lessons", "The quotient nearest to 1 is meant.")
    return _least(tuple(_short(row.label) for row in view.contenders), figures, [abs(math.log(r)) for r in ratios], why)


# What flows back


def layer_of_least_gradient(live: Live) -> Choice | None:
    """In which layer the smallest gradient arrives."""
    gradients = _gradients(live.signals.insights[0]) if live.signals is not None and live.signals.insights else []
    if len(gradients) < 2:
        return None
    said = translate("Lessons", "gradient {size}")
    figures = tuple(said.format(size=number(each)) for each in gradients)
    options = tuple(_layer(index) for index in range(1, len(gradients) + 1))
    why = translate("Lessons", "The layer at which the smallest gradient arrives is meant.")
    return _least(options, figures, gradients, why)


def fate_of_the_gradient(live: Live) -> Choice | None:
    """What has become of the first contender's gradient at layer 1, against that at the top."""
    insight = live.signals.insights[0] if live.signals is not None and live.signals.insights else None
    gradients = _gradients(insight) if insight is not None else []
    if insight is None or len(gradients) < 2:
        return None
    share = gradients[0]
    options = (
        translate("Lessons", "Less than a tenth"),
        translate("Lessons", "About as much"),
        translate("Lessons", "More than ten times"),
    )
    figures = (translate("Lessons", "below 0.1"), translate("Lessons", "0.1 to 10"), translate("Lessons", "above 10"))
    right = 0 if share < 0.1 else 1 if share <= 10 else 2
    why = translate("Lessons", "The gradient at layer 1 divided by that at the top layer is meant.")
    says = translate("Lessons", "At layer 1 it is {share} times that at the top layer; {factors}.")
    because = says.format(share=number(share), factors=_factors(insight))
    return Choice(options, figures, frozenset({right}), why, because)


def faintest_gradient(live: Live) -> Choice | None:
    """Whose gradient at layer 1 is the smallest, against that at the top."""
    return _gradient_at_layer_1(live, 1, translate("Lessons", "The smallest gradient at layer 1 is meant."))


def strongest_gradient(live: Live) -> Choice | None:
    """Whose gradient at layer 1 is the largest, against that at the top."""
    return _gradient_at_layer_1(live, -1, translate("Lessons", "The largest gradient at layer 1 is meant."))


def _gradient_at_layer_1(live: Live, sign: int, why: str) -> Choice | None:
    insights = live.signals.insights if live.signals is not None else ()
    sizes = [gradients[0] for each in insights if (gradients := _gradients(each))]
    if len(sizes) < 2 or len(sizes) < len(insights):
        return None
    said = translate("Lessons", "{size} of the top layer's")
    figures = tuple(said.format(size=number(each)) for each in sizes)
    choice = _least(tuple(_short(each.label) for each in insights), figures, [sign * each for each in sizes], why)
    said = translate("Lessons", "{label}: {factors}")
    factors = [(_short(each.label), _factors(each)) for each in insights]
    return replace(choice, because="\n".join(said.format(label=label, factors=text) for label, text in factors if text))


def _factors(insight: Insight) -> str:
    """What slopes and weights make of the gradient in a layer: means of which the product is what arrives."""
    layers = [each for each in insight.evidence if not each.output]
    pairs = list(pairwise(layers))
    slopes = _mean_factor([(above.delta, above.arrived) for _, above in pairs])
    weights = _mean_factor([(below.arrived, above.delta) for below, above in pairs])
    if not (math.isfinite(slopes) and math.isfinite(weights)):
        return ""
    text = translate("Lessons", "in each layer, slopes × {slopes}, weights × {weights}: {both}")
    return text.format(slopes=f"{slopes:.2g}", weights=f"{weights:.2g}", both=f"{slopes * weights:.2g}")


def _mean_factor(pairs: Sequence[tuple[float, float]]) -> float:
    """The geometric mean of the quotients; NaN where there is none."""
    if not pairs or not all(one > 0 and other > 0 for one, other in pairs):
        return math.nan
    return math.exp(math.fsum(math.log(one / other) for one, other in pairs) / len(pairs))


# Units


def units_that_differ(layer: int, rule: str, trained: bool) -> Ask:
    """How many different units a layer has, before or after training, of the contender with ``rule``."""

    def ask(live: Live) -> Amount | None:
        config = live.running if trained else live.config
        source = live.training if trained else live.signals
        if config is None or source is None or source.symmetry is None or (trained and not live.ended):
            return None
        view, row = source.symmetry, _row(config, rule)
        if view.spec.contender != row or len(view.distinct) < layer:
            return None
        count, size = view.distinct[layer - 1], view.sizes[layer - 1]
        why = translate("Lessons", "Layer {layer} has {size} units; different ones among them: {count}.")
        where = translate("Lessons", "The numbers of different units stand on the right, layer by layer.")
        return Amount(count, why.format(size=size, layer=layer, count=count), where, share=0.0, decimals=0)

    return ask


# A run that has ended


def lowest_loss(live: Live) -> Choice | Guess | None:
    """Whose smoothed loss is the lowest at the end; before the first iteration it can be guessed."""
    if live.running is None or len(live.running.contenders) < 2:
        return None
    options = tuple(_short(each.label) for each in live.running.contenders)
    losses = _end_losses(live)
    if losses is None:
        return Guess(options) if live.training is None or not live.training.newest else None
    said = translate("Lessons", "loss {loss}")
    figures = tuple(said.format(loss=loss_text(each)) for each in losses)
    return _least(options, figures, losses, translate("Lessons", "The lowest loss at the end is meant."))


def loss_at_the_end(rule: str) -> Ask:
    """The smoothed loss of the contender with ``rule`` after the last iteration."""

    def ask(live: Live) -> Amount | None:
        losses = _end_losses(live)
        row = _row(live.running, rule)
        if losses is None or row is None:
            return None
        why = translate("Lessons", "The curve ends at {loss}.")
        where = translate("Lessons", "Point at the end of its curve: the figures stand below the chart.")
        return Amount(losses[row], why.format(loss=f"{losses[row]:.3f}"), where, decimals=3)

    return ask


def accuracy_at_the_end(rule: str) -> Ask:
    """The last test accuracy of the contender with ``rule``, in per cent."""

    def ask(live: Live) -> Amount | None:
        view, row = live.training, _row(live.running, rule)
        if view is None or not live.ended or not view.evaluations or row is None:
            return None
        percent = 100 * view.evaluations[-1].accuracies[row]
        if not math.isfinite(percent):
            return None
        why = translate("Lessons", "Its curve of test accuracy ends at {percent} %.")
        where = translate("Lessons", "Its curve in the chart of test accuracy ends there.")
        return Amount(percent, why.format(percent=f"{percent:.1f}"), where, unit="%", decimals=1)

    return ask


# Inside


def _where_share(layer: int) -> str:
    return translate("Lessons", "The share stands under the title of layer {layer}.").format(layer=layer)


def _cells(live: Live, rule: str = "", quantity: Quantity = "activations") -> tuple[LayerView, ...]:
    """Of one contender's untrained network; nothing where something else is on view."""
    row = _row(live.config, rule)
    if live.signals is None or row is None or row >= len(live.signals.contenders):
        return ()
    layers = live.signals.contenders[row].layers
    return layers if _shows(layers, quantity) else ()


def _shows(layers: Sequence[LayerView], quantity: Quantity) -> bool:
    return bool(layers) and all(each.quantity == quantity for each in layers)


def _cell(live: Live, layer: int, rule: str = "", quantity: Quantity = "activations") -> LayerView | None:
    found = [each for each in _cells(live, rule, quantity) if each.index == layer]
    return found[0] if found and math.isfinite(found[0].summary.std) else None


def _row(config: Config | None, rule: str) -> int | None:
    """The index of the contender with ``rule``; the first one for ""."""
    if config is None:
        return None
    rules = [each.rule.id for each in config.contenders]
    if not rule:
        return 0
    return rules.index(rule) if rule in rules else None


def _gradients(insight: Insight) -> list[float]:
    """What arrives at each hidden layer, against what arrives at the top one, as the chart by layer has it."""
    arrived = [each.arrived for each in insight.evidence if not each.output]
    if not arrived or not (arrived[-1] > 0 and all(map(math.isfinite, arrived))):
        return []
    return [each / arrived[-1] for each in arrived]


def _end_losses(live: Live) -> list[float] | None:
    """Smoothed, as the curves are; infinite for those that diverged."""
    view = live.training
    if view is None or not live.ended or not view.newest or live.running is None:
        return None
    ends = [float(smooth_known(row)[-1]) for row in view.losses]
    return [end if math.isfinite(end) else math.inf for end in ends]


def _quotient(one: float, other: float) -> float:
    return one / other if other > 0 else math.nan


def _extreme(options: tuple[str, ...], stds: list[float], why: str) -> Choice | None:
    return _least(options, _stds(stds), stds, why) if all(map(math.isfinite, stds)) else None


def _least(options: tuple[str, ...], figures: tuple[str, ...], values: Sequence[float], why: str) -> Choice:
    least = min(values)
    return Choice(options, figures, frozenset(i for i, value in enumerate(values) if value == least), why)


def _stds(stds: Sequence[float]) -> tuple[str, ...]:
    said = translate("Lessons", "std {std}")
    return tuple(said.format(std=number(each)) for each in stds)


def _layers(cells: Sequence[LayerView]) -> tuple[str, ...]:
    return tuple(_layer(each.index) for each in cells)


def _layer(index: int) -> str:
    return translate("Lessons", "Layer {n}").format(n=index)


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST else label[: _LONGEST - 1] + "…"
