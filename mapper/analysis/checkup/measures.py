"""The check-up's rules of measures, metrics and goals."""

from collections.abc import Iterator
from typing import Final

from mapper.analysis.checkup.finding import Fix, Severity
from mapper.analysis.checkup.ground import Ground
from mapper.analysis.checkup.rule import DocumentRule, NodeRule, Rule, Spot, at
from mapper.core import queries
from mapper.core.reader import Reader
from mapper.core.records import Goal, Metric, Node
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


def _metric_without_target(ground: Ground, node: Node) -> Iterator[Spot]:
    for link in queries.node_metrics(ground.reader, node.id):
        if link.target is None:
            metric = ground.reader.get(Metric, link.metric_id)
            yield at(node, metric.id, other=metric.name)


def _no_goal(reader: Reader) -> Iterator[Spot]:
    if not any(True for _ in reader.all(Goal)):
        yield Spot()


NODE_RULES: Final[tuple[NodeRule, ...]] = (
    Rule("attempts_limit_below_one", Severity.ERROR, _attempts_limit_below_one, Fix.LIMIT_ONCE),
    Rule("value_without_work", Severity.WARNING, _value_without_work),
    Rule("metric_without_target", Severity.HINT, _metric_without_target),
)

DOCUMENT_RULES: Final[tuple[DocumentRule, ...]] = (Rule("no_goal", Severity.HINT, _no_goal),)
