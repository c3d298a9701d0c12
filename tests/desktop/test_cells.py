# mypy: disable-error-code="no-untyped-call, no-any-return"
"""Cells of histograms: zeros apart, counts on two kinds of axes, two quantities, and the choices above them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.charts.histogram_grid import HistogramGrid
from desktop.figures.columns import bar_heights, decades, round_middle, stand
from desktop.figures.histogram_cell import HistogramCell
from desktop.figures.look import Look
from desktop.tabs.bar import Bar
from desktop.tabs.cell_choices import CellChoices
from netcore import PropagationStudy, activations, presets
from netcore.arrays import FloatArray
from netcore.snapshot import Cell, ContenderView, Quantity, Row, ViewSpec, view_contenders

AREA = QRectF(0, 0, 400, 300)
HAND = np.array([0.0] * 6 + [0.1] * 2 + [0.3] * 4 + [0.6] * 1 + [0.9] * 8 + [-1.0] * 3 + [2.0, np.inf] + [np.nan])
"""In four bins from 0 to 1: 2, 4, 1, 8 and 6 zeros; 3 below, 2 above, 1 not a number."""


@pytest.fixture
def grid(shown: Callable[..., HistogramGrid]) -> HistogramGrid:
    return shown(HistogramGrid("signal_histograms", "Signals"), 1000, 600)


def rows_of(
    values: FloatArray, spec: ViewSpec, quantity: Quantity = "activations", second: Cell | None = None
) -> tuple[ContenderView, ...]:
    cell = Cell(1, activations.get("relu"), quantity, values, second=second)
    return view_contenders([Row("A", 0, [cell])], spec)


def cell_of(values: FloatArray, look: Look, bins: int = 4) -> HistogramCell:
    (row,) = rows_of(values, ViewSpec(bins=bins))
    cell = HistogramCell(0, row.layers[0], look)
    cell.show_layer(row.layers[0], None)
    for pane in cell.panes:
        pane.set_top(pane.needed_top(), pane.has_zeros)
    cell.write_caption()
    return cell


def painted(cell: HistogramCell) -> tuple[Any, Any]:
    """(height, width) which pixels are the bars' colour, and where the plot is."""
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    metrics = QFontMetricsF(QFont())
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    cell.paint_bars(painter, AREA, metrics)
    painter.end()
    raw = np.frombuffer(image.constBits(), np.uint32).reshape(300, 400) & 0xFFFFFF
    wanted = int(theme.contender_style(0).color[1:], 16)
    pane = cell.panes[0]
    plot = pane._plot_area(AREA, metrics)
    return raw == wanted, (plot, pane._stand(plot, len(pane.view.histogram.counts)))


@pytest.mark.parametrize("scale", ["linear", "log"])
@pytest.mark.usefixtures("qapp")
def test_pixels_of_bars_are_the_counts(scale: Any) -> None:
    cell = cell_of(HAND, Look(counts=scale))
    ink, (plot, columns) = painted(cell)
    assert cell.top == {"linear": 8, "log": 10}[scale]

    def counted(pixels: float) -> float:
        share = pixels / plot.height()
        return share * 8 if scale == "linear" else 0.5 * (10 / 0.5) ** share

    rest = [
        counted(ink[:, int(left + width / 2)].sum()) for left, width in zip(columns.left, columns.width, strict=True)
    ]
    # The edge of the hatched bar is drawn from its foot to its top.
    zeros = counted(ink[:, int(columns.zero_left) + 1].sum())
    assert rest == pytest.approx([2, 4, 1, 8], rel=0.02, abs=0.05)
    assert zeros == pytest.approx(6, rel=0.02)
    outside = cell.view.histogram
    assert sum(rest) + zeros + outside.below + outside.above + outside.nan == pytest.approx(len(HAND), rel=0.02)
    # Hatched: neither empty nor full.
    inner = ink[int(plot.bottom() - 50) : int(plot.bottom() - 10), int(columns.zero_left) + 3]
    assert 0 < inner.mean() < 0.6


@pytest.mark.usefixtures("qapp")
def test_the_textbook_has_zeros_in_the_first_bin() -> None:
    cell = cell_of(HAND, Look(textbook=True))
    ink, (plot, columns) = painted(cell)
    assert columns.zero_width == 0
    tops = [
        ink[:, int(left + width / 2)].sum() * cell.top / plot.height()
        for left, width in zip(columns.left, columns.width, strict=True)
    ]
    assert tops == pytest.approx([8, 4, 1, 8], rel=0.02, abs=0.05)


def test_the_axis_opens_at_zero_wherever_it_is() -> None:
    plot = QRectF(10, 0, 307, 100)
    for limits, after in (((0.0, 1.0), 0), ((-1.0, 1.0), 15), ((-1.0, 0.0), 30), ((-2.0, 5.0), 9)):
        columns = stand(plot, limits, 30, 7.0, exact=False)
        spans = sorted([*zip(columns.left, columns.width, strict=True), (columns.zero_left, columns.zero_width)])
        assert columns.zero_after == after
        # Side by side, without a gap or an overlap, from end to end.
        assert spans[0][0] == 10
        assert [a + w for a, w in spans[:-1]] == pytest.approx([a for a, _ in spans[1:]])
        assert sum(w for _, w in spans) == pytest.approx(307)
        at = columns.place(-limits[0] / (limits[1] - limits[0]))
        assert at == pytest.approx(columns.zero_left + 3.5, abs=0.51)
    assert stand(plot, (1.0, 2.0), 30, 7.0, exact=False).zero_width == 0
    assert len(columns.bins) == 31


def test_logarithmic_heights() -> None:
    heights = bar_heights(np.array([0, 1, 10, 100]), 100, 300, "log")
    assert heights == pytest.approx([0, *(300 * np.log([2, 20, 200]) / np.log(200))])
    ticks = decades(10_000, 300, 10)
    assert [count for count, _, _ in ticks] == [1, 10, 100, 1000, 10_000]
    assert ticks[-1][1] == pytest.approx(300)
    assert all(named for _, _, named in ticks)
    crowded = decades(10_000, 30, 10)
    assert [named for _, _, named in crowded] == [True, False, True, False, True]


@pytest.mark.usefixtures("qapp")
def test_the_tip_counts_everything() -> None:
    cell = cell_of(HAND, Look())
    assert "below: 3, above: 2, not a number: 1, exactly zero: 6, values: 27" in cell.tip
    assert cell.panes[0].beyond == (True, True)
    inside = cell_of(np.linspace(0.1, 0.9, 1234), Look())
    assert "below: 0, above: 0, not a number: 0, exactly zero: 0, values: 1,234" in inside.tip
    assert inside.panes[0].beyond == (False, False)


@pytest.mark.parametrize("mode", ["unit", "shared", "own"])
@pytest.mark.parametrize("counts", ["linear", "log"])
def test_zeros_of_relu_are_apart_in_every_range(grid: HistogramGrid, mode: Any, counts: Any) -> None:
    grid.set_counts(counts)
    study = PropagationStudy(presets.get("relu-three")).run()
    grid.show_contenders(study.view(ViewSpec(range_mode=mode)).contenders)
    for row in grid.cells:
        for cell in row:
            assert cell.panes[0].slotted
            assert cell.view.histogram.zeros / cell.view.histogram.total == pytest.approx(0.52, abs=0.05)
    assert not grid.canvas.grab().isNull()


def two(spec: ViewSpec) -> tuple[ContenderView, ...]:
    rng = np.random.default_rng(1)
    beside = Cell(1, activations.get("relu"), "activation_gradients", rng.normal(0, 0.3, 900))
    return rows_of(np.maximum(rng.normal(0, 0.3, 500), 0), spec, second=beside)


def test_two_quantities_stand_side_by_side_or_over_one_another(grid: HistogramGrid) -> None:
    grid.show_contenders(two(ViewSpec(second="activation_gradients", overlaid=True)))
    cell = grid.cells[0][0]
    left, right = cell.panes
    assert (left.view.quantity, right.view.quantity) == ("activations", "activation_gradients")
    assert left.lines[0][0].startswith("a  mean")
    assert right.lines[0][0].startswith("∂L/∂a  mean")
    assert grid.canvas.minimumWidth() >= 190
    grid.set_overlaid(True)
    (pane,) = grid.cells[0][0].panes
    assert pane.over is not None
    assert pane.over.quantity == "activation_gradients"
    assert pane.top >= pane._counts(pane.over.histogram).max()
    with_line = grid.canvas.grab().toImage()
    pane.over = None
    assert grid.canvas.grab().toImage() != with_line
    # In other bins one cannot be drawn over the other.
    grid.show_contenders(two(ViewSpec(second="activation_gradients", range_mode="own")))
    assert len(grid.cells[0][0].panes) == 2
    quantities = [row[14] for row in list(grid.table())[1:]]
    assert quantities == ["activations"] * 30 + ["activation_gradients"] * 30


def test_what_is_overlaid_is_drawn_as_shares_where_numbers_differ(grid: HistogramGrid) -> None:
    grid.set_overlaid(True)
    spec = ViewSpec(second="activation_gradients", overlaid=True)
    grid.show_contenders(two(spec))
    (pane,) = grid.cells[0][0].panes
    assert pane.over is not None
    first, other = pane.view.histogram, pane.over.histogram
    assert (first.total, other.total) == (500, 900)
    assert pane.shares
    highest = max(max(each.without_zeros.max(), each.zeros_inside) / each.total for each in (first, other))
    assert pane.top / first.total >= highest or pane.is_cut
    # Equal shares are equally high.
    assert pane._counts(other) / first.total == pytest.approx(other.without_zeros / other.total)
    assert pane._count_text(pane.top).endswith("%")
    assert float(pane._count_text(pane.top)[:-1]) == pytest.approx(100 * pane.top / first.total)
    grid.set_overlaid(False)
    assert not any(each.shares for each in grid.cells[0][0].panes)


@pytest.mark.parametrize(
    ("low", "high", "middle"),
    [(0, 1, 0.5), (-0.0002, 1, 0.5), (-0.01, 1, 0.5), (-20, 20, 0), (-1, 20, 10), (-2, 5, 1.5), (0, 5, 2.5)],
)
def test_the_number_in_the_middle_is_round(low: float, high: float, middle: float) -> None:
    assert round_middle(low, high) == pytest.approx(middle, abs=1e-12)


def test_print_is_as_the_screen_is(grid: HistogramGrid) -> None:
    grid.show_contenders(two(ViewSpec(second="activation_gradients", overlaid=True)))
    grid.set_counts("log")
    grid.set_overlaid(True)
    figure = grid.figure()
    assert figure is not None
    assert (figure.look.counts, figure.look.overlaid, figure.look.exact, figure.look.theme) == (
        "log",
        True,
        True,
        "light",
    )
    narrow = figure.least_width
    assert replace(figure, look=replace(figure.look, overlaid=False)).least_width > narrow + 50


# The choices


@pytest.fixture
def choices(qtbot: QtBot, grid: HistogramGrid) -> Iterator[CellChoices]:
    bar = Bar()
    qtbot.addWidget(bar)
    made = CellChoices(bar, "signals")
    bar.add_stretch()
    made.steer(grid)
    bar.resize(700, bar.sizeHint().height())
    with qtbot.waitExposed(bar):
        bar.show()
    assert bar.minimumSizeHint().width() <= 700
    # The row lives as long as the test.
    yield made
    bar.close()


def test_the_textbooks_view_is_one_click_and_another_goes_back(
    qtbot: QtBot, grid: HistogramGrid, choices: CellChoices
) -> None:
    choices.set_quantities("weights", "gradients")
    choices.set_range("shared")
    for action in (choices.overlaid, choices.shared_y, choices.counts):
        action.trigger()
    chosen = choices.spec_fields()
    assert chosen == {
        "quantity": "weights", "second": "gradients", "overlaid": True, "range_mode": "shared", "bins": 30,
    }  # fmt: skip
    look = grid.look
    assert (look.counts, look.overlaid, look.textbook, grid.shared_y) == ("log", True, False, True)
    with qtbot.waitSignal(choices.changed):
        qtbot.mouseClick(choices.textbook, Qt.MouseButton.LeftButton)
    assert ViewSpec(**choices.spec_fields()) == ViewSpec()
    assert (grid.look.counts, grid.look.overlaid, grid.look.textbook, grid.shared_y) == ("linear", False, True, False)
    assert not choices.quantity.isEnabled()
    values = np.array([0.0] * 10 + [0.5] * 52 + [2.0] * 38)
    grid.show_contenders(rows_of(values, ViewSpec(**choices.spec_fields())))
    assert grid.note.isVisible()
    assert "38 % lie outside" in grid.note.whole_text()
    assert "10 % are exactly 0" in grid.note.whole_text()
    with qtbot.waitSignal(choices.changed):
        qtbot.mouseClick(choices.textbook, Qt.MouseButton.LeftButton)
    assert choices.spec_fields() == chosen
    assert (grid.look, grid.shared_y) == (look, True)
    assert not grid.note.isVisible()
    assert choices.quantity.isEnabled()


def test_the_range_says_what_is_in_force(choices: CellChoices) -> None:
    def said() -> tuple[str, str]:
        return choices.range.currentText(), choices.range.itemData(0, Qt.ItemDataRole.ToolTipRole)

    assert said() == ("0 to 1", "")
    choices.set_quantities("pre_activations")
    assert said() == ("own", "Fitted to each cell; 0 to 1 is for activations alone.")
    choices.set_quantities("activations", "gradients")
    assert said()[0] == "0 to 1"
    choices.overlaid.trigger()
    assert said() == ("both's", "Wide enough for both quantities; 0 to 1 is for activations alone.")
    choices.textbook.click()
    assert said()[0] == "0 to 1"
    assert choices.spec_fields()["range_mode"] == "unit"


def test_overlaid_needs_a_second_quantity_and_no_quantity_stands_beside_itself(
    qtbot: QtBot, choices: CellChoices
) -> None:
    assert not choices.overlaid.isEnabled()
    choices.second.setFocus()
    qtbot.keyClick(choices.second, Qt.Key.Key_Down)
    # Activations are shown already: the next one is taken.
    assert choices.second.currentData() == "pre_activations"
    assert choices.overlaid.isEnabled()
    choices.quantity.setFocus()
    qtbot.keyClick(choices.quantity, Qt.Key.Key_Down)
    assert choices.quantity.currentData() == "pre_activations"
    assert choices.spec_fields()["second"] is None
    assert not choices.overlaid.isEnabled()


def test_untrained_networks_have_no_updates(qtbot: QtBot) -> None:
    bar = Bar()
    qtbot.addWidget(bar)
    made = CellChoices(bar, "signals", ("activations", "weights"))
    assert [made.quantity.itemData(i) for i in range(made.quantity.count())] == ["activations", "weights"]
    assert [made.second.itemData(i) for i in range(made.second.count())] == ["", "activations", "weights"]
