"""Thousands of sessions and configurations, changed at random: refused in words, or they run."""

import io
import json
from typing import Any

import numpy as np
import pytest
from test_session import config
from test_session_hostile import DOCUMENT, ENTRIES, TINY, WHOLE, archived, go_on

from netcore import ConfigError
from netcore.config import decode, encode
from netcore.session import SessionError, read
from netcore.session_manifest import decode as decode_manifest
from netcore.session_manifest import specs

VALUES: list[Any] = [0, 1, -1, 2, 3, 23, 2**31, 2**63, 2**70, 0.5, 1e308, 1e-320, "", "x" * 70, "sgd", "relu", "he"]
VALUES += ["float64", "after", None, True, False, [], {}, [1], [4, 4], [True], ["relu"], {"kind": "he"}]


def mutate_bytes(data: bytes, rng: np.random.Generator) -> bytes:
    whole = bytearray(data)
    for _ in range(rng.integers(1, 6)):
        at, length = int(rng.integers(len(whole) + 1)), int(rng.integers(1, 40))
        kind = rng.integers(5)
        if kind == 0 and at < len(whole):
            whole[at] = rng.integers(256)
        elif kind == 1:
            del whole[at : at + length]
        elif kind == 2:
            whole[at:at] = rng.bytes(length)
        elif kind == 3:
            whole[at : at + length] = whole[(start := int(rng.integers(len(whole) + 1))) : start + length]
        elif kind == 4:
            whole[at : at + 4] = [b"\0\0\0\0", b"\xff\xff\xff\xff", b"PK\1\2", b"\1\0\0\0"][rng.integers(4)]
    return bytes(whole)


def mutate_value(value: Any, rng: np.random.Generator) -> Any:
    """Another value somewhere in a JSON document."""
    if isinstance(value, dict | list) and value and rng.random() < 0.93:
        keys: list[Any] = list(value) if isinstance(value, dict) else list(range(len(value)))
        key = keys[rng.integers(len(keys))]
        changed = value.copy()
        if rng.random() < 0.04:
            del changed[key]
        else:
            changed[key] = mutate_value(value[key], rng)
        return changed
    if isinstance(value, int) and not isinstance(value, bool) and rng.random() < 0.5:
        return value + int(rng.integers(-2, 3))
    return VALUES[rng.integers(len(VALUES))]


def fitting(document: Any, rng: np.random.Generator) -> bytes:
    """An archive whose arrays are as large as the document says, where it can be read, and some of them noise."""
    data = json.dumps(document).encode()
    try:
        wanted = specs(decode_manifest(data))
    except SessionError:
        return archived(ENTRIES | {"config.json": data})
    if sum(each.entry_size for each in wanted.values()) > 2**18:
        return archived(ENTRIES | {"config.json": data})
    entries = {"config.json": data}
    for name, spec in wanted.items():
        old = ENTRIES.get(name, b"")
        size = spec.entry_size - len(spec.header)
        kept = old[len(spec.header) :]
        if len(kept) != size or rng.random() < 0.03:
            kept = bytes(size) if rng.random() < 0.7 else rng.bytes(size)
        entries[name] = spec.header + kept
    return archived(entries)


def mutated_session(rng: np.random.Generator) -> bytes:
    kind = rng.integers(4)
    if kind == 0:
        return mutate_bytes(WHOLE, rng)
    if kind == 1:
        name = list(ENTRIES)[rng.integers(len(ENTRIES))]
        return archived(ENTRIES | {name: mutate_bytes(ENTRIES[name], rng)})
    document = mutate_value(DOCUMENT, rng)
    for _ in range(rng.integers(2)):
        document = mutate_value(document, rng)
    return fitting(document, rng)


@pytest.mark.parametrize("seed", range(10))
def test_a_thousand_mutated_sessions(seed: int) -> None:
    rng = np.random.default_rng(seed)
    read_well = went_on = 0
    for _ in range(1000):
        data = mutated_session(rng)
        try:
            session = read(io.BytesIO(data))
        except SessionError:
            continue
        read_well += 1
        if session.config.training.batch_size > 64 or max(session.config.network.hidden_sizes) > 64:
            continue
        try:
            go_on(session.config, io.BytesIO(data))
            went_on += 1
        except SessionError:
            pass
    assert 20 < read_well < 900
    assert went_on > 10


@pytest.mark.parametrize("seed", range(10))
def test_a_thousand_mutated_configurations(seed: int) -> None:
    rng = np.random.default_rng(seed)
    whole = json.loads(encode(config(TINY)))
    for _ in range(1000):
        data = encode(config(TINY)) if rng.random() < 0.5 else json.dumps(mutate_value(whole, rng)).encode()
        try:
            decode(mutate_bytes(data, rng) if rng.random() < 0.5 else data)
        except ConfigError:
            continue
