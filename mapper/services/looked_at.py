"""The session as somebody sees it who only looks: it hears of every command and begins none."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from mapper.core.changes import ChangeSet
from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.history import Entry, History, Label, Line, Version
from mapper.core.reader import Reader
from mapper.core.store import Snapshot
from mapper.services.events import DocumentChanged
from mapper.services.session import Session
from mapper.services.shut import Shut

P = ParamSpec("P")


class LookedAt(Session):
    """The same open document for one more view, which may be thrown away at any time. Writing is refused.

    It has no document of its own: whatever is read is read of the session that is looked at.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(Shut())
        self._session = session

    @property
    def store(self) -> Reader:
        return self._session.store

    @property
    def revision(self) -> int:
        return self._session.revision

    @property
    def history(self) -> History:
        return self._session.history

    @property
    def refusal(self) -> Refused:
        return Refused("looked_at")

    @property
    def line(self) -> int:
        return self._session.line

    @property
    def versions(self) -> tuple[Version, ...]:
        return self._session.versions

    def journal(self, after: int = 0) -> list[Line]:
        return self._session.journal(after)

    def between(self, start: int, end: int) -> ChangeSet:
        return self._session.between(start, end)

    def snapshot(self) -> Snapshot:
        return self._session.snapshot()

    def subscribe(self, observer: Callable[[DocumentChanged], None]) -> Callable[[], None]:
        return self._session.subscribe(observer)

    def watch_versions(self, observer: Callable[[], None]) -> Callable[[], None]:
        return self._session.watch_versions(observer)

    def told_of(self, record_id: str, most: int) -> tuple[list[Entry], bool]:
        return self._session.told_of(record_id, most)

    def preview(
        self, edit: Callable[Concatenate[Draft, P], Label], *args: P.args, **kwargs: P.kwargs
    ) -> ChangeSet:
        raise self.refusal

    def undo(self) -> ChangeSet:
        raise self.refusal

    def redo(self) -> ChangeSet:
        raise self.refusal
