"""Where the chips of an iteration's phases are, and what stands on them."""

import math
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath, QPolygonF

from desktop.charts.phase_words import PhaseWords
from desktop.figures.words import Wordings
from netcore.phases import Phase, phases

__all__ = ["EDGE", "MIDDLE", "TICK", "PhaseLayout", "triangle"]

EDGE = 3.0
"""Room for the frame that shows the keyboard's focus."""
MIDDLE = 7.0
"""Between the rows: where the live chip's marker and the arrow that closes the loop are."""
TICK = 7.0
"""A narrower chip holds no text and has no outline."""
_ARROW = 12.0
"""Between chips with room for an arrow."""
_PADDING = 4.0
_MARKER_ROOM = 11.0
_GAPS = ((_ARROW, 26.0), (3.0, TICK), (1.0, 1.0), (0.0, 0.0))
"""Gap between layers' chips, and how wide these have to be for it."""
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


class PhaseLayout:
    """A loop around the network: forward above, backward below.

    Attributes:
        words: of the network that is laid out.
        font, bold: of the chips, and of the live one; ``metrics`` and ``bold_metrics`` measure them.
        row: the height of one.
        areas: of every chip, in the order of the phases; empty where there is no room.
        texts: of the chips that have room for one.
        arrows: between them.
    """

    def __init__(self, font: QFont) -> None:
        self.words = PhaseWords()
        self.width = 0
        self.words_width = 0.0
        self.areas: dict[Phase, QRectF] = {}
        self.texts: dict[Phase, str] = {}
        self.arrows = QPainterPath()
        self._gap = 0.0
        self._digits = 4
        self.set_font(font)

    def set_font(self, font: QFont) -> None:
        """Take a font, a little smaller."""
        self.font = QFont(font)
        self.font.setPointSizeF(max(font.pointSizeF() - 1, 7.5))
        self.bold = QFont(self.font)
        self.bold.setBold(True)
        self.metrics, self.bold_metrics = QFontMetricsF(self.font), QFontMetricsF(self.bold)
        self.row = math.ceil(self.bold_metrics.height()) + 3.0
        self._measure_words()

    def set_words(self, words: PhaseWords) -> None:
        """Take another network."""
        self.words = words
        self._measure_words()

    def make_room_for(self, iterations: int) -> bool:
        """Whether so many iterations need more room for their number than there was."""
        digits = len(str(iterations))
        if digits <= self._digits:
            return False
        self._digits = digits
        self._measure_words()
        return True

    @property
    def height(self) -> int:
        """Two rows of chips."""
        return math.ceil(2 * self.row + MIDDLE + 2 * EDGE)

    @property
    def least_width(self) -> int:
        """The words, both ends, and two pixels a layer."""
        ends = 2 * (self._end_width() + _ARROW + EDGE)
        return math.ceil(0.4 * self.words_width + ends + 2 * max(self.words.depth, 4))

    @property
    def words_room(self) -> float:
        """A narrow strip gives the chips more of its width."""
        return min(self.words_width, 0.33 * self.width)

    def phase_at(self, position: QPointF) -> Phase | None:
        """The phase whose chip is under a point."""
        # Between ticks there is nothing to hit but the ticks.
        reach = self._gap / 2 if self._gap < _ARROW else 0.0
        for phase, area in self.areas.items():
            if area.adjusted(-reach, 0, reach, 0).contains(position):
                return phase
        return None

    def lay_out(self, width: int) -> None:
        """Places, texts and arrows of all chips in a strip of ``width`` pixels; none where they have no room."""
        self.width = width
        self.areas, self.texts, self.arrows = {}, {}, QPainterPath()
        if not self.words.sizes or width < self.least_width // 2:
            return
        upper, lower = EDGE, EDGE + self.row + MIDDLE
        left, right = math.ceil(self.words_room) + EDGE, width - 2 * EDGE
        end = min(self._end_width(), (right - left) / 5)
        self.areas[Phase("batch")] = QRectF(left, upper, end, self.row)
        self.areas[Phase("update")] = QRectF(left, lower, end, self.row)
        self.areas[Phase("loss")] = QRectF(right - end, upper, end, 2 * self.row + MIDDLE)
        first, last = left + end + _ARROW, right - end - _ARROW
        for layer, (start, size) in enumerate(self._columns(first, last), start=1):
            self.areas[Phase("forward", layer)] = QRectF(start, upper, size, self.row)
            self.areas[Phase("backward", layer)] = QRectF(start, lower, size, self.row)
        # In the order of the phases, which says what is done and what is to come.
        self.areas = {phase: self.areas[phase] for phase in phases(self.words.depth)}
        self._write()
        self._draw_arrows()

    # Inside

    def _columns(self, first: float, last: float) -> list[tuple[float, float]]:
        """(left, width) of each layer, on whole pixels, or some ticks would look fatter than others."""
        count = self.words.depth
        room = max(last - first, 1.0)
        self._gap = next(gap for gap, least in _GAPS if (room + gap) / count - gap >= least)
        pitch = (room + self._gap) / count
        edges = [first + index * pitch for index in range(count + 1)]
        if pitch >= 2:
            edges = [float(round(edge)) for edge in edges]
        return [(start, stop - start - self._gap) for start, stop in pairwise(edges)]

    def _write(self) -> None:
        """The texts of the chips: each row's in one wording, the longest that fits all of them."""
        depth = self.words.depth
        output = _tr("Output")
        texts: dict[Phase, str] = {}
        rows: list[dict[Phase, Wordings]] = [
            {Phase("forward", layer): self._forward_wordings(layer) for layer in range(1, depth)},
            {Phase("forward", depth): (f"{output} {self.words.sizes[-1]}", output, str(depth))},
            {Phase("backward", layer): self._backward_wordings(layer) for layer in range(1, depth + 1)},
        ]
        for row in filter(None, rows):
            for level in range(len(next(iter(row.values())))):
                texts = {phase: wordings[level] for phase, wordings in row.items()}
                if all(self._fits(text, self.areas[phase]) for phase, text in texts.items()):
                    break
            # Of the shortest ones, those that fit.
            self.texts |= {phase: text for phase, text in texts.items() if self._fits(text, self.areas[phase])}
        for phase, text in (("batch", _tr("Batch")), ("loss", _tr("Loss")), ("update", _tr("Update"))):
            chip = Phase(phase)  # type: ignore[arg-type]
            room = self.areas[chip].width() - 2 * _MARKER_ROOM
            self.texts[chip] = self.bold_metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + 1)

    def _fits(self, text: str, area: QRectF) -> bool:
        return self.bold_metrics.horizontalAdvance(text) <= area.width() - (_PADDING if len(text) > 1 else 2)

    def _forward_wordings(self, layer: int) -> Wordings:
        name = self.words.activation(layer)
        return (f"{layer} {name} {self.words.sizes[layer - 1]}", f"{layer} {name}", str(layer))

    @staticmethod
    def _backward_wordings(layer: int) -> Wordings:
        number = str(layer).translate(_SUBSCRIPTS)
        return (f"∂L/∂W{number}", f"∇W{number}", str(layer))

    def _draw_arrows(self) -> None:
        """To the right above, to the left below, and up from the update to the next mini-batch."""
        upper = [self.areas[Phase("batch")]]
        upper += [area for phase, area in self.areas.items() if phase.kind == "forward"]
        upper.append(self.areas[Phase("loss")])
        lift = self.row + MIDDLE
        for before, after in pairwise(upper):
            if after.left() - before.right() >= _ARROW - 1:
                y, start, stop = EDGE + self.row / 2, before.right() + 1, after.left() - 1
                _add_arrow(self.arrows, QPointF(start, y), QPointF(stop, y))
                _add_arrow(self.arrows, QPointF(stop, y + lift), QPointF(start, y + lift))
        x, update = upper[0].center().x(), self.areas[Phase("update")]
        _add_arrow(self.arrows, QPointF(x, update.top() - 0.5), QPointF(x, upper[0].bottom() + 0.5))

    def _measure_words(self) -> None:
        """Room for the longest words of this run, so that the chips stand still."""
        depth = self.words.depth
        most = int("8" * self._digits)
        bold = [_tr("Iteration {n}").format(n=most)]
        plain = [self.words.at_rest(most, most)]
        plain += [self.words.of(phase, depth) for phase in (*phases(depth)[:2], *phases(depth)[-3:])]
        plain += [self.words.of(Phase(kind, max(depth - 1, 1)), depth) for kind in ("forward", "backward")]
        widths = [self.bold_metrics.horizontalAdvance(text) for text in bold]
        widths += [self.metrics.horizontalAdvance(text) for text in plain]
        self.words_width = math.ceil(max(widths)) + 16

    def _end_width(self) -> float:
        """Of the columns left and right of the layers."""
        texts = (_tr("Batch"), _tr("Update"), _tr("Loss"))
        return math.ceil(max(map(self.bold_metrics.horizontalAdvance, texts)) + 2 * _MARKER_ROOM)


def triangle(tip: QPointF, dx: float, dy: float) -> QPolygonF:
    """A triangle whose tip is at ``tip`` and which is (dx, dy) long, one of them 0."""
    back = QPointF(tip.x() - dx, tip.y() - dy)
    side = QPointF(0.8 * dy, 0.8 * dx)
    return QPolygonF([tip, back + side, back - side])


def _add_arrow(path: QPainterPath, start: QPointF, stop: QPointF) -> None:
    """A line of one pixel with a head, level or upright."""
    dx, dy = stop.x() - start.x(), stop.y() - start.y()
    length = max(abs(dx), abs(dy))
    head = QPointF(4 * dx / length, 4 * dy / length)
    path.addPolygon(triangle(stop, head.x(), head.y()))
    path.closeSubpath()
    path.addRect(QRectF(start, stop - head).normalized().adjusted(*((0, -0.5, 0, 0.5) if dx else (-0.5, 0, 0.5, 0))))


def _tr(text: str) -> str:
    return QCoreApplication.translate("PhaseStrip", text)
