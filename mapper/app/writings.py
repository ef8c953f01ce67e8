"""Files on their way: written in the background, each with a notice that tells how far it is and a way to end it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from mapper.core.errors import Problem
from mapper.core.store import Snapshot
from mapper.services.jobs import Breathe, Job
from mapper.ui.texts import translate

if TYPE_CHECKING:
    from mapper.app.desk import Desk

_STEPS = 100

# Writes a snapshot; it is given whom to tell the share done, 0 to 1. What it gives back is for the last part of it.
Write: TypeAlias = Callable[[Snapshot, Callable[[float], None]], Any]
# Does the last part, and may give back what there is to know of the file, in sentences.
Last: TypeAlias = Callable[[Any], Sequence[str] | None]


@dataclass
class _Writing:
    """A file on its way: whose, where to, the notice that tells of it, what is done at last, and its job."""

    desk: "Desk"
    target: Path
    notice: QFrame
    bar: QProgressBar
    last: Last | None = None
    job: Job[Any] | None = None


class Writings(QObject):
    """Writes files in the background; filing keeps one for all desks."""

    # from the jobs' threads
    _went_on = Signal(object, float)
    _ended = Signal(object, object, object)

    def __init__(self, tell_end: "Callable[[Desk, Path, Problem | None, Sequence[str]], None]") -> None:
        """`tell_end` says that a file was written, or what stopped it."""
        super().__init__()
        self._tell_end = tell_end
        self._writings: list[_Writing] = []
        self._went_on.connect(self._tell_progress, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def begin(
        self,
        desk: "Desk",
        target: Path,
        snapshot: Snapshot,
        write: Write,
        last: Last | None = None,
    ) -> None:
        """Write a snapshot to a file in the background. `last`: what only this thread can do with what came of it."""
        writing = self._told(desk, target)
        writing.last = last

        def work(snapshot: Snapshot, breathe: Breathe) -> Any:
            def progress(share: float) -> None:
                breathe()
                self._went_on.emit(writing, share)

            return write(snapshot, progress)

        writing.job = Job(
            work,
            snapshot,
            lambda found: self._ended.emit(writing, found, None),
            lambda error: self._ended.emit(writing, None, error),
        )
        self._writings.append(writing)
        writing.job.start()

    def finish(self, desk: "Desk") -> None:
        """End what is still being written for a desk that closes."""
        for writing in [each for each in self._writings if each.desk is desk]:
            self._give_up(writing)
            if writing.job is not None:
                writing.job.wait()

    def _told(self, desk: "Desk", target: Path) -> _Writing:
        """A notice with a bar that fills, and a way to end it."""
        writing: list[_Writing] = []
        text = translate("Filing", "Writing {name}…").replace("{name}", target.name)
        cancel = (translate("Filing", "Cancel"), lambda: self._cancel(writing[0]))
        notice = desk.window.notices.show_notice(text, offers=[cancel])
        bar = QProgressBar(notice)
        bar.setRange(0, _STEPS)
        bar.setTextVisible(False)
        bar.setAccessibleName(text)
        layout = notice.layout()
        if isinstance(layout, QHBoxLayout):
            layout.insertWidget(1, bar)
        writing.append(_Writing(desk, target, notice, bar))
        return writing[0]

    def _tell_progress(self, writing: _Writing, share: float) -> None:
        if writing in self._writings:
            writing.bar.setValue(round(share * _STEPS))

    def _cancel(self, writing: _Writing) -> None:
        self._give_up(writing)
        text = translate("Filing", "{name} was not written.").replace("{name}", writing.target.name)
        writing.desk.window.status.tell(text)

    def _give_up(self, writing: _Writing) -> None:
        if writing in self._writings and writing.job is not None:
            self._writings.remove(writing)
            writing.job.cancel()
            writing.notice.close()

    def _end(self, writing: _Writing, found: Any, error: Exception | None) -> None:
        if writing not in self._writings:
            return
        self._writings.remove(writing)
        writing.notice.close()
        remarks: Sequence[str] | None = None
        if error is None and writing.last is not None:
            try:
                remarks = writing.last(found)
            except Problem as problem:
                error = problem
        if error is not None and not isinstance(error, Problem):
            raise error
        self._tell_end(writing.desk, writing.target, error, remarks or ())
