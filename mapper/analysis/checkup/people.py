"""The check-up's rules of people and what they work with: who does a step, and what nobody uses."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from mapper.analysis.checkup.finding import Fix, Severity
from mapper.analysis.checkup.ground import Ground
from mapper.analysis.checkup.measures import WORK
from mapper.analysis.checkup.rule import DocumentRule, NodeRule, Rule, Spot, at
from mapper.analysis.people.absence import Vacant, vacant
from mapper.analysis.people.hours import allocated, is_over_allocated, is_there
from mapper.core import queries
from mapper.core.reader import Reader
from mapper.core.records import (
    REFERENCES,
    Allocation,
    Calendar,
    Metric,
    Node,
    NodeSkill,
    Person,
    PersonSkill,
    ProcessMap,
    Record,
    Responsibility,
    Role,
    RoleTouch,
    Skill,
    Tool,
)
from mapper.core.values import NodeKind, Raci

_ENTRIES: Final[tuple[type[Record], ...]] = (Role, Tool, Skill, Metric)


def is_used(reader: Reader, entry: Record) -> bool:
    """Whether anything in the document refers to an entry of a library.

    Formula: there is a record with a field that refers to the entry's type and holds its id.
    Assumes: all maps count, and people and metrics as steps do: a role is used by whoever has a share in it. Texts that
    name it do not.
    Source: docs/formulas.md, The check-up.

    >>> from mapper.analysis.example import sale
    >>> [is_used(sale(), role) for role in sale().all(Role)]
    [True, True]
    """
    return any(
        reference.target == entry.prefix and reader.referring(user, reference.field, entry.id)
        for user, references in REFERENCES.items()
        for reference in references
    )


def _step_without_role(ground: Ground, node: Node) -> Iterator[Spot]:
    """Work of ours at which no role spends time; a decision may take none."""
    is_ours = node.kind is NodeKind.STEP and not ground.is_with_customer(node)
    if is_ours and not queries.touch_hours(ground.reader, node.id):
        yield at(node)


def _unused_entry(reader: Reader, _today: date) -> Iterator[Spot]:
    for record_type in _ENTRIES:
        entries: list[Any] = list(reader.all(record_type))
        for entry in sorted(entries, key=lambda record: (record.name.casefold(), record.id)):
            if not is_used(reader, entry):
                yield Spot((entry.id,), {"name": entry.name, "kind": record_type.prefix})


def _step_without_owner(ground: Ground, node: Node) -> Iterator[Spot]:
    if node.kind in WORK and not ground.is_with_customer(node) and not _owners(ground, node):
        is_fixable = bool(queries.touch_hours(ground.reader, node.id))
        yield Spot((node.id,), {"name": node.name}, is_fixable)


def _several_owners(ground: Ground, node: Node) -> Iterator[Spot]:
    count = len(_owners(ground, node))
    if count > 1:
        yield at(node, count=count)


def _owners(ground: Ground, node: Node) -> list[Responsibility]:
    letters = ground.reader.referring(Responsibility, "node_id", node.id)
    return [letter for letter in letters if letter.letter is Raci.ACCOUNTABLE]


def _over_allocated(reader: Reader, _today: date) -> Iterator[Spot]:
    for person in sorted(reader.all(Person), key=lambda person: (person.name.casefold(), person.id)):
        if is_over_allocated(reader, person.id):
            total = round(allocated(reader, person.id), 6)
            yield Spot((person.id,), {"name": person.name, "total": total})


def _no_people(reader: Reader, _today: date) -> Iterator[Spot]:
    """Work is described and nobody is there to do it: one finding, not one for each role and skill."""
    is_asked = any(any(True for _ in reader.all(need)) for need in (RoleTouch, NodeSkill))
    if is_asked and not _has_people(reader):
        yield Spot()


def _has_people(reader: Reader) -> bool:
    return any(True for _ in reader.all(Person))


def _role_without_people(reader: Reader, today: date) -> Iterator[Spot]:
    """Roles that nobody has from some day on."""
    for role, users, found in _vacant_roles(reader, today):
        if found.last is None:
            yield Spot((role.id, *users), {"name": role.name, "day": found.first.isoformat()})


def _role_vacant_for_a_time(reader: Reader, today: date) -> Iterator[Spot]:
    """Roles that nobody has until somebody comes."""
    for role, users, found in _vacant_roles(reader, today):
        if found.last is not None:
            days = {"day": found.first.isoformat(), "until": found.last.isoformat()}
            yield Spot((role.id, *users), {"name": role.name, **days})


def _vacant_roles(reader: Reader, today: date) -> Iterator[tuple[Role, tuple[str, ...], Vacant]]:
    """The roles that steps need, with the steps and the first time from today on in which nobody has them."""
    if not _has_people(reader):
        return
    for role, users in _working_roles(reader):
        shares = reader.referring(Allocation, "role_id", role.id)
        found = vacant((reader.get(Person, each.person_id) for each in shares if each.share > 0), today)
        if found is not None:
            yield role, users, found


def _role_without_calendar(reader: Reader, _today: date) -> Iterator[Spot]:
    """Roles whose people work nobody knows when."""
    for role, users in _working_roles(reader):
        allocations = reader.referring(Allocation, "role_id", role.id)
        people = [reader.get(Person, allocation.person_id) for allocation in allocations]
        if people and all(person.calendar_id is None for person in people):
            yield Spot((role.id, *users), {"name": role.name})


def _calendar_without_hours(reader: Reader, _today: date) -> Iterator[Spot]:
    """Calendars by which somebody works that leave no hour for cases: a day of none, or all of it spent elsewhere."""
    for calendar in sorted(reader.all(Calendar), key=lambda one: (one.name.casefold(), one.id)):
        people = [each.id for each in reader.referring(Person, "calendar_id", calendar.id)]
        maps = [each.id for each in reader.referring(ProcessMap, "calendar_id", calendar.id)]
        if (people or maps) and calendar.hours_a_day * (1 - calendar.non_selling_share) <= 0:
            yield Spot((calendar.id, *people), {"name": calendar.name})


def _working_roles(reader: Reader) -> Iterator[tuple[Role, tuple[str, ...]]]:
    """The roles that steps need, with the steps."""
    for role in sorted(reader.all(Role), key=lambda role: (role.name.casefold(), role.id)):
        users = tuple(touch.node_id for touch in reader.referring(RoleTouch, "role_id", role.id))
        if users:
            yield role, users


def _skill_nobody_holds(reader: Reader, today: date) -> Iterator[Spot]:
    """Skills that nobody has who is there today."""
    if not _has_people(reader):
        return
    for skill in sorted(reader.all(Skill), key=lambda skill: (skill.name.casefold(), skill.id)):
        users = tuple(link.node_id for link in reader.referring(NodeSkill, "skill_id", skill.id))
        holders = reader.referring(PersonSkill, "skill_id", skill.id)
        able = (reader.get(Person, holder.person_id) for holder in holders if holder.level > 0)
        if users and not any(is_there(each, today, today) for each in able):
            yield Spot((skill.id, *users), {"name": skill.name, "day": today.isoformat()})


NODE_RULES: Final[tuple[NodeRule, ...]] = (
    Rule("step_without_role", Severity.HINT, _step_without_role),
    Rule("step_without_owner", Severity.HINT, _step_without_owner, Fix.SET_OWNER),
    Rule("several_owners", Severity.HINT, _several_owners),
)

DOCUMENT_RULES: Final[tuple[DocumentRule, ...]] = (
    Rule("over_allocated", Severity.WARNING, _over_allocated),
    Rule("no_people", Severity.HINT, _no_people),
    Rule("role_without_people", Severity.HINT, _role_without_people),
    Rule("role_vacant_for_a_time", Severity.HINT, _role_vacant_for_a_time),
    Rule("role_without_calendar", Severity.HINT, _role_without_calendar),
    Rule("calendar_without_hours", Severity.WARNING, _calendar_without_hours),
    Rule("skill_nobody_holds", Severity.HINT, _skill_nobody_holds),
    Rule("unused_entry", Severity.HINT, _unused_entry, Fix.DELETE_ENTRY),
)
