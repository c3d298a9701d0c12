"""A layer's distribution over iterations: which colour is where, and what it looks like in print."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from desktop import color_maps, theme
from desktop.figures.axes import Axis, Frame
from desktop.figures.curves import Curve, legend_height, paint_legend
from desktop.figures.figure import Figure, Row, letters
from desktop.figures.lines import faint
from desktop.figures.words import number, percent
from netcore.arrays import FloatArray, IntArray, Vector
from netcore.history import BINS, Distribution
from netcore.statistics import nice_range

__all__ = [
    "RIDGES",
    "Colors",
    "DistributionFigure",
    "Heat",
    "Style",
    "covered",
    "densities",
    "distribution_figure",
    "heat",
    "image",
    "ridges",
    "value_range",
]  # fmt: skip

ROWS, COLUMNS = 200, 512
"""Pixels of the picture, at most."""

DECADES = 3.0
"""Of densities below the largest that a logarithmic colour scale tells apart."""

RIDGES = 12
_LARGEST = 1e100
"""Beyond it pixels cannot be computed from values."""

_FARTHEST = 1e307

Style: TypeAlias = Literal["heatmap", "ridgeline"]
Colors: TypeAlias = Literal["log", "linear"]
Pixels: TypeAlias = NDArray[np.uint8]


@dataclass(frozen=True)
class Heat:
    """A picture of a distribution over time.

    Attributes:
        last: it reaches from iteration 0.5 to ``last`` + 0.5.
        low, high: the values that it reaches from and to.
        densities: (n, ROWS), of each moment the share of all its values per unit, in each row from ``low`` to ``high``.
        moments: (columns,), the index of the moment that each column shows; -1 where none is near.
        top: the largest density; 0 for none.
    """

    last: int
    low: float
    high: float
    densities: FloatArray
    moments: IntArray
    top: float


def value_range(shown: Distribution) -> tuple[float, float]:
    """The ends of the axis of values: round, with 0 among them, around all that is finite."""
    known = np.isfinite(shown.low) & np.isfinite(shown.high)
    if not known.any():
        return 0.0, 1.0
    low = max(float(shown.low[known].min()), -_LARGEST)
    return nice_range(low, min(float(shown.high[known].max()), _LARGEST))


def densities(shown: Distribution, low: float, high: float, rows: int = ROWS) -> FloatArray:
    """(n, rows): the share of all values per unit in each of ``rows`` equal parts of ``low`` to ``high``.

    A bin's values are spread over it; those that are exactly 0 or not finite are left out, so that the sum over rows,
    times their height, is 1 minus their share.
    """
    edges = np.linspace(low, high, rows + 1)
    known = np.isfinite(shown.low)
    # Not so far that their difference overflows.
    start = np.clip(np.where(known, shown.low, 0.0), -_FARTHEST, _FARTHEST)
    end = np.clip(np.where(known, shown.high, 1.0), -_FARTHEST, _FARTHEST)
    width = np.maximum((end - start) / BINS, 1e-12 * (high - low) / BINS)
    position = np.clip((edges - start[:, None]) / width[:, None], 0, BINS)
    # All of a layer that says one number, at the end of the axis.
    position[:, -1] = np.where(end >= high, BINS, position[:, -1])
    place = np.minimum(position.astype(np.intp), BINS - 1)
    sums = np.zeros((len(start), BINS + 1))
    np.cumsum(shown.counts, axis=1, out=sums[:, 1:])
    first = np.arange(len(start))[:, None] * (BINS + 1) + place
    flat = sums.ravel()
    below = flat[first]
    below += (flat[first + 1] - below) * (position - place)
    height = (high - low) / rows
    return np.asarray(np.diff(below, axis=1) / (np.maximum(shown.totals, 1)[:, None] * height))


def covered(iterations: IntArray) -> tuple[Vector, Vector]:
    """(n,) and (n,): where each moment's column begins and ends: half-way to its neighbours, if they are near.

    Near is up to twice the usual distance, the median; what is farther away was not observed, and stays empty.
    """
    at = iterations.astype(np.float64)
    gaps = np.diff(at)
    usual = float(np.median(gaps)) if len(gaps) else 1.0
    half = np.where(gaps <= 2 * usual, gaps, usual) / 2
    # At the ends as far as on the other side.
    before = np.concatenate([half[:1] if len(half) else [0.5], half])
    after = np.concatenate([half, half[-1:] if len(half) else [0.5]])
    return np.maximum(at - before, 0.5), np.minimum(at + after, at[-1] + 0.5) if len(at) else at


def heat(shown: Distribution, newest: int) -> Heat:
    """The picture of ``shown``, of at least one moment, of a run that is at ``newest``."""
    low, high = value_range(shown)
    dense = densities(shown, low, high)
    last = max(newest, int(shown.iterations[-1]))
    columns = min(COLUMNS, last)
    middles = 0.5 + (np.arange(columns) + 0.5) * (last / columns)
    start, end = covered(shown.iterations)
    index = np.clip(np.searchsorted(start, middles, side="right") - 1, 0, None)
    moments = np.where((start[index] <= middles) & (middles <= end[index]), index, -1)
    # One that is narrower than a column has one all the same.
    own = np.minimum(((shown.iterations - 0.5) * (columns / last)).astype(np.intp), columns - 1)
    empty = moments[own] < 0
    moments[own[empty]] = np.flatnonzero(empty)
    return Heat(last, low, high, dense, moments, float(dense.max(initial=0.0)))


def image(picture: Heat, colors: Colors, name: theme.ThemeName | None = None) -> Pixels:
    """(ROWS, columns, 4), red, green, blue, alpha, the largest value in the first row; clear where nothing is."""
    table = color_maps.lookup("sequential", name)
    dense, top = picture.densities, picture.top or 1.0
    if colors == "log":
        with np.errstate(divide="ignore"):
            shares = 1 + np.log10(dense / top) / DECADES
    else:
        shares = dense / top
    # 0 is nothing at all, the lowest colour is 1.
    index = np.where(dense > 0, 1 + np.rint(np.clip(shares, 0, 1) * 255), 0).astype(np.intp)
    padded = np.concatenate([np.zeros((1, 4), np.uint8), table]).view(np.uint32).ravel()
    whole = np.zeros((len(dense) + 1, dense.shape[1]), np.uint32)
    whole[:-1] = padded[index]
    # The row after the last is empty: that of -1.
    flipped = np.ascontiguousarray(whole[picture.moments].T[::-1])
    return flipped.view(np.uint8).reshape(*flipped.shape, 4)


def strip(picture: Heat, shown: Distribution, name: theme.ThemeName | None = None) -> Pixels:
    """(1, columns, 4): the share of values that are exactly 0, from 0 to 1."""
    shares = np.append(shown.zero_share, np.nan)[picture.moments]
    return np.ascontiguousarray(color_maps.sequential(shares, name)[None])


def ridges(shown: Distribution, newest: int, iterations: int) -> list[tuple[int, Vector, Vector]]:
    """(index, half widths (BINS,), edges (BINS + 1,)) of about ``RIDGES`` moments, evenly chosen, in iterations.

    Each is as wide as its tallest bin, whatever that is: its shape is to be seen. One of a single number is left out.
    """
    wanted = np.linspace(1, newest, min(RIDGES, newest))
    places = np.unique([int(np.abs(shown.iterations - each).argmin()) for each in wanted])
    room = 0.45 * min(newest / max(len(places) - 1, 1), iterations / RIDGES)
    found: list[tuple[int, Vector, Vector]] = []
    for index in places.tolist():
        counts = shown.counts[index].astype(np.float64)
        low, high = float(shown.low[index]), float(shown.high[index])
        if counts.any() and low < high and max(-low, high) < _LARGEST:
            found.append((index, counts * (room / counts.max()), np.linspace(low, high, BINS + 1)))
    return found


def outline(middle: float, half: Vector, edges: Vector) -> tuple[Vector, Vector]:
    """A closed line around bins of ``half`` (n,) widths on both sides of ``middle``, between ``edges`` (n + 1,)."""
    x, y = np.repeat(half, 2), np.repeat(edges, 2)[1:-1]
    return np.concatenate([middle + x, middle - x[::-1]]), np.concatenate([y, y[::-1]])


# In print

_HEIGHT, _STRIP, _BAR = 0.42, 14.0, 150.0
_LETTERS = 11


@dataclass(frozen=True)
class DistributionFigure(Figure):
    """A picture, or outlines, between two axes, and under it the share of values that are exactly 0.

    Attributes:
        shown: all moments.
        label, style, layer: the contender's, and the layer's number from 1.
        iterations: of the whole run.
        newest: iteration.
        look: "heatmap" or "ridgeline".
        colors: the scale of a heatmap.
        mark: where on the axis a person was looking; None for the end.
    """

    shown: Distribution
    label: str
    style: int
    layer: int
    iterations: int
    newest: int
    look: Style = "heatmap"
    colors: Colors = "log"
    mark: int | None = None

    @property
    def least_width(self) -> float:
        """Room for a few ticks, and the key."""
        return 380.0

    def height(self, width: float) -> float:
        """Key, plot, strip."""
        return self._top(width) + width * _HEIGHT + _STRIP + 22

    def paint(self, painter: QPainter, width: float) -> None:
        """Key, picture, axes, and the strip under them."""
        painter.save()
        paint_legend(painter, self._legend(), width)
        self._paint_key(painter, width)
        painter.translate(0, self._top(width))
        picture = heat(self.shown, self.newest)
        x = Axis(_tr("Iteration"), 0, self.iterations)
        frame = Frame(x, Axis(_tr("Activation"), picture.low, picture.high), width, width * _HEIGHT)
        if self.look == "heatmap":
            frame.paint(painter)
            painter.drawImage(self._place(frame, picture, frame.plot), to_qimage(image(picture, self.colors, "light")))
        else:
            frame.paint(painter)
            self._paint_ridges(painter, frame)
        if self.mark is not None:
            at = float(frame.places(np.array([self.mark]), np.array([picture.low]))[0][0])
            painter.setPen(QPen(QColor(theme.chart_colors("light").accent), 1.2))
            painter.drawLine(QPointF(at, frame.plot.top()), QPointF(at, frame.plot.bottom()))
        self._paint_strip(painter, frame, picture, width * _HEIGHT + 2)
        painter.restore()

    def table(self) -> Iterator[Row]:
        """One row a bin of each moment; what is in none is repeated in each of them."""
        yield ["iteration", "bin low", "bin high", "count", "density", "values", "exactly 0", "not finite"]
        shown = self.shown
        for row, (at, total) in enumerate(zip(shown.iterations.tolist(), shown.totals.tolist(), strict=True)):
            rest = [total, int(shown.zeros[row]), int(shown.not_finite[row])]
            low, high = float(shown.low[row]), float(shown.high[row])
            if math.isnan(low):
                yield [at, "", "", "", "", *rest]
                continue
            # Divided first: the difference of two numbers may be too large.
            width = high / BINS - low / BINS
            edges = [*(low + index * width for index in range(BINS)), high]
            for index, count in enumerate(shown.counts[row].tolist()):
                density = count / (total * width) if width else ""
                yield [at, edges[index], edges[index + 1], count, density, *rest]

    # Inside

    def _legend(self) -> tuple[Curve, ...]:
        text = _tr("{label}, layer {n}").format(label=self.label, n=self.layer)
        return (Curve(text, self.style, np.empty(0), np.empty(0)),)

    def _top(self, width: float) -> float:
        return legend_height(self._legend(), width) + 20

    def _paint_key(self, painter: QPainter, width: float) -> None:
        top = legend_height(self._legend(), width)
        painter.setFont(letters(_LETTERS))
        painter.setPen(QColor(theme.chart_colors("light").foreground))
        if self.look == "ridgeline":
            text = _tr("Each outline is as wide as its tallest bin.")
            painter.drawText(QRectF(0, top, width, 16), Qt.AlignmentFlag.AlignLeft, text)
            return
        low, high = scale_ends(heat(self.shown, self.newest).top, self.colors)
        title = _tr("share of values per unit:")
        metrics = QFontMetricsF(letters(_LETTERS))
        x = 0.0
        for text in (title, low):
            painter.drawText(QPointF(x, top + metrics.ascent()), text)
            x += metrics.horizontalAdvance(text) + 6
        painter.drawImage(QRectF(x, top + 2, _BAR, 10), to_qimage(color_maps.lookup("sequential", "light")[None]))
        painter.drawText(QPointF(x + _BAR + 6, top + metrics.ascent()), high)

    def _place(self, frame: Frame, picture: Heat, rows: QRectF) -> QRectF:
        ends = np.array([0.5, picture.last + 0.5])
        left, right = frame.places(ends, np.array([picture.low, picture.low]))[0].tolist()
        return QRectF(left, rows.top(), right - left, rows.height())

    def _paint_ridges(self, painter: QPainter, frame: Frame) -> None:
        color = theme.contender_style(self.style, "light").color
        painter.setPen(QPen(QColor(color), 0.8))
        painter.setBrush(faint(color, 0.45))
        for index, half, edges in ridges(self.shown, self.newest, self.iterations):
            x, y = frame.places(*outline(float(self.shown.iterations[index]), half, edges))
            painter.drawPolygon(QPolygonF([QPointF(*pair) for pair in zip(x.tolist(), y.tolist(), strict=True)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_strip(self, painter: QPainter, frame: Frame, picture: Heat, top: float) -> None:
        rows = QRectF(0, top, 1, _STRIP)
        painter.drawImage(self._place(frame, picture, rows), to_qimage(strip(picture, self.shown, "light")))
        painter.setFont(letters(_LETTERS))
        painter.setPen(QColor(theme.chart_colors("light").foreground))
        room = QRectF(0, top, frame.plot.left() - 4, _STRIP)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "= 0")
        room = QRectF(frame.plot.left(), top + _STRIP + 1, frame.plot.width(), 16)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, zeros_text())


def scale_ends(top: float, colors: Colors) -> tuple[str, str]:
    """What the lowest and the highest colour stand for."""
    if colors == "linear":
        return "0", number(top)
    return "≤ " + number(top / 10**DECADES), number(top)


def zeros_text() -> str:
    """What the strip under the picture is."""
    return _tr("= 0: share of values that are exactly 0, dark for none, light for all")


def moment_text(shown: Distribution, index: int, value: float) -> str:
    """What a moment holds at ``value``: the share of its bin, of zeros, and of what is not finite."""
    total, low, high = int(shown.totals[index]), float(shown.low[index]), float(shown.high[index])
    if not total:
        return _tr("diverged: no values")
    parts = []
    if low < high and low <= value <= high:
        at = min(int((value - low) / (high - low) * BINS), BINS - 1)
        width = (high - low) / BINS
        count = int(shown.counts[index, at])
        text = _tr("{share} of the values from {low} to {high}")
        parts.append(
            text.format(share=percent(count / total), low=number(low + at * width), high=number(low + (at + 1) * width))
        )
    else:
        parts.append(_tr("all values from {low} to {high}").format(low=number(low), high=number(high)))
    parts.append(_tr("{share} exactly 0").format(share=percent(int(shown.zeros[index]) / total)))
    if infinite := int(shown.not_finite[index]):
        parts.append(_tr("{share} not finite").format(share=percent(infinite / total)))
    return "   ".join(parts)


def to_qimage(pixels: Pixels) -> QImage:
    """``pixels`` (rows, columns, 4) as an image of its own memory."""
    rows, columns = pixels.shape[:2]
    pixels = np.ascontiguousarray(pixels)
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()


def distribution_figure(
    shown: Distribution, contender: tuple[str, int], layer: int, iterations: int, newest: int,
    look: Style = "heatmap", colors: Colors = "log", mark: int | None = None,
) -> DistributionFigure:  # fmt: skip
    """``shown``, of layer ``layer``, from 1, of a contender given by (label, style)."""
    title = _tr("Activations of a layer over time")
    return DistributionFigure(
        "distribution-chart", title, shown, *contender, layer, iterations, newest, look, colors, mark
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
