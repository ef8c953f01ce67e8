"""The edit that makes one of several library entries that mean the same."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.records import (
    RECORD_TYPES,
    REFERENCES,
    Allocation,
    Record,
    RoleTouch,
    SaleEffort,
    record_type_of,
)
from mapper.core.records.limits import ONCE, RANGES
from mapper.core.records.plain import field_types

_ADDED: Final[Mapping[type[Record], str]] = MappingProxyType(
    {RoleTouch: "touch_hours", Allocation: "share", SaleEffort: "hours"}
)


def merge_entries(draft: Draft, /, kept_id: str, other_ids: Sequence[str]) -> Label:
    """Let one entry stand for the others, at least one: whatever named them names it, and they go.

    What the entry does not say is taken from the first of the others that does. Where both hang on the same thing one
    link stays, filled up in the same way; hours and shares of time add up. Refused for entries of different kinds.
    """
    record_type = record_type_of(kept_id)
    others = [other_id for other_id in dict.fromkeys(other_ids) if other_id != kept_id]
    if any(record_type_of(other_id) is not record_type for other_id in others):
        raise Refused("not_alike")
    if not others:
        raise Refused("only_one_chosen")
    for other_id in others:
        other = draft.get(record_type, other_id)
        _fill(draft, draft.get(record_type, kept_id), other)
        _lead(draft, record_type, other_id, kept_id)
        draft.remove(other)
    name = str(getattr(draft.get(record_type, kept_id), "name", ""))
    return Label("merge_entries", {"name": name, "kind": record_type.prefix, "count": len(others)})


def _lead(draft: Draft, target: type[Record], other_id: str, kept_id: str) -> None:
    for record_type in RECORD_TYPES:
        for reference in REFERENCES[record_type]:
            if reference.target != target.prefix:
                continue
            for user in draft.referring(record_type, reference.field, other_id):
                if user.id == kept_id:  # it stood below the one that goes
                    above = getattr(draft.get(target, other_id), reference.field)
                    draft.update(user, **{reference.field: None if above == kept_id else above})
                else:
                    _rename(draft, user, reference.field, kept_id)


def _rename(draft: Draft, user: Record, field: str, kept_id: str) -> None:
    """Lead a record to the entry that stays; where that would say the same twice, into the record that says it."""
    led = {name: getattr(user, name) for name in field_types(type(user))} | {field: kept_id}
    names = ONCE.get(type(user), ())
    if names:
        for twin in draft.referring(type(user), names[0], led[names[0]]):
            if twin.id != user.id and all(getattr(twin, name) == led[name] for name in names):
                _fill(draft, twin, user)
                _add(draft, twin, user)
                draft.remove(user)
                return
    draft.update(user, **{field: kept_id})


def _add(draft: Draft, record: Record, other: Record) -> None:
    """What both say of one and the same, such as hours of work, adds up."""
    name = _ADDED.get(type(record))
    if name is not None:
        most = RANGES[type(record), name].high
        total = getattr(record, name) + getattr(other, name)
        draft.update(record, **{name: total if most is None else min(total, most)})


def _fill(draft: Draft, record: Record, other: Record) -> None:
    """Take from the other what this one leaves open: unknown numbers and empty texts."""
    fields: dict[str, Any] = {
        name: value
        for name in field_types(type(record))
        if getattr(record, name) in (None, "")
        and (value := getattr(other, name)) not in (None, "", record.id)
    }
    if fields:
        draft.update(record, **fields)
