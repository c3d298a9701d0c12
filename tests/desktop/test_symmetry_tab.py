# mypy: disable-error-code="no-untyped-call"
"""``desktop.tabs.symmetry_tab``: choices by keyboard, and what runs of copies and of random units look like."""

from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.figures.symmetry import HeatMap
from desktop.tabs.symmetry_tab import SymmetryTab, state_of
from netcore import Comparison, Config, ContenderConfig, NetworkConfig, TrainingConfig, presets
from netcore.initializers import Constant, He, Initializer, Zeros
from netcore.snapshot import SymmetrySpec, SymmetryView
from netcore.unit_view import symmetry_view

RULES: dict[str, Initializer] = {"zeros": Zeros(), "equal": Constant(0.1), "He": He()}


def config_of(*labels: str, **changes: Any) -> Config:
    contenders = tuple(ContenderConfig(label, RULES.get(label, He())) for label in labels)
    return msgspec.structs.replace(presets.get("digits-comparison"), contenders=contenders, **changes)


@cache
def race() -> Comparison:
    """Zeros, equal weights and He after 50 iterations."""
    run = Comparison(config_of(*RULES))
    while run.iteration < 50:
        run.step()
    return run


def view_for(spec: SymmetrySpec, run: Comparison | None = None) -> SymmetryView:
    contender = (run or race()).contenders[spec.contender]
    network = contender.network
    return symmetry_view(network.hidden, spec, contender.label, contender.style, network.layers[-1])


@pytest.fixture
def tab(shown: Callable[..., SymmetryTab]) -> SymmetryTab:
    tab: SymmetryTab = shown(SymmetryTab(), 1000, 600)
    tab.begin(config_of(*RULES))
    return tab


@pytest.fixture
def asked(tab: SymmetryTab) -> list[SymmetrySpec]:
    """What the tab asks for."""
    found: list[SymmetrySpec] = []
    tab.spec_changed.connect(found.append)
    return found


def box(tab: SymmetryTab, name: str) -> QComboBox:
    found = tab.findChild(QComboBox, name)
    assert isinstance(found, QComboBox)
    return found


def shown_view(tab: SymmetryTab) -> SymmetryView:
    content = tab.units.item.content
    assert isinstance(content, HeatMap)
    return content.view


def texts(box: QComboBox) -> list[str]:
    return [box.itemText(row) for row in range(box.count())]


def test_says_how_to_get_something(tab: SymmetryTab) -> None:
    assert tab.place.is_empty()
    assert "Press Run or Step" in tab.place.message.text()
    tab.chosen_source.setCurrentIndex(tab.chosen_source.findData("signals"))
    assert "untrained networks" in tab.place.message.text()


def test_choices_are_those_of_the_configuration(tab: SymmetryTab) -> None:
    assert texts(tab.contender) == ["zeros", "equal", "He"]
    assert texts(tab.layer) == [str(layer + 1) for layer in range(len(config_of("He").network.hidden_sizes))]
    assert [tab.of.itemData(row) for row in range(3)] == ["weights", "gradients", "activations"]
    assert (tab.spec(), tab.source()) == (SymmetrySpec(0, 1, "weights"), "training")


def test_choices_by_keyboard(tab: SymmetryTab, asked: list[SymmetrySpec], qtbot: QtBot) -> None:
    sources: list[str] = []
    tab.source_changed.connect(sources.append)
    for name in ("symmetry_contender", "symmetry_layer", "symmetry_of", "symmetry_source"):
        chosen = box(tab, name)
        assert chosen.toolTip()
        assert chosen.accessibleName()
        chosen.setFocus()
        qtbot.keyClick(chosen, Qt.Key.Key_Down)
    assert asked == [SymmetrySpec(1), SymmetrySpec(1, 2), SymmetrySpec(1, 2, "gradients")]
    assert sources == ["signals"]
    assert tab.spec() == asked[-1]


def test_every_choice_is_reached_by_tab_and_by_letter(tab: SymmetryTab, qtbot: QtBot) -> None:
    names = ["symmetry_contender", "symmetry_layer", "symmetry_of", "symmetry_source"]
    tab.contender.setFocus()
    reached = []
    for _ in names:
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget)
        reached.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert reached == names
    letters = [each.text() for each in tab.findChildren(QLabel) if isinstance(each.buddy(), QComboBox)]
    keys = [each[each.index("&") + 1].lower() for each in letters]
    assert len(keys) == len(set(keys)) == 4


@pytest.mark.parametrize(("row", "left"), [(0, 1), (1, 1), (2, 100)])
def test_runs_of_copies_and_of_random_units(tab: SymmetryTab, row: int, left: int) -> None:
    tab.contender.setCurrentIndex(row)
    for layer in range(tab.layer.count()):
        tab.layer.setCurrentIndex(layer)
        tab.show_view(view_for(tab.spec()), 50, 50)
        assert not tab.place.is_empty()
        view = shown_view(tab)
        assert view.distinct == (left,) * len(view.sizes)
        assert (float(view.distances.max()) < 1e-5) == (left == 1)
        noun = "unit" if left == 1 else "units"
        assert tab.units.title == f"Layer {layer + 1} of '{tab.contender.currentText()}': {left} distinct {noun} of 100"
    assert ("Copies stay copies" in tab.words.text()) == (left == 1)
    assert ("All units differ" in tab.words.text()) == (left == 100)
    assert "Rumelhart et al. 1986" in tab.words.text()
    assert list(tab.distinct.chosen.getData()[1]) == [left]


def test_some_copies(tab: SymmetryTab) -> None:
    run = Comparison(config_of("He"))
    weights = run.contenders[0].network.layers[0].weights
    weights[:, 30:60] = weights[:, :1]
    tab.begin(config_of("He"))
    view = view_for(tab.spec(), run)
    tab.show_view(view, 0)
    assert state_of(view) == "some"
    assert tab.words.text().startswith("70 of 100 units are different")


def test_after_a_divergence(tab: SymmetryTab) -> None:
    run = Comparison(config_of("He"))
    run.contenders[0].network.layers[0].weights[:] = np.nan
    tab.begin(config_of("He"))
    tab.show_view(view_for(tab.spec(), run), 3)
    assert "no longer finite" in tab.words.text()
    assert not tab.grab().isNull()
    assert all(cell in ("", 0.0) for cell in list(tab.units.table())[1][1:])


def test_one_unit(tab: SymmetryTab) -> None:
    config = config_of("He", network=NetworkConfig((1, 1)))
    tab.begin(config)
    tab.show_view(view_for(tab.spec(), Comparison(config)), 0)
    assert tab.words.text() == "A single unit has nobody to be a copy of."
    assert tab.units.title == "Layer 1 of 'He': 1 distinct unit of 1"
    assert not tab.grab().isNull()


def test_late_view_of_another_choice_is_left_out(tab: SymmetryTab) -> None:
    late = view_for(tab.spec())
    tab.layer.setCurrentIndex(1)
    tab.show_view(late, 50)
    assert tab.place.is_empty()
    tab.show_view(view_for(tab.spec()), 50)
    assert shown_view(tab).spec.layer == 2


def test_without_a_view_the_drawn_one_stays_while_frames_stream(tab: SymmetryTab) -> None:
    tab.show_view(view_for(tab.spec()), 50)
    tab.set_live(True)
    tab.show_view(None, 51)
    assert not tab.place.is_empty()
    tab.set_live(False)
    tab.show_view(None, 0)
    assert tab.place.is_empty()
    # What was noted is still there.
    tab.show_view(view_for(tab.spec()), 60)
    assert list(tab.distinct.chosen.getData()[0]) == [50, 60]


def test_choices_stay_where_they_can(tab: SymmetryTab, asked: list[SymmetrySpec]) -> None:
    tab.contender.setCurrentIndex(2)
    tab.layer.setCurrentIndex(2)
    tab.of.setCurrentIndex(1)
    asked.clear()
    tab.begin(config_of("He", "zeros"))
    assert (tab.contender.currentText(), tab.spec()) == ("He", SymmetrySpec(0, 3, "gradients"))
    tab.begin(config_of("equal", network=NetworkConfig((7, 5))))
    assert tab.spec() == SymmetrySpec(0, 2, "gradients")
    assert not asked
    tab.show_view(view_for(SymmetrySpec(0, 2, "gradients"), Comparison(config_of("equal"))), 0)
    tab.begin(config_of("equal"))
    assert tab.place.is_empty()
    assert not tab.distinct.has_data()


def test_without_labels_there_is_no_training(tab: SymmetryTab) -> None:
    tab.begin(presets.get("all-zeros"))
    assert texts(tab.chosen_source) == ["untrained"]
    assert tab.source() == "signals"
    tab.begin(config_of(*RULES))
    assert tab.source() == "training"
    # A choice that a person made stays.
    tab.chosen_source.setCurrentIndex(tab.chosen_source.findData("signals"))
    tab.begin(config_of("He"))
    assert tab.source() == "signals"
    tab.show_view(view_for(tab.spec()), 0)
    assert tab.distinct.plot.scene() is None


def test_hovering_is_read_out(tab: SymmetryTab) -> None:
    tab.show_view(view_for(tab.spec()), 50)
    QApplication.processEvents()
    at_rest = tab.readout.whole_text()
    heat, chart = tab.units.item.content, tab.units
    assert isinstance(heat, HeatMap)
    side = heat.square.width() / 100
    inside = heat.square.topLeft() + QPointF(16.5 * side, 2.5 * side)
    chart.canvas.scene().sigMouseMoved.emit(chart.item.mapToScene(inside))
    assert tab.readout.whole_text() == "units 3 and 17: 0"
    chart.canvas.scene().sigMouseMoved.emit(QPointF(QPoint(0, 0)))
    assert tab.readout.whole_text() == at_rest


def test_long_labels_do_not_widen_the_tab(tab: SymmetryTab) -> None:
    before = tab.minimumSizeHint().width()
    tab.begin(config_of("初期化" * 20, "W" * 60))
    assert tab.minimumSizeHint().width() <= before + 10
    assert before <= 760


def test_problem_takes_the_place_of_the_charts(tab: SymmetryTab) -> None:
    tab.show_view(view_for(tab.spec()), 50)
    tab.show_problem("No such file.")
    assert tab.place.message.text() == "No such file."
    assert not any(chart.has_data() for chart in tab.charts())


@pytest.mark.parametrize("name", ["light", "dark"])
def test_swatches_follow_the_theme(tab: SymmetryTab, qapp: QApplication, name: str) -> None:
    theme.apply(qapp, name)  # type: ignore[arg-type]
    try:
        image = tab.contender.itemIcon(1).pixmap(16, 16).toImage()
        wanted = theme.contender_style(1, name).color  # type: ignore[arg-type]
        assert any(image.pixelColor(x, y).name() == wanted for x in range(16) for y in range(16))
    finally:
        theme.apply(qapp, "light")


@pytest.mark.usefixtures("qapp")
def test_goes_with_its_window(drop: Callable[[QWidget], None]) -> None:
    tab = SymmetryTab()
    tab.begin(config_of(*RULES, training=TrainingConfig(iterations=5)))
    tab.show_view(view_for(tab.spec()), 1)
    drop(tab)
    theme.notifier.changed.emit("light")
