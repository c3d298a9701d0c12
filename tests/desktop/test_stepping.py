# mypy: disable-error-code="no-untyped-call"
"""Stepping through a run in the real window: by its keys, buttons and mouse, against runs made apart from it."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QSlider,
    QSpinBox,
    QToolBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop import settings
from desktop.figures.words import number
from desktop.main_window import MainWindow
from desktop.runner.frame_clock import FrameClock
from desktop.runner.run_controller import State
from desktop.tabs.training_tab import TrainingTab
from netcore import Comparison, Config, ContenderConfig, NetworkConfig, load_dataset
from netcore.arrays import FloatArray
from netcore.initializers import Normal
from netcore.phases import Phase, phases
from netcore.snapshot import TrainingView
from netcore.statistics import histogram

MakeConfig = Callable[..., Config]
OpenWindow = Callable[..., MainWindow]
T = TypeVar("T", bound=QObject)

LEFT_BUTTON = Qt.MouseButton.LeftButton
NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
SPACE, LEFT, RIGHT, HOME, END, ESCAPE = (
    Qt.Key.Key_Space,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Escape,
)
LONG = 1_000_000
PHASES = (
    "mini-batch drawn",
    "forward, layer 1 of 3",
    "forward, layer 2 of 3",
    "forward, output layer",
    "loss",
    "backward, output layer",
    "backward, layer 2 of 3",
    "backward, layer 1 of 3",
    "weights updated",
)
"""Of the small network: two hidden layers and the output layer."""


class Person:
    """Sits before a window: presses, looks, waits until something is seen."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.tab = window.training_tab
        self.patience = 10_000
        self.views: list[TrainingView] = []
        self.asked: list[str] = []
        window.runs.view_changed.connect(self.views.append)
        for action in window.actions_table:
            action.triggered.connect(partial(_note, self.asked, action.objectName()))

    # Does

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Presses a key, wherever the focus is."""
        for _ in range(times):
            focus = QApplication.focusWidget()
            self.qtbot.keyClick(focus if focus is not None else self.window, key, modifiers)

    def types(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClicks(focus, text)

    def types_into(self, name: str, text: str) -> None:
        """Types over what is in a field, and stays there."""
        field = self.focus(name, QAbstractSpinBox)
        field.selectAll()
        self.types(text)

    def focus(self, name: str, kind: type[T]) -> T:
        widget = self.find(name, kind)
        assert isinstance(widget, QWidget)
        self.focus_on(widget)
        return widget

    def focus_on(self, widget: QWidget) -> None:
        widget.setFocus()
        assert QApplication.focusWidget() in (widget, widget.focusProxy()), widget.objectName()

    def clicks(self, widget: QWidget, at: QPoint | None = None) -> None:
        if at is None:
            self.qtbot.mouseClick(widget, LEFT_BUTTON)
        else:
            self.qtbot.mouseClick(widget, LEFT_BUTTON, pos=at)

    def ticks(self, name: str) -> None:
        """Clicks on a check box."""
        box = self.find(name, QCheckBox)
        before = box.isChecked()
        self.clicks(box, QPoint(8, box.height() // 2))
        assert box.isChecked() is not before

    def presses(self, action: str) -> None:
        """A button of the toolbar, or one beside the timeline."""
        widget = self.button(action)
        self.until(widget.isEnabled)
        self.clicks(widget)

    def chooses_step(self, kind: int, count: int | None = None) -> None:
        """By keyboard, and gives the keys back to the run."""
        box = self.focus("step_size", QComboBox)
        self.key(HOME)
        self.key(Qt.Key.Key_Down, times=kind)
        assert box.currentIndex() == kind
        if count is not None:
            self.types_into("step_count", str(count))
        self.key(ESCAPE)

    def finishes(self) -> None:
        self.key(SPACE)
        self.ends()

    def unfolds_pauses(self) -> None:
        header = self.window.side_panel.pause.header
        self.focus_on(header)
        self.key(RIGHT)
        assert self.window.side_panel.pause.is_unfolded()

    def pauses_when(self, name: str, text: str = "") -> None:
        """Ticks a condition, and types its number if it has one; the focus stays there."""
        self.focus(f"pause_{name}", QCheckBox)
        self.key(SPACE)
        if text:
            self.types_into(f"pause_{name}_value", text)

    def goes_to(self, iteration: int) -> None:
        """By a click on the curve."""
        self.clicks(self.tab.loss.canvas.viewport(), self.on_curve(iteration))

    # Looks

    def find(self, name: str, kind: type[T]) -> T:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def button(self, action: str) -> QWidget:
        toolbar = self.find("toolbar", QToolBar)
        wanted = self.window.actions_table[action]
        buttons = [*toolbar.findChildren(QToolButton), *self.tab.findChildren(QToolButton)]
        return next(each for each in buttons if each.defaultAction() is wanted)

    def enabled(self) -> set[str]:
        """Of the actions that step and run, those that can be asked for."""
        ids = (
            "run_or_pause", "run", "pause", "step", "step_back", "phase", "phase_back", "first", "newest", "branch",
        )  # fmt: skip
        return {id for id in ids if self.window.actions_table[id].isEnabled()}

    @property
    def losses(self) -> FloatArray:
        """The numbers behind the loss chart."""
        figure, contenders = self.tab.loss.figure(), len(self.tab.loss.curves)
        if figure is None:
            return np.empty((contenders, 0))
        return np.stack([column.values for column in figure.columns[1 : 1 + contenders]])

    @property
    def state(self) -> State:
        return self.window.runs.state

    @property
    def newest(self) -> int:
        return int(self.losses.shape[1])

    @property
    def status(self) -> str:
        return self.find("run_status", QLabel).text()

    @property
    def viewing(self) -> str:
        return self.find("viewing", QLabel).text()

    @property
    def phase(self) -> str:
        return self.tab.strip.text

    @property
    def log(self) -> list[str]:
        return self.window.log_tab.toPlainText().splitlines()

    @property
    def counts(self) -> list[int]:
        """Of every bin of every cell."""
        return [int(row[5]) for row in list(self.tab.grid.table())[1:]]

    @property
    def outlines(self) -> list[object]:
        """Of every bin of every cell the count one iteration before; "" where there is no outline."""
        return [row[15] for row in list(self.tab.grid.table())[1:]]

    @property
    def cells(self) -> list[list[str]]:
        return [[cell.text for cell in row] for row in self.tab.grid.cells]

    def on_curve(self, iteration: int) -> QPoint:
        """At the bottom: the legend is above."""
        chart, box = self.tab.loss, self.tab.loss.plot.vb
        x = box.mapViewToScene(QPointF(iteration, 0)).x()
        place: QPoint = chart.canvas.mapFromScene(QPointF(x, box.sceneBoundingRect().bottom() - 4))
        return place

    def on_timeline(self, iteration: int) -> QPoint:
        return QPoint(round(self.tab.timeline.position_of(iteration)), self.tab.timeline.height() // 2)

    # Waits

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=self.patience)

    def makes_more_than(self, iterations: int) -> None:
        self.until(lambda: self.newest > iterations)

    def has(self, iteration: int | None = None, newest: int | None = None) -> None:
        """The window has got this far, whatever tab is on view."""
        if iteration is not None:
            self.until(lambda: self.views[-1].iteration == iteration)
        if newest is not None:
            self.until(lambda: self.window.last_iteration() == newest)

    def paused(self) -> None:
        self.until(lambda: self.state is State.PAUSED)

    def ends(self) -> None:
        self.until(lambda: self.state is State.FINISHED)

    def stands_at(self, iteration: int, newest: int | None = None) -> None:
        """Between two iterations, and tells so everywhere."""
        newest = iteration if newest is None else newest
        total = self.window.runs.config.training.iterations if self.window.runs.config else 0
        self.until(lambda: self.phase == f"{iteration} of {total} iterations" and self.newest == newest)
        self.until(lambda: self.state in (State.PAUSED, State.FINISHED))
        self.tells(iteration, newest, total)

    def stands_in(self, iteration: int, phase: str, newest: int) -> None:
        self.until(lambda: self.phase == f"Iteration {iteration}: {phase}" and self.newest == newest)

    def tells(self, iteration: int, newest: int, total: int) -> None:
        past = iteration != newest
        assert self.viewing == (f"viewing iteration {iteration} of {newest}" if past else "")
        assert f"iteration {newest} of {total}" in self.status
        assert (f"viewing iteration {iteration}" in self.status) is past
        assert self.tab.timeline.value() == iteration
        for chart in (self.tab.loss, self.tab.accuracy):
            assert chart.mark.isVisible() is past
            if past:
                assert chart.mark.value() == iteration
        bar = self.find("progress", QProgressBar)
        assert (bar.value(), bar.maximum()) == (newest, total)
        assert not self.window.error_bar.isVisible()


def _reads(readout: Callable[[], str], text: str) -> bool:
    return readout() == text


def _note(asked: list[str], id: str, _checked: bool = False) -> None:
    asked.append(id)


Sit = Callable[..., Person]


@pytest.fixture
def sit(open_window: OpenWindow, qtbot: QtBot) -> Sit:
    """Opens a window with a configuration and waits until its run is prepared."""

    def before(config: Config) -> Person:
        window = open_window(config=config)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        person = Person(qtbot, window)
        person.paused()
        return person

    return before


def after(config: Config, iterations: int) -> Comparison:
    """The same run, made apart from the window."""
    run = Comparison(config)
    for _ in range(iterations):
        run.step()
    return run


def counts_of(run: Comparison) -> list[int]:
    """Counts in thirty bins from 0 to 1, as the window shows them, of the hidden layers' activations."""
    return [
        int(count)
        for contender in run.contenders
        for layer in contender.network.layers[:-1]
        for count in histogram(layer.activations, 30, 0.0, 1.0).counts
    ]


def with_rate(config: Config, rate: float) -> Config:
    return msgspec.structs.replace(config, training=msgspec.structs.replace(config.training, learning_rate=rate))


# Keys


def test_space_runs_and_pauses_and_runs_again(sit: Sit, small: MakeConfig) -> None:
    config = small(iterations=LONG)
    person = sit(config)
    seen = 0
    for _ in range(2):
        person.key(SPACE)
        assert person.state is State.RUNNING
        person.makes_more_than(seen)
        with person.qtbot.waitSignal(person.window.runs.view_changed):
            person.key(SPACE)
            person.paused()
        seen = person.newest
        assert "paused" in person.status
    person.key(RIGHT)
    person.stands_at(seen + 1)
    assert person.losses.tobytes() == after(config, seen + 1).losses.tobytes()
    assert person.asked.count("run_or_pause") == 4


def test_arrows_step_by_each_size_and_back(sit: Sit, small: MakeConfig) -> None:
    config = small(iterations=400)
    person = sit(config)
    one, some, epoch, until = range(4)
    # 1,437 samples in batches of 32: 45 iterations.
    forth = ((one, None, 1), (some, 25, 26), (epoch, None, 71), (until, 100, 100), (until, 90, 100))
    for kind, count, there in forth:
        person.chooses_step(kind, count)
        person.key(RIGHT)
        person.stands_at(there)
        assert person.counts == counts_of(after(config, there))
    back = ((until, None, 99), (epoch, None, 54), (some, 25, 29), (one, None, 28), (some, 40, 0))
    for kind, count, there in back:
        person.chooses_step(kind, count)
        person.key(LEFT)
        person.stands_at(there, newest=100)
        if there:
            assert person.counts == counts_of(after(config, there))
    for kind, count, there in ((one, None, 1), (some, 25, 26), (epoch, None, 71), (until, 80, 80), (some, 20, 100)):
        person.chooses_step(kind, count)
        person.key(RIGHT)
        person.stands_at(there, newest=100)
        assert person.counts == counts_of(after(config, there))
    assert person.losses.tobytes() == after(config, 100).losses.tobytes()


def test_f8_and_the_buttons_step_too(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.key(Qt.Key.Key_F8)
    person.stands_at(1)
    person.presses("step")
    person.stands_at(2)
    person.key(Qt.Key.Key_F8, SHIFT)
    person.stands_at(1, newest=2)
    person.presses("step_back")
    person.stands_at(0, newest=2)
    person.presses("phase")
    person.stands_in(1, PHASES[0], newest=2)
    person.presses("phase_back")
    person.stands_at(0, newest=2)
    person.presses("newest")
    person.stands_at(2)


def test_keys_held_down_on_the_way_all_count(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.key(RIGHT, times=9)
    person.stands_at(9)
    person.key(LEFT, times=5)
    person.stands_at(4, newest=9)
    person.key(RIGHT, times=5)
    person.stands_at(9)
    assert person.losses.tobytes() == after(small(), 9).losses.tobytes()


def test_shift_and_arrows_go_through_all_phases_and_back(sit: Sit, small: MakeConfig) -> None:
    config = small()
    person = sit(config)
    person.key(RIGHT, times=2)
    person.stands_at(2)
    for phase in PHASES:
        person.key(RIGHT, SHIFT)
        last = phase == PHASES[-1]
        person.stands_in(3, phase, newest=3 if last else 2)
        assert person.state is State.PAUSED
    for phase in PHASES[-2::-1]:
        person.key(LEFT, SHIFT)
        person.stands_in(3, phase, newest=3)
        assert person.viewing == "inside iteration 3 of 3"
    person.key(LEFT, SHIFT)
    person.stands_in(2, PHASES[-1], newest=3)
    person.key(RIGHT, SHIFT)
    person.stands_in(3, PHASES[0], newest=3)
    person.key(LEFT, SHIFT, times=len(PHASES) * 3)
    person.stands_at(0, newest=3)
    person.key(RIGHT, SHIFT, times=len(PHASES) + 1)
    person.stands_in(2, PHASES[0], newest=3)
    # In the middle of an iteration, a step is the rest of it.
    person.key(RIGHT)
    person.stands_at(2, newest=3)
    person.key(LEFT, SHIFT)
    person.stands_in(2, PHASES[-2], newest=3)
    person.key(LEFT)
    person.stands_at(1, newest=3)
    person.finishes()
    person.stands_at(150)
    assert person.losses.tobytes() == after(config, 150).losses.tobytes()


def test_home_and_end_jump(sit: Sit, small: MakeConfig) -> None:
    config = small()
    person = sit(config)
    person.chooses_step(1, 30)
    person.key(RIGHT)
    person.stands_at(30)
    person.key(HOME)
    person.stands_at(0, newest=30)
    assert not person.tab.grid.isVisible(), "there is no mini-batch yet"
    person.key(END)
    person.stands_at(30)
    assert person.counts == counts_of(after(config, 30))
    # What is half done is not made by going to its start.
    person.key(RIGHT, SHIFT, times=4)
    person.stands_in(31, PHASES[3], newest=30)
    person.key(END)
    person.stands_at(30)
    person.key(RIGHT)
    person.stands_at(60)
    assert person.losses.tobytes() == after(config, 60).losses.tobytes()


def test_a_key_in_a_field_does_not_step(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.unfolds_pauses()
    person.chooses_step(1, 1)
    names = (
        "label_0", "hidden_sizes", "learning_rate", "batch_size", "iterations", "seed", "step_count", "smoothing",
        "pause_iteration_value",
    )  # fmt: skip
    for name in names:
        field = person.focus(name, QWidget)
        line = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
        assert line is not None
        before = line.text()
        person.asked.clear()
        for modifiers in (NONE, SHIFT):
            for key in (HOME, RIGHT, LEFT, END):
                person.key(key, modifiers)
        person.key(HOME)
        assert line.cursorPosition() == 0, name
        person.key(RIGHT)
        assert line.cursorPosition() == 1, name
        person.key(END, SHIFT)
        assert line.selectedText() == before[1:], name
        person.key(END)
        person.key(SPACE)
        assert person.asked == [], name
        assert person.state is State.PAUSED
        if name == "label_0":
            assert line.text() == f"{before} "
        # Escape gives the keys back.
        person.key(ESCAPE)
        newest = person.newest
        person.key(RIGHT)
        person.stands_at(newest + 1)
        assert person.asked == ["step"], name
    person.key(SPACE)
    person.ends()


def test_space_on_boxes_and_buttons_is_for_them(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    for name in ("what_changed", "mini_batch", "fit_loss"):
        box = person.focus(name, QCheckBox)
        person.key(SPACE)
        assert box.isChecked(), name
    contenders = len(person.window.model.config.contenders)
    person.unfolds_pauses()
    pause = person.focus("pause_diverged", QCheckBox)
    person.key(SPACE)
    assert pause.isChecked()
    header = person.window.side_panel.training.header
    person.focus_on(header)
    person.key(SPACE)
    assert not person.window.side_panel.training.is_unfolded()
    person.key(RIGHT)
    assert person.window.side_panel.training.is_unfolded()
    assert len(person.window.model.config.contenders) == contenders
    assert person.asked == []
    assert person.newest == 0
    # Arrows are of no use to a box: they step.
    person.focus("mini_batch", QCheckBox)
    person.key(RIGHT)
    person.stands_at(1)
    # Nor does a click on one take the keys away.
    person.key(ESCAPE)
    person.ticks("mini_batch")
    person.ticks("what_changed")
    person.key(SPACE)
    person.ends()


def test_a_button_of_the_toolbar_with_the_focus_is_pressed(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.focus_on(person.button("step"))
    person.key(SPACE)
    person.stands_at(1)
    assert person.asked == ["step"]


def test_arrows_on_sliders_boxes_and_tabs(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    slider = person.focus("speed", QSlider)
    top = slider.maximum()
    person.key(LEFT, times=2)
    assert slider.value() == top - 2
    person.key(RIGHT)
    assert slider.value() == top - 1
    person.key(HOME)
    assert (slider.value(), person.window.runs.rate) == (0, 1.0)
    person.key(END)
    assert (slider.value(), person.window.runs.rate) == (top, None)
    assert person.asked == []
    # Left and Right do nothing to a list: they step.
    kinds = person.focus("step_size", QComboBox)
    person.key(RIGHT, times=2)
    person.stands_at(2)
    person.key(LEFT)
    person.stands_at(1, newest=2)
    assert kinds.currentIndex() == 0
    person.key(Qt.Key.Key_Down)
    assert kinds.currentIndex() == 1
    # Of the timeline too they are the window's; the tabs need them.
    person.focus_on(person.tab.timeline)
    person.key(HOME)
    person.stands_at(0, newest=2)
    person.key(END)
    person.stands_at(2)
    asked = len(person.asked)
    person.focus_on(person.window.tabs.tabBar())
    person.key(RIGHT)
    assert person.window.tabs.currentWidget() is person.window.tabs.over_time
    assert len(person.asked) == asked
    person.key(LEFT)
    person.key(ESCAPE)
    person.key(SPACE)
    person.ends()


def test_the_keys_work_from_the_other_tabs(sit: Sit, small: MakeConfig) -> None:
    config = small()
    person = sit(config)
    window = person.window
    shown = {Qt.Key.Key_1: window.signals_tab, Qt.Key.Key_7: window.log_tab}
    newest = 0
    for key, page in shown.items():
        person.key(key, CTRL)
        assert window.tabs.currentWidget() is page
        if page is window.log_tab:
            person.clicks(window.log_tab.viewport())
            person.focus_on(window.log_tab)
        person.key(RIGHT, times=3)
        newest += 3
        person.has(newest=newest)
        for pressed, modifiers, there in (
            (LEFT, NONE, newest - 1), (HOME, NONE, 0), (RIGHT, SHIFT, 0), (LEFT, SHIFT, 0), (END, NONE, newest),
            (LEFT, NONE, newest - 1),
        ):  # fmt: skip
            with person.qtbot.waitSignal(window.runs.view_changed):
                person.key(pressed, modifiers)
            person.has(there)
        person.key(Qt.Key.Key_B, CTRL)
        newest -= 1
        person.has(newest=newest)
    person.key(SPACE)
    person.ends()
    assert "Branched from iteration 2." in person.log
    assert "Branched from iteration 4." in person.log
    person.key(Qt.Key.Key_2, CTRL)
    person.stands_at(150)
    assert person.losses.tobytes() == after(config, 150).losses.tobytes()
    assert len(person.tab.loss.ghost_curves) == 6
    # Nobody looked at the layers until now.
    person.until(lambda: person.counts == counts_of(after(config, 150)))


# Actions


def test_all_actions_are_in_the_menu_with_tip_and_keys(sit: Sit, small: MakeConfig) -> None:
    window = sit(small()).window
    in_menus = [each.objectName() for menu in window.menuBar().findChildren(QMenu) for each in menu.actions()]
    for id, keys in {
        "run_or_pause": ["Space"], "step": ["Right", "F8"], "step_back": ["Left", "Shift+F8"],
        "phase": ["Shift+Right"], "phase_back": ["Shift+Left"], "first": ["Home"], "newest": ["End"],
        "branch": ["Ctrl+B"], "preferences": ["Ctrl+,"],
    }.items():  # fmt: skip
        action = window.actions_table[id]
        assert in_menus.count(id) == 1
        assert [key.toString() for key in action.shortcuts()] == keys
        assert action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) in action.toolTip()
        assert len(action.toolTip()) > len(keys[0]) + 12
        assert action.statusTip()
    bound = [key.toString() for each in window.findChildren(QAction) for key in each.shortcuts()]
    bound += [each.key().toString() for each in window.findChildren(QShortcut)]
    assert [key for key, times in Counter(bound).items() if times > 1] == []


def test_what_can_be_asked_for_when(sit: Sit, small: MakeConfig) -> None:
    person = sit(small(iterations=LONG))
    run, step = {"run_or_pause", "run"}, {"step", "phase"}
    back = {"step_back", "phase_back", "first"}
    assert person.enabled() == run | step
    person.key(SPACE)
    person.until(lambda: person.newest > 0)
    assert person.enabled() == {"run_or_pause", "pause"} | step | back
    person.key(SPACE)
    person.until(lambda: person.enabled() == run | step | back)
    person.key(RIGHT, SHIFT)
    person.until(lambda: PHASES[0] in person.phase)
    assert person.enabled() == run | step | back | {"newest"}
    person.key(HOME)
    person.until(lambda: person.viewing)
    assert person.enabled() >= run | step | {"newest", "branch"}
    person.presses("reset")
    person.paused()
    assert person.enabled() == run | step
    person.key(RIGHT, SHIFT)
    person.stands_in(1, PHASES[0], newest=0)
    assert person.enabled() == run | step | back | {"newest"}


def test_what_can_be_asked_for_at_the_end(sit: Sit, small: MakeConfig) -> None:
    person = sit(small(iterations=5))
    person.finishes()
    person.stands_at(5)
    back = {"step_back", "phase_back", "first"}
    assert person.enabled() == {"run_or_pause", "run"} | back
    person.key(LEFT)
    person.stands_at(4, newest=5)
    assert person.enabled() == {"run_or_pause", "run", "step", "phase", "newest", "branch"} | back


def test_without_labels_nothing_can_be_asked_for(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    box = person.focus("dataset", QComboBox)
    person.key(Qt.Key.Key_Down, times=box.count())
    while not box.currentText().startswith("Gaussian"):
        person.key(Qt.Key.Key_Up)
    person.until(lambda: person.state is State.IDLE)
    assert person.enabled() == set()
    person.key(ESCAPE)
    for key in (SPACE, RIGHT, LEFT, HOME, END):
        person.key(key)
        person.key(key, SHIFT)
    assert person.asked == []
    assert person.newest == 0


# The timeline


def test_a_drag_on_the_timeline_goes_there(sit: Sit, small: MakeConfig) -> None:
    config = small()
    person = sit(config)
    person.finishes()
    person.stands_at(150)
    slider = person.tab.timeline
    person.qtbot.mousePress(slider, LEFT_BUTTON, pos=person.on_timeline(150))
    for iteration in (120, 75, 30, 41):
        person.qtbot.mouseMove(slider, person.on_timeline(iteration))
        person.stands_at(iteration, newest=150)
        assert person.counts == counts_of(after(config, iteration))
    # Beyond the end.
    person.qtbot.mouseMove(slider, QPoint(slider.width() + 50, 4))
    person.stands_at(150)
    person.qtbot.mouseMove(slider, person.on_timeline(66))
    person.qtbot.mouseRelease(slider, LEFT_BUTTON, pos=person.on_timeline(66))
    person.stands_at(66, newest=150)
    # The keys are still the window's.
    person.key(RIGHT)
    person.stands_at(67, newest=150)
    assert "done" in person.status


def test_a_click_on_the_curve_goes_there(sit: Sit, small: MakeConfig) -> None:
    config = small(iterations=120)
    person = sit(config)
    person.finishes()
    person.stands_at(120)
    for iteration in (40, 1, 99):
        person.goes_to(iteration)
        person.stands_at(iteration, newest=120)
        assert person.counts == counts_of(after(config, iteration))
    person.goes_to(120)
    person.stands_at(120)


def test_the_timeline_by_page_keys_and_by_a_click(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.finishes()
    person.stands_at(150)
    slider = person.tab.timeline
    person.clicks(slider, person.on_timeline(100))
    person.stands_at(100, newest=150)
    person.focus_on(slider)
    for key, there in ((Qt.Key.Key_PageDown, 85), (Qt.Key.Key_PageDown, 70), (Qt.Key.Key_PageUp, 85)):
        person.key(key)
        person.stands_at(there, newest=150)


@pytest.mark.parametrize("how", ["curve", "timeline", "left", "right", "home", "phase"])
def test_going_somewhere_pauses_a_run(sit: Sit, small: MakeConfig, how: str) -> None:
    config = small(iterations=20_000)
    person = sit(config)
    person.key(SPACE)
    person.makes_more_than(300)
    keys = {"left": (LEFT, NONE), "right": (RIGHT, NONE), "home": (HOME, NONE), "phase": (RIGHT, SHIFT)}
    with person.qtbot.waitSignal(person.window.runs.halted):
        if how == "curve":
            person.goes_to(250)
        elif how == "timeline":
            person.clicks(person.tab.timeline, person.on_timeline(250))
        else:
            person.key(*keys[how])
        assert person.state is State.PAUSED
    assert "paused" in person.status
    newest, there = person.newest, person.tab.timeline.value()
    if how == "left":
        assert there == newest - 1
    elif how == "home":
        assert there == 0
    elif how in ("curve", "timeline"):
        assert abs(there - 250) < 80
    else:
        assert there == newest
    assert person.viewing == ("" if there == newest else f"viewing iteration {there} of {newest}")
    assert (person.tab.strip.live_phase == Phase("batch")) is (how == "phase")
    person.key(END)
    person.stands_at(newest)
    person.key(RIGHT)
    person.stands_at(newest + 1)
    assert person.losses.tobytes() == after(config, newest + 1).losses.tobytes()


def test_a_rate_typed_in_the_past_is_for_what_is_new(sit: Sit, small: MakeConfig) -> None:
    config = small()
    person = sit(config)
    person.chooses_step(3, 90)
    person.key(RIGHT)
    person.stands_at(90)
    person.goes_to(37)
    person.stands_at(37, newest=90)
    person.types_into("learning_rate", "0.01")
    person.presses("run")
    person.ends()
    person.stands_at(150)
    assert person.losses.tobytes() == branched(config, 90, 0.01).losses.tobytes()
    # What was before is repeated as it was.
    person.goes_to(80)
    person.until(lambda: person.counts == counts_of(after(config, 80)))


def test_run_from_the_past_goes_on_from_the_newest(sit: Sit, small: MakeConfig) -> None:
    config = small()
    person = sit(config)
    person.chooses_step(3, 90)
    person.key(RIGHT)
    person.stands_at(90)
    person.goes_to(37)
    person.stands_at(37, newest=90)
    person.key(RIGHT, SHIFT, times=3)
    person.stands_in(38, PHASES[2], newest=90)
    person.presses("run")
    person.ends()
    person.stands_at(150)
    assert person.losses.tobytes() == after(config, 150).losses.tobytes()
    assert person.counts == counts_of(after(config, 150))


def test_run_from_the_past_of_a_finished_run_goes_to_its_end(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.finishes()
    person.stands_at(150)
    for key, modifiers in ((SPACE, NONE), (Qt.Key.Key_R, CTRL)):
        person.key(LEFT, times=3)
        person.stands_at(147, newest=150)
        person.key(LEFT, SHIFT, times=2)
        person.stands_in(147, PHASES[-3], newest=150)
        person.key(key, modifiers)
        person.stands_at(150)
        assert person.state is State.FINISHED
        assert "done" in person.status
    assert person.log.count("Done.") == 1
    assert sum(line.startswith("Run:") for line in person.log) == 1
    # From its end, it begins anew.
    person.key(SPACE)
    person.until(lambda: person.log.count("Done.") == 2)
    person.stands_at(150)
    assert person.losses.tobytes() == after(small(), 150).losses.tobytes()


def test_step_at_the_end_does_nothing(sit: Sit, small: MakeConfig) -> None:
    config = small(iterations=6)
    person = sit(config)
    person.chooses_step(1, 4)
    for there in (4, 6):
        person.key(RIGHT)
        person.stands_at(there)
    assert "done" in person.status
    person.key(RIGHT)
    person.key(Qt.Key.Key_F8)
    person.key(RIGHT, SHIFT)
    person.key(END)
    person.key(LEFT)
    person.stands_at(2, newest=6)
    person.key(RIGHT, times=3)
    person.stands_at(6)
    assert person.losses.tobytes() == after(config, 6).losses.tobytes()
    assert person.log.count("Done.") == 1


# Branches


def branched(config: Config, at: int, rate: float) -> Comparison:
    """A run whose learning rate changed after iteration ``at``."""
    run = after(config, at)
    run.set_learning_rates(with_rate(config, rate))
    while not run.done:
        run.step()
    return run


@pytest.mark.parametrize("ended", [True, False])
def test_a_branch_takes_the_rate_that_was_typed_just_before(sit: Sit, small: MakeConfig, ended: bool) -> None:
    config = small(evaluate_every=25)
    person = sit(config)
    if ended:
        person.finishes()
    else:
        person.chooses_step(3, 120)
        person.key(RIGHT)
    newest = 150 if ended else 120
    person.stands_at(newest)
    old = person.losses
    person.goes_to(60)
    person.stands_at(60, newest=newest)
    person.types_into("learning_rate", "0.01")
    person.key(Qt.Key.Key_B, CTRL)
    person.stands_at(60)
    assert person.state is State.PAUSED
    assert "paused" in person.status
    assert "done" not in person.status
    assert "Branched from iteration 60." in person.log
    assert person.tab.timeline.branches == (60,)
    assert "branch" not in person.enabled()
    assert "step" in person.enabled()
    head, *rows = person.tab.loss.table()
    columns = [head.index(f"{each.label}: loss, branch from 60") for each in config.contenders]
    ghost = np.array([[row[column] for column in columns] for row in rows[60:newest]], float).T
    assert ghost.tobytes() == np.ascontiguousarray(old[:, 60:]).tobytes()
    assert len(person.tab.loss.ghost_curves) == 3
    xs, _ = person.tab.loss.ghost_curves[0].item.getData()
    assert (xs[0], xs[-1]) == (60, newest)
    person.key(ESCAPE)
    person.finishes()
    person.stands_at(150)
    assert "done" in person.status
    expected = branched(config, 60, 0.01)
    assert person.losses.tobytes() == expected.losses.tobytes()
    at, values = person.tab.accuracy.curves[2].getData()
    assert list(at) == [0, 25, 50, 75, 100, 125, 150]
    assert values == pytest.approx([100 * each.accuracies[2] for each in expected.evaluations])
    assert person.log.count("Done.") == 1 + ended
    lines = person.log[person.log.index("Branched from iteration 60.") :]
    assert lines[1] == "=========== iteration 100 ==========="
    assert lines[2] == f"std = 0.01: {expected.losses[0, 99]:#.7g}"
    # Back again, over the branch.
    person.goes_to(61)
    person.stands_at(61, newest=150)
    person.key(LEFT, times=2)
    person.stands_at(59, newest=150)
    assert person.counts == counts_of(after(config, 59))


def test_a_branch_in_the_middle_of_an_iteration(sit: Sit, small: MakeConfig) -> None:
    config = small(iterations=40)
    person = sit(config)
    person.finishes()
    person.goes_to(20)
    person.stands_at(20, newest=40)
    person.key(RIGHT, SHIFT, times=5)
    person.stands_in(21, PHASES[4], newest=40)
    person.key(Qt.Key.Key_B, CTRL)
    person.stands_at(20)
    person.finishes()
    person.stands_at(40)
    assert person.losses.tobytes() == after(config, 40).losses.tobytes()


def test_a_branch_from_the_very_start(sit: Sit, small: MakeConfig) -> None:
    config = small()
    person = sit(config)
    person.finishes()
    person.key(HOME)
    person.stands_at(0, newest=150)
    person.types_into("learning_rate", "0.02")
    person.presses("branch")
    person.stands_at(0)
    assert "Branched from iteration 0." in person.log
    assert person.enabled() == {"run_or_pause", "run", "step", "phase"}
    assert len(person.tab.loss.ghost_curves) == 3
    person.key(ESCAPE)
    person.finishes()
    person.stands_at(150)
    assert person.losses.tobytes() == branched(config, 0, 0.02).losses.tobytes()


def test_run_right_after_a_branch_of_an_ended_run_runs(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.finishes()
    person.goes_to(60)
    person.stands_at(60, newest=150)
    person.key(Qt.Key.Key_B, CTRL)
    person.key(SPACE)
    person.ends()
    person.stands_at(150)
    assert person.window._view is not None
    assert [ghost.start for ghost in person.window._view.ghosts] == [60]


def test_only_the_latest_branches_are_kept(sit: Sit, small: MakeConfig) -> None:
    person = sit(small(iterations=40))
    person.finishes()
    for start in (30, 25, 20, 15):
        person.goes_to(start)
        person.has(start)
        person.presses("branch")
        person.stands_at(start)
        person.key(SPACE)
        person.ends()
    person.stands_at(40)
    assert person.tab.timeline.branches == (25, 20, 15)
    assert [line for line in person.log if "Branched" in line] == [
        f"Branched from iteration {start}." for start in (30, 25, 20, 15)
    ]


def test_reset_after_a_branch_clears_everything(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.ticks("mini_batch")
    person.finishes()
    person.goes_to(60)
    person.stands_at(60, newest=150)
    person.presses("branch")
    person.stands_at(60)
    person.key(RIGHT, times=2)
    person.stands_at(62)
    person.key(LEFT)
    person.stands_at(61, newest=62)
    assert person.tab.samples.model.rowCount() == 32
    person.presses("reset")
    person.stands_at(0)
    assert person.tab.samples.model.rowCount() == 0
    assert person.tab.samples.message.isVisible()
    assert person.tab.loss.ghost_curves == []
    assert person.tab.timeline.branches == ()
    assert not person.tab.grid.isVisible()
    assert person.tab.loss.figure() is None
    assert "ready" in person.status
    person.finishes()
    person.stands_at(150)
    assert person.losses.tobytes() == after(small(), 150).losses.tobytes()


def test_a_run_that_diverged_can_be_saved_by_a_branch(sit: Sit, small: MakeConfig) -> None:
    config = small(learning_rate=100.0, network=NetworkConfig((8, 8), activation="identity"))
    whole = after(config, 150)
    assert whole.all_diverged
    person = sit(config)
    person.finishes()
    assert "diverged" in person.status
    last = whole.iteration
    person.stands_at(last)
    person.key(HOME)
    person.stands_at(0, newest=last)
    person.key(RIGHT)
    person.stands_at(1, newest=last)
    person.types_into("learning_rate", "0.01")
    person.presses("branch")
    person.stands_at(1)
    person.key(ESCAPE)
    person.finishes()
    expected = branched(config, 1, 0.01)
    assert expected.iteration == 150
    assert "done" in person.status
    assert np.array_equal(person.losses, expected.losses, equal_nan=True)


def test_branch_pressed_twice_is_one_branch(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.finishes()
    person.goes_to(60)
    person.stands_at(60, newest=150)
    person.key(Qt.Key.Key_B, CTRL, times=2)
    person.patience = 1500
    person.stands_at(60)
    person.finishes()
    person.stands_at(150)


# Phases


def test_a_click_on_a_chip_goes_to_its_phase(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    strip = person.tab.strip
    chips = phases(3)

    def clicks(index: int) -> None:
        person.clicks(strip, strip.chip_area(chips[index]).center().toPoint())

    clicks(4)
    person.stands_in(1, PHASES[4], newest=0)
    assert strip.live_phase == Phase("loss")
    clicks(1)
    person.stands_in(1, PHASES[1], newest=0)
    clicks(8)
    person.stands_in(1, PHASES[8], newest=1)
    person.key(RIGHT, times=3)
    person.stands_at(4)
    # Between two iterations: of the one that was made last.
    clicks(2)
    person.stands_in(4, PHASES[2], newest=4)
    assert person.viewing == "inside iteration 4 of 4"
    for index in range(9):
        clicks(index)
        person.stands_in(4, PHASES[index], newest=4)
    person.finishes()
    assert person.losses.tobytes() == after(small(), 150).losses.tobytes()


def test_the_keys_reach_the_chips(sit: Sit, small: MakeConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.charts.phase_strip.QToolTip.showText", lambda *_arguments: None)
    person = sit(small())
    person.focus_on(person.tab.strip)
    person.key(RIGHT, times=4)
    assert person.newest == 0
    person.key(Qt.Key.Key_Return)
    person.stands_in(1, PHASES[4], newest=0)
    person.key(LEFT, times=3)
    person.key(SPACE)
    person.stands_in(1, PHASES[1], newest=0)
    assert person.asked == []
    # With Shift they are the window's.
    person.key(RIGHT, SHIFT)
    person.stands_in(1, PHASES[2], newest=0)


def test_a_click_on_a_chip_right_after_an_edit(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.types_into("batch_size", "16")
    strip = person.tab.strip
    person.clicks(strip, strip.chip_area(Phase("loss")).center().toPoint())
    person.until(lambda: person.window.runs.config and person.window.runs.config.training.batch_size == 16)
    person.patience = 1500
    person.stands_in(1, "loss", newest=0)


def test_the_cells_show_what_a_phase_has_made(sit: Sit, small: MakeConfig) -> None:
    config = small(ContenderConfig("one"), ContenderConfig("two", Normal(std=0.5)), learning_rate=0.5)
    person = sit(config)
    person.key(RIGHT, times=3)
    person.stands_at(3)
    assert [len(row) for row in person.cells] == [2, 2]
    runs = [after(config, 3), after(config, 4)]
    for made in range(1, 10):
        person.key(RIGHT, SHIFT)
        person.stands_in(4, PHASES[made - 1], newest=3 + (made == 9))
        for contender, row in enumerate(person.cells):
            assert len(row) == 3
            before, now = (run.contenders[contender].network.layers for run in runs)
            for layer, text in enumerate(row, start=1):
                update = now[layer - 1].weights - before[layer - 1].weights
                held = now[layer - 1].activations
                backward = 2 * 3 + 3 - layer
                if made == 9:
                    mean = number(float(update.mean(dtype=np.float64)))
                    std = number(float(update.std(dtype=np.float64)))
                    old = np.linalg.norm(before[layer - 1].weights)
                    size = number(float(np.linalg.norm(update) / old))
                    moments = f"ΔW  mean {mean}  std {std}  n {update.size:,}"
                    assert text == f"{moments}\nupdate / weights ‖ΔW‖ / ‖W‖ = {size}"
                elif made >= backward:
                    gradient = update / -0.5
                    assert text.startswith("∂L/∂W  mean ")
                    shown = float(text.split("std ")[1].split()[0])
                    assert shown == pytest.approx(float(gradient.std()), rel=0.06)
                elif made > layer:
                    moments = f"mean {number(float(held.mean()))}  std {number(float(held.std()))}"
                    assert text.startswith(f"logits  {moments}" if layer == 3 else moments)
                else:
                    assert text.strip() == "not computed yet"
    assert person.newest == 4
    person.finishes()
    person.stands_at(150)
    assert [len(row) for row in person.cells] == [2, 2]
    assert person.tab.strip.live_phase is None


# What changed


@pytest.mark.parametrize("mode", [0, 1, 2])
def test_outlines_are_the_iteration_before(sit: Sit, small: MakeConfig, mode: int) -> None:
    config = small()
    person = sit(config)
    box = person.focus("training_range", QComboBox)
    person.key(Qt.Key.Key_Down, times=mode)
    assert box.currentIndex() == mode
    person.key(ESCAPE)
    person.key(RIGHT, times=20)
    person.stands_at(20)
    assert set(person.outlines) == {""}
    person.ticks("what_changed")
    person.until(lambda: "" not in person.outlines)
    person.stands_at(20)

    def right(iteration: int) -> bool:
        run, now = after(config, iteration - 1), after(config, iteration)
        for contender, row in enumerate(person.tab.grid.item.grid.rows):
            for layer, cell in enumerate(row.layers):
                low, high = cell.histogram.low, cell.histogram.high
                pairs = ((run, cell.before), (now, cell.histogram))
                for moment, shown in pairs:
                    assert shown is not None
                    values = moment.contenders[contender].network.layers[layer].activations
                    expected = histogram(values, 30, low, high)
                    assert (shown.low, shown.high) == (low, high)
                    assert shown.counts.tolist() == expected.counts.tolist()
                    if mode:
                        assert expected.above == expected.below == 0, "the range holds both"
        return True

    assert right(20)
    for key, there, newest in ((RIGHT, 21, 21), (LEFT, 20, 21), (LEFT, 19, 21), (RIGHT, 20, 21)):
        person.key(key)
        person.stands_at(there, newest)
        assert "" not in person.outlines
        assert right(there)
    ranges = {(row[3], row[4]) for row in list(person.tab.grid.table())[1:] if row[3] == 0.0}
    assert (len(ranges) > 1) is (mode == 2)
    assert ((0.0, 1 / 30) in ranges) or mode
    person.ticks("what_changed")
    person.until(lambda: set(person.outlines) == {""})


def test_outlines_of_phases_and_of_a_run_that_stopped(sit: Sit, small: MakeConfig) -> None:
    config = small()
    person = sit(config)
    person.ticks("what_changed")
    person.key(RIGHT)
    person.stands_at(1)
    assert set(person.outlines) == {""}, "there was none before"
    person.key(RIGHT, times=4)
    person.stands_at(5)
    person.key(RIGHT, SHIFT, times=9)
    person.stands_in(6, PHASES[8], newest=6)
    old, before, now = (after(config, iteration) for iteration in (4, 5, 6))
    for contender, row in enumerate(person.tab.grid.item.grid.rows):
        for layer, cell in enumerate(row.layers):
            weights = [run.contenders[contender].network.layers[layer].weights for run in (old, before, now)]
            for shown, update in ((cell.before, weights[1] - weights[0]), (cell.histogram, weights[2] - weights[1])):
                assert shown is not None
                expected = histogram(update, 30, cell.histogram.low, cell.histogram.high)
                assert shown.counts.tolist() == expected.counts.tolist()
    person.finishes()
    person.stands_at(150)
    person.until(lambda: "" not in person.outlines)
    run = after(config, 149)
    assert person.outlines == counts_of(run)


# The mini-batch


def test_the_samples_are_those_of_the_batch(sit: Sit, small: MakeConfig) -> None:
    config = small(seed=7)
    data = load_dataset("digits")
    draw = np.random.default_rng([7, 1])
    rows = [draw.integers(0, len(data.train.labels), 32) for _ in range(12)]
    person = sit(config)
    person.ticks("mini_batch")
    samples = person.tab.samples
    assert samples.isVisible()
    assert samples.message.isVisible()

    def right(iteration: int) -> None:
        model, chosen = samples.model, rows[iteration - 1]
        assert samples.title.text() == f"Mini-batch of iteration {iteration}, 32 samples"
        labels = [model.index(row, 1).data() for row in range(model.rowCount())]
        assert labels == [str(label) for label in data.train.labels[chosen]]
        assert model.batch is not None
        assert np.array_equal(model.batch.inputs, data.train.inputs[chosen])
        cells: Any = samples.table.itemDelegate()
        shown = cells.image(0)
        pixels = [[shown.pixelColor(x, y).red() for x in range(shown.width())] for y in range(shown.height())]
        assert np.allclose(np.ravel(pixels), data.train.inputs[chosen[0]] * (255 / data.divisor), atol=1)
        run = after(config, iteration - 1)
        for column, contender in enumerate(run.contenders):
            values = data.scaled(data.train.inputs[chosen], np.empty((32, data.features), config.dtype))
            logits = contender.network.forward(values, training=True)
            for row in range(32):
                predicted = int(logits[row].argmax())
                label = int(data.train.labels[chosen[row]])
                text = model.index(row, 2 + column).data()
                assert text.startswith(f"{predicted} {'✓' if predicted == label else '✗'}")
            mean = model.mean_loss(column)
            assert mean is not None
            assert mean == pytest.approx(person.losses[column, iteration - 1], rel=1e-5)
            assert f"mean loss {number(mean)}" in model.headerData(
                2 + column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
            )

    person.key(RIGHT, times=10)
    person.stands_at(10)
    right(10)
    person.key(LEFT, times=6)
    person.stands_at(4, newest=10)
    right(4)
    person.key(END)
    person.stands_at(10)
    right(10)
    # Phase by phase, more of it is known.
    for made, phase in enumerate(PHASES[:5], start=1):
        person.key(RIGHT, SHIFT)
        person.stands_in(11, phase, newest=10)
        label = str(data.train.labels[rows[10][0]])
        assert samples.model.index(0, 1).data() == label
        text = samples.model.index(0, 2).data()
        assert len(text.split()) == {1: 0, 2: 0, 3: 0, 4: 2, 5: 3}[made]
    person.key(RIGHT)
    person.stands_at(11)
    right(11)
    person.ticks("mini_batch")
    assert not samples.isVisible()
    person.key(RIGHT)
    person.stands_at(12)
    person.ticks("mini_batch")
    person.until(lambda: "iteration 12," in samples.title.text())
    right(12)


# Pause when


def test_pause_at_an_iteration_and_go_on(sit: Sit, small: MakeConfig) -> None:
    config = small()
    person = sit(config)
    person.unfolds_pauses()
    person.pauses_when("iteration", "40")
    person.key(ESCAPE)
    person.key(SPACE)
    person.stands_at(40)
    assert person.state is State.PAUSED
    assert "paused: iteration 40 reached" in person.status
    person.key(SPACE)
    person.ends()
    person.stands_at(150)
    assert "reached" not in person.status
    assert person.losses.tobytes() == after(config, 150).losses.tobytes()
    # In a new run it fires again; unticked, it does not.
    person.presses("reset")
    person.stands_at(0)
    person.key(SPACE)
    person.stands_at(40)
    assert "paused: iteration 40 reached" in person.status
    person.key(LEFT)
    person.stands_at(39, newest=40)
    assert "reached" not in person.status
    person.presses("reset")
    person.stands_at(0)
    person.pauses_when("iteration")
    person.key(ESCAPE)
    person.key(SPACE)
    person.ends()
    person.stands_at(150)


@pytest.mark.parametrize("how", ["click", "key"])
def test_a_number_typed_just_before_run_counts(sit: Sit, small: MakeConfig, how: str) -> None:
    person = sit(small())
    person.unfolds_pauses()
    person.pauses_when("iteration", "40")
    # The focus stays in the field.
    if how == "click":
        person.presses("run")
    else:
        person.key(Qt.Key.Key_R, CTRL)
    person.until(lambda: person.newest and person.state in (State.PAUSED, State.FINISHED))
    assert person.newest == 40


def test_several_conditions_fire_each_in_its_turn(sit: Sit, small: MakeConfig) -> None:
    config = small(iterations=600)
    losses = after(config, 600).losses
    limit = round(float(losses[2, 200:220].min()), 3)
    due = {
        f"He: loss {losses[2, (losses[2] < limit).argmax()]:.4f} is below {limit}": int((losses[2] < limit).argmax()),
        f"Xavier: loss {losses[1, (losses[1] < limit).argmax()]:.4f} is below {limit}": int(
            (losses[1] < limit).argmax()
        ),
    }
    assert not (losses[0] < limit).any()
    stops = sorted([*((at + 1, text) for text, at in due.items()), (30, "iteration 30 reached")])
    assert len({at for at, _ in stops}) == 3
    person = sit(config)
    person.unfolds_pauses()
    for name, text in (("iteration", "30"), ("loss_below", str(limit))):
        person.pauses_when(name, text)
    person.key(ESCAPE)
    for at, text in stops:
        person.key(SPACE)
        person.stands_at(at)
        assert f"paused: {text}" in person.status
    person.key(SPACE)
    person.ends()
    person.stands_at(600)


def test_steps_pause_too_and_a_branch_may_fire_again(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.unfolds_pauses()
    person.pauses_when("iteration", "12")
    person.key(ESCAPE)
    person.chooses_step(1, 50)
    person.key(RIGHT)
    person.stands_at(12)
    assert "paused: iteration 12 reached" in person.status
    person.key(RIGHT)
    person.stands_at(62)
    person.goes_to(10)
    person.stands_at(10, newest=62)
    person.presses("branch")
    person.stands_at(10)
    person.key(SPACE)
    person.stands_at(12)
    assert "paused: iteration 12 reached" in person.status
    person.finishes()
    person.stands_at(150)


def test_phases_pause_too(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.unfolds_pauses()
    person.pauses_when("iteration", "2")
    person.key(ESCAPE)
    person.key(RIGHT)
    person.stands_at(1)
    person.key(RIGHT, SHIFT, times=8)
    person.stands_in(2, PHASES[7], newest=1)
    assert "reached" not in person.status
    person.key(RIGHT, SHIFT)
    person.stands_in(2, PHASES[8], newest=2)
    person.until(lambda: "paused: iteration 2 reached" in person.status)


def test_the_readout_asks_for_no_tick_that_is_there(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.key(RIGHT, SHIFT)
    person.stands_in(1, PHASES[0], newest=0)
    asking, drawn = "The mini-batch is drawn; tick Mini-batch to see it.", "The mini-batch is drawn."
    readout = person.tab.readout.whole_text
    person.until(lambda: readout() == asking)
    for text in (drawn, asking, drawn):
        person.ticks("mini_batch")
        person.until(partial(_reads, readout, text))
    person.key(RIGHT, SHIFT)
    person.stands_in(1, PHASES[1], newest=0)
    assert readout() not in (asking, drawn)


def test_an_accuracy_pauses(sit: Sit, small: MakeConfig) -> None:
    config = small(evaluate_every=10)
    found = after(config, 150).evaluations
    first = next(each for each in found if max(each.accuracies) > 0.5)
    assert 0 < first.iteration < 150
    person = sit(config)
    person.unfolds_pauses()
    person.pauses_when("accuracy_above", "50")
    person.key(ESCAPE)
    person.key(SPACE)
    person.stands_at(first.iteration)
    assert "test accuracy" in person.status
    assert f"{100 * max(first.accuracies):.1f} % is above 50 %" in person.status


def test_a_contender_that_diverges_pauses(sit: Sit, small: MakeConfig) -> None:
    wild = ContenderConfig("wild", Normal(std=0.5), activation="identity", learning_rate=50.0)
    config = small(wild, ContenderConfig("tame"))
    at = after(config, 150).contenders[0].diverged_at
    assert at is not None
    person = sit(config)
    person.unfolds_pauses()
    person.pauses_when("diverged")
    person.key(ESCAPE)
    person.key(SPACE)
    person.until(lambda: "paused: wild diverged" in person.status)
    assert f"iteration {at} of 150" in person.status
    person.key(SPACE)
    person.ends()
    assert "done" in person.status


# Speed


@pytest.mark.parametrize(
    "paint_seconds",
    [
        0.0,
        0.008,
    ],
)
def test_a_slow_run_shows_every_iteration(sit: Sit, small: MakeConfig, paint_seconds: float) -> None:
    person = sit(small(iterations=14))
    person.ticks("mini_batch")
    person.ticks("what_changed")
    person.focus("speed", QSlider)
    person.key(HOME)
    # Not 20 a second: beside other tests a painting of 8 ms takes longer than that leaves.
    person.key(RIGHT, times=3)
    assert person.window.runs.rate == 10.0
    person.key(ESCAPE)
    shown: list[str] = []
    for _ in range(14):
        person.window.clock.add(paint_seconds)
    person.window.runs.view_changed.connect(partial(_paint, person.window.clock, paint_seconds))
    person.window.runs.view_changed.connect(partial(_note_all, shown, person.tab))
    person.finishes()
    person.stands_at(14)
    assert [text for text in dict.fromkeys(shown) if not text.startswith("0 ")] == [
        f"{n} of 14 iterations: Mini-batch of iteration {n}, 32 samples, {'outlines' if n > 1 else 'no outlines'}"
        for n in range(1, 15)
    ]


def _paint(clock: FrameClock, seconds: float, _view: TrainingView) -> None:
    """As if the picture took the window's thread this long."""
    clock.add(seconds)


def _note_all(shown: list[str], tab: TrainingTab, _view: TrainingView) -> None:
    outlined = all(layer.before is not None for row in tab.grid.item.grid.rows for layer in row.layers)
    words = "outlines" if outlined else "no outlines"
    shown.append(f"{tab.strip.text}: {tab.samples.title.text()}, {words}")


def test_the_speed_changes_while_it_runs(sit: Sit, small: MakeConfig) -> None:
    config = small()
    person = sit(config)
    person.focus("speed", QSlider)
    person.key(HOME)
    person.key(Qt.Key.Key_R, CTRL)
    person.until(lambda: person.newest == 1)
    assert not person.window.runs.streams
    assert [len(row) for row in person.cells] == [2, 2, 2]
    person.key(END)
    person.ends()
    person.stands_at(150)
    assert person.losses.tobytes() == after(config, 150).losses.tobytes()


# Preferences


def test_the_memory_is_taken_by_the_next_run_and_remembered(
    open_window: OpenWindow, sit: Sit, small: MakeConfig, tmp_path: Path
) -> None:
    person = sit(small())
    window = person.window
    assert window.runs.budget == 256 * 2**20
    for accept, megabytes in ((False, 256), (True, 64)):
        person.key(Qt.Key.Key_Comma, CTRL)
        dialog = person.find("preferences_dialog", QDialog)
        person.qtbot.waitExposed(dialog)
        number_of = dialog.findChild(QSpinBox, "checkpoint_megabytes")
        assert number_of is not None
        number_of.selectAll()
        person.qtbot.keyClicks(number_of, "64")
        standard = QDialogButtonBox.StandardButton
        which = standard.Ok if accept else standard.Cancel
        buttons = dialog.findChild(QDialogButtonBox)
        assert buttons is not None
        with person.qtbot.waitSignal(dialog.destroyed):
            person.clicks(buttons.button(which))
        assert window.runs.budget == megabytes * 2**20
        window.activateWindow()
        person.until(window.isActiveWindow)
    person.finishes()
    person.stands_at(150)
    window.close()
    assert settings.load(tmp_path / "p.json").checkpoint_megabytes == 64
    again = open_window(config=small())
    assert again.runs.budget == 64 * 2**20


def test_a_network_too_large_to_go_back_in_says_so(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.window.runs.budget = 1000
    person.presses("reset")
    person.stands_at(0)
    person.key(RIGHT, times=3)
    person.stands_at(3)
    person.key(LEFT)
    person.until(lambda: "too large for the memory" in person.status)
    assert person.newest == 3
    person.key(RIGHT)
    person.stands_at(4)
    assert "too large" not in person.status


# In the middle of things


def running(person: Person) -> None:
    person.key(SPACE)
    person.until(lambda: person.newest > 0)


def replaying(person: Person) -> None:
    person.chooses_step(3, 900)
    person.key(RIGHT)
    person.stands_at(900)
    person.key(LEFT)
    person.key(HOME)
    person.key(END)
    person.key(LEFT, SHIFT)


def mid_phase(person: Person) -> None:
    newest = person.newest + 2
    person.key(RIGHT, times=2)
    person.key(RIGHT, SHIFT, times=6)
    person.stands_in(newest + 1, PHASES[5], newest)


def in_the_past(person: Person) -> None:
    newest = person.newest + 5
    person.key(RIGHT, times=5)
    person.stands_at(newest)
    person.key(LEFT, times=2)
    person.stands_at(newest - 2, newest)


SITUATIONS = [running, replaying, mid_phase, in_the_past]


@pytest.mark.parametrize("situation", SITUATIONS)
def test_tabs_and_themes_disturb_nothing_and_what_presets_replace_comes_back(
    sit: Sit, small: MakeConfig, situation: Callable[[Person], None]
) -> None:
    person = sit(small(iterations=LONG))
    person.ticks("what_changed")
    person.ticks("mini_batch")
    situation(person)
    for key, modifiers in (
        (Qt.Key.Key_1, CTRL), (Qt.Key.Key_3, CTRL), (Qt.Key.Key_2, CTRL),
        (Qt.Key.Key_3, CTRL | Qt.KeyboardModifier.AltModifier), (Qt.Key.Key_2, CTRL | Qt.KeyboardModifier.AltModifier),
    ):  # fmt: skip
        person.key(key, modifiers)
        QApplication.processEvents()
    runs, safety = person.window.runs, person.window.safety
    assert runs.config is not None
    assert runs.config.training.iterations == LONG, "it goes on as it was"
    for _ in range(3):
        person.focus("preset", QComboBox)
        person.key(Qt.Key.Key_Down)
        QApplication.processEvents()
    person.key(Qt.Key.Key_2, CTRL)
    assert not person.window.error_bar.isVisible()
    assert person.window.tabs.currentWidget() is person.tab
    person.qtbot.waitUntil(lambda: safety.can_bring_back, timeout=person.patience)
    person.window.actions_table["bring_back"].trigger()
    person.qtbot.waitUntil(
        lambda: runs.config is not None and runs.config.training.iterations == LONG, timeout=person.patience
    )


@pytest.mark.parametrize("situation", SITUATIONS)
def test_reset_reseed_and_close_in_the_middle(sit: Sit, small: MakeConfig, situation: Callable[[Person], None]) -> None:
    config = small(iterations=LONG)
    person = sit(config)
    situation(person)
    person.presses("reset")
    person.stands_at(0)
    person.chooses_step(0)
    person.key(RIGHT, times=2)
    person.stands_at(2)
    assert person.losses.tobytes() == after(config, 2).losses.tobytes()
    situation(person)
    person.presses("reseed")
    person.stands_at(0)
    assert person.enabled() == {"run_or_pause", "run", "step", "phase"}
    person.chooses_step(0)
    situation(person)
    person.key(Qt.Key.Key_Q, CTRL)
    assert not person.window.isVisible()


def test_space_pauses_a_run_whose_data_were_changed_in_the_panel(sit: Sit, small: MakeConfig) -> None:
    person = sit(small(iterations=LONG))
    running(person)
    gaussian(person)
    person.key(ESCAPE)
    assert "run_or_pause" in person.enabled()
    person.key(SPACE)
    assert person.state is State.PAUSED


def test_a_finished_run_can_be_walked_through_whatever_data_were_chosen_since(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.finishes()
    person.stands_at(150)
    gaussian(person)
    person.key(Qt.Key.Key_2, CTRL)
    person.key(ESCAPE)
    person.key(LEFT, times=2)
    person.stands_at(148, newest=150)
    assert {"step", "phase"} <= person.enabled()
    person.key(RIGHT)
    person.stands_at(149, newest=150)


def gaussian(person: Person) -> None:
    box = person.focus("dataset", QComboBox)
    while not box.currentText().startswith("Gaussian"):
        person.key(Qt.Key.Key_Down)


def test_a_deep_network_scrolls_to_the_layer_that_is_live(sit: Sit, small: MakeConfig) -> None:
    person = sit(small(network=NetworkConfig((6,) * 16)))
    person.tab.strip.phase_chosen.emit(Phase("backward", 15))
    person.until(lambda: person.phase == "Iteration 1: backward, layer 15 of 17")
    grid = person.tab.grid

    def seen(layer: int) -> bool:
        area = grid.item.grid.cell_area(0, layer - 1).translated(grid.item.pos())
        left = grid.scroll_area.horizontalScrollBar().value()
        return bool(left <= area.left() and area.right() <= left + grid.scroll_area.viewport().width())

    person.until(lambda: seen(15) and not seen(1))
    person.tab.strip.phase_chosen.emit(Phase("backward", 1))
    person.until(lambda: seen(1) and not seen(15))


def test_over_time_promises_nothing_that_the_memory_does_not_hold(sit: Sit, small: MakeConfig) -> None:
    person = sit(small(iterations=1000))
    person.window.runs.budget = 1000
    person.presses("reset")
    person.stands_at(0)
    person.key(SPACE)
    person.until(lambda: person.newest > 27)
    person.key(SPACE)
    person.paused()
    person.window.actions_table["show_over_time"].trigger()
    page = person.window.tabs.over_time
    person.until(lambda: "too large for the memory" in page.readout.whole_text())
    assert "is computed" not in page.readout.whole_text()


def test_over_time_asks_for_the_end_of_an_iteration_made_by_phases(sit: Sit, small: MakeConfig) -> None:
    person = sit(small())
    person.chooses_step(3, 27)
    person.key(RIGHT)
    person.stands_at(27)
    person.key(RIGHT, SHIFT)
    person.stands_in(28, PHASES[0], newest=27)
    person.window.actions_table["show_over_time"].trigger()
    page = person.window.tabs.over_time
    person.until(lambda: "finish the iteration under way" in page.readout.whole_text())
    person.key(RIGHT)
    person.until(lambda: page.readout.whole_text().endswith(" moments."))
