"""What is the same thing in two maps, told by lineage (docs/decisions/0026-two-maps-are-matched-by-lineage.md)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from mapper.analysis.comparison.side import Side
from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Connector, Lane, Node, Stage
from mapper.core.values import NodeKind

# What remembers where it was copied from.
Traced = Stage | Lane | Node | Connector
T = TypeVar("T", Stage, Lane, Node, Connector)
Band = TypeVar("Band", Stage, Lane)
K = TypeVar("K", bound=str)


@dataclass(frozen=True, kw_only=True)
class Pairs:
    """By the id before the id after, for what is in both maps; each thing is in one pair at most. Notes are in none."""

    stages: Mapping[str, str]
    lanes: Mapping[str, str]
    nodes: Mapping[str, str]
    connectors: Mapping[str, str]

    @cached_property
    def after(self) -> Mapping[str, str]:
        """By the id before the id after, whatever it is of."""
        return {**self.stages, **self.lanes, **self.nodes, **self.connectors}

    @cached_property
    def before(self) -> Mapping[str, str]:
        """By the id after the id before, whatever it is of."""
        return _turned(self.after)

    def mirrored(self) -> "Pairs":
        """The same pairs, seen from the other side."""
        return Pairs(
            stages=_turned(self.stages),
            lanes=_turned(self.lanes),
            nodes=_turned(self.nodes),
            connectors=_turned(self.connectors),
        )


def paired(before: Side, after: Side) -> Pairs:
    """What the two maps have in common.

    Things are the same when one is a copy of the other, when both come from the same third one, or when they bear one
    id, as in two files that began as one; the nearest kin count first. A stage or a lane without kin is paired with one
    of its name, a line without kin with the one that runs between the same two nodes.

    >>> from mapper.analysis.example import SALE, sale
    >>> side = Side(sale(), SALE)
    >>> paired(side, side).after["node-call"]
    'node-call'
    """
    stages = _by_lineage(before, after, queries.stages)
    lanes = _by_lineage(before, after, queries.lanes)
    nodes = _by_lineage(before, after, drawn)
    connectors = _by_lineage(before, after, queries.connectors)
    return Pairs(
        stages=stages | _by_name(before, after, queries.stages, stages),
        lanes=lanes | _by_name(before, after, queries.lanes, lanes),
        nodes=nodes,
        connectors=connectors | _by_ends(before, after, nodes, connectors),
    )


def drawn(reader: Reader, map_id: MapId) -> list[Node]:
    """The nodes of a map that take part in its flow: all but the notes, which are talk about it.

    >>> from mapper.analysis.example import SALE, sale
    >>> sorted(node.name for node in drawn(sale(), SALE))
    ['Call', 'Lead', 'Lost', 'Offer', 'Won']
    """
    return [node for node in queries.nodes(reader, map_id) if node.kind is not NodeKind.NOTE]


def ancestry(reader: Reader, thing: Traced) -> Iterator[str]:
    """The id of a thing, of what it was copied from, of what that was copied from, and so on.

    The last one may be gone by now. A chain that leads back to itself ends there.

    >>> import dataclasses
    >>> from mapper.analysis.example import sale
    >>> copy = dataclasses.replace(sale().get(Node, "node-call"), id="node-copy", origin="node-call")
    >>> list(ancestry(sale(copy), copy))
    ['node-copy', 'node-call']
    """
    seen: set[str] = set()
    found: Traced | None = thing
    while found is not None and found.id not in seen:
        seen.add(found.id)
        yield found.id
        origin = found.origin
        found = reader.find(type(found), origin)
        if found is None and origin is not None:
            yield origin


def _by_lineage(before: Side, after: Side, things: Callable[[Reader, MapId], Sequence[T]]) -> dict[str, str]:
    """Pairs of kin, the nearest first. Neither side is preferred: the other way round it pairs alike."""
    known: dict[str, list[tuple[int, str]]] = {}
    for one in things(before.reader, before.map_id):
        for distance, ancestor in enumerate(ancestry(before.reader, one)):
            known.setdefault(ancestor, []).append((distance, one.id))
    kin: list[tuple[int, list[str], str, str]] = []
    for other in things(after.reader, after.map_id):
        for distance, ancestor in enumerate(ancestry(after.reader, other)):
            kin += [
                (distance + far, sorted((one_id, other.id)), one_id, other.id)
                for far, one_id in known.get(ancestor, ())
            ]
    return each_once((one_id, other_id) for _, _, one_id, other_id in sorted(kin))


def _by_name(
    before: Side, after: Side, bands: Callable[[Reader, MapId], Sequence[Band]], kin: Mapping[str, str]
) -> dict[str, str]:
    """Stages or lanes without kin that are called alike, in their order."""
    taken = set(kin.values())
    free = [band for band in bands(after.reader, after.map_id) if band.id not in taken]
    return each_once(
        (one.id, other.id)
        for one in bands(before.reader, before.map_id)
        if one.id not in kin
        for other in free
        if one.name.casefold() == other.name.casefold()
    )


def _by_ends(before: Side, after: Side, nodes: Mapping[str, str], kin: Mapping[str, str]) -> dict[str, str]:
    """Lines without kin that run between the same two nodes."""
    taken = set(kin.values())
    free = {
        (line.source_id, line.target_id): line.id
        for line in queries.connectors(after.reader, after.map_id)
        if line.id not in taken
    }
    found: dict[str, str] = {}
    for line in queries.connectors(before.reader, before.map_id):
        ends = nodes.get(line.source_id), nodes.get(line.target_id)
        if line.id not in kin and ends in free:
            found[line.id] = free[ends]
    return found


def each_once(pairs: Iterable[tuple[K, K]]) -> dict[K, K]:
    """The pairs of which neither one was paired before.

    >>> each_once([("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")])
    {'a': 'x', 'b': 'y'}
    """
    found: dict[K, K] = {}
    taken: set[K] = set()
    for one, other in pairs:
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def _turned(pairs: Mapping[str, str]) -> dict[str, str]:
    return {other: one for one, other in pairs.items()}
