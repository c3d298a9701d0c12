"""Numbers in the forms that fit a chart, and a cell's caption: what its bars show, and what they hide."""

import math

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetricsF

from netcore.snapshot import LayerView

__all__ = [
    "Wordings",
    "caption",
    "caption_of_both",
    "compact",
    "counts_text",
    "exact_loss",
    "fitting",
    "loss_text",
    "number",
    "percent",
    "symbol",
]

Wordings = tuple[str, ...]
"""One text in several lengths, the longest first."""

_SYMBOLS = {
    "pre_activations": "z",
    "activations": "a",
    "activation_gradients": "∂L/∂a",
    "gradients": "∂L/∂W",
    "weights": "W",
    "updates": "ΔW",
}


def fitting(wordings: Wordings, width: float, metrics: QFontMetricsF) -> str:
    """The longest of ``wordings`` that takes no more than ``width``; the shortest one cut, where none does."""
    for wording in wordings:
        if metrics.horizontalAdvance(wording) <= width:
            return wording
    return metrics.elidedText(wordings[-1], Qt.TextElideMode.ElideRight, width)


def symbol(view: LayerView) -> str:
    """What the values are, in a formula's letters; nothing where there are none."""
    if view.output and view.quantity == "activations":
        return _tr("logits")
    return _SYMBOLS.get(view.quantity, "")


def number(value: float) -> str:
    """Three significant digits, two below 0.1, in a form that fits a narrow cell."""
    if not math.isfinite(value):
        return "–"
    size = abs(value)
    text = f"{value:.3g}" if size >= 0.1 or value == 0 else f"{value:.2g}" if size >= 0.001 else f"{value:.1e}"
    return _short_power(text)


def loss_text(value: float, digits: int = 3) -> str:
    """So many significant digits, trailing zeros among them, so that losses can be compared down a column; those of an
    extraordinary size are short."""
    return f"{value:#.{digits}g}" if 0.001 <= abs(value) < 1000 else number(value)


def exact_loss(value: float, digits: int = 4) -> str:
    """A loss to be read by itself; where it is no number, that is said."""
    return loss_text(value, digits) if math.isfinite(value) else _tr("not finite")


def percent(share: float) -> str:
    """A share in whole per cent; what is there is never called 0, what is missing never 100."""
    if 0 < share < 0.005:
        return "<1 %"
    if 0.995 <= share < 1:
        return ">99 %"
    return f"{100 * share:.0f} %"


def compact(value: float) -> str:
    """A tick's text: thousands as k, millions as M."""
    size = abs(value)
    if 1e3 <= size < 999.5e6:
        return f"{value / 1e6:.3g}M" if size >= 999.5e3 else f"{value / 1e3:.3g}k"
    # 0.0005 is wider than what it stands under.
    text = f"{value:.4g}" if size >= 0.001 or not size else f"{value:.3e}"
    digits, e, power = text.partition("e")
    if e and "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return _short_power(f"{digits}{e}{power}")


def _short_power(text: str) -> str:
    return text.replace("e-0", "e-").replace("e+0", "e").replace("e+", "e")


def caption(
    view: LayerView, diverged_at: int | None, cut: bool, named: bool = False
) -> tuple[Wordings, Wordings, bool]:
    """Moments; what the bars hide; and whether the second line is an alarm.

    Args:
        view: the layer.
        diverged_at: the iteration at which the contender diverged, or None.
        cut: whether a bar goes beyond its axis.
        named: whether activations are called a, because something else stands beside them.
    """
    if view.quantity == "nothing":
        outline = (_tr("outline: one iteration before"), _tr("line: iteration before"), _tr("line: before"))
        return (_tr("not computed yet"), _tr("not yet")), outline if view.before is not None else ("",), False
    moments = _moments(view, named)
    alarm = _alarm(view, diverged_at)
    if alarm:
        return moments, (alarm,), True
    if view.update_ratio is not None:
        return moments, _update_size(view), False
    return moments, _hidden(view, cut), False


def caption_of_both(
    view: LayerView, over: LayerView, diverged_at: int | None, cut: tuple[bool, bool]
) -> tuple[tuple[Wordings, Wordings], bool]:
    """A line on the bars, and one on the line over them, or an alarm; and whether it is one."""
    for each in (view, over):
        alarm = _alarm(each, diverged_at) if each.quantity != "nothing" else ""
        if alarm:
            said = alarm if each is view else f"{symbol(each)}  {alarm}"
            return (_moments_and_hidden(view, cut[0]), (said,)), True
    return (_moments_and_hidden(view, cut[0]), _moments_and_hidden(over, cut[1])), False


def counts_text(view: LayerView, named: bool) -> str:
    """How many values there are, where they are, and which are no numbers; ``named`` with what they are."""
    counted = view.histogram
    text = _tr("below: {below}, above: {above}, not a number: {nan}, exactly zero: {zeros}, values: {values}").format(
        below=f"{counted.below:,}",
        above=f"{counted.above:,}",
        nan=f"{counted.nan:,}",
        zeros=f"{counted.zeros:,}",
        values=f"{counted.total:,}",
    )
    return f"{symbol(view)}  {text}" if named else text


def _moments(view: LayerView, named: bool) -> Wordings:
    mean, std = number(view.summary.mean), number(view.summary.std)
    said = named or view.output or view.quantity != "activations"
    sign = f"{symbol(view)}  " if said and symbol(view) else ""
    long = sign + _tr("mean {mean}  std {std}").format(mean=mean, std=std)
    values = _tr("n {count}").format(count=f"{view.histogram.total:,}")
    short = f"{sign.strip()} μ {mean} σ {std}".strip()
    return f"{long}  {values}", long, f"{sign}μ {mean}  σ {std}", short, f"{sign}σ {std}"


def _moments_and_hidden(view: LayerView, cut: bool) -> Wordings:
    """On one line: that something is hidden is said at any length but the shortest."""
    if view.quantity == "nothing":
        return _tr("not computed yet"), _tr("not yet")
    moments = _moments(view, True)
    if not view.histogram.outside and not view.summary.zeros:
        return moments
    hidden = _outside(view, cut)
    return f"{moments[0]}  {hidden[0]}", f"{moments[2]}  {hidden[0]}", f"{moments[4]}  {hidden[-1]}", moments[-1]


def _update_size(view: LayerView) -> Wordings:
    ratio = view.update_ratio
    if ratio is None or not math.isfinite(ratio):
        # Of weights that are all 0 there is no ratio.
        return _tr("update / weights: the weights were 0"), "‖W‖ = 0"
    size = number(ratio)
    return _tr("update / weights ‖ΔW‖ / ‖W‖ = {size}").format(size=size), f"‖ΔW‖ / ‖W‖ = {size}", f"‖ΔW‖/‖W‖ {size}"


def _hidden(view: LayerView, cut: bool) -> Wordings:
    if (view.output or view.quantity != "activations") and not view.histogram.outside:
        # Their range is fitted: what can be said is where it ends.
        size = number(max(-view.summary.minimum, view.summary.maximum))
        zeros = _tr("{share} zero").format(share=percent(view.summary.zeros))
        return (
            _tr("largest {size}  {zeros}").format(size=f"±{size}", zeros=zeros),
            f"|max| {size}  {zeros}",
            f"≤ {size}",
        )
    return _outside(view, cut)


def _outside(view: LayerView, cut: bool) -> Wordings:
    """What share lies in no bin, is exactly 0, or on a flat part."""
    outside, zeros = percent(view.histogram.outside), percent(view.summary.zeros)
    long = _tr("{share} outside").format(share=outside)
    short = _tr("{share} out").format(share=outside)
    saturated = view.summary.saturated
    if not view.summary.zeros and saturated:
        share = percent(saturated)
        flat, less = _tr("{share} saturated").format(share=share), _tr("{share} sat.").format(share=share)
        least = less if view.histogram.outside == 0 else f"{short} {less}"
        tight = f"{short} {less}".replace(" %", "%")
        return f"{long}  {flat}", f"{short}  {flat}", f"{short}  {less}", tight, least.replace(" %", "%")
    if not view.summary.zeros:
        return long, short
    zero = (_tr("{share} zero (bar cut)") if cut else _tr("{share} zero")).format(share=zeros)
    less = (_tr("{share} zero ✂") if cut else _tr("{share} zero")).format(share=zeros)
    return (
        f"{long}  {zero}",
        f"{long}  {less}",
        f"{short}  {less}",
        f"{short} {less}".replace(" %", "%"),
        f"{short} {zeros}=0".replace(" %", "%"),
    )


def _alarm(view: LayerView, diverged_at: int | None) -> str:
    """What is wrong with the values themselves, if anything."""
    histogram = view.histogram
    if diverged_at is not None:
        return _tr("diverged at {n}").format(n=diverged_at)
    if view.summary.infinite:
        return _tr("{share} infinite").format(share=percent(view.summary.infinite))
    if histogram.nan:
        return _tr("{share} not a number").format(share=percent(histogram.nan / histogram.total))
    if not view.floored:
        return ""
    return _tr("below 1e-19: set to 0") if view.quantity == "gradients" else _tr("below 1e-25: set to 0")


def _tr(text: str) -> str:
    return QCoreApplication.translate("HistogramCell", text)
