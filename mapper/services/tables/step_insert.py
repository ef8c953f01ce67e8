"""Tables come in: the edit that puts a list of steps into a map that is there, in its own stages and lanes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mapper.core import outline, queries
from mapper.core.draft import Draft
from mapper.core.edits import lanes, stages
from mapper.core.edits.rows import put_in_a_row
from mapper.core.geometry.sizes import CELL_PADDING
from mapper.core.history import Label
from mapper.core.ids import LaneId, MapId, StageId
from mapper.core.records import Lane, Node, Stage
from mapper.services.tables.step_columns import CUSTOMERS
from mapper.services.tables.step_list import StepList
from mapper.services.tables.step_map import Given, connectors_of, hang, node_of
from mapper.services.tables.step_row import StepRow


@dataclass(frozen=True, slots=True)
class Where:
    """The map that steps go into; `stage_id` and `lane_id`: of those whose row names none, where somebody chose one."""

    map_id: MapId
    stage_id: StageId | None = None
    lane_id: LaneId | None = None


def add_steps(draft: Draft, /, steps: StepList, source: str, given: Given, where: Where) -> Label:
    """Put the steps of a list behind what their stages hold. `source` names the list in the history.

    Stages and lanes are those of the map by name, and else come behind its last ones. What names none goes into the
    chosen one, else into the last stage, and into the first lane that is not the customer's.
    """
    homes = {name: _stage(draft, where, name, given) for name in steps.stages}
    rows = {name: _lane(draft, where, name, given) for name in steps.lanes}
    made = [_placed(draft, step, homes[step.stage], rows[step.lane]) for step in steps.steps]
    for stage_id in dict.fromkeys(homes.values()):
        fresh = [node for node in made if node.stage_id == stage_id]
        put_in_a_row(
            draft, stage_id, [*outline.in_order(draft, stage_id), *fresh], {node.id for node in fresh}
        )
    for line in connectors_of(draft, steps, where.map_id, made):
        draft.put(line)
    for step, node in zip(steps.steps, made, strict=True):
        hang(draft, node.id, step)
    return Label("import", {"name": source})


def _stage(draft: Draft, where: Where, name: str, given: Given) -> StageId:
    own = queries.stages(draft, where.map_id)
    if not name and own:
        return where.stage_id or own[-1].id
    found = _called(own, name or given.stage)
    if found is None:
        stages.add_stage(draft, where.map_id, name or given.stage)
        return queries.stages(draft, where.map_id)[-1].id
    return StageId(found.id)


def _lane(draft: Draft, where: Where, name: str, given: Given) -> LaneId:
    own = queries.lanes(draft, where.map_id)
    if not name and own:
        return where.lane_id or next((lane for lane in own if not lane.is_customer), own[0]).id
    found = _called(own, name or given.lane)
    if found is None and name.casefold() in CUSTOMERS:
        found = next((lane for lane in own if lane.is_customer), None)
    if found is None:
        lanes.add_lane(draft, where.map_id, name or given.lane)
        return queries.lanes(draft, where.map_id)[-1].id
    return LaneId(found.id)


def _called(bands: Sequence[Stage | Lane], name: str) -> Stage | Lane | None:
    return next((band for band in bands if band.name.casefold() == name.casefold()), None)


def _placed(draft: Draft, step: StepRow, stage_id: StageId, lane_id: LaneId) -> Node:
    """A step at the left of its cell, as high as the last one of its lane; the row puts it where there is room."""
    stage, lane = draft.get(Stage, stage_id), draft.get(Lane, lane_id)
    node = node_of(draft, step, stage.map_id, stage, lane)
    here = [each for each in draft.referring(Node, "lane_id", lane_id) if each.stage_id == stage_id]
    beside = max(here or draft.referring(Node, "lane_id", lane_id), key=lambda each: each.x, default=None)
    middle = lane.height / 2 if beside is None else beside.y + beside.height / 2
    return replace(node, x=CELL_PADDING, y=max(middle - node.height / 2, CELL_PADDING))
