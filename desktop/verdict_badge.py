"""A contender's badge: its colour and marker, its label, and how it does, by sign and word."""

from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop import theme
from desktop.text_size import scaled
from desktop.verdicts import Headline, level_name

__all__ = ["Badge", "badge_height"]

_PADDING, _GAP, _SWATCH = 8.0, 6.0, 16
_MOST_LABEL = 140.0
"""A longer label is shortened."""
_SIGNS = {"problem": "✕", "warning": "!", "good": "✓", "none": "…"}


def badge_height() -> int:
    """Room for a line of text."""
    return scaled(28)


class Badge(QAbstractButton):
    """Pressed by the mouse, Space or Enter; checked while its details are open.

    It paints itself: a button's text cannot be shortened in two places, nor stand beside a sign of its own colour.
    """

    def __init__(self, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.index = index
        self.label = ""
        self.headline = Headline("", "none")
        self._slot = 0
        self.setObjectName(f"verdict_{index}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(badge_height())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_headline(self, label: str, slot: int, headline: Headline) -> None:
        """Show how the contender does; nothing happens where nothing changed."""
        if (label, slot, headline) == (self.label, self._slot, self.headline):
            return
        self.label, self._slot, self.headline = label, slot, headline
        name = self.words()
        self.setAccessibleName(name)
        # Escaped: what a person typed is no markup.
        tip = escape(self.tr("{verdict}. Press for details.").format(verdict=name))
        self.setToolTip(f"<qt>{tip}</qt>")
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """As "std = 0.01: problem, vanishing signal"."""
        if self.headline.severity in ("good", "none"):
            return self.tr("{label}: {title}").format(label=self.label, title=self.headline.title)
        return self.tr("{label}: {severity}, {title}").format(
            label=self.label, severity=level_name(self.headline.severity), title=self.headline.title
        )

    def _verdict(self) -> tuple[str, str]:
        """In full, and for a narrow badge."""
        title = self.headline.title
        if self.headline.severity in ("good", "none"):
            return title, title
        return self.tr("{severity}: {title}").format(severity=level_name(self.headline.severity), title=title), title

    def sizeHint(self) -> QSize:
        """Room for the label, unless it is very long, and all words."""
        return self._room_for(self._verdict()[0])

    def minimumSizeHint(self) -> QSize:
        """Where the row begins to scroll: before the label or what is wrong would be cut."""
        return self._room_for(self._verdict()[1])

    def _room_for(self, words: str) -> QSize:
        width = QFontMetricsF(self.font()).horizontalAdvance
        label = min(width(self.label), scaled(_MOST_LABEL))
        return QSize(int(2 * _PADDING + _SWATCH + 3 * _GAP + label + _SWATCH + width(words)) + 4, badge_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No longer."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, swatch, label, sign, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        x = _PADDING
        swatch = theme.swatch(self._slot, _SWATCH).pixmap(QSize(_SWATCH, _SWATCH), self.devicePixelRatio())
        painter.drawPixmap(QPointF(x, (self.height() - _SWATCH) / 2), swatch)
        x += _SWATCH + _GAP
        room = self.width() - x - _PADDING - 2 * _GAP - _SWATCH
        label, words = self._fitted(room)
        colors = theme.window_colors()
        width = QFontMetricsF(self.font()).horizontalAdvance(label)
        painter.setPen(QColor(colors.text))
        _text(painter, x, width + 1, label)
        x += width + _GAP
        self._paint_sign(painter, x)
        painter.setPen(QColor(colors.error if self.headline.severity == "problem" else colors.text))
        _text(painter, x + _SWATCH + _GAP, self.width() - x, words)

    def _fitted(self, room: float) -> tuple[str, str]:
        """Label and words, as much as fits: words get shorter before the label does, and that before they vanish."""
        metrics = QFontMetricsF(self.font())
        elide, width = Qt.TextElideMode.ElideRight, metrics.horizontalAdvance
        label = metrics.elidedText(self.label, Qt.TextElideMode.ElideMiddle, min(scaled(_MOST_LABEL), room))
        for words in self._verdict():
            if width(label) + width(words) <= room + 1:
                return label, words
        words = self._verdict()[1]
        # Half for each; what one does not need the other gets.
        share = max(room / 2, room - width(words)) if width(words) < room / 2 else room / 2
        label = metrics.elidedText(self.label, Qt.TextElideMode.ElideMiddle, min(share, scaled(_MOST_LABEL)))
        return label, metrics.elidedText(words, elide, max(room - width(label), 0.0))

    def _paint_frame(self, painter: QPainter) -> None:
        colors = theme.window_colors()
        focus = self.hasFocus()
        fill = colors.hover if self.underMouse() else colors.raised if self.isChecked() else colors.base
        painter.setPen(
            QPen(QColor(colors.accent if focus or self.isChecked() else colors.border), 2.0 if focus else 1.0)
        )
        painter.setBrush(QColor(fill))
        inset = 1.0 if focus else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)

    def _paint_sign(self, painter: QPainter, x: float) -> None:
        """Dark and full where it is a problem, yellow for a warning, an outline where nothing is wrong."""
        colors, severity = theme.window_colors(), self.headline.severity
        area = QRectF(x, (self.height() - _SWATCH) / 2, _SWATCH, _SWATCH)
        fill = {"problem": colors.error, "warning": colors.notice}.get(severity, colors.base)
        ink = {"problem": colors.on_accent, "warning": colors.on_notice}.get(severity, colors.text)
        painter.setPen(QPen(QColor(ink if severity != "problem" else fill), 1.0))
        painter.setBrush(QColor(fill))
        painter.drawEllipse(area.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QColor(ink))
        painter.save()
        font = painter.font()
        font.setPixelSize(11)
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, _SIGNS[severity])
        painter.restore()


def _text(painter: QPainter, x: float, width: float, text: str) -> None:
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(x, 0, max(width, 0.0), badge_height()), flags, text)
