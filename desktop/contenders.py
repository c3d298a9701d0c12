"""What the window knows of contenders: their colours' slots and their labels."""

from collections.abc import Sequence

import msgspec

from netcore import initializers
from netcore.config import Config, ContenderConfig
from netcore.initializers import Initializer

__all__ = ["learning_rates", "new_contender", "relabelled", "style_slots", "suggested_label", "with_styles"]


def style_slots(config: Config) -> tuple[int, ...]:
    """Each contender's number of colour and marker: its own, else its position, else the lowest free one."""
    taken = {contender.style for contender in config.contenders if contender.style is not None}
    slots = []
    for position, contender in enumerate(config.contenders):
        slot = contender.style
        if slot is None:
            slot = lowest_free(taken) if position in taken else position
            taken.add(slot)
        slots.append(slot)
    return tuple(slots)


def with_styles(config: Config) -> tuple[ContenderConfig, ...]:
    """The contenders with their slots written down, before their positions change."""
    return tuple(
        msgspec.structs.replace(contender, style=slot)
        for contender, slot in zip(config.contenders, style_slots(config), strict=True)
    )


def learning_rates(config: Config) -> tuple[float, ...]:
    """Each contender's own learning rate, or the training's."""
    return tuple(
        config.training.learning_rate if contender.learning_rate is None else contender.learning_rate
        for contender in config.contenders
    )


def suggested_label(rule: Initializer) -> str:
    """A short label: "std = 0.01" where the std is free, else the rule's name without its second name."""
    if rule.id == "normal":
        return f"std = {getattr(rule, 'std', 0.0):g}"
    return rule.name.partition(" (")[0]


def relabelled(contender: ContenderConfig, rule: Initializer) -> ContenderConfig:
    """``contender`` with ``rule``; a label that described the old rule describes the new one."""
    old, label = contender.rule, contender.label
    described = {old.name, old.id, suggested_label(old), suggested_label(old).replace(" = ", "=")}
    if label in described:
        label = suggested_label(rule)
    return msgspec.structs.replace(contender, initializer=rule, label=label)


def new_contender(contenders: Sequence[ContenderConfig]) -> ContenderConfig:
    """The first initialiser of the catalogue that is not there yet, in the lowest free slot."""
    used = {contender.rule.id for contender in contenders}
    rule = initializers.get(next((key for key in initializers.CATALOGUE if key not in used), "normal"))
    label = suggested_label(rule)
    labels = {contender.label for contender in contenders}
    while label in labels:
        label += "′"
    slots = {contender.style for contender in contenders if contender.style is not None}
    return ContenderConfig(label=label, initializer=rule, style=lowest_free(slots))


def lowest_free(taken: set[int]) -> int:
    """The lowest number from 0 that is not ``taken``."""
    return next(slot for slot in range(len(taken) + 1) if slot not in taken)
