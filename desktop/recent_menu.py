"""The files last opened or saved, as a submenu."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

__all__ = ["RecentMenu"]


class RecentMenu(QMenu):
    """The newest first, each by its name and folder.

    Signals:
        chosen: the ``Path``.
        cleared: the list is not wanted any more.
    """

    chosen = Signal(object)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recent")
        self.setTitle(self.tr("Open &recent"))
        self.setToolTipsVisible(True)
        self.triggered.connect(self._on_triggered)
        self.show_files(())

    def show_files(self, files: tuple[str, ...]) -> None:
        """List ``files``; there is nothing to choose where there are none."""
        self.clear()
        for number, file in enumerate(files, start=1):
            path = Path(file)
            words = f"{path.name}  –  {path.parent}".replace("&", "&&")
            self._add(f"recent_{number}", f"&{number % 10}  {words}", file).setData(file)
        self.addSeparator()
        self._add("clear_recent", self.tr("&Clear list"), self.tr("Forget these files; they stay where they are"))
        self.setEnabled(bool(files))

    def _add(self, name: str, text: str, tip: str) -> QAction:
        action = self.addAction(text)
        action.setObjectName(name)
        action.setToolTip(tip)
        action.setStatusTip(tip)
        return action

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        if action.data() is None:
            self.cleared.emit()
        else:
            self.chosen.emit(Path(action.data()))
