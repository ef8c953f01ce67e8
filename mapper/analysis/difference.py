"""What a map has that the one it is based on has not, and the other way round, told by lineage (domain row 6)."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final

from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import (
    Lane,
    Node,
    NodeMeasures,
    NodeSkill,
    NodeTool,
    ProcessMap,
    Role,
    Stage,
)
from mapper.core.values import NodeKind

_APART: Final = frozenset({"id", "node_id"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A step that is in both maps: as it was, as it is, and the names of the fields that differ."""

    before: Node
    after: Node
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Steps of a map against those of the one it is based on.

    Notes, places, sizes and what is measured at a step are no difference. A way to a step that came or went is told by
    that step alone.
    """

    base_id: MapId
    added: tuple[Node, ...]
    removed: tuple[Node, ...]
    changed: tuple[Changed, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def difference(reader: Reader, map_id: MapId) -> Difference | None:
    """How a map differs from the one it is based on; None where it is based on none that is still there."""
    base_id = reader.get(ProcessMap, map_id).based_on
    if base_id is None or reader.find(ProcessMap, base_id) is None:
        return None
    before = {node.id: node for node in _drawn(reader, base_id)}
    after = _drawn(reader, map_id)
    kept = {node.origin for node in after} & before.keys()
    pairs = [(before[node.origin], node) for node in after if node.origin is not None and node.origin in kept]
    now = {old.id: new.id for old, new in pairs}
    changed = [
        Changed(before=old, after=new, fields=names)
        for old, new in pairs
        if (names := _differing(reader, old, new, now))
    ]
    return Difference(
        base_id=base_id,
        added=tuple(node for node in after if node.origin not in kept),
        removed=tuple(node for node in before.values() if node.id not in kept),
        changed=tuple(changed),
    )


def _drawn(reader: Reader, map_id: MapId) -> list[Node]:
    found = [node for node in queries.nodes(reader, map_id) if node.kind is not NodeKind.NOTE]
    return sorted(found, key=lambda node: (node.name.casefold(), node.id))


def _differing(reader: Reader, before: Node, after: Node, now: Mapping[NodeId, NodeId]) -> tuple[str, ...]:
    """The names of what differs: of the step, its cell by lineage, its measures, hours, ways out and what hangs on it.

    `now`: by each node of the map before that is still there, the node it has become.
    """
    names = [
        name
        for name in ("name", "kind", "outcome", "description")
        if getattr(before, name) != getattr(after, name)
    ]
    if reader.get(Stage, after.stage_id).origin != before.stage_id:
        names.append("stage_id")
    if reader.get(Lane, after.lane_id).origin != before.lane_id:
        names.append("lane_id")
    old, new = queries.measures(reader, before.id), queries.measures(reader, after.id)
    measured = [field.name for field in fields(NodeMeasures) if field.name not in _APART]
    names += [name for name in measured if _value(old, name) != _value(new, name)]
    if _hours(reader, before) != _hours(reader, after):
        names.append("touch_hours")
    kept = {node_id: node_id for node_id in now.values()}
    if _ways(reader, before, now) != _ways(reader, after, kept):
        names.append("ways_out")
    names += [
        name for name in ("tools", "skills") if _hung(reader, before, name) != _hung(reader, after, name)
    ]
    return tuple(names)


def _ways(reader: Reader, node: Node, now: Mapping[NodeId, NodeId]) -> list[tuple[object, ...]]:
    """What the lines that leave a node say, each by where it leads; those to a step that came or went are left out."""
    leaving = [line for line in queries.outgoing(reader, node.id) if line.target_id in now]
    said = [(now[line.target_id], line.kind.value, line.label, line.share, line.count) for line in leaving]
    return sorted(said, key=repr)


def _hung(reader: Reader, node: Node, name: str) -> set[tuple[object, ...]]:
    """The tools, or the skills with their levels, that hang on a node."""
    if name == "tools":
        return {(tie.tool_id,) for tie in reader.referring(NodeTool, "node_id", node.id)}
    return {(tie.skill_id, tie.level) for tie in reader.referring(NodeSkill, "node_id", node.id)}


def _value(measures: NodeMeasures | None, name: str) -> object:
    default = NodeMeasures.__dataclass_fields__[name].default
    return default if measures is None else getattr(measures, name)


def _hours(reader: Reader, node: Node) -> dict[str, float]:
    return {
        reader.get(Role, role_id).name: hours
        for role_id, hours in queries.touch_hours(reader, node.id).items()
    }
