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
    Node,
    PlanAction,
    Play,
    ProcessMap,
    Record,
    Responsibility,
    Stage,
)
from mapper.core.values import NodeKind


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
    """No map is inside itself, however deep."""
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


def _item(draft: Draft, item: Item) -> None:
    _of_map(draft, item)
    _above(draft, item, "solves_id")


def _comment(draft: Draft, comment: Comment) -> None:
    if comment.parent_id is not None and draft.get(Comment, comment.parent_id).node_id != comment.node_id:
        raise Refused("other_map")
    _above(draft, comment, "parent_id")


def _goal(draft: Draft, goal: Goal) -> None:
    _above(draft, goal, "parent_id")


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
        Comment: _comment,
        Ballot: _of_map,
    }
)
