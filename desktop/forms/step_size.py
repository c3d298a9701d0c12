"""The toolbar's input for how far one press of Step goes."""

from typing import Any, TypeAlias

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSpinBox, QWidget

from desktop.forms.choice_field import ChoiceField
from desktop.forms.editor import pass_wheel_on
from desktop.runner.step import Step
from desktop.text_size import scaled

__all__ = ["StepSize"]

_MAX_COUNT = 1_000_000
_KIND_WIDTH, _COUNT_WIDTH = 128, 92

Kind: TypeAlias = str
"""An entry of the list: "one", "iterations", "epoch" or "until"."""


class _Count(QSpinBox):
    """A whole number that leaves the wheel to others unless it has the focus."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not pass_wheel_on(self, event):
            super().wheelEvent(event)


class StepSize(QWidget):
    """A list of kinds, and beside it the number that two of them take; each of those remembers its own."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[Kind, int] = {"one": 1, "iterations": 10, "epoch": 1, "until": 1000}
        self.kind = ChoiceField(())
        self.kind.setObjectName("step_size")
        self.kind.setAccessibleName(self.tr("Step size"))
        self.count = _Count()
        self.count.setObjectName("step_count")
        self.count.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The style sheet's padding does not reach the text of a spin box.
        self.count.lineEdit().setTextMargins(4, 0, 0, 0)
        self.count.setRange(1, _MAX_COUNT)
        self.count.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        self.count.setGroupSeparatorShown(False)
        self._fill()
        self._lay_out()
        self._follow()
        self.kind.value_changed.connect(self._on_kind)
        self.count.valueChanged.connect(self._on_count)

    def value(self) -> Step:
        """How far to go. (``size`` is what Qt calls a widget's extent.)"""
        kind: Kind = self.kind.value()
        if kind == "epoch":
            return Step("epoch", 1)
        return Step("until" if kind == "until" else "iterations", self._counts[kind])

    def setValue(self, step: Step) -> None:  # noqa: N802 - the name that Qt's inputs have
        """Show ``step`` without a signal."""
        kind = "one" if step == Step("iterations", 1) else step.kind
        if kind in ("iterations", "until"):
            self._counts[kind] = min(max(step.count, 1), _MAX_COUNT)
        self.kind.setValue(kind)
        self._follow()

    def take_over(self, other: "StepSize") -> None:
        """Say what ``other`` says, also of the kinds that are not chosen."""
        self._counts = dict(other._counts)
        self.kind.setValue(other.kind.value())
        self._follow()

    def _fill(self) -> None:
        epoch = self.tr(
            "As many iterations as it takes to draw as many samples as the training set has.\nMini-batches are drawn "
            "with replacement: an epoch need not show every sample."
        )
        entries: tuple[tuple[Kind, str, str], ...] = (
            ("one", self.tr("1 iteration"), self.tr("One mini-batch and one update of every contender.")),
            ("iterations", self.tr("N iterations"), self.tr("As many iterations as the number beside says.")),
            ("epoch", self.tr("1 epoch"), epoch),
            ("until", self.tr("until iteration"), self.tr("On to the iteration whose number stands beside.")),
        )
        for kind, text, tip in entries:
            self.kind.add_value(kind, text, tip)

    def _lay_out(self) -> None:
        self.kind.setFixedWidth(scaled(_KIND_WIDTH))
        self.count.setFixedWidth(scaled(_COUNT_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.kind)
        row.addWidget(self.count)
        self.setFocusProxy(self.kind)

    @Slot(object)
    def _on_kind(self, kind: Any) -> None:
        self._follow()
        self.changed.emit()

    @Slot(int)
    def _on_count(self, count: int) -> None:
        self._counts[self.kind.value()] = count
        self.changed.emit()

    def _follow(self) -> None:
        """The number and the tooltips of the chosen kind."""
        kind: Kind = self.kind.value()
        with QSignalBlocker(self.count):
            self.count.setValue(self._counts[kind])
        self.count.setEnabled(kind in ("iterations", "until"))
        tip = self.kind.itemData(self.kind.currentIndex(), Qt.ItemDataRole.ToolTipRole)
        self.kind.setToolTip(
            self.tr("How far one press of Step goes.\n{kind}: {tip}").format(kind=self.kind.currentText(), tip=tip)
        )
        self._name_count(kind)

    def _name_count(self, kind: Kind) -> None:
        name = {
            "iterations": self.tr("Iterations of one step"),
            "until": self.tr("Iteration to step to"),
        }.get(kind, self.tr("Number of the step size"))
        tips = {
            "iterations": self.tr("How many iterations one press of Step makes."),
            "until": self.tr("The iteration after which the step ends."),
        }
        self.count.setAccessibleName(name)
        self.count.setToolTip(tips.get(kind, self.tr('For "N iterations" and "until iteration".')))
