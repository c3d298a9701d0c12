"""What the charts over the iterations of a run have in common: one x axis, one cursor, clicks, and a key above."""

import math

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import theme
from desktop.charts.chart import PADDING, Chart, new_plot
from desktop.figures.lines import draw_marker
from desktop.figures.training import Contenders
from desktop.text_size import scaled
from netcore.history import HistoryView

__all__ = ["BUTTON", "LEFT", "Key", "TimeChart", "mixed", "power_text", "power_ticks"]

LEFT = 62
"""Width of every left axis: the plots of all charts begin at one x."""

BUTTON = 30
"""Room for the export button in the corner."""
_ROW, _SAMPLE, _LEAST_ENTRY, _MOST_ROWS = 18, 26, 110, 3
_HALF_NUMBER = 9
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


class Key(QWidget):
    """The contenders' colours and markers in rows over a chart, and a text after them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: Contenders = ()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(scaled(_ROW) + 4)

    def show_entries(self, entries: Contenders, text: str) -> None:
        """Name ``entries``, and say ``text``."""
        if (entries, text) != (self._entries, self._text):
            self._entries, self._text = entries, text
            self.setToolTip("\n".join([*(label for label, _ in entries), text]).strip())
            self.setAccessibleName(self.toolTip())
            self._fit()
            self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(200, scaled(_ROW) + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many rows as it takes."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Samples with their labels, then the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.chart_colors()
        painter.fillRect(self.rect(), QColor(colors.background))
        metrics, columns = QFontMetricsF(self.font()), self._columns()
        width = self._room() / max(columns, 1)
        x, row = float(scaled(LEFT)), 0
        for index, (label, style) in enumerate(self._entries[: columns * _MOST_ROWS]):
            if index and not index % columns:
                x, row = float(scaled(LEFT)), row + 1
            room = width - _SAMPLE - 14
            shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, room)
            _paint_sample(painter, QPointF(x, row * scaled(_ROW) + scaled(_ROW) / 2 + 2), style)
            painter.setPen(QColor(colors.foreground))
            painter.drawText(QRectF(x + _SAMPLE + 4, row * scaled(_ROW) + 2, room, scaled(_ROW)), _LEFT_MIDDLE, shown)
            x += min(width, _SAMPLE + metrics.horizontalAdvance(shown) + 22)
        room = self.width() - BUTTON - x
        painter.setPen(QColor(colors.muted))
        text = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(x, row * scaled(_ROW) + 2, room, scaled(_ROW)), _LEFT_MIDDLE, text)

    def _room(self) -> float:
        """For the entries of a row: a short text stands beside them."""
        text = QFontMetricsF(self.font()).horizontalAdvance(self._text) + 12
        whole = self.width() - scaled(LEFT) - BUTTON
        return max(whole - min(text, whole / 2), scaled(_LEAST_ENTRY))

    def _columns(self) -> int:
        return max(1, min(len(self._entries), int(self._room() / scaled(_LEAST_ENTRY))))

    def _fit(self) -> None:
        rows = max(1, min(_MOST_ROWS, -(-len(self._entries) // self._columns())))
        if self.height() != rows * scaled(_ROW) + 4:
            self.setFixedHeight(rows * scaled(_ROW) + 4)


_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


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
        self.key = Key()
        self.body.addWidget(self.key)
        self.body.addWidget(self.canvas, 1)
        self.plots: list[pg.PlotItem] = []
        self.cursors: list[pg.InfiniteLine] = []
        self.contenders: Contenders = ()
        self.layers = 1
        self.iterations = 1
        self.iteration = 0
        self.newest = 0
        self.live = False
        self._dragged: int | None = None
        self.canvas.viewport().setMouseTracking(True)
        self.canvas.viewport().installEventFilter(self)

    def set_run(self, contenders: Contenders, layers: int, iterations: int) -> None:
        """Begin a new run: nothing is known of it."""
        self.contenders, self.layers, self.iterations = contenders, max(1, layers), max(1, iterations)
        self.newest, self._dragged = 0, None
        for plot in self.plots:
            plot.setXRange(0, self.iterations, padding=PADDING)
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

    def fits(self, view: HistoryView) -> bool:
        """Whether ``view`` is of the run that was begun, and not a late one of the run before."""
        return not len(view) or view.figures.shape[1:3] == (len(self.contenders), self.layers)

    def mark(self) -> int | None:
        """The iteration on view for a figure in print; None at the newest."""
        return self.iteration if 0 < self.iteration < self.newest else None

    # Inside

    def add_plot(self, row: int) -> pg.PlotItem:
        """A plot in a row of the canvas, aligned with all others."""
        plot = new_plot(axisItems={"left": _TallAxis("left")})
        plot.getAxis("left").setWidth(scaled(LEFT))
        plot.setXRange(0, self.iterations, padding=PADDING)
        cursor = pg.InfiniteLine(angle=90, movable=False)
        cursor.setZValue(10)
        cursor.hide()
        plot.addItem(cursor, ignoreBounds=True)
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


def _paint_sample(painter: QPainter, middle: QPointF, style: int) -> None:
    look = theme.contender_style(style)
    painter.setPen(QPen(QColor(look.color), 2))
    painter.drawLine(middle, middle + QPointF(_SAMPLE - 2, 0))
    draw_marker(painter, middle.x() + _SAMPLE / 2 - 1, middle.y(), look.marker, 8.0, look.color)
