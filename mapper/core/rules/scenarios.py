"""A scenario says only other numbers about the map it is based on; in all else it follows it, in the same command.

It is a copy, linked thing by thing, so that everything that reads maps reads scenarios. What is drawn on its base is
drawn on it too; a number of the base goes over as long as the scenario has the one the base had.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from mapper.core.changes import Change
from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.fragment import OF_NODE, OF_STAGE
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import (
    RECORD_TYPES,
    Connector,
    Lane,
    Node,
    NodeMeasures,
    NodeMetric,
    Play,
    ProcessMap,
    Record,
    RoleTouch,
    Stage,
)
from mapper.core.records.limits import ONCE
from mapper.core.records.plain import field_types
from mapper.core.rules.heeding import Heeds, every_field
from mapper.core.values import MapKind, NodeKind

_DRAWN: Final[tuple[type[Record], ...]] = (Stage, Lane, Node, Connector)
_HANGING: Final[tuple[type[Record], ...]] = (*OF_STAGE, *OF_NODE)
HEEDS: Final[Heeds] = every_field((ProcessMap, *_DRAWN, *_HANGING))
_ORDER: Final[Mapping[type[Record], int]] = MappingProxyType({t: i for i, t in enumerate(RECORD_TYPES)})
_NUMBERS: Final = tuple(name for name, (base, _) in field_types(NodeMeasures).items() if base in (int, float))

# What a scenario may say for itself, by type: numbers and which plays are on; and how large and where things lie.
FREE: Final[Mapping[type[Record], frozenset[str]]] = MappingProxyType(
    {
        Stage: frozenset({"width", "least_width", "is_collapsed"}),
        Lane: frozenset({"height", "least_height", "is_collapsed", "tint"}),
        Node: frozenset({"x", "y", "width", "height", "tint"}),
        Connector: frozenset({"share", "count", "bends"}),
        NodeMeasures: frozenset(_NUMBERS),
        RoleTouch: frozenset({"touch_hours"}),
        NodeMetric: frozenset({"baseline", "target", "actual"}),
        Play: frozenset({"is_on", "share", "wait_days", "cost"}),
    }
)
_PLACES: Final = ("stage_id", "lane_id", "source_id", "target_id", "attached_to")  # each on the map itself
_SIZES: Final = ("width", "height")
_OWN: Final = frozenset({"id", "map_id", "origin"})  # of each copy, whatever it is a copy of


def follow(draft: Draft) -> None:
    """Do to the scenarios of a map what the draft does to the map, as far as that is not done yet."""
    if not has_scenarios(draft):
        return
    changes = sorted(draft.changes(), key=lambda change: _ORDER[type(change.record)])
    pairs: dict[MapId, dict[str, str]] = {}
    for change in changes:
        if isinstance(change.record, ProcessMap):
            _follow_inside(draft, change, pairs)
            continue
        base_id = _map_of(draft, change)
        for scenario in _scenarios_of(draft, base_id):
            if draft.before.find(ProcessMap, scenario.id) is not None or scenario.id in pairs:
                twins = pairs.get(scenario.id) or pairs.setdefault(scenario.id, _twins(draft, scenario))
                _follow_one(draft, scenario, change, twins)


def has_scenarios(reader: Reader) -> bool:
    """Whether there is anything to follow for."""
    return any(each.kind is MapKind.SCENARIO for each in reader.all(ProcessMap))


def enforce(draft: Draft) -> None:
    """Raise Refused("scenario_numbers_only", name, base) when a scenario would say more than other numbers."""
    if not has_scenarios(draft.before):
        return
    pairs: dict[MapId, dict[str, str]] = {}
    for change in draft.changes():
        if type(change.record) not in (*_DRAWN, *_HANGING) or _is_note(change.record):
            continue
        scenario = draft.find(ProcessMap, _map_of(draft, change))
        _refuse_turned_lineage(draft, change, scenario)
        if scenario is None or not _is_bound(draft, scenario):
            continue
        twins = pairs.get(scenario.id) or pairs.setdefault(scenario.id, _twins(draft, scenario))
        if not _is_allowed(draft, scenario, change, twins):
            base = draft.get(ProcessMap, str(scenario.based_on))
            raise Refused("scenario_numbers_only", name=scenario.name, base=base.name)


def _refuse_turned_lineage(draft: Draft, change: Change, own_map: ProcessMap | None) -> None:
    """A thing of the base cannot come from one of its scenario."""
    after = change.after
    origin = getattr(after, "origin", None)
    if after is None or own_map is None or origin is None or type(after) not in _DRAWN:
        return
    source = draft.find(type(after), origin)
    map_id: MapId | None = getattr(source, "map_id", None)
    scenario = draft.find(ProcessMap, map_id)
    if scenario is not None and scenario.kind is MapKind.SCENARIO and scenario.based_on == own_map.id:
        raise Refused("scenario_numbers_only", name=scenario.name, base=own_map.name)


def _is_bound(draft: Draft, scenario: ProcessMap) -> bool:
    """Whether it was a scenario of a map before, and still is."""
    before = draft.before.find(ProcessMap, scenario.id)
    return (
        before is not None
        and MapKind.SCENARIO is before.kind is scenario.kind
        and before.based_on == scenario.based_on
        and draft.find(ProcessMap, scenario.based_on) is not None
    )


def _is_allowed(draft: Draft, scenario: ProcessMap, change: Change, twins: Mapping[str, str]) -> bool:
    before, after = change.before, change.after
    if before is not None and after is not None:
        differing = {n for n in before.__dataclass_fields__ if getattr(before, n) != getattr(after, n)}
        if differing <= FREE.get(type(after), frozenset()):
            return not _is_too_small(draft, scenario, after)
        if "origin" in differing:  # it would stand for something else
            return False
    record = change.record
    based = _original(draft, scenario, record)
    if isinstance(record, NodeMeasures):  # there is one as soon as there is a number to say
        other = (name for name in _other(record) if name != _owner_field(record))
        said = {n for n in other if getattr(record, n) != record.__dataclass_fields__[n].default}
        if after is None:  # with those of the base, or those that say no more than numbers
            return based is None or not said
        if based is None and (before is None or _stands_for_one(draft, scenario, record)):
            return not said
    if after is None:
        return based is None
    if based is None:
        return before is not None and _original(draft.before, scenario, before) is None
    return all(twins.get(str(v := getattr(based, n)), v) == getattr(after, n) for n in _other(based))


def _stands_for_one(draft: Draft, scenario: ProcessMap, said: NodeMeasures) -> bool:
    """Whether the step that measures belong to is one of the base, so that these are the first it has anywhere."""
    node = draft.find(Node, said.node_id)
    return node is not None and _original(draft, scenario, node) is not None


def _is_too_small(draft: Draft, scenario: ProcessMap, band: Record) -> bool:
    """Whether a stage or lane has become smaller than on the base: what lies in that one would not lie in this one."""
    based = _original(draft, scenario, band) if type(band) in (Stage, Lane) else None
    return based is not None and any(getattr(band, n, 0) < getattr(based, n, 0) for n in _SIZES)


def _other(record: Record) -> Iterator[str]:
    """The fields of a record in which a scenario says what its base says."""
    free = FREE.get(type(record), frozenset()) | _OWN
    return (name for name in record.__dataclass_fields__ if name not in free)


def _scenarios_of(draft: Draft, base_id: MapId | None) -> list[ProcessMap]:
    if base_id is None:
        return []
    found = draft.referring(ProcessMap, "based_on", base_id)
    return [each for each in found if each.kind is MapKind.SCENARIO]


def _twins(reader: Reader, scenario: ProcessMap) -> dict[str, str]:
    """By the id of each drawn thing of the base, the id of its copy on the scenario."""
    return {
        str(origin): own.id
        for record_type in _DRAWN
        for own in reader.referring(record_type, "map_id", scenario.id)
        if (origin := getattr(own, "origin", None)) is not None
    }


def _follow_inside(draft: Draft, change: Change, pairs: dict[MapId, dict[str, str]]) -> None:
    """A step of the base that is opened inside, or no longer is, is so on the scenarios."""
    before, after = change.before, change.after
    if before is None and isinstance(after, ProcessMap) and after.parent_node_id is not None:
        around = draft.get(Node, after.parent_node_id).map_id
        for scenario in _scenarios_of(draft, around):
            parent_id = _twins(draft, scenario).get(after.parent_node_id)
            if parent_id is not None and draft.before.find(ProcessMap, scenario.id) is not None:
                made = replace(after, id=draft.new_id(ProcessMap), kind=MapKind.SCENARIO, based_on=after.id)
                draft.put(replace(made, parent_node_id=parent_id))  # type: ignore[arg-type]  # the id of a node
                pairs[made.id] = {}
    elif after is None and isinstance(before, ProcessMap) and before.parent_node_id is not None:
        for scenario in _scenarios_of(draft, before.id):
            draft.remove(scenario)


def _follow_one(draft: Draft, scenario: ProcessMap, change: Change, twins: dict[str, str]) -> None:
    before, after = change.before, change.after
    if type(change.record) not in (*_DRAWN, *_HANGING):
        return
    if before is None:
        assert after is not None, "a change has at least one side"
        is_there = after.id in twins if type(after) in _DRAWN else _copy_of(draft, after, twins) is not None
        if not is_there and (type(after) in _DRAWN or _owner(after) in twins):
            _add(draft, scenario, after, twins)
        if not is_there or not isinstance(after, NodeMeasures):
            return
        # The scenario had something to say of the step before the base had.
        before = NodeMeasures(id=after.id, node_id=after.node_id)
    twin = _copy_of(draft, before, twins)
    if twin is None:
        return
    if after is None:
        draft.remove(twin)
    else:
        _follow_changed(draft, twin, before, after, twins)


def _follow_changed(
    draft: Draft, twin: Record, before: Record, after: Record, twins: Mapping[str, str]
) -> None:
    fields: dict[str, Any] = {}
    free = FREE.get(type(after), frozenset())
    for name in after.__dataclass_fields__:
        old, new = getattr(before, name), getattr(after, name)
        if name in _OWN or old == new or (name in free and getattr(twin, name) != old):
            if not (type(after) in (Stage, Lane) and name in _SIZES and old != new > getattr(twin, name)):
                continue
        if name in _PLACES and new is not None and new not in twins:
            return  # what it goes to is not on the scenario, which was drawn apart once
        fields[name] = twins.get(str(new), new)
    if isinstance(after, Node) and not fields.keys().isdisjoint({"stage_id", "lane_id"}):
        fields |= {"x": after.x, "y": after.y}  # where it lay was a place in another cell
    if fields:
        draft.update(twin, **fields)


def _add(draft: Draft, scenario: ProcessMap, record: Record, twins: dict[str, str]) -> None:
    if any((at := getattr(record, name, None)) is not None and at not in twins for name in _PLACES):
        return
    fields = {
        name: twins[value]
        for name in record.__dataclass_fields__
        if isinstance(value := getattr(record, name), str) and name != "id" and value in twins
    }
    made_id = draft.new_id(type(record))
    if type(record) in _DRAWN:
        fields |= {"map_id": scenario.id, "origin": record.id}
        twins[record.id] = made_id
    changed: dict[str, Any] = {"id": made_id, **fields}
    draft.put(replace(record, **changed))


def _copy_of(draft: Draft, before: Record, twins: Mapping[str, str]) -> Record | None:
    """What stands on the scenario for a thing of the base as it was."""
    if type(before) in _DRAWN:
        return draft.find(type(before), twins.get(before.id))
    field, owner = _owner_field(before), twins.get(_owner(before))
    if owner is None:
        return None
    return _alike(draft.referring(type(before), field, owner), before)


def _original(reader: Reader, scenario: ProcessMap, record: Record) -> Record | None:
    """What a thing of the scenario stands for on its base."""
    if type(record) in _DRAWN:
        found = reader.find(type(record), getattr(record, "origin", None))
        return found if found is not None and getattr(found, "map_id", None) == scenario.based_on else None
    holder = reader.find(Stage, _owner(record)) or reader.find(Node, _owner(record))
    origin = getattr(holder, "origin", None)
    if origin is None:
        return None
    return _alike(reader.referring(type(record), _owner_field(record), origin), record)


def _alike(candidates: list[Any], record: Record) -> Record | None:
    """The one that says the same kind of thing: of the same entry of a library, or of the same name."""
    field = _owner_field(record)
    key = [name for name in ONCE.get(type(record), ("name",)) if name != field]
    found = [c for c in candidates if all(getattr(c, name) == getattr(record, name) for name in key)]
    place = getattr(record, "position", None)
    return next((c for c in found if getattr(c, "position", None) == place), found[0] if found else None)


def _owner_field(record: Record) -> str:
    return "stage_id" if type(record) in OF_STAGE else "node_id"


def _owner(record: Record) -> str:
    return str(getattr(record, _owner_field(record)))


def _is_note(record: Record) -> bool:
    return isinstance(record, Node) and record.kind is NodeKind.NOTE


def _map_of(draft: Draft, change: Change) -> MapId | None:
    """The map that a drawn thing lies on, or lay on."""
    if type(change.record) in _DRAWN:
        map_id: MapId = getattr(change.record, "map_id")  # noqa: B009  # each of these types has one
        return map_id
    if type(change.record) not in _HANGING:
        return None
    owner = _owner(change.record)
    for reader in (draft, draft.before):
        holder = reader.find(Stage, owner) or reader.find(Node, owner)
        if holder is not None:
            return holder.map_id
    return None
