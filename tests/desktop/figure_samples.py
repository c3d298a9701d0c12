"""One figure of every kind and in every difficult case, made by real runs; and how to look at what they come to."""

import io
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from PySide6.QtGui import QColor

from desktop.figures.caption import Trained, Untrained, captioned
from desktop.figures.cells import CellsFigure
from desktop.figures.curves import CurvesFigure
from desktop.figures.figure import Captioned, Figure
from desktop.figures.samples import samples_figure
from desktop.figures.textbook import textbook_histograms, textbook_losses
from desktop.figures.training import accuracy_figure, contenders_of, loss_figure
from netcore import (
    Comparison,
    Config,
    ContenderConfig,
    NetworkConfig,
    PropagationStudy,
    Timeline,
    TrainingConfig,
    ViewSpec,
    activations,
)
from netcore.initializers import He, Normal, Xavier
from netcore.snapshot import PropagationView, TrainingView

Pixels = NDArray[np.int16]

CHINESE = ("标准差 0.01 初始化", "Xavier 重みの初期化", "He 初始化")
HOSTILE = ("<script>alert(1)</script>", '<b>&amp; "it\'s"', "]]> a & b")
LONG = ("a label as long as the form takes it, to the sixtieth letter", "初始化" * 20, "WWWWWWWWWW" * 6)
PLAIN = ("std = 0.01", "Xavier", "He")


def config(labels: tuple[str, ...] = PLAIN, layers: int = 2, **training: Any) -> Config:
    """Small networks on the bundled digits; every third contender has the same rule."""
    rules = (Normal(std=0.01), Xavier(), He())
    options = {"iterations": 200, "batch_size": 32, "learning_rate": 0.1, "evaluate_every": 50} | training
    return Config(
        tuple(ContenderConfig(label, rules[index % 3]) for index, label in enumerate(labels)),
        network=NetworkConfig((12,) * layers),
        training=TrainingConfig(**options),
        samples=100,
    )


def trained(made_of: Config, until: int | None = None, spec: ViewSpec | None = None) -> TrainingView:
    """A run of it."""
    run = Comparison(made_of)
    while not run.done and run.iteration != until:
        run.step()
    return run.view(spec or ViewSpec())


@cache
def run_of(labels: tuple[str, ...] = PLAIN) -> tuple[Config, TrainingView]:
    """A run that is done."""
    made_of = config(labels)
    return made_of, trained(made_of)


@cache
def branched() -> tuple[Config, TrainingView]:
    """A run with two ghosts, one of them longer than what there is now, seen at iteration 60."""
    made_of = config()
    timeline = Timeline(Comparison(made_of))
    for branch_at, until in ((120, 170), (80, 140), (0, 110)):
        while timeline.newest < until:
            timeline.advance()
        if branch_at:
            timeline.go(branch_at)
            assert timeline.branch()
    timeline.go(60)
    return made_of, timeline.view(ViewSpec())


@cache
def phased(made: int) -> TrainingView:
    """So many phases into iteration 41, with the outlines of the iteration before."""
    timeline = Timeline(Comparison(config()))
    for _ in range(40):
        timeline.advance(before=True)
    timeline.go(40, made=made, before=True)
    return timeline.view(ViewSpec(before=True))


@cache
def diverging() -> tuple[Config, TrainingView]:
    """The last contender's loss stops being finite."""
    made_of = config()
    wild = ContenderConfig("Wild", He(), activation="identity", learning_rate=100.0)
    made_of = msgspec.structs.replace(made_of, contenders=(*made_of.contenders[:2], wild))
    with np.errstate(all="ignore"):
        view = trained(made_of, 120)
    assert np.isnan(view.losses[2, -1])
    return made_of, view


@cache
def signals(labels: tuple[str, ...] = PLAIN, layers: int = 5) -> tuple[Config, PropagationView]:
    """Untrained networks."""
    made_of = msgspec.structs.replace(config(labels, layers), dataset="gaussian")
    return made_of, PropagationStudy(made_of).run().view(ViewSpec())


def wordy() -> tuple[Config, PropagationView]:
    """Cells as narrow as they get, under the longest name of an activation."""
    made_of, _ = signals(layers=12)
    longest = max(activations.CATALOGUE, key=lambda each: len(activations.CATALOGUE[each].name))
    network = msgspec.structs.replace(made_of.network, activation=longest)
    made_of = msgspec.structs.replace(made_of, network=network)
    return made_of, PropagationStudy(made_of).run().view(ViewSpec())


def _loss(of: tuple[Config, TrainingView], **options: Any) -> Captioned:
    made_of, view = of
    figure = loss_figure(contenders_of(made_of), view, **options)
    return captioned(figure, Trained(made_of, view.iteration, view.rates))


def _samples(labels: tuple[str, ...] = PLAIN) -> Captioned:
    made_of = config(labels)
    timeline = Timeline(Comparison(made_of))
    for _ in range(40):
        timeline.advance()
    timeline.go(40, made=9)
    view = timeline.view(ViewSpec(batch=True))
    assert view.batch is not None
    figure = samples_figure(contenders_of(made_of), view.batch, np.arange(len(view.batch.labels)))
    return captioned(figure, Trained(made_of, view.iteration, view.rates))


def _accuracy(of: tuple[Config, TrainingView], mark: int | None = None) -> Captioned:
    made_of, view = of
    figure = accuracy_figure(contenders_of(made_of), view.evaluations, view.iterations, mark)
    return captioned(figure, Trained(made_of, view.iteration, view.rates))


def _cells(of: tuple[Config, TrainingView]) -> Captioned:
    made_of, view = of
    figure = CellsFigure("activation-histograms", "Activations", view.contenders)
    return captioned(figure, Trained(made_of, view.iteration, view.rates))


def _signals(of: tuple[Config, PropagationView], **options: Any) -> Captioned:
    made_of, view = of
    figure = CellsFigure("signal-histograms", "Signals", view.contenders, **options)
    return captioned(figure, Untrained(made_of, view.samples))


def _many(count: int) -> tuple[str, ...]:
    return tuple(f"Contender {number}" for number in range(1, count + 1))


def _first() -> tuple[Config, TrainingView]:
    made_of = config()
    return made_of, trained(made_of, 1)


_MAKERS: dict[str, Callable[[], Captioned]] = {
    "loss": lambda: _loss(run_of()),
    "loss-log-fitted": lambda: _loss(run_of(), logarithmic=True, fitted=True),
    "loss-ghosts": lambda: _loss(branched()),
    "loss-diverged": lambda: _loss(diverging(), fitted=True),
    "loss-first": lambda: _loss(_first()),
    "loss-1": lambda: _loss(run_of(_many(1))),
    "loss-16": lambda: _loss(run_of(_many(16))),
    "loss-chinese": lambda: _loss(run_of(CHINESE)),
    "loss-hostile": lambda: _loss(run_of(HOSTILE)),
    "loss-long": lambda: _loss(run_of(LONG)),
    "accuracy": lambda: _accuracy(run_of(), mark=120),
    "accuracy-16": lambda: _accuracy(run_of(_many(16))),
    "accuracy-chinese": lambda: _accuracy(run_of(CHINESE)),
    "cells": lambda: _cells(run_of()),
    "cells-chinese": lambda: _cells(run_of(CHINESE)),
    "cells-hostile": lambda: _cells(run_of(HOSTILE)),
    "cells-long": lambda: _cells(run_of(LONG)),
    "cells-gradients": lambda: _cells((config(), phased(6))),
    "cells-updates": lambda: _cells((config(), phased(9))),
    "cells-diverged": lambda: _cells(diverging()),
    "signals": lambda: _signals(signals(), shared_y=True),
    "signals-16": lambda: _signals(signals(_many(16))),
    "signals-wordy": lambda: _signals(wordy()),
    "signals-deep": lambda: _signals(signals(layers=12)),
    "textbook-histograms": lambda: textbook_histograms(*signals()),
    "textbook-losses": lambda: textbook_losses(*run_of()),
    "textbook-chinese": lambda: textbook_histograms(*signals(CHINESE)),
}
NAMES = tuple(_MAKERS)
SAMPLES = {"samples": PLAIN, "samples-chinese": CHINESE}
"""Images of digits are bitmaps, so these are not among the others."""


@cache
def sample(name: str) -> Captioned:
    """The figure of that name."""
    return _samples(SAMPLES[name]) if name in SAMPLES else _MAKERS[name]()


def styles_in(figure: Figure) -> dict[str, int]:
    """Label and number of colour of every contender that is drawn."""
    if isinstance(figure, CellsFigure):
        return {row.label: row.style for row in figure.rows}
    curves = getattr(figure, "curves", ())
    return {curve.label: curve.style for curve in curves if curve.label}


def squeezed(text: str) -> str:
    """Without spaces, and without the ligatures that a font puts in place of two letters."""
    return re.sub(r"\s", "", text).replace("ﬂ", "fl").replace("ﬁ", "fi")


def texts(figure: Figure) -> list[str]:
    """What has to be readable in it, less what is too long for its room."""
    labels = [label for label in styles_in(figure) if len(label) < 30]
    axes = [figure.x.label, figure.y.label] if isinstance(figure, CurvesFigure) else ["Values in a bin (count)"]
    return [figure.title, *axes, *labels]


def pixels(data: bytes) -> Pixels:
    """(height, width, 3): red, green, blue of a picture in a file, on white."""
    with Image.open(io.BytesIO(data)) as opened:
        picture = opened.convert("RGBA")
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture)
    return np.asarray(paper.convert("RGB"), np.int16)


def near(picture: Pixels, color: str, reach: int = 12) -> NDArray[np.bool_]:
    """(height, width): which pixels have about this colour."""
    wanted = QColor(color)
    away = np.abs(picture - np.array([wanted.red(), wanted.green(), wanted.blue()], np.int16))
    return np.asarray(away.max(axis=2) <= reach)


def difference(one: Pixels, other: Pixels) -> float:
    """The largest difference of two pictures of about the same size, blurred so that edges do not count; 0 to 255.

    A word that is missing in one of them makes some 100.
    """
    assert np.abs(np.subtract(one.shape, other.shape)).max() <= 3
    # Whole pixels that the paper fills in part.
    height, width = min(one.shape[0], other.shape[0]) - 2, min(one.shape[1], other.shape[1]) - 2
    blurred = [
        np.asarray(Image.fromarray(each[:height, :width].astype(np.uint8)).filter(ImageFilter.BoxBlur(8)), np.int16)
        for each in (one, other)
    ]
    return float(np.abs(blurred[0] - blurred[1]).max())
