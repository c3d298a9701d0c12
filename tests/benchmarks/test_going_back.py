"""What going back costs: the training that keeps checkpoints, and the person who waits for an iteration."""

import random
import time
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ratios import best_ratio, slowness
from test_window import ROUNDS, Observer, benchmark_config

from desktop.main_window import MainWindow
from desktop.runner.run_controller import State
from desktop.runner.training_worker import TrainingWorker
from netcore import Comparison, NetworkConfig, Timeline, ViewSpec, load_dataset, presets
from netcore.timeline import DEFAULT_BUDGET


@pytest.mark.parametrize(("optimizer", "batch"), [("sgd", 128), ("adam", 32)])
def test_checkpoints_cost_training_little(optimizer: str, batch: int) -> None:
    config = benchmark_config(1_000_000)
    training = msgspec.structs.replace(config.training, optimizer=optimizer, batch_size=batch, learning_rate=0.001)
    config = msgspec.structs.replace(config, training=training)
    dataset = load_dataset(config.dataset)
    plain, kept = Comparison(config, dataset), Timeline(Comparison(config, dataset))
    # The first ones find out how far apart they have to be.
    for _ in range(640):
        plain.step()
        kept.advance()
    ratio = best_ratio(kept.advance, plain.step, rounds=9, calls=128, limit=1.03)
    print(f"training with checkpoints / without, {optimizer}, batches of {batch}: {ratio:.3f}")
    assert ratio <= 1.03


def test_checkpoints_stay_in_their_budget_over_100000_iterations() -> None:
    config = presets.get("digits-comparison")
    training = msgspec.structs.replace(
        config.training, iterations=100_000, batch_size=2, record_loss="before", evaluate_every=100_000
    )
    config = msgspec.structs.replace(
        config, network=NetworkConfig((4,)), training=training, contenders=config.contenders[:1]
    )
    run = Comparison(config)
    # In proportion to that of the preset's networks, which hold 100 times as much.
    budget = DEFAULT_BUDGET // 100
    line, most = Timeline(run, budget), 0
    losses = np.empty(100_000)
    while not line.done:
        line.advance()
        losses[line.newest - 1] = run.losses[0, -1]
        if line.newest % 500 == 0:
            most = max(most, line.nbytes)
    assert budget / 4 < most <= budget
    for target in (1, 4_321, 77_777, 99_999):
        assert line.go(target)
        most = max(most, line.nbytes)
        assert line.iteration == target
    assert most <= budget
    assert line.view(ViewSpec(histograms=False)).losses.tobytes() == losses[None].tobytes()


@pytest.fixture
def finished(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The window after 2,000 iterations of the textbook's comparison."""
    window = MainWindow(config=benchmark_config(2000), preferences_path=tmp_path / "preferences.json")
    qtbot.addWidget(window)
    window.resize(1400, 900)
    window.show()
    window.tabs.build_all()
    window.tabs.setCurrentWidget(window.training_tab)
    with qtbot.waitSignal(window.runs.finished, timeout=240_000):
        window.actions_table["run"].trigger()
    qtbot.waitUntil(lambda: window.runs.state is State.FINISHED)
    return window


def test_any_iteration_shows_at_once(finished: MainWindow, qtbot: QtBot) -> None:
    dice, slow = random.Random(0), slowness()
    rounds = []
    for _ in range(ROUNDS):
        waits = []
        for _ in range(40):
            target = dice.randrange(2001)
            started = time.perf_counter()
            finished.workbench.go(target)
            qtbot.waitUntil(lambda target=target: finished._view is not None and finished._view.iteration == target)  # type: ignore[misc]
            # Until it is painted.
            finished.repaint()
            waits.append(1000 * (time.perf_counter() - started))
        rounds.append((float(np.median(waits)), float(np.percentile(waits, 95))))
        if rounds[-1][0] <= 100 * slow and rounds[-1][1] <= 250 * slow:
            break
    print(f"a jump (median, p95) in ms: {rounds}")
    assert min(median for median, _ in rounds) <= 100 * slow
    assert min(late for _, late in rounds) <= 250 * slow
    finished.close()


def test_dragging_the_handle_is_smooth_and_ends_where_it_is_let_go(finished: MainWindow, qtbot: QtBot) -> None:
    slider = finished.training_tab.timeline
    middle, quantiles, shown = slider.height() // 2, [], 0
    slow = slowness()
    for number in range(ROUNDS):
        observer = Observer(finished, 1)
        left, right = round(slider.position_of(0)), round(slider.position_of(2000))
        QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(left, middle))
        # A hand that sweeps twice over the whole run in three seconds.
        for step in range(180):
            share = abs((step / 90) % 2 - 1)
            QTest.mouseMove(slider, QPoint(round(left + share * (right - left)), middle))
            qtbot.wait(16)
        end = slider.iteration_at(left + 300 + number)
        QTest.mouseMove(slider, QPoint(left + 300 + number, middle))
        QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(left + 300 + number, middle))
        qtbot.waitUntil(lambda end=end: finished._view is not None and finished._view.iteration == end)  # type: ignore[misc]
        observer.stop()
        gaps = 1000 * np.array(observer.gaps)
        quantiles.append((float(np.percentile(gaps, 99)), float(gaps.max())))
        shown = max(shown, len(observer.frames))
        if quantiles[-1][0] <= 33 * slow:
            break
    print(f"event loop gaps while dragging (p99, max) in ms: {quantiles}; iterations shown: {shown}")
    assert min(p99 for p99, _ in quantiles) <= 33 * slow
    # It follows the hand, and does not wait for it to stand still.
    assert shown >= 15 / slow
    finished.close()


def test_a_pause_reaches_the_worker_at_once(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reached: list[float] = []
    show = TrainingWorker._show

    def noting(worker: TrainingWorker) -> bool:
        # The first thing that a pause does, in the worker's thread.
        reached.append(time.perf_counter())
        return show(worker)

    monkeypatch.setattr(TrainingWorker, "_show", noting)
    config = benchmark_config(1_000_000)
    window = MainWindow(config=config, preferences_path=tmp_path / "preferences.json")
    qtbot.addWidget(window)
    window.show()
    window.tabs.build_all()
    window.tabs.setCurrentWidget(window.training_tab)
    run, iterations = Comparison(config), []
    # One of them measures the test accuracy, too.
    for _ in range(150):
        started = time.perf_counter()
        run.step()
        iterations.append(1000 * (time.perf_counter() - started))
    iteration, slowest = float(np.median(iterations)), float(np.max(iterations[50:]))
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED, timeout=20_000)
    dice, rounds, slow = random.Random(0), [], slowness()
    for _ in range(ROUNDS):
        waits = []
        for _ in range(20):
            window.actions_table["run"].trigger()
            qtbot.wait(dice.randrange(20, 60))
            reached.clear()
            started = time.perf_counter()
            window.actions_table["pause"].trigger()
            qtbot.waitUntil(lambda: bool(reached))
            waits.append(1000 * (reached[0] - started))
        rounds.append((float(np.median(waits)), max(waits)))
        if rounds[-1][0] <= 5 * slow + iteration and rounds[-1][1] <= 5 * slow + slowest:
            break
    print(
        f"a pause reaches the worker after (median, longest) ms: {rounds}; "
        f"an iteration takes {iteration:.2f} ms, with its test accuracy {slowest:.2f}"
    )
    assert min(median for median, _ in rounds) <= 5 * slow + iteration
    assert min(longest for _, longest in rounds) <= 5 * slow + slowest
    window.close()
