"""What leaves the window: charts as files and on the clipboard, and the textbook's figures."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from desktop.errors import why
from desktop.experiment_model import ExperimentModel
from desktop.export.choices import Choices
from desktop.figures.caption import Trained, captioned, loss_caption
from desktop.figures.curves import CurvesFigure
from desktop.figures.figure import Captioned
from desktop.pages import Pages
from desktop.runner.jobs import Jobs
from desktop.runner.run_controller import RunController, State
from netcore.snapshot import TrainingView

if TYPE_CHECKING:
    from desktop.charts.batch_view import SampleView
    from desktop.charts.chart import Chart

__all__ = ["Exports"]

_Maker: TypeAlias = Callable[[], Captioned]
"""Makes a figure, of numbers alone, in any thread: to smooth a long run takes longer than a frame."""


class Exports(QObject):
    """Knows what is on view; opens dialogs, fills the clipboard, has files written.

    Args:
        pages: the tabs with charts.
        model: the experiment in the panels.
        runs: the run there is.
        window: that dialogs belong to.

    Attributes:
        choices: how it was exported the last time.
        folder: where to; "" for nowhere yet.
        jobs: makes pictures and writes files.

    Signals:
        told: a short success, for the status bar.
        failed: what went wrong.
    """

    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        pages: Pages,
        model: ExperimentModel,
        runs: RunController,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._pages = pages
        self._model, self._runs = model, runs
        self._view: TrainingView | None = None
        self._closing = False
        self.choices = Choices()
        self.folder = ""
        self.jobs = Jobs(self)
        # Beside it, for a dialog does not wait until a file is written.
        self._making = Jobs(self)
        runs.view_changed.connect(self._on_view)
        runs.state_changed.connect(self._on_state)
        self.set_pages(pages)

    def set_pages(self, pages: Pages) -> None:
        """Export the charts of ``pages`` from now on."""
        self._pages = pages
        pages.export_wanted.connect(self.export)
        pages.picture_wanted.connect(self.copy_picture)
        pages.table_wanted.connect(self.copy_table)

    def shut_down(self) -> None:
        """Finish the file under way."""
        self._closing = True
        self.jobs.shut_down()
        self._making.shut_down()

    def figures(self) -> list[Captioned]:
        """What there is to export, that of the tab on view first."""
        return [make() for make in self._makers()]

    @Slot(str)
    def export(self, name: str) -> None:
        """Open the dialog, on the figure called ``name`` or on the first one."""
        self._make(lambda figures: self._index(figures, name))

    @Slot()
    def export_in_use(self) -> None:
        """Open the dialog, on the chart under the mouse or on the first one."""
        self.export(self._in_use())

    @Slot()
    def export_all(self) -> None:
        """Open the dialog, on all charts."""
        self._make(lambda figures: None if len(figures) > 1 else 0)

    @Slot(str)
    def copy_picture(self, name: str) -> None:
        """Put the picture of the figure called ``name``, or of the first one, on the clipboard."""
        self._copy_one(name, "png")

    @Slot(str)
    def copy_table(self, name: str) -> None:
        """Put the numbers of the figure called ``name``, or of the first one, on the clipboard."""
        self._copy_one(name, "csv")

    @Slot()
    def copy_picture_in_use(self) -> None:
        """Put the picture of the chart under the mouse, or of the first one, on the clipboard."""
        self.copy_picture(self._in_use())

    @Slot()
    def copy_table_in_use(self) -> None:
        """Put the numbers of the chart under the mouse, or of the first one, on the clipboard."""
        self.copy_table(self._in_use())

    @Slot()
    def textbook(self) -> None:
        """Write the textbook's figures of this experiment, without a question, to files that are not there yet."""
        from desktop.export_work import Textbook, write_textbook

        choices = self.choices
        if choices.format not in ("png", "svg", "pdf"):
            choices = replace(choices, format="png")
        folder = Path(self._model.data_folder) if self._model.data_folder else None
        made_of = Textbook(self._model.config, folder, self._runs.config, self._view)
        self.told.emit(self.tr("Writing the textbook's figures …"))
        work = partial(write_textbook, made_of, choices, self.where(), lambda: not self._closing)
        self.jobs.submit(work, self._on_textbook)

    def where(self) -> Path:
        """The folder of the last file, or a person's documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folders = (Path(text) for text in (self.folder, documents) if text)
        return next((folder for folder in folders if folder.is_dir()), Path.home())

    # What there is

    def _charts(self) -> "list[Chart | SampleView]":
        return [*self._pages.charts(), self._pages.training.samples]

    def _makers(self) -> list[_Maker]:
        return [make for chart in self._charts() if (make := self._maker(chart))]

    def _maker(self, chart: "Chart | SampleView") -> _Maker | None:
        """Of what ``chart`` shows, with what is said of that very moment; None while there is nothing."""
        from desktop.charts.chart import Chart

        pages = self._pages
        if chart is pages.seeds.chart:
            return pages.seeds.maker()
        if chart in (pages.training.loss, pages.training.accuracy):
            return self._maker_of_curves(chart)
        figure = chart.figure()
        made_of = chart.made_of if isinstance(chart, Chart) else pages.training.samples_of
        return partial(captioned, figure, made_of) if figure and made_of else None

    def _maker_of_curves(self, chart: "Chart | SampleView") -> _Maker | None:
        """They are of the newest moment, though frames take turns, and a tab that nobody looks at stands still."""
        training, view, config = self._pages.training, self._view, self._runs.config
        if view is None or config is None:
            return None
        made_of = Trained(config, view.newest, view.rates)
        if chart is training.accuracy:
            accuracies = training.accuracy.figure_of(view)
            return partial(captioned, accuracies, made_of) if accuracies else None
        losses = training.loss.maker_of(view)
        return partial(_captioned_losses, losses, made_of, training.loss.window_length) if losses else None

    def _in_use(self) -> str:
        """The name of the chart under the mouse; "" for none."""
        return next((each.file_name for each in self._charts() if each.isVisible() and each.underMouse()), "")

    @Slot(object)
    def _on_view(self, view: TrainingView) -> None:
        self._view = view

    @Slot(object)
    def _on_state(self, state: State) -> None:
        if state in (State.PREPARING, State.IDLE):
            # What was shown belongs to the run before.
            self._view = None

    def _make(self, choose: Callable[[list[Captioned]], int | None]) -> None:
        """Make all figures, and open the dialog on the one that is to be chosen of them, None for all."""
        makers = self._makers()
        if not makers:
            self.failed.emit(self.tr("There is no chart to export yet: press Run or Step first."))
        elif not self._making.busy:
            self._making.submit(partial(_made, makers), partial(self._on_made, choose))

    def _on_made(self, choose: Callable[[list[Captioned]], int | None], figures: Any) -> None:
        if isinstance(figures, Exception):
            raise figures
        if not self._closing:
            self._open(figures, choose(figures))

    def _open(self, figures: list[Captioned], chosen: int | None) -> None:
        """The dialog on the figure ``chosen``, None for all of them."""
        from desktop.dialogs.export_dialog import ExportDialog

        window = self.parent()
        assert isinstance(window, QWidget)
        first = ExportDialog.all_charts if chosen is None else chosen
        dialog = ExportDialog(figures, self.choices, self.where(), self.jobs, first, window)
        dialog.exported.connect(self._on_exported)
        dialog.copy_wanted.connect(self._copy)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # Inside

    @staticmethod
    def _index(figures: Sequence[Captioned], name: str) -> int:
        names = [each.figure.name for each in figures]
        return names.index(name) if name in names else 0

    def _copy_one(self, name: str, format: Literal["png", "csv"]) -> None:
        charts = [each for each in self._charts() if not name or each.file_name == name]
        chart, make = next(((each, make) for each in charts if (make := self._maker(each))), (None, None))
        if chart is None or make is None:
            self.failed.emit(self.tr("There is nothing to copy yet: press Run or Step first."))
        else:
            self._copy_made(make, replace(self.choices, format=format), chart.accessibleName())

    @Slot(object, object)
    def _copy(self, figure: Captioned, choices: Choices) -> None:
        self.choices = replace(choices, format=self.choices.format)
        self._copy_made(lambda: figure, choices, figure.figure.title)

    def _copy_made(self, make: _Maker, choices: Choices, title: str) -> None:
        from desktop.export_work import copied

        self.jobs.submit(partial(copied, make, choices), partial(self._on_copied, title))

    def _on_copied(self, title: str, made: Any) -> None:
        if isinstance(made, Exception):
            self.failed.emit(self.tr("Cannot copy {chart}: {why}").format(chart=title, why=why(made)))
            return
        data = QMimeData()
        if isinstance(made, QImage):
            data.setImageData(made)
        else:
            text, csv = made
            data.setText(text)
            data.setData("text/csv", csv)
        QGuiApplication.clipboard().setMimeData(data)
        self.told.emit(self.tr("Copied: {chart}").format(chart=title))

    @Slot(object)
    def _on_exported(self, paths: list[Path]) -> None:
        from desktop.dialogs.export_dialog import ExportDialog

        dialog = self.sender()
        if isinstance(dialog, ExportDialog):
            self.choices = dialog.choices()
        self._tell_written(paths)
        if len(paths) > 1:
            # A folder of its own: the next one goes beside it, not into it.
            self.folder = str(paths[0].parent.parent)

    def _on_textbook(self, result: Any) -> None:
        if isinstance(result, Exception):
            # Of data that are missing there is no path.
            what = getattr(result, "filename", None) or self.tr("the textbook's figures")
            self.failed.emit(self.tr("Cannot write {path}: {why}").format(path=what, why=why(result)))
        elif result:
            self._tell_written(result)

    def _tell_written(self, paths: list[Path]) -> None:
        self.folder = str(paths[0].parent)
        if len(paths) == 1:
            self.told.emit(self.tr("Wrote {path}").format(path=paths[0]))
        else:
            self.told.emit(self.tr("Wrote {n} files to {folder}").format(n=len(paths), folder=paths[0].parent))


def _captioned_losses(make: Callable[[], CurvesFigure], made_of: Trained, window: int) -> Captioned:
    losses = make()
    return captioned(losses, made_of, loss_caption(made_of.config, losses, window))


def _made(makers: list[_Maker]) -> list[Captioned]:
    return [make() for make in makers]
