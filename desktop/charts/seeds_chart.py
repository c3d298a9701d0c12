"""Loss over iterations for many seeds: each contender's mean in a band, the single runs on demand."""

import html

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QWidget

from desktop import theme
from desktop.charts.chart import PADDING, Chart, least_height, new_plot, style_axis
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

_POINTS = 400
_BAND_ALPHA = 72
_LINE_ALPHA = 110
_LEGEND_ROWS, _LEGEND_INSET, _LEGEND_WIDTH = 4, 12, 220
_LEGEND_TOP, _LEGEND_SHARE = 34, 0.17
_LEGEND_BESIDE, _LEGEND_LEAST = 60, 24
_FARTHEST = 1e6
_LEAST = 1e-12
"""Losses below this are drawn at this place of a logarithmic axis, which has none for 0."""


class SeedsChart(Chart):
    """Every contender's loss over all seeds.

    Signals:
        pointed_at: an iteration, or None when the cursor leaves.
    """

    pointed_at = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("seeds_chart", "", parent)
        self.set_title(self.tr("Loss over seeds"))
        self.plot = new_plot()
        self.canvas.addItem(self.plot)
        self.body.addWidget(self.canvas)
        self.legend = self.plot.addLegend(offset=(-_LEGEND_INSET, _LEGEND_TOP), horSpacing=12, sampleType=_Sample)
        self.legend.layout.setContentsMargins(8, 2, 8, 2)
        self.crosshair = pg.InfiniteLine(angle=90, movable=False)
        self.crosshair.hide()
        self.plot.addItem(self.crosshair, ignoreBounds=True)
        self.band: BandKind = "std"
        self.single = self.logarithmic = self.fitted = False
        self.curves: list[_Curves] = []
        self.view: SeedsView | None = None
        self._entries: list[tuple[str, int]] = []
        self._text_width = _LEGEND_WIDTH
        self.canvas.scene().sigMouseMoved.connect(self._on_mouse)
        self.canvas.viewport().installEventFilter(self)
        self.plot.vb.geometryChanged.connect(self._arrange_legend)
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
        entries = [(legend_label(each, len(view.seeds)), each.style) for each in view.contenders]
        if entries != self._entries:
            self._entries = entries
            self._fill_legend()

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
        self.plot.getAxis("left").setLogMode(False, logarithmic)
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
        self.plot.showGrid(x=True, y=True, alpha=0.15)
        self.crosshair.setPen(pg.mkPen(QColor(theme.chart_colors().accent), width=1))
        for curves in self.curves:
            curves.retheme()
        self._fill_legend()

    # Export

    def figure(self) -> SeedsFigure | None:
        """What is drawn, to be exported; None while there is nothing."""
        if self.view is None or not self.view.seeds:
            return None
        return seeds_figure(self.view, self.band, self.single, self.logarithmic, self.fitted)

    def has_data(self) -> bool:
        """Whether there is something to export."""
        return self.view is not None and bool(self.view.seeds)

    # Inside

    def _draw(self) -> None:
        view = self.view
        if view is None:
            return
        iterations = view.config.training.iterations
        self.plot.setXRange(0, iterations, padding=PADDING)
        low, high = seeds_range(view, self.band, self.single, self.fitted, self.logarithmic)
        ends = np.log10([low, high]) if self.logarithmic else (low, high)
        self.plot.setYRange(*ends, padding=PADDING)
        for curves, each in zip(self.curves, view.contenders, strict=True):
            curves.show(each, iterations, self.band, self.single, self.logarithmic)

    def _fill_legend(self) -> None:
        background = QColor(theme.chart_colors().background)
        background.setAlpha(210)
        self.legend.setBrush(background)
        self.legend.clear()
        self.legend.setLabelTextColor(QColor(theme.chart_colors().foreground))
        self._text_width = self._room_for_text()
        metrics = QFontMetricsF(self.font())
        for label, slot in self._entries:
            style = theme.contender_style(slot)
            # With a point of its own, or the sample keeps pyqtgraph's default brush.
            sample = pg.PlotDataItem(
                [0], [0],
                pen=pg.mkPen(QColor(style.color), width=2), symbol=style.marker, symbolSize=9,
                symbolBrush=QColor(style.color), symbolPen=None,
            )  # fmt: skip
            text = metrics.elidedText(label, Qt.TextElideMode.ElideMiddle, self._text_width)
            self.legend.addItem(sample, html.escape(text))
        self.legend.setColumnCount(self._columns())

    def _columns(self) -> int:
        return max(1, -(-len(self._entries) // _LEGEND_ROWS))

    def _room_for_text(self) -> int:
        """Of one label, so that all columns have room in the plot."""
        room = int(self.plot.vb.boundingRect().width() - 2 * _LEGEND_INSET) // self._columns() - _LEGEND_BESIDE
        return max(_LEGEND_LEAST, min(_LEGEND_WIDTH, room))

    @Slot()
    def _arrange_legend(self) -> None:
        """Under a loss that stays at ln 10, over those that fall."""
        down = max(_LEGEND_TOP, round(_LEGEND_SHARE * self.plot.vb.boundingRect().height()))
        self.legend.setOffset((-_LEGEND_INSET, down))
        if self._room_for_text() != self._text_width:
            self._fill_legend()

    @Slot(object)
    def _on_mouse(self, position: QPointF) -> None:
        inside = self.plot.vb.sceneBoundingRect().contains(position)
        iteration = round(self.plot.vb.mapSceneToView(position).x()) if inside else 0
        if self.view is None or not 1 <= iteration <= self.view.config.training.iterations:
            self._hide_crosshair()
            return
        self.crosshair.setValue(iteration)
        self.crosshair.show()
        self.pointed_at.emit(iteration)

    def _hide_crosshair(self) -> None:
        self.crosshair.hide()
        self.pointed_at.emit(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See when the mouse leaves the canvas."""
        if event.type() == QEvent.Type.Leave:
            self._hide_crosshair()
        return False


class _Sample(pg.ItemSample):  # type: ignore[misc]
    """A piece of a curve in the legend; a click on pyqtgraph's own crosses it out and hides no curve."""

    def mouseClickEvent(self, event: object) -> None:
        """Leave the click to what is under it."""


class _Curves:
    """One contender on a plot."""

    def __init__(self, plot: pg.PlotItem, label: str, style: int) -> None:
        self.label, self.style = label, style
        self._plot = plot
        self.area = pg.PlotCurveItem(antialias=False, pen=None, fillLevel="enclosed")
        self.lines = pg.PlotCurveItem(antialias=False, connect="finite")
        # Without segments a wide, antialiased pen takes 60 times as long.
        self.mean = pg.PlotCurveItem(segmentedLineMode="on", connect="finite", antialias=True)
        self.markers = pg.ScatterPlotItem(pxMode=True)
        for z, item in enumerate(self._items()):
            item.setZValue(z)
            plot.addItem(item)
        self.retheme()

    def remove(self) -> None:
        """Take it off the plot."""
        for item in self._items():
            self._plot.removeItem(item)

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

    def show(self, of: ContenderSeeds, iterations: int, band: BandKind, single: bool, logarithmic: bool) -> None:
        """Draw ``of`` with a ``band``, and the ``single`` runs if they are wanted."""
        known = of.spread.mean[: np.count_nonzero(of.spread.n)]
        positions, values = envelope(known, _POINTS)
        self.mean.setData(positions + 1, _placed(values, logarithmic))
        at, low, high = thin_band(*band_limits(of.spread, band), _POINTS)
        low, high = _placed(low, logarithmic), _placed(high, logarithmic)
        self.area.setData(np.concatenate([at, at[::-1]]), np.concatenate([low, high[::-1]]))
        self._show_lines(of if single else None, logarithmic)
        marks = marked_means(of, iterations)
        heights = _placed(of.spread.mean[marks], logarithmic)
        # Qt crashes on a bitmap that is to be put at infinity.
        seen = np.abs(heights) < _FARTHEST
        self.markers.setData(marks[seen] + 1, heights[seen])

    def _show_lines(self, of: ContenderSeeds | None, logarithmic: bool) -> None:
        """All runs as one item, with a gap between two."""
        gap = np.array([np.nan])
        x, y = [gap], [gap]
        for at, losses in of.lines if of is not None else ():
            x += [at.astype(np.float64), gap]
            y += [_placed(losses, logarithmic), gap]
        self.lines.setData(np.concatenate(x), np.concatenate(y))
        self.lines.setVisible(of is not None)

    def _items(self) -> tuple[pg.GraphicsObject, ...]:
        return self.area, self.lines, self.mean, self.markers


def _transparent(name: str, alpha: int) -> QColor:
    color = QColor(name)
    color.setAlpha(alpha)
    return color


def _placed(values: Vector, logarithmic: bool) -> Vector:
    return np.log10(np.maximum(values, _LEAST)) if logarithmic else values
