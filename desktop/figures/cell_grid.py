"""Contenders by layers: where each cell is, and the names around them; painted on the screen and in print alike."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from desktop import theme
from desktop.figures.histogram_cell import HistogramCell
from desktop.figures.look import ON_SCREEN, Look
from desktop.figures.pane import Pane
from desktop.figures.words import Wordings, fitting, symbol
from netcore import activations
from netcore.snapshot import ContenderView, LayerView

__all__ = ["CellGrid"]

_MARGIN, _GAP = 28.0, 8.0
_CORNER = 34
"""Width of the button over a chart, and of a scroll bar beside it."""


class CellGrid:
    """Rows of cells, one a contender, and columns, one a layer.

    Args:
        font: of captions and axes; names are set in bold.
        look: how it is painted.

    Attributes:
        rows: what is shown.
        cells: rows of cells.
        look: how it is painted.
        size: in the painter's units.
    """

    def __init__(self, font: QFont, look: Look = ON_SCREEN) -> None:
        self.rows: tuple[ContenderView, ...] = ()
        self.cells: list[list[HistogramCell]] = []
        self.size = QSizeF()
        self.look = look
        self._slots: dict[tuple[int, str], bool] = {}
        self._font = font
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._metrics, self._bold_metrics = QFontMetricsF(font), QFontMetricsF(self._bold)

    def rebuild(self, rows: tuple[ContenderView, ...]) -> None:
        """Make cells for other contenders or layers."""
        self.rows = rows
        self._slots = {}
        self.cells = [[HistogramCell(row.style, layer, self.look) for layer in row.layers] for row in rows]

    def show_rows(self, rows: tuple[ContenderView, ...]) -> set[int]:
        """Take other layers of the same contenders; ``set_tops`` and ``write_captions`` follow.

        Returns:
            the rows in which anything is another one: while a slider moves, those of one contender.
        """
        changed = set()
        for index, (before, row) in enumerate(zip(self.rows, rows, strict=True)):
            if before.label != row.label:
                changed.add(index)
            for cell, layer in zip(self.cells[index], row.layers, strict=True):
                if cell.show_layer(layer, row.diverged_at):
                    changed.add(index)
        self.rows = rows
        return changed

    def set_look(self, look: Look) -> None:
        """Paint in another way; ``set_tops`` and ``write_captions`` follow."""
        self.look = look
        self.rebuild(self.rows)
        self.show_rows(self.rows)

    @property
    def is_split(self) -> bool:
        """Whether there are cells with two histograms beside one another."""
        return any(len(cell.panes) > 1 for row in self.cells for cell in row)

    def set_tops(self, shared: bool) -> set[int]:
        """Give every cell a count axis, one for all if they are ``shared``; returns the rows in which any changed.

        What stands on the left of its cell shares an axis with the others there, for a layer has fewer weights than
        signals.
        """
        changed = set()
        for side in (0, 1):
            places = [(index, cell.panes[side]) for index, cell in self._cells() if side < len(cell.panes)]
            panes = [pane for _, pane in places]
            tops = [pane.needed_top() for pane in panes]
            if shared and tops:
                tops = [max(tops)] * len(tops)
            for (index, pane), top in zip(places, tops, strict=True):
                if pane.set_top(top, self._slotted(side, pane, panes)):
                    changed.add(index)
        return changed

    def _slotted(self, side: int, pane: Pane, panes: list[Pane]) -> bool:
        """Whether zeros have a place of their own: in all cells alike, and once there were any, to the end."""
        key = (side, pane.view.quantity)
        if not self._slots.get(key):
            self._slots[key] = any(each.has_zeros for each in panes if each.view.quantity == key[1])
        return self._slots[key]

    def write_captions(self) -> set[int]:
        """Say under every name what the bars show and hide; returns the rows in which any caption changed."""
        return {index for index, cell in self._cells() if cell.write_caption()}

    def row_area(self, row: int) -> QRectF:
        """Where the cells of a row are, and its label beside them."""
        area = self.cell_area(row, 0)
        return QRectF(0, area.top(), self.size.width(), area.height())

    def cell_area(self, row: int, column: int) -> QRectF:
        """Where a cell is."""
        columns = max((len(cells) for cells in self.cells), default=1)
        top = self._metrics.height() + _GAP
        width = (self.size.width() - _MARGIN) / columns
        height = (self.size.height() - top) / max(len(self.cells), 1)
        return QRectF(_MARGIN + column * width, top + row * height, width - _GAP, height - _GAP / 2)

    def cell_at(self, position: QPointF) -> HistogramCell | None:
        """The cell under a point."""
        for row, cells in enumerate(self.cells):
            for column, cell in enumerate(cells):
                if self.cell_area(row, column).contains(position):
                    return cell
        return None

    def paint_still(self, painter: QPainter, seen: QRectF) -> None:
        """Paint all but bars and contenders' labels, of the cells in ``seen``."""
        self.paint_frames(painter, seen)
        painter.setFont(self._bold)
        self._paint_headers(painter)

    def paint_frames(self, painter: QPainter, seen: QRectF) -> None:
        """Paint captions and axes of the cells in ``seen``."""
        painter.setFont(self._font)
        for cell, area in self._cells_in(seen):
            cell.paint_frame(painter, area, self._metrics)

    def paint_bars(self, painter: QPainter, seen: QRectF) -> None:
        """Paint the bars of the cells in ``seen``."""
        painter.setPen(Qt.PenStyle.NoPen)
        for cell, area in self._cells_in(seen):
            cell.paint_bars(painter, area, self._metrics)

    def paint_labels(self, painter: QPainter, seen: QRectF) -> None:
        """Paint the labels, which follow a slider, of the contenders in ``seen``."""
        painter.setFont(self._bold)
        for row, contender in enumerate(self.rows):
            if not self.row_area(row).intersects(seen):
                continue
            area = self.cell_area(row, 0)
            painter.save()
            painter.setPen(QColor(theme.contender_style(contender.style, self.look.theme).color))
            painter.translate(_MARGIN - 10, area.center().y())
            painter.rotate(-90)
            text = self._bold_metrics.elidedText(contender.label, Qt.TextElideMode.ElideRight, area.height() * 0.95)
            room = QRectF(-area.height() / 2, -self._metrics.height(), area.height(), self._metrics.height() * 1.2)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, text)
            painter.restore()

    def _cells(self) -> Iterator[tuple[int, HistogramCell]]:
        """Each with its row."""
        return ((index, cell) for index, row in enumerate(self.cells) for cell in row)

    def _cells_in(self, seen: QRectF) -> Iterator[tuple[HistogramCell, QRectF]]:
        """The cells that are in ``seen``: of a deep network, most are scrolled out of sight."""
        for row, cells in enumerate(self.cells):
            for column, cell in enumerate(cells):
                area = self.cell_area(row, column)
                if area.intersects(seen):
                    yield cell, area

    def _paint_headers(self, painter: QPainter) -> None:
        painter.setPen(QColor(theme.chart_colors(self.look.theme).foreground))
        longest = max(self.rows, key=lambda row: len(row.layers), default=None)
        for column, layer in enumerate(longest.layers if longest else ()):
            area = self.cell_area(0, column)
            room = QRectF(area.left(), 0, area.width(), self._metrics.height() + _GAP / 2)
            # On the screen the last one stands beside the button in the corner.
            last = column == len(longest.layers) - 1 if longest else False
            width = area.width() - (_CORNER if last and not self.look.exact else 0)
            text = fitting(self._header(column, layer), width, self._bold_metrics)
            if self._bold_metrics.horizontalAdvance(text) > width - (room.width() - width):
                # In the middle, it would reach under the button.
                room.setWidth(width)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, text)

    def _header(self, column: int, layer: LayerView) -> Wordings:
        if self.look.textbook and not layer.output:
            return (_tr("{n}-layer").format(n=layer.index),)
        names = self._layer_name(column, layer)
        if layer.second is None or self.look.textbook:
            return names
        one, other = symbol(layer) or "–", symbol(layer.second) or "–"
        split = any(len(cells[column].panes) > 1 for cells in self.cells if column < len(cells))
        both = _tr("left {one}, right {other}") if split else _tr("bars {one}, line {other}")
        pair = both.format(one=one, other=other)
        return f"{names[0]} – {pair}", f"{names[-1]} – {pair}", f"{layer.index}: {pair}", pair, f"{one} | {other}"

    def _layer_name(self, column: int, layer: LayerView) -> Wordings:
        if layer.output:
            return (_tr("Output layer"),)
        same = len({row.layers[column].activation for row in self.rows if column < len(row.layers)}) == 1
        name = activations.CATALOGUE[layer.activation].name if same else _tr("mixed")
        return _tr("Layer {n}: {name}").format(n=layer.index, name=name), f"{layer.index}: {name}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("CellGrid", text)
