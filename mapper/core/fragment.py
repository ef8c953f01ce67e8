"""A fragment: some nodes with all that hangs on them, ready to be copied elsewhere, even into another document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import sqrt
from typing import Any

from mapper.core import insides, queries
from mapper.core.draft import Draft
from mapper.core.geometry.bends import format_bends, parse_bends
from mapper.core.geometry.sizes import NODE_GAP, NODE_SIZES
from mapper.core.grid import Grid
from mapper.core.ids import ConnectorId, MapId, NodeId, new_id
from mapper.core.reader import Reader
from mapper.core.records import (
    REFERENCES,
    Attachment,
    Calendar,
    Commitment,
    Connector,
    Goal,
    Metric,
    Node,
    NodeCriterion,
    NodeGoal,
    NodeMeasures,
    NodeMetric,
    NodeSkill,
    NodeTool,
    NodeValue,
    OnDelete,
    Person,
    Play,
    Record,
    Responsibility,
    Role,
    RoleTouch,
    Skill,
    StageCriterion,
    StageGoal,
    StageValue,
    Tool,
    record_type_of,
)
from mapper.core.values import NodeKind, Point

# What belongs to a node and goes along with a copy of it; what was said about it (votes, comments, targets) does not.
OF_NODE: tuple[type[Record], ...] = (
    NodeMeasures,
    RoleTouch,
    NodeTool,
    NodeSkill,
    NodeMetric,
    Responsibility,
    NodeGoal,
    NodeValue,
    NodeCriterion,
    Commitment,
    Play,
    Attachment,
)
# What belongs to a stage and goes along with a copy of it.
OF_STAGE: tuple[type[Record], ...] = (StageGoal, StageValue, StageCriterion)
_IN_A_ROW = 8
_LIBRARIES: tuple[type[Record], ...] = (Role, Tool, Skill, Metric, Calendar, Person, Goal)


@dataclass(frozen=True, slots=True)
class Fragment:
    """Nodes, the connectors between them, what hangs on them, their insides, and the library entries these name.

    `corners`: where each node's top left corner lay on its map; those of the insides have none.
    """

    records: tuple[Record, ...]
    corners: dict[NodeId, Point]

    @property
    def nodes(self) -> list[Node]:
        """The nodes themselves, without those of their insides."""
        return [record for record in self.records if isinstance(record, Node) and record.id in self.corners]


def take(reader: Reader, node_ids: Iterable[NodeId]) -> Fragment:
    """The fragment of these nodes of one map. Connectors with an end outside are left out."""
    nodes = [reader.get(Node, i) for i in node_ids]
    outer, inner = _with_lines(reader, nodes), _insides(reader, nodes)
    libraries = _libraries_of(reader, [*outer, *inner])
    way = _seen_from(reader, nodes)
    moved = [_moved(record, way) for record in outer]
    return Fragment((*reversed(libraries.values()), *moved, *inner), _corners(reader, nodes, way))


def _insides(reader: Reader, nodes: list[Node]) -> list[Record]:
    """The maps inside these nodes, however deep, with all they hold."""
    records: list[Record] = []
    for process_map in insides.maps_within(reader, [node.id for node in nodes]):
        records += [process_map, *queries.lanes(reader, process_map.id)]
        for stage in queries.stages(reader, process_map.id):
            records.append(stage)
            for record_type in OF_STAGE:
                records += reader.referring(record_type, "stage_id", stage.id)
        records += _with_lines(reader, queries.nodes(reader, process_map.id))
    return records


def _with_lines(reader: Reader, nodes: list[Node]) -> list[Record]:
    """Nodes of one map, the lines between them and what hangs on them."""
    among = {node.id for node in nodes}
    records: list[Record] = list(nodes)
    for node in nodes:
        records += [c for c in queries.outgoing(reader, node.id) if c.target_id in among]
        for record_type in OF_NODE:
            records += reader.referring(record_type, "node_id", node.id)
    return records


def _libraries_of(reader: Reader, records: Sequence[Record]) -> dict[str, Record]:
    """The library entries that records name, and those that these name; what is named comes behind what names it."""
    found: dict[str, Record] = {}
    waiting = list(records)
    while waiting:
        record = waiting.pop()
        for reference in REFERENCES[type(record)]:
            target = getattr(record, reference.field)
            if target is None or record_type_of(target) not in _LIBRARIES:
                continue
            found.pop(target, None)
            found[target] = reader.get(record_type_of(target), target)
            waiting.append(found[target])
    return found


def _seen_from(reader: Reader, nodes: list[Node]) -> Point:
    """From where the first corner is kept to where it is seen: they differ behind and in what is collapsed."""
    if not nodes:
        return Point(0, 0)
    grid, opened = (Grid.of(reader, nodes[0].map_id, is_open=is_open) for is_open in (False, True))
    shown, whole = [grid.node_rect(node) for node in nodes], [opened.node_rect(node) for node in nodes]
    return Point(
        min(rect.x for rect in shown) - min(rect.x for rect in whole),
        min(rect.y for rect in shown) - min(rect.y for rect in whole),
    )


def _corners(reader: Reader, nodes: list[Node], way: Point) -> dict[NodeId, Point]:
    """Where nodes lie, moved on that way: what is squeezed in a collapsed lane is copied whole."""
    if not nodes:
        return {}
    grid = Grid.of(reader, nodes[0].map_id, is_open=True)
    rects = {node.id: grid.node_rect(node) for node in nodes}
    return {id: Point(rect.x + way.x, rect.y + way.y) for id, rect in rects.items()}


def _moved(record: Record, way: Point) -> Record:
    """The record with its bends moved on that way, as the corners of the nodes are."""
    if not isinstance(record, Connector) or not record.bends or way == (0, 0):
        return record
    bends = [Point(x + way.x, y + way.y) for x, y in parse_bends(record.bends) or ()]
    return replace(record, bends=format_bends(bends))


def chain(reader: Reader, map_id: MapId, names: Sequence[str]) -> Fragment:
    """A fragment of steps, one for each name, each leading to the next; it lies nowhere yet.

    They stand in a row; a long list stands in several rows, which together are about as wide as a screen.
    """
    stage, lane = queries.stages(reader, map_id)[0], queries.lanes(reader, map_id)[0]
    width, height = NODE_SIZES[NodeKind.STEP]
    steps = [
        Node(
            id=NodeId(new_id(Node.prefix)),
            map_id=map_id,
            stage_id=stage.id,
            lane_id=lane.id,
            kind=NodeKind.STEP,
            name=name,
            x=0.0,
            y=0.0,
            width=width,
            height=height,
        )
        for name in names
    ]
    lines = [
        Connector(id=ConnectorId(new_id(Connector.prefix)), map_id=map_id, source_id=a.id, target_id=b.id)
        for a, b in pairwise(steps)
    ]
    in_a_row = max(_IN_A_ROW, round(sqrt(len(steps))))
    corners = {
        step.id: Point(number % in_a_row * (width + NODE_GAP), number // in_a_row * (height + NODE_GAP))
        for number, step in enumerate(steps)
    }
    return Fragment((*steps, *lines), corners)


def copied(draft: Draft, fragment: Fragment) -> Iterator[tuple[Any, Record]]:
    """Copies of the fragment's records with fresh ids, each with the id it had.

    References among them lead to the copies. Library entries are not copied where the document has them, by id or
    else by name; those that are missing are put into the draft.
    """
    new_ids: dict[str, str] = {}
    for record in fragment.records:
        if type(record) in _LIBRARIES:
            new_ids[record.id] = _library_entry(draft, record, new_ids)
        else:
            new_ids[record.id] = draft.new_id(type(record))
    for record in fragment.records:
        if type(record) in _LIBRARIES:
            continue
        yield record.id, replace(record, id=new_ids[record.id], **_led(record, new_ids))


def _led(record: Record, new_ids: dict[str, str]) -> dict[str, Any]:
    """The fields of a copy that name other records: the copies of these, or nothing where none came along."""
    fields: dict[str, Any] = {}
    for reference in REFERENCES[type(record)]:
        target = getattr(record, reference.field)
        if target in new_ids:
            fields[reference.field] = new_ids[target]
        elif reference.on_delete is OnDelete.CLEAR:
            fields[reference.field] = None
    return fields


def _library_entry(draft: Draft, record: Record, new_ids: dict[str, str]) -> str:
    if draft.find(type(record), record.id) is not None:
        return record.id
    name = getattr(record, "name", "").casefold()
    for own in draft.all(type(record)):
        if getattr(own, "name", "").casefold() == name:
            return own.id
    fields = _led(record, new_ids)
    return draft.put(replace(record, id=draft.new_id(type(record)), **fields)).id
