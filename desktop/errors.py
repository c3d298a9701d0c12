"""The one place that words an error, and that shows one: in a bar over the charts, which can be dismissed."""

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.flow_layout import FlowLayout
from desktop.labels import worded
from netcore.errors import WordedError

__all__ = ["ErrorBar", "Hook", "details", "why"]


class ErrorBar(QFrame):
    """The newest error, with its details to copy where there are any.

    Signals:
        shown: an error, and its details.
        diagnostics_wanted: they are to be copied.
    """

    shown = Signal(str, str)
    diagnostics_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("error_bar")
        self.setProperty("role", "error")
        self.setAccessibleName(self.tr("Error"))
        self._details = ""
        self.text = QLabel()
        self.text.setObjectName("error_text")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._copy = QPushButton(self.tr("&Copy details"))
        self._copy.setObjectName("error_copy")
        self._copy.setToolTip(self.tr("Copy the technical details to the clipboard."))
        self._diagnostics = QPushButton(self.tr("Copy dia&gnostics"))
        self._diagnostics.setObjectName("error_diagnostics")
        self._diagnostics.setToolTip(self.tr("Copy this message with versions, system and settings to the clipboard."))
        self._close = QPushButton(self.tr("&Dismiss"))
        self._close.setObjectName("error_dismiss")
        self._close.setToolTip(self.tr("Hide this message."))
        # Below the text: large letters leave no room beside the buttons, and the buttons may need two lines.
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self._copy, self._diagnostics, self._close):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self.text)
        column.addWidget(buttons)
        self._copy.clicked.connect(self._on_copy)
        self._diagnostics.clicked.connect(self.diagnostics_wanted)
        self._close.clicked.connect(self.clear)
        self.hide()

    @Slot(str, str)
    def show_error(self, text: str, details: str = "") -> None:
        """Show ``text``; ``details`` can be copied."""
        self._details = details
        self.text.setText(text)
        self._copy.setVisible(bool(details))
        self.show()
        self.shown.emit(text, details)

    def take_over(self, other: "ErrorBar") -> None:
        """Show what ``other`` shows, whose place this one takes; it is no new error."""
        if not other.isHidden():
            with QSignalBlocker(self):
                self.show_error(other.text.text(), other._details)

    @Slot()
    def clear(self) -> None:
        """Hide the message."""
        self.hide()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.text.text()}\n\n{self._details}")


class Hook(QObject):
    """Catches what nobody caught, also in slots and paint events, and tells the window; the app goes on.

    Signals:
        caught: a short text, and the traceback.
    """

    caught = Signal(str, str)

    def install(self) -> None:
        """Take the place of ``sys.excepthook``."""
        sys.excepthook = self._on_exception

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        # A windowed program on Windows has no stderr.
        if sys.stderr is not None:
            sys.stderr.write(details)
        if not issubclass(kind, KeyboardInterrupt):
            self.caught.emit(self.tr("Something went wrong: {error}").format(error=worded(error)), details)


def why(error: Exception) -> str:
    """What went wrong, without the path, which is told beside it."""
    return getattr(error, "strerror", None) or worded(error)


def details(error: Exception) -> str:
    """The traceback of what nobody expected; "" for what a file or a disk may do."""
    expected = isinstance(error, (OSError, WordedError, MemoryError, RuntimeError))
    return "" if expected else "".join(traceback.format_exception(error))
