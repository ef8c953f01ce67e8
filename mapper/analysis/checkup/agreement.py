"""The check-up's rules of agreement: hand-offs, best practices, and plans that wait for one another."""

from collections.abc import Iterator
from typing import Final

from mapper.analysis.checkup.finding import Severity
from mapper.analysis.checkup.ground import Ground
from mapper.analysis.checkup.measures import WORK
from mapper.analysis.checkup.rule import MapRule, NodeRule, Rule, Spot
from mapper.core.reader import Reader
from mapper.core.records import Agreement, Node, PlanAction, Practice
from mapper.core.values import AgreementState, PlanKind


def _handoff_not_agreed(ground: Ground) -> Iterator[Spot]:
    """Lines from one lane of ours to another whose steps are not agreed, both of them."""
    agreed: dict[str, bool] = {}
    for node in ground.graph.nodes.values():
        if node.kind in WORK and not ground.is_with_customer(node):
            agreed[node.id] = _is_agreed(ground.reader, node)
    for lines in ground.graph.leaving.values():
        for line in lines:
            if line.source_id not in agreed or line.target_id not in agreed:
                continue
            source, target = ground.graph.nodes[line.source_id], ground.graph.nodes[line.target_id]
            if source.lane_id != target.lane_id and not (agreed[source.id] and agreed[target.id]):
                yield Spot((line.id,), {"name": source.name, "other": target.name})


def _practice_not_agreed(ground: Ground, node: Node) -> Iterator[Spot]:
    for practice in ground.reader.referring(Practice, "node_id", node.id):
        if practice.retired is None and not _is_agreed(ground.reader, node):
            yield Spot((node.id, practice.id), {"name": practice.name, "other": node.name})


def _hire_before_gate(ground: Ground) -> Iterator[Spot]:
    """People who come before what is to be mended first is done."""
    for action in ground.reader.referring(PlanAction, "map_id", ground.map_id):
        gate = ground.reader.find(PlanAction, action.gate_id)
        if action.kind is not PlanKind.HIRE or gate is None or gate.is_done or action.starts is None:
            continue
        if gate.due is None or action.starts < gate.due:
            yield Spot((action.id, gate.id), {"name": action.name, "other": gate.name})


def _is_agreed(reader: Reader, node: Node) -> bool:
    agreements = reader.referring(Agreement, "node_id", node.id)
    return any(agreement.state is AgreementState.AGREED for agreement in agreements)


MAP_RULES: Final[tuple[MapRule, ...]] = (
    Rule("hire_before_gate", Severity.WARNING, _hire_before_gate),
    Rule("handoff_not_agreed", Severity.HINT, _handoff_not_agreed),
)

NODE_RULES: Final[tuple[NodeRule, ...]] = (Rule("practice_not_agreed", Severity.HINT, _practice_not_agreed),)
