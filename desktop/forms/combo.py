"""A combo box that may be narrower than its entries: its list is not, and its tooltip tells what is cut short."""

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip

__all__ = ["Combo"]

_ROOM = 24
"""Around the entries of the list, in pixels."""
_AFTER_ICON = 4
_UNLIMITED = 16_777_215
"""Qt's own largest size of a widget."""


class Combo(QComboBox):
    """All of an entry can be read: in the list, and by pointing at the box."""

    def give_way(self, letters: int) -> None:
        """Take the room that the longest entry needs, but down to ``letters`` where there is less."""
        self.setMaximumWidth(_UNLIMITED)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaximumWidth(self.sizeHint().width())
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def is_cut_short(self) -> bool:
        """Whether the chosen entry is wider than the box."""
        return self.fontMetrics().horizontalAdvance(self.currentText()) > self._room(self._option())

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _room(self, option: QStyleOptionComboBox) -> int:
        """Pixels for the chosen entry's text."""
        place = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, place, self).width()
        return room - (0 if option.currentIcon.isNull() else option.iconSize.width() + _AFTER_ICON)

    def whole_tip(self) -> str:
        """The tooltip, and before it the chosen entry where it is cut short."""
        if not self.is_cut_short():
            return self.toolTip()
        # Escaped: an entry may be what a person typed.
        tip = self.toolTip()
        if not tip.startswith("<"):
            tip = escape(tip).replace("\n", "<br>")
        return f"<qt><b>{escape(self.currentText())}</b><br>{tip}</qt>"

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """A list as wide as its longest entry."""
        view = self.view()
        view.setTextElideMode(Qt.TextElideMode.ElideNone)
        view.setMinimumWidth(view.sizeHintForColumn(0) + _ROOM)
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """With "…" where the entry is cut short: a style sheet would cut through a letter."""
        option = self._option()
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, self._room(option)
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Tell all of it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.whole_tip(), self)
            return True
        return super().event(event)
