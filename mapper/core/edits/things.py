"""Edits that are the same for all that hangs on a map, whatever it is: add, change, put in order, remove."""

from collections.abc import Mapping, Sequence
from typing import Any

from mapper.core.draft import Draft
from mapper.core.history import Label
from mapper.core.naming import called
from mapper.core.records import Record, record_type_of
from mapper.core.records.limits import ONCE
from mapper.core.records.plain import field_types


def add_thing(
    draft: Draft, /, record_type: type[Record], *, thing_id: str | None = None, **fields: Any
) -> Label:
    """Add a record with these fields; where its kind has an order, behind its fellows.

    Where one of the kind stands at most for what it ties together, the one that is there takes the fields.
    """
    known = _standing(draft, record_type, fields)
    if known is not None:
        record = draft.update(known, **fields)
    else:
        if "position" in field_types(record_type) and "position" not in fields:
            fields["position"] = behind(draft, record_type, fields)
        record = draft.put(record_type(id=thing_id or draft.new_id(record_type), **fields))
    return Label("add_thing", {"name": called(draft, record), "kind": record_type.prefix})


def set_thing(draft: Draft, /, thing_id: str, **fields: Any) -> Label:
    """Change fields of a record."""
    record_type = record_type_of(thing_id)
    record = draft.update(draft.get(record_type, thing_id), **fields)
    names = ",".join(sorted(fields))
    params = {"name": called(draft, record), "kind": record_type.prefix, "field": names}
    return Label("set_thing", params, f"thing:{thing_id}:{names}")


def remove_thing(draft: Draft, /, thing_id: str) -> Label:
    """Remove a record with all that depends on it."""
    return remove_things(draft, [thing_id])


def remove_things(draft: Draft, /, thing_ids: Sequence[str]) -> Label:
    """Remove records, at least one, with all that depends on them."""
    records = [draft.get(record_type_of(thing_id), thing_id) for thing_id in thing_ids]
    params: dict[str, str | int] = {
        "name": called(draft, records[0]),
        "kind": records[0].prefix,
        "count": len(records),
    }
    for record in records:
        draft.remove(record)
    return Label("remove_thing", params)


def move_thing(draft: Draft, /, thing_id: str, position: int) -> Label:
    """Put a record to another place among its fellows, 0 is the first."""
    record: Any = draft.get(record_type_of(thing_id), thing_id)
    others = [other for other in _fellows(draft, type(record), _ties(record)) if other.id != thing_id]
    others.insert(max(0, min(position, len(others))), record)
    for place, other in enumerate(others):
        if other.position != place:
            draft.update(other, position=place)
    return Label("move_thing", {"name": called(draft, record), "kind": record.prefix})


def _standing(draft: Draft, record_type: type[Record], fields: Mapping[str, Any]) -> Record | None:
    names = ONCE.get(record_type)
    if names is None:
        return None
    owner = fields.get(names[0])
    for other in draft.all(record_type) if owner is None else draft.referring(record_type, names[0], owner):
        if all(getattr(other, name) == fields.get(name) for name in names):
            return other
    return None


def _ties(record: Record) -> dict[str, Any]:
    return {name: getattr(record, name) for name in field_types(type(record))}


def behind(draft: Draft, record_type: type[Record], fields: Mapping[str, Any]) -> int:
    """The position behind all of the kind that stand in one order with what has these fields."""
    return max((other.position for other in _fellows(draft, record_type, fields)), default=-1) + 1


def _fellows(draft: Draft, record_type: type[Record], fields: Mapping[str, Any]) -> list[Any]:
    """The records of the kind that stand in one order with one of these fields, in that order."""
    owners = [
        name for name in ("node_id", "stage_id", "map_id", "parent_id") if name in field_types(record_type)
    ]
    if owners and fields.get(owners[0]) is not None:
        found: Any = draft.referring(record_type, owners[0], fields[owners[0]])
    else:
        found = [r for r in draft.all(record_type) if not owners or getattr(r, owners[0]) is None]
    return sorted(found, key=lambda r: (r.position, r.id))
