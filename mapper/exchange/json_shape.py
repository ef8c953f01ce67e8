"""The shape of the JSON document: which record stands under which key of which other, derived from the records.

A new record type needs no line here: it stands in a list under its first parent, named after its prefix.
"""

import dataclasses
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.core.records import (
    RECORD_TYPES,
    REFERENCES,
    Agreement,
    Commitment,
    DocumentInfo,
    Handover,
    NodeCriterion,
    NodeMeasures,
    OnDelete,
    Person,
    Record,
    Responsibility,
    RoleTouch,
    StageCriterion,
)
from mapper.core.records.plain import field_types
from mapper.core.records.registry import PREFIXES

FORMAT: Final = "mapper-document"
VERSION: Final = 1

ORIGIN: Final = "origin"  # lineage: names a record of the same type, which may be gone
ABOUT: Final = "about"  # names a record of any type, which may be gone

_KEYS: Final[Mapping[type[Record], str]] = MappingProxyType(
    {
        DocumentInfo: "document",
        NodeMeasures: "measures",
        RoleTouch: "touch",
        Person: "people",
        Responsibility: "responsibilities",
        NodeCriterion: "criteria",
        StageCriterion: "criteria",
        Commitment: "commitment",
        Agreement: "agreement",
        Handover: "handover",
    }
)
_SINGLE: Final = frozenset({DocumentInfo, NodeMeasures, Commitment, Agreement, Handover})


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Where records of a type stand in the file.

    `key`: under which key of the parent's object, or of the whole when there is no parent. `link`: the field that
    names the parent, which the place itself says and which is therefore not written. `is_single`: one object, not a
    list.
    """

    record_type: type[Record]
    key: str
    parent: type[Record] | None
    link: str | None
    is_single: bool


def _place(record_type: type[Record]) -> Place:
    for reference in REFERENCES[record_type]:
        is_optional = field_types(record_type)[reference.field][1]
        parent = PREFIXES[reference.target]
        if reference.on_delete is OnDelete.CASCADE and not is_optional and parent is not record_type:
            own = record_type.prefix.removeprefix(f"{parent.prefix}_")
            key = _KEYS.get(record_type, f"{own}s")
            return Place(record_type, key, parent, reference.field, record_type in _SINGLE)
    key = _KEYS.get(record_type, f"{record_type.prefix}s")
    return Place(record_type, key, None, None, record_type in _SINGLE)


PLACES: Final[Mapping[type[Record], Place]] = MappingProxyType({t: _place(t) for t in RECORD_TYPES})

# parent (None: the whole document) -> the places below it, in the order of the registry
CHILDREN: Final[Mapping[type[Record] | None, tuple[Place, ...]]] = MappingProxyType(
    {parent: tuple(p for p in PLACES.values() if p.parent is parent) for parent in (None, *RECORD_TYPES)}
)

# The fields that hold ids of other records, with the type these have; the link to the parent is not among them.
NAMING: Final[Mapping[type[Record], Mapping[str, type[Record]]]] = MappingProxyType(
    {
        t: MappingProxyType(
            {r.field: PREFIXES[r.target] for r in REFERENCES[t] if r.field != PLACES[t].link}
            | ({ORIGIN: t} if ORIGIN in field_types(t) else {})
        )
        for t in RECORD_TYPES
    }
)

_RANDOM_PART: Final = re.compile("[0-9a-f]{12}")


def is_own_id(record_type: type[Record], text: str) -> bool:
    """Whether an id has the form the program gives to records of this type; others become fresh ones on reading.

    >>> from mapper.core.records import Node
    >>> is_own_id(Node, "node-3f9a1c07be52"), is_own_id(Node, "first call")
    (True, False)
    """
    prefix, _, random_part = text.rpartition("-")
    return prefix == record_type.prefix and _RANDOM_PART.fullmatch(random_part) is not None
