"""In each language, at both sizes of the window and with letters of twice the size: no text is cut off, lies over
another, or is left in English."""

import re
from collections.abc import Callable, Iterator, Set
from functools import partial
from pathlib import Path

import pytest
from painted_text import painted
from PySide6.QtCore import QLockFile, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from text_walk import problems, seen

from desktop import language, text_size, theme, translations
from desktop.autosave import Left
from desktop.charts.loss_chart import LossChart
from desktop.dialogs.table_dialog import TableDialog
from desktop.forms.combo import Combo
from desktop.forms.elided_label import ElidedLabel
from desktop.forms.foldable import Foldable
from desktop.language import Language
from desktop.lessons.catalogue import CATALOGUE
from desktop.main_window import MainWindow
from netcore import Config

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

PAGES = ("signals", "training", "over_time", "theory", "symmetry", "seeds", "log")
DIALOGS = ("preferences", "about", "export_chart", "export_all", "shortcuts", "get_mnist")
LANGUAGES: tuple[Language, ...] = ("en", "zh_CN", "ja")
SIZES = ((1024, 700), (1400, 900))

OpenWindow = Callable[..., MainWindow]
Views = Iterator[tuple[str, QWidget]]


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    yield
    language.apply(qapp, "en")
    if text_size.chosen() != 100:
        text_size.set_scale(100)
        theme.apply(qapp, "light")


@pytest.fixture
def opened(
    qapp: QApplication, open_window: OpenWindow, small: Callable[..., Config], qtbot: QtBot
) -> Callable[[Language], MainWindow]:
    """The window in a language, with some iterations made and all of the side panel unfolded."""

    def build(name: Language) -> MainWindow:
        language.apply(qapp, name)
        window = open_window(config=small())
        for section in window.side_panel.findChildren(Foldable):
            section.set_unfolded(True)
        window.actions_table["run"].trigger()
        qtbot.waitUntil(lambda: window.last_iteration() > 5, timeout=20_000)
        window.actions_table["pause"].trigger()
        return window

    return build


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Layouts follow layouts, and charts follow what was computed."""
    qtbot.waitUntil(lambda: not window.signals.pending, timeout=20_000)
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def pages(window: MainWindow, qtbot: QtBot) -> Views:
    """All tabs, the details of a verdict, and the bars over the charts."""
    for page in PAGES:
        window.actions_table[f"show_{page}"].trigger()
        settle(window, qtbot)
        yield page, window
    window.actions_table["show_training"].trigger()
    settle(window, qtbot)
    verdicts = window.training_tab.verdicts
    verdicts.open_details(0)
    window.error_bar.show_error(window.tr("{what}: press Reset to train with it.").format(what="Xavier"), "…")
    window.restore_bar.show_left(Left(Path("a"), QLockFile("a.lock"), 0.0, 10, 100))
    settle(window, qtbot)
    yield "bars", window
    verdicts.close_details()
    window.error_bar.clear()
    window.restore_bar.show_left(None)


def small_bars(window: MainWindow, qtbot: QtBot) -> Views:
    """The bars over the charts in a small window: side panel and charts beside one another, and both in sight."""
    window.resize(*SIZES[0])
    settle(window, qtbot)
    window.error_bar.show_error(window.tr("{what}: press Reset to train with it.").format(what="Xavier"), "…")
    window.restore_bar.show_left(Left(Path("a"), QLockFile("a.lock"), 0.0, 10, 100))
    settle(window, qtbot)
    assert window.side_panel.width() <= window.width() // 2
    right = window.error_bar.mapTo(window, window.error_bar.rect().topRight()).x()
    assert right < window.width()
    assert window.side_panel.geometry().right() < window.error_bar.mapTo(window, QPoint()).x()
    yield "error, 1024", window.error_bar
    yield "restore, 1024", window.restore_bar
    window.error_bar.clear()
    window.restore_bar.show_left(None)


def lessons(window: MainWindow, qtbot: QtBot) -> Views:
    """The first step of each lesson."""
    for each in CATALOGUE:
        window.lessons.panel.begin(each)
        settle(window, qtbot)
        yield f"lesson {each}", window.lessons.panel
    window.lessons.panel.buttons["leave"].click()
    settle(window, qtbot)


def tour(window: MainWindow, qtbot: QtBot) -> Views:
    """Each stop."""
    window.start_tour()
    balloon = window.findChild(QWidget, "tour_balloon")
    assert balloon is not None
    while balloon.isVisible():
        settle(window, qtbot)
        yield "tour", balloon
        balloon.next_button.click()  # type: ignore[attr-defined]


def dialogs(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Views:
    """Each dialog."""
    if not window.last_iteration():
        window.actions_table["step"].trigger()
        qtbot.waitUntil(lambda: window.last_iteration() > 0, timeout=20_000)
    for name in DIALOGS:
        window.actions_table[name].trigger()
        qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QDialog)))
        dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
        settle(window, qtbot)
        yield name, dialog
        dialog.reject()
        settle(window, qtbot)
    table = tmp_path / "flowers.csv"
    table.write_text("id,width,height,kind\n" + "".join(f"{i},{i / 4},{-i}.5,{'ab'[i % 2]}\n" for i in range(20)))
    chooser = TableDialog(table)
    qtbot.addWidget(chooser, before_close_func=lambda each: each.reject())
    chooser.show()
    qtbot.waitUntil(lambda: chooser.table is not None, timeout=20_000)
    settle(window, qtbot)
    yield "table", chooser


def views(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Views:
    """Everything there is to see, at both sizes."""
    for size in SIZES:
        window.resize(*size)
        for name, view in pages(window, qtbot):
            yield f"{name}, {size[0]}", view
    yield from dialogs(window, qtbot, tmp_path)
    window.resize(*SIZES[0])
    yield from tour(window, qtbot)
    yield from lessons(window, qtbot)


# What is meant to be

_WITH_DOTS = {
    text.replace("&", "")
    for name in translations.LANGUAGES
    for message, translated in translations.translated(name).items()
    for text in (message.source, translated)
    if "…" in text
}


def is_a_text(text: str) -> bool:
    """Whether the "…" in ``text`` is one of its own."""
    return text.strip() != "…" and any(text.strip() in each for each in _WITH_DOTS)


_NAMES = re.compile(
    r"""
    \w+\ (?:et\ al\.|and\ \w+|&\ \w+)\ \d{4}(?:,[^·;。]*)?
    | Adam\w* | Alt\S* | Batch\ [Nn]orm(?:alization)? | CC\ BY | CSV | Ctrl\S* | ELU | GELU | Glorot | HTML | He\b
    | InitScope | Kaiming | Keras | LGPL | Layer\ Norm(?:alization)? | LeCun | (?:Leaky|Hard)\ \w+ | MIT | MNIST | Mish
    | Momentum | NPZ | Nesterov | NumPy | PDF | PNG | Paul\ Tol | PyTorch | Qt\ for\ Python | RMS\w* | ReLU | SELU
    | SGD | SVG | Shift\S* | Swish | UCI | Xavier | pyqtgraph | std | n_in\b | n_out\b
    | Optical\ Recognition\ of\ Handwritten\ Digits
    | Y\.\ LeCun,\ C\.\ Cortes\ and\ C\.\ J\.\ C\.\ Burges\ \d+
    | Okabe\ and\ Ito\ \d+,\ Color\ universal\ design
    | [a-z_]+\.[\w.]+(?:\(.*\))?
    """,
    re.VERBOSE,
)
"""Names, formulas, code and keys: the same in every language."""
_ENGLISH = re.compile(r"[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,})+")


def in_english(texts: set[str], untranslated: Set[str] = frozenset()) -> list[str]:
    """Those of ``texts`` that have two words of English in a row; ``untranslated`` are another test's matter."""
    found = (text for text in texts if _ENGLISH.search(_NAMES.sub("·", re.sub("<[^>]*>", " ", text))))
    return sorted(text for text in found if not any(each in text.replace("&", "") for each in untranslated))


def texts(view: QWidget) -> set[str]:
    """All that is painted, and what tooltips and screen readers tell."""
    found = set[str]()
    for widget in seen(view):
        if not isinstance(widget, QLineEdit):
            found.add(" ".join(piece.text for piece in painted(widget)))
        found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()}
        if isinstance(widget, QComboBox):
            found |= {widget.itemText(row) for row in range(widget.count())}
    for action in view.findChildren(QAction):
        found |= {action.text(), action.toolTip(), action.statusTip()}
    return found


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", LANGUAGES)
def test_every_text_fits_and_is_translated(
    opened: Callable[[Language], MainWindow], qtbot: QtBot, tmp_path: Path, name: Language
) -> None:
    window = opened(name)
    wrong: dict[str, str] = {}
    said = set[str]()
    for place, view in views(window, qtbot, tmp_path):
        for line in problems(view, is_a_text):
            wrong.setdefault(line, place)
        if name != "en":
            said |= texts(view)
    assert not [f"{place}: {line}" for line, place in wrong.items()]
    missing = {each.source.replace("&", "") for each in translations.sources()} if name != "en" else set()
    missing -= {each.source.replace("&", "") for each in translations.translated(name)}
    assert not in_english(said, missing)
    assert name == "en" or len(said) > 300


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", LANGUAGES)
def test_every_text_fits_at_twice_the_size(
    opened: Callable[[Language], MainWindow], qtbot: QtBot, tmp_path: Path, name: Language
) -> None:
    window = opened(name)
    window.resize(1400, 900)
    before = QApplication.font().pointSizeF()
    for _ in text_size.SCALES:
        window.actions_table["text_larger"].trigger()
    assert QApplication.font().pointSizeF() == 2 * before
    assert window.preferences.text_scale == 200
    settle(window, qtbot)
    assert (window.width(), window.height()) == (1400, 900)
    wrong: dict[str, str] = {}
    # Of the three languages, Chinese has the highest bold letters.
    bold = (lessons,) if name == "zh_CN" else ()
    parts = (pages, partial(dialogs, tmp_path=tmp_path), tour, *bold, small_bars)
    for views_of in (part(window, qtbot) for part in parts):
        for place, view in views_of:
            for line in problems(view, is_a_text):
                wrong.setdefault(line, place)
    # Tabs have buttons to scroll by.
    assert not [f"{place}: {line}" for line, place in wrong.items() if "QTabBar" not in line]
    window.actions_table["text_normal"].trigger()
    assert QApplication.font().pointSizeF() == before


# The walk sees what is wrong


def narrow(widget: QWidget) -> QWidget:
    widget.setFixedWidth(30)
    return widget


def planted_label() -> QWidget:
    return narrow(QLabel("much too long for its place"))


def planted_lines() -> QWidget:
    label = QLabel("much too long for a single line of its place, and for two of them")
    label.setWordWrap(True)
    label.setFixedSize(120, 16)
    return label


def planted_elision() -> QWidget:
    label = ElidedLabel("much too long for its place")
    label.setFixedWidth(60)
    label.setToolTip("")
    return label


def planted_spin_box() -> QWidget:
    box = QSpinBox()
    box.setRange(0, 1_000_000)
    box.setFixedWidth(50)
    return box


def planted_combo() -> QWidget:
    box = QComboBox()
    box.addItems(["a", "much too long for its place"])
    box.setFixedWidth(60)
    return box


def planted_tabs() -> QWidget:
    bar = QTabBar()
    for each in ("Signals", "Training", "Over time"):
        bar.addTab(each)
    bar.setFixedWidth(90)
    return bar


def planted_placeholder() -> QWidget:
    line = QLineEdit()
    line.setPlaceholderText("much too long for its place")
    line.setFixedWidth(80)
    return line


def planted_button() -> QWidget:
    return narrow(QPushButton("Export everything"))


def planted_overlap() -> QWidget:
    room = QWidget()
    room.setFixedSize(200, 40)
    QLabel("one over", room).move(4, 4)
    QLabel("the other", room).move(20, 8)
    return room


def planted_cover() -> QWidget:
    room = QWidget()
    room.setFixedSize(200, 40)
    QLabel("under it", room).move(4, 4)
    cover = QWidget(room)
    cover.setGeometry(0, 0, 30, 30)
    return room


@pytest.mark.parametrize(
    "planted",
    [
        planted_label, planted_lines, planted_elision, planted_spin_box, planted_combo, planted_tabs,
        planted_placeholder, planted_button, planted_overlap, planted_cover,
    ],
)  # fmt: skip
def test_the_walk_finds_what_is_wrong(shown: Callable[..., QWidget], planted: Callable[[], QWidget]) -> None:
    room = QWidget()
    column = QVBoxLayout(room)
    column.addWidget(QLabel("well and good"))
    column.addWidget(planted())
    column.addStretch(1)
    shown(room, 400, 200)
    QApplication.processEvents()
    found = problems(room)
    assert found
    assert not [line for line in found if "well and good" in line]


def test_a_label_longer_than_its_axis_is_found(shown: Callable[..., QWidget]) -> None:
    chart = shown(LossChart(), 400, 300)
    QApplication.processEvents()
    assert not problems(chart)
    chart.canvas.setMinimumHeight(0)  # type: ignore[attr-defined]
    chart.plot.axis("left").setLabel("a label that is a good deal longer than its axis is high")  # type: ignore[attr-defined]
    QApplication.processEvents()
    assert problems(chart)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_choice_that_is_cut_short_is_told(shown: Callable[..., QWidget]) -> None:
    box = Combo()
    box.addItems(["short", "much too long for its place"])
    box.setToolTip("What to <show>")
    box.setFixedWidth(90)
    shown(box)
    assert not box.is_cut_short()
    assert box.whole_tip() == "What to <show>"
    box.setCurrentIndex(1)
    assert box.is_cut_short()
    assert "much too long for its place" in box.whole_tip()
    assert "&lt;show&gt;" in box.whole_tip()
    assert not problems(box)
    box.showPopup()
    assert box.view().width() >= box.view().sizeHintForColumn(0)
    box.hidePopup()


def test_english_left_over_is_found() -> None:
    assert in_english(
        {"勾配 of the weights", "Xavier", "He et al. 2015, Delving deep into rectifiers", "std = 0.01"}
    ) == ["勾配 of the weights"]
