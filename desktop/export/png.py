"""A chart as PNG, at a multiple of its size on the screen."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyqtgraph as pg
from pyqtgraph.graphicsItems.LegendItem import ItemSample
from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from netcore.files import write_bytes

__all__ = ["png_image", "write_png"]

_DOTS_PER_METRE = 3780
"""96 dpi, what a screen is taken for."""


def write_png(path: Path, canvas: pg.GraphicsLayoutWidget, scale: int = 2) -> None:
    """Write ``canvas`` to ``path`` in ``scale`` times its pixels, whole or not at all.

    Raises:
        OSError: if it cannot be written; a file there was is left as it was.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not png_image(canvas, scale).save(buffer, "PNG"):  # type: ignore[call-overload]
        raise OSError("the picture cannot be made: it may be too large for the memory")
    write_bytes(path, bytes(buffer.data().data()))


def png_image(canvas: pg.GraphicsLayoutWidget, scale: int) -> QImage:
    """The whole scene of ``canvas``, edges smooth, lines as wide as on the screen times ``scale``."""
    size = canvas.size()
    image = QImage(size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(canvas.backgroundBrush().color())
    area = QRectF(0, 0, size.width(), size.height())
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    with _uncached(canvas), _widened(canvas, scale), _drawn_markers(canvas):
        canvas.scene().render(painter, area, area)
    painter.end()
    image.setDotsPerMeterX(_DOTS_PER_METRE * scale)
    image.setDotsPerMeterY(_DOTS_PER_METRE * scale)
    return image


@contextmanager
def _widened(canvas: pg.GraphicsLayoutWidget, scale: int) -> Iterator[None]:
    """Cosmetic pens keep their width in pixels whatever the scale: widen them for the time of painting."""
    changed: list[tuple[Any, QPen]] = []
    try:
        for each in canvas.scene().items():
            item = each.item if isinstance(each, ItemSample) else each
            pen = _pen(item)
            if pen is not None:
                changed.append((item, QPen(pen)))
                wide = QPen(pen)
                wide.setWidthF(max(pen.widthF(), 1.0) * scale)
                _set_pen(item, wide)
        yield
    finally:
        for item, pen in changed:
            _set_pen(item, pen)


def _set_pen(item: Any, pen: QPen) -> None:
    if isinstance(item, pg.AxisItem):
        # Its setPen gives the label the pen's colour too.
        item._pen = pen
        item.picture = None
        item.update()
    else:
        item.setPen(pen)


@contextmanager
def _uncached(canvas: pg.GraphicsLayoutWidget) -> Iterator[None]:
    """Axes are drawn anew: what the screen keeps of them has the screen's resolution."""
    axes = [item for item in canvas.scene().items() if isinstance(item, pg.AxisItem)]
    modes = [axis.cacheMode() for axis in axes]
    for axis in axes:
        axis.setCacheMode(QGraphicsItem.CacheMode.NoCache)
    try:
        yield
    finally:
        for axis, mode in zip(axes, modes, strict=True):
            axis.setCacheMode(mode)


@contextmanager
def _drawn_markers(canvas: pg.GraphicsLayoutWidget) -> Iterator[None]:
    """Markers are drawn anew: on the screen they are small bitmaps, which would be blown up."""
    markers = [item for item in canvas.scene().items() if isinstance(item, pg.ScatterPlotItem)]
    for item in markers:
        item.setExportMode(True, {"antialias": True})
    try:
        yield
    finally:
        for item in markers:
            item.setExportMode(False)


def _pen(item: Any) -> QPen | None:
    """The pen of a curve, of its sample in a legend, of an axis or of a line."""
    if isinstance(item, pg.PlotCurveItem | pg.PlotDataItem):
        return QPen(pg.mkPen(item.opts["pen"]))
    if isinstance(item, pg.AxisItem):
        return QPen(item.pen())
    if isinstance(item, pg.InfiniteLine):
        return QPen(item.pen)
    return None
