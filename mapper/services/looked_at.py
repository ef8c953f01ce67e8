"""The session as somebody sees it who only looks: it hears of every command and begins none."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from mapper.core.changes import ChangeSet
from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.history import Entry, History, Label
from mapper.core.reader import Reader
from mapper.core.store import Snapshot
from mapper.services.events import DocumentChanged
from mapper.services.session import Session

P = ParamSpec("P")


class LookedAt(Session):
    """The same open document for one more view, which may be thrown away at any time. Writing is refused."""

    def __init__(self, session: Session) -> None:
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
    def is_read_only(self) -> bool:
        return True

    @property
    def refusal(self) -> Refused:
        return Refused("looked_at")

    def snapshot(self) -> Snapshot:
        return self._session.snapshot()

    def subscribe(self, observer: Callable[[DocumentChanged], None]) -> Callable[[], None]:
        return self._session.subscribe(observer)

    def told_of(self, record_id: str, most: int) -> list[Entry]:
        return self._session.told_of(record_id, most)

    def preview(
        self, edit: Callable[Concatenate[Draft, P], Label], *args: P.args, **kwargs: P.kwargs
    ) -> ChangeSet:
        raise self.refusal

    def run(
        self, edit: Callable[Concatenate[Draft, P], Label], *args: P.args, **kwargs: P.kwargs
    ) -> ChangeSet:
        raise self.refusal

    def complete(
        self, seq: int, edit: Callable[Concatenate[Draft, P], Label], *args: P.args, **kwargs: P.kwargs
    ) -> ChangeSet:
        raise self.refusal

    def undo(self) -> ChangeSet:
        raise self.refusal

    def redo(self) -> ChangeSet:
        raise self.refusal
