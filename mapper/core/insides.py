"""The insides of steps: a map may belong to a step and show it closer. What is there, how deep, and its numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.outline import in_order
from mapper.core.reader import Reader
from mapper.core.records import Node, NodeMetric, NodeSkill, NodeTool, ProcessMap, Record
from mapper.core.values import STEP_KINDS


@dataclass(frozen=True, slots=True)
class Place:
    """A map on the way in. `node` is the step it is the inside of; None of the outermost."""

    process_map: ProcessMap
    node: Node | None

    @property
    def name(self) -> str:
        """What it is called on the way: an inside like its step, as long as that has a name."""
        return (self.node.name if self.node else "") or self.process_map.name


@dataclass(frozen=True, slots=True)
class RolledUp:
    """What hangs on the steps inside a step: id of each tool, skill or metric with the steps that carry it."""

    tools: dict[str, list[NodeId]]
    skills: dict[str, list[NodeId]]
    metrics: dict[str, list[NodeId]]


def outer_maps(reader: Reader) -> list[ProcessMap]:
    """The maps that are the inside of no step, in the order of their tabs."""
    return [each for each in queries.maps(reader) if each.parent_node_id is None]


def inside_of(reader: Reader, node_id: NodeId) -> ProcessMap | None:
    """The map that shows a step closer; None where it has none."""
    found = reader.referring(ProcessMap, "parent_node_id", node_id)
    return min(found, key=lambda each: (each.position, each.id)) if found else None


def way_to(reader: Reader, map_id: MapId) -> list[Place]:
    """The maps from the outermost to this one, which is the last."""
    way: list[Place] = []
    current: MapId | None = map_id
    while current is not None:
        process_map = reader.get(ProcessMap, current)
        parent = process_map.parent_node_id
        node = reader.get(Node, parent) if parent is not None else None
        way.append(Place(process_map, node))
        current = node.map_id if node is not None else None
    return way[::-1]


def locked_around(reader: Reader, map_id: MapId | None) -> Iterator[ProcessMap]:
    """The locked maps by which a map is held: itself, and those it lies inside, from the nearest on."""
    process_map = reader.find(ProcessMap, map_id)
    while process_map is not None:
        if process_map.is_locked:
            yield process_map
        node = reader.find(Node, process_map.parent_node_id)
        process_map = reader.find(ProcessMap, node.map_id) if node is not None else None


def is_held(reader: Reader, map_id: MapId) -> bool:
    """Whether a map, or one that it lies inside, is locked."""
    return any(True for _ in locked_around(reader, map_id))


def maps_within(reader: Reader, node_ids: Iterable[NodeId]) -> Iterator[ProcessMap]:
    """The insides of these nodes, of the nodes in them, and so on; an outer one comes before those in it."""
    for node_id in node_ids:
        for inside in reader.referring(ProcessMap, "parent_node_id", node_id):
            yield inside
            yield from maps_within(reader, [node.id for node in queries.nodes(reader, inside.id)])


def nodes_within(reader: Reader, node_ids: Iterable[NodeId]) -> list[Node]:
    """All nodes inside these ones, however deep."""
    return [node for inside in maps_within(reader, node_ids) for node in queries.nodes(reader, inside.id)]


def steps_within(reader: Reader, node_ids: Iterable[NodeId]) -> int:
    """How many steps, decisions and waits lie inside these nodes, however deep."""
    return sum(node.kind in STEP_KINDS for node in nodes_within(reader, node_ids))


def numbers(reader: Reader, map_id: MapId) -> dict[NodeId, str]:
    """The number of each step of a map, by reading order.

    On a map of its own "2.3" is the third step of the second stage. On the inside of a step its number comes first and
    then all steps are counted through: "2.3.1". Starts, ends and notes have no number.
    """
    parent = reader.get(ProcessMap, map_id).parent_node_id
    head = number_of(reader, parent) if parent is not None else None
    found: dict[NodeId, str] = {}
    for column, stage in enumerate(queries.stages(reader, map_id), 1):
        steps = [node.id for node in in_order(reader, stage.id) if node.kind in STEP_KINDS]
        for row, node_id in enumerate(steps, 1):
            found[node_id] = f"{column}.{row}" if parent is None else f"{head or '?'}.{len(found) + 1}"
    return found


def number_of(reader: Reader, node_id: NodeId) -> str | None:
    """The number of one step; None of what has none."""
    node = reader.get(Node, node_id)
    process_map = reader.get(ProcessMap, node.map_id)
    if process_map.parent_node_id is not None:
        return numbers(reader, node.map_id).get(node_id)
    steps = [each.id for each in in_order(reader, node.stage_id) if each.kind in STEP_KINDS]
    column = [stage.id for stage in queries.stages(reader, node.map_id)].index(node.stage_id)
    return f"{column + 1}.{steps.index(node_id) + 1}" if node_id in steps else None


def rolled_up(reader: Reader, node_id: NodeId) -> RolledUp:
    """The tools, skills and metrics that hang inside a step, however deep; not those on the step itself."""
    within = [node.id for node in nodes_within(reader, [node_id])]
    return RolledUp(
        _carried(reader, within, NodeTool, "tool_id"),
        _carried(reader, within, NodeSkill, "skill_id"),
        _carried(reader, within, NodeMetric, "metric_id"),
    )


def _carried(
    reader: Reader, nodes: list[NodeId], record_type: type[Record], field: str
) -> dict[str, list[NodeId]]:
    found: dict[str, list[NodeId]] = {}
    for node_id in nodes:
        for link in reader.referring(record_type, "node_id", node_id):
            found.setdefault(getattr(link, field), []).append(node_id)
    return found
