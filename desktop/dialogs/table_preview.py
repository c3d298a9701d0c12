"""The first rows of a person's table: what each column is stands in its head, in words."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from netcore.datasets.table_options import TableOptions
from netcore.datasets.table_preview import Preview

__all__ = ["TablePreview"]

_ROWS, _COLUMNS = 12, 60
_LONGEST = 40


class TablePreview(QTableWidget):
    """Shows; what a column is, is chosen elsewhere.

    Signals:
        column_chosen: another column has the focus.
    """

    column_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("table_preview")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self._preview: Preview | None = None
        self._options = TableOptions()
        self._shown: list[int] = []
        self.currentCellChanged.connect(self._on_cell)
        self.retranslate()

    def chosen_column(self) -> int | None:
        """The column of the file that has the focus; None without."""
        at = self.currentColumn()
        return self._shown[at] if 0 <= at < len(self._shown) else None

    def hidden_columns(self) -> int:
        """How many columns of the file are not shown."""
        return len(self._preview.columns) - len(self._shown) if self._preview is not None else 0

    def show_preview(self, preview: Preview | None) -> None:
        """Show the beginning of a file; None for nothing."""
        self._preview = preview
        count = len(preview.columns) if preview is not None else 0
        self._shown = list(range(min(count, _COLUMNS)))
        if preview is not None and preview.options.label in range(_COLUMNS, count):
            # The labels come along, wherever they are.
            self._shown[-1] = preview.options.label
        rows = preview.rows[:_ROWS] if preview is not None else ()
        self.blockSignals(True)
        self.clear()
        self.setColumnCount(len(self._shown))
        self.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for place, column in enumerate(self._shown):
                text = row[column] if column < len(row) else ""
                item = QTableWidgetItem(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
                self.setItem(at, place, item)
        self.blockSignals(False)
        if preview is not None:
            self.show_roles(preview.options)
        self.resizeColumnsToContents()
        if preview is not None and preview.options.label in self._shown:
            self.scrollTo(self.model().index(0, self._shown.index(preview.options.label)))

    def show_roles(self, options: TableOptions) -> None:
        """Say in the heads which column is the label, which are inputs, which are left out."""
        self._options = options
        if self._preview is None:
            return
        for place, column in enumerate(self._shown):
            name = self._preview.columns[column] or self.tr("column {n}").format(n=column + 1)
            name = name if len(name) <= _LONGEST else name[:_LONGEST] + "…"
            item = QTableWidgetItem(f"{name}\n{self._role(column)}")
            font = self.font()
            font.setBold(column == options.label)
            font.setStrikeOut(column in options.left_out)
            item.setFont(font)
            self.setHorizontalHeaderItem(place, item)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.setAccessibleName(self.tr("First rows of the table"))
        self.setToolTip(self.tr("The first rows of the file; the head of a column says what it is used for."))
        self.show_roles(self._options)

    def _role(self, column: int) -> str:
        if column == self._options.label:
            return self.tr("▲ label")
        if column in self._options.left_out:
            return self.tr("left out")
        return self.tr("input")

    @Slot()
    def _on_cell(self) -> None:
        self.column_chosen.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
