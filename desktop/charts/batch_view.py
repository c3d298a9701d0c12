"""The mini-batch, sample by sample: its image, its label, and what each contender makes of it."""

import numpy as np
from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.charts.export_menu import ExportButton, ExportMenu
from desktop.charts.sample_cells import WIDTHS, SampleCells, SampleHeader
from desktop.charts.sample_model import FIRST, SampleModel
from desktop.figures.samples import SamplesFigure, samples_figure
from desktop.forms.combo import Combo
from desktop.text_size import scaled
from netcore.snapshot import BatchView

__all__ = ["SampleView"]

_ROW = 38
_CONTENDER = 49
"""The narrowest contender's column that can be read; more than fit are scrolled."""


class _Table(QTableView):
    """Gives the contenders' columns the room that image and label leave; what Qt stretches has one least width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self.spread()

    def spread(self) -> None:
        """Set the widths of all columns."""
        header = self.horizontalHeader()
        contenders = header.count() - FIRST
        room = self.viewport().width() - sum(map(scaled, WIDTHS))
        for column in range(header.count()):
            # What is left of the division goes to the first ones.
            share = (room + contenders - 1 - (column - FIRST)) // max(contenders, 1)
            header.resizeSection(column, scaled(WIDTHS[column]) if column < FIRST else max(share, scaled(_CONTENDER)))


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
        self._cells = SampleCells(self.model, self)
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
        table.setHorizontalHeader(SampleHeader(self.model, table))
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
