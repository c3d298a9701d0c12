"""The colours of the window and of its charts, light and dark: plain data.

Text has a contrast of at least 4.5:1 with what lies behind it. The accent is an indigo, because the
Okabe-Ito colours belong to the contenders alone (``desktop.theme.contender_style``).
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["CHARTS", "WINDOWS", "ChartColors", "ThemeName", "WindowColors"]

ThemeName: TypeAlias = Literal["light", "dark"]


@dataclass(frozen=True)
class WindowColors:
    """Colours of everything but the charts, as '#rrggbb'."""

    window: str
    base: str
    raised: str
    border: str
    line: str
    text: str
    muted: str
    disabled: str
    accent: str
    on_accent: str
    hover: str
    error: str
    notice: str
    on_notice: str
    tooltip: str
    on_tooltip: str


@dataclass(frozen=True)
class ChartColors:
    """Colours of a chart.

    Attributes:
        background: what everything is drawn on.
        foreground: axes, ticks and text.
        muted: text of less weight; still readable.
        grid: grid lines and the frames of cells.
        faint: lines of no contender: zero, references, what is not selected.
        accent: the cursor of the timeline, what is selected.
        error: a run that diverged.
    """

    background: str
    foreground: str
    muted: str
    grid: str
    faint: str
    accent: str
    error: str


WINDOWS: dict[ThemeName, WindowColors] = {
    "light": WindowColors(
        window="#f4f5f7",
        base="#ffffff",
        raised="#e9ebef",
        border="#777f8e",
        line="#d6dae1",
        text="#1b1f27",
        muted="#565e6c",
        disabled="#979eaa",
        accent="#4f46e5",
        on_accent="#ffffff",
        hover="#e0e2f8",
        error="#b4153f",
        notice="#fff0cc",
        on_notice="#6b4700",
        tooltip="#1b1f27",
        on_tooltip="#f4f5f7",
    ),
    "dark": WindowColors(
        window="#16181d",
        base="#1e2128",
        raised="#282c35",
        border="#7a8291",
        line="#333843",
        text="#e8eaee",
        muted="#a3abb8",
        disabled="#646b78",
        accent="#9b95ff",
        on_accent="#14151c",
        hover="#31344a",
        error="#ff8fa3",
        notice="#3d3216",
        on_notice="#ffdf9b",
        tooltip="#343a46",
        on_tooltip="#f2f3f5",
    ),
}

CHARTS: dict[ThemeName, ChartColors] = {
    "light": ChartColors("#ffffff", "#1b1f27", "#565e6c", "#dfe2e8", "#8b92a0", "#4f46e5", "#b4153f"),
    "dark": ChartColors("#1b1e24", "#e8eaee", "#a3abb8", "#333843", "#646b78", "#9b95ff", "#ff8fa3"),
}
