"""How large letters are: what a person chose, on top of the system's size and resolution; lengths that follow them."""

import sys
from typing import Literal, TypeAlias, get_args

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

__all__ = ["POINTS", "SCALES", "TextScale", "chosen", "fixed_font", "points", "scaled", "set_scale"]

TextScale: TypeAlias = Literal[100, 125, 150, 175, 200]
SCALES: tuple[TextScale, ...] = get_args(TextScale)

POINTS = 13 if sys.platform == "darwin" else 10
"""The usual size; a point is a pixel on macOS and 4/3 of one elsewhere."""
_USUAL_PIXELS = 13.0 if sys.platform == "darwin" else POINTS * 96 / 72
_LARGE = 1.25
"""A system whose letters are larger than usual by that is one whose person wants large letters."""
_state: dict[str, float] = {"scale": 100, "system": 0.0}


def set_scale(percent: TextScale) -> None:
    """What is made from now on has letters of this size; ``theme.apply`` changes what is there.

    Raises:
        ValueError: for a size that there is not.
    """
    if percent not in SCALES:
        raise ValueError(f"unknown text size {percent!r}; known: {', '.join(map(str, SCALES))}")
    _state["scale"] = percent


def chosen() -> int:
    """In per cent."""
    return int(_state["scale"])


def points(usual: float = POINTS) -> float:
    """The size of letters that have ``usual`` points where nothing is chosen."""
    if not _state["system"]:
        # Before anything else sets it.
        _state["system"] = QGuiApplication.font().pointSizeF()
    large = _state["system"] / POINTS
    return usual * _state["scale"] / 100 * (large if large >= _LARGE else 1.0)


def fixed_font() -> QFont:
    """Letters of equal width, as for code, in the size that is shown."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(points(max(font.pointSizeF(), 1.0)))
    return font


def scaled(pixels: float) -> int:
    """A length that holds as many letters as ``pixels`` do at the usual size."""
    screen = QGuiApplication.primaryScreen()
    resolution = screen.logicalDotsPerInch() / 72 if screen is not None else _USUAL_PIXELS / POINTS
    return round(pixels * max(points() * resolution / _USUAL_PIXELS, 1.0))
