"""Our own line icons, drawn in the theme's colours: desktop icon themes are missing on bare systems."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from desktop import theme

__all__ = ["app_icon", "icon"]

_SIZES = (16, 20, 24, 32)


def icon(name: str) -> QIcon:
    """The icon ``name`` in the colours of the theme that is shown; ask again when ``theme.notifier`` tells.

    Raises:
        FileNotFoundError: if there is no such icon.
    """
    return _icon(name, theme.current())


@cache
def app_icon() -> QIcon:
    """The application's icon, in its own colours."""
    result, drawing = QIcon(), QSvgRenderer(QByteArray(_svg("initscope")))
    for size in (16, 24, 32, 48, 64, 128, 256):
        result.addPixmap(_pixmap(drawing, size, 1))
    return result


@cache
def _icon(name: str, theme_name: theme.ThemeName) -> QIcon:
    colors = theme.window_colors(theme_name)
    result = QIcon()
    for mode, color in ((QIcon.Mode.Normal, colors.text), (QIcon.Mode.Disabled, colors.disabled)):
        drawing = QSvgRenderer(QByteArray(_svg(name).replace(b"currentColor", color.encode())))
        for size in _SIZES:
            for ratio in (1, 2):
                result.addPixmap(_pixmap(drawing, size, ratio), mode)
    return result


@cache
def _svg(name: str) -> bytes:
    return resources.path("icons", f"{name}.svg").read_bytes()


def _pixmap(drawing: QSvgRenderer, size: int, ratio: int) -> QPixmap:
    pixmap = QPixmap(size * ratio, size * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    # After painting: the renderer then works in real pixels.
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
