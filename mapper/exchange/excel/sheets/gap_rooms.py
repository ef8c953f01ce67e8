"""The hours that roles have until a due date, behind the sheet Gap fill: what maps take of those of people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from mapper.core.records import Gap
from mapper.exchange.excel import finding
from mapper.exchange.excel.blanks import product, totals_by
from mapper.exchange.excel.book import Book, Cell, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.gap_grounds import EVEN, LiveMap
from mapper.exchange.excel.gaps import Spare
from mapper.exchange.excel.rows import numbers, row_by_row, told
from mapper.exchange.excel.sheets.beside import monthly
from mapper.exchange.excel.sheets.gap_days import (
    DUE_DAY,
    by_row,
    due_day,
    due_of,
    grounds_of,
    key,
    known,
    made,
)
from mapper.exchange.excel.sheets.gap_people import PARTS, at_row
from mapper.exchange.excel.words import instruments as said

_TAKEN: Final = "tblSpareTaken"
_MONTHS: Final = "tblDueMonths"
_MONTHS_A_YEAR: Final = 12


def _seasons(facts: Facts) -> Sequence[tuple[int, int, float, float]]:
    """For each map, and for months that are alike, each month: the mean months before it in its year, and its own."""
    weights: list[tuple[int, Sequence[float]]] = [(EVEN, [1.0] * _MONTHS_A_YEAR)]
    weights += [(each.no, each.weights) for each in grounds_of(facts).maps]
    return [
        (no, month, sum(of_map[: month - 1]), of_map[month - 1])
        for no, of_map in weights
        for month in range(1, _MONTHS_A_YEAR + 1)
    ]


SEASONS_TABLE: Final = Table(
    name="tblDueSeasons",
    title=said.DUE_SEASONS_TITLE,
    rows=lambda facts: len(_seasons(facts)),
    columns=(
        numbers(_seasons),
        key("live_no", told(_seasons, lambda each: each[0])),
        key("month_no", told(_seasons, lambda each: each[1])),
        known("months_before", told(_seasons, lambda each: each[2])),
        known("month_weight", told(_seasons, lambda each: each[3])),
    ),
)


@dataclass(frozen=True, slots=True)
class _Until:
    """A map, or `EVEN` for none, until the due date of a gap."""

    gap_no: int
    gap: Gap
    live_no: int


def _untils(facts: Facts) -> Sequence[_Until]:
    numbers_of_maps = [EVEN, *(each.no for each in grounds_of(facts).maps)]
    return [_Until(row.no, row.gap, no) for row in facts.further.gaps.gaps for no in numbers_of_maps]


def _months_to(facts: Facts, live_no: int, day: date) -> float:
    """The mean months of a map from the first day of this year to a day."""
    of_year = {month: (before, weight) for no, month, before, weight in _seasons(facts) if no == live_no}
    before, weight = of_year[day.month]
    whole = (date(day.year + day.month // 12, day.month % 12 + 1, 1) - date(day.year, day.month, 1)).days
    years = day.year - grounds_of(facts).today.year
    return _MONTHS_A_YEAR * years + before + weight * day.day / whole


def _months_gone(facts: Facts, live_no: int) -> float:
    return _months_to(facts, live_no, grounds_of(facts).today - timedelta(days=1))


def _months(facts: Facts, each: _Until) -> Cell:
    due = due_of(each.gap)
    return None if due is None else _months_to(facts, each.live_no, due) - _months_gone(facts, each.live_no)


def _month_formulas(book: Book) -> list[str]:
    year = grounds_of(book.facts).today.year
    of = "tblDueSeasons[live_no],[@live_no],tblDueSeasons[month_no],MONTH([@due_day])"
    day = "DAY([@due_day])/DAY(DATE(YEAR([@due_day]),MONTH([@due_day])+1,0))"
    formula = (
        f'IF([@due_day]="","",{_MONTHS_A_YEAR}*(YEAR([@due_day])-{year})+SUMIFS(tblDueSeasons[months_before],{of})'
        f"+SUMIFS(tblDueSeasons[month_weight],{of})*{day}-[@months_gone])"
    )
    return [formula] * len(_untils(book.facts))


MONTHS_TABLE: Final = Table(
    name=_MONTHS,
    title=said.DUE_MONTHS_TITLE,
    rows=lambda facts: len(_untils(facts)),
    columns=(
        numbers(_untils),
        key("gap_no", told(_untils, lambda each: each.gap_no)),
        key("live_no", told(_untils, lambda each: each.live_no)),
        known(
            "months_gone",
            lambda book: [_months_gone(book.facts, each.live_no) for each in _untils(book.facts)],
        ),
        made(
            "due_day",
            lambda book: [due_day(each.gap) for each in _untils(book.facts)],
            DUE_DAY,
        ),
        by_row(
            "months_until",
            lambda book: [_months(book.facts, each) for each in _untils(book.facts)],
            _month_formulas,
        ),
    ),
)


def _loads(facts: Facts) -> Sequence[tuple[Spare, LiveMap]]:
    return [
        (spare, live)
        for spare in facts.further.gaps.spares
        for live in grounds_of(facts).maps
        if spare.role_id in live.roles
    ]


def _until_no(facts: Facts, spare: Spare, live_no: int) -> int:
    return (spare.of.no - 1) * (len(grounds_of(facts).maps) + 1) + live_no + 1


def _a_month_formulas(book: Book) -> list[str]:
    """The formulas for what the entries of a mean month take of a role; empty where the map is not in the workbook."""
    found = []
    for spare, live in _loads(book.facts):
        map_no = finding.map_no(book, live.map_id)
        role_no = finding.role_no(book, map_no, spare.role_id) if map_no else 0
        found.append("" if not role_no else f"{monthly(map_no)}*{entry_hours(map_no, role_no)}")
    return found


def entry_hours(map_no: int, role_no: int) -> str:
    """The formula for the hours of a role for one case that enters a map of the workbook."""
    of = f"tblWork~{map_no}"
    return f'SUMIFS({of}[hours_per_entry],{of}[role_no],{role_no},{of}[hours],">0")'


def _taken_hours(book: Book) -> list[Cell]:
    months = book.column(_MONTHS, "months_until")
    rows = row_by_row(book, _TAKEN, "until_no", "hours_a_month")
    return [product(at_row(months, no), a_month) or 0.0 for no, a_month in rows]


TAKEN_TABLE: Final = Table(
    name=_TAKEN,
    title=said.SPARE_TAKEN_TITLE,
    rows=lambda facts: len(_loads(facts)),
    columns=(
        numbers(_loads),
        key("spare_no", told(_loads, lambda each: each[0].no)),
        key(
            "until_no",
            lambda book: [_until_no(book.facts, spare, live.no) for spare, live in _loads(book.facts)],
        ),
        by_row(
            "hours_a_month",
            told(_loads, lambda each: each[1].a_month.get(each[0].role_id, 0.0)),
            _a_month_formulas,
        ),
        made(
            "hours_until",
            _taken_hours,
            'IF([@no]="","",SUMIFS(tblDueMonths[months_until],tblDueMonths[no],[@until_no])*[@hours_a_month])',
        ),
    ),
)


# -- what is summed on Gap fill


def there(book: Book) -> list[Cell]:
    """The hours of each role until the due date; None where they are not known."""
    sums = totals_by(book.column(PARTS, "spare_no"), book.column(PARTS, "hours_until"))
    parts: dict[Cell, list[tuple[Cell, Cell]]] = {}
    for no, counts, full_no in row_by_row(book, PARTS, "spare_no", "is_counted", "full_no"):
        parts.setdefault(no, []).append((counts, full_no))
    found: list[Cell] = []
    for spare, days in zip(
        book.facts.further.gaps.spares, book.column("tblSpareHours", "gap_days"), strict=True
    ):
        of_role = parts.get(spare.no, [])
        are_known = any(counts and full_no for counts, full_no in of_role)
        are_there = any(counts for counts, _ in of_role)
        is_known = bool(of_role) and (are_known or not are_there)
        found.append(sums.get(spare.no, 0.0) if days is not None and is_known else None)
    return found


def taken(book: Book) -> list[Cell]:
    """The hours that what enters the live maps until then takes of each role."""
    sums: Mapping[Cell, float] = totals_by(
        book.column(_TAKEN, "spare_no"), book.column(_TAKEN, "hours_until")
    )
    days = book.column("tblSpareHours", "gap_days")
    return [
        None if left is None else sums.get(spare.no, 0.0)
        for spare, left in zip(book.facts.further.gaps.spares, days, strict=True)
    ]


_OF_SPARE: Final = "tblSpareParts[spare_no],[@no]"
_ADDED: Final = "N([@tried_out])"
_NEWCOMER: Final = (
    f"IF(SUMIFS(tblSpareParts[weight],{_OF_SPARE})>0,"
    f"SUMIFS(tblSpareParts[full_hours],{_OF_SPARE})/SUMIFS(tblSpareParts[weight],{_OF_SPARE}),[@newcomer_hours])"
)
_KNOWN: Final = f'COUNTIFS({_OF_SPARE},tblSpareParts[is_counted],1,tblSpareParts[full_no],">0")'
_UNKNOWN: Final = f"OR(COUNTIFS({_OF_SPARE})=0,COUNTIFS({_OF_SPARE},tblSpareParts[is_counted],1)>0)"
THERE: Final = (
    f'IF([@gap_days]="","",IF(AND({_KNOWN}=0,{_UNKNOWN},{_ADDED}=0),"",'
    f"SUMIFS(tblSpareParts[hours_until],{_OF_SPARE})+IF({_ADDED}=0,0,{_ADDED}*{_NEWCOMER})))"
)
TAKEN: Final = 'IF([@gap_days]="","",SUMIFS(tblSpareTaken[hours_until],tblSpareTaken[spare_no],[@no]))'
