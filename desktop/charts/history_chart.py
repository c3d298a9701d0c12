"""Figures of every layer over iterations: std, gradient, update, dead and saturated shares."""

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop import theme
from desktop.charts.chart import PADDING, style_axis
from desktop.charts.over_time import TimeChart, mixed, power_ticks
from desktop.charts.plot import Plot
from desktop.figures.figure import letters
from desktop.figures.history import (
    RULE_OF_THUMB,
    Choice,
    HistoryFigure,
    Line,
    Panel,
    figure_name,
    history_figure,
    panels,
    rule_text,
)
from desktop.figures.training import Contenders
from desktop.figures.words import number
from desktop.text_size import scaled
from netcore.arrays import IntArray, Vector
from netcore.history import FIGURES, FigureId, HistoryView

__all__ = ["HistoryChart"]

_NO_MOMENTS: IntArray = np.empty(0, np.int64)
_LETTERS, _LINE = 11, 13.0
_TICK_ROOM = 26
"""Pixels between two powers of ten, at the least."""
_TITLE = 14.0
"""Over each plot, for what it is of."""
_PLOT, _AXIS, _TICK = 60, 22, 2
"""Heights: of a plot, if there is room; of the lowest axis, with its numbers; of the others."""


class HistoryChart(TimeChart):
    """One plot of a figure, or all five under one another; a line a contender, or a line a layer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("history_chart", "", parent)
        self.set_title(self.tr("Layers over time"))
        self.choice = Choice()
        self._view: HistoryView | None = None
        for row in range(len(FIGURES)):
            plot = self.add_plot(row)
            last = row == len(FIGURES) - 1
            axis = plot.axis("bottom")
            axis.setStyle(showValues=last)
            axis.setHeight(_AXIS if last else _TICK)
            # All are as high as the last one without its axis.
            plot.setPreferredHeight(_PLOT + (_AXIS - _TICK if last else 0))
            self.canvas.ci.layout.setRowStretchFactor(row, 1)
        self._panes = [_Pane(plot) for plot in self.plots]
        self._lay_out()
        self.retheme()

    def set_run(self, contenders: Contenders, layers: int, iterations: int) -> None:
        """Begin a new run of contenders given by (label, style), of ``layers`` layers with the output layer."""
        self._view = None
        within = min(self.choice.layer, layers - 1)
        self.choice = replace(self.choice, layer=within, contender=min(self.choice.contender, len(contenders) - 1))
        super().set_run(contenders, layers, iterations)
        for pane in self._panes:
            pane.clear()
        self._fill_key()

    def set_choice(self, choice: Choice) -> None:
        """Draw ``choice``."""
        before, self.choice = self.choice, choice
        if (before.figure == "all") != (choice.figure == "all"):
            self._lay_out()
            self.retheme()
        self._fill_key()
        self._draw()

    def show_view(self, view: HistoryView) -> None:
        """Draw the moments, if they are not the ones drawn."""
        if view is not self._view and self.fits(view):
            self._view = view
            self._draw()

    def set_live(self, live: bool) -> None:
        """While frames stream, edges are left rough: smooth ones cost more painting."""
        if live != self.live:
            super().set_live(live)
            self._draw()

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        super().retheme()
        for plot, pane in zip(self.plots, self._panes, strict=True):
            for side in ("bottom", "left"):
                style_axis(plot, side)
            plot.show_grid()
            pane.overlay.update()
        self._draw()

    def figure(self) -> HistoryFigure | None:
        """What is drawn, to be exported; None while there is nothing."""
        if self._view is None or not len(self._view):
            return None
        return history_figure(self._view, self.contenders, self.choice, self.iterations, self.mark())

    def moments(self) -> IntArray:
        """Those that are drawn."""
        return self._view.iterations if self._view is not None else _NO_MOMENTS

    def describe(self, plot: int, iteration: int, value: float) -> str:
        """The values of all lines at the nearest moment."""
        pane = self._panes[plot]
        if self._view is None or not len(self._view) or pane.panel is None:
            return ""
        known = self._view.iterations
        nearest = int(np.abs(known - iteration).argmin())
        values = self._values(pane.panel.figure, nearest)
        return self.tr("Iteration {n}, {figure}:  {values}").format(
            n=int(known[nearest]), figure=figure_name(pane.panel.figure), values="   ".join(values)
        )

    # Inside

    def _values(self, figure: FigureId, moment: int) -> list[str]:
        if self._view is None:
            return []
        values = self._view.figures[moment, :, :, FIGURES.index(figure)]
        if self.choice.by == "contenders":
            shown = zip((label for label, _ in self.contenders), values[:, self.choice.layer].tolist(), strict=True)
        else:
            texts = (str(layer) for layer in range(1, values.shape[1] + 1))
            shown = zip(texts, values[self.choice.contender].tolist(), strict=True)
        return [f"{label} {number(value)}" for label, value in shown]

    def _lay_out(self) -> None:
        """One plot, the last, which has the axis of iterations; or one for each figure."""
        several, layout = self.choice.figure == "all", self.canvas.ci.layout
        for row, plot in enumerate(self.plots[:-1]):
            plot.setVisible(several)
            layout.setRowStretchFactor(row, int(several))
            if several:
                layout.addItem(plot, row, 0)
            else:
                # Hidden, it would keep its room.
                layout.removeItem(plot)
        self.canvas.ci.layout.setVerticalSpacing(2 if several else 0)

    def _shown(self) -> list["_Pane"]:
        return self._panes if self.choice.figure == "all" else self._panes[-1:]

    def _fill_key(self) -> None:
        if self.choice.by == "contenders":
            text = self.tr("layer {n}").format(n=self.choice.layer + 1)
            self.key.show_entries(self.contenders, text)
        else:
            text = self.tr("layers by number, pale to full; dashed: output layer")
            self.key.show_entries(self.contenders[self.choice.contender : self.choice.contender + 1], text)

    def _draw(self) -> None:
        if self._view is None or not len(self._view):
            for pane in self._panes:
                pane.clear()
            return
        # Wide smooth lines of several plots would take too long.
        shown = self._shown()
        fine = not self.live and len(shown) == 1 and self.choice.by == "contenders"
        found = panels(self._view, self.contenders, self.choice, self.iterations)
        for pane, panel in zip(shown, found, strict=True):
            pane.show(panel, antialias=not self.live, width=2 if fine else 1)


class _Pane:
    """The lines of one plot."""

    def __init__(self, plot: Plot) -> None:
        self.plot = plot
        self.panel: Panel | None = None
        self.lines: list[pg.PlotCurveItem] = []
        self.markers: list[pg.ScatterPlotItem] = []
        self.overlay = _Overlay(plot)
        self._range: tuple[float, float, bool, int] | None = None
        plot.vb.geometryChanged.connect(self._refit)

    def _refit(self) -> None:
        if self.panel is not None:
            self._set_axis(self.panel)

    def clear(self) -> None:
        """Draw nothing."""
        self.panel = None
        for item in (*self.lines, *self.markers):
            item.setData([], [])
        self.overlay.show(None)

    def show(self, panel: Panel, antialias: bool, width: int) -> None:
        """Draw ``panel``."""
        self.panel = panel
        self._provide(len(panel.lines))
        for curve, markers, line in zip(self.lines, self.markers, panel.lines, strict=False):
            y = placed(panel, line.y)
            curve.setPen(_pen(line, width))
            curve.setData(line.x, y, antialias=antialias)
            style = theme.contender_style(line.style)
            at = line.markers[~np.isnan(y[line.markers])]
            markers.setData(
                line.x[at], y[at], symbol=style.marker, size=8, pen=None, brush=pg.mkBrush(QColor(style.color))
            )
        for curve, markers in zip(self.lines[len(panel.lines) :], self.markers[len(panel.lines) :], strict=True):
            curve.setData([], [])
            markers.setData([], [])
        self._set_axis(panel)
        self.overlay.show(panel)

    def _provide(self, count: int) -> None:
        while len(self.lines) < count:
            # Without segments a wide, antialiased pen takes 60 times as long.
            curve, markers = pg.PlotCurveItem(segmentedLineMode="on", connect="finite"), pg.ScatterPlotItem(pxMode=True)
            markers.setZValue(2)
            for item in (curve, markers):
                self.plot.add(item, ignoreBounds=True)
            self.lines.append(curve)
            self.markers.append(markers)

    def _set_axis(self, panel: Panel) -> None:
        low, high, logarithmic = panel.axis.low, panel.axis.high, panel.axis.logarithmic
        most = 1 + int(self.plot.vb.height() / _TICK_ROOM)
        if self._range == (low, high, logarithmic, most):
            return
        self._range = (low, high, logarithmic, most)
        axis = self.plot.axis("left")
        if logarithmic:
            self.plot.set_y(math.log10(low), math.log10(high), padding=PADDING)
            axis.setTicks([power_ticks(low, high, most)])
        else:
            self.plot.set_y(low, high, padding=PADDING)
            ticks = [(1.0, "1"), (0.0, "0"), (0.5, "0.5")]
            axis.setTicks([ticks[:most]])


class _Overlay(pg.GraphicsObject):  # type: ignore[misc]
    """In pixels: over a plot what it is of and what is not drawn, and in it layers' numbers at the ends of lines."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        # On the other sides as pyqtgraph has it, and so the plots of the other charts.
        plot.grid.setContentsMargins(1, scaled(_TITLE), 1, 1)
        self._box = plot.vb
        self._panel: Panel | None = None
        self.setZValue(20)
        self._box.geometryChanged.connect(self._on_geometry)

    def show(self, panel: Panel | None) -> None:
        """Write what belongs to ``panel``."""
        self._panel = panel
        self.update()

    def ends(self) -> list[tuple[float, float, Line]]:
        """(x, y, line) in pixels, of the lines' numbers, kept apart."""
        if self._panel is None:
            return []
        found = []
        for line in self._panel.lines:
            known = np.flatnonzero(~np.isnan(line.y))
            if len(known) and not len(line.markers):
                y = float(placed(self._panel, line.y[known[-1:]])[0])
                there = self._box.mapFromView(QPointF(float(line.x[known[-1]]), y))
                found.append((there.x() + 5, there.y(), line))
        found.sort(key=lambda each: each[1])
        return _apart(found, self._box.height())

    @Slot()
    def _on_geometry(self) -> None:
        self.prepareGeometryChange()
        self.setPos(self._box.pos())
        self.update()

    def boundingRect(self) -> QRectF:
        """The plot, and the row over it."""
        return QRectF(0, -scaled(_TITLE), self._box.width(), self._box.height() + scaled(_TITLE))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The texts, and the dotted line of the rule of thumb."""
        if self._panel is None:
            return
        colors = theme.chart_colors()
        font = letters(scaled(_LETTERS))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        if self._panel.figure == "update_ratio":
            self._paint_rule(painter, metrics, colors.muted)
        x = self._write(painter, metrics, 0.0, figure_name(self._panel.figure), colors.foreground)
        self._write(painter, metrics, x, self._panel.note, colors.muted)
        for across, down, line in self.ends():
            painter.setPen(QColor(theme.contender_style(line.style).color))
            painter.drawText(QPointF(across, down + metrics.ascent() / 2 - 1), line.label)

    def _write(self, painter: QPainter, metrics: QFontMetricsF, x: float, text: str, color: str) -> float:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(self._box.width() - x - 6, 0))
        if not text:
            return x
        painter.setPen(QColor(color))
        painter.drawText(QPointF(x, -metrics.descent()), text)
        return float(x + metrics.horizontalAdvance(text) + 14)

    def _paint_rule(self, painter: QPainter, metrics: QFontMetricsF, color: str) -> None:
        y = self._box.mapFromView(QPointF(0, math.log10(RULE_OF_THUMB))).y()
        painter.setPen(QPen(QColor(color), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(0, y), QPointF(self._box.width(), y))
        # Over its line, unless that is the top.
        down = y - 3 if y > metrics.height() + 3 else y + metrics.ascent() + 1
        painter.drawText(QPointF(self._box.width() - metrics.horizontalAdvance(rule_text()) - 4, down), rule_text())


def placed(panel: Panel, values: Vector) -> Vector:
    """Where ``values`` (n,) are on the axis of ``panel``."""
    return np.log10(values) if panel.axis.logarithmic else values


def _apart(found: list[tuple[float, float, Line]], height: float) -> list[tuple[float, float, Line]]:
    """Pushed down until none covers another, then up from the lower end."""
    places: list[float] = []
    for _, y, _ in found:
        places.append(max(y, places[-1] + _LINE) if places else y)
    bottom = height - _LINE / 2
    for index in range(len(places) - 1, -1, -1):
        places[index] = min(places[index], bottom)
        bottom = places[index] - _LINE
    return [(x, y, line) for (x, _, line), y in zip(found, places, strict=True)]


def _pen(line: Line, width: int) -> Any:
    pen = pg.mkPen(mixed(theme.contender_style(line.style).color, line.shade), width=width)
    if line.dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen
