"""Gets MNIST from the net: from where, to where, how far it is, and what to do where it fails."""

from collections.abc import Sequence
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop.errors import why
from desktop.forms.editor import small_label
from desktop.forms.elided_label import ElidedLabel
from desktop.labels import worded
from desktop.runner.newest_job import NewestJob
from netcore.datasets import SOURCES, download
from netcore.datasets.download import Limits, Progress, Remote
from netcore.datasets.troubles import DownloadError

__all__ = ["MnistDialog"]

_STEPS = 1000


class _State(Enum):
    READY = "ready"
    LOADING = "loading"
    STOPPED = "stopped"
    FAILED = "failed"
    DONE = "done"


class MnistDialog(QDialog):
    """Asks nobody before its button is pressed; the window goes on meanwhile.

    Args:
        folder: where the files go, unless another one is chosen.
        in_use: whether MNIST is the dataset already.
        mirrors, files, limits: as ``netcore.datasets.download.download`` has them.

    Signals:
        arrived: the ``Path`` of the folder, with all files in it.
        use_wanted: MNIST is to be the dataset.
    """

    arrived = Signal(object)
    use_wanted = Signal()

    def __init__(
        self,
        folder: Path,
        in_use: bool = False,
        parent: QWidget | None = None,
        *,
        mirrors: Sequence[str] | None = None,
        files: Sequence[Remote] | None = None,
        limits: Limits | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("mnist_dialog")
        self._folder, self._in_use = folder, in_use
        self._mirrors, self._files = mirrors or download.MIRRORS, files or download.MNIST
        self._limits = limits
        self._state = _State.READY
        self._progress = Progress(download.kept(folder, self._files), download.total(self._files), "")
        self._problem: Exception | None = None
        self._job = NewestJob(self)
        self._build()
        self._lay_out()
        self._wire()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.setWindowTitle(self.tr("Get MNIST"))
        self._what.setText(
            self.tr(
                "70,000 handwritten digits of 28×28 pixels, {size} MB to download, from the first of these servers "
                "that has them: {servers}."
            ).format(size=_megabytes(self._progress.total), servers=", ".join(map(download.host_of, self._mirrors)))
        )
        self._to.setText(self.tr("Folder"))
        self._where.set_whole_text(str(self._folder))
        self.choose.setText(self.tr("&Other folder…"))
        self.choose.setToolTip(self.tr("Choose where the files go."))
        self._licence.setText(SOURCES["mnist"])
        self.progress.setAccessibleName(self.tr("Progress"))
        self.status.setAccessibleName(self.tr("State"))
        self.use.setText(self.tr("&Use MNIST"))
        self.use.setToolTip(self.tr("Make MNIST the dataset of the experiment."))
        self._say()

    def done(self, result: int) -> None:
        """Close; what has been received is kept."""
        self._job.shut_down()
        super().done(result)

    # Building

    def _build(self) -> None:
        self._what, self.status = QLabel(), QLabel()
        self._to, self._where, self._licence = QLabel(), ElidedLabel(), small_label()
        self.problem = small_label(role="error")
        for text in (self._what, self.status, self.problem):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
        for text in (self.status, self.problem):
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar()
        self.progress.setRange(0, _STEPS)
        self.progress.setTextVisible(False)
        self.choose, self.get, self.use, self.leave = (QPushButton() for _ in range(4))
        for button in (self.choose, self.use, self.leave):
            button.setAutoDefault(False)
        self.get.setDefault(True)
        for name, widget in (
            ("mnist_what", self._what),
            ("mnist_folder", self._where),
            ("mnist_choose", self.choose),
            ("mnist_progress", self.progress),
            ("mnist_status", self.status),
            ("mnist_problem", self.problem),
            ("mnist_get", self.get),
            ("mnist_use", self.use),
            ("mnist_leave", self.leave),
        ):
            widget.setObjectName(name)

    def _lay_out(self) -> None:
        grid, buttons = QGridLayout(self), QHBoxLayout()
        grid.setContentsMargins(24, 24, 24, 16)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._what, 0, 0, 1, 3)
        for column, widget in enumerate((self._to, self._where, self.choose)):
            grid.addWidget(widget, 1, column)
        for row, widget in enumerate((self._licence, self.progress, self.problem, self.status), start=2):
            grid.addWidget(widget, row, 0, 1, 3)
        grid.setRowStretch(6, 1)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.get, self.use, self.leave):
            buttons.addWidget(button)
        grid.addLayout(buttons, 7, 0, 1, 3)
        self.setMinimumWidth(520)

    def _wire(self) -> None:
        self.get.clicked.connect(self._on_get)
        self.leave.clicked.connect(self._on_leave)
        self.use.clicked.connect(self._on_use)
        self.choose.clicked.connect(self._on_choose)
        self._job.progressed.connect(self._on_progress)
        self._job.failed.connect(self._on_failed)

    # What happens

    @Slot()
    def _on_get(self) -> None:
        self._problem = None
        work = partial(download.download, self._folder, mirrors=self._mirrors, files=self._files, limits=self._limits)
        self._job.begin(work, self._on_arrived)
        self._enter(_State.LOADING)

    @Slot()
    def _on_leave(self) -> None:
        if self._state is _State.LOADING:
            self._job.cancel()
            self._enter(_State.STOPPED)
        else:
            self.reject()

    @Slot()
    def _on_use(self) -> None:
        self.use_wanted.emit()
        self.accept()

    @Slot()
    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for MNIST"), str(self._folder))
        if chosen:
            self._folder, self._problem = Path(chosen), None
            self._where.set_whole_text(chosen)
            self._enter(_State.READY)

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        self._progress = progress
        self._say()

    def _on_arrived(self, folder: Path) -> None:
        self._enter(_State.DONE)
        self.arrived.emit(folder)

    @Slot(object)
    def _on_failed(self, problem: Exception) -> None:
        self._problem = problem
        self._enter(_State.FAILED)

    # Words

    def _enter(self, state: _State) -> None:
        self._state = state
        if state is not _State.LOADING:
            done = self._progress.total if state is _State.DONE else download.kept(self._folder, self._files)
            self._progress = self._progress._replace(done=done)
        self._say()
        # Whoever works with the keyboard, or listens, is where it goes on.
        following = {_State.LOADING: self.leave, _State.DONE: self.leave if self._in_use else self.use}
        following.get(state, self.get).setFocus()

    def _say(self) -> None:
        """What is under way, what came of it, and what can be done."""
        loading, done = self._state is _State.LOADING, self._state is _State.DONE
        share = self._progress.done / max(self._progress.total, 1)
        self.progress.setValue(round(_STEPS * share))
        self.status.setText(self._status())
        self.problem.setText(self._problem_text())
        self.problem.setVisible(self._problem is not None)
        self.choose.setEnabled(not loading and not done)
        self.get.setVisible(not loading and not done)
        self.use.setVisible(done and not self._in_use)
        names = {_State.READY: self.tr("&Download"), _State.STOPPED: self.tr("&Go on")}
        self.get.setText(names.get(self._state, self.tr("&Retry")))
        self.get.setToolTip(self.tr("Download the files to this folder."))
        self.leave.setText(self.tr("&Cancel") if loading else self.tr("&Close"))
        self.leave.setToolTip(
            self.tr("Stop; what has been received is kept.") if loading else self.tr("Close this window.")
        )
        for button in (self.get, self.use, self.leave):
            button.setAccessibleDescription(" ".join(filter(None, (self.problem.text(), self.status.text()))))
        self._fit()

    def _fit(self) -> None:
        """Grow where lines have been added; a layout does so by itself only for text that does not wrap."""
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if needed > self.height():
            self.resize(self.width(), needed)

    def _status(self) -> str:
        progress = self._progress
        done, total = _megabytes(progress.done), _megabytes(progress.total)
        has_some = progress.done >= _LEAST
        match self._state:
            case _State.LOADING:
                text = self.tr("{done} of {total} MB, from {server}") if progress.mirror else ""
                return (text or self.tr("{done} of {total} MB")).format(done=done, total=total, server=progress.mirror)
            case _State.DONE:
                return self.tr("MNIST is there, and each file was checked.")
            case _State.FAILED:
                kept = self.tr("{done} of {total} MB are here already: Retry goes on from there.") if has_some else ""
                meanwhile = self.tr("The bundled digits can be used meanwhile.")
                return " ".join(filter(None, (kept.format(done=done, total=total), meanwhile)))
        if has_some:
            return self.tr("{done} of {total} MB are here already.").format(done=done, total=total)
        return self.tr("Nothing has been downloaded yet.")

    def _problem_text(self) -> str:
        problem = self._problem
        if problem is None:
            return ""
        if isinstance(problem, DownloadError):
            return "\n".join(
                [self.tr("MNIST could not be downloaded."), *(worded(each.phrase) for each in problem.troubles)]
            )
        return why(problem)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


_LEAST = 50_000
"""Bytes that are worth a word."""


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f}"
