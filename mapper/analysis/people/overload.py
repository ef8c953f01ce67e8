"""Overload: how fast work piles up when more comes than can be done, and when it is cleared after that was mended.

Utilisation of 1 or more has no steady state, so no wait can be told; how the pile grows can (domain 2c).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, isfinite

from mapper.analysis.people.capacity import RoleCapacity, is_capped
from mapper.core.ids import RoleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Overload:
    """What a role is short of each week: cases that enter and cannot be carried, and the hours these would take.

    Assumption: the same comes every week and the same is done every week, in equal parts of the span.
    """

    role_id: RoleId
    cases_a_week: float
    hours_a_week: float

    def after(self, weeks: float, waiting: float = 0.0) -> float:
        """The cases that wait after some weeks, when `waiting` do so already: waiting + growth x weeks.

        >>> Overload(role_id="role-1", cases_a_week=2.5, hours_a_week=10.0).after(8)
        20.0
        """
        return backlog(waiting, self.cases_a_week, weeks)


def overload(role: RoleCapacity, weeks: float) -> Overload | None:
    """What piles up for a role in a span of so many weeks; None when it can do what comes, or that is not known.

    growth = (entries - most entries) / weeks, in hours (load - hours) / weeks.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.flow.flow import flow
    >>> from mapper.analysis.people.capacity import capacity
    >>> year = date(2027, 1, 1), date(2027, 12, 31)
    >>> executives, callers = capacity(sale(), SALE, flow(sale(), SALE), *year, entries=2_088.0).roles
    >>> round(overload(executives, 365 / 7).cases_a_week * 365 / 7, 6), overload(callers, 365 / 7)
    (1044.0, None)
    """
    load, hours, an_entry = role.load.value, role.hours.value, role.hours_an_entry.value
    if load is None or hours is None or not an_entry or not is_capped(load, hours) or not weeks > 0:
        return None
    short = (load - hours) / weeks
    return Overload(role_id=role.role_id, cases_a_week=short / an_entry, hours_a_week=short)


def backlog(waiting: float, growth_a_week: float, weeks: float) -> float:
    """What waits after some weeks, never less than nothing: waiting + growth x weeks; a growth below 0 clears.

    >>> backlog(0.0, 2.5, 8), backlog(20.0, -4.0, 3), backlog(20.0, -4.0, 6)
    (20.0, 8.0, 0.0)
    """
    return max(0.0, waiting + growth_a_week * weeks)


def weeks_to_clear(waiting: float, come_a_week: float, done_a_week: float) -> float | None:
    """Weeks until nothing waits any more: waiting / (done - come); None when it never clears, or for bad numbers.

    >>> weeks_to_clear(20.0, 10.0, 14.0), weeks_to_clear(20.0, 10.0, 10.0), weeks_to_clear(0.0, 10.0, 10.0)
    (5.0, None, 0.0)
    """
    if not all(isfinite(number) and number >= 0 for number in (waiting, come_a_week, done_a_week)):
        return None
    if waiting == 0:
        return 0.0
    spare = done_a_week - come_a_week
    return waiting / spare if spare > 0 else None


def clearing_date(waiting: float, come_a_week: float, done_a_week: float, mended: date) -> date | None:
    """The day by which nothing waits any more when from the day `mended` on more is done; None when it never clears.

    >>> clearing_date(20.0, 10.0, 14.0, date(2027, 1, 4))
    datetime.date(2027, 2, 8)
    """
    weeks = weeks_to_clear(waiting, come_a_week, done_a_week)
    if weeks is None or weeks > (date.max - mended).days / 7 - 1:
        return None
    return mended + timedelta(days=ceil(weeks * 7 - 1e-9))
