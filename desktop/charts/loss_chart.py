"""Loss over iterations: faint raw, clear smoothed, one colour and marker a contender."""

import html
from collections.abc import Iterator

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from desktop import theme
from desktop.charts.chart import PADDING, Chart, Row, new_plot, style_axis
from desktop.charts.curves import ContenderCurves, marker_spacing
from netcore.snapshot import TrainingView

__all__ = ["DEFAULT_TOP", "DEFAULT_WINDOW", "LossChart"]

DEFAULT_WINDOW = 11
DEFAULT_TOP = 2.5
"""The textbook's smoothing window and y axis."""


class LossChart(Chart):
    """Every contender's loss.

    Signals:
        pointed_at: an iteration with every contender's (label, raw, smoothed) loss, or None when the cursor leaves.
    """

    pointed_at = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("loss_chart", "", parent)
        self.title = self.tr("Loss")
        self.setAccessibleName(self.title)
        self.canvas.setAccessibleName(self.title)
        self.plot = new_plot()
        self.canvas.addItem(self.plot)
        self.body.addWidget(self.canvas)
        # Under a loss that stays at ln 10, over those that fall.
        self.legend = self.plot.addLegend(offset=(-12, 34))
        self.crosshair = pg.InfiniteLine(angle=90, movable=False)
        self.crosshair.hide()
        self.plot.addItem(self.crosshair, ignoreBounds=True)
        self.curves: list[ContenderCurves] = []
        self.window_length = DEFAULT_WINDOW
        self.logarithmic = False
        self.fitted = False
        self.live = False
        self._labels: tuple[tuple[str, int], ...] = ()
        self._view: TrainingView | None = None
        self.canvas.scene().sigMouseMoved.connect(self._on_mouse)
        self.retheme()
        self._set_y_range()

    # What is shown

    def set_contenders(self, contenders: tuple[tuple[str, int], ...], iterations: int) -> None:
        """Begin a new run of contenders given by (label, style)."""
        self._view = None
        for curves in self.curves:
            for item in curves.items:
                self.plot.removeItem(item)
        self._labels = contenders
        self.curves = [ContenderCurves(self.plot, style, self.window_length) for _, style in contenders]
        self.plot.setXRange(0, iterations, padding=PADDING)
        self._spacing = marker_spacing(iterations)
        self._fill_legend()
        self._set_y_range()

    def show_view(self, view: TrainingView) -> None:
        """Draw the losses so far."""
        self._view = view
        for curves, losses in zip(self.curves, view.losses, strict=True):
            curves.show(losses, self._spacing, self.logarithmic, antialias=not self.live)
        if self.fitted or self.logarithmic:
            self._set_y_range()

    def set_live(self, live: bool) -> None:
        """While frames stream, edges are left rough: smooth ones cost four times the painting."""
        if live != self.live:
            self.live = live
            self._redraw()

    def set_window(self, length: int) -> None:
        """Smooth over ``length`` iterations; 1 for none."""
        self.window_length = length
        for curves in self.curves:
            curves.set_window(length)
        self._redraw()

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Draw the loss on a logarithmic axis."""
        self.logarithmic = logarithmic
        self.plot.getAxis("left").setLogMode(False, logarithmic)
        self._redraw()
        self._set_y_range()

    def set_fitted(self, fitted: bool) -> None:
        """Fit the y axis to the losses instead of 0 to 2.5."""
        self.fitted = fitted
        self._set_y_range()

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        super().retheme()
        colors = theme.chart_colors()
        for side, text in (("bottom", self.tr("Iteration")), ("left", self.tr("Loss (nats)"))):
            style_axis(self.plot, side, text)
        self.plot.showGrid(x=True, y=True, alpha=0.15)
        self.crosshair.setPen(pg.mkPen(QColor(colors.accent), width=1))
        for curves in self.curves:
            curves.retheme()
        self._fill_legend()

    # Export

    def has_data(self) -> bool:
        """Whether there is something to export."""
        return self._view is not None and self._view.iteration > 0

    def table(self) -> Iterator[Row]:
        """Everything that is drawn, as rows of a table."""
        names = [label for label, _ in self._labels]
        yield ["iteration", *(f"{name}: loss" for name in names), *(f"{name}: smoothed" for name in names)]
        if self._view is None:
            return
        raw = self._view.losses
        smoothed = [curves.smoothed(losses) for curves, losses in zip(self.curves, raw, strict=True)]
        for index in range(raw.shape[1]):
            yield [index + 1, *map(float, raw[:, index]), *(float(each[index]) for each in smoothed)]

    # Inside

    def _redraw(self) -> None:
        if self._view is not None:
            self.show_view(self._view)

    def _fill_legend(self) -> None:
        background = QColor(theme.chart_colors().background)
        background.setAlpha(210)
        self.legend.setBrush(background)
        self.legend.clear()
        self.legend.setLabelTextColor(QColor(theme.chart_colors().foreground))
        for label, slot in self._labels:
            style = theme.contender_style(slot)
            # With a point of its own, or the sample keeps pyqtgraph's default brush.
            sample = pg.PlotDataItem(
                [0], [0],
                pen=pg.mkPen(QColor(style.color), width=2), symbol=style.marker, symbolSize=9,
                symbolBrush=QColor(style.color), symbolPen=None,
            )  # fmt: skip
            self.legend.addItem(sample, html.escape(label))

    def _set_y_range(self) -> None:
        low, high = self._y_range()
        if self.logarithmic:
            low, high = np.log10(low), np.log10(high)
        self.plot.setYRange(low, high, padding=PADDING)

    def _y_range(self) -> tuple[float, float]:
        losses = self._view.losses if self._view is not None else np.empty((0, 0))
        finite = losses[np.isfinite(losses)]
        top = float(finite.max()) if self.fitted and finite.size else DEFAULT_TOP
        if not self.logarithmic:
            return 0.0, max(top, 1e-9)
        low = float(finite.min()) if finite.size else 0.01
        return max(min(low, top / 10), 1e-12), top

    @Slot(object)
    def _on_mouse(self, position: QPointF) -> None:
        inside = self.plot.vb.sceneBoundingRect().contains(position)
        view = self._view
        iteration = round(self.plot.vb.mapSceneToView(position).x()) if inside else 0
        if view is None or not 1 <= iteration <= view.iteration:
            self.crosshair.hide()
            self.pointed_at.emit(None)
            return
        self.crosshair.setValue(iteration)
        self.crosshair.show()
        self.pointed_at.emit((iteration, self._values_at(view, iteration)))

    def _values_at(self, view: TrainingView, iteration: int) -> list[tuple[str, float, float]]:
        return [
            (label, float(losses[iteration - 1]), float(curves.smoothed(losses)[iteration - 1]))
            for (label, _), losses, curves in zip(self._labels, view.losses, self.curves, strict=True)
        ]
