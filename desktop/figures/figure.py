"""What every figure can do: paint itself, in light colours, at any size, and tell its numbers.

Lengths are in units of 1/96 inch, whatever is painted on: the painter is scaled, so that lines and letters keep their
proportions at any resolution.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont, QGuiApplication, QPainter

from desktop.figures.look import Look
from netcore.config import Config

__all__ = ["PRINT", "UNITS_PER_CM", "Captioned", "Figure", "Row", "letters"]

UNITS_PER_CM = 96 / 2.54
PRINT = Look(theme="light", exact=True)
"""White paper, whatever the window's theme."""

Row = Sequence[str | int | float]


def letters(pixels: int, bold: bool = False) -> QFont:
    """The application's font, ``pixels`` units high, with widths that are the same at every resolution."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(pixels)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@dataclass(frozen=True)
class Figure(ABC):
    """Everything that a chart shows at one moment; nobody writes it any more, so any thread may paint it.

    Attributes:
        name: of its file, without the ending.
        title: what a person reads above it.
    """

    name: str
    title: str

    @property
    @abstractmethod
    def least_width(self) -> float:
        """Laid out narrower than this, it could not be read."""

    @abstractmethod
    def height(self, width: float) -> float:
        """How high it is, laid out in ``width``."""

    @abstractmethod
    def paint(self, painter: QPainter, width: float) -> None:
        """Paint it, laid out in ``width``, from the painter's origin."""

    @abstractmethod
    def table(self) -> Iterator[Row]:
        """Everything that is drawn, as rows of a table; the first one names the columns."""


@dataclass(frozen=True)
class Captioned:
    """A figure, and how it was made: in words, a paragraph a line, and the configuration, where it is known."""

    figure: Figure
    caption: tuple[str, ...] = ()
    config: Config | None = None
