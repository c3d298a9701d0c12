"""Any past iteration of a comparison, on demand: checkpoints, and exact replay from the nearest one."""

import time
from collections.abc import Callable

from netcore.comparison import Checkpoint, Comparison, Traces
from netcore.config import Config
from netcore.errors import Phrase
from netcore.session import Session
from netcore.snapshot import Ghost, Quantity, TrainingView, ViewSpec

__all__ = ["DEFAULT_BUDGET", "Timeline"]

DEFAULT_BUDGET = 256 * 2**20
"""Bytes for checkpoints."""

_FIRST_SPACING = 16
"""Iterations between two checkpoints of a run that is still short: with SGD a copy of all parameters costs about a
quarter of an iteration, so closer ones would slow training down."""

_WIDEST_FIRST_SPACING = 128
_HIGHEST_COST = 0.02
_COUNTED = 5
"""Where a copy costs more, as with Adam and small batches, checkpoints stand further apart: the share of the time that
they may take, and how many of them are measured for it."""

_NEAR_SHARE = 8
"""One of so many checkpoints is a near one."""

_MOST_NEAR = 2**28
"""Bytes of a checkpoint that a session holds beside the newest one, to show that at once."""

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
        self._size = comparison.checkpoint_size()
        self._spacing = _FIRST_SPACING
        self._cost = _Cost()
        self._kept: dict[int, Checkpoint] = {}
        self._near: dict[int, Checkpoint] = {}
        # Of the newest iteration, while the comparison is somewhere else.
        self._head: Checkpoint | None = None
        # What stands behind the view; None where it was not asked for.
        self._before: Traces | None = None
        self._quantities: tuple[Quantity, ...] = ("activations",)
        # Where a person is; the comparison may be on its way there.
        self._place = (0, 0)
        self._keep()

    # Where it is

    @property
    def iteration(self) -> int:
        """Number of updates made at the moment on view."""
        iteration, made = self._place
        return iteration + (made == len(self.comparison.phases))

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
        return self._stands_at_newest() and self.comparison.done if self._head is None else _all_diverged(self._head)

    @property
    def reaches_back(self) -> bool:
        """Whether the budget holds what going back takes: a checkpoint of the start and one of the newest iteration."""
        return self._capacity() >= 2

    @property
    def is_held(self) -> bool:
        """Whether it stands in the middle of the iteration after the newest, which no checkpoint would bring back."""
        return self.comparison.phases_made > 0 and self._stands_at_newest()

    @property
    def nbytes(self) -> int:
        """Bytes of all checkpoints."""
        checkpoints = [*self._kept.values(), *self._near.values()]
        if self._head is not None:
            checkpoints.append(self._head)
        return sum(each.nbytes for each in {id(each): each for each in checkpoints}.values())

    def position(self) -> tuple[int, int]:
        """Where it is, as ``go`` takes it: the end of an iteration made by phases is the last phase of it."""
        return self._place

    def look_at(self, *quantities: Quantity) -> None:
        """Which quantities stand behind a view that is taken with ``before``."""
        if quantities != self._quantities:
            self._quantities, self._before = quantities, None

    def shows(self, before: bool = False, watched: bool = False) -> bool:
        """Whether a view shows this moment, with ``before`` what stands behind it, with ``watched`` all of it."""
        comparison = self.comparison
        there = comparison.watched if watched else comparison.holds
        there = there or comparison.phase is not None or not comparison.iteration
        # Where no way leads there again, as in a large network of a session just opened, there is no more to show.
        there = there or self._nearest(comparison.iteration - 1) is None
        return self._stands() == self._place and there and (self._before is not None or not before)

    # Forward

    def advance(
        self, before: bool = False, abandoned: Callable[[], bool] = lambda: False, watched: bool = False
    ) -> None:
        """One new iteration after the newest, or the rest of the one under way; nothing if the run is done.

        Args:
            before: keep the iteration before for the next view.
            abandoned: asked while that is computed; True goes on without.
            watched: keep all that can be looked at; the last iteration is always watched.
        """
        comparison = self.comparison
        if self.done:
            self.go(self.newest, before=before, abandoned=abandoned)
            return
        if not self._stands_at_newest():
            if before:
                self.go(self.newest, abandoned=abandoned)
            if self._head is not None and not self._stands_at_newest():
                comparison.restore(self._head)
        if not comparison.phases_made:
            self._before = comparison.traces(*self._quantities) if before else None
        comparison.step(watched or before or comparison.iteration + 1 == comparison.iterations)
        self._head = None
        self._place = (comparison.iteration, 0)
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
            whether it got there; if not, it is where it was, though a view may first have to be computed again, by
            going there.

        Raises:
            ValueError: for an iteration or a phase that there is not.
        """
        comparison = self.comparison
        before = before and self.reaches_back
        beyond = made > 0 and iteration == self.newest and self.done
        if not 0 <= iteration <= self.newest or not 0 <= made <= len(comparison.phases) or beyond:
            raise ValueError(f"no iteration {iteration} with {made} phases in 0 to {self.newest}")
        if made == 0 and comparison.iteration == iteration and comparison.holds and not comparison.phases_made:
            # It may have been made by phases; what is known of it is more than is looked at.
            comparison.leave_phases()
        place, self._place = self._place, (iteration, made)
        if self.shows(before, watched=True):
            return True
        if not self._is_under_way(iteration, made, before):
            # The whole iteration that is looked at, or that the phases follow on.
            last = iteration if made else iteration - 1
            if not self._go_to_rest(last, made, before, abandoned):
                self._place = place
                return False
        elif not before:
            self._before = None
        self._finish(iteration, made)
        return True

    def visit(self, iteration: int, abandoned: Callable[[], bool] = lambda: False) -> bool:
        """Make ``iteration``, from 1, again to look at it, and stay on view where it is: ``go`` there comes back.

        Returns:
            whether it got there: the memory may not let it, or ``abandoned`` may have given up on the way.
        """
        comparison = self.comparison
        if comparison.iteration == iteration and comparison.watched and not comparison.phases_made:
            return True
        if not self.reaches_back or self.is_held:
            return False
        self._leave()
        self._before = None
        if not self._replay(iteration - 1, abandoned):
            return False
        comparison.step(watched=True)
        return True

    def branch(self, abandoned: Callable[[], bool] = lambda: False) -> bool:
        """Forget what came after this iteration, but for a ghost of its losses.

        Returns:
            whether it did: there may be nothing to forget, or ``abandoned`` may have given up on the way here.
        """
        iteration = self.iteration
        if self.at_newest or not self.go(iteration, before=bool(self._before), abandoned=abandoned):
            return False
        self.ghosts = (*self.ghosts, Ghost(iteration, self.comparison.truncate()))[-_GHOSTS:]
        self._head = None
        for checkpoints in (self._kept, self._near):
            for at in [at for at in checkpoints if at > iteration]:
                del checkpoints[at]
        return True

    # Put away, and taken up again

    def session(self) -> Session:
        """The run at its newest whole iteration, wherever the timeline stands.

        Raises:
            RuntimeError: in the middle of the iteration after it, where the memory does not let go back.
        """
        comparison = self.comparison
        newest = self._head
        if newest is None and comparison.phases_made:
            raise RuntimeError(
                Phrase("a network this large cannot be saved in the middle of an iteration: finish it first")
            )
        newest = newest or comparison.checkpoint()
        near = self._nearest(newest.iteration - 1)
        # The start is made again from the seed.
        small = near is not None and near.iteration > 0 and near.nbytes <= _MOST_NEAR
        data = comparison.dataset
        return Session(
            **vars(comparison.record()),
            config=comparison.config,
            features=data.features,
            classes=data.classes,
            fingerprint=data.fingerprint,
            newest=newest,
            near=near if small else None,
            ghosts=self.ghosts,
        )

    def resume(self, session: Session) -> None:
        """Go to the newest iteration of ``session``; this timeline has to be at its start.

        Raises:
            SessionError: if the session is of another configuration or of other data.
        """
        session.check_fits(self.comparison)
        self.comparison.resume(session, session.newest)
        self.ghosts = session.ghosts
        self._place = (session.iteration, 0)
        if session.near is not None and self._near_capacity():
            self._near[session.near.iteration] = session.near

    def view(self, spec: ViewSpec) -> TrainingView:
        """What ``spec`` asks for of the moment where the timeline is.

        Raises:
            RuntimeError: if a way was given up, and the moment has to be computed again by ``go``.
        """
        if self._stands() != self._place:
            raise RuntimeError(Phrase("the way here was given up: go there again"))
        return self.comparison.view(spec, self._before if spec.before else None, self.ghosts)

    # Inside

    def _stands(self) -> tuple[int, int]:
        """Where the comparison is."""
        comparison = self.comparison
        if comparison.phase is not None and not comparison.phases_made:
            return comparison.iteration - 1, len(comparison.phases)
        return comparison.iteration, comparison.phases_made

    def _stands_at_newest(self) -> bool:
        return self.comparison.iteration == self.newest

    def _is_under_way(self, iteration: int, made: int, before: bool) -> bool:
        """Whether more phases of the iteration under way lead there, with nothing missing."""
        at, there = self._stands()
        if at != iteration or there > made or (before and self._before is None):
            return False
        return there > 0 or (made > 0 and not before)

    def _go_to_rest(self, last: int, made: int, before: bool, abandoned: Callable[[], bool]) -> bool:
        """Go to the end of iteration ``last``, with what stands behind the view that follows."""
        comparison = self.comparison
        self._leave()
        self._before = None
        there = comparison.iteration == last and comparison.holds and not comparison.phases_made
        if not (there and (comparison.watched or not before)):
            start = max(last - 1, 0) if before else max(last, 0)
            if not self._replay(start, abandoned):
                return False
            if before and last > start:
                comparison.step(watched=True)
        if before:
            # Phases show what happens in them, whatever else is looked at.
            wanted = {*self._quantities, "gradients", "updates"} if made else set(self._quantities)
            self._before = comparison.traces(*sorted(wanted)) if last > 0 else {}
        return True

    def _finish(self, iteration: int, made: int) -> None:
        comparison = self.comparison
        if made == 0:
            while comparison.iteration < iteration:
                comparison.step(watched=True)
            return
        newest = self.newest
        if self._stands() == (iteration, 0) and self._stands_at_newest():
            self._leave()
        while self._stands() != (iteration, made):
            comparison.step_phase()
        if self.newest > newest:
            self._head = None
            if comparison.iteration % self._spacing == 0:
                self._keep()

    def _leave(self) -> None:
        """Keep the newest iteration, to come back to it."""
        comparison = self.comparison
        if self._head is None and self._stands_at_newest() and not comparison.phases_made and self.reaches_back:
            kept = self._kept.get(comparison.iteration)
            self._head = comparison.checkpoint() if kept is None else kept

    def _replay(self, target: int, abandoned: Callable[[], bool]) -> bool:
        """Go to the end of ``target`` from the nearest place before it."""
        comparison = self.comparison
        start = self._nearest(target)
        on_the_way = not comparison.phases_made and comparison.iteration <= target
        if start is None and not on_the_way:
            return False
        if start is not None and not (on_the_way and start.iteration <= comparison.iteration):
            comparison.restore(start)
        spacing = max(1, self._spacing // _FIRST_SPACING)
        while comparison.iteration < target:
            if abandoned():
                return False
            comparison.step()
            at = comparison.iteration
            if at % self._spacing == 0 and at not in self._kept:
                # After a session was opened: what was passed before that is not there yet.
                self._keep()
                spacing = max(1, self._spacing // _FIRST_SPACING)
            if at % spacing == 0 and target - at < spacing * self._near_capacity() and at not in self._kept:
                self._keep_near(at)
        return True

    def _nearest(self, target: int) -> Checkpoint | None:
        found = [each[at] for each in (self._kept, self._near) for at in each if at <= target]
        if self._head is not None and self._head.iteration <= target:
            found.append(self._head)
        return max(found, key=lambda each: each.iteration, default=None)

    def _keep(self) -> None:
        if not self.reaches_back:
            return
        started = time.perf_counter()
        checkpoint = self.comparison.checkpoint()
        self._kept[checkpoint.iteration] = checkpoint
        if self._spacing < _WIDEST_FIRST_SPACING and self._cost.is_high(started, time.perf_counter()):
            self._thin_out()
        room = max(1, self._capacity() - self._near_capacity() - 1)
        while len(self._kept) > room:
            self._thin_out()
        while len(self._near) > self._near_capacity():
            del self._near[next(iter(self._near))]

    def _thin_out(self) -> None:
        self._spacing *= 2
        self._kept = {at: each for at, each in self._kept.items() if at % self._spacing == 0}

    def _keep_near(self, at: int) -> None:
        self._near.pop(at, None)
        while len(self._near) >= self._near_capacity():
            del self._near[next(iter(self._near))]
        self._near[at] = self.comparison.checkpoint()

    def _capacity(self) -> int:
        """How many checkpoints the budget holds."""
        return self._budget // self._size

    def _near_capacity(self) -> int:
        capacity = self._capacity()
        return max(capacity // _NEAR_SHARE, int(capacity >= 3))


class _Cost:
    """What checkpoints cost the training between them, over the last few: small batches and optimisers with much state
    make it a larger part."""

    def __init__(self) -> None:
        self._spans: list[tuple[float, float]] = []

    def is_high(self, started: float, ended: float) -> bool:
        """Whether the checkpoint just made, and those before it, take more than a share of the time."""
        self._spans.append((started, ended))
        if len(self._spans) < _COUNTED:
            return False
        spent = sum(end - start for start, end in self._spans[1:])
        passed = self._spans[-1][1] - self._spans[0][1]
        self._spans = self._spans[-1:]
        return spent > _HIGHEST_COST * passed


def _all_diverged(checkpoint: Checkpoint) -> bool:
    return all(diverged_at is not None for _, _, diverged_at in checkpoint.contenders)
