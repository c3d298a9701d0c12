# mypy: disable-error-code="no-untyped-call"
"""``desktop.tabs.over_time_tab``: choices, alignment, and what is said of the moments."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from desktop.tabs.over_time_tab import OverTimeTab
from netcore import Comparison, Config, ContenderConfig, NetworkConfig
from netcore.history import History, HistoryView, record


@pytest.fixture
def config(small: Callable[..., Config]) -> Config:
    return small()


@pytest.fixture
def view(config: Config) -> HistoryView:
    comparison, history = Comparison(config), History()
    for _ in range(40):
        comparison.step()
        history.add(record(comparison))
    return history.view()


@pytest.fixture
def tab(shown: Callable[..., OverTimeTab], config: Config) -> OverTimeTab:
    tab = shown(OverTimeTab(), 1000, 600)
    tab.begin(config)
    return tab


def test_before_anything_it_says_what_will_be_there(tab: OverTimeTab, view: HistoryView) -> None:
    assert tab.place.is_empty()
    tab.show_view(History().view(), 0, 0)
    assert tab.place.is_empty()
    tab.show_view(view, 40, 40)
    assert not tab.place.is_empty()


def test_both_charts_have_one_x_axis(tab: OverTimeTab, view: HistoryView) -> None:
    tab.show_view(view, 20, 40)
    for figure in ("activation_std", "all"):
        tab.figure.setCurrentIndex(tab.figure.findData(figure))
        QApplication.processEvents()
        spans = set()
        for chart in tab.charts():
            for plot in (plot for plot in chart.plots if plot.isVisible()):
                there = [plot.vb.mapViewToScene(QPointF(x, 0)) for x in (0, 150)]
                spans.add(tuple(round(chart.canvas.mapTo(tab, chart.canvas.mapFromScene(at)).x()) for at in there))
        assert len(spans) == 1
        ((left, right),) = spans
        assert right - left > 700
    assert {cursor.value() for chart in tab.charts() for cursor in chart.cursors} == {20}


def test_the_choices_reach_both_charts_by_keyboard(tab: OverTimeTab, view: HistoryView) -> None:
    tab.show_view(view, 40, 40)
    assert [tab.layer.itemText(n) for n in range(tab.layer.count())] == ["1", "2", "3 (output)"]
    assert [tab.contender.itemText(n) for n in range(3)] == ["std = 0.01", "Xavier", "He"]
    for box in (tab.layer, tab.contender, tab.by, tab.style_choice, tab.figure):
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert (tab.history.choice.layer, tab.history.choice.contender) == (1, 1)
    assert (tab.history.choice.by, tab.history.choice.figure) == ("layers", "gradient_norm")
    assert (tab.distribution.layer, tab.distribution.contender) == (1, 1)
    assert tab.distribution.look == "ridgeline"
    assert not tab.colors.isEnabled()
    np.testing.assert_allclose(
        tab.history._panes[-1].lines[2].getData()[1], np.log10(view.figures[:, 1, 2, 1]), equal_nan=True
    )


def test_every_choice_has_a_name_and_a_tip(tab: OverTimeTab) -> None:
    boxes = {box.objectName(): box for box in tab.findChildren(QComboBox)}
    assert set(boxes) == {
        "history_figure", "history_by", "history_layer", "history_contender", "distribution_style",
        "distribution_colors",
    }  # fmt: skip
    for box in boxes.values():
        assert box.accessibleName()
        assert box.toolTip()


def test_progress_is_said_until_somebody_points(tab: OverTimeTab, view: HistoryView) -> None:
    tab.show_view(view, 40, 40)
    tab.show_progress(43, 128)
    assert "43 of about 128 moments" in tab.readout.whole_text()
    tab.history.pointed_at.emit("Iteration 7")
    assert tab.readout.whole_text() == "Iteration 7"
    tab.history.pointed_at.emit("")
    assert "43 of about 128" in tab.readout.whole_text()
    tab.show_progress(130, 128)
    assert tab.readout.whole_text() == "130 moments."


@pytest.mark.parametrize(
    ("lacks", "says"),
    [
        ("memory", "2 moments; this network is too large for the memory for going back (File, Preferences)."),
        ("phases", "2 of about 27 moments; finish the iteration under way for the rest."),
    ],
)
def test_what_cannot_be_computed_is_not_promised(tab: OverTimeTab, view: HistoryView, lacks: str, says: str) -> None:
    tab.show_view(view, 27, 27)
    tab.show_progress(2, 27, lacks)
    assert tab.readout.whole_text() == says


def test_a_click_in_either_chart_tells_the_iteration(tab: OverTimeTab, view: HistoryView, qtbot: QtBot) -> None:
    tab.show_view(view, 40, 40)
    QApplication.processEvents()
    chosen: list[int] = []
    tab.iteration_chosen.connect(chosen.append)
    for chart, iteration in zip(tab.charts(), (12, 33), strict=True):
        box = chart.plots[0 if chart is tab.distribution else -1].vb
        at = QPointF(box.mapViewToScene(QPointF(iteration, 0)).x(), box.sceneBoundingRect().center().y())
        qtbot.mouseClick(chart.canvas.viewport(), Qt.MouseButton.LeftButton, pos=chart.canvas.mapFromScene(at))
    assert chosen == [12, 33]


def test_another_run_of_fewer_layers_and_contenders_takes_over(
    tab: OverTimeTab, view: HistoryView, small: Callable[..., Config]
) -> None:
    tab.show_view(view, 40, 40)
    tab.layer.setCurrentIndex(2)
    tab.contender.setCurrentIndex(2)
    label = "一个非常长的标签" * 7
    config = small(ContenderConfig(label), network=NetworkConfig((4,)))
    tab.begin(config)
    assert tab.place.is_empty()
    assert (tab.history.choice.layer, tab.history.choice.contender) == (1, 0)
    # One that was on its way when the other run began.
    tab.show_view(view, 40, 40)
    assert all(chart.figure() is None for chart in tab.charts())
    comparison, history = Comparison(config), History()
    comparison.step()
    history.add(record(comparison))
    tab.show_view(history.view(), 1, 1)
    tab.set_live(True)
    tab.set_live(False)
    assert not tab.grab().isNull()
    assert all(chart.figure() is not None for chart in tab.charts())
