"""``netcore.history``: figures against NumPy in float64, and a bounded number of moments over any run."""

import dataclasses
from collections.abc import Callable, Iterable

import msgspec
import numpy as np
import pytest

from netcore import Comparison, Config, ContenderConfig, presets
from netcore.history import BINS, FIGURES, History, Moment, record
from netcore.history import _bins as bins
from netcore.initializers import He, Normal
from netcore.statistics import moments_of, norm


def by_phases(comparison: Comparison) -> None:
    comparison.step_phase()
    while comparison.phases_made:
        comparison.step_phase()


def moment_at(iteration: int, known: float = 1.0) -> Moment:
    figures = np.full((1, 2, len(FIGURES)), known)
    figures[0, 0, 0] = iteration
    counts = np.full((1, 2, BINS), iteration, np.uint32)
    zeros = np.zeros((1, 2), np.uint32)
    return Moment(iteration, figures, np.zeros((1, 2)), np.ones((1, 2)), counts, zeros, zeros)


def filled(iterations: Iterable[int], most: int = 512) -> History:
    history = History(most)
    for iteration in iterations:
        history.add(moment_at(iteration))
    return history


# Figures


@pytest.mark.parametrize("activation", ["relu", "sigmoid", "tanh", "identity"])
def test_the_figures_are_those_of_the_layers_in_float64(activation: str) -> None:
    config = presets.get("digits-comparison")
    network = msgspec.structs.replace(config.network, activation=activation)
    comparison = Comparison(msgspec.structs.replace(config, network=network))
    for _ in range(20):
        comparison.step()
    by_phases(comparison)
    moment = record(comparison)
    assert moment.iteration == 21
    for row, contender in enumerate(comparison.contenders):
        for index, layer in enumerate(contender.network.layers):
            a = layer.activations.astype(np.float64)
            old, new = contender.before_update[index].astype(np.float64), layer.weights.astype(np.float64)
            flat = layer.activation.saturated(layer.activations)
            expected = [
                a.std(),
                np.linalg.norm(layer.weight_gradient.astype(np.float64)),
                np.linalg.norm(new - old) / np.linalg.norm(old),
                np.mean((a == 0).all(axis=0)),
                np.nan if flat is None else flat.mean(),
            ]
            np.testing.assert_allclose(moment.figures[row, index], expected, rtol=2e-5)
            assert (moment.low[row, index], moment.high[row, index]) == (a.min(), a.max())
            assert moment.zeros[row, index] == (a == 0).sum()
            assert moment.counts[row, index].sum() == (a != 0).sum()


def test_the_update_ratio_of_sgd_is_the_rate_times_the_gradient_over_the_weights(small: Callable[..., Config]) -> None:
    comparison = Comparison(small(dtype="float64"))
    by_phases(comparison)
    moment = record(comparison)
    for row, contender in enumerate(comparison.contenders):
        weights = [float(np.linalg.norm(each)) for each in contender.before_update]
        expected = 0.1 * moment.figures[row, :, 1] / weights
        np.testing.assert_allclose(moment.figures[row, :, 2], expected, rtol=1e-6)


def test_an_update_that_was_not_kept_is_not_known(small: Callable[..., Config]) -> None:
    comparison = Comparison(small())
    comparison.step()
    assert np.isnan(record(comparison).figures[..., 2]).all()
    assert np.isfinite(record(comparison).figures[..., 1]).all()


def test_there_is_no_moment_before_an_iteration_or_within_one(small: Callable[..., Config]) -> None:
    comparison = Comparison(small())
    with pytest.raises(RuntimeError, match="finish one"):
        record(comparison)
    comparison.step_phase()
    with pytest.raises(RuntimeError, match="finish one"):
        record(comparison)


def test_a_diverged_contender_is_not_a_number_from_then_on(small: Callable[..., Config]) -> None:
    wild = ContenderConfig("wild", Normal(std=100.0), learning_rate=100.0)
    comparison = Comparison(small(wild, ContenderConfig("He", He())))
    for _ in range(20):
        comparison.step()
    assert comparison.contenders[0].diverged_at is not None
    moment = record(comparison)
    assert np.isnan(moment.figures[0]).all()
    assert np.isnan(moment.low[0]).all()
    assert not moment.counts[0].any()
    assert np.isfinite(moment.figures[1, :, :2]).all()


def test_the_bins_are_numpys() -> None:
    rng = np.random.default_rng(1)
    # Multiples of a power of two, whose places in the bins are exact.
    values = np.concatenate([rng.integers(-96, 96, 5000) / 64, [-1.5, 1.5], np.zeros(70)]).astype(np.float32)
    expected = np.histogram(values[values != 0], BINS, (-1.5, 1.5))[0]
    for scale in (1.0, 2.0**-130, 2.0**126):
        scaled = (values.astype(np.float64) * scale).astype(np.float32)
        zeros = int((scaled == 0).sum())
        found = bins(scaled, float(scaled.min()), float(scaled.max()), zeros)
        np.testing.assert_array_equal(found, expected)
    np.testing.assert_array_equal(bins(np.full(9, 0.5, np.float32), 0.5, 0.5, 0)[:2], [9, 0])


@pytest.mark.parametrize("scale", [1e-30, 1e-12, 1.0, 1e15, 1e30])
@pytest.mark.parametrize("shift", [0.0, 1000.0])
def test_norms_and_stds_neither_underflow_nor_overflow(scale: float, shift: float) -> None:
    values = ((np.random.default_rng(0).standard_normal(500) + shift) * scale).astype(np.float32)
    wide = values.astype(np.float64)
    # As ``record`` has it.
    with np.errstate(over="ignore", invalid="ignore"):
        size = norm(values)
        _, found = moments_of(values)
    assert size == pytest.approx(np.linalg.norm(wide / scale) * scale, rel=1e-5)
    assert found == pytest.approx((wide / scale).std() * scale, rel=1e-4)


# History


def test_beyond_its_limit_it_thins_out_evenly_and_keeps_both_ends() -> None:
    history = filled(range(1, 20_001))
    at = history.view().iterations
    assert 200 < len(at) <= 512
    assert (at[0], at[-1]) == (1, 20_000)
    gaps = np.diff(at)
    assert gaps.max() <= 2.5 * np.median(gaps)
    np.testing.assert_array_equal(history.view().figures[:, 0, 0, 0], at)


def test_a_view_stays_as_it_was_whatever_happens() -> None:
    history = filled(range(2, 100, 2), most=64)
    view = history.view()
    assert history.view() is view
    iterations, figures = view.iterations.copy(), view.figures.copy()
    history.truncate(20)
    for iteration in (21, 3, 22, *range(50, 150)):
        history.add(moment_at(iteration))
    np.testing.assert_array_equal(view.iterations, iterations)
    np.testing.assert_array_equal(view.figures, figures)
    with pytest.raises(ValueError, match="read-only"):
        view.figures[0] = 0
    later = history.view()
    assert np.all(np.diff(later.iterations) > 0)
    np.testing.assert_array_equal(later.figures[:, 0, 0, 0], later.iterations)
    np.testing.assert_array_equal(later.column(0, 1).counts[:, 0], later.iterations)


def test_appending_copies_nothing() -> None:
    history = filled(range(1, 10))
    before = history.view()
    history.add(moment_at(10))
    assert np.shares_memory(before.counts, history.view().counts)


def test_a_branch_forgets_what_came_after_it() -> None:
    history = filled(range(1, 50))
    history.truncate(17)
    assert history.view().iterations.tolist() == list(range(1, 18))
    history.truncate(17)
    assert len(history) == 17
    history.clear()
    assert len(history.view()) == 0


def test_a_moment_that_knows_more_takes_the_place_of_one_that_knows_less() -> None:
    history = filled(range(1, 5))
    less = moment_at(3)
    less.figures[..., 2] = np.nan
    history.add(less)
    assert np.isfinite(history.view().figures).all()
    unknown = filled(range(1, 3))
    unknown.add(less)
    unknown.add(moment_at(3))
    assert unknown.view().iterations.tolist() == [1, 2, 3]
    assert np.isfinite(unknown.view().figures).all()


def test_moments_of_other_networks_are_refused() -> None:
    history = filled(range(1, 3))
    shape = np.zeros((2, 2), np.uint32)
    other = Moment(3, np.zeros((2, 2, 5)), shape * 1.0, shape * 1.0, np.zeros((2, 2, BINS), np.uint32), shape, shape)
    with pytest.raises(ValueError, match="moments of"):
        history.add(other)


@pytest.mark.parametrize("newest", [1, 2, 3, 100, 128, 129, 2000, 50_000])
@pytest.mark.parametrize("live", [(), (7, 8, 9), tuple(range(1, 60))])
def test_what_is_missing_is_filled_until_no_gap_is_wide(newest: int, live: tuple[int, ...]) -> None:
    history = filled(each for each in live if each <= newest)
    asked = 0
    while (iteration := history.missing(newest)) is not None:
        assert 1 <= iteration <= newest
        assert iteration not in history.view().iterations
        history.add(moment_at(iteration))
        asked += 1
        assert asked <= 2 * 128 + 2
    at = history.view().iterations
    assert (at[0], at[-1]) == (1, newest)
    assert np.diff(at).max(initial=0) <= max(1, newest / 128)


def test_filling_ends_also_where_memory_is_short() -> None:
    history = filled(range(1, 2000, 3), most=32)
    for _ in range(100):
        iteration = history.missing(2000)
        if iteration is None:
            break
        history.add(moment_at(iteration))
    assert history.missing(2000) is None
    assert len(history) <= 32


def test_every_part_of_a_run_is_filled_alike_at_any_time() -> None:
    history = History()
    for _ in range(18):
        iteration = history.missing(2000)
        assert iteration is not None
        history.add(moment_at(iteration))
    gaps = np.diff(history.view().iterations)
    assert gaps.max() <= 2 * gaps.min() + 2


def test_nothing_is_missing_of_a_run_that_has_not_begun() -> None:
    assert History().missing(0) is None


def test_large_networks_keep_fewer() -> None:
    ends, nothing = np.zeros((16, 101)), np.zeros((16, 101), np.uint32)
    wide = Moment(1, np.zeros((16, 101, 5)), ends, ends, np.zeros((16, 101, BINS), np.uint32), nothing, nothing)
    history = History()
    for iteration in range(1, 400):
        history.add(dataclasses.replace(wide, iteration=iteration))
    view = history.view()
    assert 60 <= len(history) < 200
    assert sum(each.nbytes for each in (view.figures, view.low, view.high, view.counts, view.zeros)) < 2**26
    assert view.iterations[-1] == 399
