"""Says in one line what to do where InitScope cannot start: a package is missing, or Python is too old.

Whoever double-clicks ``main.py`` sees no terminal and gets a dialog. The standard library alone, in syntax that
Python 3.6 reads: this has to run where nothing else does.
"""

import os
import re
import sys
from typing import Any

from desktop.screen import has_screen

__all__ = ["LIBRARIES", "OLDEST_PYTHON", "check_libraries", "needs_dialog", "of_package", "of_python", "show"]

OLDEST_PYTHON = (3, 11)
"""As ``requires-python`` in pyproject.toml."""
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""Of a Linux system, as Qt's windows on X11 need them, each with its Debian package: as in the Makefile."""

_IN_TERMINAL = ("--headless", "--smoke-test", "--get-mnist", "--help", "-h", "--version")
_UNFOUND = "cannot open shared object file"
"""The system's words."""
_DIALOGS = (
    ("zenity", "--error", "--title=InitScope", "--no-markup", "--text"),
    ("kdialog", "--title=InitScope", "--error"),
    ("xmessage",),
    ("notify-send", "InitScope"),
)
"""Programs of a Linux desktop that show a text."""
_GROUND, _TEXT, _FONT = "#f4f5f7", "#16181d", 11


def of_python() -> str:
    """What to do about the Python that runs this; "" where it is new enough."""
    if sys.version_info[:2] >= OLDEST_PYTHON:
        return ""
    oldest, found = (".".join(str(part) for part in each[:3]) for each in (OLDEST_PYTHON, sys.version_info))
    return f"InitScope needs Python {oldest} or newer, this is {found}: install a newer one and start main.py with it"


def of_package(error: ImportError) -> str:
    """What to do about a package, or a library of the system, that cannot be loaded."""
    # NumPy tells a page; what happened comes last.
    what = str(error).strip().rpartition("\n")[2].rstrip(".") or "a package is missing"
    library = re.search(r"lib[\w.+-]+\.so[.\d]*", what)
    if library and _UNFOUND in what:
        return _of_library(library.group())
    if getattr(sys, "frozen", False):
        return f"cannot start: {what}; this copy of InitScope is incomplete: install it again"
    return f'cannot start: {what}; install what is missing with "make run" or "python -m pip install -e ."'


def check_libraries() -> None:
    """Load the libraries of the system that Qt loads for a window on X11; elsewhere nothing.

    Qt itself ends the process where one is missing, and whoever has no terminal never hears why.

    Raises:
        ImportError: naming the first one that is missing.
    """
    for library in LIBRARIES if _is_x11() else ():
        if not _loads(library):
            raise ImportError(f"{library}: {_UNFOUND}")


def needs_dialog(arguments: "list[str]") -> bool:
    """Whether nobody would read a terminal.

    Args:
        arguments: of the program; some ask for nothing but the terminal.
    """
    if any(each.partition("=")[0] in _IN_TERMINAL for each in arguments):
        return False
    # On Windows, the terminal of a double-clicked script closes with it.
    read = sys.stderr is not None and sys.stderr.isatty() and sys.platform != "win32"
    return not read and has_screen("DISPLAY")


def show(message: str, arguments: "list[str]") -> None:
    """Say ``message`` on stderr, and in a dialog where nobody would read that."""
    print(f"initscope: {message}", file=sys.stderr)  # noqa: T201 - nothing else can be loaded
    if needs_dialog(arguments):
        _open(message)


def _is_x11() -> bool:
    """Whether Qt will take X11, and nothing else in its place."""
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    chosen = asked.partition(":")[0] == "xcb" if asked else not os.environ.get("WAYLAND_DISPLAY")
    return sys.platform.startswith("linux") and chosen and has_screen("DISPLAY")


def _of_library(name: str) -> str:
    lacking = [package for library, package in LIBRARIES.items() if library == name or not _loads(library)]
    if name not in LIBRARIES:
        return f"cannot start: {name} is missing; install the system's package that has it, or InitScope again"
    return (
        f"cannot start: {name} of the system is missing; install its package, on Debian and Ubuntu with: "
        f"apt-get install {' '.join(lacking)}"
    )


def _loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _open(message: str) -> None:
    message = message[:1].upper() + message[1:]
    try:
        import tkinter

        _run(tkinter, message)
    # Its own error is a TclError, and it may not be there: Debian has it in a package, and a bundle does without.
    except Exception:
        _ask_desktop(message)


def _ask_desktop(message: str) -> None:
    """Let a program of the desktop show it; where there is none, stderr has said it."""
    import shutil
    import subprocess

    for program, *options in _DIALOGS:
        path = shutil.which(program)
        if path:
            command = [path, *options, message]
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - a list
            return


def _run(tkinter: Any, message: str) -> None:
    """Stay until the dialog is closed."""
    root = tkinter.Tk()
    root.title("InitScope")
    root.configure(background=_GROUND, padx=28, pady=22)
    text = tkinter.Label(
        root, text=message, wraplength=460, justify="left", background=_GROUND, foreground=_TEXT, font=("", _FONT)
    )
    text.pack(anchor="w")
    button = tkinter.Button(root, text="Close", command=root.destroy, font=("", _FONT), padx=14)
    button.pack(anchor="e", pady=(18, 0))
    button.focus_set()
    for key in ("<Escape>", "<Return>"):
        root.bind(key, lambda _event: root.destroy())
    root.resizable(False, False)
    root.mainloop()
