"""Whether all records of a document hang together as the rules would have let them; asked of files, not of commands."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, repeat
from operator import attrgetter, is_, is_not, ne
from types import MappingProxyType
from typing import Any, Final

from mapper.core.geometry.bends import parse_bends
from mapper.core.records import Connector, Goal, Lane, Node, ProcessMap, Record, Stage
from mapper.core.values import NodeKind

_FARTHEST: Final = 1_000_000.0  # map units; the widest stage ends there
_NEVER_LEFT: Final = frozenset({NodeKind.END, NodeKind.NOTE})
_NEVER_REACHED: Final = frozenset({NodeKind.START, NodeKind.NOTE})


# The fields that are looked through for every node and line; who reads a file has them as columns anyway.
WHOLE_COLUMNS: Final[Mapping[type[Record], tuple[str, ...]]] = MappingProxyType(
    {
        Node: ("id", "map_id", "stage_id", "lane_id", "x", "y"),
        Connector: ("map_id", "source_id", "target_id"),
    }
)


class Heap:
    """All records of one type, and each field of theirs as a column in the same order.

    Whole columns are looked through in C; a record is only touched where its column tells of something.
    """

    def __init__(self, records: Sequence[Any], columns: Mapping[str, Sequence[Any]] | None = None) -> None:
        self.records = records
        self._columns = dict(columns or {})

    def column(self, field: str) -> Sequence[Any]:
        """What each record has in this field."""
        found = self._columns.get(field)
        if found is None:
            found = self._columns[field] = list(map(attrgetter(field), self.records))
        return found

    def pairs(self, field: str) -> dict[str, Any]:
        """What the record with each id has in this field."""
        return dict(zip(self.column("id"), self.column(field), strict=True))


Heaps = Mapping[type[Record], Heap]


def faults(heaps: Heaps) -> Iterator[tuple[Record, str]]:
    """Each record that is where it cannot be, with the field that says so.

    Nothing is asked twice: that references lead somewhere and numbers are numbers is known by then.
    """
    yield from _off_the_map(heaps)
    yield from _wrong_ends(heaps)
    yield from _impossible_lines(heaps)
    yield from _rows_out_of_order(heaps)
    yield from _circles(heaps)


def _off_the_map(heaps: Heaps) -> Iterator[tuple[Record, str]]:
    nodes = heaps[Node]
    for rows, field in ((heaps[Stage], "stage_id"), (heaps[Lane], "lane_id")):
        map_of = rows.pairs("map_id")
        at = list(map(map_of.__getitem__, nodes.column(field)))
        yield from ((node, "map_id") for node in _otherwise(nodes, at, nodes.column("map_id")))
    for name in ("x", "y"):
        values = nodes.column(name)
        if values and (max(values) > _FARTHEST or min(values) < -_FARTHEST):
            far = [abs(value) > _FARTHEST for value in values]
            yield from ((node, name) for node in compress(nodes.records, far))


def _otherwise(heap: Heap, one: Sequence[Any], other: Sequence[Any]) -> Iterator[Any]:
    """The records where two columns are not the same, which is nearly always nowhere."""
    return compress(heap.records, map(ne, one, other)) if one != other else iter(())


def _both(heap: Heap, one: str, other: str) -> Iterator[Any]:
    """The records that have something in both fields, where there can be one of them."""
    has_one = map(is_not, heap.column(one), repeat(None))
    if any(compress(map(is_not, heap.column(other), repeat(None)), has_one)):
        yield from (r for r in heap.records if getattr(r, one) is not None and getattr(r, other) is not None)


def _wrong_ends(heaps: Heaps) -> Iterator[tuple[Record, str]]:
    """Ends, and nothing else, have an outcome."""
    nodes = heaps[Node]
    is_end = list(map(is_, nodes.column("kind"), repeat(NodeKind.END)))
    has_outcome = list(map(is_not, nodes.column("outcome"), repeat(None)))
    yield from ((node, "outcome") for node in _otherwise(nodes, is_end, has_outcome))


def _impossible_lines(heaps: Heaps) -> Iterator[tuple[Record, str]]:
    nodes, lines = heaps[Node], heaps[Connector]
    sources, targets = lines.column("source_id"), lines.column("target_id")
    map_of = nodes.pairs("map_id")
    for ends in (sources, targets):
        at = list(map(map_of.__getitem__, ends))
        yield from ((line, "map_id") for line in _otherwise(lines, at, lines.column("map_id")))
    kind_of = nodes.pairs("kind")
    odd = set(compress(kind_of, map(is_not, kind_of.values(), repeat(NodeKind.STEP))))
    for field, ends, never in (("source_id", sources, _NEVER_LEFT), ("target_id", targets, _NEVER_REACHED)):
        barred = {node_id for node_id in odd if kind_of[node_id] in never}
        if not barred.isdisjoint(ends):
            yield from ((line, field) for line in compress(lines.records, map(barred.__contains__, ends)))
    yield from ((line, "count") for line in _both(lines, "share", "count"))
    bends = {text for text in set(lines.column("bends")) if text and parse_bends(text) is None}
    if bends:
        bent = map(bends.__contains__, lines.column("bends"))
        yield from ((line, "bends") for line in compress(lines.records, bent))
    if len(set(zip(sources, targets, strict=True))) < len(sources):
        yield from _beyond_the_first(lines.records)


def _beyond_the_first(lines: Sequence[Connector]) -> Iterator[tuple[Record, str]]:
    seen: set[tuple[str, str]] = set()
    for line in lines:
        if (line.source_id, line.target_id) in seen:
            yield line, "target_id"
        seen.add((line.source_id, line.target_id))


def _rows_out_of_order(heaps: Heaps) -> Iterator[tuple[Record, str]]:
    for record_type in (Stage, Lane):
        rows: dict[str, list[Any]] = {}
        for row in heaps[record_type].records:
            rows.setdefault(row.map_id, []).append(row)
        for own in rows.values():
            own.sort(key=attrgetter("position"))
            yield from ((row, "position") for place, row in enumerate(own) if row.position != place)
    served = set(compress(heaps[Lane].column("map_id"), heaps[Lane].column("is_customer")))
    yield from ((each, "is_customer") for each in heaps[ProcessMap].records if each.id not in served)


def _circles(heaps: Heaps) -> Iterator[tuple[Record, str]]:
    """What stands above itself: goals, maps that were made of one another, maps inside steps, and notes on notes."""
    maps, nodes, goals = heaps[ProcessMap], heaps[Node], heaps[Goal]
    insides = {i: node for i, node in maps.pairs("parent_node_id").items() if node is not None}
    map_of = nodes.pairs("map_id") if insides else {}
    above = {i: map_of[node] for i, node in insides.items()}
    yield from _in_a_circle(goals.records, goals.pairs("parent_id"), "parent_id")
    yield from _in_a_circle(maps.records, maps.pairs("based_on"), "based_on")
    yield from _in_a_circle(maps.records, above, "parent_node_id")
    stuck = list(filter(None, nodes.column("attached_to")))
    if stuck:
        holders = {node.id: node.map_id for node in nodes.records if node.kind is not NodeKind.NOTE}
        told = (node for node in nodes.records if node.attached_to is not None)
        yield from (
            (node, "attached_to")
            for node in told
            if node.id in holders or holders.get(node.attached_to) != node.map_id
        )


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
