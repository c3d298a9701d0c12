"""What a training run looks like in print: its losses and its test accuracies."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from desktop.figures.axes import Axis
from desktop.figures.curves import Column, Curve, CurvesFigure
from netcore.arrays import FloatArray, IntArray, Vector
from netcore.builder import styles
from netcore.config import Config
from netcore.snapshot import Evaluation, Ghost, TrainingView
from netcore.statistics import smooth, smooth_known, trailing_nans

__all__ = [
    "DEFAULT_WINDOW",
    "Contenders",
    "accuracies_text",
    "accuracy_figure",
    "accuracy_words",
    "contenders_of",
    "ghost_line",
    "led_up",
    "loss_figure",
    "loss_range",
    "marker_spacing",
    "share_text",
    "training_shares",
]

DEFAULT_WINDOW = 11
DEFAULT_TOP = 2.5
"""The textbook's smoothing window and y axis."""
_LEAST = 1e-12
"""Of a logarithmic axis, which has no place for 0."""

Contenders = tuple[tuple[str, int], ...]
"""Label and number of colour and marker of each."""


def contenders_of(config: Config) -> Contenders:
    """Label and style of each of the configuration's contenders."""
    return tuple(zip((each.label for each in config.contenders), styles(config), strict=True))


def marker_spacing(iterations: int) -> int:
    """Iterations between two markers: 100, or what leaves about 20 of them on a longer run."""
    spacing = 100
    while iterations / spacing > 25:
        spacing = spacing * 5 // 2 if str(spacing)[0] == "2" else spacing * 2
    return spacing


def loss_range(losses: FloatArray, fitted: bool, logarithmic: bool) -> tuple[float, float]:
    """The ends of the loss axis for ``losses`` (contenders, iteration): 0 to 2.5, unless it is ``fitted``."""
    finite = losses[np.isfinite(losses)]
    top = float(finite.max()) if fitted and finite.size else DEFAULT_TOP
    if not logarithmic:
        return 0.0, max(top, 1e-9)
    low = float(finite.min()) if finite.size else 0.01
    return max(min(low, top / 10), _LEAST), max(top, 10 * _LEAST)


def loss_figure(
    contenders: Contenders,
    view: TrainingView,
    window: int = DEFAULT_WINDOW,
    logarithmic: bool = False,
    fitted: bool = False,
    name: str = "loss-chart",
    raw: bool = True,
) -> CurvesFigure:
    """Every contender's loss: ``raw`` faint, smoothed over ``window`` iterations clear; what branches left, dashed."""
    at = np.arange(1, view.newest + 1)
    smoothed = [smooth_known(losses, window) for losses in view.losses]
    low, high = loss_range(view.losses, fitted, logarithmic)
    curves = _ghost_curves(contenders, view, window)
    if raw:
        curves += [
            Curve("", style, at, losses, "raw") for (_, style), losses in zip(contenders, view.losses, strict=True)
        ]
    spacing = marker_spacing(view.iterations)
    for (label, style), values in zip(contenders, smoothed, strict=True):
        curves.append(Curve(label, style, at, values, markers=_marked(values, spacing)))
    return CurvesFigure(
        name,
        _tr("Loss"),
        Axis(_tr("Iteration"), 0, view.iterations),
        Axis(_tr("Loss (nats)"), low, high, logarithmic),
        tuple(curves),
        _loss_columns(contenders, view, at, smoothed, window),
        None if view.at_newest else view.iteration,
    )


def _marked(values: Vector, spacing: int) -> IntArray:
    """The indices of the markers; before the first one is due, the last value has one."""
    known = len(values) - trailing_nans(values)
    due = np.arange(spacing, known + 1, spacing) - 1
    return due if len(due) or not known else np.array([known - 1])


def _loss_columns(
    contenders: Contenders, view: TrainingView, at: IntArray, smoothed: list[Vector], window: int
) -> tuple[Column, ...]:
    names = [label for label, _ in contenders]
    columns = [Column("iteration", 0, np.arange(1, _last(view) + 1) if view.ghosts else at)]
    columns += [Column(f"{label}: loss", 0, losses) for label, losses in zip(names, view.losses, strict=True)]
    if window > 1:
        heading = "smoothed" if window == DEFAULT_WINDOW else f"smoothed over {window}"
        columns += [Column(f"{label}: {heading}", 0, values) for label, values in zip(names, smoothed, strict=True)]
    for ghost in view.ghosts:
        for label, losses in zip(names, ghost.losses, strict=True):
            columns.append(Column(f"{label}: loss, branch from {ghost.start}", ghost.start, losses))
    return tuple(columns)


def _last(view: TrainingView) -> int:
    """The last iteration of the run, and of what branches left."""
    return max([view.newest, *(ghost.start + int(ghost.losses.shape[1]) for ghost in view.ghosts)])


def _ghost_curves(contenders: Contenders, view: TrainingView, window: int) -> list[Curve]:
    curves = []
    for index, ghost in enumerate(view.ghosts):
        before = led_up(view.ghosts, index, view.losses)
        for row, (_, style) in enumerate(contenders):
            at, losses = ghost_line(ghost.start, ghost.losses[row], before[row], window)
            curves.append(Curve("", style, at, losses, "ghost"))
    return curves


def led_up(ghosts: tuple[Ghost, ...], index: int, losses: FloatArray) -> FloatArray:
    """(contenders, iteration): the losses that led up to a branch; none if there was one before it later on."""
    start = ghosts[index].start
    known = all(later.start >= start for later in ghosts[index + 1 :])
    return losses[:, : start if known else 0]


def ghost_line(start: int, losses: Vector, before: Vector, window: int) -> tuple[IntArray, Vector]:
    """(n,) iterations and (n,) values of what a branch left of a contender's curve.

    Args:
        start: the iteration from which it branched off.
        losses: of the iterations after that.
        before: the losses that led up to it; empty if they are not known any more.
        window: to smooth over, together with what led up to it.
    """
    finite = losses[: len(losses) - trailing_nans(losses)]
    if not len(finite):
        return np.empty(0, np.int64), np.empty(0)
    # More than a window back changes nothing.
    before = before[max(0, len(before) - window) :]
    # The last point before the branch is where it hangs on the curve.
    shared = min(1, len(before))
    shown = smooth(np.concatenate([before, finite]), window)[len(before) - shared :]
    return np.arange(len(shown)) + start + 1 - shared, shown


def accuracy_figure(
    contenders: Contenders, evaluations: tuple[Evaluation, ...], iterations: int, mark: int | None = None
) -> CurvesFigure:
    """Every contender's test accuracy, in per cent; dashed that on training samples, if it was measured.

    The table has shares.
    """
    at = np.array([each.iteration for each in evaluations], np.int64)
    shares = np.array([each.accuracies for each in evaluations], np.float64).reshape(len(at), len(contenders)).T
    trained = training_shares(evaluations, len(contenders))
    dashed = [Curve("", style, at, 100 * each, "ghost") for (_, style), each in zip(contenders, trained, strict=False)]
    clear = [
        Curve(label, style, at, 100 * share, markers=np.flatnonzero(~np.isnan(share)) if len(at) <= 50 else _NONE)
        for (label, style), share in zip(contenders, shares, strict=True)
    ]
    columns = [Column("iteration", 0, at), Column("test samples", 0, np.array([each.samples for each in evaluations]))]
    columns += [Column(f"{label}: accuracy", 0, share) for (label, _), share in zip(contenders, shares, strict=True)]
    columns += [
        Column(f"{label}: training accuracy", 0, each) for (label, _), each in zip(contenders, trained, strict=False)
    ]
    title, axis = accuracy_words(bool(len(trained)))
    return CurvesFigure(
        "accuracy-chart",
        title,
        Axis(_tr("Iteration"), 0, iterations),
        Axis(axis, 0, 100),
        (*dashed, *clear),
        tuple(columns),
        mark,
    )


def training_shares(evaluations: Sequence[Evaluation], contenders: int) -> FloatArray:
    """(contenders, measurements): accuracies on training samples, NaN where there is none; (0, 0) without any."""
    if not any(each.training for each in evaluations):
        return np.empty((0, 0))
    missing = (math.nan,) * contenders
    return np.array([each.training or missing for each in evaluations]).T


def accuracies_text(labels: Sequence[str], at: Evaluation) -> str:
    """One measurement in words."""
    parts = [f"{label} {share_text(share)}" for label, share in zip(labels, at.accuracies, strict=True)]
    if at.training:
        text = _tr("{test} (training {training})")
        parts = [
            text.format(test=part, training=share_text(share)) for part, share in zip(parts, at.training, strict=True)
        ]
    text = _tr("Iteration {n}, accuracy on {samples} test samples:  {values}")
    return text.format(n=at.iteration, samples=f"{at.samples:,}", values="   ".join(parts))


def share_text(share: float) -> str:
    """A share of samples in percent, to two digits after the point."""
    return "–" if math.isnan(share) else f"{100 * share:.2f} %"


def accuracy_words(training: bool) -> tuple[str, str]:
    """The title of a figure of accuracies, and its axis: with ``training`` they say which line is which."""
    if training:
        return _tr("Accuracy: on test samples, and dashed on training samples"), _tr("Test, dashed: training (%)")
    return _tr("Test accuracy"), _tr("Test accuracy (%)")


_NONE: IntArray = np.empty(0, np.int64)


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
