"""The mini-batch, sample by sample: its image, its label, and what each contender makes of it."""

import math
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.charts.export_menu import ExportButton, ExportMenu
from desktop.figures.samples import RIGHT, WRONG, SamplesFigure, gray_image, samples_figure
from desktop.figures.words import Wordings, loss_text, percent
from desktop.forms.combo import Combo
from desktop.text_size import scaled
from netcore.arrays import FloatArray, IntArray, PixelArray
from netcore.snapshot import BatchView

__all__ = ["SampleModel", "SampleView", "largest_loss_first"]

_IMAGE, _LABEL, _FIRST = 0, 1, 2
"""Columns: the image, the label, and from here the contenders."""
_SIDE = 32
_ROW = 38
_WIDTHS = (44, 38)
"""Of the image's and the label's columns."""
_CONTENDER = 49
"""The narrowest contender's column that can be read; more than fit are scrolled."""
_CACHE = 512
_BARS = 16

_Index = QModelIndex | QPersistentModelIndex


def largest_loss_first(losses: tuple[FloatArray, ...]) -> IntArray:
    """The samples' order by their mean loss, over the contenders whose loss on them is finite.

    Samples of no finite loss at all come first.
    """
    every = np.stack([np.asarray(each, np.float64) for each in losses])
    finite = np.isfinite(every)
    counted = finite.sum(axis=0)
    sums = np.where(finite, every, 0.0).sum(axis=0)
    mean = np.where(counted > 0, sums / np.maximum(counted, 1), np.inf)
    return np.argsort(-mean, kind="stable").astype(np.int64)


class SampleModel(QAbstractTableModel):
    """A mini-batch as a table: a row a sample, in the order that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contenders: tuple[tuple[str, int], ...] = ()
        self.batch: BatchView | None = None
        self.by_loss = False
        self.order: IntArray = np.empty(0, np.int64)

    def set_contenders(self, contenders: tuple[tuple[str, int], ...]) -> None:
        """Columns for other contenders, and no batch yet."""
        self.beginResetModel()
        self.contenders = contenders
        self.batch = None
        self.order = np.empty(0, np.int64)
        self.endResetModel()

    def set_batch(self, batch: BatchView | None) -> None:
        """Show other samples, or more of what was made of the same ones."""
        samples = 0 if batch is None else len(batch.labels)
        if samples != len(self.order):
            self.beginResetModel()
            self.batch = batch
            self.order = self._ordered()
            self.endResetModel()
            return
        self.batch = batch
        self.order = self._ordered()
        self._tell()

    def set_by_loss(self, by_loss: bool) -> None:
        """The largest loss first, once there are losses, or as drawn."""
        self.by_loss = by_loss
        self.order = self._ordered()
        self._tell()

    def prediction(self, row: int, contender: int) -> int | None:
        """The class that a contender predicts for the sample in a row; None before it does."""
        batch = self.batch
        if batch is None or contender >= len(batch.predictions):
            return None
        return int(batch.predictions[contender][self.order[row]])

    def loss(self, row: int, contender: int) -> float | None:
        """A contender's loss on the sample in a row; None before it is computed."""
        batch = self.batch
        if batch is None or contender >= len(batch.losses):
            return None
        return float(batch.losses[contender][self.order[row]])

    def label(self, row: int) -> int:
        """The class of the sample in a row."""
        return int(self.batch.labels[self.order[row]]) if self.batch is not None else -1

    def verdict(self, row: int, contender: int) -> tuple[str, bool]:
        """The class that was predicted with a sign for right or wrong, and whether it is right; "" before."""
        predicted = self.prediction(row, contender)
        if predicted is None:
            return "", True
        right = predicted == self.label(row)
        return f"{predicted if predicted >= 0 else '–'} {RIGHT if right else WRONG}", right

    def loss_text(self, row: int, contender: int) -> str:
        """The loss in two or three digits; "" before."""
        loss = self.loss(row, contender)
        return "" if loss is None else loss_text(loss)

    def mean_loss(self, contender: int) -> float | None:
        """Of the mini-batch; NaN where it is not finite, None before it is computed."""
        batch = self.batch
        if batch is None or contender >= len(batch.losses) or not len(batch.labels):
            return None
        return float(np.mean(batch.losses[contender], dtype=np.float64))

    def share_right(self, contender: int) -> float | None:
        """Of the mini-batch's samples; None before there are predictions."""
        batch = self.batch
        if batch is None or contender >= len(batch.predictions) or not len(batch.labels):
            return None
        return float(np.mean(batch.predictions[contender] == batch.labels))

    def summary(self, contender: int) -> tuple[Wordings, Wordings]:
        """Mean loss and share predicted right, each in several lengths; "" before they exist."""
        loss, share = self.mean_loss(contender), self.share_right(contender)
        losses: Wordings = ("",)
        shares: Wordings = ("",)
        if loss is not None:
            text = loss_text(loss)
            losses = (self.tr("mean loss {loss}").format(loss=text), self.tr("loss {loss}").format(loss=text), text)
        if share is not None:
            text = percent(share)
            shares = (self.tr("{share} right").format(share=text), f"{text} {RIGHT}", text.replace(" ", ""))
        return losses, shares

    # Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """A row a sample."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Image, label, and a column a contender."""
        return 0 if parent.isValid() else _FIRST + len(self.contenders)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text; its picture is the delegate's."""
        if not index.isValid() or self.batch is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(index.row(), index.column())
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's name; how a contender does is told in its tooltip too."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if section < _FIRST:
            names = (self.tr("Image"), self.tr("Label"))
            return names[section] if role == Qt.ItemDataRole.DisplayRole else None
        label, _ = self.contenders[section - _FIRST]
        if role == Qt.ItemDataRole.DisplayRole:
            return label
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            found = ", ".join(filter(None, (wordings[0] for wordings in self.summary(section - _FIRST))))
            return f"{label}\n{found}" if found else label
        return None

    # Inside

    def _ordered(self) -> IntArray:
        batch = self.batch
        if batch is None:
            return np.empty(0, np.int64)
        if self.by_loss and batch.losses:
            return largest_loss_first(batch.losses)
        return np.arange(len(batch.labels))

    def _tell(self) -> None:
        """Every cell and header may be another."""
        if len(self.order):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.order) - 1, self.columnCount() - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def _text(self, row: int, column: int) -> str:
        if column == _IMAGE:
            return ""
        if column == _LABEL:
            return str(self.label(row))
        return " ".join(filter(None, (self.verdict(row, column - _FIRST)[0], self.loss_text(row, column - _FIRST))))

    def _words(self, row: int, column: int) -> str:
        if column == _IMAGE:
            return self.tr("Sample {n} of the mini-batch").format(n=int(self.order[row]) + 1)
        if column == _LABEL:
            return self.tr("Label: {label}").format(label=self.label(row))
        contender = column - _FIRST
        predicted, loss = self.prediction(row, contender), self.loss(row, contender)
        if predicted is None and loss is None:
            return ""
        name = self.contenders[contender][0]
        parts = [self._verdict_words(predicted, row)] if predicted is not None else []
        if loss is not None:
            finite = math.isfinite(loss)
            parts.append(self.tr("loss {loss}").format(loss=loss_text(loss)) if finite else self.tr("loss not finite"))
        return f"{name}: {', '.join(parts)}"

    def _verdict_words(self, predicted: int, row: int) -> str:
        if predicted < 0:
            return self.tr("no prediction, its outputs are not finite")
        if predicted == self.label(row):
            return self.tr("predicts {label}, right").format(label=predicted)
        return self.tr("predicts {label}, wrong").format(label=predicted)


class _Header(QHeaderView):
    """Contenders' names in their colours, with their markers, over their mean loss and share right."""

    def __init__(self, model: SampleModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._samples = model
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(scaled(min(_WIDTHS)))
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
        if section < _FIRST:
            painter.setPen(QColor(colors.muted))
            text = str(self._samples.headerData(section, Qt.Orientation.Horizontal))
            line.adjust(-3, 0, 1, 0)
            painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, _fitting((text,), line.width(), metrics))
        elif section - _FIRST < len(self._samples.contenders):
            self._paint_contender(painter, line, section - _FIRST, metrics)
        painter.restore()

    def _paint_contender(self, painter: QPainter, line: QRectF, contender: int, metrics: QFontMetricsF) -> None:
        label, slot = self._samples.contenders[contender]
        style = theme.contender_style(slot)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(line.left() + 5, line.center().y())
        painter.scale(9, 9)
        painter.fillPath(pg.graphicsItems.ScatterPlotItem.Symbols[style.marker], QColor(style.color))
        painter.restore()
        painter.setPen(QColor(style.color))
        name = line.adjusted(12, 0, 0, 0)
        elided = metrics.elidedText(label, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft, elided)
        painter.setPen(QColor(theme.window_colors().text))
        for row, wordings in enumerate(self._samples.summary(contender), start=1):
            below = line.translated(0, row * metrics.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, _fitting(wordings, line.width(), metrics))


class _Cells(QStyledItemDelegate):
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

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
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
        if index.column() == _IMAGE:
            self._paint_image(painter, rect, self.image(index.row()))
        elif index.column() == _LABEL:
            painter.setPen(QColor(colors.text))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(self._samples.label(index.row())))
        else:
            self._paint_verdict(painter, QRectF(rect).adjusted(4, 2, -2, -2), index.row(), index.column() - _FIRST)
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


class _Table(QTableView):
    """Gives the contenders' columns the room that image and label leave; what Qt stretches has one least width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self.spread()

    def spread(self) -> None:
        """Set the widths of all columns."""
        header = self.horizontalHeader()
        contenders = header.count() - _FIRST
        room = self.viewport().width() - sum(map(scaled, _WIDTHS))
        for column in range(header.count()):
            # What is left of the division goes to the first ones.
            share = (room + contenders - 1 - (column - _FIRST)) // max(contenders, 1)
            header.resizeSection(column, scaled(_WIDTHS[column]) if column < _FIRST else max(share, scaled(_CONTENDER)))


class SampleView(QWidget):
    """The samples of the mini-batch; only the rows in sight are painted, so that thousands cost no more than ten."""

    file_name = "mini-batch"
    """Of what is exported of it, without the ending."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sample_view")
        self.setAccessibleName(self.tr("Samples of the mini-batch"))
        self.setMinimumWidth(scaled(240))
        self.model = SampleModel(self)
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self._note = ""
        self.note = QLabel()
        self.note.setProperty("role", "small")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.order = self._build_order()
        self.table = _Table()
        self._cells = _Cells(self.model, self)
        self.message = QLabel(self.tr("The samples of the mini-batch appear here.\nPress Step."))
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setMargin(16)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._prepare_table()
        self.menu = ExportMenu(self, self.table.viewport(), self.file_name)
        self.export_button = ExportButton(self, self.menu)
        self._lay_out()
        self.order.currentIndexChanged.connect(self._on_order)
        theme.notifier.changed.connect(self._on_theme)

    def sizeHint(self) -> QSize:
        """Three contenders and some ten samples."""
        return QSize(300, 480)

    def set_contenders(self, contenders: tuple[tuple[str, int], ...], note: str = "") -> None:
        """Begin a new run of contenders given by (label, style); ``note`` is said of their losses."""
        self._note = note
        self.model.set_contenders(contenders)
        self.table.spread()
        self.show_batch(None)

    def figure(self) -> SamplesFigure | None:
        """What is shown, to be exported; None while there is nothing."""
        batch = self.model.batch
        # The batch of an earlier moment stays while nobody looks.
        seen = batch is not None and not self.isHidden()
        return None if batch is None or not seen else samples_figure(self.model.contenders, batch, self.model.order)

    def show_batch(self, batch: BatchView | None) -> None:
        """Show the samples and what is known of them; None for the text that says how to get them."""
        others, order = not _same_samples(self.model.batch, batch), self.model.order
        self.model.set_batch(batch)
        if others:
            self._cells.forget()
        if others or not np.array_equal(order, self.model.order):
            self.table.clearSelection()
        self._say(batch)
        self._stack.setCurrentIndex(0 if batch is None else 1)

    def _say(self, batch: BatchView | None) -> None:
        if batch is None:
            return
        self.title.setText(
            self.tr("Mini-batch of iteration {n}, {samples} samples").format(
                n=batch.iteration, samples=len(batch.labels)
            )
        )
        follows = self.tr("Losses follow.") if not batch.losses else self._note or " "
        self.note.setText(follows if batch.predictions else self.tr("Predictions follow the forward pass."))

    def _build_order(self) -> QComboBox:
        order = Combo()
        order.setObjectName("sample_order")
        order.setAccessibleName(self.tr("Order"))
        order.setToolTip(self.tr("Largest loss first: by the mean over the contenders, as soon as there are losses."))
        order.addItem(self.tr("as drawn"), "drawn")
        order.addItem(self.tr("largest loss first"), "loss")
        return order

    def _prepare_table(self) -> None:
        table = self.table
        table.setObjectName("samples")
        table.setAccessibleName(self.tr("Samples of the mini-batch"))
        table.setModel(self.model)
        table.setItemDelegate(self._cells)
        table.setHorizontalHeader(_Header(self.model, table))
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(scaled(_ROW))
        table.setShowGrid(False)
        table.setFrameShape(QTableView.Shape.NoFrame)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Always there, or the columns would jump when a batch fits.
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        table.setTabKeyNavigation(False)
        # The style's own corner between two scroll bars does not know the theme.
        table.setCornerWidget(QWidget())

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Order"))
        label.setBuddy(self.order)
        choice = QHBoxLayout()
        choice.setSpacing(8)
        choice.addWidget(label)
        choice.addWidget(self.order)
        choice.addStretch(1)
        choice.addWidget(self.export_button)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = QVBoxLayout()
        top.setContentsMargins(8, 4, 8, 0)
        top.setSpacing(4)
        top.addWidget(self.title)
        top.addWidget(self.note)
        top.addLayout(choice)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.message)
        self._stack.addWidget(shown)

    @Slot()
    def _on_order(self) -> None:
        self.model.set_by_loss(self.order.currentData() == "loss")
        self.table.clearSelection()
        self.table.scrollToTop()

    @Slot()
    def _on_theme(self) -> None:
        self._cells.forget()
        self.table.viewport().update()
        self.table.horizontalHeader().viewport().update()


def _same_samples(one: BatchView | None, other: BatchView | None) -> bool:
    """Whether it is the same mini-batch, of which perhaps more is known by now."""
    if one is None or other is None or one.iteration != other.iteration:
        return False
    return one.inputs is other.inputs or np.array_equal(one.inputs, other.inputs)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(max(font.pointSizeF() - 1, 7.5))
    return small


def _fitting(wordings: Wordings, width: float, metrics: QFontMetricsF) -> str:
    for wording in wordings:
        if metrics.horizontalAdvance(wording) <= width:
            return wording
    return metrics.elidedText(wordings[-1], Qt.TextElideMode.ElideRight, width)
