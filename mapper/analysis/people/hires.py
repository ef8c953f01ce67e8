"""Hires: how those who begin grow into the work and leave again, and by when to look for somebody (domain 2c).

Effective staff of a month = sum over the cohorts of n (1 - a)^age ramp[age], with a the share that leaves in a month
and age the months since the cohort began. Who begins in a month counts from its first day.
"""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, isfinite, prod

from mapper.analysis.figure import Term, Unit
from mapper.analysis.people.hours import DAYS_A_MONTH
from mapper.analysis.results import Remark
from mapper.core.ids import PlanActionId
from mapper.core.records import PlanAction


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """People who begin together: how many, in full-time equivalents, and the number of the month; before 0: earlier.

    `action_id`: the hire of the plan that brings them, None where they are of none.
    """

    people: float
    month: int
    action_id: PlanActionId | None = None

    def terms(self, month: int, *, ramp: Sequence[float] = (), leaving: float = 0.0) -> tuple[Term, ...]:
        """What they are in a month, as terms that multiply: people, share that has not left, part of the full work."""
        age = month - self.month
        if age < 0:
            return ()
        part = ramp[age] if age < len(ramp) else 1.0
        return (
            Term("people", self.people, Unit.PEOPLE, self.action_id),
            Term("staying", (1 - leaving) ** age, Unit.SHARE, self.action_id),
            Term("grown_into_work", part, Unit.SHARE, self.action_id),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HireBy:
    """By when to look for somebody, and the first day of work, so that the full share is done when it is needed."""

    search: date
    starts: date


def ramp_curve(ramp_months: float | None) -> tuple[float, ...]:
    """The part of the full work done in the first month, the second and so on, until it is all; () where there is no
    ramp-up.

    Formula: of each month the mean over it of min(1, months there / ramp-up).
    Assumes: an even rise, the same that `hours.ramped` has by the day; usual ramps are 2 to 3 months for small
    customers, 4 to 6 for middle, 6 to 9 for large ones (revenuetools.io); a number that is none, or 10,000 months and
    more, is no ramp-up.
    Source: docs/formulas.md, Staff month by month.

    >>> ramp_curve(2.0), ramp_curve(None)
    ((0.25, 0.75), ())
    """
    if ramp_months is None or not 0 < ramp_months < 10_000:
        return ()

    def grown(time: float) -> float:
        """The full months done by then."""
        risen = min(time, ramp_months)
        return risen * risen / (2 * ramp_months) + (time - risen)

    return tuple(grown(month + 1) - grown(month) for month in range(ceil(ramp_months)))


def leaving_a_month(leavers_a_year: float | None) -> float:
    """The share that leaves in a month, 0 to 1, when so large a share L leaves in a year.

    Formula: 1 - (1 - L)^(1/12).
    Assumes: the same share leaves in every month of the year; unknown, or no share, is none.
    Source: docs/formulas.md, Staff month by month.

    >>> round(leaving_a_month(0.2), 4), leaving_a_month(None)
    (0.0184, 0.0)
    """
    if leavers_a_year is None or not 0 <= leavers_a_year <= 1:
        return 0.0
    return float(1 - (1 - leavers_a_year) ** (1 / 12))


def effective_staff(
    cohorts: Iterable[Cohort], months: int, *, ramp: Sequence[float] = (), leaving: float = 0.0
) -> list[float]:
    """Effective people in each of the months from 0 on, in full-time equivalents.

    Formula: sum over the cohorts of n (1 - a)^age ramp[age], a the share that leaves in a month, age the months since
    they began.
    Assumes: all leave at the same rate whenever they came, the first of them in the second month; beyond its end the
    ramp is 1.
    Source: docs/formulas.md, Staff month by month.

    >>> effective_staff([Cohort(people=4, month=-12), Cohort(people=2, month=1)], 3, ramp=(0.25, 0.75))
    [4.0, 4.5, 5.5]
    >>> effective_staff([Cohort(people=8, month=0)], 3, leaving=0.5)
    [8.0, 4.0, 2.0]
    """
    found = [0.0] * months
    for cohort in cohorts:
        for month in range(max(0, cohort.month), months):
            terms = cohort.terms(month, ramp=ramp, leaving=leaving)
            found[month] += prod(term.value or 0.0 for term in terms)
    return found


def hire_by(need: date, ramp_months: float | None, fill_days: float | None) -> HireBy | None:
    """By when to begin to look for somebody who is to do the full share from the day `need`, and the first day of work.

    `fill_days` are working days until a place is filled. None when no calendar goes so far back, or for bad numbers.

    Formula: starts = need - ramp-up, whole months by the calendar and the rest as days of 365.25 / 12 a month; search =
    starts - working days of filling, rounded up.
    Assumes: working days are Monday to Friday without holidays; unknown is none; a day that a month does not have is
    its last.
    Source: docs/formulas.md, Staff month by month.

    >>> hire_by(date(2027, 7, 1), 6.0, 45.0)
    HireBy(search=datetime.date(2026, 10, 30), starts=datetime.date(2027, 1, 1))
    """
    ramp, fill = ramp_months or 0.0, fill_days or 0.0
    if not (isfinite(ramp) and isfinite(fill)) or ramp < 0 or fill < 0:
        return None
    whole = int(ramp)
    number = need.year * 12 + need.month - 1 - whole
    rest = (ramp - whole) * DAYS_A_MONTH
    if number < 13 or fill > 1_000_000:
        return None
    year, month = divmod(number, 12)
    starts = date(year, month + 1, min(need.day, monthrange(year, month + 1)[1])) - timedelta(
        days=round(rest)
    )
    weeks, days = divmod(ceil(fill), 5)
    if (starts - date.min).days <= weeks * 7 + 7:
        return None
    search = starts - timedelta(weeks=weeks)
    while days:
        search -= timedelta(days=1)
        days -= search.isoweekday() <= 5
    return HireBy(search=search, starts=starts)


def cohorts_of(hires: Iterable[PlanAction], first: date) -> tuple[list[Cohort], list[Remark]]:
    """The hires that are still to come, month 0 that of `first`, and what keeps others from being counted.

    Remarks: hire_undated, hire_overdue, each about the hires.

    Formula: month of a hire = that of its start, else of its due day, less that of `first`.
    Assumes: who begins in a month counts from its first day; a hire dated before the first month is overdue; one that
    does not say how many people is none.
    Source: docs/formulas.md, Staff month by month.

    >>> from mapper.core.values import PlanKind
    >>> hire = PlanAction(
    ...     id="plan-1", map_id="map-1", name="Hire", kind=PlanKind.HIRE, people=2.0, starts="2027-03-20"
    ... )
    >>> cohorts_of([hire], date(2027, 1, 1))
    ([Cohort(people=2.0, month=2, action_id='plan-1')], [])
    """
    cohorts: list[Cohort] = []
    undated, overdue = [], []
    for action in hires:
        day = action.starts or action.due
        if day is None:
            undated.append(action.id)
            continue
        begins = date.fromisoformat(day)
        month = (begins.year - first.year) * 12 + begins.month - first.month
        if month < 0:
            overdue.append(action.id)
        elif action.people is not None:
            cohorts.append(Cohort(people=action.people, month=month, action_id=action.id))
    remarks = [
        Remark(code, about=tuple(ids))
        for code, ids in (("hire_undated", undated), ("hire_overdue", overdue))
        if ids
    ]
    return cohorts, remarks
