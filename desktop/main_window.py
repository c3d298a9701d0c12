"""The window: assembles and wires, no logic."""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QMenu,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop import autosave, icons, keys, language, last_session, menus, run_actions, settings, text_size, theme
from desktop.actions import Actions
from desktop.blas import BlasThreads
from desktop.documents import Documents
from desktop.errors import ErrorBar
from desktop.experiment_model import ExperimentModel
from desktop.exports import Exports
from desktop.file_names import dropped_file
from desktop.forms.tab_order import move_focus
from desktop.garbage import WindowGarbage
from desktop.help import Help
from desktop.labels import worded
from desktop.language import LanguageChoice
from desktop.lessons import install_lessons
from desktop.lessons.stage import WindowPlace
from desktop.mnist_download import MnistDownload
from desktop.model_exports import ModelExports
from desktop.pages import Pages
from desktop.panels.pause_panel import words
from desktop.panels.side_panel import SidePanel
from desktop.recent_menu import RecentMenu
from desktop.restore_bar import RestoreBar
from desktop.run_status import RunStatus
from desktop.run_toolbar import RunToolBar
from desktop.runner.frame_clock import FrameClock
from desktop.runner.jobs import Jobs
from desktop.runner.newest_job import NewestJob
from desktop.runner.run_controller import End, Halt, Reason, RunController, State
from desktop.runner.seeds_controller import SeedsController
from desktop.runner.signals_controller import SignalsController
from desktop.safety import Safety
from desktop.suggestions import Suggestion, applied
from desktop.text_size import SCALES, TextScale
from desktop.tour import Tour, first_minute
from desktop.view_choices import Choices
from desktop.workbench import Workbench
from netcore import Config, ConfigError, presets
from netcore.conditions import Fired
from netcore.snapshot import PropagationView, TrainingView

if TYPE_CHECKING:
    from desktop.diagnostics import Situation
    from desktop.tabs.log_tab import LogTab
    from desktop.tabs.signals_tab import SignalsTab
    from desktop.tabs.training_tab import TrainingTab

__all__ = ["MainWindow"]


class MainWindow(QMainWindow):
    """The whole window, ready to be shown.

    Args:
        preset: the preset to open with; by default what the preferences say, at first the race on the bundled digits.
        config: a configuration to open with, in place of the preset's.
        data_folder: where the dataset's files are, in place of the remembered folder and for this window alone.
        preferences_path: the preferences' file, in place of this person's.
        autosave_folder: where unsaved work is kept in case of a crash, in place of this person's.
        autosave_seconds: how often.
    """

    def __init__(
        self,
        preset: str | None = None,
        config: Config | None = None,
        data_folder: Path | None = None,
        preferences_path: Path | None = None,
        autosave_folder: Path | None = None,
        autosave_seconds: float = 60.0,
    ) -> None:
        super().__init__()
        self._preferences_path = preferences_path or settings.default_path()
        self.preferences, old_file = settings.read(self._preferences_path)
        self._blas = BlasThreads(self.preferences.blas_threads)
        theme.set_palette(self.preferences.palette)
        self._last_path = last_session.file_beside(self._preferences_path)
        opening = last_session.Opening(preset or "")
        if preset is None and config is None:
            opening = last_session.opening(self.preferences, self._last_path)
        self.model = ExperimentModel(opening.preset)
        if opening.config is not None:
            # Before its data's folder, which another table would not have.
            (self.model.take_changed if opening.preset else self.model.set_config)(opening.config)
        self.model.data_folders = dict(self.preferences.data_folders)
        if config is not None:
            self.model.set_config(config)
        if data_folder is not None:
            self.model.lend_folder(data_folder)
        self._garbage = WindowGarbage(self)
        self.clock = FrameClock()
        self.runs = RunController(self.clock, self)
        self.runs.budget = self.preferences.checkpoint_megabytes * 2**20
        self.signals = SignalsController(self)
        self.seeds = SeedsController(self)
        self.seeds.processes = self.preferences.seed_processes
        self.workbench = Workbench(self.model, self.runs, self.signals, self)
        self._files = Jobs(self)
        self.documents = Documents(self.model, self.runs, self.workbench, self._files, self)
        self.documents.recent, self.documents.asks = self.preferences.recent_files, self.preferences.ask_before_losing
        folder = autosave_folder or autosave.default_folder()
        self.safety = Safety(self.documents, self.workbench, self._files, folder, autosave_seconds, self)
        self.actions_table = Actions(self)
        self.help = Help(self)
        known = language.available()
        # With one language there is nothing to choose.
        self._languages = ("system", *known) if len(known) > 1 else ()
        self._groups = [self._group("theme", ("system", "light", "dark")), self._group("language", self._languages)]
        self._toolbar = RunToolBar(self.actions_table)
        self.addToolBar(self._toolbar)
        self._view: TrainingView | None = None
        self._halt: Halt | None = None
        self._end: End | None = None
        self._tour: Tour | None = None
        self._build()
        self.exports = Exports(self.tabs, self.model, self.runs, self)
        self.exports.choices, self.exports.folder = self.preferences.export_choices, self.preferences.export_folder
        self.model_exports = ModelExports(self.model, self.workbench, self._files, self.exports.where, self)
        self.mnist = MnistDownload(self.model, self)
        self._wire()
        self._wire_view()
        self.lessons = install_lessons(self, self)
        self._restore()
        self.workbench.start()
        self.safety.start()
        self._on_experiment()
        # The right one at once: each one that is shown has to be built.
        usual = "" if self.model.preset_id else self._usual_page()
        self._show_preset_tab(opening.page if opening.page in self.tabs.ids else usual)
        self._begin(opening, old_file)
        # Space and the arrows are for the run from the start.
        self._central_widget.setFocus()

    def _begin(self, opening: last_session.Opening, old_file: Path | None) -> None:
        """Go on with what was open, and say what of it there is not."""
        # Of the run that is about to be opened.
        self._page = opening.page if opening.file is not None else ""
        if opening.file is not None:
            self.documents.open_file(opening.file)
        if opening.problem:
            self.error_bar.show_error(opening.problem)
        if old_file is not None:
            self.tell_damaged(old_file)

    # What is on view

    def tell_damaged(self, path: Path) -> None:
        """Say that the preferences could not all be read; ``path`` is what they are in now."""
        text = self.tr("Not all preferences could be read; what was wrong is the default now. The old file is {path}")
        self.error_bar.show_error(text.format(path=path))

    @property
    def training_tab(self) -> "TrainingTab":
        """The tab of the run."""
        return self.tabs.training

    @property
    def signals_tab(self) -> "SignalsTab":
        """The tab of the untrained networks."""
        return self.tabs.signals

    @property
    def log_tab(self) -> "LogTab":
        """The tab of the run in words."""
        return self.tabs.log

    def last_iteration(self) -> int:
        """The newest of the run, as far as it has been shown; 0 before that."""
        return self._view.newest if self._view is not None else 0

    def set_theme(self, choice: theme.ThemeChoice) -> None:
        """Change the colours of everything."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, choice)
        self.preferences = msgspec.structs.replace(self.preferences, theme=choice)
        self.actions_table[f"theme_{choice}"].setChecked(True)

    def situation(self, error: str) -> "Situation":
        """For a report of a problem: what is open, and the last error."""
        from desktop.diagnostics import Situation

        model, runs = self.model, self.runs
        run = f"{runs.state.name.lower()}, iteration {self.last_iteration()}"
        page, preferences = self.tabs.page(), self.preferences
        return Situation(model.preset_id, model.is_modified(), model.config, run, page, preferences, error)

    @Slot()
    def start_tour(self) -> None:
        """Point at the preset, at Run and at the tabs."""
        run = self._toolbar.button("run")
        self._drop_tour()
        self._tour = Tour(self, first_minute(self.side_panel.experiment.preset_box, run, self.tabs.tabBar()), self)
        self._tour.dismissed.connect(self._on_tour_dismissed)
        self._tour.start()

    @Slot(bool)
    def _on_tour_dismissed(self, for_good: bool) -> None:
        # Whoever looks at it again has not taken back what was said; the preferences' dialog can.
        if for_good:
            self.preferences = msgspec.structs.replace(self.preferences, tour_seen=True)

    def _drop_tour(self) -> None:
        if self._tour is not None:
            self._tour.discard()
            self._tour = None

    def set_preferences(self, wanted: settings.Preferences) -> None:
        """Take what a person has chosen, at once but for what a run was begun with."""
        before, self.preferences = self.preferences, wanted
        self.documents.asks = wanted.ask_before_losing
        self.runs.budget = wanted.checkpoint_megabytes * 2**20
        self.seeds.processes = wanted.seed_processes
        if not self.documents.has_run and self.runs.state is not State.RUNNING:
            self._blas.use(wanted.blas_threads)
        if wanted.smoothing != before.smoothing:
            self.tabs.set_smoothing(wanted.smoothing)
        theme.set_palette(wanted.palette)
        if wanted.theme != before.theme:
            self.set_theme(wanted.theme)
        if wanted.language != before.language:
            self.set_language(wanted.language)

    def set_language(self, choice: LanguageChoice) -> None:
        """Say everything in another language, at once: what trains goes on."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            language.apply(app, choice)
        self.preferences = msgspec.structs.replace(self.preferences, language=choice)
        self.actions_table[f"language_{choice}"].setChecked(True)
        self._rebuild()

    def set_text_scale(self, percent: TextScale) -> None:
        """Say everything in letters of another size, at once: what trains goes on."""
        if percent == self.preferences.text_scale:
            return
        text_size.set_scale(percent)
        self.preferences = msgspec.structs.replace(self.preferences, text_scale=percent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self.preferences.theme)
        self._rebuild()

    @Slot()
    def _on_text_larger(self) -> None:
        self.set_text_scale(min((each for each in SCALES if each > self.preferences.text_scale), default=SCALES[-1]))

    @Slot()
    def _on_text_smaller(self) -> None:
        self.set_text_scale(max((each for each in SCALES if each < self.preferences.text_scale), default=SCALES[0]))

    @Slot()
    def _on_text_normal(self) -> None:
        self.set_text_scale(SCALES[0])

    # Building

    def _build(self) -> None:
        self.setObjectName("main_window")
        self._show_name()
        self.setAcceptDrops(True)
        self.setWindowIcon(icons.app_icon())
        # Less the frame that the window manager adds.
        room = self.screen().availableGeometry().size() - QSize(8, 48)
        self.setMinimumSize(QSize(860, 560).boundedTo(room))
        self.resize(QSize(1400, 900).boundedTo(room))
        self.statusBar().setSizeGripEnabled(False)
        self._build_view()

    def _rebuild(self) -> None:
        """All that is seen anew, in the language of now, but for what was said before: an error, the log.

        What is behind it, a run above all, goes on.
        """
        self.tabs.build_all()
        choices = Choices(self._central_widget)
        page, old = self.tabs.page(), (self.run_status, self.recent_menu)
        touring = self._tour is not None and self._tour.running
        self._drop_tour()
        self.tabs.shut_down()
        old_menus = self.menuBar().findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
        before = self._central_widget
        with theme.unstyled():
            self._replace_view()
            for each in (before, *old, *old_menus):
                each.deleteLater()
            # At once, or the style sheet would dress it again; nothing that changes the language is part of it.
            QCoreApplication.sendPostedEvents(before, QEvent.Type.DeferredDelete.value)
        self.tabs.show_page(page)
        choices.put_back(self._central_widget)
        self._on_specs()
        self._toolbar.fit(self.width())
        self._central_widget.setFocus()
        if touring:
            self.start_tour()
        # Once the rest of the old view is deleted.
        QTimer.singleShot(0, self._garbage.settle)

    def _replace_view(self) -> None:
        side_panel, tabs, error_bar = self.side_panel, self.tabs, self.error_bar
        self.actions_table.retranslate()
        self.lessons.panel.setParent(None)
        self.menuBar().clear()
        self._toolbar.refill()
        self.statusBar().removeWidget(self.run_status)
        self._build_view()
        # Now, as nothing is styled yet, and what was chosen in them is about to be put back.
        self.tabs.build_all()
        self._wire_view()
        self.exports.set_pages(self.tabs)
        self._place_lessons()
        self._show_again()
        self.side_panel.take_over(side_panel)
        self.tabs.take_over(tabs)
        self.error_bar.take_over(error_bar)

    def _place_lessons(self) -> None:
        """A lesson goes on where it was."""
        self.lessons.stage.set_tabs(self.tabs)
        column = self.side_panel.layout()
        if column is not None:
            column.addWidget(self.lessons.panel)
        self.menuBar().insertMenu(self.menuBar().actions()[-1], self.lessons.menu)

    def _show_again(self) -> None:
        """What has been shown, in new widgets."""
        self._on_experiment()
        # Without labels there is no run, and the tabs say so.
        self.tabs.begin(self.runs.config or self.model.config)
        if self._view is not None:
            self._on_view(self._view)
        self._on_state(self.runs.state)
        if self._end is not None:
            self._show_end(self._end)
        if self._halt is not None:
            self._show_halt(self._halt)
        self.safety.offer()

    def _build_view(self) -> None:
        self.side_panel = SidePanel(self.model)
        self.side_panel.fit(self.width())
        self.tabs = Pages(self.seeds, (self.actions_table["branch"], self.actions_table["newest"]))
        self.tabs.set_smoothing(self.preferences.smoothing)
        self.error_bar, self.restore_bar = ErrorBar(), RestoreBar()
        self.run_status = RunStatus()
        self._central_widget = self._central()
        self.setCentralWidget(self._central_widget)
        self.statusBar().addWidget(self.run_status, 1)
        # In the language before, and over what was added just now.
        self.statusBar().clearMessage()
        self.recent_menu = RecentMenu(self)
        self.recent_menu.show_files(self.documents.recent)
        menus.fill(self.menuBar(), self.actions_table, self.recent_menu, self._languages)

    def _central(self) -> QSplitter:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.restore_bar)
        column.addWidget(self.error_bar)
        column.addWidget(self.tabs, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("window_split")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.side_panel)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        return splitter

    def _group(self, what: str, choices: tuple[str, ...]) -> QActionGroup:
        """Of whose actions one is checked."""
        group = QActionGroup(self)
        for choice in choices:
            group.addAction(self.actions_table[f"{what}_{choice}"])
        return group

    def _wire(self) -> None:
        """What stays when the view is built anew."""
        actions, bench = self.actions_table, self.workbench
        for id in ("run_or_pause", "run", "step", "phase"):
            actions[id].triggered.connect(self._settle)
        for id, slot in (
            ("run_or_pause", bench.run_or_pause),
            ("run", bench.run),
            ("pause", bench.pause),
            ("step", self._on_step),
            ("step_back", self._on_step_back),
            ("phase", bench.step_phase),
            ("phase_back", bench.step_phase_back),
            ("first", bench.go_first),
            ("newest", bench.go_newest),
            ("branch", bench.branch),
            ("preferences", self._on_preferences),
            ("reset", bench.reset),
            ("reseed", bench.reseed),
            ("export_chart", self.exports.export_in_use),
            ("export_all", self.exports.export_all),
            ("export_textbook", self.exports.textbook),
            ("copy_picture", self.exports.copy_picture_in_use),
            ("copy_table", self.exports.copy_table_in_use),
            ("export_weights", self.model_exports.weights),
            ("export_program", self.model_exports.program),
            ("open", self.documents.open),
            ("save", self.documents.save),
            ("save_as", self.documents.save_as),
            ("bring_back", self.safety.bring_back),
            ("open_folder", self._on_choose_folder),
            ("get_mnist", self.mnist.ask),
            ("theme_system", self._on_theme_action),
            ("theme_light", self._on_theme_action),
            ("theme_dark", self._on_theme_action),
            ("text_larger", self._on_text_larger),
            ("text_smaller", self._on_text_smaller),
            ("text_normal", self._on_text_normal),
            ("tour", self.start_tour),
            ("shortcuts", self.help.show_shortcuts),
            ("copy_diagnostics", self.help.copy_diagnostics),
            ("about", self.help.show_about),
            ("quit", self.close),
        ):
            actions[id].triggered.connect(slot)
        for id in self.tabs.ids:
            actions[f"show_{id}"].triggered.connect(self._on_show_page)
        for choice in self._languages:
            actions[f"language_{choice}"].triggered.connect(self._on_language_action)
        bench.run_begins.connect(self._on_run_begins)
        self.runs.state_changed.connect(self._on_state)
        self.runs.view_changed.connect(self._on_view)
        self.runs.finished.connect(self._on_finished)
        self.runs.halted.connect(self._on_halted)
        self.signals.view_changed.connect(self._on_signals)
        self.model.config_changed.connect(self._on_config)
        self.model.config_changed.connect(self._on_experiment)
        self.model.data_folder_changed.connect(self._on_experiment)
        for teller in (self.exports, self.model_exports, self.mnist, self.help):
            teller.told.connect(self._on_told)
        self._wire_documents()

    def _wire_view(self) -> None:
        """What is seen."""
        actions, bench = self.actions_table, self.workbench
        bench.restart_needed.connect(self.side_panel.set_restart_needed)
        self.side_panel.pauses.conditions_changed.connect(self.runs.set_conditions)
        self.side_panel.experiment.folder.get_wanted.connect(actions["get_mnist"].trigger)
        self._toolbar.speed.rate_changed.connect(self.runs.set_rate)
        self.tabs.iteration_chosen.connect(bench.go)
        self.tabs.phase_chosen.connect(bench.go_to_phase)
        for moved in (
            self.tabs.iteration_chosen,
            self.tabs.phase_chosen,
            *(
                actions[id].triggered
                for id in ("step", "step_back", "phase", "phase_back", "first", "newest", "branch")
            ),
        ):
            moved.connect(self.run_status.expect_view)
        self.signals.failed.connect(self.tabs.show_signals_problem)
        self.runs.past_changed.connect(self.tabs.show_past)
        self.tabs.specs_changed.connect(self._on_specs)
        self.tabs.currentChanged.connect(self._update_actions)
        self.tabs.suggested.connect(self._on_suggestion)
        self.tabs.painted.connect(self.clock.add)
        for exports in (self.exports, self.model_exports):
            exports.failed.connect(self.error_bar.show_error)
        self.error_bar.shown.connect(self.help.note_error)
        self.error_bar.diagnostics_wanted.connect(self.help.copy_diagnostics)
        self.safety.offered.connect(self.restore_bar.show_left)
        self.restore_bar.restore.connect(self.safety.restore)
        self.restore_bar.discard.connect(self.safety.discard)
        self.recent_menu.chosen.connect(self.documents.open_file)
        self.recent_menu.cleared.connect(self.documents.forget_recent)

    def _wire_documents(self) -> None:
        documents, safety = self.documents, self.safety
        documents.changed.connect(self._show_name)
        documents.told.connect(self._on_told)
        documents.opened.connect(self._on_opened)
        documents.remembered.connect(self._on_remembered)
        documents.closable.connect(self.close)
        safety.changed.connect(self._update_actions)
        for each in (documents, safety):
            each.failed.connect(self._on_file_problem)

    def _restore(self) -> None:
        self.restoreGeometry(QByteArray.fromBase64(self.preferences.geometry.encode()))
        if len(self.preferences.splitter) == self._central_widget.count():
            self._central_widget.setSizes(self.preferences.splitter)
        self.actions_table[f"theme_{self.preferences.theme}"].setChecked(True)
        if self._languages:
            self.actions_table[f"language_{self.preferences.language}"].setChecked(True)
        self._preset_id = ""
        self._update_actions()

    # What happens

    @Slot()
    def _on_config(self) -> None:
        if self.model.preset_id != self._preset_id:
            self._show_preset_tab()
        self._update_actions()

    def _show_preset_tab(self, page: str = "") -> None:
        """A preset opens the tab it is made for; ``page`` is opened in place of that."""
        self._preset_id = self.model.preset_id
        preset = presets.CATALOGUE.get(self._preset_id)
        if preset is not None:
            self.tabs.set_range(preset.range_mode)
            page = page or preset.view
        if page:
            self.tabs.show_page(page)
        self._on_specs()

    def _usual_page(self) -> str:
        return "training" if self.workbench.has_labels() else "signals"

    @Slot()
    def _on_experiment(self) -> None:
        folder = self.model.data_folder
        self.tabs.set_experiment(self.model.config, Path(folder) if folder else None)

    @Slot()
    def _on_specs(self) -> None:
        """Compute for the tab on view alone."""
        self.workbench.show_signals(self.tabs.signals_spec())
        self.runs.set_spec(self.tabs.training_spec())

    @Slot(object)
    def _on_signals(self, view: PropagationView) -> None:
        if self.signals.shown is not None:
            self.tabs.show_signals(self.signals.shown[0], view)

    @Slot(object)
    def _on_suggestion(self, suggestion: Suggestion) -> None:
        try:
            changed = self.model.take_changed(applied(self.model.config, suggestion))
        except (ConfigError, KeyError, IndexError):
            # The panels have gone on since it was made.
            changed = False
        if not changed:
            self._on_told(self.tr("The experiment has changed since: there is nothing to apply this to."))
        elif self.tabs.page() == "training" and self.last_iteration():
            self._on_told(self.tr("{what}: press Reset to train with it.").format(what=suggestion.text))
        else:
            self._on_told(self.tr("{what}: done.").format(what=suggestion.text))

    @Slot(object)
    def _on_run_begins(self, config: Config) -> None:
        self._view = self._end = None
        # Not in the middle of a run, whose past is to be made again bit for bit.
        self._blas.use(self.preferences.blas_threads)
        self.error_bar.clear()
        self.tabs.begin(config)

    @Slot(object)
    def _on_state(self, state: State) -> None:
        if state not in (State.PAUSED, State.FINISHED):
            self._halt = None
        if state is not State.FINISHED:
            # A branch revives a run that had ended.
            self._end = None
        self.tabs.set_live(self.runs.streams)
        self.run_status.show_state(state)
        self._update_actions()

    @Slot(object)
    def _on_view(self, view: TrainingView) -> None:
        self._view = view
        self.tabs.show_view(view)
        self.run_status.show_view(view)
        self._update_actions()

    @Slot(object)
    def _on_halted(self, halt: Halt) -> None:
        self._halt = halt
        self._show_halt(halt)

    def _show_halt(self, halt: Halt) -> None:
        reason = self._words(halt.fired)
        if not halt.reaches:
            reason = self.tr("this network is too large for the memory for going back (File, Preferences)")
        self.run_status.show_reason(reason)

    def _words(self, fired: tuple[Fired, ...]) -> str:
        return words(fired, [each.label for each in self.runs.config.contenders]) if self.runs.config else ""

    @Slot()
    def _on_step(self) -> None:
        self.workbench.step(self._toolbar.step_size.value())

    @Slot()
    def _on_step_back(self) -> None:
        self.workbench.step_back(self._toolbar.step_size.value())

    @Slot(object)
    def _on_finished(self, end: End) -> None:
        if not self.runs.is_current(end):
            return
        self._end, self._halt = end, None
        self._show_end(end)
        if end.reason is Reason.FAILED and (end.details or self._view is not None):
            self.error_bar.show_error(self.tr("The run stopped: {why}").format(why=worded(end.message)), end.details)
        self._update_actions()

    def _show_end(self, end: End) -> None:
        self.run_status.show_reason(self._words(end.fired))
        self.run_status.show_end(end)
        self.tabs.show_end(end, self._view)
        if end.reason is Reason.FAILED and not end.details and self._view is None:
            self.tabs.show_run_problem(worded(end.message))

    @Slot()
    def _update_actions(self) -> None:
        runs, has_labels = self.runs, self.workbench.has_labels()
        view = None if runs.lost else self._view
        can = run_actions.enabled(runs.state, view, has_labels)
        can |= {"open_folder": self.model.needs_folder(), "bring_back": self.safety.can_bring_back}
        for id, enabled in can.items():
            action = self.actions_table[id]
            # Asked for every frame: Qt would tell every button of it.
            if action.isEnabled() != enabled:
                action.setEnabled(enabled)
        if self.actions_table.vary("run", run_actions.variant(runs.state, self._view, runs.branching, has_labels)):
            self._toolbar.fit(self.width())

    @Slot(str)
    def _on_told(self, text: str) -> None:
        self.statusBar().showMessage(text, 5000)

    @Slot()
    def _show_name(self) -> None:
        """The file in the title, with a star while there is something to save."""
        path = self.documents.path
        text = self.tr("{name}[*] – InitScope").format(name=path.name) if path is not None else "InitScope[*]"
        self.setWindowTitle(text)
        self.setWindowModified(self.documents.unsaved)

    @Slot()
    def _on_opened(self) -> None:
        self.tabs.show_page(self._page if self._page in self.tabs.ids else self._usual_page())
        self._page = ""
        self._preset_id = self.model.preset_id

    @Slot(str, str)
    def show_error(self, text: str, details: str = "") -> None:
        """Show an error in the bar that there is, which another language has replaced."""
        self.error_bar.show_error(text, details)

    @Slot(str, str)
    def _on_file_problem(self, text: str, details: str) -> None:
        self._page = ""
        self.statusBar().clearMessage()
        self.error_bar.show_error(text, details)

    @Slot()
    def _on_remembered(self) -> None:
        self.preferences = msgspec.structs.replace(
            self.preferences, recent_files=self.documents.recent, ask_before_losing=self.documents.asks
        )
        self.recent_menu.show_files(self.documents.recent)

    @Slot()
    def _on_preferences(self) -> None:
        from desktop.dialogs.preferences_dialog import PreferencesDialog

        dialog = PreferencesDialog(self.preferences, self)
        dialog.accepted.connect(self._on_preferences_chosen)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _on_preferences_chosen(self) -> None:
        from desktop.dialogs.preferences_dialog import PreferencesDialog

        dialog = self.sender()
        if isinstance(dialog, PreferencesDialog):
            # Not all of the dialog's own: meanwhile a file may have been saved, and remembered.
            self.set_preferences(msgspec.structs.replace(self.preferences, **dialog.changes()))

    @Slot()
    def _on_choose_folder(self) -> None:
        title = self.tr("The folder with the four IDX files")
        if folder := QFileDialog.getExistingDirectory(self, title, self.model.data_folder):
            self.model.set_data_folder(folder)

    @Slot()
    def _on_show_page(self) -> None:
        action = self.sender()
        if action is not None:
            self.tabs.show_page(action.objectName().removeprefix("show_"))

    @Slot()
    def _on_theme_action(self) -> None:
        for choice in ("system", "light", "dark"):
            if self.actions_table[f"theme_{choice}"].isChecked():
                self.set_theme(choice)

    @Slot()
    def _on_language_action(self) -> None:
        action = self.sender()
        if action is not None:
            self.set_language(action.objectName().removeprefix("language_"))  # type: ignore[arg-type]

    @Slot()
    def _settle(self) -> None:
        self.side_panel.pauses.settle()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802 - Qt's name
        """Tab goes as the eye reads, also through parts that are made anew."""
        return move_focus(self, next) or super().focusNextPrevChild(next)

    def event(self, event: QEvent) -> bool:
        """Leave the keys that the input with the focus needs to it, before they become shortcuts."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(keys.belongs_to(self.focusWidget(), event))
            return event.isAccepted() or super().event(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves an input: the keys step and run again. Another one closes an open verdict."""
        if event.key() == Qt.Key.Key_Escape:
            if self.focusWidget() is self._central_widget:
                self.tabs.close_verdict()
            self._central_widget.setFocus()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the toolbar and the side panel."""
        super().resizeEvent(event)
        self._toolbar.fit(self.width())
        self.side_panel.fit(self.width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that can be opened."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file."""
        if (path := dropped_file(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.documents.open_file(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about what is not saved; stop the threads, remember the window."""
        if not self.documents.may_close():
            event.ignore()
            return
        self.mnist.shut_down()
        self.safety.shut_down()
        self._files.finish()
        self.workbench.shut_down()
        self.runs.shut_down()
        self.signals.shut_down()
        self.seeds.shut_down()
        self.tabs.shut_down()
        self.exports.shut_down()
        # What dialogs left to this window.
        for job in self.findChildren(NewestJob):
            job.shut_down()
        self._remember()
        self._garbage.stop()
        self._blas.restore()
        super().closeEvent(event)

    def _remember(self) -> None:
        """For the next start; of a lesson under way, what there was before it."""
        own, page = self.lessons.engine.own_place, self.tabs.page()
        config, preset = self.model.config, self.model.preset_id
        if isinstance(own, WindowPlace):
            config, preset, page = own.config, own.preset_id, ""
        last_session.keep(self._last_path, config)
        settings.save(
            self._preferences_path,
            msgspec.structs.replace(
                self.preferences,
                geometry=bytes(self.saveGeometry().toBase64().data()).decode(),
                splitter=tuple(self._central_widget.sizes()),
                data_folders=self.model.own_folders(),
                export_folder=self.exports.folder,
                export_choices=self.exports.choices,
                last_preset=preset,
                last_page=page,
                last_file=self.documents.run_file,
            ),
        )
