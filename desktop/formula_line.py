"""Which rule an initialiser follows and which n it uses, as one short text."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from desktop.labels import translated
from netcore.config import Config
from netcore.data_shape import data_shape
from netcore.initializers import Initializer

__all__ = ["formula_text", "layer_shapes"]

_SHOWN = 2
"""As a rule the first layer, and one of those that follow."""


def layer_shapes(config: Config) -> tuple[tuple[int, int], ...]:
    """(fan_in, fan_out) of the first hidden layers that differ; the input's width is left out if unknown."""
    width = data_shape(config).features
    widths = (*(() if width is None else (width,)), *config.network.hidden_sizes)
    return tuple(dict.fromkeys(pairwise(widths)))[:_SHOWN]


def formula_text(rule: Initializer, shapes: tuple[tuple[int, int], ...]) -> str:
    """As in "N(0, 2 / n_in), σ = 0.1414 for n_in = 100"."""
    translate = QCoreApplication.translate
    parts = dict.fromkeys(_std_text(rule, *shape) for shape in shapes)
    text = ", ".join((translated(rule.formula), *parts))
    if rule.data_dependent:
        text = translate("formula_line", "{formula}, before it is rescaled on data").format(formula=text)
    return text


def _std_text(rule: Initializer, fan_in: int, fan_out: int) -> str:
    translate = QCoreApplication.translate
    std = f"{rule.target_std(fan_in, fan_out):.4g}"
    used = {"n_in": fan_in, "n_out": fan_out, "n_in + n_out": fan_in + fan_out}
    used["max(n_in, n_out)"] = max(fan_in, fan_out)
    if rule.uses not in used:
        return translate("formula_line", "σ = {std} in every layer").format(std=std)
    return translate("formula_line", "σ = {std} for {which} = {n}").format(std=std, which=rule.uses, n=used[rule.uses])
