"""The application around the window."""

import gc
import os
import sys

import pyqtgraph as pg
from PySide6.QtWidgets import QApplication

from desktop import icons, settings, theme
from desktop.cli import Options, chosen_config, say
from desktop.errors import Hook
from desktop.main_window import MainWindow
from desktop.version import VERSION

__all__ = ["run"]


def run(options: Options) -> int:
    """Open the window and stay until it closes; returns the exit status."""
    if not _has_screen():
        say("no screen to open a window on; try: python main.py --headless digits-comparison")
        return 1
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("a QCoreApplication is running that cannot show windows")
    app.setApplicationName("InitScope")
    app.setOrganizationName("InitScope")
    app.setApplicationVersion(VERSION)
    app.setWindowIcon(icons.app_icon())
    pg.setConfigOptions(antialias=False)
    hook = Hook()
    hook.install()
    # Before the window: what is made later would have text of another size.
    choice = _theme(options.theme) or settings.load(settings.default_path()).theme
    theme.apply(app, choice)
    window = MainWindow(options.preset, chosen_config(options), options.data)
    hook.caught.connect(window.error_bar.show_error)
    window.set_theme(choice)
    window.show()
    if options.file is not None:
        window.documents.open_file(options.file)
    # What is there now stays: looking through it again and again would take 20 ms of the window's time.
    gc.freeze()
    return app.exec()


def _has_screen() -> bool:
    """On Linux, Qt aborts the process where there is no display server; elsewhere there always is one."""
    known = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in known)


def _theme(name: str | None) -> theme.ThemeChoice | None:
    return {"light": "light", "dark": "dark", "system": "system"}.get(name or "")  # type: ignore[return-value]
