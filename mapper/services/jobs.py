"""Jobs: work in the background that gets a snapshot and gives back a value, and never stands in anybody's way."""

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from mapper.core.store import Snapshot

T = TypeVar("T")

Breathe = Callable[[], None]

# Only one thread runs Python at a time. So long may the job hold the others up, and so long it stands back each time.
_TURN_SECONDS = 0.001
_REST_SECONDS = 0.002


class GivenUp(Exception):
    """Raised inside a job that nobody waits for any more."""


class Job(Generic[T]):
    """A piece of work on a snapshot, in a thread of its own that ends with it.

    `work` is a pure function of the snapshot. It calls what it is given as often as it can, once a millisecond at
    best: there it lets others run, and there it ends when it was cancelled. `deliver` is called in the job's thread
    with the value; never after `cancel` has come back. What `work` raises goes to `fail`.
    """

    def __init__(
        self,
        work: Callable[[Snapshot, Breathe], T],
        snapshot: Snapshot,
        deliver: Callable[[T], None],
        fail: Callable[[Exception], None],
        *,
        stands_back: bool = True,
    ) -> None:
        """`stands_back`: whether it lets others run again and again; not where somebody waits for just this."""
        self._stands_back = stands_back
        self._work = work
        self._snapshot = snapshot
        self._deliver = deliver
        self._fail = fail
        self._gate = threading.Lock()
        self._is_over = threading.Event()
        self._turn = 0.0
        self._thread = threading.Thread(target=self._run, name=f"job {work.__qualname__}")

    @property
    def is_alive(self) -> bool:
        return self._thread.is_alive()

    def start(self) -> None:
        self._thread.start()

    def cancel(self) -> None:
        """Nobody waits for it any more; it ends at its next breath. Nothing is delivered from here on."""
        with self._gate:
            self._is_over.set()

    def wait(self) -> None:
        """Come back when the thread has ended."""
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        self._turn = time.perf_counter()
        try:
            value = self._work(self._snapshot, self._breathe)
        except GivenUp:
            return
        except Exception as error:  # noqa: BLE001  # a bug of the work: told where it can be seen
            self._hand_over(self._fail, error)
        else:
            self._hand_over(self._deliver, value)

    def _hand_over(self, take: Callable[[T], None] | Callable[[Exception], None], value: object) -> None:
        with self._gate:
            if not self._is_over.is_set():
                take(value)  # type: ignore[arg-type]  # each taker gets what it is for

    def _breathe(self) -> None:
        if self._is_over.is_set():
            raise GivenUp
        if self._stands_back and time.perf_counter() - self._turn >= _TURN_SECONDS:
            time.sleep(_REST_SECONDS)
            self._turn = time.perf_counter()
