"""The contenders' markers: shapes in a square from -0.5 to 0.5, y downwards, called as pyqtgraph calls them.

The same shapes as pyqtgraph's, which charts take by name: the window's icons do not wait until it is loaded.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

__all__ = ["BEYOND", "MARKERS", "marker_path"]

# Eleven markers for eight colours: 11 and 8 share no factor, so the first 88 pairs differ.
MARKERS = ("o", "s", "d", "t1", "x", "star", "t", "+", "p", "t2", "h")

BEYOND = "arrow_up"
"""Stands at the end of an axis for a marker over it."""

_BOX = QRectF(-0.5, -0.5, 1.0, 1.0)
_DIAMOND = 0.4
"""Half its width."""
_BAR = 0.1
"""Half the width of a bar of the plus."""
_WAIST = 0.5 * (3.0 - math.sqrt(5.0)) / 2.0
"""Distance of a pentagram's inner corners from its centre, where its points are 0.5 from it: they lie on its lines."""


def marker_path(name: str) -> QPainterPath:
    """The shape called ``name``, one of ``MARKERS`` or ``BEYOND``."""
    return QPainterPath(_PATHS[name])


def _polygon(corners: Sequence[tuple[float, float]]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path


def _around(radii: Sequence[float]) -> QPainterPath:
    """Corners at equal angles, the first one above the centre, each so far from it."""
    angles = [math.tau * corner / len(radii) for corner in range(len(radii))]
    return _polygon([(r * math.sin(angle), -r * math.cos(angle)) for r, angle in zip(radii, angles, strict=True)])


def _turned(path: QPainterPath, degrees: float) -> QPainterPath:
    return QTransform().rotate(degrees).map(path)


def _circle() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(_BOX)
    return path


def _plus() -> QPainterPath:
    across, up = QPainterPath(), QPainterPath()
    across.addRect(QRectF(-0.5, -_BAR, 1.0, 2 * _BAR))
    up.addRect(QRectF(-_BAR, -0.5, 2 * _BAR, 1.0))
    return across.united(up)


_HEAD, _STEM = 0.125, 0.05
"""Of the arrow, whose point is in the middle: half the width of the head, which is as high, and of the stem."""
_TRIANGLE = _polygon([(0.0, -0.5), (0.5, 0.5), (-0.5, 0.5)])
_PATHS = {
    "o": _circle(),
    "s": _polygon([(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)]),
    "d": _polygon([(0.0, -0.5), (_DIAMOND, 0.0), (0.0, 0.5), (-_DIAMOND, 0.0)]),
    "t1": _TRIANGLE,
    "x": _turned(_plus(), 45),
    "star": _around([0.5, _WAIST] * 5),
    "t": _turned(_TRIANGLE, 180),
    "+": _plus(),
    "p": _around([0.5] * 5),
    "t2": _turned(_TRIANGLE, 90),
    "h": _around([0.5] * 6),
    BEYOND: _polygon(
        [(0.0, 0.0), (_HEAD, _HEAD), (_STEM, _HEAD), (_STEM, 0.5), (-_STEM, 0.5), (-_STEM, _HEAD), (-_HEAD, _HEAD)]
    ),
}
