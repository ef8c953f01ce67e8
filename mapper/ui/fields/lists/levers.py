"""Levers as a table: fixes and hires the team thinks of, each one finite step with what it costs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from mapper.analysis.levers.levers import levers_of
from mapper.core.draft import Draft
from mapper.core.edits.things import add_thing, remove_things
from mapper.core.errors import Refused, Trouble
from mapper.core.history import Label
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Connector, DocumentInfo, Lever, Node, Role
from mapper.core.values import LeverKind
from mapper.services.lever_texts import read_lever
from mapper.ui.fields.field import Field, Unit
from mapper.ui.fields.lists.plays import branch_name
from mapper.ui.fields.record_fields import in_currency, record_field
from mapper.ui.fields.subject import Subject, touches
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate

# What the change of a kind counts; points of a share are written in per cent.
_UNITS: Final[Mapping[LeverKind, str]] = MappingProxyType(
    {
        LeverKind.SHARE: "%",
        LeverKind.DROP_OUT: "%",
        LeverKind.TOUCH: QT_TRANSLATE_NOOP("Field", "h"),
        LeverKind.WAIT: QT_TRANSLATE_NOOP("Field", "days"),
        LeverKind.ATTEMPTS: QT_TRANSLATE_NOOP("Field", "tries"),
        LeverKind.ENTRIES: QT_TRANSLATE_NOOP("Field", "a month"),
        LeverKind.HIRE: QT_TRANSLATE_NOOP("Field", "people"),
    }
)


def _kinds(_reader: Reader, _map_id: MapId) -> Sequence[tuple[object, str]]:
    return [
        (LeverKind.SHARE, translate("Field", "Share")),
        (LeverKind.TOUCH, translate("Field", "Hours of work")),
        (LeverKind.WAIT, translate("Field", "Wait")),
        (LeverKind.DROP_OUT, translate("Field", "Who drops out")),
        (LeverKind.ATTEMPTS, translate("Field", "Attempts")),
        (LeverKind.ENTRIES, translate("Field", "Cases that come in")),
        (LeverKind.HIRE, translate("Field", "People hired")),
    ]


def _branches(reader: Reader, map_id: MapId) -> Sequence[tuple[object, str]]:
    found = [
        (line.id, f"{reader.get(Node, line.source_id).name} {branch_name(reader, line)}")
        for line in reader.referring(Connector, "map_id", map_id)
    ]
    return sorted(found, key=lambda pair: pair[1].casefold())


def _unit(_reader: Reader, lever: Lever) -> str:
    unit = _UNITS[lever.kind]
    return unit if unit == "%" else translate("Field", unit)


def _name(reader: Reader, lever: Lever) -> str:
    """Its own name, or what it does."""
    if lever.name:
        return lever.name
    kind = dict(_kinds(reader, lever.map_id))[lever.kind]
    line = reader.find(Connector, lever.connector_id)
    named = (reader.find(Node, lever.node_id), reader.find(Role, lever.role_id))
    about = [each.name for each in named if each is not None]
    if line is not None:
        about = [branch_name(reader, line)]
    return f"{kind}: {' · '.join(about)}" if about else kind


def _spots(reader: Reader, lever: Lever) -> Sequence[str]:
    """The step, or the two ends of the branch."""
    line = reader.find(Connector, lever.connector_id)
    if line is not None:
        return (line.source_id, line.target_id)
    return (lever.node_id,) if lever.node_id is not None else ()


def _order(_reader: Reader, _map_id: MapId) -> Callable[[Any], tuple[Any, ...]]:
    return lambda lever: (lever.position, lever.id)


def _add(draft: Draft, map_id: MapId, text: str, _after: str | None) -> Label:
    """Typed as elsewhere: "share:Qualify>Demo=+8%", "hire:SDR=+1"."""
    try:
        lever = read_lever(draft, map_id, text)
    except Trouble as trouble:
        raise Refused(trouble.code, **trouble.params) from None
    own = ("kind", "change", "connector_id", "node_id", "role_id")
    return add_thing(draft, Lever, map_id=map_id, **{name: getattr(lever, name) for name in own})


_LEVER: Final[tuple[Field, ...]] = (
    replace(
        record_field(Lever, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
        read=_name,
    ),
    record_field(Lever, "kind", QT_TRANSLATE_NOOP("Field", "What changes"), is_first=True, choices=_kinds),
    record_field(
        Lever, "connector_id", QT_TRANSLATE_NOOP("Field", "Branch"), is_first=True, choices=_branches
    ),
    record_field(Lever, "node_id", QT_TRANSLATE_NOOP("Field", "Step"), is_first=True),
    record_field(Lever, "role_id", QT_TRANSLATE_NOOP("Field", "Role"), is_first=True),
    record_field(
        Lever, "change", QT_TRANSLATE_NOOP("Field", "Changes by"), is_first=True, unit=None, unit_at=_unit
    ),
    record_field(Lever, "cost", QT_TRANSLATE_NOOP("Field", "Cost once"), is_first=True, unit=Unit.MONEY),
    record_field(
        Lever, "cost_a_year", QT_TRANSLATE_NOOP("Field", "Cost a year"), is_first=True, unit=Unit.MONEY
    ),
    record_field(
        Lever, "lead_days", QT_TRANSLATE_NOOP("Field", "Has its effect after"), is_first=True, unit=Unit.DAYS
    ),
)

LEVERS: Final = Subject(
    key="levers",
    title=QT_TRANSLATE_NOOP("Subject", "Levers"),
    adding=QT_TRANSLATE_NOOP("Subject", "Add a lever, such as hire:SDR=+1 or share:Qualify>Demo=+8%"),
    none=QT_TRANSLATE_NOOP("Subject", "No levers yet: what could be changed, and what would that cost?"),
    record_type=Lever,
    records=levers_of,
    order=_order,
    fields=lambda reader: in_currency(reader, _LEVER),
    first=tuple(field.key for field in _LEVER if field.is_first),
    touched=touches(Lever, DocumentInfo),
    add=_add,
    remove=remove_things,
    spots=_spots,
    named_by=None,
)
