"""A keeper for sessions that only look: what they begin with, and nothing can be written."""

from collections.abc import Collection, Iterable

from mapper.core.changes import ChangeSet
from mapper.core.errors import Refused
from mapper.core.history import Act, Entry, Line, Version
from mapper.core.ids import VersionId
from mapper.core.records import Record


class Shut:
    """Has these records, no history, and takes nothing: whose session it is refuses before it is asked."""

    is_read_only = True

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._records = list(records)

    def load(self) -> list[Record]:
        return self._records

    def journal(self, after: int = 0) -> list[Line]:
        return []

    def changes_of(self, seq: int) -> ChangeSet:
        raise KeyError(seq)

    def between(self, start: int, end: int) -> ChangeSet:
        raise KeyError(start, end)

    def edits_about(
        self, record_id: str, among: Collection[int], most: int | None = None
    ) -> tuple[set[int], bool]:
        return set(), True

    def versions(self) -> list[Version]:
        return []

    def write(self, changes: ChangeSet, act: Act, entry: Entry, *, amend: bool = False) -> None:
        raise Refused("read_only")

    def thin(self, keep: int) -> int:
        raise Refused("read_only")

    def keep_version(self, version: Version) -> None:
        raise Refused("read_only")

    def drop_version(self, version_id: VersionId) -> None:
        raise Refused("read_only")
