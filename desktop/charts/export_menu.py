"""What every chart offers of itself, by right click and by the button in its corner: a file, a picture, a table."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop import icons, theme

__all__ = ["ExportButton", "ExportMenu"]

_SIDE = 22


class ExportMenu(QMenu):
    """The menu of the chart ``chart``, also by right click on ``surface``; ``name`` is that of its files.

    Signals:
        export_wanted, picture_wanted, table_wanted: a person asks for a file of the chart, or for a copy of its picture
            or its numbers; with that name.
    """

    export_wanted = Signal(str)
    picture_wanted = Signal(str)
    table_wanted = Signal(str)

    def __init__(self, chart: QWidget, surface: QWidget, name: str) -> None:
        super().__init__(chart)
        self.setToolTipsVisible(True)
        self._surface = surface
        for id, text, tip, wanted in (
            ("export", self.tr("&Export this …"), self.tr("Write it as PNG, SVG, PDF or CSV."), self.export_wanted),
            ("copy_picture", self.tr("&Copy picture"), self.tr("Put it on the clipboard."), self.picture_wanted),
            (
                "copy_table",
                self.tr("Copy &table"),
                self.tr("Put its numbers on the clipboard, for a spreadsheet."),
                self.table_wanted,
            ),
        ):
            action = self.addAction(text)
            action.setObjectName(f"{chart.objectName()}_{id}")
            action.setToolTip(tip)
            action.triggered.connect(partial(wanted.emit, name))
        surface.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        surface.customContextMenuRequested.connect(self._on_asked)

    @Slot(QPoint)
    def _on_asked(self, position: QPoint) -> None:
        self.popup(self._surface.mapToGlobal(position))


class ExportButton(QToolButton):
    """Opens ``menu``, which is that of ``chart``."""

    def __init__(self, chart: QWidget, menu: ExportMenu) -> None:
        super().__init__(chart)
        self.setObjectName(f"{chart.objectName()}_button")
        self.set_subject(chart.accessibleName())
        self.setToolTip(self.tr("Export or copy this (also by right click)."))
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setProperty("role", "corner")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(_SIDE, _SIDE)
        theme.notifier.changed.connect(self._on_theme)
        self._on_theme()

    def set_subject(self, what: str) -> None:
        """Tell a screen reader of which chart it is."""
        self.setAccessibleName(self.tr("Export or copy: {what}").format(what=what))

    @Slot()
    def _on_theme(self) -> None:
        self.setIcon(icons.icon("export"))
