"""Importing: what another document holds, brought into an open one as one command that can be looked at before."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from mapper.core import insides, queries
from mapper.core.changes import ChangeSet
from mapper.core.draft import Draft
from mapper.core.edits.resources import LIBRARY_TYPES
from mapper.core.errors import Trouble
from mapper.core.history import Label
from mapper.core.records import REFERENCES, DocumentInfo, ProcessMap, Record
from mapper.core.records.limits import ONCE
from mapper.core.rules import membership
from mapper.core.store import Store


def _read_json(path: Path) -> list[Record]:
    from mapper.exchange.json_document import read_json

    return read_json(path)


_READERS: Final[Mapping[str, Callable[[Path], list[Record]]]] = MappingProxyType({".json": _read_json})


@dataclass(frozen=True, slots=True)
class Counts:
    """How many records of one type an import adds, changes and removes."""

    added: int
    changed: int
    removed: int


def import_endings() -> tuple[str, ...]:
    """The endings of files that can be imported, such as `.json`."""
    return tuple(_READERS)


def read_source(path: Path) -> list[Record]:
    """The records of a file to import, complete and sound; a document of its own.

    Raises Trouble("import_ending", ending, known) or what the reader of the format raises; `known` are also the
    endings of tables, which are imported otherwise (`services.tables`).
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        from mapper.exchange.tables.source import table_endings

        known = ", ".join((*_READERS, *table_endings()))
        raise Trouble("import_ending", ending=path.suffix, name=path.name, known=known)
    return reader(path)


def settled(records: Sequence[Record]) -> list[Record]:
    """The records, in the same order, with each node in the cell it is seen in and cells as large as their content.

    What the rules do for a command that brings them; a document made of the records alone has none.
    """
    draft = Draft(Store())
    for record in records:
        draft.put(record)
    membership.settle(draft)
    return [draft.get(type(record), record.id) for record in records]


def import_records(draft: Draft, records: Sequence[Record], source: str) -> Label:
    """The edit: bring the records of another document into this one. `source` names it in the history.

    * A map that is here too (by its id) becomes what the source says: what the source lacks is removed from it.
      Maps that are new come behind the others; maps the source lacks stay.
    * A library entry that is here too, by its id, becomes what the source says. One that is here under its name only
      stays as it is and is used.
    * The title and the other things about the document stay, unless the source is the same document.
    """
    incoming = {record.id: record for record in records}
    _remove_missing(draft, incoming)
    ids = _library_ids(draft, records)
    is_same_document = any(own.id in incoming for own in draft.all(DocumentInfo))
    once: set[tuple[Any, ...]] = set()  # two entries of the source may be one here
    for record in records:
        if ids.get(record.id, record.id) != record.id:
            continue
        if isinstance(record, DocumentInfo) and not is_same_document:
            continue
        led = _led(record, ids)
        if isinstance(led, ProcessMap) and not is_same_document:
            led = _placed(draft, led)
        if type(led) in ONCE:
            said = (type(led), *(getattr(led, name) for name in ONCE[type(led)]))
            if said in once:
                continue
            once.add(said)
        draft.put(led)
    return Label("import", {"name": source})


def counted(changes: ChangeSet) -> dict[type[Record], Counts]:
    """What a change set does, by record type; types it leaves alone are left out."""
    types = dict.fromkeys(type(change.record) for change in changes)
    return {t: Counts(len(changes.added(t)), len(changes.updated(t)), len(changes.removed(t))) for t in types}


def _remove_missing(draft: Draft, incoming: Mapping[str, Record]) -> None:
    """Take away what hangs on maps that come in, and does not come with them."""
    from mapper.exchange.json_shape import CHILDREN

    waiting: list[Record] = [m for m in queries.maps(draft) if m.id in incoming]
    while waiting:
        parent = waiting.pop()
        for place in CHILDREN[type(parent)]:
            assert place.link is not None
            for child in draft.referring(place.record_type, place.link, parent.id):
                waiting.append(child)
                if child.id not in incoming:
                    draft.remove(child)


def _library_ids(draft: Draft, records: Sequence[Record]) -> dict[str, str]:
    """For each library entry of the source, the id it has here: its own, or that of the entry with its name."""
    ids: dict[str, str] = {}
    for record_type in LIBRARY_TYPES:
        by_name = {_name(own): own.id for own in draft.all(record_type)}
        for record in records:
            if isinstance(record, record_type):
                is_here = draft.find(record_type, record.id) is not None
                ids[record.id] = record.id if is_here else by_name.get(_name(record), record.id)
    return ids


def _name(record: Record) -> str:
    return str(getattr(record, "name", "")).casefold()


def _placed(draft: Draft, process_map: ProcessMap) -> ProcessMap:
    """A map that is here keeps its place; one that comes in anew stands last, under a name no other map has.

    The inside of a step is called like that.
    """
    own = draft.find(ProcessMap, process_map.id)
    if own is not None:
        return replace(process_map, position=own.position)
    maps = queries.maps(draft)
    taken = {_name(m) for m in insides.outer_maps(draft)}
    name, number = process_map.name, 2
    while process_map.parent_node_id is None and name.casefold() in taken:
        name, number = f"{process_map.name} {number}", number + 1
    return replace(process_map, position=maps[-1].position + 1, name=name)


def _led(record: Record, ids: Mapping[str, str]) -> Record:
    """The record with its references to library entries led to those of this document."""
    fields: dict[str, Any] = {
        reference.field: ids[target]
        for reference in REFERENCES[type(record)]
        if (target := str(getattr(record, reference.field))) in ids and ids[target] != target
    }
    return replace(record, **fields) if fields else record
