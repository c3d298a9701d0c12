"""Files of weights: read back alone, they give the network's own logits, in NumPy and in PyTorch."""

from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors
from numpy.typing import NDArray
from safetensors.numpy import load_file

from netcore import Network, activations, weights
from netcore.optimizers import SGD

SIZES = (7, 6, 5, 3)
VARIANTS = {"plain": (False, 0.0), "norm": (True, 0.0), "dropout": (False, 0.3), "both": (True, 0.3)}
every_activation = pytest.mark.parametrize("activation", activations.CATALOGUE)
every_variant = pytest.mark.parametrize("variant", VARIANTS)


def trained(activation: str, variant: str = "plain", dtype: str = "float32") -> tuple[Network, NDArray[Any]]:
    """A network after a few updates, so that no parameter is at its start, and inputs for it."""
    norm, dropout = VARIANTS[variant]
    rng = np.random.default_rng(5)
    network = Network(SIZES, activation, "he", rng, dtype, batch_norm=norm, dropout=dropout)
    x = rng.standard_normal((20, SIZES[0])).astype(dtype)
    for _ in range(5):
        network.loss_and_gradient(x, rng.integers(0, 3, 20))
        SGD(0.1).update(network.parameters, network.gradients)
    return network, x


def logits(arrays: dict[str, NDArray[Any]], activation: str, x: NDArray[Any]) -> NDArray[Any]:
    """A forward pass from what the file holds, under "layer1/weights" and so on."""
    depth = len(SIZES) - 1
    for layer in range(1, depth + 1):
        x = x @ arrays[f"layer{layer}/weights"] + arrays[f"layer{layer}/bias"]
        if f"layer{layer}/gamma" in arrays:
            gamma, beta, mean, variance = (
                arrays[f"layer{layer}/{name}"] for name in ("gamma", "beta", "running_mean", "running_variance")
            )
            x = gamma * (x - mean) / np.sqrt(variance + 1e-6) + beta
        if layer < depth:
            x = activations.get(activation)(x)
    return x


@every_variant
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_an_npz_file_alone_gives_the_logits(tmp_path: Path, variant: str, dtype: str) -> None:
    networks = {label: trained(label, variant, dtype) for label in ("tanh", "relu")}
    path = tmp_path / "weights.npz"
    weights.save_npz(path, [(label, network) for label, (network, _) in networks.items()])
    with np.load(path, allow_pickle=False) as file:
        for label, (network, x) in networks.items():
            arrays = {key.removeprefix(f"{label}/"): file[key] for key in file if key.startswith(f"{label}/")}
            assert arrays["layer1/weights"].dtype == dtype
            assert str(arrays["architecture"]) == weights.sequential(network)
            np.testing.assert_allclose(logits(arrays, label, x), network.forward(x), rtol=1e-6, atol=1e-6)


def test_labels_become_names_that_are_safe_and_differ(tmp_path: Path) -> None:
    network, _ = trained("relu")
    labels = ["He", "He", "1/√n", "..", "file", "../x", "a\x00b"]
    weights.save_npz(tmp_path / "w.npz", [(label, network) for label in labels])
    with np.load(tmp_path / "w.npz", allow_pickle=False) as file:
        names = {key.split("/")[0] for key in file}
    assert names == {"He", "He (2)", "1_√n", "_", "file", ".._x", "a_b"}


@every_variant
def test_a_safetensors_file_alone_gives_the_logits(tmp_path: Path, variant: str) -> None:
    network, x = trained("relu", variant)
    path = tmp_path / "he.safetensors"
    weights.save_safetensors(path, network, {"label": "He"})
    tensors = load_file(path)
    norm, dropout = VARIANTS[variant]
    step = 2 + norm + (dropout > 0)
    arrays = {}
    for layer in range(3):
        first = layer * step
        arrays[f"layer{layer + 1}/weights"] = tensors[f"{first}.weight"].T
        arrays[f"layer{layer + 1}/bias"] = tensors[f"{first}.bias"]
        if norm and layer < 2:
            for ours, theirs in zip(
                ("gamma", "beta", "running_mean", "running_variance"),
                ("weight", "bias", "running_mean", "running_var"),
                strict=True,
            ):
                arrays[f"layer{layer + 1}/{ours}"] = tensors[f"{first + 1}.{theirs}"]
    assert tensors["0.weight"].shape == (SIZES[1], SIZES[0])
    np.testing.assert_allclose(logits(arrays, "relu", x), network.forward(x), rtol=1e-6, atol=1e-6)


def test_metadata_hold_the_architecture(tmp_path: Path) -> None:
    network, _ = trained("leaky_relu", "both")
    weights.save_safetensors(tmp_path / "w.safetensors", network, {"label": "He"})
    with safetensors.safe_open(tmp_path / "w.safetensors", "numpy") as file:
        metadata = file.metadata()
    assert metadata["label"] == "He"
    assert metadata["architecture"] == (
        "nn.Sequential(nn.Linear(7, 6), nn.BatchNorm1d(6, eps=1e-06, momentum=0.1), nn.LeakyReLU(0.01), "
        "nn.Dropout(0.3), nn.Linear(6, 5), nn.BatchNorm1d(5, eps=1e-06, momentum=0.1), nn.LeakyReLU(0.01), "
        "nn.Dropout(0.3), nn.Linear(5, 3))"
    )


def test_what_is_taken_does_not_change_in_training() -> None:
    network, x = trained("relu", "both")
    taken = [weights.layer_arrays(network), weights.state_dict(network)]
    kept = [{name: array.copy() for name, array in arrays.items()} for arrays in taken]
    network.loss_and_gradient(x, np.zeros(len(x), int))
    SGD(0.1).update(network.parameters, network.gradients)
    for arrays, copies in zip(taken, kept, strict=True):
        for name, array in arrays.items():
            np.testing.assert_array_equal(array, copies[name])


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    network, _ = trained("relu")
    path = tmp_path / "w.npz"
    path.write_bytes(b"old")
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        weights.save_npz(path, [("He", network)])
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("activation", "variant"), list(product(activations.CATALOGUE, VARIANTS)))
def test_pytorch_computes_the_same(tmp_path: Path, activation: str, variant: str) -> None:
    torch: Any = pytest.importorskip("torch", reason="PyTorch is not installed")
    from safetensors.torch import load_file as load_torch

    network, x = trained(activation, variant)
    path = tmp_path / "w.safetensors"
    weights.save_safetensors(path, network, {})
    module = eval(weights.sequential(network), {"nn": torch.nn})  # its text is ours
    module.load_state_dict(load_torch(path))
    module.eval()
    with torch.no_grad():
        found = module(torch.from_numpy(x)).numpy()
    np.testing.assert_allclose(found, network.forward(x), rtol=1e-5, atol=1e-5)
