"""Histograms of every layer of every contender, in print."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from desktop import theme
from desktop.figures.cell_grid import CellGrid
from desktop.figures.figure import PRINT, Figure, Row, letters
from desktop.figures.look import Look
from netcore.snapshot import ContenderView, LayerView

__all__ = ["CellsFigure", "activations_title", "signals_title"]

_CELL_WIDTH, _CELL_HEIGHT = 118.0, 116.0
_SPLIT_WIDTH = 200.0
"""Of a cell with two histograms beside one another."""
_NAMES = 28.0
_HEADER = 24.0
_LETTERS, _LABEL_LETTERS = 10, 11
_LABEL = 18.0


@dataclass(frozen=True)
class CellsFigure(Figure):
    """One row a contender, one column a layer.

    Attributes:
        rows: what is shown.
        shared_y: one count axis for all cells.
        look: how cells are painted.
    """

    rows: tuple[ContenderView, ...]
    shared_y: bool = False
    look: Look = PRINT

    @property
    def least_width(self) -> float:
        """Room for every cell's caption."""
        width = _SPLIT_WIDTH if self._grid().is_split else _CELL_WIDTH
        return max(len(row.layers) for row in self.rows) * width + _NAMES + _LABEL

    def height(self, width: float) -> float:
        """Rows of one height, names over them, a label under them."""
        return len(self.rows) * _CELL_HEIGHT + _HEADER + _LABEL

    def paint(self, painter: QPainter, width: float) -> None:
        """All cells, with their names."""
        size = QSizeF(width - _LABEL, self.height(width) - _LABEL)
        grid = self._grid()
        grid.set_tops(self.shared_y)
        grid.write_captions()
        grid.size = size
        painter.save()
        painter.translate(_LABEL, 0)
        everything = QRectF(0, 0, size.width(), size.height())
        grid.paint_bars(painter, everything)
        grid.paint_still(painter, everything)
        grid.paint_labels(painter, everything)
        self._paint_labels(painter, size)
        painter.restore()

    def _grid(self) -> CellGrid:
        grid = CellGrid(letters(_LETTERS), self.look)
        grid.rebuild(self.rows)
        grid.show_rows(self.rows)
        return grid

    def _paint_labels(self, painter: QPainter, size: QSizeF) -> None:
        """What the axes of all cells are."""
        painter.setFont(letters(_LABEL_LETTERS))
        painter.setPen(QColor(theme.chart_colors("light").foreground))
        below = QRectF(_NAMES, size.height(), size.width() - _NAMES, _LABEL)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, self._what())
        painter.translate(-_LABEL, _HEADER + (size.height() - _HEADER) / 2)
        painter.rotate(-90)
        beside = QRectF(-size.height() / 2, 0, size.height(), _LABEL)
        painter.drawText(beside, Qt.AlignmentFlag.AlignHCenter, _tr("Values in a bin (count)"))

    def _what(self) -> str:
        layers = [each for row in self.rows for layer in row.layers for each in (layer, layer.second) if each]
        words = {
            "pre_activations": _tr("pre-activation z"),
            "activations": _tr("activation a = f(z)"),
            "logits": _tr("logit"),
            "activation_gradients": _tr("gradient ∂L/∂a"),
            "gradients": _tr("gradient ∂L/∂W"),
            "weights": _tr("weight W"),
            "updates": _tr("update ΔW"),
        }
        shown = {"logits" if each.output and each.quantity == "activations" else each.quantity for each in layers}
        return " / ".join(text for quantity, text in words.items() if quantity in shown)

    def table(self) -> Iterator[Row]:
        """One row a bin; the layer's own figures are repeated in each of them."""
        yield [
            "contender", "layer", "activation", "bin low", "bin high", "count", "below", "above",
            "not a number", "values", "mean", "std", "zeros", "saturated", "quantity", "count one iteration before",
        ]  # fmt: skip
        for row in self.rows:
            for layer in row.layers:
                yield from _rows(row.label, layer)
                if layer.second is not None:
                    yield from _rows(row.label, layer.second)


def activations_title() -> str:
    """Of what a mini-batch left in the layers of the contenders that train."""
    return _tr("Activations of the mini-batch")


def signals_title() -> str:
    """Of what flows through untrained networks."""
    return _tr("Signals at initialisation")


def _rows(label: str, layer: LayerView) -> Iterator[Row]:
    counted, moments = layer.histogram, layer.summary
    edges = counted.edges.tolist()
    figures: list[str | int | float] = [
        counted.below, counted.above, counted.nan, counted.total, moments.mean, moments.std, counted.zeros,
        "" if moments.saturated is None else moments.saturated, layer.quantity,
    ]  # fmt: skip
    for index, count in enumerate(counted.counts.tolist()):
        before = "" if layer.before is None else int(layer.before.counts[index])
        yield [label, layer.index, layer.activation, edges[index], edges[index + 1], count, *figures, before]


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
