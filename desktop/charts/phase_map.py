"""The edge-of-chaos map: every contender's place between vanishing and exploding gradients."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

from desktop import theme
from desktop.charts.chart import Chart, least_height, style_axis
from desktop.charts.plot import Plot
from desktop.figures.axes import tick_text
from desktop.figures.caption import Made
from desktop.figures.phase_field import Field, Span, bias_axis, field_image, field_of, weight_axis
from desktop.figures.phase_labels import Marked, marked, paint_marked
from desktop.figures.phase_map import PhaseMapFigure, bar_height, edge_note, paint_bar, paint_field, phase_map_title
from desktop.figures.phase_points import MapContender, MapPoint, place_text, points_of, span_for
from desktop.runner.jobs import Jobs
from desktop.text_size import scaled
from netcore import activations

__all__ = ["PhaseMap"]

_REACH = 9.0
_TICK_WIDTH = 46
_NOTES = 66
_AXIS_WIDTH = 56
_STEPS = 80
"""From one end of an axis to the other, by arrow keys."""


@dataclass(frozen=True)
class _Wish:
    """What is to be drawn; ``clears`` counts how often the map had been cleared before."""

    activation: str
    span: Span
    contenders: tuple[MapContender, ...]
    made_of: Made | None
    clears: int


@dataclass(frozen=True)
class _Map:
    """What comes of it: the field, the markers, what is to be said of them, and all of it in words."""

    field: Field
    points: tuple[MapPoint, ...]
    notes: tuple[str, ...]
    description: str


class _MapItem(pg.GraphicsObject):  # type: ignore[misc]
    """Paints the map in its plot's pixels."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__()
        self.setParentItem(box)
        self._box = box
        self._image = QImage()
        self.font = QFont()
        self.field: Field | None = None
        self.points: tuple[MapPoint, ...] = ()
        self.items: tuple[Marked, ...] = ()
        self.cross: QPointF | None = None
        box.geometryChanged.connect(self.arrange)

    def show_map(self, field: Field, points: tuple[MapPoint, ...]) -> None:
        """Another map."""
        self.field, self.points = field, points
        self.repaint_field()
        self.arrange()

    def repaint_field(self) -> None:
        """The field in the colours of the theme that is shown."""
        if self.field is not None:
            self._image = field_image(self.field)
        self.update()

    @Slot()
    def arrange(self) -> None:
        """Give markers and labels their places."""
        self.prepareGeometryChange()
        if self.field is not None:
            self.items = marked(self.points, self.field.span, self.boundingRect(), self.font)
        self.update()

    def show_cross(self, place: QPointF | None) -> None:
        """Lines through a place, log10 σ_w and σ_b; None for none."""
        self.cross = place
        self.update()

    def point_at(self, place: QPointF) -> MapPoint | None:
        """The topmost marker under a point of this item."""
        near = [each for each in self.items if (each.place - place).manhattanLength() <= _REACH]
        return near[-1].point if near else None

    def boundingRect(self) -> QRectF:
        """All of the plot."""
        return QRectF(self._box.boundingRect())

    def paint(self, painter: QPainter, _option: Any, _widget: QWidget | None = None) -> None:
        """Qt asks."""
        if self.field is None:
            return
        try:
            plot = self.boundingRect()
            paint_field(painter, plot, self.field, self._image, None)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_marked(painter, self.items, plot, self.font, None)
            if self.cross is not None:
                _paint_cross(painter, plot, self._box.mapFromView(self.cross))
        except Exception as error:
            # PySide 6.11 crashes on an exception that C code raised, unless Python has caught it once.
            raise error from None


def _paint_cross(painter: QPainter, plot: QRectF, at: QPointF) -> None:
    colors = theme.chart_colors()
    # On dark and on light colours of the map.
    for color, width in ((colors.background, 3), (colors.accent, 1)):
        painter.setPen(QPen(QColor(color), width))
        painter.drawLine(QPointF(plot.left(), at.y()), QPointF(plot.right(), at.y()))
        painter.drawLine(QPointF(at.x(), plot.top()), QPointF(at.x(), plot.bottom()))


class _ColorBar(QWidget):
    """What the colours of the map mean."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("map_colors")
        self.setAccessibleName(self.tr("Colours: blue where gradients vanish, orange where they explode"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field: Field | None = None

    def sizeHint(self) -> QSize:
        """As high as its numbers need."""
        return QSize(400, math.ceil(bar_height(self.font())) + self._above() + 1)

    def _above(self) -> int:
        """Words stand out above the bar, in the middle of which they are."""
        return max(5, self.fontMetrics().height() // 2 - 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.chart_colors().background)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.field is not None:
            # The export button is in the corner.
            room = QRectF(self.rect()).adjusted(12, self._above(), -36, 0)
            paint_bar(painter, room, self.font(), self.field, None)
        painter.end()


class PhaseMap(Chart):
    """Gradient gain over σ_w and σ_b of one activation, the edge of chaos, and a marker for each contender's layers.

    The theory of an activation takes up to 40 ms the first time, and that of many markers as long every time, so a
    thread of its own does it.

    Signals:
        mapped: the activation's id, when its map is drawn.
    """

    mapped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("phase_map", "", parent)
        self.set_title(self.tr("Edge of chaos"))
        self.contenders: tuple[MapContender, ...] = ()
        self.activation = ""
        self.notes: tuple[str, ...] = ()
        self._span = Span()
        self._wish: _Wish | None = None
        self._clears = 0
        self._described = ""
        self._jobs = Jobs(self)
        self.take_keys()
        self.bar = _ColorBar()
        self.plot = Plot()
        # Else its label would lie on numbers that turn wider.
        self.plot.axis("left").setWidth(scaled(_AXIS_WIDTH))
        self.item = _MapItem(self.plot.vb)
        self.canvas.addItem(self.plot)
        # Half a number stands out above the axis.
        self.canvas.ci.layout.setContentsMargins(8, scaled(8), 12, 4)
        self.readout = QLabel()
        self.readout.setObjectName("map_readout")
        self.readout.setAccessibleName(self.tr("The place under the cursor"))
        self.readout.setWordWrap(True)
        self.readout.setTextFormat(Qt.TextFormat.PlainText)
        self.readout.setContentsMargins(12, 2, 12, 2)
        self.readout.setMinimumHeight(2 * self.readout.fontMetrics().lineSpacing() + 4)
        self.words = QLabel()
        self.words.setObjectName("map_notes")
        self.words.setAccessibleName(self.tr("What is not on the map"))
        self.words.setProperty("role", "small")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setContentsMargins(12, 0, 12, 4)
        self.words_area = QScrollArea()
        self.words_area.setAccessibleName(self.tr("What the map says"))
        self.words_area.setFrameShape(QFrame.Shape.NoFrame)
        self.words_area.setWidgetResizable(True)
        self.words_area.setWidget(self.words)
        self.words_area.setFixedHeight(scaled(_NOTES))
        self.body.addWidget(self.bar)
        self.body.addWidget(self.canvas, 1)
        self.body.addWidget(self.readout)
        self.body.addWidget(self.words_area)
        self.canvas.scene().sigMouseMoved.connect(self._on_mouse)
        self.canvas.viewport().installEventFilter(self)
        self.plot.vb.geometryChanged.connect(self._set_ticks)
        self.item.font = self._letters()
        self._set_range()
        self.retheme()
        self._say_nothing()

    # What is shown

    def shut_down(self) -> None:
        """End the thread: one that ended with the widget could wait for the interpreter's lock that its end holds."""
        self._jobs.shut_down()

    def show_map(self, activation: str, contenders: Sequence[MapContender], made_of: Made | None = None) -> None:
        """Draw the map of ``activation``, by its id, with ``contenders`` on it, as soon as it is computed."""
        if activation not in activations.CATALOGUE:
            raise ValueError(f"unknown activation {activation!r}; known: {', '.join(activations.CATALOGUE)}")
        self.contenders, self.activation = tuple(contenders), activation
        self._span = span_for(self.contenders)
        self._wish = wish = _Wish(activation, self._span, self.contenders, made_of, self._clears)
        self._jobs.submit(partial(_map_of, wish), partial(self._on_map, wish), lambda: self._wish is wish)

    def clear(self) -> None:
        """Show nothing."""
        self.contenders, self.activation, self.notes = (), "", ()
        self._wish, self._clears = None, self._clears + 1
        self.item.field, self.item.points, self.item.items = None, (), ()
        self.bar.field = None
        self.item.show_cross(None)
        self.bar.update()
        self.words.clear()
        self._described = ""
        self._say_nothing()

    @property
    def field(self) -> Field | None:
        """The map that is drawn; None while there is none."""
        return self.item.field

    @property
    def points(self) -> tuple[MapPoint, ...]:
        """The markers that are drawn."""
        return self.item.points

    def text_at(self, weight_scale: float, bias_scale: float, point: MapPoint | None = None) -> str:
        """The theory at one place in words; with a marker, whose it is and what its own layers come to."""
        return place_text(self.activation, weight_scale, bias_scale, point)

    def figure(self) -> PhaseMapFigure | None:
        """What is drawn, to be exported; None while there is nothing."""
        if self.field is None:
            return None
        return PhaseMapFigure(self.file_name, self.title, self.field, self.points, self.notes)

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        super().retheme()
        style_axis(self.plot, "bottom", weight_axis(self._span).label)
        style_axis(self.plot, "left", bias_axis(self._span).label)
        self.canvas.setMinimumHeight(least_height(self.plot))
        self.item.repaint_field()
        self.bar.update()

    # Inside

    def _on_map(self, wish: _Wish, answer: object) -> None:
        if isinstance(answer, Exception):
            raise answer
        assert isinstance(answer, _Map)
        # One that a slider has overtaken is shown until the next one comes.
        if (wish.activation, wish.span, wish.clears) != (self.activation, self._span, self._clears):
            return
        field, self.notes, self.made_of = answer.field, answer.notes, wish.made_of
        self.set_title(phase_map_title(field.name))
        self._set_range()
        self.item.show_map(field, answer.points)
        self.bar.field = field
        self.bar.update()
        self.words.setText("\n".join(self.notes))
        self.words_area.setVisible(bool(self.notes))
        self._described = answer.description
        self._say_again()
        self.mapped.emit(wish.activation)

    def _set_range(self) -> None:
        y = bias_axis(self._span)
        low, high = math.log10(self._span.low), math.log10(self._span.high)
        self.plot.set_x(low, high, padding=0)
        self.plot.set_y(y.low, y.high, padding=0)
        self._set_ticks()

    @Slot()
    def _set_ticks(self) -> None:
        box = self.plot.vb.boundingRect()
        x, y = weight_axis(self._span), bias_axis(self._span)
        across = x.ticks(max(2, int(box.width() / _TICK_WIDTH)))
        up = y.ticks(max(2, int(box.height() / 36)))
        self.plot.axis("bottom").setTicks([[(math.log10(each), tick_text(each)) for each in across]])
        self.plot.axis("left").setTicks([[(each, tick_text(each)) for each in up]])

    def _letters(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() - 1, 7.5))
        return font

    def _say_nothing(self) -> None:
        self.readout.setText(self.tr("Point at the map to read it.") if self.field is not None else "")
        self.setAccessibleDescription(self._described)

    def _say_again(self) -> None:
        """Of the place that the keys have led to, in another map."""
        if self.item.cross is None:
            self._say_nothing()
        else:
            self.point_by(0, 0)

    def _text_under(self, place: QPointF) -> str:
        """Of the marker at a place of the item, or of the place."""
        point = self.item.point_at(place)
        if point is not None:
            return self.text_at(point.weight_scale, point.bias_scale, point)
        there = self.plot.vb.mapToView(place)
        return self.text_at(10.0 ** there.x(), max(there.y(), 0.0))

    def far(self) -> int:
        """A quarter of the map."""
        return _STEPS // 4

    def point_by(self, across: int, down: int) -> bool:
        """Across the map in small steps, at first from a marker."""
        if self.field is None:
            return False
        (left, right), (low, high) = self.plot.vb.viewRange()
        at = self.item.cross
        if at is None:
            first = self.points[0] if self.points else None
            at = QPointF(math.log10(first.weight_scale), first.bias_scale) if first else QPointF(left, low)
        x = min(max(at.x() + across * (right - left) / _STEPS, left), right)
        # Below 0 there is room for markers, and nothing to read.
        y = min(max(at.y() - down * (high - low) / _STEPS, 0.0), high)
        self.item.show_cross(QPointF(x, y))
        text = self._text_under(self.plot.vb.mapFromView(QPointF(x, y)))
        self.readout.setText(text)
        self.setAccessibleDescription(text)
        return True

    def unpoint(self) -> bool:
        """No place."""
        pointed = self.item.cross is not None
        self.item.show_cross(None)
        self._say_nothing()
        return pointed

    @Slot(object)
    def _on_mouse(self, position: QPointF) -> None:
        if self.item.cross is not None:
            self.unpoint()
        if self.field is None or not self.plot.vb.sceneBoundingRect().contains(position):
            self._say_nothing()
        else:
            self.readout.setText(self._text_under(self.item.mapFromScene(position)))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Forget the place when the cursor leaves."""
        if event.type() == QEvent.Type.Leave and self.item.cross is None:
            self._say_nothing()
        return False


def _map_of(wish: _Wish) -> _Map:
    field = field_of(wish.activation, wish.span)
    points, notes = points_of(wish.contenders, wish.activation, wish.span)
    if edge := edge_note(field):
        notes = (*notes, edge)
    described = [place_text(wish.activation, each.weight_scale, each.bias_scale, each) for each in points]
    return _Map(field, points, notes, "\n".join([*described, *notes]))
