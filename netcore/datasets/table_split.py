"""From labels as they are written to classes, and from samples to those for training and those for testing."""

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from netcore.arrays import FloatArray, IntArray
from netcore.datasets.dataset import DatasetError, Split
from netcore.datasets.table_csv import is_number
from netcore.datasets.table_options import MAX_CLASSES, TableOptions

__all__ = ["Labels", "check_count", "classes_of", "split"]


class Labels(NamedTuple):
    """Labels as class indices.

    Attributes:
        indices: (samples,), int64, from 0.
        names: of the classes: numbers by size, else in the order of their characters.
        counts: samples of each class.
    """

    indices: IntArray
    names: tuple[str, ...]
    counts: tuple[int, ...]


def classes_of(codes: IntArray, texts: Sequence[str], path: Path, where: str) -> Labels:
    """The classes behind ``codes`` (samples,), which say for each sample which of ``texts`` is its label.

    Where all are numbers, those that are equal are one class, however they are written.

    Raises:
        DatasetError: if there are fewer than two classes, or too many; ``where`` says where the labels are.
    """
    used = sorted({texts[code] for code in np.flatnonzero(np.bincount(codes)).tolist()})
    if all(is_number(text) for text in used):
        values = {text: _value(text) for text in used}
        order = sorted(set(values.values()))
        place = {text: order.index(value) for text, value in values.items()}
        names = tuple(_plain(value) for value in order)
    else:
        place, names = {text: index for index, text in enumerate(used)}, tuple(used)
    check_count(len(names), path, where)
    indices = np.array([place.get(text, 0) for text in texts], np.int64)[codes]
    counts = np.bincount(indices, minlength=len(names))
    return Labels(indices, names, tuple(int(count) for count in counts))


def check_count(classes: int, path: Path, where: str) -> None:
    """Whether a dataset may have so many classes.

    Raises:
        DatasetError: if not.
    """
    if classes > MAX_CLASSES:
        raise DatasetError(
            "{path}: {where}: more than {most} different labels; a label names a class: choose another one",
            path=path,
            where=where,
            most=MAX_CLASSES,
        )
    if classes < 2:
        raise DatasetError(
            "{path}: {where}: all samples have one label; there must be two classes at least", path=path, where=where
        )


def split(inputs: deque[FloatArray], labels: Labels, options: TableOptions) -> tuple[Split, Split]:
    """Training and test samples, in the order of the file.

    Of each class the nearest whole number to its share is for testing, but at least one sample, and one stays to train
    on; a class of one sample is trained on.

    Args:
        inputs: blocks (samples, features), taken out on the way so that nothing is held twice.
        labels: of all samples.
        options: the share and the seed.
    """
    test = _chosen(labels, options)
    features = inputs[0].shape[1]
    parts = [np.empty((int(count), features), np.float32) for count in (np.sum(~test), np.sum(test))]
    at, filled = 0, [0, 0]
    while inputs:
        block = inputs.popleft()
        mask = test[at : at + len(block)]
        for index, rows in enumerate((block[~mask], block[mask])):
            parts[index][filled[index] : filled[index] + len(rows)] = rows
            filled[index] += len(rows)
        at += len(block)
    return _split(parts[0], labels.indices[~test]), _split(parts[1], labels.indices[test])


def _chosen(labels: Labels, options: TableOptions) -> NDArray[np.bool_]:
    rng = np.random.default_rng(options.split_seed)
    chosen = np.zeros(len(labels.indices), bool)
    for index, count in enumerate(labels.counts):
        rows = rng.permutation(np.flatnonzero(labels.indices == index))
        wanted = min(max(1, round(options.test_share * count)), count - 1)
        chosen[rows[:wanted]] = True
    return chosen


def _split(inputs: FloatArray, labels: IntArray) -> Split:
    inputs.flags.writeable = labels.flags.writeable = False
    return Split(inputs, labels)


def _value(text: str) -> int | float:
    """Whole numbers as such: floats are equal where large ones are not."""
    try:
        return int(text)
    except ValueError:
        return float(text)


def _plain(value: int | float) -> str:
    return str(int(value)) if isinstance(value, int) or (value.is_integer() and abs(value) < 1e15) else repr(value)
