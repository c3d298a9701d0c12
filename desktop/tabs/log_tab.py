"""The losses in words, every hundred iterations, as the textbook's script prints them."""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.figures.training import share_text
from desktop.figures.words import exact_loss
from desktop.labels import translated, worded
from desktop.runner.run_controller import End, Reason
from desktop.text_size import fixed_font
from netcore import Config, optimizers
from netcore.registry import DATASETS
from netcore.snapshot import Ghost, TrainingView

__all__ = ["LogTab"]

EVERY = 100
_DIGITS = 7
"""Of a loss: between 1 and 10 six decimals."""
_LINES = 20_000
"""Older lines are dropped: nothing grows without bound."""
_AT_ONCE = 400
"""Lines written in one go: about 5 ms of work. The rest follows when the window has done what else there is to do."""


class LogTab(QPlainTextEdit):
    """A text that can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("log")
        self.setAccessibleName(self.tr("Log"))
        self.setReadOnly(True)
        self.setMaximumBlockCount(_LINES)
        self.setFont(fixed_font())
        self.setPlaceholderText(self.tr("The losses appear here every 100 iterations.\nPress Run."))
        self._labels: list[str] = []
        self._head = ""
        self._written = 0
        self._ghost: Ghost | None = None
        self._is_empty = True
        # What is not written yet, each made when its turn comes.
        self._due: deque[Iterator[str]] = deque()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._write_some)

    def begin(self, config: Config) -> None:
        """Get ready for a new run; its heading is written once it has made an iteration."""
        self._labels = [each.label for each in config.contenders]
        self._written = 0
        self._ghost = None
        self._head = self.tr("Run: {data}, {optimizer}, batch {batch}, seed {seed}").format(
            data=translated(DATASETS[config.dataset].name),
            optimizer=translated(optimizers.CATALOGUE[config.training.optimizer].name),
            batch=config.training.batch_size, seed=config.seed,
        )  # fmt: skip

    def show_view(self, view: TrainingView) -> None:
        """Add what is due."""
        if view.newest:
            self._write_head()
        if view.ghosts and view.ghosts[-1] is not self._ghost:
            self._ghost = view.ghosts[-1]
            self._written = self._ghost.start // EVERY * EVERY
            self._write([self.tr("Branched from iteration {n}.").format(n=self._ghost.start)])
        if self._written + EVERY <= view.newest:
            # Of a run that was opened, no more than is kept.
            kept = -(-_LINES // (1 + len(self._labels))) * EVERY
            first = max(self._written, view.newest // EVERY * EVERY - kept)
            self._written = view.newest // EVERY * EVERY
            self._write(self._losses(view, range(first + EVERY, self._written + 1, EVERY), self._labels))

    def show_end(self, end: End, view: TrainingView | None) -> None:
        """Say how the run ended."""
        self._write_head()
        words = {
            Reason.DONE: self.tr("Done."),
            Reason.DIVERGED: self.tr("All contenders diverged: their losses are no longer finite numbers."),
            Reason.STOPPED: self.tr("Stopped."),
            Reason.FAILED: self.tr("Failed: {why}").format(why=worded(end.message)),
        }
        self._write([words[end.reason]])
        if end.reason is Reason.DONE and view is not None and view.evaluations:
            last = view.evaluations[-1]
            for label, share in zip(self._labels, last.accuracies, strict=True):
                text = self.tr("{label}: test accuracy {share} on {n} samples")
                self._write([text.format(label=label, share=share_text(share), n=last.samples)])

    def take_over(self, other: "LogTab") -> None:
        """Say what ``other`` has said, whose place this tab takes, in the words in which it was said."""
        # What it has begun to say of the same run.
        self._rest.stop()
        self._due.clear()
        self.setPlainText(other.toPlainText())
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._labels, self._written, self._ghost = other._labels, other._written, other._ghost
        self._is_empty = other._is_empty
        # Made now, for they are made by a tab that is about to go.
        if due := [*chain.from_iterable(other._due)]:
            self._write(due)
        # One that is still to come, in the words of now.
        self._head = other._head and self._head

    def _write_head(self) -> None:
        if self._head:
            self._write([self._head] if self._is_empty else ["", self._head])
            self._head = ""

    def _losses(self, view: TrainingView, iterations: Iterable[int], labels: list[str]) -> Iterator[str]:
        for iteration in iterations:
            yield self.tr("=========== iteration {n} ===========").format(n=iteration)
            for label, losses in zip(labels, view.losses, strict=True):
                yield f"{label}: {exact_loss(float(losses[iteration - 1]), _DIGITS)}"

    def _write(self, lines: Iterable[str]) -> None:
        """Append ``lines`` after what is due."""
        self._is_empty = False
        self._due.append(iter(lines))
        if not self._rest.isActive():
            self._write_some()

    @Slot()
    def _write_some(self) -> None:
        some = list(islice(chain.from_iterable(self._due), _AT_ONCE))
        if some:
            self.appendPlainText("\n".join(some))
        if len(some) == _AT_ONCE:
            self._rest.start()
        else:
            self._due.clear()
