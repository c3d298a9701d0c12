"""The application around the window."""

import gc
import sys

from PySide6.QtWidgets import QApplication

from desktop import icons, language, settings, text_size, theme
from desktop.cli import Options, chosen_config, say
from desktop.errors import Hook
from desktop.file_opener import FileOpener
from desktop.main_window import MainWindow
from desktop.screen import has_screen
from desktop.version import VERSION

__all__ = ["run"]


def run(options: Options) -> int:
    """Open the window and stay until it closes; returns the exit status."""
    if not has_screen():
        say("no screen to open a window on; try: python main.py --headless digits-comparison")
        return 1
    # Nothing that is made on the way to the window is garbage.
    gc.disable()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("a QCoreApplication is running that cannot show windows")
    app.setApplicationName("InitScope")
    app.setOrganizationName("InitScope")
    app.setApplicationVersion(VERSION)
    # Its icon, and one place for all its windows, under Wayland.
    app.setDesktopFileName("initscope")
    # It sees every event, and the others have no such.
    opener = FileOpener(app) if sys.platform == "darwin" else None
    app.setWindowIcon(icons.app_icon())
    hook = Hook()
    hook.install()
    # Before the window: what is made later would have text of another size.
    preferences, old_file = settings.read(settings.default_path())
    text_size.set_scale(preferences.text_scale)
    language.apply(app, preferences.language)
    choice = _theme(options.theme) or preferences.theme
    theme.prepare(app, choice)
    asked = _is_asked_for(options)
    window = MainWindow(options.preset, chosen_config(options) if asked else None, options.data)
    hook.caught.connect(window.show_error)
    if old_file is not None:
        window.tell_damaged(old_file)
    window.set_theme(choice)
    window.show()
    if opener is not None:
        opener.wanted.connect(window.documents.open_file)
        opener.begin()
    if options.file is not None:
        # Whoever opens a run wants to see it; the tour waits for a start without one.
        window.documents.open_file(options.file)
    elif not preferences.tour_seen:
        window.start_tour()
    # What is there now stays: looking through it again and again would take 20 ms of the window's time.
    gc.freeze()
    window.tabs.complete.connect(gc.freeze)
    return app.exec()


def _is_asked_for(options: Options) -> bool:
    """Whether the command line says what to open with, in place of the preferences."""
    return any(each is not None for each in (options.file, options.preset, options.iterations, options.seed))


def _theme(name: str | None) -> theme.ThemeChoice | None:
    return {"light": "light", "dark": "dark", "system": "system"}.get(name or "")  # type: ignore[return-value]
