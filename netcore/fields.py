"""What a struct's fields declare about themselves: title, help, bounds, default, choices.

Forms are built from this alone, so that a field with ``Meta`` (or an entry in a catalogue) is all it takes
for an input to appear.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Literal, TypeAlias

import msgspec
from msgspec import Struct, inspect

from netcore import activations, optimizers
from netcore.registry import DATASETS

__all__ = ["Choice", "Field", "Kind", "fields_of"]

Kind: TypeAlias = Literal["int", "float", "bool", "choice", "text", "sizes", "other"]
"""What a field's value looks like; "other" is left to a panel of its own (nested structs)."""

_CATALOGUES: Mapping[str, Mapping[str, Any]] = {
    "activations": activations.CATALOGUE,
    "optimizers": optimizers.CATALOGUE,
    "datasets": DATASETS,
}


class Choice(Struct, frozen=True):
    """One of the values a field may take: its id in configurations, the name people read, a line of help."""

    id: str
    name: str
    help: str = ""


class Field(Struct, frozen=True, kw_only=True):
    """One field as declared.

    Attributes:
        minimum, maximum: bounds of a number, of each of "sizes", or of a text's length; None for no bound.
        exclusive_minimum, exclusive_maximum: whether the bound itself is left out.
        max_count: the most sizes.
        step: what an arrow key adds; None leaves it to the form.
        log: whether the field is best moved on a logarithmic scale.
        optional: whether None is allowed (a contender's field that takes the network's value).
        per_layer: whether a tuple, one value a hidden layer, is allowed too.
    """

    name: str
    kind: Kind
    title: str
    help: str = ""
    default: Any = None
    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: bool = False
    exclusive_maximum: bool = False
    max_count: int | None = None
    choices: tuple[Choice, ...] = ()
    step: float | None = None
    log: bool = False
    optional: bool = False
    per_layer: bool = False

    def allows(self, number: float) -> bool:
        """Whether ``number`` lies within the bounds (NaN never does)."""
        above = self.minimum is None or (number > self.minimum if self.exclusive_minimum else number >= self.minimum)
        below = self.maximum is None or (number < self.maximum if self.exclusive_maximum else number <= self.maximum)
        return above and below and number == number


def fields_of(struct_type: type[Struct]) -> tuple[Field, ...]:
    """The fields of ``struct_type`` in the order of their declaration."""
    return tuple(_field(field) for field in _declared(struct_type))


# Every form asks; to look through a contender's rules takes 5 ms.
@lru_cache(maxsize=128)
def _declared(struct_type: type[Struct]) -> tuple[inspect.Field, ...]:
    info = inspect.type_info(struct_type)
    assert isinstance(info, inspect.StructType)
    return info.fields


def _field(declared: inspect.Field) -> Field:
    members, meta, extra = _unwrap(declared.type)
    plain = [member for member in members if not isinstance(member, inspect.VarTupleType)]
    main = plain[0] if plain else members[0]
    return Field(
        name=declared.name,
        title=meta.get("title", declared.name.replace("_", " ").capitalize()),
        help=meta.get("description", ""),
        default=None if declared.default is msgspec.NODEFAULT else declared.default,
        step=extra.get("step"),
        log=extra.get("log", False),
        optional=any(isinstance(member, inspect.NoneType) for member in members),
        per_layer=bool(plain) and len(plain) < len(members),
        **_kind(main, len(_values(members)), extra, declared.default),
        **_bounds(main),
    )


def _unwrap(declared: inspect.Type) -> tuple[list[inspect.Type], dict[str, Any], dict[str, Any]]:
    """The members of a (nested) union, and the metadata found on the way."""
    meta: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    members: list[inspect.Type] = []
    waiting: list[inspect.Type] = [declared]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, inspect.Metadata):
            meta |= one.extra_json_schema or {}
            extra |= one.extra or {}
            waiting.insert(0, one.type)
        elif isinstance(one, inspect.UnionType):
            waiting = [*one.types, *waiting]
        else:
            members.append(one)
    members.sort(key=lambda member: isinstance(member, inspect.NoneType))
    return members, meta, extra


def _values(members: list[inspect.Type]) -> list[inspect.Type]:
    """The members but for None and "one per layer"."""
    return [member for member in members if not isinstance(member, inspect.NoneType | inspect.VarTupleType)]


def _kind(main: inspect.Type, alternatives: int, extra: dict[str, Any], default: Any) -> dict[str, Any]:
    if alternatives > 1:
        return {"kind": "other"}
    if "choices" in extra:
        return {"kind": "choice", "choices": _catalogue(extra["choices"])}
    if isinstance(main, inspect.LiteralType):
        # msgspec sorts the values; the default is to come first.
        values = sorted(main.values, key=lambda value: value != default)
        return {"kind": "choice", "choices": tuple(Choice(str(v), str(v)) for v in values)}
    kinds: dict[type[inspect.Type], Kind] = {
        inspect.IntType: "int", inspect.FloatType: "float", inspect.BoolType: "bool", inspect.StrType: "text",
    }  # fmt: skip
    if isinstance(main, inspect.VarTupleType) and isinstance(_bare(main.item_type), inspect.IntType):
        return {"kind": "sizes", "max_count": main.max_length}
    return {"kind": kinds.get(type(main), "other")}


def _catalogue(name: str) -> tuple[Choice, ...]:
    return tuple(
        Choice(key, entry.name, getattr(entry, "formula", "") or getattr(entry, "description", ""))
        for key, entry in _CATALOGUES[name].items()
    )


def _bare(declared: inspect.Type) -> inspect.Type:
    return _bare(declared.type) if isinstance(declared, inspect.Metadata) else declared


def _bounds(main: inspect.Type) -> dict[str, Any]:
    if isinstance(main, inspect.VarTupleType):
        main = _bare(main.item_type)
    if isinstance(main, inspect.StrType):
        return {"minimum": main.min_length, "maximum": main.max_length}
    if not isinstance(main, inspect.IntType | inspect.FloatType):
        return {}
    return {
        "minimum": main.ge if main.gt is None else main.gt,
        "maximum": main.le if main.lt is None else main.lt,
        "exclusive_minimum": main.gt is not None,
        "exclusive_maximum": main.lt is not None,
    }
