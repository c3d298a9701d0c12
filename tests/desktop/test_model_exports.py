# mypy: disable-error-code="no-untyped-call"
"""Weights and programs: of the run there is, and over no file that nobody was asked about."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop import model_exports, questions
from desktop.main_window import MainWindow
from desktop.runner.run_controller import State, Taken
from desktop.runner.step import ONE_ITERATION
from desktop.workbench import Workbench
from netcore import Config
from netcore.datasets import load_dataset
from netcore.script import training_data
from netcore.weights import file_names

Ask = Callable[..., list[str]]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that somebody was asked about; the answer is always no."""
    paths: list[Path] = []

    def ask(_: object, path: Path, answered: Callable[[questions.Answer, bool], None]) -> None:
        paths.append(path)
        answered("cancel", False)

    monkeypatch.setattr(questions, "ask_replace", ask)
    return paths


@pytest.fixture
def ready(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a run that stands at its start."""
    qtbot.waitUntil(lambda: window.runs.state is State.PAUSED)
    return window


@pytest.fixture
def said(window: MainWindow) -> list[str]:
    """What is told: successes, and failures after a "!"."""
    texts: list[str] = []
    window.model_exports.told.connect(texts.append)
    window.model_exports.failed.connect(lambda text: texts.append(f"!{text}"))
    return texts


def choose(monkeypatch: pytest.MonkeyPatch, path: Path, asked: bool = True) -> None:
    """The file dialog gives ``path``."""
    monkeypatch.setattr(model_exports, "ask_where_to_save", lambda *_: (path, asked))


def step(window: MainWindow, qtbot: QtBot) -> None:
    window.workbench.step(ONE_ITERATION)
    qtbot.waitUntil(lambda: window.last_iteration() == 1)


def names(config: Config) -> list[str]:
    return [f"w-{name}.safetensors" for name in file_names([each.label for each in config.contenders])]


# Files that are there


def test_each_contenders_file_is_asked_about(
    ready: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    asked: list[Path],
    said: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The file dialog asked about a name that is not among them."""
    last = tmp_path / names(ready.model.config)[-1]
    last.write_text("old")
    choose(monkeypatch, tmp_path / "w.safetensors")
    ready.model_exports.weights()
    qtbot.waitUntil(lambda: asked == [last])
    assert last.read_text() == "old"
    assert not (tmp_path / names(ready.model.config)[0]).exists()
    monkeypatch.setattr(questions, "ask_replace", lambda _, __, answered: answered("replace", False))
    ready.model_exports.weights()
    qtbot.waitUntil(lambda: len(said) == 1)
    assert last.read_bytes() != b"old"


def test_program_asks_about_the_data_beside_it(
    ready: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    asked: list[Path],
    said: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = tmp_path / f"{ready.model.config.dataset}.npz"
    data.write_text("old")
    choose(monkeypatch, tmp_path / "r.py")
    ready.model_exports.program()
    qtbot.waitUntil(lambda: asked == [data])
    assert data.read_text() == "old"
    assert not (tmp_path / "r.py").exists()
    # The same data are no loss.
    data.write_bytes(training_data(load_dataset(ready.model.config.dataset, None)))
    ready.model_exports.program()
    qtbot.waitUntil(lambda: len(said) == 1)
    assert asked == [data]
    assert (tmp_path / "r.py").exists()


def test_file_that_the_dialog_asked_about_is_asked_about_once(
    ready: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    asked: list[Path],
    said: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "w.npz"
    path.write_text("old")
    choose(monkeypatch, path, asked=False)
    ready.model_exports.weights()
    qtbot.waitUntil(lambda: asked == [path])
    assert path.read_text() == "old"
    choose(monkeypatch, path)
    ready.model_exports.weights()
    qtbot.waitUntil(lambda: len(said) == 1)
    assert asked == [path]


def test_name_that_is_too_long_is_told(
    ready: MainWindow, qtbot: QtBot, tmp_path: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / f"{'x' * 300}.npz", asked=False)
    ready.model_exports.weights()
    qtbot.waitUntil(lambda: len(said) == 1)
    assert said[0].startswith("!Cannot write")
    assert "too long" in said[0]


# Whose they are


def test_run_counts_and_not_the_panels(
    ready: MainWindow, qtbot: QtBot, tmp_path: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody has chosen data without labels for the next run."""
    step(ready, qtbot)
    dataset = ready.model.config.dataset
    ready.model.edit("dataset", "gaussian")
    choose(monkeypatch, tmp_path / "w.npz")
    ready.model_exports.weights()
    qtbot.waitUntil(lambda: len(said) == 1)
    assert (tmp_path / "w.npz").exists()
    choose(monkeypatch, tmp_path / "r.py")
    ready.model_exports.program()
    qtbot.waitUntil(lambda: len(said) == 2)
    assert (tmp_path / f"{dataset}.npz").exists()


def test_without_a_run_the_panels_count(
    ready: MainWindow, qtbot: QtBot, tmp_path: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ready.model.edit("dataset", "gaussian")
    qtbot.waitUntil(lambda: ready.runs.state is State.IDLE)
    choose(monkeypatch, tmp_path / "r.py")
    ready.model_exports.weights()
    assert said == ["!There are no networks that train: choose data with labels."]
    ready.model_exports.program()
    qtbot.waitUntil(lambda: len(said) == 2)
    assert [path.name for path in tmp_path.glob("r.*")] == ["r.py"]
    assert not list(tmp_path.glob("*.npz"))


def test_run_that_cannot_be_taken_is_told(
    ready: MainWindow, tmp_path: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program of what the panels say would be that of another run."""

    def refuse(workbench: Workbench, purpose: object) -> None:
        workbench.taken.emit(Taken(purpose, None, "no memory"))

    # Of the class: in the object, it would keep the window.
    monkeypatch.setattr(Workbench, "take_session", refuse)
    choose(monkeypatch, tmp_path / "r.py")
    ready.model_exports.program()
    assert said == ["!no memory"]
