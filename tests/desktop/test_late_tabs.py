"""``desktop.late_tabs``: tabs that are built late are what they would have been, and nothing has to wait for them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.dialogs.export_dialog import ExportDialog
from desktop.late import Late
from desktop.main_window import MainWindow
from desktop.pages import Pages
from desktop.runner.seeds_controller import SeedsController
from desktop.tabs.training_tab import TrainingTab
from desktop.view_choices import Choices
from netcore import Config
from netcore.snapshot import SymmetrySpec


class Maker:
    def __init__(self) -> None:
        self.made = 0

    def make(self) -> list[int]:
        self.made += 1
        return []


def test_it_is_built_once_and_hears_all_in_order() -> None:
    maker = Maker()
    late = Late(maker.make)
    late.tell(lambda numbers: numbers.append(1))
    late.tell(lambda numbers: numbers.append(2))
    assert maker.made == 0
    assert late.get() == [1, 2]
    late.tell(lambda numbers: numbers.append(3))
    assert late.get() == [1, 2, 3]
    assert maker.made == 1


@pytest.fixture
def pages(qtbot: QtBot) -> Callable[[], Pages]:
    def build() -> Pages:
        seeds = SeedsController()
        made = Pages(seeds)
        # It goes with them.
        seeds.setParent(made)
        qtbot.addWidget(made)
        return made

    return build


def tell(pages: Pages, config: Config) -> None:
    """What a window says before anything is painted."""
    pages.set_smoothing(4)
    pages.set_range("own")
    pages.set_experiment(config, None)
    pages.begin(config)
    pages.show_signals_problem("There is no such network.")


def built(pages: Pages) -> list[str]:
    return [id for id, each in pages._by_id.items() if each.made is not None]


def texts(pages: Pages) -> list[str]:
    """All that is said, which depends on what was said to them."""
    return sorted(each.text() for each in pages.findChildren(QLabel))


def test_who_waits_for_it_is_told_when_it_has_heard_all() -> None:
    class Told(Maker):
        def tell(self) -> None:
            heard.append(list(late.get()))

    heard: list[list[int]] = []
    told = Told()
    late = Late(told.make, told.tell)
    late.tell(lambda numbers: numbers.append(1))
    late.get()
    late.get()
    assert heard == [[1]]


def test_one_that_cannot_listen_keeps_nobody_from_being_heard() -> None:
    class Told(Maker):
        def tell(self) -> None:
            told.append("all")

    told: list[str] = []
    maker = Told()
    late = Late(maker.make, maker.tell)
    late.tell(lambda numbers: numbers.remove(7))
    late.tell(lambda numbers: numbers.append(2))
    with pytest.raises(ValueError, match="not in list"):
        late.get()
    assert told == ["all"]
    assert late.get() == [2]
    assert not late.failed


def test_a_tab_that_cannot_be_built_is_told_once_and_the_others_are_there(
    early_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no room for curves")

    monkeypatch.setattr(TrainingTab, "__init__", fail)
    tabs = early_window.tabs
    with qtbot.capture_exceptions() as raised:
        with qtbot.waitSignal(tabs.complete):
            early_window.show()
        early_window.actions_table["run"].trigger()
        qtbot.waitUntil(lambda: early_window.last_iteration() == 150)
        tabs.show_page("log")
        tabs.show_page("training")
        tabs.show_page("over_time")
    assert [str(error) for _, error, _ in raised] == ["no room for curves"]
    assert built(tabs) == [id for id in tabs.ids if id != "training"]
    qtbot.waitUntil(tabs.over_time.history.has_data)


def test_a_tab_that_is_wanted_before_the_window_is_painted_is_computed_for(early_window: MainWindow) -> None:
    assert not early_window.runs.spec.histograms
    assert early_window.training_tab.spec() == early_window.runs.spec
    assert early_window.runs.spec.histograms


def test_a_window_that_closes_at_once_builds_nothing_any_more(early_window: MainWindow) -> None:
    early_window.show()
    early_window.tabs.grab()
    assert early_window.tabs._quiet.isActive()
    early_window.close()
    assert not early_window.tabs._quiet.isActive()
    assert built(early_window.tabs) == []


def test_a_late_tab_is_what_it_would_have_been(pages: Callable[[], Pages], small: Callable[..., Config]) -> None:
    early, late = pages(), pages()
    early.build_all()
    for each in (early, late):
        tell(each, small())
    late.build_all()
    assert Choices(late)._states == Choices(early)._states
    assert late.training.smoothing.value() == 5
    assert late.over_time.contender.count() == 3
    assert late.signals.spec() == early.signals.spec()
    assert texts(late) == texts(early)
    assert "There is no such network." in texts(late)
    for each in (early, late):
        each.shut_down()


def test_no_tab_is_built_until_the_window_is_painted_and_the_one_on_view_first(
    pages: Callable[[], Pages], small: Callable[..., Config], qtbot: QtBot
) -> None:
    tabs = pages()
    tabs.show_page("symmetry")
    tell(tabs, small())
    assert tabs.training_spec().symmetry is None
    assert built(tabs) == []
    wanted = []
    tabs.specs_changed.connect(lambda: wanted.append((built(tabs), tabs.training_spec().symmetry)))
    with qtbot.waitSignal(tabs.complete):
        tabs.show()
    assert wanted[0] == (["symmetry"], SymmetrySpec(0, 1, "weights")), "asked again, now that there is who knows"
    assert built(tabs) == list(tabs.ids)
    assert all(tabs.findChild(QWidget, name) for name in ("loss_chart", "phase_map", "history_chart", "log"))
    assert not tabs._quiet.isActive()
    tabs.shut_down()


@pytest.fixture
def early_window(
    qapp: QApplication, tmp_path: Path, small: Callable[..., Config], drop: Callable[[QWidget], None]
) -> Iterator[MainWindow]:
    """A window in its first moment: of its tabs there is none."""
    assert qapp is not None
    window = MainWindow(config=small(), preferences_path=tmp_path / "p.json", autosave_folder=tmp_path)
    assert built(window.tabs) == []
    yield window
    drop(window)


def test_a_click_on_a_tab_does_not_wait(early_window: MainWindow, qtbot: QtBot) -> None:
    bar = early_window.tabs.tabBar()
    index = early_window.tabs.ids.index("over_time")
    early_window.show()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
    assert early_window.tabs.over_time.isVisible()
    early_window.actions_table["step"].trigger()
    qtbot.waitUntil(early_window.tabs.over_time.history.has_data)


def test_another_language_keeps_what_a_tab_has_not_heard_yet(early_window: MainWindow) -> None:
    early_window.tabs.set_range("own")
    early_window.set_language("en")
    assert built(early_window.tabs) == list(early_window.tabs.ids)
    assert early_window.tabs.page() == "training"
    assert early_window.tabs.signals.spec().range_mode == "own"


def test_all_charts_can_be_exported_at_once(early_window: MainWindow, qtbot: QtBot) -> None:
    early_window.show()
    early_window.actions_table["step"].trigger()
    qtbot.waitUntil(early_window.training_tab.loss.has_data)
    early_window.actions_table["export_all"].trigger()
    qtbot.waitUntil(lambda: bool(early_window.findChildren(ExportDialog)))
    (dialog,) = early_window.findChildren(ExportDialog)
    assert {"signals", "over_time", "theory", "symmetry", "seeds"} <= set(built(early_window.tabs))
    dialog.reject()


def test_a_lesson_finds_the_controls_of_tabs_that_nobody_has_seen(early_window: MainWindow) -> None:
    early_window.lessons.menu.lessons["zeros"].trigger()
    assert built(early_window.tabs) == list(early_window.tabs.ids)
    assert early_window.tabs.findChild(QWidget, "symmetry_source") is not None


def test_no_tab_is_too_wide_for_a_small_window(early_window: MainWindow, qtbot: QtBot) -> None:
    """Built under the style sheet, whose inputs are wider than Qt's own."""
    early_window.resize(1016, 652)
    early_window.show()
    qtbot.waitUntil(lambda: built(early_window.tabs) == list(early_window.tabs.ids))
    for id in early_window.tabs.ids:
        early_window.tabs.show_page(id)
        page = early_window.tabs.currentWidget()
        qtbot.waitUntil(page.isVisible)
        assert page.minimumSizeHint().width() <= early_window.tabs.width(), id
