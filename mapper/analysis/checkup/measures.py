"""The check-up's rules of measures: work, limits of waiting, and dates that move."""

from collections.abc import Iterator
from typing import Final

from mapper.analysis.checkup.finding import Fix, Severity
from mapper.analysis.checkup.ground import Ground
from mapper.analysis.checkup.rule import NodeRule, Rule, Spot, at
from mapper.analysis.graph import SHARE_TOLERANCE
from mapper.analysis.roundings import OF_SUM
from mapper.core import queries
from mapper.core.records import Commitment, Node
from mapper.core.values import NodeKind, ValueClass

# Where people of ours do something.
WORK: Final = frozenset({NodeKind.STEP, NodeKind.DECISION})


def _attempts_limit_below_one(ground: Ground, node: Node) -> Iterator[Spot]:
    measures = queries.measures(ground.reader, node.id)
    if measures is not None and measures.attempts_limit is not None and measures.attempts_limit < 1:
        yield at(node)


def _value_without_work(ground: Ground, node: Node) -> Iterator[Spot]:
    measures = queries.measures(ground.reader, node.id)
    if measures is None or measures.value_class is not ValueClass.VA:
        return
    is_ours = node.kind in WORK and not ground.is_with_customer(node)
    if is_ours and sum(queries.touch_hours(ground.reader, node.id).values()) <= 0:
        yield at(node)


def _priority_without_work(ground: Ground, node: Node) -> Iterator[Spot]:
    """Which work is begun first is said where no role has any."""
    measures = queries.measures(ground.reader, node.id)
    has_work = any(hours > 0 for hours in queries.touch_hours(ground.reader, node.id).values())
    if measures is not None and measures.priority is not None and not has_work:
        yield at(node)


def _stall_without_rule(ground: Ground, node: Node) -> Iterator[Spot]:
    """Where cases wait and nothing says when that is over: no limit of tries or of age, no rule in words."""
    measures = queries.measures(ground.reader, node.id)
    is_limited = measures is not None and (
        measures.attempts_limit is not None
        or measures.age_limit_days is not None
        or measures.exit_rule.strip()
    )
    if node.kind in (NodeKind.STALL, NodeKind.SLIP) and not is_limited:
        yield at(node)


def _commitment_not_one(ground: Ground, node: Node) -> Iterator[Spot]:
    for commitment in ground.reader.referring(Commitment, "node_id", node.id):
        shares = [commitment.hold_share, commitment.slip_share, commitment.cancel_share]
        total = sum(share for share in shares if share is not None)
        if total > 1 + SHARE_TOLERANCE + OF_SUM or (
            None not in shares and total < 1 - SHARE_TOLERANCE - OF_SUM
        ):
            yield at(node, commitment.id, total=round(total, 6))


NODE_RULES: Final[tuple[NodeRule, ...]] = (
    Rule("attempts_limit_below_one", Severity.ERROR, _attempts_limit_below_one, Fix.LIMIT_ONCE),
    Rule("value_without_work", Severity.WARNING, _value_without_work),
    Rule("commitment_not_one", Severity.ERROR, _commitment_not_one),
    Rule("priority_without_work", Severity.HINT, _priority_without_work),
    Rule("stall_without_rule", Severity.HINT, _stall_without_rule),
)
