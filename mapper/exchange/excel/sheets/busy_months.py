"""The tables of the months of a span whose seasons differ: hours of people, cases of roles, and what is left of them.

What still waits for a role when the span ends is the most that any of its last months together bring beyond their
hours, at least nothing: that is the same as to go from month to month, and needs no cell to know the one before.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from mapper.exchange.excel import words
from mapper.exchange.excel.blanks import difference, number, product, quotient, total
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.busy_months import BusyMonth
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.rows import numbers, row_by_row, told
from mapper.exchange.excel.staff import PERIODS, Staff
from mapper.exchange.excel.style import Look, Source

_STAFF: Final = "tblStaffMonths"
_MONTHS: Final = "tblMonths"
CARRIED_TABLE: Final = "tblCarried"
_KNOWN: Final = 'COUNTIFS(tblRoles[no],[@role_no],tblRoles[possible],">=0")'
_ENTRIES: Final = "INDEX(tblPeriods[span_entries],[@period_no])"
_AN_ENTRY: Final = "SUMIFS(tblRoles[hours_per_entry],tblRoles[no],[@role_no])"


@dataclass(frozen=True, slots=True)
class _OfStaff:
    staff_no: int
    staff: Staff
    span_no: int


@dataclass(frozen=True, slots=True)
class _OfRole:
    role_no: int
    period_no: int
    span_no: int
    month: BusyMonth


def _of_staff(facts: Facts) -> Sequence[_OfStaff]:
    spans = range(1, len(facts.staffing.busy.spans) + 1)
    return [_OfStaff(no, each, span) for no, each in enumerate(facts.staffing.staff, 1) for span in spans]


def _of_roles(facts: Facts) -> Sequence[_OfRole]:
    busy = facts.staffing.busy
    spans = {span: no for no, span in enumerate(busy.spans, 1)}
    return [
        _OfRole(role_no, PERIODS.index(month.period) + 1, spans[month.span], month)
        for role_no in range(1, len(facts.roles) + 1)
        for month in busy.rows
    ]


def _carrying(facts: Facts) -> Sequence[tuple[int, int]]:
    """The numbers of each role and each period that has months."""
    return list(dict.fromkeys((each.role_no, each.period_no) for each in _of_roles(facts)))


def _key(key: str, values: Callable[[Book], Sequence[Cell]]) -> Column:
    return Column(key=key, values=values, source=Source.KEY, look=Look.NUMBER)


def _known(key: str, values: Callable[[Book], Sequence[Cell]]) -> Column:
    return Column(key=key, values=values, source=Source.PROGRAM, look=Look.NUMBER)


def _made(key: str, values: Callable[[Book], Sequence[Cell]], formula: str) -> Column:
    return Column(key=key, values=values, formula=formula, look=Look.NUMBER)


def _staff_hours(book: Book) -> list[Cell]:
    rows = book.facts.staffing.staff
    calendars = {each.no: each for each in book.facts.staffing.calendars}
    found: list[Cell] = []
    for each in _of_staff(book.facts):
        staff = rows[each.staff_no - 1]
        calendar = calendars.get(staff.calendar_no)
        part = 0.0 if calendar is None else calendar.hours_a_day * (1 - calendar.non_selling_share)
        found.append(staff.fte * staff.share * staff.month_days[each.span_no - 1] * part)
    return found


STAFF_MONTHS: Final = Table(
    name=_STAFF,
    title=words.STAFF_MONTHS_TITLE,
    rows=lambda facts: len(_of_staff(facts)),
    columns=(
        numbers(_of_staff),
        _key("staff_no", told(_of_staff, lambda each: each.staff_no)),
        _key("role_no", told(_of_staff, lambda each: each.staff.role_no)),
        _key("calendar_no", told(_of_staff, lambda each: each.staff.calendar_no)),
        _key("span_no", told(_of_staff, lambda each: each.span_no)),
        _known("days", told(_of_staff, lambda each: each.staff.month_days[each.span_no - 1])),
        _made(
            "hours_there",
            _staff_hours,
            'IF([@no]="","",SUMIFS(tblStaff[fte],tblStaff[no],[@staff_no])'
            "*SUMIFS(tblStaff[share_of_time],tblStaff[no],[@staff_no])*[@days]"
            "*SUMIFS(tblCalendars[hours_day],tblCalendars[no],[@calendar_no])"
            "*(1-SUMIFS(tblCalendars[not_cases],tblCalendars[no],[@calendar_no])))",
        ),
    ),
)


def _role_hours(book: Book) -> list[Cell]:
    busy, roles = book.facts.staffing.busy, book.facts.roles
    return [busy.hours(each.month, roles[each.role_no - 1].id) for each in _of_roles(book.facts)]


def _over_hours(book: Book) -> list[Cell]:
    """The cases of each month less those that its hours allow; None where either is not known."""
    possible, an_entry = book.column("tblRoles", "possible"), book.column("tblRoles", "hours_per_entry")
    entries = book.column("tblPeriods", "span_entries")
    found: list[Cell] = []
    for each, hours in zip(_of_roles(book.facts), book.column(_MONTHS, "hours_there"), strict=True):
        come = product(entries[each.period_no - 1], each.month.part)
        is_known = possible[each.role_no - 1] is not None
        found.append(difference(come, quotient(hours, an_entry[each.role_no - 1])) if is_known else None)
    return found


def _if_empty(book: Book) -> list[Cell]:
    rows = row_by_row(book, _MONTHS, "role_no", "period_no", "over_hours")
    found: list[Cell] = []
    for at, (role, period, _) in enumerate(rows):
        found.append(total(over for r, p, over in rows[at:] if (r, p) == (role, period)))
    return found


MONTHS: Final = Table(
    name=_MONTHS,
    title=words.MONTHS_TITLE,
    rows=lambda facts: len(_of_roles(facts)),
    columns=(
        numbers(_of_roles),
        _key("role_no", told(_of_roles, lambda each: each.role_no)),
        _key("period_no", told(_of_roles, lambda each: each.period_no)),
        _key("span_no", told(_of_roles, lambda each: each.span_no)),
        Column(
            key="month",
            values=told(_of_roles, lambda each: each.month.span[0]),
            source=Source.KEY,
            look=Look.DATE,
            width=(12, 12),
        ),
        _known("month_part", told(_of_roles, lambda each: each.month.part)),
        _known("own_days", lambda book: [_own_days(book.facts, each) for each in _of_roles(book.facts)]),
        _made(
            "hours_there",
            _role_hours,
            'IF([@no]="","",SUMIFS(tblStaffMonths[hours_there],tblStaffMonths[role_no],[@role_no],tblStaffMonths[span_no],[@span_no])'
            "+IF(N(working_days)=0,0,SUMIFS(tblRoles[added],tblRoles[no],[@role_no])"
            "*SUMIFS(tblRoles[person_hours],tblRoles[no],[@role_no])/working_days*[@own_days]))",
        ),
        _made(
            "over_hours",
            _over_hours,
            f'IF([@no]="","",IF(OR({_ENTRIES}="",{_KNOWN}=0),"",{_ENTRIES}*[@month_part]-[@hours_there]/{_AN_ENTRY}))',
        ),
        _made(
            "if_empty",
            _if_empty,
            'IF([@no]="","",SUMIFS([over_hours],[role_no],[@role_no],[period_no],[@period_no],[no],">="&[@no]))',
        ),
    ),
)


def _own_days(facts: Facts, each: _OfRole) -> float:
    return facts.staffing.own_days[each.span_no - 1]


def _most(book: Book, key: str) -> dict[tuple[Cell, Cell], float]:
    """The largest number of a column of each role and period, at least 0."""
    found: dict[tuple[Cell, Cell], float] = {}
    for role, period, value in row_by_row(book, _MONTHS, "role_no", "period_no", key):
        found[role, period] = max(found.get((role, period), 0.0), number(value) or 0.0)
    return found


def _span_over(book: Book) -> list[Cell]:
    """The cases of each span beyond what all its hours allow, as if no month had to wait for another."""
    sums: dict[tuple[Cell, Cell], float] = {}
    for role, period, over in row_by_row(book, _MONTHS, "role_no", "period_no", "over_hours"):
        sums[role, period] = sums.get((role, period), 0.0) + (number(over) or 0.0)
    return [max(0.0, sums[key]) for key in _carrying(book.facts)]


_OF_BOTH: Final = "tblMonths[role_no],[@role_no],tblMonths[period_no],[@period_no]"
CARRIED_BY: Final = Table(
    name=CARRIED_TABLE,
    title=words.CARRIED_TITLE,
    rows=lambda facts: len(_carrying(facts)),
    columns=(
        numbers(_carrying),
        _key("role_no", told(_carrying, lambda each: each[0])),
        _key("period_no", told(_carrying, lambda each: each[1])),
        _made(
            "left_after",
            lambda book: [_most(book, "if_empty")[key] for key in _carrying(book.facts)],
            'IF([@no]="","",MAX(0,SUMPRODUCT(MAX((tblMonths[role_no]=[@role_no])*(tblMonths[period_no]=[@period_no])'
            "*tblMonths[if_empty]))))",
        ),
        _made("span_over", _span_over, f'IF([@no]="","",MAX(0,SUMIFS(tblMonths[over_hours],{_OF_BOTH})))'),
    ),
)


def _left(key: str) -> str:
    return f"SUMPRODUCT(MAX((tblCarried[period_no]=[@no])*tblCarried[{key}]))"


DONE_IN_TIME: Final = (
    f'IF(OR([@span_entries]="",COUNTIFS(tblCarried[period_no],[@no])=0),1,IF([@span_entries]<={_left("span_over")},1,'
    f"([@span_entries]-{_left('left_after')})/([@span_entries]-{_left('span_over')})))"
)
CARRIED: Final = (
    'IF(OR([@possible]="",entries_expected="",COUNTIFS(tblCarried[period_no],period_no)=0),[@possible],'
    "MAX(0,entries_expected-SUMIFS(tblCarried[left_after],tblCarried[role_no],[@no],tblCarried[period_no],period_no)))"
)


def carried(book: Book) -> list[Cell]:
    """The cases of the period that each role can do in it; without months those that all its hours allow."""
    possible, entries = book.column("tblRoles", "possible"), book.number("entries_expected")
    left = {
        (role, period): number(each) or 0.0
        for role, period, each in row_by_row(book, CARRIED_TABLE, "role_no", "period_no", "left_after")
    }
    found: list[Cell] = []
    for no, most in enumerate(possible, 1):
        waits = left.get((no, book.cell("period_no")))
        # at least 0: of a role without hours all wait, whichever way their sum is rounded
        found.append(most if most is None or entries is None or waits is None else max(0.0, entries - waits))
    return found
