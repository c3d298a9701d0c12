# mypy: disable-error-code="no-untyped-call"
"""Training in windows of several widths: what is ticked is seen whole, beside the histograms or under them."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QCheckBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.runner.run_controller import State


@pytest.fixture
def stepped(window: MainWindow, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED, timeout=20_000)
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 1)
    return window


def tick(window: MainWindow, qtbot: QtBot, name: str) -> None:
    box = window.findChild(QCheckBox, name)
    assert box is not None
    page(window).ensureWidgetVisible(box)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())


def page(window: MainWindow) -> QScrollArea:
    area = window.findChild(QScrollArea, "training_tab_area")
    assert area is not None
    return area


def on_page(window: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(page(window).viewport(), widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize("order", [("depth_curves", "mini_batch"), ("mini_batch", "depth_curves")])
def test_with_room_for_one_the_last_one_ticked_takes_it(
    stepped: MainWindow, qtbot: QtBot, order: tuple[str, str]
) -> None:
    stepped.resize(1400, 900)
    views = {"depth_curves": stepped.training_tab.depth_chart, "mini_batch": stepped.training_tab.samples}
    for name in order:
        tick(stepped, qtbot, name)
        assert {each for each, view in views.items() if view.isVisible()} == {name}
        assert getattr(stepped.training_tab, name).isChecked()
        view, histograms = views[name], stepped.training_tab.grid
        qtbot.waitUntil(lambda view=view: view.width() >= 320)  # type: ignore[misc]
        assert on_page(stepped, view).left() > on_page(stepped, histograms).right()
        assert page(stepped).horizontalScrollBar().maximum() == 0
    assert not getattr(stepped.training_tab, order[0]).isChecked()
    spec = stepped.training_tab.spec()
    assert spec.batch == (order[1] == "mini_batch")
    tick(stepped, qtbot, order[1])
    assert not any(view.isVisible() for view in views.values())


def test_in_a_wide_window_there_is_room_for_both(stepped: MainWindow, qtbot: QtBot) -> None:
    tab = stepped.training_tab
    stepped.resize(1900, 1000)
    qtbot.waitUntil(lambda: tab.side_views.width() >= 1400)
    tick(stepped, qtbot, "depth_curves")
    tick(stepped, qtbot, "mini_batch")
    assert tab.depth_chart.isVisible()
    assert tab.samples.isVisible()
    # Made narrow, the older one gives way.
    stepped.resize(1400, 900)
    qtbot.waitUntil(lambda: not tab.depth_curves.isChecked())
    assert tab.samples.isVisible()
    assert not tab.depth_chart.isVisible()


@pytest.mark.parametrize("name", ["depth_curves", "mini_batch"])
def test_in_a_small_window_it_stands_under_the_histograms_and_is_scrolled_to(
    stepped: MainWindow, qtbot: QtBot, name: str
) -> None:
    stepped.resize(1024, 700)
    qtbot.waitUntil(lambda: stepped.training_tab.side_views.width() < 800)
    tick(stepped, qtbot, name)
    tab = stepped.training_tab
    view = tab.depth_chart if name == "depth_curves" else tab.samples
    qtbot.waitUntil(lambda: on_page(stepped, view).top() >= on_page(stepped, tab.grid).bottom())
    viewport = page(stepped).viewport()
    qtbot.waitUntil(lambda: viewport.height() - on_page(stepped, view).top() >= min(280, viewport.height() - 60))
    assert view.height() >= 250
    assert page(stepped).horizontalScrollBar().maximum() == 0
    if name == "depth_curves":
        for panel in tab.depth_chart.panels.values():
            assert panel.plot.vb.height() > 80
            label = panel.plot.axis("left").label
            assert label.boundingRect().width() <= panel.plot.axis("left").height() + 40


def test_the_x_axes_of_three_contenders_are_seen_in_a_window_of_usual_size(stepped: MainWindow, qtbot: QtBot) -> None:
    # A screen of 1400 x 900, without the window's title.
    stepped.resize(1400, 872)
    grid = stepped.training_tab.grid
    assert len(grid.cells) == 3
    bars = page(stepped).verticalScrollBar(), grid.scroll_area.verticalScrollBar()
    qtbot.waitUntil(lambda: on_page(stepped, grid).bottom() <= page(stepped).viewport().height())
    assert [bar.maximum() for bar in bars] == [0, 0]
