"""What a run is made of: frozen structs that declare each field's type, bounds, default, title and help once.

The side panels build their inputs from these declarations (``netcore.fields``), and files are checked by them.
"""

import re
from itertools import pairwise
from typing import Annotated, Any, Literal, TypeAlias

import msgspec
from msgspec import Meta, Struct

from netcore import activations, initializers, optimizers
from netcore.datasets.table_options import TableOptions
from netcore.decoding import fault_of
from netcore.errors import Phrase, WordedError
from netcore.initializers import AnyInitializer, Initializer, Normal
from netcore.registry import DATASETS

__all__ = [
    "MAX_PARAMETERS",
    "Config",
    "ConfigError",
    "ContenderConfig",
    "NetworkConfig",
    "TrainingConfig",
    "decode",
    "encode",
    "validate",
]

MAX_PARAMETERS = 20_000_000
"""Of one network: 80 MB in float32, and as much again for each of gradient and optimiser state."""

MAX_VALUES = 500_000_000
"""Of all contenders: 2 GB in float32; three networks of 50 layers of 500 units with 1,000 samples fit."""

MAX_LOSSES = 4_000_000
"""Of all contenders: more than that could not be looked through for every frame."""

_LARGEST_INPUT = 784

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
"""In a label: control characters, and what no XML document may hold."""

Units = Annotated[int, Meta(ge=1, le=2048)]
TrainSamples = Annotated[int, Meta(ge=10, le=60_000)]
LearningRate: TypeAlias = Annotated[
    float,
    Meta(
        gt=0.0,
        le=100.0,
        title="Learning rate",
        description="Step size η of the optimiser.",
        extra={"log": True},
    ),
]
Dropout: TypeAlias = Annotated[
    float,
    Meta(
        ge=0.0, lt=1.0, title="Dropout", extra={"step": 0.05},
        description="Share of each hidden layer's outputs set to 0 in training; the others are scaled up (inverted).",
    ),
]  # fmt: skip
WeightDecay: TypeAlias = Annotated[
    float,
    Meta(
        ge=0.0,
        le=10.0,
        title="Weight decay",
        description="λ: the loss gets λ/2 · ΣW², biases left out.",
        extra={"step": 0.001},
    ),
]
ActivationChoice: TypeAlias = Annotated[
    str | tuple[str, ...],
    Meta(
        title="Activation",
        description="The function after each hidden layer: one for all, or one per layer.",
        extra={"choices": "activations"},
    ),
]
BatchNormChoice: TypeAlias = Annotated[
    bool | tuple[bool, ...],
    Meta(
        title="Batch norm",
        description="Normalise each unit over the mini-batch before its activation (Ioffe and Szegedy 2015).",
    ),
]
OptimizerChoice: TypeAlias = Annotated[
    str,
    Meta(title="Optimiser", description="How a gradient becomes a step.", extra={"choices": "optimizers"}),
]


class ConfigError(WordedError):
    """A configuration that cannot run.

    Attributes:
        field: the path of the field, as in "training.learning_rate" or "contenders[0].initializer".
        reason: what is wrong with it and what would be right.
    """

    def __init__(self, field: str, template: str, /, **values: object) -> None:
        self.field = field
        self.reason = Phrase(template, **values)
        self._say(Phrase("{field}: {reason}", field=field, reason=self.reason) if field else self.reason)


class _Frozen(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all configurations: immutable, and strict about unknown fields."""


class NetworkConfig(_Frozen, frozen=True):
    """The network that all contenders share."""

    hidden_sizes: Annotated[
        tuple[Units, ...],
        Meta(
            min_length=1,
            max_length=100,
            title="Hidden layers",
            description="Units of each hidden layer, from input to output.",
        ),
    ] = (100, 100, 100, 100)
    activation: ActivationChoice = "relu"
    batch_norm: BatchNormChoice = False
    dropout: Dropout = 0.0


class ContenderConfig(_Frozen, frozen=True):
    """One network of the comparison; a field that is None takes the network's or the training's value.

    ``style`` is the number of its colour and marker, which stay with it when contenders are reordered.
    """

    label: Annotated[
        str, Meta(min_length=1, max_length=60, title="Label", description="The name in legends and tables.")
    ]
    initializer: Annotated[
        str | AnyInitializer, Meta(title="Initialiser", description="The rule that draws the first weights.")
    ] = Normal()
    activation: ActivationChoice | None = None
    batch_norm: BatchNormChoice | None = None
    dropout: Dropout | None = None
    optimizer: OptimizerChoice | None = None
    learning_rate: LearningRate | None = None
    weight_decay: WeightDecay | None = None
    style: Annotated[int, Meta(ge=0, le=63)] | None = None

    @property
    def rule(self) -> Initializer:
        """The initialiser itself, also where the field holds its id."""
        return initializers.get(self.initializer)


class TrainingConfig(_Frozen, frozen=True):
    """How all contenders train."""

    optimizer: OptimizerChoice = "sgd"
    learning_rate: LearningRate = 0.01
    batch_size: Annotated[
        int,
        Meta(
            ge=1,
            le=8192,
            title="Batch size",
            description="Samples per iteration, drawn with replacement, the same for all contenders.",
        ),
    ] = 128
    iterations: Annotated[
        int, Meta(ge=1, le=1_000_000, title="Iterations", description="Updates until the run is done.")
    ] = 2000
    weight_decay: WeightDecay = 0.0
    record_loss: Annotated[
        Literal["before", "after"],
        Meta(
            title="Record loss",
            description="On the batch, before its update (standard) or after it in evaluation (the textbook).",
        ),
    ] = "before"
    evaluate_every: Annotated[
        int,
        Meta(
            ge=1,
            le=1_000_000,
            title="Test every",
            description="Iterations between two measurements of the test accuracy.",
        ),
    ] = 100
    train_samples: Annotated[
        TrainSamples | None,
        Meta(
            title="Training samples",
            description="How many, chosen at random by the seed and the same during the whole run (the textbook "
            "takes the first 300 to show overfitting); empty for all. The accuracy on them is measured, too.",
            extra={"step": 100},
        ),
    ] = None


class Config(_Frozen, frozen=True):
    """Everything that decides a run's numbers."""

    contenders: Annotated[tuple[ContenderConfig, ...], Meta(min_length=1, max_length=16)]
    dataset: Annotated[
        str, Meta(title="Data", description="What flows through the networks.", extra={"choices": "datasets"})
    ] = "digits"
    network: NetworkConfig = NetworkConfig()
    training: TrainingConfig = TrainingConfig()
    samples: Annotated[
        int,
        Meta(
            ge=2,
            le=20_000,
            title="Samples in Signals",
            description="Samples sent through the untrained networks in Signals, no more than there are to train on.",
        ),
    ] = 1000
    input_size: Annotated[
        int,
        Meta(
            ge=1,
            le=4096,
            title="Inputs",
            description="Width of the Gaussian input; other data have their own.",
        ),
    ] = 100
    seed: Annotated[
        int,
        Meta(
            ge=0,
            le=2**32 - 1,
            title="Seed",
            description="Decides weights, batches, dropout and which samples: the same seed, the same run.",
        ),
    ] = 0
    draws: Annotated[
        Literal["common", "independent"],
        Meta(
            title="Draws",
            description="Whether all contenders scale the same random numbers, or each draws its own (the textbook).",
        ),
    ] = "common"
    dtype: Annotated[
        Literal["float32", "float64"],
        Meta(title="Precision", description="float32 is fast; float64 is for exact comparison."),
    ] = "float32"
    standardize: Annotated[
        Literal["off", "global", "feature"],
        Meta(
            title="Standardise inputs",
            description="Subtract the mean and divide by the standard deviation of the training samples: of all values "
            "(global) or of each feature (LeCun et al. 1998). A feature that never changes is only centred.",
        ),
    ] = "off"
    table: Annotated[
        TableOptions | None, Meta(title="Table", description="Which file own data are in, and how it is read.")
    ] = None


def validate(config: Config) -> Config:
    """Return ``config`` if every field is within its declared bounds and the fields agree.

    Raises:
        ConfigError: naming the first field that is wrong, why, and what would be right.
    """
    try:
        config = msgspec.convert(msgspec.to_builtins(config), Config)
    except msgspec.ValidationError as error:
        raise _translated(error) from None
    _known("dataset", config.dataset, DATASETS)
    _check_network(config.network)
    _known("training.optimizer", config.training.optimizer, optimizers.CATALOGUE)
    _check_memory(config)
    _check_losses(config)
    depth = len(config.network.hidden_sizes)
    for index, contender in enumerate(config.contenders):
        _check_contender(f"contenders[{index}]", contender, depth)
    return config


def decode(data: bytes) -> Config:
    """The configuration in a JSON document.

    Raises:
        ConfigError: for what is no JSON, has unknown fields, or fails ``validate``.
    """
    try:
        return validate(msgspec.json.decode(data, type=Config))
    except msgspec.ValidationError as error:
        raise _translated(error) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        reason = fault_of(error, data).reason
        raise ConfigError("", "not a configuration in JSON: {reason}", reason=reason) from None


def encode(config: Config) -> bytes:
    """The configuration as readable JSON, one field a line."""
    return msgspec.json.format(msgspec.json.encode(config), indent=2) + b"\n"


def _translated(error: msgspec.ValidationError) -> ConfigError:
    fault = fault_of(error, kind=Config)
    return ConfigError(fault.field, "{reason}", reason=fault.reason)


def _known(field: str, value: str, catalogue: Any) -> None:
    if value not in catalogue:
        raise ConfigError(field, "unknown: {value!r}; known: {known}", value=value, known=[*catalogue])


def _check_activation(field: str, choice: str | tuple[str, ...], depth: int) -> None:
    _check_length(field, choice, depth)
    for name in (choice,) if isinstance(choice, str) else choice:
        _known(field, name, activations.CATALOGUE)


def _check_length(field: str, choice: object, depth: int) -> None:
    if isinstance(choice, tuple) and len(choice) != depth:
        raise ConfigError(
            field,
            "{count} values for {depth} hidden layers; give one for all, or one per layer",
            count=len(choice),
            depth=depth,
        )


def _check_network(network: NetworkConfig) -> None:
    depth = len(network.hidden_sizes)
    _check_activation("network.activation", network.activation, depth)
    _check_length("network.batch_norm", network.batch_norm, depth)
    sizes = network.hidden_sizes
    parameters = sum(a * b for a, b in pairwise(sizes))
    if parameters > MAX_PARAMETERS:
        raise ConfigError(
            "network.hidden_sizes",
            "{parameters:,} weights; at most {most:,} fit: use fewer or smaller layers",
            parameters=parameters,
            most=MAX_PARAMETERS,
        )


def _check_memory(config: Config) -> None:
    """Parameters with gradient and two averages, and four arrays of the layers' signals, for every contender."""
    sizes = config.network.hidden_sizes
    inputs, outputs = _LARGEST_INPUT, 0
    if config.dataset == "table" and config.table is not None:
        inputs, outputs = config.table.features or _LARGEST_INPUT, config.table.classes or 0
    parameters = sum(a * b for a, b in pairwise((inputs, *sizes, outputs)))
    signals = max(config.samples, config.training.batch_size) * sum(sizes)
    values = len(config.contenders) * 4 * (parameters + signals)
    if values > MAX_VALUES:
        raise ConfigError(
            "network.hidden_sizes",
            "all contenders together would hold {values:,} values, at most {most:,} fit: use fewer "
            "contenders, fewer or smaller layers, fewer samples or a smaller batch",
            values=values,
            most=MAX_VALUES,
        )


def _check_losses(config: Config) -> None:
    losses = len(config.contenders) * config.training.iterations
    if losses > MAX_LOSSES:
        raise ConfigError(
            "training.iterations",
            "{losses:,} losses in all, at most {most:,} can be drawn: use fewer iterations or contenders",
            losses=losses,
            most=MAX_LOSSES,
        )


def _check_contender(field: str, contender: ContenderConfig, depth: int) -> None:
    try:
        contender.label.encode()
    except UnicodeEncodeError:
        # Half of a pair, as a broken clipboard has it: no file could hold it.
        raise ConfigError(f"{field}.label", "it holds a sign that is no Unicode text; type it anew") from None
    if _UNPRINTABLE.search(contender.label):
        raise ConfigError(f"{field}.label", "it holds a control character, as a line break or a tab; type it anew")
    try:
        initializers.get(contender.initializer)
    except ValueError as error:
        raise ConfigError(f"{field}.initializer", "{error}", error=error) from None
    if contender.activation is not None:
        _check_activation(f"{field}.activation", contender.activation, depth)
    if contender.batch_norm is not None:
        _check_length(f"{field}.batch_norm", contender.batch_norm, depth)
    if contender.optimizer is not None:
        _known(f"{field}.optimizer", contender.optimizer, optimizers.CATALOGUE)
