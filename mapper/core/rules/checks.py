"""The last look before a commit: no reference leads nowhere, every value is in its range, no pair stands twice."""

import math
import re
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.records import RECORD_TYPES, REFERRING, Calendar, DocumentInfo, ProcessMap, Record
from mapper.core.records.limits import DATES, LENGTHS, MAX_NAME, MAX_TEXT, ONCE, RANGES, STORED, Range
from mapper.core.records.plain import field_types
from mapper.core.rules import cascade, shapes
from mapper.core.rules.heeding import COMING_AND_GOING, Heeds, Rule, Rules

_WORKDAYS: Final = re.compile("1?2?3?4?5?6?7?")

# By type and field how long its text may be.
_LONGEST: Final[Mapping[type[Record], Mapping[str, int]]] = MappingProxyType(
    {
        t: {
            name: MAX_NAME if name == "name" else LENGTHS.get((t, name), MAX_TEXT)
            for name, (base, _) in field_types(t).items()
            if issubclass(base, str)
        }
        for t in RECORD_TYPES
    }
)


def verify(draft: Draft, *, is_read: bool = False) -> None:
    """Raise Refused for the first thing that is wrong with a changed record.

    Only what is otherwise now is looked at: what stood there before stays. `is_read`: all of it was read from a file,
    where an amount may stand that is larger than one that can be typed.
    """
    limits = STORED if is_read else RANGES
    for change in draft.changes():
        if change.after is not None:
            _verify_values(change.after, change.differing, limits)
    _CHECKS.run(draft)


def _verify_values(
    record: Record, fields: Iterable[str], limits: Mapping[tuple[type[Record], str], Range]
) -> None:
    record_type = type(record)
    for name in fields:
        value = getattr(record, name)
        if isinstance(value, str):
            _verify_text(record, name, value)
            continue
        if value is None:
            continue
        if isinstance(value, float) and not math.isfinite(value):
            raise Refused("out_of_range", kind=record.prefix, field=name, value=str(value))
        allowed = limits.get((record_type, name))
        if allowed and not allowed.holds(value):
            raise Refused("out_of_range", kind=record.prefix, field=name, value=str(value))


def _verify_text(record: Record, name: str, value: str) -> None:
    field = (type(record), name)
    if len(value) > _LONGEST[type(record)][name]:
        raise Refused("too_long", kind=record.prefix, field=name)
    if field in DATES and not _is_iso_date(value):
        raise Refused("out_of_range", kind=record.prefix, field=name, value=value)
    if field == (Calendar, "workdays") and not (value and _WORKDAYS.fullmatch(value)):
        raise Refused("out_of_range", kind=record.prefix, field=name, value=value[:40])


def _is_iso_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _verify_references(draft: Draft) -> None:
    """What changed records name is there, and fits together with them."""
    for record, reference in cascade.dangling(draft):
        raise Refused("dangling_reference", kind=record.prefix, field=reference.field)
    for change in draft.changes():
        if change.after is not None:
            shapes.verify(draft, change.after)


def _verify_once(draft: Draft) -> None:
    """No two records say the same; each neighbourhood is looked at once, however many of it changed."""
    for record_type, fields in ONCE.items():
        changed = [after for _, after in draft.changes().of_type(record_type) if after is not None]
        for owner in {getattr(record, fields[0]) for record in changed}:
            seen: set[tuple[object, ...]] = set()
            for record in draft.referring(record_type, fields[0], owner):
                key = tuple(getattr(record, name) for name in fields)
                if key in seen:
                    raise Refused("already_attached", kind=record.prefix)
                seen.add(key)


def _verify_document(draft: Draft) -> None:
    """There is one record about the document, and a map. With a map go the insides of its steps, as may all others."""
    if len(list(draft.all(DocumentInfo))) != 1:
        raise Refused("one_document_record")
    if draft.changes().removed(ProcessMap) and not any(True for _ in draft.all(ProcessMap)):
        raise Refused("last_map")


_REFERENCES: Final[Heeds] = MappingProxyType(
    {t: COMING_AND_GOING.union(REFERRING[t], shapes.ASKED.get(t, ())) for t in RECORD_TYPES}
)
_CHECKS: Final = Rules(
    (
        Rule(_verify_references, _REFERENCES),
        Rule(
            _verify_once, MappingProxyType({t: COMING_AND_GOING.union(fields) for t, fields in ONCE.items()})
        ),
        Rule(_verify_document, MappingProxyType(dict.fromkeys((DocumentInfo, ProcessMap), COMING_AND_GOING))),
    )
)
