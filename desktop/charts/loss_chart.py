"""Loss over iterations: faint raw, clear smoothed, one colour and marker a contender."""

import math
import operator
from collections.abc import Callable
from functools import partial

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop import theme
from desktop.charts.chart import PADDING, Chart, least_height, style_axis
from desktop.charts.curves import ContenderCurves, GhostCurve, placed
from desktop.charts.legend import Legend
from desktop.charts.plot import Plot
from desktop.figures.curves import CurvesFigure
from desktop.figures.training import DEFAULT_WINDOW, led_up, loss_figure, loss_range, marker_spacing
from netcore.arrays import FloatArray
from netcore.snapshot import Ghost, TrainingView

__all__ = ["LossChart"]

_LEGEND_LEFT = 12
_MARK_PLACES = np.linspace(0.95, 0.05, 10)
"""Of the number beside the line of a past moment: shares of the plot's height."""


class LossChart(Chart):
    """Every contender's loss.

    Signals:
        pointed_at: an iteration with every contender's (label, raw, smoothed) loss, or None when the cursor leaves.
        clicked_at: an iteration that has been made, clicked on or dragged over.
        span_changed: ``span()``, whenever it is another.
    """

    pointed_at = Signal(object)
    clicked_at = Signal(int)
    span_changed = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("loss_chart", "", parent)
        self.set_title(self.tr("Loss"))
        self.plot = Plot()
        self.canvas.addItem(self.plot)
        self.legend = Legend(_LEGEND_LEFT, arrows=True)
        self.legend.setObjectName("loss_legend")
        self.body.addWidget(self.legend)
        self.body.addWidget(self.canvas, 1)
        self.crosshair = pg.InfiniteLine(angle=90, movable=False)
        self.crosshair.hide()
        self.plot.add(self.crosshair, ignoreBounds=True)
        # On either side of its line, and off it.
        label = {"position": 0.96, "anchors": [(-0.1, 0.5), (1.1, 0.5)]}
        self.mark = pg.InfiniteLine(angle=90, movable=False, label="{value:.0f}", labelOpts=label)
        self.mark.setZValue(10)
        self.mark.hide()
        self.plot.add(self.mark, ignoreBounds=True)
        self.curves: list[ContenderCurves] = []
        self.ghost_curves: list[GhostCurve] = []
        self.window_length = DEFAULT_WINDOW
        self.logarithmic = False
        self.fitted = False
        self.live = False
        self._labels: tuple[tuple[str, int], ...] = ()
        self._view: TrainingView | None = None
        self._ghosts: tuple[Ghost, ...] = ()
        self._axis = (0.0, 1.0)
        self._drawn_live = False
        self._iterations = 1
        # The iteration last dragged over; None while the mouse button is up.
        self._dragged: int | None = None
        self._last_span = (0.0, 0.0)
        self.canvas.scene().sigMouseMoved.connect(self._on_mouse)
        self.canvas.viewport().installEventFilter(self)
        self.take_keys()
        for moved in (self.plot.vb.geometryChanged, self.plot.vb.sigXRangeChanged):
            moved.connect(self._tell_span)
        self.retheme()
        self._set_y_range()

    # What is shown

    def set_contenders(self, contenders: tuple[tuple[str, int], ...], iterations: int) -> None:
        """Begin a new run of contenders given by (label, style)."""
        self._view, self._dragged = None, None
        self.mark.hide()
        self._hide_crosshair()
        self._show_ghosts((), np.empty((0, 0)))
        for curves in self.curves:
            for item in curves.items:
                self.plot.remove(item)
        self._labels, self._iterations = contenders, max(1, iterations)
        self.curves = [ContenderCurves(self.plot, style, self.window_length) for _, style in contenders]
        self.plot.set_x(0, iterations, padding=PADDING)
        self._spacing = marker_spacing(iterations)
        self.legend.show_entries(contenders)
        self.legend.show_beyond(frozenset(), "")
        self._set_y_range()
        self._tell_span()

    def show_view(self, view: TrainingView) -> None:
        """Draw the losses up to the newest, if they are not the ones drawn, and mark a past moment."""
        before, self._view = self._view, view
        # After a branch there may be as many losses as before, and others.
        branched = not _same(view.ghosts, self._ghosts)
        if branched:
            for curves in self.curves:
                curves.restart()
            self._show_ghosts(view.ghosts, view.losses)
        if branched or before is None or before.newest != view.newest:
            self._draw(view)
        self._place_mark(view)

    def set_live(self, live: bool) -> None:
        """While frames stream, edges are left rough: smooth ones cost four times the painting."""
        self.live = live
        # What is smooth stays so until there is more to draw.
        if self._drawn_live and not live:
            self._redraw()

    def span(self) -> tuple[float, float]:
        """The x positions in this widget of iteration 0 and of the last one of the axis."""
        return self._x_of(0), self._x_of(self._iterations)

    def set_window(self, length: int) -> None:
        """Smooth over ``length`` iterations; 1 for none."""
        self.window_length = length
        for curves in self.curves:
            curves.set_window(length)
        self._draw_ghosts()
        self._redraw()

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Draw the loss on a logarithmic axis."""
        self.logarithmic = logarithmic
        self.plot.axis("left").setLogMode(False, logarithmic)
        self._rescale()

    def set_fitted(self, fitted: bool) -> None:
        """Fit the y axis to the losses instead of 0 to 2.5."""
        self.fitted = fitted
        self._rescale()

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        super().retheme()
        colors = theme.chart_colors()
        for side, text in (("bottom", self.tr("Iteration")), ("left", self.tr("Loss (nats)"))):
            style_axis(self.plot, side, text)
        self.canvas.setMinimumHeight(max(150, least_height(self.plot)))
        self.plot.show_grid()
        self.crosshair.setPen(pg.mkPen(QColor(colors.accent), width=1))
        self.mark.setPen(pg.mkPen(QColor(colors.accent), width=2))
        self.mark.label.setColor(QColor(colors.accent))
        paper = QColor(colors.background)
        paper.setAlpha(200)
        self.mark.label.fill = pg.mkBrush(paper)
        self.mark.label.update()
        for curves in self.curves:
            curves.retheme()
        for ghost in self.ghost_curves:
            ghost.retheme()
        self.legend.update()

    # Export

    def figure(self) -> CurvesFigure | None:
        """What is drawn, to be exported; None while there is nothing."""
        make = None if self._view is None else self.maker_of(self._view)
        return None if make is None else make()

    def maker_of(self, view: TrainingView) -> Callable[[], CurvesFigure] | None:
        """Makes the figure of ``view`` as it would be drawn, in any thread: smoothing a long run takes its time.

        None where there is nothing.
        """
        if not view.newest:
            return None
        return partial(loss_figure, self._labels, view, self.window_length, self.logarithmic, self.fitted)

    # Inside

    def _rescale(self) -> None:
        """Draw all on another axis."""
        self._set_y_range()
        self._draw_ghosts()
        self._redraw()

    def _redraw(self) -> None:
        for curves in self.curves:
            curves.restart()
        if self._view is not None:
            self._draw(self._view)

    def _draw(self, view: TrainingView) -> None:
        self._drawn_live = self.live
        if self.fitted or self.logarithmic:
            self._set_y_range()
        for curves, losses in zip(self.curves, view.losses, strict=True):
            curves.show(losses, self._spacing, self._axis, self.logarithmic, antialias=not self.live)
        beyond = [
            label for (label, _), curves in zip(self._labels, self.curves, strict=True) if len(curves.beyond.data)
        ]
        top = loss_range(view.losses, self.fitted, self.logarithmic)[1]
        why = self.tr("↑: losses above {top}, the end of the axis; Fit loss shows them").format(top=f"{top:g}")
        self.legend.show_beyond(frozenset(beyond), why)

    def _place_mark(self, view: TrainingView) -> None:
        self.mark.setVisible(not view.at_newest)
        if not view.at_newest:
            # After it is shown: its label follows only what it sees.
            self.mark.setValue(view.iteration)
            self.mark.label.setPosition(self._free_place(view))
            # It would find its size when it is painted, which is never if it is taken to be out of sight.
            self.mark.label.updateTransform()

    def _show_ghosts(self, ghosts: tuple[Ghost, ...], losses: FloatArray) -> None:
        for curve in self.ghost_curves:
            self.plot.remove(curve.item)
        self._ghosts, self.ghost_curves = ghosts, []
        for index, ghost in enumerate(ghosts):
            before = led_up(ghosts, index, losses)
            for row, (_, style) in enumerate(self._labels):
                self.ghost_curves.append(GhostCurve(self.plot, style, ghost, row, before[row]))
        self._draw_ghosts()

    def _draw_ghosts(self) -> None:
        for curve in self.ghost_curves:
            curve.show(self.window_length, self._axis, self.logarithmic)

    def _x_of(self, iteration: float) -> float:
        box, canvas = self.plot.vb, self.canvas
        there = canvas.viewportTransform().map(box.mapViewToScene(QPointF(iteration, 0)))
        return float(canvas.viewport().mapTo(self, there).x())

    @Slot()
    def _tell_span(self) -> None:
        span = self.span()
        if span != self._last_span:
            self._last_span = span
            self.span_changed.emit(*span)

    def _free_place(self, view: TrainingView) -> float:
        """The share of the plot's height where the number of a past moment is farthest from all curves around it."""
        width = self.mark.label.boundingRect().width() * self.plot.vb.viewPixelSize()[0]
        first, last = (max(0, round(view.iteration + side * width)) for side in (-1, 1))
        (low, high), (bottom, top) = self._axis, self.plot.vb.viewRange()[1]
        near = [curves.smoothed(losses)[first:last] for curves, losses in zip(self.curves, view.losses, strict=True)]
        values = placed(np.concatenate([*near, np.empty(0)]), (low, high), self.logarithmic)
        values = values[np.isfinite(values)]
        if not len(values):
            return float(_MARK_PLACES[0])
        shares = (values - bottom) / (top - bottom)
        apart = np.abs(_MARK_PLACES[:, None] - shares).min(axis=1)
        return float(_MARK_PLACES[int(apart.argmax())])

    def _set_y_range(self) -> None:
        losses = self._view.losses if self._view is not None else np.empty((0, 0))
        low, high = loss_range(losses, self.fitted, self.logarithmic)
        self._axis = (math.log10(low), math.log10(high)) if self.logarithmic else (low, high)
        self.plot.set_y(*self._axis, padding=PADDING)

    @Slot(object)
    def _on_mouse(self, position: QPointF) -> None:
        iteration = self._iteration_at(position)
        if self._view is None or not self._is_made(iteration):
            self._hide_crosshair()
            return
        self.canvas.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._point(self._view, iteration)

    def _point(self, view: TrainingView, iteration: int) -> None:
        self.crosshair.setValue(iteration)
        self.crosshair.show()
        self.pointed_at.emit((iteration, self._values_at(view, iteration)))

    def far(self) -> int:
        """A tenth of the axis."""
        return max(1, self._iterations // 10)

    def point_by(self, across: int, down: int) -> bool:
        """From iteration to iteration, at first from that on view."""
        view = self._view
        if view is None or not view.newest or down:
            return False
        at = round(self.crosshair.value()) if self.crosshair.isVisible() else view.iteration
        self._point(view, max(1, min(at + across, view.newest)))
        return True

    def unpoint(self) -> bool:
        """No iteration."""
        pointed = bool(self.crosshair.isVisible())
        self._hide_crosshair()
        return pointed

    def _hide_crosshair(self) -> None:
        self.crosshair.hide()
        self.canvas.viewport().unsetCursor()
        self.pointed_at.emit(None)

    def _iteration_at(self, position: QPointF) -> int:
        """The iteration nearest to a place of the scene; 0 outside the plot."""
        inside = self.plot.vb.sceneBoundingRect().contains(position)
        return round(self.plot.vb.mapSceneToView(position).x()) if inside else 0

    def _is_made(self, iteration: int) -> bool:
        return self._view is not None and 1 <= iteration <= self._view.newest

    def _press(self, position: QPointF) -> None:
        iteration = self._iteration_at(position)
        if self._is_made(iteration):
            self._dragged = iteration
            self.clicked_at.emit(iteration)

    def _drag(self, position: QPointF) -> None:
        """Follow the mouse, also where it is beyond the ends of the curves."""
        if self._dragged is None or self._view is None:
            return
        iteration = round(self.plot.vb.mapSceneToView(position).x())
        iteration = max(1, min(iteration, self._view.newest))
        if iteration != self._dragged:
            self._dragged = iteration
            self.clicked_at.emit(iteration)

    def _values_at(self, view: TrainingView, iteration: int) -> list[tuple[str, float, float]]:
        return [
            (label, float(losses[iteration - 1]), float(curves.smoothed(losses)[iteration - 1]))
            for (label, _), losses, curves in zip(self._labels, view.losses, self.curves, strict=True)
        ]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at what the mouse does on the canvas, and leave it to the canvas."""
        kind = event.type()
        if kind == QEvent.Type.Leave:
            self._hide_crosshair()
        elif isinstance(event, QMouseEvent):
            position = self.canvas.mapToScene(event.position().toPoint())
            left = event.button() == Qt.MouseButton.LeftButton
            if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick) and left:
                self._press(position)
            elif kind == QEvent.Type.MouseMove:
                self._drag(position)
            elif kind == QEvent.Type.MouseButtonRelease and left:
                self._dragged = None
        return False


def _same(ghosts: tuple[Ghost, ...], others: tuple[Ghost, ...]) -> bool:
    return len(ghosts) == len(others) and all(map(operator.is_, ghosts, others))
