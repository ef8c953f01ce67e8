"""The last look before a commit: no reference leads nowhere, every value is in its range, no pair stands twice."""

import math
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.geometry.bends import parse_bends
from mapper.core.records import (
    Connector,
    DocumentInfo,
    Goal,
    Lane,
    Node,
    NodeMeasures,
    NodeMetric,
    NodeSkill,
    NodeTool,
    ProcessMap,
    Record,
    RoleTouch,
    Stage,
)
from mapper.core.rules import cascade
from mapper.core.values import NodeKind

MAX_TEXT: Final = 20_000
MAX_NAME: Final = 500

_Check = Callable[[Any], bool]


def _least(bound: float) -> _Check:
    return lambda value: value >= bound


def _within(low: float, high: float) -> _Check:
    return lambda value: low <= value <= high


def _is_iso_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


# (type, field) -> what a value that is not None must satisfy
_RANGES: Final[Mapping[tuple[type[Record], str], _Check]] = MappingProxyType(
    {
        (ProcessMap, "deal_value"): _least(0),
        (Stage, "width"): _within(1, 1e6),
        (Stage, "least_width"): _within(1, 1e6),
        (Lane, "height"): _within(1, 1e6),
        (Lane, "least_height"): _within(1, 1e6),
        (Lane, "tint"): _least(0),
        (Node, "width"): _within(1, 10_000),
        (Node, "height"): _within(1, 10_000),
        (Connector, "share"): _within(0, 1),
        (Connector, "count"): _within(0, 10**12),
        (NodeMeasures, "wait_days"): _least(0),
        (NodeMeasures, "wait_spread_days"): _least(0),
        (NodeMeasures, "attempts_limit"): _within(1, 10**6),
        (NodeMeasures, "age_limit_days"): _least(0),
        (RoleTouch, "touch_hours"): _least(0),
        (NodeSkill, "level"): _within(0, 4),
        (NodeMetric, "due"): _is_iso_date,
        (Goal, "due"): _is_iso_date,
    }
)

_PAIRS: Final[Mapping[type[Record], tuple[str, ...]]] = MappingProxyType(
    {
        NodeMeasures: ("node_id",),
        RoleTouch: ("node_id", "role_id"),
        NodeTool: ("node_id", "tool_id"),
        NodeSkill: ("node_id", "skill_id"),
        NodeMetric: ("node_id", "metric_id"),
    }
)


def verify(draft: Draft) -> None:
    """Raise Refused for the first thing that is wrong with a changed record."""
    for record, reference in cascade.dangling(draft):
        raise Refused("dangling_reference", kind=record.prefix, field=reference.field)
    for change in draft.changes():
        if change.after is not None:
            _verify_values(change.after)
            _verify_pair(draft, change.after)
            _verify_shape(draft, change.after)
    if len(list(draft.all(DocumentInfo))) != 1:
        raise Refused("one_document_record")


def _verify_values(record: Record) -> None:
    for name in record.__dataclass_fields__:
        value = getattr(record, name)
        if value is None:
            continue
        if isinstance(value, float) and not math.isfinite(value):
            raise Refused("out_of_range", kind=record.prefix, field=name, value=str(value))
        check = _RANGES.get((type(record), name))
        if check and not check(value):
            raise Refused("out_of_range", kind=record.prefix, field=name, value=str(value))
        if isinstance(value, str) and len(value) > (MAX_NAME if name == "name" else MAX_TEXT):
            raise Refused("too_long", kind=record.prefix, field=name)


def _verify_pair(draft: Draft, record: Record) -> None:
    fields = _PAIRS.get(type(record))
    if fields is None:
        return
    key = [getattr(record, f) for f in fields]
    for other in draft.referring(type(record), fields[0], key[0]):
        if other.id != record.id and [getattr(other, f) for f in fields] == key:
            raise Refused("already_attached", kind=record.prefix)


def _verify_shape(draft: Draft, record: Record) -> None:
    if isinstance(record, Node):
        if (record.outcome is not None) != (record.kind is NodeKind.END):
            raise Refused("outcome_and_kind", name=record.name)
        stage, lane = draft.get(Stage, record.stage_id), draft.get(Lane, record.lane_id)
        if not stage.map_id == lane.map_id == record.map_id:
            raise Refused("other_map")
    elif isinstance(record, Connector):
        source = draft.get(Node, record.source_id)
        if record.map_id != source.map_id:
            raise Refused("other_map")
        if parse_bends(record.bends) is None:
            raise Refused("not_bends", value=record.bends[:40])
