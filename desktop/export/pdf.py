"""Pages as PDF: vectors, text with embedded fonts, a sheet a page."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from desktop.export.painting import painting
from desktop.figures.page import Page

__all__ = ["pdf"]

_DOTS_PER_INCH, _UNITS_PER_INCH, _POINTS_PER_INCH = 1200, 96, 72


def pdf(pages: Sequence[Page], title: str, creator: str) -> bytes:
    """The file's content: sheets as large as the pages.

    Raises:
        ValueError: for no pages at all.
    """
    if not pages:
        raise ValueError("a document needs at least one page")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle(title)
    writer.setCreator(creator)
    writer.setPageLayout(_layout(pages[0]))
    with painting(writer) as painter:
        for index, page in enumerate(pages):
            if index:
                writer.setPageLayout(_layout(page))
                writer.newPage()
            painter.save()
            painter.scale(_DOTS_PER_INCH / _UNITS_PER_INCH, _DOTS_PER_INCH / _UNITS_PER_INCH)
            page.paint(painter)
            painter.restore()
    return bytes(buffer.data().data())


def _layout(page: Page) -> QPageLayout:
    points = page.size * (_POINTS_PER_INCH / _UNITS_PER_INCH)
    # Exactly that size: the default takes the nearest sheet of a standard.
    sheet = QPageSize(
        QSizeF(points.width(), points.height()), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch
    )
    return QPageLayout(sheet, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
