"""The offer to restore what a crash left behind: a bar over the charts, which blocks nothing."""

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.autosave import Left
from desktop.flow_layout import FlowLayout

__all__ = ["RestoreBar"]


class RestoreBar(QFrame):
    """Shown while there is something to restore.

    Signals:
        restore, discard: what the person chose.
    """

    restore = Signal()
    discard = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("restore_bar")
        self.setAccessibleName(self.tr("A run to restore"))
        self.text = QLabel()
        self.text.setObjectName("restore_text")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._restore = _button("restore", self.tr("Rest&ore"), self.tr("Open this run; save it to keep it."))
        self._discard = _button("discard", self.tr("D&iscard"), self.tr("Delete this run for good."))
        self._restore.clicked.connect(self.restore)
        self._discard.clicked.connect(self.discard)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self._restore, self._discard):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self.text)
        column.addWidget(buttons)
        self.hide()

    @Slot(object)
    def show_left(self, left: Left | None) -> None:
        """Offer ``left``; None hides the bar."""
        if left is not None:
            date = QDateTime.fromSecsSinceEpoch(round(left.saved_at))
            text = self.tr("A run of {date}, iteration {n} of {total}, was not saved when InitScope ended.").format(
                date=QLocale().toString(date, QLocale.FormatType.ShortFormat), n=left.iteration, total=left.iterations
            )
            self.text.setText(text)
        self.setVisible(left is not None)


def _button(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text.replace("&", ""))
    button.setToolTip(tip)
    return button
