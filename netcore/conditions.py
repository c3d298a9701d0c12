"""Conditions on which a training run pauses, and the watch that looks for them after every iteration.

To add one, write one class below and list it in ``Condition``.
"""

import math
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import TypeAlias

from msgspec import Struct

from netcore.comparison import Comparison
from netcore.layers import Layer
from netcore.statistics import dead_share, saturated_share

__all__ = [
    "AccuracyAbove",
    "Condition",
    "Diverged",
    "Fired",
    "IterationReached",
    "LayerDead",
    "LayerSaturated",
    "LossAbove",
    "LossBelow",
    "Watch",
]

Place: TypeAlias = tuple[int | None, int | None]
"""Contender and layer (from 1) of which a condition holds; None where it concerns all."""

Sighting: TypeAlias = tuple[Place, float | None]
"""Where a condition holds, and the figure that says so."""


class _Condition(Struct, frozen=True, tag_field="kind", forbid_unknown_fields=True):
    """What can hold of a moment in training."""

    def look(self, comparison: Comparison, since: int, fired: Set[Place]) -> Iterator[Sighting]:
        """Where it holds of the iteration just made.

        Args:
            comparison: at that iteration, the first or a later one.
            since: the iteration of the last look.
            fired: places that need no look any more.
        """
        raise NotImplementedError


class LossBelow(_Condition, frozen=True, tag="loss_below"):
    """A contender's recorded loss on the mini-batch is strictly below ``value``."""

    value: float

    def __post_init__(self) -> None:
        _check_finite(self.value)

    def look(self, comparison: Comparison, since: int, fired: Set[Place]) -> Iterator[Sighting]:
        """Each contender's loss; NaN is not below anything."""
        return (((i, None), loss) for i, loss in enumerate(_losses(comparison)) if loss < self.value)


class LossAbove(_Condition, frozen=True, tag="loss_above"):
    """A contender's recorded loss on the mini-batch is strictly above ``value``."""

    value: float

    def __post_init__(self) -> None:
        _check_finite(self.value)

    def look(self, comparison: Comparison, since: int, fired: Set[Place]) -> Iterator[Sighting]:
        """Each contender's loss; NaN is not above anything: that is what ``Diverged`` is for."""
        return (((i, None), loss) for i, loss in enumerate(_losses(comparison)) if loss > self.value)


class AccuracyAbove(_Condition, frozen=True, tag="accuracy_above"):
    """A contender's test accuracy, where it was measured at this iteration, is strictly above ``share``."""

    share: float

    def __post_init__(self) -> None:
        _check_share(self.share)

    def look(self, comparison: Comparison, since: int, fired: Set[Place]) -> Iterator[Sighting]:
        """Each contender's newest accuracy, unless it is of an earlier iteration."""
        evaluations = comparison.evaluations
        if evaluations and evaluations[-1].iteration == comparison.iteration:
            for i, accuracy in enumerate(evaluations[-1].accuracies):
                if accuracy > self.share:
                    yield (i, None), accuracy


class IterationReached(_Condition, frozen=True, tag="iteration_reached"):
    """The run comes to ``iteration``; nothing if it was beyond before the watch began."""

    iteration: int

    def __post_init__(self) -> None:
        if not isinstance(self.iteration, int) or self.iteration < 1:
            raise ValueError(f"iteration must be a whole number of at least 1, not {self.iteration}")

    def look(self, comparison: Comparison, since: int, fired: Set[Place]) -> Iterator[Sighting]:
        """Whether the run has come to it since the last look."""
        if since < self.iteration <= comparison.iteration:
            yield (None, None), None


class Diverged(_Condition, frozen=True, tag="diverged"):
    """A contender's loss stopped being finite at this iteration."""

    def look(self, comparison: Comparison, since: int, fired: Set[Place]) -> Iterator[Sighting]:
        """Each contender that diverged just now."""
        for i, contender in enumerate(comparison.contenders):
            if contender.diverged_at == comparison.iteration:
                yield (i, None), None


class _LayerCondition(_Condition, frozen=True):
    """A share of a hidden layer's units or values is strictly above ``share``, in the last mini-batch.

    Contenders that diverged are left out, and layers that fell below ``layers.SIGNAL_FLOOR``: their zeros are the
    floor's, and say nothing about the units.
    """

    share: float

    def __post_init__(self) -> None:
        _check_share(self.share)

    def look(self, comparison: Comparison, since: int, fired: Set[Place]) -> Iterator[Sighting]:
        """Each contender's hidden layers but for those that have fired."""
        for i, contender in enumerate(comparison.contenders):
            if contender.diverged_at is not None:
                continue
            for number, layer in enumerate(contender.network.hidden, start=1):
                if (i, number) in fired or layer.signal_floored:
                    continue
                share = self.measure(layer)
                if share is not None and share > self.share:
                    yield (i, number), share

    def measure(self, layer: Layer) -> float | None:
        """The share; None where the layer has none."""
        raise NotImplementedError


class LayerDead(_LayerCondition, frozen=True, tag="layer_dead"):
    """More than ``share`` of a layer's units are exactly 0 for every sample of the last mini-batch.

    Seen on this batch alone: another batch may wake a unit.
    """

    def measure(self, layer: Layer) -> float:
        """Share of units without any activation."""
        return dead_share(layer.activations)


class LayerSaturated(_LayerCondition, frozen=True, tag="layer_saturated"):
    """More than ``share`` of a layer's values lie on a flat part of its activation, if it has one."""

    def measure(self, layer: Layer) -> float | None:
        """Share of values that ``Activation.saturated`` marks."""
        return saturated_share(layer.activations, layer.activation)


Condition: TypeAlias = (
    LossBelow | LossAbove | AccuracyAbove | IterationReached | Diverged | LayerDead | LayerSaturated
)  # fmt: skip


@dataclass(frozen=True)
class Fired:
    """A condition that holds for the first time.

    Attributes:
        condition: which one.
        iteration: after which it held.
        contender: index of the contender; None where it concerns all.
        layer: number of the hidden layer, from 1, or None.
        value: the loss or share that fired, or None.
    """

    condition: Condition
    iteration: int
    contender: int | None = None
    layer: int | None = None
    value: float | None = None


class Watch:
    """Says after each iteration which conditions hold, of each contender (and layer) once: then a run may go on.

    Args:
        conditions: what to look for.
        keeping: an earlier watch; what has fired there is not said again by conditions that stayed the same.
    """

    def __init__(self, conditions: Iterable[Condition] = (), keeping: "Watch | None" = None) -> None:
        self.conditions = tuple(dict.fromkeys(conditions))
        known = {} if keeping is None else keeping._fired
        self._fired: dict[Condition, set[Place]] = {each: set(known.get(each, ())) for each in self.conditions}
        self._seen: int | None = None

    def check(self, comparison: Comparison) -> tuple[Fired, ...]:
        """What holds of the iteration that ``comparison`` has just made and has not been said; after every one."""
        iteration = comparison.iteration
        if not self.conditions or iteration < 1:
            return ()
        # Whatever was before the watch's first look, or after a way back, is no crossing.
        since = iteration - 1 if self._seen is None else min(self._seen, iteration - 1)
        self._seen = iteration
        found: list[Fired] = []
        for condition, fired in self._fired.items():
            for place, value in condition.look(comparison, since, fired):
                if place not in fired:
                    fired.add(place)
                    found.append(Fired(condition, iteration, *place, value))
        return tuple(found)

    def forget(self) -> None:
        """Nothing has fired: after a reset, a way back or a branch."""
        self._seen = None
        for fired in self._fired.values():
            fired.clear()


def _losses(comparison: Comparison) -> list[float]:
    """Each contender's loss of the iteration just made."""
    newest: list[float] = comparison.losses[:, -1].tolist()
    return newest


def _check_finite(value: float) -> None:
    if not math.isfinite(value):
        raise ValueError(f"a loss to wait for must be a finite number, such as 0.5, not {value}")


def _check_share(share: float) -> None:
    if not 0.0 <= share <= 1.0:
        raise ValueError(f"a share must be from 0 to 1, such as 0.9 for 90 %, not {share}")
