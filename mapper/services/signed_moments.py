"""Signatures that come back from an earlier moment: those under one whose name was forgotten come without it."""

from collections.abc import Sequence

from mapper.core.changes import Change, ChangeSet
from mapper.core.history import Version
from mapper.core.records import SignOff
from mapper.core.records.plain import with_fields


def without_lost_moments(changes: ChangeSet, versions: Sequence[Version]) -> ChangeSet:
    """The changes, but that no signature names a moment that is not among the `versions`."""
    known = {version.id for version in versions}

    def told(change: Change) -> Change:
        after = change.after
        if isinstance(after, SignOff) and after.version_id is not None and after.version_id not in known:
            return Change(change.before, with_fields(after, {"version_id": None}))
        return change

    return ChangeSet.of(map(told, changes))
