"""The contenders' names with their colours and markers, in rows over a chart: never on top of its curves."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import theme
from desktop.figures.lines import draw_marker
from desktop.figures.training import Contenders
from desktop.text_size import scaled

__all__ = ["BUTTON", "Legend"]

BUTTON = 30
"""Room for the export button in the corner."""
_ROW, _SAMPLE, _BESIDE, _GAP = 18, 20, 4, 14
_MOST_ROWS = 4
_WIDEST = (10_000, 180, 120)
"""What a name may take: less and less, as long as they need more rows than are usual; a short one stays whole."""
_ARROW = "↑"
_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Entry(NamedTuple):
    """A name as it is shown, the contender's colour and marker, and where its sample begins."""

    text: str
    style: int
    at: QPointF


class Legend(QWidget):
    """As many rows as it takes, and a text after the names. A long name keeps its beginning and its end.

    Args:
        left: where the rows begin.
        arrows: whether to keep room for one after each name, that nothing moves when it appears.
        parent: the widget it is in.
    """

    def __init__(self, left: int, arrows: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left = left
        self._arrows = arrows
        self.beyond: frozenset[str] = frozenset()
        self.contenders: Contenders = ()
        self.text = ""
        self.entries: list[Entry] = []
        self._text_at = QPointF()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._arrange()

    @property
    def labels(self) -> list[str]:
        """The names as they are shown."""
        return [entry.text for entry in self.entries]

    def show_entries(self, contenders: Contenders, text: str = "") -> None:
        """Name ``contenders``, and say ``text``."""
        if (contenders, text) != (self.contenders, self.text):
            self.contenders, self.text = contenders, text
            self._describe()
            self._arrange()
            self.update()

    def show_beyond(self, labels: frozenset[str], why: str) -> None:
        """Put an arrow after the names of those of whom something lies over the end of the axis, and say ``why``."""
        if labels != self.beyond:
            self.beyond = labels
            self._describe(why if labels else "")
            self.update()

    def sizeHint(self) -> QSize:
        """As high as it is."""
        return QSize(200, self.height())

    def changeEvent(self, event: QEvent) -> None:
        """Other letters need other room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other rows, if there is other room."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Samples with their names, then the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.chart_colors()
        painter.fillRect(self.rect(), QColor(colors.background))
        row = scaled(_ROW)
        for (text, style, at), (label, _) in zip(self.entries, self.contenders, strict=True):
            _paint_sample(painter, at + QPointF(0, row / 2), style)
            painter.setPen(QColor(colors.foreground))
            x = at.x() + _SAMPLE + _BESIDE
            said = f"{text} {_ARROW}" if label in self.beyond else text
            painter.drawText(QRectF(x, at.y(), self.width() - x, row), _LEFT_MIDDLE, said)
        room = max(self.width() - BUTTON - self._text_at.x(), 0)
        text = QFontMetricsF(self.font()).elidedText(self.text, Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(colors.muted))
        painter.drawText(QRectF(self._text_at.x(), self._text_at.y(), room, row), _LEFT_MIDDLE, text)

    def _describe(self, why: str = "") -> None:
        names = [f"{label} {_ARROW}" if label in self.beyond else label for label, _ in self.contenders]
        self.setToolTip("\n".join(each for each in (*names, self.text, why) if each))
        self.setAccessibleName(self.toolTip())

    def _arrange(self) -> None:
        rows = 1
        for widest in _WIDEST:
            rows = self._place(scaled(widest))
            if rows <= _MOST_ROWS:
                break
        height = rows * scaled(_ROW) + 4
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _place(self, widest: float) -> int:
        """Put names of at most that width side by side; the number of rows."""
        metrics, row = QFontMetricsF(self.font()), scaled(_ROW)
        end = self.width() - BUTTON
        beside = _SAMPLE + _BESIDE + (metrics.horizontalAdvance(f" {_ARROW}") if self._arrows else 0)
        widest = min(widest, max(end - self.left - beside, 1))
        x, y, rows = float(self.left), 2.0, 1
        self.entries = []
        for label, style in self.contenders:
            text = metrics.elidedText(label, Qt.TextElideMode.ElideMiddle, widest)
            needed = beside + metrics.horizontalAdvance(text)
            if x > self.left and x + needed > end:
                x, y, rows = float(self.left), y + row, rows + 1
            self.entries.append(Entry(text, style, QPointF(x, y)))
            x += needed + _GAP
        if self.text and x > self.left and x + metrics.horizontalAdvance(self.text) > end:
            x, y, rows = float(self.left), y + row, rows + 1
        self._text_at = QPointF(x, y)
        return rows


def _paint_sample(painter: QPainter, middle: QPointF, style: int) -> None:
    look = theme.contender_style(style)
    painter.setPen(QPen(QColor(look.color), 2))
    painter.drawLine(middle, middle + QPointF(_SAMPLE - 2, 0))
    draw_marker(painter, middle.x() + _SAMPLE / 2 - 1, middle.y(), look.marker, 8.0, look.color)
