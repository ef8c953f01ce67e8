"""Edits of lanes: add, rename, colour, move with content, resize, split, merge, mark the customer, delete."""

from typing import Any

from mapper.core import queries
from mapper.core.bands import LANES, fresh_tint
from mapper.core.draft import Draft
from mapper.core.edits import bands
from mapper.core.geometry.sizes import LANE_HEIGHT
from mapper.core.history import Label
from mapper.core.ids import LaneId, MapId
from mapper.core.records import Lane
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
        tint=fresh_tint(lanes),
    )
    bands.put_in_order(draft, [*lanes[:position], lane, *lanes[position:]])
    return Label("add_lane", {"name": lane.name})


def set_lane(draft: Draft, /, lane_id: LaneId, **fields: Any) -> Label:
    """Change name, description, is_customer or tint."""
    assert fields.keys() <= {"name", "description", "is_customer", "tint"}
    lane = draft.get(Lane, lane_id)
    if "name" in fields:
        fields["name"] = fields["name"].strip()
    changed = draft.update(lane, **fields)
    codes = {"name": "rename_lane", "tint": "colour_lane"}
    code = codes.get(",".join(fields), "set_lane")
    return Label(code, {"name": changed.name, "field": ",".join(sorted(fields))})


def move_lane(draft: Draft, /, lane_id: LaneId, position: int) -> Label:
    """Move a lane with all it holds to another position among its map's lanes."""
    lane = draft.get(Lane, lane_id)
    bands.move(draft, LANES, lane, position)
    return Label("move_lane", {"name": lane.name})


def resize_lane(draft: Draft, /, lane_id: LaneId, height: float, *, shares: bool = False) -> Label:
    """Set a lane's height. Content is never cut off. What lies below is pushed, or the next lane `shares` its room."""
    lane = draft.get(Lane, lane_id)
    (bands.share if shares else bands.resize)(draft, LANES, lane, height)
    return Label("resize_lane", {"name": lane.name}, f"resize:{lane_id}")


def split_lane(draft: Draft, /, lane_id: LaneId, parts: int) -> Label:
    """Cut a lane into two or three; its nodes go to the part they are seen in."""
    lane = draft.get(Lane, lane_id)
    bands.split(draft, LANES, lane, parts)
    return Label("split_lane", {"name": lane.name})


def merge_lanes(draft: Draft, /, lane_id: LaneId) -> Label:
    """Make one of a lane and the next; the first keeps its name and colour."""
    lane = draft.get(Lane, lane_id)
    other = bands.merge(draft, LANES, lane)
    return Label("merge_lanes", {"name": lane.name, "other": other.name})


def delete_lane(
    draft: Draft, /, lane_id: LaneId, *, keep_content: bool = True, gives_room: bool = False
) -> Label:
    """Delete a lane. Its content goes to the neighbour above (or below), or with the lane.

    Where nothing is kept, `gives_room` gives its room to the neighbours; else what lies below moves up.
    """
    refused = permits.may_delete_lane(draft, lane_id)
    if refused:
        raise refused
    lane = draft.get(Lane, lane_id)
    bands.delete(draft, LANES, lane, keep_content=keep_content, gives_room=gives_room)
    return Label("delete_lane", {"name": lane.name})
