"""How good a laid-out chart looks once its lines are drawn: one number, less is better."""

from collections.abc import Mapping
from itertools import accumulate, pairwise
from math import inf

from mapper.core.geometry.labels import label_places
from mapper.core.geometry.links import Route
from mapper.core.geometry.obstacles import ObstacleIndex
from mapper.core.geometry.route_map import RouteMap
from mapper.core.geometry.slots import Chart, Slot, Slots
from mapper.core.geometry.spacing import Spacing
from mapper.core.values import ConnectorKind, NodeKind, Rect

_CROSSING = 90.0
_BEND = 14.0
_BEND_TO_END = 8.0
_LENGTH = 0.03
_WIDTH = 0.06
_HEIGHT = 0.14
_BACKWARDS = 150.0
_NOT_ONWARD = 120.0
_END_ABOVE = 20.0
_END_BEHIND = 30.0
_OUTSIDE = 60.0
_ONLY_DOWN = 25.0
_CROWDED = 25.0
_COVERED = 60.0
_LABEL = (60.0, 18.0)
_BESIDE = 14.0

_Line = tuple[float, float, float, str]


def boxes_of(chart: Chart, slots: Slots) -> tuple[dict[str, Rect], float, float]:
    """The rectangles of all nodes with the map's top left corner at (0, 0), and the map's width and height."""
    spacing = Spacing(chart, slots)
    lefts = list(accumulate([0.0, *spacing.stage_widths().values()]))
    tops = list(accumulate([0.0, *spacing.lane_heights().values()]))
    boxes = {}
    for id, place in spacing.positions().items():
        node = chart.nodes[id]
        left, top = lefts[chart.stage_of[id]], tops[chart.lane_of[id]]
        boxes[id] = Rect(left + place.x, top + place.y, node.width, node.height)
    return boxes, lefts[-1], tops[-1]


def judge(chart: Chart, slots: Slots, limit: float = inf) -> float:
    """The cost of a chart in compact slots: size, reading direction, bends, length, crossings, covered labels.

    As soon as it is known to reach `limit`, infinity is returned.
    """
    boxes, width, height = boxes_of(chart, slots)
    cost = width * _WIDTH + height * _HEIGHT + _direction(chart, slots)
    if cost + sum(_least_length(boxes[link.source], boxes[link.target]) for link in chart.links) >= limit:
        return inf
    routes = RouteMap(boxes, chart.links).routes
    ends = chart.of_kind(NodeKind.END)
    for link in chart.links:
        points = routes[link.id]
        cost += (len(points) - 2) * (_BEND_TO_END if link.target in ends else _BEND)
        cost += _LENGTH * sum(abs(a.x - b.x) + abs(a.y - b.y) for a, b in pairwise(points))
        if any(not (8 < p.x < width - 8 and 8 < p.y < height - 8) for p in points):
            cost += _OUTSIDE
    crossings, crowded = entanglement(routes)
    cost += crossings * _CROSSING + crowded * _CROWDED
    if cost >= limit:
        return inf
    return cost + _covered(routes, boxes, width) * _COVERED


def troubles(chart: Chart, slots: Slots) -> dict[str, float]:
    """For every node, how long and bent the lines at it are; a measure of what may be gained by moving it."""
    boxes, _, _ = boxes_of(chart, slots)
    routes = RouteMap(boxes, chart.links).routes
    found = dict.fromkeys(chart.nodes, 0.0)
    for link in chart.links:
        points = routes[link.id]
        cost = (len(points) - 2) * _BEND + _LENGTH * sum(
            abs(a.x - b.x) + abs(a.y - b.y) for a, b in pairwise(points)
        )
        for node in (link.source, link.target):
            found[node] += cost / (
                1 + sum(1 for other in chart.links if node in (other.source, other.target))
            )
    return found


def _least_length(source: Rect, target: Rect) -> float:
    """What a line between two boxes costs for its length at least."""
    across = max(target.x - source.right, source.x - target.right, 0.0)
    down = max(target.y - source.bottom, source.y - target.bottom, 0.0)
    return _LENGTH * (across + down)


def _direction(chart: Chart, slots: Slots) -> float:
    """What it costs that the flow does not read from left to right, and down to the ends."""
    cost = 0.0
    ends = chart.of_kind(NodeKind.END)
    for link in chart.links:
        source, target = slots[link.source], slots[link.target]
        if link.target in ends:
            cost += _END_ABOVE if source.lane == target.lane and source.row > target.row else 0.0
            cost += _END_BEHIND if source.stage == target.stage and source.column > target.column else 0.0
        elif link.kind is ConnectorKind.FLOW:
            cost += _reading(source, target)
    return cost


def _reading(source: Slot, target: Slot) -> float:
    """What it costs that the flow does not lead to the right."""
    if source.stage != target.stage or source.column < target.column:
        return 0.0
    if source.column > target.column:
        return _BACKWARDS
    return _NOT_ONWARD if source.lane == target.lane else _ONLY_DOWN


def _covered(routes: Mapping[str, Route], boxes: Mapping[str, Rect], width: float) -> float:
    """How many labels lie on boxes, on each other, over the map's border or, counted less, on lines of others."""
    places = label_places(routes, dict.fromkeys(routes, _LABEL), boxes)
    spots = {id: Rect(p.x - 30, p.y - 9, 60, 18) for id, p in places.items()}
    labels, walls, lines = ObstacleIndex(spots), ObstacleIndex(boxes), ObstacleIndex()
    for id, points in routes.items():
        for index, (a, b) in enumerate(pairwise(points)):
            rect = Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))
            lines.set(f"{id}\0{index}", rect.grown(0.5))
    covered = 0.0
    for spot in spots.values():
        covered += len(walls.ids_meeting(spot)) + 0.5 * (len(labels.ids_meeting(spot)) - 1)
        crossed = {key.rpartition("\0")[0] for key in lines.ids_meeting(spot)}
        covered += 0.4 * (len(crossed) - 1) + (spot.x < 4) + (spot.right > width - 4)
    return covered


def entanglement(routes: Mapping[str, Route]) -> tuple[int, int]:
    """How often lines cross, and how often two run side by side closer than 14 units for more than 40."""
    level: list[_Line] = []
    upright: list[_Line] = []
    for id, points in routes.items():
        for a, b in pairwise(points):
            if a.y == b.y:
                level.append((a.y, min(a.x, b.x), max(a.x, b.x), id))
            else:
                upright.append((a.x, min(a.y, b.y), max(a.y, b.y), id))
    crossings = sum(
        1
        for y, left, right, one in level
        for x, top, bottom, other in upright
        if left < x < right and top < y < bottom and one != other
    )
    return crossings, _crowded(level) + _crowded(upright)


def _crowded(lines: list[_Line]) -> int:
    lines.sort()
    count = 0
    for i, (at, low, high, id) in enumerate(lines):
        for j in range(i + 1, len(lines)):
            other_at, other_low, other_high, other = lines[j]
            if other_at - at >= _BESIDE:
                break
            if other != id and min(high, other_high) - max(low, other_low) > 40:
                count += 1
    return count
