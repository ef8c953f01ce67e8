"""The bridge between a session and Qt: commands go down, one signal a command comes up."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from mapper.core import insides
from mapper.core.changes import ChangeSet
from mapper.core.draft import Draft
from mapper.core.errors import Problem
from mapper.core.history import Label
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Node, ProcessMap, Record
from mapper.services.events import DocumentChanged
from mapper.services.session import Session
from mapper.ui.counts import Counts
from mapper.ui.here import Here
from mapper.ui.worked import Awaited

if TYPE_CHECKING:
    from mapper.analysis.map_figures import MapFigures

P = ParamSpec("P")
R = TypeVar("R", bound=Record)


class Shown(Reader):
    """The document that the rooms look at. Who keeps this reader sees what they are turned to later."""

    def __init__(self, document: Reader) -> None:
        self._document = document

    def read_from(self, document: Reader) -> None:
        """Read from another document from now on."""
        self._document = document

    def find(self, record_type: type[R], record_id: str | None) -> R | None:
        return self._document.find(record_type, record_id)

    def all(self, record_type: type[R]) -> Iterable[R]:
        return self._document.all(record_type)

    def referring(self, record_type: type[R], field: str, target_id: str) -> list[R]:
        return self._document.referring(record_type, field, target_id)


class Bridge(QObject):
    """One open document as the rooms see it: its reader, its current map, its commands and its news."""

    changed = Signal(object)  # DocumentChanged: a command is on the disk and in memory
    refused = Signal(object)  # Problem: a command was refused or the disk failed; nothing changed
    map_switched = Signal(str)  # id of the map now shown
    table_pasted = Signal(str)  # a table from elsewhere with headings, which asks to be looked at first
    worked_out = Signal()  # the figures that go with the document are others, or became stale
    turned = Signal()  # the rooms look at another session: an earlier moment, or the present again
    steps_wished = Signal()  # figures of steps were asked for that nobody has worked out yet
    steps_told = Signal()  # they are there
    place_wanted = Signal(
        str, tuple
    )  # id of a map and what is to be seen there: whoever shows maps goes there

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.here = Here()
        self.counts = Counts(session.store.all(Node))
        self._shown = Shown(session.store)
        self._worked = Awaited(self._shown, self.steps_wished.emit)
        self._told = session.revision
        self._unsubscribe = session.subscribe(self._announce)
        self._map_id = insides.outer_maps(session.store)[0].id
        self._around: list[MapId] = []  # the maps around the one that is shown, the nearest first

    @property
    def session(self) -> Session:
        return self._session

    @property
    def reader(self) -> Reader:
        """The document as it is shown: the same reader whatever the rooms are turned to."""
        return self._shown

    @property
    def worked(self) -> Awaited:
        """The same reader with the figures that were last worked out in the background."""
        return self._worked

    @property
    def is_telling(self) -> bool:
        """While the rooms are told of a change: who hears of it may not write."""
        return self._told != self._session.revision

    def turn_to(self, session: Session) -> None:
        """Let the rooms look at another session that holds the same records now, and hear of what it changes."""
        self._unsubscribe()
        self._session = session
        self._told = session.revision
        self._shown.read_from(session.store)
        self._unsubscribe = session.subscribe(self._announce)
        self.turned.emit()

    def tell_figures(self, figures: "MapFigures | None", *, is_stale: bool) -> None:
        """Let these figures go with the document from now on."""
        self._worked.take(figures, is_stale=is_stale)
        self.worked_out.emit()

    @property
    def map_id(self) -> MapId:
        """The map that is shown."""
        return self._map_id

    def switch_map(self, map_id: MapId) -> None:
        """Show another map of the document."""
        if map_id != self._map_id:
            self._map_id = map_id
            self._look_around()
            self.map_switched.emit(map_id)

    def show_place(self, map_id: MapId, ids: Sequence[str] = ()) -> None:
        """Ask for a map to be shown with these things in sight and selected."""
        self.place_wanted.emit(map_id, tuple(ids))

    def run(
        self, edit: Callable[Concatenate[Draft, P], Label], *args: P.args, **kwargs: P.kwargs
    ) -> ChangeSet | None:
        """Run an edit. None when it was refused: `refused` has told why, and nothing has changed."""
        try:
            return self._session.run(edit, *args, **kwargs)
        except Problem as problem:
            self.refused.emit(problem)
            return None

    @property
    def last_command(self) -> int:
        """The number of the last command that can be undone; 0 for none."""
        last = self._session.history.undoable
        return last.seq if last is not None else 0

    def complete(
        self, seq: int, edit: Callable[Concatenate[Draft, P], Label], *args: P.args, **kwargs: P.kwargs
    ) -> ChangeSet | None:
        """Run an edit as the end of the command with that number (`Session.complete`); 0: as one of its own."""
        try:
            return self._session.complete(seq, edit, *args, **kwargs)
        except Problem as problem:
            self.refused.emit(problem)
            return None

    def may(
        self, edit: Callable[Concatenate[Draft, P], Label], *args: P.args, **kwargs: P.kwargs
    ) -> Problem | None:
        """Why an edit would be refused, or None when it would go through; tells nobody else."""
        try:
            self._session.preview(edit, *args, **kwargs)
        except Problem as problem:
            return problem
        return None

    def foresee(
        self, edit: Callable[Concatenate[Draft, P], Label], *args: P.args, **kwargs: P.kwargs
    ) -> ChangeSet | None:
        """What an edit would change, or None when it would be refused; tells nobody."""
        try:
            return self._session.preview(edit, *args, **kwargs)
        except Problem:
            return None

    def undo(self) -> ChangeSet | None:
        """What changed back, or None when that was refused."""
        return self._step(self._session.undo)

    def redo(self) -> ChangeSet | None:
        """What changed again, or None when that was refused."""
        return self._step(self._session.redo)

    def detach(self) -> None:
        """Stop listening to the session, before it is closed."""
        self._unsubscribe()

    def _step(self, step: Callable[[], ChangeSet]) -> ChangeSet | None:
        try:
            return step()
        except Problem as problem:
            self.refused.emit(problem)
            return None

    def _announce(self, notice: DocumentChanged) -> None:
        try:
            self._tell(notice)
        finally:
            self._told = notice.revision

    def _tell(self, notice: DocumentChanged) -> None:
        self.counts.follow(notice.changes)
        if self.reader.find(ProcessMap, self._map_id) is None:
            left = [map_id for map_id in self._around if self.reader.find(ProcessMap, map_id) is not None]
            self._map_id = left[0] if left else insides.outer_maps(self.reader)[0].id
            self._look_around()
            self.changed.emit(notice)
            self.map_switched.emit(self._map_id)
        else:
            self.changed.emit(notice)

    def _look_around(self) -> None:
        """Who deletes the inside that is shown stays as near as possible."""
        way = insides.way_to(self.reader, self._map_id)
        self._around = [place.process_map.id for place in way[-2::-1]]
