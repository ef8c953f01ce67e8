"""The check-up's rules of goals and metrics: what serves what, against which target, read from where."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from mapper.analysis.checkup.finding import Severity
from mapper.analysis.checkup.ground import Ground
from mapper.analysis.checkup.measures import WORK
from mapper.analysis.checkup.rule import DocumentRule, MapRule, NodeRule, Rule, Spot, at
from mapper.core import queries
from mapper.core.reader import Reader
from mapper.core.records import Goal, Metric, Node, NodeGoal, NodeMetric, StageGoal


def _no_targets(ground: Ground) -> Iterator[Spot]:
    """Metrics hang on steps and none has a target yet: one finding, not one for each."""
    links = [link for node_id in ground.graph.nodes for link in queries.node_metrics(ground.reader, node_id)]
    if links and not ground.has_targets:
        yield Spot(tuple(dict.fromkeys(link.node_id for link in links)), {"count": len(links)})


def _metric_without_target(ground: Ground, node: Node) -> Iterator[Spot]:
    if not ground.has_targets:
        return
    for link in queries.node_metrics(ground.reader, node.id):
        if not ground.is_aimed_at(link):
            metric = ground.reader.get(Metric, link.metric_id)
            yield at(node, metric.id, other=metric.name)


def _step_without_goal(ground: Ground, node: Node) -> Iterator[Spot]:
    if node.kind not in WORK or not any(True for _ in ground.reader.all(Goal)):
        return  # without any goal that is one finding, not one for each step
    of_step = ground.reader.referring(NodeGoal, "node_id", node.id)
    if not of_step and not ground.reader.referring(StageGoal, "stage_id", node.stage_id):
        yield at(node)


def _no_goal(reader: Reader, _today: date) -> Iterator[Spot]:
    if not any(True for _ in reader.all(Goal)):
        yield Spot()


def _goal_unserved(reader: Reader, _today: date) -> Iterator[Spot]:
    """Goals that nothing serves; one with goals below it is served through those."""
    for goal in sorted(reader.all(Goal), key=lambda goal: (goal.name.casefold(), goal.id)):
        has_parts = bool(reader.referring(Goal, "parent_id", goal.id))
        servants = [
            *reader.referring(NodeGoal, "goal_id", goal.id),
            *reader.referring(StageGoal, "goal_id", goal.id),
        ]
        if not has_parts and not servants:
            yield Spot((goal.id,), {"name": goal.name})


def _metric_without_source(reader: Reader, _today: date) -> Iterator[Spot]:
    """Metrics in use of which nobody knows where the values are read."""
    for metric in sorted(reader.all(Metric), key=lambda metric: (metric.name.casefold(), metric.id)):
        users = tuple(link.node_id for link in reader.referring(NodeMetric, "metric_id", metric.id))
        if users and not metric.source.strip():
            yield Spot((metric.id, *users), {"name": metric.name})


MAP_RULES: Final[tuple[MapRule, ...]] = (Rule("no_targets", Severity.HINT, _no_targets),)

NODE_RULES: Final[tuple[NodeRule, ...]] = (
    Rule("metric_without_target", Severity.HINT, _metric_without_target, named_by=2),
    Rule("step_without_goal", Severity.HINT, _step_without_goal),
)

DOCUMENT_RULES: Final[tuple[DocumentRule, ...]] = (
    Rule("no_goal", Severity.HINT, _no_goal),
    Rule("goal_unserved", Severity.HINT, _goal_unserved),
    Rule("metric_without_source", Severity.HINT, _metric_without_source),
)
