"""Lines as they are printed: cut where the plot ends, and in short pieces."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPen

from desktop.markers import marker_path
from netcore.arrays import Vector

__all__ = ["between", "draw_line", "draw_marker", "faint"]

_PIECE = 64
"""Points of a path. Qt takes a wide line in one piece as one area and looks for all its crossings: 2,000 points of a
noisy one take half a second, during which Python stands still in every thread."""

_FAR = 1e6


def between(x: Vector, y: Vector, low: float, high: float) -> tuple[Vector, Vector]:
    """The parts of the line through (x, y), each (n,), whose y lies between two limits.

    Returns:
        (m,) and (m,): the points of these parts, cut where they cross a limit, with NaN between two parts.
    """
    y = np.clip(y, low - _FAR, high + _FAR)
    positions, xs, ys = [np.arange(len(y), dtype=np.float64)], [x], [np.where((y < low) | (y > high), np.nan, y)]
    for limit in (low, high):
        before = np.flatnonzero((y[:-1] - limit) * (y[1:] - limit) < 0)
        share = (limit - y[before]) / (y[before + 1] - y[before])
        positions.append(before + share)
        xs.append(x[before] + share * (x[before + 1] - x[before]))
        ys.append(np.full(len(before), limit))
    order = np.argsort(np.concatenate(positions), kind="stable")
    return np.concatenate(xs)[order], np.concatenate(ys)[order]


def draw_line(painter: QPainter, x: Vector, y: Vector, pen: QPen) -> None:
    """Draw the line through (x, y), each (n,), with a gap at every NaN; one point alone is a dot."""
    # Slow to load, and the window is there before a line is drawn.
    from pyqtgraph import arrayToQPath

    pen = QPen(pen)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    gaps = np.flatnonzero(np.isnan(y))
    size = _piece(painter)
    for part in np.split(np.arange(len(x)), gaps):
        part = part[~np.isnan(y[part])]
        if len(part) == 1:
            painter.drawPoint(QPointF(float(x[part[0]]), float(y[part[0]])))
            continue
        # A dashed line begins its pattern anew in every piece.
        step = size if pen.style() is Qt.PenStyle.SolidLine else max(len(part), 1)
        for start in range(0, len(part) - 1, step):
            piece = part[start : start + step + 1]
            painter.drawPath(arrayToQPath(x[piece], y[piece], connect="all"))


def _piece(painter: QPainter) -> int:
    """Points of a path: fewer where it becomes many pixels, for the time goes with their number."""
    if painter.paintEngine().type() is not QPaintEngine.Type.Raster:
        return _PIECE
    scale = float(painter.worldTransform().m11())
    return max(3, int(_PIECE / max(scale, 1.0) ** 1.5))


def draw_marker(painter: QPainter, x: float, y: float, symbol: str, size: float, color: str) -> None:
    """Draw the marker called ``symbol``, ``size`` units large, with a white edge."""
    painter.save()
    painter.translate(x, y)
    painter.scale(size, size)
    painter.setPen(QPen(QColor("#ffffff"), 0.12))
    painter.setBrush(QColor(color))
    painter.drawPath(marker_path(symbol))
    painter.restore()


def faint(color: str, opacity: float, paper: str = "#ffffff") -> QColor:
    """``color`` as it looks on ``paper``: opaque, so that pieces of a line do not show where they meet."""
    solid, below = QColor(color).getRgb(), QColor(paper).getRgb()
    red, green, blue = (
        round(under - (under - part) * opacity)
        for part, under in zip(solid[:3], below[:3], strict=True)  # type: ignore[index]
    )
    return QColor(red, green, blue)
