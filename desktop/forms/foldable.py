"""A section with a title that folds and unfolds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.forms.elided_label import ElidedLabel

__all__ = ["Foldable"]


class _Header(QToolButton):
    """A button that Enter presses too, and that left and right fold and unfold, as in a tree."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.setChecked(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)


class Foldable(QWidget):
    """``content`` under a header; folded, the header says in a few words what is inside."""

    toggled = Signal(bool)

    def __init__(
        self, title: str, content: QWidget, *, unfolded: bool = True, minor: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.content = content
        self.header = _Header()
        self.header.setText(title)
        self.header.setCheckable(True)
        self.header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.header.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header.setProperty("role", "small" if minor else "header")
        # The window's shortcuts leave them to it.
        self.header.setProperty("uses_arrows", True)
        self._summary = ElidedLabel()
        self._summary.setProperty("role", "small")
        self._summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        self.header.toggled.connect(self._toggle)
        self.header.setChecked(unfolded)
        self._toggle(unfolded)

    def is_unfolded(self) -> bool:
        """Whether the content shows."""
        return self.header.isChecked()

    def set_unfolded(self, unfolded: bool) -> None:
        """Show or hide the content."""
        self.header.setChecked(unfolded)

    def set_summary(self, text: str) -> None:
        """What is inside, in a few words."""
        self._summary.set_whole_text(text)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.header)
        line.addWidget(self._summary, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(line)
        layout.addWidget(self.content)

    def _toggle(self, unfolded: bool) -> None:
        self.header.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
        self.content.setVisible(unfolded)
        self.toggled.emit(unfolded)
