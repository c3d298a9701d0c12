"""The window as a stage of lessons: everything goes through the model, the tabs and the actions that a person uses."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QToolButton, QWidget

from desktop.actions import Actions
from desktop.config_paths import replaced
from desktop.documents import Documents
from desktop.experiment_model import ExperimentModel
from desktop.lessons import controls
from desktop.lessons.lesson import Live
from desktop.pages import Pages
from desktop.panels.side_panel import SidePanel
from desktop.runner.run_controller import RunController, State
from desktop.runner.signals_controller import SignalsController
from desktop.spotlight import Spotlight
from desktop.view_choices import Choices, choose
from desktop.workbench import Workbench
from netcore import Config
from netcore.registry import DATASETS
from netcore.snapshot import PropagationView, TrainingView

__all__ = ["Parts", "WindowPlace", "WindowStage"]

_TAB_BAR = "tab_bar"


class Parts(Protocol):
    """What a window is made of, as far as lessons need it; ``MainWindow`` is one."""

    model: ExperimentModel
    tabs: Pages
    actions_table: Actions
    signals: SignalsController
    runs: RunController
    workbench: Workbench
    documents: Documents
    side_panel: SidePanel


@dataclass(frozen=True)
class WindowPlace:
    """Where a person was.

    Attributes:
        config, preset_id: what the panels said.
        page: the index of the tab.
        controls: how those over the charts were set.
    """

    config: Config
    preset_id: str
    page: int
    controls: Choices


class WindowStage(QObject):
    """Implements ``LessonStage``. It belongs to the window, and keeps its parts, not itself.

    Signals:
        changed: what ``live`` tells.
    """

    changed = Signal()

    def __init__(self, parts: Parts, window: QWidget) -> None:
        super().__init__(window)
        self._model, self._tabs, self._actions = parts.model, parts.tabs, parts.actions_table
        self._signals, self._runs, self._workbench = parts.signals, parts.runs, parts.workbench
        self._documents = parts.documents
        self.spotlight = Spotlight(window)
        self._view: TrainingView | None = None
        self._seen: tuple[Config, PropagationView] | None = None
        # The run that was made for a lesson, and where the person's own is that it replaced: kept, or in a file.
        self._own_run = -1
        self._has_theirs = False
        self._their_file = ""
        self._theirs: Config | None = None
        self._pending: WindowPlace | None = None
        self._signals.view_changed.connect(self._on_signals)
        self._signals.failed.connect(self._on_failed)
        self._runs.view_changed.connect(self._on_view)
        self._runs.state_changed.connect(self._on_anything)
        self._workbench.run_begins.connect(self._on_run_begins)
        self._model.config_changed.connect(self._on_anything)
        self._documents.left.connect(self._on_left)
        self._documents.opened.connect(self._on_opened)
        self._documents.failed.connect(self._on_not_opened)

    # What is on view

    def set_tabs(self, tabs: Pages) -> None:
        """The window has been built anew, in another language."""
        self.spotlight.set_target(None)
        self._tabs = tabs

    def live(self) -> Live:
        """What is on view; signals only if they are those of what the panels say."""
        seen, view = self._seen, self._view
        current = seen is not None and seen[0] == self._model.config and not self._signals.pending
        ended = (
            view is not None
            and self._runs.state is State.FINISHED
            and not self._runs.lost
            and view.iteration == view.newest
            and _is_last(view)
        )
        return Live(
            seen[0] if current and seen is not None else None,
            seen[1] if current and seen is not None else None,
            self._runs.config,
            view,
            ended,
        )

    # Setting it

    def set_preset(self, id: str) -> None:
        """Load a preset; a run of the same contenders that is under way keeps its learning rate."""
        self._model.load_preset(id)
        running, config = self._runs.config, self._model.config
        if running is not None and self._is_theirs() and not DATASETS[config.dataset].has_labels:
            # Else the workbench would hand the preset's on to it.
            self._model.edit("training.learning_rate", running.training.learning_rate)

    def edit(self, path: str, value: object) -> None:
        """Set one field of the experiment."""
        self._model.edit(path, value)

    def set_config(self, config: Config) -> None:
        """Take a whole experiment."""
        self._model.set_config(config)

    def show_page(self, name: str) -> None:
        """Bring a tab to the front."""
        self._actions[f"show_{name}"].trigger()

    def choose(self, name: str, what: str | int | bool) -> None:
        """Set the control called ``name``."""
        choose(self._tabs, name, what)

    def press(self, id: str) -> None:
        """Trigger an action, as its button does; a run that Reset begins is the lesson's own, which nobody misses."""
        self._actions[id].trigger()
        if id == "reset":
            self._own_run = self._documents.now.run
            self._documents.set_disposable(True)

    def clear_run(self) -> None:
        """Have no run where the one there is is a lesson's and the panels say something else by now."""
        if not self._is_theirs() and self._runs.config not in (None, self._model.config):
            self.press("reset")

    def highlight(self, name: str) -> None:
        """Put a frame around a widget, an action's button or the "tab_bar"; "" takes it away."""
        widget = self._find(name) if name else None
        if widget is not None:
            _scroll_to(widget)
        self.spotlight.set_target(widget)

    # What the person has

    def may_replace_run(self, then: Callable[[], None]) -> None:
        """Ask about unsaved iterations, unless they are a lesson's own."""
        self._documents.leave(then)

    def place(self) -> WindowPlace:
        """Where the person is now."""
        self._own_run, self._has_theirs, self._their_file = -1, False, ""
        model, tabs = self._model, self._tabs
        # The lesson looks for controls by their names.
        tabs.build_all()
        return WindowPlace(model.config, model.preset_id, tabs.currentIndex(), Choices(tabs, only=controls.NAMES))

    def is_as_set(self, config: Config) -> bool:
        """Whether the panels say ``config``, but for a learning rate that was kept for a run."""
        kept = replaced(config, "training.learning_rate", self._model.config.training.learning_rate)
        return self._model.config == kept

    def stay(self) -> None:
        """From now on the lesson's run is like any other."""
        if not self._is_theirs():
            self._documents.set_disposable(False)
        self._own_run = -1

    def is_at(self, place: WindowPlace) -> bool:
        """Whether experiment and tab are those."""
        return (self._model.config, self._model.preset_id, self._tabs.currentIndex()) == (
            place.config,
            place.preset_id,
            place.page,
        )

    def go_back_to(self, place: WindowPlace) -> None:
        """The experiment and the tab, and the run: the one that a lesson replaced, or a new one in a lesson's place."""
        is_own, self._own_run = not self._is_theirs(), -1
        kept = self._has_theirs and self._actions["bring_back"].isEnabled()
        if kept or self._their_file:
            # It comes later, with panels of its own; what is about to be prepared would overtake it.
            if not self._documents.has_run:
                self._workbench.prepare()
            self._pending = place
        if kept:
            self._actions["bring_back"].trigger()
        elif self._their_file:
            self._documents.open_file(Path(self._their_file))
        else:
            self._set_place(place)
            if is_own:
                self._actions["reset"].trigger()

    # Inside

    def _is_theirs(self) -> bool:
        """Whether the run there is is the person's own."""
        return self._documents.now.run != self._own_run

    def _set_place(self, place: WindowPlace) -> None:
        if place.preset_id:
            self._model.load_preset(place.preset_id)
            self._model.take_changed(place.config)
        else:
            self._model.set_config(place.config)
        self._tabs.setCurrentIndex(place.page)
        place.controls.put_back(self._tabs)

    def _find(self, name: str) -> QWidget | None:
        if name == _TAB_BAR:
            return self._tabs.tabBar()
        window = self.parent()
        assert window is not None
        for button in window.findChildren(QToolButton):
            action = button.defaultAction()
            if action is not None and action.objectName() == name and button.isVisible():
                return button
        found = window.findChild(QWidget, name)
        return found if isinstance(found, QWidget) else None

    @Slot(object)
    def _on_signals(self, view: PropagationView) -> None:
        # Figures of a slider that moves are not asked about.
        if self._signals.shown is not None and self._signals.whole:
            self._seen = self._signals.shown[0], view
        self.changed.emit()

    @Slot(object)
    def _on_failed(self, _text: str) -> None:
        self._seen = None
        self.changed.emit()

    @Slot(object)
    def _on_view(self, view: TrainingView) -> None:
        self._view = view
        self.changed.emit()

    @Slot()
    def _on_run_begins(self) -> None:
        self._view = None
        self.changed.emit()

    @Slot()
    def _on_anything(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_left(self) -> None:
        """A run gives way to another: how could it come back?"""
        if self._documents.unsaved:
            self._has_theirs, self._their_file, self._theirs = True, "", self._runs.config
        elif self._is_theirs() and self._documents.run_file:
            self._has_theirs, self._their_file, self._theirs = False, self._documents.run_file, self._runs.config

    @Slot()
    def _on_opened(self) -> None:
        place, self._pending = self._pending, None
        # Another file may have been opened meanwhile.
        if place is not None and self._runs.config == self._theirs:
            self._set_place(place)

    @Slot()
    def _on_not_opened(self) -> None:
        """The file of the person's run is gone: the experiment comes back without it."""
        place, self._pending = self._pending, None
        if place is not None:
            self._set_place(place)


def _is_last(view: TrainingView) -> bool:
    """Whether no newer one is on its way: a run is over before its last view arrives."""
    return view.newest == view.iterations or not any(math.isfinite(each[-1]) for each in view.losses if len(each))


def _scroll_to(widget: QWidget) -> None:
    """Bring it into view where it is in something that scrolls."""
    parent = widget.parentWidget()
    while parent is not None:
        content = parent.widget() if isinstance(parent, QScrollArea) else None
        if isinstance(parent, QScrollArea) and content is not None and content.isAncestorOf(widget):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
