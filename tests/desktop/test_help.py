# mypy: disable-error-code="no-untyped-call"
"""The menu Help: keys, components and licences, diagnostics."""

import getpass
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

import resources
from desktop import diagnostics, licences
from desktop.dialogs.about_dialog import AboutDialog
from desktop.dialogs.shortcuts_dialog import ShortcutsDialog
from desktop.main_window import MainWindow
from netcore import Config

SPEC = Path(__file__).parents[2] / "resources" / "packaging" / "initscope.spec"


def opened(window: MainWindow, action: str) -> QDialog:
    window.actions_table[action].trigger()
    (dialog,) = (each for each in window.findChildren(QDialog) if each.isVisible())
    return dialog


def rows(dialog: ShortcutsDialog) -> list[list[str]]:
    table = dialog.table
    cells = [[table.item(row, column) for column in range(4)] for row in range(table.rowCount())]
    return [
        [each.text() if each else "" for each in line] for row, line in enumerate(cells) if not table.isRowHidden(row)
    ]


def test_every_key_of_the_window_is_told(window: MainWindow) -> None:
    dialog = opened(window, "shortcuts")
    assert isinstance(dialog, ShortcutsDialog)
    told = {keys for _, _, keys, _ in rows(dialog)}
    for action in window.findChildren(QAction):
        if action.shortcuts() and action.objectName():
            keys = [each.toString(QKeySequence.SequenceFormat.NativeText) for each in action.shortcuts()]
            assert ", ".join(keys) in told, action.objectName()
    assert {"Esc", "Tab", "F2", "F1, Ctrl+/"} <= told
    assert all(all(line) and "&" not in "".join(line) for line in rows(dialog))
    dialog.reject()


def test_the_line_leaves_what_has_its_words(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, "shortcuts")
    assert isinstance(dialog, ShortcutsDialog)
    everything = rows(dialog)
    assert dialog.focusWidget() is dialog.filter
    qtbot.keyClicks(dialog.filter, "export CTRL+E")
    assert [line[1] for line in rows(dialog)] == ["Export chart"]
    qtbot.keyClicks(dialog.filter, " nonsense")
    assert rows(dialog) == []
    assert dialog.nothing.isVisible()
    dialog.filter.clear()
    assert rows(dialog) == everything
    assert dialog.nothing.isHidden()
    dialog.reject()


def test_f1_is_for_the_keys_and_about_has_another(window: MainWindow) -> None:
    keys = {id: window.actions_table[id].shortcut().toString() for id in ("shortcuts", "tour", "about")}
    assert keys == {"shortcuts": "F1", "tour": "Shift+F1", "about": "Ctrl+F1"}


def test_about_tells_every_component_and_shows_every_licence(window: MainWindow) -> None:
    dialog = opened(window, "about")
    assert isinstance(dialog, AboutDialog)
    dialog.pages.setCurrentIndex(1)
    cells = [[dialog.components.item(row, at) for at in range(3)] for row in range(dialog.components.rowCount())]
    told = {line[0].text(): (line[1].text(), line[2].text()) for line in cells if line[0] and line[1] and line[2]}
    for name in ("Python", "numpy", "Qt", "PySide6-Essentials", "pyqtgraph", "msgspec", "safetensors", "OpenBLAS"):
        assert all(told[name]), name
    assert told["PySide6-Essentials"][1] == told["Qt"][1] == "LGPL-3.0"
    dialog.pages.setCurrentIndex(2)
    titles = [dialog.licence.itemText(row) for row in range(dialog.licence.count())]
    assert {"InitScope", "copyright", "LGPL-3", "GPL-3", "numpy/LICENSE.txt", "pooch/LICENSE.txt"} <= set(titles)
    for title, words in (("InitScope", "MIT License"), ("LGPL-3", "GNU LESSER"), ("copyright", "pyqtgraph")):
        dialog.licence.setCurrentText(title)
        assert words in dialog.licence_text.toPlainText()
    dialog.reject()


def test_every_part_of_the_bundle_is_a_component() -> None:
    recipe = SPEC.read_text(encoding="utf-8").partition("DISTRIBUTIONS = (")[2].partition(")")[0]
    bundled = {each.strip().strip('"') for each in recipe.split(",") if each.strip()}
    assert bundled == {name for name, _ in licences._DISTRIBUTIONS}
    assert {"numpy", "pooch"} < bundled


def test_in_a_bundle_the_licences_are_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "licenses" / "numpy" / "licenses" / "LICENSE.txt"
    inside.parent.mkdir(parents=True)
    inside.write_bytes(b"BSD \xff")
    monkeypatch.setattr(resources, "path", tmp_path.joinpath("resources").joinpath)
    assert licences.texts() == {str(Path("numpy", "licenses", "LICENSE.txt")): inside}
    assert licences.text_of(inside) == "BSD \ufffd"
    inside.unlink()
    assert "No such file" in licences.text_of(inside)


def test_diagnostics_are_copied_and_told(
    open_window: Callable[..., MainWindow],
    small: Callable[..., Config],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(config=small(seed=7, iterations=30))
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 1)
    # Also where the person's own is /, which would be in every path.
    monkeypatch.setattr(Path, "home", lambda: Path("/home/anna"))
    home = Path.home() / "private" / "run.initscope"
    window.show_error(f"Cannot open {home}: gone", f'File "{home}", line 3')
    window.error_bar.clear()
    window.actions_table["copy_diagnostics"].trigger()
    text = QApplication.clipboard().text()
    # Whoever passes them on knows that the error's own words are in them.
    assert "Diagnostics copied: versions, system, settings and the last error" in window.statusBar().currentMessage()
    for part in (
        "numpy: 2", "Python: 3.", "Qt platform: ", "screen: ", "language: en", "theme: light", "palette: okabe_ito",
        "BLAS: openblas", "1 threads", "processors: ", "memory of the process: ", "seed 7", "(8, 8)",
        "normal, xavier, he", "iteration 1", "last error: Cannot open ~",
    ):  # fmt: skip
        assert part in text, part
    assert str(Path.home()) not in text
    window.set_language("ja")
    window.actions_table["copy_diagnostics"].trigger()
    assert "last error: Cannot open ~" in QApplication.clipboard().text()
    window.set_language("en")


@pytest.mark.parametrize("name", ["error_diagnostics", "about_diagnostics"])
def test_diagnostics_are_beside_errors_and_in_about(window: MainWindow, qtbot: QtBot, name: str) -> None:
    QApplication.clipboard().clear()
    if name == "error_diagnostics":
        window.show_error("It broke", "")
    else:
        opened(window, "about")
    button = window.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text().startswith("InitScope diagnostics\n")
    for dialog in window.findChildren(AboutDialog):
        dialog.reject()


def test_no_names_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "anna.b")
    monkeypatch.setattr(Path, "home", lambda: Path("/home/anna.b"))
    told = diagnostics.without_names("/home/anna.b/x.json /media/anna.b/stick C:\\Users\\anna.b\\x anna.b anna-b/")
    assert told == "~/x.json /media/USER/stick C:\\Users\\USER\\x anna.b anna-b/"


def test_an_error_is_shown_also_after_another_language(window: MainWindow, qtbot: QtBot) -> None:
    window.set_language("ja")
    window.set_language("en")
    window.show_error("It broke", "")
    qtbot.waitUntil(window.error_bar.isVisible)
    assert window.error_bar.text.text() == "It broke"
