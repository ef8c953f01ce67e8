"""What the best mixes of Gap fill rest on, and whether it is still as it was: a solver found them, which no sheet has.

Each row holds a number made of some cells as they are now, and as they were written; weighed with sines, so that no two
changes of theirs make up for one another. What a mix brings and takes follows every change; that it is the best one
does not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sin
from typing import Final

from mapper.core.ids import MapId
from mapper.exchange.excel import finding, words
from mapper.exchange.excel.blanks import number
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.rows import numbers, row_by_row, told
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets import (
    gap_best,
    gap_bounds,
    gap_chance,
    gap_days,
    gap_people,
    gap_rooms,
    gap_trials,
    gap_weeks,
)
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.word import Word

ASKED: Final = "tblAsked"
_SAME: Final = 1e-9  # relative


@dataclass(frozen=True, slots=True)
class _Asked:
    """Cells that a mix rests on: those of a column, by a gap or a map."""

    table: str
    key: str
    gap_no: int = 0
    map_id: MapId | None = None


_OF_GAP: Final = (
    ("tblGaps", "aimed_money"),
    ("tblGaps", "booked"),
    ("tblMix", "cap"),
    ("tblMix", "value_of_win"),
    ("tblMix", "win_rate"),
    ("tblMix", "in_time"),
    ("tblSpareHours", "spare"),
    ("tblSpareHours", "hours_of_role"),
)
_OF_STAFF: Final = ("cost_year", "share_of_time")  # of what an hour costs


def _rows(facts: Facts) -> Sequence[_Asked]:
    gaps = facts.further.gaps
    if not gaps.gaps:
        return []
    found = [_Asked("tblEffort", "hours_each")]
    for gap in gaps.gaps:
        found += [_Asked(table, key, gap.no) for table, key in _OF_GAP]
    for live in gaps.grounds.maps:
        found += [_Asked("tblStaff", key, 0, live.map_id) for key in _OF_STAFF]
    return found


def _formulas(book: Book) -> list[str]:
    return [_formula(each, finding.map_no(book, each.map_id)) for each in _rows(book.facts)]


def _formula(each: _Asked, map_no: int) -> str:
    if each.map_id is not None and not map_no:
        return ""
    if each.table == "tblGaps":
        where = f"tblGaps[no],{each.gap_no}"
        known = f'COUNTIFS({where},tblGaps[{each.key}],">=-1E+300")'  # what is not known is not 0
        return f"SUMIFS(tblGaps[{each.key}],{where})+{known}"
    of = f"{each.table}~{map_no or 1}"
    if not each.gap_no:
        return f"SUMPRODUCT(SIN({of}[no]),{of}[{each.key}])+COUNT({of}[{each.key}])"
    known = f'COUNTIFS({of}[gap_no],{each.gap_no},{of}[{each.key}],">=-1E+300")'
    return f"SUMPRODUCT(SIN({of}[no])*({of}[gap_no]={each.gap_no}),{of}[{each.key}])+{known}"


def _values(book: Book) -> list[Cell]:
    return [_value(book, each) for each in _rows(book.facts)]


def _value(book: Book, each: _Asked) -> Cell:
    if each.map_id is not None:
        map_no = finding.map_no(book, each.map_id)
        if not map_no:
            return 0.0
        book = finding.book_of(book, map_no)
    gap_key = "no" if each.table == "tblGaps" or not each.gap_no else "gap_no"
    rows = row_by_row(book, each.table, "no", each.key, gap_key)
    values = [(no, number(cell)) for no, cell, gap_no in rows if not each.gap_no or gap_no == each.gap_no]
    if each.table == "tblGaps":
        return sum(value + 1 for _, value in values if value is not None)
    weighed = sum(sin(number(no) or 0.0) * (value or 0.0) for no, value in values)
    return weighed + sum(value is not None for _, value in values)


TABLE: Final = Table(
    name=ASKED,
    rows=lambda facts: len(_rows(facts)),
    columns=(
        numbers(_rows),
        Column(
            key="in_table",
            values=told(_rows, lambda each: each.table),
            look=Look.WORD,
            width=(16, 22),
        ),
        Column(
            key="gap_no", values=told(_rows, lambda each: each.gap_no), source=Source.KEY, look=Look.NUMBER
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


def _lacks(facts: Facts) -> Word | None:
    return None if facts.further.gaps.gaps else said.NO_GAPS


SHEET: Final = Sheet(
    code="asked",
    name=words.ASKED,
    intro=said.ASKED_INTRO,
    hint=said.ASKED_INTRO,
    tables=(
        TABLE,
        gap_weeks.WEEKS_TABLE,
        gap_days.DAYS_TABLE,
        gap_days.YEARS_TABLE,
        gap_days.FREE_TABLE,
        gap_people.PARTS_TABLE,
        gap_rooms.TAKEN_TABLE,
        gap_rooms.MONTHS_TABLE,
        gap_rooms.SEASONS_TABLE,
        gap_best.TRIAL_GAPS_TABLE,
        gap_bounds.TYPES_TABLE,
        gap_bounds.HOURS_TABLE,
        gap_bounds.ROLES_TABLE,
        gap_trials.TRIALS_TABLE,
        gap_chance.WINS_TABLE,
    ),
    lacks=_lacks,
    is_inside=True,
    of_document=True,
    serves="gaps",
)


_CHANGED: Final = "tblAsked[is_changed],1,tblAsked[gap_no]"
COUNTED: Final = (  # how much of what a gap's mix rests on was changed, for a row of tblGaps
    f'IF([@no]="","",COUNTIFS({_CHANGED},0)+COUNTIFS({_CHANGED},[@no]))'
)
