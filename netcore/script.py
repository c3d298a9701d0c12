"""A configuration as a program of its own: NumPy code that trains the same networks, to read, to keep, to change."""

import io
from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeAlias

import msgspec
import numpy as np

from netcore import activations, initializers, optimizers
from netcore.activations import Activation
from netcore.comparison import CALIBRATION_SAMPLES
from netcore.config import Config, ConfigError, validate
from netcore.data_shape import data_shape
from netcore.datasets import Dataset, load_dataset
from netcore.initializers import Initializer
from netcore.layers import BatchNorm
from netcore.optimizers import Optimizer
from netcore.registry import DATASETS
from netcore.script_parts import SIGNALS, TRAINING, fill
from netcore.script_text import assignment, entry, function, literal, registry, row

__all__ = ["script", "training_data"]

_LINES = 120

_IDX_DIVISOR = 255.0

_Entry: TypeAlias = Activation | type[Initializer] | type[Optimizer]

_Row: TypeAlias = dict[str, Any]
"""What a program says of one contender; a list holds a value for each layer."""


def script(
    config: Config,
    rates: Mapping[int, tuple[float, ...]] | None = None,
    data_name: str | None = None,
    iterations: int | None = None,
) -> str:
    """The text (UTF-8, for Python 3.11 and NumPy 2) of a program that repeats the run of ``config`` with NumPy alone.

    In float64 its losses are those of ``Comparison`` to 1e-6 for 100 iterations and more; float32 rounds in another
    order. Its ``train(images, labels, iterations)`` returns them, (contenders, iterations); run as a program,
    it reads the data and writes the losses to a CSV file beside it. Of data without labels it shows signals instead:
    ``signals()`` returns the activations that ``PropagationStudy`` has.

    It has about 100 lines, and no blank ones where it would have more than 120; only where contenders differ in much
    beside their initialiser, or almost everything is in use, does it stay above.

    It leaves out the floors below which ``netcore.layers`` sets float32 signals to 0, which only save time.

    Args:
        config: what was run.
        rates: the learning rates of all contenders, by the number of iterations after which they were set; by default
            the configuration's.
        data_name: the NPZ file beside the program that holds ``training_data``; for IDX files the folder that it
            reads if no argument names one. By default named after the dataset.
        iterations: how many it makes; by default the configuration's.

    Raises:
        ConfigError: for a configuration that cannot run.
        ValueError: if ``rates`` does not have one for each contender.
    """
    config = validate(config)
    if data_shape(config).classes is None:
        raise ConfigError("table", "no file was read; choose a CSV or NPZ file under Data")
    if any(len(each) != len(config.contenders) for each in (rates or {}).values()):
        raise ValueError(f"rates: give one for each of the {len(config.contenders)} contenders")
    rows = [_row(config, index, rates or {}) for index in range(len(config.contenders))]
    features = _features(config, rows)
    values = {
        "title": f"{DATASETS[config.dataset].name}, seed {config.seed}",
        "dtype": config.dtype,
        "seed": str(config.seed),
        "batch_size": str(config.training.batch_size),
        "iterations": str(iterations or config.training.iterations),
        "classes": str(data_shape(config).classes),
        "hidden": assignment("HIDDEN", list(config.network.hidden_sizes)),
        "contenders": _contenders(rows, features),
        **_data(config, data_name),
        **_catalogue_code(rows, features),
        "calibration": str(CALIBRATION_SAMPLES),
        "momentum": str(BatchNorm.momentum),
        "epsilon": str(BatchNorm.epsilon),
    }
    text = fill(TRAINING if "training" in features else SIGNALS, features, values)
    return text if text.count("\n") <= _LINES else text.replace("\n\n", "\n")


def training_data(dataset: Dataset) -> bytes:
    """The NPZ file that a program reads: ``inputs`` (samples, features) as stored and ``labels`` (samples,), to train.

    Where a dataset is read from a folder, the program reads that, too.
    """
    file = io.BytesIO()
    labels = dataset.train.labels.astype(np.min_scalar_type(dataset.classes))
    np.savez_compressed(file, inputs=dataset.train.inputs, labels=labels)
    return file.getvalue()


# What is said of the configuration


def _changes(rates: Mapping[int, tuple[float, ...]], index: int, first: float) -> dict[int, float]:
    """Contender ``index``'s learning rate from after so many iterations on, without what changes nothing."""
    ordered = {0: first} | {at: float(rates[at][index]) for at in sorted(rates)}
    return dict(next(same) for _, same in groupby(ordered.items(), key=itemgetter(1)))


def _row(config: Config, index: int, rates: Mapping[int, tuple[float, ...]]) -> _Row:
    contender, network = config.contenders[index], config.network
    depth = len(network.hidden_sizes)

    def own(name: str) -> Any:
        value = getattr(contender, name)
        return getattr(network if hasattr(network, name) else config.training, name) if value is None else value

    def layers(choice: Any) -> list[Any]:
        return list(choice) if isinstance(choice, tuple) else [choice] * depth

    def output(choice: object) -> list[object]:
        return [choice] if DATASETS[config.dataset].has_labels else []

    changes = _changes(rates, index, own("learning_rate"))
    return {
        "label": contender.label,
        "initializer": (contender.rule.id, msgspec.structs.asdict(contender.rule)),
        "activation": [*layers(own("activation")), *output("identity")],
        "batch_norm": [*layers(own("batch_norm")), *output(False)],
        "dropout": own("dropout"),
        "optimizer": own("optimizer"),
        "learning_rate": changes.pop(0),
        "rates": changes,
        "weight_decay": own("weight_decay"),
    }


def _features(config: Config, rows: list[_Row]) -> set[str]:
    """What the program needs, by its names in ``script_parts``."""
    info = DATASETS[config.dataset]
    rules = {each["initializer"][0] for each in rows}
    needs = {
        "training": info.has_labels,
        "idx": info.needs_folder,
        "independent": config.draws == "independent",
        "after": info.has_labels and config.training.record_loss == "after",
        "lsuv": "lsuv" in rules,
        "averages": any(optimizers.CATALOGUE[each["optimizer"]].state_names for each in rows),
        "norm": any(any(each["batch_norm"]) for each in rows),
        "rates": any(each["rates"] for each in rows),
        "dropout": any(each["dropout"] for each in rows),
        "decay": info.has_labels and any(each["weight_decay"] for each in rows),
        "subset": info.has_labels and config.training.train_samples is not None,
        "standard": config.standardize != "off",
        "global": config.standardize == "global",
        "passed": info.has_labels and config.standardize != "off" and "lsuv" in rules,
    }
    # Whether it evaluates networks that do something else in training.
    needs["eval"] = (needs["after"] or needs["lsuv"]) and (needs["norm"] or needs["dropout"])
    return {name for name, needed in needs.items() if needed}


def _contenders(rows: list[_Row], features: set[str]) -> str:
    """The table of contenders, and before it what all of them share."""
    needed = {"batch_norm": "norm", "dropout": "dropout", "weight_decay": "decay", "rates": "rates"}
    needed |= {"optimizer": "training", "learning_rate": "training"}
    said = [key for key in rows[0] if needed.get(key) in {None, *features}]
    shared = [key for key in said[2:] if len(rows) > 1 and all(each[key] == rows[0][key] for each in rows)]
    table = [row({key: each[key] for key in said if key not in shared}, "SHARED" if shared else "") for each in rows]
    lines = [assignment("SHARED", {key: rows[0][key] for key in shared})] if shared else []
    return "\n".join([*lines, "CONTENDERS = [", *table, "]"])


def _data(config: Config, data_name: str | None) -> dict[str, str]:
    idx, trains = DATASETS[config.dataset].needs_folder, DATASETS[config.dataset].has_labels
    # Programs of IDX files and of tables are written without reading them.
    stored = trains and not idx and config.dataset != "table"
    divisor = load_dataset(config.dataset).divisor if stored else _IDX_DIVISOR if idx else 1.0
    return {
        "data": literal(data_name or (config.dataset if idx else f"{config.dataset}.npz")),
        "divisor": f"{divisor:g}",
        "samples": str(config.samples),
        "train_samples": str(config.training.train_samples),
        "inputs": str(config.input_size),
    }


# What the catalogues say


def _catalogue_code(rows: list[_Row], features: set[str]) -> dict[str, str]:
    functions = _distinct(name for each in rows for name in each["activation"])
    rules = _distinct(each["initializer"][0] for each in rows)
    updates = _distinct(each["optimizer"] for each in rows)
    return {
        "activations": "\n".join(_activation(name, features) for name in functions),
        "initializers": "\n\n".join(
            [*map(_initializer, rules), registry("INITIALIZERS", {each: each for each in rules})]
        ),
        "optimizers": "\n\n".join([*map(_optimizer, updates), registry("OPTIMIZERS", _updates(updates, features))]),
    }


def _activation(name: str, features: set[str]) -> str:
    activation = activations.get(name)
    value, slope = (f"lambda {of}: {code}" for of, code in zip(("z", "z, a"), activation.code, strict=True))
    parts = (value, slope) if "training" in features else (value,)
    return entry(name, _remark(activation), parts)


def _initializer(name: str) -> str:
    rule = initializers.CATALOGUE[name]
    return function(name, ("rng", "n_in", "n_out", *rule.__struct_fields__), _remark(rule), rule.code)


def _optimizer(name: str) -> str:
    rule = optimizers.CATALOGUE[name]
    return function(name, ("p", "g", "rate", "t", *rule.state_names), _remark(rule), rule.code)


def _updates(names: list[str], features: set[str]) -> dict[str, str]:
    """Their functions; where there are averages, with the number of these."""
    if "averages" not in features:
        return {name: name for name in names}
    return {name: f"({name}, {len(optimizers.CATALOGUE[name].state_names)})" for name in names}


def _remark(entry: _Entry) -> str:
    return f"{entry.formula}: {entry.reference}"


def _distinct(names: Iterable[str]) -> list[str]:
    """In the order in which they come first."""
    return list(dict.fromkeys(names))
