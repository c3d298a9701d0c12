"""The networks themselves to take away: their weights, and a program that repeats their run."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop import questions
from desktop.dialogs.file_dialogs import ask_where_to_save
from desktop.errors import why
from desktop.experiment_model import ExperimentModel
from desktop.file_names import NPZ, PYTHON, SAFETENSORS
from desktop.labels import worded
from desktop.runner.jobs import Jobs
from desktop.runner.run_controller import Taken
from desktop.version import PROGRAM
from desktop.workbench import Workbench
from netcore.config import Config
from netcore.datasets import load_dataset
from netcore.registry import DATASETS
from netcore.session import Session

__all__ = ["ModelExports"]

_Files = dict[Path, Callable[[], bytes]]


@dataclass(frozen=True)
class _Want:
    """What a session is taken for.

    Attributes:
        path: the file that a person named.
        asked: whether they have been asked already, if it is there.
    """

    path: Path
    asked: bool


@dataclass(frozen=True)
class _Question:
    """What is not written yet, as ``path`` would be lost."""

    path: Path
    files: _Files


class ModelExports(QObject):
    """Asks where to, takes the run as it is, and has the files written while it goes on.

    Signals:
        told: a success, for the status bar.
        failed: what went wrong.
    """

    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self, model: ExperimentModel, workbench: Workbench, jobs: Jobs, folder: Callable[[], Path], window: QWidget
    ) -> None:
        super().__init__(window)
        self._model, self._workbench, self._jobs, self._folder = model, workbench, jobs, folder
        self._run: Config | None = None
        workbench.run_begins.connect(self._on_run_begins)
        workbench.taken.connect(self._on_taken)

    @Slot()
    def weights(self) -> None:
        """Write every contender's weights to a file that a person chooses."""
        if not self._trains():
            self.failed.emit(self.tr("There are no networks that train: choose data with labels."))
        else:
            self._ask("weights", (NPZ, SAFETENSORS))

    @Slot()
    def program(self) -> None:
        """Write a program that repeats this run, or these signals, with NumPy alone."""
        self._ask("run" if self._trains() else "signals", (PYTHON,))

    # Inside

    @property
    def _window(self) -> QWidget:
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def _ask(self, name: str, endings: tuple[str, ...]) -> None:
        chosen = ask_where_to_save(self._window, self._folder() / f"{name}{endings[0]}", endings)
        if chosen is None:
            return
        self._workbench.take_session(_Want(*chosen))

    def _trains(self) -> bool:
        """Whether the run there is has networks; the panels may say something else already."""
        return DATASETS[(self._run or self._model.config).dataset].has_labels

    @Slot(object)
    def _on_run_begins(self, config: Config) -> None:
        self._run = config

    @Slot(object)
    def _on_taken(self, taken: Taken) -> None:
        if not isinstance(taken.purpose, _Want):
            return
        want, path = taken.purpose, taken.purpose.path
        if taken.problem:
            self.failed.emit(worded(taken.problem))
        elif path.suffix.lower() == PYTHON:
            # Before there is a run, the program is of what the panels say.
            config = taken.session.config if taken.session is not None else self._model.config
            folder = Path(self._model.data_folder) if self._model.data_folder else None
            self._write(want, partial(_program, path, config, taken.session, folder))
        elif taken.session is None:
            self.failed.emit(self.tr("There are no networks yet: press Run or Step first."))
        else:
            self._write(want, partial(_weights, path, taken.session))

    def _write(self, want: _Want, make: Callable[[], _Files]) -> None:
        self._jobs.submit(partial(_written, want, make), self._on_written)

    def _on_replace(self, files: _Files, answer: questions.Answer, _: bool) -> None:
        if answer == "replace":
            self._jobs.submit(partial(_write, files), self._on_written)

    def _on_written(self, result: Any) -> None:
        if isinstance(result, _Question):
            questions.ask_replace(self._window, result.path, partial(self._on_replace, result.files))
        elif isinstance(result, Exception):
            what = getattr(result, "filename", None) or self.tr("it")
            self.failed.emit(self.tr("Cannot write {path}: {why}").format(path=what, why=why(result)))
        else:
            names = ", ".join(path.name for path in result)
            self.told.emit(self.tr("Wrote {names} to {folder}").format(names=names, folder=result[0].parent))


def _written(want: _Want, make: Callable[[], _Files]) -> list[Path] | _Question:
    """The files written; none of them where one is there, has not been asked about, and is another."""
    files = make()
    for path, content in files.items():
        if (path != want.path or not want.asked) and path.exists() and not _has(path, content):
            return _Question(path, files)
    return _write(files)


def _write(files: _Files) -> list[Path]:
    from desktop.export.writer import write_files

    return write_files(files)


def _has(path: Path, make: Callable[[], bytes]) -> bool:
    """Whether ``path`` holds the bytes that ``make`` would write; not where it cannot be read."""
    try:
        return path.read_bytes() == make()
    except OSError:
        return False


def _weights(path: Path, session: Session) -> _Files:
    """One NPZ file, or a safetensors file for each contender, which is what PyTorch's modules load."""
    from netcore.weights import file_names, npz_bytes, safetensors_bytes

    labels = [each.label for each in session.config.contenders]
    networks = list(zip(labels, session.networks(), strict=True))
    if path.suffix.lower() == NPZ:
        return {path: partial(npz_bytes, networks)}
    files: _Files = {}
    for name, (label, network) in zip(file_names(labels), networks, strict=True):
        here = path if len(networks) == 1 else path.with_name(f"{path.stem}-{name}{path.suffix}")
        about = {"program": PROGRAM, "contender": label, "iteration": str(session.iteration)}
        files[here] = partial(safetensors_bytes, network, about)
    return files


def _program(path: Path, config: Config, session: Session | None, folder: Path | None) -> _Files:
    """The program, and beside it the data that it cannot read from a folder."""
    from netcore.script import script, training_data

    rates = session.rates if session is not None else None
    info = DATASETS[config.dataset]
    if info.needs_folder or not info.has_labels:
        return {path: script(config, rates).encode}
    data = path.with_name(f"{config.dataset}.npz")
    dataset = load_dataset(config.dataset, folder, options=config.table)
    return {path: script(config, rates, data.name).encode, data: partial(training_data, dataset)}
