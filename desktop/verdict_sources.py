"""Where each finding's threshold comes from, in words: what ``netcore.diagnosis`` says beside its constants."""

from PySide6.QtCore import QCoreApplication

from desktop.figures.words import number, percent
from netcore.diagnosis import Finding

__all__ = ["source"]


def source(finding: Finding, learning: bool, normalised: bool) -> str:
    """The threshold that ``finding`` crossed, and who found it; "" for "healthy".

    Args:
        learning: whether the network's loss is clearly below that of guessing.
        normalised: whether it has batch normalisation in all layers.
    """
    threshold = number(finding.threshold) if finding.threshold is not None else ""
    if finding.id.startswith(("exploding", "vanishing")):
        return _size(finding, learning, normalised).format(threshold=threshold)
    if finding.id == "dead_units":
        return _dead(finding).format(threshold=percent(finding.threshold or 0.0))
    if finding.id.endswith("_scale"):
        return _tr(
            "Threshold: {threshold} for layer 1's pre-activations; rules and standardised inputs give about 1. "
            "Measured with SGD: 0.4 to 2 learn as well as any."
        ).format(threshold=threshold)
    if finding.id == "saturated":
        return _flat(finding).format(threshold=percent(finding.threshold or 0.0))
    return _others().get(finding.id, "").format(threshold=threshold)


def _size(finding: Finding, learning: bool, normalised: bool) -> str:
    exploding = finding.id.startswith("exploding")
    if learning and exploding:
        return _tr(
            "Threshold: {threshold} = exp(6). Measured: in networks that learn digits signals grow by up to 14 times "
            "and gradients by up to 36 times."
        )
    if normalised and exploding and not learning:
        return _tr(
            "Threshold: {threshold}, for batch normalisation in every layer. In wide ReLU networks gradients grow by "
            "1.21 a layer (Yang et al. 2019, A mean field theory of batch normalization); measured on digits: 30 such "
            "layers still learn."
        )
    if normalised and not learning:
        return _tr(
            "Threshold: {threshold}, for batch normalisation in every layer. Measured with SGD on digits: at 0.044 a "
            "network still learns, at 0.0014 it does not."
        )
    if exploding:
        return _tr(
            "Threshold: {threshold}. Measured with SGD on digits: up to 7 times costs nothing, up to 46 times costs "
            "accuracy, from 73 times on ReLU networks diverge."
        )
    if finding.severity == "warning" and not learning:
        return _tr(
            "Threshold: {threshold}. A depth scale ξ of two layers or less would be a problem in a network of a dozen "
            "layers; He et al. 2015, section 2.2, have such a case."
        )
    return _tr(
        "Threshold: {threshold} = exp(−3). Reasoned from Schoenholz et al. 2017, Deep information propagation: "
        "networks train up to a depth of about 6 ξ."
    )


def _flat(finding: Finding) -> str:
    if finding.severity == "problem":
        return _tr(
            "Threshold: {threshold}. Measured with SGD on digits: with up to 79 % saturated the loss falls below that "
            "of guessing, with 90 % it does not within 600 iterations."
        )
    return _tr("Threshold: {threshold}, reasoned. What saturation does: Glorot and Bengio 2010, section 3.")


def _dead(finding: Finding) -> str:
    if finding.severity == "problem":
        return _tr(
            "Threshold: {threshold}, nothing passes such a layer. Lu et al. 2019, Dying ReLU and initialization."
        )
    return _tr("Threshold: {threshold}, folklore. Karpathy, CS231n, Neural networks 1.")


def _others() -> dict[str, str]:
    return {
        "collapsed": _tr(
            "Threshold: {threshold}, reasoned: 99 % of the layer's mean square is one number that all units repeat."
        ),
        "symmetric": _tr(
            "Threshold: {threshold} different unit. Rumelhart et al. 1986, Learning internal representations by error "
            "propagation."
        ),
        "stuck": _tr("Threshold: {threshold} times the loss of guessing after 200 iterations, reasoned."),
        "decayed": _tr(
            "Threshold: {threshold} = exp(−3) of the product of all layers' stds, as of a signal. Measured on digits: "
            "where decay leaves 0.1, networks still learn."
        ),
        "above_guessing": _tr(
            "Threshold: {threshold} times the loss of guessing after 200 iterations. Measured: networks that guess are "
            "at 1.02 times it at the most."
        ),
        "diverged": _tr("No threshold: the loss was infinite or not a number."),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Verdicts", text)
