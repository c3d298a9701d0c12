"""A label that shortens its text in the middle instead of widening the panel."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

__all__ = ["ElidedLabel"]


class ElidedLabel(QLabel):
    """The whole text is in the tooltip."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, elide: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle
    ) -> None:
        super().__init__(parent)
        self._whole = text
        self._mode = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_whole_text(text)

    def whole_text(self) -> str:
        """The text before it is shortened."""
        return self._whole

    def set_whole_text(self, text: str) -> None:
        """Show ``text``, as much of it as fits."""
        self._whole = text
        self.setToolTip(text)
        self._elide()

    def _elide(self) -> None:
        metrics = self.fontMetrics()
        self.setText(metrics.elidedText(self._whole, self._mode, max(self.contentsRect().width() - 2, 16)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten anew."""
        super().resizeEvent(event)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        """No width of its own."""
        return QSize(16, super().minimumSizeHint().height())
