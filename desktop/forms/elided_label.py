"""A label that shortens its text in the middle instead of widening the panel."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

__all__ = ["ElidedLabel"]


_FILLED = 0.9
"""Of each of several lines."""


class ElidedLabel(QLabel):
    """On one line, or on a few. The whole text is in the tooltip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
        lines: int = 1,
    ) -> None:
        super().__init__(parent)
        self._whole = ""
        self._mode = elide
        self._lines = lines
        self.setWordWrap(lines > 1)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_whole_text(text)

    def whole_text(self) -> str:
        """The text before it is shortened."""
        return self._whole

    def set_whole_text(self, text: str) -> None:
        """Show ``text``, as much of it as fits."""
        # Said again at every step of a slider, and to shorten a text costs more than all else here.
        if text != self._whole:
            self._whole = text
            self.setToolTip(text)
            self._elide()

    def _elide(self) -> None:
        metrics, width = self.fontMetrics(), self.contentsRect().width() - 2
        if self._lines > 1:
            # A line ends before the word that does not fit.
            width = round(_FILLED * self._lines * width)
        self.setText(metrics.elidedText(self._whole, self._mode, max(width, 16)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten anew."""
        super().resizeEvent(event)
        self._elide()

    def sizeHint(self) -> QSize:
        """Of all lines that it may have: nothing jumps when it says more."""
        hint = super().sizeHint()
        return hint if self._lines == 1 else QSize(hint.width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """No width of its own."""
        return QSize(16, super().minimumSizeHint().height() if self._lines == 1 else self._height())

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Its height is that of its lines."""
        return False

    def _height(self) -> int:
        margins = self.contentsMargins()
        return self._lines * self.fontMetrics().lineSpacing() + margins.top() + margins.bottom()
