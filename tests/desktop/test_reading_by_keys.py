# mypy: disable-error-code="no-untyped-call"
"""Exact values without a mouse: Tab leads to a chart, the arrows point in it, and what is there is said."""

import math
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.charts.chart import Chart
from desktop.charts.phase_map import PhaseMap
from desktop.charts.symmetry_chart import SymmetryChart
from desktop.figures.symmetry_words import said
from desktop.main_window import MainWindow
from netcore import Config
from netcore.snapshot import TrainingView

KEY = Qt.Key
CHARTS = (
    ("training", "loss_chart"),
    ("training", "activation_histograms"),
    ("over_time", "history_chart"),
    ("over_time", "distribution_chart"),
    ("signals", "signal_histograms"),
    ("signals", "signal_depth_chart"),
    ("theory", "phase_map"),
    ("symmetry", "symmetry_chart"),
)


@pytest.fixture
def chart_of(window: MainWindow, qtbot: QtBot) -> Callable[[str, str], Chart]:
    """The window on a page after three iterations, with the keyboard on a chart, where Tab has led."""

    def focused(page: str, name: str) -> Chart:
        for made in (1, 2, 3):
            window.actions_table["step"].trigger()
            qtbot.waitUntil(lambda made=made: window.last_iteration() == made)  # type: ignore[misc]
        window.actions_table[f"show_{page}"].trigger()
        chart = window.findChild(Chart, name)
        assert chart is not None
        qtbot.waitUntil(chart.has_data)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window._central_widget.setFocus()
        for _ in range(200):
            if QApplication.focusWidget() is chart:
                return chart
            qtbot.keyClick(window.focusWidget(), KEY.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    return focused


# The offscreen platform says so of every tooltip.
@pytest.mark.qt_log_ignore("does not support raise")
@pytest.mark.parametrize(("page", "name"), CHARTS)
def test_arrows_read_a_chart_that_tab_has_led_to(
    chart_of: Callable[[str, str], Chart], window: MainWindow, qtbot: QtBot, page: str, name: str
) -> None:
    chart = chart_of(page, name)
    views: list[TrainingView] = []
    window.runs.view_changed.connect(views.append)
    # Where Tab led to is seen and said at once.
    said = [chart.accessibleDescription()]
    assert said[0]
    for key in (KEY.Key_Left, KEY.Key_Left, KEY.Key_Right, KEY.Key_Down, KEY.Key_PageDown):
        qtbot.keyClick(chart, key)
        said.append(chart.accessibleDescription())
    assert len(set(said)) > 1
    assert all(any(sign.isdigit() for sign in each) for each in said)
    # The run has neither gone back nor on.
    assert window.last_iteration() == 3
    assert not [view for view in views if view.iteration != 3]
    qtbot.keyClick(chart, KEY.Key_Escape)
    assert chart.accessibleDescription() not in said
    assert QApplication.focusWidget() is chart
    # The second one leaves it: the arrows step again.
    qtbot.keyClick(chart, KEY.Key_Escape)
    qtbot.keyClick(window.focusWidget(), KEY.Key_Left)
    qtbot.waitUntil(lambda: bool(views) and views[-1].iteration == 2)


def test_the_losses_that_are_said_are_those_of_the_run(
    chart_of: Callable[[str, str], Chart], window: MainWindow, qtbot: QtBot
) -> None:
    chart = chart_of("training", "loss_chart")
    view = window._view
    assert view is not None
    qtbot.keyClick(chart, KEY.Key_Left)
    text = chart.accessibleDescription()
    assert text == window.training_tab.readout.whole_text()
    assert text.startswith("Iteration 2, ")
    for losses in view.losses:
        assert f" {losses[1]:#.4g} (" in text


def test_a_click_on_a_chart_leaves_the_arrows_to_the_run(
    chart_of: Callable[[str, str], Chart], window: MainWindow, qtbot: QtBot
) -> None:
    chart = chart_of("training", "activation_histograms")
    window._central_widget.setFocus()
    qtbot.mouseClick(chart.canvas.viewport(), Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is window._central_widget


def test_the_distance_that_is_said_is_that_of_the_units_in_the_frame(
    chart_of: Callable[[str, str], Chart], window: MainWindow, qtbot: QtBot
) -> None:
    chart = chart_of("symmetry", "symmetry_chart")
    assert isinstance(chart, SymmetryChart)
    plain = chart.grab().toImage()
    for _ in range(2):
        qtbot.keyClick(chart, KEY.Key_Down)
    qtbot.keyClick(chart, KEY.Key_Right)
    view, framed = window._view, chart.grab().toImage()
    assert view is not None
    assert view.symmetry is not None
    distance = float(view.symmetry.distances[2, 2])
    assert chart.accessibleDescription() == f"units 3 and 3: {said(distance)}"
    assert window.tabs.symmetry.readout.whole_text() == chart.accessibleDescription()
    assert framed != plain
    for _ in range(20):
        qtbot.keyClick(chart, KEY.Key_Left)
    assert chart.accessibleDescription() == f"units 3 and 1: {said(float(view.symmetry.distances[2, 0]))}"


def test_the_map_is_read_from_a_marker_on(chart_of: Callable[[str, str], Chart], qtbot: QtBot) -> None:
    chart = chart_of("theory", "phase_map")
    assert isinstance(chart, PhaseMap)
    whole, first = chart._described, chart.points[0]
    assert chart.readout.text() == chart.text_at(first.weight_scale, first.bias_scale, first)
    for _ in range(30):
        qtbot.keyClick(chart, KEY.Key_Up)
    assert chart.item.cross is not None
    there = chart.item.cross
    assert there.x() == pytest.approx(math.log10(first.weight_scale))
    assert chart.readout.text() == chart.text_at(10.0 ** there.x(), there.y())
    assert chart.accessibleDescription() == chart.readout.text()
    # The end of the map is the end of the way.
    for _ in range(200):
        qtbot.keyClick(chart, KEY.Key_Right)
    assert chart.item.cross.x() == pytest.approx(chart.plot.vb.viewRange()[0][1])
    qtbot.keyClick(chart, KEY.Key_Escape)
    assert not chart.item.cross
    assert chart.accessibleDescription() == whole


def test_accuracies_are_read_from_measurement_to_measurement(
    window: MainWindow, qtbot: QtBot, small: Callable[..., Config]
) -> None:
    window.model.set_config(small(iterations=40, evaluate_every=10, train_samples=60))
    with qtbot.waitSignal(window.runs.finished):
        window.actions_table["run"].trigger()
    chart, readout = window.training_tab.accuracy, window.training_tab.readout
    # While frames stream, curves wait for their turn.
    qtbot.waitUntil(lambda: chart._evaluations[-1:] != () and chart._evaluations[-1].iteration == 40)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    view = window._view
    assert view is not None

    def text(index: int) -> str:
        at = view.evaluations[index]
        values = "   ".join(
            f"{contender.label} {100 * test:.2f} % (training {100 * training:.2f} %)"
            for contender, test, training in zip(
                window.model.config.contenders, at.accuracies, at.training, strict=True
            )
        )
        return f"Iteration {at.iteration}, accuracy on {at.samples:,} test samples:  {values}"

    assert [each.iteration for each in view.evaluations] == [0, 10, 20, 30, 40]
    for key, index in ((None, 4), (KEY.Key_Left, 3), (KEY.Key_Left, 2), (KEY.Key_Right, 3), (KEY.Key_PageUp, 2)):
        if key is not None:
            qtbot.keyClick(chart, key)
        assert readout.whole_text() == chart.accessibleDescription() == text(index)
        assert chart.crosshair.value() == view.evaluations[index].iteration
    # The mouse takes over from the keys, and is nearest to a measurement.
    chart._on_mouse(chart.plot.vb.mapViewToScene(QPointF(13, 50)))
    assert readout.whole_text() == text(1)
    qtbot.keyClick(chart, KEY.Key_Escape)
    assert not chart.crosshair.isVisible()
    assert not chart.accessibleDescription()
    assert readout.whole_text() == "Point at the curves for exact values."
