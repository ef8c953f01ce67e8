"""People as a table."""

from functools import partial
from typing import Any, Final

from mapper.analysis.people import hours
from mapper.core.draft import Draft
from mapper.core.edits import who
from mapper.core.edits.things import add_thing, remove_thing
from mapper.core.history import Label
from mapper.core.ids import PersonId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Allocation, DocumentInfo, Holiday, Person, PersonSkill, Role, Skill
from mapper.ui.fields.field import Field, Group, Holds, Item, Remark, Sign, Unit
from mapper.ui.fields.lists.library import library_subject
from mapper.ui.fields.lists.who import this_year
from mapper.ui.fields.record_fields import in_currency, record_field
from mapper.ui.render.gather import percent
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate


def allocated(reader: Reader, person_id: PersonId, role_id: RoleId) -> float | None:
    """The share of a person's time that a role has; None where it has none."""
    found = reader.referring(Allocation, "person_id", person_id)
    return next((a.share for a in found if a.role_id == role_id), None)


def _share_of(role_id: RoleId, reader: Reader, person: Person) -> float | None:
    return allocated(reader, person.id, role_id)


def _allocate(role_id: RoleId, draft: Draft, person_id: PersonId, value: Any) -> Label:
    if value is not None:
        return add_thing(draft, Allocation, person_id=person_id, role_id=role_id, share=value)
    for allocation in draft.referring(Allocation, "person_id", person_id):
        if allocation.role_id == role_id:
            return remove_thing(draft, allocation.id)
    return Label("set_thing", {"name": "", "kind": Allocation.prefix, "field": "share"})


def _total(reader: Reader, person: Person) -> float | None:
    has_any = bool(reader.referring(Allocation, "person_id", person.id))
    return hours.allocated(reader, person.id) if has_any else None


def _over(reader: Reader, person: Person) -> Remark | None:
    if not hours.is_over_allocated(reader, person.id):
        return None
    return Remark(Sign.WARNING, translate("People", "Roles have more of this person's time than there is."))


def _hours(reader: Reader, person: Person) -> float | None:
    return hours.person_hours(reader, person.id, *this_year())


def _roles(reader: Reader, person: Person) -> str | None:
    """The roles with their shares in words, the largest first: "Seller 60 %, Presales 40 %"."""
    found = [
        (-each.share, reader.get(Role, each.role_id).name)
        for each in reader.referring(Allocation, "person_id", person.id)
    ]
    return ", ".join(f"{name} {percent(-share)}" for share, name in sorted(found)) or None


def _skills(reader: Reader, person: Person) -> tuple[Item, ...]:
    found = [
        Item(reader.get(Skill, each.skill_id).name, each.level)
        for each in reader.referring(PersonSkill, "person_id", person.id)
    ]
    return tuple(sorted(found, key=lambda item: (item.name.casefold(), item.name)))


def _set_skills(draft: Draft, person_id: PersonId, value: Any) -> Label:
    return who.set_skills(draft, person_id, {item.name: item.level for item in value or ()})


def share_fields(reader: Reader, title: str) -> list[Field]:
    """A column for each role: the share of each person's time."""
    return [
        Field(
            key=f"share:{role.id}",
            title=title,
            about=role.name,
            holds=Holds.SHARE,
            group=Group.ENTRY,
            least=0.0,
            most=1.0,
            read=partial(_share_of, role.id),
            write=partial(_allocate, role.id),
        )
        for role in sorted(reader.all(Role), key=lambda role: (role.name.casefold(), role.id))
    ]


_PERSON: Final[tuple[Field, ...]] = (
    record_field(Person, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
    record_field(Person, "initials", QT_TRANSLATE_NOOP("Field", "Initials")),
    record_field(Person, "fte", QT_TRANSLATE_NOOP("Field", "Full time"), is_first=True),
    record_field(
        Person, "cost_a_year", QT_TRANSLATE_NOOP("Field", "Cost a year"), is_first=True, unit=Unit.MONEY
    ),
    record_field(Person, "calendar_id", QT_TRANSLATE_NOOP("Field", "Calendar"), is_first=True),
    Field(
        key="allocated",
        title=QT_TRANSLATE_NOOP("Field", "Allocated"),
        holds=Holds.SHARE,
        group=Group.ENTRY,
        read=_total,
        remark=_over,
        is_first=True,
    ),
    Field(
        key="roles",
        title=QT_TRANSLATE_NOOP("Field", "Roles"),
        holds=Holds.TEXT,
        group=Group.ENTRY,
        read=_roles,
        is_first=True,
    ),
    Field(
        key="skills",
        title=QT_TRANSLATE_NOOP("Field", "Skills"),
        holds=Holds.NAMES,
        group=Group.ENTRY,
        read=_skills,
        write=_set_skills,
        record_type=Skill,
        has_levels=True,
        is_first=True,
    ),
    Field(
        key="hours",
        title=QT_TRANSLATE_NOOP("Field", "Hours this year"),
        holds=Holds.NUMBER,
        group=Group.ENTRY,
        read=_hours,
        is_first=True,
    ),
    record_field(Person, "starts", QT_TRANSLATE_NOOP("Field", "Start")),
    record_field(Person, "leaves", QT_TRANSLATE_NOOP("Field", "Leaves")),
    record_field(Person, "ramp_months", QT_TRANSLATE_NOOP("Field", "Months of ramp-up")),
    record_field(Person, "takes_part", QT_TRANSLATE_NOOP("Field", "Takes part"), is_first=True),
    record_field(Person, "description", QT_TRANSLATE_NOOP("Field", "Description")),
)


def _person_fields(reader: Reader) -> list[Field]:
    return [
        *in_currency(reader, _PERSON),
        *share_fields(reader, QT_TRANSLATE_NOOP("Field", "Time for {name}")),
    ]


PEOPLE: Final = library_subject(
    Person,
    "people",
    QT_TRANSLATE_NOOP("Subject", "People"),
    QT_TRANSLATE_NOOP("Subject", "Add a person: type the name, then Enter"),
    QT_TRANSLATE_NOOP("Subject", "Nobody yet: who works here, and who takes part?"),
    _PERSON,
    every=_person_fields,
    others=(Allocation, Role, PersonSkill, Skill, Holiday, DocumentInfo),
    other_side="time_for_roles",
)
