"""How many threads NumPy's matrix products use while the window is open."""

from threadpoolctl import threadpool_limits

from netcore.many_seeds import processors

__all__ = ["BlasThreads"]


class BlasThreads:
    """A limit for the whole process, until ``restore``; never more than there are processors.

    A product may differ in its last digits with another number of threads: change it between two runs.
    """

    def __init__(self, wanted: int) -> None:
        self._wanted = wanted
        self._limits = self._limited(wanted)

    def use(self, wanted: int) -> None:
        """Take another limit."""
        if wanted != self._wanted:
            self.restore()
            self._wanted = wanted
            self._limits = self._limited(wanted)

    def restore(self) -> None:
        """Leave it as it was before."""
        self._limits.restore_original_limits()

    @staticmethod
    def _limited(wanted: int) -> threadpool_limits:
        return threadpool_limits(limits=max(1, min(wanted, processors())), user_api="blas")
