"""What the lessons need of a window: any that has this can hold them, also one in a test."""

from collections.abc import Callable
from typing import Any, Protocol

from desktop.lessons.lesson import Live
from netcore import Config

__all__ = ["LessonStage", "Place"]

Place = Any
"""Where a person was, as the stage remembers it: experiment, tab, choices over the charts."""


class LessonStage(Protocol):
    """A window, as far as lessons go."""

    @property
    def changed(self) -> Any:
        """A signal: ``live`` may have changed."""

    def live(self) -> Live:
        """What is on view."""

    def set_preset(self, id: str) -> None:
        """Load a preset."""

    def edit(self, path: str, value: object) -> None:
        """Set one field of the experiment."""

    def set_config(self, config: Config) -> None:
        """Take a whole experiment."""

    def show_page(self, name: str) -> None:
        """Bring a tab to the front."""

    def choose(self, name: str, what: str | int | bool) -> None:
        """Choose in the box called ``name``, by data or index, or switch it on or off."""

    def clear_run(self) -> None:
        """Have no run where the one there is was made for a lesson: it would belong to nothing on view."""

    def press(self, id: str) -> None:
        """Trigger an action, as its button does."""

    def highlight(self, name: str) -> None:
        """Put a frame around a widget, or an action's button; "" takes it away."""

    def may_replace_run(self, then: Callable[[], None]) -> None:
        """Call ``then`` once it is all right with the person that the run there is gives way; perhaps never."""

    def place(self) -> Place:
        """Where the person is now."""

    def is_as_set(self, config: Config) -> bool:
        """Whether the panels still say ``config``: there is nothing of the person's own in them."""

    def stay(self) -> None:
        """What was made for lessons is the person's now."""

    def is_at(self, place: Place) -> bool:
        """Whether that is where the person is still."""

    def go_back_to(self, place: Place) -> None:
        """Bring back the experiment, the tab and, where another one took its place, the run."""
