"""The edit that takes changes over from one map into another: single fields, things that came, things that went."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from mapper.core.bands import axis_of
from mapper.core.draft import Draft
from mapper.core.edits import room
from mapper.core.edits.bringing import Bringing
from mapper.core.edits.lanes import delete_lane
from mapper.core.edits.stages import delete_stage
from mapper.core.grid import Cell
from mapper.core.history import Label
from mapper.core.ids import MapId
from mapper.core.naming import called
from mapper.core.reader import Reader
from mapper.core.records import REFERENCES, Lane, Node, ProcessMap, Record, Stage, record_type_of
from mapper.core.records.limits import ONCE
from mapper.core.records.plain import field_types
from mapper.core.values import NodeKind

# What only fits together: an end has an outcome, and nothing else has.
_TOGETHER: Final = MappingProxyType({"kind": "outcome", "outcome": "kind"})


class Said(NamedTuple):
    """A field that is to say what it says in the other map: of the thing itself, or of what hangs on it.

    The ids are those of the records that say it, None where nothing hangs there. Of type ProcessMap at a step it is its
    inside as a whole, which came or went.
    """

    record_type: type[Record]
    name: str
    source_id: str | None
    target_id: str | None


class Taking(NamedTuple):
    """One thing to take over: it is brought where it has no target, taken away where it has no source."""

    source_id: str | None
    target_id: str | None
    fields: Sequence[Said] = ()
    within: "Within | None" = None  # what is to be taken over in its inside, which it has on both maps


class Within(NamedTuple):
    """Things to take over from the inside of a step into the inside of the same step here; as `take_over` has them."""

    map_id: MapId
    source_map_id: MapId
    takings: Sequence[Taking]
    same: Mapping[str, str]


def take_over(
    draft: Draft,
    /,
    map_id: MapId,
    source: Reader,
    source_map_id: MapId,
    takings: Sequence[Taking],
    same: Mapping[str, str],
) -> Label:
    """Make a map say, of these things, at least one, what another map says, of this document or of another one.

    `same`: by the id in the other map the id in this one, of all stages, lanes, nodes and lines that are in both. What
    a thing needs comes with it: a node its stage and lane, its inside and the lines to what is here; a line its ends.
    Roles, tools and the like are those of the same id or else of the same name, and are made where there are none. A
    stage or lane that went leaves behind what is to stay.
    """
    names = _take(draft, source, Within(map_id, source_map_id, takings, same))
    return Label("take_over", {"name": next(iter(names), ""), "count": len(takings)})


def _take(draft: Draft, source: Reader, asked: Within) -> list[str]:
    """Take things over from one map into one other; the names of what was changed."""
    bringing = Bringing(draft, asked.map_id, source, asked.source_map_id, asked.same)
    names = []
    for taking in asked.takings:
        target = _found(draft, taking.target_id)
        if taking.source_id is None:
            if target is not None:
                names.append(called(draft, target))
                _take_away(bringing, target)
        elif taking.target_id is None:
            names.append(
                called(draft, draft.get(record_type_of(taking.source_id), bringing.bring(taking.source_id)))
            )
        elif target is not None:
            names.append(called(draft, target))
            _say(bringing, taking, target)
            if taking.within is not None:
                _take(draft, source, taking.within)
    return names


def _found(draft: Draft, record_id: str | None) -> Record | None:
    return None if record_id is None else draft.find(record_type_of(record_id), record_id)


# -- what went


def _take_away(bringing: Bringing, target: Record) -> None:
    draft = bringing.draft
    if isinstance(target, Stage | Lane):
        axis = axis_of(target.id)
        for node in axis.content(draft, target):
            origin = bringing.source_of(node.id)
            if origin is not None:
                _move(bringing, bringing.source.get(Node, origin), node)
            elif node.kind is not NodeKind.NOTE:
                draft.remove(node)
        if isinstance(target, Stage):
            delete_stage(draft, target.id)
        else:
            delete_lane(draft, target.id)
    else:
        draft.remove(target)


# -- what says something else


def _say(bringing: Bringing, taking: Taking, target: Record) -> None:
    """Make one thing say what it says in the other map, in these fields."""
    own: dict[str, Any] = {}
    for said in taking.fields:
        if said.record_type is type(target):
            source = bringing.source.get(said.record_type, taking.source_id or "")
            names = [said.name, *([_TOGETHER[said.name]] if said.name in _TOGETHER else [])]
            own |= {name: getattr(source, name) for name in names if name in field_types(type(target))}
        elif said.record_type is ProcessMap:
            _put_inside(bringing, said, taking.source_id or "", target)
        else:
            _hang(bringing, said, target)
    if own:
        _set(bringing, taking, target, own)


def _set(bringing: Bringing, taking: Taking, target: Record, own: dict[str, Any]) -> None:
    draft = bringing.draft
    if "position" in own and isinstance(target, Stage | Lane):
        del own["position"]
        bringing.put_in_place(taking.source_id or "", target)
        target = draft.get(type(target), target.id)
    for reference in REFERENCES[type(target)]:
        if own.get(reference.field) is not None:
            own[reference.field] = bringing.bring(own[reference.field])
    if isinstance(target, Node):
        _reach(draft, replace(target, **own))
    draft.update(draft.get(type(target), target.id), **own)


def _move(bringing: Bringing, source: Node, target: Node) -> None:
    """Into the cell it has in the other map."""
    cell: dict[str, Any] = {
        "stage_id": bringing.bring(source.stage_id),
        "lane_id": bringing.bring(source.lane_id),
    }
    _reach(bringing.draft, replace(target, **cell))
    bringing.draft.update(target, **cell)


def _reach(draft: Draft, node: Node) -> None:
    """Make the cell of a node so large that it stays in it."""
    room.reach(draft, Cell(node.stage_id, node.lane_id), node.x + node.width, node.y + node.height)


def _put_inside(bringing: Bringing, said: Said, source_id: str, target: Record) -> None:
    """Give a step the inside it has in the other map, or take its own away."""
    ours = bringing.draft.find(ProcessMap, said.target_id)
    if said.source_id is None:
        if ours is not None:
            bringing.draft.remove(ours)
    elif ours is None and isinstance(target, Node):
        bringing.bring_inside(bringing.source.get(Node, source_id), target)


def _hang(bringing: Bringing, said: Said, holder: Record) -> None:
    """Make what hangs on a thing say it, hang it there, or take it off."""
    draft, source = bringing.draft, bringing.source
    tie = next(r.field for r in REFERENCES[said.record_type] if r.target == holder.prefix)
    is_single = ONCE.get(said.record_type) == (tie,)
    theirs: Any = source.find(said.record_type, said.source_id)
    ours: Any = draft.find(said.record_type, said.target_id)
    if is_single:
        ours = next(iter(draft.referring(said.record_type, tie, holder.id)), None)
        if ours is None:
            ours = draft.put(said.record_type(id=draft.new_id(said.record_type), **{tie: holder.id}))
        default = said.record_type.__dataclass_fields__[said.name].default
        draft.update(ours, **{said.name: default if theirs is None else getattr(theirs, said.name)})
    elif theirs is None:
        if ours is not None:
            draft.remove(ours)
    elif ours is None:
        bringing.hang(theirs, tie, holder.id)
    else:
        draft.update(ours, **{said.name: bringing.led(theirs)[said.name]})
