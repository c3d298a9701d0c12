"""The contenders' palettes: contrast with the chart, and apart from one another for colour-blind eyes."""

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import get_args

import numpy as np
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.export.choices import Choices
from desktop.export.writer import content
from desktop.figures.figure import Captioned, Figure
from desktop.main_window import MainWindow
from desktop.palettes import CONTENDERS, PaletteName
from desktop.panels.contender_row import ContenderRow
from netcore import Config
from netcore.arrays import FloatArray

PALETTES: list[PaletteName] = list(get_args(PaletteName))
THEMES: list[theme.ThemeName] = ["light", "dark"]

# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
EYES = {
    "all cones": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
}
XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
WHITE = np.array([0.95047, 1.0, 1.08883])
APART = 8.0
"""CIELAB distance: three to four times what can just be told apart; and no two contenders have one marker, either."""


def linear(color: str) -> FloatArray:
    parts = np.array([int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2."""
    dark, light = sorted(float(XYZ[1] @ linear(each)) for each in (one, other))
    return (light + 0.05) / (dark + 0.05)


def lab(rgb: FloatArray) -> FloatArray:
    parts = XYZ @ np.clip(rgb, 0, 1) / WHITE
    x, y, z = np.where(parts > 216 / 24389, np.cbrt(parts), (24389 / 27 * parts + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def seen_apart(one: str, other: str, eyes: str) -> float:
    return float(np.linalg.norm(lab(EYES[eyes] @ linear(one)) - lab(EYES[eyes] @ linear(other))))


def test_the_eyes_are_what_they_are_called() -> None:
    assert seen_apart("#ff0000", "#00ff00", "all cones") == pytest.approx(170.6, abs=0.5)
    # Olive and brown of one lightness, and red and dark brown, are the classics.
    assert seen_apart("#b87d00", "#8f8600", "protanopia") < 1 < 15 < seen_apart("#b87d00", "#8f8600", "all cones")
    assert seen_apart("#d55e00", "#b87d00", "deuteranopia") < 2


@pytest.mark.parametrize("of", PALETTES)
@pytest.mark.parametrize("name", THEMES)
def test_each_color_stands_out_from_the_chart(of: PaletteName, name: theme.ThemeName) -> None:
    background = theme.chart_colors(name).background
    assert min(contrast(color, background) for color in CONTENDERS[of][name]) >= 3.0


@pytest.mark.parametrize("of", PALETTES)
@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("eyes", EYES)
def test_each_color_is_told_from_the_others(of: PaletteName, name: theme.ThemeName, eyes: str) -> None:
    distances = {pair: seen_apart(*pair, eyes) for pair in combinations(CONTENDERS[of][name], 2)}
    assert len(distances) == 28
    assert min(distances.values()) >= APART, min(distances, key=lambda pair: distances[pair])


@pytest.mark.parametrize("of", PALETTES)
def test_no_two_of_many_contenders_look_alike(of: PaletteName) -> None:
    for name in THEMES:
        styles = [theme.contender_style(slot, name, of) for slot in range(88)]
        assert len({(style.color, style.marker) for style in styles}) == 88
        assert theme.window_colors(name).accent not in CONTENDERS[of][name]


def test_an_unknown_palette_is_refused() -> None:
    with pytest.raises(ValueError, match="known: okabe_ito, tol_bright"):
        theme.set_palette("rainbow")  # type: ignore[arg-type]


@pytest.fixture
def default_palette() -> Iterator[None]:
    yield
    theme.set_palette("okabe_ito")


@pytest.mark.usefixtures("default_palette")
@pytest.mark.parametrize("name", THEMES)
def test_another_palette_is_seen_everywhere(
    open_window: Callable[..., MainWindow],
    small: Callable[..., Config],
    qtbot: QtBot,
    qapp: QApplication,
    name: theme.ThemeName,
) -> None:
    window = open_window(config=small(iterations=20))
    theme.apply(qapp, name)
    window.actions_table["show_training"].trigger()
    window.actions_table["run"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 20)

    def drawn() -> list[str]:
        return [each.smooth.opts["pen"].color().name() for each in window.training_tab.loss.curves]

    def swatches() -> list[QColor]:
        rows = window.side_panel.findChildren(ContenderRow)
        pictures = [each._swatch.pixmap().toImage() for each in rows]
        return [each.pixelColor(each.width() // 2, each.height() // 2) for each in pictures]

    assert drawn() == list(CONTENDERS["okabe_ito"][name][:3])
    before = swatches()
    theme.set_palette("tol_bright")
    assert drawn() == list(CONTENDERS["tol_bright"][name][:3])
    assert swatches() == [QColor(each) for each in CONTENDERS["tol_bright"][name][:3]] != before
    legend = window.training_tab.loss.legend.grab().toImage()
    seen = {legend.pixelColor(x, y).name() for x in range(legend.width()) for y in range(legend.height())}
    assert seen >= set(CONTENDERS["tol_bright"][name][:3])
    # In print, as always, those of the light theme.
    figure = next(each for each in window.exports.figures() if each.figure.name == "loss-chart")
    image = painted(figure.figure)
    for color in CONTENDERS["tol_bright"]["light"][:3]:
        assert color in image
    assert not set(CONTENDERS["okabe_ito"]["light"][:3]) & image


def painted(figure: Figure) -> set[str]:
    """The colours of the figure's SVG."""
    svg = content(Captioned(figure), Choices(format="svg")).decode()
    return {part[:7] for part in (f"#{each}" for each in svg.split("#")[1:])}
