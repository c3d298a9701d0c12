"""What every chart can do: show a view, follow the theme, tell its cost, be exported."""

import math
import time
from collections.abc import Iterator

import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import theme
from desktop.charts.export_menu import ExportButton, ExportMenu
from desktop.charts.plot import Plot
from desktop.figures.caption import Made
from desktop.figures.figure import Figure, Row

__all__ = ["PADDING", "Canvas", "Chart", "least_height", "style_axis"]

PADDING = 0.045
"""Room beyond an axis's range: with less, pyqtgraph leaves out the numbers at its ends."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class Canvas(pg.GraphicsLayoutWidget):  # type: ignore[misc]
    """The scene of one chart.

    Signals:
        painted: seconds of processor time that a repaint took the window's thread.
    """

    painted = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(self.Shape.NoFrame)
        # Many items change in one frame: one region to repaint costs less than sorting out many.
        self.setViewportUpdateMode(self.ViewportUpdateMode.BoundingRectViewportUpdate)
        self.ci.layout.setSpacing(4)
        self.ci.layout.setContentsMargins(8, 4, 12, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell what it cost."""
        started = time.thread_time()
        super().paintEvent(event)
        self.painted.emit(time.thread_time() - started)


class Chart(QWidget):
    """A canvas with what belongs to it.

    A subclass fills ``body`` and names itself; it computes nothing, and draws only what changed.

    Attributes:
        made_of: what is drawn, as whoever had it drawn has noted.
    """

    beside_button = 2
    """Pixels between the button in the corner and the edge."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.made_of: Made | None = None
        self.canvas = Canvas()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.menu = ExportMenu(self, self.canvas, self.file_name)
        self.export_button = ExportButton(self, self.menu)
        self.set_title(title)
        theme.notifier.changed.connect(self._on_theme)

    @property
    def file_name(self) -> str:
        """Of what is exported of it, without the ending."""
        return self.objectName().replace("_", "-")

    def set_title(self, title: str) -> None:
        """Say what it is called, in print and to a screen reader."""
        self.title = title
        self.setAccessibleName(title)
        self.canvas.setAccessibleName(title)
        self.export_button.set_subject(title)

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        self.canvas.setBackground(QColor(theme.chart_colors().background))

    def figure(self) -> Figure | None:
        """What is drawn, to be exported; None while there is nothing."""
        raise NotImplementedError

    def has_data(self) -> bool:
        """Whether there is something to export."""
        return self.figure() is not None

    def table(self) -> Iterator[Row]:
        """Everything that is drawn, as rows of a table; the first one names the columns."""
        figure = self.figure()
        return iter(()) if figure is None else figure.table()

    # By keyboard

    def take_keys(self) -> None:
        """Take the focus by Tab, and point with the arrow keys: a subclass that is read point by point calls it."""
        # A click leaves the focus where it is: the arrows are for the run.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("uses_arrows", True)

    def far(self) -> int:
        """How many places Page Up and Page Down go."""
        return 1

    def point_by(self, across: int, down: int) -> bool:
        """Point so many places further, as the mouse would, and say what is there; whether there is anything.

        What is said becomes the accessible description.
        """
        return False

    def unpoint(self) -> bool:
        """Point at nothing; whether anything was pointed at."""
        return False

    @Slot()
    def _on_theme(self) -> None:
        self.retheme()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and pages point, Escape points at nothing."""
        key = Qt.Key(event.key())
        across, down = _ARROWS.get(key, (_PAGES.get(key, 0) * self.far(), 0))
        done = self.point_by(across, down) if across or down else key == Qt.Key.Key_Escape and self.unpoint()
        if not done:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by Tab sees where they are."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.point_by(0, 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing."""
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.unpoint()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu key opens the menu; a right click is the canvas's."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu.popup(self.mapToGlobal(self.rect().center()))
        else:
            super().contextMenuEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button in its corner."""
        super().resizeEvent(event)
        self.export_button.move(self.width() - self.export_button.width() - self.beside_button, 2)
        self.export_button.raise_()


def style_axis(plot: Plot, side: str, label: str = "") -> None:
    """Give an axis the colours of the theme that is shown, and its label, with units."""
    colors = theme.chart_colors()
    axis = plot.axis(side)
    axis.setPen(pg.mkPen(QColor(colors.muted), width=1))
    axis.setTextPen(QColor(colors.foreground if label else colors.muted))
    if label:
        axis.setLabel(label, color=colors.foreground)


def least_height(plot: Plot) -> int:
    """Of a plot whose left axis is as long as its label."""
    return math.ceil(float(plot.axis("left").label.boundingRect().width()) + plot.beside()) + 16
