# mypy: disable-error-code="no-untyped-call"
"""``desktop.verdict_bar``: badges, details and buttons, pressed for real."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from html import unescape
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop import icons, theme
from desktop.suggestions import Suggestion, applied
from desktop.verdict_bar import VerdictBar
from desktop.verdict_details import MOST_HEIGHT
from desktop.verdicts import level_name
from netcore import Config, PropagationStudy, ViewSpec, presets
from netcore.insight import Insight

HOSTILE = ("<b>bold</b>", "&amp; & co", "a" * 60, "标准差等于零点零一", "<img src=x>")


@lru_cache(maxsize=8)
def studied(preset: str) -> tuple[Config, tuple[Insight, ...]]:
    config = presets.get(preset)
    result = PropagationStudy(config).run(backward=True)
    return config, result.view(ViewSpec(histograms=False, insights=True)).insights


def many(labels: tuple[str, ...] = HOSTILE) -> tuple[Config, tuple[Insight, ...]]:
    config, insights = studied("sigmoid-three")
    names = [labels[index % len(labels)] for index in range(16)]
    contenders = tuple(
        msgspec.structs.replace(config.contenders[index % 3], label=name, style=index)
        for index, name in enumerate(names)
    )
    shown = tuple(replace(insights[index % 3], label=name, style=index) for index, name in enumerate(names))
    return msgspec.structs.replace(config, contenders=contenders), shown


@pytest.fixture
def bar(shown: Callable[..., Any], qapp: QApplication) -> Iterator[VerdictBar]:
    if not qapp.styleSheet():
        theme.apply(qapp, "light")
    host = QWidget()
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    bar = VerdictBar()
    column.addWidget(bar)
    column.addStretch(1)
    shown(host, 700, 400)
    yield bar
    # Until here, for with the host goes the bar.
    host.close()


def opened(bar: VerdictBar, qtbot: QtBot, preset: str = "sigmoid-three", index: int = 0) -> VerdictBar:
    bar.show_insights(*studied(preset))
    qtbot.mouseClick(bar.badges[index], Qt.MouseButton.LeftButton)
    return bar


def button(bar: VerdictBar, name: str) -> QPushButton:
    found = bar.findChild(QPushButton, f"suggestion_{name}")
    assert isinstance(found, QPushButton)
    return found


# Badges


def test_badges_say_how_each_contender_does(bar: VerdictBar) -> None:
    bar.show_insights(*studied("relu-three"))
    assert [each.accessibleName() for each in bar.badges] == [
        "std = 0.01: problem, vanishing signal",
        "Xavier: warning, vanishing signal",
        "He: healthy",
    ]
    assert all(each.height() == 28 for each in bar.badges)


def test_a_badge_before_there_are_findings_waits(bar: VerdictBar) -> None:
    config, insights = studied("relu-he")
    bar.show_insights(config, (replace(insights[0], evidence=(), findings=()),))
    assert bar.badges[0].accessibleName() == "He: no data yet"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_badge_opens_and_closes_by_key(bar: VerdictBar, qtbot: QtBot, key: Qt.Key) -> None:
    bar.show_insights(*studied("relu-three"))
    qtbot.keyClick(bar.badges[1], key)
    assert (bar.opened, bar.details.isVisible()) == (1, True)
    assert [each.isChecked() for each in bar.badges] == [False, True, False]
    qtbot.keyClick(bar.badges[1], key)
    assert (bar.opened, bar.details.isVisible()) == (None, False)


def test_another_badge_shows_its_own_details(bar: VerdictBar, qtbot: QtBot) -> None:
    opened(bar, qtbot)
    assert bar.details.title.text() == "std = 1: saturated"
    assert "Sigmoid outputs pile up" in bar.details.text.text()
    qtbot.mouseClick(bar.badges[2], Qt.MouseButton.LeftButton)
    assert bar.details.title.text() == "Xavier: vanishing gradient"
    assert [each.isChecked() for each in bar.badges] == [False, False, True]


def test_sixteen_contenders_scroll_and_never_widen(bar: VerdictBar, qtbot: QtBot, qapp: QApplication) -> None:
    bar.show_insights(*many())
    qapp.processEvents()
    assert bar.window().width() == 700
    assert bar.minimumSizeHint().width() < 300
    scroll = bar._row.horizontalScrollBar()
    qtbot.waitUntil(lambda: scroll.maximum() > 0)
    assert bar._row.height() == 28 + scroll.sizeHint().height()
    last = bar.badges[15]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: bar._row.viewport().rect().contains(last.mapTo(bar._row.viewport(), last.rect().center())))
    bar.show_insights(*studied("relu-three"))
    qtbot.waitUntil(lambda: bar._row.height() == 28)
    assert len(bar.badges) == 3


def test_the_wheel_scrolls_sideways(bar: VerdictBar, qtbot: QtBot, wheel_on: Callable[[QWidget], Any]) -> None:
    bar.show_insights(*many())
    scroll = bar._row.horizontalScrollBar()
    qtbot.waitUntil(lambda: scroll.maximum() > 0)
    before = scroll.value()
    wheel_on(bar._row.viewport())
    assert scroll.value() > before


def test_hostile_labels_are_plain_text(bar: VerdictBar) -> None:
    config, insights = many()
    bar.show_insights(config, insights)
    for index, label in enumerate(HOSTILE):
        badge = bar.badges[index]
        level = level_name(insights[index].findings[0].severity)
        assert badge.accessibleName().startswith(f"{label}: {level}")
        assert f"{label}: {level}" in unescape(badge.toolTip())
        assert label.startswith("<") is ("&lt;" in badge.toolTip())
        badge.click()
        assert bar.details.title.text().startswith(f"{label}: ")
        assert bar.details.title.textFormat() == Qt.TextFormat.PlainText
    assert bar.window().width() == 700


@pytest.mark.parametrize("name", ["light", "dark"])
def test_badges_paint_in_both_themes(bar: VerdictBar, qapp: QApplication, name: theme.ThemeChoice) -> None:
    bar.show_insights(*studied("relu-three"))
    theme.apply(qapp, name)
    try:
        colors = theme.window_colors()
        image = bar.badges[0].grab().toImage()
        seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        # The sign of a problem, and the contender's own colour.
        assert {colors.error, theme.contender_style(bar._insights[0].style).color} <= seen
    finally:
        theme.apply(qapp, "light")


# Buttons


def test_a_suggestion_is_chosen_by_mouse_and_by_key(bar: VerdictBar, qtbot: QtBot) -> None:
    opened(bar, qtbot, index=2)
    config, _ = studied("sigmoid-three")
    for press in (
        lambda: qtbot.mouseClick(button(bar, "tanh"), Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(button(bar, "tanh"), Qt.Key.Key_Space),
        lambda: qtbot.keyClick(button(bar, "tanh"), Qt.Key.Key_Return),
    ):
        with qtbot.waitSignal(bar.suggestion_chosen) as caught:
            press()
        (suggestion,) = caught.args
        assert isinstance(suggestion, Suggestion)
        assert suggestion.index == 2
        assert applied(config, suggestion).contenders[2].activation == "tanh"


def test_a_look_asks_for_its_view(bar: VerdictBar, qtbot: QtBot) -> None:
    opened(bar, qtbot, "all-zeros")
    with qtbot.waitSignal(bar.view_wanted) as caught, qtbot.assertNotEmitted(bar.suggestion_chosen):
        qtbot.mouseClick(button(bar, "show_symmetry"), Qt.MouseButton.LeftButton)
    assert caught.args == ["symmetry"]


def test_escape_closes_and_goes_back_to_the_badge(bar: VerdictBar, qtbot: QtBot) -> None:
    opened(bar, qtbot)
    button(bar, "tanh").setFocus()
    qtbot.keyClick(button(bar, "tanh"), Qt.Key.Key_Escape)
    assert bar.opened is None
    assert bar.badges[0].hasFocus()


def test_buttons_have_names_and_tips(bar: VerdictBar, qtbot: QtBot) -> None:
    opened(bar, qtbot)
    assert bar.details.buttons
    for each in bar.details.buttons:
        assert each.accessibleName() == each.text()
        assert each.toolTip()
        assert each.objectName().startswith("suggestion_")
        assert bar.details.rect().contains(each.mapTo(bar.details, each.rect().bottomRight()))


# While it runs


def test_numbers_change_and_buttons_stay(bar: VerdictBar, qtbot: QtBot) -> None:
    config, insights = studied("sigmoid-three")
    opened(bar, qtbot)
    buttons, text = list(bar.details.buttons), bar.details.text.text()
    first = insights[0]
    changed = replace(first, findings=(replace(first.findings[0], value=0.71),))
    bar.show_insights(config, (changed, *insights[1:]))
    assert bar.details.text.text() != text
    assert "71 % are below 0.01" in bar.details.text.text()
    assert bar.details.buttons == buttons
    with qtbot.waitSignal(bar.suggestion_chosen):
        qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def test_other_findings_bring_other_buttons(bar: VerdictBar, qtbot: QtBot) -> None:
    config, insights = studied("sigmoid-three")
    opened(bar, qtbot)
    before = [each.objectName() for each in bar.details.buttons]
    assert before[0] == "suggestion_tanh"
    bar.show_insights(config, (replace(insights[1], label="std = 1", style=insights[0].style), *insights[1:]))
    assert bar.badges[0].accessibleName() == "std = 1: problem, collapsed"
    assert bar.details.buttons[0].objectName() == "suggestion_rule"
    bar.show_insights(config, insights)
    assert [each.objectName() for each in bar.details.buttons] == before


def test_the_height_stays_while_details_are_open(bar: VerdictBar, qtbot: QtBot, qapp: QApplication) -> None:
    config, insights = studied("relu-three")
    opened(bar, qtbot, "relu-three")
    qapp.processEvents()
    height = bar.height()
    assert bar.details.height() <= MOST_HEIGHT
    healthy = replace(insights[2], label=insights[0].label, style=insights[0].style)
    bar.show_insights(config, (healthy, *insights[1:]))
    qapp.processEvents()
    assert "healthy" in bar.details.title.text()
    assert bar.height() == height
    # Closed and opened again, it takes what it needs.
    bar.badges[0].click()
    bar.badges[0].click()
    qapp.processEvents()
    assert bar.height() < height


def test_details_stay_with_a_contender_that_moves_and_close_with_one_that_goes(bar: VerdictBar, qtbot: QtBot) -> None:
    config, insights = studied("relu-three")
    opened(bar, qtbot, "relu-three", 0)
    moved = msgspec.structs.replace(config, contenders=config.contenders[::-1])
    bar.show_insights(moved, insights[::-1])
    assert [each.isChecked() for each in bar.badges] == [False, False, True]
    assert bar.details.title.text() == "std = 0.01: vanishing signal"
    bar.show_insights(msgspec.structs.replace(config, contenders=config.contenders[1:]), insights[1:])
    assert (bar.opened, bar.details.isVisible()) == (None, False)


def test_clear_shows_nothing(bar: VerdictBar, qtbot: QtBot) -> None:
    opened(bar, qtbot)
    bar.clear()
    assert not bar.badges
    assert (bar.opened, bar.details.isVisible()) == (None, False)
    bar.show_insights(*studied("relu-he"))
    assert len(bar.badges) == 1


def test_nothing_is_done_where_nothing_changed(bar: VerdictBar, monkeypatch: pytest.MonkeyPatch) -> None:
    config, insights = many()
    bar.show_insights(config, insights)
    bar.badges[3].click()
    calls: list[str] = []
    monkeypatch.setattr("desktop.verdict_bar.verdict", lambda *_: calls.append("verdict"))
    monkeypatch.setattr("desktop.verdict_bar.suggestions", lambda *_: calls.append("suggestions"))
    for _ in range(20):
        bar.show_insights(config, insights)
    assert not calls


def test_the_text_can_be_selected(bar: VerdictBar, qtbot: QtBot) -> None:
    opened(bar, qtbot)
    for label in (bar.details.title, bar.details.text, bar.details.sources):
        assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        assert label.wordWrap()
    assert QPointF(bar.details.widget().size().width(), 0).x() <= bar.width()  # type: ignore[union-attr]


def test_the_button_in_the_corner_closes_the_details(bar: VerdictBar, qtbot: QtBot) -> None:
    opened(bar, qtbot, index=1)
    qtbot.mouseClick(bar.details.close_button, Qt.MouseButton.LeftButton)
    assert bar.opened is None
    assert not bar.details.isVisible()
    assert not any(badge.isChecked() for badge in bar.badges)


def test_escape_closes_the_details_from_their_badge(bar: VerdictBar, qtbot: QtBot) -> None:
    opened(bar, qtbot, index=1)
    assert QApplication.focusWidget() is bar.badges[1]
    qtbot.keyClick(bar.badges[1], Qt.Key.Key_Escape)
    assert bar.opened is None
    assert not bar.details.isVisible()


def test_no_button_leads_to_the_view_that_it_is_in(shown: Callable[..., Any], qtbot: QtBot) -> None:
    config, insights = studied("sigmoid-three")

    def offered(view: str) -> set[str]:
        bar = shown(VerdictBar(view), 700, 400)
        bar.show_insights(config, insights)
        seen = set()
        for badge in bar.badges:
            qtbot.mouseClick(badge, Qt.MouseButton.LeftButton)
            seen |= {each.objectName() for each in bar.details.buttons}
        bar.close()
        return seen

    assert "suggestion_show_signals" in offered("")
    assert "suggestion_show_signals" not in offered("signals")
    assert "suggestion_show_signals" in offered("training")
    assert "suggestion_show_training" not in offered("training")


def test_labels_are_whole_where_the_row_scrolls(bar: VerdictBar) -> None:
    labels = tuple(f"std = {10 ** (-4 * n / 15):.2g}" for n in range(16))
    bar.show_insights(*many(labels))
    QApplication.processEvents()
    assert bar._row.horizontalScrollBar().maximum() > 0
    for badge, label in zip(bar.badges, labels, strict=True):
        shown, words = badge._fitted(badge.width() - 2 * 16 - 2 * 8 - 3 * 6)
        assert shown == label
        assert "…" not in words


def test_the_close_button_takes_the_colours_of_another_theme(bar: VerdictBar, qapp: QApplication) -> None:
    bar.show_insights(*studied("relu-three"))
    bar.open_details(0)
    before = bar.details.close_button.icon().cacheKey()
    theme.apply(qapp, "dark")
    try:
        assert bar.details.close_button.icon().cacheKey() == icons.icon("remove").cacheKey() != before
    finally:
        theme.apply(qapp, "light")
