"""Looking back: what a window looks at, the present or an earlier moment in which nothing can be changed."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import QObject, Signal

from mapper.core.changes import ChangeSet
from mapper.core.edits.restoring import restore_nodes
from mapper.core.errors import Problem
from mapper.core.history import Line, Version
from mapper.core.ids import MapId, NodeId
from mapper.core.records import ProcessMap
from mapper.services.moments import Replay, beginning
from mapper.services.session import Session
from mapper.ui.bridge import Bridge


class Past(QObject):
    """Turns the rooms of a window to any moment of their document and back. What goes wrong is told by the bridge."""

    turning = Signal()  # the present is about to be left: what is being typed is to be finished
    moved = Signal()  # another moment is shown, or the present again
    told = Signal()  # there are other moments, or they are called otherwise

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._session: Session = bridge.session
        self._replay: Replay | None = None
        self._map_id: MapId | None = None  # that was shown when the present was left
        self._lines: list[Line] = []
        bridge.changed.connect(self._follow)
        self._watch()

    def _watch(self) -> None:
        unsubscribe = self._session.watch_versions(self._name_anew)
        self.destroyed.connect(unsubscribe)

    # -- what there is

    @property
    def is_on(self) -> bool:
        """Whether an earlier moment is shown, or the latest one as one of them."""
        return self._replay is not None

    @property
    def lines(self) -> Sequence[Line]:
        """All moments, the one before the first line of the journal being the first; read when they are asked for."""
        last = self._lines[-1].number if self._lines else -1
        if last < self._session.line:
            self._read_on()
        return self._lines

    @property
    def versions(self) -> tuple[Version, ...]:
        """The moments that have a name, oldest first."""
        return self._session.versions

    @property
    def at(self) -> int:
        """Which of the lines is shown, the last one in the present."""
        return self.place_of(self._replay.line) if self._replay is not None else len(self.lines) - 1

    @property
    def line(self) -> Line:
        """The line that is shown."""
        return self.lines[self.at]

    def place_of(self, number: int) -> int:
        """Where the line with that number stands among the lines, or the next one where it was thinned."""
        place = bisect_left(self.lines, number, key=attrgetter("number"))
        return min(place, len(self._lines) - 1)

    # -- going there and back

    def go_to(self, place: int) -> bool:
        """Show the moment at that place of the lines; whether that was possible."""
        line = self.lines[max(0, min(place, len(self._lines) - 1))]
        if self._replay is None:
            self.turning.emit()
            self._map_id = self._bridge.map_id
            self._replay = Replay(self._session)
            self._bridge.turn_to(self._replay)
        try:
            self._replay.go_to(line)
        except Problem as problem:
            self._bridge.refused.emit(problem)
            return False
        finally:
            self.moved.emit()
        return True

    def leave(self) -> None:
        """Show the present again."""
        replay, self._replay = self._replay, None
        if replay is None:
            return
        replay.come_home()
        self._bridge.turn_to(self._session)
        if self._map_id is not None and self._bridge.reader.find(ProcessMap, self._map_id) is not None:
            self._bridge.switch_map(self._map_id)
        self.moved.emit()

    # -- what can be done with a moment

    def restore(self, name: str) -> None:
        """Make the document what it was at the moment shown, and go back to the present. `name` is for the history."""
        number = self.line.number
        self.leave()
        try:
            self._session.restore(number, name)
        except Problem as problem:
            self._bridge.refused.emit(problem)

    def restore_nodes(self, node_ids: Sequence[NodeId]) -> ChangeSet | None:
        """Bring these nodes of the moment shown into the present, and go back there. None when it was refused."""
        then = self._bridge.session.snapshot()
        self.leave()
        return self._bridge.run(restore_nodes, then, node_ids)

    def name_it(self, name: str, note: str = "") -> Version | None:
        """Give the moment shown a name, which may be the present. None when it was refused."""
        try:
            return self._session.name_version(name, note, self.line.number)
        except Problem as problem:
            self._bridge.refused.emit(problem)
            return None

    def rename(self, version: Version, name: str) -> None:
        """Call a moment something else."""
        try:
            self._session.rename_version(version.id, name, version.note)
        except Problem as problem:
            self._bridge.refused.emit(problem)

    def may_forget(self, version: Version) -> bool:
        """Whether its name may go; why not is told."""
        try:
            self._session.may_drop(version.id)
        except Problem as problem:
            self._bridge.refused.emit(problem)
            return False
        return True

    def forget(self, version: Version) -> None:
        """Let a moment be one among many again."""
        try:
            self._session.drop_version(version.id)
        except Problem as problem:
            self._bridge.refused.emit(problem)

    # -- news

    def _follow(self) -> None:
        if self.is_on:
            return
        if len(self._lines) > 1:
            self._lines.pop()  # a command that was merged with it made it another
        self.told.emit()

    def _name_anew(self) -> None:
        self._lines = []  # they may have been thinned
        self.told.emit()

    def _read_on(self) -> None:
        last = self._lines[-1].number if self._lines else 0
        try:
            more = self._session.journal(last)
        except Problem as problem:
            self._bridge.refused.emit(problem)
            more = []
        if not self._lines:
            self._lines = [beginning(more[0].entry.time if more else 0.0)]
        self._lines += more
