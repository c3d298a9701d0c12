"""Which file to open, and where to save."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.file_names import CONFIG, NPZ, PYTHON, RUN, SAFETENSORS, with_ending

__all__ = ["ask_what_to_open", "ask_where_to_save"]

translate = QCoreApplication.translate


def ask_what_to_open(parent: QWidget, folder: Path) -> Path | None:
    """The run or configuration that a person chose; None if nobody did."""
    both = translate("FileDialogs", "Runs and configurations (*.initscope *.json)")
    every = _filters()
    filters = ";;".join((both, every[RUN], every[CONFIG]))
    name, _ = QFileDialog.getOpenFileName(parent, translate("FileDialogs", "Open"), str(folder), filters)
    return Path(name) if name else None


def ask_where_to_save(parent: QWidget, suggestion: Path, endings: tuple[str, ...]) -> tuple[Path, bool] | None:
    """Where to save, with one of ``endings``.

    Returns:
        the path, and whether the dialog has asked before it gave the name of a file that is there; None if nobody
        chose one.
    """
    every = _filters()
    filters = {ending: every[ending] for ending in endings}
    name, chosen = QFileDialog.getSaveFileName(
        parent, translate("FileDialogs", "Save"), str(suggestion), ";;".join(filters.values())
    )
    if not name:
        return None
    # A name without an ending gets that of the filter.
    preferred = next((ending for ending, text in filters.items() if text == chosen), endings[0])
    path = with_ending(Path(name), (preferred, *endings))
    return path, path == Path(name)


def _filters() -> dict[str, str]:
    return {
        RUN: translate("FileDialogs", "InitScope runs (*.initscope)"),
        CONFIG: translate("FileDialogs", "Configurations (*.json)"),
        NPZ: translate("FileDialogs", "NumPy arrays (*.npz)"),
        SAFETENSORS: translate("FileDialogs", "PyTorch weights (*.safetensors)"),
        PYTHON: translate("FileDialogs", "Python programs (*.py)"),
    }
