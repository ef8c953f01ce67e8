"""Who does the work: people, when they work, in which roles, what they can do, and who answers for a step."""

from dataclasses import dataclass, field
from typing import ClassVar

from mapper.core.ids import (
    AllocationId,
    CalendarId,
    HolidayId,
    NodeId,
    PersonId,
    PersonSkillId,
    ResponsibilityId,
    RoleId,
    SkillId,
)
from mapper.core.records.record import OnDelete, Record, refers
from mapper.core.values import Raci


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar(Record):
    """When people work."""

    prefix: ClassVar[str] = "calendar"
    id: CalendarId
    name: str
    hours_a_day: float = 8.0
    workdays: str = "12345"  # ISO weekday numbers, Monday is 1
    leave_days: float = 25.0  # a year
    non_selling_share: float = 0.35  # 0 to 1 of the hours that go into nothing the map shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday(Record):
    """A day on which those of a calendar do not work."""

    prefix: ClassVar[str] = "holiday"
    id: HolidayId
    calendar_id: CalendarId = field(metadata=refers("calendar"))
    day: str  # ISO 8601 date
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Somebody of the team, or who takes part in its meetings."""

    prefix: ClassVar[str] = "person"
    id: PersonId
    name: str
    initials: str = ""  # "": taken from the name
    description: str = ""
    fte: float = 1.0  # 1 is full time
    cost_a_year: float | None = None  # money, in the document's currency
    calendar_id: CalendarId | None = field(default=None, metadata=refers("calendar", OnDelete.CLEAR))
    starts: str | None = None  # ISO 8601 date of the first day at work; None: long ago
    leaves: str | None = None  # ISO 8601 date of the last day; None: not in sight
    ramp_months: float | None = None  # until the full share of work is done
    takes_part: bool = True  # votes and is counted in meetings


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation(Record):
    """The share of a person's time a role has; at most one record a pair."""

    prefix: ClassVar[str] = "allocation"
    id: AllocationId
    person_id: PersonId = field(metadata=refers("person"))
    role_id: RoleId = field(metadata=refers("role"))
    share: float = 1.0  # 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSkill(Record):
    """How well a person can do something; at most one record a pair."""

    prefix: ClassVar[str] = "person_skill"
    id: PersonSkillId
    person_id: PersonId = field(metadata=refers("person"))
    skill_id: SkillId = field(metadata=refers("skill"))
    level: int  # 0 none, 1 aware, 2 with help, 3 alone, 4 teaches


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility(Record):
    """One letter of the RACI matrix: what a role, or else a person, has to do with a step."""

    prefix: ClassVar[str] = "responsibility"
    id: ResponsibilityId
    node_id: NodeId = field(metadata=refers("node"))
    role_id: RoleId | None = field(default=None, metadata=refers("role"))
    person_id: PersonId | None = field(default=None, metadata=refers("person"))
    letter: Raci
