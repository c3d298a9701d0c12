"""From a run's record and its checkpoints to the arrays of a session file, and back."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import msgspec
import numpy as np
from numpy.typing import NDArray

from netcore.comparison import Checkpoint, Record, Remains
from netcore.config import LearningRate
from netcore.decoding import fault_of
from netcore.session_file import SessionError
from netcore.session_manifest import Manifest, Moment, evaluated, measures_training, normalized, widths
from netcore.snapshot import Evaluation, Ghost

__all__ = [
    "packed_checkpoint",
    "packed_ghosts",
    "packed_record",
    "unpacked_checkpoint",
    "unpacked_ghosts",
    "unpacked_record",
]

_Packed: TypeAlias = dict[str, list[NDArray[Any]]]
"""Of every entry the arrays that make it up, one after the other."""
_Arrays: TypeAlias = Mapping[str, NDArray[Any]]
"""Every entry, of the shape and dtype that the manifest says."""

_WORD, _HALF_WORD = 2**64, 2**32
_MOST_SAMPLES = 10_000_000


def packed_record(record: Record) -> _Packed:
    """Losses, accuracies, learning rates, and what diverged contenders left."""
    changes = sorted(record.rates)
    packed: _Packed = {
        "losses.npy": [record.losses],
        "evaluations.npy": [np.array([(each.iteration, each.samples) for each in record.evaluations])],
        "accuracies.npy": [np.array([each.accuracies for each in record.evaluations])],
        "changes.npy": [np.array(changes)],
        "rates.npy": [np.array([record.rates[each] for each in changes])],
    }
    # Of all or of none: it is measured wherever the configuration limits the training samples.
    if any(each.training for each in record.evaluations):
        packed["training_accuracies.npy"] = [np.array([each.training for each in record.evaluations])]
    for index, remains in enumerate(record.remains):
        packed[f"remains/{index:02}.npy"] = [values for values, _ in remains]
    return packed


def packed_ghosts(ghosts: Iterable[Ghost]) -> _Packed:
    """The losses of ``ghosts``."""
    return {f"ghosts/{index}.npy": [ghost.losses] for index, ghost in enumerate(ghosts)}


def packed_checkpoint(name: str, checkpoint: Checkpoint) -> _Packed:
    """All arrays of ``checkpoint``, in the folder ``name``."""
    packed: _Packed = {f"{name}/batches.npy": [_packed_random(checkpoint.batches)]}
    for index, (network, (_, averages), _) in enumerate(checkpoint.contenders):
        packed |= {
            f"{name}/{index:02}/parameters.npy": [network["parameters"]],
            f"{name}/{index:02}/averages.npy": list(averages),
            f"{name}/{index:02}/running.npy": [array for pair in network["running"] for array in pair],
            f"{name}/{index:02}/dropout.npy": [_packed_random(network["dropout"])],
        }
    return packed


def unpacked_record(manifest: Manifest, arrays: _Arrays) -> Record:
    """What ``packed_record`` packed.

    Raises:
        SessionError: if values are out of bounds, or do not fit one another or the manifest.
    """
    return Record(
        _losses(manifest, arrays["losses.npy"]),
        _evaluations(manifest, arrays),
        _rates(manifest, arrays["changes.npy"], arrays["rates.npy"]),
        tuple(
            _remains(manifest, floored, arrays[f"remains/{index:02}.npy"])
            for index, floored in enumerate(manifest.floored)
        ),
    )


def unpacked_ghosts(manifest: Manifest, arrays: _Arrays) -> tuple[Ghost, ...]:
    """What ``packed_ghosts`` packed.

    Raises:
        SessionError: if a loss is infinite.
    """
    ghosts = []
    for index, each in enumerate(manifest.ghosts):
        losses = arrays[f"ghosts/{index}.npy"]
        if np.isinf(losses).any():
            raise SessionError(
                "ghosts/{index}.npy: an infinite loss; where it is not finite, NaN stands for it", index=index
            )
        losses.flags.writeable = False
        ghosts.append(Ghost(each.start, losses))
    return tuple(ghosts)


def unpacked_checkpoint(name: str, moment: Moment, manifest: Manifest, arrays: _Arrays) -> Checkpoint:
    """What ``packed_checkpoint`` packed.

    Raises:
        SessionError: if the state of a random generator is none.
    """
    contenders = []
    for index, state in enumerate(moment.contenders):
        folder = f"{name}/{index:02}"
        units = normalized(manifest.config, index)
        network = {
            "parameters": arrays[f"{folder}/parameters.npy"],
            "running": _running(arrays[f"{folder}/running.npy"], units),
            "dropout": _random(f"{folder}/dropout.npy", arrays),
        }
        averages = tuple(arrays[f"{folder}/averages.npy"])
        contenders.append((network, (state.steps, averages), state.diverged_at))
    return Checkpoint(moment.iteration, _random(f"{name}/batches.npy", arrays), tuple(contenders))


def _losses(manifest: Manifest, losses: NDArray[np.float64]) -> NDArray[np.float64]:
    """Finite until a contender diverges, NaN from there on."""
    for row, state in zip(losses, manifest.newest.contenders, strict=True):
        end = len(row) if state.diverged_at is None else state.diverged_at - 1
        if not (np.isfinite(row[:end]).all() and np.isnan(row[end:]).all()):
            raise SessionError("losses.npy: must be finite in the first {end} iterations and NaN after them", end=end)
    losses.flags.writeable = False
    return losses


def _evaluations(manifest: Manifest, arrays: _Arrays) -> tuple[Evaluation, ...]:
    measured = arrays["evaluations.npy"]
    if not np.array_equal(measured[:, 0], evaluated(manifest)):
        raise SessionError("evaluations.npy: not after the iterations that the configuration says")
    samples = measured[:, 1]
    if not ((samples >= 1) & (samples <= _MOST_SAMPLES)).all():
        raise SessionError("evaluations.npy: numbers of samples must lie within 1 to {most:,}", most=_MOST_SAMPLES)
    ends = [np.inf if each.diverged_at is None else each.diverged_at for each in manifest.newest.contenders]
    stood = measured[:, :1] >= np.array(ends)
    tested = _shares("accuracies.npy", arrays, stood)
    trained: list[list[float]] = [[]] * len(measured)
    if measures_training(manifest.config):
        trained = _shares("training_accuracies.npy", arrays, stood)
    rows = zip(measured.tolist(), tested, trained, strict=True)
    return tuple(Evaluation(at, tuple(test), count, tuple(train)) for (at, count), test, train in rows)


def _shares(name: str, arrays: _Arrays, stood: NDArray[np.bool_]) -> list[list[float]]:
    accuracies = arrays[name]
    if not np.where(stood, np.isnan(accuracies), (accuracies >= 0) & (accuracies <= 1)).all():
        raise SessionError("{name}: must be within 0 to 1, and NaN once a contender has diverged", name=name)
    found: list[list[float]] = accuracies.tolist()
    return found


def _rates(manifest: Manifest, changes: NDArray[np.int64], rates: NDArray[np.float64]) -> dict[int, tuple[float, ...]]:
    if changes[0] != 0 or changes[-1] > manifest.newest.iteration or not (np.diff(changes) > 0).all():
        raise SessionError("changes.npy: must rise from 0 to at most {newest}", newest=manifest.newest.iteration)
    try:
        rows = msgspec.convert(rates.tolist(), tuple[tuple[LearningRate, ...], ...])
    except msgspec.ValidationError as error:
        fault = fault_of(error)
        raise SessionError("rates.npy: {field}: {reason}", field=fault.field, reason=fault.reason) from None
    return dict(zip(changes.tolist(), rows, strict=True))


def _remains(manifest: Manifest, floored: tuple[bool, ...], values: NDArray[Any]) -> Remains:
    if not floored:
        return ()
    rows = manifest.config.training.batch_size
    layers = _cut(values, [rows * units for units in widths(manifest.config, manifest.classes)])
    return tuple((layer.reshape(rows, -1), each) for layer, each in zip(layers, floored, strict=True))


def _running(values: NDArray[Any], units: tuple[int, ...]) -> list[tuple[NDArray[Any], NDArray[Any]]]:
    pieces = _cut(values, [each for each in units for _ in range(2)])
    return list(zip(pieces[::2], pieces[1::2], strict=True))


def _cut(values: NDArray[Any], lengths: list[int]) -> list[NDArray[Any]]:
    """Views of ``values`` (length,), one after the other, that together are all of it."""
    return np.split(values, np.cumsum(lengths)[:-1]) if lengths else []


def _packed_random(state: Mapping[str, Any]) -> NDArray[np.uint64]:
    """(6,): PCG64's state and increment, 128 bits each, the upper half first; whether a half word is kept, and it."""
    whole = state["state"]
    words = (*divmod(whole["state"], _WORD), *divmod(whole["inc"], _WORD), state["has_uint32"], state["uinteger"])
    return np.array(words, np.uint64)


def _random(name: str, arrays: _Arrays) -> dict[str, Any]:
    high, low, increment_high, increment_low, kept, half = arrays[name].tolist()
    # With an even increment the generator repeats itself, and drawing until a number fits may never end.
    if increment_low % 2 == 0 or kept not in (0, 1) or half >= _HALF_WORD:
        raise SessionError("{name}: not a state of the random generator PCG64", name=name)
    return {
        "bit_generator": "PCG64",
        "state": {"state": high * _WORD + low, "inc": increment_high * _WORD + increment_low},
        "has_uint32": kept,
        "uinteger": half,
    }
