"""The edit that puts a fragment on to a map."""

from dataclasses import replace
from typing import Any

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits import room
from mapper.core.fragment import Fragment, copied
from mapper.core.geometry.bends import format_bends, parse_bends
from mapper.core.grid import Cell, Grid, Spot
from mapper.core.history import Label
from mapper.core.ids import MapId
from mapper.core.records import Connector, Lane, Node, Stage
from mapper.core.values import Point, Rect


def paste(
    draft: Draft,
    /,
    map_id: MapId,
    fragment: Fragment,
    dx: float,
    dy: float,
    *,
    code: str = "paste",
    is_together: bool = False,
) -> Label:
    """Put copies of the fragment's nodes with their insides on to a map, moved by (dx, dy) from where they lay;
    bends of the lines between them go along.

    `is_together`: all go into the cell in which the first of them comes to lie, which grows for them; else each goes
    into the cell it comes to lie in. What was cut from this very map stays the same thing: it remembers what it came
    from, or what it was.
    """
    was = _cut(draft, map_id, fragment)
    grid = Grid.of(draft, map_id)
    first = next((node.id for node in fragment.nodes), None)
    home: tuple[Spot, Point] | None = None
    way = Point(dx, dy)
    pasted: set[str] = set()
    for old, record in copied(draft, fragment):
        if isinstance(record, Node) and old in fragment.corners:
            corner = fragment.corners[old]
            rect = Rect(corner.x + dx, corner.y + dy, record.width, record.height)
            spot = grid.spot_for(rect)
            if old == first:
                way = _kept(draft, map_id, grid, spot, way)
            if is_together:
                home = home or (spot, corner)
                spot = _from(*home, corner)
                room.reach(
                    draft, Cell(spot.stage_id, spot.lane_id), spot.x + rect.width, spot.y + rect.height
                )
            draft.put(replace(record, map_id=map_id, origin=was.get(old), **spot._asdict()))
            pasted.add(record.id)
        elif isinstance(record, Connector) and record.source_id in pasted:
            bends = [Point(x + way.x, y + way.y) for x, y in parse_bends(record.bends) or ()]
            draft.put(replace(record, map_id=map_id, origin=was.get(old), bends=format_bends(bends)))
        elif isinstance(record, Node | Connector | Stage | Lane):
            draft.put(replace(record, origin=was.get(old)))
        else:
            draft.put(record)
    nodes = fragment.nodes
    return Label(code, {"name": nodes[0].name if nodes else "", "count": len(nodes)})


def _cut(draft: Draft, map_id: MapId, fragment: Fragment) -> dict[str, Any]:
    """By the id that a thing had, what it remembers when it comes back to the map from which all of them were cut.

    Nothing where they lay elsewhere, are there still, or came back already.
    """
    nodes = fragment.nodes
    known = {node.origin for node in queries.nodes(draft, map_id)}
    is_back = all(node.map_id == map_id and draft.find(Node, node.id) is None for node in nodes)
    if not is_back or any((node.origin or node.id) in known for node in nodes):
        return {}
    traced = (record for record in fragment.records if isinstance(record, Node | Connector | Stage | Lane))
    return {record.id: record.origin or record.id for record in traced}


def _kept(draft: Draft, map_id: MapId, grid: Grid, spot: Spot, way: Point) -> Point:
    """The way from what is seen to where bends are kept: as if nothing before the cell was collapsed."""
    seen = grid.cell_rect(spot.stage_id, spot.lane_id)
    kept = Grid.of(draft, map_id, is_open=True).cell_rect(spot.stage_id, spot.lane_id)
    return Point(way.x + kept.x - seen.x, way.y + kept.y - seen.y)


def _from(spot: Spot, first: Point, corner: Point) -> Spot:
    """Where a node lies in the cell of the first one, as far from that as their corners are apart."""
    return spot._replace(x=spot.x + corner.x - first.x, y=spot.y + corner.y - first.y)
