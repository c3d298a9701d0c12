"""The catalogue of weight initialisers: formula, the n it uses, target std, reference, and a sample.

An initialiser is a frozen struct whose fields are its parameters, so that a configuration can hold one.
Normal draws of every rule start from the same standard normal matrix of the generator: two rules that are given
equal generators differ in scale alone (common random numbers).

To add one, write one class below and list it in ``_CLASSES``; panels, help and tests pick it up from there.
"""

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeAlias, Union

import numpy as np
from msgspec import Meta, Struct

from netcore.arrays import DTypeLike, FloatArray, Weights
from netcore.errors import WordedError

__all__ = ["CATALOGUE", "FIXED", "AnyInitializer", "Initializer", "get"]

Shape: TypeAlias = tuple[int, int]

TRUNCATION_SHRINKS_STD_BY = 0.87962566103423978
"""The std of N(0, 1) truncated to ±2 (Johnson, Kotz and Balakrishnan 1994, eq. 13.134)."""

FIXED = "a fixed size, as in the textbook's figures; it has no paper"
"""The reference of rules that are none."""

_NORMAL = "return rng.standard_normal((n_in, n_out)) * "
_UNIFORM = "return rng.uniform(-1, 1, (n_in, n_out)) * "
_ORTHONORMAL = """\
gaussian = rng.standard_normal((n_in, n_out))
q, r = np.linalg.qr(gaussian if n_in >= n_out else gaussian.T)
q *= np.where(np.diag(r) < 0, -1, 1)  # uniform over all such matrices: Mezzadri 2007
"""

Std = Annotated[
    float,
    Meta(
        ge=0.0,
        le=100.0,
        title="Std",
        description="Standard deviation of the weights, σ.",
        extra={"log": True},
    ),
]
Gain = Annotated[
    float, Meta(ge=0.0, le=100.0, title="Gain", description="Factor on the rule's std.", extra={"step": 0.1})
]


class Initializer(Struct, frozen=True, tag_field="id", forbid_unknown_fields=True):
    """A rule that draws a layer's first weights.

    Attributes:
        name: the name people read.
        formula: the distribution in plain text; n_in is fan_in, n_out is fan_out.
        uses: which n the formula uses: "n_in", "n_out", "n_in + n_out", "max(n_in, n_out)", or "" for none.
        reference: the paper or book the rule comes from; of a fixed size, which has none, that it is one.
        data_dependent: whether the weights are rescaled on data afterwards (``Network.calibrate``).
        code: NumPy statements that return what ``draw`` returns, in terms of ``rng``, ``n_in``, ``n_out`` and the
            rule's fields: what a standalone program says (``netcore.script``).
    """

    name: ClassVar[str]
    formula: ClassVar[str]
    uses: ClassVar[str] = ""
    reference: ClassVar[str]
    data_dependent: ClassVar[bool] = False
    code: ClassVar[str]

    @property
    def id(self) -> str:
        """The name used in configurations."""
        return str(type(self).__struct_config__.tag)

    def target_std(self, fan_in: int, fan_out: int) -> float:
        """The std over all entries of a (fan_in, fan_out) matrix that the formula promises."""
        raise NotImplementedError

    def draw(self, rng: np.random.Generator, shape: Shape) -> FloatArray:
        """Weights of ``shape`` (fan_in, fan_out) as float64."""
        raise NotImplementedError

    def sample(self, rng: np.random.Generator, shape: Shape, dtype: DTypeLike = np.float64) -> Weights:
        """Weights of ``shape`` (fan_in, fan_out); the draws are the same for every ``dtype``, then rounded.

        Raises:
            ValueError: if a side of ``shape`` is below 1.
        """
        if min(shape) < 1:
            raise ValueError(f"shape must be at least (1, 1), not {shape}")
        return self.draw(rng, shape).astype(dtype)


class Scaled(Initializer, frozen=True):
    """Normal draws of the rule's std: what most rules are."""

    def draw(self, rng: np.random.Generator, shape: Shape) -> FloatArray:
        return rng.standard_normal(shape) * self.target_std(*shape)


class ScaledUniform(Initializer, frozen=True):
    """Uniform draws of the rule's std: U(−√3 σ, √3 σ)."""

    def draw(self, rng: np.random.Generator, shape: Shape) -> FloatArray:
        limit = math.sqrt(3.0) * self.target_std(*shape)
        return rng.uniform(-1.0, 1.0, shape) * limit


class Zeros(Initializer, frozen=True, tag="zeros"):
    """All weights 0: every unit of a layer stays the same for ever."""

    name = "Zeros"
    formula = "w = 0"
    reference = "Rumelhart et al. 1986, Learning internal representations by error propagation (symmetry breaking)"
    code = "return np.zeros((n_in, n_out))"

    def target_std(self, fan_in: int, fan_out: int) -> float:
        return 0.0

    def draw(self, rng: np.random.Generator, shape: Shape) -> FloatArray:
        return np.zeros(shape)


class Constant(Initializer, frozen=True, tag="constant"):
    """All weights equal: the gradient is equal too, so symmetry never breaks."""

    name = "Constant"
    formula = "w = c"
    reference = "Rumelhart et al. 1986, Learning internal representations by error propagation (symmetry breaking)"
    code = "return np.full((n_in, n_out), value)"

    value: Annotated[
        float,
        Meta(
            ge=-100.0,
            le=100.0,
            title="Value",
            description="The one value c of all weights.",
            extra={"step": 0.01},
        ),
    ] = 0.01

    def target_std(self, fan_in: int, fan_out: int) -> float:
        return 0.0

    def draw(self, rng: np.random.Generator, shape: Shape) -> FloatArray:
        return np.full(shape, self.value)


class Normal(Scaled, frozen=True, tag="normal"):
    """A fixed std, whatever the layer's size."""

    name = "Normal"
    formula = "N(0, σ²)"
    reference = FIXED
    code = _NORMAL + "std"

    std: Std = 0.01

    def target_std(self, fan_in: int, fan_out: int) -> float:
        return self.std


class Uniform(ScaledUniform, frozen=True, tag="uniform"):
    """A fixed interval, whatever the layer's size: std = limit / √3."""

    name = "Uniform"
    formula = "U(−r, r), σ = r / √3"
    reference = FIXED
    code = _UNIFORM + "limit"

    limit: Annotated[
        float,
        Meta(ge=0.0, le=100.0, title="Limit", description="Half width r of the interval.", extra={"log": True}),
    ] = 0.05

    def target_std(self, fan_in: int, fan_out: int) -> float:
        return self.limit / math.sqrt(3.0)


class TruncatedNormal(Initializer, frozen=True, tag="truncated_normal"):
    """Normal draws cut off at two standard deviations; ``std`` is the std after the cut."""

    name = "Truncated normal"
    formula = "N(0, s²) within ±2 s, s = σ / 0.8796"
    reference = "Johnson, Kotz and Balakrishnan 1994, Continuous univariate distributions 1, section 13.10.1"
    code = f"""\
z = rng.standard_normal((n_in, n_out))
while (outside := np.abs(z) > 2).any():
    z[outside] = rng.standard_normal(outside.sum())
return z * std / {TRUNCATION_SHRINKS_STD_BY}"""

    std: Std = 0.01

    def target_std(self, fan_in: int, fan_out: int) -> float:
        return self.std

    def draw(self, rng: np.random.Generator, shape: Shape) -> FloatArray:
        z = rng.standard_normal(shape)
        outside = np.abs(z) > 2.0
        while count := int(np.count_nonzero(outside)):
            z[outside] = rng.standard_normal(count)
            outside = np.abs(z) > 2.0
        return z * (self.std / TRUNCATION_SHRINKS_STD_BY)


class LecunNormal(Scaled, frozen=True, tag="lecun_normal"):
    """Keeps the variance of a linear layer's output at that of its input."""

    name = "LeCun normal"
    formula = "N(0, 1 / n_in)"
    uses = "n_in"
    reference = "LeCun et al. 1998, Efficient BackProp"
    code = _NORMAL + "np.sqrt(1 / n_in)"

    def target_std(self, fan_in: int, fan_out: int) -> float:
        return math.sqrt(1.0 / fan_in)


class LecunUniform(ScaledUniform, frozen=True, tag="lecun_uniform"):
    """LeCun's variance from a uniform distribution."""

    name = "LeCun uniform"
    formula = "U(−r, r), r = √(3 / n_in)"
    uses = "n_in"
    reference = "LeCun et al. 1998, Efficient BackProp"
    code = _UNIFORM + "np.sqrt(3 / n_in)"

    def target_std(self, fan_in: int, fan_out: int) -> float:
        return math.sqrt(1.0 / fan_in)


class XavierNormal(Scaled, frozen=True, tag="xavier_normal"):
    """Glorot's compromise between keeping the signal and keeping the gradient."""

    name = "Xavier normal (Glorot)"
    formula = "N(0, g² · 2 / (n_in + n_out))"
    uses = "n_in + n_out"
    reference = "Glorot and Bengio 2010, Understanding the difficulty of training deep feedforward networks, eq. 12"
    code = _NORMAL + "gain * np.sqrt(2 / (n_in + n_out))"

    gain: Gain = 1.0

    def target_std(self, fan_in: int, fan_out: int) -> float:
        return self.gain * math.sqrt(2.0 / (fan_in + fan_out))


class XavierUniform(ScaledUniform, frozen=True, tag="xavier_uniform"):
    """Glorot's variance from a uniform distribution, as in the paper."""

    name = "Xavier uniform (Glorot)"
    formula = "U(−r, r), r = g · √(6 / (n_in + n_out))"
    uses = "n_in + n_out"
    reference = "Glorot and Bengio 2010, Understanding the difficulty of training deep feedforward networks, eq. 16"
    code = _UNIFORM + "gain * np.sqrt(6 / (n_in + n_out))"

    gain: Gain = 1.0

    def target_std(self, fan_in: int, fan_out: int) -> float:
        return self.gain * math.sqrt(2.0 / (fan_in + fan_out))


class HeNormal(Scaled, frozen=True, tag="he_normal"):
    """Makes up for the half of the signal that a rectifier drops."""

    name = "He normal (Kaiming)"
    formula = "N(0, 2 / n_in)"
    uses = "n_in"
    reference = "He et al. 2015, Delving deep into rectifiers, eq. 10"
    code = _NORMAL + "np.sqrt(2 / n_in)"

    def target_std(self, fan_in: int, fan_out: int) -> float:
        return math.sqrt(2.0 / fan_in)


class HeUniform(ScaledUniform, frozen=True, tag="he_uniform"):
    """He's variance from a uniform distribution."""

    name = "He uniform (Kaiming)"
    formula = "U(−r, r), r = √(6 / n_in)"
    uses = "n_in"
    reference = "He et al. 2015, Delving deep into rectifiers, eq. 10"
    code = _UNIFORM + "np.sqrt(6 / n_in)"

    def target_std(self, fan_in: int, fan_out: int) -> float:
        return math.sqrt(2.0 / fan_in)


class Xavier(Scaled, frozen=True, tag="xavier"):
    """The textbook's "Xavier", which uses fan_in alone: LeCun's rule by the papers' names."""

    name = "Xavier (textbook)"
    formula = "N(0, 1 / n_in)"
    uses = "n_in"
    reference = "LeCun et al. 1998, Efficient BackProp"
    code = _NORMAL + "np.sqrt(1 / n_in)"

    def target_std(self, fan_in: int, fan_out: int) -> float:
        return math.sqrt(1.0 / fan_in)


class He(Scaled, frozen=True, tag="he"):
    """The textbook's "He"."""

    name = "He (textbook)"
    formula = "N(0, 2 / n_in)"
    uses = "n_in"
    reference = "He et al. 2015, Delving deep into rectifiers, eq. 10"
    code = _NORMAL + "np.sqrt(2 / n_in)"

    def target_std(self, fan_in: int, fan_out: int) -> float:
        return math.sqrt(2.0 / fan_in)


class Orthogonal(Initializer, frozen=True, tag="orthogonal"):
    """Orthonormal columns (or rows, where there are more columns): keeps the length of every input vector."""

    name = "Orthogonal"
    formula = "g · Q, QᵀQ = I"
    uses = "max(n_in, n_out)"
    reference = "Saxe et al. 2013, Exact solutions to the nonlinear dynamics of learning"
    code = _ORTHONORMAL + "return gain * (q if n_in >= n_out else q.T)"

    gain: Gain = 1.0

    def target_std(self, fan_in: int, fan_out: int) -> float:
        return self.gain / math.sqrt(max(fan_in, fan_out))

    def draw(self, rng: np.random.Generator, shape: Shape) -> FloatArray:
        return self.gain * orthonormal(rng, shape)


class Identity(Initializer, frozen=True, tag="identity"):
    """Ones on the diagonal: each unit passes one input on."""

    name = "Identity"
    formula = "g · I"
    uses = "max(n_in, n_out)"
    reference = "Le et al. 2015, A simple way to initialize recurrent networks of rectified linear units"
    code = "return gain * np.eye(n_in, n_out)"

    gain: Gain = 1.0

    def target_std(self, fan_in: int, fan_out: int) -> float:
        share = 1.0 / max(fan_in, fan_out)
        return self.gain * math.sqrt(share * (1.0 - share))

    def draw(self, rng: np.random.Generator, shape: Shape) -> FloatArray:
        return self.gain * np.eye(*shape)


class Sparse(Initializer, frozen=True, tag="sparse"):
    """Each unit gets the same small number of incoming weights, the rest is 0."""

    name = "Sparse"
    formula = "N(0, σ²) for a share 1 − s of each unit's inputs, else 0"
    uses = "n_in"
    reference = "Martens 2010, Deep learning via Hessian-free optimization, section 5"
    code = """\
weights = rng.standard_normal((n_in, n_out)) * std
order = rng.permuted(np.tile(np.arange(n_in)[:, None], n_out), axis=0)
weights[order < np.ceil(round(sparsity * n_in, 9))] = 0
return weights"""

    sparsity: Annotated[
        float,
        Meta(
            ge=0.0,
            le=1.0,
            title="Sparsity",
            description="Share s of each unit's inputs that is 0.",
            extra={"step": 0.05},
        ),
    ] = 0.9
    std: Std = 0.01

    def _zeros(self, fan_in: int) -> int:
        # Rounded first: 0.55 · 100 is 55.00000000000001, and that is 55 zeros, not 56.
        return math.ceil(round(self.sparsity * fan_in, 9))

    def target_std(self, fan_in: int, fan_out: int) -> float:
        return self.std * math.sqrt(1.0 - self._zeros(fan_in) / fan_in)

    def draw(self, rng: np.random.Generator, shape: Shape) -> FloatArray:
        weights = rng.standard_normal(shape) * self.std
        order = rng.permuted(np.tile(np.arange(shape[0])[:, None], shape[1]), axis=0)
        weights[order < self._zeros(shape[0])] = 0.0
        return weights


class Lsuv(Initializer, frozen=True, tag="lsuv"):
    """Orthonormal weights, then each layer scaled on data until the variance of its output is 1."""

    name = "LSUV"
    formula = "Q, then W ← W / √Var(x W) until |Var − 1| < 0.1"
    uses = "max(n_in, n_out)"
    reference = "Mishkin and Matas 2015, All you need is a good init, algorithm 1"
    data_dependent = True
    code = _ORTHONORMAL + "return q if n_in >= n_out else q.T"

    tolerance: Annotated[
        float,
        Meta(
            gt=0.0,
            le=1.0,
            title="Tolerance",
            description="How far from 1 the variance may stay.",
            extra={"step": 0.01},
        ),
    ] = 0.1
    rounds: Annotated[int, Meta(ge=1, le=100, title="Rounds", description="The most rescalings of one layer.")] = 10

    def target_std(self, fan_in: int, fan_out: int) -> float:
        """Of the orthonormal start; what follows depends on the data."""
        return 1.0 / math.sqrt(max(fan_in, fan_out))

    def draw(self, rng: np.random.Generator, shape: Shape) -> FloatArray:
        return orthonormal(rng, shape)


def orthonormal(rng: np.random.Generator, shape: Shape) -> FloatArray:
    """A (rows, columns) matrix with orthonormal columns, or rows where there are fewer, uniform over all such.

    QR of a Gaussian matrix with the signs of R's diagonal moved into Q (Mezzadri 2007, section 5).
    """
    rows, columns = shape
    gaussian = rng.standard_normal(shape)
    q, r = np.linalg.qr(gaussian if rows >= columns else gaussian.T)
    q *= np.where(np.diag(r) < 0, -1.0, 1.0)
    return q if rows >= columns else q.T


_CLASSES: tuple[type[Initializer], ...] = (
    Normal, Xavier, He, Zeros, Constant, Uniform, LecunNormal, LecunUniform, XavierNormal, XavierUniform,
    HeNormal, HeUniform, TruncatedNormal, Orthogonal, Identity, Sparse, Lsuv,
)  # fmt: skip

CATALOGUE: Mapping[str, type[Initializer]] = MappingProxyType({cls().id: cls for cls in _CLASSES})

if TYPE_CHECKING:
    AnyInitializer: TypeAlias = Initializer
else:
    # msgspec decodes the union by its tag, so that a file's {"id": "normal", "std": 0.01} becomes a Normal.
    AnyInitializer = Union[_CLASSES]  # noqa: UP007


def get(initializer: str | Initializer, **parameters: Any) -> Initializer:
    """The catalogue's initialiser with this id and these parameters; an ``Initializer`` is returned as it is.

    Raises:
        ValueError: for an unknown id; the message lists the known ones.
    """
    if isinstance(initializer, Initializer):
        return initializer
    if not isinstance(initializer, str) or initializer not in CATALOGUE:
        raise WordedError("unknown initializer {id}; known: {known}", id=repr(initializer), known=[*CATALOGUE])
    try:
        return CATALOGUE[initializer](**parameters)
    except TypeError as error:
        raise WordedError("initializer {id!r}: {error}", id=initializer, error=error) from None
