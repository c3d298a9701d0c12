"""``netcore.many_seeds`` and ``netcore.seed_statistics``: processes, and what they find, against runs made here."""

import math
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netcore import (
    Comparison,
    Config,
    ConfigError,
    ContenderConfig,
    DatasetError,
    NetworkConfig,
    TrainingConfig,
    presets,
)
from netcore.arrays import FloatArray
from netcore.initializers import He, Normal, Xavier
from netcore.many_seeds import ManySeeds, SeedFailure, SeedRun, check_seeds, processors, run_seed, seeds_from
from netcore.seed_statistics import SeedsSummarizer, sample_of, spread_of
from netcore.snapshot import Evaluation
from netcore.statistics import smooth

MakeConfig = Callable[..., Config]

replace = msgspec.structs.replace


@pytest.fixture(autouse=True)
def no_process_left() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


def run_all(config: Config, count: int, processes: int | None = None) -> ManySeeds:
    with ManySeeds(config, None, count, processes) as many:
        while many.take(1.0):
            pass
    return many


def same(one: SeedRun, other: SeedRun) -> bool:
    """Bit for bit, NaN for NaN."""
    return one.losses.tobytes() == other.losses.tobytes() and repr(
        (one.seed, one.evaluations, one.diverged_at)
    ) == repr((other.seed, other.evaluations, other.diverged_at))


def diverging(small: MakeConfig, **options: Any) -> Config:
    """Of three contenders the last ones diverge, after some iterations, the first never does."""
    contenders = (
        ContenderConfig("calm", Xavier(), learning_rate=0.01),
        ContenderConfig("wild", Normal(std=1.0), activation="identity", learning_rate=1.0),
        ContenderConfig("wilder", He(), activation="identity", learning_rate=3.0),
    )
    return small(*contenders, **({"iterations": 60} | options))


# Which seeds


def test_seeds_follow_the_configurations_own(small: MakeConfig) -> None:
    assert seeds_from(small(seed=7), 3) == (7, 8, 9)
    assert seeds_from(small(seed=2**32 - 2), 4) == (2**32 - 2, 2**32 - 1, 0, 1)


def test_what_cannot_be_run_is_refused_in_words(small: MakeConfig) -> None:
    with pytest.raises(ConfigError, match="no labels"):
        check_seeds(small(dataset="gaussian"), 4)
    with pytest.raises(ConfigError, match="1 to 64"):
        check_seeds(small(), 65)
    most = 8_000_000 // (8 * 3)
    assert check_seeds(small(iterations=most), 8).training.iterations == most
    with pytest.raises(ConfigError, match="fewer seeds"):
        check_seeds(small(iterations=most + 1), 8)
    with pytest.raises(ConfigError, match="fewer seeds"):
        ManySeeds(small(iterations=most + 1), None, 8)


def test_missing_data_are_told_before_a_process_starts(small: MakeConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    with pytest.raises(DatasetError, match="no folder given"):
        ManySeeds(small(dataset="mnist"), None, 2)


def test_no_more_processes_than_seeds_processors_or_room(small: MakeConfig) -> None:
    assert processors() == len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    assert ManySeeds(small(), None, 64).processes == min(processors(), 64)
    assert ManySeeds(small(), None, 2, processes=8).processes == 2
    four = [ContenderConfig(f"He {number}", "he") for number in range(4)]
    wide = small(*four, network=NetworkConfig((2048,) * 5), iterations=1)
    # 4 x 4 x (4 x 2048² + 64 x 2048 + ...) is half of what the largest configuration may hold, and some more.
    assert ManySeeds(wide, None, 64, processes=64).processes == 1


# Runs


def test_runs_are_those_of_the_comparison_bit_for_bit(small: MakeConfig) -> None:
    config = small(seed=11, iterations=120)
    many = run_all(config, 4)
    assert [run.seed for run in many.runs] == [11, 12, 13, 14]
    assert not many.failures
    for run in many.runs:
        comparison = Comparison(replace(config, seed=run.seed))
        losses = [losses for _, losses in comparison.run()]
        assert run.losses.T.tolist() == [list(each) for each in losses]
        assert run.evaluations == tuple(comparison.evaluations)
        assert run.diverged_at == (None, None, None)
        assert not run.losses.flags.writeable
    assert many.runs[0].losses.tobytes() != many.runs[1].losses.tobytes()


def test_runs_do_not_depend_on_how_many_processes_there_are(small: MakeConfig) -> None:
    config = diverging(small, draws="independent", record_loss="after")
    alone = run_all(config, 5, processes=1)
    together = run_all(config, 5, processes=3)
    assert len(alone.runs) == len(together.runs) == 5
    assert all(same(one, other) for one, other in zip(alone.runs, together.runs, strict=True))
    assert all(same(run, run_seed(config, run.seed)) for run in alone.runs)
    assert all(run.diverged_at[0] is None and run.diverged_at[2] is not None for run in alone.runs)


def test_a_run_that_ends_early_is_filled_up_with_nan(small: MakeConfig) -> None:
    config = small(ContenderConfig("wild", He(), activation="identity", learning_rate=3.0), iterations=80)
    run = run_seed(config, 3)
    (at,) = run.diverged_at
    assert at is not None
    assert 1 < at < 80
    assert run.losses.shape == (1, 80)
    assert np.isfinite(run.losses[0, : at - 1]).all()
    assert np.isnan(run.losses[0, at - 1 :]).all()
    assert math.isnan(run.evaluations[-1].accuracies[0])


def test_progress_grows_to_the_end(small: MakeConfig) -> None:
    seen = []
    with ManySeeds(small(iterations=3000), None, 3, processes=2) as many:
        assert many.progress().seconds_left is None
        while many.take(0.02):
            seen.append(many.progress())
            assert len(many.progress().running) <= 2
        last = many.progress()
    assert (last.done, last.failed, last.running, last.share) == (3, 0, (), 1.0)
    assert last.seconds_left == 0
    shares = [each.share for each in seen]
    assert shares == sorted(shares)
    under_way = [iteration for each in seen for _, iteration in each.running]
    assert any(0 < iteration < 3000 for iteration in under_way)
    assert any(each.seconds_left for each in seen)


# Ends


def test_cancel_ends_all_processes_at_once(small: MakeConfig) -> None:
    many = ManySeeds(small(iterations=100_000), None, 4, processes=2)
    while sum(iteration > 0 for _, iteration in many.progress().running) < 2:
        assert many.take(1.0)
    pids = list(many.pids().values())
    assert len(multiprocessing.active_children()) == 2
    # From another thread, as from a window.
    caller = threading.Thread(target=many.cancel)
    caller.start()
    caller.join()
    assert not many.take(1.0)
    assert many.done
    assert many.cancelled
    assert multiprocessing.active_children() == []
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    assert not many.take(1.0)


@pytest.mark.skipif(sys.platform == "win32", reason="no signals")
def test_a_process_that_stands_still_ends_too(small: MakeConfig) -> None:
    with ManySeeds(small(iterations=100_000), None, 2, processes=1) as many:
        while not dict(many.progress().running).get(0):
            assert many.take(1.0)
        os.kill(many.pids()[0], signal.SIGSTOP)
    assert multiprocessing.active_children() == []
    assert many.done


def test_cancel_while_processes_start(small: MakeConfig) -> None:
    many = ManySeeds(small(iterations=100_000), None, 4)
    many.take(0.0)
    many.cancel()
    assert not many.take(0.0)
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(sys.platform == "win32", reason="no signals")
def test_a_process_that_is_killed_is_one_failed_seed_and_the_others_go_on(small: MakeConfig) -> None:
    config = small(iterations=1500)
    with ManySeeds(config, None, 5, processes=2) as many:
        while not dict(many.progress().running).get(1):
            assert many.take(1.0)
        os.kill(many.pids()[1], signal.SIGKILL)
        while many.take(1.0):
            pass
        assert many.progress().failed == 1
    (failure,) = many.failures
    assert failure.seed == 1
    assert "SIGKILL" in failure.reason
    assert "memory" in failure.reason
    assert [run.seed for run in many.runs] == [0, 2, 3, 4]
    assert same(many.runs[-1], run_seed(config, 4))


@pytest.mark.skipif(sys.platform == "win32", reason="no signals")
def test_every_process_killed_is_every_seed_failed_and_an_end(small: MakeConfig) -> None:
    with ManySeeds(small(iterations=100_000), None, 3, processes=2) as many:
        while many.take(0.5):
            for seed, iteration in many.progress().running:
                if iteration:
                    os.kill(many.pids()[seed], signal.SIGTERM)
    assert [failure.seed for failure in many.failures] == [0, 1, 2]
    assert {failure.reason for failure in many.failures} == {"its process was ended from outside by signal SIGTERM"}
    assert not many.runs


def test_what_a_process_cannot_do_is_told(small: MakeConfig, tmp_path: Path) -> None:
    # The program sees other data than its processes, which look into a folder that is not there.
    many = ManySeeds(small(), None, 2, processes=1)
    many.config = replace(many.config, dataset="mnist")
    many._folder = tmp_path
    while many.take(1.0):
        pass
    assert [failure.seed for failure in many.failures] == [0, 1]
    assert all(str(tmp_path) in failure.reason and "Traceback" not in failure.reason for failure in many.failures)


@pytest.mark.skipif(sys.platform == "win32", reason="no signals")
def test_processes_end_with_a_program_that_is_killed(tmp_path: Path) -> None:
    """A crash leaves nobody who could end them."""
    program = tmp_path / "program.py"
    program.write_text(
        "from netcore import presets\n"
        "from netcore.many_seeds import ManySeeds\n"
        "from netcore.config import TrainingConfig\n"
        "import msgspec\n"
        "if __name__ == '__main__':\n"
        "    config = presets.get('digits-comparison')\n"
        "    config = msgspec.structs.replace(config, training=TrainingConfig(iterations=100_000))\n"
        "    many = ManySeeds(config, None, 2, processes=2)\n"
        "    while sum(made > 0 for _, made in many.progress().running) < 2:\n"
        "        many.take(1.0)\n"
        "    print(*many.pids().values(), flush=True)\n"
        "    while many.take(1.0): pass\n"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen([sys.executable, program], stdout=subprocess.PIPE, text=True, env=environment) as parent:
        assert parent.stdout is not None
        pids = [int(each) for each in parent.stdout.readline().split()]
        assert len(pids) == 2
        parent.kill()
        # The processes hold its standard output, too: the end of that is theirs.
        assert parent.stdout.read() == ""


# Statistics


def runs_of(losses: FloatArray, accuracies: FloatArray | None = None) -> list[SeedRun]:
    """Runs of ``losses`` (runs, contenders, iterations)."""
    accuracies = np.zeros(losses.shape[:2]) if accuracies is None else accuracies
    return [
        SeedRun(
            seed,
            each,
            (Evaluation(losses.shape[2], tuple(map(float, accuracies[seed])), 100),),
            tuple(int(np.isnan(row).argmax()) + 1 if np.isnan(row).any() else None for row in each),
        )
        for seed, each in enumerate(losses)
    ]


def test_spread_against_numpy() -> None:
    losses = np.random.default_rng(0).uniform(0.1, 5, (9, 300))
    spread = spread_of(losses)
    assert set(spread.n) == {9}
    assert spread.mean == pytest.approx(losses.mean(axis=0), rel=1e-13)
    assert spread.std == pytest.approx(losses.std(axis=0, ddof=1), rel=1e-12)
    assert spread.minimum.tolist() == losses.min(axis=0).tolist()
    assert spread.maximum.tolist() == losses.max(axis=0).tolist()
    quartiles = np.quantile(losses, [0.25, 0.5, 0.75], axis=0)
    for mine, theirs in zip((spread.lower, spread.median, spread.upper), quartiles, strict=True):
        assert mine == pytest.approx(theirs, rel=1e-13)


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 7), st.integers(1, 12), st.data())
def test_spread_with_runs_that_end_against_the_ones_left(runs: int, iterations: int, data: st.DataObject) -> None:
    losses = np.random.default_rng(data.draw(st.integers(0, 99))).uniform(0, 3, (runs, iterations))
    for row in losses:
        row[data.draw(st.integers(0, iterations)) :] = np.nan
    spread = spread_of(losses)
    for at in range(iterations):
        left = losses[:, at][~np.isnan(losses[:, at])]
        assert spread.n[at] == len(left)
        if not len(left):
            assert all(math.isnan(float(each[at])) for name, each in vars(spread).items() if name != "n")
            continue
        assert spread.mean[at] == pytest.approx(left.mean())
        assert spread.median[at] == pytest.approx(np.median(left))
        assert spread.upper[at] == pytest.approx(np.quantile(left, 0.75))
        assert (spread.minimum[at], spread.maximum[at]) == (left.min(), left.max())
        assert math.isnan(spread.std[at]) == (len(left) < 2)
        if len(left) > 1:
            assert spread.std[at] == pytest.approx(left.std(ddof=1))


def test_spread_of_losses_that_explode_stays_finite() -> None:
    losses = np.array([[1e300, 0.0], [3e300, 0.0], [2e300, 0.0]])
    spread = spread_of(losses)
    assert spread.mean.tolist() == pytest.approx([2e300, 0])
    assert spread.std.tolist() == pytest.approx([1e300, 0])


def test_spread_in_blocks_is_that_of_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    losses = np.random.default_rng(1).uniform(0, 3, (5, 1000))
    losses[2, 400:] = np.nan
    whole = vars(spread_of(losses))
    monkeypatch.setattr("netcore.seed_statistics._BLOCK", 37)
    for name, values in vars(spread_of(losses)).items():
        assert values.tobytes() == whole[name].tobytes(), name


def test_sample_leaves_out_what_is_not_finite() -> None:
    sample = sample_of([0.5, math.nan, 0.9, 0.7])
    assert (sample.n, sample.minimum, sample.maximum) == (3, 0.5, 0.9)
    assert sample.mean == pytest.approx(0.7)
    assert sample.std == pytest.approx(0.2)
    assert sample_of([math.nan]).n == 0
    assert math.isnan(sample_of([]).mean)
    assert math.isnan(sample_of([0.5]).std)


def test_view_is_of_smoothed_losses_in_any_order(small: MakeConfig) -> None:
    config = small(iterations=150)
    losses = np.random.default_rng(3).uniform(0, 3, (4, 3, 150))
    losses[1, 2, 90:] = np.nan
    accuracies = np.linspace(0.1, 0.9, 12).reshape(4, 3)
    accuracies[1, 2] = np.nan
    runs = runs_of(losses, accuracies)
    views = [SeedsSummarizer(config, 4, 11).view(each) for each in (runs, runs[::-1])]
    for view in views:
        assert view.seeds == (0, 1, 2, 3)
        assert view.wanted == (0, 1, 2, 3)
        for row, contender in enumerate(view.contenders):
            known = [smooth(each[row][~np.isnan(each[row])]) for each in losses]
            assert contender.spread.mean[:85] == pytest.approx(np.mean([each[:85] for each in known], axis=0))
            ends = [each[-1] for each in known if len(each) == 150]
            assert contender.final.mean == pytest.approx(np.mean(ends))
            assert contender.final.n == contender.accuracy.n == (3 if row == 2 else 4)
            assert contender.accuracy.mean == pytest.approx(np.nanmean(accuracies[:, row]))
            assert contender.accuracy.std == pytest.approx(np.nanstd(accuracies[:, row], ddof=1))
            assert contender.diverged == (1 if row == 2 else 0)
            for line, losses_of_one in zip(contender.lines, known, strict=True):
                assert line[0].tolist() == list(range(1, len(losses_of_one) + 1))
                assert line[1] == pytest.approx(losses_of_one)
    for one, other in zip(views[0].contenders, views[1].contenders, strict=True):
        for name, values in vars(one.spread).items():
            assert values.tobytes() == vars(other.spread)[name].tobytes()


def test_view_of_some_of_the_seeds_and_of_none(small: MakeConfig) -> None:
    summarizer = SeedsSummarizer(small(iterations=20), 4, 1)
    failures = (SeedFailure(2, "no luck"),)
    nothing = summarizer.view((), failures)
    assert nothing.seeds == ()
    assert nothing.failures == failures
    assert nothing.contenders[0].spread.n.tolist() == [0] * 20
    losses = np.random.default_rng(0).uniform(0, 3, (4, 3, 20))
    some = summarizer.view([runs_of(losses)[3], runs_of(losses)[1]])
    assert some.seeds == (1, 3)
    assert some.contenders[1].spread.mean == pytest.approx((losses[1, 1] + losses[3, 1]) / 2)
    assert math.isnan(SeedsSummarizer(small(iterations=20), 2, 1).view(runs_of(losses[:1])).contenders[0].spread.std[0])


# The textbook's comparison


def test_starts_differ_more_than_seeds_on_digits() -> None:
    """After 200 iterations every run of He is ahead of every one of Xavier, and those of std 0.01 stay."""
    training = TrainingConfig(record_loss="after", iterations=200)
    many = run_all(replace(presets.get("digits-comparison"), training=training), 4)
    small_std, xavier, he = SeedsSummarizer(many.config, 4, 11).view(many.runs).contenders
    assert small_std.final.minimum > 2.29
    assert small_std.final.maximum < 2.31
    assert he.final.maximum < xavier.final.minimum < xavier.final.maximum < small_std.final.minimum
    assert he.accuracy.mean - he.accuracy.std > xavier.accuracy.mean


@pytest.mark.skipif("INITSCOPE_MNIST" not in os.environ, reason="INITSCOPE_MNIST names no folder")
def test_mean_over_seeds_on_mnist_is_that_of_the_textbooks_code() -> None:
    """REFERENCE.md, 5 seeds of the textbook's own code, iteration 100: its smallest to its largest."""
    training = TrainingConfig(record_loss="after", iterations=120, evaluate_every=1000)
    many = run_all(replace(presets.get("mnist-comparison"), training=training), 3)
    small_std, xavier, he = SeedsSummarizer(many.config, 3, 11).view(many.runs).contenders
    assert small_std.spread.mean[99] == pytest.approx(2.302, abs=0.002)
    assert 2.21 < xavier.spread.mean[99] < 2.27
    assert 1.15 < he.spread.mean[99] < 1.57
