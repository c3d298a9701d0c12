"""The toolbar: the run's actions, and beside them how far a step goes and how fast a run."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from desktop.actions import Actions
from desktop.forms.speed_slider import SpeedSlider
from desktop.forms.step_size import StepSize

__all__ = ["RunToolBar"]

_WITH_TEXT, _ICON_ALONE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
_GAP, _ENDS = 4, 32
"""Between two buttons, and at both ends together, as the style sheet says."""
_BUTTONS = ("run", "pause", "step_back", "step", "phase_back", "phase", "reset", "reseed", "export_chart")
_WITHOUT_TEXT = ("phase_back", "phase")


class RunToolBar(QToolBar):
    """Buttons and inputs in one row, with as many words as there is room for.

    Attributes:
        step_size, speed: the inputs; other ones after ``refill``.
    """

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self._actions = actions
        self._fill()

    def refill(self) -> None:
        """Make everything anew, in the language of now; the inputs say what they said."""
        step_size, speed = self.step_size, self.speed
        for action in self.actions():
            self.removeAction(action)
            if action.parent() is self:
                # A gap, or an input, which goes with it: Qt would keep it.
                action.deleteLater()
        self._fill()
        self.step_size.take_over(step_size)
        self.speed.set_rate(speed.rate())

    def _fill(self) -> None:
        self.setWindowTitle(self.tr("Run"))
        self.step_size, self.speed = StepSize(), SpeedSlider()
        self.speed.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._add("run", "pause", "", "step_back", "step")
        self.addWidget(self.step_size)
        self._add("phase_back", "phase", "")
        self.addWidget(self.speed)
        self._add("", "reset", "reseed", "", "export_chart")

    def button(self, id: str) -> QWidget:
        """The one of the action called ``id``."""
        return self.widgetForAction(self._actions[id])

    def fit(self, width: int) -> None:
        """Text beside as many buttons as ``width`` pixels have room for, the first ones first; tooltips say it all."""
        buttons = {id: self.button(id) for id in _BUTTONS}
        for id, button in buttons.items():
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(_WITH_TEXT if id not in _WITHOUT_TEXT else _ICON_ALONE)
        for id in reversed(_BUTTONS):
            if self._needed() <= width:
                break
            button = buttons[id]
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(_ICON_ALONE)

    def _needed(self) -> int:
        """Pixels."""
        widgets = [self.widgetForAction(action) for action in self.actions()]
        return _ENDS + sum(widget.sizeHint().width() + _GAP for widget in widgets if widget is not None)

    def _add(self, *ids: str) -> None:
        for id in ids:
            if id:
                self.addAction(self._actions[id])
            else:
                self.addSeparator()
