"""The edit that brings single nodes back as they were at an earlier moment, with what hung on them and their lines."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final, TypeVar

from mapper.core import insides, queries
from mapper.core.draft import Draft
from mapper.core.edits.resources import LIBRARY_TYPES
from mapper.core.fragment import OF_NODE, OF_STAGE
from mapper.core.geometry.sizes import CELL_MARGIN
from mapper.core.grid import Grid
from mapper.core.history import Label
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import (
    RECORD_TYPES,
    REFERENCES,
    Connector,
    Lane,
    Node,
    OnDelete,
    ProcessMap,
    Record,
    Stage,
    record_type_of,
)
from mapper.core.records.limits import ONCE
from mapper.core.rules import permits

B = TypeVar("B", Stage, Lane)

_TIES: Final = tuple((record_type, tie) for record_type in RECORD_TYPES for tie in REFERENCES[record_type])


def restore_nodes(draft: Draft, /, then: Reader, node_ids: Sequence[NodeId]) -> Label:
    """Make nodes again what they were in the document `then`, wherever they were changed or deleted since.

    What hung on them is again what it was, with library entries that are gone. Where its stage or lane is gone, a node
    comes into the nearest one. Its lines come back where both ends are; those drawn since stay. A step that was deleted
    has its inside and what was said about it again; that it was agreed on is to be asked anew. Refused where the map is
    gone.
    """
    nodes = [then.get(Node, node_id) for node_id in node_ids]
    for node in nodes:
        draft.get(ProcessMap, node.map_id)
        is_back = draft.find(Node, node.id) is None
        draft.put(_in_a_cell(draft, then, node))
        _hang(draft, then, node)
        if is_back:
            _bring_back(draft, then, node)
            _bring_insides(draft, then, node)
    for node in nodes:
        for line in queries.connectors_at(then, node.id):
            _lead(draft, then, line)
    return Label("restore_nodes", {"name": nodes[0].name, "count": len(nodes)})


def _in_a_cell(draft: Draft, then: Reader, node: Node) -> Node:
    stage = _nearest(draft, then.get(Stage, node.stage_id))
    lane = _nearest(draft, then.get(Lane, node.lane_id))
    if (stage.id, lane.id) == (node.stage_id, node.lane_id):
        return node
    grid = Grid.of(draft, node.map_id, is_open=True)
    column, row = grid.column(stage.id), grid.row(lane.id)
    # in a smaller cell than it was in it would slip on into the next one
    x = max(CELL_MARGIN, min(node.x, column.kept - node.width))
    y = max(CELL_MARGIN, min(node.y, row.kept - node.height))
    return replace(node, stage_id=stage.id, lane_id=lane.id, x=x, y=y)


def _nearest(draft: Draft, band: B) -> B:
    """The stage or lane itself, or where it is gone the one that stands now where it stood."""
    found = draft.find(type(band), band.id)
    if found is not None:
        return found
    others = draft.referring(type(band), "map_id", band.map_id)
    return min(others, key=lambda other: (abs(other.position - band.position), other.id))


def _hang(draft: Draft, then: Reader, node: Node) -> None:
    for record_type in OF_NODE:
        were = then.referring(record_type, "node_id", node.id)
        kept = {record.id for record in were}
        for record in draft.referring(record_type, "node_id", node.id):
            if record.id not in kept:
                draft.remove(record)
        for record in were:
            _bring(draft, then, record)


def _bring_back(draft: Draft, then: Reader, record: Record) -> None:
    """What went with a record when it was deleted, such as votes and comments, and the references others lost to it."""
    for record_type, tie in _TIES:
        if tie.target != record.prefix or record_type in (Connector, ProcessMap):
            continue
        for other in then.referring(record_type, tie.field, record.id):
            now = draft.find(record_type, other.id)
            if now is None and tie.on_delete is OnDelete.CASCADE and _bring(draft, then, other):
                _bring_back(draft, then, other)
            elif now is not None and getattr(now, tie.field) is None:
                draft.update(now, **{tie.field: record.id})


def _bring_insides(draft: Draft, then: Reader, node: Node) -> None:
    """The maps inside a step that is back, as far as they were deleted with it."""
    for process_map in insides.maps_within(then, [node.id]):
        if draft.find(ProcessMap, process_map.id) is not None:
            continue
        _bring(draft, then, process_map)
        for lane in queries.lanes(then, process_map.id):
            draft.put(lane)
        for stage in queries.stages(then, process_map.id):
            draft.put(stage)
            for record_type in OF_STAGE:
                for record in then.referring(record_type, "stage_id", stage.id):
                    _bring(draft, then, record)
        within = queries.nodes(then, process_map.id)
        for inner in within:
            draft.put(inner)
            _hang(draft, then, inner)
            _bring_back(draft, then, inner)
        for line in queries.connectors(then, process_map.id):
            _lead(draft, then, line)


def _lead(draft: Draft, then: Reader, line: Connector) -> None:
    """Bring a line back where both ends are and no other runs between them now."""
    source, target = draft.find(Node, line.source_id), draft.find(Node, line.target_id)
    if source is None or target is None or permits.may_run(source, target) is not None:
        return
    others = [other for other in queries.outgoing(draft, source.id) if other.target_id == target.id]
    if all(other.id == line.id for other in others):
        draft.put(line)
        _bring_back(draft, then, line)


def _bring(draft: Draft, then: Reader, record: Record) -> bool:
    """Put a record as it was, with the entries it needs; False where something it cannot do without is gone."""
    fields: dict[str, Any] = {}
    for reference in REFERENCES[type(record)]:
        target = getattr(record, reference.field)
        if target is None or draft.find(record_type_of(target), target) is not None:
            continue
        entry = then.get(record_type_of(target), target)
        if type(entry) in LIBRARY_TYPES:
            fields[reference.field] = _entry(draft, then, entry)
        elif reference.on_delete is OnDelete.CLEAR:
            fields[reference.field] = None
        else:
            return False
    record = replace(record, **fields)
    names = ONCE.get(type(record))
    if names is not None:
        said = [getattr(record, name) for name in names]
        for other in draft.referring(type(record), names[0], str(said[0])):
            if other.id != record.id and [getattr(other, name) for name in names] == said:
                return False
    draft.put(record)
    return True


def _entry(draft: Draft, then: Reader, entry: Record) -> str:
    """A library entry that is gone comes back, unless there is one of its name by now."""
    name = getattr(entry, "name", "").casefold()
    for own in draft.all(type(entry)):
        if getattr(own, "name", "").casefold() == name:
            return own.id
    _bring(draft, then, entry)
    return entry.id
