# mypy: disable-error-code="no-untyped-call"
"""``desktop.tabs.seeds_tab``, its chart, its table and its figure: pressed, looked at and exported."""

import math
import multiprocessing
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.export.pdf import pdf
from desktop.export.png import png
from desktop.export.svg import svg
from desktop.figures.page import Page
from desktop.figures.seeds import band_limits, seeds_figure, thin_band
from desktop.runner.seeds_controller import SeedsController
from desktop.tabs.seeds_tab import SeedsTab
from netcore import Config, ContenderConfig
from netcore.arrays import FloatArray
from netcore.initializers import He, Normal, Xavier
from netcore.many_seeds import SeedFailure, SeedRun, SeedsProgress
from netcore.seed_statistics import SeedsSummarizer, SeedsView
from netcore.snapshot import Evaluation

MakeConfig = Callable[..., Config]
LEFT = Qt.MouseButton.LeftButton
replace = msgspec.structs.replace


class Bench(NamedTuple):
    """A tab with its controller."""

    tab: SeedsTab
    controller: SeedsController
    qtbot: QtBot

    def click(self, name: str) -> None:
        button = self.tab.findChild(QPushButton, name)
        self.qtbot.mouseClick(button, LEFT)

    def until(self, condition: Callable[[], Any]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=30_000)

    def ended(self) -> None:
        self.until(lambda: not self.controller.running)

    def text(self, name: str) -> str:
        label = self.tab.findChild(QLabel, name)
        assert label is not None
        return label.text()

    def cells(self) -> list[list[str]]:
        table = self.tab.table
        texts = []
        for row in range(table.rowCount()):
            items = [table.item(row, column) for column in range(table.columnCount())]
            texts.append([item.text() for item in items if item is not None])
        return texts


def caption(tab: SeedsTab) -> tuple[str, ...]:
    make = tab.maker()
    return make().caption if make is not None else ()


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[Callable[[theme.ThemeChoice], None]]:
    """Changes the theme, for one test."""
    yield lambda name: theme.apply(qapp, name) and None
    theme.apply(qapp, "light")


@pytest.fixture
def bench(shown: Callable[..., QWidget], qtbot: QtBot) -> Iterator[Bench]:
    controller = SeedsController()
    tab = SeedsTab(controller)
    shown(tab, 1000, 600)
    yield Bench(tab, controller, qtbot)
    controller.shut_down()
    controller.deleteLater()
    assert multiprocessing.active_children() == []


def view_of(config: Config, losses: FloatArray, window: int = 1, **options: Any) -> SeedsView:
    """Of runs with ``losses`` (seeds, contenders, iterations)."""
    runs = []
    for offset, each in enumerate(losses):
        ended = [math.nan if math.isnan(row[-1]) else 0.5 + 0.1 * offset for row in each]
        diverged = tuple(int(np.isnan(row).argmax()) + 1 if math.isnan(row[-1]) else None for row in each)
        evaluations = (Evaluation(losses.shape[2], tuple(ended), 360),)
        runs.append(SeedRun(config.seed + offset, each, evaluations, diverged))
    return SeedsSummarizer(config, options.pop("count", len(losses)), window).view(runs, **options)


def noise(seeds: int, contenders: int, iterations: int) -> FloatArray:
    rng = np.random.default_rng(4)
    trend = 2.3 * np.exp(-np.arange(iterations) / (0.3 * iterations))
    return trend * rng.uniform(0.4, 1.0, (seeds, contenders, 1)) + rng.uniform(0, 0.1, (seeds, contenders, iterations))


# Runs


def test_start_runs_all_seeds_and_shows_them(bench: Bench, small: MakeConfig) -> None:
    tab = bench.tab
    assert tab.place.is_empty()
    assert "press Start" in tab.place.message.text()
    assert not tab.start.isEnabled()
    tab.set_experiment(small(seed=3), None)
    tab.count.setValue(3)
    assert not tab.stop.isEnabled()
    bench.click("seeds_start")
    assert tab.stop.isEnabled()
    assert not tab.start.isEnabled()
    bench.ended()
    assert not tab.place.is_empty()
    assert tab.start.isEnabled()
    assert not tab.stop.isEnabled()
    assert bench.text("seeds_status") == "3 of 3 seeds done"
    assert tab.progress.value() == tab.progress.maximum()
    assert tab.result_config == small(seed=3)
    assert tab.readout.whole_text().startswith("Seeds 3 to 5  ·  Digits")
    view = tab.chart.view
    assert view is not None
    for cells, contender in zip(bench.cells(), view.contenders, strict=True):
        assert cells[0] == contender.label
        ends = np.array([losses[-1] for losses in contender.runs])
        assert cells[1] == f"{ends.mean():#.4g} ({ends.min():#.4g} to {ends.max():#.4g})"
        assert cells[2] == f"{100 * contender.accuracy.mean:.2f} ± {100 * contender.accuracy.std:.2f} %"
        assert cells[3] == "0 of 3"


def test_stop_keeps_what_is_done(bench: Bench, small: MakeConfig) -> None:
    tab = bench.tab
    tab.set_experiment(small(iterations=2000), None)
    tab.count.setValue(64)
    bench.click("seeds_start")
    bench.until(lambda: tab.chart.view is not None)
    bench.click("seeds_stop")
    bench.ended()
    assert multiprocessing.active_children() == []
    view = tab.chart.view
    assert view is not None
    assert bench.text("seeds_status") == f"stopped: {len(view.seeds)} of 64 seeds done"
    assert 1 <= len(view.seeds) < 64
    assert tab.start.isEnabled()


def test_keys_start_and_stop(bench: Bench, small: MakeConfig) -> None:
    bench.tab.set_experiment(small(iterations=100_000), None)
    bench.tab.start.setFocus(Qt.FocusReason.TabFocusReason)
    bench.qtbot.keyClick(bench.tab.start, Qt.Key.Key_Space)
    assert bench.controller.running
    bench.qtbot.keyClick(bench.tab.stop, Qt.Key.Key_Space)
    bench.ended()
    assert bench.text("seeds_status") == "stopped: 0 of 8 seeds done"
    assert bench.tab.place.is_empty()


def test_progress_is_said(bench: Bench) -> None:
    bench.controller.progress.emit(SeedsProgress(8, 2, 0, ((2, 500), (3, 500)), 1000, 12.2))
    assert bench.text("seeds_status") == "2 of 8 seeds done, 2 running, about 12 s left"
    assert bench.tab.progress.value() == round(1000 * 3 / 8)
    bench.controller.progress.emit(SeedsProgress(8, 2, 1, ((2, 0),), 1000, None))
    assert bench.text("seeds_status") == "2 of 8 seeds done, 1 failed, 1 running"


def test_without_labels_there_is_nothing_to_start(bench: Bench, small: MakeConfig) -> None:
    bench.tab.set_experiment(small(dataset="gaussian"), None)
    assert not bench.tab.start.isEnabled()
    assert "no labels" in bench.tab.place.message.text()
    bench.tab.set_experiment(small(), None)
    assert bench.tab.start.isEnabled()
    assert "press Start" in bench.tab.place.message.text()


def test_too_much_to_keep_is_said_before_it_is_started(bench: Bench, small: MakeConfig) -> None:
    bench.tab.set_experiment(small(iterations=400_000), None)
    assert not bench.tab.start.isEnabled()
    assert "fewer seeds" in bench.tab.place.message.text()
    bench.tab.count.setValue(2)
    assert bench.tab.start.isEnabled()


def test_results_of_an_earlier_configuration_are_marked(bench: Bench, small: MakeConfig) -> None:
    tab, config = bench.tab, small(iterations=30)
    tab.set_experiment(config, None)
    tab.count.setValue(2)
    bench.click("seeds_start")
    bench.ended()
    assert not tab.note.isVisible()
    # What only the signals depend on changes no run.
    tab.set_experiment(replace(config, samples=500), None)
    assert not tab.note.isVisible()
    tab.set_experiment(replace(config, seed=1), None)
    assert tab.note.isVisible()
    assert "earlier configuration" in tab.note.text()
    assert tab.result_config == config
    assert not tab.place.is_empty()
    tab.set_experiment(config, None)
    assert not tab.note.isVisible()
    tab.set_experiment(replace(config, dataset="gaussian"), None)
    assert "earlier configuration" in tab.note.text()
    assert "no labels" in tab.note.text()


def test_what_failed_is_said(bench: Bench, small: MakeConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    bench.tab.set_experiment(small(dataset="mnist"), None)
    bench.click("seeds_start")
    bench.ended()
    assert bench.tab.note.isVisible()
    assert "no folder given" in bench.tab.note.text()
    assert bench.tab.start.isEnabled()
    failures = (SeedFailure(2, "not enough memory"), SeedFailure(4, "not enough memory"))
    config = small(iterations=20)
    bench.controller.results_changed.emit(view_of(config, noise(2, 3, 20), failures=failures, count=5))
    assert "Seed 2 failed: not enough memory" in bench.tab.note.text()
    assert "1 more failed" in bench.tab.note.text()


def test_a_contender_that_diverges_for_some_seeds_is_said_to(bench: Bench, small: MakeConfig) -> None:
    wild = ContenderConfig("wild", He(), activation="identity", learning_rate=0.3)
    bench.tab.set_experiment(small(ContenderConfig("calm", Xavier()), wild, iterations=80), None)
    bench.tab.count.setValue(6)
    bench.click("seeds_start")
    bench.ended()
    calm, wild_cells = bench.cells()
    view = bench.tab.chart.view
    assert view is not None
    diverged = view.contenders[1].diverged
    assert 0 < diverged < 6
    assert calm[3] == "0 of 6"
    assert wild_cells[3] == f"{diverged} of 6"
    assert wild_cells[1].endswith(f", n = {6 - diverged}")
    assert bench.tab.chart.legend.labels == ["calm", f"wild ({diverged} of 6 diverged)"]
    assert any("of the other runs" in text for text in caption(bench.tab))


# The chart


def test_band_is_what_was_chosen(bench: Bench, small: MakeConfig) -> None:
    losses = noise(5, 3, 60)
    bench.controller.results_changed.emit(view_of(small(iterations=60), losses))
    chart = bench.tab.chart
    expected = {
        "std": (losses.mean(axis=0) - losses.std(axis=0, ddof=1), losses.mean(axis=0) + losses.std(axis=0, ddof=1)),
        "range": (losses.min(axis=0), losses.max(axis=0)),
        "quartiles": tuple(np.quantile(losses, [0.25, 0.75], axis=0)),
    }
    for index in range(bench.tab.band.count()):
        bench.tab.band.setCurrentIndex(index)
        low, high = expected[bench.tab.band.itemData(index)]
        for row, curves in enumerate(chart.curves):
            x, y = curves.area.getData()
            assert x.tolist() == [*range(1, 61), *range(60, 0, -1)]
            assert y[:60] == pytest.approx(low[row])
            assert y[60:][::-1] == pytest.approx(high[row])
            assert curves.mean.getData()[1] == pytest.approx(losses[:, row].mean(axis=0))


def test_single_runs_on_demand(bench: Bench, small: MakeConfig) -> None:
    losses = noise(4, 3, 60)
    bench.controller.results_changed.emit(view_of(small(iterations=60), losses))
    lines = bench.tab.chart.curves[1].lines
    assert not lines.isVisible()
    bench.tab.single.setChecked(True)
    assert lines.isVisible()
    drawn = lines.getData()[1]
    assert drawn[~np.isnan(drawn)].tolist() == losses[:, 1].ravel().tolist()
    # A gap before, between and after them.
    assert np.count_nonzero(np.isnan(drawn)) == 5
    figure = bench.tab.chart.figure()
    assert figure is not None
    assert sum(curve.kind == "raw" for curve in figure.curves) == 12


def test_log_and_fitted_axes(bench: Bench, small: MakeConfig) -> None:
    losses = 20 * noise(4, 3, 60)
    losses[0, 0, 5] = 0.0
    bench.controller.results_changed.emit(view_of(small(iterations=60), losses))
    box = bench.tab.chart.plot.vb
    assert box.viewRange()[1] == pytest.approx([0, 2.5], abs=0.2)
    bench.tab.fit.setChecked(True)
    top = (losses.mean(axis=0) + losses.std(axis=0, ddof=1)).max()
    assert box.viewRange()[1][1] == pytest.approx(top, rel=0.1)
    bench.tab.single.setChecked(True)
    assert box.viewRange()[1][1] == pytest.approx(losses.max(), rel=0.1)
    bench.tab.log_axis.setChecked(True)
    assert bench.tab.chart.plot.axis("left").logMode
    for curves in bench.tab.chart.curves:
        for item in (curves.mean, curves.area):
            assert np.isfinite(item.getData()[1]).all()
    assert not bench.tab.chart.canvas.grab().isNull()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_band_and_mean_are_seen_in_the_contenders_colour(
    bench: Bench, small: MakeConfig, themed: Callable[[theme.ThemeChoice], None], name: theme.ThemeChoice
) -> None:
    themed(name)
    losses = np.concatenate([np.full((1, 1, 50), 0.5), np.full((1, 1, 50), 2.0)])
    bench.controller.results_changed.emit(view_of(small(ContenderConfig("one", He()), iterations=50), losses))
    bench.tab.band.setCurrentIndex(1)
    chart = bench.tab.chart
    image = chart.canvas.grab().toImage()

    def color_at(iteration: float, loss: float) -> QColor:
        at = chart.canvas.mapFromScene(chart.plot.vb.mapViewToScene(QPointF(iteration, loss)))
        return QColor(image.pixelColor(QPoint(at)))

    color, background = (QColor(each) for each in (theme.contender_style(0).color, theme.chart_colors().background))

    def away(one: QColor, other: QColor) -> int:
        return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())

    def nearest(loss: float, wanted: QColor) -> int:
        """Grid lines, and smooth edges of lines, are somewhere: among its neighbours a place is free of them."""
        return min(away(color_at(26.3, loss + step / 200), wanted) for step in range(-6, 7))

    assert nearest(1.25, color) < 24
    assert nearest(2.3, background) == 0
    share = 72 / 255
    mixed = QColor(*(round(share * x + (1 - share) * y) for x, y in zip(_rgb(color), _rgb(background), strict=True)))
    assert nearest(0.8, mixed) < 12
    assert away(mixed, background) > 40


def test_pointing_at_the_curves_says_the_numbers(bench: Bench, small: MakeConfig) -> None:
    losses = noise(4, 3, 60)
    losses[2, 1, 30:] = np.nan
    bench.controller.results_changed.emit(view_of(small(iterations=60), losses))
    chart = bench.tab.chart
    at = chart.canvas.mapFromScene(chart.plot.vb.mapViewToScene(QPointF(40, 1.0)))
    bench.qtbot.mouseMove(chart.canvas.viewport(), QPoint(at))
    bench.until(lambda: bench.tab.readout.whole_text().startswith("Iteration 40,"))
    text = bench.tab.readout.whole_text()
    mean = np.nanmean(losses[:, 1, 39])
    assert f"Xavier {mean:#.4g} (" in text
    assert "n = 3" in text
    QApplication.sendEvent(chart.canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert bench.tab.readout.whole_text().startswith("Seeds 0 to 3")


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


def hostile(name: str) -> tuple[Config, FloatArray]:
    labels = ["<b>bold</b> & co", "標準偏差", "x" * 60]
    contenders = tuple(ContenderConfig(label, Normal()) for label in labels)
    losses = noise(4, 3, 40)
    if name == "explodes":
        losses[:, 0, 20:] = 1e300
    elif name == "diverges":
        losses[:, 0, 1:] = np.nan
        losses[1:, 1, 10:] = np.nan
        losses[:, 2] = np.nan
    elif name == "zero":
        losses[:] = 0.0
    elif name == "one iteration":
        losses = losses[:, :, :1]
    return Config(contenders), losses


@pytest.mark.parametrize("name", ["labels", "explodes", "diverges", "zero", "one iteration"])
@pytest.mark.parametrize("logarithmic", [False, True])
def test_any_results_can_be_shown_and_exported(bench: Bench, name: str, logarithmic: bool) -> None:
    config, losses = hostile(name)
    config = replace(config, training=replace(config.training, iterations=losses.shape[2]))
    for box in (bench.tab.single, bench.tab.fit):
        box.setChecked(True)
    bench.tab.log_axis.setChecked(logarithmic)
    bench.tab.set_experiment(config, None)
    bench.controller.results_changed.emit(view_of(config, losses))
    assert not bench.tab.grab().isNull()
    figure = bench.tab.chart.figure()
    assert figure is not None
    page = Page(figure, 600, caption=caption(bench.tab))
    assert b"<svg" in svg(page)
    assert len(list(figure.table())) == losses.shape[2] + 1


def test_many_contenders_and_a_long_run_can_be_shown(bench: Bench) -> None:
    config = Config(tuple(ContenderConfig(f"contender {i}", He()) for i in range(16)))
    config = replace(config, training=replace(config.training, iterations=8000))
    bench.controller.results_changed.emit(view_of(config, noise(10, 16, 8000)))
    bench.tab.single.setChecked(True)
    chart = bench.tab.chart
    assert sum(len(curves.lines.getData()[0]) for curves in chart.curves) < 25_000
    assert all(len(curves.mean.getData()[0]) <= 800 for curves in chart.curves)
    assert not bench.tab.grab().isNull()
    assert bench.tab.table.rowCount() == 16


# The figure


def test_figure_tells_every_number(small: MakeConfig) -> None:
    losses = noise(4, 3, 60)
    losses[1, 2, 30:] = np.nan
    view = view_of(small(seed=5, iterations=60), losses)
    head, *rows = map(list, seeds_figure(view, "std", single=True).table())
    table = {name: [float(row[i]) if row[i] != "" else math.nan for row in rows] for i, name in enumerate(head)}
    assert table["iteration"] == list(range(1, 61))
    for row, label in enumerate(("std = 0.01", "Xavier", "He")):
        assert table[f"{label}: mean"] == pytest.approx(np.nanmean(losses[:, row], axis=0))
        assert table[f"{label}: std"] == pytest.approx(np.nanstd(losses[:, row], axis=0, ddof=1))
        assert table[f"{label}: min"] == np.nanmin(losses[:, row], axis=0).tolist()
        assert table[f"{label}: max"] == np.nanmax(losses[:, row], axis=0).tolist()
        assert table[f"{label}: median"] == pytest.approx(np.nanmedian(losses[:, row], axis=0))
        for offset in range(4):
            np.testing.assert_array_equal(table[f"{label}: seed {5 + offset}"], losses[offset, row])
    assert table["He: runs"] == [4] * 30 + [3] * 30


def test_no_peak_of_a_band_is_lost_where_it_is_thinned() -> None:
    low, high = np.random.default_rng(2).uniform(0, 1, 10_007), np.random.default_rng(3).uniform(1, 2, 10_007)
    low[5000], high[7777] = -5.0, 9.0
    low[9000:] = np.nan
    at, bottom, top = thin_band(low, high, 300)
    assert len(at) == len(bottom) == len(top) <= 301
    assert (at[0], at[-1]) == (1, 9000)
    assert (np.diff(at) > 0).all()
    assert bottom.min() == -5.0
    assert top.max() == 9.0
    assert abs(int(at[bottom.argmin()]) - 5001) < 40
    few = thin_band(low[:5], high[:5], 300)
    assert few[0].tolist() == [1, 2, 3, 4, 5]
    assert few[1].tolist() == low[:5].tolist()
    assert len(thin_band(np.full(9, np.nan), np.full(9, np.nan), 300)[0]) == 0


def test_band_is_printed_as_a_vector_in_its_colour(small: MakeConfig) -> None:
    losses = np.concatenate([np.full((1, 1, 50), 0.5), np.full((1, 1, 50), 2.0)])
    view = view_of(small(ContenderConfig("one", He()), iterations=50), losses)
    figure = seeds_figure(view, "range")
    limits = band_limits(view.contenders[0].spread, "range")
    assert (set(limits[0]), set(limits[1])) == ({0.5}, {2.0})
    drawing = svg(Page(figure, 600)).decode()
    assert "<image" not in drawing
    color = theme.contender_style(0, "light").color
    assert f'fill="{color}" fill-opacity="0.2' in drawing
    assert pdf([Page(figure, 600)], "seeds", "test").startswith(b"%PDF")
    assert png(Page(figure, 600), 600).startswith(b"\x89PNG")


def test_caption_says_what_lines_and_bands_are(bench: Bench, small: MakeConfig) -> None:
    assert caption(bench.tab) == ()
    config = small(seed=5, iterations=60)
    bench.controller.results_changed.emit(view_of(config, 5 * noise(4, 3, 60), window=11, count=6))
    bench.tab.single.setChecked(True)
    *_, last = caption(bench.tab)
    for text in (
        "mean of 4 runs, seeds 5 to 8", "smoothed over 11", "mean ± one standard deviation", "Faint",
        "2 of 6 seeds have no run", "lie above 2.5",
    ):  # fmt: skip
        assert text in last


# The table


def test_table_can_be_copied(bench: Bench, small: MakeConfig) -> None:
    bench.controller.results_changed.emit(view_of(small(iterations=20), noise(3, 3, 20)))
    table = bench.tab.table
    table.setFocus()
    table.clearSelection()
    bench.qtbot.keySequence(table, QKeySequence(QKeySequence.StandardKey.Copy))
    rows = [line.split("\t") for line in QApplication.clipboard().text().split("\n")]
    assert rows[0][0] == "Contender"
    assert rows[1:] == bench.cells()
    table.setCurrentCell(1, 0)
    table.item(2, 2).setSelected(True)  # type: ignore[union-attr]
    bench.qtbot.keySequence(table, QKeySequence(QKeySequence.StandardKey.Copy))
    cells = bench.cells()
    assert QApplication.clipboard().text() == f"{cells[1][0]}\t\n\t{cells[2][2]}"


def test_every_control_has_a_name_and_a_tip(bench: Bench) -> None:
    tab = bench.tab
    controls: list[QWidget] = [tab.count, tab.start, tab.stop, tab.band, tab.single, tab.log_axis, tab.fit]
    for control in controls:
        assert control.objectName().startswith("seeds_")
        assert control.accessibleName()
        assert control.toolTip()
    assert (tab.count.minimum(), tab.count.maximum(), tab.count.value()) == (2, 64, 8)
    assert tab.table.accessibleName()
    assert tab.charts() == (tab.chart,)


def test_a_folder_that_is_another_makes_results_old(bench: Bench, small: MakeConfig, tmp_path: Path) -> None:
    config = small(iterations=20)
    bench.tab.set_experiment(config, None)
    bench.tab.count.setValue(2)
    bench.click("seeds_start")
    bench.ended()
    assert bench.tab.note.text() == ""
    bench.tab.set_experiment(config, tmp_path)
    assert "earlier configuration" in bench.tab.note.text()


def test_smoothing_follows_that_of_the_loss_chart(bench: Bench, small: MakeConfig) -> None:
    bench.tab.set_experiment(small(iterations=60), None)
    bench.tab.count.setValue(2)
    bench.click("seeds_start")
    bench.ended()
    # An even number stands for the next odd one, as there.
    for asked, window in ((1, 1), (4, 5), (11, 11)):
        bench.tab.set_window(asked)
        bench.qtbot.waitUntil(partial(_is_smoothed_over, bench.tab, window))
        assert bench.tab.readout.whole_text().count(f"smoothed over {window}") == 1


def _is_smoothed_over(tab: SeedsTab, window: int) -> bool:
    return tab.chart.view is not None and tab.chart.view.window == window


def test_the_arrows_read_the_losses(bench: Bench, small: MakeConfig, qtbot: QtBot) -> None:
    last = 40
    bench.controller.results_changed.emit(view_of(small(iterations=last), noise(3, 3, last)))
    chart = bench.tab.chart
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription().startswith(f"Iteration {last - 1}, mean (band):")
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription().startswith(f"Iteration {last}, mean (band):")
    assert chart.accessibleDescription() == bench.tab.readout.whole_text()
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert "point at the curves" in chart.accessibleDescription()
