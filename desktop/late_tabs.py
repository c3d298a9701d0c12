"""The tabs of the window: each is loaded and built when it is first needed."""

import importlib
import sys
from collections.abc import Callable, Iterable
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QWidget

from desktop.late import Late
from desktop.runner.seeds_controller import SeedsController

if TYPE_CHECKING:
    from desktop.charts.batch_view import SampleView
    from desktop.charts.chart import Chart
    from desktop.tabs.log_tab import LogTab
    from desktop.tabs.over_time_tab import OverTimeTab
    from desktop.tabs.seeds_tab import SeedsTab
    from desktop.tabs.signals_tab import SignalsTab
    from desktop.tabs.symmetry_tab import SymmetryTab
    from desktop.tabs.theory_tab import TheoryTab
    from desktop.tabs.training_tab import TrainingTab
    from desktop.verdict_bar import VerdictBar

__all__ = ["LateTabs"]

T = TypeVar("T", bound=QWidget)

_QUIET_MS = 50
"""Between two tabs that are built in quiet moments."""


class LateTabs(QTabWidget):
    """The tabs by name, and what they have to say.

    A tab is built when somebody asks for it, and else after the window has been painted: at once the one on view, the
    others in quiet moments. The window does not wait for any of them. So each is wired where it is built.

    Args:
        seeds: runs many seeds for their tab.
        places: actions that lead through a run, beside its timeline.

    Signals:
        ready: the tab on view, which ``shown`` did not name, is there.
        complete: every tab has been built.
        spec_changed: another choice in a tab of what is to be shown.
        source_changed: the units to compare are those of other networks.
        suggested: a ``Suggestion`` to be applied.
        iteration_chosen: an iteration of the run to go to.
        phase_chosen: a ``Phase`` to go to.
        painted: seconds that a chart of the run took to be painted.
        export_wanted, picture_wanted, table_wanted: the file name of a chart to be exported, or copied.
    """

    ready = Signal()
    complete = Signal()
    spec_changed = Signal()
    source_changed = Signal()
    suggested = Signal(object)
    iteration_chosen = Signal(int)
    phase_chosen = Signal(object)
    painted = Signal(float)
    export_wanted = Signal(str)
    picture_wanted = Signal(str)
    table_wanted = Signal(str)

    def __init__(self, seeds: SeedsController, places: tuple[QAction, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller, self._places = seeds, places
        self._signals, self._training = self._late(self._new_signals), self._late(self._new_training)
        self._over_time, self._theory = self._late(self._new_over_time), self._late(self._new_theory)
        self._symmetry, self._seeds = self._late(self._new_symmetry), self._late(self._new_seeds)
        self._log = self._late(self._new_log)
        self._by_id: dict[str, Late[Any]] = {
            "signals": self._signals,
            "training": self._training,
            "over_time": self._over_time,
            "theory": self._theory,
            "symmetry": self._symmetry,
            "seeds": self._seeds,
            "log": self._log,
        }
        for _ in self._by_id:
            self.addTab(_scrolling(), "")
        self._seen = self._awaited = False
        self._quiet = QTimer(self)
        self._quiet.timeout.connect(self._build_next)

    @property
    def signals(self) -> "SignalsTab":
        """The untrained networks."""
        return self._signals.get()

    @property
    def training(self) -> "TrainingTab":
        """The run."""
        return self._training.get()

    @property
    def over_time(self) -> "OverTimeTab":
        """The run's layers over its iterations."""
        return self._over_time.get()

    @property
    def theory(self) -> "TheoryTab":
        """What theory says of the contenders."""
        return self._theory.get()

    @property
    def symmetry(self) -> "SymmetryTab":
        """Units that are copies of one another."""
        return self._symmetry.get()

    @property
    def seeds(self) -> "SeedsTab":
        """The run for many seeds."""
        return self._seeds.get()

    @property
    def log(self) -> "LogTab":
        """The run in words."""
        return self._log.get()

    @property
    def ids(self) -> tuple[str, ...]:
        """Of all tabs, from left to right."""
        return tuple(self._by_id)

    def build_all(self) -> None:
        """Have every tab, for who looks through all of them."""
        for each in self._by_id.values():
            each.get()

    def charts(self) -> "list[Chart]":
        """All of them, those of the tab on view first."""
        charts: dict[str, tuple[Chart, ...]] = {
            "signals": self.signals.charts(),
            "training": self.training.charts(),
            "over_time": self.over_time.charts(),
            "theory": self.theory.charts(),
            "symmetry": self.symmetry.charts(),
            "seeds": self.seeds.charts(),
        }
        shown = charts.pop(self.page(), ())
        return [*shown, *chain.from_iterable(charts.values())]

    def currentWidget(self) -> QWidget:  # noqa: N802 - Qt's name
        """The page on view, without what scrolls it."""
        page: QWidget = self._by_id[self.page()].get()
        return page

    def setCurrentWidget(self, page: QWidget) -> None:  # noqa: N802 - Qt's name
        """Bring ``page`` to the front."""
        self.setCurrentIndex([each.made for each in self._by_id.values()].index(page))

    def page(self) -> str:
        """The id of the tab on view."""
        return self.ids[self.currentIndex()]

    def shown(self) -> str:
        """The id of the tab on view; "" before it is there, as long as the window has not been painted.

        And "" of one that could not be built: that has been told, and would be tried anew at every frame.
        """
        page = self.page()
        late = self._by_id[page]
        if late.made is not None or (self._seen and not late.failed):
            return page
        self._awaited = not self._seen
        return ""

    @Slot(str)
    def show_page(self, id: str) -> None:
        """Bring the tab called ``id`` to the front."""
        self.setCurrentIndex(self.ids.index(id))

    def shut_down(self) -> None:
        """End what works for the tabs alone."""
        self._quiet.stop()
        if self._theory.made is not None:
            self._theory.made.map.shut_down()

    # Building

    def _late(self, build: Callable[[], T]) -> Late[T]:
        return Late(build, self._on_built)

    def _on_built(self) -> None:
        if self._awaited and self._by_id[self.page()].made is not None:
            self._awaited = False
            self.ready.emit()

    def _new_signals(self) -> "SignalsTab":
        from desktop.tabs.signals_tab import SignalsTab

        page = SignalsTab()
        page.spec_changed.connect(self.spec_changed)
        self._wire_verdicts(page.verdicts)
        return self._placed("signals", page, page.charts())

    def _new_training(self) -> "TrainingTab":
        from desktop.tabs.training_tab import TrainingTab

        page = TrainingTab()
        page.place_actions(*self._places)
        page.spec_changed.connect(self.spec_changed)
        page.iteration_chosen.connect(self.iteration_chosen)
        page.phase_chosen.connect(self.phase_chosen)
        page.smoothing.valueChanged.connect(self._on_smoothing)
        self._wire_verdicts(page.verdicts)
        self._wire_painted(page.charts())
        return self._placed("training", page, (*page.charts(), page.samples))

    def _new_over_time(self) -> "OverTimeTab":
        from desktop.tabs.over_time_tab import OverTimeTab

        page = OverTimeTab()
        page.iteration_chosen.connect(self.iteration_chosen)
        self._wire_painted(page.charts())
        return self._placed("over_time", page, page.charts())

    def _new_theory(self) -> "TheoryTab":
        from desktop.tabs.theory_tab import TheoryTab

        page = TheoryTab()
        return self._placed("theory", page, page.charts())

    def _new_symmetry(self) -> "SymmetryTab":
        from desktop.tabs.symmetry_tab import SymmetryTab

        page = SymmetryTab()
        page.spec_changed.connect(self.spec_changed)
        page.source_changed.connect(self.source_changed)
        self._wire_painted(page.charts())
        return self._placed("symmetry", page, page.charts())

    def _new_seeds(self) -> "SeedsTab":
        from desktop.tabs.seeds_tab import SeedsTab

        page = SeedsTab(self._controller)
        return self._placed("seeds", page, page.charts())

    def _new_log(self) -> "LogTab":
        from desktop.tabs.log_tab import LogTab

        return self._placed("log", LogTab(), ())

    def _wire_verdicts(self, bar: "VerdictBar") -> None:
        bar.suggestion_chosen.connect(self.suggested)
        bar.view_wanted.connect(self.show_page)

    def _wire_painted(self, charts: "Iterable[Chart]") -> None:
        for chart in charts:
            chart.canvas.painted.connect(self.painted)

    def _placed(self, id: str, page: T, charts: "Iterable[Chart | SampleView]") -> T:
        """The new ``page`` in the tab called ``id``, with ``charts`` that can be exported."""
        for chart in charts:
            chart.menu.export_wanted.connect(self.export_wanted)
            chart.menu.picture_wanted.connect(self.picture_wanted)
            chart.menu.table_wanted.connect(self.table_wanted)
        area = self.widget(self.ids.index(id))
        assert isinstance(area, QScrollArea)
        area.setObjectName(f"{page.objectName()}_area")
        area.setAccessibleName(page.accessibleName())
        area.setWidget(page)
        return page

    @Slot()
    def _build_next(self) -> None:
        """One at a time: what a person does meanwhile comes in between."""
        self._quiet.stop()
        if "pyqtgraph" not in sys.modules:
            # As long as a tab takes.
            importlib.import_module("desktop.charts")
            self._quiet.start(0)
            return
        tabs = (self._by_id[self.page()], *self._by_id.values())
        # One that cannot be built is not tried again and again.
        late = next((each for each in tabs if each.made is None and not each.failed), None)
        if late is None:
            self.complete.emit()
            return
        try:
            late.get()
        finally:
            self._quiet.start(_QUIET_MS)

    @Slot(int)
    def _on_smoothing(self, length: int) -> None:
        # The seeds' losses are smoothed as the run's are.
        self._controller.set_window(length | 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once there is something to see, build the tabs."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            # When what was painted is on the screen.
            self._quiet.start(0)


def _scrolling() -> QScrollArea:
    """Where the window is too small for a page, or the letters too large, it scrolls: nothing is pressed together."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    return area
