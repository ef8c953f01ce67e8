"""Plays as a table: what the team does when a case stalls, at every step of the map."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from mapper.analysis import strategy
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.things import add_thing, remove_things
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Connector, DocumentInfo, Node, Play
from mapper.core.values import STEP_KINDS, NodeKind
from mapper.ui.fields.field import Field, Unit
from mapper.ui.fields.record_fields import in_currency, record_field
from mapper.ui.fields.subject import Subject, touches
from mapper.ui.texts import QT_TRANSLATE_NOOP, word

_FIRST_ASKED = (NodeKind.STALL, NodeKind.SLIP)


def plays(reader: Reader, map_id: MapId) -> list[Play]:
    """All plays of a map, those that are off as well."""
    return [play for node in queries.nodes(reader, map_id) for play in strategy.plays_at(reader, node.id)]


def branch_name(reader: Reader, connector: Connector) -> str:
    """A branch by where it leads and what is written on it."""
    target = reader.get(Node, connector.target_id)
    name = " ".join(target.name.split()) or word(target.kind.value).capitalize()
    return f"{connector.label} → {name}" if connector.label else f"→ {name}"


def _branches(reader: Reader, map_id: MapId) -> Sequence[tuple[object, str]]:
    found = [
        (line.id, f"{reader.get(Node, node_id).name} {branch_name(reader, line)}")
        for node_id in {play.node_id for play in plays(reader, map_id)}
        for line in queries.outgoing(reader, node_id)
    ]
    return sorted(found, key=lambda pair: pair[1].casefold())


def _order(reader: Reader, _map_id: MapId) -> Callable[[Any], tuple[Any, ...]]:
    return lambda play: (
        reader.get(Node, play.node_id).name.casefold(),
        play.node_id,
        play.position,
        play.id,
    )


def _add(draft: Draft, map_id: MapId, name: str, after: str | None) -> Label:
    """At the step of the current row; else where cases stall first, or at the first step there is."""
    beside = draft.find(Play, after) if after is not None else None
    node_id = beside.node_id if beside is not None else _where(draft, map_id)
    return add_thing(draft, Play, node_id=node_id, name=name)


def _where(draft: Draft, map_id: MapId) -> NodeId:
    place = {stage.id: number for number, stage in enumerate(queries.stages(draft, map_id))}
    found = [node for node in queries.nodes(draft, map_id) if node.kind in STEP_KINDS]
    if not found:
        raise Refused("no_step_for_play")
    found.sort(key=lambda node: (node.kind not in _FIRST_ASKED, place[node.stage_id], node.x, node.id))
    return found[0].id


_PLAY: Final[tuple[Field, ...]] = (
    record_field(Play, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
    record_field(Play, "is_on", QT_TRANSLATE_NOOP("Field", "Switched on"), is_first=True),
    record_field(Play, "node_id", QT_TRANSLATE_NOOP("Field", "Step"), is_first=True, is_clearable=False),
    record_field(Play, "cue", QT_TRANSLATE_NOOP("Field", "What sets it off"), is_first=True),
    record_field(Play, "action", QT_TRANSLATE_NOOP("Field", "What is done"), is_first=True),
    record_field(Play, "role_id", QT_TRANSLATE_NOOP("Field", "Role"), is_first=True),
    record_field(Play, "tool_id", QT_TRANSLATE_NOOP("Field", "Tool")),
    record_field(
        Play,
        "connector_id",
        QT_TRANSLATE_NOOP("Field", "Branch it changes"),
        is_first=True,
        choices=_branches,
    ),
    record_field(Play, "share", QT_TRANSLATE_NOOP("Field", "Its share then"), is_first=True),
    record_field(Play, "wait_days", QT_TRANSLATE_NOOP("Field", "Wait then"), is_first=True, unit=Unit.DAYS),
    record_field(Play, "cost", QT_TRANSLATE_NOOP("Field", "Cost a visit"), unit=Unit.MONEY),
)

PLAYS: Final = Subject(
    key="plays",
    title=QT_TRANSLATE_NOOP("Subject", "Plays"),
    adding=QT_TRANSLATE_NOOP("Subject", "Add a play: type its name, then Enter"),
    none=QT_TRANSLATE_NOOP("Subject", "No plays yet: what does the team do when a case stalls?"),
    record_type=Play,
    records=plays,
    order=_order,
    fields=lambda reader: in_currency(reader, _PLAY),
    first=tuple(field.key for field in _PLAY if field.is_first),
    touched=touches(Play, DocumentInfo),
    add=_add,
    remove=remove_things,
    spots=lambda _reader, play: (play.node_id,),
)
