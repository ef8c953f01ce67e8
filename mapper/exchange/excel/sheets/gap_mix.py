"""The table of the sales that fill a gap, on the sheet Gap fill: how many are started, and what they bring."""

from collections.abc import Callable, Sequence
from typing import Final

from mapper.exchange.excel import checks
from mapper.exchange.excel.blanks import difference, product
from mapper.exchange.excel.book import Book, Cell, Column, Table, Values
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.gaps import Sale
from mapper.exchange.excel.rows import numbers, row_by_row, told, unseen
from mapper.exchange.excel.sheets.gap_since import unless_stale
from mapper.exchange.excel.sheets.sale_types import SALE_TYPES, type_ids
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said

MIX: Final = "tblMix"
FILLED: Final = 1e-6  # part of a gap that may be missing when it is called filled, as in the program


def _sales(facts: Facts) -> Sequence[Sale]:
    return facts.further.gaps.sales


def _on_its_map(key: str, field: str) -> Callable[[Book], list[str]]:
    """Formulas for what a type says itself and what stands on the sheet of its map: typed there, shown here."""

    def formulas(book: Book) -> list[str]:
        on_maps = [(no, set(type_ids(facts))) for no, facts in enumerate(book.maps, 1)]
        found = []
        for each in _sales(book.facts):
            map_no = next((no for no, known in on_maps if clean(each.record.id) in known), 0)
            of = f"{SALE_TYPES}~{map_no}"
            there = f"INDEX({of}[{key}],MATCH([@type_id],{of}[row_id],0))"
            is_stated = map_no and getattr(each.record, field) is not None
            found.append(f'IF({there}="","",{there})' if is_stated else "")
        return found

    return formulas


def _variances(book: Book) -> list[Cell]:
    """The variance of the money that the cases of each type bring: each is won in time by itself, or not."""
    found: list[Cell] = []
    for started, value, rate, share in row_by_row(
        book, MIX, "started", "value_of_win", "win_rate", "in_time"
    ):
        chance = product(rate, share)
        found.append(None if chance is None else product(started, value, value, chance, 1 - chance))
    return found


def _products(*keys: str) -> Callable[[Book], Values]:
    return lambda book: [product(*row) for row in row_by_row(book, MIX, *keys)]


def _product(*keys: str) -> str:
    known = ",".join(f"NOT(ISNUMBER([@{key}]))" for key in keys)
    return f'IF(OR({known}),"",' + "*".join(f"[@{key}]" for key in keys) + ")"


def _checks(book: Book) -> list[Cell]:
    return [
        None
        if started is None
        else said.TOO_MANY
        if (left := difference(started, most)) is not None and left > FILLED
        else said.FITS
        for started, most in row_by_row(book, MIX, "started", "cap")
    ]


MIX_TABLE: Final = Table(
    name=MIX,
    rows=lambda facts: len(_sales(facts)),
    turns=("mix_money",),
    ids="row_id",
    title=said.MIX_TITLE,
    hint=said.MIX_HINT,
    columns=(
        numbers(_sales),
        Column(key="sale_type", values=told(_sales, lambda each: clean(each.record.name)), width=(18, 40)),
        Column(
            key="started",
            values=told(_sales, lambda each: each.started),
            source=Source.INPUT,
            look=Look.NUMBER,
            check=checks.POSITIVE,
        ),
        Column(
            key="cap",
            values=told(_sales, lambda each: each.record.cap),
            same=_on_its_map("cap", "cap"),
            source=Source.INPUT,
            look=Look.NUMBER,
            check=checks.POSITIVE,
        ),
        Column(
            key="check",
            values=_checks,
            formula=(
                f'IF(NOT(ISNUMBER([@started])),"",IF(AND(ISNUMBER([@cap]),[@started]-N([@cap])>{FILLED:.6f}),'
                f'"{said.TOO_MANY}","{said.FITS}"))'
            ),
            look=Look.WORD,
            width=(12, 22),
        ),
        Column(
            key="value_of_win",
            values=told(_sales, lambda each: each.value),
            same=_on_its_map("value_of_win", "value"),
            source=Source.INPUT,
            look=Look.MONEY,
            check=checks.POSITIVE,
        ),
        Column(
            key="win_rate",
            values=told(_sales, lambda each: each.win_rate),
            same=_on_its_map("win_rate", "win_rate"),
            source=Source.INPUT,
            look=Look.PERCENT,
            check=checks.SHARE,
        ),
        Column(
            key="in_time",
            values=told(_sales, lambda each: each.in_time),
            formula=unless_stale("in_time_told"),
            look=Look.PERCENT,
        ),
        Column(
            key="worth",
            values=_products("value_of_win", "win_rate", "in_time"),
            formula=_product("value_of_win", "win_rate", "in_time"),
            look=Look.MONEY,
        ),
        Column(
            key="mix_money",
            values=_products("worth", "started"),
            formula=_product("worth", "started"),
            look=Look.MONEY,
        ),
        Column(
            key="open_value",
            values=_products("value_of_win", "cap"),
            formula=_product("value_of_win", "cap"),
            look=Look.MONEY,
        ),
        Column(
            key="open_wins",
            values=_products("open_value", "win_rate"),
            formula=_product("open_value", "win_rate"),
            look=Look.MONEY,
        ),
        Column(key="gap_name", values=told(_sales, lambda each: clean(each.of.gap.name)), width=(12, 22)),
        Column(
            key="mix_variance",
            values=_variances,
            formula=(
                'IF(COUNT([@started],[@value_of_win],[@win_rate],[@in_time])<4,"",[@started]*[@value_of_win]*[@value_of_win]'
                "*[@win_rate]*[@in_time]*(1-[@win_rate]*[@in_time]))"
            ),
            look=Look.MONEY,
            is_hidden=True,
        ),
        unseen("in_time_told", told(_sales, lambda each: each.in_time)),
        unseen("type_id", told(_sales, lambda each: clean(each.record.id)), Look.WORD),
        unseen("gap_no", told(_sales, lambda each: each.of.no)),
        unseen("row_id", told(_sales, lambda each: clean(each.row_id)), Look.WORD),
    ),
)
