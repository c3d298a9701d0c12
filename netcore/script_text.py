"""Python source as text: literals, tables and functions in lines of at most 120 characters."""

import textwrap
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

__all__ = ["assignment", "entry", "function", "literal", "registry", "row"]

_WIDTH = 120


def literal(value: Any) -> str:
    """``value`` as Python source: text in double quotes, repetitions in lists as ``[value] * count``."""
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(key)}: {literal(each)}" for key, each in value.items()) + "}"
    if isinstance(value, tuple):
        return "(" + ", ".join(map(literal, value)) + ")"
    return _list(value) if isinstance(value, list) else repr(value)


def assignment(name: str, value: Any) -> str:
    """``name = value``; texts in it have no spaces."""
    return _wrapped(f"{name} = {literal(value)}".split(" "), 0)


def registry(name: str, sources: Mapping[str, str]) -> str:
    """``name = {"key": source, ...}``, where the values are source."""
    entries = ", ".join(f"{literal(key)}: {source}" for key, source in sources.items())
    return _wrapped(f"{name} = {{{entries}}}".split(" "), 0)


def row(values: dict[str, Any], base: str) -> str:
    """A dict as an entry of a list, on top of the dict named ``base``, if any."""
    tokens: list[str] = []
    for key, value in values.items():
        text = literal(value) + ","
        # A text stays whole, a list may be broken.
        tokens += [literal(key) + ":", *(text.split(" ") if isinstance(value, list) else [text])]
    tokens[0] = (base and f"{base} | ") + "{" + tokens[0]
    tokens[-1] = tokens[-1][:-1] + "},"
    return _wrapped(tokens, 4)


def function(name: str, parameters: Iterable[str], remark: str, body: str) -> str:
    """A function under its remark."""
    head = f"def {name}({', '.join(parameters)}):"
    inline = f"{head}  # {remark}"
    above = _comment(remark, 0) + "\n" + head
    return (inline if len(inline) <= _WIDTH else above) + "\n" + textwrap.indent(body, " " * 4)


def entry(name: str, remark: str, expressions: Iterable[str]) -> str:
    """An entry of a dict under its remark: a tuple of expressions."""
    parts = list(expressions)
    line = f"    {literal(name)}: ({', '.join(parts)}),"
    if len(line) > _WIDTH or "\n" in line:
        inner = textwrap.indent(",\n".join(parts) + ",", " " * 8)
        line = f"    {literal(name)}: (\n{inner}\n    ),"
    return _comment(remark, 4) + "\n" + line


def _quoted(text: str) -> str:
    source = repr(text)
    return f'"{source[1:-1]}"' if source[0] == "'" and '"' not in source else source


def _list(values: list[Any]) -> str:
    """[a] * 3 + [b] where that is shorter than [a, a, a, b]."""
    plain = "[" + ", ".join(map(literal, values)) + "]"
    runs = [(literal(value), len(list(same))) for value, same in groupby(values)]
    packed = " + ".join(f"[{text}] * {count}" if count > 1 else f"[{text}]" for text, count in runs)
    return min(plain, packed, key=len) if values else plain


def _comment(text: str, indent: int) -> str:
    mark = " " * indent + "# "
    return textwrap.fill(text, _WIDTH, initial_indent=mark, subsequent_indent=mark)


def _wrapped(tokens: list[str], indent: int) -> str:
    """As many tokens a line as fit."""
    lines = [" " * indent + tokens[0]]
    for token in tokens[1:]:
        if len(lines[-1]) + 1 + len(token) <= _WIDTH:
            lines[-1] += " " + token
        else:
            lines.append(" " * (indent + 4) + token)
    return "\n".join(lines)
