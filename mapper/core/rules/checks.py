"""The last look before a commit: no reference leads nowhere, every value is in its range, no pair stands twice."""

import math
import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.records import Calendar, DocumentInfo, ProcessMap, Record
from mapper.core.records.limits import DATES, LENGTHS, MAX_NAME, MAX_TEXT, ONCE, RANGES, STORED
from mapper.core.rules import cascade, shapes

_WORKDAYS: Final = re.compile("1?2?3?4?5?6?7?")


def _is_iso_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def verify(draft: Draft, *, is_read: bool = False) -> None:
    """Raise Refused for the first thing that is wrong with a changed record.

    `is_read`: all of it was read from a file, where an amount may stand that is larger than one that can be typed.
    """
    for record, reference in cascade.dangling(draft):
        raise Refused("dangling_reference", kind=record.prefix, field=reference.field)
    changed: dict[type[Record], list[Record]] = {}
    for change in draft.changes():
        if change.after is not None:
            _verify_values(change.after, change.after if is_read else change.before)
            shapes.verify(draft, change.after)
            changed.setdefault(type(change.after), []).append(change.after)
    for record_type, records in changed.items():
        if record_type in ONCE:
            _verify_once(draft, record_type, records)
    if len(list(draft.all(DocumentInfo))) != 1:
        raise Refused("one_document_record")
    # Asked here: with a map go the insides of its steps, which may be all the others there are.
    if draft.changes().removed(ProcessMap) and not any(True for _ in draft.all(ProcessMap)):
        raise Refused("last_map")


def _verify_values(record: Record, before: Record | None) -> None:
    """`before`: what stands there now is held against what files may hold."""
    record_type = type(record)
    for name in record.__dataclass_fields__:
        value = getattr(record, name)
        if value is None:
            continue
        if isinstance(value, float) and not math.isfinite(value):
            raise Refused("out_of_range", kind=record.prefix, field=name, value=str(value))
        is_kept = before is not None and getattr(before, name) == value
        limits = (STORED if is_kept else RANGES).get((record_type, name))
        if limits and not limits.holds(value):
            raise Refused("out_of_range", kind=record.prefix, field=name, value=str(value))
        if isinstance(value, str):
            _verify_text(record, name, value)


def _verify_text(record: Record, name: str, value: str) -> None:
    field = (type(record), name)
    if len(value) > (MAX_NAME if name == "name" else LENGTHS.get(field, MAX_TEXT)):
        raise Refused("too_long", kind=record.prefix, field=name)
    if field in DATES and not _is_iso_date(value):
        raise Refused("out_of_range", kind=record.prefix, field=name, value=value)
    if field == (Calendar, "workdays") and not (value and _WORKDAYS.fullmatch(value)):
        raise Refused("out_of_range", kind=record.prefix, field=name, value=value[:40])


def _verify_once(draft: Draft, record_type: type[Record], changed: Iterable[Record]) -> None:
    """No two records say the same; each neighbourhood is looked at once, however many of it changed."""
    first, fields = ONCE[record_type][0], ONCE[record_type]
    for owner in {getattr(record, first) for record in changed}:
        seen: set[tuple[object, ...]] = set()
        for record in draft.referring(record_type, first, owner):
            key = tuple(getattr(record, name) for name in fields)
            if key in seen:
                raise Refused("already_attached", kind=record.prefix)
            seen.add(key)
