"""The colours of the window and of its charts, light and dark: plain data.

Text has a contrast of at least 4.5:1 with what lies behind it. The accent is an indigo, because the
contenders' colours belong to them alone (``desktop.theme.contender_style``).
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["CHARTS", "CONTENDERS", "WINDOWS", "ChartColors", "PaletteName", "ThemeName", "WindowColors"]

ThemeName: TypeAlias = Literal["light", "dark"]
PaletteName: TypeAlias = Literal["okabe_ito", "tol_bright"]


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

CONTENDERS: dict[PaletteName, dict[ThemeName, tuple[str, ...]]] = {
    # Okabe and Ito (2008), Color universal design.
    "okabe_ito": {
        "light": ("#0069a6", "#d55e00", "#00845f", "#b7568c", "#8b5f08", "#2f93c9", "#5a5507", "#24272e"),
        "dark": ("#2f8fd3", "#e66f17", "#00a97b", "#cc79a7", "#e69f00", "#56b4e9", "#f0e442", "#f2f3f5"),
    },
    # Tol (2021), Colour schemes, SRON/EPS/TN/09-002: "bright", and its black, which is white on a dark chart.
    "tol_bright": {
        "light": ("#3e71a4", "#d95365", "#19822d", "#a08f01", "#339fc0", "#aa3377", "#909090", "#24272e"),
        "dark": ("#4a7db0", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#b84083", "#bbbbbb", "#f2f3f5"),
    },
}
"""The contenders' colours: two that colour-blind people can tell apart, lightness moved per theme until each colour has
3:1 with the chart's background. Of one length, so that a slot's colour and marker are found alike in both."""
