"""A run put away and taken up again in another process is, bit for bit, the run that was never interrupted.

Run as a script it is that other process: it takes up all sessions of a folder.
"""

import hashlib
import io
import math
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from netcore import Comparison, Config, ContenderConfig, NetworkConfig, TrainingConfig, ViewSpec, load_dataset
from netcore.initializers import He, Lsuv, Normal
from netcore.optimizers import CATALOGUE
from netcore.session import Session, SessionError, load, load_config, read
from netcore.timeline import Timeline

DIGITS = load_dataset("digits")
SPEC = ViewSpec(range_mode="own", before=True, batch=True)
_WHOLE = ("contenders", "seed", "draws", "dtype", "standardize")
SAVED_AT, ITERATIONS = 23, 36
"""Not where a checkpoint is kept."""

STATES = {
    "plain": NetworkConfig((8, 6)),
    "norm": NetworkConfig((8, 6), batch_norm=True),
    "dropout": NetworkConfig((8, 6), dropout=0.3),
    "both": NetworkConfig((8, 6), activation="tanh", batch_norm=(True, False), dropout=0.3),
}


def config(network: NetworkConfig = STATES["plain"], **options: Any) -> Config:
    whole: dict[str, Any] = {key: options.pop(key) for key in _WHOLE if key in options}
    two = (ContenderConfig("He", He()), ContenderConfig("small", Normal(std=0.1), learning_rate=0.02, optimizer="adam"))
    training = {"iterations": ITERATIONS, "batch_size": 16, "learning_rate": 0.05, "evaluate_every": 10} | options
    return Config(whole.pop("contenders", two), network=network, training=TrainingConfig(**training), **whole)


def diverging(**options: Any) -> Config:
    """The first contender diverges within a few iterations."""
    chosen = config(NetworkConfig((8, 6), activation="identity"), **options)
    wild = msgspec.structs.replace(chosen.contenders[0], learning_rate=2.0, initializer=Normal(std=0.5))
    return msgspec.structs.replace(chosen, contenders=(wild, chosen.contenders[1]))


def slower(chosen: Config, rate: float) -> Config:
    first = msgspec.structs.replace(chosen.contenders[0], learning_rate=rate)
    return msgspec.structs.replace(chosen, contenders=(first, *chosen.contenders[1:]))


def started(chosen: Config, **options: Any) -> Timeline:
    return Timeline(Comparison(chosen, DIGITS), **options)


def run(line: Timeline, until: int) -> Timeline:
    while line.newest < until and not line.done:
        line.advance()
    return line


def saved(chosen: Config) -> Timeline:
    return run(started(chosen), SAVED_AT)


def with_rates() -> Timeline:
    line = started(config())
    line.set_learning_rates(slower(config(), 0.04))
    run(line, 5).set_learning_rates(slower(config(), 0.3))
    run(line, 16).set_learning_rates(slower(config(), 0.001))
    run(line, SAVED_AT).set_learning_rates(slower(config(), 0.123456789))
    return line


def branched() -> Timeline:
    line = run(started(diverging()), 30)
    for start, rate in ((20, 0.001), (12, 0.002), (1, 0.003), (17, 0.001)):
        line.go(start)
        line.set_learning_rates(slower(diverging(), rate))
        line.branch()
        run(line, 30)
    return line


def all_diverged() -> Timeline:
    chosen = diverging()
    return run(started(msgspec.structs.replace(chosen, contenders=chosen.contenders[:1])), ITERATIONS)


def many() -> Timeline:
    labels = ["Ксавье ±σ", "何恺明", "🦉" * 60, 'a"b\\c</p>', *map(str, range(12))]
    return run(started(config(contenders=tuple(ContenderConfig(each, He()) for each in labels))), 7)


def cases() -> dict[str, Callable[[], Timeline]]:
    """Runs at the iteration at which they are saved, by name."""
    found: dict[str, Callable[[], Timeline]] = {}
    for optimizer in CATALOGUE:
        for state, network in STATES.items():
            for record in ("before", "after"):
                chosen = config(network, optimizer=optimizer, record_loss=record, learning_rate=0.01)
                found[f"{optimizer} {state} {record}"] = partial(saved, chosen)
    others = {
        "diverged before": diverging(),
        "diverged after": diverging(record_loss="after"),
        "lsuv": config(contenders=(ContenderConfig("LSUV", Lsuv()), ContenderConfig("He", He()))),
        "float64": config(STATES["both"], dtype="float64", record_loss="after"),
        "independent": config(STATES["both"], draws="independent", seed=2**32 - 1),
        "decay": config(STATES["norm"], weight_decay=0.1),
        "few": config(STATES["norm"], train_samples=40, standardize="feature"),
        "few diverged": diverging(train_samples=40, standardize="global"),
    }
    found |= {name: partial(saved, chosen) for name, chosen in others.items()}
    found["start"] = lambda: started(config())
    found["finished"] = lambda: run(started(config()), ITERATIONS)
    found["one checkpoint"] = lambda: run(started(config(), budget=1), SAVED_AT)
    return found | {each.__name__: each for each in (with_rates, branched, all_diverged, many)}


def content(value: Any) -> bytes:
    """Bit for bit, whatever it is made of."""
    if isinstance(value, np.ndarray):
        return f"{value.dtype}{value.shape}".encode() + value.tobytes()
    if is_dataclass(value) and not isinstance(value, type):
        return type(value).__name__.encode() + content([getattr(value, each.name) for each in fields(value)])
    if isinstance(value, list | tuple):
        return b"[" + b",".join(map(content, value)) + b"]"
    return repr(value).encode()


def looks(line: Timeline) -> str:
    """A digest of the views of some moments, with the iteration before and the samples."""
    line.go(line.newest, before=True)
    digest = hashlib.sha256()
    for at in (line.newest, line.newest // 2, max(line.newest - 1, 0), 0, line.newest):
        assert line.go(at, before=True) or not line.reaches_back
        digest.update(content(line.view(SPEC)))
    for at, made in ((line.newest - 1, 6), (line.newest // 2, 3), (line.newest - 1, len(line.comparison.phases))):
        if at >= 0 and line.reaches_back:
            assert line.go(at, made, before=True)
            digest.update(content(line.view(SPEC)))
    line.go(line.newest)
    return digest.hexdigest()


def written(session: Session) -> bytes:
    """All of a session but for which earlier checkpoint it has."""
    file = io.BytesIO()
    replace(session, near=None).write(file)
    return file.getvalue()


def take_up(folder: Path) -> None:
    """For every session in ``folder`` leave what it looks like, and how the run ends."""
    for path in folder.glob("*.initscope"):
        session = load(path)
        resumed = Timeline(Comparison(session.config, DIGITS))
        resumed.resume(session)
        path.with_suffix(".looks").write_text(looks(resumed))
        path.with_suffix(".end").write_bytes(written(run(resumed, ITERATIONS).session()))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sessions of all cases, taken up by another process."""
    folder = tmp_path_factory.mktemp("sessions")
    for name, build in cases().items():
        build().session().save(folder / f"{name}.initscope", "InitScope 1.0")
    root = Path(__file__).parents[2]
    environment = os.environ | {"PYTHONPATH": str(root)}
    done = subprocess.run(
        [sys.executable, "-W", "error", __file__, str(folder)], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("name", cases())
def test_a_run_goes_on_in_another_process(folder: Path, name: str) -> None:
    uninterrupted = run(cases()[name](), ITERATIONS)
    assert (folder / f"{name}.end").read_bytes() == written(uninterrupted.session())


@pytest.mark.parametrize("name", [name for name in cases() if name != "one checkpoint"])
def test_all_of_its_past_looks_the_same(folder: Path, name: str) -> None:
    assert (folder / f"{name}.looks").read_text() == looks(cases()[name]())


@pytest.mark.parametrize("name", cases())
def test_a_file_holds_the_session(folder: Path, name: str) -> None:
    line = cases()[name]()
    session, loaded = line.session(), load(folder / f"{name}.initscope")
    assert written(loaded) == written(session)
    assert content(loaded.near) == content(session.near)
    assert loaded.config == session.config
    resumed = started(loaded.config)
    resumed.resume(loaded)
    assert (resumed.iteration, resumed.newest, resumed.position()) == (line.newest, line.newest, (line.newest, 0))
    assert (resumed.done, resumed.at_newest) == (line.done, True)


def test_the_cases_are_what_their_names_say() -> None:
    ends = [each.diverged_at for each in cases()["diverged before"]().comparison.contenders]
    assert ends[0] is not None
    assert ends[1] is None
    assert all_diverged().done
    assert all_diverged().newest < ITERATIONS
    assert len(branched().session().ghosts) == 3
    assert branched().session().remains[0] == ()
    assert sorted(with_rates().session().rates) == [0, 5, 16, SAVED_AT]
    near = cases()["sgd plain before"]().session().near
    assert near is not None
    assert near.iteration == 16


# Wherever the timeline stands


@pytest.mark.parametrize(("iteration", "made"), [(0, 0), (0, 3), (7, 0), (9, 5), (16, 9), (23, 0), (23, 1), (23, 8)])
@pytest.mark.parametrize("before", [False, True])
def test_the_newest_iteration_is_saved_from_anywhere(iteration: int, made: int, before: bool) -> None:
    line = run(started(diverging(record_loss="after")), SAVED_AT)
    expected = written(line.session())
    assert line.go(iteration, made, before)
    assert written(line.session()) == expected
    assert line.position() == (iteration, made)
    calls = iter([False, False, True])
    line.go(14, abandoned=lambda: next(calls, True))
    assert written(line.session()) == expected


def test_an_iteration_made_by_phases_is_saved() -> None:
    line = run(started(config()), SAVED_AT)
    line.go(SAVED_AT, len(line.comparison.phases))
    assert written(line.session()) == written(run(started(config()), SAVED_AT + 1).session())


def test_a_network_too_large_to_go_back_is_saved_between_iterations_only() -> None:
    line = run(started(config(), budget=1), 5)
    assert written(line.session()) == written(run(started(config()), 5).session())
    line.go(5, 2)
    with pytest.raises(RuntimeError, match="finish it first"):
        line.session()


def test_a_network_too_large_to_go_back_is_resumed() -> None:
    session = run(started(config()), SAVED_AT).session()
    line = started(config(), budget=1)
    line.resume(session)
    # There is no way to its histograms, and nobody waits for them.
    assert line.shows()
    assert line.go(SAVED_AT, before=True)
    assert line.view(SPEC).contenders == ()
    assert not line.go(3)
    run(line, ITERATIONS)
    assert written(line.session()) == written(run(started(config()), ITERATIONS).session())


def test_a_session_does_not_change_while_the_run_goes_on() -> None:
    line = run(started(diverging(optimizer="adam")), SAVED_AT)
    session = line.session()
    before = written(session)
    run(line, 30)
    line.go(12)
    line.branch()
    run(line, ITERATIONS)
    assert written(session) == before


class Counted:
    """Counts how often a replay asks whether it is abandoned; it never is."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> bool:
        self.count += 1
        return False


def test_a_resumed_run_finds_its_newest_histograms_near() -> None:
    chosen = config(iterations=400)
    session = run(started(chosen), 390).session()
    line = started(chosen)
    line.resume(session)
    calls = Counted()
    assert not line.shows()
    assert line.go(390, abandoned=calls)
    assert calls.count < 16
    assert line.shows()


def test_going_back_in_a_resumed_run_leaves_checkpoints_within_the_budget() -> None:
    chosen = config(iterations=400)
    budget = 12 * Comparison(chosen, DIGITS).checkpoint_size()
    line = started(chosen, budget=budget)
    line.resume(run(started(chosen), 390).session())
    assert line.go(380)
    calls = Counted()
    assert line.go(200, abandoned=calls)
    assert calls.count < 100
    assert line.nbytes <= budget
    run(line, 400)
    assert written(line.session()) == written(run(started(chosen), 400).session())


def test_a_resumed_run_can_branch_and_diverge_again() -> None:
    def last(line: Timeline) -> bytes:
        line.go(1)
        line.set_learning_rates(slower(diverging(), 0.02))
        line.branch()
        return written(run(line, ITERATIONS).session())

    session = run(started(diverging()), SAVED_AT).session()
    line = started(diverging())
    line.resume(session)
    assert last(line) == last(run(started(diverging()), SAVED_AT))


# What the panels show


def test_the_shown_configuration_has_the_newest_rates() -> None:
    chosen = config()
    line = run(started(chosen), 5)
    assert line.session().shown_config() == chosen
    training = msgspec.structs.replace(chosen.training, learning_rate=0.5)
    line.set_learning_rates(msgspec.structs.replace(chosen, training=training))
    shown = line.session().shown_config()
    assert [each.learning_rate for each in shown.contenders] == [0.5, 0.02]
    assert msgspec.structs.replace(shown, contenders=chosen.contenders) == chosen


# What does not fit


def test_other_data_are_refused() -> None:
    session = run(started(config()), 3).session()
    half = replace(DIGITS.train, inputs=DIGITS.train.inputs[:700], labels=DIGITS.train.labels[:700])
    line = Timeline(Comparison(config(), replace(DIGITS, train=half)))
    with pytest.raises(SessionError, match="other data than the Digits"):
        line.resume(session)
    assert line.newest == 0
    with pytest.raises(SessionError, match="other data"):
        started(config()).resume(replace(session, classes=11))


def test_another_configuration_is_refused() -> None:
    session = run(started(config()), 3).session()
    with pytest.raises(SessionError, match="another configuration"):
        started(config(seed=1)).resume(session)


def test_fingerprints_tell_data_apart() -> None:
    labels = DIGITS.test.labels.copy()
    labels[0] += 1
    others = [
        DIGITS,
        replace(DIGITS, divisor=15.0),
        replace(DIGITS, classes=11),
        replace(DIGITS, train=DIGITS.test, test=DIGITS.train),
        replace(DIGITS, test=replace(DIGITS.test, labels=labels)),
        replace(DIGITS, train=replace(DIGITS.train, inputs=DIGITS.train.inputs.reshape(-1, 32))),
    ]
    assert len({each.fingerprint for each in others}) == len(others)
    assert replace(DIGITS, name="other").fingerprint == DIGITS.fingerprint


def test_a_configuration_alone(tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    path.write_bytes(msgspec.json.encode(config()))
    assert load_config(path) == config()
    path.write_bytes(b" " * 2**21)
    with pytest.raises(ValueError, match="more than 1,048,576 bytes"):
        load_config(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("reader", [load, load_config])
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, reader: Callable[[Path], object]) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "none", tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(OSError):  # noqa: PT011
            reader(path)


def test_equal_sessions_make_equal_files_and_numpy_reads_them() -> None:
    files = [io.BytesIO(), io.BytesIO()]
    for file in files:
        run(started(config()), 5).session().write(file, "InitScope 1.0")
    assert files[0].getvalue() == files[1].getvalue()
    assert read(files[0]).iteration == 5
    files[0].seek(0)
    with np.load(files[0], allow_pickle=False) as arrays:
        assert arrays["losses.npy"].shape == (2, 5)
        saved = io.BytesIO()
        np.save(saved, arrays["newest/00/parameters.npy"])
        assert saved.getvalue() in files[0].getvalue()
    assert not math.isnan(read(files[0]).losses.sum())


if __name__ == "__main__":
    with threadpool_limits(limits=1, user_api="blas"):
        take_up(Path(sys.argv[1]))
