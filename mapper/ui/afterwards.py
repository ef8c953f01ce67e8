"""Work that is done again after every change, once the hands rest: in the background, on a snapshot or the figures."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from mapper.analysis.map_figures import MapFigures
from mapper.core.store import Snapshot
from mapper.services.jobs import Breathe, Job
from mapper.ui.bridge import Bridge

T = TypeVar("T")

QUIET_MS = 150


class Reworked(QObject, Generic[T]):
    """Keeps a value that is worked out in the background, and tells whether it is still true.

    While nobody wants the value nothing is worked out. `close` it before the document is closed.
    """

    changed = Signal()  # the value is another one, or became stale

    _delivered = Signal(object, object)  # from the job's thread: the job and its value
    _failed = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        parent: QObject | None,
        *,
        is_wanted: bool,
        quiet_ms: int,
    ) -> None:
        super().__init__(parent)
        self._is_wanted = is_wanted
        self._bridge = bridge
        self._value: T | None = None
        self._is_stale = True
        self._job: Job[T] | None = None
        self._ending: list[Job[T]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(quiet_ms)
        self._timer.timeout.connect(self._begin)
        self._delivered.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(_raise, Qt.ConnectionType.QueuedConnection)

    @property
    def value(self) -> T | None:
        """What was worked out last; None before the first time."""
        return self._value

    @property
    def is_stale(self) -> bool:
        """Whether the document has changed since the value was worked out."""
        return self._is_stale

    def set_wanted(self, is_wanted: bool) -> None:
        """Whether somebody looks; what is stale is then worked out."""
        if is_wanted == self._is_wanted:
            return
        self._is_wanted = is_wanted
        if not is_wanted:
            self._timer.stop()
            self._give_up()
        elif self._is_stale:
            self._await_quiet()

    def again(self) -> None:
        """Work it out anew once the hands rest: something beside the document has changed that the work looks at."""
        self._grow_stale()

    def close(self) -> None:
        """End what goes on; comes back when no thread and no timer of it is left. The value stays as it is."""
        self._timer.stop()
        self._give_up()
        for job in self._ending:
            job.wait()
        self._ending.clear()

    def _grow_stale(self) -> None:
        self._give_up()
        if self._is_wanted:
            self._await_quiet()
        if not self._is_stale:
            self._is_stale = True
            self.changed.emit()

    def _await_quiet(self) -> None:
        """Begin once the hands rest."""
        self._timer.start()

    def _ready(self) -> Callable[[Snapshot, Breathe], T]:
        """The work as it is to be done now."""
        raise NotImplementedError

    def _give_up(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._ending.append(self._job)
            self._job = None

    def _begin(self) -> None:
        self._ending = [job for job in self._ending if job.is_alive]
        snapshot = self._bridge.session.snapshot()
        job = Job(self._ready(), snapshot, lambda value: self._delivered.emit(job, value), self._failed.emit)
        self._job = job
        job.start()

    def _take(self, job: object, value: Any) -> None:
        if job is not self._job:
            return  # it was about a document that has changed since
        assert self._job is not None, "it has just been compared"
        self._ending.append(self._job)  # it is in its last breath
        self._job = None
        self._value = cast("T", value)
        self._is_stale = False
        self.changed.emit()


class Afterwards(Reworked[T]):
    """A value that is worked out from the document.

    The first work begins as soon as the one who made it rests. A change marks the value stale, gives up what is being
    worked out, and begins anew when nothing has changed for 150 ms.
    """

    def __init__(
        self,
        bridge: Bridge,
        work: Callable[[Snapshot, Breathe], T],
        parent: QObject | None = None,
        *,
        is_wanted: bool = True,
    ) -> None:
        super().__init__(bridge, parent, is_wanted=is_wanted, quiet_ms=QUIET_MS)
        self._work = work
        bridge.changed.connect(self._grow_stale)
        if is_wanted:
            self._await_quiet()

    def close(self) -> None:
        self._bridge.changed.disconnect(self._grow_stale)
        super().close()

    def _ready(self) -> Callable[[Snapshot, Breathe], T]:
        return self._work


class Onward(Reworked[T]):
    """A value that is worked out from the figures of the map that is shown, so that nobody works these out twice.

    While the figures are on their way it waits; what they were read from - reader, map and day - comes with them.
    """

    def __init__(
        self,
        bridge: Bridge,
        work: Callable[[MapFigures, Breathe], T],
        parent: QObject | None = None,
        *,
        is_wanted: bool = True,
    ) -> None:
        super().__init__(bridge, parent, is_wanted=is_wanted, quiet_ms=0)
        self._work = work
        bridge.worked_out.connect(self._grow_stale)
        if is_wanted:
            self._await_quiet()

    def close(self) -> None:
        self._bridge.worked_out.disconnect(self._grow_stale)
        super().close()

    def _await_quiet(self) -> None:
        if self._bridge.worked.is_stale:
            self._timer.stop()
        else:
            super()._await_quiet()

    def _ready(self) -> Callable[[Snapshot, Breathe], T]:
        figures = self._bridge.worked.figures
        assert figures is not None, "they are not stale, so they are there"
        return lambda _snapshot, rest: self._work(figures, rest)


def _raise(error: Exception) -> None:
    """In the first thread, where the crash guard hears of it."""
    raise error
