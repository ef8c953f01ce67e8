"""The table of calendars behind the sheet Gap fill: by that of most people the days left of a gap are counted."""

from collections.abc import Sequence
from typing import Final

from mapper.analysis.people.hours import working_days
from mapper.core.records import Gap
from mapper.exchange.excel.blanks import number
from mapper.exchange.excel.book import Book, Cell, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.gap_grounds import WorkWeek
from mapper.exchange.excel.rows import numbers, row_by_row, told
from mapper.exchange.excel.sheets.gap_days import (
    DAYS,
    DUE_DAY,
    by_row,
    counted,
    due_day,
    due_of,
    free_between,
    grounds_of,
    key,
    made,
    serial,
)
from mapper.exchange.excel.words import instruments as said

WEEKS: Final = "tblDueWeeks"


def _weeks(facts: Facts) -> Sequence[tuple[int, Gap, WorkWeek]]:
    return [(row.no, row.gap, week) for row in facts.further.gaps.gaps for week in grounds_of(facts).weeks]


def _people(book: Book) -> list[Cell]:
    counts: dict[tuple[Cell, Cell], float] = {}
    for gap_no, week_no, people, are_there in row_by_row(
        book, DAYS, "gap_no", "week_no", "people_alike", "are_there"
    ):
        if are_there:
            counts[gap_no, week_no] = counts.get((gap_no, week_no), 0.0) + (number(people) or 0.0)
    return [counts.get((gap_no, week.no), 0.0) for gap_no, _, week in _weeks(book.facts)]


def _ranks(book: Book) -> list[Cell]:
    """By people, of several calendars with as many the first; who works by none counts as nobody does."""
    many = len(grounds_of(book.facts).weeks) + 1
    pairs = zip(_weeks(book.facts), map(number, book.column(WEEKS, "people_there")), strict=True)
    return [
        0 if week.calendar is None else people * many + many - week.no if people else -1
        for (_, _, week), people in pairs
    ]


def _rank_formulas(book: Book) -> list[str]:
    many = len(grounds_of(book.facts).weeks) + 1
    return [
        "" if week.calendar is None else f"IF([@people_there]>0,[@people_there]*{many}+{many}-[@week_no],-1)"
        for *_, week in _weeks(book.facts)
    ]


def _week_days(book: Book) -> list[Cell]:
    """The working days left by each calendar; those since, below 0, where the gap is over."""
    facts, today = book.facts, grounds_of(book.facts).today
    found: list[Cell] = []
    for _, gap, week in _weeks(facts):
        due = due_of(gap)
        if due is None:
            found.append(None)
        elif due < today:
            found.append(-max(1, len(working_days(week.workdays, (), due, today)) - 1))
        else:
            free = [day for no, day in grounds_of(facts).free if no == week.no]
            found.append(len(working_days(week.workdays, free, today, due)))
    return found


def _week_formulas(book: Book) -> list[str]:
    as_of = serial(grounds_of(book.facts).today)
    free = f"COUNTIFS({free_between(str(as_of), '[@due_day]')})"
    return [
        f'IF([@due_day]="","",IF([@due_day]>={as_of},{counted(week.workdays, str(as_of), "[@due_day]")}-{free},'
        f"-MAX(1,{counted(week.workdays, '[@due_day]', str(as_of))}-1)))"
        for *_, week in _weeks(book.facts)
    ]


WEEKS_TABLE: Final = Table(
    name=WEEKS,
    title=said.DUE_WEEKS_TITLE,
    rows=lambda facts: len(_weeks(facts)),
    columns=(
        numbers(_weeks),
        key("gap_no", told(_weeks, lambda each: each[0])),
        key("week_no", told(_weeks, lambda each: each[2].no)),
        made(
            "due_day",
            lambda book: [due_day(gap) for _, gap, _ in _weeks(book.facts)],
            DUE_DAY,
        ),
        made(
            "people_there",
            _people,
            "SUMIFS(tblDueDays[people_alike],tblDueDays[gap_no],[@gap_no],tblDueDays[week_no],[@week_no],"
            "tblDueDays[are_there],1)",
        ),
        by_row("rank_there", _ranks, _rank_formulas),
        by_row("days_until", _week_days, _week_formulas),
    ),
)
LEADING: Final = "SUMPRODUCT(MAX((tblDueWeeks[gap_no]=[@no])*tblDueWeeks[rank_there]))"
_LED: Final = "tblDueWeeks[gap_no],[@no],tblDueWeeks[rank_there],[@leading]"
DAYS_LEFT: Final = (  # by the calendar of most people
    f'IF(COUNTIFS({_LED},tblDueWeeks[days_until],">=-1E+300")=0,"",SUMIFS(tblDueWeeks[days_until],{_LED}))'
)
