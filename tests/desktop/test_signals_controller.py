"""``desktop.runner.signals_controller``: the newest request wins, whatever the thread is doing."""

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QThread
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.runner import signals_controller
from desktop.runner.signals_controller import SignalsController
from netcore import Config, ContenderConfig, NetworkConfig, PropagationStudy, ViewSpec
from netcore.initializers import Normal
from netcore.snapshot import PropagationView

MakeConfig = Callable[..., Config]


class Watched:
    """A controller with everything it said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.wait = qtbot.waitUntil
        self.signals = SignalsController()
        self.views: list[PropagationView] = []
        self.errors: list[str] = []
        self.signals.view_changed.connect(self.views.append)
        self.signals.failed.connect(self.errors.append)

    def request(self, config: Config, spec: ViewSpec | None = None, folder: Path | None = None) -> None:
        self.signals.request(config, folder, spec or ViewSpec())

    def answered(self) -> None:
        self.wait(lambda: not self.signals.pending)


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[Watched]:
    watched = Watched(qtbot)
    yield watched
    watched.signals.shut_down()
    watched.signals.deleteLater()


def with_std(config: Config, std: float) -> Config:
    return msgspec.structs.replace(config, contenders=(ContenderConfig(f"std = {std}", Normal(std=std)),))


def same(one: PropagationView, other: PropagationView) -> bool:
    """Equal in every number; arrays keep dataclasses from saying so themselves."""
    return flat(one) == flat(other)


def flat(view: PropagationView) -> list[object]:
    return [
        (view.samples, row.label, row.style, layer.index, layer.activation, layer.summary, layer.floored,
         layer.histogram.counts.tolist(), layer.histogram.low, layer.histogram.high, layer.histogram.outside)
        for row in view.contenders for layer in row.layers
    ]  # fmt: skip


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The label of every contender whose signals were computed."""
    computed: list[str] = []
    steps = PropagationStudy.steps

    def counted(study: PropagationStudy, inputs: Any, backward: bool = False) -> Iterator[Any]:
        for signals in steps(study, inputs, backward):
            computed.append(signals.label)
            yield signals

    monkeypatch.setattr(PropagationStudy, "steps", counted)
    return computed


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[threading.Event, threading.Event]]:
    """(reached, open): the computation waits behind its first contender until it is opened."""
    reached, opened = threading.Event(), threading.Event()
    steps = PropagationStudy.steps

    def gated(study: PropagationStudy, inputs: Any, backward: bool = False) -> Iterator[Any]:
        for signals in steps(study, inputs, backward):
            reached.set()
            assert opened.wait(20)
            yield signals

    monkeypatch.setattr(PropagationStudy, "steps", gated)
    yield reached, opened
    opened.set()


@pytest.mark.parametrize("dataset", ["digits", "gaussian"])
@pytest.mark.parametrize("range_mode", ["unit", "shared", "own"])
def test_view_is_the_studys_own(watched: Watched, small: MakeConfig, dataset: str, range_mode: str) -> None:
    config = small(dataset=dataset)
    spec = ViewSpec(bins=11, range_mode=range_mode)  # type: ignore[arg-type]
    watched.request(config, spec)
    watched.answered()
    (view,) = watched.views
    assert same(view, PropagationStudy(config).run().view(spec))
    assert not watched.errors


def test_newest_request_wins(watched: Watched, small: MakeConfig) -> None:
    for std in np.geomspace(0.001, 10, 40):
        watched.request(with_std(small(), float(std)))
    watched.answered()
    assert watched.views[-1].contenders[0].label == "std = 10.0"
    assert len(watched.views) < 40


def test_requests_under_way_skip_to_the_newest(
    watched: Watched, small: MakeConfig, runs: list[str], gate: tuple[threading.Event, threading.Event]
) -> None:
    reached, opened = gate
    watched.request(with_std(small(), 1.0))
    assert reached.wait(20)
    for std in (2.0, 3.0, 4.0):
        watched.request(with_std(small(), std))
    assert watched.signals.pending
    opened.set()
    watched.answered()
    # What was on the way is finished: a person who moves a slider wants to see it move.
    assert runs == ["std = 1.0", "std = 4.0"]
    assert watched.views[-1].contenders[0].label == "std = 4.0"
    assert len(watched.views) <= 2


def test_no_answer_comes_twice_or_late(watched: Watched, small: MakeConfig) -> None:
    for std in (1.0, 2.0):
        watched.request(with_std(small(), std))
    watched.answered()
    told = len(watched.views)
    for _ in range(5):
        QCoreApplication.processEvents()
    assert len(watched.views) == told


def test_another_range_is_no_other_computation(watched: Watched, small: MakeConfig, runs: list[str]) -> None:
    for spec in (ViewSpec(), ViewSpec(bins=10), ViewSpec(range_mode="own"), ViewSpec(range_mode="shared")):
        watched.request(small(), spec)
        watched.answered()
    assert runs == ["std = 0.01", "Xavier", "He"]
    assert len(watched.views) == 4
    assert len(watched.views[1].contenders[0].layers[0].histogram.counts) == 10
    watched.request(small(seed=1))
    watched.answered()
    assert len(runs) == 6


def test_missing_data_are_told_and_found_later(
    watched: Watched, small: MakeConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    watched.request(small(dataset="mnist"))
    watched.answered()
    assert len(watched.errors) == 1
    assert "MNIST: no folder given" in watched.errors[0]
    assert "Traceback" not in watched.errors[0]
    watched.request(small())
    watched.answered()
    assert len(watched.views) == 1


@pytest.mark.parametrize(
    ("error", "words"), [(MemoryError(), "not enough memory"), (ArithmeticError("off by one"), "off by one")]
)
def test_any_failure_is_told_as_text(
    watched: Watched, small: MakeConfig, monkeypatch: pytest.MonkeyPatch, error: Exception, words: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    with monkeypatch.context() as broken:
        broken.setattr(PropagationStudy, "inputs", fail)
        watched.request(small())
        watched.answered()
    assert words in watched.errors[0]
    assert not watched.views
    watched.request(small())
    watched.answered()
    assert len(watched.views) == 1


def test_shut_down_during_a_computation_waits_for_the_contender_under_way(
    watched: Watched, small: MakeConfig, runs: list[str], gate: tuple[threading.Event, threading.Event]
) -> None:
    reached, opened = gate
    watched.request(small())
    assert reached.wait(20)
    threading.Timer(0.01, opened.set).start()
    watched.signals.shut_down()
    assert all(thread.isFinished() for thread in watched.signals.findChildren(QThread))
    QCoreApplication.processEvents()
    assert runs == ["std = 0.01"]
    assert not watched.views


def test_shut_down_twice_and_requests_afterwards_do_nothing(watched: Watched, small: MakeConfig) -> None:
    watched.signals.shut_down()
    watched.signals.shut_down()
    watched.request(small())
    QCoreApplication.processEvents()
    assert not watched.views


def test_a_controller_that_is_dropped_while_it_computes_ends_its_thread(
    small: MakeConfig, qtbot: QtBot, gate: tuple[threading.Event, threading.Event]
) -> None:
    watched = Watched(qtbot)
    watched.request(small())
    reached, opened = gate
    assert reached.wait(20)
    opened.set()
    gone = weakref.ref(watched.signals)
    del watched
    gc.collect()
    assert gone() is None


# While a slider moves

SIGNALS = ViewSpec(insights=True)


@pytest.fixture
def moving(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> Watched:
    """One whose slider moves however slow the machine is; it rests as it always does."""
    monkeypatch.setattr(signals_controller, "_MOVING", 60.0)
    monkeypatch.setattr(signals_controller, "_TURN", 60.0)
    return watched


def test_insights_of_a_slider_that_moves_come_when_it_rests(moving: Watched, small: MakeConfig) -> None:
    signals = moving.signals
    whole: list[bool] = []
    signals.view_changed.connect(lambda _: whole.append(signals.whole))
    moving.request(with_std(small(), 0.5), SIGNALS)
    moving.answered()
    for made, std in enumerate((0.6, 0.7), start=2):
        moving.request(with_std(small(), std), SIGNALS)
        moving.wait(lambda made=made: len(moving.views) >= made)  # type: ignore[misc]
    assert signals.pending or len(moving.views) > 3
    moving.answered()
    assert whole[:3] == [True, False, False]
    assert whole[-1]
    assert [bool(view.insights) for view in moving.views] == whole
    last = PropagationStudy(with_std(small(), 0.7)).run(backward=True).view(SIGNALS)
    assert same(moving.views[-1], last)
    assert same(moving.views[2], last), "all but the insights is that of the whole"
    assert [each.stds for each in moving.views[-1].insights] == [each.stds for each in last.insights]


@pytest.mark.parametrize("change", ["layers", "contenders", "cells", "turn"])
def test_insights_come_at_once_where_others_are_not_of_use(
    moving: Watched, small: MakeConfig, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    config, spec = with_std(small(), 0.5), SIGNALS
    moving.request(config, spec)
    moving.answered()
    if change == "layers":
        config = msgspec.structs.replace(config, network=NetworkConfig((8, 8, 8)))
    elif change == "contenders":
        config = small()
    elif change == "cells":
        spec = ViewSpec(insights=True, quantity="pre_activations")
    else:
        # It is the turn of the insights again.
        monkeypatch.setattr(signals_controller, "_TURN", 0.0)
        config = with_std(small(), 0.6)
    moving.request(config, spec)
    moving.wait(lambda: len(moving.views) == 2)
    assert moving.views[1].insights
    assert moving.signals.whole
    assert not moving.signals.pending


def test_who_wants_no_insights_gets_all_at_once(moving: Watched, small: MakeConfig) -> None:
    for std in (0.5, 0.6, 0.7):
        moving.request(with_std(small(), std))
        moving.answered()
        assert moving.signals.whole
    assert len(moving.views) == 3


def test_shut_down_before_a_slider_rests_computes_no_more(moving: Watched, small: MakeConfig) -> None:
    for std in (0.5, 0.6):
        moving.request(with_std(small(), std), SIGNALS)
        moving.wait(lambda: moving.signals.shown is not None)
    moving.wait(lambda: len(moving.views) >= 2)
    moving.signals.shut_down()
    assert not moving.signals._rest.isActive()


def test_what_is_drawn_of_a_slider_that_moves_is_of_its_own_moment(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.model.load_preset("relu-three")
    tab, slider = window.signals_tab, window.findChild(QSlider, "std_0_slider")
    assert isinstance(slider, QSlider)
    qtbot.waitUntil(lambda: not window.signals.pending and tab.depth_chart.has_data())
    before = window.model.config
    monkeypatch.setattr(signals_controller, "_MOVING", 60.0)
    monkeypatch.setattr(signals_controller, "_TURN", 60.0)
    with qtbot.waitSignal(window.signals.view_changed):
        slider.setValue(slider.value() + 1)
    after = window.model.config
    assert after != before
    assert not window.signals.whole
    made = [(chart.made_of.config if chart.made_of is not None else None) for chart in tab.charts()]
    assert made == [after, before]
    assert tab.depth_chart.has_data()
    assert tab.verdicts.isVisible()
    qtbot.waitUntil(lambda: not window.signals.pending)
    made = [(chart.made_of.config if chart.made_of is not None else None) for chart in tab.charts()]
    assert made == [after, after]
