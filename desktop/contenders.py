"""What the window does with contenders: labels, new ones, and slots written down."""

from collections.abc import Sequence

import msgspec

from netcore import initializers
from netcore.builder import lowest_free, styles
from netcore.config import Config, ContenderConfig
from netcore.initializers import Initializer

__all__ = ["new_contender", "relabelled", "suggested_label", "with_styles"]


def with_styles(config: Config) -> tuple[ContenderConfig, ...]:
    """The contenders with their slots written down, before their positions change."""
    return tuple(
        msgspec.structs.replace(contender, style=slot)
        for contender, slot in zip(config.contenders, styles(config), strict=True)
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
