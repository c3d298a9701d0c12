"""A painter that ends, also where painting fails."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPaintDevice, QPainter

__all__ = ["painting"]


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter on ``device``. An error keeps a painter alive, and Qt crashes once its device is gone."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()
