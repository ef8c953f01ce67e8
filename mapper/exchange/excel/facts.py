"""What of a document the workbook shows, gathered once: rows in the order of the process, texts fit for a cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from mapper.analysis import strategy
from mapper.analysis.flow.flow import flow
from mapper.analysis.people.hours import role_hours
from mapper.analysis.results import Flow
from mapper.core import queries
from mapper.core.ids import MapId, MeasuresId, MetricId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import (
    DocumentInfo,
    Goal,
    Lane,
    Metric,
    Node,
    NodeMeasures,
    NodeMetric,
    ProcessMap,
    Role,
    RoleTouch,
    Stage,
)
from mapper.core.values import LifeStage, NodeKind, ValueClass
from mapper.exchange.excel import words
from mapper.exchange.excel.text import clean

FIRST_YEAR: Final = 1900  # a sheet knows no day before


@dataclass(frozen=True, slots=True)
class Step:
    """A node that takes part in the flow."""

    no: int
    node: Node
    name: str
    stage: str
    lane: str
    stage_no: int
    lane_no: int
    wait_days: float | None
    value_class: ValueClass | None


@dataclass(frozen=True, slots=True)
class Branch:
    """A connector between two steps."""

    source: Step
    target: Step
    label: str
    kind: str
    share: float | None
    count: int | None
    id: str


@dataclass(frozen=True, slots=True)
class Work:
    """Hours of a role on one visit to a step."""

    step: Step
    role_no: int
    role: str
    hours: float
    id: str


@dataclass(frozen=True, slots=True)
class Target:
    """A metric at a step."""

    step: Step
    metric: str
    metric_id: str
    goal: str
    unit: str
    direction: str
    record: NodeMetric


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything the sheets are made from."""

    info: DocumentInfo
    map: ProcessMap
    stages: Sequence[Stage]
    lanes: Sequence[Lane]
    roles: Sequence[Role]
    goals: Sequence[Goal]
    metrics: Mapping[MetricId, Metric]
    steps: Sequence[Step]
    branches: Sequence[Branch]
    work: Sequence[Work]
    targets: Sequence[Target]
    flow: Flow
    staff: Mapping[RoleId, float]  # full-time people of the roles that have some, this year
    names: Mapping[NodeId, str]
    life_stage: LifeStage | None  # whose factors are in the figures
    plays_on: int


def gather(reader: Reader, map_id: MapId) -> Facts:
    """The facts of one map as it is read: with its strategy and the plays that are on.

    Raises Refused("gone") when the map is not there.
    """
    process_map = reader.get(ProcessMap, map_id)
    overlay, plays = strategy.overlay_of(reader, map_id), len(strategy.plays_on(reader, map_id))
    reader = strategy.in_effect(reader, map_id)
    stages, lanes = queries.stages(reader, map_id), queries.lanes(reader, map_id)
    roles = sorted(reader.all(Role), key=lambda r: (r.name.casefold(), r.id))
    goals = sorted(reader.all(Goal), key=lambda g: (g.name.casefold(), g.id))
    metrics = {metric.id: metric for metric in reader.all(Metric)}
    steps = _steps(reader, map_id, stages, lanes)
    return Facts(
        info=queries.document_info(reader),
        map=process_map,
        stages=stages,
        lanes=lanes,
        roles=roles,
        goals=goals,
        metrics=metrics,
        steps=steps,
        branches=_branches(reader, steps),
        work=_work(reader, steps, roles),
        targets=_targets(reader, steps, metrics, goals),
        staff=_staff(reader, roles),
        flow=flow(reader, map_id, limits=False),  # the workbook's own formulas take the plain shares
        names=MappingProxyType({step.node.id: step.name for step in steps}),
        life_stage=overlay.life_stage if overlay is not None else None,
        plays_on=plays,
    )


def _staff(reader: Reader, roles: Sequence[Role]) -> Mapping[RoleId, float]:
    this_year = date.today().year  # noqa: DTZ011  # the year where the person is
    found = {
        role.id: role_hours(reader, role.id, date(this_year, 1, 1), date(this_year, 12, 31)) for role in roles
    }
    return MappingProxyType({role_id: each.fte for role_id, each in found.items() if each.people})


def day(iso: str | None) -> date | str | None:
    """The date a cell can hold; as text where a sheet knows no such day."""
    if not iso:
        return None
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return clean(iso)
    return found if found.year >= FIRST_YEAR else iso


def _steps(reader: Reader, map_id: MapId, stages: Sequence[Stage], lanes: Sequence[Lane]) -> list[Step]:
    stage_no = {stage.id: no for no, stage in enumerate(stages, 1)}
    lane_no = {lane.id: no for no, lane in enumerate(lanes, 1)}
    stage_names = [clean(stage.name) for stage in stages]
    lane_names = [clean(lane.name) for lane in lanes]
    nodes = [node for node in queries.nodes(reader, map_id) if node.kind is not NodeKind.NOTE]
    depth = _depths(reader, nodes)
    nodes.sort(key=lambda n: (stage_no[n.stage_id], depth[n.id], lane_no[n.lane_id], n.x, n.y, n.id))
    nothing = NodeMeasures(id=MeasuresId(""), node_id=NodeId(""))
    found = []
    for no, node in enumerate(nodes, 1):
        column, row = stage_no[node.stage_id], lane_no[node.lane_id]
        known = queries.measures(reader, node.id) or nothing
        stage, lane = stage_names[column - 1], lane_names[row - 1]
        wait, value_class = known.wait_days, known.value_class
        found.append(Step(no, node, clean(node.name), stage, lane, column, row, wait, value_class))
    return found


def _depths(reader: Reader, nodes: Sequence[Node]) -> dict[NodeId, int]:
    """How many lines lead from a start to each node, the shortest way; what cannot be reached comes last."""
    depths = {node.id: len(nodes) for node in nodes}
    here = [node.id for node in nodes if node.kind is NodeKind.START]
    depth = 0
    while here:
        depths.update(dict.fromkeys(here, depth))
        depth += 1
        leaving = [line.target_id for node_id in here for line in queries.outgoing(reader, node_id)]
        here = [i for i in dict.fromkeys(leaving) if depths.get(i) == len(nodes)]
    return depths


def _branches(reader: Reader, steps: Sequence[Step]) -> list[Branch]:
    by_id = {step.node.id: step for step in steps}
    found = []
    for step in steps:
        leaving = [c for c in queries.outgoing(reader, step.node.id) if c.target_id in by_id]
        if not leaving:
            continue
        shares = queries.shares_out(reader, step.node.id)
        leaving.sort(key=lambda c: (by_id[c.target_id].no, c.id))
        for line in leaving:
            kind = words.CONNECTOR_KINDS[line.kind]
            target, label = by_id[line.target_id], clean(line.label)
            found.append(Branch(step, target, label, kind, shares[line.id], line.count, clean(line.id)))
    return found


def _work(reader: Reader, steps: Sequence[Step], roles: Sequence[Role]) -> list[Work]:
    role_no = {role.id: no for no, role in enumerate(roles, 1)}
    role_names = [clean(role.name) for role in roles]
    found = []
    for step in steps:
        touches = reader.referring(RoleTouch, "node_id", step.node.id)
        touches.sort(key=lambda t: (role_no[t.role_id], t.id))
        for touch in touches:
            no = role_no[touch.role_id]
            found.append(Work(step, no, role_names[no - 1], touch.touch_hours, clean(touch.id)))
    return found


def _targets(
    reader: Reader, steps: Sequence[Step], metrics: Mapping[MetricId, Metric], goals: Sequence[Goal]
) -> list[Target]:
    served: dict[str, list[str]] = {}
    for goal in goals:
        if goal.metric_id is not None:
            served.setdefault(goal.metric_id, []).append(goal.name)
    goal_names = {metric_id: clean("; ".join(names)) for metric_id, names in served.items()}
    metric_names = {metric.id: clean(metric.name) for metric in metrics.values()}
    found = []
    for step in steps:
        links = queries.node_metrics(reader, step.node.id)
        links.sort(key=lambda link: (metric_names[link.metric_id].casefold(), link.id))
        for link in links:
            metric = metrics[link.metric_id]
            unit = metric.unit if link.unit is None else link.unit
            found.append(
                Target(
                    step=step,
                    metric=metric_names[metric.id],
                    metric_id=clean(metric.id),
                    goal=goal_names.get(metric.id, ""),
                    unit=clean(unit),
                    direction=words.DIRECTIONS[link.direction or metric.direction],
                    record=link,
                )
            )
    return found
