"""Comparisons: shared batches, reproducibility, divergence, evaluations, growth."""

import math
from dataclasses import replace
from typing import Any

import msgspec
import numpy as np
import pytest

from netcore import Comparison, Config, ConfigError, ContenderConfig, Dataset, NetworkConfig, TrainingConfig, ViewSpec
from netcore import load_dataset as load
from netcore.arrays import FloatArray, IntArray
from netcore.datasets import Split
from netcore.initializers import He, Initializer, Normal, Xavier

RULES: tuple[Initializer, ...] = (Normal(std=0.01), Xavier(), He())


def contender(label: str, **options: Any) -> ContenderConfig:
    return ContenderConfig(**{"label": label, "initializer": He(), **options})


def config(*contenders: ContenderConfig, **training: Any) -> Config:
    """Small networks on digits; keys that belong to the whole run are sorted out."""
    names = ("seed", "draws", "dtype", "network", "dataset", "standardize")
    whole = {key: training.pop(key) for key in names if key in training}
    shared = TrainingConfig(**{"iterations": 30, "batch_size": 16, "learning_rate": 0.1, **training})
    chosen = contenders or tuple(contender(f"{i}", initializer=rule) for i, rule in enumerate(RULES))
    return Config(chosen, training=shared, **{"network": NetworkConfig((16, 8)), **whole})


def finish(run: Comparison) -> FloatArray:
    for _ in run.run():
        pass
    return run.losses


def losses_of(*args: ContenderConfig, **options: Any) -> FloatArray:
    return finish(Comparison(config(*args, **options)))


def big_dataset(train: int = 300, test: int = 1500, features: int = 6) -> Dataset:
    rng = np.random.default_rng(0)

    def split(samples: int) -> Split:
        return Split(rng.integers(0, 256, (samples, features), dtype=np.uint8), rng.integers(0, 3, samples))

    return Dataset("digits", "Noise", split(train), split(test), 255.0, 3, None, "drawn here")


def batch_of(run: Comparison, number: int) -> tuple[FloatArray, IntArray]:
    """The mini-batch of iteration ``number`` (from 1), by the documented stream."""
    training, train = run.config.training, run.dataset.train
    rng = np.random.default_rng([run.config.seed, 1])
    for _ in range(number):
        rows = rng.integers(0, len(train), training.batch_size)
    return (train.inputs[rows] / run.dataset.divisor).astype(run.config.dtype), train.labels[rows]


def test_equal_contenders_stay_equal() -> None:
    losses = losses_of(contender("a"), contender("b"), contender("c"))
    np.testing.assert_array_equal(losses[1:], losses[[0, 0]])
    assert losses.std() > 0


@pytest.mark.parametrize("options", [{}, {"network": NetworkConfig((16, 8), dropout=0.3, batch_norm=True)}])
def test_a_contender_is_the_same_alone_and_in_company(options: dict[str, Any]) -> None:
    together = losses_of(**options)
    for i, rule in enumerate(RULES):
        np.testing.assert_array_equal(losses_of(contender("alone", initializer=rule), **options)[0], together[i])


@pytest.mark.parametrize("draws", ["common", "independent"])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_the_same_seed_the_same_run(draws: str, dtype: str) -> None:
    options = {"draws": draws, "dtype": dtype, "network": NetworkConfig((16, 8), dropout=0.2)}
    first, second = losses_of(seed=4, **options), losses_of(seed=4, **options)
    np.testing.assert_array_equal(first, second)
    assert (first != losses_of(seed=5, **options)).all()


def test_observing_changes_nothing() -> None:
    plain, watched = Comparison(config()), Comparison(config())
    finish(plain)
    while not watched.done:
        watched.step()
        watched.view(ViewSpec(range_mode="own"))
    np.testing.assert_array_equal(plain.losses, watched.losses)


def test_global_random_state_is_not_touched() -> None:
    before = repr(np.random.get_state())  # noqa: NPY002
    losses_of(network=NetworkConfig((16, 8), dropout=0.3))
    assert repr(np.random.get_state()) == before  # noqa: NPY002


def test_common_draws_differ_in_scale_alone() -> None:
    run = Comparison(config(contender("n", initializer=Normal(std=0.5)), contender("h"), dtype="float64"))
    normal, he = (each.network for each in run.contenders)
    for ours, theirs in zip(normal.layers, he.layers, strict=True):
        np.testing.assert_allclose(ours.weights / 0.5, theirs.weights / math.sqrt(2 / len(theirs.weights)), rtol=1e-13)


def test_independent_draws_are_independent_and_stay_with_their_contender() -> None:
    run = Comparison(config(contender("a"), contender("b"), contender("c"), draws="independent", dtype="float64"))
    weights = [each.network.layers[0].weights.ravel() for each in run.contenders]
    correlations: FloatArray = np.asarray(np.corrcoef(np.array(weights)))
    # 1024 weights: four standard errors of a correlation.
    assert np.abs(correlations - np.eye(3)).max() < 4 / math.sqrt(1024)
    alone = Comparison(config(contender("a"), draws="independent", dtype="float64"))
    np.testing.assert_array_equal(alone.contenders[0].network.layers[0].weights.ravel(), weights[0])
    # The batches are shared all the same.
    np.testing.assert_array_equal(finish(run)[0], finish(alone)[0])


def test_iterations_are_counted_and_yielded() -> None:
    run = Comparison(config())
    assert (run.iteration, run.iterations, run.done) == (0, 30, False)
    assert run.losses.shape == (3, 0)
    seen = list(run.run())
    assert [number for number, _ in seen] == list(range(1, 31))
    np.testing.assert_array_equal(np.array([losses for _, losses in seen]).T, run.losses)
    assert run.losses.dtype == np.float64
    run.step()
    assert (run.iteration, run.done, run.losses.shape) == (30, True, (3, 30))


def test_losses_are_read_only_and_grow_without_moving_old_views() -> None:
    tiny = config(
        contender("a"), contender("b"), iterations=9001, batch_size=1, evaluate_every=9000, learning_rate=1e-3
    )
    run = Comparison(msgspec.structs.replace(tiny, network=NetworkConfig((2,))), big_dataset(features=2, test=5))
    seen, views = [], []
    for number, losses in run.run():
        seen.append(losses)
        if number % 4000 == 0 or number in {1, 4095, 4096, 4097, 8192, 8193}:
            views.append(run.losses)
    expected = np.array(seen).T
    assert run.losses.shape == expected.shape == (2, 9001)
    np.testing.assert_array_equal(run.losses, expected)
    assert np.isfinite(expected).all()
    for view in views:
        np.testing.assert_array_equal(view, expected[:, : view.shape[1]])
        with pytest.raises(ValueError, match="read-only"):
            view[0, 0] = 0


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize(
    "wild",
    [{"learning_rate": 100.0, "weight_decay": 1.0}, {"initializer": Normal(std=100.0), "learning_rate": 100.0}],
    ids=["learning rate", "std"],
)
def test_divergence_is_marked_and_leaves_the_others_alone(wild: dict[str, Any], dtype: str) -> None:
    deep = NetworkConfig((16,) * 6)
    options: dict[str, Any] = {"network": deep, "dtype": dtype, "iterations": 120, "evaluate_every": 7}
    run = Comparison(config(contender("a"), contender("wild", **wild), contender("c", initializer=Xavier()), **options))
    losses = finish(run)
    at = run.contenders[1].diverged_at
    assert at is not None
    assert 1 <= at < 120
    assert np.isfinite(losses[1, : at - 1]).all()
    assert np.isnan(losses[1, at - 1 :]).all()
    assert [run.contenders[0].diverged_at, run.contenders[2].diverged_at] == [None, None]
    calm = losses_of(contender("a"), contender("c", initializer=Xavier()), **options)
    np.testing.assert_array_equal(losses[[0, 2]], calm)
    assert math.isnan(run.evaluations[-1].accuracies[1])
    assert not math.isnan(run.evaluations[-1].accuracies[0])


def test_a_diverged_network_stands_still() -> None:
    run = Comparison(config(contender("a"), contender("wild", learning_rate=100.0, weight_decay=1.0)))
    while run.contenders[1].diverged_at is None:
        run.step()
    kept, steps = run.contenders[1].network.parameters.copy(), run.contenders[1].optimizer.steps
    finish(run)
    np.testing.assert_array_equal(run.contenders[1].network.parameters, kept)
    assert run.contenders[1].optimizer.steps == steps
    view = run.view(ViewSpec())
    assert [each.diverged_at for each in view.contenders] == [None, run.contenders[1].diverged_at]


@pytest.mark.parametrize("record", ["before", "after"])
def test_a_run_ends_when_all_have_diverged(record: str) -> None:
    run = Comparison(config(learning_rate=100.0, weight_decay=1.0, iterations=1000, record_loss=record))
    finish(run)
    assert run.all_diverged
    assert run.done
    assert run.iteration == max(each.diverged_at or 0 for each in run.contenders) < 1000
    assert all(math.isnan(each) for each in run.evaluations[-1].accuracies)
    assert run.evaluations[-1].iteration == run.iteration


@pytest.mark.parametrize("activation", ["relu", "tanh", "gelu", "softplus", "swish", "selu", "identity"])
@pytest.mark.parametrize("batch_norm", [False, True])
def test_overflow_from_the_start_warns_of_nothing(activation: str, batch_norm: bool) -> None:
    """Weights of std 100 through 30 layers: the very first forward pass leaves float32."""
    network = NetworkConfig((16,) * 30, activation=activation, batch_norm=batch_norm)
    wild = contender("wild", initializer=Normal(std=100.0), learning_rate=100.0)
    run = Comparison(config(wild, network=network, iterations=5, evaluate_every=1))
    finish(run)
    for mode in ("unit", "shared", "own"):
        cells = run.view(ViewSpec(range_mode=mode)).contenders[0].layers
        assert all(cell.histogram.total == 16 * 16 for cell in cells)


def test_data_without_labels_is_refused() -> None:
    with pytest.raises(ConfigError, match="no labels") as caught:
        Comparison(config(dataset="gaussian"))
    assert caught.value.field == "dataset"


def test_wrong_configuration_is_refused() -> None:
    with pytest.raises(ConfigError) as caught:
        Comparison(config(batch_size=0))
    assert caught.value.field == "training.batch_size"


def test_learning_rates_change_from_the_next_iteration_on() -> None:
    before = config(contender("shared"), contender("own", learning_rate=0.05), contender("kept", learning_rate=0.3))
    changed = msgspec.structs.replace(
        before,
        training=msgspec.structs.replace(before.training, learning_rate=0.02),
        contenders=(before.contenders[0], contender("own", learning_rate=0.7), before.contenders[2]),
    )
    run, plain = Comparison(before), Comparison(before)
    for _ in range(3):
        run.step()
    run.set_learning_rates(changed)
    starts = [each.network.parameters.copy() for each in run.contenders]
    run.step()
    for each, start, rate in zip(run.contenders, starts, (0.02, 0.7, 0.3), strict=True):
        moved = start - np.float32(rate) * each.network.gradients
        np.testing.assert_allclose(each.network.parameters, moved, rtol=1e-5, atol=1e-7)
    losses, others = finish(run), finish(plain)
    # The fourth loss is still taken before the first step with the new rate.
    np.testing.assert_array_equal(losses[:, :4], others[:, :4])
    assert (losses[:2, 4:] != others[:2, 4:]).all()
    np.testing.assert_array_equal(losses[2], others[2])


def test_evaluations_come_at_the_start_every_n_iterations_and_at_the_end() -> None:
    run = Comparison(config(iterations=25, evaluate_every=10))
    finish(run)
    assert [each.iteration for each in run.evaluations] == [0, 10, 20, 25]
    assert [each.samples for each in run.evaluations] == [360] * 4
    assert all(len(each.accuracies) == 3 for each in run.evaluations)


def test_an_evaluation_that_falls_on_the_end_is_made_once() -> None:
    run = Comparison(config(iterations=20, evaluate_every=10))
    finish(run)
    assert [each.iteration for each in run.evaluations] == [0, 10, 20]


def plain_accuracy(run: Comparison, index: int) -> float:
    test = run.dataset.test
    signal: FloatArray = test.inputs / run.dataset.divisor
    layers = run.contenders[index].network.layers
    for layer in layers[:-1]:
        signal = np.maximum(signal @ layer.weights.astype(np.float64) + layer.bias, 0)
    return float(np.mean((signal @ layers[-1].weights + layers[-1].bias).argmax(axis=1) == test.labels))


def test_accuracy_is_the_share_of_right_answers() -> None:
    run = Comparison(config(dtype="float64", iterations=200))
    assert run.evaluations[0].accuracies == pytest.approx([plain_accuracy(run, i) for i in range(3)])
    finish(run)
    assert run.evaluations[-1].accuracies == pytest.approx([plain_accuracy(run, i) for i in range(3)])
    assert run.evaluations[-1].accuracies[2] > 0.5 > run.evaluations[0].accuracies[2]


def test_a_large_test_set_is_sampled_on_the_way_and_measured_whole_at_the_end() -> None:
    run = Comparison(config(iterations=20, evaluate_every=10, dtype="float64"), big_dataset())
    finish(run)
    assert [each.samples for each in run.evaluations] == [1000, 1000, 1500]
    assert run.evaluations[-1].accuracies == pytest.approx([plain_accuracy(run, i) for i in range(3)])


def loss_by_hand(run: Comparison, index: int, number: int) -> float:
    x, labels = batch_of(run, number)
    return run.contenders[index].network.loss(x, labels)


def test_loss_before_the_update_and_after_it() -> None:
    before, after = Comparison(config(record_loss="before")), Comparison(config(record_loss="after"))
    for number in range(1, 6):
        expected = [loss_by_hand(before, i, number) for i in range(3)]
        before.step()
        after.step()
        np.testing.assert_allclose(before.losses[:, -1], expected, rtol=1e-6)
        np.testing.assert_allclose(after.losses[:, -1], [loss_by_hand(after, i, number) for i in range(3)], rtol=1e-6)
    # What is recorded does not change what is learnt.
    for ours, theirs in zip(before.contenders, after.contenders, strict=True):
        np.testing.assert_array_equal(ours.network.parameters, theirs.network.parameters)
    assert (before.losses != after.losses).all()


def test_batches_are_drawn_with_replacement_from_all_training_samples() -> None:
    run = Comparison(config(batch_size=512))
    inputs, _ = batch_of(run, 1)
    assert len({row.tobytes() for row in inputs}) < 512
    run.step()
    assert run.losses[1, 0] == pytest.approx(
        Comparison(config()).contenders[1].network.loss(*batch_of(run, 1)), rel=1e-6
    )


def test_contenders_may_differ_in_everything() -> None:
    run = Comparison(
        config(
            contender("adam", optimizer="adam", learning_rate=0.005, activation="tanh"),
            contender("normed", batch_norm=True, style=7),
            contender("dropped", dropout=0.5, weight_decay=0.1, activation=("sigmoid", "relu")),
        )
    )
    first, second, third = run.contenders
    assert (first.optimizer.learning_rate, second.optimizer.learning_rate) == (0.005, 0.1)
    assert type(first.optimizer).__name__ == "Adam"
    assert [layer.activation.id for layer in first.network.hidden] == ["tanh", "tanh"]
    assert [layer.activation.id for layer in third.network.hidden] == ["sigmoid", "relu"]
    assert [each.network.hidden[0].norm is not None for each in run.contenders] == [False, True, False]
    assert [each.network.hidden[0].dropout is not None for each in run.contenders] == [False, False, True]
    assert [each.network.weight_decay for each in run.contenders] == [0, 0, 0.1]
    assert [each.style for each in run.contenders] == [0, 7, 2]
    assert np.isfinite(finish(run)).all()


def test_view_shows_the_last_mini_batch() -> None:
    run = Comparison(config(dtype="float64"))
    assert run.view(ViewSpec()).contenders == ()
    for _ in range(3):
        run.step()
    twin = Comparison(config(dtype="float64"))
    for _ in range(2):
        twin.step()
    signal: FloatArray = batch_of(run, 3)[0]
    view = run.view(ViewSpec(bins=10, range_mode="unit"))
    assert (view.iteration, view.iterations) == (3, 30)
    np.testing.assert_array_equal(view.losses, run.losses)
    assert view.evaluations == tuple(run.evaluations)
    for cell, layer in zip(view.contenders[2].layers, twin.contenders[2].network.hidden, strict=True):
        signal = np.maximum(signal @ layer.weights + layer.bias, 0)
        assert cell.histogram.counts.tolist() == np.histogram(signal, 10, (0, 1))[0].tolist()
        assert cell.histogram.above == np.count_nonzero(signal > 1)
        assert cell.summary.mean == pytest.approx(signal.mean(), rel=1e-12)
        assert cell.summary.zeros == cell.summary.saturated == pytest.approx(np.mean(signal == 0))


@pytest.mark.parametrize("record", ["before", "after"])
def test_evaluations_do_not_change_the_view(record: str) -> None:
    """An evaluation sends other samples through the networks; what is shown stays the mini-batch."""
    options = {"iterations": 30, "record_loss": record, "network": NetworkConfig((16, 8), batch_norm=True, dropout=0.2)}
    seldom, often = Comparison(config(evaluate_every=1000, **options)), Comparison(config(evaluate_every=1, **options))
    for _ in range(20):
        seldom.step()
        often.step()
    np.testing.assert_array_equal(seldom.losses, often.losses)
    for ours, theirs in zip(seldom.view(ViewSpec()).contenders, often.view(ViewSpec()).contenders, strict=True):
        for cell, other in zip(ours.layers, theirs.layers, strict=True):
            assert cell.histogram.total == other.histogram.total == 16 * len(run_units(seldom, cell.index))
            assert cell.summary == other.summary
            np.testing.assert_array_equal(cell.histogram.counts, other.histogram.counts)


def run_units(run: Comparison, index: int) -> FloatArray:
    return run.contenders[0].network.layers[index - 1].bias


def test_a_view_is_frozen() -> None:
    run = Comparison(config())
    run.step()
    view = run.view(ViewSpec())
    counts = view.contenders[0].layers[0].histogram.counts.copy()
    losses = view.losses.copy()
    finish(run)
    np.testing.assert_array_equal(view.contenders[0].layers[0].histogram.counts, counts)
    np.testing.assert_array_equal(view.losses, losses)
    assert len(view.evaluations) == 1


def test_lsuv_is_calibrated_on_training_data() -> None:
    run = Comparison(config(contender("lsuv", initializer="lsuv"), dtype="float64"), load("digits"))
    inputs = run.dataset.train.inputs / 16.0
    network = run.contenders[0].network
    signal: FloatArray = inputs
    for layer in network.layers:
        z = signal @ layer.weights
        # On 1,000 of 1,437 samples within 0.1; on all of them a little more.
        assert abs(float(z.var()) - 1) < 0.15
        signal = layer.activation(z)


# Data of the configuration


@pytest.mark.parametrize("standardize", ["off", "feature"])
def test_only_the_chosen_samples_are_trained_on(standardize: str) -> None:
    """Of data where all others have another label, nothing is learned from these."""
    rows = np.sort(np.random.default_rng([3, 5]).permutation(300)[:20])
    data = big_dataset()
    labels = np.full(300, 2)
    labels[rows] = data.train.labels[rows]
    options: dict[str, Any] = {"seed": 3, "train_samples": 20, "standardize": standardize, "dtype": "float64"}
    other = msgspec.structs.replace(config(**options), dataset="digits")
    changed = replace(data, train=Split(data.train.inputs, labels))
    np.testing.assert_array_equal(finish(Comparison(other, data)), finish(Comparison(other, changed)))
    run = Comparison(other, data)
    assert run.iterations_per_epoch == 2
    np.testing.assert_array_equal(run.dataset.train.inputs, data.train.inputs[rows])


def test_more_samples_than_there_are_mean_all() -> None:
    np.testing.assert_array_equal(losses_of(train_samples=60_000), losses_of())
    assert Comparison(config(train_samples=60_000)).evaluations[0].training


def test_accuracy_on_training_samples_is_measured_where_their_number_is_limited() -> None:
    assert Comparison(config()).evaluations[0].training == ()
    run = Comparison(config(train_samples=200, evaluate_every=10, learning_rate=0.3, iterations=60))
    finish(run)
    assert [each.iteration for each in run.evaluations] == [0, 10, 20, 30, 40, 50, 60]
    for row, each in enumerate(run.contenders):
        x = (run.dataset.train.inputs / 16).astype(np.float32)
        right = each.network.accuracy(x, run.dataset.train.labels)
        assert run.evaluations[-1].training[row] == pytest.approx(right)


def test_training_accuracy_is_of_as_many_samples_as_are_tested() -> None:
    run = Comparison(msgspec.structs.replace(config(train_samples=280), dataset="digits"), big_dataset(test=50))
    shares = np.array([each.training for each in run.evaluations])
    np.testing.assert_allclose(shares * 50, np.round(shares * 50), atol=1e-9)


def test_a_diverged_contender_has_no_training_accuracy() -> None:
    wild = contender("wild", initializer=Normal(std=100.0), learning_rate=100.0, activation="identity")
    run = Comparison(config(wild, contender("he"), train_samples=100))
    finish(run)
    assert math.isnan(run.evaluations[-1].training[0])
    assert math.isfinite(run.evaluations[-1].training[1])
