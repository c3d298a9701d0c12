# mypy: disable-error-code="no-untyped-call"
"""``desktop.charts``: going back on the loss and accuracy charts, and what branches leave on them."""

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.charts.accuracy_chart import AccuracyChart
from desktop.charts.curves import ContenderCurves, GhostCurve
from desktop.charts.loss_chart import LossChart
from netcore import Comparison, Config
from netcore.arrays import FloatArray
from netcore.snapshot import Evaluation, Ghost, TrainingView, ViewSpec
from netcore.statistics import smooth
from netcore.timeline import Timeline

LABELS = (("std = 0.01", 0), ("Xavier", 1), ("He", 2))
LEFT = Qt.MouseButton.LeftButton


def noise(iterations: int, seed: int = 0) -> FloatArray:
    return np.random.default_rng(seed).uniform(0.2, 2.0, (3, iterations))


def view_of(
    losses: FloatArray, iteration: int | None = None, ghosts: tuple[Ghost, ...] = (), iterations: int = 400
) -> TrainingView:
    at = losses.shape[1] if iteration is None else iteration
    return TrainingView(at, iterations, losses, (), (), ghosts=ghosts)


@pytest.fixture
def chart(shown: Callable[..., LossChart]) -> LossChart:
    """Of a run of 400 iterations, at its start."""
    chart = shown(LossChart(), 900, 400)
    chart.set_contenders(LABELS, 400)
    return chart


@pytest.fixture
def clicked(chart: LossChart) -> list[int]:
    """What the chart emits."""
    emitted: list[int] = []
    chart.clicked_at.connect(emitted.append)
    return emitted


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every curve, ghosts among them, each time that it is drawn."""
    calls: list[object] = []
    for kind in (ContenderCurves, GhostCurve):

        def show(self: Any, *arguments: Any, whole: Callable[..., None] = kind.show, **options: Any) -> None:
            calls.append(self)
            whole(self, *arguments, **options)

        monkeypatch.setattr(kind, "show", show)
    return calls


def place(chart: LossChart, iteration: float, height: float = 1.0) -> QPoint:
    return QPoint(chart.canvas.mapFromScene(chart.plot.vb.mapViewToScene(QPointF(iteration, height))))


# Clicks and drags


def test_a_click_tells_its_iteration(chart: LossChart, clicked: list[int], qtbot: QtBot) -> None:
    chart.show_view(view_of(noise(300)))
    for iteration in (1, 77, 300, 77):
        qtbot.mouseClick(chart.canvas.viewport(), LEFT, pos=place(chart, iteration))
    assert clicked == [1, 77, 300, 77]


def test_a_click_beside_the_curves_tells_nothing(chart: LossChart, clicked: list[int], qtbot: QtBot) -> None:
    viewport = chart.canvas.viewport()
    qtbot.mouseClick(viewport, LEFT, pos=place(chart, 50))
    chart.show_view(view_of(noise(300)))
    for pos in (place(chart, 320), place(chart, -5), QPoint(3, 3)):
        qtbot.mouseClick(viewport, LEFT, pos=pos)
    qtbot.mouseClick(viewport, Qt.MouseButton.RightButton, pos=place(chart, 50))
    assert clicked == []


def test_a_drag_tells_every_iteration_on_its_way(chart: LossChart, clicked: list[int], qtbot: QtBot) -> None:
    chart.show_view(view_of(noise(300)))
    viewport = chart.canvas.viewport()
    qtbot.mouseMove(viewport, place(chart, 99))
    qtbot.mousePress(viewport, LEFT, pos=place(chart, 100))
    for iteration in (100, 120, 120, 90, 350, 380, -10, 40):
        qtbot.mouseMove(viewport, place(chart, iteration))
    qtbot.mouseRelease(viewport, LEFT, pos=place(chart, 40))
    qtbot.mouseMove(viewport, place(chart, 200))
    assert clicked == [100, 120, 90, 300, 1, 40]


def test_the_cursor_is_a_hand_where_a_click_leads_somewhere(chart: LossChart) -> None:
    chart.show_view(view_of(noise(300)))
    viewport = chart.canvas.viewport()
    chart.canvas.scene().sigMouseMoved.emit(chart.canvas.mapToScene(place(chart, 100)))
    assert viewport.cursor().shape() == Qt.CursorShape.PointingHandCursor
    chart.canvas.scene().sigMouseMoved.emit(chart.canvas.mapToScene(place(chart, 350)))
    assert viewport.cursor().shape() != Qt.CursorShape.PointingHandCursor


def test_values_after_the_viewed_moment_can_be_pointed_at(chart: LossChart, qtbot: QtBot) -> None:
    losses = noise(300)
    chart.show_view(view_of(losses, 10))
    with qtbot.waitSignal(chart.pointed_at) as told:
        chart.canvas.scene().sigMouseMoved.emit(chart.canvas.mapToScene(place(chart, 200)))
    assert told.args is not None
    at, values = told.args[0]
    assert at == 200
    assert [raw for _, raw, _ in values] == losses[:, 199].tolist()


def test_the_crosshair_goes_with_the_mouse(chart: LossChart, qtbot: QtBot) -> None:
    chart.show_view(view_of(noise(300)))
    chart.canvas.scene().sigMouseMoved.emit(chart.canvas.mapToScene(place(chart, 100)))
    assert chart.crosshair.isVisible()
    with qtbot.waitSignal(chart.pointed_at) as told:
        QApplication.sendEvent(chart.canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert told.args == [None]
    assert not chart.crosshair.isVisible()


# The span


def test_the_span_is_told_whenever_it_changes(chart: LossChart, qtbot: QtBot) -> None:
    told: list[tuple[float, float]] = []
    chart.span_changed.connect(lambda left, right: told.append((left, right)))
    for change in (
        lambda: chart.resize(1200, 300),
        lambda: chart.plot.axis("left").setLabel("Loss<br>of<br>three lines"),
    ):
        before = len(told)
        change()
        qtbot.waitUntil(lambda before=before: len(told) > before)  # type: ignore[misc]
        qtbot.waitUntil(lambda: told[-1] == chart.span())
    assert all(one != other for one, other in itertools.pairwise(told))
    for iterations in (400, 1, 90_000):
        chart.set_contenders(LABELS, iterations)
        ends = place(chart, 0).x(), place(chart, iterations).x()
        assert chart.span() == pytest.approx(ends, abs=1)
        assert told[-1] == pytest.approx(ends, abs=1)


# The mark


def far(one: QColor, other: QColor) -> int:
    parts = (QColor.red, QColor.green, QColor.blue)
    return sum(abs(part(one) - part(other)) for part in parts)


def test_a_past_moment_is_marked(chart: LossChart) -> None:
    losses = noise(300)
    chart.show_view(view_of(losses))
    assert not chart.mark.isVisible()
    for iteration in (112, 0, 299, 12):
        chart.show_view(view_of(losses, iteration))
        assert chart.mark.isVisible()
        assert chart.mark.value() == iteration
        assert chart.mark.label.toPlainText() == str(iteration)
    accent, background = QColor(theme.chart_colors().accent), QColor(theme.chart_colors().background)
    image = chart.canvas.grab().toImage()
    x, y = place(chart, 12, 0.1).toTuple()
    seen = [image.pixelColor(x + dx, y) for dx in (-2, -1, 0, 1, 2)]
    # Between two pixels, each has a part of it.
    assert min(far(each, accent) for each in seen) < far(background, accent) / 2
    assert all(chart.mark.zValue() > item.zValue() for curves in chart.curves for item in curves.items)
    chart.show_view(view_of(losses))
    assert not chart.mark.isVisible()
    chart.show_view(view_of(losses, 12))
    assert chart.mark.isVisible()
    chart.set_contenders(LABELS, 400)
    assert not chart.mark.isVisible()


@pytest.mark.parametrize("at_once", [True, False])
def test_the_number_of_a_past_moment_is_seen_beside_its_line(chart: LossChart, qtbot: QtBot, at_once: bool) -> None:
    accent = QColor(theme.chart_colors().accent)
    label = chart.mark.label
    for width, iterations in ((900, 400), (500, 100), (1200, 20_000)):
        chart.resize(width, 400)
        chart.set_contenders(LABELS, iterations)
        if not at_once:
            qtbot.waitUntil(lambda width=width: chart.canvas.viewport().width() == width)  # type: ignore[misc]
            chart.canvas.grab()
        for iteration in (1, 20, 60, 98):
            chart.show_view(view_of(noise(99), iteration, iterations=iterations))
            image = chart.canvas.grab().toImage()
            area = label.mapRectToScene(label.boundingRect())
            assert chart.plot.vb.sceneBoundingRect().contains(area)
            line = chart.plot.vb.mapViewToScene(QPointF(iteration, 0)).x()
            assert min(abs(area.left() - line), abs(area.right() - line)) < 6
            assert near(image, area.adjusted(2, 2, -2, -2).toRect(), accent)


def near(image: QImage, area: QRect, color: QColor) -> bool:
    """Whether the colour is seen in an area, or nearly so: text has smooth edges."""
    red, green, blue = color.red(), color.green(), color.blue()
    seen = (image.pixelColor(x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom()))
    return any(max(abs(each.red() - red), abs(each.green() - green), abs(each.blue() - blue)) < 16 for each in seen)


def test_going_back_draws_no_curve(chart: LossChart, drawn: list[object]) -> None:
    losses, ghosts = noise(300), (Ghost(100, noise(50, 1)),)
    chart.show_view(view_of(losses, ghosts=ghosts))
    assert len(drawn) == 6
    drawn.clear()
    for iteration in (200, 100, 0, 300):
        chart.show_view(view_of(losses, iteration, (*ghosts,)))
        chart.set_live(True)
        chart.set_live(False)
    assert drawn == []
    chart.show_view(view_of(noise(301), 5, ghosts))
    assert drawn == chart.curves


def test_what_was_drawn_rough_is_drawn_again_at_rest(chart: LossChart, drawn: list[object]) -> None:
    chart.set_live(True)
    chart.show_view(view_of(noise(300)))
    assert not chart.curves[0].smooth.opts["antialias"]
    chart.set_live(False)
    assert chart.curves[0].smooth.opts["antialias"]
    assert len(drawn) == 6
    chart.set_live(False)
    assert len(drawn) == 6


def test_markers_follow_the_axis_while_frames_stream(chart: LossChart) -> None:
    losses = noise(250)
    chart.set_live(True)
    chart.show_view(view_of(losses))
    chart.set_logarithmic(True)
    heights = chart.curves[0].markers.getData()[1]
    assert 10**heights == pytest.approx(smooth(losses[0])[[99, 199]], rel=1e-9)


# What no axis shows


@pytest.mark.parametrize("last", [1e4, 1e15, 1e300])
def test_a_curve_stays_when_its_contender_diverges(chart: LossChart, last: float) -> None:
    losses = noise(300)
    losses[:, 200] = 1.5
    losses[:, 201:] = np.nan
    losses[1, 200] = last
    plain = losses.copy()
    plain[1, 200] = 1.5
    color = QColor(theme.contender_style(1).color)

    def seen(shown: FloatArray) -> int:
        chart.set_contenders(LABELS, 400)
        chart.show_view(view_of(shown))
        image = chart.canvas.grab().toImage()
        end, (_, bottom) = place(chart, 190).x(), place(chart, 190, 0).toTuple()
        area = QRect(place(chart, 1).x(), 0, end - place(chart, 1).x(), bottom)
        points = ((x, y) for x in range(area.left(), area.right()) for y in range(bottom))
        return sum(image.pixelColor(x, y) == color for x, y in points)

    assert seen(losses) == pytest.approx(seen(plain), rel=0.02)
    figure = chart.figure()
    assert figure is not None
    (clear,) = (each for each in figure.curves if each.label == "Xavier")
    assert np.isfinite(clear.y[:201]).all()
    assert clear.y[:196] == pytest.approx(smooth(plain[1, :201])[:196])


def test_what_is_over_the_axis_has_an_arrow_at_its_end(chart: LossChart) -> None:
    losses = np.tile([[1.0], [2.0], [1.5]], 350)
    losses[1, 250:] = 7.0
    chart.show_view(view_of(losses))
    calm, high, _ = chart.curves
    assert high.markers.getData()[0].tolist() == [100, 200]
    assert high.beyond.getData()[0].tolist() == [300, 350]
    assert high.beyond.getData()[1].tolist() == [2.5, 2.5]
    assert len(calm.beyond.data) == 0
    assert chart.legend.beyond == {"Xavier"}
    assert "Xavier ↑" in chart.legend.toolTip()
    assert "above 2.5" in chart.legend.toolTip()
    height = chart.height()
    chart.set_fitted(True)
    assert len(high.beyond.data) == 0
    assert high.markers.getData()[0].tolist() == [100, 200, 300]
    assert chart.legend.beyond == frozenset()
    assert "↑" not in chart.legend.toolTip()
    assert chart.height() == height
    chart.set_fitted(False)
    chart.set_logarithmic(True)
    assert high.beyond.getData()[1] == pytest.approx(np.log10([2.5, 2.5]))


def test_the_number_of_a_past_moment_keeps_off_the_curves(chart: LossChart) -> None:
    chart.resize(900, 500)
    losses = np.tile([[2.3], [2.2], [2.4]], 300)
    for at, level in ((50, 2.3), (290, 0.1), (150, 1.2)):
        chart.show_view(view_of(losses * level / 2.3, at, iterations=400))
        chart.canvas.grab()
        label = chart.mark.label
        area = label.mapRectToScene(label.boundingRect())
        for value in (level, level * 2.2 / 2.3, level * 2.4 / 2.3):
            y = chart.plot.vb.mapViewToScene(QPointF(at, value)).y()
            assert not area.top() <= y <= area.bottom()


# Branches


@pytest.mark.parametrize("live", [True, False])
def test_after_a_branch_as_many_losses_as_before_are_others(chart: LossChart, live: bool) -> None:
    chart.set_live(live)
    old = noise(250)
    chart.show_view(view_of(old))
    new = np.concatenate([old[:, :120], noise(130, 9)], axis=1)
    ghosts = (Ghost(120, old[:, 120:]),)
    chart.show_view(view_of(new, ghosts=ghosts))
    newer = np.concatenate([new[:, :60], noise(190, 10)], axis=1)
    for losses, left in ((new, ghosts), (newer, (*ghosts, Ghost(60, new[:, 60:])))):
        chart.show_view(view_of(losses, ghosts=left))
        for curves, row in zip(chart.curves, losses, strict=True):
            assert curves.raw.getData()[1].tolist() == row.tolist()
            assert curves.smooth.getData()[1] == pytest.approx(smooth(row), rel=1e-12)
            at, heights = curves.markers.getData()
            assert at.tolist() == [100, 200]
            assert heights == pytest.approx(smooth(row)[[99, 199]], rel=1e-12)
            assert curves.smoothed(row) == pytest.approx(smooth(row), rel=1e-12)


def test_a_shorter_run_after_a_branch_loses_its_markers(chart: LossChart) -> None:
    old = noise(250)
    chart.set_live(True)
    chart.show_view(view_of(old))
    chart.show_view(view_of(old[:, :0], ghosts=(Ghost(0, old),)))
    assert [len(curves.markers.data) for curves in chart.curves] == [0, 0, 0]
    assert not chart.has_data()
    assert not chart.canvas.grab().isNull()


def test_ghosts_go_on_from_where_the_branch_was_made(chart: LossChart) -> None:
    first = noise(250)
    second = np.concatenate([first[:, :120], noise(80, 1)], axis=1)
    ghosts = (Ghost(120, first[:, 120:]), Ghost(150, second[:, 150:]))
    chart.show_view(view_of(second[:, :150], ghosts=ghosts))
    assert len(chart.ghost_curves) == 6
    for number, whole in enumerate((first, second)):
        start = ghosts[number].start
        for row, curve in enumerate(chart.ghost_curves[3 * number : 3 * number + 3]):
            x, y = curve.item.getData()
            assert x.tolist() == list(range(start, whole.shape[1] + 1))
            # The first value is that of the whole curve as it was.
            assert y == pytest.approx(smooth(whole[row])[start - 1 :], rel=1e-12)
            pen = curve.item.opts["pen"]
            color = QColor(theme.contender_style(row).color)
            assert pen.color().rgb() == color.rgb()
            assert pen.color().alpha() < 200
            assert pen.isCosmetic()
            assert pen.width() == 1
            assert pen.style() != Qt.PenStyle.SolidLine
            assert curve.item.zValue() < chart.curves[row].raw.zValue()
    assert not chart.canvas.grab().isNull()


def test_a_ghost_whose_past_is_gone_stands_alone(chart: LossChart) -> None:
    first = noise(250)
    ghosts = (Ghost(120, first[:, 120:]), Ghost(40, noise(90, 4)))
    chart.show_view(view_of(first[:, :40], ghosts=ghosts))
    x, y = chart.ghost_curves[0].item.getData()
    assert x.tolist() == list(range(121, 251))
    assert y == pytest.approx(smooth(first[0, 120:]), rel=1e-12)


def test_ghosts_follow_axis_window_theme_and_run(chart: LossChart, drawn: list[object]) -> None:
    first = noise(250)
    first[1, 200:] = np.nan
    first[2, 100:] = np.nan
    chart.show_view(view_of(first[:, :120], ghosts=(Ghost(120, first[:, 120:]),)))
    one, diverging, gone = chart.ghost_curves
    assert diverging.item.getData()[0].tolist() == list(range(120, 201))
    assert len(gone.item.getData()[0]) == 0
    chart.set_logarithmic(True)
    assert 10 ** one.item.getData()[1] == pytest.approx(smooth(first[0])[119:], rel=1e-9)
    chart.set_logarithmic(False)
    chart.set_window(51)
    assert one.item.getData()[1] == pytest.approx(smooth(first[0], 51)[119:], rel=1e-12)
    drawn.clear()
    theme.notifier.changed.emit("light")
    assert drawn == []
    assert not chart.canvas.grab().isNull()
    chart.set_contenders(LABELS, 400)
    assert chart.ghost_curves == []
    assert one.item.scene() is None


def test_the_table_has_what_branches_left(chart: LossChart) -> None:
    old, new = noise(30), noise(25, 1)
    new[:, :10] = old[:, :10]
    chart.show_view(view_of(new, 7, (Ghost(10, old[:, 10:]),)))
    head, *rows = map(list, chart.table())
    assert head[7:] == [f"{label}: loss, branch from 10" for label, _ in LABELS]
    assert [row[0] for row in rows] == list(range(1, 31))
    assert [row[1:4] for row in rows[:25]] == new.T.tolist()
    assert [row[1:7] for row in rows[25:]] == [[""] * 6] * 5
    assert [row[7:] for row in rows[:10]] == [[""] * 3] * 10
    assert [row[7:] for row in rows[10:]] == old[:, 10:].T.tolist()
    chart.show_view(view_of(new))
    assert len(next(iter(chart.table()))) == 7


def test_a_real_branch_is_shown_as_it_is(chart: LossChart, small: Callable[..., Config]) -> None:
    timeline = Timeline(Comparison(small(iterations=100)))
    chart.set_contenders(LABELS, 100)
    spec = ViewSpec(histograms=False)
    for stop, back in ((60, 20), (60, 35), (100, None)):
        while timeline.newest < stop:
            timeline.advance()
        chart.show_view(timeline.view(spec))
        if back is not None:
            timeline.go(back)
            chart.show_view(timeline.view(spec))
            assert chart.mark.value() == back
            timeline.branch()
    view = timeline.view(spec)
    chart.show_view(view)
    assert [ghost.start for ghost in view.ghosts] == [20, 35]
    for curves, row in zip(chart.curves, view.losses, strict=True):
        assert curves.smooth.getData()[1] == pytest.approx(smooth(row), rel=1e-6)
    assert [float(each.item.getData()[0][-1]) for each in chart.ghost_curves] == [60] * 6


# Accuracies


@pytest.fixture
def accuracy(qtbot: QtBot) -> AccuracyChart:
    chart = AccuracyChart()
    qtbot.addWidget(chart)
    chart.set_contenders(LABELS, 400)
    return chart


def evaluated(newest: int, *evaluations: Evaluation, iteration: int | None = None) -> TrainingView:
    at = newest if iteration is None else iteration
    return TrainingView(at, 400, noise(newest), evaluations, ())


def test_accuracies_after_a_branch_are_the_new_ones(accuracy: AccuracyChart) -> None:
    old = [Evaluation(at, (0.1 + at / 1000, 0.5, float("nan")), 360) for at in (0, 100, 200, 300)]
    other = Evaluation(100, (0.9, 0.9, 0.9), 360)
    for shown in (old, old[:2], [old[0], other], [], old[:1]):
        accuracy.show_view(evaluated(300, *shown))
        at, values = accuracy.curves[0].getData()
        assert (at is None and not shown) or at.tolist() == [each.iteration for each in shown]
        assert not shown or values.tolist() == pytest.approx([100 * each.accuracies[0] for each in shown])
        # With its head, where there is anything.
        assert len(list(accuracy.table())) == (1 + len(shown) if shown else 0)


def test_the_same_accuracies_are_drawn_once(accuracy: AccuracyChart, monkeypatch: pytest.MonkeyPatch) -> None:
    evaluations = [Evaluation(at, (0.1, 0.5, float("nan")), 360) for at in (0, 100, 200)]
    accuracy.show_view(evaluated(200, *evaluations))
    calls: list[object] = []
    monkeypatch.setattr(accuracy.curves[0], "setData", lambda *each: calls.append(each))
    for iteration in (100, 0, 200):
        accuracy.show_view(evaluated(200, *evaluations, iteration=iteration))
    assert calls == []


def test_accuracies_have_the_mark_too(accuracy: AccuracyChart) -> None:
    accuracy.show()
    for iteration in (40, 0, 199):
        accuracy.show_view(evaluated(200, iteration=iteration))
        assert accuracy.mark.isVisible()
        assert accuracy.mark.value() == iteration
    accuracy.show_view(evaluated(200))
    assert not accuracy.mark.isVisible()
    accuracy.show_view(evaluated(200, iteration=3))
    accuracy.set_contenders(LABELS, 100)
    assert not accuracy.mark.isVisible()
