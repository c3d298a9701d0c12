"""Which of the run's actions there is something to do for."""

from desktop.runner.run_controller import State
from netcore.snapshot import TrainingView

__all__ = ["enabled", "variant"]


def enabled(state: State, view: TrainingView | None, has_labels: bool) -> dict[str, bool]:
    """Whether each action of the run can be chosen, by its id.

    Args:
        view: what is on view of the run; None where there is nothing of it, or nothing left to go back in.
        has_labels: whether the dataset chosen has any, so that a run can begin.
    """
    # A run that there is can go on, whatever data have been chosen since.
    labelled = has_labels or state in (State.PAUSED, State.RUNNING)
    begun = view is not None and bool(view.newest or view.phase)
    past = view is not None and not view.at_newest
    under_way = view is not None and view.phase is not None and view.phase.kind != "update"
    ahead = past or (labelled and state is not State.FINISHED)
    return {
        "run_or_pause": labelled or past,
        "run": (labelled or past) and state is not State.RUNNING,
        "pause": state in (State.RUNNING, State.PREPARING),
        "step": ahead,
        "phase": ahead,
        "step_back": begun,
        "phase_back": begun,
        "first": begun,
        "newest": past or under_way,
        "branch": past,
    }


def variant(state: State, view: TrainingView | None, branching: bool, has_labels: bool) -> str:
    """Of the action called "run": what it does now."""
    ended = state is State.FINISHED and not branching
    if ended and view is not None and view.at_newest:
        return "again"
    return "" if has_labels or state in (State.PAUSED, State.RUNNING) else "unlabelled"
