"""What the lists add and take away, as edits with the arguments that a table gives."""

import time
from collections.abc import Callable, Sequence
from typing import Any

from mapper.core.draft import Draft
from mapper.core.edits import resources, things
from mapper.core.edits.several import Part, edit_all
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.ids import MapId
from mapper.core.records import Record, record_type_of

Adding = Callable[[Draft, MapId, str, str | None], Label]


def adding_entry(record_type: type[Record], **fields: Any) -> Adding:
    """Add an entry to a library."""

    def add(draft: Draft, _map_id: MapId, name: str, _after: str | None) -> Label:
        return resources.add_resource(draft, record_type, name, **fields)

    return add


def adding_thing(record_type: type[Record], *, of_map: bool = False, **fields: Any) -> Adding:
    """Add a record with this name, to the map that is shown where it belongs to one."""

    def add(draft: Draft, map_id: MapId, name: str, _after: str | None) -> Label:
        own = {"map_id": map_id} if of_map else {}
        return things.add_thing(draft, record_type, name=name, **own, **fields)

    return add


def add_all(draft: Draft, /, add: Adding, map_id: MapId, names: Sequence[str], after: str | None) -> Label:
    """Add one for each name as one command, the first behind `after` and each behind the one before.

    What is there already is passed over, unless nothing else is there.
    """
    labels, refusals, added = [], [], set[str]()
    for name in names:
        try:
            labels.append(add(draft, map_id, name, after))
        except Refused as refusal:
            if refusal.code != "name_is_taken":
                raise
            refusals.append(refusal)
        if after is not None:
            new = {record.id for record in draft.changes().added(record_type_of(after))} - added
            after = next(iter(new), after)
            added |= new
    if not labels:
        raise refusals[0]
    return Label(labels[0].code, {**labels[0].params, "count": len(labels)})


def fill_all(draft: Draft, /, parts: Sequence[Part]) -> Label:
    """Write into rows that have just been added; it counts the rows, as what added them does."""
    edit_all(draft, parts)
    return Label("set_fields", {"count": len({part.record_id for part in parts})})


def removing_entries(draft: Draft, ids: Sequence[str]) -> Label:
    """Delete entries of a library, as one command; they come off everything they hang on."""
    labels = [resources.delete_resource(draft, each) for each in ids]
    return Label("delete_resource", {**labels[0].params, "count": len(labels)})


def this_month() -> str:
    """The first of the month, as records have dates."""
    return time.strftime("%Y-%m-01")
