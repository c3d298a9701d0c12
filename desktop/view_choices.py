"""What a person has set in the view alone, as quantities, layers and what is folded: carried to a view built anew."""

from typing import Any

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QSplitter,
    QWidget,
)

__all__ = ["Choices"]


class Choices:
    """The state of every input of ``places`` that has a name."""

    def __init__(self, *places: QWidget) -> None:
        self._states: dict[tuple[str, int], Any] = {}
        # Sizes would be 0 where nothing has been laid out yet, as on a tab that was not shown.
        self._splits = {each.objectName(): each.saveState() for each in _splitters(*places)}
        for key, widget in _inputs(*places):
            self._states[key] = _state(widget)

    def put_back(self, *places: QWidget) -> None:
        """Set every input that has changed; what that leads to, as the window's own signals say, follows."""
        # Twice: one choice may decide what another one offers.
        for _ in range(2):
            for key, widget in _inputs(*places):
                wanted = self._states.get(key)
                if wanted is not None and widget.isEnabled() and _state(widget) != wanted:
                    _set(widget, wanted)
        for splitter in _splitters(*places):
            if (state := self._splits.get(splitter.objectName())) is not None:
                splitter.restoreState(state)


def _splitters(*places: QWidget) -> list[QSplitter]:
    """Those with a name; others find their sizes by themselves."""
    inside = [each for place in places for each in place.findChildren(QSplitter)]
    found = [*(place for place in places if isinstance(place, QSplitter)), *inside]
    return [each for each in found if each.objectName()]


def _inputs(*places: QWidget) -> list[tuple[tuple[str, int], QWidget]]:
    """Inputs by name and place; of equal ones the first, the second, ..."""
    found: list[tuple[tuple[str, int], QWidget]] = []
    seen: dict[str, int] = {}
    for place in places:
        for widget in place.findChildren(QWidget):
            name = widget.objectName()
            if not name or name.startswith("qt_") or _state(widget) is None:
                continue
            # Children are found in the order in which they came to be, which need not be the same in another view.
            path = f"{_place_of(widget, place)}/{name}"
            number = seen[path] = seen.get(path, -1) + 1
            found.append(((path, number), widget))
    return found


def _place_of(widget: QWidget, within: QWidget) -> str:
    """The names of what it is in."""
    names = []
    parent = widget.parentWidget()
    while parent is not None and parent is not within:
        names.append(parent.objectName())
        parent = parent.parentWidget()
    return "/".join(reversed([name for name in names if not name.startswith("qt_")]))


def _state(widget: QWidget) -> Any:
    if isinstance(widget, QComboBox):
        return widget.currentIndex()
    if isinstance(widget, QAbstractButton):
        return widget.isChecked() if widget.isCheckable() else None
    if isinstance(widget, QAbstractSlider):
        return widget.value() if widget.objectName() in _SLIDERS else None
    if isinstance(widget, QLineEdit | QAbstractSpinBox) and hasattr(widget, "value"):
        return widget.value()
    return None


_SLIDERS = ("speed_slider",)
"""Those that belong to the view; the others follow the experiment."""


def _set(widget: QWidget, state: Any) -> None:
    if isinstance(widget, QComboBox):
        if 0 <= state < widget.count():
            widget.setCurrentIndex(state)
            widget.activated.emit(state)
    elif isinstance(widget, QAbstractButton):
        widget.click()
    elif hasattr(widget, "setValue"):
        widget.setValue(state)
