"""The losses in words, every hundred iterations, as the textbook's script prints them."""

import math

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.labels import translated, worded
from desktop.runner.run_controller import End, Reason
from desktop.text_size import fixed_font
from netcore import Config, optimizers
from netcore.registry import DATASETS
from netcore.snapshot import Ghost, TrainingView

__all__ = ["LogTab"]

EVERY = 100
_LINES = 20_000
"""Older lines are dropped: nothing grows without bound."""


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
            self.appendPlainText(self.tr("Branched from iteration {n}.").format(n=self._ghost.start))
        while self._written + EVERY <= view.newest:
            self._written += EVERY
            self.appendPlainText(self.tr("=========== iteration {n} ===========").format(n=self._written))
            for label, losses in zip(self._labels, view.losses, strict=True):
                self.appendPlainText(f"{label}: {_loss(float(losses[self._written - 1]))}")

    def show_end(self, end: End, view: TrainingView | None) -> None:
        """Say how the run ended."""
        self._write_head()
        words = {
            Reason.DONE: self.tr("Done."),
            Reason.DIVERGED: self.tr("All contenders diverged: their losses are no longer finite numbers."),
            Reason.STOPPED: self.tr("Stopped."),
            Reason.FAILED: self.tr("Failed: {why}").format(why=worded(end.message)),
        }
        self.appendPlainText(words[end.reason])
        if end.reason is Reason.DONE and view is not None and view.evaluations:
            last = view.evaluations[-1]
            for label, share in zip(self._labels, last.accuracies, strict=True):
                text = self.tr("{label}: test accuracy {share} on {n} samples")
                self.appendPlainText(text.format(label=label, share=_share(share), n=last.samples))

    def take_over(self, other: "LogTab") -> None:
        """Say what ``other`` has said, whose place this tab takes, in the words in which it was said."""
        self.setPlainText(other.toPlainText())
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._labels, self._written, self._ghost = other._labels, other._written, other._ghost
        # One that is still to come, in the words of now.
        self._head = other._head and self._head

    def _write_head(self) -> None:
        if self._head:
            self.appendPlainText(f"\n{self._head}" if self.toPlainText() else self._head)
            self._head = ""


def _loss(value: float) -> str:
    return f"{value:.6f}" if math.isfinite(value) else str(value)


def _share(value: float) -> str:
    return f"{100 * value:.2f} %" if math.isfinite(value) else "–"
