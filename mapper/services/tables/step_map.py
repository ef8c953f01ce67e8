"""Tables come in: the edit that makes a laid-out map of a list of steps, with all that hangs on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from mapper.core import insides, queries
from mapper.core.draft import Draft
from mapper.core.edits.outlining import size_for
from mapper.core.edits.resources import attach, named
from mapper.core.geometry.sizes import NODE_SIZES
from mapper.core.history import Label
from mapper.core.ids import MapId, NodeId, RoleId
from mapper.core.records import (
    Connector,
    Lane,
    Metric,
    Node,
    NodeMeasures,
    ProcessMap,
    Record,
    Responsibility,
    Role,
    RoleTouch,
    Skill,
    Stage,
    Tool,
)
from mapper.core.values import NodeKind, Raci
from mapper.services.tables.step_columns import CUSTOMERS
from mapper.services.tables.step_list import StepList
from mapper.services.tables.step_row import StepRow

_PLACES: Final = frozenset({"x", "y"})


@dataclass(frozen=True, slots=True)
class Given:
    """The names of what a list does not name, in the person's language, and how its maps flow."""

    customer: str
    lane: str
    stage: str
    flows_left: bool = False


def lanes_of(steps: StepList, given: Given) -> tuple[list[str], int]:
    """The lanes of the map from top to bottom, and which of them is the customer's; one is put there if need be."""
    lanes = [lane or given.lane for lane in steps.lanes] or [given.lane]
    lanes = list(dict.fromkeys(lanes))
    for number, lane in enumerate(lanes):
        if lane.casefold() in CUSTOMERS | {given.customer.casefold()}:
            return lanes, number
    return [given.customer, *lanes], 0


def add_step_map(
    draft: Draft, /, steps: StepList, name: str, source: str, given: Given, map_id: MapId | None = None
) -> Label:
    """Make a map of a list of steps and lay it out. `source` names the list in the history.

    A name that another map has gets a number behind it. Roles, tools, skills and metrics are those of the document
    where it has them by name, and else come into it.
    """
    from mapper.exchange.json_layout import laid_out

    map_id = map_id or draft.new_id(ProcessMap)
    position = max((each.position for each in queries.maps(draft)), default=-1) + 1
    made = ProcessMap(id=map_id, name=free_name(draft, name), position=position, flows_left=given.flows_left)
    stages = _stages(draft, steps, map_id, given)
    lanes = _lanes(draft, steps, map_id, given)
    nodes = [
        node_of(draft, step, map_id, stages[step.stage or given.stage], lanes[step.lane or given.lane])
        for step in steps.steps
    ]
    lines = connectors_of(draft, steps, map_id, nodes)
    records: list[Record] = [made, *stages.values(), *lanes.values(), *nodes, *lines]
    missing: dict[str, frozenset[str]] = {node.id: _PLACES for node in nodes}
    missing |= {stage.id: frozenset({"width"}) for stage in stages.values()}
    missing |= {lane.id: frozenset({"height"}) for lane in lanes.values()}
    for record in laid_out(records, missing):
        draft.put(record)
    for step, node in zip(steps.steps, nodes, strict=True):
        hang(draft, node.id, step)
    return Label("import", {"name": source})


def free_name(draft: Draft, name: str) -> str:
    """The name, with a number behind it when a map has it already."""
    taken = {each.name.casefold() for each in insides.outer_maps(draft)}
    free, number = name.strip(), 2
    while free.casefold() in taken:
        free, number = f"{name.strip()} {number}", number + 1
    return free


def _stages(draft: Draft, steps: StepList, map_id: MapId, given: Given) -> dict[str, Stage]:
    names = dict.fromkeys([stage or given.stage for stage in steps.stages] or [given.stage])
    return {
        name: Stage(id=draft.new_id(Stage), map_id=map_id, name=name, position=position)
        for position, name in enumerate(names)
    }


def _lanes(draft: Draft, steps: StepList, map_id: MapId, given: Given) -> dict[str, Lane]:
    names, customer = lanes_of(steps, given)
    return {
        name: Lane(id=draft.new_id(Lane), map_id=map_id, name=name, position=row, is_customer=row == customer)
        for row, name in enumerate(names)
    }


def connectors_of(draft: Draft, steps: StepList, map_id: MapId, nodes: Sequence[Node]) -> list[Connector]:
    """The lines of a list between the nodes of its steps, which stand in its order."""
    return [
        Connector(
            id=draft.new_id(Connector),
            map_id=map_id,
            source_id=nodes[line.source].id,
            target_id=nodes[line.target].id,
            kind=line.kind,
            label=line.label,
            share=line.share,
            count=line.count,
        )
        for line in steps.lines
    ]


def node_of(draft: Draft, step: StepRow, map_id: MapId, stage: Stage, lane: Lane) -> Node:
    """The node of a step, as large as its name asks for, without a place in its cell."""
    width, height = _size(step)
    return Node(
        id=draft.new_id(Node),
        map_id=map_id,
        stage_id=stage.id,
        lane_id=lane.id,
        kind=step.kind,
        name=step.name,
        x=0.0,
        y=0.0,
        width=width,
        height=height,
        outcome=step.outcome,
        description=step.description,
    )


def _size(step: StepRow) -> tuple[float, float]:
    """As large as its name asks for, as steps that are typed in an outline."""
    width, height = NODE_SIZES[step.kind]
    if step.kind in (NodeKind.START, NodeKind.END):
        return width, height
    wide, high = size_for(step.name)
    return max(width, wide), max(height, high)


def hang(draft: Draft, node_id: NodeId, step: StepRow) -> None:
    """Give a node what a step has: measures, roles, tools, skills and metrics."""
    if step.measures:
        fields: dict[str, Any] = dict(step.measures)
        draft.put(NodeMeasures(id=draft.new_id(NodeMeasures), node_id=node_id, **fields))
    for name, hours in step.roles:
        role_id = RoleId(named(draft, Role, name))
        if hours is not None:
            draft.put(
                RoleTouch(id=draft.new_id(RoleTouch), node_id=node_id, role_id=role_id, touch_hours=hours)
            )
        else:
            draft.put(
                Responsibility(
                    id=draft.new_id(Responsibility), node_id=node_id, role_id=role_id, letter=Raci.RESPONSIBLE
                )
            )
    hung: Sequence[tuple[type[Record], tuple[str, ...]]] = ((Tool, step.tools), (Metric, step.metrics))
    for record_type, names in hung:
        for name in names:
            attach(draft, node_id, named(draft, record_type, name))
    for name, level in step.skills:
        attach(draft, node_id, named(draft, Skill, name), level=level)
