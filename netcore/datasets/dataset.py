"""What every dataset looks like once it is loaded."""

import hashlib
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from netcore.arrays import Batch, FloatArray, IntArray, PixelArray
from netcore.datasets.scaling import Scaling, Standardize
from netcore.errors import WordedError

__all__ = ["Dataset", "DatasetError", "Split"]


class DatasetError(WordedError):
    """Data that cannot be used; the message names the file, what is wrong and what would be right."""


@dataclass(frozen=True)
class Split:
    """Samples and their labels.

    Attributes:
        inputs: (samples, features), read-only; uint8 for images, float32 otherwise.
        labels: (samples,), int64, read-only; class indices from 0. Zeros where the dataset has no labels.
    """

    inputs: PixelArray | FloatArray
    labels: IntArray

    def __len__(self) -> int:
        return len(self.inputs)


# Two are equal only if they are one, so that what is made of them can be kept by them.
@dataclass(frozen=True, eq=False)
class Dataset:
    """Training and test samples, kept as they are stored and scaled on the way into a batch.

    Attributes:
        id: the name used in configurations.
        name: the name people read.
        train, test: the two splits.
        divisor: what stored values are divided by (255 for MNIST, 16 for digits, 1 for floats).
        classes: number of classes, 0 where there are no labels.
        image_shape: (rows, columns) where a sample is an image.
        source: where the data come from, with the licence.
        scaling: how inputs are standardised; None divides them by ``divisor`` and no more.
        class_names: of each class, where they are not simply numbers from 0.
    """

    id: str
    name: str
    train: Split
    test: Split
    divisor: float
    classes: int
    image_shape: tuple[int, int] | None
    source: str
    scaling: Scaling | None = None
    class_names: tuple[str, ...] = ()

    @property
    def features(self) -> int:
        """Length of one sample."""
        return int(self.train.inputs.shape[1])

    @cached_property
    def fingerprint(self) -> str:
        """64 hexadecimal digits that tell these samples and labels from all others (SHA-256)."""
        digest = hashlib.sha256(f"{self.divisor!r} {self.classes}".encode())
        for split in (self.train, self.test):
            for array in (split.inputs, split.labels):
                digest.update(f" {array.dtype.str} {array.shape} ".encode())
                digest.update(np.ascontiguousarray(array).data)
        return digest.hexdigest()

    def scaled(self, inputs: PixelArray | FloatArray, out: Batch) -> Batch:
        """Write stored ``inputs`` (samples, features) to ``out``, divided or standardised, and return it."""
        if self.scaling is not None:
            return self.scaling.apply(inputs, out)
        if self.divisor == 1:
            np.copyto(out, inputs)
            return out
        return np.divide(inputs, out.dtype.type(self.divisor), out=out)

    def chosen(self, samples: int, rng: np.random.Generator) -> "Dataset":
        """With no more than so many training samples, which ``rng`` picks; their order stays, and so do all others."""
        if samples >= len(self.train):
            return self
        rows = np.sort(rng.permutation(len(self.train))[:samples])
        inputs, labels = self.train.inputs[rows], self.train.labels[rows]
        inputs.flags.writeable = labels.flags.writeable = False
        return replace(self, train=Split(inputs, labels))

    def standardized(self, mode: Standardize) -> "Dataset":
        """With inputs standardised by the figures of the training samples, which are those of all splits then."""
        if mode == "off":
            return self
        return replace(self, scaling=Scaling.of(self.train.inputs, mode, self.divisor))
