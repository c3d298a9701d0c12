"""Compiles translations by Qt's own lrelease, which comes with PySide6; none of Qt is loaded for it."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

__all__ = ["compile_translation"]


def compile_translation(source: Path, target: Path) -> bool:
    """Write the ``.ts`` file ``source`` to the ``.qm`` file ``target``; whether that worked."""
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    qt = find_spec("PySide6")
    folders = (qt.submodule_search_locations or ()) if qt else ()
    program = next((each for folder in folders for each in Path(folder).rglob(name) if each.is_file()), None)
    if program is None:
        return False
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(  # noqa: S603 - a fixed program on our own file
            [program, "-silent", source, "-qm", target], capture_output=True, check=False, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and target.exists()
