"""The libraries as tables: roles, tools, skills and metrics, with everything that can be said of them."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from mapper.core.edits.merging import merge_entries
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import (
    Allocation,
    Calendar,
    DocumentInfo,
    Holiday,
    Metric,
    Person,
    PersonSkill,
    Record,
    Responsibility,
    Role,
    RoleTouch,
    Skill,
    Tool,
)
from mapper.core.usage import steps_using, users_of
from mapper.ui.fields.field import Field, Group, Holds, Unit
from mapper.ui.fields.lists.edits import Adding, adding_entry, removing_entries
from mapper.ui.fields.lists.units import in_unit, merging_in_unit, unit_giver
from mapper.ui.fields.lists.who import ROLE_FIGURES, SKILL_FIGURES
from mapper.ui.fields.record_fields import in_currency, record_field
from mapper.ui.fields.subject import Subject, touches
from mapper.ui.texts import QT_TRANSLATE_NOOP

_ON_STEPS: Final = frozenset({Role, Tool, Skill, Metric})


def _used(reader: Reader, record_id: str) -> int:
    return len(users_of(reader, record_id))


def _spots(reader: Reader, record: Record) -> list[NodeId]:
    return steps_using(reader, record.id)


def _uses() -> Field:
    return Field(
        key="uses",
        title=QT_TRANSLATE_NOOP("Field", "Used at"),
        holds=Holds.NUMBER,
        group=Group.ENTRY,
        is_whole=True,
        read=lambda reader, record: len(steps_using(reader, record.id)),
        is_first=True,
    )


def _by_name(_reader: Reader, _map_id: MapId) -> Any:
    return lambda record: (record.name.casefold(), record.id)


def library_subject(
    record_type: type[Record],
    key: str,
    title: str,
    adding: str,
    none: str,
    fields: tuple[Field, ...],
    *,
    every: Callable[[Reader], Sequence[Field]] | None = None,
    others: tuple[type[Record], ...] = (),
    add: Adding | None = None,
    other_side: str | None = None,
) -> Subject:
    """A library as a table. `every`: its fields where they depend on the document, and on which `others` in it."""
    own = (*fields, _uses()) if record_type in _ON_STEPS else fields
    return Subject(
        key=key,
        title=title,
        adding=adding,
        none=none,
        record_type=record_type,
        records=lambda reader, _map_id: reader.all(record_type),
        order=_by_name,
        fields=every or (lambda reader: in_currency(reader, own)),
        first=tuple(field.key for field in own if field.is_first),
        touched=touches(record_type, *others),
        add=add or adding_entry(record_type),
        remove=removing_entries,
        spots=_spots,
        merge=merging_in_unit if record_type is Metric else merge_entries,
        uses=_used,
        other_side=other_side,
    )


def _name(record_type: type[Record]) -> Field:
    return record_field(record_type, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True)


def _description(record_type: type[Record]) -> Field:
    return record_field(record_type, "description", QT_TRANSLATE_NOOP("Field", "Description"))


def _category(record_type: type[Record]) -> Field:
    return record_field(record_type, "category", QT_TRANSLATE_NOOP("Field", "Group"), is_first=True)


# What headcount and hiring are planned with.
_PLANNED: Final[tuple[Field, ...]] = (
    record_field(Role, "wait_limit_days", QT_TRANSLATE_NOOP("Field", "Wait at most"), unit=Unit.DAYS),
    record_field(Role, "arrival_variation", QT_TRANSLATE_NOOP("Field", "Spread of arrivals")),
    record_field(Role, "cost_a_year", QT_TRANSLATE_NOOP("Field", "Cost a year"), unit=Unit.MONEY),
    record_field(Role, "hire_cost", QT_TRANSLATE_NOOP("Field", "Cost of hiring"), unit=Unit.MONEY),
    record_field(Role, "fill_days", QT_TRANSLATE_NOOP("Field", "Until filled"), unit=Unit.DAYS),
    record_field(Role, "ramp_months", QT_TRANSLATE_NOOP("Field", "Months to full work")),
    record_field(Role, "leavers_a_year", QT_TRANSLATE_NOOP("Field", "Leave in a year")),
)

ROLES: Final = library_subject(
    Role,
    "roles",
    QT_TRANSLATE_NOOP("Subject", "Roles"),
    QT_TRANSLATE_NOOP("Subject", "Add a role: type its name, then Enter"),
    QT_TRANSLATE_NOOP("Subject", "No roles yet: who does the work?"),
    (
        _name(Role),
        record_field(
            Role, "target_utilisation", QT_TRANSLATE_NOOP("Field", "Planned utilisation"), is_first=True
        ),
        *ROLE_FIGURES,
        *_PLANNED,
        _description(Role),
    ),
    others=(Allocation, Person, Calendar, Holiday, DocumentInfo),
)
TOOLS: Final = library_subject(
    Tool,
    "tools",
    QT_TRANSLATE_NOOP("Subject", "Tools"),
    QT_TRANSLATE_NOOP("Subject", "Add a tool: type its name, then Enter"),
    QT_TRANSLATE_NOOP("Subject", "No tools yet: what do people work with?"),
    (
        _name(Tool),
        record_field(Tool, "kind", QT_TRANSLATE_NOOP("Field", "Kind"), is_first=True),
        _category(Tool),
        _description(Tool),
    ),
)
SKILLS: Final = library_subject(
    Skill,
    "skills",
    QT_TRANSLATE_NOOP("Subject", "Skills"),
    QT_TRANSLATE_NOOP("Subject", "Add a skill: type its name, then Enter"),
    QT_TRANSLATE_NOOP("Subject", "No skills yet: what must people be able to do?"),
    (_name(Skill), _category(Skill), *SKILL_FIGURES, _description(Skill)),
    others=(PersonSkill, Person, Allocation, Responsibility, RoleTouch),
)
METRICS: Final = library_subject(
    Metric,
    "metrics",
    QT_TRANSLATE_NOOP("Subject", "Metrics"),
    QT_TRANSLATE_NOOP("Subject", "Add a metric: type its name, then Enter"),
    QT_TRANSLATE_NOOP("Subject", "No metrics yet: how does one see that it works?"),
    (
        _name(Metric),
        unit_giver(Metric, "unit", QT_TRANSLATE_NOOP("Field", "Unit"), is_first=True),
        record_field(Metric, "direction", QT_TRANSLATE_NOOP("Field", "Better is"), is_first=True),
        record_field(Metric, "kind", QT_TRANSLATE_NOOP("Field", "Counted as"), is_first=True),
        record_field(Metric, "formula", QT_TRANSLATE_NOOP("Field", "Formula"), is_first=True),
        record_field(Metric, "numerator", QT_TRANSLATE_NOOP("Field", "Numerator")),
        record_field(Metric, "denominator", QT_TRANSLATE_NOOP("Field", "Denominator")),
        in_unit(Metric, "range_low", QT_TRANSLATE_NOOP("Field", "Usual from")),
        in_unit(Metric, "range_high", QT_TRANSLATE_NOOP("Field", "Usual to")),
        record_field(Metric, "range_source", QT_TRANSLATE_NOOP("Field", "Source of the range")),
        record_field(Metric, "source", QT_TRANSLATE_NOOP("Field", "Source of the values"), is_first=True),
        _category(Metric),
        _description(Metric),
    ),
)
