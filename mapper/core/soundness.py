"""Whether all records of a document hang together as the rules would have let them; asked of files, not of commands."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, Final

from mapper.core.geometry.bends import parse_bends
from mapper.core.records import Connector, Goal, Lane, Node, ProcessMap, Record, Stage
from mapper.core.values import NodeKind

Heaps = Mapping[type[Record], Sequence[Any]]

_FARTHEST: Final = 1_000_000.0  # map units; the widest stage ends there


def faults(heaps: Heaps) -> Iterator[tuple[Record, str]]:
    """Each record that is where it cannot be, with the field that says so.

    Nothing is asked twice: that references lead somewhere and numbers are numbers is known by then.
    """
    yield from _off_the_map(heaps)
    yield from _impossible_lines(heaps)
    yield from _rows_out_of_order(heaps)
    yield from _circles(heaps)


def _off_the_map(heaps: Heaps) -> Iterator[tuple[Record, str]]:
    map_of = {row.id: row.map_id for record_type in (Stage, Lane) for row in heaps[record_type]}
    nodes: Sequence[Node] = heaps[Node]
    cells = set(map(attrgetter("stage_id", "lane_id", "map_id"), nodes))
    if all(map_of[stage] == map_of[lane] == map_id for stage, lane, map_id in cells):
        cells = set()
    for node in nodes if cells else ():
        if not map_of[node.stage_id] == map_of[node.lane_id] == node.map_id:
            yield node, "map_id"
    for name in ("x", "y"):
        for node in nodes if nodes and _is_far(map(attrgetter(name), nodes)) else ():
            if abs(getattr(node, name)) > _FARTHEST:
                yield node, name


def _is_far(values: Iterable[float]) -> bool:
    return max(map(abs, values)) > _FARTHEST


def _impossible_lines(heaps: Heaps) -> Iterator[tuple[Record, str]]:
    nodes: Sequence[Node] = heaps[Node]
    lines: Sequence[Connector] = heaps[Connector]
    map_of = dict(map(attrgetter("id", "map_id"), nodes))
    sources, targets = list(map(attrgetter("source_id"), lines)), list(map(attrgetter("target_id"), lines))
    at_source, at_target = map(map_of.__getitem__, sources), map(map_of.__getitem__, targets)
    if not list(map(attrgetter("map_id"), lines)) == list(at_source) == list(at_target):
        for line in lines:
            if not map_of[line.source_id] == map_of[line.target_id] == line.map_id:
                yield line, "map_id"
    odd = [node for node in nodes if node.kind is not NodeKind.STEP]
    never_left = {node.id for node in odd if node.kind in (NodeKind.END, NodeKind.NOTE)}
    never_reached = {node.id for node in odd if node.kind in (NodeKind.START, NodeKind.NOTE)}
    if not never_left.isdisjoint(sources) or not never_reached.isdisjoint(targets):
        for line in lines:
            if line.source_id in never_left or line.target_id in never_reached:
                yield line, "source_id" if line.source_id in never_left else "target_id"
    yield from ((line, "bends") for line in lines if line.bends and parse_bends(line.bends) is None)
    if len(set(zip(sources, targets, strict=True))) < len(lines):
        yield from _beyond_the_first(lines)


def _beyond_the_first(lines: Sequence[Connector]) -> Iterator[tuple[Record, str]]:
    seen: set[tuple[str, str]] = set()
    for line in lines:
        if (line.source_id, line.target_id) in seen:
            yield line, "target_id"
        seen.add((line.source_id, line.target_id))


def _rows_out_of_order(heaps: Heaps) -> Iterator[tuple[Record, str]]:
    for record_type in (Stage, Lane):
        rows: dict[str, list[Any]] = {}
        for row in heaps[record_type]:
            rows.setdefault(row.map_id, []).append(row)
        for own in rows.values():
            own.sort(key=attrgetter("position"))
            yield from ((row, "position") for place, row in enumerate(own) if row.position != place)
    served = {lane.map_id for lane in heaps[Lane] if lane.is_customer}
    yield from ((each, "is_customer") for each in heaps[ProcessMap] if each.id not in served)


def _circles(heaps: Heaps) -> Iterator[tuple[Record, str]]:
    """What stands above itself: goals, maps that were made of one another, maps inside steps, and notes on notes."""
    maps: Sequence[ProcessMap] = heaps[ProcessMap]
    insides = [each for each in maps if each.parent_node_id is not None]
    above: dict[str, str | None] = {}
    if insides:
        map_of = dict(map(attrgetter("id", "map_id"), heaps[Node]))
        above = {each.id: map_of[each.parent_node_id] for each in insides}
    yield from _in_a_circle(heaps[Goal], {goal.id: goal.parent_id for goal in heaps[Goal]}, "parent_id")
    yield from _in_a_circle(maps, {each.id: each.based_on for each in maps}, "based_on")
    yield from _in_a_circle(maps, above, "parent_node_id")
    stuck = [node for node in heaps[Node] if node.attached_to is not None]
    notes = {node.id for node in heaps[Node] if node.kind is NodeKind.NOTE} if stuck else set()
    yield from ((node, "attached_to") for node in stuck if node.attached_to in notes or node.id not in notes)


def _in_a_circle(
    records: Sequence[Any], above: Mapping[str, str | None], field: str
) -> Iterator[tuple[Record, str]]:
    for record in records:
        seen: set[str] = set()
        at: str | None = record.id
        while at is not None and at not in seen:
            seen.add(at)
            at = above.get(at)
        if at == record.id:
            yield record, field
