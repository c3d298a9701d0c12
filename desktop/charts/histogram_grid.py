"""Contenders by layers: a histogram of what each layer passes on."""

import time
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsSceneHelpEvent, QScrollArea, QToolTip, QWidget

from desktop.charts.chart import Chart
from desktop.figures.cell_grid import CellGrid
from desktop.figures.cells import CellsFigure
from desktop.figures.histogram_cell import HistogramCell
from netcore.snapshot import ContenderView

__all__ = ["GridItem", "HistogramGrid"]

_CELL_WIDTH, _CELL_HEIGHT = 116, 96
"""The smallest cell that can be read; a grid of more than fit scrolls."""
_CAPTION_SECONDS = 0.25


class GridItem(pg.GraphicsWidget):  # type: ignore[misc]
    """Paints all cells itself.

    A plot item a cell costs some forty calls from Qt into Python a frame, and each of them waits for the interpreter's
    lock while a network trains: ten times the work itself. Here all that stands still is one pixmap, and a frame is one
    call a cell.
    """

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self.grid = CellGrid(font)
        self._still: QPixmap | None = None
        self._still_for = (QRectF(), 1.0)

    def rebuild(self, rows: tuple[ContenderView, ...]) -> None:
        """Make cells for other contenders or layers."""
        self.grid.rebuild(rows)
        self.refresh()

    def refresh(self) -> None:
        """Paint also what stands still anew."""
        self._still = None
        self.update()

    def paint(self, painter: QPainter, _option: Any, widget: QWidget | None = None) -> None:
        """Qt asks."""
        try:
            self._paint(painter, widget)
        except Exception as error:
            # PySide 6.11 crashes on an exception that C code raised, as 1 / 0 does, unless Python has caught it once.
            raise error from None

    def _paint(self, painter: QPainter, widget: QWidget | None) -> None:
        if widget is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        seen = QRectF(widget.visibleRegion().boundingRect()).translated(-self.pos())
        painter.drawPixmap(seen.topLeft(), self._still_pixmap(seen, widget.devicePixelRatioF()))
        self.grid.paint_bars(painter, seen)

    def _still_pixmap(self, seen: QRectF, ratio: float) -> QPixmap:
        """All that stands still in ``seen``."""
        if self._still is None or self._still_for != (seen, ratio):
            self._still = QPixmap((seen.size() * ratio).toSize())
            self._still_for = (seen, ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._still)
            painter.translate(-seen.topLeft())
            self.grid.paint_still(painter, seen)
            painter.end()
        return self._still

    def resizeEvent(self, event: Any) -> None:
        """Another size, another picture."""
        super().resizeEvent(event)
        self.grid.size = self.size()
        self._still = None

    def event(self, event: Any) -> bool:
        """Tell a cell's caption in full under the cursor."""
        if isinstance(event, QGraphicsSceneHelpEvent):
            cell = self.grid.cell_at(self.mapFromScene(event.scenePos()))
            QToolTip.showText(event.screenPos(), cell.text if cell else "")
            return True
        return bool(super().event(event))


class HistogramGrid(Chart):
    """One row a contender, one column a layer."""

    # A scroll bar may stand there.
    beside_button = 16

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self.shared_y = False
        self.live = False
        self._written = 0.0
        self._revealed = 0
        # A child, so that it goes with the grid.
        self._layout_done = QTimer(self)
        self._layout_done.setSingleShot(True)
        self._layout_done.timeout.connect(self._scroll)
        self._shape: tuple[object, ...] = ()
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() - 1.5, 7.5))
        self.item = GridItem(font)
        self.canvas.addItem(self.item)
        self.scroll_area = QScrollArea()
        self.scroll_area.setAccessibleName(title)
        self.scroll_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setWidget(self.canvas)
        self.body.addWidget(self.scroll_area)
        self.retheme()

    @property
    def cells(self) -> list[list[HistogramCell]]:
        """Rows of cells."""
        return self.item.grid.cells

    def show_contenders(self, rows: tuple[ContenderView, ...]) -> None:
        """Draw every layer of every row."""
        shape = tuple(
            (row.label, row.style, tuple((layer.activation, layer.output) for layer in row.layers)) for row in rows
        )
        if shape != self._shape:
            self._shape = shape
            self.item.rebuild(rows)
            self._make_room()
        self.item.grid.show_rows(rows)
        self._settle()

    def reveal(self, layer: int) -> None:
        """Scroll to the column of ``layer``, from 1, where not all of them fit."""
        self._revealed = layer
        # Cells that have just been made have their places once the layout is done.
        self._layout_done.start()

    @Slot()
    def _scroll(self) -> None:
        if self.cells and 0 < self._revealed <= len(self.cells[0]):
            area = self.item.grid.cell_area(0, self._revealed - 1).translated(self.item.pos())
            bar = self.scroll_area.verticalScrollBar()
            row = bar.value() + self.scroll_area.viewport().height() // 2
            self.scroll_area.ensureVisible(round(area.center().x()), row, round(area.width()), 0)

    def clear(self) -> None:
        """Show nothing."""
        self._shape = ()
        self.item.rebuild(())

    def set_live(self, live: bool) -> None:
        """While frames stream, numbers change no faster than they can be read."""
        self.live = live
        self._settle()

    def set_shared_y(self, shared: bool) -> None:
        """One y axis for all cells, or each its own."""
        self.shared_y = shared
        self._written = 0.0
        self._settle()

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        super().retheme()
        self.item.refresh()

    def figure(self) -> CellsFigure | None:
        """What is drawn, to be exported; None while there is nothing."""
        rows = self.item.grid.rows
        return CellsFigure(self.file_name, self.title, rows, self.shared_y) if rows else None

    def _settle(self) -> None:
        """Axes and captions after the cells' layers, repainting no more than changed."""
        changed = self.item.grid.set_tops(self.shared_y)
        now = time.monotonic()
        if not self.live or now - self._written > _CAPTION_SECONDS:
            self._written = now
            changed |= self.item.grid.write_captions()
        if changed:
            self.item.refresh()
        self.item.update()

    def _make_room(self) -> None:
        columns = max((len(cells) for cells in self.cells), default=1)
        self.canvas.setMinimumSize(columns * _CELL_WIDTH + 44, len(self.cells) * _CELL_HEIGHT + 28)
