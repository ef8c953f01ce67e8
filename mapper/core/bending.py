"""Bends made by hand as edits and rules ask for them: when a line is led elsewhere, divided by a node, or healed.

All of it in the grid with nothing collapsed, which is what bends are kept in.
"""

from mapper.core.draft import Draft
from mapper.core.geometry.bends import format_bends, parse_bends
from mapper.core.geometry.bent import Ends, bent_route, carried
from mapper.core.geometry.hit import nearest_on_route
from mapper.core.geometry.links import Route
from mapper.core.grid import Grid
from mapper.core.reader import Reader
from mapper.core.records import Connector, Node
from mapper.core.values import Point, Rect


def ends_of(reader: Reader, line: Connector, grid: Grid) -> Ends | None:
    """The boxes of a line; None when one of its nodes is gone."""
    source, target = reader.find(Node, line.source_id), reader.find(Node, line.target_id)
    if source is None or target is None:
        return None
    return Ends(grid.node_rect(source), grid.node_rect(target))


def redirected(draft: Draft, before: Connector, after: Connector) -> str:
    """The bends of a line whose one end was led to another node: those next to it slide along."""
    grid = Grid.of(draft, after.map_id, is_open=True)
    bends, old, new = parse_bends(before.bends), ends_of(draft, before, grid), ends_of(draft, after, grid)
    if not bends or old is None or new is None:
        return ""
    return format_bends(carried(bends, old, new))


def divided(draft: Draft, line: Connector, node: Node) -> tuple[str, str]:
    """The bends of a line before and after a node that is put into it, by where on the line the node lies."""
    if not line.bends:
        return "", ""
    grid = Grid.of(draft, line.map_id, is_open=True)
    points, ends = _drawn(draft, line, grid), ends_of(draft, line, grid)
    if points is None or ends is None:
        return "", ""
    box = grid.node_rect(node)
    at = nearest_on_route(points, box.center).segment + 1
    return _kept(ends.source, box, points[1:at]), _kept(box, ends.target, points[at:-1])


def joined(draft: Draft, into: Connector, out: Connector) -> str:
    """The bends of the line that is left when the node between two lines goes: both, joined where they cross."""
    if not into.bends and not out.bends:
        return ""
    grid = Grid.of(draft, into.map_id, is_open=True)
    first, second = _drawn(draft, into, grid), _drawn(draft, out, grid)
    source, target = draft.get(Node, into.source_id), draft.get(Node, out.target_id)
    middle = grid.node_rect(draft.get(Node, into.target_id)).center
    between = _joints(first, second, middle) if first and second else ()
    bends = ((first or ())[1:-1], between, (second or ())[1:-1])
    return _kept(grid.node_rect(source), grid.node_rect(target), tuple(p for part in bends for p in part))


def _drawn(reader: Reader, line: Connector, grid: Grid) -> Route | None:
    """The line as its bends lead it; None for one that finds its own way."""
    bends, ends = parse_bends(line.bends), ends_of(reader, line, grid)
    return bent_route(*ends, bends) if bends and ends is not None else None


def _kept(source: Rect, target: Rect, bends: Route) -> str:
    points = bent_route(source, target, bends)
    return format_bends(points[1:-1]) if points is not None else ""


def _joints(first: Route, second: Route, middle: Point) -> Route:
    """The corners between the last piece of one line and the first of the other, both going on straight."""
    a, b = first[-1], second[0]
    is_level, is_level_after = first[-2].y == a.y, second[1].y == b.y
    if is_level and is_level_after:
        return (Point(middle.x, a.y), Point(middle.x, b.y)) if a.y != b.y else ()
    if is_level != is_level_after:
        return (Point(b.x, a.y) if is_level else Point(a.x, b.y),)
    return (Point(a.x, middle.y), Point(b.x, middle.y)) if a.x != b.x else ()
