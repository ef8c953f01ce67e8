"""The table tblActuals: every measured value with a date, which targets in periods and the scorecard read."""

from collections.abc import Sequence
from typing import Final

from mapper.core.records import Actual
from mapper.exchange.excel import checks
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.courses import Measured
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.rows import numbers, row_by_row, told, unseen
from mapper.exchange.excel.sheets.state import unit_look
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said

NAME: Final = "tblActuals"


def _rows(facts: Facts) -> Sequence[Measured]:
    return facts.further.courses.actuals


def _looks(book: Book) -> list[Look]:
    return [unit_look(each.about.unit, (each.record.value,)) for each in _rows(book.facts)]


def _used(book: Book) -> list[Cell]:
    return [
        hits / cases if isinstance(hits, int | float) and isinstance(cases, int | float) and cases else value
        for value, hits, cases in row_by_row(book, NAME, "measured", "hits", "out_of")
    ]


def _field(field: str) -> Column:
    keys = {"value": "measured", "hits": "hits", "cases": "out_of"}
    return Column(
        key=keys[field],
        values=told(_rows, lambda each: getattr(each.record, field)),
        source=Source.INPUT,
        look=Look.NUMBER,
        looks=_looks if field == "value" else None,
        check=checks.NUMBER if field != "cases" else checks.POSITIVE,
    )


def _source(record: Actual) -> str:
    return clean(record.source)


TABLE: Final = Table(
    name=NAME,
    rows=lambda facts: len(_rows(facts)),
    ids="row_id",
    title=said.ACTUALS_TITLE,
    hint=said.ACTUALS_HINT,
    columns=(
        numbers(_rows),
        Column(key="metric", values=told(_rows, lambda each: each.about.metric), width=(16, 28)),
        Column(key="step", values=told(_rows, lambda each: each.about.step), width=(20, 22)),
        Column(key="person", values=told(_rows, lambda each: each.about.person), width=(10, 12)),
        Column(
            key="period", values=told(_rows, lambda each: each.about.period), look=Look.WORD, width=(10, 10)
        ),
        Column(
            key="starts", values=told(_rows, lambda each: each.about.starts), look=Look.DATE, width=(11, 11)
        ),
        _field("value"),
        _field("hits"),
        _field("cases"),
        Column(
            key="counts",
            values=_used,
            formula=(
                'IF(AND(ISNUMBER([@hits]),N([@out_of])<>0),[@hits]/[@out_of],IF(ISNUMBER([@measured]),[@measured],""))'
            ),
            look=Look.NUMBER,
            looks=_looks,
        ),
        Column(
            key="origin",
            values=told(_rows, lambda each: _source(each.record)),
            source=Source.INPUT,
            width=(10.5, 10.5),
        ),
        unseen("line_no", told(_rows, lambda each: each.about.line_no)),
        unseen("month", told(_rows, lambda each: each.about.month), Look.DATE),
        unseen("row_id", told(_rows, lambda each: clean(each.record.id)), Look.WORD),
    ),
)
