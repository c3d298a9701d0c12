"""``desktop.theme``: contrast, contenders' styles, switching."""

from collections.abc import Callable, Iterator

import pytest
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop import color_maps, theme
from desktop.charts.timeline_slider import TimelineSlider
from desktop.figures.phase_labels import LABEL_PAPER
from desktop.palettes import WINDOWS
from desktop.verdict_badge import Badge
from desktop.verdicts import Headline

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
def test_text_can_be_read_wherever_it_stands(name: theme.ThemeName) -> None:
    colors = theme.window_colors(name)
    grounds = (colors.window, colors.base, colors.raised, colors.hover)
    # Small text, links, verdicts and the error bar, also on buttons that are pointed at or pressed.
    for ink in (colors.text, colors.muted, colors.accent, colors.error):
        assert min(contrast(ink, ground) for ground in grounds) >= 4.5
    # The signs of the badges.
    assert contrast(colors.on_accent, colors.error) >= 4.5
    # No rule asks for it, but what is disabled is read, too.
    assert min(contrast(colors.disabled, ground) for ground in (colors.window, colors.base)) >= 2.4


@pytest.mark.parametrize("name", THEMES)
def test_lines_of_charts_can_be_seen(name: theme.ThemeName) -> None:
    colors = theme.chart_colors(name)
    lines = (colors.foreground, colors.muted, colors.faint, colors.accent, colors.error)
    assert min(contrast(line, colors.background) for line in lines) >= 3.0


@pytest.mark.parametrize("name", THEMES)
def test_labels_on_a_map_can_be_read_on_any_of_its_colors(name: theme.ThemeName) -> None:
    colors = theme.chart_colors(name)
    for red, green, blue in color_maps.lookup("diverging", name)[:, :3]:
        # The paper under a label lets some of the map through (``figures.phase_labels``).
        paper, share = QColor(colors.background), LABEL_PAPER / 255
        mixed = [
            round(share * ground + (1 - share) * float(under))
            for ground, under in zip((paper.red(), paper.green(), paper.blue()), (red, green, blue), strict=True)
        ]
        assert contrast(colors.foreground, "#{:02x}{:02x}{:02x}".format(*mixed)) >= 4.5


def focusable() -> list[QWidget]:
    default = QPushButton("Run")
    default.setDefault(True)
    tabs, box, slider = QTabBar(), QComboBox(), QSlider(Qt.Orientation.Horizontal)
    for each in ("Signals", "Training"):
        tabs.addTab(each)
    box.addItem("ReLU")
    badge = Badge(0)
    badge.show_headline("He", 0, Headline("healthy", "good"))
    tool = QToolButton()
    tool.setText("View")
    tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return [
        QPushButton("Run"), default, QCheckBox("Log axis"), QRadioButton("yes"), tool, tabs, box, slider,
        QLineEdit("3"), QSpinBox(), badge, TimelineSlider(),
    ]  # fmt: skip


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_what_has_the_focus_looks_it(qapp: QApplication, shown: Callable[..., QWidget], name: theme.ThemeName) -> None:
    theme.apply(qapp, name)
    room, other = QWidget(), QPushButton("elsewhere")
    column = QVBoxLayout(room)
    column.addWidget(other)
    widgets = focusable()
    for widget in widgets:
        column.addWidget(widget)
    shown(room, 300, 560)
    qapp.processEvents()
    for widget in widgets:
        other.setFocus(Qt.FocusReason.TabFocusReason)
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert widget.hasFocus()
        after = widget.grab().toImage()
        assert seen_changes(before, after) >= 20, type(widget).__name__


def seen_changes(before: QImage, after: QImage) -> int:
    """How many pixels changed so much that the change has a contrast of 3:1."""
    return sum(
        before.pixel(x, y) != after.pixel(x, y)
        and contrast(before.pixelColor(x, y).name(), after.pixelColor(x, y).name()) >= 3.0
        for x in range(before.width())
        for y in range(before.height())
    )


@pytest.mark.parametrize("name", THEMES)
def test_inputs_and_focus_have_visible_borders(name: theme.ThemeName) -> None:
    window = theme.window_colors(name)
    for ground in (window.window, window.base, window.raised, window.hover):
        assert contrast(window.border, ground) >= 3.0
        assert contrast(window.accent, ground) >= 3.0


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
