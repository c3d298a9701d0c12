"""Any past iteration of a comparison, on demand: checkpoints, and exact replay from the nearest one."""

from collections.abc import Callable

from netcore.comparison import Checkpoint, Comparison, Traces
from netcore.config import Config
from netcore.snapshot import Ghost, Quantity, TrainingView, ViewSpec

__all__ = ["DEFAULT_BUDGET", "Timeline"]

DEFAULT_BUDGET = 256 * 2**20
"""Bytes for checkpoints."""

_FIRST_SPACING = 16
"""Iterations between two checkpoints of a run that is still short: a copy of all parameters costs about a quarter of an
iteration, so closer ones would slow training down."""

_NEAR_SHARE = 8
"""One of so many checkpoints is a near one."""

_GHOSTS = 3
"""As many branches back a curve can still be told from the others."""


class Timeline:
    """A comparison with its past.

    Checkpoints are kept every 16 iterations, and when they fill the budget every other one is dropped, and so on: at
    any length of a run they stand at equal distances, a power of two. A replay leaves more of them near where it ends,
    so that a step back from there is cheap.

    Args:
        comparison: at its start.
        budget: bytes for checkpoints, all of them together.

    Attributes:
        comparison: stands where the timeline is.
        ghosts: what branches left behind, the latest last.
    """

    def __init__(self, comparison: Comparison, budget: int = DEFAULT_BUDGET) -> None:
        self.comparison = comparison
        self.ghosts: tuple[Ghost, ...] = ()
        self._budget = budget
        self._spacing = _FIRST_SPACING
        self._kept: dict[int, Checkpoint] = {}
        self._near: dict[int, Checkpoint] = {}
        # Of the newest iteration, while the comparison is somewhere else.
        self._head: Checkpoint | None = None
        self._before: Traces = {}
        self._size = comparison.checkpoint_size()
        self._keep()

    # Where it is

    @property
    def iteration(self) -> int:
        """Number of updates made at the moment on view."""
        return self.comparison.iteration

    @property
    def newest(self) -> int:
        """The newest iteration."""
        return self.comparison.newest

    @property
    def at_newest(self) -> bool:
        """Whether the next iteration would be a new one."""
        return self.iteration == self.newest

    @property
    def done(self) -> bool:
        """Whether the newest iteration is the last one."""
        if self.newest >= self.comparison.iterations:
            return True
        return self.at_newest and self.comparison.done if self._head is None else _all_diverged(self._head)

    @property
    def reaches_back(self) -> bool:
        """Whether the budget holds what going back takes: a checkpoint of the start and one of the newest iteration."""
        return self._capacity() >= 2

    @property
    def nbytes(self) -> int:
        """Bytes of all checkpoints."""
        checkpoints = [*self._kept.values(), *self._near.values()]
        if self._head is not None:
            checkpoints.append(self._head)
        return sum(each.nbytes for each in {id(each): each for each in checkpoints}.values())

    def position(self) -> tuple[int, int]:
        """Where it is, as ``go`` takes it: the end of an iteration made by phases is the last phase of it."""
        comparison = self.comparison
        if comparison.phase is not None and not comparison.phases_made:
            return comparison.iteration - 1, len(comparison.phases)
        return comparison.iteration, comparison.phases_made

    # Forward

    def advance(self, before: bool = False) -> None:
        """One new iteration after the newest, or the rest of the one under way; nothing if the run is done.

        Args:
            before: keep the iteration before for the next view.
        """
        comparison = self.comparison
        if self.done:
            self.go(self.newest, before=before)
            return
        if not self.at_newest and before:
            self.go(self.newest)
        elif not self.at_newest and self._head is not None:
            comparison.restore(self._head)
        if not comparison.phases_made:
            self._before = comparison.traces("activations") if before else {}
        comparison.step()
        self._head = None
        if comparison.iteration % self._spacing == 0:
            self._keep()

    def set_learning_rates(self, config: Config) -> None:
        """Take over the learning rates of ``config`` after the newest iteration."""
        self.comparison.set_learning_rates(config)

    # Anywhere

    def go(
        self, iteration: int, made: int = 0, before: bool = False, abandoned: Callable[[], bool] = lambda: False
    ) -> bool:
        """Go to the end of ``iteration``, or on from there by ``made`` phases of the one that follows.

        The last phase of the iteration after the newest one makes it the newest.

        Args:
            iteration: 0 to ``newest``.
            made: 0 to the number of phases.
            before: keep the iteration before for the next view.
            abandoned: asked after every iteration of a replay; True gives up.

        Returns:
            whether it got there; if not, it is somewhere on the way, or the budget does not reach back.

        Raises:
            ValueError: for an iteration or a phase that there is not.
        """
        comparison = self.comparison
        before = before and self.reaches_back
        if not 0 <= iteration <= self.newest or not 0 <= made <= len(comparison.phases):
            raise ValueError(f"no iteration {iteration} with {made} phases in 0 to {self.newest}")
        if (iteration, made) == self.position() and self._shows(before):
            return True
        if not self._is_under_way(iteration, made, before):
            if not self.reaches_back and (iteration, made) < self.position():
                return False
            # The whole iteration that is looked at, or that the phases follow on.
            last = iteration if made else iteration - 1
            if not self._go_to_rest(last, made, before, abandoned):
                return False
        elif not before:
            self._before = {}
        self._finish(iteration, made)
        return True

    def branch(self) -> bool:
        """Forget what came after this iteration, but for a ghost of its losses; returns whether there was anything."""
        if self.at_newest:
            return False
        iteration = self.iteration
        if self.comparison.phases_made:
            self.go(iteration, before=bool(self._before))
        self.ghosts = (*self.ghosts, Ghost(iteration, self.comparison.truncate()))[-_GHOSTS:]
        self._head = None
        for checkpoints in (self._kept, self._near):
            for at in [at for at in checkpoints if at > iteration]:
                del checkpoints[at]
        return True

    def view(self, spec: ViewSpec) -> TrainingView:
        """What ``spec`` asks for of the moment where the timeline is."""
        return self.comparison.view(spec, self._before if spec.before else None, self.ghosts)

    # Inside

    def _shows(self, before: bool) -> bool:
        """Whether all that is looked at is there."""
        comparison = self.comparison
        return (comparison.holds or comparison.phase is not None or not self.iteration) and bool(
            self._before or not before
        )

    def _is_under_way(self, iteration: int, made: int, before: bool) -> bool:
        """Whether more phases of the iteration under way lead there, with nothing missing."""
        at, there = self.position()
        if at != iteration or there > made or (before and not self._before and iteration):
            return False
        return there > 0 or (made > 0 and not before)

    def _go_to_rest(self, last: int, made: int, before: bool, abandoned: Callable[[], bool]) -> bool:
        """Go to the end of iteration ``last``, with what stands behind the view that follows."""
        comparison = self.comparison
        self._leave()
        self._before = {}
        # The iteration before has to have been made by phases for its updates to be known.
        there = comparison.iteration == last and comparison.holds and not comparison.phases_made
        if not (there and (made == 0 or comparison.phase is not None)):
            start = max(last - 1, 0) if before else max(last, 0)
            if not self._replay(start, abandoned):
                return False
            if before and last > start:
                self._step_by_phases()
        if before and last > 0:
            wanted: tuple[Quantity, ...] = ("activations", "gradients", "updates") if made else ("activations",)
            self._before = comparison.traces(*wanted)
        return True

    def _finish(self, iteration: int, made: int) -> None:
        comparison = self.comparison
        if made == 0:
            while comparison.iteration < iteration:
                comparison.step()
            return
        if self.position() == (iteration, 0) and self.at_newest:
            self._leave()
        while self.position() != (iteration, made) and not comparison.done:
            comparison.step_phase()
        if made == len(comparison.phases) and self.at_newest:
            self._head = None
            if comparison.iteration % self._spacing == 0:
                self._keep()

    def _step_by_phases(self) -> None:
        comparison = self.comparison
        comparison.step_phase()
        while comparison.phases_made:
            comparison.step_phase()

    def _leave(self) -> None:
        """Keep the newest iteration, to come back to it."""
        comparison = self.comparison
        if self._head is None and self.at_newest and not comparison.phases_made and self.reaches_back:
            kept = self._kept.get(comparison.iteration)
            self._head = comparison.checkpoint() if kept is None else kept

    def _replay(self, target: int, abandoned: Callable[[], bool]) -> bool:
        """Go to the end of ``target`` from the nearest place before it."""
        comparison = self.comparison
        start = self._nearest(target)
        on_the_way = not comparison.phases_made and start.iteration <= comparison.iteration <= target
        if not on_the_way:
            comparison.restore(start)
        spacing = max(1, self._spacing // _FIRST_SPACING)
        while comparison.iteration < target:
            if abandoned():
                return False
            comparison.step()
            at = comparison.iteration
            if at % spacing == 0 and target - at < spacing * self._near_capacity() and at not in self._kept:
                self._keep_near(at)
        return True

    def _nearest(self, target: int) -> Checkpoint:
        found = [each[at] for each in (self._kept, self._near) for at in each if at <= target]
        if self._head is not None and self._head.iteration <= target:
            found.append(self._head)
        return max(found, key=lambda each: each.iteration)

    def _keep(self) -> None:
        if not self.reaches_back:
            return
        checkpoint = self.comparison.checkpoint()
        self._kept[checkpoint.iteration] = checkpoint
        room = max(1, self._capacity() - self._near_capacity() - 1)
        while len(self._kept) > room:
            self._spacing *= 2
            self._kept = {at: each for at, each in self._kept.items() if at % self._spacing == 0}
        while len(self._near) > self._near_capacity():
            del self._near[next(iter(self._near))]

    def _keep_near(self, at: int) -> None:
        self._near.pop(at, None)
        while len(self._near) >= max(1, self._near_capacity()):
            del self._near[next(iter(self._near))]
        self._near[at] = self.comparison.checkpoint()

    def _capacity(self) -> int:
        """How many checkpoints the budget holds."""
        return self._budget // self._size

    def _near_capacity(self) -> int:
        return self._capacity() // _NEAR_SHARE


def _all_diverged(checkpoint: Checkpoint) -> bool:
    return all(diverged_at is not None for _, _, diverged_at in checkpoint.contenders)
