"""What a map means, apart from how it is drawn: what changes it, and one short word for all of it."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Final

from mapper.core import queries
from mapper.core.changes import ChangeSet
from mapper.core.ids import MapId, NodeId
from mapper.core.insides import inside_of
from mapper.core.reader import Reader
from mapper.core.records import (
    Commitment,
    Connector,
    Metric,
    Node,
    NodeCriterion,
    NodeGoal,
    NodeMeasures,
    NodeMetric,
    NodeSkill,
    NodeTool,
    NodeValue,
    Play,
    ProcessMap,
    Record,
    Responsibility,
    Role,
    RoleTouch,
    Skill,
    StageCriterion,
    StageGoal,
    StageValue,
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
_BESIDE_STEPS: Final = (NodeValue, NodeCriterion, NodeGoal, Responsibility, Commitment, Play)
_BESIDE_STAGES: Final = (StageValue, StageCriterion, StageGoal)
_NOT_SAID: Final = frozenset({"id", "position", "is_met", "slips"})
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

    What hangs on steps and stages is part of it: values for the customer, criteria, goals served, who has to do with
    it, agreed dates and plays. Where nodes lie, how large they are, how lines bend and what is collapsed is not, nor
    what was reached: criteria that are met, how often a date moved.
    """
    insides = [(node_id, fingerprint(reader, inside)) for node_id, inside in _insides(reader, map_id)]
    return _short(["whole", _said_alone(reader, map_id), _beside(reader, map_id), insides])


def fingerprints(reader: Reader, map_id: MapId) -> tuple[str, ...]:
    """The fingerprint, and those of less, which were all of it when some maps were signed.

    Who asks whether what was signed is still said looks for it among these.
    """
    return fingerprint(reader, map_id), *_former(reader, map_id)


def _former(reader: Reader, map_id: MapId) -> tuple[str, ...]:
    """The fingerprint when it was of steps, lines and insides alone, and the one before, which had no insides."""
    alone = _said_alone(reader, map_id)
    insides = [(node_id, _former(reader, inside)[0]) for node_id, inside in _insides(reader, map_id)]
    return (_short([alone, insides]), _short(alone)) if insides else (_short(alone),)


def _insides(reader: Reader, map_id: MapId) -> list[tuple[NodeId, MapId]]:
    nodes = sorted(queries.nodes(reader, map_id), key=lambda node: node.id)
    return [(node.id, inside.id) for node in nodes if (inside := inside_of(reader, node.id)) is not None]


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


def _beside(reader: Reader, map_id: MapId) -> list[Any]:
    """What hangs on the steps and stages of a map besides what its steps say of themselves."""
    holders = (
        (_BESIDE_STEPS, "node_id", queries.nodes(reader, map_id)),
        (_BESIDE_STAGES, "stage_id", queries.stages(reader, map_id)),
    )
    return [
        sorted(
            (
                [[name, getattr(record, name)] for name in field_types(record_type) if name not in _NOT_SAID]
                for holder in held
                for record in reader.referring(record_type, field, holder.id)
            ),
            key=lambda each: json.dumps(each, default=str),
        )
        for types, field, held in holders
        for record_type in types
    ]


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
