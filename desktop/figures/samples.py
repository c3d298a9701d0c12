"""A mini-batch in print: every sample's image and label, and what each contender makes of it."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from desktop import theme
from desktop.figures.curves import Curve, legend_height, paint_legend
from desktop.figures.figure import Figure, Row, letters
from desktop.figures.training import Contenders
from desktop.figures.words import loss_text
from netcore.arrays import FloatArray, IntArray, PixelArray
from netcore.snapshot import BatchView

__all__ = ["RIGHT", "WRONG", "SamplesFigure", "gray_image", "samples_figure"]

RIGHT, WRONG = "✓", "✗"
_IMAGE, _CELL, _GAP = 40.0, 74.0, 8.0
_LETTERS = 9
_MOST = 512
"""Samples drawn; the table has all of them."""


def gray_image(values: PixelArray | FloatArray, divisor: float, shape: tuple[int, int]) -> QImage:
    """One sample as an image of its own memory: 0 is black, ``divisor`` and above is white."""
    with np.errstate(invalid="ignore", over="ignore"):
        scaled = np.nan_to_num(np.asarray(values, np.float64) * (255 / divisor), nan=0.0)
    pixels = np.ascontiguousarray(np.rint(np.clip(scaled, 0, 255)).astype(np.uint8).reshape(shape))
    rows, columns = shape
    # A copy, for the array is gone before the image is.
    return QImage(pixels.data, columns, rows, columns, QImage.Format.Format_Grayscale8).copy()


def samples_figure(contenders: Contenders, batch: BatchView, order: IntArray) -> "SamplesFigure":
    """The samples of ``batch`` in ``order`` (samples,)."""
    title = _tr("Mini-batch of iteration {n}, {samples} samples").format(n=batch.iteration, samples=len(order))
    return SamplesFigure("mini-batch", title, contenders, batch, order)


@dataclass(frozen=True)
class SamplesFigure(Figure):
    """Cells side by side, a sample each; under its image the label, and each contender's prediction and loss.

    Attributes:
        contenders: label and style of each.
        batch: the samples.
        order: (samples,), in which they are shown.
    """

    contenders: Contenders
    batch: BatchView
    order: IntArray

    @property
    def least_width(self) -> float:
        """Room for four samples."""
        return 4 * _CELL

    def height(self, width: float) -> float:
        """As many rows of cells as it takes, under the legend."""
        rows = -(-min(len(self.order), _MOST) // self._columns(width))
        return legend_height(self._legend(), width) + rows * self._row()

    def paint(self, painter: QPainter, width: float) -> None:
        """All samples, or the first of very many."""
        paint_legend(painter, self._legend(), width)
        top, columns = legend_height(self._legend(), width), self._columns(width)
        for place, sample in enumerate(self.order[:_MOST].tolist()):
            corner = QPointF(place % columns * (width / columns), top + place // columns * self._row())
            self._paint_sample(painter, corner, sample)

    def table(self) -> Iterator[Row]:
        """One row a sample."""
        names = [label for label, _ in self.contenders]
        batch = self.batch
        heads = [f"{name}: prediction" for name in names] if batch.predictions else []
        heads += [f"{name}: loss" for name in names] if batch.losses else []
        yield ["sample", "label", *heads]
        for sample in self.order.tolist():
            losses = [float(each[sample]) for each in batch.losses]
            yield [
                sample + 1,
                int(batch.labels[sample]),
                *(int(each[sample]) if each[sample] >= 0 else "" for each in batch.predictions),
                *(loss if math.isfinite(loss) else "" for loss in losses),
            ]

    # Inside

    def _columns(self, width: float) -> int:
        return max(1, int(width / _CELL))

    def _lines(self) -> int:
        return 1 + (len(self.contenders) if self.batch.predictions else 0)

    def _row(self) -> float:
        return _IMAGE + self._lines() * QFontMetricsF(letters(_LETTERS)).height() + _GAP

    def _legend(self) -> tuple[Curve, ...]:
        nothing = np.empty(0)
        return tuple(Curve(label, style, nothing, nothing) for label, style in self.contenders)

    def _paint_sample(self, painter: QPainter, corner: QPointF, sample: int) -> None:
        batch, colors = self.batch, theme.chart_colors("light")
        if batch.image_shape is not None:
            picture = gray_image(batch.inputs[sample], batch.divisor, batch.image_shape)
            painter.drawImage(QRectF(corner.x(), corner.y(), _IMAGE, _IMAGE), picture)
        font = letters(_LETTERS)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(colors.foreground))
        baseline = corner.y() + _IMAGE + metrics.ascent()
        text = _tr("label {label}").format(label=int(batch.labels[sample]))
        painter.drawText(QPointF(corner.x(), baseline), text)
        for line, predictions in enumerate(batch.predictions, start=1):
            style = self.contenders[line - 1][1]
            painter.setPen(QColor(theme.contender_style(style, "light").color))
            text = self._verdict(line - 1, int(predictions[sample]), sample)
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, _CELL - 4)
            painter.drawText(QPointF(corner.x(), baseline + line * metrics.height()), elided)

    def _verdict(self, contender: int, predicted: int, sample: int) -> str:
        sign = RIGHT if predicted == self.batch.labels[sample] else WRONG
        text = f"{predicted if predicted >= 0 else '–'} {sign}"
        if self.batch.losses:
            text += f"  {loss_text(float(self.batch.losses[contender][sample]))}"
        return text


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
