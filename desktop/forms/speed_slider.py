"""The toolbar's slider for how many iterations a second a run makes."""

import math

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from desktop.forms.editor import pass_wheel_on

__all__ = ["RATES", "SpeedSlider"]

RATES: tuple[float | None, ...] = (1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, None)
"""Iterations a second at each position; None is as fast as the machine goes."""

_SLIDER_WIDTH = 60


class _Slider(QSlider):
    """A horizontal slider that leaves the wheel to others unless it has the focus."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not pass_wheel_on(self, event):
            super().wheelEvent(event)


class SpeedSlider(QWidget):
    """A label, the slider, and its value in words; at first unlimited."""

    rate_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("speed")
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.setRange(0, len(RATES) - 1)
        self.slider.setPageStep(3)
        self.slider.setValue(len(RATES) - 1)
        self.slider.setAccessibleName(self.tr("Speed"))
        self.slider.setToolTip(
            self.tr(
                "How many iterations a second a run makes at most.\nSlow down to watch; all the way to the right it "
                "runs as fast as the machine can."
            )
        )
        self.words = QLabel()
        self.words.setObjectName("speed_words")
        self._lay_out()
        self._say()
        self.slider.valueChanged.connect(self._on_slide)

    def rate(self) -> float | None:
        """Iterations a second; None for unlimited."""
        return RATES[self.slider.value()]

    def set_rate(self, rate: float | None) -> None:
        """Go to the position nearest to ``rate``, by ratio, without a signal.

        Raises:
            ValueError: unless it is above 0 or None.
        """
        if rate is not None and not rate > 0:
            raise ValueError(f"a rate must be above 0, or None for unlimited, not {rate}")
        with QSignalBlocker(self.slider):
            self.slider.setValue(_position(rate))
        self._say()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Speed"))
        title.setBuddy(self.slider)
        title.setToolTip(self.slider.toolTip())
        self.slider.setFixedWidth(_SLIDER_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (title, self.slider, self.words):
            row.addWidget(part)
        self.setFocusProxy(self.slider)

    @Slot()
    def _on_slide(self) -> None:
        self._say()
        self.rate_changed.emit(self.rate())

    def _say(self) -> None:
        self.words.ensurePolished()
        measure = self.words.fontMetrics().horizontalAdvance
        # Of the widest text, so that the toolbar keeps still; again each time, for a theme may change the font.
        self.words.setFixedWidth(max(measure(self._short(rate)) for rate in RATES) + 4)
        rate = self.rate()
        self.words.setText(self._short(rate))
        spoken = self.tr("unlimited: as fast as the machine can")
        if rate is not None:
            spoken = self.tr("at most {n} iterations per second").format(n=f"{rate:g}")
            if rate == 1:
                spoken = self.tr("at most 1 iteration per second")
        self.slider.setAccessibleDescription(spoken)
        self.words.setToolTip(spoken)

    def _short(self, rate: float | None) -> str:
        return self.tr("unlimited") if rate is None else self.tr("{n} per s").format(n=f"{rate:g}")


def _position(rate: float | None) -> int:
    if rate is None or math.isinf(rate):
        return len(RATES) - 1
    limits = [each for each in RATES if each is not None]
    return min(range(len(limits)), key=lambda i: abs(math.log(limits[i] / rate)))
