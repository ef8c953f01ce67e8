"""The tables of days behind the sheet Gap fill: how much those work until a due date who come and go alike.

A day of the week comes up to a day d as often as INT((d - c) / 7) tells, c the first such day a sheet counts; so the
days that are worked on are counted, and added up for a ramp-up, in closed form for whatever due date is typed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from mapper.analysis.people.hours import working_days
from mapper.core.records import Gap
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.facts import FIRST_YEAR, Facts
from mapper.exchange.excel.gap_grounds import Grounds, Presence
from mapper.exchange.excel.rows import numbers, told
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.words import instruments as said

DAYS: Final = "tblDueDays"
_DAY_NONE: Final = date(1899, 12, 30)  # from which a sheet counts days
_NEVER_ENDS: Final = (date.max - _DAY_NONE).days


@dataclass(frozen=True, slots=True)
class _Due:
    """Those who come and go alike, until the due date of a gap."""

    gap_no: int
    gap: Gap
    presence: Presence


def serial(day: date) -> int:
    """A day as a sheet counts it."""
    return (day - _DAY_NONE).days


def grounds_of(facts: Facts) -> Grounds:
    """What days and hours of the gaps rest on."""
    return facts.further.gaps.grounds


def due_of(gap: Gap) -> date | None:
    """The day a gap is due, where a sheet knows it."""
    found = date.fromisoformat(gap.due) if gap.due else None
    return found if found is not None and found.year >= FIRST_YEAR else None


def due_day(gap: Gap) -> Cell:
    """The same as a sheet counts it."""
    due = due_of(gap)
    return None if due is None else serial(due)


def key(name: str, values: Callable[[Book], Sequence[Cell]], look: Look = Look.NUMBER) -> Column:
    """A column by which rows are found."""
    return Column(key=name, values=values, source=Source.KEY, look=look, width=(12, 12))


def known(name: str, values: Callable[[Book], Sequence[Cell]]) -> Column:
    """A column of numbers by the program."""
    return Column(key=name, values=values, source=Source.PROGRAM, look=Look.NUMBER, width=(12, 12))


def made(
    name: str, values: Callable[[Book], Sequence[Cell]], formula: str, look: Look = Look.NUMBER
) -> Column:
    """A column of formulas."""
    return Column(key=name, values=values, formula=formula, look=look, width=(12, 12))


def by_row(
    name: str, values: Callable[[Book], Sequence[Cell]], formulas: Callable[[Book], list[str]]
) -> Column:
    """A column in which each row has its formula, or where that is empty the program's number."""
    return Column(
        key=name, values=values, formulas=formulas, source=Source.PROGRAM, look=Look.NUMBER, width=(12, 12)
    )


def _free(facts: Facts) -> Sequence[tuple[int, date]]:
    return grounds_of(facts).free


def _years(facts: Facts) -> Sequence[tuple[Presence, int]]:
    grounds = grounds_of(facts)
    return [(each, year) for each in grounds.presences if each.times is not None for year in grounds.years]


def _dues(facts: Facts) -> Sequence[_Due]:
    return [
        _Due(row.no, row.gap, presence)
        for row in facts.further.gaps.gaps
        for presence in grounds_of(facts).presences
    ]


def due_no(facts: Facts, gap_no: int, presence: Presence | None) -> int:
    """The row of tblDueDays of a gap and those who come and go alike; 0 for none."""
    return 0 if presence is None else (gap_no - 1) * len(grounds_of(facts).presences) + presence.no


def gap_days(left: Callable[[Facts], Sequence[int | None]]) -> Column:
    """The hidden column of the days left of the gap of each row, empty where none are known or the gap is over."""
    return Column(
        key="gap_days",
        values=lambda book: [days if days is not None and days >= 0 else None for days in left(book.facts)],
        formula=(
            'IF(COUNTIFS(tblGaps[no],[@gap_no],tblGaps[days_left],">=0")=0,"",'
            "SUMIFS(tblGaps[days_left],tblGaps[no],[@gap_no]))"
        ),
        look=Look.NUMBER,
        is_hidden=True,
    )


# -- days of the week in formulas


def _firsts(workdays: str) -> str:
    """The first days of these weekdays that a sheet counts."""
    return "{" + ",".join(str(int(each) + 1) for each in workdays) + "}"


def counted(workdays: str, first: str, last: str) -> str:
    """The formula for how many of these weekdays there are from one day to another."""
    if not workdays:
        return "0"
    days = _firsts(workdays)
    return f"SUMPRODUCT(INT(({last}-{days})/7)-INT(({first}-1-{days})/7))"


def _added(workdays: str, first: str, last: str) -> str:
    """The sum of these days as a sheet counts them."""
    if not workdays:
        return "0"
    days = _firsts(workdays)
    upto, before = f"INT(({last}-{days})/7)", f"INT(({first}-1-{days})/7)"
    return f"SUMPRODUCT({days}*({upto}-{before})+7*({upto}*({upto}+1)-{before}*({before}+1))/2)"


def free_between(first: str, last: str) -> str:
    """Of the days off those of the calendar of the row from one day to another, as conditions of COUNTIFS."""
    return f'tblFreeDays[week_no],[@week_no],tblFreeDays[free_day],">="&{first},tblFreeDays[free_day],"<="&{last}'


FREE_TABLE: Final = Table(
    name="tblFreeDays",
    title=said.FREE_TITLE,
    rows=lambda facts: len(_free(facts)),
    columns=(
        numbers(_free),
        key("week_no", told(_free, lambda each: each[0])),
        key("free_day", told(_free, lambda each: each[1]), Look.DATE),
    ),
)

YEARS_TABLE: Final = Table(
    name="tblDueYears",
    title=said.DUE_YEARS_TITLE,
    rows=lambda facts: len(_years(facts)),
    columns=(
        numbers(_years),
        key("presence_no", told(_years, lambda each: each[0].no)),
        key("year", told(_years, lambda each: each[1])),
        known("days_before", lambda book: [_before(book.facts, *each) for each in _years(book.facts)]),
        known("present_part", told(_years, lambda each: each[0].present(each[1]))),
    ),
)


def _before(facts: Facts, presence: Presence, year: int) -> float:
    """The days of full work from today to the end of the year before."""
    today = grounds_of(facts).today
    return presence.days(today, date(year - 1, 12, 31)) if year > today.year else 0.0


# -- of each gap those who come and go alike


def _of_dues(read: Callable[[Facts, _Due], Cell]) -> Callable[[Book], list[Cell]]:
    return lambda book: [read(book.facts, each) for each in _dues(book.facts)]


def _due_days(book: Book) -> list[Cell]:
    return [due_day(each.gap) for each in _dues(book.facts)]


def _are_there(facts: Facts, each: _Due) -> Cell:
    due, today = due_of(each.gap), grounds_of(facts).today
    if due is None:
        return None
    first, last = min(today, due), max(today, due)
    starts, leaves = each.presence.starts or date.min, each.presence.leaves or date.max
    return int(starts <= last and leaves >= first and starts <= leaves)


def _from(facts: Facts, each: _Due) -> Cell:
    due = due_of(each.gap)
    starts = each.presence.starts or date.min
    return None if due is None else serial(max(grounds_of(facts).today, starts, date(due.year, 1, 1)))


def _upto(each: _Due) -> Cell:
    due = due_of(each.gap)
    return None if due is None else serial(min(due, each.presence.leaves or date.max))


def _worked(facts: Facts, each: _Due, last: date | None = None) -> Sequence[date]:
    """The days of a presence in the year of the due date that are worked on, up to a day."""
    due, times = due_of(each.gap), each.presence.times
    if due is None or times is None:
        return ()
    starts, leaves = each.presence.starts or date.min, each.presence.leaves or date.max
    first = max(grounds_of(facts).today, starts, date(due.year, 1, 1))
    return working_days(times.calendar.workdays, times.holidays, first, min(due, leaves, last or date.max))


def _rising(facts: Facts, each: _Due) -> Sequence[date]:
    last = each.presence.last_rising
    return () if last is None else _worked(facts, each, last)


def _days(facts: Facts, each: _Due) -> Cell:
    due, today = due_of(each.gap), grounds_of(facts).today
    return None if due is None else each.presence.days(today, due) if due >= today else 0.0


def _workdays(each: _Due) -> str:
    return "" if each.presence.week is None else each.presence.week.workdays


def _days_formulas(book: Book) -> list[str]:
    free = f"COUNTIFS({free_between('[@from_day]', '[@upto_day]')})"
    return [
        'IF([@due_day]="","",IF([@upto_day]<[@from_day],0,'
        f"{counted(_workdays(each), '[@from_day]', '[@upto_day]')}-{free}))"
        for each in _dues(book.facts)
    ]


_RISES_TO: Final = "MIN([@upto_day],[@last_rising])"


def _rising_formulas(of: Callable[[str, str, str], str], less: str) -> Callable[[Book], list[str]]:
    return lambda book: [
        f'IF([@due_day]="","",IF({_RISES_TO}<[@from_day],0,{of(_workdays(each), "[@from_day]", _RISES_TO)}-{less}))'
        if each.presence.last_rising is not None and _workdays(each)
        else ""
        for each in _dues(book.facts)
    ]


_OF_GAP: Final = "tblGaps[no],[@gap_no]"
DUE_DAY: Final = (  # of a gap by its number, where the sheet can tell what is so until then
    f'IF(OR(SUMIFS(tblGaps[stale],{_OF_GAP})>0,COUNTIFS({_OF_GAP},tblGaps[due],">0")=0),"",'
    f"SUMIFS(tblGaps[due],{_OF_GAP}))"
)
_OF_YEAR: Final = "tblDueYears[presence_no],[@presence_no],tblDueYears[year],YEAR([@due_day])"
_FREE_RISING: Final = free_between("[@from_day]", _RISES_TO)
DAYS_TABLE: Final = Table(
    name=DAYS,
    title=said.DUE_DAYS_TITLE,
    rows=lambda facts: len(_dues(facts)),
    columns=(
        numbers(_dues),
        key("gap_no", told(_dues, lambda each: each.gap_no)),
        key("presence_no", told(_dues, lambda each: each.presence.no)),
        key("week_no", told(_dues, lambda each: each.presence.week.no if each.presence.week else 0)),
        key("as_of", lambda book: [serial(grounds_of(book.facts).today)] * len(_dues(book.facts))),
        key(
            "starts_on", told(_dues, lambda each: serial(each.presence.starts) if each.presence.starts else 0)
        ),
        key(
            "leaves_on",
            told(_dues, lambda each: serial(each.presence.leaves) if each.presence.leaves else _NEVER_ENDS),
        ),
        key("ramp_days", told(_dues, lambda each: each.presence.ramp_days)),
        key(
            "last_rising",
            told(_dues, lambda each: serial(last) if (last := each.presence.last_rising) else 0),
        ),
        key("people_alike", told(_dues, lambda each: each.presence.people)),
        made("due_day", _due_days, DUE_DAY),
        made(
            "are_there",
            _of_dues(_are_there),
            'IF([@due_day]="","",IF(AND([@starts_on]<=MAX([@as_of],[@due_day]),[@leaves_on]>=MIN([@as_of],[@due_day]),'
            "[@starts_on]<=[@leaves_on]),1,0))",
        ),
        made(
            "from_day",
            _of_dues(_from),
            'IF([@due_day]="","",MAX([@as_of],[@starts_on],DATE(YEAR([@due_day]),1,1)))',
        ),
        made("upto_day", told(_dues, _upto), 'IF([@due_day]="","",MIN([@due_day],[@leaves_on]))'),
        by_row(
            "worked_days",
            _of_dues(lambda facts, each: None if due_of(each.gap) is None else len(_worked(facts, each))),
            _days_formulas,
        ),
        by_row(
            "rising_days",
            _of_dues(lambda facts, each: _if_rising(each, len(_rising(facts, each)))),
            _rising_formulas(counted, f"COUNTIFS({_FREE_RISING})"),
        ),
        by_row(
            "risen",
            _of_dues(lambda facts, each: _if_rising(each, sum(map(serial, _rising(facts, each))))),
            _rising_formulas(_added, f"SUMIFS(tblFreeDays[free_day],{_FREE_RISING})"),
        ),
        made(
            "full_days",
            _of_dues(_days),
            'IF([@due_day]="","",IF([@due_day]<[@as_of],0,'
            f"SUMIFS(tblDueYears[days_before],{_OF_YEAR})+SUMIFS(tblDueYears[present_part],{_OF_YEAR})*([@worked_days]"
            "-N([@rising_days])+IF([@ramp_days]>0,(N([@risen])-N([@rising_days])*[@starts_on])/[@ramp_days],0))))",
        ),
    ),
)


def _if_rising(each: _Due, value: float) -> Cell:
    """A number of a ramp-up; 0 where there is none, empty where no day is due."""
    if each.presence.last_rising is None or not _workdays(each):
        return 0
    return None if due_of(each.gap) is None else value
