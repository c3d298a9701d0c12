"""Where the moves through a run lead."""

from desktop.runner.messages import Move
from desktop.runner.step import Step
from netcore.timeline import Timeline

__all__ = ["iterations", "target"]


def target(timeline: Timeline, move: Move) -> tuple[int, int]:
    """Where ``move`` leads, as ``Timeline.go`` takes it; of "run", "forward" and "branch" that is not known before."""
    iteration, made = timeline.position()
    count = len(timeline.comparison.phases)
    if move.kind == "to":
        return min(max(move.iteration, 0), timeline.newest), move.made
    if move.kind == "newest":
        return timeline.newest, 0
    if move.kind == "back":
        under_way = 0 < made < count
        back = iterations(timeline, move.step) if move.step.kind != "until" else 1
        return max(timeline.iteration - back + under_way, 0), 0
    if move.kind == "phase":
        return (iteration + 1, 1) if made == count else (iteration, made + 1)
    # One phase back; the end of an iteration is its last phase.
    if made <= 1 and iteration == 0:
        return 0, 0
    if made == 1:
        return iteration - 1, count
    return (iteration, made - 1) if made else (iteration - 1, count - 1)


def iterations(timeline: Timeline, step: Step) -> int:
    """How many ``step`` goes, where it is not "until"."""
    return step.count * (timeline.comparison.iterations_per_epoch if step.kind == "epoch" else 1)
