"""The two figures of the textbook's chapter, in its layout, of whatever experiment there is."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desktop.figures.caption import loss_caption, signals_caption, training_caption
from desktop.figures.cells import CellsFigure
from desktop.figures.figure import PRINT, Captioned
from desktop.figures.training import DEFAULT_WINDOW, contenders_of, loss_figure
from netcore.config import Config
from netcore.snapshot import PropagationView, TrainingView

__all__ = ["textbook_histograms", "textbook_losses"]


def textbook_histograms(config: Config, view: PropagationView) -> Captioned:
    """Contenders under one another, layers side by side, 30 bins from 0 to 1; what lies outside is said in words."""
    title = _tr("Activations of each layer, by initialisation")
    figure = CellsFigure("textbook-histograms", title, view.contenders, look=replace(PRINT, textbook=True))
    return Captioned(figure, signals_caption(config, view.samples))


def textbook_losses(config: Config, view: TrainingView) -> Captioned:
    """Smoothed losses with a marker every 100 iterations, from 0 to 2.5."""
    figure = loss_figure(contenders_of(config), view, name="textbook-losses", raw=False)
    lines = loss_caption(config, figure, DEFAULT_WINDOW)
    caption = (*training_caption(config, view.newest, view.rates), lines)
    return Captioned(replace(figure, title=_tr("Loss, by initialisation"), mark=None), caption)


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
