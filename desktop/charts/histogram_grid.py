"""Contenders by layers: a histogram of what each layer passes on."""

from collections.abc import Iterator

import pyqtgraph as pg
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop import theme
from desktop.charts.chart import Chart, Row
from desktop.charts.histogram_cell import HistogramCell
from netcore import activations
from netcore.snapshot import ContenderView

__all__ = ["HistogramGrid"]

_CELL_WIDTH, _CELL_HEIGHT, _PLOT_HEIGHT = 112, 92, 56
"""The smallest cell that can be read; a grid of more than fit scrolls."""


class HistogramGrid(Chart):
    """One row a contender, one column a layer."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self.cells: list[list[HistogramCell]] = []
        self.shared_y = False
        self._rows: tuple[ContenderView, ...] = ()
        self._shape: tuple[object, ...] = ()
        self._headers: list[pg.LabelItem] = []
        self._labels: list[pg.LabelItem] = []
        self.scroll_area = QScrollArea()
        self.scroll_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setWidget(self.canvas)
        self.body.addWidget(self.scroll_area)
        self.retheme()

    def show_contenders(self, rows: tuple[ContenderView, ...]) -> None:
        """Draw every layer of every row."""
        shape = tuple((row.label, row.style, tuple(layer.activation for layer in row.layers)) for row in rows)
        if shape != self._shape:
            self._build(rows)
            self._shape = shape
        self._rows = rows
        for cells, row in zip(self.cells, rows, strict=True):
            for cell, layer in zip(cells, row.layers, strict=True):
                cell.show_layer(layer, row.diverged_at)
        self._set_tops()

    def set_shared_y(self, shared: bool) -> None:
        """One y axis for all cells, or each its own."""
        self.shared_y = shared
        self._set_tops()

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        super().retheme()
        for cells in self.cells:
            for cell in cells:
                cell.retheme()
        self._write_labels()

    def has_data(self) -> bool:
        """Whether there is something to export."""
        return bool(self._rows)

    def table(self) -> Iterator[Row]:
        """Everything that is drawn, as rows of a table."""
        yield [
            "contender", "layer", "activation", "bin low", "bin high", "count", "below", "above",
            "not a number", "values", "mean", "std",
        ]  # fmt: skip
        for row in self._rows:
            for layer in row.layers:
                counted, moments = layer.histogram, layer.summary
                edges = [float(edge) for edge in counted.edges]
                rest = [counted.below, counted.above, counted.nan, counted.total, moments.mean, moments.std]
                for low, high, count in zip(edges, edges[1:], counted.counts, strict=False):
                    yield [row.label, layer.index, layer.activation, low, high, int(count), *rest]

    # Inside

    def _set_tops(self) -> None:
        cells = [cell for row in self.cells for cell in row if cell.view is not None]
        top = max((cell.top() for cell in cells), default=1.0)
        for cell in cells:
            cell.set_top(top if self.shared_y else cell.top())

    def _build(self, rows: tuple[ContenderView, ...]) -> None:
        self.canvas.clear()
        font = self._font()
        columns = max((len(row.layers) for row in rows), default=0)
        self._headers = [self._add_label(0, column + 1) for column in range(columns)]
        self._labels = [self._add_label(2 * index + 2, 0, angle=-90) for index in range(len(rows))]
        self.cells = [[HistogramCell(font, row.style) for _ in row.layers] for row in rows]
        for index, cells in enumerate(self.cells):
            for column, cell in enumerate(cells):
                self.canvas.addItem(cell.caption, 2 * index + 1, column + 1)
                self.canvas.addItem(cell.plot, 2 * index + 2, column + 1)
        self._rows = rows
        self._write_labels()
        self._even_out(len(rows), columns)

    def _even_out(self, rows: int, columns: int) -> None:
        """Equal cells, whatever their labels; a grid larger than the view scrolls."""
        layout = self.canvas.ci.layout
        layout.setHorizontalSpacing(10)
        layout.setVerticalSpacing(2)
        for column in range(columns):
            layout.setColumnStretchFactor(column + 1, 1)
            layout.setColumnMinimumWidth(column + 1, _CELL_WIDTH - 10)
        for row in range(rows):
            layout.setRowStretchFactor(2 * row + 2, 1)
            layout.setRowMinimumHeight(2 * row + 2, _PLOT_HEIGHT)
        self.canvas.setMinimumSize(columns * _CELL_WIDTH + 44, rows * _CELL_HEIGHT + 32)

    def _add_label(self, row: int, column: int, angle: int = 0) -> pg.LabelItem:
        label = pg.LabelItem(angle=angle)
        self.canvas.addItem(label, row, column)
        return label

    def _write_labels(self) -> None:
        colors = theme.chart_colors()
        longest = max(self._rows, key=lambda row: len(row.layers), default=None)
        for header, layer in zip(self._headers, longest.layers if longest else (), strict=False):
            name = activations.CATALOGUE[layer.activation].name
            header.setText(self.tr("Layer {n}: {name}").format(n=layer.index, name=name), color=colors.foreground)
        for label, row in zip(self._labels, self._rows, strict=False):
            label.setText(row.label, color=QColor(theme.contender_style(row.style).color), bold=True)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() - 1.5, 7.5))
        return font
