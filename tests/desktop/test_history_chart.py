# mypy: disable-error-code="no-untyped-call"
"""``desktop.charts.history_chart``: figures of layers over iterations, from a real run and from made-up moments."""

import dataclasses
import itertools
import math
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.charts.history_chart import HistoryChart
from desktop.export.png import image
from desktop.figures.history import Choice, panels
from desktop.figures.page import Page
from netcore import Comparison, presets
from netcore.arrays import FloatArray
from netcore.history import BINS, FIGURES, History, HistoryView, record

LABELS = (("std = 0.01", 0), ("Xavier", 1), ("He", 2))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def run() -> HistoryView:
    """Every third of 60 iterations on digits."""
    comparison, history = Comparison(presets.get("digits-comparison")), History()
    for iteration in range(1, 61):
        comparison.step_phase()
        while comparison.phases_made:
            comparison.step_phase()
        if iteration % 3 == 0:
            history.add(record(comparison))
    return history.view()


@pytest.fixture
def chart(shown: Callable[..., HistoryChart]) -> HistoryChart:
    chart = shown(HistoryChart(), 900, 400)
    chart.set_run(LABELS, 5, 100)
    return chart


def made_up(figures: FloatArray) -> HistoryView:
    """Moments 10, 20, … with ``figures`` (n, contenders, layers, 5)."""
    n, contenders, layers, _ = figures.shape
    shape = (n, contenders, layers)
    nothing = np.zeros(shape, np.uint32)
    counts = np.zeros((*shape, BINS), np.uint32)
    return HistoryView(
        np.arange(10, 10 * n + 1, 10), figures, np.zeros(shape), np.ones(shape), counts, nothing, nothing
    )


def place(chart: HistoryChart, iteration: float) -> QPoint:
    box = chart.plots[-1].vb
    x = box.mapViewToScene(QPointF(iteration, 0)).x()
    return QPoint(chart.canvas.mapFromScene(QPointF(x, box.sceneBoundingRect().center().y())))


def test_a_line_a_contender_has_the_logarithms_of_its_layer(chart: HistoryChart, run: HistoryView) -> None:
    chart.set_choice(Choice("gradient_norm", "contenders", layer=2))
    chart.show_view(run)
    lines = chart._panes[-1].lines
    for row, line in enumerate(lines[:3]):
        x, y = line.getData()
        np.testing.assert_array_equal(x, run.iterations)
        np.testing.assert_allclose(y, np.log10(run.figures[:, row, 2, 1]))
        assert line.opts["pen"].color() == QColor(theme.contender_style(row).color)
    low, high = chart.plots[-1].vb.viewRange()[1]
    assert low < math.log10(run.figures[:, :, 2, 1].min())
    assert math.log10(run.figures[:, :, 2, 1].max()) < high


def test_a_line_a_layer_has_one_colour_pale_to_full_and_its_number(chart: HistoryChart, run: HistoryView) -> None:
    chart.set_choice(Choice("dead", "layers", contender=1))
    chart.show_view(run)
    pane = chart._panes[-1]
    for layer, line in enumerate(pane.lines):
        np.testing.assert_array_equal(line.getData()[1], run.figures[:, 1, layer, 3])
    full = QColor(theme.contender_style(1).color)
    saturations = [line.opts["pen"].color().saturation() for line in pane.lines]
    assert saturations == sorted(saturations)
    assert pane.lines[-1].opts["pen"].color() == full
    assert pane.lines[-1].opts["pen"].style() == Qt.PenStyle.DashLine
    ends = pane.overlay.ends()
    assert sorted(line.label for _, _, line in ends) == ["1", "2", "3", "4", "5"]
    heights = sorted(y for _, y, _ in ends)
    assert min(np.diff(heights)) >= 12


def test_all_five_stand_under_one_another_on_one_axis(chart: HistoryChart, run: HistoryView) -> None:
    chart.show_view(run)
    assert [plot.isVisible() for plot in chart.plots] == [False] * 4 + [True]
    alone = chart.plots[-1].vb.sceneBoundingRect()
    chart.set_choice(Choice("all"))
    QApplication.processEvents()
    rects = [plot.vb.sceneBoundingRect() for plot in chart.plots]
    assert all(plot.isVisible() for plot in chart.plots)
    assert {(rect.left(), rect.right()) for rect in rects} == {(alone.left(), alone.right())}
    assert all(above.bottom() < below.top() for above, below in itertools.pairwise(rects))
    assert max(rect.height() for rect in rects) - min(rect.height() for rect in rects) < 6
    assert [pane.panel.figure for pane in chart._panes if pane.panel is not None] == list(FIGURES)
    chart.set_choice(Choice("dead"))
    QApplication.processEvents()
    assert chart.plots[-1].vb.sceneBoundingRect() == alone


def test_what_a_logarithmic_axis_has_no_place_for_is_said(chart: HistoryChart) -> None:
    figures = np.full((6, 3, 5, 5), 0.5)
    figures[2:4, 0, 0, 0] = 0.0
    figures[3:, 1, 0, 0] = np.nan
    figures[5, 2, 0, 0] = np.inf
    chart.show_view(made_up(figures))
    pane = chart._panes[-1]
    assert pane.panel is not None
    assert "0, which has no place here: 2 values" in pane.panel.note
    # Of one layer alone: it has not diverged.
    assert "not computed yet: 3 values" in pane.panel.note
    assert "diverged" not in pane.panel.note
    assert "infinite: 1 values" in pane.panel.note
    assert np.isnan(pane.lines[0].getData()[1]).tolist() == [False, False, True, True, False, False]
    assert all(math.isfinite(end) for end in chart.plots[-1].vb.viewRange()[1])
    chart.grab()


def test_what_diverged_is_told_from_what_is_not_there(chart: HistoryChart) -> None:
    figures = np.full((6, 3, 5, 5), 0.5)
    figures[4:, 1] = np.nan
    figures[:2, 0, :, FIGURES.index("update_ratio")] = np.nan
    # An output layer has no flat part.
    figures[:, :, 4, FIGURES.index("saturated")] = np.nan
    notes = {}
    for figure in FIGURES:
        for by in ("contenders", "layers"):
            chart.set_choice(Choice(figure, by))
            chart.show_view(made_up(figures))
            pane = chart._panes[-1]
            assert pane.panel is not None
            notes[figure, by] = pane.panel.note
    assert notes["activation_std", "contenders"] == "diverged: 2 values"
    assert notes["activation_std", "layers"] == ""
    assert notes["saturated", "layers"] == "f has no flat part: 6 values"
    assert notes["update_ratio", "layers"] == "not computed yet, or weights of 0: 10 values"
    assert notes["update_ratio", "contenders"] == "not computed yet, or weights of 0: 2 values; diverged: 2 values"


@pytest.mark.parametrize("choice", [Choice("all"), Choice("all", "layers"), Choice("update_ratio")])
@pytest.mark.parametrize("value", [np.nan, 0.0, np.inf, 1e-320, 1e305])
def test_bad_figures_crash_nothing(chart: HistoryChart, choice: Choice, value: float) -> None:
    chart.set_choice(choice)
    for moments in (0, 1, 3):
        chart.show_view(made_up(np.full((moments, 3, 5, 5), value)))
        assert not chart.grab().isNull()
        figure = chart.figure()
        assert (figure is None) == (not moments)
        if figure is not None:
            image(Page(figure, 500), 500)


def test_of_a_hundred_layers_a_few_have_a_line_and_it_is_said(chart: HistoryChart) -> None:
    chart.set_run(LABELS, 100, 60)
    chart.set_choice(Choice("activation_std", "layers"))
    chart.show_view(made_up(np.random.default_rng(0).uniform(0.1, 1, (6, 3, 100, 5))))
    panel = chart._panes[-1].panel
    assert panel is not None
    assert (panel.lines[0].label, panel.lines[-1].label, len(panel.lines)) == ("1", "100", 12)
    assert "12 of 100 layers" in panel.note


def test_a_click_tells_its_iteration_and_the_cursor_marks_it(
    chart: HistoryChart, run: HistoryView, qtbot: QtBot
) -> None:
    chosen: list[int] = []
    chart.iteration_chosen.connect(chosen.append)
    viewport = chart.canvas.viewport()
    qtbot.mouseClick(viewport, LEFT, pos=place(chart, 20))
    chart.show_view(run)
    chart.set_iteration(31, 60)
    for iteration in (1, 44, 60, 80):
        qtbot.mouseClick(viewport, LEFT, pos=place(chart, iteration))
    assert chosen == [1, 44, 60]
    assert chart.cursors[-1].isVisible()
    assert chart.cursors[-1].value() == 31


def test_pointing_tells_the_values_of_the_nearest_moment(chart: HistoryChart, run: HistoryView, qtbot: QtBot) -> None:
    chart.show_view(run)
    chart.set_iteration(60, 60)
    texts: list[str] = []
    chart.pointed_at.connect(texts.append)
    qtbot.mouseMove(chart.canvas.viewport(), place(chart, 31))
    qtbot.waitUntil(lambda: bool(texts))
    assert "Iteration 30" in texts[-1]
    assert f"He {run.figures[9, 2, 0, 0]:.3g}" in texts[-1]


def test_the_figure_has_every_number_and_the_same_lines(chart: HistoryChart, run: HistoryView) -> None:
    chart.show_view(run)
    chart.set_iteration(20, 60)
    figure = chart.figure()
    assert figure is not None
    head, *rows = figure.table()
    assert head == ["iteration", "contender", "layer", *FIGURES]
    assert len(rows) == 20 * 3 * 5
    assert rows[7][:3] == [3, "Xavier", 3]
    assert rows[7][3] == run.figures[0, 1, 2, 0]
    assert rows[4][7] == ""
    picture: QImage = image(Page(figure, 600), 600)
    for style in range(3):
        color = QColor(theme.contender_style(style, "light").color)
        assert any(picture.pixelColor(x, y) == color for x in range(0, 600, 1) for y in range(60, picture.height(), 3))


def test_the_axis_stands_still_while_values_move_a_little(run: HistoryView) -> None:
    first = panels(run, LABELS, Choice(), 100)[0].axis
    moved = dataclasses.replace(run, figures=run.figures * 1.02)
    assert panels(moved, LABELS, Choice(), 100)[0].axis == first


def test_it_takes_the_theme(chart: HistoryChart, run: HistoryView, qapp: QApplication) -> None:
    chart.show_view(run)
    theme.apply(qapp, "dark")
    try:
        assert chart._panes[-1].lines[0].opts["pen"].color() == QColor(theme.contender_style(0, "dark").color)
    finally:
        theme.apply(qapp, "light")
