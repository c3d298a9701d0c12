# mypy: disable-error-code="no-untyped-call"
"""``desktop.lessons``: every lesson played to its end on the real window, and each part by itself."""

import gc
import math
import re
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTranslator, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop import questions
from desktop.lessons import Lessons, install_lessons
from desktop.lessons.catalogue import CATALOGUE, lesson
from desktop.lessons.engine import LessonEngine
from desktop.lessons.lesson import Amount, Asked, Choice, Guess, Lesson, Live, Question, Setup, Step
from desktop.lessons.lesson_panel import LessonPanel
from desktop.main_window import MainWindow
from desktop.runner.run_controller import State
from desktop.runner.step import Step as RunStep
from netcore import (
    Comparison,
    Config,
    ContenderConfig,
    NetworkConfig,
    PropagationStudy,
    TrainingConfig,
    ViewSpec,
    presets,
)
from netcore.arrays import FloatArray
from netcore.config import validate
from netcore.initializers import Constant, Xavier, Zeros
from netcore.snapshot import PropagationView

OpenWindow = Callable[..., MainWindow]
MakeConfig = Callable[..., Config]
Answer = str | float
"""An option's text, or a number."""


def lessons_of(window: MainWindow) -> Lessons:
    installed = getattr(window, "lessons", None)
    return installed if isinstance(installed, Lessons) else install_lessons(window, window)


# The right answers, from netcore alone


def signals(config: Config) -> list[list[FloatArray]]:
    """What each layer of each contender passes on."""
    return [[layer.activations for layer in each.layers] for each in PropagationStudy(config).run().contenders]


def std(preset: str, layer: int) -> float:
    return float(np.std(signals(presets.get(preset))[0][layer - 1]))


def sums_std(preset: str) -> float:
    """Of layer 1's sums: the inverse sigmoid is no way back from 1, so x W it is."""
    result = PropagationStudy(presets.get(preset)).run()
    return float(np.std(result.inputs @ result.contenders[0].layers[0].weights))


def backward(config: Config) -> dict[str, list[float]]:
    """The size of a random gradient sent back from the top, at the outputs of each layer: by hand."""
    rng, sizes = np.random.default_rng(99), {}
    slopes: dict[str, Callable[[FloatArray], FloatArray]] = {
        "sigmoid": lambda a: a * (1 - a),
        "tanh": lambda a: 1 - a * a,
        "relu": lambda a: (a > 0).astype(a.dtype),
    }
    for contender, signal in zip(config.contenders, PropagationStudy(config).run().contenders, strict=True):
        name = contender.activation or config.network.activation
        assert isinstance(name, str)
        gradient = rng.standard_normal(signal.layers[-1].activations.shape)
        found = [float(np.sqrt(np.mean(gradient**2)))]
        for layer in reversed(signal.layers[1:]):
            gradient = (gradient * slopes[name](layer.activations)) @ layer.weights.T
            found.insert(0, float(np.sqrt(np.mean(gradient**2))))
        sizes[contender.label] = found
    return sizes


def trained(config: Config) -> Comparison:
    run = Comparison(config)
    for _ in range(config.training.iterations):
        run.step()
    return run


def winner(config: Config) -> str:
    losses = trained(config).losses[:, -20:].mean(axis=1)
    return config.contenders[int(losses.argmin())].label


def copies() -> Config:
    return Config(
        (
            ContenderConfig("all 0", Zeros(), style=4),
            ContenderConfig("all 0.01", Constant(0.01), style=5),
            ContenderConfig("Xavier", Xavier(), style=1),
        ),
        network=NetworkConfig(hidden_sizes=(100, 100)),
        training=TrainingConfig(learning_rate=0.1, iterations=300),
    )


def digits_race() -> Config:
    config = presets.get("digits-comparison")
    training = {**{field: getattr(config.training, field) for field in config.training.__struct_fields__}}
    training["iterations"] = 300
    fields = {field: getattr(config, field) for field in config.__struct_fields__}
    return Config(**(fields | {"training": TrainingConfig(**training)}))


def distinct_columns(config: Config, contender: int, layer: int) -> int:
    """How many different units, up to rounding, by their weights and biases."""
    weights = trained(config).contenders[contender].network.layers[layer - 1].weights.astype(np.float64)
    return len(np.unique(np.round(weights / np.abs(weights).max(), 3), axis=1).T)


def untrained_kinds(preset: str, layer: int) -> int:
    """How many different columns the weights have."""
    weights = PropagationStudy(presets.get(preset)).run().contenders[0].layers[layer - 1].weights
    return len({column.tobytes() for column in weights.T})


def ratio_of_stds() -> float:
    return std("relu-xavier", 2) / std("relu-xavier", 1)


def zero_percent() -> float:
    return 100 * float(np.mean(signals(presets.get("relu-he"))[0][2] == 0))


def saturated_percent() -> float:
    values = signals(presets.get("sigmoid-std-1"))[0][0]
    return 100 * float(np.mean((values < 0.01) | (values > 0.99)))


def first_layer_below(limit: float) -> str:
    stds = [float(np.std(each)) for each in signals(presets.get("relu-std-0.01"))[0]]
    return f"Layer {next(index for index, each in enumerate(stds, start=1) if each < limit)}"


def weakest_layer() -> str:
    stds = [float(np.std(each)) for each in signals(presets.get("tanh-xavier"))[0]]
    return f"Layer {int(np.argmin(stds)) + 1}"


def steadiest() -> str:
    config = presets.get("relu-three")
    ratios = [float(np.std(layers[-1]) / np.std(layers[0])) for layers in signals(config)]
    return config.contenders[int(np.argmin([abs(math.log(each)) for each in ratios]))].label


def survives() -> str:
    """What is left of the gradient with std 1: the histograms make one think that it is nothing."""
    (sizes,) = backward(presets.get("sigmoid-std-1")).values()
    share = sizes[0] / sizes[-1]
    return "Less than a tenth" if share < 0.1 else "About as much" if share < 10 else "More than ten times"


def vanishes() -> str:
    sizes = backward(presets.get("sigmoid-three"))
    return min(("std = 1", "Xavier"), key=lambda label: sizes[label][0] / sizes[label][-1])


def faintest_layer() -> str:
    (sizes,) = backward(presets.get("sigmoid-std-0.01")).values()
    return f"Layer {int(np.argmin(sizes)) + 1}"


def sigmoid_or_tanh() -> str:
    config = Config(
        tuple(ContenderConfig(each, Xavier(), activation=each) for each in ("sigmoid", "tanh")),
        dataset="gaussian",
        network=NetworkConfig(hidden_sizes=(100,) * 5),
    )
    sizes = backward(config)
    return max(sizes, key=lambda label: sizes[label][0] / sizes[label][-1])


def loss_of_small_std() -> float:
    return float(trained(digits_race()).losses[0, -20:].mean())


def accuracy_of_he() -> float:
    return 100 * trained(digits_race()).evaluations[-1].accuracies[2]


ANSWERS: dict[str, tuple[Callable[[], Answer], ...]] = {
    "zeros": (
        lambda: float(np.mean(signals(presets.get("all-zeros"))[0][2])),
        lambda: untrained_kinds("all-zeros", 3),
        lambda: winner(copies()),
        lambda: distinct_columns(copies(), 1, 2),
    ),
    "std_1": (saturated_percent, lambda: sums_std("sigmoid-std-1"), survives, vanishes),
    "std_0_01": (lambda: std("sigmoid-std-0.01", 5), faintest_layer, lambda: first_layer_below(0.001)),
    "xavier": (lambda: std("sigmoid-xavier", 5), weakest_layer, sigmoid_or_tanh),
    "he": (ratio_of_stds, zero_percent, steadiest),
    "race": (lambda: winner(digits_race()), loss_of_small_std, accuracy_of_he),
}  # fmt: skip


def figures_of(asked: Asked | None) -> str:
    """The words that give the answer away."""
    if isinstance(asked, Amount):
        return f"The answer is {asked.told()}."
    assert isinstance(asked, Choice)
    return f"The answer is {asked.options[min(asked.right)]} ({asked.figures[min(asked.right)]})."


class Pupil:
    """Takes a lesson by mouse and keyboard."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.lessons = lessons_of(window)
        self.engine, self.panel = self.lessons.engine, self.lessons.panel

    def begin(self, id: str) -> None:
        self.lessons.menu.lessons[id].trigger()
        assert self.panel.isVisible()

    def click(self, name: str) -> None:
        button = self.panel.buttons[name]
        assert button.isVisible()
        assert button.isEnabled(), name
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def run(self) -> None:
        """Press Run in the toolbar, where the step asks for it."""
        button = self.lessons.stage.spotlight.target
        assert isinstance(button, QToolButton)
        assert button.defaultAction() is self.window.actions_table["run"]
        self.qtbot.waitUntil(button.isEnabled)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: isinstance(self.engine.asked, Amount | Choice), timeout=30_000)
        assert self.panel.buttons["check"].isEnabled()

    def answer(self, answer: Answer) -> str:
        """Give it, and return what is said."""
        if isinstance(answer, str):
            options = {each.text(): each for each in self.panel.findChildren(QRadioButton) if each.objectName()}
            self.qtbot.mouseClick(options[answer], Qt.MouseButton.LeftButton)
            assert options[answer].isChecked()
            self.click("check")
        else:
            self.panel.answer.number.setFocus()
            self.panel.answer.number.selectAll()
            self.qtbot.keyClicks(self.panel.answer.number, f"{answer:.6g}")
            self.qtbot.keyClick(self.panel.answer.number, Qt.Key.Key_Return)
        assert self.panel.feedback.isVisible()
        return self.panel.feedback.text()

    def is_default(self, name: str) -> bool:
        """Whether it is the button that Enter presses."""
        button = self.panel.buttons[name]
        return isinstance(button, QPushButton) and button.isDefault()

    def guess(self, option: str) -> None:
        """Choose it: no other button has to be pressed."""
        options = {each.text(): each for each in self.panel.findChildren(QRadioButton) if each.objectName()}
        self.qtbot.mouseClick(options[option], Qt.MouseButton.LeftButton)
        assert options[option].isChecked()
        assert self.panel.feedback.text().startswith(f"You guess: {option}.")

    def wrong(self, right: Answer) -> Answer:
        if isinstance(right, float | int):
            return 3.0 * right + 1.0
        return next(each.text() for each in self.panel.findChildren(QRadioButton) if each.text() not in ("", right))


@pytest.fixture
def pupil(open_window: OpenWindow, qtbot: QtBot) -> Pupil:
    return Pupil(open_window(), qtbot)


@pytest.mark.parametrize("id", CATALOGUE)
def test_every_lesson_can_be_played_to_its_end(pupil: Pupil, id: str) -> None:
    window, engine = pupil.window, pupil.engine
    window.actions_table["show_log"].trigger()
    before = window.model.config, window.model.preset_id, window.tabs.currentWidget()
    pupil.begin(id)
    steps = lesson(id).steps
    assert len(ANSWERS[id]) == len(steps)
    for index, find in enumerate(ANSWERS[id]):
        step = engine.step
        assert engine.index == index
        assert step is not None
        assert pupil.panel.text.text() == step.text == steps[index].text
        assert window.tabs.page() == step.setup.page
        right = find()
        if step.look_at == "run":
            assert isinstance(engine.asked, Guess)
            assert not pupil.panel.buttons["check"].isEnabled()
            guess = pupil.wrong(right)
            pupil.guess(str(guess))
            pupil.run()
            pupil.wait()
            said = pupil.panel.feedback.text()
            assert said.startswith(f"… You guessed {guess}: wrong, because of its loss "), said
            assert engine.feedback is not None
            assert engine.feedback.right is False
        pupil.wait()
        spotlight = pupil.lessons.stage.spotlight
        pupil.qtbot.waitUntil(spotlight.isVisible)
        assert spotlight.target is not None
        told = figures_of(engine.asked)
        if step.look_at != "run":
            said = pupil.answer(pupil.wrong(right))
            assert said.startswith("… Not yet. ")
            assert step.question.hint in said or step.question.hint_small in said, "it says why"
            assert told not in said, "the first time nothing is given away"
        said = pupil.answer(pupil.wrong(right))
        assert said.startswith("… Not yet. ")
        assert told in said, "the second time it is told"
        assert step.question.lesson in said
        assert pupil.panel.feedback.property("role") == "wrong"
        assert not pupil.is_default("next")
        said = pupil.answer(right)
        assert said.startswith("✓ Right"), said
        assert step.question.lesson in said
        assert pupil.panel.feedback.property("role") == "right"
        assert engine.right[index] == 3
        pupil.click("next")
    assert engine.phase == "end"
    text = pupil.panel.text.text()
    assert text.startswith(lesson(id).takeaway)
    assert f"Right at the first try: 0 of {len(steps)}." in text
    assert text.count("right at try 3") == len(steps)
    pupil.click("return")
    assert not pupil.panel.isVisible()
    assert (window.model.config, window.model.preset_id, window.tabs.currentWidget()) == before
    assert not pupil.lessons.stage.spotlight.isVisible()
    # The run is again that of the panels.
    pupil.qtbot.waitUntil(lambda: window.runs.state is State.PAUSED and window.runs.config == before[0])


def test_answers_are_checked_against_what_is_on_view_and_not_against_the_lesson(pupil: Pupil) -> None:
    pupil.begin("std_0_01")
    pupil.wait()
    old = std("sigmoid-std-0.01", 5)
    assert pupil.answer(old).startswith("✓ Right")
    # Another std of the weights: another answer.
    pupil.window.model.edit_initializer(0, "std", 0.3)
    pupil.wait()
    config = pupil.window.model.config
    new = float(np.std(signals(config)[0][4]))
    assert abs(new / old - 1) > 1
    assert pupil.answer(old).startswith("… Not yet")
    assert pupil.answer(new).startswith("✓ Right")
    # Two layers have no layer 5: there is nothing to ask, until the controls are set again.
    pupil.window.model.edit("network.hidden_sizes", (100, 100))
    pupil.qtbot.waitUntil(lambda: pupil.engine.asked is None)
    assert not pupil.panel.buttons["check"].isEnabled()
    pupil.click("again")
    pupil.wait()
    assert pupil.answer(old).startswith("✓ Right")


def test_text_that_is_no_number_is_not_judged(pupil: Pupil) -> None:
    pupil.begin("zeros")
    pupil.wait()
    for text in ("", "half", "nan", "1e"):
        pupil.panel.answer.number.setText(text)
        pupil.click("check")
        assert pupil.engine.feedback is None
        assert pupil.panel.feedback.isVisible()
        assert pupil.panel.answer.number.property("invalid")
    assert pupil.answer(0.5).startswith("✓ Right")
    assert not pupil.panel.answer.number.property("invalid")
    # Nothing of the person's own is on view: what there was before comes back at once.
    before = presets.DEFAULT
    pupil.click("leave")
    assert not pupil.panel.isVisible()
    assert pupil.window.model.preset_id == before


def test_keyboard_alone(pupil: Pupil) -> None:
    """Begin by its key, answer with the arrows, which do not step the run, and go on by Enter and Space."""
    window, panel, qtbot = pupil.window, pupil.panel, pupil.qtbot
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert pupil.engine.lesson is not None
    assert pupil.engine.lesson.id == "he"
    pupil.wait()
    qtbot.waitUntil(panel.answer.number.hasFocus)
    qtbot.keyClicks(panel.answer.number, f"{ratio_of_stds():.3f}")
    qtbot.keyClick(panel.answer.number, Qt.Key.Key_Return)
    assert pupil.engine.right == {0: 1}
    # Next is the default button now.
    assert pupil.is_default("next")
    assert panel.answer.number.hasFocus()
    qtbot.keyClick(panel.answer.number, Qt.Key.Key_Return)
    assert pupil.engine.index == 1
    panel.buttons["next"].setFocus()
    qtbot.keyClick(panel.buttons["next"], Qt.Key.Key_Space)
    assert pupil.engine.index == 2
    pupil.wait()
    first = panel.answer.group.button(0)
    qtbot.waitUntil(first.hasFocus)
    iteration = window.last_iteration()
    QTest.keyClick(first, Qt.Key.Key_Space)
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert panel.answer.group.button(1).hasFocus()
    QTest.keyClick(panel.answer.group.button(1), Qt.Key.Key_Right)
    assert window.last_iteration() == iteration
    assert panel.answer.group.checkedId() == 2
    QTest.keyClick(panel.answer.group.button(2), Qt.Key.Key_Return)
    assert pupil.engine.right == {0: 1, 2: 1}
    panel.buttons["next"].setFocus()
    QTest.keyClick(panel.buttons["next"], Qt.Key.Key_Return)
    assert pupil.engine.phase == "end"
    assert panel.isAncestorOf(window.focusWidget())
    panel.buttons["return"].setFocus()
    QTest.keyClick(panel.buttons["return"], Qt.Key.Key_Return)
    assert window.focusWidget() is window.centralWidget()


# What a person had


@pytest.fixture
def with_run(open_window: OpenWindow, qtbot: QtBot, small: MakeConfig) -> Pupil:
    """A person whose run has stood still at iteration 20, unsaved."""
    window = open_window(config=small(seed=7))
    window.actions_table["show_training"].trigger()
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED)
    window.workbench.step(RunStep("until", 20))
    qtbot.waitUntil(lambda: window.last_iteration() == 20 and window.runs.state is State.PAUSED)
    assert window.documents.unsaved
    return Pupil(window, qtbot)


def to_training_step(pupil: Pupil) -> None:
    pupil.begin("zeros")
    pupil.click("next")
    assert pupil.window.last_iteration() == 20, "looking at untrained networks loses nothing"
    pupil.click("next")


def question_of(window: MainWindow) -> questions.Question | None:
    return next((each for each in window.findChildren(questions.Question) if each.isVisible()), None)


def test_a_run_is_not_lost_without_a_question(with_run: Pupil, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(questions, "standing_answer", None)
    pupil, window = with_run, with_run.window
    running = window.runs.config
    to_training_step(pupil)
    question = question_of(window)
    assert question is not None
    button = question.findChild(QPushButton, "question_cancel")
    assert isinstance(button, QPushButton)
    pupil.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    pupil.qtbot.waitUntil(lambda: question_of(window) is None)
    assert window.runs.config is running
    assert window.last_iteration() == 20
    assert pupil.engine.asked is None
    assert pupil.engine.held
    assert "Set again" in pupil.panel.feedback.text()
    assert not pupil.lessons.stage.spotlight.isVisible()
    # An answer that comes when the lesson is elsewhere changes nothing.
    pupil.click("again")
    question = question_of(window)
    assert question is not None
    pupil.engine.back()
    button = question.findChild(QPushButton, "question_discard")
    assert isinstance(button, QPushButton)
    pupil.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    pupil.qtbot.waitUntil(lambda: question_of(window) is None)
    assert window.runs.config is running
    monkeypatch.setattr(questions, "standing_answer", "discard")


def test_the_run_that_a_lesson_replaced_comes_back(with_run: Pupil) -> None:
    pupil, window = with_run, with_run.window
    config, losses = window.model.config, np.array(window._view.losses) if window._view is not None else None
    to_training_step(pupil)
    assert window.runs.config == copies()
    pupil.run()
    pupil.wait()
    # On and back again: the lesson's own run stays, and nobody is asked.
    pupil.click("next")
    pupil.wait()
    pupil.click("leave")
    pupil.qtbot.waitUntil(lambda: window.runs.config == config and window.last_iteration() == 20)
    assert window.model.config == config
    assert window._view is not None
    np.testing.assert_array_equal(window._view.losses, losses)
    assert window.tabs.currentWidget() is window.training_tab


def test_a_run_under_way_keeps_its_learning_rate(open_window: OpenWindow, qtbot: QtBot, small: MakeConfig) -> None:
    """The contenders of "ReLU: std 0.01, Xavier, He" have its contenders' names and colours."""
    race = presets.get("digits-comparison")
    config = small(*race.contenders, learning_rate=0.05, iterations=5000)
    window = open_window(config=config)
    pupil = Pupil(window, qtbot)
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED)
    window.workbench.step(RunStep("until", 5))
    qtbot.waitUntil(lambda: window.last_iteration() == 5)
    pupil.begin("he")
    pupil.click("next")
    pupil.click("next")
    pupil.wait()
    qtbot.waitUntil(lambda: not window.workbench._rates.isActive())
    window.workbench.step(RunStep("until", 8))
    qtbot.waitUntil(lambda: window.last_iteration() == 8)
    view = window._view
    assert view is not None
    assert {rate for rates in view.rates.values() for rate in rates} == {0.05}


def test_a_modified_preset_and_the_choices_over_the_charts_come_back(pupil: Pupil) -> None:
    window = pupil.window
    window.actions_table["show_signals"].trigger()
    window.signals_tab.choices.quantity.setCurrentIndex(window.signals_tab.choices.quantity.findData("weights"))
    window.model.edit("seed", 5)
    config, preset = window.model.config, window.model.preset_id
    pupil.begin("xavier")
    pupil.wait()
    assert window.signals_tab.choices.quantity.currentData() == "activations"
    for _ in range(3):
        pupil.click("next")
    pupil.click("following")
    assert pupil.engine.lesson is not None
    assert pupil.engine.lesson.id == "he"
    pupil.click("leave")
    assert (window.model.config, window.model.preset_id) == (config, preset)
    assert window.tabs.currentWidget() is window.signals_tab
    assert window.signals_tab.choices.quantity.currentData() == "weights"


def is_on_view(window: MainWindow, name: str) -> bool:
    widget = window.findChild(QWidget, name)
    return widget is not None and widget.isVisible()


def description(window: MainWindow) -> str:
    label = window.findChild(QLabel, "preset_description")
    assert label is not None
    return label.text()


def run_to_the_end_of_zeros(pupil: Pupil) -> None:
    """The lesson with a run of its own, up to what is asked of the run."""
    pupil.begin("zeros")
    for _ in range(2):
        pupil.click("next")
    pupil.run()
    pupil.wait()


def test_a_signals_lesson_says_nothing_of_the_run_of_the_lesson_before(pupil: Pupil) -> None:
    run_to_the_end_of_zeros(pupil)
    assert "300 of 300" in pupil.window.run_status.text.text()
    pupil.begin("xavier")
    pupil.wait()
    assert not is_on_view(pupil.window, "restart_notice")
    assert "Changed" not in description(pupil.window)
    assert "done" not in pupil.window.run_status.text.text()
    assert pupil.window.runs.config is None


def test_a_question_has_no_answers_of_the_lesson_before(pupil: Pupil) -> None:
    run_to_the_end_of_zeros(pupil)
    seen_options: list[str] = []
    for id in ("xavier", "he", "race"):
        pupil.begin(id)
        seen_options = [each.text() for each in pupil.panel.findChildren(QRadioButton) if each.isVisible()]
        assert "all 0" not in seen_options
    assert seen_options == ["std = 0.01", "Xavier", "He"]
    # From one run's question to another one's, too.
    pupil.run()
    pupil.wait()
    pupil.begin("zeros")
    pupil.click("next")
    pupil.click("next")
    seen_options = [each.text() for each in pupil.panel.findChildren(QRadioButton) if each.isVisible()]
    assert seen_options == ["all 0", "all 0.01", "Xavier"]
    assert pupil.engine.feedback is None


def test_a_right_guess_counts_as_the_first_try(pupil: Pupil) -> None:
    pupil.begin("race")
    pupil.guess("Xavier")
    pupil.guess("He")
    pupil.run()
    pupil.wait()
    said = pupil.panel.feedback.text()
    assert said.startswith("✓ You guessed He: right, because of its loss 0."), said
    assert pupil.engine.right == {0: 1}
    assert pupil.is_default("next")
    for _ in range(3):
        pupil.click("next")
    text = pupil.panel.text.text()
    assert "Right at the first try: 1 of 3." in text
    assert "✓ Question 1" in text
    assert "– Question 2: not answered" in text


def test_a_guess_is_forgotten_with_its_run(pupil: Pupil) -> None:
    pupil.begin("race")
    pupil.guess("He")
    pupil.click("again")
    assert pupil.engine.guess is None
    assert not any(each.isChecked() for each in pupil.panel.findChildren(QRadioButton) if each.isVisible())
    pupil.run()
    pupil.wait()
    assert pupil.engine.feedback is None


@pytest.mark.parametrize("guesses", [False, True])
def test_space_runs_where_run_is_to_be_pressed(pupil: Pupil, guesses: bool) -> None:
    """Also after a click on Next or on an option, which take the keyboard."""
    window, panel, qtbot = pupil.window, pupil.panel, pupil.qtbot
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    pupil.begin("zeros")
    for _ in range(2):
        pupil.click("next")
    if guesses:
        pupil.guess("Xavier")
    else:
        assert panel.buttons["next"].hasFocus()
    assert panel.isAncestorOf(window.focusWidget())
    qtbot.waitUntil(window.actions_table["run"].isEnabled)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.runs.state in (State.RUNNING, State.FINISHED))
    assert pupil.engine.index == 2
    pupil.wait()
    assert pupil.engine.index == 2
    assert (pupil.engine.right == {2: 1}) is guesses


def test_enter_goes_on_from_a_right_answer_and_checks_another_one(pupil: Pupil) -> None:
    panel, qtbot = pupil.panel, pupil.qtbot
    pupil.window.activateWindow()
    qtbot.waitUntil(pupil.window.isActiveWindow)
    pupil.begin("he")
    pupil.wait()
    panel.answer.number.setFocus()
    qtbot.keyClicks(panel.answer.number, f"{ratio_of_stds():.3f}")
    pupil.click("check")
    # The button with the keyboard and the default button are one.
    qtbot.waitUntil(panel.buttons["next"].hasFocus)
    panel.answer.number.setFocus()
    panel.answer.number.selectAll()
    qtbot.keyClicks(panel.answer.number, "9")
    assert pupil.is_default("check")
    qtbot.keyClick(panel.answer.number, Qt.Key.Key_Return)
    assert pupil.engine.index == 0
    assert panel.feedback.text().startswith("… Not yet")
    assert pupil.engine.right == {0: 1}, "the first right answer counts"


def test_lessons_set_the_view_and_put_it_back(pupil: Pupil) -> None:
    window = pupil.window
    window.actions_table["show_signals"].trigger()
    choices = window.signals_tab.choices
    choices.quantity.setCurrentIndex(choices.quantity.findData("weights"))
    choices.second.setCurrentIndex(choices.second.findData("activations"))
    choices.range.setCurrentIndex(choices.range.findData("own"))
    for switch in (choices.overlaid, choices.shared_y, choices.counts, choices.textbook):
        switch.setChecked(True)
    window.training_tab.log_axis.setChecked(True)
    pupil.begin("std_1")
    assert choices.spec_fields() == {
        "quantity": "activations", "second": None, "overlaid": False, "range_mode": "unit", "bins": 30,
    }  # fmt: skip
    for switch in (choices.shared_y, choices.counts, choices.textbook):
        assert not switch.isChecked()
    pupil.click("leave")
    assert choices.quantity.currentData() == "weights"
    assert choices.second.currentData() == "activations"
    assert choices.range.currentData() == "own"
    for switch in (choices.overlaid, choices.shared_y, choices.counts, choices.textbook):
        assert switch.isChecked()
    pupil.begin("race")
    assert not window.training_tab.log_axis.isChecked()
    pupil.click("leave")
    assert window.training_tab.log_axis.isChecked()


def test_two_runs_of_lessons_do_not_push_out_the_run_of_the_person(with_run: Pupil) -> None:
    """One run alone is kept for "Bring back the last run"."""
    pupil, window = with_run, with_run.window
    config = window.model.config
    run_to_the_end_of_zeros(pupil)
    assert not window.documents.unsaved, "nobody is asked about a lesson's run"
    pupil.begin("race")
    pupil.run()
    pupil.wait()
    pupil.begin("xavier")
    pupil.click("leave")
    pupil.qtbot.waitUntil(lambda: window.runs.config == config and window.last_iteration() == 20)
    assert window.documents.unsaved


def test_a_saved_run_comes_back_from_its_file(with_run: Pupil, tmp_path: Path) -> None:
    pupil, window = with_run, with_run.window
    config, file = window.model.config, tmp_path / "mine.initscope"
    window.documents._save_to(file, None)
    pupil.qtbot.waitUntil(lambda: window.documents.run_file == str(file))
    run_to_the_end_of_zeros(pupil)
    pupil.click("leave")
    pupil.qtbot.waitUntil(lambda: window.runs.config == config and window.last_iteration() == 20)
    assert window.documents.run_file == str(file)
    # Without the file, the experiment.
    run_to_the_end_of_zeros(pupil)
    file.unlink()
    pupil.click("leave")
    pupil.qtbot.waitUntil(lambda: window.model.config == config)
    assert window.error_bar.isVisible()


def test_what_a_person_made_of_a_lesson_is_not_thrown_away(pupil: Pupil) -> None:
    window = pupil.window
    before = window.model.config
    run_to_the_end_of_zeros(pupil)
    window.model.edit("seed", 9)
    pupil.click("leave")
    assert pupil.engine.phase == "end"
    assert pupil.is_default("return")
    pupil.click("stay")
    assert not pupil.panel.isVisible()
    assert window.model.config.seed == 9
    assert window.documents.unsaved, "the lesson's run is the person's now"
    # Untouched, it goes at once.
    pupil.begin("he")
    pupil.click("leave")
    assert not pupil.panel.isVisible()
    assert window.model.config.seed == 9
    assert window.model.config != before


def test_what_slopes_and_weights_make_of_the_gradient_is_told_as_it_is() -> None:
    """Of the figures in "slopes × 0.1, weights × 10: 1": by hand, from another random gradient at the top."""
    asked = lesson("std_1").steps[2].question.ask(seen("sigmoid-std-1"))
    assert isinstance(asked, Choice)
    slopes, weights, both = (float(each) for each in re.findall(r"(?<=[×:] )[\d.]*\d", asked.because))
    rng = np.random.default_rng(3)
    layers = PropagationStudy(presets.get("sigmoid-std-1")).run().contenders[0].layers
    gradient = rng.standard_normal(layers[-1].activations.shape)
    factors = []
    for layer in reversed(layers[1:]):
        sizes = [gradient, gradient := gradient * layer.activations * (1 - layer.activations)]
        sizes.append(gradient := gradient @ layer.weights.T)
        one, two, three = (float(np.sqrt(np.mean(each**2))) for each in sizes)
        factors.append((two / one, three / two))
    by_hand = np.exp(np.log(factors).mean(axis=0))
    assert slopes == pytest.approx(by_hand[0], rel=0.1)
    assert weights == pytest.approx(by_hand[1], rel=0.1)
    assert both == pytest.approx(by_hand[0] * by_hand[1], rel=0.1)


def test_guessing_is_not_called_the_worst_loss() -> None:
    # He's network begins surer than it may be.
    comparison = Comparison(presets.get("digits-comparison"))
    comparison.step()
    assert comparison.losses[2, 0] > math.log(10) + 0.2
    hints = [step.question.hint for step in lesson("race").steps]
    assert not [hint for hint in hints if "as bad as it gets" in hint]
    assert any(hint.startswith("Guessing costs ln 10") for hint in hints)


# Names, sizes, languages


def test_menu_and_controls_say_what_they_are(pupil: Pupil) -> None:
    menu = pupil.lessons.menu
    assert [each.menu() for each in pupil.window.menuBar().actions()].count(menu) == 1
    keys = [action.shortcut().toString() for action in menu.lessons.values()]
    assert len(set(keys)) == len(CATALOGUE)
    assert all(action.toolTip() and action.objectName() for action in menu.lessons.values())
    for id in CATALOGUE:
        pupil.begin(id)
        pupil.qtbot.waitUntil(lambda: pupil.engine.asked is not None or bool(pupil.panel.feedback.text()))
        for widget in pupil.panel.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
                assert widget.accessibleName(), widget
                if not isinstance(widget, QLabel):
                    assert widget.objectName(), widget
                    assert widget.toolTip() or widget is pupil.panel.scroll_area, widget


class FakeStage(QObject):
    """A window in a few lines, which notes what is asked of it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.now = Live()
        self.done: list[tuple[Any, ...]] = []
        self.held: list[Callable[[], None]] = []
        self.holds = False
        self.at = "home"

    def live(self) -> Live:
        return self.now

    def set_preset(self, id: str) -> None:
        self.done.append(("preset", id))
        self.at = id

    def edit(self, path: str, value: object) -> None:
        self.done.append(("edit", path, value))

    def set_config(self, config: Config) -> None:
        self.done.append(("config", config))
        self.at = "config"

    def show_page(self, name: str) -> None:
        self.done.append(("page", name))

    def choose(self, name: str, what: str | int) -> None:
        self.done.append(("choose", name, what))

    def clear_run(self) -> None:
        self.done.append(("clear_run",))

    def is_as_set(self, config: Config) -> bool:
        return False

    def stay(self) -> None:
        self.done.append(("stay",))

    def press(self, id: str) -> None:
        self.done.append(("press", id))

    def highlight(self, name: str) -> None:
        self.done.append(("highlight", name))

    def may_replace_run(self, then: Callable[[], None]) -> None:
        if self.holds:
            self.held.append(then)
        else:
            then()

    def place(self) -> str:
        return self.at

    def is_at(self, place: str) -> bool:
        return self.at == place

    def go_back_to(self, place: str) -> None:
        self.at = place


@pytest.fixture
def stage() -> FakeStage:
    return FakeStage()


@pytest.fixture
def engine(stage: FakeStage) -> LessonEngine:
    return LessonEngine(stage)


def seen(preset: str) -> Live:
    config = presets.get(preset)
    result = PropagationStudy(config).run_while(lambda: True, backward=True)
    assert result is not None
    return Live(config, result.view(ViewSpec(insights=True)))


def test_engine_sets_the_stage_step_by_step(engine: LessonEngine, stage: FakeStage) -> None:
    engine.start("std_1")
    assert [each for each in stage.done if each[0] != "choose"] == [
        ("preset", "sigmoid-std-1"), ("clear_run",), ("page", "signals"), ("highlight", "signal_histograms"),
    ]  # fmt: skip
    assert [each[1:] for each in stage.done if each[0] == "choose"] == [
        ("signals_textbook", False), ("signals_overlaid", False), ("signals_second", ""),
        ("signals_quantity", "activations"), ("signals_range", "unit"), ("signals_shared_y", False),
        ("signals_counts", False),
    ]  # fmt: skip
    assert engine.check(64.0) is None
    stage.now = seen("sigmoid-std-1")
    stage.changed.emit()
    assert isinstance(engine.asked, Amount)
    judged = engine.check(1.0)
    assert judged is not None
    assert not judged.right
    assert "64" not in judged.text
    judged = engine.check(1.0)
    assert judged is not None
    assert not judged.right
    assert "64 %" in judged.text
    judged = engine.check(64.0)
    assert judged is not None
    assert judged.right
    engine.next()
    assert (engine.index, engine.feedback, engine.right) == (1, None, {0: 3})
    engine.back()
    assert engine.index == 0
    engine.back()
    assert engine.index == 0
    engine.leave()
    assert engine.phase == "end"
    assert engine.offers_return
    engine.close(bring_back=True)
    assert (stage.at, engine.phase, engine.lesson) == ("home", "none", None)


def test_engine_begins_a_training_run_once(engine: LessonEngine, stage: FakeStage) -> None:
    engine.start("race")
    assert [each for each in stage.done if each[0] in ("edit", "press")] == [
        ("edit", "training.iterations", 300), ("press", "reset"),
    ]  # fmt: skip
    stage.now = Live(running=digits_race())
    stage.done.clear()
    engine.next()
    assert [each for each in stage.done if each[0] == "press"] == [("press", "run")]
    stage.now = replace(stage.now, ended=True)
    stage.done.clear()
    engine.next()
    assert [each for each in stage.done if each[0] == "press"] == []


def test_engine_forgets_a_permission_that_comes_too_late(engine: LessonEngine, stage: FakeStage) -> None:
    stage.holds = True
    engine.start("race")
    assert ("press", "reset") not in stage.done
    engine.start("he")
    stage.held[0]()
    assert ("press", "reset") not in stage.done


def test_an_unknown_lesson_changes_nothing(engine: LessonEngine) -> None:
    with pytest.raises(KeyError):
        engine.start("alchemy")
    assert engine.phase == "none"


# Answers


def test_amounts_allow_what_they_say() -> None:
    amount = Amount(0.5, "")
    assert amount.fits(0.55)
    assert amount.fits(0.45)
    assert not amount.fits(0.56)
    assert not amount.fits(math.nan)
    count = Amount(1, "", share=0.0)
    assert count.fits(1)
    assert not count.fits(1.01)
    nothing = Amount(0.0, "", least=0.005)
    assert nothing.fits(0.0)
    assert not nothing.fits(0.01)
    assert not Amount(-2.0, "").fits(2.0)
    assert Amount(-2.0, "").fits(-2.1)


BAD_VIEWS = [
    Live(),
    Live(presets.get("relu-he"), PropagationView((), 0)),
    Live(running=presets.get("relu-he"), ended=True),
]


@pytest.mark.parametrize("live", BAD_VIEWS)
def test_no_question_breaks_where_there_is_nothing_to_see(live: Live) -> None:
    for id in CATALOGUE:
        assert [step.question.ask(live) for step in lesson(id).steps] == [None] * len(lesson(id).steps)


def test_every_question_copes_with_every_other_experiment() -> None:
    """A person may load whatever there is while a question waits."""
    for preset in ("all-zeros", "sigmoid-three", "relu-three", "tanh-xavier"):
        live = seen(preset)
        for id in CATALOGUE:
            for step in lesson(id).steps:
                asked = step.question.ask(live)
                if isinstance(asked, Choice):
                    assert asked.right
                    assert max(asked.right) < len(asked.options) == len(asked.figures)
                elif isinstance(asked, Amount):
                    assert math.isfinite(asked.value)


def test_setups_are_experiments_that_can_run() -> None:
    for id in CATALOGUE:
        for step in lesson(id).steps:
            config = step.setup.experiment()
            assert validate(config) == config
            assert config.training.iterations <= 500 or not step.setup.trains


# The panel by itself


class Marked(QTranslator):
    """A language in which every text of the lessons stands between marks."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return (
            f"«{text}»" if context in ("Lessons", "LessonEngine", "LessonPanel", "LessonsMenu", "AnswerField") else ""
        )


@pytest.fixture
def panel(engine: LessonEngine, shown: Callable[..., Any]) -> LessonPanel:
    panel: LessonPanel = shown(LessonPanel(engine), 300, 700)
    return panel


def test_panel_is_said_anew_in_another_language(
    panel: LessonPanel, engine: LessonEngine, stage: FakeStage, qapp: QApplication
) -> None:
    stage.now = seen("relu-xavier")
    engine.start("he")
    engine.check(0.67)
    engine.next()
    stage.now = seen("relu-he")
    stage.changed.emit()
    engine.check(99.0)
    language = Marked()
    qapp.installTranslator(language)
    try:
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()
        for label in (panel.title, panel.count, panel.text, panel.question, panel.feedback):
            assert label.text().startswith("«"), label.objectName()
        for button in panel.buttons.values():
            assert button.text().startswith("«"), button.objectName()
            assert button.accessibleName() == button.text()
        assert engine.index == 1
        assert engine.right == {0: 1}
    finally:
        qapp.removeTranslator(language)
    QCoreApplication.processEvents()
    assert panel.title.text() == "He and ReLU"


@pytest.mark.parametrize("points", [10, 20])
def test_text_wraps_in_a_narrow_panel(panel: LessonPanel, engine: LessonEngine, stage: FakeStage, points: int) -> None:
    font = panel.font()
    font.setPointSize(points)
    panel.setFont(font)
    stage.now = seen("sigmoid-three")
    panel.resize(300, 700)
    for id in ("std_1", "he", "xavier"):
        engine.start(id)
        for _ in range(3):
            if isinstance(engine.asked, Choice):
                engine.check(0)
            QApplication.processEvents()
            content = panel.scroll_area.widget()
            assert content is not None
            assert content.width() <= panel.scroll_area.viewport().width()
            for label in panel.findChildren(QLabel):
                if label.isVisible() and label.wordWrap():
                    assert label.heightForWidth(label.width()) <= label.height(), label.objectName()
            for button in (*panel.buttons.values(), *panel.findChildren(QRadioButton)):
                if button.isVisible():
                    assert button.width() >= button.minimumSizeHint().width(), button.objectName()
            engine.next()
        engine.close(bring_back=False)


def test_a_question_without_figures_says_what_to_do(panel: LessonPanel, engine: LessonEngine) -> None:
    engine.start("race")
    assert "Run" in panel.feedback.text()
    assert not panel.buttons["check"].isEnabled()
    panel._on_check()
    assert engine.feedback is None


def test_long_names_of_contenders_are_shortened(stage: FakeStage) -> None:
    live = seen("relu-three")
    assert live.signals is not None
    rows = tuple(replace(row, label="何恺明" * 20) for row in live.signals.contenders)
    stage.now = replace(live, signals=replace(live.signals, contenders=rows))
    asked = lesson("he").steps[2].question.ask(stage.now)
    assert isinstance(asked, Choice)
    assert all(len(option) == 30 for option in asked.options)


def test_data_of_a_lesson_is_plain() -> None:
    step = Step(Setup("signals", "relu-he"), "text", "preset", Question("?", lambda _live: None, "so", "look"))
    assert Lesson("one", "One", (step,), "all").steps[0].setup.experiment() == presets.get("relu-he")


def test_a_closed_window_leaves_nothing_of_its_lessons(
    open_window: OpenWindow, qtbot: QtBot, drop: Callable[[QWidget], None]
) -> None:
    pupil = Pupil(open_window(), qtbot)
    pupil.begin("zeros")
    pupil.wait()
    parts = [pupil.window, *pupil.lessons, pupil.lessons.stage.spotlight]
    gone = [weakref.ref(part) for part in parts]
    window = pupil.window
    del pupil
    parts.clear()
    drop(window)
    del window
    gc.collect()
    assert [each() for each in gone if each() is not None] == []
