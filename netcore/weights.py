"""Weights in files for other programs: NPZ (NumPy) and safetensors (PyTorch); neither holds code.

A network that trains in another thread changes under the hands of a writer: make the bytes in the thread that trains,
which copies, and write them with ``files.write_bytes`` anywhere.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy
from numpy.typing import NDArray

from netcore.arrays import FloatArray
from netcore.files import write_bytes
from netcore.layers import BatchNorm, Layer
from netcore.network import Network

__all__ = [
    "file_names",
    "layer_arrays", "npz_bytes", "safetensors_bytes", "save_npz", "save_safetensors", "sequential", "state_dict",
]  # fmt: skip


def layer_arrays(network: Network) -> dict[str, FloatArray]:
    """Copies of all that ``network`` has learnt, layer by layer from 1.

    "layer1/weights" (fan_in, fan_out), "layer1/bias" (fan_out,), and with batch normalisation "layer1/gamma", "beta",
    "running_mean" and "running_variance", all (fan_out,).
    """
    return {
        f"layer{index}/{name}": array.copy()
        for index, layer in enumerate(network.layers, start=1)
        for name, array in _named(layer)
    }


def npz_bytes(contenders: Sequence[tuple[str, Network]]) -> bytes:
    """An NPZ file with each contender's ``layer_arrays`` under its label, as in "He/layer1/weights".

    "He/architecture" is its ``sequential`` line, a text of shape (). Labels lose what cannot be in a file's name
    ("1/√n" becomes "1_√n"), and get a number where two would be equal. It needs no pickle.
    """
    arrays: dict[str, NDArray[Any]] = {}
    names = file_names([label for label, _ in contenders])
    for name, (_, network) in zip(names, contenders, strict=True):
        arrays[f"{name}/architecture"] = np.array(sequential(network))
        arrays |= {f"{name}/{key}": array for key, array in layer_arrays(network).items()}
    file = io.BytesIO()
    np.savez(file, allow_pickle=False, **arrays)
    return file.getvalue()


def save_npz(path: Path, contenders: Sequence[tuple[str, Network]]) -> None:
    """Write ``npz_bytes`` to ``path``, whole or not at all.

    Raises:
        OSError: if it cannot be written.
    """
    write_bytes(path, npz_bytes(contenders))


def sequential(network: Network) -> str:
    """The PyTorch module that computes the network's logits: an expression, with ``torch.nn`` imported as ``nn``.

    PyTorch's momentum is 1 − ours. Our running variance averages the batches' biased variances, PyTorch's the unbiased
    ones, n / (n − 1) as large: the same in evaluation, which uses what is stored; further training there moves it.
    """
    return f"nn.Sequential({', '.join(module for module, _ in _modules(network))})"


def state_dict(network: Network) -> dict[str, NDArray[Any]]:
    """Copies of all that ``network`` has learnt, as the ``state_dict`` of its ``sequential`` module.

    "0.weight" is (fan_out, fan_in), as PyTorch has it; activations and dropout count as modules, too.
    """
    return {
        f"{index}.{name}": np.array(array, order="C")
        for index, (_, arrays) in enumerate(_modules(network))
        for name, array in arrays.items()
    }


def safetensors_bytes(network: Network, metadata: Mapping[str, str]) -> bytes:
    """A safetensors file with the network's ``state_dict``; to ``metadata`` comes "architecture": ``sequential``."""
    described = {**metadata, "format": "pt", "architecture": sequential(network)}
    return safetensors.numpy.save(state_dict(network), described)


def save_safetensors(path: Path, network: Network, metadata: Mapping[str, str]) -> None:
    """Write ``safetensors_bytes`` to ``path``, whole or not at all.

    Raises:
        OSError: if it cannot be written.
    """
    write_bytes(path, safetensors_bytes(network, metadata))


def _named(layer: Layer) -> Iterator[tuple[str, FloatArray]]:
    yield "weights", layer.weights
    yield "bias", layer.bias
    if layer.norm is not None:
        for name in ("gamma", "beta", "running_mean", "running_variance"):
            yield name, getattr(layer.norm, name)


def _modules(network: Network) -> Iterator[tuple[str, Mapping[str, NDArray[Any]]]]:
    """PyTorch's modules in the order of ``layers.Layer``, each with its arrays."""
    for layer in network.layers:
        fan_in, units = layer.weights.shape
        yield f"nn.Linear({fan_in}, {units})", {"weight": layer.weights.T, "bias": layer.bias}
        if layer.norm is not None:
            yield _batch_norm(units), _norm_arrays(layer.norm)
        # The output layer has none: its outputs are the logits.
        if layer is not network.layers[-1]:
            yield layer.activation.torch, {}
        if layer.dropout is not None:
            yield f"nn.Dropout({layer.dropout.rate})", {}


def _batch_norm(units: int) -> str:
    momentum = round(1 - BatchNorm.momentum, 12)
    return f"nn.BatchNorm1d({units}, eps={BatchNorm.epsilon}, momentum={momentum})"


def _norm_arrays(norm: BatchNorm) -> dict[str, NDArray[Any]]:
    return {
        "weight": norm.gamma,
        "bias": norm.beta,
        "running_mean": norm.running_mean,
        "running_var": norm.running_variance,
        # PyTorch uses it only where there is no momentum.
        "num_batches_tracked": np.array(0, np.int64),
    }


def file_names(labels: Sequence[str]) -> list[str]:
    """Each of ``labels`` without what cannot be in a file's name, and with a number where two would be equal."""
    names: list[str] = []
    for label in labels:
        name = "".join("_" if each in '/\\:*?"<>|' or not each.isprintable() else each for each in label)
        # A name of dots alone would be a folder's.
        free = name = name if name.strip(". ") else "_"
        number = 1
        while free in names:
            number += 1
            free = f"{name} ({number})"
        names.append(free)
    return names
