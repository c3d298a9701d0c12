"""What the window costs the training, and what the training costs the window.

Ratios of the best within one run: another program on the machine can only slow either side down.
"""

import os
import time
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, QTimer, Slot
from pytestqt.qtbot import QtBot
from ratios import slowness

from desktop import settings
from desktop.main_window import MainWindow
from netcore import Comparison, Config, load_dataset, presets
from netcore.snapshot import TrainingView

ROUNDS = 6
"""At the most: a round that no other program disturbed is enough, and none that is slow by itself ever passes."""


def benchmark_config(iterations: int) -> Config:
    """The textbook's comparison, on MNIST where it is at hand."""
    preset = "mnist-comparison" if "INITSCOPE_MNIST" in os.environ else "digits-comparison"
    config = presets.get(preset)
    training = msgspec.structs.replace(config.training, iterations=iterations, record_loss="before")
    return msgspec.structs.replace(config, training=training)


class Observer(QObject):
    """Counts frames, what painting them took, and the gaps of a timer that wants to fire every millisecond."""

    def __init__(self, window: MainWindow, milliseconds: int | None) -> None:
        super().__init__(window)
        self.frames: list[tuple[float, int]] = []
        self.gaps: list[float] = []
        self.painted: list[float] = []
        window.tabs.painted.connect(self.painted.append)
        self._last = 0.0
        window.runs.view_changed.connect(self._on_view)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)
        if milliseconds is not None:
            self._timer.start(milliseconds)

    def stop(self) -> None:
        """Count no more gaps."""
        self._timer.stop()

    @Slot(object)
    def _on_view(self, view: TrainingView) -> None:
        self.frames.append((time.perf_counter(), view.iteration))

    @Slot()
    def _on_tick(self) -> None:
        now = time.perf_counter()
        if self._last:
            self.gaps.append(now - self._last)
        self._last = now


def watched(qtbot: QtBot, tmp_path: Path, config: Config, milliseconds: int | None = None) -> Observer:
    """A run of ``config`` from the button to its end, with the Training tab on view."""
    window = MainWindow(config=config, preferences_path=tmp_path / "preferences.json")
    qtbot.addWidget(window)
    window.resize(1400, 900)
    window.show()
    window.tabs.build_all()
    window.tabs.setCurrentWidget(window.training_tab)
    qtbot.waitUntil(lambda: window.run_status.text.text().endswith("ready"), timeout=20_000)
    observer = Observer(window, milliseconds)
    with qtbot.waitSignal(window.runs.finished, timeout=240_000):
        window.actions_table["run"].trigger()
    window.close()
    return observer


def headless_rate(config: Config, iterations: int) -> float:
    """Iterations a second without a window."""
    run = Comparison(config, load_dataset(config.dataset))
    started = time.perf_counter()
    for _ in range(iterations):
        run.step()
    return iterations / (time.perf_counter() - started)


def milliseconds_a_frame(observer: Observer) -> float:
    """CPU time of the window's thread for what is painted of a frame."""
    return 1000 * sum(observer.painted) / len(observer.frames)


def rate_and_frames(observer: Observer) -> tuple[float, float]:
    """Iterations and frames a second in the middle of the run."""
    middle = [frame for frame in observer.frames if frame[1] > 200][:-2]
    (start, first), (end, last) = middle[0], middle[-1]
    return (last - first) / (end - start), (len(middle) - 1) / (end - start)


def test_training_keeps_its_speed_with_the_window_showing(qtbot: QtBot, tmp_path: Path) -> None:
    config = benchmark_config(2000)
    seen, ratios, costs = [], [0.0], []
    for _ in range(ROUNDS):
        headless = headless_rate(config, 400)
        observer = watched(qtbot, tmp_path, config)
        rate, frames = rate_and_frames(observer)
        costs.append(milliseconds_a_frame(observer) / slowness())
        seen.append((rate, frames))
        # Where frames cost more, the clock goes down to 10 a second, and no further.
        if frames >= 9:
            # Of neighbours in time: the machine's speed changes from one round to the next.
            ratios.append(rate / headless)
        if max(ratios) >= 0.55 and min(costs) <= 10:
            break
    print(f"throughput with the window: {max(ratios):.3f} of headless; (iterations, frames) a second: {seen}")
    print(f"painting a frame, in ms of the machine of the limits: {costs}")
    # Undisturbed it is 0.85 to 0.88 at 20 to 24 frames; another program on two cores, which slows two threads more
    # than one, has been seen to make it 0.71. A chart that is set up without care is at 0.1.
    assert max(ratios) >= 0.55
    # 4 to 6.
    assert min(costs) <= 10


def test_the_window_stays_smooth_while_it_trains(qtbot: QtBot, tmp_path: Path) -> None:
    quantiles, slow = [], slowness()
    for _ in range(ROUNDS):
        gaps = 1000 * np.array(watched(qtbot, tmp_path, benchmark_config(1500), milliseconds=1).gaps)
        quantiles.append((float(np.percentile(gaps, 99)), float(gaps.max())))
        if quantiles[-1][0] <= 16 * slow and quantiles[-1][1] <= 50 * slow:
            break
    print(f"event loop gaps (p99, max) in ms: {quantiles}")
    assert min(p99 for p99, _ in quantiles) <= 16 * slow
    assert min(longest for _, longest in quantiles) <= 50 * slow


def resident_megabytes() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs /proc to read the memory in use")
def test_memory_stays_flat_over_20000_iterations(qtbot: QtBot, tmp_path: Path) -> None:
    config = presets.get("digits-comparison")
    network = msgspec.structs.replace(config.network, hidden_sizes=(40, 40, 40, 40))
    training = msgspec.structs.replace(config.training, iterations=20_000, batch_size=32, record_loss="before")
    # Checkpoints may fill their budget: here after some 1,500 iterations.
    settings.save(tmp_path / "preferences.json", settings.Preferences(checkpoint_megabytes=16))
    window = MainWindow(
        config=msgspec.structs.replace(config, network=network, training=training),
        preferences_path=tmp_path / "preferences.json",
    )
    qtbot.addWidget(window)
    window.show()
    window.tabs.build_all()
    window.actions_table["run"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() > 2000, timeout=60_000)
    start = resident_megabytes()
    with qtbot.waitSignal(window.runs.finished, timeout=240_000):
        pass
    grown = resident_megabytes() - start
    print(f"memory grew by {grown:.1f} MB over {window.last_iteration() - 2000} iterations")
    assert window.last_iteration() == 20_000
    assert grown < 20
    window.close()
