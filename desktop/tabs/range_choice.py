"""The choices that every grid of histograms offers."""

from PySide6.QtCore import QCoreApplication

from desktop.forms.combo import Combo
from desktop.tabs.bar import Bar

__all__ = ["add_range_choice", "unit_text", "unit_tip"]


def add_range_choice(bar: Bar, name: str) -> Combo:
    """Which range of values the bins cover; the data are those of ``ViewSpec.range_mode``."""
    tr = QCoreApplication.translate
    return bar.add_choice(
        name,
        tr("Range", "Ran&ge"),
        tr(
            "Range",
            "Which values the 30 bins cover: 0 to 1 as in the textbook (activations alone; all else has a range of its "
            "own), a range fitted to all cells but for far outliers, or one fitted to each. Every cell says what share "
            "lies outside.",
        ),
        [
            ("unit", unit_text(True, False)),
            ("shared", tr("Range", "one for all")),
            ("own", tr("Range", "own in each")),
        ],
    )


def unit_text(of_activations: bool, overlaid: bool) -> str:
    """What the choice of 0 to 1 comes to: it is in force for activations that nothing else shares their bins with."""
    tr = QCoreApplication.translate
    if overlaid:
        return tr("Range", "both's")
    return tr("Range", "0 to 1") if of_activations else tr("Range", "own")


def unit_tip(of_activations: bool, overlaid: bool) -> str:
    """Why that is in force; "" where it is what was chosen."""
    tr = QCoreApplication.translate
    if overlaid:
        return tr("Range", "Wide enough for both quantities; 0 to 1 is for activations alone.")
    return "" if of_activations else tr("Range", "Fitted to each cell; 0 to 1 is for activations alone.")
