"""The textbook's figures, and what goes with them, as configurations.

To add one, write one entry in ``_PRESETS``; the panel, the command line and the tests pick it up from there.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from netcore import optimizers
from netcore.config import Config, ContenderConfig, NetworkConfig, TrainingConfig
from netcore.initializers import Constant, He, Initializer, Normal, Xavier, Zeros
from netcore.snapshot import RangeMode

__all__ = ["CATALOGUE", "DEFAULT", "Preset", "get"]

DEFAULT = "digits-comparison"


class Preset(NamedTuple):
    """A named configuration, the view it is made for, and the range of its histograms (``snapshot.ViewSpec``)."""

    id: str
    title: str
    description: str
    view: Literal["signals", "training"]
    config: Config
    range_mode: RangeMode = "unit"


def _contender(label: str, rule: Initializer, style: int) -> ContenderConfig:
    return ContenderConfig(label=label, initializer=rule, style=style)


_STD_1 = _contender("std = 1", Normal(std=1.0), 3)
_STD_001 = _contender("std = 0.01", Normal(std=0.01), 0)
_XAVIER = _contender("Xavier", Xavier(), 1)
_HE = _contender("He", He(), 2)
_STDS = tuple(10 ** (-4 * index / 15) for index in range(16))
"""From 1 to 0.0001, in equal steps of the logarithm."""


def _signals(
    id: str, title: str, description: str, activation: str | tuple[str, ...], *contenders: ContenderConfig
) -> Preset:
    network = NetworkConfig(hidden_sizes=(100,) * 5, activation=activation)
    # The textbook's range, 0 to 1, would hide the negative half of tanh.
    range_mode: RangeMode = "shared" if "tanh" in activation else "unit"
    config = Config(contenders, dataset="gaussian", network=network)
    return Preset(id, title, description, "signals", config, range_mode)


def _race(
    id: str, title: str, description: str, dataset: str, draws: Literal["common", "independent"] = "common"
) -> Preset:
    training = TrainingConfig(record_loss="after")
    config = Config((_STD_001, _XAVIER, _HE), dataset=dataset, training=training, draws=draws)
    return Preset(id, title, description, "training", config)


def _lesson(
    id: str,
    title: str,
    description: str,
    contenders: tuple[ContenderConfig, ...],
    network: NetworkConfig,
    training: TrainingConfig,
) -> tuple[Preset, Preset]:
    """One of the textbook's later figures, on its data, and the same on the bundled digits."""
    made = []
    for dataset, ending, name in (("mnist", "", "MNIST"), ("digits", "-digits", "Digits")):
        config = Config(contenders, dataset=dataset, network=network, training=training)
        made.append(Preset(id + ending, f"{name}: {title}", description, "training", config))
    return made[0], made[1]


def _inputs(id: str, title: str, description: str, standardize: Literal["off", "feature"]) -> Preset:
    network = NetworkConfig(hidden_sizes=(100,) * 5)
    config = Config((_HE,), dataset="digits", network=network, standardize=standardize)
    return Preset(id, title, description, "signals", config, "shared")


_STDS_16 = tuple(_contender(f"std = {std:.2g}", Normal(std=std), style) for style, std in enumerate(_STDS))
_EPOCHS_20 = TrainingConfig(batch_size=100, iterations=200, evaluate_every=10, train_samples=1000)
# 300 samples in batches of 100: three iterations an epoch.
_EPOCHS_201 = TrainingConfig(batch_size=100, iterations=603, evaluate_every=15, train_samples=300)
_EPOCHS_301 = TrainingConfig(batch_size=100, iterations=903, evaluate_every=30, train_samples=300)
_FIVE, _SIX = NetworkConfig(hidden_sizes=(100,) * 5), NetworkConfig(hidden_sizes=(100,) * 6)
_FIVE_NORM = NetworkConfig(hidden_sizes=(100,) * 5, batch_norm=True)
_DECAYS = (
    ContenderConfig("no decay", He(), style=0),
    ContenderConfig("weight decay 0.1", He(), weight_decay=0.1, style=1),
)
_DROPOUTS = (ContenderConfig("no dropout", He(), style=0), ContenderConfig("dropout 0.2", He(), dropout=0.2, style=1))
_OPTIMIZERS = tuple(
    ContenderConfig(optimizers.CATALOGUE[each].name, He(), optimizer=each, learning_rate=rate, style=style)
    for style, (each, rate) in enumerate((("sgd", 0.01), ("momentum", 0.01), ("adagrad", 0.01), ("adam", 0.001)))
)
_MIX = ("sigmoid", "sigmoid", "tanh", "tanh", "tanh")

_PRESETS: tuple[Preset, ...] = (
    _race("digits-comparison", "Digits: std 0.01, Xavier, He", "Three starts race on the bundled 8×8 digits.", "digits"),
    _race("mnist-comparison", "MNIST: std 0.01, Xavier, He", "The textbook's comparison: 2,000 iterations on MNIST.", "mnist", "independent"),
    _signals("sigmoid-std-1", "Sigmoid, std 1", "Outputs pile up at 0 and 1, where the slope is 0.", "sigmoid", _STD_1),
    _signals("sigmoid-std-0.01", "Sigmoid, std 0.01", "Outputs crowd around 0.5: all units say the same.", "sigmoid", _STD_001),
    _signals("sigmoid-xavier", "Sigmoid, Xavier", "Outputs spread, layer after layer.", "sigmoid", _XAVIER),
    _signals("sigmoid-three", "Sigmoid: std 1, 0.01, Xavier", "Three standard deviations of the weights side by side.", "sigmoid", _STD_1, _STD_001, _XAVIER),
    _signals("tanh-xavier", "Tanh, Xavier", "Symmetric about 0: the cure for the sigmoid's skew.", "tanh", _XAVIER),
    _signals("sigmoid-tanh-mix", "Sigmoid twice, then tanh", "Two layers of sigmoid, three of tanh, Xavier.", _MIX, _XAVIER),
    _signals("relu-std-0.01", "ReLU, std 0.01", "The signal shrinks to nothing.", "relu", _STD_001),
    _signals("relu-xavier", "ReLU, Xavier", "The signal still shrinks by a third a layer.", "relu", _XAVIER),
    _signals("relu-he", "ReLU, He", "The signal keeps its size.", "relu", _HE),
    _signals("relu-three", "ReLU: std 0.01, Xavier, He", "Three standard deviations of the weights side by side.", "relu", _STD_001, _XAVIER, _HE),
    _signals("all-zeros", "All zeros", "Every unit says the same, and symmetry never breaks.", "sigmoid", _contender("zeros", Zeros(), 4)),
    _signals("all-equal", "All equal", "One value for all weights: units stay copies of each other.", "sigmoid", _contender("all 0.01", Constant(0.01), 5)),
    _inputs("standardize-off", "Inputs as they are: digits, ReLU, He", "Pixels from 0 to 1 have neither mean 0 nor variance 1: layer 1 has about half of the std that He's rule is made for. Compare with the standardised inputs.", "off"),
    _inputs("standardize-feature", "Inputs standardised: digits, ReLU, He", "Every pixel that ever changes has mean 0 and variance 1: layer 1 has a std near 0.83, as with Gaussian noise, and its units' means differ less.", "feature"),
    *_lesson("stds-16-plain", "16 stds", "Of 16 stds from 1 to 0.0001 two or three learn: with larger ones the loss overflows, with smaller ones it stays where guessing is. 1,000 samples, 20 epochs.", _STDS_16, _FIVE, _EPOCHS_20),
    *_lesson("stds-16-batch-norm", "16 stds, batch normalisation", "The same 16 stds with batch normalisation: all of them learn, those in the middle fastest. 1,000 samples, 20 epochs.", _STDS_16, _FIVE_NORM, _EPOCHS_20),
    *_lesson("overfitting-weight-decay", "overfitting, weight decay", "300 samples: a network that learns them by heart does worse on the test. Weight decay narrows the gap, here without a better test accuracy. Its loss holds the penalty and lies above the axis.", _DECAYS, _SIX, _EPOCHS_201),
    *_lesson("overfitting-dropout", "overfitting, dropout", "300 samples: with dropout they are learned by heart more slowly, and the loss stays away from 0. Test accuracy gains nothing from it here.", _DROPOUTS, _SIX, _EPOCHS_301),
    *_lesson("optimizers", "four optimisers", "SGD, Momentum, AdaGrad and Adam from the same weights on the same mini-batches: SGD comes last.", _OPTIMIZERS, NetworkConfig(), TrainingConfig(record_loss="after")),
)  # fmt: skip

CATALOGUE: Mapping[str, Preset] = MappingProxyType({preset.id: preset for preset in _PRESETS})


def get(id: str) -> Config:
    """The configuration of the preset with this id.

    Raises:
        ValueError: for an unknown id; the message lists the known ones.
    """
    try:
        return CATALOGUE[id].config
    except KeyError:
        raise ValueError(f"unknown preset {id!r}; known: {', '.join(CATALOGUE)}") from None
