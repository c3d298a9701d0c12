"""The verdict on one contender in sentences, with what to try next as buttons."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import icons, theme
from desktop.flow_layout import FlowLayout
from desktop.suggestions import Suggestion
from desktop.text_size import scaled
from desktop.verdicts import Verdict

__all__ = ["MOST_HEIGHT", "VerdictDetails"]

MOST_HEIGHT = 190
"""What is longer scrolls: the charts need the rest of the window."""

_CLOSE, _ICON = 24, 12


class VerdictDetails(QScrollArea):
    """Text that can be selected, and buttons that stay while the numbers around them change.

    It never gets lower while it is open and as wide, so that nothing below it jumps.

    Signals:
        chosen: the ``Suggestion`` whose button was pressed.
        closed: Escape or the button in the corner was pressed.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict_details")
        self.setAccessibleName(self.tr("The verdict in words"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title = _label("verdict_title")
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.text = _label("verdict_text")
        self.sources = _label("verdict_sources")
        self.sources.setProperty("role", "small")
        self.buttons: list[QPushButton] = []
        self._suggestions: tuple[Suggestion, ...] = ()
        self._held = (0, 0)
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        self.close_button = QToolButton()
        self.close_button.setObjectName("verdict_close")
        self.close_button.setAutoRaise(True)
        # No higher than the title: it takes no room from the text.
        self.close_button.setFixedSize(scaled(_CLOSE), self.title.sizeHint().height())
        self.close_button.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))
        # The theme's would leave nothing of the icon.
        self.close_button.setStyleSheet("QToolButton { padding: 0px; }")
        self.close_button.setAccessibleName(self.tr("Close the verdict"))
        self.close_button.setToolTip(self.tr("Close the verdict. Escape does the same."))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        card = QFrame()
        card.setProperty("role", "card")
        column = self._column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(head)
        for widget in (self.text, self._row, self.sources):
            column.addWidget(widget)
        column.addStretch()
        self.setWidget(card)
        self._on_theme()
        theme.notifier.changed.connect(self._on_theme)

    def show_verdict(self, label: str, verdict: Verdict, suggestions: tuple[Suggestion, ...]) -> None:
        """Say it; only what changed is set anew, and buttons are made only where there are others to press."""
        _set(self.title, self.tr("{label}: {title}").format(label=label, title=verdict.title))
        _set(self.text, "\n".join(verdict.sentences))
        _set(self.sources, "\n".join(verdict.sources))
        self.sources.setVisible(bool(verdict.sources))
        if suggestions != self._suggestions:
            self._suggestions = suggestions
            self._make_buttons()
        self._hold()

    def release(self) -> None:
        """Forget the height: it is about to show another contender, or nothing."""
        self._held = (0, 0)

    @Slot()
    def _on_theme(self) -> None:
        self.close_button.setIcon(icons.icon("remove"))

    def _make_buttons(self) -> None:
        for button in self.buttons:
            self._flow.removeWidget(button)
            # Hidden at once: deleted ones would be seen until the event loop comes round.
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(each) for each in self._suggestions]
        for button in self.buttons:
            self._flow.addWidget(button)
            # A hidden one has no size, and the height is asked for at once.
            button.show()
        self._row.setVisible(bool(self.buttons))

    def _button(self, suggestion: Suggestion) -> QPushButton:
        button = QPushButton(suggestion.text.replace("&", "&&"), self._row)
        button.setObjectName(f"suggestion_{suggestion.id}")
        button.setAccessibleName(suggestion.text)
        button.setToolTip(suggestion.help or suggestion.text)
        button.setAutoDefault(True)
        button.setProperty("suggestion", suggestion)
        button.clicked.connect(self._on_clicked)
        return button

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton) and button in self.buttons:
            self.chosen.emit(self._suggestions[self.buttons.index(button)])

    def _hold(self) -> None:
        """As high as the text is, and was since it was opened."""
        width = self.viewport().width()
        needed = min(self._column.totalHeightForWidth(width), scaled(MOST_HEIGHT))
        held = max(needed, self._held[1]) if self._held[0] == width else needed
        if (width, held) != self._held or self.height() != held:
            self._held = width, held
            self.setFixedHeight(held)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._hold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    # Its height follows from its width alone, and no long word widens the window: the hints, made for a narrow label,
    # would have it scroll.
    label.setMinimumHeight(1)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    label.setWordWrap(True)
    return label


def _set(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
        label.setAccessibleName(text)
