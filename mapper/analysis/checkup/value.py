"""The check-up's rules of value and of exits: what a stage is for, and when a case may leave."""

from collections.abc import Iterator
from typing import Final

from mapper.analysis.checkup.finding import Severity
from mapper.analysis.checkup.ground import Ground
from mapper.analysis.checkup.measures import WORK
from mapper.analysis.checkup.rule import MapRule, NodeRule, Rule, Spot, at
from mapper.core.records import Node, NodeCriterion, NodeValue, Stage, StageCriterion, StageValue


def _stage_without_criterion(ground: Ground) -> Iterator[Spot]:
    for stage in _with_steps(ground):
        if not ground.reader.referring(StageCriterion, "stage_id", stage.id):
            yield Spot((stage.id,), {"name": stage.name})


def _stage_without_value(ground: Ground) -> Iterator[Spot]:
    """Stages for which no value is stated, neither for the whole nor for one of its steps."""
    valued = {
        node.stage_id
        for node in ground.graph.nodes.values()
        if ground.reader.referring(NodeValue, "node_id", node.id)
    }
    for stage in _with_steps(ground):
        if stage.id not in valued and not ground.reader.referring(StageValue, "stage_id", stage.id):
            yield Spot((stage.id,), {"name": stage.name})


def _step_without_exit(ground: Ground, node: Node) -> Iterator[Spot]:
    criteria = ground.reader.referring(NodeCriterion, "node_id", node.id)
    if node.kind in WORK and not any(criterion.is_verifiable for criterion in criteria):
        yield at(node)


def _with_steps(ground: Ground) -> Iterator[Stage]:
    used = {node.stage_id for node in ground.graph.nodes.values() if node.kind in WORK}
    return (stage for stage in ground.stages if stage.id in used)


MAP_RULES: Final[tuple[MapRule, ...]] = (
    Rule("stage_without_value", Severity.HINT, _stage_without_value),
    Rule("stage_without_criterion", Severity.HINT, _stage_without_criterion),
)

NODE_RULES: Final[tuple[NodeRule, ...]] = (Rule("step_without_exit", Severity.HINT, _step_without_exit),)
