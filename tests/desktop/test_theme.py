"""``desktop.theme``: contrast, contenders' styles, switching."""

from collections.abc import Iterator

import pytest
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.palettes import WINDOWS

THEMES: list[theme.ThemeName] = ["light", "dark"]


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, "light")


def luminance(color: str) -> float:
    """WCAG 2.2, relative luminance."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_black_and_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("slot", range(8))
def test_contenders_stand_out_from_the_chart(name: theme.ThemeName, slot: int) -> None:
    background = theme.chart_colors(name).background
    assert contrast(theme.contender_style(slot, name).color, background) >= 3.0


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read(name: theme.ThemeName) -> None:
    chart, window = theme.chart_colors(name), theme.window_colors(name)
    pairs = [
        (chart.foreground, chart.background), (chart.muted, chart.background), (chart.error, chart.background),
        (window.text, window.window), (window.text, window.base), (window.text, window.raised),
        (window.text, window.hover), (window.muted, window.window), (window.muted, window.base),
        (window.error, window.window), (window.error, window.base), (window.on_notice, window.notice),
        (window.on_accent, window.accent), (window.on_tooltip, window.tooltip),
    ]  # fmt: skip
    assert min(contrast(*pair) for pair in pairs) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_inputs_and_focus_have_visible_borders(name: theme.ThemeName) -> None:
    window = theme.window_colors(name)
    assert contrast(window.border, window.base) >= 3.0
    assert contrast(window.accent, window.base) >= 3.0


def test_textbook_markers_come_first_and_styles_differ() -> None:
    styles = [theme.contender_style(slot) for slot in range(64)]
    assert [style.marker for style in styles[:3]] == ["o", "s", "d"]
    assert len({(style.color, style.marker) for style in styles}) == 64
    assert len({style.color for style in styles[:8]}) == 8
    assert all(style.marker in Symbols and style.marker_name for style in styles)


def test_accent_is_no_contenders_color() -> None:
    for name in THEMES:
        colors = {theme.contender_style(slot, name).color for slot in range(8)}
        assert theme.window_colors(name).accent not in colors


def test_apply_changes_palette_and_tells(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.notifier.changed) as told:
        assert theme.apply(qapp, "dark") == "dark"
    assert told.args == ["dark"]
    assert theme.current() == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(WINDOWS["dark"].window)
    assert theme.chart_colors() == theme.chart_colors("dark")
    assert theme.apply(qapp, "system") in THEMES


def test_what_was_prepared_lacks_the_style_sheet_alone(qapp: QApplication) -> None:
    told: list[str] = []
    theme.notifier.changed.connect(told.append)
    qapp.setStyleSheet("")
    theme.prepare(qapp, "dark")
    assert (told, qapp.styleSheet()) == (["dark"], "")
    assert theme.apply(qapp, "dark") == "dark"
    assert told == ["dark"]
    assert WINDOWS["dark"].accent in qapp.styleSheet()
    # Prepared for another one than comes, it is all done anew.
    theme.prepare(qapp, "dark")
    for name in THEMES:
        theme.apply(qapp, name)
        assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(WINDOWS[name].window)
        assert WINDOWS[name].accent in qapp.styleSheet()
    theme.notifier.changed.disconnect(told.append)


def test_unknown_theme_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="known: light, dark, system"):
        theme.apply(qapp, "sepia")  # type: ignore[arg-type]


@pytest.mark.usefixtures("qapp")
def test_swatch_shows_the_color() -> None:
    image = theme.swatch(1, 16, "light").pixmap(16, 16).toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2) == QColor(theme.contender_style(1, "light").color)
