# mypy: disable-error-code="no-untyped-call"
"""``desktop.labels.worded``: an error of netcore in the language of the window, wherever the window shows it."""

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop import errors, translations
from desktop.dialogs.table_dialog import TableDialog
from desktop.labels import worded
from desktop.main_window import MainWindow
from desktop.templates import templates
from netcore import Comparison, Config
from netcore.config import ConfigError
from netcore.datasets import DatasetError, TableOptions
from netcore.errors import Phrase, WordedError
from netcore.session_file import SessionError
from netcore.timeline import Timeline

MakeConfig = Callable[..., Config]


class Brackets(QTranslator):
    """Puts every text of netcore into brackets, its fields and all."""

    def translate(self, context: str, text: str, *_: object) -> str | None:
        known = context == "netcore" and re.search(r"[^\W\d_]", re.sub(r"\{[^{}]*\}", "", text))
        return f"〈{text}〉" if known else None

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def brackets(qapp: QApplication) -> Iterator[None]:
    translator = Brackets()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def find(window: QWidget, name: str, kind: type[QWidget]) -> QWidget:
    found = window.findChild(kind, name)
    assert isinstance(found, kind)
    return found


# Words


@pytest.mark.usefixtures("brackets")
def test_template_and_parts_are_translated_and_values_are_not() -> None:
    inner = Phrase("{text} is no finite number", text="'{where}'")
    error = DatasetError("{where}: {problem}; fill it in, or drop such rows", where="{0}.csv", problem=inner)
    assert worded(error) == "〈{0}.csv: 〈'{where}' is no finite number〉; fill it in, or drop such rows〉"
    assert str(error) == "{0}.csv: '{where}' is no finite number; fill it in, or drop such rows"
    assert worded("{0}") == "{0}"
    assert errors.why(OSError(Phrase("{path}: not a file", path="a"))) == "〈a: not a file〉"
    assert errors.why(FileNotFoundError(2, "No such file")) == "No such file"
    assert errors.why(MemoryError()) == "MemoryError"


def test_no_traceback_of_what_a_file_may_do() -> None:
    for error in (DatasetError("gone"), SessionError("gone"), ConfigError("", "gone"), OSError("gone")):
        assert not errors.details(error)
    assert "KeyError" in errors.details(KeyError("gone"))


# Templates


def test_every_error_that_takes_a_template_is_read() -> None:
    kinds: list[type[Phrase] | type[WordedError]] = [Phrase, *_kinds(WordedError)]
    for kind in kinds:
        names = list(inspect.signature(kind).parameters)
        if "template" in names:
            call = f"{kind.__name__}({'field, ' * names.index('template')}'{{path}}: gone', path=path)"
            assert list(templates(ast.parse(call))) == [(1, "{path}: gone")], call


def _kinds(kind: type[WordedError]) -> Iterator[type[WordedError]]:
    yield kind
    for each in kind.__subclasses__():
        yield from _kinds(each)


def test_the_sources_have_the_templates_of_netcore_and_desktop() -> None:
    seen = {each.source for each in translations.sources() if each.context == "netcore"}
    assert {
        "{path}: damaged gzip file ({error}); download it again",
        "unknown: {value!r}; known: {known}",
        "must be at least {limit}",
        "there is not enough memory for it; close other programs",
        "not enough memory for this network",
    } <= seen
    # Nothing but values: there is nothing to translate.
    assert not {"{path}: {problem}", "{error}", "{field}: {reason}"} & seen


def test_a_template_that_nobody_could_translate_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for package, line in (
        ("netcore", 'raise DatasetError(f"{path}: gone")'),
        ("netcore", 'raise ConfigError("seed", "too " + much)'),
        ("desktop", "end = Phrase(words, path=path)"),
    ):
        folder = tmp_path / package
        folder.mkdir(exist_ok=True)
        monkeypatch.setattr(translations, "_PROJECT", tmp_path)
        assert not translations.unseen()
        planted = folder / "planted.py"
        planted.write_text(f"\n{line}\n")
        (said,) = translations.unseen()
        assert said == f"{planted.relative_to(tmp_path)}:2: the template of an error is no literal"
        planted.unlink()


# The window


@pytest.mark.usefixtures("brackets")
def test_the_error_bar_speaks_the_language(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    for name, content, says in (
        ("{0}.json", b'{"dataset": 1}', "dataset: 〈must be 〈text〉, not 〈a whole number〉〉"),
        ("nonsense.json", b"{", "〈not a configuration in JSON: 〈the end of the text is missing〉〉"),
        ("{0}.initscope", b"PK" * 100, "〈not a session of InitScope, or cut off: the end of the file is missing〉"),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        window.documents.open_file(path)
        qtbot.waitUntil(lambda path=path: str(path) in window.error_bar.text.text())  # type: ignore[misc]
        assert window.error_bar.isVisible()
        assert window.error_bar.text.text() == f"Cannot open {path}: {says}"


@pytest.mark.usefixtures("brackets")
def test_a_field_speaks_the_language(window: MainWindow, qtbot: QtBot) -> None:
    line = find(window, "hidden_sizes", QLineEdit)
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, "2048 x 9")
    line.editingFinished.emit()
    shown = [label.text() for label in window.side_panel.findChildren(QLabel) if label.isVisible()]
    assert "〈33,554,432 weights; at most 20,000,000 fit: use fewer or smaller layers〉" in shown
    assert window.model.errors["network.hidden_sizes"].startswith("33,554,432 weights")


@pytest.mark.usefixtures("brackets")
def test_the_pages_say_in_the_language_what_data_lack(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    box = find(window, "dataset", QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("mnist"))
    says = (
        "〈〈MNIST〉: no folder given; 〈download it (File, Get MNIST; or python main.py --get-mnist)〉, "
        "〈choose the one with its four IDX files〉, pass --data FOLDER on the command line, or set INITSCOPE_MNIST〉"
    )
    qtbot.waitUntil(window.training_tab.place.is_empty)
    qtbot.waitUntil(lambda: window.training_tab.place.message.text() == says)
    assert says in window.log_tab.toPlainText()
    window.tabs.setCurrentWidget(window.signals_tab)
    qtbot.waitUntil(lambda: window.signals_tab.place.message.text() == says)


@pytest.mark.usefixtures("brackets")
def test_seeds_say_in_the_language_why_they_cannot_run(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    box = find(window, "dataset", QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("fashion-mnist"))
    seeds = window.tabs.seeds
    window.tabs.setCurrentWidget(seeds)
    seeds.start.click()
    qtbot.waitUntil(lambda: "〈choose the one with its four IDX files〉, pass" in seeds.note.text())
    assert seeds.note.text().startswith("Cannot run: 〈〈Fashion-MNIST〉: no folder given; ")


@pytest.mark.usefixtures("brackets")
def test_a_run_that_cannot_go_on_says_so_in_the_language(window: MainWindow, qtbot: QtBot, small: MakeConfig) -> None:
    timeline = Timeline(Comparison(small()), 0)
    timeline.advance()
    session = timeline.session()
    window.documents.adopt(replace(session, fingerprint="0" * 64), None, saved=True)
    other = "〈it was made with other data than the 〈Digits 8×8〉 here; choose the same files〉"
    says = f"〈this run cannot go on here: {other}〉"
    qtbot.waitUntil(lambda: window.training_tab.place.message.text() == says)


@pytest.mark.usefixtures("brackets")
def test_the_table_dialog_speaks_the_language(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "{0}.csv"
    path.write_text("a,class\n1,x\n2,x\n")
    dialog = TableDialog(path, TableOptions(label=1))
    qtbot.addWidget(dialog)
    dialog.show()
    try:
        qtbot.waitUntil(dialog.problem.isVisible)
        assert "〈column 2〉: all samples have one label; there must be two classes at least〉" in dialog.problem.text()
    finally:
        dialog.reject()


def test_what_goes_wrong_is_english_without_a_translation(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "{0}.json"
    path.write_bytes(b"nonsense")
    window.documents.open_file(path)
    qtbot.waitUntil(window.error_bar.isVisible)
    assert window.error_bar.text.text().startswith(f"Cannot open {path}: not a configuration in JSON: ")


def test_what_data_lack_follows_the_language(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    box = find(window, "dataset", QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("mnist"))
    qtbot.waitUntil(lambda: window.training_tab.place.message.text().startswith("MNIST: no folder given"))
    translator = Brackets()
    qapp.installTranslator(translator)
    try:
        window.set_language("en")
        assert window.training_tab.place.message.text().startswith("〈〈MNIST〉: no folder given; 〈download it")
        window.tabs.setCurrentWidget(window.signals_tab)
        qtbot.waitUntil(lambda: window.signals_tab.place.message.text().startswith("〈〈MNIST〉: no folder given; "))
    finally:
        qapp.removeTranslator(translator)
