"""What the customer gets: how many stages and steps say so, how much of the work adds value, how cases leave."""

from collections.abc import Iterable
from dataclasses import dataclass

from mapper.core import queries
from mapper.core.ids import MapId, StageId
from mapper.core.queries_value import (
    Criterion,
    node_criteria,
    node_values,
    stage_criteria,
    statements_by_stage,
)
from mapper.core.reader import Reader
from mapper.core.values import STEP_KINDS, ValueClass


@dataclass(frozen=True, slots=True)
class Criteria:
    """A checklist in numbers: how many there are, how many are met, and how many the customer itself can confirm."""

    count: int = 0
    met: int = 0
    verifiable: int = 0

    @property
    def met_share(self) -> float | None:
        """0 to 1; None where there are no criteria.

        >>> Criteria(4, 3, 1).met_share, Criteria().met_share
        (0.75, None)
        """
        return self.met / self.count if self.count else None


@dataclass(frozen=True, slots=True)
class ValueCoverage:
    """How far a map says what the customer gets.

    `silent_stages`: those that say nothing, neither themselves nor their steps, from left to right. `steps` are steps,
    decisions, stalls and slips. `va_touch_share`: the part of the hours of work, of one visit to each step, that is
    spent at steps classed as adding value, 0 to 1; None where no classed step takes time. `criteria`: the exit criteria
    of all stages and steps.
    """

    stages: int
    silent_stages: tuple[StageId, ...]
    steps: int
    telling_steps: int
    va_touch_share: float | None
    criteria: Criteria

    @property
    def telling_stages(self) -> int:
        """The stages that say what the customer gets.

        >>> ValueCoverage(4, (StageId("stage-1"),), 0, 0, None, Criteria()).telling_stages
        3
        """
        return self.stages - len(self.silent_stages)


def value_coverage(reader: Reader, map_id: MapId) -> ValueCoverage:
    """How far a map says what the customer gets, in numbers of its stages and steps, and in the hours of work.

    Formula: telling are those with a value statement, a stage also by one of its steps; VA share = hours at steps
    classed VA / hours at all classed steps, one visit to each.
    Assumes: steps, decisions, stalls and slips count, hidden ones too; steps without a class are left out of the hours,
    which `lean` does not do: there they are a class of their own, and visits weigh.
    Source: docs/formulas.md, What the customer gets.

    >>> from mapper.analysis.example import SALE, sale
    >>> found = value_coverage(sale(), SALE)
    >>> found.steps, found.telling_steps
    (2, 0)
    """
    stages, said = queries.stages(reader, map_id), statements_by_stage(reader, map_id)
    steps = [node for node in queries.nodes(reader, map_id) if node.kind in STEP_KINDS]
    hours = dict.fromkeys(ValueClass, 0.0)
    for node in steps:
        measures = queries.measures(reader, node.id)
        if measures is not None and measures.value_class is not None:
            hours[measures.value_class] += sum(queries.touch_hours(reader, node.id).values())
    total = sum(hours.values())
    listed: list[Criterion] = [each for stage in stages for each in stage_criteria(reader, stage.id)]
    listed += [each for node in steps for each in node_criteria(reader, node.id)]
    return ValueCoverage(
        stages=len(stages),
        silent_stages=tuple(stage.id for stage in stages if not said[stage.id]),
        steps=len(steps),
        telling_steps=sum(bool(node_values(reader, node.id)) for node in steps),
        va_touch_share=hours[ValueClass.VA] / total if total else None,
        criteria=criteria_of(listed),
    )


def criteria_of(criteria: Iterable[Criterion]) -> Criteria:
    """A checklist in numbers: how many criteria there are, are met, and can be confirmed by the customer.

    Formula: counts of all, of those with is_met, of those with is_verifiable; met share = met / all.
    Assumes: all weigh alike; one that nobody looked at is not met.
    Source: docs/formulas.md, What the customer gets.

    >>> from mapper.core.records import NodeCriterion
    >>> done = NodeCriterion(id="node_criterion-1", node_id="node-offer", name="Signed", is_met=True)
    >>> open_ = NodeCriterion(id="node_criterion-2", node_id="node-offer", name="Paid")
    >>> found = criteria_of([done, open_])
    >>> found.count, found.met, found.met_share
    (2, 1, 0.5)
    """
    listed = list(criteria)
    return Criteria(
        len(listed), sum(each.is_met for each in listed), sum(each.is_verifiable for each in listed)
    )
