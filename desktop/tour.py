"""The first minute: a balloon beside one control after the other, which blocks nothing and can go for good."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.balloon import Balloon, Words
from desktop.spotlight import Spotlight

__all__ = ["Stop", "Tour", "first_minute"]

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Stop:
    """A widget to point at, and what to say of it, in the language that is spoken when it is asked."""

    widget: QWidget
    words: Callable[[], Words]


def first_minute(preset: QWidget, run: QWidget, tabs: QWidget) -> tuple[Stop, Stop, Stop]:
    """The three stops of the first start.

    Args:
        preset: the box with the presets.
        run: the button that runs.
        tabs: the bar with the tabs' names.
    """
    return Stop(preset, _preset_words), Stop(run, _run_words), Stop(tabs, _tabs_words)


class Tour(QObject):
    """Goes from stop to stop; a stop whose widget is not on view is told in the middle of the window.

    The window's keys and controls work all the while. Escape in the balloon, or Skip, ends it.

    Args:
        window_like: the window, or another widget that all stops are in; only its children are kept.
        stops: at least one.
        parent: whom the tour goes with.

    Signals:
        dismissed: the tour is over; whether it is not to be shown again.
    """

    dismissed = Signal(bool)

    def __init__(self, window_like: QWidget, stops: Sequence[Stop], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stops = tuple(stops)
        self._index = 0
        self._before: QWidget | None = None
        self.spotlight = Spotlight(window_like)
        self.balloon = Balloon(window_like)
        self.balloon.next_button.clicked.connect(self.next)
        self.balloon.back_button.clicked.connect(self.back)
        self.balloon.skip_button.clicked.connect(self.dismiss)
        self.balloon.closed.connect(self.dismiss)
        self.balloon.language_changed.connect(self._say)
        self.spotlight.moved.connect(self._place)

    @property
    def index(self) -> int:
        """The stop that is pointed at, from 0."""
        return self._index

    @property
    def running(self) -> bool:
        """Whether the balloon shows."""
        return not self.balloon.isHidden()

    def start(self) -> None:
        """Begin at the first stop; the keyboard goes to the balloon, and back when it is over."""
        if not self.running:
            self._before = self.balloon.window().focusWidget()
        self.balloon.again.setChecked(False)
        self.balloon.show()
        self._go(0)
        self.balloon.next_button.setFocus()

    @Slot()
    def next(self) -> None:
        """On to the next stop; the last one is the end."""
        if self._index + 1 < len(self._stops):
            self._go(self._index + 1)
        else:
            self.dismiss()

    @Slot()
    def back(self) -> None:
        """To the stop before."""
        if self._index:
            self._go(self._index - 1)

    @Slot()
    def dismiss(self) -> None:
        """End it; what is ticked decides whether for good."""
        if not self.running:
            return
        inside = self.balloon.isAncestorOf(self.balloon.window().focusWidget() or self.balloon.window())
        if inside and self._before is not None and shiboken6.isValid(self._before):
            # Before it is hidden: then it would go to the next widget.
            self._before.setFocus()
        self._before = None
        self.balloon.hide()
        self.spotlight.set_target(None)
        self.dismissed.emit(self.balloon.again.isChecked())

    def discard(self) -> None:
        """End it without an answer, and let go of all that it shows; of no use after that."""
        self.blockSignals(True)
        self.dismiss()
        for each in (self.balloon, self.spotlight, self):
            each.deleteLater()

    def _go(self, index: int) -> None:
        self._index = index
        if index == len(self._stops) - 1:
            # Whoever has seen it all need not see it again; the tick can be taken away.
            self.balloon.again.setChecked(True)
        self._say()
        self.spotlight.set_target(self._stops[index].widget)
        if index == 0 and self.balloon.back_button.hasFocus():
            self.balloon.next_button.setFocus()

    @Slot()
    def _say(self) -> None:
        self.balloon.say(self._stops[self._index].words(), self._index, len(self._stops))
        self._place()

    @Slot()
    def _place(self) -> None:
        if self.running:
            self.balloon.point_at(self.spotlight.area())


def _preset_words() -> Words:
    return Words(
        translate("Tour", "Choose an experiment"),
        translate(
            "Tour",
            "Each preset is a ready-made experiment. The first one lets three networks race on handwritten "
            "digits; they differ in their first weights alone.",
        ),
    )


def _run_words() -> Words:
    return Words(
        translate("Tour", "Press Run"),
        translate(
            "Tour",
            "The networks learn, and the charts follow. Space runs and pauses; the arrow keys go one step forward "
            "and back.",
        ),
    )


def _tabs_words() -> Words:
    return Words(
        translate("Tour", "Look from all sides"),
        translate(
            "Tour",
            "Signals shows what flows through the untrained networks, Training how they learn; the other tabs tell "
            "why. The Lessons menu walks you through it all.",
        ),
    )
