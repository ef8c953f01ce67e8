"""What a map means, apart from how it is drawn: what changes it, and one short word for all of it."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Final

from mapper.core import queries
from mapper.core.changes import ChangeSet
from mapper.core.ids import MapId
from mapper.core.insides import inside_of
from mapper.core.reader import Reader
from mapper.core.records import (
    Connector,
    Metric,
    Node,
    NodeMeasures,
    NodeMetric,
    NodeSkill,
    NodeTool,
    ProcessMap,
    Record,
    Role,
    RoleTouch,
    Skill,
    Tool,
)
from mapper.core.records.plain import field_types

# By type, the fields that say what a step is; place and size, figures reached and who is asked are not among them.
STEP_MEANING: Final[Mapping[type[Record], tuple[str, ...]]] = MappingProxyType(
    {
        Node: ("kind", "name", "outcome", "stage_id", "lane_id"),
        NodeMeasures: tuple(name for name in field_types(NodeMeasures) if name not in ("id", "node_id")),
        RoleTouch: ("role_id", "touch_hours"),
        NodeTool: ("tool_id",),
        NodeSkill: ("skill_id", "level"),
        NodeMetric: ("metric_id", "target", "unit", "direction"),
        Connector: ("source_id", "target_id", "kind", "label", "share", "count"),
    }
)
_HANGING: Final[tuple[type[Record], ...]] = (NodeMeasures, RoleTouch, NodeTool, NodeSkill, NodeMetric)
_NAMED: Final = (("role_id", Role), ("tool_id", Tool), ("skill_id", Skill), ("metric_id", Metric))


def said_of(record: Record | None) -> tuple[object, ...] | None:
    """What a record says about its step; None of one that is not there."""
    if record is None:
        return None
    return tuple(getattr(record, name) for name in STEP_MEANING[type(record)])


def changes_meaning(reader: Reader, map_id: MapId, changes: ChangeSet) -> bool:
    """Whether these changes, made to the document at some time, made steps or lines of a map mean something else."""
    own = {change.record.id: change.record for change in changes}

    def is_of_map(record: Record) -> bool:
        node_id = getattr(record, "node_id", None)
        holder = record if node_id is None else reader.find(Node, node_id) or own.get(node_id)
        return getattr(holder, "map_id", None) == map_id

    return any(
        type(change.record) in STEP_MEANING
        and said_of(change.before) != said_of(change.after)
        and is_of_map(change.record)
        for change in changes
    )


def fingerprint(reader: Reader, map_id: MapId) -> str:
    """Sixteen letters that are the same as long as the map means the same: statement, grid, steps, lines, insides.

    Where nodes lie, how large they are, how lines bend and what is collapsed is not part of it.
    """
    return fingerprints(reader, map_id)[0]


def fingerprints(reader: Reader, map_id: MapId) -> tuple[str, ...]:
    """The fingerprint, and the one without the insides of steps, which were no part of it when some maps were signed.

    Who asks whether what was signed is still said looks for it among these.
    """
    alone = _said_alone(reader, map_id)
    nodes = sorted(queries.nodes(reader, map_id), key=lambda node: node.id)
    insides = [(node.id, inside.id) for node in nodes if (inside := inside_of(reader, node.id)) is not None]
    if not insides:
        return (_short(alone),)
    return _short([alone, [(node_id, fingerprint(reader, i)) for node_id, i in insides]]), _short(alone)


def _said_alone(reader: Reader, map_id: MapId) -> list[Any]:
    """What a map says, without the insides of its steps."""
    process_map = reader.get(ProcessMap, map_id)
    said: list[Any] = [[process_map.name, process_map.purpose, process_map.statement]]
    said.append([(stage.id, stage.name) for stage in queries.stages(reader, map_id)])
    said.append([(lane.id, lane.name, lane.is_customer) for lane in queries.lanes(reader, map_id)])
    nodes = sorted(queries.nodes(reader, map_id), key=lambda node: node.id)
    said.append([(node.id, node.description, *_said(reader, node)) for node in nodes])
    for record_type in _HANGING:
        hung = [record for node in nodes for record in reader.referring(record_type, "node_id", node.id)]
        said.append(_sorted(reader, hung))
    said.append(_sorted(reader, queries.connectors(reader, map_id)))
    return said


def _short(said: list[Any]) -> str:
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, default=str)
    return sha256(text.encode(errors="surrogatepass")).hexdigest()[:16]


def _sorted(reader: Reader, records: Iterable[Record]) -> list[list[Any]]:
    found = [[getattr(record, "node_id", ""), *_said(reader, record)] for record in records]
    return sorted(found, key=lambda each: json.dumps(each, default=str))


def _said(reader: Reader, record: Record) -> list[Any]:
    """What it says, with the names of what it names."""
    names = [
        getattr(reader.find(record_type, getattr(record, field)), "name", "")
        for field, record_type in _NAMED
        if field in field_types(type(record))
    ]
    return [*(said_of(record) or ()), *names]
