"""Signals: what flows through the untrained networks."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.charts.histogram_grid import HistogramGrid
from desktop.figures.cells import signals_title
from desktop.tabs.bar import Bar
from desktop.tabs.placeholder import Placeholder
from desktop.tabs.range_choice import add_range_choice, add_shared_y
from netcore import ViewSpec
from netcore.snapshot import PropagationView, RangeMode

__all__ = ["SignalsTab"]


class SignalsTab(QWidget):
    """A grid of histograms, contenders by layers.

    Signals:
        spec_changed: the ``ViewSpec`` that the controls ask for.
    """

    spec_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("signals_tab")
        bar = Bar()
        self.range = add_range_choice(bar, "signals_range")
        self.shared_y = add_shared_y(bar, "signals_shared_y")
        bar.add_stretch()
        self.grid = HistogramGrid("signal_histograms", signals_title())
        self.place = Placeholder(self.grid, self.tr("Computing the signals …"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.place, 1)
        self.range.currentIndexChanged.connect(self._on_range)
        self.shared_y.toggled.connect(self.grid.set_shared_y)

    def spec(self) -> ViewSpec:
        """What the controls ask for."""
        return ViewSpec(range_mode=self.range.currentData())

    def set_range(self, mode: RangeMode) -> None:
        """Choose what the bins cover."""
        self.range.setCurrentIndex(self.range.findData(mode))

    @Slot(object)
    def show_view(self, view: PropagationView) -> None:
        """Draw the newest signals."""
        self.grid.show_contenders(view.contenders)
        self.place.show_content()

    @Slot(str)
    def show_problem(self, text: str) -> None:
        """Say why there are no signals."""
        self.grid.clear()
        self.place.show_text(text)

    @Slot()
    def _on_range(self) -> None:
        self.spec_changed.emit(self.spec())
