"""All lessons in the chapter's order. To add one, write one entry."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from desktop.lessons.chapter_signals import collapse, relu, saturation, tanh
from desktop.lessons.chapter_training import race, zeros
from desktop.lessons.lesson import Lesson

__all__ = ["CATALOGUE", "lesson"]

CATALOGUE: Mapping[str, Callable[[], Lesson]] = MappingProxyType(
    {"zeros": zeros, "std_1": saturation, "std_0_01": collapse, "xavier": tanh, "he": relu, "race": race}
)
"""Each is made when it is asked for, in the language that is spoken then."""


def lesson(id: str) -> Lesson:
    """The lesson called ``id``.

    Raises:
        KeyError: if there is none.
    """
    return CATALOGUE[id]()
