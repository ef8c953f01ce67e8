"""Overload: how fast work piles up when more comes than can be done, and when it is cleared after that was mended.

Utilisation of 1 or more has no steady state, so no wait can be told; how the pile grows can (domain 2c).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, isfinite

from mapper.analysis.figure import Figure, Term, Unit, accounted
from mapper.analysis.people.capacity import is_capped
from mapper.analysis.people.role_capacity import RoleCapacity
from mapper.analysis.results import Remark
from mapper.core.ids import RoleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Overload:
    """What a role is short of each week: cases that enter and cannot be carried, and the hours these would take.

    `role` is asked for more than it can do in a span of so many `weeks`, with the hours that other live maps ask for
    (`elsewhere`). Assumption: the same comes every week and the same is done every week, in equal parts of the span
    (steady_weeks).
    """

    role: RoleCapacity
    weeks: float
    elsewhere: float = 0.0

    @property
    def role_id(self) -> RoleId:
        """Whose work piles up."""
        return self.role.role_id

    @property
    def all_load(self) -> float:
        """Hours that all live maps together ask for in the span."""
        return (self.role.load.value or 0.0) + self.elsewhere

    @property
    def part(self) -> float:
        """The part of these that this map asks for, 0 to 1: in one queue it waits for as much of what piles up."""
        return (self.role.load.value or 0.0) / self.all_load if self.elsewhere > 0 else 1.0

    @property
    def hours_a_week(self) -> float:
        """Hours that are lacking each week."""
        return (self.all_load - (self.role.hours.value or 0.0)) / self.weeks

    @property
    def cases_a_week(self) -> float:
        """Cases of this map more that wait each week."""
        an_entry = self.role.hours_an_entry.value
        return self.hours_a_week * self.part / an_entry if an_entry else 0.0

    @property
    def assumed(self) -> tuple[Remark, ...]:
        """What was taken for granted."""
        return (*self.role.load.assumed, *self.role.hours.assumed, Remark("steady_weeks"))

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms and what was assumed."""
        hours, an_entry = self.role.hours, self.role.hours_an_entry
        is_shared = self.elsewhere > 0
        of_map = (Term("part_of_map", self.part, Unit.SHARE),) if is_shared else ()
        return {
            "cases_a_week": accounted(
                self.cases_a_week,
                Unit.CASES,
                "grows_a_week_of_all" if is_shared else "grows_a_week",
                Term("hours_short", self.hours_a_week, Unit.HOURS),
                *of_map,
                Term("hours_an_entry", an_entry.value, Unit.HOURS),
                remarks=self.assumed,
            ),
            "hours_a_week": accounted(
                self.hours_a_week,
                Unit.HOURS,
                "hours_short_of_all" if is_shared else "hours_short_a_week",
                Term("all_load" if is_shared else "load", self.all_load, Unit.HOURS),
                Term("hours", hours.value, Unit.HOURS),
                Term("weeks", self.weeks, Unit.RATIO),
                remarks=self.assumed,
            ),
        }

    def after(self, weeks: float) -> Figure:
        """The cases that wait after some weeks, when nothing waited before: growth x weeks.

        >>> from datetime import date
        >>> from mapper.analysis.example import SALE, sale
        >>> from mapper.analysis.flow.flow import flow
        >>> from mapper.analysis.people.capacity import capacity
        >>> year = date(2027, 1, 1), date(2027, 12, 31)
        >>> executives, _ = capacity(sale(), SALE, flow(sale(), SALE), *year, entries=2_088.0).roles
        >>> round(overload(executives, 365 / 7).after(365 / 7).value, 6)
        1044.0
        """
        return accounted(
            backlog(0.0, self.cases_a_week, weeks),
            Unit.CASES,
            "waits_by_then",
            Term("grows_a_week", self.cases_a_week, Unit.CASES),
            Term("weeks", weeks, Unit.RATIO),
            remarks=(*self.assumed, Remark("nothing_waited")),
        )


def overload(role: RoleCapacity, weeks: float, elsewhere: float = 0.0) -> Overload | None:
    """What piles up for a role in a span of so many weeks; None when it can do what comes, this map brings it no work,
    or that is not known.

    `elsewhere`: hours that the other live maps ask of the role in the span.

    Formula: growth in hours a week = (load + elsewhere - hours) / weeks, in cases of this map that x load / (load +
    elsewhere) / hours an entry; with nothing elsewhere (entries - most entries) / weeks.
    Assumes: the same comes every week and the same is done every week; the cases of all maps wait in one queue, first
    come first served, so each map has its part of the pile by its part of the load.
    Source: docs/formulas.md, What people can carry.

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
    if not load or hours is None or not an_entry or not is_capped(load + elsewhere, hours) or not weeks > 0:
        return None
    return Overload(role=role, weeks=weeks, elsewhere=elsewhere)


def backlog(waiting: float, growth_a_week: float, weeks: float) -> float:
    """What waits after some weeks, in the unit of what waits now, never less than nothing.

    Formula: max(0, waiting + growth a week x weeks).
    Assumes: it grows evenly; a growth below 0 clears.
    Source: docs/formulas.md, What people can carry (growth of a pile).

    >>> backlog(0.0, 2.5, 8), backlog(20.0, -4.0, 3), backlog(20.0, -4.0, 6)
    (20.0, 8.0, 0.0)
    """
    return max(0.0, waiting + growth_a_week * weeks)


def weeks_to_clear(waiting: float, come_a_week: float, done_a_week: float) -> float | None:
    """Weeks until nothing waits any more; None when it never clears, or for bad numbers; 0 where nothing waits.

    Formula: waiting / (done a week - come a week).
    Assumes: both stay what they are until then.
    Source: docs/formulas.md, What people can carry.

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

    Formula: mended + 7 x `weeks_to_clear` days, rounded up.
    Assumes: work is done evenly over all seven days of the week; a billionth of a day is rounding; None beyond what a
    calendar has.
    Source: docs/formulas.md, What people can carry.

    >>> clearing_date(20.0, 10.0, 14.0, date(2027, 1, 4))
    datetime.date(2027, 2, 8)
    """
    weeks = weeks_to_clear(waiting, come_a_week, done_a_week)
    if weeks is None or weeks > (date.max - mended).days / 7 - 1:
        return None
    return mended + timedelta(days=ceil(weeks * 7 - 1e-9))
