"""Over time: the layers' figures, and one layer's distribution, over the iterations of the run."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QSplitter, QVBoxLayout, QWidget

from desktop.charts.distribution_chart import DistributionChart
from desktop.charts.history_chart import HistoryChart
from desktop.figures.history import Choice, figure_name
from desktop.figures.training import contenders_of
from desktop.forms.elided_label import ElidedLabel
from desktop.tabs.bar import Bar
from desktop.tabs.placeholder import Placeholder
from desktop.text_size import scaled
from netcore import Config
from netcore.history import FIGURES, HistoryView

__all__ = ["OverTimeTab"]

_ONE, _FIVE = 140, 250
"""Heights in which one plot, or five, can be read."""


class OverTimeTab(QWidget):
    """Curves over a distribution, on one axis of iterations.

    Signals:
        iteration_chosen: an iteration to go to.
    """

    iteration_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("over_time_tab")
        self.history = HistoryChart()
        self.distribution = DistributionChart()
        self._upper, self._lower = self._build_upper_bar(), self._build_lower_bar()
        self.readout = ElidedLabel(elide=Qt.TextElideMode.ElideRight)
        self.readout.setObjectName("history_readout")
        self.readout.setContentsMargins(12, 2, 8, 4)
        self.readout.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._progress = ""
        self._nothing_yet = self.tr("How every layer develops over the iterations appears here.\nPress Run or Step.")
        self.place = Placeholder(self._build_charts(), self._nothing_yet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._upper)
        layout.addWidget(self.place, 1)
        layout.addWidget(self.readout)
        self._wire()

    def charts(self) -> tuple[HistoryChart, DistributionChart]:
        """All charts of the tab."""
        return self.history, self.distribution

    def begin(self, config: Config) -> None:
        """Empty the charts for a run of ``config``."""
        contenders = contenders_of(config)
        layers = len(config.network.hidden_sizes) + 1
        texts = [self.tr("{n} (output)").format(n=n) if n == layers else str(n) for n in range(1, layers + 1)]
        _fill(self.layer, texts)
        _fill(self.contender, [label for label, _ in contenders])
        self._fit()
        for chart in self.charts():
            chart.set_run(contenders, layers, config.training.iterations)
        self._choose()
        self._look()
        self._progress = ""
        self._say("")
        self.place.show_text(self._nothing_yet)

    def show_view(self, history: HistoryView, iteration: int, newest: int) -> None:
        """Draw the moments of a run that is at ``newest``, and mark ``iteration``."""
        for chart in self.charts():
            chart.set_iteration(iteration, newest)
        self.history.show_view(history)
        self.distribution.show_view(history, newest)
        if len(history):
            self.place.show_content()
        elif not newest:
            self.place.show_text(self._nothing_yet)

    def show_progress(self, known: int, wanted: int, lacks: str = "") -> None:
        """Say how many moments are known of about how many, and what the rest ``lacks`` (``Past``)."""
        if lacks == "memory":
            text = self.tr(
                "{known} moments; this network is too large for the memory for going back (File, Preferences)."
            )
        elif lacks == "phases":
            text = self.tr("{known} of about {wanted} moments; finish the iteration under way for the rest.")
        elif known < wanted:
            text = self.tr("{known} of about {wanted} moments; the rest is computed while the run stands still.")
        else:
            text = self.tr("{known} moments.")
        self._progress = text.format(known=known, wanted=wanted)
        self._say("")

    def show_problem(self, text: str) -> None:
        """Say why there is nothing."""
        self.place.show_text(text)

    def set_live(self, live: bool) -> None:
        """Whether frames stream."""
        for chart in self.charts():
            chart.set_live(live)

    # Inside

    def _build_upper_bar(self) -> Bar:
        bar = Bar()
        figures = [(each, figure_name(each)) for each in FIGURES]
        self.figure = bar.add_choice(
            "history_figure", self.tr("Sho&w"), self.tr("Which figure of the layers is drawn over the iterations."),
            [*figures, ("all", self.tr("all five"))],
        )  # fmt: skip
        self.by = bar.add_choice(
            "history_by", self.tr("&Lines"), self.tr("Compare the contenders in one layer, or the layers of one."),
            [
                ("contenders", self.tr("by contender")),
                ("layers", self.tr("by layer")),
            ],
        )  # fmt: skip
        self.layer = bar.add_choice(
            "history_layer", self.tr("La&yer"), self.tr("Of the curves that compare contenders, and below."), []
        )
        self.contender = bar.add_choice(
            "history_contender", self.tr("&Contender"), self.tr("Of the curves that compare layers, and below."), []
        )
        for box in (self.figure, self.by, self.layer, self.contender):
            # Before the empty end of the row.
            bar.row.setStretchFactor(box, 100)
        bar.add_stretch()
        self._fit()
        return bar

    def _build_lower_bar(self) -> Bar:
        bar = Bar()
        self.style_choice = bar.add_choice(
            "distribution_style", self.tr("&Distribution"),
            self.tr("The activations of the layer and the contender chosen above, as colours or as outlines."),
            [("heatmap", self.tr("heatmap")), ("ridgeline", self.tr("outlines of 12 moments"))],
        )  # fmt: skip
        self.colors = bar.add_choice(
            "distribution_colors", self.tr("Colo&urs"),
            self.tr("A logarithmic scale shows three powers of ten below the largest density; a linear one its shape."),
            [("log", self.tr("logarithmic")), ("linear", self.tr("linear"))],
        )  # fmt: skip
        bar.add_stretch()
        return bar

    def _build_charts(self) -> QWidget:
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._lower)
        column.addWidget(self.distribution, 1)
        self.distribution.setMinimumHeight(scaled(160))
        both = QSplitter(Qt.Orientation.Vertical)
        both.setObjectName("over_time_split")
        both.addWidget(self.history)
        both.addWidget(lower)
        both.setStretchFactor(0, 1)
        both.setStretchFactor(1, 1)
        both.setSizes([540, 460])
        both.setChildrenCollapsible(False)
        return both

    def _wire(self) -> None:
        for box in (self.figure, self.by, self.layer, self.contender):
            box.currentIndexChanged.connect(self._choose)
        for box in (self.style_choice, self.colors):
            box.currentIndexChanged.connect(self._look)
        for chart in self.charts():
            chart.iteration_chosen.connect(self.iteration_chosen)
            chart.pointed_at.connect(self._say)

    def _fit(self) -> None:
        """The entries say how wide a box is at most."""
        for box, letters in ((self.figure, 10), (self.by, 8), (self.layer, 2), (self.contender, 5)):
            box.give_way(letters)

    @Slot()
    def _choose(self) -> None:
        layer, contender = max(self.layer.currentIndex(), 0), max(self.contender.currentIndex(), 0)
        choice = Choice(self.figure.currentData(), self.by.currentData(), layer, contender)
        self.history.setMinimumHeight(scaled(_FIVE if choice.figure == "all" else _ONE))
        self.history.set_choice(choice)
        self.distribution.set_subject(contender, layer)

    @Slot()
    def _look(self) -> None:
        look = self.style_choice.currentData()
        self.colors.setEnabled(look == "heatmap")
        self.distribution.set_look(look, self.colors.currentData())

    @Slot(str)
    def _say(self, text: str) -> None:
        """What is pointed at, or else how far it is."""
        self.readout.set_whole_text(text or self._progress or self.tr("Point at the charts for exact values."))


def _fill(box: QComboBox, texts: list[str]) -> None:
    """Offer ``texts``, and keep the place in them."""
    place = box.currentIndex()
    blocker = QSignalBlocker(box)
    box.clear()
    for index, text in enumerate(texts):
        box.addItem(text, index)
    box.setCurrentIndex(min(max(place, 0), len(texts) - 1))
    blocker.unblock()
