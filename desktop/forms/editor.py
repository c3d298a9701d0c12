"""What all inputs share: a mark where the text is wrong, and a wheel that leaves them alone.

Each input has ``value()`` (the last valid one), ``setValue(value)`` (without a signal) and the signals
``value_changed(object)`` (after an edit by a person) and ``problem_changed(str)`` (why the text is no value,
empty when it is one again).
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLabel, QWidget

__all__ = ["bounds_reason", "discard", "mark_invalid", "pass_wheel_on", "small_label"]


def mark_invalid(widget: QWidget, invalid: bool) -> None:
    """Set or clear the property that the style sheet draws as a red border."""
    if bool(widget.property("invalid")) != invalid:
        widget.setProperty("invalid", invalid)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def discard(widget: QWidget) -> None:
    """Take ``widget`` away for good; its names are free at once, though Qt deletes it only later."""
    widget.hide()
    for one in (widget, *widget.findChildren(QWidget)):
        one.setObjectName("")
    widget.deleteLater()


def pass_wheel_on(widget: QWidget, event: QWheelEvent) -> bool:
    """Leave the wheel to the panel unless ``widget`` has the focus; returns whether it was left."""
    if not widget.hasFocus():
        event.ignore()
        return True
    return False


def small_label(text: str = "", role: str = "small") -> QLabel:
    """A label in the smaller text size that wraps; ``role`` is "small", "error" or "notice"."""
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label


class _Words(QObject):
    """Gives ``bounds_reason`` its translation context."""

    def bounds(
        self, low: float | None, high: float | None, above: bool, below: bool, template: str = "{:,.10g}"
    ) -> str:
        """The bounds in words."""
        lowest, highest = (None if bound is None else template.format(bound) for bound in (low, high))
        from_below = self.tr("above {low}") if above else self.tr("at least {low}")
        to_above = self.tr("below {high}") if below else self.tr("at most {high}")
        if lowest is None and highest is None:
            return self.tr("must be a number")
        if not above and not below and lowest is not None and highest is not None:
            return self.tr("must be from {low} to {high}").format(low=lowest, high=highest)
        if highest is None:
            return self.tr("must be {bound}").format(bound=from_below.format(low=lowest))
        if lowest is None:
            return self.tr("must be {bound}").format(bound=to_above.format(high=highest))
        return self.tr("must be {low} and {high}").format(
            low=from_below.format(low=lowest), high=to_above.format(high=highest)
        )


def bounds_reason(
    low: float | None, high: float | None, *, above: bool = False, below: bool = False, plain: bool = False
) -> str:
    """Why a number is refused, as in "must be above 0 and at most 100".

    Args:
        low, high: the bounds, None for none.
        above, below: whether the bound itself is refused too.
        plain: without separators between thousands, for seeds.
    """
    return _Words().bounds(low, high, above, below, "{:.10g}" if plain else "{:,.10g}")
