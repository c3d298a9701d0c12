"""What a session's JSON document says, and which arrays go with it.

Everything is checked here that can be told without the arrays; their sizes follow from the configuration.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Literal

import msgspec
import numpy as np
from msgspec import Meta, Struct

from netcore.arrays import IntArray
from netcore.builder import build_optimizer
from netcore.config import Config, ConfigError, validate
from netcore.decoding import fault_of
from netcore.errors import Phrase
from netcore.session_file import ArraySpec, SessionError

__all__ = [
    "ContenderState",
    "Ghosted",
    "Manifest",
    "Moment",
    "decode",
    "evaluated",
    "measures_training",
    "normalized",
    "specs",
    "widths",
]

_FORMAT = "initscope-session"
_VERSION = 1

_DOUBLE, _INTEGER, _RANDOM = "<f8", "<i8", ArraySpec("<u8", (6,))
_FLOATS = {"float32": "<f4", "float64": "<f8"}

_Count = Annotated[int, Meta(ge=0, le=1_000_000)]


class _Strict(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all parts: within a version nothing else is known."""


class ContenderState(_Strict, frozen=True):
    """A contender's updates so far, and the iteration at which it diverged."""

    steps: _Count
    diverged_at: Annotated[int, Meta(ge=1)] | None = None


class Moment(_Strict, frozen=True):
    """What a checkpoint holds beside its arrays."""

    iteration: _Count
    contenders: Annotated[tuple[ContenderState, ...], Meta(max_length=16)]


class Ghosted(_Strict, frozen=True):
    """A ghost: the iteration from which it branched off, and its number of losses."""

    start: _Count
    length: Annotated[int, Meta(ge=1)]


class Manifest(_Strict, frozen=True):
    """The JSON document.

    Attributes:
        format, version: of the file.
        program: what wrote it.
        features, classes: of the data.
        changes: how often the learning rates were set, the first time among them.
        floored: of each contender that has diverged, whether its layers' signals were set to 0, layer by layer.
    """

    format: Literal["initscope-session"]
    version: Literal[1]
    program: Annotated[str, Meta(max_length=100)]
    config: Config
    features: Annotated[int, Meta(ge=1, le=1_000_000)]
    classes: Annotated[int, Meta(ge=1, le=100_000)]
    fingerprint: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    newest: Moment
    near: Moment | None
    changes: Annotated[int, Meta(ge=1)]
    ghosts: Annotated[tuple[Ghosted, ...], Meta(max_length=3)]
    floored: Annotated[tuple[tuple[bool, ...], ...], Meta(max_length=16)]


class _Beginning(Struct, frozen=True):
    """What every version says."""

    format: str = ""
    version: int = 0


def decode(document: bytes) -> Manifest:
    """The manifest in a JSON document.

    Raises:
        SessionError: for what is no JSON, of another format or a newer version, or does not hold together.
    """
    try:
        beginning = msgspec.json.decode(document, type=_Beginning)
        if beginning.format != _FORMAT:
            raise SessionError(
                "config.json: format {found!r} is not {wanted!r}, that of a session",
                found=beginning.format[:40],
                wanted=_FORMAT,
            )
        if beginning.version > _VERSION:
            raise SessionError("made by a newer InitScope, in a way that this one does not know; update InitScope")
        manifest = msgspec.json.decode(document, type=Manifest)
        manifest = msgspec.structs.replace(manifest, config=validate(manifest.config))
    except ConfigError as error:
        raise SessionError("config.json: config.{error}", error=error) from None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        fault = fault_of(error, document, Manifest)
        if fault.field:
            raise _wrong(fault.field, fault.reason) from None
        raise SessionError("config.json: {reason}", reason=fault.reason) from None
    _check(manifest)
    return manifest


def widths(config: Config, classes: int) -> tuple[int, ...]:
    """Units of every layer, the output layer among them."""
    return (*config.network.hidden_sizes, classes)


def normalized(config: Config, index: int) -> tuple[int, ...]:
    """Units of contender ``index``'s layers with batch normalisation."""
    own, hidden = config.contenders[index].batch_norm, config.network.hidden_sizes
    chosen = config.network.batch_norm if own is None else own
    if isinstance(chosen, bool):
        return hidden if chosen else ()
    return tuple(units for units, norm in zip(hidden, chosen, strict=True) if norm)


def evaluated(manifest: Manifest) -> IntArray:
    """The iterations after which test accuracy is measured, up to the newest."""
    newest, every = manifest.newest.iteration, manifest.config.training.evaluate_every
    if not _is_done(manifest):
        return np.arange(0, newest + 1, every)
    return np.append(np.arange(0, newest, every), newest)


def measures_training(config: Config) -> bool:
    """Whether accuracy is measured on training samples, too."""
    return config.training.train_samples is not None


def specs(manifest: Manifest) -> dict[str, ArraySpec]:
    """Every array by the name of its entry."""
    config, newest = manifest.config, manifest.newest
    rows, tests = len(config.contenders), len(evaluated(manifest))
    found = {
        "losses.npy": ArraySpec(_DOUBLE, (rows, newest.iteration)),
        "evaluations.npy": ArraySpec(_INTEGER, (tests, 2)),
        "accuracies.npy": ArraySpec(_DOUBLE, (tests, rows)),
        "changes.npy": ArraySpec(_INTEGER, (manifest.changes,)),
        "rates.npy": ArraySpec(_DOUBLE, (manifest.changes, rows)),
    }
    if measures_training(config):
        found["training_accuracies.npy"] = ArraySpec(_DOUBLE, (tests, rows))
    for index, ghost in enumerate(manifest.ghosts):
        found[f"ghosts/{index}.npy"] = ArraySpec(_DOUBLE, (rows, ghost.length))
    signals = config.training.batch_size * sum(widths(config, manifest.classes))
    for index, state in enumerate(newest.contenders):
        values = 0 if state.diverged_at is None else signals
        found[f"remains/{index:02}.npy"] = ArraySpec(_FLOATS[config.dtype], (values,))
    found |= _moment_specs(manifest, "newest", newest)
    return found | (_moment_specs(manifest, "near", manifest.near) if manifest.near is not None else {})


def _moment_specs(manifest: Manifest, name: str, moment: Moment) -> dict[str, ArraySpec]:
    floats = _FLOATS[manifest.config.dtype]
    found = {f"{name}/batches.npy": _RANDOM}
    for index, state in enumerate(moment.contenders):
        length = _length(manifest, index)
        # Averages are there from the first update on.
        averages = len(build_optimizer(manifest.config, index).state_names) if state.steps else 0
        found |= {
            f"{name}/{index:02}/parameters.npy": ArraySpec(floats, (length,)),
            f"{name}/{index:02}/averages.npy": ArraySpec(floats, (averages, length)),
            f"{name}/{index:02}/running.npy": ArraySpec(floats, (2 * sum(normalized(manifest.config, index)),)),
            f"{name}/{index:02}/dropout.npy": _RANDOM,
        }
    return found


def _length(manifest: Manifest, index: int) -> int:
    """A contender's number of parameters: weights, biases, γ and β."""
    sizes = (manifest.features, *widths(manifest.config, manifest.classes))
    dense = sum(fan_in * units + units for fan_in, units in pairwise(sizes))
    return dense + 2 * sum(normalized(manifest.config, index))


def _is_done(manifest: Manifest) -> bool:
    newest = manifest.newest
    all_diverged = all(each.diverged_at is not None for each in newest.contenders)
    return newest.iteration == manifest.config.training.iterations or all_diverged


def _check(manifest: Manifest) -> None:
    """What a configuration allows: without it the sizes of arrays mean nothing.

    Raises:
        SessionError: naming the first field that does not fit the others.
    """
    for field, reason in _faults(manifest):
        raise _wrong(field, reason)


def _wrong(field: str, reason: Phrase) -> SessionError:
    return SessionError("config.json: {field}: {reason}", field=field, reason=reason)


def _faults(manifest: Manifest) -> Iterator[tuple[str, Phrase]]:
    config, newest, near = manifest.config, manifest.newest, manifest.near
    iterations = config.training.iterations
    if newest.iteration > iterations:
        yield "newest.iteration", Phrase("{at} of {all} iterations", at=newest.iteration, all=iterations)
    yield from _moment_faults("newest", newest, config)
    last = [each.diverged_at for each in newest.contenders]
    if None not in last and max(each for each in last if each is not None) != newest.iteration:
        yield "newest.contenders", Phrase("all diverged, but not in the newest iteration, which must be their last")
    if manifest.changes > newest.iteration + 1:
        yield (
            "changes",
            Phrase(
                "{changes} in {at} iterations; at most one before each and one after",
                changes=manifest.changes,
                at=newest.iteration,
            ),
        )
    for index, ghost in enumerate(manifest.ghosts):
        if ghost.start + ghost.length > iterations:
            yield (
                f"ghosts[{index}]",
                Phrase(
                    "ends at {end}, after the last iteration, {all}", end=ghost.start + ghost.length, all=iterations
                ),
            )
    depth = len(config.network.hidden_sizes) + 1
    if [len(each) for each in manifest.floored] != [depth * (each is not None) for each in last]:
        yield (
            "floored",
            Phrase("must say {depth} times for each diverged contender whether a layer was set to 0", depth=depth),
        )
    if near is not None:
        yield from _moment_faults("near", near, config)
        yield from _near_faults(near, newest)


def _moment_faults(name: str, moment: Moment, config: Config) -> Iterator[tuple[str, Phrase]]:
    if len(moment.contenders) != len(config.contenders):
        yield (
            f"{name}.contenders",
            Phrase(
                "{count}; the configuration has {wanted}", count=len(moment.contenders), wanted=len(config.contenders)
            ),
        )
    for index, state in enumerate(moment.contenders):
        end = state.diverged_at
        if end is not None and end > moment.iteration:
            yield (
                f"{name}.contenders[{index}].diverged_at",
                Phrase("{end}; the iteration is {at}", end=end, at=moment.iteration),
            )
        if state.steps > (moment.iteration if end is None else end):
            yield f"{name}.contenders[{index}].steps", Phrase("{steps}; more than iterations", steps=state.steps)


def _near_faults(near: Moment, newest: Moment) -> Iterator[tuple[str, Phrase]]:
    if near.iteration >= newest.iteration:
        yield (
            "near.iteration",
            Phrase("{at}; must be before the newest, {newest}", at=near.iteration, newest=newest.iteration),
        )
    for index, (one, other) in enumerate(zip(near.contenders, newest.contenders, strict=True)):
        later = other.diverged_at is None or other.diverged_at > near.iteration
        if one.diverged_at != (None if later else other.diverged_at):
            yield f"near.contenders[{index}]", Phrase("does not lead to the newest state")
