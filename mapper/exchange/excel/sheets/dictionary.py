"""The sheet Data dictionary: how each metric is formed and what is usual, and every figure of the workbook."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from mapper.core.records import Metric, NodeMetric
from mapper.exchange.excel import words
from mapper.exchange.excel.book import Book, Cell, Column, Table, Values
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.rows import numbers, told
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets.state import unit_look
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.headers import HEADERS
from mapper.exchange.excel.words.meanings import MEANINGS
from mapper.exchange.excel.words.word import Word

_UNITS: Final[Mapping[Look, Word]] = MappingProxyType(
    {
        Look.HOURS: words.HOURS_UNIT,
        Look.DAYS: words.DAYS_UNIT,
        Look.PERCENT: said.PERCENT_UNIT,
        Look.DATE: said.DATE_UNIT,
    }
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A column of a table that holds figures: where it stands, what it is and how it comes about."""

    sheet: Word
    table: str
    key: str
    source: Source
    look: Look
    formula: str


def figures_of(sheets: Sequence[Sheet]) -> list[Figure]:
    """Every figure of these sheets that a reader sees and that is entered or computed."""
    return [
        Figure(sheet.name, table.name, column.key, column.origin, column.look, column.formula)
        for sheet in sheets
        if not sheet.is_inside
        for table in sheet.tables
        for column in table.columns
        if not column.is_hidden and column.origin in _SAID and column.key in MEANINGS
    ]


_SAID: Final[Mapping[Source, Word]] = MappingProxyType(
    {
        Source.INPUT: said.FROM_READER,
        Source.FORMULA: said.FROM_FORMULA,
        Source.PROGRAM: said.FROM_PROGRAM,
    }
)


def _metrics(facts: Facts) -> Sequence[Metric]:
    found = facts.reader.all(Metric)
    return sorted(found, key=lambda each: (each.name.casefold(), each.id))


def _text(key: str, field: str, width: tuple[float, float]) -> Column:
    return Column(
        key=key,
        values=told(_metrics, lambda each: clean(getattr(each, field))),
        width=width,
    )


def _looks(book: Book) -> list[Look]:
    return [unit_look(each.unit, (each.range_low, each.range_high)) for each in _metrics(book.facts)]


def _used(book: Book) -> list[Cell]:
    return [
        len(book.facts.reader.referring(NodeMetric, "metric_id", each.id)) for each in _metrics(book.facts)
    ]


_METRIC_TABLE: Final = Table(
    name="tblMetrics",
    rows=lambda facts: len(_metrics(facts)),
    turns=("numerator",),
    columns=(
        numbers(_metrics),
        _text("metric", "name", (22, 28)),
        _text("unit", "unit", (14, 18)),
        Column(
            key="direction",
            values=told(_metrics, lambda each: words.DIRECTIONS[each.direction]),
            look=Look.WORD,
            width=(14, 28),
        ),
        Column(
            key="adds_up",
            values=told(_metrics, lambda each: said.KINDS[each.kind] if each.kind else None),
            width=(16, 28),
        ),
        _text("formed", "formula", (22, 44)),
        _text("numerator", "numerator", (14, 20)),
        _text("denominator", "denominator", (14, 20)),
        *(
            Column(
                key=key,
                values=told(_metrics, lambda each, field=field: getattr(each, field)),  # type: ignore[misc]  # no type for a default
                look=Look.NUMBER,
                looks=_looks,
            )
            for key, field in (("usual_from", "range_low"), ("usual_to", "range_high"))
        ),
        _text("said_by", "range_source", (12, 18)),
        _text("origin", "source", (12, 18)),
        Column(key="used_at", values=_used, look=Look.WHOLE),
        _text("remarks", "description", (14, 20)),
    ),
)


def figure_table(sheets: Sequence[Sheet]) -> Table:
    """The table of the figures of these sheets."""
    found = figures_of(sheets)

    def of(read: Callable[[Figure], Cell]) -> Callable[[Book], Values]:
        return lambda _: [read(each) for each in found]

    return Table(
        name="tblFigures",
        rows=lambda _: len(found),
        title=said.FIGURES_TITLE,
        hint=said.FIGURES_HINT,
        columns=(
            Column(key="no", values=lambda _: list(range(1, len(found) + 1)), look=Look.ORDER, width=(4, 4)),
            Column(
                key="figure",
                values=of(lambda each: HEADERS[each.key]),
                width=(18, 34),
            ),
            Column(
                key="on_sheet",
                values=lambda book: [book.tabs.get(each.table, each.sheet) for each in found],
                width=(14, 26),
            ),
            Column(key="in_table", values=of(lambda each: each.table), look=Look.WORD, width=(14, 28)),
            Column(
                key="comes_from",
                values=of(lambda each: _SAID[each.source]),
                look=Look.TEXT,
                width=(16, 28),
            ),
            Column(key="meaning", values=of(lambda each: MEANINGS[each.key]), width=(22, 84)),
            Column(
                key="unit",
                values=lambda book: [_unit(book, each) for each in found],
                look=Look.WORD,
                width=(12, 30),
            ),
        ),
    )


def _unit(book: Book, figure: Figure) -> Cell:
    if figure.look is Look.MONEY:
        return clean(book.facts.info.currency)
    return _UNITS.get(figure.look)


def sheet_of(others: Sequence[Sheet]) -> Sheet:
    """The sheet, which tells of all the others."""
    return Sheet(
        code="dictionary",
        name=said.DICTIONARY,
        intro=said.DICTIONARY_INTRO,
        hint=said.DICTIONARY_HINT,
        tables=(_METRIC_TABLE, figure_table(others)),
        of_document=True,
    )
