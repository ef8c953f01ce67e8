"""The hours of people until a due date, and what they cost, for the hidden sheet behind Gap fill."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from mapper.analysis.gap.filling import DAYS_A_YEAR
from mapper.core.records import Calendar
from mapper.exchange.excel import finding
from mapper.exchange.excel.blanks import number, product
from mapper.exchange.excel.book import Book, Cell, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.gap_grounds import Part
from mapper.exchange.excel.gaps import Spare
from mapper.exchange.excel.rows import numbers, row_by_row, told
from mapper.exchange.excel.sheets.gap_days import (
    DAYS,
    by_row,
    due_no,
    grounds_of,
    key,
    made,
    serial,
)
from mapper.exchange.excel.words import instruments as said

PARTS: Final = "tblSpareParts"


@dataclass(frozen=True, slots=True)
class _Sharer:
    """Somebody's part in a role that a gap asks for."""

    spare: Spare
    part: Part


def _sharers(facts: Facts) -> Sequence[_Sharer]:
    gaps = facts.further.gaps
    return [_Sharer(each, part) for each in gaps.spares for part in gaps.grounds.parts.get(each.role_id, ())]


def _of_staff(name: str) -> Callable[[Book], list[str]]:
    """The formulas for what stands of somebody on Capacity; empty where that is not in the workbook."""

    def formulas(book: Book) -> list[str]:
        spots = [finding.staff_spot(book, each.part.allocation.id) for each in _sharers(book.facts)]
        return [
            "" if spot is None else f"SUMIFS(tblStaff~{spot[0]}[{name}],tblStaff~{spot[0]}[no],{spot[1]})"
            for spot in spots
        ]

    return formulas


def _cost_formulas(book: Book) -> list[str]:
    """The formulas for what somebody costs in a year; empty where that is not in the workbook."""
    found = []
    for each in _sharers(book.facts):
        spot = finding.staff_spot(book, each.part.allocation.id)
        if spot is None:
            found.append("")
            continue
        of, row = f"tblStaff~{spot[0]}", f"tblStaff~{spot[0]}[no],{spot[1]}"
        found.append(f'IF(COUNTIFS({row},{of}[cost_year],">=0")=0,"",SUMIFS({of}[cost_year],{row}))')
    return found


def _days_present(book: Book) -> list[Cell]:
    """The days on which somebody is there until the due date, whether they are worked on or not."""
    last = book.column(DAYS, "upto_day")
    found: list[Cell] = []
    for each, (no,) in zip(_sharers(book.facts), row_by_row(book, PARTS, "due_no"), strict=True):
        upto, today = number(at_row(last, no)), grounds_of(book.facts).today
        first = max(today, each.part.presence.starts or today)
        found.append(None if upto is None else max(upto - serial(first) + 1, 0))
    return found


def _are_costed(book: Book) -> list[Cell]:
    rows = row_by_row(book, PARTS, "days_present", "share_of_time")
    return [float((number(days) or 0) > 0 and (number(share) or 0) > 0) for days, share in rows]


def _costs(book: Book) -> list[Cell]:
    """What the parts cost until the due date, as `filling.role_cost` has it."""
    rows = row_by_row(book, PARTS, "is_costed", "cost_year", "share_of_time", "days_present")
    return [
        None if not costed or (found := product(*row)) is None else found / DAYS_A_YEAR
        for costed, *row in rows
    ]


def _hours_a_day(calendar: Calendar | None) -> float:
    return 0.0 if calendar is None else calendar.hours_a_day * (1 - calendar.non_selling_share)


def _calendar(each: _Sharer) -> Calendar | None:
    return None if each.part.week is None else each.part.week.calendar


def _day_formulas(book: Book) -> list[str]:
    """The formulas for the hours for cases in a day of somebody's calendar."""
    found = []
    for each in _sharers(book.facts):
        calendar = _calendar(each)
        spot = None if calendar is None else finding.calendar_spot(book, calendar.id)
        found.append("" if spot is None else case_hours(*spot))
    return found


def case_hours(map_no: int, calendar_no: int) -> str:
    """The formula for the hours for cases in a day by a calendar of a map of the workbook."""
    of, row = f"tblCalendars~{map_no}", f"tblCalendars~{map_no}[no],{calendar_no}"
    return f"SUMIFS({of}[hours_day],{row})*(1-SUMIFS({of}[not_cases],{row}))"


def at_row(values: Sequence[Cell], no: Cell) -> Cell:
    """The value in a row by its number; None where it is 0, for none."""
    row = int(number(no) or 0)
    return values[row - 1] if row else None


def _are_there(book: Book) -> list[Cell]:
    """1 of who is there until the due date and has a share in the role, else 0."""
    there = book.column(DAYS, "are_there")
    rows = row_by_row(book, PARTS, "due_no", "share_of_time")
    return [
        None if (at := at_row(there, no)) is None else float(at == 1 and (number(share) or 0.0) > 0)
        for no, share in rows
    ]


def _weights(book: Book) -> list[Cell]:
    rows = row_by_row(book, PARTS, "is_counted", "full_no", "fte", "share_of_time")
    return [product(fte, share) if at and full else 0.0 for at, full, fte, share in rows]


def _hours_of(day_key: str, *factors: str) -> Callable[[Book], list[Cell]]:
    """The product of numbers of a part with the days of those who come and go so."""

    def values(book: Book) -> list[Cell]:
        days = book.column(DAYS, "full_days")
        rows = row_by_row(book, PARTS, day_key, *factors)
        return [product(at_row(days, no), *row) or 0.0 for no, *row in rows]

    return values


_OF_DUE: Final = "SUMIFS(tblDueDays[{}],tblDueDays[no],[@due_no])"
_DAYS_OF: Final = "SUMIFS(tblDueDays[full_days],tblDueDays[no],[@{}])"
PARTS_TABLE: Final = Table(
    name=PARTS,
    title=said.SPARE_PARTS_TITLE,
    rows=lambda facts: len(_sharers(facts)),
    columns=(
        numbers(_sharers),
        key("spare_no", told(_sharers, lambda each: each.spare.no)),
        key(
            "due_no",
            lambda book: [due_no(book.facts, e.spare.of.no, e.part.presence) for e in _sharers(book.facts)],
        ),
        key(
            "full_no",
            lambda book: [due_no(book.facts, e.spare.of.no, e.part.full_time) for e in _sharers(book.facts)],
        ),
        by_row("fte", told(_sharers, lambda each: each.part.person.fte), _of_staff("fte")),
        by_row(
            "share_of_time",
            told(_sharers, lambda each: each.part.allocation.share),
            _of_staff("share_of_time"),
        ),
        by_row("case_hours_day", told(_sharers, lambda each: _hours_a_day(_calendar(each))), _day_formulas),
        made(
            "is_counted",
            _are_there,
            'IF(OR([@no]="",COUNTIFS(tblDueDays[no],[@due_no],tblDueDays[are_there],">=0")=0),"",'
            "IF([@share_of_time]>0,SUMIFS(tblDueDays[are_there],tblDueDays[no],[@due_no]),0))",
        ),
        made(
            "weight",
            _weights,
            'IF(OR([@no]="",[@is_counted]="",N([@full_no])=0),0,[@is_counted]*[@fte]*[@share_of_time])',
        ),
        made(
            "hours_until",
            _hours_of("due_no", "fte", "share_of_time", "case_hours_day"),
            f'IF([@no]="","",{_DAYS_OF.format("due_no")}*[@fte]*[@share_of_time]*[@case_hours_day])',
        ),
        made(
            "full_hours",
            _hours_of("full_no", "weight", "case_hours_day"),
            f'IF([@no]="","",{_DAYS_OF.format("full_no")}*[@weight]*[@case_hours_day])',
        ),
        by_row("cost_year", told(_sharers, lambda each: each.part.person.cost_a_year), _cost_formulas),
        made(
            "days_present",
            _days_present,
            'IF(OR([@no]="",COUNTIFS(tblDueDays[no],[@due_no],tblDueDays[upto_day],">0")=0),"",'
            f"MAX(0,{_OF_DUE.format('upto_day')}-MAX({_OF_DUE.format('as_of')},{_OF_DUE.format('starts_on')})+1))",
        ),
        made("is_costed", _are_costed, "IF(AND(N([@days_present])>0,N([@share_of_time])>0),1,0)"),
        made(
            "cost_until",
            _costs,
            f'IF(OR([@is_costed]=0,[@cost_year]=""),"",[@cost_year]*[@share_of_time]*[@days_present]/{DAYS_A_YEAR})',
        ),
    ),
)
