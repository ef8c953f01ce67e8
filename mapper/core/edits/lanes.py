"""Edits of lanes: add, rename, move with content, resize, mark the customer, delete."""

from typing import Any

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.geometry.sizes import LANE_HEIGHT, MIN_LANE_HEIGHT
from mapper.core.history import Label
from mapper.core.ids import LaneId, MapId
from mapper.core.records import Lane, Node
from mapper.core.rules import permits


def add_lane(
    draft: Draft, /, map_id: MapId, name: str, position: int | None = None, *, is_customer: bool = False
) -> Label:
    """Add a lane at a position (0 is the top); without one, at the bottom. What lies below moves down."""
    lanes = queries.lanes(draft, map_id)
    position = len(lanes) if position is None else max(0, min(position, len(lanes)))
    lane = Lane(
        id=draft.new_id(Lane),
        map_id=map_id,
        name=name.strip(),
        position=position,
        height=LANE_HEIGHT,
        is_customer=is_customer,
    )
    _renumber(draft, [*lanes[:position], lane, *lanes[position:]])
    return Label("add_lane", {"name": lane.name})


def set_lane(draft: Draft, /, lane_id: LaneId, **fields: Any) -> Label:
    """Change name, description or is_customer."""
    assert fields.keys() <= {"name", "description", "is_customer"}
    lane = draft.get(Lane, lane_id)
    if "name" in fields:
        fields["name"] = fields["name"].strip()
    changed = draft.update(lane, **fields)
    code = "rename_lane" if set(fields) == {"name"} else "set_lane"
    return Label(code, {"name": changed.name, "field": ",".join(sorted(fields))})


def move_lane(draft: Draft, /, lane_id: LaneId, position: int) -> Label:
    """Move a lane with all it holds to another position among its map's lanes."""
    lane = draft.get(Lane, lane_id)
    others = [other for other in queries.lanes(draft, lane.map_id) if other.id != lane_id]
    position = max(0, min(position, len(others)))
    _renumber(draft, [*others[:position], lane, *others[position:]])
    return Label("move_lane", {"name": lane.name})


def resize_lane(draft: Draft, /, lane_id: LaneId, height: float) -> Label:
    """Set a lane's height; what lies below is pushed. Content is never cut off."""
    lane = draft.update(draft.get(Lane, lane_id), height=max(round(height), MIN_LANE_HEIGHT))
    return Label("resize_lane", {"name": lane.name}, f"resize:{lane_id}")


def delete_lane(draft: Draft, /, lane_id: LaneId, *, keep_content: bool = True) -> Label:
    """Delete a lane. Its content goes to the neighbour above (or below), or with the lane."""
    refused = permits.may_delete_lane(draft, lane_id)
    if refused:
        raise refused
    lane = draft.get(Lane, lane_id)
    lanes = queries.lanes(draft, lane.map_id)
    row = next(i for i, other in enumerate(lanes) if other.id == lane_id)
    content = draft.referring(Node, "lane_id", lane_id)
    if keep_content and content:
        above = row > 0
        heir = lanes[row - 1 if above else row + 1]
        upper, lower = (heir, lane) if above else (lane, heir)
        for node in draft.referring(Node, "lane_id", lower.id):
            draft.update(node, y=node.y + upper.height)
        for node in draft.referring(Node, "lane_id", lane_id):
            draft.update(node, lane_id=heir.id)
        draft.update(heir, height=heir.height + lane.height)
    draft.remove(lane)
    _renumber(draft, [other for other in queries.lanes(draft, lane.map_id) if other.id != lane_id])
    return Label("delete_lane", {"name": lane.name})


def _renumber(draft: Draft, lanes: list[Lane]) -> None:
    for position, lane in enumerate(lanes):
        if lane.position != position or draft.find(Lane, lane.id) is None:
            draft.update(lane, position=position)
