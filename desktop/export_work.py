"""What an export makes, in a thread of its own; loaded with all that draws and writes when something is exported."""

from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtGui import QImage

from desktop.export.choices import Choices
from desktop.export.csv import table
from desktop.export.png import image
from desktop.export.writer import content, page, write_files
from desktop.figures.figure import Captioned
from desktop.figures.textbook import textbook_histograms, textbook_losses
from netcore import Config, PropagationStudy, load_dataset
from netcore.snapshot import TrainingView, ViewSpec

__all__ = ["Textbook", "copied", "write_textbook"]


class Textbook(msgspec.Struct, frozen=True):
    """What the textbook's figures are made of: an experiment, where its data are, and a run of it, if there is one."""

    config: Config
    folder: Path | None
    running: Config | None
    view: TrainingView | None


def copied(make: Callable[[], Captioned], choices: Choices) -> QImage | tuple[str, bytes]:
    """What ``make`` makes as a picture, or as a table with tabs, which spreadsheets take, and as CSV."""
    figure = make()
    if choices.format == "csv":
        rows = list(figure.figure.table())
        return table(rows, "\t"), table(rows).encode()
    drawn = replace(choices, format="png")
    return image(page(figure, drawn), drawn.pixel_width, drawn.transparent)


def write_textbook(made_of: Textbook, choices: Choices, folder: Path, wanted: Callable[[], bool]) -> list[Path]:
    """The paths written; none once they are not ``wanted`` any more."""
    config = made_of.config
    dataset = (
        None if config.dataset == "gaussian" else load_dataset(config.dataset, made_of.folder, options=config.table)
    )
    signals = PropagationStudy(config, dataset).run_while(wanted)
    if signals is None:
        # A window that closes does not wait for all of them.
        return []
    figures = [textbook_histograms(config, signals.view(ViewSpec()))]
    if made_of.running is not None and made_of.view is not None and made_of.view.newest:
        figures.append(textbook_losses(made_of.running, made_of.view))
    free = {_free(folder, each.figure.name, choices.format): partial(content, each, choices) for each in figures}
    return write_files(free)


def _free(folder: Path, name: str, ending: str) -> Path:
    """A path that there is not yet."""
    names = (f"{name}.{ending}" if number == 1 else f"{name}-{number}.{ending}" for number in count(1))
    return next(folder / each for each in names if not (folder / each).exists())
