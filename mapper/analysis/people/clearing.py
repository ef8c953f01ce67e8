"""Clearing: when what piles up for an overloaded role is done, once the people it lacks are there (domain 2c)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, isfinite

from mapper.analysis.figure import Figure
from mapper.analysis.people.hours import DAYS_A_MONTH
from mapper.analysis.people.overload import Overload, clearing_date
from mapper.core.ids import RoleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearing:
    """What comes of an overload when the search for the people who are lacking begins today.

    `needed`: the people the role then has. `mended`: the day from which they do their full work, so many `weeks` after
    the first day of the span. `cleared`: the day by which nothing waits any more; None when that never comes, or cannot
    be told.
    """

    over: Overload
    needed: Figure
    mended: date
    weeks: float
    cleared: date | None

    @property
    def role_id(self) -> RoleId:
        """Whose work piles up."""
        return self.over.role_id

    @property
    def people(self) -> float | None:
        """The people the role then has."""
        return self.needed.value

    @property
    def waiting(self) -> float | None:
        """The cases that wait by the day it is mended."""
        return self.over.after(self.weeks).value

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms and what was assumed."""
        return {"people": self.needed, "waiting": self.over.after(self.weeks)}


def clearing(over: Overload, needed: Figure, hours: float, first: date, mended: date) -> Clearing:
    """When an overload is cleared if from the day `mended` on the `needed` people of a role have so many `hours` in the
    span.

    Formula: waiting = growth a week x weeks from the first day to `mended`; cleared after waiting / (done a week - come
    a week) weeks, both hours of the span of all live maps
    x this map's part of their load / hours an entry / weeks of it.
    Assumes: nothing waited on the first day, and as much goes on coming, week by week, as in the span; until `mended`
    no more is done than before, though those who are new grow into the work.
    Source: docs/formulas.md, What people can carry.

    Example: 2 cases a week too many for 10 weeks are 20; with 4 a week to spare they are cleared in 5 weeks.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.figure import Unit
    >>> from mapper.analysis.flow.flow import flow
    >>> from mapper.analysis.people.capacity import capacity
    >>> from mapper.analysis.people.overload import overload
    >>> year, weeks = (date(2027, 1, 1), date(2027, 12, 31)), 365 / 7
    >>> executives, _ = capacity(sale(), SALE, flow(sale(), SALE), *year, entries=2_088.0).roles
    >>> mended = date(2027, 4, 1)
    >>> needed = Figure(value=3.0, unit=Unit.PEOPLE, formula="people_needed")
    >>> found = clearing(overload(executives, weeks), needed, 6_264.0, year[0], mended)
    >>> round(found.waiting, 6) == round(1044 * 90 / 365, 6), found.cleared.isoformat()
    (True, '2027-06-30')
    """
    an_entry = over.role.hours_an_entry.value or 0.0
    until = max((mended - first).days, 0) / 7
    waiting = over.after(until).value or 0.0
    come, done = (amount * over.part / an_entry / over.weeks for amount in (over.all_load, hours))
    cleared = clearing_date(waiting, come, done, mended)
    return Clearing(over=over, needed=needed, mended=mended, weeks=until, cleared=cleared)


def full_work_from(today: date, ramp_months: float | None, fill_days: float | None) -> date | None:
    """The day from which somebody who is looked for from today on does the full work.

    `fill_days` are working days. None for bad numbers, or where no calendar goes so far.

    Formula: today + working days until a place is filled, rounded up + ramp-up in days of 365.25 / 12 a month.
    Assumes: working days are Monday to Friday without holidays; unknown is none; the other way round than
    `hires.hire_by`, which counts whole months by the calendar, so that the two may differ by some days.
    Source: docs/formulas.md, What people can carry.

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
