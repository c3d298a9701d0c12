"""Configurations: round trips, bounds, messages, hostile JSON."""

import json
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcore import Config, ConfigError, ContenderConfig, NetworkConfig, TrainingConfig, initializers, presets
from netcore.config import decode, encode, validate
from netcore.initializers import Constant, Normal, Sparse

FULL = Config(
    (
        ContenderConfig("a", Normal(std=0.5), ("relu", "tanh"), True, 0.1, "adam", 0.5, 0.01, 3),
        ContenderConfig("b", "he", batch_norm=(True, False)),
        ContenderConfig("c", Sparse(sparsity=0.3, std=0.2)),
    ),
    "mnist",
    NetworkConfig((20, 10), ("sigmoid", "relu"), (False, True), 0.25),
    TrainingConfig("nesterov", 0.3, 64, 500, 0.001, "after", 7),
    50,
    30,
    12345,
    "independent",
    "float64",
)
Path = tuple[str | int, ...]


def edited(path: Path, value: Any) -> bytes:
    """FULL as JSON with one value replaced or added."""
    document = json.loads(encode(FULL))
    place = document
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return json.dumps(document).encode()


def dotted(path: Path) -> str:
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path).lstrip(".")


def refused(data: bytes) -> ConfigError:
    with pytest.raises(ConfigError) as caught:
        decode(data)
    assert caught.value.reason.strip()
    assert caught.value.reason in str(caught.value)
    assert str(caught.value).startswith(caught.value.field)
    return caught.value


@pytest.mark.parametrize("config", [FULL, *(each.config for each in presets.CATALOGUE.values())])
def test_round_trip(config: Config) -> None:
    assert decode(encode(config)) == config
    assert validate(config) == config


@pytest.mark.parametrize("name", initializers.CATALOGUE)
def test_round_trip_of_every_initializer(name: str) -> None:
    for choice in (name, initializers.get(name)):
        config = Config((ContenderConfig("a", choice),))
        assert decode(encode(config)) == config
        assert decode(encode(config)).contenders[0].rule == initializers.get(name)


def configs() -> st.SearchStrategy[Config]:
    rates = st.floats(1e-9, 100.0)
    contenders = st.builds(
        ContenderConfig,
        label=st.text(
            st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), min_size=1, max_size=60
        ),
        initializer=st.builds(Normal, std=st.floats(0, 100)) | st.builds(Constant, value=st.floats(-100, 100)),
        activation=st.none() | st.sampled_from(["relu", "tanh"]),
        batch_norm=st.none() | st.booleans(),
        learning_rate=st.none() | rates,
        style=st.none() | st.integers(0, 63),
    )
    training = st.builds(
        TrainingConfig, learning_rate=rates, batch_size=st.integers(1, 2048), iterations=st.integers(1, 200_000)
    )
    sizes = st.lists(st.integers(1, 200), min_size=1, max_size=10).map(tuple)
    return st.builds(
        Config,
        contenders=st.lists(contenders, min_size=1, max_size=16).map(tuple),
        network=st.builds(NetworkConfig, hidden_sizes=sizes),
        training=training,
        seed=st.integers(0, 2**32 - 1),
        draws=st.sampled_from(["common", "independent"]),
    )


def test_a_label_that_is_no_text_is_refused() -> None:
    with pytest.raises(ConfigError, match="label"):
        validate(Config((ContenderConfig("half a sign \ud800"),)))


@pytest.mark.parametrize("sign", ["\x00", "\x01", "\t", "\n", "\x7f", "\x85", "\ufffe", "\uffff"])
def test_a_label_with_a_control_character_is_refused(sign: str) -> None:
    with pytest.raises(ConfigError, match="control character"):
        validate(Config((ContenderConfig(f"a{sign}b"),)))


@given(configs())
def test_round_trip_of_any_configuration(config: Config) -> None:
    assert decode(encode(config)) == config


def test_json_is_readable_and_defaults_may_be_left_out() -> None:
    assert len(encode(FULL).splitlines()) > 40
    assert decode(b'{"contenders": [{"label": "a"}]}') == Config((ContenderConfig("a"),))
    assert decode(b'{"contenders": [{"label": "a", "initializer": {"id": "normal", "std": 0.5}}]}').contenders[
        0
    ].rule == Normal(std=0.5)


def test_configurations_are_frozen_and_can_be_replaced() -> None:
    with pytest.raises(AttributeError):
        FULL.seed = 1  # type: ignore[misc]
    assert msgspec.structs.replace(FULL, seed=1).seed == 1
    assert hash(FULL) == hash(decode(encode(FULL)))


UNKNOWN: list[Path] = [
    ("surprise",),
    ("network", "surprise"),
    ("training", "surprise"),
    ("contenders", 1, "surprise"),
    ("contenders", 0, "initializer", "surprise"),
]


@pytest.mark.parametrize("path", UNKNOWN, ids=dotted)
def test_unknown_fields_are_refused(path: Path) -> None:
    error = refused(edited(path, 1))
    assert error.field == dotted(path[:-1])
    assert "surprise" in error.reason


BOUNDS: list[tuple[Path, list[Any], list[Any]]] = [
    # Path, values just outside or of a wrong kind, values just inside.
    (("contenders",), [[], [{"label": "a"}] * 17, {}, None], [[{"label": "a"}] * 16]),
    (("contenders", 0, "label"), ["", "x" * 61, 3, None], ["x", "x" * 60]),
    (("contenders", 0, "style"), [-1, 64, 1.5, "1"], [0, 63, None]),
    (("contenders", 0, "dropout"), [-0.01, 1.0, "0.1"], [0.0, 0.999, None]),
    (("contenders", 0, "learning_rate"), [0.0, -1.0, 100.1, "a"], [1e-12, 100.0, None]),
    (("contenders", 0, "weight_decay"), [-1e-9, 10.1], [0.0, 10.0, None]),
    (("contenders", 0, "initializer", "std"), [-0.1, 100.1, "1", None], [0.0, 100.0]),
    (("contenders", 2, "initializer", "sparsity"), [-0.1, 1.1], [0.0, 1.0]),
    (("network", "hidden_sizes"), [[], [10] * 101, 5, None], [[5, 5]]),
    (("network", "hidden_sizes", 1), [0, -1, 2049, 1.5, True, "5"], [1, 2048]),
    (("network", "dropout"), [-0.01, 1.0, None], [0.0, 0.99]),
    (("training", "learning_rate"), [0, -0.1, 100.5, None], [1e-9, 100]),
    (("training", "batch_size"), [0, 8193, 1.5, None], [1, 8192]),
    (("training", "iterations"), [0, 1_000_001], [1, 1_000_000]),
    (("training", "weight_decay"), [-0.1, 10.5], [0, 10]),
    (("training", "record_loss"), ["during", None, 1], ["before", "after"]),
    (("training", "evaluate_every"), [0, 1_000_001], [1, 1_000_000]),
    (("samples",), [1, 20_001], [2, 20_000]),
    (("input_size",), [0, 4097], [1, 4096]),
    (("seed",), [-1, 2**32, 1.5], [0, 2**32 - 1]),
    (("draws",), ["shared", None], ["common"]),
    (("dtype",), ["float16", "double"], ["float32"]),
]
OUTSIDE = [(path, value) for path, values, _ in BOUNDS for value in values]
INSIDE = [(path, value) for path, _, values in BOUNDS for value in values]


@pytest.mark.parametrize(("path", "value"), OUTSIDE, ids=lambda each: dotted(each) if isinstance(each, tuple) else None)
def test_values_out_of_bounds_are_refused_by_path(path: Path, value: Any) -> None:
    assert refused(edited(path, value)).field == dotted(path)


@pytest.mark.parametrize(("path", "value"), INSIDE, ids=lambda each: dotted(each) if isinstance(each, tuple) else None)
def test_values_at_the_bounds_are_taken(path: Path, value: Any) -> None:
    decode(edited(path, value))


CROSSED: list[tuple[Path, Any, str]] = [
    (("dataset",), "mnits", "digits"),
    (("network", "activation"), "rely", "relu"),
    (("network", "activation"), ["relu"], "2 hidden layers"),
    (("network", "activation"), ["relu", "rely"], "relu"),
    (("network", "batch_norm"), [True, True, True], "2 hidden layers"),
    (("training", "optimizer"), "sdg", "sgd"),
    (("contenders", 1, "initializer"), "hee", "he_normal"),
    (("contenders", 1, "activation"), ["relu"], "2 hidden layers"),
    (("contenders", 1, "activation"), "rely", "relu"),
    (("contenders", 1, "batch_norm"), [True], "2 hidden layers"),
    (("contenders", 1, "optimizer"), "sdg", "sgd"),
]


@pytest.mark.parametrize(("path", "value", "hint"), CROSSED)
def test_fields_that_disagree_are_refused_by_path(path: Path, value: Any, hint: str) -> None:
    error = refused(edited(path, value))
    assert error.field == dotted(path)
    assert hint in error.reason


def test_networks_that_would_fill_the_memory_are_refused() -> None:
    config = Config((ContenderConfig("a"),), network=NetworkConfig((2048,) * 6))
    with pytest.raises(ConfigError, match="at most") as caught:
        validate(config)
    assert caught.value.field == "network.hidden_sizes"


def test_unknown_initializer_object_is_refused() -> None:
    error = refused(edited(("contenders", 1, "initializer"), {"id": "hee"}))
    assert error.field.startswith("contenders[1].initializer")
    assert "hee" in error.reason


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), -0.1])
def test_configurations_made_in_python_are_checked_too(bad: float) -> None:
    for config, field in (
        (msgspec.structs.replace(FULL, training=TrainingConfig(learning_rate=bad)), "training.learning_rate"),
        (msgspec.structs.replace(FULL, network=NetworkConfig((5, 5), dropout=bad)), "network.dropout"),
        (msgspec.structs.replace(FULL, contenders=(ContenderConfig("a", Normal(std=bad)),)), "contenders[0].init"),
    ):
        with pytest.raises(ConfigError) as caught:
            validate(config)
        assert caught.value.field.startswith(field)


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"null", b"3", b'"a"', b"{}", b"\xff\xfe", b"[" * 100_000, b'{"contenders": NaN}']
)
def test_what_is_no_configuration_is_refused(data: bytes) -> None:
    refused(data)


def mutated(rng: np.random.Generator, data: bytes) -> bytes:
    """One to four bytes changed, cut out, doubled, or replaced by a piece of JSON."""
    changed = bytearray(data)
    pieces = (b"", b"-", b"1e999", b"null", b'"', b"[", b"}", b"99999999999999999999", b"\xc3\x28", b"\\ud800", b"true")
    for _ in range(rng.integers(1, 5)):
        start = int(rng.integers(0, len(changed)))
        end = start + int(rng.integers(0, 12))
        choice = int(rng.integers(0, 3))
        new = (pieces[int(rng.integers(len(pieces)))], bytes(rng.integers(0, 256, 2, np.uint8)), changed[start:end] * 2)
        changed[start:end] = new[choice]
    return bytes(changed)


def test_mutated_files_fail_with_a_config_error_or_load() -> None:
    rng, data, failed = np.random.default_rng(0), encode(FULL), 0
    for _ in range(2000):
        try:
            assert validate(decode(mutated(rng, data)))
        except ConfigError:
            failed += 1
    assert 1000 < failed < 2000


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(st.sampled_from(["contenders", "network", "training", "label", "seed"]), inner)
        ),
    )
)
def test_any_json_fails_with_a_config_error(document: Any) -> None:
    refused(json.dumps(document).encode())
