"""Loss over iterations for many seeds: each contender's mean in a band, the single runs on demand."""

import math
from collections.abc import Callable
from functools import partial

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from desktop import theme
from desktop.charts.chart import PADDING, Chart, least_height, style_axis
from desktop.charts.curves import placed
from desktop.charts.legend import Legend
from desktop.charts.plot import Plot
from desktop.figures.seeds import (
    BandKind,
    SeedsFigure,
    band_limits,
    legend_label,
    marked_means,
    seeds_figure,
    seeds_range,
    thin_band,
)
from netcore.arrays import Vector
from netcore.seed_statistics import ContenderSeeds, SeedsView
from netcore.statistics import envelope

__all__ = ["SeedsChart"]

Place = Callable[[Vector], Vector]
"""Where (n,) values are on the y axis."""
_POINTS = 400
_BAND_ALPHA = 72
_LINE_ALPHA = 110
_LEGEND_LEFT = 12


class SeedsChart(Chart):
    """Every contender's loss over all seeds.

    Signals:
        pointed_at: an iteration, or None when the cursor leaves.
    """

    pointed_at = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("seeds_chart", "", parent)
        self.set_title(self.tr("Loss over seeds"))
        self.plot = Plot()
        self.canvas.addItem(self.plot)
        self.legend = Legend(_LEGEND_LEFT)
        self.legend.setObjectName("seeds_legend")
        self.body.addWidget(self.legend)
        self.body.addWidget(self.canvas, 1)
        self.crosshair = pg.InfiniteLine(angle=90, movable=False)
        self.crosshair.hide()
        self.plot.add(self.crosshair, ignoreBounds=True)
        self.band: BandKind = "std"
        self.single = self.logarithmic = self.fitted = False
        self.curves: list[_Curves] = []
        self.view: SeedsView | None = None
        self.canvas.scene().sigMouseMoved.connect(self._on_mouse)
        self.canvas.viewport().installEventFilter(self)
        self.take_keys()
        self.retheme()

    # What is shown

    def show_view(self, view: SeedsView) -> None:
        """Draw the runs there are."""
        contenders = [(each.label, each.style) for each in view.contenders]
        if contenders != [(each.label, each.style) for each in self.curves]:
            for curves in self.curves:
                curves.remove()
            self.curves = [_Curves(self.plot, *each) for each in contenders]
        self.view = view
        self._draw()
        self.legend.show_entries(tuple((legend_label(each, len(view.seeds)), each.style) for each in view.contenders))

    def set_band(self, kind: BandKind) -> None:
        """Choose what the bands are."""
        self.band = kind
        self._draw()

    def set_single(self, single: bool) -> None:
        """Show the single runs, or not."""
        self.single = single
        self._draw()

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Draw the loss on a logarithmic axis."""
        self.logarithmic = logarithmic
        self.plot.axis("left").setLogMode(False, logarithmic)
        self._draw()

    def set_fitted(self, fitted: bool) -> None:
        """Fit the y axis to what is shown instead of 0 to 2.5."""
        self.fitted = fitted
        self._draw()

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        super().retheme()
        for side, text in (("bottom", self.tr("Iteration")), ("left", self.tr("Loss (nats)"))):
            style_axis(self.plot, side, text)
        self.canvas.setMinimumHeight(least_height(self.plot))
        self.plot.show_grid()
        self.crosshair.setPen(pg.mkPen(QColor(theme.chart_colors().accent), width=1))
        for curves in self.curves:
            curves.retheme()
        self.legend.update()

    # Export

    def figure(self) -> SeedsFigure | None:
        """What is drawn, to be exported; None while there is nothing."""
        make = self.maker()
        return None if make is None else make()

    def maker(self) -> Callable[[], SeedsFigure] | None:
        """Makes what ``figure`` is, in any thread."""
        if self.view is None or not self.view.seeds:
            return None
        return partial(seeds_figure, self.view, self.band, self.single, self.logarithmic, self.fitted)

    def has_data(self) -> bool:
        """Whether there is something to export."""
        return self.view is not None and bool(self.view.seeds)

    # Inside

    def _draw(self) -> None:
        view = self.view
        if view is None:
            return
        iterations = view.config.training.iterations
        self.plot.set_x(0, iterations, padding=PADDING)
        low, high = seeds_range(view, self.band, self.single, self.fitted, self.logarithmic)
        axis = (math.log10(low), math.log10(high)) if self.logarithmic else (low, high)
        self.plot.set_y(*axis, padding=PADDING)
        for curves, each in zip(self.curves, view.contenders, strict=True):
            curves.show(each, iterations, self.band, self.single, lambda values: placed(values, axis, self.logarithmic))

    @Slot(object)
    def _on_mouse(self, position: QPointF) -> None:
        inside = self.plot.vb.sceneBoundingRect().contains(position)
        iteration = round(self.plot.vb.mapSceneToView(position).x()) if inside else 0
        if self.view is None or not 1 <= iteration <= self.view.config.training.iterations:
            self._hide_crosshair()
            return
        self._point(iteration)

    def _point(self, iteration: int) -> None:
        self.crosshair.setValue(iteration)
        self.crosshair.show()
        self.pointed_at.emit(iteration)

    def far(self) -> int:
        """A tenth of the axis."""
        return max(1, self.view.config.training.iterations // 10) if self.view is not None else 1

    def point_by(self, across: int, down: int) -> bool:
        """From iteration to iteration, at first from the last."""
        if self.view is None or not self.view.seeds or down:
            return False
        last = self.view.config.training.iterations
        at = round(self.crosshair.value()) if self.crosshair.isVisible() else last
        self._point(max(1, min(at + across, last)))
        return True

    def unpoint(self) -> bool:
        """No iteration."""
        pointed = bool(self.crosshair.isVisible())
        self._hide_crosshair()
        return pointed

    def _hide_crosshair(self) -> None:
        self.crosshair.hide()
        self.pointed_at.emit(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See when the mouse leaves the canvas."""
        if event.type() == QEvent.Type.Leave:
            self._hide_crosshair()
        return False


class _Curves:
    """One contender on a plot."""

    def __init__(self, plot: Plot, label: str, style: int) -> None:
        self.label, self.style = label, style
        self._plot = plot
        self.area = pg.PlotCurveItem(antialias=False, pen=None, fillLevel="enclosed")
        self.lines = pg.PlotCurveItem(antialias=False, connect="finite")
        # Without segments a wide, antialiased pen takes 60 times as long.
        self.mean = pg.PlotCurveItem(segmentedLineMode="on", connect="finite", antialias=True)
        self.markers = pg.ScatterPlotItem(pxMode=True)
        for z, item in enumerate(self._items()):
            item.setZValue(z)
            plot.add(item)
        self.retheme()

    def remove(self) -> None:
        """Take it off the plot."""
        for item in self._items():
            self._plot.remove(item)

    def retheme(self) -> None:
        """Take the contender's colour in the theme that is shown."""
        style = theme.contender_style(self.style)
        self.area.setBrush(pg.mkBrush(_transparent(style.color, _BAND_ALPHA)))
        self.lines.setPen(pg.mkPen(_transparent(style.color, _LINE_ALPHA), width=1))
        self.mean.setPen(pg.mkPen(QColor(style.color), width=2))
        self.markers.setSymbol(style.marker)
        self.markers.setSize(9)
        self.markers.setBrush(pg.mkBrush(QColor(style.color)))
        self.markers.setPen(pg.mkPen(QColor(theme.chart_colors().background), width=1))

    def show(self, of: ContenderSeeds, iterations: int, band: BandKind, single: bool, place: Place) -> None:
        """Draw ``of`` with a ``band``, and the ``single`` runs if they are wanted; ``place`` tells their heights."""
        known = of.spread.mean[: np.count_nonzero(of.spread.n)]
        positions, values = envelope(known, _POINTS)
        self.mean.setData(positions + 1, place(values))
        at, low, high = thin_band(*band_limits(of.spread, band), _POINTS)
        low, high = place(low), place(high)
        self.area.setData(np.concatenate([at, at[::-1]]), np.concatenate([low, high[::-1]]))
        self._show_lines(of if single else None, place)
        marks = marked_means(of, iterations)
        self.markers.setData(marks + 1, place(of.spread.mean[marks]))

    def _show_lines(self, of: ContenderSeeds | None, place: Place) -> None:
        """All runs as one item, with a gap between two."""
        gap = np.array([np.nan])
        x, y = [gap], [gap]
        for at, losses in of.lines if of is not None else ():
            x += [at.astype(np.float64), gap]
            y += [place(losses), gap]
        self.lines.setData(np.concatenate(x), np.concatenate(y))
        self.lines.setVisible(of is not None)

    def _items(self) -> tuple[pg.GraphicsObject, ...]:
        return self.area, self.lines, self.mean, self.markers


def _transparent(name: str, alpha: int) -> QColor:
    color = QColor(name)
    color.setAlpha(alpha)
    return color
