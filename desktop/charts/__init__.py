"""Charts: each shows views that netcore computed."""

from desktop.fast_import import load_pyqtgraph

# Before any of them imports it the slow way.
load_pyqtgraph()
