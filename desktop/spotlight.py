"""A frame around a widget of the window, which follows it and lets everything through to what is below."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from desktop import theme

__all__ = ["Spotlight"]

_WIDTH, _ROOM = 3, 2
"""Of the frame, and between it and the widget."""
_MOVES = {
    QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange,
    QEvent.Type.LayoutRequest,
}  # fmt: skip


class Spotlight(QWidget):
    """A child of the window, over all that is in it; its shape is the frame alone, so that charts repaint without it.

    Signals:
        moved: the frame is elsewhere, or gone.
    """

    moved = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("spotlight")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        # What a layout moves in several steps is followed once.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.follow)
        theme.notifier.changed.connect(self._on_theme)
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """The widget in the frame, None for none."""
        return self._target if self._target is not None and shiboken6.isValid(self._target) else None

    def set_target(self, target: QWidget | None) -> None:
        """Put the frame around ``target``, a widget of the same window; None takes it away."""
        if target is not self._target:
            self._unwatch()
            self._target = target
            self._watch()
        self.follow()

    def area(self) -> QRect:
        """What is seen of the widget, in the window's coordinates; empty where nothing is."""
        target, window = self.target, self.parentWidget()
        if target is None or window is None or not target.isVisible():
            return QRect()
        seen = QRect(target.mapTo(window, QPoint()), target.size())
        above = target.parentWidget()
        # Not its visible region: that is without what its children cover.
        while above is not None and above is not window:
            seen = seen.intersected(QRect(above.mapTo(window, QPoint()), above.size()))
            above = above.parentWidget()
        return seen

    @Slot()
    def follow(self) -> None:
        """Go to where the widget is now."""
        area, window = self.area(), self.parentWidget()
        if window is None or area.isEmpty():
            self.hide()
        else:
            frame = _WIDTH + _ROOM
            outer = area.adjusted(-frame, -frame, frame, frame).intersected(window.rect())
            self.setGeometry(outer)
            inner = QRect(_WIDTH, _WIDTH, outer.width() - 2 * _WIDTH, outer.height() - 2 * _WIDTH)
            self.setMask(QRegion(self.rect()).subtracted(QRegion(inner)))
            self.show()
            self.raise_()
        self.moved.emit()

    def _watch(self) -> None:
        widget, window = self._target, self.parentWidget()
        while widget is not None:
            self._watched.append(widget)
            widget.installEventFilter(self)
            widget = widget.parentWidget() if widget is not window else None

    def _unwatch(self) -> None:
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()

    @Slot()
    def _on_theme(self) -> None:
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Whatever moves the widget, or what it is in."""
        if event.type() in _MOVES:
            self._soon.start()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """In the accent's colour, which is no contender's."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.window_colors().accent))
        painter.end()
