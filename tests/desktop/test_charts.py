# mypy: disable-error-code="no-untyped-call"
"""``desktop.charts``: what is drawn, said and tabulated, against numbers from the arrays themselves."""

import math
import re
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.charts.accuracy_chart import AccuracyChart
from desktop.charts.histogram_grid import HistogramGrid
from desktop.charts.loss_chart import LossChart
from desktop.figures.histogram_cell import HistogramCell
from desktop.figures.training import marker_spacing
from desktop.tabs.log_tab import LogTab
from desktop.tabs.training_tab import TrainingTab
from netcore import Comparison, Config, ContenderConfig, activations
from netcore.arrays import FloatArray
from netcore.observation import cells_of
from netcore.phases import Phase
from netcore.snapshot import ContenderView, Evaluation, Row, TrainingView, ViewSpec, view_contenders
from netcore.statistics import smooth

LABELS = (("std = 0.01", 0), ("Xavier", 1), ("He", 2))


# Histograms


@pytest.fixture
def grid(shown: Callable[..., HistogramGrid]) -> HistogramGrid:
    return shown(HistogramGrid("activation_histograms", "Activations"), 900, 500)


def layer(values: FloatArray, activation: str = "relu", floored: bool = False) -> Any:
    """What a view needs of a layer, with activations chosen here."""
    return SimpleNamespace(activations=values, activation=activations.get(activation), signal_floored=floored)


def show(
    grid: HistogramGrid, *rows: list[Any], spec: ViewSpec | None = None, diverged_at: int | None = None
) -> list[list[HistogramCell]]:
    networks: list[Any] = [SimpleNamespace(layers=layers) for layers in rows]
    chosen = [Row(f"row {i}", i, cells_of(network, "activations"), diverged_at) for i, network in enumerate(networks)]
    grid.show_contenders(view_contenders(chosen, spec or ViewSpec()))
    return grid.cells


def ramp(size: int) -> FloatArray:
    """Values from 0 to 1 without the ends, the same number in each bin."""
    return (np.arange(size) + 0.5) / size


def columns_of(grid: HistogramGrid, slot: int = 0) -> list[int]:
    """Pixel columns in which the bars' colour is seen; the row's label, on the left, has it too."""
    return sorted({x for x, _ in pixels(grid.canvas.grab().toImage(), theme.contender_style(slot).color) if x > 40})


def pixels(image: QImage, color: str, tolerance: int = 0) -> list[tuple[int, int]]:
    """(x, y) of every pixel of a colour; ``tolerance`` per channel, for lines with smooth edges."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    wanted = QColor(color)
    channels = np.array([wanted.blue(), wanted.green(), wanted.red()])
    distance = np.abs(raw[:, : image.width(), :3].astype(int) - channels).max(axis=2)
    rows, columns = np.nonzero(distance <= tolerance)
    return list(zip(columns.tolist(), rows.tolist(), strict=True))


def test_caption_says_what_the_array_says(grid: HistogramGrid) -> None:
    rng = np.random.default_rng(1)
    values = np.maximum(rng.normal(0.3, 0.6, (128, 100)), 0)
    ((cell,),) = show(grid, [layer(values)])
    found = re.fullmatch(
        r"mean ([\d.]+)  std ([\d.]+)  n 12,800\n(\d+) % outside  (\d+) % zero( \(bar cut\))?", cell.text
    )
    assert found is not None, cell.text
    mean, std, outside, zeros = map(float, found.groups()[:4])
    assert mean == pytest.approx(values.sum() / values.size, rel=0.005)
    assert std == pytest.approx(np.sqrt(((values - values.mean()) ** 2).mean()), rel=0.005)
    assert outside == pytest.approx(100 * (values > 1).mean(), abs=0.5)
    assert zeros == pytest.approx(100 * (values == 0).mean(), abs=0.5)


def test_what_is_there_is_never_called_0_percent(grid: HistogramGrid) -> None:
    values = ramp(10_000)
    values[0] = 7.0
    ((cell,),) = show(grid, [layer(values)])
    assert "<1 % outside" in cell.text
    ((cell,),) = show(grid, [layer(values + 1000)])
    assert "100 % outside" in cell.text
    values[1:] = 7.0
    values[0] = 0.5
    ((cell,),) = show(grid, [layer(values)])
    assert ">99 % outside" in cell.text


@pytest.mark.parametrize("at", [0, 15, 27, 29])
def test_bin_of_one_value_among_100_000_is_seen(grid: HistogramGrid, at: int) -> None:
    show(grid, [layer(ramp(30_000))])
    everywhere = columns_of(grid)
    left, width = everywhere[0], len(everywhere)
    assert width > 300
    # All others in one other bin.
    values = np.full(100_000, 0.4)
    values[0] = (at + 0.5) / 30
    show(grid, [layer(values)])
    seen = columns_of(grid)
    column = range(left + round(at / 30 * width) + 1, left + round((at + 1) / 30 * width) - 1)
    assert set(column) <= set(seen)
    empty = range(left + round(20 / 30 * width) + 1, left + round(21 / 30 * width) - 1)
    assert not set(empty) & set(seen)


def test_bar_of_zeros_is_cut_only_where_it_dwarfs_the_others(grid: HistogramGrid) -> None:
    some = np.where(ramp(30_000) < 0.6, 0.0, (ramp(30_000) * 7919) % 1)
    few = ramp(30_000)
    few[::100] = 0.0
    peak = np.full(30_000, 0.5)
    only = np.zeros(30_000)
    ((cut, *whole),) = show(grid, [layer(values) for values in (some, few, peak, only)])
    assert cut.is_cut
    assert "60 % zero (bar cut)" in cut.text
    assert cut.top >= 400, "the others, about 400 a bin, are seen whole"
    for cell in whole:
        assert not cell.is_cut, cell.text
        assert "cut" not in cell.text
        assert cell.top >= cell.view.histogram.without_zeros.max()
        assert cell.top >= cell.view.histogram.zeros


def test_a_cut_bar_has_a_gap(grid: HistogramGrid) -> None:
    values = np.where(ramp(30_000) < 0.6, 0.0, (ramp(30_000) * 7919) % 1)
    show(grid, [layer(values)])
    image = grid.canvas.grab().toImage()
    color = theme.contender_style(0).color
    # The left edge of the hatched bar, the first that is not the row's label.
    column = columns_of(grid)[0]
    rows = [y for x, y in pixels(image, color) if x == column]
    assert len(rows) < rows[-1] - rows[0] + 1
    background = QColor(theme.chart_colors().background).rgb()
    missing = sorted(set(range(rows[0], rows[-1])) - set(rows))
    assert {image.pixel(column, y) for y in missing} == {background}


def test_shared_y_axis(grid: HistogramGrid) -> None:
    cells = show(grid, [layer(ramp(300)), layer(ramp(30_000))], [layer(np.full(500, 0.5)), layer(ramp(3000))])
    every = [cell for row in cells for cell in row]

    def fit(cell: HistogramCell) -> bool:
        highest = cell.view.histogram.counts.max()
        return bool(highest <= cell.top <= 2.5 * highest)

    assert all(map(fit, every))
    highest_top = max(cell.top for cell in every)
    grid.set_shared_y(True)
    assert {cell.top for cell in every} == {highest_top}
    grid.set_shared_y(False)
    assert all(map(fit, every))


def test_a_row_that_changes_is_painted_alone_and_the_screen_shows_all(
    grid: HistogramGrid, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[HistogramCell] = []
    paint_bars = HistogramCell.paint_bars

    def note(cell: HistogramCell, *arguments: Any) -> None:
        painted.append(cell)
        paint_bars(cell, *arguments)

    def views(shares: list[float]) -> tuple[ContenderView, ...]:
        rows = [[layer(ramp(300) * share), layer(np.maximum(ramp(3000) - share, 0))] for share in shares]
        networks: list[Any] = [SimpleNamespace(layers=layers) for layers in rows]
        chosen = [Row(f"{shares[i]}", i, cells_of(network, "activations")) for i, network in enumerate(networks)]
        return view_contenders(chosen, ViewSpec())

    shown = views([1.0, 0.5, 0.2])
    grid.show_contenders(shown)
    qtbot.waitExposed(grid.canvas)
    QApplication.processEvents()
    monkeypatch.setattr(HistogramCell, "paint_bars", note)
    for index, share in ((1, 0.9), (0, 0.1), (2, 0.7)):
        shown = (*shown[:index], views([share] * 3)[index], *shown[index + 1 :])
        QApplication.processEvents()
        painted.clear()
        grid.show_contenders(shown)
        QApplication.processEvents()
        assert set(map(id, painted)) == set(map(id, grid.cells[index]))
        on_screen = grid.screen().grabWindow(grid.winId()).toImage()
        grid.item.refresh()
        assert on_screen == grid.grab().toImage().convertToFormat(on_screen.format())


def test_axis_stands_still_while_counts_flicker_and_follows_when_they_change(grid: HistogramGrid) -> None:
    tops = set()
    for size in (30_000, 27_000, 29_000, 26_000):
        ((cell,),) = show(grid, [layer(ramp(size))])
        tops.add(cell.top)
    assert len(tops) == 1
    ((cell,),) = show(grid, [layer(ramp(300))])
    assert cell.top < max(tops) / 10
    ((cell,),) = show(grid, [layer(ramp(300_000))])
    assert cell.top > max(tops)


def test_large_grid_scrolls_rather_than_squeezes(grid: HistogramGrid, qtbot: QtBot) -> None:
    rows = [[layer(ramp(300)) for _ in range(12)] for _ in range(4)]
    grid.resize(700, 300)
    show(grid, *rows)
    bars = grid.scroll_area.horizontalScrollBar(), grid.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: all(bar.maximum() > 0 for bar in bars))
    for row in range(4):
        for column in range(12):
            area = grid.item.grid.cell_area(row, column)
            assert area.width() >= 100
            assert area.height() >= 80
    show(grid, *[row[:2] for row in rows[:1]])
    qtbot.waitUntil(lambda: all(bar.maximum() == 0 for bar in bars))
    assert grid.item.grid.cell_area(0, 0).width() > 250


def test_cells_do_not_overlap_and_fill_the_chart(grid: HistogramGrid) -> None:
    show(grid, *[[layer(ramp(300)) for _ in range(5)] for _ in range(3)])
    areas = [grid.item.grid.cell_area(row, column) for row in range(3) for column in range(5)]
    for i, one in enumerate(areas):
        assert not any(one.intersects(other) for other in areas[i + 1 :])
    covered = sum(area.width() * area.height() for area in areas)
    assert covered > 0.75 * grid.canvas.width() * grid.canvas.height()


def test_divergence_is_told_in_every_cell(grid: HistogramGrid) -> None:
    cells = show(grid, [layer(ramp(300)), layer(ramp(300))], diverged_at=41)
    for cell in cells[0]:
        assert cell.text.endswith("diverged at 41")
        assert cell.alarm


def test_values_that_are_no_numbers_are_told(grid: HistogramGrid) -> None:
    values = ramp(400)
    values[:100] = np.nan
    ((cell,),) = show(grid, [layer(values)])
    assert cell.text.endswith("25 % not a number")
    assert cell.alarm


def test_a_floored_layer_is_told(grid: HistogramGrid) -> None:
    ((cell,),) = show(grid, [layer(np.zeros(300), floored=True)])
    assert "1e-25" in cell.text
    assert cell.alarm


@pytest.mark.parametrize(
    "values",
    [
        np.full(300, 1e30), np.full(300, -1e30), np.full(300, np.nan), np.full(300, np.inf), np.zeros(300),
        np.full(300, 1e-300), np.array([0.5]), np.array([-1e308, 1e308]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("range_mode", ["unit", "shared", "own"])
def test_any_values_can_be_painted(grid: HistogramGrid, values: FloatArray, range_mode: str) -> None:
    spec = ViewSpec(range_mode=range_mode)  # type: ignore[arg-type]
    ((cell,),) = show(grid, [layer(values, "identity")], spec=spec)
    assert not grid.canvas.grab().isNull()
    assert cell.text


def test_tooltip_holds_the_whole_caption(grid: HistogramGrid) -> None:
    cells = show(grid, [layer(ramp(300)) for _ in range(3)])
    for column in range(3):
        assert grid.item.grid.cell_at(grid.item.grid.cell_area(0, column).center()) is cells[0][column]
    assert grid.item.grid.cell_at(QPointF(-5, -5)) is None


def test_histogram_table_is_what_the_arrays_hold(grid: HistogramGrid) -> None:
    rng = np.random.default_rng(0)
    arrays = [rng.normal(0.5, 0.5, 1000), rng.normal(0.5, 0.1, 1000)]
    show(grid, [layer(values, "identity") for values in arrays])
    head, *rows = map(list, grid.table())
    assert len(rows) == 2 * 30
    for number, values in enumerate(arrays, start=1):
        expected, edges = np.histogram(values, bins=30, range=(0, 1))
        mine = [dict(zip(head, row, strict=True)) for row in rows if row[1] == number]
        assert [row["count"] for row in mine] == expected.tolist()
        assert [row["bin low"] for row in mine] == pytest.approx(edges[:-1], abs=1e-12)
        assert {row["below"] for row in mine} == {(values < 0).sum()}
        assert {row["above"] for row in mine} == {(values > 1).sum()}
        assert mine[0]["mean"] == pytest.approx(values.mean())
        assert mine[0]["std"] == pytest.approx(values.std())


def test_an_error_while_painting_is_told_and_kills_nothing(
    grid: HistogramGrid, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PySide 6.11.3 ends the process at a division by zero in an overridden paint, unless Python has caught it once."""
    show(grid, [layer(ramp(300))])
    with monkeypatch.context() as broken, qtbot.capture_exceptions() as caught:
        broken.setattr(HistogramCell, "paint_bars", lambda *_: 1 / 0)
        grid.canvas.viewport().update()
        qtbot.waitUntil(lambda: bool(caught))
    assert {error[0] for error in caught} == {ZeroDivisionError}
    assert not grid.canvas.grab().isNull()


# Losses


@pytest.fixture
def loss(shown: Callable[..., LossChart]) -> LossChart:
    return shown(LossChart(), 800, 400)


def falling(iterations: int, contenders: int = 3) -> FloatArray:
    """Noisy losses that fall."""
    rng = np.random.default_rng(2)
    trend = 2.3 * np.exp(-np.arange(iterations) / (0.3 * iterations))
    return trend * np.arange(1, contenders + 1)[:, None] / contenders + rng.uniform(0, 0.2, (contenders, iterations))


def view_of(losses: FloatArray, iterations: int | None = None) -> TrainingView:
    return TrainingView(losses.shape[1], iterations or losses.shape[1], losses, (), ())


def fill(chart: LossChart, losses: FloatArray, iterations: int | None = None) -> TrainingView:
    view = view_of(losses, iterations)
    chart.set_contenders(LABELS[: len(losses)], view.iterations)
    chart.show_view(view)
    return view


def columns(chart: LossChart) -> dict[str, list[float]]:
    head, *rows = map(list, chart.table())
    return {str(name): [float(row[i] if row[i] != "" else "nan") for row in rows] for i, name in enumerate(head)}


@pytest.mark.parametrize("iterations", [1, 2, 10, 11, 500])
def test_loss_table_is_exact(loss: LossChart, iterations: int) -> None:
    losses = falling(iterations)
    fill(loss, losses)
    table = columns(loss)
    assert table["iteration"] == list(range(1, iterations + 1))
    for (label, _), row in zip(LABELS, losses, strict=True):
        assert table[f"{label}: loss"] == row.tolist()
        assert table[f"{label}: smoothed"] == pytest.approx(smooth(row).tolist(), rel=1e-12)


def test_streamed_losses_come_to_the_same_as_all_at_once(loss: LossChart) -> None:
    losses = falling(777)
    loss.set_contenders(LABELS, 777)
    loss.set_live(True)
    for upto in (1, 5, 6, 50, 51, 300, 776, 777):
        loss.show_view(view_of(losses[:, :upto], 777))
    loss.set_live(False)
    for curves, row in zip(loss.curves, losses, strict=True):
        assert curves.raw.getData()[1].tolist() == row.tolist()
        assert curves.smooth.getData()[1] == pytest.approx(smooth(row), rel=1e-9)


def test_contender_that_diverged_is_smoothed_up_to_there_in_picture_and_table(loss: LossChart) -> None:
    losses = falling(200)
    losses[1, 120:] = np.nan
    fill(loss, losses)
    expected = smooth(losses[1, :120])
    assert loss.curves[1].smooth.getData()[1] == pytest.approx(expected, rel=1e-9)
    table = columns(loss)
    assert table["Xavier: smoothed"][:120] == pytest.approx(expected, rel=1e-9)
    assert np.isnan(table["Xavier: smoothed"][120:]).all()
    assert loss.curves[0].raw.getData()[1].tolist() == losses[0].tolist()


@pytest.mark.parametrize("last", [np.inf, np.nan, 1e300])
@pytest.mark.parametrize("logarithmic", [False, True])
def test_losses_that_explode_can_be_painted(loss: LossChart, last: float, logarithmic: bool) -> None:
    losses = falling(60)
    losses[0, 40:] = np.nan
    losses[0, 39] = last
    losses[2, -1] = last
    loss.set_logarithmic(logarithmic)
    loss.set_fitted(True)
    fill(loss, losses)
    assert not loss.canvas.grab().isNull()


def test_smoothing_follows_its_window(loss: LossChart) -> None:
    losses = falling(300)
    fill(loss, losses)
    for window in (1, 3, 51, 201):
        loss.set_window(window)
        for curves, row in zip(loss.curves, losses, strict=True):
            assert curves.smooth.getData()[1] == pytest.approx(smooth(row, window), rel=1e-9)


def test_log_axis(loss: LossChart) -> None:
    losses = falling(300)
    losses[0, 7] = 0.0
    fill(loss, losses)
    loss.set_logarithmic(True)
    assert loss.plot.axis("left").logMode
    raw = loss.curves[0].raw.getData()[1]
    assert np.isfinite(raw).all()
    assert 10 ** raw[8:] == pytest.approx(losses[0, 8:])
    low, high = loss.plot.vb.viewRange()[1]
    assert low <= np.log10(losses[losses > 0].min())
    assert high >= np.log10(losses.max())
    loss.set_logarithmic(False)
    assert loss.curves[0].raw.getData()[1].tolist() == losses[0].tolist()
    assert loss.plot.vb.viewRange()[1] == pytest.approx([0, 2.5], abs=0.2)


def test_fitted_axis(loss: LossChart) -> None:
    losses = 40 * falling(300)
    fill(loss, losses)
    assert loss.plot.vb.viewRange()[1] == pytest.approx([0, 2.5], abs=0.2)
    loss.set_fitted(True)
    low, high = loss.plot.vb.viewRange()[1]
    assert low <= 0
    assert losses.max() <= high <= 1.2 * losses.max()
    loss.set_fitted(False)
    assert loss.plot.vb.viewRange()[1] == pytest.approx([0, 2.5], abs=0.2)


def test_axis_of_iterations_stands_still_while_they_stream(loss: LossChart) -> None:
    losses = falling(100)
    loss.set_contenders(LABELS, 1000)
    ranges = set()
    for upto in (1, 10, 100):
        loss.show_view(view_of(losses[:, :upto], 1000))
        ranges.add(tuple(loss.plot.vb.viewRange()[0]))
    ((low, high),) = ranges
    assert low <= 0
    assert 1000 <= high <= 1100


@pytest.mark.parametrize("live", [True, False])
def test_one_spike_among_100_000_iterations_is_drawn(loss: LossChart, live: bool) -> None:
    losses = np.ones((3, 100_000))
    losses[1, 61_803] = 2.25
    losses[2, 31_415] = 0.25
    loss.set_live(live)
    fill(loss, losses)
    for curves, at, value in ((loss.curves[1], 61_804, 2.25), (loss.curves[2], 31_416, 0.25)):
        x, y = curves.raw.getData()
        assert value in y.tolist()
        assert x[y.tolist().index(value)] == at
    for curves in loss.curves:
        assert len(curves.raw.getData()[0]) <= 2500
        assert len(curves.smooth.getData()[0]) <= 2500
        x = curves.raw.getData()[0]
        assert x[0] == 1
        assert x[-1] > 99_000


def test_markers_stand_every_100_iterations_on_the_smoothed_curve(loss: LossChart) -> None:
    losses = falling(2000)
    fill(loss, losses)
    for curves, row in zip(loss.curves, losses, strict=True):
        at, values = curves.markers.getData()
        assert at.tolist() == list(range(100, 2001, 100))
        assert values == pytest.approx(smooth(row)[99::100], rel=1e-9)


def test_markers_do_not_crowd_a_long_run() -> None:
    for iterations in (1, 100, 2000, 2500, 2501, 10_000, 123_456, 1_000_000):
        spacing = marker_spacing(iterations)
        assert spacing >= 100
        assert iterations / spacing <= 25
        assert spacing == 100 or iterations / spacing >= 8
        assert str(spacing).rstrip("0") in {"1", "2", "5"}


def test_legend_names_contenders_in_their_colours(loss: LossChart) -> None:
    fill(loss, falling(10))
    for name in ("light", "dark", "light"):
        theme.notifier.changed.emit(name)
        assert loss.legend.labels == [label for label, _ in LABELS]
        image = loss.legend.grab().toImage()
        for (_, slot), entry in zip(LABELS, loss.legend.entries, strict=True):
            assert entry.style == slot
            found = pixels(image, theme.contender_style(slot).color, 2)
            assert found
            assert entry.at.x() - 1 <= min(x for x, _ in found) < entry.at.x() + 20
    loss.set_contenders((("alone", 5),), 10)
    assert loss.legend.labels == ["alone"]


@pytest.mark.parametrize("count", [1, 3, 8, 16])
def test_the_legend_covers_no_curve_and_tells_names_apart(loss: LossChart, count: int) -> None:
    for names in ("std = {:.2g}", "a very long name of a contender that says nothing but a number, {:.2g}"):
        loss.set_contenders(tuple((names.format(10 ** (-n / 4)), n) for n in range(count)), 400)
        for size in ((800, 400), (520, 300), (300, 300)):
            loss.resize(*size)
            QApplication.processEvents()
            legend = loss.legend
            assert legend.geometry().bottom() < loss.canvas.geometry().top()
            assert len(set(legend.labels)) == count
            if names.startswith("std") and size[0] > 500:
                assert all("…" not in label for label in legend.labels)
            places = [(entry.at.x(), entry.at.y()) for entry in legend.entries]
            assert len(set(places)) == count
            assert all(y < legend.height() - 10 for _, y in places)


def test_curves_have_their_contenders_colours_on_the_screen(loss: LossChart) -> None:
    losses = np.repeat([[0.5], [1.2], [1.9]], 300, axis=1)
    fill(loss, losses)
    image = loss.canvas.grab().toImage()
    heights = []
    for _, slot in LABELS:
        middle = [y for x, y in pixels(image, theme.contender_style(slot).color, 30) if 380 <= x <= 420]
        assert middle
        heights.append(np.mean(middle))
    assert heights[0] > heights[1] > heights[2], "a smaller loss lies lower"


# The cursor


@pytest.fixture
def point(qtbot: QtBot) -> Iterator[Callable[[LossChart, int], None]]:
    """Moves the mouse over an iteration, as often as the test likes: pyqtgraph would drop all but 100 a second."""
    rate = pg.getConfigOption("mouseRateLimit")
    pg.setConfigOption("mouseRateLimit", -1)

    def move(chart: LossChart, iteration: float, height: float = 1.0) -> None:
        there = chart.plot.vb.mapViewToScene(QPointF(iteration, height))
        qtbot.mouseMove(chart.canvas.viewport(), chart.canvas.mapFromScene(there))

    yield move
    pg.setConfigOption("mouseRateLimit", rate)


def test_cursor_tells_the_exact_values(loss: LossChart, qtbot: QtBot, point: Callable[[LossChart, int], None]) -> None:
    losses = falling(150)
    fill(loss, losses)
    for iteration in (1, 40, 77, 150):
        with qtbot.waitSignal(loss.pointed_at) as told:
            point(loss, iteration)
        assert told.args is not None
        at, values = told.args[0]
        assert at == iteration
        assert [label for label, _, _ in values] == [label for label, _ in LABELS]
        for (_, raw, smoothed), row in zip(values, losses, strict=True):
            assert raw == row[iteration - 1]
            assert smoothed == pytest.approx(smooth(row)[iteration - 1], rel=1e-12)
        assert loss.crosshair.isVisible()
        assert loss.crosshair.value() == iteration


def test_cursor_where_there_is_no_loss_tells_nothing(
    loss: LossChart, qtbot: QtBot, point: Callable[[LossChart, int], None]
) -> None:
    fill(loss, falling(50), 150)
    point(loss, 20)
    qtbot.waitUntil(loss.crosshair.isVisible)
    with qtbot.waitSignal(loss.pointed_at) as told:
        point(loss, 100)
    assert told.args == [None]
    assert not loss.crosshair.isVisible()
    point(loss, 20)
    qtbot.waitUntil(loss.crosshair.isVisible)
    with qtbot.waitSignal(loss.pointed_at) as told:
        qtbot.mouseMove(loss.canvas.viewport(), QPoint(3, 3))
    assert told.args == [None]


def test_readout_shows_what_the_cursor_points_at(qtbot: QtBot, point: Callable[[LossChart, int], None]) -> None:
    tab = TrainingTab()
    qtbot.addWidget(tab)
    tab.resize(1000, 700)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.place.show_content()
    losses = falling(150)
    fill(tab.loss, losses)
    qtbot.waitUntil(lambda: tab.loss.plot.vb.width() > 300)
    assert tab.readout.whole_text() == "Point at the curves for exact values."
    point(tab.loss, 77)
    qtbot.waitUntil(lambda: tab.readout.whole_text().startswith("Iteration 77,"))
    for (label, _), row in zip(LABELS, losses, strict=True):
        assert f"{label} {row[76]:#.4g} ({smooth(row)[76]:#.4g})" in tab.readout.whole_text()


SAID = [(2.302585, "2.303"), (3e-5, "3.0e-5"), (1.2645e145, "1.26e145"), (0.0, "0"), (math.nan, "not finite")]


@pytest.mark.parametrize(("loss", "said"), [*SAID, (math.inf, "not finite")])
def test_losses_of_any_size_can_be_read(qtbot: QtBot, small: Callable[..., Config], loss: float, said: str) -> None:
    tab = TrainingTab()
    qtbot.addWidget(tab)
    tab.begin(small(ContenderConfig("A")))
    tab.loss.set_window(1)
    tab.loss.pointed_at.emit((7, [("A", loss, loss)]))
    assert tab.readout.whole_text() == f"Iteration 7, loss:  A {said}"
    tab.loss.set_window(9)
    tab.loss.pointed_at.emit((7, [("A", loss, loss)]))
    both = f"A {said} ({said})" if math.isfinite(loss) else f"A {said}"
    assert tab.readout.whole_text() == f"Iteration 7, loss (smoothed):  {both}"
    tab.show_view(TrainingView(7, 150, np.zeros((1, 7)), (), (), Phase("loss"), 3, batch_losses=(loss,)))
    tab.loss.pointed_at.emit(None)
    assert tab.readout.whole_text() == f"Loss before the update:  A {said}"


def test_the_log_tells_losses_of_any_size(qtbot: QtBot, small: Callable[..., Config]) -> None:
    log = LogTab()
    qtbot.addWidget(log)
    log.begin(small(ContenderConfig("A"), iterations=1000))
    losses = [2.302585, 3e-5, 1.2645e145, math.nan, math.inf]
    log.show_view(TrainingView(500, 1000, np.repeat([losses], 100, axis=1), (), (), None, 3))
    lines = [line for line in log.toPlainText().splitlines() if line.startswith("A: ")]
    assert lines == ["A: 2.302585", "A: 3.0e-5", "A: 1.26e145", "A: not finite", "A: not finite"]


def test_controls_over_the_loss_chart(qtbot: QtBot) -> None:
    tab = TrainingTab()
    qtbot.addWidget(tab)
    with qtbot.waitExposed(tab):
        tab.show()
    losses = falling(150)
    fill(tab.loss, losses)
    tab.smoothing.selectAll()
    qtbot.keyClicks(tab.smoothing, "21")
    qtbot.keyClick(tab.smoothing, Qt.Key.Key_Return)
    assert tab.loss.curves[0].smooth.getData()[1] == pytest.approx(smooth(losses[0], 21), rel=1e-9)
    tab.smoothing.selectAll()
    qtbot.keyClicks(tab.smoothing, "20")
    assert (tab.smoothing.value(), tab.loss.window_length) == (20, 21)
    qtbot.keyClick(tab.smoothing, Qt.Key.Key_Return)
    assert (tab.smoothing.value(), tab.loss.window_length) == (21, 21)
    for box, is_on in ((tab.log_axis, lambda: tab.loss.logarithmic), (tab.fit_loss, lambda: tab.loss.fitted)):
        for wanted in (True, False):
            qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
            assert is_on() is wanted


# Accuracies


def test_accuracies_are_drawn_and_tabulated(qtbot: QtBot) -> None:
    chart = AccuracyChart()
    qtbot.addWidget(chart)
    chart.set_contenders(LABELS, 200)
    assert not chart.has_data()
    evaluations = (
        Evaluation(0, (0.1, 0.125, 0.1), 360),
        Evaluation(100, (0.1, 0.7, float("nan")), 360),
        Evaluation(200, (0.11, 0.9, float("nan")), 360),
    )
    chart.show_view(TrainingView(200, 200, falling(200), evaluations, ()))
    assert chart.has_data()
    for row, curve in enumerate(chart.curves):
        at, values = curve.getData()
        assert at.tolist() == [0, 100, 200]
        assert values / 100 == pytest.approx([each.accuracies[row] for each in evaluations], nan_ok=True)
    _, *rows = map(list, chart.table())
    assert [row[:2] for row in rows] == [[0, 360], [100, 360], [200, 360]]
    assert rows[1][2:4] == [0.1, 0.7]
    with qtbot.waitExposed(chart):
        chart.show()
    assert not chart.canvas.grab().isNull()


TRAINED = (
    Evaluation(0, (0.1, 0.125, 0.1), 360, (0.1, 0.1, 0.2)),
    Evaluation(100, (0.1, 0.7, float("nan")), 360, (0.2, 0.9, float("nan"))),
    Evaluation(200, (0.11, 0.9, float("nan")), 360, (0.3, 1.0, float("nan"))),
)


def test_training_accuracies_are_dashed_in_the_contenders_colour(qtbot: QtBot) -> None:
    chart = AccuracyChart()
    qtbot.addWidget(chart)
    chart.set_contenders(LABELS, 200)
    for shown in (1, 3):
        chart.show_view(TrainingView(200, 200, falling(200), TRAINED[:shown], ()))
        assert len(chart.training_curves) == len(LABELS)
        for row, curve in enumerate(chart.training_curves):
            at, values = curve.getData()
            assert at.tolist() == [each.iteration for each in TRAINED[:shown]]
            assert values / 100 == pytest.approx([each.training[row] for each in TRAINED[:shown]], nan_ok=True)
    for dashed, solid in zip(chart.training_curves, chart.curves, strict=True):
        assert dashed.opts["pen"].color() == solid.opts["pen"].color()
        assert dashed.opts["pen"].dashPattern()
        assert not solid.opts["pen"].dashPattern()
    said = chart.plot.axis("left").labelText
    assert ("dashed" in said, "dashed" in chart.title) == (True, True)
    header, *rows = map(list, chart.table())
    assert header[-3:] == [f"{label}: training accuracy" for label, _ in LABELS]
    assert rows[1][-3:] == [0.2, 0.9, ""]
    chart.set_contenders(LABELS, 100)
    assert not chart.training_curves
    assert "dashed" not in chart.title
    assert "dashed" not in chart.plot.axis("left").labelText


def test_training_accuracies_in_print(qtbot: QtBot) -> None:
    chart = AccuracyChart()
    qtbot.addWidget(chart)
    chart.set_contenders(LABELS, 200)
    view = TrainingView(200, 200, falling(200), TRAINED, ())
    figure = chart.figure_of(view)
    assert figure is not None
    dashed = [curve for curve in figure.curves if curve.kind == "ghost"]
    assert [curve.style for curve in dashed] == [style for _, style in LABELS]
    assert dashed[1].y == pytest.approx([10, 90, 100])
    assert [curve.label for curve in figure.curves if curve.label] == [label for label, _ in LABELS]
    assert "dashed" in figure.title
    assert "dashed" in figure.y.label


# The tab


@pytest.mark.parametrize("frames", [1, 2, 3, 4])
def test_the_last_frame_is_drawn_whole_though_curves_and_histograms_take_turns(
    qtbot: QtBot, small: Callable[..., Config], frames: int
) -> None:
    tab = TrainingTab()
    qtbot.addWidget(tab)
    config = small(iterations=10)
    run = Comparison(config)
    tab.begin(config)
    tab.set_live(True)
    for _ in range(frames):
        run.step()
        tab.show_view(run.view(ViewSpec()))
    tab.set_live(False)
    assert len(list(tab.loss.table())) == 1 + frames
    last = run.view(ViewSpec())
    shown = [cell.view.histogram.counts.tolist() for cells in tab.grid.cells for cell in cells]
    assert shown == [layer.histogram.counts.tolist() for row in last.contenders for layer in row.layers]
