# mypy: disable-error-code="no-untyped-call"
"""``desktop.dialogs.table_dialog`` and the way to it: a person's own table, through real controls."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop import theme
from desktop.dialogs.table_controls import TableControls
from desktop.dialogs.table_dialog import TableDialog
from desktop.dialogs.table_loading import TableLoading
from desktop.experiment_model import ExperimentModel
from desktop.main_window import MainWindow
from desktop.panels.experiment_panel import ExperimentPanel
from desktop.runner.run_controller import State
from desktop.runner.signals_controller import SignalsController
from desktop.runner.worker_thread import WorkerThread
from netcore import Comparison, Config
from netcore.datasets import TableOptions, table
from netcore.snapshot import ViewSpec
from netcore.timeline import Timeline

# Qt's offscreen platform says so of every top-level widget with a minimum size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

W = TypeVar("W", bound=QWidget)
Opener = Callable[..., TableDialog]

FLOWERS = "id,width,height,kind\n" + "".join(f"{i},{i / 4},{-i}.5,{'ab'[i % 2]}\n" for i in range(20))


@pytest.fixture
def flowers(tmp_path: Path) -> Path:
    path = tmp_path / "flowers.csv"
    path.write_text(FLOWERS)
    return path


@pytest.fixture
def open_dialog(qtbot: QtBot, qapp: QApplication) -> Iterator[Opener]:
    theme.apply(qapp, "light")
    # qtbot has none of them: the last to have one would be its thread, which then ended with it.
    dialogs: list[TableDialog] = []

    def opened(path: Path, *arguments: Any) -> TableDialog:
        dialog = TableDialog(path, *arguments)
        dialogs.append(dialog)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    yield opened
    for each in dialogs:
        each.reject()
    # What they left to the app.
    qtbot.waitUntil(lambda: not qapp.findChildren(TableLoading))


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A file that takes seconds."""
    path = tmp_path / "many.csv"
    row = ",".join(["0.125"] * 20)
    with path.open("w") as file:
        for _ in range(400):
            file.write("".join(f"{row},{'ab'[i % 2]}\n" for i in range(500)))
    return path


def wait_loaded(qtbot: QtBot, dialog: TableDialog) -> None:
    qtbot.waitUntil(lambda: dialog.table is not None, timeout=20_000)


def wait_problem(qtbot: QtBot, dialog: TableDialog) -> str:
    qtbot.waitUntil(dialog.problem.isVisible)
    return dialog.problem.text()


def choose(qtbot: QtBot, box: QComboBox, data: object) -> None:
    """By the keyboard, as a person does."""
    choose_at(qtbot, box, box.findData(data))
    assert box.currentData() == data


def choose_at(qtbot: QtBot, box: QComboBox, place: int) -> None:
    assert 0 <= place < box.count()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(place):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentIndex() == place


def heads(dialog: TableDialog) -> list[str]:
    model = dialog.rows.model()
    return [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(dialog.rows.columnCount())]


def find(parent: QWidget, name: str, kind: type[W]) -> W:
    found = parent.findChild(kind, name)
    assert found is not None
    return found


def test_shows_what_it_is_and_what_comes_of_it(qtbot: QtBot, open_dialog: Opener, flowers: Path) -> None:
    dialog = open_dialog(flowers)
    assert not dialog.ok.isEnabled()
    wait_loaded(qtbot, dialog)
    assert heads(dialog) == ["id\ninput", "width\ninput", "height\ninput", "kind\n▲ label"]
    assert [dialog.rows.model().index(3, at).data() for at in range(4)] == ["3", "0.75", "-3.5", "b"]
    assert dialog.summary.text() == (
        "Samples: 20, features: 3, classes: 2 (a: 10, b: 10). 16 samples to train on, 4 for testing."
    )
    assert not dialog.progress.isVisible()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    path, options = dialog.chosen()
    assert (path, options.label, options.features, options.classes) == (flowers, 3, 3, 2)
    assert dialog.dataset is not None
    assert dialog.standardize() == "feature"
    # Whoever wants the data now need not read them again.
    assert table.load(path, options) is dialog.dataset


def test_a_column_that_one_cell_spoils_is_left_out_with_a_word_why(
    qtbot: QtBot, open_dialog: Opener, tmp_path: Path
) -> None:
    path = tmp_path / "spoilt.csv"
    rows = [f"{n},{n / 2},{'ab'[n % 2]}" for n in range(20)]
    # An empty row counts, as a spreadsheet has it.
    rows[6:7] = ["", "6,hello,a"]
    path.write_text("\n".join(["x,size,label", *rows]))
    dialog = open_dialog(path)
    wait_loaded(qtbot, dialog)
    assert heads(dialog)[1] == "size\nleft out"
    assert "Column 2 (size) is left out: row 9 says 'hello'." in dialog.summary.text()
    # Taken in, it is an error with the same place.
    dialog.rows.setCurrentCell(0, 1)
    qtbot.mouseClick(dialog.leave_out, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Row 9, column 2" in dialog.problem.text())


def test_a_column_is_left_out_and_taken_in(qtbot: QtBot, open_dialog: Opener, flowers: Path) -> None:
    dialog = open_dialog(flowers)
    wait_loaded(qtbot, dialog)
    dialog.rows.setCurrentCell(0, 3)
    assert not dialog.leave_out.isEnabled()
    dialog.rows.setFocus()
    for _ in range(3):
        qtbot.keyClick(dialog.rows, Qt.Key.Key_Left)
    assert dialog.leave_out.text() == "Lea&ve column out"
    qtbot.mouseClick(dialog.leave_out, Qt.MouseButton.LeftButton)
    assert not dialog.ok.isEnabled()
    assert heads(dialog)[0] == "id\nleft out"
    wait_loaded(qtbot, dialog)
    assert "features: 2," in dialog.summary.text()
    assert dialog.chosen()[1].left_out == (0,)
    assert dialog.leave_out.text() == "Ta&ke column in"
    qtbot.mouseClick(dialog.leave_out, Qt.MouseButton.LeftButton)
    wait_loaded(qtbot, dialog)
    assert "features: 3," in dialog.summary.text()


def test_columns_are_listed_once(qtbot: QtBot) -> None:
    controls = TableControls()
    qtbot.addWidget(controls)
    changes: list[int] = []
    model = controls.label.model()
    model.rowsInserted.connect(lambda *_: changes.append(model.rowCount()))
    names = tuple(f"column {number}" for number in range(10_001))
    for label in (0, 10_000, 3):
        controls.show_options(TableOptions(label=label), names, npz=False)
        assert controls.label.currentText() == f"{label + 1}: column {label}"
    assert changes == [10_001]
    controls.show_options(TableOptions(label=1), ("", "kind"), npz=False)
    assert [controls.label.itemText(at) for at in range(controls.label.count())] == ["1", "2: kind"]
    assert controls.label.currentIndex() == 1


def test_another_label_says_row_and_column(qtbot: QtBot, open_dialog: Opener, flowers: Path) -> None:
    dialog = open_dialog(flowers)
    wait_loaded(qtbot, dialog)
    choose_at(qtbot, dialog.controls.label, 0)
    assert heads(dialog)[0] == "id\n▲ label"
    text = wait_problem(qtbot, dialog)
    assert text.startswith("Row 2, column 4 ('kind'): 'a' is not a number;")
    assert str(flowers) not in text
    assert not dialog.ok.isEnabled()
    assert not dialog.summary.isVisible()
    dialog.accept()
    assert dialog.isVisible()
    choose_at(qtbot, dialog.controls.label, 3)
    wait_loaded(qtbot, dialog)
    assert not dialog.problem.isVisible()


def test_header_and_delimiter(qtbot: QtBot, open_dialog: Opener, tmp_path: Path) -> None:
    path = tmp_path / "german.csv"
    path.write_text("".join(f"{i};{i % 3},5;{'ab'[i % 2]}\n" for i in range(10)))
    dialog = open_dialog(path)
    qtbot.waitUntil(lambda: dialog.rows.columnCount() == 3)
    assert (dialog.controls.delimiter.currentData(), dialog.controls.header.isChecked()) == (";", False)
    assert heads(dialog)[0] == "column 1\ninput"
    qtbot.mouseClick(dialog.controls.header, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: heads(dialog)[0] == "0\ninput")
    choose(qtbot, dialog.controls.delimiter, ",")
    qtbot.waitUntil(lambda: dialog.rows.columnCount() == 2)
    choose(qtbot, dialog.controls.delimiter, ";")
    qtbot.waitUntil(lambda: dialog.rows.columnCount() == 3)


def test_missing_values_and_share(qtbot: QtBot, open_dialog: Opener, tmp_path: Path) -> None:
    path = tmp_path / "holes.csv"
    path.write_text(FLOWERS + "20,,1,a\n21,nan,1,a\n")
    dialog = open_dialog(path)
    assert wait_problem(qtbot, dialog).startswith("Row 22, column 2 ('width'): no value; fill it in, or drop such rows")
    choose(qtbot, dialog.controls.missing, "drop")
    wait_loaded(qtbot, dialog)
    assert "Rows left out for missing values: 2." in dialog.summary.text()
    dialog.controls.share.setFocus()
    dialog.controls.share.selectAll()
    qtbot.keyClicks(dialog.controls.share, "50")
    wait_loaded(qtbot, dialog)
    assert "10 samples to train on, 10 for testing." in dialog.summary.text()
    assert dialog.chosen()[1].test_share == 0.5


def test_reading_is_stopped_and_begun_again(qtbot: QtBot, open_dialog: Opener, many: Path) -> None:
    dialog = open_dialog(many)
    qtbot.waitUntil(lambda: dialog.progress.isVisible() and dialog.progress.value() > 0)
    assert dialog.summary.text().startswith("Reading the file …")
    qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    assert dialog.summary.text() == "Stopped; nothing has been read."
    assert not dialog.ok.isEnabled()
    assert dialog.stop.text() == "Read again"
    qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    wait_loaded(qtbot, dialog)
    assert "Samples: 200,000, features: 20," in dialog.summary.text()


def test_closing_ends_the_reading(qtbot: QtBot, open_dialog: Opener, many: Path) -> None:
    dialog = open_dialog(many)
    qtbot.waitUntil(lambda: dialog.progress.isVisible() and dialog.progress.value() > 0)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.table is None
    assert not dialog._loading.active


def test_a_dialog_that_goes_without_a_word_ends_the_reading(qtbot: QtBot, many: Path) -> None:
    dialog = TableDialog(many)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.progress.value() > 0)
    newest = dialog._loading._newest
    wish = newest.wish
    assert wish is not None
    with qtbot.waitSignal(dialog.destroyed):
        dialog.deleteLater()
    assert not wish.wanted
    assert wish.done < 1


class _Slow:
    """Stands for the reading of a very large table: its thread hears of nothing until ``go_on``."""

    def __init__(self) -> None:
        self.begun, self.go_on = threading.Event(), threading.Event()

    def read(self, *_: object) -> None:
        self.begun.set()
        # Ends by itself, so that a window that waits for it makes the test fail, not hang.
        self.go_on.wait(5)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Slow]:
    made = _Slow()
    monkeypatch.setattr(table, "read", made.read)
    yield made
    made.go_on.set()


def test_closing_does_not_wait_for_the_thread(
    qtbot: QtBot, open_dialog: Opener, flowers: Path, qapp: QApplication, slow: _Slow
) -> None:
    dialog = open_dialog(flowers)
    qtbot.waitUntil(slow.begun.is_set)
    threads = dialog._loading.findChildren(WorkerThread)
    qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel), Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    # It runs still, and the app has it.
    assert [each.isRunning() for each in threads] == [True]
    assert not slow.go_on.is_set()
    (left,) = qapp.findChildren(TableLoading)
    with qtbot.waitSignal(left.destroyed):
        slow.go_on.set()
    assert not any(isValid(each) for each in threads)
    assert dialog.table is None


def test_what_a_dialog_left_ends_with_the_window(
    qtbot: QtBot, open_window: Callable[..., MainWindow], flowers: Path, slow: _Slow
) -> None:
    window = open_window()
    dialog = TableDialog(flowers, None, "feature", window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    qtbot.waitUntil(slow.begun.is_set)
    (thread,) = dialog._loading.findChildren(WorkerThread)
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert thread.isRunning()
    slow.go_on.set()
    window.close()
    assert not (isValid(thread) and thread.isRunning())


def test_what_is_no_table(qtbot: QtBot, open_dialog: Opener, tmp_path: Path) -> None:
    path = tmp_path / "picture.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    dialog = open_dialog(path)
    assert wait_problem(qtbot, dialog).startswith("Line 1: the byte 0x89 is not UTF-8")
    assert wait_problem(qtbot, open_dialog(tmp_path / "none.npz")).startswith("Cannot be read (No such file")


def test_npz(qtbot: QtBot, open_dialog: Opener, tmp_path: Path) -> None:
    path = tmp_path / "arrays.npz"
    np.savez(path, X=np.arange(400.0).reshape(4, 100), y=np.array([0, 1, 0, 1]))
    dialog = open_dialog(path)
    wait_loaded(qtbot, dialog)
    assert heads(dialog)[:2] == ["y\n▲ label", "X[0]\ninput"]
    assert not any(
        each.isEnabled()
        for each in (dialog.controls.label, dialog.controls.header, dialog.controls.delimiter, dialog.leave_out)
    )
    assert "Samples: 4, features: 100, classes: 2 (0: 2, 1: 2)." in dialog.summary.text()
    assert "Columns not shown above: 41." in dialog.summary.text()


def test_opens_as_it_was_read_the_last_time(qtbot: QtBot, open_dialog: Opener, flowers: Path) -> None:
    before = TableOptions(file=str(flowers), label=3, left_out=(0,), missing="drop", test_share=0.333, split_seed=7)
    dialog = open_dialog(flowers, before, "global")
    wait_loaded(qtbot, dialog)
    assert dialog.chosen()[1].unread() == before
    controls = dialog.controls
    assert (controls.missing.currentData(), controls.share.value(), dialog.standardize()) == ("drop", 33, "global")
    # What is changed is changed alone: the share that is shown is a rounded one.
    choose(qtbot, controls.missing, "refuse")
    wait_loaded(qtbot, dialog)
    assert dialog.chosen()[1].unread() == msgspec.structs.replace(before, missing="refuse")


def test_every_control_has_a_name_and_a_tip(qtbot: QtBot, open_dialog: Opener, flowers: Path) -> None:
    dialog = open_dialog(flowers)
    wait_loaded(qtbot, dialog)
    for each in (
        dialog.controls.label,
        dialog.controls.delimiter,
        dialog.controls.missing,
        dialog.controls.share,
        dialog.controls.scaling,
        dialog.controls.header,
        dialog.rows,
    ):
        assert each.objectName()
        assert each.accessibleName()
        assert each.toolTip()


class _Shouting(QTranslator):
    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, *_: object) -> str:
        return text.upper().replace("{N}", "{n}").replace("{NAME}", "{name}") if context.startswith("Table") else ""


def test_speaks_another_language_at_once(qtbot: QtBot, open_dialog: Opener, flowers: Path, qapp: QApplication) -> None:
    dialog = open_dialog(flowers)
    wait_loaded(qtbot, dialog)
    choose(qtbot, dialog.controls.missing, "drop")
    wait_loaded(qtbot, dialog)
    dialog._loading.cancel()
    translator = _Shouting()
    dialog.table = None
    qapp.installTranslator(translator)
    try:
        qtbot.waitUntil(lambda: dialog.windowTitle() == "OWN DATA")
        assert heads(dialog)[3] == "kind\n▲ LABEL"
        assert dialog.controls.missing.currentData() == "drop"
        assert dialog.controls.missing.currentText() == "LEAVE OUT THE ROW"
        assert dialog.controls.label.currentIndex() == 3
    finally:
        qapp.removeTranslator(translator)
        qapp.sendPostedEvents(None, QEvent.Type.LanguageChange)


# The way to it, and from it


@pytest.fixture
def model(qapp: QApplication) -> ExperimentModel:
    theme.apply(qapp, "light")
    return ExperimentModel("digits-comparison")


@pytest.fixture
def panel(model: ExperimentModel, qtbot: QtBot) -> ExperimentPanel:
    widget = ExperimentPanel(model)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def take(qtbot: QtBot, panel: QWidget, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Choose the file with the panel's button, and say OK."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(find(panel, "choose_table", QPushButton), Qt.MouseButton.LeftButton)
    dialog = find(panel.window(), "table_dialog", QDialog)
    assert isinstance(dialog, TableDialog)
    wait_loaded(qtbot, dialog)
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)


def test_panel_takes_a_table(
    qtbot: QtBot, panel: ExperimentPanel, model: ExperimentModel, flowers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    button = find(panel, "choose_table", QPushButton)
    assert not button.isVisible()
    assert model.edit("dataset", "table")
    assert button.isVisible()
    assert not find(panel, "choose_folder", QPushButton).isVisible()
    assert find(panel, "table_path", QLabel).toolTip() == "no file chosen"
    take(qtbot, panel, flowers, monkeypatch)
    assert model.config.dataset == "table"
    assert model.config.table is not None
    assert model.config.table.unread() == TableOptions(file=str(flowers), label=3)
    assert model.config.standardize == "feature"
    assert find(panel, "table_path", QLabel).toolTip() == str(flowers)
    # It belongs to own data, and comes back with them.
    noted = model.config.table
    tables = [model.config.table for id in ("digits", "table") if model.edit("dataset", id)]
    assert tables == [None, noted]


def test_a_table_that_was_moved_leaves_the_configuration_alone(
    qtbot: QtBot, panel: ExperimentPanel, model: ExperimentModel, flowers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model.edit("dataset", "table")
    take(qtbot, panel, flowers, monkeypatch)
    before = model.config
    moved = flowers.rename(flowers.with_name("moved.csv"))
    with qtbot.waitSignal(model.data_folder_changed):
        take(qtbot, panel, moved, monkeypatch)
    assert model.config == before
    assert model.data_folder == str(moved)
    assert find(panel, "table_path", QLabel).toolTip() == str(moved)
    # Another table is another experiment, and is where it says.
    other = moved.with_name("other.csv")
    other.write_text(FLOWERS.replace("0.75", "0.5"))
    take(qtbot, panel, other, monkeypatch)
    assert model.config.table is not None
    assert model.config.table.file == str(other)
    assert model.data_folder == ""


@pytest.mark.skipif(os.name == "nt", reason="two slashes lead to another computer there")
def test_a_table_on_another_computer_is_looked_at_when_it_is_chosen(
    qtbot: QtBot, panel: ExperimentPanel, model: ExperimentModel, flowers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remote = Path("/" + str(flowers))
    model.edit("dataset", "table")
    take(qtbot, panel, flowers, monkeypatch)
    assert model.config.table is not None
    # As a file from a stranger has it.
    model.set_config(
        msgspec.structs.replace(model.config, table=msgspec.structs.replace(model.config.table, file=str(remote)))
    )
    stranger = model.config
    assert (find(panel, "table_path", QLabel).toolTip(), model.data_folder) == (str(remote), "")
    begun: list[str] = []

    def ask(*given: Any) -> tuple[str, str]:
        begun.append(given[2])
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    qtbot.mouseClick(find(panel, "choose_table", QPushButton), Qt.MouseButton.LeftButton)
    assert begun == [""]
    take(qtbot, panel, remote, monkeypatch)
    assert (model.config, model.data_folder) == (stranger, str(remote))
    # Another one, chosen by a person, needs no second choice; nor does it after other data.
    other = remote.with_name("other.csv")
    other.write_text(FLOWERS.replace("0.75", "0.5"))
    take(qtbot, panel, other, monkeypatch)
    assert model.data_folder == str(other)
    for id in ("digits", "table"):
        assert model.edit("dataset", id)
    assert (model.data_folder, model.own_folders()["table"]) == (str(other), str(other))


def test_signals_of_a_table(qtbot: QtBot, model: ExperimentModel, flowers: Path) -> None:
    controller = SignalsController()
    try:
        model.edit("dataset", "table")
        with qtbot.waitSignal(controller.failed) as failed:
            controller.request(model.config, None, ViewSpec())
        assert "no file chosen" in failed.args[0]
        model.set_table(TableOptions(file=str(flowers), label=3, features=3, classes=2), "feature")
        with qtbot.waitSignal(controller.view_changed) as shown:
            controller.request(model.config, None, ViewSpec())
        assert shown.args[0].samples == 16
    finally:
        controller.shut_down()


def table_path(window: MainWindow) -> str:
    return find(window, "table_path", QLabel).toolTip()


def words(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.training_tab.findChildren(QLabel))


def test_window_without_a_file_says_so(open_window: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = open_window()
    assert window.model.edit("dataset", "table")
    qtbot.waitUntil(lambda: "no file chosen; choose a CSV or NPZ file under Data" in words(window))
    assert table_path(window) == "no file chosen"


def test_window_trains_on_it_and_finds_it_again(
    open_window: Callable[..., MainWindow],
    qtbot: QtBot,
    small: Callable[..., Config],
    flowers: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = table.read(flowers, TableOptions(label=3))
    assert found is not None
    config = msgspec.structs.replace(small(dataset="table", iterations=20), table=found.options, standardize="feature")
    timeline = Timeline(Comparison(config))
    while timeline.newest < 5:
        timeline.advance()
    timeline.session().save(tmp_path / "run.initscope")
    moved = flowers.rename(tmp_path / "moved.csv")
    window = open_window()
    with qtbot.waitSignal(window.documents.opened):
        window.documents.open_file(tmp_path / "run.initscope")
    qtbot.waitUntil(lambda: window.runs.state is State.FINISHED)
    assert "cannot be read (No such file or directory)" in words(window)
    take(qtbot, window, moved, monkeypatch)
    qtbot.waitUntil(lambda: window._view is not None and window._view.newest == 5)
    assert table_path(window) == str(moved)
    window.actions_table["run"].trigger()
    qtbot.waitUntil(lambda: window.runs.state is State.FINISHED)
    while not timeline.done:
        timeline.advance()
    assert window._view is not None
    np.testing.assert_array_equal(window._view.losses[:, :20], timeline.comparison.losses)
