"""One training iteration as a loop around the network: forward above, backward below, and which phase it is."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop import theme
from desktop.charts.phase_layout import PhaseLayout
from desktop.charts.phase_painting import paint_chips, paint_focus, paint_words
from desktop.charts.phase_words import PhaseWords
from desktop.labels import translated
from netcore import activations
from netcore.phases import Phase
from netcore.snapshot import TrainingView

__all__ = ["PhaseStrip"]

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_CHOOSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PhaseStrip(QWidget):
    """The phases of an iteration as chips: done, live, to come.

    It paints itself: a widget a chip would be two hundred widgets for a deep network. A phase that is done is filled,
    the live one is bold on the accent with a triangle, and one to come is an outline: nobody has to tell hues apart.

    With the focus, left and right go from chip to chip in the order of the phases, Enter and Space choose one.

    Signals:
        phase_chosen: the ``Phase`` whose chip was clicked, or chosen by key.
    """

    phase_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("phase_strip")
        self.setAccessibleName(self.tr("Phases of the iteration"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("uses_arrows", True)
        self.setProperty("uses_space", True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._view: TrainingView | None = None
        self._live = False
        self._clickable = False
        self._pressed: Phase | None = None
        self._pointed: Phase | None = None
        # Where the keys were last.
        self._focused: Phase | None = None
        self._painted: Phase | None = None
        self._lines: tuple[str, str] = ("", "")
        self._layout = PhaseLayout(self.font())
        self.setFixedHeight(self._layout.height)
        theme.notifier.changed.connect(self._on_theme)

    # What is shown

    def set_network(self, sizes: Sequence[int], activations: Sequence[str]) -> None:
        """Draw a network with ``sizes`` units, the output layer last, and one activation per hidden layer.

        ``activations`` holds ids, or "mixed" where contenders differ.
        """
        self._view = None
        self._layout.set_words(PhaseWords(tuple(sizes), tuple(map(_activation_name, activations))))
        self._lay_out()
        self._say()

    def show_view(self, view: TrainingView) -> None:
        """Show the phase of ``view``, or its iteration alone."""
        self._view = view
        if self._layout.make_room_for(view.iterations):
            self._lay_out()
        self._say()

    def set_live(self, live: bool) -> None:
        """While frames stream, no phase is shown: each would be gone before it was read."""
        self._live = live
        self._say()

    def set_clickable(self, clickable: bool) -> None:
        """Whether a click on a chip, or a key, chooses its phase."""
        self._clickable = clickable
        self._pressed = None
        self._point_at(self._pointed)
        self._say()

    @property
    def text(self) -> str:
        """The phase in words."""
        first, second = self._lines
        return self.tr("{iteration}: {phase}").format(iteration=first, phase=second) if second else first

    @property
    def live_phase(self) -> Phase | None:
        """The phase that was done last, if one is shown."""
        phase = self._view.phase if self._view is not None and not self._live else None
        return phase if phase in self._layout.areas else None

    @property
    def focused_phase(self) -> Phase | None:
        """The phase that Enter chooses; None while the strip has no focus."""
        if not (self._clickable and self.hasFocus()):
            return None
        return self._focused if self._focused in self._layout.areas else next(iter(self._layout.areas), None)

    def chip_area(self, phase: Phase) -> QRectF:
        """Where the chip of ``phase`` is; null for a phase that this network does not have."""
        return self._layout.areas.get(phase, QRectF())

    def chip_text(self, phase: Phase) -> str:
        """What the chip of ``phase`` says at its present width."""
        return self._layout.texts.get(phase, "")

    def phase_at(self, position: QPointF) -> Phase | None:
        """The phase whose chip is under a point."""
        return self._layout.phase_at(position)

    def tip(self, phase: Phase) -> str:
        """What happens in ``phase``, with its formula."""
        return self._layout.words.tip(phase)

    # Qt asks

    def sizeHint(self) -> QSize:
        """Two rows of chips."""
        return QSize(640, self._layout.height)

    def minimumSizeHint(self) -> QSize:
        """The words, both ends, and two pixels a layer."""
        return QSize(self._layout.least_width, self._layout.height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chips out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font and the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._layout.set_font(self.font())
            self.setFixedHeight(self._layout.height)
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint words, arrows and chips."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_words(painter, self._layout, *self._lines)
        # While frames stream, the words alone change.
        if self._layout.areas and event.rect().right() > self._layout.words_room:
            paint_chips(painter, self._layout, self.live_phase, self._pointed if self._clickable else None)
            if (focused := self.focused_phase) is not None:
                paint_focus(painter, self._layout.areas[focused])
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.window_colors().accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Tell what the chip under the cursor stands for."""
        if isinstance(event, QHelpEvent):
            phase = self.phase_at(QPointF(event.pos()))
            area = self.chip_area(phase).toAlignedRect() if phase is not None else self.rect()
            QToolTip.showText(event.globalPos(), self.tip(phase) if phase is not None else "", self, area)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a chip can be clicked."""
        self._point_at(self.phase_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click."""
        self._pressed = None
        if self._clickable and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.phase_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a phase where the click began on its chip too."""
        pressed, self._pressed = self._pressed, None
        same = pressed is not None and self.phase_at(event.position()) == pressed
        if same and event.button() == Qt.MouseButton.LeftButton:
            self.phase_chosen.emit(pressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the chip before or after, or choose the one with the focus."""
        focused, key = self.focused_phase, Qt.Key(event.key())
        if focused is None or not (key in _STEPS or key in _CHOOSES):
            super().keyPressEvent(event)
        elif key in _CHOOSES:
            self.phase_chosen.emit(focused)
        else:
            chips = list(self._layout.areas)
            self._focus_on(chips[min(max(chips.index(focused) + _STEPS[key], 0), len(chips) - 1)])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the live chip."""
        super().focusInEvent(event)
        self._focused = self.live_phase or self._focused
        self._say()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No chip has the focus."""
        super().focusOutEvent(event)
        self._say()

    def _focus_on(self, phase: Phase) -> None:
        """Show that the keys are at a chip, and what it stands for: a narrow one says nothing."""
        self._focused = phase
        self._say()
        self.update()
        area = self.chip_area(phase).toAlignedRect()
        QToolTip.showText(self.mapToGlobal(area.bottomLeft()), self.tip(phase), self, area)

    # Words

    def _say(self) -> None:
        """Take over the words and the live phase of the view; repaint no more than changed."""
        self._lines = self._words()
        description, focused = self.text, self.focused_phase
        if focused is not None:
            chip = self.tip(focused).partition("\n")[0]
            description = self.tr("{now}\nEnter goes to: {chip}").format(now=description, chip=chip)
        if self.accessibleDescription() != description:
            self.setAccessibleDescription(description)
            self.update(0, 0, math.ceil(self._layout.words_room), self.height())
        if self.live_phase != self._painted:
            self._painted = self.live_phase
            self.update()

    def _words(self) -> tuple[str, str]:
        """The two lines on the left; the second is empty where no phase is shown."""
        view = self._view
        if view is None:
            return "", ""
        if view.phase is None or self._live:
            return self._layout.words.at_rest(view.iteration, view.iterations), ""
        words = self._layout.words
        # The update alone has been counted already.
        iteration = view.iteration if view.phase.kind == "update" else view.iteration + 1
        return self.tr("Iteration {n}").format(n=iteration), words.of(view.phase, view.depth or words.depth)

    # Inside

    def _lay_out(self) -> None:
        """Places, texts and arrows of all chips."""
        self._layout.lay_out(self.width())
        self.update()

    def _point_at(self, phase: Phase | None) -> None:
        if phase != self._pointed:
            self._pointed = phase
            self.update()
        if self._clickable and phase is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    @Slot()
    def _on_theme(self) -> None:
        self.update()


def _activation_name(name: str) -> str:
    """The name of an activation's id; what is no id stays as it is."""
    return translated(activations.CATALOGUE[name].name if name in activations.CATALOGUE else name)
