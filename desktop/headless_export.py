"""The files that the window exports, without a window: Qt draws off the screen."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from desktop.export.choices import Choices
from desktop.export.writer import content, document, write_files
from desktop.figures.caption import loss_caption, made_by, signals_caption, training_caption
from desktop.figures.cells import CellsFigure, activations_title, signals_title
from desktop.figures.figure import Captioned, Figure
from desktop.figures.textbook import textbook_histograms
from desktop.figures.training import DEFAULT_WINDOW, accuracy_figure, contenders_of, loss_figure
from netcore.config import Config, encode
from netcore.session import Session
from netcore.snapshot import PropagationView, TrainingView

__all__ = ["export_signals", "export_training"]


def export_training(
    folder: Path, formats: Sequence[str], config: Config, view: TrainingView, session: Session
) -> list[Path]:
    """Write the charts of a run to ``folder`` in ``formats``; the paths written.

    Raises:
        OSError: if a file cannot be written.
        ValueError: for a picture that is too large.
    """
    contenders = contenders_of(config)
    losses = loss_figure(contenders, view)
    figures: list[Figure] = [
        losses,
        accuracy_figure(contenders, view.evaluations, view.iterations),
    ]
    if view.contenders:
        figures.append(CellsFigure("activation-histograms", activations_title(), view.contenders))
    caption = training_caption(config, view.newest, view.rates)
    lines = loss_caption(config, losses, DEFAULT_WINDOW)
    captions = [(*caption, lines) if each is losses else caption for each in figures]
    captioned = [Captioned(each, text, config) for each, text in zip(figures, captions, strict=True)]
    written = _write(folder, formats, captioned)
    if "session" in formats:
        path = folder / "session.initscope"
        session.save(path, made_by())
        written.append(path)
    return written


def export_signals(folder: Path, formats: Sequence[str], config: Config, view: PropagationView) -> list[Path]:
    """Write the histograms of untrained networks to ``folder``; in place of a session, for which there is no run, the
    configuration. Errors as those of ``export_training``.
    """
    figures: list[Figure] = [
        CellsFigure("signal-histograms", signals_title(), view.contenders),
        textbook_histograms(config, view).figure,
    ]
    # One that was stopped has fewer contenders.
    drawn = replace(config, contenders=config.contenders[: len(view.contenders)])
    caption = signals_caption(drawn, view.samples)
    written = _write(folder, formats, [Captioned(each, caption, config) for each in figures])
    if "session" in formats:
        written += write_files({folder / "configuration.json": partial(encode, config)})
    return written


def _write(folder: Path, formats: Sequence[str], figures: list[Captioned]) -> list[Path]:
    # Letters are what it is for; it ends with the process.
    app = QGuiApplication.instance() or QGuiApplication(["initscope", "-platform", "offscreen"])
    assert app is not None
    files: dict[Path, Callable[[], bytes]] = {}
    for format in (each for each in formats if each in ("png", "svg", "pdf", "csv")):
        choices = replace(Choices(), format=format)
        for each in figures:
            files[folder / f"{each.figure.name}.{format}"] = partial(content, each, choices)
    if "html" in formats:
        files[folder / "report.html"] = partial(document, figures, replace(Choices(), format="html"))
    return write_files(files)
