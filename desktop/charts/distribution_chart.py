"""One layer's distribution over iterations: a heatmap, or outlines, and under it the share that is exactly 0."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop import color_maps, theme
from desktop.charts.chart import PADDING, style_axis
from desktop.charts.legend import BUTTON
from desktop.charts.over_time import TimeChart, mixed
from desktop.figures.distribution import (
    Colors,
    DistributionFigure,
    Heat,
    Style,
    distribution_figure,
    heat,
    image,
    moment_text,
    outline,
    ridges,
    scale_ends,
    strip,
    to_qimage,
    zeros_text,
)
from desktop.figures.training import Contenders
from desktop.figures.words import fitting
from desktop.text_size import scaled
from netcore.arrays import IntArray
from netcore.history import Distribution, HistoryView

__all__ = ["DistributionChart", "Scale"]

_STRIP_HEIGHT, _AXIS = 14, 40
_SCALE_HEIGHT, _BAR = 22, 100


class Scale(QWidget):
    """What the colours stand for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.ends = "", ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(scaled(_SCALE_HEIGHT))

    def show_scale(self, title: str, ends: tuple[str, str]) -> None:
        """Say ``title``, and draw the colours between their ``ends``; ("", "") for none."""
        if (title, ends) != (self.title, self.ends):
            self.title, self.ends = title, ends
            self.setToolTip(f"{title} {' – '.join(ends) if ends[1] else ''}".strip())
            self.setAccessibleName(self.toolTip())
            self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(200, scaled(_SCALE_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title, low end, colours, high end."""
        painter = QPainter(self)
        colors, metrics = theme.chart_colors(), QFontMetricsF(self.font())
        painter.fillRect(self.rect(), QColor(colors.background))
        painter.setPen(QColor(colors.muted))
        low, high = self.ends
        bar = sum(metrics.horizontalAdvance(text) for text in self.ends) + _BAR + 18 if high else 0
        x, base = 0.0, (self.height() + metrics.ascent() - metrics.descent()) / 2
        title = metrics.elidedText(self.title, Qt.TextElideMode.ElideRight, max(self.width() - bar - BUTTON, 0))
        painter.drawText(round(x), round(base), title)
        if not high:
            return
        x += metrics.horizontalAdvance(title) + 6
        painter.drawText(round(x), round(base), low)
        x += metrics.horizontalAdvance(low) + 6
        painter.drawImage(QRectF(x, self.height() / 2 - 5, _BAR, 10), to_qimage(color_maps.lookup("sequential")[None]))
        painter.drawText(round(x + _BAR + 6), round(base), high)


class DistributionChart(TimeChart):
    """Activations of one layer of one contender; nothing is drawn where nothing was observed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("distribution_chart", "", parent)
        self.set_title(self.tr("Activations of a layer over time"))
        self.contender, self.layer = 0, 0
        self.look: Style = "heatmap"
        self.colors: Colors = "log"
        self.picture: Heat | None = None
        self._view: HistoryView | None = None
        self._shown: Distribution | None = None
        self._range: tuple[float, float] | None = None
        self.scale = Scale()
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self.key, 2)
        above.addWidget(self.scale, 3)
        self.body.insertLayout(0, above)
        self.plot, self.zeros = self.add_plot(0), self.add_plot(1)
        self.pixels, self.zero_pixels = pg.ImageItem(axisOrder="row-major"), pg.ImageItem(axisOrder="row-major")
        self.outlines: list[pg.PlotCurveItem] = []
        self.plot.add(self.pixels, ignoreBounds=True)
        self.zeros.add(self.zero_pixels, ignoreBounds=True)
        self._lay_out()
        self.retheme()
        self.zeros.vb.sigResized.connect(self._fit_label)

    def set_run(self, contenders: Contenders, layers: int, iterations: int) -> None:
        """Begin a new run of contenders given by (label, style), of ``layers`` layers with the output layer."""
        self.contender, self.layer = min(self.contender, len(contenders) - 1), min(self.layer, layers - 1)
        self._view = None
        super().set_run(contenders, layers, iterations)
        self._draw()

    def set_subject(self, contender: int, layer: int) -> None:
        """Show another contender's or another layer's, by indices from 0."""
        if (contender, layer) != (self.contender, self.layer):
            self.contender, self.layer = contender, layer
            self._draw()

    def set_look(self, look: Style, colors: Colors) -> None:
        """A "heatmap" on a "log" or "linear" scale of colours, or a "ridgeline" of outlines."""
        if (look, colors) != (self.look, self.colors):
            self.look, self.colors = look, colors
            self._draw()

    def show_view(self, view: HistoryView, newest: int) -> None:
        """Draw the moments of a run that is at ``newest``, if they are not the ones drawn."""
        if view is not self._view and self.fits(view):
            self._view, self.newest = view, newest
            self._draw()

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        super().retheme()
        style_axis(self.plot, "left", self.tr("Activation"))
        style_axis(self.zeros, "left")
        style_axis(self.plot, "bottom")
        self._fit_label()
        self.scale.update()
        self._draw()

    def figure(self) -> DistributionFigure | None:
        """What is drawn, to be exported; None while there is nothing."""
        if self._shown is None:
            return None
        return distribution_figure(
            self._shown, self.contenders[self.contender], self.layer + 1, self.iterations, self.newest,
            self.look, self.colors, self.mark(),
        )  # fmt: skip

    def moments(self) -> IntArray:
        """Those that are drawn."""
        return self._shown.iterations if self._shown is not None else np.empty(0, np.int64)

    def describe(self, plot: int, iteration: int, value: float) -> str:
        """What the moment in this place holds."""
        if self.picture is None or self._shown is None:
            return ""
        column = int((iteration - 0.5) * (len(self.picture.moments) / self.picture.last))
        index = int(self.picture.moments[min(max(column, 0), len(self.picture.moments) - 1)])
        if index < 0:
            return self.tr("Iteration {n}: not observed").format(n=iteration)
        text = moment_text(self._shown, index, value if plot == 0 else float("nan"))
        return self.tr("Iteration {n}:  {text}").format(n=int(self._shown.iterations[index]), text=text)

    # Inside

    @Slot()
    def _fit_label(self) -> None:
        """What the strip of zeros is, where there is room to say it."""
        axis = self.zeros.axis("bottom")
        wordings = self.tr("Iteration  ({strip})").format(strip=zeros_text()), self.tr("Iteration")
        metrics = QFontMetricsF(axis.label.font())
        style_axis(self.zeros, "bottom", fitting(wordings, max(axis.width(), 1), metrics))
        axis.resizeEvent()

    def _lay_out(self) -> None:
        self.plot.axis("bottom").setStyle(showValues=False)
        self.plot.axis("bottom").setHeight(4)
        self.zeros.axis("bottom").setHeight(scaled(_AXIS))
        self.zeros.setFixedHeight(_STRIP_HEIGHT + scaled(_AXIS))
        self.zeros.set_y(0, 1, padding=0)
        self.zeros.axis("left").setTicks([[(0.5, "= 0")]])
        self.zeros.axis("left").setStyle(tickLength=0)
        self.canvas.ci.layout.setRowStretchFactor(0, 1)

    def _draw(self) -> None:
        self._shown = self.picture = None
        if self._view is not None and len(self._view):
            self._shown = self._view.column(self.contender, self.layer)
            self.picture = heat(self._shown, self.newest)
        heated = self.picture is not None and self.look == "heatmap"
        self.pixels.setVisible(heated)
        self.zero_pixels.setVisible(self.picture is not None)
        self._name()
        self._draw_outlines()
        if self.picture is None or self._shown is None:
            return
        place = QRectF(0.5, self.picture.low, self.picture.last, self.picture.high - self.picture.low)
        if heated:
            # From the lowest value up.
            self.pixels.setImage(image(self.picture, self.colors)[::-1], autoLevels=False, levels=None)
            self.pixels.setRect(place)
        self.zero_pixels.setImage(strip(self.picture, self._shown), autoLevels=False, levels=None)
        self.zero_pixels.setRect(QRectF(0.5, 0, self.picture.last, 1))
        ends = (self.picture.low, self.picture.high)
        if ends != self._range:
            self._range = ends
            self.plot.set_y(*ends, padding=PADDING)

    def _name(self) -> None:
        if not self.contenders:
            return
        self.key.show_entries((self.contenders[self.contender],), self.tr("layer {n}").format(n=self.layer + 1))
        if self.look == "ridgeline":
            text = self.tr("Each outline is as wide as its tallest bin; exact zeros are left out.")
            self.scale.show_scale(text, ("", ""))
        elif self.picture is not None and self.picture.top:
            self.scale.show_scale(self.tr("Share of values per unit:"), scale_ends(self.picture.top, self.colors))
        else:
            self.scale.show_scale(self.tr("No values other than 0."), ("", ""))

    def _draw_outlines(self) -> None:
        for item in self.outlines:
            self.plot.remove(item)
        self.outlines = []
        if self.look != "ridgeline" or self._shown is None:
            return
        color = theme.contender_style(self.contenders[self.contender][1]).color
        for index, half, edges in ridges(self._shown, max(self.newest, 1), self.iterations):
            x, y = outline(float(self._shown.iterations[index]), half, edges)
            closed = np.append(x, x[0]), np.append(y, y[0])
            item = pg.PlotCurveItem(
                *closed, pen=pg.mkPen(QColor(color), width=1), brush=pg.mkBrush(mixed(color, 0.45)),
                fillLevel="enclosed", antialias=not self.live,
            )  # fmt: skip
            self.outlines.append(item)
            self.plot.add(item, ignoreBounds=True)
