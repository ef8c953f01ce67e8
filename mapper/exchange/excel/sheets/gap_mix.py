"""The table of the sales that fill a gap, on the sheet Gap fill: how many are started, and what they bring."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from mapper.analysis.gap.gap_fill import FILLED
from mapper.analysis.gap.offers import NEAR, PLAIN_SHAPE
from mapper.core.values import WaitLaw
from mapper.exchange.excel import checks, finding
from mapper.exchange.excel.blanks import difference, number, product, rounded
from mapper.exchange.excel.book import Book, Cell, Column, Table, Values
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.gaps import Sale
from mapper.exchange.excel.rows import numbers, row_by_row, told, unseen
from mapper.exchange.excel.sheets.flow import plan
from mapper.exchange.excel.sheets.gap_best import best, best_formulas
from mapper.exchange.excel.sheets.gap_days import by_row, gap_days
from mapper.exchange.excel.sheets.sale_types import SALE_TYPES, type_ids
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said

MIX: Final = "tblMix"
_MOST_RATIO: Final = 1e8  # of mean and spread, as in `stalls.shape_of`


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


def _same(field: str, name: str) -> Callable[[Book], list[str]]:
    """The formulas for what a sale type leaves to its map, where that is in the workbook: they show its named cell."""

    def formulas(book: Book) -> list[str]:
        found = []
        for each in _sales(book.facts):
            map_no = finding.map_no(book, each.record.map_id) if getattr(each.record, field) is None else 0
            found.append(f'IF({name}~{map_no}="","",{name}~{map_no})' if map_no else "")
        return found

    return formulas


def _shown(key: str, field: str, of_map: str) -> Callable[[Book], list[str]]:
    """The formulas for what a type says itself, or leaves to its map, where either stands in the workbook already."""
    stated, left = _on_its_map(key, field), _same(field, of_map)
    return lambda book: [own or other for own, other in zip(stated(book), left(book), strict=True)]


def cycle_map(book: Book, sale: Sale) -> int:
    """The number of the map that tells how long a sale takes, where the workbook solves its flow; else 0."""
    map_no = finding.map_no(book, sale.record.map_id) if sale.record.cycle_days is None else 0
    if not map_no:
        return 0
    of_map = finding.book_of(book, map_no)
    return map_no if of_map.once("plan", lambda: plan(of_map.facts)) is not None else 0


def _cycle_formulas(name: str) -> Callable[[Book], list[str]]:
    def formulas(book: Book) -> list[str]:
        numbers_of_maps = [cycle_map(book, each) for each in _sales(book.facts)]
        return [f'IF(N(days_per_win~{no})>0,{name}~{no},"")' if no else "" for no in numbers_of_maps]

    return formulas


def _shape_formulas(book: Book) -> list[str]:
    """The formulas for the shape of the law of a cycle that follows its map: 0 is a fixed time."""
    ratio = f"MIN({_MOST_RATIO:.0f},MAX(1/{_MOST_RATIO:.0f},[@cycle_days]/[@cycle_spread]))"
    formula = f'IF([@cycle_days]="","",IF([@cycle_spread]=0,0,{ratio}^2))'
    return [
        formula if cycle_map(book, each) and each.record.cycle_law in (None, WaitLaw.GAMMA) else ""
        for each in _sales(book.facts)
    ]


def _in_time() -> str:
    """The formula for the share of the wins that are there by the due date.

    A gamma law of a large shape a is the normal one at n sqrt(a), n^2 / 2 = m - ln(1 + m) and m how far the days are
    from the mean, and what it is skewed by (Temme, SIAM Journal on Mathematical Analysis 10, 1979); n as a series.
    A win rate that is none, pasted past the check of its cell, leaves its sale as one that cannot be judged.
    """
    off = f"MAX(-{NEAR},MIN({NEAR},[@gap_days]/[@cycle_days]-1))"
    at = f"({off}-{off}^2/3+7*{off}^3/36)"
    skewed = f"EXP(-[@cycle_shape]*{at}^2/2)/SQRT(2*PI()*[@cycle_shape])*(1/3-{at}/12)"
    return (
        'IF(OR([@gap_days]="",COUNT([@value_of_win],[@win_rate],[@cycle_days])<3,N([@win_rate])<0,N([@win_rate])>1),"",'
        "IF([@cycle_days]=0,1,"
        "IF([@cycle_shape]=0,IF([@gap_days]>=[@cycle_days],1,0),"
        f"IF([@cycle_shape]>{PLAIN_SHAPE:.0f},NORMSDIST({at}*SQRT([@cycle_shape]))+{skewed},"
        "GAMMADIST([@gap_days],[@cycle_shape],[@cycle_days]/[@cycle_shape],TRUE)))))"
    )


def _checks(book: Book) -> list[Cell]:
    return [
        None
        if started is None
        else said.TOO_MANY
        if (left := difference(started, most)) is not None and left > FILLED
        else said.FITS
        for started, most in row_by_row(book, MIX, "started", "cap")
    ]


def _sales_gap(facts: Facts) -> list[int | None]:
    return [each.of.days for each in _sales(facts)]


def _hidden(key: str, get: Callable[[Sale], Cell], formulas: Callable[[Book], list[str]]) -> Column:
    return replace(by_row(key, told(_sales, get), formulas), is_hidden=True)


def _cases(book: Book) -> list[Cell]:
    """The cases of each type that count for the chance; None where they are parts, of which no law of whole wins is."""
    return [
        0.0
        if chance is None
        else None
        if started is not None and started % 1
        else (started or 0.0)
        if cents
        else 0.0
        for started, chance, cents in (
            map(number, row) for row in row_by_row(book, MIX, "started", "chance_each", "cents")
        )
    ]


_COUNTED: Final = (
    Column(
        key="chance_each",
        values=_products("win_rate", "in_time"),
        formula=_product("win_rate", "in_time"),
        look=Look.NUMBER,
        is_hidden=True,
    ),
    Column(
        key="cents",
        values=lambda book: [
            float(rounded((number(value) or 0.0) * 100)) for value in book.column(MIX, "value_of_win")
        ],
        formula="ROUND(N([@value_of_win])*100,0)",
        look=Look.NUMBER,
        is_hidden=True,
    ),
    Column(
        key="whole_cases",
        values=_cases,
        formula='IF([@chance_each]="",0,IF(N([@started])<>INT(N([@started])),"",IF([@cents]=0,0,N([@started]))))',
        look=Look.NUMBER,
        is_hidden=True,
    ),
)


_STARTED: Final = (  # the best mix until somebody types over it
    'IF([@best]<>"",[@best],IF(OR([@best_told]="",[@chance_each]=""),"",[@best_told]))'
)
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
        replace(by_row("best", best, best_formulas), look=Look.NUMBER, source=Source.FORMULA),
        Column(
            key="started",
            values=told(_sales, lambda each: each.started),
            same=lambda book: [_STARTED] * len(_sales(book.facts)),
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
            same=_shown("value_of_win", "value", "deal_value"),
            source=Source.INPUT,
            look=Look.MONEY,
            check=checks.POSITIVE,
        ),
        Column(
            key="win_rate",
            values=told(_sales, lambda each: each.win_rate),
            same=_shown("win_rate", "win_rate", "win_probability"),
            source=Source.INPUT,
            look=Look.PERCENT,
            check=checks.SHARE,
        ),
        Column(
            key="in_time",
            values=told(_sales, lambda each: each.in_time),
            formula=_in_time(),
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
        unseen("best_told", told(_sales, lambda each: each.started)),
        Column(
            key="is_own",
            values=lambda book: [0.0] * len(_sales(book.facts)),
            formula=(
                'IF([@no]="","",IF(N([@started])=IF([@best]<>"",N([@best]),IF([@chance_each]="",0,N([@best_told]))),'
                "0,1))"
            ),
            look=Look.NUMBER,
            is_hidden=True,
        ),
        unseen("type_id", told(_sales, lambda each: clean(each.record.id)), Look.WORD),
        *_COUNTED,
        gap_days(_sales_gap),
        _hidden("cycle_days", lambda each: each.cycle_days, _cycle_formulas("days_per_win")),
        _hidden("cycle_spread", lambda each: each.cycle_spread, _cycle_formulas("flow_spread")),
        _hidden("cycle_shape", lambda each: each.shape, _shape_formulas),
        unseen("gap_no", told(_sales, lambda each: each.of.no)),
        unseen("row_id", told(_sales, lambda each: clean(each.row_id)), Look.WORD),
    ),
)
