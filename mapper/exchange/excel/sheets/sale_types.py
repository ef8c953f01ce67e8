"""The sheet Sale types: what a won case of the map brings on average over them, and what the goal asks of each."""

from collections.abc import Callable, Sequence
from typing import Final

from mapper.analysis.levers.sale_mix import sale_types_of
from mapper.core.records import SaleType
from mapper.core.records.limits import RANGES
from mapper.exchange.excel import checks
from mapper.exchange.excel.blanks import number, product, quotient, scalar_product
from mapper.exchange.excel.book import Book, Cell, Check, Column, Table, Values
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.rows import numbers, row_by_row, seen_before, told, unseen
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.word import Word

SALE_TYPES: Final = "tblSaleTypes"


def _types(facts: Facts) -> Sequence[SaleType]:
    """Those that count: one alone does only where the map states no value."""
    found = sale_types_of(facts.reader, facts.map.id)
    return found if len(found) > 1 or facts.map.deal_value is None else []


def type_ids(facts: Facts) -> list[str]:
    """The ids of the sale types of a map, row by row."""
    return [clean(each.id) for each in _types(facts)]


def _stated(field: str) -> Callable[[Book], Values]:
    """What the types say themselves; nothing where it is no number to reckon with."""

    def read(each: SaleType) -> Cell:
        value: float | None = getattr(each, field)
        return value if value is not None and RANGES[SaleType, field].holds(value) else None

    return told(_types, read)


def _own(key: str, field: str, look: Look, check: Check) -> Column:
    """A column to type into what the types say themselves."""
    return Column(
        key=key,
        values=_stated(field),
        same=seen_before(SALE_TYPES, key, "row_id", type_ids),
        source=Source.INPUT,
        look=look,
        check=check,
    )


def _used(own: str, of_map: str) -> Callable[[Book], Values]:
    return lambda book: [book.cell(of_map) if each is None else each for each in book.column(SALE_TYPES, own)]


def _of_map(own: str, of_map: str) -> str:
    """The formula for what a type says itself, else for what the map does; nothing in the row that is kept empty."""
    return f'IF([@no]="","",IF(ISNUMBER([@{own}]),[@{own}],IF({of_map}="","",{of_map})))'


def _weights(book: Book) -> list[Cell]:
    """What the wins of the types go by: most x win rate, which all have alike where none has its own."""
    rows = row_by_row(book, SALE_TYPES, "cap", "value_used", "rate_used")
    if len(rows) == 1:
        return [None if value is None else 1.0 for _, value, _ in rows]
    are_alike = not any(each is not None for each in book.column(SALE_TYPES, "win_rate"))
    return [
        None if value is None else product(most, 1.0 if are_alike else rate) for most, value, rate in rows
    ]


def _shares(book: Book) -> list[Cell]:
    weights = [number(each) for each in book.column(SALE_TYPES, "type_weight")]
    whole = None if None in weights else sum(each or 0.0 for each in weights)
    return [quotient(each, whole) for each in weights]


def _entries(book: Book) -> list[Cell]:
    return [
        0.0 if wins == 0 else quotient(wins, rate)
        for wins, rate in row_by_row(book, SALE_TYPES, "type_wins", "rate_used")
    ]


def mean_value(book: Book) -> Cell:
    """The value of a won case: the mean of the sale types, else what the map states."""
    shares = book.column(SALE_TYPES, "share_of_wins")
    stated = book.cell("deal_value")
    if not any(each is not None for each in shares) or (len(shares) == 1 and stated is not None):
        return stated
    return scalar_product(shares, book.column(SALE_TYPES, "value_used"))


MEAN_VALUE: Final = (
    "IF(OR(COUNT(tblSaleTypes[share_of_wins])=0,AND(COUNT(tblSaleTypes[no])=1,ISNUMBER(deal_value))),"
    'IF(deal_value="","",deal_value),'
    "SUMPRODUCT(tblSaleTypes[share_of_wins],tblSaleTypes[value_used]))"
)
_WEIGHT: Final = (
    'IF([@value_used]="","",IF(COUNT(tblSaleTypes[no])=1,1,IF(NOT(ISNUMBER([@cap])),"",'
    'IF(COUNT(tblSaleTypes[win_rate])=0,[@cap],IF([@rate_used]="","",[@cap]*[@rate_used])))))'
)
_SHARE: Final = (
    "IF(OR(COUNT(tblSaleTypes[type_weight])<COUNT(tblSaleTypes[no]),SUM(tblSaleTypes[type_weight])<=0),"
    '"",[@type_weight]/SUM(tblSaleTypes[type_weight]))'
)

TABLE: Final = Table(
    name=SALE_TYPES,
    rows=lambda facts: len(_types(facts)),
    ids="row_id",
    columns=(
        numbers(_types),
        Column(key="sale_type", values=told(_types, lambda each: clean(each.name)), width=(18, 40)),
        _own("cap", "cap", Look.NUMBER, checks.POSITIVE),
        _own("value_of_win", "value", Look.MONEY, checks.POSITIVE),
        _own("win_rate", "win_rate", Look.PERCENT, checks.SHARE),
        Column(
            key="value_used",
            values=_used("value_of_win", "deal_value"),
            formula=_of_map("value_of_win", "deal_value"),
            look=Look.MONEY,
        ),
        Column(
            key="rate_used",
            values=_used("win_rate", "win_probability"),
            formula=_of_map("win_rate", "win_probability"),
            look=Look.PERCENT,
        ),
        Column(key="share_of_wins", values=_shares, formula=_SHARE, look=Look.PERCENT),
        Column(
            key="type_wins",
            values=lambda book: [
                product(book.cell("goal_wins"), each) for each in book.column(SALE_TYPES, "share_of_wins")
            ],
            formula='IF(OR(goal_wins="",[@share_of_wins]=""),"",goal_wins*[@share_of_wins])',
            look=Look.TENTHS,
        ),
        Column(
            key="type_entries",
            values=_entries,
            formula=(
                'IF([@type_wins]="","",IF([@type_wins]=0,0,IF(N([@rate_used])=0,"",[@type_wins]/[@rate_used])))'
            ),
            look=Look.TENTHS,
        ),
        Column(
            key="type_money",
            values=lambda book: [
                product(*row) for row in row_by_row(book, SALE_TYPES, "type_wins", "value_used")
            ],
            formula='IF([@type_wins]="","",[@type_wins]*[@value_used])',
            look=Look.MONEY,
        ),
        Column(key="type_weight", values=_weights, formula=_WEIGHT, look=Look.NUMBER, is_hidden=True),
        unseen("row_id", told(_types, lambda each: clean(each.id)), Look.WORD),
    ),
)


def _lacks(facts: Facts) -> Word | None:
    return None if _types(facts) else said.NO_SALE_TYPES


SHEET: Final = Sheet(
    code="sales",
    name=said.SALE_TYPES,
    intro=said.SALE_TYPES_INTRO,
    hint=said.SALE_TYPES_HINT,
    tables=(TABLE,),
    lacks=_lacks,
    is_ground=True,
)
