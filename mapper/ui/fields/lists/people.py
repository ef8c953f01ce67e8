"""People and calendars as tables."""

from functools import partial
from typing import Any, Final

from mapper.core.draft import Draft
from mapper.core.edits.things import add_thing, remove_thing
from mapper.core.history import Label
from mapper.core.ids import PersonId, RoleId
from mapper.core.reader import Reader
from mapper.core.records import Allocation, Calendar, Person, Role
from mapper.ui.fields.field import Field, Group, Holds
from mapper.ui.fields.lists.library import library_subject
from mapper.ui.fields.record_fields import record_field
from mapper.ui.texts import QT_TRANSLATE_NOOP


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
    found = [a.share for a in reader.referring(Allocation, "person_id", person.id)]
    return sum(found) if found else None


def _of_roles(reader: Reader) -> list[Field]:
    """A column for each role: the share of each person's time."""
    return [
        Field(
            key=f"share:{role.id}",
            title=QT_TRANSLATE_NOOP("Field", "Time for {name}"),
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
    record_field(Person, "cost_a_year", QT_TRANSLATE_NOOP("Field", "Cost a year"), is_first=True),
    record_field(Person, "calendar_id", QT_TRANSLATE_NOOP("Field", "Calendar"), is_first=True),
    Field(
        key="allocated",
        title=QT_TRANSLATE_NOOP("Field", "Allocated"),
        holds=Holds.SHARE,
        group=Group.ENTRY,
        read=_total,
        is_first=True,
    ),
    record_field(Person, "starts", QT_TRANSLATE_NOOP("Field", "Start")),
    record_field(Person, "leaves", QT_TRANSLATE_NOOP("Field", "Leaves")),
    record_field(Person, "ramp_months", QT_TRANSLATE_NOOP("Field", "Months of ramp-up")),
    record_field(Person, "takes_part", QT_TRANSLATE_NOOP("Field", "Takes part"), is_first=True),
    record_field(Person, "description", QT_TRANSLATE_NOOP("Field", "Description")),
)


def _person_fields(reader: Reader) -> list[Field]:
    return [*_PERSON, *_of_roles(reader)]


PEOPLE: Final = library_subject(
    Person,
    "people",
    QT_TRANSLATE_NOOP("Subject", "People"),
    QT_TRANSLATE_NOOP("Subject", "Add a person: type the name, then Enter"),
    QT_TRANSLATE_NOOP("Subject", "Nobody yet: who works here, and who takes part?"),
    _PERSON,
    every=_person_fields,
    others=(Allocation, Role),
)
CALENDARS: Final = library_subject(
    Calendar,
    "calendars",
    QT_TRANSLATE_NOOP("Subject", "Calendars"),
    QT_TRANSLATE_NOOP("Subject", "Add a calendar: type its name, then Enter"),
    QT_TRANSLATE_NOOP("Subject", "No calendars yet: when do people work?"),
    (
        record_field(Calendar, "name", QT_TRANSLATE_NOOP("Field", "Name"), is_first=True),
        record_field(Calendar, "hours_a_day", QT_TRANSLATE_NOOP("Field", "Hours a day"), is_first=True),
        record_field(
            Calendar, "workdays", QT_TRANSLATE_NOOP("Field", "Working days (1 is Monday)"), is_first=True
        ),
        record_field(Calendar, "leave_days", QT_TRANSLATE_NOOP("Field", "Days of leave"), is_first=True),
        record_field(
            Calendar,
            "non_selling_share",
            QT_TRANSLATE_NOOP("Field", "Time not spent on selling"),
            is_first=True,
        ),
    ),
)
