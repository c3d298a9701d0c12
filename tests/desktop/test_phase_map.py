"""The edge-of-chaos map: numbers against closed forms, colours, places of markers, what is said in words."""

import math
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.charts.phase_map import PhaseMap
from desktop.figures import phase_points
from desktop.figures.phase_field import Reading, Span, field_of, gain_colors, gain_words, read
from desktop.figures.phase_labels import marked
from desktop.figures.phase_map import edge_note
from desktop.figures.phase_points import MapContender, layers_text, points_of, span_for
from netcore import activations
from netcore.theory import Inputs, LayerSpec, predict


def contender(label: str, style: int, *stds: float, activation: str = "relu", **options: Any) -> MapContender:
    """Layers of 100 units with weights of these stds."""
    function = activations.CATALOGUE[activation]
    predictions = predict([LayerSpec(function, 100, 100, std) for std in stds], Inputs.noise(100))
    options = {"shapes": ((100, 100),) * len(stds)} | options
    return MapContender(label, style, predictions, None, (activation,) * len(stds), **options)


THREE = (
    contender("std = 0.01", 0, *[0.01] * 5),
    contender("Xavier", 1, *[0.1] * 5),
    contender("He", 2, *[math.sqrt(0.02)] * 5),
)


def drawn(chart: PhaseMap, qtbot: QtBot, activation: str, *contenders: MapContender) -> None:
    with qtbot.waitSignal(chart.mapped):
        chart.show_map(activation, contenders)


@pytest.fixture
def chart(shown: Callable[..., Any]) -> PhaseMap:
    made: PhaseMap = shown(PhaseMap(), 640, 480)
    return made


@pytest.mark.parametrize(
    ("activation", "scale", "gain"),
    [("relu", 1.0, math.sqrt(0.5)), ("relu", math.sqrt(2), 1.0), ("tanh", 1.0, 1.0), ("identity", 0.3, 0.3)],
)
def test_gain_without_biases_is_that_of_the_closed_form(activation: str, scale: float, gain: float) -> None:
    assert read(activation, scale, 0.0).gain == pytest.approx(gain, rel=2e-3)


def test_field_holds_for_each_cell_what_is_read_there() -> None:
    diagram = field_of("tanh", Span()).diagram
    for row, column in ((0, 0), (50, 120), (99, 159)):
        there = read("tanh", float(diagram.weight_scales[column]), float(diagram.bias_scales[row]))
        assert diagram.gradient_gain[row, column] == pytest.approx(there.gain)


def test_colours_neutral_at_one_even_in_log_gain_and_flat_beyond_four() -> None:
    below, middle, above = gain_colors(np.array([0.5, 1.0, 2.0]), "light")[:, :3].astype(int)
    assert middle.max() - middle.min() < 12
    assert middle.min() > 235
    assert below[2] > below[0]
    assert above[0] > above[2]
    ends = gain_colors(np.array([0.0, 0.25, 4.0, 50.0]), "light")
    assert (ends[0] == ends[1]).all()
    assert (ends[2] == ends[3]).all()


def test_words_of_a_gain() -> None:
    halves = gain_words(math.sqrt(0.5))
    # (√½)² = ½, and χ = ½: 1 / ln 2 layers.
    assert "halves every 2 layers" in halves
    assert "depth scale 1.44" in halves
    assert "doubles every 1 layers" in gain_words(2.0)
    assert "keeps its size" in gain_words(1.0)
    assert "no gradient passes" in gain_words(0.0)


def test_edge_of_a_rectifier_is_a_point_and_of_tanh_a_line() -> None:
    relu, tanh, softplus = (field_of(each, Span()) for each in ("relu", "tanh", "softplus"))
    assert relu.edge == "point"
    assert relu.line[0][0] == pytest.approx(math.sqrt(2))
    assert "1.414" in edge_note(relu)
    assert tanh.edge == "line"
    assert edge_note(tanh) == ""
    assert softplus.edge == "none"
    assert "no edge of chaos" in edge_note(softplus)


def test_a_line_goes_down_to_no_bias_or_it_is_said_why_not() -> None:
    sigmoid, gelu = (field_of(each, Span()) for each in ("sigmoid", "gelu"))
    assert sigmoid.edge == gelu.edge == "line"
    assert sigmoid.line[1].min() == 0.0
    assert edge_note(sigmoid) == ""
    assert gelu.line[1].min() == pytest.approx(0.42, abs=0.01)
    assert "begins at σ_b = 0.42" in edge_note(gelu)


def test_layers_at_one_place_share_a_marker_and_others_name_their_layers() -> None:
    mixed = contender("N", 3, 0.1, 0.1, 0.3)
    points, notes = points_of([*THREE, mixed], "relu", Span())
    assert [each.label for each in points] == ["std = 0.01", "Xavier", "He", "N, layers 1–2", "N, layer 3"]
    assert [each.weight_scale for each in points] == pytest.approx([0.1, 1.0, math.sqrt(2), 1.0, 3.0])
    assert not notes
    assert layers_text([1, 3, 4, 5]) == "layers 1, 3–5"


def test_what_has_no_place_is_named_with_its_reason() -> None:
    equal = MapContender("equal", 0, (), "dependent_weights", ("relu",))
    norm = contender("norm", 1, 0.1, batch_norm=True)
    zeros = contender("zeros", 2, 0.0)
    far = contender("far", 3, 1e-9)
    points, notes = points_of([equal, norm, zeros, far], "relu", span_for([equal, norm, zeros, far]))
    assert not points
    for label, word in (("equal", "independent"), ("norm", "batch"), ("zeros", "σ_w = 0"), ("far", "beyond")):
        assert any(label in note and word in note for note in notes)


def test_cautions() -> None:
    other = contender("other", 0, 0.1, activation="tanh", dropout=0.5, shapes=((784, 100),))
    (point,), notes = points_of([other], "relu", Span())
    assert point.hollow
    words = " ".join(notes)
    assert "Hollow" in words
    assert "1.41 times" in words
    assert "784 × 100" in words
    assert "0.357" in words


def test_span_grows_by_steps_to_hold_all() -> None:
    assert span_for(THREE) == Span()
    wide = span_for([contender("small", 0, 1e-3), contender("large", 1, 5.0)])
    assert wide.low <= 0.01
    assert wide.high >= 50


def test_markers_are_at_their_scales_and_no_label_covers_another(chart: PhaseMap, qtbot: QtBot) -> None:
    drawn(chart, qtbot, "relu", *THREE)
    for item, scale in zip(chart.item.items, (0.1, 1.0, math.sqrt(2)), strict=True):
        there = chart.plot.vb.mapToView(item.place)
        assert 10 ** there.x() == pytest.approx(scale, rel=5e-3), "half a pixel"
        assert there.y() == pytest.approx(0, abs=5e-3)
        assert chart.item.boundingRect().contains(item.room)
    rooms = [item.room for item in chart.item.items]
    assert not any(one.intersects(other) for i, one in enumerate(rooms) for other in rooms[:i])


@pytest.mark.usefixtures("qapp")
def test_sixteen_at_one_place_have_no_label_over_another() -> None:
    many = [contender(f"标准差 {index} " + "W" * index * 4, index, 0.1) for index in range(16)]
    points, _ = points_of(many, "relu", Span())
    items = marked(points, Span(), QRectF(0, 0, 500, 260), QFont())
    rooms = [item.room for item in items if not item.room.isNull()]
    assert len(rooms) >= 8
    assert not any(one.intersects(other) for i, one in enumerate(rooms) for other in rooms[:i])


@pytest.mark.parametrize("activation", activations.CATALOGUE)
def test_every_activation_is_drawn(chart: PhaseMap, qtbot: QtBot, activation: str) -> None:
    drawn(chart, qtbot, activation, contender("one", 0, 0.1, activation=activation))
    assert chart.field is not None
    assert chart.field.activation == activation
    picture = chart.canvas.grab().toImage()
    colors = {picture.pixelColor(x, picture.height() // 2).name() for x in range(80, picture.width() - 40, 4)}
    assert len(colors) > 15


def test_only_the_last_map_asked_for_is_drawn(chart: PhaseMap, qtbot: QtBot) -> None:
    chart.show_map("selu", THREE)
    drawn(chart, qtbot, "elu", *THREE)
    assert chart.field is not None
    assert chart.field.activation == "elu"
    assert "ELU" in chart.title


def test_cleared_it_shows_nothing_even_if_an_answer_is_late(chart: PhaseMap, qtbot: QtBot) -> None:
    assert chart.figure() is None
    drawn(chart, qtbot, "relu", *THREE)
    assert chart.has_data()
    chart.clear()
    assert not chart.has_data()
    assert not chart.grab().isNull()


def test_a_place_in_words(chart: PhaseMap, qtbot: QtBot) -> None:
    drawn(chart, qtbot, "relu", *THREE)
    assert "halves every 2 layers" in chart.text_at(1.0, 0.0)
    assert "q* grows for ever" in chart.text_at(2.0, 1.0)
    assert "He" in chart.accessibleDescription()


def test_the_window_computes_no_theory_of_markers(
    chart: PhaseMap, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []

    def noting_read(*place: Any) -> Reading:
        threads.append(threading.get_ident())
        return read(*place)

    monkeypatch.setattr(phase_points, "read", noting_read)
    drawn(chart, qtbot, "relu", *(replace(THREE[index % 3], label=str(index), style=index) for index in range(16)))
    assert len(threads) == 16
    assert threading.get_ident() not in threads
    assert chart.accessibleDescription().count("Gains of its own layers") == 16


def test_an_older_answer_is_not_shown_once_it_was_cleared(chart: PhaseMap, qtbot: QtBot) -> None:
    chart.show_map("relu", THREE)
    chart.clear()
    drawn(chart, qtbot, "relu", *THREE[:2])
    assert {point.contender for point in chart.points} == {"std = 0.01", "Xavier"}


def test_figure_paints_itself_and_tells_its_numbers(chart: PhaseMap, qtbot: QtBot) -> None:
    drawn(chart, qtbot, "relu", *THREE)
    figure = chart.figure()
    assert figure is not None
    names, *rows = figure.table()
    assert len(rows) == 160 * 100 + 15
    xavier = [dict(zip(names, row, strict=True)) for row in rows if row[5] == "Xavier"]
    assert [row["layer"] for row in xavier] == [1, 2, 3, 4, 5]
    assert xavier[0]["sigma_w"] == pytest.approx(1.0)
    assert xavier[0]["gain"] == pytest.approx(math.sqrt(0.5), rel=2e-3)
    assert xavier[0]["layer gain"] == pytest.approx(math.sqrt(0.5), rel=1e-6)
    image = QImage(600, math.ceil(figure.height(600)), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    figure.paint(painter, 600)
    painter.end()
    middle = image.height() // 2
    # ReLU: blue left of √2, orange right of it.
    left, right = image.pixelColor(150, middle), image.pixelColor(540, middle)
    assert left.blue() > left.red()
    assert right.red() > right.blue()
