"""What a person has set in the view alone, as quantities, layers and what is folded: kept, put back, set by name."""

from collections.abc import Collection
from typing import Any, TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QSplitter, QWidget

__all__ = ["Choices", "choose"]

_Key: TypeAlias = tuple[str, int]
"""The name of a control, after those of what it is in, and which of equal ones it is."""


class Choices:
    """The state of every box, button, number and menu entry of ``places`` that has a name, and of their splitters.

    Sliders are none of them: they follow the experiment.

    Args:
        places: where to look; to be put back, in others of the same structure.
        only: the names of those that are meant; without any, all.
    """

    def __init__(self, *places: QWidget, only: Collection[str] = ()) -> None:
        self._only = only
        self._states = {key: _state(control) for key, control in _controls(places, only)}
        # Sizes would be 0 where nothing has been laid out yet, as on a tab that was not shown.
        self._splits = {} if only else {each.objectName(): each.saveState() for each in _splitters(places)}

    def put_back(self, *places: QWidget) -> None:
        """Set every control that has changed; what that leads to, as the window's own signals say, follows."""
        # Twice: one choice may decide what another one offers.
        for _ in range(2):
            for key, control in _controls(places, self._only):
                wanted = self._states.get(key)
                if wanted is not None and _state(control) != wanted:
                    _set(control, wanted)
        for splitter in _splitters(places):
            if (state := self._splits.get(splitter.objectName())) is not None:
                splitter.restoreState(state)


def choose(place: QWidget, name: str, what: str | int | bool) -> None:
    """Choose in a box by data or index, or switch something on or off; nothing where there is no such control."""
    control = place.findChild(QObject, name)
    if not isinstance(control, QWidget | QAction):
        return
    wanted = control.findData(what) if isinstance(control, QComboBox) and isinstance(what, str) else what
    if _state(control) not in (None, wanted):
        _set(control, wanted)


def _splitters(places: tuple[QWidget, ...]) -> list[QSplitter]:
    """Those with a name; others find their sizes by themselves."""
    inside = [each for place in places for each in place.findChildren(QSplitter)]
    found = [*(place for place in places if isinstance(place, QSplitter)), *inside]
    return [each for each in found if each.objectName()]


def _controls(places: tuple[QWidget, ...], only: Collection[str]) -> list[tuple[_Key, QWidget | QAction]]:
    """Controls by name and place; of equal ones the first, the second, ..."""
    found: list[tuple[_Key, QWidget | QAction]] = []
    seen: dict[str, int] = {}
    for place in places:
        inside: list[QWidget | QAction] = [*place.findChildren(QWidget), *place.findChildren(QAction)]
        for control in inside:
            name = control.objectName()
            if not name or name.startswith("qt_") or (only and name not in only) or _state(control) is None:
                continue
            # Children are found in the order in which they came to be, which need not be the same in another view.
            path = f"{_place_of(control, place)}/{name}"
            number = seen[path] = seen.get(path, -1) + 1
            found.append(((path, number), control))
    return found


def _place_of(control: QObject, within: QWidget) -> str:
    """The names of what it is in."""
    names = []
    parent = control.parent()
    while parent is not None and parent is not within:
        names.append(parent.objectName())
        parent = parent.parent()
    return "/".join(reversed([name for name in names if not name.startswith("qt_")]))


def _state(control: QWidget | QAction) -> Any:
    """None for what has none."""
    if isinstance(control, QComboBox):
        return control.currentIndex()
    if isinstance(control, QAbstractButton | QAction):
        return control.isChecked() if control.isCheckable() else None
    if isinstance(control, QLineEdit | QAbstractSpinBox) and hasattr(control, "value"):
        return control.value()
    return None


def _set(control: QWidget | QAction, state: Any) -> None:
    """Also where a person could not now, as in what the textbook's view lets rest."""
    if isinstance(control, QComboBox):
        if 0 <= state < control.count():
            control.setCurrentIndex(state)
    elif isinstance(control, QAbstractButton) and control.isEnabled():
        # Some listen to clicks alone.
        control.click()
    elif isinstance(control, QAbstractButton | QAction):
        control.setChecked(state)
    elif hasattr(control, "setValue"):
        control.setValue(state)
