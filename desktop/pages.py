"""All tabs: which of them is on view, what it wants to see, and where what comes goes."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QWidget

from desktop.charts.chart import Chart
from desktop.labels import translated, worded
from desktop.runner.run_controller import Past
from desktop.runner.seeds_controller import SeedsController
from desktop.tabs.log_tab import LogTab
from desktop.tabs.over_time_tab import OverTimeTab
from desktop.tabs.seeds_tab import SeedsTab
from desktop.tabs.signals_tab import SignalsTab
from desktop.tabs.symmetry_tab import SymmetryTab
from desktop.tabs.theory_tab import TheoryTab
from desktop.tabs.training_tab import TrainingTab
from netcore import Config, ViewSpec
from netcore.builder import styles
from netcore.history import WANTED
from netcore.registry import DATASETS
from netcore.snapshot import PropagationView, TrainingView

__all__ = ["Pages"]

_NOTHING = ViewSpec(histograms=False)


class Pages(QTabWidget):
    """The tabs by name; only the one on view is computed for, and drawn.

    Signals:
        specs_changed: another tab, or another choice in it: ``signals_spec`` and ``training_spec`` say what is wanted.
        suggested: a ``Suggestion`` to be applied.
    """

    specs_changed = Signal()
    suggested = Signal(object)

    def __init__(self, seeds: SeedsController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabs")
        self.setAccessibleName(self.tr("Views"))
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.signals, self.training, self.over_time = SignalsTab(), TrainingTab(), OverTimeTab()
        self.theory, self.symmetry, self.seeds, self.log = TheoryTab(), SymmetryTab(), SeedsTab(seeds), LogTab()
        self.by_id: dict[str, QWidget] = {
            "signals": self.signals,
            "training": self.training,
            "over_time": self.over_time,
            "theory": self.theory,
            "symmetry": self.symmetry,
            "seeds": self.seeds,
            "log": self.log,
        }
        titles = (
            self.tr("Signals"), self.tr("Training"), self.tr("Over time"), self.tr("Theory"),
            self.tr("Symmetry"), self.tr("Seeds"), self.tr("Log"),
        )  # fmt: skip
        for page, title in zip(self.by_id.values(), titles, strict=True):
            self.addTab(_scrolling(page), title)
        self._config: Config | None = None
        self._running: Config | None = None
        self._view: TrainingView | None = None
        self._past: Past | None = None
        self._wire()

    def charts(self) -> list[Chart]:
        """All of them, those of the tab on view first."""
        charts: list[tuple[QWidget, tuple[Chart, ...]]] = [
            (self.signals, self.signals.charts()),
            (self.training, self.training.charts()),
            (self.over_time, self.over_time.charts()),
            (self.theory, self.theory.charts()),
            (self.symmetry, self.symmetry.charts()),
            (self.seeds, self.seeds.charts()),
        ]
        charts.sort(key=lambda each: each[0] is not self.currentWidget())
        return [chart for _, each in charts for chart in each]

    def currentWidget(self) -> QWidget:  # noqa: N802 - Qt's name
        """The page on view, without what scrolls it."""
        return list(self.by_id.values())[self.currentIndex()]

    def setCurrentWidget(self, page: QWidget) -> None:  # noqa: N802 - Qt's name
        """Bring ``page`` to the front."""
        self.setCurrentIndex(list(self.by_id.values()).index(page))

    def page(self) -> str:
        """The id of the tab on view."""
        return next(id for id, page in self.by_id.items() if page is self.currentWidget())

    def show_page(self, id: str) -> None:
        """Bring the tab called ``id`` to the front."""
        self.setCurrentWidget(self.by_id[id])

    def shut_down(self) -> None:
        """End what works for the tabs alone."""
        self.theory.map.shut_down()

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
        page = self.currentWidget()
        if page is self.signals:
            return self.signals.spec()
        if page is self.theory:
            return ViewSpec(histograms=False, insights=True)
        if page is self.symmetry and self.symmetry.source() == "signals":
            return ViewSpec(histograms=False, symmetry=self.symmetry.spec())
        return None

    def training_spec(self) -> ViewSpec:
        """What the tab on view shows of the run."""
        page = self.currentWidget()
        if page is self.training:
            return self.training.spec()
        if page is self.over_time:
            return ViewSpec(histograms=False, history=True)
        if page is self.symmetry and self.symmetry.source() == "training":
            return ViewSpec(histograms=False, symmetry=self.symmetry.spec())
        return _NOTHING

    # What comes

    def set_experiment(self, config: Config, folder: Path | None) -> None:
        """The panels say ``config``, with data in ``folder``."""
        before, self._config = self._config, config
        self.seeds.set_experiment(config, folder)
        if self.symmetry.source() == "signals":
            if before is None or _units(before) != _units(config):
                self.symmetry.begin(config)
            else:
                self.symmetry.set_labels(config)

    def begin(self, config: Config) -> None:
        """A run of ``config`` is being prepared."""
        self._running, self._view, self._past = config, None, None
        self.training.begin(config)
        self.over_time.begin(config)
        if self.symmetry.source() == "training" or self._config is None:
            self.symmetry.begin(config)
        data = DATASETS[config.dataset]
        if data.has_labels:
            self.log.begin(config)
            return
        text = self.tr("{data} has no labels to train on.\nChoose digits or MNIST under Data, or a training preset.")
        self.show_run_problem(text.format(data=translated(data.name)))

    def show_run_problem(self, text: str) -> None:
        """Say why there is no run."""
        self.training.show_problem(text)
        self.over_time.show_problem(text)
        if self.symmetry.source() == "training":
            self.symmetry.show_problem(text)

    def set_live(self, live: bool) -> None:
        """Whether frames stream."""
        for page in (self.training, self.over_time, self.symmetry):
            page.set_live(live)

    def show_view(self, view: TrainingView) -> None:
        """The newest moment of the run."""
        self._view = view
        self.log.show_view(view)
        self._show_run()

    def show_past(self, past: Past) -> None:
        """What is known of the run's layers over time."""
        self._past = past
        if self.currentWidget() is self.over_time:
            self._show_past()

    def show_signals(self, config: Config, view: PropagationView) -> None:
        """The untrained networks of ``config``."""
        page = self.currentWidget()
        if view.contenders:
            self.signals.show_view(config, view)
        elif view.insights and page is self.theory:
            self.theory.show_insights(config, view.insights)
        elif page is self.symmetry and self.symmetry.source() == "signals":
            self.symmetry.show_view(view.symmetry, 0)

    def show_signals_problem(self, text: str) -> None:
        """Say why there are no signals."""
        said = worded(text)
        self.signals.show_problem(said)
        self.theory.show_problem(said)
        if self.symmetry.source() == "signals":
            self.symmetry.show_problem(said)

    def close_verdict(self) -> None:
        """Close the details of a verdict that are open on the page on view."""
        for page in (self.signals, self.training):
            if page.isVisible():
                page.verdicts.close_details()

    # Inside

    def _wire(self) -> None:
        self.currentChanged.connect(self._on_page)
        for page in (self.signals, self.training, self.symmetry):
            page.spec_changed.connect(self.specs_changed)
        self.symmetry.source_changed.connect(self._on_source)
        self.training.smoothing.valueChanged.connect(self.seeds.set_window)
        for page in (self.signals, self.training):
            page.verdicts.suggestion_chosen.connect(self.suggested)
            page.verdicts.view_wanted.connect(self._on_view_wanted)

    def _show_run(self) -> None:
        page, view = self.currentWidget(), self._view
        if view is None:
            return
        if page is self.training:
            self.training.show_view(view)
        elif page is self.over_time:
            self._show_past()
        elif page is self.symmetry and self.symmetry.source() == "training":
            self.symmetry.show_view(view.symmetry, view.iteration, view.newest)

    def _show_past(self) -> None:
        view, past = self._view, self._past
        if view is None or past is None:
            return
        self.over_time.show_view(past.history, view.iteration, view.newest)
        known = len(past.history)
        self.over_time.show_progress(known, known if past.complete else max(known + 1, min(WANTED, view.newest)))

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

    @Slot(str)
    def _on_view_wanted(self, id: str) -> None:
        self.show_page(id)


def _scrolling(page: QWidget) -> QScrollArea:
    """Where the window is too small for the page, or the letters too large, it scrolls: nothing is pressed together."""
    area = QScrollArea()
    area.setObjectName(f"{page.objectName()}_area")
    area.setAccessibleName(page.accessibleName())
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(page)
    return area


def _units(config: Config) -> tuple[object, ...]:
    """Whose units there are to compare. A label may follow a slider."""
    return styles(config), config.network.hidden_sizes, config.dataset
