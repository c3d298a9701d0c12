"""Loads Qt and pyqtgraph sooner than they load by themselves: a third of the time until there is a window.

The functions leave alone what they do not know: with another PySide6 or pyqtgraph the start is slow again, no more.
"""

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

__all__ = ["load_pyqtgraph", "load_qt", "skip_feature_checks"]


def load_qt() -> None:
    """Import what every window needs of Qt."""
    from PySide6 import QtCore, QtGui, QtWidgets  # noqa: F401 - for the modules that it leaves behind

    skip_feature_checks()


def load_pyqtgraph() -> None:
    """Import pyqtgraph without all of Qt's classes, if nobody has imported it yet.

    pyqtgraph copies every name of QtCore, QtGui and QtWidgets into modules of its own, for which PySide6 has to build
    each of 1,400 classes that it would otherwise build when it is first used. Here those modules look up a name when
    it is wanted.
    """
    if "pyqtgraph" in sys.modules:
        return
    from PySide6 import QtCore, QtGui, QtWidgets

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


def skip_feature_checks() -> None:
    """Once PySide6 is loaded: do not search the source of every module that is imported for its name.

    It wants to know who might say ``from __feature__ import``; nobody does. In a bundle, where it finds no source,
    the search takes a quarter of a second.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = lambda _: False


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
