"""What to try next: for each thing that is wrong, edits of the configuration that mend it, and where to see it."""

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import msgspec
import numpy as np
from PySide6.QtCore import QCoreApplication

from desktop.config_paths import replaced
from desktop.contenders import relabelled, suggested_label
from desktop.labels import translated
from netcore import activations, theory
from netcore.builder import learning_rate
from netcore.config import Config, ConfigError, ContenderConfig, validate
from netcore.data_shape import data_shape
from netcore.diagnosis import Finding, FindingId
from netcore.initializers import Constant, He, Identity, Initializer, Xavier, Zeros
from netcore.registry import DATASETS

__all__ = ["SMOOTH", "Suggestion", "applied", "fades", "right_rule", "suggestions"]

MOST_EDITS = 3
"""Offered at a time: of more than that a learner would not choose but try."""

SMOOTH = frozenset({"gelu", "softplus", "swish"})
"""Rectifiers without a kink. Of N(0, 1) GELU and Swish keep less than half, 0.425 and 0.356 (ReLU: 0.5), and of what is
smaller still less; softplus has a smaller slope."""
_RECTIFIERS = SMOOTH | {"relu", "leaky_relu"}
"""Functions that lose about half of the signal: He's factor of 2 makes up for it (He et al. 2015, eq. 10). ELU keeps
0.645 of it: by He's rule it grows in every layer, and 50 layers diverge; by Xavier's they learn."""
_FADES_FROM = 10
"""Layers, in which He's rule leaves 0.05 of GELU's signal and 0.04 of Swish's on the digits; of 20 it leaves 0.002 and
0.001, and 0.04 of softplus's gradient. The same by theory (``netcore.theory.moments``)."""
_FLAT = "sigmoid"
"""Whose slope, 0.25 at most, takes its part of the gradient in every layer, whichever rule draws the weights."""
_NORM_GROWS = 6.0
"""Growth of the gradient by batch normalisation alone (``_norm_gain``) that is a problem of its own. Measured: ReLU's
1.21 a layer makes 5.6 of 10 layers, which cost two points of test accuracy, and 38 of 20, which cost seven."""


@dataclass(frozen=True)
class Suggestion:
    """One thing to try, or to look at.

    Attributes:
        id: as "rule", "tanh", "learning_rate", or "show_" and a view.
        text: for a button.
        index: of the contender.
        edits: pairs of a field's path and its new value (``applied``); empty for a look.
        view: "signals", "training", "theory", "symmetry" or "over_time" for a look; "" for edits.
        help: for a tooltip.
    """

    id: str
    text: str
    index: int
    edits: tuple[tuple[str, Any], ...] = ()
    view: str = ""
    help: str = ""


def suggestions(
    config: Config, index: int, findings: Sequence[Finding], trained: bool = False
) -> tuple[Suggestion, ...]:
    """What to try for contender ``index``, what mends its first finding first, then where to look.

    What would change nothing, and what could not run, is left out.

    Args:
        config: what was diagnosed.
        index: of the contender.
        findings: as ``diagnose`` has them; empty for no suggestion.
        trained: whether it has learnt already, so that the learning rate may be to blame.
    """
    if not findings:
        return ()
    case = _Case(config, index, trained)
    found: dict[str, Suggestion] = {}
    for remedy in _remedies(case, findings):
        each = remedy(case)
        if each is not None and each.id not in found and _runs(config, each):
            found[each.id] = each
    return (*list(found.values())[:MOST_EDITS], *_looks(case, findings[0].id))


def applied(config: Config, suggestion: Suggestion) -> Config:
    """``config`` with the suggestion's edits.

    Raises:
        ConfigError: if it could not run, as when ``config`` is no longer the one it was made for.
        KeyError, IndexError: if what is to be edited is not there.
    """
    for path, value in suggestion.edits:
        config = replaced(config, path, value)
    return validate(config)


def right_rule(names: Sequence[str]) -> Initializer:
    """He's rule where one of the activations ``names`` drops half of the signal, else Xavier's (the textbook's).

    Tested: with it untrained networks of 3 and 5 layers are healthy, but for sigmoids; of 20 and 50, but for those that
    ``fades`` tells of.
    """
    return He() if _RECTIFIERS.intersection(names) else Xavier()


def fades(names: Sequence[str], depth: int) -> bool:
    """Whether no usual std keeps the signal of the activations ``names`` over ``depth`` hidden layers, as ReLU's is."""
    return depth >= _FADES_FROM and not SMOOTH.isdisjoint(names)


@cache
def _norm_gain(name: str) -> float:
    """By which batch normalisation makes the gradient grow in a wide layer: √(E[f'²] / Var f) of z ~ N(0, 1).

    Of ReLU √(π / (π − 1)) = 1.21 (Yang et al. 2019, A mean field theory of batch normalization).
    """
    found = theory.moments(activations.get(name), np.ones(1))
    return float(np.sqrt(found.slope / found.variance)[0])


@dataclass(frozen=True)
class _Case:
    config: Config
    index: int
    trained: bool

    @property
    def contender(self) -> ContenderConfig:
        return self.config.contenders[self.index]

    @property
    def activations(self) -> tuple[str, ...]:
        own = self.contender.activation
        choice = self.config.network.activation if own is None else own
        return (choice,) if isinstance(choice, str) else choice

    @property
    def depth(self) -> int:
        return len(self.config.network.hidden_sizes)

    @property
    def normalised(self) -> bool:
        own = self.contender.batch_norm
        choice = self.config.network.batch_norm if own is None else own
        return choice if isinstance(choice, bool) else all(choice)

    @property
    def shapes(self) -> list[tuple[int, int]]:
        features = data_shape(self.config).features
        return list(pairwise((*(() if features is None else (features,)), *self.config.network.hidden_sizes)))

    def scale(self, rule: Initializer) -> float:
        """The largest std of the contender's rule relative to that of ``rule``, over the hidden layers."""
        own = self.contender.rule
        return max((own.target_std(*shape) / rule.target_std(*shape) for shape in self.shapes), default=1.0)

    def has(self, rule: Initializer) -> bool:
        """Whether the contender's rule is as good as ``rule``: random weights of its std in every layer."""
        own = self.contender.rule
        if own.data_dependent:
            return True
        if isinstance(own, Constant | Identity | Zeros):
            return False
        return all(abs(own.target_std(*shape) / rule.target_std(*shape) - 1) < 0.1 for shape in self.shapes)


_Remedy = Callable[[_Case], Suggestion | None]


def _rule(case: _Case) -> Suggestion | None:
    rule = right_rule(case.activations)
    if fades(case.activations, case.depth):
        return _relu(case)
    if case.has(rule):
        return None
    text = _tr("Use He's rule") if isinstance(rule, He) else _tr("Use Xavier's rule")
    return Suggestion("rule", text, case.index, _edits(case, rule=rule), help=_about(rule))


def _tanh(case: _Case) -> Suggestion | None:
    if _FLAT not in case.activations:
        return None
    rule = Xavier()
    if case.has(rule):
        return Suggestion("tanh", _tr("Use tanh"), case.index, _edits(case, "tanh"), help=_about_tanh())
    text = _tr("Use tanh and Xavier's rule")
    return Suggestion("tanh", text, case.index, _edits(case, "tanh", rule), help=_about_tanh())


def _relu(case: _Case) -> Suggestion | None:
    if not {_FLAT, *SMOOTH}.intersection(case.activations):
        return None
    text = _tr("Use ReLU and He's rule")
    return Suggestion("relu", text, case.index, _edits(case, "relu", He()), help=_about(He()))


def _sharp(case: _Case) -> Suggestion | None:
    return _relu(case) if _FLAT not in case.activations else None


def _leaky(case: _Case) -> Suggestion | None:
    if "relu" not in case.activations:
        return None
    names = tuple("leaky_relu" if name == "relu" else name for name in case.activations)
    text, help = _tr("Use leaky ReLU"), _tr("A slope of 0.01 below 0 keeps units alive (Maas et al. 2013).")
    return Suggestion("leaky_relu", text, case.index, _edits(case, names if len(names) > 1 else names[0]), help=help)


def _norm(case: _Case) -> Suggestion | None:
    names = set(case.activations)
    explodes = max(map(_norm_gain, names)) ** (case.depth - 1) > _NORM_GROWS
    # In the textbook's mix of sigmoid and tanh it makes the gradient grow instead.
    if case.normalised or explodes or (_FLAT in names and len(names) > 1):
        return None
    path = f"contenders[{case.index}].batch_norm"
    help = _tr("Each layer is brought back to mean 0 and std 1 (Ioffe and Szegedy 2015).")
    return Suggestion("batch_norm", _tr("Use batch normalisation"), case.index, ((path, True),), help=help)


def _slower(case: _Case) -> Suggestion | None:
    return _rate(case, 0.1, _tr("Smaller steps do not overshoot.")) if case.trained else None


def _gentler(case: _Case) -> Suggestion | None:
    """Weights that the right rule drew do not saturate: steps brought them there."""
    return _slower(case) if case.has(right_rule(case.activations)) else None


def _faster(case: _Case) -> Suggestion | None:
    return _rate(case, 10.0, _tr("Steps may be too small to show.")) if case.trained else None


def _standardize(case: _Case) -> Suggestion | None:
    # Weights of another std than the rule's are to blame first.
    if case.config.standardize != "off" or not case.has(right_rule(case.activations)):
        return None
    help = _tr("Every feature gets mean 0 and std 1, for all contenders (LeCun et al. 1998).")
    return Suggestion("standardize", _tr("Standardise inputs"), case.index, (("standardize", "feature"),), help=help)


def _dropout(case: _Case) -> Suggestion | None:
    """Half of it, or as much as leaves 1 / e of what two passes have in common: (1 − p)^depth without activations.

    That dropout limits how deep a network can be is Schoenholz et al. 2017, Deep information propagation.
    Measured with ReLU and He's rule (``MEASURED``, 400 iterations): with 0.24 and 0.51 of it left 5 layers learn, with
    0.03 they do not, and 10 layers with 0.06 do not either.
    """
    own, shared = case.contender.dropout, case.config.network.dropout
    old = shared if own is None else own
    most = 1 - math.exp(-1 / len(case.config.network.hidden_sizes))
    if old <= most:
        return None
    new = max(0.01, float(f"{min(0.5 * old, most):.2f}"))
    text = _tr("Dropout {new}, not {old}").format(new=f"{new:g}", old=f"{old:g}")
    help = _tr("Each layer's dropout adds noise to what the layers below passed on (Schoenholz et al. 2017).")
    return Suggestion("dropout", text, case.index, ((f"contenders[{case.index}].dropout", new),), help=help)


def _decay(case: _Case) -> Suggestion | None:
    own = case.contender.weight_decay
    old = case.config.training.weight_decay if own is None else own
    new = float(f"{0.1 * old:.12g}")
    text = _tr("Weight decay {new}, not {old}").format(new=f"{new:g}", old=f"{old:g}")
    help = _tr("Each step shrinks all weights in proportion to it.")
    path = f"contenders[{case.index}].weight_decay"
    return Suggestion("weight_decay", text, case.index, ((path, new),), help=help) if old else None


def _rate(case: _Case, factor: float, help: str) -> Suggestion:
    old = learning_rate(case.config, case.index)
    # Rounded: 0.1 · 0.01 would be 0.0010000000000000002.
    new = float(f"{factor * old:.12g}")
    text = _tr("Learning rate {new}, not {old}").format(new=f"{new:g}", old=f"{old:g}")
    edits = [(f"contenders[{case.index}].learning_rate", new)]
    label = re.sub(rf"((?:\blr|η|\brate)\s*[=:]?\s*){re.escape(f'{old:g}')}(?![\d.])", rf"\g<1>{new:g}", _label(case))
    return Suggestion("learning_rate", text, case.index, (*edits, *_label_edit(case, label)), help=help)


_REMEDIES: Mapping[FindingId, tuple[_Remedy, ...]] = {
    "diverged": (_slower, _rule),
    "symmetric": (_rule, _tanh),
    "stuck": (),
    "above_guessing": (),
    "decayed": (_decay,),
    "large_scale": (_rule, _standardize),
    "small_scale": (_rule, _standardize),
    "exploding_signal": (_rule, _dropout, _norm, _slower),
    "vanishing_signal": (_rule, _sharp, _norm),
    "saturated": (_rule, _tanh, _norm),
    "collapsed": (_rule, _tanh, _norm),
    "dead_units": (_leaky, _slower),
    "exploding_gradient": (_rule, _dropout, _slower),
    "vanishing_gradient": (_rule, _tanh, _relu, _norm),
    "healthy": (),
}


_STEPS = frozenset({"large_scale", "saturated", "dead_units", "exploding_signal", "exploding_gradient"})
"""What is found where weights are large, or steps: larger ones would not help."""


def _remedies(case: _Case, findings: Sequence[Finding]) -> Iterator[_Remedy]:
    """What mends ``findings``, in their order."""
    ids = [each.id for each in findings]
    off = ids[0] in ("diverged", "above_guessing")
    if off and not case.normalised and case.scale(right_rule(case.activations)) > 2:
        # Weights that large are to blame first.
        yield _rule
    if off and "large_scale" in ids:
        # Not the steps, but what they begin with.
        yield from (_rule, _standardize)
    if any(each.id == "above_guessing" and each.value > each.first for each in findings):
        # A loss that has come down from where it began needs no smaller steps.
        yield _slower
    if any(each.id == "saturated" and each.severity == "problem" for each in findings):
        yield _gentler
    if "symmetric" in ids or "diverged" in ids:
        # The rest comes with it: nothing else mends copies, and what is left after a divergence tells of nothing else.
        ids = [id for id in ids if id in ("diverged", "symmetric")]
    for id in ids:
        # A rule does not change what sigmoids take from the gradient: from where they saturate, it would bring them to
        # where they learn nothing at all. Batch normalisation takes the weights' scale out of the matter.
        sigmoid = id in ("vanishing_gradient", "saturated") and _FLAT in case.activations
        skipped = _rule if sigmoid or (case.normalised and id != "symmetric") else None
        yield from (remedy for remedy in _REMEDIES[id] if remedy is not skipped)
    if "stuck" in ids and "decayed" not in ids and _STEPS.isdisjoint(ids):
        yield _dropout
        # With small weights and slopes, too, but then it is not the first thing to try.
        yield _faster


_SIZES = frozenset({"exploding_signal", "vanishing_signal", "exploding_gradient", "vanishing_gradient", "healthy"})


def _looks(case: _Case, id: FindingId) -> Iterator[Suggestion]:
    """Where the finding ``id`` shows."""
    texts = {
        "signals": _tr("Show the signals"),
        "training": _tr("Show the training"),
        "theory": _tr("Show the theory"),
        "symmetry": _tr("Show the units"),
        "over_time": _tr("Show it over time"),
    }
    for view in _views(case, id):
        yield Suggestion(f"show_{view}", texts[view], case.index, view=view)


def _views(case: _Case, id: FindingId) -> Iterator[str]:
    if id == "symmetric":
        yield "symmetry"
    elif id in ("diverged", "stuck", "above_guessing", "decayed"):
        yield "training"
    if case.trained:
        yield "over_time"
        return
    if id not in ("symmetric", "healthy"):
        yield "signals"
    if id in _SIZES and theory.obstacle(case.config, case.index) is None:
        # What the layers' sizes will be, it knows beforehand.
        yield "theory"
    if id == "healthy" and DATASETS[case.config.dataset].has_labels:
        yield "training"


def _edits(case: _Case, activation: Any = None, rule: Initializer | None = None) -> tuple[tuple[str, Any], ...]:
    """Edits that give the contender these, and a label that does not tell of what it had."""
    path, label, edits = f"contenders[{case.index}]", _label(case), []
    if activation is not None:
        edits.append((f"{path}.activation", activation))
        if isinstance(activation, str):
            label = _renamed(label, case.activations, activation)
    if rule is not None:
        edits.append((f"{path}.initializer", rule))
        label = _relabelled(msgspec.structs.replace(case.contender, label=label), rule)
    return (*edits, *_label_edit(case, label))


def _label(case: _Case) -> str:
    return case.contender.label


def _label_edit(case: _Case, label: str) -> tuple[tuple[str, Any], ...]:
    """The edit to ``label``, made unlike those of others; none if it stays as it is."""
    if label == case.contender.label:
        return ()
    others = {each.label for at, each in enumerate(case.config.contenders) if at != case.index}
    base, primes = label[:50], ""
    while base + primes in others:
        primes += "′"
    return ((f"contenders[{case.index}].label", base + primes),)


def _renamed(label: str, old: Sequence[str], new: str) -> str:
    """``label`` with the name of an activation of ``old`` replaced by that of ``new``."""
    for each in (activations.get(name) for name in old):
        for word in (each.name, each.id):
            label = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", activations.get(new).name, label, flags=re.IGNORECASE)
    return label


def _relabelled(contender: ContenderConfig, rule: Initializer) -> str:
    """The contender's label; one that tells of its rule, or of a parameter of it, tells of ``rule``."""
    label = relabelled(contender, rule).label
    if label != contender.label:
        return label
    old = contender.rule
    numbers = [f"{value:g}" for value in msgspec.structs.asdict(old).values() if isinstance(value, float)]
    words = [suggested_label(old), old.name, old.id, *numbers]
    if any(re.search(rf"(?<![\w.]){re.escape(word)}(?![\w.])", label, re.IGNORECASE) for word in words):
        return suggested_label(rule)
    return label


def _runs(config: Config, suggestion: Suggestion) -> bool:
    try:
        return applied(config, suggestion) != config
    except ConfigError:
        return False


def _about(rule: Initializer) -> str:
    return f"{rule.formula}\n{translated(rule.reference)}"


def _about_tanh() -> str:
    return _tr("Its slope is 1 at 0, that of a sigmoid 0.25, and its outputs are spread about 0.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Suggestions", text)
