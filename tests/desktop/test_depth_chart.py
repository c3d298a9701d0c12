# mypy: disable-error-code="no-untyped-call"
"""``desktop.charts.depth_chart``: what is drawn at every layer, against closed forms; what is left out, in words."""

import csv
import io
import math
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import msgspec
import numpy as np
import pytest
from figure_samples import near, pixels
from PySide6.QtCore import QBuffer, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.charts.depth_chart import DepthChart
from desktop.export.choices import Choices
from desktop.export.writer import content
from desktop.figures.axes import Axis
from desktop.figures.depth import STACKED, DepthFigure, dashes, depth_figure, marked, placeable
from desktop.figures.depth_rows import Quantity, decades, depth_rows, follow, notes
from desktop.figures.figure import Captioned
from netcore import Config, ContenderConfig, NetworkConfig, PropagationStudy, ViewSpec, presets
from netcore.arrays import FloatArray
from netcore.builder import build_stack, styles
from netcore.diagnosis import LayerEvidence, evidence
from netcore.initializers import Constant, He, Normal, Xavier, Zeros
from netcore.insight import Insight
from netcore.theory import Inputs, obstacle, predict_for

THREE = (
    ContenderConfig("std = 0.01", Normal(std=0.01)),
    ContenderConfig("Xavier", Xavier()),
    ContenderConfig("He", He()),
)
QUANTITIES: tuple[Quantity, Quantity] = ("std", "gradient")


def config_of(*contenders: ContenderConfig, layers: int = 5, activation: str = "relu") -> Config:
    """Layers of 100 units on noise."""
    network = NetworkConfig((100,) * layers, activation=activation)
    return Config(contenders or THREE, dataset="gaussian", network=network, samples=320)


def sent_back(samples: int, units: int = 100) -> FloatArray:
    """(samples, units), of a root mean square of about 1."""
    return np.random.default_rng(0).standard_normal((samples, units))


def insights_of(config: Config) -> tuple[Insight, ...]:
    """What the signal study knows, with a gradient of size 1 sent back from the top."""
    x = PropagationStudy(config).inputs()
    found = []
    for index, (contender, style) in enumerate(zip(config.contenders, styles(config), strict=True)):
        stack = build_stack(config, index, x.shape[1])
        stack.make_ready(len(x))
        stack.watch(True)
        with np.errstate(all="ignore"):
            stack.forward(x, training=True)
            np.copyto(stack.layers[-1].delta, sent_back(len(x), stack.sizes[-1]))
            stack.backward(x)
            looked = evidence(stack, x)
        predictions = predict_for(config, index, Inputs.of(x)) or ()
        found.append(Insight(contender.label, style, looked, (), predictions, obstacle(config, index), ()))
    return tuple(found)


def insight(
    stds: list[float], arrived: list[float], label: str = "A", style: int = 0, output: float | None = None
) -> Insight:
    """One with these figures, and no theory; ``output`` is the gradient that arrives at the output layer."""
    figures = [*zip(stds, arrived, strict=True), *([(1.0, output)] if output is not None else [])]
    layers = tuple(
        LayerEvidence(
            index,
            "relu",
            index > len(stds),
            100,
            0.0,
            std,
            std,
            None,
            0.0,
            1.0,
            100,
            size,
            False,
            False,
            128,
        )
        for index, (std, size) in enumerate(figures, start=1)
    )
    return Insight(label, style, layers, (), (), None, ())


@pytest.fixture
def chart(shown: Callable[..., DepthChart], qapp: QApplication) -> Iterator[DepthChart]:
    theme.apply(qapp, "light")
    yield shown(DepthChart(), 1000, 500)
    if theme.current() != "light":
        theme.apply(qapp, "light")


def drawn(chart: DepthChart, quantity: Quantity, row: int, theory: bool = False) -> tuple[Any, Any]:
    lines = chart.panels[quantity].lines[row]
    x, y = (lines.theory if theory else lines.measured).getData()
    return x, y


def place(chart: DepthChart, quantity: Quantity, layer: float) -> QPoint:
    panel = chart.panels[quantity]
    assert panel.range is not None
    middle = sum(panel.range) / 2
    return QPoint(chart.canvas.mapFromScene(panel.plot.vb.mapViewToScene(QPointF(layer, middle))))


def point(chart: DepthChart, quantity: Quantity, layer: float) -> None:
    """As the scene tells it: of moves that follow one another fast it leaves some out."""
    chart.canvas.scene().sigMouseMoved.emit(chart.canvas.mapToScene(place(chart, quantity, layer)))


# Where the points are


def test_measured_points_are_the_logarithms_of_what_numpy_measures(chart: DepthChart) -> None:
    config = config_of(activation="tanh")
    chart.show_insights(config, insights_of(config))
    result = PropagationStudy(config).run()
    x = result.inputs.astype(np.float64)
    for row, contender in enumerate(result.contenders):
        # Forward and backward by hand, from the weights alone.
        weights = [layer.weights.astype(np.float64) for layer in contender.layers]
        signals = [x]
        for each in weights:
            signals.append(np.tanh(signals[-1] @ each))
        delta = sent_back(len(x))
        sizes = [math.sqrt((delta**2).mean())]
        for each, signal in zip(weights[:0:-1], signals[:1:-1], strict=True):
            delta = (delta * (1 - signal**2)) @ each.T
            sizes.append(math.sqrt((delta**2).mean()))
        for quantity, wanted in (("std", [each.std() for each in signals[1:]]), ("gradient", sizes[::-1])):
            at, heights = drawn(chart, quantity, row)  # type: ignore[arg-type]
            assert list(at) == [1, 2, 3, 4, 5]
            wanted_sizes = wanted if quantity == "std" else np.divide(wanted, wanted[-1])
            np.testing.assert_allclose(10**heights, wanted_sizes, rtol=1e-4)
            markers = chart.panels[quantity].lines[row].markers  # type: ignore[index]
            np.testing.assert_array_equal(markers.getData(), (at, heights))


def test_theory_is_the_closed_form_of_relu(chart: DepthChart) -> None:
    """With a std of 1/√n a ReLU layer halves the second moment and, going back, the gradient's mean square."""
    config = config_of(ContenderConfig("1/√n", Normal(std=0.1)))
    chart.show_insights(config, insights_of(config))
    inputs = PropagationStudy(config).inputs().astype(np.float64)
    x, heights = drawn(chart, "gradient", 0, theory=True)
    # From the input, layer 0, on.
    assert list(x) == [0, 1, 2, 3, 4, 5]
    np.testing.assert_allclose(10**heights, np.sqrt(0.5) ** np.arange(5, -1, -1), rtol=1e-6)
    x, heights = drawn(chart, "std", 0, theory=True)
    assert list(x) == [1, 2, 3, 4, 5]
    # Samples in 16 groups of 20, each with its mean square: as good as every sample with its own, to 0.1 %.
    # E[relu(z)²] = q/2, E[relu(z)] = √(q / 2π); samples differ in their q, which leaves q and the mean of √q.
    second = (inputs**2).mean(axis=1)
    wanted = [
        math.sqrt((q := 0.5 ** (layer - 1) * second).mean() / 2 - np.sqrt(q).mean() ** 2 / (2 * math.pi))
        for layer in range(1, 6)
    ]
    np.testing.assert_allclose(10**heights, wanted, rtol=1e-3)


def test_he_keeps_the_gradient_and_the_measured_follows(chart: DepthChart) -> None:
    config = config_of()
    chart.show_insights(config, insights_of(config))
    _, theory = drawn(chart, "gradient", 2, theory=True)
    np.testing.assert_allclose(theory, 0, atol=1e-6)
    for row in range(3):
        for quantity in QUANTITIES:
            _, measured = drawn(chart, quantity, row)
            _, foretold = drawn(chart, quantity, row, theory=True)
            # One network of 100 units a layer.
            np.testing.assert_allclose(measured, foretold[-5:], atol=math.log10(1.5))


def test_gradients_of_training_are_relative_to_the_top_hidden_layer(chart: DepthChart) -> None:
    config = config_of(THREE[0], layers=3)
    chart.show_insights(config, (insight([0.5, 0.4, 0.3], [2e-6, 4e-5, 2e-4], output=7.0),))
    x, heights = drawn(chart, "gradient", 0)
    assert list(x) == [1, 2, 3]
    np.testing.assert_allclose(heights, np.log10([0.01, 0.2, 1]), atol=1e-12)
    assert len(drawn(chart, "std", 0)[0]) == 3, "the output layer's logits are left out"


def test_dashes_are_dashed_and_in_the_contenders_colour_over_a_paler_line(chart: DepthChart) -> None:
    config = config_of()
    chart.show_insights(config, insights_of(config))
    for row, style in enumerate(styles(config)):
        lines = chart.panels["std"].lines[row]
        pen = lines.theory.opts["pen"]
        assert pen.dashPattern()
        assert pen.color() == QColor(theme.contender_style(style).color)
        assert pen.widthF() < lines.measured.opts["pen"].widthF()
        assert lines.measured.opts["pen"].color().lightness() > pen.color().lightness()
        assert lines.theory.zValue() > lines.measured.zValue()
        assert lines.markers.opts["symbol"] == theme.contender_style(style).marker


# What cannot be drawn


def test_zeros_have_gaps_and_are_named(chart: DepthChart) -> None:
    config = config_of(ContenderConfig("zeros", Zeros()), ContenderConfig("all 0.01", Constant(value=0.01)), THREE[2])
    chart.show_insights(config, insights_of(config))
    assert np.isnan(drawn(chart, "std", 0)[1]).all()
    # At the top the gradient is what was sent.
    np.testing.assert_array_equal(drawn(chart, "gradient", 0)[1], [np.nan] * 4 + [0])
    assert drawn(chart, "gradient", 1, theory=True)[0].size == 0
    for sentence in (
        "no theory for all 0.01: weights are not independent draws",
        "zeros: std, also in theory, is 0 at layers 1–5",
        "zeros: gradient, also in theory, is 0 at layers 1–4",
    ):
        assert sentence in chart.notes.text()
    assert chart.notes.isVisible()


@pytest.mark.parametrize(
    ("stds", "arrived", "said"),
    [
        ([0.5, 0.4, 0.1, 0.0, 0.0], [1.0] * 5, "A: std is 0 at layers 4, 5"),
        ([0.5, 0.0, 0.1, 0.0, 0.2], [1.0] * 5, "A: std is 0 at layers 2, 4"),
        ([0.5, math.inf, math.nan, 1.0, 1.0], [1.0] * 5, "A: std is not finite at layers 2, 3"),
        ([0.5, 1e-13, 1.0, 1.0, 1e15], [1.0] * 5, "A: std is below 1e-12 at layer 2"),
        ([0.5, 1e-13, 1.0, 1.0, 1e15], [1.0] * 5, "A: std is above 1e12 at layer 5"),
        ([1.0] * 5, [0.0, 1.0, 1.0, 1.0, 1.0], "A: gradient is 0 at layer 1"),
        ([1.0] * 5, [0.0] * 5, "A: no gradient arrives at the top hidden layer"),
        ([1.0] * 5, [math.nan] * 5, "A: no gradient measured yet"),
        ([1.0] * 5, [1.0] * 4 + [math.inf], "A: the gradient at the top hidden layer is not finite"),
    ],
)
def test_every_kind_of_gap_is_said(
    chart: DepthChart, stds: list[float], arrived: list[float], said: str, qapp: QApplication
) -> None:
    chart.show_insights(config_of(THREE[0]), (insight(stds, arrived),))
    assert said in notes(chart.rows)
    assert said in chart.notes.text()
    for quantity, values in zip(QUANTITIES, (stds, arrived), strict=True):
        heights = drawn(chart, quantity, 0)[1]
        with np.errstate(all="ignore"):
            wanted = np.array(values) / (1 if quantity == "std" else values[-1])
        left_out = ~np.isfinite(wanted) | (wanted < 1e-12) | (wanted > 1e12)
        assert (np.isnan(heights) == left_out).all()
    qapp.processEvents()


def test_mixed_batch_norm_has_no_theory() -> None:
    network = NetworkConfig((8, 8), batch_norm=(False, True))
    config = msgspec.structs.replace(config_of(*THREE), network=network)
    said = notes(depth_rows(insights_of(config)))
    assert "no theory for std = 0.01, Xavier, He: batch normalisation above a layer without it" in said


def test_theory_of_batch_normalisation_is_told_to_be_that_of_many_samples() -> None:
    network = NetworkConfig((8, 8), batch_norm=True)
    for samples, said in ((8, 1), (200, 0)):
        config = msgspec.structs.replace(config_of(*THREE), network=network, samples=samples)
        found = [each for each in notes(depth_rows(insights_of(config))) if "batch normalisation over" in each]
        assert len(found) == said
        assert not said or found[0].startswith("std = 0.01, Xavier, He: batch normalisation over 8 samples;")


def test_many_notes_are_counted_and_all_in_the_tooltip(chart: DepthChart) -> None:
    many = tuple(insight([0.0, 1.0], [1.0, 1.0], f"<b>{index}", index) for index in range(16))
    chart.show_insights(config_of(layers=2), many)
    assert chart.notes.text().endswith("… and 13 more")
    assert "&lt;b&gt;15: std is 0 at layer 1" in chart.notes.toolTip()


def test_a_healthy_network_has_no_notes(chart: DepthChart) -> None:
    config = config_of(activation="sigmoid")
    chart.show_insights(config, insights_of(config))
    assert not chart.notes.isVisible()


# Axes


@pytest.mark.parametrize(
    ("values", "wanted"),
    [([0.3, 0.4], (-1, 0)), ([0.03, 4.0], (-2, 1)), ([1.0], (-1, 0)), ([0.0], (-1, 0)), ([1e-30, 1e30], (-12, 12)),
     ([1e-20], (-12, -11)), ([1e20], (11, 12)), ([math.nan, 20.0], (1, 2))],
)  # fmt: skip
def test_decades_around_values(values: list[float], wanted: tuple[int, int]) -> None:
    assert decades(depth_rows([insight(values, values)]), "std") == wanted


def test_axes_grow_at_once_and_shrink_late() -> None:
    assert follow((-3, 0), (-4, 1)) == (-4, 1)
    assert follow((-3, 0), (-1, 0)) == (-3, 0)
    assert follow((-3, 0), (0, 1)) == (0, 1)
    assert follow((-3, 3), (-3, 0)) == (-3, 0)


def test_axis_stands_still_in_a_run_and_starts_anew_with_other_networks(chart: DepthChart) -> None:
    config, panel = config_of(THREE[0], layers=2), chart.panels["std"]
    for stds, wanted in (([0.5, 0.03], (-2, 0)), ([0.5, 0.3], (-2, 0)), ([5.0, 0.3], (-2, 1))):
        chart.show_insights(config, (insight(stds, [1.0, 1.0]),))
        assert panel.range == wanted
        low, high = panel.plot.vb.viewRange()[1]
        assert low < wanted[0] < low + 0.3
        assert high > wanted[1] > high - 0.3
    # A slider that moves makes another configuration every time: only other networks have axes of their own.
    chart.show_insights(msgspec.structs.replace(config, seed=5), (insight([0.5, 0.3], [1.0, 1.0]),))
    assert panel.range == (-2, 1)
    chart.show_insights(config_of(THREE[0], layers=3), (insight([0.5, 0.3, 0.2], [1.0, 1.0, 1.0]),))
    assert panel.range == (-1, 0)


@pytest.mark.parametrize("layers", [1, 2, 5, 10, 30, 50, 100])
def test_layers_are_numbered_in_whole_numbers(chart: DepthChart, layers: int) -> None:
    chart.show_insights(config_of(THREE[0], layers=layers), (insight([1.0] * layers, [1.0] * layers),))
    for quantity, first in (("std", 1), ("gradient", 0)):
        axis = chart.panels[quantity].plot.axis("bottom")  # type: ignore[index]
        numbers = [place for place, _ in axis._tickLevels[0]]
        assert all(isinstance(each, int) for each in numbers)
        assert 1 <= len(numbers) <= 12
        assert first <= min(numbers) <= max(numbers) <= layers
    for width in (2, 4, 9):
        ticks = Axis("", 0.75, layers + 0.25, whole=True).ticks(width)
        assert ticks
        assert all(each == round(each) and 1 <= each <= layers for each in ticks)


def test_markers_are_thinned_beyond_thirty_layers() -> None:
    assert list(marked(np.ones(30))) == list(range(30))
    assert list(marked(np.ones(100))) == list(range(0, 100, 5))
    values = np.ones(40)
    values[[10, 12]] = np.nan
    # Every second one that is there, and one that no line goes through.
    assert list(marked(values)) == sorted({*range(0, 40, 2), 11} - {10, 12})


def test_a_lonely_point_of_the_theory_is_a_dash() -> None:
    x, y = dashes(np.array([1, 2, 3, 4, 5]), np.array([7.0, np.nan, 8.0, 9.0, np.nan]))
    np.testing.assert_allclose(x, [0.8, 1.2, 2, 3, 4, 5])
    np.testing.assert_array_equal(y, [7, 7, np.nan, 8, 9, np.nan])


def test_what_has_no_place() -> None:
    values = np.array([0.0, -1.0, np.nan, np.inf, 1e-13, 1e13, 1e-12, 1e12, 1.0])
    np.testing.assert_array_equal(placeable(values), [np.nan] * 6 + [1e-12, 1e12, 1.0])


# Pointing


def test_pointing_at_a_layer_tells_measured_theory_and_difference(chart: DepthChart) -> None:
    config = config_of()
    insights = insights_of(config)
    chart.show_insights(config, insights)
    point(chart, "std", 2.8)
    text = chart.readout.whole_text()
    assert text.startswith("Layer 3, std: ")
    for each in insights:
        measured, theory = each.evidence[2].std, each.predictions[2].std
        away = f"{100 * (measured - theory) / theory:+.1f} %".replace("-", "−")
        assert f"{each.label} {measured:.4g} (theory {theory:.4g}, {away})" in text
        assert each.label in chart.canvas.viewport().toolTip()
    assert "strays" in chart.readout.toolTip()
    assert all(panel.pointer.isVisible() and panel.pointer.value() == 3 for panel in chart.panels.values())
    point(chart, "gradient", 0.1)
    assert chart.readout.whole_text().startswith("Input, gradient: std = 0.01 not known (theory ")
    assert not chart.panels["std"].pointer.isVisible()
    QApplication.sendEvent(chart.canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert chart.readout.whole_text() == "Point at a layer for its values."
    assert not chart.panels["gradient"].pointer.isVisible()


def test_what_is_pointed_at_follows_new_values(chart: DepthChart) -> None:
    config = config_of(THREE[0], layers=2)
    chart.show_insights(config, (insight([0.5, 0.25], [1.0, 1.0]),))
    point(chart, "std", 2)
    assert chart.readout.whole_text() == "Layer 2, std: A 0.25"
    chart.show_insights(config, (insight([0.5, 0.125], [1.0, 1.0]),))
    assert chart.readout.whole_text() == "Layer 2, std: A 0.125"


def test_large_differences_are_factors(chart: DepthChart) -> None:
    config = config_of(THREE[0], layers=2)
    (known,) = insights_of(config)
    theory = known.predictions[1].std
    wild = replace(known, evidence=(known.evidence[0], replace(known.evidence[1], std=250 * theory)))
    chart.show_insights(config, (wild,))
    point(chart, "std", 2)
    assert chart.readout.whole_text().endswith(f"(theory {theory:.4g}, × 250)")


def test_arrow_keys_go_from_layer_to_layer(chart: DepthChart, qtbot: QtBot) -> None:
    config = config_of(THREE[0], layers=2)
    chart.show_insights(config, (insight([0.5, 0.25], [0.1, 1.0]),))
    for key, said in (
        (Qt.Key.Key_Right, "Layer 1, std: A 0.5"),
        (Qt.Key.Key_Right, "Layer 2, std: A 0.25"),
        (Qt.Key.Key_Right, "Layer 2, std: A 0.25"),
        (Qt.Key.Key_Left, "Layer 1, std: A 0.5"),
        (Qt.Key.Key_Left, "Layer 1, std: A 0.5"),
        (Qt.Key.Key_Down, "Layer 1, gradient: A 0.1"),
        (Qt.Key.Key_Left, "Input, gradient: A not known"),
        (Qt.Key.Key_Up, "Layer 1, std: A 0.5"),
        (Qt.Key.Key_Escape, "Point at a layer for its values."),
    ):
        qtbot.keyClick(chart, key)
        assert chart.readout.whole_text() == said


# The legend, themes, sizes, streams


def test_legend_says_what_dashes_are_of(chart: DepthChart) -> None:
    config = config_of()
    insights = insights_of(config)
    chart.show_insights(config, insights)
    assert [each.label for each in chart.legend.entries] == [
        "std = 0.01", "Xavier", "He", "dashed: mean-field theory (Poole et al. 2016; Schoenholz et al. 2017)"
    ]  # fmt: skip
    chart.show_insights(config, tuple(replace(each, trained=3) for each in insights))
    assert "of the untrained network" in chart.legend.entries[-1].label
    chart.show_insights(config, tuple(replace(each, predictions=()) for each in insights))
    assert [each.label for each in chart.legend.entries] == ["std = 0.01", "Xavier", "He"]


def test_themes_change_every_colour(chart: DepthChart, qapp: QApplication) -> None:
    config = config_of()
    chart.show_insights(config, insights_of(config))
    for name in ("dark", "light"):
        theme.apply(qapp, name)
        for lines, style in zip(chart.panels["gradient"].lines, styles(config), strict=True):
            assert lines.theory.opts["pen"].color() == QColor(theme.contender_style(style).color)
        image = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        corners = {image.pixelColor(2, 2).name(), image.pixelColor(2, image.height() - 2).name()}
        assert corners == {theme.chart_colors().background}


def test_narrow_charts_are_stacked(chart: DepthChart, qapp: QApplication) -> None:
    config = config_of()
    chart.show_insights(config, insights_of(config))
    boxes = []
    for width in (1000, 400, 900):
        chart.resize(width, 600)
        qapp.processEvents()
        boxes.append([chart.panels[each].plot.vb.sceneBoundingRect() for each in QUANTITIES])
        for box in boxes[-1]:
            assert box.right() <= width
            assert box.width() > 100
        if width > STACKED:
            forward, backward = (chart.panels[each].plot.geometry().width() for each in QUANTITIES)
            assert forward == pytest.approx(backward, abs=1)
    for (first, second), stacked in zip(boxes, (False, True, False), strict=True):
        assert (first.bottom() < second.top()) == stacked
        assert (first.right() < second.left()) != stacked


@pytest.mark.parametrize(("contenders", "layers"), [(1, 1), (16, 1), (16, 100), (1, 100)])
def test_extremes_are_drawn(chart: DepthChart, qapp: QApplication, contenders: int, layers: int) -> None:
    values = [0.9**layer for layer in range(layers)]
    long = "初始化" * 20
    shown = tuple(insight(values, values, f"{long}{index}", index) for index in range(contenders))
    chart.show_insights(config_of(layers=layers), shown)
    for width in (1000, 380):
        chart.resize(width, 600)
        qapp.processEvents()
        picture = pixels(_png(chart))
        assert near(picture, theme.contender_style(contenders - 1).color).any()
        assert min(chart.panels[each].plot.vb.height() for each in QUANTITIES) > 20


def _png(chart: DepthChart) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    chart.grab().save(buffer, "PNG")
    return bytes(buffer.data().data())


def test_streams_are_rough_and_smooth_at_the_end(chart: DepthChart) -> None:
    config = config_of(THREE[0], layers=2)
    chart.set_live(True)
    chart.show_insights(config, (insight([0.5, 0.25], [1.0, 1.0]),))
    measured = chart.panels["std"].lines[0].measured
    assert not measured.opts["antialias"]
    chart.set_live(False)
    assert measured.opts["antialias"]


def test_a_chart_is_emptied_and_filled_with_others(chart: DepthChart) -> None:
    config = config_of()
    chart.show_insights(config, insights_of(config))
    items = len(chart.panels["std"].plot.vb.childGroup.childItems())
    chart.clear()
    assert chart.figure() is None
    assert not chart.has_data()
    assert chart.legend.entries == ()
    chart.show_insights(config, (replace(insight([], []), evidence=()),))
    assert chart.figure() is None
    assert not chart.has_data()
    for _ in range(3):
        chart.show_insights(config, insights_of(config))
        assert chart.has_data()
        assert len(chart.panels["std"].plot.vb.childGroup.childItems()) == items
        chart.clear()


# In print


@pytest.fixture
def figure(qapp: QApplication) -> DepthFigure:
    theme.apply(qapp, "light")
    made = depth_figure(insights_of(config_of(*THREE, ContenderConfig("all 0.01", Constant(value=0.01)))))
    assert made is not None
    return made


def test_table_has_every_layer_with_its_theory(figure: DepthFigure) -> None:
    insights = insights_of(config_of(*THREE, ContenderConfig("all 0.01", Constant(value=0.01))))
    rows = list(csv.reader(io.StringIO(content(Captioned(figure), Choices(format="csv")).decode("utf-8-sig"))))
    assert rows[0][:2] == ["contender", "layer"]
    body = rows[1:]
    # Three with the input's row, and one without theory.
    assert len(body) == 3 * 6 + 5
    for each in insights:
        own = {int(row[1]): row for row in body if row[0] == each.label}
        for layer in each.evidence:
            row = own[layer.index]
            assert float(row[2]) == layer.std
            assert float(row[4]) == pytest.approx(layer.arrived / each.evidence[-1].arrived, rel=1e-12)
            assert row[6] == "relu"
            if each.predictions:
                foretold = each.predictions[layer.index - 1]
                assert (float(row[3]), float(row[5])) == (foretold.std, foretold.gradient)
            else:
                assert row[3] == row[5] == ""
        if each.predictions:
            assert own[0][2:] == ["", "", "", str(each.predictions[0].gradient_below), ""]


def test_svg_has_all_words_and_no_bitmaps(figure: DepthFigure) -> None:
    root = ET.fromstring(content(Captioned(figure), Choices(format="svg")))
    space = "{http://www.w3.org/2000/svg}"
    tags = {each.tag for each in root.iter()}
    assert f"{space}image" not in tags
    written = "".join("".join(each.text or "" for each in root.iter(f"{space}text")).split())
    wanted = [
        figure.title, "Forward: std of activations by layer", "Backward: rms of the gradient", "Layer (0: input)",
        *(each.label for each in figure.entries), *figure.notes,
    ]  # fmt: skip
    for text in wanted:
        assert "".join(text.split()) in written, text
    assert figure.notes == ("no theory for all 0.01: weights are not independent draws",)


@pytest.mark.parametrize("centimetres", [4.0, 10.0, 17.0, 40.0])
def test_print_has_every_colour_at_every_width(figure: DepthFigure, centimetres: float) -> None:
    picture = pixels(content(Captioned(figure), Choices(centimetres=centimetres, dpi=150)))
    assert (picture[[0, 0, -1, -1], [0, -1, 0, -1]] == 255).all()
    for row in figure.rows:
        assert near(picture, theme.contender_style(row.style, "light").color).sum() > 20, row.label


def test_height_is_that_of_two_plots_where_it_is_narrow(figure: DepthFigure) -> None:
    assert figure.height(STACKED - 1) > 1.5 * figure.height(STACKED)


def test_figure_has_the_axes_that_are_shown(chart: DepthChart) -> None:
    config = config_of(THREE[0], layers=2)
    for stds in ([0.5, 0.03], [0.5, 0.3]):
        chart.show_insights(config, (insight(stds, [1.0, 1.0]),))
    made = chart.figure()
    assert made is not None
    assert (made.panels[0].y.low, made.panels[0].y.high) == (0.01, 1)
    fitting = depth_figure((insight([0.5, 0.3], [1.0, 1.0]),))
    assert fitting is not None
    assert fitting.panels[0].y.low == 0.1


def test_the_gradient_at_the_input_is_measured() -> None:
    result = PropagationStudy(presets.get("tanh-xavier")).run(backward=True)
    (row,) = depth_rows(result.view(ViewSpec(histograms=False, insights=True)).insights)
    layers, values = row.measured("gradient")
    first, watched = result.contenders[0].layers[0], result.contenders[0].layers[0].watched
    assert watched is not None
    slopes = 1 - first.activations.astype(np.float64) ** 2
    sent = (watched.output_gradient.astype(np.float64) * slopes) @ first.weights.astype(np.float64).T
    assert layers.tolist() == [0, 1, 2, 3, 4, 5]
    assert values[0] == pytest.approx(math.sqrt(float(np.mean(sent**2))), rel=1e-5)
    # One network, not the mean of all.
    assert values[0] == pytest.approx(row.theory_gradient[0], rel=0.2)


def test_theory_and_measurement_agree_that_zeros_have_no_spread() -> None:
    result = PropagationStudy(presets.get("all-zeros")).run(backward=True)
    (note,) = (
        each
        for each in notes(depth_rows(result.view(ViewSpec(histograms=False, insights=True)).insights))
        if "std" in each
    )
    assert "std, also in theory, is 0 at layers 1–5" in note
