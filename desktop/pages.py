"""All tabs: which of them is on view, what it wants to see, and where what comes goes."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.figures.caption import Trained, Untrained
from desktop.labels import translated, worded
from desktop.late_tabs import LateTabs
from desktop.runner.run_controller import End, Past
from desktop.runner.seeds_controller import SeedsController
from netcore import Config, ViewSpec
from netcore.builder import units_of
from netcore.history import WANTED
from netcore.registry import DATASETS
from netcore.snapshot import PropagationView, RangeMode, TrainingView

if TYPE_CHECKING:
    from desktop.tabs.symmetry_tab import SymmetryTab

__all__ = ["Pages"]

_NOTHING = ViewSpec(histograms=False)


class Pages(LateTabs):
    """Only the tab on view is computed for, and drawn.

    Args:
        seeds: runs many seeds for their tab.
        places: actions that lead through a run, beside its timeline.

    Signals:
        specs_changed: another tab, or another choice in it: ``signals_spec`` and ``training_spec`` say what is wanted.
    """

    specs_changed = Signal()

    def __init__(self, seeds: SeedsController, places: tuple[QAction, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(seeds, places, parent)
        self.setObjectName("tabs")
        self.setAccessibleName(self.tr("Views"))
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        titles = (
            self.tr("Signals"), self.tr("Training"), self.tr("Over time"), self.tr("Theory"),
            self.tr("Symmetry"), self.tr("Seeds"), self.tr("Log"),
        )  # fmt: skip
        for index, title in enumerate(titles):
            self.setTabText(index, title)
        self._config: Config | None = None
        self._running: Config | None = None
        self._view: TrainingView | None = None
        self._past: Past | None = None
        self.currentChanged.connect(self._on_page)
        self.ready.connect(self._on_page)
        self.spec_changed.connect(self.specs_changed)
        self.source_changed.connect(self._on_source)

    def take_over(self, other: "Pages") -> None:
        """Show what of ``other``, whose place these take, nobody else knows."""
        self.signals.verdicts.take_over(other.signals.verdicts)
        self.training.verdicts.take_over(other.training.verdicts)
        self.theory.take_over(other.theory)
        self.symmetry.take_over(other.symmetry)
        self.seeds.take_over(other.seeds)
        self.log.take_over(other.log)

    # What is wanted

    def signals_spec(self) -> ViewSpec | None:
        """What the tab on view shows of the untrained networks; None for nothing."""
        page = self.shown()
        if page == "signals":
            return self.signals.spec()
        if page == "theory":
            return ViewSpec(histograms=False, insights=True)
        if page == "symmetry" and self.symmetry.source() == "signals":
            return ViewSpec(histograms=False, symmetry=self.symmetry.spec())
        return None

    def training_spec(self) -> ViewSpec:
        """What the tab on view shows of the run."""
        page = self.shown()
        if page == "training":
            return self.training.spec()
        if page == "over_time":
            return ViewSpec(histograms=False, history=True)
        if page == "symmetry" and self.symmetry.source() == "training":
            return ViewSpec(histograms=False, symmetry=self.symmetry.spec())
        return _NOTHING

    # What comes

    def set_range(self, mode: RangeMode) -> None:
        """Choose what the bins of the signals cover."""
        self._signals.tell(lambda page: page.set_range(mode))

    def set_smoothing(self, length: int) -> None:
        """Smooth the losses over ``length`` iterations; a window has a middle, so that it is odd."""
        self._training.tell(lambda page: page.smoothing.setValue(length | 1))

    def set_experiment(self, config: Config, folder: Path | None) -> None:
        """The panels say ``config``, with data in ``folder``."""
        before, self._config = self._config, config
        others = before is None or units_of(before) != units_of(config)
        self._seeds.tell(lambda page: page.set_experiment(config, folder))
        if others:
            self._signals.tell(lambda page: page.begin())
            self._theory.tell(lambda page: page.begin())

        def show_units(page: "SymmetryTab") -> None:
            if page.source() == "signals":
                if others:
                    page.begin(config)
                else:
                    page.set_labels(config)

        self._symmetry.tell(show_units)

    def begin(self, config: Config) -> None:
        """A run of ``config`` is being prepared."""
        self._running, self._view, self._past = config, None, None
        is_first = self._config is None
        self._training.tell(lambda page: page.begin(config))
        self._over_time.tell(lambda page: page.begin(config))
        self._symmetry.tell(lambda page: page.begin(config) if is_first or page.source() == "training" else None)
        data = DATASETS[config.dataset]
        if data.has_labels:
            self._log.tell(lambda page: page.begin(config))
            return
        text = self.tr("{data} has no labels to train on.\nChoose digits or MNIST under Data, or a training preset.")
        self.show_run_problem(text.format(data=translated(data.name)))

    def show_run_problem(self, text: str) -> None:
        """Say why there is no run."""
        self._training.tell(lambda page: page.show_problem(text))
        self._over_time.tell(lambda page: page.show_problem(text))
        self._symmetry.tell(lambda page: page.show_problem(text) if page.source() == "training" else None)

    def set_live(self, live: bool) -> None:
        """Whether frames stream."""
        self._training.tell(lambda page: page.set_live(live))
        self._over_time.tell(lambda page: page.set_live(live))
        self._symmetry.tell(lambda page: page.set_live(live))

    def show_view(self, view: TrainingView) -> None:
        """The newest moment of the run."""
        self._view = view
        self._log.tell(lambda page: page.show_view(view), key="view")
        self._show_run()

    def show_end(self, end: End, view: TrainingView | None) -> None:
        """The run has ended, with ``view`` as the last that was seen of it."""
        self._log.tell(lambda page: page.show_end(end, view))

    def show_past(self, past: Past) -> None:
        """What is known of the run's layers over time."""
        self._past = past
        if self.shown() == "over_time":
            self._show_past()

    def show_signals(self, config: Config, view: PropagationView) -> None:
        """The untrained networks of ``config``."""
        if self._config is not None and units_of(self._config) != units_of(config):
            # The panels have gone on to other contenders or layers while it was computed.
            return
        page = self.shown()
        if view.contenders:
            self._signals.tell(lambda page: page.show_view(config, view))
        elif view.insights and page == "theory":
            self.theory.show_insights(config, view.insights, view.samples)
        elif page == "symmetry" and self.symmetry.source() == "signals":
            self.symmetry.show_view(view.symmetry, 0, made_of=Untrained(config, view.samples))

    def show_signals_problem(self, text: str) -> None:
        """Say why there are no signals."""
        said = worded(text)
        self._signals.tell(lambda page: page.show_problem(said))
        self._theory.tell(lambda page: page.show_problem(said))
        self._symmetry.tell(lambda page: page.show_problem(said) if page.source() == "signals" else None)

    def close_verdict(self) -> None:
        """Close the details of a verdict that are open on the page on view."""
        if self.page() == "signals":
            self.signals.verdicts.close_details()
        elif self.page() == "training":
            self.training.verdicts.close_details()

    # Inside

    def _show_run(self) -> None:
        page, view, running = self.shown(), self._view, self._running
        if view is None or running is None:
            return
        if page == "training":
            self.training.show_view(view)
        elif page == "over_time":
            self._show_past()
        elif page == "symmetry" and self.symmetry.source() == "training":
            made_of = Trained(running, view.iteration, view.rates)
            self.symmetry.show_view(view.symmetry, view.iteration, view.newest, made_of)

    def _show_past(self) -> None:
        view, past = self._view, self._past
        if view is None or past is None or self._running is None:
            return
        for chart in self.over_time.charts():
            chart.made_of = Trained(self._running, view.newest, view.rates)
        self.over_time.show_view(past.history, view.iteration, view.newest)
        known = len(past.history)
        wanted = known if past.complete else max(known + 1, min(WANTED, view.newest))
        self.over_time.show_progress(known, wanted, past.lacks)

    @Slot()
    def _on_page(self) -> None:
        self.specs_changed.emit()
        self._show_run()

    @Slot()
    def _on_source(self) -> None:
        config = self._config if self.symmetry.source() == "signals" else self._running
        if config is not None:
            self.symmetry.begin(config)
        self.specs_changed.emit()
