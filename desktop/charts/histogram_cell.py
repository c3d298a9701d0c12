"""One layer of one contender: bars, axes that stand still, and what the picture does not show in words."""

import math

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from desktop import theme
from desktop.charts.bars import Bars, Caption
from desktop.charts.chart import new_plot, style_axis
from netcore.snapshot import LayerView
from netcore.statistics import nice_above

__all__ = ["HistogramCell", "compact", "percent"]


_COUNT_STEPS = (1, 1.5, 2, 3, 4, 5, 6, 8)


class HistogramCell:
    """A plot and its caption, to be placed in a grid."""

    def __init__(self, font: QFont, style: int) -> None:
        self.style = style
        self.caption = Caption(font)
        self.plot = new_plot()
        self.plot.setMouseEnabled(False, False)
        self.bars = Bars()
        self.plot.addItem(self.bars, ignoreBounds=True)
        self.view: LayerView | None = None
        self._limits: tuple[float, float, float] | None = None
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setTickFont(font)
            axis.setStyle(tickLength=-3, tickTextOffset=3)
        self.plot.getAxis("left").setWidth(38)
        self.retheme()

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        self.bars.set_color(theme.contender_style(self.style).color)
        for side in ("left", "bottom"):
            style_axis(self.plot, side)
        self.caption.update()

    def show_layer(self, view: LayerView, diverged_at: int | None) -> None:
        """Draw a layer; the axes follow in ``set_top``."""
        self.view = view
        self.bars.show_histogram(view.histogram)
        first, second, alarm = _words(view, diverged_at)
        self.caption.set_lines(first, second, alarm)

    def top(self) -> float:
        """A round number of values that no bin exceeds."""
        highest = float(self.view.histogram.counts.max()) if self.view else 0.0
        return nice_above(highest, _COUNT_STEPS) or 1.0

    def set_top(self, top: float) -> None:
        """Give the axes their ranges, if they are others than before."""
        if self.view is None:
            return
        limits = (self.view.histogram.low, self.view.histogram.high, top)
        if limits == self._limits:
            return
        self._limits = limits
        low, high, _ = limits
        self.plot.setXRange(low, high, padding=0)
        self.plot.setYRange(0, top, padding=0)
        _set_ticks(self.plot, "bottom", (low, (low + high) / 2, high))
        _set_ticks(self.plot, "left", (0, top / 2, top))


def _set_ticks(plot: pg.PlotItem, side: str, values: tuple[float, ...]) -> None:
    plot.getAxis(side).setTicks([[(value, compact(value)) for value in values]])


def _words(view: LayerView, diverged_at: int | None) -> tuple[str, str, bool]:
    """The caption: moments, then what the bars hide."""
    translate = QCoreApplication.translate
    summary, histogram = view.summary, view.histogram
    first = translate("HistogramCell", "mean {mean}  std {std}").format(
        mean=number(summary.mean), std=number(summary.std)
    )
    if histogram.nan:
        share = percent(histogram.nan / histogram.total)
        return first, translate("HistogramCell", "{share} not a number").format(share=share), True
    if diverged_at is not None:
        return first, translate("HistogramCell", "diverged at {n}").format(n=diverged_at), True
    if view.floored:
        return first, translate("HistogramCell", "below 1e-25, set to 0"), True
    parts = [translate("HistogramCell", "{share} outside").format(share=percent(histogram.outside))]
    if summary.zeros:
        parts.append(translate("HistogramCell", "{share} zero").format(share=percent(summary.zeros)))
    return first, "  ".join(parts), False


def number(value: float) -> str:
    """Three significant digits, in the shortest form."""
    if not math.isfinite(value):
        return "–"
    text = f"{value:.3g}"
    return text.replace("e-0", "e-").replace("e+0", "e")


def percent(share: float) -> str:
    """A share in whole per cent; what is there is never called 0, what is missing never 100."""
    if 0 < share < 0.005:
        return "<1 %"
    if 0.995 <= share < 1:
        return ">99 %"
    return f"{100 * share:.0f} %"


def compact(value: float) -> str:
    """A tick's text: thousands as k, millions as M."""
    for size, letter in ((1e6, "M"), (1e3, "k")):
        if abs(value) >= size:
            return f"{value / size:.3g}{letter}"
    return number(value)
