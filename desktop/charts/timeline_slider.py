"""The slider under the loss chart that goes to any past iteration: value v stands under iteration v."""

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from desktop import theme
from desktop.text_size import scaled
from netcore.snapshot import TrainingView

__all__ = ["TimelineSlider"]

_HEIGHT = 24
"""The style sheet's least height of a slider, with its border."""
_MARGIN = 12
_RADIUS = 7
_RING = 9.5
_GROOVE = 4
_PAST_ALPHA = 110
_TICK = 12
_GAP = 5
_PADDING = 6
_PAGES = 10


class TimelineSlider(QSlider):
    """Past iterations to go to; the newest one is as far as the handle goes.

    Left, Right, Home, End, Space and the wheel are left to the window.

    Signals:
        iteration_chosen: where a person wants to go, by mouse, Page Up and Down or assistive technology.
    """

    iteration_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("timeline")
        self.setAccessibleName(self.tr("Timeline"))
        self.setToolTip(self.tr("Go to any past iteration: drag, or click on the curve"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("leaves_keys", True)
        self.setFixedHeight(scaled(_HEIGHT))
        self.newest = 0
        self.branches: tuple[int, ...] = ()
        self._span: tuple[float, float] | None = None
        self.valueChanged.connect(self._on_value)
        theme.notifier.changed.connect(self._on_theme)
        self.set_run(0)

    def set_run(self, iterations: int) -> None:
        """Begin a new run of so many iterations, at its start."""
        with QSignalBlocker(self):
            self.setSliderDown(False)
            self.setRange(0, iterations)
            self.setPageStep(max(1, iterations // _PAGES))
            self.setValue(0)
        self.newest, self.branches = 0, ()
        self.update()

    def show_view(self, view: TrainingView) -> None:
        """Follow ``view``, without a signal; while a person drags, the handle stays under the pointer."""
        newest, branches = min(view.newest, self.maximum()), tuple(ghost.start for ghost in view.ghosts)
        if (newest, branches) != (self.newest, self.branches):
            self.newest, self.branches = newest, branches
            self.update()
        if not self.isSliderDown():
            with QSignalBlocker(self):
                self.setValue(min(view.iteration, newest))

    def set_span(self, left: float, right: float) -> None:
        """Stand iteration 0 at ``left`` and the last one at ``right``, x positions in the slider."""
        if (left, right) != self._span:
            self._span = left, right
            self.update()

    def position_of(self, iteration: float) -> float:
        """The x position of an iteration."""
        left, right = self._ends()
        return left + (right - left) * iteration / max(1, self.maximum())

    def iteration_at(self, x: float) -> int:
        """The iteration nearest to an x position that a person can go to."""
        left, right = self._ends()
        if right <= left:
            return 0
        share = (x - left) / (right - left)
        return min(max(round(share * self.maximum()), 0), self.newest)

    # Inside

    def _ends(self) -> tuple[float, float]:
        return self._span or (float(_MARGIN), float(max(_MARGIN, self.width() - _MARGIN)))

    def _reachable(self) -> bool:
        """Whether there is anything to go back to."""
        return self.newest > 0 and self.isEnabled()

    def _drag_to(self, x: float) -> None:
        self.setValue(self.iteration_at(x))
        self.update()

    @Slot(int)
    def _on_value(self, value: int) -> None:
        # Whatever the app itself sets is set with signals blocked: this was a person.
        if value > self.newest:
            with QSignalBlocker(self):
                self.setValue(self.newest)
        self.iteration_chosen.emit(self.value())

    @Slot()
    def _on_theme(self) -> None:
        self.update()

    def _paint_groove(self, painter: QPainter) -> None:
        colors, middle = theme.window_colors(), self.height() / 2
        left, right = self._ends()
        painter.setPen(Qt.PenStyle.NoPen)
        past = QColor(colors.accent)
        past.setAlpha(_PAST_ALPHA)
        for end, color in ((right, QColor(colors.line)), (self.position_of(self.newest), past)):
            painter.setBrush(color)
            if end > left:
                painter.drawRoundedRect(QRectF(left, middle - _GROOVE / 2, end - left, _GROOVE), 2, 2)
        painter.setBrush(QColor(colors.muted))
        for start in self.branches:
            painter.drawRect(QRectF(self.position_of(start) - 0.75, middle - _TICK / 2, 1.5, _TICK))

    def _paint_handle(self, painter: QPainter) -> None:
        colors = theme.window_colors()
        center = QPointF(self.position_of(self.value()), self.height() / 2)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(center, _RING, _RING)
        fill, edge = (colors.accent, colors.base) if self._reachable() else (colors.window, colors.disabled)
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(fill))
        painter.drawEllipse(center, _RADIUS - 0.5, _RADIUS - 0.5)

    def _paint_number(self, painter: QPainter) -> None:
        """Tell the iteration beside the handle; a tooltip would be a window that lags behind."""
        colors, text = theme.window_colors(), str(self.value())
        width, x = painter.fontMetrics().horizontalAdvance(text) + 2 * _PADDING, self.position_of(self.value())
        right = x + _RING + _GAP
        area = QRectF(right if right + width <= self.width() else x - _RING - _GAP - width, 2, width, self.height() - 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.tooltip))
        painter.drawRoundedRect(area, 4, 4)
        painter.setPen(QColor(colors.on_tooltip))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump to where the mouse is."""
        if event.button() != Qt.MouseButton.LeftButton or not self._reachable():
            event.ignore()
            return
        event.accept()
        self.setSliderDown(True)
        self._drag_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Stay under the mouse while it is held down."""
        event.setAccepted(self.isSliderDown())
        if self.isSliderDown():
            self._drag_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the views again."""
        event.setAccepted(self.isSliderDown())
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Down move by a tenth of the run; every other key is the window's."""
        step = {Qt.Key.Key_PageUp: self.pageStep(), Qt.Key.Key_PageDown: -self.pageStep()}.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        event.accept()
        self.setValue(min(max(self.value() + step, 0), self.newest))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what lies around."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groove, the past, the branches and the handle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_groove(painter)
        self._paint_handle(painter)
        if self.isSliderDown():
            self._paint_number(painter)
        painter.end()
