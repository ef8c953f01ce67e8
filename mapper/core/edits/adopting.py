"""The edit that takes entries over into the document's libraries."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.reader import Reader
from mapper.core.records import Record


class NewEntry(NamedTuple):
    """A library entry that is to come; `names` are all it may be known by, its own among them."""

    record_type: type[Record]
    name: str
    names: frozenset[str]
    fields: Mapping[str, Any]


def adopt_entries(draft: Draft, /, entries: Sequence[NewEntry]) -> Label:
    """Add entries to the libraries; those that are there already by one of their names, whatever its case, are left.

    Refused where all of them are there.
    """
    names = {
        (type_, name)
        for type_ in {entry.record_type for entry in entries}
        for name in known_names(draft, type_)
    }
    added = 0
    for entry in entries:
        own = {(entry.record_type, name.casefold()) for name in entry.names}
        if own & names:
            continue
        names |= own
        new_id = draft.new_id(entry.record_type)
        draft.put(entry.record_type(id=new_id, name=entry.name, **entry.fields))  # type: ignore[call-arg]  # every library type has a name
        added += 1
    if not added:
        raise Refused("nothing_to_adopt")
    return Label("adopt_entries", {"name": entries[0].name, "count": added})


def known_names(reader: Reader, record_type: type[Record]) -> set[str]:
    """The names a library has, folded as case is."""
    return {getattr(record, "name", "").casefold() for record in reader.all(record_type)}
