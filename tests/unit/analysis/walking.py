"""A second way to every figure about a flow: cases that walk through the map one by one, with a fixed seed."""

import random
from dataclasses import dataclass, field
from math import inf

from mapper.analysis.flow.flow import flow
from mapper.analysis.results import Flow
from mapper.core import queries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.values import NodeKind, Outcome, WaitLaw
from tests.builders import MapBuilder


@dataclass
class Walk:
    """What one case went through."""

    nodes: list[NodeId] = field(default_factory=list)  # with every try
    days: float = 0.0
    outcome: Outcome = Outcome.PARKED

    @property
    def is_won(self) -> bool:
        return self.outcome is Outcome.WON


def read(document: MapBuilder) -> tuple[Reader, MapId, dict[str, NodeId]]:
    reader = document.snapshot()
    map_id = queries.maps(reader)[0].id
    return reader, map_id, {node.name: node.id for node in queries.nodes(reader, map_id)}


def solved(document: MapBuilder, *, limits: bool = True) -> tuple[Reader, MapId, dict[str, NodeId], Flow]:
    reader, map_id, ids = read(document)
    return reader, map_id, ids, flow(reader, map_id, limits=limits)


def walks(reader: Reader, map_id: MapId, count: int, seed: int = 1) -> list[Walk]:
    """So many cases from the starts to their ends; every start gets the same."""
    chance = random.Random(seed)
    nodes = {node.id: node for node in queries.nodes(reader, map_id)}
    starts = sorted(key for key, node in nodes.items() if node.kind is NodeKind.START)
    known = {key: queries.measures(reader, key) for key in nodes}
    ways = {}
    for key in nodes:
        shares = queries.shares_out(reader, key)
        lines = queries.outgoing(reader, key)
        ways[key] = ([line.target_id for line in lines], [shares[line.id] or 0.0 for line in lines])

    def wait(key: NodeId) -> float:
        measures = known[key]
        if measures is None or not measures.wait_days:
            return 0.0
        mean = measures.wait_days * (5 / 7 if measures.is_calendar_wait else 1)
        stalls = nodes[key].kind in (NodeKind.STALL, NodeKind.SLIP)
        law = measures.wait_law or (WaitLaw.EXPONENTIAL if stalls else WaitLaw.GAMMA)
        shape = {WaitLaw.FIXED: inf, WaitLaw.EXPONENTIAL: 1.0}.get(law, 2.0)
        return mean if shape == inf else chance.gammavariate(shape, mean / shape)

    def lost_from(key: NodeId) -> NodeId | None:
        """Where a case goes that has used up its attempts: by the shares of the branches that lose."""
        targets, shares = ways[key]
        losing = [
            (target, share)
            for target, share in zip(targets, shares, strict=True)
            if nodes[target].kind is NodeKind.END and nodes[target].outcome is not Outcome.WON
        ]
        if not losing:
            return None
        weights = [share for _, share in losing]
        return chance.choices([target for target, _ in losing], weights if sum(weights) else None)[0]

    def case(at: NodeId | None) -> Walk:
        walk, tried = Walk(), 1
        while at is not None:
            walk.nodes.append(at)
            node, measures = nodes[at], known[at]
            if node.kind is NodeKind.END:
                walk.outcome = node.outcome or Outcome.PARKED
                return walk
            walk.days += wait(at)
            onward = chance.choices(*ways[at])[0]
            if onward != at:
                at, tried = onward, 1
            elif measures is not None and measures.attempts_limit is not None:
                at, tried = (lost_from(at), 1) if tried >= measures.attempts_limit else (at, tried + 1)
        return walk

    return [case(starts[i % len(starts)]) for i in range(count)]
