"""What must fit together in a record and with those it names, beyond the range of each value."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.geometry.bends import parse_bends
from mapper.core.records import (
    Ballot,
    Comment,
    Connector,
    Goal,
    Item,
    Lane,
    Lever,
    Node,
    PlanAction,
    Play,
    ProcessMap,
    Record,
    Responsibility,
    Stage,
)
from mapper.core.seasons import parse_seasons
from mapper.core.values import LeverKind, NodeKind

# What is asked here beyond the references of records.
ASKED: Final[Mapping[type[Record], frozenset[str]]] = MappingProxyType(
    {
        Node: frozenset({"map_id", "kind", "outcome"}),
        Connector: frozenset({"bends"}),
        ProcessMap: frozenset({"seasons"}),
        Lever: frozenset({"kind"}),
    }
)


def verify(draft: Draft, record: Record) -> None:
    """Raise Refused when the record does not fit together or with what it names."""
    check = _SHAPES.get(type(record))
    if check is not None:
        check(draft, record)


def _node(draft: Draft, node: Node) -> None:
    if (node.outcome is not None) != (node.kind is NodeKind.END):
        raise Refused("outcome_and_kind", name=node.name)
    stage, lane = draft.get(Stage, node.stage_id), draft.get(Lane, node.lane_id)
    if not stage.map_id == lane.map_id == node.map_id:
        raise Refused("other_map")
    if node.attached_to is not None:
        holder = draft.get(Node, node.attached_to)
        if node.kind is not NodeKind.NOTE or holder.kind is NodeKind.NOTE:
            raise Refused("only_notes_stick", name=node.name)
        if holder.map_id != node.map_id:
            raise Refused("other_map")


def _connector(draft: Draft, connector: Connector) -> None:
    source = draft.get(Node, connector.source_id)
    if connector.map_id != source.map_id:
        raise Refused("other_map")
    if parse_bends(connector.bends) is None:
        raise Refused("not_bends", value=connector.bends[:40])


def _map(draft: Draft, process_map: ProcessMap) -> None:
    """The months have their weights, and no map is inside itself, however deep."""
    if parse_seasons(process_map.seasons) is None:
        raise Refused("not_seasons", value=process_map.seasons[:40])
    above, node_id = {process_map.id}, process_map.parent_node_id
    while node_id is not None:
        map_id = draft.get(Node, node_id).map_id
        if map_id in above:
            raise Refused("map_inside_itself", name=process_map.name)
        above.add(map_id)
        node_id = draft.get(ProcessMap, map_id).parent_node_id


def _above(draft: Draft, record: Goal | Item | PlanAction | Comment, field: str) -> None:
    """What a chain of `field` leads to is never the record it began with."""
    seen, above = {record.id}, getattr(record, field)
    while above is not None:
        if above in seen:
            raise Refused("goes_in_a_circle", name=getattr(record, "name", ""), kind=record.prefix)
        seen.add(above)
        above = getattr(draft.get(type(record), above), field)


def _responsibility(_: Draft, responsibility: Responsibility) -> None:
    if (responsibility.role_id is None) == (responsibility.person_id is None):
        raise Refused("role_or_person")


def _play(draft: Draft, play: Play) -> None:
    if play.connector_id is not None:
        if draft.get(Connector, play.connector_id).source_id != play.node_id:
            raise Refused("not_its_branch", name=play.name)


def _of_map(draft: Draft, record: Item | Ballot) -> None:
    if record.node_id is not None and draft.get(Node, record.node_id).map_id != record.map_id:
        raise Refused("other_map")


def _ballot(draft: Draft, ballot: Ballot) -> None:
    """It is about a step, a role's hours there, a line's share, or the register, all of its own map."""
    _of_map(draft, ballot)
    if ballot.connector_id is not None:
        if ballot.node_id is not None or ballot.role_id is not None:
            raise Refused("not_estimated", field=ballot.measure)
        if draft.get(Connector, ballot.connector_id).map_id != ballot.map_id:
            raise Refused("other_map")
    if ballot.role_id is not None and ballot.node_id is None:
        raise Refused("not_estimated", field=ballot.measure)


def _item(draft: Draft, item: Item) -> None:
    _of_map(draft, item)
    _above(draft, item, "solves_id")


def _comment(draft: Draft, comment: Comment) -> None:
    if comment.parent_id is not None and draft.get(Comment, comment.parent_id).node_id != comment.node_id:
        raise Refused("other_map")
    _above(draft, comment, "parent_id")


def _goal(draft: Draft, goal: Goal) -> None:
    _above(draft, goal, "parent_id")


# what a lever of each kind is about: the references of which it names one
_ABOUT: Final[Mapping[LeverKind, tuple[str, ...]]] = MappingProxyType(
    {
        LeverKind.SHARE: ("connector_id",),
        LeverKind.TOUCH: ("node_id",),
        LeverKind.WAIT: ("node_id",),
        LeverKind.DROP_OUT: ("node_id", "connector_id"),
        LeverKind.ATTEMPTS: ("node_id",),
        LeverKind.ENTRIES: ("node_id",),
        LeverKind.HIRE: ("role_id",),
    }
)


def _lever(draft: Draft, lever: Lever) -> None:
    """It names what it is about, on its own map; entries may come in anywhere, and work may be that of one role."""
    named = [name for name in ("connector_id", "node_id", "role_id") if getattr(lever, name) is not None]
    asked = _ABOUT[lever.kind]
    if lever.kind is LeverKind.TOUCH and "role_id" in named:
        named.remove("role_id")
    may_be_none = lever.kind is LeverKind.ENTRIES and not named
    if not may_be_none and (len(named) != 1 or named[0] not in asked):
        raise Refused("lever_about_nothing", name=lever.name)
    maps = set()
    if lever.connector_id is not None:
        maps.add(draft.get(Connector, lever.connector_id).map_id)
    if lever.node_id is not None:
        maps.add(draft.get(Node, lever.node_id).map_id)
    if maps - {lever.map_id}:
        raise Refused("other_map")


def _plan_action(draft: Draft, action: PlanAction) -> None:
    _above(draft, action, "gate_id")


_SHAPES: Final[Mapping[type[Record], Callable[[Draft, Any], None]]] = MappingProxyType(
    {
        Node: _node,
        Connector: _connector,
        ProcessMap: _map,
        Goal: _goal,
        Responsibility: _responsibility,
        Play: _play,
        Item: _item,
        PlanAction: _plan_action,
        Lever: _lever,
        Comment: _comment,
        Ballot: _ballot,
    }
)
