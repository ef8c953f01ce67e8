"""Clearing: when what piles up for an overloaded role is done, once the people it lacks are there (domain 2c)."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, isfinite

from mapper.analysis.people.capacity import RoleCapacity
from mapper.analysis.people.hours import DAYS_A_MONTH
from mapper.analysis.people.overload import Overload, clearing_date
from mapper.core.ids import RoleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearing:
    """What comes of an overload when the search for the people who are lacking begins today.

    `mended`: the day from which they do their full work. `waiting`: the cases that wait by then. `cleared`: the day by
    which nothing waits any more; None when that never comes, or cannot be told.
    """

    role_id: RoleId
    people: float  # the role then has
    mended: date
    waiting: float
    cleared: date | None


def clearing(
    over: Overload, role: RoleCapacity, people: float, hours: float, first: date, mended: date, weeks: float
) -> Clearing:
    """When an overload of a span of so many weeks is cleared if from the day `mended` on a role has so many `hours`.

    Waiting = growth a week x weeks from the first day to `mended`; from then on spare / hours of a case are done more
    each week than come. Assumes that nothing waited on the first day, and that as much goes on coming as in the span.

    Example: 2 cases a week too many for 10 weeks are 20; with 4 a week to spare they are cleared in 5 weeks.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> from mapper.analysis.people.capacity import capacity
    >>> from mapper.analysis.people.overload import overload
    >>> year, weeks = (date(2027, 1, 1), date(2027, 12, 31)), 365 / 7
    >>> executives, _ = capacity(sale(), SALE, flow(sale(), SALE), *year, entries=2_088.0).roles
    >>> mended = date(2027, 4, 1)
    >>> found = clearing(overload(executives, weeks), executives, 3.0, 6_264.0, year[0], mended, weeks)
    >>> round(found.waiting, 6) == round(1044 * 90 / 365, 6), found.cleared.isoformat()
    (True, '2027-06-30')
    """
    load, an_entry = role.load.value or 0.0, role.hours_an_entry.value or 0.0
    waiting = over.after(max((mended - first).days, 0) / 7)
    come, done = (amount / an_entry / weeks for amount in (load, hours))
    return Clearing(
        role_id=over.role_id,
        people=people,
        mended=mended,
        waiting=waiting,
        cleared=clearing_date(waiting, come, done, mended),
    )


def full_work_from(today: date, ramp_months: float | None, fill_days: float | None) -> date | None:
    """The day from which somebody who is looked for from today on does the full work: today + fill + ramp.

    The other way round than `staffing.hire_by`: `fill_days` are working days, Monday to Friday; unknown is none. None
    for bad numbers, or where no calendar goes so far.

    >>> full_work_from(date(2026, 10, 30), 6.0, 45.0), full_work_from(date(2026, 10, 30), None, None)
    (datetime.date(2027, 7, 3), datetime.date(2026, 10, 30))
    """
    ramp, fill = ramp_months or 0.0, fill_days or 0.0
    if not (isfinite(ramp) and isfinite(fill)) or not 0 <= ramp < 10_000 or not 0 <= fill < 1_000_000:
        return None
    weeks, days = divmod(ceil(fill), 5)
    try:
        there = today + timedelta(weeks=weeks)
        while days:
            there += timedelta(days=1)
            days -= there.isoweekday() <= 5
        return there + timedelta(days=round(ramp * DAYS_A_MONTH))
    except OverflowError:
        return None
