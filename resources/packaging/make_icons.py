"""Renders the icons that a desktop wants, from the application's one SVG: PNG, ICO for Windows, ICNS for macOS.

python -m resources.packaging.make_icons FOLDER
"""

import re
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

__all__ = ["SIZES", "document_svg", "icns", "ico", "make_icons", "png"]

PACKAGING = Path(__file__).parent
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_ICNS_TYPES = {"ic11": 32, "ic12": 64, "ic07": 128, "ic13": 256, "ic08": 256, "ic14": 512, "ic09": 512, "ic10": 1024}
"""Kinds of macOS's entries that are PNG files, and their pixels; those of dense screens have a kind of their own."""


def make_icons(folder: Path) -> None:
    """Write all icons to ``folder``: initscope-16.png and so on, document-16.png, SVG, ICO and ICNS of both."""
    folder.mkdir(parents=True, exist_ok=True)
    application = (PACKAGING.parent / "icons" / "initscope.svg").read_bytes()
    for name, svg in (("initscope", application), ("document", document_svg(application))):
        (folder / f"{name}.svg").write_bytes(svg)
        for size in SIZES:
            (folder / f"{name}-{size}.png").write_bytes(png(svg, size))
        (folder / f"{name}.ico").write_bytes(ico(svg))
        (folder / f"{name}.icns").write_bytes(icns(svg))


def document_svg(application: bytes) -> bytes:
    """A sheet of paper with the application's icon on it."""
    drawn = re.fullmatch(rb"\s*<svg[^>]*>(.*)</svg>\s*", application, re.DOTALL)
    if drawn is None:
        raise ValueError("the application's icon is not one <svg> element")
    sheet = (PACKAGING / "document.svg").read_bytes()
    if sheet.count(b"<!-- icon -->") != 1:
        raise ValueError("document.svg has no place for the application's icon")
    return sheet.replace(b"<!-- icon -->", drawn[1])


def png(svg: bytes, size: int) -> bytes:
    """``svg`` as a picture, ``size`` pixels wide and high."""
    renderer = QSvgRenderer(QByteArray(svg))
    if not renderer.isValid():
        raise ValueError("not an SVG that Qt can render")
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.convertToFormat(QImage.Format.Format_ARGB32).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico(svg: bytes) -> bytes:
    """A Windows icon: a directory of PNG files, as Windows has read them since Vista."""
    pictures = [png(svg, size) for size in _ICO_SIZES]
    result = struct.pack("<3H", 0, 1, len(pictures))
    at = len(result) + 16 * len(pictures)
    for size, picture in zip(_ICO_SIZES, pictures, strict=True):
        # 256 is written as 0; 1 plane, 32 bits a pixel.
        result += struct.pack("<4B2H2L", size % 256, size % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return result + b"".join(pictures)


def icns(svg: bytes) -> bytes:
    """A macOS icon: entries of kind, length and PNG file."""
    entries = b""
    for kind, size in _ICNS_TYPES.items():
        picture = png(svg, size)
        entries += kind.encode() + struct.pack(">L", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">L", 8 + len(entries)) + entries


if __name__ == "__main__":
    make_icons(Path(sys.argv[1]))
