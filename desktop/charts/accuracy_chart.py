"""Share of test samples classified correctly, over iterations; and of training samples, where that is measured."""

from bisect import bisect_left

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from desktop import theme
from desktop.charts.chart import PADDING, Chart, least_height, style_axis
from desktop.charts.plot import Plot
from desktop.figures.curves import CurvesFigure
from desktop.figures.training import accuracy_figure, accuracy_words, training_shares
from netcore.arrays import FloatArray
from netcore.snapshot import Evaluation, TrainingView

__all__ = ["AccuracyChart"]


_POINTS = 200
_MARKED = 50
"""More markers than that would hide the curves."""


class AccuracyChart(Chart):
    """One curve a contender, a point a measurement; a dashed one for its accuracy on training samples, if known.

    Signals:
        pointed_at: the ``Evaluation`` nearest to where a person points, or None.
    """

    pointed_at = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("accuracy_chart", "", parent)
        self.set_title(self.tr("Test accuracy"))
        self.plot = Plot()
        self.canvas.addItem(self.plot)
        self.body.addWidget(self.canvas)
        self.plot.set_y(0, 100, padding=PADDING)
        self.curves: list[pg.PlotDataItem] = []
        self.training_curves: list[pg.PlotCurveItem] = []
        self._labels: tuple[tuple[str, int], ...] = ()
        self._evaluations: tuple[Evaluation, ...] = ()
        self._view: TrainingView | None = None
        self.mark = pg.InfiniteLine(angle=90, movable=False)
        self.mark.setZValue(3)
        self.mark.hide()
        self.plot.add(self.mark, ignoreBounds=True)
        self.crosshair = pg.InfiniteLine(angle=90, movable=False)
        self.crosshair.hide()
        self.plot.add(self.crosshair, ignoreBounds=True)
        self.canvas.scene().sigMouseMoved.connect(self._on_mouse)
        self.canvas.viewport().installEventFilter(self)
        self.take_keys()
        self.retheme()

    def set_contenders(self, contenders: tuple[tuple[str, int], ...], iterations: int) -> None:
        """Begin a new run of contenders given by (label, style)."""
        for item in (*self.curves, *self.training_curves):
            self.plot.remove(item)
        self.training_curves = []
        self.mark.hide()
        self.unpoint()
        self._labels, self._evaluations, self._view = contenders, (), None
        self.curves = [pg.PlotDataItem(connect="finite") for _ in contenders]
        for curve in self.curves:
            self.plot.add(curve)
        self.plot.set_x(0, iterations, padding=4 * PADDING)
        # A narrow chart: three numbers are what fits.
        self.plot.axis("bottom").setTicks([[(at, str(at)) for at in (0, iterations // 2, iterations)]])
        self.retheme()

    def show_view(self, view: TrainingView) -> None:
        """Draw the measurements so far, nothing where they are the ones drawn; mark a past moment."""
        self._view = view
        if not view.at_newest:
            self.mark.setValue(view.iteration)
        self.mark.setVisible(not view.at_newest)
        # As many as before may be others, after a branch; those that stay are the same objects, soon compared.
        if view.evaluations == self._evaluations:
            return
        self._evaluations = view.evaluations
        # Every n-th of a long run, and the last: more points than pixels cost time and show nothing.
        shown = view.evaluations[:: max(1, -(-len(view.evaluations) // _POINTS))]
        shown += view.evaluations[-1:] if shown and shown[-1] is not view.evaluations[-1] else ()
        at = [each.iteration for each in shown]
        size = 7 if len(at) <= _MARKED else 0
        self._show_training(at, training_shares(shown, len(self._labels)))
        for row, curve in enumerate(self.curves):
            curve.setData(at, [100 * each.accuracies[row] for each in shown])
            curve.setSymbolSize(size)

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        super().retheme()
        title, accuracy = accuracy_words(bool(self.training_curves))
        self.set_title(title)
        for side, text in (("bottom", self.tr("Iteration")), ("left", accuracy)):
            style_axis(self.plot, side, text)
        self.canvas.setMinimumHeight(least_height(self.plot))
        self.plot.show_grid()
        self.crosshair.setPen(pg.mkPen(QColor(theme.chart_colors().accent), width=1))
        self.mark.setPen(pg.mkPen(QColor(theme.chart_colors().accent), width=1))
        for curve, (_, slot) in zip(self.curves, self._labels, strict=True):
            style = theme.contender_style(slot)
            curve.setPen(pg.mkPen(QColor(style.color), width=1))
            curve.setSymbol(style.marker)
            curve.setSymbolSize(7)
            curve.setSymbolBrush(QColor(style.color))
            curve.setSymbolPen(None)
        for dashed, (_, slot) in zip(self.training_curves, self._labels, strict=False):
            pen = QPen(QColor(theme.contender_style(slot).color), 1, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([5, 3])
            pen.setCosmetic(True)
            dashed.setPen(pen)

    def figure(self) -> CurvesFigure | None:
        """What is drawn, to be exported; None while there is nothing."""
        return None if self._view is None else self.figure_of(self._view)

    def figure_of(self, view: TrainingView) -> CurvesFigure | None:
        """``view`` as it would be drawn; None where there is nothing."""
        if not view.evaluations:
            return None
        mark = None if view.at_newest else view.iteration
        return accuracy_figure(self._labels, view.evaluations, view.iterations, mark)

    # Pointing

    def _point(self, index: int) -> None:
        at = self._evaluations[index]
        self.crosshair.setValue(at.iteration)
        self.crosshair.show()
        self.pointed_at.emit(at)

    def _nearest(self, iteration: float) -> int:
        """The measurement, by its place, nearest to an iteration; there is at least one."""
        after = bisect_left(self._evaluations, iteration, key=lambda each: each.iteration)
        near = range(max(after - 1, 0), min(after + 1, len(self._evaluations)))
        return min(near, key=lambda index: abs(self._evaluations[index].iteration - iteration))

    def far(self) -> int:
        """A tenth of the measurements."""
        return max(1, len(self._evaluations) // 10)

    def point_by(self, across: int, down: int) -> bool:
        """From measurement to measurement, at first from that of the moment on view."""
        view = self._view
        if view is None or not self._evaluations or down:
            return False
        at = self._nearest(self.crosshair.value() if self.crosshair.isVisible() else view.iteration)
        self._point(min(max(at + across, 0), len(self._evaluations) - 1))
        return True

    def unpoint(self) -> bool:
        """No measurement."""
        pointed = bool(self.crosshair.isVisible())
        self.crosshair.hide()
        self.pointed_at.emit(None)
        return pointed

    @Slot(object)
    def _on_mouse(self, position: QPointF) -> None:
        if self._evaluations and self.plot.vb.sceneBoundingRect().contains(position):
            self._point(self._nearest(self.plot.vb.mapSceneToView(position).x()))
        else:
            self.unpoint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See when the mouse leaves the canvas."""
        if event.type() == QEvent.Type.Leave:
            self.unpoint()
        return False

    def _show_training(self, at: list[int], shares: FloatArray) -> None:
        if len(shares) and not self.training_curves:
            self.training_curves = [pg.PlotCurveItem(connect="finite", antialias=False) for _ in shares]
            for curve in self.training_curves:
                self.plot.add(curve)
            self.retheme()
        for curve, share in zip(self.training_curves, shares, strict=False):
            curve.setData(np.array(at, float), 100 * share)
