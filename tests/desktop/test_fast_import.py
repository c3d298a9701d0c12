"""``desktop.fast_import``: pyqtgraph is whole, and Qt's classes wait until they are used."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOAD = """
from PySide6 import QtCore, QtGui, QtWidgets
names = dir(QtWidgets)
from desktop.fast_import import load_pyqtgraph
load_pyqtgraph()
import pyqtgraph as pg
"""


def run(code: str) -> None:
    """In a process of its own: this one has loaded pyqtgraph."""
    done = subprocess.run([sys.executable, "-c", LOAD + code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_class_is_built_when_it_is_used() -> None:
    run("""
mirror = pg.Qt.QtWidgets
assert "QWizard" not in vars(QtWidgets)
assert mirror.QWizard is QtWidgets.QWizard
assert vars(mirror)["QWizard"] is QtWidgets.QWizard, "found by itself from now on"
""")


def test_the_program_and_the_mirrors_lack_nothing() -> None:
    run("""
assert dir(QtWidgets) == names and "__getattr__" not in vars(QtWidgets)
for module in (QtCore, QtGui, QtWidgets):
    mirror = getattr(pg.Qt, module.__name__.partition(".")[2])
    assert all(getattr(mirror, name) is not None for name in dir(module) if name[0] == "Q")
    for each in (module, mirror):
        assert not hasattr(each, "QNothing")
""")


def test_the_window_is_loaded_so() -> None:
    run("""
import sys
for name in [name for name in sys.modules if name.startswith("pyqtgraph")]:
    del sys.modules[name]
from desktop import cli
cli._load([])
assert "desktop.main_window" in sys.modules and "pyqtgraph" not in sys.modules
from desktop.charts.loss_chart import LossChart
from pyqtgraph.Qt import QtWidgets as mirror
assert "QWizard" not in vars(mirror)
""")


def test_what_the_window_does_not_show_yet_is_not_loaded(tmp_path: Path) -> None:
    """Dialogs, what writes files, the tabs, the ways into the net."""
    run(f"""
import sys
for name in [name for name in sys.modules if name.startswith("pyqtgraph")]:
    del sys.modules[name]
from pathlib import Path
from desktop import cli
cli._load([])
from PySide6.QtWidgets import QApplication
from desktop.main_window import MainWindow
app = QApplication([])
window = MainWindow(preferences_path=Path({str(tmp_path)!r}) / "p.json", autosave_folder=Path({str(tmp_path)!r}))
window.show()
assert window.tabs.page() == "training"
late = (
    *(f"desktop.dialogs.{{name}}_dialog" for name in ("about", "export", "mnist", "preferences", "shortcuts", "table")),
    *(f"desktop.tabs.{{name}}_tab" for name in window.tabs.ids),
    "pyqtgraph", "desktop.charts", "desktop.diagnostics", "desktop.export.writer", "desktop.export_work",
    "netcore.script", "netcore.weights",
    "PySide6.QtPrintSupport", "importlib.metadata", "pooch", "requests", "safetensors", "ssl",
)
assert [name for name in late if name in sys.modules] == []
window.close()
""")


def test_no_source_is_searched_for_the_name_of_pyside() -> None:
    run("""
import sys
feature = sys.modules["shibokensupport.feature"]
assert feature._mod_uses_pyside(QtWidgets) is False
feature._mod_uses_pyside = None
del sys.modules["shibokensupport.feature"]
from desktop.fast_import import skip_feature_checks
skip_feature_checks()
""")
