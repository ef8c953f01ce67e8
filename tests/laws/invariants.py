"""What is true of every document after every command; asked from scratch, without the store's index."""

from collections import Counter

from mapper.core.geometry.bends import parse_bends
from mapper.core.geometry.sizes import CELL_MARGIN
from mapper.core.reader import Reader
from mapper.core.records import (
    RECORD_TYPES,
    REFERENCES,
    Connector,
    DocumentInfo,
    Lane,
    Node,
    NodeMeasures,
    NodeMetric,
    NodeSkill,
    NodeTool,
    ProcessMap,
    RoleTouch,
    Stage,
    record_type_of,
)
from mapper.core.values import NodeKind

PAIRED = (NodeMeasures, RoleTouch, NodeTool, NodeSkill, NodeMetric)


def check(reader: Reader, *, are_placed: bool = True) -> None:
    """Raise AssertionError for the first law that does not hold.

    Without `are_placed` nodes may reach beyond their cells: a command puts them right, a file is taken as it is.
    """
    ids = {record.id: record for t in RECORD_TYPES for record in reader.all(t)}
    assert len(list(reader.all(DocumentInfo))) == 1
    assert list(reader.all(ProcessMap))
    for record in ids.values():
        assert record_type_of(record.id) is type(record)
        for reference in REFERENCES[type(record)]:
            target = getattr(record, reference.field)
            assert target is None or ids[target].prefix == reference.target, f"{record} leads nowhere"
    for record_type in PAIRED:
        pairs = Counter(
            tuple(getattr(record, r.field) for r in REFERENCES[record_type])
            for record in reader.all(record_type)
        )
        assert set(pairs.values()) <= {1}, f"a pair stands twice: {pairs}"
    for process_map in reader.all(ProcessMap):
        _check_rows(reader, process_map)
    for node in reader.all(Node):
        _check_node(reader, node, are_placed=are_placed)
    _check_connectors(reader)


def _check_rows(reader: Reader, process_map: ProcessMap) -> None:
    own_lanes = [lane for lane in reader.all(Lane) if lane.map_id == process_map.id]
    own_stages = [stage for stage in reader.all(Stage) if stage.map_id == process_map.id]
    for rows in (own_lanes, own_stages):
        assert rows
        assert sorted(row.position for row in rows) == list(range(len(rows)))
    assert any(lane.is_customer for lane in own_lanes), "the customer is one of the lanes"


def _check_node(reader: Reader, node: Node, *, are_placed: bool) -> None:
    stage, lane = reader.get(Stage, node.stage_id), reader.get(Lane, node.lane_id)
    assert stage.map_id == lane.map_id == node.map_id
    if are_placed:
        assert node.x >= CELL_MARGIN
        assert node.y >= CELL_MARGIN
        assert node.x + node.width + CELL_MARGIN <= stage.width
        assert node.y + node.height + CELL_MARGIN <= lane.height
    assert (node.outcome is not None) == (node.kind is NodeKind.END)


def _check_connectors(reader: Reader) -> None:
    ends = Counter((line.source_id, line.target_id) for line in reader.all(Connector))
    assert set(ends.values()) <= {1}, "two lines between the same two nodes"
    for line in reader.all(Connector):
        source, target = reader.get(Node, line.source_id), reader.get(Node, line.target_id)
        assert source.map_id == target.map_id == line.map_id
        assert NodeKind.NOTE not in (source.kind, target.kind)
        assert source.kind is not NodeKind.END
        assert target.kind is not NodeKind.START
        assert line.share is None or line.count is None
        assert parse_bends(line.bends) is not None
    assert all(line.share is None or 0 <= line.share <= 1 for line in reader.all(Connector))
