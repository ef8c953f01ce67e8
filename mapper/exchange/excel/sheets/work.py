"""The tables below Capacity: the people of each role, and the hours of each role on one visit to each step."""

from collections.abc import Callable, Sequence
from typing import Final

from mapper.exchange.excel import checks, words
from mapper.exchange.excel.blanks import difference, product, quotient, totals_by
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.facts import Facts, Work
from mapper.exchange.excel.rows import seen_before
from mapper.exchange.excel.sheets.inputs import CALENDARS, by_period, chosen
from mapper.exchange.excel.sheets.queueing import STAFF_COLUMNS, WORK_COLUMNS
from mapper.exchange.excel.staff import PERIODS, Staff
from mapper.exchange.excel.style import Look, Source

STAFF: Final = "tblStaff"
WORK: Final = "tblWork"


def _of_staff(get: Callable[[Staff], Cell]) -> Callable[[Book], list[Cell]]:
    return lambda book: [get(each) for each in book.facts.staffing.staff]


def _rows(book: Book, table: str, *keys: str) -> list[tuple[Cell, ...]]:
    columns: list[Sequence[Cell]] = [book.column(table, key) for key in keys]
    return list(zip(*columns, strict=True))


def _of_calendar(key: str) -> Callable[[Book], list[Cell]]:
    def values(book: Book) -> list[Cell]:
        known = dict(zip(book.column(CALENDARS, "no"), book.column(CALENDARS, key), strict=True))
        return [known.get(each.calendar_no) for each in book.facts.staffing.staff]

    return values


def _calendar(key: str) -> str:
    return f"SUMIFS(tblCalendars[{key}],tblCalendars[no],[@calendar_no])"


def _products(*keys: str) -> Callable[[Book], list[Cell]]:
    return lambda book: [product(*row) for row in _rows(book, STAFF, *keys)]


def _parts(book: Book) -> list[Cell]:
    return [
        None if days is None else product(fte, share)
        for days, fte, share in _rows(book, STAFF, "days", "fte", "share_of_time")
    ]


def _hours_there(book: Book) -> list[Cell]:
    hours_a_day = _of_calendar("hours_day")(book)
    elsewhere = _of_calendar("not_cases")(book)
    rows = zip(_rows(book, STAFF, "part", "days"), hours_a_day, elsewhere, strict=True)
    return [product(part, days, hours, difference(1, share)) for (part, days), hours, share in rows]


def _cost_rows(key: str) -> Callable[[Book], list[Cell]]:
    def values(book: Book) -> list[Cell]:
        hours = _of_calendar("cost_hours")(book)
        rows = zip(_rows(book, STAFF, "cost_year", "fte", "share_of_time", "is_away"), hours, strict=True)
        return [
            None
            if cost is None or of_calendar is None or is_away
            else product(share, cost if key == "cost_part" else product(fte, of_calendar))
            for (cost, fte, share, is_away), of_calendar in rows
        ]

    return values


def _people(facts: Facts) -> list[str]:
    return [each.person_id for each in facts.staffing.staff]


def _allocations(facts: Facts) -> list[str]:
    return [each.id for each in facts.staffing.staff]


_UNKNOWN: Final = 'OR([@cost_year]="",N([@calendar_no])=0,N([@is_away])=1)'

STAFF_TABLE: Final = Table(
    name=STAFF,
    title=words.STAFF_TITLE,
    hint=words.STAFF_HINT,
    lacks=words.NO_STAFF,
    rows=lambda facts: len(facts.staffing.staff),
    ids="row_id",
    columns=(
        Column(
            key="no",
            values=lambda b: list(range(1, len(b.facts.staffing.staff) + 1)),
            look=Look.ORDER,
            width=(4, 4),
        ),
        Column(key="person", values=_of_staff(lambda s: s.person), width=(16, 32)),
        Column(key="role", values=_of_staff(lambda s: s.role), width=(12, 30)),
        Column(
            key="fte",
            values=_of_staff(lambda s: s.fte),
            same=seen_before(STAFF, "fte", "person_id", _people),
            source=Source.INPUT,
            look=Look.HUNDREDTHS,
            check=checks.POSITIVE,
        ),
        Column(
            key="share_of_time",
            values=_of_staff(lambda s: s.share),
            same=seen_before(STAFF, "share_of_time", "row_id", _allocations),
            source=Source.INPUT,
            look=Look.PERCENT,
            check=checks.SHARE,
        ),
        Column(
            key="part",
            values=_parts,
            formula='IF(OR([@days]="",[@fte]="",[@share_of_time]=""),"",[@fte]*[@share_of_time])',
            look=Look.HUNDREDTHS,
        ),
        Column(
            key="days",
            values=lambda b: [by_period(b, s.days.get) for s in b.facts.staffing.staff],
            formula=chosen(),
            look=Look.TENTHS,
        ),
        Column(
            key="hours_there",
            values=_hours_there,
            formula=(
                'IF(OR([@part]="",N([@calendar_no])=0),"",[@part]*[@days]*'
                f"{_calendar('hours_day')}*(1-{_calendar('not_cases')}))"
            ),
            look=Look.TENTHS,
        ),
        Column(
            key="cost_year",
            values=_of_staff(lambda s: s.cost_a_year),
            same=seen_before(STAFF, "cost_year", "person_id", _people),
            source=Source.INPUT,
            look=Look.MONEY,
            check=checks.POSITIVE,
        ),
        *(
            Column(
                key=f"days_{period.value}",
                values=_of_staff(lambda s, period=period: s.days[period]),  # type: ignore[misc]  # no type for a default
                source=Source.PROGRAM,
                look=Look.TENTHS,
                is_hidden=True,
            )
            for period in PERIODS
        ),
        Column(
            key="weighted",
            values=lambda b: [
                product(part, hours)
                for part, hours in zip(b.column(STAFF, "part"), _of_calendar("case_hours")(b), strict=True)
            ],
            formula=f'IF(OR([@part]="",N([@calendar_no])=0),"",[@part]*{_calendar("case_hours")})',
            look=Look.TENTHS,
            is_hidden=True,
        ),
        Column(
            key="is_away",
            values=_of_staff(lambda s: int(s.is_away)),
            source=Source.PROGRAM,
            look=Look.NUMBER,
            is_hidden=True,
        ),
        Column(
            key="cost_part",
            values=_cost_rows("cost_part"),
            formula=f'IF({_UNKNOWN},"",[@share_of_time]*[@cost_year])',
            look=Look.MONEY,
            is_hidden=True,
        ),
        Column(
            key="cost_hours",
            values=_cost_rows("cost_hours"),
            formula=f'IF({_UNKNOWN},"",[@share_of_time]*[@fte]*{_calendar("cost_hours")})',
            look=Look.TENTHS,
            is_hidden=True,
        ),
        *STAFF_COLUMNS,
        Column(
            key="role_no",
            values=_of_staff(lambda s: s.role_no),
            source=Source.KEY,
            look=Look.NUMBER,
            is_hidden=True,
        ),
        Column(
            key="calendar_no",
            values=_of_staff(lambda s: s.calendar_no),
            source=Source.KEY,
            look=Look.NUMBER,
            is_hidden=True,
        ),
        Column(
            key="row_id",
            values=_of_staff(lambda s: s.id),
            source=Source.KEY,
            look=Look.WORD,
            is_hidden=True,
        ),
        Column(
            key="person_id",
            values=_of_staff(lambda s: s.person_id),
            source=Source.KEY,
            look=Look.WORD,
            is_hidden=True,
        ),
    ),
)


def _of_work(get: Callable[[Work], Cell]) -> Callable[[Book], list[Cell]]:
    return lambda book: [get(each) for each in book.facts.work]


def _looked_up(table: str, key: str, number_key: str) -> Callable[[Book], list[Cell]]:
    def values(book: Book) -> list[Cell]:
        known = dict(zip(book.column(table, "no"), book.column(table, key), strict=True))
        return [known[no] for no in book.column(WORK, number_key)]

    return values


def _shares(book: Book) -> list[Cell]:
    rows = _rows(book, WORK, "role_no", "hours_per_entry")
    sums = totals_by([role for role, _ in rows], [hours for _, hours in rows])
    return [quotient(hours, sums[role]) for role, hours in rows]


WORK_TABLE: Final = Table(
    name=WORK,
    title=words.WORK_TABLE_TITLE,
    hint=words.WORK_TABLE_HINT,
    rows=lambda facts: len(facts.work),
    ids="row_id",
    columns=(
        Column(
            key="no", values=lambda b: list(range(1, len(b.facts.work) + 1)), look=Look.ORDER, width=(4, 4)
        ),
        Column(key="step", values=_of_work(lambda w: w.step.name), width=(16, 32)),
        Column(key="role", values=_of_work(lambda w: w.role), width=(12, 30), check=checks.ROLE),
        Column(
            key="hours",
            values=_of_work(lambda w: w.hours),
            source=Source.INPUT,
            look=Look.HUNDREDTHS,
            check=checks.POSITIVE,
        ),
        Column(
            key="visits",
            values=_looked_up("tblSteps", "visits", "step_no"),
            formula='IF(OR([@step_no]="",visits_known=""),"",SUMIFS(tblSteps[visits],tblSteps[no],[@step_no]))',
            look=Look.THOUSANDTHS,
        ),
        Column(
            key="hours_per_entry",
            values=lambda b: [product(*row) for row in _rows(b, WORK, "visits", "hours")],
            formula='IF(OR([@visits]="",[@hours]=""),"",[@visits]*[@hours])',
            look=Look.HUNDREDTHS,
        ),
        Column(
            key="hours_needed",
            values=lambda b: [
                product(hours, b.cell("entries_to_staff")) for hours in b.column(WORK, "hours_per_entry")
            ],
            formula='IF(OR([@hours_per_entry]="",entries_to_staff=""),"",[@hours_per_entry]*entries_to_staff)',
            look=Look.TENTHS,
        ),
        Column(
            key="share_of_role",
            values=_shares,
            formula=(
                'IF([@hours_per_entry]="","",IF(SUMIFS([hours_per_entry],[role_no],[@role_no])>0,'
                '[@hours_per_entry]/SUMIFS([hours_per_entry],[role_no],[@role_no]),""))'
            ),
            look=Look.PERCENT,
        ),
        Column(
            key="cost",
            values=lambda b: [
                product(hours, hourly)
                for hours, hourly in zip(
                    b.column(WORK, "hours"), _looked_up("tblRoles", "hourly", "role_no")(b), strict=True
                )
            ],
            formula=(
                'IF(OR([@hours]="",COUNTIFS(tblRoles[no],[@role_no],tblRoles[hourly],">=0")=0),"",'
                "[@hours]*SUMIFS(tblRoles[hourly],tblRoles[no],[@role_no]))"
            ),
            look=Look.HUNDREDTHS,
        ),
        *WORK_COLUMNS,
        *(
            Column(key=key, values=_of_work(get), source=Source.KEY, look=look, is_hidden=True)
            for key, get, look in (
                ("step_no", lambda w: w.step.no, Look.NUMBER),
                ("role_no", lambda w: w.role_no, Look.NUMBER),
                ("row_id", lambda w: w.id, Look.WORD),
            )
        ),
    ),
)
