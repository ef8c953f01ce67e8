"""The sheet Gap fill: what is missing by when, which sales fill it, whether the hours are there; try other mixes."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from mapper.analysis.gap.program import Aim
from mapper.analysis.results import Remark
from mapper.exchange.excel import checks, words
from mapper.exchange.excel.blanks import difference, number, product, quotient, total_known
from mapper.exchange.excel.book import Book, Cell, Column, Table, Values
from mapper.exchange.excel.facts import Facts, day
from mapper.exchange.excel.gaps import GapRow, Sale
from mapper.exchange.excel.rows import numbers, row_by_row, told, unseen
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.sheets.gap_hours import EFFORT_TABLE, PRICE_TABLE, SPARE_TABLE
from mapper.exchange.excel.style import Look, Source
from mapper.exchange.excel.text import clean
from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.word import Word

_NAME: Final = "tblGaps"
_SALES: Final = "tblMix"
_FILLED: Final = 1e-6  # part of a gap that may be missing when it is called filled, as in the program
_AIMS: Final[Mapping[Aim, Word]] = MappingProxyType(
    {Aim.MONEY: said.AIM_MONEY, Aim.HOURS: said.AIM_HOURS, Aim.COST: said.AIM_COST}
)


def _gaps(facts: Facts) -> Sequence[GapRow]:
    return facts.further.gaps.gaps


def _sales(facts: Facts) -> Sequence[Sale]:
    return facts.further.gaps.sales


def _sums(book: Book, key: str) -> list[Cell]:
    """For each gap the sum of a column of its sales; None where there is none."""
    rows = row_by_row(book, _SALES, "gap_no", key)
    return [total_known([value for gap_no, value in rows if gap_no == gap.no]) for gap in _gaps(book.facts)]


def _missing(book: Book) -> list[Cell]:
    return [
        None if each.gap.target is None else max(each.gap.target - (each.gap.booked or 0.0), 0.0)
        for each in _gaps(book.facts)
    ]


def _shortfalls(book: Book) -> list[Cell]:
    return [
        None if (left := difference(*pair)) is None else max(left, 0.0)
        for pair in row_by_row(book, _NAME, "missing", "expected")
    ]


def _verdicts(book: Book) -> list[Cell]:
    broken = {no for no, check in row_by_row(book, _SALES, "gap_no", "check") if check == said.TOO_MANY}
    broken |= {
        no for no, check in row_by_row(book, "tblSpareHours", "gap_no", "check") if check == said.TOO_LONG
    }
    found: list[Cell] = []
    rows = row_by_row(book, _NAME, "no", "missing", "shortfall")
    for no, lacking, shortfall in rows:
        if lacking is None or shortfall is None:
            found.append(None)
        elif no in broken:
            found.append(said.NOT_POSSIBLE)
        else:
            is_filled = (number(shortfall) or 0.0) <= (number(lacking) or 0.0) * _FILLED
            found.append(said.FILLED if is_filled else said.NOT_FILLED)
    return found


def _needed(book: Book) -> list[Cell]:
    return [
        quotient(opened, won)
        for opened, won in zip(_sums(book, "open_value"), _sums(book, "open_wins"), strict=True)
    ]


def _remarks(book: Book) -> list[Cell]:
    return [
        " ".join(
            [
                *(_sentence(book, remark) for remark in each.remarks if remark.code in said.GAP_REMARKS),
                *([book.tongue.say(_AIMS[each.best.aim])] if each.best.mix is not None else ()),
            ]
        )
        for each in _gaps(book.facts)
    ]


def _sentence(book: Book, remark: Remark) -> str:
    names = [book.facts.further.gaps.names.get(each, "") for each in remark.about]
    quoted = [book.tongue.say(words.QUOTED, name=name) for name in names if name]
    return book.tongue.say(said.GAP_REMARKS[remark.code], names=", ".join(quoted))


def _money(key: str, field: str) -> Column:
    return Column(
        key=key,
        values=told(_gaps, lambda each: getattr(each.gap, field)),
        source=Source.INPUT,
        look=Look.MONEY,
        check=checks.NUMBER,
    )


_BROKEN: Final = (
    f'COUNTIFS(tblMix[gap_no],[@no],tblMix[check],"{said.TOO_MANY}")'
    f'+COUNTIFS(tblSpareHours[gap_no],[@no],tblSpareHours[check],"{said.TOO_LONG}")>0'
)
_TABLE: Final = Table(
    name=_NAME,
    rows=lambda facts: len(_gaps(facts)),
    turns=("verdict",),
    ids="row_id",
    columns=(
        numbers(_gaps),
        Column(key="gap_name", values=told(_gaps, lambda each: clean(each.gap.name)), width=(18, 40)),
        Column(
            key="due",
            values=told(_gaps, lambda each: day(each.gap.due)),
            source=Source.INPUT,
            look=Look.DATE,
            check=checks.DAY,
            width=(12, 12),
        ),
        _money("aimed_money", "target"),
        _money("booked", "booked"),
        Column(
            key="missing",
            values=_missing,
            formula='IF(NOT(ISNUMBER([@aimed_money])),"",MAX(0,[@aimed_money]-N([@booked])))',
            look=Look.MONEY,
        ),
        Column(
            key="days_left",
            values=told(_gaps, lambda each: each.days),
            source=Source.PROGRAM,
            look=Look.WHOLE,
        ),
        Column(
            key="expected",
            values=lambda book: _sums(book, "mix_money"),
            formula=(
                'IF(COUNTIFS(tblMix[gap_no],[@no],tblMix[mix_money],">=-1E+300")=0,"",'
                "SUMIFS(tblMix[mix_money],tblMix[gap_no],[@no]))"
            ),
            look=Look.MONEY,
        ),
        Column(
            key="shortfall",
            values=_shortfalls,
            formula='IF(OR([@missing]="",[@expected]=""),"",MAX(0,[@missing]-[@expected]))',
            look=Look.MONEY,
        ),
        Column(
            key="verdict",
            values=_verdicts,
            formula=(
                f'IF(OR([@missing]="",[@shortfall]=""),"",IF({_BROKEN},"{said.NOT_POSSIBLE}",'
                f'IF([@shortfall]<=[@missing]*{_FILLED:.6f},"{said.FILLED}","{said.NOT_FILLED}")))'
            ),
            look=Look.WORD,
            width=(14, 26),
        ),
        Column(
            key="chance",
            values=told(_gaps, lambda each: None if each.best.mix is None else each.best.mix.closing.chance),
            source=Source.PROGRAM,
            look=Look.PERCENT,
        ),
        Column(
            key="coverage",
            values=lambda book: [
                quotient(*pair)
                for pair in zip(_sums(book, "open_value"), book.column(_NAME, "missing"), strict=True)
            ],
            formula=(
                'IF(OR(N([@missing])<=0,COUNTIFS(tblMix[gap_no],[@no],tblMix[open_value],">=0")=0),"",'
                "SUMIFS(tblMix[open_value],tblMix[gap_no],[@no])/[@missing])"
            ),
            look=Look.TENTHS,
        ),
        Column(
            key="coverage_needed",
            values=_needed,
            formula=(
                'IF(SUMIFS(tblMix[open_wins],tblMix[gap_no],[@no])<=0,"",'
                "SUMIFS(tblMix[open_value],tblMix[gap_no],[@no])/SUMIFS(tblMix[open_wins],tblMix[gap_no],[@no]))"
            ),
            look=Look.TENTHS,
        ),
        Column(key="remarks", values=_remarks, width=(24, 34)),
        unseen("row_id", told(_gaps, lambda each: clean(each.gap.id)), Look.WORD),
    ),
)


def _offered(field: str) -> Callable[[Book], Values]:
    return told(_sales, lambda each: getattr(each.offer, field))


def _products(*keys: str) -> Callable[[Book], Values]:
    return lambda book: [product(*row) for row in row_by_row(book, _SALES, *keys)]


def _product(*keys: str) -> str:
    known = ",".join(f"NOT(ISNUMBER([@{key}]))" for key in keys)
    return f'IF(OR({known}),"",' + "*".join(f"[@{key}]" for key in keys) + ")"


def _checks(book: Book) -> list[Cell]:
    return [
        None
        if started is None
        else said.TOO_MANY
        if (left := difference(started, most)) is not None and left > _FILLED
        else said.FITS
        for started, most in row_by_row(book, _SALES, "started", "cap")
    ]


_MIX_TABLE: Final = Table(
    name=_SALES,
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
            key="cap", values=_offered("cap"), source=Source.INPUT, look=Look.NUMBER, check=checks.POSITIVE
        ),
        Column(
            key="check",
            values=_checks,
            formula=(
                f'IF(NOT(ISNUMBER([@started])),"",IF(AND(ISNUMBER([@cap]),[@started]-N([@cap])>{_FILLED:.6f}),'
                f'"{said.TOO_MANY}","{said.FITS}"))'
            ),
            look=Look.WORD,
            width=(12, 22),
        ),
        Column(
            key="value_of_win",
            values=_offered("value"),
            source=Source.INPUT,
            look=Look.MONEY,
            check=checks.POSITIVE,
        ),
        Column(
            key="win_rate",
            values=_offered("win_rate"),
            source=Source.INPUT,
            look=Look.PERCENT,
            check=checks.SHARE,
        ),
        Column(key="in_time", values=_offered("in_time"), source=Source.PROGRAM, look=Look.PERCENT),
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
        unseen("gap_no", told(_sales, lambda each: each.of.no)),
        unseen("row_id", told(_sales, lambda each: clean(each.row_id)), Look.WORD),
    ),
)


def _lacks(facts: Facts) -> Word | None:
    return None if _gaps(facts) else said.NO_GAPS


SHEET: Final = Sheet(
    code="gaps",
    name=said.GAP_FILL,
    intro=said.GAP_FILL_INTRO,
    hint=said.GAP_FILL_HINT,
    tables=(_TABLE, _MIX_TABLE, SPARE_TABLE, EFFORT_TABLE, PRICE_TABLE),
    lacks=_lacks,
    of_document=True,
)
