"""How the table of samples is painted: its header, and its cells."""

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop import theme
from desktop.charts.sample_model import FIRST, IMAGE, LABEL, Index, SampleModel
from desktop.figures.samples import gray_image
from desktop.figures.words import fitting
from desktop.markers import marker_path
from desktop.text_size import scaled
from netcore.arrays import FloatArray, PixelArray

__all__ = ["WIDTHS", "SampleCells", "SampleHeader"]

WIDTHS = (44, 38)
"""Of the image's and the label's columns."""
_SIDE = 32
_CACHE = 512
_BARS = 16


class SampleHeader(QHeaderView):
    """Contenders' names in their colours, with their markers, over their mean loss and share right."""

    def __init__(self, model: SampleModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._samples = model
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(scaled(min(WIDTHS)))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """Three lines, whether they say something yet or not."""
        return QSize(super().sizeHint().width(), round(3 * QFontMetricsF(_small(self.font())).height()) + 8)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Paint one column's header."""
        painter.save()
        colors = theme.window_colors()
        painter.fillRect(rect, QColor(colors.raised))
        small = _small(self.font())
        painter.setFont(small)
        metrics = QFontMetricsF(small)
        area = QRectF(rect).adjusted(4, 4, -2, -4)
        line = QRectF(area.left(), area.top(), area.width(), metrics.height())
        if section < FIRST:
            painter.setPen(QColor(colors.muted))
            text = str(self._samples.headerData(section, Qt.Orientation.Horizontal))
            line.adjust(-3, 0, 1, 0)
            painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, fitting((text,), line.width(), metrics))
        elif section - FIRST < len(self._samples.contenders):
            self._paint_contender(painter, line, section - FIRST, metrics)
        painter.restore()

    def _paint_contender(self, painter: QPainter, line: QRectF, contender: int, metrics: QFontMetricsF) -> None:
        label, slot = self._samples.contenders[contender]
        style = theme.contender_style(slot)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(line.left() + 5, line.center().y())
        painter.scale(9, 9)
        painter.fillPath(marker_path(style.marker), QColor(style.color))
        painter.restore()
        painter.setPen(QColor(style.color))
        name = line.adjusted(12, 0, 0, 0)
        elided = metrics.elidedText(label, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft, elided)
        painter.setPen(QColor(theme.window_colors().text))
        for row, wordings in enumerate(self._samples.summary(contender), start=1):
            below = line.translated(0, row * metrics.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, fitting(wordings, line.width(), metrics))


class SampleCells(QStyledItemDelegate):
    """Paints cells: an image, a label, or a contender's prediction over its loss."""

    def __init__(self, model: SampleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples = model
        self._images: dict[int, QImage] = {}
        self._scale = 1.0

    def forget(self) -> None:
        """Other samples, or other colours."""
        self._images.clear()
        batch = self._samples.batch
        if batch is None or batch.image_shape is not None:
            return
        with np.errstate(invalid="ignore"):
            finite = np.abs(batch.inputs[np.isfinite(batch.inputs)])
        self._scale = float(finite.max(initial=0.0)) or 1.0

    def image(self, row: int) -> QImage:
        """The picture of the sample in a row; made when it is first seen."""
        batch = self._samples.batch
        assert batch is not None, "without a batch there are no rows"
        sample = int(self._samples.order[row])
        found = self._images.get(sample)
        if found is None:
            if len(self._images) >= _CACHE:
                self._images.clear()
            values = batch.inputs[sample]
            shape = batch.image_shape
            found = self._sketch(values) if shape is None else gray_image(values, batch.divisor, shape)
            self._images[sample] = found
        return found

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        colors = theme.window_colors()
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colors.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colors.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if index.column() == IMAGE:
            self._paint_image(painter, rect, self.image(index.row()))
        elif index.column() == LABEL:
            painter.setPen(QColor(colors.text))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(self._samples.label(index.row())))
        else:
            self._paint_verdict(painter, QRectF(rect).adjusted(4, 2, -2, -2), index.row(), index.column() - FIRST)
        painter.restore()

    def _paint_image(self, painter: QPainter, rect: QRect, image: QImage) -> None:
        side = QRect(0, 0, _SIDE, _SIDE)
        side.moveCenter(rect.center())
        # Pixels that come out whole stay sharp.
        smooth = _SIDE % max(image.width(), 1) != 0
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        size = image.size().scaled(side.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(side.center())
        painter.drawImage(place, image)

    def _paint_verdict(self, painter: QPainter, area: QRectF, row: int, contender: int) -> None:
        colors = theme.window_colors()
        verdict, right = self._samples.verdict(row, contender)
        if verdict:
            bold = QFont(painter.font())
            bold.setBold(not right)
            painter.setFont(bold)
            painter.setPen(QColor(colors.text if right else colors.error))
            painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, verdict)
        loss = self._samples.loss_text(row, contender)
        if loss:
            small = _small(painter.font())
            small.setBold(False)
            painter.setFont(small)
            painter.setPen(QColor(colors.muted))
            text = QFontMetricsF(small).elidedText(loss, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)

    def _sketch(self, values: PixelArray | FloatArray) -> QImage:
        """Bars of some of the values, all samples on one scale."""
        chosen = np.linspace(0, len(values) - 1, min(len(values), _BARS)).round().astype(int)
        heights = np.nan_to_num(np.asarray(values[chosen], np.float64) / self._scale, nan=0.0, posinf=1.0, neginf=-1.0)
        image = QImage(_SIDE, _SIDE, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        colors = theme.chart_colors()
        width, middle = _SIDE / len(chosen), _SIDE / 2
        for column, height in enumerate(heights.clip(-1, 1).tolist()):
            bar = QRectF(QPointF(column * width, middle), QPointF((column + 1) * width - 0.5, middle * (1 - height)))
            painter.fillRect(bar.normalized(), QColor(colors.foreground))
        painter.fillRect(QRectF(0, middle - 0.5, _SIDE, 1), QColor(colors.faint))
        painter.end()
        return image


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(max(font.pointSizeF() - 1, 7.5))
    return small
