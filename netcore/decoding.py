"""Says in plain words what msgspec found wrong with a document, and where."""

import re
from collections.abc import Iterator
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from netcore.errors import Phrase, listed

__all__ = ["Fault", "fault_of"]

_PATH = " - at `"
_BOUND = re.compile(r"Expected `\w+` (>=|>|<=|<) (\S+)")
_LENGTH = re.compile(
    r"Expected `(\w+)` of (?:at (least|most) )?length (?:(>=|<=) )?(\d+)(?: to (\d+))?(?:, got (\d+))?"
)
_TYPE = re.compile(r"Expected `([^`]+)`(?:, got `([^`]+)`)?")
_FIELD = re.compile(r"Object (missing required|contains unknown) field `(.*)`", re.DOTALL)
_VALUE = re.compile(r"Invalid (?:enum )?value (.*)", re.DOTALL)
_MALFORMED = re.compile(r"JSON is malformed: (.*) \(byte (\d+)\)", re.DOTALL)


class Fault(NamedTuple):
    """What is wrong.

    Attributes:
        field: its path, as in "training.learning_rate" or "contenders[0]"; "" for the whole.
        reason: what is wrong with it, and what would be right.
    """

    field: str
    reason: Phrase


def fault_of(error: Exception, document: bytes = b"", kind: type[Struct] | None = None) -> Fault:
    """What msgspec complains of.

    Args:
        error: as msgspec raised it.
        document: the JSON that it was reading; line and column are told of it.
        kind: what it should be, for the values that a field may have.
    """
    if not isinstance(error, msgspec.ValidationError):
        return Fault("", _malformed(error, document))
    text, _, path = str(error).partition(_PATH)
    field = path.rstrip("`").removeprefix("$").removeprefix(".")
    if match := _VALUE.fullmatch(text):
        return Fault(field, _unknown(match[1], _choices(kind, field)))
    return Fault(field, _invalid(text))


def _invalid(text: str) -> Phrase:
    if match := _BOUND.fullmatch(text):
        return _bound(match[1], match[2].removesuffix(".0"))
    if match := _LENGTH.fullmatch(text):
        return _length(match)
    if match := _TYPE.fullmatch(text):
        wanted = listed([_type(each) for each in match[1].split(" | ")])
        if match[2] is None:
            return Phrase("must be {wanted}", wanted=wanted)
        return Phrase("must be {wanted}, not {found}", wanted=wanted, found=_found(match[2]))
    if match := _FIELD.fullmatch(text):
        if match[1] == "contains unknown":
            return Phrase("has an unknown field, {name}; correct its name, or remove it", name=match[2])
        return Phrase("lacks the field {name}; add it", name=match[2])
    if text.endswith("out of range"):
        return Phrase("the number is too large")
    return Phrase("{error}", error=text)


def _unknown(value: str, known: list[str]) -> Phrase:
    if known:
        return Phrase("unknown: {value}; known: {known}", value=value, known=known)
    return Phrase("unknown: {value}", value=value)


def _choices(kind: Any, field: str) -> list[str]:
    """What the field at that path may say, where it is one of some words."""
    found: list[str] = []
    for name in re.findall(r"[^\W\d]\w*", field):
        structs = [each for each in _parts(kind) if isinstance(each, type) and issubclass(each, Struct)]
        found = [str(each.__struct_config__.tag) for each in structs if each.__struct_config__.tag_field == name]
        kind = next((hints[name] for hints in map(get_type_hints, structs) if name in hints), None)
    words = [str(word) for each in _parts(kind) if get_origin(each) is Literal for word in get_args(each)]
    # A separator would not be seen among commas.
    return found + [word if word.isidentifier() else repr(word) for word in words]


def _parts(kind: Any) -> Iterator[Any]:
    """The types that a union or a tuple is made of."""
    if get_origin(kind) in (Union, UnionType, tuple):
        for each in get_args(kind):
            yield from _parts(each)
    else:
        yield kind


def _bound(sign: str, limit: str) -> Phrase:
    match sign:
        case ">=":
            return Phrase("must be at least {limit}", limit=limit)
        case ">":
            return Phrase("must be more than {limit}", limit=limit)
        case "<=":
            return Phrase("must be at most {limit}", limit=limit)
    return Phrase("must be less than {limit}", limit=limit)


def _length(match: re.Match[str]) -> Phrase:
    kind, word, sign, least, most, _ = match.groups()
    count, is_text = int(least), kind == "str"
    if most is not None:
        return Phrase("must have {least} to {most} values", least=count, most=int(most))
    if word == "least" or sign == ">=":
        if count == 1:
            return Phrase("must not be empty")
        if is_text:
            return Phrase("must have at least {count} characters", count=count)
        return Phrase("must have at least {count} values", count=count)
    if word == "most" or sign == "<=":
        if is_text:
            return Phrase("must have at most {count} characters", count=count)
        return Phrase("must have at most {count} values", count=count)
    return Phrase("must have {count} values", count=count)


def _type(word: str) -> Phrase:
    known = {
        "int": Phrase("a whole number"),
        "float": Phrase("a number"),
        "str": Phrase("text"),
        "bool": Phrase("true or false"),
        "array": Phrase("a list"),
        "object": Phrase("an object in braces"),
    }
    return known.get(word) or Phrase("{type}", type=word)


def _found(word: str) -> Phrase:
    # Where a number would do, nobody complains of one.
    return Phrase("a number with decimals") if word == "float" else _type(word)


def _malformed(error: Exception, document: bytes) -> Phrase:
    if isinstance(error, RecursionError):
        return Phrase("it is nested too deeply")
    try:
        document.decode()
    except UnicodeDecodeError as undecoded:
        line, column = _place(document, undecoded.start)
        return Phrase("no text in UTF-8 at line {line}, column {column}", line=line, column=column)
    if match := _MALFORMED.fullmatch(str(error)):
        line, column = _place(document, int(match[2]))
        return Phrase("{what} at line {line}, column {column}", what=_what(match[1]), line=line, column=column)
    if "truncated" in str(error):
        return Phrase("the end of the text is missing")
    return Phrase("{error}", error=error)


def _what(text: str) -> Phrase:
    known = {
        "invalid character": Phrase("a character that does not belong there"),
        "invalid number": Phrase("a number that is none"),
        "trailing characters": Phrase("something after the end"),
        "trailing comma in array": Phrase("a comma after the last value"),
        "trailing comma in object": Phrase("a comma after the last value"),
        "object keys must be strings": Phrase("a name without quotes"),
    }
    if text.startswith("expected "):
        wanted = [Phrase("{sign}", sign=sign) for sign in text.removeprefix("expected ").split(" or ")]
        return Phrase("{wanted} is missing", wanted=listed(wanted))
    return known.get(text) or Phrase("{error}", error=text)


def _place(document: bytes, at: int) -> tuple[int, int]:
    """Line and column of a byte, both from 1; columns are characters."""
    before = document[:at]
    start = before.rfind(b"\n") + 1
    return before.count(b"\n") + 1, len(before[start:].decode(errors="replace")) + 1
