"""How far one press of Step goes."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["ONE_ITERATION", "Step"]


@dataclass(frozen=True)
class Step:
    """A way to go.

    Attributes:
        kind: "iterations" goes ``count`` further; "epoch" as many iterations as draw as many samples as the training
            set has, ``count`` times; "until" goes to iteration number ``count``.
        count: at least 1.
    """

    kind: Literal["iterations", "epoch", "until"] = "iterations"
    count: int = 1


ONE_ITERATION = Step()
