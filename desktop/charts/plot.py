"""A view with axes around it, as the charts use them."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtWidgets import QGraphicsGridLayout, QGraphicsItem, QSizePolicy

__all__ = ["Plot"]

_PLACES = {"top": (0, 1), "left": (1, 0), "bottom": (2, 1)}
_GRID = 0.15
"""Opacity of the grid."""


class Plot(pg.GraphicsWidget):  # type: ignore[misc]
    """pyqtgraph's view and axes, without the menu that is part of every ``PlotItem``.

    That menu, never shown, is fifty widgets: as many in all charts as in the rest of the window, and each style sheet
    styles every one of them. It exports by ways that fail, too.

    Args:
        left: an axis to stand at the left, in place of a plain one.

    Attributes:
        vb: the view, which no turn of the wheel zooms: without a menu there would be no way back.
        grid: the layout of the view and its axes.
    """

    def __init__(self, left: pg.AxisItem | None = None) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.grid = QGraphicsGridLayout()
        self.grid.setContentsMargins(1, 1, 1, 1)
        self.grid.setSpacing(0)
        self.setLayout(self.grid)
        self.vb = pg.ViewBox(parent=self, enableMenu=False)
        self.vb.setMouseEnabled(False, False)
        self.grid.addItem(self.vb, 1, 1)
        self.grid.setRowStretchFactor(1, 100)
        self.grid.setColumnStretchFactor(1, 100)
        self._axes: dict[str, pg.AxisItem] = {}
        self.add_axis("left", left)
        self.add_axis("bottom")
        for axis in self._axes.values():
            # Axes stand still while what they measure moves; replaying their drawings took most of a frame's time.
            axis.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
            axis.enableAutoSIPrefix(False)

    def add_axis(self, side: str, axis: pg.AxisItem | None = None) -> pg.AxisItem:
        """Set ``axis``, by default a plain one, at the "left", "bottom" or "top"."""
        axis = axis or pg.AxisItem(side, parent=self)
        axis.linkToView(self.vb)
        self.grid.addItem(axis, *_PLACES[side])
        # Over images; what is to be over the axes has 1 or more.
        axis.setZValue(0.5)
        axis.setFlag(QGraphicsItem.GraphicsItemFlag.ItemNegativeZStacksBehindParent)
        self._axes[side] = axis
        return axis

    def axis(self, side: str) -> pg.AxisItem:
        """The axis at the "left" or "bottom"."""
        return self._axes[side]

    def beside(self) -> float:
        """Height of what stands over and under the view."""
        return sum(float(axis.height()) for side, axis in self._axes.items() if side != "left")

    def add(self, item: QGraphicsItem, **arguments: Any) -> None:
        """Put ``item`` into the view, as ``ViewBox.addItem`` does."""
        self.vb.addItem(item, **arguments)

    def remove(self, item: QGraphicsItem) -> None:
        """Take ``item`` out of the view."""
        self.vb.removeItem(item)

    def set_x(self, low: float, high: float, padding: float) -> None:
        """Show ``low`` to ``high`` from left to right, with so large a share of it beyond both ends."""
        self.vb.setXRange(low, high, padding=padding)

    def set_y(self, low: float, high: float, padding: float) -> None:
        """Show ``low`` to ``high`` from bottom to top, with so large a share of it beyond both ends."""
        self.vb.setYRange(low, high, padding=padding)

    def show_grid(self) -> None:
        """Draw faint lines at the ticks, in the axes' colours of now."""
        for axis in self._axes.values():
            axis.setGrid(int(255 * _GRID))
