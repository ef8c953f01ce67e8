"""The catalogue of fields: the work and the waiting at a step."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits import measures
from mapper.core.history import Label
from mapper.core.ids import MapId, NodeId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Node, Role
from mapper.core.values import STEP_KINDS, ValueClass
from mapper.ui.fields.field import Field, Group, Holds, Unit
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate


def role_fields(reader: Reader) -> Iterator[Field]:
    """The hours of each role."""
    for role in sorted(reader.all(Role), key=lambda role: (role.name.casefold(), role.id)):
        yield Field(
            key=f"touch:{role.id}",
            title=QT_TRANSLATE_NOOP("Field", "Hours of {name}"),
            about=role.name,
            holds=Holds.NUMBER,
            group=Group.WORK,
            unit=Unit.HOURS,
            least=0.0,
            read=partial(_hours_of, role.id),
            write=partial(_set_hours, role.id),
            kinds=STEP_KINDS,
        )


def _measure(name: str, reader: Reader, node: Node) -> Any:
    known = queries.measures(reader, node.id)
    return getattr(known, name) if known is not None else None


def _set_measure(name: str, draft: Draft, node_id: NodeId, value: Any) -> Label:
    return measures.set_measures(draft, node_id, **{name: value})


def _hours(reader: Reader, node: Node) -> float | None:
    hours = queries.touch_hours(reader, node.id)
    return sum(hours.values()) if hours else None


def _hours_of(role_id: RoleId, reader: Reader, node: Node) -> float | None:
    return queries.touch_hours(reader, node.id).get(role_id)


def _set_hours(role_id: RoleId, draft: Draft, node_id: NodeId, value: Any) -> Label:
    return measures.set_touch(draft, node_id, role_id, value)


def _classes(_reader: Reader, _map_id: MapId) -> Sequence[tuple[object, str]]:
    return [
        (ValueClass.VA, translate("Field", "Value-adding")),
        (ValueClass.BNVA, translate("Field", "Necessary")),
        (ValueClass.NVA, translate("Field", "Not adding")),
    ]


WORK_FIELDS: Final[tuple[Field, ...]] = (
    Field(
        key="touch",
        title=QT_TRANSLATE_NOOP("Field", "Hours of work"),
        as_number=QT_TRANSLATE_NOOP("Heat", "hours of work"),
        holds=Holds.NUMBER,
        group=Group.WORK,
        unit=Unit.HOURS,
        read=_hours,
        is_first=True,
    ),
    Field(
        key="wait",
        title=QT_TRANSLATE_NOOP("Field", "Waiting"),
        as_number=QT_TRANSLATE_NOOP("Heat", "days of waiting"),
        holds=Holds.NUMBER,
        group=Group.WORK,
        unit=Unit.DAYS,
        least=0.0,
        read=partial(_measure, "wait_days"),
        write=partial(_set_measure, "wait_days"),
        kinds=STEP_KINDS,
        is_first=True,
    ),
    Field(
        key="spread",
        title=QT_TRANSLATE_NOOP("Field", "Spread"),
        as_number=QT_TRANSLATE_NOOP("Heat", "spread of the waiting"),
        holds=Holds.NUMBER,
        group=Group.WORK,
        unit=Unit.DAYS,
        least=0.0,
        read=partial(_measure, "wait_spread_days"),
        write=partial(_set_measure, "wait_spread_days"),
        kinds=STEP_KINDS,
    ),
    Field(
        key="attempts",
        title=QT_TRANSLATE_NOOP("Field", "Attempts limit"),
        as_number=QT_TRANSLATE_NOOP("Heat", "attempts limit"),
        holds=Holds.NUMBER,
        group=Group.WORK,
        unit=Unit.TRIES,
        least=1.0,
        most=1e6,
        is_whole=True,
        read=partial(_measure, "attempts_limit"),
        write=partial(_set_measure, "attempts_limit"),
        kinds=STEP_KINDS,
    ),
    Field(
        key="age",
        title=QT_TRANSLATE_NOOP("Field", "Age limit"),
        as_number=QT_TRANSLATE_NOOP("Heat", "age limit"),
        holds=Holds.NUMBER,
        group=Group.WORK,
        unit=Unit.DAYS,
        least=0.0,
        read=partial(_measure, "age_limit_days"),
        write=partial(_set_measure, "age_limit_days"),
        kinds=STEP_KINDS,
    ),
    Field(
        key="value",
        title=QT_TRANSLATE_NOOP("Field", "Value class"),
        as_number=QT_TRANSLATE_NOOP("Heat", "value class"),
        holds=Holds.CHOICE,
        group=Group.WORK,
        read=partial(_measure, "value_class"),
        write=partial(_set_measure, "value_class"),
        choices=_classes,
        ranked=tuple(ValueClass),
        kinds=STEP_KINDS,
        is_first=True,
    ),
)
