"""Sharing libraries between documents: what another document has, and giving it what this one has."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from mapper.core.edits.adopting import NewEntry, adopt_entries
from mapper.core.reader import Reader
from mapper.core.records import (
    REFERENCES,
    Calendar,
    Goal,
    Metric,
    Person,
    Product,
    Record,
    Role,
    SaleType,
    Skill,
    Tool,
)
from mapper.core.records.plain import field_types
from mapper.core.store import Store
from mapper.services import documents
from mapper.services.importing import import_endings, read_source

# What can be shared, in the order it is offered.
SHARED: Final[tuple[type[Record], ...]] = (
    Role,
    Tool,
    Skill,
    Metric,
    Goal,
    SaleType,
    Product,
    Calendar,
    Person,
)


def entries_of(reader: Reader) -> list[NewEntry]:
    """All library entries of a document by kind and name, without what ties them to others of it."""
    found = [record for record_type in SHARED for record in reader.all(record_type)]
    order = {record_type: place for place, record_type in enumerate(SHARED)}
    found.sort(key=lambda r: (order[type(r)], str(getattr(r, "name", "")).casefold(), r.id))
    return [_entry(record) for record in found]


def entries_in(path: Path) -> list[NewEntry]:
    """The library entries of another document, or of one kept as JSON.

    Raises Trouble when the file cannot be read.
    """
    if path.suffix.lower() in import_endings():
        return entries_of(Store(read_source(path)))
    document = documents.open_document(path, read_only=True)
    try:
        return entries_of(document.session.snapshot())
    finally:
        documents.close(document)


class Given(NamedTuple):
    """How many entries the other document had not, and what was kept beside it, as `OpenDocument` tells of it."""

    added: int
    log_aside: Path | None
    copy_aside: Path | None


def give_entries(path: Path, entries: Sequence[NewEntry]) -> Given:
    """Add entries to the libraries of another document, as one command there.

    Raises Trouble when it cannot be opened for writing, as when somebody else has it open.
    """
    document = documents.open_document(path)
    try:
        if document.reason is not None:
            raise document.reason
        missing = missing_in(document.session.store, entries)
        if missing:
            document.session.run(adopt_entries, missing)
        return Given(len(missing), document.log_aside, document.copy_aside)
    finally:
        documents.close(document)


def missing_in(reader: Reader, entries: Iterable[NewEntry]) -> list[NewEntry]:
    """The entries that a document has not by name, whatever the case."""
    known = {
        (record_type, str(getattr(record, "name", "")).casefold())
        for record_type in SHARED
        for record in reader.all(record_type)
    }
    return [entry for entry in entries if (entry.record_type, entry.name.casefold()) not in known]


def _entry(record: Record) -> NewEntry:
    tied = {reference.field for reference in REFERENCES[type(record)]}
    fields = {
        name: getattr(record, name)
        for name in field_types(type(record))
        if name not in tied | {"id", "name", "position"}
    }
    name = str(getattr(record, "name", ""))
    return NewEntry(type(record), name, frozenset({name}), fields)
