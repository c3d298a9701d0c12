"""Views that a box shows and hides beside the histograms, where there is room; in a narrow window, under them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QScrollArea, QSplitter, QWidget

from desktop.text_size import scaled

__all__ = ["SideViews"]

_BESIDE, _BOTH = 900, 1400
"""Widths: from where on one view stands beside the histograms, and all of them."""
_LEAST, _LEAST_HEIGHT, _LEAST_MAIN = 320, 300, 290
"""Width of a view, its height under the histograms, and theirs: in a window with less room, the page scrolls."""
_SHARES = (0.4, 0.27)
"""Of the width or height, for one view and for each of two."""


class SideViews(QSplitter):
    """``main`` and the views whose boxes are ticked; where there is no room for all, the last one ticked takes it.

    Args:
        main: what is always there.
        views: boxes, each with its view.
        parent: the widget it is in.

    Signals:
        changed: other boxes are ticked.
    """

    changed = Signal()

    def __init__(
        self, main: QWidget, views: Sequence[tuple[QCheckBox, QWidget]], parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._views = tuple(views)
        self._latest: QCheckBox | None = None
        # What has just been asked for, until it is in sight.
        self._wanted: QWidget | None = None
        main.setMinimumHeight(scaled(_LEAST_MAIN))
        self.addWidget(main)
        self.setStretchFactor(0, 1)
        for box, view in self._views:
            view.hide()
            view.setMinimumWidth(scaled(_LEAST))
            self.addWidget(view)
            box.toggled.connect(self._on_toggled)
        self.setChildrenCollapsible(False)
        # Not in the middle of a layout.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._settle)

    @Slot(bool)
    def _on_toggled(self, shown: bool) -> None:
        box = self.sender()
        if shown and isinstance(box, QCheckBox):
            self._latest = box
            self._wanted = next(view for each, view in self._views if each is box)
        for each, view in self._views:
            view.setVisible(each.isChecked())
        self._make_room()
        if shown:
            self._later.start()
        self.changed.emit()

    @Slot()
    def _settle(self) -> None:
        self._make_room()
        self._reveal()

    def _make_room(self) -> None:
        ticked = [(box, view) for box, view in self._views if box.isChecked()]
        if not ticked or not self.isVisible():
            return
        if len(ticked) > 1 and self.width() < scaled(_BOTH):
            for box, _ in ticked:
                # Comes here again.
                box.setChecked(box is self._latest)
            return
        self._share(len(ticked))

    def _share(self, shown: int) -> None:
        beside = self.width() >= scaled(_BESIDE)
        self.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        whole = self.width() if beside else self.height()
        for _, view in self._views:
            view.setMinimumHeight(0 if beside else scaled(_LEAST_HEIGHT))
        part = round(whole * _SHARES[min(shown, len(_SHARES)) - 1])
        self.setSizes([whole - shown * part, *(part for _ in self._views)])

    def _reveal(self) -> None:
        """Scroll the page to what has just been asked for; once more when the page has grown by it."""
        view, area = self._wanted, self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if view is None or not view.isVisible() or not isinstance(area, QScrollArea):
            self._wanted = None
            return
        area.ensureWidgetVisible(view, 0, 0)
        below, room = view.mapTo(area.viewport(), view.rect().bottomLeft()).y(), area.viewport().height()
        if view.height() >= view.minimumHeight() and (below <= room or view.height() > room):
            self._wanted = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another place."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() or self._wanted is not None:
            self._later.start()
