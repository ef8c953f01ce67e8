"""The check-up's rules of the flow: starts, ends, ways in, ways out, and how the cases are shared among them."""

from collections.abc import Iterator
from typing import Final

from mapper.analysis.checkup.finding import Fix, Severity
from mapper.analysis.checkup.ground import Ground
from mapper.analysis.checkup.rule import MapRule, NodeRule, Rule, Spot, at
from mapper.analysis.graph import SHARE_TOLERANCE
from mapper.analysis.roundings import OF_SUM
from mapper.core.records import Connector, Node
from mapper.core.values import ConnectorKind, NodeKind


def _no_start(ground: Ground) -> Iterator[Spot]:
    if not ground.starts and not ground.is_inside:
        yield Spot(is_fixable=bool(ground.graph.nodes))


def _no_start_with_customer(ground: Ground) -> Iterator[Spot]:
    starts = [ground.graph.nodes[node_id] for node_id in ground.starts]
    if starts and not ground.is_inside and not any(ground.is_with_customer(node) for node in starts):
        yield Spot(tuple(ground.starts))


def _no_end(ground: Ground) -> Iterator[Spot]:
    if not ground.ends and not ground.is_inside:
        yield Spot()


def _loop_not_marked(ground: Ground) -> Iterator[Spot]:
    """Lines that lead back in a loop and are drawn as if they led on."""
    nodes = ground.graph.nodes
    for lines in ground.graph.leaving.values():
        for line in lines:
            source, target = nodes[line.source_id], nodes[line.target_id]
            is_in_loop = ground.loops[source.id] == ground.loops[target.id]
            leads_back = source.id == target.id or ground.lies_before(target, source)
            if line.kind is ConnectorKind.FLOW and is_in_loop and leads_back:
                yield Spot((line.id,), {"name": source.name, "other": target.name})


def _unreachable(ground: Ground, node: Node) -> Iterator[Spot]:
    if ground.starts and node.id not in ground.reached:
        yield at(node)


def _dead_end(ground: Ground, node: Node) -> Iterator[Spot]:
    if node.kind is not NodeKind.END and not ground.leaving(node.id) and not ground.is_inside:
        yield at(node)


def _stall_without_exit(ground: Ground, node: Node) -> Iterator[Spot]:
    leaving = ground.leaving(node.id)
    if leaving and ground.is_blocked(node.id):
        yield at(node, *_ids(leaving))


def _no_way_to_an_end(ground: Ground, node: Node) -> Iterator[Spot]:
    if ground.ends and node.id not in ground.ending_or_blocked:
        yield at(node)


def _decision_without_choice(ground: Ground, node: Node) -> Iterator[Spot]:
    leaving = ground.leaving(node.id)
    if node.kind is NodeKind.DECISION and len(leaving) == 1:
        yield at(node, *_ids(leaving))


def _counts_and_shares(ground: Ground, node: Node) -> Iterator[Spot]:
    leaving = ground.leaving(node.id)
    if _is_mixed(leaving):
        yield at(node, *_ids(leaving))


def _counts_all_zero(ground: Ground, node: Node) -> Iterator[Spot]:
    leaving = ground.leaving(node.id)
    if _is_all_zero(leaving):
        yield at(node, *_ids(leaving))


def _shares_not_one(ground: Ground, node: Node) -> Iterator[Spot]:
    leaving = _stated(ground, node)
    if _is_off(ground, leaving):
        total = sum(ground.graph.shares[line.id] or 0.0 for line in leaving)
        yield at(node, *_ids(leaving), total=round(total, 6))


def _share_unknown(ground: Ground, node: Node) -> Iterator[Spot]:
    leaving = _stated(ground, node)
    unknown = [line.id for line in leaving if ground.graph.shares[line.id] is None]
    if unknown and not _is_off(ground, leaving):
        yield at(node, *unknown, count=len(unknown))


def _stated(ground: Ground, node: Node) -> tuple[Connector, ...]:
    """The ways out of a node whose shares can be looked at as such."""
    leaving = ground.leaving(node.id)
    return () if _is_mixed(leaving) or _is_all_zero(leaving) else leaving


def _is_off(ground: Ground, leaving: tuple[Connector, ...]) -> bool:
    """Whether the shares come to more than all cases, or are all known and come to less."""
    if not leaving:
        return False
    shares = [ground.graph.shares[line.id] for line in leaving]
    excess = sum(share for share in shares if share is not None) - 1
    allowed = SHARE_TOLERANCE + OF_SUM
    return excess > allowed or (None not in shares and excess < -allowed)


def _is_mixed(leaving: tuple[Connector, ...]) -> bool:
    return any(line.count is not None for line in leaving) and any(line.share is not None for line in leaving)


def _is_all_zero(leaving: tuple[Connector, ...]) -> bool:
    counts = [line.count for line in leaving if line.count is not None]
    return bool(counts) and not any(counts) and not _is_mixed(leaving)


def _ids(lines: tuple[Connector, ...]) -> tuple[str, ...]:
    return tuple(line.id for line in lines)


MAP_RULES: Final[tuple[MapRule, ...]] = (
    Rule("no_start", Severity.ERROR, _no_start, Fix.ADD_START),
    Rule("no_start_with_customer", Severity.WARNING, _no_start_with_customer, Fix.MOVE_START),
    Rule("no_end", Severity.ERROR, _no_end),
    Rule("loop_not_marked", Severity.HINT, _loop_not_marked, Fix.MARK_RETURN),
)

NODE_RULES: Final[tuple[NodeRule, ...]] = (
    Rule("unreachable", Severity.WARNING, _unreachable),
    Rule("dead_end", Severity.ERROR, _dead_end, Fix.ADD_END),
    Rule("stall_without_exit", Severity.ERROR, _stall_without_exit, Fix.ADD_END),
    Rule("no_way_to_an_end", Severity.ERROR, _no_way_to_an_end),
    Rule("decision_without_choice", Severity.WARNING, _decision_without_choice, Fix.MAKE_STEP),
    Rule("counts_and_shares", Severity.ERROR, _counts_and_shares),
    Rule("counts_all_zero", Severity.ERROR, _counts_all_zero),
    Rule("shares_not_one", Severity.ERROR, _shares_not_one, Fix.RESCALE_SHARES),
    Rule("share_unknown", Severity.WARNING, _share_unknown, Fix.FILL_SHARES),
)
