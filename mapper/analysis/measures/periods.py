"""Periods of targets and measured values: their weeks, their parts, and which of them lie in which (domain row 26)."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from itertools import zip_longest

from mapper.analysis.people.hours import working_days
from mapper.core.ids import MetricId
from mapper.core.periods import MONTHS, begins_on, span
from mapper.core.reader import Reader
from mapper.core.records import Actual, Target
from mapper.core.values import Period


def weeks_of(
    period: Period,
    day: str,
    workdays: str = "12345",
    holidays: Iterable[str] = (),
    begins: Collection[str] = (),
) -> dict[str, int]:
    """The weeks of a period by their first day in it, each with how many working days of it lie in the period.

    `workdays`: ISO weekday numbers; `holidays`: ISO dates; `begins`: further days (ISO dates) on which a week is cut.

    Formula: days of the period from that day to the one before the next week, or before the next cut, that are among
    the workdays and no holidays.
    Assumes: weeks that the period cuts count with the part in it, 0 where nobody works in that.
    Source: docs/formulas.md, Parts and wholes.

    >>> weeks_of(Period.MONTH, "2026-05-20", holidays=["2026-05-01", "2026-05-25"])
    {'2026-05-01': 0, '2026-05-04': 5, '2026-05-11': 5, '2026-05-18': 5, '2026-05-25': 4}
    """
    first, last = span(period, day)
    worked = working_days(workdays, [date.fromisoformat(each) for each in holidays], first, last)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    cuts = [day for day in days if day == first or day.isoweekday() == 1 or day.isoformat() in begins]
    return {
        day.isoformat(): sum(day <= each and (following is None or each < following) for each in worked)
        for day, following in zip_longest(cuts, cuts[1:])
    }


def parts_around(record: Target | Actual, whole: Period) -> list[tuple[Period, date]]:
    """The periods from a whole down to that of a target or a measured value in it, each with its first day; not the
    whole itself.

    Formula: of year, quarter, month and week those shorter than the whole and as long as the record's own or longer,
    each the one that holds the day the record's begins on (`begins_on`).
    Assumes: a week belongs to the month, the quarter and the year it begins in.
    Source: docs/formulas.md, Parts and wholes.

    >>> week = Actual(id="a", metric_id="m", period=Period.WEEK, starts="2027-05-01")
    >>> [(period.value, day.isoformat()) for period, day in parts_around(week, Period.QUARTER)]
    [('month', '2027-05-01'), ('week', '2027-05-01')]
    """
    begins = begins_on(record)
    own, most = _reach(record.period), _reach(whole)
    longer = [each for each in sorted(Period, key=_reach, reverse=True) if own < _reach(each) < most]
    return [
        *((each, span(each, begins.isoformat())[0]) for each in longer),
        *([(record.period, begins)] if own < most else []),
    ]


def lies_in(record: Target | Actual, first: date, last: date) -> bool:
    """Whether a target or a measured value lies in a span of days, both ends included.

    Formula: its period does, from first to last day; a week does where it begins there, or its part in a month
    (`begins_on`).
    Assumes: a week that begins in the span and ends after it lies in it, so that it lies in one month alone.
    Source: docs/formulas.md, Parts and wholes.

    >>> month = span(Period.MONTH, "2027-05-01")
    >>> weeks = ("2027-05-01", "2027-05-31", "2027-04-26")  # the month cuts all three
    >>> [lies_in(Actual(id="a", metric_id="m", period=Period.WEEK, starts=day), *month) for day in weeks]
    [True, True, False]
    """
    begins, ends = begins_on(record), span(record.period, record.starts)[1]
    return first <= begins and (ends <= last or (record.period is Period.WEEK and begins <= last))


def days_of(parts: Sequence[tuple[Period, str]], last: date) -> list[int]:
    """How many days each part of a time has: weeks, months or quarters with their first days (ISO), in their order.

    Formula: from its first day to the last of its period, of the whole (`last`), or to the day before the next part
    begins, whichever is first.
    Assumes: a week that a month cuts ends with it where its second part is told too or the whole is that month.
    Source: docs/formulas.md, Parts and wholes.

    >>> days_of([(Period.WEEK, "2027-04-26"), (Period.WEEK, "2027-05-01"), (Period.MONTH, "2027-06-01")], date.max)
    [5, 2, 30]
    """
    begins = [date.fromisoformat(day) for _, day in parts]
    nexts = [*(day - timedelta(days=1) for day in begins[1:]), last]
    ends = (span(period, day)[1] for period, day in parts)
    return [
        (min(end, following, last) - first).days + 1
        for first, end, following in zip(begins, ends, nexts, strict=False)
    ]


def periods_of(reader: Reader, metric_id: MetricId) -> list[tuple[Period, date]]:
    """The periods that a metric has targets or measured values of, with their first days, the earliest first.

    Formula: those that do not lie in a longer one of them (`lies_in`).
    Assumes: what lies in a longer one is told below it (`drill`); of two periods neither of which holds the other both
    are told.
    Source: docs/formulas.md, Parts and wholes.

    >>> from mapper.analysis.example import CALLS, sale, target
    >>> [(period.value, day.isoformat()) for period, day in periods_of(sale(CALLS, target()), CALLS.id)]
    [('month', '2027-03-01')]
    """
    dated: list[Target | Actual] = [
        *reader.referring(Target, "metric_id", metric_id),
        *reader.referring(Actual, "metric_id", metric_id),
    ]
    spans = {(each.period, *span(each.period, each.starts)) for each in dated}
    whole = {
        (each.period, span(each.period, each.starts)[0])
        for each in dated
        if not any(
            _reach(other) > _reach(each.period) and lies_in(each, begins, ends)
            for other, begins, ends in spans
        )
    }
    return sorted(whole, key=lambda each: (each[1], each[0]))


def _reach(period: Period) -> int:
    """Months; a week is shorter than all."""
    return MONTHS.get(period, 0)
