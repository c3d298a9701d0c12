"""One contender's curves in a chart over iterations: faint raw, clear smoothed, markers; and what branches left."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from desktop import theme
from desktop.charts.plot import Plot
from desktop.figures.training import ghost_line
from desktop.markers import BEYOND
from netcore.arrays import IntArray, Vector
from netcore.snapshot import Ghost
from netcore.statistics import Smoother, envelope, trailing_nans

__all__ = ["ContenderCurves", "GhostCurve", "placed"]

_RAW_POINTS = 1600
_SMOOTH_POINTS = 800
_LIVE_POINTS = 400
"""Drawn points a curve, at rest and while frames stream: painting is the price of a frame."""
_RAW_ALPHA = 90
_GHOST_POINTS = 200
_GHOST_ALPHA = 170
_FAR = 1e3
"""Heights of the axis over its end, where lines are cut: Qt draws nothing of a wide line one of whose points is out of
all bounds, and a loss of 1e15 just before a divergence is."""
_LEAST = 1e-12
"""Losses below this are drawn at this place of a logarithmic axis, which has none for 0."""


class ContenderCurves:
    """Draws one contender on a plot."""

    def __init__(self, plot: Plot, style: int, window: int) -> None:
        self.style = style
        self.raw = pg.PlotCurveItem(antialias=False)
        # Without segments a wide, antialiased pen takes 60 times as long.
        self.smooth = pg.PlotCurveItem(segmentedLineMode="on", connect="finite")
        self.markers = pg.ScatterPlotItem(pxMode=True)
        self.beyond = pg.ScatterPlotItem(pxMode=True, symbol=BEYOND, size=13)
        self.smoother = Smoother(window)
        self._marked = 0
        for item, z in ((self.raw, 0), (self.smooth, 1), (self.markers, 2), (self.beyond, 2)):
            item.setZValue(z)
            plot.add(item)
        self.retheme()

    @property
    def items(self) -> tuple[pg.GraphicsObject, ...]:
        """What is on the plot."""
        return self.raw, self.smooth, self.markers, self.beyond

    def retheme(self) -> None:
        """Take the contender's colour in the theme that is shown."""
        style = theme.contender_style(self.style)
        faint = QColor(style.color)
        faint.setAlpha(_RAW_ALPHA)
        self.raw.setPen(pg.mkPen(faint, width=1))
        self.smooth.setPen(pg.mkPen(QColor(style.color), width=2))
        self.markers.setSymbol(style.marker)
        self.markers.setSize(9)
        for item in (self.markers, self.beyond):
            item.setBrush(pg.mkBrush(QColor(style.color)))
            item.setPen(pg.mkPen(QColor(theme.chart_colors().background), width=1))

    def set_window(self, window: int) -> None:
        """Smooth over ``window`` iterations from now on."""
        self.smoother = Smoother(window)

    def restart(self) -> None:
        """Draw all anew the next time, which may be another series: after a branch it is."""
        self.smoother = Smoother(self.smoother.window)
        self.markers.clear()
        self.beyond.clear()
        self._marked = 0

    def smoothed(self, losses: Vector) -> Vector:
        """The clear curve's value at every iteration of ``losses`` (iteration,); NaN after the contender diverged."""
        missing = trailing_nans(losses)
        finite = self.smoother.update(losses[: len(losses) - missing])
        return np.concatenate([finite, np.full(missing, np.nan)])

    def show(self, losses: Vector, spacing: int, axis: tuple[float, float], logarithmic: bool, antialias: bool) -> None:
        """Draw ``losses`` (iteration,), with a marker every ``spacing`` iterations.

        Markers over the end of the ``axis``, which is in its own units (powers of ten on a logarithmic one), and a last
        value there, become arrows at its end;
        a contender of which anything is there has at least one.
        """
        finite = losses[: len(losses) - trailing_nans(losses)]
        smoothed = self.smoother.update(finite)
        raw_points, points = (_RAW_POINTS, _SMOOTH_POINTS) if antialias else (_LIVE_POINTS, _LIVE_POINTS)
        _draw(self.raw, 1, finite, raw_points, axis, logarithmic, False)
        _draw(self.smooth, 1, smoothed, points, axis, logarithmic, antialias)
        at = np.arange(spacing, len(smoothed) + 1, spacing)
        if not len(at) and len(smoothed):
            # A line of one point cannot be seen: until the first marker, one stands at its end.
            at = np.array([len(smoothed)])
        # While frames stream, a marker is drawn when its curve has settled, and then stays.
        if antialias or len(at) != self._marked or len(smoothed) < spacing:
            self._marked = len(at)
            self._show_markers(at, smoothed, axis, logarithmic)

    def _show_markers(self, at: IntArray, smoothed: Vector, axis: tuple[float, float], logarithmic: bool) -> None:
        heights = placed(smoothed, axis, logarithmic)
        over = heights > axis[1]
        shown = at[~over[at - 1]]
        self.markers.setData(shown, heights[shown - 1])
        arrows = at[over[at - 1]]
        if over[-1:].any():
            arrows = np.union1d(arrows, [len(smoothed)])
        if over.any() and not len(arrows):
            # Between two markers.
            arrows = np.array([int(heights.argmax()) + 1])
        self.beyond.setData(arrows, np.full(len(arrows), axis[1]))


class GhostCurve:
    """Draws what a branch left behind of one contender on a plot: smoothed, dashed, under every curve.

    Args:
        plot: to draw on.
        style: the contender's.
        ghost: has the losses of all contenders.
        row: the contender's.
        before: (iteration,), the losses that led up to the branch; empty if they are not known any more.
    """

    def __init__(self, plot: Plot, style: int, ghost: Ghost, row: int, before: Vector) -> None:
        self.style = style
        self.item = pg.PlotCurveItem(antialias=False)
        self.item.setZValue(-1)
        self._start = ghost.start
        self._before = before
        self._losses = ghost.losses[row]
        plot.add(self.item, ignoreBounds=True)
        self.retheme()

    def retheme(self) -> None:
        """Take the contender's colour in the theme that is shown."""
        color = QColor(theme.contender_style(self.style).color)
        color.setAlpha(_GHOST_ALPHA)
        pen = QPen(color, 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([6, 3])
        pen.setCosmetic(True)
        self.item.setPen(pen)

    def show(self, window: int, axis: tuple[float, float], logarithmic: bool) -> None:
        """Draw it, smoothed over ``window`` iterations together with what led up to it."""
        at, shown = ghost_line(self._start, self._losses, self._before, window)
        _draw(self.item, int(at[0]) if len(at) else 0, shown, _GHOST_POINTS, axis, logarithmic, False)


def _draw(
    item: pg.PlotCurveItem,
    first: int,
    values: Vector,
    points: int,
    axis: tuple[float, float],
    logarithmic: bool,
    antialias: bool,
) -> None:
    positions, values = envelope(values, points)
    item.setData(positions + first, placed(values, axis, logarithmic), antialias=antialias)


def placed(values: Vector, axis: tuple[float, float], logarithmic: bool) -> Vector:
    """Where ``values`` (n,) are on an ``axis`` from one end to the other, no farther beyond than can be drawn."""
    heights = np.log10(np.maximum(values, _LEAST)) if logarithmic else values
    return np.minimum(heights, axis[1] + _FAR * (axis[1] - axis[0]))
