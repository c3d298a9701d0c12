"""Says in one line what to do where InitScope cannot start: a package is missing, or Python is too old.

Whoever double-clicks ``main.py`` sees no terminal and gets a dialog. The standard library alone, in syntax that
Python 3.6 reads: this has to run where nothing else does.
"""

import sys
from typing import Any

from desktop.screen import has_screen

__all__ = ["OLDEST_PYTHON", "needs_dialog", "of_package", "of_python", "show"]

OLDEST_PYTHON = (3, 11)
"""As ``requires-python`` in pyproject.toml."""

_IN_TERMINAL = ("--headless", "--smoke-test", "--get-mnist", "--help", "-h", "--version")
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
    if getattr(sys, "frozen", False):
        return f"cannot start: {what}; this copy of InitScope is incomplete: install it again"
    return f'cannot start: {what}; install what is missing with "make run" or "python -m pip install -e ."'


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


def _open(message: str) -> None:
    try:
        import tkinter

        _run(tkinter, message[:1].upper() + message[1:])
    # Without tkinter, or without a display that it can open, stderr has said it.
    except Exception:  # noqa: S110 - its own error is a TclError, and tkinter may not be there
        pass


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
