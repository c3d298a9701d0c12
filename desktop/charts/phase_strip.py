"""One training iteration as a loop around the network: forward above, backward below, and which phase it is."""

import math
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop import theme
from desktop.figures.words import Wordings
from desktop.labels import translated
from netcore import activations
from netcore.phases import Phase, phases
from netcore.snapshot import TrainingView

__all__ = ["PhaseStrip"]

_EDGE = 3.0
"""Room for the frame that shows the keyboard's focus."""
_MIDDLE = 7.0
"""Between the rows: where the live chip's marker and the arrow that closes the loop are."""
_ARROW = 12.0
"""Between chips with room for an arrow."""
_PADDING = 4.0
_MARKER_ROOM = 11.0
_TICK = 7.0
"""A narrower chip holds no text and has no outline."""
_GAPS = ((_ARROW, 26.0), (3.0, _TICK), (1.0, 1.0), (0.0, 0.0))
"""Gap between layers' chips, and how wide these have to be for it."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_CHOOSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


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
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._sizes: tuple[int, ...] = ()
        self._activations: tuple[str, ...] = ()
        self._view: TrainingView | None = None
        self._live = False
        self._clickable = False
        self._pressed: Phase | None = None
        self._pointed: Phase | None = None
        # Where the keys were last.
        self._focused: Phase | None = None
        self._painted: Phase | None = None
        self._lines: tuple[str, str] = ("", "")
        self._digits = 4
        self._words_width = 0.0
        self._gap = 0.0
        self._areas: dict[Phase, QRectF] = {}
        self._texts: dict[Phase, str] = {}
        self._arrows = QPainterPath()
        self._set_fonts()
        theme.notifier.changed.connect(self._on_theme)

    # What is shown

    def set_network(self, sizes: Sequence[int], activations: Sequence[str]) -> None:
        """Draw a network with ``sizes`` units, the output layer last, and one activation per hidden layer.

        ``activations`` holds ids, or "mixed" where contenders differ.
        """
        self._sizes = tuple(sizes)
        self._activations = tuple(map(_activation_name, activations))
        self._view = None
        self._measure_words()
        self._lay_out()
        self._say()

    def show_view(self, view: TrainingView) -> None:
        """Show the phase of ``view``, or its iteration alone."""
        self._view = view
        digits = len(str(view.iterations))
        if digits > self._digits:
            self._digits = digits
            self._measure_words()
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
        return phase if phase in self._areas else None

    @property
    def focused_phase(self) -> Phase | None:
        """The phase that Enter chooses; None while the strip has no focus."""
        if not (self._clickable and self.hasFocus()):
            return None
        return self._focused if self._focused in self._areas else next(iter(self._areas), None)

    def chip_area(self, phase: Phase) -> QRectF:
        """Where the chip of ``phase`` is; null for a phase that this network does not have."""
        return self._areas.get(phase, QRectF())

    def chip_text(self, phase: Phase) -> str:
        """What the chip of ``phase`` says at its present width."""
        return self._texts.get(phase, "")

    def phase_at(self, position: QPointF) -> Phase | None:
        """The phase whose chip is under a point."""
        # Between ticks there is nothing to hit but the ticks.
        reach = self._gap / 2 if self._gap < _ARROW else 0.0
        for phase, area in self._areas.items():
            if area.adjusted(-reach, 0, reach, 0).contains(position):
                return phase
        return None

    def tip(self, phase: Phase) -> str:
        """What happens in ``phase``, with its formula."""
        if phase.kind == "batch":
            return self.tr("Mini-batch\nSamples x and their labels are drawn; the first layer's input is a = x.")
        if phase.kind == "loss":
            return self.tr("Loss\nL = mean of −ln p[label] over the mini-batch, with p = softmax(z)")
        if phase.kind == "update":
            return self.tr("Update\nW ← W + ΔW, b ← b + Δb, the steps as the optimiser makes them of the gradients")
        layer, output = self._layer_name(phase.layer), phase.layer == len(self._sizes)
        if phase.kind == "forward":
            formula = self.tr("z = a W + b (a: the layer's input)") if output else self.tr("z = a W + b,  a = f(z)")
            title = self.tr("Forward: {layer}").format(layer=layer)
        else:
            formula = self.tr("∂L/∂W = aᵀ · ∂L/∂z (a: the layer's input)")
            passed = self.tr("∂L/∂z = (p − y) / samples, y: one-hot labels") if output else ""
            formula += "\n" + (passed or self.tr("∂L/∂z = ∂L/∂a · f′(z), ∂L/∂a = ∂L/∂z · Wᵀ of the layer above"))
            title = self.tr("Backward: {layer}").format(layer=layer)
        return f"{title}\n{formula}"

    # Qt asks

    def sizeHint(self) -> QSize:
        """Two rows of chips."""
        return QSize(640, self._height())

    def minimumSizeHint(self) -> QSize:
        """The words, both ends, and two pixels a layer."""
        ends = 2 * (self._end_width() + _ARROW + _EDGE)
        return QSize(math.ceil(0.4 * self._words_width + ends + 2 * max(len(self._sizes), 4)), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chips out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font and the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_fonts()
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint words, arrows and chips."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_words(painter)
        # While frames stream, the words alone change.
        if self._areas and event.rect().right() > self._words_room():
            self._paint_chips(painter)
            self._paint_focus(painter)
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
            chips = list(self._areas)
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
            self.update(0, 0, math.ceil(self._words_room()), self.height())
        if self.live_phase != self._painted:
            self._painted = self.live_phase
            self.update()

    def _words(self) -> tuple[str, str]:
        """The two lines on the left; the second is empty where no phase is shown."""
        view = self._view
        if view is None:
            return "", ""
        if view.phase is None or self._live:
            return self._at_rest(view.iteration, view.iterations), ""
        # The update alone has been counted already.
        iteration = view.iteration if view.phase.kind == "update" else view.iteration + 1
        return self.tr("Iteration {n}").format(n=iteration), self._phase_words(view.phase, view.depth)

    def _at_rest(self, iteration: int, iterations: int) -> str:
        return self.tr("{n} of {total} iterations").format(n=iteration, total=iterations)

    def _phase_words(self, phase: Phase, depth: int) -> str:
        depth = depth or len(self._sizes)
        if phase.kind == "forward":
            if phase.layer == depth:
                return self.tr("forward, output layer")
            return self.tr("forward, layer {n} of {depth}").format(n=phase.layer, depth=depth)
        if phase.kind == "backward":
            if phase.layer == depth:
                return self.tr("backward, output layer")
            return self.tr("backward, layer {n} of {depth}").format(n=phase.layer, depth=depth)
        words = {"batch": self.tr("mini-batch drawn"), "loss": self.tr("loss"), "update": self.tr("weights updated")}
        return words[phase.kind]

    def _layer_name(self, layer: int) -> str:
        units = self._sizes[layer - 1]
        if layer == len(self._sizes):
            return self.tr("output layer, {units} units").format(units=units)
        name = self._activations[layer - 1] if layer <= len(self._activations) else ""
        return self.tr("layer {n}, {activation}, {units} units").format(n=layer, activation=name, units=units)

    def _measure_words(self) -> None:
        """Room for the longest words of this run, so that the chips stand still."""
        depth = len(self._sizes)
        most = int("8" * self._digits)
        bold = [self.tr("Iteration {n}").format(n=most)]
        plain = [self._at_rest(most, most)]
        plain += [self._phase_words(phase, depth) for phase in (*phases(depth)[:2], *phases(depth)[-3:])]
        plain += [self._phase_words(Phase(kind, max(depth - 1, 1)), depth) for kind in ("forward", "backward")]
        widths = [self._bold_metrics.horizontalAdvance(text) for text in bold]
        widths += [self._metrics.horizontalAdvance(text) for text in plain]
        self._words_width = math.ceil(max(widths)) + 16

    # Geometry

    def _set_fonts(self) -> None:
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() - 1, 7.5))
        self._font, self._bold = font, QFont(font)
        self._bold.setBold(True)
        self._metrics, self._bold_metrics = QFontMetricsF(self._font), QFontMetricsF(self._bold)
        self._row = math.ceil(self._bold_metrics.height()) + 3.0
        self.setFixedHeight(self._height())
        self._measure_words()

    def _height(self) -> int:
        return math.ceil(2 * self._row + _MIDDLE + 2 * _EDGE)

    def _words_room(self) -> float:
        """A narrow strip gives the chips more of its width."""
        return min(self._words_width, 0.33 * self.width())

    def _end_width(self) -> float:
        """Of the columns left and right of the layers."""
        texts = (self.tr("Batch"), self.tr("Update"), self.tr("Loss"))
        return math.ceil(max(map(self._bold_metrics.horizontalAdvance, texts)) + 2 * _MARKER_ROOM)

    def _lay_out(self) -> None:
        """Places, texts and arrows of all chips."""
        self._areas, self._texts, self._arrows = {}, {}, QPainterPath()
        self.update()
        if not self._sizes or self.width() < self.minimumSizeHint().width() // 2:
            return
        upper, lower = _EDGE, _EDGE + self._row + _MIDDLE
        left, right = math.ceil(self._words_room()) + _EDGE, self.width() - 2 * _EDGE
        end = min(self._end_width(), (right - left) / 5)
        self._areas[Phase("batch")] = QRectF(left, upper, end, self._row)
        self._areas[Phase("update")] = QRectF(left, lower, end, self._row)
        self._areas[Phase("loss")] = QRectF(right - end, upper, end, 2 * self._row + _MIDDLE)
        first, last = left + end + _ARROW, right - end - _ARROW
        for layer, (start, width) in enumerate(self._columns(first, last), start=1):
            self._areas[Phase("forward", layer)] = QRectF(start, upper, width, self._row)
            self._areas[Phase("backward", layer)] = QRectF(start, lower, width, self._row)
        # In the order of the phases, which says what is done and what is to come.
        self._areas = {phase: self._areas[phase] for phase in phases(len(self._sizes))}
        self._write()
        self._draw_arrows()

    def _columns(self, first: float, last: float) -> list[tuple[float, float]]:
        """(left, width) of each layer, on whole pixels, or some ticks would look fatter than others."""
        count = len(self._sizes)
        room = max(last - first, 1.0)
        self._gap = next(gap for gap, least in _GAPS if (room + gap) / count - gap >= least)
        pitch = (room + self._gap) / count
        edges = [first + index * pitch for index in range(count + 1)]
        if pitch >= 2:
            edges = [float(round(edge)) for edge in edges]
        return [(start, stop - start - self._gap) for start, stop in pairwise(edges)]

    def _write(self) -> None:
        """The texts of the chips: each row's in one wording, the longest that fits all of them."""
        depth = len(self._sizes)
        output = self.tr("Output")
        texts: dict[Phase, str] = {}
        rows: list[dict[Phase, Wordings]] = [
            {Phase("forward", layer): self._forward_wordings(layer) for layer in range(1, depth)},
            {Phase("forward", depth): (f"{output} {self._sizes[-1]}", output, str(depth))},
            {Phase("backward", layer): self._backward_wordings(layer) for layer in range(1, depth + 1)},
        ]
        for row in filter(None, rows):
            for level in range(len(next(iter(row.values())))):
                texts = {phase: wordings[level] for phase, wordings in row.items()}
                if all(self._fits(text, self._areas[phase]) for phase, text in texts.items()):
                    break
            # Of the shortest ones, those that fit.
            self._texts |= {phase: text for phase, text in texts.items() if self._fits(text, self._areas[phase])}
        for phase, text in (("batch", self.tr("Batch")), ("loss", self.tr("Loss")), ("update", self.tr("Update"))):
            chip = Phase(phase)  # type: ignore[arg-type]
            room = self._areas[chip].width() - 2 * _MARKER_ROOM
            self._texts[chip] = self._bold_metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + 1)

    def _fits(self, text: str, area: QRectF) -> bool:
        return self._bold_metrics.horizontalAdvance(text) <= area.width() - (_PADDING if len(text) > 1 else 2)

    def _forward_wordings(self, layer: int) -> Wordings:
        name = self._activations[layer - 1] if layer <= len(self._activations) else ""
        return (f"{layer} {name} {self._sizes[layer - 1]}", f"{layer} {name}", str(layer))

    @staticmethod
    def _backward_wordings(layer: int) -> Wordings:
        number = str(layer).translate(_SUBSCRIPTS)
        return (f"∂L/∂W{number}", f"∇W{number}", str(layer))

    def _draw_arrows(self) -> None:
        """To the right above, to the left below, and up from the update to the next mini-batch."""
        upper = [self._areas[Phase("batch")]]
        upper += [area for phase, area in self._areas.items() if phase.kind == "forward"]
        upper.append(self._areas[Phase("loss")])
        lift = self._row + _MIDDLE
        for before, after in pairwise(upper):
            if after.left() - before.right() >= _ARROW - 1:
                y, start, stop = _EDGE + self._row / 2, before.right() + 1, after.left() - 1
                _add_arrow(self._arrows, QPointF(start, y), QPointF(stop, y))
                _add_arrow(self._arrows, QPointF(stop, y + lift), QPointF(start, y + lift))
        x, update = upper[0].center().x(), self._areas[Phase("update")]
        _add_arrow(self._arrows, QPointF(x, update.top() - 0.5), QPointF(x, upper[0].bottom() + 0.5))

    # Painting

    def _paint_words(self, painter: QPainter) -> None:
        colors = theme.window_colors()
        width = self._words_room() - 12
        first, second = self._lines
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        top = QRectF(_EDGE + 4, _EDGE, width, self._row if second else self._height() - 2 * _EDGE)
        painter.setPen(QColor(colors.text))
        painter.setFont(self._bold if second else self._font)
        metrics = self._bold_metrics if second else self._metrics
        painter.drawText(top, align, metrics.elidedText(first, Qt.TextElideMode.ElideRight, width))
        if second:
            painter.setFont(self._font)
            below = QRectF(top.left(), _EDGE + self._row + _MIDDLE, width, self._row)
            painter.drawText(below, align, self._metrics.elidedText(second, Qt.TextElideMode.ElideRight, width))

    def _paint_chips(self, painter: QPainter) -> None:
        colors, live = theme.window_colors(), self.live_phase
        painter.fillPath(self._arrows, QColor(colors.muted))
        painter.setFont(self._font)
        done = live is not None
        ticks: dict[bool, list[QRectF]] = {True: [], False: []}
        for phase, area in self._areas.items():
            if phase == live:
                done = False
            elif area.width() < _TICK:
                ticks[done].append(area)
            else:
                self._paint_chip(painter, phase, area, done)
        # Two calls for two hundred ticks, and no smooth edges, which would look like stripes.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        for filled, areas in ticks.items():
            painter.setBrush(_mixed(colors.accent, colors.window, 0.55) if filled else QColor(colors.line))
            painter.drawRects(areas)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if live is not None:
            self._paint_live(painter, live)

    def _paint_chip(self, painter: QPainter, phase: Phase, area: QRectF, done: bool) -> None:
        colors = theme.window_colors()
        fill = _mixed(colors.accent, colors.window, 0.3)
        pointed = self._clickable and phase == self._pointed
        painter.setPen(QPen(QColor(colors.accent if pointed else colors.muted if done else colors.border), 1))
        painter.setBrush(fill if done else QColor(colors.hover) if pointed else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(colors.text if done or self.live_phase is None else colors.muted))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._texts.get(phase, ""))

    def _paint_live(self, painter: QPainter, phase: Phase) -> None:
        colors, area = theme.window_colors(), self._areas[phase]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.accent))
        painter.drawRoundedRect(area, 4 if area.width() >= _TICK else 0, 4)
        painter.setFont(self._bold)
        painter.setPen(QColor(colors.on_accent))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._texts.get(phase, ""))
        painter.setPen(Qt.PenStyle.NoPen)
        if phase.layer:
            painter.setBrush(QColor(colors.text))
            painter.drawPolygon(self._marker_between(phase, area))
        else:
            painter.setBrush(QColor(colors.on_accent))
            painter.drawPolygon(_triangle(QPointF(area.left() + 7.5, area.center().y()), 4, 0))

    def _paint_focus(self, painter: QPainter) -> None:
        """A ring outside the chip, which is seen on a live one too."""
        focused = self.focused_phase
        if focused is None:
            return
        area = self._areas[focused]
        wider = max(_TICK - area.width(), 0.0) / 2 + 1
        painter.setPen(QPen(QColor(theme.window_colors().text), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(-wider, -1, wider, 1), 4, 4)

    @staticmethod
    def _marker_between(phase: Phase, area: QRectF) -> QPolygonF:
        """A triangle between the rows that points at the live chip: seen also where chips are ticks."""
        if phase.kind == "forward":
            return _triangle(QPointF(area.center().x(), area.bottom() + 1.5), 0, -4)
        return _triangle(QPointF(area.center().x(), area.top() - 1.5), 0, 4)

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


def _mixed(color: str, background: str, share: float) -> QColor:
    """So much of a color on a background."""
    one, other = QColor(color), QColor(background)
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(share * a + (1 - share) * b) for a, b in pairs))


def _triangle(tip: QPointF, dx: float, dy: float) -> QPolygonF:
    """A triangle whose tip is at ``tip`` and which is (dx, dy) long, one of them 0."""
    back = QPointF(tip.x() - dx, tip.y() - dy)
    side = QPointF(0.8 * dy, 0.8 * dx)
    return QPolygonF([tip, back + side, back - side])


def _add_arrow(path: QPainterPath, start: QPointF, stop: QPointF) -> None:
    """A line of one pixel with a head, level or upright."""
    dx, dy = stop.x() - start.x(), stop.y() - start.y()
    length = max(abs(dx), abs(dy))
    head = QPointF(4 * dx / length, 4 * dy / length)
    path.addPolygon(_triangle(stop, head.x(), head.y()))
    path.closeSubpath()
    path.addRect(QRectF(start, stop - head).normalized().adjusted(*((0, -0.5, 0, 0.5) if dx else (-0.5, 0, 0.5, 0))))
