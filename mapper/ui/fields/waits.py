"""The catalogue of fields: whose a wait is and what it costs, and the date that was agreed at a step."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits import measures
from mapper.core.history import Label
from mapper.core.ids import MapId, NodeId
from mapper.core.queries_waits import commitment
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.core.values import STEP_KINDS, NodeKind, WaitLaw, WaitOwner
from mapper.ui.fields.field import Field, Group, Holds, Unit
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate

_BEGINS: Final = frozenset({NodeKind.START})
_SLIPS: Final = frozenset({NodeKind.SLIP})
_TEXTS = frozenset({"exit_rule"})


def _measure(name: str, reader: Reader, node: Node) -> Any:
    known = queries.measures(reader, node.id)
    value = getattr(known, name) if known is not None else None
    return None if value == "" else value


def _set_measure(name: str, draft: Draft, node_id: NodeId, value: Any) -> Label:
    return measures.set_measures(draft, node_id, **{name: (value or "") if name in _TEXTS else value})


def _counts_all_days(reader: Reader, node: Node) -> bool | None:
    known = queries.measures(reader, node.id)
    if known is None or (node.kind not in STEP_KINDS and not known.is_calendar_wait):
        return None
    return known.is_calendar_wait


def _agreed(name: str, reader: Reader, node: Node) -> Any:
    known = commitment(reader, node.id)
    return getattr(known, name) if known is not None else None


def _set_agreed(name: str, draft: Draft, node_id: NodeId, value: Any) -> Label:
    return measures.set_commitment(draft, node_id, **{name: value})


def _owners(_reader: Reader, _map_id: MapId) -> Sequence[tuple[object, str]]:
    return [
        (WaitOwner.CUSTOMER, translate("Field", "The customer")),
        (WaitOwner.TEAM, translate("Field", "The team")),
        (WaitOwner.PARTNER, translate("Field", "A partner")),
        (WaitOwner.NOBODY, translate("Field", "Nobody")),
    ]


def _laws(_reader: Reader, _map_id: MapId) -> Sequence[tuple[object, str]]:
    return [
        (WaitLaw.EXPONENTIAL, translate("Field", "Exponential")),
        (WaitLaw.GAMMA, translate("Field", "Gamma")),
        (WaitLaw.FIXED, translate("Field", "Always the same")),
    ]


def _days(_reader: Reader, _map_id: MapId) -> Sequence[tuple[object, str]]:
    return [(False, translate("Field", "Working days")), (True, translate("Field", "Calendar days"))]


def _of_measures(
    name: str, key: str, title: str, holds: Holds, kinds: frozenset[NodeKind] = STEP_KINDS, **more: Any
) -> Field:
    return Field(
        key=key,
        title=title,
        holds=holds,
        group=Group.WORK,
        read=partial(_measure, name),
        write=partial(_set_measure, name),
        kinds=kinds,
        **more,
    )


def _of_commitment(name: str, key: str, title: str, holds: Holds, **more: Any) -> Field:
    return Field(
        key=key,
        title=title,
        holds=holds,
        group=Group.WORK,
        read=partial(_agreed, name),
        write=partial(_set_agreed, name),
        kinds=_SLIPS,
        **more,
    )


def cost_fields(reader: Reader) -> Iterator[Field]:
    """What is money, in the document's currency."""
    yield _of_measures(
        "delay_cost_a_day",
        "money:delay_cost",
        QT_TRANSLATE_NOOP("Field", "Cost of delay a day"),
        Holds.NUMBER,
        unit=queries.document_info(reader).currency,
        least=0.0,
    )


WAIT_FIELDS: Final[tuple[Field, ...]] = (
    _of_measures(
        "wait_owner",
        "wait_owner",
        QT_TRANSLATE_NOOP("Field", "Whose wait it is"),
        Holds.CHOICE,
        choices=_owners,
    ),
    _of_measures(
        "wait_law", "wait_law", QT_TRANSLATE_NOOP("Field", "How waits spread"), Holds.CHOICE, choices=_laws
    ),
    Field(
        key="wait_days_kind",
        title=QT_TRANSLATE_NOOP("Field", "Days counted"),
        holds=Holds.CHOICE,
        group=Group.WORK,
        read=_counts_all_days,
        write=partial(_set_measure, "is_calendar_wait"),
        choices=_days,
        is_clearable=False,
        kinds=STEP_KINDS,
    ),
    _of_measures("promised", "promised", QT_TRANSLATE_NOOP("Field", "Promised for"), Holds.DATE),
    _of_measures("exit_rule", "exit_rule", QT_TRANSLATE_NOOP("Field", "Exit rule"), Holds.TEXT),
    _of_measures(
        "entries_a_month",
        "entries",
        QT_TRANSLATE_NOOP("Field", "Cases begun a month"),
        Holds.NUMBER,
        _BEGINS,
        least=0.0,
    ),
    _of_measures(
        "accurate_share",
        "accurate",
        QT_TRANSLATE_NOOP("Field", "Complete and accurate"),
        Holds.SHARE,
        least=0.0,
        most=1.0,
    ),
    _of_measures(
        "work_variation",
        "work_variation",
        QT_TRANSLATE_NOOP("Field", "Spread of the work"),
        Holds.NUMBER,
        least=0.0,
        most=100.0,
    ),
    _of_measures(
        "board_days",
        "board_days",
        QT_TRANSLATE_NOOP("Field", "Between meetings"),
        Holds.NUMBER,
        unit=Unit.DAYS,
        least=0.0,
    ),
    _of_measures(
        "patience_days",
        "patience_days",
        QT_TRANSLATE_NOOP("Field", "Customer's patience"),
        Holds.NUMBER,
        unit=Unit.DAYS,
        least=0.0,
    ),
    _of_measures(
        "priority",
        "priority",
        QT_TRANSLATE_NOOP("Field", "Priority"),
        Holds.NUMBER,
        least=1.0,
        most=9.0,
        is_whole=True,
    ),
    _of_commitment("agreed", "agreed", QT_TRANSLATE_NOOP("Field", "Agreed date"), Holds.DATE),
    _of_commitment(
        "hold_share", "hold", QT_TRANSLATE_NOOP("Field", "Date holds"), Holds.SHARE, least=0.0, most=1.0
    ),
    _of_commitment(
        "slip_share", "slip", QT_TRANSLATE_NOOP("Field", "Date slips"), Holds.SHARE, least=0.0, most=1.0
    ),
    _of_commitment(
        "cancel_share", "cancel", QT_TRANSLATE_NOOP("Field", "Cancelled"), Holds.SHARE, least=0.0, most=1.0
    ),
    _of_commitment(
        "slip_days",
        "slip_days",
        QT_TRANSLATE_NOOP("Field", "A slip takes"),
        Holds.NUMBER,
        unit=Unit.DAYS,
        least=0.0,
    ),
    _of_commitment(
        "slips",
        "slips",
        QT_TRANSLATE_NOOP("Field", "Slips so far"),
        Holds.NUMBER,
        least=0.0,
        is_whole=True,
    ),
)
