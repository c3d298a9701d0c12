"""Standalone programs: whatever is configured, their losses are those of a ``Comparison``."""

import csv
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from netcore import (
    Comparison,
    Config,
    ContenderConfig,
    NetworkConfig,
    PropagationStudy,
    TrainingConfig,
    activations,
    initializers,
    load_dataset,
    optimizers,
    presets,
)
from netcore.arrays import FloatArray
from netcore.initializers import He, Lsuv, Normal, TruncatedNormal, Xavier
from netcore.script import script, training_data

ITERATIONS = 100
LINES, WIDTH = 120, 120
WHOLE = ("dtype", "draws", "seed", "dataset", "standardize")
CALM = {"rmsprop": 0.001, "adam": 0.001, "adagrad": 0.01}
THREE = (
    ContenderConfig("std = 0.1", Normal(std=0.1)),
    ContenderConfig("Xavier", Xavier()),
    ContenderConfig("He", He()),
)
needs_mnist = pytest.mark.skipif("INITSCOPE_MNIST" not in os.environ, reason="INITSCOPE_MNIST is not set")


def configured(*contenders: ContenderConfig, network: NetworkConfig | None = None, **options: Any) -> Config:
    """A small float64 run on the digits; ``options`` are the training's or the configuration's."""
    whole: dict[str, Any] = {key: options.pop(key) for key in WHOLE if key in options}
    training = TrainingConfig(**{"batch_size": 24, "learning_rate": 0.05, "iterations": ITERATIONS} | options)
    network = network or NetworkConfig((9, 7))
    defaults: dict[str, Any] = {"dtype": "float64", "seed": 3}
    return Config(contenders or THREE, network=network, training=training, **(defaults | whole))


def program(text: str, limit: int = LINES) -> dict[str, Any]:
    """The names of a program that was imported and not run."""
    lines = text.splitlines()
    assert len(lines) <= limit
    assert max(map(len, lines)) <= WIDTH
    names: dict[str, Any] = {"__name__": "program"}
    exec(compile(text, "program.py", "exec"), names)
    return names


def trained_losses(text: str, limit: int = LINES) -> FloatArray:
    train = load_dataset("digits").train
    return np.asarray(program(text, limit)["train"](train.inputs, train.labels, ITERATIONS))


def losses(config: Config, rates: dict[int, Config] | None = None) -> FloatArray:
    run = Comparison(config)
    for iteration in range(ITERATIONS):
        if rates and iteration in rates:
            run.set_learning_rates(rates[iteration])
        run.step()
    return run.losses


def agrees(config: Config, limit: int = LINES, rtol: float = 1e-9) -> None:
    expected = losses(config)
    assert np.isfinite(expected).all()
    np.testing.assert_allclose(trained_losses(script(config), limit), expected, rtol=rtol)


@pytest.mark.parametrize("activation", activations.CATALOGUE.values(), ids=list(activations.CATALOGUE))
def test_an_activation_says_what_it_computes(activation: activations.Activation) -> None:
    z = np.linspace(-30, 30, 601) + 0.013
    value, slope = (eval(f"lambda z, a: (\n{code}\n)", {"np": np}) for code in activation.code)
    a = value(z, None)
    np.testing.assert_allclose(a, activation(z), rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(slope(z, a) * np.ones_like(z), activation.slope(z), rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("rule", initializers.CATALOGUE)
@pytest.mark.parametrize("shape", [(9, 5), (5, 9), (1, 4)])
def test_an_initializer_says_what_it_draws(rule: str, shape: tuple[int, int]) -> None:
    initializer = initializers.get(rule)
    names: dict[str, Any] = {"np": np}
    body = "".join(f"    {line}\n" for line in initializer.code.splitlines())
    exec(f"def draw(rng, n_in, n_out, {', '.join(initializer.__struct_fields__)}):\n{body}", names)
    drawn = names["draw"](np.random.default_rng(7), *shape, **msgspec.structs.asdict(initializer))
    np.testing.assert_allclose(drawn, initializer.sample(np.random.default_rng(7), shape), rtol=1e-14)


@pytest.mark.parametrize("rule", optimizers.CATALOGUE)
def test_an_optimizer_says_how_it_steps(rule: str) -> None:
    rng = np.random.default_rng(7)
    optimizer = optimizers.get(rule, 0.1)
    expected = rng.standard_normal(40)
    names: dict[str, Any] = {"np": np, "p": expected.copy(), "rate": 0.1}
    names |= {name: np.zeros(40) for name in optimizer.state_names}
    for t in range(1, 9):
        g = rng.standard_normal(40)
        optimizer.update(expected, g)
        exec(optimizer.code, names | {"g": g, "t": t})
    np.testing.assert_allclose(names["p"], expected, rtol=1e-12)


@pytest.mark.parametrize("activation", activations.CATALOGUE)
def test_every_activation(activation: str) -> None:
    agrees(configured(network=NetworkConfig((9, 7), activation)))


@pytest.mark.parametrize("rule", initializers.CATALOGUE)
@pytest.mark.parametrize("draws", ["common", "independent"])
def test_every_initializer(rule: str, draws: str) -> None:
    each = initializers.get(rule)
    agrees(configured(ContenderConfig("first", each), ContenderConfig("second", each), draws=draws))


@pytest.mark.parametrize("rule", optimizers.CATALOGUE)
@pytest.mark.parametrize("record", ["before", "after"])
def test_every_optimizer(rule: str, record: str) -> None:
    agrees(configured(optimizer=rule, learning_rate=CALM.get(rule, 0.05), record_loss=record))


@pytest.mark.parametrize("norm", [False, True, (True, False)], ids=["plain", "norm", "one norm"])
@pytest.mark.parametrize("dropout", [0.0, 0.3])
@pytest.mark.parametrize("record", ["before", "after"])
@pytest.mark.parametrize("decay", [0.0, 0.01])
def test_layers_loss_and_penalty(norm: bool | tuple[bool, ...], dropout: float, record: str, decay: float) -> None:
    network = NetworkConfig((9, 7), "tanh", norm, dropout)
    agrees(configured(network=network, record_loss=record, weight_decay=decay))


@pytest.mark.parametrize("norm", [False, True])
@pytest.mark.parametrize("dropout", [0.0, 0.3])
def test_lsuv_is_calibrated_as_layers_evaluate(norm: bool, dropout: float) -> None:
    lsuv = ContenderConfig("LSUV", Lsuv(tolerance=0.01, rounds=3))
    agrees(configured(lsuv, THREE[2], network=NetworkConfig((9, 7), "relu", norm, dropout)), limit=125)


@pytest.mark.parametrize("standardize", ["off", "global", "feature"])
@pytest.mark.parametrize("train_samples", [None, 57, 60_000])
def test_data_standardised_and_limited(standardize: str, train_samples: int | None) -> None:
    lsuv = ContenderConfig("LSUV", Lsuv(tolerance=0.01, rounds=3))
    options: dict[str, Any] = {"standardize": standardize, "train_samples": train_samples}
    agrees(configured(**options))
    agrees(configured(lsuv, THREE[1], **options), limit=125)
    agrees(configured(dtype="float32", **options), rtol=1e-3)


def everything() -> Config:
    """Each contender overrides what there is to override."""
    own = ContenderConfig(
        'a "strange", \\label$x', TruncatedNormal(std=0.2), ("tanh", "gelu"), (False, True), 0.25, "adam", 0.002, 0.02
    )
    lsuv = ContenderConfig("LSUV", Lsuv(), activation="selu", optimizer="momentum", weight_decay=0.0)
    options: dict[str, Any] = {"standardize": "feature", "train_samples": 500}
    return configured(own, lsuv, THREE[2], record_loss="after", draws="independent", weight_decay=0.001, **options)


def test_contenders_with_fields_of_their_own() -> None:
    agrees(everything(), limit=200)


def test_float32_rounds_in_another_order() -> None:
    config = configured(network=NetworkConfig((9, 7), "leaky_relu", True, 0.2), dtype="float32", record_loss="after")
    names = program(script(config))
    layers = names["build"](0, names["CONTENDERS"][0], load_dataset("digits").train.inputs)
    agrees(config, rtol=1e-3)
    assert {layer.w.dtype.name for layer in layers} == {"float32"}


def test_learning_rates_that_were_changed_during_the_run() -> None:
    config = configured()
    slow = msgspec.structs.replace(config, training=msgspec.structs.replace(config.training, learning_rate=0.01))
    fast = msgspec.structs.replace(slow, contenders=(msgspec.structs.replace(THREE[0], learning_rate=0.5), *THREE[1:]))
    text = script(config, {0: (0.05,) * 3, 20: (0.05,) * 3, 30: (0.01,) * 3, 60: (0.5, 0.01, 0.01)})
    np.testing.assert_allclose(trained_losses(text), losses(config, {30: slow, 60: fast}), rtol=1e-9)
    assert "20:" not in text


def test_rates_of_the_first_iteration_take_the_place_of_the_configurations() -> None:
    config = configured()
    changed = msgspec.structs.replace(config, training=msgspec.structs.replace(config.training, learning_rate=0.01))
    np.testing.assert_allclose(trained_losses(script(config, {0: (0.01,) * 3})), losses(changed), rtol=1e-9)


def test_rates_must_be_one_for_each_contender() -> None:
    with pytest.raises(ValueError, match="3 contenders"):
        script(configured(), {10: (0.1, 0.1)})


def test_a_contender_that_diverges_stands_still() -> None:
    config = configured(
        *THREE[:2],
        ContenderConfig("fast", Normal(std=100.0), learning_rate=100.0),
        record_loss="after",
        network=NetworkConfig((9,) * 60, "identity"),
    )
    expected = losses(config)
    assert np.isnan(expected[2, -1])
    np.testing.assert_allclose(trained_losses(script(config)), expected, rtol=1e-9)


@pytest.mark.parametrize("preset", presets.CATALOGUE)
def test_every_preset_makes_a_program_without_faults(preset: str, tmp_path: Path) -> None:
    text = script(presets.get(preset))
    program(text)
    (tmp_path / "program.py").write_text(text, encoding="utf-8")
    found = ruff(tmp_path / "program.py")
    assert found.returncode == 0, found.stdout


def test_a_program_with_everything_has_no_faults(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(script(everything(), {9: (0.1, 0.2, 0.3)}), encoding="utf-8")
    found = ruff(tmp_path / "program.py")
    assert found.returncode == 0, found.stdout


def ruff(path: Path) -> "subprocess.CompletedProcess[str]":
    options = ["--isolated", "--select", "E,F", "--line-length", str(WIDTH), "--no-cache"]
    return subprocess.run([sys.executable, "-m", "ruff", "check", *options, path], capture_output=True, text=True)


@pytest.mark.parametrize("activation", ["relu", ("sigmoid", "tanh")])
@pytest.mark.parametrize("rule", [He(), Lsuv()], ids=["he", "lsuv"])
@pytest.mark.parametrize("network", [(False, 0.0), (True, 0.2)], ids=["plain", "both"])
@pytest.mark.parametrize("standardize", ["off", "global", "feature"])
def test_signals(
    activation: Any, rule: initializers.Initializer, network: tuple[bool, float], standardize: str
) -> None:
    config = configured(
        ContenderConfig("one", rule),
        network=NetworkConfig((9, 7), activation, *network),
        dataset="gaussian",
        standardize=standardize,
    )
    shown = program(script(config))["signals"]()
    result = PropagationStudy(config).run()
    for found, layer in zip(shown[0], result.contenders[0].layers, strict=True):
        np.testing.assert_allclose(found, layer.activations, rtol=1e-9, atol=1e-12)


@pytest.fixture
def run_alone(tmp_path: Path) -> Callable[..., FloatArray]:
    """Runs a program where this project cannot be imported; what it wrote, (contenders, iterations)."""

    def run(text: str, *arguments: str) -> FloatArray:
        path = tmp_path / "program.py"
        path.write_text(text, encoding="utf-8")
        command = [sys.executable, "-I", str(path), *arguments]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        assert "iteration     100" in done.stdout
        with path.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        assert header == ["std = 0.01", "Xavier", "He"]
        return np.array(rows, float).T

    return run


def test_a_program_alone_with_its_data(run_alone: Callable[..., FloatArray], tmp_path: Path) -> None:
    config = msgspec.structs.replace(presets.get("digits-comparison"), dtype="float64")
    (tmp_path / "data.npz").write_bytes(training_data(load_dataset("digits")))
    found = run_alone(script(config, data_name="data.npz", iterations=ITERATIONS))
    np.testing.assert_allclose(found, losses(config), rtol=1e-8)


def test_the_data_are_those_of_training_alone(tmp_path: Path) -> None:
    digits = load_dataset("digits")
    (tmp_path / "data.npz").write_bytes(training_data(digits))
    with np.load(tmp_path / "data.npz", allow_pickle=False) as file:
        np.testing.assert_array_equal(file["inputs"], digits.train.inputs)
        np.testing.assert_array_equal(file["labels"], digits.train.labels)


@needs_mnist
@pytest.mark.parametrize(("dtype", "rtol"), [("float64", 1e-8), ("float32", 1e-3)])
def test_the_textbooks_comparison(run_alone: Callable[..., FloatArray], dtype: str, rtol: float) -> None:
    config = msgspec.structs.replace(presets.get("mnist-comparison"), dtype=dtype)
    found = run_alone(script(config, iterations=ITERATIONS), os.environ["INITSCOPE_MNIST"])
    np.testing.assert_allclose(found, losses(config), rtol=rtol)


def test_missing_files_are_named(tmp_path: Path) -> None:
    path = tmp_path / "program.py"
    path.write_text(script(presets.get("mnist-comparison")), encoding="utf-8")
    done = subprocess.run([sys.executable, "-I", str(path)], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == "mnist: no train-labels?idx1-ubyte*; run python PROGRAM FOLDER\n"


@pytest.mark.parametrize("packed", [False, True])
def test_idx_files_are_read_packed_or_not(tmp_path: Path, packed: bool) -> None:
    import gzip

    data = b"\0\0\x08\x01\0\0\0\x03" + bytes([4, 5, 6])
    (tmp_path / "train-labels.idx1-ubyte").write_bytes(gzip.compress(data) if packed else data)
    read = program(script(presets.get("mnist-comparison")))["read"]
    assert read(tmp_path, "train-labels?idx1-ubyte*", 8).tolist() == [4, 5, 6]
