"""The chapter's later figures: each preset is run to its end, and what its description says is looked for."""

import os
from functools import lru_cache

import msgspec
import numpy as np
import pytest

from netcore import Comparison, PropagationStudy, load_dataset, presets
from netcore.arrays import FloatArray
from netcore.registry import DATASETS

GUESSING = 0.2
"""Ten classes; a few per cent more by chance."""

BOTH = [
    pytest.param("-digits", id="digits"),
    pytest.param(
        "", id="mnist", marks=pytest.mark.skipif("INITSCOPE_MNIST" not in os.environ, reason="needs INITSCOPE_MNIST")
    ),
]
both = pytest.mark.parametrize("data", BOTH)


@lru_cache(maxsize=4)
def finished(preset: str, seed: int = 0) -> Comparison:
    config = msgspec.structs.replace(presets.get(preset), seed=seed)
    run = Comparison(config, load_dataset(config.dataset))
    for _ in run.run():
        pass
    return run


def accuracies(run: Comparison) -> tuple[FloatArray, FloatArray]:
    """(contenders,) each: the last shares of training samples and of test samples."""
    return np.array(run.evaluations[-1].training), np.array(run.evaluations[-1].accuracies)


@pytest.mark.parametrize("id", [key for key in presets.CATALOGUE if key.startswith(("stds", "over", "opt"))])
def test_training_presets_are_the_textbooks_experiments(id: str) -> None:
    config = presets.get(id)
    training, network = config.training, config.network
    assert DATASETS[config.dataset].name.split()[0] == presets.CATALOGUE[id].title.partition(":")[0]
    assert network.activation == "relu"
    assert (training.optimizer, training.learning_rate) == ("sgd", 0.01)
    said = (set(network.hidden_sizes), len(network.hidden_sizes), training.train_samples, training.iterations)
    expected = {
        "stds-16-plain": ({100}, 5, 1000, 20 * 10),
        "stds-16-batch-norm": ({100}, 5, 1000, 20 * 10),
        "overfitting-weight-decay": ({100}, 6, 300, 201 * 3),
        "overfitting-dropout": ({100}, 6, 300, 301 * 3),
        "optimizers": ({100}, 4, None, 2000),
    }[id.removesuffix("-digits")]
    assert said == expected
    assert training.batch_size == (128 if training.train_samples is None else 100)


def test_the_16_stds_are_equally_spaced() -> None:
    for id in ("stds-16-plain", "stds-16-batch-norm"):
        config = presets.get(id)
        stds = [each.rule.target_std(784, 100) for each in config.contenders]
        np.testing.assert_allclose(stds, np.logspace(0, -4, 16))
        assert config.network.batch_norm == (id == "stds-16-batch-norm")
        assert sorted(each.style for each in config.contenders) == list(range(16))  # type: ignore[type-var]


@both
def test_without_batch_normalisation_few_of_16_stds_learn(data: str) -> None:
    run = finished(f"stds-16-plain{data}")
    assert [each.diverged_at is not None for each in run.contenders] == [True] * 2 + [False] * 14
    trained, _ = accuracies(run)
    learned = np.flatnonzero(trained > 2 * GUESSING)
    assert set(learned) in ({2, 3}, {2, 3, 4})
    # Where nothing is learned the loss stays at ln 10.
    np.testing.assert_allclose(run.losses[5:, -10:].mean(axis=1), np.log(10), atol=0.01)


@both
def test_with_batch_normalisation_all_16_stds_learn(data: str) -> None:
    trained, tested = accuracies(finished(f"stds-16-batch-norm{data}"))
    assert (tested > GUESSING).all()
    assert (trained > GUESSING + 0.1).all()
    assert trained[6:10].min() > 0.98
    assert max(trained[0], trained[-1]) < 0.75


@both
@pytest.mark.parametrize("seed", [0, 1])
def test_weight_decay_narrows_the_gap_without_a_better_test(data: str, seed: int) -> None:
    run = finished(f"overfitting-weight-decay{data}", seed)
    trained, tested = accuracies(run)
    gap = trained - tested
    assert trained[0] > 0.99
    assert gap[0] > 0.05
    assert gap[1] < 0.9 * gap[0]
    assert tested[1] < tested[0]
    assert run.losses[1].min() > 2.5
    assert run.losses[0, -1] < 0.2


@both
def test_with_dropout_300_samples_are_learned_by_heart_more_slowly(data: str) -> None:
    run = finished(f"overfitting-dropout{data}")
    trained, tested = accuracies(run)
    assert trained[0] > 0.99 > 0.98 > tested[0]
    assert tested[1] < tested[0]
    half = [each for each in run.evaluations if each.iteration >= 300]
    assert all(each.training[1] < each.training[0] for each in half)
    assert run.losses[0, -10:].mean() < 0.1
    assert run.losses[1, -10:].mean() > 0.3


def test_sgd_comes_last_of_four_optimizers() -> None:
    run = finished("optimizers-digits")
    assert [each.label for each in run.contenders] == ["SGD", "Momentum", "AdaGrad", "Adam"]
    for end in (500, 2000):
        sgd, *others = run.losses[:, end - 100 : end].mean(axis=1)
        assert sgd > 2 * max(others)


def test_standardised_inputs_give_layer_1_its_std() -> None:
    """He's rule with E[x²] = 1: max(z, 0) of z ~ N(0, 2) has a std of 0.826."""
    found = {}
    for id in ("standardize-off", "standardize-feature"):
        for seed in range(5):
            config = msgspec.structs.replace(presets.get(id), seed=seed)
            first = PropagationStudy(config).run().contenders[0].layers[0].activations
            found[id, seed] = float(first.std()), float(first.mean(axis=0).std())
    for seed in range(5):
        (plain, uneven), (standard, even) = found["standardize-off", seed], found["standardize-feature", seed]
        assert 0.3 < plain < 0.52
        assert standard == pytest.approx(0.826, abs=0.08)
        assert even < uneven / 2
