"""What the charts over the iterations of a run have in common: one x axis, one cursor, clicks, and a key above."""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop import theme
from desktop.charts.chart import PADDING, Chart
from desktop.charts.legend import Legend
from desktop.charts.plot import Plot
from desktop.figures.training import Contenders
from desktop.text_size import scaled
from netcore.arrays import IntArray
from netcore.history import HistoryView

__all__ = ["LEFT", "TimeChart", "mixed", "power_text", "power_ticks"]

LEFT = 62
"""Width of every left axis: the plots of all charts begin at one x."""

_HALF_NUMBER = 9
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


class _TallAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis with numbers at its very ends, half of which stands out: with a grid, pyqtgraph would leave them out."""

    def boundingRect(self) -> QRectF:
        """With room for half a number at both ends."""
        return QRectF(super().boundingRect().adjusted(0, -_HALF_NUMBER, 0, _HALF_NUMBER))


class TimeChart(Chart):
    """Plots under one another over the iterations of a run, with the iteration on view marked in all of them.

    Signals:
        iteration_chosen: an iteration that has been made, clicked on or dragged over.
        pointed_at: what is under the cursor, in words; "" where there is nothing.
    """

    iteration_chosen = Signal(int)
    pointed_at = Signal(str)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self.key = Legend(scaled(LEFT))
        self.body.addWidget(self.key)
        self.body.addWidget(self.canvas, 1)
        self.plots: list[Plot] = []
        self.cursors: list[pg.InfiniteLine] = []
        self.contenders: Contenders = ()
        self.layers = 1
        self.iterations = 1
        self.iteration = 0
        self.newest = 0
        self.live = False
        self._dragged: int | None = None
        # With the arrow keys: a plot, and an index of moments().
        self._pointed: tuple[int, int] | None = None
        self.take_keys()
        self.canvas.viewport().setMouseTracking(True)
        self.canvas.viewport().installEventFilter(self)

    def set_run(self, contenders: Contenders, layers: int, iterations: int) -> None:
        """Begin a new run: nothing is known of it."""
        self.contenders, self.layers, self.iterations = contenders, max(1, layers), max(1, iterations)
        self.newest, self._dragged, self._pointed = 0, None, None
        for plot in self.plots:
            plot.set_x(0, self.iterations, padding=PADDING)
        self.set_iteration(0)

    def set_iteration(self, iteration: int, newest: int | None = None) -> None:
        """Mark the iteration on view; up to ``newest`` one can be chosen."""
        self.iteration = iteration
        self.newest = max(self.newest, iteration) if newest is None else newest
        for cursor in self.cursors:
            cursor.setValue(iteration)
            cursor.setVisible(iteration > 0)

    def set_live(self, live: bool) -> None:
        """While frames stream, edges are left rough."""
        self.live = live

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        super().retheme()
        for cursor in self.cursors:
            cursor.setPen(pg.mkPen(QColor(theme.chart_colors().accent), width=1))
        self.key.update()

    def describe(self, plot: int, iteration: int, value: float) -> str:
        """What is at ``iteration`` and height ``value`` of a plot."""
        raise NotImplementedError

    def moments(self) -> IntArray:
        """(n,) the iterations that something is known of."""
        raise NotImplementedError

    def far(self) -> int:
        """A tenth of the moments."""
        return max(1, len(self.moments()) // 10)

    def point_by(self, across: int, down: int) -> bool:
        """From moment to moment, at first from that on view, and from plot to plot."""
        known = self.moments()
        shown = [index for index, plot in enumerate(self.plots) if plot.isVisible()]
        if not len(known) or not shown:
            return False
        plot, moment = self._pointed or (shown[0], int(np.abs(known - self.iteration).argmin()))
        place = shown.index(plot) if plot in shown else 0
        plot = shown[max(0, min(place + down, len(shown) - 1))]
        moment = max(0, min(moment + across, len(known) - 1))
        self._pointed = plot, moment
        text = self.describe(plot, int(known[moment]), math.nan)
        self.setAccessibleDescription(text)
        self.pointed_at.emit(text)
        return True

    def unpoint(self) -> bool:
        """No moment."""
        pointed, self._pointed = self._pointed is not None, None
        self.setAccessibleDescription("")
        self.pointed_at.emit("")
        return pointed

    def fits(self, view: HistoryView) -> bool:
        """Whether ``view`` is of the run that was begun, and not a late one of the run before."""
        return not len(view) or view.figures.shape[1:3] == (len(self.contenders), self.layers)

    def mark(self) -> int | None:
        """The iteration on view for a figure in print; None at the newest."""
        return self.iteration if 0 < self.iteration < self.newest else None

    # Inside

    def add_plot(self, row: int) -> Plot:
        """A plot in a row of the canvas, aligned with all others."""
        plot = Plot(left=_TallAxis("left"))
        plot.axis("left").setWidth(scaled(LEFT))
        plot.set_x(0, self.iterations, padding=PADDING)
        cursor = pg.InfiniteLine(angle=90, movable=False)
        cursor.setZValue(10)
        cursor.hide()
        plot.add(cursor, ignoreBounds=True)
        self.canvas.addItem(plot, row=row, col=0)
        self.plots.append(plot)
        self.cursors.append(cursor)
        return plot

    def _place_of(self, position: QPointF) -> tuple[int, QPointF] | None:
        """The plot at a place of the scene, and where in it."""
        for index, plot in enumerate(self.plots):
            if plot.isVisible() and plot.vb.sceneBoundingRect().contains(position):
                return index, plot.vb.mapSceneToView(position)
        return None

    def _hover(self, position: QPointF) -> None:
        place = self._place_of(position)
        iteration = round(place[1].x()) if place is not None else 0
        if place is None or not 1 <= iteration <= self.newest:
            self.canvas.viewport().unsetCursor()
            self.pointed_at.emit("")
            return
        self.canvas.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.pointed_at.emit(self.describe(place[0], iteration, place[1].y()))

    def _press(self, position: QPointF) -> None:
        place = self._place_of(position)
        iteration = round(place[1].x()) if place is not None else 0
        if 1 <= iteration <= self.newest:
            self._dragged = iteration
            self.iteration_chosen.emit(iteration)

    def _drag(self, position: QPointF) -> None:
        """Follow the mouse, also beyond the ends of what is known."""
        if self._dragged is None:
            return
        at = round(self.plots[-1].vb.mapSceneToView(position).x())
        iteration = max(1, min(at, self.newest))
        if iteration != self._dragged:
            self._dragged = iteration
            self.iteration_chosen.emit(iteration)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at what the mouse does on the canvas, and leave it to the canvas."""
        kind = event.type()
        if kind == QEvent.Type.Leave:
            self.pointed_at.emit("")
        elif isinstance(event, QMouseEvent):
            position = self.canvas.mapToScene(event.position().toPoint())
            left = event.button() == Qt.MouseButton.LeftButton
            if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick) and left:
                self._press(position)
            elif kind == QEvent.Type.MouseMove:
                self._hover(position)
                self._drag(position)
            elif kind == QEvent.Type.MouseButtonRelease and left:
                self._dragged = None
        return False


def mixed(color: str, share: float) -> QColor:
    """``color`` on the chart's background, ``share`` of it: opaque."""
    full, paper = QColor(color), QColor(theme.chart_colors().background)
    pairs = zip(full.getRgb()[:3], paper.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(paper + (full - paper) * share) for full, paper in pairs))


def power_text(power: int) -> str:
    """10 to the ``power``, as a tick says it."""
    return {0: "1", 1: "10", -1: "0.1"}.get(power, "10" + str(power).translate(_SUPERSCRIPTS))


def power_ticks(low: float, high: float, most: int) -> list[tuple[float, str]]:
    """(log10, text) of at most about ``most`` powers of ten from ``low`` to ``high``."""
    first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
    if most < 2:
        return [(float(last), power_text(last))]
    every = max(1, -(-(last - first) // (most - 1)))
    # Down from the top.
    return [(float(power), power_text(power)) for power in range(last, first - 1, -every)]
