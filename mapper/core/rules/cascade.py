"""Children go with the parent: whatever refers to a removed record is removed too, or forgets it."""

from types import MappingProxyType
from typing import Final

from mapper.core.draft import Draft
from mapper.core.records import RECORD_TYPES, REFERENCES, OnDelete, Record, Reference, record_type_of
from mapper.core.rules.heeding import COMING_AND_GOING, Heeds

HEEDS: Final[Heeds] = MappingProxyType(dict.fromkeys(RECORD_TYPES, COMING_AND_GOING))


def follow(draft: Draft) -> None:
    """Follow every removal in the draft to its end."""
    waiting = [change.record for change in draft.changes() if change.after is None]
    while waiting:
        removed = waiting.pop()
        for record_type, reference in _pointing_at(type(removed)):
            for record in draft.referring(record_type, reference.field, removed.id):
                if reference.on_delete is OnDelete.CLEAR:
                    draft.update(record, **{reference.field: None})
                else:
                    draft.remove(record)
                    waiting.append(record)


def _pointing_at(target: type[Record]) -> list[tuple[type[Record], Reference]]:
    return [(t, r) for t in RECORD_TYPES for r in REFERENCES[t] if r.target == target.prefix]


def dangling(draft: Draft) -> list[tuple[Record, Reference]]:
    """References of changed records that lead nowhere; a sound edit leaves none."""
    return [
        (change.after, reference)
        for change in draft.changes()
        if change.after is not None
        for reference in REFERENCES[type(change.after)]
        if (target := getattr(change.after, reference.field)) is not None
        and draft.find(record_type_of(target), target) is None
    ]
