"""The presets, grouped by the view they are for, with a description of the one that is loaded."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.forms.combo import Combo
from desktop.forms.editor import pass_wheel_on
from desktop.labels import translated
from netcore import presets

__all__ = ["PresetBox"]


class PresetBox(Combo):
    """Choosing the preset that is shown loads it again."""

    preset_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # All choices in sight, without a scroll bar.
        self.setMaxVisibleItems(30)
        self.setObjectName("preset")
        self.setAccessibleName(self.tr("Preset"))
        self.setToolTip(self.tr("A ready-made experiment. Choose it again to undo your changes to it."))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPlaceholderText(self.tr("Own experiment"))
        self._fill()
        # Two signals: one for choosing what is shown already, one for programs that set the index.
        self._loaded = ""
        self.activated.connect(self._activated)
        self.currentIndexChanged.connect(self._index_changed)

    def show_preset(self, preset_id: str) -> None:
        """Show ``preset_id`` without a signal; nothing for an experiment that is no preset."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(self.findData(preset_id) if preset_id else -1)
        self.blockSignals(blocked)
        self._loaded = preset_id

    def _fill(self) -> None:
        groups = {"signals": self.tr("Signals"), "training": self.tr("Training")}
        for view, title in groups.items():
            self._add_title(title)
            for key, preset in presets.CATALOGUE.items():
                if preset.view == view:
                    self.addItem(translated(preset.title), key)
                    self.setItemData(self.count() - 1, translated(preset.description), _TIP)

    def _add_title(self, title: str) -> None:
        self.addItem(title, None)
        items = self.model()
        assert isinstance(items, QStandardItemModel)
        item = items.item(self.count() - 1)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.font())
        font.setBold(True)
        item.setFont(font)

    def _activated(self) -> None:
        if self.currentData() == self._loaded:
            self.preset_chosen.emit(self.currentData())

    def _index_changed(self) -> None:
        if self.currentData():
            self.preset_chosen.emit(self.currentData())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only with the focus."""
        if not pass_wheel_on(self, event):
            super().wheelEvent(event)


_TIP = Qt.ItemDataRole.ToolTipRole
