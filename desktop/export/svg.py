"""A page as SVG: vectors and text."""

import html
import re

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QFontInfo
from PySide6.QtSvg import QSvgGenerator

from desktop.export.painting import painting
from desktop.export.xml import well_formed
from desktop.figures.figure import letters
from desktop.figures.page import Page

__all__ = ["svg"]

_UNITS_PER_INCH, _MM_PER_INCH = 96, 25.4


def svg(page: Page, description: str = "") -> bytes:
    """The file's content; its size is that of the page."""
    size = page.size
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_UNITS_PER_INCH)
    # Whole units are all that it takes: what it writes is put right below.
    generator.setSize(QSize(int(size.width() + 0.999), int(size.height() + 0.999)))
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(page.figure.title)
    generator.setDescription(description)
    with painting(generator) as painter:
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), "#ffffff")
        page.paint(painter)
    return _put_right(bytes(buffer.data().data()).decode(), size).encode()


def _put_right(drawing: str, size: QSizeF) -> str:
    """The exact size; signs that XML allows, for Qt writes the others, too; and a font that others know, for Qt's own
    name of the usual one is no name outside of it.
    """
    drawing = well_formed(drawing)
    width, height = (each * _MM_PER_INCH / _UNITS_PER_INCH for each in (size.width(), size.height()))
    drawing = re.sub(
        r'width="[^"]*" height="[^"]*"', f'width="{width:.3f}mm" height="{height:.3f}mm"', drawing, count=1
    )
    family = html.escape(QFontInfo(letters(12)).family())
    return re.sub(r'(?<=font-family=")[^"]*', lambda _: f"{family}, sans-serif", drawing)
