"""A page as PNG, at any resolution."""

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, Qt
from PySide6.QtGui import QImage

from desktop.export.painting import painting
from desktop.figures.page import Page

__all__ = ["MOST_PIXELS", "image", "png"]

MOST_PIXELS = 100_000_000
"""Of a picture: 400 MB while it is painted."""

_UNITS_PER_METRE = 96 / 0.0254


def image(page: Page, pixels: int, transparent: bool = False) -> QImage:
    """``page`` painted ``pixels`` wide; lines and letters are as large as on paper of that size.

    Raises:
        ValueError: for a picture of more than ``MOST_PIXELS``.
        MemoryError: if there is not enough memory for it.
    """
    size = page.size
    scale = pixels / size.width()
    height = max(1, round(size.height() * scale))
    if pixels * height > MOST_PIXELS:
        text = _tr("{x} × {y} pixels are more than {n} million: choose a smaller width")
        raise ValueError(text.format(x=pixels, y=height, n=MOST_PIXELS // 10**6))
    picture = QImage(pixels, height, QImage.Format.Format_ARGB32_Premultiplied)
    if picture.isNull():
        raise MemoryError(_tr("not enough memory for {x} × {y} pixels").format(x=pixels, y=height))
    picture.fill(Qt.GlobalColor.transparent if transparent else Qt.GlobalColor.white)
    with painting(picture) as painter:
        painter.scale(scale, scale)
        page.paint(painter)
    if not transparent:
        picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    dots = round(_UNITS_PER_METRE * scale)
    picture.setDotsPerMeterX(dots)
    picture.setDotsPerMeterY(dots)
    return picture


def png(page: Page, pixels: int, transparent: bool = False) -> bytes:
    """The file's content; errors as those of ``image``."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image(page, pixels, transparent).save(buffer, "PNG"):  # type: ignore[call-overload]
        raise MemoryError(_tr("not enough memory to pack the picture"))
    return bytes(buffer.data().data())


def _tr(text: str) -> str:
    return QCoreApplication.translate("png", text)
