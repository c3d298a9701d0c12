"""The units of a layer against one another: who is a copy of whom."""

from dataclasses import dataclass
from html import escape
from typing import Any, Protocol

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Signal, Slot
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from desktop import theme
from desktop.charts.chart import Chart
from desktop.figures.symmetry import HeatMap, SymmetryFigure
from desktop.figures.symmetry_words import heat_title
from netcore.snapshot import SymmetryView

__all__ = ["Painted", "PaintedItem", "SymmetryChart", "chart_font"]


_LETTERS = 24
"""Of a contender's name in print."""


class Painted(Protocol):
    """What paints itself into an area."""

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint all of it."""


class PaintedItem(pg.GraphicsWidget):  # type: ignore[misc]
    """A place of the canvas that is painted on the screen as it is in print."""

    def __init__(self) -> None:
        super().__init__()
        self.content: Painted | None = None

    def show_content(self, content: Painted | None) -> None:
        """Paint another content; None for nothing."""
        self.content = content
        self.update()

    def paint(self, painter: QPainter, _option: Any, _widget: QWidget | None = None) -> None:
        """Qt asks."""
        try:
            if self.content is not None:
                self.content.paint(painter, self.rect())
        except Exception as error:
            # PySide 6.11 crashes on an exception that C code raised, as 1 / 0 does, unless Python has caught it once.
            raise error from None


@dataclass(frozen=True)
class _Framed:
    """The distances with a frame around one of them."""

    map: HeatMap
    row: int
    column: int

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """The frame over all."""
        self.map.paint(painter, area)
        self.map.paint_frame(painter, self.row, self.column)


class SymmetryChart(Chart):
    """A square of distances, a row and a column a unit.

    Signals:
        pointed_at: the two units pointed at with their distance, in words; "" when nobody points.
    """

    pointed_at = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("symmetry_chart", "", parent)
        self.set_title(self.tr("Distances between units"))
        self.item = PaintedItem()
        self.canvas.addItem(self.item)
        self.body.addWidget(self.canvas)
        self._view: SymmetryView | None = None
        self._map: HeatMap | None = None
        self._pointer: QPointF | None = None
        self._cell: tuple[int, int] | None = None
        self.take_keys()
        self.canvas.scene().sigMouseMoved.connect(self._on_mouse)
        self.canvas.viewport().installEventFilter(self)
        self.retheme()

    def show_view(self, view: SymmetryView) -> None:
        """Draw the distances."""
        self._view = view
        title = heat_title(view)
        if title != self.title:
            self.set_title(title)
        self._redraw()
        self._tell()

    def clear(self) -> None:
        """Show nothing."""
        self._view = self._map = self._pointer = self._cell = None
        self.item.show_content(None)
        self.set_title(self.tr("Distances between units"))
        self.setToolTip("")
        self.setAccessibleDescription("")
        self.pointed_at.emit("")

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        super().retheme()
        self._redraw()

    def figure(self) -> SymmetryFigure | None:
        """What is drawn, to be exported; None while there is nothing."""
        return None if self._view is None else self.figure_of(self._view)

    def figure_of(self, view: SymmetryView) -> SymmetryFigure | None:
        """``view`` as it would be drawn; None where there is nothing."""
        if not len(view.shown):
            return None
        # Paper cuts a title at its end, where the number is.
        label = view.label if len(view.label) <= _LETTERS else f"{view.label[: _LETTERS - 1]}…"
        return SymmetryFigure(self.file_name, heat_title(view, label), view)

    def _redraw(self) -> None:
        if self._view is not None:
            self._map = HeatMap(self._view, chart_font(self), theme.current())
            self._map.lay_out(self.item.rect())
            # In a narrow place they are cut short; escaped, for what a person typed is no markup.
            lines = "<br>".join(escape(each) for each in (self.title, *self._map.remarks))
            self.setToolTip(f"<qt>{lines}</qt>")
            count = len(self._view.shown)
            # Another layer has other units.
            self._cell = None if self._cell is None or max(self._cell) >= count else self._cell
            self.item.show_content(self._map if self._cell is None else _Framed(self._map, *self._cell))

    def _tell(self) -> None:
        """Say what is pointed at, also where nobody moves and the picture changes."""
        if self._map is None:
            return
        if self._cell is not None:
            text = self._map.pair(*self._cell)
            self.setAccessibleDescription(text)
            self.pointed_at.emit(text)
        elif self._pointer is not None:
            self.pointed_at.emit(self._map.pair_at(self.item.mapFromScene(self._pointer)))

    def far(self) -> int:
        """A tenth of the units."""
        return max(1, len(self._view.shown) // 10) if self._view is not None else 1

    def point_by(self, across: int, down: int) -> bool:
        """From cell to cell, at first from the first two units."""
        count = len(self._view.shown) if self._view is not None else 0
        if not count:
            return False
        row, column = self._cell or (0, min(1, count - 1))
        self._cell = min(max(row + down, 0), count - 1), min(max(column + across, 0), count - 1)
        self._redraw()
        self._tell()
        return True

    def unpoint(self) -> bool:
        """No cell."""
        pointed, self._cell, self._pointer = self._cell is not None, None, None
        self.setAccessibleDescription("")
        self._redraw()
        self.pointed_at.emit("")
        return pointed

    @Slot(object)
    def _on_mouse(self, position: QPointF) -> None:
        if self._cell is not None:
            self.unpoint()
        self._pointer = position
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice that the cursor leaves."""
        if event.type() == QEvent.Type.Leave and self._cell is None:
            self._pointer = None
            self.pointed_at.emit("")
        return False


def chart_font(chart: QWidget) -> QFont:
    """Of text inside a painted chart: a little smaller than the window's."""
    font = QFont(chart.font())
    font.setPointSizeF(max(font.pointSizeF() - 1, 7.5))
    return font
