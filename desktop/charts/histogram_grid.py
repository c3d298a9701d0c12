"""Contenders by layers: a histogram of what each layer passes on."""

import html
import time
from collections.abc import Collection
from dataclasses import replace
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QGraphicsRectItem,
    QGraphicsSceneHelpEvent,
    QScrollArea,
    QStyleOptionGraphicsItem,
    QToolTip,
    QWidget,
)

from desktop import theme
from desktop.charts.chart import Chart
from desktop.figures.cell_grid import CellGrid
from desktop.figures.cells import CellsFigure
from desktop.figures.figure import PRINT
from desktop.figures.histogram_cell import HistogramCell
from desktop.figures.look import Counts, Look
from desktop.figures.words import percent
from desktop.forms.elided_label import ElidedLabel
from desktop.text_size import scaled
from netcore.snapshot import ContenderView

__all__ = ["GridItem", "HistogramGrid"]

_CELL_WIDTH, _CELL_HEIGHT = 116, 96
_SPLIT_WIDTH = 190
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
        # Of a row that changes, no other one is painted.
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.grid = CellGrid(font)
        self._still: QPixmap | None = None
        self._stale: set[int] = set()
        self._still_for = (QRectF(), 1.0)
        self.pointed: tuple[int, int] | None = None
        self._frame = QGraphicsRectItem(self)
        self._frame.hide()

    def point(self, at: tuple[int, int] | None) -> None:
        """Put a frame around the cell of a row and a column, or around none."""
        self.pointed = at
        self._frame.setVisible(at is not None)
        if at is not None:
            self._frame.setPen(QPen(QColor(theme.chart_colors().accent), 2))
            # Beside the letters of the caption.
            self._frame.setRect(self.grid.cell_area(*at).adjusted(-4, 0, 2, 0))

    def rebuild(self, rows: tuple[ContenderView, ...]) -> None:
        """Make cells for other contenders or layers."""
        self.point(None)
        self.grid.rebuild(rows)
        self.refresh()

    def refresh(self) -> None:
        """Paint also what stands still anew."""
        self._still = None
        self.update()

    def update_rows(self, rows: set[int], still: set[int]) -> None:
        """Paint the bars of ``rows`` anew, of ``still`` also all else."""
        self._stale |= still
        for row in rows | still:
            self.update(self._band(row))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Qt asks."""
        try:
            self._paint(painter, option.exposedRect, widget)
        except Exception as error:
            # PySide 6.11 crashes on an exception that C code raised, as 1 / 0 does, unless Python has caught it once.
            raise error from None

    def _paint(self, painter: QPainter, exposed: QRectF, widget: QWidget | None) -> None:
        if widget is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        seen = QRectF(widget.visibleRegion().boundingRect()).translated(-self.pos())
        if seen.isEmpty():
            # Scrolled out of sight; there is no pixmap of no size.
            return
        painter.drawPixmap(seen.topLeft(), self._still_pixmap(seen, widget.devicePixelRatioF()))
        exposed = exposed.intersected(seen)
        self.grid.paint_bars(painter, exposed)
        self.grid.paint_labels(painter, exposed)

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
        elif self._stale:
            painter = QPainter(self._still)
            painter.translate(-seen.topLeft())
            for row in self._stale:
                self._paint_again(painter, self._band(row))
            painter.end()
        self._stale.clear()
        return self._still

    def _paint_again(self, painter: QPainter, band: QRectF) -> None:
        painter.setClipRect(band)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(band, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        self.grid.paint_frames(painter, band)

    def _band(self, row: int) -> QRectF:
        """Where a row is, in whole pixels."""
        return QRectF(self.grid.row_area(row).toAlignedRect())

    def resizeEvent(self, event: Any) -> None:
        """Another size, another picture."""
        super().resizeEvent(event)
        self.grid.size = self.size()
        self._still = None
        self.point(self.pointed)

    def event(self, event: Any) -> bool:
        """Tell a cell's caption in full under the cursor."""
        if isinstance(event, QGraphicsSceneHelpEvent):
            cell = self.grid.cell_at(self.mapFromScene(event.scenePos()))
            QToolTip.showText(event.screenPos(), cell.tip if cell else "")
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
        self._is_split = False
        self._quantities: tuple[object, ...] = ()
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
        self.note = ElidedLabel(elide=Qt.TextElideMode.ElideRight)
        self.note.setObjectName(f"{name}_note")
        self.note.setContentsMargins(12, 2, 12, 4)
        self.note.hide()
        self.body.addWidget(self.note)
        self.take_keys()
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.retheme()

    @property
    def cells(self) -> list[list[HistogramCell]]:
        """Rows of cells."""
        return self.item.grid.cells

    def show_contenders(self, rows: tuple[ContenderView, ...]) -> None:
        """Draw every layer of every row."""
        # A label that follows a slider is no other contender: axes that are made anew jump.
        shape = tuple((row.style, tuple((layer.activation, layer.output) for layer in row.layers)) for row in rows)
        if shape != self._shape:
            self._shape = shape
            self.item.rebuild(rows)
            self._make_room()
        changed = self.item.grid.show_rows(rows)
        # They are in the headers.
        quantities = tuple(
            (layer.quantity, layer.second.quantity if layer.second else None) for row in rows for layer in row.layers
        )
        if quantities != self._quantities:
            self._quantities = quantities
            self.item.refresh()
        if self.item.grid.is_split != self._is_split:
            self._make_room()
            self.item.refresh()
        self._settle(changed)

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

    def point_by(self, across: int, down: int) -> bool:
        """From cell to cell; an arrow has its caption in full said where the mouse would have it."""
        cells = self.cells
        if not cells or not cells[0]:
            return False
        row, column = self.item.pointed or (0, 0)
        row = max(0, min(row + down, len(cells) - 1))
        column = max(0, min(column + across, len(cells[row]) - 1))
        self.item.point((row, column))
        area = self.item.grid.cell_area(row, column).translated(self.item.pos()).toRect()
        middle = area.center()
        self.scroll_area.ensureVisible(middle.x(), middle.y(), area.width() // 2, area.height() // 2)
        of = self.tr("{label}, layer {n}:").format(label=self.item.grid.rows[row].label, n=column + 1)
        lines = [of, *cells[row][column].tip.splitlines()]
        self.setAccessibleDescription("\n".join(lines))
        if across or down:
            # A label may look like HTML.
            tip = "<br>".join(html.escape(line) for line in lines)
            QToolTip.showText(self.canvas.mapToGlobal(middle), tip, self.canvas)
        return True

    def unpoint(self) -> bool:
        """No cell."""
        pointed = self.item.pointed is not None
        self.item.point(None)
        if pointed:
            QToolTip.hideText()
            self.setAccessibleDescription("")
        return pointed

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

    def set_counts(self, counts: Counts) -> None:
        """Count on a linear or on a logarithmic axis."""
        self._set_look(replace(self.look, counts=counts))

    def set_overlaid(self, overlaid: bool) -> None:
        """Draw a second quantity that has the same bins over the first, or beside it."""
        self._set_look(replace(self.look, overlaid=overlaid))

    def set_textbook(self, textbook: bool) -> None:
        """Paint as the textbook does, with a note on what that hides."""
        self._set_look(replace(self.look, textbook=textbook))
        self.note.setVisible(textbook)

    @property
    def look(self) -> Look:
        """How cells are painted."""
        return self.item.grid.look

    def _set_look(self, look: Look) -> None:
        if look == self.look:
            return
        self.item.grid.set_look(look)
        self._written = 0.0
        self._make_room()
        self._settle()
        self.item.refresh()

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        super().retheme()
        self.item.refresh()
        self.item.point(self.item.pointed)

    def figure(self) -> CellsFigure | None:
        """What is drawn, to be exported; None while there is nothing."""
        rows = self.item.grid.rows
        look = replace(self.look, theme=PRINT.theme, exact=PRINT.exact)
        return CellsFigure(self.file_name, self.title, rows, self.shared_y, look) if rows else None

    def _settle(self, rows: Collection[int] = ()) -> None:
        """Axes and captions after the layers of ``rows``, repainting no more than changed."""
        changed = self.item.grid.set_tops(self.shared_y)
        now = time.monotonic()
        if not self.live or now - self._written > _CAPTION_SECONDS:
            self._written = now
            changed |= self.item.grid.write_captions()
            if self.look.textbook:
                self.note.set_whole_text(self._what_is_hidden())
        self.item.update_rows({*rows}, changed)

    def _make_room(self) -> None:
        columns = max((len(cells) for cells in self.cells), default=1)
        self._is_split = self.item.grid.is_split
        width = _SPLIT_WIDTH if self._is_split else _CELL_WIDTH
        self.canvas.setMinimumSize(columns * scaled(width) + 44, len(self.cells) * scaled(_CELL_HEIGHT) + 28)

    def _what_is_hidden(self) -> str:
        """Of all cells together, for the textbook's bars tell nothing of it."""
        counted = [layer.histogram for row in self.item.grid.rows for layer in row.layers]
        total = max(sum(each.total for each in counted), 1)
        outside = percent(sum(each.below + each.above + each.nan for each in counted) / total)
        zeros = percent(sum(each.zeros_inside for each in counted) / total)
        return self.tr(
            "Textbook view: of all values {outside} lie outside and are not drawn; {zeros} are exactly 0 and stand "
            "within the bin of 0; means and standard deviations are not shown."
        ).format(outside=outside, zeros=zeros)
