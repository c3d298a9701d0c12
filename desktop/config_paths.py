"""Fields of a configuration by their path, as in "training.learning_rate" or "contenders[0].initializer"."""

import re
from typing import Any

import msgspec

from netcore.config import Config

__all__ = ["replaced"]

_PART = re.compile(r"(\w+)(?:\[(\d+)\])?")


def replaced(config: Config, path: str, value: Any) -> Config:
    """``config`` with ``value`` at ``path``.

    Raises:
        KeyError: if there is no such field.
    """
    result: Config = _replaced(config, path.split("."), value)
    return result


def _replaced(struct: Any, parts: list[str], value: Any) -> Any:
    match = _PART.fullmatch(parts[0])
    if match is None or not hasattr(struct, match[1]):
        raise KeyError(parts[0])
    name, index = match[1], match[2]
    inner = getattr(struct, name)
    if index is None:
        new = _replaced(inner, parts[1:], value) if parts[1:] else value
    else:
        items = list(inner)
        items[int(index)] = _replaced(items[int(index)], parts[1:], value) if parts[1:] else value
        new = tuple(items)
    return msgspec.structs.replace(struct, **{name: new})
