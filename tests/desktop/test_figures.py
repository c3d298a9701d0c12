"""``desktop.figures``: what is painted, measured in the pictures that a second program opens."""

import io
import itertools
from typing import Any

import numpy as np
import pytest
from figure_samples import NAMES, PLAIN, SAMPLES, Pixels, config, near, pixels, run_of, sample, styles_in
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop import theme
from desktop.export.choices import Choices
from desktop.export.png import MOST_PIXELS, image, png
from desktop.export.writer import content
from desktop.figures.cells import CellsFigure
from desktop.figures.figure import UNITS_PER_CM, Captioned, Figure
from desktop.figures.page import Page
from desktop.figures.training import contenders_of, loss_figure
from netcore import ViewSpec, activations
from netcore.arrays import FloatArray
from netcore.snapshot import Cell, ContenderView, Row, TrainingView, view_contenders

pytestmark = pytest.mark.usefixtures("qapp")

SMALL = Choices(dpi=150)
_MARGIN = 60


def page_of(name: str, centimetres: float = 17.0, captioned: bool = True) -> Page:
    chosen = sample(name)
    return Page(chosen.figure, centimetres * UNITS_PER_CM, True, chosen.caption if captioned else ())


def bare(figure: Figure, centimetres: float, dots: int) -> Pixels:
    """The figure alone, at so many dots an inch."""
    return pixels(png(Page(figure, centimetres * UNITS_PER_CM, titled=False), round(centimetres / 2.54 * dots)))


def losses_of(values: FloatArray) -> TrainingView:
    """A run with these losses (contenders, iteration)."""
    return TrainingView(values.shape[1], values.shape[1], values, (), ())


def counted(*counts: list[int]) -> tuple[ContenderView, ...]:
    """A row with one cell for each of these lists of counts; bins from 0 to 1."""
    rows = []
    for index, each in enumerate(counts):
        middles = (np.arange(len(each)) + 0.5) / len(each)
        values = np.repeat(middles, each)
        rows.append(Row(f"row {index}", index, [Cell(1, activations.CATALOGUE["sigmoid"], "activations", values)]))
    return view_contenders(rows, ViewSpec(bins=len(counts[0])))


# Every figure as PNG


@pytest.mark.parametrize("name", NAMES)
def test_png_has_size_resolution_and_every_colour(name: str) -> None:
    captioned = sample(name)
    data = content(captioned, SMALL)
    with Image.open(io.BytesIO(data)) as opened:
        opened.verify()
    with Image.open(io.BytesIO(data)) as opened:
        assert opened.format == "PNG"
        assert opened.width == SMALL.pixel_width == round(17 / 2.54 * 150)
        size = page_of(name).size
        assert opened.height == pytest.approx(opened.width * size.height() / size.width(), abs=1)
        assert opened.info["dpi"] == pytest.approx((150, 150), abs=0.1)
    picture = pixels(data)
    assert (picture[[0, 0, -1, -1], [0, -1, 0, -1]] == 255).all()
    for label, style in styles_in(captioned.figure).items():
        found = near(picture, theme.contender_style(style, "light").color).sum()
        # The name of a contender whose cells are empty is written in its colour all the same.
        assert found > 40, label


@pytest.mark.parametrize("name", ["loss-ghosts", "accuracy", "cells-gradients", "textbook-chinese"])
def test_print_is_light_in_the_dark_theme(qapp: QApplication, name: str) -> None:
    chosen = content(sample(name), SMALL)
    theme.apply(qapp, "dark")
    try:
        dark = content(sample(name), SMALL)
    finally:
        theme.apply(qapp, "light")
    assert dark == content(sample(name), SMALL)
    assert (pixels(chosen)[0, 0] == 255).all()


@pytest.mark.parametrize("name", ["loss", "cells"])
def test_transparent_picture_has_no_paper(name: str) -> None:
    clear, white = (content(sample(name), Choices(dpi=96, transparent=each)) for each in (True, False))
    with Image.open(io.BytesIO(clear)) as opened:
        assert opened.mode == "RGBA"
        alpha = np.asarray(opened.getchannel("A"))
    assert (alpha[[0, 0, -1, -1], [0, -1, 0, -1]] == 0).all()
    assert 0.5 < (alpha == 0).mean() < 1
    assert alpha.max() == 255
    with Image.open(io.BytesIO(white)) as opened:
        assert opened.mode == "RGB"
    # On white both are the same picture, but for the rounding of what is half covered.
    assert np.abs(pixels(clear) - pixels(white)).max() <= 3


@pytest.mark.parametrize("pixel_width", [200, 1234, 6000])
def test_width_in_pixels(pixel_width: int) -> None:
    data = content(sample("loss"), Choices(unit="px", pixels=pixel_width))
    with Image.open(io.BytesIO(data)) as opened:
        assert opened.width == pixel_width


def test_picture_that_is_too_large_is_refused() -> None:
    paper = page_of("signals-16")
    with pytest.raises(ValueError, match="more than 100 million"):
        image(paper, 12_000)
    assert 12_000**2 * paper.size.height() / paper.size.width() > MOST_PIXELS


# Nothing is cut off


@pytest.mark.parametrize("centimetres", [4.0, 8.0, 17.0, 40.0])
@pytest.mark.parametrize("name", [*NAMES, *SAMPLES])
def test_everything_is_inside_the_page(name: str, centimetres: float) -> None:
    """Painted into the middle of a larger sheet, it leaves what is around it white."""
    paper = page_of(name, centimetres)
    size = paper.size
    scale = 1000 / max(size.width(), size.height())
    width, height = int(np.ceil(size.width() * scale)), int(np.ceil(size.height() * scale))
    sheet = QImage(width + 2 * _MARGIN, height + 2 * _MARGIN, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.translate(_MARGIN, _MARGIN)
    painter.scale(scale, scale)
    paper.paint(painter)
    painter.end()
    rows, columns = np.nonzero(_gray(sheet) < 250)
    assert rows.min() > _MARGIN
    assert columns.min() > _MARGIN
    assert rows.max() < _MARGIN + height - 1
    assert columns.max() < _MARGIN + width - 1
    # And it is not empty: it reaches over most of the page.
    assert np.ptp(rows) > 0.8 * height
    assert np.ptp(columns) > 0.8 * width


class _Unclipped(QPainter):
    """Writes whole texts, whatever the room that they were given."""

    def drawText(self, *arguments: Any) -> None:  # type: ignore[override]
        if len(arguments) == 3 and not isinstance(arguments[1], str):
            room, flags, text = arguments
            arguments = (room, flags | Qt.TextFlag.TextDontClip, text)
        super().drawText(*arguments)


@pytest.mark.parametrize("centimetres", [4.0, 17.0, 40.0])
@pytest.mark.parametrize("name", [*NAMES, *SAMPLES])
def test_no_text_is_clipped(name: str, centimetres: float) -> None:
    paper = page_of(name, centimetres)
    sheets = []
    for kind in (QPainter, _Unclipped):
        sheet = QImage(900, round(900 * paper.size.height() / paper.size.width()), QImage.Format.Format_RGB32)
        sheet.fill(Qt.GlobalColor.white)
        painter = kind(sheet)
        painter.scale(900 / paper.size.width(), 900 / paper.size.width())
        paper.paint(painter)
        painter.end()
        sheets.append(_gray(sheet))
    assert (sheets[0] == sheets[1]).all()


def _gray(sheet: QImage) -> Pixels:
    raw = np.frombuffer(sheet.constBits(), np.uint8).reshape(sheet.height(), sheet.bytesPerLine() // 4, 4)
    return np.asarray(raw[:, : sheet.width(), :3].min(axis=2), np.int16)


def test_long_caption_is_broken_between_words_where_it_can_be() -> None:
    """Narrow paper: a caption of words takes more lines, one word of sixty letters too, and both grow the page."""
    figure = sample("loss").figure
    heights = [Page(figure, 4 * UNITS_PER_CM, False, caption).size.height() for caption in ((), ("a",), ("W" * 60,))]
    line, long = heights[1] - heights[0], heights[2] - heights[1]
    assert long > 0.3 * line > 0


# Sizes


@pytest.mark.parametrize("dots", [96, 150, 300, 600])
def test_lines_grow_with_the_resolution(dots: int) -> None:
    """A legend's sample is 1.7 units of 1/96 inch thick, and the y axis 0.8: however many dots an inch has."""
    values = np.array([[2.0, 2.0, 2.0]])
    figure = loss_figure((("A", 0),), losses_of(values), raw=False)
    picture = bare(figure, 12, dots)
    unit = dots / 96
    ink = (255 - picture.astype(np.float64)).sum(axis=2)
    style = theme.contender_style(0, "light")
    # The sample: left of its marker, in the legend's row, which is the first.
    sample_column = ink[: round(30 * unit), round(14 * unit)]
    assert sample_column.sum() / _full(style.color) == pytest.approx(1.7 * unit, rel=0.12)
    # The x axis, in a column between two ticks: below the curve, the lowest line of its colour.
    column = ink[round(picture.shape[0] * 0.5) :, round(picture.shape[1] * 0.6)]
    lines = np.flatnonzero(column)
    axis = column[lines[-1] - round(4 * unit) : lines[-1] + 1]
    assert axis.sum() / _full(theme.chart_colors("light").muted) == pytest.approx(0.8 * unit, rel=0.15)


def _full(color: str) -> float:
    """Ink of a pixel that is covered by this colour."""
    return sum(255 - int(color[start : start + 2], 16) for start in (1, 3, 5))


@pytest.mark.parametrize("name", ["loss", "cells"])
def test_everything_grows_with_the_resolution(name: str) -> None:
    """Four times as many dots an inch are sixteen times as many dots of each colour; a hairline would have four."""
    figure = sample(name).figure
    small, large = (bare(figure, 17, dots) for dots in (150, 600))
    for label, style in styles_in(figure).items():
        color = theme.contender_style(style, "light").color
        ratio = near(large, color, 60).sum() / near(small, color, 60).sum()
        assert ratio == pytest.approx(16, rel=0.15), label


# Curves are where their values are


@pytest.mark.parametrize("logarithmic", [False, True])
def test_curves_stand_at_their_values(logarithmic: bool) -> None:
    levels = np.array([0.25, 0.5, 1.0, 2.0])
    values = np.repeat(levels[:, None], 50, axis=1)
    contenders = tuple((f"level {level}", index) for index, level in enumerate(levels))
    figure = loss_figure(contenders, losses_of(values), logarithmic=logarithmic, raw=False)
    picture = bare(figure, 17, 300)
    below_legend = round(picture.shape[0] * 0.12)
    across = slice(round(picture.shape[1] * 0.3), round(picture.shape[1] * 0.6))
    rows = []
    for index in range(4):
        color = theme.contender_style(index, "light").color
        found = near(picture[below_legend:, across], color, 40).mean(axis=1) > 0.9
        rows.append(float(np.flatnonzero(found).mean()))
    places = np.log(levels) if logarithmic else levels
    slope, start = np.polyfit(places, rows, 1)
    assert slope < 0
    assert np.abs(slope * places + start - rows).max() < 1.5


def test_every_level_of_a_curve_is_drawn() -> None:
    """A step in the middle of 10,000 losses is seen, a single peak too, and a gap where there are none."""
    values = np.full((1, 10_000), 0.5)
    whole = _curve_ink(values)
    values[0, 3000] = 2.0
    values[0, 5000:7500] = 1.0
    values[0, 7500:] = np.nan
    ink = _curve_ink(values)
    start, end = np.flatnonzero(ink.any(axis=0))[[0, -1]]
    first, last = np.flatnonzero(whole.any(axis=0))[[0, -1]]
    assert start == first
    assert (end - start) / (last - first) == pytest.approx(0.75, abs=0.01)
    half, one = (np.flatnonzero(ink[:, column]).mean() for column in (start + 5, end - 60))
    peak = np.flatnonzero(ink.any(axis=1))[0]
    # From 0.5 to 1.0 is a third of the way to the peak.
    assert (half - one) * 3 == pytest.approx(half - peak, rel=0.03)
    # White edges of markers cut it here and there.
    assert ink[:, start:end].any(axis=0).mean() > 0.9


def _curve_ink(values: FloatArray) -> Any:
    """(height, width): where the curve of one contender's losses is, less the legend."""
    picture = bare(loss_figure((("A", 0),), losses_of(values), window=1, raw=False), 17, 300)
    ink = near(picture, theme.contender_style(0, "light").color, 40)
    ink[: round(picture.shape[0] * 0.12)] = False
    return ink


# Bars are as high as their counts


@pytest.mark.parametrize(
    "counts", [[10, 20, 30, 40], [7, 100, 1, 50, 99, 3, 64, 100], list(range(5, 95, 3))], ids=["4", "8", "30"]
)
def test_bars_are_as_high_as_their_counts(counts: list[int]) -> None:
    picture = bare(CellsFigure("cells", "Cells", counted(counts)), 12, 600)
    heights, ink = _bar_heights(picture, 0, len(counts))
    assert np.abs(heights / heights.max() - np.array(counts) / max(counts)).max() < 0.015
    # No missing area: between the first and the last bar each column is full from the top of its bar down.
    left, right = np.flatnonzero(ink.any(axis=0))[[0, -1]]
    assert ink[:, left : right + 1].any(axis=0).all()
    area = sum(counts) / max(counts) * heights.max() * (right - left + 1) / len(counts)
    assert ink.sum() == pytest.approx(area, rel=0.02)


def test_shared_axis_makes_cells_comparable() -> None:
    rows = counted([10, 20, 30, 40], [40, 10, 80, 20])
    picture = bare(CellsFigure("cells", "Cells", rows, shared_y=True), 12, 600)
    first, _ = _bar_heights(picture, 0, 4)
    second, _ = _bar_heights(picture, 1, 4)
    heights = np.concatenate([first, second])
    assert np.abs(heights / heights.max() - np.array([10, 20, 30, 40, 40, 10, 80, 20]) / 80).max() < 0.015


def _bar_heights(picture: Pixels, style: int, bins: int) -> tuple[FloatArray, Any]:
    """(bins,) pixels in the middle of each bar, and which pixels are bars: the ink right of the names."""
    ink = near(picture, theme.contender_style(style, "light").color, 40)
    ink[:, : round(picture.shape[1] * 0.12)] = False
    left, right = np.flatnonzero(ink.any(axis=0))[[0, -1]]
    middles = np.round(left + (np.arange(bins) + 0.5) * (right - left + 1) / bins).astype(int)
    return ink[:, middles].sum(axis=0).astype(np.float64), ink


def test_diverged_and_empty_figures_can_be_painted() -> None:
    """One loss, losses that are all NaN, infinite ones, and huge ones."""
    made_of = config()
    for value in (np.nan, np.inf, 1e300, 0.0):
        for logarithmic, fitted in itertools.product((False, True), repeat=2):
            view = losses_of(np.full((3, 5), value))
            figure = loss_figure(contenders_of(made_of), view, logarithmic=logarithmic, fitted=fitted)
            data = content(Captioned(figure), Choices(dpi=96))
            assert (near(pixels(data), theme.contender_style(0, "light").color)).sum() > 20


def test_curves_of_the_sample_run_are_told_apart() -> None:
    """The legend names every contender once, in the order of the configuration."""
    made_of, view = run_of()
    figure = loss_figure(contenders_of(made_of), view)
    assert [curve.label for curve in figure.curves if curve.label] == list(PLAIN)
