"""The phases of one iteration, in the order in which they happen."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

__all__ = ["Phase", "phases"]


@dataclass(frozen=True)
class Phase:
    """What is done at once for all contenders.

    Attributes:
        kind: of the phase.
        layer: the layer of "forward" and "backward", from 1, the output layer last; 0 for the others.
    """

    kind: Literal["batch", "forward", "loss", "backward", "update"]
    layer: int = 0


@lru_cache(maxsize=16)
def phases(layers: int) -> tuple[Phase, ...]:
    """The 2 · ``layers`` + 3 phases of an iteration of networks of so many layers, the output layer among them."""
    forward = tuple(Phase("forward", layer) for layer in range(1, layers + 1))
    backward = tuple(Phase("backward", layer) for layer in range(layers, 0, -1))
    return (Phase("batch"), *forward, Phase("loss"), *backward, Phase("update"))
