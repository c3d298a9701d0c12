"""The endings of the files that InitScope writes and opens."""

from pathlib import Path

from PySide6.QtCore import QMimeData

__all__ = ["CONFIG", "NPZ", "PYTHON", "RUN", "SAFETENSORS", "dropped_file", "is_config", "with_ending"]

RUN, CONFIG = ".initscope", ".json"
NPZ, SAFETENSORS, PYTHON = ".npz", ".safetensors", ".py"
_OURS = (RUN, CONFIG, NPZ, SAFETENSORS, PYTHON)


def is_config(path: Path) -> bool:
    """Whether the name says that a configuration alone is in it."""
    return path.suffix.lower() == CONFIG


def with_ending(path: Path, endings: tuple[str, ...]) -> Path:
    """``path`` with the first of ``endings``, in place of one of ours, unless it has one of them."""
    ending = path.suffix.lower()
    if ending in endings:
        return path
    return path.with_suffix(endings[0]) if ending in _OURS else path.with_name(path.name + endings[0])


def dropped_file(data: QMimeData) -> Path | None:
    """The one file of ours on this disk that ``data`` brings; None for anything else."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in (RUN, CONFIG) else None
