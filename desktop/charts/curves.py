"""One contender's curves in a chart over iterations: faint raw, clear smoothed, markers."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor

from desktop import theme
from netcore.arrays import Vector
from netcore.statistics import Smoother, envelope

__all__ = ["ContenderCurves", "marker_spacing"]

_RAW_POINTS = 1600
_SMOOTH_POINTS = 800
_LIVE_POINTS = 400
"""Drawn points a curve, at rest and while frames stream: painting is the price of a frame."""
_RAW_ALPHA = 90
_FARTHEST = 1e6
_LEAST = 1e-12
"""Losses below this are drawn at this place of a logarithmic axis, which has none for 0."""


def marker_spacing(iterations: int) -> int:
    """Iterations between two markers: 100, or what leaves about 20 of them on a longer run."""
    spacing = 100
    while iterations / spacing > 25:
        spacing = spacing * 5 // 2 if str(spacing)[0] == "2" else spacing * 2
    return spacing


class ContenderCurves:
    """Draws one contender on a plot."""

    def __init__(self, plot: pg.PlotItem, style: int, window: int) -> None:
        self.style = style
        self.raw = pg.PlotCurveItem(antialias=False)
        # Without segments a wide, antialiased pen takes 60 times as long.
        self.smooth = pg.PlotCurveItem(segmentedLineMode="on", connect="finite")
        self.markers = pg.ScatterPlotItem(pxMode=True)
        self.smoother = Smoother(window)
        for item, z in ((self.raw, 0), (self.smooth, 1), (self.markers, 2)):
            item.setZValue(z)
            plot.addItem(item)
        self.retheme()

    @property
    def items(self) -> tuple[pg.GraphicsObject, ...]:
        """What is on the plot."""
        return self.raw, self.smooth, self.markers

    def retheme(self) -> None:
        """Take the contender's colour in the theme that is shown."""
        style = theme.contender_style(self.style)
        faint = QColor(style.color)
        faint.setAlpha(_RAW_ALPHA)
        self.raw.setPen(pg.mkPen(faint, width=1))
        self.smooth.setPen(pg.mkPen(QColor(style.color), width=2))
        self.markers.setSymbol(style.marker)
        self.markers.setSize(9)
        self.markers.setBrush(pg.mkBrush(QColor(style.color)))
        self.markers.setPen(pg.mkPen(QColor(theme.chart_colors().background), width=1))

    def set_window(self, window: int) -> None:
        """Smooth over ``window`` iterations from now on."""
        self.smoother = Smoother(window)

    def smoothed(self, losses: Vector) -> Vector:
        """The clear curve's value at every iteration of ``losses`` (iteration,); NaN after the contender diverged."""
        missing = _trailing_nans(losses)
        finite = self.smoother.update(losses[: len(losses) - missing])
        return np.concatenate([finite, np.full(missing, np.nan)])

    def show(self, losses: Vector, spacing: int, logarithmic: bool, antialias: bool) -> None:
        """Draw ``losses`` (iteration,), with a marker every ``spacing`` iterations."""
        finite = losses[: len(losses) - _trailing_nans(losses)]
        smoothed = self.smoother.update(finite)
        self._draw(self.raw, finite, _RAW_POINTS if antialias else _LIVE_POINTS, logarithmic, False)
        self._draw(self.smooth, smoothed, _SMOOTH_POINTS if antialias else _LIVE_POINTS, logarithmic, antialias)
        at = np.arange(spacing, len(smoothed) + 1, spacing)
        if not len(at) and len(smoothed):
            # A line of one point cannot be seen: until the first marker, one stands at its end.
            at = np.array([len(smoothed)])
        # While frames stream, a marker is drawn when its curve has settled, and then stays.
        if antialias or len(at) != len(self.markers.data) or len(smoothed) < spacing:
            heights = _placed(smoothed[at - 1], logarithmic)
            # Qt crashes on a bitmap that is to be put at infinity.
            seen = np.abs(heights) < _FARTHEST
            self.markers.setData(at[seen], heights[seen])

    @staticmethod
    def _draw(item: pg.PlotCurveItem, values: Vector, points: int, logarithmic: bool, antialias: bool) -> None:
        positions, values = envelope(values, points)
        item.setData(positions + 1, _placed(values, logarithmic), antialias=antialias)


def _placed(values: Vector, logarithmic: bool) -> Vector:
    return np.log10(np.maximum(values, _LEAST)) if logarithmic else values


def _trailing_nans(losses: Vector) -> int:
    """NaNs stand only after a contender diverged, at the end."""
    if not len(losses) or not np.isnan(losses[-1]):
        return 0
    return int(np.count_nonzero(np.isnan(losses)))
