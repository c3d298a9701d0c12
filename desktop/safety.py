"""What a crash, or a hasty Reset, would lose: autosaves, their offer at the next start, the run that was replaced."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop import autosave
from desktop.autosave import Autosave, Left, Search
from desktop.documents import Documents, Moment
from desktop.errors import details, why
from desktop.labels import worded
from desktop.runner.jobs import Jobs
from desktop.runner.run_controller import Taken
from desktop.workbench import Workbench
from netcore.session import Session, load

__all__ = ["Safety"]

_MOST_BYTES = 256 * 2**20
"""Of the state of a run that is kept when another one takes its place: taking a copy comes before that one's start."""


@dataclass(frozen=True)
class _Keep:
    """What a session is taken for, and the run it belongs to."""

    kind: Literal["autosave", "previous"]
    run: int


class Safety(QObject):
    """Keeps unsaved work in ``folder`` every so many seconds; after a clean exit, only the run that was replaced stays.

    Attributes:
        can_bring_back: whether there is a run that another one has replaced, or what was kept of one that failed.

    Signals:
        changed: ``can_bring_back``.
        offered: the ``Left`` of a window that crashed, to be restored or discarded; None when there are no more.
        failed: what went wrong, and technical details, if there are any.
    """

    changed = Signal()
    offered = Signal(object)
    failed = Signal(str, str)

    def __init__(
        self, documents: Documents, workbench: Workbench, jobs: Jobs, folder: Path, seconds: float, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._documents, self._workbench, self._jobs, self._folder = documents, workbench, jobs, folder
        self._autosave = Autosave(folder)
        self._kept: Moment | None = None
        self._left: list[Left] = []
        self._previous_path: Path | None = None
        self._leaves = self._keeps = 0
        self._tells = self._open = True
        self.can_bring_back = False
        self._timer = QTimer(self)
        self._timer.setInterval(round(1000 * seconds))
        self._timer.timeout.connect(self._on_timer)
        documents.saved.connect(self._on_saved)
        documents.left.connect(self._on_left)
        documents.lost.connect(self._on_lost)
        workbench.taken.connect(self._on_taken)

    def start(self) -> None:
        """Look for what was left behind, and keep what is made from now on."""
        self._timer.start()
        self._jobs.submit(self._autosave.find, self._on_found, self._is_open)

    def shut_down(self) -> None:
        """Leave nothing behind but what nobody has decided about, and the run that was replaced."""
        self._timer.stop()
        if self._open:
            self._open = False
            for left in self._left:
                self._jobs.submit(partial(autosave.release, left), _nothing)
            self._jobs.submit(self._autosave.end, _nothing)

    # The run that was replaced

    @Slot()
    def bring_back(self) -> None:
        """Swap the run there is for the one it replaced."""
        if self.can_bring_back:
            self._set_can_bring_back(False)
            done = partial(self._on_previous, self._previous_path, self._leaves, self._keeps)
            self._jobs.submit(self._autosave.take_previous, done, self._is_open)

    def _on_previous(self, path: Path | None, leaves: int, keeps: int, result: Any) -> None:
        is_last = keeps == self._keeps
        if isinstance(result, Exception):
            if is_last and not isinstance(result, FileNotFoundError):
                self._set_can_bring_back(True)
            self._fail(self.tr("Cannot bring back the last run: {why}").format(why=why(result)), result)
        elif leaves == self._leaves:
            self._documents.adopt(result, path, saved=False)
        elif is_last:
            # Overtaken, as by Reset, which had nothing to keep in its place.
            self._keep_previous(Taken(None, result))

    @Slot()
    def _on_left(self) -> None:
        """Another run begins."""
        self._leaves += 1
        if self._documents.unsaved:
            self._keeps += 1
            self._previous_path = self._documents.path
            self._workbench.take_session(_Keep("previous", self._documents.now.run), _MOST_BYTES)
        self._forget()

    @Slot()
    def _on_lost(self) -> None:
        """The run failed."""
        self._kept, path = None, self._documents.path
        self._jobs.submit(self._autosave.keep_lost, partial(self._on_lost_kept, path, self._keeps), self._is_open)

    def _on_lost_kept(self, path: Path | None, keeps: int, result: Any) -> None:
        if isinstance(result, Exception):
            self._fail(
                self.tr("What was kept of the run cannot be brought back: {why}").format(why=why(result)), result
            )
        elif result and keeps == self._keeps:
            self._previous_path = path
            self._set_can_bring_back(True)
            self._documents.told.emit(
                self.tr("The run failed; what was kept of it can be brought back: File, Bring back the last run")
            )

    # What a person has not saved

    @Slot()
    def _on_timer(self) -> None:
        documents = self._documents
        if documents.unsaved and documents.now != self._kept:
            self._kept = documents.now
            self._workbench.take_session(_Keep("autosave", documents.now.run))

    @Slot()
    def _on_saved(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._kept = None
        self._jobs.submit(self._autosave.remove, _nothing)

    @Slot(object)
    def _on_taken(self, taken: Taken) -> None:
        keep, session = taken.purpose, taken.session
        if not isinstance(keep, _Keep):
            return
        if keep.kind == "previous":
            self._keep_previous(taken)
        elif self._documents.unsaved and keep.run == self._documents.now.run:
            if session is None:
                self._on_autosaved(RuntimeError(taken.problem or self.tr("there is no run to save")))
                return
            work = partial(self._autosave.write, session)
            self._jobs.submit(work, self._on_autosaved, self._is_open)

    def _keep_previous(self, taken: Taken) -> None:
        if taken.session is None:
            # An older one would not be the last.
            self._jobs.submit(self._autosave.remove_previous, _nothing)
            self._on_previous_kept(RuntimeError(taken.problem or self.tr("it is too large")))
            return
        self._set_can_bring_back(True)
        self._documents.told.emit(self.tr("The run before is kept: File, Bring back the last run (Ctrl+Shift+Z)"))
        # Also if the window closes meanwhile: it is there at the next start.
        self._jobs.submit(partial(self._autosave.keep_previous, taken.session), self._on_previous_kept)

    def _on_previous_kept(self, result: Any) -> None:
        if isinstance(result, Exception) and self._open:
            self._set_can_bring_back(False)
            self._fail(self.tr("The run that was replaced cannot be kept: {why}").format(why=why(result)), result)

    def _on_autosaved(self, result: Any) -> None:
        if not isinstance(result, Exception):
            self._tells = True
            return
        self._kept = None
        # Once, and not every minute.
        if self._tells:
            self._tells = False
            text = self.tr("Cannot autosave to {folder}: {why}").format(folder=self._folder, why=why(result))
            self._fail(text, result)

    # What others have left behind

    @Slot()
    def restore(self) -> None:
        """Open the run on offer, as unsaved work."""
        if self._left:
            left = self._left[0]
            self._jobs.submit(partial(load, left.path), partial(self._on_restored, left), self._is_open)

    @Slot()
    def discard(self) -> None:
        """Delete the run on offer."""
        if self._left:
            self._jobs.submit(partial(autosave.discard, self._left.pop(0)), _nothing)
            self.offer()

    def _on_found(self, result: Any) -> None:
        if isinstance(result, Exception):
            text = self.tr("Cannot look for runs that were not saved: {why}").format(why=why(result))
            self._fail(text, result)
            return
        search: Search = result
        self._left = [*search.left]
        if search.previous and not self._keeps:
            self._set_can_bring_back(True)
        self.offer()
        if search.damaged:
            text = self.tr("A run that was not saved cannot be restored; its file is now {path}: {why}")
            self.failed.emit("\n".join(text.format(path=path, why=worded(why)) for path, why in search.damaged), "")

    def _on_restored(self, left: Left, result: Any) -> None:
        if left not in self._left:
            return
        if isinstance(result, Exception):
            text = self.tr("Cannot restore {path}: {why}").format(path=left.path, why=why(result))
            self._fail(text, result)
        else:
            self._documents.leave(partial(self._adopt, left, result))

    def _adopt(self, left: Left, session: Session) -> None:
        self._left.remove(left)
        self._documents.adopt(session, None, saved=False)
        self._jobs.submit(partial(self._autosave.take_over, left), _nothing)
        self._kept = self._documents.now
        self.offer()

    def offer(self) -> None:
        """Tell of what a window that crashed left behind."""
        self.offered.emit(self._left[0] if self._left else None)

    # Inside

    def _set_can_bring_back(self, can: bool) -> None:
        self.can_bring_back = can
        self.changed.emit()

    def _fail(self, text: str, error: Exception) -> None:
        self.failed.emit(text, details(error))

    def _is_open(self) -> bool:
        return self._open


def _nothing(result: Any) -> None:
    """Of work that tells by itself what came of it, or that nobody waits for."""
