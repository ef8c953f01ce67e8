"""May I? Asked by the canvas while the pointer moves, and once more before the commit."""

from types import MappingProxyType
from typing import Final

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.ids import LaneId, NodeId, StageId
from mapper.core.reader import Reader
from mapper.core.records import Connector, Lane, Node, ProcessMap, Stage
from mapper.core.rules.heeding import COMING_AND_GOING, Heeds
from mapper.core.values import NodeKind

HEEDS: Final[Heeds] = MappingProxyType(
    {
        Connector: frozenset({"source_id", "target_id"}),
        Node: frozenset({"kind"}),
        ProcessMap: COMING_AND_GOING,
        Lane: COMING_AND_GOING | {"is_customer"},
        Stage: COMING_AND_GOING,
    }
)


def may_connect(reader: Reader, source_id: NodeId, target_id: NodeId) -> Refused | None:
    """Why a new connector from source to target is not allowed, or None when it is."""
    refused = may_run(reader.get(Node, source_id), reader.get(Node, target_id))
    if refused is None and any(c.target_id == target_id for c in queries.outgoing(reader, source_id)):
        return Refused("already_connected")
    return refused


def may_run(source: Node, target: Node) -> Refused | None:
    """Why no connector may run between these two, or None when one may."""
    if source.map_id != target.map_id:
        return Refused("other_map")
    return may_follow(source.kind, target.kind)


def may_follow(source: NodeKind, target: NodeKind) -> Refused | None:
    """Why nothing of the one kind may lead to something of the other, or None when it may."""
    if NodeKind.NOTE in (source, target):
        return Refused("notes_do_not_flow")
    if source is NodeKind.END:
        return Refused("nothing_leaves_an_end")
    if target is NodeKind.START:
        return Refused("nothing_enters_a_start")
    return None


def may_delete_lane(reader: Reader, lane_id: LaneId) -> Refused | None:
    """A map keeps a lane for the customer."""
    lane = reader.get(Lane, lane_id)
    others = [other for other in queries.lanes(reader, lane.map_id) if other.id != lane_id]
    if not others:
        return Refused("last_lane")
    if lane.is_customer and not any(other.is_customer for other in others):
        return Refused("customer_lane", name=lane.name)
    return None


def may_delete_stage(reader: Reader, stage_id: StageId) -> Refused | None:
    """A map keeps at least one stage."""
    stage = reader.get(Stage, stage_id)
    return Refused("last_stage") if len(queries.stages(reader, stage.map_id)) == 1 else None


def enforce(draft: Draft) -> None:
    """Raise Refused when the draft holds what is not permitted."""
    changes = draft.changes()
    for before, connector in changes.of_type(Connector):
        if connector is None or (before and _ends(before) == _ends(connector)):
            continue
        source, target = draft.find(Node, connector.source_id), draft.find(Node, connector.target_id)
        if source is None or target is None:
            continue  # the cascade takes it away, or the last check refuses it
        refused = may_run(source, target)
        twins = [c for c in queries.outgoing(draft, source.id) if c.target_id == target.id]
        if refused is None and len(twins) > 1:
            refused = Refused("already_connected")
        if refused:
            raise refused
    for before_node, node in changes.of_type(Node):
        if node and before_node and node.kind is not before_node.kind:
            _enforce_kind(draft, node)
    _enforce_grid(draft)


def _ends(connector: Connector) -> tuple[NodeId, NodeId]:
    return connector.source_id, connector.target_id


def _enforce_kind(draft: Draft, node: Node) -> None:
    for connector in queries.connectors_at(draft, node.id):
        refused = may_run(draft.get(Node, connector.source_id), draft.get(Node, connector.target_id))
        if refused:
            raise refused


def _enforce_grid(draft: Draft) -> None:
    changes = draft.changes()
    touched = {m.id for m in changes.added(ProcessMap)}
    touched |= {lane.map_id for lane in changes.removed(Lane)}
    touched |= {stage.map_id for stage in changes.removed(Stage)}
    touched |= {
        after.map_id
        for before, after in changes.updated(Lane)
        if before.is_customer and not after.is_customer
    }
    for map_id in touched:
        if draft.find(ProcessMap, map_id) is None:
            continue
        lanes = queries.lanes(draft, map_id)
        if not lanes:
            raise Refused("last_lane")
        if not any(lane.is_customer for lane in lanes):
            raise Refused("customer_lane", name="")
        if not queries.stages(draft, map_id):
            raise Refused("last_stage")
