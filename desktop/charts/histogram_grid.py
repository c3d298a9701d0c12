"""Contenders by layers: a histogram of what each layer passes on."""

import time
from collections.abc import Iterator
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsSceneHelpEvent, QScrollArea, QToolTip, QWidget

from desktop import theme
from desktop.charts.chart import Chart, Row
from desktop.charts.histogram_cell import HistogramCell
from netcore import activations
from netcore.snapshot import ContenderView

__all__ = ["GridItem", "HistogramGrid"]

_CELL_WIDTH, _CELL_HEIGHT = 116, 96
"""The smallest cell that can be read; a grid of more than fit scrolls."""
_MARGIN, _GAP = 28.0, 8.0
_CAPTION_SECONDS = 0.25


class GridItem(pg.GraphicsWidget):  # type: ignore[misc]
    """Paints all cells itself.

    A plot item a cell costs some forty calls from Qt into Python a frame, and each of them waits for the interpreter's
    lock while a network trains: ten times the work itself. Here all that stands still is one pixmap, and a frame is one
    call a cell.
    """

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._font = font
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._metrics = QFontMetricsF(font)
        self.rows: tuple[ContenderView, ...] = ()
        self.cells: list[list[HistogramCell]] = []
        self._still: QPixmap | None = None
        self._still_for = (QRectF(), 1.0)

    def rebuild(self, rows: tuple[ContenderView, ...]) -> None:
        """Make cells for other contenders or layers."""
        self.rows = rows
        self.cells = [[HistogramCell(row.style, layer) for layer in row.layers] for row in rows]
        self.refresh()

    def refresh(self) -> None:
        """Paint also what stands still anew."""
        self._still = None
        self.update()

    def cell_area(self, row: int, column: int) -> QRectF:
        """Where a cell is, in this item's coordinates."""
        columns = max((len(cells) for cells in self.cells), default=1)
        top = self._metrics.height() + _GAP
        width = (self.size().width() - _MARGIN) / columns
        height = (self.size().height() - top) / max(len(self.cells), 1)
        return QRectF(_MARGIN + column * width, top + row * height, width - _GAP, height - _GAP / 2)

    def cell_at(self, position: QPointF) -> HistogramCell | None:
        """The cell under a point of this item."""
        for row, cells in enumerate(self.cells):
            for column, cell in enumerate(cells):
                if self.cell_area(row, column).contains(position):
                    return cell
        return None

    def paint(self, painter: QPainter, _option: Any, widget: QWidget | None = None) -> None:
        """Qt asks; ``widget`` is None where the scene is exported, and then nothing comes from a pixmap."""
        try:
            self._paint(painter, widget)
        except Exception as error:
            # PySide 6.11 crashes on an exception that C code raised, as 1 / 0 does, unless Python has caught it once.
            raise error from None

    def _paint(self, painter: QPainter, widget: QWidget | None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        seen = self.boundingRect()
        if widget is None:
            self._paint_still(painter, seen)
        else:
            seen = QRectF(widget.visibleRegion().boundingRect()).translated(-self.pos())
            painter.drawPixmap(seen.topLeft(), self._still_pixmap(seen, widget.devicePixelRatioF()))
        painter.setPen(Qt.PenStyle.NoPen)
        for cell, area in self._cells_in(seen):
            cell.paint_bars(painter, area, self._metrics)

    def _cells_in(self, seen: QRectF) -> Iterator[tuple[HistogramCell, QRectF]]:
        """The cells that are in ``seen``: of a deep network, most are scrolled out of sight."""
        for row, cells in enumerate(self.cells):
            for column, cell in enumerate(cells):
                area = self.cell_area(row, column)
                if area.intersects(seen):
                    yield cell, area

    def _still_pixmap(self, seen: QRectF, ratio: float) -> QPixmap:
        """All that stands still in ``seen``."""
        if self._still is None or self._still_for != (seen, ratio):
            self._still = QPixmap((seen.size() * ratio).toSize())
            self._still_for = (seen, ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._still)
            painter.translate(-seen.topLeft())
            self._paint_still(painter, seen)
            painter.end()
        return self._still

    def _paint_still(self, painter: QPainter, seen: QRectF) -> None:
        painter.setFont(self._font)
        for cell, area in self._cells_in(seen):
            cell.paint_frame(painter, area, self._metrics)
        painter.setFont(self._bold)
        self._paint_headers(painter)
        self._paint_labels(painter)

    def _paint_headers(self, painter: QPainter) -> None:
        painter.setPen(QColor(theme.chart_colors().foreground))
        longest = max(self.rows, key=lambda row: len(row.layers), default=None)
        for column, layer in enumerate(longest.layers if longest else ()):
            area = self.cell_area(0, column)
            same = len({row.layers[column].activation for row in self.rows if column < len(row.layers)}) == 1
            name = activations.CATALOGUE[layer.activation].name if same else self.tr("mixed")
            text = self.tr("Layer {n}: {name}").format(n=layer.index, name=name)
            if layer.output:
                text = self.tr("Output layer")
            room = QRectF(area.left(), 0, area.width(), self._metrics.height() + _GAP / 2)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, text)

    def _paint_labels(self, painter: QPainter) -> None:
        for row, contender in enumerate(self.rows):
            area = self.cell_area(row, 0)
            painter.save()
            painter.setPen(QColor(theme.contender_style(contender.style).color))
            painter.translate(_MARGIN - 10, area.center().y())
            painter.rotate(-90)
            text = self._metrics.elidedText(contender.label, Qt.TextElideMode.ElideRight, area.height() * 0.95)
            room = QRectF(-area.height() / 2, -self._metrics.height(), area.height(), self._metrics.height() * 1.2)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, text)
            painter.restore()

    def resizeEvent(self, event: Any) -> None:
        """Another size, another picture."""
        super().resizeEvent(event)
        self._still = None

    def event(self, event: Any) -> bool:
        """Tell a cell's caption in full under the cursor."""
        if isinstance(event, QGraphicsSceneHelpEvent):
            cell = self.cell_at(self.mapFromScene(event.scenePos()))
            QToolTip.showText(event.screenPos(), cell.text if cell else "")
            return True
        return bool(super().event(event))


class HistogramGrid(Chart):
    """One row a contender, one column a layer."""

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
        return self.item.cells

    def show_contenders(self, rows: tuple[ContenderView, ...]) -> None:
        """Draw every layer of every row."""
        shape = tuple(
            (row.label, row.style, tuple((layer.activation, layer.output) for layer in row.layers)) for row in rows
        )
        if shape != self._shape:
            self._shape = shape
            self.item.rebuild(rows)
            self._make_room()
        self.item.rows = rows
        for cells, row in zip(self.cells, rows, strict=True):
            for cell, layer in zip(cells, row.layers, strict=True):
                cell.show_layer(layer, row.diverged_at)
        self._settle()

    def reveal(self, layer: int) -> None:
        """Scroll to the column of ``layer``, from 1, where not all of them fit."""
        self._revealed = layer
        # Cells that have just been made have their places once the layout is done.
        self._layout_done.start()

    @Slot()
    def _scroll(self) -> None:
        if self.cells and 0 < self._revealed <= len(self.cells[0]):
            area = self.item.cell_area(0, self._revealed - 1).translated(self.item.pos())
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

    def has_data(self) -> bool:
        """Whether there is something to export."""
        return bool(self.item.rows)

    def table(self) -> Iterator[Row]:
        """Everything that is drawn, as rows of a table."""
        yield [
            "contender", "layer", "activation", "bin low", "bin high", "count", "below", "above",
            "not a number", "values", "mean", "std", "zero", "saturated", "quantity", "count one iteration before",
        ]  # fmt: skip
        for row in self.item.rows:
            for layer in row.layers:
                counted, moments = layer.histogram, layer.summary
                edges = [float(edge) for edge in counted.edges]
                rest: list[str | int | float] = [
                    counted.below,
                    counted.above,
                    counted.nan,
                    counted.total,
                    moments.mean,
                    moments.std,
                ]
                rest += [moments.zeros, "" if moments.saturated is None else moments.saturated]
                rest.append(layer.quantity)
                for index, count in enumerate(counted.counts):
                    low, high = edges[index], edges[index + 1]
                    before = "" if layer.before is None else int(layer.before.counts[index])
                    yield [row.label, layer.index, layer.activation, low, high, int(count), *rest, before]

    def _settle(self) -> None:
        """Axes and captions after the cells' layers, repainting no more than changed."""
        cells = [cell for row in self.cells for cell in row]
        tops = [cell.needed_top() for cell in cells]
        if self.shared_y and tops:
            tops = [max(tops)] * len(tops)
        changed = [cell.set_top(top) for cell, top in zip(cells, tops, strict=True)]
        now = time.monotonic()
        if not self.live or now - self._written > _CAPTION_SECONDS:
            self._written = now
            changed += [cell.write_caption() for cell in cells]
        if any(changed):
            self.item.refresh()
        self.item.update()

    def _make_room(self) -> None:
        columns = max((len(cells) for cells in self.cells), default=1)
        self.canvas.setMinimumSize(columns * _CELL_WIDTH + 44, len(self.cells) * _CELL_HEIGHT + 28)
