# mypy: disable-error-code="no-untyped-call"
"""``desktop.export`` through the real dialog: what is written, and what happens where it cannot be."""

import csv
import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialogButtonBox, QFileDialog, QLabel, QPushButton, QToolBar
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.charts.accuracy_chart import AccuracyChart
from desktop.charts.chart import Chart
from desktop.charts.histogram_grid import HistogramGrid
from desktop.charts.loss_chart import LossChart
from desktop.dialogs.export_dialog import ExportDialog
from desktop.main_window import MainWindow
from desktop.runner.run_controller import State
from netcore import Comparison, Config, ViewSpec
from netcore.builder import styles

MakeConfig = Callable[..., Config]
OpenDialog = Callable[..., ExportDialog]

NAMES = ("loss_chart", "accuracy_chart", "activation_histograms")
BOM = b"\xef\xbb\xbf"


@pytest.fixture
def charts(qtbot: QtBot, small: MakeConfig) -> dict[str, Chart]:
    """Every chart of a run that is done."""
    config = small(iterations=200)
    run = Comparison(config)
    while not run.done:
        run.step()
    view = run.view(ViewSpec())
    labels = tuple(zip((each.label for each in config.contenders), styles(config), strict=True))
    loss, accuracy = LossChart(), AccuracyChart()
    grid = HistogramGrid("activation_histograms", "Activations")
    for each in (loss, accuracy):
        each.set_contenders(labels, 200)
        each.show_view(view)
    grid.show_contenders(view.contenders)
    charts: dict[str, Chart] = {chart.objectName(): chart for chart in (loss, accuracy, grid)}
    assert tuple(charts) == NAMES
    for chart in charts.values():
        qtbot.addWidget(chart)
        chart.resize(480, 280)
        with qtbot.waitExposed(chart):
            chart.show()
    return charts


@pytest.fixture
def open_dialog(qtbot: QtBot, charts: dict[str, Chart], tmp_path: Path) -> OpenDialog:
    def build() -> ExportDialog:
        dialog = ExportDialog(list(charts.values()), tmp_path)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        return dialog

    return build


def choose(qtbot: QtBot, dialog: ExportDialog, name: str, data: object) -> None:
    box = dialog.findChild(QComboBox, name)
    assert box is not None
    wanted = box.findData(data)
    for _ in range(box.count()):
        if wanted != box.currentIndex():
            qtbot.keyClick(box, Qt.Key.Key_Down if wanted > box.currentIndex() else Qt.Key.Key_Up)
    assert box.currentData() == data


def type_path(qtbot: QtBot, dialog: ExportDialog, path: object) -> None:
    dialog.path.selectAll()
    qtbot.keyClicks(dialog.path, str(path))


def save(qtbot: QtBot, dialog: ExportDialog) -> None:
    buttons = dialog.findChild(QDialogButtonBox, "export_buttons")
    assert buttons is not None
    button: QAbstractButton = buttons.button(QDialogButtonBox.StandardButton.Save)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def export(qtbot: QtBot, dialog: ExportDialog, name: str, kind: str, path: Path, scale: int = 2) -> None:
    choose(qtbot, dialog, "export_which", NAMES.index(name))
    choose(qtbot, dialog, "export_format", kind)
    if kind == "png":
        choose(qtbot, dialog, "export_scale", scale)
    type_path(qtbot, dialog, path)
    save(qtbot, dialog)
    assert not dialog.isVisible(), dialog.problem.text()
    assert dialog.written == path


def channels(image: QImage) -> np.ndarray[Any, np.dtype[np.int16]]:
    """(height, width, 3), as blue, green, red."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return raw[:, : image.width(), :3].astype(np.int16)


def count(image: QImage, color: str) -> int:
    """Pixels of exactly this colour."""
    return int((channels(image) == bgr(color)).all(axis=2).sum())


def ink(pixels: np.ndarray[Any, np.dtype[np.int16]], color: str) -> int:
    """Pixels of about this colour, so that smooth edges count with a part of theirs."""
    reach = np.abs(bgr(theme.chart_colors().background) - bgr(color)).max() * 0.3
    return int((np.abs(pixels - bgr(color)).max(axis=2) < reach).sum())


def axis_width(pixels: np.ndarray[Any, np.dtype[np.int16]]) -> int:
    """Pixel columns of the upright axes in the left third: those with the longest lines of an axis' colour."""
    dark = np.abs(pixels - bgr(theme.chart_colors().muted)).max(axis=2) <= 30
    left = dark.sum(axis=0)[: pixels.shape[1] // 3]
    return int((left > 0.8 * left.max()).sum())


def bgr(color: str) -> np.ndarray[Any, np.dtype[np.int16]]:
    chosen = QColor(color)
    return np.array([chosen.blue(), chosen.green(), chosen.red()], np.int16)


# Pictures


@pytest.mark.parametrize("scale", [1, 2, 4])
@pytest.mark.parametrize("name", NAMES)
def test_png_has_the_size_and_the_colours_of_the_chart(
    open_dialog: OpenDialog, charts: dict[str, Chart], qtbot: QtBot, tmp_path: Path, name: str, scale: int
) -> None:
    path = tmp_path / "chart.png"
    export(qtbot, open_dialog(), name, "png", path, scale)
    image = QImage(str(path))
    canvas = charts[name].canvas
    assert (image.width(), image.height()) == (scale * canvas.width(), scale * canvas.height())
    assert image.dotsPerMeterX() == pytest.approx(3780 * scale, abs=1)
    background = theme.chart_colors().background
    assert 0.3 < count(image, background) / (image.width() * image.height()) < 0.99
    for slot in range(3):
        assert count(image, theme.contender_style(slot).color) > 20 * scale


@pytest.mark.parametrize("name", NAMES)
def test_everything_grows_with_the_scale(
    charts: dict[str, Chart], open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    """Twice the pixels a side are four times as many of each colour; a hairline would have twice as many."""
    pictures = []
    for scale in (2, 4):
        path = tmp_path / f"{scale}.png"
        export(qtbot, open_dialog(), name, "png", path, scale)
        pictures.append(channels(QImage(str(path))))
    smaller, larger = pictures
    for slot in range(3):
        color = theme.contender_style(slot).color
        assert ink(larger, color) / ink(smaller, color) == pytest.approx(4, rel=0.15)
    assert axis_width(larger) == 2 * axis_width(smaller)
    chart = charts[name]
    if isinstance(chart, LossChart):
        box = chart.legend.sceneBoundingRect().toRect()
        box.setWidth(40)  # the samples, without the labels
        for slot in range(3):
            color = theme.contender_style(slot).color
            inside = [
                ink(pixels[scale * box.top() : scale * box.bottom(), scale * box.left() : scale * box.right()], color)
                for scale, pixels in zip((2, 4), pictures, strict=True)
            ]
            assert inside[1] / inside[0] == pytest.approx(4, rel=0.1)


def test_export_leaves_the_screen_as_it_was(
    charts: dict[str, Chart], open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    before = {name: chart.canvas.grab().toImage() for name, chart in charts.items()}
    for name in NAMES:
        export(qtbot, open_dialog(), name, "png", tmp_path / f"{name}.png", 4)
    for name, chart in charts.items():
        image = chart.canvas.grab().toImage()
        for slot in range(3):
            color = theme.contender_style(slot).color
            assert count(image, color) == count(before[name], color)
        # An axis' label may come out a fraction of a pixel elsewhere.
        assert (channels(image) != channels(before[name])).any(axis=2).mean() < 0.01


def test_dark_charts_are_exported_dark(open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path, qapp: Any) -> None:
    theme.apply(qapp, "dark")
    try:
        export(qtbot, open_dialog(), "loss_chart", "png", tmp_path / "dark.png", 1)
    finally:
        theme.apply(qapp, "light")
    image = QImage(str(tmp_path / "dark.png"))
    assert image.pixelColor(1, 1) == QColor(theme.chart_colors("dark").background)
    assert count(image, theme.contender_style(0, "dark").color) > 20


# Tables


@pytest.mark.parametrize("name", NAMES)
def test_csv_reads_back_what_was_drawn(
    open_dialog: OpenDialog, charts: dict[str, Chart], qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "chart.csv"
    export(qtbot, open_dialog(), name, "csv", path)
    assert path.read_bytes().startswith(BOM)
    assert path.read_bytes().count(BOM) == 1
    with path.open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.reader(file))
    expected = [list(row) for row in charts[name].table()]
    assert len(read) == len(expected) > 4
    assert read[0] == expected[0]
    for row, values in zip(read[1:], expected[1:], strict=True):
        assert len(row) == len(values)
        for text, value in zip(row, values, strict=True):
            assert text == value if isinstance(value, str) else float(text) == value


def test_csv_of_the_losses_holds_every_bit(
    open_dialog: OpenDialog, qtbot: QtBot, small: MakeConfig, tmp_path: Path
) -> None:
    path = tmp_path / "loss.csv"
    export(qtbot, open_dialog(), "loss_chart", "csv", path)
    run = Comparison(small(iterations=200))
    while not run.done:
        run.step()
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for contender, losses in zip(run.contenders, run.losses, strict=True):
        read = np.array([float(row[f"{contender.label}: loss"]) for row in rows])
        assert read.tobytes() == losses.tobytes()


# The dialog


def test_suggested_name_says_what_it_is(open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_dialog()
    assert dialog.path.text() == str(tmp_path / "loss-chart.png")
    choose(qtbot, dialog, "export_format", "csv")
    assert dialog.path.text() == str(tmp_path / "loss-chart.csv")
    assert not dialog.scale.isEnabled()
    choose(qtbot, dialog, "export_which", 2)
    assert dialog.path.text() == str(tmp_path / "activation-histograms.csv")


def test_cancel_writes_nothing(open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_dialog()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.written is None
    assert list(tmp_path.iterdir()) == []


def test_browse_fills_in_the_path(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_dialog()
    chosen = str(tmp_path / "elsewhere.png")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    browse = dialog.findChild(QPushButton, "export_browse")
    qtbot.mouseClick(browse, Qt.MouseButton.LeftButton)
    assert dialog.path.text() == chosen


# What cannot be written


def assert_refused(qtbot: QtBot, dialog: ExportDialog, words: str) -> None:
    save(qtbot, dialog)
    if "replace" in dialog.problem.text():
        # A file is there already; a second press says that it may go.
        save(qtbot, dialog)
    assert dialog.isVisible()
    assert dialog.written is None
    label = dialog.findChild(QLabel, "export_problem")
    assert label is not None
    assert label.isVisible()
    assert label.text().startswith("Cannot write")
    assert words in label.text()


@pytest.mark.parametrize("kind", ["png", "csv"])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("no/such/folder/x", "No such file or directory"),
        ("x" * 300, "File name too long"),
        ("file/x", "Not a directory"),
        ("folder", "Is a directory"),
        ("~nobody-by-this-name/x", ""),
    ],
)
def test_path_that_cannot_be_written_is_told(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path, kind: str, name: str, words: str
) -> None:
    (tmp_path / "file").write_text("old")
    (tmp_path / f"folder.{kind}").mkdir()
    dialog = open_dialog()
    choose(qtbot, dialog, "export_format", kind)
    type_path(qtbot, dialog, name + f".{kind}" if name.startswith("~") else f"{tmp_path / name}.{kind}")
    assert_refused(qtbot, dialog, words)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", f"folder.{kind}"]
    assert (tmp_path / "file").read_text() == "old"
    # A person mends the path, and goes on.
    type_path(qtbot, dialog, tmp_path / "good")
    save(qtbot, dialog)
    assert not dialog.isVisible()
    assert (tmp_path / f"good.{kind}").stat().st_size > 0


@pytest.mark.parametrize("kind", ["png", "csv"])
@pytest.mark.parametrize(
    ("owner", "function", "error"),
    [
        ("tempfile", "mkstemp", errno.EACCES),
        ("os", "fsync", errno.ENOSPC),
        ("pathlib.Path", "replace", errno.EACCES),
    ],
)
def test_old_file_stays_where_writing_fails(
    open_dialog: OpenDialog,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    owner: str,
    function: str,
    error: int,
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise OSError(error, os.strerror(error))

    path = tmp_path / f"chart.{kind}"
    path.write_text("old")
    dialog = open_dialog()
    choose(qtbot, dialog, "export_format", kind)
    type_path(qtbot, dialog, path)
    with monkeypatch.context() as broken:
        broken.setattr(f"{owner}.{function}", fail)
        assert_refused(qtbot, dialog, os.strerror(error))
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    assert path.read_text() == "old"
    save(qtbot, dialog)
    assert path.read_bytes()[:4] in (b"\x89PNG", BOM + b"i")
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_file_that_is_there_is_replaced_on_the_second_press_only(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "chart.csv"
    path.write_text("old")
    dialog = open_dialog()
    choose(qtbot, dialog, "export_format", "csv")
    type_path(qtbot, dialog, path)
    save(qtbot, dialog)
    assert dialog.isVisible()
    assert "Save again to replace it" in dialog.problem.text()
    assert path.read_text() == "old"
    save(qtbot, dialog)
    assert not dialog.isVisible()
    assert path.read_bytes().startswith(BOM)


def test_ending_follows_the_format_and_a_typed_name_stays(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = open_dialog()
    type_path(qtbot, dialog, tmp_path / "mine.png")
    choose(qtbot, dialog, "export_format", "csv")
    choose(qtbot, dialog, "export_which", 1)
    assert dialog.path.text() == str(tmp_path / "mine.csv")


def test_picture_that_cannot_be_made_is_told(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where there is no memory for it: no empty file in the old one's place."""
    path = tmp_path / "chart.png"
    path.write_text("old")
    dialog = open_dialog()
    type_path(qtbot, dialog, path)
    monkeypatch.setattr(QImage, "save", lambda *_: False)
    assert_refused(qtbot, dialog, "")
    assert path.read_text() == "old"


@pytest.mark.skipif(os.name != "posix", reason="file modes are those of POSIX")
def test_file_can_be_read_by_whom_other_files_can_be(open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path) -> None:
    export(qtbot, open_dialog(), "loss_chart", "csv", tmp_path / "chart.csv")
    (tmp_path / "other").touch()
    assert (tmp_path / "chart.csv").stat().st_mode == (tmp_path / "other").stat().st_mode


# From the window


def test_export_from_the_window(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    toolbar = window.findChild(QToolBar, "toolbar")
    assert toolbar is not None

    def press(action: str) -> None:
        button = toolbar.widgetForAction(window.actions_table[action])
        qtbot.waitUntil(button.isEnabled)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    press("run")
    qtbot.waitUntil(lambda: window.runs.state is State.FINISHED)
    folder = tmp_path / "out"
    folder.mkdir()
    for name in ("loss-chart.png", "accuracy-chart.png", "activation-histograms.png"):
        press("export_chart")
        dialog = window.findChild(ExportDialog)
        assert dialog is not None
        choose(qtbot, dialog, "export_which", dialog.chart.findData(len(list(folder.iterdir()))))
        assert Path(dialog.path.text()).name == name
        type_path(qtbot, dialog, folder / name)
        with qtbot.waitSignal(dialog.destroyed):
            save(qtbot, dialog)
        assert window.statusBar().currentMessage() == f"Wrote {folder / name}"
        assert QImage(str(folder / name)).width() > 200
    assert len(list(folder.iterdir())) == 3
    assert window.preferences.export_folder == str(folder)
    press("export_chart")
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    assert Path(dialog.path.text()).parent == folder
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
