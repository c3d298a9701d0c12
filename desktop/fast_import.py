"""Loads pyqtgraph without all of Qt's classes: import this before the first import of pyqtgraph.

pyqtgraph copies every name of QtCore, QtGui and QtWidgets into modules of its own, which makes PySide6 build each of
1,400 classes that it would otherwise build when it is first used: a sixth of all that is imported. Here its modules
look a name up when it is wanted. Should another pyqtgraph do it differently, it is slow again, and no more than that.
"""

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

__all__ = ["load_pyqtgraph"]


def load_pyqtgraph() -> None:
    """Import pyqtgraph, if nobody has."""
    if "pyqtgraph" in sys.modules:
        return
    modules = [vars(module) for module in (QtCore, QtGui, QtWidgets)]
    before: list[dict[str, Any]] = [
        {name: names[name] for name in ("__dir__", "__getattr__") if name in names} for names in modules
    ]
    for module, names in zip((QtCore, QtGui, QtWidgets), modules, strict=True):
        # All that there is to copy, as far as pyqtgraph can see, is what looks up the rest.
        names["__dir__"], names["__getattr__"] = lambda: ["__getattr__"], _lookup(module)
    try:
        import pyqtgraph  # noqa: F401 - for the modules that it leaves behind
    finally:
        for names, kept in zip(modules, before, strict=True):
            del names["__dir__"], names["__getattr__"]
            names.update(kept)


def _lookup(module: ModuleType) -> Callable[[str], Any]:
    known = frozenset(dir(module))

    def lookup(name: str) -> Any:
        if name not in known:
            raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")
        value = getattr(module, name)
        # The second time it is there.
        setattr(sys.modules[f"pyqtgraph.Qt.{module.__name__.rpartition('.')[2]}"], name, value)
        return value

    return lookup
