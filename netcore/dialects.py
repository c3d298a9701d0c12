"""The same rule in other dialects: what the textbook, PyTorch and Keras call it, and where they mean something else.

Sources: the textbook's published code, and the documentation of ``torch.nn.init`` and ``torch.nn.Linear`` (PyTorch 2)
and of ``keras.initializers`` (Keras 3). Two traps recur: Keras's named normal rules are truncated at two standard
deviations (their std is corrected for it), and PyTorch keeps a layer's weights as (n_out, n_in).
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from netcore.initializers import (
    TRUNCATION_SHRINKS_STD_BY,
    Constant,
    He,
    HeNormal,
    HeUniform,
    Identity,
    Initializer,
    LecunNormal,
    LecunUniform,
    Lsuv,
    Normal,
    Orthogonal,
    Sparse,
    TruncatedNormal,
    Uniform,
    Xavier,
    XavierNormal,
    XavierUniform,
    Zeros,
)
from netcore.network import Stack
from netcore.statistics import moments_of

__all__ = ["Dialect", "LayerStd", "dialects", "layer_stds", "pytorch_default"]


@dataclass(frozen=True)
class Dialect:
    """What goes by a rule's name in one framework.

    Attributes:
        framework: "textbook", "pytorch" or "keras".
        expression: code as one writes it there for the rule's name: NumPy of ``n_in`` and ``n_out``; PyTorch for a
            weight ``w`` (n_out, n_in); "" where there is nothing of the kind.
        std: of all entries that ``expression`` draws for the shape asked about; None without one.
        same: whether it draws from exactly our rule's distribution for that shape.
        note: where it differs, or what to beware of; "" for nothing.
        exact: code that does draw from our rule's distribution where ``expression`` does not; "" where there is none.
    """

    framework: str
    expression: str
    std: float | None
    same: bool
    note: str = ""
    exact: str = ""


@dataclass(frozen=True)
class LayerStd:
    """What a rule promised for one layer, and what came of it.

    Attributes:
        fan_in, fan_out: shape of the weights.
        target: the rule's std for that shape; for LSUV that of its orthonormal start.
        actual: the std over all weights as they are now: what was drawn, as long as nothing was trained.
    """

    fan_in: int
    fan_out: int
    target: float
    actual: float


def layer_stds(stack: Stack) -> tuple[LayerStd, ...]:
    """Target and actual std of the weights of each of the network's layers, the output layer's of a ``Network`` too."""
    found = []
    for layer in stack.layers:
        fan_in, fan_out = layer.weights.shape
        # What has diverged has no std.
        _, actual = moments_of(layer.weights) if np.isfinite(layer.weights).all() else (math.nan, math.nan)
        found.append(LayerStd(fan_in, fan_out, stack.initializer.target_std(fan_in, fan_out), actual))
    return tuple(found)


def dialects(rule: Initializer, fan_in: int, fan_out: int) -> tuple[Dialect, ...]:
    """``rule`` in the dialects of the textbook, PyTorch and Keras, in this order, for weights (fan_in, fan_out).

    A rule whose scale is 0 is in all of them ``Zeros``.

    Raises:
        ValueError: for a side below 1, or a rule that is not in the catalogue.
    """
    if min(fan_in, fan_out) < 1:
        raise ValueError(f"shape must be at least (1, 1), not {(fan_in, fan_out)}")
    if type(rule) not in _TRANSLATIONS:
        raise ValueError(f"no dialects are known of {rule!r}")
    if _draws_zeros(rule):
        # Keras refuses a scale of 0, and PyTorch divides by the std when it truncates.
        rule = Zeros()
    return _TRANSLATIONS[type(rule)](_Case(rule, fan_in, fan_out, rule.target_std(fan_in, fan_out)))


def pytorch_default(fan_in: int) -> Dialect:
    """What ``torch.nn.Linear(fan_in, ...)`` does by itself: U(±1/√fan_in), which is no rule of the catalogue."""
    note = "U(±1/√n_in), so its std is 1/√(3 n_in): 0.577 of LeCun's, 0.408 of He's. Its biases are U(±1/√n_in), too."
    return _other("pytorch", "torch.nn.init.kaiming_uniform_(w, a=math.sqrt(5))", 1.0 / math.sqrt(3.0 * fan_in), note)


def _draws_zeros(rule: Initializer) -> bool:
    scale = next((getattr(rule, field) for field in ("std", "gain", "limit", "value") if hasattr(rule, field)), 1.0)
    return bool(scale == 0) or (isinstance(rule, Sparse) and rule.sparsity == 1)


class _Case(NamedTuple):
    """A rule, a shape, and the rule's std for it."""

    rule: Any
    n_in: int
    n_out: int
    std: float


_Triple: TypeAlias = tuple[Dialect, Dialect, Dialect]
"""The textbook's, PyTorch's and Keras's."""


def _same(framework: str, expression: str, std: float, note: str = "") -> Dialect:
    return Dialect(framework, expression, std, True, note)


def _other(framework: str, expression: str, std: float, note: str, exact: str = "") -> Dialect:
    return Dialect(framework, expression, std, False, note, exact)


def _absent(framework: str) -> Dialect:
    return Dialect(framework, "", None, False, "It has no such rule.")


def _scaling(scale: float, mode: str, distribution: str = "untruncated_normal") -> str:
    """Keras's general rule: variance scale / n."""
    return f"keras.initializers.VarianceScaling({scale!r}, mode='{mode}', distribution='{distribution}')"


def _gain(gain: float, separator: str = "") -> str:
    return "" if gain == 1 else f"{separator}gain={gain!r}"


def _keras_truncated(name: str, std: float, exact: str) -> Dialect:
    """One of Keras's named normal rules."""
    note = "Keras cuts the normal distribution off at two standard deviations; its std is corrected for that."
    return _other("keras", f"keras.initializers.{name}()", std, note, exact)


def _textbook_xavier(case: _Case) -> Dialect:
    return _same("textbook", "np.random.randn(n_in, n_out) / np.sqrt(n_in)", 1.0 / math.sqrt(case.n_in))


def _textbook_he(case: _Case) -> Dialect:
    return _same("textbook", "np.random.randn(n_in, n_out) * np.sqrt(2 / n_in)", math.sqrt(2.0 / case.n_in))


# One function a rule, or a pair of rules.


def _zeros(case: _Case) -> _Triple:
    return (
        _same("textbook", "np.zeros((n_in, n_out))", case.std),
        _same("pytorch", "torch.nn.init.zeros_(w)", case.std),
        _same("keras", "keras.initializers.Zeros()", case.std),
    )


def _constant(case: _Case) -> _Triple:
    value = case.rule.value
    return (
        _same("textbook", f"np.full((n_in, n_out), {value!r})", case.std),
        _same("pytorch", f"torch.nn.init.constant_(w, {value!r})", case.std),
        _same("keras", f"keras.initializers.Constant({value!r})", case.std),
    )


def _normal(case: _Case) -> _Triple:
    std = case.std
    return (
        _same("textbook", f"{std!r} * np.random.randn(n_in, n_out)", std),
        _same("pytorch", f"torch.nn.init.normal_(w, std={std!r})", std),
        _same("keras", f"keras.initializers.RandomNormal(stddev={std!r})", std),
    )


def _uniform(case: _Case) -> _Triple:
    r = case.rule.limit
    return (
        _absent("textbook"),
        _same("pytorch", f"torch.nn.init.uniform_(w, {-r!r}, {r!r})", case.std),
        _same("keras", f"keras.initializers.RandomUniform({-r!r}, {r!r})", case.std),
    )


def _xavier(case: _Case) -> _Triple:
    """The textbook's: the others know the name, and mean Glorot's rule by it."""
    glorot, square = math.sqrt(2.0 / (case.n_in + case.n_out)), case.n_in == case.n_out
    note = "By Xavier, or Glorot, it means the paper's rule, √(2 / (n_in + n_out)); this one is LeCun's."
    linear = "torch.nn.init.kaiming_normal_(w, nonlinearity='linear')"
    torch = Dialect("pytorch", "torch.nn.init.xavier_normal_(w)", glorot, square, note, "" if square else linear)
    keras = _keras_truncated("GlorotNormal", glorot, _scaling(1.0, "fan_in"))
    return _textbook_xavier(case), torch, replace(keras, note=f"{note} {keras.note}")


def _lecun_normal(case: _Case) -> _Triple:
    return (
        replace(_textbook_xavier(case), note="The textbook calls this rule Xavier."),
        _same("pytorch", "torch.nn.init.kaiming_normal_(w, nonlinearity='linear')", case.std, _UNNAMED),
        _keras_truncated("LecunNormal", case.std, _scaling(1.0, "fan_in")),
    )


def _lecun_uniform(case: _Case) -> _Triple:
    note = "The textbook calls LeCun's rule Xavier, and has only the normal distribution of the same std."
    return (
        replace(_textbook_xavier(case), same=False, note=note),
        _same("pytorch", "torch.nn.init.kaiming_uniform_(w, nonlinearity='linear')", case.std, _UNNAMED),
        _same("keras", "keras.initializers.LecunUniform()", case.std),
    )


_UNNAMED = "PyTorch does not name LeCun's rule: it is Kaiming's with a gain of 1."


def _xavier_normal(case: _Case) -> _Triple:
    gain, exact = case.rule.gain, _scaling(case.rule.gain**2, "fan_avg")
    named = _keras_truncated("GlorotNormal", case.std, exact)
    general = _same("keras", exact, case.std, "GlorotNormal takes no gain; here the scale is its square.")
    return (
        _textbook_glorot(case, same=gain == 1 and case.n_in == case.n_out),
        _same("pytorch", f"torch.nn.init.xavier_normal_(w{_gain(gain, ', ')})", case.std),
        named if gain == 1 else general,
    )


def _xavier_uniform(case: _Case) -> _Triple:
    gain, exact = case.rule.gain, _scaling(case.rule.gain**2, "fan_avg", "uniform")
    named = _same("keras", "keras.initializers.GlorotUniform()", case.std, "The default of Keras's Dense layer.")
    general = _same("keras", exact, case.std, "GlorotUniform takes no gain; here the scale is its square.")
    return (
        _textbook_glorot(case, same=False),
        _same("pytorch", f"torch.nn.init.xavier_uniform_(w{_gain(gain, ', ')})", case.std),
        named if gain == 1 else general,
    )


def _textbook_glorot(case: _Case, same: bool) -> Dialect:
    note = "The textbook's Xavier is LeCun's rule by the papers' names: normal, with n_in alone."
    return replace(_textbook_xavier(case), same=same, note=note)


def _he_normal(case: _Case) -> _Triple:
    return (
        _textbook_he(case),
        _same("pytorch", "torch.nn.init.kaiming_normal_(w, mode='fan_in', nonlinearity='relu')", case.std),
        _keras_truncated("HeNormal", case.std, _scaling(2.0, "fan_in")),
    )


def _he_uniform(case: _Case) -> _Triple:
    note = "nn.Linear calls this function, too, but with a = √5: its weights have 0.408 of this std."
    return (
        replace(_textbook_he(case), same=False, note="The textbook's He is the normal distribution of the same std."),
        _same("pytorch", "torch.nn.init.kaiming_uniform_(w, mode='fan_in', nonlinearity='relu')", case.std, note),
        _same("keras", "keras.initializers.HeUniform()", case.std),
    )


def _truncated_normal(case: _Case) -> _Triple:
    """Our std is that after the cut, theirs that before it."""
    std, before = case.std, case.std / TRUNCATION_SHRINKS_STD_BY
    torch = _other(
        "pytorch",
        f"torch.nn.init.trunc_normal_(w, std={std!r})",
        std * _truncation(2.0 / std),
        "PyTorch cuts at −2 and 2, whatever the std, and its std is that before the cut.",
        f"torch.nn.init.trunc_normal_(w, std={before!r}, a={-2 * before!r}, b={2 * before!r})",
    )
    keras = _other(
        "keras",
        f"keras.initializers.TruncatedNormal(stddev={std!r})",
        std * TRUNCATION_SHRINKS_STD_BY,
        "Keras cuts at two standard deviations, too, but its stddev is that before the cut: 0.8796 of it are left.",
        f"keras.initializers.TruncatedNormal(stddev={before!r})",
    )
    return _absent("textbook"), torch, keras


def _truncation(bound: float) -> float:
    """The std of N(0, 1) truncated to ±bound (Johnson, Kotz and Balakrishnan 1994, eq. 13.134)."""
    if bound < 0.01:
        # A uniform density nearly; the difference below has no digits left there.
        return bound / math.sqrt(3.0) * (1.0 - bound * bound / 15.0)
    bound = min(bound, 40.0)
    density = math.exp(-0.5 * bound * bound) / math.sqrt(2.0 * math.pi)
    return math.sqrt(1.0 - 2.0 * bound * density / math.erf(bound / math.sqrt(2.0)))


def _orthogonal(case: _Case) -> _Triple:
    return (
        _absent("textbook"),
        _same("pytorch", f"torch.nn.init.orthogonal_(w{_gain(case.rule.gain, ', ')})", case.std),
        _same("keras", f"keras.initializers.Orthogonal({_gain(case.rule.gain)})", case.std),
    )


def _identity(case: _Case) -> _Triple:
    gain = case.rule.gain
    named = _same("pytorch", "torch.nn.init.eye_(w)", case.std)
    scaled = _same("pytorch", f"torch.nn.init.eye_(w).data.mul_({gain!r})", case.std, "PyTorch's eye_ takes no gain.")
    keras = _same("keras", f"keras.initializers.Identity({_gain(gain)})", case.std)
    return _absent("textbook"), named if gain == 1 else scaled, keras


def _sparse(case: _Case) -> _Triple:
    arguments = f"sparsity={case.rule.sparsity!r}, std={case.rule.std!r}"
    # PyTorch rounds the number of zeros up as it comes: 0.55 · 100 is 55.00000000000001, and makes 56.
    possible = math.isclose(_torch_sparse_std(case.rule, case.n_in), case.std, rel_tol=1e-12)
    torch = _other(
        "pytorch",
        f"torch.nn.init.sparse_(w, {arguments})",
        _torch_sparse_std(case.rule, case.n_out),
        "PyTorch zeroes that share of the weights that leave each input, not of those that enter each unit.",
        f"torch.nn.init.sparse_(w.data.T, {arguments})" if possible else "",
    )
    return _absent("textbook"), torch, _absent("keras")


def _torch_sparse_std(rule: Sparse, rows: int) -> float:
    return rule.std * math.sqrt(1.0 - math.ceil(rule.sparsity * rows) / rows)


def _lsuv(case: _Case) -> _Triple:
    note = "Only its orthonormal start: the scaling on data has to be written by hand."
    return (
        _absent("textbook"),
        _other("pytorch", "torch.nn.init.orthogonal_(w)", case.std, note),
        _other("keras", "keras.initializers.Orthogonal()", case.std, note),
    )


_TRANSLATIONS: Mapping[type[Initializer], Callable[[_Case], _Triple]] = MappingProxyType(
    {
        Zeros: _zeros, Constant: _constant, Normal: _normal, Uniform: _uniform, Xavier: _xavier, He: _he_normal,
        HeNormal: _he_normal, HeUniform: _he_uniform, LecunNormal: _lecun_normal, LecunUniform: _lecun_uniform,
        XavierNormal: _xavier_normal, XavierUniform: _xavier_uniform, TruncatedNormal: _truncated_normal,
        Orthogonal: _orthogonal, Identity: _identity, Sparse: _sparse, Lsuv: _lsuv,
    }
)  # fmt: skip
