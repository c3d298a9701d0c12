"""A person, or a cat, at every control of the window while it trains."""

import random
from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QMessageBox,
    QSpinBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.runner.run_controller import End, State
from netcore import Comparison, Config
from netcore.snapshot import TrainingView

PRESSES = 1000
NEVER = {"quit", "open_folder", "open", "save", "save_as", "export_weights", "export_program", "export_textbook"}
"""The first is the end of the test, the others are the system's own dialogs."""
KEYS = (
    Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_F8,
    Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Up,
)  # fmt: skip
TEXTS = ("0.5", "1e-3", "0", "-1", "nan", "8, 8", "He", "", "1e99", "3", "100")


class Cat:
    """Presses whatever is there."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window = window
        self.dice = random.Random(seed)
        self.pressed: Counter[str] = Counter()
        self.ends: list[End] = []
        self.views: list[TrainingView] = []
        window.runs.finished.connect(self.ends.append)
        window.runs.view_changed.connect(self.views.append)
        # Space on a button with a menu waits in it for ever: nobody else would close it.
        self.timer = QTimer()
        self.timer.timeout.connect(self.close_popups)
        self.timer.start(20)

    def press(self) -> None:
        ways: tuple[tuple[int, Callable[[], str]], ...] = (
            (6, self.action),
            (4, self.key),
            (3, self.timeline),
            (1, self.curve),
            (2, self.chip),
            (2, self.box),
            (2, self.choice),
            (2, self.number),
            (2, self.slider),
            (1, self.text),
            (1, self.button),
            (1, self.shape),
        )
        way = self.dice.choices([each for _, each in ways], [weight for weight, _ in ways])[0]
        self.pressed[way()] += 1
        self.close_dialogs()
        for _ in range(self.dice.randrange(4)):
            QApplication.processEvents()

    def of(self, kind: type[Any]) -> Any:
        found = [each for each in self.window.findChildren(kind) if each.isVisible() and each.isEnabled()]
        return self.dice.choice(found) if found else None

    def action(self) -> str:
        actions = [each for each in self.window.actions_table if each.objectName() not in NEVER]
        action = self.dice.choice(actions)
        # A press of the real key, where it leads to the window.
        if self.dice.random() < 0.5 and not action.shortcut().isEmpty():
            QTest.keySequence(self.window.focusWidget() or self.window, action.shortcut())
        else:
            action.trigger()
        return f"action {action.objectName()}"

    def key(self) -> str:
        key = self.dice.choice(KEYS)
        modifier = self.dice.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)
        return f"key {key.name}"

    def timeline(self) -> str:
        slider = self.window.training_tab.timeline
        if slider.isVisible():
            place = QPoint(self.dice.randrange(slider.width()), slider.height() // 2)
            QTest.mousePress(slider, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
            for _ in range(self.dice.randrange(5)):
                QTest.mouseMove(slider, QPoint(self.dice.randrange(slider.width()), slider.height() // 2))
            QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        return "timeline"

    def curve(self) -> str:
        viewport = self.window.training_tab.loss.canvas.viewport()
        if viewport.isVisible():
            place = QPoint(self.dice.randrange(viewport.width()), self.dice.randrange(viewport.height()))
            QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        return "curve"

    def chip(self) -> str:
        strip = self.window.training_tab.strip
        view = self.window._view
        if strip.isVisible() and view is not None:
            place = QPointF(self.dice.uniform(0, strip.width()), self.dice.uniform(0, strip.height()))
            QTest.mouseClick(strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place.toPoint())
        return "chip"

    def box(self) -> str:
        box: QCheckBox | None = self.of(QCheckBox)
        if box is not None:
            QTest.keyClick(box, Qt.Key.Key_Space)
        return "box"

    def choice(self) -> str:
        box: QComboBox | None = self.of(QComboBox)
        # MNIST is not at hand everywhere; its absence is tested elsewhere.
        if box is not None and box.count() and box.objectName() not in ("preset", "dataset"):
            QTest.keyClick(box, self.dice.choice([Qt.Key.Key_Up, Qt.Key.Key_Down]))
        return "choice"

    def number(self) -> str:
        box: QSpinBox | None = self.of(QSpinBox)
        if box is not None:
            QTest.keyClick(box, self.dice.choice([Qt.Key.Key_Up, Qt.Key.Key_Down]))
        return "number"

    def slider(self) -> str:
        slider: QAbstractSlider | None = self.of(QAbstractSlider)
        if slider is not None and slider.objectName() not in ("depth_slider", "units_slider"):
            QTest.keyClick(slider, self.dice.choice([Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp]))
        return "slider"

    def text(self) -> str:
        field: QLineEdit | None = self.of(QLineEdit)
        # A network that takes seconds an iteration is no test of anything.
        if field is not None and field.objectName() not in ("hidden_sizes", "units", "depth"):
            field.selectAll()
            QTest.keyClicks(field, self.dice.choice(TEXTS))
            QTest.keyClick(field, Qt.Key.Key_Return)
        return "text"

    def button(self) -> str:
        button: QToolButton | None = self.of(QToolButton)
        action = button.defaultAction() if button is not None else None
        # A button with a menu waits in it.
        if button is not None and button.menu() is None and (action is None or action.objectName() not in NEVER):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return "button"

    def shape(self) -> str:
        self.window.resize(self.dice.choice([QSize(1024, 700), QSize(1400, 900), QSize(900, 600)]))
        return "shape"

    def close_popups(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()

    def close_dialogs(self) -> None:
        self.close_popups()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                assert not isinstance(dialog, QMessageBox), dialog.text()
                dialog.reject()


def straight(config: Config, rates: dict[int, tuple[float, ...]], newest: int) -> Comparison:
    """The same run with the same changes of the learning rates, and nothing else done to it."""
    run = Comparison(config)
    run._rates = dict(rates)
    for _ in range(newest):
        run.step()
    return run


def timeline_of(window: MainWindow) -> Any:
    return window.runs._worker._timeline


def there(view: TrainingView, line: Any) -> bool:
    """Whether ``view`` is of where the timeline is."""
    return (view.iteration, view.newest) == (line.iteration, line.newest)


def quiet(window: MainWindow, cat: Cat, qtbot: QtBot) -> None:
    """Until nothing is under way any more."""
    window.actions_table["pause"].trigger()
    qtbot.waitUntil(lambda: window.runs.state in (State.PAUSED, State.FINISHED, State.IDLE), timeout=20_000)
    # What is asked for last is answered last; a view of an earlier move may come before.
    if (line := timeline_of(window)) is not None:
        seen = len(cat.views)
        window.runs.set_spec(window.training_tab.spec())
        qtbot.waitUntil(lambda: len(cat.views) > seen and there(cat.views[-1], line), timeout=20_000)
    QApplication.processEvents()


def check(window: MainWindow, cat: Cat) -> None:
    """The window shows what the run is, and the run is what a straight one would be."""
    line = timeline_of(window)
    if window.runs.state is State.IDLE or line is None:
        return
    view = cat.views[-1]
    assert (view.iteration, view.newest) == (line.iteration, line.newest)
    assert window.actions_table["branch"].isEnabled() == (not view.at_newest)
    assert window.training_tab.timeline.value() == view.iteration or not window.training_tab.isVisible()
    assert (window.runs.state is State.FINISHED) == line.done
    run = straight(line.comparison.config, line.comparison._rates, line.newest)
    assert view.losses.tobytes() == run.losses.tobytes()
    assert [each.diverged_at for each in run.contenders] == [
        None if np.isfinite(losses).all() else int(np.isnan(losses).argmax()) + 1 for losses in view.losses
    ]


# The offscreen platform says so of every menu that is opened.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("seed", range(4))
def test_a_thousand_presses_leave_no_error_and_no_wrong_state(
    open_window: Callable[..., MainWindow], small: Callable[..., Config], qtbot: QtBot, seed: int
) -> None:
    window = open_window(config=small(iterations=400, evaluate_every=50))
    window.actions_table["show_training"].trigger()
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED)
    cat = Cat(window, seed)
    for number in range(PRESSES // 4):
        cat.press()
        if number % 50 == 49:
            quiet(window, cat, qtbot)
            check(window, cat)
            # On with it, whatever stood in the way.
            window.actions_table["show_training"].trigger()
            window.actions_table["reset" if number % 100 == 99 else "run"].trigger()
    cat.timer.stop()
    assert window.error_bar.isHidden()
    assert len({end.run_id for end in cat.ends}) == len(cat.ends)
    assert sum(cat.pressed.values()) == PRESSES // 4
    assert isinstance(QApplication.focusWidget(), QWidget | None)
