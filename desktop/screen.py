"""Whether there is a screen to open a window on; the standard library alone, in syntax that Python 3.6 reads."""

import os
import sys

__all__ = ["has_screen"]


def has_screen(*names: str) -> bool:
    """On Linux, whether one of these environment variables says so; elsewhere there always is a screen.

    Without ``names``: those that Qt looks at. Qt aborts the process where there is no display server.
    """
    known = names or ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in known)
