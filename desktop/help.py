"""The menu Help: keys, what the program is made of, and what to tell somebody who is to help."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMainWindow

if TYPE_CHECKING:
    from desktop.diagnostics import Situation

__all__ = ["Help"]


class _Window(Protocol):
    """What Help needs to know of its window."""

    def situation(self, error: str) -> "Situation":
        """What is open, with the last error."""


class Help(QObject):
    """Opens the dialogs over ``window``, and copies diagnostics.

    Signals:
        told: something for the status bar.
    """

    told = Signal(str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._error = ""

    @Slot(str, str)
    def note_error(self, text: str, details: str) -> None:
        """Keep it for diagnostics, also when it is on view no more."""
        self._error = "\n".join(filter(None, (text, details)))

    @Slot()
    def show_shortcuts(self) -> None:
        """All keys."""
        from desktop.dialogs.shortcuts_dialog import ShortcutsDialog, keys_of

        self._open(ShortcutsDialog(keys_of(self._window.menuBar()), self._window))

    @Slot()
    def show_about(self) -> None:
        """Version, components, licences."""
        from desktop.dialogs.about_dialog import AboutDialog

        dialog = AboutDialog(self._window)
        dialog.diagnostics_wanted.connect(self.copy_diagnostics)
        self._open(dialog)

    @Slot()
    def copy_diagnostics(self) -> None:
        """Put them on the clipboard."""
        from desktop.diagnostics import report

        window: _Window = self._window  # type: ignore[assignment]
        QGuiApplication.clipboard().setText(report(window.situation(self._error)))
        self.told.emit(
            self.tr(
                "Diagnostics copied: versions, system, settings and the last error. Read them before you pass them on."
            )
        )

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @property
    def _window(self) -> QMainWindow:
        window = self.parent()
        assert isinstance(window, QMainWindow)
        return window
