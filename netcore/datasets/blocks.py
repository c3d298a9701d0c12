"""Samples in blocks whose memory the system has back as soon as they are let go; freed parts of the heap may stay."""

import mmap
from collections import deque

import numpy as np

from netcore.arrays import FloatArray

__all__ = ["BLOCK", "Gathered", "empty_block"]

BLOCK = 1 << 20
"""Values: 4 MB."""


class Gathered:
    """Collects small blocks (samples, features), float32, in larger ones."""

    def __init__(self) -> None:
        self._blocks = deque[FloatArray]()
        self._some = list[FloatArray]()
        self._values = 0

    def add(self, inputs: FloatArray) -> None:
        """Keep more samples."""
        self._some.append(inputs)
        self._values += inputs.size
        if self._values >= BLOCK:
            self._move()

    def all(self) -> deque[FloatArray]:
        """All of them, in order."""
        if self._some:
            self._move()
        return self._blocks

    def _move(self) -> None:
        block = empty_block(sum(map(len, self._some)), self._some[0].shape[1])
        self._blocks.append(np.concatenate(self._some, out=block))
        self._some, self._values = [], 0


def empty_block(rows: int, features: int) -> FloatArray:
    """Room for so many samples.

    Raises:
        MemoryError: if there is none.
    """
    if not rows:
        return np.empty((0, features), np.float32)
    try:
        memory = mmap.mmap(-1, 4 * rows * features)
    except OSError as error:
        raise MemoryError from error
    return np.frombuffer(memory, np.float32).reshape(rows, features)
