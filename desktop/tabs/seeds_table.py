"""The results of many seeds in numbers: a contender a row."""

import math

from PySide6.QtCore import QModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop import theme
from desktop.figures.seeds import four_digits
from netcore.seed_statistics import ContenderSeeds, Sample, SeedsView

__all__ = ["SeedsTable"]

_ROWS, _LEAST_ROWS = 5, 2
"""Shown without scrolling: where there is room, and at the least."""


class SeedsTable(QTableWidget):
    """Final loss and test accuracy of each contender; cells can be selected and copied, into a spreadsheet too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seeds_table")
        self.setAccessibleName(self.tr("Results over seeds"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        # Tab leads out of it, as of every other control.
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self._heads = (
            self.tr("Contender"),
            self.tr("Final loss: mean (min to max)"),
            self.tr("Test accuracy: mean ± std"),
            self.tr("Diverged"),
        )
        self.setColumnCount(len(self._heads))
        tips = (
            "",
            self.tr("After the last iteration, smoothed as the curves are, over the seeds that have not diverged."),
            self.tr("On all test samples after the last iteration; the standard deviation has n − 1 as divisor."),
            self.tr("In how many of the runs the loss stopped being a finite number."),
        )
        for column, (head, tip) in enumerate(zip(self._heads, tips, strict=True)):
            item = QTableWidgetItem(head)
            item.setToolTip(tip)
            self.setHorizontalHeaderItem(column, item)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        # Labels may be long: what else there is stays in sight.
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._view: SeedsView | None = None
        self._add_copy()
        theme.notifier.changed.connect(self._on_theme)
        self._set_height()

    def show_view(self, view: SeedsView) -> None:
        """Fill it."""
        self._view = view
        self.setRowCount(len(view.contenders))
        for row, contender in enumerate(view.contenders):
            for column, text in enumerate(_cells(contender, len(view.seeds))):
                item = self._cell(row, column)
                item.setText(text)
                item.setToolTip(text)
            self._cell(row, 0).setIcon(theme.swatch(contender.style))
        self._set_height()

    @Slot()
    def copy(self) -> None:
        """Copy the cells that are selected, or all with their heads, separated by tabs."""
        chosen = self.selectedIndexes()
        QApplication.clipboard().setText(_tabbed(chosen) if chosen else self._whole_text())

    # Inside

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        """The same items again: a selection stays."""
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row, column, item)
        return item

    def _add_copy(self) -> None:
        action = QAction(self.tr("Copy"), self)
        action.setObjectName("seeds_copy")
        action.setShortcut(QKeySequence.StandardKey.Copy)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self.copy)
        self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _whole_text(self) -> str:
        columns = range(len(self._heads))
        rows = [[self._cell(row, column).text() for column in columns] for row in range(self.rowCount())]
        return "\n".join("\t".join(row) for row in (self._heads, *rows))

    def _height(self, rows: int) -> int:
        head = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 2
        return int(head + rows * self.verticalHeader().defaultSectionSize())

    def _set_height(self) -> None:
        """As high as its rows, up to some, and less where there is no room; the chart gets the rest."""
        self.setMinimumHeight(self._height(min(_LEAST_ROWS, max(1, self.rowCount()))))
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()

    @Slot()
    def _on_theme(self) -> None:
        if self._view is not None:
            self.show_view(self._view)

    def sizeHint(self) -> QSize:
        """As high as its rows, up to some."""
        return QSize(super().sizeHint().width(), self._height(max(1, min(_ROWS, self.rowCount()))))


def _cells(contender: ContenderSeeds, seeds: int) -> tuple[str, ...]:
    diverged = QApplication.translate("SeedsTable", "{n} of {all}").format(n=contender.diverged, all=seeds)
    return contender.label, _loss(contender.final, seeds), _accuracy(contender.accuracy, seeds), diverged


def _loss(sample: Sample, seeds: int) -> str:
    if not sample.n:
        return "–"
    text = QApplication.translate("SeedsTable", "{mean} ({low} to {high})").format(
        mean=four_digits(sample.mean), low=four_digits(sample.minimum), high=four_digits(sample.maximum)
    )
    return text + _of(sample.n, seeds)


def _accuracy(sample: Sample, seeds: int) -> str:
    if not sample.n:
        return "–"
    spread = f" ± {100 * sample.std:.2f}" if math.isfinite(sample.std) else ""
    return f"{100 * sample.mean:.2f}{spread} %" + _of(sample.n, seeds)


def _of(n: int, seeds: int) -> str:
    """Said where it is not of all runs."""
    return f", n = {n}" if n < seeds else ""


def _tabbed(chosen: list[QModelIndex]) -> str:
    """Cells in a rectangle around those that are chosen; empty where one is not."""
    texts = {(each.row(), each.column()): str(each.data()) for each in chosen}
    rows, columns = sorted({row for row, _ in texts}), sorted({column for _, column in texts})
    return "\n".join("\t".join(texts.get((row, column), "") for column in columns) for row in rows)
