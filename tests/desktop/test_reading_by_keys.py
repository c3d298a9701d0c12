# mypy: disable-error-code="no-untyped-call"
"""Exact values without a mouse: Tab leads to a chart, the arrows point in it, and what is there is said."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.charts.chart import Chart
from desktop.main_window import MainWindow
from netcore.snapshot import TrainingView

KEY = Qt.Key
CHARTS = (
    ("training", "loss_chart"),
    ("training", "activation_histograms"),
    ("over_time", "history_chart"),
    ("over_time", "distribution_chart"),
    ("signals", "signal_histograms"),
    ("signals", "signal_depth_chart"),
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
