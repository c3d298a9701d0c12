"""The science of InitScope: networks, initialisers, signals and training, in NumPy; no Qt, no printing.

>>> import numpy as np
>>> from netcore import Network, SGD
>>> network = Network(sizes=(784, 100, 10), activation="relu", initializer="he", rng=np.random.default_rng(0))
>>> network.layers[0].weights.shape
(784, 100)
"""

from netcore import activations, initializers, optimizers, presets
from netcore.comparison import Comparison
from netcore.config import Config, ConfigError, ContenderConfig, NetworkConfig, TrainingConfig
from netcore.datasets import Dataset, DatasetError, load_dataset
from netcore.gradient_check import gradient_error
from netcore.network import Network
from netcore.optimizers import SGD, AdaGrad, Adam, Momentum, Nesterov, RMSprop
from netcore.propagation import PropagationStudy
from netcore.session import Session, SessionError
from netcore.snapshot import ViewSpec
from netcore.timeline import Timeline

__all__ = [
    "SGD",
    "AdaGrad",
    "Adam",
    "Comparison",
    "Config",
    "ConfigError",
    "ContenderConfig",
    "Dataset",
    "DatasetError",
    "Momentum",
    "Nesterov",
    "Network",
    "NetworkConfig",
    "PropagationStudy",
    "RMSprop",
    "Session",
    "SessionError",
    "Timeline",
    "TrainingConfig",
    "ViewSpec",
    "activations",
    "gradient_error",
    "initializers",
    "load_dataset",
    "optimizers",
    "presets",
]
