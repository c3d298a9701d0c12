"""Numbers as text: parsing what people type, showing values, and the 1-2-5 steps of a logarithmic scale."""

import math
import re

__all__ = ["format_number", "next_125", "parse_number", "unfinished"]

_UNFINISHED = re.compile(r"[+-]?(\d+[.,]?\d*|[.,]\d*)?(e[+-]?\d*)?", re.IGNORECASE)
_LONGEST = 400
"""Python refuses integers of more than 4,300 digits by an exception."""
_LOG_FLOOR = 1e-6
"""Below this, a step down a logarithmic scale that includes 0 goes to 0."""


def parse_number(text: str, *, integer: bool) -> int | float | None:
    """The number in ``text``, None if it is none; "1e-3", "0,01" and "10 000" are numbers."""
    compact = re.sub(r"(?<=\d)[\s\u00a0\u202f_](?=\d)", "", text.strip())
    if len(compact) > _LONGEST:
        return None
    if integer and re.fullmatch(r"[+-]?\d+", compact):
        # Not by way of float: a seed has all its digits.
        return int(compact)
    if compact.count(",") == 1 and "." not in compact and not integer:
        compact = compact.replace(",", ".")
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", compact, re.IGNORECASE):
        return None
    number = float(compact)
    if not math.isfinite(number):
        return None
    if integer:
        return int(number) if number.is_integer() else None
    return number


def unfinished(text: str) -> bool:
    """Whether ``text`` is the beginning of a number ("", "-", "1e-")."""
    return _UNFINISHED.fullmatch(text.strip()) is not None


def format_number(number: float) -> str:
    """An int with all digits, a float with up to six significant ones."""
    if isinstance(number, int):
        return str(number)
    text = f"{number:.6g}"
    return re.sub(r"e([+-])0*(\d)", r"e\1\2", text).replace("e+", "e")


def next_125(number: float, steps: int) -> float:
    """``number`` moved by ``steps`` along ..., 0.1, 0.2, 0.5, 1, 2, 5, ...; to 0 below 1e-6."""
    for _ in range(abs(steps)):
        number = _next_up(number) if steps > 0 else _next_down(number)
    return number


def _ladder(number: float) -> list[float]:
    exponent = math.floor(math.log10(number))
    return [float(f"{digit}e{power}") for power in range(exponent - 1, exponent + 2) for digit in (1, 2, 5)]


def _next_up(number: float) -> float:
    if number < _LOG_FLOOR:
        return _LOG_FLOOR
    return next(rung for rung in _ladder(number) if rung > number * (1 + 1e-9))


def _next_down(number: float) -> float:
    if number <= _LOG_FLOOR:
        return 0.0
    return max(rung for rung in _ladder(number) if rung < number * (1 - 1e-9))
