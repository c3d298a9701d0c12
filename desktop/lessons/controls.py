"""The controls over the charts that lessons set: boxes, buttons and menu entries, found by their names."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

__all__ = ["PLAIN_LOSS", "STATE", "cells", "choose", "kept", "put_back"]

STATE = int | bool
"""The index of a box, or whether something is on."""

PLAIN_LOSS = (("log_axis", False), ("fit_loss", False))
"""The loss as the textbook has it: from 0 to 2.5."""

_NAMES = (
    "signals_textbook", "signals_overlaid", "signals_second", "signals_quantity", "signals_range",
    "signals_shared_y", "signals_counts", "symmetry_source", "symmetry_contender", "log_axis", "fit_loss",
)  # fmt: skip
"""All that lessons set. What rules others out stands first: it is put back last."""


def cells(quantity: str, range_mode: str = "unit") -> tuple[tuple[str, str | bool], ...]:
    """Histograms of one quantity, drawn the plain way, whatever a person chose before."""
    return (
        ("signals_textbook", False),
        ("signals_overlaid", False),
        ("signals_second", ""),
        ("signals_quantity", quantity),
        ("signals_range", range_mode),
        ("signals_shared_y", False),
        ("signals_counts", False),
    )


def choose(place: QWidget, name: str, what: str | int | bool) -> None:
    """Choose in a box by data or index, or switch something on or off; nothing where there is no such control."""
    control = _find(place, name)
    if isinstance(control, QComboBox):
        index = control.findData(what) if isinstance(what, str) else int(what)
        if 0 <= index < control.count():
            control.setCurrentIndex(index)
    elif control is not None:
        control.setChecked(bool(what))


def kept(place: QWidget) -> dict[str, STATE]:
    """How every control that a lesson may set is now."""
    found = ((name, _find(place, name)) for name in _NAMES)
    return {
        name: control.currentIndex() if isinstance(control, QComboBox) else control.isChecked()
        for name, control in found
        if control is not None
    }


def put_back(place: QWidget, states: dict[str, STATE]) -> None:
    """Set them as they were."""
    for name, state in reversed(states.items()):
        choose(place, name, state)


def _find(place: QWidget, name: str) -> QComboBox | QAbstractButton | QAction | None:
    found = place.findChild(QObject, name)
    return found if isinstance(found, QComboBox | QAbstractButton | QAction) else None
