"""How cells are painted, whatever they show."""

from dataclasses import dataclass
from typing import Literal

from desktop.palettes import ThemeName

__all__ = ["ON_SCREEN", "Counts", "Look"]

Counts = Literal["linear", "log"]


@dataclass(frozen=True)
class Look:
    """How cells are painted.

    Attributes:
        theme: whose colours; None for the one that is shown.
        exact: for paper, where a bar need not end at a pixel; on the screen it does, or there were hairlines.
        textbook: titles and axes as in the textbook's figures, zeros within their bin; in words only what the bars
            hide.
        counts: the axis of counts. A logarithmic one begins at 0.5, so that a count of 1 has a height.
        overlaid: whether a second quantity in the same bins is a line over the bars of the first.
    """

    theme: ThemeName | None = None
    exact: bool = False
    textbook: bool = False
    counts: Counts = "linear"
    overlaid: bool = False


ON_SCREEN = Look()
