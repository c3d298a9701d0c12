"""What the app remembers, for a person to change."""

import msgspec
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.forms.editor import small_label
from desktop.settings import Preferences
from desktop.text_size import scaled
from netcore.fields import fields_of

__all__ = ["PreferencesDialog"]

_MEGABYTES = next(field for field in fields_of(Preferences) if field.name == "checkpoint_megabytes")


class PreferencesDialog(QDialog):
    """Changes nothing itself: once accepted, ``chosen`` says what is wanted."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferences_dialog")
        self.setWindowTitle(self.tr("Preferences"))
        self._preferences = preferences
        self.megabytes = QSpinBox()
        self.megabytes.setObjectName("checkpoint_megabytes")
        self.megabytes.setAccessibleName(self.tr("Memory for going back"))
        # The style sheet's padding does not reach the text of a spin box.
        self.megabytes.lineEdit().setTextMargins(4, 0, 0, 0)
        low, high = int(_MEGABYTES.minimum or 0), int(_MEGABYTES.maximum or 0)
        self.megabytes.setRange(low, high)
        self.megabytes.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        self.megabytes.setToolTip(self.tr("From {low} to {high} MB.").format(low=low, high=high))
        self.megabytes.setSingleStep(64)
        self.megabytes.setSuffix(self.tr(" MB"))
        self.megabytes.setValue(preferences.checkpoint_megabytes)
        self.asks = QCheckBox(self.tr("&Ask before a run that is not saved is lost"))
        self.asks.setObjectName("ask_before_losing")
        self.asks.setAccessibleName(self.tr("Ask before a run that is not saved is lost"))
        self.asks.setToolTip(self.tr("When the window closes, and when a file is opened in its place."))
        self.asks.setChecked(preferences.ask_before_losing)
        self._lay_out()

    def chosen(self) -> Preferences:
        """The preferences with what was chosen here."""
        return msgspec.structs.replace(
            self._preferences, checkpoint_megabytes=self.megabytes.value(), ask_before_losing=self.asks.isChecked()
        )

    def accept(self) -> None:
        """Take what has been typed, though the number may have the focus still."""
        self.megabytes.interpretText()
        super().accept()

    def _lay_out(self) -> None:
        help_text = self.tr(
            "Checkpoints of a run are thinned out so that they fit; more memory makes a jump to a past iteration "
            "faster. Applies from the next run."
        )
        self.megabytes.setAccessibleDescription(help_text)
        self.megabytes.setFixedWidth(scaled(120))
        note = small_label(help_text)
        note.setMinimumWidth(360)
        form = QFormLayout()
        form.addRow(self.tr("&Memory for going back"), self.megabytes)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.setObjectName("preferences_buttons")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(8)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addSpacing(8)
        layout.addWidget(self.asks)
        layout.addStretch(1)
        layout.addSpacing(8)
        layout.addWidget(buttons)
