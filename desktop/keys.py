"""Which keys an input needs for itself, so that the window's shortcuts leave them to it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QTabBar, QWidget

__all__ = ["belongs_to"]

_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right}
_ENDS = {Qt.Key.Key_Home, Qt.Key.Key_End}
_NEEDS: tuple[tuple[type[QWidget], set[Qt.Key]], ...] = (
    (QAbstractButton, {Qt.Key.Key_Space}),
    (QComboBox, {Qt.Key.Key_Space, *_ENDS}),
    (QAbstractSlider, {*_ARROWS, *_ENDS}),
    (QTabBar, {*_ARROWS, *_ENDS}),
    (QAbstractItemView, {Qt.Key.Key_Space, *_ARROWS, *_ENDS}),
)
"""Texts and numbers see to themselves: Qt asks them first."""


def belongs_to(widget: QWidget | None, event: QKeyEvent) -> bool:
    """Whether the key of ``event`` is one that ``widget``, which has the focus, works with."""
    if widget is None or event.modifiers() not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
        return False
    # Charts say so themselves: what begins without them need not load them.
    if widget.property("leaves_keys"):
        return False
    needed = {key for kind, keys in _NEEDS if isinstance(widget, kind) for key in keys}
    if widget.property("uses_arrows"):
        needed |= _ARROWS
    if widget.property("uses_space"):
        needed.add(Qt.Key.Key_Space)
    if widget.property("leaves_space"):
        # Beside it stands that Space runs.
        needed.discard(Qt.Key.Key_Space)
    return event.key() in needed
