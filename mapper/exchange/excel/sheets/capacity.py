"""The sheet Capacity: load and people needed by role; below it the people of each role and the hours of each step."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from mapper.exchange.excel import checks, words
from mapper.exchange.excel.blanks import difference, number, product, quotient, rounded_up, totals_by
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.rows import seen_before
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets.beside import asked, asked_formula
from mapper.exchange.excel.sheets.busy_months import CARRIED, carried
from mapper.exchange.excel.sheets.queueing import PEOPLE_FOR_WAIT, ROLE_COLUMNS, people_for_wait
from mapper.exchange.excel.sheets.work import STAFF_TABLE, WORK_TABLE
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import at_word, clean
from mapper.exchange.excel.words.word import Word

ROLES: Final = "tblRoles"
_IN_CHARTS: Final = 28  # letters of a name beside a column, which is squeezed by more
_ROUNDING: Final = 0.000001  # of a full-time person
_USED: Final = "([@hours_needed]+N([@elsewhere]))/[@available]"  # by what is planned, and by the other maps
_ALL_ABSENT: Final = (
    'AND(COUNTIFS(tblStaff[role_no],[@no])>0,COUNTIFS(tblStaff[role_no],[@no],tblStaff[days],">=0")=0)'
)


def _ids(facts: Facts) -> list[str]:
    return [clean(role.id) for role in facts.roles]


def _rows(book: Book, *keys: str) -> list[tuple[Cell, ...]]:
    return list(zip(*(book.column(ROLES, key) for key in keys), strict=True))


def _of_staff(book: Book, key: str, *, where: str = "") -> list[float | None]:
    """For each role the sum of a column of its people, None where none of them has a number there."""
    sums: dict[Cell, float] = {}
    keys = [key, where] if where else [key]
    columns = [book.column("tblStaff", each) for each in ("role_no", *keys)]
    for role_no, value, *others in zip(*columns, strict=True):
        if isinstance(value, int | float) and None not in others:
            sums[role_no] = sums.get(role_no, 0.0) + value
    return [sums.get(no) for no in book.column(ROLES, "no")]


def _person_hours(book: Book) -> list[Cell]:
    sums = zip(_of_staff(book, "weighted"), _of_staff(book, "part", where="weighted"), strict=True)
    own = book.cell("case_hours_per_person")
    return [hours / weight if hours is not None and weight else own for hours, weight in sums]


def _or_absent(book: Book, key: str) -> list[Cell]:
    """The sum of a column of each role's people; 0 where all of them left before the span or start after it."""
    named, there = set(book.column("tblStaff", "role_no")), _of_staff(book, "days")
    rows = zip(book.column(ROLES, "no"), _of_staff(book, key), there, strict=True)
    return [0.0 if no in named and days is None else found for no, found, days in rows]


def _hours_per_entry(book: Book) -> list[Cell]:
    if book.cell("visits_known") is None:
        return [None] * len(book.facts.roles)
    sums = totals_by(book.column("tblWork", "role_no"), book.column("tblWork", "hours_per_entry"))
    return [sums.get(no) for no in book.column(ROLES, "no")]


def _with_others(book: Book) -> list[Cell]:
    return [
        quotient(None if load is None else float(load) + (number(other) or 0.0), available)  # type: ignore[arg-type]  # a number
        for load, other, available in _rows(book, "load", "elsewhere", "available")
    ]


def _staffing(book: Book) -> list[Cell]:
    found: list[Cell] = []
    keys = ("hours_needed", "elsewhere", "with_others", "available", "most", "person_hours")
    waits = _rows(book, "for_wait", "people")
    for row, (for_wait, people) in zip(_rows(book, *keys), waits, strict=True):
        needed, elsewhere, shared, available, most, hours = row
        used = None if needed is None else quotient(float(needed) + (number(elsewhere) or 0.0), available)  # type: ignore[arg-type]  # a number
        if needed is None:
            found.append(None)
        elif number(hours) == 0:  # a day or the part of it for cases has none: no number of people would do
            found.append(words.STAFF_NO_HOURS)
        elif available is None:
            found.append(words.STAFF_UNKNOWN)
        elif used is None or (fullest := max(used, number(shared) or 0.0)) > 1:
            found.append(words.STAFF_SHORT)
        elif fullest > (number(most) or 0.0):
            found.append(words.STAFF_TIGHT)
        else:
            is_short = (number(for_wait) or 0.0) > (number(people) or 0.0) + _ROUNDING
            found.append(words.STAFF_WAITS if is_short else words.STAFF_OK)
    return found


def _people_exact(book: Book) -> list[Cell]:
    """The people of a role for all maps: for what is planned on this one, and what enters the others."""
    return [
        None if needed is None else quotient(float(needed) + (number(elsewhere) or 0.0), product(hours, most))  # type: ignore[arg-type]  # a number
        for needed, elsewhere, hours, most in _rows(book, "hours_needed", "elsewhere", "person_hours", "most")
    ]


def _people_needed(book: Book) -> list[Cell]:
    rows = _rows(book, "people_exact", "for_wait", "wait_limit")
    return [
        None
        if exact is None or (limit is not None and wait is None)
        else max(rounded_up(exact) or 0.0, number(wait) or 0.0)
        for exact, wait, limit in rows
    ]


def _hourly(book: Book) -> list[Cell]:
    pairs = zip(_of_staff(book, "cost_part"), _of_staff(book, "cost_hours"), strict=True)
    return [quotient(cost, hours) for cost, hours in pairs]


def _scaled(key: str, name: str) -> Callable[[Book], list[Cell]]:
    return lambda book: [product(value, book.cell(name)) for value in book.column(ROLES, key)]


def _quotients(over: str, under: str) -> Callable[[Book], list[Cell]]:
    return lambda book: [quotient(*pair) for pair in _rows(book, over, under)]


def _quotient(over: str, under: str) -> str:
    return f'IF(OR([@{over}]="",N([@{under}])=0),"",[@{over}]/[@{under}])'


_SHOWN: Final = (
    Column(
        key="no",
        values=lambda b: list(range(1, len(b.facts.roles) + 1)),
        look=Look.ORDER,
        width=(4, 4),
    ),
    Column(key="role", values=lambda b: [clean(role.name) for role in b.facts.roles], width=(10, 24)),
    Column(
        key="staffing",
        values=_staffing,
        formula=(
            f'IF([@hours_needed]="","",IF(AND([@person_hours]<>"",N([@person_hours])=0),"{words.STAFF_NO_HOURS}",'
            f'IF([@available]="","{words.STAFF_UNKNOWN}",'
            f'IF(N([@available])=0,"{words.STAFF_SHORT}",'
            f'IF(MAX({_USED},N([@with_others]))>1,"{words.STAFF_SHORT}",'
            f'IF(MAX({_USED},N([@with_others]))>[@most],"{words.STAFF_TIGHT}",'
            f'IF(N([@for_wait])>N([@people])+{_ROUNDING:f},"{words.STAFF_WAITS}","{words.STAFF_OK}")))))))'
        ),
        look=Look.TEXT,
        width=(10, 24),
    ),
    Column(
        key="people",
        values=lambda b: _or_absent(b, "part"),
        formula=(
            f'IF(AND(COUNTIFS(tblStaff[role_no],[@no],tblStaff[part],">=0")=0,[@added]="",NOT({_ALL_ABSENT})),"",'
            "SUMIFS(tblStaff[part],tblStaff[role_no],[@no])+N([@added]))"
        ),
        look=Look.HUNDREDTHS,
    ),
    Column(
        key="added",
        values=lambda b: [None] * len(b.facts.roles),
        same=seen_before(ROLES, "added", "role_id", _ids),
        source=Source.INPUT,
        look=Look.HUNDREDTHS,
        check=checks.NUMBER,
    ),
    Column(
        key="available",
        values=lambda b: _or_absent(b, "hours_there"),
        formula=(
            f'IF(AND(COUNTIFS(tblStaff[role_no],[@no],tblStaff[hours_there],">=0")=0,[@added]="",NOT({_ALL_ABSENT})),"",'
            "SUMIFS(tblStaff[hours_there],tblStaff[role_no],[@no])+N([@added])*N([@person_hours]))"
        ),
        look=Look.TENTHS,
    ),
    Column(
        key="hours_per_entry",
        values=_hours_per_entry,
        formula=(
            'IF(OR(visits_known="",COUNTIFS(tblWork[role_no],[@no],tblWork[hours],">=0")=0),"",'
            "SUMIFS(tblWork[hours_per_entry],tblWork[role_no],[@no]))"
        ),
        look=Look.HUNDREDTHS,
    ),
    Column(
        key="load",
        values=_scaled("hours_per_entry", "entries_expected"),
        formula='IF(OR([@hours_per_entry]="",entries_expected=""),"",[@hours_per_entry]*entries_expected)',
        look=Look.TENTHS,
    ),
    Column(
        key="utilisation",
        values=_quotients("load", "available"),
        formula=_quotient("load", "available"),
        look=Look.PERCENT,
    ),
    Column(
        key="with_others",
        values=_with_others,
        formula='IF(OR([@load]="",N([@available])=0),"",([@load]+N([@elsewhere]))/[@available])',
        look=Look.PERCENT,
    ),
    Column(
        key="hours_needed",
        values=_scaled("hours_per_entry", "entries_to_staff"),
        formula='IF(OR(entries_to_staff="",[@hours_per_entry]=""),"",[@hours_per_entry]*entries_to_staff)',
        look=Look.TENTHS,
    ),
    Column(
        key="use_for_goal",
        values=_quotients("hours_needed", "available"),
        formula=_quotient("hours_needed", "available"),
        look=Look.PERCENT,
    ),
    Column(
        key="target_use",
        values=lambda b: [role.target_utilisation for role in b.facts.roles],
        same=seen_before(ROLES, "target_use", "role_id", _ids),
        source=Source.INPUT,
        look=Look.PERCENT,
        check=checks.FRACTION,
    ),
    Column(
        key="people_exact",
        values=_people_exact,
        formula=(
            'IF(OR([@hours_needed]="",N([@person_hours])*N([@most])=0),"",'
            "([@hours_needed]+N([@elsewhere]))/([@person_hours]*[@most]))"
        ),
        look=Look.HUNDREDTHS,
    ),
    Column(key="for_wait", values=people_for_wait, formula=PEOPLE_FOR_WAIT, look=Look.WHOLE),
    Column(
        key="people_needed",
        values=_people_needed,
        formula=(
            'IF(OR([@people_exact]="",AND([@wait_limit]<>"",[@for_wait]="")),"",'
            "MAX(-INT(0.000001-[@people_exact]),N([@for_wait])))"
        ),
        look=Look.WHOLE,
    ),
    Column(
        key="gap",
        values=lambda b: [difference(*pair) for pair in _rows(b, "people", "people_needed")],
        formula='IF(OR([@people]="",[@people_needed]=""),"",[@people]-[@people_needed])',
        look=Look.HUNDREDTHS,
    ),
    Column(
        key="possible",
        values=_quotients("available", "hours_per_entry"),
        formula=_quotient("available", "hours_per_entry"),
        look=Look.TENTHS,
    ),
    Column(
        key="hourly",
        values=_hourly,
        formula=(
            'IF(SUMIFS(tblStaff[cost_hours],tblStaff[role_no],[@no])<=0,"",'
            "SUMIFS(tblStaff[cost_part],tblStaff[role_no],[@no])/SUMIFS(tblStaff[cost_hours],tblStaff[role_no],[@no]))"
        ),
        look=Look.HUNDREDTHS,
    ),
    Column(
        key="cost_needed",
        values=lambda b: [product(*pair) for pair in _rows(b, "hours_needed", "hourly")],
        formula='IF(OR([@hours_needed]="",[@hourly]=""),"",[@hours_needed]*[@hourly])',
        look=Look.MONEY,
    ),
)
_HIDDEN: Final = (
    Column(
        key="person_hours",
        values=_person_hours,
        formula=(
            'IF([@no]="","",IF(SUMIFS(tblStaff[part],tblStaff[role_no],[@no],tblStaff[weighted],">=0")>0,'
            "SUMIFS(tblStaff[weighted],tblStaff[role_no],[@no])/"
            'SUMIFS(tblStaff[part],tblStaff[role_no],[@no],tblStaff[weighted],">=0"),case_hours_per_person))'
        ),
        look=Look.TENTHS,
    ),
    Column(
        key="most",
        values=lambda b: [
            each if each is not None else b.cell("target_utilisation")
            for each in b.column(ROLES, "target_use")
        ],
        formula='IF([@no]="","",IF([@target_use]="",target_utilisation,[@target_use]))',
        look=Look.PERCENT,
    ),
    Column(
        key="elsewhere",
        values=asked("asked_hours"),
        formula=asked_formula("asked_hours"),
        look=Look.TENTHS,
    ),
    Column(key="carried", values=carried, formula=CARRIED, look=Look.TENTHS),
    *ROLE_COLUMNS,
    Column(
        key="in_charts",
        values=lambda b: [at_word(role.name, _IN_CHARTS) for role in b.facts.roles],
        source=Source.KEY,
        look=Look.WORD,
        width=(20, 20),
        is_charted=True,
    ),
    Column(
        key="role_id",
        values=lambda b: _ids(b.facts),
        source=Source.KEY,
        look=Look.WORD,
        width=(20, 20),
    ),
)

ROLES_TABLE: Final = Table(
    name=ROLES,
    rows=lambda facts: len(facts.roles),
    ids="role_id",
    turns=("hours_needed",),
    columns=(*_SHOWN, *(replace(column, is_hidden=True) for column in _HIDDEN)),
)


def _lacks(facts: Facts) -> Word | None:
    return None if facts.roles else words.NO_ROLES


SHEET: Final = Sheet(
    code="capacity",
    name=words.CAPACITY,
    intro=words.CAPACITY_INTRO,
    hint=words.CAPACITY_HINT,
    tables=(ROLES_TABLE, STAFF_TABLE, WORK_TABLE),
    lacks=_lacks,
    is_ground=True,
    takes_rows=True,
    frozen_columns=2,
)
