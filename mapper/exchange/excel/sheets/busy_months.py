"""The tables of the months of a span whose seasons differ: hours of people, cases of roles, and what is left of them.

What still waits for a role when the span ends is the most that any of its last months together bring beyond their
hours, at least nothing: that is the same as to go from month to month, and needs no cell to know the one before. Of
that a map has what came of it last, for who came first, whichever map it is of, is done first.
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
_BESIDE: Final = "tblBesideMonths"
CARRIED_TABLE: Final = "tblCarried"
_KNOWN: Final = 'COUNTIFS(tblRoles[no],[@role_no],tblRoles[possible],">=0")'
_ENTRIES: Final = "INDEX(tblPeriods[span_entries],MATCH([@period_no],tblPeriods[no],0))"
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
        for role_no, role in enumerate(facts.roles, 1)
        for month in busy.rows
        if busy.has(month, role.id)
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


def _beside_hours(book: Book) -> list[Cell]:
    sums: dict[tuple[Cell, Cell], float] = {}
    for role, span, hours in row_by_row(book, _BESIDE, "role_no", "span_no", "asked_hours"):
        sums[role, span] = sums.get((role, span), 0.0) + (number(hours) or 0.0)
    return [sums.get((each.role_no, each.span_no), 0.0) for each in _of_roles(book.facts)]


def _own(book: Book) -> list[Cell]:
    """The cases of the map that come in each month; None where they, or the hours of the role, are not known."""
    possible, entries = book.column("tblRoles", "possible"), book.column("tblPeriods", "span_entries")
    return [
        None if possible[each.role_no - 1] is None else product(entries[each.period_no - 1], each.month.part)
        for each in _of_roles(book.facts)
    ]


def _come(book: Book) -> list[Cell]:
    """The same with what the other maps ask for, in cases of this one."""
    an_entry = book.column("tblRoles", "hours_per_entry")
    rows = zip(_of_roles(book.facts), _own(book), _beside_hours(book), strict=True)
    return [
        None if own is None else total((own, quotient(beside, an_entry[each.role_no - 1])))
        for each, own, beside in rows
    ]


def _over_hours(book: Book) -> list[Cell]:
    """What comes in each month less what its hours allow; None where either is not known."""
    an_entry = book.column("tblRoles", "hours_per_entry")
    rows = zip(_of_roles(book.facts), _come(book), book.column(_MONTHS, "hours_there"), strict=True)
    return [
        None if come is None else difference(come, quotient(hours, an_entry[each.role_no - 1]))
        for each, come, hours in rows
    ]


def _own_left(book: Book) -> list[Cell]:
    """Of the cases of the map in each month those that still wait when the span ends: what came last."""
    of_both = row_by_row(book, CARRIED_TABLE, "role_no", "period_no", "left_of_all")
    left = {(role, period): number(each) or 0.0 for role, period, each in of_both}
    rows = row_by_row(book, _MONTHS, "role_no", "period_no", "come")
    found: list[Cell] = []
    for at, ((role, period, come), own) in enumerate(zip(rows, _own(book), strict=True)):
        later = sum(number(each) or 0.0 for r, p, each in rows[at + 1 :] if (r, p) == (role, period))
        known, ours = number(come) or 0.0, number(own) or 0.0
        part = max(0.0, min(1.0, (left[role, period] - later) / known)) if known > 0 else 0.0
        found.append(ours * part)
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
            "beside_hours",
            _beside_hours,
            'IF([@no]="","",SUMIFS(tblBesideMonths[asked_hours],tblBesideMonths[role_no],[@role_no],'
            "tblBesideMonths[span_no],[@span_no]))",
        ),
        _made(
            "come",
            _come,
            f'IF([@no]="","",IF(OR({_ENTRIES}="",{_KNOWN}=0),"",{_ENTRIES}*[@month_part]+[@beside_hours]/{_AN_ENTRY}))',
        ),
        _made(
            "over_hours",
            _over_hours,
            f'IF([@no]="","",IF([@come]="","",[@come]-[@hours_there]/{_AN_ENTRY}))',
        ),
        _made(
            "if_empty",
            _if_empty,
            'IF([@no]="","",SUMIFS([over_hours],[role_no],[@role_no],[period_no],[@period_no],[no],">="&[@no]))',
        ),
        _made(
            "own_left",
            _own_left,
            f'IF([@no]="","",IF(N([@come])<=0,0,{_ENTRIES}*[@month_part]*MAX(0,MIN(1,'
            "(SUMIFS(tblCarried[left_of_all],tblCarried[role_no],[@role_no],tblCarried[period_no],[@period_no])"
            '-SUMIFS([come],[role_no],[@role_no],[period_no],[@period_no],[no],">"&[@no]))/[@come]))))',
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


def _summed(book: Book, key: str) -> list[float]:
    """A column of the months, summed for each role and period."""
    sums: dict[tuple[Cell, Cell], float] = {}
    for role, period, each in row_by_row(book, _MONTHS, "role_no", "period_no", key):
        sums[role, period] = sums.get((role, period), 0.0) + (number(each) or 0.0)
    return [sums[key] for key in _carrying(book.facts)]


def _span_over(book: Book) -> list[Cell]:
    """The cases of each span beyond what all its hours allow, as if no month and no map had to wait for another."""
    entries, an_entry = book.column("tblPeriods", "span_entries"), book.column("tblRoles", "hours_per_entry")
    rows = zip(_carrying(book.facts), _summed(book, "hours_there"), _summed(book, "come"), strict=True)
    return [
        max(0.0, (number(entries[period - 1]) or 0.0) - (quotient(hours, an_entry[role - 1]) or 0.0))
        if come > 0
        else 0.0
        for (role, period), hours, come in rows
    ]


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
            "left_of_all",
            lambda book: [_most(book, "if_empty")[key] for key in _carrying(book.facts)],
            'IF([@no]="","",MAX(0,SUMPRODUCT(MAX((tblMonths[role_no]=[@role_no])*(tblMonths[period_no]=[@period_no])'
            "*tblMonths[if_empty]))))",
        ),
        _made(
            "left_after",
            lambda book: list(_summed(book, "own_left")),
            f'IF([@no]="","",SUMIFS(tblMonths[own_left],{_OF_BOTH}))',
        ),
        _made(
            "span_over",
            _span_over,
            f'IF([@no]="","",IF(SUMIFS(tblMonths[come],{_OF_BOTH})<=0,0,MAX(0,N({_ENTRIES})'
            f"-SUMIFS(tblMonths[hours_there],{_OF_BOTH})/{_AN_ENTRY})))",
        ),
    ),
)


def _left(key: str) -> str:
    return f"SUMPRODUCT(MAX((tblCarried[period_no]=[@no])*tblCarried[{key}]))"


DONE_IN_TIME: Final = (
    f'IF(OR([@span_entries]="",COUNTIFS(tblCarried[period_no],[@no])=0),1,IF([@span_entries]<={_left("span_over")},1,'
    f"([@span_entries]-{_left('left_after')})/([@span_entries]-{_left('span_over')})))"
)
_OF_ROLE: Final = "tblCarried[role_no],[@no],tblCarried[period_no],period_no"
CARRIED: Final = (
    f'IF(OR([@possible]="",entries_expected=""),[@possible],IF(COUNTIFS({_OF_ROLE})>0,'
    f"MAX(0,entries_expected-SUMIFS(tblCarried[left_after],{_OF_ROLE})),"
    "IF(N([@elsewhere])*N([@with_others])=0,[@possible],entries_expected/[@with_others])))"
)


def carried(book: Book) -> list[Cell]:
    """The cases of the period that each role can do in it; without months those that all its hours allow, of which a
    map has its part by what all maps ask for.
    """
    possible, entries = book.column("tblRoles", "possible"), book.number("entries_expected")
    rows = row_by_row(book, "tblRoles", "elsewhere", "with_others")
    shared = [number(used) if number(asked) else None for asked, used in rows]
    left = {
        (role, period): number(each) or 0.0
        for role, period, each in row_by_row(book, CARRIED_TABLE, "role_no", "period_no", "left_after")
    }
    found: list[Cell] = []
    for no, most in enumerate(possible, 1):
        waits, used = left.get((no, book.cell("period_no"))), shared[no - 1]
        if most is None or entries is None:
            found.append(most)
        elif (
            waits is not None
        ):  # at least 0: of a role without hours all wait, whichever way their sum is rounded
            found.append(max(0.0, entries - waits))
        else:
            found.append(entries / used if used else most)
    return found
