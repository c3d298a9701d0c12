"""Training: losses, test accuracy, and the live histograms of every contender's layers."""

from math import isfinite

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from desktop.charts.accuracy_chart import AccuracyChart
from desktop.charts.batch_view import SampleView
from desktop.charts.chart import Chart
from desktop.charts.depth_chart import DepthChart
from desktop.charts.histogram_grid import HistogramGrid
from desktop.charts.loss_chart import LossChart
from desktop.charts.phase_strip import PhaseStrip
from desktop.charts.timeline_slider import TimelineSlider
from desktop.figures.caption import Trained
from desktop.figures.cells import activations_title
from desktop.figures.training import DEFAULT_WINDOW, accuracies_text, contenders_of
from desktop.figures.words import exact_loss
from desktop.forms.elided_label import ElidedLabel
from desktop.tabs.bar import Bar
from desktop.tabs.cell_choices import CellChoices
from desktop.tabs.placeholder import Placeholder
from desktop.tabs.side_views import SideViews
from desktop.verdict_bar import VerdictBar
from netcore import Config, ViewSpec
from netcore.builder import with_rates
from netcore.data_shape import data_shape
from netcore.snapshot import Evaluation, TrainingView

__all__ = ["TrainingTab"]

_ICON_ALONE = Qt.ToolButtonStyle.ToolButtonIconOnly


class TrainingTab(QWidget):
    """Loss and accuracy over the histograms of the last mini-batch, with the way through the run between them.

    Verdicts stand above both; signal and gradient by layer, and the mini-batch's samples, beside the histograms.

    Signals:
        spec_changed: the ``ViewSpec`` that the controls ask for.
        iteration_chosen: a past iteration to go to.
        phase_chosen: a ``Phase`` to go to.
    """

    spec_changed = Signal(object)
    iteration_chosen = Signal(int)
    phase_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("training_tab")
        self.loss = LossChart()
        self.accuracy = AccuracyChart()
        self.grid = HistogramGrid("activation_histograms", activations_title())
        self.readout = ElidedLabel(elide=Qt.TextElideMode.ElideRight)
        self.readout.setObjectName("loss_readout")
        self.readout.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.strip = PhaseStrip()
        self.strip.set_clickable(True)
        self.timeline = TimelineSlider()
        self.samples = SampleView()
        self.depth_chart = DepthChart()
        self.verdicts = VerdictBar("training")
        self.viewing = QLabel()
        self.viewing.setObjectName("viewing")
        self._live = False
        self._config: Config | None = None
        self._labels: list[str] = []
        self._view: TrainingView | None = None
        self.samples_of: Trained | None = None
        self._bar = self._build_bar()
        self._nothing_yet = self.tr("Histograms of every layer's activations appear here.\nPress Run or Step.")
        self._nothing_at_the_start = self.tr(
            "At iteration 0 nothing has flowed through the networks yet.\n"
            "Step phase sends the first mini-batch through them; the Signals tab shows them untrained."
        )
        self._histograms = Placeholder(self.grid, self._nothing_yet)
        self.place = Placeholder(self._build_charts(), self.tr("Preparing the run …"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._build_steps())
        layout.addWidget(self.verdicts)
        layout.addWidget(self.place, 1)
        self._wire()
        self._on_pointed(None)

    def charts(self) -> tuple[Chart, ...]:
        """All charts of the tab."""
        return self.loss, self.accuracy, self.grid, self.depth_chart

    def spec(self) -> ViewSpec:
        """What the controls ask for."""
        return ViewSpec(
            before=self.what_changed.isChecked(),
            batch=self.mini_batch.isChecked(),
            insights=True,
            **self.choices.spec_fields(),
        )

    def place_actions(self, *actions: QAction) -> None:
        """Show ``actions`` as buttons beside the timeline."""
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            # The first alone has room for its text.
            beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if action is actions[0] else _ICON_ALONE
            button.setToolButtonStyle(beside)
            button.setAccessibleName(action.toolTip())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._places.addWidget(button)

    def begin(self, config: Config) -> None:
        """Empty the charts for a run of ``config``."""
        self._config = config
        self.strip.show()
        self.verdicts.clear()
        self.depth_chart.clear()
        contenders = contenders_of(config)
        for chart in (self.loss, self.accuracy):
            chart.set_contenders(contenders, config.training.iterations)
        self.timeline.set_run(config.training.iterations)
        after = config.training.record_loss == "after"
        note = self.tr("Before the update; the curve shows the losses after it.") if after else ""
        self.samples.set_contenders(contenders, note)
        self._labels = [label for label, _ in contenders]
        self.strip.set_network((*config.network.hidden_sizes, data_shape(config).classes or 0), _activations(config))
        self.viewing.clear()
        self.grid.clear()
        self._view = None
        self._histograms.show_text(self._nothing_yet)
        self.place.show_content()

    def set_live(self, live: bool) -> None:
        """Whether frames stream."""
        self._live = live
        self.loss.set_live(live)
        self.grid.set_live(live)
        self.depth_chart.set_live(live)
        self.strip.set_live(live)
        if not live and self._view is not None:
            # The last frame may have been the turn of one of them alone.
            self.show_view(self._view)

    @Slot(object)
    def show_view(self, view: TrainingView) -> None:
        """Draw the newest moment; while frames stream, one that comes with histograms leaves the curves to the next."""
        self._view = view
        made_of = Trained(self._config, view.iteration, view.rates) if self._config is not None else None
        if not (self._live and view.contenders):
            self.loss.show_view(view)
            self.accuracy.show_view(view)
            self.timeline.show_view(view)
            self.strip.show_view(view)
            self._say_where(view)
        if view.contenders:
            self.grid.made_of = made_of
            self.grid.show_contenders(view.contenders)
            self._histograms.show_content()
            if view.phase is not None and not self._live:
                self.grid.reveal(view.phase.layer)
        elif not self._live and not view.iteration:
            self.grid.clear()
            self._histograms.show_text(self._nothing_yet if not view.newest else self._nothing_at_the_start)
        if view.insights and self._config is not None:
            # What it says of the learning rate is said of the one on view.
            rates = view.rates.get(max((at for at in view.rates if at <= view.iteration), default=-1), ())
            self.verdicts.show_insights(with_rates(self._config, rates), view.insights)
            if self.depth_curves.isChecked():
                self.depth_chart.made_of = made_of
                self.depth_chart.show_insights(self._config, view.insights)
        if not self._live and self.mini_batch.isChecked():
            self.samples_of = made_of
            self.samples.show_batch(view.batch)

    def show_problem(self, text: str) -> None:
        """Say why there is no run."""
        self.strip.hide()
        self.place.show_text(text)

    # Inside

    def _build_bar(self) -> Bar:
        """How the losses are drawn, and what else to show."""
        bar = Bar()
        self.smoothing = bar.add_number(
            "smoothing", self.tr("S&moothing"),
            self.tr("Iterations in the Kaiser window (beta 2) of the clear curve; 1 shows the raw loss."), 1, 201, 2,
        )  # fmt: skip
        self.smoothing.setValue(DEFAULT_WINDOW)
        self.log_axis = bar.add_check("log_axis", self.tr("&Log axis"), self.tr("Draw the loss on a logarithmic axis."))
        self.fit_loss = bar.add_check(
            "fit_loss", self.tr("Fi&t loss"), self.tr("Fit the axis to the losses instead of 0 to 2.5.")
        )
        bar.add_stretch()
        self.what_changed = bar.add_check(
            "what_changed",
            self.tr("&What changed"),
            self.tr("Outline in each cell the histogram of the iteration before."),
        )
        self.mini_batch = bar.add_check(
            "mini_batch",
            self.tr("Mini-&batch"),
            self.tr(
                "Show the samples of the mini-batch with each contender's predictions and losses. In a window with "
                "room for one, it takes the place of Depth."
            ),
        )
        self.depth_curves = bar.add_check(
            "depth_curves",
            self.tr("&Depth"),
            self.tr(
                "Show the std of every layer's activations and the gradient that arrives there as curves. In a window "
                "with room for one, it takes the place of Mini-batch."
            ),
        )
        for box in (self.what_changed, self.mini_batch, self.depth_curves):
            # A click leaves the focus where it is: space runs and pauses.
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return bar

    def _build_steps(self) -> QWidget:
        """The phases."""
        steps = QWidget()
        row = QHBoxLayout(steps)
        row.setContentsMargins(8, 0, 8, 4)
        row.addWidget(self.strip)
        return steps

    def _build_layers(self) -> QWidget:
        """The histograms under what they are of."""
        layers = QWidget()
        column = QVBoxLayout(layers)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = Bar()
        self.choices = CellChoices(bar, "training")
        self.choices.steer(self.grid)
        bar.add_stretch()
        column.addWidget(bar)
        column.addWidget(self._histograms, 1)
        return layers

    def _build_charts(self) -> QWidget:
        losses = QWidget()
        column = QVBoxLayout(losses)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.loss, 1)
        column.addWidget(self.timeline)
        curves = QSplitter(Qt.Orientation.Horizontal)
        curves.setObjectName("curves_split")
        curves.addWidget(losses)
        curves.addWidget(self.accuracy)
        curves.setStretchFactor(0, 3)
        curves.setStretchFactor(1, 1)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(curves, 1)
        column.addLayout(self._build_readout())
        views = ((self.depth_curves, self.depth_chart), (self.mini_batch, self.samples))
        self.side_views = SideViews(self._build_layers(), views)
        both = QSplitter(Qt.Orientation.Vertical)
        both.setObjectName("training_split")
        both.addWidget(upper)
        both.addWidget(self.side_views)
        both.setStretchFactor(0, 40)
        both.setStretchFactor(1, 60)
        both.setSizes([400, 600])
        both.setChildrenCollapsible(False)
        return both

    def _build_readout(self) -> QHBoxLayout:
        self.readout.setContentsMargins(12, 4, 4, 4)
        self.viewing.setProperty("role", "accent")
        self._places = QHBoxLayout()
        self._places.setSpacing(4)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.readout, 1)
        row.addWidget(self.viewing)
        row.addLayout(self._places)
        return row

    def _say_where(self, view: TrainingView) -> None:
        text = ""
        if not view.at_newest and _is_under_way(view):
            text = self.tr("inside iteration {k} of {n}").format(k=view.iteration + 1, n=view.newest)
        elif not view.at_newest:
            text = self.tr("viewing iteration {k} of {n}").format(k=view.iteration, n=view.newest)
        self.viewing.setText(text)
        self.readout.set_whole_text(self._rest_of_readout(view))

    def _rest_of_readout(self, view: TrainingView | None) -> str:
        """What stands there while nobody points at the curves."""
        phase = view.phase if view is not None else None
        if view is None or phase is None or phase.kind == "forward":
            return self.tr("Point at the curves for exact values.")
        if phase.kind == "batch":
            if self.mini_batch.isChecked():
                return self.tr("The mini-batch is drawn.")
            return self.tr("The mini-batch is drawn; tick Mini-batch to see it.")
        losses = zip(self._labels, view.batch_losses, strict=True)
        values = "   ".join(f"{label} {exact_loss(loss)}" for label, loss in losses)
        return self.tr("Loss before the update:  {values}").format(values=values)

    def _wire(self) -> None:
        self.smoothing.valueChanged.connect(self._on_smoothing)
        self.smoothing.editingFinished.connect(self._settle_smoothing)
        self.log_axis.toggled.connect(self.loss.set_logarithmic)
        self.fit_loss.toggled.connect(self.loss.set_fitted)
        self.choices.changed.connect(self._on_range)
        self.loss.pointed_at.connect(self._on_pointed)
        self.loss.pointed_at.connect(self._describe_losses)
        self.accuracy.pointed_at.connect(self._on_accuracy)
        self.loss.clicked_at.connect(self.iteration_chosen)
        self.loss.span_changed.connect(self.timeline.set_span)
        self.timeline.iteration_chosen.connect(self.iteration_chosen)
        self.strip.phase_chosen.connect(self.phase_chosen)
        self.what_changed.toggled.connect(self._on_range)
        self.depth_curves.toggled.connect(self._on_depth_curves)
        self.side_views.changed.connect(self._on_range)

    @Slot(int)
    def _on_smoothing(self, length: int) -> None:
        # A window has a middle: an even number stands for the next odd one.
        self.loss.set_window(length | 1)

    @Slot()
    def _settle_smoothing(self) -> None:
        """Say the number in force; not before the end, or 2 on the way to 21 would turn into 3."""
        self.smoothing.setValue(self.smoothing.value() | 1)

    @Slot(bool)
    def _on_depth_curves(self, shown: bool) -> None:
        if shown and self._view is not None and self._view.insights and self._config is not None:
            self.depth_chart.made_of = Trained(self._config, self._view.iteration, self._view.rates)
            self.depth_chart.show_insights(self._config, self._view.insights)

    @Slot()
    def _describe_losses(self) -> None:
        """For who points with the keys, and hears."""
        self.loss.setAccessibleDescription(self.readout.whole_text())

    @Slot(object)
    def _on_accuracy(self, at: Evaluation | None) -> None:
        text = accuracies_text(self._labels, at) if at is not None else ""
        self.accuracy.setAccessibleDescription(text)
        self.readout.set_whole_text(text or self._rest_of_readout(self._view))

    @Slot()
    def _on_range(self) -> None:
        self.spec_changed.emit(self.spec())

    @Slot(object)
    def _on_pointed(self, at: tuple[int, list[tuple[str, float, float]]] | None) -> None:
        if at is None:
            self.readout.set_whole_text(self._rest_of_readout(self._view))
            return
        iteration, values = at
        if self.loss.window_length == 1:
            parts = [f"{label} {exact_loss(raw)}" for label, raw, _ in values]
            text = self.tr("Iteration {n}, loss:  {values}")
        else:
            parts = [
                self.tr("{label} {raw} ({smooth})").format(label=label, raw=exact_loss(raw), smooth=exact_loss(smooth))
                if isfinite(raw)
                else f"{label} {exact_loss(raw)}"
                for label, raw, smooth in values
            ]
            text = self.tr("Iteration {n}, loss (smoothed):  {values}")
        self.readout.set_whole_text(text.format(n=iteration, values="   ".join(parts)))


def _activations(config: Config) -> list[str]:
    """Of each hidden layer: its activation, or "mixed" where contenders differ."""
    depth = len(config.network.hidden_sizes)
    chosen = []
    for contender in config.contenders:
        activation = config.network.activation if contender.activation is None else contender.activation
        chosen.append((activation,) * depth if isinstance(activation, str) else activation)
    return [layer[0] if len(set(layer)) == 1 else "mixed" for layer in zip(*chosen, strict=True)]


def _is_under_way(view: TrainingView) -> bool:
    """Whether it is in the middle of the iteration after ``view.iteration``."""
    return view.phase is not None and view.phase.kind != "update"
