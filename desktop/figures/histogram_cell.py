"""One layer of one contender: one histogram, or those of two quantities beside or over one another."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from desktop.figures.look import ON_SCREEN, Look
from desktop.figures.pane import Pane
from desktop.figures.words import Wordings, caption, caption_of_both, counts_text, fitting
from netcore.snapshot import LayerView

__all__ = ["ON_SCREEN", "HistogramCell", "Look", "fitting"]

_BETWEEN = 4.0


class HistogramCell:
    """What one cell shows, and how it is painted.

    Args:
        style: the contender's number of colour and marker.
        view: the layer on view.
        look: how it is painted.

    Attributes:
        view: the layer on view.
        panes: one histogram, or two beside one another.
    """

    def __init__(self, style: int, view: LayerView, look: Look = ON_SCREEN) -> None:
        self.view = view
        self.panes = [Pane(style, view, look)]
        self._style = style
        self._look = look
        self._diverged_at: int | None = None
        self._is_shown = False
        self._beyond: list[tuple[bool, bool]] = []

    @property
    def top(self) -> float:
        """The count at the upper end of the first axis."""
        return self.panes[0].top

    @property
    def alarm(self) -> bool:
        """Whether something is wrong with the values themselves."""
        return any(pane.alarm for pane in self.panes)

    @property
    def text(self) -> str:
        """The caption in its longest wording."""
        return "\n".join(line[0] for pane in self.panes for line in pane.lines if line[0])

    @property
    def tip(self) -> str:
        """The caption, and how many values there are, in the bins and beyond."""
        views = [view for pane in self.panes for view in (pane.view, pane.over) if view is not None]
        counts = [counts_text(view, len(views) > 1) for view in views if view.quantity != "nothing"]
        return "\n".join([self.text, *counts])

    @property
    def is_cut(self) -> bool:
        """Whether a bar goes beyond an axis."""
        return any(pane.is_cut for pane in self.panes)

    def show_layer(self, view: LayerView, diverged_at: int | None) -> bool:
        """Take a layer; axes and ``write_caption`` follow. Returns whether it is another one."""
        if self._is_shown and view is self.view and diverged_at == self._diverged_at:
            return False
        self.view, self._is_shown = view, True
        self._diverged_at = diverged_at
        second = None if self._look.textbook else view.second
        over = second if second is not None and self._look.overlaid and _same_bins(view, second) else None
        views = [view] if second is None or over is not None else [view, second]
        del self.panes[len(views) :]
        if len(self.panes) < len(views):
            self.panes.append(Pane(self._style, views[1], self._look))
        for pane, each in zip(self.panes, views, strict=True):
            pane.view, pane.over, pane.half = each, over, len(views) > 1
        return True

    def write_caption(self) -> bool:
        """Say what the bars show and hide; returns whether that is something new."""
        beyond = [pane.beyond for pane in self.panes]
        changed = beyond != self._beyond
        self._beyond = beyond
        for pane in self.panes:
            lines: tuple[Wordings, ...]
            if pane.over is not None:
                lines, alarm = caption_of_both(
                    pane.view, pane.over, self._diverged_at, (pane.cuts(pane.view), pane.cuts(pane.over))
                )
            else:
                moments, hidden, alarm = caption(pane.view, self._diverged_at, pane.is_cut, named=pane.half)
                lines = (hidden,) if self._look.textbook else (moments, hidden)
            changed |= (lines, alarm) != (pane.lines, pane.alarm)
            pane.lines, pane.alarm = lines, alarm
        return changed

    def paint_bars(self, painter: QPainter, area: QRectF, metrics: QFontMetricsF) -> None:
        """Paint the bars of the cell that fills ``area``."""
        for pane, part in self._parts(area):
            pane.paint_bars(painter, part, metrics)

    def paint_frame(self, painter: QPainter, area: QRectF, metrics: QFontMetricsF) -> None:
        """Paint caption and axes of the cell that fills ``area``."""
        for pane, part in self._parts(area):
            pane.paint_frame(painter, part, metrics)

    def _parts(self, area: QRectF) -> Iterator[tuple[Pane, QRectF]]:
        """Each pane, and where it is."""
        if len(self.panes) == 1:
            yield self.panes[0], area
            return
        # To a whole unit, so that what stands between pixels on the left does so on the right.
        width = (area.width() - _BETWEEN) // 2
        for index, pane in enumerate(self.panes):
            yield pane, QRectF(area.left() + index * (width + _BETWEEN), area.top(), width, area.height())


def _same_bins(one: LayerView, other: LayerView) -> bool:
    first, second = one.histogram, other.histogram
    return (first.low, first.high, len(first.counts)) == (second.low, second.high, len(second.counts))
