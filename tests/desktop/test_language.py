"""``desktop.language`` and ``desktop.translations``: every text is seen, translated, and shown at once."""

import ast
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtGui import QAction, QFontDatabase
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

import resources
from desktop import language, translations
from desktop.bypasses import bypasses
from desktop.main_window import MainWindow
from desktop.runner.run_controller import State
from netcore import Config

_FIELDS = re.compile(r"\{\w*[^{}]*\}")


@pytest.fixture(autouse=True)
def in_english(qapp: QApplication) -> Iterator[None]:
    yield
    language.apply(qapp, "en")


def test_no_text_is_asked_for_that_nobody_could_translate() -> None:
    assert not translations.unseen()


@pytest.mark.parametrize(
    "line",
    [
        'QLabel("Press Run")',
        'box.setToolTip(f"Layer {n} of many")',
        'self.setWindowTitle("About " + name)',
        'box.addItem("by layer", "layers")',
        'box.add_value("until", "until iteration")',
        'label.setText("{n} seeds".format(n=3))',
        'label.setText(self.tr("{what}: done.").format(what="the run"))',
        'menu.addAction("Copy" if ready else self.tr("Stop"))',
        'axis.setLabel("<b>Loss</b>")',
        'form.addRow(self.tr("Layer"), QLabel("all layers"))',
        'QPushButton(text="Press Run")',
        'box.addItem(icon, text="by layer")',
        'self.told.emit("The run is done.")',
        'self.told.emit("Done")',
        'QFileDialog.getOpenFileName(self, "Open a run")',
        'QFileDialog.getSaveFileName(self, self.tr("Save"), folder, filter="All files (*)")',
        'QFileDialog.getExistingDirectory(self, caption="The folder of the data")',
        'bar.setFormat("%p of all")',
        'Words("Hello there", "now")',
    ],
)
def test_a_text_that_bypasses_translation_is_found(line: str) -> None:
    assert list(bypasses(ast.parse(line)))


@pytest.mark.parametrize(
    "line",
    [
        'QLabel(self.tr("Press Run"))',
        'box.addItem(self.tr("by layer"), "layers")',
        'box.add_value("until", self.tr("until iteration"))',
        'label.setText(self.tr("{n} seeds").format(n=3))',
        'label.setText(f"<b>{html.escape(name)}</b> &nbsp; {count} × {width}")',
        'label.setText(names["layer"] if kind == "one" else "–")',
        'window.setWindowTitle("InitScope")',
        'box.setObjectName("preset_box")',
        'QLabel(self.tr("Press Run"), objectName="run_label")',
        'self.field_edited.emit("training.iterations", value)',
        'box.addItem(text=self.tr("by layer"), userData="layers")',
        'bar.setFormat("%p %")',
    ],
)
def test_what_is_translated_or_needs_no_translation_is_let_through(line: str) -> None:
    assert not list(bypasses(ast.parse(line)))


def test_the_reader_sees_every_way_to_translate() -> None:
    seen = translations.sources()
    for message in (
        ("MainWindow", "{what}: done."),
        ("Actions", "Run / pa&use"),
        ("CellGrid", "mixed"),
        ("theme", "circle"),
        ("SeedsTable", "{n} of {all}"),
        ("netcore", "Digits 8×8"),
    ):
        assert message in seen


@pytest.mark.parametrize("name", translations.LANGUAGES)
def test_every_text_is_translated(name: str) -> None:
    assert not translations.differences(name)


@pytest.mark.parametrize("name", translations.LANGUAGES)
def test_translations_keep_fields_and_mnemonics(name: str) -> None:
    for message, text in translations.translated(name).items():
        assert sorted(_FIELDS.findall(text)) == sorted(_FIELDS.findall(message.source)), message
        assert re.sub("[^&]", "", text.replace("&&", "")) == re.sub("[^&]", "", message.source.replace("&&", "")), (
            message
        )


def test_a_language_that_there_is_not_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="known: system, en"):
        language.apply(qapp, "fr")  # type: ignore[arg-type]


def test_a_translation_is_compiled_and_shown(qapp: QApplication) -> None:
    assert language.apply(qapp, "ja") == language.current() == "ja"
    run = next(text for message, text in translations.translated("ja").items() if message == ("Actions", "&Run"))
    assert QCoreApplication.translate("Actions", "&Run") == run != "&Run"
    language.apply(qapp, "en")
    assert QCoreApplication.translate("Actions", "&Run") == "&Run"


def test_the_systems_language_is_not_shown_as_boxes(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "system_language", lambda: "ja")
    fonts = {QFontDatabase.WritingSystem.Japanese: ["Noto Sans CJK JP"]}
    monkeypatch.setattr(QFontDatabase, "families", lambda system: fonts.get(system, []))
    assert language.apply(qapp, "system") == "ja"
    fonts.clear()
    assert language.apply(qapp, "system") == "en"
    assert language.apply(qapp, "ja") == "ja", "whoever asks for it gets it"
    monkeypatch.setattr(language, "system_language", lambda: "en")
    assert language.apply(qapp, "system") == "en"


def test_the_languages_font_comes_first_where_the_systems_would_write_its_signs_otherwise(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFontDatabase, "hasFamily", lambda family: family == "Noto Sans JP")
    monkeypatch.setattr(language, "system_language", lambda: "zh_CN")
    monkeypatch.setattr(language, "_own_families", ["System"])
    east_asian = {"System"}
    monkeypatch.setattr(language, "_is_east_asian", lambda family: family in east_asian)
    try:
        language.apply(qapp, "ja")
        assert qapp.font().families()[:3] == ["Noto Sans JP", "System", "Noto Sans CJK JP"]
        # Its own language it writes right, English looks as everywhere in the system.
        for name in ("zh_CN", "en"):
            language.apply(qapp, name)
            assert qapp.font().families()[0] == "System"
        # A font with none of the signs is not asked for them.
        east_asian.clear()
        language.apply(qapp, "ja")
        assert qapp.font().families()[:2] == ["System", "Noto Sans CJK JP"]
    finally:
        monkeypatch.undo()
        language.apply(qapp, "en")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("family", "has"), [("DejaVu Sans", False), ("WenQuanYi Micro Hei", True), ("Noto Sans CJK JP", True)]
)
def test_fonts_tell_whether_they_have_signs_of_east_asia(family: str, has: bool) -> None:
    if not QFontDatabase.hasFamily(family):
        pytest.skip(f"{family} is not installed")
    assert language._is_east_asian(family) is has


def test_what_was_compiled_is_used_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, made, cache = tmp_path / "initscope_ja.ts", tmp_path / "initscope_ja.qm", tmp_path / "cache"
    calls: list[Path] = []

    def compile_translation(_: Path, target: Path) -> bool:
        calls.append(target)
        if target == made and target.exists():
            return False  # as in a folder of the system
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(b"compiled")
        return True

    monkeypatch.setattr(language, "compile_translation", compile_translation)
    monkeypatch.setattr(resources, "path", lambda *parts: tmp_path / parts[-1])
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(cache))
    assert language.compiled("ja") is None
    source.write_text("<TS/>")
    assert language.compiled("ja") == language.compiled("ja") == made
    assert calls == [made]
    # An installer writes both, the source last.
    now = source.stat().st_mtime
    os.utime(made, (now - 1, now - 1))
    assert language.compiled("ja") == made
    assert calls == [made]
    # Changed since, where nothing can be written: once more, and then no more.
    os.utime(made, (now - 3600, now - 3600))
    assert language.compiled("ja") == language.compiled("ja") == cache / made.name
    assert calls == [made, made, cache / made.name]
    # A bundle has no sources.
    source.unlink()
    assert language.compiled("ja") == made


def texts(window: MainWindow) -> set[str]:
    """What labels, actions and choices say."""
    found = {each.text() for each in window.findChildren(QLabel)} | {
        each.text() for each in window.findChildren(QAction)
    }
    for box in window.findChildren(QComboBox):
        found |= {box.itemText(row) for row in range(box.count())}
    return found | {each.toolTip() for each in window.findChildren(QWidget)}


def test_the_window_changes_its_language_while_it_trains(
    open_window: Callable[..., MainWindow], small: Callable[..., Config], qtbot: QtBot
) -> None:
    window = open_window(config=small(iterations=100_000))
    window.actions_table["show_training"].trigger()
    window.actions_table["run"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() > 20)
    window.training_tab.choices.set_quantities("weights", None)
    english = texts(window)
    for name in ("ja", "zh_CN", "en"):
        before = window.last_iteration()
        window.actions_table[f"language_{name}"].trigger()
        assert window.preferences.language == name
        assert window.runs.state is State.RUNNING
        qtbot.waitUntil(lambda before=before: window.last_iteration() > before)  # type: ignore[misc]
        assert window.tabs.page() == "training"
        assert window.training_tab.spec().quantity == "weights"
        known = {text for message, text in translations.translated(name).items()} if name != "en" else set()
        assert not known or len(known & texts(window)) > 100
    # The same words as before.
    window.actions_table["pause"].trigger()
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED)
    assert len(english - texts(window)) < len(english) / 10
