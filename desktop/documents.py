"""The file that the run is in, and what is not in it yet: open, save, and ask before something is lost."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop import questions
from desktop.dialogs.file_dialogs import ask_what_to_open, ask_where_to_save
from desktop.errors import details, why
from desktop.experiment_model import ExperimentModel
from desktop.file_names import CONFIG, RUN, is_config
from desktop.runner.jobs import Jobs
from desktop.runner.run_controller import End, Reason, RunController, Taken
from desktop.settings import MOST_RECENT
from desktop.version import PROGRAM
from desktop.workbench import Workbench
from netcore.config import Config, encode
from netcore.files import write_bytes
from netcore.session import Session, load, load_config
from netcore.snapshot import TrainingView

__all__ = ["Documents", "Moment"]


Then = Callable[[], None]


@dataclass(frozen=True)
class Moment:
    """How far a run was; two that are equal have nothing between them that could be lost."""

    run: int = 0
    branches: int = 0
    iteration: int = 0


@dataclass(frozen=True)
class _Save:
    """What a session is taken for: the file, the run it belongs to, and what to do once it is written."""

    path: Path
    run: int
    then: Then | None


class Documents(QObject):
    """Whatever takes its time is done by ``jobs``; while it lasts, the run goes on.

    A file belongs to the run that is in it: another run, as after Reset, has no name until it gets one, so that Save
    never writes over a run by surprise. A file of a configuration alone lasts until a preset is chosen.

    Attributes:
        path: the file of the run, or of the configuration where there is no run yet; None without.
        recent: paths of the files last opened or saved, the newest first.
        asks: whether to ask before unsaved work is lost.

    Signals:
        changed: the path, or whether there is unsaved work.
        told: something for the status bar.
        failed: what went wrong, and technical details, if there are any.
        opened: the panels, and perhaps the run, are those of a file.
        saved: the run is in its file.
        left: the run gives way to another.
        lost: the run failed, and nothing of it can be saved.
        remembered: ``recent`` or ``asks``.
        closable: the window, which wanted to close, may now.
    """

    changed = Signal()
    told = Signal(str)
    failed = Signal(str, str)
    opened = Signal()
    saved = Signal()
    left = Signal()
    lost = Signal()
    remembered = Signal()
    closable = Signal()

    def __init__(
        self, model: ExperimentModel, runs: RunController, workbench: Workbench, jobs: Jobs, window: QWidget
    ) -> None:
        super().__init__(window)
        self._model, self._runs, self._workbench, self._jobs = model, runs, workbench, jobs
        self.path: Path | None = None
        self.recent: tuple[str, ...] = ()
        self.asks = True
        self.now = Moment()
        self._saved = Moment()
        self._disposable = -1
        self._config_path: Path | None = None
        self._named: Path | None = None
        self._preset_id = model.preset_id
        self._openings = 0
        self._saving = 0
        self._free = self._closing = self._close_when_saved = False
        model.config_changed.connect(self._on_config)
        runs.view_changed.connect(self._on_view)
        runs.branched.connect(self._on_branched)
        runs.finished.connect(self._on_finished)
        workbench.run_leaves.connect(self._on_run_leaves)
        workbench.taken.connect(self._on_taken)

    @property
    def has_run(self) -> bool:
        """Whether there is more to save than a configuration."""
        return self.now.iteration > 0 and (not self._runs.lost or self._workbench.waiting is not None)

    @property
    def unsaved(self) -> bool:
        """Whether iterations were made that are in no file."""
        return self.has_run and self.now != self._saved and self.now.run != self._disposable

    @property
    def run_file(self) -> str:
        """The path of the file that the run is in, as the preferences can hold it; "" for none."""
        path = self.path
        if path is None or is_config(path) or not self.has_run or not _is_text(path):
            return ""
        return str(path)

    def set_disposable(self, disposable: bool) -> None:
        """Whether the run there is, and no later one, may go without a question or a copy, as a lesson's may."""
        self._disposable = self.now.run if disposable else -1
        self.changed.emit()

    # Opening

    @Slot()
    def open(self) -> None:
        """Open the file that a person chooses."""
        if path := ask_what_to_open(self._window, self._folder()):
            self.open_file(path)

    @Slot(object)
    def open_file(self, path: Path) -> None:
        """Open ``path``; a later one overtakes it."""
        path = path.absolute()
        self._openings += 1
        number = self._openings
        self.told.emit(self.tr("Opening {name} …").format(name=path.name))
        self._jobs.submit(partial(_read, path), partial(self._on_read, path, number), lambda: number == self._openings)

    def adopt(self, session: Session, path: Path | None, saved: bool) -> None:
        """The run of ``session`` takes the place of the one there is; ``saved`` is whether it is in ``path``."""
        self._config_path = None
        self._workbench.open(session)
        self._named = self.path = path
        self.now = replace(self.now, iteration=session.iteration)
        self._saved = self.now if saved else Moment()
        self.changed.emit()
        self.opened.emit()

    @Slot()
    def forget_recent(self) -> None:
        """Clear the list."""
        self._set_recent(())

    # Saving

    @Slot()
    def save(self) -> None:
        """Save to the file there is, or to one that a person chooses."""
        self._save()

    @Slot()
    def save_as(self) -> None:
        """Save to a file that a person chooses."""
        self._save_as(self._endings())

    # Losing

    def leave(self, then: Then) -> None:
        """Call ``then``, after which the run is gone, once that is all right with the person: perhaps now."""
        if not self.unsaved or not self.asks:
            then()
        elif not questions.is_open(self._window):
            name = self.path.name if self.path is not None and not is_config(self.path) else ""
            questions.ask_unsaved(self._window, name, partial(self._on_answer, then))

    def may_close(self) -> bool:
        """Whether the window may close at once; if not, ``closable`` tells when it may."""
        if self._saving:
            self._close_when_saved = True
        elif not self._free:
            self._closing = True
            self.leave(self._let_go)
            self._closing = False
        return self._free

    # Inside

    @property
    def _window(self) -> QWidget:
        """Of the questions; not kept, for the window keeps this."""
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def _on_answer(self, then: Then, answer: questions.Answer, never_again: bool) -> None:
        if answer == "cancel":
            return
        if never_again:
            self.asks = False
            self.remembered.emit()
        if answer == "save":
            self._save(then)
        else:
            then()

    def _let_go(self) -> None:
        self._free = True
        if not self._closing:
            self.closable.emit()

    def _on_read(self, path: Path, number: int, result: Any) -> None:
        if number != self._openings:
            return
        if isinstance(result, Exception):
            if isinstance(result, FileNotFoundError):
                self._set_recent(tuple(each for each in self.recent if each != str(path)))
            text = self.tr("Cannot open {path}: {why}").format(path=path, why=why(result))
            self.failed.emit(text, details(result))
        elif isinstance(result, Session):
            self.leave(partial(self._on_may_open, result, path))
        else:
            self._take_config(result, path)

    def _on_may_open(self, session: Session, path: Path) -> None:
        self.adopt(session, path, saved=True)
        self._remember(path)
        self.told.emit(self.tr("Opened {name}").format(name=path.name))

    def _take_config(self, config: Config, path: Path) -> None:
        """Only what the panels say: the run there is stays until it is reset."""
        self._model.set_config(config)
        self._config_path = path
        if not self.now.iteration:
            self._named = self.path = path
        self._remember(path)
        self.changed.emit()
        self.opened.emit()
        self.told.emit(self.tr("Opened {name}").format(name=path.name))

    def _save(self, then: Then | None = None) -> None:
        if self.path is not None and is_config(self.path) != self.has_run:
            self._save_to(self.path, then)
        else:
            # What is done then loses the run: a configuration is not enough.
            self._save_as(self._endings() if then is None else (RUN,), then)

    def _save_as(self, endings: tuple[str, ...], then: Then | None = None) -> None:
        chosen = ask_where_to_save(self._window, self._suggestion(endings[0]), endings)
        if chosen is None:
            return
        path, asked = chosen
        if asked or not _is_there(path):
            self._save_to(path, then)
        else:
            questions.ask_replace(self._window, path, partial(self._on_replace, path, then))

    def _on_replace(self, path: Path, then: Then | None, answer: questions.Answer, _: bool) -> None:
        if answer == "replace":
            self._save_to(path, then)

    def _save_to(self, path: Path, then: Then | None) -> None:
        path = path.absolute()
        save = _Save(path, self.now.run, then)
        self._saving += 1
        if is_config(path):
            work = partial(write_bytes, path, encode(self._model.config))
            self._jobs.submit(work, partial(self._on_written, save, None))
        else:
            self._workbench.take_session(save)

    @Slot(object)
    def _on_taken(self, taken: Taken) -> None:
        save = taken.purpose
        if not isinstance(save, _Save):
            return
        if taken.session is None:
            self._on_written(save, None, RuntimeError(taken.problem or self.tr("there is no run to save")))
            return
        # Of the branches, too, the window has heard before: signals of one thread keep their order.
        moment = replace(self.now, run=save.run, iteration=taken.session.iteration)
        work = partial(taken.session.save, save.path, PROGRAM)
        self._jobs.submit(work, partial(self._on_written, save, moment))

    def _on_written(self, save: _Save, moment: Moment | None, result: Any) -> None:
        self._saving -= 1
        if isinstance(result, Exception):
            self._close_when_saved = False
            text = self.tr("Cannot save {path}: {why}").format(path=save.path, why=why(result))
            self.failed.emit(text, details(result))
            return
        self._note_saved(save, moment)
        if save.then is not None:
            save.then()
        if self._close_when_saved and not self._saving:
            self._close_when_saved = False
            self.closable.emit()

    def _note_saved(self, save: _Save, moment: Moment | None) -> None:
        if save.run == self.now.run:
            if moment is not None:
                self._named = self.path = save.path
                self._saved = moment
                self.saved.emit()
            elif not self.has_run:
                self._named = self.path = self._config_path = save.path
        self._remember(save.path)
        self.told.emit(self.tr("Saved {name}").format(name=save.path.name))
        self.changed.emit()

    def _endings(self) -> tuple[str, ...]:
        if self.has_run:
            return RUN, CONFIG
        # A run whose first iteration is on its way is a run already: what somebody types is what they get.
        return (CONFIG, RUN) if self._workbench.has_labels() else (CONFIG,)

    def _suggestion(self, ending: str) -> Path:
        name = self._named.stem if self._named is not None else self._model.preset_id or "experiment"
        return self._folder() / f"{name}{ending}"

    def _folder(self) -> Path:
        """Where the last file was."""
        if self._named is not None:
            return self._named.parent
        if self.recent:
            return Path(self.recent[0]).parent
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def _remember(self, path: Path) -> None:
        if not _is_text(path):
            return
        others = (each for each in self.recent if each != str(path))
        self._set_recent((str(path), *others))

    def _set_recent(self, recent: tuple[str, ...]) -> None:
        self.recent = recent[:MOST_RECENT]
        self.remembered.emit()

    # What happens to the run

    @Slot()
    def _on_run_leaves(self) -> None:
        # While it is known still what there was.
        self.left.emit()
        self.now = Moment(self.now.run + 1)
        self.path = self._config_path
        self.changed.emit()

    @Slot(object)
    def _on_view(self, view: TrainingView) -> None:
        self._move(replace(self.now, iteration=view.newest))

    @Slot(object)
    def _on_finished(self, end: End) -> None:
        if self._runs.is_current(end) and end.reason is Reason.FAILED:
            if self.now.iteration and not self.has_run:
                self.lost.emit()
            self.changed.emit()

    @Slot()
    def _on_branched(self) -> None:
        self._move(replace(self.now, branches=self.now.branches + 1))

    def _move(self, moment: Moment) -> None:
        had, was = self.has_run, self.unsaved
        self.now = moment
        if (had, was) != (self.has_run, self.unsaved):
            self.changed.emit()

    @Slot()
    def _on_config(self) -> None:
        if self._model.preset_id not in ("", self._preset_id):
            if self.path is not None and is_config(self.path):
                self.path = None
            self._config_path = None
            self.changed.emit()
        self._preset_id = self._model.preset_id


def _read(path: Path) -> Session | Config:
    return load_config(path) if is_config(path) else load(path)


def _is_text(path: Path) -> bool:
    """Whether the preferences can hold it: a name on a Linux disk may be any bytes."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # A name that is too long, as Save will tell.
        return False
