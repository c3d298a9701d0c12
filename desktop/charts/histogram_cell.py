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


_DWARFS = 2.5
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
        self._diverged_at: int | None = None
        self._limits: tuple[float, float, float] | None = None
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setTickFont(font)
            # Else the numbers at the ends are left out.
            axis.setStyle(tickLength=-3, tickTextOffset=3, hideOverlappingLabels=False)
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
        self._diverged_at = diverged_at
        self.bars.show_histogram(view.histogram)

    def top(self) -> float:
        """A round number of values that no bin exceeds, but for a bar of zeros that would dwarf all others."""
        if self.view is None:
            return 1.0
        highest = float(self.view.histogram.counts.max())
        without_zeros = self.view.tallest_without_zeros
        tall = without_zeros and highest > _DWARFS * without_zeros
        return nice_above(without_zeros if tall else highest, _COUNT_STEPS) or 1.0

    def set_top(self, top: float) -> None:
        """Give the axes their ranges, and the caption its words."""
        if self.view is None:
            return
        cut = bool(self.view.histogram.counts.max() > top)
        lines, alarm = _words(self.view, self._diverged_at, cut)
        self.caption.set_lines(*lines, alarm=alarm)
        limits = (self.view.histogram.low, self.view.histogram.high, top)
        if limits == self._limits:
            return
        self._limits = limits
        low, high, _ = limits
        self.bars.set_top(top)
        self.plot.setXRange(low, high, padding=0)
        self.plot.setYRange(0, top, padding=0)
        _set_ticks(self.plot, "bottom", (low, (low + high) / 2, high))
        _set_ticks(self.plot, "left", (0, top / 2, top))


def _set_ticks(plot: pg.PlotItem, side: str, values: tuple[float, ...]) -> None:
    plot.getAxis(side).setTicks([[(value, compact(value)) for value in values]])


def _words(view: LayerView, diverged_at: int | None, cut: bool) -> tuple[tuple[tuple[str, ...], ...], bool]:
    """The caption: moments, then what the bars hide; and whether that is an alarm."""
    mean, std = number(view.summary.mean), number(view.summary.std)
    moments = (_tr("mean {mean}  std {std}").format(mean=mean, std=std), f"μ {mean}  σ {std}", f"μ {mean} σ {std}")
    alarm = _alarm(view, diverged_at)
    if alarm:
        return (moments, (alarm,)), True
    outside, zeros = percent(view.histogram.outside), percent(view.summary.zeros)
    first = _tr("{share} outside").format(share=outside)
    short = _tr("{share} out").format(share=outside)
    if not view.summary.zeros:
        return (moments, (first, short)), False
    zero = (_tr("{share} zero (bar cut)") if cut else _tr("{share} zero")).format(share=zeros)
    less = (_tr("{share} zero ✂") if cut else _tr("{share} zero")).format(share=zeros)
    wordings = (f"{first}  {zero}", f"{first}  {less}", f"{short}  {less}", f"{short} {less}".replace(" %", "%"))
    return (moments, wordings), False


def _alarm(view: LayerView, diverged_at: int | None) -> str:
    """What is wrong with the values themselves, if anything."""
    histogram = view.histogram
    if histogram.nan:
        return _tr("{share} not a number").format(share=percent(histogram.nan / histogram.total))
    if diverged_at is not None:
        return _tr("diverged at {n}").format(n=diverged_at)
    return _tr("below 1e-25: set to 0") if view.floored else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("HistogramCell", text)


def number(value: float) -> str:
    """Three significant digits, two below 0.1, in a form that fits a narrow cell."""
    if not math.isfinite(value):
        return "–"
    size = abs(value)
    text = f"{value:.3g}" if size >= 0.1 or value == 0 else f"{value:.2g}" if size >= 0.001 else f"{value:.1e}"
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
    return f"{value:g}".replace("e-0", "e-")
