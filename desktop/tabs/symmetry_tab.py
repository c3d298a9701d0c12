"""Symmetry: which units of a layer are copies of one another, and how many different ones are left."""

from dataclasses import replace
from typing import Literal, TypeAlias

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QSplitter, QVBoxLayout, QWidget

from desktop import theme
from desktop.charts.distinct_chart import DistinctChart
from desktop.charts.symmetry_chart import SymmetryChart
from desktop.figures.caption import Made, Trained
from desktop.figures.training import contenders_of
from desktop.forms.elided_label import ElidedLabel
from desktop.tabs.bar import Bar
from desktop.tabs.placeholder import Placeholder
from desktop.text_size import scaled
from netcore import Config
from netcore.registry import DATASETS
from netcore.snapshot import SymmetrySpec, SymmetryView

__all__ = ["Source", "State", "SymmetryTab", "state_of"]

Source: TypeAlias = Literal["signals", "training"]
State: TypeAlias = Literal["nothing", "single", "undefined", "copies", "some", "different"]

_LETTERS = 5
"""Of a contender's name, in the choice; the whole name is in the list that opens."""


def state_of(view: SymmetryView) -> State:
    """What can be said of the layer: how many different units it has, if its values are finite."""
    distinct = view.distinct[view.spec.layer - 1]
    if not len(view.shown):
        return "nothing"
    if view.units == 1:
        return "single"
    if np.isnan(view.distances).any():
        return "undefined"
    if distinct == 1:
        return "copies"
    return "some" if distinct < view.units else "different"


class SymmetryTab(QWidget):
    """Distances between the units of one layer, beside the number of different units of every layer.

    Signals:
        spec_changed: the ``SymmetrySpec`` that the controls ask for.
        source_changed: where its view has to come from, as in ``source``.
    """

    spec_changed = Signal(object)
    source_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("symmetry_tab")
        self.units = SymmetryChart()
        self.distinct = DistinctChart()
        self._live = False
        self._contenders: tuple[tuple[str, int], ...] = ()
        self._sizes: tuple[int, ...] = ()
        self._iterations = 1
        bar = self._build_bar()
        self.words = QLabel()
        self.words.setObjectName("symmetry_words")
        self.words.setAccessibleName(self.tr("What it means"))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setContentsMargins(12, 0, 12, 6)
        self.readout = ElidedLabel(elide=Qt.TextElideMode.ElideRight)
        self.readout.setObjectName("symmetry_readout")
        self.readout.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.readout.setContentsMargins(12, 4, 4, 4)
        self.place = Placeholder(self._build_charts(), "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.place, 1)
        for box in (self.contender, self.layer, self.of):
            box.currentIndexChanged.connect(self._on_spec)
        self.chosen_source.currentIndexChanged.connect(self._on_source)
        self.units.pointed_at.connect(self._on_pointed)
        theme.notifier.changed.connect(self._on_theme)
        self._on_pointed("")
        self._show_nothing()

    def charts(self) -> tuple[SymmetryChart, DistinctChart]:
        """All charts of the tab."""
        return self.units, self.distinct

    def spec(self) -> SymmetrySpec:
        """What the controls ask for."""
        contender, layer = max(self.contender.currentIndex(), 0), max(self.layer.currentIndex(), 0) + 1
        return SymmetrySpec(contender, layer, self.of.currentData())

    def source(self) -> Source:
        """Where the view has to come from: the untrained networks of the Signals tab, or the training run."""
        return "signals" if self.chosen_source.currentData() == "signals" else "training"

    def begin(self, config: Config) -> None:
        """Get ready for a new run or other networks: choices stay where they can, what was noted goes.

        No signal tells of choices that could not stay: read ``spec`` and ``source`` afterwards.
        """
        before = self.contender.currentText()
        self._contenders, self._sizes = contenders_of(config), config.network.hidden_sizes
        self._iterations = config.training.iterations
        labels = [label for label, _ in self._contenders]
        row = labels.index(before) if before in labels else min(max(self.contender.currentIndex(), 0), len(labels) - 1)
        numbers = [str(number) for number in range(1, len(self._sizes) + 1)]
        _refill(self.contender, labels, row)
        _refill(self.layer, numbers, min(max(self.layer.currentIndex(), 0), len(numbers) - 1))
        self.contender.give_way(_LETTERS)
        self._set_sources(DATASETS[config.dataset].has_labels)
        self._on_theme()
        self._restart()

    def set_labels(self, config: Config) -> None:
        """Take other labels of the same contenders."""
        self._contenders = contenders_of(config)
        for row, (label, _) in enumerate(self._contenders):
            if self.contender.itemText(row) != label:
                self.contender.setItemText(row, label)
                self.contender.give_way(_LETTERS)

    def set_live(self, live: bool) -> None:
        """Whether frames stream."""
        self._live = live

    def take_over(self, other: "SymmetryTab") -> None:
        """Go on with the curves of ``other``, whose place this tab takes: what was noted cannot be asked for again."""
        self.distinct.histories = other.distinct.histories
        self.distinct.made_of = other.distinct.made_of

    def show_view(
        self, view: SymmetryView | None, iteration: int, newest: int | None = None, made_of: Made | None = None
    ) -> None:
        """Draw what comes from the chosen source; a view that was asked for before the last choice is left out.

        Args:
            view: of the moment on view; None where there is none: while frames stream what is drawn stays.
            iteration: its number of updates, 0 in an untrained network.
            newest: of the run, so that a branch that was left can be forgotten.
            made_of: what the view is made of.
        """
        if view is None:
            self.distinct.move_mark(iteration)
            if not self._live:
                self._show_nothing()
            return
        if view.spec != self.spec():
            return
        self.distinct.set_training(self.source() == "training")
        self.units.made_of = self.distinct.made_of = made_of
        if isinstance(made_of, Trained) and newest is not None:
            # Of all moments that it has noted.
            self.distinct.made_of = replace(made_of, iteration=newest)
        self.units.show_view(view)
        self.distinct.show_view(view, iteration, newest)
        self.words.setText(self._explanation(view))
        self.place.show_content()

    @Slot(str)
    def show_problem(self, text: str) -> None:
        """Say why there is nothing to see."""
        self.units.clear()
        self.distinct.clear()
        self.place.show_text(text)

    # Inside

    def _build_bar(self) -> Bar:
        bar = Bar()
        self.contender = bar.add_choice(
            "symmetry_contender", self.tr("&Contender"), self.tr("Whose network to look into."), ()
        )
        self.layer = bar.add_choice(
            "symmetry_layer", self.tr("La&yer"), self.tr("Whose units to compare with one another."), ()
        )
        self.layer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.of = bar.add_choice(
            "symmetry_of",
            self.tr("Com&pare"),
            self.tr("What to compare of the units: incoming weights with biases, their gradients, or activations."),
            [
                ("weights", self.tr("weights")),
                ("gradients", self.tr("gradients")),
                ("activations", self.tr("activations")),
            ],
        )
        self.chosen_source = bar.add_choice(
            "symmetry_source",
            self.tr("&Network"),
            self.tr("The untrained network of the Signals tab, or the one that is trained."),
            [("training", self.tr("trained")), ("signals", self.tr("untrained"))],
        )
        # The rest of a long entry is in the list and in the tooltip.
        for box in (self.of, self.chosen_source):
            box.give_way(6)
        bar.add_stretch()
        return bar

    def _build_charts(self) -> QWidget:
        charts = QSplitter(Qt.Orientation.Horizontal)
        charts.setObjectName("symmetry_split")
        charts.addWidget(self.units)
        charts.addWidget(self.distinct)
        charts.setChildrenCollapsible(False)
        charts.setStretchFactor(0, 3)
        charts.setStretchFactor(1, 2)
        charts.setSizes([580, 420])
        for chart in self.charts():
            chart.setMinimumWidth(scaled(220))
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(charts, 1)
        column.addWidget(self.readout)
        return both

    def _set_sources(self, trains: bool) -> None:
        """Offer a training run only where there is something to learn."""
        with QSignalBlocker(self.chosen_source):
            had = self.chosen_source.currentData()
            could = self.chosen_source.count() > 1
            self.chosen_source.clear()
            if trains:
                self.chosen_source.addItem(self.tr("trained"), "training")
            self.chosen_source.addItem(self.tr("untrained"), "signals")
            # Where there was no choice, none was made.
            wanted = had if could else "training"
            self.chosen_source.setCurrentIndex(max(self.chosen_source.findData(wanted), 0))

    def _restart(self) -> None:
        self.distinct.set_training(self.source() == "training")
        self.distinct.set_run(self._iterations, self._sizes)
        self._show_nothing()

    def _show_nothing(self) -> None:
        self.units.clear()
        self.distinct.clear()
        if self.source() == "training":
            how = self.tr("Press Run or Step.")
        else:
            how = self.tr("They come with the signals of the untrained networks.")
        what = self.tr("The distances between the units of a layer appear here, and how many distinct units are left.")
        self.place.show_text(f"{what}\n{how}")

    def _explanation(self, view: SymmetryView) -> str:
        """What the picture means, and why it stays so."""
        distinct = view.distinct[view.spec.layer - 1]
        return {
            "nothing": self.tr(
                "Before the first mini-batch, in the middle of one, and once a network has diverged, there are no "
                "activations and gradients to compare, only weights."
            ),
            "single": self.tr("A single unit has nobody to be a copy of."),
            "undefined": self.tr("Values are no longer finite numbers: nobody can say which units are equal."),
            "copies": self.tr(
                "Copies stay copies: units with equal weights get equal gradients, so that no step tells them apart, "
                "and the layer does the work of one unit. Random weights break the symmetry (Rumelhart et al. 1986). "
                "Dropout can break it too, unless nothing flows; under Adam, so does rounding in the long run."
            ),
            "some": self.tr(
                "{distinct} of {units} units are different, the others are copies. Equal weights alone never part "
                "(Rumelhart et al. 1986); dropout sets copies apart, unless nothing flows, and under Adam, rounding "
                "does so in the long run."
            ).format(distinct=distinct, units=view.units),
            "different": self.tr(
                "All units differ, so that each can learn something of its own: that is what random weights are for "
                "(symmetry breaking, Rumelhart et al. 1986). Units with independent weights of mean 0 are about "
                "√2 apart."
            ),
        }[state_of(view)]  # fmt: skip

    @Slot()
    def _on_spec(self) -> None:
        self.spec_changed.emit(self.spec())

    @Slot()
    def _on_source(self) -> None:
        # A view of the other network would be of the same spec.
        self.distinct.set_training(self.source() == "training")
        self._show_nothing()
        self.source_changed.emit(self.source())

    @Slot(str)
    def _on_pointed(self, text: str) -> None:
        self.readout.set_whole_text(text or self.tr("Point at the square for the distance of two units."))

    @Slot()
    def _on_theme(self) -> None:
        for row, (_, style) in enumerate(self._contenders):
            self.contender.setItemIcon(row, theme.swatch(style))


def _refill(box: QComboBox, texts: list[str], row: int) -> None:
    """Other items, one of them chosen, without a word to anybody."""
    with QSignalBlocker(box):
        box.clear()
        box.addItems(texts)
        box.setCurrentIndex(row)
