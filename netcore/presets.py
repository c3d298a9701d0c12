"""The textbook's figures, and what goes with them, as configurations.

To add one, write one entry in ``_PRESETS``; the panel, the command line and the tests pick it up from there.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

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
