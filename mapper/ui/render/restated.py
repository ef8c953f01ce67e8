"""The drawing of maps: at which nodes a change of strategy or plays lets lines tell another share. No Qt in here."""

from mapper.analysis import strategy
from mapper.core import queries
from mapper.core.changes import Change, ChangeSet
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node, Overlay, Play, ProcessMap, Stage


def restated(reader: Reader, changes: ChangeSet, map_id: MapId) -> set[NodeId]:
    """The nodes of a map whose shares in effect may be otherwise, though none of their lines changed."""
    process_map = reader.find(ProcessMap, map_id)
    if process_map is None:
        return set()
    is_on = strategy.overlay_of(reader, map_id) is not None
    found: set[NodeId] = set()
    for change in changes:
        if _concerns_all(change, process_map, is_on=is_on):
            return {node.id for node in queries.nodes(reader, map_id)}
        record = change.record
        if isinstance(record, Play):
            found |= {side.node_id for side in (change.before, change.after) if isinstance(side, Play)}
        elif is_on and isinstance(record, Node) and record.map_id == map_id and _went_on(change):
            found |= {record.id, *(line.source_id for line in queries.incoming(reader, record.id))}
    return {node_id for node_id in found if _is_on(reader, node_id, map_id)}


def _concerns_all(change: Change, process_map: ProcessMap, *, is_on: bool) -> bool:
    before, after = change.before, change.after
    match change.record:
        case ProcessMap(id=map_id) if map_id == process_map.id:
            return _life(before) != _life(after)
        case Overlay():
            sides = (side for side in (before, after) if isinstance(side, Overlay))
            return any(side.product_id == process_map.product_id for side in sides)
        case Stage(map_id=map_id) if is_on and map_id == process_map.id:
            return _order(before) != _order(after)
    return False


def _life(record: object) -> object:
    return (record.product_id, record.life_stage) if isinstance(record, ProcessMap) else None


def _order(record: object) -> object:
    return (record.phase, record.position) if isinstance(record, Stage) else None


def _went_on(change: Change) -> bool:
    """Whether a node lies in another stage now or ends otherwise: what led on may lead on no more."""
    return _stands(change.before) != _stands(change.after)


def _stands(record: object) -> object:
    return (record.stage_id, record.kind, record.outcome) if isinstance(record, Node) else None


def _is_on(reader: Reader, node_id: NodeId, map_id: MapId) -> bool:
    node = reader.find(Node, node_id)
    return node is not None and node.map_id == map_id
