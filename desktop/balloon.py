"""The balloon of the tour: a small card of the window with an arrow to what it is about."""

from typing import Literal, NamedTuple, TypeAlias

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop import theme
from desktop.flow_layout import FlowLayout
from desktop.text_size import scaled

__all__ = ["Balloon", "Side", "Words"]

Side: TypeAlias = Literal["below", "right", "above", "left"]

_ARROW, _RADIUS, _GAP, _EDGE = 10, 8, 6, 8
_LETTERS = 46
"""Width of a balloon, in letters of average width: it grows with the text size."""


class Words(NamedTuple):
    """What a balloon says."""

    title: str
    text: str


class Balloon(QWidget):
    """A small card with an arrow; it paints both.

    Signals:
        closed: Escape was pressed.
        language_changed: what it says is to be said again.
    """

    closed = Signal()
    language_changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour_balloon")
        self._side: Side | None = None
        self._tip = QPoint()
        self._title, self._text, self._count = _label("tour_title"), _label("tour_text"), _label("tour_count")
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        # Bold letters of a substituted font reach out of the line.
        self._title.setContentsMargins(0, scaled(2), 0, scaled(1))
        self._count.setProperty("role", "small")
        self.again = QCheckBox()
        self.again.setObjectName("tour_again")
        self.back_button, self.next_button = _button("tour_back"), _button("tour_next")
        self.skip_button = _button("tour_skip")
        self.next_button.setDefault(True)
        self._lay_out()
        self.retranslate()
        theme.notifier.changed.connect(self._on_theme)
        self.hide()

    @property
    def side(self) -> Side | None:
        """Where it stands, seen from what it points at; None where it points at nothing."""
        return self._side

    def retranslate(self) -> None:
        """Say what does not change from stop to stop in the language that is spoken now."""
        self.setAccessibleName(self.tr("A tour of the window"))
        self.again.setText(self.tr("Do not show this again"))
        self.again.setAccessibleName(self.again.text())
        self.again.setToolTip(self.tr("Otherwise the tour begins anew at the next start."))
        for button, text, tip in (
            (self.back_button, self.tr("Back"), self.tr("To the stop before.")),
            (self.next_button, self.tr("Next"), self.tr("On to the next stop; after the last one the tour is over.")),
            (self.skip_button, self.tr("Skip"), self.tr("End the tour. Escape does the same.")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(tip)

    def say(self, words: Words, index: int, count: int) -> None:
        """Show ``words`` of stop ``index``, from 0, of ``count``."""
        self._title.setText(words.title)
        self._text.setText(words.text)
        self._count.setText(self.tr("{n} of {count}").format(n=index + 1, count=count))
        last = index == count - 1
        self.next_button.setText(self.tr("Done") if last else self.tr("Next"))
        self.next_button.setAccessibleName(self.next_button.text())
        self.back_button.setEnabled(index > 0)
        self.skip_button.setVisible(not last)
        self.setAccessibleDescription(f"{words.title}. {words.text}")

    def point_at(self, area: QRect) -> None:
        """Stand beside ``area`` of the window, where there is room; in the middle where it is empty."""
        parent = self.parentWidget()
        if parent is None:
            return
        window = parent.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        size = self._size(window.size())
        self._side = _best_side(area, size, window) if not area.isEmpty() else None
        place = QRect(QPoint(), size)
        if self._side is None:
            place.moveCenter(window.center())
        else:
            place.moveTopLeft(_corner(area, size, self._side))
        place.moveLeft(max(window.left(), min(place.left(), window.right() - size.width() + 1)))
        place.moveTop(max(window.top(), min(place.top(), window.bottom() - size.height() + 1)))
        self._tip = _nearest(area, place) - place.topLeft()
        self.setGeometry(place)
        self.raise_()
        self.update()

    def _size(self, most: QSize) -> QSize:
        width = min(self.fontMetrics().averageCharWidth() * _LETTERS, most.width())
        layout = self.layout()
        assert layout is not None
        layout.activate()
        return QSize(width, min(layout.totalHeightForWidth(width), most.height()))

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for widget in (self.back_button, self.next_button, self.skip_button):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        margin = _ARROW + 14
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(8)
        for each in (self._count, self._title, self._text, self.again, buttons):
            column.addWidget(each)

    @Slot()
    def _on_theme(self) -> None:
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the tour; Enter presses the button that the keyboard is on."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
        else:
            # Also Space and the arrows are the window's where no button takes them.
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.language_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card with an arrow."""
        colors = theme.window_colors()
        card = self.rect().adjusted(_ARROW, _ARROW, -_ARROW, -_ARROW)
        path = QPainterPath()
        path.addRoundedRect(card, _RADIUS, _RADIUS)
        if self._side is not None:
            path = path.united(_arrow(card, self._tip, self._side))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors.accent), 2))
        painter.setBrush(QColor(colors.base))
        painter.drawPath(path)
        painter.end()


def _best_side(area: QRect, size: QSize, window: QRect) -> Side:
    """The first side with room for all of it, else the one with most."""
    room: dict[Side, tuple[int, int]] = {
        "below": (window.bottom() - area.bottom(), size.height()),
        "right": (window.right() - area.right(), size.width()),
        "above": (area.top() - window.top(), size.height()),
        "left": (area.left() - window.left(), size.width()),
    }
    for side, (there, needed) in room.items():
        if there >= needed + _GAP:
            return side
    return max(room, key=lambda side: room[side][0] / max(room[side][1], 1))


def _corner(area: QRect, size: QSize, side: Side) -> QPoint:
    """The upper left corner of a balloon of ``size`` beside ``area``."""
    # Its arrow is near its left end, or near its top.
    offset = _ARROW + _RADIUS + 24
    center = area.center()
    # A wide thing, as a bar of tabs, is pointed at near its beginning.
    x, y = min(center.x(), area.left() + 120) - offset, min(center.y(), area.top() + 120) - offset
    if side == "below":
        return QPoint(x, area.bottom() + _GAP)
    if side == "above":
        return QPoint(x, area.top() - _GAP - size.height())
    if side == "right":
        return QPoint(area.right() + _GAP, y)
    return QPoint(area.left() - _GAP - size.width(), y)


def _nearest(area: QRect, place: QRect) -> QPoint:
    """The point of ``area`` that an arrow from ``place`` leads to."""
    if area.isEmpty():
        return place.center()
    inset = _ARROW + _RADIUS + 24
    x = max(area.left(), min(place.left() + inset, area.right()))
    y = max(area.top(), min(place.top() + inset, area.bottom()))
    return QPoint(x, y)


def _arrow(card: QRect, tip: QPoint, side: Side) -> QPainterPath:
    """A triangle on the edge of ``card`` towards ``tip``."""
    least = _RADIUS + _ARROW
    x = max(card.left() + least, min(tip.x(), card.right() - least))
    y = max(card.top() + least, min(tip.y(), card.bottom() - least))
    across = {
        "below": ((x - _ARROW, card.top() + 1), (x + _ARROW, card.top() + 1), (x, card.top() - _ARROW + 1)),
        "above": ((x - _ARROW, card.bottom()), (x + _ARROW, card.bottom()), (x, card.bottom() + _ARROW)),
        "right": ((card.left() + 1, y - _ARROW), (card.left() + 1, y + _ARROW), (card.left() - _ARROW + 1, y)),
        "left": ((card.right(), y - _ARROW), (card.right(), y + _ARROW), (card.right() + _ARROW, y)),
    }[side]
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*each) for each in across]))
    path.closeSubpath()
    return path


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _button(name: str) -> QPushButton:
    button = QPushButton()
    button.setObjectName(name)
    return button
