"""What of a document the workbook shows, gathered once: rows in the order of the process, texts fit for a cell."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from mapper.analysis import strategy
from mapper.analysis.graph import FlowGraph
from mapper.analysis.map_figures import MapFigures, map_figures
from mapper.analysis.measures.yields import rework_lines
from mapper.analysis.results import Flow
from mapper.analysis.steps.work import wait as step_wait
from mapper.core import queries
from mapper.core.ids import MapId, MeasuresId, MetricId, NodeId
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
from mapper.core.values import STEP_KINDS, LifeStage, NodeKind
from mapper.exchange.excel import words
from mapper.exchange.excel.further import Further
from mapper.exchange.excel.staff import Staffing, gather_staffing
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
    measures: NodeMeasures
    roles: str  # who works at it
    wait_for_people: float | None  # working days, by the program
    cost_of_plays: float  # of those that are on, a visit
    reached: float | None  # share of the cases that ever come to it


@dataclass(frozen=True, slots=True)
class Branch:
    """A connector between two steps. `is_rework`: work is done again by it."""

    source: Step
    target: Step
    label: str
    kind: str
    share: float | None
    count: int | None
    is_rework: bool
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
    """Everything the sheets are made from. `reader`: the document as it is; `figures.reader`: as it is read."""

    reader: Reader
    figures: MapFigures
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
    staffing: Staffing
    names: Mapping[NodeId, str]
    life_stage: LifeStage | None  # whose factors are in the figures
    plays_on: int
    further: Further

    @property
    def flow(self) -> Flow:
        return self.figures.outlook.flow


def _no_rest() -> None:
    """For those whom nobody waits for."""


def gather(document: Reader, map_id: MapId, today: date, rest: Callable[[], None] = _no_rest) -> Facts:
    """The facts of one map as it is read: with its strategy and the plays that are on.

    `rest` is called between the pieces, for who tells how far it is or ends it.
    Raises Refused("gone") when the map is not there.
    """
    process_map = document.get(ProcessMap, map_id)
    overlay = strategy.overlay_of(document, map_id)
    figures = map_figures(document, map_id, today, rest)
    reader = figures.reader
    stages, lanes = queries.stages(reader, map_id), queries.lanes(reader, map_id)
    roles = [reader.get(Role, pool.role_id) for pool in figures.outlook.pools]
    goals = sorted(reader.all(Goal), key=lambda g: (g.name.casefold(), g.id))
    metrics = {metric.id: metric for metric in reader.all(Metric)}
    steps = _steps(figures, stages, lanes)
    targets = _targets(reader, steps, metrics, goals)
    return Facts(
        reader=document,
        figures=figures,
        info=queries.document_info(reader),
        map=process_map,
        stages=stages,
        lanes=lanes,
        roles=roles,
        goals=goals,
        metrics=metrics,
        steps=steps,
        branches=_branches(figures, steps),
        work=_work(reader, steps, roles),
        targets=targets,
        staffing=gather_staffing(document, figures, roles),
        names=MappingProxyType({step.node.id: step.name for step in steps}),
        life_stage=overlay.life_stage if overlay is not None else None,
        plays_on=len(strategy.plays_on(document, map_id)),
        further=Further(document, figures, steps, stages, targets, today),
    )


def day(iso: str | None) -> date | str | None:
    """The date a cell can hold; as text where a sheet knows no such day."""
    if not iso:
        return None
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return clean(iso)
    return found if found.year >= FIRST_YEAR else iso


def _steps(figures: MapFigures, stages: Sequence[Stage], lanes: Sequence[Lane]) -> list[Step]:
    reader = figures.reader
    stage_no = {stage.id: no for no, stage in enumerate(stages, 1)}
    lane_no = {lane.id: no for no, lane in enumerate(lanes, 1)}
    stage_names = [clean(stage.name) for stage in stages]
    lane_names = [clean(lane.name) for lane in lanes]
    nodes = [node for node in queries.nodes(reader, figures.map_id) if node.kind is not NodeKind.NOTE]
    depth = _depths(reader, nodes)
    nodes.sort(key=lambda n: (stage_no[n.stage_id], depth[n.id], lane_no[n.lane_id], n.x, n.y, n.id))
    nothing = NodeMeasures(id=MeasuresId(""), node_id=NodeId(""))
    found = []
    for no, node in enumerate(nodes, 1):
        column, row = stage_no[node.stage_id], lane_no[node.lane_id]
        plays = (play.cost or 0.0 for play in strategy.plays_at(reader, node.id) if play.is_on)
        found.append(
            Step(
                no,
                node,
                clean(node.name),
                stage_names[column - 1],
                lane_names[row - 1],
                column,
                row,
                queries.measures(reader, node.id) or nothing,
                _roles_at(reader, node.id),
                step_wait(figures, node.id).value if node.kind in STEP_KINDS else None,
                sum(plays),
                figures.reached.get(node.id),
            )
        )
    return found


def _roles_at(reader: Reader, node_id: NodeId) -> str:
    names = (reader.get(Role, role_id).name for role_id in queries.touch_hours(reader, node_id))
    return clean(", ".join(sorted(names, key=str.casefold)))


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


def _branches(figures: MapFigures, steps: Sequence[Step]) -> list[Branch]:
    reader = figures.reader
    again = rework_lines(reader, FlowGraph.of(reader, figures.map_id))
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
            is_rework = line.id in again
            found.append(
                Branch(step, target, label, kind, shares[line.id], line.count, is_rework, clean(line.id))
            )
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
