"""Theory: where the contenders are on the edge-of-chaos map, and their rules under the lens."""

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from desktop import theme
from desktop.charts.chart import Chart
from desktop.charts.phase_map import PhaseMap
from desktop.figures.caption import Untrained
from desktop.figures.phase_points import MapContender, contenders_of, first_activation
from desktop.labels import translated
from desktop.lens import FormulaLens
from desktop.tabs.bar import Bar
from desktop.tabs.placeholder import Placeholder
from desktop.text_size import scaled
from netcore import activations
from netcore.config import Config
from netcore.insight import Insight

__all__ = ["TheoryTab"]

_LENS_WIDTH, _LENS_START, _MAP_WIDTH = 350, 440, 320


class TheoryTab(QWidget):
    """The map on the left, the lens on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("theory_tab")
        self._contenders: tuple[MapContender, ...] = ()
        self._made_of: Untrained | None = None
        # What the contenders' own activation was when it last chose the map's.
        self._followed: str | None = None
        bar = Bar()
        self.activation = bar.add_choice(
            "map_activation",
            self.tr("Map o&f"),
            self.tr("The activation whose map is drawn; the contenders' own to begin with."),
            [(id, translated(entry.name)) for id, entry in activations.CATALOGUE.items()],
        )
        bar.add_stretch()
        self.map = PhaseMap()
        self.lens = FormulaLens()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("theory_splitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._left(bar))
        self.splitter.addWidget(self._right())
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setSizes([2 * _LENS_START, _LENS_START])
        self._computing = self.tr("Computing the theory …")
        self.place = Placeholder(self.splitter, self._computing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.place)
        self.activation.currentIndexChanged.connect(self._on_activation)
        theme.notifier.changed.connect(self._on_theme)

    def begin(self) -> None:
        """Get ready for other contenders or layers: what is drawn is not theirs."""
        self.show_problem(self._computing)

    def show_insights(self, config: Config, insights: tuple[Insight, ...], samples: int = 0) -> None:
        """Show the contenders of ``config``, one insight each, in the same order, of as many ``samples``."""
        if not insights:
            self.show_problem(self.tr("There are no contenders."))
            return
        self._contenders = contenders_of(config, insights)
        self._made_of = Untrained(config, samples)
        own = first_activation(self._contenders)
        if own is not None and own != self._followed:
            self._followed = own
            self.activation.blockSignals(True)
            self.activation.setCurrentIndex(self.activation.findData(own))
            self.activation.blockSignals(False)
        self._on_activation()
        self.lens.show_insights(config, insights)
        self.place.show_content()

    def take_over(self, other: "TheoryTab") -> None:
        """Stay with the map and the rule that were chosen in ``other``, whose place this tab takes."""
        self._followed = other._followed
        with QSignalBlocker(self.activation):
            self.activation.setCurrentIndex(other.activation.currentIndex())
        self.lens.take_over(other.lens)

    @Slot(str)
    def show_problem(self, text: str) -> None:
        """Say why there is no theory."""
        self._contenders = ()
        self.map.clear()
        self.place.show_text(text)

    def charts(self) -> tuple[Chart, ...]:
        """What can be exported."""
        return (self.map,)

    @Slot()
    def _on_activation(self) -> None:
        self.map.show_map(self.activation.currentData(), self._contenders, self._made_of)

    @Slot()
    def _on_theme(self) -> None:
        self.lens.retheme()

    def _left(self, bar: Bar) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(scaled(_MAP_WIDTH))
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.map, 1)
        return side

    def _right(self) -> QScrollArea:
        area = QScrollArea()
        area.setObjectName("lens_area")
        area.setAccessibleName(self.lens.accessibleName())
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(scaled(_LENS_WIDTH))
        area.setWidget(self.lens)
        return area
