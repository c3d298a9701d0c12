"""How many features and classes a configuration's data have, as far as that is known before they are loaded."""

from typing import NamedTuple

from netcore.config import Config
from netcore.registry import DATASETS

__all__ = ["DataShape", "data_shape"]


class DataShape(NamedTuple):
    """Sizes of a dataset.

    Attributes:
        features: length of one sample; None where a table has not been read yet.
        classes: 0 where there are no labels; None where a table has not been read yet.
    """

    features: int | None
    classes: int | None


def data_shape(config: Config) -> DataShape:
    """What is known of ``config``'s data: of a table, what was noted when it was read."""
    info = DATASETS[config.dataset]
    if config.dataset == "table":
        return (
            DataShape(config.table.features, config.table.classes)
            if config.table is not None
            else DataShape(None, None)
        )
    return DataShape(config.input_size if info.input_size is None else info.input_size, info.classes)
