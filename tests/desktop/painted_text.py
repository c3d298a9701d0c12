"""What a window writes where: every piece of text as it is painted, so that nothing has to be guessed from layouts."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import QGraphicsItem, QGraphicsView, QWidget

from desktop.charts.histogram_grid import GridItem

__all__ = ["Piece", "painted"]

_ALONE = QWidget.RenderFlag(0)
_METRIC = QPaintDevice.PaintDeviceMetric


class Piece(NamedTuple):
    """A piece of text, where its ink is and what it is clipped to, both in the widget that paints it."""

    widget: QWidget
    text: str
    ink: QRectF
    clip: QRectF


def painted(widget: QWidget) -> list[Piece]:
    """The text that ``widget`` itself paints, without its children's."""
    view = widget.parent()
    scene = view.scene() if isinstance(view, QGraphicsView) and view.viewport() is widget else None
    cached = [each for each in scene.items() if each.cacheMode() != QGraphicsItem.CacheMode.NoCache] if scene else []
    modes = [each.cacheMode() for each in cached]
    for each in cached:
        # From a cache it would be painted as a picture.
        each.setCacheMode(QGraphicsItem.CacheMode.NoCache)
    device = _Device(widget)
    painter = QPainter(device)
    # A graphics view has a render of its own.
    QWidget.render(widget, painter, QPoint(), QRegion(), _ALONE)
    if isinstance(view, QGraphicsView) and scene is not None:
        _paint_still(painter, view)
    painter.end()
    for each, mode in zip(cached, modes, strict=True):
        each.setCacheMode(mode)
    whole = QRectF(widget.rect())
    return [Piece(widget, text, ink, clip.intersected(whole)) for text, ink, clip in device.engine.found]


def _paint_still(painter: QPainter, view: QGraphicsView) -> None:
    """What histograms keep as a picture."""
    for item in view.scene().items():
        if isinstance(item, GridItem) and item.isVisible():
            painter.setWorldTransform(item.sceneTransform() * view.viewportTransform())
            item.grid.paint_still(painter, QRectF(item.rect()))


class _Engine(QPaintEngine):
    """Notes text; paints nothing."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.found: list[tuple[str, QRectF, QRectF]] = []

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, _state: QPaintEngineState) -> None:
        pass

    def drawPixmap(self, *_: object) -> None:
        pass

    def drawPath(self, *_: object) -> None:
        pass

    def drawPolygon(self, *_: object) -> None:
        pass

    def drawImage(self, *_: object) -> None:
        pass

    def drawTiledPixmap(self, *_: object) -> None:
        pass

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:  # type: ignore[override]
        text = item.text()
        if not text.strip(" \xa0\u200b"):
            return
        painter = self.painter()
        to_device = painter.combinedTransform()
        ink = to_device.mapRect(_ink(item.font().key(), text, item.font()).translated(at))
        clip = to_device.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else QRectF(-9e5, -9e5, 2e6, 2e6)
        self.found.append((text, ink, clip))


class _Device(QPaintDevice):
    """As large and as fine as the widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget
        self.engine = _Engine()

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, which: QPaintDevice.PaintDeviceMetric) -> int:
        widget = self._widget
        return {
            _METRIC.PdmWidth: widget.width(), _METRIC.PdmHeight: widget.height(),
            _METRIC.PdmWidthMM: widget.widthMM(), _METRIC.PdmHeightMM: widget.heightMM(),
            _METRIC.PdmNumColors: 2**24, _METRIC.PdmDepth: 32,
            _METRIC.PdmDpiX: widget.logicalDpiX(), _METRIC.PdmDpiY: widget.logicalDpiY(),
            _METRIC.PdmPhysicalDpiX: widget.physicalDpiX(), _METRIC.PdmPhysicalDpiY: widget.physicalDpiY(),
            _METRIC.PdmDevicePixelRatio: 1, _METRIC.PdmDevicePixelRatioScaled: 1 << 16,
            # The two halves of 1.0.
            _METRIC.PdmDevicePixelRatioF_EncodedA: 0, _METRIC.PdmDevicePixelRatioF_EncodedB: 0x3FF00000,
        }[which]  # fmt: skip


@cache
def _ink(_key: str, text: str, font: QFont) -> QRectF:
    return QFontMetricsF(font).tightBoundingRect(text)
