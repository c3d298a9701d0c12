"""The colours and markers of a palette, as they are in a chart."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop import theme
from desktop.palettes import CONTENDERS, PaletteName

__all__ = ["PalettePreview"]

_SWATCH, _GAP = 22, 8


class PalettePreview(QWidget):
    """One swatch a colour, on the charts' background."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette_preview")
        self._shown: PaletteName = theme.palette()
        self._theme: theme.ThemeName = theme.current()

    def show_palette(self, name: PaletteName, of: theme.ThemeName) -> None:
        """Show ``name`` as it is in the theme ``of``."""
        self._shown, self._theme = name, of
        self.setAccessibleName(self.tr("{n} colours, each with a marker").format(n=self._count))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all of them."""
        return QSize(self._count * (_SWATCH + _GAP) + _GAP, _SWATCH + _GAP)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the swatches on a piece of chart."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.chart_colors(self._theme).background))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        for slot in range(self._count):
            icon = theme.swatch(slot, _SWATCH, self._theme, self._shown)
            icon.paint(painter, _GAP + slot * (_SWATCH + _GAP), _GAP // 2, _SWATCH, _SWATCH)
        painter.end()

    @property
    def _count(self) -> int:
        return len(CONTENDERS[self._shown][self._theme])
