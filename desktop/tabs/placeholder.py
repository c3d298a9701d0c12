"""What stands in an empty chart's place: what will appear there, and how to get it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

__all__ = ["Placeholder"]


class Placeholder(QWidget):
    """A text until there is something to show."""

    def __init__(self, content: QWidget, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.message = QLabel(text)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setMargin(32)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.message)
        self._stack.addWidget(content)

    def show_text(self, text: str) -> None:
        """Show ``text`` in the content's place."""
        self.message.setText(text)
        self._stack.setCurrentWidget(self.message)

    def show_content(self) -> None:
        """Show the content."""
        self._stack.setCurrentWidget(self._content)

    def is_empty(self) -> bool:
        """Whether the text shows."""
        return self._stack.currentWidget() is self.message
