# mypy: disable-error-code="no-untyped-call"
"""The formula lens: what it says against formulas computed here, and real buttons pressed."""

import math
import time
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.lens import FormulaLens, deviation, formula_html, sampling_error
from netcore import Config, ContenderConfig, NetworkConfig
from netcore.dialects import LayerStd
from netcore.initializers import CATALOGUE, He, Initializer, Lsuv, Xavier, Zeros
from netcore.insight import Insight

SHAPES = ((784, 100), (100, 100), (100, 10))


def insight(rule: Initializer, label: str = "one", off: float = 1.0, trained: int = 0) -> Insight:
    stds = tuple(LayerStd(*shape, rule.target_std(*shape), off * rule.target_std(*shape)) for shape in SHAPES)
    return Insight(label, 0, (), (), (), None, stds, trained)


def show(lens: FormulaLens, *rules: Initializer, **options: Any) -> None:
    contenders = tuple(ContenderConfig(f"contender {index}", rule) for index, rule in enumerate(rules))
    config = Config(contenders, network=NetworkConfig((100, 100)))
    lens.show_insights(config, [insight(rule, f"contender {i}", **options) for i, rule in enumerate(rules)])


@pytest.fixture
def lens(shown: Callable[..., Any]) -> FormulaLens:
    made: FormulaLens = shown(FormulaLens(), 420, 900)
    return made


def cells(lens: FormulaLens, row: int) -> list[str]:
    found = [lens.table.item(row, column) for column in range(lens.table.columnCount())]
    return [item.text() for item in found if item is not None]


def test_he_of_784_by_100(lens: FormulaLens) -> None:
    show(lens, He(), off=1.01)
    assert cells(lens, 0) == ["1", "784 × 100", "0.05051", "0.05101", "+1.00 %", "±0.25 %"]
    assert lens.table.rowCount() == 3
    for name in ("textbook", "pytorch", "keras"):
        assert "0.05051" in lens.cards[name].heading.text()
    assert "✓ the same" in lens.cards["pytorch"].heading.text()
    assert "≠ differs" in lens.cards["keras"].heading.text()
    assert "VarianceScaling(2.0" in lens.cards["keras"].exact.text()
    # U(±1/√784) has the std 1 / √(3 · 784).
    assert f"{1 / math.sqrt(3 * 784):.4g}" in lens.cards["default"].heading.text()
    assert "0.408" in lens.cards["default"].heading.text()


def test_many_layers_take_no_longer_each(lens: FormulaLens) -> None:
    def seconds(layers: int) -> float:
        config = Config((ContenderConfig("He", He()),), network=NetworkConfig((100,) * layers))
        stds = (LayerStd(100, 100, 0.1, 0.1),) * layers
        taken = []
        for round in range(4):
            begun = time.thread_time()
            lens.show_insights(config, [Insight(f"He {round}", 0, (), (), (), None, stds, 0)])
            taken.append(time.thread_time() - begun)
            # Laid out: from then on widths were kept up.
            QApplication.processEvents()
        return min(taken[1:])

    # As many times as long would be 6; measured anew for every cell, it was 40.
    assert seconds(60) < 15 * seconds(10)


def test_columns_are_as_wide_as_what_they_hold(lens: FormulaLens) -> None:
    show(lens, He())
    kept = lens.table.item(0, 2)
    narrow = lens.table.columnWidth(4)
    show(lens, He(), off=1e9)
    assert lens.table.item(0, 2) is kept
    assert lens.table.columnWidth(4) > narrow
    assert lens.table.columnWidth(4) >= lens.table.fontMetrics().horizontalAdvance(cells(lens, 0)[4])


def test_another_layer_another_std(lens: FormulaLens) -> None:
    show(lens, Xavier())
    assert [lens.layer.itemText(i) for i in range(3)] == [
        "784 × 100 (layer 1)",
        "100 × 100 (layer 2)",
        "100 × 10 (layer 3)",
    ]
    assert f"{math.sqrt(2 / 884):.4g}" in lens.cards["pytorch"].heading.text()
    assert "differs" in lens.cards["pytorch"].heading.text()
    lens.layer.setFocus()
    lens.layer.setCurrentIndex(1)
    assert "the same" in lens.cards["pytorch"].heading.text()
    assert "0.1" in lens.uses.text()


def test_the_keyboard_chooses_a_contender(lens: FormulaLens, qtbot: QtBot) -> None:
    show(lens, He(), Lsuv())
    lens.contender.setFocus()
    qtbot.keyClick(lens.contender, Qt.Key.Key_Down)
    assert isinstance(lens.rule, Lsuv)
    assert lens.rule_name.text() == "LSUV"
    assert "orthonormal start" in lens.drawn_note.text()
    show(lens, He(), Xavier())
    assert lens.contender.currentIndex() == 1, "the place stays chosen"


def test_copy_button_copies_the_expression(lens: FormulaLens, qtbot: QtBot) -> None:
    show(lens, He())
    card = lens.cards["keras"]
    qtbot.mouseClick(card.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "keras.initializers.HeNormal()"
    qtbot.mouseClick(card.copy_exact, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == card.exact.text() != ""


def test_zeros_and_trained_weights_are_said_in_words(lens: FormulaLens) -> None:
    show(lens, Zeros())
    assert cells(lens, 0)[-2:] == ["–", "–"]
    assert "std is 0" in lens.drawn_note.text()
    show(lens, He(), trained=40)
    assert cells(lens, 0)[-1] == "–"
    assert "after 40 updates" in lens.drawn_note.text()
    # They have learnt to differ since, wherever they started.
    show(lens, Zeros(), trained=100)
    assert "std is 0" not in lens.drawn_note.text()


@pytest.mark.parametrize("name", CATALOGUE)
def test_every_rule_can_be_shown(lens: FormulaLens, name: str) -> None:
    show(lens, CATALOGUE[name]())
    assert lens.formula.text()
    assert lens.paper.text()
    assert not lens.grab().isNull()


def test_formula_html() -> None:
    assert formula_html("N(0, 2 / n_in)") == "N(0, 2 / <i>n</i><sub>in</sub>)"
    nested = formula_html("r = g · √(6 / (n_in + n_out))")
    assert (
        '<span style="text-decoration: overline">6 / (<i>n</i><sub>in</sub> + <i>n</i><sub>out</sub>)</span>' in nested
    )
    assert "&lt; 0.1" in formula_html("|Var − 1| < 0.1")


def test_deviation_and_sampling_error() -> None:
    assert deviation(LayerStd(2, 2, 0.5, 0.6)) == pytest.approx(0.2)
    assert deviation(LayerStd(2, 2, 0.0, 0.0)) is None
    assert sampling_error(LayerStd(50, 100, 1.0, 1.0)) == pytest.approx(0.01)
