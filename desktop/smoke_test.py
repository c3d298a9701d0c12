"""Tries the whole program out where it was just built or installed: window, training, drawing, files, processes, and
what downloads need.

It stands on conditions alone, and on a deadline for a machine on which one of them never holds. Preferences and
autosaves are in a folder of its own that is gone at the end.
"""

import os
import shutil
import sys
import tempfile
import threading
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop import theme
from desktop.cli import Options, say
from desktop.config_paths import replaced
from desktop.export.choices import Choices
from desktop.export.writer import content, write_files
from desktop.figures.figure import Captioned
from desktop.main_window import MainWindow
from desktop.runner.run_controller import End, Reason
from desktop.runner.seeds_controller import SeedsEnd
from desktop.screen import has_screen
from desktop.version import VERSION
from netcore import presets
from netcore.builder import styles

__all__ = ["ITERATIONS", "SmokeTest", "fault_of", "run"]

ITERATIONS = 50
_SECONDS = 120.0
_CHOICES = Choices(format="png", unit="px", pixels=1600)
_FIGURE = "loss-chart"
_SEEDS = 2
_LEAST_INK = 100
"""Pixels in each contender's colour; the curves of all of them together fill two rows of the picture or more."""


def run(options: Options, seconds: float = _SECONDS) -> int:
    """Open the window, train, export a picture to ``options.out`` and look at it.

    Args:
        seconds: after which it fails, wherever it is.

    Returns:
        the exit status: 0, or 1 after one line on stderr.
    """
    if not has_screen():
        return _failed("no screen to open a window on; try: QT_QPA_PLATFORM=offscreen")
    scratch = Path(tempfile.mkdtemp(prefix="initscope-smoke-test-"))
    # A thread, because an event loop that hangs tells no timer.
    deadline = threading.Timer(seconds, _give_up, (scratch, seconds))
    deadline.daemon = True
    deadline.start()
    try:
        return _run(options.out or scratch, scratch)
    except Exception as error:  # whatever it is: that is what the test is for
        return _failed(_words(error, error.__traceback__))
    finally:
        deadline.cancel()
        shutil.rmtree(scratch, ignore_errors=True)


def _run(folder: Path, scratch: Path) -> int:
    _load_what_downloads()
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("a QCoreApplication is running that cannot show windows")
    app.setApplicationName("InitScope")
    theme.apply(app, "light")
    config = replaced(presets.get(presets.DEFAULT), "training.iterations", ITERATIONS)
    window = MainWindow(None, config, None, scratch / "preferences.json", scratch / "autosave")
    test = SmokeTest(window, folder / f"{_FIGURE}.png")
    previous, sys.excepthook = sys.excepthook, test.on_exception
    try:
        window.show()
        if not test.ended:
            app.exec()
    except Exception as error:
        # Its threads end with the window closed, not with it gone, when one of them would still speak of it.
        test.on_exception(type(error), error, error.__traceback__)
    finally:
        sys.excepthook = previous
    if test.fault is None:
        print(f"InitScope {VERSION}: {ITERATIONS} iterations, {test.file.name}, {_SEEDS} seeds: passed")  # noqa: T201 - command line
        return 0
    return _failed(test.fault)


def _load_what_downloads() -> None:
    """What is imported by nothing else, and so would be missed by a person alone.

    Raises:
        ImportError: a package is not there.
        FileNotFoundError: the certificates are not there that a download checks its server with.
    """
    import certifi
    import pooch
    import requests

    pooch.HTTPDownloader()
    requests.Session()
    certificates = Path(certifi.where())
    if not certificates.is_file():
        raise FileNotFoundError(f"{certificates}: without these certificates nothing can be downloaded")


class SmokeTest(QObject):
    """Presses Run once the window is painted, exports the loss at the end, looks at the file, and ends the event loop.

    Before that, it runs the same from two seeds, in processes of their own, which a bundle has to be able to be.

    Attributes:
        file: the picture.
        fault: what failed; None once all held. That it did not get to the end is a fault, too.
        ended: whether it needs the event loop no more.
    """

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__()
        self.file = file
        self.fault: str | None = "the window was closed before the end"
        self._window = window
        self._pressed = self.ended = False
        window.runs.finished.connect(self._on_finished)
        window.seeds.finished.connect(self._on_seeds)
        for failed in (window.exports.failed, window.seeds.failed):
            failed.connect(self._end)
        window.training_tab.loss.canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """The chart is painted for the first time: a person would see the window now."""
        if event.type() is QEvent.Type.Paint and not self._pressed:
            self._pressed = True
            action = self._window.actions_table["run"]
            if not action.isEnabled():
                self._end("Run cannot be pressed")
            action.trigger()
        return False

    def on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """In place of ``sys.excepthook``: also of slots and paint events."""
        self._end(_words(error, trace))

    @Slot(object)
    def _on_finished(self, end: End) -> None:
        made = self._window.last_iteration()
        if end.reason is not Reason.DONE or made != ITERATIONS:
            self._end(f"training ended at iteration {made} of {ITERATIONS}: {end.reason.value} {end.message}".rstrip())
            return
        figure = next((each for each in self._window.exports.figures() if each.figure.name == _FIGURE), None)
        if figure is None:
            self._end(f"there is no {_FIGURE} to export")
            return
        self._window.exports.jobs.submit(partial(_export, figure, self.file), self._on_exported)

    def _on_exported(self, result: Any) -> None:
        if isinstance(result, Exception):
            self._end(_words(result, result.__traceback__))
            return
        slots = styles(presets.get(presets.DEFAULT))
        inks = [theme.contender_style(slot, "light").color for slot in slots]
        if fault := fault_of(self.file, _CHOICES.pixel_width, inks):
            self._end(fault)
        else:
            self._window.seeds.start(self._window.model.config, None, _SEEDS)

    @Slot(object)
    def _on_seeds(self, end: SeedsEnd) -> None:
        done, failures = (len(end.view.seeds), end.view.failures) if end.view else (0, ())
        why = "; ".join(str(each) for each in failures)
        self._end(None if done == _SEEDS else f"of {_SEEDS} seeds {done} came to an end: {why}")

    @Slot(str)
    def _end(self, fault: str | None) -> None:
        if self.ended:
            return
        self.ended, self.fault = True, fault
        # Nothing of it is to be kept, and nobody is there to ask.
        self._window.documents.asks = False
        self._window.close()
        QApplication.exit()


def fault_of(file: Path, width: int, inks: Sequence[str]) -> str | None:
    """What is wrong with the picture of a chart in ``file``; None if nothing is.

    Args:
        width: in pixels, that it has to have.
        inks: colours as "#rrggbb" that curves of it have to be drawn in.
    """
    picture = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    if picture.isNull():
        return f"{file} cannot be read as a picture"
    if picture.width() != width:
        return f"{file} is {picture.width()} pixels wide, not {width}"
    pixels = np.frombuffer(picture.constBits(), np.uint32) & 0xFFFFFF
    drawn = [int(np.count_nonzero(pixels == int(ink[1:], 16))) for ink in inks]
    if min(drawn) < _LEAST_INK or sum(drawn) < 2 * width:
        return f"{file} has no curves on it: {drawn} pixels in the colours {', '.join(inks)}"
    return None


def _export(figure: Captioned, file: Path) -> None:
    write_files({file: partial(content, figure, _CHOICES)})


def _words(error: BaseException, trace: TracebackType | None) -> str:
    """What went wrong and where, in one line."""
    where = [f" ({Path(each.filename).name}, line {each.lineno})" for each in traceback.extract_tb(trace)[-1:]]
    return " ".join(f"{type(error).__name__}: {error}".split()) + "".join(where)


def _failed(fault: str) -> int:
    # Of a traceback, what happened.
    say(f"smoke test failed: {fault.strip().splitlines()[-1]}")
    return 1


def _give_up(scratch: Path, seconds: float) -> None:
    _failed(f"not done after {seconds:g} s")
    shutil.rmtree(scratch, ignore_errors=True)
    os._exit(1)
