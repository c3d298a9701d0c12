"""Why a contender's layers look as they do: figures, findings, what the theory foretold, what the rule promised."""

import math
from dataclasses import dataclass

from netcore.diagnosis import Finding, LayerEvidence
from netcore.dialects import LayerStd
from netcore.theory import LayerPrediction

__all__ = ["Insight"]


@dataclass(frozen=True)
class Insight:
    """What is known of one contender at one moment.

    Attributes:
        label, style: as in the configuration.
        evidence: every layer's figures; in training with the output layer. Empty before anything has flowed.
        findings: what is wrong, problems first; "healthy" alone if nothing is. Empty where there is no evidence.
        predictions: the theory of the hidden layers before training; empty where it does not hold.
        obstacle: why it does not, as in ``theory.obstacle``; None where it does.
        stds: target and actual std of every layer's weights as they are now.
        trained: number of updates made.
        input_gradient: root mean square of dL/dx, what arrives at the inputs; NaN where it is not known.
        learning: whether its loss is clearly below that of guessing.
        guess: the loss of guessing; NaN for an untrained network.
        begins: the size of layer 1's pre-activations before training; NaN where it is not judged.
    """

    label: str
    style: int
    evidence: tuple[LayerEvidence, ...]
    findings: tuple[Finding, ...]
    predictions: tuple[LayerPrediction, ...]
    obstacle: str | None
    stds: tuple[LayerStd, ...]
    trained: int = 0
    input_gradient: float = math.nan
    learning: bool = False
    guess: float = math.nan
    begins: float = math.nan
