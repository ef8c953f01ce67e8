"""From changes of a comparison to the edit that takes them over, from either side into the other."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from mapper.analysis.comparison.change import FieldChange, MapChange
from mapper.analysis.comparison.compare import Comparison
from mapper.core.edits.taking_over import Said, Taking


class Into(StrEnum):
    """Which of the two maps is made to say what the other one says."""

    BEFORE = "before"
    AFTER = "after"


def taken(comparison: Comparison, changes: Iterable[MapChange], *, into: Into) -> tuple[Any, ...]:
    """What `take_over` asks for, to make one map say of these changes what the other one does.

    `session.run(take_over, *taken(comparison, [change], into=Into.BEFORE))` lets the earlier map have what the later
    one brought; `into=Into.AFTER` undoes it in the later one. The session is that of the map that changes. Of a change
    only some fields are taken with `dataclasses.replace(change, fields=...)`.
    """
    if into is Into.AFTER:
        source, target, same = comparison.before, comparison.after, comparison.pairs.after
        takings = [
            Taking(one.before_id, one.after_id, [_said(f, f.before_id, f.after_id) for f in one.fields])
            for one in changes
        ]
    else:
        source, target, same = comparison.after, comparison.before, comparison.pairs.before
        takings = [
            Taking(one.after_id, one.before_id, [_said(f, f.after_id, f.before_id) for f in one.fields])
            for one in changes
        ]
    return target.map_id, source.reader, source.map_id, takings, same


def _said(field: FieldChange, source_id: str | None, target_id: str | None) -> Said:
    return Said(field.record_type, field.name, source_id, target_id)
