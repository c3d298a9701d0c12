"""Histograms, summaries, ranges and smoothing against NumPy and plain sums."""

import math
import sys

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from netcore import activations
from netcore.arrays import BoolArray, FloatArray
from netcore.statistics import Smoother, envelope, histogram, nice_range, smooth, summarize

bounded = st.floats(-1e6, 1e6)
finite = st.floats(-1e300, 1e300)


@st.composite
def arrays(draw: st.DrawFn) -> FloatArray:
    """Values of a few sizes, in either precision, with infinities and NaN among them."""
    dtype = draw(st.sampled_from([np.float32, np.float64]))
    anything = st.floats(width=32) if dtype == np.float32 else st.floats()
    moderate = st.floats(-2, 2, width=32)
    elements = st.one_of(moderate, anything, st.sampled_from([0.0, 0.5, 1.0, -1.0, 0.25]))
    array: FloatArray = draw(
        hnp.arrays(dtype, hnp.array_shapes(min_dims=1, max_dims=2, max_side=40), elements=elements)
    )
    return array


def near_an_edge(values: FloatArray, edges: FloatArray) -> BoolArray:
    """Which of the float64 ``values`` lie within float32 rounding of an edge."""
    slack = 4 * float(np.finfo(np.float32).eps) * max(abs(edges[0]), abs(edges[-1]))
    return np.asarray((np.abs(values[:, None] - edges) <= slack).any(axis=1))


@given(arrays(), st.integers(1, 60), bounded, st.floats(1e-2, 1e6))
def test_histogram_is_numpys(values: FloatArray, bins: int, low: float, width: float) -> None:
    high = low + width
    assume(width > 1e-3 * abs(low))
    found = histogram(values, bins, low, high)
    assert found.total == values.size
    assert found.zeros == sum(each == 0 for each in values.ravel().tolist())
    assert found.nan == int(np.isnan(values).sum())
    flat = values.ravel().astype(np.float64)
    flat = flat[~np.isnan(flat)]
    sure = flat[~near_an_edge(flat, np.linspace(low, high, bins + 1))]
    unsure = len(flat) - len(sure)
    expected = np.histogram(sure, bins, (low, high))[0]
    # Every value that is not at an edge is where NumPy has it.
    assert (found.counts >= expected).all()
    assert int((found.counts - expected).sum()) <= unsure
    assert 0 <= found.below - int((sure < low).sum()) <= unsure
    assert 0 <= found.above - int((sure > high).sum()) <= unsure


def test_zeros_are_counted_apart() -> None:
    values = np.array([0.0, -0.0, 0.0, 0.1, 0.3, 1.0, -2.0, 5.0, np.inf, -np.inf, np.nan])
    found = histogram(values, 4, 0.0, 1.0)
    assert (found.zeros, found.zeros_inside, found.zero_bin) == (3, 3, 0)
    assert found.counts.tolist() == [4, 1, 0, 1]
    assert found.without_zeros.tolist() == [1, 1, 0, 1]
    assert (found.below, found.above, found.nan, found.total) == (2, 2, 1, 11)
    away = histogram(values, 4, 0.5, 1.5)
    assert (away.zeros, away.zeros_inside, away.zero_bin) == (3, 0, None)
    assert away.without_zeros.tolist() == away.counts.tolist() == [0, 0, 1, 0]
    assert away.below == 7


@given(hnp.arrays(np.float64, st.integers(0, 200), elements=st.floats(-0.5, 1.5)), st.integers(1, 50))
def test_histogram_of_the_unit_range(values: FloatArray, bins: int) -> None:
    found = histogram(values, bins, 0.0, 1.0)
    assert (found.below, found.above) == (int((values < 0).sum()), int((values > 1).sum()))
    scaled = values * bins
    if (np.abs(scaled - np.round(scaled)) > 1e-9).all():
        np.testing.assert_array_equal(found.counts, np.histogram(values, bins, (0, 1))[0])


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_histogram_of_many_values(dtype: type[np.floating]) -> None:
    values = np.random.default_rng(0).standard_normal((1000, 100)).astype(dtype)
    found = histogram(values, 30, -2.0, 3.0)
    expected = np.histogram(values, 30, (-2, 3))[0]
    assert np.abs(found.counts - expected).sum() <= (2 if dtype == np.float64 else 20)
    assert (found.below, found.above) == (int((values < -2).sum()), int((values > 3).sum()))
    np.testing.assert_allclose(found.edges, np.linspace(-2, 3, 31))
    assert found.outside == pytest.approx(np.mean((values < -2) | (values > 3)))


def test_edges_belong_to_the_bin_above_and_the_last_to_the_last() -> None:
    found = histogram(np.array([0.0, 0.25, 0.5, 0.75, 1.0]), 4, 0.0, 1.0)
    assert found.counts.tolist() == [1, 1, 1, 2]
    assert (found.below, found.above, found.nan, found.outside) == (0, 0, 0, 0.0)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize(("low", "high"), [(-1.0, 1.0), (0.0, 1.0), (-0.5, 2.0), (-1.0, 0.1), (-1000.0, 1.0)])
@pytest.mark.parametrize("bins", [1, 7, 30, 64])
def test_values_next_to_the_ends_are_on_their_side(
    dtype: type[np.floating], low: float, high: float, bins: int
) -> None:
    """A float32 tanh of 0.99999994 is within (-1, 1): saturation must not look like values outside."""
    ends: FloatArray = np.array([low, high], dtype)
    inside = np.nextafter(ends, ends[::-1])
    outside = np.nextafter(ends, np.array([-np.inf, np.inf], dtype))
    found = histogram(np.array([*inside, *outside], dtype), bins, float(ends[0]), float(ends[1]))
    assert (found.below, found.above) == (1, 1)
    assert found.counts[0] + found.counts[-1] == (2 if bins > 1 else 4)


def test_what_is_no_number_is_counted() -> None:
    values = np.array([[0.5, np.nan, np.inf], [-np.inf, np.nan, -3.0]])
    found = histogram(values, 2, 0.0, 1.0)
    assert found.counts.tolist() == [0, 1]
    assert (found.below, found.above, found.nan, found.total) == (2, 1, 2, 6)
    assert found.outside == 5 / 6


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_extreme_ranges(dtype: type[np.floating]) -> None:
    largest = float(np.finfo(dtype).max)
    values = np.array([-largest, -0.1 * largest, 0.1 * largest, largest, np.inf, -np.inf], dtype)
    found = histogram(values, 4, *nice_range(-largest, largest))
    assert (int(found.counts.sum()), found.below, found.above) == (4, 1, 1)
    assert found.counts[1:3].tolist() == [1, 1]
    tiny = np.array([0.0, 1.2e-25, 2e-25], dtype)
    assert histogram(tiny, 4, 0.0, float(tiny[-1])).counts.tolist() == [1, 0, 1, 1]


@pytest.mark.parametrize("size", [0.5, 2e37, 2e300])
def test_no_numbers_among_numbers_of_any_size(size: float) -> None:
    values = np.array([np.nan, -2.0, -1.5, 0.5, 1.5, 2.0, np.nan, -3.0, 0.6]) * size
    if size < 1e38:
        values = values.astype(np.float32)
    found = histogram(values, 4, -2 * size, 2 * size)
    assert (found.counts.tolist(), found.below, found.above, found.nan) == ([2, 0, 2, 2], 1, 0, 2)


@pytest.mark.parametrize("count", [1, 2, 3, 60_000, 150_001])
@pytest.mark.parametrize(("value", "place"), [(0.0, 0), (0.24, 0), (0.25, 1), (0.8, 3), (1.0, 3)])
def test_all_values_in_one_bin(count: int, value: float, place: int) -> None:
    values = np.full(count, value, np.float32)
    expected = [count if each == place else 0 for each in range(4)]
    assert histogram(values, 4, 0.0, 1.0).counts.tolist() == expected
    # One more in another bin, and one outside.
    expected[2] += 1
    found = histogram(np.append(values, np.array([0.6, 1.5], np.float32)), 4, 0.0, 1.0)
    assert (found.counts.tolist(), found.above) == (expected, 1)


def test_empty_histogram() -> None:
    found = histogram(np.empty(0), 3, 0.0, 1.0)
    assert (found.counts.tolist(), found.total, found.outside) == ([0, 0, 0], 0, 0.0)


@pytest.mark.parametrize(("bins", "low", "high"), [(0, 0.0, 1.0), (5, 1.0, 1.0), (5, 2.0, 1.0), (5, math.nan, 1.0)])
def test_impossible_histograms_are_refused(bins: int, low: float, high: float) -> None:
    with pytest.raises(ValueError, match="low < high"):
        histogram(np.zeros(3), bins, low, high)


@given(arrays())
def test_summary_is_numpys(values: FloatArray) -> None:
    assume(np.abs(values[np.isfinite(values)], dtype=np.float64).max(initial=0) < 1e150)
    exact = values[np.isfinite(values)].astype(np.float64)
    found = summarize(values)
    if not len(exact):
        assert all(math.isnan(each) for each in (found.mean, found.std, found.minimum, found.maximum))
        return
    size = float(np.abs(exact).max())
    assert found.mean == pytest.approx(exact.mean(), rel=1e-9, abs=1e-12 * size)
    assert found.std == pytest.approx(exact.std(), rel=1e-6, abs=1e-7 * size)
    assert (found.minimum, found.maximum) == (exact.min(), exact.max())
    assert found.zeros == pytest.approx(np.mean(values == 0), abs=1e-12)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_std_survives_a_large_mean(dtype: type[np.floating]) -> None:
    values = (1e4 + np.random.default_rng(0).standard_normal(100_000)).astype(dtype)
    exact = values.astype(np.float64)
    mean = math.fsum(exact) / len(exact)
    assert summarize(values).mean == pytest.approx(mean, rel=1e-12)
    assert summarize(values).std == pytest.approx(math.sqrt(math.fsum((exact - mean) ** 2) / len(exact)), rel=1e-6)


@pytest.mark.parametrize(
    ("activation", "values", "share"),
    [
        ("sigmoid", [0.0, 0.009, 0.011, 0.5, 0.989, 0.991, 1.0, 0.2], 4 / 8),
        ("tanh", [-1.0, -0.991, -0.989, 0.0, 0.98, 0.995, 0.1, 0.2], 3 / 8),
        ("relu", [0.0, 0.0, 0.1, 5.0], 2 / 4),
        ("identity", [0.0, 1.0], None),
    ],
)
def test_saturated_share(activation: str, values: list[float], share: float | None) -> None:
    assert summarize(np.array(values), activations.get(activation)).saturated == share


def test_shares_are_of_all_values_moments_of_the_finite_ones() -> None:
    found = summarize(np.array([0.0, 2.0, np.nan, np.inf]), activations.get("relu"))
    assert (found.mean, found.std, found.minimum, found.maximum) == (1.0, 1.0, 0.0, 2.0)
    assert (found.zeros, found.saturated) == (0.25, 0.25)


def bessel(x: float) -> float:
    """I0, by its power series."""
    return math.fsum((x * x / 4) ** k / math.factorial(k) ** 2 for k in range(40))


def kaiser(window: int, beta: float = 2.0) -> list[float]:
    half = (window - 1) / 2
    return [bessel(beta * math.sqrt(1 - ((i - half) / half) ** 2)) / bessel(beta) for i in range(window)]


def mirrored(i: int, n: int) -> int:
    """The index within 0 to n − 1 that i, up to n − 1 beyond an end, is reflected to."""
    return -i if i < 0 else 2 * (n - 1) - i if i >= n else i


def plain_smooth(values: list[float], window: int = 11) -> list[float]:
    weights, n = kaiser(window), len(values)
    return [
        math.fsum(w * values[mirrored(i + k - window // 2, n)] for k, w in enumerate(weights)) / math.fsum(weights)
        for i in range(n)
    ]


@given(st.lists(bounded, min_size=11, max_size=60))
def test_smoothing_is_a_kaiser_window_with_reflected_ends(values: list[float]) -> None:
    size = max(abs(each) for each in values)
    np.testing.assert_allclose(smooth(np.array(values)), plain_smooth(values), rtol=1e-9, atol=1e-12 * size)


def test_smoothing_as_the_textbook_does_it() -> None:
    """Away from the right end, which it mirrors with the last value twice."""
    x = np.random.default_rng(0).standard_normal(200)
    window = np.kaiser(11, 2)
    stretched = np.r_[x[10:0:-1], x, x[-1:-11:-1]]
    textbook = np.convolve(window / window.sum(), stretched, mode="valid")[5:-5]
    assert len(textbook) == 200
    np.testing.assert_allclose(smooth(x)[:-5], textbook[:-5], rtol=1e-12)


@pytest.mark.parametrize("length", range(11))
def test_short_series(length: int) -> None:
    values = np.random.default_rng(length).standard_normal(length)
    found = smooth(values)
    assert found is not values
    window = length if length % 2 else length - 1
    expected = plain_smooth(values.tolist(), window) if window >= 3 else values
    np.testing.assert_allclose(found, expected, rtol=1e-12)


@given(st.integers(0, 100), bounded)
def test_a_constant_stays(length: int, value: float) -> None:
    np.testing.assert_allclose(smooth(np.full(length, value)), value, rtol=1e-12, atol=1e-300)


def test_only_the_last_five_points_move_as_data_arrive() -> None:
    values = np.random.default_rng(0).standard_normal(100)
    np.testing.assert_allclose(smooth(values)[:55], smooth(values[:60])[:55], rtol=1e-12)


@given(
    st.lists(st.integers(0, 90), min_size=1, max_size=12),
    st.sampled_from([3, 5, 11, 21]),
    st.integers(0, 2**32 - 1),
    st.booleans(),
)
def test_smoother_is_smooth_however_a_series_grows(steps: list[int], window: int, seed: int, diverges: bool) -> None:
    rng, smoother = np.random.default_rng(seed), Smoother(window)
    values = 1e3 * rng.standard_normal(sum(steps))
    if diverges:
        values[len(values) * 2 // 3 :] = np.nan
    for length in np.cumsum(steps):
        found = smoother.update(values[:length])
        np.testing.assert_allclose(found, smooth(values[:length], window), rtol=1e-9, atol=1e-9)


def test_smoother_follows_a_new_shorter_series() -> None:
    smoother, values = Smoother(11), np.random.default_rng(0).standard_normal(300)
    smoother.update(values)
    np.testing.assert_allclose(smoother.update(-values[:200]), smooth(-values[:200]), rtol=1e-9)


@given(finite, finite)
def test_nice_range_contains_and_is_idempotent(one: float, other: float) -> None:
    low, high = min(one, other), max(one, other)
    # Narrower than that, a range has no bins and is shown as (0, 1).
    assume(max(high, 0) - min(low, 0) > 1e-289 or low == high == 0)
    found = nice_range(low, high)
    assert found[0] <= min(low, 0)
    assert max(high, 0) <= found[1]
    assert found[0] < found[1]
    assert nice_range(*found) == found


@given(finite, finite, finite, finite)
def test_nice_range_of_more_is_no_narrower(a: float, b: float, c: float, d: float) -> None:
    first, _, _, last = sorted((a, b, c, d))
    inner, outer = nice_range(min(b, c), max(b, c)), nice_range(first, last)
    # (0, 1) stands for a range without extent.
    assume(max(b, c, 0) - min(b, c, 0) > 1e-289)
    assert outer[0] <= inner[0]
    assert inner[1] <= outer[1]


@given(st.floats(1e-290, 1e290))
def test_nice_range_ends_at_1_2_or_5(value: float) -> None:
    low, high = nice_range(0.0, value)
    assert low == 0
    mantissa, _, _ = f"{high:.12e}".partition("e")
    assert float(mantissa) in {1.0, 2.0, 5.0}
    # The smallest such: the next one down is too small.
    assert high < 2.5 * value * (1 + 1e-12)
    assert nice_range(-value, 0.0) == (-high, 0.0)


@pytest.mark.parametrize(
    ("given_range", "expected"),
    [
        ((0.0, 0.97), (0.0, 1.0)),
        ((0.0, 0.05), (0.0, 0.05)),
        ((0.2, 3.3), (0.0, 5.0)),
        ((-0.9, 12.0), (-1.0, 20.0)),
        ((0.0, 0.0), (0.0, 1.0)),
        ((math.nan, 1.0), (0.0, 1.0)),
        ((0.0, math.inf), (0.0, 1.0)),
        ((0.0, 1.7e308), (0.0, sys.float_info.max)),
    ],
)
def test_nice_range_examples(given_range: tuple[float, float], expected: tuple[float, float]) -> None:
    assert nice_range(*given_range) == expected


@given(st.integers(0, 3000), st.integers(2, 400), st.integers(0, 2**32 - 1))
def test_envelope_loses_no_peak(length: int, points: int, seed: int) -> None:
    values = np.random.default_rng(seed).standard_normal(length)
    positions, kept = envelope(values, points)
    np.testing.assert_array_equal(kept, values[positions])
    assert (np.diff(positions) >= 0).all()
    if length:
        assert (kept.min(), kept.max()) == (values.min(), values.max())
    if length <= points:
        assert len(kept) == length
