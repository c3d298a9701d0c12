"""Light and dark: Fusion with palettes of our own, chart colours, and the contenders' colours and markers.

Fusion, because a colour scheme asked of the desktop is ignored on most Linux systems.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias, get_args

from PySide6.QtCore import QCoreApplication, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QApplication

import resources
from desktop.markers import MARKERS, marker_path
from desktop.palettes import CHARTS, CONTENDERS, WINDOWS, ChartColors, PaletteName, ThemeName, WindowColors
from desktop.stylesheet import stylesheet
from desktop.text_size import points

__all__ = [
    "ChartColors",
    "PaletteName",
    "Style",
    "ThemeChoice",
    "ThemeName",
    "apply",
    "chart_colors",
    "contender_style",
    "current",
    "notifier",
    "palette",
    "resolved",
    "set_palette",
    "swatch",
    "unstyled",
    "window_colors",
]

ThemeChoice: TypeAlias = Literal["light", "dark", "system"]


class Style(NamedTuple):
    """How a contender looks, everywhere: '#rrggbb', the marker as pyqtgraph calls it, and its name in words."""

    color: str
    marker: str
    marker_name: str


class Notifier(QObject):
    """Tells what has painted with theme colours that they changed."""

    changed = Signal(str)

    @Slot()
    def follow_system(self) -> None:
        """Repaint when the desktop turns dark or light, if "system" was chosen."""
        app = QCoreApplication.instance()
        if _state["choice"] == "system" and isinstance(app, QApplication):
            _paint(app, _system(app))


notifier = Notifier()
_state: dict[str, str | bool] = {"name": "light", "choice": "light", "follows": False, "prepared": ""}
_palette: dict[str, PaletteName] = {"name": "okabe_ito"}


def apply(app: QApplication, choice: ThemeChoice) -> ThemeName:
    """Style ``app``; "system" follows the desktop, also when it changes later. Returns what it came to."""
    if choice not in get_args(ThemeChoice):
        raise ValueError(f"unknown theme {choice!r}; known: {', '.join(get_args(ThemeChoice))}")
    if not _state["follows"]:
        app.styleHints().colorSchemeChanged.connect(notifier.follow_system)
        _state["follows"] = True
    _state["choice"] = choice
    name = _system(app) if choice == "system" else choice
    if _state["prepared"] == name:
        _state["prepared"] = ""
        app.setStyleSheet(_sheet(name))
        return name
    return _paint(app, name)


def prepare(app: QApplication, choice: ThemeChoice) -> None:
    """All of a theme but the style sheet, before the first window: with it every widget would be styled anew whenever
    it is put into another one, which doubles the time to build a window. ``apply`` follows."""
    _state["prepared"] = _paint(app, _system(app) if choice == "system" else choice, sheet=False)


def resolved(choice: ThemeChoice) -> ThemeName:
    """What ``choice`` comes to on this desktop."""
    app = QCoreApplication.instance()
    if choice != "system":
        return choice
    return _system(app) if isinstance(app, QApplication) else "light"


@contextmanager
def unstyled() -> Iterator[None]:
    """For what builds or restyles much of a window: with a style sheet every widget would be styled anew at each step,
    which takes five times as long as all of them at the end."""
    app = QCoreApplication.instance()
    if not isinstance(app, QApplication):
        yield
        return
    sheet = app.styleSheet()
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)


def current() -> ThemeName:
    """The theme that is shown."""
    return "dark" if _state["name"] == "dark" else "light"


def palette() -> PaletteName:
    """The contenders' palette in use."""
    return _palette["name"]


def set_palette(name: PaletteName) -> None:
    """Give all contenders the colours of another palette, in what is on view and in what is exported from now on."""
    if name not in CONTENDERS:
        raise ValueError(f"unknown palette {name!r}; known: {', '.join(CONTENDERS)}")
    if name != palette():
        _palette["name"] = name
        notifier.changed.emit(current())


def window_colors(theme: ThemeName | None = None) -> WindowColors:
    """Colours of the window in ``theme``, or in the one that is shown."""
    return WINDOWS[theme or current()]


def chart_colors(theme: ThemeName | None = None) -> ChartColors:
    """Colours of the charts in ``theme``, or in the one that is shown."""
    return CHARTS[theme or current()]


def contender_style(slot: int, theme: ThemeName | None = None, of: PaletteName | None = None) -> Style:
    """Colour and marker number ``slot``, of the palette in use or of another; the first 88 differ from one another."""
    colors = CONTENDERS[of or palette()][theme or current()]
    marker = MARKERS[slot % len(MARKERS)]
    return Style(colors[slot % len(colors)], marker, _marker_name(marker))


def swatch(slot: int, size: int = 16, theme: ThemeName | None = None, of: PaletteName | None = None) -> QIcon:
    """A piece of curve in the colour of ``slot``, with its marker."""
    return _icon(contender_style(slot, theme, of), size)


# Every row of a panel asks for its own at each change of the experiment.
@lru_cache(maxsize=128)
def _icon(style: Style, size: int) -> QIcon:
    icon = QIcon()
    for ratio in (1, 2):
        icon.addPixmap(_swatch_pixmap(style, size, ratio))
    return icon


def _swatch_pixmap(style: Style, size: int, ratio: int) -> QPixmap:
    pixmap = QPixmap(size * ratio, size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = QColor(style.color)
    painter.setPen(QPen(color, 1.5))
    painter.drawLine(QPointF(0, size / 2), QPointF(size, size / 2))
    painter.translate(size / 2, size / 2)
    painter.scale(size * 0.68, size * 0.68)
    painter.fillPath(marker_path(style.marker), color)
    painter.end()
    return pixmap


def _paint(app: QApplication, name: ThemeName, sheet: bool = True) -> ThemeName:
    _state["name"], _state["prepared"] = name, ""
    colors = WINDOWS[name]
    # A sheet in place of another takes five times as long as one in place of none.
    app.setStyleSheet("")
    app.setStyle("Fusion")
    font = app.font()
    font.setPointSizeF(points())
    app.setFont(font)
    app.setPalette(_qt_palette(colors))
    if sheet:
        app.setStyleSheet(_sheet(name))
    notifier.changed.emit(name)
    return name


def _sheet(name: ThemeName) -> str:
    return stylesheet(WINDOWS[name], resources.path("icons", name))


def _system(app: QApplication) -> ThemeName:
    return "dark" if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"


def _qt_palette(colors: WindowColors) -> QPalette:
    role, made = QPalette.ColorRole, QPalette()
    pairs = {
        role.Window: colors.window, role.WindowText: colors.text, role.Base: colors.base,
        role.Text: colors.text, role.AlternateBase: colors.raised, role.Button: colors.base,
        role.ButtonText: colors.text, role.BrightText: colors.on_accent, role.Highlight: colors.accent,
        role.HighlightedText: colors.on_accent, role.Link: colors.accent, role.LinkVisited: colors.accent,
        role.PlaceholderText: colors.muted, role.ToolTipBase: colors.tooltip, role.Accent: colors.accent,
        role.ToolTipText: colors.on_tooltip, role.Mid: colors.line,
    }  # fmt: skip
    for one, color in pairs.items():
        made.setColor(one, QColor(color))
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, QColor(colors.disabled))
    return made


def _marker_name(marker: str) -> str:
    translate = QCoreApplication.translate
    return {
        "o": translate("theme", "circle"),
        "s": translate("theme", "square"),
        "d": translate("theme", "diamond"),
        "t1": translate("theme", "triangle"),
        "x": translate("theme", "cross"),
        "star": translate("theme", "star"),
        "t": translate("theme", "triangle pointing down"),
        "+": translate("theme", "plus"),
        "p": translate("theme", "pentagon"),
        "t2": translate("theme", "triangle pointing right"),
        "h": translate("theme", "hexagon"),
    }[marker]
