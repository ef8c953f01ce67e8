"""From changes of a comparison to the edit that takes them over, from either side into the other."""

from collections.abc import Container, Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from mapper.analysis.comparison.change import Aspect, FieldChange, MapChange
from mapper.analysis.comparison.compare import Comparison
from mapper.core.edits.taking_over import Said, Taking, Within


class Into(StrEnum):
    """Which of the two maps is made to say what the other one says."""

    BEFORE = "before"
    AFTER = "after"


def taken(comparison: Comparison, changes: Iterable[MapChange], *, into: Into) -> tuple[Any, ...]:
    """What `take_over` asks for, to make one map say of these changes what the other one does: the map that changes,
    the reader and map that speak, the takings, and which ids are the same.

    `session.run(take_over, *taken(comparison, [change], into=Into.BEFORE))` lets the earlier map have what the later
    one brought; `into=Into.AFTER` undoes it in the later one. The session is that of the map that changes. Of a change
    only some fields are taken with `dataclasses.replace(change, fields=...)`.

    Formula: of each change the id in the map that speaks, that in the map that changes, and the fields it names, each
    from the side that is not changed.
    Assumes: of a field that tells of an inside all that it counts is taken, as far as it is about the aspects told; a
    change within an inside is taken by itself from `comparison.holding(change)`.
    Source: docs/formulas.md, What is the same, and what is told; decision 26.

    >>> import dataclasses
    >>> from mapper.analysis.comparison.compare import compare
    >>> from mapper.analysis.comparison.side import Side
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.records import Node
    >>> renamed = dataclasses.replace(sale().get(Node, "node-call"), name="Call back")
    >>> found = compare(Side(sale(), SALE), Side(sale(renamed), SALE))
    >>> taken(found, found.changes, into=Into.BEFORE)[0]
    'map-sale'
    """
    asked = _asked(comparison, changes, is_forth=into is Into.AFTER)
    source = comparison.before if into is Into.AFTER else comparison.after
    return asked.map_id, source.reader, asked.source_map_id, asked.takings, asked.same


def _asked(comparison: Comparison, changes: Iterable[MapChange], *, is_forth: bool) -> Within:
    """These changes, read so that the source is the map before (`is_forth`) or the one after."""
    source, target = comparison.before, comparison.after
    same = comparison.pairs.after
    if not is_forth:
        source, target, same = target, source, comparison.pairs.before
    takings = [_taking(comparison, change, is_forth=is_forth) for change in changes]
    return Within(target.map_id, source.map_id, takings, same)


def _taking(comparison: Comparison, change: MapChange, *, is_forth: bool) -> Taking:
    ids = (change.before_id, change.after_id) if is_forth else (change.after_id, change.before_id)
    told = [(field, comparison.inside_of(field)) for field in change.fields]
    said = [_said(field, is_forth=is_forth) for field, inside in told if inside is None]
    inside = next((inside for _, inside in told if inside is not None), None)
    if inside is None:
        return Taking(*ids, said)
    aspects = {field.aspect for field, each in told if each is not None}
    narrowed = [each for one in inside.changes if (each := _narrowed(one, aspects)) is not None]
    return Taking(*ids, said, _asked(inside, narrowed, is_forth=is_forth))


def _narrowed(change: MapChange, aspects: Container[Aspect]) -> MapChange | None:
    """What of a change is about these aspects; None where nothing is."""
    if not change.fields:
        return change if Aspect.MEANING in aspects else None
    fields = tuple(field for field in change.fields if field.aspect in aspects)
    return replace(change, fields=fields) if fields else None


def _said(field: FieldChange, *, is_forth: bool) -> Said:
    ids = (field.before_id, field.after_id) if is_forth else (field.after_id, field.before_id)
    return Said(field.record_type, field.name, *ids)
