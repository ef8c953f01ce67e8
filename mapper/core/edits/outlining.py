"""Edits of a map as an outline: lines typed or pasted, moved among their fellows, indented and outdented."""

from collections.abc import Sequence
from itertools import pairwise

from mapper.core import outline, queries
from mapper.core.draft import Draft
from mapper.core.edits import nodes, stages
from mapper.core.edits.rows import put_in_a_row
from mapper.core.errors import Refused
from mapper.core.geometry.sizes import CELL_MARGIN, CELL_PADDING, NODE_GAP, NODE_SIZES
from mapper.core.history import Label
from mapper.core.ids import LaneId, MapId, NodeId, StageId
from mapper.core.outline import Line
from mapper.core.records import (
    REFERENCES,
    Connector,
    Node,
    Stage,
)
from mapper.core.rules import permits
from mapper.core.values import ConnectorKind, NodeKind

_BACK = (ConnectorKind.RETURNS, ConnectorKind.CHASE)
# A name this long, or with a word this long, needs a box this wide and high.
_SIZES = ((24, 14, 120.0, 70.0), (48, 18, 150.0, 70.0), (10_000, 10_000, 180.0, 90.0))


def add_lines(
    draft: Draft, /, map_id: MapId, lines: Sequence[Line], after: NodeId | StageId | None = None
) -> Label:
    """Add stages and steps as lines of an outline, the steps connected one after the other.

    `after` a node: they go on from it, in its place in the flow. After a stage: steps become its first ones. None: at
    the end of the map. A heading that names a stage of the map means that one; its steps come behind what it has.
    """
    stage, anchor = _start(draft, map_id, after)
    if anchor is None and after is None:
        anchor = _last_step(draft, stage.id)
    run: list[str] = []
    made: Node | None = None
    for line in lines:
        if not line.is_stage:
            run.append(line.name)
            continue
        made = _add_steps(draft, stage, anchor, run, made) or made
        run = []
        stage = _stage_named(draft, stage, line.name)
        anchor = _last_step(draft, stage.id)
    _add_steps(draft, stage, anchor, run, made)
    first = lines[0]
    if len(lines) > 1:
        return Label("add_lines", {"count": len(lines)})
    if first.is_stage:
        return Label("add_stage", {"name": first.name})
    return Label("add_node", {"kind": NodeKind.STEP.value, "name": first.name})


def move_line(draft: Draft, /, node_id: NodeId, step: int) -> Label:
    """Move a node one line up (-1) or down (1): before or behind its fellow, or into the next stage.

    Two that follow one another and nothing else follow one another the other way round then. Refused at the first and
    at the last line, and where both stand at one place, one below the other.
    """
    node = draft.get(Node, node_id)
    order = outline.in_order(draft, node.stage_id)
    row = [each.id for each in order].index(node_id)
    if 0 <= row + step < len(order):
        first, second = (order[row + step], node) if step < 0 else (node, order[row + step])
        _turn_round(draft, first, second)
        _exchange(draft, order, first, second)
    else:
        _move_over(draft, node, step)
    return Label("move_line", {"name": node.name})


def step_to_stage(draft: Draft, /, node_id: NodeId) -> Label:
    """Outdent a step: it becomes a stage behind its own, and what came after it there goes into it.

    Refused where something hangs on it or its lines branch, for a stage can keep neither.
    """
    node = draft.get(Node, node_id)
    if node.kind is not NodeKind.STEP:
        raise Refused("only_steps_become_stages", name=node.name)
    if _carries_something(draft, node_id):
        raise Refused("step_carries_things", name=node.name)
    if max(len(queries.incoming(draft, node_id)), len(queries.outgoing(draft, node_id))) > 1:
        raise Refused("step_branches", name=node.name)
    order = outline.in_order(draft, node.stage_id)
    later = order[[each.id for each in order].index(node_id) + 1 :]
    old = draft.get(Stage, node.stage_id)
    new = _add_stage(draft, node.map_id, node.name, old.position + 1)
    draft.update(new, description=node.description)
    nodes.delete_items(draft, [node_id])
    if later:
        lead = min(each.x for each in later) - CELL_PADDING
        moved = [draft.update(each, stage_id=new.id, x=each.x - lead) for each in later]
        put_in_a_row(draft, new.id, moved, ())
    return Label("step_to_stage", {"name": node.name})


def _carries_something(draft: Draft, node_id: NodeId) -> bool:
    """Whether any record names a node, apart from its lines and the notes stuck on it."""
    return any(
        draft.referring(record_type, reference.field, node_id)
        for record_type, references in REFERENCES.items()
        if record_type not in (Connector, Node)
        for reference in references
        if reference.target == Node.prefix
    )


def stage_to_step(draft: Draft, /, stage_id: StageId) -> Label:
    """Indent a stage: it becomes the last step of the stage before. Refused for the first, and where it has steps."""
    stage = draft.get(Stage, stage_id)
    if stage.position == 0:
        raise Refused("first_stage", name=stage.name)
    if draft.referring(Node, "stage_id", stage_id):
        raise Refused("stage_holds_steps", name=stage.name)
    before = queries.stages(draft, stage.map_id)[stage.position - 1]
    stages.delete_stage(draft, stage_id)
    made = _add_steps(draft, before, _last_step(draft, before.id), [stage.name], None)
    assert made is not None, "one name is one step"
    draft.update(draft.get(Node, made.id), description=stage.description)
    return Label("stage_to_step", {"name": stage.name})


# -- where lines go


def _start(draft: Draft, map_id: MapId, after: NodeId | StageId | None) -> tuple[Stage, Node | None]:
    node = draft.find(Node, after)
    if node is not None:
        return draft.get(Stage, node.stage_id), node
    return draft.find(Stage, after) or queries.stages(draft, map_id)[-1], None


def _stage_named(draft: Draft, before: Stage, name: str) -> Stage:
    """The stage a heading means: the one of that name, or a new one behind the former."""
    own = queries.stages(draft, before.map_id)
    wanted = name.strip().casefold()
    for stage in own:
        if stage.name.casefold() == wanted:
            return stage
    return _add_stage(draft, before.map_id, name, [stage.id for stage in own].index(before.id) + 1)


def _add_stage(draft: Draft, map_id: MapId, name: str, position: int) -> Stage:
    stages.add_stage(draft, map_id, name, position)
    return queries.stages(draft, map_id)[position]


def _last_step(draft: Draft, stage_id: StageId) -> Node | None:
    """The last node of a stage that something can follow; None where there is none."""
    order = outline.in_order(draft, stage_id)
    return _last_of(order)


# -- steps


def _add_steps(
    draft: Draft, stage: Stage, anchor: Node | None, names: Sequence[str], former: Node | None
) -> Node | None:
    """Put steps into a stage behind `anchor`, or as its first ones, and into the flow; gives the last of them.

    `former`: the last step that the same list brought into an earlier stage.
    """
    if not names:
        return None
    order = outline.in_order(draft, stage.id)
    if anchor is None and order and order[0].kind is NodeKind.START:
        anchor = order[0]
    row = 0 if anchor is None else [each.id for each in order].index(anchor.id) + 1
    model = anchor or (order[0] if order else None)
    earlier = outline.rows_before(draft, queries.stages(draft, stage.map_id), stage.id)
    lane_id = model.lane_id if model else _lane_for(draft, stage, earlier)
    x = anchor.x + anchor.width + NODE_GAP if anchor else CELL_PADDING
    middle = model.y + model.height / 2 if model else CELL_PADDING + NODE_SIZES[NodeKind.STEP][1] / 2
    made = _row_of_steps(draft, stage, lane_id, names, x, middle)
    put_in_a_row(draft, stage.id, [*order[:row], *made, *order[row:]], {step.id for step in made})
    for each, following in pairwise(made):
        _connect(draft, each, following)
    source = anchor or former or _last_of(earlier)
    if anchor is None and order and permits.may_run(made[-1], order[0]) is None:
        _lead_before(draft, source, made[0], made[-1], order[0])
    elif source is not None:
        _lead_through(draft, source, made[0], made[-1])
    return made[-1]


def _last_of(rows: Sequence[Node]) -> Node | None:
    return next((n for n in reversed(rows) if permits.may_follow(n.kind, NodeKind.STEP) is None), None)


def _lane_for(draft: Draft, stage: Stage, earlier: Sequence[Node]) -> LaneId:
    """The lane the work was in last, else the first one that is not the customer's."""
    if earlier:
        return earlier[-1].lane_id
    lanes = queries.lanes(draft, stage.map_id)
    return next((lane for lane in lanes if not lane.is_customer), lanes[0]).id


def _row_of_steps(
    draft: Draft, stage: Stage, lane_id: LaneId, names: Sequence[str], x: float, middle: float
) -> list[Node]:
    made: list[Node] = []
    for name in names:
        width, height = size_for(name)
        made.append(
            Node(
                id=draft.new_id(Node),
                map_id=stage.map_id,
                stage_id=stage.id,
                lane_id=lane_id,
                kind=NodeKind.STEP,
                name=name.strip(),
                x=x,
                y=max(middle - height / 2, CELL_PADDING),
                width=width,
                height=height,
            )
        )
        x += width + NODE_GAP
    return made


def size_for(name: str) -> tuple[float, float]:
    """Width and height of a step, so that its name can be read whole."""
    longest = max(map(len, name.split()), default=0)
    width, height = next(size[2:] for size in _SIZES if len(name) <= size[0] and longest <= size[1])
    return width, height


def _connect(draft: Draft, source: Node, target: Node) -> None:
    line_id = draft.new_id(Connector)
    draft.put(Connector(id=line_id, map_id=source.map_id, source_id=source.id, target_id=target.id))


def _lead_through(draft: Draft, source: Node, first: Node, last: Node) -> None:
    """Lead the flow from a node through new steps: they go into its one line, else they are one more way out."""
    if permits.may_run(source, first) is not None:
        return
    onward = _onward(draft, source.id)
    if len(onward) != 1:
        _connect(draft, source, first)
        return
    line = onward[0]
    target = draft.get(Node, line.target_id)
    _connect(draft, last, target)
    draft.update(line, target_id=first.id, bends="")
    _bring_along(draft, target, last)


def _bring_along(draft: Draft, end: Node, last: Node) -> None:
    """An end that only the last step leads to stays behind it, also where that went into a later stage."""
    if end.kind is not NodeKind.END or len(queries.incoming(draft, end.id)) != 1:
        return
    if draft.get(Stage, end.stage_id).position >= draft.get(Stage, last.stage_id).position:
        return
    last = draft.get(Node, last.id)
    order = outline.in_order(draft, last.stage_id)
    row = [each.id for each in order].index(last.id) + 1
    x, y = last.x + last.width + NODE_GAP, last.y + (last.height - end.height) / 2
    moved = draft.update(end, stage_id=last.stage_id, lane_id=last.lane_id, x=x, y=y)
    put_in_a_row(draft, last.stage_id, [*order[:row], moved, *order[row:]], {end.id})


def _lead_before(draft: Draft, source: Node | None, first: Node, last: Node, target: Node) -> None:
    """Lead the flow into a node through new steps: into its one line, else what was last before goes on to them."""
    into = [c for c in queries.incoming(draft, target.id) if c.kind not in _BACK and c.source_id != target.id]
    if len(into) == 1 and permits.may_run(draft.get(Node, into[0].source_id), first) is None:
        draft.update(into[0], target_id=first.id, bends="")
    elif source is not None and not _onward(draft, source.id):
        _connect(draft, source, first)
    _connect(draft, last, target)


def _onward(draft: Draft, node_id: NodeId) -> list[Connector]:
    return [c for c in queries.outgoing(draft, node_id) if c.kind not in _BACK and c.target_id != node_id]


# -- order


def _turn_round(draft: Draft, first: Node, second: Node) -> None:
    """Let the second come before the first in the flow too, where each has only the other on that side."""
    onward = _onward(draft, first.id)
    into = [c for c in queries.incoming(draft, second.id) if c.kind not in _BACK and c.source_id != second.id]
    if [line.id for line in onward] != [line.id for line in into] or len(onward) != 1:
        return
    refused = permits.may_run(second, first)
    if refused:
        raise refused
    if any(line.target_id == first.id for line in queries.outgoing(draft, second.id)):
        return  # it leads back already, and two lines never run the same way
    before = [c for c in queries.incoming(draft, first.id) if c.kind not in _BACK and c.source_id != first.id]
    for line in _onward(draft, second.id):
        draft.update(line, source_id=first.id, bends="")
    for line in before:
        draft.update(line, target_id=second.id, bends="")
    draft.update(onward[0], source_id=second.id, target_id=first.id, bends="")


def _exchange(draft: Draft, order: Sequence[Node], first: Node, second: Node) -> None:
    """Let two neighbours in the order of a stage change places, each in its lane."""
    middles = [each.x + each.width / 2 for each in (first, second)]
    is_one_lane = first.lane_id == second.lane_id
    if middles[0] == middles[1] and not is_one_lane:
        raise Refused("one_place", name=first.name, other=second.name)
    tops = [each.y + each.height / 2 for each in (first, second)] if is_one_lane else None
    if is_one_lane:
        ends = first.x, max(first.x + first.width, second.x + second.width)
        xs = ends[1] - first.width, min(ends[0], second.x)
    else:
        xs = middles[1] - first.width / 2, middles[0] - second.width / 2
    ys = (tops[1] - first.height / 2, tops[0] - second.height / 2) if tops else (first.y, second.y)
    if middles[0] == middles[1]:
        xs = first.x, second.x
    after = draft.update(first, x=max(xs[0], CELL_MARGIN), y=max(ys[0], CELL_MARGIN))
    before = draft.update(second, x=max(xs[1], CELL_MARGIN), y=max(ys[1], CELL_MARGIN))
    row = [each.id for each in order].index(first.id)
    put_in_a_row(
        draft, first.stage_id, [*order[:row], before, after, *order[row + 2 :]], {first.id, second.id}
    )


def _move_over(draft: Draft, node: Node, step: int) -> None:
    """Put a node at the end of the stage before its own, or at the beginning of the next."""
    own = queries.stages(draft, node.map_id)
    position = [stage.id for stage in own].index(node.stage_id) + step
    if not 0 <= position < len(own):
        raise Refused("first_line" if step < 0 else "last_line", name=node.name)
    stage = own[position]
    order = outline.in_order(draft, stage.id)
    ends = [each.x + each.width + NODE_GAP for each in order if each.lane_id == node.lane_id]
    x = CELL_PADDING if step > 0 else max(ends, default=CELL_PADDING)
    moved = draft.update(node, stage_id=stage.id, x=x)
    put_in_a_row(draft, stage.id, [moved, *order] if step > 0 else [*order, moved], {node.id})
