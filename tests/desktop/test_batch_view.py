# mypy: disable-error-code="no-untyped-call"
"""``desktop.charts.batch_view``: what is said of every sample, against arrays made here."""

import math
import re

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.charts.batch_view import SampleView
from desktop.charts.sample_model import largest_loss_first
from desktop.figures.samples import gray_image
from netcore.arrays import FloatArray, IntArray
from netcore.snapshot import BatchView

CONTENDERS = (("std = 0.01", 0), ("Xavier", 1), ("He", 2))
SAMPLES = 40
CLASSES = 10


class Made:
    """A mini-batch with logits from which predictions and losses follow."""

    def __init__(self, samples: int = SAMPLES, seed: int = 0) -> None:
        rng = np.random.default_rng(seed)
        self.inputs = rng.integers(0, 256, (samples, 28 * 28), dtype=np.uint8)
        self.labels = rng.integers(0, CLASSES, samples)
        self.predictions: list[IntArray] = []
        self.losses: list[FloatArray] = []
        for strength in (0.0, 1.5, 5.0):
            logits = rng.normal(size=(samples, CLASSES))
            logits[np.arange(samples), self.labels] += strength
            p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
            self.predictions.append(p.argmax(axis=1))
            self.losses.append(-np.log(p[np.arange(samples), self.labels]))

    def view(self, stage: str = "loss", iteration: int = 813) -> BatchView:
        return BatchView(
            iteration, self.inputs, 255.0, (28, 28), self.labels,
            tuple(self.predictions) if stage != "batch" else (),
            tuple(self.losses) if stage == "loss" else (),
        )  # fmt: skip


@pytest.fixture
def made() -> Made:
    return Made()


@pytest.fixture
def samples(qtbot: QtBot) -> SampleView:
    samples = SampleView()
    qtbot.addWidget(samples)
    samples.set_contenders(CONTENDERS)
    samples.resize(320, 500)
    with qtbot.waitExposed(samples):
        samples.show()
    return samples


def cell(samples: SampleView, row: int, column: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> str:
    return str(samples.model.data(samples.model.index(row, column), role))


def header(samples: SampleView, column: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> str:
    return str(samples.model.headerData(column, Qt.Orientation.Horizontal, role))


def labels_shown(samples: SampleView) -> list[int]:
    return [int(cell(samples, row, 1)) for row in range(samples.model.rowCount())]


def area(samples: SampleView, row: int, column: int) -> QRect:
    """A cell's place in a picture of the table's viewport."""
    return samples.table.visualRect(samples.model.index(row, column))


def inks(image: QImage, place: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(place.left(), place.right())
        for y in range(place.top(), place.bottom())
    }


# Before and during an iteration


def test_an_empty_view_says_what_will_appear_and_how(samples: SampleView, made: Made) -> None:
    samples.show_batch(None)
    assert samples.message.isVisible()
    assert not samples.table.isVisible()
    assert samples.message.text() == "The samples of the mini-batch appear here.\nPress Step."
    samples.show_batch(made.view())
    assert samples.table.isVisible()
    assert not samples.message.isVisible()
    samples.show_batch(None)
    assert samples.message.isVisible()
    assert samples.model.rowCount() == 0


@pytest.mark.parametrize(
    ("stage", "note"),
    [("batch", "Predictions follow the forward pass."), ("forward", "Losses follow."), ("loss", "")],
)
def test_header_says_which_batch_it_is_and_what_follows(samples: SampleView, made: Made, stage: str, note: str) -> None:
    samples.show_batch(made.view(stage))
    assert samples.title.text() == "Mini-batch of iteration 813, 40 samples"
    assert samples.note.text().strip() == note


def test_before_the_forward_pass_cells_say_nothing(samples: SampleView, made: Made) -> None:
    samples.show_batch(made.view("batch"))
    assert labels_shown(samples) == made.labels.tolist()
    assert {cell(samples, row, column) for row in range(SAMPLES) for column in (2, 3, 4)} == {""}
    assert [header(samples, column, Qt.ItemDataRole.ToolTipRole) for column in (2, 3, 4)] == [
        "std = 0.01", "Xavier", "He",
    ]  # fmt: skip
    assert not samples.grab().isNull()


def test_before_the_losses_there_are_predictions_alone(samples: SampleView, made: Made) -> None:
    samples.show_batch(made.view("forward"))
    for row in range(SAMPLES):
        predicted = made.predictions[1][row]
        sign = "✓" if predicted == made.labels[row] else "✗"
        assert cell(samples, row, 3) == f"{predicted} {sign}"
    assert "mean loss" not in header(samples, 3, Qt.ItemDataRole.ToolTipRole)
    assert "right" in header(samples, 3, Qt.ItemDataRole.ToolTipRole)


# What is said of a sample


def test_cells_say_prediction_verdict_and_loss(samples: SampleView, made: Made) -> None:
    samples.show_batch(made.view())
    for contender in range(3):
        for row in range(SAMPLES):
            predicted, sign, loss = cell(samples, row, 2 + contender).split()
            assert int(predicted) == made.predictions[contender][row]
            assert (sign == "✓") == (made.predictions[contender][row] == made.labels[row])
            # Two digits below 0.1, three above.
            assert float(loss) == pytest.approx(made.losses[contender][row], rel=0.05)
            digits = re.sub(r"e.*|[.]", "", loss).strip("0")
            assert len(digits) <= 3


def test_header_sums_up_each_contender(samples: SampleView, made: Made) -> None:
    samples.show_batch(made.view())
    for contender, (name, _) in enumerate(CONTENDERS):
        assert header(samples, 2 + contender) == name
        text = header(samples, 2 + contender, Qt.ItemDataRole.ToolTipRole)
        found = re.fullmatch(re.escape(name) + r"\nmean loss ([\d.e-]+), (\d+) % right", text)
        assert found is not None, text
        assert float(found[1]) == pytest.approx(sum(made.losses[contender].tolist()) / SAMPLES, rel=0.05)
        right = sum(a == b for a, b in zip(made.predictions[contender], made.labels, strict=True))
        assert int(found[2]) == pytest.approx(100 * right / SAMPLES, abs=0.51)
    assert [header(samples, column) for column in (0, 1)] == ["Image", "Label"]


def test_what_is_not_finite_is_a_dash_and_wrong(samples: SampleView, made: Made) -> None:
    made.predictions[0][3] = -1
    made.losses[0][3] = math.nan
    samples.show_batch(made.view())
    assert cell(samples, 3, 2) == "– ✗ –"
    assert "not finite" in cell(samples, 3, 2, Qt.ItemDataRole.AccessibleTextRole)
    assert "mean loss –," in header(samples, 2, Qt.ItemDataRole.ToolTipRole)
    assert "mean loss –," not in header(samples, 3, Qt.ItemDataRole.ToolTipRole)
    assert not samples.grab().isNull()


def test_cells_are_told_in_words(samples: SampleView, made: Made) -> None:
    made.labels[0], made.predictions[1][0], made.losses[1][0] = 4, 4, 0.25
    made.predictions[2][0], made.losses[2][0] = 9, 2.5
    samples.show_batch(made.view())
    role = Qt.ItemDataRole.AccessibleTextRole
    assert cell(samples, 0, 0, role) == "Sample 1 of the mini-batch"
    assert cell(samples, 0, 1, role) == "Label: 4"
    assert cell(samples, 0, 3, role) == "Xavier: predicts 4, right, loss 0.250"
    assert cell(samples, 0, 4, role) == "He: predicts 9, wrong, loss 2.50"


def test_right_and_wrong_differ_also_in_their_ink(samples: SampleView, made: Made) -> None:
    made.predictions[2][0] = made.labels[0]
    made.predictions[2][1] = (made.labels[1] + 1) % CLASSES
    samples.show_batch(made.view("forward"))
    QApplication.processEvents()
    image = samples.table.viewport().grab().toImage()
    error = QColor(theme.window_colors().error).name()
    assert error not in inks(image, area(samples, 0, 4))
    assert error in inks(image, area(samples, 1, 4))


# Images


def test_stored_values_become_gray_pixels() -> None:
    values = np.arange(6, dtype=np.uint8) * 50
    image = gray_image(values, 255.0, (2, 3))
    assert (image.width(), image.height()) == (3, 2)
    assert [image.pixelColor(x, y).red() for y in range(2) for x in range(3)] == values.tolist()


@pytest.mark.parametrize("dtype", [np.uint8, np.float32, np.float64])
def test_divisor_is_white(dtype: type) -> None:
    image = gray_image(np.array([0, 8, 16, 4], dtype), 16.0, (2, 2))
    found = [image.pixelColor(x, y).red() for y in range(2) for x in range(2)]
    assert found == pytest.approx([0, 127.5, 255, 63.75], abs=0.51)


def test_values_beyond_black_and_white_are_clipped() -> None:
    image = gray_image(np.array([-3.0, 7.0, np.nan, np.inf]), 1.0, (2, 2))
    assert [image.pixelColor(x, y).red() for y in range(2) for x in range(2)] == [0, 255, 0, 255]


def test_an_image_outlives_its_array() -> None:
    values = np.full(28 * 28, 200, np.uint8)
    image = gray_image(values, 255.0, (28, 28))
    values[:] = 0
    del values
    assert {image.pixelColor(x, y).red() for x in range(28) for y in range(28)} == {200}


def test_each_row_shows_its_own_image(samples: SampleView, made: Made) -> None:
    made.inputs[:] = 0
    for row in range(4):
        made.inputs[row] = 60 * row + 20
    samples.show_batch(made.view("batch"))
    QApplication.processEvents()
    image = samples.table.viewport().grab().toImage()
    for row in range(4):
        assert image.pixelColor(area(samples, row, 0).center()).red() == 60 * row + 20
    made.inputs = np.full_like(made.inputs, 255)
    samples.show_batch(made.view("batch", iteration=814))
    QApplication.processEvents()
    image = samples.table.viewport().grab().toImage()
    assert image.pixelColor(area(samples, 2, 0).center()).red() == 255


@pytest.mark.parametrize("features", [1, 2, 50])
def test_samples_without_a_shape_are_sketched_as_bars(samples: SampleView, features: int) -> None:
    rng = np.random.default_rng(2)
    inputs = rng.normal(size=(8, features)).astype(np.float32)
    inputs[0, 0] = np.nan
    inputs[1] = 0
    samples.show_batch(BatchView(1, inputs, 1.0, None, np.zeros(8, np.int64)))
    QApplication.processEvents()
    image = samples.table.viewport().grab().toImage()
    ink = QColor(theme.chart_colors().foreground).name()
    assert ink in inks(image, area(samples, 2, 0))
    assert ink not in inks(image, area(samples, 1, 0)), "zeros have no bars"


# Order


def test_largest_mean_loss_comes_first_as_soon_as_there_are_losses(samples: SampleView, made: Made) -> None:
    samples.order.setCurrentIndex(samples.order.findText("largest loss first"))
    samples.show_batch(made.view("forward"))
    assert labels_shown(samples) == made.labels.tolist()
    samples.show_batch(made.view())
    means = [sum(float(losses[i]) for losses in made.losses) / 3 for i in range(SAMPLES)]
    expected = sorted(range(SAMPLES), key=lambda i: -means[i])
    assert labels_shown(samples) == [int(made.labels[i]) for i in expected]
    # Cells of a row belong to one sample.
    assert cell(samples, 0, 2).split()[0] == str(made.predictions[0][expected[0]])
    assert cell(samples, 0, 0, Qt.ItemDataRole.AccessibleTextRole).startswith(f"Sample {expected[0] + 1} ")
    samples.order.setCurrentIndex(samples.order.findText("as drawn"))
    assert labels_shown(samples) == made.labels.tolist()


def test_order_where_losses_are_not_finite() -> None:
    nan = math.nan
    losses = (np.array([0.5, nan, 3.0, nan]), np.array([0.7, 1.0, 2.0, nan]))
    # Means 0.6, 1.0 (of the one that is finite), 2.5, none.
    assert largest_loss_first(losses).tolist() == [3, 2, 1, 0]
    equal = (np.ones(5),)
    assert largest_loss_first(equal).tolist() == [0, 1, 2, 3, 4], "equal ones stay as drawn"


def test_order_is_named_and_explained(samples: SampleView) -> None:
    assert samples.order.objectName() == "sample_order"
    assert samples.order.accessibleName() == "Order"
    assert "largest loss" in samples.order.toolTip().lower()
    assert samples.objectName() == "sample_view"
    assert samples.accessibleName()
    assert samples.table.accessibleName()


def test_image_follows_its_sample_to_another_row(samples: SampleView, made: Made) -> None:
    made.inputs[:] = 10
    made.inputs[7] = 240
    for losses in made.losses:
        losses[7] = 50.0
    samples.show_batch(made.view())
    samples.table.viewport().grab()
    samples.order.setCurrentIndex(1)
    QApplication.processEvents()
    image = samples.table.viewport().grab().toImage()
    assert image.pixelColor(area(samples, 0, 0).center()).red() == 240
    assert image.pixelColor(area(samples, 7, 0).center()).red() == 10


# Behaviour


def test_keys_scroll_to_the_last_sample_and_back(samples: SampleView, made: Made, qtbot: QtBot) -> None:
    samples.show_batch(made.view())
    samples.activateWindow()
    samples.table.setFocus()
    bar = samples.table.verticalScrollBar()
    qtbot.keyClick(samples.table, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(samples.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(samples.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == 0


def test_a_click_marks_the_sample_until_another_batch(samples: SampleView, made: Made, qtbot: QtBot) -> None:
    samples.show_batch(made.view("batch"))
    QApplication.processEvents()
    qtbot.mouseClick(
        samples.table.viewport(), Qt.MouseButton.LeftButton, pos=area(samples, 2, 3).center() + QPoint(0, 0)
    )
    assert {index.row() for index in samples.table.selectedIndexes()} == {2}
    samples.show_batch(made.view("loss"))
    assert {index.row() for index in samples.table.selectedIndexes()} == {2}, "the same sample, more is known of it"
    samples.show_batch(Made(seed=1).view("batch", iteration=814))
    assert samples.table.selectedIndexes() == []


def test_place_in_a_long_batch_stays_from_phase_to_phase(samples: SampleView, made: Made) -> None:
    samples.show_batch(made.view("batch"))
    QApplication.processEvents()
    bar = samples.table.verticalScrollBar()
    bar.setValue(200)
    for stage in ("forward", "loss"):
        samples.show_batch(made.view(stage))
        QApplication.processEvents()
        assert bar.value() == 200
    samples.show_batch(Made(seed=3).view("batch", iteration=814))
    assert bar.value() == 200


def test_nothing_jumps_from_phase_to_phase(samples: SampleView, made: Made) -> None:
    places = set()
    for stage in ("batch", "forward", "loss"):
        samples.show_batch(made.view(stage))
        QApplication.processEvents()
        widths = tuple(samples.table.columnWidth(column) for column in range(5))
        places.add((samples.table.geometry().getRect(), samples.table.horizontalHeader().height(), widths))
    assert len(places) == 1


@pytest.mark.parametrize("count", [0, 1, 3, 8])
@pytest.mark.parametrize("width", [240, 360])
def test_columns_fit_or_scroll(samples: SampleView, made: Made, count: int, width: int) -> None:
    names = tuple((f"a contender with a long name {i}", i) for i in range(count))
    samples.resize(width, 400)
    samples.set_contenders(names)
    samples.show_batch(BatchView(1, made.inputs, 255.0, (28, 28), made.labels))
    QApplication.processEvents()
    table = samples.table
    assert samples.width() == width
    assert samples.model.columnCount() == 2 + count
    widths = [table.columnWidth(column) for column in range(2 + count)]
    assert all(found >= 49 for found in widths[2:])
    if count in (1, 3):
        # Where the font is wide, three may be too many for the narrowest.
        assert sum(widths) == max(table.viewport().width(), sum(widths[:2]) + 49 * count)
    assert (table.horizontalScrollBar().maximum() > 0) == (sum(widths) > table.viewport().width())
    assert not samples.grab().isNull()


def test_other_contenders_empty_it(samples: SampleView, made: Made) -> None:
    samples.show_batch(made.view())
    samples.set_contenders(CONTENDERS[:1])
    assert samples.message.isVisible()
    assert samples.model.columnCount() == 3
    samples.show_batch(made.view())
    assert samples.model.rowCount() == SAMPLES
    assert samples.model.rowCount(samples.model.index(0, 0)) == 0
    assert samples.model.columnCount(QModelIndex()) == 3


def test_another_number_of_samples(samples: SampleView) -> None:
    for count in (40, 1, 12):
        samples.show_batch(Made(count).view())
        assert samples.model.rowCount() == count
        assert f"{count} samples" in samples.title.text()
        assert not samples.grab().isNull()


def test_only_rows_in_sight_get_images(samples: SampleView) -> None:
    big = Made(8192)
    samples.show_batch(big.view())
    QApplication.processEvents()
    samples.grab()
    built = len(samples._cells._images)
    assert 5 <= built <= 30
    samples.table.scrollToBottom()
    QApplication.processEvents()
    samples.grab()
    assert 8191 in samples._cells._images
    assert len(samples._cells._images) <= 60


def test_names_have_the_contenders_colors(samples: SampleView, made: Made, qapp: QApplication) -> None:
    samples.show_batch(made.view())
    before = theme.current()
    try:
        for name in ("light", "dark"):
            theme.apply(qapp, "dark" if name == "dark" else "light")
            QApplication.processEvents()
            bar = samples.table.horizontalHeader()
            image = bar.viewport().grab().toImage()
            for column, (_, slot) in enumerate(CONTENDERS, start=2):
                place = QRect(bar.sectionViewportPosition(column), 0, bar.sectionSize(column), bar.height())
                assert theme.contender_style(slot).color in inks(image, place)
    finally:
        theme.apply(qapp, before)
