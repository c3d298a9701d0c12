"""The catalogue of activation functions: value, derivative, gain, range, formula, reference.

To add one, write one class below and list it in ``CATALOGUE``; panels, help and tests pick it up from there.
"""

import math
from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import ClassVar

import numpy as np

from netcore.arrays import BoolArray, FloatArray

__all__ = ["CATALOGUE", "Activation", "get"]


class Activation(ABC):
    """An element-wise function f with its derivative.

    Attributes:
        id: the name used in configurations.
        name: the name people read.
        formula: f(z) in plain text.
        reference: the paper or book the function comes from.
        range: infimum and supremum of f.
        in_place: whether f' can be told from f alone, so that an output may overwrite its input: half the memory
            traffic of a layer. True for all but those that are not monotonic.
        code: f(z), then f'(z), as NumPy expressions of z and a = f(z): what a standalone program says
            (``netcore.script``). Their constants are Python floats, which leave float32 as it is.
        torch: the PyTorch module that computes f, with ``torch.nn`` imported as ``nn``.
    """

    id: ClassVar[str]
    name: ClassVar[str]
    formula: ClassVar[str]
    reference: ClassVar[str]
    range: ClassVar[tuple[float, float]]
    code: ClassVar[tuple[str, str]]
    torch: ClassVar[str]
    in_place: ClassVar[bool] = True

    @abstractmethod
    def value(self, z: FloatArray, out: FloatArray) -> FloatArray:
        """Write f(z) to ``out`` (of z's shape and dtype; z itself only where ``in_place``) and return it."""

    @abstractmethod
    def derivative(self, z: FloatArray, a: FloatArray, out: FloatArray) -> FloatArray:
        """Write f'(z), given ``a = f(z)``, to ``out`` (neither of them) and return it; ``in_place`` ones ignore z."""

    def __call__(self, z: FloatArray) -> FloatArray:
        """f(z) in a new array."""
        z = np.asarray(z)
        return self.value(z, np.empty_like(z))

    def slope(self, z: FloatArray) -> FloatArray:
        """f'(z) in a new array."""
        z = np.asarray(z)
        return self.derivative(z, self(z), np.empty_like(z))

    def saturated(self, a: FloatArray) -> BoolArray | None:
        """Where outputs ``a`` lie on a flat part of f, as booleans; None if f has no flat part."""
        return None

    @cached_property
    def gain(self) -> float:
        """1 / sqrt(E[f(z)^2]) for z ~ N(0, 1): weights of std gain / sqrt(fan_in) keep the signal's mean square.

        He et al. 2015, eq. 10, for any f; the expectation by the trapezoidal rule on [-12, 12].
        """
        z = np.linspace(-12.0, 12.0, 24_001)
        density = np.exp(-0.5 * z * z) / math.sqrt(2.0 * math.pi)
        return 1.0 / math.sqrt(float(np.trapezoid(self(z) ** 2 * density, z)))


class Sigmoid(Activation):
    """The logistic function."""

    id = "sigmoid"
    name = "Sigmoid"
    formula = "1 / (1 + exp(−z))"
    reference = "LeCun et al. 1998, Efficient BackProp"
    range = (0.0, 1.0)
    code = ("1 / (1 + np.exp(-z))", "a * (1 - a)")
    torch = "nn.Sigmoid()"

    def value(self, z: FloatArray, out: FloatArray) -> FloatArray:
        # exp(-|z|) never overflows, and keeps the relative precision of both tails.
        positive = z >= 0
        np.abs(z, out=out)
        np.negative(out, out=out)
        np.exp(out, out=out)
        numerator = np.where(positive, out.dtype.type(1), out)
        out += 1
        return np.divide(numerator, out, out=out)

    def derivative(self, z: FloatArray, a: FloatArray, out: FloatArray) -> FloatArray:
        np.subtract(1, a, out=out)
        return np.multiply(out, a, out=out)

    def saturated(self, a: FloatArray) -> BoolArray:
        return (a < 0.01) | (a > 0.99)


class Tanh(Activation):
    """The hyperbolic tangent."""

    id = "tanh"
    name = "Tanh"
    formula = "tanh(z)"
    reference = "LeCun et al. 1998, Efficient BackProp"
    range = (-1.0, 1.0)
    code = ("np.tanh(z)", "1 - a * a")
    torch = "nn.Tanh()"

    def value(self, z: FloatArray, out: FloatArray) -> FloatArray:
        return np.tanh(z, out=out)

    def derivative(self, z: FloatArray, a: FloatArray, out: FloatArray) -> FloatArray:
        np.multiply(a, a, out=out)
        return np.subtract(1, out, out=out)

    def saturated(self, a: FloatArray) -> BoolArray:
        return np.abs(a) > 0.99


class Relu(Activation):
    """The rectified linear unit."""

    id = "relu"
    name = "ReLU"
    formula = "max(0, z)"
    reference = "Nair and Hinton 2010, Rectified linear units improve restricted Boltzmann machines"
    range = (0.0, math.inf)
    code = ("np.maximum(z, 0)", "a > 0")
    torch = "nn.ReLU()"

    def value(self, z: FloatArray, out: FloatArray) -> FloatArray:
        return np.maximum(z, 0, out=out)

    def derivative(self, z: FloatArray, a: FloatArray, out: FloatArray) -> FloatArray:
        return np.greater(a, 0, out=out)

    def saturated(self, a: FloatArray) -> BoolArray:
        return np.equal(a, 0)


class LeakyRelu(Activation):
    """A rectifier that lets a hundredth of the negative side through."""

    id = "leaky_relu"
    name = "Leaky ReLU"
    formula = "max(0.01 z, z)"
    reference = "Maas et al. 2013, Rectifier nonlinearities improve neural network acoustic models"
    range = (-math.inf, math.inf)
    slope_below: ClassVar[float] = 0.01
    code = (f"np.maximum(z, {slope_below} * z)", f"np.where(a > 0, 1, {slope_below})")
    torch = f"nn.LeakyReLU({slope_below})"

    def value(self, z: FloatArray, out: FloatArray) -> FloatArray:
        return np.maximum(z, z * out.dtype.type(self.slope_below), out=out)

    def derivative(self, z: FloatArray, a: FloatArray, out: FloatArray) -> FloatArray:
        np.greater(a, 0, out=out)
        return np.maximum(out, self.slope_below, out=out)


class Elu(Activation):
    """The exponential linear unit, alpha = 1."""

    id = "elu"
    name = "ELU"
    formula = "z if z > 0, else exp(z) − 1"
    reference = "Clevert et al. 2015, Fast and accurate deep network learning by exponential linear units"
    range = (-1.0, math.inf)
    code = ("np.where(z > 0, z, np.expm1(np.minimum(z, 0)))", "np.minimum(a, 0) + 1")
    torch = "nn.ELU()"

    def value(self, z: FloatArray, out: FloatArray) -> FloatArray:
        positive = np.maximum(z, 0)
        np.minimum(z, 0, out=out)
        np.expm1(out, out=out)
        return np.add(out, positive, out=out)

    def derivative(self, z: FloatArray, a: FloatArray, out: FloatArray) -> FloatArray:
        np.minimum(a, 0, out=out)
        out += 1
        return out

    def saturated(self, a: FloatArray) -> BoolArray:
        return a < -0.99


class Selu(Activation):
    """The scaled exponential linear unit, whose constants make N(0, 1) a fixed point."""

    id = "selu"
    name = "SELU"
    formula = "1.0507 z if z > 0, else 1.0507 · 1.6733 (exp(z) − 1)"
    reference = "Klambauer et al. 2017, Self-normalizing neural networks"
    scale: ClassVar[float] = 1.0507009873554804934193349852946
    alpha: ClassVar[float] = 1.6732632423543772848170429916717
    range = (-1.0507009873554804934 * 1.6732632423543772848, math.inf)
    code = (
        f"{scale} * np.where(z > 0, z, {alpha} * np.expm1(np.minimum(z, 0)))",
        f"np.where(a > 0, {scale}, a + {scale} * {alpha})",
    )
    torch = "nn.SELU()"

    def value(self, z: FloatArray, out: FloatArray) -> FloatArray:
        positive = np.maximum(z, 0)
        np.minimum(z, 0, out=out)
        np.expm1(out, out=out)
        out *= self.alpha
        out += positive
        return np.multiply(out, self.scale, out=out)

    def derivative(self, z: FloatArray, a: FloatArray, out: FloatArray) -> FloatArray:
        np.minimum(a, 0, out=out)
        out += np.where(a > 0, out.dtype.type(self.scale), out.dtype.type(self.scale * self.alpha))
        return out

    def saturated(self, a: FloatArray) -> BoolArray:
        return a < 0.99 * self.range[0]


class Gelu(Activation):
    """The Gaussian error linear unit in the tanh form of its paper, within 0.0005 of z Φ(z)."""

    id = "gelu"
    name = "GELU"
    formula = "z/2 · (1 + tanh(√(2/π) (z + 0.044715 z³)))"
    reference = "Hendrycks and Gimpel 2016, Gaussian error linear units (the tanh form)"
    range = (-0.170041, math.inf)
    in_place = False
    code = (
        "z / 2 * (1 + np.tanh((2 / np.pi) ** 0.5 * (z + 0.044715 * z**3)))",
        "(1 + (t := np.tanh((2 / np.pi) ** 0.5 * (z + 0.044715 * z**3)))) / 2\n"
        "+ z * (2 / np.pi) ** 0.5 / 2 * ((s := 1 - t * t) + 3 * 0.044715 * s * z * z)",
    )
    torch = "nn.GELU(approximate='tanh')"
    _root: ClassVar[float] = math.sqrt(2.0 / math.pi)

    def _tanh(self, z: FloatArray, out: FloatArray) -> FloatArray:
        # Beyond |z| = 10 the tanh is ±1 to the last bit, and z³ must not overflow.
        bounded = np.clip(z, -10, 10)
        np.multiply(bounded, bounded, out=out)
        out *= 0.044715
        out += 1
        out *= bounded
        out *= self._root
        return np.tanh(out, out=out)

    def value(self, z: FloatArray, out: FloatArray) -> FloatArray:
        self._tanh(z, out)
        out += 1
        out *= 0.5
        return np.multiply(out, z, out=out)

    def derivative(self, z: FloatArray, a: FloatArray, out: FloatArray) -> FloatArray:
        # f' = (1 + t)/2 + z/2 · (1 − t²) · √(2/π) (1 + 3 · 0.044715 z²)
        t = self._tanh(z, out)
        bounded = np.clip(z, -10, 10)
        inner = self._root * (1 + 3 * 0.044715 * bounded * bounded)
        inner *= (1 - t * t) * bounded
        out += 1
        out += inner
        return np.multiply(out, 0.5, out=out)


class Softplus(Activation):
    """A smooth rectifier."""

    id = "softplus"
    name = "Softplus"
    formula = "ln(1 + exp(z))"
    reference = "Dugas et al. 2000, Incorporating second-order functional knowledge"
    range = (0.0, math.inf)
    code = ("np.logaddexp(z, 0)", "-np.expm1(-a)")
    torch = "nn.Softplus()"

    def value(self, z: FloatArray, out: FloatArray) -> FloatArray:
        return np.logaddexp(z, 0, out=out)

    def derivative(self, z: FloatArray, a: FloatArray, out: FloatArray) -> FloatArray:
        # The sigmoid of z, told from a: 1 − exp(−a).
        np.negative(a, out=out)
        np.expm1(out, out=out)
        return np.negative(out, out=out)

    def saturated(self, a: FloatArray) -> BoolArray:
        return a < 0.01


class Swish(Activation):
    """z times its own sigmoid."""

    id = "swish"
    name = "Swish"
    formula = "z / (1 + exp(−z))"
    reference = "Ramachandran et al. 2017, Searching for activation functions"
    range = (-0.27847, math.inf)
    in_place = False
    code = ("z / (1 + np.exp(-z))", "(s := 1 / (1 + np.exp(-z))) + a * (1 - s)")
    torch = "nn.SiLU()"

    def value(self, z: FloatArray, out: FloatArray) -> FloatArray:
        _SIGMOID.value(z, out)
        return np.multiply(out, z, out=out)

    def derivative(self, z: FloatArray, a: FloatArray, out: FloatArray) -> FloatArray:
        s = _SIGMOID.value(z, out)
        # f' = s + f (1 - s)
        correction = (1 - s) * a
        return np.add(out, correction, out=out)


class Identity(Activation):
    """No activation: what a linear network computes."""

    id = "identity"
    name = "Identity"
    formula = "z"
    reference = "Saxe et al. 2013, Exact solutions to the nonlinear dynamics of learning"
    range = (-math.inf, math.inf)
    code = ("z", "np.ones_like(z)")
    torch = "nn.Identity()"

    def value(self, z: FloatArray, out: FloatArray) -> FloatArray:
        if out is not z:
            np.copyto(out, z)
        return out

    def derivative(self, z: FloatArray, a: FloatArray, out: FloatArray) -> FloatArray:
        out.fill(1)
        return out


_SIGMOID = Sigmoid()

CATALOGUE: Mapping[str, Activation] = MappingProxyType(
    {
        activation.id: activation
        for activation in (
            _SIGMOID, Tanh(), Relu(), LeakyRelu(), Elu(), Selu(), Gelu(), Softplus(), Swish(), Identity(),
        )
    }
)  # fmt: skip


def get(activation: str | Activation) -> Activation:
    """The catalogue's activation with this id; an ``Activation`` is returned as it is.

    Raises:
        ValueError: for an unknown id; the message lists the known ones.
    """
    if isinstance(activation, Activation):
        return activation
    try:
        return CATALOGUE[activation]
    except (KeyError, TypeError):
        raise ValueError(f"unknown activation {activation!r}; known: {', '.join(CATALOGUE)}") from None
