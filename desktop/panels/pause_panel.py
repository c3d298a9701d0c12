"""When a run pauses by itself: a row a condition, and the words for the one that has come true."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.forms.editor import small_label
from desktop.forms.number_field import NumberField
from desktop.forms.numbers import format_number
from desktop.text_size import scaled
from netcore.conditions import (
    AccuracyAbove,
    Condition,
    Diverged,
    Fired,
    IterationReached,
    LayerDead,
    LayerSaturated,
    LossAbove,
    LossBelow,
)
from netcore.fields import Field

__all__ = ["PausePanel", "words"]

_NUMBER_WIDTH, _UNIT_WIDTH = 104, 16
"""Room for 1000000 and 0.0001234; a number with a unit shares it, so that all line up."""

_SETTLED_MS = 500
"""A number that somebody types into a run must not pause it at the 1 of 10."""

_MOST_WORDS = 3

_ITERATION = Field(name="iteration", kind="int", title="", default=1000, minimum=1, maximum=1_000_000, step=100)


@dataclass(frozen=True)
class _Kind:
    """One row: its name, texts and number, and what makes a condition of that number."""

    name: str
    title: str
    help: str
    make: Callable[[Any], Condition]
    field: Field | None = None
    percent: bool = False


class _Row(QWidget):
    """A box to tick, its number, and under them why the number is wrong."""

    ticked = Signal()
    number_edited = Signal()
    number_settled = Signal()

    def __init__(self, kind: _Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.box = QCheckBox(kind.title)
        self.box.setObjectName(f"pause_{kind.name}")
        self.box.setAccessibleName(self.tr("Pause: {condition}").format(condition=kind.title))
        self.box.setToolTip(kind.help)
        self.box.checkStateChanged.connect(self.ticked)
        self.number = None if kind.field is None else self._number(kind.field)
        self._error = small_label(role="error")
        self._error.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._error.hide()
        self._lay_out()

    def is_ticked(self) -> bool:
        """Whether the condition is on."""
        return self.box.isChecked()

    def take_over(self, other: "_Row") -> None:
        """Say what ``other`` says, without a signal."""
        with QSignalBlocker(self.box):
            self.box.setChecked(other.is_ticked())
        if self.number is not None and other.number is not None:
            self.number.setValue(other.number.value())

    def condition(self) -> Condition:
        """The condition with the number in force."""
        return self._kind.make(None if self.number is None else self.number.value())

    def error(self) -> str:
        """What is wrong with the number, as shown; empty if nothing is."""
        return "" if self._error.isHidden() else self._error.text()

    def _number(self, field: Field) -> NumberField:
        number = NumberField(field)
        number.setObjectName(f"pause_{self._kind.name}_value")
        unit = self.tr(", in per cent") if self._kind.percent else ""
        number.setAccessibleName(self.box.accessibleName() + unit)
        number.setToolTip(self._kind.help)
        number.value_changed.connect(self.number_edited)
        number.editingFinished.connect(self.number_settled)
        number.problem_changed.connect(self._show_problem)
        return number

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(4)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.box, 0, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(scaled(28))
        if self.number is not None:
            layout.addLayout(self._measured(self.number), 0, 1)
        layout.addWidget(self._error, 1, 0, 1, 2)

    def _measured(self, number: NumberField) -> QHBoxLayout:
        """The number with its unit, if it has one, in the width of a number."""
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(number)
        if not self._kind.percent:
            number.setFixedWidth(scaled(_NUMBER_WIDTH))
            return line
        number.setFixedWidth(scaled(_NUMBER_WIDTH) - scaled(_UNIT_WIDTH) - line.spacing())
        unit = QLabel("%")
        unit.setFixedWidth(scaled(_UNIT_WIDTH))
        line.addWidget(unit)
        return line

    @Slot(str)
    def _show_problem(self, reason: str) -> None:
        self._error.setText(reason)
        self._error.setVisible(bool(reason))
        if self.number is not None:
            self.number.setAccessibleDescription(reason)


class PausePanel(QWidget):
    """Emits ``conditions_changed`` with a tuple of ``netcore.conditions`` at a tick, and when a number has settled."""

    conditions_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pause_panel")
        self._told: tuple[Condition, ...] = ()
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MS)
        self._settling.timeout.connect(self._tell)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.rows = {kind.name: _Row(kind) for kind in self._kinds()}
        for row in self.rows.values():
            row.ticked.connect(self._tell)
            row.number_edited.connect(self._settling.start)
            row.number_settled.connect(self.settle)
            layout.addWidget(row)

    def conditions(self) -> tuple[Condition, ...]:
        """Those that are ticked, with the numbers in force."""
        return tuple(row.condition() for row in self.rows.values() if row.is_ticked())

    def summary(self) -> str:
        """How many are on, for the header of the folded section."""
        count = sum(row.is_ticked() for row in self.rows.values())
        return self.tr("{n} on").format(n=count) if count else self.tr("none")

    def take_over(self, other: "PausePanel") -> None:
        """Say what ``other`` says, whose place this one takes: the run watches for it already, and is told nothing."""
        for name, row in self.rows.items():
            row.take_over(other.rows[name])
        self._told = other._told
        if other._settling.isActive():
            self._settling.start()

    @Slot()
    def settle(self) -> None:
        """Whoever presses a button has typed to the end."""
        if self._settling.isActive():
            self._tell()

    @Slot()
    def _tell(self) -> None:
        self._settling.stop()
        conditions = self.conditions()
        if conditions != self._told:
            self._told = conditions
            self.conditions_changed.emit(conditions)

    def _kinds(self) -> tuple[_Kind, ...]:
        return *self._of_the_loss(), *self._of_the_run(), *self._of_a_layer()

    def _of_the_loss(self) -> tuple[_Kind, ...]:
        texts = {
            "loss": self.tr("The recorded loss of the mini-batch of the iteration just made"),
            "once": self._once(),
        }
        below = self.tr("{loss} is below this number.\n{once}").format(**texts)
        above = self.tr("{loss} is above this number.\n{once}").format(**texts)
        return (
            _Kind("loss_below", self.tr("Loss below"), below, LossBelow, _loss(0.5)),
            _Kind("loss_above", self.tr("Loss above"), above, LossAbove, _loss(3.0)),
        )

    def _of_the_run(self) -> tuple[_Kind, ...]:
        accuracy = self.tr(
            "The share of test samples classified correctly, at the iterations at which it is measured, is above this."
            "\n{once}"
        ).format(once=self._once())
        iteration = self.tr("The run comes to this iteration.\nPauses once; not if the run is beyond it already.")
        diverged = self.tr("A contender's loss on the mini-batch is no finite number any more.\n{once}")
        return (
            _share_above("accuracy_above", self.tr("Test accuracy above"), accuracy, AccuracyAbove, 90.0),
            _Kind("iteration", self.tr("Iteration"), iteration, IterationReached, _ITERATION),
            _Kind(
                "diverged", self.tr("A contender diverges"), diverged.format(once=self._once()), lambda _: Diverged()
            ),
        )

    def _of_a_layer(self) -> tuple[_Kind, ...]:
        once = self.tr("Pauses once per contender and layer.")
        dead = self.tr(
            "More than this share of a hidden layer's units are exactly 0 for every sample of the last "
            "mini-batch.\nIt looks at that mini-batch alone: another one may wake a unit.\n{once}"
        ).format(once=once)
        saturated = self.tr(
            "More than this share of a hidden layer's values in the last mini-batch lie on a flat part of its "
            "activation:\nfor Sigmoid below 0.01 or above 0.99, for ReLU at 0.\n{once}"
        ).format(once=once)
        return (
            _share_above("dead", self.tr("Dead units above"), dead, LayerDead, 50.0),
            _share_above("saturated", self.tr("Saturated or 0 above"), saturated, LayerSaturated, 90.0),
        )

    def _once(self) -> str:
        return self.tr("Pauses once per contender.")


def _share_above(name: str, title: str, help: str, make: Callable[[float], Condition], percent: float) -> _Kind:
    """A row for a share, typed in per cent."""
    return _Kind(name, title, help, lambda value: make(_share(value)), _percent(percent), percent=True)


def _loss(default: float) -> Field:
    return Field(
        name="loss", kind="float", title="", default=default, minimum=0.0, exclusive_minimum=True, maximum=1e9, log=True
    )


def _percent(default: float) -> Field:
    return Field(
        name="percent", kind="float", title="", default=default, minimum=0.0, maximum=100.0, exclusive_maximum=True,
        step=5.0,
    )  # fmt: skip


def _share(percent: float) -> float:
    # Rounded, so that 58.3 % is the 0.583 that 583 of 1,000 samples are.
    return round(percent / 100, 12)


class _Words(QObject):
    """Gives ``words`` its translation context."""

    def all(self, fired: Sequence[Fired], labels: Sequence[str]) -> str:
        """The first few, and how many more."""
        parts = [self.one(each, labels) for each in fired[:_MOST_WORDS]]
        if len(fired) > _MOST_WORDS:
            parts.append(self.tr("and {n} more").format(n=len(fired) - _MOST_WORDS))
        return "; ".join(parts)

    def one(self, fired: Fired, labels: Sequence[str]) -> str:
        """Whose, what, how much."""
        who = "" if fired.contender is None else labels[fired.contender]
        match fired.condition:
            case IterationReached(iteration=iteration):
                return self.tr("iteration {n} reached").format(n=iteration)
            case Diverged():
                return self.tr("{who} diverged").format(who=who)
            case LossBelow(value=limit):
                text = self.tr("{who}: loss {loss} is below {limit}")
                return text.format(who=who, loss=_apart(fired.value, limit, 4), limit=_plain(limit))
            case LossAbove(value=limit):
                text = self.tr("{who}: loss {loss} is above {limit}")
                return text.format(who=who, loss=_apart(fired.value, limit, 4), limit=_plain(limit))
            case AccuracyAbove(share=limit):
                text = self.tr("{who}: test accuracy {share} % is above {limit} %")
                return text.format(who=who, share=_percent_apart(fired.value, limit, 1), limit=_plain(100 * limit))
            case LayerDead(share=limit):
                text = self.tr("{who}: {share} % of layer {n}'s units are dead")
            case LayerSaturated(share=limit):
                text = self.tr("{who}: {share} % of layer {n}'s values are saturated, or 0 in ReLU")
        return text.format(who=who, share=_percent_apart(fired.value, limit, 0), n=fired.layer)


def words(fired: Sequence[Fired], labels: Sequence[str]) -> str:
    """What made the run pause, for the status bar; ``labels`` are the contenders' names in their order."""
    return _Words().all(fired, labels)


def _plain(limit: float) -> str:
    return format_number(float(f"{limit:.12g}"))


def _apart(value: float | None, limit: float, decimals: int) -> str:
    """``value`` with so many decimals, or with as many more as it takes to tell it from ``limit``."""
    number = 0.0 if value is None else value
    if abs(number) >= 1e6 or 0 < abs(number) < 10.0**-decimals:
        return format_number(float(f"{number:.4g}"))
    while decimals < 12 and float(f"{number:.{decimals}f}") == float(f"{limit:.12g}"):
        decimals += 1
    return f"{number:.{decimals}f}"


def _percent_apart(share: float | None, limit: float, decimals: int) -> str:
    """``share`` in per cent, told apart from ``limit`` and from 100 % where something is missing."""
    percent = 0.0 if share is None else 100 * share
    text = _apart(percent, 100 * limit, decimals)
    # 99.9 % is not all of them.
    return _apart(percent, 100.0, decimals) if float(text) == 100.0 > percent else text
