"""A contender's figures as the words need them: per layer, the worst of them, layers by name, numbers as text."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.figures.words import number
from netcore.diagnosis import Finding, FindingId, LayerEvidence, norm, ratio, share
from netcore.insight import Insight

__all__ = ["Seen", "common", "size_text", "titles"]


class Seen:
    """An insight's figures by layer, as ``diagnose`` compares them."""

    def __init__(self, insight: Insight) -> None:
        self.insight = insight
        self.trained = insight.trained > 0
        self.layers = {each.index: each for each in insight.evidence}
        self.hidden = [each for each in insight.evidence if not each.output]
        self.activations = [each.activation for each in self.hidden]
        self.normalised = bool(self.hidden) and all(each.normalised for each in self.hidden)

    def figure(self, id: FindingId, index: int) -> float:
        """What the finding ``id`` is about, of layer ``index``."""
        layer = self.layers[index]
        if id in ("exploding_signal", "vanishing_signal"):
            return share(layer, self.hidden[0])
        if id in ("exploding_gradient", "vanishing_gradient"):
            return ratio(norm(layer), norm(self.hidden[-1]))
        if id == "saturated":
            return math.nan if layer.saturated is None else layer.saturated
        return {"collapsed": layer.diversity, "dead_units": layer.dead}.get(id, float(layer.distinct))

    def worst(self, finding: Finding) -> LayerEvidence:
        """The first layer whose figure is the finding's value."""
        same = (each for each in finding.layers if self.figure(finding.id, each) == finding.value)
        return self.layers[next(same, finding.layers[0])]

    def steps(self, finding: Finding) -> int:
        """How many layers lie between the worst one and the one where the signal or gradient starts."""
        start = self.hidden[0] if finding.id.endswith("signal") else self.hidden[-1]
        return abs(self.worst(finding).index - start.index)


def common(seen: Seen, finding: Finding) -> dict[str, object]:
    """What most sentences have: the layers, the worst of them, its value, and what one layer has of that."""
    steps, value = seen.steps(finding) if finding.layers else 0, finding.value
    return {
        "layers": _layers(finding.layers) if finding.layers else "",
        "n": seen.worst(finding).index,
        "value": size_text(value),
        "each": number(value ** (1 / steps)) if steps and 0 < value < math.inf else "–",
    }


def _layers(indices: Sequence[int]) -> str:
    """As "layer 3", "layers 2 to 5", "layers 1, 4"."""
    if len(indices) == 1:
        return _tr("layer {n}").format(n=indices[0])
    if len(indices) == 2:
        return _tr("layers {first} and {last}").format(first=indices[0], last=indices[1])
    if indices[-1] - indices[0] == len(indices) - 1:
        return _tr("layers {first} to {last}").format(first=indices[0], last=indices[-1])
    return _tr("layers {numbers}").format(numbers=", ".join(map(str, indices)))


def titles() -> dict[FindingId, str]:
    """One to three words for each finding."""
    return {
        "diverged": _tr("diverged"),
        "symmetric": _tr("symmetric"),
        "stuck": _tr("stuck"),
        "above_guessing": _tr("worse than guessing"),
        "decayed": _tr("weight decay"),
        "large_scale": _tr("large start"),
        "small_scale": _tr("small start"),
        "exploding_signal": _tr("exploding signal"),
        "vanishing_signal": _tr("vanishing signal"),
        "saturated": _tr("saturated"),
        "collapsed": _tr("collapsed"),
        "dead_units": _tr("dead units"),
        "exploding_gradient": _tr("exploding gradient"),
        "vanishing_gradient": _tr("vanishing gradient"),
        "healthy": _tr("healthy"),
    }


def size_text(value: float) -> str:
    """A number that may be infinite."""
    return "∞" if value == math.inf else number(value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Verdicts", text)
