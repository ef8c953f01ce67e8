"""The measured promises: a keeper without a disk, for what is measured on the screen."""

from collections.abc import Iterable

from mapper.core.changes import ChangeSet
from mapper.core.history import Act, Entry, Line, Version
from mapper.core.ids import VersionId
from mapper.core.records import Record


class MemoryKeeper:
    """Gives the records and forgets what it is told."""

    is_read_only = False

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = list(records)

    def load(self) -> list[Record]:
        return self._records

    def journal(self, after: int = 0) -> list[Line]:
        return []

    def between(self, start: int, end: int) -> ChangeSet:
        raise KeyError(start, end)

    def versions(self) -> list[Version]:
        return []

    def changes_of(self, seq: int) -> ChangeSet:
        raise KeyError(seq)

    def write(self, changes: ChangeSet, act: Act, entry: Entry, *, amend: bool = False) -> None:
        """Kept by nobody."""

    def keep_version(self, version: Version) -> None:
        """Kept by nobody."""

    def thin(self, keep: int) -> int:
        """There is nothing to be thinned."""
        return 0

    def drop_version(self, version_id: VersionId) -> None:
        """Known to nobody."""
