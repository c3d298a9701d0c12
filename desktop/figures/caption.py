"""How a figure was made, in words: initialisers with their formulas, data, network, training, seed, version."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from desktop.figures.curves import CurvesFigure
from desktop.figures.figure import Captioned, Figure
from desktop.formula_line import formula_text, layer_shapes
from desktop.labels import translated
from desktop.version import VERSION
from netcore import activations, optimizers
from netcore.builder import learning_rate
from netcore.config import Config, ContenderConfig
from netcore.data_shape import data_shape
from netcore.initializers import Initializer
from netcore.registry import DATASETS

__all__ = [
    "Made",
    "Rates",
    "Trained",
    "Untrained",
    "captioned",
    "loss_caption",
    "made_by",
    "signals_caption",
    "training_caption",
]

Rates = Mapping[int, tuple[float, ...]]
"""The learning rates of all contenders by the iteration after which they were set."""


_PAPER = re.compile(r".*?\b\d{4}")
"""Authors and year of a reference."""


@dataclass(frozen=True)
class Trained:
    """A figure is of a run of ``config`` after ``iteration`` updates, with its learning ``rates``."""

    config: Config
    iteration: int
    rates: Rates

    def caption(self) -> tuple[str, ...]:
        """As ``training_caption``."""
        return training_caption(self.config, self.iteration, self.rates)


@dataclass(frozen=True)
class Untrained:
    """A figure is of ``samples`` sent through untrained networks of ``config``."""

    config: Config
    samples: int

    def caption(self) -> tuple[str, ...]:
        """As ``signals_caption``."""
        return signals_caption(self.config, self.samples)


Made: TypeAlias = Trained | Untrained
"""What was drawn is made of: by the time that it is exported, the panels and the run may have gone on."""


def captioned(figure: Figure, made_of: Made, *lines: str) -> Captioned:
    """``figure`` with what it is made of, and further ``lines``."""
    return Captioned(figure, (*made_of.caption(), *lines), made_of.config)


def training_caption(config: Config, iteration: int, rates: Rates) -> tuple[str, ...]:
    """Paragraphs under a figure of a run of ``config`` after ``iteration`` updates, with its learning ``rates``."""
    training = config.training
    how = _tr("{optimizer}, learning rate {rate:g}, mini-batches of {batch}, iteration {k} of {n}.").format(
        optimizer=translated(optimizers.CATALOGUE[training.optimizer].name),
        rate=training.learning_rate,
        batch=training.batch_size,
        k=iteration,
        n=training.iterations,
    )
    if training.weight_decay:
        how += " " + _tr("Weight decay {decay:g}.").format(decay=training.weight_decay)
    if training.train_samples is not None:
        how += " " + _tr("At most {n} training samples, chosen by the seed.").format(n=training.train_samples)
    how += _changes(config, iteration, rates)
    classes = data_shape(config).classes or 0
    return (*_contenders(config), f"{_network(config, classes)} {how}", _source(config))


def loss_caption(config: Config, figure: CurvesFigure, window: int) -> str:
    """What the lines of a figure of losses are, smoothed over ``window`` iterations, and what lies beyond its axis."""
    after = config.training.record_loss == "after"
    loss = (
        _tr("the loss of each mini-batch after its update")
        if after
        else _tr("the loss of each mini-batch before its update")
    )
    text = _tr("Lines: {loss}.").format(loss=loss)
    if window >= 3:
        text = _tr("Lines: {loss}, smoothed over {n} iterations (Kaiser window, β = 2).").format(loss=loss, n=window)
        if any(curve.kind == "raw" for curve in figure.curves):
            text += " " + _tr("Faint: not smoothed.")
    if beyond := figure.beyond():
        text += " " + _tr("{n} values lie above {top:g}, beyond the axis.").format(n=beyond, top=figure.y.high)
    return text


def signals_caption(config: Config, samples: int) -> tuple[str, ...]:
    """Paragraphs under a figure of ``samples`` sent through untrained networks of ``config``."""
    sent = _tr("{n} samples through untrained networks without biases.").format(n=samples)
    return (*_contenders(config), f"{_network(config, 0)} {sent}", _source(config))


def made_by() -> str:
    """This program, with its version."""
    return f"InitScope {VERSION}"


def _contenders(config: Config) -> tuple[str, ...]:
    shapes = layer_shapes(config)
    return tuple(f"{each.label}: {_rule(each.rule, shapes)}{_overrides(each)}." for each in config.contenders)


def _rule(rule: Initializer, shapes: tuple[tuple[int, int], ...]) -> str:
    """As in "He (textbook), N(0, 2 / n_in), σ = 0.1414 for n_in = 100 (He et al. 2015)"."""
    paper = _PAPER.match(rule.reference)
    text = f"{translated(rule.name)}, {formula_text(rule, shapes)}"
    return f"{text} ({paper[0]})" if paper else text


def _changes(config: Config, iteration: int, rates: Rates) -> str:
    """Learning rates that were changed while it ran, as in " From iteration 201: learning rate 0.5."."""
    before = tuple(learning_rate(config, index) for index in range(len(config.contenders)))
    text = ""
    for at in sorted(each for each in rates if each < iteration):
        if rates[at] != before:
            same = len(set(rates[at])) == 1
            values = f"{rates[at][0]:g}" if same else " / ".join(f"{rate:g}" for rate in rates[at])
            text += " " + _tr("From iteration {n}: learning rate {values}.").format(n=at + 1, values=values)
        before = rates[at]
    return text


def _overrides(contender: ContenderConfig) -> str:
    """What a contender has of its own beside its rule."""
    own = []
    if contender.activation is not None:
        own.append(_activation_names(contender.activation))
    if contender.batch_norm is not None:
        own.append(_batch_norm(contender.batch_norm) or _tr("no batch normalisation"))
    if contender.dropout is not None:
        own.append(_tr("dropout {share:g}").format(share=contender.dropout))
    if contender.optimizer is not None:
        own.append(translated(optimizers.CATALOGUE[contender.optimizer].name))
    if contender.learning_rate is not None:
        own.append(_tr("learning rate {rate:g}").format(rate=contender.learning_rate))
    if contender.weight_decay is not None:
        own.append(_tr("weight decay {decay:g}").format(decay=contender.weight_decay))
    return "".join(f"; {text}" for text in own)


def _network(config: Config, classes: int) -> str:
    # Of a table that nobody has read there is no figure; 0 inputs would be seen at once.
    sizes = (data_shape(config).features or 0, *config.network.hidden_sizes)
    parts = [_shape(sizes, classes), _activation_names(config.network.activation)]
    if text := _batch_norm(config.network.batch_norm):
        parts.append(text)
    if config.network.dropout:
        parts.append(_tr("dropout {share:g}").format(share=config.network.dropout))
    return ", ".join(parts) + "."


def _shape(sizes: tuple[int, ...], classes: int) -> str:
    """784-100×4-10 for 784 inputs, four layers of 100 and 10 classes; 100-100×5 for 100 inputs and five layers."""
    inputs, *hidden = sizes
    layers = (f"{size}×{count}" if (count := len(list(same))) > 1 else str(size) for size, same in groupby(hidden))
    return "-".join((str(inputs), *layers, *((str(classes),) if classes else ())))


def _activation_names(choice: str | tuple[str, ...]) -> str:
    names = (choice,) if isinstance(choice, str) else choice
    return ", ".join(translated(activations.CATALOGUE[name].name) for name in names)


def _batch_norm(choice: bool | tuple[bool, ...]) -> str:
    if choice is True:
        return _tr("batch normalisation")
    layers = [str(layer) for layer, has in enumerate(choice or (), start=1) if has]
    return _tr("batch normalisation in layers {layers}").format(layers=", ".join(layers)) if layers else ""


def _source(config: Config) -> str:
    draws = _tr("common draws") if config.draws == "common" else _tr("independent draws")
    data = translated(DATASETS[config.dataset].name)
    if config.standardize != "off":
        how = _tr("feature by feature") if config.standardize == "feature" else _tr("over all values")
        data += ", " + _tr("standardised {how} (LeCun et al. 1998)").format(how=how)
    return _tr("{data}; seed {seed}; {draws}; {dtype}. {program}.").format(
        data=data, seed=config.seed, draws=draws, dtype=config.dtype, program=made_by()
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("caption", text)
