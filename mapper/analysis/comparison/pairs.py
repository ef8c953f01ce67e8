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
    """What two maps have in common: by the id before the id after, of stages, lanes, nodes and lines.

    Formula: of all pairs that share an id among what both come from, themselves included, those with the fewest copies
    between them first, each thing once. Then stages and lanes left over by their names, in their order; lines left over
    by their two ends.
    Assumes: names are the same but for capitals; nodes are never paired by name, only proposed (`proposals`); notes are
    in no pair. What both were copied from may be gone.
    Source: docs/formulas.md, What is the same, and what is told; decision 26.

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
    """The nodes of a map that take part in its flow.

    Formula: the nodes of the map that are no notes.
    Assumes: notes are talk about a map; nodes that nobody comes to are among the others.
    Source: docs/formulas.md, What is the same, and what is told.

    >>> from mapper.analysis.example import SALE, sale
    >>> sorted(node.name for node in drawn(sale(), SALE))
    ['Call', 'Lead', 'Lost', 'Offer', 'Won']
    """
    return [node for node in queries.nodes(reader, map_id) if node.kind is not NodeKind.NOTE]


def ancestry(reader: Reader, thing: Traced) -> Iterator[str]:
    """The id of a thing, of what it was copied from, of what that was copied from, and so on.

    Formula: id, origin, origin of the origin ... as far as they are there.
    Assumes: the last one may be gone by now, and is told as well. A chain that leads back to itself ends there.
    Source: docs/formulas.md, What is the same, and what is told; decision 26.

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
    """The pairs of which neither one was paired before, as a mapping.

    Formula: pair by pair in their order, those whose first is no key yet and whose second is no value yet.
    Assumes: the order says which pair is better: what comes first is kept, though two later ones were possible in its
    place.
    Source: docs/formulas.md, What is the same, and what is told (each thing in one pair at most).

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
