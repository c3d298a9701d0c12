# mypy: disable-error-code="no-untyped-call"
"""``desktop.charts`` of symmetry: the pixels, words and tables of distances that are known."""

import io
import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pyqtgraph as pg
import pytest
from figure_samples import pixels
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocumentFragment
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.charts.distinct_chart import DistinctChart, DistinctHistory
from desktop.charts.symmetry_chart import SymmetryChart
from desktop.color_maps import lookup
from desktop.export.choices import Choices
from desktop.export.writer import content
from desktop.figures.figure import Captioned
from desktop.figures.page import Page
from desktop.figures.symmetry import HeatMap
from desktop.figures.symmetry_words import heat_title, remarks
from netcore.arrays import FloatArray
from netcore.snapshot import SymmetryOf, SymmetrySpec, SymmetryView


def view_of(
    distances: FloatArray,
    distinct: tuple[int, ...] = (1,),
    layer: int = 1,
    of: SymmetryOf = "weights",
    units: int | None = None,
    label: str = "zeros",
    sizes: tuple[int, ...] | None = None,
    style: int = 1,
) -> SymmetryView:
    count = len(distances)
    units = count if units is None else units
    shown = np.linspace(0, units - 1, count).round().astype(np.int64)
    sizes = (units,) * len(distinct) if sizes is None else sizes
    spec = SymmetrySpec(0, layer, of)
    return SymmetryView(spec, label, style, units, shown, distances.astype(np.float32), distinct, sizes)


def independent(count: int) -> FloatArray:
    return np.asarray(math.sqrt(2) * (1 - np.eye(count)))


def graded() -> FloatArray:
    """(4, 4), symmetric: from 0 over what is known to what is beyond the colours, and one pair that has none."""
    found = np.zeros((4, 4))
    for (i, j), value in {(0, 1): 0.0, (0, 2): 1.0, (0, 3): 2.0, (1, 2): 3.5, (1, 3): np.nan, (2, 3): 0.5}.items():
        found[i, j] = found[j, i] = value
    return found


@pytest.fixture
def chart(shown: Callable[..., SymmetryChart]) -> SymmetryChart:
    return shown(SymmetryChart(), 600, 480)


@pytest.fixture
def counts(shown: Callable[..., DistinctChart]) -> DistinctChart:
    chart = shown(DistinctChart(), 420, 480)
    chart.set_run(400, (100, 50))
    return chart


def map_of(chart: SymmetryChart) -> HeatMap:
    assert isinstance(chart.item.content, HeatMap)
    return chart.item.content


def middle(chart: SymmetryChart, row: int, column: int) -> QPoint:
    """Of a cell, in the canvas."""
    heat = map_of(chart)
    side = heat.square.width() / len(heat.view.shown)
    inside = heat.square.topLeft() + QPointF((column + 0.5) * side, (row + 0.5) * side)
    there: QPoint = chart.canvas.mapFromScene(chart.item.mapToScene(inside))
    return there


def expected(value: float) -> tuple[int, int, int]:
    """The colour map at a distance, by its entry."""
    red, green, blue, _ = lookup("sequential")[round(min(value / 2, 1) * 255)].tolist()
    return red, green, blue


def rgb(image: QImage, at: QPoint) -> tuple[int, int, int]:
    color = QColor(image.pixel(at))
    return color.red(), color.green(), color.blue()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_cell_has_the_colour_of_its_distance(chart: SymmetryChart, qapp: QApplication, name: str) -> None:
    distances = graded()
    chart.show_view(view_of(distances, (4,)))
    theme.apply(qapp, name)  # type: ignore[arg-type]
    try:
        image = chart.canvas.grab().toImage()
        for row in range(4):
            for column in range(4):
                found = rgb(image, middle(chart, row, column))
                value = float(distances[row, column])
                if math.isnan(value):
                    colors = theme.chart_colors()
                    assert QColor(*found).name() in (colors.grid, colors.muted)
                else:
                    assert found == expected(value), (row, column)
        # The hatching is there: the cell has both greys.
        corner = middle(chart, 1, 3)
        seen = {rgb(image, corner + QPoint(x, y)) for x in range(-8, 9) for y in range(-8, 9)}
        assert len(seen) == 2
    finally:
        theme.apply(qapp, "light")


def test_copies_are_one_flat_colour_and_it_is_said(chart: SymmetryChart) -> None:
    chart.show_view(view_of(np.zeros((100, 100)), (3, 1), layer=2))
    square = map_of(chart).square.adjusted(2, 2, -2, -2)
    at = chart.canvas.mapFromScene(chart.item.mapToScene(square)).boundingRect()
    image = chart.canvas.grab().toImage()
    seen = {image.pixel(x, y) for x in range(at.left(), at.right()) for y in range(at.top(), at.bottom())}
    assert {rgb(image, QPoint(at.center()))} == {expected(0)}
    assert len(seen) == 1
    assert chart.title == chart.accessibleName() == "Layer 2 of 'zeros': 1 distinct unit of 100"
    assert remarks(map_of(chart).view) == ("All units are copies of one another.",)


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (view_of(independent(5), (5,)), "Distances of weights from 1.41 to 1.41."),
        (view_of(np.full((5, 5), 1e-5), (1,)), "All units are copies of one another."),
        (view_of(np.full((5, 5), 1e-5), (5,)), "Distances of weights from 1.0e-5 to 1.0e-5."),
        (
            view_of(np.zeros((5, 5)), (5,)),
            "All units have the same incoming weights; only their outgoing weights differ.",
        ),
        (view_of(np.zeros((5, 5)), (5,), of="gradients"), "All units get the same gradient."),
        (view_of(np.zeros((5, 5)), (5,), of="activations"), "All units say the same of every sample."),
        (view_of(np.zeros((1, 1))), "The layer has one unit only."),
        (view_of(np.zeros((0, 0)), (5,), units=5), "Nothing has flowed through the network yet."),
        (view_of(np.full((5, 5), np.nan), (5,)), "Hatched: values are not finite, so that there are no distances."),
    ],
)
def test_what_the_colours_do_not_say(chart: SymmetryChart, view: SymmetryView, said: str) -> None:
    assert remarks(view) == (said,)
    chart.show_view(view)
    # It is painted as well, whatever it is.
    assert not chart.canvas.grab().isNull()


def test_what_is_cut_short_is_told_whole_and_as_it_was_typed(chart: SymmetryChart) -> None:
    chart.show_view(view_of(independent(4), label="<b>He</b>"))
    tip = QTextDocumentFragment.fromHtml(chart.toolTip()).toPlainText()
    assert tip.splitlines() == [chart.title, *map_of(chart).remarks]
    assert "'<b>He</b>'" in tip


def test_what_is_cut_off_is_counted() -> None:
    assert remarks(view_of(graded(), (4,))) == (
        "Distances of weights from 0 to 3.5.",
        "Pairs without a distance, for values are not finite, hatched: 1.",
    )
    far = np.where(np.isnan(graded()), 2.5, graded())
    assert remarks(view_of(far, (4,)))[1] == "Pairs farther apart than 2, drawn as 2: 2."
    assert remarks(view_of(independent(128), (1000,), units=1000))[1] == "128 of the 1000 units are shown."


def test_title_counts_in_singular_and_plural() -> None:
    assert heat_title(view_of(np.zeros((3, 3)), (2,))) == "Layer 1 of 'zeros': 2 distinct units of 3"
    assert heat_title(view_of(np.zeros((1, 1)))) == "Layer 1 of 'zeros': 1 distinct unit of 1"
    assert heat_title(view_of(np.full((3, 3), np.nan), (3,))) == "Layer 1 of 'zeros': values are not finite"


@pytest.fixture
def every_move() -> Iterator[None]:
    """The mouse is followed as often as the test likes: pyqtgraph would drop all but 100 moves a second."""
    rate = pg.getConfigOption("mouseRateLimit")
    pg.setConfigOption("mouseRateLimit", -1)
    yield
    pg.setConfigOption("mouseRateLimit", rate)


@pytest.mark.usefixtures("every_move")
def test_pointing_tells_units_and_distance(chart: SymmetryChart, qtbot: QtBot) -> None:
    chart.show_view(view_of(graded(), (4,)))
    told: list[str] = []
    chart.pointed_at.connect(told.append)
    for (row, column), words in {
        (0, 2): "units 1 and 3: 1", (3, 2): "units 4 and 3: 0.5", (1, 3): "units 2 and 4: not finite",
    }.items():  # fmt: skip
        qtbot.mouseMove(chart.canvas.viewport(), middle(chart, row, column))
        assert told[-1] == words
    # The next view is told of although the cursor stands still.
    chart.show_view(view_of(independent(4), (4,)))
    assert told[-1] == "units 2 and 4: 1.41"
    QApplication.sendEvent(chart.canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert told[-1] == ""
    qtbot.mouseMove(chart.canvas.viewport(), QPoint(2, 2))
    chart.show_view(view_of(independent(4), (4,)))
    assert told[-1] == ""


def test_of_a_choice_of_units_their_own_numbers_are_told() -> None:
    heat = HeatMap(view_of(independent(128), (1000,), units=1000), QApplication.font(), "light")
    heat.lay_out(QRectF(0, 0, 600, 500))
    assert heat.pair_at(heat.square.bottomRight() - QPointF(1, 1)) == "units 1000 and 1000: 0"
    assert heat.pair_at(heat.square.topLeft() - QPointF(1, 1)) == ""


@pytest.mark.parametrize("units", [1, 2, 3, 9, 10, 100, 128, 2048])
@pytest.mark.parametrize("size", [(1000, 600), (280, 160), (40, 30)])
def test_any_size_with_any_label(units: int, size: tuple[int, int], shown: Callable[..., SymmetryChart]) -> None:
    chart = shown(SymmetryChart(), *size)
    count = min(units, 128)
    for label in ("初期化" * 20, "W" * 60, ""):
        chart.show_view(view_of(independent(count), (units,), units=units, label=label))
        assert not chart.canvas.grab().isNull()


@pytest.mark.parametrize("count", [3, 100])
def test_print_has_the_colours_of_the_distances(count: int, chart: SymmetryChart) -> None:
    chart.show_view(view_of(independent(count), (count,)))
    figure = chart.figure()
    assert figure is not None
    picture = pixels(content(Captioned(figure), Choices(dpi=150)))
    map_colors = lookup("sequential", "light")
    for value, share in ((0, 1 / count), (math.sqrt(2), 1 - 1 / count)):
        color = map_colors[round(value / 2 * 255), :3].astype(np.int16)
        square = (460 * 150 / 96) ** 2
        found = int((np.abs(picture[..., :3] - color).max(axis=-1) <= 2).sum())
        assert found > 0.6 * share * square, value


@pytest.mark.parametrize("distances", [graded(), np.zeros((100, 100)), independent(64), np.full((5, 5), np.nan)])
def test_every_format_is_written(distances: FloatArray, chart: SymmetryChart) -> None:
    chart.show_view(view_of(distances, (1,), label="<b>" * 30))
    figure = chart.figure()
    assert figure is not None
    for format in ("png", "svg", "pdf", "csv"):
        assert len(content(Captioned(figure), Choices(format=format))) > 50
    with Image.open(io.BytesIO(content(Captioned(figure), Choices()))) as opened:
        opened.verify()


def test_table_has_every_distance(chart: SymmetryChart) -> None:
    assert list(chart.table()) == []
    chart.show_view(view_of(graded(), (4,)))
    rows = list(chart.table())
    assert rows[0] == ["unit", 1, 2, 3, 4]
    assert rows[2] == [2, 0.0, 0.0, 3.5, ""]
    assert len(rows) == 5
    chart.clear()
    assert chart.figure() is None
    assert chart.item.content is None


def test_nothing_to_export_before_anything_has_flowed(chart: SymmetryChart) -> None:
    chart.show_view(view_of(np.zeros((0, 0)), (5,), units=5))
    assert not chart.has_data()


@pytest.mark.parametrize("centimetres", [4.0, 9.0, 17.0, 40.0])
@pytest.mark.parametrize("label", ["zeros", "初期化" * 20])
def test_nothing_is_beyond_the_paper(
    centimetres: float, label: str, chart: SymmetryChart, counts: DistinctChart
) -> None:
    """Painted into the middle of a larger sheet, it leaves what is around it white."""
    view = view_of(independent(128), (1000, 1), units=1000, label=label, sizes=(1000, 1))
    chart.show_view(view)
    counts.show_view(view, 100)
    for figure in (chart.figure(), counts.figure()):
        assert figure is not None
        paper = Page(figure, centimetres * 96 / 2.54)
        width, height = (math.ceil(each) for each in (paper.size.width(), paper.size.height()))
        sheet = QImage(width + 100, height + 100, QImage.Format.Format_Grayscale8)
        sheet.fill(Qt.GlobalColor.white)
        painter = QPainter(sheet)
        painter.translate(50, 50)
        paper.paint(painter)
        painter.end()
        raw = np.frombuffer(sheet.constBits(), np.uint8).reshape(sheet.height(), sheet.bytesPerLine())
        rows, columns = np.nonzero(raw[:, : sheet.width()] < 250)
        assert (rows.min() > 50, columns.min() > 50) == (True, True)
        assert (rows.max() < 50 + height, columns.max() < 50 + width) == (True, True)
        assert np.ptp(rows) > 0.8 * height


# How many are left


def colored(chart: DistinctChart, slot: int, area: QRectF) -> int:
    """Pixels of the contender's colour in a place of the bars."""
    at = chart.canvas.mapFromScene(chart.bars.mapToScene(area)).boundingRect()
    image, wanted = chart.canvas.grab().toImage(), QColor(theme.contender_style(slot).color).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(at.left(), at.right()) for y in range(at.top(), at.bottom()))


def test_bars_are_as_high_as_the_counts(counts: DistinctChart) -> None:
    counts.show_view(view_of(np.zeros((3, 3)), (50, 50), units=100, sizes=(100, 50), style=2), 0)
    bars: Any = counts.bars.content
    area = counts.bars.rect()
    outlines, filled = zip(*(bars.bar(area, layer) for layer in (0, 1)), strict=True)
    assert filled[0].height() == pytest.approx(outlines[0].height() / 2)
    assert filled[0].height() == pytest.approx(outlines[1].height()) == pytest.approx(filled[1].height())
    for each in filled:
        assert colored(counts, 2, each) > 0.8 * each.width() * each.height()
    upper = QRectF(outlines[0].left(), outlines[0].top(), outlines[0].width(), outlines[0].height() / 2 - 2)
    assert colored(counts, 2, upper) == 0


def test_curves_grow_and_a_jump_back_moves_a_cursor(counts: DistinctChart) -> None:
    for iteration, distinct in ((0, (1, 1)), (100, (3, 1)), (200, (40, 2))):
        counts.show_view(view_of(np.zeros((3, 3)), distinct, sizes=(100, 50)), iteration, 200)
    at, values = counts.chosen.getData()
    assert (list(at), list(values)) == ([0, 100, 200], [1, 3, 40])
    assert not counts.mark.isVisible()
    counts.show_view(view_of(np.zeros((3, 3)), (3, 1), layer=2, sizes=(100, 50)), 100, 200)
    assert (counts.mark.isVisible(), counts.mark.value()) == (True, 100)
    at, values = counts.chosen.getData()
    assert (list(at), list(values)) == ([0, 100, 200], [1, 1, 2])
    assert [each for each in counts.others.getData()[1] if not math.isnan(each)] == [1, 3, 40]
    rows = list(counts.table())
    assert rows[0] == ["iteration", "layer 1: distinct units of 100", "layer 2: distinct units of 50"]
    assert rows[1:] == [[0, 1, 1], [100, 3, 1], [200, 40, 2]]
    counts.move_mark(0)
    assert counts.mark.value() == 0
    # Training on from 100 leaves what came after it.
    counts.show_view(view_of(np.zeros((3, 3)), (9, 9), sizes=(100, 50)), 110, 110)
    assert list(counts.chosen.getData()[0]) == [0, 100, 110]
    assert not counts.mark.isVisible()
    counts.set_run(300, (8,))
    assert not counts.has_data()
    assert not len(counts.chosen.getData()[0] if counts.chosen.getData()[0] is not None else [])


def test_every_contender_has_curves_of_its_own(counts: DistinctChart) -> None:
    first = view_of(np.zeros((3, 3)), (1,))
    counts.show_view(first, 10)
    other = SymmetryView(SymmetrySpec(1), "He", 2, 3, first.shown, independent(3), (3,), (3,))
    counts.show_view(other, 20)
    assert list(counts.chosen.getData()[0]) == [20]
    counts.show_view(first, 30)
    assert list(counts.chosen.getData()[0]) == [10, 30]


def test_untrained_networks_have_bars_alone(counts: DistinctChart) -> None:
    counts.set_training(False)
    counts.show_view(view_of(np.zeros((3, 3)), (1, 7), sizes=(100, 50)), 0)
    assert counts.plot.scene() is None
    assert list(counts.table()) == [["layer", "distinct units", "units"], [1, 1, 100], [2, 7, 50]]
    counts.set_training(True)
    counts.show_view(view_of(np.zeros((3, 3)), (1, 7), sizes=(100, 50)), 0)
    assert counts.plot.scene() is counts.canvas.scene()
    assert list(counts.table())[1] == [0, 1, 7]


@pytest.mark.parametrize("layers", [1, 7, 100])
@pytest.mark.parametrize("width", [220, 900])
def test_any_depth_is_painted_and_printed(layers: int, width: int, shown: Callable[..., DistinctChart]) -> None:
    chart = shown(DistinctChart(), width, 400)
    chart.set_run(50, (100,) * layers)
    for iteration in range(3):
        chart.show_view(view_of(independent(100), (100,) * layers, layer=layers), iteration)
    assert not chart.canvas.grab().isNull()
    figure = chart.figure()
    assert figure is not None
    for format in ("png", "svg", "pdf", "csv"):
        assert len(content(Captioned(figure), Choices(format=format))) > 50


def test_follows_the_theme(counts: DistinctChart, qapp: QApplication) -> None:
    counts.show_view(view_of(np.zeros((3, 3)), (100,), units=100), 0)
    bars: Any = counts.bars.content
    outline = bars.bar(counts.bars.rect(), 0)[0]
    theme.apply(qapp, "dark")
    try:
        assert colored(counts, 1, outline) > 100
        pen: Any = counts.chosen.opts["pen"]
        assert pen.color().name() == theme.contender_style(1, "dark").color
    finally:
        theme.apply(qapp, "light")


def test_history_is_bounded_and_keeps_its_ends() -> None:
    history = DistinctHistory()
    for iteration in range(0, 50_001, 5):
        history.add(iteration, (iteration // 1000,))
        assert len(history.iterations) <= DistinctHistory.most
        assert (history.iterations[0], history.iterations[-1]) == (0, iteration)
    at, rows = history.rows()
    assert len(at) > DistinctHistory.most / 3
    assert rows.shape == (1, len(at))
    np.testing.assert_array_equal(rows[0], at // 1000)
    # Evenly: no stretch of the run has gaps much wider than another.
    assert np.diff(at)[:-1].max() <= 2 * np.diff(at)[:-1].min()
    history.add(int(at[10]), (99,))
    assert history.rows()[1][0, 10] == 99
    assert len(history.iterations) == len(at)
    history.forget_after(int(at[3]))
    assert history.iterations == at[:4].tolist()


def test_history_of_deep_networks_is_shorter() -> None:
    history = DistinctHistory()
    for iteration in range(3000):
        history.add(iteration, (100,) * 500)
    assert 60 < len(history.iterations) <= 200


def test_keys_reach_the_export(chart: SymmetryChart) -> None:
    assert chart.export_button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert chart.file_name == "symmetry-chart"
