"""Edits of stages: add, rename, move with content, resize, delete."""

from typing import Any

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.geometry.sizes import MIN_STAGE_WIDTH, STAGE_WIDTH
from mapper.core.history import Label
from mapper.core.ids import MapId, StageId
from mapper.core.records import Node, Stage
from mapper.core.rules import permits


def add_stage(draft: Draft, /, map_id: MapId, name: str, position: int | None = None) -> Label:
    """Add a stage at a position (0 is the leftmost); without one, at the end. Later stages move on."""
    stages = queries.stages(draft, map_id)
    position = len(stages) if position is None else max(0, min(position, len(stages)))
    stage = Stage(
        id=draft.new_id(Stage), map_id=map_id, name=name.strip(), position=position, width=STAGE_WIDTH
    )
    _renumber(draft, [*stages[:position], stage, *stages[position:]])
    return Label("add_stage", {"name": stage.name})


def set_stage(draft: Draft, /, stage_id: StageId, **fields: Any) -> Label:
    """Change name or description."""
    assert fields.keys() <= {"name", "description"}
    if "name" in fields:
        fields["name"] = fields["name"].strip()
    stage = draft.update(draft.get(Stage, stage_id), **fields)
    code = "rename_stage" if set(fields) == {"name"} else "set_stage"
    return Label(code, {"name": stage.name, "field": ",".join(sorted(fields))})


def move_stage(draft: Draft, /, stage_id: StageId, position: int) -> Label:
    """Move a stage with all it holds to another position among its map's stages."""
    stage = draft.get(Stage, stage_id)
    others = [other for other in queries.stages(draft, stage.map_id) if other.id != stage_id]
    position = max(0, min(position, len(others)))
    _renumber(draft, [*others[:position], stage, *others[position:]])
    return Label("move_stage", {"name": stage.name})


def resize_stage(draft: Draft, /, stage_id: StageId, width: float) -> Label:
    """Set a stage's width; later stages are pushed. Content is never cut off."""
    stage = draft.update(draft.get(Stage, stage_id), width=max(round(width), MIN_STAGE_WIDTH))
    return Label("resize_stage", {"name": stage.name}, f"resize:{stage_id}")


def delete_stage(draft: Draft, /, stage_id: StageId, *, keep_content: bool = True) -> Label:
    """Delete a stage. Its content goes to the neighbour before (or after), or with the stage."""
    refused = permits.may_delete_stage(draft, stage_id)
    if refused:
        raise refused
    stage = draft.get(Stage, stage_id)
    stages = queries.stages(draft, stage.map_id)
    column = next(i for i, other in enumerate(stages) if other.id == stage_id)
    content = draft.referring(Node, "stage_id", stage_id)
    if keep_content and content:
        before = column > 0
        heir = stages[column - 1 if before else column + 1]
        left, right = (heir, stage) if before else (stage, heir)
        for node in draft.referring(Node, "stage_id", right.id):
            draft.update(node, x=node.x + left.width)
        for node in draft.referring(Node, "stage_id", stage_id):
            draft.update(node, stage_id=heir.id)
        draft.update(heir, width=heir.width + stage.width)
    draft.remove(stage)
    _renumber(draft, [other for other in queries.stages(draft, stage.map_id) if other.id != stage_id])
    return Label("delete_stage", {"name": stage.name})


def _renumber(draft: Draft, stages: list[Stage]) -> None:
    for position, stage in enumerate(stages):
        if stage.position != position or draft.find(Stage, stage.id) is None:
            draft.update(stage, position=position)
