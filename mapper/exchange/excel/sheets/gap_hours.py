"""The tables of hours on the sheet Gap fill: what roles have to spare, and what one case of a sale type takes."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from mapper.analysis.gap.best_mix import Price
from mapper.analysis.gap.gap_fill import ROUNDING, Limit
from mapper.analysis.gap.program import Aim
from mapper.exchange.excel import checks, words
from mapper.exchange.excel.blanks import difference, number, product, totals_by
from mapper.exchange.excel.book import Book, Cell, Column, Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.gaps import Effort, GapRow, Spare
from mapper.exchange.excel.rows import numbers, row_by_row, told, unseen
from mapper.exchange.excel.sheets.gap_since import unless_stale
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.word import Word

_SPARE: Final = "tblSpareHours"
_EFFORT: Final = "tblEffort"
_MORE: Final[Mapping[Aim, Word]] = MappingProxyType(
    {Aim.MONEY: said.MORE_MONEY, Aim.HOURS: said.MORE_HOURS, Aim.COST: said.MORE_COST}
)


def _prices(facts: Facts) -> Sequence[tuple[GapRow, Price]]:
    return [(row, price) for row in facts.further.gaps.gaps for price in row.best.prices]


def _worth_said(book: Book, row: GapRow, price: Price) -> str:
    """What one more hour or case is worth, in words."""
    name = book.tongue.say(words.QUOTED, name=book.facts.further.gaps.names.get(price.about, ""))
    what = book.tongue.say(said.ONE_HOUR if price.limit is Limit.ROLE else said.ONE_CASE, name=name)
    amount = f"{price.one_more:.1f}" if row.best.aim is Aim.HOURS else f"{price.one_more:.0f}"
    return book.tongue.say(
        _MORE[row.best.aim], what=what, amount=amount, currency=clean(book.facts.info.currency)
    )


def _spares(facts: Facts) -> Sequence[Spare]:
    return facts.further.gaps.spares


def _efforts(facts: Facts) -> Sequence[Effort]:
    return facts.further.gaps.efforts


def _taken(book: Book) -> list[Cell]:
    sums = totals_by(book.column(_EFFORT, "spare_no"), book.column(_EFFORT, "taken"))
    return [sums.get(no, 0.0) for no in book.column(_SPARE, "no")]


def _checks(book: Book) -> list[Cell]:
    found: list[Cell] = []
    for spare, taken in row_by_row(book, _SPARE, "spare", "hours_taken"):
        most, used = number(spare), number(taken) or 0.0
        if most is None:
            found.append(said.NO_LIMIT)
        else:
            found.append(said.TOO_LONG if used > most * (1 + ROUNDING) + ROUNDING else said.FITS)
    return found


SPARE_TABLE: Final = Table(
    name=_SPARE,
    rows=lambda facts: len(_spares(facts)),
    title=said.SPARE_TITLE,
    hint=said.SPARE_HINT,
    columns=(
        numbers(_spares),
        Column(key="role", values=told(_spares, lambda each: each.name), width=(18, 40)),
        Column(
            key="spare",
            values=told(_spares, lambda each: each.hours),
            formula=unless_stale("spare_told"),
            look=Look.TENTHS,
        ),
        Column(
            key="hours_taken",
            values=_taken,
            formula='IF([@no]="","",SUMPRODUCT((tblEffort[spare_no]=[@no])*1,tblEffort[taken]))',
            look=Look.TENTHS,
        ),
        Column(
            key="check",
            values=_checks,
            formula=(
                f'IF(OR([@no]="",SUMIFS(tblGaps[stale],tblGaps[no],[@gap_no])>0),"",IF(NOT(ISNUMBER([@spare])),"{said.NO_LIMIT}",'
                f'IF([@hours_taken]>[@spare]*(1+{ROUNDING:.9f})+{ROUNDING:.9f},"{said.TOO_LONG}","{said.FITS}")))'
            ),
            look=Look.WORD,
            width=(12, 22),
        ),
        Column(
            key="hours_left",
            values=lambda book: [
                difference(*pair) for pair in row_by_row(book, _SPARE, "spare", "hours_taken")
            ],
            formula='IF(OR(NOT(ISNUMBER([@spare])),[@hours_taken]=""),"",[@spare]-[@hours_taken])',
            look=Look.TENTHS,
        ),
        Column(key="gap_name", values=told(_spares, lambda each: clean(each.of.gap.name)), width=(12, 28)),
        unseen("gap_no", told(_spares, lambda each: each.of.no)),
        unseen("spare_told", told(_spares, lambda each: each.hours)),
    ),
)


def _started(book: Book) -> list[Cell]:
    started = book.column("tblMix", "started")
    return [started[each.sale.no - 1] for each in _efforts(book.facts)]


EFFORT_TABLE: Final = Table(
    name=_EFFORT,
    rows=lambda facts: len(_efforts(facts)),
    ids="row_id",
    title=said.EFFORT_TITLE,
    hint=said.EFFORT_HINT,
    columns=(
        numbers(_efforts),
        Column(
            key="sale_type", values=told(_efforts, lambda each: clean(each.sale.record.name)), width=(18, 40)
        ),
        Column(
            key="hours_each",
            values=told(_efforts, lambda each: each.hours),
            source=Source.INPUT,
            sources=lambda book: [
                Source.PROGRAM if each.id is None else Source.INPUT for each in _efforts(book.facts)
            ],
            look=Look.TENTHS,
            check=checks.POSITIVE,
        ),
        Column(
            key="started",
            values=_started,
            formula=(
                'IF(COUNTIFS(tblMix[no],[@sale_no],tblMix[started],">=0")=0,"",'
                "SUMIFS(tblMix[started],tblMix[no],[@sale_no]))"
            ),
            look=Look.NUMBER,
        ),
        Column(key="role", values=told(_efforts, lambda each: each.spare.name), width=(12, 22)),
        Column(
            key="taken",
            values=lambda book: [
                product(*pair) for pair in row_by_row(book, _EFFORT, "hours_each", "started")
            ],
            formula='IF(OR(NOT(ISNUMBER([@hours_each])),[@started]=""),"",[@hours_each]*[@started])',
            look=Look.TENTHS,
        ),
        Column(
            key="gap_name", values=told(_efforts, lambda each: clean(each.sale.of.gap.name)), width=(12, 28)
        ),
        unseen("sale_no", told(_efforts, lambda each: each.sale.no)),
        unseen("spare_no", told(_efforts, lambda each: each.spare.no)),
        unseen("row_id", told(_efforts, lambda each: clean(each.row_id)), Look.WORD),
    ),
)

_IS_OTHER: Final = (
    "SUMIFS(tblGaps[stale],tblGaps[no],[@gap_no])+SUMIFS(tblGaps[not_best],tblGaps[no],[@gap_no])>0"
)
PRICE_TABLE: Final = Table(
    name="tblOneMore",
    rows=lambda facts: len(_prices(facts)),
    title=said.PRICES_TITLE,
    hint=said.PRICES_HINT,
    columns=(
        numbers(_prices),
        Column(
            key="one_more",
            values=lambda book: book.column("tblOneMore", "more_told"),
            formula=f'IF([@no]="","",IF({_IS_OTHER},"{said.SINCE_CHANGED}",[@more_told]))',
            width=(18, 40),
        ),
        Column(
            key="worth_of_one",
            values=told(_prices, lambda each: each[1].one_more),
            formula=f'IF(OR([@no]="",{_IS_OTHER}),"",[@worth_told])',
            look=Look.TENTHS,
        ),
        Column(key="gap_name", values=told(_prices, lambda each: clean(each[0].gap.name)), width=(12, 28)),
        unseen("gap_no", told(_prices, lambda each: each[0].no)),
        unseen(
            "more_told", lambda book: [_worth_said(book, *each) for each in _prices(book.facts)], Look.WORD
        ),
        unseen("worth_told", told(_prices, lambda each: each[1].one_more)),
    ),
)
