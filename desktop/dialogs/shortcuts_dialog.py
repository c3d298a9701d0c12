"""All keys: those of actions, by menu, and those that are no actions; with a line to look for one."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import plain
from desktop.text_size import scaled

__all__ = ["Keys", "ShortcutsDialog", "keys_of"]

_SIZE = (760, 560)
_SAID = 150
"""Width of what a key does, at least; a table that is wider scrolls."""


class Keys(NamedTuple):
    """Where it is found, what it is called, its keys, and what it does."""

    place: str
    name: str
    keys: str
    does: str


def keys_of(bar: QMenuBar) -> list[Keys]:
    """Of every action in the menus, in their order, and of what is no action."""
    found = []
    for entry in bar.actions():
        menu = entry.menu()
        if not isinstance(menu, QMenu):
            continue
        for action in menu.actions():
            if action.shortcuts():
                does = action.statusTip()
                found.append(Keys(plain(menu.title()), plain(action.text()), _told(action.shortcuts()), does))
    return found + _others()


class _Table(QTableWidget):
    """Its last column takes the room that is left, but never so little that its words stand one to a line."""

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__(rows, columns)
        self.horizontalHeader().sectionResized.connect(self._on_section)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new width."""
        super().resizeEvent(event)
        self._fit_last()

    @Slot(int, int, int)
    def _on_section(self, section: int, _old: int, _new: int) -> None:
        if section < self.columnCount() - 1:
            self._fit_last()

    def _fit_last(self) -> None:
        last = self.columnCount() - 1
        others = sum(self.columnWidth(column) for column in range(last))
        wanted = max(self.viewport().width() - others, scaled(_SAID))
        if wanted != self.columnWidth(last):
            self.setColumnWidth(last, wanted)
            self.resizeRowsToContents()


class ShortcutsDialog(QDialog):
    """A table; what is typed over it leaves the rows that have all of its words."""

    def __init__(self, keys: Sequence[Keys], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts_dialog")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.filter = QLineEdit()
        self.filter.setObjectName("shortcuts_filter")
        self.filter.setAccessibleName(self.tr("Look for"))
        self.filter.setToolTip(self.tr("Words of a name, of what it does, or keys, as in Ctrl+E."))
        self.filter.setPlaceholderText(self.tr("Look for an action or a key"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._on_filter)
        self.table = self._build_table(keys)
        self.nothing = QLabel(self.tr("Nothing has all of these words."))
        self.nothing.setObjectName("shortcuts_nothing")
        self.nothing.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("shortcuts_buttons")
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        for widget in (self.filter, self.nothing, self.table, buttons):
            layout.addWidget(widget)
        # Less the frame that the window manager adds.
        room = self.screen().availableGeometry().size() - QSize(8, 48)
        self.resize(QSize(*map(scaled, _SIZE)).boundedTo(room))
        self.filter.setFocus()

    def _build_table(self, keys: Sequence[Keys]) -> QTableWidget:
        table = _Table(len(keys), 4)
        table.setObjectName("shortcuts_table")
        table.setAccessibleName(self.tr("Keyboard shortcuts"))
        table.setHorizontalHeaderLabels([self.tr("Menu"), self.tr("Action"), self.tr("Keys"), self.tr("What it does")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        # Tab leads on; the arrows go through the rows.
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        for row, each in enumerate(keys):
            for column, text in enumerate(each):
                table.setItem(row, column, QTableWidgetItem(text))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    @Slot(str)
    def _on_filter(self, text: str) -> None:
        words, shown = text.casefold().split(), 0
        for row in range(self.table.rowCount()):
            cells = (self.table.item(row, column) for column in range(self.table.columnCount()))
            said = " ".join(cell.text() for cell in cells if cell is not None).casefold()
            fits = all(word in said for word in words)
            self.table.setRowHidden(row, not fits)
            shown += fits
        self.nothing.setVisible(not shown)


def _told(keys: Sequence[QKeySequence]) -> str:
    return ", ".join(each.toString(QKeySequence.SequenceFormat.NativeText) for each in keys)


def _others() -> list[Keys]:
    """What inputs, charts and the window do with keys."""
    window, field, chart = _tr("Window"), _tr("Input"), _tr("Chart")
    return [
        Keys(window, _tr("Next input"), _native("Tab"), _tr("Go to the next input; with Shift, to the one before")),
        Keys(window, _tr("Leave an input"), _native("Esc"), _tr("Space and the arrows are for the run again")),
        Keys(field, _tr("Take a number"), _native("Return"), _tr("Take what has been typed")),
        Keys(field, _tr("More, less"), _native("Up", "Down"), _tr("Change a number by one step")),
        Keys(field, _tr("Fold, unfold"), _native("Left", "Right"), _tr("Close or open a part of the side panel")),
        Keys(field, _tr("Open a verdict"), _native("Return"), _tr("Show what a verdict stands on")),
        Keys(chart, _tr("Far on the timeline"), _native("PgUp", "PgDown"), _tr("Go far forward, or back")),
        Keys(chart, _tr("Point at a value"), _native("Left", "Right"), _tr("Read a chart that Tab has led to")),
        Keys(chart, _tr("Copy cells"), _native("Ctrl+C"), _tr("Copy what is selected in the table of Seeds")),
        Keys(chart, _tr("Menu of a chart"), _native("Menu", "Shift+F10"), _tr("Export or copy that chart")),
    ]


def _native(*names: str) -> str:
    return _told([QKeySequence(each) for each in names])


def _tr(text: str) -> str:
    return QCoreApplication.translate("shortcuts", text)
