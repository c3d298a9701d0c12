"""Signals: what flows through the untrained networks, and what flows back."""

import time

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from desktop.charts.depth_chart import DepthChart
from desktop.charts.histogram_grid import HistogramGrid
from desktop.figures.caption import Untrained
from desktop.figures.cells import signals_title
from desktop.tabs.bar import Bar
from desktop.tabs.cell_choices import ALL_QUANTITIES, CellChoices
from desktop.tabs.placeholder import Placeholder
from desktop.text_size import scaled
from desktop.verdict_bar import VerdictBar
from netcore import Config, ViewSpec
from netcore.snapshot import PropagationView, RangeMode

__all__ = ["SignalsTab"]

_WIDE = 800
"""Of a tab with room for another word in its row of controls."""
_PATIENCE_MS = 200
_STREAM_SECONDS = 0.2
"""Views closer than this to one another are those of a slider that moves."""


class SignalsTab(QWidget):
    """A grid of histograms, contenders by layers, over signal and gradient by layer; verdicts above both.

    Signals:
        spec_changed: the ``ViewSpec`` that the controls ask for.
    """

    spec_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("signals_tab")
        bar = Bar()
        # Without an optimiser there are no updates.
        self.choices = CellChoices(bar, "signals", [each for each in ALL_QUANTITIES if each != "updates"])
        bar.add_stretch()
        self.when = QLabel(self.tr("untrained"))
        self.when.setObjectName("signals_when")
        self.when.setProperty("role", "small")
        self.when.setToolTip(self.tr("The networks at iteration 0, before any training; also while a run goes on."))
        self.when.setAccessibleDescription(self.when.toolTip())
        self.when.hide()
        bar.row.addWidget(self.when)
        self.verdicts = VerdictBar("signals")
        self.grid = HistogramGrid("signal_histograms", signals_title())
        self.depth_chart = DepthChart(
            "signal_depth_chart", self.tr("Untrained networks, at iteration 0. Point at a layer for its values.")
        )
        self._seen = 0.0
        # Once a slider stands still, what was left out while it moved is drawn.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(round(1000 * _STREAM_SECONDS))
        self._settle.timeout.connect(self._on_still)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._drop_old)
        self._computing = self.tr("Computing the signals …")
        self.place = Placeholder(self._build_charts(), self._computing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.verdicts)
        layout.addWidget(self.place, 1)
        self.choices.steer(self.grid)
        self.choices.changed.connect(self._on_choice)

    def charts(self) -> tuple[HistogramGrid, DepthChart]:
        """All charts of the tab."""
        return self.grid, self.depth_chart

    def spec(self) -> ViewSpec:
        """What the controls ask for."""
        return ViewSpec(insights=True, **self.choices.spec_fields())

    def set_range(self, mode: RangeMode) -> None:
        """Choose what the bins cover."""
        self.choices.set_range(mode)

    def begin(self) -> None:
        """Get ready for other contenders or layers: what is drawn is not theirs."""
        for chart in self.charts():
            chart.made_of = None
        # Most come within a frame or two: until then what is seen stays, or all would blink at every edit.
        if self.isVisible():
            self._patience.start()
        else:
            self._drop_old()

    @Slot()
    def _drop_old(self) -> None:
        self.grid.clear()
        self.depth_chart.clear()
        # Hidden, not cleared: an open verdict stays open where its contender comes again.
        self.verdicts.hide()
        self.place.show_text(self._computing)

    def show_view(self, config: Config, view: PropagationView) -> None:
        """Draw the newest signals, those of ``config``; without insights, what is drawn of these stays."""
        self._patience.stop()
        now = time.monotonic()
        if now - self._seen < _STREAM_SECONDS:
            self._set_live(True)
            self._settle.start()
        self._seen = now
        self.grid.show_contenders(view.contenders)
        self.grid.made_of = Untrained(config, view.samples)
        if view.insights:
            self.depth_chart.show_insights(config, view.insights)
            self.depth_chart.made_of = self.grid.made_of
            self.verdicts.show_insights(config, view.insights)
            self.verdicts.show()
        self.place.show_content()

    @Slot(str)
    def show_problem(self, text: str) -> None:
        """Say why there are no signals."""
        self._patience.stop()
        self.grid.clear()
        self.depth_chart.clear()
        self.verdicts.clear()
        self.place.show_text(text)

    def _build_charts(self) -> QWidget:
        both = QSplitter(Qt.Orientation.Vertical)
        both.setObjectName("signals_split")
        both.addWidget(self.grid)
        both.addWidget(self.depth_chart)
        both.setStretchFactor(0, 60)
        both.setStretchFactor(1, 40)
        both.setSizes([600, 400])
        both.setChildrenCollapsible(False)
        return both

    def _set_live(self, live: bool) -> None:
        if live != self.grid.live:
            self.grid.set_live(live)
            self.depth_chart.set_live(live)

    @Slot()
    def _on_still(self) -> None:
        self._set_live(False)

    @Slot()
    def _on_choice(self) -> None:
        self.spec_changed.emit(self.spec())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window, only the line under the curves says that nothing is trained."""
        super().resizeEvent(event)
        self.when.setVisible(event.size().width() >= scaled(_WIDE))
