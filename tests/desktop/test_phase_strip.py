# mypy: disable-error-code="no-untyped-call"
"""``desktop.charts.phase_strip``: which phase is told, where its chip is, and what a click chooses."""

import time
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.charts.phase_strip import PhaseStrip
from netcore import activations
from netcore.phases import Phase, phases
from netcore.snapshot import TrainingView

DEPTH = 5


def view(phase: Phase | None, iteration: int = 812, iterations: int = 2000, depth: int = DEPTH) -> TrainingView:
    return TrainingView(iteration, iterations, np.zeros((1, iteration)), (), (), phase, depth)


def network(strip: PhaseStrip, hidden: int) -> None:
    strip.set_network([100] * hidden + [10], ["relu"] * hidden)


@pytest.fixture
def strip(qtbot: QtBot) -> PhaseStrip:
    strip = PhaseStrip()
    qtbot.addWidget(strip)
    network(strip, DEPTH - 1)
    strip.resize(1050, strip.height())
    with qtbot.waitExposed(strip):
        strip.show()
    return strip


def center(strip: PhaseStrip, phase: Phase) -> QPoint:
    return strip.chip_area(phase).center().toPoint()


def colors_in(image: QImage, strip: PhaseStrip, phase: Phase) -> dict[str, int]:
    """How many pixels of which color a chip has."""
    area = strip.chip_area(phase).toRect().adjusted(2, 2, -2, -2)
    found: dict[str, int] = {}
    for x in range(area.left(), area.right()):
        for y in range(area.top(), area.bottom()):
            name = image.pixelColor(x, y).name()
            found[name] = found.get(name, 0) + 1
    return found


def fill_of(image: QImage, strip: PhaseStrip, phase: Phase) -> str:
    found = colors_in(image, strip, phase)
    return max(found, key=lambda name: found[name])


# Words


@pytest.mark.parametrize(
    ("phase", "words"),
    [
        (Phase("batch"), "Iteration 813: mini-batch drawn"),
        (Phase("forward", 2), "Iteration 813: forward, layer 2 of 5"),
        (Phase("forward", 5), "Iteration 813: forward, output layer"),
        (Phase("loss"), "Iteration 813: loss"),
        (Phase("backward", 5), "Iteration 813: backward, output layer"),
        (Phase("backward", 1), "Iteration 813: backward, layer 1 of 5"),
        (Phase("update"), "Iteration 812: weights updated"),
        (None, "812 of 2000 iterations"),
    ],
)
def test_words_and_accessible_description(strip: PhaseStrip, phase: Phase | None, words: str) -> None:
    strip.show_view(view(phase))
    assert strip.text == words
    assert strip.accessibleDescription() == words
    assert strip.accessibleName() == "Phases of the iteration"
    assert strip.live_phase == phase


def test_before_a_run_it_says_nothing_and_can_be_painted(qtbot: QtBot) -> None:
    strip = PhaseStrip()
    qtbot.addWidget(strip)
    assert strip.text == ""
    assert strip.live_phase is None
    assert not strip.grab().isNull()
    assert strip.phase_at(QPointF(5, 5)) is None
    strip.show_view(view(Phase("loss")))
    assert strip.text == "Iteration 813: loss"
    assert strip.live_phase is None, "there is no chip for it yet"


def test_while_frames_stream_no_phase_is_shown(strip: PhaseStrip) -> None:
    strip.show_view(view(Phase("forward", 1)))
    strip.set_live(True)
    assert strip.live_phase is None
    assert strip.text == "812 of 2000 iterations"
    strip.show_view(view(None, 900))
    assert strip.text == "900 of 2000 iterations"
    strip.set_live(False)
    strip.show_view(view(Phase("forward", 1), 900))
    assert strip.live_phase == Phase("forward", 1)


def test_another_network_forgets_the_phase(strip: PhaseStrip) -> None:
    strip.show_view(view(Phase("forward", 3)))
    network(strip, 1)
    assert strip.live_phase is None
    assert strip.text == ""
    assert strip.chip_area(Phase("forward", 3)).isNull()


def test_a_phase_of_a_deeper_network_is_told_but_not_drawn(strip: PhaseStrip) -> None:
    strip.show_view(view(Phase("forward", 7), depth=9))
    assert strip.live_phase is None
    assert strip.text == "Iteration 813: forward, layer 7 of 9"
    assert not strip.grab().isNull()


# Places


@pytest.mark.parametrize("width", [450, 560, 1050, 1920])
@pytest.mark.parametrize("hidden", [0, 1, 4, 12, 100])
def test_all_chips_are_inside_and_none_overlaps_another(strip: PhaseStrip, hidden: int, width: int) -> None:
    network(strip, hidden)
    strip.show_view(view(Phase("forward", 1), depth=hidden + 1))
    strip.resize(width, strip.height())
    assert strip.width() >= width
    areas = [strip.chip_area(phase) for phase in phases(hidden + 1)]
    for area in areas:
        assert area.width() > 0.7
        assert strip.rect().toRectF().contains(area)
    for i, one in enumerate(areas):
        # A hundredth of a pixel less: rectangles that touch do not overlap.
        inner = one.adjusted(0.01, 0.01, -0.01, -0.01)
        assert not any(inner.intersects(other) for other in areas[i + 1 :])
    assert not strip.grab().isNull()


def test_forward_is_above_to_the_right_and_backward_below_to_the_left(strip: PhaseStrip) -> None:
    order = phases(DEPTH)
    turn = order.index(Phase("loss"))
    forward = [strip.chip_area(phase) for phase in order[: turn + 1]]
    backward = [strip.chip_area(phase) for phase in order[turn:]]
    assert all(before.right() < after.left() for before, after in pairwise(forward))
    assert all(before.left() > after.right() for before, after in pairwise(backward))
    for layer in range(1, DEPTH + 1):
        above, below = strip.chip_area(Phase("forward", layer)), strip.chip_area(Phase("backward", layer))
        assert above.bottom() < below.top()
        assert (above.left(), above.width()) == (below.left(), below.width())
    assert strip.chip_area(Phase("update")).left() == strip.chip_area(Phase("batch")).left()
    loss = strip.chip_area(Phase("loss"))
    assert loss.top() == forward[0].top()
    assert loss.bottom() == backward[-1].bottom()


def test_nothing_jumps_from_phase_to_phase(strip: PhaseStrip) -> None:
    seen = set()
    for phase in (*phases(DEPTH), None):
        strip.show_view(view(phase))
        areas = tuple(strip.chip_area(each).getRect() for each in phases(DEPTH))
        seen.add((strip.height(), strip.sizeHint().height(), areas))
    assert len(seen) == 1
    assert 40 <= strip.height() <= 56
    assert strip.minimumHeight() == strip.maximumHeight()


@pytest.mark.parametrize("hidden", [1, 12, 100])
def test_every_chip_is_found_where_it_is(strip: PhaseStrip, hidden: int) -> None:
    network(strip, hidden)
    for phase in phases(hidden + 1):
        assert strip.phase_at(strip.chip_area(phase).center()) == phase
    assert strip.phase_at(QPointF(2, 2)) is None
    assert strip.chip_area(Phase("forward", hidden + 2)).isNull()


# Chips


@pytest.mark.parametrize("name", ["light", "dark"])
def test_done_live_and_to_come_are_filled_differently(
    strip: PhaseStrip, qapp: QApplication, name: theme.ThemeName
) -> None:
    before = theme.current()
    theme.apply(qapp, name)
    try:
        strip.show_view(view(Phase("forward", 3)))
        image = strip.grab().toImage()
        colors = theme.window_colors()
        assert fill_of(image, strip, Phase("forward", 3)) == colors.accent
        done = {fill_of(image, strip, phase) for phase in phases(DEPTH)[:3]}
        to_come = {fill_of(image, strip, phase) for phase in phases(DEPTH)[4:]}
        assert to_come == {colors.window}
        assert len(done) == 1
        assert not done & (to_come | {colors.accent})
        # Also where no hues are seen: light steps between the three.
        lightness = [QColor(each).lightnessF() for each in (colors.accent, *done, colors.window)]
        assert min(abs(a - b) for a, b in pairwise(lightness)) > 0.08
        strip.show_view(view(None))
        image = strip.grab().toImage()
        assert {fill_of(image, strip, phase) for phase in phases(DEPTH)} == {colors.window}
    finally:
        theme.apply(qapp, before)


def test_it_is_painted_anew_when_the_theme_changes(strip: PhaseStrip, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    strip.show_view(view(Phase("loss")))
    light = strip.grab().toImage()
    theme.apply(qapp, "dark")
    try:
        assert fill_of(strip.grab().toImage(), strip, Phase("loss")) == theme.window_colors("dark").accent
        assert strip.grab().toImage() != light
    finally:
        theme.apply(qapp, "light")


@pytest.mark.parametrize(("phase", "above"), [(Phase("forward", 3), False), (Phase("backward", 3), True)])
def test_the_live_layer_has_a_marker_beside_its_chip(strip: PhaseStrip, phase: Phase, above: bool) -> None:
    strip.show_view(view(None))
    rest = strip.grab().toImage()
    strip.show_view(view(phase))
    image = strip.grab().toImage()
    area = strip.chip_area(phase)
    y = round(area.top() - 4) if above else round(area.bottom() + 4)
    x = round(area.center().x())
    ink = QColor(theme.window_colors().text).name()
    assert rest.pixelColor(x, y).name() != ink
    assert image.pixelColor(x, y).name() == ink


def test_chips_of_a_shallow_network_say_what_they_are(strip: PhaseStrip) -> None:
    strip.set_network([100, 50, 30, 20, 10], ["relu", "tanh", "mixed", "leaky_relu"])
    name = activations.get("leaky_relu").name
    strip.resize(1400, strip.height())
    texts = [strip.chip_text(Phase("forward", layer)) for layer in range(1, 6)]
    assert texts == ["1 ReLU 100", "2 Tanh 50", "3 mixed 30", f"4 {name} 20", "Output 10"]
    assert [strip.chip_text(Phase("backward", layer)) for layer in (1, 5)] == ["∂L/∂W₁", "∂L/∂W₅"]
    assert [strip.chip_text(Phase(kind)) for kind in ("batch", "loss", "update")] == ["Batch", "Loss", "Update"]


def test_chips_shrink_to_numbers_and_then_to_ticks(strip: PhaseStrip) -> None:
    network(strip, 12)
    assert [strip.chip_text(Phase("forward", layer)) for layer in (1, 12, 13)] == ["1", "12", "13"]
    network(strip, 100)
    assert {strip.chip_text(Phase("forward", layer)) for layer in range(1, 102)} == {""}
    strip.show_view(view(Phase("forward", 100), depth=101))
    assert strip.text == "Iteration 813: forward, layer 100 of 101"


# Mouse, keyboard, tooltips


@pytest.fixture
def chosen(strip: PhaseStrip) -> Iterator[list[Phase]]:
    found: list[Phase] = []
    strip.phase_chosen.connect(found.append)
    yield found
    strip.phase_chosen.disconnect()


@pytest.mark.parametrize("phase", phases(DEPTH))
def test_a_click_chooses_the_phase(strip: PhaseStrip, chosen: list[Phase], qtbot: QtBot, phase: Phase) -> None:
    strip.set_clickable(True)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=center(strip, phase))
    assert chosen == [phase]


def test_nothing_is_chosen_unless_it_is_clickable(strip: PhaseStrip, chosen: list[Phase], qtbot: QtBot) -> None:
    where = center(strip, Phase("loss"))
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=where)
    strip.set_clickable(True)
    qtbot.mouseClick(strip, Qt.MouseButton.RightButton, pos=where)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    strip.set_clickable(False)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=where)
    assert chosen == []


def test_a_click_that_ends_elsewhere_chooses_nothing(strip: PhaseStrip, chosen: list[Phase], qtbot: QtBot) -> None:
    strip.set_clickable(True)
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=center(strip, Phase("loss")))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=center(strip, Phase("batch")))
    assert chosen == []


def test_pointing_hand_over_chips_that_can_be_clicked(strip: PhaseStrip, qtbot: QtBot) -> None:
    qtbot.mouseMove(strip, center(strip, Phase("loss")))
    assert strip.cursor().shape() == Qt.CursorShape.ArrowCursor
    strip.set_clickable(True)
    qtbot.mouseMove(strip, center(strip, Phase("batch")))
    qtbot.waitUntil(lambda: strip.cursor().shape() == Qt.CursorShape.PointingHandCursor)
    qtbot.mouseMove(strip, QPoint(3, 3))
    qtbot.waitUntil(lambda: strip.cursor().shape() == Qt.CursorShape.ArrowCursor)
    qtbot.mouseMove(strip, center(strip, Phase("batch")))
    qtbot.waitUntil(lambda: strip.cursor().shape() == Qt.CursorShape.PointingHandCursor)
    strip.set_clickable(False)
    assert strip.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_tab_gives_it_the_focus_which_is_seen_and_where_nothing_can_be_chosen_keys_do_nothing(
    strip: PhaseStrip, chosen: list[Phase], qtbot: QtBot
) -> None:
    assert strip.focusPolicy() == Qt.FocusPolicy.TabFocus
    strip.clearFocus()
    without = strip.grab().toImage()
    strip.activateWindow()
    strip.setFocus()
    qtbot.waitUntil(strip.hasFocus)
    assert strip.grab().toImage() != without
    strip.show_view(view(Phase("forward", 2)))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(strip, key)
    assert strip.live_phase == Phase("forward", 2)
    assert strip.focused_phase is None
    assert chosen == []


@pytest.fixture
def tips(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What tooltips say: offscreen, a real one warns that it cannot be raised."""
    shown: list[str] = []
    tips = SimpleNamespace(showText=lambda _position, text, *_rest: shown.append(text))
    monkeypatch.setattr("desktop.charts.phase_strip.QToolTip", tips)
    return shown


def focus(strip: PhaseStrip, qtbot: QtBot) -> None:
    strip.set_clickable(True)
    strip.clearFocus()
    strip.activateWindow()
    strip.setFocus()
    qtbot.waitUntil(strip.hasFocus)


def test_the_keys_reach_every_chip(strip: PhaseStrip, chosen: list[Phase], tips: list[str], qtbot: QtBot) -> None:
    focus(strip, qtbot)
    order = list(phases(DEPTH))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        qtbot.keyClick(strip, key)
    assert chosen == 3 * order[:1]
    chosen.clear()
    for _ in order:
        qtbot.keyClick(strip, Qt.Key.Key_Right)
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    # Beyond the last one there is none.
    assert chosen == [*order[1:], order[-1]]
    assert tips == [strip.tip(phase) for phase in chosen]
    for _ in order:
        qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert strip.focused_phase == order[0]


@pytest.mark.usefixtures("tips")
def test_the_keys_begin_at_the_live_chip_and_survive_another_network(strip: PhaseStrip, qtbot: QtBot) -> None:
    strip.show_view(view(Phase("backward", 5)))
    focus(strip, qtbot)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.focused_phase == Phase("backward", 4)
    network(strip, 1)
    assert strip.focused_phase == Phase("batch")
    assert not strip.grab().isNull()
    strip.clearFocus()
    assert strip.focused_phase is None


@pytest.mark.usefixtures("tips")
def test_the_chip_with_the_focus_is_told(strip: PhaseStrip, qtbot: QtBot) -> None:
    strip.show_view(view(Phase("loss")))
    focus(strip, qtbot)
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    told = "Iteration 813: loss\nEnter goes to: Forward: output layer, 10 units"
    assert strip.accessibleDescription() == told
    strip.clearFocus()
    assert strip.accessibleDescription() == "Iteration 813: loss"


@pytest.mark.usefixtures("tips")
@pytest.mark.parametrize("hidden", [DEPTH - 1, 100])
@pytest.mark.parametrize("live", [True, False])
def test_the_chip_with_the_focus_is_seen(strip: PhaseStrip, qtbot: QtBot, hidden: int, live: bool) -> None:
    network(strip, hidden)
    strip.show_view(view(Phase("forward", 2) if live else None, depth=hidden + 1))
    focus(strip, qtbot)
    images = []
    for _ in range(2):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
        images.append(strip.grab().toImage())
        area = strip.chip_area(strip.focused_phase or Phase("update")).toAlignedRect()
        ring = QColor(theme.window_colors().text).name()
        around = [images[-1].pixelColor(area.center().x(), area.top() - 1).name()]
        assert around == [ring]
    assert images[0] != images[1]


@pytest.mark.parametrize(
    ("phase", "formulas"),
    [
        (Phase("batch"), ["drawn"]),
        (Phase("forward", 2), ["layer 2, ReLU, 100 units", "z = a W + b", "a = f(z)"]),
        (Phase("forward", 5), ["output layer, 10 units", "z = a W + b"]),
        (Phase("loss"), ["mean of −ln p[label]"]),
        (Phase("backward", 5), ["output layer", "∂L/∂W = aᵀ · ∂L/∂z (a: the layer's input)"]),
        (Phase("backward", 1), ["layer 1, ReLU, 100 units", "∂L/∂W = aᵀ · ∂L/∂z (a: the layer's input)"]),
        (Phase("update"), ["W ← W + ΔW", "optimiser"]),
    ],
)
def test_every_chip_has_a_tooltip_with_its_formula(
    strip: PhaseStrip, tips: list[str], phase: Phase, formulas: list[str]
) -> None:
    for where in (center(strip, phase), QPoint(3, 3)):
        QApplication.sendEvent(strip, QHelpEvent(QHelpEvent.Type.ToolTip, where, strip.mapToGlobal(where)))
    assert all(formula in tips[0] for formula in formulas), tips
    assert tips[1] == ""


def test_it_is_cheap_to_paint(strip: PhaseStrip) -> None:
    network(strip, 100)
    strip.show_view(view(Phase("backward", 50), depth=101))
    image = QImage(strip.size(), QImage.Format.Format_RGB32)
    timings = []

    for _ in range(10):
        started = time.thread_time()
        strip.render(image)
        timings.append(time.thread_time() - started)
    # About 0.4 ms where it was measured; slower machines have tests too.
    assert min(timings) < 0.004


def test_while_frames_stream_the_words_alone_are_painted(
    strip: PhaseStrip, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    strip.set_live(True)
    strip.show_view(view(None, 5))
    painted: list[str] = []
    for name in ("paint_words", "paint_chips"):
        told = partial(lambda name, *_arguments: painted.append(name), name)
        monkeypatch.setattr(f"desktop.charts.phase_strip.{name}", told)
    QApplication.processEvents()
    painted.clear()
    strip.show_view(view(None, 6))
    qtbot.waitUntil(lambda: bool(painted))
    assert set(painted) == {"paint_words"}
    strip.set_live(False)
    strip.show_view(view(Phase("loss"), 6))
    qtbot.waitUntil(lambda: "paint_chips" in painted)
