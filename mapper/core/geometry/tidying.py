"""Tidying: what stands nearly in a row or column is put into it, what is too near is parted; the order stays.

A stage with nothing to tidy keeps its columns where they are, a lane its rows: what is tidy does not move.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import accumulate, pairwise
from statistics import median

from mapper.core.geometry.arrange import Arrangement
from mapper.core.geometry.layering import forward_links
from mapper.core.geometry.slots import Chart, Slot, Slots, compact
from mapper.core.geometry.spacing import Spacing
from mapper.core.values import Point, Rect

_COLUMN = 85.0  # middles that differ by no more than this are meant as one column
_ONWARD = 40.0  # unless a line leads on over more than this
_ROW = 45.0  # and as one row
_BORDER = 15.0  # what is nearer to the border of its cell was pushed there
_NEAREST = 20.0  # what is nearer to one another is crowded
_MEANT = 60.0  # uneven gaps that are nearer than this to even ones are meant to be even
_EXACT = 1.5

Places = Mapping[str, Point]  # the top left corners of nodes within their cells


def tidied(
    chart: Chart, places: Places, widths: Mapping[str, float], heights: Mapping[str, float]
) -> Arrangement:
    """A map with its nodes put in order; stages and lanes that need none keep their sizes and places.

    `places` are the nodes' corners in their cells, `widths` and `heights` the sizes of stages and lanes by id.
    """
    slots = slots_of(chart, places)
    spacing = Spacing(chart, slots)
    found = spacing.positions()
    stages, lanes = faulty(chart, places, slots, found)
    new_widths, new_heights = spacing.stage_widths(), spacing.lane_heights()
    return Arrangement(
        {s.id: new_widths[s.id] if i in stages else widths[s.id] for i, s in enumerate(chart.stages)},
        {n.id: new_heights[n.id] if i in lanes else heights[n.id] for i, n in enumerate(chart.lanes)},
        {
            id: Point(
                found[id].x if slot.stage in stages else places[id].x,
                found[id].y if slot.lane in lanes else places[id].y,
            )
            for id, slot in slots.items()
        },
    )


def tidied_among(chart: Chart, places: Places, others: Mapping[str, tuple[Rect, ...]]) -> dict[str, Point]:
    """Where some nodes of a map go when only they are tidied: about where they are, on none of the others.

    `others`: by stage and lane, as "stage lane", the boxes within that cell of the nodes that stay.
    """
    slots = slots_of(chart, places)
    found = Spacing(chart, slots).positions()
    stages, lanes = faulty(chart, places, slots, found)
    shift_x = _shifts(
        {id: places[id].x - found[id].x for id in slots}, {id: s.stage for id, s in slots.items()}
    )
    shift_y = _shifts(
        {id: places[id].y - found[id].y for id in slots}, {id: s.lane for id, s in slots.items()}
    )
    cells: dict[str, dict[str, Rect]] = {}
    for id, slot in slots.items():
        node = chart.nodes[id]
        x = found[id].x + shift_x[slot.stage] if slot.stage in stages else places[id].x
        y = found[id].y + shift_y[slot.lane] if slot.lane in lanes else places[id].y
        cells.setdefault(f"{node.stage} {node.lane}", {})[id] = Rect(x, y, node.width, node.height)
    moved: dict[str, Point] = {}
    for key, boxes in cells.items():
        near = [box.grown(_NEAREST / 2 - 0.5) for box in boxes.values()]
        is_clear = not any(box.intersects(other) for box in near for other in others.get(key, ()))
        is_kept = is_clear and all(Point(box.x, box.y) == places[id] for id, box in boxes.items())
        dx, dy = (0.0, 0.0) if is_kept else _clearance(list(boxes.values()), others.get(key, ()))
        moved |= {id: Point(box.x + dx, box.y + dy) for id, box in boxes.items()}
    return moved


def slots_of(chart: Chart, places: Places) -> Slots:
    """The columns and rows that nodes are meant to stand in by where they are now; no two share a slot."""
    middle = {
        id: Point(places[id].x + node.width / 2, places[id].y + node.height / 2)
        for id, node in chart.nodes.items()
    }
    column: dict[str, int] = {}
    row: dict[str, int] = {}
    for ids in _groups(chart.stage_of):
        column |= _columns(chart, sorted(ids, key=lambda id: (middle[id].x, middle[id].y, id)), middle)
    for ids in _groups(chart.lane_of):
        track = {id: (chart.stage_of[id], column[id]) for id in ids}
        row |= _rows(sorted(ids, key=lambda id: (middle[id].y, middle[id].x, id)), middle, track)
    return compact(
        {id: Slot(chart.stage_of[id], column[id], chart.lane_of[id], row[id]) for id in chart.nodes}
    )


def faulty(chart: Chart, places: Places, slots: Slots, laid: Places) -> tuple[set[int], set[int]]:
    """The stages whose columns and the lanes whose rows need tidying, seen beside places as laid out in these slots.

    Those with a column or row that is not straight, with crowded cells or something at a border, and those spaced
    unevenly that are nearly as they would be laid out: who leaves wide room somewhere means it.
    """
    columns: dict[tuple[int, int], list[tuple[float, float]]] = {}
    rows: dict[tuple[int, int], list[tuple[float, float]]] = {}
    cells: dict[tuple[int, int], list[Rect]] = {}
    for id, slot in slots.items():
        node, (x, y) = chart.nodes[id], places[id]
        columns.setdefault((slot.stage, slot.column), []).append((x + node.width / 2, laid[id].x - x))
        rows.setdefault((slot.lane, slot.row), []).append((y + node.height / 2, laid[id].y - y))
        cells.setdefault((slot.stage, slot.lane), []).append(Rect(x, y, node.width, node.height))
    stages, lanes = _uneven(columns), _uneven(rows)
    for (stage, lane), boxes in cells.items():
        is_crowded = _is_crowded(boxes)
        if is_crowded or min(box.x for box in boxes) < _BORDER:
            stages.add(stage)
        if is_crowded or min(box.y for box in boxes) < _BORDER:
            lanes.add(lane)
    return stages, lanes


def _uneven(tracks: Mapping[tuple[int, int], list[tuple[float, float]]]) -> set[int]:
    """Of columns by stage or rows by lane, each with its members' middles and their ways to where they would be laid,
    those stages or lanes that are crooked or unevenly spaced.
    """
    found: set[int] = set()
    spaced: dict[int, list[tuple[float, float]]] = {}
    for (section, _), members in sorted(tracks.items()):
        middles = [middle for middle, _ in members]
        if max(middles) - min(middles) > _EXACT:
            found.add(section)
        spaced.setdefault(section, []).append((middles[0], members[0][1]))
    for section, line in spaced.items():
        gaps = [b[0] - a[0] for a, b in pairwise(line)]
        ways = [way for _, way in line]
        off = max(ways) - min(ways)
        if gaps and max(gaps) - min(gaps) > _EXACT and _EXACT < off <= _MEANT:
            found.add(section)
    return found


def _columns(chart: Chart, ids: Iterable[str], middle: Places) -> dict[str, int]:
    """Columns for the nodes of a stage from left to right.

    What shares a row of a lane shares no column, unless it lies rather above than before the other; nor does what a
    line leads to from well before it.
    """
    before: dict[str, set[str]] = {}
    for link in forward_links(chart):
        before.setdefault(link.target, set()).add(link.source)
    found: dict[str, int] = {}
    number, first, mates = -1, 0.0, list[str]()
    for id in ids:
        is_parted = any(
            (chart.lane_of[mate] == chart.lane_of[id] and _is_beside(middle[mate], middle[id]))
            or (mate in before.get(id, ()) and middle[id].x - middle[mate].x > _ONWARD)
            for mate in mates
        )
        if number < 0 or middle[id].x - first > _COLUMN or is_parted:
            number, first, mates = number + 1, middle[id].x, []
        found[id] = number
        mates.append(id)
    return found


def _rows(ids: Iterable[str], middle: Places, track: Mapping[str, tuple[int, int]]) -> dict[str, int]:
    """Rows for the nodes of a lane from top to bottom; what is in a row already in its column goes just below it.

    `track` gives a node's stage and column.
    """
    found: dict[str, tuple[int, int]] = {}
    number, first = -1, 0.0
    taken: Counter[tuple[int, int]] = Counter()
    for id in ids:
        if number < 0 or middle[id].y - first > _ROW:
            number, first = number + 1, middle[id].y
            taken.clear()
        found[id] = (number, taken[track[id]])
        taken[track[id]] += 1
    rank = {place: index for index, place in enumerate(sorted(set(found.values())))}
    return {id: rank[place] for id, place in found.items()}


def _is_beside(a: Point, b: Point) -> bool:
    """Whether two middles are in one row rather than one above the other."""
    across, down = abs(a.x - b.x), abs(a.y - b.y)
    return down <= _ROW and down <= across


def _groups(numbers: Mapping[str, int]) -> list[list[str]]:
    groups: dict[int, list[str]] = {}
    for id, number in numbers.items():
        groups.setdefault(number, []).append(id)
    return list(groups.values())


def _is_crowded(boxes: list[Rect]) -> bool:
    """Whether any two are nearer than 20 to one another both ways."""
    boxes = sorted(boxes)
    for index, box in enumerate(boxes):
        for other in boxes[index + 1 :]:
            if other.x >= box.right + _NEAREST:
                break
            if other.y < box.bottom + _NEAREST and box.y < other.bottom + _NEAREST:
                return True
    return False


def _shifts(differences: Mapping[str, float], group: Mapping[str, int]) -> dict[int, float]:
    """By group the whole number of units most members are off by."""
    members: dict[int, list[float]] = {}
    for id, difference in differences.items():
        members.setdefault(group[id], []).append(difference)
    return {key: float(round(median(values))) for key, values in members.items()}


def _clearance(boxes: list[Rect], others: Iterable[Rect]) -> tuple[float, float]:
    """The least move to the right or down that takes boxes off others and behind the cell's padding."""
    others = list(others)
    start_x = max(0.0, _NEAREST - min(box.x for box in boxes))
    start_y = max(0.0, _NEAREST - min(box.y for box in boxes))
    reach = max(accumulate((other.right for other in others), max, initial=0.0))
    step = 0.0
    while step <= reach:
        for dx, dy in ((start_x, start_y + step), (start_x + step, start_y)):
            moved = [box.moved(dx, dy).grown(_NEAREST / 2 - 0.5) for box in boxes]
            if not any(box.intersects(other) for box in moved for other in others):
                return dx, dy
        step += 10.0
    return start_x + step, start_y
