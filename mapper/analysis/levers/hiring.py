"""People of a role more or fewer, in a draft that nobody keeps: what a lever that hires does, and how far it goes."""

from datetime import date

from mapper.analysis.people.hours import is_there, role_hours
from mapper.analysis.people.newcomers import newcomer, usual_leave
from mapper.analysis.results import Remark
from mapper.core.draft import Draft
from mapper.core.reader import Reader
from mapper.core.records import Allocation, Calendar, Lever, Person, PlanAction, ProcessMap, Role
from mapper.core.records.limits import RANGES


def hire(draft: Draft, lever: Lever, first: date, last: date) -> None:
    """Put in the people a lever takes on, past the ramp-up and with all of their time for the role.

    Formula: FTE of each calendar = people x its part of a newcomer (`hours.newcomer`), so that all have people x hours
    of a newcomer in the span.
    Assumes: a newcomer works as the colleagues who are there do; those of the document stay as they are; nobody more is
    no change, also where nobody's hours are known.
    Source: docs/formulas.md, Hours of people.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.values import LeverKind
    >>> draft, year = Draft(sale()), (date(2027, 1, 1), date(2027, 12, 31))
    >>> more = Lever(id="lever-1", map_id=SALE, kind=LeverKind.HIRE, change=1.0, role_id="role-ae")
    >>> hire(draft, more, *year)
    >>> role_hours(draft, "role-ae", *year).hours
    4176.0
    """
    role = draft.get(Role, lever.role_id or "")
    if not lever.change:
        return
    own = draft.find(Calendar, draft.get(ProcessMap, lever.map_id).calendar_id)
    parts = newcomer(draft, role_hours(draft, role.id, first, last), own, first, last).calendars
    if not parts:
        leave = usual_leave(first, last)
        parts = {draft.put(Calendar(id=draft.new_id(Calendar), name="", leave_days=leave)).id: 1.0}
    number = RANGES[PlanAction, "people"].nearest(lever.change)
    for calendar_id, part in parts.items():
        person = Person(id=draft.new_id(Person), name="", fte=number * part, calendar_id=calendar_id)
        draft.put(person)
        draft.put(Allocation(id=draft.new_id(Allocation), person_id=person.id, role_id=role.id))


def let_go(draft: Draft, lever: Lever, first: date, last: date) -> Remark | None:
    """Take a lever's people away; no_people where nobody is there to go.

    Formula: share of each = share x max(0, full-time people + change) / full-time people.
    Assumes: of those with a share in the role who are there on some day of the span everybody gives up a like part.
    Source: docs/formulas.md, Levers in money.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.values import LeverKind
    >>> draft, year = Draft(sale()), (date(2027, 1, 1), date(2027, 12, 31))
    >>> fewer = Lever(id="lever-1", map_id=SALE, kind=LeverKind.HIRE, change=-0.5, role_id="role-ae")
    >>> let_go(draft, fewer, *year)
    >>> role_hours(draft, "role-ae", *year).hours
    1044.0
    """
    there = full_time(draft, lever, first, last)
    if there <= 0:
        return Remark("no_people", about=(lever.role_id or "",))
    factor = max(there + lever.change, 0.0) / there
    for each in draft.referring(Allocation, "role_id", lever.role_id or ""):
        if is_there(draft.get(Person, each.person_id), first, last):
            draft.update(each, share=each.share * factor)
    return None


def full_time(reader: Reader, lever: Lever, first: date, last: date) -> float:
    """The full-time people that the role of a lever has in a span.

    Formula: sum of FTE x share over those who are there on some day of it.
    Assumes: who comes or leaves within the span counts whole.
    Source: docs/formulas.md, Hours of people.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.values import LeverKind
    >>> fewer = Lever(id="lever-1", map_id=SALE, kind=LeverKind.HIRE, change=-0.5, role_id="role-ae")
    >>> full_time(sale(), fewer, date(2027, 1, 1), date(2027, 12, 31))
    1.0
    """
    return 0.0 if lever.role_id is None else role_hours(reader, lever.role_id, first, last).fte
