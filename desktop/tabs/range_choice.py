"""The choices that every grid of histograms offers."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox

from desktop.tabs.bar import Bar

__all__ = ["add_range_choice", "add_shared_y"]


def add_range_choice(bar: Bar, name: str) -> QComboBox:
    """Which range of values the bins cover; the data are those of ``ViewSpec.range_mode``."""
    tr = QCoreApplication.translate
    return bar.add_choice(
        name,
        tr("Range", "Ran&ge"),
        tr("Range", "Which values the 30 bins cover. Every cell says what share lies outside."),
        [
            ("unit", tr("Range", "0 to 1 (textbook)")),
            ("shared", tr("Range", "fitted to all cells")),
            ("own", tr("Range", "fitted to each cell")),
        ],
    )


def add_shared_y(bar: Bar, name: str) -> QCheckBox:
    """Whether all cells count on one axis."""
    tr = QCoreApplication.translate
    return bar.add_check(
        name, tr("Range", "Shared &y axis"), tr("Range", "Count on one axis in all cells, or on its own in each.")
    )
