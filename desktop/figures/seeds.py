"""The losses of many seeds in print: each contender's mean in a band, the single runs faint."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPainter

from desktop import theme
from desktop.figures.axes import Axis, Frame
from desktop.figures.caption import training_caption
from desktop.figures.curves import Column, Curve, CurvesFigure, legend_height, paint_legend
from desktop.figures.training import loss_range, marker_spacing
from desktop.figures.words import loss_text
from netcore.arrays import FloatArray, IntArray, Vector
from netcore.seed_statistics import ContenderSeeds, SeedsView, Spread

__all__ = [
    "Band",
    "BandKind",
    "SeedsFigure",
    "band_limits",
    "band_text",
    "four_digits",
    "legend_label",
    "marked_means",
    "seeds_caption",
    "seeds_figure",
    "seeds_range",
    "seeds_text",
    "thin_band",
]

BandKind: TypeAlias = Literal["std", "range", "quartiles"]

_POINTS = 1500
_HEIGHT = 0.56
_OPACITY = 0.22


@dataclass(frozen=True)
class Band:
    """An area between two lines: ``low`` and ``high`` (n,) over ``x`` (n,), in the colour number ``style``."""

    style: int
    x: IntArray
    low: Vector
    high: Vector


@dataclass(frozen=True)
class SeedsFigure(CurvesFigure):
    """Curves over bands; ``bands`` in the order in which they are drawn."""

    bands: tuple[Band, ...] = ()

    def paint(self, painter: QPainter, width: float) -> None:
        """Legend, axes, bands, lines, markers on top."""
        top = legend_height(self.curves, width)
        paint_legend(painter, self.curves, width)
        painter.save()
        painter.translate(0, top)
        frame = Frame(self.x, self.y, width, width * _HEIGHT)
        frame.paint(painter)
        for band in self.bands:
            _paint_band(painter, frame, band)
        for curve in self.curves:
            self._paint_curve(painter, frame, curve)
        for curve in self.curves:
            self._paint_markers(painter, frame, curve)
        painter.restore()

    def beyond(self) -> int:
        """How many values of the means lie over the upper end of the axis, where nothing is drawn."""
        return sum(int(np.count_nonzero(curve.y > self.y.high)) for curve in self.curves if curve.kind == "clear")


def band_limits(spread: Spread, kind: BandKind) -> tuple[Vector, Vector]:
    """(iterations,) and (iterations,): the lower and the upper end of the band; NaN where there is none."""
    if kind == "range":
        return spread.minimum, spread.maximum
    if kind == "quartiles":
        return spread.lower, spread.upper
    return spread.mean - spread.std, spread.mean + spread.std


def thin_band(low: Vector, high: Vector, points: int) -> tuple[IntArray, Vector, Vector]:
    """At most about ``points`` iterations, from 1, with the band's ends there: no peak is lost.

    Blocks of neighbours become one point, with the lowest and the highest that is in them; the first and the last
    iteration stay. A band that ends early is drawn up to there.
    """
    known = int(np.count_nonzero(~(np.isnan(low) | np.isnan(high))))
    block = -(-known // points)
    if block <= 1:
        return np.arange(1, known + 1), low[:known], high[:known]
    starts = np.arange(0, known, block)
    at = np.minimum(starts + block // 2, known - 1)
    at[0], at[-1] = 0, known - 1
    return at + 1, np.minimum.reduceat(low[:known], starts), np.maximum.reduceat(high[:known], starts)


def seeds_range(view: SeedsView, kind: BandKind, single: bool, fitted: bool, logarithmic: bool) -> tuple[float, float]:
    """The ends of the loss axis: those of the loss chart, with all bands and, if shown, single runs in it if fitted."""
    if not (fitted or logarithmic):
        return loss_range(np.empty((0, 0)), fitted, logarithmic)
    ends = []
    for each in view.contenders:
        high = each.spread.maximum if single else band_limits(each.spread, kind)[1]
        # Not the band's own lower end: a mean less its deviation may be anywhere near 0, or below.
        ends += [_extreme(each.spread.minimum, np.fmin), _extreme(each.spread.mean, np.fmax), _extreme(high, np.fmax)]
    return loss_range(np.array([ends]), fitted, logarithmic)


def marked_means(contender: ContenderSeeds, iterations: int) -> IntArray:
    """The indices of the mean's markers, as on the loss chart."""
    known = int(np.count_nonzero(contender.spread.n))
    due = np.arange(marker_spacing(iterations), known + 1, marker_spacing(iterations)) - 1
    return due if len(due) or not known else np.array([known - 1])


def legend_label(contender: ContenderSeeds, seeds: int) -> str:
    """The contender's name, and in how many of ``seeds`` runs it has diverged, if in any."""
    if not contender.diverged:
        return contender.label
    text = _tr("{label} ({n} of {seeds} diverged)")
    return text.format(label=contender.label, n=contender.diverged, seeds=seeds)


def band_text(kind: BandKind) -> str:
    """What the band is."""
    return {
        "std": _tr("mean ± one standard deviation"),
        "range": _tr("smallest to largest"),
        "quartiles": _tr("middle half (quartiles)"),
    }[kind]


def seeds_figure(
    view: SeedsView, kind: BandKind = "std", single: bool = False, logarithmic: bool = False, fitted: bool = False
) -> SeedsFigure:
    """Every contender's mean over the seeds in a band of ``kind``, over the ``single`` runs; the table has all."""
    iterations, seeds = view.config.training.iterations, len(view.seeds)
    at = np.arange(1, iterations + 1)
    low, high = seeds_range(view, kind, single, fitted, logarithmic)
    curves = []
    if single:
        curves += [Curve("", each.style, x, y, "raw") for each in view.contenders for x, y in each.lines]
    for each in view.contenders:
        marks = marked_means(each, iterations)
        curves.append(Curve(legend_label(each, seeds), each.style, at, each.spread.mean, markers=marks))
    bands = tuple(Band(each.style, *thin_band(*band_limits(each.spread, kind), _POINTS)) for each in view.contenders)
    return SeedsFigure(
        "seeds-chart",
        _tr("Loss over {n} seeds").format(n=seeds),
        Axis(_tr("Iteration"), 0, iterations),
        Axis(_tr("Loss (nats)"), low, high, logarithmic),
        tuple(curves),
        _columns(view, at, single),
        bands=bands,
    )


def seeds_caption(view: SeedsView, kind: BandKind, single: bool, figure: SeedsFigure) -> tuple[str, ...]:
    """Paragraphs under ``figure`` of ``view``: what was run, and what lines and bands are."""
    after = view.config.training.record_loss == "after"
    loss = (
        _tr("the loss of each mini-batch after its update")
        if after
        else _tr("the loss of each mini-batch before its update")
    )
    if view.window >= 3:
        loss += _tr(", smoothed over {n} iterations (Kaiser window, β = 2)").format(n=view.window)
    text = _tr("Lines: {loss}, mean of {n} runs, seeds {seeds}.").format(
        loss=loss, n=len(view.seeds), seeds=seeds_text(view.seeds)
    )
    text += " " + _tr("Bands: {band}.").format(band=band_text(kind))
    if single:
        text += " " + _tr("Faint: the single runs.")
    if any(each.diverged for each in view.contenders):
        text += " " + _tr("From where a run diverges, its contender's mean and band are of the other runs.")
    if missing := len(view.wanted) - len(view.seeds):
        text += " " + _tr("{n} of {all} seeds have no run.").format(n=missing, all=len(view.wanted))
    if beyond := figure.beyond():
        above = _tr("{n} values of the means lie above {top:g}, beyond the axis.")
        text += " " + above.format(n=beyond, top=figure.y.high)
    return (*training_caption(view.config, view.config.training.iterations, {}), text)


def four_digits(value: float) -> str:
    """A loss: those that stay at ln 10 differ from seed to seed in the fourth digit."""
    return loss_text(value, 4)


def seeds_text(seeds: tuple[int, ...]) -> str:
    """As in "0 to 7", or "0, 2, 5" where some are missing."""
    if len(seeds) > 2 and list(seeds) == list(range(seeds[0], seeds[0] + len(seeds))):
        return _tr("{first} to {last}").format(first=seeds[0], last=seeds[-1])
    return ", ".join(map(str, seeds))


# Inside


def _columns(view: SeedsView, at: IntArray, single: bool) -> tuple[Column, ...]:
    columns = [Column("iteration", 0, at)]
    for each in view.contenders:
        spread = each.spread
        named: dict[str, Vector | IntArray] = {
            "runs": spread.n, "mean": spread.mean, "std": spread.std, "min": spread.minimum,
            "lower quartile": spread.lower, "median": spread.median, "upper quartile": spread.upper,
            "max": spread.maximum,
        }  # fmt: skip
        columns += [Column(f"{each.label}: {name}", 0, values) for name, values in named.items()]
    if single:
        for each in view.contenders:
            columns += [
                Column(f"{each.label}: seed {seed}", 0, losses)
                for seed, losses in zip(view.seeds, each.runs, strict=True)
            ]
    return tuple(columns)


def _extreme(values: Vector, of: np.ufunc) -> float:
    """NaN where there is nothing but NaN."""
    return float(of.reduce(values)) if len(values) else float("nan")


def _paint_band(painter: QPainter, frame: Frame, band: Band) -> None:
    if not len(band.x):
        return
    edges = [_cut(frame, frame.places(band.x, each)[1]) for each in (band.low, band.high)]
    across = frame.places(band.x, band.low)[0]
    color = QColor(theme.contender_style(band.style, "light").color)
    color.setAlphaF(_OPACITY)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    x, y = np.concatenate([across, across[::-1]]), np.concatenate([edges[0], edges[1][::-1]])
    painter.drawPath(pg.arrayToQPath(x, y, connect="all"))
    painter.restore()


def _cut(frame: Frame, down: Vector) -> FloatArray:
    return np.clip(down, frame.plot.top(), frame.plot.bottom())


def _tr(text: str) -> str:
    return QCoreApplication.translate("seeds", text)
