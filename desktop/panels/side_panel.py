"""The side panel: all sections under one another, with a scroll bar where they do not fit."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.experiment_model import ExperimentModel
from desktop.forms.editor import small_label
from desktop.forms.foldable import Foldable
from desktop.forms.numbers import format_number
from desktop.labels import translated
from desktop.panels.contenders_panel import ContendersPanel
from desktop.panels.experiment_panel import ExperimentPanel
from desktop.panels.network_panel import NetworkPanel
from desktop.panels.pause_panel import PausePanel
from desktop.panels.training_panel import TrainingPanel
from desktop.text_size import scaled
from netcore import activations, optimizers
from netcore.config import Config

__all__ = ["SidePanel"]

_MIN_WIDTH, _MAX_WIDTH = 320, 340
_LEAST_SHARE, _MOST_SHARE = 0.4, 0.5
"""Of the window's width: larger letters leave the charts their room, and the sections scroll sideways."""


class SidePanel(QWidget):
    """The window docks this on its left. A note on top says when the run does not match the inputs."""

    def __init__(self, model: ExperimentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_panel")
        self.setMinimumWidth(scaled(_MIN_WIDTH))
        self.setMaximumWidth(scaled(_MAX_WIDTH))
        self._notice = small_label(self.tr("The run keeps its settings. Changes apply after Reset."), role="notice")
        self._notice.setObjectName("restart_notice")
        self._notice.hide()
        self.experiment = ExperimentPanel(model)
        self.network = Foldable(self.tr("Network"), NetworkPanel(model))
        self.contenders = Foldable(self.tr("Contenders"), ContendersPanel(model))
        self.training = Foldable(self.tr("Training"), TrainingPanel(model))
        self.pauses = PausePanel()
        self.pause = Foldable(self.tr("Pause when"), self.pauses, unfolded=False)
        self.scroll_area = QScrollArea()
        self._lay_out()
        model.config_changed.connect(self._summarize)
        self.pauses.conditions_changed.connect(self._count_pauses)
        self._count_pauses()
        self._summarize(model.config)

    def set_restart_needed(self, needed: bool) -> None:
        """Say that the inputs differ from what runs."""
        self._notice.setVisible(needed)

    def take_over(self, other: "SidePanel") -> None:
        """Say what of ``other``, whose place this one takes, the model does not know."""
        self.pauses.take_over(other.pauses)
        self._count_pauses()
        self.set_restart_needed(other.is_restart_needed())

    def fit(self, window: int) -> None:
        """Leave a window of so many pixels' width room for the charts."""
        self.setMinimumWidth(min(scaled(_MIN_WIDTH), round(_LEAST_SHARE * window)))
        self.setMaximumWidth(min(scaled(_MAX_WIDTH), round(_MOST_SHARE * window)))

    def is_restart_needed(self) -> bool:
        """Whether the note shows."""
        return not self._notice.isHidden()

    def _lay_out(self) -> None:
        content = QWidget()
        sections = QVBoxLayout(content)
        sections.setContentsMargins(12, 8, 12, 16)
        sections.setSpacing(8)
        sections.addWidget(self.experiment)
        for section in (self.network, self.contenders, self.training, self.pause):
            sections.addWidget(_line())
            sections.addWidget(section)
        sections.addStretch(1)
        self.scroll_area.setWidget(content)
        self.scroll_area.setWidgetResizable(True)
        # Always there, so that unfolding a section does not move everything sideways.
        self.scroll_area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        notice = QVBoxLayout()
        notice.setContentsMargins(12, 0, 12, 0)
        notice.addWidget(self._notice)
        layout.addLayout(notice)
        layout.addWidget(self.scroll_area, 1)

    def _summarize(self, config: Config) -> None:
        sizes, activation = config.network.hidden_sizes, config.network.activation
        units = str(sizes[0]) if len(set(sizes)) == 1 else "…"
        name = activations.CATALOGUE[activation].name if isinstance(activation, str) else self.tr("mixed")
        self.network.set_summary(f"{len(sizes)} × {units} {translated(name)}")
        self.contenders.set_summary(str(len(config.contenders)))
        training = config.training
        optimizer = translated(optimizers.CATALOGUE[training.optimizer].name)
        rate = format_number(training.learning_rate)
        self.training.set_summary(f"{optimizer} {rate}, {training.batch_size}")

    @Slot()
    def _count_pauses(self) -> None:
        self.pause.set_summary(self.pauses.summary())

    def sizeHint(self) -> QSize:
        """As wide as the sections need."""
        return QSize(scaled(_MIN_WIDTH), 640)


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    return line
