"""Reads a person's table in a thread of its own: the newest wish wins."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from desktop.runner.newest_job import NewestJob, Tell, Wanted
from netcore.datasets import table
from netcore.datasets.table_options import Delimiter, TableOptions
from netcore.datasets.table_preview import Preview, preview

__all__ = ["TableLoading"]


class TableLoading(NewestJob):
    """Owns the thread.

    Signals:
        progressed: how much is read, from 0 to 1.
        previewed: a ``Preview``.
        loaded: a ``Table``.
        failed: the exception.
    """

    previewed = Signal(object)
    loaded = Signal(object)

    def look(self, path: Path, options: TableOptions | None, delimiter: Delimiter | None = None) -> None:
        """Ask for the first rows, in place of what is being done."""
        self.begin(partial(_preview, path, options, delimiter), self.previewed.emit)

    def load(self, path: Path, options: TableOptions) -> None:
        """Ask for the whole table, in place of what is being done."""
        self.begin(partial(table.read, path, options), self.loaded.emit)


def _preview(
    path: Path, options: TableOptions | None, delimiter: Delimiter | None, _tell: Tell, wanted: Wanted
) -> Preview:
    return preview(path, options, delimiter, wanted)
