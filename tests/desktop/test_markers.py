"""``desktop.markers`` against pyqtgraph's symbols, which the charts draw by name: one contender, one shape."""

import pytest
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from desktop.markers import BEYOND, MARKERS, marker_path

STEPS = [step / 64 - 0.5 for step in range(65)]
"""Across the square that a marker is in."""


def inside(path: QPainterPath) -> set[tuple[float, float]]:
    # Half a step aside: no point on an edge.
    return {(x, y) for x in STEPS for y in STEPS if path.contains(QPointF(x + 1 / 128, y + 1 / 128))}


@pytest.mark.parametrize("name", [*MARKERS, BEYOND])
def test_it_has_the_shape_of_the_symbol_of_its_name(name: str) -> None:
    ours, theirs = marker_path(name), Symbols[name]
    differing = inside(ours) ^ inside(theirs)
    assert inside(theirs)
    # Their coordinates have three to four digits.
    assert len(differing) <= 2, sorted(differing)
    box, other = ours.boundingRect(), theirs.boundingRect()
    for side in ("left", "top", "right", "bottom"):
        assert getattr(box, side)() == pytest.approx(getattr(other, side)(), abs=5e-4), side


def test_all_differ() -> None:
    shapes = [inside(marker_path(name)) for name in MARKERS]
    assert all(len(one ^ other) > 100 for place, one in enumerate(shapes) for other in shapes[:place])


def test_whoever_gets_a_path_owns_it() -> None:
    marker_path("o").translate(1.0, 0.0)
    assert marker_path("o").boundingRect().center().x() == pytest.approx(0.0)
