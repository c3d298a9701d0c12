"""Seeds: the comparison for many seeds, so that nobody takes the luck of one draw for the rule."""

import math
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.charts.seeds_chart import SeedsChart
from desktop.figures.figure import Captioned
from desktop.figures.seeds import (
    BandKind,
    SeedsFigure,
    band_limits,
    band_text,
    four_digits,
    seeds_caption,
    seeds_text,
)
from desktop.forms.editor import small_label
from desktop.forms.elided_label import ElidedLabel
from desktop.labels import translated, worded
from desktop.run_status import duration
from desktop.runner.seeds_controller import SeedsController, SeedsEnd
from desktop.tabs.bar import Bar
from desktop.tabs.placeholder import Placeholder
from desktop.tabs.seeds_table import SeedsTable
from desktop.text_size import scaled
from netcore import Config, ConfigError, optimizers
from netcore.many_seeds import MAX_SEEDS, SeedsProgress, check_seeds
from netcore.registry import DATASETS
from netcore.seed_statistics import SeedsView

__all__ = ["SeedsTab"]

_SEEDS = 8
_PROGRESS_WIDTH = 120
_CHART_HEIGHT = 200
"""At the least: the table gives way."""


class SeedsTab(QWidget):
    """A chart of means in bands over a table of results.

    Args:
        controller: runs the seeds; it is shut down by its owner.

    Signals:
        changed: there are other results.
    """

    changed = Signal()

    def __init__(self, controller: SeedsController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seeds_tab")
        self._controller = controller
        self._config: Config | None = None
        self._folder: Path | None = None
        # Of the results on view, and of the run that was started last.
        self._shown: tuple[Config, Path | None] | None = None
        self._begun: tuple[Config, Path | None] | None = None
        self._said: SeedsProgress | SeedsEnd | None = None
        self._problem = ""
        self.chart = SeedsChart()
        self.table = SeedsTable()
        self._hint = self.tr(
            "The mean of every contender's loss over several seeds appears here, in a band that shows how much the "
            "runs differ; below it, final losses and test accuracies.\nChoose how many seeds, and press Start."
        )
        self.place = Placeholder(self._build_results(), self._hint)
        self.note = small_label(role="notice")
        self.note.setObjectName("seeds_note")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note_row = QWidget()
        around = QVBoxLayout(self._note_row)
        around.setContentsMargins(8, 0, 8, 4)
        around.addWidget(self.note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_run_bar())
        layout.addWidget(self._build_look_bar())
        layout.addWidget(self._note_row)
        layout.addWidget(self.place, 1)
        self._wire()
        self._refresh()
        self._on_pointed(None)

    def charts(self) -> tuple[SeedsChart]:
        """All charts of the tab."""
        return (self.chart,)

    @property
    def result_config(self) -> Config | None:
        """The configuration of the results on view, but for the seeds; None for none."""
        return None if self.chart.view is None else self.chart.view.config

    def maker(self) -> Callable[[], Captioned] | None:
        """Makes the chart's figure with its caption, in any thread; None where there is nothing."""
        chart = self.chart
        make = chart.maker()
        return partial(_captioned, make, chart.view, chart.band, chart.single) if make and chart.view else None

    def set_experiment(self, config: Config, folder: Path | None) -> None:
        """What Start is to run; results of another one stay, and are marked."""
        self._config, self._folder = config, folder
        self._refresh()

    def take_over(self, other: "SeedsTab") -> None:
        """Show what ``other`` has shown, whose place this tab takes."""
        self._begun, self._shown, self._problem = other._begun, other._shown, other._problem
        self.count.setValue(other.count.value())
        self.progress.setValue(other.progress.value())
        if isinstance(other._said, SeedsProgress):
            self._on_progress(other._said)
        elif other._said is not None:
            self._on_finished(other._said)
        if other.chart.view is not None:
            self._on_results(other.chart.view)
        self._refresh()

    @Slot(int)
    def set_window(self, length: int) -> None:
        """Smooth each run over ``length`` iterations, as the loss chart does; 1 for none."""
        # A window has a middle: an even number stands for the next odd one.
        self._controller.set_window(length | 1)

    # Building

    def _build_run_bar(self) -> Bar:
        bar = Bar()
        self.count = bar.add_number(
            "seeds_count", self.tr("S&eeds"),
            self.tr("How many runs, each with a seed of its own: the experiment's and those that follow it."),
            2, MAX_SEEDS, 1,
        )  # fmt: skip
        self.count.setValue(_SEEDS)
        self.start = self._button("seeds_start", self.tr("&Start"), self.tr("Run the comparison for all seeds."))
        self.stop = self._button("seeds_stop", self.tr("St&op"), self.tr("End it now; seeds that are done stay."))
        self.status = ElidedLabel(elide=Qt.TextElideMode.ElideRight)
        self.status.setObjectName("seeds_status")
        self.progress = QProgressBar()
        self.progress.setObjectName("seeds_progress")
        self.progress.setAccessibleName(self.tr("Progress of all seeds"))
        self.progress.setRange(0, 1000)
        self.progress.setFixedWidth(scaled(_PROGRESS_WIDTH))
        self.progress.setTextVisible(False)
        bar.row.addWidget(self.start)
        bar.row.addWidget(self.stop)
        bar.row.addWidget(self.status, 1)
        return bar

    def _build_look_bar(self) -> Bar:
        bar = Bar()
        self.band = bar.add_choice(
            "seeds_band", self.tr("&Band"), self.tr("What the band around each mean shows."),
            [("std", self.tr("± one std")), ("range", self.tr("min to max")), ("quartiles", self.tr("quartiles"))],
        )  # fmt: skip
        for index in range(self.band.count()):
            self.band.setItemData(index, band_text(self.band.itemData(index)), Qt.ItemDataRole.ToolTipRole)
        self.single = bar.add_check("seeds_single", self.tr("Single r&uns"), self.tr("Draw the run of each seed, too."))
        self.log_axis = bar.add_check(
            "seeds_log_axis", self.tr("Lo&g axis"), self.tr("Draw the loss on a logarithmic axis.")
        )
        self.fit = bar.add_check(
            "seeds_fit", self.tr("Fi&t loss"), self.tr("Fit the axis to what is shown instead of 0 to 2.5.")
        )
        bar.add_stretch()
        # Beside the status it would take the room of its words.
        bar.row.addWidget(self.progress)
        return bar

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(tip)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _build_results(self) -> QWidget:
        self.readout = ElidedLabel(elide=Qt.TextElideMode.ElideRight, lines=2)
        self.readout.setObjectName("seeds_readout")
        self.readout.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.readout.setContentsMargins(12, 4, 12, 4)
        self.chart.setMinimumHeight(scaled(_CHART_HEIGHT))
        results = QWidget()
        column = QVBoxLayout(results)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chart, 1)
        column.addWidget(self.readout)
        column.addWidget(self.table)
        return results

    def _wire(self) -> None:
        self.start.clicked.connect(self._on_start)
        self.stop.clicked.connect(self._on_stop)
        self.count.valueChanged.connect(self._refresh)
        self.band.currentIndexChanged.connect(self._on_band)
        self.single.toggled.connect(self.chart.set_single)
        self.log_axis.toggled.connect(self.chart.set_logarithmic)
        self.fit.toggled.connect(self.chart.set_fitted)
        self.chart.pointed_at.connect(self._on_pointed)
        self.chart.pointed_at.connect(self._describe_losses)
        self._controller.progress.connect(self._on_progress)
        self._controller.results_changed.connect(self._on_results)
        self._controller.finished.connect(self._on_finished)
        self._controller.failed.connect(self._on_failed)

    # What happens

    @Slot()
    def _on_start(self) -> None:
        if self._config is None:
            return
        self._problem, self._said = "", None
        self._begun = (self._config, self._folder)
        self._controller.start(self._config, self._folder, self.count.value())
        self.progress.setValue(0)
        self.status.set_whole_text(self.tr("starting …"))
        self._refresh()

    @Slot()
    def _on_stop(self) -> None:
        self._controller.cancel()
        self.status.set_whole_text(self.tr("stopping …"))
        self._refresh()

    @Slot(object)
    def _on_progress(self, progress: SeedsProgress) -> None:
        self._said = progress
        self.progress.setValue(round(1000 * progress.share))
        parts = [
            self.tr("{n} of {all} seeds done").format(n=progress.done, all=progress.seeds),
            self.tr("{n} running").format(n=len(progress.running)),
        ]
        if progress.failed:
            parts.insert(1, self.tr("{n} failed").format(n=progress.failed))
        if progress.seconds_left is not None:
            parts.append(self.tr("about {time} left").format(time=duration(progress.seconds_left)))
        self.status.set_whole_text(", ".join(parts))

    @Slot(object)
    def _on_results(self, view: SeedsView) -> None:
        if self._begun is not None and self._begun[0] == view.config:
            self._shown = self._begun
        self.chart.show_view(view)
        self.table.show_view(view)
        self._refresh()
        self.changed.emit()

    @Slot(object)
    def _on_finished(self, end: SeedsEnd) -> None:
        self._said, view = end, end.view
        done, wanted = (len(view.seeds), len(view.wanted)) if view is not None else (0, self.count.value())
        text = self.tr("stopped: {n} of {all} seeds done") if end.cancelled else self.tr("{n} of {all} seeds done")
        self.status.set_whole_text(text.format(n=done, all=wanted))
        if not end.cancelled:
            self.progress.setValue(self.progress.maximum())
        self._refresh()

    @Slot(object)
    def _on_failed(self, why: str) -> None:
        self._problem, self._said = why, None
        self.status.set_whole_text("")
        self._refresh()

    @Slot()
    def _on_band(self) -> None:
        self.chart.set_band(self.band.currentData())

    @Slot(object)
    def _on_pointed(self, iteration: int | None) -> None:
        view = self.chart.view
        if iteration is None or view is None:
            made_of = _made_of(view) if view is not None and view.seeds else ""
            self.readout.set_whole_text("  ·  ".join([made_of, self.tr("point at the curves for exact values")]))
            return
        values = []
        for each in view.contenders:
            low, high = (float(end[iteration - 1]) for end in band_limits(each.spread, self.chart.band))
            mean, n = float(each.spread.mean[iteration - 1]), int(each.spread.n[iteration - 1])
            values.append(f"{each.label} {_mean_text(mean, low, high)}" + (f", n = {n}" if n < len(view.seeds) else ""))
        text = self.tr("Iteration {n}, mean (band):  {values}").format(n=iteration, values="   ".join(values))
        self.readout.set_whole_text(text)

    @Slot()
    def _describe_losses(self) -> None:
        """For who points with the keys, and hears."""
        self.chart.setAccessibleDescription(self.readout.whole_text())

    # Inside

    @Slot()
    def _refresh(self) -> None:
        """Say what can be done, and what the results are of."""
        running, why_not = self._controller.running, self._why_not()
        self.start.setEnabled(not running and self._config is not None and not why_not)
        self.stop.setEnabled(running)
        self.count.setEnabled(not running)
        view = self.chart.view
        if view is not None and view.seeds:
            self.place.show_content()
        else:
            self.place.show_text(self._waiting_text(running, why_not))
        self._on_pointed(None)
        notes = [why_not if self.place.is_empty() is False else "", self._could_not(), self._failures(), self._stale()]
        self.note.setText("\n".join(each for each in notes if each))
        self._note_row.setVisible(any(notes))

    def _waiting_text(self, running: bool, why_not: str) -> str:
        if running:
            return self.tr("The first seeds are under way …")
        return why_not or self._hint

    def _why_not(self) -> str:
        """Why the experiment cannot be run; "" if it can."""
        if self._config is None:
            return ""
        if not DATASETS[self._config.dataset].has_labels:
            name = translated(DATASETS[self._config.dataset].name)
            return self.tr("{data} has no labels to train on: choose other data, as digits or MNIST.").format(data=name)
        try:
            check_seeds(self._config, self.count.value())
        except ConfigError as error:
            return worded(error)
        return ""

    def _could_not(self) -> str:
        return self.tr("Cannot run: {why}").format(why=worded(self._problem)) if self._problem else ""

    def _failures(self) -> str:
        view = self.chart.view
        if view is None or not view.failures:
            return ""
        # All for the same reason as a rule, and a traceback is long.
        first = view.failures[0]
        text = self.tr("Seed {seed} failed: {why}").format(seed=first.seed, why=worded(first.reason).strip())
        if others := len(view.failures) - 1:
            text += "\n" + self.tr("{n} more failed.").format(n=others)
        return text

    def _stale(self) -> str:
        if self.chart.view is None or self._config is None or self._shown is None:
            return ""
        config, folder = self._shown
        if _of_training(config) == _of_training(self._config) and folder == self._folder:
            return ""
        return self.tr("These are results of an earlier configuration; Start runs the present one.")


def _of_training(config: Config) -> Config:
    """Without what only the signals depend on."""
    return msgspec.structs.replace(config, samples=2, input_size=1)


def _made_of(view: SeedsView) -> str:
    training = view.config.training
    parts = (
        _tr("Seeds {seeds}").format(seeds=seeds_text(view.seeds)),
        translated(DATASETS[view.config.dataset].name),
        translated(optimizers.CATALOGUE[training.optimizer].name),
        _tr("learning rate {rate:g}").format(rate=training.learning_rate),
        _tr("batch {batch}").format(batch=training.batch_size),
        _tr("{n} iterations").format(n=training.iterations),
        _tr("smoothed over {n}").format(n=view.window),
    )
    return "  ·  ".join(parts)


def _mean_text(mean: float, low: float, high: float) -> str:
    if not math.isfinite(mean):
        return "–"
    return f"{four_digits(mean)} ({four_digits(low)} – {four_digits(high)})"


def _tr(text: str) -> str:
    return QCoreApplication.translate("SeedsTab", text)


def _captioned(make: Callable[[], SeedsFigure], view: SeedsView, band: BandKind, single: bool) -> Captioned:
    figure = make()
    return Captioned(figure, seeds_caption(view, band, single, figure), view.config)
