"""The choices that every grid of histograms offers."""

from PySide6.QtCore import QCoreApplication

from desktop.forms.combo import Combo
from desktop.tabs.bar import Bar

__all__ = ["add_range_choice"]


def add_range_choice(bar: Bar, name: str) -> Combo:
    """Which range of values the bins cover; the data are those of ``ViewSpec.range_mode``."""
    tr = QCoreApplication.translate
    return bar.add_choice(
        name,
        tr("Range", "Ran&ge"),
        tr(
            "Range",
            "Which values the 30 bins cover: 0 to 1 as in the textbook, a range fitted to all cells, or one fitted to "
            "each. Every cell says what share lies outside.",
        ),
        [
            ("unit", tr("Range", "0 to 1")),
            ("shared", tr("Range", "one for all")),
            ("own", tr("Range", "own in each")),
        ],
    )
