"""A figure with what is around it on paper: its title over it, and under it how it was made."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout, QTextOption

from desktop import theme
from desktop.figures.figure import Figure, letters

__all__ = ["Page"]

_MARGIN = 10.0
_GAP = 8.0
_TITLE, _CAPTION = 15, 10


@dataclass(frozen=True)
class Page:
    """One figure on paper of its own size.

    Attributes:
        figure: what is on it.
        width: of the paper, in units of 1/96 inch.
        titled: whether the title is over it.
        caption: what stands under it, a paragraph a line.
    """

    figure: Figure
    width: float
    titled: bool = True
    caption: tuple[str, ...] = ()

    @property
    def size(self) -> QSizeF:
        """Of the paper."""
        laid_out = self._laid_out()
        scale = self.width / laid_out
        return QSizeF(self.width, self._height(laid_out) * scale)

    def paint(self, painter: QPainter) -> None:
        """Paint it from the painter's origin; not the paper itself."""
        width = self._laid_out()
        painter.save()
        painter.scale(self.width / width, self.width / width)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_MARGIN, _MARGIN)
        inner = width - 2 * _MARGIN
        if self.titled:
            painter.setFont(letters(_TITLE, bold=True))
            painter.setPen(QColor(theme.chart_colors("light").foreground))
            metrics = QFontMetricsF(letters(_TITLE, bold=True))
            title = metrics.elidedText(self.figure.title, Qt.TextElideMode.ElideRight, inner)
            painter.drawText(QPointF(0, metrics.ascent()), title)
            painter.translate(0, self._title_height())
        self.figure.paint(painter, inner)
        painter.translate(0, self.figure.height(inner) + _GAP)
        self._paint_caption(painter, inner)
        painter.restore()

    def _laid_out(self) -> float:
        """The width in which everything has its place: what does not fit the paper is scaled down."""
        return max(self.width, self.figure.least_width + 2 * _MARGIN)

    def _height(self, width: float) -> float:
        inner = width - 2 * _MARGIN
        caption = sum(each.boundingRect().height() for each in self._paragraphs(inner))
        around = 2 * _MARGIN + (_GAP + caption if caption else 0.0)
        return around + self._title_height() + self.figure.height(inner)

    def _title_height(self) -> float:
        return QFontMetricsF(letters(_TITLE, bold=True)).height() + _GAP if self.titled else 0.0

    def _paragraphs(self, width: float) -> list[QTextLayout]:
        return [_wrapped(text, width) for text in self.caption]

    def _paint_caption(self, painter: QPainter, width: float) -> None:
        painter.setPen(QColor(theme.chart_colors("light").muted))
        top = 0.0
        for paragraph in self._paragraphs(width):
            paragraph.draw(painter, QPointF(0, top))
            top += paragraph.boundingRect().height()


def _wrapped(text: str, width: float) -> QTextLayout:
    """Broken between words, and within those that are longer than a line: a label may be one."""
    layout, option = QTextLayout(text, letters(_CAPTION)), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout
