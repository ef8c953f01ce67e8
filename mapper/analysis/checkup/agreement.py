"""The check-up's rules of agreement: hand-offs, best practices, and plans that wait for one another."""

from collections.abc import Container, Iterator, Mapping
from typing import Final

from mapper.analysis.checkup.finding import Severity
from mapper.analysis.checkup.ground import Ground
from mapper.analysis.checkup.measures import WORK
from mapper.analysis.checkup.rule import MapRule, NodeRule, Rule, Spot
from mapper.analysis.people.planning import hires_before_gate
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Agreement, Connector, Node, Practice
from mapper.core.values import AgreementState


def _nothing_agreed(ground: Ground) -> Iterator[Spot]:
    """Work is handed over and no step is agreed yet: one finding, not one for each hand-off."""
    agreed = _agreed(ground)
    lines = [line.id for line in _handoffs(ground, agreed)]
    if lines and not any(agreed.values()):
        yield Spot(tuple(lines), {"count": len(lines)})


def _handoff_not_agreed(ground: Ground) -> Iterator[Spot]:
    """Lines from one lane of ours to another whose steps are not agreed, both of them."""
    agreed = _agreed(ground)
    if not any(agreed.values()):
        return
    nodes = ground.graph.nodes
    for line in _handoffs(ground, agreed):
        if not (agreed[line.source_id] and agreed[line.target_id]):
            yield Spot((line.id,), {"name": nodes[line.source_id].name, "other": nodes[line.target_id].name})


def _agreed(ground: Ground) -> Mapping[NodeId, bool]:
    """Of each place where people of ours work, whether all agree on it."""
    return {
        node.id: _is_agreed(ground.reader, node)
        for node in ground.graph.nodes.values()
        if node.kind in WORK and not ground.is_with_customer(node)
    }


def _handoffs(ground: Ground, ours: Container[NodeId]) -> Iterator[Connector]:
    nodes = ground.graph.nodes
    for lines in ground.graph.leaving.values():
        for line in lines:
            if line.source_id in ours and line.target_id in ours:
                if nodes[line.source_id].lane_id != nodes[line.target_id].lane_id:
                    yield line


def _practice_not_agreed(ground: Ground, node: Node) -> Iterator[Spot]:
    for practice in ground.reader.referring(Practice, "node_id", node.id):
        if practice.retired is None and not _is_agreed(ground.reader, node):
            yield Spot((node.id, practice.id), {"name": practice.name, "other": node.name})


def _hire_before_gate(ground: Ground) -> Iterator[Spot]:
    """People who come before what is to be mended first is done."""
    for action, gate in hires_before_gate(ground.reader, ground.map_id):
        yield Spot((action.id, gate.id), {"name": action.name, "other": gate.name})


def _is_agreed(reader: Reader, node: Node) -> bool:
    agreements = reader.referring(Agreement, "node_id", node.id)
    return any(agreement.state is AgreementState.AGREED for agreement in agreements)


MAP_RULES: Final[tuple[MapRule, ...]] = (
    Rule("hire_before_gate", Severity.WARNING, _hire_before_gate, named_by=2),
    Rule("nothing_agreed", Severity.HINT, _nothing_agreed),
    Rule("handoff_not_agreed", Severity.HINT, _handoff_not_agreed),
)

NODE_RULES: Final[tuple[NodeRule, ...]] = (
    Rule("practice_not_agreed", Severity.HINT, _practice_not_agreed, named_by=2),
)
