"""The status bar's account of a run: iteration of total, speed, time left, progress."""

import time

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from desktop.runner.run_controller import End, Reason, State
from desktop.text_size import scaled
from netcore.snapshot import TrainingView

__all__ = ["RunStatus", "Speedometer", "duration"]

_WINDOW_SECONDS = 2.0
_TEXT_SECONDS = 0.2
_PATIENCE_MS = 300


class Speedometer:
    """Iterations a second over about the last two seconds."""

    def __init__(self) -> None:
        self._marks: list[tuple[float, int]] = []

    def restart(self) -> None:
        """Forget what was before a pause."""
        self._marks = []

    def update(self, now: float, iteration: int) -> float | None:
        """The speed with one more mark; None until it is known."""
        self._marks.append((now, iteration))
        while len(self._marks) > 2 and now - self._marks[1][0] > _WINDOW_SECONDS:
            del self._marks[0]
        start, first = self._marks[0]
        return (iteration - first) / (now - start) if now - start > 0.2 else None


class RunStatus(QWidget):
    """A line of text and a progress bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel()
        self.text.setObjectName("run_status")
        self.bar = QProgressBar()
        self.bar.setObjectName("progress")
        self.bar.setAccessibleName(self.tr("Progress of the run"))
        self.bar.setFixedWidth(scaled(220))
        self.bar.setTextVisible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 2)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.bar)
        self._speed = Speedometer()
        self._state = State.IDLE
        self._view: TrainingView | None = None
        self._end: End | None = None
        self._written = 0.0
        self._reason = ""
        # An iteration is there before this runs out, unless the network is large.
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience)

    @Slot(object)
    def show_state(self, state: State) -> None:
        """Follow the controller."""
        self._state = state
        self._patience.stop()
        self._speed.restart()
        if state is not State.FINISHED:
            # A branch revives a run that had ended.
            self._end = None
        if state not in (State.PAUSED, State.FINISHED):
            self._reason = ""
        if state in (State.PREPARING, State.IDLE):
            self._view = None
            self.bar.setValue(0)
        self._write(None)

    @Slot(object)
    def show_view(self, view: TrainingView) -> None:
        """Follow the run."""
        self._view = view
        self._patience.stop()
        now = time.monotonic()
        # A number that changes 24 times a second cannot be read, and laying it out costs as much as a histogram.
        if self._state is State.RUNNING and now - self._written < _TEXT_SECONDS:
            return
        self._written = now
        speed = self._speed.update(now, view.newest) if self._state is State.RUNNING else None
        self._write(speed)

    @Slot()
    def expect_view(self) -> None:
        """A move was asked for: say so if it takes its time."""
        if self._state in (State.PAUSED, State.FINISHED):
            self._patience.start()

    @Slot()
    def _on_patience(self) -> None:
        self.text.setText(self._progress() + "  ·  " + self.tr("going there …"))

    def show_reason(self, reason: str) -> None:
        """Say why the run stands still; "" for a reason that needs no words."""
        self._reason = reason
        self._write(None)

    @Slot(object)
    def show_end(self, end: End) -> None:
        """Say how it ended."""
        self._end = end
        self._write(None)

    def _write(self, speed: float | None) -> None:
        # Here, and not with the view alone: the last view of a run may come while the text still waits its turn.
        if self._view is not None:
            self.bar.setMaximum(self._view.iterations)
            self.bar.setValue(self._view.newest)
        parts = [self._progress(), self._viewing(), self._words()]
        if speed and self._view is not None:
            left = (self._view.iterations - self._view.newest) / speed
            parts.append(self.tr("{n:.0f} per second").format(n=speed))
            parts.append(self.tr("{time} left").format(time=duration(left)))
        self.text.setText("  ·  ".join(part for part in parts if part))

    def _progress(self) -> str:
        if self._view is None:
            return ""
        return self.tr("iteration {n} of {total}").format(n=self._view.newest, total=self._view.iterations)

    def _viewing(self) -> str:
        if self._view is None:
            return ""
        if self._view.phase is not None and self._view.phase.kind != "update":
            return self.tr("inside iteration {k}").format(k=self._view.iteration + 1)
        if self._view.at_newest:
            return ""
        return self.tr("viewing iteration {k}").format(k=self._view.iteration)

    def _words(self) -> str:
        if self._end is not None:
            ended = {
                Reason.DONE: self.tr("done"),
                Reason.DIVERGED: self.tr("all contenders diverged"),
                Reason.STOPPED: self.tr("stopped"),
                Reason.FAILED: self.tr("could not run"),
            }[self._end.reason]
            return f"{ended}  ·  {self._reason}" if self._reason else ended
        return {
            State.IDLE: "",
            State.PREPARING: self.tr("preparing …"),
            State.RUNNING: "",
            State.PAUSED: self._standing(),
            State.FINISHED: "",
        }[self._state]

    def _standing(self) -> str:
        if self._reason:
            return self.tr("paused: {why}").format(why=self._reason)
        begun = self._view is not None and (self._view.newest or self._view.phase)
        return self.tr("paused") if begun else self.tr("ready")


def duration(seconds: float) -> str:
    """Seconds, or minutes and seconds, or hours and minutes."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02d} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02d} min"
