"""Edits of stages: add, rename, move with content, resize, split, merge, delete."""

from typing import Any

from mapper.core import queries
from mapper.core.bands import STAGES
from mapper.core.draft import Draft
from mapper.core.edits import bands
from mapper.core.geometry.sizes import STAGE_WIDTH
from mapper.core.history import Label
from mapper.core.ids import MapId, StageId
from mapper.core.records import REFERENCES, Node, Stage
from mapper.core.records.limits import ONCE
from mapper.core.rules import permits


def add_stage(draft: Draft, /, map_id: MapId, name: str, position: int | None = None) -> Label:
    """Add a stage at a position (0 is the leftmost); without one, at the end. Later stages move on."""
    stages = queries.stages(draft, map_id)
    position = len(stages) if position is None else max(0, min(position, len(stages)))
    stage = Stage(
        id=draft.new_id(Stage), map_id=map_id, name=name.strip(), position=position, width=STAGE_WIDTH
    )
    bands.put_in_order(draft, [*stages[:position], stage, *stages[position:]])
    return Label("add_stage", {"name": stage.name})


def set_stage(draft: Draft, /, stage_id: StageId, **fields: Any) -> Label:
    """Change name, description or phase."""
    assert fields.keys() <= {"name", "description", "phase"}
    if "name" in fields:
        fields["name"] = fields["name"].strip()
    stage = draft.update(draft.get(Stage, stage_id), **fields)
    code = "rename_stage" if set(fields) == {"name"} else "set_stage"
    return Label(code, {"name": stage.name, "field": ",".join(sorted(fields))})


def move_stage(draft: Draft, /, stage_id: StageId, position: int) -> Label:
    """Move a stage with all it holds to another position among its map's stages."""
    stage = draft.get(Stage, stage_id)
    bands.move(draft, STAGES, stage, position)
    return Label("move_stage", {"name": stage.name})


def resize_stage(draft: Draft, /, stage_id: StageId, width: float, *, shares: bool = False) -> Label:
    """Set a stage's width. Content is never cut off. Later stages are pushed, or the next one `shares` its room."""
    stage = draft.get(Stage, stage_id)
    (bands.share if shares else bands.resize)(draft, STAGES, stage, width)
    return Label("resize_stage", {"name": stage.name}, f"resize:{stage_id}")


def split_stage(draft: Draft, /, stage_id: StageId, parts: int) -> Label:
    """Cut a stage into two or three; its nodes go to the part they are seen in."""
    stage = draft.get(Stage, stage_id)
    bands.split(draft, STAGES, stage, parts)
    return Label("split_stage", {"name": stage.name})


def merge_stages(draft: Draft, /, stage_id: StageId) -> Label:
    """Make one of a stage and the next; the first keeps its name."""
    stage = draft.get(Stage, stage_id)
    follower = bands.next_of(draft, STAGES, stage)
    if follower is not None:
        _take_over(draft, stage, follower)
    other = bands.merge(draft, STAGES, draft.get(Stage, stage_id))
    return Label("merge_stages", {"name": stage.name, "other": other.name})


def delete_stage(
    draft: Draft, /, stage_id: StageId, *, keep_content: bool = True, gives_room: bool = False
) -> Label:
    """Delete a stage. Its content goes to the neighbour before (or after), or with the stage.

    Where nothing is kept, `gives_room` gives its room to the neighbours; else later stages move up.
    """
    refused = permits.may_delete_stage(draft, stage_id)
    if refused:
        raise refused
    stage = draft.get(Stage, stage_id)
    bands.delete(draft, STAGES, stage, keep_content=keep_content, gives_room=gives_room)
    return Label("delete_stage", {"name": stage.name})


def _take_over(draft: Draft, stage: Stage, follower: Stage) -> None:
    """What hangs on the stage that goes hangs on the one that stays, behind its own; what both have stands once."""
    if stage.phase is None and follower.phase is not None:
        draft.update(stage, phase=follower.phase)
    for record_type, references in REFERENCES.items():
        if record_type is Node or all(each.field != "stage_id" for each in references):
            continue
        own: list[Any] = draft.referring(record_type, "stage_id", stage.id)
        ties = [name for name in ONCE.get(record_type, ()) if name != "stage_id"]
        known = {tuple(getattr(record, name) for name in ties) for record in own}
        behind = max((record.position for record in own if hasattr(record, "position")), default=-1) + 1
        hung: list[Any] = draft.referring(record_type, "stage_id", follower.id)
        for record in hung:
            if ties and tuple(getattr(record, name) for name in ties) in known:
                continue
            fields = {"position": record.position + behind} if hasattr(record, "position") else {}
            draft.update(record, stage_id=stage.id, **fields)
