"""What a person reads of an error: English sentences that still know what they were put together from.

netcore speaks English. A window that speaks another language translates the template of a phrase, and of the phrases
among its values, and fills the values in anew.
"""

import copyreg
from collections.abc import Callable
from numbers import Real
from typing import Any

__all__ = ["Phrase", "WordedError", "listed", "term"]

Translate = Callable[[str], str]


class Phrase(str):
    """Text for a person, or a part of one: in English, with its template and its values.

    >>> Phrase("{path}: {count:,} columns", path="mine.csv", count=4000)
    'mine.csv: 4,000 columns'

    Args:
        template: as for ``str.format``, a literal, so that ``desktop.translations`` finds it.
        values: numbers, phrases, exceptions, or lists of phrases; everything else becomes text. What they contain, as
            braces, is not looked at.

    Attributes:
        template, values: as given.
    """

    template: str
    values: dict[str, Any]

    def __new__(cls, template: str, /, **values: object) -> "Phrase":
        """Fill in the values."""
        kept = {name: _kept(value) for name, value in values.items()}
        phrase = super().__new__(cls, _filled(template, kept))
        phrase.template, phrase.values = template, kept
        return phrase

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        """For pickle: a phrase is made anew from its parts."""
        return (self.template,), self.values

    @classmethod
    def of(cls, error: BaseException) -> "Phrase":
        """What ``error`` says; where it says nothing, what it is."""
        for said in (getattr(error, "strerror", None), *error.args[:1]):
            if isinstance(said, Phrase):
                return said
        return cls("{error}", error=str(error) or type(error).__name__)

    def said(self, translate: Translate) -> str:
        """In another language: ``translate`` turns a template, or gives it back as it is."""
        values = {name: _said(value, translate) for name, value in self.values.items()}
        try:
            return _filled(translate(self.template), values)
        except (LookupError, ValueError, AttributeError):
            # A translation that asks for other values.
            return _filled(self.template, values)

    def shortened(self, most: int) -> "Phrase":
        """With every text among its values cut to ``most`` characters, however deep."""
        return Phrase(self.template, **{name: _cut(value, most) for name, value in self.values.items()})


class WordedError(ValueError):
    """An error that a person reads.

    Args:
        template: what is wrong, where, and what would be right; a literal, as that of a ``Phrase``.
        values: what is filled in.

    Attributes:
        phrase: both; ``str`` of the error is the same in English.
    """

    def __init__(self, template: str, /, **values: object) -> None:
        self._say(Phrase(template, **values))

    def _say(self, phrase: Phrase) -> None:
        self.args = (phrase,)

    @property
    def phrase(self) -> Phrase:
        """What it says."""
        return Phrase.of(self)

    def __reduce__(self) -> tuple[Any, ...]:
        """For pickle, as seeds' processes use it: without calling ``__init__``, which takes other arguments."""
        return copyreg.__newobj__, (type(self), *self.args), self.__dict__  # type: ignore[attr-defined]


def term(text: str, /, **values: object) -> Phrase:
    """A name in a catalogue, as of a dataset, or a template of one, which ``desktop.labels`` lists for translators."""
    return Phrase(text, **values)


def listed(wanted: list[Phrase]) -> Phrase:
    """Alternatives: "one or another"."""
    first, *others = wanted
    for other in others:
        first = Phrase("{one} or {other}", one=first, other=other)
    return first


def _filled(template: str, values: dict[str, Any]) -> str:
    lists = {name: ", ".join(value) for name, value in values.items() if isinstance(value, list)}
    return template.format(**(values | lists)) if values else template


def _kept(value: object) -> object:
    if isinstance(value, BaseException):
        return Phrase.of(value)
    return value if isinstance(value, (str, Real, list)) else str(value)


def _said(value: Any, translate: Translate) -> Any:
    if isinstance(value, list):
        return [_said(each, translate) for each in value]
    return value.said(translate) if isinstance(value, Phrase) else value


def _cut(value: Any, most: int) -> Any:
    if isinstance(value, Phrase):
        return value.shortened(most)
    return value if not isinstance(value, str) or len(value) <= most else value[:most] + "…"
