"""MNIST from the net without a window: how far it is on stderr, the folder on stdout."""

import sys
from pathlib import Path

from desktop.cli import INTERRUPTED, Options, say
from netcore.datasets import DatasetError, download, folders
from netcore.datasets.download import Progress
from netcore.datasets.folders import variable_of

__all__ = ["run"]

_FAILED = 2
_TENTHS = 10


def run(options: Options) -> int:
    """Bring the files into ``options.data``, by default into this person's folder.

    Returns:
        the exit status: 0 done, 2 if they are not to be had or the folder cannot be written, 130 if stopped by Ctrl-C.
    """
    folder = options.data or folders.downloads()
    lines = _Lines()
    try:
        download.download(folder, lines.tell, mirrors=download.MIRRORS, files=download.MNIST)
    except DatasetError as error:
        say(str(error))
        return _FAILED
    except KeyboardInterrupt:
        kept = download.kept(folder, download.MNIST) / 1e6
        say(f"stopped; {kept:.1f} MB are kept in {folder}, and --get-mnist goes on from there")
        return INTERRUPTED
    print(folder)  # noqa: T201 - the command line's own voice
    _say_how_to_use(folder, options.data is not None)
    return 0


def _say_how_to_use(folder: Path, chosen: bool) -> None:
    used = folders.default_folder("mnist")
    if chosen:
        say(f"MNIST is there; use it with --data {folder}, or choose that folder in the window")
    elif used != str(folder):
        say(f"MNIST is there; {variable_of('mnist')} names another folder, though, which is used first: {used}")
    else:
        say("MNIST is there, and is found without --data")


class _Lines:
    """A line at each tenth, and where another server is asked."""

    def __init__(self) -> None:
        self._last: tuple[int, str] = (-1, "")

    def tell(self, progress: Progress) -> None:
        now = (_TENTHS * progress.done // max(progress.total, 1), progress.mirror or self._last[1])
        if now != self._last:
            self._last = now
            done, total = progress.done / 1e6, progress.total / 1e6
            source = f" - {now[1]}" if now[1] else ""
            print(f"{done:.1f} of {total:.1f} MB{source}", file=sys.stderr, flush=True)  # noqa: T201
