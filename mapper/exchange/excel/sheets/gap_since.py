"""What the best mixes of Gap fill rest on, and whether it is still as it was: a solver found them, which no sheet has.

Each row holds a number made of some cells as they are now, and as they were written; weighed with sines, so that no two
changes of theirs make up for one another. What a mix rests on weighs differently: with hours, days or shares in time
another what can be had is not known here any more; with aims or limits another it is only not the best one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sin
from typing import Final

from mapper.core.ids import MapId
from mapper.exchange.excel import words
from mapper.exchange.excel.blanks import number
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.gaps import WORK
from mapper.exchange.excel.names import named_cells
from mapper.exchange.excel.rows import numbers, row_by_row, told
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets.beside import monthly
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.tongue import Tongue
from mapper.exchange.excel.words import instruments as said

ASKED: Final = "tblAsked"
BEST, OWN, KNOWN = 1, 2, 3  # what is no longer so: the best, a mix by the program, what can be had
_SAME: Final = 1e-9  # relative
_DAY_NONE: Final = date(1899, 12, 30)  # from which a sheet counts days


@dataclass(frozen=True, slots=True)
class _Asked:
    """Cells that a mix rests on: those of a column, by a gap or a map. No `table`: the named cell `key`."""

    weighs: int
    table: str
    key: str
    gap_no: int = 0
    map_id: MapId | None = None


_OF_GAP: Final = ((KNOWN, "due"), (BEST, "aimed_money"), (BEST, "booked"))
_OF_SALES: Final = (
    ("tblMix", "cap"),
    ("tblMix", "value_of_win"),
    ("tblMix", "win_rate"),
    ("tblEffort", "hours_each"),
)
_OF_MAP: Final = (
    (KNOWN, "tblSteps", "entries"),
    (KNOWN, "tblRoles", "hours_per_entry"),
    (KNOWN, "tblRoles", "added"),
    (KNOWN, "tblStaff", "fte"),
    (KNOWN, "tblStaff", "share_of_time"),
    (BEST, "tblStaff", "cost_year"),
    (KNOWN, "tblCalendars", "hours_day"),
    (KNOWN, "tblCalendars", "not_cases"),
)


def _rows(facts: Facts) -> Sequence[_Asked]:
    gaps = facts.further.gaps
    if not gaps.gaps:
        return []
    found = [_Asked(BEST, table, key) for table, key in _OF_SALES]
    for gap in gaps.gaps:
        found += [_Asked(weighs, "tblGaps", key, gap.no) for weighs, key in _OF_GAP]
        found.append(_Asked(OWN, "tblMix", "started", gap.no))
    for map_id, names in gaps.rests_on.items():
        if WORK in names:
            found += [_Asked(weighs, table, key, 0, map_id) for weighs, table, key in _OF_MAP]
        found += [_Asked(KNOWN, "", name, 0, map_id) for name in sorted(names - {WORK})]
    return found


def _map_no(book: Book, each: _Asked) -> int:
    """The number of the map in the workbook, 0 where it is not there and so cannot be changed there."""
    return next((no for no, facts in enumerate(book.maps, 1) if facts.map.id == each.map_id), 0)


def _formulas(book: Book) -> list[str]:
    return [_formula(each, _map_no(book, each)) for each in _rows(book.facts)]


def _formula(each: _Asked, map_no: int) -> str:
    if each.map_id is not None and not map_no:
        return ""
    if not each.table:
        return f"N({each.key}~{map_no})"
    if each.key == "entries":
        return monthly(map_no)
    if each.table == "tblGaps":
        where = f"tblGaps[no],{each.gap_no}"
        known = f'COUNTIFS({where},tblGaps[{each.key}],">=-1E+300")'  # what is not known is not 0
        return f"SUMIFS(tblGaps[{each.key}],{where})+{known}"
    of = f"{each.table}~{map_no or 1}"
    of_gap = f"*({of}[gap_no]={each.gap_no})" if each.gap_no else ""
    return f"SUMPRODUCT(SIN({of}[no]){of_gap},{of}[{each.key}])+COUNT({of}[{each.key}])"


def _values(book: Book) -> list[Cell]:
    return [_value(book, each) for each in _rows(book.facts)]


def _value(book: Book, each: _Asked) -> Cell:
    if each.map_id is not None:
        map_no = _map_no(book, each)
        if not map_no:
            return 0.0
        book = _book_of(book, map_no)
    if not each.table:
        return book.number(each.key) or 0.0
    if each.key == "entries":
        return book.facts.flow.entries_a_month or 0.0
    keys = ("no", each.key, "gap_no") if each.table == "tblMix" else ("no", each.key, "no")
    rows = [row for row in row_by_row(book, each.table, *keys) if not each.gap_no or row[2] == each.gap_no]
    if each.table == "tblGaps":
        return sum(serial + 1 for _, value, _ in rows if (serial := _serial(value)) is not None)
    weighed = sum(sin(number(no) or 0.0) * (number(value) or 0.0) for no, value, _ in rows)
    return weighed + sum(number(value) is not None for value in book.column(each.table, each.key))


def _serial(value: Cell) -> float | None:
    """A number, or a day as a sheet counts it."""
    return number(value) if not isinstance(value, date) else float((value - _DAY_NONE).days)


def _book_of(book: Book, map_no: int) -> Book:
    """The values of another map of the workbook."""
    if map_no == book.tongue.map_no:
        return book
    facts, tongue = book.maps[map_no - 1], Tongue(book.tongue.language, map_no)
    return book.once(
        f"map {map_no}",
        lambda: Book(facts, tuple(book.tables.values()), named_cells(facts), tongue, book.maps),
    )


TABLE: Final = Table(
    name=ASKED,
    rows=lambda facts: len(_rows(facts)),
    columns=(
        numbers(_rows),
        Column(
            key="in_table",
            values=told(_rows, lambda each: each.table or each.key),
            look=Look.WORD,
            width=(16, 22),
        ),
        Column(
            key="gap_no", values=told(_rows, lambda each: each.gap_no), source=Source.KEY, look=Look.NUMBER
        ),
        Column(
            key="weighs", values=told(_rows, lambda each: each.weighs), source=Source.KEY, look=Look.NUMBER
        ),
        Column(key="now", values=_values, formulas=_formulas, source=Source.PROGRAM, look=Look.NUMBER),
        Column(key="then", values=_values, source=Source.PROGRAM, look=Look.NUMBER),
        Column(
            key="is_changed",
            values=lambda book: [0] * len(_rows(book.facts)),
            formula=f'IF([@no]="","",IF(ABS(N([@now])-N([@then]))>{_SAME:.9f}*MAX(1,ABS(N([@then]))),1,0))',
            look=Look.NUMBER,
        ),
    ),
)

SHEET: Final = Sheet(
    code="asked",
    name=words.ASKED,
    intro=said.ASKED_INTRO,
    hint=said.ASKED_INTRO,
    tables=(TABLE,),
    is_inside=True,
    of_document=True,
    serves="gaps",
)


def counted(weighs: int) -> str:
    """The formula for how much of what a gap's mix rests on was changed, for a row of tblGaps."""
    where = f"tblAsked[weighs],{weighs},tblAsked[is_changed],1,tblAsked[gap_no]"
    return f'IF([@no]="","",COUNTIFS({where},0)+COUNTIFS({where},[@no]))'


def unless_stale(key: str, gap_no: str = "[@gap_no]") -> str:
    """The formula for what the program told of a gap, empty where what it rests on was changed."""
    return f'IF(OR([@no]="",SUMIFS(tblGaps[stale],tblGaps[no],{gap_no})>0),"",IF([@{key}]="","",[@{key}]))'
