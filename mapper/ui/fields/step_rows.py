"""The steps of a map as the rows of a table, in reading order."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from mapper.core import queries
from mapper.core.changes import Change, ChangeSet
from mapper.core.draft import Draft
from mapper.core.edits import outlining
from mapper.core.edits.nodes import delete_items
from mapper.core.history import Label
from mapper.core.ids import MapId, NodeId
from mapper.core.outline import Line
from mapper.core.reader import Reader
from mapper.core.records import REFERENCES, Lane, Node, Stage
from mapper.ui.fields.catalogue import FIELDS, fields
from mapper.ui.fields.subject import Subject
from mapper.ui.texts import QT_TRANSLATE_NOOP


def _reading_order(reader: Reader, map_id: MapId) -> Callable[[Any], tuple[Any, ...]]:
    """As the outline has it: stage by stage, by the middles, by lanes."""
    stages = {stage.id: n for n, stage in enumerate(queries.stages(reader, map_id))}
    lanes = {lane.id: n for n, lane in enumerate(queries.lanes(reader, map_id))}
    return lambda node: (
        stages[node.stage_id],
        node.x + node.width / 2,
        lanes[node.lane_id],
        node.y,
    )


def _add(draft: Draft, map_id: MapId, name: str, after: str | None) -> Label:
    """A step after that of the current row, or at the end."""
    return outlining.add_lines(draft, map_id, [Line(name)], after=None if after is None else NodeId(after))


def _remove(draft: Draft, ids: Sequence[str]) -> Label:
    return delete_items(draft, [NodeId(i) for i in ids])


def touched(reader: Reader, changes: ChangeSet) -> set[str] | None:
    """The steps whose fields may be otherwise after these changes; None for possibly all of them."""
    found: set[str] = set()
    for change in changes:
        record = change.record
        if isinstance(record, Node):
            found |= _around(reader, change)
            continue
        names = [reference.field for reference in REFERENCES[type(record)] if reference.target == "node"]
        if not names and not _is_size_only(change):
            return None
        for side in (change.before, change.after):
            found.update(getattr(side, name) for name in names if side is not None)
    return found - {None}


def _around(reader: Reader, change: Change) -> set[str]:
    """A step, and those beside it where they show something of it."""
    before, after = change.before, change.after
    found = {change.record.id}
    if isinstance(before, Node) and isinstance(after, Node):
        if (before.name, before.kind, before.outcome) != (after.name, after.kind, after.outcome):
            for line in queries.connectors_at(reader, after.id):
                found |= {line.source_id, line.target_id}
    return found


def _is_size_only(change: Change) -> bool:
    """Whether a lane or stage is only larger or smaller, which no cell tells."""
    before, after = change.before, change.after
    if not isinstance(before, Lane | Stage) or not isinstance(after, Lane | Stage):
        return False
    return (before.name, before.position) == (after.name, after.position)


STEPS: Final = Subject(
    key="steps",
    title=QT_TRANSLATE_NOOP("Subject", "Steps"),
    adding=QT_TRANSLATE_NOOP("Subject", "Add a step: type its name, then Enter"),
    none=QT_TRANSLATE_NOOP("Subject", "This map has no steps yet."),
    record_type=Node,
    records=queries.nodes,
    order=_reading_order,
    fields=fields,
    first=tuple(field.key for field in FIELDS if field.is_first),
    touched=touched,
    add=_add,
    remove=_remove,
    spots=lambda _reader, node: (node.id,),
)
