"""What is built when it is first needed."""

from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import WeakMethod

__all__ = ["Late"]

T = TypeVar("T")


class Late(Generic[T]):
    """One thing that is built when somebody first asks for it; what it is told before that, it hears then, in order.

    Args:
        build: the method that makes it, ready for use, of the object that this belongs to.
        then: another one of that, called once it is there and has heard everything.
    """

    def __init__(self, build: Callable[[], T], then: Callable[[], None] | None = None) -> None:
        # Weakly: widgets in a reference cycle would wait for the garbage collector.
        self._build = WeakMethod(build)
        self._then = WeakMethod(then) if then is not None else None
        self._made: T | None = None
        self._failed = False
        self._unheard: dict[object, Callable[[T], object]] = {}

    @property
    def made(self) -> T | None:
        """It, if it is there."""
        return self._made

    @property
    def failed(self) -> bool:
        """Whether it was to be built, and could not be."""
        return self._failed

    def get(self) -> T:
        """It; the first time takes as long as it takes to build.

        Raises:
            Exception: what building it raised; or the first of what those raised who had something to say: the others
                have said it then, too.
        """
        if self._made is None:
            build = self._build()
            assert build is not None
            self._failed = True
            self._made = build()
            self._failed = False
            self._say_all(self._made)
        return self._made

    def _say_all(self, made: T) -> None:
        error: Exception | None = None
        while self._unheard:
            try:
                self._unheard.pop(next(iter(self._unheard)))(made)
            except Exception as raised:
                error = error or raised
        if self._then is not None and (then := self._then()) is not None:
            then()
        if error is not None:
            raise error

    def tell(self, say: Callable[[T], object], key: object = None) -> None:
        """Have ``say`` called with it: now, or as soon as it is there.

        Args:
            key: of what is told with the same one before it is there, the newest alone is said.
        """
        if self._made is None:
            key = key or object()
            self._unheard.pop(key, None)
            self._unheard[key] = say
        else:
            say(self._made)
