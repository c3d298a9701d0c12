# mypy: disable-error-code="no-untyped-call"
"""The export dialog by itself: what it offers, what it writes, and what it says where it cannot."""

import errno
import os
import threading
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from figure_samples import pixels, sample
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.dialogs.export_dialog import ExportDialog
from desktop.export.choices import Choices
from desktop.export.html import report
from desktop.export.svg import svg
from desktop.export.writer import page
from desktop.runner.jobs import Jobs

OpenDialog = Callable[..., ExportDialog]

NAMES = ("loss", "accuracy", "cells")
FILES = ("loss-chart", "accuracy-chart", "activation-histograms")
STARTS = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF", "csv": b"\xef\xbb\xbf", "html": b"<!doctype html>"}


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs(qapp)
    yield made
    made.shut_down()
    made.deleteLater()


@pytest.fixture
def open_dialog(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> OpenDialog:
    """Opens the dialog on three charts; it writes into a folder that holds nothing else."""
    (tmp_path / "out").mkdir()

    def build(choices: Choices | None = None, chosen: int = 0) -> ExportDialog:
        figures = [sample(name) for name in NAMES]
        dialog = ExportDialog(figures, choices or Choices(dpi=96), tmp_path / "out", jobs, chosen)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        return dialog

    return build


def choose(qtbot: QtBot, dialog: QWidget, name: str, data: object) -> None:
    """Goes up or down a list."""
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


def save_button(dialog: ExportDialog) -> QAbstractButton:
    buttons = dialog.findChild(QDialogButtonBox, "export_buttons")
    assert buttons is not None
    return buttons.button(QDialogButtonBox.StandardButton.Save)


def save(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.waitUntil(save_button(dialog).isEnabled)
    qtbot.mouseClick(save_button(dialog), Qt.MouseButton.LeftButton)


def export(qtbot: QtBot, dialog: ExportDialog) -> list[Path]:
    with qtbot.waitSignal(dialog.exported, timeout=20_000) as written:
        save(qtbot, dialog)
    assert not dialog.isVisible()
    paths: list[Path] = written.args[0]
    return paths


def problem(dialog: ExportDialog) -> str:
    label = dialog.findChild(QLabel, "export_problem")
    assert label is not None
    return label.text() if label.isVisible() else ""


def refused(qtbot: QtBot, dialog: ExportDialog) -> str:
    """What the dialog says, once it has tried in vain."""
    save(qtbot, dialog)
    if "Save again" in problem(dialog):
        save(qtbot, dialog)
    qtbot.waitUntil(lambda: problem(dialog).startswith("Cannot write") and save_button(dialog).isEnabled())
    assert dialog.isVisible()
    return problem(dialog)


# What it writes


@pytest.mark.parametrize("format", ["png", "svg", "pdf", "csv"])
@pytest.mark.parametrize("chart", [0, 1, 2])
def test_one_chart_in_each_format(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path, chart: int, format: str
) -> None:
    dialog = open_dialog()
    choose(qtbot, dialog, "export_which", chart)
    choose(qtbot, dialog, "export_format", format)
    path = tmp_path / "out" / f"{FILES[chart]}.{format}"
    assert dialog.path.text() == str(path)
    assert export(qtbot, dialog) == [path]
    assert list((tmp_path / "out").iterdir()) == [path]
    assert path.read_bytes().startswith(STARTS[format])


@pytest.mark.parametrize("format", ["pdf", "html"])
def test_all_charts_in_one_document(open_dialog: OpenDialog, qtbot: QtBot, format: str) -> None:
    dialog = open_dialog(chosen=ExportDialog.all_charts)
    choose(qtbot, dialog, "export_format", format)
    assert Path(dialog.path.text()).suffix == f".{format}"
    (path,) = export(qtbot, dialog)
    data = path.read_bytes()
    assert data.startswith(STARTS[format])
    assert format == "pdf" or data.count(b"<figure") == 3
    assert format == "pdf" or b"&quot;seed&quot;: 0" in data


@pytest.mark.parametrize("format", ["png", "svg", "csv"])
def test_all_charts_in_a_folder(open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path, format: str) -> None:
    """Each as a picture and as a table, in a folder that is made for it."""
    dialog = open_dialog(chosen=ExportDialog.all_charts)
    choose(qtbot, dialog, "export_format", format)
    type_path(qtbot, dialog, tmp_path / "new" / "deep")
    paths = export(qtbot, dialog)
    assert {path.name for path in paths} == {f"{name}.{each}" for name in FILES for each in (format, "csv")}
    assert {path.parent for path in paths} == {tmp_path / "new" / "deep"}
    for path in paths:
        assert path.read_bytes().startswith(STARTS[path.suffix[1:]])


def test_choices_reach_the_picture(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    dialog = open_dialog()
    choose(qtbot, dialog, "export_dpi", 600)
    dialog.centimetres.selectAll()
    qtbot.keyClicks(dialog.centimetres, "8.5")
    for box in (dialog.transparent, dialog.titled, dialog.captioned):
        qtbot.keyClick(box, Qt.Key.Key_Space)
    (path,) = export(qtbot, dialog)
    assert dialog.choices() == Choices("png", centimetres=8.5, dpi=600, transparent=True, titled=False, captioned=False)
    with Image.open(path) as opened:
        assert opened.width == round(8.5 / 2.54 * 600)
        assert opened.info["dpi"] == pytest.approx((600, 600), abs=0.1)
        assert opened.mode == "RGBA"
    assert pixels(path.read_bytes()).shape[1] == opened.width


def test_ending_follows_the_format_and_a_typed_name_stays(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = open_dialog()
    type_path(qtbot, dialog, tmp_path / "mine.png")
    choose(qtbot, dialog, "export_format", "csv")
    choose(qtbot, dialog, "export_which", 1)
    assert dialog.path.text() == str(tmp_path / "mine.csv")
    # A wrong ending that is typed is replaced, one that is none of ours kept.
    type_path(qtbot, dialog, tmp_path / "other.svg")
    assert export(qtbot, dialog) == [tmp_path / "other.csv"]
    dialog = open_dialog(Choices("csv"))
    type_path(qtbot, dialog, tmp_path / "v1.5")
    assert export(qtbot, dialog) == [tmp_path / "v1.5.csv"]


# A file that is there


def test_file_that_is_there_is_replaced_on_the_second_press_only(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "out" / "loss-chart.csv"
    path.write_text("old")
    dialog = open_dialog(Choices("csv"))
    save(qtbot, dialog)
    assert "Save again to replace it" in problem(dialog)
    assert path.read_text() == "old"
    # Another name is another question.
    choose(qtbot, dialog, "export_which", 1)
    assert problem(dialog) == ""
    choose(qtbot, dialog, "export_which", 0)
    save(qtbot, dialog)
    assert "Save again to replace it" in problem(dialog)
    assert path.read_text() == "old"
    assert export(qtbot, dialog) == [path]
    assert path.read_bytes().startswith(STARTS["csv"])


def test_folder_with_some_of_the_files_is_asked_about(open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path) -> None:
    for name in FILES[:2]:
        (tmp_path / f"{name}.csv").write_text("old")
    dialog = open_dialog(Choices("csv"), ExportDialog.all_charts)
    type_path(qtbot, dialog, tmp_path)
    save(qtbot, dialog)
    assert "2 of these files" in problem(dialog)
    assert [(tmp_path / f"{name}.csv").read_text() for name in FILES[:2]] == ["old", "old"]
    assert len(export(qtbot, dialog)) == 3


# What cannot be written


@pytest.mark.parametrize("format", ["png", "svg", "pdf", "csv"])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("no/such/folder/x", "No such file or directory"),
        ("x" * 300, "File name too long"),
        ("file/x", "Not a directory"),
        ("folder", "Is a directory"),
    ],
)
def test_path_that_cannot_be_written_is_told(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path, format: str, name: str, words: str
) -> None:
    (tmp_path / "file").write_text("old")
    (tmp_path / f"folder.{format}").mkdir()
    dialog = open_dialog(Choices(format, dpi=96))  # type: ignore[arg-type]
    type_path(qtbot, dialog, f"{tmp_path / name}.{format}")
    told = refused(qtbot, dialog)
    assert words in told
    assert ".part" not in told
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", f"folder.{format}", "out"]
    assert (tmp_path / "file").read_text() == "old"
    # A person mends the path, and goes on.
    type_path(qtbot, dialog, tmp_path / "good")
    assert export(qtbot, dialog) == [tmp_path / f"good.{format}"]


def test_home_of_nobody_is_told(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    dialog = open_dialog()
    type_path(qtbot, dialog, "~nobody-by-this-name/x.png")
    assert refused(qtbot, dialog)


@pytest.mark.parametrize("format", ["png", "svg", "pdf", "csv"])
@pytest.mark.parametrize(
    ("function", "error"),
    [
        ("netcore.files.tempfile.mkstemp", errno.EACCES),
        ("netcore.files.os.fsync", errno.ENOSPC),
        ("netcore.files.Path.replace", errno.EROFS),
    ],
)
def test_old_file_stays_where_writing_fails(
    open_dialog: OpenDialog,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    format: str,
    function: str,
    error: int,
) -> None:
    """A read-only folder, a full disk, a read-only disk."""

    def fail(*_: Any, **__: Any) -> None:
        raise OSError(error, os.strerror(error), "a temporary file")

    path = tmp_path / "out" / f"loss-chart.{format}"
    path.write_text("old")
    dialog = open_dialog(Choices(format, dpi=96))  # type: ignore[arg-type]
    with monkeypatch.context() as broken:
        broken.setattr(function, fail)
        told = refused(qtbot, dialog)
    assert told == f"Cannot write {path}: {os.strerror(error)}"
    assert path.read_text() == "old"
    assert list((tmp_path / "out").iterdir()) == [path]
    assert export(qtbot, dialog) == [path]
    assert path.read_bytes().startswith(STARTS[format])


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root writes into read-only folders, too")
def test_read_only_folder_is_told(open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    dialog = open_dialog()
    type_path(qtbot, dialog, folder / "x.png")
    assert "Permission denied" in refused(qtbot, dialog)


def test_picture_that_cannot_be_made_is_told(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where there is no memory for it: no empty file in the old one's place."""
    path = tmp_path / "out" / "loss-chart.png"
    path.write_text("old")
    dialog = open_dialog()
    monkeypatch.setattr(QImage, "save", lambda *_: False)
    assert "not enough memory" in refused(qtbot, dialog)
    assert path.read_text() == "old"


@pytest.mark.skipif(os.name != "posix", reason="file modes are those of POSIX")
def test_file_can_be_read_by_whom_other_files_can_be(open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path) -> None:
    (path,) = export(qtbot, open_dialog(Choices("csv")))
    (tmp_path / "other").touch()
    assert path.stat().st_mode == (tmp_path / "other").stat().st_mode


# The dialog


def test_preview_follows_every_change(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    dialog = open_dialog()
    preview = dialog.findChild(QLabel, "export_preview")
    measures = dialog.findChild(QLabel, "export_measures")
    assert preview is not None
    assert measures is not None

    def shown() -> bytes:
        image = preview.pixmap().toImage()
        return bytes(image.constBits()) if not image.isNull() else b""

    qtbot.waitUntil(lambda: bool(shown()))
    assert measures.text().startswith("17.0 × ")
    assert f"{round(17 / 2.54 * 96)} × " in measures.text()
    for change in (
        lambda: choose(qtbot, dialog, "export_which", 1),
        lambda: qtbot.keyClick(dialog.titled, Qt.Key.Key_Space),
        lambda: qtbot.keyClick(dialog.captioned, Qt.Key.Key_Space),
        lambda: choose(qtbot, dialog, "export_which", 2),
    ):
        before = shown()
        change()
        qtbot.waitUntil(lambda before=before: shown() not in (b"", before))  # type: ignore[misc]
    choose(qtbot, dialog, "export_format", "csv")
    qtbot.waitUntil(lambda: preview.text().startswith("contender,layer"))
    choose(qtbot, dialog, "export_format", "svg")
    qtbot.waitUntil(lambda: bool(shown()))
    assert measures.text().endswith(" cm")


def test_cancel_writes_nothing(open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_dialog()
    with qtbot.assertNotEmitted(dialog.exported):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert list((tmp_path / "out").iterdir()) == []


def test_browse_fills_in_the_path_and_asks_no_more(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_dialog()
    chosen = tmp_path / "elsewhere.png"
    chosen.write_text("old")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(chosen), ""))
    qtbot.mouseClick(dialog.findChild(QPushButton, "export_browse"), Qt.MouseButton.LeftButton)
    assert dialog.path.text() == str(chosen)
    assert export(qtbot, dialog) == [chosen]
    assert chosen.read_bytes().startswith(STARTS["png"])


def test_browse_asks_about_the_name_that_gets_an_ending(
    open_dialog: OpenDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file dialog has seen that there is no "foo", and nothing of "foo.png"."""
    path = tmp_path / "foo.png"
    path.write_text("old")
    dialog = open_dialog()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "foo"), ""))
    qtbot.mouseClick(dialog.browse, Qt.MouseButton.LeftButton)
    save(qtbot, dialog)
    assert "Save again to replace it" in problem(dialog)
    assert path.read_text() == "old"


def test_nothing_can_be_changed_while_it_writes(
    open_dialog: OpenDialog, qtbot: QtBot, jobs: Jobs, tmp_path: Path
) -> None:
    dialog = open_dialog()
    path = tmp_path / "no" / "x.png"
    type_path(qtbot, dialog, path)
    held = threading.Event()
    jobs.submit(lambda: held.wait(20), lambda _: None)
    try:
        save(qtbot, dialog)
        cancel = dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        inputs = (dialog.chart, dialog.format, dialog.pixels, dialog.path, dialog.browse, dialog.copy, cancel)
        assert not any(each.isEnabled() for each in inputs)
        assert problem(dialog) == "Writing …"
        assert dialog.problem.isEnabled()
        # Whatever becomes of the field: it is the file that was asked for.
        dialog.path.setText("another.png")
    finally:
        held.set()
    qtbot.waitUntil(lambda: problem(dialog).startswith("Cannot write"))
    assert str(path) in problem(dialog)
    assert all(each.isEnabled() for each in inputs)


def test_table_in_the_preview_is_set_as_one(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    dialog = open_dialog(Choices("csv"))
    qtbot.waitUntil(lambda: dialog.preview.text().startswith("iteration"))
    lines = dialog.preview.text().split("\n")
    assert lines[-1] == "…"
    assert "\r" not in dialog.preview.text()
    assert len(lines) == 19
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    assert dialog.preview.font().family() == fixed.family() != dialog.font().family()
    assert not dialog.preview.wordWrap()


@pytest.mark.usefixtures("qapp")
def test_drawing_holds_no_sign_that_xml_forbids() -> None:
    paper = page(sample("loss"), Choices("svg"))
    drawing = svg(paper, "a\x01b\uffffc")
    ET.fromstring(drawing)
    assert "a\ufffdb\ufffdc" in drawing.decode()
    assert "a\ufffdb" in report([paper], [drawing.decode()], {"a\x01b": ["Loss"]}).decode()


def test_every_input_has_a_name_and_is_reached_with_tab(open_dialog: OpenDialog, qtbot: QtBot) -> None:
    dialog = open_dialog()
    kinds = (QComboBox, QAbstractSpinBox, QCheckBox, QLineEdit, QPushButton)
    inputs = [
        each
        for kind in kinds
        for each in dialog.findChildren(kind)
        if each.isVisible() and each.isEnabled() and not isinstance(each.parent(), QAbstractSpinBox | QComboBox)
    ]
    assert len(inputs) >= 12
    for each in inputs:
        box = isinstance(each.parent(), QDialogButtonBox)
        assert each.objectName() or box
        assert each.accessibleName() or each.property("text"), each.objectName()
    reached = set()
    dialog.chart.setFocus()
    for _ in range(2 * len(inputs)):
        focused = dialog.focusWidget()
        assert focused is not None
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert {each for each in inputs if each not in reached} == set()
