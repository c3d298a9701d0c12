"""How the signal's std goes forward and the gradient's size backward through the layers, with the theory of both."""

import html
import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop import theme
from desktop.charts.chart import Chart, least_height
from desktop.charts.depth_panel import DepthPanel
from desktop.figures.curves import Curve, legend_height, paint_legend
from desktop.figures.depth import STACKED, DepthFigure, depth_figure, legend
from desktop.figures.depth_rows import DepthRow, Quantity, Reading, depth_rows, difference, notes, readings
from desktop.forms.elided_label import ElidedLabel
from desktop.text_size import scaled
from netcore.config import Config
from netcore.insight import Insight

__all__ = ["DepthChart", "DepthLegend"]

_NOTES = 3
"""Sentences under the plots; all of them are in the tooltip and in what is exported."""
_EDGE = 8
_BUTTON = 34
"""Room for the button in the corner."""


class DepthLegend(QWidget):
    """The contenders with colours and markers, and what dashes mean, in as many rows as it takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Curve, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_entries(self, entries: tuple[Curve, ...]) -> None:
        """Show these, if they are others."""
        said = [(each.label, each.style) for each in entries]
        if said == [(each.label, each.style) for each in self.entries]:
            return
        self.entries = entries
        self.setAccessibleName(", ".join(label for label, _ in said))
        self.setToolTip(_lines([label for label, _ in said]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        """No width of its own: what does not fit is shortened."""
        return QSize(60, 0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Rows follow from the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Of all rows."""
        room, larger = width - _EDGE - _BUTTON, _larger()
        return math.ceil(legend_height(self.entries, room / larger) * larger) + 6 if self.entries else _BUTTON

    def paintEvent(self, event: QPaintEvent) -> None:
        """Samples and labels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.chart_colors().background)
        painter.translate(_EDGE, 6)
        # Its letters are those of print.
        painter.scale(_larger(), _larger())
        paint_legend(painter, self.entries, (self.width() - _EDGE - _BUTTON) / _larger(), theme.current())
        painter.end()


def _larger() -> float:
    """How many times the usual size letters have."""
    return scaled(100) / 100


class DepthChart(Chart):
    """Two plots over the layers, with logarithmic y axes, a line below for the layer that is pointed at, by the mouse
    or with the arrow keys, and one for what the curves leave out.

    Args:
        name: of the widget.
        hint: what stands below while no layer is pointed at.
        parent: the widget it is in.
    """

    def __init__(self, name: str = "depth_chart", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, "", parent)
        self._hint = hint or self.tr("Point at a layer for its values.")
        self.set_title(self.tr("Signal and gradient by layer"))
        self.panels: dict[Quantity, DepthPanel] = {each: DepthPanel(each) for each in ("std", "gradient")}
        self.legend = DepthLegend()
        self.legend.setObjectName("depth_legend")
        self.notes = QLabel()
        self.notes.setObjectName("depth_notes")
        self.notes.setWordWrap(True)
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setContentsMargins(_EDGE, 0, _EDGE, 2)
        self.readout = ElidedLabel(elide=Qt.TextElideMode.ElideRight)
        self.readout.setObjectName("depth_readout")
        self.readout.setContentsMargins(_EDGE, 0, _EDGE, 4)
        for widget, stretch in ((self.legend, 0), (self.canvas, 1), (self.notes, 0), (self.readout, 0)):
            self.body.addWidget(widget, stretch)
        self.take_keys()
        self.canvas.scene().sigMouseMoved.connect(self._on_mouse)
        self.canvas.viewport().installEventFilter(self)
        self.live = False
        self.rows: tuple[DepthRow, ...] = ()
        self._config: Config | None = None
        self._insights: tuple[Insight, ...] = ()
        self._pointed: tuple[Quantity, int] | None = None
        self._drawn_live = False
        self._stacked: bool | None = None
        self._notes: list[str] = []
        for panel in self.panels.values():
            panel.plot.vb.sigResized.connect(self._fit_titles)
        self._arrange()
        self.retheme()
        self._say_notes([])
        self._say_readout()

    # What is shown

    def show_insights(self, config: Config, insights: tuple[Insight, ...]) -> None:
        """Draw what is known of the layers of ``config``'s contenders; others have axes of their own."""
        same = config is self._config or config == self._config
        if same and insights is self._insights:
            return
        rows = depth_rows(insights)
        # Not for every change of a std: axes that jump under a slider hide what it does.
        if [(row.style, row.depth) for row in rows] != [(row.style, row.depth) for row in self.rows]:
            for panel in self.panels.values():
                panel.clear()
            self._pointed = None
        self._config, self._insights, self.rows = config, insights, rows
        self._draw()
        self.legend.set_entries(legend(rows))
        self._say_notes(notes(rows))
        self._point(self._pointed)

    def clear(self) -> None:
        """Show nothing."""
        self._config, self._insights, self.rows, self._pointed = None, (), (), None
        for panel in self.panels.values():
            panel.clear()
        self.legend.set_entries(())
        self._say_notes([])
        self._say_readout()

    def set_live(self, live: bool) -> None:
        """While frames stream, edges are left rough: smooth ones cost more painting."""
        self.live = live
        if self._drawn_live and not live:
            self._draw()

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        super().retheme()
        colors = theme.chart_colors()
        for panel in self.panels.values():
            panel.retheme()
        self._fit_titles()
        for label, color in ((self.notes, colors.muted), (self.readout, colors.foreground)):
            # By name, or its tooltip would take them too.
            label.setStyleSheet(f"#{label.objectName()} {{ background: {colors.background}; color: {color}; }}")
        self.legend.update()

    # Export

    def figure(self) -> DepthFigure | None:
        """What is drawn, to be exported; None while there is nothing."""
        shown = {quantity: panel.range for quantity, panel in self.panels.items() if panel.range is not None}
        ranges = shown if len(shown) == len(self.panels) else None
        return depth_figure(self._insights, self.title, ranges, self.file_name)

    def has_data(self) -> bool:
        """Whether there is something to export."""
        return any(row.depth for row in self.rows)

    # Inside

    def _draw(self) -> None:
        self._drawn_live = self.live
        for panel in self.panels.values():
            panel.show(self.rows, antialias=not self.live)

    def _say_notes(self, found: list[str]) -> None:
        shown = found[:_NOTES]
        if len(found) > _NOTES:
            shown.append(self.tr("… and {n} more").format(n=len(found) - _NOTES))
        text = " · ".join(shown)
        if text != self.notes.text() or found != self._notes:
            self._notes = found
            self.notes.setText(text)
            self.notes.setToolTip(_lines(found))
        self.notes.setVisible(bool(text))
        self._fit_notes()

    def _fit_notes(self) -> None:
        """As many lines as its width needs: a splitter does not ask."""
        self.notes.setMinimumHeight(self.notes.heightForWidth(self.width()) if self.notes.text() else 0)

    def _say_readout(self) -> None:
        text, lines = self._hint, list[str]()
        if self._pointed is not None:
            head, lines = self._readout(*self._pointed)
            text = f"{head}: {' · '.join(lines)}"
            lines = [head, *lines]
        self.readout.set_whole_text(text)
        self.setAccessibleDescription(text)
        strays = self.tr(
            "The theory is the mean over all draws of infinitely wide layers; one network of width 100 strays from it "
            "by several per cent, and more with depth."
        )
        tip = _lines([*(lines or [text]), strays])
        self.readout.setToolTip(tip)
        self.canvas.viewport().setToolTip(tip if self._pointed else "")

    def _readout(self, quantity: Quantity, layer: int) -> tuple[str, list[str]]:
        """What is said first, and of every contender."""
        where = self.tr("Layer {n}").format(n=layer) if layer else self.tr("Input")
        what = self.tr("std") if quantity == "std" else self.tr("gradient")
        return f"{where}, {what}", [self._reading(each) for each in readings(self.rows, quantity, layer)]

    def _reading(self, reading: Reading) -> str:
        measured = self.tr("not known") if math.isnan(reading.measured) else f"{reading.measured:.4g}"
        if math.isnan(reading.theory):
            return f"{reading.label} {measured}"
        theory, away = f"{reading.theory:.4g}", difference(reading)
        if away is None:
            return self.tr("{label} {measured} (theory {theory})").format(
                label=reading.label, measured=measured, theory=theory
            )
        # Beyond ten times, a factor is read with more ease than thousands of per cent.
        size = f"{100 * away:+.1f} %".replace("-", "−") if away < 9 else f"× {away + 1:.3g}"
        return self.tr("{label} {measured} (theory {theory}, {difference})").format(
            label=reading.label, measured=measured, theory=theory, difference=size
        )

    def _point(self, at: tuple[Quantity, int] | None) -> None:
        if at is not None and at[1] > self.panels[at[0]].depth:
            at = None
        self._pointed = at
        for panel in self.panels.values():
            panel.point(None if at is None else at[1])
        self._say_readout()

    def point_by(self, across: int, down: int) -> bool:
        """From layer to layer, and to the other plot."""
        quantity, layer = self._pointed or ("std", 0)
        if down:
            quantity = "gradient" if quantity == "std" else "std"
        panel = self.panels[quantity]
        if panel.depth:
            self._point((quantity, max(panel.first, min(layer + across, panel.depth))))
        return bool(panel.depth)

    def unpoint(self) -> bool:
        """No layer."""
        pointed = self._pointed is not None
        self._point(None)
        return pointed

    @Slot(object)
    def _on_mouse(self, position: QPointF) -> None:
        for quantity, panel in self.panels.items():
            layer = panel.layer_at(position)
            if layer is not None:
                self._point((quantity, layer))
                return
        self._point(None)

    def _arrange(self) -> None:
        """Side by side where there is room."""
        stacked = self.width() < STACKED
        if stacked != self._stacked:
            for panel in self.panels.values() if self._stacked is not None else ():
                self.canvas.removeItem(panel.plot)
            self._stacked, columns = stacked, self.canvas.ci.layout
            for place, panel in enumerate(self.panels.values()):
                self.canvas.addItem(panel.plot, row=place if stacked else 0, col=0 if stacked else place)
                # Equally wide, whatever numbers stand at the axes.
                columns.setColumnPreferredWidth(place, 0 if stacked and place else 500)
                columns.setColumnStretchFactor(place, 0 if stacked and place else 1)
            # Taking a plot out made the scene as small as what was left.
            self.canvas.ci.setGeometry(QRectF(self.canvas.viewport().rect()))
        self._fit_titles()

    @Slot()
    def _fit_titles(self) -> None:
        """Over its plot, which is as wide as the numbers at the axis leave it."""
        for panel in self.panels.values():
            panel.fit_title(panel.plot.vb.width())
        heights = [least_height(panel.plot) for panel in self.panels.values()]
        self.canvas.setMinimumHeight(sum(heights) if self._stacked else max(heights))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice when the mouse leaves the canvas."""
        if event.type() == QEvent.Type.Leave:
            self._point(None)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the plots anew."""
        super().resizeEvent(event)
        self._arrange()
        self._fit_notes()


def _lines(texts: Sequence[str]) -> str:
    """For a tooltip, which takes what looks like HTML for it."""
    return "<br>".join(html.escape(text) for text in texts)
