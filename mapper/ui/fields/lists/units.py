"""Figures of lists in the unit of what they belong to: a percentage is kept as a fraction and reads "68 %"."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final

from mapper.core.draft import Draft
from mapper.core.history import Label
from mapper.core.reader import Reader
from mapper.core.records import Record, record_type_of
from mapper.ui.fields.field import Field
from mapper.ui.fields.record_fields import record_field

UnitOf = Callable[[Reader, Any], str]
_PERCENT: Final = "%"
_DIGITS: Final = 12  # what a fraction is rounded to, so that 68 % is 0.68


def in_unit(record_type: type[Record], unit_of: UnitOf, name: str, title: str, **about: Any) -> Field:
    """A figure of a record as a column, in the unit that the record has. `title` and `about`: as of `record_field`."""
    return record_field(record_type, name, title, unit=None, unit_at=unit_of, **about)


def unit_giver(
    record_type: type[Record], unit_of: UnitOf, figures: Sequence[str], name: str, title: str, **about: Any
) -> Field:
    """A field that decides what the `figures` of its record count.

    Where they come to be percentages, or cease to be, they stay as they read: 75 becomes 75 %, not 7,500 %.
    """
    plain = record_field(record_type, name, title, is_unit_giver=True, **about)
    assert plain.write is not None, "fields of records are written"
    plain_write = plain.write

    def write(draft: Draft, record_id: str, value: Any) -> Label:
        kept_type = record_type_of(record_id)
        before = unit_of(draft, draft.get(kept_type, record_id))
        label = plain_write(draft, record_id, value)
        record = draft.get(kept_type, record_id)
        after = unit_of(draft, record)
        if before != after and _PERCENT in (before, after):
            factor = 0.01 if after == _PERCENT else 100.0
            known = {each: getattr(record, each) for each in figures}
            changed = {k: round(v * factor, _DIGITS) for k, v in known.items() if v is not None}
            draft.update(record, **changed)
        return label

    return replace(plain, write=write)
