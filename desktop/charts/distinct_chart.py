"""How many different units are left: in every layer now, and over the iterations of training."""

from bisect import bisect_left, bisect_right

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from desktop import theme
from desktop.charts.chart import PADDING, Chart, least_height, style_axis
from desktop.charts.plot import Plot
from desktop.charts.symmetry_chart import PaintedItem, chart_font
from desktop.figures.axes import Axis
from desktop.figures.curves import Column, Curve, CurvesFigure
from desktop.figures.distinct import Bars, DistinctFigure, bars_title
from desktop.text_size import scaled
from netcore.arrays import IntArray
from netcore.snapshot import SymmetryView

__all__ = ["DistinctChart", "DistinctHistory"]


_BARS = 96
"""Height of the bars, at least."""


class DistinctHistory:
    """How many different units each layer of one contender had, iteration by iteration; long runs are thinned."""

    most = 2000
    """Moments kept, of networks of up to 50 layers; fewer of deeper ones."""

    def __init__(self) -> None:
        self.iterations: list[int] = []
        self.counts: list[tuple[int, ...]] = []
        self._spacing = 1

    def add(self, iteration: int, distinct: tuple[int, ...]) -> None:
        """Note a moment, in the place of what is noted of it."""
        place = bisect_left(self.iterations, iteration)
        if place < len(self.iterations) and self.iterations[place] == iteration:
            self.counts[place] = distinct
            return
        self.iterations.insert(place, iteration)
        self.counts.insert(place, distinct)
        # The newest stays in any case; the one before it, if it is too close to the one before that, goes.
        if place == len(self.iterations) - 1 >= 2 and self.iterations[-2] - self.iterations[-3] < self._spacing:
            del self.iterations[-2], self.counts[-2]
        while len(self.iterations) > min(self.most, max(100, 100_000 // max(len(distinct), 1))):
            self._thin()

    def forget_after(self, iteration: int) -> None:
        """Drop what was noted of a branch that was left."""
        place = bisect_right(self.iterations, iteration)
        del self.iterations[place:], self.counts[place:]

    def rows(self) -> tuple[IntArray, IntArray]:
        """(moments,) iterations and (layers, moments) counts."""
        layers = len(self.counts[0]) if self.counts else 0
        return np.array(self.iterations, np.int64), np.array(self.counts, np.int64).reshape(-1, layers).T

    def _thin(self) -> None:
        self._spacing *= 2
        kept = [0]
        for place in range(1, len(self.iterations)):
            if self.iterations[place] - self.iterations[kept[-1]] >= self._spacing:
                kept.append(place)
        if kept[-1] != len(self.iterations) - 1:
            kept.append(len(self.iterations) - 1)
        self.iterations = [self.iterations[place] for place in kept]
        self.counts = [self.counts[place] for place in kept]


class DistinctChart(Chart):
    """Bars of all layers; under them, in training, a curve a layer, the chosen layer's in the contender's colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("distinct_chart", "", parent)
        self.set_title(self.tr("How many distinct units are left"))
        self.bars = PaintedItem()
        self.plot = Plot()
        self.others = pg.PlotDataItem(connect="finite")
        self.chosen = pg.PlotDataItem(connect="finite")
        self.mark = pg.InfiniteLine(angle=90, movable=False)
        self.mark.setZValue(3)
        self.mark.hide()
        for item in (self.others, self.chosen, self.mark):
            self.plot.add(item, ignoreBounds=True)
        self.canvas.addItem(self.bars, 0, 0)
        self.canvas.addItem(self.plot, 1, 0)
        # An item that paints itself has no size that it would like.
        for row, share in enumerate((2, 3)):
            self.canvas.ci.layout.setRowPreferredHeight(row, 100 * share)
            self.canvas.ci.layout.setRowStretchFactor(row, share)
        self.canvas.ci.layout.setRowMinimumHeight(0, scaled(_BARS))
        self.body.addWidget(self.canvas)
        # In a narrow place it is cut short.
        self.setToolTip(bars_title())
        self.histories: dict[int, DistinctHistory] = {}
        self._view: SymmetryView | None = None
        self._iteration = 0
        self._iterations = 1
        self._training = True
        self._top = 0
        self.retheme()
        self.set_run(1, ())

    def set_run(self, iterations: int, sizes: tuple[int, ...]) -> None:
        """Begin a new run of so many iterations of networks with so many units in each hidden layer."""
        self.histories.clear()
        self._view = None
        self._iteration, self._iterations = 0, max(1, iterations)
        self._top = max(sizes, default=1)
        self.bars.show_content(None)
        self.mark.hide()
        # Three numbers are what fits a small chart.
        self.plot.set_x(0, self._iterations, padding=4 * PADDING)
        self.plot.set_y(0, self._top, padding=2 * PADDING)
        for side, end in (("bottom", self._iterations), ("left", self._top)):
            self.plot.axis(side).setTicks([[(each, str(each)) for each in sorted({0, end // 2, end})]])
        self._draw_curves()

    def set_training(self, training: bool) -> None:
        """Whether there are curves: untrained networks have none."""
        if training == self._training:
            return
        self._training = training
        layout = self.canvas.ci.layout
        layout.setRowPreferredHeight(1, 300 if training else 0)
        layout.setRowStretchFactor(1, 3 if training else 0)
        if training:
            self.canvas.addItem(self.plot, 1, 0)
        else:
            self.canvas.removeItem(self.plot)

    def show_view(self, view: SymmetryView, iteration: int, newest: int | None = None) -> None:
        """Draw the bars of ``view``, and note it in the curves if it is of a training run.

        Args:
            view: of the moment on view.
            iteration: its number of updates.
            newest: of the run, if it is known: what was noted after it is of a branch that was left.
        """
        self._view, self._iteration = view, iteration
        self.bars.show_content(Bars(view, chart_font(self), theme.current()))
        if not self._training:
            return
        if newest is not None:
            for each in self.histories.values():
                each.forget_after(newest)
        self.histories.setdefault(view.spec.contender, DistinctHistory()).add(iteration, view.distinct)
        self._draw_curves()

    def move_mark(self, iteration: int) -> None:
        """Go to a moment of which there is no view."""
        self._iteration = iteration
        self._place_mark()

    def clear(self) -> None:
        """Show no view; what was noted stays."""
        self._view = None
        self.bars.show_content(None)
        self._draw_curves()

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        super().retheme()
        for side, text in (("bottom", self.tr("Iteration")), ("left", self.tr("Distinct units"))):
            style_axis(self.plot, side, text)
        least = least_height(self.plot)
        self.canvas.ci.layout.setRowMinimumHeight(1, least)
        self.canvas.setMinimumHeight(least + scaled(_BARS) + 16)
        self.plot.show_grid()
        colors = theme.chart_colors()
        self.mark.setPen(pg.mkPen(QColor(colors.accent), width=1))
        self.others.setPen(pg.mkPen(QColor(colors.faint), width=1))
        self._style_chosen()
        if self._view is not None:
            self.bars.show_content(Bars(self._view, chart_font(self), theme.current()))

    def figure(self) -> DistinctFigure | None:
        """What is drawn, to be exported; None while there is nothing."""
        if self._view is None:
            return None
        curves = self._curves_figure(self._view) if self._training else None
        return DistinctFigure(self.file_name, f"{self.title}: {self._view.label}", self._view, curves)

    # Inside

    def _history(self) -> DistinctHistory:
        contender = self._view.spec.contender if self._view is not None else -1
        return self.histories.get(contender, DistinctHistory())

    def _draw_curves(self) -> None:
        view, history = self._view, self._history()
        if view is None or not history.iterations:
            self.chosen.setData([], [])
            self.others.setData([], [])
            return
        at, counts = history.rows()
        chosen = view.spec.layer - 1
        # Many layers have the same counts: one line for all of these.
        rest = np.unique(np.delete(counts, chosen, axis=0), axis=0)
        across = np.tile(np.append(at, at[-1]).astype(np.float64), len(rest))
        up = np.pad(rest.astype(np.float64), ((0, 0), (0, 1)), constant_values=np.nan).ravel()
        self.others.setData(across, up)
        self.chosen.setData(at, counts[chosen])
        self._style_chosen()
        # One point is no line.
        self.chosen.setSymbol("o" if len(at) == 1 else None)
        self._place_mark()

    def _style_chosen(self) -> None:
        if self._view is None:
            return
        color = QColor(theme.contender_style(self._view.style).color)
        # Qt draws wide lines of many points slowly.
        self.chosen.setPen(pg.mkPen(color, width=2 if len(self._history().iterations) <= 200 else 1))
        self.chosen.setSymbolSize(7)
        self.chosen.setSymbolBrush(color)
        self.chosen.setSymbolPen(None)

    def _place_mark(self) -> None:
        noted = self._history().iterations
        past = bool(noted) and self._iteration < noted[-1]
        if past:
            self.mark.setValue(self._iteration)
        self.mark.setVisible(past)

    def _curves_figure(self, view: SymmetryView) -> CurvesFigure | None:
        history = self._history()
        if not history.iterations:
            return None
        at, counts = history.rows()
        chosen = view.spec.layer - 1
        curves = [Curve("", view.style, at, row.astype(np.float64), "raw") for row in counts]
        label = self.tr("{label}, layer {n}").format(label=view.label, n=view.spec.layer)
        curves.append(Curve(label, view.style, at, counts[chosen].astype(np.float64)))
        columns = [Column("iteration", 0, at)]
        for layer, (row, units) in enumerate(zip(counts, view.sizes, strict=True), start=1):
            columns.append(Column(f"layer {layer}: distinct units of {units}", 0, row))
        return CurvesFigure(
            self.file_name,
            self.title,
            Axis(self.tr("Iteration"), 0, self._iterations),
            Axis(self.tr("Distinct units"), 0, self._top),
            tuple(curves),
            tuple(columns),
            self._iteration if self._iteration < history.iterations[-1] else None,
        )
