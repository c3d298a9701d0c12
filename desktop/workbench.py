"""What happens when: between the model that panels edit and the controllers that compute."""

import secrets
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.experiment_model import ExperimentModel
from desktop.runner.run_controller import End, Reason, RunController, State, Taken
from desktop.runner.signals_controller import SignalsController
from desktop.runner.step import Step
from netcore import Config, ViewSpec
from netcore.builder import styles
from netcore.phases import Phase, phases
from netcore.registry import DATASETS
from netcore.session import Session
from netcore.snapshot import TrainingView

__all__ = ["Workbench"]

_TYPED_MS = 600
"""A learning rate reaches a run this long after the last key: 1 on the way to 1e-3 would destroy it."""
_SETTLE_MS = 150
"""A run that has not begun follows the panels once a slider stands still for this long."""


class Workbench(QObject):
    """Keeps the signals and the run in step with the model.

    Attributes:
        waiting: a session that was opened and has not been taken up yet, as where its data are missing.

    Signals:
        run_leaves: another run is about to take the place of the one there is, which can be taken still.
        run_begins: the ``Config`` of a run that is being prepared.
        taken: the ``Taken`` that ``take_session`` asked for.
        restart_needed: whether the run there is differs from what the panels say.
    """

    run_leaves = Signal()
    run_begins = Signal(object)
    taken = Signal(object)
    restart_needed = Signal(bool)

    def __init__(
        self, model: ExperimentModel, runs: RunController, signals: SignalsController, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._runs, self._signals = model, runs, signals
        self._signals_spec: ViewSpec | None = None
        self._begun = False
        self._prepared: tuple[Config, str] | None = None
        self._view: TrainingView | None = None
        self.waiting: Session | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)
        self._rates = QTimer(self)
        self._rates.setSingleShot(True)
        self._rates.setInterval(_TYPED_MS)
        self._rates.timeout.connect(self._apply_rates)
        model.config_changed.connect(self._on_config)
        model.data_folder_changed.connect(self._on_config)
        model.preset_chosen.connect(self._on_preset)
        runs.view_changed.connect(self._on_view)
        runs.finished.connect(self._on_finished)
        runs.taken.connect(self.taken)

    def start(self) -> None:
        """Set everything up for the first time."""
        self._on_config()
        self.prepare()

    def shut_down(self) -> None:
        """Prepare nothing any more."""
        self._settle.stop()
        self._rates.stop()

    # Signals

    def show_signals(self, spec: ViewSpec | None) -> None:
        """Keep the signals up to date as ``spec`` says; None while nobody looks at them."""
        self._signals_spec = spec
        self._request_signals()

    # Runs

    @Slot()
    def run(self) -> None:
        """Go on from the newest iteration, or begin again after the end; from the past of a run that ended, to it."""
        if self._has_ended() and self._looks_back():
            self._runs.go_newest()
            return
        self._refresh(after_end=True)
        self._begin()
        self._runs.run()

    @Slot()
    def pause(self) -> None:
        """Stand still."""
        self._runs.pause()

    @Slot()
    def run_or_pause(self) -> None:
        """Run if it stands still, stand still if it runs."""
        if self._runs.state is State.RUNNING or self._runs.will_run:
            self.pause()
        else:
            self.run()

    def step(self, step: Step) -> None:
        """Forward, as far as there is something."""
        self._refresh()
        self._begin()
        self._runs.step(step)

    def step_back(self, step: Step) -> None:
        """Back, as far as there is something."""
        self._hurry()
        self._runs.step_back(step)

    @Slot()
    def step_phase(self) -> None:
        """One phase of an iteration forward."""
        self._refresh()
        self._begin()
        self._runs.step_phase()

    @Slot()
    def step_phase_back(self) -> None:
        """One phase back."""
        self._hurry()
        self._runs.step_phase_back()

    @Slot(int)
    def go(self, iteration: int) -> None:
        """To a past iteration."""
        self._hurry()
        self._runs.go(iteration)

    @Slot(object)
    def go_to_phase(self, phase: Phase) -> None:
        """To a phase of the iteration on view: the one under way, or the one that was made last."""
        self._refresh()
        self._begin()
        view = self._view
        iteration = 0
        if view is not None and view.iteration:
            under_way = view.phase is not None and view.phase.kind != "update"
            iteration = view.iteration if under_way else view.iteration - 1
        layers = len(self._model.config.network.hidden_sizes) + 1 if view is None else view.depth
        self._runs.go(iteration, phases(layers).index(phase) + 1)

    @Slot()
    def go_first(self) -> None:
        """To the start of the run."""
        self.go(0)

    @Slot()
    def go_newest(self) -> None:
        """To the newest iteration."""
        self._hurry()
        self._runs.go_newest()

    @Slot()
    def branch(self) -> None:
        """Go on from the iteration on view, with the learning rates that the panels say."""
        self._hurry()
        self._runs.branch()

    @Slot()
    def reset(self) -> None:
        """A new run from the same weights, with what the panels say."""
        self.run_leaves.emit()
        self.waiting = None
        self._prepare()

    def open(self, session: Session) -> None:
        """The run of ``session`` at its newest iteration; the panels show what it goes on with."""
        # The run there was is left before the panels, and what follows them, are those of another.
        self.run_leaves.emit()
        self._begun, self.waiting = False, session
        self._model.set_config(session.shown_config())
        self._prepare()

    def take_session(self, purpose: object, most: int | None = None) -> None:
        """Ask for the run as it is, as ``RunController.take_session`` does."""
        if self.waiting is not None:
            self.taken.emit(Taken(purpose, self.waiting))
        else:
            self._runs.take_session(purpose, most)

    @Slot()
    def reseed(self) -> None:
        """A new run from other weights and batches."""
        self._model.edit("seed", secrets.randbelow(2**32))
        self.prepare()

    @Slot()
    def prepare(self) -> None:
        """Set up the run of the model's configuration, if it is not the one there is."""
        self._settle.stop()
        self._rates.stop()
        wanted = (self._model.config, self._model.data_folder)
        if wanted == self._prepared and not self._begun:
            return
        if not self._still_waits():
            self.run_leaves.emit()
            self.waiting = None
        self._prepare()

    # Inside

    def _prepare(self) -> None:
        self._settle.stop()
        self._rates.stop()
        config = self._model.config
        self._prepared, self._begun, self._view = (config, self._model.data_folder), False, None
        self.restart_needed.emit(False)
        self.run_begins.emit(config)
        if not self.has_labels():
            self._runs.drop()
        elif self.waiting is not None:
            self._runs.prepare(self.waiting.config, self._folder(), self.waiting)
        else:
            self._runs.prepare(config, self._folder())

    @Slot()
    def _on_settled(self) -> None:
        """Signals that follow a slider come first: a run is set up when it rests, whatever a picture takes."""
        if self._signals_spec is not None and self._signals.pending:
            self._settle.start()
        else:
            self.prepare()

    def _still_waits(self) -> bool:
        """Whether there is a session that could not be taken up, and the panels are as it wants them."""
        return not self._begun and self.waiting is not None and self.waiting.shown_config() == self._model.config

    def _refresh(self, after_end: bool = False) -> None:
        """Before the first iteration, and after the end, the run is what the panels say."""
        ended = after_end and self._has_ended()
        if not self._begun or self._runs.state is State.IDLE or ended:
            self.prepare()

    def _begin(self) -> None:
        self._begun = True
        self._hurry()

    def _has_ended(self) -> bool:
        return self._runs.state is State.FINISHED and not self._runs.branching

    def _looks_back(self) -> bool:
        return self._view is not None and not self._view.at_newest and not self._runs.lost

    @Slot()
    def _on_config(self) -> None:
        self._request_signals()
        running = self._runs.config
        if not self._begun or running is None:
            self._settle.start()
            return
        moved = self._prepared is not None and self._prepared[1] != self._model.data_folder
        self.restart_needed.emit(moved or self._model.needs_restart(running))
        self._rates.start()

    @Slot()
    def _on_preset(self) -> None:
        """A preset is another experiment: its run takes the place of the one there is, unless that is of the same."""
        running = self._runs.config
        if running is None or self._model.needs_restart(running):
            self.prepare()

    def _hurry(self) -> None:
        """Whoever presses a button has typed to the end."""
        if self._rates.isActive():
            self._rates.stop()
            self._apply_rates()

    @Slot()
    def _apply_rates(self) -> None:
        running = self._runs.config
        if running is not None and _racers(running) == _racers(self._model.config):
            self._runs.set_learning_rates(self._model.config)

    @Slot(object)
    def _on_view(self, view: TrainingView) -> None:
        self._view = view
        self._begun = self._begun or view.iteration > 0
        if self._begun:
            self.waiting = None

    @Slot(object)
    def _on_finished(self, end: End) -> None:
        if not self._runs.is_current(end):
            return
        if end.reason is Reason.FAILED and not self._begun:
            # There is no run that an edit could disturb, as where data are missing: the next try is anew.
            self._prepared = None
        else:
            self._begun = True

    def _request_signals(self) -> None:
        if self._signals_spec is not None:
            self._signals.request(self._model.config, self._folder(), self._signals_spec)

    def _folder(self) -> Path | None:
        return Path(self._model.data_folder) if self._model.data_folder else None

    def has_labels(self) -> bool:
        """Whether there is something to train on."""
        return DATASETS[self._model.config.dataset].has_labels


def _racers(config: Config) -> list[tuple[str, int, str]]:
    """Who a learning rate is meant for: in another experiment, or another order, it is somebody else's."""
    return [
        (each.label, style, each.optimizer or config.training.optimizer)
        for each, style in zip(config.contenders, styles(config), strict=True)
    ]
