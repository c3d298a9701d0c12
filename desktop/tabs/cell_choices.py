"""What a grid of histograms shows and how: one row of controls, the seldom ones in a menu."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QStandardItemModel
from PySide6.QtWidgets import QMenu, QToolButton

from desktop import theme
from desktop.charts.histogram_grid import HistogramGrid
from desktop.figures.look import Counts
from desktop.tabs.bar import Bar
from desktop.tabs.range_choice import add_range_choice, unit_text, unit_tip
from desktop.text_size import scaled
from netcore.snapshot import Quantity, RangeMode

__all__ = ["ALL_QUANTITIES", "CellChoices"]

ALL_QUANTITIES: tuple[Quantity, ...] = (
    "activations", "pre_activations", "activation_gradients", "gradients", "weights", "updates",
)  # fmt: skip

_NARROW = 7
"""Letters of a choice that are seen in the narrowest window; its list shows all of them."""


class _Button(QToolButton):
    """Wide enough for its text: Qt rounds the text's width down for the hint, and then shortens the text."""

    def sizeHint(self) -> QSize:
        """A little wider."""
        return super().sizeHint() + QSize(scaled(2), 0)


class CellChoices(QObject):
    """Adds the choices to ``bar``, and keeps what they say.

    The textbook's view is one button: while it is down, the other choices rest, and what they said comes back with it.

    Args:
        bar: where the controls go.
        prefix: of their names.
        quantities: what there is to show.
        parent: owner.

    Signals:
        changed: what the cells are of is another choice: ``spec_fields``.
        shared_y_changed: bool.
        counts_changed: ``Counts``.
        overlaid_changed: bool.
        textbook_changed: bool.
    """

    changed = Signal()
    shared_y_changed = Signal(bool)
    counts_changed = Signal(str)
    overlaid_changed = Signal(bool)
    textbook_changed = Signal(bool)

    def __init__(
        self,
        bar: Bar,
        prefix: str,
        quantities: Sequence[Quantity] = ALL_QUANTITIES,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or bar)
        names = self._names()
        offered = [(each, names[each]) for each in quantities]
        self.quantity = bar.add_choice(
            f"{prefix}_quantity", self.tr("&Show"), self.tr("Which values of each layer the histograms count."), offered
        )
        self.second = bar.add_choice(
            f"{prefix}_second", self.tr("and"),
            self.tr("A second histogram in every cell, beside the first or over it."),
            [("", self.tr("nothing else")), *offered],
        )  # fmt: skip
        self.range = add_range_choice(bar, f"{prefix}_range")
        for box in (self.quantity, self.second, self.range):
            # Before the empty end of the row.
            bar.row.setStretchFactor(box, 100)
        self._build_menu(bar, prefix)
        self.textbook = _Button()
        self.textbook.setCheckable(True)
        self.textbook.setText(self.tr("Te&xtbook"))
        self.textbook.setObjectName(f"{prefix}_textbook")
        self.textbook.setAccessibleName(self.tr("Textbook view"))
        self.textbook.setToolTip(
            self.tr(
                "Activations alone, 30 bins from 0 to 1, zeros in the first bin, each cell with its own linear axis, "
                "as in the textbook. Another click brings back what was chosen."
            )
        )
        bar.row.addWidget(self.textbook)
        self._fit()
        theme.notifier.changed.connect(self._fit)
        self._rule_out_twice()
        self._enable()
        self._wire()

    def steer(self, grid: HistogramGrid) -> None:
        """Let ``grid`` follow these choices in all that is no matter of the view."""
        self.shared_y_changed.connect(grid.set_shared_y)
        self.counts_changed.connect(grid.set_counts)
        self.overlaid_changed.connect(grid.set_overlaid)
        self.textbook_changed.connect(grid.set_textbook)

    def spec_fields(self) -> dict[str, Any]:
        """What a ``ViewSpec`` takes from here: quantity, second, overlaid, range_mode, bins."""
        if self.textbook.isChecked():
            return {
                "quantity": "activations",
                "second": None,
                "overlaid": False,
                "range_mode": "unit",
                "bins": 30,
            }
        return {
            "quantity": self.quantity.currentData(),
            "second": self.second.currentData() or None,
            "overlaid": self._is_overlaid(),
            "range_mode": self.range.currentData(),
            "bins": 30,
        }

    def set_quantities(self, quantity: Quantity, second: Quantity | None = None) -> None:
        """Show these, as if a person had chosen them; the textbook's view ends."""
        self.textbook.setChecked(False)
        self.quantity.setCurrentIndex(self.quantity.findData(quantity))
        self.second.setCurrentIndex(self.second.findData(second or ""))

    def set_range(self, mode: RangeMode) -> None:
        """Choose what the bins cover; the textbook's view ends where they cover something else."""
        if mode != "unit":
            self.textbook.setChecked(False)
        self.range.setCurrentIndex(self.range.findData(mode))

    # Inside

    def _names(self) -> dict[Quantity, str]:
        return {
            "activations": self.tr("activations a"),
            "pre_activations": self.tr("pre-activations z"),
            "activation_gradients": self.tr("gradients ∂L/∂a"),
            "gradients": self.tr("weight gradients ∂L/∂W"),
            "weights": self.tr("weights W"),
            "updates": self.tr("updates ΔW (relative to W in the caption)"),
        }

    def _build_menu(self, bar: Bar, prefix: str) -> None:
        self.view_button = _Button()
        self.view_button.setProperty("role", "menu")
        self.view_button.setText(self.tr("V&iew"))
        self.view_button.setObjectName(f"{prefix}_view")
        self.view_button.setAccessibleName(self.tr("View"))
        self.view_button.setToolTip(self.tr("How the histograms are drawn."))
        self.view_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.view_button)
        menu.setToolTipsVisible(True)
        self.overlaid = self._add_action(
            menu, f"{prefix}_overlaid", self.tr("&Overlaid"),
            self.tr(
                "Draw the second quantity as a line over the first, in the same bins. It needs a second quantity. "
                "If there are more values of one than of the other, both are shares (%) of their own number; with "
                "logarithmic counts, the line is scaled to the number of the first."
            ),
        )  # fmt: skip
        self.shared_y = self._add_action(
            menu, f"{prefix}_shared_y", self.tr("Shared &y axis"),
            self.tr("Count on one axis in all cells, or on its own in each."),
        )  # fmt: skip
        self.counts = self._add_action(
            menu, f"{prefix}_counts", self.tr("&Logarithmic counts"),
            self.tr("Draw counts on a logarithmic axis, so that few values are seen beside many."),
        )  # fmt: skip
        self.view_button.setMenu(menu)
        bar.row.addWidget(self.view_button)

    def _add_action(self, menu: QMenu, name: str, text: str, tip: str) -> QAction:
        action = QAction(text, menu)
        action.setObjectName(name)
        action.setCheckable(True)
        action.setToolTip(tip)
        menu.addAction(action)
        return action

    def _wire(self) -> None:
        self.quantity.currentIndexChanged.connect(self._on_quantity)
        self.second.currentIndexChanged.connect(self._on_quantity)
        self.range.currentIndexChanged.connect(self._on_spec)
        self.overlaid.toggled.connect(self._on_overlaid)
        self.shared_y.toggled.connect(self._on_look)
        self.counts.toggled.connect(self._on_look)
        self.textbook.toggled.connect(self._on_textbook)

    def _is_overlaid(self) -> bool:
        return bool(self.second.currentData()) and self.overlaid.isChecked()

    def _rule_out_twice(self) -> None:
        """Beside a quantity there is no use for the same again."""
        shown, model = self.quantity.currentData(), self.second.model()
        assert isinstance(model, QStandardItemModel)
        for index in range(model.rowCount()):
            item = model.item(index)
            item.setEnabled(self.second.itemData(index) != shown)
        if self.second.currentData() == shown:
            self.second.setCurrentIndex(0)

    @Slot()
    def _on_quantity(self) -> None:
        self._rule_out_twice()
        self._enable()
        self.overlaid_changed.emit(self._is_overlaid())
        self.changed.emit()

    @Slot()
    def _on_overlaid(self) -> None:
        self._name_range()
        self.overlaid_changed.emit(self._is_overlaid())
        self.changed.emit()

    @Slot()
    def _on_spec(self) -> None:
        self.changed.emit()

    @Slot()
    def _fit(self) -> None:
        """The letters' size is the theme's."""
        for box in (self.quantity, self.second, self.range):
            box.give_way(_NARROW)

    @Slot()
    def _on_look(self) -> None:
        plain = self.textbook.isChecked()
        counts: Counts = "log" if self.counts.isChecked() and not plain else "linear"
        self.shared_y_changed.emit(self.shared_y.isChecked() and not plain)
        self.counts_changed.emit(counts)
        self.overlaid_changed.emit(self._is_overlaid() and not plain)

    @Slot(bool)
    def _on_textbook(self, plain: bool) -> None:
        self._enable()
        self.textbook_changed.emit(plain)
        self._on_look()
        self.changed.emit()

    def _enable(self) -> None:
        free = not self.textbook.isChecked()
        for control in (self.quantity, self.second, self.range, self.view_button, self.shared_y, self.counts):
            control.setEnabled(free)
        self.overlaid.setEnabled(free and bool(self.second.currentData()))
        self._name_range()

    def _name_range(self) -> None:
        """Say of 0 to 1 what is in force."""
        fields = self.spec_fields()
        what = fields["quantity"] == "activations", fields["overlaid"]
        self.range.setItemText(0, unit_text(*what))
        self.range.setItemData(0, unit_tip(*what), Qt.ItemDataRole.ToolTipRole)
