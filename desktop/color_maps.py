"""Colours for values: a sequential map for sizes, a diverging one for what lies on either side of a middle.

Both can be told apart without seeing hues: the sequential one gets lighter all the way, the diverging one gets darker
(lighter, in the dark theme) on both sides alike, blue below and orange above, which no colour-blindness confuses.
Contenders' markers that lie on a map need an outline in the chart's background.
"""

from functools import cache
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop import theme
from netcore.arrays import Vector

__all__ = ["ColorMap", "Colors", "diverging", "lookup", "sequential"]

ColorMap: TypeAlias = Literal["sequential", "diverging"]
Colors: TypeAlias = NDArray[np.uint8]
"""(..., 4): red, green, blue, alpha."""

STEPS = 256

# Viridis (van der Walt and Smith 2015) at even distances. The same in both themes: a colour is one value everywhere.
_SEQUENTIAL = (
    "#440154", "#481769", "#472a7a", "#433d84", "#3d4e8a", "#355e8d", "#2e6d8e", "#297b8e", "#23898e",
    "#1f978b", "#21a585", "#2eb37c", "#46c06f", "#65cb5e", "#89d548", "#b0dd2f", "#fde725",
)  # fmt: skip
# From -1 to 1; the middle is as near to the background as it can be without being taken for it.
_DIVERGING: dict[theme.ThemeName, tuple[str, ...]] = {
    "light": (
        "#1a4580", "#2a62a3", "#4a82bf", "#79a6d4", "#adcae6", "#d9e6f2", "#f4f4f4",
        "#f9dfc4", "#f1bb88", "#dd924e", "#bd6c22", "#955007", "#6e3500",
    ),
    "dark": (
        "#c2e2ff", "#8fc4f5", "#60a3e0", "#4183c0", "#2f6499", "#274566", "#2a2c31",
        "#583c20", "#864f16", "#b3691a", "#da8a31", "#f4b069", "#ffd8ac",
    ),
}  # fmt: skip


def sequential(values: Vector, theme_name: theme.ThemeName | None = None) -> Colors:
    """(..., 4) colours of ``values`` from 0 to 1, dark to light; beyond the ends those of the ends, NaN transparent."""
    return _colors(np.asarray(values, np.float64), lookup("sequential", theme_name))


def diverging(values: Vector, theme_name: theme.ThemeName | None = None) -> Colors:
    """(..., 4) colours of ``values`` from -1 (blue) over 0 (neutral) to 1 (orange); NaN is transparent."""
    return _colors((np.asarray(values, np.float64) + 1.0) / 2.0, lookup("diverging", theme_name))


def lookup(name: ColorMap, theme_name: theme.ThemeName | None = None) -> Colors:
    """(256, 4): the whole map, from its low to its high end, in ``theme_name`` or in the theme that is shown.

    Nobody may write it. The middle of the diverging map lies between entries 127 and 128.

    Raises:
        ValueError: for a name that is no map's.
    """
    if name not in ("sequential", "diverging"):
        raise ValueError(f"unknown color map {name!r}; known: sequential, diverging")
    return _table(name, theme_name or theme.current())


@cache
def _table(name: ColorMap, theme_name: theme.ThemeName) -> Colors:
    anchors = _SEQUENTIAL if name == "sequential" else _DIVERGING[theme_name]
    channels = np.array([[int(each[at : at + 2], 16) for at in (1, 3, 5)] for each in anchors], np.float64)
    places, steps = np.linspace(0.0, 1.0, len(anchors)), np.linspace(0.0, 1.0, STEPS)
    table = np.full((STEPS, 4), 255, np.uint8)
    for channel in range(3):
        table[:, channel] = np.rint(np.interp(steps, places, channels[:, channel])).astype(np.uint8)
    table.setflags(write=False)
    return table


def _colors(shares: Vector, table: Colors) -> Colors:
    known = ~np.isnan(shares)
    # Infinite ones are beyond the ends, too.
    bounded = np.clip(np.where(known, shares, 0.0), 0.0, 1.0)
    colors: Colors = table[np.rint(bounded * (STEPS - 1)).astype(np.intp)]
    colors[~known] = 0
    return colors
