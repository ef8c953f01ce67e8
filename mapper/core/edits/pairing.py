"""Edits that say what is the same thing in two maps, and what is not: they write where things were copied from."""

from collections.abc import Sequence
from typing import Any

from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.records import Connector, Lane, Node, ProcessMap, Stage, record_type_of

_TRACED = (Stage, Lane, Node, Connector)


def pair_things(draft: Draft, /, pairs: Sequence[tuple[str, str]]) -> Label:
    """Say of pairs of stages, lanes, nodes or lines, at least one, that they are the same thing, before and after.

    Either may be in another file; the one that is here remembers the other. Of two that are here it is the later one,
    unless its map is locked or it remembers another thing while the earlier one remembers none.
    """
    for before_id, after_id in pairs:
        record_type = record_type_of(after_id)
        if record_type is not record_type_of(before_id) or record_type not in _TRACED:
            raise Refused("not_the_same_kind")
        own, other = draft.find(record_type, after_id), draft.find(record_type, before_id)
        if own is None or (other is not None and _remembers_rather(draft, other, own)):
            draft.update(draft.get(record_type, before_id), origin=after_id)
        else:
            draft.update(own, origin=before_id)
    return _label(draft, "pair_things", pairs)


def part_things(draft: Draft, /, pairs: Sequence[tuple[str, str]]) -> Label:
    """Say of such pairs that they are not the same thing: neither remembers that it came from where the other did.

    Refused("same_by_id") where both bear one id, as in a file and its copy.
    """
    for before_id, after_id in pairs:
        if before_id == after_id:
            raise Refused("same_by_id")
        for record_id in (after_id, before_id):
            record: Any = draft.find(record_type_of(record_id), record_id)
            if record is not None and record.origin is not None and not _is_locked(draft, record):
                draft.update(record, origin=None)
                break
    return _label(draft, "part_things", pairs)


def _remembers_rather(draft: Draft, earlier: Any, later: Any) -> bool:
    """Whether the earlier of two shall remember the later one."""
    if _is_locked(draft, earlier):
        return False
    return _is_locked(draft, later) or (later.origin is not None and earlier.origin is None)


def _is_locked(draft: Draft, thing: Any) -> bool:
    return draft.get(ProcessMap, thing.map_id).is_locked


def _label(draft: Draft, code: str, pairs: Sequence[tuple[str, str]]) -> Label:
    first = next((draft.find(record_type_of(i), i) for pair in pairs for i in pair[::-1]), None)
    return Label(code, {"name": getattr(first, "name", ""), "count": len(pairs)})
