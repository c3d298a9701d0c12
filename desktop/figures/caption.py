"""How a figure was made, in words: initialisers with their formulas, data, network, training, seed, version."""

import re

from PySide6.QtCore import QCoreApplication

from desktop.formula_line import formula_text, layer_shapes
from desktop.labels import translated
from desktop.version import VERSION
from netcore import activations, optimizers
from netcore.config import Config, ContenderConfig
from netcore.initializers import Initializer
from netcore.registry import DATASETS

__all__ = ["made_by", "signals_caption", "training_caption"]


_PAPER = re.compile(r".*?\b\d{4}")
"""Authors and year of a reference."""


def training_caption(config: Config, iteration: int) -> tuple[str, ...]:
    """Paragraphs under a figure of a run of ``config`` after ``iteration`` updates."""
    training = config.training
    recorded = (
        _tr("loss of each mini-batch after its update")
        if training.record_loss == "after"
        else _tr("loss of each mini-batch before its update")
    )
    how = _tr("{optimizer}, learning rate {rate:g}, mini-batches of {batch}, iteration {k} of {n}; {recorded}.").format(
        optimizer=translated(optimizers.CATALOGUE[training.optimizer].name),
        rate=training.learning_rate,
        batch=training.batch_size,
        k=iteration,
        n=training.iterations,
        recorded=recorded,
    )
    if training.weight_decay:
        how += " " + _tr("Weight decay {decay:g}.").format(decay=training.weight_decay)
    info = DATASETS[config.dataset]
    sizes = (info.input_size or config.input_size, *config.network.hidden_sizes, info.classes)
    return (*_contenders(config), f"{_network(config, sizes)} {how}", _source(config))


def signals_caption(config: Config) -> tuple[str, ...]:
    """Paragraphs under a figure of the signals in untrained networks of ``config``."""
    info = DATASETS[config.dataset]
    sizes = (info.input_size or config.input_size, *config.network.hidden_sizes)
    samples = _tr("{n} samples through untrained networks without biases.").format(n=config.samples)
    return (*_contenders(config), f"{_network(config, sizes)} {samples}", _source(config))


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


def _network(config: Config, sizes: tuple[int, ...]) -> str:
    parts = [_shape(sizes), _activation_names(config.network.activation)]
    if text := _batch_norm(config.network.batch_norm):
        parts.append(text)
    if config.network.dropout:
        parts.append(_tr("dropout {share:g}").format(share=config.network.dropout))
    return ", ".join(parts) + "."


def _shape(sizes: tuple[int, ...]) -> str:
    """784-100×4-10 for 784, 100, 100, 100, 100, 10."""
    parts: list[list[int]] = []
    for size in sizes:
        if parts and parts[-1][0] == size:
            parts[-1][1] += 1
        else:
            parts.append([size, 1])
    return "-".join(f"{size}×{count}" if count > 1 else str(size) for size, count in parts)


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
    return _tr("{data}; seed {seed}; {draws}; {dtype}. {program}.").format(
        data=data, seed=config.seed, draws=draws, dtype=config.dtype, program=made_by()
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("caption", text)
