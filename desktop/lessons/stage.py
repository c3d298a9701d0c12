"""The window as a stage of lessons: everything goes through the model, the tabs and the actions that a person uses."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QComboBox, QScrollArea, QToolButton, QWidget

from desktop.actions import Actions
from desktop.documents import Documents
from desktop.experiment_model import ExperimentModel
from desktop.lessons.lesson import Live
from desktop.pages import Pages
from desktop.panels.side_panel import SidePanel
from desktop.runner.run_controller import RunController, State
from desktop.runner.signals_controller import SignalsController
from desktop.spotlight import Spotlight
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
        run: the number of the run.
    """

    config: Config
    preset_id: str
    page: int
    run: int


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
        # The run that was made for a lesson, and whether the last run that was replaced is the person's own.
        self._own_run = -1
        self._has_theirs = False
        # The boxes that lessons have set, and what was chosen there before.
        self._boxes: dict[str, int] = {}
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
        if running is not None and not DATASETS[config.dataset].has_labels:
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

    def choose(self, name: str, what: str | int) -> None:
        """Choose in the box called ``name``, by data or index; nothing where there is no such box."""
        box = self._tabs.findChild(QComboBox, name)
        if not isinstance(box, QComboBox):
            return
        self._boxes.setdefault(name, box.currentIndex())
        index = what if isinstance(what, int) else box.findData(what)
        if 0 <= index < box.count():
            box.setCurrentIndex(index)

    def press(self, id: str) -> None:
        """Trigger an action, as its button does; a run that Reset begins is the lesson's own."""
        self._actions[id].trigger()
        if id == "reset":
            self._own_run = self._documents.now.run

    def highlight(self, name: str) -> None:
        """Put a frame around a widget, an action's button or the "tab_bar"; "" takes it away."""
        widget = self._find(name) if name else None
        if widget is not None:
            _scroll_to(widget)
        self.spotlight.set_target(widget)

    # What the person has

    def may_replace_run(self, then: Callable[[], None]) -> None:
        """Ask about unsaved iterations, unless they are a lesson's own."""
        if self._documents.now.run == self._own_run:
            then()
        else:
            self._documents.leave(then)

    def place(self) -> WindowPlace:
        """Where the person is now."""
        self._boxes.clear()
        self._own_run, self._has_theirs = -1, False
        return WindowPlace(
            self._model.config, self._model.preset_id, self._tabs.currentIndex(), self._documents.now.run
        )

    def is_at(self, place: WindowPlace) -> bool:
        """Whether experiment and tab are those."""
        return (self._model.config, self._model.preset_id, self._tabs.currentIndex()) == (
            place.config,
            place.preset_id,
            place.page,
        )

    def go_back_to(self, place: WindowPlace) -> None:
        """The experiment and the tab, and the run: the one that a lesson replaced, or a new one in a lesson's place."""
        is_own = self._documents.now.run == self._own_run
        self._own_run = -1
        if is_own and self._has_theirs and self._actions["bring_back"].isEnabled():
            # It comes later, with panels of its own.
            self._pending = place
            self._actions["bring_back"].trigger()
            return
        self._set_place(place)
        if is_own:
            self._actions["reset"].trigger()

    # Inside

    def _set_place(self, place: WindowPlace) -> None:
        if place.preset_id:
            self._model.load_preset(place.preset_id)
            self._model.take_changed(place.config)
        else:
            self._model.set_config(place.config)
        self._tabs.setCurrentIndex(place.page)
        for name, index in self._boxes.items():
            self.choose(name, index)
        self._boxes.clear()

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
        if self._signals.shown is not None:
            self._seen = self._signals.shown[0], view
        self.changed.emit()

    @Slot(str)
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
        """A run gives way to another: which one could be brought back now?"""
        if self._documents.unsaved:
            self._has_theirs = self._documents.now.run != self._own_run
            self._theirs = self._runs.config if self._has_theirs else None

    @Slot()
    def _on_opened(self) -> None:
        place, self._pending = self._pending, None
        # Another file may have been opened meanwhile.
        if place is not None and self._runs.config == self._theirs:
            self._set_place(place)


def _scroll_to(widget: QWidget) -> None:
    """Bring it into view where it is in something that scrolls."""
    parent = widget.parentWidget()
    while parent is not None:
        content = parent.widget() if isinstance(parent, QScrollArea) else None
        if isinstance(parent, QScrollArea) and content is not None and content.isAncestorOf(widget):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
