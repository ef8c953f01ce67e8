"""Batches: the nodes to which cases come many at a time, because a meeting lets them go together (domain 2d)."""

from math import isinf

from mapper.analysis.waiting.stalls import shape_at
from mapper.core import queries
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node, NodeMeasures


def in_batches(reader: Reader) -> frozenset[NodeId]:
    """The nodes of all maps whose work comes in batches: those a meeting is held at, and those right behind it.

    Formula: the nodes with days between meetings, and where the lines from them lead that any case goes along; on
    through those that nobody works at and that all leave after the same time, none or a fixed one.
    Assumes: what waits for different times or is worked on comes out one by one again; a wait not stated is none.
    Source: docs/formulas.md, On a map.

    >>> from mapper.analysis.example import sale
    >>> weekly = NodeMeasures(id="measures-call", node_id="node-call", board_days=5.0)
    >>> sorted(in_batches(sale(weekly)))
    ['node-call', 'node-lost', 'node-offer']
    """
    found = {each.node_id for each in reader.all(NodeMeasures) if each.board_days}
    ahead = list(found)
    while ahead:
        node_id = ahead.pop()
        shares = queries.shares_out(reader, node_id)
        for line in queries.outgoing(reader, node_id):
            if shares[line.id] != 0 and line.target_id not in found:
                found.add(line.target_id)
                if _keeps_together(reader, line.target_id):
                    ahead.append(line.target_id)
    return frozenset(found)


def _keeps_together(reader: Reader, node_id: NodeId) -> bool:
    if any(queries.touch_hours(reader, node_id).values()):
        return False
    measures = queries.measures(reader, node_id)
    if measures is None or not measures.wait_days:
        return True
    return isinf(shape_at(reader.get(Node, node_id), measures))
