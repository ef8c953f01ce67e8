"""The table tblPeriodTargets: what is asked of whom in which period, what they set themselves and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mapper.exchange.excel import checks, words
from mapper.exchange.excel.blanks import difference, number, product
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.courses import PeriodTarget
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.rows import numbers, row_by_row, told, unseen
from mapper.exchange.excel.sheets.state import status, status_formula, unit_look
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said

NAME: Final = "tblPeriodTargets"


def _rows(facts: Facts) -> Sequence[PeriodTarget]:
    return facts.further.courses.targets


def _looks(book: Book) -> list[Look]:
    return [
        unit_look(each.about.unit, (each.record.required, each.record.own, each.record.agreed, each.rolled))
        for each in _rows(book.facts)
    ]


def _aims(book: Book) -> list[Cell]:
    return [
        next((each for each in row if number(each) is not None), None)
        for row in row_by_row(book, NAME, "agreed", "own", "required")
    ]


def _actuals(book: Book) -> list[Cell]:
    measured = book.column("tblActuals", "counts")
    return [
        each.rolled if each.actual_no is None else measured[each.actual_no - 1] for each in _rows(book.facts)
    ]


def _variances(book: Book) -> list[Cell]:
    return [difference(*pair) for pair in row_by_row(book, NAME, "actual", "aim")]


def _statuses(book: Book) -> list[Cell]:
    margin = book.number("near_margin") or 0.0
    return [
        status(aim, actual, margin, is_lower_better=direction == words.LOWER)
        for aim, actual, direction in row_by_row(book, NAME, "aim", "actual", "direction")
    ]


@dataclass(slots=True)
class _Sum:
    """Of the parts of a target what they ask together; `total` is no answer while one of them says nothing."""

    total: float = 0.0
    is_known: bool = True


def _parts(book: Book) -> list[Cell]:
    sums: dict[int, _Sum] = {}
    for each in _rows(book.facts):
        for no in (each.place_no, each.time_no):
            if no is not None:
                found = sums.setdefault(no, _Sum())
                found.total += (each.record.required or 0.0) * (each.weight or 1.0)
                found.is_known &= each.record.required is not None
    return [
        sums[no].total if no in sums and sums[no].is_known else None
        for no in range(1, len(_rows(book.facts)) + 1)
    ]


_OF_PARTS: Final = "COUNTIFS([place_no],[@no])+COUNTIFS([time_no],[@no])"
_KNOWN_PARTS: Final = (
    'COUNTIFS([place_no],[@no],[required],">=-1E+300")+COUNTIFS([time_no],[@no],[required],">=-1E+300")'
)


def _amount(key: str) -> Column:
    return Column(
        key=key,
        values=told(_rows, lambda each: getattr(each.record, key)),
        source=Source.INPUT,
        look=Look.NUMBER,
        looks=_looks,
        check=checks.NUMBER,
    )


_NAMES: Final = (
    numbers(_rows),
    Column(key="goal", values=told(_rows, lambda each: each.about.goal), width=(11, 26)),
    Column(key="stage", values=told(_rows, lambda each: each.about.stage), width=(10, 22)),
    Column(key="person", values=told(_rows, lambda each: each.about.person), width=(10, 22)),
    Column(key="step", values=told(_rows, lambda each: each.about.step), width=(16, 34)),
    Column(key="metric", values=told(_rows, lambda each: each.about.metric), width=(14, 32)),
    Column(key="unit", values=told(_rows, lambda each: each.about.unit), width=(7, 12)),
    Column(
        key="direction", values=told(_rows, lambda each: each.about.direction), look=Look.WORD, width=(15, 15)
    ),
    Column(key="period", values=told(_rows, lambda each: each.about.period), look=Look.WORD, width=(10, 10)),
    Column(key="starts", values=told(_rows, lambda each: each.about.starts), look=Look.DATE, width=(11, 11)),
)
_FIGURES: Final = (
    *map(_amount, ("required", "own", "agreed")),
    Column(
        key="aim",
        values=_aims,
        formula=(
            'IF(ISNUMBER([@agreed]),[@agreed],IF(ISNUMBER([@own]),[@own],IF(ISNUMBER([@required]),[@required],"")))'
        ),
        look=Look.NUMBER,
        looks=_looks,
    ),
    Column(
        key="actual",
        values=_actuals,
        formula=(
            'IF([@actual_no]="",IF(ISNUMBER([@rolled]),[@rolled],""),'
            'IF(COUNTIFS(tblActuals[no],[@actual_no],tblActuals[counts],">=-1E+300")=0,"",'
            "SUMIFS(tblActuals[counts],tblActuals[no],[@actual_no])))"
        ),
        look=Look.NUMBER,
        looks=_looks,
    ),
    Column(
        key="variance",
        values=_variances,
        formula='IF(AND(ISNUMBER([@aim]),ISNUMBER([@actual])),[@actual]-[@aim],"")',
        look=Look.NUMBER,
        looks=_looks,
    ),
    Column(
        key="status",
        values=_statuses,
        formula=f'IF([@no]="","",{status_formula("[@aim]", "[@actual]", "[@direction]")})',
        look=Look.WORD,
        width=(12, 12),
    ),
    Column(
        key="parts",
        values=_parts,
        formula=(
            f'IF(OR([@no]="",{_OF_PARTS}=0,{_OF_PARTS}>{_KNOWN_PARTS}),"",'
            "SUMIFS([weighed],[place_no],[@no])+SUMIFS([weighed],[time_no],[@no]))"
        ),
        look=Look.NUMBER,
        looks=_looks,
    ),
    Column(
        key="left_over",
        values=lambda book: [difference(*pair) for pair in row_by_row(book, NAME, "parts", "required")],
        formula='IF(OR([@parts]="",NOT(ISNUMBER([@required]))),"",[@parts]-[@required])',
        look=Look.NUMBER,
        looks=_looks,
    ),
)
_HIDDEN: Final = (
    unseen("actual_no", told(_rows, lambda each: each.actual_no)),
    unseen("rolled", told(_rows, lambda each: each.rolled)),
    unseen("place_no", told(_rows, lambda each: each.place_no)),
    unseen("time_no", told(_rows, lambda each: each.time_no)),
    unseen("part_weight", told(_rows, lambda each: each.weight)),
    Column(
        key="weighed",
        values=lambda book: [product(*pair) for pair in row_by_row(book, NAME, "required", "part_weight")],
        formula='IF(AND(ISNUMBER([@required]),ISNUMBER([@part_weight])),[@required]*[@part_weight],"")',
        look=Look.NUMBER,
        is_hidden=True,
    ),
    unseen("line_no", told(_rows, lambda each: each.about.line_no)),
    unseen("month", told(_rows, lambda each: each.about.month), Look.DATE),
    unseen("row_id", told(_rows, lambda each: clean(each.record.id)), Look.WORD),
)

TABLE: Final = Table(
    name=NAME,
    rows=lambda facts: len(_rows(facts)),
    ids="row_id",
    turns=("required",),
    title=said.PERIOD_TARGETS_TITLE,
    tab=said.PERIOD_TARGETS_TAB,
    hint=said.PERIOD_TARGETS_HINT,
    lacks=said.NO_PERIOD_TARGETS,
    columns=(*_NAMES, *_FIGURES, *_HIDDEN),
)
