"""The Theory tab: insights of real studies, the choice of the activation, problems, both themes."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.tabs.theory_tab import TheoryTab
from netcore import Config, PropagationStudy, ViewSpec, activations, presets


@pytest.fixture
def tab(shown: Callable[..., Any], qapp: QApplication) -> Iterator[TheoryTab]:
    yield shown(TheoryTab(), 1000, 600)
    if theme.current() != "light":
        theme.apply(qapp, "light")


def show(tab: TheoryTab, qtbot: QtBot, preset: str) -> Config:
    config = presets.get(preset)
    insights = PropagationStudy(config).run(backward=True).view(ViewSpec(insights=True)).insights
    with qtbot.waitSignal(tab.map.mapped):
        tab.show_insights(config, insights)
    return config


def test_before_the_first_insights_a_text(tab: TheoryTab) -> None:
    assert tab.place.is_empty()
    assert tab.charts() == (tab.map,)
    assert not tab.map.has_data()


def test_three_contenders_have_their_places(tab: TheoryTab, qtbot: QtBot) -> None:
    show(tab, qtbot, "sigmoid-three")
    assert not tab.place.is_empty()
    assert tab.activation.currentData() == "sigmoid"
    places = {point.label: point.weight_scale for point in tab.map.points}
    assert places == pytest.approx({"std = 1": 10.0, "std = 0.01": 0.1, "Xavier": 1.0})
    assert tab.lens.contender.count() == 3
    # On the edge, and yet no good start.
    assert "In “std = 1” up to 64 % of the outputs are saturated" in tab.map.words.text()
    show(tab, qtbot, "tanh-xavier")
    assert "saturated" not in tab.map.words.text()


def test_all_equal_is_named_below(tab: TheoryTab, qtbot: QtBot) -> None:
    show(tab, qtbot, "all-equal")
    assert tab.map.points == ()
    assert "all 0.01" in tab.map.words.text()


def test_a_chosen_activation_stays_until_the_contenders_have_another(tab: TheoryTab, qtbot: QtBot) -> None:
    show(tab, qtbot, "relu-three")
    with qtbot.waitSignal(tab.map.mapped):
        tab.activation.setCurrentIndex(tab.activation.findData("tanh"))
    assert tab.map.field is not None
    assert tab.map.field.activation == "tanh"
    assert all(point.hollow for point in tab.map.points)
    show(tab, qtbot, "relu-he")
    assert tab.activation.currentData() == "tanh"
    show(tab, qtbot, "sigmoid-xavier")
    assert tab.activation.currentData() == "sigmoid"


def test_every_activation_can_be_chosen(tab: TheoryTab) -> None:
    assert [tab.activation.itemData(i) for i in range(tab.activation.count())] == list(activations.CATALOGUE)


def test_a_problem_takes_the_place(tab: TheoryTab, qtbot: QtBot) -> None:
    show(tab, qtbot, "tanh-xavier")
    tab.show_problem("no data")
    assert tab.place.is_empty()
    assert tab.place.message.text() == "no data"
    assert not tab.map.has_data()


def test_no_part_of_the_lens_is_cut_off_in_a_narrow_window(tab: TheoryTab, qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "dark")
    show(tab, qtbot, "tanh-xavier")
    tab.resize(700, 400)
    qtbot.waitUntil(lambda: tab.lens.width() < 400)
    assert tab.lens.minimumSizeHint().width() <= tab.lens.width()
    assert not tab.grab().isNull()
