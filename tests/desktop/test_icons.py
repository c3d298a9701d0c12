"""``desktop.icons``: every icon loads, in the theme's colours, sharp on dense screens."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

import resources
from desktop import icons, theme

NAMES = sorted(path.stem for path in resources.path("icons").glob("*.svg") if path.stem != "initscope")
NEEDED = {
    "run", "pause", "step", "step_back", "reset", "reseed", "export", "open", "save", "preferences", "about", "quit",
    "add", "remove", "up", "down", "theme", "folder", "warning", "error", "copy", "help",
}  # fmt: skip


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, "light")
    yield
    theme.apply(qapp, "light")


def inks(image: QImage) -> set[str]:
    """The colours of the pixels that are fully covered."""
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = np.unique(np.frombuffer(plain.constBits(), np.uint32))
    return {f"#{int(pixel) & 0xFFFFFF:06x}" for pixel in pixels if pixel >> 24 == 255}


def test_all_needed_icons_are_there() -> None:
    assert set(NAMES) >= NEEDED


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_icon_takes_the_colors_of_the_theme(qapp: QApplication, name: str, theme_name: theme.ThemeName) -> None:
    theme.apply(qapp, theme_name)
    colors = theme.window_colors()
    size = QSize(32, 32)
    normal = icons.icon(name).pixmap(size, 2.0, QIcon.Mode.Normal).toImage()
    disabled = icons.icon(name).pixmap(size, 2.0, QIcon.Mode.Disabled).toImage()
    # Partly covered pixels of a premultiplied picture may be a step off; fully covered ones are not.
    assert QColor(colors.text).name() in inks(normal)
    assert QColor(colors.disabled).name() in inks(disabled)


def test_icons_are_drawn_for_both_pixel_ratios() -> None:
    for ratio in (1.0, 2.0):
        pixmap = icons.icon("run").pixmap(QSize(16, 16), ratio)
        assert pixmap.width() == 16 * ratio
        assert pixmap.devicePixelRatio() == ratio


def test_icons_are_cached_per_theme(qapp: QApplication) -> None:
    light = icons.icon("run")
    assert icons.icon("run") is light
    theme.apply(qapp, "dark")
    assert icons.icon("run") is not light


def test_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no such icon")


def test_app_icon_is_colorful() -> None:
    image = icons.app_icon().pixmap(QSize(256, 256), 1.0).toImage()
    assert inks(image) >= {"#d55e00", "#e69f00", "#009e73"}
