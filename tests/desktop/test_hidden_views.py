"""What is not on view is not computed."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from netcore import Config
from netcore.snapshot import PropagationView, TrainingView


def test_a_run_is_looked_into_only_where_it_is_seen(
    open_window: Callable[..., MainWindow], small: Callable[..., Config], qtbot: QtBot
) -> None:
    window = open_window(config=small(iterations=100_000))
    views: list[TrainingView] = []
    window.runs.view_changed.connect(views.append)
    window.actions_table["show_log"].trigger()
    window.actions_table["run"].trigger()
    del views[:]
    qtbot.waitUntil(lambda: len(views) > 20)
    # The losses go on; nothing else is asked for.
    assert views[-1].iteration > views[5].iteration > 0
    for view in views[5:]:
        assert (view.contenders, view.insights, view.symmetry, view.batch) == ((), (), None, None)
    assert not window.runs.spec.looks_inside
    window.actions_table["show_training"].trigger()
    qtbot.waitUntil(lambda: bool(views[-1].contenders))
    qtbot.waitUntil(lambda: bool(views[-1].insights))
    window.actions_table["pause"].trigger()


@pytest.mark.parametrize(("page", "chart"), [("signals", "signal-histograms"), ("theory", "phase-map")])
def test_signals_of_other_layers_are_not_taken_for_those_that_come(
    open_window: Callable[..., MainWindow], small: Callable[..., Config], qtbot: QtBot, page: str, chart: str
) -> None:
    window = open_window(config=small())
    tab = window.tabs.signals if page == "signals" else window.tabs.theory

    def exported() -> bool:
        return chart in [each.figure.name for each in window.exports.figures()]

    window.actions_table[f"show_{page}"].trigger()
    qtbot.waitUntil(exported)
    # A slider keeps its picture until the next one is there.
    assert window.model.edit_initializer(0, "std", 0.02)
    assert exported()
    assert not tab.place.is_empty()
    # Three layers more, as another preset would bring.
    assert window.model.edit("network.hidden_sizes", (8,) * 5)
    assert not exported()
    # Signals wait for a moment before they say so, or all would blink at every edit.
    assert page == "signals" or "Computing" in tab.place.message.text()
    qtbot.waitUntil(exported)
    assert not tab.place.is_empty()


def test_signals_that_come_too_late_are_not_shown(
    open_window: Callable[..., MainWindow], small: Callable[..., Config], qtbot: QtBot
) -> None:
    window = open_window(config=small())
    views: list[PropagationView] = []
    window.signals.view_changed.connect(views.append)
    window.actions_table["show_signals"].trigger()
    qtbot.waitUntil(lambda: bool(views) and bool(window.signals_tab.grid.cells))
    before = window.model.config
    assert window.model.edit("network.hidden_sizes", (8,) * 5)
    window.tabs.show_signals(before, views[-1])
    assert window.signals_tab.grid.made_of is None
    qtbot.waitUntil(lambda: window.signals_tab.grid.made_of is not None)
    assert len(window.signals_tab.grid.cells[0]) == 5


@pytest.mark.parametrize("page", ["training", "over_time", "seeds", "log"])
def test_untrained_networks_are_computed_only_where_they_are_seen(
    open_window: Callable[..., MainWindow], small: Callable[..., Config], qtbot: QtBot, page: str
) -> None:
    window = open_window(config=small())
    views: list[PropagationView] = []
    window.signals.view_changed.connect(views.append)
    window.actions_table[f"show_{page}"].trigger()
    qtbot.waitUntil(lambda: not window.signals.pending)
    del views[:]
    for std in (0.02, 0.03):
        assert window.model.edit_initializer(0, "std", std)
    assert not window.signals.pending
    assert not views
    window.actions_table["show_signals"].trigger()
    qtbot.waitUntil(lambda: bool(views) and bool(views[-1].contenders))
