# mypy: disable-error-code="no-untyped-call"
"""``desktop.charts.distribution_chart``: densities against NumPy, colours at known places, and what is not there."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import color_maps
from desktop.charts.distribution_chart import DistributionChart
from desktop.export.png import image as printed
from desktop.figures.distribution import covered, densities, heat, image, ridges, value_range
from desktop.figures.page import Page
from netcore import Comparison, presets
from netcore.arrays import FloatArray
from netcore.history import BINS, Distribution, History, HistoryView, record

LABELS = (("std = 0.01", 0), ("Xavier", 1), ("He", 2))
NAN = float("nan")


@pytest.fixture(scope="module")
def run() -> tuple[HistoryView, FloatArray]:
    """Every tenth of 60 iterations on digits, and He's second layer's activations in the last of them."""
    comparison, history = Comparison(presets.get("digits-comparison")), History()
    for iteration in range(1, 61):
        comparison.step()
        if iteration % 10 == 0:
            history.add(record(comparison))
    return history.view(), comparison.contenders[2].network.layers[1].activations.copy()


@pytest.fixture
def chart(shown: Callable[..., DistributionChart]) -> DistributionChart:
    chart = shown(DistributionChart(), 900, 360)
    chart.set_run(LABELS, 5, 100)
    return chart


def shape_of(
    iterations: Sequence[int], low: Sequence[float], high: Sequence[float], zeros: Sequence[int] = ()
) -> Distribution:
    """Even distributions of 96 values, and zeros beside them."""
    n = len(iterations)
    counts = np.full((n, BINS), 2, np.uint32)
    counts[np.isnan(low)] = 0
    rest = np.zeros(n, np.uint32)
    return Distribution(
        np.array(iterations), np.array(low, float), np.array(high, float), counts,
        np.array(zeros, np.uint32) if len(zeros) else rest, rest,
    )  # fmt: skip


def as_view(shown: Distribution) -> HistoryView:
    """The same of three contenders and five layers."""

    def spread(array: NDArray[Any]) -> NDArray[Any]:
        return np.broadcast_to(array[:, None, None], (len(array), 3, 5, *array.shape[1:]))

    parts = (spread(each) for each in (shown.low, shown.high, shown.counts, shown.zeros, shown.not_finite))
    return HistoryView(shown.iterations, np.ones((len(shown.iterations), 3, 5, 5)), *parts)


def test_densities_sum_to_what_is_not_zero(run: tuple[HistoryView, FloatArray]) -> None:
    view, values = run
    shown = view.column(2, 1)
    low, high = value_range(shown)
    dense = densities(shown, low, high, 200)
    total = dense[-1].sum() * (high - low) / 200
    assert total == pytest.approx(1 - np.mean(values == 0), abs=1e-9)
    # A second way: NumPy's own histogram in the bins of the moment, where rows are finer than bins.
    expected, edges = np.histogram(values[values != 0], BINS, (values.min(), values.max()))
    fine = densities(shown, float(edges[0]), float(edges[-1]), 2 * BINS)[-1]
    np.testing.assert_allclose(fine[::2], expected / values.size / np.diff(edges), rtol=0.03, atol=0.01)


def test_a_layer_that_says_one_number_is_one_row() -> None:
    dense = densities(shape_of([1, 2], [0.5, 0.25], [0.5, 0.25]), 0.0, 1.0, 10)
    np.testing.assert_allclose(dense.sum(axis=1) / 10, 1.0)
    assert (dense > 0).sum(axis=1).tolist() == [1, 1]
    at_the_end = densities(shape_of([1], [1.0], [1.0]), 0.0, 1.0, 10)
    assert at_the_end[0, -1] == pytest.approx(10)


def test_columns_reach_half_way_and_leave_gaps_empty() -> None:
    start, end = covered(np.array([10, 20, 30, 70, 80]))
    assert list(zip(start, end, strict=True)) == [(5, 15), (15, 25), (25, 35), (65, 75), (75, 80.5)]
    picture = heat(shape_of([10, 20, 30, 70, 80], [0] * 5, [1] * 5), 80)
    at = {iteration: int(picture.moments[iteration - 1]) for iteration in (3, 8, 14, 16, 34, 36, 50, 66, 80)}
    assert at == {3: -1, 8: 0, 14: 0, 16: 1, 34: 2, 36: -1, 50: -1, 66: 3, 80: 4}


def test_a_moment_narrower_than_a_column_is_not_lost() -> None:
    picture = heat(shape_of([1, 2, 3, 4, 100_000], [0] * 5, [1] * 5), 100_000)
    assert picture.moments[0] in (0, 1, 2, 3)
    assert picture.moments[-1] == 4
    assert set(picture.moments[1:-1].tolist()) == {-1}


def test_colours_are_those_of_the_densities() -> None:
    picture = heat(shape_of([1, 2, 3], [0.0, 0.0, NAN], [1.0, 0.5, NAN], [0, 96, 0]), 3)
    table = color_maps.lookup("sequential", "light")
    linear, logarithmic = image(picture, "linear", "light"), image(picture, "log", "light")
    # From 0 to 1 all of it has a density of 1; half of the second moment's values lie from 0 to 0.5: 1 as well.
    assert (picture.low, picture.high, round(picture.top, 9)) == (0.0, 1.0, 1.0)
    assert linear[0, 0].tolist() == linear[150, 1].tolist() == table[255].tolist()
    assert linear[20, 1, 3] == 0
    assert not linear[:, 2].any()
    assert logarithmic[150, 1].tolist() == table[255].tolist()
    tenth = heat(shape_of([1, 2], [0.0, 0.0], [1.0, 0.1]), 2)
    # A tenth of the top is two thirds of three decades.
    assert image(tenth, "log", "light")[0, 0].tolist() == table[170].tolist()
    fifth = heat(shape_of([1, 2], [0.0, 0.0], [1.0, 0.2]), 2)
    assert image(fifth, "linear", "light")[0, 0].tolist() == table[51].tolist()


def test_the_picture_stands_where_its_iterations_are(chart: DistributionChart) -> None:
    chart.show_view(as_view(shape_of([10, 20, 30], [0, 0, 0], [1, 2, 1])), 30)
    rect = chart.pixels.mapRectToView(chart.pixels.boundingRect())
    assert (rect.left(), rect.right()) == (pytest.approx(0.5), pytest.approx(30.5))
    assert (rect.top(), rect.bottom()) == (pytest.approx(0.0), pytest.approx(2.0))
    QApplication.processEvents()
    grabbed = chart.canvas.grab().toImage()

    def color_at(iteration: float, value: float) -> tuple[int, ...]:
        place = chart.canvas.mapFromScene(chart.plot.vb.mapViewToScene(QPointF(iteration, value)))
        color = grabbed.pixelColor(place)
        return color.red(), color.green(), color.blue()

    table = color_maps.lookup("sequential")[:, :3]
    assert color_at(12, 0.4) == tuple(table[255].tolist())
    # Half as dense: log10(2) / 3 below the top.
    assert color_at(22, 1.6) == tuple(table[round(255 * (1 - np.log10(2) / 3))].tolist())


def test_diverged_and_empty_moments_are_said_and_draw_nothing(chart: DistributionChart) -> None:
    chart.show_view(as_view(shape_of([10, 20], [0.0, NAN], [1.0, NAN])), 20)
    assert "diverged" in chart.describe(0, 20, 0.5)
    assert "2 %" in chart.describe(0, 10, 0.5)
    chart.show_view(as_view(shape_of([10, 20], [NAN, NAN], [NAN, NAN])), 20)
    assert chart.grab().isNull() is False
    assert "No values" in chart.scale.title


@pytest.mark.parametrize("look", ["heatmap", "ridgeline"])
@pytest.mark.parametrize("ends", [(0.0, 0.0), (1e-300, 2e-300), (-1e308, 1e308), (3.0, 3.0), (0.0, 1e38), (NAN, NAN)])
def test_bad_ranges_crash_nothing(chart: DistributionChart, look: str, ends: tuple[float, float]) -> None:
    chart.set_look(look, "log")  # type: ignore[arg-type]
    chart.show_view(as_view(shape_of([5, 6, 9], [ends[0]] * 3, [ends[1]] * 3)), 9)
    assert not chart.grab().isNull()
    figure = chart.figure()
    assert figure is not None
    assert len(list(figure.table())) > 3
    printed(Page(figure, 500), 500)


def test_outlines_have_the_counts_width_and_stay_apart(run: tuple[HistoryView, FloatArray]) -> None:
    shown = run[0].column(2, 1)
    found = ridges(shown, 60, 100)
    assert [index for index, _, _ in found] == list(range(6))
    for index, half, edges in found:
        np.testing.assert_allclose(half / half.max(), shown.counts[index] / shown.counts[index].max())
        assert (edges[0], edges[-1]) == (shown.low[index], shown.high[index])
        assert half.max() < 5


def test_outlines_replace_the_picture(chart: DistributionChart, run: tuple[HistoryView, FloatArray]) -> None:
    chart.set_subject(2, 1)
    chart.show_view(run[0], 60)
    assert chart.pixels.isVisible()
    assert not chart.outlines
    chart.set_look("ridgeline", "log")
    assert not chart.pixels.isVisible()
    assert len(chart.outlines) == 6
    chart.set_look("heatmap", "log")
    assert chart.pixels.isVisible()
    assert not chart.outlines


def test_a_click_tells_its_iteration(chart: DistributionChart, qtbot: QtBot) -> None:
    chosen: list[int] = []
    chart.iteration_chosen.connect(chosen.append)
    chart.show_view(as_view(shape_of([10, 20, 30], [0] * 3, [1] * 3)), 30)
    for iteration in (12, 30, 50):
        place = chart.canvas.mapFromScene(chart.plot.vb.mapViewToScene(QPointF(iteration, 0.5)))
        qtbot.mouseClick(chart.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert chosen == [12, 30]


def test_the_table_has_every_count(chart: DistributionChart, run: tuple[HistoryView, FloatArray]) -> None:
    view, values = run
    chart.set_subject(2, 1)
    chart.show_view(view, 60)
    figure = chart.figure()
    assert figure is not None
    head, *rows = figure.table()
    last = [row for row in rows if row[0] == 60]
    assert len(rows) == 6 * BINS
    assert sum(int(row[3]) for row in last) == np.count_nonzero(values)
    assert {row[6] for row in last} == {int((values == 0).sum())}
    widths = [float(row[2]) - float(row[1]) for row in last]
    share = sum(float(row[4]) * width for row, width in zip(last, widths, strict=True))
    assert share == pytest.approx(np.mean(values != 0))
    assert head[4] == "density"
