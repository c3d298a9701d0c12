"""The ids and names of the datasets, apart from the code that loads them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

__all__ = ["DATASETS", "DatasetInfo"]


class DatasetInfo(NamedTuple):
    """What is known of a dataset before it is loaded.

    ``classes`` is 0 where there are no labels, None where the file says it. ``input_size`` is the length of one sample;
    None where the configuration or the file says it. ``netcore.data_shape`` knows both of a configuration.
    """

    name: str
    description: str
    needs_folder: bool
    classes: int | None
    input_size: int | None

    @property
    def has_labels(self) -> bool:
        """Whether there is something to train on."""
        return self.classes != 0


DATASETS: Mapping[str, DatasetInfo] = MappingProxyType(
    {
        "digits": DatasetInfo(
            "Digits 8×8",
            "1,797 handwritten digits of the UCI repository, bundled: 1,437 to train, 360 to test.",
            False,
            10,
            64,
        ),
        "mnist": DatasetInfo(
            "MNIST",
            "70,000 handwritten digits of 28×28 pixels, from a folder with the IDX files.",
            True,
            10,
            784,
        ),
        "fashion-mnist": DatasetInfo(
            "Fashion-MNIST",
            "70,000 pictures of clothes of 28×28 pixels, from a folder with the IDX files.",
            True,
            10,
            784,
        ),
        "table": DatasetInfo(
            "Own data (CSV, NPZ)",
            "A table of your own: a CSV file with a column of labels, or an NPZ file with the arrays X and y.",
            False,
            None,
            None,
        ),
        "gaussian": DatasetInfo(
            "Gaussian noise",
            "Inputs drawn from N(0, 1): for signals; it has no labels to train on.",
            False,
            0,
            None,
        ),
    }
)
