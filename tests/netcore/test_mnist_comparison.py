"""The textbook's comparison on the real MNIST: smoothed losses where its published code has them."""

import os
from typing import NamedTuple

import msgspec
import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from netcore import Comparison, load_dataset, presets
from netcore.arrays import FloatArray
from netcore.statistics import smooth

pytestmark = pytest.mark.skipif(
    not os.environ.get("INITSCOPE_MNIST"), reason="INITSCOPE_MNIST names no folder with the MNIST files"
)

ITERATIONS = (100, 500, 1000, 1990)


class Expected(NamedTuple):
    """Lowest and highest smoothed loss of five runs of the textbook's code, at each of ITERATIONS."""

    lowest: tuple[float, ...]
    highest: tuple[float, ...]


RANGES = {
    "Xavier": Expected((2.227, 0.831, 0.410, 0.249), (2.268, 1.378, 0.474, 0.320)),
    "He": Expected((1.189, 0.360, 0.255, 0.167), (1.562, 0.410, 0.291, 0.215)),
}


@pytest.fixture(scope="module", params=range(5))
def losses(request: pytest.FixtureRequest) -> dict[str, FloatArray]:
    """Each contender's smoothed losses, for one seed."""
    config = msgspec.structs.replace(presets.get("mnist-comparison"), seed=request.param)
    with threadpool_limits(limits=1):
        run = Comparison(config, load_dataset("mnist"))
        for _ in run.run():
            pass
    assert run.iteration == 2000
    labels = [contender.label for contender in run.contenders]
    return {label: smooth(row) for label, row in zip(labels, run.losses, strict=True)}


def test_small_weights_do_not_learn(losses: dict[str, FloatArray]) -> None:
    at = losses["std = 0.01"][list(ITERATIONS)]
    assert np.all((at >= 2.29) & (at <= 2.31)), at


@pytest.mark.parametrize("label", RANGES)
def test_smoothed_losses_are_those_of_the_textbook(losses: dict[str, FloatArray], label: str) -> None:
    at = losses[label][list(ITERATIONS)]
    lowest, highest = np.array(RANGES[label].lowest), np.array(RANGES[label].highest)
    assert np.all((at >= 0.9 * lowest) & (at <= 1.1 * highest)), at


def test_he_learns_faster_than_xavier(losses: dict[str, FloatArray]) -> None:
    for iteration in ITERATIONS:
        assert losses["He"][iteration] < losses["Xavier"][iteration] < losses["std = 0.01"][iteration]
